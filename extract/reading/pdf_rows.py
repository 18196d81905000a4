"""A PDF's lines: runs of one height side by side, cells with a tab between; a table's cells are told whole.

1. `rows`: runs at the same height; a wide gap parts cells, the raised figure of a footnote stands in brackets.
2. `_table`: rows in cells under each other. What other rows begin at the same place is a cell also where it stands near
   the one before; a line without a first cell, or one nearer to the line above than rows are, goes on with its cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.reading.shapes import ENTRY_SPACE

CELL_GAP = 1.8  # type sizes between two cells or columns: words of a justified line lie closer
_WORD_GAP = 0.12  # type sizes between two words
_NEAR_GAP, _CLEAR_GAP = 0.5, 0.7  # between two cells where others begin; where a line is otherwise no row
# What stands apart before an item of a list or a turn in a record: no cell.
_LABEL = re.compile(r"[•▪◦‣–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[QA][.:]")
_BULLET = re.compile(r"[•▪◦‣–—-]\s")
# A day, and its year on the next line of a narrow cell.
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.? \d{1,2},?|[A-Z][a-z]{2,8}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COLUMN = 3  # cells that begin at one place
_OFF = 2.0  # points by which cells of one column may begin apart
_NEXT_LINE = 1.75  # type sizes from a line of a cell to its next one, at most
RAISED = 0.08  # type sizes by which a footnote's figure stands higher than its line
_WIDER = 1.2  # times that far lie rows that have air between them


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a part of it: text, and its box in points from the page's lower left; where each word lies, and how
    high its letters' feet stand."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    words: tuple[tuple[float, float], ...] = ()
    base: float = 0.0

    @property
    def size(self) -> float:
        return self.top - self.bottom


Row = list[Line]
Span = tuple[float, float]


def rows(runs: Sequence[Line]) -> list[Line]:
    """Runs at the same height joined to lines; wide gaps become tabs, as between a table's cells."""
    found: list[Row] = []
    for run in sorted(runs, key=lambda run: -(run.top + run.bottom)):
        middle = (run.top + run.bottom) / 2
        if found and found[-1][0].bottom <= middle <= found[-1][0].top:
            found[-1].append(run)
        else:
            found.append([run])
    return [_line(row) for row in _with_tables(_dated([_labelled(_cells(row)) for row in found]))]


def _cells(row: Row) -> Row:
    """The runs of a row, those joined that no wide gap parts."""
    row = sorted(row, key=lambda run: run.left)
    cells = [row[0]]
    for before, run in pairwise(row):
        last = cells[-1]
        gap = run.left - last.right
        if gap > CELL_GAP * run.size:
            cells.append(run)
            continue
        longer = last if len(last.text) > len(run.text) else run
        note, apart = _is_note(run, before), gap > _WORD_GAP * run.size
        text = f"{last.text}[{run.text}]" if note else f"{last.text}{' ' if apart else ''}{run.text}"
        words = (*last.words, *run.words) if apart and not note else ()
        cells[-1] = Line(text, last.left, longer.bottom, run.right, longer.top, words)
    return cells


def _is_note(run: Line, before: Line) -> bool:
    """Whether it is the raised figure of a footnote behind words of larger type."""
    raised = run.size < 0.9 * before.size and run.base > before.base + RAISED * before.size
    return raised and run.text.isdigit() and len(run.text) < 4


def _labelled(row: Row) -> Row:
    """An item's label and the item as one."""
    if len(row) != 2 or not _LABEL.fullmatch(row[0].text):
        return row
    label, item = row
    words = (*label.words, *item.words) if label.words and item.words else ()
    return [replace(item, text=f"{label.text} {item.text}", left=label.left, words=words)]


def _dated(found: Sequence[Row]) -> list[Row]:
    """The rows, those that open with a day of two cells where the words behind the days begin below each other, though
    the days are of several lengths: a list's "Key dates", however near its columns stand."""
    behind = {number: place for number, row in enumerate(found) if (place := _behind_day(row[0])) is not None}
    ends: dict[int, list[float]] = {}
    for number, place in behind.items():
        words = found[number][0].words
        ends.setdefault(round(words[place][0]), []).append(words[place - 1][1])
    begun = {left for left, reach in ends.items() if len(reach) >= _COLUMN and max(reach) - min(reach) > _OFF}
    return [
        [*_cut(row[0], behind[number]), *row[1:]]
        if number in behind and round(row[0].words[behind[number]][0]) in begun
        else row
        for number, row in enumerate(found)
    ]


