"""Dates that name their calendar: 3 October 2020, October 3, Tuesday, spring 2019, the third quarter, the 1980s."""

from __future__ import annotations

import re
from datetime import datetime

from extract.dates import interval as time
from extract.dates.english.guards import month_like, season_like, weekday_like, year_like
from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import (
    Bent,
    Between,
    Clock,
    Either,
    Expression,
    Fixed,
    Nth,
    Part,
    Partial,
    RangeEnd,
    Valued,
    Within,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Interval, Mod


@phrase("DAYX", "the? DAYNUM | the? ORD")
def day_of_month(daynum: int = 0, ord: int = 0) -> int | None:
    number = daynum or ord
    return number if 1 <= number <= 31 else None


@phrase("QUARTER_NAME", "ORD -? quarter")
def ordinal_quarter(ord: int) -> int | None:
    return ord if 1 <= ord <= 4 else None


@phrase("HALF_NAME", "ORD half")
def ordinal_half(ord: int) -> int | None:
    return ord if ord <= 2 else None


def _day(year: int, month: int, day: int, weekday: int | None = None) -> Expression | None:
    whole = time.day(year, month, day)
    if whole is None or whole.start is None:
        return None
    wrong = weekday is not None and whole.start.weekday() != weekday
    return Fixed(whole, ("weekday_mismatch",) if wrong else ())


def date_of(year: int, month: int, day: int) -> Expression | None:
    """The day of that month; of the year where it is known (not 0)."""
    return _day(year, month, day) if year else Partial(month=month, day=day)


# --- days ------------------------------------------------------------------------------------------------------------

DAY_MONTH = "MONTH -? (the? DAYX) | DAYX -? of? -? MONTH"
WEEKDAY_LEAD = "(the? WEEKDAY ,? (the | on)?)?"


@rule(
    "(WEEKDAY ,? the?)? (MONTH -? DAYX -? ,? ( of | in )? YEARX | DAYX -? (day of)? of? -? MONTH -? ,? (of | in)? YEARX)",
    {
        "October 3, 2018": "2018-10-03",
        "3 October 2018": "2018-10-03",
        "the 3rd of October, 2018": "2018-10-03",
        "Wednesday, Oct. 3, 2018": "2018-10-03",
        "4-Feb-1995": "1995-02-04",
        "21st\nJanuary, 1998": "1998-01-21",
    },
    never=["February 30, 2018"],
    phrase="DATE",
)
def full_date(month: int, dayx: int, yearx: int, weekday: int | None = None) -> Expression | None:
    return _day(yearx, month, dayx, weekday)


@rule(
    "YEARX ,? MONTH DAYX",
    {"2018 October 3": "2018-10-03"},
    phrase="DATE",
)
def year_first(yearx: int, month: int, dayx: int) -> Expression | None:
    return _day(yearx, month, dayx)


@rule("(WEEKDAY ,?)? ISO", {"2018-10-03": "2018-10-03", "2018-10-02T21:05:00Z": "2018-10-02T21:05:00"}, phrase="DATE")
def iso_date(iso: str, weekday: int | None = None) -> Expression | None:
    parts = [int(part) for part in re.findall(r"\d+", iso)[:6]]
    date = _day(parts[0], parts[1], parts[2], weekday)
    if date is None or len(parts) < 5 or parts[3] > 24 or parts[4] > 59:
        return date
    zone = re.search(r"(Z|[+-]\d\d:?\d\d)$", iso[16:])
    return Clock(
        parts[3],
        parts[4],
        parts[5] if iso.count(":") > 1 and len(parts) > 5 else None,
        date,
        zone.group() if zone else "",
    )


def _short_year(text: str) -> int:
    number = int(text)
    if len(text) == 4:
        return number
    return 2000 + number if number < 50 else 1900 + number


@rule(
    "(WEEKDAY ,?)? TRIPLE",
    {"13/05/2018": "2018-05-13", "14.07.2021": "2021-07-14", "1995/02/06": "1995-02-06", "5/13/2018": "2018-05-13"},
    never=["Version 3.5.2018", "call 1-800-5551", "9-1-1", "10.0.0.1"],
    guard=lambda look: (
        look.before.lower().rstrip(".") not in {"version", "v", "no", "release", "psalm", "section"}
        and not re.match(r"[.\-/]\d", look.tail)
        and not re.search(r"[\d$€£][.\-/,]?$", look.lead)
    ),
    phrase="DATE",
)
def figures_date(triple: str, weekday: int | None = None) -> Expression | None:
    first, middle, last = re.split(r"[^\d]", triple)
    if len(first) == 4:
        return _day(int(first), int(middle), int(last), weekday) if len(last) <= 2 else None
    if len(first) > 2 or len(last) not in (2, 4):
        return None
    year = _short_year(last)
    if not 1000 <= year <= 2200 or (len(last) == 2 and triple[len(first)] == "-"):
        return None
    day_first, month_first = _day(year, int(middle), int(first)), _day(year, int(first), int(middle))
    if "/" not in triple or not month_first or first == middle:
        return day_first or (month_first if triple[len(first)] != "." else None)
    return Either(day_first, month_first) if day_first else month_first


@rule(
    "WEEKDAY ,? (the | on the?)? (MONTH DAYX | DAYX of? MONTH)",
    {
        "Saturday, October 3": "2020-10-03",
        "Sunday 11 October": "2020-10-11",
        "Friday the 16th of October": "2020-10-16",
    },
    phrase="DATE",
)
def weekday_month_day(weekday: int, month: int, dayx: int) -> Expression | None:
    return Partial(month=month, day=dayx, weekday=weekday) if dayx <= time.last_day(2000, month) else None


@rule(
    "MONTH DAYX | DAYX (day of | of)? MONTH",
    {"October 3": "2020-10-03", "Oct. 3": "2020-10-03", "the 3rd of October": "2020-10-03", "9 May": "2020-05-09"},
    never=["May 30,000 people", "February 30", "They may 5"],
    guard=month_like,
    phrase="DATE",
)
def month_day(month: int, dayx: int) -> Expression | None:
    return Partial(month=month, day=dayx) if dayx <= time.last_day(2000, month) else None


@rule(
    "the ORD | WEEKDAY ,? the ORD",
    {"on the 16th": "2020-10-16", "on Friday the 16th": "2020-10-16"},
    never=["the second attempt", "the 5th Division", "the third of five", "the 3rd century", "the 12th man"],
    guard=lambda look: (
        (look.words[-3:-2].isdigit() or look.words[-4:-3].isdigit())
        and look.before.lower()
        in {"on", "by", "until", "till", "since", "from", "to", "before", "after", "and", "of", ""}
        and (
            not look.after
            or look.after.lower() in {"and", "at", "to", "in", "when", "he", "she", "they", "we", "i", "a", "the", "it"}
        )
    ),
)
def bare_ordinal_day(ord: int, weekday: int | None = None) -> Expression | None:
    return Partial(day=ord, weekday=weekday) if ord <= 31 else None


@rule(
    "WEEKDAY",
    {"Friday": "2020-10-16", "on Mon": "2020-10-19"},
    never=["Sunday Times", "the sun rose", "he sat down", "they wed", "Friday Harbor", "Black Wednesday"],
    guard=weekday_like,
    phrase="DATE",
)
def bare_weekday(weekday: int) -> Expression:
    return Partial(weekday=weekday)


# --- months, seasons, years --------------------------------------------------------------------------------------------


@rule(
    "MONTH -? ,? (of | in)? (the year)? YEARX | MONTH ,? (TICK)",
    {
        "October 2018": "2018-10",
        "Oct. 2018": "2018-10",
        "February of 1940": "1940-02",
        "May, 2003": "2003-05",
        "May '03": "2003-05",
    },
    guard=lambda look: look.words[0].isupper() or look.words[:3] not in {"may", "mar"},
    phrase="PERIOD",
)
def month_year(month: int, yearx: int = 0, tick: int | None = None) -> Expression | None:
    if tick is not None:
        yearx = 2000 + tick if tick < 50 else 1900 + tick
    whole = time.month(yearx, month)
    return Fixed(whole) if whole else None


@rule(
    "MONTH",
    {"in October": "2020-10", "by May": "2021-05", "Sept": "2020-09"},
    never=[
        "you may go",
        "they march on",
        "June Carter sang",
        "mar the view",
        "Augusta",
        "May I come in?",
        "MAY NOT ENTER",
    ],
    guard=month_like,
    phrase="PERIOD",
)
def bare_month(month: int) -> Expression:
    return Partial(month=month)


@rule(
    "(the? SEASON) ,? (of | in)? (the year)? YEARX",
    {"summer 2019": "2019-SU", "the winter of 1944": "1944-WI", "Summer of 1996": "1996-SU"},
    phrase="PERIOD",
)
def season_year(season: str, yearx: int) -> Expression | None:
    whole = time.season(yearx, season)
    return Fixed(whole) if whole else None


@rule(
    "(the? SEASON) of THREE",
    {"the autumn of 481": "0481-FA"},
    phrase="PERIOD",
)
def season_early_year(season: str, three: int) -> Expression | None:
    whole = time.season(three, season)
    return Fixed(whole) if whole else None


@rule(
    "the? SEASON (of | in)? YEARX (- | '/') (TWO | YEARX2)",
    {"winter 1944-45": "1944-WI", "the winter of 1944/45": "1944-WI"},
    priority=1,
)
def winter_pair(season: str, yearx: int, two: int = 0, yearx2: int = 0) -> Expression | None:
    if season != "WI" or (two or yearx2 % 100) != (yearx + 1) % 100:
        return None
    whole = time.season(yearx, season)
    return Fixed(whole) if whole else None


@rule(
    "the? SEASON",
    {"in the summer": "2020-SU", "by spring": "2021-SP"},
    never=["prices fall", "the Fall Classic", "Spring Street", "a fall in output", "spring into action"],
    guard=season_like,
    phrase="PERIOD",
)
def bare_season(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "SEASON",
    {"the summer offensive": "2020-SU", "a winter campaign": "2020-WI"},
    never=["Winter Palace", "the fall line", "spring water"],
    guard=lambda look: (
        look.words.lower() in {"summer", "winter", "autumn"}
        and bool(
            re.match(
                r"\s+(?:(?:counter-?)?offensive|campaign|storm|months|break|holidays?|vacation|term|harvest|session|recess|floods|drought|fighting|truce|retreat|games)\b",
                look.tail,
            )
        )
    ),
    priority=1,
)
def season_adjective(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "the? (year | years | calendar year) YEARX",
    {"the year 2018": "2018", "the years 1955": "1955", "the year two thousand": "2000"},
    phrase="PERIOD",
)
def named_year(yearx: int) -> Expression | None:
    whole = time.year(yearx)
    return Fixed(whole) if whole else None


@rule(
    "YEARX",
    {"in 2018": "2018", "since 1999": "1999", "(1960)": "1960", "nineteen ninety-six": "1996", "the 1996 elections": "1996"},
    never=[
        "Article 1984", "page 1984", "cost $2019", "1600 Main Street", "stood 1945 chairs", "a force of 1916 men", "bus 1812",
        "1990 euros", "Highway 2001", "weighs 1995 kg", "Unit 8200", "call 555-2010", "a 2000 cc engine", "ISO 8601",
    ],
    guard=year_like,
    phrase="PERIOD",
)  # fmt: skip
def bare_year(yearx: int) -> Expression | None:
    whole = time.year(yearx)
    return Fixed(whole) if whole else None


@rule(
    "TICK",
    {"in '95": "1995"},
    never=["rock 'n' roll", "the '68ers"],
    guard=lambda look: (
        (
            not look.tail[:1].isalpha()
            and look.before.lower() in {"in", "since", "of", "from", "by", "until", "to", "and", "between", "the"}
        )
        or bool(re.search(r"\d\s?[-–]\s?$", look.lead))
    ),
    phrase="PERIOD",
)
def tick_year(tick: int) -> Expression | None:
    return Partial(in_century=tick)


@rule("the? SEASON of TICK", {"the summer of '69": "1969-SU"}, phrase="PERIOD")
def season_tick(season: str, tick: int) -> Expression | None:
    whole = time.season(2000 + tick if tick < 50 else 1900 + tick, season)
    return Fixed(whole) if whole else None


@rule(
    "(the | AD)? AD (YEAR | INT) | (YEAR | INT) AD",
    {"AD 79": "0079", "79 AD": "0079", "A.D. 1066": "1066"},
    priority=1,
    phrase="PERIOD",
)
def anno_domini(year: int = 0, int: int = 0) -> Expression | None:
    whole = time.year(year or int)
    return Fixed(whole) if whole else None


@rule(
    "NUM BC",
    {"480 BC": "BC0480", "44 B.C.": "BC0044", "1200 BCE": "BC1200"},
    priority=1,
    phrase="PERIOD",
)
def before_christ(num: float) -> Expression | None:
    return Valued(f"BC{int(num):04d}") if 0 < num < 10000 else None


@rule(
    "[NUM] (- | to | and) [NUM2 BC]",
    {"499-493 BC": "BC0499; BC0493", "from 499 to 493 BC": "BC0499; BC0493"},
    priority=1,
)
def before_christ_pair(num: float, num2: float) -> tuple[Expression, ...] | None:
    return (Valued(f"BC{int(num):04d}"), Valued(f"BC{int(num2):04d}")) if num > num2 else None


@rule("(early | late | mid -?)? MONTH of? NUM BC", {"April 480 BC": "BC0480-04"}, priority=2)
def month_before_christ(month: int, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{month:02d}")


@rule("late SEASON of? NUM BC", {"late autumn of 481 BC": "BC0481-FA END"}, priority=2)
def late_season_before_christ(season: str, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{season}", Mod.END)


@rule("the? SEASON of? NUM BC", {"the autumn of 481 BC": "BC0481-FA"}, priority=1)
def season_before_christ(season: str, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{season}")


# --- quarters, halves, business years -----------------------------------------------------------------------------------


@rule(
    "(the | its | his | her | their | our | fiscal)? (QUARTER_NAME ,? (of | in)? (fiscal | the year | calendar)? YEARX | YEARX POSSESSIVE? QUARTER_NAME)",
    {
        "the third quarter of 2017": "2017-Q3",
        "the 1988 second quarter": "1988-Q2",
        "third-quarter 1989": "1989-Q3",
        "1999's first quarter": "1999-Q1",
    },
    phrase="PERIOD",
)
def quarter_year(quarter_name: int, yearx: int) -> Expression | None:
    return Within(Partial(quarter=quarter_name), Fixed(whole)) if (whole := time.year(yearx)) else None


@rule(
    "QUARTERCODE YEARX | YEARX QUARTERCODE | QUARTERCODE TICK",
    {"Q3 2019": "2019-Q3", "2019 Q3": "2019-Q3", "Q1 '18": "2018-Q1"},
    phrase="PERIOD",
)
def quarter_code_year(quartercode: int, yearx: int = 0, tick: int = 0) -> Expression | None:
    whole = time.year(yearx or (2000 + tick if tick < 50 else 1900 + tick))
    return Within(Partial(quarter=quartercode), Fixed(whole)) if whole else None


@rule("QUARTERCODE", {"in Q3": "2020-Q3"}, guard=lambda look: look.before.lower() in {"in", "of", "for", "the", "by"})
def quarter_code(quartercode: int) -> Expression:
    return Partial(quarter=quartercode)


@rule(
    "the? fiscal? -? QUARTER_NAME",
    {"the second quarter": "2020-Q2", "third quarter": "2020-Q3"},
    never=["the first quarterback", "a quarter mile"],
    guard=lambda look: "-q" not in look.words.lower() and not re.match(r"s?-?final", look.tail),
    phrase="PERIOD",
)
def bare_quarter(quarter_name: int) -> Expression:
    return Partial(quarter=quarter_name)


@rule(
    "(the | a | its)? [fiscal? ORD - quarter]",
    {"third-quarter results": "2020-Q3", "a fourth-quarter charge": "2020-Q4"},
    priority=1,
)
def quarter_adjective(ord: int) -> tuple[Expression, ...] | None:
    return (Partial(quarter=ord),) if ord <= 4 else None


@rule(
    "the? HALF_NAME of YEARX",
    {"the first half of 2009": "2009-H1"},
    phrase="PERIOD",
)
def half_year(half_name: int, yearx: int) -> Expression | None:
    return Within(Partial(half=half_name), Fixed(whole)) if (whole := time.year(yearx)) else None


@rule("the HALF_NAME of (the | this) year", {"in the second half of the year": "2020-H2"}, phrase="PERIOD")
def half_of_the_year(half_name: int) -> Expression | None:
    return Partial(half=half_name)


@rule("the? HALF_NAME of [PERIOD]", {"the second half of the 20th century": "19"})
def half_of_period(half_name: int, period: Expression) -> Expression:
    return period


@rule(
    "the? (fiscal | financial | academic) year? (YEARX | TICK) (('/' | -) TWO2)? | fy -? (YEARX | TWO) (('/' | -) TWO2)?",
    {"fiscal 1989": "1989", "fiscal year 2004": "2004", "FY2018/19": "2018", "FY 2019": "2019"},
    phrase="PERIOD",
)
def business_year(yearx: int = 0, tick: int = 0, two: int = 0) -> Expression | None:
    number = yearx or ((tick or two) + (2000 if (tick or two) < 50 else 1900))
    whole = time.year(number)
    return Fixed(whole) if whole else None


@rule(
    "YEARPAIR",
    {"the 2011–12 season": "2011/2012", "the 2018/19 academic year": "2018/2019"},
    never=["1914-18 Main Street", "call 1800-22"],
)
def year_pair(yearpair: str) -> Expression | None:
    first = int(yearpair[:4])
    last = first // 100 * 100 + int(yearpair[-2:])
    if not first < last <= first + 60 or not 1000 <= first <= 2200:
        return None
    start, end = time.year(first), time.year(last)
    whole = time.spanning(start, end) if start and end else None
    return Fixed(whole) if whole else None


# --- decades, centuries ------------------------------------------------------------------------------------------------


def _decade(number: int, near: int = 1900) -> Interval | None:
    return Interval.of(datetime(number, 1, 1), Grain.DECADE) if 1 <= number <= 9999 else None


@rule("the? DECADE", {"the 1980s": "198", "the '90s": "199", "1830s": "183"}, phrase="PERIOD")
def decade(decade: int) -> Expression | None:
    if 100 <= decade < 1000:  # the A380s
        return None
    whole = _decade(decade if decade > 99 else 1900 + decade)
    return Fixed(whole) if whole else None


@rule(
    "the (DECADES | SHORTDECADE)",
    {"the nineties": "199", "the 80s": "198"},
    never=["in his eighties", "temperatures in the 80s"],
    guard=lambda look: not re.search(r"(?i)temperature|degrees|shot|scored", look.lead + look.tail),
    phrase="PERIOD",
)
def bare_decade(decades: int = 0, shortdecade: int = 0) -> Expression | None:
    whole = _decade(1900 + (decades or shortdecade))
    return Fixed(whole) if whole else None


@rule("the? DECADE BC", {"the 470s BC": "BC047"}, priority=2, phrase="PERIOD")
def decade_before_christ(decade: int) -> Expression:
    return Valued(f"BC{decade // 10:03d}")


@rule(
    "the ORD decade of the ORD2 century", {"the first decade of the 20th century": "190"}, priority=1, phrase="PERIOD"
)
def nth_decade(ord: int, ord2: int) -> Expression | None:
    whole = _decade((ord2 - 1) * 100 + (ord - 1) * 10) if 1 <= ord <= 10 else None
    return Fixed(whole) if whole else None


@rule(
    "the? ORD -? century AD?",
    {"the 20th century": "19", "the fourth century AD": "03", "17th Century": "16"},
    phrase="PERIOD",
)
def century(ord: int) -> Expression | None:
    if not 2 <= ord <= 40:
        return None
    return Fixed(Interval(datetime((ord - 1) * 100, 1, 1), datetime(ord * 100, 1, 1), Grain.CENTURY))


@rule("the? TEEN hundreds | the? YEAR s", {"the eighteen hundreds": "18"}, phrase="PERIOD")
def hundreds_century(teen: int = 0, year: int = 0) -> Expression | None:
    number = teen or (year // 100 if year % 100 == 0 else 0)
    return (
        Fixed(Interval(datetime(number * 100, 1, 1), datetime(number * 100 + 100, 1, 1), Grain.CENTURY))
        if number >= 10
        else None
    )


@rule("the? ORD -? century BC", {"the 5th century BC": "BC04"}, priority=1)
def century_before_christ(ord: int) -> Expression:
    return Valued(f"BC{ord - 1:02d}")


# --- inside another period -----------------------------------------------------------------------------------------------


@rule(
    "the? ORD WEEKDAY (of | in) PERIOD | the last WEEKDAY (of | in) PERIOD",
    {"the first Saturday in May": "2020-05-02", "the last Friday of March 2018": "2018-03-30"},
)
def nth_weekday(weekday: int, period: Expression, ord: int = -1) -> Expression:
    return Nth(ord, Grain.DAY, period, weekday=weekday)


@rule(
    "the (ORD | last | final) (week | weekend) (of | in) PERIOD",
    {"the third week of May 2018": "2018-W20", "the last week of May 2018": "2018-W22"},
)
def nth_week(period: Expression, ord: int = -1) -> Expression:
    return Nth(ord, Grain.WEEK, period)


@rule(
    "the (week | weekend) (of | ending | beginning | starting) DATE",
    {"the week of 13 July 2009": "2009-W29"},
    priority=1,
)
def week_of(date: Expression) -> Expression | None:
    if isinstance(date, Fixed) and date.interval.start:
        whole = Interval.of(date.interval.start, Grain.WEEK)
        return Fixed(whole) if whole else None
    return Nth(1, Grain.WEEK, date) if isinstance(date, Partial) else None


# --- lists and ranges that share a month or a year ------------------------------------------------------------------------


def _numbered(days: list[int], month: int, year: int) -> list[Expression] | None:
    terms: list[Expression] = []
    for number in days:
        term = _day(year, month, number) if year else Partial(month=month, day=number)
        if term is None:
            return None
        terms.append(term)
    return terms


@rule(
    "(between | from)? [DAYX] (- | to | through | until | till | and) [DAYX2 of? MONTH ,? YEARX]"
    " | (between | from)? [MONTH DAYX] (- | to | through | until | till | and) [DAYX2 ,? YEARX]",
    {
        "3–5 May 2018": "2018-05-03; 2018-05-05",
        "May 3 to 5, 2018": "2018-05-03; 2018-05-05",
        "between 3 and 5 May 2018": "2018-05-03; 2018-05-05",
    },
    priority=2,
)
def day_range_year(dayx: int, dayx2: int, month: int, yearx: int) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2], month, yearx) if dayx < dayx2 else None
    return (Between(terms[0], terms[1]), RangeEnd(terms[1])) if terms else None


@rule(
    "(between | from)? [DAYX] (- | to | through | until | till) [DAYX2 of? MONTH]"
    " | (between | from)? [MONTH DAYX] (- | to | through | until | till) [DAYX2]"
    " | between [DAYX] and [DAYX2 of? MONTH] | between [MONTH DAYX] and [DAYX2]",
    {
        "from 2 to 9 July": "2020-07-02; 2020-07-09",
        "May 2 - 3": "2020-05-02; 2020-05-03",
        "11–14 July": "2020-07-11; 2020-07-14",
    },
    never=["May 2 to 300"],
    priority=2,
)
def day_range(dayx: int, dayx2: int, month: int) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2], month, 0) if dayx < dayx2 else None
    return (Between(terms[0], terms[1]), RangeEnd(terms[1])) if terms else None


@rule(
    "[DAYX] ,? (and | or | '&' | '/') [DAYX2 of? MONTH ,? YEARX?] | [MONTH DAYX] (and | or | '&') [DAYX2] (,? YEARX)?",
    {"3 and 5 May": "2020-05-03; 2020-05-05", "May 3 and 5": "2020-05-03; 2020-05-05"},
    priority=1,
)
def two_days(dayx: int, dayx2: int, month: int, yearx: int = 0) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2], month, yearx)
    return tuple(terms) if terms and dayx < dayx2 else None


