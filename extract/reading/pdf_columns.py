"""A PDF's columns: a gap down the middle of a band of the page, which none of its lines crosses, parts it in two.

What spans the page parts it into bands; each side of a band may be parted again. Cells of a table are no columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from extract.reading.pdf_rows import Line

_LEAST_RUNS, _LEAST_LINES = 12, 5  # of a page in columns; of each of them
_INDENT = 15  # points
_LONGEST_HEAD = 8  # runs of a table's title and heads


def columns(runs: list[Line]) -> list[list[Line]]:
    """Runs in reading order: in a band of columns the left one comes first; a band without is read from the top."""
    best = max(_gutters(runs), key=lambda one: one[0], default=None)
    if best is None:
        return [sorted(runs, key=lambda run: (-run.top, run.left))]
    groups: list[list[Line]] = []
    whole: list[Line] = []
    for band in best[1]:
        sides = _sides(band, best[2])
        if not _parted(sides, best[2]):
            whole += band
            continue
        groups += [*([whole] if whole else []), *(group for side in sides for group in columns(side))]
        whole = []
    return [*groups, whole] if whole else groups


def _sides(band: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    return [run for run in band if run.right <= gutter], [run for run in band if run.left >= gutter]


def _gutters(runs: list[Line]) -> Iterator[tuple[int, list[list[Line]], float]]:
    """Where a page or a part of it may be parted: the lines in columns there, the bands of the page, and the place."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    width = right - left
    if len(runs) < _LEAST_RUNS or width <= 0:
        return
    ordered = sorted(runs, key=lambda run: -run.top)
    near = sorted({run.left - 1 for run in runs if left + 0.25 * width < run.left < left + 0.75 * width})
    for place in near:
        bands: list[list[Line]] = [[]]
        for run in ordered:  # what crosses the place ends a band
            if run.left < place < run.right:
                bands += [*_with_head(bands.pop(), run), [run], []]
            else:
                bands[-1].append(run)
        parted = [sides for band in bands if _parted(sides := _sides(band, place), place)]
        if parted:
            yield sum(_begin_at(place, behind) for _, behind in parted), bands, place


def _with_head(band: list[Line], crossing: Line) -> list[list[Line]]:
    """A band, and apart from it the few lines at its end that lie nearer to what crosses the columns below: the heads
    of a table, its title."""
    best, at = 0.3 * crossing.size, len(band)
    under = crossing.top
    for cut in range(len(band) - 1, max(0, len(band) - _LONGEST_HEAD), -1):
        under = max(under, band[cut].top)
        gap = min(run.bottom for run in band[:cut]) - under
        if gap > best:
            best, at = gap, cut
    below = min((run.bottom for run in band[at:]), default=crossing.top) - crossing.top
    return [band[:at], band[at:]] if at < len(band) and below < best else [band]


def _parted(sides: tuple[list[Line], list[Line]], place: float) -> bool:
    """Whether there is text in two columns, and no table."""
    before, behind = sides
    if min(len(before), len(behind)) < _LEAST_LINES or _is_table(before, behind):
        return False
    return _begin_at(place, behind) >= 0.5 * len({round(run.bottom) for run in behind})


def _begin_at(place: float, behind: Sequence[Line]) -> int:
    return sum(abs(run.left - place - 1) < _INDENT for run in behind)


def _is_table(before: Sequence[Line], behind: Sequence[Line]) -> bool:
    """Cells, not columns: what stands left is short, or breaks off long before the gap."""
    return median([len(run.text) for run in before]) < 16 or median([len(run.text) for run in behind]) < 16
