"""EDTF (ISO 8601-2, levels 0–2): Interval -> text, and text -> Interval as far as it denotes one.

Somewhere inside a stretch is a one-of set, `[2019-08-11..2019-08-20]`; all of a stretch is an interval,
`2019-08-03/2019-08-09`; one calendar unit stands alone, `2019-08`. The text always denotes the interval's days, no
more and no fewer: parts of day and clock times are written as their day, EDTF having no way to say "about two o'clock".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from extract.dates.interval import Grain, Interval, Mod
from extract.dates.units import INSTANT, last_moment, month_start, plus, unit_at

# Season codes of levels 1 and 2: first month (winter's is the December of its year) and months; southern 29–32.
_SEASON_CODES = {
    **{20 + n: (first, 3) for n, first in enumerate((3, 6, 9, 12), 1)},
    **{24 + n: (first, 3) for n, first in enumerate((3, 6, 9, 12), 1)},
    **{28 + n: (first, 3) for n, first in enumerate((9, 12, 3, 6), 1)},
    **{32 + n: (first, 3) for n, first in enumerate((1, 4, 7, 10), 1)},
    **{36 + n: (first, 4) for n, first in enumerate((1, 5, 9), 1)},
    **{39 + n: (first, 6) for n, first in enumerate((1, 7), 1)},
}
_WRITTEN_SEASONS = {3: 21, 6: 22, 9: 23}  # winter is written out: readers differ on whether 2019-24 ends in 2019
_CODED = {3: Grain.SEASON, 4: Grain.MONTH, 6: Grain.HALF}

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?:S(?P<digits>[1-4]))?"
    r"(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?",
    re.ASCII,
)
_BEYOND = re.compile(r"-\d|Y-?\d|0000", re.ASCII)
_QUALIFIERS = str.maketrans("", "", "?~%")


# --- writing ---------------------------------------------------------------------------------------------------------


def to_edtf(interval: Interval) -> str:
    """EDTF that denotes exactly the days the interval touches."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return _open_ended(interval)
    last = last_moment(max(end, plus(start, INSTANT)))
    approximate = "~" if interval.rough else ""
    if not (interval.throughout and interval.grain.rank > Grain.DAY.rank):
        whole = _whole_unit(start, last)
        if whole and not (approximate and "X" in whole):
            return whole + approximate
    first_text, last_text = next(_at_precisions(start, last))
    return f"{first_text}/{last_text}" if interval.throughout else f"[{first_text}..{last_text}]"


