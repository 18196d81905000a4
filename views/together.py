"""Who appears when and with whom: counts over the events shown, by the table's integer codes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from views.filters import Shown
from views.index import NAT, Index, moment

MOST = 500
_DAY = 86_400  # seconds


def actors(index: Index, shown: Shown) -> pd.DataFrame:
    """One line per actor: events, first and last of them, and with how many others; the most frequent first."""
    facet = index.facets["actor"]
    inside = shown.mask[facet.rows]
    codes, rows = facet.codes[inside], facet.rows[inside]
    counts = np.bincount(codes, minlength=len(facet.names))
    chosen = [int(code) for code in np.argsort(-counts, kind="stable")[:MOST] if counts[code]]
    best = index.best[rows]
    dated = best != NAT
    codes, rows, best = codes[dated], rows[dated], best[dated]
    order = np.lexsort((best, codes))
    codes, rows = codes[order], rows[order]
    first, last = np.searchsorted(codes, chosen, "left"), np.searchsorted(codes, chosen, "right")
    spans = [(rows[begin], rows[end - 1]) if begin < end else None for begin, end in zip(first, last, strict=True)]
    return pd.DataFrame(
        {
            "actor": [str(facet.names[code]) for code in chosen],
            "events": [int(counts[code]) for code in chosen],
            "first": [_date(index, int(span[0])) if span else "" for span in spans],
            "last": [_date(index, int(span[1])) if span else "" for span in spans],
        }
    )


def company(index: Index, shown: Shown, actor: str) -> pd.DataFrame:
    """With whom the actor appears in the same events, and how often."""
    facet = index.facets["actor"]
    own = facet.having([actor]) & shown.mask
    counts = facet.counts(own)
    counts[facet.names == actor] = 0
    chosen = [int(code) for code in np.argsort(-counts, kind="stable")[:MOST] if counts[code]]
    return pd.DataFrame(
        {"actor": [str(facet.names[code]) for code in chosen], "together": [int(counts[code]) for code in chosen]}
    )


def pairs(index: Index, shown: Shown, names: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """How often each two of the names take part in the same event; the diagonal is how often each one does."""
    facet = index.facets["actor"]
    masks = np.array([facet.having([name]) & shown.mask for name in names], dtype=np.int64)
    if not len(names):
        return np.zeros((0, 0), dtype=np.int64)
    return masks @ masks.T


def _date(index: Index, row: int) -> str:
    """When an event was, no more precisely than its interval: the day, else the month or year of its marker."""
    length = int(index.end[row]) - int(index.start[row])
    form = "%Y-%m-%d" if length <= _DAY else "%Y-%m" if length <= 31 * _DAY else "%Y"
    return moment(int(index.best[row])).strftime(form)
