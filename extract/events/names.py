"""The names of one sentence by the words they cover, with what their places are known to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.events.tree import DASHES, Tree
from extract.events.words import PLACE_NOUNS
from extract.records import Mention, Place

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PARTY_LABELS = frozenset({"PERSON", "ORG"})
_NOUN_REACH = 20  # characters of a noun and of what begins behind it


@dataclass(slots=True)
class Names:
    """The names of one sentence, found by the tokens they cover; `dates` are the tokens of its dates."""

    tree: Tree
    mentions: Sequence[Mention]
    places: Mapping[str, Place]
    dateline_end: int = 0
    dates: set[int] = field(default_factory=set)
    dateline: set[int] = field(init=False)
    dateline_places: list[str] = field(init=False)
    at: dict[int, Mention] = field(init=False)
    heads: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.at = {}
        self.heads = {}
        self.dateline = {i for i, token in enumerate(self.tree.tokens) if token.end <= self.dateline_end}
        before = [mention for mention in self.mentions if mention.end <= self.dateline_end]
        self.dateline_places = [name_of(mention) for mention in before if mention.label in PLACE_LABELS][:1]
        money = {token.start for token in self.tree.tokens if token.tag == "$"}  # "US$2 million" names no country
        # "(AP) —" opens a report and does nothing in it
        opened = {token.end for token, dash in pairwise(self.tree.tokens) if token.text == ")" and dash.text in DASHES}
        self.mentions = [
            mention
            for mention in self.mentions
            if mention.end > self.dateline_end and mention.start not in money and mention.end + 1 not in opened
        ]
        for number, mention in enumerate(self.mentions):
            covered = self.tree.inside(mention.start, mention.end)
            for index in covered:
                self.at.setdefault(index, mention)
            head = self.tree.head_of(covered)
            if head is not None:
                self.heads[number] = head

    def describes(self, mention: Mention) -> bool:
        """A place that only tells where somebody is from: "United States planemaker Acme", "Iraq cleric Omar Noor"."""
        behind = self.tree.inside(mention.end, mention.end + _NOUN_REACH)
        if len(behind) < 2 or self.tree.tokens[behind[0]].pos not in ("NOUN", "PROPN") or behind[0] in self.at:
            return False
        named = self.at.get(behind[0] + 1)
        return named is not None and named.label in PARTY_LABELS

    def of_other_dates(self, noun: int) -> set[int]:
        """What is joined to a dated noun with a date of its own: "the siege of Varna in 1992 | and the fall of Basra
        in 1995"."""
        tree = self.tree
        happenings = [i for i in tree.among(noun, "conj") if tree.is_event_noun(i)]
        if not happenings or tree.is_verb(noun):
            return set()
        joined = [set(tree.subtree(i)) for i in happenings]
        dated = set().union(*(one for one in joined if self.dates & one))
        own = self.dates & (set(tree.subtree(noun)) - set().union(*joined))
        return dated | set(tree.among(noun, "cc")) if own and dated else set()

    def is_placed(self, mention: Mention) -> bool:
        """A place that the gazetteer knows, or that is called one ("Berth 9", "Tall Afar base")."""
        place = self.places.get(mention.name or mention.text)
        words = mention.text.split()
        called = words[-1].isdigit() or any(word.lower() in PLACE_NOUNS for word in words)
        return called or (place is not None and bool(place.path))

    def is_country(self, mention: Mention) -> bool:
        """A place without anything above it, or a state of the past ("South Vietnam / Vietnam")."""
        place = self.places.get(mention.name or mention.text)
        if mention.label == "NORP" or place is None:
            return mention.label == "NORP"
        return bool(place.path) and (" / " not in place.path or place.name in _FORMER_STATES)


# Those of the table of areas that lie in one country of today.
_FORMER_STATES = frozenset({"East Germany", "North Vietnam", "Persia", "South Vietnam", "West Germany"})


def name_of(mention: Mention) -> str:
    """The canonical name, the words where there is none."""
    return mention.name or mention.text


def is_his_body(names: Names, node: int, other: int) -> bool:
    """Whether what the parse joined to a person is where he serves: "Omar Noor, commander, Coast Guard, said"."""
    tree = names.tree
    person, body = names.at.get(node), names.at.get(other)
    while body is None and tree.among(other, "conj"):
        other = tree.among(other, "conj")[0]
        body = names.at.get(other)
    if person is None or body is None or person.label != "PERSON" or body.label != "ORG":
        return False
    return not any(tree.child(i, "cc") is not None for i in tree.path(other)[: tree.path(other).index(node) + 1])
