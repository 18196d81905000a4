"""Years before Christ as readers and tables need them: intervals begin with the year 1, so only their value is kept.

TIMEX3 writes "480 BC" as BC0480, its months and seasons behind a hyphen, the 470s as BC047, the fifth century as BC04.
"""

from __future__ import annotations

import re

from extract.dates.calendar_names import MONTHS
from extract.dates.interval import SEASONS, Mod

_VALUE = re.compile(r"BC(?P<years>\d{2,4})(?:-(?P<part>[A-Z]{2}|\d\d)(?:-(?P<day>\d\d))?)?")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_YEAR = 500  # more than twelve months of _MONTH and a day
_MONTH = 32
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_MODS = {
    Mod.START: "early {}",
    Mod.MID: "mid-{}",
    Mod.END: "late {}",
    Mod.APPROX: "about {}",
    Mod.BEFORE: "before {}",
    Mod.AFTER: "after {}",
    Mod.ON_OR_BEFORE: "{} or before",
    Mod.ON_OR_AFTER: "{} or after",
}


def in_words(value: str, mod: str | None = None) -> str:
    """A TIMEX3 value before Christ for a reader: "September 480 BC", "early 5th century BC"; "" where it is none.

    Both ends of a range: "499–493 BC".
    """
    if "/" in value:
        first, last = (in_words(end) for end in value.split("/", 1))
        return f"{first.removesuffix(' BC')}–{last}" if first and last else ""
    found = _VALUE.fullmatch(value)
    if found is None:
        return ""
    years, part, day = found["years"], found["part"], found["day"]
    if len(years) == 2:
        century = int(years) + 1
        told = f"{century}{'th' if century in (11, 12, 13) else _ORDINALS.get(century % 10, 'th')} century BC"
    else:
        told = f"{int(years)}{'0s' if len(years) == 3 else ''} BC"
    if part in _SEASONS:
        told = f"{_SEASONS[part]} {told}"
    elif part is not None and part.isdecimal() and 1 <= int(part) <= 12:
        told = f"{f'{int(day)} ' if day else ''}{MONTHS[int(part) - 1]} {told}"
    return _MODS[Mod(mod)].format(told) if mod in _MODS else told


def rank(value: str) -> int | None:
    """A number that grows with time among years before Christ, always below 0; None for other values.

    A range is where it begins.
    """
    found = _VALUE.fullmatch(value.partition("/")[0])
    if found is None:
        return None
    years, part = found["years"], found["part"] or "0"
    first = int(years.ljust(4, "9"))
    month = SEASONS.get(part, int(part) if part.isdecimal() else 0)
    widest = 4 - len(years)  # the 490s come before 499 BC, with which they begin
    return -(first + 1) * _YEAR + month * _MONTH + int(found["day"] or 0) - widest
