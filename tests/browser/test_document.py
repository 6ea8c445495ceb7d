"""A document as HTML, and the documents of the page, as a reader meets them."""

import pytest
import sample
from reader import CONTRAST, Reader

import variorum

pytestmark = pytest.mark.browser

KIND = "discrepancies"


@pytest.fixture(scope="module")
def paper(tmp_path_factory) -> str:
    """A document as a file of its own."""
    file = tmp_path_factory.mktemp("paper") / "paper.html"
    variorum.write_document(sample.full(), KIND, file)
    return file.as_uri()


@pytest.fixture
def open_paper(browser, paper):
    opened = []

    def open_it(**options):
        opened.append(Reader(browser, paper, **({"viewport": {"width": 1280, "height": 900}} | options)))
        return opened[-1]

    yield open_it
    for reader in opened:
        reader.context.close()


def test_nothing_is_asked_for_and_nothing_complains(open_paper, paper):
    reader = open_paper()
    assert reader.complaints == []
    assert [url for url in reader.requests if url != paper] == []


def test_from_a_sentence_to_its_note_and_back_without_script_or_mouse(open_paper):
    reader = open_paper(java_script_enabled=False)
    reference = reader.page.locator("a[role=doc-noteref]").first
    reference.focus()
    reader.page.keyboard.press("Enter")
    note = reader.page.locator("li:target")
    assert note.is_visible()
    assert reader.hash == "n1"
    note.locator("a[role=doc-backlink]").first.focus()
    reader.page.keyboard.press("Enter")
    assert reader.hash == "r1"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_are_clear_in_both_schemes(open_paper, scheme):
    reader = open_paper(color_scheme=scheme)
    assert reader.run(CONTRAST) == []
    reader.run("location.hash = 'n1'")
    reader.page.wait_for_timeout(50)
    assert reader.run(CONTRAST) == []


def test_dark_by_preference(open_paper):
    background = "getComputedStyle(document.body).backgroundColor"
    assert open_paper(color_scheme="dark").run(background) != open_paper(color_scheme="light").run(background)


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wider_than_the_screen(open_paper, width):
    reader = open_paper(viewport={"width": width, "height": 800})
    assert reader.run("document.documentElement.scrollWidth") <= width


def test_paper_is_white_and_has_every_word(open_paper):
    reader = open_paper(color_scheme="dark")
    words = reader.run("document.querySelector('article').innerText.length")
    reader.page.emulate_media(media="print", color_scheme="dark")
    assert reader.run("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert reader.run("getComputedStyle(document.body).color") == "rgb(28, 26, 23)"
    assert reader.run("document.querySelector('article').innerText.length") > 0.9 * words
    assert len(reader.page.pdf()) > 10_000


def test_the_page_offers_its_documents_at_the_head(read):
    reader = read()
    link = reader.page.locator(f".masthead a[href='#document-{KIND}']")
    link.click()
    sheet = reader.page.locator(f"#document-{KIND} .sheet")
    assert sheet.is_visible()
    assert reader.complaints == []


def test_documents_open_and_are_saved_without_a_script(read):
    reader = read(java_script_enabled=False, accept_downloads=True)
    place = reader.page.locator(f"#document-{KIND}")
    assert not place.locator(".sheet").is_visible()
    place.locator("summary").focus()
    reader.page.keyboard.press("Enter")
    assert place.locator(".sheet").is_visible()
    with reader.page.expect_download() as saved:
        place.get_by_role("link", name="Save as Markdown").click()
    assert saved.value.suggested_filename == f"{KIND}.md"
    assert saved.value.path().read_text("utf-8") == variorum.write_document(sample.full(), KIND)


def test_from_a_sentence_of_a_document_to_its_passage_and_back(read):
    reader = read()
    reader.run(f"document.getElementById('document-{KIND}').open = true")
    cite = reader.page.locator(f"#document-{KIND} .told-in a.cite").first
    line = cite.evaluate("e => e.closest('.told-in').id")
    target = cite.get_attribute("href")[1:]
    cite.click()
    assert reader.hash == target
    assert reader.page.locator(f"[id='{target}']").evaluate("e => document.activeElement === e")
    assert reader.page.locator("#back").inner_text() == "Back to the document"
    reader.page.locator("#back").click()
    assert reader.hash == line