@rule(
    "[DAYX] , [DAYX2] ,? (and | or | '&') [DAYX3 of? MONTH ,? YEARX?] | [MONTH DAYX] , [DAYX2] ,? (and | or | '&') [DAYX3]",
    {"on 3, 5 and 9 May": "2020-05-03; 2020-05-05; 2020-05-09", "May 3, 5 and 9": "2020-05-03; 2020-05-05; 2020-05-09"},
    priority=1,
)
def three_days(dayx: int, dayx2: int, dayx3: int, month: int, yearx: int = 0) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2, dayx3], month, yearx)
    return tuple(terms) if terms and dayx < dayx2 < dayx3 else None


@rule(
    "[DAYX] , [DAYX2] , [DAYX3] ,? (and | or | '&') [DAYX4 of? MONTH ,? YEARX?]",
    {"on 3, 5, 8 and 9 May 2018": "2018-05-03; 2018-05-05; 2018-05-08; 2018-05-09"},
    priority=1,
)
def four_days(
    dayx: int, dayx2: int, dayx3: int, dayx4: int, month: int, yearx: int = 0
) -> tuple[Expression, ...] | None:
    terms = _numbered([dayx, dayx2, dayx3, dayx4], month, yearx)
    return tuple(terms) if terms and dayx < dayx2 < dayx3 < dayx4 else None