def _open_ended(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if start is None and end is None:
        return "../.."
    if end is not None:
        last = last_moment(end)
        text = next(_texts(last, _precise(interval, last, 1)))
        return f"../{text}" if interval.throughout else f"[..{text}]"
    assert start is not None
    text = next(_texts(start, _precise(interval, start, 0)))
    return f"{text}/.." if interval.throughout else f"[{text}..]"


def _precise(interval: Interval, moment: datetime, side: int) -> tuple[bool, bool]:
    """Whether an open interval's known end may be written as a year, as a month: it lies there, and no day is named."""
    edge = moment if side == 0 else plus(moment, INSTANT)
    fits = [unit_at(moment, grain)[side] == edge for grain in (Grain.YEAR, Grain.MONTH)]
    coarse = interval.grain.rank
    return fits[0] and coarse >= Grain.YEAR.rank, fits[1] and coarse >= Grain.MONTH.rank


def _texts(moment: datetime, allowed: tuple[bool, bool]) -> Iterator[str]:
    """The moment as year, month and day, as far as allowed, coarsest first."""
    if allowed[0]:
        yield f"{moment.year:04d}"
    if allowed[1]:
        yield f"{moment.year:04d}-{moment.month:02d}"
    yield f"{moment.year:04d}-{moment.month:02d}-{moment.day:02d}"


def _fits(start: datetime, last: datetime, grain: Grain) -> bool:
    end = plus(last, INSTANT)
    return unit_at(start, grain)[0] == start and unit_at(last, grain)[1] == end


def _at_precisions(start: datetime, last: datetime) -> Iterator[tuple[str, str]]:
    """Both ends as years, as months, as days, wherever that is exact and tells them apart."""
    allowed = _fits(start, last, Grain.YEAR), _fits(start, last, Grain.MONTH)
    for pair in zip(_texts(start, allowed), _texts(last, allowed), strict=True):
        if pair[0] != pair[1]:
            yield pair
    yield f"{start:%Y-%m-%d}".zfill(10), f"{last:%Y-%m-%d}".zfill(10)


def _whole_unit(start: datetime, last: datetime) -> str | None:
    """One day, month, northern season, year, decade, century or millennium; None where the days are not just that."""
    end = plus(last, INSTANT)
    if start.date() == last.date():
        return next(_texts(start, (False, False)))
    for grain, digits in ((Grain.MILLENNIUM, 1), (Grain.CENTURY, 2), (Grain.DECADE, 3), (Grain.YEAR, 4)):
        if unit_at(start, grain) == (start, end):
            return f"{start.year:04d}"[:digits].ljust(4, "X")
    if unit_at(start, Grain.MONTH) == (start, end):
        return f"{start.year:04d}-{start.month:02d}"
    if unit_at(start, Grain.SEASON) == (start, end) and start.month in _WRITTEN_SEASONS:
        return f"{start.year:04d}-{_WRITTEN_SEASONS[start.month]}"
    return None


# --- reading ---------------------------------------------------------------------------------------------------------


def from_edtf(text: str) -> Interval:
    """The one stretch of time an EDTF text denotes, with `~` and `%` as the mod APPROX.

    Raises ValueError, with a sentence for the person who typed it, where the text is not EDTF, has years outside
    1–9999, or denotes several separate stretches ("[2019, 2021]") or every year's ("XXXX-10-03").
    """
    written = text.strip()
    if written[:1] in "[{" and written[-1:] in "]}" and len(written) > 1:
        return _set(written)
    if "/" in written:
        sides = written.split("/")
        if len(sides) != 2:
            raise ValueError(f"“{text}” has more than one “/”: an interval is written first/last.")
        return _between(_side(sides[0]), _side(sides[1]), text, throughout=True)
    return _date(written)


def _side(text: str) -> Interval | None:
    """One side of an interval; None for an open (`..`) or unknown (empty) one."""
    return None if text.strip() in ("", "..") else _date(text.strip())


def _between(first: Interval | None, last: Interval | None, text: str, *, throughout: bool) -> Interval:
    start, end = first.start if first else None, last.end if last else None
    if start is not None and end is not None and start >= end:
        raise ValueError(f"“{text}” ends before it starts.")
    known = [side for side in (first, last) if side is not None]
    grain = min((side.grain for side in known), key=lambda grain: grain.rank, default=Grain.DAY)
    mod = Mod.APPROX if any(side.mod is Mod.APPROX for side in known) else None
    return Interval(start, end, grain, mod, throughout)


def _set(text: str) -> Interval:
    """A one-of `[]` or all-of `{}` set whose members follow each other without a gap."""
    if {"[": "]", "{": "}"}[text[0]] != text[-1]:
        raise ValueError(f"“{text}” opens with {text[0]} but closes with {text[-1]}.")
    throughout = text[0] == "{"
    members = []
    for written in text[1:-1].split(","):
        first, dots, last = written.partition("..")
        ends = (_side(first), _side(last)) if dots else (_date(first.strip()),) * 2
        members.append(_between(*ends, text, throughout=throughout))
    members.sort(key=lambda member: member.start or datetime.min)
    reached = members[0]
    for member in members[1:]:
        if reached.end is not None and member.start is not None and member.start > reached.end:
            raise ValueError(f"“{text}” names separate dates: write one stretch, such as [2019-08-11..2019-08-20].")
        end = None if reached.end is None or member.end is None else max(reached.end, member.end)
        grain = min(reached.grain, member.grain, key=lambda grain: grain.rank)
        reached = Interval(reached.start, end, grain, reached.mod or member.mod, throughout)
    return reached


def _date(text: str) -> Interval:
    mod = Mod.APPROX if "~" in text or "%" in text else None
    plain = text.translate(_QUALIFIERS)
    if _BEYOND.match(plain):
        raise ValueError(f"“{text}” lies outside the years 1 to 9999, which are all this tool can place.")
    parts = _DATE.fullmatch(plain)
    if parts is None:
        raise ValueError(f"“{text}” is not EDTF: write 2019, 2019-08, 2019-08-11, 198X or [2019-08-11..2019-08-20].")
    try:
        start, end, grain = _bounds(parts)
    except ValueError as reason:
        raise ValueError(f"“{text}”: {reason}.") from None
    return Interval(start, end, grain, mod)


def _bounds(parts: re.Match[str]) -> tuple[datetime, datetime, Grain]:
    year_text: str = parts["year"]
    if parts["digits"]:
        year_text = year_text[: int(parts["digits"])].ljust(4, "X")
    if parts["month"] is None or parts["month"] == "XX":
        if parts["day"] not in (None, "XX"):
            raise ValueError("it names a day but no month")
        return _years(year_text)
    if "X" in year_text:
        raise ValueError("it names a month but no year")
    year = int(year_text)
    if parts["month"].isdigit() and int(parts["month"]) in _SEASON_CODES:
        first, months = _SEASON_CODES[int(parts["month"])]
        start = year * 12 + first - 1
        code = int(parts["month"])
        return month_start(start), month_start(start + months), Grain.QUARTER if 33 <= code <= 36 else _CODED[months]
    low, high = _run(parts["month"], 1, 12, "month")
    months_from = year * 12 + low - 1
    if parts["day"] is None or parts["day"] == "XX":
        return month_start(months_from), month_start(year * 12 + high), Grain.MONTH
    if low != high:
        raise ValueError("it names a day but no one month")
    next_month = month_start(months_from + 1)
    low_day, high_day = _run(parts["day"], 1, last_moment(next_month).day, "day")
    first_day = datetime(year, low, low_day)
    if parts["clock"]:
        return _clock(first_day, parts["clock"])
    return first_day, plus(first_day, timedelta(days=high_day - low_day + 1)), Grain.DAY


def _years(text: str) -> tuple[datetime, datetime, Grain]:
    known = text.rstrip("X")
    if "X" in known or not known:
        raise ValueError("it names no one stretch of years")
    width = 10 ** (4 - len(known))
    grain = {1: Grain.YEAR, 10: Grain.DECADE, 100: Grain.CENTURY, 1000: Grain.MILLENNIUM}[width]
    first = int(known) * width
    return month_start(first * 12), month_start((first + width) * 12), grain


def _run(text: str, lowest: int, highest: int, name: str) -> tuple[int, int]:
    """The first and last number that two digits with an unknown last one can be."""
    if text[0] == "X":
        raise ValueError(f"it names several separate {name}s")
    low, high = max(int(text.replace("X", "0")), lowest), min(int(text.replace("X", "9")), highest)
    if low > high:
        raise ValueError(f"there is no such {name}")
    return low, high


def _clock(day: datetime, text: str) -> tuple[datetime, datetime, Grain]:
    hour, minute, *second = (int(part) for part in text.partition(".")[0].split(":"))
    if hour > 24 or minute > 59 or (second and second[0] > 59) or (hour == 24 and (minute or any(second))):
        raise ValueError("there is no such time of day")
    grain = Grain.SECOND if second else Grain.MINUTE
    named = unit_at(plus(day, timedelta(hours=hour, minutes=minute, seconds=second[0] if second else 0)), grain)
    return *named, grain
