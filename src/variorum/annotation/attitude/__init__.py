"""The attitude of a text towards somebody it names: negative, neutral or positive, and whose attitude it is.

A small network reads what the sentence and its syntax say around the name. The task is that of Hamborg and Donnay 2021
(NewsMTSC, EACL), on whose training part it was fitted by `training/attitude.py`; `lexicon/attitude.md` says how. It is
an aid for reading many passages, no finding by itself: about three in ten of its answers are wrong, so only what is
sure, or what several passages agree in, becomes a record.
"""

from .find import find
from .leaning import LABELS, Leaning, of_all, toward
from .model import WEIGHTS

__all__ = ["LABELS", "WEIGHTS", "Leaning", "find", "of_all", "toward"]
