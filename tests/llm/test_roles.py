"""Lies that use the words of the passage: each turned round, made surer, or with one word for another."""

import pytest

from variorum.llm import roles

PASSAGE = (
    "The harbourmaster warned the captain of the Marigold, a ferry of 40 years, that she would be held in Senhal "
    "unless the 12 lifeboats were repaired; three inspectors had been sent from Arden to Senhal."
)
TRUE = [
    "Three inspectors had been sent from Arden to Senhal.",
    "The captain of the Marigold, a ferry of 40 years, was warned by the harbourmaster.",
    "Unless the 12 lifeboats were repaired, she would be held in Senhal.",
]
OTHERWISE = {
    "doer": "The captain warned the harbourmaster of the Marigold.",
    "owner": "The captain of the ferry was warned, said the Marigold of the harbourmaster.",
    "number": "Three lifeboats were repaired, and 12 inspectors had been sent.",
    "direction": "Three inspectors had been sent from Senhal to Arden.",
}
SURER = {
    "possible": "She was held in Senhal.",
    "on a condition": "The 12 lifeboats were repaired.",
    "denied": "Three inspectors had not been sent from Arden.",
}
FOREIGN = {
    "another noun": "The harbourmaster warned the owner of the Marigold.",
    "another verb": "The harbourmaster bribed the captain of the Marigold.",
    "a word more": "The harbourmaster warned the drunken captain of the Marigold.",
}


@pytest.mark.parametrize("sentence", TRUE)
def test_the_same_told_in_another_order_passes(sentence):
    assert not roles.foreign(sentence, [PASSAGE])
    assert not roles.turned(sentence, [PASSAGE])
    assert not roles.surer(sentence, [PASSAGE])


@pytest.mark.parametrize("sentence", OTHERWISE.values(), ids=OTHERWISE)
def test_another_part_is_seen(sentence):
    assert roles.turned(sentence, [PASSAGE])


@pytest.mark.parametrize("sentence", SURER.values(), ids=SURER)
def test_another_sureness_is_seen(sentence):
    assert roles.surer(sentence, [PASSAGE])


@pytest.mark.parametrize("sentence", FOREIGN.values(), ids=FOREIGN)
def test_a_word_of_the_writer_is_seen(sentence):
    assert roles.foreign(sentence, [PASSAGE])


def test_a_hedge_must_stay():
    passage = "The ferry had reportedly been overloaded."
    assert roles.surer("The ferry had been overloaded.", [passage])
    assert not roles.surer("Reportedly the ferry had been overloaded.", [passage])


def test_a_word_of_the_same_meaning_passes():
    assert not roles.foreign("The ferry carried 40 persons.", ["The ferry was transporting 40 people."])
