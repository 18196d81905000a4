"""Who appears when and with whom: counts over the events shown, by the table's integer codes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from views.filters import Shown
from views.index import NAT, Index

MOST = 500


def actors(index: Index, shown: Shown) -> pd.DataFrame:
    """One line per actor, most frequent first: how many events, the rows of the first and last dated one (-1: none)."""
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
            "first": [int(span[0]) if span else -1 for span in spans],
            "last": [int(span[1]) if span else -1 for span in spans],
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
