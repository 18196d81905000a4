"""Days of a month that is not named: the 15th of next month, the 10th of the month, rent due on the 1st of each."""

from __future__ import annotations

import re

from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.expression import Expression, Hole, Nth, Partial, Repeat, Step, This, Turn
from extract.dates.interval import Amount, Cycle, Grain

meanings(
    "SOMEMONTH",
    {
        "next month": Step(Grain.MONTH, 1),
        "(that | the same | that same) month": This(Grain.MONTH, Hole.STORY),
        "the (following | next) month": Step(Grain.MONTH, 1, Hole.STORY),
        "same month": This(Grain.MONTH, Hole.STORY),
        "the (previous | preceding) month": Step(Grain.MONTH, -1, Hole.STORY),
    },
)


@phrase("SOMEMONTH", "the (following | next) MONTH")
def following_named_month(month: int) -> Expression:
    return Turn(Partial(month=month), "next", Hole.STORY)


meanings("THEMONTH", {"the month": This(Grain.MONTH, Hole.PERIOD)})


@rule(
    "the? DAYX of (SOMEMONTH | THEMONTH)",
    {
        "the 15th of next month": "2020-11-15",
        "[3 May 1956] On the 10th of the month": "1956-05-10",
        "[3 May 1956] the fifteenth of that month": "1956-05-15",
        "[November 1914] the 22nd of the following March": "1915-03-22",
    },
    never=["The 3rd of the month-long talks"],
    guard=lambda look: not look.tail.startswith("-"),
    priority=2,
)
def day_of_some_month(
    dayx: int, somemonth: Expression | None = None, themonth: Expression | None = None
) -> Expression | None:
    month = somemonth or themonth
    return Nth(dayx, Grain.DAY, month) if month else None


# What is so month after month: 'rent is due on the 1st of the month'.
_MONTHLY = re.compile(
    r"(?i)(?<!\bto )(?<!\bwill )(?<!would )\b(?:pays?|falls?|is|are|meets?|opens?|closes?|comes?|appears?|usually)\b"
    r"(?! (?:to|expected|scheduled|set|planned)\b)[^.!?;]*$"
)


@rule(
    "the DAYX of the month",
    {"Rent is due on the 1st of the month.": "XXXX-XX-01", "She pays us on the 15th of the month.": "XXXX-XX-15"},
    never=["They met on the 21st of the month.", "It is to open on the 21st of the month."],
    guard=lambda look: bool(_MONTHLY.search(look.lead)),
    priority=3,
)
def day_of_any_month(dayx: int) -> Expression:
    return Repeat(Cycle(f"XXXX-XX-{dayx:02d}", Amount(1, Grain.MONTH)))
