"""Readings as one self-contained page: each article with all its layers, every note tied to its place in the text."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from variorum.model import Reading
from variorum.publish.causes import sureness
from variorum.publish.frame import VISIBLE, environment, lit, policy, static
from variorum.publish.marks import in_pieces
from variorum.publish.wording import capital, counted

from .article import Article, article
from .layers import layers

_QUIET = {"furniture", "assertions"}
"""Layers that the page shows but does not mark at first: what looks like what it is, and what every clause has."""


@dataclass(frozen=True, slots=True)
class Switch:
    """A box that shows or hides a layer."""

    key: str
    title: str
    lead: str
    count: int
    on: bool


def page(readings: Iterable[Reading], *, shown: Iterable[str] = ()) -> str:
    """The readings as HTML, in the order given.

    One file as the dossier's page is one: no network, no script needed, article text as escaped text only. `shown`
    names the layers that are marked at first; all but the quiet ones if none is named. The reader can switch each.
    """
    held = list(readings)
    articles = [article(reading, place) for place, reading in enumerate(held)]
    switches = _switches(held, set(shown))
    style, script, joined = static("page.css") + static("reading.css"), static("page.js"), lit(_split(articles))
    hiding = "".join(_hidden(switch.key) for switch in switches)
    return environment().get_template("reading.html").render(
        title=_title(articles),
        read=_read(len(articles)),
        articles=articles,
        switches=switches,
        sureness=sureness,
        policy=policy((style, hiding, joined), script),
        styles=[Markup(text) for text in (style, hiding, joined) if text],
        script=Markup(script),
    ).translate(VISIBLE)  # fmt: skip


def _read(count: int) -> str:
    each = "each " if count > 1 else ""
    return f"{capital(counted(count, 'article'))}, {each}read on its own, no other known."


def _switches(readings: list[Reading], shown: set[str]) -> list[Switch]:
    counts: Counter[str] = Counter()
    titles: dict[str, tuple[str, str]] = {}
    for reading in readings:
        for layer in layers(reading):
            counts[layer.key] += len(layer.entries)
            titles[layer.key] = (layer.title, layer.lead)
    wanted = shown or titles.keys() - _QUIET
    return [
        Switch(key, title, lead, counts[key], key in wanted) for key, (title, lead) in titles.items() if counts[key]
    ]


def _hidden(key: str) -> str:
    """The rule that hides the notes of a layer, and what leads to them, while its box is empty."""
    return f'body:has(#show-{key}:not(:checked)) :is([data-layer="{key}"],[data-ref="{key}"]){{display:none}}'


def _split(articles: list[Article]) -> list[str]:
    woven = ([piece.step for piece in one.pieces] for each in articles for one in each.paragraphs)
    return list(in_pieces(woven))


def _title(articles: list[Article]) -> str:
    if len(articles) != 1:
        return f"{capital(counted(len(articles), 'article'))}, layer by layer"
    return articles[0].witness.document.title or articles[0].witness.file
