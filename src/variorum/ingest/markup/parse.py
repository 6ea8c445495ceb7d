"""From a page's source to its lines, in one pass over the tokens, without recursion and in linear time."""

from collections import Counter

from .page import Element, Line, Page, Run, is_home
from .references import Piece, pieces
from .tokens import RAW, Token, tokens


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
_BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p "
    "pre section select summary table tbody td tfoot th thead title tr ul"
)
# A single line break separates these, an empty line the rest.
_TIGHT = _names("caption dd dt li option table tbody td tfoot th thead tr")

# A start tag of the key closes an open element of the values, unless one of the barriers stands between (the rules of
# https://html.spec.whatwg.org/multipage/syntax.html#optional-tags, for old pages that leave end tags out).
_CLOSES = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_CLOSES_P = _names(
    "address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul"
)
_P_BARRIERS = _names("button td th caption table object html")


# How far up an implied end tag is looked for, so that thousands of open elements do not make each start tag walk all.
_REACH = 64


def read_page(source: str) -> Page:
    """The lines of a page and what describes it. Malformed markup never raises."""
    return _Builder(source).page


class _Builder:
    """The state of one pass: the stack of open elements and the line being built."""

    def __init__(self, source: str) -> None:
        self.page = Page(source)
        self.element = Element("#root", {}, None, 0, 0)
        self.open: Counter[str] = Counter()
        self.blocks = [self.element]
        self.line: Line | None = None
        self.gap = 2
        self.space: Piece | None = None
        self.xml = source[:512].lstrip().startswith("<?xml")
        for token in tokens(source):
            getattr(self, "on_" + token.kind)(token)
        self.end_line(0)

    def on_comment(self, token: Token) -> None:
        if len(self.page.comments) < 20:  # the only one that matters stands at the top
            self.page.comments.append(self.page.source[token.start : min(token.end, token.start + 2000)])

    def on_raw(self, token: Token) -> None:
        raw = self.element
        if token.name == "title" and raw.parent is not None and not self.open["svg"]:
            self.page.titles.append("".join(p.text for p in pieces(self.page.source, token.start, token.end)).strip())
        elif token.name == "script" and raw.attributes.get("type", "").strip().lower() == "application/ld+json":
            self.page.linked_data.append(self.page.source[token.start : token.end])

    def on_open(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.end_line(1, adds=True)
        self.close_implied(name)
        if name in _BLOCKS:
            self.end_line(1 if name in _TIGHT else 2)
        self.page.elements += 1
        parent = self.element
        element = Element(name, token.attributes, parent, parent.depth + 1, self.page.elements)
        self.note(element)
        # In HTML the slash of "<div/>" means nothing; on elements of raw content it would swallow the page.
        if name in VOID or (token.selfclosing and (self.xml or name in RAW or self.open["svg"] or name == "svg")):
            return
        self.element = element
        self.open[name] += 1
        self.page.deepest = max(self.page.deepest, element.depth)
        if name in _BLOCKS:
            self.blocks.append(element)

    def note(self, element: Element) -> None:
        """Keep what describes the page."""
        page, name, attributes = self.page, element.name, element.attributes
        if name == "meta":
            page.metas.append(attributes)
        elif name == "link":
            page.links.append(attributes)
        elif name == "html" and page.language is None:
            page.language = attributes.get("lang") or attributes.get("xml:lang")
        elif name == "img" and attributes.get("alt") and self.open["a"]:
            near = zip(range(_REACH), element.chain(), strict=False)
            link = next((around for _, around in near if around.name == "a"), None)
            if link is not None and is_home(link.attributes.get("href", "")):
                page.home_names.append(attributes["alt"])
        if name == "time":
            page.times.append((len(page.lines), element))
        if "itemprop" in attributes:
            page.labelled.append((len(page.lines), element))

    def close_implied(self, name: str) -> None:
        if name in _CLOSES_P and self.open["p"]:
            self.close_nearest(frozenset({"p"}), _P_BARRIERS)
        if name in _CLOSES:
            self.close_nearest(*_CLOSES[name])

    def close_nearest(self, names: frozenset[str], barriers: frozenset[str]) -> None:
        if not any(self.open[name] for name in names):
            return
        for _, element in zip(range(_REACH), self.element.chain(), strict=False):
            if element.name in barriers:
                return
            if element.name in names:
                self.pop_to(element.name)
                return

    def on_close(self, token: Token) -> None:
        if token.name == "p" and not self.open["p"]:
            self.end_line(2)
        if self.open[token.name] and not self.fenced(token.name):
            self.pop_to(token.name)

    def fenced(self, name: str) -> bool:
        """Whether an end tag is stray because its element lies outside the table cell that it stands in."""
        if name in _BLOCKS or not (self.open["td"] or self.open["th"]):
            return False
        for _, element in zip(range(_REACH), self.element.chain(), strict=False):
            if element.name == name:
                return False
            if element.name in ("td", "th"):
                return True
        return False

    def pop_to(self, name: str) -> None:
        """Close elements up to the innermost of this name. Each is closed once, so all closing together is linear."""
        while self.element.parent is not None:
            closed = self.element
            self.element = self.element.parent
            self.open[closed.name] -= 1
            if closed.name in _BLOCKS:
                self.end_line(1 if closed.name in _TIGHT else 2)
                self.blocks.pop()
            if closed.name == name:
                return

    def end_line(self, gap: int, *, adds: bool = False) -> None:
        """A border of blocks, or with `adds` a break: two breaks in a row are an empty line, two borders are not."""
        if self.line is not None:
            self.page.lines.append(self.line)
            self.line, self.gap = None, 0
        self.gap = min(2, self.gap + gap) if adds else max(self.gap, gap)
        self.space = None

    def on_text(self, token: Token) -> None:
        source, element = self.page.source, self.element
        run: Run | None = None
        preformatted = self.open["pre"] > 0
        for piece in pieces(source, token.start, token.end):
            if piece.blank:
                if preformatted and "\n" in source[piece.start : piece.end]:
                    self.end_line(min(2, source.count("\n", piece.start, piece.end)), adds=True)
                    run = None
                elif self.line is not None and self.space is None:
                    self.space = piece
                continue
            if self.line is None:
                self.line = Line(len(self.page.lines), self.blocks[-1], self.gap)
            if run is None:
                run = Run(element, [])
                self.line.runs.append(run)
            if self.space is not None:
                run.pieces.append(self.space)
                self.space = None
            run.pieces.append(piece)
