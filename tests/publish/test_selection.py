"""What the page shows of a dossier, in which words, and what it tells only once."""

import re

import pytest
import sample
from lxml import html
from msgspec.structs import replace

from variorum.model import Document, Dossier, Side, Span
from variorum.publish import briefing, page
from variorum.publish.edition import Edition
from variorum.publish.excerpts import excerpt
from variorum.publish.labels import explained, short


@pytest.fixture(scope="module")
def root(full):
    return html.document_fromstring(page(full))


def section(root, key):
    (found,) = root.xpath(f"//main/section[@id='{key}']")
    return found


def words(node):
    return " ".join("".join(node.itertext()).split())


def test_every_record_that_is_shown_has_its_id(full, root):
    ids = {str(found) for found in root.xpath("//@id")}
    shown = [*full.claims, *full.discrepancies, *full.positions, *full.timeline[:3], *full.commitments, *full.events]
    shown += [demand for demand in full.demands if demand.id != "demand-headline"]
    assert {record.id for record in shown} <= ids


def test_the_first_screen_has_the_day_and_who_tells_it(root):
    (line,) = section(root, "situation").xpath(".//li[@data-item]")
    assert line.xpath("string(p[@class='when'])").strip().startswith("going on") or "3 March 2025" in words(line)
    assert "The gates of the upper dam will stay closed" in words(line)
    assert "Two articles, one origin; in own voice A C" in words(line).replace("C A", "A C").replace("A B", "A C")


@pytest.mark.parametrize("when", ["1979", "197X", "2024-10-01"])
def test_what_the_story_comes_from_is_no_situation(full, when):
    claims = [replace(one, when=when) for one in full.claims]
    events = [replace(one, when=when) for one in full.events]
    told = html.document_fromstring(page(replace(full, claims=tuple(claims), events=tuple(events))))
    assert not told.xpath("//main/section[@id='situation']")


def test_reports_of_one_denial_are_one_voice(root):
    (dispute,) = section(root, "disputes").xpath(".//li[@data-item]")
    labels = [words(found) for found in dispute.xpath(".//p[@class='value']")]
    assert labels == [
        "Said by Ilse Brandt a party to it",
        "Denied by Tomas Rell a party to it; two reports in two articles, one voice",
    ]


def test_what_the_situation_tells_is_not_told_again(root):
    assert "stay closed" not in words(section(root, "agreed"))
    assert "claim-shut" not in section(root, "agreed").xpath(".//@id")
    linked = section(root, "timeline").xpath(".//tr[@id='timeline-2']//a[@class='see']/@href")
    assert linked == ["#claim-shut"]


def test_attributed_accounts_stand_under_their_speaker(root):
    (line,) = section(root, "agreed").xpath(".//li[@data-item]")
    assert [words(found) for found in line.xpath(".//b[@class='says']")] == ["Ilse Brandt:"]


def test_positions_that_several_share_are_on_one_line(root):
    rows = [words(row) for row in section(root, "positions").xpath(".//tr[@data-item]")]
    assert len([row for row in rows if "water for all" in row]) == 1
    assert any("Ilse Brandt and Tomas Rell" in row for row in rows)
    assert any("as an analyst infers" in row for row in rows)


def test_demands_on_several_are_one_and_replies_stand_under_answers(root):
    (exchange,) = section(root, "demands").xpath(".//ol[@class='findings']/li")
    assert words(exchange.xpath("p[@class='label']")[0]) in (
        "Tomas Rell asks of Ilse Brandt and the district",
        "Tomas Rell asks of the district and Ilse Brandt",
    )
    answers = exchange.xpath("ul[@class='answers']/li")
    assert [answer.get("class") for answer in answers] == [None, "reply"]
    assert words(answers[0]).startswith("Rejected by Ilse Brandt")
    assert words(answers[1]).startswith("The answer rejected by Tomas Rell")


def test_a_headline_alone_is_no_demand(root):
    assert "demand-headline" not in root.xpath("//@id")


def test_a_caption_is_in_no_timeline(root):
    for key in ("situation", "announced", "timeline"):
        assert "2019" not in words(section(root, key))


