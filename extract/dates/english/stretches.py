"""Stretches of time and their parts: the end of last May, the first days of that year, the second week of the month.

A SPAN is whatever stretch its words name as one; a STRETCH may be a half, a week or a day of one as well. To let
something new have parts, add it as a wording of SPAN; to name a new part, add a rule over STRETCH.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.guards import no_age
from extract.dates.english.lexicon import phrase, rule
from extract.dates.english.numbers import Count
from extract.dates.expression import (
    Expression,
    Fixed,
    Hole,
    Length,
    Nth,
    Part,
    Partial,
    Shift,
    This,
    Turn,
    Within,
    fixed,
)
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain

# --- what has parts --------------------------------------------------------------------------------------------------


@phrase("SPAN", "PERIOD | DATE | STORYPERIOD | FEASTDAY")
def named_span(
    period: Expression | None = None,
    date: Expression | None = None,
    storyperiod: Expression | None = None,
    feastday: Expression | None = None,
) -> Expression | None:
    return period or date or storyperiod or feastday


@phrase("SPAN", "the YEARKIND? UNIT")
def span_talked_about(unit: Grain) -> Expression | None:
    return This(unit, Hole.PERIOD) if unit.rank >= Grain.DAY.rank else None


@phrase("SPAN", "the month of MONTH (,? of? YEARX)?", first=True)
def month_by_name(month: int, yearx: int = 0) -> Expression | None:
    whole = time.month(yearx, month) if yearx else None
    return Fixed(whole) if whole else Partial(month=month)


@phrase("SPAN", "(MONTH | the? SEASON) ,? (of | in)? (DEICTIC_YEAR | STORYPERIOD)", first=True)
def named_in_span(
    month: int | None = None,
    season: str = "",
    deictic_year: Expression | None = None,
    storyperiod: Expression | None = None,
) -> Expression | None:
    whole = deictic_year or storyperiod
    return Within(Partial(month=month, season=season), whole) if whole else None


@phrase("SPAN", "the? SEASON (holidays | holiday | vacation | break | months)", first=True)
def season_of_leisure(season: str) -> Expression:
    return Partial(season=season)


@phrase("SPAN", "the? YEARPAIR YEARKIND? (season | campaign | term | year)", first=True)
def span_of_two_years(yearpair: str) -> Expression | None:
    first = int(yearpair[:4])
    start, end = time.year(first), time.year(first + 1)
    return fixed(time.spanning(start, end)) if start and end and int(yearpair[-2:]) == (first + 1) % 100 else None


Piece = Callable[[Expression], Expression | None]
"""What names a half, a week or a day of a stretch: the stretch → the piece of it."""


@phrase("STRETCH", "PIECE? SPAN")
def stretch(span: Expression, piece: Piece | None = None) -> Expression | None:
    return piece(span) if piece else span


@phrase("PIECE", "the WHICH full? week (of | in)")
def week_of(which: int) -> Piece:
    return lambda span: Nth(which, Grain.WEEK, span) if _has_weeks(span) else None


@phrase("PIECE", "the (ORD | last | final) day of")
def day_of(ord: int = -1) -> Piece:
    return lambda span: Nth(ord, Grain.DAY, span) if _has_weeks(span) and ord <= 31 else None


_THE_WEEK, _THE_DAY = This(Grain.WEEK, Hole.PERIOD), This(Grain.DAY, Hole.PERIOD)


def _has_weeks(span: Expression) -> bool:
    """Whether weeks and numbered days are counted in it: not in a day or a week."""
    return span not in (_THE_WEEK, _THE_DAY) and not (
        isinstance(span, Partial | Turn) and _is_day(span if isinstance(span, Partial) else span.inner)
    )


def _is_day(inner: Expression) -> bool:
    return isinstance(inner, Partial) and (bool(inner.day) or inner.weekday is not None)


# --- their parts -----------------------------------------------------------------------------------------------------


def _is_span(look: Look) -> bool:
    """Not 'the start of Friday's match', 'the end of the year-long siege', 'at the end of the day' for all in all."""
    words = look.words.lower()
    return (
        look.tail[:1] != "-"
        and ("dead of" not in words or words.startswith("the dead of winter"))
        and no_age(look)
        and (not rx.match(r"['’]s\b", look.tail) or words.endswith("year"))
        and not (words.endswith("end of the day") and look.lead.lower().endswith(("at ", "at the ")))
    )


