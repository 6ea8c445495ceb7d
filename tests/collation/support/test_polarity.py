import pytest

from variorum.collation.support import polarity


def denied(text, word):
    return next(polarity.denied(token) for token in polarity.parsed(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("The board found evidence of fraud.", "found", False),
        ("The board found no evidence of fraud.", "found", True),
        ("The board did not find any evidence of fraud.", "find", True),
        ("The minister denied that the bridge was unsafe.", "unsafe", True),
        ("The minister did not deny that the bridge was unsafe.", "unsafe", False),
        ("The minister denied that the bridge was unsafe.", "denied", False),
        ("The port will no longer accept ferries.", "accept", True),
        ("Neither the mayor nor the council accepted the offer.", "accepted", True),
        ("The mayor accepted not only the offer.", "accepted", False),
        ("The mayor, who did not vote, signed the bill.", "signed", False),
        ("Talks that would end a war that has killed thousands began.", "killed", False),
    ],
)
def test_whether_a_word_is_denied(text, word, said):
    assert denied(text, word) == said
