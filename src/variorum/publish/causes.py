"""Why a layer reads words as it does, in plain words: the names of rules that records carry in `how`."""

_RULES = {
    "rule:verb": "A verb tells it",
    "rule:noun": "A noun that names the deed tells it",
    "rule:denial": "A denial tells it",
    "model:roots": "A model weighed the words around the verb or noun that tells it",
    "turn: transcript": "The text is a transcript, where names stand before what is said",
    "turn: interview": "The text is an interview, where answers follow questions",
    "turn: statement": "The text gives a statement in full",
    "turn: post": "The text gives a post in full",
    "quoted without a word that reports": "It stands in quotation marks, though no word reports it",
    "speaker: whom the text named last before": "The speaker is taken to be the one whom the text named last before",
    "several passages agree": "Several passages speak alike",
    "one passage is sure": "One passage speaks clearly",
    "says what it denies": "The clause itself says what is denied",
    "points back to what was told before": "The clause points back to what was told just before",
    "names the deed that it denies": "The clause names the deed that is denied",
    "number": "The number as written",
    "number with a sign": "The number with its sign",
    "inexact number word": "A word for a rough number, such as dozens, gives bounds and no figure",
    "range": "From the first of two values to the second",
    "share": "A share of a whole, as per cent",
    "age": "An age",
    "tally": "A tally of votes",
    "date": "A day of a month",
    "date; its weekday is another": "A day of a month, though the weekday beside it is another",
    "numeric date": "A date in figures",
    "day range": "From one day of a month to another",
    "no day of the calendar": "It means no day of the calendar",
    "day and month cannot be told apart": "In these figures day and month cannot be told apart",
    "no such day in the calendar": "The calendar has no such day",
    "month": "A month",
    "year": "A year",
    "year before a noun": "A year beside the noun it belongs to",
    "years": "From one year to another",
    "decade": "A decade",
    "century": "A century",
    "season": "A season",
    "holiday": "A day with a name",
    "named event": "An event whose day is known",
    "weekday": "A day of the week, the last or the next of its name as the tense has it",
    "any such day of the week": "Any day of that name, none in particular",
    "weekend": "A weekend",
    "deictic": "A word that points from the day of writing, such as today",
    "unit by publication": "A week, month or year counted from the day of writing",
    "part of a unit": "A part of a week, month or year",
    "part of a year": "A part of a year",
    "quarter of business": "A quarter of a business year",
    "distance": "So far before or after another day",
    "vague distance": "A distance that the text leaves vague",
    "neighbour": "The day, week, month or year that the text named before, or the one beside it",
    "stretch": "A stretch of time up to the day of writing or from it",
    "vague stretch of time": "A stretch of time that the text leaves vague",
    "duration": "A length of time",
    "one length or another": "One length of time or another",
    "vague duration": "A length of time that the text leaves vague",
    "recurring": "A day that comes again and again",
    "rate": "So much in each such time",
    "time of day": "A time of day",
    "since": "From then on",
    "until": "Up to then",
}
_MORE = {
    " by dateparser": ", read by a parser for dates of many languages",
    ", from the day of speech": ", counted from the day when it was said",
    "; the article has no date": "; no date of the article to count from",
    "; no earlier moment to count from": "; no earlier moment of the text to count from",
    "; counted from when the page was seen": "; it counts from when the page was seen, which nobody knows",
}
_COUNTRY = "country: "
_SURE = ((0.9, "nearly sure"), (0.7, "likely"), (0.5, "more likely right than not"), (0.0, "doubtful"))


def plain(how: str) -> str:
    """The reason as a sentence; one that is not known here is given as the record has it."""
    if how.startswith(_COUNTRY):
        return f"Its country comes from a {how.removeprefix(_COUNTRY)}."
    rule, more = how, ""
    while rule not in _RULES:
        tail = next((tail for tail in _MORE if rule.endswith(tail)), None)
        if tail is None:
            return f"{how[:1].upper()}{how[1:]}."
        rule, more = rule.removesuffix(tail), _MORE[tail] + more
    return f"{_RULES[rule]}{more}."


def sureness(confidence: float) -> str:
    """A confidence as a figure and in words."""
    return f"{confidence:.2f}, {surely(confidence)}"


def surely(confidence: float) -> str:
    """A confidence in words."""
    return next(words for least, words in _SURE if confidence >= least)
