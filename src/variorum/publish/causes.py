"""Why a layer reads words as it does, in plain words: the names of rules that records carry in `how`."""

_RULES = {
    "rule:verb": "A verb tells it",
    "rule:noun": "A noun that names the deed tells it",
    "rule:denial": "A denial tells it",
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
    "day and month cannot be told apart": "In these figures day and month cannot be told apart",
    "no such day in the calendar": "The calendar has no such day",
    "month": "A month",
    "year": "A year",
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
    "distance": "So far before or after another day",
    "vague distance": "A distance that the text leaves vague",
    "neighbour": "The day, week, month or year that the text named before, or the one beside it",
    "stretch": "A stretch of time up to the day of writing or from it",
    "vague stretch of time": "A stretch of time that the text leaves vague",
    "duration": "A length of time",
    "vague duration": "A length of time that the text leaves vague",
    "recurring": "A day that comes again and again",
    "rate": "So much in each such time",
    "time of day": "A time of day",
    "since": "From then on",
    "until": "Up to then",
}
_LACKS = {
    "the article has no date": "no date of the article to count from",
    "no earlier moment to count from": "no earlier moment of the text to count from",
    "counted from when the page was seen": "it counts from when the page was seen, which nobody knows",
}
_SURE = ((0.9, "nearly sure"), (0.7, "likely"), (0.5, "more likely right than not"), (0.0, "doubtful"))


def plain(how: str) -> str:
    """The reason as a sentence; one that is not known here is given as the record has it."""
    if how in _RULES:
        return f"{_RULES[how]}."
    head, _, lack = how.partition("; ")
    rule, foreign, _ = head.partition(" by dateparser")
    if rule in _RULES and (not lack or lack in _LACKS):
        parser = ", read by a parser for dates of many languages" if foreign else ""
        return f"{_RULES[rule]}{parser}{f'; {_LACKS[lack]}' if lack else ''}."
    return f"Made by: {how}."


def sureness(confidence: float) -> str:
    """A confidence as a figure and in words."""
    return f"{confidence:.2f}, {next(words for least, words in _SURE if confidence >= least)}"
