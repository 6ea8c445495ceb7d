"""Whether the articles of a dossier bear out what somebody wrote about them, sentence by sentence."""

from collections.abc import Iterator, Sequence

from variorum.model import Dossier, Reading, Span

from . import cited, ground, statements
from .ground import Bench
from .hearing import Hearing, Sentence
from .index import Index
from .own import Own
from .quoted import Quoted
from .records import Records
from .verdict import Verdict


class Checker:
    """The articles of a dossier, made ready to be held against any number of texts."""

    def __init__(self, dossier: Dossier, *, with_vectors: bool = True) -> None:
        self._dossier = dossier
        self._held: tuple[Reading, ...] = ground.readings(dossier, with_vectors=with_vectors)
        base = ground.of(self._held, dossier.actors)
        self._index = Index(base)
        self._quoted = Quoted(base, self._index)
        self._cited = cited.Cited(dossier)
        self._own = Own(Records(dossier))

    def verdict(self, sentence: str, spans: Sequence[Span] | None = None) -> Verdict:
        """What the articles, or given passages of them, say to one sentence."""
        return self.verdicts([(sentence, spans)])[0]

    def verdicts(self, sentences: Sequence[tuple[str, Sequence[Span] | None]]) -> list[Verdict]:
        """The same of several sentences in a row, of which later ones may say "he" of somebody named before."""
        text, places = "", []
        for sentence, spans in sentences:
            text += "\n\n" if text else ""
            places.append(Sentence(len(text), len(text) + len(sentence), tuple(spans or ())))
            text += sentence
        return self._all(self.bench(text, None), places)

    def check(self, markdown: str) -> list[Verdict]:
        """What the articles say to each sentence of a Markdown document, in its order."""
        read = statements.read(markdown)
        text, blocks = "", []
        for block in read.blocks:
            text += "\n\n" if text else ""
            blocks.append((len(text), block))
            text += block.text
        bench = self.bench(text, read.published)
        return self._all(bench, list(self._sentences(bench, blocks, read)))

    def bench(self, text: str, published: str | None) -> Bench:
        """The text read as if it had been written on the day of the last article, unless it says when it was."""
        days = [one.published[:10] for one in self._dossier.documents if one.published]
        written = ground.document(text, published=published or max(days, default=None))
        return ground.bench(self._dossier.actors, self._held, written)

    def hearing(self, bench: Bench) -> Hearing:
        """What judges the sentences of a text that was read."""
        return Hearing(bench, self._index, self._quoted)

    def _sentences(
        self, bench: Bench, blocks: Sequence[tuple[int, statements.Block]], read: statements.Markdown
    ) -> Iterator[Sentence]:
        """The sentences of the blocks that assert something, each with what is cited between it and the next."""
        for at, block in blocks:
            inside = [one for one in bench.checked.sentences if at <= one.start and one.end <= at + len(block.text)]
            if not block.asserts:
                continue
            for number, one in enumerate(inside):
                after = inside[number + 1].start if number + 1 < len(inside) else at + len(block.text) + 1
                labels = [label for place, label in block.cites if one.start < at + place <= after]
                spans = [span for label in labels for span in self._cited.spans(read.notes.get(label, label))]
                if any(sign.isalpha() for sign in bench.text[one.start : one.end]):
                    yield Sentence(one.start, one.end, tuple(dict.fromkeys(spans)), block.line)

    def _all(self, bench: Bench, sentences: Sequence[Sentence]) -> list[Verdict]:
        hearing = self.hearing(bench)
        return [self._own.verdict(bench, one) or hearing.verdict(one) for one in sentences]
