"""Patterns of rules made into regular expressions over kinds of words, compiled when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

Classes = Mapping[str, set[str]]  # class -> the kinds that have it
Expansions = dict[str, tuple[str, set[str]]]  # phrase -> its source and first kinds
Phrases = Mapping[str, Sequence[tuple[str, Callable[..., Any]]]]


@dataclass
class Pattern:
    """A pattern made ready: its regex over kinds, which groups hold which parameter or piece, its first kinds."""

    source: str
    captures: dict[str, list[tuple[str, str]]]  # parameter -> (group, class)
    pieces: list[str]
    first: set[str] = field(default_factory=set)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.source)


def compiled(pattern: str, parameters: set[str], classes: Classes, phrases: Phrases, known: Expansions) -> Pattern:
    """The pattern made ready. ValueError says what is wrong with it. `known` keeps what phrases expand to."""
    compiler = _Compiler(parameters, classes, phrases, known)
    try:
        source, first, nullable = compiler.sequence(scan(pattern))
    except KeyError as error:
        raise ValueError(f"no word {error}") from error
    if nullable:
        raise ValueError("it matches nothing at all")
    return Pattern(source, compiler.captures, compiler.pieces, first)


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

    def sequence(self, items: list[tuple[str, str]]) -> tuple[str, set[str], bool]:
        source, first, nullable, rest = self._choice(items)
        if rest:
            raise ValueError(f"{rest[0][1]!r} closes nothing")
        return source, first, nullable

    def _choice(self, items: list[tuple[str, str]]) -> tuple[str, set[str], bool, list[tuple[str, str]]]:
        sources: list[str] = []
        first: set[str] = set()
        nullable = False
        while True:
            source, begins, empty, items = self._row(items)
            sources.append(source)
            first |= begins
            nullable = nullable or empty
            if not items or items[0] != ("mark", "|"):
                return (sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"), first, nullable, items
            items = items[1:]

    def _row(self, items: list[tuple[str, str]]) -> tuple[str, set[str], bool, list[tuple[str, str]]]:
        source, first, nullable = "", set[str](), True
        while items and items[0] not in (("mark", "|"), ("mark", ")"), ("mark", "]")):
            part, begins, empty, items = self._element(items)
            while items and items[0] in (("mark", "?"), ("mark", "*")):
                part, empty, items = f"(?:{part}){items[0][1]}", True, items[1:]
            if nullable:
                first |= begins
            nullable = nullable and empty
            source += part
        return source, first, nullable, items

    def _element(self, items: list[tuple[str, str]]) -> tuple[str, set[str], bool, list[tuple[str, str]]]:
        (sort, text), items = items[0], items[1:]
        if sort == "mark" and text in "([":
            group = ""
            if text == "[":
                group = f"p{len(self.pieces)}"
                self.pieces.append(group)
            source, first, nullable, items = self._choice(items)
            if not items or items[0] != ("mark", ")" if text == "(" else "]"):
                raise ValueError(f"{text!r} is never closed")
            return (f"(?P<{group}>{source})" if group else f"(?:{source})"), first, nullable, items[1:]
        if sort == "literal":
            kinds = self.classes["=" + text]
            return _set(kinds), set(kinds), False, items
        if sort != "class":
            raise ValueError(f"{text!r} stands where a word should")
        name = text.rstrip("0123456789")
        source, first = self._class(name)
        if text.lower() in self.parameters and not self.inner:
            group = f"c{self.count}"
            self.count += 1
            self.captures.setdefault(text.lower(), []).append((group, name))
            source = f"(?P<{group}>{source})"
        return source, first, False, items

    def _class(self, name: str) -> tuple[str, set[str]]:
        if name in self.known:
            return self.known[name]
        if name in self.phrases:
            sources: list[str] = []
            first: set[str] = set()
            for pattern, _ in self.phrases[name]:
                inner = _Compiler(set(), self.classes, self.phrases, self.known, inner=True)
                source, begins, _ = inner.sequence(scan(pattern))
                sources.append(source)
                first |= begins
            self.known[name] = f"(?:{'|'.join(sources)})", first
            return self.known[name]
        if name not in self.classes:
            raise ValueError(f"there is no class {name}")
        kinds = self.classes[name]
        return _set(kinds), set(kinds)


def scan(pattern: str) -> list[tuple[str, str]]:
    """The pieces of a pattern: (class | literal | mark, text)."""
    items: list[tuple[str, str]] = []
    for match in _PATTERN.finditer(pattern):
        sort, text = match.lastgroup or "", match.group()
        if sort == "quoted":
            items.append(("literal", text[1:-1]))
        elif sort != "space":
            items.append((sort, text))
    return items


_PATTERN = re.compile(
    r"(?P<space>\s+)|(?P<class>[A-Z][A-Z_]*\d*)|(?P<quoted>'[^']+')|(?P<literal>[^\W\d_]+|[^\w\s()\[\]|?*'])|(?P<mark>[()\[\]|?*])"
)


def _set(kinds: set[str]) -> str:
    return f"[{''.join(sorted(kinds))}]"
