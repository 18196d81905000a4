"""The English of dates: every module of this folder adds its rules to ENGLISH when it is imported."""

from extract.dates.english import (
    absolute,
    business,
    calendars,
    clock,
    counted,
    dayparts,
    durations,
    eras,
    holidays,
    informal,
    lists,
    modifiers,
    narrative,
    numbers,
    periods,
    relative,
    vague,
)
from extract.dates.english.lexicon import ENGLISH

__all__ = [
    "ENGLISH",
    "absolute",
    "business",
    "calendars",
    "clock",
    "counted",
    "dayparts",
    "durations",
    "eras",
    "holidays",
    "informal",
    "lists",
    "modifiers",
    "narrative",
    "numbers",
    "periods",
    "relative",
    "vague",
]
