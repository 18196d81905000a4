"""What a stretch of time is: half-open, with a grain, a modifier, ends that may be unknown; and its arithmetic.

Standard library only: everything else about time builds on this file. Nothing here raises for a date outside the years
1–9999: what leaves the calendar becomes None, and None flows through every function (unknown in → unknown out).
"""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum


class Grain(StrEnum):
    """How precise the words are, finest first; the order of definition is the order of the grains."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    rank: int  # place in the order, 0 = finest

    def __init__(self, _: str) -> None:
        self.rank = len(type(self).__members__)


WEEKS = (Grain.WEEK, Grain.WEEKEND)
_SECONDS = {
    Grain.SECOND: 1,
    Grain.MINUTE: 60,
    Grain.HOUR: 3600,
    Grain.PART: 86400,
    Grain.DAY: 86400,
    Grain.WEEK: 604800,
}
_SECONDS[Grain.WEEKEND] = 604800
_MONTHS = {Grain.MONTH: 1, Grain.SEASON: 12, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}
_MONTHS |= {Grain.DECADE: 120, Grain.CENTURY: 1200, Grain.MILLENNIUM: 12000}

# TIMEX3's parts of day and the hours we give them (a convention; compared by days they are widened to the day).
PARTS_OF_DAY = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 22), "NI": (20, 24), "DT": (6, 18)}
# TIMEX3 has no code for the hours after midnight: they are written as the morning.
PARTS_OF_DAY |= {"SH": (0, 6)}
# Northern meteorological seasons: first month; winter belongs to the year of its December.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Mod(StrEnum):
    """TIMEX3 `mod`: how the words bend the value."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of naive local time, `start` included, `end` excluded; None = open or unknown on that side.

    `throughout` False: the event lies somewhere inside ("in August"); True: it fills it ("from 3 to 9 August").
    `mod` only names how the words bend it: `start` and `end` are already bent. Years 1–9999 only.
    """

    start: datetime | None
    end: datetime | None
    grain: Grain
    mod: Mod | None = None
    throughout: bool = False

    def plus(self, amount: Amount) -> Interval | None:
        """The same stretch, moved on by `amount`; None where the count is unknown or the calendar ends."""
        start = _moved(self.start, amount, 1)
        return Interval.of(start, self.grain) if start else None

    def minus(self, amount: Amount) -> Interval | None:
        """The same stretch, moved back by `amount`; None where the count is unknown or the calendar ends."""
        start = _moved(self.start, amount, -1)
        return Interval.of(start, self.grain) if start else None

    @staticmethod
    def of(moment: datetime, grain: Grain) -> Interval | None:
        """The calendar period of that grain which holds `moment`; None where it ends after the year 9999."""
        start = floor(moment, grain)
        end = _end(start, grain)
        return Interval(start, end, grain) if end else None

    def holds(self, other: Interval) -> bool:
        """Whether `other` lies wholly inside; unknown ends hold nothing."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        return self.start <= other.start and other.end <= self.end

    @property
    def rough(self) -> bool:
        """Whether its words only come near it: about 1850, nearly two weeks ago."""
        return self.mod in (Mod.APPROX, Mod.LESS_THAN)

    def bent(self, mod: Mod | None) -> Interval:
        """The same stretch with that modifier named."""
        return replace(self, mod=mod)


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time: `count` units, None = an unknown number ("several weeks"); `rest` adds a finer amount."""

    count: float | None
    unit: Grain
    rest: Amount | None = None

    @property
    def finest(self) -> Grain:
        """The unit that 'two months and nine days' is exact to."""
        return self.rest.finest if self.rest is not None else self.unit


@dataclass(frozen=True, slots=True)
class Cycle:
    """What comes back: every `amount` ("every two weeks"), on `value` in TIMEX3 ("XXXX-WXX-1" = every Monday)."""

    value: str
    amount: Amount | None = None
    quant: str = ""
    freq: str = ""


def floor(moment: datetime, grain: Grain) -> datetime:
    """The start of the period of that grain in which `moment` lies. A part of day stays as it is."""
    midnight = datetime(moment.year, moment.month, moment.day)
    month = moment.month
    match grain:
        case Grain.SECOND:
            return moment.replace(microsecond=0)
        case Grain.MINUTE:
            return moment.replace(second=0, microsecond=0)
        case Grain.HOUR:
            return moment.replace(minute=0, second=0, microsecond=0)
        case Grain.PART:
            return moment
        case Grain.DAY:
            return midnight
        case Grain.WEEK:
            return _back(midnight, midnight.weekday())
        case Grain.WEEKEND:
            return _back(midnight, midnight.weekday() - 5)
        case Grain.MONTH:
            return datetime(moment.year, month, 1)
        case Grain.SEASON:
            first = month // 3 * 3 or 12
            return datetime(max(moment.year - (month < 3), 1), first, 1)
        case Grain.QUARTER:
            return datetime(moment.year, (month - 1) // 3 * 3 + 1, 1)
        case Grain.HALF:
            return datetime(moment.year, 1 if month < 7 else 7, 1)
        case Grain.YEAR:
            return datetime(moment.year, 1, 1)
        case Grain.DECADE:
            return datetime(max(moment.year // 10 * 10, 1), 1, 1)
        case Grain.CENTURY:
            return datetime(max(moment.year // 100 * 100, 1), 1, 1)
        case Grain.MILLENNIUM:
            return datetime(max(moment.year // 1000 * 1000, 1), 1, 1)


def moved(moment: datetime, count: int, unit: Grain) -> datetime | None:
    """`moment` moved by whole units; a day that the month lacks becomes its last (31 January + 1 month)."""
    try:
        if unit in _SECONDS:
            return moment + timedelta(seconds=count * _SECONDS[unit])
        months = moment.year * 12 + moment.month - 1 + count * _MONTHS[unit]
        year, month = divmod(months, 12)
        return moment.replace(year=year, month=month + 1, day=min(moment.day, last_day(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def last_day(year: int, month: int) -> int:
    """The number of days of a month. ValueError outside the years 1–9999."""
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is outside 1–9999")
    return calendar.monthrange(year, month)[1]


def year(number: int) -> Interval | None:
    """A calendar year; None outside 1–9999."""
    return Interval.of(datetime(number, 1, 1), Grain.YEAR) if 1 <= number <= 9999 else None


def month(year_number: int, number: int) -> Interval | None:
    """A calendar month; None where there is none such."""
    if not (1 <= year_number <= 9999 and 1 <= number <= 12):
        return None
    return Interval.of(datetime(year_number, number, 1), Grain.MONTH)


def day(year_number: int, month_number: int, number: int) -> Interval | None:
    """A calendar day; None where there is none such (30 February)."""
    if month(year_number, month_number) is None or not 1 <= number <= last_day(year_number, month_number):
        return None
    return Interval.of(datetime(year_number, month_number, number), Grain.DAY)


def season(year_number: int, code: str) -> Interval | None:
    """A northern season: SP SU FA WI; winter is that of the year's December."""
    return Interval.of(datetime(year_number, SEASONS[code], 1), Grain.SEASON) if 1 <= year_number <= 9999 else None


