"""Halves, thirds and quarters of a period: the second half of the 1990s, the last quarter of the 18th century."""

from __future__ import annotations

from functools import partial

from extract.dates.english.ages import century_term
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.english.stretches import Piece
from extract.dates.expression import Between, Expression, Fixed, Part, Partial, RangeEnd, Share, Within
from extract.dates.interval import Grain, Mod


@rule(
    "the? HALF_NAME of STRETCH",
    {
        "the second half of the 20th century": "19",
        "the first half of the 1990s": "199",
        "the second half of fiscal 2014": "2014-H2",
        "the second half of May 2010": "2010-05",
        "in the latter half of June": "2020-06",
        "[1956] the first half of that year": "1956",
        "the second half of last May": "2020-05",
        "[3 May 2018] In the second half of the month": "2018-05",
        "[1956] in the second half of the decade": "195",
    },
    never=["the second half of the month-long siege"],
    guard=lambda look: look.tail[:1] != "-",
)
def half_of_stretch(half_name: int, stretch: Expression) -> Expression:
    if isinstance(stretch, Fixed) and stretch.interval.grain is Grain.YEAR and not stretch.interval.mod:
        return Within(Partial(half=half_name), stretch)  # of a fiscal year
    return Share(half_name, 2, stretch)


@phrase("PIECE", "the? HALF_NAME of")
def half_of(half_name: int) -> Piece:
    return partial(half_of_stretch, half_name)


@phrase("OFCENTURY", "the? HALF_NAME of the?")
def half_of_it(half_name: int) -> Piece:
    return partial(Share, half_name, 2)


meanings(
    "OFCENTURY",
    {
        "the? (beginning | start) of the?": partial(Part, "START"),
        "the? (end | close) of the?": partial(Part, "END"),
        "the? middle of the?": partial(Part, "MID"),
    },
)


@rule(
    "(from | between)? [OFCENTURY ORD] -? century? (and | or | to | until | through)"
    " [(OFCENTURY2 | the)? (ORD2 -? (century | centuries))]"
    " | (from | between)? [the? EDGE? -? ORD] -? century? (and | or | to | until | through)"
    " [OFCENTURY2 (ORD2 -? (century | centuries))]",
    {
        "at the end of the 19th and the first half of the 20th century": "18 END; 19",
        "the second half of the 15th to the beginning of the 16th century": "14; 15 START",
        "the late 18th and the first half of the 19th century": "17 END; 18",
        "from the end of the 17th until the 19th century": "16 END; 18",
    },
    never=["the end of the 2nd and the first half of the 3rd match"],
    priority=3,
)
def parts_of_centuries(
    ord: int, ord2: int, ofcentury: Piece | None = None, ofcentury2: Piece | None = None, edge: Mod | None = None
) -> tuple[Expression, ...] | None:
    first, last = century_term(ord), century_term(ord2)
    if first is None or last is None or ord >= ord2:
        return None
    begun = ofcentury(first) if ofcentury else Part(edge, first) if edge else first
    ended = ofcentury2(last) if ofcentury2 else last
    if begun is None or ended is None:
        return None
    return (begun, ended) if ord2 == ord + 1 else (Between(begun, ended), RangeEnd(ended))


@phrase("WHICH", "ORD")
def counted_share(ord: int) -> int:
    return ord


meanings("WHICH", {"opening": 1, "last | final | closing": -1})


@rule(
    "the? WHICH third of STRETCH",
    {"in the last third of the eighteenth century": "17", "the first third of last month": "2020-09"},
    never=["the first third of the votes"],
    priority=2,
)
def third_of_stretch(which: int, stretch: Expression) -> Expression | None:
    return Share(which, 3, stretch) if which <= 3 else None


@rule(
    "the? WHICH quarter of PERIOD",
    {"the first quarter of the 20th century": "19"},
    never=["the first quarter of the month"],
    priority=2,
)
def quarter_of_century(which: int, period: Expression) -> Expression | None:
    """Of years it is three months and has rules of its own."""
    century = isinstance(period, Fixed) and period.interval.grain is Grain.CENTURY
    return Share(which, 4, period) if century and which <= 4 else None
