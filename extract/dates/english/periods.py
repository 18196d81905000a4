"""Months, seasons, years, decades and centuries, and weeks and weekdays inside them."""

from __future__ import annotations

from datetime import datetime, timedelta

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import date_of, full_year
from extract.dates.english.calendar_guards import DROP, is_no_drop, season_like
from extract.dates.english.guards import measured
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.english.month_guards import month_like
from extract.dates.english.year_guards import COUNTED, year_like
from extract.dates.expression import Expression, Fixed, Nth, Partial, Shift, fixed
from extract.dates.interval import Amount, Grain, Interval


@rule(
    "MONTH -? ,? (of | in)? (the year)? YEARX | MONTH ,? of? (TICK) | the MONTH of YEARX",
    {
        "October 2018": "2018-10",
        "Oct. 2018": "2018-10",
        "February of 1940": "1940-02",
        "in the March of 1890": "1890-03",
        "May, 2003": "2003-05",
        "May '03": "2003-05",
    },
    guard=lambda look: look.words[0].isupper() or look.words[:3] not in {"may", "mar"},
    phrase="PERIOD",
)
def month_year(month: int, yearx: int = 0, tick: int | None = None) -> Expression | None:
    if tick is not None:
        yearx = full_year(tick)
    return fixed(time.month(yearx, month))


@rule(
    "MONTH",
    {
        "in October": "2020-10",
        "by May": "2021-05",
        "Sept": "2020-09",
        "after a strong March": "2020-03",
        "It was already March.": "2020-03",
        "By May Germany had surrendered.": "2020-05",
    },
    never=[
        "you may go",
        "they march on",
        "June Carter sang",
        "mar the view",
        "Augusta",
        "May I come in?",
        "MAY NOT ENTER",
        "Thanks to Jan Wilson",
    ],
    guard=month_like,
    phrase="PERIOD",
)
def bare_month(month: int) -> Expression:
    return Partial(month=month)


@rule(
    "[MONTH] (day | morning | afternoon | evening | night) (in | of) [YEARX]",
    {"one January day in 1775": "1775-01; 1775", "on a wet May morning of 1968": "1968-05; 1968"},
    never=["the third of January in 1775 words", "May Day in 1936"],
    guard=lambda look: not look.words.startswith(("May Day ", "MAY DAY ")),
    priority=2,
)
def month_of_some_day(month: int, yearx: int) -> tuple[Expression, ...] | None:
    found, whole = time.month(yearx, month), time.year(yearx)
    return (Fixed(found), Fixed(whole)) if found and whole else None


@rule(
    "(the? SEASON (semester | term)?) ,? (of | in)? (the year)? YEARX",
    {
        "summer 2019": "2019-SU",
        "the winter of 1944": "1944-WI",
        "Summer of 1996": "1996-SU",
        "the fall semester of 2001": "2001-FA",
        "back in the fall in 2001": "2001-FA",
    },
    never=["It saw a fall in 2001", "The fall in 2001 was steep"],
    guard=is_no_drop,
    phrase="PERIOD",
)
def season_year(season: str, yearx: int) -> Expression | None:
    return fixed(time.season(yearx, season))


@rule(
    "[the? SEASONS of YEARX] , [YEARX2] ,? (and | '&') [YEARX3] | [the? SEASONS of YEARX] (and | or | '&') [YEARX2]",
    {
        "in the summers of 1904 and 1905": "1904-SU; 1905-SU",
        "the winters of 1946, 1962 and 1978": "1946-WI; 1962-WI; 1978-WI",
    },
    never=["the summers of 1904 and 2 others"],
    priority=2,
)
def seasons_of_years(seasons: str, yearx: int, yearx2: int, yearx3: int = 0) -> tuple[Expression, ...] | None:
    years = [year for year in (yearx, yearx2, yearx3) if year]
    found = [whole for year in years if (whole := time.season(year, seasons))]
    return tuple(Fixed(whole) for whole in found) if len(found) == len(years) and years == sorted(years) else None


