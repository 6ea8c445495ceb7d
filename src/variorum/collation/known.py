"""What could be known on a day: the articles that had appeared by then."""

from collections.abc import Iterable

from variorum.model import Failure, Reading, Time

LEFT_OUT = "left-out"
"""Stage of the note about an article that is left out on purpose, which is no error."""


def known_by(readings: Iterable[Reading], day: Time) -> tuple[list[Reading], list[Failure]]:
    """The readings of articles that had appeared by the end of `day` (`2022-02-04`), and a note on each other one.

    An undated article is left out, as nobody knows whether it had appeared. An article that was changed later is kept
    with a note, as its text may tell what only became known then.
    """
    kept, notes = [], []
    for reading in readings:
        published, modified = reading.document.published, reading.document.modified
        if published is None:
            notes.append(_note(reading, f"undated: whether it had appeared by {day} is not known"))
        elif _last_day(published) > day:
            notes.append(_note(reading, f"published {published}, after {day}"))
        else:
            kept.append(reading)
            if modified is not None and _last_day(modified) > day:
                notes.append(_note(reading, f"kept, but changed on {modified}: its text may be later than {day}"))
    return kept, notes


def _last_day(time: Time) -> str:
    """The latest day that a time of publication can mean, as text that sorts: `2022-02` comes after its days."""
    day = time.partition("T")[0].rpartition("/")[2].rstrip("~?%")
    return day + "-99" * (2 - day.count("-"))


def _note(reading: Reading, reason: str) -> Failure:
    return Failure(source=reading.document.source, stage=LEFT_OUT, reason=reason)
