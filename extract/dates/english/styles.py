"""Days of the Julian calendar where a text says so (25 October 1917 O.S.), and days written in both styles:
7 November (25 October, Old Style) 1917, 25 October/7 November 1917, 7 (20) March 1917."""

from __future__ import annotations

from datetime import date

from extract.dates import calendars
from extract.dates.english.absolute import day_term
from extract.dates.english.lexicon import ENGLISH, listed, meanings, phrase, rule
from extract.dates.expression import Expression

ENGLISH.weak |= set(listed("o s n os ns old new style julian gregorian calendar by in according to under"))

_IN_CALENDAR = "(in | by | under | according to)"


# Whether the day beside it is of the old calendar.
meanings(
    "STYLE",
    {
        f"o '.'? s '.'? | os | old style | {_IN_CALENDAR}? the? (julian | old) calendar | julian": True,
        f"n '.'? s '.'? | ns | new style | {_IN_CALENDAR}? the? (gregorian | new) calendar | gregorian": False,
    },
)


@phrase("DAYOFYEAR", "the? DAYX of? MONTH | MONTH DAYX")
def day_of_year(dayx: int, month: int) -> tuple[int, int]:
    return month, dayx


def _ours(day: date | None, weekday: int | None = None) -> Expression | None:
    return day_term(day.year, day.month, day.day, weekday) if day is not None else None


@rule(
    "[(WEEKDAY ,?)? DAYOFYEAR ,? YEARX] ,? ('(' | '[')? STYLE (')' | ']')?"
    " | (WEEKDAY ,?)? DAYOFYEAR ,? ('(' | '[') STYLE (')' | ']') ,? YEARX",
    {
        "25 October 1917 (O.S.)": "1917-11-07",
        "October 25, 1917 [Old Style]": "1917-11-07",
        "on 9 January (O.S.) 1905": "1905-01-22",
        "on 7 November 1917 N.S.": "1917-11-07",
        "25 October 1917 by the Julian calendar": "1917-11-07",
        "on Sunday 9 January 1905 (O.S.)": "1905-01-22",
    },
    never=["25 October (O.S.)"],
    priority=2,
)
def day_of_style(dayofyear: tuple[int, int], yearx: int, style: bool, weekday: int | None = None) -> Expression | None:
    return _ours(calendars.julian(yearx, *dayofyear), weekday) if style else day_term(yearx, *dayofyear, weekday)


@rule(
    "[DAYOFYEAR (,? YEARX)?] ,? STYLE? ('(' | '[' | '/') STYLE2? ,? [DAYOFYEAR2 (,? YEARX2)?]"
    " ,? STYLE3? (')' | ']')? ,? YEARX3?",
    {
        "25 October (7 November) 1917": "1917-11-07; 1917-11-07",
        "25 October 1917 [N.S. 7 November]": "1917-11-07; 1917-11-07",
        "7 November [O.S. 25 October] 1917": "1917-11-07; 1917-11-07",
        "7 November (25 October O.S.) 1917": "1917-11-07; 1917-11-07",
        "7 November 1917 (25 October Old Style)": "1917-11-07; 1917-11-07",
        "On November 7 (October 25, O.S.), 1917": "1917-11-07; 1917-11-07",
        "25 October/7 November 1917": "1917-11-07; 1917-11-07",
        "on 25 December 1825 (6 January 1826)": "1826-01-06; 1826-01-06",
        "6 January 1826 (25 December, Old Style)": "1826-01-06; 1826-01-06",
    },
    never=["3 May 2018 (5 May 2018)", "3 May (5 May)", "25 October (O.S. 7 November)"],
    priority=3,
)
def both_styles(
    dayofyear: tuple[int, int], dayofyear2: tuple[int, int], yearx: int = 0, yearx2: int = 0, yearx3: int = 0,
    style: bool | None = None, style2: bool | None = None, style3: bool | None = None,
) -> tuple[Expression, Expression] | None:  # fmt: skip
    """The same day twice: where no style is named, only if one really is the other, moved to our calendar."""
    year = yearx or yearx2 or yearx3
    told = style2 if style2 is not None else style3
    second_is_old = told if told is not None else not style if style is not None else None
    if not year:
        return None
    if second_is_old is not False and _same(dayofyear2, dayofyear, yearx2, yearx, year):
        day = day_term(yearx or year, *dayofyear)
    elif second_is_old is not True and _same(dayofyear, dayofyear2, yearx, yearx2, year):
        day = _ours(calendars.julian(yearx or year, *dayofyear))
    elif second_is_old:  # as they are written, though they differ
        return _both(day_term(yearx or year, *dayofyear), _ours(calendars.julian(yearx2 or year, *dayofyear2)))
    else:
        return None
    return _both(day, day)


def _same(old: tuple[int, int], new: tuple[int, int], old_year: int, new_year: int, year: int) -> bool:
    """Whether the old day is the new one; at New Year one of them may be of the year before."""
    years = (old_year,) if old_year else (year, year - 1)
    moved = [calendars.julian(one, *old) for one in years]
    return any(day and (day.month, day.day) == new and day.year == (new_year or day.year) for day in moved)


def _both(first: Expression | None, second: Expression | None) -> tuple[Expression, Expression] | None:
    return (first, second) if first and second else None


@rule(
    "DAYX ('(' | '/') DAYX2 ')'? of? MONTH ,? YEARX",
    {"7 (20) March 1917": "1917-03-20", "the 12/24 December 1825": "1825-12-24"},
    never=["7 (20) March", "7 (9) March 1917"],
    priority=2,
)
def day_in_both_styles(dayx: int, dayx2: int, month: int, yearx: int) -> Expression | None:
    """The old day and the new one, where they are as far apart as the calendars were."""
    new = calendars.julian(yearx, month, dayx)
    return _ours(new) if new is not None and new.day == dayx2 else None