def _cut(cell: Line, place: int) -> Row:
    words = cell.text.split()
    return [_part(cell, words, 0, place), _part(cell, words, place, len(words))]


def _behind_day(cell: Line) -> int | None:
    """Which word stands behind the day that opens a line."""
    if not cell.text[0].isalnum() or not (day := ENTRY_SPACE.match(cell.text)):
        return None
    place = len(day[0].split())
    return place if len(cell.words) == len(cell.text.split()) > place else None


def _line(row: Row) -> Line:
    main = max(row, key=lambda run: len(run.text))
    text = "\t".join(cell.text for cell in row)
    return Line(text, row[0].left, main.bottom, max(cell.right for cell in row), main.top)


# --- tables -------------------------------------------------------------------------------------------------


def _with_tables(found: Sequence[Row]) -> Iterator[Row]:
    place = 0
    while place < len(found):
        end = _table_end(found, place)
        yield from _table(found[place:end]) if end - place > 1 else found[place : place + 1]
        place = max(end, place + 1)


def _table_end(found: Sequence[Row], first: int) -> int:
    """Where the rows end that have several cells, or one below a cell of those above them."""
    end = first
    starts: list[float] = []
    while end < len(found):
        row = found[end]
        if len(row) == 1 and (end == first or not _is_of_table(row[0], found[end - 1], starts)):
            break
        for cell in row:
            insort(starts, cell.left)
        end += 1
    return end if sum(len(row) > 1 for row in found[first:end]) > 1 else first


def _is_of_table(cell: Line, above: Row, starts: Sequence[float]) -> bool:
    """Whether a line alone stands below a cell and within its width, or is a row whose cells stand near each other."""
    if _alike(cell.left, starts) == 0:
        return False
    step = above[0].bottom - cell.bottom
    if step < 2 * _NEXT_LINE * cell.size and any(_alike(left, starts) for left in _set_apart(cell, _CLEAR_GAP)):
        return True
    behind = starts[at:][:1] if (at := bisect_right(starts, cell.left + _OFF)) < len(starts) else []
    return step < _NEXT_LINE * cell.size and all(cell.right < start for start in behind)


def _alike(place: float, starts: Sequence[float]) -> int:
    return bisect_right(starts, place + _OFF) - bisect_left(starts, place - _OFF)


def _table(found: Sequence[Row]) -> list[Row]:
    """The rows of a table, each with its cells whole."""
    starts = sorted(start for row in found for cell in row for start in (cell.left, *_set_apart(cell)))
    parted = [[part for cell in row for part in _parts(cell, starts)] for row in found]
    begins = sorted(cell.left for row in parted for cell in row)
    columns = [start for before, start in pairwise([-_OFF * 2, *begins]) if start - before > _OFF]
    columns = [start for start in columns if _alike(start, begins) > 1]
    spans = _spans(parted)
    told: list[Row] = []
    for row, goes_on in zip(parted, _going_on(parted), strict=True):
        if goes_on:
            told[-1] = _whole(told[-1], row, spans)
        else:
            told.append(row)
    for number, row in enumerate(told):
        told[number] = _filled(row, told[number - 1] if number else [], columns, spans)
    return told


def _spans(found: Sequence[Row]) -> list[Span]:
    """From where to where the columns reach, if no cell lies in two of them."""
    spans: list[Span] = []
    for left, right in sorted((cell.left, cell.right) for row in found for cell in row):
        if spans and left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    return spans if len(spans) >= max(map(len, found)) else []


def _filled(row: Row, above: Row, columns: Sequence[float], spans: Sequence[Span]) -> Row:
    """A row with its empty cells, as far as all of its cells stand in columns; what stands beside several rows, as the
    day does, is told in each."""
    if spans:
        columns = [left for left, _ in spans]
        places = [bisect_right(columns, cell.left) - 1 for cell in row]
    else:
        places = [next((n for n, start in enumerate(columns) if abs(cell.left - start) <= _OFF), -1) for cell in row]
    if -1 in places or len(set(places)) < len(places):
        return row
    held = dict(zip(places, row, strict=True))
    if (
        0 not in held
        and len(above) > 1
        and (above[0].right <= spans[0][1] if spans else abs(above[0].left - columns[0]) <= _OFF)
    ):
        held[0] = replace(above[0], bottom=row[0].bottom, top=row[0].top)
    last = max(held)
    return [
        held.get(n, Line("", columns[n], row[0].bottom, columns[n], row[0].top)) for n in range(min(held), last + 1)
    ]


