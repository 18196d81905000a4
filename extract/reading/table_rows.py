"""The rows of a table within a text: their cells, what heads each, and whose day one has that names none.

Cells are parted by tabs, by bars, or by the wide gaps of a table that is drawn with spaces. A row begins with its first
cell that holds something; the empty ones before it stand in its line as tabs or spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.records import Passage

#: What parts the columns of a table that is drawn with spaces.
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_MARKS = {"\t": re.compile("\t"), "|": re.compile(r"\|")}
_HANGING = 4  # spaces before a row whose first cells are empty


def cell_mark(text: str, start: int, end: int) -> str:
    """What parts the cells of a table's row: a tab or a bar, "" where wide gaps do."""
    return next((mark for mark in _MARKS if text.find(mark, start, end) >= 0), "")


def cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a table's row or head, but for empty ones before the first."""
    mark = cell_mark(text, start, end)
    for gap in (_MARKS[mark] if mark else GAP).finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def line_start(text: str, start: int) -> int:
    """Where the line of a row begins: before its empty cells."""
    while start and text[start - 1] in " \t":
        start -= 1
    return start


def heads(text: str, row: Passage) -> list[str]:
    """What stands above each of the cells of a row, in small letters; "" where nothing does."""
    own = list(cells(text, row.start, row.end))
    if row.header is None:
        return [""] * len(own)
    above = list(cells(text, *row.header))
    named = [text[start:end].strip(" :").lower() for start, end in above]
    if len(above) < 2:
        return [""] * len(own)
    if cell_mark(text, row.start, row.end) or cell_mark(text, *row.header):
        empty = _tabs(text, row.start) - _tabs(text, row.header[0])
        return (named[max(0, empty) :] + [""] * len(own))[: len(own)]
    first, top = line_start(text, row.start), line_start(text, row.header[0])
    begins = [start - top for start, _ in above]
    return [named[max(0, bisect_left(begins, start - first + 1) - 1)] for start, _ in own]


def with_day_above(text: str, rows: Sequence[Passage], dates: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """(row, date) by their numbers: a row whose cell is empty where the one above has its day, up to the next day.

    `dates`: their characters, in order.
    """
    starts = [start for start, _ in dates]
    above: Passage | None = None
    day = -1
    for number, row in enumerate(rows):
        if row.section != "table":
            above = None
            continue
        at = bisect_left(starts, row.start)
        if at < len(dates) and dates[at][1] <= row.end:
            above, day = row, at
        elif above is not None and above.header == row.header and _is_empty(text, row, above, dates[day]):
            yield number, day
        else:
            above = None


def _is_empty(text: str, row: Passage, above: Passage, date: tuple[int, int]) -> bool:
    """Whether a row has nothing in the cell where the row above has only this date."""
    begin, first = line_start(text, above.start), line_start(text, row.start)
    mark = cell_mark(text, above.start, above.end)
    if not mark:
        return row.start - first >= max(_HANGING, date[1] - begin)
    before = text[begin : date[0]]
    parts = text[first : row.end].split(mark)
    own = text[begin : above.end].split(mark)[before.count(mark)]
    return (
        own.strip() == text[slice(*date)]
        and len(parts) > before.count(mark) + 1
        and not parts[before.count(mark)].strip()
    )


def _tabs(text: str, start: int) -> int:
    return text.count("\t", line_start(text, start), start)
