"""The parts of the page, one file a question. `ORDER` is the order in which a reader meets them."""

from variorum.publish.section import Build

from . import (
    articles,
    claims,
    commitments,
    copies,
    corrections,
    demands,
    differences,
    documents,
    framing,
    missing,
    moments,
    numbers,
    positions,
    renderings,
    shares,
    silences,
    situation,
    speakers,
    timeline,
)

ORDER: tuple[Build, ...] = (
    situation.build,
    claims.disputes,
    claims.agreed,
    differences.between,
    differences.slips,
    silences.build,
    renderings.build,
    numbers.build,
    positions.build,
    demands.build,
    commitments.build,
    timeline.announced,
    timeline.build,
    claims.alone,
    shares.build,
    speakers.build,
    framing.build,
    copies.build,
    moments.build,
    missing.build,
    corrections.build,
    documents.build,
    articles.build,
)
"""Findings first: what is told in one section is not told again in a later one. The articles come last, as they print
the passages that the others have cited."""
