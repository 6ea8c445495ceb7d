"""Whether an article gives a view rather than a report, as its address or its title says."""

import re

from variorum.publish.witness import Witness

_ADDRESS = re.compile(
    r"/(?:opinions?|commentisfree|comment|columns?|columnists?|editorials?|op-?eds?|perspectives?|views?)/",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^\W*(?:opinion|analysis|comment(?:ary)?|editorial|op-?ed|column|first take|perspective)\s*[:|–—]"
    r"|\s[|–—-]\s*(?:opinion|editorial|commentary|column|analysis)\W*$",
    re.IGNORECASE,
)


def view(witness: Witness) -> bool:
    """Whether an article is known by its address or its title to give a view; of the others nothing is known."""
    document = witness.document
    return bool(
        _ADDRESS.search(f"{document.url or ''} {document.source}")
        or _TITLE.search(" ".join((document.title or "").split()))
    )
