"""What comes out on the very day: 'ten years later to the day', 'exactly a year ago', 'the same day last year'."""

from __future__ import annotations

from extract.dates.english.guards import ends_clause
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Hole, Shift
from extract.dates.interval import Amount, Grain, Mod


@rule(
    "(the same | this) UNIT (last year | a year ago | last UNIT2)",
    {"the same day last year": "2019-10-20", "the same month last year": "2019-10", "this day last week": "2020-10-13"},
    priority=2,
)
def same_unit_last_year(unit: Grain, unit2: Grain = Grain.YEAR) -> Expression | None:
    return Shift(Amount(1, unit2), "before", grain=unit) if Grain.DAY.rank <= unit.rank < unit2.rank else None


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
