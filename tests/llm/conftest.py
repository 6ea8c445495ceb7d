"""An invented story of three articles, a document about it, and a server that answers as a test wants."""

import json
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from stub import ARTICLES, DENIED, OVERLOADED, SANK, Raw, Server

import variorum
from variorum.llm import Assistant, Cache, Endpoint, Model
from variorum.model import Span
from variorum.publish.documents import Chapter, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line


@pytest.fixture(scope="session")
def dossier(tmp_path_factory):
    where = tmp_path_factory.mktemp("ferry")
    for name, text in ARTICLES.items():
        (where / name).write_text(text, encoding="utf-8")
    return variorum.collate(where / name for name in ARTICLES)


@pytest.fixture
def edition(dossier):
    return Edition(dossier)


@pytest.fixture(scope="session")
def at(dossier) -> Callable[[str], Span]:
    """The only place of words in the articles."""

    def find(wanted: str) -> Span:
        places = [Span(d.id, d.text.index(wanted), d.text.index(wanted) + len(wanted)) for d in dossier.documents
                  if wanted in d.text]  # fmt: skip
        assert len(places) == 1
        return places[0]

    return find


@pytest.fixture
def manuscript(at):
    """A document: a paragraph of two findings, a list, a table."""
    sank = Line(("The harbour office said that a ferry with 140 people aboard sank off Senhal Point.",), (at(SANK),))
    denied = Line(("Transport minister Paul Arden denied that it had been overloaded.",), (at(DENIED),))
    quill = Line(("Mara Quill, who leads the seamen's union, said that the ferry had been overloaded.",),
                 (at(OVERLOADED),))  # fmt: skip
    grid = Grid("Numbers", ("what", "passage"), (("aboard", sank),))
    chapter = Chapter("Said", (Items(((quill,),)), grid))
    return Manuscript("briefing", "Ferry", "Three articles", (Paragraph((sank, denied)),), (chapter,))


@pytest.fixture
def server():
    state, ended = Server(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(request)
            state.headers.append({"path": self.path, **dict(self.headers)})
            reply = state.answer(request)
            if isinstance(reply, str):
                choice = {"message": {"role": "assistant", "content": reply}, "finish_reason": "stop"}
                reply = Raw(body=json.dumps({"choices": [choice]}).encode())
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.promised or len(reply.body)))
            self.end_headers()
            try:
                self.wfile.write(reply.body)
                while reply.drip and not ended.wait(reply.drip):
                    self.wfile.write(b" ")
                    self.wfile.flush()
                if reply.hang:
                    self.wfile.flush()
                    ended.wait(20)
            except OSError:
                pass  # the client has gone, as it should

        def log_message(self, *_):
            pass

    stub = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub.daemon_threads = True
    thread = threading.Thread(target=stub.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    state.url = f"http://127.0.0.1:{stub.server_address[1]}/v1"
    yield state
    ended.set()
    stub.shutdown()
    stub.server_close()
    thread.join()


@pytest.fixture
def assistant(server, tmp_path):
    """Makes an assistant at the stub; its judge lets all pass if not given, so that the other checks are seen."""

    def make(*, judge=lambda sentence, spans: True, cache=True, timeout=5.0, **kinds) -> Assistant:
        endpoint = Endpoint(server.url, timeout=timeout, pause=0.0)
        model = Model("stub-1", endpoint, Cache(make.folder) if cache else None)
        return Assistant(model, judge=judge, **kinds)

    make.folder = tmp_path / "answers"
    return make
