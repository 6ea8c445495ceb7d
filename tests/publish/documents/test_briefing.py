import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import tale

from variorum.model import Failure, MissingSource, Quantity, Series, Story, leaf_id
from variorum.publish.documents import House, Options, manuscript
from variorum.publish.documents.formats.setting import plain
from variorum.publish.documents.manuscript import Paragraph, lines_of
from variorum.publish.edition import Edition
from variorum.publish.grounding import faults

FIRST = """Ferry sinks off Senhal

A ferry with 212 people aboard sank off the coast of Senhal before dawn, killing at least nine of them.

Marek Toll said that a patrol boat of Brennick had rammed the ferry in the northern lane. \
Brennick has sent armed patrol boats to the northern lane since the spring.

Divers of the navy reached the wreck of the ferry late in the afternoon and found the voyage recorder. \
The voyage recorder will be opened in Senhal, according to the port.

“No crew of mine will sail while patrol boats with guns cross the lane in the dark,” Ilsa Dorn said.

Insurers have doubled the price of cover for grain ships that pass through the strait of Senhal."""

SECOND = """Nine dead in the strait

At least nine people died when a ferry with 212 aboard sank off the coast of Senhal, the port said.

Brennick denied that any of its patrol boats had touched the ferry of Senhal. \
A patrol boat of Brennick joined the search for the crew, Marek Toll said.

Brennick asked for a copy of the voyage recorder that divers of the navy of Senhal had found.

Grain ships waited off Brennick, and insurers of Senhal asked for escorts through the strait."""


def story(**records):
    documents = (tale.document(FIRST), tale.document(SECOND, "The Gazette", "2026-04-16", "b.txt"))
    ids = tuple(document.id for document in documents)
    return tale.dossier(*documents, stories=(Story(id="s", title="Ferry sinks off Senhal", documents=ids, thread="t"),),
                        **records)  # fmt: skip


def write(dossier, **options):
    edition = Edition(dossier)
    done = manuscript(edition, "briefing", Options(**options))
    assert all(not faults(dossier, line) for line in done.lines())
    return done


def sentences(done, title=None):
    blocks = done.lead if title is None else next(c.blocks for c in done.chapters if c.title == title)
    return [plain(line, done.house) for block in blocks for line in lines_of(block)]


@pytest.fixture(scope="module")
def done():
    return write(story())


def test_the_title_is_a_headline_no_older_than_the_lead_and_said_to_be(done):
    assert done.title == "Nine dead in the strait"
    assert done.dateline == "Two articles from two outlets, 15 to 16 April 2026. The headline is that of the Gazette."


def test_the_lead_says_first_what_articles_open_with(done):
    told = sentences(done)
    assert "sank off the coast of Senhal" in told[0]
    assert 2 <= len(told) <= 3
    assert all(sentence.endswith((".", "”")) for sentence in told)


AGES_AGO = """Ferry lost off Senhal

Three years ago a ferry of Senhal sank in the strait with 40 people aboard, and nobody was found.

A ferry with 212 people aboard sank off Senhal on 15 April 2026 and nine people died."""


def test_a_lead_does_not_begin_with_what_was_long_before():
    documents = (tale.document(AGES_AGO), tale.document(SECOND, "The Gazette", "2026-04-15", "b.txt"))
    told = sentences(write(tale.dossier(*documents)))
    assert not any("Three years ago" in line for line in told)


def test_a_view_of_a_writer_does_not_lead():
    view = f"Opinion: the ferry of Senhal\n\nA ferry sank off Senhal on 15 April 2026 as the port slept.\n\n{SECOND}"
    documents = (tale.document(view), tale.document(SECOND, "The Gazette", "2026-04-15", "b.txt"))
    assert not any("as the port slept" in line for line in sentences(write(tale.dossier(*documents))))


def test_themes_have_headings_in_the_words_of_the_story(done):
    titles = [chapter.title.casefold() for chapter in done.chapters]
    text = (FIRST + SECOND).casefold()
    own = {
        "what happened",
        "what was said",
        "background",
        "in their own words",
        "what is disputed",
        "where the accounts differ",
        "what is not known",
    }
    found = [title for title in titles if title not in own]
    assert all(title in text and " " in title for title in found)


def test_no_section_of_the_running_text_is_of_one_sentence(done):
    running = [chapter for chapter in done.chapters if isinstance(chapter.blocks[0], Paragraph)]
    assert running
    assert all(len(list(lines_of(chapter.blocks[0]))) > 1 for chapter in running)


def test_nothing_is_said_twice(done):
    told = [plain(line, House()) for line in done.lines()]
    assert len(told) == len(set(told))


def test_program_labels_are_nobodys_words():
    dossier = story(missing_sources=(MissingSource(title="Report of the port", kind="report", evidence=(
        tale.at(tale.document(FIRST), "according to the port"),)),))  # fmt: skip
    told = sentences(write(dossier), "Texts still to obtain")
    assert told == ["Report of the port, cited by the Courier."]


def test_counts_that_differ_are_set_side_by_side_and_not_averaged():
    one, two = tale.document(FIRST), tale.document(SECOND, "The Gazette", "2026-04-16", "b.txt")
    spans = (tale.at(one, "212 people"), tale.at(two, "nine people"))
    quantities = tuple(
        Quantity(id=leaf_id("quantity", span), document=span.document, start=span.start, end=span.end, low=n, high=n,
                 unit="people", approximate=False, of=None, when=None, where=None, said_by=None)
        for span, n in zip(spans, (212, 9), strict=True)
    )  # fmt: skip
    series = (Series(id="series", label="people aboard", unit="people", quantities=tuple(q.id for q in quantities)),)
    told = sentences(write(story(quantities=quantities, series=series)), "Where the accounts differ")
    assert told == ["Counts of people aboard differ: the Courier has “212 people”; the Gazette has “nine people”."]


def test_what_could_not_be_read_is_said():
    failure = Failure(source="c.txt", stage="ingest", reason="it holds no text")
    told = sentences(write(story(failures=(failure,))), "What is not known")
    assert told[-1] == "c.txt could not be read: it holds no text."


def test_american_spelling_and_dates_in_own_words():
    done = write(story(), house=House("american"))
    assert done.house.language == "en-US"


def test_a_language_that_is_not_english_is_quoted():
    text = "Die Fähre sank vor Tagesanbruch vor der Küste von Senhal, und neun Menschen starben dabei."
    one = replace(tale.document(text, "Der Bote"), language="de")
    told = sentences(write(tale.dossier(one)))
    assert told == [f"In the words of Der Bote: “{text[:-1]}”."]


def test_the_same_whatever_the_order():
    dossier = story()
    turned = replace(dossier, documents=dossier.documents[::-1], actors=dossier.actors[::-1])
    assert write(turned) == write(dossier)
