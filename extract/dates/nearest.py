"""A calendar date whose larger units are missing: the one of that name on one side of another date, or in a year."""

from __future__ import annotations

from datetime import datetime, timedelta

from extract.dates import interval as time
from extract.dates.calendars import falls_on
from extract.dates.expression import Partial, Side, Turn, Yearly
from extract.dates.interval import Amount, Grain, Interval

_YEARS_TRIED = 12  # 29 February and rare feasts come back within these years


def turned(term: Turn, anchor: Interval, side: Side) -> Interval | None:
    """'last', 'next' or 'this' before a month, weekday, season or feast."""
    inner = term.inner
    assert anchor.start is not None
    if term.turn == "this":
        if term.hole == "speech" and side != "same" and not (isinstance(inner, Partial) and inner.weekend):
            return nearest(inner, anchor, side)  # 'sank this November', 'will stay at home this Easter', said in June
        if isinstance(inner, Partial) and inner.weekday is not None and not inner.month:
            return _that_weekday(inner, anchor, side, term.hole == "story")
        found = in_year(inner, anchor.start.year)
        spring = _LATE_IN_WINTER if term.hole == "story" else _HALF_OF_YEAR  # 'In May 1863 he left. That winter …'
        of_winter = isinstance(inner, Partial) and inner.season == "WI" and anchor.grain is not Grain.YEAR
        if of_winter and anchor.start.month < spring:
            return in_year(inner, anchor.start.year - 1)
        return _that_month(inner, anchor, found) if term.hole == "story" else found
    if (
        isinstance(inner, Partial)
        and inner.season
        and inner.season != "WI"
        and term.turn == "next"
        and term.hole == "speech"
    ):
        return in_year(inner, anchor.start.year + 1)
    edge = anchor.start if term.turn == "last" else (anchor.end or anchor.start)
    if term.turn == "next" and anchor.grain is Grain.YEAR and isinstance(inner, Partial) and inner.season == "WI":
        return in_year(inner, anchor.start.year)  # the winter that follows 1315 begins in its December
    if term.turn == "next" and term.hole == "speech" and isinstance(inner, Partial) and inner.weekday == edge.weekday():
        edge = min(edge, _LAST_EDGE) + timedelta(days=1)  # nobody calls tomorrow 'next Wednesday'
    return stepping(inner, edge, term.turn == "last")


_LAST_EDGE = datetime.max - timedelta(days=1)
_LATE_IN_WINTER = 3  # the month from which on the next winter is nearer
_JUST_BEFORE = 2  # days: 'about Saturday 22 February … that Friday' is the day before


_LONG_BEFORE = timedelta(days=180)


def _that_month(inner: Partial | Yearly, anchor: Interval, found: Interval | None) -> Interval | None:
    """'Sailed in the autumn of 1768, rounded the Horn that January': the next one, where that of the year lies half
    a year before."""
    if not isinstance(inner, Partial) or not inner.month or anchor.grain.rank > Grain.SEASON.rank:
        return found
    if found is None or found.end is None or anchor.start is None or anchor.start - found.end < _LONG_BEFORE:
        return found
    return in_year(inner, anchor.start.year + 1) or found


def _that_weekday(inner: Partial, anchor: Interval, side: Side, of_story: bool) -> Interval | None:
    """'That Friday': the next one from the day told, or the last one where it lies but a day or two before."""
    ahead = nearest(inner, anchor, "same" if side == "past" else "future")
    if not of_story or anchor.grain is not Grain.DAY or anchor.start is None or inner.weekday is None:
        return ahead
    if not 0 < (anchor.start.weekday() - inner.weekday) % 7 <= _JUST_BEFORE:
        return ahead
    return nearest(inner, anchor, "past")


def nearest(inner: Partial | Yearly, anchor: Interval, side: Side) -> Interval | None:
    """The one on that side of the anchor, the anchor's own day, month or year included."""
    assert anchor.start is not None
    if isinstance(inner, Partial) and not (
        inner.month or inner.season or inner.quarter or inner.half or inner.in_century is not None
    ):
        return _nearest_day(inner, anchor, side)
    if isinstance(inner, Partial) and inner.in_century is not None:
        return _two_digit_year(inner.in_century, anchor.start.year)
    if side == "same":
        return in_year(inner, anchor.start.year + _after_new_year(inner, anchor) - _begun_before(inner, anchor))
    step = -1 if side == "past" else 1
    edge = anchor.start if side == "past" else anchor.end or anchor.start
    for offset in range(-1, _YEARS_TRIED):
        found = in_year(inner, edge.year + step * offset)
        if found is None or found.start is None or found.end is None:
            continue
        of_winter = anchor.grain is Grain.SEASON and anchor.holds(found)  # 'that winter … on 28 February'
        if found.start <= anchor.start if side == "past" else found.end >= edge or of_winter:
            return found
    return None