@rule(
    "[(the? (years | year))? YEARX] - [YEARX2]",
    {"1955-1963": "1955; 1963", "(1914–1918)": "1914; 1918"},
    never=["call 1800-2200-1111"],
    guard=lambda look: not re.search(r"[\d$€£][-.,/]?$", look.lead) and not re.match(r"[-.,/]?\d", look.tail),
    priority=2,
)
def year_range(yearx: int, yearx2: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx2)
    if first is None or last is None or yearx >= yearx2:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "[THREE] - [THREE2]",
    {"(837–908)": "0837; 0908"},
    never=["pages 316–321", "pp. 837-908"],
    guard=lambda look: bool(re.search(r"\((?:[^()\d]{0,12})$", look.lead)) and look.tail[:1] == ")",
)
def early_year_range(three: int, three2: int) -> tuple[Expression, ...] | None:
    first, last = time.year(three), time.year(three2)
    if first is None or last is None or three >= three2:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "[YEARX] - [TWO]",
    {"1957–60": "1957; 1960"},
    never=["won 1999-20"],
    guard=lambda look: year_like(Look(look.text, look.start, look.start + 4)),
)
def year_range_short(yearx: int, two: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx // 100 * 100 + two)
    if first is None or last is None or yearx % 100 >= two:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


# --- modifiers -----------------------------------------------------------------------------------------------------------

_EDGE = {"START": "START", "MID": "MID", "END": "END"}


@phrase("EDGE", "early | beginning | start | opening | late? (in | of)? early | the early part of")
def edge_start() -> str:
    return "START"


@phrase("EDGE", "mid | middle | the middle of")
def edge_mid() -> str:
    return "MID"


@phrase("EDGE", "late | end | close | later | ending")
def edge_end() -> str:
    return "END"


@rule(
    "the? (early | very early) -? (in | on | part of)? PERIOD | early (in | on | of) PERIOD",
    {
        "early 2019": "2019 START",
        "the early 1880s": "188 START",
        "early in 1998": "1998 START",
        "early October": "2020-10 START",
    },
    phrase="BENT",
)
def early_period(period: Expression) -> Expression:
    return Part("START", period)


@rule(
    "the? mid -? (of | in)? PERIOD",
    {"mid-August": "2020-08 MID", "mid 2012": "2012 MID", "the mid-1990s": "199 MID"},
    never=["a mid-term vote"],
    phrase="BENT",
)
def mid_period(period: Expression) -> Expression:
    return Part("MID", period)


@rule(
    "the? (late | very late) -? (in | on | part of)? PERIOD",
    {
        "late March 2019": "2019-03 END",
        "the late twelfth century": "11 END",
        "Late in the 1990s": "199 END",
        "late September": "2020-09 END",
    },
    phrase="BENT",
)
def late_period(period: Expression) -> Expression:
    return Part("END", period)


@rule(
    "the? very? (beginning | start | opening | onset | outset) of (DATE | PERIOD)",
    {"the beginning of 2019": "2019 START", "the start of March 2018": "2018-03 START"},
    phrase="BENT",
)
def start_of(period: Expression | None = None, date: Expression | None = None) -> Expression | None:
    inner = period or date
    return Part("START", inner) if inner else None


@rule("the? (middle | midpoint | height) of PERIOD", {"the middle of August 2018": "2018-08 MID"}, phrase="BENT")
def middle_of(period: Expression) -> Expression:
    return Part("MID", period)


@rule(
    "the? very? (end | close | latter part | last days | final days) of PERIOD",
    {"the end of June 2018": "2018-06 END", "the end of March": "2020-03 END"},
    phrase="BENT",
)
def end_of(period: Expression) -> Expression:
    return Part("END", period)


@rule("the turn of the century", {"the turn of the century": "2000"})
def turn_of_the_century() -> Expression | None:
    whole = time.year(2000)
    return Fixed(whole) if whole else None


@rule("(the | all of | throughout)? [the rest of PERIOD | the remainder of PERIOD]", {"the rest of 1996": "1996"})
def rest_of(period: Expression) -> Expression:
    return period


@rule("all (of | through) [PERIOD] | throughout [PERIOD]", {"all of 2018": "2018"})
def all_of(period: Expression) -> Expression:
    return period


@rule(
    "[(about | around | approximately | roughly | circa) (DATE | PERIOD)] | (c '.'? | ca '.'?) [DATE2 | PERIOD2]",
    {"about 1850": "1850 APPROX", "circa 2019": "2019 APPROX", "around 1530": "1530 APPROX", "c. 1340": "1340 APPROX"},
    never=["about 2000 people", "around 1500 troops", "28 U.S.C. 1253"],
    guard=lambda look: (
        (not look.lead.endswith(("C. ", "C.", "or ")) and look.words[-1] in "sz")
        or not look.words[-4:].isdigit()
        or year_like(look)
    ),
)
def about_date(
    period: Expression | None = None,
    date: Expression | None = None,
    period2: Expression | None = None,
    date2: Expression | None = None,
) -> Expression | None:
    inner = period or date or period2 or date2
    if inner is None or (isinstance(inner, Partial) and inner.weekday is not None and not inner.month):
        return None
    return Bent(inner, Mod.APPROX)


@rule(
    "(c '.'? | ca '.'? | circa | around | about) [THREE]",
    {"c. 314": "0314 APPROX"},
    guard=lambda look: bool(re.search(r"c(?:irca|a)?\.?\s$", look.lead)),
)
def about_early_year(three: int) -> Expression | None:
    whole = time.year(three)
    return Bent(Fixed(whole), Mod.APPROX) if whole else None
