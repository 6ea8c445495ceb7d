import pytest

from variorum.annotation import annotate
from variorum.collation import collate
from variorum.collation.support import Checker
from variorum.model import Document, Span, document_id

MAIL = "\n\n".join((
    "Bridge in Tarnow closed after inspectors find cracks",
    "TARNOW, May 6, 2024 - The Lenna Bridge in Tarnow was closed on Monday after inspectors found cracks in two of "
    "its pillars, the transport minister, Adela Morrow, said.",
    'About 14,000 cars cross the bridge every day. "Nobody should drive over a bridge that we cannot vouch for," '
    "Morrow told reporters.",
    "The mayor of Tarnow, Piet Hollen, criticised the decision. He said the city had not been warned and would ask a "
    "court to lift the closure.",
    "Morrow denied that the ministry had known of the cracks since March.",
))  # fmt: skip

QUAY = "\n\n".join((
    "Tarnow mayor goes to court over bridge",
    "7 May 2024",
    "Tarnow filed a complaint against the closure of the Lenna Bridge on Tuesday, the mayor's office said. A hearing "
    "is expected on 21 May.",
    "The repair will cost 3.2 million crowns and take six weeks, according to the ministry.",
))  # fmt: skip


def document(name, text, day):
    return Document(
        id=document_id(text.encode(), name), source=name, outlet=None, family=None, title=None, published=day,
        modified=None, authors=(), language="en", sha256="", text=text, evidence={"published": "user"}, map=(),
        failures=(), furniture=(),
    )  # fmt: skip


@pytest.fixture(scope="module")
def dossier():
    documents = (document("mail.txt", MAIL, "2024-05-06"), document("quay.txt", QUAY, "2024-05-07"))
    return collate(annotate(one) for one in documents)


@pytest.fixture(scope="module")
def checker(dossier):
    return Checker(dossier)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lenna Bridge in Tarnow was closed on 6 May 2024 after inspectors found cracks in two pillars.",
        "Some 14,000 cars use the bridge every day.",
        "Tarnow's mayor, Piet Hollen, said that the city had not been warned.",
        "Adela Morrow, the transport minister, denied that the ministry had known of the cracks since March.",
        "The repair will take six weeks, the ministry says.",
        "A court hearing is expected on 21 May.",
        "“Nobody should drive over a bridge that we cannot vouch for,” Morrow said.",
    ],
)
def test_what_the_articles_tell_is_supported(checker, sentence):
    found = checker.verdict(sentence)
    assert found.verdict == "supported", found


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Lenna Bridge in Tarnow was closed on 4 May 2024 after inspectors found cracks in two pillars.", "date"),
        ("About 41,000 cars cross the bridge every day.", "number"),
        ("The Lenna Bridge in Varsova was closed after inspectors found cracks in two of its pillars.", "name"),
        ("Piet Hollen, the mayor of Tarnow, said that the city had been warned.", "negation"),
        ("Piet Hollen denied that the ministry had known of the cracks since March.", "speaker"),
        ("“Nobody should live near a bridge that we cannot vouch for,” Morrow told reporters.", "quotation"),
    ],
)
def test_what_is_altered_is_not_and_the_fault_is_named(checker, sentence, kind):
    found = checker.verdict(sentence)
    assert found.verdict != "supported"
    assert kind in {fault.kind for fault in found.faults}, found
    assert found.why
    for fault in found.faults:
        assert sentence[fault.start : fault.end] == fault.words


def test_what_nobody_tells_is_unsupported(checker):
    found = checker.verdict("Engineers from three countries volunteered to build a wooden footbridge over the river.")
    assert found.verdict == "unsupported"


def test_half_of_a_sentence_may_be_told(checker):
    found = checker.verdict(
        "The Lenna Bridge was closed after inspectors found cracks in two pillars, and schools in the valley sent all "
        "their pupils home for the rest of the summer."
    )
    assert found.verdict == "partly"
    assert {part.verdict for part in found.parts} == {"supported", "unsupported"}


def test_passages_are_sentences_of_the_articles(checker, dossier):
    found = checker.verdict("Inspectors found cracks in two pillars of the Lenna Bridge.")
    assert "cracks in two of its pillars" in dossier.text(found.passages[0])


def test_named_passages_narrow_the_search(checker, dossier):
    sentence = "The repair will take six weeks, the ministry says."
    mail, quay = sorted(dossier.documents, key=lambda one: one.source)
    at = quay.text.index("The repair")
    assert checker.verdict(sentence, [Span(quay.id, at, at + 20)]).verdict == "supported"
    elsewhere = checker.verdict(sentence, [Span(mail.id, 60, 120)])
    assert elsewhere.verdict == "partly"
    assert [fault.kind for fault in elsewhere.faults] == ["source"]


def test_a_later_sentence_may_say_he(checker):
    verdicts = checker.check("Piet Hollen criticised the decision. He said that the city had not been warned.\n")
    assert [one.verdict for one in verdicts] == ["supported", "supported"]


def test_what_is_said_of_the_dossier_is_held_against_its_records(checker):
    lines = [
        "Two articles, 6 to 7 May 2024.",
        "Three articles, 6 to 7 May 2024.",
        "No statement by Adela Morrow was found.",
        "No statement by Ormland was found.",
    ]
    verdicts = checker.check("\n\n".join(lines))
    assert [one.verdict for one in verdicts] == ["supported", "contradicted", "contradicted", "supported"]
    assert all(one.own for one in verdicts)


def test_the_same_text_has_the_same_verdicts(dossier):
    text = "The bridge was closed on Monday. About 41,000 cars cross it every day."
    assert Checker(dossier).check(text) == Checker(dossier).check(text)


def test_articles_read_without_vectors_are_checked_by_their_words(dossier):
    found = Checker(dossier, with_vectors=False).verdict("Inspectors found cracks in five pillars of the Lenna Bridge.")
    assert found.verdict != "supported"
