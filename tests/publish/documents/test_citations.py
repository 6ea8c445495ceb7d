import json
import re

import bibtexparser
import jsonschema
import msgspec
import pytest
import rispy
import sample
from pylatexenc.latex2text import LatexNodes2Text

from variorum.errors import UsageError
from variorum.publish.documents import Manuscript, Paragraph
from variorum.publish.documents.citations import citations, references, style_of
from variorum.publish.documents.citations.issued import Issued, issued
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, words

HOSTILE = 'Dam {A} at 50% & "rising" #1_$5 \\ ~x^2\n}{\tТест 大坝 …\u202e\x07'
SHOWN = HOSTILE.replace("\n", " ").replace("\t", " ").replace("\u202e", "\ufffd").replace("\x07", "\ufffd")

# The facts of the published schema (csl-data.json, version 1.0) for the fields that are written.
_PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["string", "number"]}}
_TEXTS = ("title", "container-title", "URL", "language", "note")
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "number"]},
            "type": {"enum": ["article-newspaper", "webpage", "document"]},
            "author": {
                "type": "array",
                "items": {"properties": {"literal": {"type": "string"}}, "additionalProperties": False},
            },
            "issued": {
                "additionalProperties": False,
                "properties": {
                    "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": _PARTS},
                    "season": {"type": ["string", "number"]},
                    "circa": {"type": ["string", "number", "boolean"]},
                    "literal": {"type": "string"},
                },
            },
            **{name: {"type": "string"} for name in _TEXTS},
        },
    },
}


def changed(dossier, name, **fields):
    id = sample.DOCUMENTS[name].id
    documents = tuple(msgspec.structs.replace(d, **fields) if d.id == id else d for d in dossier.documents)
    return Edition(msgspec.structs.replace(dossier, documents=documents))


@pytest.fixture
def hostile(small):
    return changed(
        small, "gull.txt", title=HOSTILE, authors=("Ilka Vos", "Reuters and staff", "Vos, I.", "{x}%"),
        url="https://gull.example/a_b?c=50%25&d={e}#f g",
    )  # fmt: skip


def bibtex(edition):
    library = bibtexparser.parse_string(citations(edition, "bibtex"))
    assert not library.failed_blocks
    return library.entries


def plain(latex):
    """What LaTeX prints; the reader does not know three of its names."""
    known = latex
    for name, sign in {"braceleft": "⟦", "braceright": "⟧", "asciicircum": "⟨"}.items():
        known = known.replace(rf"\text{name}{{}}", sign)
    return LatexNodes2Text().latex_to_text(known).translate(str.maketrans("⟦⟧⟨", "{}^"))


def test_csl_follows_the_rules_of_its_schema_and_leaves_out_what_is_unknown(hostile):
    items = json.loads(citations(hostile, "csl"))
    jsonschema.validate(items, CSL)
    assert len(items) == 5
    assert len({item["id"] for item in items}) == 5
    first = items[0]
    assert first["title"] == SHOWN
    assert first["container-title"] == "The Gull"
    assert first["issued"] == {"date-parts": [[2025, 3, 3]]}
    assert first["author"][0] == {"literal": "Ilka Vos"}
    last = items[-1]
    assert last["type"] == "document"
    assert set(last) == {"id", "type", "note"}
    assert last["note"] == f"{sample.DOCUMENTS['rewrite.txt'].id}; read from articles/rewrite.txt"


def test_bibtex_is_read_back_word_for_word(hostile):
    entries = bibtex(hostile)
    assert [entry.key for entry in entries] == [one.key for one in references(hostile)]
    first = entries[0].fields_dict
    assert entries[0].entry_type == "article"
    assert plain(first["title"].value) == SHOWN
    assert first["title"].value.startswith("{"), "the capitals of a title are kept"
    assert first["url"].value == "https://gull.example/a_b?c=50%25&d=%7Be%7D#f%20g"
    authors = r"Ilka Vos and {Reuters and staff} and {Vos, I.} and {\textbraceleft{}x\textbraceright{}\%}"
    assert first["author"].value == authors
    assert (first["date"].value, first["month"].value) == ("2025-03-03", "mar")
    assert plain(entries[2].fields_dict["journal"].value) == "النهر"
    assert entries[-1].entry_type == "misc"
    assert set(entries[-1].fields_dict) == {"note"}


def test_braces_of_bibtex_always_close(hostile):
    written = citations(hostile, "bibtex")
    depth = 0
    for sign in re.findall(r"[{}]", written):
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0


