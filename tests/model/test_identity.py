from variorum.model import Span, cluster_id, document_id, leaf_id


def test_reprints_differ_and_the_same_file_does_not():
    assert document_id(b"text", "a.txt") == document_id(b"text", "a.txt")
    assert document_id(b"text", "a.txt") != document_id(b"text", "b.txt")
    assert document_id(b"text", "a.txt") != document_id(b"other", "a.txt")


def test_parts_are_not_run_together():
    assert document_id(b"ab", "c") != document_id(b"a", "bc")


def test_a_leaf_is_named_by_its_layer_and_place():
    span = Span("document-1", 0, 5)
    assert leaf_id("quotation", span).startswith("quotation-")
    assert leaf_id("quotation", span) != leaf_id("quotation", Span("document-1", 0, 6))
    assert leaf_id("quotation", span).partition("-")[2] != leaf_id("quantity", span).partition("-")[2]


def test_a_cluster_takes_its_smallest_member_in_any_order():
    members = ["mention-b2", "mention-a1", "mention-c3"]
    assert cluster_id("actor", members) == cluster_id("actor", reversed(members)) == "actor-a1"


def test_a_file_name_that_is_not_unicode_has_an_id():
    assert document_id(b"", "caf\udce9.txt").startswith("document-")
