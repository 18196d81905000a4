"""Patterns of rules, matched with runs of kinds of words: trees of parts and no regexes, which took seconds to compile.

A part tells where it can end when it begins at some word, in the order in which it prefers to: what stands first in a
choice, as much as may be of `?` and `*`. Where a phrase ends is worked out once for a place in a run, whatever patterns
it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Any

Classes = Mapping[str, set[str]]  # class -> the kinds that have it
Phrases = Mapping[str, Sequence[tuple[str, Callable[..., Any]]]]  # phrase -> its patterns, each with its meaning
Items = Sequence[tuple[str, str]]  # the pieces of a pattern: (class | literal | mark, text)
Spans = dict[str, tuple[int, int]]  # group -> its first word and the one behind it

_PATTERN = re.compile(
    r"(?P<space>\s+)|(?P<class>[A-Z][A-Z_]*\d*)|(?P<quoted>'[^']+')"
    r"|(?P<literal>[^\W\d_]+|[^\w\s()\[\]|?*'])|(?P<mark>[()\[\]|?*])|(?P<figure>[\d_]+)"
)


class Run:
    """The kinds of a run's words, and what is known of where phrases end in it."""

    __slots__ = ("ends", "kinds", "pairs")

    def __init__(self, kinds: str) -> None:
        self.kinds = kinds
        self.pairs = [kinds[at : at + 2] for at in range(len(kinds) + 1)]  # a word and the next; shorter at the end
        self.ends: dict[tuple[str, int], Sequence[int]] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A stretch of a pattern, and which words it can begin with: so few are tried."""

    first: frozenset[str]  # the kinds of its first word
    second: frozenset[str]  # those of its second word
    empty: bool  # whether it may match nothing
    single: bool  # whether it may match one word alone

    def ends(self, run: Run, at: int) -> Sequence[int]:
        """Where it can end that begins there, each place once, the preferred one first."""
        raise NotImplementedError

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        """Adds where its groups stand when it begins and ends there, which it can."""

    def may_stand(self, pair: str) -> bool:
        """Whether it is worth trying where these two words stand."""
        return self.empty or (pair[:1] in self.first and (self.single or pair[1:] in self.second))


_NO_KINDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class _Word(Part):
    """One word of the kinds in `first`."""

    def ends(self, run: Run, at: int) -> Sequence[int]:
        return (at + 1,) if run.kinds[at : at + 1] in self.first else ()


@dataclass(frozen=True, slots=True, eq=False)
class _Row(Part):
    """One part behind the other."""

    parts: tuple[Part, ...]

    def ends(self, run: Run, at: int) -> Sequence[int]:
        found: Sequence[int] = (at,)
        for part in self.parts:
            found = part.ends(run, found[0]) if len(found) == 1 else _each(part.ends(run, begin) for begin in found)
            if not found:
                break
        return found

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        self._mark(run, at, end, spans, 0)

    def _mark(self, run: Run, at: int, end: int, spans: Spans, number: int) -> bool:
        """Whether the parts from that one on lead from there to the end."""
        if number == len(self.parts):
            return at == end
        part = self.parts[number]
        for middle in part.ends(run, at):
            if middle <= end and self._mark(run, middle, end, spans, number + 1):
                part.mark(run, at, middle, spans)
                return True
        return False


@dataclass(frozen=True, slots=True, eq=False)
class _Choice(Part):
    """One of several, the first that leads on."""

    parts: tuple[Part, ...]
    worth: dict[str, tuple[Part, ...]] = field(default_factory=dict, repr=False)  # filled as pairs of words are met

    def ends(self, run: Run, at: int) -> Sequence[int]:
        pair = run.pairs[at]
        parts = self.worth.get(pair)
        if parts is None:
            parts = self.worth[pair] = tuple(part for part in self.parts if part.may_stand(pair))
        if not parts:
            return ()
        return parts[0].ends(run, at) if len(parts) == 1 else _each(part.ends(run, at) for part in parts)

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        next(part for part in self.parts if end in part.ends(run, at)).mark(run, at, end, spans)


@dataclass(frozen=True, slots=True, eq=False)
class _Phrase(Part):
    """A phrase by its name: where it ends is asked again and again."""

    name: str
    part: Part

    def ends(self, run: Run, at: int) -> Sequence[int]:
        key = self.name, at
        found = run.ends.get(key)
        if found is None:
            found = run.ends[key] = self.part.ends(run, at)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class _Maybe(Part):
    """What may be there."""

    part: Part

    def ends(self, run: Run, at: int) -> Sequence[int]:
        found = self.part.ends(run, at)
        return found if at in found else (*found, at)

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        if end > at:
            self.part.mark(run, at, end, spans)


@dataclass(frozen=True, slots=True, eq=False)
class _Many(Part):
    """What may be there, and again."""

    part: Part

    def ends(self, run: Run, at: int) -> Sequence[int]:
        found: dict[int, None] = {}
        self._add(run, at, found)
        return tuple(found)

    def _add(self, run: Run, at: int, found: dict[int, None]) -> None:
        for end in self.part.ends(run, at):
            if end > at and end not in found:
                self._add(run, end, found)
        found[at] = None

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        while at < end:
            next_ = next(next_ for next_ in self.part.ends(run, at) if next_ > at and end in self.ends(run, next_))
            self.part.mark(run, at, next_, spans)
            at = next_


@dataclass(frozen=True, slots=True, eq=False)
class _Group(Part):
    """What is handed over, or marked as found."""

    name: str
    part: Part

    def ends(self, run: Run, at: int) -> Sequence[int]:
        return self.part.ends(run, at)

    def mark(self, run: Run, at: int, end: int, spans: Spans) -> None:
        spans[self.name] = at, end
        self.part.mark(run, at, end, spans)


def _each(found: Iterable[Sequence[int]]) -> Sequence[int]:
    """All of them, each once, in their order."""
    return tuple(dict.fromkeys(chain.from_iterable(found)))


def _word(kinds: Set[str]) -> Part:
    return _Word(frozenset(kinds), _NO_KINDS, empty=False, single=True)


def _row(parts: Sequence[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    first, second, empty, single = _NO_KINDS, _NO_KINDS, True, False
    for part in parts:
        second |= part.second if empty else _NO_KINDS
        second |= part.first if single else _NO_KINDS
        first |= part.first if empty else _NO_KINDS
        single = (single and part.empty) or (empty and part.single)
        empty = empty and part.empty
    return _Row(first, second, empty, single, tuple(parts))


def _any_of(parts: Sequence[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    first = _NO_KINDS.union(*(part.first for part in parts))
    if all(isinstance(part, _Word) for part in parts):
        return _word(first)
    second = _NO_KINDS.union(*(part.second for part in parts))
    return _Choice(first, second, any(part.empty for part in parts), any(part.single for part in parts), tuple(parts))


def _marked(part: Part, mark: str) -> Part:
    """The stretch with ? or * after it."""
    if mark == "?":
        return _Maybe(part.first, part.second, True, part.single, part)
    return _Many(part.first, part.second | part.first, True, part.single, part)


def _named(group: str, part: Part) -> Part:
    return _Group(part.first, part.second, part.empty, part.single, group, part)


Expansions = dict[str, Part]  # phrase -> what it stands for


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern made ready: its parts, which groups hold which parameter or piece."""

    part: Part
    captures: dict[str, list[tuple[str, str]]]  # parameter -> (group, class)
    pieces: list[str]

    def ends(self, run: Run, at: int) -> Sequence[int]:
        """Where it can end that begins there, the preferred place first."""
        return self.part.ends(run, at)

    def spans(self, run: Run, at: int, end: int) -> Spans:
        """Where its groups stand when it begins and ends there, which it can."""
        spans: Spans = {}
        self.part.mark(run, at, end, spans)
        return spans


