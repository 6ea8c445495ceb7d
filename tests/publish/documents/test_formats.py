"""Each format read back by a reader that is not ours: all quoted words are there, and no article is markup."""

import io
import re
import zipfile
from itertools import pairwise

import docx
import pypdf
import pytest
import sample
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt
from msgspec.structs import replace

from variorum.errors import UsageError
from variorum.model import Span
from variorum.publish.documents import Chapter, Grid, House, Items, Manuscript, Paragraph, checked
from variorum.publish.documents.formats import FORMATS, named, of_ending, rendered
from variorum.publish.documents.formats.setting import plain
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Words, words
from variorum.publish.markdown import visible

HOSTILE = (
    "#set text(red) $x^2$ @ref `#raw` \\#eval(1) // end /* no */ <b onclick='x()'>bold</b> <script>alert(1)</script>"
    " {{ 7*7 }} {% raw %} *stars* _lines_ [a](javascript:b) ![i](http://x/y.png) [^1] | cell | ~~gone~~ --- &amp; &lt;"
    " %PDF w:t ]]> <!-- c --> \u202ereversed\u202c \x07 שלום عليكم 漢字 é e\u0301 🌊 “quoted ‘twice’”"
)
"""Words that are markup in one format or another."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def draft(dossier, house=House()):  # noqa: B008 - a frozen value
    """A manuscript with a block of every sort and words of every article in every style."""
    edition = Edition(dossier)
    whole = tuple(Span(w.document.id, 0, len(w.document.text)) for w in edition.witnesses)

    def line(record, style="marks", more=()):
        own = "On 3 March 2025 the harbour office recognised this: "
        return Line(
            (own, words(dossier, record.span, style=style), "."), (edition.sentence(record), record.span, *more)
        )

    said = [line(q) for q in dossier.quotations]
    styled = [line(q, style) for q, style in zip(dossier.quantities, ("italic", "bold", "plain") * 9, strict=False)]
    rows = tuple((f"Row {n}", line(q, "plain"), "", q.unit or "") for n, q in enumerate(dossier.quantities))
    done = Manuscript(
        kind="briefing",
        title="The dam & the valley: what is known",
        dateline="Five articles, 3 to 5 March 2025",
        lead=(Paragraph(tuple(said[:2])),),
        chapters=(
            Chapter("What was said", (Items(tuple((one,) for one in said[1:])), Items(((said[0],),), numbered=True))),
            Chapter("Within", (Items(((said[0],), (said[1],)), numbered=True),), level=2),
            Chapter("Numbers", (Grid("Figures side by side", ("No.", "Figure", "Empty", "Unit"), rows * 12),)),
            Chapter("Styles", (Paragraph(tuple(styled)),)),
            Chapter("Limits", (Paragraph((Line(("Nothing more was found.",), (*whole, *dossier.failures)),)),)),
        ),
        house=house,
        remarks=(("worded-by", "nobody"),),
    )
    return edition, checked(edition, done)


def written(dossier, format, house=House()):  # noqa: B008
    return rendered(*draft(dossier, house), format)


def hostile(full):
    """The same dossier, its articles full of markup where words are quoted, and in their names."""
    documents, quotations = [], []
    for place, document in enumerate(full.documents):
        text = f"{document.text}\n\n{HOSTILE}"
        name = HOSTILE.replace("\x07", "")
        changed = replace(document, text=text, title=name, outlet=name, source=f"{place}/{name}", url="javascript:x")
        documents.append(changed)
        own = next((q for q in full.quotations if q.document == document.id), None)
        if own:
            start = text.index(HOSTILE)
            quotations.append(replace(own, start=start, end=len(text), pieces=(), speaker=None, cue=None))
    return replace(full, documents=tuple(documents), quotations=tuple(quotations))


def squeezed(text):
    return "".join(text.split())


def quoted(dossier):
    """Every word of an article that the manuscript prints, less what no reader of any format could see."""
    _, done = draft(dossier)
    unseen = re.compile("[\x00-\x08\x0e-\x1f\u202a-\u202e]")
    found = [part.text for line in done.lines() for part in line.parts if isinstance(part, Words)]
    assert len(found) > 15
    return [unseen.sub("\ufffd", squeezed(text)) for text in found]


def unfolded(markdown):
    """The text of Markdown as CommonMark reads it, front matter and footnotes read as text."""
    body = markdown.partition("\n---\n")[2]
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    inline = [token for token in tokens if token.type == "inline"]
    return "".join(child.content for token in inline for child in token.children if child.type != "html_inline")


def docx_text(data):
    document = docx.Document(io.BytesIO(data))
    return "".join(node.text or "" for node in document.element.body.iter(f"{W}t"))


READERS = {
    "md": unfolded,
    "html": lambda text: html.document_fromstring(text).text_content(),
    "txt": str,
    "docx": docx_text,
}


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("make", [lambda full: full, hostile], ids=["plain", "hostile"])
def test_every_quoted_word_is_found_by_another_reader(full, format, make):
    dossier = make(full)
    text = squeezed(READERS[format](written(dossier, format)))
    assert [words for words in quoted(dossier) if words not in text] == []


def pdf(dossier, house=House()):  # noqa: B008
    return pypdf.PdfReader(io.BytesIO(written(dossier, "pdf", house)))


def pdf_text(reader):
    return squeezed("".join(page.extract_text() for page in reader.pages))


LATIN = re.compile(r"[ -~\s“”‘’é–]+")


def test_every_quoted_latin_word_is_found_in_the_pdf(full):
    text = pdf_text(pdf(full))
    latin = [words for words in quoted(full) if LATIN.fullmatch(words)]
    assert len(latin) > 10
    assert [words for words in latin if words not in text] == []


def test_article_text_is_never_code_to_the_typesetter(full):
    text = pdf_text(pdf(hostile(full)))
    for code in ("#settext(red)$x^2$@ref`#raw`\\#eval(1)//end/*no*/", "<script>alert(1)</script>", "*stars*_lines_"):
        assert code in text


def test_no_element_is_made_of_article_text(full):
    text = written(hostile(full), "html")
    root = html.document_fromstring(text)
    assert not root.xpath("//script | //img | //b[@onclick] | //@src | //@onclick | //@style")
    assert {link.partition(":")[0] for link in root.xpath("//a/@href") if not link.startswith("#")} <= {"http", "https"}
    tokens = MarkdownIt("commonmark").enable("table").parse(written(hostile(full), "md").partition("\n---\n")[2])
    kinds = [child for token in tokens if token.type == "inline" for child in token.children]
    assert not [child for child in kinds if child.type in ("image", "link_open")]
    assert {child.content for child in kinds if child.type == "html_inline"} <= {
        "<em>", "</em>", "<strong>", "</strong>",
    }  # fmt: skip


@pytest.mark.parametrize("format", FORMATS)
def test_same_manuscript_same_bytes(full, format):
    assert written(full, format) == written(full, format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_note_has_the_same_number_in_every_format(full, format):
    edition, done = draft(full)
    last = max(map(int, re.findall(r"^\[\^(\d+)\]:", rendered(edition, done, "md"), re.M)))
    data = rendered(edition, done, format)
    if format == "docx":
        notes = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/footnotes.xml"))
        assert max(int(note.get(f"{W}id")) for note in notes) == last
    elif format == "pdf":
        assert f"{last}A,B,C,D,E,thewholearticles" in pdf_text(pypdf.PdfReader(io.BytesIO(data)))
    else:
        found = {"md": r"\[\^(\d+)\]", "html": r'id="n(\d+)"', "txt": r"\[(\d+)\]"}[format]
        assert {int(number) for number in re.findall(found, data)} == set(range(1, last + 1))


MARKUP = st.text(alphabet="ab1 .*_`[](){}<>&;#$@\\|~^!-+=:/'\"“”\n\té漢ש\u202e", min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(own=MARKUP, quoted=MARKUP, look=st.sampled_from(["marks", "italic", "bold", "plain"]))
def test_any_words_are_read_back_as_they_stand(own, quoted, look):
    edition = Edition(sample.full())
    span = edition.sentence(edition.dossier.quotations[0])
    line = Line((own, Words(span, quoted, look), "."), (span,))
    grid = Grid("", ("One", "Two"), ((line, quoted),))
    done = Manuscript("briefing", quoted, "", (Paragraph((line,)), Items(((line,),))), (Chapter(quoted, (grid,)),))
    wanted = squeezed(plain(line, done.house))
    for format, read in READERS.items():
        text = squeezed(read(rendered(edition, done, format)))
        assert text.count(wanted) >= 3, format
        assert text.count(squeezed(visible(quoted))) >= 4, format


# Markdown


def test_front_matter_says_what_the_document_is(full):
    front = yaml.safe_load(written(full, "md").split("---\n")[1])
    assert front["title"] == "The dam & the valley: what is known"
    assert (front["kind"], front["language"], front["worded-by"]) == ("briefing", "en-GB", "nobody")
    assert front["articles"] == len(front["documents"]) == 5
    assert {document["id"] for document in front["documents"]} == {document.id for document in full.documents}


def test_every_footnote_names_place_and_words(full):
    text = written(full, "md")
    by_source = {document.source: document for document in full.documents}
    notes = re.findall(r"^\[\^\d+\]: (.+)$", text, re.M)
    cited = [
        one for note in notes for one in re.findall(r"`([^`]+)`, characters (\d+)–(\d+): “(.*?)”(?=; \*\*|$)", note)
    ]
    assert len(cited) > 10
    for source, start, end, shown in cited:
        plain = re.sub(r"\\(.)", r"\1", shown).replace("&lt;", "<").replace("&amp;", "&")
        assert plain == " ".join(by_source[source].text[int(start) : int(end)].split())


def test_footnotes_lead_into_the_page_if_there_is_one(full):
    from variorum.publish.documents.formats import markdown

    edition, done = draft(full)
    linked = markdown.write(edition, done, page="dossier.html")
    assert re.search(r"\[\*\*A \d\*\*\]\(dossier\.html#A-\d+-\d+\)", linked)
    assert "](dossier" not in markdown.write(edition, done)


def test_a_line_that_begins_like_a_list_or_a_heading_is_a_paragraph(full):
    edition, done = draft(full)
    support = next(iter(done.lines())).support
    for opening in ("# Heading.", "1. One.", "- A dash.", "+ More.", "> Told.", "=== even.", "12) Twelve."):
        lead = (Paragraph((Line((opening,), support),)),)
        one = Manuscript("briefing", "T", "", lead, ())
        tokens = MarkdownIt("commonmark").parse(rendered(edition, one, "md").partition("\n---\n")[2])
        assert [token.type for token in tokens[3:6]] == ["paragraph_open", "inline", "paragraph_close"]
        assert "".join(c.content for c in tokens[4].children if c.type.startswith("text")).startswith(opening)


# HTML


def test_the_page_of_a_document_is_whole_and_its_links_lead_somewhere(full):
    root = html.document_fromstring(written(full, "html"))
    ids = [str(found) for found in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    backs = root.xpath("//a[@role='doc-backlink']/@href")
    references = root.xpath("//a[@role='doc-noteref']/@id")
    assert sorted(f"#{id}" for id in references) == sorted(backs)
    assert root.get("lang") == "en-GB"
    assert not root.xpath("//link[@rel='stylesheet'] | //iframe | //object")


def test_tables_and_headings_say_what_they_are(full):
    root = html.document_fromstring(written(full, "html"))
    (table,) = root.xpath("//figure/table")
    assert table.xpath("string(caption)") == "Figures side by side"
    assert table.xpath("thead//th/@scope") == ["col"] * 4
    assert {row.xpath("string(th[1]/@scope)") for row in table.xpath("tbody/tr")} == {"row"}
    levels = [int(found.tag[1]) for found in root.xpath("//h1|//h2|//h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_words_of_another_language_say_so(full):
    root = html.document_fromstring(written(full, "html"))
    assert root.xpath("//q[@lang='ar'][@dir='rtl']")
    assert root.xpath("//q[@lang='zh']")


# PDF


def test_the_pdf_is_tagged_titled_and_has_its_fonts(full):
    reader = pdf(full)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "The dam & the valley" in reader.metadata.title
    assert tags(root["/StructTreeRoot"]) >= {"/Document", "/P", "/H1", "/L", "/LI", "/Table", "/TR", "/TH", "/Link"}
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all(embedded(font) for font in fonts)


def tags(node):
    found, waiting = set(), [node]
    while waiting:
        at = waiting.pop().get_object()
        if isinstance(at, list):
            waiting += at
        elif hasattr(at, "get"):
            found |= {at["/S"]} if "/S" in at else set()
            waiting += [at["/K"]] if "/K" in at else []
    return found


def embedded(font):
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return font.get("/Subtype") == "/Type3" or {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"])


def test_a_latin_document_meets_pdf_ua(full):
    latin = tuple(document for document in full.documents if document.language in ("en", None))
    kept = {document.id for document in latin}
    quotations = tuple(q for q in full.quotations if q.document in kept)
    quantities = tuple(q for q in full.quantities if q.document in kept)
    reader = pdf(replace(full, documents=latin, quotations=quotations, quantities=quantities))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_pages_are_numbered_and_tables_run_over_them(full):
    pages = [page.extract_text() for page in pdf(full).pages]
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in text
    assert sum("Figure" in text and "Unit" in text for text in pages) > 1  # the head of the table on each of its pages
    assert all("The dam & the valley" in text for text in pages[1:])


def test_a_long_name_breaks_in_its_column_and_spoils_no_other_words(full):
    edition, done = draft(full)
    grid = Grid("", tuple("abcdef"), (("a-very/long_name.of-a/file_that.is-cited", *("words. More" for _ in "bcdef")),))
    data = rendered(edition, Manuscript("briefing", "T", "", (grid, *done.lead), ()), "pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert "\u200b" not in text
    assert "a-very/long_name.of-a/file_that.is-cited" in squeezed(text)
    assert "a-very/long_name.of-a/file_that.is-cited" not in text


def test_the_size_of_the_page_is_that_of_the_house(full):
    assert [round(float(side)) for side in pdf(full).pages[0].mediabox[2:]] == [595, 842]
    assert [round(float(side)) for side in pdf(full, House("american")).pages[0].mediabox[2:]] == [612, 792]


# DOCX


def test_the_docx_has_real_styles_footnotes_and_properties(full):
    data = written(full, "docx")
    document = docx.Document(io.BytesIO(data))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[:2] == ["Title", "Subtitle"]
    assert {"Heading 1", "Heading 2", "List Bullet", "List Number", "Quote", "Caption"} <= set(styles)
    assert document.core_properties.title == "The dam & the valley: what is known"
    assert document.core_properties.language == "en-GB"
    referred = [int(node.get(f"{W}id")) for node in document.element.body.iter(f"{W}footnoteReference")]
    notes = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/footnotes.xml"))
    assert sorted(int(note.get(f"{W}id")) for note in notes) == [-1, 0, *referred]
    assert referred == sorted(set(referred))
    (table,) = document.tables
    assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None


def test_every_link_of_the_docx_has_its_bookmark(full):
    package = zipfile.ZipFile(io.BytesIO(written(full, "docx")))
    body, notes = (etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "footnotes"))
    marks = [node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    assert all(len(mark) <= 40 for mark in marks)
    anchors = {node.get(f"{W}anchor") for node in notes.iter(f"{W}hyperlink")}
    fields = {node.text.split()[1] for node in body.iter(f"{W}instrText")}
    assert anchors
    assert fields
    assert anchors | fields <= set(marks)
    opened = [node.get(f"{W}id") for node in body.iter(f"{W}bookmarkStart")]
    assert sorted(opened) == sorted(node.get(f"{W}id") for node in body.iter(f"{W}bookmarkEnd"))


def test_numbered_lists_begin_at_one_each(full):
    document = docx.Document(io.BytesIO(written(full, "docx")))
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert len(set(numbers)) == 2


def test_words_of_another_language_say_so_in_the_docx(full):
    document = docx.Document(io.BytesIO(written(full, "docx")))
    assert {node.get(f"{W}val") for node in document.element.body.iter(f"{W}lang")} >= {"zh"}
    assert any(True for _ in document.element.body.iter(f"{W}rtl"))


# Plain text


def test_lines_are_short(full):
    long = [line for line in written(full, "txt").splitlines() if len(line) > 78]
    assert [line for line in long if " " in line.strip()] == []


def test_a_table_of_many_columns_is_set_as_lists(full):
    edition, done = draft(full)
    rows = (tuple("a word or two that is rather long" for _ in range(7)),)
    grid = Grid("", tuple(f"Head {n}" for n in range(7)), rows)
    text = rendered(edition, Manuscript("briefing", "T", "", (grid, *done.lead), ()), "txt")
    assert "Head 0: a word or two that is rather long\nHead 1: a word" in text


# Names


def test_formats_are_known_by_name_and_ending():
    assert [of_ending(name) for name in ("a.md", "b.HTML", "c.htm", "d.x.pdf", "e.docx", "f.txt", "g.odt", "h")] == [
        "md", "html", "html", "pdf", "docx", "txt", None, None,
    ]  # fmt: skip
    with pytest.raises(UsageError, match="md, html, pdf, docx, txt"):
        named("odt")
