"""An optional language model that words what was found, or proposes more; nothing of it is kept without its passages.

Off unless asked for. What the model returns is treated as a stranger's claim: every sentence must carry words that
stand in the articles, say nothing that these do not, and pass the same check of support as any other text.
"""

from .assistant import Assistant
from .cache import Cache
from .endpoint import Endpoint
from .model import Model
from .support import Judge

__all__ = ["Assistant", "Cache", "Endpoint", "Judge", "Model"]
