"""The graph, read back by networkx."""

import json
from io import BytesIO

import pytest
import story


@pytest.fixture
def graph(only):
    networkx = pytest.importorskip("networkx")
    return networkx.read_graphml(BytesIO(only("graphml")))


def _edges(graph, kind):
    return [(source, target, data) for source, target, data in graph.edges(data=True) if data["kind"] == kind]


def test_it_is_directed_and_has_a_node_for_each_record(graph, told):
    assert graph.is_directed()
    kinds = [data["kind"] for _, data in graph.nodes(data=True)]
    assert kinds.count("document") == 2
    assert kinds.count("actor") == len(told.actors)
    assert kinds.count("event") == len(told.events)
    assert kinds.count("quotation") == len(told.quotations)
    assert graph.nodes[story.SUDMARK]["label"] == "=Sudmark"


def test_who_is_quoted_counts_only_what_was_said(graph):
    quotes = {(source, target): data["weight"] for source, target, data in _edges(graph, "quotes")}
    harbour, other = (document.id for document in story.DOCUMENTS.values())
    assert sum(data["in_marks"] for *_, data in _edges(graph, "quotes")) == 1
    assert quotes == {(harbour, story.DORN): 1, (harbour, story.ARDEN): 1, (other, story.DORN): 1}


def test_who_acts_on_whom_keeps_apart_what_happened(graph):
    assert {data["event"] for *_, data in _edges(graph, "acts_on")} == {"event-talks"}
    (said,) = _edges(graph, "said_to_act_on")
    assert said[2]["event"] == "event-envoy"
    assert said[2]["status"] == said[2]["standing"] == "planned"


def test_who_asks_what_of_whom(graph):
    ((source, target, data),) = _edges(graph, "asks")
    assert (source, target, data["text"]) == (story.ARDEN, story.DORN, "-an answer")
    ((source, target, data),) = _edges(graph, "answers")
    assert (source, target, data["answer"]) == (story.DORN, story.ARDEN, "rejects")
    assert not _edges(graph, "commits_to")  # to nobody


def test_edges_carry_their_passages(graph):
    seen = 0
    for *_, data in graph.edges(data=True):
        for passage in json.loads(data.get("passages", "[]")):
            there = story.DOSSIER_TEXT[passage["document"]][passage["start"] : passage["end"]]
            assert passage["text"] == there
            seen += 1
    assert seen > 20
    (shared,) = _edges(graph, "shares_words")
    assert shared[2]["reuse_kind"] == "verbatim"


def test_it_is_valid_xml_whatever_the_text(only, told):
    import msgspec
    from lxml import etree

    actor = msgspec.structs.replace(told.actors[0], name=']]> & <x y="1">\x00\x0b\ud800\r\n￿')
    data = only("graphml", msgspec.structs.replace(told, actors=(actor, *told.actors[1:])))
    root = etree.fromstring(data)
    assert ']]> & <x y="1">' in "".join(root.itertext())
