import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotation import moments, sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.moments import feasts, resolve
from variorum.annotation.parser import Parse, parse
from variorum.model import Document, Furniture, Moment

SUNDAY = "2022-02-06"


def read(
    text: str,
    published: str | None = SUNDAY,
    language: str = "en",
    furniture: tuple[Furniture, ...] = (),
    evidence: str = "dateline",
) -> Parse:
    document = Document(
        id="document-0", source="a.txt", outlet=None, family=None, title=None, published=published, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={"published": evidence}, map=(), failures=(),
        furniture=furniture,
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, sentences.split(text, paragraphs, language), furniture)


def found(text: str, published: str | None = SUNDAY, **options: object) -> list[tuple[str, str | None]]:
    read_text = read(text, published, **options)  # type: ignore[arg-type]
    return [(text[moment.start : moment.end], moment.when) for moment in moments.find(read_text)]


def only(text: str, published: str | None = SUNDAY, **options: object) -> Moment:
    (moment,) = moments.find(read(text, published, **options))  # type: ignore[arg-type]
    return moment


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The envoys met on 4 February 2021.", "4 February 2021", "2021-02-04"),
        ("The envoys met on February 4th, 2021.", "February 4th, 2021", "2021-02-04"),
        ("The envoys met on Thursday, Feb. 4, 2021.", "Thursday, Feb. 4, 2021", "2021-02-04"),
        ("The treaty was signed in March 2015.", "March 2015", "2015-03"),
        ("The treaty was signed in 2014.", "2014", "2014"),
        ("The port grew in the 1990s.", "the 1990s", "199X"),
        ("The port grew in the 19th century.", "the 19th century", "18XX"),
        ("The yard opens in early 2023.", "early 2023", "2023"),
        ("It was sold in the fourth quarter of 2019.", "the fourth quarter of 2019", "2019-10/2019-12"),
        ("They fought in the summer of 2018.", "the summer of 2018", "2018-22"),
        ("The port has been closed since 2019.", "since 2019", "2019/.."),
        ("It ran from 2009 to 2014.", "2009 to 2014", "2009/2014"),
        ("It ran in 2016-17.", "2016-17", "2016/2017"),
        ("Talks ran between 3 and 5 May 2021.", "3 and 5 May 2021", "2021-05-03/2021-05-05"),
        ("Talks ran from May 3 to June 5, 2021.", "May 3 to June 5, 2021", "2021-05-03/2021-06-05"),
        ("The accord of 12/31/2021 holds.", "12/31/2021", "2021-12-31"),
        ("The accord of 2021-12-31 holds.", "2021-12-31", "2021-12-31"),
        ("He died in 44 BC.", "44 BC", "-0043"),
    ],
)
def test_the_calendar_needs_no_anchor(text: str, words: str, value: str) -> None:
    moment = only(text, None)
    assert (text[moment.start : moment.end], moment.when, moment.anchor) == (words, value, "none")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The leaders met on 4 February.", "2022-02-04"),
        ("The leaders will meet on 14 February.", "2022-02-14"),
        ("The leaders met on 20 December.", "2021-12-20"),
        ("She spoke on Friday.", "2022-02-04"),
        ("She spoke on Sunday.", "2022-02-06"),
        ("She will speak on Friday.", "2022-02-11"),
        ("She is expected to speak on Friday.", "2022-02-11"),
        ("The talks scheduled for Friday matter.", "2022-02-11"),
        ("She spoke last Friday.", "2022-02-04"),
        ("She will speak next Friday.", "2022-02-11"),
        ("She spoke on Tuesday evening.", "2022-02-01"),
        ("She spoke yesterday.", "2022-02-05"),
        ("She will speak the day after tomorrow.", "2022-02-08"),
        ("Exports fell last month.", "2022-01"),
        ("Exports rose this week.", "2022-01-31/2022-02-06"),
        ("Exports will rise next year.", "2023"),
        ("Exports rose over the past two weeks.", "2022-01-23/2022-02-06"),
        ("Exports rose in December.", "2021-12"),
        ("He was elected a year ago.", "2021"),
        ("He was elected three days ago.", "2022-02-03"),
        ("He was elected two weeks ago.", "2022-01-23~"),
        ("It stays shut until 20 February.", "../2022-02-20"),
        ("It has been shut since July.", "2021-07/.."),
        ("It was shut in March of last year.", "2021-03"),
        ("It sailed from Monday to Wednesday.", "2022-01-31/2022-02-02"),
    ],
)
def test_the_articles_date_anchors_by_tense(text: str, value: str) -> None:
    moment = only(text)
    assert (moment.when, moment.anchor) == (value, "publication")


