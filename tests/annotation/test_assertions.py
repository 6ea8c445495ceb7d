"""Clauses as predicates with their roles."""

import pytest
from parsing import parsed

from variorum.annotation import actors, assertions, moments, quotations
from variorum.model import Assertion


def read(text: str) -> tuple[Assertion, ...]:
    parse = parsed(text, published="2024-05-06")
    cast = actors.find(parse)
    return assertions.find(parse, cast, quotations.find(parse, cast), moments.find(parse))


def of(text: str, lemma: str) -> tuple[Assertion, dict[str, str]]:
    """The assertion of a predicate, and the head of each role."""
    found = next(one for one in read(text) if one.lemma == lemma)
    roles = {f"{one.role} {one.preposition}".strip(): one.lemma for one in reversed(found.arguments)}
    return found, roles


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected the plan on Friday.",
        "The plan was rejected by the council on Friday.",
        "It was a plan that the council rejected on Friday.",
        "The council, which rejected the plan on Friday, meets again.",
    ],
)
def test_roles_and_day_are_the_same_whatever_the_voice(text: str) -> None:
    found, roles = of(text, "reject")
    assert (roles["agent"], roles["theme"]) == ("council", "plan")
    assert found.when == "2024-05-03"
    assert found.status == "happened"


def test_a_relative_clause_is_of_the_thing_not_of_the_person_beside_it() -> None:
    _, roles = of("She backed a proposal by Karen Holm that the council rejected.", "reject")
    assert roles["theme"] == "proposal"


def test_a_negated_predicate_and_a_denied_one_are_not_so() -> None:
    found, _ = of("The ministry did not close the port.", "close")
    assert (found.negated, found.status) == (True, "negated")
    denied, _ = of("The ministry denied closing the port.", "close")
    assert (denied.negated, denied.status) == (False, "negated")


@pytest.mark.parametrize("word", ["only", "just", "merely"])
def test_not_only_denies_nothing(word: str) -> None:
    found, _ = of(f"The ministry did not {word} close the port; it sold the cranes.", "close")
    assert not found.negated


def test_what_is_said_under_a_condition_is_no_fact() -> None:
    found, _ = of("If the ministry did not close the port, the strike goes on.", "close")
    assert found.status == "hypothetical"


def test_a_verb_that_carries_a_noun_tells_what_the_noun_tells() -> None:
    _, roles = of("The union held talks with the port authority in Bergen.", "talk")
    assert (roles["agent"], roles["oblique with"]) == ("union", "authority")


def test_two_prepositions_are_one() -> None:
    _, roles = of("The ministry did not act out of malice.", "act")
    assert roles["oblique out of"] == "malice"


def test_furniture_and_other_languages_assert_nothing() -> None:
    parse = parsed("Der Rat lehnte den Plan ab.", language="de")
    assert assertions.find(parse, (), (), ()) == ()
