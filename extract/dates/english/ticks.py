"""Years of two figures behind a tick: in '95, the summer of '69, Christmas of '45."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.holidays import feast_like
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Fixed, Partial, Yearly, fixed
from extract.dates.feasts import FEASTS


@rule(
    "TICK",
    {"in '95": "1995"},
    never=["rock 'n' roll", "the '68ers"],
    guard=lambda look: (
        (
            not look.tail[:1].isalpha()
            and look.before.lower() in {"in", "since", "of", "from", "by", "until", "to", "and", "or", "between", "the"}
        )
        or bool(rx.search(r"\d\s?[-–]\s?$", look.lead))
        or bool(rx.match(r",?\s?(?:or|and|to|[-–/])?\s?['’‘]\d\d\b(?!['’]?s)", look.tail))
        or bool(rx.search(r"['’‘]\d\d,\s$", look.lead))
    ),
    phrase="PERIOD",
)
def tick_year(tick: int) -> Expression | None:
    return Partial(in_century=tick)


@rule(
    "[YEARX] (and | or | '&' | ,) [TICK]",
    {"in 1866, '67": "1866; 1867", "the summers of 1914 and '15": "1914; 1915"},
    never=["in 1998 and '12"],
    priority=3,
)
def year_and_tick(yearx: int, tick: int) -> tuple[Expression, ...] | None:
    """A later year of the same century; further ones ("'67 and '68") go on from it."""
    first, last = time.year(yearx), time.year(yearx // 100 * 100 + tick % 100)
    return (Fixed(first), Fixed(last)) if first and last and yearx % 100 < tick % 100 else None


_TICKS_OF_THIS_CENTURY = 30  # the winter of '39 is of a story, no plan


def year_of_tick(tick: int) -> int:
    """The year that a season or feast of '14 or '38 is of."""
    return tick + (2000 if tick <= _TICKS_OF_THIS_CENTURY else 1900)


_TWO_FIGURES = re.compile(r"\s\d\d$")


@rule(
    "the? SEASON of? TICK",
    {"the summer of '69": "1969-SU", "Summer '14": "2014-SU", "the spring of '38": "1938-SP"},
    phrase="PERIOD",
)
def season_tick(season: str, tick: int) -> Expression | None:
    return fixed(time.season(year_of_tick(tick), season))


@rule(
    "the? SEASON of? TWO",
    {"he joined in summer 09": "2009-SU", "left in winter 18.": "2018-WI", "the summer of 08": "2008-SU"},
    never=["in summer 18 people", "in summer 5", "in spring 40"],
    guard=lambda look: (
        bool(_TWO_FIGURES.search(look.words))
        and (look.words[-2] == "0" or bool(rx.match(r"\s*(?:[.,;:?!)/]|$|\n|and\b|or\b)", look.tail)))
        and not rx.match(r"[.,:/-]?\d|\s?%", look.tail)
    ),
)
def season_short_year(season: str, two: int) -> Expression | None:
    whole = time.season(2000 + two, season)
    return Fixed(whole) if whole and two <= _TICKS_OF_THIS_CENTURY else None


# 'back in 09 when we were young', 'class of 08!'; not 'in 98 days', 'back in 10'
_BACK_THEN = re.compile(r"(?i)\b(?:back in|class of|since(?: back in)?|born in) $")
_OF_UNITS = re.compile(
    r"[.,:/-]?\d|\s?%|\s(?:more |other )?(?:min|hr|sec|day|week|wk|month|year|yr|hour|people|k\b|ppl|of\b)"
)


@rule(
    "(in | of | since) [TWO]",
    {
        "remember back in 09 when we ran this town lol": "2009",
        "class of 08 lol": "2008",
        "we met back in 98 lol": "1998",
    },
    never=["back in 10 lol", "back in 09 minutes lol", "since 09:30 lol", "in 98 lol", "It was back in 09 hours."],
    guard=lambda look: (
        look.informal
        and bool(rx.search(r"[06-9]\d$", look.words))
        and bool(_BACK_THEN.search(look.lead + look.words[:-2]))
        and not _OF_UNITS.match(look.tail)
    ),
    priority=2,
)
def short_year_ago(two: int) -> tuple[Expression, ...] | None:
    whole = time.year(year_of_tick(two))
    return (Fixed(whole),) if whole else None


@rule(
    "FEAST ,? of? TICK",
    {"not till Christmas of '45": "1945-12-25", "home for Easter '98": "1998-04-12"},
    never=["Christmas 45"],
    guard=feast_like,
    priority=1,
    phrase="DATE",
)
def feast_tick(feast: str, tick: int) -> Expression | None:
    year = year_of_tick(tick)
    return Yearly(feast, FEASTS[feast], year) if FEASTS[feast](year) else None
