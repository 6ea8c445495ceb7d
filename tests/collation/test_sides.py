import pytest

from variorum.collation import sides
from variorum.model import Actor, Role, Span


def actor(kind: str, name: str = "Dolan", country: str | None = "ODR", title: str | None = None) -> Actor:
    roles = (Role(title=title, when=None, span=Span("document-a", 0, 5)),) if title else ()
    return Actor(id="actor-a", name=name, kind=kind, country=country, roles=roles, mentions=())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "title",
    [
        "President", "Deputy Foreign Minister", "prime minister", "Secretary of State", "Foreign Ministry spokesperson",
        "ambassador to Lund", "President of the Republic", "Kremlin foreign policy adviser",
    ],
)  # fmt: skip
def test_office_holders_speak_for_their_state(title: str) -> None:
    assert sides.of(actor("person", title=title)) == "ODR"


@pytest.mark.parametrize(
    "title",
    [
        "former president", "president-elect", "Secretary of State nominee", "opposition leader", "senator",
        "president of the shipping line", "union president", "campaign spokesman", "spokesman",
        "shadow foreign minister", "presidential candidate",
    ],
)  # fmt: skip
def test_others_speak_for_themselves(title: str) -> None:
    assert sides.of(actor("person", title=title)) == "actor-a"


def test_states_and_governments_but_not_parliaments_nor_those_of_no_known_country() -> None:
    assert sides.of(actor("state", "Odravia")) == "ODR"
    assert sides.of(actor("government", "Odravian Foreign Ministry")) == "ODR"
    assert sides.of(actor("government", "White House")) == "ODR"
    assert sides.of(actor("government", "Odravian Parliament")) == "actor-a"
    assert sides.of(actor("government", "House of Deputies")) == "actor-a"
    assert sides.of(actor("person", country=None, title="President")) == "actor-a"
    assert sides.of(actor("organization", "Odravian Lines")) == "actor-a"


def test_several_of_one_side_are_recorded_as_the_state() -> None:
    side_of, state_of = {"actor-a": "ODR", "actor-b": "ODR"}, {"ODR": "actor-state"}
    assert sides.speaker(["actor-a", "actor-a"], side_of, state_of) == "actor-a"
    assert sides.speaker(["actor-a", "actor-b"], side_of, state_of) == "actor-state"
    assert sides.speaker(["actor-b", "actor-a"], side_of, {}) == "actor-a"