def centred(whole: Interval) -> Interval:
    """The day itself, where one is given as a day either way: the eve of a feast of the moon is counted from it."""
    if whole.mod is not Mod.APPROX or whole.grain is not Grain.DAY or whole.start is None or whole.end is None:
        return whole
    return Interval.of(whole.start + (whole.end - whole.start) / 2, Grain.DAY) or whole


def part_of_day(whole: Interval, code: str) -> Interval | None:
    """The morning, afternoon … of a day: PARTS_OF_DAY has the hours."""
    if whole.start is None:
        return None
    first, last = PARTS_OF_DAY[code]
    midnight = floor(centred(whole).start or whole.start, Grain.DAY)
    try:
        return Interval(midnight + timedelta(hours=first), midnight + timedelta(hours=last), Grain.PART)
    except OverflowError:
        return None


def end_of_day(midnight: datetime) -> Interval | None:
    """24:00 of the day that begins at `midnight`: its last second, told to the minute, so that it lies in that day."""
    end = moved(midnight, 1, Grain.DAY)
    return Interval(end - timedelta(seconds=1), end, Grain.MINUTE) if end else None


def spanning(first: Interval, last: Interval) -> Interval | None:
    """From the start of `first` to the end of `last`, filled; None where that runs backwards."""
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return Interval(first.start, last.end, min(first.grain, last.grain, key=lambda grain: grain.rank), throughout=True)


