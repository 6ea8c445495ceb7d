"""The page on exports says what there is."""

import re
from pathlib import Path

from variorum.publish.exports import FORMATS
from variorum.publish.exports.standing import Standing

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


def test_every_format_is_on_the_page():
    assert {format.name for format in FORMATS} <= set(re.findall(r"`([a-z]+)`", PAGE))


def test_every_standing_is_explained():
    assert set(Standing.__args__) <= set(re.findall(r"`([a-z]+)`", PAGE))


def test_every_view_and_edge_is_on_the_page():
    from variorum.publish.exports import graphml, sqlite

    source = Path(graphml.__file__).read_text(encoding="utf-8")
    edges = set(re.findall(r'graph\.edge\([^"]*?"([a-z_]+)"', source)) | {"acts_on", "said_to_act_on"}
    assert len(edges) > 7
    assert {*edges, *sqlite._VIEWS} <= set(re.findall(r"`([a-z_]+)`", PAGE))
