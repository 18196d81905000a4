"""What comes out on the very day: 'ten years later to the day', 'exactly a year ago', 'the same day last year'."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates.english.guards import ends_clause
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Hole, Shift, fixed
from extract.dates.interval import Amount, Grain, Mod

_MONTH_OR_DAY = re.compile(r"(?i)\b(?:month|day)\b")


def a_year(unit: Grain) -> Amount:
    """How far such a unit of another year lies: of a week as many weeks, which begin on the same weekday."""
    return Amount(52, Grain.WEEK) if unit is Grain.WEEK else Amount(1, Grain.YEAR)


@rule(
    "(the same | this) UNIT (last year | a year ago | last UNIT2)",
    {
        "the same day last year": "2019-10-20",
        "the same month last year": "2019-10",
        "this day last week": "2020-10-13",
        "up 3% last month from the same month last year": "2019-09",
    },
    priority=2,
)
def same_unit_last_year(unit: Grain, unit2: Grain = Grain.YEAR) -> Expression | None:
    amount = a_year(unit) if unit2 is Grain.YEAR else Amount(1, unit2)
    return Shift(amount, "before", grain=unit) if Grain.DAY.rank <= unit.rank < unit2.rank else None


@rule(
    "the (same | corresponding | comparable) UNIT ,? (a year (earlier | before) | (of | in)? the "
    "((previous | preceding | prior) year | year before))",
    {
        "[3 October 2018] the same month a year earlier": "2017-10",
        "[3 October 2018] the same day of the previous year": "2017-10-03",
    },
    never=["the same second a year earlier", "the same month of the year before the war"],
    guard=lambda look: not look.words.lower().endswith("before") or ends_clause(look),
    priority=3,
)
def same_unit_a_year_earlier(unit: Grain) -> Expression | None:
    return Shift(a_year(unit), "before", Hole.STORY, grain=unit) if _in_a_year(unit) else None


@rule(
    "the (same | corresponding) UNIT (of | in) the (following | next) year",
    {"[3 October 2018] the same month of the following year": "2019-10"},
    never=["the same year of the next year"],
    priority=3,
)
def same_unit_of_the_next_year(unit: Grain) -> Expression | None:
    return Shift(Amount(1, Grain.YEAR), "after", Hole.STORY, grain=unit) if _in_a_year(unit) else None


@rule(
    "the (same | corresponding | comparable) UNIT ,? (of | in) YEARX",
    {"Exports in April 2018 were above those of the same month of 2017.": "2017-04"},
    never=["the same year of 2017", "the same second in 2017"],
    guard=lambda look: bool(_MONTH_OR_DAY.search(look.words)),
    priority=3,
)
def same_unit_of_year(unit: Grain, yearx: int) -> Expression | None:
    """The year alone; the month or day that is told is put into it by `compared`."""
    return fixed(time.year(yearx))


def _in_a_year(unit: Grain) -> bool:
    return unit in (Grain.DAY, Grain.WEEK, Grain.MONTH)


@rule(
    "the? (corresponding | same | comparable | like) period (of | in)? "
    "(the (previous | preceding | prior) (calendar | fiscal)? year | the year before)",
    {
        "[May 2018] compared with 40 in the same period of the previous year": "2017-05",
        "[2018] compared with 40 in the same period the year before": "2017",
    },
    never=["the period of the year before the war"],
    guard=lambda look: not look.words.lower().endswith("before") or ends_clause(look),
    priority=3,
)
def same_period_the_year_before() -> Expression:
    return Shift(Amount(1, Grain.YEAR), "before", Hole.STORY, grain=Grain.YEAR)


@rule(
    "(exactly | precisely) LENGTH ago",
    {"It shut exactly a year ago.": "2019-10-20", "exactly two months ago": "2020-08-20"},
    never=["not exactly years ago"],
    guard=lambda look: look.before.lower() != "not",
    priority=2,
)
def to_the_day_ago(length: tuple[Amount, Mod | None]) -> Expression | None:
    amount, mod = length
    if amount.count is None or amount.unit.rank < Grain.DAY.rank:
        return None
    return Shift(amount, "before", grain=Grain.DAY, mod=mod)


@rule(
    "LENGTH ((later | after) to the day | to the day (later | after)) | (exactly | precisely) LENGTH (later | after)",
    {
        "[5 May 1990] Exactly ten years later": "2000-05-05",
        "[5 May 1990] Ten years later to the day": "2000-05-05",
        "[28 June 1919] five years to the day later": "1924-06-28",
    },
    never=["two months to the day after the capital fell"],
    guard=lambda look: not look.words.lower().endswith("after") or ends_clause(look),
    priority=2,
)
def to_the_day_after(length: tuple[Amount, Mod | None]) -> Expression | None:
    amount, mod = length
    return Shift(amount, "after", Hole.STORY, grain=Grain.DAY, mod=mod) if amount.count is not None else None


@rule(
    "LENGTH ((earlier | before) to the day | to the day (earlier | before))"
    " | (exactly | precisely) LENGTH (earlier | before)",
    {
        "[5 May 1990] exactly a month earlier": "1990-04-05",
        "[28 June 1919] five years earlier to the day": "1914-06-28",
    },
    never=["two months to the day before the capital fell"],
    guard=lambda look: not look.words.lower().endswith("before") or ends_clause(look),
    priority=2,
)
def to_the_day_before(length: tuple[Amount, Mod | None]) -> Expression | None:
    amount, mod = length
    return Shift(amount, "before", Hole.STORY, grain=Grain.DAY, mod=mod) if amount.count is not None else None
