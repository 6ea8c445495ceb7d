from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Extent
from variorum.publish.marks import Mark, in_pieces, weave

TEXT = "abcdefghijklmnopqrstuvwxyz\n0123456789"
BLOCKS = [Extent(0, 26), Extent(27, 37)]


def woven(*places):
    marks = [Mark(start, end, f"m-{start}-{end}", ("x",)) for start, end in places]
    return list(weave(TEXT, BLOCKS, marks))


def pieces(blocks):
    """The text of each piece by mark, read back as a browser would nest them."""
    found = {}
    for steps in blocks:
        around = []
        for step in steps:
            if step.kind == "open":
                around.append((step.mark, []))
            elif step.kind == "text":
                for _, words in around:
                    words.append(step.text)
            else:
                mark, words = around.pop()
                found.setdefault(mark.id, []).append((mark, "".join(words)))
        assert not around, "every mark is closed in its own paragraph"
    return found


def test_nested_marks_stay_whole():
    found = pieces(woven((0, 10), (2, 5)))
    assert [words for _, words in found["m-0-10"]] == ["abcdefghij"]
    assert [words for _, words in found["m-2-5"]] == ["cde"]


def test_crossing_marks_are_cut_and_joined_by_id():
    blocks = woven((0, 10), (5, 15))
    found = pieces(blocks)
    assert [words for _, words in found["m-5-15"]] == ["fghij", "klmno"]
    assert list(in_pieces(blocks)) == ["m-5-15"]


def test_a_mark_over_a_paragraph_break_has_one_first_piece():
    found = pieces(woven((20, 30)))
    assert [(mark.first, mark.last, words) for mark, words in found["m-20-30"]] == [
        (True, False, "uvwxyz"),
        (False, True, "012"),
    ]


def test_a_mark_that_begins_between_paragraphs_is_still_first_somewhere():
    ((mark, words),) = pieces(woven((26, 30)))["m-26-30"]
    assert mark.first
    assert words == "012"


places = st.tuples(st.integers(0, 36), st.integers(1, 37)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(places, max_size=12, unique=True))
def test_nothing_is_lost_whatever_overlaps(spans):
    blocks = woven(*spans)
    for block, steps in zip(BLOCKS, blocks, strict=True):
        assert "".join(step.text for step in steps) == TEXT[block.start : block.end]
    found = pieces(blocks)
    for start, end in spans:
        parts = sorted(found.get(f"m-{start}-{end}", []), key=lambda part: part[0].start)
        assert "".join(words for _, words in parts) == TEXT[start:end].replace("\n", "")
        assert sum(mark.first for mark, _ in parts) == sum(mark.last for mark, _ in parts) == (1 if parts else 0)
