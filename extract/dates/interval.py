"""What a stretch of time is here: half-open, with a grain, a modifier, and ends that may be unknown.

Standard library only: everything else about time builds on this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Grain(StrEnum):
    """How precise the words are, finest first; the order of definition is the order of the grains."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """Place in the order, 0 = finest."""
        return _RANK[self]


_RANK = {grain: rank for rank, grain in enumerate(Grain)}


class Mod(StrEnum):
    """TIMEX3 `mod`: how the words bend the value."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of naive local time, `start` included, `end` excluded; None = open or unknown on that side.

    `throughout` False: the event lies somewhere inside ("in August"); True: it fills it ("from 3 to 9 August").
    Years 1–9999 only.
    """

    start: datetime | None
    end: datetime | None
    grain: Grain
    mod: Mod | None = None
    throughout: bool = False
