"""Quoted paragraphs that no word reports."""

from variorum.annotation import actors, cast, quotations
from variorum.annotation.narration import Narration
from variorum.model import Quotation

from .parsing import parsed

_WORDS = "“We carried the stones up the hill, and nobody in the town ever came to help us.”"


def bare(text: str) -> list[tuple[str | None, Quotation]]:
    """The quotations without a cue, with the names of their speakers."""
    read = parsed(text)
    names = {one.id: one.name for one in actors.find(read)}
    found = [one for one in quotations.find(read, actors.find(read)) if one.cue is None]
    return [(names.get(one.speaker.actor or "") if one.speaker else None, one) for one in found]


def test_the_one_who_spoke_before_goes_on() -> None:
    text = f"“It was a long winter,” Anton Morgano said.\n\n{_WORDS}\n\nThe bridge opens in May."
    ((name, made),) = bare(text)
    assert name == "Anton Morgano"
    assert made.speaker is not None
    assert made.speaker.named == "none"
    assert made.speaker.span is None


def test_a_line_before_brings_its_owner() -> None:
    read = parsed("Anton Morgano left on Monday. His remarks were on the page of the Harbour Committee.")
    known = cast.of(read, actors.find(read))
    found = Narration(read, known, ()).owner(read.sentences[1])
    assert known.names[found or ""] == "Anton Morgano"


def test_behind_officials_nobody_is_named() -> None:
    text = f"Anton Morgano left on Monday.\n\nAn official of the port came with a list.\n\n{_WORDS}"
    ((name, made),) = bare(text)
    assert name is None
    assert made.speaker is None


def test_titles_and_mottos_are_no_quotations() -> None:
    assert not bare("Anton Morgano wrote a book in May.\n\n“The Stones of the Hill”\n\nIt sold well.")
