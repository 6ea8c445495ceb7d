"""Words that the form of a text gives to someone, without a word that reports: turns of talks, answers, posts.

`find` gives the turns of one article, `quotation` what each of them says. `beside` leaves out the reports that turns
make superfluous; `holder` gives the turn in which a report stands, and `first_person` gives those who say "I" in it the
turn's speaker.
"""

from .find import find
from .quoted import first_person, quotation
from .turn import Turn
from .within import beside, holder

__all__ = ["Turn", "beside", "find", "first_person", "holder", "quotation"]
