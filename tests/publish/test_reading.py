import base64
import hashlib
import importlib
import re
from itertools import pairwise

import pytest
import readings
import sample
from lxml import html
from msgspec.structs import replace

from variorum.model import Attitude, Extent, MapEntry, Mention, Reading
from variorum.model.stance import AttitudePassage
from variorum.publish.causes import plain, sureness
from variorum.publish.reading import layers, names, page
from variorum.publish.reading.sheet import Sheet
from variorum.publish.symbols import length, recurring, relative


def tree(*done, **options):
    return html.document_fromstring(page(done, **options))


def text_of(node):
    return "".join(node.itertext())


def without_codes(node):
    copy = html.fromstring(html.tostring(node, encoding="unicode", with_tail=False))
    for ref in copy.xpath(".//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    return text_of(copy)


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def every() -> Reading:
    return readings.every_layer()


@pytest.fixture(scope="module")
def root():
    return tree(*readings.all_of_them())


def test_ids_are_unique_and_links_lead_somewhere(root):
    ids = [str(found) for found in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    links = [str(found) for found in root.xpath("//a/@href")]
    assert len(links) > 80
    assert {link[1:] for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)


def test_no_link_stands_in_another(root):
    assert not root.xpath("//a//a")


def test_every_record_has_a_note_that_leads_to_its_words_and_back(every):
    root = tree(every)
    for layer in layers(every):
        for entry in layer.entries:
            (note,) = root.xpath(f"//li[@id='A-{entry.code}']")
            first = entry.places[0]
            (link,) = note.xpath(".//a[@class='cite']/@href")
            assert link == f"#A-{first.start}-{first.end}"
            (mark,) = root.xpath(f"//*[@id='{link[1:]}']")
            pieces = [mark, *root.xpath(f"//*[@data-of='{link[1:]}']")]
            assert squeezed("".join(map(without_codes, pieces))) == squeezed(
                every.document.text[first.start : first.end]
            )
            assert mark.xpath(f"descendant-or-self::a[@href='#A-{entry.code}']")


def test_the_text_is_there_in_full_whatever_crosses(root):
    for place, reading in enumerate(readings.all_of_them()):
        paragraphs = root.xpath(f"//article[@id='article-{'ABCDE'[place]}']/div/p")
        assert squeezed("".join(map(without_codes, paragraphs))) == squeezed(reading.document.text)


def test_a_crossing_quotation_is_cut_and_its_pieces_are_lit_together(every):
    written = page([every])
    (crossing,) = [one for one in every.quotations if one.id == "quotation-crossing"]
    target = f"A-{crossing.start}-{crossing.end}"
    assert f'data-of="{target}"' in written
    assert f'main:has(#{target}:target) [data-of="{target}"]' in written


def test_the_reasons_are_in_plain_words(every):
    root = tree(every)
    told = {str(note.get("id")): " ".join(text_of(note).split()) for note in root.xpath("//li[@data-item]")}
    assert "It is reported without quotation marks." in told["A-Q3"]
    assert "Confidence 0.42, doubtful." in told["A-Q3"]
    assert "relayed within Q1" in told["A-Q3"]
    assert next(layer for layer in layers(every) if layer.key == "quotations").entries[2].brief.endswith(", within Q1")
    assert "A verb tells it." in told["A-E2"]
    assert "Tomas Rell → Ilse Brandt, negated, as told by Tomas Rell, 3 March 2025" in told["A-E2"]
    assert "votesfor 3" in told["A-E2"]
    assert "Ilse Brandt denies E2" in told["A-D1"]
    assert "Confidence 0.61, more likely right than not." in told["A-H1"]


def test_a_switch_a_layer_and_those_named_are_on(every):
    root = tree(every, shown=["quotations", "denials"])
    on = set(root.xpath("//fieldset//input[@checked]/@id"))
    assert on == {"show-quotations", "show-denials"}
    switches = {str(found).removeprefix("show-") for found in root.xpath("//fieldset//input/@id")}
    assert switches == {layer.key for layer in layers(every) if layer.entries}
    assert set(tree(every).xpath("//fieldset//input[not(@checked)]/@id")) == {"show-furniture"}


def test_several_articles_have_a_list_one_has_none(root, every):
    assert len(root.xpath("//nav[@class='legend']//li")) == 5
    assert not tree(every).xpath("//nav[@class='legend']")
    assert text_of(tree(every).xpath("//h1")[0]) == every.document.title


def test_article_text_is_never_markup(every):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">"\'{{ 7*7 }}'
    document = replace(
        every.document, title=hostile, outlet=hostile, source=hostile, authors=(hostile,),
        text=every.document.text + hostile,
    )  # fmt: skip
    actors = tuple(replace(actor, name=hostile, how=hostile) for actor in every.actors)
    moments = tuple(replace(moment, when=None, symbolic=hostile, how=hostile) for moment in every.moments)
    root = tree(replace(every, document=document, actors=actors, moments=moments))
    assert len(root.xpath("//script")) == 1
    assert not root.xpath("//img")
    assert hostile in text_of(root)


def test_the_policy_admits_these_styles_and_this_script_only(root):
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    for element in (*root.xpath("//script"), *root.xpath("//style")):
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not root.xpath("//@style | //@onclick | //*[@src]")


def test_no_address_is_loaded():
    assert not re.search(r"url\(|@import|https?://", page(readings.all_of_them()))


def test_headings_go_down_one_step_at_a_time(root):
    levels = [int(found.tag[1]) for found in root.xpath("//h1|//h2|//h3|//h4")]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_languages_and_directions(root):
    assert root.xpath("//article//p[@lang='ar']")[0].get("dir") == "rtl"
    assert root.xpath("//article//p[@lang='zh']")


def test_the_way_back_to_the_bytes_of_a_page(every):
    text = every.document.text
    entries = (MapEntry(start=0, end=10, source_start=100, source_end=110),
               MapEntry(start=10, end=len(text), source_start=200, source_end=200 + len(text) - 10))  # fmt: skip
    reading = replace(every, document=replace(every.document, map=entries))
    notes = [" ".join(text_of(note).split()) for note in tree(reading).xpath("//p[@class='where']")]
    first = every.quotations[0]
    assert any(f"bytes {first.start + 190:,} to" in note for note in notes)
    assert not any("bytes" in text_of(note) for note in tree(every).xpath("//p[@class='where']"))


def test_two_actors_of_one_id_have_two_notes(every):
    twice = replace(every, actors=(*every.actors, every.actors[0]))
    ids = [str(found) for found in tree(twice).xpath("//@id")]
    assert len(ids) == len(set(ids))


def test_a_record_off_the_text_is_left_out(every):
    beyond = replace(every.quantities[0], start=10_000, end=10_010)
    away = replace(every.moments[0], document="document-none")
    root = tree(replace(every, quantities=(beyond,), moments=(away,)))
    assert not root.xpath("//li[@data-layer='quantities' or @data-layer='moments']")


def test_how_a_voice_speaks_of_an_actor_is_called_an_aid(every):
    joke = sample.at("gull.txt", "a joke")
    name = sample.at("gull.txt", "the district")
    passage = AttitudePassage(
        joke.document, joke.start, joke.end, mention=Extent(name.start, name.end), label="negative", balance=-0.8
    )
    attitude = Attitude(
        id="attitude-1", document=joke.document, toward=sample.DISTRICT, voice="attributed", by=sample.RELL,
        label="negative", balance=-0.8, passages=(passage,), neutral=2,
    )  # fmt: skip
    (note,) = tree(replace(every, attitudes=(attitude,))).xpath("//li[@id='A-V1']")
    told = " ".join(text_of(note).split())
    assert "Tomas Rell on the district: negative, balance -0.80" in told
    assert "no rating" in told


def test_nothing_found_and_nothing_read():
    from variorum.annotation import annotate

    bare = annotate(
        replace(sample.DOCUMENTS["gull.txt"], text="Nothing.", title=None, furniture=()), with_vectors=False
    )
    assert "Untitled" in text_of(tree(bare))
    assert page([])


def test_same_readings_same_bytes():
    assert page(readings.all_of_them()) == page(readings.all_of_them())


def test_text_that_no_page_may_hold(every):
    odd = replace(every, document=replace(every.document, text=every.document.text + " \x00\x0b\ud800 end"))
    written = page([odd])
    written.encode()
    assert "\x00" not in written


def test_the_actor_of_most_mentions_comes_first(every):
    (first, *_) = next(layer for layer in layers(every) if layer.key == "actors").entries
    assert first.says.startswith("Ilse Brandt, person, Water Minister")
    assert first.brief == "name 2"


def test_a_mention_leads_to_its_actor_even_where_another_record_stands_on_it(every):
    place = every.quantities[0]
    actor = replace(every.actors[0], mentions=(Mention(place.document, place.start, place.end, kind="nominal"),))
    root = tree(replace(every, actors=(actor,)))
    (mark,) = root.xpath(f"//*[@id='A-{place.start}-{place.end}']")
    assert mark.xpath(".//a[@href='#A-A1']")


def test_names_are_those_of_the_layers(every):
    assert set(names()) == {layer.key for layer in layers(every)}


def test_a_field_without_words_of_its_own_is_shown_by_its_names(every, monkeypatch):
    module = importlib.import_module("variorum.publish.reading.layers")
    monkeypatch.setattr(module, "_KINDS", tuple(kind for kind in module._KINDS if kind.key != "framing"))
    layer = next(one for one in module.layers(every) if one.key == "framing")
    assert layer.title == "Framing"
    assert [entry.places[0].start for entry in layer.entries] == [one.start for one in every.framing]


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        ("publication", "the day of the article"),
        ("publication-1d", "one day before the article"),
        ("publication+2w", "two weeks after the article"),
        ("publication/friday<", "the Friday before the article"),
        ("publication/monday=", "the Monday of the week of the article"),
        ("publication/02-14", "14 February, year not known"),
        ("publication/02<", "February, year not known"),
        ("previous/T04:50", "04:50 on the day of the moment before"),
        ("publication+1w/week", "the week one week after that of the article"),
        ("publication-0d/week", "the week of the article"),
        ("publication-2w..publication", "two weeks before the article to the day of the article"),
        ("..publication/02-20>", "until 20 February, year not known"),
        ("publication/spring</early", "publication/spring</early"),
    ],
)
def test_relative_times_in_words(symbol, words):
    assert relative(symbol) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("P8Y~", "about eight years"), ("PT3H", "three hours"), ("P1D", "one day"), ("P1.5Y", "1.5 years"), ("?", "?")],
)
def test_lengths_in_words(value, words):
    assert length(value) == words


