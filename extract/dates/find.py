"""Finds the time expressions of a document by its words alone: in order of offset, never overlapping."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.dates.day_columns import with_days
from extract.dates.english import ENGLISH
from extract.dates.english.eras import IN_OLD_COMPANY, OLD
from extract.dates.english.extents import counted, narrowed, widened
from extract.dates.english.from_happenings import beside
from extract.dates.english.joins import join
from extract.dates.english.works import untitled
from extract.dates.even import Even, evened, stretches
from extract.dates.expression import Bent, Between, Fixed, Length, Part, Partial, RangeEnd, Share, Valued, timex_type
from extract.dates.foreign_days import find_days, with_first_ends
from extract.dates.grammar import Found
from extract.dates.interval import Amount
from extract.dates.written import find_written
from extract.records import Passage, Timex

_LAST_YEAR = 2200  # a foreign month with a later year is of another calendar: 15 Nisan 5779


def find(text: str, passages: Sequence[Passage] = (), language: str = "en") -> list[Timex]:
    """The time expressions of the passages (of the whole text where there are none).

    `language` is the document's: English words are always read, and full dates of the languages `written.py` knows.
    """
    return _but_senders(_find(text, passages, language), passages)


def _but_senders(timexes: list[Timex], passages: Sequence[Passage]) -> list[Timex]:
    """Without the names of who sent the messages of a chat: "Tomo", "April", "Sun"."""
    named = sorted(
        one.header for one in passages if one.header and one.published and one.start <= one.header[0] < one.end
    )
    if not named:
        return timexes
    begins = [begin for begin, _ in named]
    return [one for one in timexes if (at := bisect_right(begins, one.start)) == 0 or named[at - 1][1] < one.end]


def _find(text: str, passages: Sequence[Passage], language: str) -> list[Timex]:
    spans = tuple(stretches(text, passages))
    even = evened(text, spans)
    if even is None:
        return with_days(text, passages, _found(text, [(start, end) for start, end, _ in spans], language))
    timexes = _found(even.text, [(even.at(start), even.at(end)) for start, end, _ in spans], language)
    return with_days(text, passages, [_back(text, even, timex) for timex in timexes])


def _back(text: str, even: Even, timex: Timex) -> Timex:
    """What was found in the evened text, at its place in the document and in its words."""
    start, end = even.original(timex.start, timex.end)
    return replace(timex, start=start, end=end, text=text[start:end])


def _found(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[Timex]:
    timexes: list[Timex] = []
    found = [list(ENGLISH.find(text, start, end)) for start, end in spans]
    if not any(_is_old(item) for items in found for item in items):
        found = [[item for item in items if item.rule.name not in IN_OLD_COMPANY] for items in found]
    for items in found:
        items = untitled(text, join(text, items))
        ends = (0, *(item.end for item in items))
        items = [counted(text, item, free, _amount) for item, free in zip(items, ends, strict=False)]
        for item in beside(text, widened(text, [narrowed(text, item) for item in items])):
            term = item.expression
            words = text[item.start : item.end]
            if isinstance(term, Length) and "\t" in words:
                continue  # the cells of a row: "12 | MINUTE entry"
            timexes.append(Timex(item.start, item.end, words, timex_type(term), item.rule.name, term))
    foreign = _foreign(text, spans, language)
    if foreign or " bis " in text or ".–" in text:
        return with_first_ends(text, _without_overlap(timexes, foreign))
    return timexes


def _amount(words: str) -> Amount | None:
    """The length that these words alone tell."""
    found = next(ENGLISH.find(words, 0, len(words)), None)
    return found.expression.amount if found and isinstance(found.expression, Length) else None


def _is_old(item: Found) -> bool:
    """Whether the expression is beyond doubt of a year of fewer than four figures."""
    term = item.expression
    while isinstance(term, Part | Bent | Between | RangeEnd | Share):
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
        named = text.endswith("Rio de ", 0, start)  # the city, not the month
        if at >= 0 and end <= spans[at][1] and not far and not named:
            kept.append(Timex(start, end, text[start:end], "DATE", "foreign_date", Fixed(interval)))
    taken = {timex.end for timex in kept}
    for start, end, month, day in find_days(text, language):
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= spans[at][1] and end not in taken:
            kept.append(Timex(start, end, text[start:end], "DATE", "foreign_day", Partial(month=month, day=day)))
    return sorted(kept, key=lambda timex: timex.start)


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
