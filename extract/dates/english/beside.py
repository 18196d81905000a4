"""Days beside a named one: three days before Christmas, two days after 5 May 2018, the day after Thanksgiving."""

from __future__ import annotations

from extract.dates import rx
from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import Expression, Part, Shift, When
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain, Mod


def _names_its_day(look: Look) -> bool:
    """Yesterday, tomorrow and weekdays have wordings of their own."""
    return not rx.search(r"(?i)\b(?:yesterday|today|tomorrow|tonight)$", look.words)


def _calendar_days(look: Look) -> bool:
    """Trading and working days are not counted by the calendar; "the 3 May" goes before what happened then."""
    return not rx.search(r"(?i)\b(?:trading|business|working|court|school)\b|\bthe \d{1,2} [a-z]", look.words)


@phrase("NAMEDDAY", "DATE | FEASTDAY")
def named_day_base(feastday: Expression | None = None, date: Expression | None = None) -> Expression | None:
    return feastday or date


def _beside(length: tuple[Amount, Mod | None], when: When, day: Expression) -> Expression | None:
    amount, mod = length
    if amount.count is None or amount.unit.rank < Grain.DAY.rank or amount.count != int(amount.count):
        return None
    return Shift(amount, when, base=day, grain=Grain.DAY, mod=mod)


@rule(
    "LENGTH (before | prior to) NAMEDDAY",
    {"three days before Christmas": "2020-12-22", "a week before 5 May 2018": "2018-04-28"},
    never=["several days before Christmas", "two days before the vote", "a week before the 3 May vote"],
    guard=_calendar_days,
    priority=2,
)
def length_before_named(length: tuple[Amount, Mod | None], namedday: Expression) -> Expression | None:
    return _beside(length, "before", namedday)


@rule(
    "LENGTH (after | following) NAMEDDAY",
    {"Two days after 5 May 2018": "2018-05-07", "a week after Easter 2019": "2019-04-28"},
    never=["two days after the vote", "eight trading days after Oct. 12"],
    guard=_calendar_days,
    priority=2,
)
def length_after_named(length: tuple[Amount, Mod | None], namedday: Expression) -> Expression | None:
    return _beside(length, "after", namedday)


@rule(
    "the (last | final)? UNIT before NAMEDDAY",
    {
        "the day before Christmas": "2020-12-24",
        "the week before Easter 2019": "2019-W15",
        "the last weekend before Easter 2019": "2019-W15-WE",
    },
    never=["the day before yesterday", "the day before the vote"],
    guard=_names_its_day,
    priority=2,
)
def unit_before_named(unit: Grain, namedday: Expression) -> Expression | None:
    return _unit_beside(unit, "before", namedday)


@rule(
    "the UNIT after NAMEDDAY",
    {"the day after Thanksgiving": "2020-11-27", "the day after 5 May 2018": "2018-05-06"},
    never=["the day after tomorrow", "the day after the vote"],
    guard=_names_its_day,
    priority=2,
)
def unit_after_named(unit: Grain, namedday: Expression) -> Expression | None:
    return _unit_beside(unit, "after", namedday)


def _part_beside(when: When, examples: dict[str, str]) -> None:
    def part(daypart: str, namedday: Expression) -> Expression:
        return Part(daypart, Shift(Amount(1, Grain.DAY), when, base=namedday, grain=Grain.DAY))

    part.__name__ = f"part_of_the_day_{when}"
    rule(
        f"the DAYPART {when} NAMEDDAY",
        examples,
        never=[f"the night {when} the vote", f"the night {when} yesterday"],
        guard=_names_its_day,
        priority=2,
    )(part)


_part_beside("before", {"the night before Thanksgiving 1950": "1950-11-22TNI"})
_part_beside("after", {"the morning after 5 May 2018": "2018-05-06TMO"})


def _unit_beside(unit: Grain, when: When, day: Expression) -> Expression | None:
    return (
        Shift(Amount(1, unit), when, base=day, grain=unit) if Grain.DAY.rank <= unit.rank <= Grain.YEAR.rank else None
    )
