"""A PDF's tables whose cells are drawn: what stands between the same lines is one cell, wherever its words lie in it.

1. `drawn`: the lines drawn on a page, as such or as thin boxes, and dots; `with_bullets`: those before a list's items.
2. `_grids`: lines that touch, as a net of cells, of which some reach over several rows or columns.
3. `with_grids`: the runs within a net as a line a row, tabs between its cells.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from extract.reading.pdf_rows import Line, dehyphenated, rows, words_apart

_THIN, _SHORT = 2.5, 5.0  # points: a line is no thicker, and no shorter
_DOT, _WIDEST_DOT, _MOST_DOTS = 1.5, 8.0, 300
_TO_DOT = 1.6  # type sizes from a dot to what it opens
_MOST = 4000  # lines on a page; a map has more
_TOUCH = 2.0  # points between lines that meet
_MOST_CELLS = 5000
_LABEL = 40  # characters of what is told again in each row that it stands beside

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class _Grid:
    """The places of its lines, left to right and top to bottom, and for each cell which one it is a part of."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    cells: tuple[tuple[int, ...], ...]

    def cell(self, x: float, y: float) -> int | None:
        """The cell of a place; None where it lies outside."""
        column, row = bisect_right(self.across, x) - 1, bisect_right(self.down, -y, key=lambda place: -place) - 1
        inside = 0 <= column < len(self.across) - 1 and 0 <= row < len(self.down) - 1
        return self.cells[row][column] if inside else None


def drawn(page: Any) -> tuple[list[Box], list[Box]]:
    """The lines drawn on a page that lie level or upright, and the dots."""
    import pypdfium2.raw as pdfium

    found: list[Box] = []
    dots: list[Box] = []
    sides = [ctypes.c_float() for _ in range(4)]
    stroked, filled = ctypes.c_int(), ctypes.c_int()
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        path = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(path) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(path, *map(ctypes.byref, sides)):
            continue
        left, bottom, right, top = (side.value for side in sides)
        across, down = right - left, top - bottom
        if min(across, down) >= _DOT and max(across, down) <= _WIDEST_DOT:
            dots.append((left, bottom, right, top))
        elif min(across, down) <= _THIN:
            found.append((left, bottom, right, top))
        elif pdfium.FPDFPath_CountSegments(path) in (4, 5):  # a box; one that is filled only is a ground
            pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(filled), ctypes.byref(stroked))
            if stroked.value:
                found += [(left, bottom, right, bottom), (left, top, right, top)]
                found += [(left, bottom, left, top), (right, bottom, right, top)]
        if len(found) > _MOST:
            return [], []
    return [box for box in found if max(box[2] - box[0], box[3] - box[1]) >= _SHORT], dots


def with_bullets(runs: list[Line], dots: Sequence[Box]) -> list[Line]:
    """The runs, those before which a dot is drawn as items of a list."""
    if not dots or len(dots) > _MOST_DOTS:
        return runs
    told = []
    for run in runs:
        middle, near = (run.bottom + run.top) / 2, run.left - _TO_DOT * run.size
        left = max((dot[0] for dot in dots if dot[1] < middle < dot[3] and near < dot[2] <= run.left), default=None)
        if left is not None and not any(
            one.bottom < middle < one.top and left - 2 * _TO_DOT * one.size < one.right < run.left for one in runs
        ):
            run = replace(run, text=f"• {run.text}", left=left, words=((left, left), *run.words) if run.words else ())
        told.append(run)
    return told


def with_grids(runs: list[Line], rules: Sequence[Box]) -> list[Line]:
    """The runs of a page, those of tables with drawn cells as a line a row."""
    for grid in _grids(rules):
        held: dict[int, list[Line]] = defaultdict(list)
        beside: list[Line] = []
        for run in runs:
            y = (run.bottom + run.top) / 2
            for part in words_apart(run, [grid.cell((left + right) / 2, y) for left, right in run.words]):
                cell = grid.cell((part.left + part.right) / 2, y)
                (beside if cell is None else held[cell]).append(part)
        lines = {cell: rows(inside) for cell, inside in held.items()}
        if _is_table(grid, lines):
            runs = [*beside, *_rows(grid, lines)]
    return runs


def _is_table(grid: _Grid, lines: dict[int, list[Line]]) -> bool:
    """Whether several of its rows have several cells, and none is a table whose rows no line parts."""
    several = 0
    for row in grid.cells:
        filled = [lines[cell] for cell in dict.fromkeys(row) if cell in lines]
        several += len(filled) > 1
        counts = {len(cell) for cell in filled}
        heights = {round(line.bottom) for cell in filled for line in cell}
        if len(filled) > 1 and len(counts) == 1 and (count := counts.pop()) > 2 and len(heights) == count:
            return False
    return several > 1


