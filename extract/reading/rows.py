"""The rows of a table: which of the first names the columns, and a cell as the words that a person sees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Any, NamedTuple

from extract.reading.columns import is_known
from extract.reading.shapes import MONTH

FIELD = 10_000_000  # characters in one cell at most
SAMPLED = 50  # rows in which a column's first values are looked for
LONGEST_SPREAD = 200  # characters of a cell that stands beside several rows: a day, a place
_FEWEST = 2  # names that are known, or cells, in a row of names
_LONGEST_TITLE = 500  # characters
_FIRST = 10  # rows above which a table's names are not looked for
_DAY = re.compile(
    r"\s*(?:\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}"
    rf"|\d{{1,2}} {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}, \d{{4}})(?:[T ,]{{1,2}}\d{{1,2}}:\d\d.{{0,15}})?\s*"
)
_VALUE = re.compile(r"\d{3}|\d[./:-]\d")  # what names no column


class Row(NamedTuple):
    """One row: its number as a person counts (the header is none) and its cells by column, as the file has them."""

    number: int
    cells: Mapping[str, Any]


def headed(rows: Iterable[Sequence[Any]]) -> tuple[list[str], Iterator[Sequence[Any]], str]:
    """The names of a table's columns, the rows below, and what stands above; none of `rows` is empty.

    Above the names a title may stand, or lines of another kind; a table whose first row holds a day has no names, and
    gets "Date", "Description" (its longest words) and "Column 3".
    """
    left = iter(rows)
    first = list(islice(left, _FIRST))
    if not first:
        return [], left, ""
    told = [[shown(cell).strip() for cell in row] for row in first]
    at = _named(told)
    top = told[0]
    days = [column for column, cell in enumerate(top) if is_day(cell)]
    if at == 0 and len(days) == 1 and len(top) > 1 and not any(map(is_known, top)):
        widest = max((column for column in range(len(top)) if column not in days), key=lambda column: len(top[column]))
        own = {days[0]: "Date", widest: "Description"}
        return [own.get(column, f"Column {column + 1}") for column in range(len(top))], chain(first, left), ""
    above = " ".join(cell for row in told[:at] for cell in row if cell)
    names, below = [shown(cell) for cell in first[at]], first[at + 1 :]
    if len(told) > at + 2 and (both := _in_two_rows(told[at], told[at + 1], told[at + 2])):
        names, below = both, below[1:]
    return names, chain(below, left), above[:_LONGEST_TITLE]


def _in_two_rows(upper: Sequence[str], lower: Sequence[str], first: Sequence[str]) -> list[str]:
    """The names of columns that stand in two rows, the upper over several columns ("Where" over "Town" and "District");
    [] where the lower row is no such one: its words name columns, and it fills what the upper leaves empty."""
    width = max(len(upper), len(lower))
    top, bottom = ([*row, *[""] * (width - len(row))] for row in (upper, lower))
    below = [(one, two) for one, two in zip(top, bottom, strict=True) if two and two != one]
    known = sum(is_known(two) for _, two in below)
    filled = [column for column in range(width) if bottom[column] and not top[column]]
    if known < _FEWEST or not filled or any(_VALUE.search(two) for _, two in below) or first == lower:
        return []
    names, over = [], ""
    for one, two in zip(top, bottom, strict=True):
        over = one or over
        same = not two or two == one
        names.append(one if same else two if is_known(two) or not over else f"{over}: {two}")
    return names


def _named(told: Sequence[Sequence[str]]) -> int:
    """Which row names the columns: the first, if none below it does better."""
    known = [sum(map(is_known, row)) for row in told]
    filled = [sum(map(bool, row)) for row in told]
    if known[0] < _FEWEST and (better := next((at for at, names in enumerate(known) if names >= _FEWEST), 0)):
        return better
    if known[0] or filled[0] > 1:
        return 0
    below = (at for at in range(1, len(told) - 1) if filled[at] >= _FEWEST <= filled[at + 1])
    return next(below, 0)


def is_day(cell: str) -> bool:
    """Whether a cell is a day as tables write it: "3 May 2014", "2014-05-03 10:15", "03.05.2014"."""
    return _DAY.fullmatch(cell) is not None


def lengths(columns: Sequence[str], rows: Sequence[Row]) -> dict[str, int]:
    """The characters of a usual cell of each column, the median of those that are not empty in the first rows."""
    found = {
        column: sorted(len(text) for row in rows[:SAMPLED] if (text := shown(row.cells.get(column)).strip()))
        for column in columns
    }
    return {column: sizes[len(sizes) // 2] for column, sizes in found.items() if sizes}


def shown(value: Any) -> str:
    """A cell as the text that a person sees; several texts under one another."""
    match value:
        case None:
            return ""
        case str():
            return value
        case datetime() if not (value.hour or value.minute or value.second):
            return value.date().isoformat()  # how Excel keeps a day
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():  # how a sheet keeps a time of day in a cell for lengths of time, "24:00" among them
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
        case list() if all(isinstance(one, str) for one in value):
            return "\n\n".join(value)
        case list() if all("text" in one for one in value if isinstance(one, dict)):
            # Telegram's exports: plain words between links and bold ones.
            parts = [one if isinstance(one, str) else one["text"] for one in value if isinstance(one, str | dict)]
            return "".join(part for part in parts if isinstance(part, str))
        case _:
            return json.dumps(value, ensure_ascii=False, default=str)[:FIELD]
