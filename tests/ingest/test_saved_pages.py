"""Saved pages as sites make them: what is about the article on them is no part of it.

Each page is written for this test; their markup has the shapes that news sites share.
"""
# ruff: noqa: E501 - markup is read more easily on one line

import pytest

BODY = (
    "The council of Alder closed its iron bridge on Monday, after an inspector had counted forty loose bolts.",
    "Ruth Lindqvist, the mayor, said the ferry would run every hour until the bridge was safe again.",
    "Peter Hale, who leads the opposition, called the decision late and promised to ask for the reports of nine years.",
    "The bridge was built in 1911 and last painted when the railway left the town, according to the county archive.",
    "Traders on the quay expect to lose a third of their summer, and want the county to pay for the ferry.",
    "A vote on the money is due on Thursday, when the council meets in the old school because the hall is flooded.",
)
TITLE = "Alder closes its iron bridge"


def page(inside: str, *, before: str = "", after: str = "") -> str:
    """A page with a head, a menu, and a foot about what is given."""
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{TITLE} | Quay Mercury</title><meta property=og:title content='{TITLE}'></head><body>"
        f"<header><a href=/>Quay Mercury</a><nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav></header>{before}"
        f"<main><article><h1>{TITLE}</h1>{inside}</article></main>{after}"
        "<footer><p>© 2024 Quay Mercury. All rights reserved.</p><a href=/terms>Terms of use</a></footer></body></html>"
    )


def paragraphs(*extra: tuple[int, str]) -> str:
    """The body, with markup put in after some of its paragraphs."""
    put = dict(extra)
    return "".join(f"<p>{words}</p>{put.get(at, '')}" for at, words in enumerate(BODY))


GALLERY = page(
    paragraphs(
        (
            1,
            "<div class=gallery><ul>"
            "<li><figure><img src=1.jpg alt=''><figcaption>The bridge in May. <span class=credit>Bo Lind/Mercury</span></figcaption></figure>"
            "<li><figure><img src=2.jpg alt=''><figcaption>Loose bolts in a bucket. <span class=credit>Bo Lind/Mercury</span></figcaption></figure>"
            "<li><figure><img src=3.jpg alt=''><figcaption>Waiting for the ferry. <span class=credit>Ann Vey</span></figcaption></figure>"
            "</ul><button>Next</button><button>Previous</button></div>",
        )
    )
)
COOKIES = page(
    paragraphs(),
    before="<div id=cookie-banner class='cookie-consent' role=dialog><h2>We value your privacy</h2><p>We and our 812 partners store and access information on a device, such as cookies, and process personal data for advertising.</p><button>Accept all</button><button>Reject</button></div>",
)
LINKS = page(
    paragraphs(
        (2, "<p><strong>Read more:</strong> <a href=/a>Ferry fares will rise in March</a></p>"),
        (
            4,
            "<aside class=related><h3>Related stories</h3><ul><li><a href=/b>Who owns the quay?</a><li><a href=/c>Nine years of reports</a></ul></aside>",
        ),
    ),
    after="<section class='recommended'><h2>More from the county</h2><ul><li><a href=/d>School roof falls in</a><li><a href=/e>Herring season opens early</a></ul></section>",
)
NEWSLETTER = page(
    paragraphs(
        (
            2,
            "<div class='newsletter-signup'><h3>The Morning Tide</h3><p>Our best stories in your inbox every weekday.</p><form><input type=email><button>Sign up</button></form><p>By signing up you agree to our terms.</p></div>",
        )
    )
)
SHARES = page(
    "<div class='share-bar'><span>312 shares</span><a href=#>Facebook</a><a href=#>X</a><a href=#>WhatsApp</a><a href=#>Copy link</a></div>"
    + paragraphs((5, "<div class=social-share><span>Share this article</span><a href=#>E-mail</a></div>"))
)
COMMENTS = page(
    paragraphs(),
    after="<section id=comments><h2>Comments (2)</h2><div class=comment><b>tidewatcher</b><p>About time that somebody counted the bolts of that bridge, if you ask me, and not only the bolts.</p></div><div class=comment><b>old_docker</b><p>My grandfather riveted it together and he would be ashamed of this council and of the last one too.</p></div></section>",
)
LIVE = page(
    "".join(
        f"<section class=live-entry><h2>{head}</h2><time datetime='2024-05-06T{hour}'>{hour}</time><p>{first}</p><p>{second}</p></section>"
        for hour, head, first, second in (
            ("14:05", "Council votes to close", BODY[0], BODY[1]),
            ("13:40", "Opposition wants the reports", BODY[2], BODY[3]),
            ("12:10", "Traders count their losses", BODY[4], BODY[5]),
        )
    ),
    after="<aside class=key-events><h3>Key events</h3><ul><li><a href=#1>14:05 Council votes</a><li><a href=#2>13:40 Opposition</a></ul></aside>",
)
ADVERTS = page(
    paragraphs(
        (
            1,
            "<div class=ad-slot><span>Advertisement</span><p>Rust? Try Boltex, the paint that bridges trust.</p></div>",
        ),
        (3, "<div class='advertisement'><p>Story continues below</p></div>"),
    )
)
PAYWALL = page(
    paragraphs(),
    after="<div class=paywall><h2>Continue reading with a subscription</h2><p>Unlimited access for one crown a week. Cancel any time.</p></div>",
)

CHROME = (
    "News", "Sport", "Next", "Previous", "privacy", "cookies", "Accept all", "Read more", "Ferry fares", "Related", "Who owns",
    "School roof", "Herring season", "Morning Tide", "inbox", "Sign up", "312 shares", "Facebook", "WhatsApp", "Share this",
    "tidewatcher", "old_docker", "grandfather", "somebody counted", "Key events", "Advertisement", "Boltex", "continues below",
    "subscription", "Unlimited access", "rights reserved", "Terms of use",
)  # fmt: skip


@pytest.mark.parametrize(
    "markup",
    [GALLERY, COOKIES, LINKS, NEWSLETTER, SHARES, COMMENTS, LIVE, ADVERTS, PAYWALL],
    ids=["gallery", "cookies", "links", "newsletter", "shares", "comments", "live", "adverts", "paywall"],
)
def test_the_body_is_whole_and_alone(document, pages, markup):
    found, data = document(markup.encode())
    body = found.text
    for part in sorted(found.furniture, reverse=True):
        body = body[: part.start] + body[part.end :]
    assert [words for words in BODY if words not in body] == []
    assert [words for words in CHROME if words in body] == []
    pages.check_map(found, data)


def test_pictures_of_a_gallery_are_captions(document, pages):
    found, _ = document(GALLERY.encode())
    told = [(kind, words) for kind, words in pages.kinds(found) if kind in ("caption", "credit")]
    assert told == [
        ("caption", "The bridge in May."), ("credit", "Bo Lind/Mercury"), ("caption", "Loose bolts in a bucket."),
        ("credit", "Bo Lind/Mercury"), ("caption", "Waiting for the ferry."), ("credit", "Ann Vey"),
    ]  # fmt: skip


def test_entries_of_a_live_blog_stay_under_their_titles(document, pages):
    found, _ = document(LIVE.encode())
    assert [words for kind, words in pages.kinds(found) if kind == "heading"] == [
        "Council votes to close", "Opposition wants the reports", "Traders count their losses",
    ]  # fmt: skip
