"""What an article takes from other outlets: what somebody told them, what they report, what was posted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from variorum.collation.words import words
from variorum.model import Actor, Document, Reading, Sentence

from .lean import Lean, Page, speaker
from .lexicon import choice, listed
from .phrase import DAYS

_OWN_FURNITURE = {"source-line", "credit", "byline", "dateline", "boilerplate", "update-line", "caption"}
_TOLD = re.compile(r"\b(?:told|tells|telling)\s+(?:the\s+)?$")
_INTERVIEW = re.compile(r"\binterview(?:s|ed)?\s+(?:\w+\s+){0,2}?(?:with|by|on|to|for)\s+(?:the\s+)?$")
_ON = re.compile(r"\b(?:said|says|speaking|appeared|appearing|argued)\s+(?:\w+\s+){0,3}?on\s+(?:the\s+)?$")
_CITED = re.compile(
    r"\b(?:according\s+to|(?:first\s+)?reported\s+(?:by|in)|published\s+(?:by|in)|cited\s+by|quoted\s+by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\s+(?:(?:has|had|first|also|previously)\s+){0,2}(?:reported|reports|revealed)\b")


def own(document: Document, media: Sequence[Actor]) -> frozenset[str]:
    """The outlets and agencies that the article itself is of, by its masthead, its credits and its lines of source."""
    names = [name for name in (document.outlet, document.family) if name]
    credited = [part for part in document.furniture if part.kind in _OWN_FURNITURE]
    return frozenset(
        actor.id
        for actor in media
        if any(same_outlet(actor.name, name) or _short(actor, name, media) for name in names)
        or any(
            mention.document == document.id and part.start <= mention.start < part.end
            for mention in actor.mentions
            for part in credited
        )
    )


def _short(actor: Actor, name: str, media: Sequence[Actor]) -> bool:
    """Whether an outlet's article calls it by the end of its name ("the Herald"), and no other so named is there."""
    ending = f" {actor.name}".casefold()
    others = (one for one in media if one.name.casefold().endswith(ending))
    return name.casefold().endswith(ending) and all(same_outlet(one.name, name) for one in others)


@cache
def same_outlet(one: str, other: str) -> bool:
    """Whether two names are of one outlet: "Fox News" and "Fox Online News"."""
    left, right = (
        {word.key for word in words(name, 0, len(name))} - listed("outlet") for name in (one, other)
    )  # fmt: skip
    return bool(left and right) and left == right


def in_set(readings: Sequence[Reading], actor: Actor) -> bool:
    """Whether an article of the set is that outlet's own."""
    return any(
        same_outlet(actor.name, name)
        for reading in readings
        for name in (reading.document.outlet, reading.document.family)
        if name
    )


def leans(page: Page, cast: Mapping[str, Actor]) -> Iterator[Lean]:
    """The places where an article leans on another outlet, in the order of the text."""
    for start, end, actor in page.named:
        if actor.kind != "media" or actor.id in page.own:
            continue
        sentence = next((s for s in page.reading.sentences if s.start <= start < s.end and not s.furniture), None)
        used = _use(page, sentence, start, end) if sentence is not None else None
        if sentence is not None and used is not None:
            said = speaker(page.quoted(sentence), cast) if used != "report" else None
            if used == "told" and said is None and not page.quoted(sentence):
                used = "report"  # what nobody known told it is told in its report
            yield _lean(page, sentence, _in_full(page, actor), used, said)
    yield from _posts(page, cast)


def _in_full(page: Page, actor: Actor) -> Actor:
    """The outlet by the full name that the article has for it: "the Herald" of the Odravia Herald."""
    longer = {one.id: one for _, _, one in page.named if one.kind == "media" and one.name.endswith(f" {actor.name}")}
    return next(iter(longer.values())) if len(longer) == 1 else actor


def _use(page: Page, sentence: Sentence, start: int, end: int) -> str | None:
    before = page.text[sentence.start : start]
    if _INTERVIEW.search(before):
        return "interview"
    if _TOLD.search(before):
        return "told"
    if _ON.search(before) and page.quoted(sentence):
        return "on air"
    if _CITED.search(before) or _REPORTS.match(page.text, end, sentence.end):
        return "report"
    return None


def _lean(page: Page, sentence: Sentence, actor: Actor, used: str, said: Actor | None) -> Lean:
    by = f" ({said.name})" if said is not None else ""
    title = {
        "interview": f"interview with {actor.name}{by}",
        "told": f"words to {actor.name}{by}",
        "on air": f"words on {actor.name}{by}",
    }.get(used, f"{actor.name} report")
    return Lean(
        title=title,
        kind="report" if used == "report" else "interview",
        noun=used,
        places=(page.passage(sentence, sentence.start, sentence.end),),
        actors=frozenset((actor.id,)),
        makers=frozenset((said.id,)) if said is not None else frozenset(),
        outlets=frozenset((actor.id,)),
        around=page.about(sentence),
        quoted=tuple(one.span for one in page.quoted(sentence) if one.kind != "indirect"),
        day=page.reading.document.published,
        how={"report": "another outlet's report"}.get(used, "said to another outlet"),
    )


@cache
def _posting() -> re.Pattern[str]:
    platform = choice(listed("platform"))
    return re.compile(
        rf"\b(?P<post>tweeted|(?:wrote|posted|said|writing|posting)\s+(?:\w+\s+){{0,2}}?on\s+(?P<site>{platform}))\b"
        r"|\b[Aa]ddressing\s+(?P<body>(?:the\s+)?(?!(?:"
        + DAYS
        + r")\b)[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*){0,4})"
    )


def _posts(page: Page, cast: Mapping[str, Actor]) -> Iterator[Lean]:
    """Words posted on a platform, or spoken to a body that a speaker addressed."""
    for sentence in page.reading.sentences:
        match = None if sentence.furniture else _posting().search(page.text, sentence.start, sentence.end)
        said = speaker(page.quoted(sentence), cast) if match is not None else None
        if match is None or said is None:
            continue
        site, body = match.group("site"), match.group("body")
        title = f"address to {body}" if body else f"post on {site}" if site else "tweet"
        yield Lean(
            title=f"{title} ({said.name})",
            kind="speech" if body else "post",
            noun="post",
            places=(page.passage(sentence, match.start(), match.end()),),
            actors=frozenset((said.id,)),
            makers=frozenset((said.id,)),
            quoted=tuple(one.span for one in page.quoted(sentence) if one.kind != "indirect"),
            day=page.reading.document.published,
            how="words are given as spoken there" if body else "words are given as posted there",
        )
