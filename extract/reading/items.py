"""Lists in one sentence whose items close with their day: "appendicectomy 1971; hip replacement (left) 2014".

Read as one sentence, such items have each other's verbs and days; each is a line by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

_FEWEST = 3  # items parted by commas; with a semicolon, two
_BACK = 80  # characters of a first item, or of the words before the next one's day
_FIRST = re.compile(r"(?:\A|[.!?:]\s|\n)(?P<words>[^.!?;:,\n]{2,70}(?:\([^()\n]{1,20}\))?\s)$")
_NEXT = re.compile(r"(?P<mark>[;,])\s(?P<words>[^;:,\n]{2,60}\s)")
_END = re.compile(r"\s?(?:[.;]?\s*\Z|[.;]\s|\n)")
# What makes a sentence of the words, or a phrase of the day.
_TOLD = re.compile(
    r"\b(?:am|and|are|be|been|did|had|has|have|he|his|her|I|is|it|its|she|that|their|they|was|we|were|when|where|which"
    r"|while|who|will|would)\b|\b(?:after|around|as|before|between|by|during|for|from|in|of|on|since|than|the|this|to|until)\s$"
)


def cuts(text: str, ranges: Iterable[tuple[int, int]], dates: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges of characters, each item of such a list by itself, without what parts it; `dates` in order."""
    for start, end in ranges:
        inside = dates[bisect_left(dates, (start, start)) : bisect_left(dates, (end, end))]
        for stop, begin in _parts(text, start, end, inside):
            if start < stop:
                yield start, stop
            start = begin
        yield start, end


def _parts(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where what stands before each item ends, and where the item begins."""
    found: list[tuple[int, int]] = []
    marks = ""
    for number, (begin, stop) in enumerate(dates):
        between = _NEXT.fullmatch(text, dates[number - 1][1], begin) if number else None
        goes_on = between is not None and not _TOLD.search(between["words"])
        if goes_on and not found:
            first = _first(text, start, dates[number - 1][0])
            found = [] if first is None else [(first, first)]
        if not goes_on or not found:
            found, marks = [], ""
            continue
        assert between is not None  # what goes on was matched
        found.append((between.start(), between.start("words")))
        marks += between["mark"]
        last = number + 1 == len(dates) or not _NEXT.fullmatch(text, stop, dates[number + 1][0])
        if last and _END.match(text, stop, end) and (len(found) >= _FEWEST or marks == ";"):
            yield from found


def _first(text: str, start: int, begin: int) -> int | None:
    """Where the words before a list's first day begin, where they are an item and no sentence."""
    lead = text[max(start, begin - _BACK) : begin]
    first = _FIRST.search(lead)
    if first is None or _TOLD.search(first["words"]) or (first.start() == 0 and begin - _BACK > start):
        return None
    return begin - len(lead) + first.start("words")
