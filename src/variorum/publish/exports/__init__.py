"""A dossier in the formats that other programs read, one module a format."""

from .bundle import Bundle
from .registry import FORMATS, Format, bundle, named, usable

__all__ = ["FORMATS", "Bundle", "Format", "bundle", "named", "usable"]
