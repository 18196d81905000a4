"""The day on which something was said: 'yesterday' inside quotation marks counts from the date beside 'she said'.

Anywhere "today, on 14 December 2014" is that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Bent, Expression, Fixed, Hole, Part, Partial, Shift, Step, This
from extract.dates.interval import Grain
from extract.dates.story import State, quoted
from extract.dates.terms import unit_of
from extract.records import Timex

_SAYING = re.compile(
    r"(?i)\b(?:said|says|told|wrote|writes|recalled|added|testified|reported|explained|asked|replied|declared|announced|noted|"
    r"quoted|reads?|reading|ran|interview(?:ed)?|letter|diary|statement|saying|telling|tweeted|posted|warned|admitted|insisted|claimed|stated|chanted|shouted|cried|vowed|pledged|promised|texted)\b"
)
_WHO = re.compile(r", (?:who|whose|whom|which|where)\b")  # 'said Noor, | whose house burned on Friday'
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")
_CLOSES = re.compile('[”"]')
_OPENS = re.compile(r"\s*[:,]\s*")  # 'in his letter of 7 April:', also on a line of its own
_GOES_ON = re.compile(r"\. ")  # '"We won," she said on Monday. "Tomorrow we go home."'
_NAMED = re.compile(r"(?:, (?:on )?| on | \()(?:the )?")  # 'Today, on 14 December 2014', 'today (28 March 2016)'
_LEAD = 40  # characters before a date in which a verb of saying makes it that of a quotation: 'told us on 5 May: "…"'
_REACH = 140  # characters between the quotation and the date of its being said
_LONGEST = 1000  # characters of a quotation looked through


def said_on(state: State, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The expression that dates the quotation in which the timex stands, or says which day "today" is.

    None where the timex stands in no quotation, or none that is dated as finely as the timex counts: "two years ago"
    can be counted from 'he said in 2013', yesterday from a day only.
    """
    timex, text = timexes[index], state.text
    day = named(text, timex, timexes[index + 1 : index + 2])
    if day is not None:
        return day
    if not quoted(state, timex.start):
        return None
    term = timex.expression
    unit = unit_of(term) if isinstance(term, Shift | Step | This) else Grain.DAY
    close = _CLOSES.search(text, timex.end, timex.end + _LONGEST)
    if close is not None:
        for later in timexes[index + 1 : index + 12]:
            between = text[close.end() : later.start]
            if later.start >= close.end() and (len(between) > _REACH or _SENTENCE_END.search(between)):
                break
            who = max((found.start() for found in _WHO.finditer(between)), default=0)
            if later.start >= close.end() and _SAYING.search(between, who) and _dates(later, unit):
                return later
    opening = max(text.rfind(mark, max(0, timex.start - _LONGEST), timex.start) for mark in '“"')
    for earlier in reversed(timexes[max(0, index - 8) : index]):
        if earlier.end <= opening:
            between = text[earlier.end : opening]
            if between.count('"') % 2 or between.count("”") > between.count("“"):
                continue  # of a quotation before it: 'he had come "last Tuesday" and would leave "next week"'
            opens = _OPENS.fullmatch(between) or (
                _GOES_ON.fullmatch(between) and _CLOSES.search(text, *_before(earlier))
            )
            said = _SAYING.search(text, *_before(earlier)) if opens else _SAYING.search(between)
            dated = said and (opens or (len(between) <= _REACH and not _SENTENCE_END.search(between)))
            return earlier if dated and _dates(earlier, unit) else None
    return None


def same_quotation(state: State, before: Timex, timex: Timex) -> bool:
    """Whether one stands before it within the same words quoted: '“We left in 2010. On 5 May we came,” she said'."""
    return quoted(state, before.start) and not any(mark in state.text[before.end : timex.start] for mark in '"“”')


def named(text: str, timex: Timex, following: Sequence[Timex]) -> Timex | None:
    """The full date that says which day "today" or "yesterday" is."""
    if timex.text.lower() not in ("today", "yesterday"):
        return None
    for later in following:
        term = later.expression
        if isinstance(term, Fixed) and term.interval.grain is Grain.DAY:
            return later if _NAMED.fullmatch(text[timex.end : later.start]) else None
    return None


def _before(timex: Timex) -> tuple[int, int]:
    return max(0, timex.start - _LEAD), timex.start


def _dates(timex: Timex, unit: Grain) -> bool:
    """Whether it names a day, or what is as fine as the unit: 3 May, Tuesday, yesterday."""
    term: Expression = timex.expression
    inner = term.inner if isinstance(term, Bent) else term
    inner = inner.inner if isinstance(inner, Part) and inner.inner is not None else inner  # 'on Monday night'
    if isinstance(inner, Fixed):
        return inner.interval.grain.rank <= max(unit.rank, Grain.DAY.rank)
    if isinstance(inner, Step):
        return inner.unit is Grain.DAY and inner.hole is Hole.SPEECH
    return isinstance(inner, Partial) and bool((inner.month and inner.day) or inner.weekday is not None)
