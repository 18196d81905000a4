"""Days counted from other days, and short forms of periods: a week from Friday, two summers ago, H1 2019."""

from __future__ import annotations

from datetime import datetime

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import full_year
from extract.dates.english.guards import NUMBERED, before_the_last
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.expression import (
    Between,
    Expression,
    Fixed,
    Length,
    Nth,
    Part,
    Partial,
    RangeEnd,
    Repeat,
    Shift,
    Step,
    This,
    Turn,
    Within,
    fixed,
)
from extract.dates.interval import Amount, Cycle, Grain, Interval, Mod

_WEEK = Grain.WEEK


# --- from other days -------------------------------------------------------------------------------------------------


meanings("NEARDAY", {"today": This(Grain.DAY), "tomorrow": Step(Grain.DAY, 1), "yesterday": Step(Grain.DAY, -1)})


@phrase("COMINGDAY", "(this | next | this coming)? WEEKDAY")
def coming_day(weekday: int) -> Expression:
    return Turn(Partial(weekday=weekday), "next")


@phrase("PASTDAY", "(last | this past)? WEEKDAY")
def past_day(weekday: int) -> Expression:
    return Turn(Partial(weekday=weekday), "last")


# What lasts from then on: "will strike for | two weeks from Tuesday"; not "the vote is set for two weeks from Tuesday".
_LASTS = r"(?<!\bset)(?<!\bdue)(?<!booked)(?<!called)(?<!fixed)(?<!planned)(?<!scheduled)(?<!slated) for $"


@rule(
    "LENGTH from (COMINGDAY | NEARDAY) | LENGTH after NEARDAY",
    {
        "a week from Friday": "2020-10-30",
        "two weeks from tomorrow": "2020-11-04",
        "a week from today": "2020-10-27",
        "a month from today": "2020-11-20",
    },
    never=["a week from hell", "a day from home", "closed for two weeks from Tuesday"],
    guard=lambda look: not rx.search(_LASTS, look.lead),
    priority=2,
)
def length_from_day(
    length: tuple[Amount, Mod | None], comingday: Expression | None = None, nearday: Expression | None = None
) -> Expression | None:
    base = comingday or nearday
    if length[0].count is None or base is None:
        return None
    grain = Grain.DAY if length[1] is None and length[0].unit in (Grain.MONTH, Grain.YEAR) else None
    return Shift(length[0], "after", base=base, mod=length[1], grain=grain)  # 'a month from today': to the day


@rule(
    "LENGTH ago on? (PASTDAY | NEARDAY DAYPART? | THISPART) | PASTDAY LENGTH ago | LENGTH before yesterday",
    {
        "a week ago Friday": "2020-10-09",
        "a year ago today": "2019-10-20",
        "three years ago tomorrow night": "2017-10-21TNI",
        "two years ago this morning": "2018-10-20TMO",
    },
    never=["a week ago in Friday Harbor", "a week ago on Monday 3 May"],
    guard=lambda look: (
        " on " not in look.words or not rx.match(r",? (?:the )?(?:\d|[A-Z]|night|morn|even|after)", look.tail)
    ),
    priority=2,
)
def length_before_day(
    length: tuple[Amount, Mod | None],
    pastday: Expression | None = None,
    nearday: Expression | None = None,
    thispart: Expression | None = None,
    daypart: str = "",
) -> Expression | None:
    amount, mod = length
    part = thispart if isinstance(thispart, Part) else None
    base = pastday or nearday or (part.inner if part else None)
    if amount.count is None or (pastday is not None and amount.unit is not _WEEK):
        return None
    day = Shift(amount, "before", base=base or Step(Grain.DAY, -1), grain=Grain.DAY, mod=mod)
    return Part(part.which if part else daypart, day) if part or daypart else day


# As letters once dated: of this month.
meanings(
    "LETTERMONTH", {"(inst | instt) '.'? | instant": 0, "(ult | ulto) '.'? | ultimo": -1, "prox '.'? | proximo": 1}
)


