"""Which events are shown: filters as objects, each with a key, a mask over the table and a sentence that says itself.

To add a filter: (1) give it a dataclass with `key`, `mask` and `sentence`; (2) make it in `active` from its place in
the URL state (`state.py`); (3) draw its control in `sidebar.py`. Choices with counts only need a line in
`index.FACETS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from extract.dates.interval import Interval
from views.index import FACETS, Index, Mask, seconds

HIDDEN = {
    "assumed": ("date_status", ("assumed",), "assumed dates", "with an assumed date"),
    "teasers": ("section", ("teaser", "furniture"), "teasers and page furniture", "in teasers and page furniture"),
    "rejected": ("review", ("rejected",), "rejected events", "rejected"),
}
"""What is left out until asked for: facet, its values, what a person calls it, and how a number of them is said."""


class Filter(Protocol):
    """One restriction on the table."""

    @property
    def key(self) -> str: ...

    def mask(self, index: Index) -> Mask: ...

    def sentence(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Among:
    """Events that have one of the chosen values ("Qassem Soleimani or Hadi al-Amiri")."""

    key: str
    chosen: tuple[str, ...]

    def mask(self, index: Index) -> Mask:
        return index.facets[self.key].having(self.chosen)

    def sentence(self) -> str:
        return FACETS[self.key].preposition + _either([FACETS[self.key].say(value) for value in self.chosen])


@dataclass(frozen=True, slots=True)
class Within:
    """Events whose interval touches the range (possibly) or cannot lie outside it (certainly).

    Certainly: an event somewhere inside its interval needs the whole interval in the range; one that fills its interval
    only has to overlap it, and where one end is open the known end must lie in the range.
    """

    start: datetime | None
    end: datetime | None
    words: str
    certainly: bool = False
    key: str = "dates"

    def mask(self, index: Index) -> Mask:
        low, high = seconds(self.start, -1), seconds(self.end, 1)
        touches: Mask = index.dated & (index.start < high) & (index.end > low)
        if not self.certainly:
            return touches
        whole = (index.start >= low) & (index.end <= high)
        fills = index.throughout & ~index.open_start & ~index.open_end
        begins = index.throughout & index.open_end & (index.start >= low)
        ends = index.throughout & index.open_start & (index.end <= high)
        certain: Mask = touches & (whole | fills | begins | ends)
        return certain

    def sentence(self) -> str:
        return f"{'certainly' if self.certainly else 'possibly'} in {self.words}"


@dataclass(frozen=True, slots=True)
class Words:
    """Events in whose headline, passage or names every one of the words occurs, in upper or lower case."""

    text: str
    key: str = "words"

    def mask(self, index: Index) -> Mask:
        found: Mask = np.ones(index.size, dtype=bool)
        rows = None
        # long words are rare: what holds them is little to search for the others
        for word in sorted(set(self.text.split()), key=lambda word: (-len(word), word)):
            found = index.containing(word, rows)
            rows = np.flatnonzero(found)
        return found

    def sentence(self) -> str:
        return f"with the words “{self.text}”"


@dataclass(frozen=True, slots=True)
class Sure:
    """Events whose date was read with at least this confidence (0–1)."""

    least: float
    key: str = "confidence"

    def mask(self, index: Index) -> Mask:
        sure: Mask = index.confidence >= self.least
        return sure

    def sentence(self) -> str:
        return f"confidence {self.least:.0%} or more"


@dataclass(frozen=True, slots=True)
class Hide:
    """Leaves out one of the kinds in `HIDDEN`; said nowhere, since it is the default."""

    key: str

    def mask(self, index: Index) -> Mask:
        facet, values, *_ = HIDDEN[self.key]
        return ~index.facets[facet].having(values)

    def sentence(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Once:
    """Of an event that several reports tell one account, the surest of those that pass all other filters."""

    key: str = "accounts"

    def mask(self, index: Index) -> Mask:
        return np.ones(index.size, dtype=bool)

    def sentence(self) -> str:
        return "each event once"

    def among(self, index: Index, passed: Mask) -> Mask:
        """The rows that pass without further accounts of the same events."""
        told = np.flatnonzero(passed & (index.same >= 0))
        told = told[np.argsort(-index.confidence[told], kind="stable")]
        _, first = np.unique(index.same[told], return_index=True)
        kept: Mask = passed & (index.same < 0)
        kept[told[first]] = True
        return kept


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows that pass, in the table's order, how many each choice would leave, and the sentence that says it."""

    rows: npt.NDArray[np.int64]
    mask: Mask
    counts: Mapping[str, npt.NDArray[np.int64]]
    hidden: Mapping[str, int]
    sentence: str

    def place(self, row: int) -> int:
        """Where a row of the table stands among these, -1 where it is not among them."""
        at = int(np.searchsorted(self.rows, row))
        return at if row >= 0 and at < len(self.rows) and self.rows[at] == row else -1


