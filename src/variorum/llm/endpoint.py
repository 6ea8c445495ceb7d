"""One HTTP address that speaks the chat protocol of OpenAI, trusted with nothing: not with time, size or honesty."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from variorum.errors import MissingExtraError, ModelError, UsageError

if TYPE_CHECKING:
    import httpx

_LARGEST = 1_000_000
"""Bytes of a reply; one of a few sentences has some thousands."""
_AGAIN = frozenset((429, 500, 502, 503, 504))
"""States that pass: too many requests, and a server that is starting or overwhelmed."""
_ATTEMPTS = 3
_LONGEST_WAIT = 20.0
"""Seconds that a server may ask us to wait."""
_HERE = frozenset(("localhost", "127.0.0.1", "::1"))


class _Text(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Text
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model answers.

    Args:
        url: the base address, such as `http://127.0.0.1:8080/v1`; `/chat/completions` is added.
        key: the bearer token, if the server asks for one. It is sent nowhere but there, and only over TLS unless the
            server is this machine.
        timeout: seconds that one answer may take altogether.
        pause: seconds before the second attempt; twice as many before the third.
        sleep: what waits, for tests.

    Raises:
        UsageError: the address is none, holds a password, or the key would go over the network in clear.
    """

    url: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    pause: float = 1.0
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"llm_url: {self.url!r} is no address; write it as http://127.0.0.1:8080/v1")
        if parts.username or parts.password:
            raise UsageError("llm_url holds a name or password; name an environment variable in llm_key_env instead")
        if self.key and parts.scheme == "http" and parts.hostname not in _HERE:
            raise UsageError(f"llm_url: a key is sent to {parts.hostname} only over https")

    @property
    def host(self) -> str:
        """The server's name and port, for messages."""
        return urlsplit(self.url).netloc

    def complete(self, request: dict[str, Any]) -> str:
        """What the model answers to a request, as text.

        Raises:
            ModelError: the server cannot be reached, takes too long, refuses, or does not answer in the protocol. One
                line; the key is never in it.
            MissingExtraError: the client is not installed.
        """
        for attempt in range(_ATTEMPTS):
            status, wait, body = self._post(request)
            if status == 200:
                return self._content(body)
            if status not in _AGAIN or attempt == _ATTEMPTS - 1:
                tried = f" after {attempt + 1} attempts" if attempt else ""
                raise ModelError(
                    f"{self.host}: the language model's server answered with status {status}{tried}", status
                )
            self.sleep(min(wait if wait is not None else self.pause * 2**attempt, _LONGEST_WAIT))
        raise AssertionError  # the last attempt returns or raises

    def _post(self, request: dict[str, Any]) -> tuple[int, float | None, bytes]:
        """The state, how long the server asks us to wait, and the body."""
        try:
            import httpx
        except ImportError as error:
            raise MissingExtraError("a language model needs the extra llm: pip install 'variorum[llm]'") from error
        headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        address = f"{self.url.rstrip('/')}/chat/completions"
        limit = time.monotonic() + self.timeout
        try:
            # No proxies and no netrc: what is sent goes to the address that the user wrote, and nowhere else.
            with (
                httpx.Client(timeout=self.timeout, follow_redirects=False, trust_env=False) as client,
                client.stream("POST", address, json=request, headers=headers) as response,
            ):
                if response.status_code == 200:
                    self._of_json(response)
                elif response.has_redirect_location:
                    raise ModelError(f"{self.host}: the language model's server redirects elsewhere, which is refused")
                return response.status_code, _wait(response), self._body(response, limit)
        except httpx.TimeoutException as error:
            raise ModelError(f"{self.host}: the language model did not answer within {self.timeout:g} s") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            raise ModelError(f"{self.host}: the language model cannot be reached ({reason})") from error

    def _of_json(self, response: "httpx.Response") -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise ModelError(f"{self.host}: the language model's server answered with {kind or 'no type'}, not JSON")

    def _body(self, response: "httpx.Response", limit: float) -> bytes:
        found = bytearray()
        for chunk in response.iter_bytes():
            found += chunk
            if len(found) > _LARGEST:
                raise ModelError(f"{self.host}: the language model's answer is larger than {_LARGEST:,} bytes")
            if time.monotonic() > limit:
                raise ModelError(f"{self.host}: the language model did not answer within {self.timeout:g} s")
        return bytes(found)

    def _content(self, body: bytes) -> str:
        try:
            completion = msgspec.json.decode(body, type=_Completion)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            reason = " ".join(str(error).split())
            raise ModelError(
                f"{self.host}: the language model's answer is not of the chat protocol ({reason})"
            ) from error
        if not completion.choices or completion.choices[0].message.content is None:
            raise ModelError(f"{self.host}: the language model's answer holds no text")
        return completion.choices[0].message.content


def _wait(response: "httpx.Response") -> float | None:
    asked: str = response.headers.get("retry-after", "")
    return float(asked) if asked.isdigit() else None
