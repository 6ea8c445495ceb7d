"""Who denies what, and who blames whom."""

from accounts import collated

from variorum.model import Discrepancy, Dossier

BRIDGE_A = (
    "a.txt",
    "Bridge inquiry opens\n\n"
    "Mayor Ida Brask met the contractors of the Skarne bridge twice in March, the Lantern reported on Tuesday. "
    "The bridge collapsed on Sunday. An inquiry into the works will open next week.",
    "2023-05-10",
    "Lantern",
)
BRIDGE_B = (
    "b.txt",
    "Brask answers\n\n"
    "Mayor Ida Brask has repeatedly denied meeting any contractors of the Skarne bridge. "
    "The Skarne bridge collapsed on Sunday.",
    "2023-05-11",
    "The Gull",
)


def of(dossier: Dossier, how: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.how == how]


def texts(dossier: Dossier, one: Discrepancy) -> dict[str, list[str]]:
    return {side.value: [dossier.text(place) for place in side.accounts] for side in one.sides}


def test_what_one_article_denies_and_another_tells_is_a_dispute() -> None:
    dossier = collated(BRIDGE_A, BRIDGE_B)
    (one,) = of(dossier, "denied in so many words")
    assert (one.kind, one.between, one.verdict) == ("polarity", "speakers", "undetermined")
    told = texts(dossier, one)
    assert any("met the contractors" in words for value in told if value.startswith("said") for words in told[value])
    assert any("denied meeting" in words for words in told["denied: Ida Brask"])


def test_what_is_only_refused_is_no_dispute() -> None:
    name, text, day, outlet = BRIDGE_B
    for instead in ("was denied", "would neither confirm nor deny", "did not deny"):
        other = (name, text.replace("has repeatedly denied", instead), day, outlet)
        assert not of(collated(BRIDGE_A, other), "denied in so many words")


def test_a_denial_that_points_back_is_of_the_sentence_before() -> None:
    text = (
        "Row over the dam\n\nNorway and others allege that Denmark opened the gates of the Lysa dam by night. "
        "While Iceland disputes that assertion, it wants both to talk. The gates of the dam were closed on Friday."
    )
    dossier = collated(("a.txt", text, "2023-05-10", "Lantern"), BRIDGE_B)
    found = [texts(dossier, one) for one in of(dossier, "denied in so many words")]
    (told,) = (one for one in found if "denied: Iceland" in one)
    assert any("opened the gates" in words for value in told if value.startswith("said") for words in told[value])


def test_two_who_blame_different_people_for_one_thing() -> None:
    text = (
        "Blast at the port\n\nAn explosion destroyed the port of Lysa on Monday. "
        "Norway blamed Denmark for the explosion at the port. Iceland blamed Sweden for the explosion."
    )
    dossier = collated(("a.txt", text, "2023-05-10", "Lantern"))
    (one,) = of(dossier, "blamed on different people")
    assert (one.kind, one.between, one.verdict) == ("agent", "speakers", "undetermined")
    assert {side.value for side in one.sides} == {"Norway: Denmark", "Iceland: Sweden"}
    alike = collated(("a.txt", text.replace("blamed Sweden", "blamed Denmark"), "2023-05-10", "Lantern"))
    assert not of(alike, "blamed on different people")


def test_parts_that_do_not_add_up_to_the_total_of_their_sentence() -> None:
    text = "Ferry\n\nThe ferry of Lysa carried 15 passengers: seven women and nine men. It sank on Monday."
    (one,) = of(collated(("a.txt", text, "2023-05-10", "Lantern")), "a total and its parts")
    assert (one.kind, one.between, one.verdict) == ("number", "within-one-article", "undetermined")
    assert [side.value for side in one.sides] == ["15 in all", "16 as the sum of its parts"]
    for right in (
        text.replace("nine", "eight"),
        text.replace("15", "about 15"),
        text.replace(": seven", ", including 2"),
    ):
        assert not of(collated(("a.txt", right, "2023-05-10", "Lantern")), "a total and its parts")


def test_a_count_of_the_headline_against_that_of_the_body() -> None:
    text = "12 killed in Lysa ferry fire\n\nA fire on the ferry of Lysa killed 14 people on Monday, police said."
    (one,) = of(collated(("a.txt", text, "2023-05-10", "Lantern")), "headline figure against body")
    assert (one.kind, one.between, one.verdict) == ("number", "within-one-article", "undetermined")
    same = text.replace("14", "12")
    assert not of(collated(("a.txt", same, "2023-05-10", "Lantern")), "headline figure against body")


def test_a_word_of_the_speaker_that_it_is_not_so_is_a_denial() -> None:
    text = "Brask answers\n\nMayor Ida Brask told reporters that she never met the contractors of the Skarne bridge."
    dossier = collated(BRIDGE_A, ("b.txt", text, "2023-05-11", "The Gull"))
    assert of(dossier, "denied in so many words") or of(dossier, "said and denied")


def test_a_spokesperson_does_not_dispute_with_the_one_spoken_for() -> None:
    text = (
        "Dam row\n\nIt is absurd to think that Mayor Ida Brask opened the gates, said Brask spokesman Per Holm. "
        "Brask denied that she opened the gates of the dam."
    )
    dossier = collated(("a.txt", text, "2023-05-10", "Lantern"), BRIDGE_B)
    found = [one for one in dossier.discrepancies if one.between == "speakers"]
    assert not [one for one in found if any("Per Holm" in side.value and "said" in side.value for side in one.sides)]


def test_a_denial_is_a_dispute_also_where_no_accuser_is_named() -> None:
    dossier = collated(("a.txt", BRIDGE_B[1], "2023-05-11", "The Gull"))
    (one,) = of(dossier, "denied in so many words")
    assert texts(dossier, one)["said: others not named"] == ["meeting any contractors of the Skarne bridge"]
    assert "is not named" in one.explanation
    only = BRIDGE_B[1].replace("has repeatedly denied meeting", "said she had never met")
    assert not of(collated(("a.txt", only, "2023-05-11", "The Gull")), "denied in so many words")
