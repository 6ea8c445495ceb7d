"""Texts that an article names by a noun: the letter that read, the report obtained by, the statement it was said in."""

import re
from collections.abc import Iterator, Mapping

from variorum.model import Actor, Quotation, Sentence

from .lean import Lean, Page, speaker
from .lexicon import (
    BINDING,
    given_after,
    given_before,
    inverted,
    kind_of,
    listed,
    nouns,
    saying,
    seen_after,
    speaks,
)  # fmt: skip
from .phrase import Phrase, around

_IN = re.compile(r"\b(?:in|during|via|through|on)\s+$", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording\s+to\s+$", re.IGNORECASE)
_UNDER_WHICH = re.compile(r"\s*,\s+(?:under|by|according\s+to)\s+which\b")
_IT_READ = re.compile(r"(?:[”\"]\s+it|^It)\s+reads?\b", re.MULTILINE)
_QUOTED_BEFORE = re.compile(r"[”\"’']\s+\w+\s+")
_OF_ANOTHER = re.compile(r"\s+of\b")
_HOW = {"in": "words are given as standing in it", "to": "cited as a source", "seen": "seen by an outlet"}
_MAKING = {"person", "state", "government", "organization", "alliance", "group", "media", "office"}


def leans(page: Page, cast: Mapping[str, Actor]) -> Iterator[Lean]:
    """The places of an article that lean on a text named by a noun, in the order of the text."""
    body = [sentence for sentence in page.reading.sentences if not sentence.furniture]
    for at, sentence in enumerate(body):
        following = body[at + 1] if at + 1 < len(body) else None
        end = 0
        for noun in nouns().finditer(page.text, sentence.start, sentence.end):
            phrase = around(page.text, sentence.start, sentence.end, noun)
            if phrase is None or noun.start() < end or _in_name(page, noun):
                continue
            found = _lean(page, sentence, following, phrase, cast)
            if found is not None:
                end = phrase.end
                yield found


def _lean(
    page: Page, sentence: Sentence, following: Sentence | None, phrase: Phrase, cast: Mapping[str, Actor]
) -> Lean | None:
    used = _use(page, sentence, following, phrase)
    if used is None:
        return None
    makers = [actor for actor in page.inside(phrase.start, phrase.end) if actor.kind in _MAKING]
    given_to = set(page.inside(phrase.bare, phrase.end)) if _addressed(page, phrase) else set()
    outlets = frozenset(actor.id for actor in makers if actor.kind == "media")
    if outlets & page.own:
        return None
    document = _document(page, phrase)
    quoted = _quoted(page, sentence, following, document, used)
    kind = kind_of(phrase.noun)
    if kind == "interview" and not outlets and not _outlet_named(page.text[phrase.bare : phrase.end]):
        return None  # an interview with nobody named was given to the article itself
    author = _author(page, sentence, following, cast) if used == "in" else None
    if phrase.noun in listed("loose") and not (
        phrase.owned or _possessed(page, phrase) or (author and phrase.determiner) or _published(page, phrase, used)
    ):
        return None
    if _says_nothing(page, phrase, bool(makers) or author is not None, quoted):
        return None
    title = page.text[phrase.start : phrase.end].rstrip(".,’'")
    first = title.split()[0].casefold()
    if first in listed("leaked") or first == phrase.noun:  # not a name, though it may begin the sentence
        title = title[0].lower() + title[1:]
    return Lean(
        title=_titled(title, author, makers),
        kind=kind or "documents",
        noun=phrase.noun,
        places=(page.passage(sentence, phrase.start, phrase.end),),
        actors=frozenset({*(actor.id for actor in makers), *((document.id,) if document else ())}),
        makers=frozenset(
            {
                *(one.id for one in makers if one.kind != "media" and one not in given_to),
                *((author.id,) if author else ()),
            }
        ),
        outlets=outlets,
        quoted=tuple(one.span for one in quoted),
        generic=phrase.definite,
        around=page.about(sentence),
        day=page.reading.document.published,
        how=_HOW.get(used, used),
    )


def _in_name(page: Page, noun: re.Match[str]) -> bool:
    """Whether the noun is part of a name: "the Evening Post"."""
    if not noun.group()[0].isupper():
        return False
    return page.text[: noun.start()].rstrip(" “\"‘'")[-1:] not in {"", ".", "\n", "!", "?", ":"}


def _author(
    page: Page, sentence: Sentence, following: Sentence | None, cast: Mapping[str, Actor]
) -> Actor | None:  # fmt: skip
    """Whose words stand in the text: one speaker has all those of the sentence, or is named in it and quoted next."""
    quoted = page.quoted(sentence)
    if quoted or following is None:
        return speaker(quoted, cast)
    found = speaker(page.quoted(following), cast)
    return found if found in page.inside(sentence.start, sentence.end) else None


def _addressed(page: Page, phrase: Phrase) -> bool:
    """Whether what stands after the noun is whom the text is for: "a letter to the minister"."""
    return bool(re.match(r"\s+to\b", page.text[phrase.bare : phrase.end]))


def _published(page: Page, phrase: Phrase, used: str) -> bool:
    """Whether it is given out and told which it is: "published the harbour's dock records"."""
    return used == "given out" and page.text[phrase.start : phrase.bare].casefold() != phrase.noun


def _possessed(page: Page, phrase: Phrase) -> bool:
    """Whether an outlet stands before the noun: "a Gazette investigation"."""
    return any(actor.kind == "media" for actor in page.inside(phrase.start, phrase.bare))


def _use(page: Page, sentence: Sentence, following: Sentence | None, phrase: Phrase) -> str | None:
    """How the sentence leans on the text, or None where it only mentions it."""
    text = page.text
    before = text[sentence.start : phrase.before]
    verb = speaks().match(text, phrase.end, sentence.end)
    binding = kind_of(phrase.noun) in BINDING
    if _ACCORDING.search(before):
        return "to"
    if verb is not None and (not binding or verb.group("verb") in listed("quotes")):
        return "it speaks"
    if inverted().search(before) and _QUOTED_BEFORE.search(before) and not _OF_ANOTHER.match(text, phrase.end):
        return "it speaks"
    if binding:
        return None
    return _given(page, sentence, following, phrase)


def _given(page: Page, sentence: Sentence, following: Sentence | None, phrase: Phrase) -> str | None:
    """How a text that does not speak itself comes before the reader."""
    text = page.text
    before = text[sentence.start : phrase.before]
    if _UNDER_WHICH.match(text, phrase.end, sentence.end):
        return "it speaks"
    if following is not None and _IT_READ.search(text[following.start : following.end]) and page.quoted(following):
        return "it speaks"
    new = (phrase.determiner and not phrase.definite) or phrase.owned
    told = page.quoted(sentence) or (following is not None and page.quoted(following))
    if (
        new
        and _IN.search(before)
        and told
        and not _quoted_itself(page, sentence, phrase)
        and saying().search(text, sentence.start, sentence.end)
    ):
        return "in"
    if given_after().match(text, phrase.bare, sentence.end) or given_before().search(before):
        return "given out"
    return "seen" if seen_after().match(text, phrase.bare, sentence.end) else None


def _quoted_itself(page: Page, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is among the quoted words: “we will say so in the report”."""
    pieces = (piece for one in page.quoted(sentence) if one.kind == "direct" for piece in one.pieces)
    return any(piece.start <= phrase.start and phrase.bare <= piece.end for piece in pieces)


def _document(page: Page, phrase: Phrase) -> Actor | None:
    """The record of the text as one that speaks, where the article has one at the phrase."""
    for start, end, actor in page.named:
        if actor.kind == "document" and start < phrase.bare and phrase.start < end:
            return actor
    return None


def _quoted(
    page: Page, sentence: Sentence, following: Sentence | None, document: Actor | None, used: str
) -> list[Quotation]:
    """The quotations that give the words of the text."""
    found = [one for one in page.quoted(sentence) if one.kind != "indirect"]
    if following is not None and used != "in":
        found.extend(one for one in page.quoted(following) if one.kind != "indirect")
    return [one for one in found if used in {"in", "to"} or _unspoken(one, document)]


def _unspoken(one: Quotation, document: Actor | None) -> bool:
    """Whether no person is known to speak the words."""
    if one.speaker is None or one.speaker.actor is None:
        return True
    return document is not None and one.speaker.actor == document.id


def _outlet_named(words: str) -> bool:
    return bool(re.search(r"\b(?:with|for|on|to|by)\b.*\b[A-Z]", words))


def _says_nothing(page: Page, phrase: Phrase, made: bool, quoted: list[Quotation]) -> bool:
    """Whether nobody could tell which text is meant: "the report", without maker, description or words of it."""
    described = phrase.owned or page.text[phrase.start : phrase.bare].casefold() != phrase.noun
    return not (made or described or (quoted and kind_of(phrase.noun) != "data"))


def _titled(title: str, author: Actor | None, makers: list[Actor]) -> str:
    words = " ".join(title.split())
    if author is None or author in makers:
        return words
    return f"{words} ({author.name})"
