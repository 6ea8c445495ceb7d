"""Sentences about the dossier itself, held against its records instead of the articles' words.

What our own documents say of what was read and what was not found rests on records: how many articles there are or are
cited, which outlet a text is leant on by, whether anybody is quoted, how a difference was judged. The rules know these
forms; any other sentence is one about the world.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from variorum.model import Span

from .fault import Fault
from .ground import Bench
from .hearing import Sentence
from .records import Records
from .verdict import Support, Verdict
from .wording import why

_COUNT = r"(?P<count>\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of sentence, and what tells from the records and the passages cited whether it holds."""

    form: re.Pattern[str]
    holds: Callable[[Records, re.Match[str], tuple[Span, ...]], bool]


def _read(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """How many articles, or outlets, were read; days that follow are not looked at."""
    counts = {"article": len(records.dossier.documents), "outlet": len(records.outlets)}
    named = match["outlets"]
    holds = records.number(match["count"]) == counts[match["what"].casefold().rstrip("s")]
    return holds and (named is None or records.number(named) == len(records.outlets))


def _told_by(records: Records, match: re.Match[str], cites: tuple[Span, ...]) -> bool:
    """How many articles tell of it: as many as are cited, or as some claim has."""
    count = records.number(match["count"])
    cited = len({one.document for one in cites})
    return count == cited or count in records.tellers


def _silent(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """That an actor says nothing, or says and does nothing."""
    return not any(
        records.speaks(name) or (match["act"] is not None and records.acts(name))
        for name in re.split(r", | and | or ", match["who"])
    )


def _lacks(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """That articles, by their letters, have no day or outlet: as many of them must lack it."""
    field = "outlet" if "outlet" in match["what"] else "published"
    lacking = sum(getattr(one, field) is None for one in records.dossier.documents)
    named = re.findall(r"\b[A-Z]{1,2}\b", match["who"].replace("Article", ""))
    return 0 < len(named) <= lacking


def _lack(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """How many of how many articles have no day or outlet."""
    field = "outlet" if "outlet" in match["what"] else "published"
    lacking = sum(getattr(one, field) is None for one in records.dossier.documents)
    return records.number(match["count"]) == lacking and records.number(match["all"]) == len(records.dossier.documents)


def _note(_: Records, __: re.Match[str], ___: tuple[Span, ...]) -> bool:
    """How a document is laid out: it asserts nothing of the world."""
    return True


def _headline(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """Whose headline the title is: an outlet that is held, of which more is not asked."""
    return records.is_outlet(match["who"])


def _leans(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """That outlets lean on a text that is not held: it is among the missing sources, and they are held."""
    outlets = re.split(r", | and ", match["who"])
    known = all(records.is_outlet(one) or records.number(one.split()[0]) is not None for one in outlets)
    return known and records.is_missing(match["text"])


def _unnamed(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """How many statements nobody is named for: no more than there are quotations without a known speaker."""
    return (records.number(match["count"]) or 0) <= records.unnamed


def _origin(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """How many articles go back to one text: some origin has as many."""
    count = records.number(match["count"])
    return any(len(one.documents) == count for one in records.dossier.origins)


def _origins(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """How many origins stand behind how many articles: no more than there are articles."""
    count, every = records.number(match["count"]), records.number(match["all"])
    return count is not None and every == len(records.dossier.documents) >= count


def _judged(*verdicts: str) -> Callable[[Records, re.Match[str], tuple[Span, ...]], bool]:
    """That some difference was judged so."""
    return lambda records, _, __: any(one.verdict in verdicts for one in records.dossier.discrepancies)


def _differ(records: Records, match: re.Match[str], _: tuple[Span, ...]) -> bool:
    """That outlets have different words: each outlet named before quoted words has them."""
    pairs = re.findall(
        r"(?:^|; |, (?:and )?|: )((?:the |an )?[A-Za-z][^;:“”]*?)(?: also)? ha(?:s|ve) “([^”]+)”", match[0]
    )
    named = [(one, quoted) for names, quoted in pairs for one in re.split(r", | and ", names)]
    firsts = {"it": named[0][0]} if named else {}
    return len(named) > 1 and all(records.has(firsts.get(one, one), quoted) for one, quoted in named)


_RULES = (
    Rule(
        re.compile(
            rf"(?i)^(?:these |the )?{_COUNT} (?P<what>articles?|outlets?)"
            r"(?: (?:were|was) read| from (?P<outlets>\w+) outlets?)?(?:\.?$|, (?:from )?\d)"
        ),
        _read,
    ),
    Rule(
        re.compile(
            rf"(?i)^{_COUNT} (?:articles?|outlets?) (?:tells?|reports?|carry|carries) "
            r"(?:of )?(?:it|this|so|the denial)\b"
        ),
        _told_by,
    ),
    Rule(re.compile(rf"(?i)^(?:it|he|she|they) (?:is|are) named by others in {_COUNT} articles?\.?$"), _told_by),
    Rule(
        re.compile(
            r"(?i)^no statements?(?P<act> or acts?)?(?: (?:was|were))?(?: found)? (?:by|of|from) (?P<who>.+?)"
            r"(?= (?:was|were) found|[.;(]|$)"
        ),
        _silent,
    ),
    Rule(
        re.compile(
            r"^(?P<who>(?:Articles? )?[A-Z]{1,2}(?:(?:, | and )[A-Z]{1,2})*) "
            r"(?P<what>gives? no (?:date|day)|(?:names?|gives?) no outlet|(?:have|has) no date|(?:is|are) undated)\b"
        ),
        _lacks,
    ),
    Rule(
        re.compile(
            rf"(?i)^{_COUNT} of the (?P<all>\w+) articles?\b.*?,? "
            r"(?P<what>(?:gives?|names?|has|have) no (?:date|day|outlet))\b"
        ),
        _lack,
    ),
    Rule(re.compile(r"^(?:A blank cell: |By the day of the event; )"), _note),
    Rule(re.compile(r"^The (?:headline|title) is that of (?:the )?(?P<who>.+?)\.?$"), _headline),
    Rule(re.compile(r"^(?P<text>.+), on which (?:the )?(?P<who>.+?) leans?\.?$"), _leans),
    Rule(re.compile(rf"(?i)^the articles do not name the people on whose word {_COUNT} statements?\b"), _unnamed),
    Rule(re.compile(r"^The (?:articles|texts) do not say enough to tell\b"), _judged("undetermined")),
    Rule(re.compile(r"^It may be a matter of rounding or hedging\b"), _judged("precision")),
    Rule(
        re.compile(r"^(?:They|These|The figures) (?:may be|are) (?:figures )?of different times\b"), _judged("series")
    ),
    Rule(re.compile(r"^Both cannot hold\b"), _judged("contradiction")),
    Rule(re.compile(r"^The later account takes the place of the earlier one\b"), _judged("superseded")),
    Rule(re.compile(r"^They may speak of different extents\b"), _judged("scope")),
    Rule(re.compile(r"^One of (?:them|these) looks like a slip\b"), _judged("likely-slip")),
    Rule(
        re.compile(
            r"(?:(?<= differ: )|(?<= differs: )|(?<= differ within one article: )|(?<= differs within one article: )"
            r"|(?<= is told differently: )|(?<= to different speakers: )|(?<= doers are named: )).+ ha(?:s|ve) “.+$"
        ),
        _differ,
    ),
    Rule(re.compile(rf"(?i)^{_COUNT} articles go back to one\b"), _origin),
    Rule(
        re.compile(rf"(?i)^at most {_COUNT} independent origins? stands? behind the (?P<all>\w+) articles?\b"), _origins
    ),
)


class Own:
    """The records of a dossier, to hold statements about them against."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def verdict(self, bench: Bench, sentence: Sentence) -> Verdict | None:
        """The verdict on a sentence about the dossier; null where it is about the world."""
        text = bench.text[sentence.start : sentence.end].strip()
        found = next(((rule, match) for rule in _RULES if (match := rule.form.search(text)) is not None), None)
        if found is None:
            return None
        holds = found[0].holds(self._records, found[1], sentence.cites)
        verdict: Support = "supported" if holds else "contradicted"
        faults = () if holds else (Fault("absence", 0, len(text), text),)
        return Verdict(
            text, verdict, sentence.cites, float(holds), (), faults, why(faults) if faults else None, sentence.line,
            own=True,
        )  # fmt: skip
