"""A real model, if there is one: `VARIORUM_TEST_LLM_URL` and `VARIORUM_TEST_LLM_MODEL` name it."""

import os

import pytest

from variorum.collation.support import Checker
from variorum.llm import Assistant, Cache, Endpoint, Model
from variorum.publish.documents.formats import rendered
from variorum.publish.grounding import faults


@pytest.mark.llm
def test_a_real_model_leaves_a_document_that_the_articles_bear_out(dossier, edition, manuscript, tmp_path):
    url, name = (os.environ.get(f"VARIORUM_TEST_LLM_{part}") for part in ("URL", "MODEL"))
    if not url or not name:
        pytest.skip("VARIORUM_TEST_LLM_URL and VARIORUM_TEST_LLM_MODEL name no language model")
    cache = Cache(tmp_path / "answers")
    model = Model(name, Endpoint(url, timeout=300), cache)
    helper = Assistant(model, words=True, proposes=True)
    done = helper.edited(edition, manuscript)
    assert helper.faults == []
    assert dict(done.remarks)["language_model"] == name
    assert all(faults(dossier, line) == [] for line in done.lines())
    again = Assistant(Model(name, Endpoint("http://127.0.0.1:9/v1"), cache), words=True, proposes=True)
    assert again.edited(edition, manuscript) == done, "offline, from the answers kept"
    verdicts = Checker(dossier).check(rendered(edition, done, "md"))
    assert verdicts
    assert not [one.sentence for one in verdicts if one.verdict == "contradicted"]
