"""Names of one affair that are taken for one, and what each link between them rests on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from variorum.model import Actor, Mention

Key = tuple[str, ...]
"""What makes two actors of an affair the same without further evidence."""


@dataclass(frozen=True, slots=True)
class Node:
    """The actors of one affair whose names are the same; `names` are all forms by which the articles name them."""

    key: Key
    form: tuple[str, ...]
    members: tuple[Actor, ...]
    names: frozenset[str]

    @property
    def name(self) -> str:
        """The name to show."""
        return max((actor.name for actor in self.members), key=lambda name: (len(name), name))

    @property
    def documents(self) -> frozenset[str]:
        """The articles that have the name."""
        return frozenset(mention.document for actor in self.members for mention in actor.mentions)

    @property
    def countries(self) -> frozenset[str]:
        """The countries that the articles give it."""
        return frozenset(actor.country for actor in self.members if actor.country)

    @property
    def kinds(self) -> frozenset[str]:
        """What it is read as."""
        return frozenset(actor.kind for actor in self.members)

    @property
    def offices(self) -> frozenset[str]:
        """The words of the offices that the articles give it."""
        titles = (role.title.casefold() for actor in self.members for role in actor.roles)
        return frozenset(word.strip(".,") for title in titles for word in title.split())

    def first_in(self, document: str) -> int | None:
        """Where a document names it first."""
        return min((mention.start for mention in self.mentions() if mention.document == document), default=None)

    def mentions(self) -> Iterator[Mention]:
        """All places."""
        return (mention for actor in self.members for mention in actor.mentions)


@dataclass(frozen=True, slots=True)
class Link:
    """Two names taken for one, why, and how sure that is."""

    one: Key
    other: Key
    how: str
    confidence: float


@dataclass(slots=True)
class Web:
    """The names of an affair, in the groups that the links make of them."""

    nodes: dict[Key, Node]
    links: list[Link] = field(default_factory=list)
    _group: dict[Key, Key] = field(default_factory=dict)
    _inside: dict[Key, list[Key]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._group = {key: key for key in self.nodes}
        self._inside = {key: [key] for key in self.nodes}

    def group(self, key: Key) -> Key:
        """The group that a name is in."""
        return self._group[key]

    def inside(self, group: Key) -> list[Node]:
        """The names of a group."""
        return [self.nodes[key] for key in self._inside[group]]

    def groups(self) -> list[list[Node]]:
        """All groups."""
        return [self.inside(group) for group in sorted(self._inside)]

    def join(self, link: Link) -> bool:
        """Take two names for one; false where they are already, or where countries speak against it."""
        one, other = sorted((self.group(link.one), self.group(link.other)))
        if one == other:
            return False
        countries = {country for node in (*self.inside(one), *self.inside(other)) for country in node.countries}
        if len(countries) > 1:
            return False
        for key in self._inside.pop(other):
            self._group[key] = one
            self._inside[one].append(key)
        self._inside[one].sort()
        self.links.append(link)
        return True

    def only(self, found: Iterable[Node]) -> Node | None:
        """The name meant where all found are of one group: the one named most. None where they are of several."""
        every = list(found)
        if len({self.group(node.key) for node in every}) != 1:
            return None
        return max(every, key=lambda node: (sum(1 for _ in node.mentions()), node.key))


def indexed(nodes: Sequence[Node], words: Callable[[Node], Iterable[str]]) -> dict[str, list[Node]]:
    """The names by each of the words that a function gives of them."""
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        for word in sorted(set(words(node))):
            found[word].append(node)
    return dict(found)