@rule(
    "(WEEKDAY ,? the?)? DAYX LETTERMONTH",
    {
        "yours of the 3rd inst.": "2020-10-03",
        "yours of the 28th ult.": "2020-09-28",
        "yours of the 28th Ulto came": "2020-09-28",
        "on the 4th prox.": "2020-11-04",
        "on Monday, the 14th ult.": "2020-09-14",
    },
    priority=2,
    phrase="DATE",
)
def day_of_letter(dayx: int, lettermonth: int, weekday: int | None = None) -> Expression:
    return Nth(dayx, Grain.DAY, Step(Grain.MONTH, lettermonth) if lettermonth else This(Grain.MONTH))


@rule(
    "[DAYX] (and | '&' | or | to | - | ,) [DAYX2 LETTERMONTH]",
    {"a storm on the 12th and 14th ult.": "2020-09-12; 2020-09-14"},
    priority=3,
)
def days_of_letter(dayx: int, dayx2: int, lettermonth: int) -> tuple[Expression, ...]:
    return day_of_letter(dayx, lettermonth), day_of_letter(dayx2, lettermonth)


@rule(
    "all UNIT long?",
    {"all day": "P1D", "all week long": "P1W", "out all weekend": "P1WE"},
    never=["all day trippers", "all second attempts"],
    guard=lambda look: not rx.match(r"[\s-]+(?:trippers?|breakfast|event|attempts?)\b", look.tail),
)
def all_unit(unit: Grain) -> Expression | None:
    return Length(Amount(1, unit)) if unit in (Grain.DAY, Grain.WEEKEND, _WEEK, Grain.MONTH, Grain.YEAR) else None


@rule(
    "the? (UNIT | SEASON | MONTH) before last",
    {
        "the summer before last": "2019-SU",
        "the weekend before last": "2020-W41-WE",
        "the year before last": "2018",
        "the week before last": "2020-W41",
        "Week before last we were in Corrie.": "2020-W41",
    },
    never=["the day before last Friday", "each week before last orders", "a week before last, he left"],
    guard=before_the_last,
    priority=2,
    phrase="PERIOD",
)
def unit_before_last(unit: Grain | None = None, season: str = "", month: int | None = None) -> Expression | None:
    if unit is None:
        last, grain = Turn(Partial(season=season, month=month), "last"), Grain.SEASON if season else Grain.MONTH
        return Shift(Amount(1, Grain.YEAR), "before", base=last, grain=grain)
    return Step(unit, -2) if unit.rank > Grain.DAY.rank else None


@rule(
    "every? (the? ORD | the? last) WEEKDAY (of | in) (every | each | the) (other | second | alternate)? month",
    {"every first Monday of the month": "XXXX-WXX-1", "the last Friday of every month": "XXXX-WXX-5"},
    never=["the first Monday of May 2019"],
    guard=lambda look: bool(rx.search(r"(?i)\b(?:every|each)\b", look.words)),
    priority=3,
)
def monthly_weekday(weekday: int) -> Expression:
    return Repeat(Cycle(f"XXXX-WXX-{weekday + 1}"))


@rule(
    "(WEEKDAY ,?)? (MONTH DAYX | DAYX of? MONTH) ,? (of | in)? DEICTIC_YEAR",
    {
        "15 March last year": "2019-03-15",
        "March 15 of this year": "2020-03-15",
        "on Saturday, 18 January of this year": "2020-01-18",
    },
    priority=2,
)
@phrase("DATE", "(WEEKDAY ,?)? (MONTH DAYX | DAYX of? MONTH) ,? (of | in)? DEICTIC_YEAR", first=True)
def day_of_that_year(month: int, dayx: int, deictic_year: Expression, weekday: int | None = None) -> Expression:
    return Within(Partial(month=month, day=dayx, weekday=weekday), deictic_year)


