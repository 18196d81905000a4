"""Finds the time expressions of a document by its words alone: in order of offset, never overlapping."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.dates.english import ENGLISH
from extract.dates.english.eras import IN_OLD_COMPANY, OLD
from extract.dates.english.extents import widened
from extract.dates.english.from_happenings import beside
from extract.dates.english.joins import join
from extract.dates.expression import Bent, Between, Fixed, Part, RangeEnd, Valued, timex_type
from extract.dates.grammar import Found
from extract.dates.written import find_written
from extract.records import Passage, Timex

_LAST_YEAR = 2200  # a foreign month with a later year is of another calendar: 15 Nisan 5779

# A date whose day and month a line break parts, however short the line: '21 | October', 'October | 21, 2013'.
_MONTH_WORD = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATE_WRAPPED = re.compile(
    rf"[a-z] (?:\d{{1,2}}(?:st|nd|rd|th)?\s*\n\s*{_MONTH_WORD}\b|{_MONTH_WORD}\s*\n\s*\d{{1,2}}(?:,|\b(?!\s?[.:–—]))"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ \u00a0]{_MONTH_WORD},?\s*\n\s*(?:1[5-9]|20)\d\d\b(?!\s?[:–—-])"
    rf"|[A-Z][a-z]+day,?\s*\n\s*(?:{_MONTH_WORD} \d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH_WORD})"
    rf"|{_MONTH_WORD} \d{{1,2}}(?:st|nd|rd|th)?,\s*\n\s*(?:1[5-9]|20)\d\d\b(?!\s?[:–—-]))"
)
# A line that ends so goes on, also where it looks like a heading: 'The deed of 2 | March 2019'.
_GOES_ON = re.compile(r"\b(?:of|on|by|from|to|until|since|dated|the|before|after|and|between) \d{1,2}(?:st|nd|rd|th)?$")


def find(text: str, passages: Sequence[Passage] = (), language: str = "en") -> list[Timex]:
    """The time expressions of the passages (of the whole text where there are none).

    `language` is the document's: English words are always read, and full dates of the languages `written.py` knows.
    """
    timexes: list[Timex] = []
    spans = list(_spans(text, passages))
    found = [list(ENGLISH.find(text, start, end)) for start, end in spans]
    if not any(_is_old(item) for items in found for item in items):
        found = [[item for item in items if item.rule.name not in IN_OLD_COMPANY] for items in found]
    for items in found:
        for item in beside(text, widened(text, join(text, items))):
            term = item.expression
            words = text[item.start : item.end]
            timexes.append(Timex(item.start, item.end, words, timex_type(term), item.rule.name, term))
    foreign = _foreign(text, spans, language)
    return _without_overlap(timexes, foreign) if foreign else timexes


def _is_old(item: Found) -> bool:
    """Whether the expression is beyond doubt of a year of fewer than four figures."""
    term = item.expression
    while isinstance(term, Part | Bent | Between | RangeEnd):
        term = term.first if isinstance(term, Between) else term.inner
    if item.rule.name in IN_OLD_COMPANY:
        return False
    if isinstance(term, Fixed):
        return term.interval.start is not None and term.interval.start.year < OLD
    return isinstance(term, Valued) and term.value.startswith("BC")


def _foreign(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[Timex]:
    """Dates in other languages: "12 مايو 2019", "3. Mai 2019"."""
    found = find_written(text, language)
    starts = [start for start, _ in spans]
    kept: list[Timex] = []
    for start, end, interval in found:
        at = bisect_right(starts, start) - 1
        far = interval.start is None or interval.start.year > _LAST_YEAR
        if at >= 0 and end <= spans[at][1] and not far:
            kept.append(Timex(start, end, text[start:end], "DATE", "foreign_date", Fixed(interval)))
    return kept


def _without_overlap(timexes: list[Timex], foreign: list[Timex]) -> list[Timex]:
    """Both lists in order of offset; where they overlap the foreign date stands, as it has its year and day, unless
    an English one has more around it: 'the 3d of Aprill 1702' is not of an Estonian April."""
    merged: list[Timex] = []
    kept = foreign[:]
    at = 0
    for timex in timexes:
        while at < len(kept) and kept[at].end <= timex.start:
            at += 1
        if at == len(kept) or timex.end <= kept[at].start:
            merged.append(timex)
        elif timex.start <= kept[at].start and kept[at].end <= timex.end and timex.text != kept[at].text:
            kept[at] = timex
    return sorted(merged + kept, key=lambda timex: timex.start)


def _spans(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """The stretches to search: passages, joined where only a line break parts them in the middle of a sentence."""
    if not passages:
        yield 0, len(text)
        return
    start, end = passages[0].start, passages[0].end
    for before, passage in pairwise(passages):
        wrapped = (
            passage.section == "body"
            and (
                (before.section == "body" and before.header == passage.header)
                or bool(_GOES_ON.search(text, max(start, end - 24), end))
            )
            and (text[end - 1].isalnum() or text[end - 1] == ",")
            and text[end : passage.start].strip(" \t\r") == "\n"
            and (
                (before.end - before.start > 40 and text[end - 1] != ",")
                or _DATE_WRAPPED.search(text[max(0, end - 20) : passage.start + 14])
            )
        )
        if not wrapped:
            yield start, end
            start = passage.start
        end = passage.end
    yield start, end
