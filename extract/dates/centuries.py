"""Which century a decade or a year without one is of: "the early '80s" of a story that stands in 1881 are the 1880s,
"March '63" in a letter of 1864 is of 1863; "at mid-century", told as done in 2024, is of the century before."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from extract.dates import interval as time
from extract.dates.expression import Bent, Between, Clock, Expression, Fixed, Part, Partial, Place, RangeEnd, fixed
from extract.dates.filling import fill
from extract.dates.interval import Grain, Interval
from extract.dates.story import Anchor, State, told_in
from extract.dates.tense import side_by_words, told_done
from extract.dates.terms import unit_of
from extract.records import Timex

_NO_CENTURY = re.compile(r"(?i)(?:^|[\s-])['’]?(?:\d0s|[a-z]{3,6}ties|teens)$")
_NAMED_SO = 1700  # 'built in 1348 and restored in the seventies' speaks of ours
_NEAR = range(-15, 36)  # years from the date last talked about to the decade
_OURS = 1900  # the century that such a decade means by itself


def of_its_century(words: str, term: Expression, told: Interval | None) -> Expression:
    """The term with the decade nearest to the date last talked about, in a story of an earlier century, and with the
    year in which the story goes on: 'born in 1901. In '39 he left'."""
    if told is None or told.start is None:
        return term
    if isinstance(term, Bent | Part | RangeEnd) and term.inner is not None:
        inner = of_its_century(words, term.inner, told)
        return term if inner is term.inner else replace(term, inner=inner)
    if isinstance(term, Between):
        first, last = (of_its_century(words, end, told) for end in (term.first, term.last))
        return term if first is term.first and last is term.last else replace(term, first=first, last=last)
    if isinstance(term, Partial) and term.in_century is not None:
        return _year_of_story(term.in_century, told.start.year) or term
    if told.start.year >= _OURS or not _NO_CENTURY.search(words):
        return term
    if not isinstance(term, Fixed) or term.interval.grain is not Grain.DECADE or term.interval.start is None:
        return term
    then = told.start.year
    near = then // 100 * 100 + term.interval.start.year % 100
    year = min((near - 100, near, near + 100), key=lambda year: abs(year - then))
    whole = Interval.of(datetime(year, 1, 1), Grain.DECADE) if then >= _NAMED_SO and year - then in _NEAR else None
    return Fixed(whole, term.flags) if whole else term


_STORY_GOES_BACK = 39  # years
_TOLD_BY = 2025  # in the story of 1995 '29 is 1929


def _year_of_story(two_figures: int, told: int) -> Expression | None:
    first = told - _STORY_GOES_BACK
    year = first + (two_figures - first) % 100
    first_day = datetime(year - 100 if year > _TOLD_BY else year, 1, 1) if first > 0 else None
    return fixed(Interval.of(first_day, Grain.YEAR)) if first_day else None


_IN_FULL = re.compile(r"\d{4}")
_TICK = re.compile(r"['’]\d\d(?!\d)")
_AHEAD_OF_WRITING = 30  # years that a text may look ahead of the day of writing
_LAST_SHORT = 2029  # the latest year that two figures are read as by themselves


def of_their_century(timexes: Sequence[Timex], published: date | None) -> Sequence[Timex]:
    """The expressions with the years of two figures that would lie far after the text itself in an earlier century.

    Of an undated text only those with a tick, and near the latest year that it names in full: what names a year of
    birth and was filled in "03/04/22" is of our century.
    """
    if published is not None:
        limit, earliest = published.year + _AHEAD_OF_WRITING, 0
    else:
        named = [start.year for one in timexes if (start := _written(one.expression)) and _IN_FULL.search(one.text)]
        latest = max(named, default=_LAST_SHORT)
        limit, earliest = latest + _NEAR[-1], max(_NAMED_SO, latest + _NEAR[0])
    if limit >= _LAST_SHORT or limit < earliest:
        return timexes
    return [_in_century(one, earliest, limit, published is None) for one in timexes]


def _in_century(timex: Timex, earliest: int, limit: int, only_ticks: bool) -> Timex:
    start = _written(timex.expression)
    if start is None or start.year <= limit or f"{start.year % 100:02d}" not in timex.text:
        return timex
    if _IN_FULL.search(timex.text) or (only_ticks and not _TICK.search(timex.text)):
        return timex
    years = (start.year - limit + 99) // 100 * 100
    return timex if start.year - years < earliest else replace(timex, expression=_back(timex.expression, years))


def _written(term: Expression) -> datetime | None:
    """When what is told in full begins."""
    inner = term.inner if isinstance(term, Bent | Clock | Part | RangeEnd) else term
    inner = inner.inner if isinstance(inner, Bent | Clock | Part) else inner
    return inner.interval.start if isinstance(inner, Fixed) else None


def _back(term: Expression, years: int) -> Expression:
    if isinstance(term, Bent | Clock | Part | RangeEnd) and term.inner is not None:
        return replace(term, inner=_back(term.inner, years))
    start = _written(term)
    if start is None or not isinstance(term, Fixed):
        return term
    if (start.month, start.day) == (2, 29) and not isleap(start.year - years):
        return term
    then = Interval.of(start.replace(year=start.year - years), term.interval.grain)
    return replace(term, interval=then) if then else term


def in_era_gone(state: State, timex: Timex, term: Expression, anchor: Anchor | None) -> Anchor | None:
    """'At mid-century the town had two theatres', written in 2024: told as done, it is of the century before."""
    unit, written = unit_of(term), state.document and state.document.interval.start
    if unit not in (Grain.DECADE, Grain.CENTURY) or anchor is None or anchor.kind != "DOCUMENT" or not written:
        return anchor
    found = fill(term, Place(anchor.interval))
    if found is None or found.interval is None:
        return anchor
    begins, (text, start, end) = found.interval.start or found.interval.end, told_in(state, timex)
    if begins is None or begins <= written:
        return anchor
    if not told_done(text, start, end) and (_UP_TO.search(text, 0, start) or side_by_words(text, start, end) != "past"):
        return anchor
    moment = time.moved(time.floor(written, unit), -1, unit)
    before = Interval.of(moment, unit) if moment else None
    return replace(anchor, interval=before, words=_LAST_ERA) if before else anchor


_LAST_ERA = "the one before the publication date's, as it is told as done"
_UP_TO = re.compile(
    r"\b(?:by|for|to|until|till|through|before) (?:the )?$"
    r"|\b(?:was|were) (?:due|scheduled|expected|supposed|set|to) [^.;!?]*$"
)