def narrowed(whole: Interval, mod: Mod) -> Interval:
    """The early, middle or late stretch of a period, by the house's convention; `mod` names it.

    Months 1–10 / 11–20 / 21–end, years in thirds of four months, decades 0–3 / 4–6 / 7–9, centuries 0–33 / 34–66 /
    67–99, all else in equal thirds.
    """
    if whole.start is None or whole.end is None or mod not in (Mod.START, Mod.MID, Mod.END):
        return whole.bent(mod)
    start, end = whole.start, whole.end
    cuts: tuple[datetime | None, datetime | None]
    if whole.grain is Grain.YEAR and _two_years(start, end):
        new_year = moved(
            start, 1, Grain.YEAR
        )  # the school year 2017/18 begins in its first year and ends in its second
        if mod is not Mod.MID:
            begins = mod is Mod.START
            return Interval(start if begins else new_year, new_year if begins else end, Grain.YEAR, mod)
        cuts = (moved(start, 8, Grain.MONTH), moved(start, 16, Grain.MONTH))
    elif whole.grain is Grain.MONTH:
        cuts = (start + timedelta(days=10), start + timedelta(days=20))
    elif whole.grain is Grain.YEAR:
        cuts = (moved(start, 4, Grain.MONTH), moved(start, 8, Grain.MONTH))
    elif whole.grain.rank >= Grain.DECADE.rank:
        years = round((end - start).days / 365.2425) / 3
        cuts = (moved(start, math.ceil(years), Grain.YEAR), moved(start, math.ceil(2 * years), Grain.YEAR))
    else:
        third = (end - start) / 3
        unit = Grain.DAY if whole.grain.rank > Grain.DAY.rank else Grain.MINUTE
        cuts = (floor(start + third, unit), floor(start + 2 * third, unit))
    edges = {Mod.START: (start, cuts[0]), Mod.MID: (cuts[0], cuts[1]), Mod.END: (cuts[1], end)}[mod]
    return Interval(edges[0], edges[1], whole.grain, mod, whole.throughout)


def _two_years(start: datetime, end: datetime) -> bool:
    return floor(start, Grain.YEAR) == start and moved(start, 2, Grain.YEAR) == end


def shared(whole: Interval, n: int, of: int) -> Interval | None:
    """The n-th of so many equal shares of a period, the last where `n` is negative: a unit cut in two is in both."""
    if whole.start is None or whole.end is None or not 1 <= abs(n) <= of:
        return None
    unit = Grain.YEAR if whole.grain.rank >= Grain.DECADE.rank else Grain.DAY
    units = round((whole.end - whole.start).days / 365.2425) if unit is Grain.YEAR else (whole.end - whole.start).days
    share = n - 1 if n > 0 else of + n
    start, end = moved(whole.start, units * share // of, unit), moved(whole.start, -(-units * (share + 1) // of), unit)
    return replace(whole, start=start, end=end) if start and end else None


def unsure_as(found: Interval, whole: Interval) -> Interval:
    """A day counted from one that is a day either way is no surer than that."""
    if found.grain is not Grain.DAY or found.start is None or found.end is None:
        return found
    if whole.start is None or whole.end is None or centred(whole) is whole:
        return found
    around = (whole.end - whole.start - timedelta(days=1)) / 2
    return replace(found, start=found.start - around, end=found.end + around, mod=Mod.APPROX)


def _back(midnight: datetime, days: int) -> datetime:
    try:
        return midnight - timedelta(days=days)
    except OverflowError:
        return midnight


def _end(start: datetime, grain: Grain) -> datetime | None:
    if grain is Grain.PART:
        return moved(start, 6, Grain.HOUR)
    if grain is Grain.WEEKEND:
        return moved(start, 2, Grain.DAY)
    if grain is Grain.SEASON:
        return moved(start, 3, Grain.MONTH)
    if grain.rank >= Grain.DECADE.rank and start.year == 1:  # the first decade has nine years: there is no year 0
        return datetime(_MONTHS[grain] // 12, 1, 1)
    return moved(start, 1, grain)


def _moved(moment: datetime | None, amount: Amount | None, sign: int) -> datetime | None:
    while amount is not None and moment is not None:
        if amount.count is None:
            return None
        whole = int(amount.count)
        part = amount.count - whole
        moment = moved(moment, sign * whole, amount.unit)
        if part and moment is not None:
            moment = _moved_part(moment, part, amount.unit, sign)
        amount = amount.rest
    return moment


def _moved_part(moment: datetime, part: float, unit: Grain, sign: int) -> datetime | None:
    """Half a year is six months, half a month fifteen days, half a week three days: whole days from the day on."""
    if unit in _SECONDS:
        seconds = part * _SECONDS[unit]
        if unit.rank > Grain.DAY.rank:
            seconds = seconds // 86400 * 86400
        return moved(moment, sign * round(seconds), Grain.SECOND)
    if unit is Grain.MONTH:
        return moved(moment, sign * round(part * 30), Grain.DAY)
    return moved(moment, sign * round(part * _MONTHS[unit]), Grain.MONTH)
