"""Periods whose end stands behind them: "for the nine months ended June 30, sales rose", "between 3 and 9 May".

1. A length of time that a day closes. The day itself dates nothing (`asides.closes_period`): what is told is told of
   the months before it (`date_status` inferred, or less where the day's own is).
2. The first day of a range, which carries the whole: a reader is shown the words of both ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.dates.edtf import to_edtf
from extract.dates.interval import Grain, Interval, moved
from extract.dates.notation import in_words
from extract.dates.units import last_moment
from extract.records import Dated

_CLOSED = re.compile(r"\s(?:that )?(?:ended|ending|to)\s(?:on )?", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,3})([WMY])")
_TO = re.compile(r"\s?(?:[-–—/&]|to|and|until|till|thru|through|up to)\s?(?:the )?", re.IGNORECASE)
_UNITS = {"W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def periods(text: str, found: Sequence[Dated]) -> Iterator[Dated]:
    """The dates in their order, each length that a day closes with the days it covers."""
    for number, one in enumerate(found):
        closing = found[number + 1] if number + 1 < len(found) else None
        if one.type == "DURATION" and one.interval is None and closing is not None:
            yield _closed(text, one, closing) or one
        else:
            yield one


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
        and _TO.fullmatch(text, first.end_char, last.start_char)
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


def _closed(text: str, length: Dated, closing: Dated) -> Dated | None:
    """The length counted back from the end of the day that closes it."""
    amount = _LENGTH.fullmatch(length.value)
    day = closing.interval
    if amount is None or day is None or day.end is None or day.grain.rank > Grain.MONTH.rank:
        return None
    if length.end_char >= closing.start_char or not _CLOSED.fullmatch(text, length.end_char, closing.start_char):
        return None
    start = moved(day.end, -int(amount[1]), _UNITS[amount[2]])
    if start is None:
        return None
    interval = Interval(start, day.end, Grain.DAY, throughout=True)
    year = length.value == "P1Y"  # the books' own year is called by the one it closes in
    return replace(
        length,
        type="DATE" if year else length.type,
        value=f"{last_moment(day.end).year:04d}" if year else length.value,
        interval=interval,
        edtf=to_edtf(interval),
        status="inferred" if closing.status == "stated" else closing.status,
        anchor="LAST",
        anchor_start=closing.start_char,
        anchor_end=closing.end_char,
        why=f"{length.text} up to “{closing.text}”: {closing.why.rpartition('→')[0]}→ {in_words(interval)}",
        rule="closed_period",
        confidence=min(length.confidence, closing.confidence),
    )
