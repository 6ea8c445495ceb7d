"""Whether the name of a country, a capital or a seat of power stands for who governs there, or for the place."""

from spacy.tokens import Token

_PLACE_PREPOSITIONS = {"in", "at", "near", "into", "inside", "outside", "around", "through", "across", "via", "over"}
_MOTION = {"travel", "go", "visit", "fly", "return", "arrive", "head", "come", "leave", "reach", "trip", "drive", "be"}
_MOTION_PREPOSITIONS = {"to", "from", "on", "toward", "towards", "for"}
_OF_PLACES = {"city", "capital", "north", "south", "east", "west", "outside", "mayor", "street", "suburb", "region"}
_PARTY_PREPOSITIONS = {"between", "with", "against", "by", "of", "than", "for", "to", "from", "on", "among", "toward"}


def acts(token: Token, depth: int = 0) -> bool:
    """Whether the name with this head word acts, speaks, owns, or is dealt with."""
    if token.dep_ == "conj" and depth < 3:
        return acts(token.head, depth + 1)
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return token.head.pos_ == "VERB" or token.head.lemma_ == "be"
    if token.dep_ == "poss":
        return token.head.lemma_.lower() not in {"street", "airport", "suburb", "mayor", "centre", "center", "outskirt"}
    if token.dep_ in {"dative", "dobj"}:
        return token.dep_ == "dative" or token.head.lemma_ not in _MOTION
    return token.dep_ == "pobj" and _party_after(token.head)


def _party_after(preposition: Token) -> bool:
    word, governor = preposition.lower_, preposition.head
    if word in _PLACE_PREPOSITIONS or word not in _PARTY_PREPOSITIONS:
        return False
    if word == "of":
        return governor.lemma_.lower() not in _OF_PLACES
    if word in _MOTION_PREPOSITIONS:
        return governor.pos_ in {"VERB", "NOUN"} and governor.lemma_.lower() in {
            "call", "demand", "message", "pressure", "threat", "signal", "support", "response", "reply", "sanction",
            "backing", "impose", "appeal", "warning", "aid", "issue", "send",
        }  # fmt: skip
    return True
