import json

import pytest
from stub import DENIED, LIES, ORDER, OVERLOADED, QUOTED, SANK, said

from variorum.llm import days
from variorum.publish.documents import Manuscript, Paragraph
from variorum.publish.documents.formats import rendered
from variorum.publish.grounding import Line, Words, faults, words

WORDED = "According to the harbour office, the ferry that sank off Senhal Point had 140 people aboard."


def own(manuscript):
    return ["".join(part if isinstance(part, str) else part.text for part in line.parts) for line in manuscript.lines()]


def first(server, answer):
    """Answer the first question so, and the others with nothing."""
    server.answer = lambda request: answer if len(server.asked) == 1 else said()


def counts(manuscript):
    return dict(manuscript.remarks)["sentences_worded_by_language_model"]


def test_a_sentence_that_its_passages_bear_out_takes_the_place_of_the_finding(server, assistant, edition, manuscript):
    first(server, said(([1], WORDED, [SANK])))
    done = assistant().edited(edition, manuscript)
    assert own(done) == [WORDED, *own(manuscript)[1:]]
    assert next(done.lines()).support == next(manuscript.lines()).support
    assert done.remarks == (("language_model", "stub-1"), ("sentences_worded_by_language_model", "1 kept, 0 dropped"))
    assert all(faults(edition.dossier, line) == [] for line in done.lines())


def test_the_front_matter_says_that_a_model_worded_it(server, assistant, edition, manuscript):
    first(server, said(([1], WORDED, [SANK]), ([2], "Paul Arden resigned.", [DENIED])))
    front = rendered(edition, assistant().edited(edition, manuscript), "md").partition("\n---")[0]
    assert "language_model: stub-1" in front
    assert "1 kept, 1 dropped" in front


@pytest.mark.parametrize("format", ["md", "html", "txt"])
def test_every_format_says_so_where_a_sentence_is_kept(server, assistant, edition, manuscript, format):
    told = "The language model stub-1 worded one sentence of it."
    assert told not in rendered(edition, assistant(cache=False).edited(edition, manuscript), format)
    server.answer = lambda request: (
        said(([1], WORDED, [SANK])) if len(request["messages"][1]["content"]) > 400 else said()
    )
    assert told in rendered(edition, assistant(cache=False).edited(edition, manuscript), format)


def test_one_sentence_may_word_findings_that_follow_each_other(server, assistant, edition, manuscript):
    text = "The harbour office said a ferry with 140 people sank off Senhal Point; he denied that it was “overloaded”."
    first(server, said(([1, 2], text, [SANK, DENIED])))
    done = assistant().edited(edition, manuscript)
    assert len(own(done)) == len(own(manuscript)) - 1
    quoted = [part for part in next(done.lines()).parts if isinstance(part, Words)]
    assert [edition.dossier.text(part.span) for part in quoted] == ["overloaded"]
    assert set(next(done.lines()).support) == {item for line in manuscript.lead[0].lines for item in line.support}


def test_what_is_sent_is_data_beside_the_task_and_the_table_is_left_alone(server, assistant, edition, manuscript):
    assistant().edited(edition, manuscript)
    assert len(server.asked) == 2, "a paragraph and an item"
    request = server.asked[0]
    assert (request["model"], request["temperature"]) == ("stub-1", 0)
    assert "Senhal" not in request["messages"][0]["content"]
    findings = json.loads(request["messages"][1]["content"])["findings"]
    assert [one["finding"] for one in findings] == [1, 2]
    assert [one["text"] for one in findings[0]["passages"]] == [SANK]
    schema = request["response_format"]["json_schema"]["schema"]["properties"]["sentences"]
    assert schema["items"]["properties"]["findings"]["items"]["enum"] == [1, 2]
    assert SANK in schema["items"]["properties"]["passages"]["items"]["enum"]


