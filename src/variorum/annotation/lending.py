"""Speakers whom the words at a quotation leave open, found in what the text says before it.

Who is called "he", "the governor" or "the company" where someone is quoted is mostly the last one whom the narration
named. Where two could be meant, or somebody unnamed was spoken of last, nobody is lent; "officials" never are anybody.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace
from spacy.tokens import Token

from variorum.model import Actor, Mention, MentionKind, Named, Quotation, Speaker

from . import bare, cast
from .marks import Quoted
from .narration import Narration
from .parser import Parse

_PRONOUNS = {"he": "m", "she": "f"}
_KINDS: dict[Named, MentionKind] = {"pronoun": "pronoun", "office": "nominal"}
_HOW = "speaker: whom the text named last before"
# Nouns by which a text goes on to speak of one whom it has just named; others ("the official") mostly stay unnamed.
_AGAIN = {
    "republican", "democrat", "senator", "congressman", "congresswoman", "representative", "lawmaker", "candidate",
    "nominee", "billionaire", "businessman", "businesswoman", "tycoon", "magnate", "author", "actor", "actress",
    "comedian", "columnist", "professor", "politician", "governor", "mayor", "conservative", "liberal", "star",
}  # fmt: skip
_FAR_MORE = 2
_FIRMS = {"company", "firm", "group", "organization", "organisation", "agency", "network", "newspaper", "magazine"}


def lend(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], quoted: Sequence[Quoted]
) -> list[Quotation]:
    """The quotations, those with a speaker left open led to the one whom what stands before tells."""
    story = Narration(parse, cast.of(parse, actors), quoted)
    led = [_with_speaker(story, made) for made in quotations]
    return sorted([*led, *bare.find(story, quoted, led)], key=lambda made: (made.start, made.end))


def _with_speaker(story: Narration, made: Quotation) -> Quotation:
    speaker = made.speaker
    if speaker is None or speaker.actor is not None or speaker.start is None or story.within(speaker.start):
        return made
    whom = _whom(story, speaker, min(made.start, speaker.start))
    if whom is None:
        return made
    named: Named = "pronoun" if speaker.named == "pronoun" else "office"
    place = story.parse.span(speaker.start, speaker.end or speaker.start + 1)
    story.lend(whom, Mention(place.document, place.start, place.end, kind=_KINDS[named]))
    return replace(made, speaker=replace(speaker, actor=whom, named=named), how=made.how or _HOW)


def _whom(story: Narration, speaker: Speaker, at: int) -> str | None:
    words = story.parse.token_span(speaker.start or 0, speaker.end or 0)
    if words is None:
        return None
    head = words.root
    if speaker.named == "pronoun":
        return _meant(story, head.lower_, at)
    if head.tag_ not in {"NN", "NNP"} or not _definite(head):
        return None
    plain = not any(child.dep_ == "compound" for child in head.lefts)
    return (
        _holder(story, head, at)
        or _again(story, head.lower_, at)
        or _body(story, head.lower_, speaker.start or 0, plain=plain)
    )


def _meant(story: Narration, pronoun: str, at: int) -> str | None:
    if pronoun == "it":
        return story.thing(at)
    return story.person(at, _PRONOUNS[pronoun]) if pronoun in _PRONOUNS else None


def _definite(head: Token) -> bool:
    return any(child.lower_ in {"the", "our"} or child.dep_ == "poss" for child in head.lefts)


def _holder(story: Narration, noun: Token, at: int) -> str | None:
    """The holder of an office, where several are known the one who was named last."""
    holders = story.known.holders(noun)
    earlier = [(actor, mention) for actor, mention in story.known.persons if actor in holders and mention.end <= at]
    if len({actor for actor, _ in earlier}) == 1:
        return earlier[0][0]
    for stretch in story.before(at):
        here = {actor for actor, _ in story.named(stretch, earlier)}
        if len(here) == 1:
            return here.pop()
        if here:
            break
    # Of two presidents the article is about the one whom it names far more often.
    often = Counter(actor for actor, _ in earlier).most_common(2)
    return often[0][0] if len(often) > 1 and often[0][1] >= _FAR_MORE * often[1][1] else None


def _again(story: Narration, noun: str, at: int) -> str | None:
    """The person of the sentence before, whom a description takes up: "the Ohio Republican"."""
    return story.person(at) if noun in _AGAIN else None


def _body(story: Narration, noun: str, at: int, *, plain: bool) -> str | None:
    """The body whose name holds the noun, or the one that was the subject just before."""
    called = story.known.called(noun)
    earlier = {actor for actor, mention in story.known.bodies if actor in called and mention.end <= at}
    if len(earlier) == 1:
        return earlier.pop()
    if earlier or not plain or noun not in _FIRMS:
        return None
    for stretch in story.before(at):
        named = story.named(stretch, story.known.bodies)
        if named:
            return story.foremost(named)
    return None
