"""Short messages, where a bare word stands for the day of writing: 'Lazy morning', 'Expo 2015', 'Day 2', 'at 2250'."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates.english.lexicon import rule
from extract.dates.expression import Clock, Expression, Fixed, Hole, Length, Part, Partial, This
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain


def _message(look: Look) -> bool:
    return look.informal and not re.search(r"[#@/$\w-]$", look.lead) and not re.match(r"[\w'’-]|\s?%", look.tail)


@rule(
    "UNIT",
    {"lol busy day": "P1D", "crazy week of school #tired": "P1W"},
    never=["a long day", "#day off"],
    guard=lambda look: (
        _message(look) and look.words.lower() in {"day", "week", "month", "year"} and not look.words.isupper()
    ),
    priority=-2,
)
def bare_unit(unit: Grain) -> Expression:
    return Length(Amount(1, unit))


@rule("day (NUM | WHOLE)", {"Day 2 of the trip :)": "P1D"}, never=["on day 2 of the trial"], guard=_message)
def numbered_day() -> Expression:
    return Length(Amount(1, Grain.DAY))


@rule(
    "(the | a | an)? (late | early)? DAYPART",
    {"Goood morning!! #sun": "2020-10-20TMO", "nice evening with @anna": "2020-10-20TEV"},
    never=["a rainy afternoon", "Morning Post"],
    guard=_message,
    priority=-2,
)
def bare_daypart(daypart: str) -> Expression:
    return Part(daypart, This(Grain.DAY, Hole.DAY))


@rule(
    "SEASON",
    {"I feel my winter is near lol": "2020-WI"},
    never=["winter is near"],
    guard=lambda look: _message(look) and look.words.lower() not in {"fall", "spring"},
    priority=-2,
)
def bare_season_word(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "YEAR",
    {"Photo Expo 2015 #art": "2015"},
    never=["RT 2000 people", "room 2015 #art"],
    guard=lambda look: (
        _message(look)
        and 1950 <= int(look.words) <= 2050
        and look.before.lower() not in {"at", "room"}
        and not re.match(r"\s+(?:people|pax|dollars|points|calories|steps|followers|likes)", look.tail)
    ),
    priority=-2,
)
def year_of_event(year: int) -> Expression | None:
    whole = time.year(year)
    return Fixed(whole) if whole else None


@rule(
    "(YEAR | INT)",
    {"left school at 1015 lol": "2020-10-20T10:15"},
    never=["at 1015 Main Street", "in 2015 lol"],
    guard=lambda look: _message(look) and look.before.lower() in {"at", "abt", "since", "til", "till"},
    priority=1,
)
def figures_time(year: int = -1, int: int = -1) -> Expression | None:
    hour, minute = divmod(max(year, int), 100)
    return Clock(hour, minute) if 0 < hour < 24 and minute < 60 else None


@rule(
    "weekend", {"Great weekend everyone! #fun": "2020-W43-WE"}, never=["a great weekend"], guard=_message, priority=-2
)
def bare_weekend() -> Expression:
    return Partial(weekend=True)


@rule(
    "the week", {"to end off the week! #food": "2020-W43"}, never=["to end off the week"], guard=_message, priority=-1
)
def the_week() -> Expression:
    return This(Grain.WEEK)
