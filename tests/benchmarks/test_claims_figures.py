import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from benchmarks.articles import document, printed, stories
from benchmarks.claims import answers, predicates, propositions
from benchmarks.claims.affair import EVEN, affair, balanced, counted, read

from variorum.model import Claim, Dossier, Generator, Span
from variorum.model.claim import Account


def test_balanced_accuracy_is_the_mean_of_both_sides() -> None:
    said, gold = [True, False, False, False], [True, True, False, False]
    assert balanced(said, gold) == pytest.approx(75)
    assert balanced([False] * 4, gold) == balanced([True] * 4, gold) == 50
    assert counted(said, gold) == {"pairs": 4, "the same": 2, "said": 1, "right": 1}


def test_two_answers_are_one_where_a_claim_has_accounts_that_share_them() -> None:
    texts = ("The mill was shut by its owner in May.", "In May the owner shut the mill, as he had said.")
    readings = read([document(f"{n}", text) for n, text in enumerate(texts)])
    told = tuple(
        Account(
            document=one.document.id, start=0, end=len(one.document.text), relation="says", voice="own", by=None,
            basis="none", party=False,
        )
        for one in readings
    )  # fmt: skip
    claim = Claim(id="claim-1", text="", status="single-origin", origins=1, accounts=told, silent=())
    dossier = Dossier(generator=Generator(name="", version=""), as_of=None, documents=(), claims=(claim,))
    judge = affair(readings).judge
    shut, owner, said = Span(told[0].document, 4, 17), Span(told[1].document, 7, 27), Span(told[1].document, 32, 43)
    assert answers.in_one(dossier, judge, shut, owner)
    assert not answers.in_one(dossier, judge, shut, said)
    assert not answers.in_one(msgspec.structs.replace(dossier, claims=()), judge, shut, owner)


def test_an_answer_stands_in_its_paragraph_or_is_all_of_it() -> None:
    rows = [{"Paragraph": "The mill was shut.", "Answer": "was shut"}, {"Paragraph": "It shut.", "Answer": "closed"}]
    readings = read([document(f"{n}", row["Paragraph"]) for n, row in enumerate(rows)])
    assert [(span.start, span.end) for span in answers.places(rows, readings)] == [(9, 17), (0, 8)]


def test_neighbouring_tokens_of_a_proposition_are_one_piece() -> None:
    tokens = [(0, 3), (4, 8), (9, 12), (13, 17)]
    assert propositions.pieces("d", tokens, [3, 0, 1]) == [Span("d", 0, 8), Span("d", 13, 17)]


def relation(*labels: str) -> dict[str, Any]:
    return {
        "premise_document_id": "p",
        "hypothesis_proposition": {"document_id": "h", "sentence_index": 1, "proposition": {"token_indices": [2]}},
        "relationship_responses": [{"relationship": f"RELATIONSHIP_{label}"} for label in labels],
    }


def test_a_relation_needs_two_voices_of_three() -> None:
    found = propositions._relation(relation("CONTRADICTS", "ENTAILS", "CONTRADICTS"))
    assert found == propositions.Relation(("h", 1, (2,)), "p", "contradicts")
    assert propositions._relation(relation("CONTRADICTS", "ENTAILS", "UNSPECIFIED")) is None
    assert propositions._relation(relation("UNSPECIFIED", "UNSPECIFIED", "ENTAILS")) is None


def test_aligned_questions_give_pairs_of_predicates() -> None:
    rows = [{"sent1": [{"verb_idx": 1}, {"verb_idx": 4}], "sent2": [{"verb_idx": 2}]}, {"sent1": [], "sent2": []}]
    assert predicates.aligned(rows) == {(1, 2), (4, 2)}


def test_events_join_predicates_of_two_sentences() -> None:
    first, second = (
        predicates.Sentence(name, words.split())
        for name, words in (
            ("a", "Police arrested a suspected arsonist near the burnt warehouse in Bergen on Sunday ."),
            ("b", "A suspected arsonist was arrested by police near the warehouse in Bergen ."),
        )
    )
    assert first.told(1)
    assert predicates.joined(first, second, [1, 3], [1, 4]) == {(1, 4)}
    assert first.lemmas[1] == second.lemmas[4] == "arrest"


def test_the_judgement_is_asked_of_any_two_passages() -> None:
    texts = [
        "The bridge inspectors blamed corroded anchor bolts for the collapse of the footbridge.",
        "Corroded anchor bolts were blamed by the bridge inspectors for the footbridge collapse.",
        "The orchestra will open its season with a symphony by a young composer.",
    ]
    readings = read([document(f"{n}", text) for n, text in enumerate(texts)])
    first, second, third = ((Span(one.document.id, 0, len(one.document.text)),) for one in readings)
    judge = affair(readings).judge
    assert judge.same(first, second) >= EVEN
    assert judge.same(first, third) < EVEN


def test_tokens_are_set_as_in_print() -> None:
    text, places = printed(["``", "Stop", ",", "''", "she", "said", "."])
    assert text == "“Stop,” she said."
    assert [text[start:end] for start, end in places] == ["“", "Stop", ",", "”", "she", "said", "."]


STORY = "The old lighthouse at {place} lost its lantern in the storm and keepers called the harbour {word} " * 20


def raw(folder: Path) -> None:
    rows = []
    for day, source, word in (
        ("2031-01-01", "Gazette", "master"),
        ("2031-01-02", "Herald (Web)", "pilot"),
        ("2031-01-02", "Courier News", "warden"),
        ("2031-01-03", "Courier Online News", "warden"),
        ("2031-01-03", "Guest Writer - Left", "clerk"),
        ("2031-01-09", "Tribune", "clerk"),
    ):
        text = STORY.format(place="Skerry", word=word) + " ".join(f"{word}{letter}" for letter in "abcdefghijkl")
        rows.append({"id": f"{len(rows)}", "source": source, "date": day, "title": "Lantern", "url": "", "text": text})
    for n in range(30):
        text = " ".join(f"word{letter}{'xyz'[n % 3] * (n + 1)}" for letter in "abcdefghijklmnopqrstuvwxyz" * 6)
        rows.append({"id": f"o{n}", "source": f"Other {n}", "date": "2031-01-01", "title": "", "url": "", "text": text})
    (folder / "raw").mkdir()
    (folder / "raw" / "articles.jsonl").write_text("\n".join(map(json.dumps, rows)))


def test_a_story_has_one_article_of_each_outlet_within_two_days(tmp_path: Path) -> None:
    raw(tmp_path)
    (story,) = stories(tmp_path, 5, 1, outlets=3)
    assert {row["source"] for row in story} in (
        {"Gazette", "Herald (Web)", "Courier News"}, {"Gazette", "Herald (Web)", "Courier Online News"}
    )  # fmt: skip
    assert stories(tmp_path, 5, 1, outlets=3) == [story]
    assert stories(tmp_path, 5, 1, outlets=4) == []
