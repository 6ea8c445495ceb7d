"""Why records of several articles stand together: stories, actors, events, claims, silences, shared passages."""

from collections.abc import Iterator

from variorum.collation.words import rarity, words
from variorum.model import (
    Absence,
    Account,
    Actor,
    Claim,
    Document,
    Dossier,
    Event,
    MissingSource,
    Origin,
    Reuse,
    Series,
    Story,
)

from . import common, lineage, reasons, times
from .wording import capital, counted, listed, value

_FORMS, _WORDS, _VALUES = 12, 8, 12
_RARE = 0.4
"""Rarity from which a word of most articles says what their story is."""

_KINDS = {
    "verbatim": "the passages are the same to the letter",
    "near-verbatim": "the passages are nearly the same",
    "translation-variant": "the words of one utterance are rendered differently",
    "paraphrase": "the passages say the same in other words",
    "cut": "one passage is a cut version of the other",
    "altered": "a word that matters was changed in the same passage",
}


def of_story(dossier: Dossier, record: Story) -> Iterator[str]:
    """Why these articles: what most of them name and say."""
    articles = [dossier.document(one) for one in record.documents]
    yield f"{capital(counted(len(articles), 'article'))}: {listed([common.article(one) for one in articles])}."
    if len(articles) > 1:
        most = len(articles) // 2 + 1
        named = [actor.name for actor in dossier.actors if len(_inside(actor, record)) >= most]
        if named:
            yield f"Most of them name {listed(sorted(named)[:_WORDS])}."
        if said := _words_of_most(articles, most):
            yield f"Most of them have the words {listed([f'“{one}”' for one in said])}."
    others = [one for one in dossier.stories if one.thread == record.thread and one.id != record.id]
    more = f": {listed([f'“{one.title}”' for one in others])}" if others else ""
    yield f"The affair has {counted(len(others), 'other story', 'other stories')}{more}."


def _inside(actor: Actor, story: Story) -> set[str]:
    return {mention.document for mention in actor.mentions} & set(story.documents)


def _words_of_most(articles: list[Document], most: int) -> list[str]:
    counts: dict[str, int] = {}
    for one in articles:
        for key in {word.key for word in words(one.text, 0, len(one.text)) if word.key.isalpha()}:
            counts[key] = counts.get(key, 0) + 1
    kept = [key for key, count in counts.items() if count >= most and rarity(key) >= _RARE]
    return sorted(kept, key=lambda key: (-rarity(key) * counts[key], key))[:_WORDS]


def of_actor(dossier: Dossier, record: Actor) -> Iterator[str]:
    """Which mentions, and by what rule they are one actor’s."""
    for join in record.joins:
        yield reasons.joined(join)
    forms: dict[str, dict[str, set[str]]] = {}
    for mention in record.mentions:
        forms.setdefault(mention.kind, {}).setdefault(dossier.text(mention), set()).add(mention.document)
    for kind, found in sorted(forms.items()):
        shown = [f"“{form}” ({counted(len(found[form]), 'article')})" for form in sorted(found)[:_FORMS]]
        more = counted(len(found) - _FORMS, "other form") if len(found) > _FORMS else ""
        yield f"{_MENTIONS[kind]}: {listed([*shown, *([more] if more else [])])}."
    if record.country is None:
        yield "Its country is not known from these texts."


_MENTIONS = {
    "name": "By name",
    "nominal": "By what it is",
    "pronoun": "By pronouns that lead to it",
    "metonym": "By a seat or building that stands for it",
    "adjectival": "By an adjective",
}


def of_event(dossier: Dossier, record: Event) -> Iterator[str]:
    """What the mentions have in common, and how each tells it."""
    documents = {mention.document for mention in record.mentions}
    if len(record.mentions) == 1:
        yield "One mention alone tells it; nothing was joined."
    else:
        where = counted(len(documents), "article")
        yield f"{capital(counted(len(record.mentions), 'mention'))} in {where} are told as one event."
        if shared := common.told(dossier, [[mention.span] for mention in record.mentions]):
            yield shared
    for mention in record.mentions:
        when = times.phrase(mention.when) if mention.when else "no day given"
        yield f"{common.article(dossier.document(mention))}: {mention.status}, {mention.voice} voice, {when}."
    if record.when is None:
        yield "No day: no mention gives one that can be put on a calendar, or several do not agree."


