"""Lengths hedged from behind or in other words: an hour or so, the better part of a year, the past 20+ years."""

from __future__ import annotations

from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import Expression, Length
from extract.dates.interval import Amount, Grain, Mod


@phrase("SUFFIXED", "or so")
def or_so() -> Mod:
    return Mod.APPROX


@phrase("SUFFIXED", "or more | at least")
def or_more() -> Mod:
    return Mod.EQUAL_OR_MORE


@phrase("SUFFIXED", "or less | at most")
def or_less() -> Mod:
    return Mod.EQUAL_OR_LESS


@phrase("SPANNED", "the (better | best) part of LENGTH")
def better_part(length: tuple[Amount, Mod | None]) -> tuple[Amount, Mod | None]:
    return length[0], Mod.LESS_THAN


@rule(
    "the? (past | last | next) AMOUNT + ANYUNIT",
    {"for the past 20+ years": "P20Y MORE_THAN", "the last 3+ months": "P3M MORE_THAN"},
    priority=1,
)
def past_length_and_more(amount: float, anyunit: Grain) -> Expression:
    return Length(Amount(amount, anyunit), Mod.MORE_THAN)
