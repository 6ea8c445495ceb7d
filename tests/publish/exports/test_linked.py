"""JSON-LD and Web Annotation, read as RDF by rdflib, and the entities of FollowTheMoney by its own library."""

import json
from collections import Counter

import pytest
import story

from variorum.publish.exports import bundle
from variorum.publish.exports.places import TERMS, URN

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # within rdflib

SCHEMA, PROV, OA = "https://schema.org/", "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#"

ANNO = {
    "oa": OA, "as": "https://www.w3.org/ns/activitystreams#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/terms/", "xsd": "http://www.w3.org/2001/XMLSchema#", "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody", "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector", "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": "as:Application",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose",
    "@type": "@vocab"},
    **{name: f"oa:{name}" for name in ("identifying", "describing", "classifying", "linking", "tagging",
    "assessing")},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}, "value": "rdf:value", "format": "dc:format",
    "language": "dc:language", "items": {"@id": "as:items", "@container": "@list"},
    "first": {"@id": "as:first", "@type": "@id"}, "total": "as:totalItems",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "startIndex": "as:startIndex", "generator": {"@id": "as:generator", "@type": "@id"},
    "name": "http://xmlns.com/foaf/0.1/name",
}  # fmt: skip
"""The terms of http://www.w3.org/ns/anno.jsonld that are used, after the recommendation: a test asks no network."""


@pytest.fixture
def graph(only):
    rdflib = pytest.importorskip("rdflib")
    return rdflib.Graph().parse(data=only("jsonld"), format="json-ld")


def ask(graph, query):
    prefixes = f"PREFIX s: <{SCHEMA}> PREFIX prov: <{PROV}> PREFIX oa: <{OA}> PREFIX v: <{TERMS}> "
    return [tuple(value and str(value) for value in row) for row in graph.query(prefixes + query)]


def test_who_is_quoted_in_which_article(graph):
    query = "?q a s:Quotation; s:text ?text; s:spokenByCharacter/s:name ?name; s:isPartOf/s:headline ?article"
    rows = ask(graph, f"SELECT ?text ?name ?article {{ {query} }}")
    assert rows == [("We will not, … sell a single berth.", "Ilsa Dorn", "Ferry talks open in Senhal")]


def test_words_that_were_not_said_or_are_the_article_s_own_are_no_quotation(graph):
    unsaid = ask(graph, "SELECT ?q ?how { ?q a v:UnsaidWords; v:status ?how }")
    assert unsaid == [(URN + story.QUOTATIONS[2].id, "hypothetical")]
    assert not ask(graph, 'SELECT ?q { ?q a s:Quotation; v:kind "indirect" }')
    assert len(ask(graph, "SELECT ?q { ?q a v:IndirectSpeech }")) == 2


def test_only_what_happened_or_is_announced_is_an_event_of_schema_org(graph):
    events = {row[0].removeprefix(URN) for row in ask(graph, "SELECT ?e { ?e a s:Event }")}
    assert events == {id for id, standing in story.STANDINGS.items() if standing in ("happened", "planned")}
    scheduled = ask(graph, "SELECT ?e { ?e s:eventStatus s:EventScheduled }")
    assert scheduled == [(URN + "event-envoy",)]
    others = dict(ask(graph, "SELECT ?e ?how { ?e a v:UnconfirmedEvent; v:standing ?how }"))
    assert others[URN + "event-shelling"] == "disputed"


def test_every_finding_leads_to_exact_words(graph):
    rows = ask(
        graph,
        """SELECT ?d ?start ?end ?words { ?p oa:hasSource ?d; oa:hasSelector ?a, ?b.
        ?a oa:start ?start; oa:end ?end. ?b oa:exact ?words. ?x prov:wasDerivedFrom ?p. ?p prov:wasQuotedFrom ?d }""",
    )
    assert len(rows) > 30
    texts = {URN + id: text for id, text in story.DOSSIER_TEXT.items()}
    for document, start, end, words in rows:
        there = texts[document][int(start) : int(end)]
        assert words == there.replace("\x00", "�")


def test_a_claim_keeps_who_says_and_who_denies(graph):
    rows = ask(graph, "SELECT ?how ?name { ?c a s:Claim; v:account ?a. ?a v:relation ?how; v:by/s:name ?name }")
    assert sorted(rows) == [("denies", "Ilsa Dorn"), ("says", "Paul Arden")]


def test_who_asks_what_of_whom_and_how_it_was_answered(graph):
    query = "?d a v:Demand; v:by/s:name ?by; v:to/s:name ?to; v:answer/v:kind ?how"
    assert ask(graph, f"SELECT ?by ?to ?how {{ {query} }}") == [("Paul Arden", "Ilsa Dorn", "rejects")]
    assert ask(graph, "SELECT ?stance { ?p a v:Position; v:stance ?stance }") == [("opposes",)]


def test_an_approximate_time_is_no_date_of_schema_org(graph):
    dates = ask(graph, "SELECT ?d { ?e s:startDate ?d }")
    assert sorted(dates) == [("2025-04",), ("2025-05-02",), ("2025-05-12",)]


