"""A picture gallery in one line is told by its counters."""

from variorum.annotation.blocks import blocks
from variorum.annotation.furniture import mark
from variorum.model import Document

BODY = "Ministers from six coastal states met on Tuesday and argued about herring quotas until late in the evening."


def captions(line: str) -> list[str]:
    text = f"{BODY}\n\n{line}\n\n{BODY}"
    document = Document(
        id="d", source="d", outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    return [text[p.start : p.end] for p in mark(document, blocks(text)) if p.kind == "caption"]


def gallery(sign: str) -> str:
    shown = ["A trawler leaves the harbour at dawn with its crew on deck.", "Nets dry on the quay in the sun."]
    shown += ["The minister looks at a catch of herring and laughs aloud.", "Gulls follow the last boat home."]
    return " ".join(f"{number}{sign}4 {caption}" for number, caption in enumerate(shown, 1))


def test_counters_with_one_total_are_a_gallery() -> None:
    assert captions(gallery(" of ")) == [gallery(" of ")]
    assert captions(gallery("/")) == [gallery("/")]


def test_what_comes_before_the_first_counter_and_long_text_after_the_last_is_body() -> None:
    line = f"{BODY} {gallery(' of ')} " + " ".join([BODY] * 4)
    (found,) = captions(line)
    assert found.startswith("1 of 4 A trawler")
    assert found.endswith("4 of 4")


def test_fractions_in_running_text_are_no_gallery() -> None:
    assert captions("In the vote 3 of 12 states were against, and later 3 of 12 again and then 2 of 12 left.") == []
    assert captions("About 1 of 4 boats was lost, 2 of 5 were damaged and 3 of 6 stayed in the harbour all year.") == []
