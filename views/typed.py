"""What a person types as a date: EDTF, ISO, a date in words or in any language, or words as in a report."""

from __future__ import annotations

import re
from datetime import date

from extract.dates import written
from extract.dates.interval import Interval
from extract.dates.notation import from_edtf, in_words
from extract.pipeline import find_dates

_TO = re.compile(r"\s+(?:to|until|till|through)\s+|\s*–\s*", re.IGNORECASE)


def interval(text: str, published: date | None = None) -> Interval | None:
    """The interval that the words mean, None where they mean none. `published` anchors words such as "last week"."""
    words = " ".join(text.split())
    if not words:
        return None
    try:
        return from_edtf(words)
    except ValueError:
        pass  # not EDTF: read as words
    return _found(words, published) or written.parse_written(words, published)


def span(text: str) -> tuple[Interval | None, str]:
    """A range of dates and how to say it: one date, or two with "to" between; None where the words are no date."""
    sides = [part for part in _TO.split(text.strip()) if part]
    first, last = (interval(sides[0]), interval(sides[1])) if len(sides) == 2 else (None, None)
    if first and last:
        if first.start is None or last.end is None or first.start >= last.end:
            return None, ""
        return Interval(first.start, last.end, last.grain), f"{in_words(first)} to {in_words(last)}"
    whole = interval(text)
    return (whole, in_words(whole)) if whole else (None, "")


def _found(words: str, published: date | None) -> Interval | None:
    """The one time expression that the whole text is."""
    dated = find_dates(words, published)
    whole = [one for one in dated if one.start_char == 0 and one.end_char == len(words)]
    return whole[0].interval if whole else None
