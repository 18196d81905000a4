"""The days of feasts and holidays in a year of ours, by rule or table: Easter, Thanksgiving, Nowruz, Eid, Diwali …

A `Rule` gives the interval in a year, None where there is none or it is not known. Moon-sighted feasts are a day either
way, said by the mod APPROX. To add a feast: one line in `FEASTS`; its English names stand in `english/holidays.py`.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from extract.dates import calendars
from extract.dates.interval import Grain, Interval, Mod
from extract.dates.named_days import IN_SOME_YEARS

Rule = Callable[[int], Interval | None]

_MONDAY, _TUESDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 1, 3, 5, 6
_OFFSETS = string.digits + string.ascii_letters

# Lunar feasts that no short rule gives: first year, earliest day (month, day), then one character a year, the days
# after it in the order 0–9 a–z A–Z. Almanacs as gathered by the "holidays" project (vacanza), which the tests ask.
_TABLES = {
    "Lunar New Year": (
        1901,
        (1, 21),
        "ti8qe4nc1k9sg5oe2lbui7qf3nc2k9rg5oe3lati6pf4nc1k8rg6od3masi7pf4nc0j9rg6pd2lash7qf4ncuj8rg6pe2kath7qf"
        "3mb1j8sh5od2kati7qf4mb1k8rg5nd2lati7pe3mb1k9rg5oc2lbti7pe3mc0j8rf5od2lath6pf3mc1j8rg5od3k9sh6pf4mb0j",
    ),
    "Mid-Autumn Festival": (
        1901,
        (9, 7),
        "k9sh6pf3lbti8rg5ncvj9si6pe3latj8rg5ncvk9sh7od3matj8qf4nc1kash6pd3mbtj8qf4nd1kasg5oe3mbui7qf4nd2k9sh5"
        "oe4lbti7qf5nc1k8rh6oe3mati8qf5oc1k9rh6pd3lasi8rf4nc0j9sh6pe2lati8qg4mc1j9sh5od3latj7qf4mb1k9sh6nd2mb",
    ),
    # The day at whose dusk in India the moon is dark while the sun stands in Libra of the stars (new moons by Meeus
    # 1998, chapter 49); 2001–2035 as the almanacs of India have it.
    "Diwali": (
        1901,
        (10, 15),
        "qf5nc2l9sh6oe3mbuj8qf5oc2larh6pe3mbti7qf5od1k9sg6pf3mbui7qg5nd2j9sh6pe3latj7qg5ncvk9sh7pe3latj8qf4nb"
        "ukash6pd2lbtj8rf4ncuk9sg5oe2lbui7qf3ncvk9sh5od3lbuj7pf4ncvk8rg6od3mati7pf4ncvk9rg6pd3lasi7qf4ncuj8rh",
    ),
    "Holi": (
        2001,
        (3, 1),
        "9sh6pe3la0j7qg5nc1k9sh7od3la0j8qf4n",
    ),
    "Dussehra": (
        2001,
        (9, 27),
        "ti8pf5oc1k9rg6pe3mbsi8rf5nc0j9sh6pe",
    ),
    "Vesak": (
        1901,
        (5, 5),
        "rh6od3l9si8qf4nbuj9rh6pd2lasi8qf4mcuj9sg5od2lati7qf3mcvj9sh5od3lati6pe4mc1k8rg5nd3mati7pe4ncuk9qg5od"
        "2lash7qe4nc0j8rg5oe2lash7qf4mbui8rh5od2k9si7qf4mbuj8rh6od2l9si7pe3mb0j9rg5oc2lasi7qe3mc0j9rf5nd2lati",
    ),
    "Dragon Boat Festival": (
        1901,
        (5, 27),
        "oe4mbuj7qf5nd2l9rh6oe4mati8qf5oc1k9rh6pe3mbti8rf5nd1j9sh6pe2lati8rg4nc1j9si6pe3latj8qf4mc1k9sh6od3ma"
        "tj8qf4nc1karg6od3mbti7qe4nd1k9sg5oe3mb0i7qf4nc2j8rh5oe3lati7qf5nc1k8rh6oe3lasi8qf5nb0j9rh6pd2lasi8rg",
    ),
    "Maha Shivaratri": (
        2001,
        (2, 11),
        "ati7pf5oc1j9rg6pd2lasi7qf4nc0j9sg6p",
    ),
    "Raksha Bandhan": (
        2001,
        (8, 2),
        "2karh7qe3mb0i8rg5od1k9sh7qf3lb0i8rg",
    ),
    "Janmashtami": (
        2001,
        (8, 10),
        "2lash6pe4nc0i8qf5oe2k9sg6pf3mb0i7rg",
    ),
    "Ganesh Chaturthi": (
        2001,
        (8, 22),
        "0j9rg5oc1kasi7qe3mb0j9sg5nd1kath6pe",
    ),
    "Navratri": (
        2001,
        (9, 19),
        "si7pf4nb0j9rg6oc2lasi7qe3mb0j9sg5od",
    ),
}


def western_easter(year: int) -> date:
    """Gregorian Easter Sunday (the Anonymous algorithm, Meeus 1991; before 1583 Easter was the Julian one)."""
    if year < 1583:
        return orthodox_easter(year)
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _julian_easter(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday in the Julian calendar (Meeus 1991)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return month, day + 1


def orthodox_easter(year: int) -> date:
    """Julian Easter Sunday as a day of our calendar."""
    found = calendars.julian(year, *_julian_easter(year))
    assert found is not None  # March or April of a year of ours
    return found


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month; from its end where n is negative."""
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-n - 1))


