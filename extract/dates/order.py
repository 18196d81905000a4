"""Which of two readings figures have: 03/05/2018 is 3 May or 5 March, as the other dates of the document say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from extract.dates import interval as time
from extract.dates.calendar_names import ANY_SHORT_WEEKDAY
from extract.dates.expression import Bent, Between, Clock, Either, Expression, Fixed, Part, Partial, RangeEnd
from extract.dates.interval import Interval
from extract.records import Timex

_DAY_FIRST = re.compile(rf"(?:(?:{ANY_SHORT_WEEKDAY})[a-z]*\.?,? )?(?:the )?\d")
_FIGURES = re.compile(r"\b(\d{1,2})[/-](\d{1,2})(?=[/-]\d|\b)")
_DASHED = re.compile(r"\d{1,2}-\d{1,2}-\d")  # 09-03-2022 22:12
_AMERICAN_CLOCK = re.compile(r"\d\s?[AaPp]\.?[Mm]\b")
_NEAR = timedelta(days=7)
_SAME_SEASON = timedelta(days=60)
_MANY_TIMES = 4
Beside = Callable[[timedelta, timedelta], int]


def day_first(timexes: Sequence[Timex], published: Interval | None) -> bool | None:
    """Whether figures stand day first: by dates that read one way only, else by those at the day of writing one way,
    else by how written dates are ordered, and by hours of twelve beside the figures. None where nothing says so."""
    sure = near = style = 0
    for timex in timexes:
        in_figures = "/" in timex.text or timex.rule == "figures_date" or _DASHED.match(timex.text)
        figures = _FIGURES.search(timex.text) if in_figures else None
        if figures:
            first, second = int(figures[1]), int(figures[2])
            sure += (first > 12) - (second > 12)
            near += _written_then(timex.expression, published, _near)
            style += _written_then(timex.expression, published, _far_nearer)
            style -= bool(_AMERICAN_CLOCK.search(timex.text))
        elif timex.rule in ("full_date", "month_day"):
            style += 1 if _DAY_FIRST.match(timex.text) else -1
    total = sure or near or style
    return None if total == 0 else total > 0


def _written_then(term: Expression, published: Interval | None, beside: Beside) -> int:
    """1 where the reading with the day first lies beside the publication and the other doesn't, -1 where only that."""
    while isinstance(term, Clock | Bent | Between):
        inner = term.first if isinstance(term, Between) else term.inner
        if inner is None:
            return 0
        term = inner
    if not isinstance(term, Either) or published is None or published.start is None:
        return 0
    return beside(_away(term.day_first, published.start), _away(term.month_first, published.start))


def _near(one: timedelta, other: timedelta) -> int:
    """1 where only the first is within a week, -1 where only the second is."""
    return (one <= _NEAR) - (other <= _NEAR)


def _far_nearer(one: timedelta, other: timedelta) -> int:
    """1 where the first is within two months and the second many times as far, -1 the other way round."""
    if min(one, other) > _SAME_SEASON or max(one, other) < _MANY_TIMES * min(one, other):
        return 0
    return 1 if one < other else -1


def _away(reading: Expression, published: datetime) -> timedelta:
    """How far it lies from the publication; a day without its year (9/11) in the year where it is nearest."""
    readings = [reading.interval] if isinstance(reading, Fixed) else []
    if isinstance(reading, Partial) and reading.month and reading.day:
        around = range(published.year - 1, published.year + 2)
        readings = [day for year in around if (day := time.day(year, reading.month, reading.day))]
    return min((abs(one.start - published) for one in readings if one.start is not None), default=timedelta.max)


def in_order(term: Expression, flags: tuple[str, ...], first: bool | None) -> tuple[Expression, tuple[str, ...]]:
    """The term with such figures read in the document's order, wherever they stand in it; flagged where it has none."""
    if isinstance(term, Clock | Bent | Part | RangeEnd) and term.inner is not None:
        inner, flags = in_order(term.inner, flags, first)
        return (replace(term, inner=inner) if inner is not term.inner else term), flags
    if isinstance(term, Between):
        begins, flags = in_order(term.first, flags, first)
        ends, flags = in_order(term.last, flags, first)
        same = begins is term.first and ends is term.last
        return (term if same else replace(term, first=begins, last=ends)), flags
    if not isinstance(term, Either):
        return term, flags
    if first is None:
        return term.day_first, (*flags, "ambiguous_order")
    return (term.day_first if first else term.month_first), flags
