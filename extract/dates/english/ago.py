"""Lengths counted back from the day of writing: three days ago, a couple of months back, a long time ago."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Ref, Shift, Step
from extract.dates.interval import Amount, Grain, Mod


@rule(
    "HEDGE? (just | only)? LENGTH ago",
    {
        "three days ago": "2020-10-17",
        "two weeks ago": "2020-10-06",
        "five months ago": "2020-05",
        "ten years ago": "2010",
        "a fortnight ago": "2020-10-06",
        "nearly two weeks ago": "2020-10-06 LESS_THAN",
        "several years ago": "PAST_REF",
        "two weekends ago": "2020-W41-WE",
    },
)
def ago(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    if amount.count is None:
        return Ref("PAST_REF")
    if amount.unit is Grain.WEEKEND:
        return Step(Grain.WEEKEND, -int(amount.count))
    return Shift(amount, "before", mod=hedge or mod)


@rule(
    "LENGTH back",
    {"We met a couple of months back.": "2020-08 APPROX", "two weeks back": "2020-10-06"},
    never=["two weeks back home", "I will be three days back in Rome", "two days back to back"],
    guard=lambda look: (
        bool(rx.match(r"\s*(?:[.,;:?!)]|$|\n|(?:and|but|when|that|i|we|he|she|they|there|my|the)\b)", look.tail, re.I))
        and not rx.search(r"(?i)\b(?:in|for|next|will be|within|later)\s+$", look.lead)
    ),
    priority=1,
)
def length_back(length: tuple[Amount, Mod | None]) -> Expression | None:
    amount, mod = length
    if amount.unit.rank < Grain.DAY.rank:
        return None
    return Shift(amount, "before", mod=mod) if amount.count is not None else Ref("PAST_REF")


@rule(
    "(a long time | years | months | weeks | days | decades | centuries | hours | minutes | mins "
    "| (a | quite a) (little | short | long | good)? while) (ago | back) | not (so | too | very)? long ago",
    {
        "years ago": "PAST_REF",
        "a long time ago": "PAST_REF",
        "I sold it a while back": "PAST_REF",
        "not too long ago": "PAST_REF",
        "quite a while ago": "PAST_REF",
    },
    never=["he waited a while", "for a while back home", "ran for hours back to base"],
    guard=lambda look: (
        look.words.lower().endswith("ago")
        or (
            "while" in look.words.lower()
            and look.before.lower() != "for"
            and not rx.match(r"\s+(?:home|to|in)\b", look.tail)
        )
    ),
)
def long_ago() -> Expression:
    return Ref("PAST_REF")
