"""Dates that label the entries of a list: in a review of a year "March 3: the mine closes" looks back, in any tense.

Chronologies tell in the present tense, as timetables do. What tells them apart is how far their entries reach: nobody
announces a year day by day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Fixed, Partial
from extract.dates.interval import Grain
from extract.dates.lines import labels_line
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


_ENTRIES = 12  # that the year may stand below
_LONGEST_ENTRY = 600  # characters


def year_below(text: str, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The label that first tells the year of a chronology: '12 May – The king is shot', '3 June 1974 – A truce'."""
    first = core(timexes[index].expression)
    if not isinstance(first, Partial) or not first.month or not labels_line(text, timexes[index]):
        return None
    if any(isinstance(timex.expression, Fixed) for timex in timexes[:index]):
        return None  # a year has been told
    month, last, entries = first.month, timexes[index], 0
    for timex in timexes[index + 1 :]:
        if not labels_line(text, timex):
            if isinstance(timex.expression, Fixed):
                return None
            continue
        entries += 1
        if entries > _ENTRIES or timex.start - last.end > _LONGEST_ENTRY:
            return None
        told, term, last = timex.expression, core(timex.expression), timex
        if isinstance(told, Fixed):
            return timex if told.interval.grain.rank <= Grain.MONTH.rank else None
        if not isinstance(term, Partial) or not term.month or (term.month - month) % 12 > _HALF_OF_YEAR:
            return None
        month = term.month
    return None


_HALF_OF_YEAR = 6  # months
