"""Bare days, years and hours in a table's columns of dates and times.

A day's month stands above the table: "August 1917", and below "Ypres | 5 | Relieved …". Such a column is headed "Date"
or "Day", and its days go on from row to row; else a number counts something. A year stands for itself; an hour beside
an empty day is of the day in the row above.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.dates import interval as time
from extract.dates.expression import Clock, Fixed
from extract.dates.interval import Grain
from extract.records import Passage, Timex

_HEADS = frozenset({"date", "dates", "day", "date and hour", "day and hour"})
_YEAR_HEADS = _HEADS | {"year", "years", "when", "period"}
_TIME_HEADS = frozenset({"clock", "hour", "local time", "time", "time (utc)"})
_BAR = re.compile(r"[|\t]")
_YEAR = re.compile(r"(?P<year>1[4-9]\d\d|20\d\d)")
_HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?(?:hrs?|hours|h))?")
_DAY = re.compile(r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?\.?")
_FEWEST = 2  # rows


def with_days(text: str, passages: Sequence[Passage], timexes: list[Timex]) -> list[Timex]:
    """The time expressions with the days of such columns, in order."""
    tables = _tables(passages)
    starts = [timex.start for timex in timexes] if tables else []
    found: list[Timex] = []
    for header, rows in tables.items():
        heads = _heads(text, header)
        years = _column(heads, _YEAR_HEADS)
        if years is not None:
            cells = (_cell(text, row, years, _YEAR) for row in rows)
            found += (_year(one) for one in cells if one is not None and not _taken(starts, one))
        hours = _column(heads, _TIME_HEADS)
        if hours is not None:
            bare = (row for row in rows if bisect_left(starts, row.start) == bisect_left(starts, row.end))
            cells = (_cell(text, row, hours, _HOUR) for row in bare)
            found += (_hour(one) for one in cells if one is not None)
        column = _column(heads, _HEADS)
        above = bisect_left(starts, header[0])
        month = _month(timexes[above - 1]) if above else None
        if column is None or month is None:
            continue
        days = [day for row in rows if (day := _cell(text, row, column, _DAY)) is not None]
        told = [int(one["day"]) for one in days]
        taken = any(_taken(starts, one) for one in days)
        if len(days) >= _FEWEST and told == sorted(told) and not taken:
            found += (timex for one in days if (timex := _timex(one, month)) is not None)
    return sorted([*timexes, *found], key=lambda timex: timex.start) if found else timexes


def _tables(passages: Sequence[Passage]) -> dict[tuple[int, int], list[Passage]]:
    """The rows of each table, by where its head stands."""
    rows: dict[tuple[int, int], list[Passage]] = {}
    for passage in passages:
        if passage.section == "table" and passage.header is not None:
            rows.setdefault(passage.header, []).append(passage)
    return rows


def _heads(text: str, header: tuple[int, int]) -> list[str]:
    """What the columns are called, counted as `_cell` does."""
    return [head.strip(" :").lower() for head in _BAR.split(text[_first(text, header[0]) : header[1]])]


def _first(text: str, start: int) -> int:
    """Where the first cell of a row begins: behind its bar, before the tabs of empty cells."""
    start += text[start] == "|"
    while start and text[start - 1] == "\t":
        start -= 1
    return start


def _column(heads: Sequence[str], wanted: frozenset[str]) -> int | None:
    """The number of the first column with such a head."""
    return next((number for number, head in enumerate(heads) if head in wanted), None)


def _month(above: Timex) -> Fixed | None:
    """The month that the last expression before a table names, where it is one with its year."""
    term = above.expression
    return term if isinstance(term, Fixed) and term.interval.grain is Grain.MONTH else None


def _taken(starts: Sequence[int], one: re.Match[str]) -> bool:
    """Whether an expression begins there already."""
    return bisect_left(starts, one.start()) < bisect_left(starts, one.end())


def _cell(text: str, row: Passage, column: int, what: re.Pattern[str]) -> re.Match[str] | None:
    """The bare day or year in this column of a row; empty cells count."""
    start = _first(text, row.start)
    for _ in range(column):
        bar = _BAR.search(text, start, row.end)
        if bar is None:
            return None
        start = bar.end()
    end = next((i for i in range(start, row.end) if text[i] in "|\t"), row.end)
    first = next((i for i in range(start, end) if not text[i].isspace()), end)
    found = what.match(text, first, end)
    return found if found and not text[found.end() : end].strip() else None


def _year(found: re.Match[str]) -> Timex:
    year = time.year(int(found["year"]))
    assert year is not None  # of four figures
    return Timex(*found.span(), found.group(), "DATE", "bare_year", Fixed(year))


def _hour(found: re.Match[str]) -> Timex:
    clock = Clock(int(found["hour"]), int(found["minute"]), half_told=True)
    return Timex(*found.span(), found.group(), "TIME", "clock_alone", clock)


def _timex(found: re.Match[str], month: Fixed) -> Timex | None:
    first, day = month.interval.start, int(found["day"])
    whole = time.day(first.year, first.month, day) if first is not None else None
    if whole is None:
        return None
    return Timex(*found.span("day"), found["day"], "DATE", "day_of_column", Fixed(whole))
