"""Ranges as a reader is shown them: "3 and 9 May 2011". The first day carries the whole, the words name both ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.dates.english.joins import ABOUT
from extract.dates.interval import Interval
from extract.records import Dated

BETWEEN_ENDS = re.compile(
    rf"\s*(?:[-–—/&]|to|and|until|till|thru|through|up to)(?: and including)?\s*(?:the\s+)?{ABOUT}", re.IGNORECASE
)


def in_full(text: str, found: Sequence[Dated]) -> dict[tuple[int, int], Dated]:
    """The first ends of ranges, by their place, as a reader is shown them: "3" is "3 and 9 May 2011".

    The TIMEX3 value stays the first end's, as TimeBank marks it.
    """
    return {
        (first.start_char, first.end_char): _whole(text, first, last.end_char)
        for first, last in pairwise(found)
        if first.interval is not None
        and last.interval is not None
        and _reaches(first.interval, last.interval)
        and first.end_char < last.start_char
        and BETWEEN_ENDS.fullmatch(text, first.end_char, last.start_char)
    }


def _reaches(whole: Interval, last: Interval) -> bool:
    """Whether a range ends within the date that is told as its second end."""
    if whole.start is None or whole.end is None or last.start is None or last.end is None:
        return False
    return whole.start < last.start < whole.end <= last.end


def _whole(text: str, first: Dated, end: int) -> Dated:
    words = text[first.start_char : end]
    why = first.why.replace(f"{first.text}' begins", f"{words}' is", 1)
    return replace(first, end_char=end, text=words, why=why)
