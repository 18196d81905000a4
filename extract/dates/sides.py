"""Which side of its anchor a date without a year or week lies on: by tense, by nearness, by the order told."""

from __future__ import annotations

import re
from datetime import timedelta

from extract.dates.announced import announced, announced_behind, given_up, once_planned, reach_of_plan
from extract.dates.asides import ENDS, RATHER, by_another_clock, had_then, looked_back
from extract.dates.cues import fixed_for, struck
from extract.dates.expression import (
    Borrow,
    Expression,
    Hole,
    Partial,
    Place,
    RangeEnd,
    Side,
    Yearly,
    hole,
)
from extract.dates.filling import fill
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Interval
from extract.dates.lines import labels_line
from extract.dates.nearest import in_year, nearest
from extract.dates.notices import occasion_named, plays, put_off
from extract.dates.quarters import reported
from extract.dates.story import Anchor, State, opens_sentence, same_sentence, told_in
from extract.dates.tense import done, side_by_words, since, told_done, until
from extract.dates.terms import core, this_of
from extract.dates.verb_tense import side_by_parse
from extract.dates.year_beside import RANGE_ENDS, in_a_row
from extract.records import Timex

_AND_THEN = re.compile(r",?\s+(?:(?:and|or|then|into|through|to|on|at|early|late|until|possibly|perhaps)\s+){1,3}")
_OR_IN = re.compile(r",?\s+(?:and|or)\s+(?:(?:in|early|late|possibly|perhaps)\s+){0,2}")
_AND_DID = re.compile(
    r"\b(?:and|but) (?:[a-z]+ly )?(?:was |were )?[a-z]+(?:ed|t|n|d|ew|ot)\b[^,;:]{0,30}$"
)  # 'and landed in'

# 'In the summer he went to Spain. He was wounded in February'
_HE_DID = re.compile(
    r"[.!?] (?:He|She|They|We|I|It) (?!(?:had|has|have|is|are)\b)(?:[a-z]+ ){1,6}(?:in|on|by) (?:the )?$"
)


# How many months a story goes on at most to a month that is told in such a way
_IN_PASSING, _HE_THEN, _SEASON_OPENING, _AND_ON = 7, 8, 9, 11
# 'The minutes of the previous meeting, held on 11 December, were read'
_PREVIOUS = re.compile(
    r"\b(?:previous|last|preceding) (?:meeting|session|sitting|hearing)\b,? (?:[a-z]+ ){0,3}(?:on|of|in) (?:the )?$"
)
_HAD = re.compile(r"\bhad\s+(?:(?!and\b|by\b)[a-z][\w'’-]*\s+)(?:(?!and\b|by\b)[^\W\d][\w'’-]*\s+){0,4}$")


# 'Jan. 5, 1863. Received a letter from Anna dated Dec. 21'
_LETTER = re.compile(
    r"(?i)\b(?:letters?|notes?|telegrams?|d[ei]spatch(?:es)?|cables?|order|paper|report)\b [^.;!?]{0,40}"
    r"\b(?:dated|written|posted|sent) (?:on )?(?:the )?$"
)
_HAD_ON = re.compile(r"\bhad (?!to\b)(?:(?!, (?:and|but|so) (?:on|by|in) (?:the )?$)[^.;!?]){1,40}$")


_ALONE = re.compile(r"\n[A-Z][a-z]+[.,:]?[ \t]*(?:\n|$)")


# 'The prime minister was to address parliament on Friday', written on Thursday; 'which was to rule Friday, put it off'
_WAS_TO = re.compile(
    r"\b(?:was|were) to (?!have\b|be\b)[a-z]+ (?:[^.;:,!?]{1,40} )?(?:on )?$"
    r"|\b[Hh]ad (?:(?!been\b)[\w'’-]+ ){1,5}(?:scheduled|planned) (?:for |on )?$"  # 'had no visits planned Sunday'
)
# 'The suspect, who was due in court on Wednesday, failed to appear'
_WAS_DUE = re.compile(
    r"\b(?:was|were) (?:due|scheduled|expected|supposed|set) (?:to|for|in|at|back|on) (?:[^.;:,!?]{1,40} )?(?:on )?$"
)
_NEVER_CAME = re.compile(r"[^.;!?]*\b(?:failed|never|did not|didn['’]t)\b")
_NEVER_DID = re.compile(r"[^.;!?]*\b(?:but|put off|postponed|cancell?ed|delayed|adjourned)\b")


