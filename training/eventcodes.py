"""Compile the codes of event data: PLOVER's types and modes with their scores, CAMEO's roots with Goldstein's scale.

    python -m training.eventcodes ../shared/bench

Reads `plover/plover_facts.json` (the types, modes, scores and the map from CAMEO of the PLOVER manual and of the
structured codebook of NGEC) and writes `event-codes.tsv` and `event-cameo.tsv` of the lexicon. Only facts are taken:
names of categories, numbers, codes.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).resolve().parent.parent / "src" / "variorum" / "lexicon"
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
ROOTS = {"ACCUSE": "11", "ASSAULT": "18", "COERCE": "17"}
"""Of the types that CAMEO has in several roots, the root of a deed of no known mode: the one that says least."""
BY_MODE = frozenset({"ACCUSE", "ASSAULT"})
"""Types whose mode tells the root. COERCE stays in 17, though CAMEO has blockades in 19 and embargoes in 16."""
AERIAL = {"aerial": "19", "drone": "19"}
"""Modes that the map from CAMEO does not reach: 195 is "employ aerial weapons"."""
SIGNS = {"ACCUSE": -3.0}
"""The manual prints 3.0 for ACCUSE, whose modes are all negative: a slip of the sign."""
LABELS = {
    "03": "Express intent to cooperate", "04": "Consult", "05": "Engage in diplomatic cooperation",
    "06": "Engage in material cooperation", "07": "Provide aid", "08": "Yield", "09": "Investigate", "10": "Demand",
    "11": "Disapprove", "12": "Reject", "13": "Threaten", "14": "Engage in political dissent",
    "15": "Demonstrate military or police power", "16": "Reduce relations", "17": "Coerce",
    "18": "Use unconventional violence", "19": "Use conventional military force",
    "20": "Use unconventional mass violence",
}  # fmt: skip
CODES = (
    "# PLOVER types and modes: quad (1 verbal and 2 material cooperation, 3 verbal and 4 material conflict), PLOVER's "
    "score, CAMEO root.\n# The line of a type without a mode holds for every mode that has no line of its own. Of a "
    "type that CAMEO has in several roots (ACCUSE: 09, 11; ASSAULT: 18, 19, 20) the mode tells the root; without "
    "one it is the root that says least (11, 18).\n"
)
CAMEO = (
    "# Roots of CAMEO: the code for what is not specified further, Goldstein's score of that code, its name. Finer"
    " codes are never given: PLOVER does not tell them.\n"
)
PLOVER = (
    "# Source: training/eventcodes.py, from the PLOVER manual of the Open Event Data Alliance (CC BY-SA 4.0; February "
    "2024) and CAMEO 1.1b3 with Goldstein (1992): facts only. Version: 1. Licence: CC0-1.0 (facts).\n"
)


def codes(facts: dict[str, Any]) -> Iterator[list[str]]:
    """A line a type, then a line for each mode that has a score or a root of its own."""
    scores = {tuple(name.lower().split(": ")): score for name, score in facts["plover_scores"].items()}
    roots = of_modes(facts["cameo_to_plover"])
    for type, modes in facts["events_modes"].items():
        usual = roots_of(facts["cameo_to_plover"], type)
        root = ROOTS.get(type) or usual[0]
        score = SIGNS.get(type, scores[(type.lower(),)])
        yield [type, "", str(QUADS[type]), str(score), root]
        for mode in modes:
            own = scores.get((type.lower(), mode), score)
            at = AERIAL.get(mode, roots.get((type, mode), root)) if type in BY_MODE else root
            if (own, at) != (score, root):
                yield [type, mode, str(QUADS[type]), str(own), at]


def roots_of(known: dict[str, dict[str, str | None]], type: str) -> list[str]:
    """The roots of CAMEO that lead to a type."""
    return sorted({code[:2] for code, found in known.items() if found["event"] == type})


def of_modes(known: dict[str, dict[str, str | None]]) -> dict[tuple[str, str], str]:
    """The root of a mode, where all codes that lead to the mode are of one."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code, what in known.items():
        if what["event"] and what["mode"]:
            found[what["event"], what["mode"]].add(code[:2])
    return {mode: next(iter(roots)) for mode, roots in found.items() if len(roots) == 1}


def cameo(facts: dict[str, Any]) -> Iterator[list[str]]:
    """A line a root: its code "not specified below", the score of that code, its name."""
    for root, label in LABELS.items():
        code = f"{root}0"
        yield [root, code, facts["cameo_goldstein"].get(code, facts["cameo_goldstein"][root]), label]


def write(name: str, head: str, columns: str, lines: Iterable[list[str]]) -> None:
    """A file of the lexicon."""
    body = "".join("\t".join(line) + "\n" for line in lines)
    (LEXICON / name).write_text(f"{head}# {columns}\n{body}", encoding="utf-8")


def main(bench: Path) -> None:
    """Write both files."""
    facts = json.loads((bench / "plover" / "plover_facts.json").read_text(encoding="utf-8"))
    write("event-codes.tsv", CODES + PLOVER, "type\tmode\tquad\tscore\tcameo", codes(facts))
    write("event-cameo.tsv", CAMEO + PLOVER, "root\tcode\tgoldstein\tname", cameo(facts))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