def compiled(pattern: str, parameters: set[str], classes: Classes, phrases: Phrases, known: Expansions) -> Pattern:
    """The pattern made ready. ValueError says what is wrong with it. `known` keeps what phrases expand to."""
    compiler = _Compiler(parameters, classes, phrases, known)
    try:
        whole = compiler.sequence(scan(pattern))
    except KeyError as error:
        raise ValueError(f"no word {error}") from error
    if whole.empty:
        raise ValueError("it matches nothing at all")
    return Pattern(whole, compiler.captures, compiler.pieces)


class _Compiler:
    """Turns a scanned pattern into its parts."""

    def __init__(
        self, parameters: set[str], classes: Classes, phrases: Phrases, known: Expansions, inner: bool = False
    ) -> None:
        self.parameters = parameters
        self.classes = classes
        self.phrases = phrases
        self.known = known
        self.inner = inner
        self.captures: dict[str, list[tuple[str, str]]] = {}
        self.pieces: list[str] = []
        self.count = 0

    def sequence(self, items: Items) -> Part:
        part, rest = self._choice(items)
        if rest:
            raise ValueError(f"{rest[0][1]!r} closes nothing")
        return part

    def _choice(self, items: Items) -> tuple[Part, Items]:
        rows: list[Part] = []
        while True:
            row, items = self._row(items)
            rows.append(row)
            if not items or items[0] != ("mark", "|"):
                return _any_of(rows), items
            items = items[1:]

    def _row(self, items: Items) -> tuple[Part, Items]:
        row: list[Part] = []
        while items and items[0] not in (("mark", "|"), ("mark", ")"), ("mark", "]")):
            part, items = self._element(items)
            while items and items[0] in (("mark", "?"), ("mark", "*")):
                part, items = _marked(part, items[0][1]), items[1:]
            row.append(part)
        return _row(row), items

    def _element(self, items: Items) -> tuple[Part, Items]:
        (sort, text), items = items[0], items[1:]
        if sort == "mark" and text in "([":
            group = ""
            if text == "[":
                group = f"p{len(self.pieces)}"
                self.pieces.append(group)
            part, items = self._choice(items)
            if not items or items[0] != ("mark", ")" if text == "(" else "]"):
                raise ValueError(f"{text!r} is never closed")
            return (_named(group, part) if group else part), items[1:]
        if sort == "literal":
            return _word(self.classes["=" + text]), items
        if sort != "class":
            raise ValueError(f"{text!r} stands where a word should")
        name = text.rstrip("0123456789")
        part = self._class(name)
        if text.lower() in self.parameters and not self.inner:
            group = f"c{self.count}"
            self.count += 1
            self.captures.setdefault(text.lower(), []).append((group, name))
            part = _named(group, part)
        return part, items

    def _class(self, name: str) -> Part:
        if name in self.phrases:
            if name not in self.known:
                inner = (_Compiler(set(), self.classes, self.phrases, self.known, True) for _ in self.phrases[name])
                wordings = zip(inner, self.phrases[name], strict=True)
                part = _any_of([one.sequence(scan(pattern)) for one, (pattern, _) in wordings])
                self.known[name] = _Phrase(part.first, part.second, part.empty, part.single, name, part)
            return self.known[name]
        if name not in self.classes:
            raise ValueError(f"there is no class {name}")
        return _word(self.classes[name])


@cache
def scan(pattern: str) -> Items:
    """The pieces of a pattern. ValueError for figures: they have classes."""
    items: list[tuple[str, str]] = []
    for match in _PATTERN.finditer(pattern):
        sort, text = match.lastgroup or "", match.group()
        if sort == "figure":
            raise ValueError(f"{text!r} in {pattern!r} is a figure: name its class")
        if sort == "quoted":
            items.append(("literal", text[1:-1]))
        elif sort != "space":
            items.append((sort, text))
    return tuple(items)
