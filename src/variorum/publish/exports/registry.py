"""The formats by name. A module is imported when its format is asked for, so that nobody waits for the others.

A format's module has one function, `export(dossier: Dossier) -> Bundle`, a pure function of the dossier: the same
dossier gives the same bytes. The dossier that it gets holds no NUL and no lone surrogate.
"""

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from variorum.errors import MissingExtraError, UsageError
from variorum.model import Dossier

from .bundle import Bundle
from .characters import storable


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, what it is, and whether it is a folder of files or one file.

    `needs` are libraries that it cannot do without; a format is usable where they are installed.
    """

    name: str
    module: str
    what: str
    folder: bool = False
    needs: tuple[str, ...] = ()


FORMATS: tuple[Format, ...] = (
    Format("brat", "brat", "texts with standoff annotations", folder=True),
    Format("conllu", "conllu", "sentences and tokens with every finding on them"),
    Format("csv", "spreadsheet", "tables for spreadsheets", folder=True),
    Format("followthemoney", "followthemoney", "entities for Aleph and its kin"),
    Format("gdelt", "gdelt", "events in the columns of GDELT 1.0 and 2.0, by CAMEO", folder=True),
    Format("graphml", "graphml", "who is quoted where and who acts on whom, for network tools"),
    Format("icalendar", "icalendar", "announced and expected dates for calendars"),
    Format("icews", "icews", "events in the columns of ICEWS, by CAMEO with Goldstein's scores", folder=True),
    Format("jsonl", "jsonl", "one record a line, with its passages"),
    Format("jsonld", "jsonld", "schema.org with PROV and selectors of passages"),
    Format("parquet", "parquet", "typed tables with lists and structs", folder=True),
    Format("plover", "plover", "events as PLOVER JSON, one a line", folder=True),
    Format("polecat", "polecat", "events in the columns of POLECAT", folder=True),
    Format("sqlite", "sqlite", "a database laid out for Datasette"),
    Format("webannotation", "webannotation", "W3C annotations of every passage"),
)
"""In alphabetical order."""


def named(name: str) -> Format:
    """The format of a name.

    Raises:
        UsageError: there is none.
    """
    for format in FORMATS:
        if format.name == name:
            return format
    raise UsageError(f"no format {name!r}; there are {', '.join(format.name for format in FORMATS)}")


def usable() -> tuple[Format, ...]:
    """The formats whose libraries are installed."""
    return tuple(format for format in FORMATS if not _missing(format))


def bundle(dossier: Dossier, name: str) -> Bundle:
    """The files of a dossier in a format.

    Raises:
        UsageError: there is no such format.
        MissingExtraError: a library that it needs is not installed.
    """
    format = named(name)
    if missing := _missing(format):
        raise MissingExtraError(f"the format {name} needs {', '.join(missing)}, which is not installed")
    write = cast("Callable[[Dossier], Bundle]", importlib.import_module(f".{format.module}", __package__).export)
    return write(storable(dossier))


def _missing(format: Format) -> list[str]:
    return [library for library in format.needs if importlib.util.find_spec(library) is None]