def test_what_was_past_when_the_article_appeared_is_not_announced(full):
    entry = replace(full.timeline[0], when="2025-03-02", evidence=(sample.at("gull.txt", "on Monday"),))
    told = html.document_fromstring(page(replace(full, timeline=(entry,))))
    assert not told.xpath("//section[@id='announced']")
    ahead = replace(entry, when="2025-03-09")
    told = html.document_fromstring(page(replace(full, timeline=(ahead,))))
    assert "9 March 2025" in words(section(told, "announced"))


def test_unsure_joins_stay_in_the_dossier(full):
    claims = tuple(replace(claim, confidence=0.5) for claim in full.claims)
    told = html.document_fromstring(page(replace(full, claims=claims, events=())))
    assert not told.xpath("//section[@id='disputes' or @id='situation' or @id='agreed']")


def test_framing_is_a_table_by_article(root):
    table = section(root, "framing")
    assert [words(found) for found in table.xpath(".//thead//th")] == ["Article", "Loaded words", "Hedges"]
    assert "joke (the district)" in words(table)


def test_more_than_is_shown_is_counted(full):
    base = full.claims[0]
    many = tuple(
        replace(base, id=f"claim-{n}", accounts=tuple(replace(a, end=a.end - n % 3) for a in base.accounts))
        for n in range(3)
    )
    told = html.document_fromstring(page(replace(full, claims=many)))
    assert "in dossier.json" not in words(section(told, "disputes"))
    assert len(section(told, "disputes").xpath(".//ol/li")) <= 3


def test_an_excerpt_is_the_exact_words_with_their_sentence(full):
    edition = Edition(full)
    span = sample.at("gull.txt", "more than 6,000 have gone")
    found = excerpt(edition, span)
    assert found.words == "more than 6,000 have gone"
    assert found.before.endswith("union says ")
    assert found.after.startswith("; its head")
    assert not found.cut


def test_no_excerpt_leaves_out_what_turns_it_round(full):
    text = "Even if the high court of the province ultimately found that the levy was lawful, traders would not pay."
    edition, document = long_text(full, text)
    span = Span(document.id, text.index("the levy"), text.index(", traders"))
    assert excerpt(edition, span).before.startswith("Even if")


def long_text(full: object, text: str) -> tuple[Edition, Document]:
    document = replace(sample.DOCUMENTS["gull.txt"], text=text, furniture=(), title=None)
    bare = Dossier(generator=sample.small().generator, as_of=None, documents=(document,))
    return Edition(bare), document


def test_a_long_passage_is_cut_at_the_end_of_a_clause(full):
    text = f"The council {'met and talked ' * 10}in the old hall, {'where nobody listened ' * 12}that day."
    edition, document = long_text(full, text)
    found = excerpt(edition, Span(document.id, 0, len(text)))
    assert found.cut
    assert text.startswith(found.words)
    assert found.after == "…"
    assert text[found.span.start : found.span.end] == found.words
    assert text[found.span.end] in " ,"


@pytest.mark.parametrize(
    ("text", "passage", "label"),
    [
        ("On Monday, the mayor accused Brandt of hiding the survey.", "Brandt of hiding the survey",
         "the mayor accused Brandt of hiding the survey"),
        ("However, the wall has moved.", "However, the wall has moved", "the wall has moved"),
        ("She called it “a joke and left.", "called it “a joke and left", "She called it a joke and left"),
    ],
)  # fmt: skip
def test_a_label_begins_where_its_clause_begins_and_has_no_marks(full, text, passage, label):
    edition, document = long_text(full, text)
    start = text.index(passage)
    assert short(edition, Span(document.id, start, start + len(passage))) == label


def test_a_cut_label_ends_with_a_whole_phrase(full):
    text = f"The mayor and the council of the town of Arlen agreed to open {'the gates of the dam of ' * 8}the Orle"
    edition, document = long_text(full, text)
    found = short(edition, Span(document.id, 0, len(text)))
    assert found.endswith(" …")
    assert not re.search(r" (?:of|the|in|a) …$", found)


