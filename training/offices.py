"""Compile the lists of office-holders, groups, agents and places from the Phoenix dictionaries of 2014.

    python -m training.offices ../shared/bench/actors

Reads `Phoenix.*.actors.txt` and `Phoenix.agents.txt` (MIT, Open Event Data Alliance) and writes four files of the
lexicon: `actor-holders.tsv` (who held an office when), `actor-groups.tsv` (organisations and armed groups),
`actor-agents.tsv` (nouns and the sector they tell) and `actor-places.tsv` (towns and regions and their country). Only
facts are taken. Offices that `actor-holders-recent.tsv` has are left to it. The order of the input decides nothing.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from variorum.annotation.gazetteer import offices, rows
from variorum.annotation.offices import folded
from variorum.annotation.phrases import plain, singulars

LEXICON = Path(__file__).resolve().parent.parent / "src" / "variorum" / "lexicon"
HORIZON = "2014-01-30"  # the dictionaries say nothing later; an office still held then is marked ">"
EARLIEST = "1989-01-01"  # offices that ended before are rarely in the news
LAST_CENTURY = 14  # two-digit years up to this one are of the 2000s
SECTORS = {
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "JUD", "LAB", "LEG", "MED", "MIL",
    "NGO", "OPP", "PTY", "REB", "REF", "REL", "SPY", "UAF",
}  # fmt: skip
BODIES = {"IGO": "IGO", "NGO": "NGO", "NGM": "NGO", "MNC": "BUS", "IMG": "REB"}
TITLES = {
    *offices(), "prime", "vice", "deputy", "former", "foreign", "defense", "defence", "interior", "finance", "crown",
    "kanzler", "bundeskanzler", "the", "us", "u.s.",
}  # fmt: skip
MAX_ALIASES = 8

Held = tuple[str, str, str, str]  # sector, country, from, to

HEAD = (
    "# {what}\n# Source: training/offices.py, from {sources} of the Computational Event Data System Project, "
    "(c) 2014 Open Event Data Alliance (facts only). Version: 1. Licence: MIT.\n# {note}\n# {columns}\n"
)


@dataclass(slots=True)
class Block:
    """One entry of a dictionary: its names and its codes with their dates, from and to."""

    names: list[str] = field(default_factory=list)
    codes: list[tuple[str, str, str]] = field(default_factory=list)


def blocks(path: Path) -> Iterator[Block]:
    """The entries of an actor dictionary."""
    block = Block()
    for raw in path.read_text(encoding="utf-8", errors="ignore").splitlines():
        line = raw.split("#")[0].replace("\x00", "").rstrip()
        if not line.strip():
            continue
        name, _, rest = line.partition("[")
        name = name.strip()
        if name and not name.startswith("+"):
            if block.names:
                yield block
            block = Block()
        if name:
            block.names.append(name.removeprefix("+"))
        block.codes.extend(_codes("[" + rest) if rest else ())
    if block.names:
        yield block


def _codes(text: str) -> Iterator[tuple[str, str, str]]:
    for code, dates in re.findall(r"\[\s*([A-Z]{3,})\s*([<>\d\- ]*)\s*\]", text):
        span = re.fullmatch(r"(\d{6}|\d{8})-(\d{6}|\d{8})", dates.replace(" ", ""))
        if span:
            start, end = _day(span[1]), _day(span[2])
            yield code, start if start <= end else "", end
        elif match := re.fullmatch(r"([<>])\s*(\d{6}|\d{8})", dates.strip()):
            later = match[1] == ">"
            yield code, _day(match[2]) if later else "", ">" + HORIZON if later else _day(match[2])
        elif not dates.strip():
            yield code, "", ""


def _day(digits: str) -> str:
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= LAST_CENTURY else "19") + digits
    return f"{digits[:4]}-{max(1, int(digits[4:6])):02}-{max(1, int(digits[6:])):02}"


def words(name: str) -> str:
    """A name of the dictionaries in lower case with blanks."""
    bare = re.sub(r"\(.*?\)", " ", name)
    return " ".join(re.sub(r"[_\s]+", " ", bare).strip().lower().split())


def _sector(code: str) -> str:
    tail = code[3:]
    return tail[:3] if tail[:3] in SECTORS else ""


def _person(name: str, demonyms: frozenset[str]) -> str:
    """The bare name of a person, or '' where the words hold a title or a nation as well."""
    bare = words(name)
    parts = bare.split()
    if not parts or any(part in TITLES or part in demonyms for part in parts) or not bare.isascii():
        return ""
    return bare if len(parts) > 1 or len(bare) > 3 else ""


def _demonyms() -> frozenset[str]:
    found = set()
    for row in rows("actor-countries.tsv"):
        for column in row[1:3]:
            found.update(word.lower().lstrip("?") for word in column.split(";") if word and " " not in word)
    return frozenset(found)


def holders(folder: Path, countries: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Rows of persons and the dated offices that the dictionaries give them."""
    demonyms, later = _demonyms(), _later()
    for name in ("Phoenix.Countries.actors.txt", "Phoenix.International.actors.txt"):
        for block in blocks(folder / name):
            names = [person for one in block.names if (person := _person(one, demonyms))]
            full = [person for person in names if " " in person]
            if not full or folded(full[0]) in later or any(folded(one) in later for one in full):
                continue
            held = _joined({row for code in block.codes if (row := _held(*code, countries))})
            aliases = sorted(set(names) - {full[0]})[:MAX_ALIASES]
            for sector, country, start, end in held:
                yield full[0].title(), ";".join(one.title() for one in aliases), "", sector, country, start, end