@rule(
    "(the? SEASON) of THREE",
    {"the autumn of 481": "0481-FA"},
    never=["a fall of 777 points", "the fall of 300 feet"],
    guard=lambda look: not DROP.match(look.tail),
    phrase="PERIOD",
)
def season_early_year(season: str, three: int) -> Expression | None:
    return fixed(time.season(three, season))


@rule(
    "the? SEASON (of | in)? YEARX (- | '/') (TWO | YEARX2)",
    {"winter 1944-45": "1944-WI", "the winter of 1944/45": "1944-WI"},
    priority=1,
)
def winter_pair(season: str, yearx: int, two: int = 0, yearx2: int = 0) -> Expression | None:
    if season != "WI" or (two or yearx2 % 100) != (yearx + 1) % 100:
        return None
    return fixed(time.season(yearx, season))


@rule(
    "the? SEASON (term | semester)?",
    {"in the summer": "2020-SU", "by spring": "2021-SP", "until the autumn term": "2020-FA"},
    never=[
        "prices fall",
        "the Fall Classic",
        "Spring Street",
        "a fall in output",
        "spring into action",
        "Mark Spring, 31",
    ],
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
            rx.match(
                r"\s+(?:(?:counter-?)?offensive|campaign|months|break|holidays?|vacation|term|harvest"
                r"|session|recess|floods|drought|fighting|truce|retreat|games)\b",
                look.tail,
            )
        )
    ),
    priority=1,
)
def season_adjective(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "the? (full -?)? (year | years | calendar year) (of (our lord ,?)?)? YEARX",
    {"the year 2018": "2018", "the years 1955": "1955", "the year two thousand": "2000", "full-year 1925": "1925"},
    never=["the year of 1925 deaths"],
    guard=lambda look: not COUNTED.match(look.tail),
    phrase="PERIOD",
)
def named_year(yearx: int) -> Expression | None:
    return fixed(time.year(yearx))


@rule(
    "YEARX",
    {"in 2018": "2018", "since 1999": "1999", "(1960)": "1960", "nineteen ninety-six": "1996",
     "by two thousand ten": "2010",
     "In 1918 women got the vote.": "1918", "and in 1994 many people fled": "1994",
     "the 1996 elections": "1996", "It will end 2013 below 5%.": "2013",
     "the Water Expo Canada 2016 in Toronto": "2016", "the 2011 Honda recall": "2011",
     "the 2010 Ford Motor strike": "2010", "By\n1994 rebels held it.": "1994",
     "House numbers\n\n1950 was a good year.": "1950"},
    never=[
        "house numbers\n1900 and 1950", "By\n\n1994 rebels held it.",
        "Article 1984", "page 1984", "cost $2019", "1600 Main Street", "stood 1945 chairs", "a force of 1916 men",
        "bus 1812", "In 1200 houses it was damp.", "a silver 2009 Honda Accord", "a case of 1982 Bordeaux",
        "found in 1540 houses",
        "1990 euros", "in two thousand ten homes", "grew from two thousand",
        "Highway 2001", "weighs 1995 kg", "Unit 8200", "call 555-2010", "a 2000 cc engine", "ISO 8601",
    ],
    guard=year_like,
    phrase="PERIOD",
)  # fmt: skip
def bare_year(yearx: int) -> Expression | None:
    return fixed(time.year(yearx))


@rule(
    "[SEASON] '/' [SEASON2 ,? of? YEARX]",
    {"spring/summer 2015": "2015-SP; 2015-SU", "Autumn/Winter 2019": "2019-FA; 2019-WI"},
    never=["fall/rise 2015"],
    priority=1,
)
def two_seasons(season: str, season2: str, yearx: int) -> tuple[Expression, ...] | None:
    first, last = time.season(yearx, season), time.season(yearx, season2)
    return (Fixed(first), Fixed(last)) if first and last else None