def test_explanations_name_articles_by_letter_and_days_in_words(full):
    told = explained(Edition(full), "The Gull (2025-03-03) writes “x”, the article is of 2025-03-04.")
    assert told == "The Gull (A) writes “x”, the article is of 4 March 2025."


def test_the_briefing_keeps_short(full):
    body = briefing(full).partition("## Sources")[0]
    assert len(body) < 12_000
    assert all(len(line) < 1_000 for line in body.splitlines())


def test_the_briefing_never_shows_a_denial_without_its_claim(full):
    (line,) = re.findall(r"^## What is disputed\n\n- (.*)$", briefing(full), re.M)
    assert line.startswith("“We will not open the gates before we know what the wall can bear,” Brandt said.")
    assert "The dam will be opened soon, experts fear" in line


def test_a_thin_situation_takes_in_what_articles_open_with(full):
    told = html.document_fromstring(page(replace(full, claims=())))
    (line,) = section(told, "situation").xpath(".//li[@data-item]")
    assert line.get("id") == "event-1"
    assert "The gates of the upper dam" in words(line)


def test_what_is_denied_right_before_is_nobodys_assertion(full):
    text = "The mayor has denied that any boat of the town hit the ferry."
    edition, document = long_text(full, text)
    start = text.index("that any")
    assert edition.weights.inverted(Span(document.id, start, len(text) - 1))
    assert not edition.weights.inverted(Span(document.id, 0, len(text) - 1))


def test_what_another_article_may_tell_in_other_words_is_not_told_by_one_alone() -> None:
    unsure = tuple(replace(one, silent=()) if one.id == "claim-survey" else one for one in sample.full().claims)
    full = replace(sample.full(), silences=())
    assert 'id="claim-survey"' in page(full)
    assert 'id="claim-survey"' not in page(replace(full, claims=unsure))


def test_what_is_not_mentioned_is_said_in_those_words(root):
    (line,) = section(root, "silences").xpath(".//li[@data-item]")
    assert "a survey was under way" in words(line)
    assert "does not mention it (nearest: D" in words(line)
    assert not re.search(r"\bomit|\bleaves? out|\bsuppress", words(section(root, "silences")).casefold())


def test_words_that_differ_are_marked_where_passages_run_alike():
    told = Document(**{name: getattr(sample.full().documents[0], name) for name in Document.__struct_fields__})
    first, second = "Rangers counted 40 boats on the lake.", "Rangers counted 70 boats on the lake."
    documents = tuple(
        replace(told, id=f"document-{n}", source=f"{n}.txt", text=text, furniture=(), map=())
        for n, text in enumerate((first, second))
    )
    sides = tuple(
        Side(value=value, accounts=(Span(one.id, 0, len(one.text) - 1),))
        for one, value in zip(documents, ("40", "70"), strict=True)
    )
    record = replace(sample.full().discrepancies[0], sides=sides, of=())
    dossier = Dossier(generator=sample.full().generator, as_of=None, documents=documents, discrepancies=(record,))
    marked = html.document_fromstring(page(dossier)).xpath("//section[@id='differences']//b[@class='other']")
    assert [words(one) for one in marked] == ["40", "70"]
    assert "Rangers counted 40 boats" in briefing(dossier)
    named = replace(record, sides=(replace(sides[0], words=(Span("document-0", 16, 24),)), sides[1]))
    page_ = html.document_fromstring(page(replace(dossier, discrepancies=(named,))))
    assert [words(one) for one in page_.xpath("//section[@id='differences']//b[@class='other']")] == ["40 boats"]


@pytest.mark.parametrize("status", ["planned", "expected"])
def test_what_is_to_come_on_no_day_is_no_situation(full, status):
    (event,) = full.events
    mention = replace(event.mentions[0], status=status, when=None)
    claims = tuple(replace(one, when=None) for one in full.claims)
    ahead = replace(full, claims=claims, events=(replace(event, when=None, mentions=(mention,)),))
    assert not html.document_fromstring(page(ahead)).xpath("//main/section[@id='situation']")
