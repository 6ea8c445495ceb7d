import json

import jsonschema

from variorum.model import schema


def test_a_line_a_readable_article_each_a_dossier_of_that_article_alone(run, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("The mayor said nothing.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("annotate", article, tmp_path / "empty.txt", other, "--jsonl")
    assert done.status == 1
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line["documents"][0]["source"].rpartition("/")[2] for line in lines] == ["article.txt", "other.txt"]
    for line in lines:
        jsonschema.validate(line, schema())


def test_json_is_one_list(run, article):
    (only,) = json.loads(run("annotate", article, "--json").out)
    texts = [only["documents"][0]["text"][q["start"] : q["end"]] for q in only["quotations"]]
    assert any(text.startswith("We are still looking for survivors") for text in texts)


def test_people_see_the_speaker_and_the_numbers(run, article):
    out = run("annotate", article).out
    assert "Ilsa Dorn" in out
    assert "140" in out
    assert "2 May 2025" in out


def test_two_forms_at_once_are_refused(run, article):
    done = run("annotate", article, "--json", "--jsonl")
    assert (done.status, done.out) == (2, "")
