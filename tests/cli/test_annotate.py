import io
import json

import jsonschema
import pytest
from rich.console import Console

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


def test_counts_come_first_and_every_layer_has_its_table(run, article):
    lines = run("annotate", article).out.splitlines()
    assert lines[0] == "Ferry sinks off Senhal Point"
    assert any(line.startswith("Found: actors ") for line in lines[:5])
    titles = [line.rpartition(" ")[0] for line in lines if line[:1].isalpha() and line.rpartition(" ")[2].isdigit()]
    assert {"Actors", "Quotations", "Events", "Dates and times", "Numbers", "Furniture"} <= set(titles)


def test_quotations_are_numbered_in_the_margin(run, article):
    lines = run("annotate", article).out.splitlines()
    (line,) = [line for line in lines if "“⌜We are still looking for survivors,⌟” " in line or "⌜We are still" in line]
    assert line.startswith("Q")
    code = line.split()[0]
    (row,) = [line for line in lines if line.startswith(f"{code} ") and "Ilsa Dorn, direct" in line]
    assert "“told”" in " ".join(lines[lines.index(row) : lines.index(row) + 3])


def test_actors_named_once_share_a_line_unless_their_layer_is_asked_for(run, article):
    out = " ".join(run("annotate", article).out.split())
    assert "Named once: " in out
    assert "Ilsa Dorn, person" in out.partition("Named once: ")[2].partition("Quotations")[0]
    assert "Named once" not in run("annotate", article, "--layer", "actors").out


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_lines_keep_to_the_width(run, article, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("annotate", article).out.splitlines()
    source = [line for line in lines if "article.txt" in line or "/" in line]
    assert max(len(line) for line in lines if line not in source) <= width


def test_a_piped_answer_has_no_colour(run, article):
    assert "\x1b" not in run("annotate", article).out


def test_one_layer_alone_is_told_in_full(run, article):
    out = run("annotate", article, "--layer", "quotations", "-l", "moments").out
    assert "Actors" not in out
    assert "The speaker is called by name." in " ".join(out.split())
    assert "Dates and times" in out
    assert "none found" in run("annotate", article, "--layer", "demands").out


def test_a_layer_that_is_not_known_is_refused(run, article):
    done = run("annotate", article, "--layer", "gossip")
    assert (done.status, done.out) == (2, "")
    assert "no layer 'gossip'; there are actors, quotations" in done.err
    assert run("annotate", article, "--layer", "events", "--json").status == 2


def test_what_an_article_holds_cannot_steer_the_terminal(run, tmp_path):
    file = tmp_path / "odd.jsonl"
    text = "Odd \x1b[31mnews\n\nThe mayor said \x1b]0;gone\x07 that 5 people left\tthe town.\n"
    file.write_text(json.dumps({"text": text, "title": "Odd \x1b[31mnews"}), encoding="utf-8")
    out = run("annotate", file).out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "␛[31mnews" in out


def test_markup_of_the_terminal_is_text(run, tmp_path):
    file = tmp_path / "odd.txt"
    file.write_text("Bold [bold]news[/bold]\n\nThe mayor said [red]five[/red] people left.\n", encoding="utf-8")
    assert "[bold]news[/bold]" in run("annotate", file).out


def test_colour_where_a_person_looks(article):
    import variorum
    from variorum.cli.reading import reading_view

    out = io.StringIO()
    terminal = Console(
        file=out, force_terminal=True, color_system="standard", width=100, no_color=False, highlight=False
    )
    terminal.print(reading_view(variorum.annotate(article)))
    assert "\x1b[36mQ1" in out.getvalue()


def test_a_page_is_written_whole_and_named(run, article, tmp_path):
    page = tmp_path / "notes.html"
    done = run("annotate", article, "--html", page)
    assert (done.status, done.out.strip()) == (0, str(page))
    written = page.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>")
    assert "Ilsa Dorn" in written
    assert run("annotate", article, "--html", page, "-q").out == ""
    assert run("annotate", article, "-f", "html").out == written


def test_a_page_that_cannot_be_written_is_one_clear_line(run, article, tmp_path):
    done = run("annotate", article, "--html", tmp_path / "nowhere" / "notes.html")
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_a_page_marks_the_layers_that_were_named(run, article):
    out = run("annotate", article, "-f", "html", "--layer", "quotations").out
    assert 'id="show-quotations" checked' in out
    assert 'id="show-events">' in out


@pytest.mark.parametrize("forms", [("--json", "--jsonl"), ("--html", "x.html", "--json"), ("-f", "html", "--jsonl")])
def test_two_forms_at_once_are_refused(run, article, forms):
    done = run("annotate", article, *forms)
    assert (done.status, done.out) == (2, "")


def test_python_writes_the_page_too(article, tmp_path):
    import variorum

    reading = variorum.annotate(article)
    written = variorum.write_page(reading, tmp_path / "notes.html", layers=["quotations"])
    assert "Ilsa Dorn" in written.read_text(encoding="utf-8")
    with pytest.raises(variorum.UsageError, match="no layer 'gossip'"):
        variorum.write_page([reading], tmp_path / "notes.html", layers=["gossip"])


def test_a_notebook_shows_a_reading(article):
    import variorum

    shown = variorum.annotate(article)._repr_html_()
    assert "Ferry sinks off Senhal Point" in shown
    assert "Ilsa Dorn</td><td>direct" in shown
