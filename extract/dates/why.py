"""Tells in plain words how an expression got its date."""

from __future__ import annotations

import re

from extract.dates.expression import (
    Bent,
    Between,
    Count,
    Expression,
    Length,
    Meaning,
    Partial,
    Ref,
    Repeat,
    Shift,
    Side,
    Step,
    Turn,
    Valued,
    Within,
    Yearly,
)
from extract.dates.interval import Grain, Interval, Mod
from extract.dates.notation import notations
from extract.records import AnchorKind, Timex

_CALENDARS = {
    "solar_hijri_date": "the calendar of Iran and Afghanistan",
    "islamic_date": "the Islamic calendar",
    "islamic_year": "the Islamic calendar",
    "solar_year": "the calendar of Iran and Afghanistan",
    "hebrew_year": "the Hebrew calendar",
    "hebrew_date": "the Hebrew calendar",
    "republican_date": "the calendar of the French Revolution",
    "day_of_style": "the calendar named beside it, the old (Julian) or the new (ours)",
    "both_styles": "a day named in two calendars, the old (Julian) and the new (ours)",
    "day_in_both_styles": "a day named in two calendars, the old (Julian) and the new (ours)",
}
_LAST_JULIAN = 1752  # until then the weekday of a day written in English may be the old calendar's
_NAMES = frozenset({"named_day", "attack_by_its_day", "september_eleventh"})
_MOON_SIGHTED = frozenset({"feast", "feast_of_year", "islamic_date", "other_month_day"})


def explain(
    timex: Timex,
    term: Expression,
    meaning: Meaning,
    anchor: Interval | None,
    kind: AnchorKind,
    side: Side,
    anchor_words: str,
    noted: bool = False,
) -> str:
    """One sentence: what the words are, what they count from, where that stands, what comes out."""
    words = f"'{' '.join(timex.text.split())}'"
    result = f" → {notations(meaning.interval).words}" if meaning.interval is not None else ""
    if result and timex.rule in _MOON_SIGHTED and meaning.mod is Mod.APPROX:
        result += " (the month begins when the moon is seen: a day either way)"
    day = meaning.interval.start if meaning.interval is not None else None
    if "weekday_mismatch" in meaning.flags and day is not None and day.year > _LAST_JULIAN:
        result += f", although that day was a {day:%A}"
    match term:
        case Ref():
            return f"{words} is a vague reference and names no date"
        case Repeat():
            return f"{words} is a repetition or a rate, not a date"
        case Length() if not result:
            return f"{words} is a length of time, not a date"
        case Valued(value=value) if not value.startswith("BC"):
            return f"{words} is any such day, not one date"
        case Valued():
            return f"{words} names a date before our calendar's year 1"
    if anchor is None and isinstance(term, Between):
        return f"{words} begins a range{result}"
    if anchor is None and (calendar := _CALENDARS.get(timex.rule)):
        return f"{words} is of {calendar}{result}"
    if anchor is None and timex.rule in _NAMES:
        return f"{words} is what that day is called{result}"
    if anchor is None and meaning.interval is not None and _lacks_its_year(timex, meaning.interval):
        return f"{words} takes the rest from the date beside it{result}"
    if anchor is None:
        return f"{words} says all of it{result}"
    origin = f"{notations(anchor).words}, {anchor_words}" if noted else _origin(anchor, kind, anchor_words)
    inner = _core(term)
    if kind == "EVENT":
        return f"{words} {_way(inner) or 'is'} {origin}{result}"
    if isinstance(inner, Length):
        return f"{words} is a length of time; counted from {origin}{result}"
    if isinstance(inner, Partial | Yearly):
        lacks = _lacking(inner)
        way = _TURNED.get(_turn(term)) or _ON_SIDE[_as_found(side, anchor, meaning.interval)]
        beside = timex.rule == "clock_alone" and not isinstance(term, Partial)
        names = "is of the day beside it, which names" if beside else "names"
        return f"{words} {names} no {lacks}: {way} {origin}{result}"
    return f"{words} {_way(inner) or 'goes by'} {origin}{result}"