def of_claim(dossier: Dossier, record: Claim) -> Iterator[str]:
    """The accounts, and which of them go back to what."""
    bearing = [one for one in record.accounts if one.relation in ("says", "partly")] or list(record.accounts)
    yield f"Status {record.status}: at most {counted(record.origins, 'independent origin')}."
    yield from _traced(dossier, bearing)
    denying = [one for one in record.accounts if one.relation == "denies"]
    if denying and denying != bearing:
        yield f"Denied in {counted(len(denying), 'account')}."
        yield from _traced(dossier, denying)
    for silence in record.silent:
        why = f": {silence.how}" if silence.how else ""
        yield f"{common.article(dossier.document(silence.document))}, {silence.reason.replace('-', ' ')}{why}."


def _traced(dossier: Dossier, accounts: list[Account]) -> Iterator[str]:
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        groups.setdefault(account.origin or "an origin that is not known", []).append(account)
    for name, found in sorted(groups.items()):
        own = any(one.voice == "own" for one in found)
        where = listed(sorted({common.article(dossier.document(one)) for one in found}))
        reported = any(one.voice != "own" and one.by is not None for one in found)
        why = " What one side says is one voice however many report it." if reported and len(found) > 1 else ""
        yield f"{capital(name)}, {'in the article’s own voice' if own else 'as reported'}: {where}.{why}"


def of_absence(dossier: Dossier, record: Absence) -> Iterator[str]:
    """Who tells it, who does not mention it though it could have, and what was searched."""
    claim: Claim = dossier.get(record.claim)
    telling = sorted({one.document for one in claim.accounts})
    yield f"Told by {'; '.join(_dated(dossier.document(one)) for one in telling)}."
    when = f" It is about {times.phrase(claim.when)}." if claim.when else ""
    for document in record.documents:
        found = dossier.document(document)
        yield f"{_dated(found)}, does not mention it. It tells the same story and is not known to be earlier.{when}"
    yield f"Number {record.rank} by how many origins tell it, where in the articles it stands and whether it is a fact."
    yield "The passage is the sentence that comes nearest to it. That it is not mentioned does not say why."


def of_series(dossier: Dossier, record: Series) -> Iterator[str]:
    """Which figures stand side by side, and by whom."""
    yield f"Figures with the unit “{record.unit}” that the texts describe alike; they need not agree."
    for one in record.quantities[:_VALUES]:
        found = dossier.get(one)
        when = times.phrase(found.when) if found.when else "no day given"
        said = f", says {dossier.get(found.said_by).name}" if found.said_by in dossier else ""
        amount = value(found.low, found.high, approximate=found.approximate)
        yield f"{common.article(dossier.document(found))}: {amount}, {when}{said}."


def of_reuse(dossier: Dossier, record: Reuse) -> Iterator[str]:
    """Which articles share the passage, and what differs."""
    documents = sorted({passage.document for passage in record.passages})
    yield f"{capital(listed([common.article(dossier.document(one)) for one in documents]))}: {_KINDS[record.kind]}."
    yield (
        f"It comes from {record.source}, as an article says." if record.source else "No article names where it is from."
    )
    if record.earliest is not None and record.earliest in dossier:
        first = _dated(dossier.document(record.earliest))
        yield f"Of these articles {first}, is the first. That alone shows no copying."
    for line in record.credits[:_FORMS]:
        yield f"{capital(common.article(dossier.document(line)))} names its source: “{dossier.text(line)}”."
    for a, b in record.differences[:_FORMS]:
        yield f"“{a or 'nothing'}” against “{b or 'nothing'}”."


def of_origin(dossier: Dossier, record: Origin) -> Iterator[str]:
    """Why several documents count as one origin."""
    sources = listed([common.article(dossier.document(one)) for one in record.documents])
    yield f"{sources} share so many words that they go back to {lineage.told(record)}, and count once."
    for line in record.credits[:_FORMS]:
        yield f"{capital(common.article(dossier.document(line)))} says whose it is: “{dossier.text(line)}”."
    shared = [dossier.get(one) for one in record.evidence if one in dossier]
    yield f"They share {counted(len(shared), 'passage')}, listed below. Who had it first is not known from this."


def of_missing(dossier: Dossier, record: MissingSource) -> Iterator[str]:
    """Why a text counts as one, and as missing."""
    leaning = sorted({common.article(dossier.document(span)) for span in record.evidence})
    yield f"A text of the kind “{record.kind}”. {listed(leaning)} {'leans' if len(leaning) == 1 else 'lean'} on it."
    if makers := [dossier.get(one).name for one in record.actors if one in dossier]:
        yield f"The articles connect it with {listed(makers)}."
    yield "No article of the set is this text."


def _dated(document: Document) -> str:
    return f"{common.article(document)}, {times.phrase(document.published) if document.published else 'undated'}"