def _stretch(first: date | None, days: int = 1, around: int = 0) -> Interval | None:
    """That many days from the first on, or one day with some either side."""
    if first is None or not 1 < first.year < 9999:
        return None
    start = datetime(first.year, first.month, first.day) - timedelta(days=around)
    end = start + timedelta(days=days + 2 * around)
    return Interval(start, end, Grain.DAY, Mod.APPROX if around else None)


def _fixed(month: int, day: int, year: int, days: int = 1) -> Interval | None:
    return _stretch(date(year, month, day), days)


def _after_easter(offset: int, year: int, days: int = 1) -> Interval | None:
    """Before 1583 by the day that people then wrote, as all dates of those years are."""
    sunday = date(year, *_julian_easter(year)) if year < 1583 else western_easter(year)
    return _stretch(sunday + timedelta(days=offset), days)


def _after_orthodox_easter(offset: int, year: int) -> Interval | None:
    return _stretch(orthodox_easter(year) + timedelta(days=offset))


def _nth(month: int, weekday: int, n: int, year: int, offset: int = 0) -> Interval | None:
    return _stretch(nth_weekday(year, month, weekday, n) + timedelta(days=offset))


def _thanksgiving(offset: int, year: int) -> Interval | None:
    """The fourth Thursday of November since 1942, the last before; the second last in 1939–1941 by proclamation."""
    if year < 1863:
        return None
    n = 4 if year >= 1942 else -2 if year >= 1939 and year != 1940 else -1
    if year in (1940, 1941):
        n = -2
    return _nth(11, _THURSDAY, n, year, offset)


def _before(month: int, day: int, weekday: int, year: int, weeks: int = 0) -> Interval | None:
    """The last such weekday before a date, some weeks earlier."""
    edge = date(year, month, day)
    return _stretch(edge - timedelta(days=(edge.weekday() - weekday) % 7 or 7, weeks=weeks))


def _plough_monday(year: int) -> Interval | None:
    """The first Monday after Epiphany."""
    return _before(1, 14, _MONDAY, year)


def _advent(year: int) -> Interval | None:
    """From the fourth Sunday before Christmas to Christmas Eve."""
    first = _before(12, 25, _SUNDAY, year, weeks=3)
    return replace(first, end=datetime(year, 12, 25)) if first else None


def _islamic(month: int, day: int, year: int) -> Interval | None:
    """A day of the lunar Hijri year, sighted a day either way; the first of the two where our year holds it twice."""
    for hijri in calendars.islamic_years(year):
        found = calendars.islamic(hijri, month, day)
        if found is not None and found.year == year:
            return _stretch(found, around=1)
    return None


def _ramadan(year: int) -> Interval | None:
    """The ninth month that begins in that year."""
    for hijri in calendars.islamic_years(year):
        first, after = calendars.islamic(hijri, 9, 1), calendars.islamic(hijri, 10, 1)
        if first is not None and after is not None and first.year == year:
            return _stretch(first, (after - first).days)
    return None


