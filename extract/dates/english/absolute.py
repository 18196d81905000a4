"""Days that name their calendar: 3 October 2020, October 3, 03/10/2020, Tuesday."""

from __future__ import annotations

import re
from datetime import datetime

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.calendars import falls_on
from extract.dates.english.calendar_guards import weekday_like
from extract.dates.english.lexicon import listed, phrase, rule
from extract.dates.english.month_guards import month_like
from extract.dates.english.ordinal_days import AFTER_ORDINAL
from extract.dates.english.year_guards import COUNTED
from extract.dates.expression import (
    Clock,
    Either,
    Expression,
    Fixed,
    Partial,
    Valued,
    fixed,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Interval, Mod


@phrase("DAYX", "the? TENS -? ORD", first=True)
def spelled_day(tens: int, ord: int) -> int | None:
    return tens + ord if ord < 10 and tens + ord <= 31 else None


@phrase("DAYX", "the? DAYNUM (st | nd | rd | th)? | the? ORD")
def day_of_month(daynum: int = 0, ord: int = 0) -> int | None:
    number = daynum or ord
    return number if 1 <= number <= 31 else None


def day_term(year: int, month: int, day: int, weekday: int | None = None) -> Expression | None:
    whole = time.day(year, month, day)
    if whole is None or whole.start is None:
        return None
    wrong = weekday is not None and not falls_on(whole.start.date(), weekday)
    return Fixed(whole, ("weekday_mismatch",) if wrong else ())


def day_or_month(year: int, month: int, day: int, weekday: int | None = None) -> Expression | None:
    """The day; where the month has none such (31 April), month and year, flagged."""
    found = day_term(year, month, day, weekday)
    if found is None and 28 < day <= 31 and (whole := time.month(year, month)):
        return Fixed(whole, ("no_such_day",))
    return found


def date_of(year: int, month: int, day: int) -> Expression | None:
    """The day of that month; of the year where it is known (not 0)."""
    return day_term(year, month, day) if year else Partial(month=month, day=day)


@rule(
    "(WEEKDAY ,? the?)? (MONTH -? DAYX -? ,? ( of | in )? YEARX"
    " | DAYX (- | '/')? (day of)? of? (the month of)? -? MONTH (- | '/')? ,? (of | in)? (the year)? YEARX)",
    {
        "October 3, 2018": "2018-10-03",
        "3 October 2018": "2018-10-03",
        "the 3rd of October, 2018": "2018-10-03",
        "Wednesday, Oct. 3, 2018": "2018-10-03",
        "4-Feb-1995": "1995-02-04",
        "22/Aug/2017": "2017-08-22",
        "21st\nJanuary, 1998": "1998-01-21",
        "February twenty-first, 1998": "1998-02-21",
        "the 4th day of the month of May, 1653": "1653-05-04",
        "February 30, 2018": "2018-02",
        "1 JuIy 1932": "1932-07-01",
    },
    phrase="DATE",
)
def full_date(month: int, dayx: int, yearx: int, weekday: int | None = None) -> Expression | None:
    return day_or_month(yearx, month, dayx, weekday)


@rule(
    "YEARX ,? MONTH DAYX",
    {"2018 October 3": "2018-10-03"},
    never=["1957, August  First congress", "1957\nAugust 3"],
    guard=lambda look: "  " not in look.words and "\n" not in look.words,  # a heading, and its first entry
    phrase="DATE",
)
def year_first(yearx: int, month: int, dayx: int) -> Expression | None:
    return day_term(yearx, month, dayx)


@rule(
    "(WEEKDAY ,?)? ISO (ZONENAME | '(' ZONENAME ')')?",
    {
        "2018-10-03": "2018-10-03",
        "2018-10-02T21:05:00Z": "2018-10-02T21:05:00",
        "2018-10-02 21:05 (UTC)": "2018-10-02T21:05",
        "2001-02-30": "2001-02",
    },
    phrase="DATE",
)
def iso_date(iso: str, weekday: int | None = None) -> Expression | None:
    parts = [int(part) for part in re.findall(r"\d+", iso)[:6]]
    date = day_or_month(parts[0], parts[1], parts[2], weekday)
    if date is None or len(parts) < 5 or parts[3] > 24 or parts[4] > 59:
        return date
    zone = rx.search(r"(Z|[+-]\d\d:?\d\d)$", iso[16:])
    return Clock(
        parts[3],
        parts[4],
        parts[5] if iso.count(":") > 1 and len(parts) > 5 else None,
        date,
        zone.group() if zone else "",
    )


@rule(
    "EXIF",
    {"2018:10:03 21:05:00": "2018-10-03T21:05:00", "taken 2018:10:03": "2018-10-03"},
    never=["2018:10:03:44", "2018:13:03"],
    guard=lambda look: not rx.match(r"[:.]\d", look.tail),
)
def camera_date(exif: str) -> Expression | None:
    year, month, day, *clock = [int(part) for part in re.findall(r"\d+", exif)]
    date = day_term(year, month, day)
    return Clock(clock[0], clock[1], clock[2], date) if date and clock and clock[0] < 24 else date


_HOURS, _MINUTES = 24, 60


@rule(
    "BASIC",
    {"Log start 20181205T1604Z.": "2018-12-05T16:04", "on 20181205": "2018-12-05", "backup of 20200229": "2020-02-29"},
    never=["call 20181205", "case 20181205", "ID 20181205", "20181305"],
    guard=lambda look: (
        "T" in look.words  # with an hour it can be nothing else
        or look.before.lower()
        in {"on", "of", "dated", "from", "since", "until", "to", "by", "and", "date", "date:", "-"}
        or not look.before
        or bool(
            rx.search(
                r"\b(?:log|logs|file|entry|entries|backup|copy|version|report|image|scan)s? (?:for|of) $", look.lead
            )
        )
    ),
)
def basic_date(basic: str) -> Expression | None:
    date = day_term(int(basic[:4]), int(basic[4:6]), int(basic[6:8]))
    hour, minute, second = basic[9:11], basic[11:13], basic[13:15].rstrip("Z")
    if date is None or not hour or int(hour) >= _HOURS or int(minute) >= _MINUTES:
        return date
    return Clock(int(hour), int(minute), int(second) if second else None, date)


@rule("ISOWEEK", {"2018-W40": "2018-W40", "2018-W40-3": "2018-10-03"})
def iso_week(isoweek: str) -> Expression | None:
    year, week, weekday = rx.fullmatch(r"(\d{4})-?W(\d\d)-?(\d?)", isoweek).groups()  # type: ignore[union-attr]
    try:
        moment = datetime.fromisocalendar(int(year), int(week), int(weekday or 1))
    except ValueError:
        return None
    return fixed(Interval.of(moment, Grain.DAY if weekday else Grain.WEEK))


# 'upgrade to 2021.4.2', 'running 3.9.5'
_RELEASE = re.compile(
    r"(?i)\b(?:upgrad\w+|updat\w+|downgrad\w+|install\w*|firmware|kernel|patch\w*|migrat\w+) (?:to |in |from )?$"
)


# 'clause 12.5.2018 of Schedule 3'
_BEFORE_A_NUMBER = frozenset(
    listed(
        "version v no in release psalm section clause article art rule paragraph para chapter item schedule table fig "
        "figure regulation annex appendix part"
    )
)

_COMING_YEARS = 30  # '29 is 2029, '30 is 1930


def full_year(two_digits: int) -> int:
    """The year that its last two figures name."""
    return two_digits + (2000 if two_digits < _COMING_YEARS else 1900)


# 11-19-13 is a date only where the words say so
_HYPHENS_SHORT = re.compile(r"\d{1,2}-\d{1,2}-\d\d")
_DATED = re.compile(r"(?i)\b(?:date|dated|on|of|since|until|from|by|as of|filed|signed|log says|and)\s?:?\s$")


@rule(
    "(WEEKDAY ,?)? TRIPLE",
    {
        "13/05/2018": "2018-05-13",
        "14.07.2021": "2021-07-14",
        "1995/02/06": "1995-02-06",
        "5/13/2018": "2018-05-13",
        "Wednesday 4/3/2019": "2019-04-03",
        "dated 11-19-13": "2013-11-19",
    },
    never=[
        "Version 3.5.2018",
        "fixed in 1.8.12",
        "He ran it in 2.08.50 minutes.",
        "call 1-800-5551",
        "9-1-1",
        "10.0.0.1",
        "https://example.org/2017/04/15/weaving.html",
    ],
    guard=lambda look: (
        not rx.search(r"\.\s*\n", look.words)
        and look.before.lower().rstrip(".") not in _BEFORE_A_NUMBER
        and not _RELEASE.search(look.lead)
        and not rx.match(
            r"[.\-/]\d|/[A-Za-z]|\s(?:minutes|seconds|fixes|fixed|adds|ships|removes|requires|supports"
            r"|or (?:later|newer|above))\b",
            look.tail,
        )
        and not rx.search(r"[\d$€£][.\-/,]?\Z|[\w.]/\Z", look.lead)
        and (bool(_DATED.search(look.lead)) or not _HYPHENS_SHORT.fullmatch(look.words))
    ),
    phrase="DATE",
)
def figures_date(triple: str, weekday: int | None = None) -> Expression | None:
    first, middle, last = re.split(r"[^\d]+", triple)
    if len(first) == 4:
        if triple[4] == "." and len(middle) != len(last):
            return None  # a release: 2016.08.1
        return day_term(int(first), int(middle), int(last), weekday) if len(last) <= 2 else None
    if len(first) > 2 or len(last) not in (2, 4):
        return None
    year = int(last) if len(last) == 4 else full_year(int(last))
    if not 1000 <= year <= 2200:
        return None
    day_first = day_term(year, int(middle), int(first), weekday)
    month_first = day_term(year, int(first), int(middle), weekday)
    if not day_first and not month_first and len(last) == 4:  # 29/2/2011, 31.4.2016
        day, month = sorted((int(first), int(middle)), reverse=True)
        return day_or_month(year, month, day) if month <= 12 else None
    if triple[len(first)] == "." or not month_first or first == middle:
        return day_first or (month_first if triple[len(first)] != "." else None)
    if day_first is None or weekday is None:
        return Either(day_first, month_first) if day_first else month_first
    # Monday 3/4/2018 is of the month in which it falls on a Monday
    fits = [term for term in (day_first, month_first) if isinstance(term, Fixed) and not term.flags]
    return fits[0] if len(fits) == 1 else Either(day_first, month_first)


@rule(
    "((last | this | next | this past | this coming)? WEEKDAY | WEEKDAYS) ,? (the | on the?)?"
    " (MONTH DAYX | DAYX of? MONTH)",
    {
        "on Saturdays 10 October": "2020-10-10",
        "last Friday, October 16": "2020-10-16",
        "Saturday, October 3": "2020-10-03",
        "Sunday 11 October": "2020-10-11",
        "Friday the 16th of October": "2020-10-16",
    },
    never=["In this Friday, October 16, 2020 file photo", "the court sat on May 4"],
    guard=lambda look: (
        not rx.match(r",?(?:[^\S\n]|\n(?!\d{4}(?: ?[-–—:]| [A-Z])))\d{4}\b", look.tail)
        and (not rx.match(r"(?:sat|wed) ", look.words) or look.informal)
    ),
    phrase="DATE",
)
def weekday_month_day(month: int, dayx: int, weekday: int | None = None, weekdays: int = 0) -> Expression | None:
    day = weekdays if weekday is None else weekday
    return Partial(month=month, day=dayx, weekday=day) if dayx <= time.last_day(2000, month) else None


_ORDINAL_WORD = re.compile(r"(?i)^[a-z]+\.? the [a-z]+$")


_PERSONS = re.compile(r" [a-z]{3,}(?:ers|ians|ists|ees|ants)\b")


def _first_thing(look: Look) -> bool:
    """'In June the first notice came', 'In June 12 people died': a number of things, no day of the month."""
    if look.before.lower() == "in" and look.words[-1].isdigit() and look.words[0].isalpha():
        return COUNTED.match(look.tail) is not None or _PERSONS.match(look.tail) is not None
    if look.before.lower() not in ("in", "by", "until") or not _ORDINAL_WORD.match(look.words):
        return False
    return look.after[:1].islower() and look.after not in AFTER_ORDINAL


_NEXT_COLUMN = re.compile(r"\s{2}(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\b")


@rule(
    "MONTH DAYX | DAYX (day of | of)? MONTH",
    {"October 3": "2020-10-03", "Oct. 3": "2020-10-03", "the 3rd of October": "2020-10-03", "9 May": "2020-05-09"},
    never=[
        "May 30,000 people",
        "February 30",
        "They may 5",
        "1957, August  First congress of the party",
        "In June the first notice came",
        "In June 12 people drowned",
        "In June 12 villagers drowned",
        "the 6 April Youth Movement",
        "the May Fourth Movement",
    ],
    guard=lambda look: month_like(look) and not _NEXT_COLUMN.search(look.words) and not _first_thing(look),
    phrase="DATE",
)
def month_day(month: int, dayx: int) -> Expression | None:
    return Partial(month=month, day=dayx) if dayx <= time.last_day(2000, month) else None


@rule(
    "the? WEEKDAY (closest | nearest) to? (MONTH DAYX | DAYX of? MONTH)",
    {"Our year ends on the Saturday closest to January 31.": "XXXX-01-31 APPROX"},
    never=["the Saturday closest to me"],
    priority=2,
)
def weekday_nearest(weekday: int, month: int, dayx: int) -> Expression:
    """As companies end their years: another day every year."""
    return Valued(f"XXXX-{month:02d}-{dayx:02d}", Mod.APPROX)


@rule(
    "WEEKDAY DAYNUM",
    {"on Tue 20, if at all": "2020-10-20"},
    never=["Friday 13 came", "Tuesday 5 men", "Sun 4: 12"],
    guard=lambda look: bool(rx.match(r"\s?[:–—]\s(?!\d)|[,;)]\s", look.tail)),
)
def weekday_and_number(weekday: int, daynum: int) -> Expression | None:
    return Partial(day=daynum, weekday=weekday) if daynum <= 31 else None


@rule(
    "WEEKDAY",
    {"Friday": "2020-10-16", "on Mon": "2020-10-19"},
    never=[
        "Sunday Times",
        "the sun rose",
        "he sat down",
        "they wed",
        "Friday Harbor",
        "Black Wednesday",
        "Sunday school",
    ],
    guard=weekday_like,
    phrase="DATE",
)
def bare_weekday(weekday: int) -> Expression:
    return Partial(weekday=weekday)


@rule(
    "a [WEEKDAY]",
    {"It was a Sat.": "XXXX-WXX-6", "Easter fell on a Sunday.": "XXXX-WXX-7", "It falls on a Monday.": "XXXX-WXX-1"},
    never=["it was a Sunday paper", "It was a Friday in May 2019", "the shop is full on a Sunday!"],
    guard=lambda look: (
        look.lead.endswith(("was a ", "fell on a ", "falls on a "))
        and bool(rx.match(r"\s*(?:[.,;:!?)”\"]|$|\n|(?:and|when)\b)", look.tail))
    ),
    priority=1,
)
def some_weekday(weekday: int) -> tuple[Expression, ...]:
    return (Valued(f"XXXX-WXX-{weekday + 1}"),)


_SOME_WEEKDAY = re.compile(
    r"\b(?:[Aa]|[Oo]ne) (?:(?!(?:late|early|on|by|till|until|from|to|of|for|since|after|before|this|last|next|the)\b)"
    r"[a-z]+ ){0,2}$"
)


@rule(
    "[WEEKDAY]",
    {
        "One Saturday last month they broke in.": "XXXX-WXX-6",
        "on a Sunday last March": "XXXX-WXX-7",
        "It was cast on a wet Friday in November 1983.": "XXXX-WXX-5",
        "One bitterly cold Sunday in March the mill burned.": "XXXX-WXX-7",
    },
    never=[
        "One Saturday they broke in.",
        "on a Friday last week",
        "a meeting on Friday in May",
        "on the Friday in May",
    ],
    guard=lambda look: (
        look.lead.endswith(" ")
        and bool(_SOME_WEEKDAY.search(look.lead))
        and bool(
            rx.match(
                r" (?:last (?:month|year|spring|summer|autumn|fall|winter|[JFMASOND][a-z]{2,8})"
                r"|in (?:(?:early|mid|late)[ -])?(?:January|February|March|April|May|June|July|August|September"
                r"|October|November|December|spring|summer|autumn|winter))\b",
                look.tail,
            )
        )
    ),
    priority=1,
)
def weekday_of_some_week(weekday: int) -> tuple[Expression, ...]:
    return (Valued(f"XXXX-WXX-{weekday + 1}"),)
