"""The page of readings as a reader meets it."""

# ruff: noqa: E501  (scripts that the browser runs)

import pytest
import readings
from reader import CONTRAST

from variorum.publish.reading import page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    file = tmp_path_factory.mktemp("page") / "notes.html"
    file.write_text(page(readings.all_of_them()), "utf-8")
    return file.as_uri()


def test_no_complaint_and_no_request(read, address):
    reader = read()
    reader.page.keyboard.press("n")
    reader.page.click("#theme")
    reader.page.wait_for_timeout(200)
    assert reader.complaints == []
    assert [url for url in reader.requests if url != address] == []


def test_from_a_note_to_its_words_and_back(read):
    reader = read()
    reader.page.locator("[id='A-Q1'] a.cite").click()
    mark = reader.page.locator(f"[id='{reader.hash}']")
    assert "We will not open the gates" in mark.inner_text()
    assert mark.evaluate("e => document.activeElement === e")
    reader.page.locator("#back").click()
    assert reader.hash == "A-Q1"


def test_from_the_text_to_a_note_and_back(read):
    reader = read()
    reader.page.locator("a.ref[href='#A-Q1']").click()
    assert reader.hash == "A-Q1"
    assert reader.page.locator("#back").inner_text() == "Back to the passage"
    reader.page.locator("#back").click()
    assert reader.hash.startswith("A-p")


def test_a_name_leads_to_its_actor(read):
    reader = read()
    reader.page.locator("a.m.actors").first.click()
    assert reader.page.locator(":target [class='tells']").inner_text().startswith("Ilse Brandt, person")


def test_a_layer_can_be_switched_off_without_a_script(read):
    reader = read(java_script_enabled=False)
    note = reader.page.locator("[data-layer='quotations']").first
    code = reader.page.locator("[data-ref='quotations']").first
    mark = reader.page.locator("article .m.quotations-direct").first
    tinted = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    reader.page.locator("#show-quotations").uncheck()
    assert note.is_hidden()
    assert code.is_hidden()
    assert mark.is_visible()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != tinted
    assert reader.page.locator("[data-layer='moments']").first.is_visible()


def test_a_layer_can_be_switched_by_keyboard(read):
    reader = read(java_script_enabled=False)
    reader.page.locator("#show-events").focus()
    reader.page.keyboard.press("Space")
    assert reader.page.locator("[data-layer='events']").first.is_hidden()


def test_the_reasons_open_without_a_script(read):
    reader = read(java_script_enabled=False)
    note = reader.page.locator("[id='A-Q3']")
    assert "doubtful" not in note.inner_text()
    note.locator("summary").click()
    assert "Confidence 0.42, doubtful." in note.inner_text()


def test_all_reasons_open_at_once_without_a_script(read):
    reader = read(java_script_enabled=False)
    reader.page.locator("#show-reasons").check()
    assert "Confidence 0.42, doubtful." in reader.page.locator("[id='A-Q3']").inner_text()
    height = "document.querySelector(\"[id='A-Q3'] .read-from\").getBoundingClientRect().height"
    assert reader.run(height) > 10


def test_without_a_script_a_code_lights_its_note(read):
    reader = read(java_script_enabled=False)
    assert reader.page.locator(".tools").is_hidden()
    reader.page.locator("a.ref[href='#A-Q1']").click()
    lit = reader.page.locator(":target")
    assert lit.get_attribute("id") == "A-Q1"
    assert lit.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_every_piece_of_a_cut_passage_is_lit(read):
    reader = read()
    target = reader.run("document.querySelector('[data-of]').dataset.of")
    reader.run(f"location.hash = {target!r}")
    reader.page.wait_for_timeout(100)
    first = reader.run(f"getComputedStyle(document.getElementById({target!r})).backgroundColor")
    second = reader.run(f"getComputedStyle(document.querySelector('[data-of={target}]')).backgroundColor")
    assert first == second != "rgba(0, 0, 0, 0)"


