"""Small dossiers of invented articles, for the sentences of documents: who is named where is given by the names."""

import hashlib
import re

from variorum.model import (
    Actor,
    Document,
    Dossier,
    Extent,
    Furniture,
    Generator,
    Mention,
    Moment,
    Quotation,
    Role,
    Span,
    Speaker,
    document_id,
    leaf_id,
)

PEOPLE = {
    "Ilsa Dorn": ("person", "Dorn", "harbourmaster"),
    "Marek Toll": ("person", "Toll", "Transport Minister"),
    "Senhal": ("state", "Senhal", ""),
    "Brennick": ("state", "Brennick", ""),
}
"""Names with their kind, short form and office."""


def document(text, outlet="The Courier", published="2026-04-15", name="a.txt"):
    """An article; its first paragraph is the headline if it has no full stop."""
    data = text.encode()
    head = text.partition("\n")[0]
    furniture = (Furniture(start=0, end=len(head), kind="headline"),) if "\n" in text and head[-1] not in ".”" else ()
    return Document(
        id=document_id(data, name), source=name, outlet=outlet, family=None, title=head if furniture else None,
        published=published, modified=None, authors=(), language="en", sha256=hashlib.sha256(data).hexdigest(),
        text=text, evidence={}, map=(), failures=(), furniture=furniture,
    )  # fmt: skip


def dossier(*documents, **records):
    """A dossier of articles with those who are named in them."""
    actors = tuple(_actor(name, documents) for name in PEOPLE)
    return Dossier(
        generator=Generator(name="variorum", version="0"), as_of=None, documents=documents, actors=actors, **records
    )


def at(one, words, nth=0):
    """The place of words in an article."""
    start = -1
    for _ in range(nth + 1):
        start = one.text.index(words, start + 1)
    return Span(one.id, start, start + len(words))


def moment(one, words, when):
    """A day that an article names."""
    span = at(one, words)
    return Moment(
        id=leaf_id("moment", span), document=span.document, start=span.start, end=span.end, kind="date", when=when,
        symbolic="publication/x", anchor="publication",
    )  # fmt: skip


def quotation(one, words, speaker, *, by, cue="said", kind="direct"):
    """Words of somebody: `by` are those that name him, `cue` those that say that he said it."""
    span = at(one, words)
    name, said = _near(one, by, span), _near(one, cue, span)
    return Quotation(
        id=leaf_id("quotation", span), document=span.document, start=span.start, end=span.end,
        pieces=(Extent(span.start, span.end),), kind=kind, cue=said, addressee=None, within=None,
        speaker=Speaker(actor=f"actor-{speaker}", document=span.document, start=name.start, end=name.end,
                        named="named" if by != "She" else "pronoun"),
    )  # fmt: skip


def _near(one, words, span):
    """The place of words that is nearest to the end of another."""
    places = [match.start() for match in re.finditer(rf"\b{words}\b", one.text)]
    start = min(places, key=lambda place: abs(place - span.end))
    return Span(one.id, start, start + len(words))


def _actor(name, documents):
    kind, short, title = PEOPLE[name]
    mentions, roles = [], []
    for one in documents:
        for match in re.finditer(rf"{name}|\b{short}\b", one.text):
            mentions.append(Mention(document=one.id, start=match.start(), end=match.end(), kind="name"))
        for match in re.finditer(title, one.text) if title else ():
            roles.append(Role(title=title, when=None, span=Span(one.id, match.start(), match.end())))
    return Actor(id=f"actor-{short}", name=name, kind=kind, country=None, roles=tuple(roles), mentions=tuple(mentions))
