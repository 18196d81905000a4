"""Lengths that the words place: the past two months, the next four years, the first ten days of May."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import meanings, rule
from extract.dates.english.numbers import Count
from extract.dates.expression import Expression, Length, Ref
from extract.dates.interval import Amount, Grain, Mod

meanings("PRECEDING", {"previous | preceding | prior": True})


meanings("FOLLOWING", {"following | subsequent | ensuing": True})


# 'Classes last 45 minutes', 'to begin on Monday and last three weeks'
_THEY_LAST = re.compile(
    r"\b(?:[A-Za-z]{2,}[^\Ws]s|those|these|and|they|usually|typically|normally|generally|often|only|also|that|which)\s$"
)


@rule(
    "(the | these)? (past | last | latest | PRECEDING) HEDGE? (COUNT YEARKIND? ANYUNIT) (or so)?",
    {
        "the past two months": "P2M",
        "the last five years": "P5Y",
        "the last several weeks": "PXW",
        "the last three fiscal years": "P3Y",
        "the past 30 days": "P30D",
        "the previous 24 hours": "PT24H",
    },
    never=["These seeds last two years.", "to begin in May and last three weeks"],
    priority=1,
    guard=lambda look: (
        not rx.search(r"(?i)\b(?:to|will|would|could|may|might|should|can|must|not|it)\s+$", look.lead)
        and not (look.words.startswith("last ") and _THEY_LAST.search(look.lead))
        and not rx.match(
            r"(?i)(?:last|past|latest|previous|preceding) (?:an?|over|about|nearly|almost|around|up|at|more|less) ",
            look.words,
        )
    ),
)
def past_length(count: Count, anyunit: Grain, hedge: Mod | None = None, preceding: bool = False) -> Expression:
    return Length(Amount(count.number, anyunit), hedge, where=-1, deictic=not preceding)


@rule(
    "the? (past | last | next) AMOUNT + ANYUNIT",
    {"for the past 20+ years": "P20Y MORE_THAN", "the last 3+ months": "P3M MORE_THAN"},
    priority=1,
)
def past_length_and_more(amount: float, anyunit: Grain) -> Expression:
    return Length(Amount(amount, anyunit), Mod.MORE_THAN)


@rule(
    "(the | these)? (recent | previous) UNITS | (the | these) (past | last) UNITS",
    {"recent months": "PXM", "the past weeks": "PXW", "recent years": "PXY"},
    priority=1,
)
def past_units(units: Grain) -> Expression:
    return Length(Amount(None, units), where=-1)


@rule(
    "past UNITS",
    {"in past years": "PAST_REF"},
    never=["walked past hours of"],
    guard=lambda look: look.before.lower() in {"in", "of", "from", "than", "over"},
)
def past_times(units: Grain) -> Expression:
    return Ref("PAST_REF")


@rule(
    "the? (next | coming | upcoming | FOLLOWING) HEDGE? (COUNT ANYUNIT) (or so)?",
    {"the next four years": "P4Y", "the coming three weeks": "P3W", "the next few months": "PXM"},
    priority=1,
    never=["freed following three years in custody"],
    guard=lambda look: not look.words.lower().startswith(("next a ", "coming a ", "next an ", "following ")),
)
def next_length(count: Count, anyunit: Grain, hedge: Mod | None = None, following: bool = False) -> Expression:
    return Length(Amount(count.number, anyunit), hedge, where=1, deictic=not following)


@rule(
    "(the | these)? (coming | next | following | upcoming) UNITS",
    {"the coming weeks": "PXW"},
    never=["Following years of debate", "the plague, coming months after the fire"],
    guard=lambda look: look.words[:1] != "F" and not rx.match(r" (?:after|before|later)\b", look.tail),
    priority=1,
)
def next_units(units: Grain) -> Expression:
    return Length(Amount(None, units), where=1)


@rule(
    "the (first | final | second | third | last) year",
    {"the first year of the war": "P1Y"},
    guard=lambda look: bool(rx.match(r"\s+of\s", look.tail)),
    priority=2,
)
def nth_year_of() -> Expression:
    return Length(Amount(1, Grain.YEAR))


@rule(
    "for [the (next | coming | past | last) (UNIT)]",
    {"for the next year": "P1Y", "for the past week": "P1W"},
    never=["for the next meeting", "in the next year", "for the next year and a half"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "quarter", "weekend"))
        and not look.tail.startswith(" and a half")
    ),
    priority=2,
)
def for_the_unit(unit: Grain) -> Expression:
    return Length(Amount(1, unit))


@rule("(within | over | during | in) [the (next | coming) hour]", {"in the next hour": "PT1H"}, priority=3)
def next_hour() -> tuple[Expression, ...]:
    return (Length(Amount(1, Grain.HOUR), where=1),)


@rule(
    "(within | over | during | in) [the (past | last) hour | the past (UNIT)]",
    {"in the past hour": "PT1H", "777 cars in the past day": "P1D"},
    never=["in the past week", "in the past second"],
    guard=lambda look: look.words.endswith((" hour", " day")),
    priority=3,
)
def past_hour(unit: Grain = Grain.HOUR) -> tuple[Expression, ...]:
    return (Length(Amount(1, unit), where=-1),)


@rule("(within | over | during) [the next decade]", {"within the next decade": "P1DE"}, priority=2)
def next_decade() -> tuple[Expression, ...]:
    return (Length(Amount(1, Grain.DECADE), where=1),)


@rule(
    "the (past | last) decade",
    {"the past decade": "P1DE", "in the last decade": "P1DE"},
    never=["the last decades"],
    priority=2,
)
def past_decade() -> Expression:
    return Length(Amount(1, Grain.DECADE), where=-1)
