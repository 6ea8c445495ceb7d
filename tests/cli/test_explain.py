import json

import pytest


@pytest.fixture
def folder(run, article, tmp_path):
    run("collate", article, "--out", tmp_path / "out")
    return tmp_path / "out"


def rows(run, folder, key):
    return [json.loads(line) for line in run("show", folder, key, "--json").out.splitlines()]


def test_it_says_why_what_of_and_where(run, folder):
    claim = rows(run, folder, "claims")[0]
    done = run("explain", claim["id"], "--in", folder)
    assert done.status == 0
    assert "Status" in done.out
    assert "Made of" in done.out
    assert "article.txt" in done.out


def test_every_record_of_a_dossier_can_be_explained(run, folder):
    for key in ("documents", "stories", "actors", "quotations", "events", "quantities", "moments", "claims"):
        for row in rows(run, folder, key)[:3]:
            done = run("explain", row["id"], "--in", folder, "--json")
            assert done.status == 0, (key, done.err)
            answer = json.loads(done.out)
            assert answer["why"]
            assert all(passage["text"] for passage in answer["passages"])


def test_the_mention_of_an_event_has_an_answer_of_its_own(run, folder):
    dossier = json.loads((folder / "dossier.json").read_text())
    mention = dossier["events"][0]["mentions"][0]
    answer = json.loads(run("explain", mention["id"], "--in", folder, "--json").out)
    assert mention["type"] in answer["why"][1] or mention["type"] in answer["why"][0]


def test_the_beginning_of_an_id_is_enough_where_only_one_has_it(run, folder):
    (document,) = rows(run, folder, "documents")
    assert run("explain", "document-", "--in", folder).out.startswith(document["id"])


@pytest.mark.parametrize("id", ["nothing", "event-"])
def test_no_record_and_several_are_one_clear_line(run, folder, id):
    done = run("explain", id, "--in", folder)
    assert done.status == 2
    assert done.err.count("\n") == 1
