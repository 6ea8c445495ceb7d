"""The language of a text, without the network."""

from __future__ import annotations

import socket

import pytest

from variorum.annotation import language

TEXTS = {
    "en": "The ministers of six coastal states met on Tuesday and argued about quotas until late in the evening.",
    "de": "Die Minister der sechs Küstenländer trafen sich am Dienstag und stritten bis in den Abend über Quoten.",
    "fr": "Les ministres de six pays côtiers se sont réunis mardi et ont discuté des quotas jusque tard le soir.",
    "es": "Los ministros de seis países costeros se reunieron el martes y discutieron sobre las cuotas de pesca.",
    "ru": "Министры шести прибрежных государств встретились во вторник и до вечера спорили о квотах на сельдь.",
    "zh": "六个沿海国家的部长星期二举行会议，就捕鱼配额问题一直争论到深夜，"
    "但没有达成任何协议。他们下周将继续会谈，主席对记者说。",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_languages(tag: str):
    assert language.detect(TEXTS[tag]) == tag


@pytest.mark.parametrize("text", ["", "Moscow", "4 / 5 / 2021 — 33,000 — 12.5", "\n\n\t"])
def test_too_little_to_tell(text: str):
    assert language.detect(text) is None


def test_long_texts_are_sampled_and_line_breaks_do_not_matter():
    long = "\r\n".join([TEXTS["de"]] * 20_000)
    assert language.detect(long) == "de"
    assert language.detect(TEXTS["en"].replace(" ", "\n")) == "en"


def test_mostly_capitals():
    assert language.detect(TEXTS["en"].upper()) == "en"


def test_no_network(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    language._detector.cache_clear()
    assert language.detect(TEXTS["fr"]) == "fr"


ENGLISH = "The ministers met on 3 May 2020 and argued about quotas until the evening, as they had before."
PARTS = TEXTS | {
    "it": "I ministri dei sei paesi costieri si sono riuniti martedì e hanno discusso delle quote fino a tarda sera.",
    "pt": "Os ministros dos seis países costeiros reuniram-se na terça-feira e discutiram as quotas até ao anoitecer.",
    "uk": "Міністри шести прибережних держав зустрілися у вівторок і до вечора сперечалися про квоти на оселедець.",
    "tr": "Altı kıyı ülkesinin bakanları salı günü bir araya geldi ve akşama kadar kotalar üzerine tartıştı.",
    "ar": "اجتمع وزراء ست دول ساحلية يوم الثلاثاء وناقشوا حصص الصيد حتى وقت متأخر من المساء دون اتفاق.",
}


@pytest.mark.parametrize("tag", PARTS)
def test_each_paragraph_of_an_english_article_has_its_own_language(tag: str):
    text = f"{ENGLISH}\n\n{PARTS[tag]}"
    assert language.of_part(text, 0, len(ENGLISH), "en") == "en"
    assert language.of_part(text, len(ENGLISH) + 2, len(text), "en") == tag
    assert language.of_part(text, len(ENGLISH) + 2, len(text), None) == tag


@pytest.mark.parametrize("part", ["Rojas, Gonçalves, Müller, Dupont, Ivanov", "4 / 5 / 2021", "JUST WATCHED", "Paris"])
def test_names_and_figures_in_an_english_article_are_not_taken_for_another_language(part: str):
    assert language.of_part(part, 0, len(part), "en") == "en"


def test_a_part_of_a_text_in_another_language_has_the_language_of_the_whole():
    assert language.of_part(ENGLISH, 0, len(ENGLISH), "de") == "de"


def test_what_is_too_short_is_english_only_with_an_english_word():
    assert language.of_part("12 killed, the mayor said", 0, 25, None) == "en"
    assert language.of_part("Mars 2022", 0, 9, None) is None
