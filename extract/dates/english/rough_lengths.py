"""Lengths hedged from behind or in other words: an hour or so, two weeks at least, the better part of a year."""

from __future__ import annotations

from extract.dates.english.lexicon import phrase
from extract.dates.interval import Amount, Mod


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