def test_a_supplied_date_says_so() -> None:
    assert only("She spoke on Friday.", evidence="user").anchor == "supplied"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The envoy saw Lenora on 3 February and Brask the next day.", ["2022-02-03", "2022-02-04"]),
        ("The tax was set in 1992. The following year it doubled.", ["1992", "1993"]),
        ("He spoke on 3 March 2021. Two days later he left.", ["2021-03-03", "2021-03-05"]),
        ("In 2014, when troops crossed on 18 March, all was quiet.", ["2014", "2014-03-18"]),
    ],
)
def test_a_moment_may_anchor_the_next(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values
    assert moments.find(read(text))[1].anchor == "moment"


def test_without_a_date_the_value_stays_symbolic_and_can_be_anchored_later() -> None:
    text = "The chancellor will travel to Lenora on Monday and to Brask the next day. He spoke on Friday."
    monday, next_day, friday = moments.find(read(text, None))
    assert [monday.when, next_day.when, friday.when] == [None, None, None]
    assert [monday.symbolic, next_day.symbolic, friday.symbolic] == [
        "publication/monday>", "publication/monday>+1d", "publication/friday<",
    ]  # fmt: skip
    assert "no date" in (monday.how or "")
    anchor = date(2022, 2, 4)
    assert [resolve(m.symbolic or "", anchor) for m in (monday, next_day, friday)] == [
        "2022-02-07", "2022-02-08", "2022-02-04",
    ]  # fmt: skip


def test_a_day_and_month_without_any_year_has_no_value() -> None:
    moment = only("The chancellor spoke on February 14.", None)
    assert (moment.when, moment.symbolic) == (None, "publication/02-14<")


def test_a_captions_date_anchors_nothing() -> None:
    text = "Leaders on 24 February 2020.\n\nThe next day they left."
    caption = Furniture(start=0, end=28, kind="caption")
    in_caption, after = moments.find(read(text, None, furniture=(caption,)))
    assert in_caption.furniture
    assert in_caption.when == "2020-02-24"
    assert after.when is None
    assert after.symbolic == "previous+1d"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nearly eight years of war ended.", "P8Y~"),
        ("The trip took two and a half hours.", "PT150M"),
        ("A three-day summit opened.", "P3D"),
        ("It lasted more than a decade.", "P10Y~"),
        ("It lasted half a year.", "P6M"),
        ("It lasted a year and a half.", "P18M"),
        ("It lasted weeks.", None),
    ],
)
def test_durations(text: str, value: str | None) -> None:
    moment = only(text)
    assert (moment.kind, moment.when) == ("duration", value)


@pytest.mark.parametrize("words", ["recent days", "the past weeks", "the coming months", "the last few years"])
def test_vague_stretches_have_no_value(words: str) -> None:
    moment = only(f"Ships have come in {words}.")
    assert moment.when is None
    assert moment.how is not None
    assert "vague" in moment.how


def test_the_hour_is_given_only_with_its_zone() -> None:
    assert only("The text came on Friday at 09:38 GMT.").when == "2022-02-04T09:38:00Z"
    assert only("The text came at 9.38 p.m. on Friday.").when == "2022-02-04"
    assert only("The text came at 6 p.m. ET on Friday.").when == "2022-02-04T18:00:00-05:00"


