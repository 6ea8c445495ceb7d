"""The end of a briefing: how the accounts hang together, what is announced, and which texts are still to obtain."""

import re
from collections.abc import Iterator

from variorum.model import Span
from variorum.publish import lineage
from variorum.publish.grounding import Line
from variorum.publish.sections import timeline
from variorum.publish.sections.missing import ranking
from variorum.publish.wording import capital, counted

from .cast import definite
from .overtaken import Overtaken
from .prose import Teller

_TEXTS, _DAYS = 6, 8
"""Texts and days that are told."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|plans?|planned|planning|expect\w*|schedul\w*|due|set to|is to|are to|was to|were to"
    r"|upcoming|deadline|begins?|starts?|opens?|until|by the end|next|tomorrow|ahead of|announc\w*)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is to come."""
_BY = re.compile(
    r"(.*\b(?:statement|address|article|letter|remarks|tweets?|speech|message|appeal|words|interview|testimony)\b[^()]*)"
    r" \((?!also )([^“”()]+)\)",
    re.IGNORECASE,
)
"""Whose words a text is, after its title."""
_OWNED = re.compile(r"['’]s?(?:\s\(|$)|^[Gg]roup['’]s")
"""A title that lacks its noun, or does not say whose it is."""
_IF = re.compile(r"\bif\b[^.]*$", re.IGNORECASE)


def origins(teller: Teller) -> Iterator[Line]:
    """Which articles go back to one text, and how many origins stand behind all of them at most."""
    dossier, outlets = teller.edition.dossier, teller.outlets
    evidence: tuple[Span, ...] = ()
    for origin in sorted(dossier.origins, key=lambda one: (-len(one.documents), one.id)):
        shared = [dossier.get(one) for one in origin.evidence if one in dossier]
        spans = tuple(p.span for one in shared for p in one.passages[:2] if teller.edition.holds(p))
        if len(origin.documents) < 2 or origin.kind == "unknown" or not spans:  # one article is no copy
            continue
        evidence += spans
        verb = "go" if outlets.several(origin.documents) else "goes"
        yield Line((f"{capital(outlets.names(origin.documents))} {verb} back to {lineage.told(origin)}.",), spans)
    every = [witness.document.id for witness in teller.edition.witnesses]
    count = lineage.at_most(teller.edition, every)
    if evidence and count < len(every):
        told = f"At most {counted(count, 'independent origin')} stand behind the {counted(len(every), 'article')}."
        yield Line((told,), tuple(dict.fromkeys(evidence)))


def announced(teller: Teller) -> Iterator[tuple[Line, ...]]:
    """What is planned or expected for a day, in sentences that say that it is to come."""
    section = timeline.announced(teller.edition)
    if section is None:
        return
    overtaken = Overtaken(teller.edition)
    for row in section.view[:_DAYS]:
        span = row.quotes[0][1].cite.span
        text = teller.edition.dossier.document(span).text
        sentence = teller.edition.sentence(span)
        ahead = _AHEAD.search(text, sentence.start, max(sentence.end, span.end))
        if overtaken.holds(span):
            continue
        if _IF.search(text[sentence.start : span.end]) or ahead is None:
            continue
        teller.pause()
        clause = teller.clauses.of(span)
        if clause is None or row.when.isdigit():
            continue
        line = teller.reported(clause, behind=True)
        yield (Line((f"{capital(row.when)}: ", *line.parts), line.support),)


def texts(teller: Teller) -> Iterator[tuple[Line, ...]]:
    """Texts that the articles lean on and that are not among them, with whose words they are."""
    named = [record for record in ranking(teller.edition) if " " in record.title and not _OWNED.search(record.title)]
    for record in named[:_TEXTS]:
        held = [span.span for span in record.evidence if teller.edition.holds(span)]
        names = teller.outlets.names(span.document for span in held)
        whose = _BY.fullmatch(record.title)
        title = f"{whose[1]} by {definite(whose[2])}" if whose else record.title
        yield (Line((f"{capital(title)}, cited by {names}.",), tuple(held)),)
