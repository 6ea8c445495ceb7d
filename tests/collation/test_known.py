import msgspec
import pytest

from variorum.collation import known_by


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2025-05-03", True),
        ("2025-05-04", True),
        ("2025-05-04T23:00:00+00:00", True),
        ("2025-05-05", False),
        ("2025-04", True),
        ("2025-05", False),
        ("2025", False),
        (None, False),
    ],
)
def test_only_what_had_surely_appeared_is_kept(article, published, kept):
    reading = article("a", "The ferry sank.")
    dated = msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, published=published))
    found, notes = known_by([dated], "2025-05-04")
    assert (found == [dated]) is kept
    assert len(notes) == (not kept)


def test_a_later_change_is_told_of(article):
    reading = article("a", "The ferry sank.")
    changed = msgspec.structs.replace(reading.document, published="2025-05-03", modified="2025-06-01")
    found, (note,) = known_by([msgspec.structs.replace(reading, document=changed)], "2025-05-04")
    assert found
    assert "2025-06-01" in note.reason