@rule(
    "(between | from)? [DAYX] (- | to | through | until | till) [DAYX2 of? MONTH ,? of? DEICTIC_YEAR]"
    " | between [DAYX] and [DAYX2 of? MONTH ,? of? DEICTIC_YEAR]"
    " | (between | from)? [MONTH DAYX] (- | to | through | until | till) [DAYX2 ,? of? DEICTIC_YEAR]",
    {"between 3 and 18 May last year": "2019-05-03; 2019-05-18", "May 3-5 of this year": "2020-05-03; 2020-05-05"},
    never=["from 18 to 3 May last year"],
    priority=3,
)
def day_range_of_that_year(
    dayx: int, dayx2: int, month: int, deictic_year: Expression
) -> tuple[Expression, ...] | None:
    first, last = (day_of_that_year(month, day, deictic_year) for day in (dayx, dayx2))
    return (Between(first, last), RangeEnd(last)) if dayx < dayx2 else None


@rule(
    "[DAYX] ,? (and | or | '&') [DAYX2 of? MONTH ,? of? DEICTIC_YEAR]"
    " | [MONTH DAYX] (and | or | '&') [DAYX2 ,? of? DEICTIC_YEAR]",
    {"on 3 and 18 May last year": "2019-05-03; 2019-05-18"},
    never=["on 18 and 3 May last year"],
    priority=2,
)
def two_days_of_that_year(dayx: int, dayx2: int, month: int, deictic_year: Expression) -> tuple[Expression, ...] | None:
    first, last = (day_of_that_year(month, day, deictic_year) for day in (dayx, dayx2))
    return (first, last) if dayx < dayx2 else None


meanings(
    "SOMECENTURY",
    {
        "(this | the current | the present) century": This(Grain.CENTURY),
        "the? (last | previous) century": Step(Grain.CENTURY, -1),
    },
)


@rule(
    "the (ORD | last) decade of SOMECENTURY",
    {"the first decade of this century": "200", "the last decade of the last century": "199"},
    priority=2,
)
def decade_of_some_century(somecentury: Expression, ord: int = -1) -> Expression | None:
    return Nth(ord, Grain.DECADE, somecentury) if ord <= 10 else None


@rule(
    "(the | an)? (entire | whole | full) (UNIT)",
    {"the entire day": "P1D", "the whole year": "P1Y"},
    guard=lambda look: not look.words.lower().endswith(("second", "minute", "quarter")),
)
def whole_unit(unit: Grain) -> Expression:
    return Length(Amount(1, unit))


# --- short forms of periods ------------------------------------------------------------------------------------------


@rule(
    "h HOUR ,? (of)? (fiscal | fy -?)? YEARX | (fiscal | fy -?)? YEARX h HOUR | h HOUR fy -? TWO | fy -? TWO h HOUR",
    {"H1 2019": "2019-H1", "H2 of 2018": "2018-H2", "H1 FY2020": "2020-H1", "FY19 H2": "2019-H2"},
    never=["h 1 2019", "H5 2019"],
    guard=lambda look: bool(rx.search(r"\bH[12]\b", look.words)),
    phrase="PERIOD",
)
def half_code(hour: int, yearx: int = 0, two: int = 0) -> Expression | None:
    year = time.year(yearx or full_year(two))
    if year is None or year.start is None or hour > 2:
        return None
    return fixed(Interval.of(year.start.replace(month=6 * hour), Grain.HALF))


@rule(
    "h HOUR",
    {"sales rose 6% in H1": "2020-H1"},
    never=["an H1 visa", "H1 receptors", "h 1", "soldiers in H2, a section of the old town"],
    guard=lambda look: (
        look.words in {"H1", "H2"}
        and look.before.lower() in {"in", "for", "of", "during", "the", "to", "by"}
        and not rx.match(r"[^.]{0,30}\b(?:section|part|sector|area|zone|district|city|town)\b", look.tail)
        and bool(
            rx.match(
                r"\s*(?:[.,;:?!)]|$|\n|(?:and|was|were|is|to|with|as|but|compared|results?|profits?)\b)", look.tail
            )
        )
    ),
)
def bare_half_code(hour: int) -> Expression:
    return Partial(half=hour)


