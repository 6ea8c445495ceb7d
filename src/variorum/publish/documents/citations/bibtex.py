"""References as BibTeX, in UTF-8, for BibTeX, biber and the programs that import it."""

import re
from collections.abc import Iterable
from urllib.parse import quote

from .issued import Issued
from .reference import Reference

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip
"""What LaTeX would read as markup. Braces get names: BibTeX counts them, whether a backslash stands before or not."""
_SPECIAL = re.compile(r"[\\{}~^%&$#_]")

_PERSON = re.compile(r"(?:[^\W\d_][\w’'.\-]*)(?: [^\W\d_][\w’'.\-]*){1,3}")
_JOINED = re.compile(r"(?i)\b(?:and|others|staff|agency|agencies|news|press|desk|bureau)\b")
_IN_ADDRESS = "!#$%&'()*+,/:;=?@[]~"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(references: Iterable[Reference]) -> str:
    """The references as entries: `@article` where the outlet is known, else `@misc`."""
    return "\n".join(_entry(one) for one in references)


def _entry(reference: Reference) -> str:
    fields = {
        "author": " and ".join(_name(author) for author in reference.authors),
        "title": _kept(reference.title),
        "journal": _kept(reference.outlet),
        **(_dates(reference.issued) if reference.issued else {}),
        "url": _braced(quote(reference.url, safe=_IN_ADDRESS)) if reference.url else "",
        "language": _braced(_escaped(reference.language)) if reference.language else "",
        "note": _braced(_escaped(reference.note)),
    }
    fields["author"] = _braced(fields["author"]) if fields["author"] else ""
    body = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@{'article' if reference.kind == 'newspaper' else 'misc'}{{{reference.key},\n{body}}}\n"


def _dates(issued: Issued) -> dict[str, str]:
    """`date` for biblatex, `year` and `month` for BibTeX; a date that only words can say is the year in words."""
    if not issued.first or issued.season:
        return {"year": _braced(_escaped(issued.words))}
    year, month, *_ = (*issued.first, 0)
    whole = "/".join(_iso(parts) for parts in (issued.first, issued.last) if parts)
    found = {"date": _braced(f"{whole}~" if issued.circa and not issued.last else whole), "year": _braced(str(year))}
    if month and not issued.last:
        found["month"] = _MONTHS[month - 1]
    return found


def _iso(parts: tuple[int, ...]) -> str:
    return "-".join((f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])))


def _name(author: str) -> str:
    """A byline. What looks like one person's name is left for BibTeX to take apart, anything else is one whole."""
    if _PERSON.fullmatch(author) and not _JOINED.search(author) and author[0].isupper():
        return _escaped(author)
    return _braced(_escaped(author))


def _kept(text: str | None) -> str:
    """Words whose capitals no style may change."""
    return _braced(_braced(_escaped(text))) if text else ""


def _braced(text: str) -> str:
    return f"{{{text}}}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _LATEX[found[0]], text)