def test_what_recurs_has_no_date() -> None:
    moment = only("The council meets every Friday.")
    assert (moment.kind, moment.when, moment.symbolic) == ("recurring", None, "R/friday")


@pytest.mark.parametrize(
    "text",
    [
        "They march to the square.",
        "He may go to the sun.",
        "May said so to Ms. May.",
        "Resolution 2202 was adopted on the second attempt.",
        "No 2014 came up, and an S-400 battery fired.",
        "Some 1,500 troops of the 737 fleet left.",
        "The Super Tuesday vote and the Arab Spring passed.",
        "The 45-year-old teacher spoke.",
        "The clip runs 03:14 in all.",
        "The Winter Games were opened.",
    ],
)
def test_words_that_are_no_times(text: str) -> None:
    assert found(text) == []


def test_days_that_do_not_exist_have_no_value() -> None:
    moment = only("The law was passed on February 30, 2021.")
    assert moment.when is None
    assert moment.how == "no such day in the calendar"


def test_a_wrong_weekday_is_kept_and_noted() -> None:
    moment = only("It took effect on Monday, 4 February 2022.")
    assert moment.when == "2022-02-04"
    assert "another" in (moment.how or "")


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Les ministres se sont vus le 4 février 2022 à Brask.", "fr", "2022-02-04"),
        ("Министры встретились 4 февраля 2022 года.", "ru", "2022-02-04"),
        ("Das Treffen war am 4. Februar 2022.", "de", "2022-02-04"),
        ("会议于2022年2月4日举行。", "zh", "2022-02-04"),
    ],
)
def test_calendar_dates_of_other_languages(text: str, language: str, value: str) -> None:
    assert only(text, None, language=language).when == value


@pytest.mark.parametrize(
    ("symbol", "value"),
    [
        ("publication", "2022-02-04"),
        ("publication/friday<", "2022-02-04"),
        ("publication-1d/friday<", "2022-01-28"),
        ("publication+1w/friday=", "2022-02-11"),
        ("publication/02-14>", "2022-02-14"),
        ("publication/12<", "2021-12"),
        ("publication-2w..publication", "2022-01-21/2022-02-04"),
        ("..publication/02-20>", "../2022-02-20"),
        ("publication/week", "2022-01-31/2022-02-06"),
        ("publication-1y/year/q4", "2021-10/2021-12"),
        ("publication+1w~", "2022-02-11~"),
        ("publication/sunday>/T09:38[Etc/GMT]", "2022-02-06T09:38:00Z"),
        ("previous+1d", None),
        ("publication/02-30<", None),
        ("publication/nonsense", None),
        ("", None),
        ("..", None),
        ("publication+9999y", None),
    ],
)
def test_symbols_resolve(symbol: str, value: str | None) -> None:
    assert resolve(symbol, date(2022, 2, 4)) == value


def test_previous_resolves_from_what_is_given() -> None:
    assert resolve("previous+1d", None, "2022-02-28") == "2022-03-01"
    assert resolve("previous+1d", None, "2022") is None


@given(st.text(max_size=40), st.dates())
def test_no_symbol_raises(symbol: str, anchor: date) -> None:
    resolve(symbol, anchor)
    resolve("publication" + symbol, anchor)