# What tells the year of a day without its figures: nineteen hundred and five, Showa 20, Year II.
_YEAR_IN_WORDS = re.compile(r"(?i)\b(?:hundred|thousand|nineteen|eighteen|twenty|meiji|tai|sh[oō]wa|heisei|reiwa|year)")
_BARE_NUMBER = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)?")


def _lacks_its_year(timex: Timex, meant: Interval) -> bool:
    """Whether a neighbour tells the year: '3' in '3 and 5 May 2018', '03:45' behind a day."""
    if _BARE_NUMBER.fullmatch(timex.text):
        return True
    if meant.start is None or meant.grain.rank > Grain.HALF.rank or timex.rule == "foreign_date":
        return False
    year = f"{meant.start.year}"
    own = year in timex.text or year[-2:] in re.findall(r"\d+", timex.text)
    figures = timex.type == "DATE" and re.search(r"\d{4}", timex.text)  # of another calendar
    return not (own or figures or _YEAR_IN_WORDS.search(timex.text))


def _way(inner: Expression) -> str:
    """In which direction words count; "" where they don't."""
    if isinstance(inner, Count):
        return "is counted from"
    if isinstance(inner, Shift) or (isinstance(inner, Step) and inner.count):
        before = inner.count < 0 if isinstance(inner, Step) else inner.when == "before"
        return "counts back from" if before else "counts on from"
    return ""


_ON_SIDE = {"past": "the last one up to", "future": "the next one from", "same": "the one of the time of"}


def _as_found(side: Side, anchor: Interval, found: Interval | None) -> Side:
    """The side sought, unless the date was found on the other one ('Mon 26th', which only the next month has) or within
    what it counts from ('Mon' below 'Week of 6 May')."""
    if found is None or found.start is None or found.end is None or anchor.start is None or anchor.end is None:
        return side
    if anchor.grain.rank > Grain.DAY.rank and anchor.holds(found):
        return "same"
    if side == "future" and found.end <= anchor.start:
        return "past"
    return "future" if side == "past" and found.start >= anchor.end else side


_TURNED = {
    "this": "the one of the time of",
    "last": "the last one up to",
    "next": "the next one from",
    "coming": "the next one from",
}


def _turn(term: Expression) -> str:
    """On which side the words themselves put the date: last, next, coming; "" where they say nothing."""
    while not isinstance(term, Turn):
        inner = _named_within(term)
        if inner is None:
            return ""
        term = inner
    return term.turn


def _named_within(term: Expression) -> Expression | None:
    """What a term encloses and takes its anchor from: of 'October of last year' the year."""
    if isinstance(term, Between | Within):
        return term.first if isinstance(term, Between) else term.whole
    return getattr(term, "inner", None)


def _lacking(inner: Partial | Yearly) -> str:
    if isinstance(inner, Partial) and inner.in_century is not None:
        return "century"
    if isinstance(inner, Partial) and not (inner.month or inner.season or inner.quarter or inner.half):
        return "month" if inner.day else "week"
    return "year"


def _core(term: Expression) -> Expression:
    while isinstance(term, Bent | Between | Within) or hasattr(term, "inner"):
        inner = _named_within(term)
        if inner is None:
            return term
        term = inner
    return term


def _origin(anchor: Interval, kind: AnchorKind, words: str) -> str:
    shown = notations(anchor).words
    if kind == "DOCUMENT":
        return f"{shown}, {words or 'the publication date'}"
    if kind == "HEADING":
        return f"{shown}, the date in the heading above"
    if kind == "EVENT":
        return f"{shown}, {words}"
    if kind == "QUOTE":
        return f"{shown}, the day on which this was said"
    return f"{shown}, the date last talked about ('{' '.join(words.split())}')"
