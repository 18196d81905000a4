"""Sets of time: every Monday, daily, twice a week, $2 million a year."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.calendar_guards import repeats_day
from extract.dates.english.guards import PAPER, names_paper
from extract.dates.english.lexicon import listed, meanings, phrase, rule
from extract.dates.english.numbers import Count
from extract.dates.expression import Expression, Repeat
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Cycle, Grain, last_day
from extract.dates.lengths import duration

_ADVERBS = {
    "hourly": Amount(1, Grain.HOUR),
    "daily": Amount(1, Grain.DAY),
    "nightly": Amount(1, Grain.DAY),
    "weekly": Amount(1, Grain.WEEK),
    "fortnightly": Amount(2, Grain.WEEK),
    "biweekly": Amount(2, Grain.WEEK),
    "monthly": Amount(1, Grain.MONTH),
    "quarterly": Amount(1, Grain.QUARTER),
    "annually": Amount(1, Grain.YEAR),
    "annual": Amount(1, Grain.YEAR),
    "yearly": Amount(1, Grain.YEAR),
    "everyday": Amount(1, Grain.DAY),
    "semiannually": Amount(6, Grain.MONTH),
    "biannually": Amount(6, Grain.MONTH),
    "biennially": Amount(2, Grain.YEAR),
    "bimonthly": Amount(2, Grain.MONTH),
    "bi - weekly": Amount(2, Grain.WEEK),
    "bi - monthly": Amount(2, Grain.MONTH),
    "bi - yearly": Amount(2, Grain.YEAR),
    "(semi | half) - (annually | yearly)": Amount(6, Grain.MONTH),
}
meanings("ADVERB", _ADVERBS)


def _so_many(word: str) -> None:
    def value(amount: float) -> Amount:
        return Amount(amount, _ADVERBS[word].unit)

    phrase("ADVERB", f"AMOUNT - {word}", first=True)(value)


for _word in ("hourly", "daily", "weekly", "monthly", "yearly"):
    _so_many(_word)


def repeated(amount: Amount, quant: str = "") -> Expression:
    """What comes back after that long: every two weeks, six-hourly."""
    return Repeat(Cycle(duration(amount), amount, quant))


def _each(unit: Grain, quant: str = "") -> Expression:
    """Every one of a unit; a weekend is told by its days."""
    one = Amount(1, unit)
    return Repeat(Cycle("XXXX-WXX-WE", one, quant)) if unit is Grain.WEEKEND else repeated(one, quant)


def _weekly(weekday: int, daypart: str = "") -> str:
    """The value of a weekday that comes back, or of a part of it."""
    return f"XXXX-WXX-{weekday + 1}" + (f"T{daypart}" if daypart else "")


_CLOSES = re.compile(r"\s*(?:[.,;?!)]|$)|\s+(?:in (?:advance|arrears|[A-Z]\w+)|since|for|on|at|with|to|by|from)\b")
# What follows an adverb: 'pumped daily in the delta', but 'a weekly meeting' names a thing.
_NO_THING = frozenset(
    listed(
        "in at on for to by until from and or with as basis since when because but after before during through except "
        "throughout across"
    )
)


@rule(
    "ADVERB",
    {
        "daily": "P1D",
        "meets monthly": "P1M",
        "It was held annually since 2011.": "P1Y",
        "Payments fall due quarterly.": "P1Q",
        "semi-annually": "P6M",
        "Seen six-monthly since 2011.": "P6M",
        "at six-weekly intervals": "P6W",
        "renewable annually for five years": "P1Y",
        "Returns are filed quarterly with the registrar.": "P1Q",
    },
    never=[
        "the Daily Mail",
        "the annual report",
        "quarterly results",
        "a weekly meeting",
        "the monthly rent",
        "by 20% annually",
        "doubling its profits annually since 1980",
        "A Danish daily printed it, the weekly said, and so did the leftist daily La Voz.",
    ],
    guard=lambda look: (
        bool(rx.match(r"\w+-(?:hour|dai|week|month|year)ly$", look.words))
        or (
            look.words.lower() != "annual"
            and (look.words.lower() not in {"annually", "quarterly", "yearly"} or bool(_CLOSES.match(look.tail)))
            and not rx.search(
                r"(?:%|percent)\s$|-$|\b(?:doubl|tripl|gr[eo]w|ris|rose|f[ae]ll(?! due)|increas|declin)[^.]*$",
                look.lead,
            )
            and not ((look.words[0].isupper() or look.before.lower() == "the") and look.after[:1].isupper())
            and (look.after == "basis" or look.informal or not (PAPER.search(look.lead) or names_paper(look)))
            and not (look.words.lower() == "daily" and look.words[0].isupper() and look.before[:1].isupper())
            and (not rx.match(r"\s+[a-z]", look.tail) or look.after in _NO_THING or look.informal)
        )
    ),
)
def adverb(adverb: Amount) -> Expression:
    return repeated(adverb)


@rule(
    "every half -? (UNIT)",
    {"every half hour": "PT30M", "every half-year": "P6M"},
    never=["every half day"],
    guard=lambda look: look.words.lower().endswith(("hour", "year")),
    priority=2,
)
def every_half_unit(unit: Grain) -> Expression:
    amount = Amount(30, Grain.MINUTE) if unit is Grain.HOUR else Amount(6, Grain.MONTH)
    return repeated(amount, "EVERY")


@rule(
    "(every | each | per) (single | other)? (UNIT)",
    {"every day": "P1D", "each year": "P1Y", "per month": "P1M"},
    never=["every second", "per second", "90 miles per hour"],
    guard=lambda look: (
        not look.words.lower().endswith("second")
        and not rx.search(r"(?i)(?:\bmiles|met(?:er|re)s|knots)\s$", look.lead)
    ),
)
def every_unit(unit: Grain) -> Expression:
    return _each(unit, "EACH")


@rule(
    "every (other | alternate) WEEKDAY DAYPART? | alternate WEEKDAYS",
    {"every other Monday": "XXXX-WXX-1", "on alternate Fridays": "XXXX-WXX-5"},
    priority=2,
)
def every_other_weekday(weekday: int | None = None, weekdays: int | None = None, daypart: str = "") -> Expression:
    number = weekday if weekday is not None else weekdays or 0
    return Repeat(Cycle(_weekly(number, daypart), Amount(2, Grain.WEEK)))


@rule(
    "(most | some | many) (weekends | DAYPARTS | WEEKDAYS) | most (SEASONS)",
    {"We went most weekends.": "XXXX-WXX-WE", "most mornings": "XXXX-XX-XXTMO", "most winters": "XXXX-WI"},
    guard=lambda look: not look.words.endswith(("springs", "falls")),
    priority=2,
)
def most_of_them(dayparts: str = "", weekdays: int | None = None, seasons: str = "") -> Expression:
    if weekdays is not None or seasons:
        return Repeat(Cycle(f"XXXX-{seasons or f'WXX-{(weekdays or 0) + 1}'}"))
    return Repeat(Cycle(f"XXXX-XX-XXT{dayparts}" if dayparts else "XXXX-WXX-WE"))


@rule(
    "weekends",
    {"at weekends": "XXXX-WXX-WE", "She works weekends.": "XXXX-WXX-WE", "Weekends are quiet.": "XXXX-WXX-WE"},
    priority=2,
)
def weekends() -> Expression:
    return Repeat(Cycle("XXXX-WXX-WE", Amount(1, Grain.WEEK)))


@rule("on [alternate days]", {"on alternate days": "P2D"}, priority=2)
def on_alternate_days() -> tuple[Expression, ...]:
    return (repeated(Amount(2, Grain.DAY)),)


@rule("every other (UNIT)", {"every other week": "P2W"}, priority=1)
def every_other(unit: Grain) -> Expression:
    return repeated(Amount(2, unit))


@rule(
    "TIMES? every (AMOUNT | few | couple of | AMOUNT (to | or | -) AMOUNT2) (UNITS | UNIT_SHORT | h) (or so)?",
    {
        "once every two weeks": "P2W",
        "every 40 seconds": "PT40S",
        "every 4 to 6 hours": "PT4H",
        "counted every 6 h": "PT6H",
    },
    priority=1,
)
def every_length(
    units: Grain | None = None,
    unit_short: Grain | None = None,
    amount: float | None = None,
    amount2: float | None = None,
) -> Expression | None:
    unit = units or unit_short or Grain.HOUR
    if amount2 is not None and amount2 <= (amount or 0):
        return None
    return repeated(Amount(amount, unit))


_COUNTED_THINGS = re.compile(
    r"(?i)(?:\b(?:once|twice|thrice|times|million|billion|thousand|hundred|dollars|euros|pounds|cents|percent|%|barrels"
    r"|people|tons?|hours|days|copies|men|times|trips|visits|jobs|pages|meals|games|CDs|units|cars|passengers|deaths"
    r"|shares|tonnes|miles)"
    r"|\b(?:barrels|cubic (?:feet|met(?:re|er)s)|gallons|kilo(?:gram)?s|lit(?:re|er)s|ounces|pounds|tons|tonnes)"
    r" of (?:[a-z]+ )?[a-z]{3,}|\d[\d,.]* [a-z]{3,}s|\b(?:one|two|three|four|five|six|ten) [a-z]{3,}|[\d%])\s*$"
)


def _rate(look: Look) -> bool:
    """'$15 billion a year', 'twice a week', '50,000 CDs a year': a number or 'times' stands right before."""
    lead, tail = look.lead, look.tail
    if rx.match(r"\s*(?:ago|earlier|later|before|after|from now|older|long|of)\b|-", tail):
        return False
    return bool(
        _COUNTED_THINGS.search(lead)
        and rx.search(
            r"(?i)\d|\b(?:once|twice|thrice|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand"
            r"|million|several|few|many|percent|times)\b",
            lead,
        )
        and not rx.search(r"(?i)\b(?:for|in(?: \d{4})?|after|within|over|about|nearly|almost|than|least|and)\s*$", lead)
    )


_HOLDS = re.compile(
    r"(?i)\b(?:is|are|meets?|opens?|closes?|runs?|plays?|takes? place|happens?|gathers?|sits?|convenes?)\b[^.!?;]*$"
)


@rule(
    "the? ORD WEEKDAY (of | in) the month | the last WEEKDAY (of | in) the month",
    {"It is free on the first Sunday of the month.": "XXXX-WXX-7"},
    never=["They met on the first Sunday of the month."],
    guard=lambda look: bool(_HOLDS.search(look.lead)),
    priority=2,
)
def weekday_of_each_month(weekday: int, ord: int = 0) -> Expression:
    return Repeat(Cycle(_weekly(weekday), Amount(1, Grain.MONTH)))


meanings(
    "TIMES", {"once | twice | thrice | (several | many | a few | AMOUNT | AMOUNT2 (to | or | -) AMOUNT3) times": True}
)


@rule(
    "TIMES (a | an | each | every | per) UNIT",
    {
        "twice a week": "P1W",
        "once every year": "P1Y",
        "two or three times a month": "P1M",
        "four times per year": "P1Y",
    },
    never=["once a day laborer"],
    guard=lambda look: not rx.match(r"-|\s+(?:ago|later|earlier|before|after|laborer|care)\b", look.tail),
    priority=4,
)
def times_a_unit(unit: Grain) -> Expression:
    return _each(unit)


@rule(
    "TIMES -? ADVERB",
    {"500 mg twice daily": "P1D", "three times weekly": "P1W", "a twice-weekly ferry": "P1W"},
    never=["twice annual reports"],
    guard=lambda look: not look.words.lower().endswith("annual"),
    priority=4,
)
def times_adverb(adverb: Amount) -> Expression:
    return repeated(adverb)


@rule(
    "(every | each | TIMES a) fortnight",
    {"every fortnight": "P2W", "twice a fortnight": "P2W"},
    priority=2,
)
def every_fortnight() -> Expression:
    return repeated(Amount(2, Grain.WEEK))


@rule(
    "(every | each) (weekday | workday) DAYPART? | weekdays | weekday DAYPARTS",
    {"every weekday": "XXXX-WXX-WD", "open on weekdays": "XXXX-WXX-WD", "every weekday morning": "XXXX-WXX-WDTMO"},
)
def every_weekday(daypart: str = "", dayparts: str = "") -> Expression:
    part = daypart or dayparts
    return Repeat(Cycle("XXXX-WXX-WD" + (f"T{part}" if part else ""), quant="EVERY"))


@rule("(every | each) weeknight | weeknights", {"every weeknight": "XXXX-WXX-WDTNI", "on weeknights": "XXXX-WXX-WDTNI"})
def every_weeknight() -> Expression:
    return every_weekday("NI")


@rule(
    "[(a | an) UNIT]",
    {"$15 billion a year": "P1Y", "one ferry a day": "P1D", "1.4 million tonnes of coal a year": "P1Y"},
    never=["a week later", "for a year", "a year ago", "in a week"],
    guard=_rate,
    priority=3,
)
def rate_unit(unit: Grain) -> Expression | None:
    return _each(unit)


@rule(
    "(every | each) single? (early | late)? (WEEKDAY DAYPART | WEEKDAY | DAYPART | MONTH | SEASON) | WEEKDAYS"
    " | WEEKDAY DAYPARTS",
    {
        "every Tuesday": "XXXX-WXX-2",
        "each July": "XXXX-07",
        "every summer": "XXXX-SU",
        "on Sundays": "XXXX-WXX-7",
        "every morning": "XXXX-XX-XXTMO",
        "every Wednesday evening": "XXXX-WXX-3TEV",
    },
    never=["Each sat on a stool", "each may apply"],
    guard=repeats_day,
    priority=1,
)
def every_named(
    weekday: int | None = None, weekdays: int | None = None, month: int = 0, season: str = "",
    daypart: str = "", dayparts: str = "",
) -> Expression:  # fmt: skip
    part = daypart or dayparts
    number = weekday if weekday is not None else weekdays
    if number is not None:
        value = _weekly(number, part)
    elif month:
        value = f"XXXX-{month:02d}"
    elif season:
        value = f"XXXX-{season}"
    else:
        value = f"XXXX-XX-XXT{part}"
    return Repeat(Cycle(value, quant="EVERY"))


@rule(
    "[(every | each) WEEKDAY] (and | or | &) [WEEKDAY2 DAYPART?]"
    " | [(every | each) WEEKDAY] , [WEEKDAY2] ,? (and | or | &) [WEEKDAY3 DAYPART?]",
    {
        "every Friday and Sunday": "XXXX-WXX-5; XXXX-WXX-7",
        "every Tuesday and Thursday evening": "XXXX-WXX-2TEV; XXXX-WXX-4TEV",
        "each Monday, Wednesday and Friday": "XXXX-WXX-1; XXXX-WXX-3; XXXX-WXX-5",
    },
    priority=3,
)
def every_few_named(
    weekday: int, weekday2: int, weekday3: int | None = None, daypart: str = ""
) -> tuple[Expression, ...]:
    days = (day for day in (weekday, weekday2, weekday3) if day is not None)
    return tuple(Repeat(Cycle(_weekly(day, daypart), quant="EVERY")) for day in days)


@rule("(every other | alternate) (DAYPART | DAYPARTS)", {"BP checked every other morning.": "P2D"}, priority=2)
def every_other_part() -> Expression:
    return repeated(Amount(2, Grain.DAY))


@rule(
    "(every | each) ORD (WEEKDAY | UNIT)",
    {"every second Tuesday": "XXXX-WXX-2", "every third day": "P3D", "every fourth year": "P4Y"},
    never=["every first Monday of the month"],
    guard=lambda look: not rx.match(r"\s+(?:of|in (?:the|each|every))\b", look.tail),
    priority=1,
)
def every_nth(ord: int, weekday: int | None = None, unit: Grain | None = None) -> Expression | None:
    if weekday is not None:
        return Repeat(Cycle(_weekly(weekday), quant="EVERY"))
    return repeated(Amount(ord, unit)) if unit and ord > 1 else None


@rule(
    "(every | each) (DAYX of? MONTH | MONTH DAYX)",
    {"every 4 July": "XXXX-07-04", "each December 6": "XXXX-12-06"},
    never=["every 31 June"],
    priority=1,
)
def every_date(dayx: int, month: int) -> Expression | None:
    return Repeat(Cycle(f"XXXX-{month:02d}-{dayx:02d}", quant="EVERY")) if dayx <= last_day(2000, month) else None


@rule(
    "[DAYPARTS] and [DAYPARTS2]",
    {"He swims mornings and evenings.": "XXXX-XX-XXTMO; XXXX-XX-XXTEV"},
    never=["two nights and mornings", "Arabian Nights and Evenings"],
    guard=lambda look: look.words.islower() and not rx.search(r"(?i)(?:\d|two|three|four|few|several)\s$", look.lead),
    priority=2,
)
def dayparts_and_dayparts(dayparts: str, dayparts2: str) -> tuple[Expression, ...]:
    return tuple(Repeat(Cycle(f"XXXX-XX-XXT{part}", quant="EVERY")) for part in (dayparts, dayparts2))


@rule("in [the? DAYPARTS]", {"in the evenings": "XXXX-XX-XXTEV"}, never=["in the morning"], priority=1)
def in_dayparts(dayparts: str) -> tuple[Expression, ...]:
    return (Repeat(Cycle(f"XXXX-XX-XXT{dayparts}", quant="EVERY")),)


@rule("the (past | last | next) COUNT SEASONS", {"the past three summers": "XXXX-SU"}, priority=1)
def past_seasons(count: Count, seasons: str) -> Expression:
    return Repeat(Cycle(f"XXXX-{seasons}"))