def _solar_hijri(month: int, day: int, year: int) -> Interval | None:
    for hijri in (year - 622, year - 621):
        found = calendars.solar_hijri(hijri, month, day)
        if found is not None and found.year == year:
            return _stretch(found)
    return None


def _hebrew(month: int, day: int, year: int, days: int = 1) -> Interval | None:
    """A day of the Hebrew year; Purim and the like in a leap year's second Adar, written as month 12."""
    for hebrew in (year + 3760, year + 3761):
        leap = (7 * hebrew + 1) % 19 < 7
        found = calendars.hebrew(hebrew, 13 if month == 12 and leap else month, day)
        if found is not None and found.year == year:
            return _stretch(found, days)
    return None


def _tisha_bav(year: int) -> Interval | None:
    """The ninth of Av; the fast is kept a day later where that is a Sabbath."""
    found = _hebrew(5, 9, year)
    if found is None or found.start is None or found.start.weekday() != _SATURDAY:
        return found
    return _hebrew(5, 10, year)


def _listed(name: str, year: int, days: int = 1) -> Interval | None:
    first_year, (month, day), offsets = _TABLES[name]
    index = year - first_year
    if not 0 <= index < len(offsets) or offsets[index] == "-":
        return None
    return _stretch(date(year, month, day) + timedelta(days=_OFFSETS.index(offsets[index])), days)


def _in_some_years(name: str, year: int) -> Interval | None:
    day = IN_SOME_YEARS[name].get(year)
    return _stretch(date(year, *day)) if day else None


def _republican(month: int, day: int, year: int) -> Interval | None:
    for republican in (year - 1792, year - 1791):
        found = calendars.republican(republican, month, day)
        if found is not None and found.year == year:
            return _stretch(found)
    return None


_OF_CALENDARS: dict[str, Callable[[int, int, int], Interval | None]] = {
    "islamic": _islamic,
    "solar_hijri": _solar_hijri,
    "hebrew": _hebrew,
    "republican": _republican,
}


def in_year(calendar: str, month: int, day: int) -> Rule:
    """A day of another calendar ("islamic", "solar_hijri", "hebrew", "republican") as it falls in a year of ours."""
    return partial(_OF_CALENDARS[calendar], month, day)


