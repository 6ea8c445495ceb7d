"""Event data of a dossier: which deeds count as done, what they score, and tables of who did what to whom.

from variorum import analysis
table = analysis.relations(dossier, per="week", by="country")
for sentence in table.open(0):
    print(sentence)
"""

from .attention import attention
from .deeds import Deed, Deeds, deeds
from .relations import conduct, matrix, relations
from .table import Row, Table
from .voices import voices

__all__ = ["Deed", "Deeds", "Row", "Table", "attention", "conduct", "deeds", "matrix", "relations", "voices"]
