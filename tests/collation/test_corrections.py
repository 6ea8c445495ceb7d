from accounts import VISIT_A, VISIT_B, document
from msgspec.structs import replace

from variorum.annotation import annotate
from variorum.collation import collate, held_against, made


def test_a_date_that_a_user_sets_is_named_with_what_it_changes() -> None:
    name, text, _, outlet = VISIT_B
    plain = [annotate(document(*VISIT_A)), annotate(document(*VISIT_B))]
    dated = replace(document(name, text, "2023-03-14", outlet), evidence={"published": "user"})
    corrected = [plain[0], annotate(dated)]
    found = made((one.document for one in plain), (one.document for one in corrected), [])
    assert [(one.source, one.field, one.before, one.after) for one in found] == [
        ("b.txt", "published", None, "2023-03-14")
    ]
    dossier = held_against(collate(corrected), collate(plain), found)
    numbers = [one for one in dossier.changes if one.key == "discrepancies" and one.kind == "changed"]
    assert sorted((one.before, one.after) for one in numbers) == [
        ("undetermined", "series"),
        ("undetermined", "superseded"),
    ]


def test_what_was_left_out_is_a_correction() -> None:
    plain = [annotate(document(*VISIT_A)), annotate(document(*VISIT_B))]
    found = made((one.document for one in plain), [plain[0].document], ["b.txt"])
    assert [(one.source, one.field, one.after) for one in found] == [("b.txt", "leave_out", "yes")]


def test_nothing_corrected_changes_nothing() -> None:
    plain = [annotate(document(*VISIT_A))]
    dossier = collate(plain)
    assert made((one.document for one in plain), (one.document for one in plain), []) == ()
    assert held_against(dossier, collate(plain), ()) == dossier
