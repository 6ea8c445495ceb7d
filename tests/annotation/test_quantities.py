import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotation import actors, quantities, quotations, sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.numerals import number
from variorum.annotation.parser import Parse, parse
from variorum.model import Document, Extent, Quantity, Quotation, Speaker


def read(text: str, language: str = "en") -> Parse:
    document = Document(
        id="document-0", source="a.txt", outlet=None, family=None, title=None, published="2022-02-06", modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, sentences.split(text, paragraphs, language), ())


def found(text: str) -> list[str]:
    return [text[quantity.start : quantity.end] for quantity in quantities.find(read(text))]


def only(text: str, language: str = "en") -> Quantity:
    (quantity,) = quantities.find(read(text, language))
    return quantity


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They sent 115,000 troops.", "115,000 troops", (115000, 115000, "troop", False)),
        ("They sent about 30,000 combat troops.", "30,000 combat troops", (30000, 30000, "troop", True)),
        ("They sent some 100,000 men.", "100,000 men", (100000, 100000, "man", True)),
        ("The storm hit more than 2,000 people.", "2,000 people", (2000, None, "person", False)),
        ("The storm hit at least 12 people.", "12 people", (12, None, "person", False)),
        ("They may send up to 30,000 soldiers.", "30,000 soldiers", (None, 30000, "soldier", False)),
        ("Fewer than 40 miners came.", "40 miners", (None, 40, "miner", False)),
        ("Between 100 and 175 soldiers came.", "100 and 175 soldiers", (100, 175, "soldier", False)),
        ("They sent 10-15 ships.", "10-15 ships", (10, 15, "ship", False)),
        ("They sent 100 to 150 planes.", "100 to 150 planes", (100, 150, "plane", False)),
        ("One hundred and fifteen thousand left.", "One hundred and fifteen thousand", (115000, 115000, None, False)),
        ("They sent tens of thousands of troops.", "tens of thousands of troops", (20000, 99999, "troop", True)),
        ("They sent dozens of ships.", "dozens of ships", (24, 99, "ship", True)),
        ("They sent several hundred miners.", "several hundred miners", (300, 999, "miner", True)),
        ("They sent half a million men.", "half a million men", (500000, 500000, "man", False)),
        ("They hired 50 or more guards.", "50 or more guards", (50, None, "guard", False)),
        ("They took a $12.5bn loan.", "$12.5bn", (12.5e9, 12.5e9, "USD", False)),
        ("They paid €3m.", "€3m", (3e6, 3e6, "EUR", False)),
        ("They paid $2 to $3 million.", "$2 to $3 million", (2e6, 3e6, "USD", False)),
        ("They paid 40 million yuan.", "40 million yuan", (4e7, 4e7, "CNY", False)),
        ("It won 3.2% of votes.", "3.2%", (3.2, 3.2, "percent", False)),
        ("It won 5 per cent of votes.", "5 per cent", (5, 5, "percent", False)),
        ("It won nearly half of the votes.", "half of the votes", (50, 50, "percent", True)),
        ("It won two-thirds of the votes.", "two-thirds of the votes", (66.6667, 66.6667, "percent", False)),
        ("The road runs 30 km.", "30 km", (30, 30, "km", False)),
        ("The 15-member council met.", "15-member", (15, 15, "member", False)),
        ("The 45-year-old teacher spoke.", "45-year-old", (45, 45, "year", False)),
    ],
)  # fmt: skip
def test_values(text: str, words: str, value: tuple[float | None, float | None, str, bool]) -> None:
    quantity = only(text)
    assert text[quantity.start : quantity.end] == words
    assert (quantity.low, quantity.high, quantity.unit, quantity.approximate) == value


