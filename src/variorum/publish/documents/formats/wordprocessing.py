"""What WordprocessingML has and python-docx does not write: links, fields, restarted lists, repeated heads.

After ECMA-376, part 1: hyperlinks and fields 17.16, numbering 17.9, tables 17.4.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

QUOTED = "Quoted Words"
"""The character style of words of articles, so that a reader can find or restyle them all at once."""

_MEASURE = 156
"""Millimetres between the margins."""
_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SERIF, _QUIET = "Georgia", "5D574D"
_SIZES = {
    "Title": 22, "Subtitle": 11, "Heading 1": 15, "Heading 2": 12, "Normal": 10.5, "Caption": 10, "Quote": 9.5,
    "Place": 8.5, "footnote text": 8.5,
}  # fmt: skip


def name(tag: str) -> str:
    """The tag in the main namespace."""
    return f"{{{_NS}}}{tag}"


def add(parent: Any, tag: str, **attributes: str) -> Any:
    """A new element at the end of `parent`; its attributes are of the main namespace."""
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        element.set(name(key), value)
    parent.append(element)
    return element


def text(parent: Any, words: str, style: str | None = None) -> None:
    """A run of words at the end of a paragraph's element."""
    if not words:
        return
    run = add(parent, "r")
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
    written = add(run, "t")
    written.text = words
    written.set(_SPACE, "preserve")


def link(parent: Any, mark: str, words: str) -> None:
    """Words that lead to a bookmark."""
    text(add(parent, "hyperlink", anchor=mark, history="1"), words)


def tongue(run: Any, language: str, *, rtl: bool) -> None:
    """The language of a run, and its direction."""
    properties = run._element.get_or_add_rPr()
    if rtl:
        add(properties, "rtl")
    add(properties, "lang", **({"bidi": language} if rtl else {"val": language}))


def prepare(document: "Document", language: str) -> None:
    """The styles of a document: one face, quiet colours, and those that the default template lacks."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    styles = document.styles
    defaults = styles.element.find(f"{name('docDefaults')}/{name('rPrDefault')}/{name('rPr')}")
    for old in defaults.findall(name("lang")):
        defaults.remove(old)
    add(defaults, "lang", val=language, eastAsia="zh-CN", bidi="ar-SA")
    styles.add_style(QUOTED, WD_STYLE_TYPE.CHARACTER)
    styles.add_style("Place", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for built_in, id, kind in (
        ("footnote text", "FootnoteText", WD_STYLE_TYPE.PARAGRAPH),
        ("footnote reference", "FootnoteReference", WD_STYLE_TYPE.CHARACTER),
    ):
        styles.add_style(built_in, kind, builtin=True).element.styleId = id
    styles["footnote text"].base_style = styles["Normal"]
    styles["footnote reference"].font.superscript = True
    for wanted, size in _SIZES.items():
        _faced(styles[wanted], Pt(size), RGBColor.from_string(_colour(wanted)))
    for wanted in ("List Bullet", "List Number", "Normal"):
        styles[wanted].paragraph_format.space_after = Pt(5)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = Pt(14)
    styles["Place"].paragraph_format.left_indent = Pt(14)
    styles["Place"].paragraph_format.space_after = Pt(0)
    styles["footnote text"].paragraph_format.space_after = Pt(0)


def _colour(style: str) -> str:
    return _QUIET if style in ("Subtitle", "Place") else "000000"


def _faced(style: Any, size: Any, colour: Any) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _SERIF, size, colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(name(key), None)
    if style.name in ("Title", "Heading 1", "Heading 2"):
        style.font.bold = style.name == "Heading 2"
    if style.name == "Title":
        for border in style.element.pPr.findall(name("pBdr")):
            style.element.pPr.remove(border)


def paged(document: "Document", title: str, kind: str, *, letter: bool) -> None:
    """The size of the page, a running head with the title and the kind, and the number of the page at the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(215.9), Mm(279.4)) if letter else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(27)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = f"{title} · {kind}"
    for footer in (section.footer, section.first_page_footer):
        footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        field(footer.paragraphs[0]._element, "PAGE", "1")
    package = document.part.package
    assert package is not None
    for key in [key for key, lead in package.rels.items() if lead.reltype.endswith("/thumbnail")]:
        del package.rels[key]  # the picture of another document, which the template brings


def numbered(paragraph: "Paragraph", number: int) -> None:
    """Make the paragraph an item of the list of that number."""
    paragraph_properties: Any = paragraph._element.get_or_add_pPr()
    properties = paragraph_properties.get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def tabled(table: "Table", caption: str) -> None:
    """Rules between the rows, a head that repeats on every page, the caption as what a screen reader says."""
    properties = table._element.tblPr
    borders = add(properties, "tblBorders")
    if (look := properties.find(name("tblLook"))) is not None:
        look.addprevious(borders)  # as the schema has it
    for side in ("top", "bottom", "insideH"):
        add(borders, side, val="single", sz="4", space="0", color="BFB8AA")
    if caption:
        add(properties, "tblCaption", val=caption)
    add(table.rows[0]._tr.get_or_add_trPr(), "tblHeader")


def wide(table: "Table", shares: Sequence[int]) -> None:
    """Share the width of the text among the columns."""
    from docx.shared import Mm

    for column, share in zip(table.columns, shares, strict=True):
        width = Mm(_MEASURE * share / sum(shares))
        column.width = width
        for cell in column.cells:
            cell.width = width


def unsplit(row: "_Row") -> None:
    """Keep the row on one page, its words small."""
    from docx.shared import Pt

    add(row._tr.get_or_add_trPr(), "cantSplit")
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(2)
            for run in paragraph.runs:
                run.font.size = Pt(9)


def field(parent: Any, instruction: str, shown: str, style: str | None = None) -> None:
    """A field in runs, whose last result any reader shows, also one that knows no fields."""
    add(add(parent, "r"), "fldChar", fldCharType="begin")
    written = add(add(parent, "r"), "instrText")
    written.text = f" {instruction} "
    written.set(_SPACE, "preserve")
    add(add(parent, "r"), "fldChar", fldCharType="separate")
    text(parent, shown, style)
    add(add(parent, "r"), "fldChar", fldCharType="end")


class Lists:
    """Numbered lists, each of which begins at one."""

    def __init__(self, document: "Document") -> None:
        self._document = document

    def new(self) -> int:
        """The number of a new list of the style "List Number"."""
        numbering = self._document.part.numbering_part.element
        style = self._document.styles["List Number"].element
        abstract = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
        created = numbering.add_num(abstract)
        created.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(created.numId)
