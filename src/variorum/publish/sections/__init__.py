"""The parts of the page, one file a question. `ORDER` is the order in which a reader meets them."""

from variorum.publish.section import Build

from . import (
    articles,
    claims,
    copies,
    differences,
    moments,
    numbers,
    renderings,
    shares,
    situation,
    speakers,
    stances,
    timeline,
)

ORDER: tuple[Build, ...] = (
    situation.build,
    claims.disputes,
    claims.agreed,
    differences.between,
    differences.slips,
    renderings.build,
    stances.positions,
    stances.demands,
    stances.commitments,
    timeline.build,
    copies.build,
    speakers.build,
    numbers.build,
    moments.build,
    claims.alone,
    shares.build,
    articles.build,
)
"""Findings first. The articles come last: they print the passages that the others have cited."""
