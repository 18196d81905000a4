"""Days beside a feast or within it: the Friday before Christmas, the second night of Passover, Easter weekend."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from extract.dates import calendars, rx
from extract.dates.english.holidays import BEFORE_DAYS, feast_like
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Nth, Part, Shift, Yearly
from extract.dates.feasts import FEASTS, FROM_DUSK, Rule
from extract.dates.interval import Amount, Grain, Interval, centred, unsure_as
from extract.dates.named_days import IN_SOME_YEARS

_GREGORIAN = 1583  # before it the days of the week went by the Julian calendar, in which days were written


@lru_cache(512)
def _weekday_beside(feast: str, weekday: int, after: bool, nth: int = 1) -> Rule:
    """The n-th such weekday after a feast's first day, or the last before it, of every year."""

    def found(year: int) -> Interval | None:
        whole = FEASTS[feast](year)
        if whole is None or whole.start is None:
            return None
        written = calendars.julian(*whole.start.timetuple()[:3]) if year < _GREGORIAN else None
        first = (written or whole.start).weekday()
        days = (weekday - first) % 7 or 7
        back = (first - weekday) % 7 or 7
        return Interval.of(whole.start + timedelta(days=days + 7 * (nth - 1) if after else -back), Grain.DAY)

    return found


def _beside(name: str, after: bool, examples: dict[str, str]) -> None:
    def day(weekday: int, feast: str, yearx: int | None = None) -> Expression:
        return Yearly(f"a day beside {feast}", _weekday_beside(feast, weekday, after), yearx)

    day.__name__ = name
    rule(
        f"the {'WEEKDAY after' if after else '(last | final)? WEEKDAY before'} FEAST YEARX?",
        examples,
        never=["on Friday after Christmas"],
        guard=feast_like,
        priority=2,
    )(day)


_beside(
    "weekday_before_feast",
    False,
    {"the Friday before Christmas 2019": "2019-12-20", "the last Sunday before Easter 2018": "2018-03-25"},
)
_beside("weekday_after_feast", True, {"the Tuesday after Labor Day": "2020-09-08"})


@rule(
    "the ORD WEEKDAY after (FEAST | DATED_FEAST) ,? (of | in)? YEARX? | the ORD WEEKDAY after trinity ,? YEARX?",
    {"the second Sunday after Easter 2019": "2019-05-05", "the first Sunday after Epiphany, 1525": "1525-01-08",
     "the third Sunday after Trinity 2019": "2019-07-07"},
    never=["the second Sunday after Easter Island"],
    guard=lambda look: look.after[:1].islower() or not look.after,
    priority=3,
)  # fmt: skip
def nth_weekday_after_feast(
    ord: int, weekday: int, feast: str = "", dated_feast: str = "", yearx: int | None = None
) -> Expression | None:
    """As churches count the Sundays of their year; Trinity is a feast only there."""
    name = feast or dated_feast or "Trinity Sunday"
    return Yearly(f"a day after {name}", _weekday_beside(name, weekday, True, ord), yearx) if ord <= 27 else None


@rule(
    "DATED_FEAST ,? (of | in)? YEARX",
    {"Epiphany 2012": "2012-01-06", "Bloody Sunday in 1972": "1972-01-30"},
    never=["an epiphany 2012", "Corpus Christi", "Bloody Sunday of 1973"],
    guard=lambda look: look.words[:1].isupper(),
    phrase="DATE",
)
def dated_feast(dated_feast: str, yearx: int) -> Expression | None:
    return Yearly(dated_feast, FEASTS[dated_feast], yearx) if FEASTS[dated_feast](yearx) else None


@rule(
    "DATED_FEAST",
    {"The king was crowned on Epiphany.": "2020-01-06", "on Corpus Christi the guilds marched": "2020-06-11"},
    never=[
        "on Corpus Christi Bay",
        "a book on epiphany",
        "on Bloody Sunday",
        "a report on Corpus Christi's port",
        "on Epiphany Guitars",
    ],
    guard=lambda look: (
        look.before in ("on", "On") and look.words[:1].isupper() and not rx.match(r"['’]s\b|,? [A-Z\d]", look.tail)
    ),
)
def feast_alone(dated_feast: str) -> Expression | None:
    return None if dated_feast in IN_SOME_YEARS else Yearly(dated_feast, FEASTS[dated_feast])