def active(values: Mapping[str, Any], interval: Interval | None = None, words: str = "") -> list[Filter]:
    """The filters that the state asks for; `interval` is what the words of the date range mean, `words` how to say it.

    A value that is chosen on purpose is never hidden: asking for rejected events shows them.
    """
    found: list[Filter] = [Among(key, tuple(values[key])) for key in FACETS if values.get(key)]
    if interval is not None:
        found.append(Within(interval.start, interval.end, words, values.get("match") == "certainly"))
    if text := str(values.get("words") or "").strip():
        found.append(Words(text))
    if least := float(values.get("confidence") or 0):
        found.append(Sure(least))
    if values.get("accounts") == "once":
        found.append(Once())
    asked = {value for key in FACETS for value in values.get(key) or ()}
    found += [
        Hide(kind)
        for kind, (_, hidden, *_) in HIDDEN.items()
        if kind not in (values.get("also") or ()) and not asked & set(hidden)
    ]
    return found


def apply(index: Index, filters: Sequence[Filter]) -> Shown:
    """The events that pass every filter; the counts of a facet are taken under all filters but its own."""
    masks = {chosen.key: chosen.mask(index) for chosen in filters}
    failed = np.zeros(index.size, dtype=np.uint8)
    for mask in masks.values():
        failed += ~mask
    passed: Mask = failed == 0
    once: Mask = failed == 1
    single = next((one for one in filters if isinstance(one, Once)), None)
    same = index.same if single else None
    counts = {key: facet.counts(_without(passed, once, masks.get(key)), same) for key, facet in index.facets.items()}
    hidden = {key: int((once & ~masks[key]).sum()) for key in HIDDEN if key in masks}
    passed = single.among(index, passed) if single else passed
    rows = np.flatnonzero(passed)
    return Shown(rows, passed, counts, hidden, say(len(rows), index.size, filters, hidden))


def say(count: int, total: int, filters: Sequence[Filter], hidden: Mapping[str, int] | None = None) -> str:
    """ "12 of 143 events: Qassem Soleimani, in Iraq, possibly in 2019 – hidden: 1 rejected"."""
    said = [text for chosen in filters if (text := chosen.sentence())]
    noun = "event" if total == 1 else "events"
    head = f"{count:,} {noun}" if count == total else f"{count:,} of {total:,} {noun}"
    left = [f"{number:,} {HIDDEN[key][3]}" for key, number in (hidden or {}).items() if number]
    tail = f" – hidden: {', '.join(left)}" if left else ""
    return (f"{head}: {', '.join(said)}" if said else head) + tail


def _without(passed: Mask, once: Mask, own: Mask | None) -> Mask:
    return passed if own is None else passed | (once & ~own)


def _either(names: Sequence[str]) -> str:
    if len(names) > 3:
        return f"{names[0]}, {names[1]} or {len(names) - 2} others"
    return " or ".join(names)
