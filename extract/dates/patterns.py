"""Patterns of rules made into regular expressions over kinds of words, compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

Classes = Mapping[str, set[str]]  # class -> the kinds that have it


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a pattern: its regex over kinds, and which words it can begin with: so few patterns are tried.

    Its regex can stand beside any other. Regexes are kept short, as most of a cold start goes into compiling them.
    """

    source: str
    first: frozenset[str] = frozenset()  # the kinds of its first word
    second: frozenset[str] = frozenset()  # those of its second word
    empty: bool = True  # whether it may match nothing
    single: bool = False  # whether it may match one word alone
    atom: bool = False  # whether ? or * behind its regex is of all of it
    word: bool = False  # whether it is one word of the kinds in `first`, and nothing else

    def then(self, other: Part) -> Part:
        if not self.source:
            return other
        second = self.second | (other.first if self.single else _NO_KINDS) | (other.second if self.empty else _NO_KINDS)
        return Part(
            self.source + other.source,
            self.first | other.first if self.empty else self.first,
            second,
            self.empty and other.empty,
            (self.single and other.empty) or (self.empty and other.single),
        )

    def marked(self, mark: str) -> Part:
        """The stretch with ? or * after it."""
        second = self.second | self.first if mark == "*" else self.second
        return Part(
            f"{self.source if self.atom else f'(?:{self.source})'}{mark}", self.first, second, True, self.single
        )


_NO_KINDS: frozenset[str] = frozenset()
_NOTHING = Part("")
Expansions = dict[str, Part]  # phrase -> what it stands for
Phrases = Mapping[str, Sequence[tuple[str, Callable[..., Any]]]]


@dataclass
class Pattern:
    """A pattern made ready: its regex over kinds, which groups hold which parameter or piece, how it can begin."""

    source: str
    captures: dict[str, list[tuple[str, str]]]  # parameter -> (group, class)
    pieces: list[str]
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    single: bool = True

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.source)

    def may_go_on(self, kind: str) -> bool:
        """Whether the pattern is worth trying where a word of that kind ("" = none) is the second one."""
        return self.single or kind in self.second


def compiled(pattern: str, parameters: set[str], classes: Classes, phrases: Phrases, known: Expansions) -> Pattern:
    """The pattern made ready. ValueError says what is wrong with it. `known` keeps what phrases expand to."""
    compiler = _Compiler(parameters, classes, phrases, known)
    try:
        whole = compiler.sequence(scan(pattern))
    except KeyError as error:
        raise ValueError(f"no word {error}") from error
    if whole.empty:
        raise ValueError("it matches nothing at all")
    return Pattern(whole.source, compiler.captures, compiler.pieces, whole.first, whole.second, whole.single)


class _Compiler:
    """Turns a scanned pattern into a regular expression over kinds."""

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

    def sequence(self, items: list[tuple[str, str]]) -> Part:
        part, rest = self._choice(items)
        if rest:
            raise ValueError(f"{rest[0][1]!r} closes nothing")
        return part

    def _choice(self, items: list[tuple[str, str]]) -> tuple[Part, list[tuple[str, str]]]:
        rows: list[Part] = []
        while True:
            row, items = self._row(items)
            rows.append(row)
            if not items or items[0] != ("mark", "|"):
                return _any_of(rows), items
            items = items[1:]

    def _row(self, items: list[tuple[str, str]]) -> tuple[Part, list[tuple[str, str]]]:
        row = _NOTHING
        while items and items[0] not in (("mark", "|"), ("mark", ")"), ("mark", "]")):
            part, items = self._element(items)
            while items and items[0] in (("mark", "?"), ("mark", "*")):
                part, items = part.marked(items[0][1]), items[1:]
            row = row.then(part)
        return row, items

    def _element(self, items: list[tuple[str, str]]) -> tuple[Part, list[tuple[str, str]]]:
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
                self.known[name] = _any_of([one.sequence(scan(pattern)) for one, (pattern, _) in wordings])
            return self.known[name]
        if name not in self.classes:
            raise ValueError(f"there is no class {name}")
        return _word(self.classes[name])


def _named(group: str, part: Part) -> Part:
    return replace(part, source=f"(?P<{group}>{part.source})", atom=True, word=False)


def _any_of(parts: Sequence[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    if all(part.word for part in parts):
        return _word(_NO_KINDS.union(*(part.first for part in parts)))
    return Part(
        f"(?:{'|'.join(part.source for part in parts)})",
        _NO_KINDS.union(*(part.first for part in parts)),
        _NO_KINDS.union(*(part.second for part in parts)),
        any(part.empty for part in parts),
        any(part.single for part in parts),
        atom=True,
    )


def _word(kinds: Set[str]) -> Part:
    one_of = "".join(sorted(kinds))
    source = one_of if len(kinds) == 1 else f"[{one_of}]"
    return Part(source, frozenset(kinds), empty=False, single=True, atom=True, word=True)


def scan(pattern: str) -> list[tuple[str, str]]:
    """The pieces of a pattern: (class | literal | mark, text). ValueError for figures: they have classes."""
    items: list[tuple[str, str]] = []
    for match in _PATTERN.finditer(pattern):
        sort, text = match.lastgroup or "", match.group()
        if sort == "figure":
            raise ValueError(f"{text!r} in {pattern!r} is a figure: name its class")
        if sort == "quoted":
            items.append(("literal", text[1:-1]))
        elif sort != "space":
            items.append((sort, text))
    return items


_PATTERN = re.compile(
    r"(?P<space>\s+)|(?P<class>[A-Z][A-Z_]*\d*)|(?P<quoted>'[^']+')|(?P<literal>[^\W\d_]+|[^\w\s()\[\]|?*'])|(?P<mark>[()\[\]|?*])"
    r"|(?P<figure>[\d_]+)"
)