def _rows(grid: _Grid, lines: dict[int, list[Line]]) -> Iterator[Line]:
    texts = {cell: dehyphenated([line.text.replace("\t", " ") for line in told]) for cell, told in lines.items()}
    told_above: set[int] = set()
    for top, row in zip(grid.down, grid.cells, strict=False):
        own = list(dict.fromkeys(row))
        told = [texts.get(cell, "") for cell in own]
        again = [cell in told_above for cell in own]
        told = ["" if above and len(text) > _LABEL else text for text, above in zip(told, again, strict=True)]
        if any(text and not above for text, above in zip(told, again, strict=True)):
            size = next(lines[cell][0].size for cell in own if cell in lines)
            text = "\t".join(told) if len(told) > 1 else told[0] + "\t"
            yield Line(text, grid.across[0], top - size, grid.across[-1], top)
        told_above.update(own)


# --- the net ------------------------------------------------------------------------------------------------


def _grids(rules: Sequence[Box]) -> Iterator[_Grid]:
    """The nets of lines that touch each other, of two rows and columns at least."""
    level = _whole((box[1], box[0], box[2]) for box in rules if box[2] - box[0] >= box[3] - box[1])
    upright = _whole((box[0], box[1], box[3]) for box in rules if box[2] - box[0] < box[3] - box[1])
    if len(level) * len(upright) > _MOST * 10:
        return
    for net_level, net_upright in _touching(level, upright):
        across = _places([place for place, _, _ in net_upright] + [end for _, *ends in net_level for end in ends])
        down = _places([place for place, _, _ in net_level] + [end for _, *ends in net_upright for end in ends])[::-1]
        if min(len(across), len(down)) > 2 and len(across) * len(down) <= _MOST_CELLS:
            yield _Grid(tuple(across), tuple(down), _cells(across, down, net_level, net_upright))


_Rule = tuple[float, float, float]  # where it lies, and from where to where


def _whole(pieces: Iterable[_Rule]) -> list[_Rule]:
    """Pieces of one line as one."""
    found: list[_Rule] = []
    for place, begin, end in sorted((round(place), begin, end) for place, begin, end in pieces):
        if found and abs(found[-1][0] - place) <= 1 and found[-1][1] - _TOUCH <= begin <= found[-1][2] + _TOUCH:
            found[-1] = (found[-1][0], found[-1][1], max(end, found[-1][2]))
        else:
            found.append((place, begin, end))
    return found


def _touching(level: Sequence[_Rule], upright: Sequence[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    nets: list[tuple[list[_Rule], list[_Rule]]] = []
    for y, left, right in level:
        met = [
            one for one in upright
            if left - _TOUCH <= one[0] <= right + _TOUCH and one[1] - _TOUCH <= y <= one[2] + _TOUCH
        ]  # fmt: skip
        joined = ([(y, left, right)], met)
        apart = []
        for net in nets:
            if set(net[1]).isdisjoint(met):
                apart.append(net)
            else:
                joined = ([*net[0], *joined[0]], [*net[1], *(one for one in joined[1] if one not in net[1])])
        nets = [*apart, joined]
    return [net for net in nets if net[1]]


def _places(places: Iterable[float]) -> list[float]:
    """Where lines lie, those as one that lie as near to each other as the pieces of one do."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * _TOUCH:
            found.append(place)
    return found


def _cells(
    across: Sequence[float], down: Sequence[float], level: Sequence[_Rule], upright: Sequence[_Rule]
) -> tuple[tuple[int, ...], ...]:
    """For each cell between the places its own number, or that of the one it is a part of: no line is between them."""
    middles_across, middles_down = ([(a + b) / 2 for a, b in pairwise(places)] for places in (across, down))
    numbers: list[list[int]] = []
    count = 0
    for row, y in enumerate(middles_down):
        line: list[int] = []
        for column, x in enumerate(middles_across):
            if row and not _parts(level, down[row], x):
                line.append(numbers[-1][column])
            elif column and not _parts(upright, across[column], y):
                line.append(line[-1])
            else:
                line.append(count)
                count += 1
        numbers.append(line)
    return tuple(map(tuple, numbers))


def _parts(lines: Sequence[_Rule], place: float, beside: float) -> bool:
    return any(abs(one - place) <= 2 * _TOUCH and begin <= beside <= end for one, begin, end in lines)
