"""Dates of other calendars as days of ours: Julian, solar Hijri, Islamic, Hebrew, French Republican.

Plain integer arithmetic on Julian day numbers; sources stand by each function. What is no date there gives None, and so
does what lies outside our years 1–9999.
"""

from __future__ import annotations

from datetime import date, timedelta

_DAY_ZERO = 1721425  # Julian day number of the day before 1 January of year 1 (proleptic Gregorian)
_HEBREW_EPOCH = 347998  # Julian day number of the day before 1 Tishri of year 1
_ISLAMIC_EPOCH = 1948440  # 1 Muharram 1, civil reckoning: 16 July 622 Julian

# Years at which the 33-year rule of leap years shifts (Borkowski 1996, "The Persian calendar for 3000 years").
_PERSIAN_BREAKS = (
    *(-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178),
)

# Umm al-Qura, the calendar of Saudi Arabia, from 1 Muharram 1365 (5 December 1945): one year is three hexadecimal
# digits, one month a bit, the first month the highest; set = 30 days. Published tables, as gathered by R. H. van Gent.
_UMM_AL_QURA_FIRST_YEAR = 1365
_UMM_AL_QURA_FIRST_DAY = date(1945, 12, 5)
_UMM_AL_QURA = (
    "AABAAAAAAAABAB6AAAA5754B555AB3AA64EA95BAAA555AAAB4AB655AAAAAB2ECAB2AB6AAAABAB4AAB2ABA2BAA6B4ABA55AAAB5"
    "556D2B54AEA57526E936AAAD555AA5B52BA95B49BA4DB25D52DAA5AD4AEA56D4BD23D91DA95B4AB5A56D2B693B49B6556A9754"
    "B6A56CAAD555B29B92BA95D4ADA55AAAB595749764BAA5B52B6A56D2AE9572A75535A95D49BA4DD26D535AAAAD4B6A57527A95"
    "B4AB5536C9AE4B6A96B4ADA55D25D92DC96D4AD6556D2B693749B64D72AB54B6A5752B6956B2AD94DC95D4AEA56CAAD5556C97"
)


def _day(julian_day: int) -> date | None:
    ordinal = julian_day - _DAY_ZERO
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


_OLD_STYLE_ENDS = date(1752, 9, 14)  # in Britain and her colonies


def falls_on(day: date, weekday: int) -> bool:
    """Whether it is that weekday; of old, also where day, month and year are those of the Julian calendar."""
    if day.weekday() == weekday:
        return True
    old = julian(day.year, day.month, day.day) if day < _OLD_STYLE_ENDS else None
    return old is not None and old.weekday() == weekday


def julian(year: int, month: int, day: int) -> date | None:
    """A day of the Julian calendar ("Old Style"). After Richards, Explanatory Supplement to the Almanac (2013)."""
    leap = year % 4 == 0
    lengths = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        return None
    shifted, months = (year + 4800, month - 3) if month > 2 else (year + 4799, month + 9)
    return _day(day + (153 * months + 2) // 5 + 365 * shifted + shifted // 4 - 32083)


def solar_hijri(year: int, month: int, day: int) -> date | None:
    """A day of the calendar of Iran and Afghanistan: its year begins at the spring equinox."""
    if not 1 <= year < _PERSIAN_BREAKS[-1] or not 1 <= month <= 12:
        return None
    new_year, leap = _persian_year(year)
    length = 31 if month <= 6 else 30 if month < 12 or leap else 29
    if not 1 <= day <= length or new_year is None:
        return None
    days = (month - 1) * 31 - max(month - 7, 0) + day - 1
    return new_year + timedelta(days=days) if new_year.year < date.max.year else None


def _persian_year(year: int) -> tuple[date | None, bool]:
    """Our date of 1 Farvardin, and whether that year is leap. Borkowski's arithmetic, as in the jalaali libraries."""
    leaps, previous, jump = -14, _PERSIAN_BREAKS[0], 0
    for mark in _PERSIAN_BREAKS[1:]:
        jump = mark - previous
        if year < mark:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        previous = mark
    passed = year - previous
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if jump % 33 == 4 and jump - passed == 4:
        leaps += 1
    our_year = year + 621
    our_leaps = our_year // 4 - (our_year // 100 + 1) * 3 // 4 - 150
    march = 20 + leaps - our_leaps
    if jump - passed < 6:
        passed = passed - jump + (jump + 4) // 33 * 33
    cycle = ((passed + 1) % 33 - 1) % 4
    return date(our_year, 3, 1) + timedelta(days=march - 1), cycle == 0


# The days of September on which the years I to XIV of the French Republic began.
_REPUBLICAN_NEW_YEARS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)


