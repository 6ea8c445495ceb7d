from datetime import date

import pytest

from variorum.errors import UsageError
from variorum.publish.documents import House, spelling

AMERICAN = House("american")
TOLD = {
    "On 4 March 2022 the defence ministry recognised it.": "On March 4, 2022, the defense ministry recognized it.",
    "Five articles, 28 January to 6 February 2022.": "Five articles, January 28 to February 6, 2022.",
    "It met from 4 to 20 February 2022.": "It met from February 4 to 20, 2022.",
    "It met on 4, 5 and 6 February": "It met on February 4, 5 and 6",
    "between 4–6 March": "between March 4–6",
    "from 28 January 2022 to 6 February 2022.": "from January 28, 2022, to February 6, 2022.",
    "12 per cent of the labourers": "12 percent of the labourers",
    "towards the harbour centres": "toward the harbor centers",
    "Organisations met.": "Organizations met.",
    "Harbour officials": "Harbor officials",
    "They reorganised and emphasised the emphasis.": "They reorganized and emphasized the emphasis.",
}


@pytest.mark.parametrize("british", TOLD)
def test_american_words_and_days(british):
    assert AMERICAN.own(british) == TOLD[british]
    assert House().own(british) == british


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Defence", "NATO said so", "the Labour Party", "the World Health Organisation", "Programme 4",
        "may 4 people", "It has 12 May readers", "the promise", "advise", "surprised", "televised",
    ],
)  # fmt: skip
def test_names_and_other_words_are_left(name):
    assert AMERICAN.spelled(name) == name


def test_a_day_and_a_time_of_the_dossier():
    assert House().day(date(2022, 2, 4)) == "4 February 2022"
    assert AMERICAN.day(date(2022, 2, 4)) == "February 4, 2022"
    assert AMERICAN.day(date(2022, 2, 4), year=False) == "February 4"
    assert AMERICAN.time("2022-02-04T09:38Z") == "February 4, 2022, 09:38 UTC"
    assert AMERICAN.time("2022-02") == "February 2022"
    assert House().time("2022-02-04/2022-02-20") == "4 to 20 February 2022"
    assert AMERICAN.time("2022-02-04/2022-02-20") == "February 4 to 20, 2022"


def test_the_language_goes_with_the_spelling():
    assert (House().language, AMERICAN.language) == ("en-GB", "en-US")
    assert spelling("american") == "american"
    with pytest.raises(UsageError, match="british, american"):
        spelling("welsh")


def test_counts_are_words_up_to_twelve():
    assert (House().number(12), House().number(13), House().number(4200)) == ("twelve", "13", "4,200")
