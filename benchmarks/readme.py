"""Write the table of figures in README.md from results.json: `python -m benchmarks.readme`."""

from __future__ import annotations

import json
import re
from typing import Any

from benchmarks.harness import ROOT

_START, _END = "<!-- figures -->", "<!-- /figures -->"


def markdown(figures: list[dict[str, Any]]) -> str:
    """The figures as a Markdown table: ours beside peers, a trivial method and humans."""
    lines = ["| measure | ours | peers | trivial | human | counts | data |", "|---|---:|---|---:|---:|---|---|"]
    for figure in figures:
        unit = "" if figure["unit"] == "points" else f" {figure['unit']}"
        peers = ", ".join(f"{name} {value:g}" for name, value in figure["peers"].items())
        counts = ", ".join(f"{count:,} {what}" for what, count in figure["counts"].items())
        known = ["" if figure[key] is None else f"{figure[key]:g}" for key in ("floor", "human")]
        cells = [figure["name"], f"**{figure['value']:,.1f}**{unit}", peers, *known, counts, figure["data"]]
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