@given(
    st.lists(
        st.sampled_from(
            re.findall(r"\S+", "4 May Friday since 2014 last two weeks ago 8 p.m. on until the next day of - ,")
        ),
        max_size=14,
    )
)
def test_spans_are_in_order_inside_the_text_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    places = [(moment.start, moment.end) for moment in moments.find(read(text, language="en"))] if text else []
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(left[1] <= right[0] for left, right in pairwise(places))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The region's 2011 uprising failed.", "2011", "2011"),
        ("Output fell below 2005 levels.", "2005", "2005"),
        ("It recovered after a dry 2015.", "2015", "2015"),
        ("The May report pleased them.", "May", "2021-05"),
        ("It rested on an April survey.", "April", "2021-04"),
        ("They will sign on May 2nd, Monday evening.", "May 2nd, Monday evening", "2022-05-02"),
        ("The dam broke a year ago Friday.", "a year ago Friday", "2021-02-04"),
        ("The dam broke two years ago today.", "two years ago today", "2020-02-06"),
        ("The dam broke a quarter-century ago.", "a quarter-century ago", "1997~"),
        ("It had stood for more than a half century.", "more than a half century", "P50Y~"),
        ("The cost is spread over a decade.", "a decade", "P10Y"),
        ("Talks may take seven to 10 days.", "seven to 10 days", None),
        ("It has grown since fiscal 2001.", "since fiscal 2001", "2001/.."),
        ("Trade fell in the past month and a half.", "the past month and a half", None),
        ("Much will happen in the months ahead.", "the months ahead", None),
        ("Second-quarter sales rose.", "Second-quarter", "2021-04/2021-06"),
        ("Last quarter was quiet.", "Last quarter", "2021-10/2021-12"),
        ("They met over Thanksgiving.", "Thanksgiving", "2021-11-25"),
        ("They will meet on Good Friday.", "Good Friday", "2022-04-15"),
        ("They met on Memorial Day 2019.", "Memorial Day 2019", "2019-05-27"),
        ("They have not met and probably won't until November.", "until November", "../2022-11"),
    ],
)
def test_times_of_news(text: str, words: str, value: str | None) -> None:
    moment = only(text)
    assert (text[moment.start : moment.end], moment.when) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "They sent 2000 men.",
        "Some 1990 workers struck.",
        "The club in Mar-a-Vela closed.",
        "The 10 hottest years are known.",
        "The second quarter of the match was dull.",
    ],
)
def test_counts_and_names_are_no_times(text: str) -> None:
    assert all(value is None for _, value in found(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales fell $2 million less than a year earlier, in March 2020.", [None, "2020-03"]),
        ("In 2013 it was lower than the year earlier.", ["2013", "2012"]),
        ("The town was busy on 2 May 2017. That weekend it rained.", ["2017-05-02", "2017-05-06/2017-05-07"]),
        ("The next day, on 3 November 2013, it rained.", ["2013-11-03", "2013-11-03"]),
        ("Growth slowed in May 2016 and in the prior two months.", ["2016-05", "2016-03/2016-04"]),
        ("He was hurt in November 2013.\n\nOn November 3 he had met them.", ["2013-11", "2013-11-03"]),
    ],
)
def test_times_counted_from_others(text: str, values: list[str | None]) -> None:
    assert [value for _, value in found(text, "2018-06-20")] == values


def test_quoted_speech_of_a_named_day_is_counted_from_that_day() -> None:
    assert found("“We will vote tomorrow,” the mayor said on Tuesday.") == [
        ("tomorrow", "2022-02-02"), ("Tuesday", "2022-02-01"),
    ]  # fmt: skip
    assert found("They vote tomorrow, the mayor said on Tuesday.")[0] == ("tomorrow", "2022-02-07")


@pytest.mark.parametrize("year", [1961, 2000, 2016, 2024, 2038])
def test_easter_is_a_sunday_between_march_22_and_april_25(year: int) -> None:
    easter = feasts.of_year(year, "easter")
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


def test_feasts_by_week() -> None:
    assert feasts.of_year(2016, "11-4thu") == date(2016, 11, 24)
    assert feasts.of_year(2017, "05-5mon") == date(2017, 5, 29)
    with pytest.raises(ValueError, match="nonsense"):
        feasts.of_year(2017, "nonsense")


