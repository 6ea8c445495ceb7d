import itertools
import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from variorum.collation import events
from variorum.collation.events import candidates, days, record, title
from variorum.collation.events.families import family
from variorum.collation.events.gather import gather
from variorum.collation.events.parties import Parties
from variorum.collation.events.telling import lay_out
from variorum.model import Actor, Event, EventMention, Extent, Mention, Reading, Role, Span, cluster_id, leaf_id

Article = Callable[..., Reading]


def actor(name: str, kind: str = "state", country: str | None = None) -> Actor:
    return Actor(id=f"actor-{name.lower()}", name=name, kind=kind, country=country, roles=(), mentions=())  # type: ignore[arg-type]


ODRAVIA, KESSEL, LUND = actor("Odravia", country="ODR"), actor("Kessel", country="KES"), actor("Lund", country="LUN")
MARA = actor("Mara", "person")
HARBOUR = actor("Harbour", "place")
CAST = (ODRAVIA, KESSEL, LUND, MARA, HARBOUR)


def telling(reading: Reading, clause: str, trigger: str, type: str, **more: Any) -> Reading:
    """The reading with one more mention: the words of its clause and the trigger within."""
    start = reading.document.text.index(clause)
    at = start + clause.index(trigger)
    span = Span(reading.document.id, at, at + len(trigger))
    fields: dict[str, Any] = {
        "actors": (), "recipients": (), "when": None, "where": None, "status": "happened", "voice": "own",
        "said_by": None, "within": None, "how": "rule:verb",
    } | more  # fmt: skip
    for slot in ("actors", "recipients"):
        fields[slot] = tuple(one.id for one in fields[slot])
    if fields["where"] is not None:
        fields["where"] = fields["where"].id
    one = EventMention(
        reading.document.id, start, start + len(clause), id=leaf_id("event", span),
        trigger=Extent(span.start, span.end), type=type, **fields,
    )  # fmt: skip
    return msgspec.structs.replace(reading, events=(*reading.events, one))


def named(*readings: Reading) -> list[Actor]:
    """The cast with the places where the texts name them."""
    return [
        msgspec.structs.replace(
            one,
            mentions=tuple(
                Mention(reading.document.id, match.start(), match.end(), kind="name")
                for reading in readings
                for match in re.finditer(one.name, reading.document.text)
            ),
        )
        for one in CAST
    ]


def found(*readings: Reading) -> tuple[Event, ...]:
    return events.find([readings], named(*readings))


def sizes(*readings: Reading) -> list[int]:
    return sorted((len(one.mentions) for one in found(*readings)), reverse=True)


TALKS = {"type": "CONSULT", "actors": (ODRAVIA, KESSEL)}


def talks(article: Article, name: str, text: str, trigger: str = "met", **more: Any) -> Reading:
    published = more.pop("published", None)
    return telling(article(name, text + ".", published=published), text, trigger, **(TALKS | more))


