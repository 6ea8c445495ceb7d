"""The name of a country or a capital: who governs there, or the place."""

import pytest
from parsing import parsed

from variorum.annotation import metonymy


def acts(text: str, name: str) -> bool:
    start = text.index(name)
    span = parsed(text).token_span(start, start + len(name))
    assert span is not None
    return metonymy.acts(span.root)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oslo rejected the offer on Friday.", "Oslo"),
        ("The ministers held talks with Oslo on Friday.", "Oslo"),
        ("Oslo's decision surprised the harbour towns.", "Oslo"),
        ("The bank imposed sanctions on Norway in May.", "Norway"),
        ("Norway is ready to sign the treaty.", "Norway"),
        ("The treaty between Sweden and Norway has ended.", "Norway"),
        ("The minister warned of pressure from Norway.", "Norway"),
    ],
)
def test_who_governs(text: str, name: str) -> None:
    assert acts(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministers met in Oslo on Friday.", "Oslo"),
        ("She flew to Oslo on Friday.", "Oslo"),
        ("He left Oslo on Friday.", "Oslo"),
        ("Norway's coast was hit by a storm.", "Norway"),
        ("Most of Norway was without power.", "Norway"),
        ("The ships came from Norway.", "Norway"),
        ("Norway was devastated by the storm.", "Norway"),
    ],
)
def test_the_place(text: str, name: str) -> None:
    assert not acts(text, name)