LIES_TOLD = {
    "an invented passage": ([1], WORDED, ["A ferry with 140 people aboard went down in flames off Senhal Point."]),
    "a passage that another finding cites": ([1], "Paul Arden denied it.", [DENIED]),
    "a passage of the article that is not cited": ([1], "The harbour office said 140 were at 60 metres.", [SANK, LIES]),
    "another number": ([1], WORDED.replace("140", "240"), [SANK]),
    "a number in words": ([1], WORDED.replace("people", "people and two dogs"), [SANK]),
    "a name from elsewhere": ([1], WORDED.replace("the harbour office", "Ilsa Dorn"), [SANK]),
    "a name made of two": ([1], WORDED.replace("Senhal Point", "Point Senhal"), [SANK]),
    "words that nobody said": ([1], WORDED.replace("the ferry", "the “doomed” ferry"), [SANK]),
    "a number left out": ([1], "According to the harbour office, a ferry sank off Senhal Point.", [SANK]),
    "a name left out": ([1], "According to the harbour office, a ferry with 140 people sank.", [SANK]),
    "two sentences": ([1], f"{WORDED} It was overloaded.", [SANK]),
    "no whole sentence": ([1], WORDED.rstrip("."), [SANK]),
    "a mark without a partner": ([1], WORDED.replace("the ferry", "the “ferry"), [SANK]),
    "an address": ([1], WORDED.replace("aboard.", "aboard, see https://ferry.example."), [SANK]),
    "markup": ([1], WORDED.replace("ferry", "<b>ferry</b>"), [SANK]),
    "what cannot be seen": ([1], WORDED.replace("ferry", "fer\u200bry"), [SANK]),
    "a finding that was not given": ([7], WORDED, [SANK]),
    "a scrap of a passage": ([1], WORDED, ["140 people", SANK]),
}


@pytest.mark.parametrize("lie", LIES_TOLD.values(), ids=LIES_TOLD)
def test_a_lie_is_dropped_counted_and_the_own_sentence_stays(server, assistant, edition, manuscript, lie):
    first(server, said(lie))
    done = assistant().edited(edition, manuscript)
    assert own(done) == own(manuscript)
    assert counts(done).startswith("0 kept, 1 dropped")


def test_words_of_a_speaker_stay_with_the_speaker(server, assistant, edition, manuscript):
    bare = ([1], "The ferry had been overloaded.", [OVERLOADED])
    other = ([1], "The union said that the ferry had been overloaded.", ["The ferry had been overloaded, said Mara"])
    server.answer = lambda request: said(bare, other) if len(server.asked) == 2 else said()
    done = assistant().edited(edition, manuscript)
    assert own(done) == own(manuscript)
    assert "0 kept, 2 dropped" in counts(done)


def test_what_the_check_of_support_does_not_pass_is_dropped(server, assistant, edition, manuscript):
    first(server, said(([1], WORDED, [SANK])))
    seen = []
    done = assistant(judge=lambda sentence, spans: bool(seen.append((sentence, spans)))).edited(edition, manuscript)
    assert own(done) == own(manuscript)
    assert counts(done) == "0 kept, 1 dropped (1 × not borne out by its passages)"
    assert [(sentence, [edition.dossier.text(span) for span in spans]) for sentence, spans in seen] == [
        (WORDED, [SANK])
    ]


def test_the_judge_reads_what_was_cut_off_from_a_passage(server, assistant, edition, manuscript):
    first(
        server,
        said(([1], WORDED, ["A ferry with 140 people aboard sank off Senhal Point on Friday, the harbour office"])),
    )
    seen = []
    assistant(judge=lambda sentence, spans: bool(seen.append(spans))).edited(edition, manuscript)
    assert [edition.dossier.text(span) for span in seen[0]] == [SANK]


def test_the_own_sentence_given_back_is_no_wording(server, assistant, edition, manuscript):
    first(server, said(([1], own(manuscript)[0], [SANK])))
    assert counts(assistant().edited(edition, manuscript)) == "0 kept, 1 dropped (1 × the document's own sentence)"


OWN = {
    "how many articles there are": "Two articles of the three tell of the loss.",
    "that they differ": "Both counts cannot hold.",
    "a quotation": ("She said: ", "“We are still looking for survivors,”", "."),
}


@pytest.mark.parametrize("parts", OWN.values(), ids=OWN)
def test_what_is_no_report_of_its_passages_is_not_sent(server, assistant, edition, at, parts):
    span = at(QUOTED if isinstance(parts, tuple) else SANK)
    line = (parts[0], words(edition.dossier, at(parts[1])), parts[2]) if isinstance(parts, tuple) else (parts,)
    manuscript = Manuscript("briefing", "Ferry", "", (Paragraph((Line(line, (span,)),)),), ())
    done = assistant().edited(edition, manuscript)
    assert server.asked == []
    assert done.lead == manuscript.lead