def test_each_layer_has_a_form_of_its_own_without_colour(read):
    forms = read().run(
        """[...document.querySelectorAll('.layers .sample')].map(e => { const s = getComputedStyle(e); return [
        s.textDecorationLine, s.textDecorationStyle, s.borderTopStyle, s.fontStyle, s.fontWeight,
        s.backgroundColor === 'rgba(0, 0, 0, 0)', getComputedStyle(e, '::before').content].join() })"""
    )
    brackets = [form for form in forms if "⌜" in form]
    others = [form for form in forms if "⌜" not in form]
    assert len(others) == len(set(others)) > 6
    assert brackets


def test_copied_text_has_no_codes(read):
    reader = read()
    assert reader.run("getComputedStyle(document.querySelector('.ref')).userSelect") == "none"


def test_keys_go_from_note_to_note_and_to_the_words(read):
    reader = read()
    reader.page.keyboard.press("n")
    first = reader.run("document.activeElement.id")
    reader.page.keyboard.press("n")
    assert first
    assert reader.run("document.activeElement.id") not in ("", first)
    reader.page.keyboard.press("p")
    reader.page.keyboard.press("Enter")
    assert reader.page.locator(f"[id='{reader.hash}'].m").count() == 1
    reader.page.keyboard.press("b")
    assert reader.hash == first


def test_the_filter_leaves_notes_that_hold_the_words(read):
    reader = read()
    reader.page.fill("#filter", "tomas rell, mixed")
    assert reader.page.locator("[data-item]:visible").count() == 1
    assert reader.page.locator("article .par > p").first.is_visible()
    reader.page.fill("#filter", "")
    assert reader.page.locator("[data-item]:visible").count() > 20


@pytest.mark.parametrize("width", [1280, 820, 360])
def test_no_sideways_scrolling(read, width):
    reader = read(viewport={"width": width, "height": 800})
    reader.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert reader.run("document.documentElement.scrollWidth") <= width
    wide = reader.run(
        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.unseen, .skip, .help > div')"
        " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className || e.tagName)"
    )
    assert wide == []


def test_notes_stand_beside_their_paragraph(read):
    reader = read()
    beside = reader.run(
        """[...document.querySelectorAll('.par:has(.address)')].every(par => { const text = par.querySelector('p').getBoundingClientRect(),
        notes = par.querySelector('.notes').getBoundingClientRect(); return notes.left >= text.right - 1 && Math.abs(notes.top - text.top) < 20 })"""
    )
    assert beside


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(read, scheme):
    reader = read(color_scheme=scheme)
    reader.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert reader.run(CONTRAST) == []
    for target in ("[data-item]", "article .m[id]", ".cast [data-item]"):
        reader.run(f"location.hash = document.querySelector({target!r}).id")
        reader.page.wait_for_timeout(50)
        assert reader.run(CONTRAST) == [], target


def test_paper_has_the_notes_but_no_tools_and_reasons_only_if_asked(read):
    reader = read()
    reader.page.emulate_media(media="print")
    reader.run("dispatchEvent(new Event('beforeprint'))")
    note = reader.page.locator("[id='A-Q3']")
    assert "doubtful" not in note.inner_text()
    reader.run("document.getElementById('show-reasons').checked = true")
    assert "doubtful" in note.inner_text()
    assert reader.page.locator(".tools").is_hidden()
    assert reader.page.locator(".layers").is_hidden()
    assert len(reader.page.pdf()) > 10_000


def test_landmarks_and_names(read):
    reader = read()
    assert reader.page.get_by_role("main").count() == 1
    assert reader.page.get_by_role("banner").count() == 1
    assert reader.page.get_by_role("navigation").count() == 1
    assert reader.page.get_by_role("group", name="Layers").count() == 1
    unnamed = reader.run(
        "[...document.querySelectorAll('a, button, input, summary')].filter(e => !(e.textContent.trim() || e.ariaLabel || (e.labels && e.labels.length))).length"
    )
    assert unnamed == 0


def test_tab_reaches_the_skip_link_first(read):
    reader = read()
    reader.page.keyboard.press("Tab")
    assert reader.run("document.activeElement.className") == "skip"
    reader.page.keyboard.press("Enter")
    assert reader.hash == "main"
