"""Lengths hedged from behind or in other words: an hour or so, the better part of a year, the past week and a half."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import meanings, rule
from extract.dates.expression import Expression, Length
from extract.dates.interval import Amount, Grain, Mod

meanings(
    "SUFFIXED", {"or so": Mod.APPROX, "or more | at least": Mod.EQUAL_OR_MORE, "or less | at most": Mod.EQUAL_OR_LESS}
)


meanings("MOST_OF", {"the (better | best) part of": Mod.LESS_THAN})


@rule(
    "the? (past | last) UNIT HALF_MORE",
    {"in the past week and a half": "P1.5W", "the last year and a half": "P1Y6M"},
    priority=2,
)
def past_unit_and_a_half(unit: Grain, half_more: float) -> Expression:
    return Length(Amount(1 + half_more, unit), where=-1)


@rule(
    "the? (past | last) fortnight",
    {"in the past fortnight": "P2W", "three times over the last fortnight": "P2W"},
    priority=1,
)
def past_fortnight() -> Expression:
    return Length(Amount(2, Grain.WEEK), where=-1)


@rule(
    "the? (next | coming) fortnight",
    {"within the next fortnight": "P2W", "in the coming fortnight": "P2W"},
    priority=1,
)
def next_fortnight() -> Expression:
    return Length(Amount(2, Grain.WEEK), where=1)


@rule(
    "the (past | last) UNIT or so",
    {"in the last month or so": "P1M APPROX", "the last year or so": "P1Y APPROX"},
    priority=2,
)
def past_unit_or_so(unit: Grain) -> Expression | None:
    return Length(Amount(1, unit), Mod.APPROX, where=-1) if unit.rank >= Grain.DAY.rank else None


@rule(
    "the? next UNIT HALF_MORE",
    {"over the next month and a half": "P1.5M"},
    priority=2,
)
def next_unit_and_a_half(unit: Grain, half_more: float) -> Expression:
    return Length(Amount(1 + half_more, unit), where=1)


@rule(
    "a (UNIT) or (two | so) | the (next | last | past | coming) UNIT or two",
    {"a day or two": "P1D APPROX", "a year or two": "P1Y APPROX", "in the next week or two": "P1W APPROX"},
    priority=3,
)
def one_or_two(unit: Grain) -> Expression:
    return Length(Amount(1, unit), Mod.APPROX)


# Told as done: 'up all night' is said of any late hour.
_TOLD = re.compile(
    r"\b(?:[a-z]{2,}ed|burnt|was|were|went|fought|sat|lay|stood|kept|fell|ran|rang|held|left|heard|felt|spent|drove|rode"
    r"|slept|flew|had|hid|wept|blew|shone|came|rose|spoke|wrote|read|sang)\b[^.;!?\n]{0,60}$"
)


@rule(
    "all night long?",
    {"It burned all night.": "PT12H", "They shelled the town all night long": "PT12H"},
    never=[
        "an all-night vigil",
        "all night shifts",
        "all night trains were cancelled",
        "up all night and tired",
        "All night watchmen",
    ],
    guard=lambda look: (
        bool(_TOLD.search(look.lead))
        and not rx.match(r"[-\s]*(?:shift|watch|train|bus|flight|nurse|duty|raid|club)", look.tail)
    ),
    priority=1,
)
def all_night() -> Expression:
    return Length(Amount(12, Grain.HOUR))
