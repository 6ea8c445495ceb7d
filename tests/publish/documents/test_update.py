import hashlib

import pytest
import sample
from msgspec.structs import replace

from variorum.errors import UsageError
from variorum.model import Document, document_id
from variorum.publish.documents import Grid, House, Options, manuscript
from variorum.publish.documents.formats.setting import plain
from variorum.publish.documents.manuscript import lines_of
from variorum.publish.edition import Edition
from variorum.publish.grounding import faults


def only(*names, **changes):
    """The sample dossier with some of its articles and nothing that rests on others."""
    full = sample.full()
    held = tuple(sample.DOCUMENTS[name] for name in names)
    empty = {
        key: ()
        for key in full.__struct_fields__
        if isinstance(getattr(full, key), tuple) and key not in ("documents", "actors", "quotations")
    }
    ids = {document.id for document in held}
    quotations = tuple(one for one in full.quotations if one.document in ids)
    return replace(full, documents=held, quotations=quotations, **{**empty, **changes})


def rewritten(document: Document, old: str, new: str) -> Document:
    text = document.text.replace(old, new)
    assert text != document.text
    data = text.encode()
    return replace(
        document, text=text, id=document_id(data, document.source), sha256=hashlib.sha256(data).hexdigest(),
        furniture=(),
    )  # fmt: skip


def write(dossier, **options):
    edition = Edition(dossier)
    done = manuscript(edition, "update", Options(**options))
    assert all(not faults(dossier, line) for line in done.lines())
    return done


def told(done, title=None):
    blocks = done.lead if title is None else next(c.blocks for c in done.chapters if c.title == title)
    return [plain(line, House()) for block in blocks for line in lines_of(block)]


def titles(done):
    return [chapter.title for chapter in done.chapters]


def test_it_needs_something_to_be_written_against():
    with pytest.raises(UsageError, match="earlier dossier"):
        write(only("gull.txt"))


def test_with_nothing_new_it_says_so():
    done = write(only("gull.txt", "lantern.txt"), previous=only("gull.txt", "lantern.txt"))
    assert told(done) == [
        "Nothing is new since the earlier dossier: no article came, none was corrected, none is gone."
    ]
    assert titles(done) == []


def test_what_a_new_article_says_is_new_and_what_it_repeats_is_not():
    done = write(only("gull.txt", "lantern.txt"), previous=only("lantern.txt"))
    assert told(done)[0] == "One article has come in, the Gull."
    new = " ".join(told(done, "New"))
    assert "About 4,200 people have left the valley, according to the district." in new
    assert "will stay closed until the survey is done" not in new


def test_an_article_that_only_repeats_brings_nothing_new():
    copy = replace(sample.DOCUMENTS["lantern.txt"], source="copy.txt", outlet="The Copy")
    copy = replace(copy, id=document_id(copy.text.encode(), "copy.txt"))
    previous = only("lantern.txt")
    done = write(replace(previous, documents=(*previous.documents, copy)), previous=previous)
    assert told(done) == ["One article has come in, the Copy.", "It tells nothing that was not told before."]
    assert titles(done) == []


def test_a_corrected_article_shows_both_forms():
    before = only("gull.txt")
    after = rewritten(sample.DOCUMENTS["gull.txt"], "About 4,200 people", "About 5,100 people")
    done = write(replace(before, documents=(after,), quotations=()), previous=before)
    assert "One article has another text than before." in told(done)
    (grid,) = next(chapter.blocks for chapter in done.chapters if chapter.title == "Corrected")
    assert isinstance(grid, Grid)
    ((name, now, old),) = grid.rows
    assert name == "The Gull, 3 March 2025"
    assert plain(now, House()) == "“About 5,100 people have left the valley, according to the district”"
    assert old == "“About 4,200 people have left the valley, according to the district.”"


def test_an_article_that_is_gone_is_withdrawn():
    done = write(only("gull.txt"), previous=only("gull.txt", "lantern.txt"))
    assert "One article of the earlier dossier is no longer here." in told(done)
    (line,) = told(done, "Withdrawn")
    assert "Lantern & Sons" in line
    assert "is no longer among the articles" in line


def test_since_a_day_takes_articles_from_then_on_and_undated_ones_for_known():
    done = write(only("gull.txt", "lantern.txt", "rewrite.txt"), since="2025-03-04")
    assert told(done)[0] == "One article has come in, Lantern & Sons."
    later = write(only("gull.txt", "lantern.txt", "rewrite.txt"), since="2025-03-10")
    assert told(later) == ["Nothing is new since then: no article came, none was corrected, none is gone."]


def test_the_same_whatever_the_order():
    dossier = only("gull.txt", "lantern.txt", "rewrite.txt")
    turned = replace(dossier, documents=dossier.documents[::-1], actors=dossier.actors[::-1])
    assert write(turned, previous=only("lantern.txt")) == write(dossier, previous=only("lantern.txt"))
