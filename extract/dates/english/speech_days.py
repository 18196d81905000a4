"""Weeks and years beside a day of speech: a week on Monday, the Monday after next, a year ago last March."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import meanings, rule
from extract.dates.expression import Expression, Nth, Partial, Shift, Step, This, Turn
from extract.dates.interval import Amount, Grain, Mod

_WEEK = Grain.WEEK
_LASTED = frozenset({"for", "after", "been", "in", "within", "last", "spend", "take", "took", "spent"})
# Before 'a week on Monday': what will be, and no verb that asks how long.
_PLANNED = re.compile(
    r"(?i)\b(?:will|shall|is|are|comes|takes|due|planned|scheduled|expected|begins?|starts?|opens?|closes?|ends?|leaves?|meets?|returns?"
    r"|should|could|may|might|must)\b"
    r"(?!.*\b(?:for|last|lasts|take|takes|spend|run|runs)\s$)"
)


@rule(
    "LENGTH (NEARDAY) | LENGTH on COMINGDAY",
    {
        "back a week tomorrow": "2020-10-28",
        "see you two weeks on Friday": "2020-11-06",
        "exams a week tomorrow": "2020-10-28",
        "The panel will report a fortnight today.": "2020-11-03",
        "Photographs will be taken a week on Monday.": "2020-11-02",
        "The bridge should reopen a week on Thursday.": "2020-10-29",
    },
    never=[
        "for two weeks on Friday",
        "it has been a week tomorrow",
        "after a week today",
        "lost a day today",
        "worked three weeks yesterday",
    ],
    guard=lambda look: (
        (
            look.before.lower()
            in {"is", "back", "you", "u", "ya", "it", "until", "till", "from", "see", "on", "by", "due", ""}
            or (look.words.lower().endswith("tomorrow") and look.before.lower() not in _LASTED)
            or bool(_PLANNED.search(look.lead))
        )
        and not look.words.lower().endswith("yesterday")
        and not look.tail.startswith(" since ")
    ),
    priority=1,
)
def week_on_day(
    length: tuple[Amount, Mod | None], comingday: Expression | None = None, nearday: Expression | None = None
) -> Expression | None:
    amount, base = length[0], comingday or nearday
    return (
        Shift(amount, "after", base=base) if base and amount.count is not None and amount.unit is Grain.WEEK else None
    )


@rule(
    "LENGTH last WEEKDAY",
    {"seen a week last Friday": "2020-10-09", "he rang a fortnight last Monday.": "2020-10-05"},
    never=["it lasted a week last Friday", "for two days last Friday", "within a week last Friday"],
    guard=lambda look: look.before.lower() not in _LASTED | {"lasted", "over", "about"},
    priority=1,
)
def week_last_day(length: tuple[Amount, Mod | None], weekday: int) -> Expression | None:
    """So many weeks before the last such day, as the British say it."""
    amount = length[0]
    if amount.unit is not Grain.WEEK or amount.count not in (1, 2, 3):
        return None
    return Shift(amount, "before", base=Turn(Partial(weekday=weekday), "last"), grain=Grain.DAY)


@rule(
    "last WEEKDAY week",
    {"We dined with them last Thursday week.": "2020-10-08"},
    never=["last Thursday week two began"],
    guard=lambda look: bool(rx.match(r"\s*(?:[.,;:?!)]|$|(?:and|but)\b)", look.tail)),
    priority=3,
)
def last_weekday_week(weekday: int) -> Expression:
    return Shift(Amount(1, Grain.WEEK), "before", base=Turn(Partial(weekday=weekday), "last"))


@rule(
    "WEEKDAY WEEKS_ON",
    {
        "until Monday week to reply": "2020-11-02",
        "on Friday fortnight": "2020-11-06",
        "he is back Monday week.": "2020-11-02",
    },
    never=["the Monday weekly", "on Monday week two began"],
    guard=lambda look: (
        (look.words[:1].isupper() or look.informal)
        and (look.before.lower() in {"", "on", "by", "until", "from"} or look.before.islower())
        and look.before.lower() not in {"the", "a", "this", "last", "next", "every", "each", "of"}
        and bool(rx.match(r"\s*(?:[.,;:?!)]|$|(?:and|or|at|in|to|from|for|with|is|will|the|we|i|if|ok)\b)", look.tail))
    ),
    priority=2,
)
def weekday_week(weekday: int, weeks_on: Amount) -> Expression | None:
    if weeks_on.unit is not Grain.WEEK:
        return None
    return Shift(weeks_on, "after", base=Turn(Partial(weekday=weekday), "next"))


meanings(
    "WEEKS_ON",
    {
        "week": Amount(1, Grain.WEEK),
        "fortnight": Amount(2, Grain.WEEK),
        "twelvemonth | twelve - month": Amount(1, Grain.YEAR),
    },
)


@rule(
    "(NEARDAY | DAY_OF_WRITING) WEEKS_ON",
    {
        "Tomorrow week the schools reopen": "2020-10-28",
        "the vote is today week": "2020-10-27",
        "Yesterday fortnight I wrote": "2020-10-05",
        "home by this day fortnight": "2020-11-03",
        "this day twelvemonth": "2021-10-20",
    },
    never=["Today week two began", "tomorrow week-long rallies begin"],
    guard=lambda look: not rx.match(r"[\s-]+(?:one|two|three|four|\d|long|ends?\b)", look.tail),
    priority=2,
)
def near_day_week(
    weeks_on: Amount, nearday: Expression | None = None, day_of_writing: Expression | None = None
) -> Expression:
    day = nearday or day_of_writing
    return Shift(weeks_on, "before" if day == Step(Grain.DAY, -1) else "after", base=day, grain=Grain.DAY)


meanings("DAY_OF_WRITING", {"this day": This(Grain.DAY)})


@rule(
    "the? WEEKDAY before last",
    {"the Friday before last": "2020-10-09"},
    never=["the Friday before last month's vote"],
    guard=lambda look: not rx.match(r"\s+(?:[A-Za-z]+day|week|month|year)", look.tail),
    priority=2,
)
def weekday_before_last(weekday: int) -> Expression:
    return Shift(Amount(1, Grain.WEEK), "before", base=Turn(Partial(weekday=weekday), "last"))


@rule(
    "AMOUNT (WEEKDAYS | SEASONS) ago",
    {"two Fridays ago": "2020-10-09", "three summers ago": "2018-SU"},
    priority=2,
)
def nth_last(amount: float, weekdays: int | None = None, seasons: str = "") -> Expression | None:
    if amount < 1 or amount != int(amount):
        return None
    last = Turn(Partial(weekday=weekdays, season=seasons), "last")
    unit = Grain.YEAR if seasons else Grain.WEEK
    return Shift(Amount(amount - 1, unit), "before", base=last, grain=Grain.SEASON if seasons else Grain.DAY)


@rule(
    "the? WEEKDAY after next",
    {"freed the Monday after next": "2020-11-02"},
    never=["the Monday after next week's vote"],
    guard=lambda look: not rx.match(r"\s+(?:[A-Za-z]+day|week|month|year)", look.tail),
    priority=2,
)
def weekday_after_next(weekday: int) -> Expression:
    return Shift(Amount(1, Grain.WEEK), "after", base=Turn(Partial(weekday=weekday), "next"))


@rule(
    "LENGTH ago to the day",
    {"Six months ago to the day he quit.": "2020-04-20", "Ten years ago to the day": "2010-10-20"},
    never=["ten years ago to the night"],
    priority=1,
)
def ago_to_the_day(length: tuple[Amount, Mod | None]) -> Expression | None:
    return Shift(length[0], "before", grain=Grain.DAY) if length[0].count is not None else None


@rule(
    "LENGTH ago (DATE | PERIOD)",
    {
        "two years ago last March": "2018-03",
        "a year ago last autumn": "2018-FA",
        "three years ago this week": "2017-W42",
        "sixty years ago next month": "1960-11",
        "two years ago this coming August": "2019-08",
        "twenty years ago last Tuesday": "2000-10-13",
        "Five years ago Thursday the roof fell in.": "2015-10-22",
    },
    never=["two days ago this week", "a year ago this second", "two years ago 1998"],
    priority=2,
)
def ago_from_speech(
    length: tuple[Amount, Mod | None], date: Expression | None = None, period: Expression | None = None
) -> Expression | None:
    """As long before what was or will be lately: its anniversary."""
    (amount, mod), base = length, date or period
    grain = _named_grain(base)
    if base is None or grain is None or amount.count is None or not Grain.DAY.rank <= grain.rank < amount.unit.rank:
        return None
    if isinstance(base, Partial) and amount.unit is _WEEK:
        return None  # 'a week ago Friday' counts from the last one
    middle = Nth(4, Grain.DAY, base) if grain is _WEEK else base  # so that a week is counted from its middle
    return Shift(amount, "before", base=middle, grain=grain, mod=mod)


def _named_grain(base: Expression | None) -> Grain | None:
    """The grain of a date that is counted from speech (last May, next Sunday, this week) or of a bare weekday."""
    if isinstance(base, This | Step):
        return base.unit
    inner = base.inner if isinstance(base, Turn) else base
    if not isinstance(inner, Partial):
        return None
    if inner.weekday is not None:
        return Grain.DAY
    return (Grain.SEASON if inner.season else Grain.MONTH) if isinstance(base, Turn) and not inner.day else None
