"""The day on which something was said: 'yesterday' inside quotation marks counts from the date beside 'she said'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Bent, Expression, Fixed, Partial
from extract.dates.interval import Grain
from extract.dates.story import State, quoted
from extract.records import Timex

_SAYING = re.compile(
    r"(?i)\b(?:said|says|told|wrote|writes|recalled|added|testified|reported|explained|asked|replied|declared|announced|noted|"
    r"quoted|interview|letter|diary|statement|saying|telling|tweeted|posted|warned|admitted|insisted|claimed|stated)\b"
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")
_REACH = 140  # characters between the quotation and the date of its being said
_LONGEST = 1000  # characters of a quotation looked through


def said_on(state: State, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The expression that dates the quotation in which the timex stands.

    None where the timex stands in no quotation, or none that is dated by a day.
    """
    timex = timexes[index]
    if not quoted(state, timex.start):
        return None
    text = state.text
    close = re.compile('[”"]').search(text, timex.end, timex.end + _LONGEST)
    if close is not None:
        for later in timexes[index + 1 : index + 12]:
            between = text[close.end() : later.start]
            if later.start >= close.end() and (len(between) > _REACH or _SENTENCE_END.search(between)):
                break
            if later.start >= close.end() and _SAYING.search(between) and _names_day(later.expression):
                return later
    opening = max(text.rfind(mark, max(0, timex.start - _LONGEST), timex.start) for mark in '“"')
    for earlier in reversed(timexes[max(0, index - 8) : index]):
        between = text[earlier.end : opening]
        if earlier.end <= opening:
            dated = len(between) <= _REACH and not _SENTENCE_END.search(between) and _SAYING.search(between)
            return earlier if dated and _names_day(earlier.expression) else None
    return None


def _names_day(term: Expression) -> bool:
    """A day that does not itself count from the day of writing."""
    inner = term.inner if isinstance(term, Bent) else term
    if isinstance(inner, Fixed):
        return inner.interval.grain is Grain.DAY
    return isinstance(inner, Partial) and bool(inner.month and inner.day)