_TODAY_IS = re.compile(r"(?i)\b(?:it['’]s|it is|today['’]s|today is)\s+(?:(?:only|now|like|a)\s+)?$")


def side_of(state: State, timex: Timex, term: Expression, anchor: Anchor | None) -> Side:
    while isinstance(term, Borrow):  # 'April, May and June': one side for all
        term = term.lender
    if anchor is None:
        return _side_by_cues(state, timex, term, None)
    if anchor.note == RANGE_ENDS:
        return "past"
    if anchor.kind == "LAST" and timex.end <= (anchor.start or 0):
        return _before_it(core(term), anchor.interval)
    weekly = hole(term) is Hole.WEEK
    if anchor is state.entry and weekly:
        if _ALONE.match(state.text, max(0, timex.start - 1)) or labels_line(state.text, timex):
            return "future"  # the next entry of a diary: 'Thursday' on a line of its own, or before what it tells
        by_words = side_by_words(*told_in(state, timex))
        # a diary looks back over the days, a chronology's entry goes on
        return by_words or ("past" if state.first_person else _told_order(term, anchor.interval))
    if anchor is state.dated_day and state.first_person and weekly:
        return _beside(core(term), anchor.interval, _STORY_AHEAD)
    if weekly and anchor is state.mention:
        gap = state.text[anchor.end or 0 : timex.start]
        if RATHER.fullmatch(gap) or by_another_clock(state.text, anchor.end or 0, timex):
            return _beside(core(term), anchor.interval, _NEAREST)
        if gap.rfind("(") > gap.rfind(")") or gap in (", a ", ", an "):
            return "past"  # '5–6 May (Tues–Wed)': up to the day told
    if anchor is state.mention and state.document is not None and in_a_row(state.text, anchor, timex):
        return "future"  # 'in April, May and June'
    if anchor.kind not in ("DOCUMENT", "QUOTE"):
        return _side_in_story(state, timex, term, anchor)
    if this_of(term):
        return _side_of_this(state, timex, core(term), anchor.interval)
    return _side_by_cues(state, timex, term, anchor)


_JUST_OVER = timedelta(days=150)


def _side_of_this(state: State, timex: Timex, inner: Expression, written: Interval) -> Side:
    """'They fled this Friday', said on Thursday, is of the week before; 'the concert this Friday' is to come."""
    cue = _cue(state, timex, inner)
    if cue != "past" or not isinstance(inner, Partial | Yearly) or occasion_named(state.text, timex.start):
        return "future" if cue == "future" else "same"
    last = nearest(inner, written, "past")
    over = last.end if last else None
    return "past" if over and written.start and written.start - over <= _JUST_OVER else "same"


def _side_in_story(state: State, timex: Timex, term: Expression, anchor: Anchor) -> Side:
    """On which side of a date told before: a story goes forward, unless it says that it looks back."""
    text, start = state.text, timex.start
    here = anchor.end is not None and same_sentence(text, anchor, timex) and ";" not in text[anchor.end : start]
    had = _HAD.search(text, max(0, start - 40), start)
    if _in_year_term(core(term)) and (looked_back(text, timex) if here else had or had_then(text, timex)):
        return "past"  # 'he had spent the spring in Rome'
    if _day_before(state, timex, core(term), anchor) or _PREVIOUS.search(text, max(0, start - 60), start):
        return "past"
    if hole(term) is Hole.WEEK and had_on(state, timex):
        return "past"  # 'a ship that had sailed from Cork on the Sunday'
    up_to = until(text, start)
    ahead = up_to or opens_sentence(text, start)
    reach = _IN_PASSING
    if up_to or (here and _AND_DID.search(text, anchor.end or 0, start)):
        reach = _AND_ON
    elif _told_just_before(text, anchor, start) or _HE_DID.search(text, max(0, start - 60), start):
        reach = _HE_THEN
    side = _told_order(term, anchor.interval, reach, ahead)
    if side == "same" and not had and _of_late(state, term, anchor.interval):
        return "future"
    return "past" if side != "past" and _not_yet(state, timex, term, anchor.interval, side) else side


