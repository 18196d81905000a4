"""How deeds, rent books and logs write days and times: the 1st day of each month, the year one thousand eight hundred
and twelve, 22/Aug/2017:13:04:09 +0000, at 0600 and 1800."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import date_of, day_term
from extract.dates.english.clock import ZONE
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.expression import Clock, Expression, Fixed, Length, Repeat, Valued, fixed
from extract.dates.interval import Amount, Cycle, Grain, Mod
from extract.dates.lengths import duration

# --- days that come again ------------------------------------------------------------------------------------------


@rule(
    "the (DAYX | last) (working | business | calendar)? day? (of | in) (each | every) (calendar)? month",
    {
        "on the 1st day of each month": "XXXX-XX-01",
        "by the 15th of every month": "XXXX-XX-15",
        "the last day of each calendar month": "P1M",
    },
    never=["the 1st day of the month", "the second of each pair"],
    priority=3,
)
def day_of_each_month(dayx: int = 0) -> Expression:
    return Repeat(Cycle(f"XXXX-XX-{dayx:02d}", quant="EACH") if dayx else Cycle("P1M", Amount(1, Grain.MONTH), "EACH"))


@rule(
    "[the DAYX] (and | or | '&') [(the)? DAYX2 day? (of | in) (each | every) (calendar)? month]",
    {"on the 1st and 15th of every month": "XXXX-XX-01; XXXX-XX-15"},
    never=["the 1st and 15th of the month"],
    priority=3,
)
def days_of_each_month(dayx: int, dayx2: int) -> tuple[Expression, ...]:
    return day_of_each_month(dayx), day_of_each_month(dayx2)


@rule(
    "the (ORD | last) (working | business | calendar)? (day | week | month) (of | in) (each | every)"
    " (calendar | financial | fiscal)? UNIT",
    {"the first day of every quarter": "P1Q", "the last week of each year": "P1Y"},
    never=["the first day of the quarter"],
    priority=2,
)
def unit_of_each(unit: Grain, ord: int = 0) -> Expression | None:
    whole = unit in (Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)
    return Repeat(Cycle(duration(Amount(1, unit)), Amount(1, unit), "EACH")) if whole else None


@rule(
    "(the? DAYX of? MONTH | MONTH DAYX) (of | in)? (each | every) (calendar)? year",
    {"on 1 April each year": "XXXX-04-01", "by January 31 of every year": "XXXX-01-31"},
    never=["on 31 April each year"],
    priority=3,
)
def date_of_each_year(dayx: int, month: int) -> Expression | None:
    return Repeat(Cycle(f"XXXX-{month:02d}-{dayx:02d}", quant="EACH")) if dayx <= time.last_day(2000, month) else None


@rule(
    "the? ORD (and | or | , | '&') (the)? ORD2 (WEEKDAYS | WEEKDAY) (of | in) (each | every | the) month",
    {"the first and third Tuesdays of each month": "XXXX-WXX-2", "on the 2nd & 4th Friday of the month": "XXXX-WXX-5"},
    never=["the first and third Tuesday of May"],
    priority=3,
)
def weekdays_of_each_month(
    ord: int, ord2: int, weekdays: int | None = None, weekday: int | None = None
) -> Expression | None:
    day = weekdays if weekday is None else weekday
    return Repeat(Cycle(f"XXXX-WXX-{day + 1}", quant="EACH")) if day is not None and ord < ord2 < 6 else None


# --- years in full words --------------------------------------------------------------------------------------------


@phrase("YEARWORDS", "TEEN hundred (and? WHOLE)?")
def teen_hundred(teen: int, whole: float = 0) -> int | None:
    return teen * 100 + int(whole) if teen > 10 else None


@phrase("YEARWORDS", "one thousand ,? DIGIT hundred (and? WHOLE)?")
def thousand_and_hundreds(digit: int, whole: float = 0) -> int:
    return 1000 + digit * 100 + int(whole)


@rule(
    "(WEEKDAY ,? the?)? (DAYX ,? (day)? of? (the month of)? MONTH | MONTH ,? (the)? DAYX) ,?"
    " ((in | of)? the year)? (of our lord ,? | AD | anno domini)? (YEARWORDS | YEARX)",
    {
        "the fourth of May nineteen hundred and fifty-two": "1952-05-04",
        "the 9th day of June in the year of our Lord 1812": "1812-06-09",
        "the second day of March, in the year of our Lord one thousand eight hundred and three": "1803-03-02",
        "October 3, in the year 1781": "1781-10-03",
        "May 3rd, A.D. 1881": "1881-05-03",
    },
    never=["the 31st of June in the year 1812"],
    phrase="DATE",
)
def date_of_our_lord(
    dayx: int, month: int, yearwords: int = 0, yearx: int = 0, weekday: int | None = None
) -> Expression | None:
    return day_term(yearwords or yearx, month, dayx, weekday)


@rule(
    "MONTH ,? (of)? YEARWORDS | (in the year (of our lord)?) [YEARWORDS]",
    {"in May nineteen hundred and six": "1906-05", "in the year eighteen hundred and five": "1805"},
    never=["eighteen hundred and five men"],
    priority=1,
)
def period_in_words(yearwords: int, month: int = 0) -> Expression | tuple[Expression, ...] | None:
    return fixed(time.month(yearwords, month) if month else time.year(yearwords))


@rule(
    "OCRDAY of? MONTH (,? (YEARX | OCRYEAR))? | DAYX (day of)? of? MONTH ,? OCRYEAR | MONTH (DAYX | OCRDAY) ,? OCRYEAR"
    " | MONTH OCRDAY ,? YEARX",
    {
        "l2 May 1932": "1932-05-12",
        "2O May": "2020-05-20",
        "l2th August, l9l9": "1919-08-12",
        "this 2nd day of 0ctober 2O19": "2019-10-02",
        "Dec. 12, 19l9": "1919-12-12",
        "Aug. l3, 1887": "1887-08-13",
    },
    never=["3O February 1932"],
    phrase="DATE",
)
def misread_day(month: int, ocrday: int = 0, dayx: int = 0, yearx: int = 0, ocryear: int = 0) -> Expression | None:
    day, year = ocrday or dayx, yearx or ocryear
    return date_of(year, month, day) if 1 <= day <= time.last_day(year or 2000, month) else None


# --- logs -----------------------------------------------------------------------------------------------------------


@rule(
    "SERVERLOG",
    {"22/Aug/2017:13:04:09 +0000": "2017-08-22T13:04:09", "01/Feb/2019:00:00:59": "2019-02-01T00:00:59"},
    never=["31/Feb/2019:00:00:59"],
    priority=1,
)
def server_log(serverlog: str) -> Expression | None:
    day, name, rest = serverlog.split("/", 2)
    year, hour, minute, second = (int(part) for part in re.findall(r"\d+", rest)[:4])
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    date = day_term(year, months.index(name.lower()) + 1, int(day)) if name.lower() in months else None
    return Clock(hour, minute, second, date, rest[14:].strip()) if date and hour < 24 and minute < 60 else None


@rule(
    f"WEEKDAY MONTH DAYX COLON {ZONE} YEAR (('+' | -) (FOUR | YEAR2))?",
    {
        "Tue Aug 25 18:22:31 2015": "2015-08-25T18:22:31",
        "Tue Aug 25 18:22:31 UTC 2015": "2015-08-25T18:22:31",
        "Tue Aug 25 18:22:31 2015 +0200": "2015-08-25T18:22:31",
    },
    never=["Tue Feb 30 18:22:31 2015"],
    priority=3,
)
def system_clock(weekday: int, month: int, dayx: int, colon: str, year: int) -> Expression | None:
    hour, minute, *second = (int(part) for part in colon.split(":"))
    date = day_term(year, month, dayx, weekday)
    fits = hour < 24 and minute < 60
    return Clock(hour, minute, second[0] if second else None, date) if date and fits else None


# --- counted from noon and midnight ----------------------------------------------------------------------------------


meanings("TURNOFDAY", {"noon | midday": 12, "midnight": 24})


meanings("ASIDE", {"to | before": -1, "after | past": 1})


_MINUTES = {Grain.MINUTE: 1, Grain.HOUR: 60}


@rule(
    "a? quarter ASIDE TURNOFDAY (on? (DATE))?",
    {"at a quarter to midnight": "2020-10-20T23:45", "a quarter past noon": "2020-10-20T12:15"},
    never=["a quarter of midnight"],
    priority=2,
)
def quarter_beside_noon(aside: int, turnofday: int, date: Expression | None = None) -> Expression | None:
    return beside_noon((Amount(15, Grain.MINUTE), None), aside, turnofday, date)


@rule(
    "half past TURNOFDAY (on? (DATE))?",
    {"at half past midnight on 9 July 2018": "2018-07-09T00:30", "half past noon": "2020-10-20T12:30"},
    never=["half to midnight"],
    priority=2,
)
def half_past_noon(turnofday: int, date: Expression | None = None) -> Expression:
    return Clock(turnofday % 24, 30, inner=date)


@rule(
    "LENGTH ASIDE TURNOFDAY (on? (DATE))?",
    {
        "ten minutes to midnight": "2020-10-20T23:50",
        "two hours before noon": "2020-10-20T10:00",
        "an hour after midnight on 9 July 2018": "2018-07-09T01:00",
    },
    never=["minutes before midnight", "three days before midnight"],
    priority=2,
)
def beside_noon(
    length: tuple[Amount, Mod | None], aside: int, turnofday: int, date: Expression | None = None
) -> Expression | None:
    amount = length[0]
    if amount.count is None or amount.unit not in _MINUTES or amount.rest or amount.count > 12 * 60:
        return None
    moment = (turnofday * 60 if aside < 0 else turnofday % 24 * 60) + aside * round(
        amount.count * _MINUTES[amount.unit]
    )
    return Clock(moment // 60, moment % 60, inner=date)


# --- Roman days and both styles ---------------------------------------------------------------------------------------


@rule(
    "(the? DAYX of? MONTH ,? YEAR | MONTH DAYX? ,? YEAR) '/' INT",
    {"on 3 February 1711/12": "1712-02-03", "March 4, 1699/1700": "1700-03-04", "in February 1688/9": "1689-02"},
    never=["3 May 1711/12", "3 February 1711/14"],
    guard=lambda look: look.words[-9:].replace(" ", "").count("/") == 1,
    priority=2,
)
def two_years_named(month: int, year: int, int: int, dayx: int = 0) -> Expression | None:
    """Before Lady Day the old year and the new, which began in January, were both written."""
    if month > 3 or (year + 1) % 10 ** len(f"{int}") != int:
        return None
    whole = time.month(year + 1, month)
    return day_term(year + 1, month, dayx) if dayx else Fixed(whole) if whole else None


@rule(
    "YEAR '/' INT",
    {"in 1643/4 the Scots came": "1643/1644", "In 1788/9 the harvest failed.": "1788/1789"},
    never=["in 1643/5", "1643/4 of them", "in 1996/7"],
    guard=lambda look: (
        look.before.lower() in {"in", "by", "of", "during", "since", "from", "until", "about", "winter", "spring"}
        and rx.match(r"1[5-8]\d\d/\d\b", look.words) is not None
        and not rx.match(r"[/\d]| of\b", look.tail)
    ),
)
def year_of_two_styles(year: int, int: int) -> Expression | None:
    first, last = time.year(year), time.year(year + 1)
    return fixed(time.spanning(first, last)) if first and last and (year + 1) % 10 == int else None


meanings("ROMANDAY", {"ides": 13, "nones": 5, "kalends | calends": 1})


@rule(
    "the ROMANDAY of MONTH (,? YEARX)?",
    {
        "on the ides of March": "2020-03-15",
        "the Ides of January, 1950": "1950-01-13",
        "the calends of May": "2020-05-01",
    },
    never=["the ideas of March"],
    priority=1,
)
def roman_day(romanday: int, month: int, yearx: int = 0) -> Expression | None:
    """Two days later in March, May, July and October, but for the first of the month."""
    return date_of(yearx, month, romanday + (2 if romanday > 1 and month in (3, 5, 7, 10) else 0))


@rule(
    "the ROMANDAY of MONTH ,? NUM BC",
    {"on the Ides of March 44 BC": "BC0044-03-15"},
    never=["the ideas of March 44 BC"],
    priority=2,
)
def roman_day_before_christ(romanday: int, month: int, num: float) -> Expression | None:
    day = romanday + (2 if romanday > 1 and month in (3, 5, 7, 10) else 0)
    return Valued(f"BC{int(num):04d}-{month:02d}-{day:02d}") if 0 < num < 10000 else None


# --- lengths --------------------------------------------------------------------------------------------------------


@rule(
    "HEDGE? TIMED",
    {"in 2h 15m": "PT2H15M", "it took about 1hr 30min": "PT1H30M APPROX", "a time of 3h02m11s": "PT3H2M11S"},
    never=["2h 75m"],
    priority=2,
)
def timed(timed: str, hedge: Mod | None = None) -> Expression | None:
    hours, minutes, *seconds = (int(part) for part in re.findall(r"\d+", timed))
    if minutes > 59:
        return None
    rest = Amount(seconds[0], Grain.SECOND) if seconds else None
    return Length(Amount(hours, Grain.HOUR, Amount(minutes, Grain.MINUTE, rest)), hedge)


@rule(
    "all other? dates (given | below | here | shown)? (are | refer to)? (in | from | of)? (the year)? [YEARX]",
    {"(All dates 2013)": "2013", "All dates are in 2013 unless stated.": "2013"},
    never=["all dates before 2013", "not all dates since 2013"],
    priority=3,
)
def year_of_all_dates(yearx: int) -> Expression | None:
    """`story.py` takes it for the heading of what follows."""
    return fixed(time.year(yearx))