@pytest.mark.parametrize(
    "text",
    [
        "The F-16, the S-400 and the Su-35 flew.",
        "Article 5 and Resolution 1325 hold, as Policy Alert #244 says.",
        "See No. 90 on page 12.",
        "The Boeing 737 landed.",
        "They met on 4 February 2022 at 8 p.m. for three hours.",
        "It was the first, not the 2nd or the third.",
        "Call 555-1234 or 212-555-1212.",
        "She lives at 10 Downing Street.",
        "The two sides met; both left.",
        "One of the ships sank; no one was hurt.",
        "The side won 3-2.",
        "The G7 spoke of COVID-19.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert found(text) == []


def test_votes_count_votes() -> None:
    text = "The council passed it in a 10-3 vote with 2 abstentions."
    ten, three, two = quantities.find(read(text))
    assert [(q.low, q.unit) for q in (ten, three, two)] == [(10, "vote"), (3, "vote"), (2, "abstention")]


def test_a_number_without_a_noun_counts_those_who_do() -> None:
    text = "Ten voted in favour."
    quantity = only(text)
    assert (text[quantity.start : quantity.end], quantity.unit, quantity.of) == ("Ten", None, "voted in favour")


def test_what_is_counted_tells_look_alikes_apart() -> None:
    text = "It has 115,000 troops near its border with Ardia. It has 30,000 combat troops in Belmar."
    first, second = quantities.find(read(text))
    assert first.of == "troops near its border with Ardia"
    assert second.of == "combat troops in Belmar"


def test_the_clauses_own_time_is_taken() -> None:
    text = "The army sent 300 soldiers on 3 February. The 400 miners stayed."
    sent, stayed = quantities.find(read(text))
    assert sent.when == "2022-02-03"
    assert stayed.when is None


def test_a_number_in_a_quotation_is_said_by_its_speaker() -> None:
    text = "“We saw 300 soldiers,” she said, and 400 miners."
    quotation = Quotation(
        document="document-0", start=1, end=21, id="quotation-0", pieces=(Extent(1, 21),), kind="direct",
        speaker=Speaker(actor="actor-1", named="pronoun"), cue=None, addressee=None, within=None,
    )  # fmt: skip
    inside, outside = quantities.find(read(text), quotations=(quotation,))
    assert inside.said_by == "actor-1"
    assert outside.said_by is None


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("Die Preise stiegen um 3,2 % im Jahr.", "de", 3.2, "percent"),
        ("Le budget est de 1.500.000 € cette fois.", "fr", 1500000, "EUR"),
        ("增长了3.2%。", "zh", 3.2, "percent"),
    ],
)
def test_signs_are_read_in_other_languages(text: str, language: str, value: float, unit: str) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("115,000", 115000), ("1.5 million", 1.5e6), ("12.5bn", 12.5e9), ("eight", 8), ("twenty-one", 21),
        ("a hundred", 100), ("two and a half", 2.5), ("two and a half million", 2.5e6),
        ("a million and a half", 1.5e6), ("half a dozen", 6),
        ("two dozen", 24), ("seventeen hundred", 1700), ("nonsense", None), ("", None),
    ],
)  # fmt: skip
def test_cardinals(words: str, value: float | None) -> None:
    assert number(words) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_keep_their_value(value: int) -> None:
    assert number(f"{value:,}") == value == number(str(value))


@given(
    st.lists(
        st.sampled_from(
            re.findall(r"\S+", "about 12 million of the troops two-thirds % $ 3.5 - to and one dozen in 2014 .")
        ),
        max_size=12,
    )
)
def test_spans_are_inside_the_text_and_bounds_in_order(words: list[str]) -> None:
    text = " ".join(words)
    for quantity in quantities.find(read(text)) if text else ():
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.low is not None or quantity.high is not None
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They blame them for at least “half of the rise”.", "half of the rise", (50, None, "percent", False)),
        ("The bill may be as high as $20 million.", "$20 million", (None, 2e7, "USD", False)),
        ("The gap could exceed 4 billion tonnes.", "4 billion tonnes", (4e9, None, "t", False)),
        ("He defended 60 of the accused.", "60 of the accused", (60, 60, "accused", False)),
        ("She trails by 1 point.", "1 point", (1, 1, "point", False)),
        ("They hurt dozens more.", "dozens", (24, 99, None, True)),
    ],
)
def test_numbers_of_news(text: str, words: str, value: tuple[object, ...]) -> None:
    quantity = only(text)
    assert text[quantity.start : quantity.end].startswith(words)
    assert (quantity.low, quantity.high, quantity.unit, quantity.approximate) == value


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Most voters (55 percent) like the plan.", "voters"),
        ("They want a $15 an hour minimum wage.", "minimum wage"),
        ("It promises 3 percent annual economic growth.", "annual economic growth"),
        ("The chamber spent $2 million on ads.", "ads"),
        ("The bank put the loss at $5 million.", "loss"),
    ],
)
def test_what_money_and_shares_are_of(text: str, counted: str) -> None:
    assert counted in (only(text).of or "")


