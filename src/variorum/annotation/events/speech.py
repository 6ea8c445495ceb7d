"""Whether reported words were said: the status of the word that reports them."""

from collections.abc import Iterable

import msgspec

from variorum.annotation.parser import Parse
from variorum.model import Quotation

from . import status


def with_status(parse: Parse, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, each with the status of the verb of its cue: "if the court rules that …" has nothing said.

    Direct speech, and words without such a verb, are taken as said: the text has the words.
    """
    return tuple(_with_status(parse, one) for one in quotations)


def _with_status(parse: Parse, quotation: Quotation) -> Quotation:
    cue = parse.token_span(quotation.cue.start, quotation.cue.end) if quotation.cue and parse.parsed else None
    verbs = [token for token in cue or () if token.pos_ == "VERB" and token.lower_ != "according"]
    if not verbs or quotation.kind == "direct":
        return quotation
    return msgspec.structs.replace(quotation, status=status.of_verb(verbs[-1]))
