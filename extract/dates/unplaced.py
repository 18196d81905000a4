"""TIMEX3 values of what no anchor could place: XXXX-10-03, XXXX-WXX-2, T22:00."""

from __future__ import annotations

from extract.dates.expression import (
    Bent,
    Clock,
    Count,
    Expression,
    FromHappening,
    Hole,
    Nth,
    Part,
    Partial,
    Shift,
    Step,
    This,
    Turn,
    Valued,
    Yearly,
)
from extract.dates.interval import Grain, Mod


def unplaced(term: Expression) -> str:
    """The value with X for every unknown figure."""
    match term:
        case FromHappening():
            return _beside(term.inner)
        case Partial() | Yearly() | Turn():
            return _partial(term.inner if isinstance(term, Turn) else term)
        case Clock():
            minute = f":{term.minute:02d}" if term.minute is not None else ""
            minute += f":{term.second:02d}" if minute and term.second is not None else ""
            day = unplaced(term.inner) if term.inner else ""
            return f"{day if day.startswith('XXXX-') else 'XXXX-XX-XX'}T{term.hour:02d}{minute}"
        case Part() if len(term.which) == 2:
            day = unplaced(term.inner)
            return f"{day if day.startswith('XXXX-') else 'XXXX-XX-XX'}T{term.which}"
        case Shift() if term.amount.count is None or term.amount.unit.rank < Grain.DAY.rank:
            return "PAST_REF" if term.when == "before" else "FUTURE_REF"
        case Shift():
            unit = term.grain or term.amount.finest
            return _unknown(Grain.DAY if unit is Grain.WEEK else unit)  # 'two weeks later' is a day
        case Step():
            return _unknown(term.unit)
        case This():
            return "PRESENT_REF"
        case Nth() if term.unit is Grain.DAY and isinstance(term.inner, This) and 0 < term.n <= 31:
            return f"XXXX-XX-{term.n:02d}"  # 'the 28th of that month'
        case _:
            inner = getattr(term, "inner", None) or getattr(term, "first", None)
            return unplaced(inner) if inner is not None else "XXXX"


def unplaced_mod(term: Expression) -> Mod | None:
    """What bends a term that no anchor could place: early June, about Easter."""
    while isinstance(term, Part | Bent):
        if isinstance(term, Part) and term.which in Mod.__members__:
            return Mod(term.which)
        if term.mod is not None:
            return term.mod
        term = term.inner
    return None


def _beside(term: Expression) -> str:
    """'the day before the fire', of which the text has no date: a day that nobody knows."""
    if isinstance(term, Part):
        return f"XXXX-XX-XXT{term.which}"
    if isinstance(term, Turn):
        return _partial(term.inner)
    return _unknown(term.unit if isinstance(term, Step | This | Count) else Grain.DAY)


def _unknown(unit: Grain) -> str:
    """One such unit that nobody knows: years and longer, months, all else by its day."""
    if unit.rank >= Grain.YEAR.rank:
        return "XXXX"
    codes = {Grain.MONTH: "XX", Grain.WEEK: "WXX", Grain.WEEKEND: "WXX-WE", Grain.QUARTER: "QX", Grain.HALF: "HX"}
    return f"XXXX-{codes.get(unit, 'XX-XX')}"


def _partial(term: Partial | Yearly) -> str:
    if isinstance(term, Yearly):
        return _every_year(term)
    if term.month:
        return f"XXXX-{term.month:02d}" + (f"-{term.day:02d}" if term.day else "")
    if term.day:
        return f"XXXX-XX-{term.day:02d}"
    if term.weekday is not None:
        return f"XXXX-WXX-{term.weekday + 1}"
    if term.weekend:
        return "XXXX-WXX-WE"
    if term.season:
        return f"XXXX-{term.season}"
    if term.quarter:
        return f"XXXX-Q{term.quarter}"
    return f"XXXX-H{term.half}" if term.half else "XXXX"


_TWO_YEARS = (2001, 2002)


def _every_year(term: Yearly) -> str:
    """A feast that stands on the same day each year keeps that day: XXXX-12-25."""
    days = {found.start.strftime("%m-%d") for year in _TWO_YEARS if (found := term.rule(year)) and found.start}
    return f"XXXX-{days.pop()}" if len(days) == 1 else "XXXX-XX-XX"


def before_christ(term: Expression, last: str) -> Expression | None:
    """A term of a story that stands before our calendar: 'the following year' after BC0492, 'mid-August', 'that day'.

    `last` is the TIMEX3 value last told, of a decade at least: BC047 the 470s.
    """
    figures = last[2:6].rstrip("-")
    year = int(figures) * (10 if len(figures) == 3 else 1)
    match term:
        case Step(Grain.YEAR, count, Hole.STORY):
            return Valued(f"BC{year - count:04d}") if year > count else None
        case Step(Grain.DECADE, count, Hole.STORY):
            return Valued(f"BC{year // 10 - count:03d}") if year // 10 > count else None
        case Step(Grain.CENTURY, count, Hole.STORY):
            return Valued(f"BC{(year - 1) // 100 - count:02d}") if (year - 1) // 100 >= count else None
        case This(Grain.YEAR, Hole.STORY):
            return Valued(f"BC{year:04d}")
        case This(Grain.SECOND, Hole.STORY):
            return Valued(last)
        case This(Grain.DAY, Hole.STORY) if last[7:].isdigit():
            return Valued(f"{last}-XX")
        case Shift() if term.hole is Hole.STORY and term.base is None and term.amount.count:
            size = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}.get(term.amount.unit)
            number = year - int(term.amount.count * (size or 0)) * (1 if term.when == "after" else -1)
            return Valued(f"BC{number:04d}") if size and number > 0 else None
        case Partial() if term.month or term.season:
            return Valued(f"BC{year:04d}{_partial(term)[4:]}")
        case Part() if len(term.which) > 2:
            inner = before_christ(term.inner, last)
            return Valued(inner.value, Mod(term.which)) if isinstance(inner, Valued) else None
    return None