def _told_just_before(text: str, day: Anchor, start: int) -> bool:
    """Whether the sentence before told a full day: 'It burned down on 28 December 2003. The owner fled on 6 August'."""
    if day.interval.grain is not Grain.DAY or day.end is None or not day.stated_year or "\n" in text[day.end : start]:
        return False
    return len(ENDS.findall(text, day.end, start)) == 1


_OF_LATE = timedelta(days=75)


def _of_late(state: State, term: Expression, told: Interval) -> bool:
    """'The last rise was in June 2018. Inflation eased to 7 % in January': a month not long before the day of writing,
    in February 2019, rather than one before what was told."""
    written, inner = state.document.interval.start if state.document else None, core(term)
    if written is None or told.start is None or told.grain.rank > Grain.MONTH.rank:
        return False
    if not isinstance(inner, Partial) or not inner.month or inner.day:
        return False
    before, after = in_year(inner, told.start.year), in_year(inner, told.start.year + 1)
    if before is None or after is None or before.end is None or after.start is None or before.end > told.start:
        return False
    return after.start <= written <= after.start + _OF_LATE


def _not_yet(state: State, timex: Timex, term: Expression, told: Interval, side: Side) -> bool:
    """Whether it would lie after the day of writing, though it is told as done: 'A report dated February 1991 says that
    firms have had their worst fourth quarter'."""
    written = state.document.interval.end if state.document else None
    inner = core(term)
    if written is None or told.start is None or told.start > written or told.start.year < written.year - 1:
        return False
    if not isinstance(inner, Partial) or not _in_year(inner) or inner.half:
        return False
    found = fill(inner, Place(told, side))
    begins = found.interval.start if found and found.interval else None
    return begins is not None and begins >= written and side_by_words(*told_in(state, timex)) == "past"


def _side_by_cues(state: State, timex: Timex, term: Expression, anchor: Anchor | None) -> Side:
    """On which side of the day of writing, by the words beside it, the parse, and what was read before."""
    text, start, weekly, inner = state.text, timex.start, hole(term) is Hole.WEEK, core(term)
    if start in state.labels or _appealed(text, start, timex.end):
        return "past"
    if weekly and state.side is not None and _AND_THEN.fullmatch(text, state.side[0], start):
        return "future" if _ends_range(state, timex, anchor) else state.side[1]  # 'by Sunday and into Monday'
    if state.month_side is not None and RATHER.fullmatch(text, state.month_side[0], start):
        return state.month_side[1]  # 'lessons start on September 4, not August 28'
    beside = state.month_side if _in_year_term(inner) else None
    if beside is not None and _OR_IN.fullmatch(text, beside[0], start):
        return beside[1]  # 'in late September or early October'
    if anchor is not None and weekly:
        if timex.rule == "ago_from_speech" or _TODAY_IS.search(text, max(0, start - 24), start):
            return _beside(inner, anchor.interval, _NEAREST)  # '75 years ago Thursday'
        if _WAS_TO.search(text, max(0, start - 60), start):
            return "past" if _NEVER_DID.match(text, timex.end) else _beside(inner, anchor.interval, _STORY_AHEAD)
        if _WAS_DUE.search(text, max(0, start - 60), start) and _NEVER_CAME.match(text, timex.end):
            return "past"
    if given_up(text, start, timex.end):
        return "past"
    if put_off(text, start, timex.end) or (weekly and plays(text, start, timex.end)):
        if anchor is None or weekly or not isinstance(inner, Partial | Yearly):
            return "future"
        return _nearer(inner, anchor.interval, "future", _NINE_MONTHS, False)
    cue = _cue(state, timex, inner)
    if not isinstance(inner, Partial) or anchor is None:
        return _side(state, timex, inner, anchor, cue)
    told = state.sides.get(inner)
    if told is not None and cue is None and start - told[0] < _ONE_ARTICLE:
        return told[1]  # 'the talks begin Friday in Oslo … the Friday talks'
    side = _side(state, timex, inner, anchor, cue)
    if cue is not None:
        state.sides[inner] = start, side
    return side