def _parts(cell: Line, starts: Sequence[float]) -> Iterator[Line]:
    """The cells that stand so near each other that they seemed one: others begin where a word of it does."""
    words = cell.text.split()
    first = 0
    apart = set(_set_apart(cell))
    for index in range(1, len(cell.words)):
        if (left := cell.words[index][0]) in apart and _alike(left, starts) >= _COLUMN:
            yield _part(cell, words, first, index)
            first = index
    yield _part(cell, words, first, len(words)) if first else cell


def _set_apart(cell: Line, gap: float = _NEAR_GAP) -> list[float]:
    """Where words begin that stand farther from the one before than those of a line do."""
    return [left for (_, before), (left, _) in pairwise(cell.words) if left - before > gap * cell.size]


def _part(cell: Line, words: Sequence[str], first: int, end: int) -> Line:
    boxes = cell.words[first:end]
    return replace(cell, text=" ".join(words[first:end]), left=boxes[0][0], right=boxes[-1][1], words=boxes)


def words_apart(run: Line, places: Sequence[object]) -> Iterator[Line]:
    """The parts of a run whose words lie at one of the places each; `places`: one for each of its `words`."""
    words = run.text.split()
    if len(words) != len(places):
        yield run
        return
    first = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or places[index] != places[first]:
            yield _part(run, words, first, index)
            first = index


def _going_on(parted: Sequence[Row]) -> list[bool]:
    """For each line of a table, whether it is the next one of the row above."""
    steps = [above[0].bottom - row[0].bottom for above, row in pairwise(parted)]
    least, width = min(steps), max(len(row) for row in parted)
    first = min(cell.left for row in parted for cell in row)
    rests = sum(step >= _WIDER * least for step in steps)  # where there is air between rows
    near = [step < _WIDER * least for step in steps]
    lacking = any(short and len(row) < width for row, short in zip(parted[1:], near, strict=True))
    if lacking and rests > 1 and rests > len(steps) / 4:
        return [False, *near]
    found = [False]
    for above, row, step in zip(parted, parted[1:], steps, strict=False):
        lacks_first = row[0].left > first + _OFF and not _BULLET.match(row[0].text)
        if _DAY.fullmatch(above[0].text) and _YEAR.fullmatch(row[0].text):
            found.append(True)
            continue
        found.append(lacks_first and step < _NEXT_LINE * row[0].size and (len(row) < width - 1 or width == 2))
    return found


def _whole(row: Row, below: Row, spans: Sequence[Span]) -> Row:
    """A row with the next line of its cells."""
    cells = list(row)
    for part in below:
        at = next((n for n, cell in enumerate(cells) if _in_one(cell, part, spans)), None)
        if at is None:
            cells = sorted([*cells, part], key=lambda cell: cell.left)
            continue
        cell = cells[at]
        right = max(cell.right, part.right)
        cells[at] = Line(dehyphenated([cell.text, part.text]), cell.left, part.bottom, right, part.top)
    return cells


def _in_one(cell: Line, part: Line, spans: Sequence[Span]) -> bool:
    """Whether two cells stand in one column."""
    if not spans:
        return abs(cell.left - part.left) <= _OFF
    return bisect_right(spans, (cell.left, float("inf"))) == bisect_right(spans, (part.left, float("inf")))


# --- lines --------------------------------------------------------------------------------------------------

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")


def ends_in_hyphen(line: str) -> bool:
    """Whether a word may go on with the next line."""
    return bool(_HYPHEN.search(line))


def dehyphenated(lines: Sequence[str]) -> str:
    """Lines joined: "inter-" + "national" is one word, "Saint-" + "Denis" keeps its hyphen."""
    text = lines[0]
    for line in lines[1:]:
        if not ends_in_hyphen(text):
            text += " "
        elif line[0].islower():
            text = text[:-1]
        text += line
    return text
