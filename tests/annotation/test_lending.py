"""Speakers whom the words at a quotation leave open."""

from variorum.annotation import actors, cast, quotations
from variorum.annotation.narration import Narration
from variorum.model import Quotation

from .parsing import parsed


def said(text: str, words: str, published: str | None = None) -> tuple[str | None, Quotation]:
    """Who is quoted with these words, and the quotation."""
    read = parsed(text, published)
    people = actors.find(read)
    at = text.index(words)
    held = [one for one in quotations.find(read, people) if any(p.start <= at < p.end for p in one.pieces)]
    made = min(held, key=len)
    actor = made.speaker.actor if made.speaker is not None else None
    return next((one.name for one in people if one.id == actor), None), made


def test_he_behind_a_long_quotation() -> None:
    text = (
        "Anton Morgano, a farmer, described the work of the last weeks.\n\n“We have carried sand. We have carried "
        "stones. We have slept in the barn. Nobody came to help us. Nobody even rang,” he said."
    )
    name, made = said(text, "We have carried sand")
    assert name == "Anton Morgano"
    assert made.speaker is not None
    assert made.speaker.named == "pronoun"


def test_of_two_who_could_be_meant_nobody_is() -> None:
    text = (
        "The work was described by Anton Morgano with Peter Lund.\n\n“We have carried sand. We have carried stones. "
        "We have slept in the barn. Nobody came to help us. Nobody even rang,” he said."
    )
    assert said(text, "We have carried sand")[0] is None


def test_somebody_unnamed_was_spoken_of_last() -> None:
    text = "Anton Morgano left on Monday. {} came with a list.\n\nThen he said that it was late."

    def told(who: str) -> str | None:
        read = parsed(text.format(who))
        known = cast.of(read, actors.find(read))
        found = Narration(read, known, ()).person(read.text.index("Then"), "m")
        return known.names[found] if found is not None else None

    assert told("An official of the port") is None
    assert told("The truck") == "Anton Morgano"


def test_officials_are_nobody() -> None:
    text = "Anton Morgano left on Monday. Officials said the bridge would open in May."
    name, made = said(text, "the bridge would open")
    assert name is None
    assert made.speaker is not None
    assert made.speaker.named == "anonymous"


def test_an_official_is_anonymous_and_a_spokesman_holds_an_office() -> None:
    kinds = [
        said(f"{who} said on Monday that the bridge would open in May.", "the bridge")[1].speaker
        for who in ("A senior official", "A spokesman for the port", "The minister", "The judge")
    ]
    assert [one.named for one in kinds if one is not None] == ["anonymous", "office", "office", "office"]


def test_the_holder_of_an_office_known_by_an_abbreviation() -> None:
    text = "Sen. Anton Morgano visited the port. The senator said that the bridge would open in May."
    assert said(text, "the bridge would open")[0] == "Anton Morgano"


def test_of_two_presidents_the_one_the_article_is_about() -> None:
    text = (
        "President Anton Morgano spoke for an hour. Morgano had met President Peter Lund in March. Morgano called it a "
        "good talk. Morgano then flew home. The talks were long.\n\nThe weather was bad. The roads were closed. The "
        "port was shut.\n\nThe president said that the bridge would open in May."
    )
    assert said(text, "the bridge would open")[0] == "Anton Morgano"


def test_a_body_by_the_noun_of_its_name() -> None:
    text = "The Harbour Committee met on Monday. The committee said that the bridge would open in May."
    assert said(text, "the bridge would open")[0] == "Harbour Committee"


def test_an_official_is_not_the_one_with_such_a_title() -> None:
    text = "The official Anton Morgano left on Monday. A list came later. The official said that the bridge would open."
    read = parsed(text)
    known = cast.of(read, actors.find(read))
    heads = [token for token in read.tokens if token.text == "official"]
    assert not known.holders(heads[-1])