def _cue(state: State, timex: Timex, inner: Expression) -> Side | None:
    """What the parse, else the words beside a date say of its side."""
    text, start = state.text, timex.start
    if struck(text, timex.end):
        return "past"
    cue: Side | None = None
    message = Look(text, start, timex.end).informal  # its grammar is nothing for a parser: 'see u sat'
    of_year = isinstance(inner, Partial) and bool(inner.day and inner.month)
    fixed = fixed_for(text, start) or (of_year and until(text, start))
    if state.sentences and not message and not fixed:  # 'was put off to' Monday, 'was remanded until' Monday
        cue = side_by_parse(state.sentences, start, timex.end)
    if cue is not None or (fixed and _ORDERED.search(text, max(0, start - 160), start)):
        return cue
    weekday = isinstance(inner, Partial) and not (inner.month or inner.day)
    if isinstance(inner, Partial) and (inner.quarter or inner.half):
        weekday = not _THROUGH.search(text, max(0, start - 16), start)
    only_day = isinstance(inner, Partial) and bool(inner.day) and not inner.month  # 'glad to be back since the 21st'
    return side_by_words(*told_in(state, timex), weak=not (weekday or only_day))


# 'agreed to cut output through the second'
_THROUGH = re.compile(r"\b(?:through|until|till|into|by|before) (?:the )?$")
_APPEALS = re.compile(r"(?i)\bappeal (?:against )?(?:(?:his|her|their|its|the) [a-z-]{4,12} (?:on )?)?$")
_DECIDED = re.compile(r"['’]s [a-z-]{4,12}\b")


def _appealed(text: str, start: int, end: int) -> bool:
    """Whether it is the day of what is appealed: 'will appeal his conviction on Wednesday', 'Saturday's ruling'."""
    if "ppeal" not in text[max(0, start - 40) : start]:
        return False
    lead = _APPEALS.search(text, max(0, start - 40), start)
    return lead is not None and (lead.group().count(" ") > 1 or _DECIDED.match(text, end) is not None)


# 'has ordered him to be held in pretrial detention until 23 March'
_ORDERED = re.compile(
    r"(?i)\b(?:order(?:ed|s)|ruled|rules|decided|decides) [^.;]{2,80}\b(?:held|kept|detained|remain|stay|jailed)\b"
    r"[^.;,]{0,50}$"
)
_ONE_ARTICLE = 3000  # characters within which the same weekday or month is the same date


def _due_then(state: State, timex: Timex) -> bool:
    """'The line will be open by Christmas', 'By Christmas it will be open': that lies ahead, however far."""
    text, start = state.text, timex.start
    by = _BY.search(text, max(0, start - 12), start) and announced(text, start)
    return bool(by) or announced_behind(text, start, timex.end)


def _side(state: State, timex: Timex, inner: Expression, anchor: Anchor | None, cue: Side | None) -> Side:
    """By the cue, by nearness where a month or season is meant, else back."""
    if (
        anchor is None
        or not isinstance(inner, Partial | Yearly)
        or (isinstance(inner, Partial) and not _in_year(inner))
    ):
        if cue is None and Look(state.text, timex.start, timex.end).informal:
            return "same" if isinstance(inner, Partial) and inner.weekend else "future"
        return cue or "past"
    if cue == "future" and isinstance(inner, Yearly) and until(state.text, timex.start):
        return "future"  # 'only nine months till Christmas'
    if isinstance(inner, Partial) and (inner.quarter or inner.half) and _had_hoped(state.text, timex.start):
        cue = "past"
    of_quarter = isinstance(inner, Partial) and bool(inner.quarter)
    if fixed_for(state.text, timex.start):
        reach = reach_of_plan(state.text, timex.end, _FIXED_AT_MOST)
    elif once_planned(state.text, timex.start):
        cue, reach = "future", _AHEAD_OF_PLAN
    elif cue == "future" and not of_quarter and _due_then(state, timex):
        reach = _A_YEAR
    elif cue == "future" and not of_quarter and announced(state.text, timex.start):
        reach = _FIXED_AT_MOST
    elif of_quarter and reported(state.text, timex.start):
        reach = _HALF_A_YEAR
    else:
        reach = _AHEAD_AT_MOST
    over = done(state.text, timex.start) or since(state.text, timex.start) or struck(state.text, timex.end)
    over = over or (cue == "past" and _lasted(state.text, timex.start, timex.end))
    side = _nearer(inner, anchor.interval, cue, reach, over)
    if side == "past" or cue == "future" or (isinstance(inner, Partial) and inner.day and inner.weekday is not None):
        return side
    return "past" if told_done(state.text, timex.start, timex.end) else side