_HALF_OF_YEAR = 6  # months


def _after_new_year(inner: Partial | Yearly, anchor: Interval) -> bool:
    """'In the winter of 1950–51, from November to April': a winter's early months are of its second year."""
    winter = anchor.grain is Grain.SEASON and anchor.start is not None and anchor.start.month == _DECEMBER
    return winter and isinstance(inner, Partial) and 1 <= (inner.month or 0) <= _HALF_OF_YEAR


def _begun_before(inner: Partial | Yearly, anchor: Interval) -> bool:
    """'On 13 February 1840 he turned back. The retreat took the rest of the winter': it began in the year before."""
    of_winter = isinstance(inner, Partial) and inner.season == "WI" and anchor.grain.rank < Grain.SEASON.rank
    return of_winter and anchor.start is not None and anchor.start.month < _LATE_IN_WINTER


_DECEMBER = 12


def stepping(inner: Partial | Yearly, edge: datetime, back: bool) -> Interval | None:
    """The nearest one that lies wholly before (or begins at or after) the edge."""
    weekday = None if isinstance(inner, Yearly) else _SATURDAY if inner.weekend else inner.weekday
    if isinstance(inner, Partial) and weekday is not None and not inner.month and not inner.day:
        days = (edge.weekday() - weekday) % 7 or 7 if back else (weekday - edge.weekday()) % 7
        moment = time.moved(time.floor(edge, Grain.DAY), -days if back else days, Grain.DAY)
        return Interval.of(moment, Grain.WEEKEND if inner.weekend else Grain.DAY) if moment else None
    for offset in range(_YEARS_TRIED):
        found = in_year(inner, edge.year - offset if back else edge.year + offset)
        if found and found.start and found.end and (found.end <= edge if back else found.start >= edge):
            return found
    return None


_SATURDAY = 5
_MONTHS_AROUND = (0, 1, -1, 2, -2)  # in this order
_AHEAD = (0, 1)  # in a story the month then told of, or the next one


def _day_that_is(weekday: int, day: int, near: datetime, months: tuple[int, ...]) -> Interval | None:
    """That day of the nearest month in which it is that weekday (of old also by the Julian calendar): 'Saturday the
    18th'."""
    for offset in months:
        month = time.moved(near.replace(day=1), offset, Grain.MONTH)
        found = time.day(month.year, month.month, day) if month else None
        if found and found.start and falls_on(found.start.date(), weekday):
            return found
    return None


def _nearest_day(inner: Partial, anchor: Interval, side: Side) -> Interval | None:
    """A weekday, a weekend or a day of the month on that side of the anchor."""
    assert anchor.start is not None
    midnight = time.floor(anchor.start, Grain.DAY)
    if inner.day and inner.weekday is not None:
        fitting = _day_that_is(inner.weekday, inner.day, midnight, _MONTHS_AROUND if side == "past" else _AHEAD)
        if fitting:
            return fitting
    if inner.day:
        for offset in (0, -1, 1) if side == "past" else (0, 1, 2):
            month = time.moved(midnight.replace(day=1), offset, Grain.MONTH)
            found = time.day(month.year, month.month, inner.day) if month else None
            if (
                found
                and found.start
                and (side == "same" or (found.start <= midnight) == (side == "past") or found.start == midnight)
            ):
                return found
        return None
    if inner.weekend:
        weekend = Interval.of(midnight, Grain.WEEKEND)
        if side == "past" and weekend and weekend.start and weekend.start > midnight:
            return weekend.minus(Amount(1, Grain.WEEK))
        return weekend
    if inner.weekday is None:
        return None
    if side == "same":
        days = inner.weekday - midnight.weekday()
    else:
        days = (
            -((midnight.weekday() - inner.weekday) % 7) if side == "past" else (inner.weekday - midnight.weekday()) % 7
        )
    moment = time.moved(midnight, days, Grain.DAY)
    return Interval.of(moment, Grain.DAY) if moment else None


def _two_digit_year(number: int, near: int) -> Interval | None:
    """'95: the last year of that ending, twelve years ahead of the anchor at most."""
    latest = near + 12
    return time.year(latest - (latest - number) % 100)


def in_year(inner: Partial | Yearly, year: int) -> Interval | None:
    """The one of that year; None where the year has none (29 February)."""
    if not 1 <= year <= 9999:
        return None
    if isinstance(inner, Yearly):
        return inner.rule(year)
    if inner.month and inner.day:
        return time.day(year, inner.month, inner.day)
    if inner.month:
        return time.month(year, inner.month)
    if inner.season:
        return time.season(year, inner.season)
    if inner.quarter:
        return Interval.of(datetime(year, inner.quarter * 3, 1), Grain.QUARTER)
    if inner.half:
        return Interval.of(datetime(year, inner.half * 6, 1), Grain.HALF)
    return None