@rule(
    "YEARPAIR | the? YEARPAIR YEARKIND year",
    {
        "the 2011–12 season": "2011/2012",
        "the 2018/19 academic year": "2018/2019",
        "the flu season of 2017-18": "2017/2018",
        "the 2008-2009 fiscal year": "2008/2009",
    },
    never=["1914-18 Main Street", "call 1800-22"],
)
def year_pair(yearpair: str) -> Expression | None:
    first = int(yearpair[:4])
    last = first // 100 * 100 + int(yearpair[-2:])
    if not first < last <= first + 60 or not 1000 <= first <= 2200:
        return None
    start, end = time.year(first), time.year(last)
    return fixed(time.spanning(start, end)) if start and end else None


def decade_term(number: int) -> Fixed | None:
    return fixed(Interval.of(datetime(number, 1, 1), Grain.DECADE)) if 1 <= number <= 9999 else None


@rule("the? DECADE", {"the 1980s": "198", "the '90s": "199", "1830s": "183"}, phrase="PERIOD")
def decade(decade: int) -> Expression | None:
    if 100 <= decade < 1000:  # the A380s
        return None
    if decade % 100 == 0 and 1000 <= decade <= 1800:  # the 1700s: the century
        return Fixed(Interval(datetime(decade, 1, 1), datetime(decade + 100, 1, 1), Grain.CENTURY))
    return decade_term(decade if decade > 99 else 1900 + decade)


@rule(
    "the (roaring | swinging)? (DECADES | SHORTDECADE)",
    {
        "the nineties": "199",
        "the 80s": "198",
        "the noughties": "200",
        "in the 00s": "200",
        "the roaring twenties": "192",
        "The high school was built in the 60s.": "196",
        "The house was worth 20,000 pounds in the 80s.": "198",
    },
    never=["in his eighties", "temperatures in the 80s", "highs in the 80s", "with a low in the 30s"],
    guard=lambda look: not measured(look),
    phrase="PERIOD",
)
def bare_decade(decades: int = 0, shortdecade: int = 0) -> Expression | None:
    return decade_term(1900 + (decades or shortdecade or 100))  # the 00s


@rule("the (hungry) forties", {"The hungry forties drove thousands abroad.": "184"}, phrase="PERIOD")
def hungry_forties() -> Expression | None:
    return decade_term(1840)


@phrase("PERIOD", "DECADES | SHORTDECADE")
def decade_after_part(decades: int = 0, shortdecade: int = 0) -> Expression | None:
    """Only after a part: mid-nineties, the late 60s."""
    return decade_term(1900 + (decades or shortdecade or 100))  # the 00s


@rule(
    "[the (DECADES | SHORTDECADE)] (- | and | or | to) [the? (DECADES2 | SHORTDECADE2)]",
    {"the 20s and 30s": "192; 193", "the sixties and seventies": "196; 197"},
    never=["temperatures in the 20s and 30s", "in his sixties and seventies"],
    guard=lambda look: not measured(look),
    priority=1,
)
def two_short_decades(
    decades: int = 0, shortdecade: int = 0, decades2: int = 0, shortdecade2: int = 0
) -> tuple[Expression, ...] | None:
    first, last = decade_term(1900 + (decades or shortdecade)), decade_term(1900 + (decades2 or shortdecade2))
    if first is None or last is None or (decades or shortdecade) >= (decades2 or shortdecade2):
        return None
    return first, last


@rule(
    "the WHICH decade of the ORD century",
    {"the first decade of the 20th century": "190", "the closing decade of the 17th century": "169"},
    priority=1,
    phrase="PERIOD",
)
def nth_decade(which: int, ord: int) -> Expression | None:
    return decade_term((ord - 1) * 100 + (which - 1) % 11 * 10) if which <= 10 else None