# 'was expected to report a first-half profit', 'analysts expected second-quarter sales of': of what has been
_EXPECTED = re.compile(
    r"(?i)\b(?:(?:was|were|had(?: been)?) (?:widely )?expect(?:ed|ing)"
    r"|(?:analysts?|economists|the (?:city|market))[^.;\n]{0,40}\bexpected)\b[^.;,\n]{0,40}$"
)


_FROM, _TO = re.compile(r"\b(?:from|between) (?:early |mid-?|late )?$"), re.compile(r" (?:to|until|till|through|and) ")


def _lasted(text: str, start: int, end: int) -> bool:
    """'Worked from January to November', said in December."""
    return _TO.match(text, end) is not None and _FROM.search(text, max(0, start - 14), start) is not None


def _had_hoped(text: str, start: int) -> bool:
    return "expect" in (lead := text[max(0, start - 120) : start]) and bool(_EXPECTED.search(lead))


_A_DAY = timedelta(days=1)
_NEAREST = 3  # days ahead at most
_AHEAD_AT_MOST = 280  # days: nobody says 'in February' in March and means the next one
_FIXED_AT_MOST = 340  # days: 'the trial, set for November', 'the vigil will be held on Christmas Eve', said in January
_A_YEAR = 366  # days: what will be done 'by Christmas' lies ahead
_BY = re.compile(r"(?i)\bby (?:the |late |early |mid-?)?$")
_AHEAD_OF_PLAN = 100  # days: 'originally scheduled for March', said in October
_NINE_MONTHS = 270  # days: 'the vote set for 3 May has been put off', said in June, was to be in May
_HALF_A_YEAR = 190  # days: 'expects a fourth-quarter loss', said in March, is of the quarter that just ended
_HALF_A_MONTH = 15  # days
_STORY_AHEAD = 4  # of a week, stories and plans rather go forward


def _beside(inner: Expression, day: Interval, ahead: int) -> Side:
    """The side on which such a weekday lies near the day: at most so many days ahead of it."""
    if day.start is None or not isinstance(inner, Partial) or inner.weekday is None:
        return "same"
    return "future" if (inner.weekday - day.start.weekday()) % 7 <= ahead else "past"


_BACK_AT_MOST = timedelta(days=150)
_LONG_AHEAD = timedelta(days=200)


def had_on(state: State, timex: Timex) -> bool:
    """Whether the pluperfect stands before it: 'a ship that had sailed from Cork on'."""
    return bool(_HAD_ON.search(state.text, max(0, timex.start - 50), timex.start))


def _day_before(state: State, timex: Timex, inner: Expression, anchor: Anchor) -> bool:
    """'Raised on 14 January 2019. She had sunk on 28 November': of the year before, which lies far nearer. So is what
    an entry tells as done: '3 January 2015: Noor, arrested on 28 December, is charged'."""
    told = anchor.interval
    of_day = bool(inner.day and inner.month) if isinstance(inner, Partial) else isinstance(inner, Yearly)
    if not isinstance(inner, Partial | Yearly) or not of_day or told.start is None:
        return False
    entered = state.entry is not None and anchor.start == state.entry.start
    before = (entered and side_by_words(*told_in(state, timex)) == "past") or had_on(state, timex)
    if not (before or _LETTER.search(state.text, max(0, timex.start - 60), timex.start)):
        return False
    last, within = in_year(inner, told.start.year - 1), in_year(inner, told.start.year)
    if last is None or within is None or last.start is None or within.start is None:
        return False
    return told.start - last.start <= _BACK_AT_MOST and within.start - told.start >= _LONG_AHEAD


