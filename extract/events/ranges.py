"""Ranges as a reader is shown them: "3 and 9 May 2011". The first day carries the whole, the words name both ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.dates import before_christ
from extract.dates.english.joins import ABOUT
from extract.dates.interval import Interval
from extract.records import Dated, Event

BETWEEN_ENDS = re.compile(
    rf",?\s*(?:[-–—/&]|to|and|until|till|thru|through|up to)(?: and including)?\s*(?:the\s+)?{ABOUT}", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween (?:about |around )?$", re.IGNORECASE)


def in_full(text: str, found: Sequence[Dated], told: Iterable[Event]) -> list[Event]:
    """The events with their ranges as a reader is shown them: "3" is "3 and 9 May 2011".

    The TIMEX3 value stays the first end's, as TimeBank marks it; before Christ, where there are no intervals, it is
    both ends' ("BC0499/BC0493"), and what the second end dates too is told once.
    """
    whole = _ranges(text, found)
    events = [replace(one, dated=whole.get((one.dated.start_char, one.dated.end_char), one.dated)) for one in told]
    ancient = {(one.trigger_start, one.dated.end_char) for one in events if "/" in one.dated.value}
    return [one for one in events if "/" in one.dated.value or (one.trigger_start, one.dated.end_char) not in ancient]


def both_ends(text: str, found: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """The two ends of each range; the interval of the first is that of the whole."""
    for first, last in pairwise(found):
        if first.end_char >= last.start_char or not BETWEEN_ENDS.fullmatch(text, first.end_char, last.start_char):
            continue
        if first.interval is None and last.interval is None:
            if _ancient(text, first, last):
                yield first, last
        elif first.interval is not None and last.interval is not None and _reaches(first.interval, last.interval):
            yield first, last


def _ranges(text: str, found: Sequence[Dated]) -> dict[tuple[int, int], Dated]:
    """The first ends of ranges, by their place, with the words of the whole."""
    whole = {}
    for first, last in both_ends(text, found):
        one = first if first.interval else replace(first, value=f"{first.value}/{last.value}")
        whole[first.start_char, first.end_char] = _whole(text, one, last.end_char)
    return whole


def _ancient(text: str, first: Dated, last: Dated) -> bool:
    """Whether two years before Christ are the ends of one range; "in 490 and 480 BC" are two times."""
    ranks = before_christ.rank(first.value), before_christ.rank(last.value)
    if ranks[0] is None or ranks[1] is None or ranks[0] >= ranks[1]:
        return False
    return "and" not in text[first.end_char : last.start_char].lower() or bool(
        _BETWEEN.search(text, max(0, first.start_char - 12), first.start_char)
    )


def _reaches(whole: Interval, last: Interval) -> bool:
    """Whether a range ends within the date that is told as its second end."""
    if whole.start is None or whole.end is None or last.start is None or last.end is None:
        return False
    unit = Interval.of(whole.start, whole.grain)
    single = unit is not None and unit.end == whole.end  # "on 3 May, and that night"
    return not single and whole.start < last.start < whole.end <= last.end


def _whole(text: str, first: Dated, end: int) -> Dated:
    words = text[first.start_char : end]
    why = first.why.replace(f"{first.text}' begins", f"{words}' is", 1)
    why = why.replace(f"{first.text}' names a date", f"{words}' names a time", 1)  # before Christ
    return replace(first, end_char=end, text=words, why=why)
