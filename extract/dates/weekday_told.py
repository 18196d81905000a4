"""Which day or week told before a bare weekday is beside: that weekend, the day of an old report, the date it names.

1. '5–6 May (Tues–Wed)', 'until the Friday'. 2. 'Free Tuesday or Wednesday'. 3. 'Last weekend we … on Friday'.
4. Below 'Week of 6 May' a day of it, or of the next. 5. What somebody tells of a day some weeks ago, and a report that
   has told no news of its own. 6. 'It opens on Thursday, 20 September. On Friday …', written in August.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from extract.dates import rx
from extract.dates.asides import RATHER, by_another_clock
from extract.dates.calendar_names import WEEKDAYS
from extract.dates.expression import Expression, Partial
from extract.dates.habit import sentence_of
from extract.dates.interval import WEEKS, Amount, Grain, Interval
from extract.dates.lines import labels_line
from extract.dates.other_years import SAME_STORY
from extract.dates.plans import SAME_PLAN
from extract.dates.story import Anchor, State, near, same_sentence, told_in
from extract.dates.tense import side_by_words
from extract.dates.terms import core
from extract.records import Timex

_SOME_TIME_AGO = timedelta(days=3), timedelta(days=60)
_NO_NEWS = timedelta(days=14)
_SAME_MONTH = 400  # characters within which a day told is still the one meant
_JUST_TOLD = 120  # the same of what a clause tells
_NO_NOUN = re.compile(r"\s*(?:[.,;:?!)]|$|\n|(?:and|but|when|after|before|at|he|she|they|it|we|I)\b)")


def own_story(state: State, timex: Timex) -> bool:
    """Whether someone tells what happened to him on a day some time ago: his Monday is the one beside that day."""
    day, document = state.dated_day, state.document
    if not state.first_person or day is None or document is None or timex.start - (day.end or 0) > SAME_STORY:
        return False
    told, written = day.interval.start, document.interval.start
    if told is None or written is None or not _SOME_TIME_AGO[0] <= written - told <= _SOME_TIME_AGO[1]:
        return False
    return side_by_words(state.text, timex.start, timex.end) != "future"


_SPOKE = re.compile(
    r"(?:^|[.!?]\s|\n)(?:Testifying|Speaking|Addressing|Appearing|Opening|Announcing|Giving evidence)\b[^.;:\n]*$"
    r"|\b(?:court|commission|inquiry|inquest|tribunal|jury|committee|panel) (?:heard|was told|were told)\b[^.;:\n]*$"
)
_STILL = re.compile(r"\b(?:has|have)\b[^.;:\n]*\bsince (?:late |early |last )?$")
_COUNTED = re.compile(r"\b(?:ago|after|before|earlier|later)\b")


def long_told(state: State, timex: Timex) -> bool:
    """Whether a report that has told nothing by its own day is at a day long before: 'On 13 January … on Saturday'."""
    day, document = state.dated_day, state.document
    if state.news or day is None or document is None or not near(state, day, timex, _SAME_MONTH):
        return False
    if state.reported is not None and not state.story:
        return (
            False  # 'In the quarter ended March 31 … In trading Friday': a report tells figures of that day, no story
        )
    if same_sentence(state.text, day, timex):
        return False  # 'the 9 March ruling was overturned Thursday', 'held since 17 December, wrote home on Monday'
    told, written = day.interval.start, document.interval.start
    if told is None or written is None or written - told < _NO_NEWS:
        return False
    if _COUNTED.search(day.words):
        return False  # 'began to plot it two months before October 16'
    inner = core(timex.expression)
    if isinstance(inner, Partial) and inner.weekday in (written.weekday(), (written.weekday() - 1) % 7):
        return False  # the day of writing, or the one before it
    if _STILL.search(state.text, max(0, timex.start - _JUST_TOLD), timex.start):
        return False  # 'Since July 8 … The crossing has been shut since Saturday'
    if _SPOKE.search(state.text, max(0, timex.start - _JUST_TOLD), timex.start):
        return False  # 'Testifying before the commission on Monday, passengers told of it'
    return side_by_words(state.text, timex.start, timex.end) != "future"


def named_beside(state: State, timex: Timex) -> bool:
    """'5–6 May (Tues–Wed)', '3 November, a Friday': that date's weekday. 'On 13 March, not on Sunday': one near it, as
    in '9 p.m. Friday, or 0100 GMT Saturday'."""
    day = state.mention
    if day is None or day.end is None or timex.start - day.end > 20 or day.interval.grain.rank > Grain.DAY.rank:
        return False
    between, begins, inner = state.text[day.end : timex.start], day.interval.start, core(timex.expression)
    if between in (" ", ", ") and begins and isinstance(inner, Partial) and inner.weekday == begins.weekday():
        return True  # 'May 3, 2014 Saturday'
    bracket = rx.match(r"(?:(?:\s?[-–]\s?\d{1,2})?\s?\((?:\w+\.?\s?[-–/]\s?)?|,\san?\s)$", between)
    if bracket or RATHER.fullmatch(between):
        return True
    return by_another_clock(state.text, day.end, timex)


def that_weekend(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'Last weekend we drove to Tahoe. We left on Friday … Sunday was better': a day of it, or the one before."""
    last, inner = state.last, core(term)
    if last is None or last.interval.start is None or last.interval.grain is not Grain.WEEKEND:
        return None
    if not isinstance(inner, Partial) or inner.weekday is None or inner.weekday < _FRIDAY:
        return None
    if not _WE.search(state.text, max(0, timex.start - _JUST_TOLD), timex.start):
        return None  # 'It burned last weekend. Officials said Friday'
    if not near(state, last, timex, _SAME_WEEKEND) or side_by_words(*told_in(state, timex)) == "future":
        return None
    return replace(last, interval=Interval(last.interval.start - timedelta(days=1), last.interval.end, Grain.WEEK))


