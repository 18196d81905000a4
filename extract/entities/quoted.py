"""Quotations: where they stand in a passage, and the sentences around them that name who speaks.

Of what somebody says in several sentences one has the date ("“They came on Sunday. We fled,” Noor said."): those where
the quotation opens and closes are read as well, and the one before a quotation that goes on.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

_QUOTES = {"“": "”", "«": "»", "„": "“", '"': '"', "``": "''"}
_MARK = re.compile(r"[“”\"]")
_OPENING = re.compile('[“«„"]|``')
_SAID = re.compile(r"[”\"'»][^”\"'»\n]{0,200}\.\s*$")  # what a quotation goes on from: "…,” Noor said. | “…"


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quoted stretches between these offsets; one whose closing mark is missing ends with its paragraph."""
    found: list[tuple[int, int]] = []
    position = start
    while (opening := _OPENING.search(text, position, end)) is not None:
        mark = _QUOTES[opening.group()]
        close = text.find(mark, opening.end(), end)
        stop = close + len(mark) if close >= 0 else end
        found.append((opening.start(), stop))
        position = stop
    return found


def marks(text: str, start: int = 0, end: int = sys.maxsize) -> list[int]:
    """Where quotation marks of any side stand between these offsets, in order."""
    return [found.start() for found in _MARK.finditer(text, start, end)]


def is_open(found: Sequence[int], begin: int, at: int) -> bool:
    """Whether a quotation that opens behind `begin` is still open at a place; `found`: all `marks`."""
    return (bisect_left(found, at) - bisect_left(found, begin)) % 2 == 1


def speaking(text: str, sentences: Sequence[tuple[int, int]], dates: Sequence[int]) -> Iterator[int]:
    """The numbers of the sentences of a passage that may name who says what a date in a quotation tells the time of."""
    starts = [start for start, _ in sentences]
    for start, end in quotations(text, sentences[0][0], sentences[-1][1]):
        if bisect_left(dates, start) == bisect_left(dates, end):
            continue
        first = bisect_right(starts, start) - 1
        yield bisect_right(starts, end - 1) - 1
        yield first
        if first and not text[starts[first] : start].strip() and _SAID.search(text, starts[first - 1], start):
            yield first - 1