ABROAD = {
    "de": (
        "Die Minister trafen sich am 4. Februar 2022 in Brask und stritten bis zum Abend über Quoten.",
        ["2022-02-04"],
    ),
    "fr": ("Les ministres se sont vus le 1er mars 2021 à Brask et ont discuté des quotas de pêche.", ["2021-03-01"]),
    "es": ("Los ministros se reunieron el 4 de febrero de 2022 en Brask y hablaron de cuotas.", ["2022-02-04"]),
    "it": ("I ministri si sono riuniti il 04/02/2022 a Brask e hanno discusso delle quote.", ["2022-02-04"]),
    "pt": ("Os ministros reuniram-se em 4 de fevereiro de 2022 em Brask e falaram de quotas.", ["2022-02-04"]),
    "ru": ("Министры встретились в марте 2023 года в Браске и долго спорили о квотах.", ["2023-03"]),
    "uk": ("Міністри зустрілися 4 лютого 2022 року в Браску й довго сперечалися про квоти.", ["2022-02-04"]),
    "tr": ("Bakanlar 4 Şubat 2022'de Brask'ta buluştu ve kotaları tartıştı.", ["2022-02-04"]),
    "zh": ("六个国家的部长2022年2月4日在布拉斯克举行会议，讨论了捕鱼配额问题。", ["2022-02-04"]),
    "ar": ("اجتمع الوزراء في ٤ فبراير ٢٠٢٢ في براسك وناقشوا حصص الصيد حتى المساء.", ["2022-02-04"]),
}


@pytest.mark.parametrize("tag", ABROAD)
def test_other_languages_give_their_calendar_dates_and_nothing_else(tag: str) -> None:
    text, values = ABROAD[tag]
    assert [value for _, value in found(text, None, language=tag)] == values


@pytest.mark.parametrize("tag", ABROAD)
def test_a_foreign_paragraph_of_an_english_article_is_read_in_its_own_language(tag: str) -> None:
    text, values = ABROAD[tag]
    english = "The ministers met on 3 May 2020 and argued about quotas until the evening, as they had before."
    assert [value for _, value in found(f"{english}\n\n{text}", None)] == ["2020-05-03", *values]


@pytest.mark.parametrize("text", ["Am 4. Mai 2022.", "Mars 2022: 12 morts", "12 мая 2022", "4 May", "…", "4"])
def test_a_short_text_of_unknown_language_gives_nothing_wrong(text: str) -> None:
    assert all(value is None for _, value in found(text, None, language=None))


@pytest.mark.parametrize("text", ["El 31 de febrero de 2022 llovió.", "El 45/13/2022 llovió."])
def test_foreign_days_that_do_not_exist_have_no_value(text: str) -> None:
    assert [value for _, value in found(text, None, language="es")] == [None]


def test_a_foreign_day_without_a_year_takes_it_from_the_article() -> None:
    assert found("Das Treffen war am 4. Februar.", language="de") == [("4. Februar", "2022-02-04")]
    assert found("Das Treffen war am 4. Februar.", None, language="de") == [("4. Februar", None)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They filed 100 false reports a month in 2010.", [None, "2010"]),
        ("It was the 2016 Year of the Reef.", ["2016"]),
        ("It meant a two- to three-week delay.", [None]),
        ("They meet every other week.", [None]),
        ("She was hurt in the head by the fall.", []),
        ("They vote in the fall.", ["2017-23"]),
        ("There was no run-up to this year's vote.", ["2017"]),
        ("They will mark today, March 28, 2017, as the day.", ["2017-03-28", "2017-03-28"]),
        ("They scheduled a meeting Thursday morning.", ["2017-05-04"]),
        ("The 2020 team says it will meet in December.", ["2020", "2017-12"]),
        ("He has lobbied since at least 1998.", ["1998/.."]),
        ("His book (Norland 2013) sold.", ["2013"]),
        ("They have lived there for hundreds of years.", [None]),
        ("A better tomorrow will come.", [None]),
    ],
)
def test_more_times_of_news(text: str, values: list[str | None]) -> None:
    assert [value for _, value in found(text, "2017-05-03")] == values
