"""An endpoint that is down, hangs, refuses or sends one elsewhere: one clear line, and the document all the same."""

import json
import socket
import sys

import pytest
from stub import SANK, Raw, said

from variorum.errors import MissingExtraError, ModelError, UsageError
from variorum.llm import Endpoint

REQUEST = {"model": "m", "messages": []}


def endpoint(server, **kinds):
    waits: list[float] = []
    return Endpoint(server.url, timeout=kinds.pop("timeout", 5.0), sleep=waits.append, **kinds), waits


def refused(server, reply, **kinds):
    server.answer = lambda request: reply
    made, waits = endpoint(server, **kinds)
    with pytest.raises(ModelError) as caught:
        made.complete(REQUEST)
    assert "\n" not in str(caught.value)
    assert made.host in str(caught.value)
    return str(caught.value), waits


def test_an_answer_comes_back_as_text_and_the_key_goes_along(server):
    server.answer = lambda request: "yes"
    made, _ = endpoint(server, key="secret-1")
    assert made.complete(REQUEST) == "yes"
    assert server.asked == [REQUEST]
    assert server.headers[0]["path"] == "/v1/chat/completions"
    assert server.headers[0]["Authorization"] == "Bearer secret-1"
    assert "secret-1" not in repr(made)


def test_without_a_key_none_is_sent(server):
    server.answer = lambda request: "yes"
    endpoint(server)[0].complete(REQUEST)
    assert "Authorization" not in server.headers[0]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_state_that_may_pass_is_tried_three_times(server, status):
    message, waits = refused(server, Raw(status=status, body=b"{}"))
    assert message.endswith(f"status {status} after 3 attempts")
    assert waits == [1.0, 2.0]
    assert len(server.asked) == 3


def test_a_server_may_ask_for_some_patience(server):
    busy = Raw(status=429, headers={"Retry-After": "3000", "Content-Type": "application/json"})
    server.answer = lambda request: busy if len(server.asked) == 1 else "yes"
    made, waits = endpoint(server)
    assert made.complete(REQUEST) == "yes"
    assert waits == [20.0]


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_other_states_are_final(server, status):
    message, waits = refused(server, Raw(status=status, body=b"<secret reason>"), key="secret-1")
    assert message.endswith(f"status {status}")
    assert "secret" not in message
    assert waits == []


@pytest.mark.parametrize("target", ["http://elsewhere.example/v1/chat/completions", "/v2/chat/completions"])
def test_a_redirect_is_refused(server, target):
    message, _ = refused(server, Raw(status=307, headers={"Location": target}), key="secret-1")
    assert "redirects elsewhere, which is refused" in message
    assert len(server.asked) == 1


BAD = {
    "a page": (
        Raw(body=b"<html>hello</html>", headers={"Content-Type": "text/html"}),
        "answered with text/html, not JSON",
    ),
    "no type": (Raw(body=b"{}", headers={}), "answered with no type"),
    "no JSON": (Raw(body=b"hello"), "not of the chat protocol"),
    "cut off": (Raw(body=b'{"choices": [{"message": {"content": "The fer'), "not of the chat protocol"),
    "another shape": (Raw(body=b'{"result": "x"}'), "not of the chat protocol"),
    "no choice": (Raw(body=b'{"choices": []}'), "holds no text"),
    "no text": (Raw(body=b'{"choices": [{"message": {"content": null}}]}'), "holds no text"),
    "nested without end": (Raw(body=b"[" * 900_000), "not of the chat protocol"),
    "not UTF-8": (Raw(body=b'{"choices": [{"message": {"content": "\xff"}}]}'), "not of the chat protocol"),
    "huge": (Raw(body=b"x" * 1_500_000), "larger than 1,000,000 bytes"),
    "broken off": (Raw(body=b"{", promised=500), "cannot be reached"),
}


@pytest.mark.parametrize(("reply", "reason"), BAD.values(), ids=BAD)
def test_what_is_no_answer_is_said_in_one_line(server, reply, reason):
    message, _ = refused(server, reply)
    assert reason in message


@pytest.mark.parametrize("sent", [b"", b'{"choices": '])
def test_a_server_that_hangs_is_left(server, sent):
    message, _ = refused(server, Raw(body=sent, hang=True, promised=500), timeout=0.2)
    assert "did not answer within 0.2 s" in message


def test_a_server_that_drips_is_left_too(server):
    message, _ = refused(server, Raw(body=b"{", drip=0.05, promised=100_000), timeout=0.4)
    assert "did not answer within 0.4 s" in message


def test_without_the_client_the_extra_is_named(server, monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'variorum\[llm\]'"):
        endpoint(server)[0].complete(REQUEST)


def test_a_server_that_is_not_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ModelError, match=f"127.0.0.1:{port}: the language model cannot be reached"):
        Endpoint(f"http://127.0.0.1:{port}/v1").complete(REQUEST)


@pytest.mark.parametrize("url", ["", "127.0.0.1:8080", "ftp://x/v1", "http:///v1", "file:///etc/passwd"])
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(UsageError, match="is no address"):
        Endpoint(url)


def test_no_password_in_the_address_and_no_key_in_clear():
    with pytest.raises(UsageError, match="llm_key_env") as caught:
        Endpoint("https://me:secret-1@model.example/v1")
    assert "secret-1" not in str(caught.value)
    with pytest.raises(UsageError, match="only over https"):
        Endpoint("http://model.example/v1", "secret-1")
    assert Endpoint("https://model.example/v1", "secret-1").host == "model.example"


def test_a_server_that_knows_no_schema_is_asked_without(server, assistant, edition, manuscript):
    text = "According to the harbour office, the ferry that sank off Senhal Point had 140 people aboard."
    answer = said(([1], text, [SANK]))
    server.answer = lambda request: Raw(status=400) if "response_format" in request else answer
    done = assistant().edited(edition, manuscript)
    assert next(done.lines()).parts == (text,)


def test_a_document_is_written_when_the_model_fails_and_few_questions_are_sent(server, assistant, edition, manuscript):
    server.answer = lambda request: Raw(status=401)
    helper = assistant(words=True, proposes=True)
    done = helper.edited(edition, manuscript)
    assert (done.lead, done.chapters) == (manuscript.lead, manuscript.chapters)
    assert helper.faults == [f"{server.url.split('/')[2]}: the language model's server answered with status 401"]
    assert len(server.asked) == 4, "two for the wording, two for the proposals"
    assert dict(done.remarks)["sentences_worded_by_language_model"] == "0 kept, 0 dropped, 2 questions not answered"


def test_failures_are_not_kept(server, assistant, edition, manuscript):
    server.answer = lambda request: Raw(status=401)
    assistant().edited(edition, manuscript)
    assert not assistant.folder.exists()
    server.answer = lambda request: json.dumps({"sentences": []})
    helper = assistant()
    helper.edited(edition, manuscript)
    assert helper.faults == []