@lru_cache(128)
def _eve(feast: str) -> Rule:
    """The day before a feast's first."""

    def found(year: int) -> Interval | None:
        whole = FEASTS[feast](year)
        eve = centred(whole).minus(Amount(1, Grain.DAY)) if whole else None
        return unsure_as(eve, whole) if whole and eve else None

    return found


@rule(
    "FEAST POSSESSIVE? eve (of? YEARX)?",
    {
        "closed on Thanksgiving eve": "2019-11-27",
        "Passover Eve 2020": "2020-04-08",
        "on Lunar New Year's Eve 2020": "2020-01-24",
    },
    never=["Thanksgiving Eve parties"],
    guard=lambda look: (
        feast_like(look) and not rx.match(r"(?i)christmas|xmas|new year|hall", look.words)  # have names of their own
    ),
    priority=1,
    phrase="FEASTDAY",
)
def eve_of_feast(feast: str, yearx: int | None = None) -> Expression:
    return Yearly(f"the eve of {feast}", _eve(feast), yearx)


@rule(
    "the? ORD DAYPART of FEAST YEARX?",
    {"the second night of Passover 2018": "2018-03-31TNI", "the first night of Kwanzaa 2018": "2018-12-26TNI"},
    never=["the second night of Christmas 2019 sales", "the 40th night of Ramadan"],
    guard=lambda look: feast_like(look) and not rx.match(r"\s+[a-z]+s\b", look.tail),
    priority=2,
)
def nth_night_of_feast(ord: int, feast: str, daypart: str, yearx: int | None = None) -> Expression | None:
    first = Yearly(feast, FEASTS[feast], yearx)
    later = ord - 1 - (feast in FROM_DUSK and daypart in ("NI", "EV"))
    day = Shift(Amount(abs(later), Grain.DAY), "before" if later < 0 else "after", base=first, grain=Grain.DAY)
    return Part(daypart, day) if 1 <= ord <= 30 else None


@lru_cache(128)
def _not_monday(feast: str) -> Rule:
    """A feast's first day; the Sunday before one that falls on a Monday: 'Labor Day weekend' is the one before it."""

    def found(year: int) -> Interval | None:
        whole = FEASTS[feast](year)
        if whole is None or whole.start is None:
            return None
        return Interval.of(whole.start - timedelta(days=not whole.start.weekday()), Grain.DAY)

    return found


@rule(
    "the? FEAST (weekend) (of? YEARX)?",
    {"over Easter weekend 2019": "2019-W16-WE", "the Labor Day weekend of 2019": "2019-W35-WE"},
    never=["a Christmas weekend market"],
    guard=lambda look: (
        feast_like(look)
        and not rx.match(
            r"\s+(?:markets?|getaway|trips?|sales?|breaks?|traffic|specials?|crowds?|travel\w*)\b", look.tail
        )
    ),
    priority=1,
)
def weekend_of_feast(feast: str, yearx: int | None = None) -> Expression:
    return Nth(1, Grain.WEEKEND, Yearly(f"{feast} weekend", _not_monday(feast), yearx))


@rule(
    "FEAST week (of? YEARX)?",
    {"Christmas week 1989 was chaos": "1989-W52", "closed in Thanksgiving week 2012": "2012-W47"},
    never=["Easter week 1916", "Christmas week-long sales"],
    guard=lambda look: feast_like(look) and look.tail[:1] != "-" and not look.words.lower().startswith("easter"),
    priority=1,
)
def week_of_feast(feast: str, yearx: int | None = None) -> Expression:
    return Nth(1, Grain.WEEK, Yearly(feast, FEASTS[feast], yearx))


@rule(
    "the? (new) year (of? YEARX)?",
    {
        "From New Year 1852 he ruled.": "1852-01-01",
        "From New Year there was a street of booths": "2020-01-01",
        "They return after New Year.": "2021-01-01",
        "open since the New Year": "2020-01-01",
    },
    never=["since the new year group", "a New Year resolution", "in a New Year", "before the new year-end rules"],
    guard=lambda look: (
        "New Year" in look.words
        and look.before.lower() in BEFORE_DAYS - {"in", "of", "every", "next", "last", "this", "for"}
        and not rx.match(
            r"-|['’]|\s+(?!(?:and|in|at|with|the|he|she|they|it|we|I|there|when|until|to)\b)[A-Za-z]", look.tail
        )
    ),
    priority=-1,
)
def new_year(yearx: int | None = None) -> Expression:
    return Yearly("New Year's Day", FEASTS["New Year's Day"], yearx)
