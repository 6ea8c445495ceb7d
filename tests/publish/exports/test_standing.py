import msgspec
import pytest
import story

from variorum.model import Discrepancy
from variorum.publish.exports.standing import standings


def test_one_word_says_how_an_event_stands(told):
    assert standings(told) == story.STANDINGS


def test_a_slip_counts_for_nothing_beside_others(told):
    denial = story.EVENTS[2].mentions[1].id
    slip = Discrepancy(
        id="discrepancy-9", claim=None, between="within-one-article", kind="polarity", verdict="likely-slip", sides=(),
        explanation="", of=(denial,),
    )  # fmt: skip
    changed = msgspec.structs.replace(told, discrepancies=(slip,), claims=())
    assert standings(changed)["event-shelling"] == "reported"


def test_a_disputed_claim_makes_its_event_disputed(told):
    claim = msgspec.structs.replace(told.claims[0], event="event-barges")
    assert standings(msgspec.structs.replace(told, claims=(claim,)))["event-barges"] == "disputed"


@pytest.mark.parametrize(("confidence", "standing"), [(0.8, "disputed"), (0.2, "happened")])
def test_accounts_that_differ_on_whether_it_was_so_make_it_disputed(told, confidence, standing):
    row = Discrepancy(
        id="discrepancy-9", claim=None, between="outlets", kind="polarity", verdict="contradiction", sides=(),
        explanation="", of=(story.EVENTS[1].mentions[0].id,), confidence=confidence,
    )  # fmt: skip
    assert standings(msgspec.structs.replace(told, discrepancies=(row,)))["event-barges"] == standing