_WE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^\n]*$")
_FRIDAY, _SAME_WEEKEND = 4, 250  # characters
_OR = re.compile(r"\s?(?:,|/|\+|&|-|–|,? (?:and|n|or|to|until|till|through|back|home))\s?(?:on )?")
# 'Open Monday 9am–1pm and Friday 9am–noon'
_TO_HOUR = re.compile(r"(?:\s?(?:[-–—]|to|until|till)\s?(?:[\d:.]{1,5} ?(?:[ap]\.?m\.?)?|noon|midnight))?")


_LONG_OVER = timedelta(days=14)  # from a week to what is written of it


def week_above(state: State, timex: Timex) -> Anchor | None:
    """'Week of 6 May', and below it 'Mon: site visit', 'He was held on Friday'; also 'will sail on Friday' if it was
    over long before writing, or 'on Monday' of the next."""
    week = state.heading if state.heading and state.heading.interval.grain in WEEKS else None
    if week is None or labels_line(state.text, timex) or side_by_words(*told_in(state, timex)) != "future":
        return week
    ends, written = week.interval.end, state.document.interval.start if state.document else None
    if ends is None or written is None or written - ends < _LONG_OVER:
        return None
    inner, told = core(timex.expression), state.last_day.interval.start if state.last_day else None
    on = isinstance(inner, Partial) and told is not None and told < ends and (inner.weekday or 0) <= told.weekday()
    after = week.interval.plus(Amount(1, Grain.WEEK)) if on else None
    return replace(week, interval=after) if after else week


def after_it(state: State, timex: Timex) -> bool:
    """'Free Tuesday or Wednesday', 'from 6 pm Friday to 5 a.m. Wednesday', said on a Wednesday: the second is the one
    after the first."""
    day, side = state.mention, state.side
    if day is None or day.end is None or side is None or side[1] != "future":
        return False
    if day.interval.grain.rank > Grain.DAY.rank or not _TO_HOUR.fullmatch(state.text, side[0], day.end):
        return False
    return timex.start - day.end < 8 and bool(_OR.fullmatch(state.text, day.end, timex.start))


_GOES_OFF = re.compile(
    r"\b(?:opens?|begins?|starts?|kicks? off|gets? under ?way|convenes?|arriv(?:e|es|ing)|leav(?:e|es|ing)"
    r"|fl(?:y|ies|ying)|travel(?:s|ling)?|depart(?:s|ing)?|sail(?:s|ing)?|set(?:s|ting)? off|check(?:s|ing)? in)\b"
    r"[^.;\n]{0,60}$"
)
_RANGE_FROM = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?|\s(?:to|until|till|through|and)\s(?:the\s)?)$")
_ARRANGES = re.compile(r"\b(?:[Ww]e|I|[Yy]ou|[Oo]ur|[Mm]y|[Yy]our|[Pp]lease)\b")
# What is due, or made ready, before it: 'please reply by Wednesday', 'will meet on Tuesday to prepare it'
_DUE_BY = re.compile(r"(?<!back )(?<!home )(?<!over )(?<!there )\bby $")
_READIED = re.compile(
    r"\b(?:ahead of|prepar(?:e|es|ing|ations?)|rehears(?:e|es|als?|ing)|register|registration|[Tt]ickets?|apply"
    r"|names? (?:an?|the|his|her|its|their) (?:team|squad)|to (?:agree|plan|settle))\b"
)
_SUNDAY = 6  # days after a day are the one before it, a week on
_DAYS_AFTER = 3  # what goes on from the day on which it opens