def test_a_weekday_becomes_the_day_that_it_is_and_none_other(server, assistant, edition, at):
    line = Line(("A ferry with 140 people aboard sank off Senhal Point on 2 May 2025, the harbour office said.",),
                (at(SANK),))  # fmt: skip
    manuscript = Manuscript("briefing", "Ferry", "", (Paragraph((line,)),), ())
    text = "The harbour office said that the ferry, with 140 aboard, sank off Senhal Point on {}."
    days = ["Friday", "3 May", "12 May 2025", "2 June", "2 May"]
    server.answer = lambda request: said(*(([1], text.format(day), [SANK]) for day in days))
    done = assistant().edited(edition, manuscript)
    assert own(done) == [text.format("2 May")]
    assert counts(done) == "1 kept, 4 dropped (4 × a day of the finding is left out)"


def test_a_finding_is_worded_once(server, assistant, edition, manuscript):
    again = WORDED.replace("According to", "As reported by")
    first(server, said(([1], WORDED, [SANK]), ([1], again, [SANK])))
    assert counts(assistant().edited(edition, manuscript)) == "1 kept, 1 dropped (1 × a finding that is worded already)"


ANSWERS = {
    "cut off": said(([1], WORDED, [SANK]))[:-20],
    "prose": "Sure! Here is your paragraph.",
    "another shape": json.dumps({"sentences": [{"text": WORDED}]}),
    "more than was asked": json.dumps({"sentences": [], "note": "trust me"}),
    "too long": said(([1], WORDED * 9, [SANK])),
    "nested without end": '{"sentences":' + "[" * 5000,
    "empty": "",
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_of_another_shape_is_not_used(server, assistant, edition, manuscript, answer):
    first(server, answer)
    helper = assistant()
    done = helper.edited(edition, manuscript)
    assert own(done) == own(manuscript)
    assert counts(done) == "0 kept, 0 dropped, 1 answers not usable"
    assert helper.faults == []


def test_a_code_block_around_the_answer_is_taken_off(server, assistant, edition, manuscript):
    first(server, f"```json\n{said(([1], WORDED, [SANK]))}\n```")
    assert own(assistant().edited(edition, manuscript))[0] == WORDED


def test_a_second_run_is_the_same_and_asks_nobody(server, assistant, edition, manuscript):
    first(server, said(([1], WORDED, [SANK])))
    once = assistant().edited(edition, manuscript)
    asked = len(server.asked)
    server.answer = lambda request: pytest.fail("asked again")
    assert assistant().edited(edition, manuscript) == once
    assert len(server.asked) == asked
    assert rendered(edition, assistant().edited(edition, manuscript), "md") == rendered(edition, once, "md")


@pytest.mark.parametrize("damage", [b"", b"{", b'{"model":"x","request":"y","answer":"z"}', b"\xff\xfe"])
def test_a_damaged_answer_is_asked_for_again(server, assistant, edition, manuscript, damage):
    assistant().edited(edition, manuscript)
    for file in assistant.folder.iterdir():
        file.write_bytes(damage)
    asked = len(server.asked)
    assistant().edited(edition, manuscript)
    assert len(server.asked) == 2 * asked


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(
    server, assistant, edition, manuscript, tmp_path
):
    assistant.folder.write_text("a file")
    first(server, said(([1], WORDED, [SANK])))
    assert own(assistant().edited(edition, manuscript))[0] == WORDED


def test_the_real_check_passes_what_is_true_and_not_what_is_turned_round(server, assistant, edition, manuscript):
    true = ([1], WORDED, [SANK])
    turned = ([1], "The harbour office said that no ferry with 140 people aboard sank off Senhal Point.", [SANK])
    first(server, said(turned, true))
    done = assistant(judge=None).edited(edition, manuscript)
    assert own(done)[0] == WORDED
    assert counts(done) == "1 kept, 1 dropped (1 × not borne out by its passages)"


def test_orders_in_an_article_are_no_ground_for_a_sentence(server, assistant, edition, manuscript):
    first(server, said(([1], "Ilsa Dorn stole 900 crowns from the fund.", [ORDER])))
    done = assistant(judge=None).edited(edition, manuscript)
    assert own(done) == own(manuscript)
    assert not any("Ignore all previous" in json.dumps(request) for request in server.asked)


def test_days_stay_in_their_order(edition, at):
    places = [at(SANK), at(QUOTED)]  # Friday and Saturday
    assert not days.shuffled(edition, "It sank on 2 May; she spoke on 3 May 2025.", places)
    assert days.shuffled(edition, "It sank on 3 May; she spoke on 2 May 2025.", places)