def _ends_range(state: State, timex: Timex, anchor: Anchor | None) -> bool:
    """Whether a range began on the day it is told or later: '6 pm Wed to 6 am Thurs', said on that Wednesday."""
    first = state.mention.interval.start if state.mention else None
    if first is None or anchor is None or anchor.interval.start is None or not isinstance(timex.expression, RangeEnd):
        return False
    return first >= anchor.interval.start


def _before_it(inner: Expression, told: Interval) -> Side:
    """'Lodged on 27 February and allowed on 9 December 2015': of the year told next, unless that puts it behind."""
    found = in_year(inner, told.start.year) if isinstance(inner, Partial) and told.start else None
    begins = found.start if found else None
    return "past" if begins and told.end and begins >= told.end else "same"


def _in_year_term(inner: Expression) -> bool:
    return isinstance(inner, Partial) and _in_year(inner) and not inner.day


_THREE_YEARS = 1096  # days


def _in_year(inner: Partial) -> bool:
    return bool(inner.month or inner.season or inner.quarter or inner.half)


def _nearer(inner: Partial | Yearly, anchor: Interval, cue: Side | None, reach: int, over: bool) -> Side:
    """The side of a date without a year: by the cue, unless what is to come is more than `reach` days away."""
    past, future = fill(inner, Place(anchor, "past")), fill(inner, Place(anchor, "future"))
    if not (past and future and past.interval and future.interval and anchor.start):
        return cue or "past"
    if past.interval.start is None or future.interval.start is None:
        return cue or "past"
    back, ahead = (anchor.start - past.interval.start).days, (future.interval.start - anchor.start).days
    if isinstance(inner, Partial) and inner.day and inner.weekday is not None:
        was, comes = (day.weekday() == inner.weekday for day in (past.interval.start, future.interval.start))
        if was != comes and (was or cue != "past" or ahead < 180):  # 'Thursday, March 5': only one year has it
            return "past" if was else "future"
    if over:
        return "past"
    if cue == "future":
        yearly = ahead + back < _THREE_YEARS  # not so 29 February, or Super Tuesday
        return "past" if ahead > reach and yearly else "future"
    unsaid = (110 if cue is None else 45) if isinstance(inner, Partial) and inner.day else 100 if cue is None else 31
    return "future" if ahead <= unsaid and back > 240 and not (isinstance(inner, Partial) and inner.quarter) else "past"


_LATE = 6  # the month after which late parts of a year begin


def _told_order(term: Expression, last: Interval, reach: int = _IN_PASSING, opens: bool = False) -> Side:
    """Stories go forward: a month after LAST is of the same year, one well before it of the next."""
    inner = core(term)
    late = last.grain is Grain.YEAR and last.start is not None and last.start.month > _LATE  # 'in late 1911 … in March'
    if (
        last.start is None
        or not isinstance(inner, Partial | Yearly)
        or (last.grain.rank >= Grain.YEAR.rank and not late)
    ):
        return "same"
    if isinstance(inner, Partial) and inner.day and not inner.month:
        onward = fill(inner, Place(last, "future"))  # 'the 3rd' after 28 June is of July
        then = onward.interval.start if onward and onward.interval else None
        return "future" if then and (then - last.start).days <= _HALF_A_MONTH else "same"
    if isinstance(inner, Partial) and inner.weekday is not None and not inner.month:
        return "future"
    found = in_year(inner, last.start.year)
    if found is None or found.start is None or found.end is None or found.end > last.start:
        return "same"
    reached = last.end - _A_DAY if last.end and (late or last.grain is Grain.HALF) else last.start
    if last.grain is Grain.SEASON and last.end is not None and last.end.year > last.start.year:  # winter
        within = in_year(inner, last.end.year)
        if within is not None and last.holds(within):
            return "future"
        reached = last.end - _A_DAY
    ahead = (found.start.month - reached.month) % 12
    season = isinstance(inner, Partial) and bool(inner.season)  # 'That July it was routed. In the spring it moved'
    return "future" if 1 <= ahead <= (max(reach, _SEASON_OPENING) if opens and season else reach) else "same"
