from msgspec.structs import replace
from sample import full

from variorum import publish
from variorum.model import Change, Correction


def test_corrections_are_shown_with_what_they_change() -> None:
    sample = full()
    record = sample.discrepancies[0]
    corrected = replace(
        sample,
        corrections=(Correction(source="gull.txt", field="published", before=None, after="2025-03-03"),),
        changes=(
            Change(key="discrepancies", id=record.id, kind="changed", text="the count (verdict)", before="undetermined",
                   after="series"),
        ),
    )  # fmt: skip
    page = publish.page(corrected)
    assert "Your corrections" in page
    assert "date of publication, unknown → 3 March 2025" in page
    assert "undetermined → series" in page


def test_without_corrections_there_is_no_such_part() -> None:
    assert "Your corrections" not in publish.page(full())