def _joined(held: set[Held]) -> list[Held]:
    """The times in office, those of one sector that follow within a month or overlap as one."""
    joined: list[Held] = []
    for sector, country, start, end in sorted(held):
        last = joined[-1] if joined else None
        if last and last[:2] == (sector, country) and _follows(last[3], start):
            joined[-1] = (sector, country, last[2], max(last[3], end, key=lambda day: (day[:1] == ">", day)))
        else:
            joined.append((sector, country, start, end))
    return joined


def _follows(end: str, start: str) -> bool:
    if end.startswith(">") or start <= end:
        return True
    months = [int(day[:4]) * 12 + int(day[5:7]) for day in (end, start)]
    return months[1] - months[0] <= 1


def _held(code: str, start: str, end: str, countries: frozenset[str]) -> Held | None:
    if not end or end.lstrip(">") < EARLIEST:
        return None
    if end.startswith(">"):
        end = ">" + max(HORIZON, start)
    if code.startswith("IGO"):
        return "IGO", "", start, end
    sector = _sector(code)
    useful = sector in {"GOV", "MIL", "LEG", "JUD", "OPP", "REB", "SPY", "COP"}
    return (sector, code[:3], start, end) if useful and code[:3] in countries else None


def _later() -> frozenset[str]:
    """The persons of the list that was compiled by hand."""
    found = set()
    for row in rows("actor-holders-recent.tsv"):
        found.update(folded(name) for name in [row[0], *row[1].split(";")] if " " in name)
    return frozenset(found)