def test_one_meeting_told_twice_is_one_event(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met at the Harbour over fishing quotas", when="2031-03-04")
    b = talks(article, "b", "The meeting of Kessel and Odravia about fishing quotas", "meeting", when="2031-03-04")
    (one,) = found(a, b)
    assert len(one.mentions) == 2
    assert one.when == "2031-03-04"
    assert one.confidence is not None
    assert one.how is not None
    assert "same parties" in one.how
    assert "same day" in one.how


def test_the_two_names_alone_join_nothing(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met at the Harbour over fishing quotas", when="2031-03-04")
    b = talks(article, "b", "Odravia and Kessel met")
    assert sizes(a, b) == [1, 1]


def test_different_days_are_different_events_whatever_lies_between(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met over fishing quotas on trawlers", when="2031-03-04")
    b = talks(article, "b", "Kessel and Odravia met over fishing quotas on trawlers")
    c = talks(article, "c", "Odravia and Kessel met over trawlers and fishing quotas", when="2031-03-11")
    for group in found(a, b, c):
        assert len({one.when for one in group.mentions} - {None}) <= 1


def test_nothing_is_told_before_it_happened(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met over fishing quotas", published="2031-03-01")
    b = talks(article, "b", "Odravia and Kessel met over fishing quotas", when="2031-03-04", published="2031-03-05")
    assert sizes(a, b) == [1, 1]
    planned = talks(
        article, "c", "Odravia and Kessel will meet over fishing quotas", "meet", published="2031-03-01",
        status="planned", when="2031-03-04",
    )  # fmt: skip
    assert sizes(planned, b) == [2]


def test_swapped_roles_are_two_events(article: Article) -> None:
    text = "{} attacked {} near the old lighthouse with drones"
    a = telling(
        article("a", text.format("Odravia", "Kessel")), text.format("Odravia", "Kessel"), "attacked", "ASSAULT",
        actors=(ODRAVIA,), recipients=(KESSEL,), when="2031-03-04",
    )  # fmt: skip
    b = telling(
        article("b", text.format("Kessel", "Odravia")), text.format("Kessel", "Odravia"), "attacked", "ASSAULT",
        actors=(KESSEL,), recipients=(ODRAVIA,), when="2031-03-04",
    )  # fmt: skip
    assert sizes(a, b) == [1, 1]


def test_different_countries_are_different_places(article: Article) -> None:
    words = "Odravia and Kessel met over fishing quotas"
    a = talks(article, "a", words, when="2031-03-04", where=LUND)
    b = talks(article, "b", words, when="2031-03-04", where=KESSEL)
    assert sizes(a, b) == [1, 1]


def test_a_denied_invasion_and_the_feared_one_are_one_event(article: Article) -> None:
    a = telling(
        article("a", "Odravia denied that it would invade Kessel from the frozen lake."),
        "it would invade Kessel from the frozen lake", "invade", "ASSAULT", actors=(ODRAVIA,), recipients=(KESSEL,),
        status="negated", voice="attributed",
    )  # fmt: skip
    b = telling(
        article("b", "Many fear an invasion of Kessel by Odravia across the frozen lake."),
        "an invasion of Kessel by Odravia across the frozen lake", "invasion", "ASSAULT", actors=(ODRAVIA,),
        recipients=(KESSEL,), status="hypothetical",
    )  # fmt: skip
    (one,) = found(a, b)
    assert {mention.status for mention in one.mentions} == {"negated", "hypothetical"}


def test_a_speaker_says_many_things(article: Article) -> None:
    def said(name: str, text: str) -> Reading:
        return telling(article(name, text), text, "said", "STATEMENT", actors=(MARA,), when="2031-03-04")

    a = said("a", "Mara said the dredging of the estuary would begin in autumn")
    b = said("b", "Mara said dredging would begin in the estuary this autumn")
    c = said("c", "Mara said that she liked opera")
    assert sizes(a, b, c) == [2, 1]


def test_attacks_at_large_are_not_a_particular_one(article: Article) -> None:
    a = telling(
        article("a", "It condemned attacks on Kessel with mortars."), "attacks on Kessel with mortars", "attacks",
        "ASSAULT", recipients=(KESSEL,), how="rule:noun",
    )  # fmt: skip
    b = telling(
        article("b", "There was an attack on Kessel with mortars."), "an attack on Kessel with mortars", "attack",
        "ASSAULT", recipients=(KESSEL,), how="rule:noun",
    )  # fmt: skip
    assert sizes(a, b) == [1, 1]


def test_affairs_are_apart(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met over fishing quotas", when="2031-03-04")
    b = talks(article, "b", "Odravia and Kessel met over fishing quotas", when="2031-03-04")
    assert len(events.find([[a], [b]], named(a, b))) == 2
    assert len(events.find([[a, b]], named(a, b))) == 1


def test_every_mention_is_in_one_event_and_order_does_not_matter(article: Article) -> None:
    readings = [
        talks(article, name, f"Odravia and Kessel met over fishing quotas {name}", when=when)
        for name, when in (("a", "2031-03-04"), ("b", None), ("c", "2031-03-04"), ("d", "2031-03-11"))
    ]
    first = found(*readings)
    assert all(found(*order) == first for order in itertools.permutations(readings))
    told = [one.id for event in first for one in event.mentions]
    assert sorted(told) == sorted(one.id for reading in readings for one in reading.events)
    assert all(event.id == cluster_id("event", (one.id for one in event.mentions)) for event in first)


def test_counts_of_a_vote_are_kept_and_tell_votes_apart(article: Article) -> None:
    def vote(name: str, **counts: int) -> Reading:
        text = "Kessel voted on the harbour levy in the old assembly"
        details = {**counts, "moment": "moment-1"}
        return telling(
            article(name, text), text, "voted", "SUPPORT", actors=(KESSEL,), when="2031-03-04", details=details
        )

    a, b, c = vote("a", **{"for": 60, "against": 30}), vote("b", **{"for": 60}), vote("c", **{"for": 41, "against": 50})
    events_ = found(a, b, c)
    assert sorted(len(one.mentions) for one in events_) == [1, 2]
    joined = next(one for one in events_ if len(one.mentions) == 2)
    assert joined.details == {"for": 60, "against": 30}


def test_a_summit_and_a_meeting_beside_it_are_two(article: Article) -> None:
    a = telling(
        article("a", "The summit in Lund begins on Friday."), "The summit in Lund", "summit", "CONSULT", where=LUND,
        when="2031-03-07", how="rule:noun",
    )  # fmt: skip
    b = talks(
        article, "b", "Odravia and Kessel will meet beside a summit in Lund", "meet", when="2031-03-07", where=LUND
    )
    assert sizes(a, b) == [1, 1]


def test_what_happens_again_and_again_needs_its_own_mark(article: Article) -> None:
    def launch(name: str, text: str, when: str | None) -> Reading:
        return telling(
            article(name, text + "."), text, "fired", "MOBILIZE", actors=(ODRAVIA,), when=when, details={"moment": "m"}
        )

    a = launch("a", "Odravia fired a ballistic missile into the northern sea", "2031-03-04")
    b = launch("b", "Odravia fired a ballistic missile over the northern island", "2031-03-11")
    c = launch("c", "On some day Odravia fired one more ballistic missile towards northern waters", None)
    assert sizes(a, c) == [2]
    assert sizes(a, b, c) == [1, 1, 1]


def test_articles_weeks_apart_tell_of_the_next_event(article: Article) -> None:
    def blast(name: str, text: str, published: str) -> Reading:
        return telling(article(name, text, published=published), text, "shelled", "ASSAULT", actors=(KESSEL,))

    first = blast("a", "Kessel shelled a village near the mill with heavy mortars", "2031-03-04")
    again = "With mortars Kessel shelled one village more, a frightened widow beside the mill recalled"
    assert sizes(first, blast("b", again, "2031-03-05")) == [2]
    assert sizes(first, blast("b", again, "2031-04-05")) == [1, 1]


def test_an_event_known_by_its_day_needs_no_parties(article: Article) -> None:
    def recalled(name: str, text: str, published: str) -> Reading:
        return telling(
            article(name, text, published=published), text, "attack", "ASSAULT", when="2031-03-04", how="rule:noun"
        )

    a = recalled("a", "the 4 March attack", "2031-03-20")
    b = recalled("b", "the gas attack on 4 March that shook everyone", "2031-03-28")
    (one,) = found(a, b)
    assert one.how is not None
    assert "known by its day" in one.how


def test_two_persons_of_one_side_are_two_speakers(article: Article) -> None:
    ivo = actor("Ivo", "person", "KES")
    mara = msgspec.structs.replace(MARA, country="KES")
    office = Role(title="minister", when=None, span=Span("d", 0, 1))
    cast = [msgspec.structs.replace(one, roles=(office,)) for one in (ivo, mara)]

    def met(name: str, who: Actor) -> Reading:
        text = f"{who.name} met with Odravia over fishing quotas"
        return telling(article(name, text), text, "met", "CONSULT", actors=(who, ODRAVIA), when="2031-03-04")

    readings = [met("a", ivo), met("b", mara)]
    assert len(events.find([readings], [*cast, ODRAVIA])) == 2


def test_shares_of_two_polls_are_two(article: Article) -> None:
    def backed(name: str, share: int) -> Reading:
        text = f"Kessel backed the bridge with {share} percent of voters in the river district"
        return telling(article(name, text), text, "backed", "SUPPORT", actors=(KESSEL,))

    assert sizes(backed("a", 41), backed("b", 57)) == [1, 1]
    assert sizes(backed("a", 41), backed("b", 41)) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [("met", "meeting"), ("invaded", "invasion"), ("signing", "signed"), ("died", "death"), ("withdrew", "withdrawal"),
     ("inviting", "invited"), ("talks", "spoke"), ("denies", "denial")],
)  # fmt: skip
def test_words_of_one_event_are_of_one_family(one: str, other: str) -> None:
    assert family(one) == family(other)


def test_other_words_are_of_other_families() -> None:
    assert len({family(word) for word in ("meeting", "summit", "attack", "invasion", "visit", "vote", "arrest")}) == 7


def test_days_of_a_time() -> None:
    year, month, day = days.of("2031"), days.of("2031-02"), days.of("2031-02-28T23:00:00Z")
    assert year is not None
    assert month is not None
    assert day is not None
    assert (len(year), len(month), len(day)) == (365, 28, 1)
    assert year.meets(month)
    assert month.meets(day)
    until = days.of("../2031-02-01")
    assert until is not None
    assert until.meets(month)
    assert not until.meets(day)
    assert days.of("P3D") is days.of("203X") is days.of("2031-02-30") is days.of(None) is None


def test_joining_never_crosses_what_is_barred() -> None:
    chances = {(0, 1): 0.9, (1, 2): 0.8}
    assert gather(3, chances, lambda _a, _b: False, 0.5) == [[0, 1, 2]]
    assert gather(3, chances, lambda a, b: (a, b) == (0, 2), 0.5) == [[0, 1], [2]]
    assert gather(3, chances, lambda _a, _b: False, 0.85) == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("As Kessel gathers its\nfleet near Lund", "Kessel gathers its fleet near Lund"),
        ("whether Kessel gathers its fleet", "whether Kessel gathers its fleet"),
        ("that Kessel “will gather its fleet near Lund and", "Kessel will gather its fleet near Lund"),
        ("Mara's meeting with Ivo – hours before the games – came", "Mara's meeting with Ivo – hours before the games"),
    ],
)
def test_a_title_is_cut_from_the_words(words: str, label: str) -> None:
    assert title.cut(words) == label


def test_a_long_title_ends_at_a_break() -> None:
    label = title.cut(
        "Kessel gathers its fleet near the harbour of Lund before winter, which many of its own captains have called a "
        "mistake that the town cannot afford"
    )
    assert label == "Kessel gathers its fleet near the harbour of Lund before winter"
    label = title.cut(
        "Mara of the harbour office, who knows every captain in Lund by ship, has told the council that it stays, "
        "come what may",
        "told",
    )
    assert label.startswith("Mara of the harbour office, who knows every captain in Lund by ship, has told")


def test_a_person_dies_once_but_a_country_is_hit_often(article: Article) -> None:
    def killed(name: str, whom: Actor, text: str) -> Reading:
        return telling(article(name, text), text, "killed", "ASSAULT", recipients=(whom,))

    a, b = (
        killed("a", MARA, "Mara was killed by a falling mast"),
        killed("b", MARA, "Bandits are said to have killed Mara"),
    )
    assert sizes(a, b) == [2]
    a, b = killed("a", LUND, "A storm killed many in Lund"), killed("b", LUND, "Bandits killed some travellers in Lund")
    assert sizes(a, b) == [1, 1]


def test_one_of_several_is_not_all_of_them(article: Article) -> None:
    def deaths(name: str, text: str, trigger: str) -> Reading:
        whom = {"recipients": (MARA,), "how": "rule:noun"}
        return telling(article(name, text), text, trigger, "OTHER", **whom)

    a = deaths("a", "the death of Mara in the fire at the harbour warehouse", "death")
    b = deaths("b", "the deaths of Mara and six others in the fire at the harbour warehouse", "deaths")
    c = deaths("c", "the death of Mara in a fire at the harbour warehouse", "death")
    assert sizes(a, b) == [1, 1]
    assert sizes(a, c) == [2]


def test_likeness_alone_joins_what_proof_leaves_apart(article: Article) -> None:
    a = talks(article, "a", "Odravia and Kessel met at the Harbour over fishing quotas", published="2031-03-01")
    b = talks(article, "b", "Odravia and Kessel met at the Harbour over fishing quotas", published="2031-06-01")
    c = telling(article("c", "Lund lowered its taxes on salt"), "Lund lowered its taxes on salt", "lowered", "OTHER")
    tellings = lay_out([a, b, c], Parties(named(a, b, c)), named(a, b, c))
    groups = [sorted(tellings[i].mention.document for i in group) for group in events.alike(tellings)]
    assert sorted(groups) == sorted([sorted([a.document.id, b.document.id]), [c.document.id]])


def test_many_clauses_are_compared_only_where_they_share_something(article: Article) -> None:
    def deed(name: str, text: str, trigger: str, type: str) -> Reading:
        return telling(article(name, text), text, trigger, type)

    many = [deed(f"n{n}", f"Ship {n} sailed away", "sailed", "OTHER") for n in range(260)]
    a = deed("a", "Odravia seized the zeppelin hangar", "seized", "SEIZE")
    b = deed("b", "the zeppelin hangar that Odravia captured", "captured", "SEIZE")
    readings = [*many, a, b]
    tellings = lay_out(readings, Parties(CAST), CAST)
    found = candidates.pairs(tellings)
    at = {one.mention.document: place for place, one in enumerate(tellings)}
    assert tuple(sorted((at[a.document.id], at[b.document.id]))) in found
    assert len(found) < 20 * len(tellings)


def test_a_day_of_one_account_is_not_lent_to_several_that_say_less(article: Article) -> None:
    def met(name: str, when: str) -> EventMention:
        return talks(article, name, "Odravia and Kessel met at the Harbour over fishing quotas", when=when).events[0]

    told = [met("a", "2031-03-05"), met("b", "2031-03-03/2031-03-09"), met("c", "2031-03-03/2031-03-09")]
    known = record.Ground({one.document: "Odravia and Kessel met at the Harbour" * 3 for one in told}, {}, {})
    assert record.of(told, known, 0.95, None).when == "2031-03-05"
    assert record.of(told, known, 0.75, None).when == "2031-03-03/2031-03-09"
    assert record.of(told[:2], known, 0.75, None).when == "2031-03-05"


def test_the_title_is_of_the_event_and_not_of_what_governs_it(article: Article) -> None:
    text = "Odravia defended sharing secrets at its meeting with Kessel in the Harbour"
    made = telling(article("a", text), text, "defended", "STATEMENT", actors=(ODRAVIA,))
    made = telling(made, text, "meeting", "CONSULT", actors=(ODRAVIA, KESSEL), how="rule:noun")
    (one,) = [event for event in found(made) if event.type == "CONSULT"]
    assert one.title == "its meeting with Kessel in the Harbour"
