import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Extent, Span, Speaker

extents = st.tuples(st.integers(0, 200), st.integers(1, 50)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start, end):
    with pytest.raises(ValueError, match="start"):
        Span("document-1", start, end)
    with pytest.raises(ValueError, match="start"):
        Extent(start, end)


@given(extents, extents)
def test_overlap_is_symmetric_and_means_a_shared_character(a, b):
    one, other = Span("d", *a), Span("d", *b)
    shared = set(range(*a)) & set(range(*b))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    assert one.covers(other) == (set(range(*b)) <= set(range(*a)))


@given(extents)
def test_spans_of_two_documents_never_overlap(a):
    assert not Span("d", *a).overlaps(Span("e", *a))


@given(st.lists(extents, min_size=1, max_size=5))
def test_hull_is_the_smallest_span_around_all_pieces(pieces):
    hull = Span.hull("d", [Extent(*piece) for piece in pieces])
    assert (hull.start, hull.end) == (min(p[0] for p in pieces), max(p[1] for p in pieces))


def test_records_at_a_place_have_a_bare_span():
    class Marked(Span, frozen=True, kw_only=True):
        label: str

    marked = Marked("d", 1, 4, label="x")
    assert marked.span == Span("d", 1, 4)
    assert type(marked.span) is Span


def test_the_words_of_a_speaker_are_never_empty_or_backwards():
    with pytest.raises(ValueError, match="start"):
        Speaker(actor=None, document="d", start=427, end=426, named="anonymous")
    assert Speaker(actor="actor-1", named="none").span is None
