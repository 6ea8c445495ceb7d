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
