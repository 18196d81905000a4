"""Where each mark stands: lanes by a facet, and within a lane rows so that marks and their labels do not overlap."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from views.filters import Shown
from views.index import FACETS, Index, Mask, Rows

MOST_LANES = 12
DEEPEST = 40
OTHERS, NONE = "others", "none named"


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """A named strip of the timeline and the table rows that stand in it."""

    name: str
    rows: Rows
    plain: bool = True


def split(index: Index, rows: Rows, by: str, first: tuple[str, ...] = ()) -> list[Lane]:
    """The rows in lanes: what is chosen in the filters first, then the most frequent; an event may stand in several.

    What has none of these stands in a last lane, so that no event is lost.
    """
    if by == "none" or not len(rows):
        return [Lane("", rows)]
    mask = np.zeros(index.size, dtype=bool)
    mask[rows] = True
    facet = index.facets[by]
    inside = mask[facet.rows]
    codes, owners = facet.codes[inside], facet.rows[inside]
    counts = np.bincount(codes, minlength=len(facet.names))
    lanes = []
    taken: Mask = np.zeros(index.size, dtype=bool)
    for code in _leading(facet.names, counts, first):
        members = owners[codes == code].astype(np.int64)
        taken[members] = True
        lanes.append(Lane(FACETS[by].say(str(facet.names[code])), members))
    named = np.zeros(index.size, dtype=bool)
    named[owners] = True
    for label, rest in ((OTHERS, rows[~taken[rows] & named[rows]]), (NONE, rows[~taken[rows] & ~named[rows]])):
        if len(rest):
            lanes.append(Lane(label, rest, plain=False))
    return lanes


def pack(left: npt.NDArray[np.float64], right: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """The row within the lane for each stretch, greedily the first that is free; below `DEEPEST` rows they wrap."""
    rows = np.zeros(len(left), dtype=np.int64)
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    used = 0
    for item in np.argsort(left, kind="stable"):
        while busy and busy[0][0] <= left[item]:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            row = heapq.heappop(free)
        else:
            row, used = used, used + 1
        rows[item] = row % DEEPEST
        heapq.heappush(busy, (float(right[item]), row))
    return rows


def of(shown: Shown, index: Index, by: str, first: tuple[str, ...] = ()) -> list[Lane]:
    """The lanes of everything shown that has a date."""
    return split(index, shown.rows[index.dated[shown.rows]], by, first)


def _leading(names: npt.NDArray[np.object_], counts: npt.NDArray[np.int64], first: tuple[str, ...]) -> list[int]:
    chosen = [int(code) for code in np.flatnonzero(np.isin(names, np.array(first, dtype=object))) if counts[code]]
    ranked = [int(code) for code in np.argsort(-counts, kind="stable")[: MOST_LANES + len(chosen)] if counts[code]]
    return list(dict.fromkeys([*chosen, *ranked]))[:MOST_LANES]
