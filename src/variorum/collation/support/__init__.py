"""Whether the articles of a dossier bear out a sentence that somebody wrote about them.

`Checker(dossier)` is made once; `check` takes a Markdown document, `verdict` and `verdicts` single sentences, with the
passages that these are to rest on, if they name any.
"""

from .checker import Checker
from .fault import Fault
from .verdict import Part, Support, Verdict

__all__ = ["Checker", "Fault", "Part", "Support", "Verdict"]
