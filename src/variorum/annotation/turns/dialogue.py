"""Transcripts: paragraphs that a name and a colon open, whole texts of them or a few quoted in an article.

A label is a speaker's where the article names this person elsewhere, a title opens it, it is a part in the talk, or it
comes back. One alone counts in capitals and with a known name only. Where most of a stretch has labels, paragraphs
without one go on with the turn before.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from variorum.model import Extent

from . import label
from .label import Label
from .names import Roll
from .turn import Turn
from .words import pieces

# Title-case labels are also those of lists and headlines ("Analyst: Deal is near"), so that more of them must vouch.
_FEWEST_TITLED = 4
_FEWEST_OF_ONE = 2
# What goes on without a label; in the transcripts seen, longer stretches were narration.
_LONGEST_GAP = 6
# Of 29 transcripts in news of 2013 to 2017, 28 begin with a label and have labels at 47 to 97 of 100 paragraphs; an
# article that quotes a talk between narration had 70.
_FULL, _FULL_FROM_LATER = 0.45, 0.75
_SHORTEST = 4  # words of a turn in capitals that stands alone


def find(text: str, paragraphs: Sequence[Extent], roll: Roll) -> list[Turn]:
    """The turns of all labelled paragraphs that are speakers'."""
    heads = [label.opening(text, paragraph, roll) for paragraph in paragraphs]
    chosen = _chosen(text, paragraphs, heads)
    full = _full(chosen)
    keys = {head.key for head in chosen.values()}
    writers = {head.known or head.key for head in chosen.values() if head.writer}
    turns: list[Turn] = []
    for at in sorted(chosen):
        held = [paragraphs[at]]
        after = next((later for later in sorted(chosen) if later > at), None)
        if full and after is not None and after - at <= _LONGEST_GAP:
            held.extend(takewhile(lambda one: text[one.end - 1] != ":", paragraphs[at + 1 : after]))
        if (
            chosen[at].known or chosen[at].key
        ) not in writers:  # the one who tells the story is the article's own voice
            turns.extend(_turns(text, held, chosen[at], roll, keys))
    return turns


def _chosen(text: str, paragraphs: Sequence[Extent], heads: Sequence[Label | None]) -> dict[int, Label]:
    """The labels that are speakers', by the place of their paragraph."""
    capitals = {at: head for at, head in enumerate(heads) if head is not None and head.capitals}
    titled = {at: head for at, head in enumerate(heads) if head is not None and not head.capitals and head.known}
    times = Counter(head.key for head in capitals.values())
    sure = {at: head for at, head in capitals.items() if head.known or head.titled or head.part}
    back = {at: head for at, head in capitals.items() if times[head.key] >= _FEWEST_OF_ONE}
    talk = sure | back if _is_talk(sure, back) else _alone(text, paragraphs, sure)
    many = Counter(head.known for head in titled.values())
    talkers = [known for known, count in many.items() if count >= _FEWEST_OF_ONE]
    if len(talkers) > 1 and len(titled) >= _FEWEST_TITLED and _sentences(text, paragraphs, titled):
        talk = talk | titled
    return talk


def _is_talk(sure: dict[int, Label], back: dict[int, Label]) -> bool:
    """Whether the labels in capitals are those of a talk: two speakers at least, and half of the turns sure."""
    both = sure | back
    named = [head for head in both.values() if head.known or head.titled or " " in head.key]
    return len(label.keys(list(both.values()))) > 1 and len(both) > 2 and len(sure) + len(named) >= len(both)


def _alone(text: str, paragraphs: Sequence[Extent], sure: dict[int, Label]) -> dict[int, Label]:
    """Single turns quoted in an article: of persons it names, in sentences."""
    known = {at: head for at, head in sure.items() if head.known}
    return {at: head for at, head in known.items() if _said(text, paragraphs[at], head)}


def _said(text: str, paragraph: Extent, head: Label) -> bool:
    """Whether what follows the label is a sentence in small letters: a headline has neither stop nor small letters."""
    words = text[head.end : paragraph.end].strip(' \t"“”')
    small = sum(sign.islower() for sign in words) > sum(sign.isupper() for sign in words)
    return small and len(words.split()) >= _SHORTEST and words[-1:] in ".!?…—-–)]"


def _sentences(text: str, paragraphs: Sequence[Extent], heads: dict[int, Label]) -> bool:
    """Whether most of the labelled paragraphs are sentences."""
    return 3 * sum(_said(text, paragraphs[at], head) for at, head in heads.items()) >= 2 * len(heads)


def _full(chosen: dict[int, Label]) -> bool:
    """Whether the text is a transcript from its first turn to its last, rather than an article that quotes one."""
    least = _FULL if 0 in chosen else _FULL_FROM_LATER
    return len(chosen) > 2 and len(chosen) >= least * (max(chosen) - min(chosen) + 1)


def _turns(text: str, held: Sequence[Extent], head: Label, roll: Roll, keys: set[str]) -> list[Turn]:
    """The turn of a paragraph and those that go on with it, cut at the labels inside the first."""
    marks = [head]
    if head.capitals:
        inside = label.inner(text, head.end, held[0].end, roll)
        marks += [one for one in inside if one.known or one.part or one.titled or one.key in keys]
    found = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        stretches = [(mark.end, after.start if after else held[0].end)]
        stretches += [] if after else [(paragraph.start, paragraph.end) for paragraph in held[1:]]
        said = [piece for start, end in stretches for piece in pieces(text, start, end)]
        if said:
            area = Extent(mark.start, stretches[-1][1])
            found.append(Turn("transcript", tuple(said), mark.name, mark.known, area, anonymous=mark.part))
    return found