@rule(
    "MONTHNUM / YEAR",
    {"10/2018": "2018-10", "05/2019": "2019-05", "It closed. 11/2010, the line reopened.": "2010-11"},
    never=["3/10/2018", "case 12/2019", "10/2018/3", "No. 5/2019"],
    guard=lambda look: (
        not rx.search(r"[\d/$€£-] ?$|\.$", look.lead)
        and not rx.match(r"[/.-]?\d|%|-[A-Z]\b", look.tail)
        and look.before.lower().rstrip(".") not in NUMBERED | {"ref", "decision", "doc"}
        and " " not in look.words
    ),
    phrase="PERIOD",
)
def month_in_figures(monthnum: int, year: int) -> Expression | None:
    return fixed(time.month(year, monthnum)) if 1800 <= year <= 2200 else None


@rule(
    "end - (YEARX | MONTH ,? YEARX | MONTH)",
    {"end-2019": "2019 END", "end-March 2020": "2020-03 END"},
    priority=1,
)
def end_hyphen(yearx: int = 0, month: int = 0) -> Expression | None:
    if month and not yearx:
        return Part("END", Partial(month=month))
    whole = time.month(yearx, month) if month else time.year(yearx)
    return Part("END", Fixed(whole)) if whole else None


@rule(
    "(between | from)? [MONTH] (- | to | through | thru | until | till) [MONTH2 ,? of? YEARX]"
    " | between [MONTH] and [MONTH2 ,? of? YEARX]",
    {
        "April-June 2019": "2019-04; 2019-06",
        "October to March 2019": "2018-10; 2019-03",
        "between March and June 2014": "2014-03; 2014-06",
    },
    guard=lambda look: look.words[:1].isupper(),
    priority=2,
)
def month_range(month: int, month2: int, yearx: int) -> tuple[Expression, ...] | None:
    last = fixed(time.month(yearx, month2))
    first = fixed(time.month(yearx - (month > month2), month))
    return (Between(first, last), RangeEnd(last)) if first and last and month != month2 else None


@rule(
    "[MONTH] - [MONTH2]",
    {"April-June": "2020-04; 2020-06"},
    never=["May-June Carter", "may-march"],
    guard=lambda look: (
        look.words[:1].isupper()
        and bool(rx.search(r"\W[A-Z]", look.words))
        and not rx.match(r" +(?:\d|[A-Z][a-z])", look.tail)
    ),
    priority=1,
)
def bare_month_range(month: int, month2: int) -> tuple[Expression, ...] | None:
    first, last = Partial(month=month), Partial(month=month2)
    return (Between(first, last), RangeEnd(last, first)) if month != month2 else None


@rule(
    "[MONTH] ('/' | and | or | '&') [MONTH2 ,? of? YEARX]",
    {"May/Sept 2018": "2018-05; 2018-09", "July or August 2019": "2019-07; 2019-08"},
    guard=lambda look: look.words[:1].isupper(),
    priority=1,
)
def two_months(month: int, month2: int, yearx: int) -> tuple[Expression, ...] | None:
    first, last = fixed(time.month(yearx, month)), fixed(time.month(yearx, month2))
    return (first, last) if first and last and month < month2 else None


@rule(
    "[the? DECADE] (- | and | or | to) [the? (DECADE2 | SHORTDECADE)]",
    {"the 1960s and 70s": "196; 197", "the 1920s-30s": "192; 193"},
    priority=1,
)
def two_decades(decade: int, decade2: int = 0, shortdecade: int = 0) -> tuple[Expression, ...] | None:
    century = (decade if decade > 100 else 1900 + decade) // 100 * 100
    starts = [decade if decade > 100 else 1900 + decade, decade2 or century + shortdecade]
    starts = [start if start > 100 else century + start for start in starts]
    if starts[0] % 100 == 0 and starts[0] <= 1800:  # the 1700s: the century
        return None
    wholes = [Interval.of(datetime(start, 1, 1), Grain.DECADE) for start in starts if 1 <= start <= 9990]
    if len(wholes) < 2 or wholes[0] is None or wholes[1] is None or starts[0] >= starts[1]:
        return None
    return Fixed(wholes[0]), Fixed(wholes[1])


@rule(
    "the? SEASON (months | holidays | holiday | vacation | break | term | season) of YEARX",
    {"the summer holidays of 2012": "2012-SU"},
    priority=2,
    phrase="PERIOD",
)
def season_of_things(season: str, yearx: int) -> Expression | None:
    return fixed(time.season(yearx, season))
