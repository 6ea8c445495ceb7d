"""Write the table of figures in README.md from results.json: `python -m benchmarks.readme`."""

from __future__ import annotations

import json
import re
from typing import Any

from benchmarks.harness import ROOT

_SHOWN = {
    "quotations/content-f1": "quotations: content, F1 at half overlap",
    "quotations/source-f1": "… with the right source",
    "quotations/characters-f1": "… by characters",
    "quotations/marked-f1": "… those with quotation marks",
    "quotations/indirect-recall": "… recall of those without",
    "speakers/right": "a quotation leads to the right actor, or rightly to nobody",
    "speakers/precision": "… precision of actors named",
    "coreference/links-f1": "mentions of an actor in an article: link to the right one, F1",
    "coreference/pronoun-links-f1": "… of pronouns",
    "coreference/metonym-f1": "a capital or country as government: F1",
    "moments/draw-2/values-abs": "dates: absolute, right value",
    "moments/draw-2/values-rel": "… relative (“on Friday”), right value",
    "quantities/draw-2/values": "quantities: right value",
    "quantities/draw-2/heads": "… right noun counted",
    "quantities/draw-2/said-by": "… said by whom",
    "furniture/wide-test/f1": "furniture: characters, F1",
    "furniture/wide-test/characters-right": "… all characters told rightly",
    "extraction/f1": "article text of a page, F1",
    "actors/country": "actor phrase → country",
    "actors/both": "… → country and sector",
    "plover/root": "what a source does to a target: PLOVER root, macro-F1, cross-validated",
    "plover/root-without-lexicon": "… by the model alone",
    "plover/gsr/type": "events from raw text: type, F1",
    "plover/gsr/source": "… source",
    "plover/gsr/target": "… target",
    "plover/gsr/together": "… all three",
    "meantime/time": "events: future or not, macro-F1",
    "meantime/polarity": "… denied or not",
    "meantime/certainty": "… left open or not",
    "identities/read-f1": "one actor across articles: B³ F1",
    "ecbplus/gold-subtopic": "one event, mentions given, within a story: CoNLL F1",
    "ecbplus/gold-corpus": "… over all stories",
    "ecbplus/pairs-precision": "one event across articles: precision of joins",
    "ecbplus/pairs-recall": "… recall",
    "claims/judged": "one answer in two articles (NAnCo), balanced accuracy",
    "claims/entails-balanced": "a proposition told in another text (PropSegmEnt), balanced accuracy",
    "claims/aligned-f1": "predicates aligned (QA-Align), F1",
    "claims/same-answer-precision": "one claim across articles: precision of joins",
    "planted/found": "a planted difference: found",
    "planted/right-kind": "… with the right kind",
    "planted/harmless-hard": "… harmless edits given a hard verdict",
    "planted/unedited-hard": "… hard verdicts on a story as it is",
    "support/claims-f1": "a sentence held against a text: supported, F1",
    "support/claims-precision": "… precision",
    "support/true-passed": "… true sentences passed",
    "support/altered-caught": "… altered sentences caught",
    "claims/news-hard-verdicts": "hard verdicts on ordinary news",
    "timeline/given-f1": "timeline, mentions given: micro-F1",
    "timeline/f1": "… from raw text",
    "timeline/dates-precision": "timeline: right day",
    "timeline/dates-recall": "… days found",
    "stance/attitude-macro-f1": "attitude to a name, macro-F1",
    "stance/attitude-voice": "… the outlet's own voice or another's",
    "framing/all-f1": "labels, loaded words, hedges, passives, scare quotes: F1",
    "wording/precision": "… words marked that readers call biased",
    "stories/folds-f1": "same story: B³ F1, cross-validated",
    "reuse/quotes-f1": "one utterance in two articles: F1",
    "silence/true": "“does not mention”: true",
    "reuse/same-precision": "paraphrase: precision of what is shown",
    "reuse/same-recall": "… recall",
    "speed/annotate-to-parser": "time of reading over that of the bare parser",
    "speed/annotate-to-parser-no-vectors": "… as `variorum annotate` reads",
    "speed/seeds-cold": "five articles, from a cold start",
    "speed/seeds-memory": "… peak memory",
}
_START, _END = "<!-- figures -->", "<!-- /figures -->"


def markdown(figures: list[dict[str, Any]]) -> str:
    """The figures as a Markdown table: ours beside peers, a trivial method and humans."""
    lines = ["| measure | ours | peers | trivial | human | counts | data |", "|---|---:|---|---:|---:|---|---|"]
    known = {figure["name"]: figure for figure in figures}
    for name, label in _SHOWN.items():
        figure = known[name]
        unit = "" if figure["unit"] == "points" else f" {figure['unit']}"
        peers = ", ".join(f"{name} {value:.1f}" for name, value in figure["peers"].items())
        counts = ", ".join(f"{count:,} {what}" for what, count in figure["counts"].items())
        beside = ["" if figure[key] is None else f"{figure[key]:.1f}" for key in ("floor", "human")]
        cells = [label, f"**{figure['value']:,.1f}**{unit}", peers, *beside, counts, figure["data"]]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Replace the table between the markers."""
    results = json.loads((ROOT / "benchmarks" / "results.json").read_text(encoding="utf-8"))
    file = ROOT / "README.md"
    block = f"{_START}\n{markdown(results['figures'])}\n{_END}"
    text = re.sub(f"{_START}.*?{_END}", lambda _: block, file.read_text(encoding="utf-8"), flags=re.DOTALL)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
