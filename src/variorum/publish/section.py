"""A part of the page: what a template needs to print it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .edition import Cite, Edition


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page. `template` names the file under `templates/sections/` that prints `view`."""

    key: str
    title: str
    template: str
    view: Any
    lead: str = ""
    count: int | None = None


Build = Callable[[Edition], Section | None]
"""Makes a section of an edition, or None where there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values or voices that stand against each other in a finding, with its passages."""

    label: str
    cites: tuple[Cite, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a section: a working label, remarks on it, and the passages that it rests on, all or by side."""

    anchor: str
    label: str
    remarks: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    sides: tuple[Side, ...] = field(default=())
