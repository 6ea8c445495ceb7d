"""Ways to read one input, and texts made for these tests."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.ingest import Limits, read
from variorum.ingest.html import read_html
from variorum.ingest.record import Source, to_document
from variorum.model import Document, Failure

ReadBytes = Callable[..., list[Document | Failure]]


@pytest.fixture
def read_bytes() -> ReadBytes:
    def reader(data: bytes, **options: object) -> list[Document | Failure]:
        return list(read(["-"], stdin=io.BytesIO(data), **options))  # type: ignore[arg-type]

    return reader


@pytest.fixture
def read_file(tmp_path: Path) -> ReadBytes:
    def reader(name: str, data: bytes, limits: Limits = Limits()) -> list[Document | Failure]:  # noqa: B008
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return list(read([path], limits=limits))

    return reader


@pytest.fixture
def one(read_file: ReadBytes) -> Callable[[str, bytes], Document]:
    def reader(name: str, data: bytes) -> Document:
        (found,) = read_file(name, data)
        assert isinstance(found, Document), found
        return found

    return reader


@pytest.fixture
def refusal(read_file: ReadBytes) -> Callable[..., str]:
    def reader(name: str, data: bytes, limits: Limits = Limits()) -> str:  # noqa: B008
        (found,) = read_file(name, data, limits)
        assert isinstance(found, Failure), found
        assert found.source.endswith(name)
        return found.reason

    return reader


class Pages:
    """Pages to read and checks of what was read."""

    SPACES = re.compile(r"[ \t\n\f\r]+")
    PARAGRAPHS = (
        "The harbour master closed the western pier on Monday after two of its beams were found to be rotten.",
        "Traders who keep their stalls on the pier said that nobody had told them before the chains went up.",
        "The council will meet on Thursday to decide whether the pier can be mended before the summer begins.",
    )

    @staticmethod
    def page(body: str, head: str = "", opening: str = '<html lang="en">') -> str:
        return f"<!doctype html>\n{opening}<head><meta charset=utf-8>{head}</head>\n<body>{body}</body></html>"

    @classmethod
    def article(cls, *extra: str, title: str = "Western pier is closed until the summer", before: str = "") -> str:
        paragraphs = "\n".join(f"<p>{text}</p>" for text in [*cls.PARAGRAPHS, *extra])
        return f"<article>\n<h1>{title}</h1>\n{before}\n{paragraphs}\n</article>"

    @classmethod
    def check_map(cls, found: Document, data: bytes, encoding: str = "utf-8") -> None:
        """Every entry leads to bytes that say the same; every character that is no break between lines has one."""
        position = 0
        for entry in found.map:
            assert entry.source_start is not None
            assert entry.source_end is not None
            assert set(found.text[position : entry.start]) <= {"\n"}
            raw = data[entry.source_start : entry.source_end].decode(encoding)
            text = found.text[entry.start : entry.end]
            if raw.startswith("&") and raw != text:
                assert len(text) <= 2
                assert re.fullmatch(r"&#?\w+;?", raw)
            else:
                assert cls.SPACES.sub(" ", raw) == cls.SPACES.sub(" ", text)
                assert len(raw) == len(text) or text == " "
            position = entry.end
        assert position == len(found.text)
        starts = [entry.source_start or 0 for entry in found.map]
        assert starts == sorted(starts)

    @staticmethod
    def kinds(found: Document) -> list[tuple[str, str]]:
        return [(part.kind, found.text[part.start : part.end]) for part in found.furniture]


@pytest.fixture(scope="session")
def pages() -> type[Pages]:
    return Pages


@pytest.fixture(scope="session")
def document() -> Callable[[str | bytes], tuple[Document, bytes]]:
    def reader(markup: str | bytes) -> tuple[Document, bytes]:
        data = markup.encode() if isinstance(markup, str) else markup
        source = Source("p.html", "p.html")
        return to_document(source, data, read_html(source, data, Limits())), data

    return reader
