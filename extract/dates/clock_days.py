"""Which day a clock time belongs to: its sentence's, the one the news or the story is told of, or that of writing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from extract.dates.announced import announced
from extract.dates.asides import ZONED, pluperfect
from extract.dates.english.spoken_hours import half_by_words
from extract.dates.expression import Bent, Clock, Expression, Hole, Part, Step, This
from extract.dates.interval import Amount, Grain, Interval
from extract.dates.lines import in_line, starts_line
from extract.dates.look import Look, line_start
from extract.dates.story import Anchor, State, near, opens_sentence, quoted, same_sentence, told_in
from extract.dates.tense import done, side_by_words
from extract.records import Timex

_CLOCK_IS_NOW = re.compile(  # also of minutes: "the meeting closed at 9.10 pm"
    r"(?i)\b(?:it['’]s|it is)\s+(?:(?:now|currently|only|already|about|almost|like)\s+)?$"
    r"|\b(?:assembly|chamber|committee|council|court|hearing|house|meeting|parliament|senate|session|sitting)"
    r" (?:was )?(?:closed|adjourned|ended|rose|opened|concluded)(?: at)? $"
)
_LATE, _SMALL_HOURS = 22, 4  # 'at half past eleven that night … by one o'clock'
_NIGHTFALL = 20
_EVENING, _MORNING = 18, 8  # o'clock: from the one to before the other a night is told
_SAME_NIGHT = 400  # characters within which it goes on
_EARLIER = re.compile(
    r"(?i)\b(?:earlier|before|since|previous(?:ly)?|between|from|to|until|till|hours|open|opens|daily)\b|[–—-]|\n"
)
_BESIDE_DAY = 12  # characters between an hour and its day
_INDENT = 40  # characters before the hour that opens a log's line: blanks, a bullet
_NEWS = timedelta(days=8)  # how far back the day lies that a dated report is about
_SAME_DAY = 600  # characters within which a day of the news, told before, is still the one a clock time belongs to
_ONE_DAY_TOLD = 1500  # the same where no other date stands between
_SAME_PLAN = 250  # characters within which a clock time is still of the day that is planned
_OPENS_AT = re.compile(
    r"\b(?:opens?|starts?|begins?|departs?|leaves?|arrives?|closes?|as scheduled|will [a-z]+|is (?:set|due|scheduled))"
    r" (?:at|for|by) (?:about |around )?$"
)


def _planned(state: State, day: Anchor, timex: Timex) -> bool:
    """Whether that day, told shortly before, is to come, and what the clock time tells is so too: 'opens at'."""
    written, told = state.document.interval.start if state.document else None, day.interval.start
    if written is None or told is None or told < written or not near(state, day, timex, _SAME_PLAN):
        return False
    return not Look(state.text, timex.start, timex.end).informal and bool(
        _OPENS_AT.search(state.text, max(0, timex.start - 40), timex.start)
    )


def _past_midnight(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'At 11:40 p.m. on 5 May the alarm rang. At 1:15 a.m. the roof fell': the night has gone on into the next day."""
    told = _night_told(state) or state.last_time
    if told is None or state.last is None or told.interval.start is None:
        return None
    day = state.last.end is not None and told.end is not None and state.last.interval.holds(told.interval)
    if told is not state.last and not (day and 0 < (state.last.start or 0) - (told.end or 0) < _BESIDE_DAY):
        return None  # nor '10:42 p.m. on Monday', whose day is told last
    if told.interval.start.hour < _EVENING or not _early(state, timex, term):
        return None
    if told.interval.grain is Grain.PART and isinstance(term, Part):
        return None  # 'the evening … the morning': not of one night
    if _opens_entry(state, told.start or 0) and starts_line(state.text, timex.start):
        return _day_after(told)  # of a log
    if not near(state, told, timex, _SAME_NIGHT):
        return None
    had = pluperfect(state.text, timex) and not state.text.endswith(("By ", "by "), 0, timex.start)
    if had or _EARLIER.search(state.text, told.end or 0, timex.start):
        return None
    return _day_after(told)


