"""Lists and ranges that share a week, a year or a century: Monday to Friday last week, April and June 1955, 1955–63."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.english.absolute import day_term
from extract.dates.english.guards import NUMBERED
from extract.dates.english.lexicon import rule
from extract.dates.english.year_guards import PAGES, year_like
from extract.dates.expression import (
    Bent,
    Between,
    Expression,
    Fixed,
    Partial,
    RangeEnd,
    Ref,
    Step,
    This,
    Within,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain

# Before 1906-7 where it is of two years: 'in', '(', 'the', an office; not where something is numbered or counted.
_COUPLE_OF_YEARS = re.compile(
    r"(?i)\b(?:in|of|for|from|during|the|since|until|by|winter|summer|season|session|mayor|president|chairman|secretary"
    r"|governor|minister|captain|warden|sheriff|treasurer|clerk|editor)\s$|[(;]\s?$|\d,\s$|[A-Z][a-z]+,\s$"
)
# What may follow days of the month, but no noun that they would number: 'the 12th and 13th floors'.
_NO_THING = re.compile(
    r"\s*(?:[.,;:?!)]|$|\n|(?:and|they|he|she|it|we|I|the|a|an|in|at|to|when|but|as|if|unless|because|while|with|for)\b)"
)


# A journal's name and volume before its pages: Nature 491, 1844–1848; Ibid. 22, 1811–1815.
_JOURNAL = re.compile(
    rf"\b(?:1[89]|20)\d\d,\s\d{{1,3}}(?:\(\d+\))?,\s$|\b(?!(?:{ANY_SHORT_MONTH})[a-z]*\.?\s)[A-Z][A-Za-z]*\.?\s\d{{1,3}}(?:\(\d+\))?,\s$"
)


# 'Minister of Works 1961-4;', 'M.P. 1923–29;', 'Reign: 1327 to 1377.': what somebody was then, in a list of a life.
_OFFICE = re.compile(
    r"(?i)\b(?:m\.?p\.?|k\.?c\.?|q\.?c\.?|minister|governor|president|mayor|chairman|secretary|member|fellow|professor"
    r"|reader|lecturer|director|captain|bishop|vicar|rector|curate|editor|curator|consul|ambassador|commissioner"
    r"|master|headmaster|head|viceroy|chancellor|principal|dean|judge|leader|warden|keeper|reigned|ruled|governed|presided|commanded|edited|held|served|taught|active|fl|(?<=\()r|reign|rule|regency|term|tenure)\b\.?[^.;\d]{0,30}\s$"
)
_DOING = re.compile(r"(?:[a-z]{3,}ing|[a-z]{2,}ly|again|abroad|home|there) $")  # 'mayor 1998-2004 and again 2010-14.'
_OFFICE_ENDS = re.compile(r"\s*(?:[;,.)\]](?!\d)|$|\n|\s(?:and|but|before|until|when)\b)")


def _of_office(look: Look) -> bool:
    done = _OFFICE.search(look.lead) or (_DOING.search(look.lead) and look.words[:2] in {"18", "19", "20"})
    return bool(done and _OFFICE_ENDS.match(look.tail))


@rule(
    "(from | between)? [WEEKDAY ,? the? DAYX] (- | to | and | '&' | until | through | '/')"
    " [WEEKDAY2 ,? the? DAYX2 of? MONTH (,? YEARX)?]"
    " | (from | between)? [WEEKDAY ,? MONTH DAYX] (- | to | and | until | through) [WEEKDAY2 ,? DAYX2 (,? YEARX)?]",
    {
        "from Monday 3 to Friday 7 July 2017": "2017-07-03; 2017-07-07",
        "Saturday 10 and Sunday 11 October": "2020-10-10; 2020-10-11",
    },
    never=["from Monday 7 to Friday 3 July 2017"],
    priority=3,
)
def weekdays_of_month(
    weekday: int, weekday2: int, dayx: int, dayx2: int, month: int, yearx: int = 0
) -> tuple[Expression, ...] | None:
    if dayx >= dayx2:
        return None
    if yearx:
        first, last = day_term(yearx, month, dayx, weekday), day_term(yearx, month, dayx2, weekday2)
    else:
        first = Partial(month=month, day=dayx, weekday=weekday)
        last = Partial(month=month, day=dayx2, weekday=weekday2)
    return (first, last) if first and last else None


@rule(
    "[WEEKDAY] (and | or | '&' | to | through | -) [WEEKDAY2 ,? of? (PERIOD | STORYPERIOD)]"
    " | [WEEKDAY] , [WEEKDAY2] ,? (and | or | '&') [WEEKDAY3 ,? of? (PERIOD | STORYPERIOD)]",
    {
        "Monday and Tuesday of next week": "2020-10-26; 2020-10-27",
        "on Monday, Tuesday and Thursday last week": "2020-10-12; 2020-10-13; 2020-10-15",
        "[3 June 1956] Monday to Friday of that week": "1956-05-28; 1956-06-01",
    },
    never=["Monday and Tuesday next year", "on Monday and Friday of last month"],
    priority=2,
)
def weekdays_of_week(
    weekday: int,
    weekday2: int,
    weekday3: int | None = None,
    period: Expression | None = None,
    storyperiod: Expression | None = None,
) -> tuple[Expression, ...] | None:
    week = period or storyperiod
    if not isinstance(week, Step | This) or week.unit is not Grain.WEEK:
        return None
    days = [weekday, weekday2] if weekday3 is None else [weekday, weekday2, weekday3]
    return tuple(Within(Partial(weekday=day), week) for day in days)


@rule(
    "[(the? (years | year) of?)? YEARX] '?'? - [YEARX2]",
    {"1955-1963": "1955; 1963", "(1797?–1867)": "1797; 1867", "the years of 1875-1906": "1875; 1906"},
    never=["call 1800-2200-1111", "Nature 491, 1844-1848.", "Weaving 92 (6): 1087–1101", "vol. 9, 1204-1219"],
    guard=lambda look: (
        not rx.search(r"[\d$€£][-.,/]?\Z", look.lead)
        and not rx.match(r"[-.,/]?\d", look.tail)
        and not PAGES.search(look.lead)
        and not _JOURNAL.search(look.lead)
        and look.before.lower().rstrip(".") not in NUMBERED
    ),
    priority=2,
)
def year_range(yearx: int, yearx2: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx2)
    if first is None or last is None or yearx >= yearx2 or (yearx < 1900 and yearx2 > 2030):
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "[YEARX] (to | until | till) [YEARX2]",
    {"Reign: 1327 to 1377. Regency": "1327; 1377"},
    never=["the price rose 1327 to 1377 marks", "Minister of 1327 to 1377 men"],
    guard=_of_office,
    priority=2,
)
def years_of_office(yearx: int, yearx2: int) -> tuple[Expression, ...] | None:
    return year_range(yearx, yearx2)


@rule(
    "(c '.'? | ca '.'?)? [THREE] - [THREE2]",
    {"(837–908)": "0837; 0908"},
    never=["pages 316–321", "pp. 837-908"],
    guard=lambda look: bool(rx.search(r"\((?:[^()\d]{0,12})$", look.lead)) and look.tail[:1] == ")",
)
def early_year_range(three: int, three2: int) -> tuple[Expression, ...] | None:
    first, last = time.year(three), time.year(three2)
    if first is None or last is None or three >= three2:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "[DATE | PERIOD] (- | to) [the? present (day)? | date]",
    {
        "04/2009 to present": "2009-04; PRESENT_REF",
        "Red Sox (2013–present)": "2013; PRESENT_REF",
        "from 1990 to the present day": "1990; PRESENT_REF",
        "Figures for 2001 to date": "2001; PRESENT_REF",
    },
    never=["gave 2013 to present owners"],
    guard=lambda look: not rx.match(r"\s+[a-z]{4,}", look.tail) or "the" in look.words,
    priority=1,
)
def date_to_present(date: Expression | None = None, period: Expression | None = None) -> tuple[Expression, ...] | None:
    first = date or period
    return (Bent(first, None, "end"), Ref("PRESENT_REF")) if isinstance(first, Fixed) else None


@rule(
    "from [YEARX] (- | to | until | till | through) [TICK]",
    {"from 1863 to '64": "1863; 1864"},
    priority=2,
)
def year_to_tick(yearx: int, tick: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx // 100 * 100 + tick % 100)
    if first is None or last is None or yearx % 100 >= tick % 100:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "[(the? years of?)? YEARX] (- | '/') [TWO]",
    {
        "in the plague years 1630-31": "1630; 1631",
        "in 1957–60": "1957; 1960",
        "M.P. 1923–29; knighted": "1923; 1929",
        "Smith (fl. 1620–40)": "1620; 1640",
        "He governed the island 1764–71 and died poor.": "1764; 1771",
        "after the fighting 1992-94.": "1992; 1994",
    },
    never=["won 1999-20", "scoring 1992-94 again", "Antiquity 59, 1910-29, is good"],
    guard=lambda look: (
        not _JOURNAL.search(look.lead)
        and (look.words[0].isalpha() or year_like(Look(look.text, look.start, look.start + 4)) or _of_office(look))
    ),
)
def year_range_short(yearx: int, two: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx // 100 * 100 + two)
    if first is None or last is None or yearx % 100 >= two:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "(from | between) [YEARX] (to | and | until) [TWO]",
    {"from 1994 to 97": "1994; 1997"},
    never=["from 1994 to 12", "from 1994 to 97 people", "from 1994 to 97.5"],
    guard=lambda look: bool(_NO_THING.match(look.tail)),
    priority=2,
)
def year_range_in_words(yearx: int, two: int) -> tuple[Expression, ...] | None:
    return year_range_short(yearx, two)


@rule(
    "[YEARX] (and | '&' | or) [TWO] | [YEARX] , [TWO] ,? (and | '&' | or) [TWO2]",
    {"in 1994 and 95": "1994; 1995", "during 1994, 95 and 96": "1994; 1995; 1996"},
    never=["in 1994, 95 and 96 people died", "in 1994 and 12", "In 1994 and 95 percent"],
    guard=lambda look: bool(_NO_THING.match(look.tail)) and year_like(Look(look.text, look.start, look.start + 4)),
    priority=2,
)
def years_listed_short(yearx: int, two: int, two2: int = 0) -> tuple[Expression, ...] | None:
    """Later years of the same century."""
    shorts = [two, two2] if two2 else [two]
    years = [yearx, *(yearx // 100 * 100 + short for short in shorts)]
    wholes = [whole for year in years if (whole := time.year(year))]
    return (
        tuple(Fixed(whole) for whole in wholes) if years == sorted(set(years)) and len(wholes) == len(years) else None
    )


@rule(
    "[YEARX] - [INT]",
    {"he was mayor 1906-7": "1906; 1907", "in 1914–5": "1914; 1915"},
    never=["won 1906-7", "lot 1906-7", "beat them 1906-4", "call 1906-7-12"],
    guard=lambda look: (
        (bool(_COUPLE_OF_YEARS.search(look.lead)) or _of_office(look))
        and not look.words[-2].isdigit()
        and not rx.match(r"[-–/:.,]?\d|\w|\s?%", look.tail)
    ),
    priority=1,
)
def year_range_shortest(yearx: int, int: int) -> tuple[Expression, ...] | None:
    first, last = time.year(yearx), time.year(yearx // 10 * 10 + int) if int < 10 else None
    if first is None or last is None or yearx % 10 >= int or not 1500 <= yearx <= 2040:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "(from | between) [the ORD] (to | through | until | till | and) [the ORD2]",
    {"from the 6th through the 9th": "2020-10-06; 2020-10-09"},
    never=["from the 6th to the 9th century", "from the first to the last", "between the second and the third attempt"],
    guard=lambda look: bool(rx.match(r"\s*(?:[.,;:?!)]|$|\n|and\b|inclusive\b|they\b|he\b|she\b)", look.tail)),
    priority=1,
)
def ordinal_range(ord: int, ord2: int) -> tuple[Expression, ...] | None:
    if not 1 <= ord < ord2 <= 31:
        return None
    first, last = Partial(day=ord), Partial(day=ord2)
    return Between(first, last), RangeEnd(last)


@rule(
    "[the? ORD] (and | or | '/' | '&' | to | -) [the? ORD2] | [the? ORD] , [the? ORD2] ,? (and | or | '&') [the? ORD3]",
    {
        "on the 12th and 13th": "2020-10-12; 2020-10-13",
        "since the 16th or 17th": "2020-10-16; 2020-10-17",
        "on the 9th, 10th and 11th": "2020-10-09; 2020-10-10; 2020-10-11",
        "it rained on 10th & 11th": "2020-10-10; 2020-10-11",
        "We will strike on the 29th and 30th unless they pay.": "2020-10-29; 2020-10-30",
    },
    never=[
        "the 6th and 7th centuries",
        "on the 12th and 13th floors",
        "of the 1st and 2nd Battalion",
        "the 9th or 10th",
        "on 10th and 11th Streets",
    ],
    guard=lambda look: (
        look.words[-3:-2].isdigit()
        and look.before.lower() in {"on", "until", "till", "by", "since", "from", "between", "before", "after"}
        and bool(_NO_THING.match(look.tail))
    ),
    priority=1,
)
def bare_ordinal_days(ord: int, ord2: int, ord3: int = 0) -> tuple[Expression, ...] | None:
    days = [day for day in (ord, ord2, ord3) if day]
    return tuple(Partial(day=day) for day in days) if days == sorted(set(days)) and days[-1] <= 31 else None