@pytest.mark.parametrize(
    "text",
    [
        "The pupils had good test scores.",
        "It was the 10 th march of the year.",
        "The talk was a one-off.",
        "It failed in year five of the reign.",
        "It is time 2 go.",
        "It was the best of the three.",
        "The tag is id 434050165788274688.",
        "The Gulls won Game 5 at home.",
        "The plan rests on 2005 levels.",
        "Image 1 of 3",
        "4/12 photos",
        "3. Trade",
    ],
)
def test_more_numbers_that_count_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Divers found 17 bodies on Sunday.", "dead"),
        ("Divers found 17 charred bodies on Sunday.", "dead"),
        ("The reform touches 17 governmental bodies.", None),
    ],
)
def test_bodies_are_dead_or_institutions(text: str, fate: str | None) -> None:
    assert only(text).fate == fate


def voices(text: str) -> list[tuple[str, str | None]]:
    """Each quantity with the name of who says it."""
    parsed = read(text)
    known = actors.find(parsed)
    told = quotations.find(parsed, known)
    names = {actor.id: actor.name for actor in known}
    found_ = quantities.find(parsed, quotations=told, actors=known)
    return [(text[one.start : one.end], names.get(one.said_by or "")) for one in found_]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fully 75 percent of voters agree, according to a Reuters poll from May.", "Reuters"),
        ("A March survey by the World Bank found that nearly 40 firms had closed.", "World Bank"),
        ("The gap could reach 40 tons, based on the World Bank's estimates.", "World Bank"),
        ("The World Bank estimates 300 closures.", "World Bank"),
        ("More than 400 firms closed, the World Bank said.", "World Bank"),
        ("More than 400 firms closed in the storm.", None),
        ("More than 400 firms closed, officials said.", None),
        ("The World Bank closed 12 offices.", None),
    ],
)
def test_who_says_a_number(text: str, name: str | None) -> None:
    assert {said for _, said in voices(text)} == {name}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Der Umsatz stieg um 3,5 %.", "de", [(3.5, "percent")]),
        ("Der Vertrag kostet 2,5 Mrd. Euro und 1.200 Euro.", "de", [(2.5e9, "EUR"), (1200.0, "EUR")]),
        ("Un accord de 2,5 milliards d'euros et 12 000 €.", "fr", [(2.5e9, "EUR"), (12000.0, "EUR")]),
        ("Un acuerdo de 2,5 millones de euros.", "es", [(2.5e6, "EUR")]),
        ("Un accordo da 2,5 milioni di euro.", "it", [(2.5e6, "EUR")]),
        ("Um acordo de 2,5 milhões de euros.", "pt", [(2.5e6, "EUR")]),
        ("Соглашение на 2,5 млрд евро.", "ru", [(2.5e9, "EUR")]),
        ("Угода на 2,5 млн гривень.", "uk", [(2.5e6, "UAH")]),
        ("Satışlar %3,5 arttı.", "tr", [(3.5, "percent")]),
        ("协议价值25亿欧元，销售额增长了3.5%。", "zh", [(2.5e9, "EUR"), (3.5, "percent")]),
        ("ارتفعت المبيعات بنسبة 3.5٪.", "ar", [(3.5, "percent")]),
        ("Es kostet $2,5 Trillionen.", "de", []),
        ("Costó $2,5 billones.", "es", []),
        ("Rund 12 000 Menschen kamen.", "de", []),
    ],
)
def test_other_languages_give_sums_and_percentages_or_nothing(
    text: str, language: str, expected: list[tuple[float, str]]
) -> None:
    assert [(one.low, one.unit) for one in quantities.find(read(text, language))] == expected


def test_a_foreign_paragraph_of_an_english_article_gives_no_english_counts() -> None:
    english = "The ministers met and argued about quotas until the evening, as they had before with 40 guests."
    german = "Die Minister der Küstenländer trafen sich am Dienstag mit 12 Gästen und stritten über 3,5 % der Quoten."
    assert found(f"{english}\n\n{german}") == ["40 guests", "3,5 %"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked 18- to 29-year-old voters.", [(18, 29, "year")]),
        ("They like it by 48-39 percent.", [(48, 48, "percent"), (39, 39, "percent")]),
        ("They took those from 18 to 29 years of age.", [(18, 18, None), (29, 29, "year")]),
        ("She has a 3- or 4-point lead.", [(3, 4, "point")]),
        ("The Orion 101 tower fell.", []),
    ],
)
def test_pairs_of_numbers(text: str, expected: list[tuple[float, float, str | None]]) -> None:
    assert [(one.low, one.high, one.unit) for one in quantities.find(read(text))] == expected