def republican(year: int, month: int, day: int) -> date | None:
    """A day of the calendar of the French Republic, years I to XIV; its five or six days after the months are none."""
    if not (1 <= year <= len(_REPUBLICAN_NEW_YEARS) and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    new_year = date(1791 + year, 9, _REPUBLICAN_NEW_YEARS[year - 1])
    return new_year + timedelta(days=30 * (month - 1) + day - 1)


def islamic(year: int, month: int, day: int) -> date | None:
    """A day of the lunar Hijri calendar: Umm al-Qura where published (1365–1500), else the civil tables.

    Where the month is begun by sighting the moon, a place may be a day before or after: callers widen by one day.
    """
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    index = year - _UMM_AL_QURA_FIRST_YEAR
    if 0 <= index < len(_UMM_AL_QURA) // 3:
        return _UMM_AL_QURA_FIRST_DAY + timedelta(days=_umm_al_qura_days(index, month) + day - 1)
    months = (59 * (month - 1) + 1) // 2
    return _day(_ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day - 1)


def _umm_al_qura_days(index: int, month: int) -> int:
    """Days from the table's first to the first of that month."""
    years = [int(_UMM_AL_QURA[3 * n : 3 * n + 3], 16) for n in range(index + 1)]
    whole = sum(348 + bits.bit_count() for bits in years[:-1])
    return whole + 29 * (month - 1) + (years[-1] >> (13 - month)).bit_count()


def islamic_years(year: int) -> range:
    """The lunar Hijri years that may share days with one of ours."""
    first = (year - 622) * 33 // 32
    return range(max(first - 1, 1), max(first + 3, 1))


def hebrew(year: int, month: int, day: int) -> date | None:
    """A day of the Hebrew calendar, months counted from Nisan = 1; in a leap year Adar I is 12, Adar II 13.

    Molad and postponements after Reingold and Dershowitz, Calendrical Calculations, in their short form.
    """
    leap = (7 * year + 1) % 19 < 7
    if year < 1 or not 1 <= month <= (13 if leap else 12):
        return None
    length_of_year = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    if not 1 <= day <= _hebrew_month(month, leap, length_of_year):
        return None
    last = 13 if leap else 12
    order = (*range(7, last + 1), *range(1, 7))
    before = sum(_hebrew_month(one, leap, length_of_year) for one in order[: order.index(month)])
    return _day(_HEBREW_EPOCH + _hebrew_new_year(year) + before + day - 1)


def _hebrew_month(month: int, leap: bool, length_of_year: int) -> int:
    if month == 8:
        return 30 if length_of_year % 10 == 5 else 29
    if month == 9:
        return 29 if length_of_year % 10 == 3 else 30
    if month == 12:
        return 30 if leap else 29
    return 29 if month in (2, 4, 6, 10, 13) else 30


def _hebrew_new_year(year: int) -> int:
    """Days from the epoch to 1 Tishri."""
    return _hebrew_delayed(year) + _hebrew_correction(year)


def _hebrew_delayed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _hebrew_correction(year: int) -> int:
    last, now, following = (_hebrew_delayed(year + offset) for offset in (-1, 0, 1))
    if following - now == 356:
        return 2
    return 1 if now - last == 382 else 0