_FEW = "(days | weeks | months | years | decades) of"


def _edge_rule(
    which: Literal["START", "MID", "END"], name: str, words: str, examples: dict[str, str], never: tuple[str, ...] = ()
) -> None:
    def edge(stretch: Expression) -> Expression:
        return Part(which, stretch)

    edge.__name__ = name
    rule(f"({words}) STRETCH", examples, never, _is_span, priority=1)(edge)


_edge_rule(
    "START",
    "start_of",
    "the? very? (beginning | start | opening | onset | outset | (first | early | earlier) part) of "
    f"| the (opening | early | earliest | first) {_FEW} | very? (early | earlier) on? in",
    {
        "the beginning of 2019": "2019 START",
        "the start of March 2018": "2018-03 START",
        "the start of the month of March 2018": "2018-03 START",
        "early in 1998": "1998 START",
        "the early months of 1943": "1943 START",
        "the first years of the 17th century": "16 START",
        "the beginning of the year": "2020 START",
        "early in the week": "2020-W43 START",
        "[1944] early in the same year": "1944 START",
        "the start of last May": "2020-05 START",
        "the start of the second week of May 2018": "2018-W19 START",
    },
    ("The start of Friday's match",),
)
_edge_rule(
    "MID",
    "middle_of",
    f"the? very? (middle | midpoint | height | dead | depths) of | the middle {_FEW}",
    {
        "the middle of August 2018": "2018-08 MID",
        "the middle of the month": "2020-10 MID",
        "[1945] the middle of the next decade": "195 MID",
        "the middle of next summer": "2021-SU MID",
        "the dead of winter 1944": "1944-WI MID",
    },
)
_edge_rule(
    "END",
    "end_of",
    "the? very? (end | close | (latter | later | last) part | (tail | back) end) of "
    f"| the (closing | final | latter | later | last | dying) {_FEW} | very? (late | later) on? in"
    " | (last | closing) (days | weeks) of",
    {
        "the end of June 2018": "2018-06 END",
        "the end of March": "2020-03 END",
        "Late in the 1990s": "199 END",
        "the closing months of 1916": "1916 END",
        "Last days of January 2018: quiet": "2018-01 END",
        "the last years of the 17th century": "16 END",
        "the end of the year": "2020 END",
        "later in the day": "2020-10-20 END",
        "[June 1944] the end of that year": "1944 END",
        "the end of October last year": "2019-10 END",
        "by the end of Ramadan 2018": "2018-05-16/2018-06-14 END",
        "the end of the first half of March 2018": "2018-03 END",
    },
    ("That is, at the end of the day, a lie.",),
)


@rule(
    "(the | all of | throughout)? [the (rest | remainder | balance) of STRETCH]",
    {
        "the rest of 1996": "1996",
        "for the rest of the week": "2020-W43",
        "[June 1956] the rest of that summer": "1956-SU",
    },
    never=["the rest of the day-long hearing"],
    guard=_is_span,
)
def rest_of(stretch: Expression) -> tuple[Expression, ...]:
    return (stretch,)


@rule(
    "(the? ORD | the last) WEEKDAY (of | in) STRETCH",
    {
        "the first Saturday in May": "2020-05-02",
        "the last Friday of March 2018": "2018-03-30",
        "the third Thursday of November last year": "2019-11-21",
        "the last Friday of Ramadan 2019": "2019-05-31",
        "the second Tuesday of next month": "2020-11-10",
    },
)
def nth_weekday(weekday: int, stretch: Expression, ord: int = -1) -> Expression | None:
    return Nth(ord, Grain.DAY, stretch, weekday=weekday) if _has_weeks(stretch) else None


