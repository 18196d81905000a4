"""What a person types as a date: EDTF, ISO, a date in words or in any language, or words as in a report.

Every word counts: where one is left that says nothing known here, the text is no date, so that "perhaps 5 May 2016" is
never kept as 5 May 2016. What the table shows ("2014 or after", "28 December 2015 – 3 January 2016") is read back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from extract.dates import written
from extract.dates.interval import Grain, Interval, Mod
from extract.dates.notation import apply_mod, from_edtf, in_words
from extract.pipeline import find_dates
from extract.records import Dated

_TO = re.compile(r"\s+(?:to|until|till|through)\s+|\s*–\s*|\s+-\s+", re.IGNORECASE)
_BEFORE_IT = {
    Mod.ON_OR_AFTER: r"since|from|as of|starting|(?:not|no) (?:before|earlier than)|on or after",
    Mod.ON_OR_BEFORE: r"until|till|up to|by|(?:not|no) (?:after|later than)|on or before",
    Mod.BEFORE: r"before|prior to|earlier than",
    Mod.AFTER: r"after|later than",
    Mod.APPROX: r"c\.|ca?\.?|circa|about|around|approx\.?|approximately|roughly|~",
}
"""What bends a date that stands behind it: "since 2016", "no later than 5 May 2016", "c. 1890"."""
_BEHIND_IT = {
    Mod.ON_OR_AFTER: r"(?:or|and) (?:after|later)|onwards?|at the earliest",
    Mod.ON_OR_BEFORE: r"(?:or|and) (?:before|earlier)|at the latest",
    Mod.APPROX: r"\(?(?:approx\.?|approximately|circa|ca?\.|or so|or thereabouts)\)?",
}
"""What bends a date that stands before it: "2014 or after", "5 May 2016 (approx.)"."""
_BENDING = [(mod, re.compile(rf"(?:{words})(?:\s+|(?<=[.~]))(?P<date>.+)", re.I)) for mod, words in _BEFORE_IT.items()]
_BENDING += [(mod, re.compile(rf"(?P<date>.+?),?\s+(?:{words})", re.I)) for mod, words in _BEHIND_IT.items()]

_RANGE = re.compile(r"(?:between |from )?_\s*(?:and|to|until|till|through|[-–—/])\s*_", re.IGNORECASE)
_CHOICE = re.compile(r"(?:either )?_ or _", re.IGNORECASE)
_CLOCKED = re.compile(r"_,? (?:at )?_", re.IGNORECASE)
_LEAD = re.compile(r"(?:on|in|at|during)(?: the)? _|_\.?", re.IGNORECASE)
"""Two dates, or one, as "_" in the words around them."""
_CUT_OFF = re.compile(r".*(?:\s(?:to|until|till|through|and|or)|[-–—/])", re.IGNORECASE)
"""A range whose second date is not typed yet."""

_WEEKDAYS = """
montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
_LINKS = "on in the of at st nd rd th de del d le la el il den der am im em op af a г года i"
_FILLERS = frozenset(f"{_LINKS} {_WEEKDAYS}".split())
"""Words of a written date that may be left out without changing it."""


def interval(text: str, published: date | None = None) -> Interval | None:
    """The interval that the words mean, None where they mean none. `published` anchors words such as "last week"."""
    words = " ".join(text.split())
    if not words or _CUT_OFF.fullmatch(words):
        return None
    try:
        return from_edtf(words)
    except ValueError:
        pass  # not EDTF: read as words
    return _found(words, published) or _bent(words, published) or _written(words, published)


def span(text: str) -> tuple[Interval | None, str]:
    """A range of dates and how to say it: one date, or two with "to" between; None where the words are no date."""
    words = re.sub(r"^(?:from|between)\s+(?=.+\s(?:to|and|until|till|through)\s)", "", text.strip(), flags=re.I)
    sides = [part for part in _TO.split(words) if part]
    first, last = (interval(sides[0]), interval(sides[1])) if len(sides) == 2 else (None, None)
    if first and last:
        if first.start is None or last.end is None or first.start >= last.end:
            return None, ""
        return Interval(first.start, last.end, last.grain), f"{in_words(first)} to {in_words(last)}"
    whole = interval(text)
    return (whole, in_words(whole)) if whole else (None, "")


def in_year(text: str, year: int) -> tuple[Interval | None, str]:
    """The range that words without a year ("June", "3 May to 5 June") mean in that year, and how to say it."""
    lacking = re.search(r"[^\W\d_]", text) and not re.search(r"\d{3}", text)
    return span(f"{text.strip()} {year}") if lacking else (None, "")


def _found(words: str, published: date | None) -> Interval | None:
    """What the one or two time expressions mean that the whole text is, but for what joins them."""
    dated = find_dates(words, published)
    shape = words
    for one in reversed(dated):
        shape = f"{shape[: one.start_char]}_{shape[one.end_char :]}"
    if len(dated) == 1:
        return dated[0].interval if _LEAD.fullmatch(shape) else None
    return _joined(shape, dated[0], dated[1]) if len(dated) == 2 else None


def _joined(shape: str, first: Dated, last: Dated) -> Interval | None:
    """ "3–5 June 2016", "3 or 4 June 2016", "3 June 2016 at 2 pm"."""
    one, two = first.interval, last.interval
    if one is None or two is None or one.start is None or two.end is None:
        return None
    if _RANGE.fullmatch(shape) and one.start < two.end:
        return one if one.end == two.end else Interval(one.start, two.end, two.grain, None, True)
    if _CHOICE.fullmatch(shape) and one.start < two.end:
        return Interval(one.start, two.end, max(one.grain, two.grain, key=lambda grain: grain.rank))
    clock = two.grain.rank < Grain.DAY.rank
    return two if _CLOCKED.fullmatch(shape) and clock and one.holds(two) else None


def _bent(words: str, published: date | None) -> Interval | None:
    """A date with a word that bends it, before it or behind it."""
    for mod, pattern in _BENDING:
        if (match := pattern.fullmatch(words)) and (named := interval(match["date"], published)):
            if mod is Mod.APPROX:
                return replace(named, mod=mod)
            return apply_mod(replace(named, throughout=False), mod) if named.start and named.end else None
    return None


def _written(words: str, published: date | None) -> Interval | None:
    """One well-formed date; None where a word or figure of it could be left out that is not known to say nothing."""
    read = written.parse_written(words, published)
    if read is None:
        return None
    for word in re.finditer(r"[^\W_]+", words):
        rest = " ".join(f"{words[: word.start()]} {words[word.end() :]}".split())
        if word[0].lower() not in _FILLERS and written.parse_written(rest, published) == read:
            return None
    return read
