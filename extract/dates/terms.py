"""What can be asked of a term without its anchor: the unit it counts in, which way, what stands at its core."""

from __future__ import annotations

from extract.dates.expression import (
    Clock,
    Expression,
    Hole,
    Part,
    Partial,
    RangeEnd,
    Shift,
    Step,
    This,
    Turn,
    Within,
    Yearly,
    hole,
)
from extract.dates.filling import later_month
from extract.dates.interval import Grain


def unit_of(term: Expression) -> Grain:
    """The unit that an expression counts in."""
    while not isinstance(term, This | Step | Shift):
        inner = getattr(term, "inner", None) or getattr(term, "whole", None) or getattr(term, "first", None)
        if inner is None:
            return Grain.YEAR
        term = inner
    if isinstance(term, Shift):
        return unit_of(term.base) if term.base is not None else term.amount.unit
    return term.unit


def core(term: Expression) -> Expression:
    while not isinstance(term, Partial | Yearly):
        if isinstance(term, RangeEnd) and isinstance(term.first, Partial) and not later_month(term.first, term.inner):
            return term.first
        inner = getattr(term, "inner", None) or getattr(term, "first", None) or getattr(term, "base", None)
        if inner is None:
            return term
        term = inner
    return term


def counted(term: Expression) -> int:
    """-1 for what is counted back from the date last talked about ('the evening before'), 1 for on, 0 for neither."""
    while isinstance(term, Part | Clock | Within) and (inner := term.whole if isinstance(term, Within) else term.inner):
        if isinstance(term, Part) and term.which == "START" and hole(term) is Hole.STORY:
            return -1  # 'earlier that year'
        term = inner
    if not isinstance(term, Shift | Step | Turn) or term.hole is not Hole.STORY:
        return 0
    if isinstance(term, Step):
        return (term.count > 0) - (term.count < 0)
    return _WAYS.get(term.when if isinstance(term, Shift) else term.turn, 0)


def looks_back(term: Expression) -> bool:
    """'The evening before', 'two days earlier'."""
    return counted(term) < 0


_WAYS = {"before": -1, "last": -1, "after": 1, "next": 1}
