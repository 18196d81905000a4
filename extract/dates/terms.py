"""What can be asked of a term: the unit it counts in, which way, what stands at its core, the date it is itself."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.expression import (
    Bent,
    Between,
    Clock,
    Expression,
    Hole,
    Length,
    Meaning,
    Part,
    Partial,
    Place,
    RangeEnd,
    Shift,
    Side,
    Step,
    This,
    Turn,
    Within,
    Yearly,
    hole,
)
from extract.dates.filling import fill, later_month
from extract.dates.interval import Grain, Interval, Mod


def unit_of(term: Expression) -> Grain:
    """The unit that an expression counts in."""
    while not isinstance(term, This | Step | Shift):
        inner = getattr(term, "inner", None) or getattr(term, "whole", None) or getattr(term, "first", None)
        if inner is None:
            return _unit_of_leaf(term)
        term = inner
    if isinstance(term, Shift):
        return unit_of(term.base) if term.base is not None else term.amount.unit
    return term.unit


def _unit_of_leaf(term: Expression) -> Grain:
    """'Three weeks' counts in its own unit, 'the following Tuesday' from a day, 'the following April' from any time."""
    if isinstance(term, Length):
        return term.amount.unit
    of_week = isinstance(term, Partial) and term.weekday is not None and not term.month
    return Grain.DAY if of_week else Grain.YEAR


def core(term: Expression) -> Expression:
    while not isinstance(term, Partial | Yearly):
        if isinstance(term, RangeEnd) and isinstance(term.first, Partial) and not later_month(term.first, term.inner):
            return term.first
        inner = getattr(term, "inner", None) or getattr(term, "first", None) or getattr(term, "base", None)
        if inner is None:
            return term
        term = inner
    return term


def this_of(term: Expression) -> Turn | None:
    """'This Friday', also in 'at 7 pm this Friday', counted from the day of writing."""
    inner: Expression | None = term
    while inner is not None and not isinstance(inner, Turn):
        inner = inner.first if isinstance(inner, Between) else getattr(inner, "inner", None)
    return inner if inner is not None and inner.turn == "this" and inner.hole is Hole.SPEECH else None


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


def itself(term: Expression, meaning: Meaning, anchor: Interval | None, side: Side) -> Interval | None:
    """The date itself, without what 'since', 'until' or a range make of it."""
    place = Place(anchor, side) if anchor else None
    if isinstance(term, Bent):
        inner = fill(term.inner, place)
        return inner.interval if inner else None
    if isinstance(term, Between):
        inner = fill(term.first, place)
        first, whole = inner.interval if inner else None, meaning.interval
        return Interval.of(whole.start, first.grain) if first and whole and whole.start else first
    if isinstance(term, Shift) and term.amount.unit.rank < Grain.DAY.rank and meaning.mod is Mod.APPROX:
        return replace(meaning.interval, mod=None) if meaning.interval else None  # 'minutes later': that day, or so
    return meaning.interval


_PERIOD_OF_REPORT = re.compile(
    r"(?i)(?:the |its )?(?:(?:first |latest )?(?:(?:nine|six)[ -]months?|three quarters)|(?:fiscal |full )?year)"
    r"(?: of .*)?$"
)


def period_of_report(words: str, term: Expression) -> bool:
    """'the first nine months', 'fiscal year': longer than a quarter."""
    long = isinstance(term, Length) and term.amount.unit in (Grain.MONTH, Grain.YEAR)
    return long and _PERIOD_OF_REPORT.match(words) is not None
