"""The types of events: the roots of PLOVER, a plain speech act, and the rest.

PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance, manual of February 2024).
Older lists of the same ontology have YIELD for CONCEDE and RETREAT, DEMAND for REQUEST, FIGHT for ASSAULT, and
DISAPPROVE and INVESTIGATE for what are modes of ACCUSE now; `current` maps them to the roots used here.
"""

from typing import Final

ROOTS: Final = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
STATEMENT: Final = "STATEMENT"
OTHER: Final = "OTHER"
TYPES: Final = (*ROOTS, STATEMENT, OTHER)

_OLDER = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "YIELD": "CONCEDE"}


def current(name: str) -> str:
    """The root of today's list for a root of any list."""
    return _OLDER.get(name, name)
