"""Halves, thirds and quarters of a period: the second half of the 1990s, the last quarter of the 18th century."""

from __future__ import annotations

from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import Expression, Fixed, Hole, Partial, Share, This, Within
from extract.dates.interval import Grain


@rule(
    "the? HALF_NAME of (PERIOD | STORYPERIOD)",
    {
        "the second half of the 20th century": "19",
        "the first half of the 1990s": "199",
        "the second half of fiscal 2014": "2014-H2",
        "the second half of May 2010": "2010-05",
        "in the latter half of June": "2020-06",
        "[1956] the first half of that year": "1956",
    },
)
def half_of_period(
    half_name: int, period: Expression | None = None, storyperiod: Expression | None = None
) -> Expression | None:
    inner = period or storyperiod
    if isinstance(inner, Fixed) and inner.interval.grain is Grain.YEAR and not inner.interval.mod:
        return Within(Partial(half=half_name), inner)  # of a fiscal year
    return Share(half_name, 2, inner) if inner else None


def _half_of_the(unit: Grain, examples: dict[str, str]) -> None:
    def half(half_name: int) -> Expression:
        return Share(half_name, 2, This(unit, Hole.PERIOD))

    half.__name__ = f"half_of_the_{unit}"
    rule(
        f"the HALF_NAME of the ({unit})",
        examples,
        never=[f"the second half of the {unit}-long siege"],
        guard=lambda look: look.tail[:1] != "-",
    )(half)


_half_of_the(Grain.MONTH, {"[3 May 2018] In the second half of the month": "2018-05"})
_half_of_the(Grain.WEEK, {"[3 May 2018] in the first half of the week": "2018-W18"})
_half_of_the(Grain.DECADE, {"[1956] in the second half of the decade": "195"})
_half_of_the(Grain.CENTURY, {"[1956] in the first half of the century": "19"})


@phrase("WHICH", "ORD")
def counted_share(ord: int) -> int:
    return ord


@phrase("WHICH", "opening")
def opening_share() -> int:
    return 1


@phrase("WHICH", "last | final | closing")
def last_share() -> int:
    return -1


def _share_of_century(name: str, of: int, examples: dict[str, str]) -> None:
    def share(which: int, period: Expression) -> Expression | None:
        century = isinstance(period, Fixed) and period.interval.grain is Grain.CENTURY
        return Share(which, of, period) if century and which <= of else None

    share.__name__ = f"{name}_of_century"
    rule(f"the? WHICH {name} of PERIOD", examples, never=[f"the first {name} of the month"], priority=2)(share)


_share_of_century("third", 3, {"in the last third of the eighteenth century": "17"})
_share_of_century("quarter", 4, {"the first quarter of the 20th century": "19"})
