from collections.abc import Callable

import msgspec

from variorum.collation import numbers
from variorum.model import Actor, Mention, Quantity, Reading, Span, leaf_id

Article = Callable[..., Reading]


def with_quantity(
    reading: Reading, words: str, value: float, *, of: str = "soldiers", unit: str = "soldier"
) -> Reading:
    start = reading.document.text.index(words)
    span = Span(reading.document.id, start, start + len(words))
    one = Quantity(
        span.document, span.start, span.end, id=leaf_id("quantity", span), low=value, high=value, unit=unit,
        approximate=False, of=of, when=None, where=None, said_by=None,
    )  # fmt: skip
    return msgspec.structs.replace(reading, quantities=(one,))


def country(name: str, code: str, *readings: Reading) -> Actor:
    mentions = tuple(
        Mention(r.document.id, at, at + len(name), kind="name")
        for r in readings
        if (at := r.document.text.find(name)) >= 0
    )
    return Actor(id=f"actor-{code}", name=name, kind="state", country=code, roles=(), mentions=mentions)


def test_figures_of_one_thing_are_set_side_by_side(article: Article) -> None:
    a = with_quantity(article("a", "Odravia keeps 900 soldiers near Kessel."), "900 soldiers", 900)
    b = with_quantity(article("b", "Near Kessel stand 1,100 soldiers of Odravia."), "1,100 soldiers", 1100)
    places = [country("Odravia", "ODR", a, b), country("Kessel", "KES", a, b)]
    (one,) = numbers.series([[a, b]], places)
    assert len(one.quantities) == 2


def test_figures_of_another_place_are_kept_apart(article: Article) -> None:
    a = with_quantity(article("a", "Odravia keeps 900 soldiers near Kessel."), "900 soldiers", 900)
    b = with_quantity(article("b", "Odravia sent 300 soldiers to Lund."), "300 soldiers", 300)
    places = [country("Odravia", "ODR", a, b), country("Kessel", "KES", a), country("Lund", "LUN", b)]
    assert numbers.series([[a, b]], places) == ()


def test_figures_of_other_things_are_kept_apart(article: Article) -> None:
    a = with_quantity(article("a", "It lost 900 soldiers."), "900 soldiers", 900, of="wounded soldiers")
    b = with_quantity(article("b", "It has 300 soldiers."), "300 soldiers", 300, of="retired soldiers in Lund")
    assert numbers.series([[a, b]], []) == ()


def test_shares_of_different_things_are_no_series(article: Article) -> None:
    a = with_quantity(article("a", "Turnout was 40 percent in Kessel."), "40 percent", 40, of="turnout", unit="percent")
    b = with_quantity(article("b", "Prices rose by 7 percent."), "7 percent", 7, of="prices", unit="percent")
    c = with_quantity(article("c", "Some 12 percent did not say."), "12 percent", 12, of="", unit="percent")
    assert numbers.series([[a, b, c]], []) == ()


def test_one_article_alone_is_no_series_nor_are_two_affairs(article: Article) -> None:
    a = with_quantity(article("a", "Odravia keeps 900 soldiers."), "900 soldiers", 900)
    b = with_quantity(article("b", "Odravia keeps 950 soldiers."), "950 soldiers", 950)
    assert numbers.series([[a], [b]], []) == ()
    assert len(numbers.series([[a, b]], [])) == 1


def test_the_label_is_what_most_say_and_no_longer_than_need_be(article: Article) -> None:
    a = with_quantity(article("a", "Odravia keeps 900 soldiers."), "900 soldiers", 900, of="soldiers")
    b = with_quantity(article("b", "Odravia keeps 950 soldiers."), "950 soldiers", 950, of="soldiers in readiness")
    assert numbers.series([[a, b]], [])[0].label == "soldiers"
