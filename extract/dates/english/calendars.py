"""Other calendars inside English text: 12 Khordad 1400, 5 Muharram 1441 AH, 10 Tishrei 5734, 9 Thermidor Year II.

The arithmetic stands in `dates/calendars.py`. A month's name asks for a day or a year beside it: many of them are also
names of people. An Islamic date is a day either way, for the moon's sighting, and says so by the mod APPROX.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from extract.dates import calendars, rx
from extract.dates.english.holidays import wordings
from extract.dates.english.lexicon import ENGLISH, listed, meanings, phrase, rule
from extract.dates.expression import Expression, Fixed, Yearly
from extract.dates.feasts import FEASTS, FROM_DUSK, OF_MOON, in_year
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Interval, Mod

SOLAR = (
    *("farvardin", "ordibehesht | urdibihisht", "khordad | khurdad", "tir", "mordad | murdad", "shahrivar | shahriwar"),
    *("mehr | mihr", "aban", "azar", "dey", "bahman", "esfand | isfand"),
)
LUNAR = (
    "muharram | moharram | muharam",
    "safar",
    "rabi APOSTROPHE? (al | ul)? -? (awwal | awal) | rabi APOSTROPHE? i",
    "rabi APOSTROPHE? (al | ath | ul)? -? (thani | akhir | akhar) | rabi APOSTROPHE? ii",
    "(jumada | jamadi) (al | ul)? -? (ula | awwal | awal) | (jumada | jamadi) i",
    "(jumada | jamadi) (al | ath | ul)? -? (thani | thaniya | akhir | akhira) | (jumada | jamadi) ii",
    "rajab",
    "(sha APOSTROPHE ban | shaban | shaaban | shaʿban | shaʿbān)",
    "(ramadan | ramadhan | ramazan)",
    "shawwal",
    "(dhu | dhul | zu | zul) (al)? -? (qa APOSTROPHE dah | qadah | qaadah | qidah | qada) | (zilqad | zulqadah)",
    "(dhu | dhul | zu | zul) (al)? -? (hijjah | hijja) | (zilhaj | zulhijjah | dhulhijjah)",
)
HEBREW = (
    *("nisan | nissan", "iyar | iyyar", "sivan", "tammuz | tamuz", "av | menachem av", "elul", "tishrei | tishri"),
    *("cheshvan | heshvan | marcheshvan", "kislev", "tevet | tebeth", "shevat | shvat", "adar i", "adar ii | adar"),
)
REPUBLICAN = (
    *("vendémiaire | vendemiaire", "brumaire", "frimaire", "nivôse | nivose", "pluviôse | pluviose"),
    *("ventôse | ventose", "germinal", "floréal | floreal", "prairial", "messidor", "thermidor", "fructidor"),
)
REPUBLICAN_YEARS = listed("i ii iii iv v vi vii viii ix x xi xii xiii xiv")
_JEWISH = FROM_DUSK - OF_MOON
# Years as these calendars are written today; others need their era beside them.
_SOLAR_YEARS, _LUNAR_YEARS, _HEBREW_YEARS = range(1200, 1500), range(600, 1500), range(5000, 6000)

_TELLING = frozenset(re.findall(r"[a-z]{4,}", " ".join((*SOLAR, *LUNAR, *HEBREW, *REPUBLICAN)))) - {
    "mehr",
    "mihr",
    "akhar",
    "nissan",
    "menachem",
} | {"sha"}
_names = re.findall(r"[a-z]+", " ".join((*SOLAR, *LUNAR, *HEBREW, "ah sh ap a h hijri anno hegirae an l be")))
ENGLISH.weak |= (set(_names) | set(REPUBLICAN_YEARS)) - _TELLING - ENGLISH.words.keys()


def _numbered(kind: str, names: Sequence[str]) -> None:
    """Names in their order, each a pattern: the first means 1."""
    for number, pattern in enumerate(names, 1):
        meanings(kind, dict.fromkeys(wordings(pattern), number))


_numbered("SOLARMONTH", SOLAR)
_numbered("LUNARMONTH", LUNAR)
_numbered("HEBREWMONTH", HEBREW)
_numbered("REPUBLICANMONTH", REPUBLICAN)
_numbered("REPUBLICANYEAR", REPUBLICAN_YEARS)


meanings("HIJRI", {"'H' | ah | a '.' h '.' | hijri | anno hegirae": 1})


def _capital_month(look: Look) -> bool:
    """Month names of other calendars have capitals, and no name of a person beside them."""
    return bool(rx.search(r"[A-Z]", look.words)) and not rx.match(r"\s+[A-Z][a-z]", look.tail)


def _stretch(first: date | None, after: date | None, around: int = 0) -> Expression | None:
    """From the first day to before the other; a single day with some either side."""
    if first is None or after is None:
        return None
    start, end = (datetime(moment.year, moment.month, moment.day) for moment in (first, after))
    if around:
        start, end = start - timedelta(days=around), end + timedelta(days=around)
    return Fixed(Interval(start, end, Grain.DAY, Mod.APPROX if around else None))


def _one(first: date | None, around: int = 0) -> Expression | None:
    return _stretch(first, first + timedelta(days=1) if first and first.year < 9999 else None, around)


@rule(
    "SOLARMONTH DAYX ,? INT | (the? DAYX (day of | of)?)? SOLARMONTH ,? (of | in)? INT (sh | ap | s '.' h '.')?",
    {
        "12 Khordad 1400": "2021-06-02",
        "Khordad 12, 1400": "2021-06-02",
        "22 Bahman 1357": "1979-02-11",
        "Mehr 1401": "2022-09-23/2022-10-22",
    },
    never=["Khordad 12", "12 Tir 99"],
    guard=_capital_month,
    priority=2,
    phrase="DATE",
)
def solar_hijri_date(solarmonth: int, int: int, dayx: int = 0) -> Expression | None:
    if int not in _SOLAR_YEARS:
        return None
    if dayx:
        return _one(calendars.solar_hijri(int, solarmonth, dayx))
    return _stretch(
        calendars.solar_hijri(int, solarmonth, 1), calendars.solar_hijri(int + solarmonth // 12, solarmonth % 12 + 1, 1)
    )


@rule(
    "LUNARMONTH DAYX ,? INT HIJRI? | (the? DAYX (day of | of)?)? LUNARMONTH ,? (of | in)? INT HIJRI?",
    {"5 Muharram 1441": "2019-09-04 APPROX", "15 Sha'ban 656": "1258-08-24 APPROX",
     "10 Muharram 61 AH": "0680-10-13 APPROX",
     "Ramadan 1441": "2020-04-24/2020-05-23",
     "12 Rabi' al-Awwal 1440": "2018-11-20 APPROX", "the 27th of Rajab 1442 AH": "2021-03-11 APPROX"},
    never=["Ramadan 12 men", "Safar 2019"],
    guard=_capital_month,
    priority=2,
    phrase="DATE",
)  # fmt: skip
def islamic_date(lunarmonth: int, int: int, dayx: int = 0, hijri: int = 0) -> Expression | None:
    if int not in _LUNAR_YEARS and not ((hijri or (dayx and int > 99)) and 1 <= int < 1600):
        return None
    if dayx:
        return _one(calendars.islamic(int, lunarmonth, dayx), 1)
    return _stretch(
        calendars.islamic(int, lunarmonth, 1), calendars.islamic(int + lunarmonth // 12, lunarmonth % 12 + 1, 1)
    )


@rule(
    "HEBREWMONTH DAYX ,? INT | (the? DAYX (day of | of)?)? HEBREWMONTH ,? (of | in)? INT",
    {"10 Tishrei 5734": "1973-10-06", "the 5th of Iyar, 5708": "1948-05-14"},
    never=["Nisan 2019", "10 Av 30"],
    guard=_capital_month,
    priority=2,
    phrase="DATE",
)
def hebrew_date(hebrewmonth: int, int: int, dayx: int = 0) -> Expression | None:
    if int not in _HEBREW_YEARS:
        return None
    month = 12 if hebrewmonth == 13 and (7 * int + 1) % 19 >= 7 else hebrewmonth
    if dayx:
        return _one(calendars.hebrew(int, month, dayx))
    first = calendars.hebrew(int, month, 1)
    length = 30 if calendars.hebrew(int, month, 30) else 29
    return _stretch(first, first + timedelta(days=length) if first else None)


@rule(
    "FEAST ,? (of | in)? INT",
    {"Tisha B'Av 5702": "1942-07-23", "Rosh Hashanah, 5702": "1941-09-22", "on Passover of 5703": "1943-04-20"},
    never=["Passover 2019 units", "Christmas 5702"],
    priority=2,
    phrase="DATE",
)
def hebrew_feast(feast: str, int: int) -> Expression | None:
    """A feast of the year of its own calendar."""
    first = calendars.hebrew(int, 7, 1) if int in _HEBREW_YEARS else None
    following = calendars.hebrew(int + 1, 7, 1)
    for ours in (first.year, first.year + 1) if first and following and feast in _JEWISH else ():
        found = FEASTS[feast](ours)
        if found and found.start and first and following and first <= found.start.date() < following:
            return Yearly(feast, FEASTS[feast], ours)
    return None


@rule(
    "(the? DAYX of?)? REPUBLICANMONTH ,? (of | in)? (the? year | (l APOSTROPHE)? an)? REPUBLICANYEAR",
    {
        "9 Thermidor Year II": "1794-07-27",
        "18 Brumaire, an VIII": "1799-11-09",
        "the 13th of Vendémiaire, Year 4": "1795-10-05",
        "in Ventôse, Year II": "1794-02-19/1794-03-20",
    },
    never=["Germinal I", "in Thermidor, I said"],
    guard=lambda look: bool(rx.search(r"\d|[XVI]{2}|[Yy]ear|\ban\b", look.words)) and _capital_month(look),
    priority=2,
    phrase="DATE",
)
def republican_date(republicanmonth: int, republicanyear: int, dayx: int = 0) -> Expression | None:
    """A day or month of the calendar of the French Revolution."""
    if dayx:
        return _one(calendars.republican(republicanyear, republicanmonth, dayx))
    first = calendars.republican(republicanyear, republicanmonth, 1)
    return _stretch(first, first + timedelta(days=30) if first else None)


@phrase("REPUBLICANYEAR", "INT")
def republican_year(int: int) -> int | None:
    return int if int <= len(REPUBLICAN_YEARS) else None


# The first year of each era of Japan's emperors.
_ERAS = {"meiji": 1868, "taisho | taishō": 1912, "showa | shōwa": 1926, "heisei": 1989, "reiwa": 2019}


def _era(pattern: str, first: int) -> None:
    @phrase("YEARX", f"({pattern}) INT", first=True)
    def year_of_era(int: int) -> int | None:
        """Showa 20 is 1945."""
        return first + int - 1 if 1 <= int <= _LONGEST_ERA else None


_LONGEST_ERA = 64  # years
for _pattern, _first in _ERAS.items():
    _era(_pattern, _first)


@phrase("YEARX", "YEAR ('BE' | 'B' '.' 'E' '.') | ('BE' | 'B' '.' 'E' '.') YEAR", first=True)
def buddhist_year(year: int) -> int | None:
    """As Thailand counts: 2560 BE is 2017."""
    return year - 543 if 2400 <= year <= 2600 else None


@rule(
    "WEEKDAY ,? the? DAYX of? (SOLARMONTH ,? INT | LUNARMONTH ,? INT HIJRI? | HEBREWMONTH ,? INT)",
    {
        "Monday, 15 Av 5780": "2020-08-05",
        "Friday 5 Muharram 1441": "2019-09-04 APPROX",
        "Tuesday 22 Bahman 1398": "2020-02-11",
    },
    never=["Friday, 10 Av 30"],
    guard=_capital_month,
    priority=3,
)
def weekday_of_other_calendar(
    weekday: int, dayx: int, int: int, solarmonth: int = 0, lunarmonth: int = 0, hebrewmonth: int = 0, hijri: int = 0
) -> Expression | None:
    if solarmonth:
        found = solar_hijri_date(solarmonth, int, dayx)
    elif lunarmonth:
        found = islamic_date(lunarmonth, int, dayx, hijri)
    else:
        found = hebrew_date(hebrewmonth, int, dayx)
    if not isinstance(found, Fixed) or found.interval.start is None or found.interval.mod:
        return found
    return found if found.interval.start.weekday() == weekday else replace(found, flags=("weekday_mismatch",))


@rule(
    "the? DAYX of? (SOLARMONTH | LUNARMONTH | HEBREWMONTH | REPUBLICANMONTH)"
    " | (SOLARMONTH | LUNARMONTH | HEBREWMONTH) DAYX",
    {
        "22 Bahman": "2020-02-11",
        "10 Muharram": "2020-08-29 APPROX",
        "10 Tishrei": "2020-09-28",
    },
    never=["10 av", "12 Tir 99"],
    guard=lambda look: (
        _capital_month(look)
        and not rx.match(r",?\s+\d", look.tail)
        and (len(look.words) > 6 or bool(rx.match(r"\s(?:to|and|until|-|–)\s\d{1,2} [A-Z]", look.tail)))
    ),
    priority=1,
)
def other_month_day(
    dayx: int, solarmonth: int = 0, lunarmonth: int = 0, hebrewmonth: int = 0, republicanmonth: int = 0
) -> Expression:
    if republicanmonth:
        return Yearly("republican", in_year("republican", republicanmonth, dayx))
    if solarmonth:
        return Yearly("solar", in_year("solar_hijri", solarmonth, dayx))
    if lunarmonth:
        return Yearly("lunar", in_year("islamic", lunarmonth, dayx))
    return Yearly("hebrew", in_year("hebrew", min(hebrewmonth, 12), dayx))


@rule(
    "INT SH | SH INT | the? (iranian | persian | afghan) (calendar | solar | fiscal)? year INT",
    {"1357 SH": "1978-03-21/1979-03-20", "in the Iranian year 1395": "2016-03-20/2017-03-20"},
    never=["1357 sh", "12 SH", "the Iranian year 2016"],
    priority=2,
    phrase="PERIOD",
)
def solar_year(int: int) -> Expression | None:
    if int not in _SOLAR_YEARS:
        return None
    return _stretch(calendars.solar_hijri(int, 1, 1), calendars.solar_hijri(int + 1, 1, 1))


@rule(
    "INT HIJRI | (ah | a '.' h '.') INT | the? (hijri | islamic | muslim) (lunar)? (calendar)? year INT HIJRI?",
    {
        "1441 AH": "2019-08-31/2020-08-19",
        "the Islamic year 1441": "2019-08-31/2020-08-19",
        "A.H. 1441": "2019-08-31/2020-08-19",
    },
    never=["1441 ah", "5 AH", "AH 64", "the Islamic year 2019"],
    guard=lambda look: not rx.search(r"\bah\b", look.words),
    priority=2,
    phrase="PERIOD",
)
def islamic_year(int: int) -> Expression | None:
    if not 100 <= int < 1600:
        return None
    return _stretch(calendars.islamic(int, 1, 1), calendars.islamic(int + 1, 1, 1))


@rule(
    "the? (hebrew | jewish) (calendar)? year (of)? INT",
    {"the Jewish year 5776": "2015-09-14/2016-10-02"},
    never=["the Jewish year 2016"],
    priority=2,
    phrase="PERIOD",
)
def hebrew_year(int: int) -> Expression | None:
    if int not in _HEBREW_YEARS:
        return None
    return _stretch(calendars.hebrew(int, 7, 1), calendars.hebrew(int + 1, 7, 1))
