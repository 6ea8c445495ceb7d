"""Records in JSON."""
# ruff: noqa: E501 - markup and records are read more easily on one line

import gzip
import json

import pytest

from variorum.ingest import Limits
from variorum.model import Document, Failure, document_id


def lines(*records):
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records).encode() + b"\n"


def test_a_record(read_file):
    record = {
        "id": 7, "url": "https://x.example/a", "title": "A", "source": "Mercury", "date": "2022-02-04",
        "authors": ["Ann Vey"], "text": "One.\r\nTwo\u00a0three.",
    }  # fmt: skip
    (found,) = read_file("a.jsonl", lines(record))
    assert found.text == record["text"]
    assert found.source.endswith("a.jsonl:1")
    assert (found.outlet, found.title, found.published, found.url) == ("Mercury", "A", "2022-02-04", record["url"])
    assert found.authors == ("Ann Vey",)
    assert set(found.evidence.values()) == {"jsonl"}
    assert found.map == ()
    assert found.id == document_id(json.dumps(record).encode(), record["url"])


def test_the_other_names(read_file):
    (found,) = read_file(
        "a.jsonl",
        lines({"text": "T.", "outlet": "M", "source": "S", "published": "2022", "authors": "Ann Vey; Bo Lind"}),
    )
    assert (found.outlet, found.published, found.authors) == ("M", "2022", ("Ann Vey", "Bo Lind"))


def test_names_and_ids(read_file):
    raw = ['{"text": "Same words."}', '{"text": "Same words."}', '{"id": "x", "text": "Same words."}']
    found = read_file("a.jsonl", lines(*raw))
    assert [f.id for f in found] == [
        document_id(raw[0].encode(), "a.jsonl:1"),
        document_id(raw[1].encode(), "a.jsonl:2"),
        document_id(raw[2].encode(), "a.jsonl#x"),
    ]


def test_bad_lines_are_named_and_the_others_go_on(read_file):
    data = (
        b'\xef\xbb\xbf{"text": "First."}\r\n\n{broken\n[1]\n"x"\n{"text": ""}\n{"title": "T"}\n{"text": 5}\n{"text": "caf\xe9"}\n'
        + (b"[" * 100_000 + b'\n{"text": "Last."}')
    )
    found = read_file("a.jsonl", data)
    assert [f.text for f in found if isinstance(f, Document)] == ["First.", "Last."]
    failures = [f for f in found if isinstance(f, Failure)]
    assert [f.source.rpartition(":")[2] for f in failures] == ["3", "4", "5", "6", "7", "8", "9", "10"]
    assert all(f.stage == "ingest" and f.reason for f in failures)


def test_html_records(read_file, pages):
    html = pages.page(pages.article("Der Café-Besitzer sagte: „Wir öffnen“, und so geschah es 🚢 am Montag.")).replace(
        "charset=utf-8", "charset=iso-8859-1"
    )
    (found,) = read_file("a.jsonl", lines({"html": html, "outlet": "Mercury"}))
    assert found.media_type == "text/html"
    assert "„Wir öffnen“" in found.text
    assert found.failures == ()
    pages.check_map(found, html.encode())
    (refused,) = read_file("b.jsonl", lines({"html": "<html></html>"}))
    assert refused.source.endswith("b.jsonl:1")


def test_lone_surrogates_and_nul_keep_the_offsets(read_file):
    (found,) = read_file("a.jsonl", b'{"text": "a\\ud800b\\u0000c \\ud83d\\udea2 end", "title": "x\\udfff"}')
    assert found.text == "a\ufffdb\ufffdc 🚢 end"
    assert found.title == "x\ufffd"
    assert len(found.failures) == 1
    found.text.encode()


def test_a_json_file_of_one_or_several(read_file):
    (found,) = read_file("a.json", b' {\n "text": "One."}\n')
    assert found.source.endswith("a.json:1")
    found = read_file("b.json", b'[{"text": "One."}, {"text": ""}, {"text": "Th\\u00e9ree."}]')
    assert [getattr(f, "text", None) for f in found] == ["One.", None, "Thée.".replace("e.", "ree.")]
    assert found[2].id == document_id(b'{"text": "Th\\u00e9ree."}', "b.json:3")
    assert len(read_file("c.json", b'{"text": "One."}\n{"text": "Two."}\n')) == 2
    (bad,) = read_file("d.json", b'{"text": "One."')
    assert "not JSON" in bad.reason
    (deep,) = read_file("e.json", b"[" * 100_000)
    assert isinstance(deep, Failure)


def test_a_dossier_is_not_an_article(refusal, read_file):
    (found,) = read_file("dossier.json", b'{"format": "variorum-dossier/1", "documents": []}')
    assert "dossier" in found.reason


def test_records_are_known_without_a_name(read_bytes):
    found = read_bytes(lines({"text": "One."}, {"text": "Two."}))
    assert [(f.source, f.text) for f in found] == [("-:1", "One."), ("-:2", "Two.")]
    (long,) = read_bytes(lines({"text": "x" * 100_000}))
    assert len(long.text) == 100_000
    (plain,) = read_bytes(b"{This} is a text that begins with a brace.")
    assert plain.media_type == "text/plain"
    assert plain.source == "-"


def test_limits_are_per_record(read_file):
    limits = Limits(largest_file=200, longest_article=50)
    data = lines(
        *[{"text": f"Number {n}."} for n in range(50)], {"text": "y" * 60}, {"text": "z" * 500}, {"text": "Last."}
    )
    found = read_file("a.jsonl", data, limits)
    assert sum(isinstance(f, Document) for f in found) == 51
    assert [f.source.rpartition(":")[2] for f in found if isinstance(f, Failure)] == ["51", "52"]
    assert found[-1].text == "Last."


def test_compressed_lines(read_file):
    found = read_file("a.jsonl.gz", gzip.compress(lines({"text": "One."}, {"text": "Two."})))
    assert [f.text for f in found] == ["One.", "Two."]


def test_streaming_reads_no_further_than_asked(tmp_path):
    from itertools import islice

    from variorum.ingest import read

    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"text": "One."}, "{broken"))
    assert [f.text for f in islice(read([path]), 1)] == ["One."]


@pytest.mark.shared
def test_real_records(bench):
    from itertools import islice

    from variorum.ingest import read

    for found in islice(read([bench / "raw" / "articles.jsonl"]), 200):
        assert isinstance(found, Document)
        assert found.published
        assert found.outlet
