"""Documents that speak in an article."""

from stance_reading import read

from variorum.annotation import papers


def found(text: str) -> list[tuple[str, int]]:
    return [(paper.name, len(paper.mentions)) for paper in papers.find(read(text).parse)]


def test_one_document_is_brought_in_and_speaks() -> None:
    assert found("The board released a joint statement. The statement said the pier was safe.") == [
        ("joint statement", 2)
    ]  # fmt: skip
    assert found("The board released a statement. It rained.") == []


def test_papers_in_the_plural_are_one_text_where_they_are_marked_as_such() -> None:
    text = "Leaked documents confirmed that the pier was unsafe. The documents said it would sink."
    assert found(text) == [("Leaked documents", 2)]
    assert found("The documents leaked to the Herald are old.") == []
    assert found("Internal emails released on Monday showed that the pier was unsafe.") == [("Internal emails", 1)]


def test_other_plurals_are_no_text() -> None:
    assert found("Documents showed that the pier was unsafe.") == []
    assert found("The emails said that the pier was unsafe.") == []
    assert found("Leaked documents lay on the pier.") == []
    assert found("Reports said that the pier was unsafe.") == []