_NEXT = re.compile(r"\bnext (?:week|[A-Z][a-z]+day)\b")
_OFFERED = re.compile(
    r"\b(?:[Ii]f not,?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? or|preferably|say,?|perhaps|maybe|ideally)"
    r" (?:on )?$"
)
_SUITS = re.compile(
    r"(?: (?:morning|afternoon|evening|lunch))?(?: or [A-Z][a-z]+day)?"
    r" (?:would|works?|suits?|is (?:good|better|best|fine|free|ok)|looks)\b"
)
_OFFER = 90  # characters from the week offered to a day of it
_AWAY = re.compile(r"\b(?:away|off|out|(?<!If )(?<!if )not|busy|leave|holiday|ca(?:n['’]t|nnot))\b")


def of_next_week(state: State, timex: Timex) -> Anchor | None:
    """'I am in town next week; Tuesday would suit', 'next Monday at 10? If not, Wednesday': what people offer each
    other as a day of the week just named."""
    plan, inner, text = state.plan, core(timex.expression), state.text
    begins, start = plan.interval.start if plan else None, max(0, timex.start - _OFFER)
    if plan is None or begins is None or not near(state, plan, timex, _OFFER):
        return None
    if plan.interval.grain.rank > Grain.WEEK.rank or not isinstance(inner, Partial) or inner.weekday is None:
        return None
    offered = _OFFERED.search(text, start, timex.start) or _SUITS.match(text, timex.end)
    if not offered or not _NEXT.search(text, start, timex.start) or _AWAY.search(text, start, timex.start):
        return None
    fits = inner.weekday >= begins.weekday() and side_by_words(*told_in(state, timex)) != "past"
    week = Interval.of(begins, Grain.WEEK) if fits else None
    return replace(plan, interval=week) if week else None


def of_plan(state: State, timex: Timex) -> Anchor | None:
    """'It will be held on Wednesday, 12 September. Lunch on Wednesday …', 'opens on 20 September. On Friday …', 'runs
    from 20 to 23 September. On Saturday …', weeks before: the day announced, or one on which that goes on; also the
    one before, where it is arranged between people: 'My exam is on Monday 22 May. I am free from Tuesday'."""
    plan, inner, written = state.plan, core(timex.expression), state.document
    begins, today = plan.interval.start if plan else None, written.interval.start if written else None
    if plan is None or begins is None or today is None or not near(state, plan, timex, SAME_PLAN):
        return None
    if plan.interval.grain.rank > Grain.DAY.rank or not isinstance(inner, Partial) or inner.weekday is None:
        return None
    if (begins - today).days < len(WEEKDAYS) or inner.weekend:
        return None
    side, start = side_by_words(*told_in(state, timex)), plan.start or 0
    lead = state.text[max(0, start - 80) : start]
    span = _RANGE_FROM.search(lead)
    first = int(span[1]) if span else begins.day
    opens = begins.replace(day=first) if 0 < begins.day - first < len(WEEKDAYS) else begins
    after, lasts = (inner.weekday - opens.weekday()) % len(WEEKDAYS), (begins - opens).days
    readied = lasts < after < _SUNDAY and _READIED.search(sentence_of(state.text, timex))
    if readied or _DUE_BY.search(state.text, start, timex.start):
        return None
    named = WEEKDAYS[begins.weekday()][:3] in lead[-30:] + plan.words  # also 'on Saturday 17 June at 3 o'clock'
    goes_off = side == "future" and (plan.words in WEEKDAYS or _GOES_OFF.search(lead) is not None)
    bare = re.search(rf"\b[Oo]n {WEEKDAYS[begins.weekday()]}\b(?!,? (?:\d|[A-Z]))[^.!?;\n]*$", lead)
    goes_off = goes_off or (side != "past" and bare is not None)  # 'on Thursday from 9 to 5, and on Friday'
    if after <= lasts:
        fits = named or lasts > 0 or goes_off
    elif not goes_off or after > lasts + _DAYS_AFTER:
        fits = named and after in (1, 2, _SUNDAY) and not state.news
        fits = fits and _ARRANGES.search(state.text, max(0, start - SAME_PLAN), timex.end) is not None
        opens -= timedelta(days=len(WEEKDAYS)) if after == _SUNDAY else timedelta()
    else:
        fits = True
    day = Interval.of(opens, Grain.DAY) if fits and side != "past" else None
    return replace(plan, interval=day) if day else None


def definite(state: State, timex: Timex) -> Anchor | None:
    """'They held it until the Friday': after the day told, or in the week. Not 'the Friday prayers'."""
    if not state.text.endswith("the ", 0, timex.start) or not _NO_NOUN.match(state.text, timex.end):
        return None
    if near(state, state.last_day, timex, _SAME_MONTH):
        return state.last_day
    week = state.last if state.last and state.last.interval.grain in WEEKS else None
    return week if week and week.stated_year and timex.start - (week.end or 0) <= _SAME_MONTH else None
