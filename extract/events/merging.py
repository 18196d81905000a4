"""One predicate with several dates: which of them says when, and which only says it again.

"Eight years later, in July 1886, Russia withdrew" has one row, of the finer date; "from 5 to 9 July" one, of the range;
"on either 3 or 4 May" one, of a day that may be either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extract.dates.edtf import to_edtf
from extract.dates.interval import Grain, Interval
from extract.dates.notation import from_timex3, in_words
from extract.events.ranges import BETWEEN_ENDS
from extract.events.tree import Tree
from extract.records import Dated, Event

# Between two expressions that name one time: nothing but marks and a preposition.
_APPOSED = re.compile(
    r"[\s,;:()\[\]–—-]*(?:(?:on|in|at|around|about|of|the|by|during|precisely|namely)[\s,]+){0,3}", re.IGNORECASE
)
_ZONE = re.compile(r"\d{4}Z?\b.*(?:GMT|UTC)|\d:\d\d\s?(?:GMT|UTC)")
_COUNTED = re.compile(r"\b(?:later|earlier|afterwards?|before)$")  # the day itself, where it follows, says it better
# Before what only sets the frame of a finer date: "1914: Battalion embarked in August".
_OPENING = re.compile(r"(?:^|[.!?]\s|\n)\s{0,8}(?:[•*–-] )?(?:(?:During|In|Throughout) (?:the )?)?$")
_LEAD = 30  # characters
_STAMPED = re.compile(r"\.?(?::|\.|\s?[–—-])\s+(?=[A-Z\"“])[^.\n]*")  # behind the day of an entry
_OR = re.compile(r",?\s+or\s+(?:(?:maybe|perhaps|possibly)\s+)?(?:(?:on|in|at)\s+)?(?:the\s+)?", re.IGNORECASE)
_ROW = re.compile(r",\s+")


def settle(text: str, events: Iterable[Event]) -> list[Event]:
    """The events without those whose date repeats, more vaguely or as a range's end, another one of their predicate."""
    together: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        together[event.trigger_start].append(event)
    kept: list[Event] = []
    for group in together.values():
        kept += [
            event for event in group if not any(_repeats(text, event, other) for other in group if other is not event)
        ]
    told = {(event.passage, event.what): event for event in kept if not _is_year(event)}
    return [event for event in kept if not (_is_year(event) and _names_it(text, event, told))]


def named_twice(text: str, dates: Iterable[Dated]) -> list[Dated]:
    """The dates, a day that is called by what happened on it one with its date behind a comma: "on the day of the vote,
    | 3 May 2019, |"."""
    told: list[Dated] = []
    for one in dates:
        last = told[-1] if told else None
        day = one.interval is not None and one.interval.grain is Grain.DAY
        if last is not None and last.interval is None and day and text[last.end_char : one.start_char] == ", ":
            told[-1] = replace(one, text=text[last.start_char : one.end_char], start_char=last.start_char)
        else:
            told.append(one)
    return told


def either(text: str, events: Iterable[Event]) -> list[Event]:
    """The events, those that happened on the one day or the other ("on 3 or 4 May") as one, somewhere in both."""
    together: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        together[event.trigger_start].append(event)
    kept: list[Event] = []
    for group in together.values():
        group.sort(key=lambda event: event.dated.start_char)
        row: list[Event] = []
        for event in reversed(group):
            denied = event.status == "denied"  # "No attack was seen on 3 or 4 May": on neither
            whole = _one_of(text, event.dated, row[-1].dated, len(group) > 2) if row and not denied else None
            if whole is not None:
                row[-1] = replace(event, dated=whole)
            else:
                row.append(event)
        kept += row
    return kept


def _one_of(text: str, one: Dated, other: Dated, listed: bool) -> Dated | None:
    """The two dates as one that lies in either, if "or" joins them, or a comma before such a pair ("3, 4 or 5 May")."""
    first, last = one.interval, other.interval
    if first is None or last is None or first.start is None or last.end is None or first.grain is not last.grain:
        return None
    joined = _OR.fullmatch(text, one.end_char, other.start_char)
    row = listed and other.rule == "one_of" and _ROW.fullmatch(text, one.end_char, other.start_char)
    if not (joined or row) or not first.start < last.end or first.throughout or last.throughout:
        return None
    words = text[one.start_char : other.end_char]
    whole = Interval(first.start, last.end, first.grain)
    why = f"'{words}' is one of them → {in_words(whole)}"
    return replace(
        one, text=words, end_char=other.end_char, interval=whole, edtf=to_edtf(whole), why=why, rule="one_of"
    )


def _is_year(event: Event) -> bool:
    interval = event.dated.interval
    return interval is not None and interval.grain is Grain.YEAR


