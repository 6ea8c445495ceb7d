"""The page as a reader meets it."""

# ruff: noqa: E501  (scripts that the browser runs)

import re

import pytest
from reader import CONTRAST

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")


def test_no_complaint_and_no_request(read, address):
    reader = read()
    reader.page.keyboard.press("n")
    reader.page.click("#theme")
    reader.page.wait_for_timeout(200)
    assert reader.complaints == []
    assert [url for url in reader.requests if url != address] == []


def test_ids_are_unique_and_links_have_targets(read):
    reader = read()
    assert (
        reader.run(
            "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size })()"
        )
        == 0
    )
    lost = reader.run(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)"
    )
    assert lost == []


def test_from_a_finding_to_its_passage_and_back(read):
    reader = read()
    item = reader.page.locator(".utterance.direct").first
    anchor = item.get_attribute("id")
    item.locator("a.cite").first.click()
    mark = reader.page.locator(f"[id='{reader.hash}']")
    assert "We will not open the gates" in mark.inner_text()
    assert mark.evaluate("e => document.activeElement === e")
    assert reader.page.locator("#back").inner_text() == "Back to the finding"
    reader.page.locator("#back").click()
    assert reader.hash == anchor
    assert reader.page.locator("#back").is_hidden()


def test_from_a_passage_to_its_finding(read):
    reader = read()
    note = reader.page.locator("article a.note.quantity").first
    wanted = note.get_attribute("href")[1:]
    note.click()
    assert reader.hash == wanted
    assert reader.page.locator("#back").inner_text() == "Back to the passage"


def test_a_click_on_a_passage_leads_to_its_finding(read):
    reader = read()
    mark = reader.page.locator("article .m.quantity").first
    passage = mark.get_attribute("id")
    mark.click()
    assert reader.page.locator(f"[data-item][id='{reader.hash}'] a[href='#{passage}']").count() == 1


def test_a_closed_group_opens_when_its_finding_is_asked_for(read):
    reader = read()
    anchor = reader.run("[...document.querySelectorAll('details:not([open]) [data-item]')][0].id")
    reader.run(f"location.hash = {anchor!r}")
    reader.page.locator(f"[id='{anchor}']").wait_for(state="visible")


def test_every_piece_of_a_cut_passage_is_lit(read):
    reader = read()
    target = reader.run("document.querySelector('[data-of]').dataset.of")
    reader.run(f"location.hash = {target!r}")
    reader.page.wait_for_timeout(100)
    first = reader.run(f"getComputedStyle(document.getElementById({target!r})).backgroundColor")
    second = reader.run(f"getComputedStyle(document.querySelector('[data-of={target}]')).backgroundColor")
    assert first == second != "rgba(0, 0, 0, 0)"


def test_keys_go_from_finding_to_finding_and_to_the_passage(read):
    reader = read()
    reader.page.keyboard.press("n")
    first = reader.run("document.activeElement.id")
    reader.page.keyboard.press("n")
    second = reader.run("document.activeElement.id")
    assert first
    assert second not in ("", first)
    reader.page.keyboard.press("p")
    assert reader.run("document.activeElement.id") == first
    reader.page.keyboard.press("Enter")
    assert re.fullmatch(r"[A-Z]+-\d+-\d+", reader.hash)
    reader.page.keyboard.press("b")
    assert reader.hash == first


def test_keys_can_be_turned_off_and_stay_out_of_the_filter(read):
    reader = read()
    reader.page.click("#filter")
    reader.page.keyboard.type("np")
    assert reader.page.input_value("#filter") == "np"
    reader.page.fill("#filter", "")
    reader.page.click(".help summary")
    reader.page.uncheck("#keys")
    before = reader.run("document.activeElement.id")
    reader.page.keyboard.press("n")
    assert reader.run("document.activeElement.id") == before


def test_the_filter_leaves_what_holds_the_words(read):
    reader = read()
    reader.page.fill("#filter", "tomas rell")
    shown = reader.page.locator(".utterance:visible")
    assert shown.count() == 1
    assert "a joke" in shown.inner_text()
    assert re.fullmatch(r"\d+ of \d+ findings", reader.page.locator("#said").inner_text())
    reader.page.fill("#filter", "")
    assert reader.page.locator(".utterance:visible").count() > 2


def test_tab_reaches_the_skip_link_first(read):
    reader = read()
    reader.page.keyboard.press("Tab")
    assert reader.run("document.activeElement.className") == "skip"
    assert reader.run("document.activeElement.getBoundingClientRect().top") >= 0
    reader.page.keyboard.press("Enter")
    assert reader.hash == "main"


