from variorum.collation.support.statements import read

DOCUMENT = """---
title: The strait
date: 2024-05-06
---

# The strait

A ship ran aground on *Tuesday*.[^1] Its crew were [rescued](https://a.example/one).

Key points:

- The port was closed [2].
- [The Harbour Mail](https://a.example/two)

```
not a sentence.
```

| What | Who |
| --- | --- |
| The mayor resigned.[^1] | Mayor |

![A ship](ship.png)

**In short**

## Sources

1. The Harbour Mail, 5 May 2024
2. The Quay, 6 May 2024, `quay.txt`, characters 10–20

[^1]: The Harbour Mail, `mail.txt`,
    characters 5–40
"""


def asserted(text):
    return [block.text for block in read(text).blocks if block.asserts]


def test_sentences_are_what_asserts_something():
    assert asserted(DOCUMENT) == [
        "A ship ran aground on Tuesday. Its crew were rescued.",
        "The port was closed.",
        "The mayor resigned.",
    ]


def test_footnotes_links_and_numbers_are_what_is_cited_there():
    first, port, mayor = (block for block in read(DOCUMENT).blocks if block.asserts)
    assert [label for _, label in first.cites] == ["1", "https://a.example/one"]
    assert [at for at, _ in first.cites] == [
        len("A ship ran aground on Tuesday."),
        len("A ship ran aground on Tuesday. Its crew were "),
    ]
    assert [label for _, label in port.cites] == ["2"]
    assert [label for _, label in mayor.cites] == ["1"]


def test_notes_and_listed_sources_are_kept_by_their_labels():
    notes = read(DOCUMENT).notes
    assert notes["1"] == "The Harbour Mail, `mail.txt`, characters 5–40"
    assert notes["2"].startswith("The Quay")


def test_lines_are_those_of_the_document():
    first = next(block for block in read(DOCUMENT).blocks if block.asserts)
    assert DOCUMENT.splitlines()[first.line - 1].startswith("A ship ran aground")


def test_the_day_of_the_document_is_read_from_its_front_matter():
    assert read(DOCUMENT).published == "2024-05-06"
    assert read("No day here.").published is None


def test_ranges_of_numbered_sources_are_all_cited():
    (block,) = read("The port was closed [1], [3]–[5], [7, 9–10].\n").blocks
    assert [label for _, label in block.cites] == ["1", "3", "5", "7", "9", "10"]


def test_a_number_in_brackets_that_leads_somewhere_is_a_citation_too():
    (block,) = read("The port was closed [1].\n\n[1]: page.html#A-1-9\n").blocks
    assert block.text == "The port was closed."
    assert [label for _, label in block.cites] == ["1", "page.html#A-1-9"]


def test_what_another_program_wrote_without_any_form_is_read_too():
    assert asserted("The port was closed.\r\nThe mayor resigned.") == ["The port was closed. The mayor resigned."]
    assert asserted("") == []