@rule(
    "the ORD WEEKDAY (after | following) the ORD2 WEEKDAY2 (of | in) STRETCH",
    {
        "the first Tuesday after the first Monday in November 2016": "2016-11-08",
        "the first Sunday after the second Friday of May 2018": "2018-05-13",
    },
    priority=2,
)
def weekday_after_nth(ord: int, weekday: int, ord2: int, weekday2: int, stretch: Expression) -> Expression | None:
    """As laws fix the days of elections."""
    if not _has_weeks(stretch) or ord2 <= 0:
        return None
    days = (weekday - weekday2) % 7 or 7
    return Shift(Amount(days + 7 * (ord - 1), Grain.DAY), "after", base=Nth(ord2, Grain.DAY, stretch, weekday=weekday2))


@rule(
    "the WHICH full? (week) (of | in) SPAN",
    {
        "the third week of May 2018": "2018-W20",
        "the last week of May 2018": "2018-W22",
        "the first week of Lent 2019": "2019-W10",
        "the first week of last month": "2020-W36",
    },
)
def nth_week(which: int, span: Expression) -> Expression | None:
    return week_of(which)(span)


@rule(
    "the (ORD | last | final) day of STRETCH",
    {
        "on the last day of August": "2020-08-31",
        "the first day of 2019": "2019-01-01",
        "the final day of March 2018": "2018-03-31",
        "shares fell on the last day of the month": "2020-10-31",
        "the last day of the second week of May 2018": "2018-05-13",
    },
    never=["the last day of the trial", "the first day of school", "the first day of the week"],
)
def nth_day(stretch: Expression, ord: int = -1) -> Expression | None:
    return Nth(ord, Grain.DAY, stretch) if _has_weeks(stretch) and ord <= 31 else None


@rule(
    "the (ORD | last | final) DAYPART of STRETCH",
    {
        "It began on the last night of 1829.": "1829-12-31TNI",
        "the first morning of May 2018": "2018-05-01TMO",
    },
    never=["the last night of the trial", "the first morning of the week"],
)
def nth_daypart(stretch: Expression, daypart: str, ord: int = -1) -> Expression | None:
    return Part(daypart, day) if (day := nth_day(stretch, ord)) is not None else None


@rule(
    "the (ORD | last | final) (weekend) (of | in) SPAN",
    {"the first weekend of May 2018": "2018-W18-WE", "the last weekend in May 2018": "2018-W21-WE"},
)
def nth_weekend(span: Expression, ord: int = -1) -> Expression | None:
    """A weekend is of the month its Saturday is of."""
    return Nth(1, Grain.WEEKEND, Nth(ord, Grain.DAY, span, weekday=5)) if _has_weeks(span) else None


@rule(
    "the (last | final | closing) (COUNT UNITS | fortnight) of STRETCH",
    {
        "the last two weeks of May 2018": "P2W",
        "the last ten days of Ramadan 2018": "P10D",
        "the last fortnight of April": "P2W",
    },
    priority=2,
)
def last_of(stretch: Expression, count: Count | None = None, units: Grain = Grain.WEEK) -> Expression | None:
    return _length_of(count, units, -1, stretch)


@rule(
    "the (first | opening) (COUNT UNITS | fortnight) of STRETCH",
    {"the first ten days of May 2018": "P10D", "the first three days of Sukkot 2018": "P3D"},
    priority=2,
)
def first_of(stretch: Expression, count: Count | None = None, units: Grain = Grain.WEEK) -> Expression | None:
    return _length_of(count, units, 1, stretch)


def _length_of(count: Count | None, units: Grain, where: int, stretch: Expression) -> Expression | None:
    """None of 'the first nine months of the year': reports mark both (TimeBank)."""
    talked_about = isinstance(stretch, This) and stretch.hole is Hole.PERIOD
    number = count.number if count else 2  # weeks of a fortnight
    return None if talked_about else Length(Amount(number, units), where=where, whole=stretch)