@pytest.fixture
def annotations(only):
    return json.loads(only("webannotation"))


def test_annotations_keep_to_the_model(annotations):
    jsonschema = pytest.importorskip("jsonschema")
    selector = {"oneOf": [
        {"properties": {"type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 1}}, "required": ["type", "start", "end"]},
        {"properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
         "required": ["type", "exact"]},
    ]}  # fmt: skip
    target = {"type": "object", "required": ["source", "selector"],
              "properties": {"selector": {"type": "array", "items": selector, "minItems": 2}}}  # fmt: skip
    motivations = ["identifying", "describing", "classifying", "linking", "tagging", "assessing"]
    note = {
        "required": ["id", "type", "motivation", "body", "target"],
        "properties": {
            "type": {"const": "Annotation"}, "motivation": {"enum": motivations},
            "target": {"oneOf": [target, {"type": "array", "items": target, "minItems": 2}]},
            "body": {"type": "array", "minItems": 1, "items": {"required": ["purpose"]}},
        },
    }  # fmt: skip
    page = {"properties": {"type": {"const": "AnnotationPage"}, "items": {"type": "array", "items": note}}}
    jsonschema.validate(annotations, {"properties": {"type": {"const": "AnnotationCollection"}, "first": page}})
    assert annotations["total"] == len(annotations["first"]["items"])
    ids = [item["id"] for item in annotations["first"]["items"]]
    assert len(set(ids)) == len(ids)


def test_annotations_are_rdf_and_their_quotes_are_exact(annotations):
    rdflib = pytest.importorskip("rdflib")
    annotations["@context"] = [ANNO, annotations["@context"][1]]
    graph = rdflib.Graph().parse(data=json.dumps(annotations), format="json-ld")
    rows = ask(
        graph,
        """SELECT ?d ?start ?end ?words { ?n a oa:Annotation; oa:hasTarget ?t. ?t oa:hasSource ?d;
        oa:hasSelector ?a, ?b. ?a oa:start ?start; oa:end ?end. ?b oa:exact ?words }""",
    )
    assert len(rows) >= annotations["total"]
    texts = {URN + id: text.replace("\x00", "�") for id, text in story.DOSSIER_TEXT.items()}
    assert all(texts[document][int(start) : int(end)] == words for document, start, end, words in rows)


def test_an_annotation_says_how_an_event_stands(annotations):
    notes = {note["id"].removeprefix(URN): note for note in annotations["first"]["items"]}
    denied = notes[story.EVENTS[2].mentions[1].id]
    tags = {body["value"] for body in denied["body"] if body["purpose"] == "tagging"}
    assert {"status:negated", "voice:attributed", "standing:disputed"} <= tags
    broken = notes[story.QUOTATIONS[0].id]
    assert [one["selector"][1]["exact"] for one in broken["target"]] == ["We will not,", "sell a single berth."]


def _entities(only):
    return [json.loads(line) for line in only("followthemoney").splitlines()]


def test_entities_are_valid_and_nothing_is_lost_when_they_are_cleaned(only):
    """followthemoney is compiled when it is installed; where there is no compiler it is left out."""
    model = pytest.importorskip("followthemoney").model
    ids, references = set(), set()
    for raw in _entities(only):
        entity = model.get_proxy(raw, cleaned=False)
        entity.schema.validate(raw)
        assert entity.id == raw["id"]
        kept = entity.to_dict()["properties"]
        assert {name: sorted(set(values)) for name, values in raw["properties"].items()} == {
            name: sorted(values) for name, values in kept.items()
        }
        assert set(entity.schema.required) <= set(raw["properties"])
        ids.add(raw["id"])
        references |= {value for prop, value in entity.itervalues() if prop.type.name == "entity"}
    assert references <= ids


def test_only_what_is_told_as_happened_is_an_event_there(only, told):
    entities = _entities(only)
    events = {one["id"]: one["properties"] for one in entities if one["schema"] == "Event"}
    assert set(events) == {"event-talks", "event-barges"}
    assert events["event-talks"]["involved"] == [story.NORLAND, story.SUDMARK]
    assert events["event-talks"]["startDate"] == ["2025-05-02"]
    left = bundle(told, "followthemoney").left_out
    assert left["events that are not told as happened: disputed"] == 1
    assert left["quotations: no place for them"] == 4
    assert "shelled" not in json.dumps([one for one in entities if one["schema"] != "Article"])


def test_a_post_is_one_that_somebody_holds_or_held(only):
    from variorum.publish.exports.followthemoney import is_post

    assert is_post("Transport Minister")
    assert is_post("former Secretary of State")
    assert is_post("Acting Attorney General")
    for title in (
        "presidential candidate",
        "nominee",
        "Republican",
        "political analyst",
        "President-elect",
        "",
        "leader",
    ):
        assert not is_post(title)
    kinds = Counter(one["schema"] for one in _entities(only))
    assert kinds["Occupancy"] == kinds["Position"] == 1
    (occupancy,) = [one["properties"] for one in _entities(only) if one["schema"] == "Occupancy"]
    assert occupancy["holder"] == [story.DORN]
    assert occupancy["summary"] == ["Transport Minister"]