@rule("the? TEEN hundreds | the? YEAR s", {"the eighteen hundreds": "18"}, phrase="PERIOD")
def hundreds_century(teen: int = 0, year: int = 0) -> Expression | None:
    number = teen or (year // 100 if year % 100 == 0 else 0)
    return (
        Fixed(Interval(datetime(number * 100, 1, 1), datetime(number * 100 + 100, 1, 1), Grain.CENTURY))
        if number >= 10
        else None
    )


@rule(
    "the (ORD) day of FEASTDAY",
    {"the first day of Ramadan 2019": "2019-05-06", "the third day of Eid al-Adha 2019": "2019-08-13 APPROX"},
    never=["the fortieth day of Easter"],
    priority=1,
)
def nth_day_of_feast(feastday: Expression, ord: int) -> Expression | None:
    return Shift(Amount(ord - 1, Grain.DAY), "after", base=feastday, grain=Grain.DAY) if ord <= 30 else None


@rule(
    "the weekend of (DAYX (- | to | and) DAYX2 of? MONTH (,? YEARX)? | MONTH DAYX (- | to | and) DAYX2 (,? YEARX)?)",
    {"the weekend of 7–8 October 2023": "2023-W40-WE", "over the weekend of May 2 and 3": "2020-W18-WE"},
    priority=3,
)
def weekend_of_days(dayx: int, dayx2: int, month: int, yearx: int = 0) -> Expression | None:
    first = date_of(yearx, month, dayx)
    return Nth(1, Grain.WEEKEND, first) if first and dayx2 == dayx + 1 else None


@rule(
    "the? week (of | from)? (DAYX (- | to) DAYX2 of? MONTH (,? YEARX)? | MONTH DAYX (- | to) DAYX2 (,? YEARX)?)",
    {"the week of 7–13 September": "2020-W37", "the week of May 4 to 8, 2020": "2020-W19"},
    never=["the week of 7–30 September"],
    priority=3,
)
def week_of_days(dayx: int, dayx2: int, month: int, yearx: int = 0) -> Expression | None:
    first = date_of(yearx, month, dayx)
    if not first or not 3 < dayx2 - dayx < 7:
        return None
    days = _seven_days(first) if dayx2 - dayx == _WEEK_LESS_ONE else None
    return days or Nth(1, Grain.WEEK, first)


_WEEK_LESS_ONE = 6  # days from a week's first to its last


def _seven_days(first: Expression) -> Expression | None:
    """The week that begins on such a day, where that is no Monday: 'the week of February 11 to 17', from a Sunday."""
    start = first.interval.start if isinstance(first, Fixed) else None
    if start is None or start.weekday() == 0:
        return None
    begins, ends = (Interval.of(day, Grain.DAY) for day in (start, start + timedelta(days=_WEEK_LESS_ONE)))
    return fixed(time.spanning(begins, ends)) if begins and ends else None


meanings("BEGINNING", {"beginning | starting | commencing": "beginning"})


@rule(
    "the? weekend (of | BEGINNING) DATE",
    {"the weekend of 7 October 2023": "2023-W40-WE", "the weekend of May 2": "2020-W18-WE"},
    priority=1,
)
def weekend_of_day(date: Expression, beginning: str = "") -> Expression | None:
    return Nth(1, Grain.WEEKEND, date) if isinstance(date, Fixed | Partial) else None


@rule(
    "the? week (of | ending | BEGINNING) DATE | the? weekend ending DATE | w '/' c DATE",
    {
        "the week of 13 July 2009": "2009-W29",
        "the week commencing 13 July 2009": "2009-W29",
        "the week beginning 28 January 1973": "1973-01-28/1973-02-03",
        "w/c 13 July": "2020-W29",
    },
    priority=1,
)
def week_of(date: Expression, beginning: str = "") -> Expression | None:
    if beginning and (days := _seven_days(date)):
        return days
    if isinstance(date, Fixed) and date.interval.start:
        return fixed(Interval.of(date.interval.start, Grain.WEEK))
    return Nth(1, Grain.WEEK, date) if isinstance(date, Partial) else None


@rule(
    "w '/' e DATE",
    {"w/e 24 May": "2020-W21"},
    priority=1,
)
def week_ending(date: Expression) -> Expression | None:
    return Nth(-1, Grain.WEEK, date) if isinstance(date, Partial | Fixed) else None
