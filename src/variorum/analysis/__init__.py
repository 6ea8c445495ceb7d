"""Event data of a dossier: which deeds count as done, what they score, and tables of who did what to whom."""

from .deeds import Deed, Deeds, deeds

__all__ = ["Deed", "Deeds", "deeds"]
