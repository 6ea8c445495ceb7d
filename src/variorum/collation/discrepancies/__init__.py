"""Where accounts of one thing differ, each difference with a verdict that says how hard it is, and why.

Different is not contradictory: before two accounts disagree they must be about the same thing, time and extent. Most
differences are series, roundings or plans overtaken by events; often the texts do not say enough.
"""

from .find import Told, find

__all__ = ["Told", "find"]
