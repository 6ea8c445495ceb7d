"""Real footnotes in a DOCX, which python-docx does not write.

After ECMA-376, part 1, 17.11: a part of its own, two separators, and in the settings which footnotes those are.
"""

from typing import TYPE_CHECKING, Any

from .wordprocessing import add, field, name

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LEADS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


class Footnotes:
    """The part of the package that holds the footnotes, and the bookmarks by which they are referred to again."""

    def __init__(self, document: "Document") -> None:
        from docx.oxml.parser import OxmlElement

        self._document = document
        self._root = OxmlElement("w:footnotes")
        self._known: set[int] = set()
        self._marks = 0
        for number, kind in (("-1", "separator"), ("0", "continuationSeparator")):
            footnote = add(self._root, "footnote", type=kind, id=number)
            add(add(add(footnote, "p"), "r"), kind)

    def new(self, paragraph: "Paragraph", number: int) -> Any:
        """A footnote that the end of the paragraph refers to; what comes back is the paragraph of its words."""
        self._known.add(number)
        start = self._open(paragraph._element, f"note_{number}")
        run = add(paragraph._element, "r")
        add(add(run, "rPr"), "rStyle", val="FootnoteReference")
        add(run, "footnoteReference", id=str(number))
        add(paragraph._element, "bookmarkEnd", id=start)
        content = add(add(self._root, "footnote", id=str(number)), "p")
        add(add(content, "pPr"), "pStyle", val="FootnoteText")
        mark = add(content, "r")
        add(add(mark, "rPr"), "rStyle", val="FootnoteReference")
        add(mark, "footnoteRef")
        return content

    def repeated(self, paragraph: "Paragraph", number: int) -> bool:
        """Refer to a footnote again, if there is one of this number."""
        if number in self._known:
            field(paragraph._element, f"NOTEREF note_{number} \\f \\h", str(number), "FootnoteReference")
        return number in self._known

    def bookmark(self, paragraph: "Paragraph", mark: str) -> None:
        """Name the whole paragraph, so that links lead to it."""
        start = self._open(paragraph._element, mark)
        opened = paragraph._element[-1]
        paragraph._element.remove(opened)
        paragraph._element.insert(1 if paragraph._element.pPr is not None else 0, opened)
        add(paragraph._element, "bookmarkEnd", id=start)

    def close(self) -> None:
        """Put the part into the package, and say in the settings which footnotes are the separators."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree

        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = self._document.part
        assert part.package is not None
        part.relate_to(Part(PackURI("/word/footnotes.xml"), _TYPE, blob, part.package), _LEADS)
        settings = self._document.settings.element
        properties = add(settings, "footnotePr")
        for number in ("-1", "0"):
            add(properties, "footnote", id=number)
        settings.remove(properties)
        after = [child for child in settings if child.tag in {name(tag) for tag in _AFTER}]
        settings.insert(settings.index(after[0]) if after else len(settings), properties)

    def _open(self, parent: Any, mark: str) -> str:
        self._marks += 1
        add(parent, "bookmarkStart", id=str(self._marks), name=mark)
        return str(self._marks)


_AFTER = (
    "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping",
    "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown",
    "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
"""What the schema has after `footnotePr` among the settings."""
