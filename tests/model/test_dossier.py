import pytest

from variorum.errors import MissingExtraError, UsageError
from variorum.model import Span
from variorum.model.table import rows


def test_from_a_claim_to_its_words_and_their_document(dossier):
    (passage,) = dossier.passages(dossier.claims[0])
    assert passage.text == "We counted 12 boats"
    assert passage.document is dossier.documents[0]
    before, words, after = passage.context()
    assert (before, words, after) == ("“", "We counted 12 boats", ",” Mayor Ilsa Dorn said on 3 May.")


def test_a_record_is_found_by_its_id(dossier):
    assert dossier.get("quotation-1") is dossier.quotations[0]
    assert "quotation-1" in dossier
    assert "quotation-2" not in dossier
    with pytest.raises(KeyError):
        dossier.get("quotation-2")


def test_passages_of_an_actor_are_its_mentions_and_roles(dossier):
    assert [p.text for p in dossier.passages("actor-1")] == ["Mayor", "Ilsa Dorn"]


def test_a_passage_leads_back_to_the_bytes(dossier):
    assert dossier.passage(Span("document-1", 0, 5)).source == ((40, 56),)
    assert dossier.passage(Span("document-1", 20, 25)).source == ()


def test_rows_carry_the_words_of_their_place(dossier):
    (row,) = rows(dossier, "quantities")
    assert (row["passage"], row["low"], row["unit"]) == ("12 boats", 12, "boat")
    with pytest.raises(UsageError, match="quotations"):
        rows(dossier, "qoutations")


def test_a_missing_backend_names_its_extra(dossier, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingExtraError, match=r"variorum\[polars\]"):
        dossier.table("quotations", backend="polars")
    with pytest.raises(UsageError, match="pandas, polars"):
        dossier.table("quotations", backend="excel")


def test_a_notebook_shows_what_was_read_and_escapes_it(dossier):
    html = dossier._repr_html_()
    assert "Ferry sinks" in html
    assert "outlet unknown" in html
    assert "1 quotations" in html
