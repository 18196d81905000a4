"""Interval <-> TIMEX3 value and mod, Interval -> plain words; EDTF, offered here too, has its own file.

A value names a calendar unit; `mod` and the interval's ends say which part of it, or which side of it, is meant.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from extract.dates.calendar_names import MONTHS
from extract.dates.edtf import from_edtf, to_edtf
from extract.dates.interval import PARTS_OF_DAY, SEASONS, Grain, Interval, Mod, narrowed
from extract.dates.units import INSTANT, last_moment, month_start, plus, unit, unit_at

__all__ = ["from_edtf", "from_timex3", "in_words", "notations", "to_edtf", "to_timex3"]

_SEASON_MONTH = SEASONS | {"AU": 9}  # TimeBank writes FA
_SEASON_CODE = {first: code for code, first in SEASONS.items()}
_SIDE_BEFORE = frozenset({Mod.BEFORE, Mod.ON_OR_BEFORE})
_SIDE_AFTER = frozenset({Mod.AFTER, Mod.ON_OR_AFTER})
_EDGES = (Grain.YEAR, Grain.MONTH, Grain.DAY)  # units at the edge of an open stretch, the largest that fits
_PART_NAMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_PART_NAMES |= {"SH": "small hours"}
_TIMEX3_PART = {"SH": "MO"}  # TIMEX3 knows no small hours
_VALUE = re.compile(
    r"(?P<millennium>\d)(?:XXX)?|(?P<century>\d\d)(?:XX)?|(?P<decade>\d{3})X?|"
    r"(?P<year>\d{4})(?:-(?:(?P<season>SP|SU|FA|AU|WI)|Q(?P<quarter>[1-4])|H(?P<half>[12])|"
    r"W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7]))?|X{1,2}(?:-XX)?|"
    r"(?P<month>\d\d)(?:-(?:X{1,2}|(?P<day>\d\d)))?))?",
    re.ASCII,
)
_CLOCK = re.compile(
    r"(?P<part>[A-Z]{2})|(?P<hour>\d\d)(?::(?P<minute>\d\d|XX)(?::(?P<second>\d\d)(?:\.\d+)?)?)?", re.ASCII
)
_ZONE = re.compile(r"(?:Z|[+-]\d\d(?::?\d\d)?)$", re.ASCII)


class Notations(NamedTuple):
    """One interval in every notation."""

    value: str  # TIMEX3
    mod: Mod | None
    edtf: str
    words: str


@lru_cache(4096)
def notations(interval: Interval) -> Notations:
    """The interval in every notation; kept, as texts name the same days again and again."""
    return Notations(*to_timex3(interval), to_edtf(interval), in_words(interval))


# --- TIMEX3 ----------------------------------------------------------------------------------------------------------


def to_timex3(interval: Interval) -> tuple[str, Mod | None]:
    """TIMEX3 value and mod. A stretch of several units is written `first/last`; both ends open give an empty value."""
    start, end, grain, mod = interval.start, interval.end, interval.grain, interval.mod
    if start is None or end is None:
        moment = _named_moment(interval)
        return ("", mod) if moment is None else (_value(moment, grain), mod)
    if grain is Grain.PART:
        hours = (start.hour, start.hour + (end - start) // timedelta(hours=1))
        code = next((code for code, part in PARTS_OF_DAY.items() if part == hours), None)
        return (
            f"{_value(start, Grain.DAY)}T{_TIMEX3_PART.get(code, code)}" if code else _value(start, Grain.HOUR)
        ), mod
    unit_start, unit_end = unit_at(start, grain)
    if end <= unit_end:
        return _value(unit_start, grain), mod
    if mod is Mod.APPROX:
        return _value(start + (last_moment(end) - start) / 2, grain), mod
    return f"{_value(start, grain)}/{_value(last_moment(end), grain)}", mod


def _named_moment(interval: Interval) -> datetime | None:
    """A moment in the unit an open interval is named after: "before 2011" ends where 2011 begins."""
    if interval.start is not None:
        return last_moment(interval.start) if interval.mod is Mod.AFTER else interval.start
    if interval.end is not None:
        return interval.end if interval.mod is Mod.BEFORE else last_moment(interval.end)
    return None


def _value(moment: datetime, grain: Grain) -> str:
    """The TIMEX3 value of the unit that holds the moment."""
    year = f"{moment.year:04d}"
    start = unit_at(moment, grain)[0]
    if grain in (Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM):
        return year[: {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}[grain]]
    if grain is Grain.YEAR:
        return year
    if grain is Grain.SEASON:
        return f"{start.year:04d}-{_SEASON_CODE[start.month]}"
    if grain is Grain.HALF:
        return f"{year}-H{(moment.month + 5) // 6}"
    if grain is Grain.QUARTER:
        return f"{year}-Q{(moment.month + 2) // 3}"
    if grain is Grain.MONTH:
        return f"{year}-{moment.month:02d}"
    if grain in (Grain.WEEK, Grain.WEEKEND):
        iso = start.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if grain is Grain.WEEKEND else "")
    day = f"{year}-{moment.month:02d}-{moment.day:02d}"
    if grain is Grain.DAY:
        return day
    if grain is Grain.PART:
        code = next((code for code, hours in PARTS_OF_DAY.items() if hours[0] == moment.hour), "NI")
        return f"{day}T{_TIMEX3_PART.get(code, code)}"
    return day + moment.strftime({Grain.HOUR: "T%H", Grain.MINUTE: "T%H:%M"}.get(grain, "T%H:%M:%S"))


def from_timex3(value: str, mod: str | None = None) -> Interval | None:
    """What a TIMEX3 value and mod denote; None for durations, sets, references, years before 1 and malformed values."""
    if "/" in value:
        sides = [from_timex3(side) for side in value.split("/", 1)]
        first, last = sides
        if first is None or last is None or first.start is None or last.end is None or first.start >= last.end:
            return None
        return Interval(first.start, last.end, min(first.grain, last.grain, key=lambda g: g.rank), None, True)
    named = _named_unit(value)
    if named is None or mod is None:
        return named
    return apply_mod(named, Mod(mod)) if mod in Mod.__members__ else named


def apply_mod(named: Interval, mod: Mod) -> Interval:
    """The part or side of a unit that a mod means."""
    if named.start is None or named.end is None:
        return named
    if mod in _SIDE_BEFORE:
        return Interval(None, named.start if mod is Mod.BEFORE else named.end, named.grain, mod)
    if mod in _SIDE_AFTER:
        return Interval(named.end if mod is Mod.AFTER else named.start, None, named.grain, mod)
    return narrowed(named, mod)


def _named_unit(value: str) -> Interval | None:
    day_text, _, clock_text = value.partition("T")
    parts = _VALUE.fullmatch(day_text)
    if parts is None:
        return None
    try:
        named = _named_date(parts)
        return named if named is None or not clock_text else _named_clock(named, clock_text)
    except ValueError:  # 2019-02-30, week 54: well-formed, but there is no such unit
        return None


def _named_date(parts: re.Match[str]) -> Interval | None:
    for name, width, grain in (
        ("millennium", 12000, Grain.MILLENNIUM),
        ("century", 1200, Grain.CENTURY),
        ("decade", 120, Grain.DECADE),
    ):
        if parts[name]:
            first = int(parts[name]) * width
            return Interval(month_start(first), month_start(first + width), grain)
    year = int(parts["year"])
    if year == 0:
        return None
    if parts["week"]:
        monday = datetime.fromisocalendar(year, int(parts["week"]), 1)
        if parts["weekday"] is None:
            return unit(monday, Grain.WEEK)
        if parts["weekday"] == "WE":
            return unit(monday + timedelta(days=5), Grain.WEEKEND)
        return unit(monday + timedelta(days=int(parts["weekday"]) - 1), Grain.DAY)
    if parts["season"]:
        return unit(datetime(year, _SEASON_MONTH[parts["season"]], 1), Grain.SEASON)
    if parts["quarter"]:
        return unit(datetime(year, 3 * int(parts["quarter"]), 1), Grain.QUARTER)
    if parts["half"]:
        return unit(datetime(year, 6 * int(parts["half"]), 1), Grain.HALF)
    if parts["month"] is None:
        return unit(datetime(year, 1, 1), Grain.YEAR)
    grain = Grain.DAY if parts["day"] else Grain.MONTH
    return unit(datetime(year, int(parts["month"]), int(parts["day"] or 1)), grain)


def _named_clock(named: Interval, text: str) -> Interval | None:
    clock = _CLOCK.fullmatch(_ZONE.sub("", text))
    if clock is None or named.grain is not Grain.DAY or named.start is None:
        return None
    if clock["part"]:
        if clock["part"] not in PARTS_OF_DAY:
            return None
        first, last = (timedelta(hours=hour) for hour in PARTS_OF_DAY[clock["part"]])
        return Interval(named.start + first, plus(named.start, last), Grain.PART)
    minute = clock["minute"] if clock["minute"] != "XX" else None
    grain = Grain.SECOND if clock["second"] else Grain.MINUTE if minute else Grain.HOUR
    if clock["hour"] == "24":  # ISO 8601's midnight at the end of a day
        return unit(plus(named.start, timedelta(days=1)), grain)
    return unit(
        named.start.replace(hour=int(clock["hour"]), minute=int(minute or 0), second=int(clock["second"] or 0)), grain
    )


# --- plain words -----------------------------------------------------------------------------------------------------


def in_words(interval: Interval) -> str:
    """The days meant, for a reader: "11–20 August 2019", "before 2011", "the 1980s", "3 October 2020, 14:30"."""
    start, end = interval.start, interval.end
    if start is None and end is None:
        return "no date"
    if start is None or end is None:
        return _side_in_words(interval)
    about = "about " if interval.rough else ""
    if interval.grain.rank < Grain.DAY.rank:
        return about + _clock_in_words(start, end, interval.grain)
    last = last_moment(end)
    if interval.grain in (Grain.DECADE, Grain.CENTURY) and unit_at(start, interval.grain) == (start, end):
        return f"{about}the {start.year}s" if interval.grain is Grain.DECADE else f"{about}{start.year}–{last.year}"
    return about + _days_in_words(start, last)


def _side_in_words(interval: Interval) -> str:
    """By the unit at the edge itself: "since late 2017" is September 2017 or after."""
    moment = _named_moment(interval)
    if moment is None:
        return "no date"
    edge, grain = interval.start or interval.end, interval.grain
    grains = [one for one in _EDGES if one.rank < grain.rank and edge in unit_at(moment, one)]
    words = in_words(unit(moment, grain if edge in unit_at(moment, grain) or not grains else grains[0]))
    if interval.mod is Mod.BEFORE:
        return f"before {words}"
    if interval.mod is Mod.AFTER:
        return f"after {words}"
    return f"{words} or before" if interval.start is None else f"{words} or after"


def _day_in_words(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _clock_in_words(start: datetime, end: datetime, grain: Grain) -> str:
    hours = (start.hour, start.hour + (end - start) // timedelta(hours=1))
    part = next((code for code, part in PARTS_OF_DAY.items() if part == hours), None)
    if grain is Grain.PART and part:
        return f"the {_PART_NAMES[part]} of {_day_in_words(start)}"
    clock = "%H:%M:%S" if grain is Grain.SECOND else "%H:%M"
    if grain is Grain.MINUTE and start.second:
        return f"{_day_in_words(start)}, 24:00"
    words = f"{_day_in_words(start)}, {start.strftime(clock)}"
    if unit_at(start, grain) == (start, end):
        return words
    if grain in (Grain.SECOND, Grain.MINUTE):  # the minute that the words name, not the one after it
        end = max(start, end - timedelta(**{f"{grain.name.lower()}s": 1}))
    if end.date() == start.date() or end == datetime.combine(start, time()) + timedelta(days=1):
        return f"{words}–{end.strftime(clock)}"
    return f"{words} – {_day_in_words(end)}, {end.strftime(clock)}"


def _days_in_words(start: datetime, last: datetime) -> str:
    """A stretch of whole days, at the coarsest precision that fits both ends."""
    if unit_at(start, Grain.YEAR)[0] == start and unit_at(last, Grain.YEAR)[1] == _plus_moment(last):
        return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"
    first_month, last_month = (MONTHS[moment.month - 1] for moment in (start, last))
    if unit_at(start, Grain.MONTH)[0] == start and unit_at(last, Grain.MONTH)[1] == _plus_moment(last):
        if start.year != last.year:
            return f"{first_month} {start.year} – {last_month} {last.year}"
        return f"{first_month} {start.year}" if start.month == last.month else f"{first_month}–{last_month} {last.year}"
    if start.date() >= last.date():
        return _day_in_words(start)
    if start.year != last.year:
        return f"{_day_in_words(start)} – {_day_in_words(last)}"
    if start.month != last.month:
        return f"{start.day} {first_month} – {_day_in_words(last)}"
    return f"{start.day}–{_day_in_words(last)}"


def _plus_moment(moment: datetime) -> datetime:
    return plus(moment, INSTANT)
