import sample
from lxml import html
from msgspec.structs import replace

from variorum.model import Story
from variorum.publish import page
from variorum.publish.edition import Edition
from variorum.publish.masthead import masthead


def story(place, title, *names):
    return Story(
        id=f"story-{place}",
        title=title,
        documents=tuple(sample.DOCUMENTS[f"{name}.txt"].id for name in names),
        thread="t",
    )


def head(small, *stories):
    return masthead(Edition(replace(small, stories=stories)))


def test_the_story_of_most_articles_gives_the_title(small):
    found = head(small, story(1, "One", "gull"), story(2, "Two", "he", "nahr", "lantern"), story(3, "Odd", "rewrite"))
    assert (found.title, found.others, found.single) == ("Two", (), "and two further articles")


def test_the_earliest_goes_first_among_equals_whatever_the_ids(small):
    late, early = story(1, "Late", "he", "rewrite"), story(2, "Early", "gull", "lantern")
    assert head(small, late, early).title == "Early"
    assert head(small, late, early).others == ("Late",)
    assert head(small, story(1, "Undated", "rewrite"), story(2, "Dated", "he")).title == "Dated"
    same = story(9, "Nine", "gull"), story(4, "Four", "gull")
    assert head(small, *same).title == head(small, *same[::-1]).title == "Four"


def test_an_article_of_a_told_story_is_not_single(small):
    found = head(small, story(1, "Roundup", "gull", "lantern"), story(2, "Own", "gull"), story(3, "Other", "he"))
    assert found.single == "and one further article"


def test_the_page_says_so(small):
    stories = (story(1, "One", "gull"), story(2, "Two", "he", "nahr"), story(3, "Odd", "rewrite"))
    dossier = replace(small, stories=stories)
    root = html.document_fromstring(page(dossier))
    assert root.xpath("string(//h1)").strip() == "Two"
    assert [found.text_content() for found in root.xpath("//p[@class='subtitle']")] == ["and two further articles"]


def test_no_story_takes_the_title_of_an_article(small):
    assert head(small).title == "Dam on the Orle to stay shut, minister says"
    assert (head(small).others, head(small).single) == ((), "")