def test_what_recurs_in_words():
    assert [recurring(symbol) for symbol in ("R/P1D", "R/friday", "R/P2W")] == [
        "every day",
        "every Friday",
        "every two weeks",
    ]


def test_reasons_in_words():
    assert plain("weekday; the article has no date").endswith("; no date of the article to count from.")
    assert plain("date; its weekday is another") == "A day of a month, though the weekday beside it is another."
    assert plain("date by dateparser; the article has no date").endswith(
        "languages; no date of the article to count from."
    )
    assert plain("weekday, from the day of speech").endswith(", counted from the day when it was said.")
    assert plain("country: list of office-holders, mayor 2001/..").startswith("Its country comes from a list of office")
    assert plain("same day and place") == "Same day and place."
    assert [sureness(value) for value in (0.95, 0.5, 0.1)] == [
        "0.95, nearly sure", "0.50, more likely right than not", "0.10, doubtful",
    ]  # fmt: skip


def test_codes_are_those_of_the_records(every):
    codes = Sheet(every).codes
    assert [codes[one.id] for one in every.quotations] == [f"Q{n}" for n, _ in enumerate(every.quotations, 1)]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"unit": "person", "of": "people who left the valley"}, "about 4,200 people who left the valley"),
        ({"unit": "percent", "of": "unemployment rate"}, "about 4,200 percent (unemployment rate)"),
        ({"unit": "troop", "of": "extra troops"}, "about 4,200 extra troops"),
        ({"unit": "troop", "of": None}, "about 4,200 troop"),
        ({"unit": None, "of": None}, "about 4,200, of what is not said"),
        ({"unit": "year", "of": None, "how": "age"}, "about 4,200 years of age"),
    ],
)
def test_numbers_in_words(every, fields, words):
    quantities = (replace(every.quantities[0], **fields),)
    layer = next(one for one in layers(replace(every, quantities=quantities)) if one.key == "quantities")
    assert layer.entries[0].says == words
