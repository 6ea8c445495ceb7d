"""All layers together: any text at all gives a reading whose spans hold."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.annotation import annotate
from variorum.model import Document, document_id, reading_from_json, spans_of, to_json

STORY = (
    "Ferry sinks off Senhal Point 🚢\r\n\r\n3 May 2025\r\n\r\n"
    "“We are still looking,” the harbourmaster, Ilsa Dorn, told reporters\u00a0on Friday. “Nobody has given up.”"
    "\r\n\r\nSome 1,500 people were aboard, she said. "
    "Transport minister Paul Arden denied that it had been overloaded.\r\n"
)


def document(text: str, **known) -> Document:
    fields = {
        "id": document_id(text.encode("utf-8", "surrogatepass"), "a.txt"), "source": "a.txt", "outlet": None,
        "family": None, "title": None, "published": None, "modified": None, "authors": (), "language": None,
        "sha256": "", "text": text, "evidence": {}, "map": (), "failures": (), "furniture": (),
    }  # fmt: skip
    return Document(**fields | known)


def assert_sound(reading) -> None:
    length = len(reading.document.text)
    for name in reading.__struct_fields__:
        for span in spans_of(getattr(reading, name)):
            assert span.document == reading.document.id
            assert span.end <= length
    ids = {actor.id for actor in reading.actors} | {quotation.id for quotation in reading.quotations} | {None}
    for quotation in reading.quotations:
        assert {quotation.addressee, quotation.within} <= ids
        assert quotation.speaker is None or quotation.speaker.actor in ids
        assert quotation.pieces[0].start == quotation.start
        assert quotation.pieces[-1].end == quotation.end
    for records in (reading.quotations, reading.quantities, reading.moments):
        assert len({record.id for record in records}) == len(records)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from(list("aeiT 1,.:;“”\"'‘’()\n\r\u00a0\u2028🚢é中م$%-")), max_size=200))
def test_any_text_gives_a_sound_reading(text):
    assert_sound(annotate(document(text, language="en"), with_vectors=False))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(STORY)), st.text(alphabet="“”\"'\n\r\u00a0\u200f\ufeff🚢ـ", min_size=1, max_size=3))
def test_a_disturbance_anywhere_keeps_every_span_in_place(position, noise):
    assert_sound(annotate(document(STORY[:position] + noise + STORY[position:], language="en"), with_vectors=False))


def test_line_ends_and_spaces_do_not_change_what_is_found():
    plain = STORY.replace("\r\n", "\n").replace("\u00a0", " ")
    one, other = annotate(document(STORY)), annotate(document(plain))

    def words(reading):
        text = reading.document.text
        return [" ".join(text[q.start : q.end].split()) for q in (*reading.quotations, *reading.quantities)]

    assert words(one) == words(other)
    assert words(one)


def test_a_reading_is_a_function_of_its_document():
    one, other = annotate(document(STORY)), annotate(document(STORY))
    assert to_json(one) == to_json(other)
    assert reading_from_json(to_json(one)) == one


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Паром затонул у мыса Сенхал в пятницу, 2 мая 2025 года. На борту были 140 человек, сообщили власти.",
        "ru"), ("غرقت عبّارة قبالة رأس سنحال يوم الجمعة 2 مايو 2025 وكان على متنها 140 شخصا بحسب السلطات.", "ar"),
        ("渡轮于2025年5月2日星期五在森哈尔角附近沉没，船上载有140人，港务局表示搜救仍在继续。", "zh"),
    ],
)  # fmt: skip
def test_another_language_is_passed_through_with_one_note(text, language):
    reading = annotate(document(text))
    assert reading.document.language == language
    assert reading.quotations == ()
    assert reading.actors == ()
    assert reading.sentences
    (note,) = reading.failures
    assert language in note.reason
    assert_sound(reading)


def test_the_text_is_never_altered():
    reading = annotate(document(STORY))
    assert reading.document.text == STORY
    assert msgspec.structs.asdict(reading.document)["sha256"] == ""


FRENCH = (
    "« Nous ne céderons pas », a déclaré mardi le président Paul Arden devant les ouvriers, que 40 % "
    "des postes seraient supprimés dans l’usine, avant que les forces de l’ordre n’attaquent le cortège."
)
AFTER = (
    "Ms Dorn wept when she was told of it, and then she went home on foot with her two dogs. The yard has built boats "
    "for a hundred years, and there is hardly a family in the town that has not worked there at one time or another. "
    "Nobody knows what will become of the slip and the cranes, and those who were asked about them said nothing at all."
)


def test_a_foreign_paragraph_gives_dates_and_numbers_and_one_note() -> None:
    text = f"The mayor, Ilsa Dorn, said on Monday that the yard would close.\n\n{FRENCH}\n\n{AFTER}\n"
    reading = annotate(document(text, published="2025-05-03"))
    begin = text.index(FRENCH)
    inside = range(begin, begin + len(FRENCH))
    assert any(number.start in inside and number.low == 40 for number in reading.quantities)
    assert reading.quotations
    assert not any(quotation.start in inside for quotation in reading.quotations)
    assert not any(event.start in inside for event in reading.events)
    assert [actor.name for actor in reading.actors] == ["Ilsa Dorn"]
    assert [note.reason for note in reading.failures] == [
        "language fr in 1 paragraph of an English text: calendar dates, percentages and sums of money only"
    ]