def groups(folder: Path, countries: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Rows of organisations and armed groups: names, country, sector."""
    for name in ("Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt"):
        for block in blocks(folder / name):
            codes = [code for code, _, end in block.codes if not end]
            if len(codes) != 1 or len(block.codes) != 1:
                continue
            known = _group(codes[0], countries)
            names = sorted({one for raw in block.names if _is_name(one := words(raw))})
            if known and names:
                yield ";".join(dict.fromkeys(plain(one) for one in names[:MAX_ALIASES])), *known


def _is_name(name: str) -> bool:
    return len(name) > 3 and name.isascii() and not name.endswith((" c", " co", " corp", " inc", " ltd"))


def _group(code: str, countries: frozenset[str]) -> tuple[str, str] | None:
    sector = BODIES.get(code[:3])
    if sector:
        country = code[3:6] if code[3:6] in countries and sector != "IGO" else ""
        media = sector == "BUS" and code.endswith("MED")
        return country, "MED" if media else sector
    if code[3:6] in {"REB", "UAF"} or "REB" in code[3:]:
        return code[:3] if code[:3] in countries else "", "REB"
    return None


def agents(folder: Path) -> Iterator[tuple[str, ...]]:
    """Rows of nouns and the sector that they tell: the first role of their code, and the whole code."""
    for raw in (folder / "Phoenix.agents.txt").read_text(encoding="utf-8", errors="ignore").splitlines():
        line = raw.split("#")[0]
        match = re.match(r"\s*([A-Z!'_\- ]+?)\s*(?:\{(.*?)\})?\s*\[~([A-Z]+)\]", line)
        if match is None or len(words(match[1]).strip("_")) < 2:
            continue
        forms = [match[1], *(match[2] or "").split(",")]
        for form in forms:
            for one in _filled(words(form)):
                yield singulars(one), match[3][:3], match[3][3:]


def _filled(noun: str) -> Iterator[str]:
    """The forms that a noun with a place for "man" or "minister" stands for."""
    if "!person!" in noun:
        for end in ("man", "men", "woman", "women", "person"):
            yield noun.replace("!person!", end)
    elif "!minist!" in noun:
        for end in ("minister", "ministers", "ministry", "ministries"):
            yield noun.replace("!minist!", end)
    elif noun and "!" not in noun:
        yield noun


def places(folder: Path, countries: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Rows of towns, regions and other names of a country that only one country has."""
    owners: dict[str, set[str]] = defaultdict(set)
    for block in blocks(folder / "Phoenix.Countries.actors.txt"):
        codes = {code for code, _, end in block.codes if len(code) == 3 and (not end or end.startswith(">"))}
        for code in codes & countries:
            for name in map(words, block.names):
                if len(name) > 3 and name.isascii():
                    owners[plain(name)].add(code)
    for name, codes in sorted(owners.items()):
        if len(codes) == 1:
            yield name, next(iter(codes))


def write(name: str, found: Iterator[tuple[str, ...]], **head: str) -> None:
    """Write one list of the lexicon, sorted and without doubles."""
    lines = sorted({"\t".join(row) for row in found})
    (LEXICON / name).write_text(HEAD.format(**head) + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines)} rows\n")


def main(folder: Path) -> None:
    """Write the four lists."""
    countries = frozenset(row[0] for row in rows("actor-countries.tsv"))
    write(
        "actor-holders.tsv",
        holders(folder, countries),
        what="Persons and the offices that they held: name, other names, office, sector, country, from, to.",
        sources="Phoenix.Countries.actors.txt and Phoenix.International.actors.txt",
        note=f"'>' before a day: still held on it; nothing later is known. Ended before {EARLIEST}: left out.",
        columns="person\tother names\toffice\tsector\tcountry\tfrom\tto",
    )
    write(
        "actor-groups.tsv",
        groups(folder, countries),
        what="Organisations, firms and armed groups: names in lower case, country, sector.",
        sources="Phoenix.International.actors.txt and Phoenix.MilNonState.actors.txt",
        note="IGO: of governments; NGO: of citizens; BUS: firms; REB: armed groups against a state.",
        columns="names\tcountry\tsector",
    )
    write(
        "actor-agents.tsv",
        agents(folder),
        what="Nouns for those who act, in lower case, and the sector that they tell.",
        sources="Phoenix.agents.txt",
        note="The further codes say what the sector deals with: the defence minister is GOV and MIL.",
        columns="noun\tsector\tfurther codes",
    )
    write(
        "actor-places.tsv",
        places(folder, countries),
        what="Towns, regions and further names of countries, in lower case, that the source gives to one country only.",
        sources="Phoenix.Countries.actors.txt",
        note="Used for phrases that name an actor by place, never for names in a text.",
        columns="name\tcountry",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
