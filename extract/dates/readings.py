"""A rule, what it finds, and how one run of words can be read: worked out where it is asked for, then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.dates.expression import Expression
from extract.dates.look import Look
from extract.dates.patterns import Pattern

Guard = Callable[[Look], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its meaning, examples (words → 'VALUE MOD; …', as published on 2020-10-20) and must-nots."""

    name: str
    pattern: str
    function: Callable[..., Any]
    examples: Mapping[str, str]
    never: Sequence[str]
    guard: Guard | None
    priority: int
    module: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression inside a run, offsets counted from the run's start."""

    start: int
    end: int
    expression: Expression


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read the tokens from some point of a run on."""

    end: int  # token index
    rule: Rule
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An accepted piece with its offsets in the text."""

    start: int
    end: int
    rule: Rule
    expression: Expression


Matched = tuple[Pattern, Rule, int, int]  # with its first word and the one behind it


class Token(NamedTuple):
    """A word, figure or mark with its offsets in the text and its kind: the set of classes it belongs to."""

    start: int
    end: int
    text: str
    kind: str


Meanings = Callable[[list[Token], str, Sequence[Matched]], list[Candidate]]


class Readings:
    """How one run can be read; what rules mean is worked out for the tokens that are asked for, and then kept."""

    __slots__ = ("_candidates", "_kinds", "_matched", "_meanings", "_tokens")

    def __init__(
        self, meanings: Meanings, tokens: list[Token], kinds: str, matched: Sequence[Sequence[Matched]]
    ) -> None:
        self._meanings, self._tokens, self._kinds, self._matched = meanings, tokens, kinds, matched
        self._candidates: list[list[Candidate] | None] = [None] * len(matched)

    def __len__(self) -> int:
        return len(self._candidates)

    def at(self, token: int) -> list[Candidate]:
        """The readings that begin at that token, the first that is allowed counts."""
        found = self._candidates[token]
        if found is None:
            matches = self._matched[token]
            found = self._meanings(self._tokens, self._kinds, matches) if matches else []
            self._candidates[token] = found
        return found