def _names_it(text: str, event: Event, told: Mapping[tuple[int, str], Event]) -> bool:
    """Whether a year only names the happening whose day its verb tells: "The 2014 Gaza war began on 8 July 2014"."""
    other = told.get((event.passage, event.what))
    if other is None or other.dated.interval is None or event.dated.interval is None:
        return False
    article = text[max(0, event.dated.start_char - 4) : event.dated.start_char].lower() == "the "
    return (
        article and event.dated.end_char <= event.trigger_start and _inside(other.dated.interval, event.dated.interval)
    )


def of_noun(tree: Tree, one: Dated, predicate: int) -> Dated:
    """The date of a happening it stands before: "after the 2004 flood" is after the flood, which was in 2004."""
    interval = one.interval
    if interval is None or (interval.start is None) == (interval.end is None):
        return one
    date = tree.inside(one.start_char, one.end_char)
    if not date or predicate <= date[-1]:
        return one
    behind = tree.tokens[date[-1] + 1 : min(date[-1] + 3, predicate)]
    then = any(token.text == "when" for token in behind)  # "until May, when"
    if not then and (predicate not in tree.path(date[-1]) or tree.is_predicate(predicate)):
        return one
    named = from_timex3(one.value)
    if named is None:
        return one
    why = f"{one.why.rpartition('→')[0]}→ {in_words(named)}"
    return replace(one, mod=None, interval=named, edtf=to_edtf(named), why=why)


def _repeats(text: str, event: Event, beside: Event) -> bool:
    """Whether the date of `event` adds nothing to that of `beside`, a row of the same predicate."""
    one, other = event.dated, beside.dated
    first, last = min(one.end_char, other.end_char), max(one.start_char, other.start_char)
    between = text[first:last]
    if _STAMPED.match(text, one.end_char, other.start_char) and other.interval is not None and _apart(one, other):
        return True  # "March 14th. The Colonel went on leave yesterday"
    if one.interval is None or other.interval is None:  # "on 14 May 1889, 125 years ago this month"
        return other.interval is not None and bool(_APPOSED.fullmatch(between))
    if first <= event.trigger_start < event.trigger_end <= last:  # "the 8 October quake last year"
        between = text[first : event.trigger_start] + text[event.trigger_end : last]
    if other.start_char < one.start_char and _ends_range(one.interval, other.interval):
        return bool(BETWEEN_ENDS.fullmatch(between))
    if (
        one.start_char < other.start_char
        and _ends_range(other.interval, one.interval)
        and BETWEEN_ENDS.fullmatch(between)
    ):
        return False  # "15-17 May": the end repeats the range
    if other.start_char < one.start_char and _ZONE.search(one.text) and between.strip() == "(":
        return True  # "at 6:45 a.m. (2245 GMT)"
    if _COUNTED.search(one.text) and one.end_char <= other.start_char and not _COUNTED.search(other.text):
        return bool(_APPOSED.fullmatch(between))  # "less than a year later, on 19 March 1921"
    if _early_then(one.interval, other.interval) and _APPOSED.fullmatch(between):
        return True  # "at 5 a.m. the next morning"
    if not _inside(other.interval, one.interval):
        return False
    clock_of_day = other.interval.grain.rank < one.interval.grain.rank and one.interval.grain in (Grain.DAY, Grain.PART)
    frame = one.interval.grain.rank > other.interval.grain.rank > 0 and one.start_char < other.start_char
    frames = frame and _OPENING.search(text, max(0, one.start_char - _LEAD), one.start_char)
    return clock_of_day or bool(frames) or bool(_APPOSED.fullmatch(between))


def _apart(one: Dated, other: Dated) -> bool:
    """Whether a day ends before, or begins behind, the other one."""
    first, last = one.interval, other.interval
    if first is None or last is None or not (first.start and first.end and last.start and last.end):
        return False
    return first.grain is Grain.DAY and (first.end <= last.start or last.end <= first.start)


def _early_then(part: Interval, hour: Interval) -> bool:
    """Whether the hour is of the day whose part that is, though earlier than its usual hours."""
    clock = part.grain is Grain.PART and hour.grain.rank < Grain.PART.rank
    return clock and part.start is not None and hour.start is not None and part.start.date() == hour.start.date()


def _ends_range(one: Interval, other: Interval) -> bool:
    """Whether `other` is a range that closes with `one`."""
    return one.start is not None and other.start is not None and other.start < one.start and one.end == other.end


def _inside(inner: Interval, outer: Interval) -> bool:
    """Whether `inner` lies in `outer` and is smaller."""
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end and inner.end - inner.start < outer.end - outer.start
