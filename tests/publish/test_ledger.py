from lxml import html
from msgspec.structs import replace
from sample import at, full, small

from variorum.model import Actor, Dossier, Join, Mention, Reuse, Side, TimelineEntry
from variorum.publish import briefing, page
from variorum.publish.explanation import explain


def words(node):
    return " ".join("".join(node.itertext()).split())


def section(dossier, key):
    (found,) = html.document_fromstring(page(dossier)).xpath(f"//section[@id='{key}']")
    return found


def ledger(count, **fields) -> Dossier:
    first = full().discrepancies[0]
    records = [replace(first, id=f"discrepancy-{n:02}", rank=n, **fields) for n in range(1, count + 1)]
    return replace(full(), discrepancies=tuple(records))


def test_differences_stand_by_verdict_the_weighty_first():
    hard = replace(full().discrepancies[0], id="discrepancy-hard", verdict="contradiction", rank=1)
    light = replace(full().discrepancies[0], id="discrepancy-light", verdict="precision", rank=2)
    found = section(replace(full(), discrepancies=(light, hard)), "differences")
    assert [words(one) for one in found.xpath("./h3")] == ["Cannot both hold 1", "A matter of rounding or hedging 1"]
    assert found.xpath(".//li[@data-item]/@id") == ["discrepancy-hard", "discrepancy-light"]


def test_a_long_ledger_is_folded_with_its_count_and_nothing_is_lost():
    found = section(ledger(20), "differences")
    assert len(found.xpath(".//li[@data-item]")) == 20
    (folded,) = found.xpath("./details")
    assert len(folded.xpath(".//li[@data-item]")) == 8
    assert words(folded.xpath("./summary")[0]) == "8 more: the texts do not say enough to tell"
    assert words(section(ledger(64), "differences").xpath("./p[@class='rest-of']")[0]).startswith("4 more differences")


def test_a_doubtful_row_is_folded_and_not_in_the_briefing():
    doubtful = ledger(1, confidence=0.4)
    (folded,) = section(doubtful, "differences").xpath("./details")
    assert "How sure: doubtful." in words(folded)
    assert "differ" not in briefing(doubtful).partition("## Sources")[0]


def test_a_row_says_how_sure_it_is_in_words():
    assert "How sure: likely." in words(section(ledger(1, confidence=0.8), "differences"))
    assert "How sure" not in words(section(ledger(1), "differences"))


def test_the_passage_with_the_words_that_differ_stands_first():
    said, other = (
        at("gull.txt", "The fishermen's union says more than 6,000 have gone"),
        at("gull.txt", "About 4,200 people"),
    )
    sides = (
        Side(value="6,000", accounts=(other, said), words=(at("gull.txt", "6,000"),)),
        Side(value="tens of thousands", accounts=(at("rewrite.txt", "Tens of thousands fled"),)),
    )
    found = section(ledger(1, sides=sides), "differences")
    assert words(found.xpath(".//ul[@class='passages']/li")[0]).startswith("The fishermen's union says more than 6,000")


def test_what_speakers_dispute_is_told_though_no_claim_holds_it():
    dossier = ledger(
        1, between="speakers", kind="polarity", explanation="Denied by one. The articles do not settle it."
    )
    assert dossier.discrepancies[0].id in section(dossier, "disputes").xpath(".//li[@data-item]/@id")


def test_an_origin_is_named_with_its_credit_and_counts_once():
    credit = at("lantern.txt", "The joint note says")
    origin = replace(
        full().origins[0], name="Harbour Agency", credits=(credit,), how="72% of one's own words", confidence=0.95
    )
    dossier = replace(full(), origins=(origin,))
    told = words(section(dossier, "copies").xpath(".//ul[@class='origins']")[0])
    assert "go back to one wire story of Harbour Agency, and count as one" in told
    assert "72% of one's own words; how sure: nearly sure" in told
    why = " ".join(explain(dossier, origin.id).why)
    assert "go back to one wire story of Harbour Agency, and count once." in why
    assert "says whose it is: “The joint note says”." in why


def test_shared_words_say_where_they_stood_first_and_who_is_credited_and_no_more():
    base = small()
    shared: Reuse = next(one for one in base.reuse if one.kind == "verbatim")
    early = replace(shared, earliest=shared.passages[0].document, credits=(at("lantern.txt", "The joint note says"),))
    dossier = replace(base, reuse=tuple(early if one is shared else one for one in base.reuse))
    told = words(section(dossier, "copies"))
    assert "appeared first in A The Gull, 3 March 2025; an article names its source in" in told
    assert "having them first says who took them from whom" in told
    assert "That alone shows no copying." in " ".join(explain(dossier, shared.id).why)


def test_a_position_says_as_of_when_and_what_it_was_before():
    old = replace(full().positions[-1], id="position-old", stance="supports", when="2025-02-01")
    new = replace(
        full().positions[-1], id="position-new", when=None, published=("2025-03-03", "2025-03-04"), changed=old.id
    )
    dossier = replace(full(), positions=(old, new))
    row = words(section(dossier, "positions").xpath(".//tr[@id='position-new']")[0])
    assert "as of 3 to 4 March 2025" in row
    assert "before: for opening the gates before the survey, 1 February 2025" in row
    assert "departs from an earlier stance of 1 February 2025" in " ".join(explain(dossier, "position-new").why)


def test_a_reckoned_day_says_that_it_is():
    entry: TimelineEntry = replace(
        full().timeline[1], when="2025-03-03~", how="reckoned by the days of the articles that tell it as news"
    )
    row = words(section(replace(full(), timeline=(entry,)), "timeline").xpath(".//tr[@data-item]")[0])
    assert row.startswith("about 3 March 2025")
    assert "reckoned from the reports" in row


def test_joins_of_names_stand_under_how():
    base = full()
    joined: Actor = next(
        one for one in base.actors if isinstance(one.mentions[0], Mention) and one.name == "Ilse Brandt"
    )
    join = Join(name="Brandt", other="Water Minister Ilse Brandt", how="a part of the name", confidence=0.8)
    dossier = replace(base, actors=tuple(replace(one, joins=(join,)) if one is joined else one for one in base.actors))
    (how,) = section(dossier, "speakers").xpath(".//details[@class='how']")
    assert "“Brandt” and “Water Minister Ilse Brandt” are taken for one: a part of the name (likely)." in words(how)
