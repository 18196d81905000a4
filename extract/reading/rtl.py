"""Text that runs from right to left, as a PDF holds it: letters by their place on the page, put into reading order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Protocol, TypeVar


class Letter(Protocol):
    """A letter and where its box begins, in points from the page's left; a space has no place of its own."""

    @property
    def text(self) -> str: ...

    @property
    def left(self) -> float: ...


class Run(Letter, Protocol):
    """Letters that stand side by side, with their box."""

    @property
    def right(self) -> float: ...

    @property
    def bottom(self) -> float: ...

    @property
    def top(self) -> float: ...


Kind = TypeVar("Kind", bound=Letter)
Part = TypeVar("Part", bound=Run)
_RTL = ("R", "AL")
_FIGURES = ("EN", "AN")
_FIRST = "\u0590"  # no letter before it runs from right to left
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_MIRRORED = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
_AIR = re.compile(r"(?<=[(\[{«‹]) | (?=[)\]}»›])")


def in_reading_order(letters: Sequence[Kind]) -> list[Kind]:
    """The run with its right-to-left stretches turned round where the file has them as they are seen, left to right.

    "met يمشاهلا دمحم in" → "met محمد الهاشمي in". A file that has them in reading order already is left as it is: there
    each letter stands left of the one before it. Figures and Latin words within a stretch keep their direction.
    """
    run = list(letters)
    if all(letter.text < _FIRST for letter in run):
        return run
    kinds = [unicodedata.bidirectional(letter.text[:1]) for letter in run]
    mostly = sum(kind in _RTL for kind in kinds) > sum(kind == "L" for kind in kinds)
    ordered: list[Kind] = []
    place = 0
    while place < len(run):
        end = _stretch(kinds, place, mostly)
        if end == place:
            ordered.append(run[place])
            place += 1
        else:
            part = run[place:end]
            ordered += _turned(part, kinds[place:end]) if _as_seen(part, kinds[place:end]) else part
            place = end
    return ordered


def upright(text: str) -> str:
    """A paragraph in reading order with its brackets as they are read: many files hold what is drawn, ")word(" for one
    in brackets. Left as it is where that does not make each bracket one of a pair."""
    if all(letter < _FIRST for letter in text) or _paired(text):
        return text
    mirrored = text.translate(_MIRRORED)
    return _AIR.sub("", mirrored) if _paired(mirrored) else text


def _paired(text: str) -> bool:
    awaited: list[str] = []
    for letter in text:
        if letter in _OPENING:
            awaited.append(letter.translate(_MIRRORED))
        elif letter in _CLOSING and (not awaited or awaited.pop() != letter):
            return False
    return not awaited


def leftward(runs: Iterable[Part]) -> Iterator[list[Part]]:
    """Runs of a page, in the order of the file, in the groups that are one: words that follow each other to the left.

    Each group is in reading order: Latin words within it, which the file has the other way round, are turned back.
    """
    group: list[Part] = []
    for run in runs:
        from_right = _from_right(run) or any(map(_from_right, group))
        if group and not (from_right and _follows(group[-1], run)):
            yield _read(group)
            group = []
        group.append(run)
    if group:
        yield _read(group)


def _follows(last: Run, run: Run) -> bool:
    """Whether the run stands left of the last one, a word's gap away, on its line."""
    size = last.top - last.bottom
    return -0.2 * size <= last.left - run.right < size and abs(run.bottom - last.bottom) < 0.7 * size


def _read(group: list[Part]) -> list[Part]:
    parts = [list(part) for _, part in groupby(group, _from_right)]
    return [run for part in parts for run in (part if _from_right(part[0]) else part[::-1])]


def _from_right(run: Run) -> bool:
    return any(letter >= _FIRST and unicodedata.bidirectional(letter) in _RTL for letter in run.text)


def _stretch(kinds: Sequence[str], place: int, mostly: bool) -> int:
    """Where a stretch that begins here ends, `place` itself where none does; of a line that is mostly from right to
    left, all of it is one."""
    if mostly:
        return len(kinds)
    if kinds[place] not in _RTL:
        return place
    end = place
    for at in range(place, len(kinds)):
        if kinds[at] == "L":
            break
        if kinds[at] in _RTL or kinds[at] == "NSM":
            end = at + 1
    return end


def _as_seen(run: Sequence[Letter], kinds: Sequence[str]) -> bool:
    """Whether the right-to-left letters follow each other from left to right."""
    places = [letter.left for letter, kind in zip(run, kinds, strict=True) if kind in _RTL]
    rising = sum(before < after for before, after in pairwise(places))
    return rising * 2 > len(places) - 1


def _turned(run: Sequence[Kind], kinds: Sequence[str]) -> list[Kind]:
    """The other way round, but for figures and words in Latin letters within."""
    turned: list[Kind] = []
    place = len(run)
    while place > 0:
        start = place - 1
        if kinds[start] == "L" or kinds[start] in _FIGURES:
            start = _opening(kinds, start)
            turned += run[start:place]
        else:
            turned.append(run[start])
        place = start
    return turned


def _opening(kinds: Sequence[str], last: int) -> int:
    """Where the figures or Latin words that end here begin."""
    start = last
    for at in range(last, -1, -1):
        if kinds[at] in _RTL or kinds[at] == "NSM":
            break
        if kinds[at] == "L" or kinds[at] in _FIGURES:
            start = at
    return start
