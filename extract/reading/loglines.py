"""The lines of a log: each opens with its day or hour, and what it tells follows at once: "14:05 Units dispatched."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.records import Passage

FEWEST = 3  # lines that make a log
_BEFORE = re.compile(r"[\s*•·(\[–-]{0,6}$")
_BETWEEN = re.compile(r"[\s,;.:/|–—-]{0,4}(?:at )?$")
_AHEAD = r"(?:\s?[(\[](?:anticipated|due|expected|forecast|planned|proposed|scheduled|target)[)\]])?"
AHEAD = re.compile(_AHEAD[:-1])
"""What says of a line behind its day that it is still to come: "Spring 2018 (expected) – First homes occupied"."""
PLACED = r"(?: \([A-ZÀ-Þ][^():\n]{1,40}\)|, [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})(?=:)"
"""Where it happened, between a line's day and its colon: "3 May 2014 (GAO): Rebels …", "3 May, Gao: Rebels …"."""
_ONGOING = r"(?:\s?[-–—]\s?(?:present|today|now)\b)?"  # "2019–present"
_NUMBERED = r"(?:\d{1,4}\s{1,6}(?=[A-Z]{4}))?"  # a court's docket: "06/12/2020 1 COMPLAINT against …"
_BEHIND = re.compile(
    rf"(?:{PLACED})?"
    + _ONGOING
    + _AHEAD
    + r"[)\]*_]{0,3}(?:(?:\s?[-–—:.|,;]{1,2})?\s{1,24}|[.,:]?\s?[-–—]{1,2}\s{0,6})"
    rf"{_NUMBERED}(?=[A-Z\d\"“(])"
)


def lines(text: str, passages: Sequence[Passage], dates: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Passage → (the date that opens it, by number; where its words begin), in a document with several such lines.

    `dates`: their characters, in order.
    """
    starts = [start for start, _ in dates]
    found: dict[int, tuple[int, int]] = {}
    for index, passage in enumerate(passages):
        if passage.section not in ("body", "list") or passage.published is not None:  # a chat's message
            continue
        at = bisect_left(starts, passage.start)
        if at >= len(dates) or dates[at][0] >= passage.end:
            continue
        if not _BEFORE.match(text[passage.start : dates[at][0]]):
            continue
        while at + 1 < len(dates) and _BETWEEN.match(text[dates[at][1] : dates[at + 1][0]]):
            at += 1  # "12 May 2021, 14:05"
        behind = _BEHIND.match(text, dates[at][1], passage.end)
        if behind:
            found[index] = (at, behind.end())
    return found if len(found) >= FEWEST else {}
