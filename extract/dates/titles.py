"""The date that a text gives its subject in brackets, at the opening: 'The Battle of Podol (26–27 June 1866) saw …'.

Dates in brackets leave a story where it is. Where it has told of no other yet, this one is where it begins.
"""

from __future__ import annotations

import re

from extract.dates.asides import ENDS
from extract.dates.interval import Grain, Interval

_LEAD = 160  # characters from the start of its line in which the subject stands
# What a year in brackets tells the time of: 'Smith (2004)' is a book
_HAPPENING = re.compile(
    r"(?i)\b(?:war|battle|siege|campaign|rebellion|revolt|rising|uprising|mutiny|revolution|expedition|raid|massacre|coup"
    r"|conquest|invasion|crusade|famine|plague|epidemic|earthquake|flood|strike|insurrection|conspiracy|crisis)\b"
)


def of_title(text: str, start: int, first: Interval, last: Interval, end: int) -> Interval | None:
    """The date that fills such a bracket, of a range what its two ends share; None for lives, books and reigns."""
    lead = text[max(0, start - _LEAD) : start].rpartition("\n")[2]
    if not lead.endswith("(") or not text.startswith(")", end) or ENDS.search(lead):
        return None
    whole = first if first == last else _shared(first, last)
    if whole is None or (first.grain is Grain.YEAR and not _HAPPENING.search(lead)):
        return None
    return whole if whole.grain.rank <= Grain.YEAR.rank else None


def _shared(first: Interval, last: Interval) -> Interval | None:
    """The month or year that holds both."""
    if first.start is None:
        return None
    for grain in (Grain.MONTH, Grain.YEAR):
        whole = Interval.of(first.start, grain)
        if whole is not None and whole.holds(last):
            return whole
    return None
