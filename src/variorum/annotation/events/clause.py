"""The smallest clause that carries an event."""

from spacy.tokens import Token

from variorum.model import Extent

from .triggers import Trigger

LONGEST = 400
"""Characters of a clause at most (the contract of the dossier)."""

_SHORT_NOUN = 25  # characters below which a noun phrase says too little without its verb
_ASIDE = frozenset({"cc", "parataxis", "punct", "preconj"})
_LOOSE = frozenset({"relcl", "appos"})
_STEPS = 5


def of(trigger: Trigger, text: str) -> Extent:
    """The characters of the clause. Coordinated and adverbial clauses are left out, long asides where it must be."""
    if trigger.nominal:
        phrase = _pruned(trigger.token, _ASIDE | {"relcl", "appos"})
        verb = _verb_above(trigger.token)
        if len(phrase) >= _SHORT_NOUN or verb is None:
            return _cut(phrase, trigger.token)
        clause = of(Trigger(verb, trigger.frame, verb), text)
        held = clause.start <= trigger.token.idx and trigger.token.idx + len(trigger.token) <= clause.end
        return clause if held and len(clause) <= LONGEST // 2 else _cut(phrase, trigger.token)
    top = _top(trigger.carrier)
    for dropped in (_ASIDE, _ASIDE | _LOOSE, _ASIDE | _LOOSE | {"ccomp"}):
        found = _pruned(top, dropped)
        if len(found) <= LONGEST:
            break
    if top.dep_ in ("acl", "relcl"):
        found = _with_noun(top, found)
    if not (found.start <= trigger.token.idx and trigger.token.idx + len(trigger.token) <= found.end):
        found = _pruned(trigger.carrier, _ASIDE)
    return _with_marks(_cut(found, trigger.token), text)


def _with_marks(extent: Extent, text: str) -> Extent:
    """With the quotation mark that belongs to one inside."""
    start, end = extent.start, extent.end
    inside = text[start:end]
    stop = 1 if text[end : end + 1] in (".", ",", "!", "?", "…") and text[end + 1 : end + 2] in ("”", '"') else 0
    after, before = text[end + stop : end + stop + 1], text[start - 1 : start] if start else ""
    straight = inside.count('"') % 2 == 1
    if after and ((after == "”" and inside.count("“") > inside.count("”")) or (after == '"' and straight)):
        end += 1 + stop
    elif before and ((before == "“" and inside.count("”") > inside.count("“")) or (before == '"' and straight)):
        start -= 1
    return Extent(start, end) if end - start <= LONGEST else extent


def _top(verb: Token) -> Token:
    """The verb over an infinitive or gerund, whose clause says how it stands: "is expected to sign"."""
    node = verb
    for _ in range(_STEPS):
        if node.dep_ == "xcomp" and node.head.pos_ in ("VERB", "AUX", "ADJ"):
            node = node.head
        elif node.dep_ == "pcomp" and node.head.head.pos_ in ("VERB", "AUX"):
            node = node.head.head
        elif node.dep_ in ("acomp", "oprd") and node.head.pos_ in ("VERB", "AUX"):
            node = node.head
        else:
            break
    return node


def _verb_above(token: Token) -> Token | None:
    node = token
    for _ in range(_STEPS):
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None


def _pruned(head: Token, dropped: frozenset[str]) -> Extent:
    """The hull of a token's subtree without coordinated clauses, adverbial clauses and what else is dropped."""
    first, last = head, head
    stack = [head]
    while stack:
        node = stack.pop()
        first, last = min(first, node, key=lambda t: t.i), max(last, node, key=lambda t: t.i)
        for child in node.children:
            if child.is_space or child.dep_ in dropped or _separate(child, head, node):
                continue
            stack.append(child)
    return Extent(first.idx, last.idx + len(last))


def _separate(child: Token, head: Token, node: Token) -> bool:
    if child.dep_ == "conj":
        return node == head or (child.pos_ in ("VERB", "AUX") and head.dep_ == "conj")
    finite = any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)
    return child.dep_ == "advcl" and finite and not any(c.lower_ in ("if", "unless") for c in child.lefts)


def _with_noun(verb: Token, found: Extent) -> Extent:
    noun = verb.head
    start = min([noun.idx, *(c.left_edge.idx for c in noun.lefts)])
    whole = Extent(min(start, found.start), max(noun.idx + len(noun), found.end))
    return whole if len(whole) <= LONGEST else found


def _cut(extent: Extent, trigger: Token) -> Extent:
    """At most LONGEST characters around the trigger, ending between words."""
    if len(extent) <= LONGEST:
        return extent
    end_of_word = trigger.idx + len(trigger)
    start = extent.start if end_of_word - extent.start <= LONGEST else trigger.idx
    doc, end = trigger.doc, end_of_word
    for token in doc[trigger.i : trigger.sent.end]:
        if token.idx + len(token) - start > LONGEST or token.idx + len(token) > extent.end:
            break
        end = token.idx + len(token)
    return Extent(start, end)
