"""The quick ruler gives every word what the pipeline's own gives."""

import pytest
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from variorum.annotation.parser import english
from variorum.annotation.tags import Ruler

TEXTS = (
    "The harbour master said that he'd never seen anything like it, but she didn't agree.",
    "There's nothin' to be done, y'all; let's go. They ain't gonna stop, and they've got to know.",
    "“Whether that is so, I can't say,” said Ana Ruiz, who had been here since Monday.\n\n  It was hers, not ours.",
    "Those who do have what they need will not ask; do you? C'mon, somebody must!",
)


def tagged(text: str) -> tuple[AttributeRuler, Doc]:
    """The text as it is before the ruler, and the ruler."""
    tokens = english().make_doc(text)
    for _, step in english().pipeline:
        if isinstance(step, AttributeRuler):
            return step, tokens
        tokens = step(tokens)
    raise AssertionError("the pipeline has no ruler")


@pytest.mark.parametrize("text", TEXTS)
def test_it_says_what_the_ruler_says(text: str) -> None:
    ruler, tokens = tagged(text)
    quick = Ruler(ruler)
    for _ in range(2):  # from the patterns, then from memory
        ours = quick(tokens.copy())
        theirs = ruler(tokens.copy())
        told = [[(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_) for t in doc] for doc in (ours, theirs)]
        assert told[0] == told[1]


def test_a_rule_of_two_tokens_is_kept() -> None:
    ruler, tokens = tagged("They are gonna win.")
    assert [t.lemma_ for t in Ruler(ruler)(tokens) if t.text in {"gon", "na"}] == ["go", "to"]


def test_nothing_is_nothing() -> None:
    ruler, _ = tagged("One.")
    assert len(Ruler(ruler)(english().make_doc(""))) == 0
