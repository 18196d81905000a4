"""Which half of the day an hour is of that doesn't say so: by when the message was sent, by the hour told before it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time, timedelta

from extract.dates.asides import pluperfect
from extract.dates.english.spoken_hours import half_by_words
from extract.dates.expression import Bent, Between, Clock, Expression, Part, RangeEnd
from extract.dates.interval import Grain
from extract.dates.look import Look
from extract.dates.story import Anchor, State, near, told_in
from extract.dates.tense import side_by_words
from extract.records import Passage, Timex

_NOON = 12
_STAMP = 64  # characters within which a message of a chat tells its day and hour
_BESIDE_SENDER = 3  # what stands between them: Amir [14:03]
_OF_24 = re.compile(r"(?:1[3-9]|2[0-3])[:.]?\d\d")  # who writes 13:00 writes 23:00
_AT = r"\b[^.;:!?\n]{0,40}\b(?:at|from|until|by) (?:about |around )?$"
# What nobody begins before dawn, and what nobody does before the afternoon.
_OF_A_DAY = re.compile(
    r"(?i)\b(?:kick(?:s|ed)?[- ]?off|tip[- ]?off|match|game|press conference|news conference|briefing|funeral|ceremony"
    r"|service|hearing|lecture|talk|matin[eé]e|show|rally|parade|reception|school|lessons?|class|wedding|married|inquest|auction"
    r"|lunch(?:ed)?|interview|appointment|meet(?:s|ing)?|met|vot(?:e|es|ed|ing)|convene[sd]?|adjourn(?:s|ed)?"
    rf"|(?:House|Senate|court|committee|council|parliament|jury) (?:sits|sat|rose)){_AT}"
)
_OF_AN_EVENING = re.compile(
    rf"(?i)\b(?:dinner|supper|drinks|reception|concert|gig|curfew|banquet|premi[eè]re|screening){_AT}"
)
_TO = re.compile(r"\s?(?:-|–|to|until|till)\s?")
_AFTERNOON_ENDS = 7  # from this hour on it may be of the morning
_SAME_STORY = 300  # the same in a history: 'by 2:30 they had fled … It was ten o'clock before the firing died away'
_OF_SCHEDULE = ("dotted_entry", "dotted_slot")  # whose hours follow one another
_SAME_TALK = 60  # characters within which a second hour is of the half of the first: 'dinner at 7? or is 7:30 better'


def stamped(state: State, timex: Timex) -> bool:
    """Whether the words are what the chat's program wrote over or before a message: its day and hour."""
    here = state.passage
    if here is None or here.published is None or state.sent is not None:
        return False
    return timex.start - here.start <= _STAMP and timex.start < _words_of(here)


def _words_of(message: Passage) -> int:
    """From where on at the latest a message's own words stand."""
    return message.header[1] + _BESIDE_SENDER if message.header else message.end


def in_its_half(state: State, timex: Timex, term: Expression) -> Expression:
    """The hour with its half: 'see u at 6', sent at 7:45, is 18:00; 'been here since 9', sent at 9:20, is 9:00."""
    if isinstance(term, Bent | RangeEnd):
        return replace(term, inner=in_its_half(state, timex, term.inner))
    if isinstance(term, Between):
        first = in_its_half(state, timex, term.first)
        night = half_by_words(Look(state.text, timex.start, timex.end)) is not None  # 'slept from 10:30 to 6:15'
        return replace(term, first=first, last=term.last if night else _up_to(first, term.last))
    if not isinstance(term, Clock) or term.half_told or isinstance(term.inner, Part) or not term.hour % _NOON > 0:
        return term
    if term.inner is not None:
        hour = _by_what_is_done(state, timex, term)
    elif state.sent is not None and not _of_another_day(state):
        hour = _since_sent(state, timex, term, state.sent)
    else:
        hour = _as_before(state, timex, term) or _by_what_is_done(state, timex, term)
    return replace(term, hour=hour, half_told=True) if hour is not None else term


def _up_to(first: Expression, last: Expression) -> Expression:
    """'From 10:30 to 1:15': the hour that ends it is the next one."""
    if not isinstance(first, Clock) or not isinstance(last, Clock) or last.half_told or isinstance(last.inner, Part):
        return last
    before = (last.hour, last.minute or 0) < (first.hour, first.minute or 0)
    return replace(last, hour=last.hour + _NOON, half_told=True) if before and last.hour < _NOON else last


def _since_sent(state: State, timex: Timex, term: Clock, sent: time) -> int | None:
    """The next such hour after the message was sent, the last one before it where it tells what was."""
    where = told_in(state, timex)
    if half_by_words(Look(*where)) is not None:
        return None
    both = [(time(hour, term.minute or 0), hour) for hour in (term.hour % _NOON, term.hour % _NOON + _NOON)]
    if side_by_words(*where) == "past":
        return next((hour for at, hour in reversed(both) if at <= sent), None)
    return next((hour for at, hour in both if at >= sent), None)


def _of_another_day(state: State) -> bool:
    """Whether the message has told of another day than the one it was sent on."""
    told, day, here = state.mention, state.document, state.passage
    if told is None or told.interval.start is None or day is None or day.interval.start is None or here is None:
        return False
    if (told.start or 0) < max(here.start, _words_of(here)):
        return False
    return abs(told.interval.start - day.interval.start) >= timedelta(days=1)


def _by_what_is_done(state: State, timex: Timex, term: Clock) -> int | None:
    """'The match kicked off at 4:30', 'the funeral will be held at 3 o'clock', 'dinner is served at 7:30'."""
    text, lead = state.text, max(0, timex.start - 80)
    whose = _OF_A_DAY if term.hour < _AFTERNOON_ENDS else _OF_AN_EVENING
    if (
        term.zone
        or term.hour >= _NOON
        or not (whose.search(text, lead, timex.start) or _OF_AN_EVENING.search(text, lead, timex.start))
    ):
        return None
    if _OF_24.search(text, lead, timex.end + 80) or half_by_words(Look(text, timex.start, timex.end)) is False:
        return None
    return term.hour + _NOON


def _ranges(state: State, told: Anchor, timex: Timex) -> bool:
    return _TO.fullmatch(state.text, told.end or 0, timex.start) is not None


def _as_before(state: State, timex: Timex, term: Clock) -> int | None:
    """Of the afternoon like the hour told right before it, where it is the later one then."""
    told, here = state.last_time, state.mention
    if here is not None and here.interval.grain.rank < Grain.PART.rank and _ranges(state, here, timex):
        told = here  # also of what is planned: 'there will be talks from 9:00 to 5:15'
    goes_on = state.story and state.document is None and not pluperfect(state.text, timex)
    if (
        told is None
        or told.interval.start is None
        or not near(state, told, timex, _SAME_STORY if goes_on else _SAME_TALK)
    ):
        return None
    if term.zone or _OF_24.match(told.words):
        return None
    before, hour = told.interval.start, term.hour % _NOON + _NOON
    on = (
        (_ranges(state, told, timex) and half_by_words(Look(state.text, told.start or 0, timex.end)) is None)
        or timex.rule in _OF_SCHEDULE
        or side_by_words(*told_in(state, timex)) == "future"
    )
    onward = before.hour >= _NOON or (term.hour % _NOON < before.hour and bool(on))
    return hour if onward and (before.hour, before.minute) < (hour, term.minute or 0) else None
