"""Invented accounts read and collated as a whole, for tests of the questions that build on one another."""

from functools import cache

from variorum.annotation import annotate
from variorum.collation import collate
from variorum.model import Document, Dossier, Furniture, document_id


def document(name: str, text: str, published: str | None = None, outlet: str | None = None) -> Document:
    """An article; its first line is the headline."""
    headline = Furniture(0, text.index("\n"), kind="headline")
    return Document(
        id=document_id(text.encode(), name), source=name, outlet=outlet, family=None, title=text.partition("\n")[0],
        published=published, modified=None, authors=(), language="en", sha256="", text=text, evidence={}, map=(),
        failures=(), furniture=(headline,),
    )  # fmt: skip


@cache
def collated(*articles: tuple[str, str, str | None, str | None]) -> Dossier:
    """A dossier of articles given as name, text, day and outlet."""
    return collate(annotate(document(*one)) for one in articles)


VISIT_A = (
    "a.txt",
    "Danish minister to visit Oslo\n\n"
    "Danish Foreign Minister Karen Holm will visit Norway on 9 March and Sweden on 10 March to discuss the cod quota, "
    "her office said. Norway and Denmark are expected to sign an agreement on cod quotas in the North Sea. "
    "Norway has accused Denmark of planning a raid on Norwegian trawlers. Denmark denies planning any raid on Norway."
    "\n\nAbout 120 trawlers are waiting off Bergen, the coast guard said.",
    "2023-03-08",
    "The Gull",
)
VISIT_B = (
    "b.txt",
    "Cod talks in Oslo\n\n"
    "Danish Foreign Minister Karen Holm will visit Norway on Thursday and Sweden on Friday for talks on the cod quota. "
    "Norway and Denmark signed an agreement on cod quotas in the North Sea on Tuesday, the ministry said. "
    "Denmark, which has denied any raid plans, said the Norwegian claims were absurd.\n\n"
    "Some 190 trawlers are waiting off Bergen, a harbour master said.",
    None,
    "Lantern",
)
VISIT_C = (
    "c.txt",
    "Cod dispute widens\n\n"
    "Norway and Denmark have argued over the cod quota in the North Sea for weeks. Norwegian trawlers have stayed in "
    "Bergen. Denmark has denied planning a raid on Norwegian trawlers, and Sweden has offered to mediate.",
    "2023-02-20",
    "Beacon",
)
