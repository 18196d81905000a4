"""How often a kind of resolution is right: shares counted on annotated texts, looked up for every date.

The counts stand in `confidence_table.py`, which `python -m extract.dates.calibrate --gold DIR` makes anew. A kind is
the rule with the status, the anchor and the type of what it gave; rare kinds lean on their wider ones (no rule, then no
anchor), each worth `WEIGHT` sightings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from extract.dates.confidence_table import COUNTS

Kind = tuple[str, str, str, str]  # rule, status, anchor, type
Counts = Mapping[Kind, tuple[int, int]]  # right, seen

WEIGHT = 8.0  # sightings that the wider kind counts for: a kind seen eight times weighs as much as it
_START = (3, 4)  # before anything was seen: three right of four


def confidence_of(rule: str, status: str, anchor: str, type: str) -> float:
    """The share of right readings of this kind, 0–1; 0 for what stayed unresolved."""
    if status == "unresolved":
        return 0.0
    return _confidence((rule, status, anchor, type))


@lru_cache(maxsize=4096)
def _confidence(kind: Kind) -> float:
    return round(share(kind, _wider_counts()), 3)


@lru_cache(maxsize=1)
def _wider_counts() -> Counts:
    return widened(COUNTS)


def wider(kind: Kind) -> tuple[Kind, ...]:
    """The kind and the wider ones it belongs to, widest first."""
    _, status, anchor, type_ = kind
    return ("", "", "", ""), ("", status, "", type_), ("", status, anchor, type_), kind


def widened(counts: Counts) -> Counts:
    """The counts with those of all wider kinds added."""
    right: Counter[Kind] = Counter()
    seen: Counter[Kind] = Counter()
    for kind, (good, every) in counts.items():
        for one in wider(kind):
            right[one] += good
            seen[one] += every
    return {kind: (right[kind], seen[kind]) for kind in seen}


def share(kind: Kind, counts: Counts) -> float:
    """The smoothed share of right readings, by counts that `widened` made."""
    estimate = _START[0] / _START[1]
    for one in wider(kind):
        right, seen = counts.get(one, (0, 0))
        estimate = (right + WEIGHT * estimate) / (seen + WEIGHT)
    return estimate
