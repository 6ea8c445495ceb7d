"""placeholder."""

from variorum.model import Dossier


def briefing(dossier: Dossier) -> str:
    """Nothing yet."""
    return "# \n"
