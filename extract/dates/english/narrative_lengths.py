"""Lengths of time before or after the date last talked about: a week earlier, two days later, minutes afterwards."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.english.referring import stands_alone
from extract.dates.expression import Expression, Hole, Ref, Shift, When
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain, Mod

# 'Had it happened an hour later': it did not
_HAD_IT = re.compile(r"(?:\bHad|\b[Ii]f [^.;:!?]{1,40} had) (?:[\w'’]+ ){1,4}(?:\w+ \w+ (?:earlier|later) )?(?:or )?$")


def _counted(amount: Amount, when: When, mod: Mod | None = None) -> Expression:
    """'Hours later' is that day, or so; 'weeks later' names no date."""
    if amount.count is None and amount.unit.rank >= Grain.DAY.rank:
        return Ref("PAST_REF" if when == "before" else "FUTURE_REF")
    return Shift(amount, when, Hole.STORY, mod=mod)


def _compared(look: Look) -> bool:
    """'A week later than planned', 'two days earlier than his brother': how far from that, not from the day told."""
    return look.after == "than"


@rule(
    "(HEDGE | just | only | some | barely | hardly | scarcely | a mere)? LENGTH (earlier | before that | before | "
    "previously | prior | beforehand)",
    {
        "[October 3, 2018] A week earlier": "2018-09-26",
        "[June 2018] six months earlier": "2017-12",
        "[3 October 2018] Two weeks before": "2018-09-19",
    },
    never=[
        "a year before the war",
        "two days prior to admission",
        "two days before the vote",
        "the day before Christmas",
        "It opened two days earlier than planned.",
        "He came two days earlier than his brother.",
    ],
    guard=lambda look: (
        not _HAD_IT.search(look.lead)
        and not _compared(look)
        and (
            look.words.lower().endswith(("earlier", "previously", "beforehand", "before that"))
            or (stands_alone(look) and not look.tail.startswith(" to "))
        )
    ),
)
def length_earlier(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression:
    amount, mod = length
    return _counted(amount, "before", hedge or mod)


@rule(
    "(HEDGE | just | only | some | barely | hardly | scarcely | a mere)? LENGTH (later | after that | afterwards | "
    "afterward | thereafter | on | after)",
    {
        "[October 3, 2018] Two days later": "2018-10-05",
        "[June 2018] three months later": "2018-09",
        "[1945] Ten years after that": "1955",
        "[1847] A decade later": "1857",
        "[1945] Five years on,": "1950",
    },
    never=[
        "two years after the war",
        "three days on the road",
        "Had it happened two days later it would have been worse",
        "It opened a week later than expected.",
    ],
    guard=lambda look: (
        not _HAD_IT.search(look.lead)
        and not _compared(look)
        and (
            look.words.lower().endswith(("later", "after that", "afterwards", "afterward", "thereafter"))
            or (stands_alone(look) and look.words.lower().endswith("after"))
            or bool(
                look.words.lower().endswith(" on") and rx.match(r"\s*(?:[,.;:?!]|(?:he|she|they|it|we|I)\s)", look.tail)
            )
        )
    ),
)
def length_later(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression:
    amount, mod = length
    return _counted(amount, "after", hedge or mod)


@rule(
    "(HEDGE | just | only | some | barely | a mere)? LENGTH earlier",
    {"It ended a week earlier than expected.": "PAST_REF", "I left two days earlier than she did.": "PAST_REF"},
    never=["It opened two days earlier."],
    guard=_compared,
)
def earlier_than_planned(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression:
    """A day counted from another that nobody has told."""
    return Ref("PAST_REF")


@rule(
    "(HEDGE | just | only | some | barely | a mere)? LENGTH later",
    {"It opened two days later than planned.": "FUTURE_REF"},
    never=["It opened two days later."],
    guard=_compared,
)
def later_than_planned(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression:
    return Ref("FUTURE_REF")


@rule(
    "(UNITS | moments) (earlier | before)",
    {"weeks earlier": "PAST_REF", "[3 October 2018] Hours earlier": "2018-10-03 APPROX"},
    never=["hours before the vote", "days before leaders meet", "He will retire years earlier than planned."],
    guard=lambda look: look.after != "than" and (not look.words.lower().endswith("before") or stands_alone(look)),
)
def units_earlier(units: Grain = Grain.MINUTE) -> Expression:
    return _counted(Amount(None, units), "before")


@rule(
    "(UNITS | moments | a moment) (later | afterwards)",
    {"weeks later": "FUTURE_REF", "[3 October 2018] Minutes later": "2018-10-03 APPROX"},
)
def units_later(units: Grain = Grain.MINUTE) -> Expression:
    return _counted(Amount(None, units), "after")


@rule("(some | a short | a long) time (later | afterwards)", {"Some time later he woke.": "FUTURE_REF"})
def time_later() -> Expression:
    return Ref("FUTURE_REF")
