"""GraphML: who is quoted where, who does what to whom, and what articles share, for network tools.

Nodes are articles, actors, quotations and events. Edges from actor to actor are of the kind `acts_on` only where the
event is told as happened; what is announced, feared, denied or only said is `said_to_act_on`. Both say how it stands.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from variorum.model import Dossier, Quotation, Span

from .bundle import Bundle, not_held
from .characters import xml
from .places import Places, pieces, without_empty

Value = str | int | float | bool
_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}


@dataclass(slots=True)
class _Graph:
    """Nodes and edges with their attributes, in the order in which they were added."""

    nodes: list[tuple[str, dict[str, Value]]] = field(default_factory=list)
    edges: list[tuple[str, str, dict[str, Value]]] = field(default_factory=list)

    def node(self, id: str, kind: str, label: str, /, **values: Any) -> None:
        self.nodes.append((id, without_empty({"kind": kind, "label": label, **values})))

    def edge(self, source: str | None, target: str | None, kind: str, /, **values: Any) -> None:
        if source is not None and target is not None:
            self.edges.append((source, target, without_empty({"kind": kind, **values})))


def export(dossier: Dossier) -> Bundle:
    """The graph: directed, several edges between two nodes allowed, each with an id."""
    graph = _Graph()
    places = Places(dossier)
    _nodes(graph, places)
    _speech(graph, places)
    _deeds(graph, places)
    _asking(graph, places)
    _sharing(graph, places)
    left_out = not_held(dossier, ("quotations", "events", "demands", "commitments", "reuse"))
    known = {id for id, _ in graph.nodes}
    graph.edges = [edge for edge in graph.edges if {edge[0], edge[1]} <= known]
    return Bundle({"dossier.graphml": "".join(f"{line}\n" for line in _lines(graph)).encode()}, left_out)


def _nodes(graph: _Graph, places: Places) -> None:
    for document in places.dossier.documents:
        about = {"outlet": document.outlet, "published": document.published, "url": document.url}
        label = document.title or document.source
        graph.node(document.id, "document", label, source=document.source, language=document.language, **about)
    for actor in places.dossier.actors:
        about = {"actor_kind": actor.kind, "country": actor.country, "sector": actor.sector}
        graph.node(actor.id, "actor", actor.name, mentions=len(actor.mentions), **about)
    for one in places.dossier.quotations:
        text = " … ".join(places.words(piece) or "" for piece in pieces(one))
        where = {"document": one.document, "start": one.start, "end": one.end, "confidence": one.confidence}
        graph.node(one.id, "quotation", text, quotation_kind=one.kind, status=one.status, said=one.said, **where)
    for event in places.dossier.events:
        about = {"type": event.type, "standing": places.standings[event.id], "when": event.when}
        passages = _passages(places, event.mentions)
        graph.node(event.id, "event", event.title, mentions=len(event.mentions), passages=passages, **about)


def _speech(graph: _Graph, places: Places) -> None:
    """Quotations with their speakers and articles; and summed up, whom an article and a speaker quote how often."""
    quoted: dict[tuple[str, str], list[Quotation]] = {}
    speakers = {one.id: one.speaker.actor if one.speaker else None for one in places.dossier.quotations}
    for one in places.dossier.quotations:
        speaker = speakers[one.id]
        graph.edge(one.id, one.document, "in", passages=_passages(places, pieces(one)))
        graph.edge(one.id, speaker, "said_by", status=one.status, named=one.speaker.named if one.speaker else None)
        graph.edge(one.id, one.addressee, "addressed_to", status=one.status)
        graph.edge(one.id, one.within, "within")
        if speaker is not None and one.said:
            relayed = speakers.get(one.within or "")
            quoted.setdefault((relayed or one.document, speaker), []).append(one)
    for (source, speaker), held in sorted(quoted.items()):
        marked = sum(one.kind != "indirect" for one in held)
        records = json.dumps([one.id for one in held])
        graph.edge(source, speaker, "quotes", weight=len(held), in_marks=marked, records=records)


def _deeds(graph: _Graph, places: Places) -> None:
    """Who does what to whom, clause by clause, and who takes part in which event."""
    for event in places.dossier.events:
        standing = places.standings[event.id]
        parts: dict[tuple[str, str], list[Span]] = {}
        for one in event.mentions:
            acts = "acts_on" if standing == "happened" and one.status in ("happened", "ongoing") else "said_to_act_on"
            told = {"status": one.status, "voice": one.voice, "said_by": one.said_by, "when": one.when or event.when}
            for actor in dict.fromkeys(one.actors):
                parts.setdefault((actor, "actor"), []).append(one)
                for recipient in dict.fromkeys(one.recipients):
                    graph.edge(
                        actor, recipient, acts, type=one.type, standing=standing, event=event.id, record=one.id,
                        passages=_passages(places, [one]), **told,
                    )  # fmt: skip
            for recipient in dict.fromkeys(one.recipients):
                parts.setdefault((recipient, "recipient"), []).append(one)
            graph.edge(event.id, one.document, "told_in", record=one.id, passages=_passages(places, [one]), **told)
        for (actor, role), mentions in parts.items():
            passages = _passages(places, mentions)
            graph.edge(actor, event.id, "takes_part", role=role, standing=standing, passages=passages)


def _asking(graph: _Graph, places: Places) -> None:
    """Who asks what of whom, how that was answered, and who binds itself to whom."""
    for demand in places.dossier.demands:
        about = {"record": demand.id, "text": demand.text, "when": demand.when}
        graph.edge(demand.by, demand.to, "asks", passages=_passages(places, demand.evidence), **about)
        for answer in demand.responses:
            passages = _passages(places, answer.evidence)
            graph.edge(answer.by, demand.by, "answers", answer=answer.kind, passages=passages, record=demand.id)
    for one in places.dossier.commitments:
        about = {"record": one.id, "text": one.text, "when": one.when, "condition": one.condition}
        passages = _passages(places, one.evidence)
        graph.edge(one.by, one.to, "commits_to", commitment=one.kind, passages=passages, **about)


def _sharing(graph: _Graph, places: Places) -> None:
    """Which articles share words. The edge leads from one to the other in order of their ids: it says no direction."""
    for reuse in places.dossier.reuse:
        documents = sorted({passage.document for passage in reuse.passages})
        about = {"reuse_kind": reuse.kind, "record": reuse.id, "text_of": reuse.source, "earliest": reuse.earliest}
        for first, second in combinations(documents, 2):
            passages = _passages(places, [one for one in reuse.passages if one.document in (first, second)])
            graph.edge(first, second, "shares_words", passages=passages, **about)


def _passages(places: Places, spans: Iterable[Span]) -> str:
    """Passages as JSON: GraphML has no lists."""
    return json.dumps([places.row(span.span) for span in spans], ensure_ascii=False)


def _lines(graph: _Graph) -> Iterator[str]:
    keys = {
        (of, name): f"{of[0]}{number}"
        for of, rows in (("node", graph.nodes), ("edge", graph.edges))
        for number, name in enumerate(sorted({name for row in rows for name in row[-1]}))
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    types = _types(graph)
    for (of, name), key in keys.items():
        yield f'<key id="{key}" for="{of}" attr.name="{name}" attr.type="{types[of, name]}"/>'
    yield '<graph id="dossier" edgedefault="directed">'
    for id, values in graph.nodes:
        data = "".join(_data(keys["node", name], value) for name, value in values.items())
        yield f"<node id={_quoted(id)}>{data}</node>"
    for number, (source, target, values) in enumerate(graph.edges, 1):
        data = "".join(_data(keys["edge", name], value) for name, value in values.items())
        yield f'<edge id="edge-{number}" source={_quoted(source)} target={_quoted(target)}>{data}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _types(graph: _Graph) -> dict[tuple[str, str], str]:
    held = [("node", values) for _, values in graph.nodes] + [("edge", values) for _, _, values in graph.edges]
    return {(of, name): _TYPES[type(value)] for of, values in held for name, value in values.items()}


def _data(key: str, value: Value) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'<data key="{key}">{escape(xml(text), {chr(13): "&#13;"})}</data>'


def _quoted(id: str) -> str:
    return quoteattr(xml(id))
