"""The parts of a sentence that assert something each: its clauses, as stretches of the text."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from variorum.model import Extent

_CLAUSE = frozenset(("ROOT", "conj", "advcl", "relcl", "ccomp", "parataxis", "appos"))
"""How a clause hangs on the rest; a noun in apposition tells who somebody is."""

_FEWEST = 3
"""Words of a part at least: less belongs to what it stands beside."""


def split(parse: Doc, start: int) -> list[tuple[Extent, ...]]:
    """The parts of a parsed sentence that begins at `start`, each as the stretches that it is made of."""
    heads = [token for token in parse if _opens(token)]
    owner = [_owner(token, heads) for token in parse]
    parts: dict[int, list[Token]] = {}
    for token, head in zip(parse, owner, strict=True):
        parts.setdefault(head, []).append(token)
    _merge(parts, parse)
    return [tuple(_stretches(parts[head], start)) for head in sorted(parts)]


def _opens(token: Token) -> bool:
    if token.dep_ not in _CLAUSE or token.is_punct or token.is_space:
        return False
    if token.dep_ == "appos":
        return token.pos_ in ("NOUN", "PROPN")
    return token.dep_ == "ROOT" or token.pos_ in ("VERB", "AUX")


def _owner(token: Token, heads: Sequence[Token]) -> int:
    """The head of the clause that a word lies in."""
    known = {head.i for head in heads}
    node = token
    while node.i not in known and node.head != node:
        node = node.head
    return node.i


def _merge(parts: dict[int, list[Token]], parse: Doc) -> None:
    """Give small parts to the clause that they hang on."""
    for head in sorted(parts, reverse=True):
        told = [token for token in parts[head] if token.is_alpha or token.like_num]
        above = parse[head].head.i
        if len(told) < _FEWEST and above != head:
            into = next((one for one in parts if any(token.i == above for token in parts[one])), None)
            if into is not None and into != head:
                parts[into] = sorted((*parts[into], *parts.pop(head)), key=lambda token: token.i)


def _stretches(tokens: Sequence[Token], start: int) -> list[Extent]:
    """Neighbouring words as one stretch each; marks alone are none."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    kept = [run for run in runs if any(token.is_alpha or token.like_num for token in run)]
    return [Extent(start + run[0].idx, start + run[-1].idx + len(run[-1])) for run in kept]
