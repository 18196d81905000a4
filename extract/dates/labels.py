"""Dates that label the entries of a list: in a review of a year "March 3: the mine closes" looks back, in any tense.

Chronologies tell in the present tense, as timetables do. What tells them apart is how far their entries reach: nobody
announces a year day by day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Partial
from extract.dates.story import opens_sentence
from extract.dates.terms import core
from extract.records import Timex

_FEWEST = 3  # entries that make a list
_REACH = 3  # months: timetables cover fewer
_MARK = re.compile(r"\s?[:–—]\s|\s-\s")
_MARKS = frozenset(":–—-")  # one of them is in it: asked first, as few dates have one behind them
_TIMETABLE = re.compile(
    r"(?i)\b(?:upcoming|schedule|agenda|timetable|calendar|programme|deadlines|to come|next year|ahead)\b"
)
_HEAD = 300  # characters before the first entry in which a timetable says so


def past_labels(text: str, timexes: Sequence[Timex]) -> frozenset[int]:
    """Where the labels without a year start that belong to a list of what has happened."""
    run: list[tuple[int, int]] = []  # offset, month
    found: set[int] = set()
    for timex in timexes:
        if _MARKS.isdisjoint(text[timex.end : timex.end + 2]) or not _MARK.match(text, timex.end):
            continue
        term = core(timex.expression)
        if not isinstance(term, Partial) or not term.month or not opens_sentence(text, timex.start):
            continue
        if run and term.month < run[-1][1]:
            found |= _looks_back(text, run)
            run = []
        run.append((timex.start, term.month))
    return frozenset(found | _looks_back(text, run))


def _looks_back(text: str, run: list[tuple[int, int]]) -> set[int]:
    if len(run) < _FEWEST or run[-1][1] - run[0][1] <= _REACH:
        return set()
    first = run[0][0]
    return set() if _TIMETABLE.search(text[max(0, first - _HEAD) : first]) else {start for start, _ in run}