def _night_told(state: State) -> Anchor | None:
    """In a story: 'On the night of 9 November 1938 windows were broken. At 2 a.m. …'; news tell when it was said."""
    last = state.last if state.story or state.document is None else None
    began = last.interval.start if last and last.interval.grain is Grain.PART else None
    return last if began and began.hour >= _NIGHTFALL else None


def _opens_entry(state: State, at: int) -> bool:
    """Whether the hour opens its line, alone or right behind its day: '21 March 2006. 8 p.m.: the ferry leaves'."""
    day = state.entry
    beside = day is not None and day.end is not None and _BESIDE.fullmatch(state.text, day.end, at) is not None
    return starts_line(state.text, at) or beside


_BESIDE = re.compile(r"[.,:;–—-]? (?:[–—-] |at )?")
_GOES_ON = re.compile(r"\b(?:until|till|stopped|ended)(?: at)? (?:about |around |nearly )?$")


def _till_morning(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'Firing began at 9.50 p.m. on Monday and went on till 5.05 a.m.', 'On Friday night they danced until 2 a.m.': the
    day on which it ended."""
    begun = state.last if state.last and state.last.interval.grain is Grain.PART else state.last_time
    if begun is None or begun.interval.start is None or begun.interval.start.hour < _EVENING:
        return None
    if not _early(state, timex, term) or not near(state, begun, timex, _SAME_NIGHT):
        return None
    return _day_after(begun) if _GOES_ON.search(state.text, max(0, timex.start - 24), timex.start) else None


_UP_BY = 9  # o'clock


def _woke(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'I got home late last night, and I was up at six': the morning after."""
    night = state.last
    if night is None or night.interval.start is None or night.interval.grain.rank > Grain.PART.rank:
        return None
    if not isinstance(term, Clock) or term.half_told or term.inner is not None or term.hour > _UP_BY:
        return None
    if pluperfect(state.text, timex) or _EARLIER.search(state.text, night.end or 0, timex.start):
        return None
    if night.interval.start.hour < _EVENING or not near(state, night, timex, _SAME_NIGHT):
        return None
    return _day_after(night) if half_by_words(Look(state.text, timex.start, timex.end)) is False else None


def _day_after(told: Anchor, days: int = 1) -> Anchor | None:
    day = Interval.of(told.interval.start, Grain.DAY) if told.interval.start else None
    after = day.plus(Amount(days, Grain.DAY)) if day else None
    return replace(told, interval=after, note=f"as the night goes on from '{told.words}'") if after else None


def night_goes_on(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'At 11 p.m. on 3 May he left. At 1.30 that night he rang': the night goes on into the next day. 'At 4 a.m. he was
    found. He had rung at 11.45 that night': it began on the day before."""
    while isinstance(term, Bent):
        term = term.inner
    told = state.last_time
    if (
        told is None
        or not near(state, told, timex, _SAME_NIGHT)
        or told.interval.start is None
        or not isinstance(term, Clock)
        or not isinstance(term.inner, Part)
    ):
        return None
    if term.inner.which != "NI" or term.inner.inner != This(Grain.DAY, Hole.STORY):
        return None
    if term.hour <= _SMALL_HOURS and told.interval.start.hour >= _MORNING:
        return _day_after(told)
    began = _SMALL_HOURS < term.hour != _NOON and told.interval.start.hour < _MORNING and pluperfect(state.text, timex)
    return _day_after(told, -1) if began else None


_NOON = 12


_NEXT_HOUR = re.compile(r"(?:[.;] At (?:about |around )?|\bback (?:at|by) )$")  # '23:10 … . At 09:30 it was out'


def _early(state: State, timex: Timex, term: Expression) -> bool:
    """Whether it is an hour or part of the early day that follows a night: 1:15 a.m., 00:40, dawn, the morning."""
    while isinstance(term, Bent):
        term = term.inner  # 'by 3 a.m.'
    if isinstance(term, Part):
        return term.which in ("MO", "DW") and term.inner == This(Grain.DAY, Hole.DAY)
    if not isinstance(term, Clock) or term.inner is not None:
        return False
    told = term.half_told or "morning" in timex.text
    begun = state.last_time.interval.start if state.last_time else None
    if told and begun and begun.hour >= _LATE and begun.hour > term.hour >= _MORNING:
        return term.hour < _NOON and _NEXT_HOUR.search(state.text, max(0, timex.start - 12), timex.start) is not None
    if not told and term.hour <= _SMALL_HOURS and state.last_time and (begun := state.last_time.interval.start):
        return begun.hour >= _LATE and Look(state.text, timex.start, timex.end).words.endswith("o'clock")
    return term.hour < _MORNING and (told or Look(state.text, timex.start, timex.end).words[:1] == "0")


def day_of_clock(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """The day a clock time belongs to: that of its sentence, else LAST if near and not ahead, else that of writing.

    So an hour alone on its line over a message of a live report, whatever day the one above it speaks of.
    """
    here = state.mention
    night = _past_midnight(state, timex, term) or _till_morning(state, timex, term) or _woke(state, timex, term)
    if night is not None:
        return night
    if entry := _of_entry(state, timex):
        return entry
    if here and here.interval.grain.rank <= Grain.DAY.rank and same_sentence(state.text, here, timex):
        return state.document if _told_at(state, here, timex) else here
    if state.document is not None and not state.story and state.text.startswith(" trading", timex.end):
        return state.document  # '"It was good," he said on Tuesday. … Shares were down in early afternoon trading'
    if here and here.interval.grain is Grain.DAY and state.text[here.end or 0 : timex.start] == "\n":
        return here  # a notice: 'Monday, Nov. 18', and in the next line '6 p.m., school hall'
    if here and here.interval.grain.rank <= Grain.DAY.rank and _in_programme(state, here, timex):
        return here
    if here and here.interval.grain.rank <= Grain.DAY.rank and _planned(state, here, timex):
        return here  # 'the launch is set for Thursday. The window opens at 2:19 p.m.'
    if state.now and state.document is not None and all(in_line(state.text, timex)):
        return state.entry if state.entry is not None and state.entry.kind == "HEADING" else state.document
    day = state.last_day
    if day is not None and _slept_since(state, day, timex, term):
        return state.document
    if day is not None and state.now and state.document is not None and announced(state.text, timex.start):
        return state.document  # 'elected on 21 October. The forum will commence at 2 p.m.'
    if _CLOCK_IS_NOW.search(state.text, max(0, timex.start - 30), timex.start) and state.document is not None:
        return state.document
    if day is None and not state.now:
        return None  # 'shops open at 9 a.m.': a text that never speaks of its own day
    if (
        day is not None
        and _elsewhere(state, day)
        and (not _of_the_news(state, day) or (state.last is not None and same_sentence(state.text, state.last, timex)))
    ):
        # 'in May 1945 … it was four in the morning', after a day of another year; not 'By 1130 GMT the shares were up'
        back = state.news and not state.story and not near(state, state.last, timex, _SAME_DAY)
        return state.document if back and ZONED.search(timex.text) else None
    if day is None or state.document is None:
        return day or state.document
    start, published = day.interval.start, state.document.interval.start
    if start and published and start > published and not same_sentence(state.text, day, timex):
        return state.document
    of_the_news = start and published and timedelta(0) < published - start <= _NEWS
    close = timex.start - (day.end or 0) <= _SAME_DAY if of_the_news else near(state, day, timex, 400)
    alone = state.mention is day and timex.start - (day.end or 0) <= _ONE_DAY_TOLD  # nothing else is told since
    return day if close or alone else state.document


def _slept_since(state: State, night: Anchor, timex: Timex, term: Expression) -> bool:
    """'Two women were killed last night. The river burst its banks at 9 a.m.': that is the day of writing."""
    began, written = night.interval.start, state.document.interval.start if state.document else None
    while isinstance(term, Bent):
        term = term.inner
    if began is None or written is None or not isinstance(term, Clock) or term.inner is not None:
        return False
    last_night = began.hour >= _NIGHTFALL and began.date() == written.date() - timedelta(days=1)
    morning = term.half_told and term.hour < _NOON
    if not last_night or not morning or pluperfect(state.text, timex):  # 'The bus had left at 8 a.m.'
        return False
    return not same_sentence(state.text, night, timex)


def _told_at(state: State, here: Anchor, timex: Timex) -> bool:
    """'"We'll be back tomorrow," he told us at 5 pm': the hour is not of the day that was spoken of."""
    written, between = state.document, state.text[here.end or 0 : timex.start]
    if written is None or not ('"' in between or "”" in between) or quoted(state, timex.start):
        return False
    begins, today = here.interval.start, written.interval.end
    return begins is not None and today is not None and begins >= today and quoted(state, here.start or 0)


_LINE = 200  # characters that a line of a programme may take


def _in_programme(state: State, here: Anchor, timex: Timex) -> bool:
    """Whether the hour opens a line below the day that ends one, or below the line of another hour:
    'Programme, 29 August', '10.00 Registration', '10.30 Workshop'."""
    if here.start is None or here.end is None or not 0 <= timex.start - here.end <= _LINE:
        return False
    if not starts_line(state.text, timex.start):
        return False
    between = state.text[here.end : timex.start]
    if here.interval.grain is Grain.DAY:
        return between.strip(" :.") in ("\n", "\n\n")
    return between.count("\n") <= 2 and starts_line(state.text, here.start)


_OF_LAST_NIGHT = Part("NI", Step(Grain.DAY, -1))
_OF_THAT_NIGHT = Part("NI", This(Grain.DAY, Hole.DAY))


_MIDNIGHT = 24  # the hour that ends its day
_AFTER = re.compile(r"(?i)\b(?:after|past) (?:midnight)?$")


def of_that_night(state: State, timex: Timex, term: Expression) -> Expression:
    """'Overnight' in a story is the night of the day told: 'On 3 May they took the pass and held it overnight'. In news
    of these days it is last night. 'At midnight' a day ends, 'shortly after midnight' it begins.
    """
    if isinstance(term, Clock) and term.hour == _MIDNIGHT and term.inner is None:
        return replace(term, hour=0) if _begins_day(state, timex, term) else term
    if timex.text.lower() == "the night" and term == _OF_THAT_NIGHT and _just_past(state, timex, term):
        return _OF_LAST_NIGHT  # 'Shelling went on throughout the night'
    if timex.rule != "overnight":
        return term
    day = day_of_clock(state, timex, _OF_THAT_NIGHT)
    return _OF_THAT_NIGHT if day is not None and day is state.last_day and not _of_the_news(state, day) else term


def _just_past(state: State, timex: Timex, term: Expression) -> bool:
    """Whether a night of the day of writing is told as over: 'Shelling went on throughout the night.'"""
    written = state.document
    if written is None or day_of_clock(state, timex, term) is not written:
        return False
    return side_by_words(*told_in(state, timex)) == "past" or done(state.text, timex.start)


def _begins_day(state: State, timex: Timex, term: Clock) -> bool:
    """Whether what was done after that midnight began the day: that of writing, or the one that news are about."""
    if not _AFTER.search(state.text, max(0, timex.start - 8), timex.end):
        return False
    day = day_of_clock(state, timex, term)
    if day is None or day is state.document:
        return True
    told = day.interval.grain is Grain.DAY and not opens_sentence(state.text, timex.start)  # else the night goes on
    return told and _of_the_news(state, day)


def _of_entry(state: State, timex: Timex) -> Anchor | None:
    """The day on a line of its own above a log's hours: they are all of that day, whatever day an entry speaks of."""
    day = state.entry
    if day is None or day.kind != "HEADING" or state.text.count("\n\n", day.end or 0, timex.start) > 1:
        return None
    line = line_start(state.text, timex.start, _INDENT)
    return day if line is not None and not state.text[line : timex.start].strip(" ([*•–-") else None


def _of_the_news(state: State, day: Anchor) -> bool:
    """Whether the day is the one that a dated report is about: it comes back to it from any look back."""
    written, told = state.document.interval.start if state.document else None, day.interval.start
    return written is not None and told is not None and abs(written - told) <= _NEWS


def _elsewhere(state: State, day: Anchor) -> bool:
    """Whether the story has gone on since that day to a month or year that it does not lie in."""
    last = state.last
    if (
        last is None
        or last is day
        or last.interval.grain.rank < Grain.MONTH.rank
        or (last.start or 0) < (day.start or 0)
    ):
        return False
    begins, ends, at = last.interval.start, last.interval.end, day.interval.start
    return begins is not None and ends is not None and at is not None and not begins <= at < ends
