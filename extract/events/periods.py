"""Lengths of time that a closing day makes a period: "for the nine months ended June 30, sales rose 4%".

The day itself dates nothing (`asides.closes_period`): what is told is told of the months before it (`date_status`
inferred, or less where the day's own is).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.dates.edtf import to_edtf
from extract.dates.interval import Grain, Interval, moved
from extract.dates.notation import in_words
from extract.dates.units import last_moment
from extract.records import Dated

_CLOSED = re.compile(r"\s(?:that )?(?:ended|ending|to)\s(?:on )?", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,3})([WMY])")
_UNITS = {"W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def periods(text: str, found: Sequence[Dated]) -> Iterator[Dated]:
    """The dates in their order, each length that a day closes with the days it covers."""
    for number, one in enumerate(found):
        closing = found[number + 1] if number + 1 < len(found) else None
        if one.type == "DURATION" and one.interval is None and closing is not None:
            yield _closed(text, one, closing) or one
        else:
            yield one


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