def test_marks_can_be_hidden_without_a_script(read):
    reader = read(java_script_enabled=False)
    mark = reader.page.locator("article .m.quotation.direct").first
    tinted = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    reader.page.locator("#show-quotation").uncheck()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != tinted


def test_without_a_script_everything_reads_and_links(read):
    reader = read(java_script_enabled=False)
    assert reader.page.locator(".tools").is_hidden()
    for summary in reader.page.locator("main summary").all():
        if summary.is_visible() and not summary.evaluate("e => e.parentElement.open"):
            summary.click()
    assert reader.page.locator("[data-item]").count() == reader.page.locator("[data-item]:visible").count()
    reader.page.locator(".utterance a.cite").first.click()
    lit = reader.page.locator(":target")
    assert "We will not open" in lit.inner_text()
    assert lit.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("width", [1280, 820, 360])
def test_no_sideways_scrolling(read, width):
    reader = read(viewport={"width": width, "height": 800})
    reader.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert reader.run("document.documentElement.scrollWidth") <= width
    wide = reader.run(
        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.wide, .unseen, .skip, thead, svg, .help > div')"
        " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className || e.tagName)"
    )
    assert wide == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_contrast(read, scheme):
    reader = read(color_scheme=scheme)
    reader.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert reader.run(CONTRAST) == []
    for target in (
        ".utterance",
        "article .m.quotation",
        ".alignment",
        "tr[data-item]",
        ".findings > li",
        ".accounts > li",
    ):
        reader.run(f"location.hash = document.querySelector({target!r}).id")
        reader.page.wait_for_timeout(50)
        assert reader.run(CONTRAST) == [], target


def test_the_theme_can_be_chosen(read):
    reader = read(color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    before = reader.run(paper)
    reader.page.click("#theme")
    assert reader.page.locator("#theme").inner_text() == "Theme: dark"
    assert reader.run(paper) != before
    reader.page.click("#theme")
    reader.page.click("#theme")
    assert reader.run(paper) == before
    assert reader.run("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_dark_by_preference(read):
    paper = "getComputedStyle(document.body).backgroundColor"
    assert read(color_scheme="dark").run(paper) != read(color_scheme="light").run(paper)


def test_paper_has_everything_open_and_no_tools(read):
    reader = read()
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".tools").is_hidden()
    assert reader.page.locator(".contents").is_hidden()
    assert len(reader.page.pdf()) > 10_000
    reader.run("dispatchEvent(new Event('beforeprint'))")
    assert reader.page.locator("[data-item]").count() == reader.page.locator("[data-item]:visible").count()


def test_landmarks_and_names(read):
    reader = read()
    assert reader.page.get_by_role("main").count() == 1
    assert reader.page.get_by_role("banner").count() == 1
    assert reader.page.get_by_role("navigation").count() == 2
    unnamed = reader.run(
        "[...document.querySelectorAll('a, button, input, summary')].filter(e => !(e.textContent.trim() || e.ariaLabel || (e.labels && e.labels.length))).length"
    )
    assert unnamed == 0
    assert reader.run("document.documentElement.lang") == "en"


def test_focus_is_seen(read):
    reader = read()
    for _ in range(6):
        reader.page.keyboard.press("Tab")
    assert reader.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_list_of_articles_is_whole_on_a_narrow_screen(read):
    reader = read(viewport={"width": 390, "height": 800})
    assert reader.run(
        "[...document.querySelectorAll('.legend ol')].every(list => list.scrollHeight <= list.clientHeight + 1)"
    )
    assert reader.run(
        "[...document.querySelectorAll('.legend ol')].every(list => getComputedStyle(list).maxHeight === 'none')"
    )


def test_a_row_leads_to_the_finding_that_tells_it(read):
    reader = read(java_script_enabled=False)
    reader.page.locator("#timeline a.see").first.click()
    assert "The gates of the upper dam" in reader.page.locator(":target").inner_text()


@pytest.mark.parametrize("width", [1280, 360])
def test_every_table_says_what_its_cells_are(read, width):
    reader = read(viewport={"width": width, "height": 800})
    for table in reader.page.locator("main table").all():
        rows = reader.run(
            "[...document.querySelectorAll('main tbody tr')].every(row => row.querySelector('th[scope=row], td'))"
        )
        assert rows
        assert table.locator("thead th[scope=col]").count() > 1
    said = reader.run("getComputedStyle(document.querySelector('.times .published'), '::before').content")
    assert (said == '"published "') is (width < 700)
