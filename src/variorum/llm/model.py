"""The language model as the rest of the room sees it: a question with data, an answer in text."""

from dataclasses import dataclass
from typing import Any

import msgspec

from variorum.errors import ModelError

from .cache import Cache
from .endpoint import Endpoint

_ENCODER = msgspec.json.Encoder(order="deterministic")
_MOST = 1500
"""Tokens of an answer: some ten sentences with their passages."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model at an endpoint, with its cache.

    Args:
        name: what the endpoint calls the model; documents name it so too.
        endpoint: where it answers.
        cache: where answers are kept.
    """

    name: str
    endpoint: Endpoint
    cache: Cache | None = None

    def ask(self, task: str, data: Any, schema: dict[str, Any]) -> str:
        """The answer to a task on data.

        The data goes as JSON in a message of its own, so that an article can be told from what is asked. The schema of
        the answer goes along for servers that hold a model to it; what comes back is checked here all the same.

        Raises:
            ModelError: there is no answer.
        """
        request = {
            "model": self.name,
            "messages": [
                {"role": "system", "content": task},
                {"role": "user", "content": _ENCODER.encode(data).decode()},
            ],
            "temperature": 0,
            "seed": 0,
            "max_tokens": _MOST,
            "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema}},
        }
        kept = self.cache.get(request) if self.cache else None
        if kept is not None:
            return kept
        answer = self._answer(request)
        if self.cache:
            self.cache.put(request, answer)
        return answer

    def _answer(self, request: dict[str, Any]) -> str:
        try:
            return self.endpoint.complete(request)
        except ModelError as error:
            if error.status != 400:
                raise
        # Some servers know no schema of answers, and refuse what they do not know.
        return self.endpoint.complete({name: value for name, value in request.items() if name != "response_format"})