def test_ris_is_read_back_word_for_word(hostile):
    entries = rispy.loads(citations(hostile, "ris"))
    assert len(entries) == 5
    first = entries[0]
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == SHOWN
    assert first["secondary_title"] == "The Gull"
    assert first["authors"] == ["Ilka Vos", "Reuters and staff", "Vos, I.", "{x}%"]
    assert (first["year"], first["date"]) == ("2025", "2025/03/03/")
    assert first["urls"] == ["https://gull.example/a_b?c=50%25&d={e}#f g"]
    assert first["notes"][0].startswith(sample.DOCUMENTS["gull.txt"].id)
    assert "year" not in entries[-1]
    assert "date" not in entries[-1]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (None, None),
        ("no time", None),
        ("2025-13", None),
        ("2025-02-30", None),
        ("2025-03-03T23:50:00-05:00", Issued((2025, 3, 3), words="3 March 2025, 23:50 UTC-05:00")),
        ("2025-03", Issued((2025, 3), words="March 2025")),
        ("2025~", Issued((2025,), circa=True, words="about 2025")),
        ("2025-22", Issued((2025,), season=2, words="summer 2025")),
        ("2025-03-03/2025-03-09", Issued((2025, 3, 3), (2025, 3, 9), words="3 to 9 March 2025")),
        ("../2025-03-09", Issued((), words="until 9 March 2025")),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(time, expected):
    assert issued(time) == expected


@pytest.mark.parametrize(
    ("time", "csl", "bib", "ris"),
    [
        ("2025-03", {"date-parts": [[2025, 3]]}, {"date": "2025-03", "year": "2025", "month": "mar"}, "2025/03//"),
        ("2025~", {"date-parts": [[2025]], "circa": True}, {"date": "2025~", "year": "2025"}, "2025///about 2025"),
        ("2025-24", {"date-parts": [[2025]], "season": 4}, {"year": "winter 2025"}, "2025///winter 2025"),
        (
            "2025-03-03/2025-03-09",
            {"date-parts": [[2025, 3, 3], [2025, 3, 9]]},
            {"date": "2025-03-03/2025-03-09", "year": "2025"},
            "2025/03//3 to 9 March 2025",
        ),
        (
            "2024-12-31/2025-01-01",
            {"date-parts": [[2024, 12, 31], [2025, 1, 1]]},
            {"date": "2024-12-31/2025-01-01", "year": "2024"},
            "///31 December 2024 to 1 January 2025",
        ),
        ("2025-03-03/..", {"literal": "from 3 March 2025"}, {"year": "from 3 March 2025"}, "///from 3 March 2025"),
    ],
)
def test_each_style_says_no_more_of_a_date_than_is_known(small, time, csl, bib, ris):
    edition = changed(small, "gull.txt", published=time)
    key = next(one.key for one in references(edition) if one.outlet == "The Gull")
    item = next(one for one in json.loads(citations(edition, "csl")) if one["id"] == key)
    assert item["issued"] == csl
    fields = next(one for one in bibtex(edition) if one.key == key).fields_dict
    assert {name: fields[name].value for name in ("date", "year", "month") if name in fields} == bib
    assert next(one for one in rispy.loads(citations(edition, "ris")) if one["id"] == key)["date"] == ris


def test_keys_say_outlet_and_year_and_stay_the_same(small):
    keys = [one.key for one in references(Edition(small))]
    assert keys == [one.key for one in references(Edition(sample.small()))]
    assert keys[0] == f"thegull2025-{sample.DOCUMENTS['gull.txt'].id.rpartition('-')[2][:6]}"
    assert all(re.fullmatch(r"[a-z]+(?:\d{4})?-[0-9a-f]{6}", key) for key in keys)


def test_an_undated_article_keeps_its_window_in_a_note(small):
    edition = changed(small, "rewrite.txt", window="2025-03-03/2025-03-09", source="https://rewrite.example/1")
    last = references(edition)[-1]
    assert (last.kind, last.url, last.issued) == ("page", "https://rewrite.example/1", None)
    assert last.note == f"{last.note.partition(';')[0]}; undated; by other accounts’ dates 3 to 9 March 2025"


def test_only_the_articles_that_a_document_cites_are_listed(small):
    span = sample.at("lantern.txt", "the wall had moved by 3 mm")
    manuscript = Manuscript("x", "X", "", (Paragraph((Line((words(small, span),), (span,)),)),), ())
    items = json.loads(citations(Edition(small), "csl", manuscript))
    assert [item["container-title"] for item in items] == ["Lantern & Sons"]


def test_a_document_that_cites_nothing_has_no_references(small):
    assert json.loads(citations(Edition(small), "csl", Manuscript("x", "X", "", (), ()))) == []
    assert citations(Edition(small), "ris", Manuscript("x", "X", "", (), ())) == ""


def test_a_style_is_known_by_its_name_or_the_ending_of_a_file():
    names = ["csl", "bibtex", "ris", "out/refs.bib", "refs.RIS", "a.json"]
    assert [style_of(name) for name in names] == ["csl", "bibtex", "ris", "bibtex", "ris", "csl"]
    with pytest.raises(UsageError, match="there are csl, bibtex, ris"):
        style_of("apa")
    with pytest.raises(UsageError, match=r"\.bib"):
        style_of("refs.txt")
