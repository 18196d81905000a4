"""Periods that end on a day named behind them: "the nine months ended June 30", "the quarter ended Jan. 31".

Their TIMEX3 value names the length, or the unit of the calendar that most of them lie in (TimeBank); their days are
those up to the day that closes them. The day itself keeps its own date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from extract.dates.confidence import confidence_of
from extract.dates.edtf import to_edtf
from extract.dates.interval import Grain, Interval, moved
from extract.dates.notation import in_words
from extract.records import Dated

_ENDED = re.compile(r"(?i),?\s(?:that |which )?(?:ended|ending)\s(?:on |in |at )?(?:the )?")
_UP_TO = re.compile(r"(?i)\s(?:up )?to\s(?:the )?")
_LENGTH = re.compile(r"P(T?)(\d{1,4})([HDWMQY])")
_UNITS = {"H": Grain.HOUR, "D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Q": Grain.QUARTER, "Y": Grain.YEAR}
# A unit of the calendar, and how long one that ends on another day is.
_NAMED = re.compile(r"\d{4}-(?:(Q[1-4])|(H[12])|(W\d\d)|\d\d)")
_NAMED_UNITS = {1: Grain.QUARTER, 2: Grain.HALF, 3: Grain.WEEK, None: Grain.MONTH}
_CALENDAR_RULES = frozenset({"period_ended", "reported_period_ended", "bare_quarter", "bare_half", "quarter_year"})
# 'With two weeks to 3 May' counts the days that are left; 'the two weeks to 3 May' have passed.
_FRAMED = re.compile(r"(?i)(?:the|its|their|our|his|her|year)\b")
_DURING = re.compile(r"(?i)\b(?:for|over|during)\s$")
_CHANGED = re.compile(
    r"(?i)\b(?:extend|prolong|mov|chang|shorten|lengthen|push|postpon|reduc)\w*\s$|\b(?:cut|brought|put)\s$"
)


def closed(text: str, found: Sequence[Dated]) -> list[Dated]:
    """The dates in their order, each period that a day closes with the days it covers."""
    told = list(found)
    for number, (one, closing) in enumerate(pairwise(found)):
        gap = closing.start_char - one.end_char
        if 3 < gap < _LONGEST_GAP and closing.interval is not None and _closes(text, one, closing):
            told[number] = _ending(one, closing, closing.interval) or one
    return told


_LONGEST_GAP = 24  # characters from a period to the day that closes it


def _closes(text: str, one: Dated, closing: Dated) -> bool:
    if one.rule in ("period_ended", "reported_period_ended"):
        return True
    if _ENDED.fullmatch(text, one.end_char, closing.start_char):
        return one.type == "DURATION" or one.rule in _CALENDAR_RULES
    if one.type != "DURATION" or not _UP_TO.fullmatch(text, one.end_char, closing.start_char):
        return False
    lead = text[max(0, one.start_char - 20) : one.start_char]
    return not _CHANGED.search(lead) and bool(_FRAMED.match(one.text) or _DURING.search(lead))


def _ending(one: Dated, closing: Dated, day: Interval) -> Dated | None:
    """The period counted back from the end of the day that closes it, or from the hour."""
    moment = day.start if closing.type == "TIME" and day.grain.rank < Grain.PART.rank else day.end
    if moment is None or day.grain.rank > Grain.MONTH.rank:
        return None
    length, named = _LENGTH.fullmatch(one.value), _NAMED.fullmatch(one.value)
    if length is not None and one.interval is None and bool(length[1]) == (length[3] == "H"):
        start = moved(moment, -int(length[2]), _UNITS[length[3]])
    elif named is not None and not length:
        start = moved(moment, -1, _NAMED_UNITS[named.lastindex])
    else:
        return None
    if start is None:
        return None
    interval = Interval(start, moment, Grain.DAY, throughout=one.type == "DURATION")
    of_calendar = named is not None and Interval.of(start, _NAMED_UNITS[named.lastindex])
    if of_calendar and of_calendar.end == moment:
        interval = of_calendar
    why = (
        f"'{' '.join(one.text.split())}' ends with '{' '.join(closing.text.split())}', named behind it: "
        f"{closing.why.rpartition(' → ')[0]} → {in_words(interval)}"
    )
    value = _numbered(one, start) if one.rule in ("bare_quarter", "bare_half") else one.value
    flags = tuple(flag for flag in one.flags if flag != "fiscal")  # its days are known
    return told_by(one, closing, interval, value, flags, why)


def told_by(one: Dated, other: Dated, interval: Interval, value: str, flags: tuple[str, ...], why: str) -> Dated:
    """The first with the days that the other one beside it tells, as sure as both."""
    return replace(
        one,
        value=value,
        interval=interval,
        edtf=to_edtf(interval),
        status=other.status,
        anchor=other.anchor,
        anchor_start=other.anchor_start,
        anchor_end=other.anchor_end,
        flags=flags,
        why=why,
        confidence=min(confidence_of(one.rule, other.status, other.anchor, one.type), other.confidence),
    )


def _numbered(one: Dated, start: datetime) -> str:
    """The quarter or half of that number that lies nearest: of its own calendar it may end in any month."""
    months = (int(one.value[-1]) - 1) * (3 if one.value[-2] == "Q" else 6)
    away = int(one.value[:4]) * 12 + months - (start.year * 12 + start.month - 1)
    return f"{int(one.value[:4]) - round(away / 12):04d}{one.value[4:]}" if abs(away) > _HALF_A_YEAR else one.value


_HALF_A_YEAR = 6  # months
