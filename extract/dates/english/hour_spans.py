"""Spans whose ends are bare figures: open Friday 9-5, working 9 til 5, away the 10th n 11th, due on 3rd or 4th."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.english.spoken_hours import COUNTED, HALF_TOLD, NOTHING_COUNTED, half_by_words
from extract.dates.expression import Between, Clock, Expression, Partial, RangeEnd
from extract.dates.grammar import Look

# What has hours: a game that ended 6-4 has none.
_HAS_HOURS = re.compile(
    r"(?i)\b(?:open\w*|clos\w+|work\w*|shifts?|hours|free|available|busy|booked|surgery|clinic|markets?|sale|office"
    r"|duty|on call|class|school|party|here|home|meeting|rehearsal|practice|training|lunch|babysit\w*|cover|tickets"
    r"|till|rota|slot)\b"
)
_NOON = 12
_WORKING_DAY_BEGINS = 7  # an hour below it, said without its half, is of the afternoon


def _hours(first: int, last: int) -> tuple[int, int] | None:
    """Both on a clock of 24 hours: 9–5, 10–12, 2–4."""
    if not (1 <= first <= _NOON and 1 <= last <= _NOON):
        return None
    if first < _WORKING_DAY_BEGINS and first < last:
        return first + _NOON, last + _NOON
    return first, last if first < last else last % _NOON + _NOON


def _has_hours(look: Look) -> bool:
    if not look.informal and rx.search(r"(?i)(?:[-–—]|\bto) ?$", look.lead):
        return False  # 'Open Mon–Fri 9–5': of no one day
    return (
        bool(_HAS_HOURS.search(look.lead) or (_HAS_HOURS.search(look.tail) and look.informal))
        and bool(NOTHING_COUNTED.match(look.tail))
        and not HALF_TOLD.match(look.tail)
    )


@rule(
    "[DATE ,? from? HOUR] (- | to | till | til | until) [HOUR2]",
    {
        "open Saturday 9-5": "2020-10-24T09:00; 2020-10-24T17:00",
        "shift tomorrow 10-6": "2020-10-21T10:00; 2020-10-21T18:00",
        "is she free Friday 2 to 4?": "2020-10-23T14:00; 2020-10-23T16:00",
    },
    never=["They won Saturday 6-4.", "open Saturday 9-5pm", "open Friday 9-12-2020", "work Friday 9-5 miles away"],
    guard=_has_hours,
    priority=2,
)
def hours_of_day(date: Expression, hour: int, hour2: int) -> tuple[Expression, ...] | None:
    hours = _hours(hour, hour2)
    return (Clock(hours[0], 0, inner=date), Clock(hours[1], 0)) if hours else None


@rule(
    "from? [HOUR] (till | til | until) [HOUR2]",
    {"im working 9 til 5 lol": "2020-10-20T09:00; 2020-10-20T17:00"},
    never=["he worked 9 until 5 men came", "waited 2 until 4 percent", "up from 2 til 5 lol"],
    guard=lambda look: _has_hours(look) and look.informal and half_by_words(look) is None,
    priority=2,
)
def hours_worked(hour: int, hour2: int) -> tuple[Expression, ...] | None:
    hours = _hours(hour, hour2)
    return (Clock(hours[0], 0), Clock(hours[1], 0)) if hours else None


@rule(
    "from [HOUR] (till | til | until | to) [HOUR2]",
    {"i was awake from 2 til 5 lol": "2020-10-20T02:00; 2020-10-20T05:00"},
    never=["up from 2 to 5 people lol", "prices are up from 2 to 5"],
    guard=lambda look: look.informal and half_by_words(look) is False and bool(NOTHING_COUNTED.match(look.tail)),
    priority=2,
)
def hours_awake(hour: int, hour2: int) -> tuple[Expression, ...] | None:
    return (Clock(hour, 0), Clock(hour2, 0)) if 1 <= hour < hour2 <= _NOON else None


@rule(
    "(on | due | from | between | away | off | until | til | till | by | since | free)"
    " [the? ORD] (and | or | to | '&' | - | '/') [the? ORD2]",
    {
        "exam on 10th n 11th lol": "2020-11-10; 2020-11-11",
        "due on 3rd or 4th lol": "2020-11-03; 2020-11-04",
    },
    never=["he came on 1st and 2nd place lol", "on 3rd and 5th ave lol", "on 3rd or 4th"],
    guard=lambda look: (
        look.informal
        and len(re.findall(r"\d(?:st|nd|rd|th)", look.words)) > 1
        and not COUNTED.match(look.tail)
        and not rx.match(r"\s+(?:place|ave|street|st|floor|grade|base|gear|class|row|degree|time|hole)\b", look.tail)
    ),
    priority=2,
)
def ordinals_of_message(ord: int, ord2: int) -> tuple[Expression, ...] | None:
    if not 1 <= ord < ord2 <= 31:
        return None
    first, last = Partial(day=ord), Partial(day=ord2)
    return Between(first, last), RangeEnd(last)