FEASTS: dict[str, Rule] = {
    # on a day of the year
    "New Year's Day": partial(_fixed, 1, 1),
    "Epiphany": partial(_fixed, 1, 6),
    "Orthodox Christmas": partial(_fixed, 1, 7),
    "Old New Year": partial(_fixed, 1, 14),
    "Australia Day": partial(_fixed, 1, 26),
    "Candlemas": partial(_fixed, 2, 2),
    "Valentine's Day": partial(_fixed, 2, 14),
    "St David's Day": partial(_fixed, 3, 1),
    "International Women's Day": partial(_fixed, 3, 8),
    "St Patrick's Day": partial(_fixed, 3, 17),
    "April Fools' Day": partial(_fixed, 4, 1),
    "Earth Day": partial(_fixed, 4, 22),
    "St George's Day": partial(_fixed, 4, 23),
    "Anzac Day": partial(_fixed, 4, 25),
    "Walpurgis Night": partial(_fixed, 4, 30),
    "May Day": partial(_fixed, 5, 1),
    "Cinco de Mayo": partial(_fixed, 5, 5),
    "Victory Day": partial(_fixed, 5, 9),
    "Nakba Day": partial(_fixed, 5, 15),
    "Juneteenth": partial(_fixed, 6, 19),
    "Midsummer Day": partial(_fixed, 6, 24),
    "Canada Day": partial(_fixed, 7, 1),
    "Fourth of July": partial(_fixed, 7, 4),
    "Bastille Day": partial(_fixed, 7, 14),
    "Assumption": partial(_fixed, 8, 15),
    "Michaelmas": partial(_fixed, 9, 29),
    "Halloween": partial(_fixed, 10, 31),
    "All Saints' Day": partial(_fixed, 11, 1),
    "All Souls' Day": partial(_fixed, 11, 2),
    "Guy Fawkes Night": partial(_fixed, 11, 5),
    "Armistice Day": partial(_fixed, 11, 11),
    "Holocaust Remembrance Day": partial(_fixed, 1, 27),
    "Lady Day": partial(_fixed, 3, 25),
    "World Press Freedom Day": partial(_fixed, 5, 3),
    "St John's Day": partial(_fixed, 6, 24),
    "World Refugee Day": partial(_fixed, 6, 20),
    "Lammas": partial(_fixed, 8, 1),
    "St Bartholomew's Day": partial(_fixed, 8, 24),
    "Martinmas": partial(_fixed, 11, 11),
    "St Nicholas' Day": partial(_fixed, 12, 6),
    "St Andrew's Day": partial(_fixed, 11, 30),
    "World AIDS Day": partial(_fixed, 12, 1),
    "Human Rights Day": partial(_fixed, 12, 10),
    "Christmas Eve": partial(_fixed, 12, 24),
    "Christmas": partial(_fixed, 12, 25),
    "Boxing Day": partial(_fixed, 12, 26),
    "Kwanzaa": partial(_fixed, 12, 26, days=7),
    "New Year's Eve": partial(_fixed, 12, 31),
    "Twelfth Night": partial(_fixed, 1, 5),
    "Orthodox Christmas Eve": partial(_fixed, 1, 6),
    "Burns Night": partial(_fixed, 1, 25),
    "St Brigid's Day": partial(_fixed, 2, 1),
    "St Joseph's Day": partial(_fixed, 3, 19),
    "World Water Day": partial(_fixed, 3, 22),
    "World Health Day": partial(_fixed, 4, 7),
    "Songkran": partial(_fixed, 4, 13, days=3),
    "Tax Day": partial(_fixed, 4, 15),
    "Europe Day": partial(_fixed, 5, 9),
    "Africa Day": partial(_fixed, 5, 25),
    "World Environment Day": partial(_fixed, 6, 5),
    "Feast of Saints Peter and Paul": partial(_fixed, 6, 29),
    "St Swithin's Day": partial(_fixed, 7, 15),
    "Mandela Day": partial(_fixed, 7, 18),
    "St James's Day": partial(_fixed, 7, 25),
    "Transfiguration": partial(_fixed, 8, 6),
    "International Day of Peace": partial(_fixed, 9, 21),
    "United Nations Day": partial(_fixed, 10, 24),
    "St Crispin's Day": partial(_fixed, 10, 25),
    "Reformation Day": partial(_fixed, 10, 31),
    "Day of the Dead": partial(_fixed, 11, 1, days=2),
    "International Day for the Elimination of Violence against Women": partial(_fixed, 11, 25),
    "Pearl Harbor Day": partial(_fixed, 12, 7),
    "Immaculate Conception": partial(_fixed, 12, 8),
    "St Lucy's Day": partial(_fixed, 12, 13),
    "Holy Innocents' Day": partial(_fixed, 12, 28),
    # on a weekday of a month
    "Plough Monday": _plough_monday,
    "Martin Luther King Day": partial(_nth, 1, _MONDAY, 3),
    "Presidents' Day": partial(_nth, 2, _MONDAY, 3),
    "Spring Bank Holiday": partial(_nth, 5, _MONDAY, -1),
    "August Bank Holiday": partial(_nth, 8, _MONDAY, -1),
    "Mother's Day": partial(_nth, 5, _SUNDAY, 2),
    "Victoria Day": partial(_before, 5, 25, _MONDAY),
    "Memorial Day": partial(_nth, 5, _MONDAY, -1),
    "Father's Day": partial(_nth, 6, _SUNDAY, 3),
    "Labor Day": partial(_nth, 9, _MONDAY, 1),
    "Columbus Day": partial(_nth, 10, _MONDAY, 2),
    "Election Day": partial(_nth, 11, _MONDAY, 1, offset=1),
    "Remembrance Sunday": partial(_nth, 11, _SUNDAY, 2),
    "Thanksgiving": partial(_thanksgiving, 0),
    "Black Friday": partial(_thanksgiving, 1),
    "Cyber Monday": partial(_thanksgiving, 4),
    "Giving Tuesday": partial(_thanksgiving, 5),
    "Advent Sunday": partial(_before, 12, 25, _SUNDAY, weeks=3),
    "Advent": _advent,
    # by Easter
    "Shrove Tuesday": partial(_after_easter, -47),
    "Ash Wednesday": partial(_after_easter, -46),
    "Lent": partial(_after_easter, -46, days=46),
    "Mothering Sunday": partial(_after_easter, -21),
    "Passion Sunday": partial(_after_easter, -14),
    "Palm Sunday": partial(_after_easter, -7),
    "Holy Week": partial(_after_easter, -7, days=7),
    "Spy Wednesday": partial(_after_easter, -4),
    "Maundy Thursday": partial(_after_easter, -3),
    "Good Friday": partial(_after_easter, -2),
    "Holy Saturday": partial(_after_easter, -1),
    "Easter": partial(_after_easter, 0),
    "Easter Monday": partial(_after_easter, 1),
    "Easter Tuesday": partial(_after_easter, 2),
    "Easter Week": partial(_after_easter, 0, days=7),
    "Low Sunday": partial(_after_easter, 7),
    "Rogation Sunday": partial(_after_easter, 35),
    "Ascension Day": partial(_after_easter, 39),
    "Pentecost": partial(_after_easter, 49),
    "Whit Monday": partial(_after_easter, 50),
    "Whit Tuesday": partial(_after_easter, 51),
    "Trinity Sunday": partial(_after_easter, 56),
    "Corpus Christi": partial(_after_easter, 60),
    "Orthodox Palm Sunday": partial(_after_orthodox_easter, -7),
    "Orthodox Good Friday": partial(_after_orthodox_easter, -2),
    "Orthodox Easter": partial(_after_orthodox_easter, 0),
    # by other calendars
    "Nowruz": partial(_solar_hijri, 1, 1),
    "Sizdah Bedar": partial(_solar_hijri, 1, 13),
    "Yalda Night": partial(_solar_hijri, 9, 30),
    "Islamic New Year": partial(_islamic, 1, 1),
    "Ashura": partial(_islamic, 1, 10),
    "Arbaeen": partial(_islamic, 2, 20),
    "Mawlid": partial(_islamic, 3, 12),
    "Isra and Mi'raj": partial(_islamic, 7, 27),
    "Ramadan": _ramadan,
    "Laylat al-Qadr": partial(_islamic, 9, 27),
    "Eid al-Fitr": partial(_islamic, 10, 1),
    "Mid-Sha'ban": partial(_islamic, 8, 15),
    "Day of Arafah": partial(_islamic, 12, 9),
    "Eid al-Adha": partial(_islamic, 12, 10),
    "Eid al-Ghadir": partial(_islamic, 12, 18),
    "Purim": partial(_hebrew, 12, 14),
    "Passover": partial(_hebrew, 1, 15),
    "Tu BiShvat": partial(_hebrew, 11, 15),
    "Yom HaShoah": partial(_hebrew, 1, 27),
    "Lag BaOmer": partial(_hebrew, 2, 18),
    "Shavuot": partial(_hebrew, 3, 6),
    "Tisha B'Av": _tisha_bav,
    "Rosh Hashanah": partial(_hebrew, 7, 1),
    "Yom Kippur": partial(_hebrew, 7, 10),
    "Sukkot": partial(_hebrew, 7, 15),
    "Simchat Torah": partial(_hebrew, 7, 23),
    "Hanukkah": partial(_hebrew, 9, 25),
    "Lunar New Year": partial(_listed, "Lunar New Year"),
    "Mid-Autumn Festival": partial(_listed, "Mid-Autumn Festival"),
    "Diwali": partial(_listed, "Diwali"),
    "Holi": partial(_listed, "Holi"),
    "Dussehra": partial(_listed, "Dussehra"),
    "Vesak": partial(_listed, "Vesak"),
    "Navratri": partial(_listed, "Navratri", days=9),
    "Ganesh Chaturthi": partial(_listed, "Ganesh Chaturthi"),
    "Janmashtami": partial(_listed, "Janmashtami"),
    "Raksha Bandhan": partial(_listed, "Raksha Bandhan"),
    "Maha Shivaratri": partial(_listed, "Maha Shivaratri"),
    "Dragon Boat Festival": partial(_listed, "Dragon Boat Festival"),
    "Super Tuesday": partial(_in_some_years, "Super Tuesday"),
    "Bloody Sunday": partial(_in_some_years, "Bloody Sunday"),
}

OF_MOON = frozenset(name for name, rule in FEASTS.items() if isinstance(rule, partial) and rule.func is _islamic) | {
    "Ramadan"
}
# Their days begin at dusk: the first night comes before the day that a calendar of ours gives.
FROM_DUSK = frozenset(name for name, rule in FEASTS.items() if isinstance(rule, partial) and rule.func is _hebrew) | {
    "Ramadan",
    "Tisha B'Av",
}
