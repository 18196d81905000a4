"""Which date fills what an expression lacks: the day of writing, the date last talked about, the one of its heading."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.announced import announced, to_be
from extract.dates.asides import next_meeting
from extract.dates.clock_days import day_of_clock, night_goes_on
from extract.dates.counted_from import (
    in_month_told,
    month_reported,
    of_year_written,
    on_this_day,
    over_the_next,
    said_then,
    story_anchor,
    went_on,
)
from extract.dates.cues import SENTENCE
from extract.dates.expression import Expression, Hole, Partial, Shift, Yearly
from extract.dates.interval import WEEKS, Grain, Interval
from extract.dates.lines import labels_line, opens_line, starts_line
from extract.dates.nearest import in_year
from extract.dates.other_years import (
    SAID,
    SAME_SCENE,
    begun,
    by_then,
    fresh,
    goes_on,
    in_turn,
    is_now,
    looks_back,
    names_thing,
    only_then,
    right_behind,
    sets_scene,
    told_again,
    told_long_ago,
    told_to_writer,
)
from extract.dates.plans import goes_on_from_plan, is_ahead, to_come
from extract.dates.quarters import REPORT, closing_quarter, last_quarter, quarter_again, quarter_begun
from extract.dates.sides import had_on
from extract.dates.story import Anchor, State, begins_sentence, near, same_sentence, told_in
from extract.dates.tense import TOLD_OF_SUBJECT, side_by_words, told_done
from extract.dates.terms import core, counted, unit_of
from extract.dates.weekday_told import (
    after_it,
    definite,
    long_told,
    named_beside,
    of_next_week,
    of_plan,
    own_story,
    that_weekend,
    week_above,
)
from extract.dates.year_beside import in_a_row
from extract.records import Timex

_SAME_MONTH = 400  # characters within which "the 12th" is of the month told
_CLAUSE = 90  # characters
_OPENING = 600  # characters in which an obituary tells what it is
_MOURNS = re.compile(
    r"\bhas (?:just )?died\b|\bdies (?:at|aged)\b|\bdeath (?:at the age|notice)\b|\bobituary\b", re.IGNORECASE
)
_DIED = re.compile(r"\b(?:died|passed away)(?: (?:in|at|of|from|with) [^.;,]{2,40}| peacefully| suddenly)? (?:on )?$")
_KIN = re.compile(r"\b(?:husband|wife|son|daughter|father|mother|parents|brother|sister|partner|child|who)\b[^.;,]*$")
_JUST_TOLD = 120  # characters within which it is also of a month without a day


def anchor_of(state: State, timex: Timex, term: Expression, needs: Hole) -> Anchor | None:
    """The date that the term counts from, by the hole it has (`needs`); None where it lacks nothing or none is told."""
    match needs:
        case Hole.NONE:
            return None
        case Hole.SPEECH if over_the_next(state, timex, term) and (told := story_anchor(state, timex, term)):
            return told
        case Hole.SPEECH if on_this_day(state, timex):
            return state.last_day
        case Hole.SPEECH:
            return state.document or state.entry or said_then(state, timex, term)
        case Hole.STORY if _under_month(state, timex):
            return state.heading
        case Hole.STORY if (night := night_goes_on(state, timex, term)) is not None:
            return night
        case Hole.STORY:
            if (told := story_anchor(state, timex, term)) is not None or not state.now:
                return told
            lost = unit_of(term).rank < Grain.DAY.rank or _past_the_writing(state, timex, term)
            return None if lost else state.by_default
        case Hole.PERIOD:
            return _of_period(state, timex, term)
        case Hole.DAY:
            return day_of_clock(state, timex, term)
        case Hole.WEEK:
            return _of_week(state, timex, term)
        case _:
            return _of_year(state, timex, term)


def _of_period(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """What 'the quarter', 'the end of the month' or 'later in the year' is a part of."""
    if unit_of(term) is Grain.QUARTER:
        begun_here = quarter_begun(state, timex)
        if state.newest is not None and "est " in timex.text and state.document is not None:
            return state.newest  # 'lost money in the second quarter and broke even in the latest one'
        return begun_here or state.quarter or state.reported or last_quarter(state.document) or state.last
    if unit_of(term) is Grain.MONTH and (month := month_reported(state, timex)):
        return month
    here = near(state, state.last, timex, 160) or state.document is None
    coarse = state.last is not None and state.last.interval.grain.rank > unit_of(term).rank
    coarse = coarse and not in_month_told(state, timex)
    ahead = unit_of(term) is Grain.DAY and announced(state.text, timex.start)  # 'due by the end of the day'
    if unit_of(term) is Grain.YEAR and (closing := closing_quarter(state, timex)):
        return closing
    if (planned := to_come(state, timex)) and planned.interval.grain.rank < unit_of(term).rank:
        return planned  # 'we reopen on 5 January; appraisals follow in the second half of the month'
    if of_year_written(state, timex, term):
        return state.document
    ahead = ahead or (unit_of(term) is Grain.YEAR and to_be(state.text, timex.start))
    ahead = ahead or (
        unit_of(term) in (Grain.DAY, Grain.WEEK, Grain.MONTH) and not state.story and is_now(state, timex)
    )
    stays = here and not ((coarse or ahead) and state.document)
    return (state.last if stays else None) or state.document


def _of_week(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """Which date a bare weekday stands beside."""
    if named_beside(state, timex):
        return state.mention
    if (told := definite(state, timex)) is not None:
        return told
    if after_it(state, timex):
        return state.mention
    if (weekend := that_weekend(state, timex, term)) is not None:
        return weekend
    if (plan := of_next_week(state, timex) or of_plan(state, timex)) is not None:
        return plan
    if own_story(state, timex) or long_told(state, timex):
        return state.dated_day
    if state.entry is not None and labels_line(state.text, timex):
        return state.document if _before_writing(state, state.entry, term) else state.entry
    if (week := week_above(state, timex)) is not None:
        return week
    if state.document is None or (not state.now and isinstance(term, Partial) and term.weekend):
        told = state.entry or state.last_day or state.last
        return told if told is None or told.interval.grain.rank <= Grain.WEEK.rank else None  # of which week?
    return state.document


_DAYS_ON = 3  # from one entry of a diary to the next


def _before_writing(state: State, entry: Anchor, term: Expression) -> bool:
    """'Thursday, 7am: shots are heard' below the Friday on which a paper tells how it unfolded: the day before."""
    inner, day = core(term), entry.interval.start
    written = state.document.interval.start if state.document else None
    if not isinstance(inner, Partial) or inner.weekday is None or day is None or written is None:
        return False
    return day.date() == written.date() and (inner.weekday - day.weekday()) % 7 > _DAYS_ON


def _of_year(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """Which date gives its year to a month, or its month to a day."""
    if _names_only_day(term) and (planned := to_come(state, timex)):
        return planned  # 'we leave on the 20th and fly home on the 22nd'
    if _names_only_day(term) and goes_on_from_plan(state, timex):
        return state.plan  # 'Closed 24-26 Dec. Back on the 27th.'
    if state.entry is not None and timex.rule.endswith("_of_diary"):
        return state.entry
    if _names_only_day(term) and near(state, state.dated_day, timex, _SAME_MONTH):
        return state.last if _later_month(state, timex) else state.dated_day
    if _names_only_day(term) and _in_that_month(state, timex):
        return state.last
    found = _narrative(state, timex, term) or state.document or state.last or begun(state, timex)
    coarse = found is not None and found.interval.grain.rank > Grain.QUARTER.rank
    return None if coarse and _names_only_day(term) else found  # 'in 1857 … on the 27th'


def _under_month(state: State, timex: Timex) -> bool:
    """'16: observers leave' below 'June 2012': whatever month the entry before it spoke of."""
    heading = state.heading
    return timex.rule.endswith("_of_chronology") and heading is not None and heading.interval.grain is Grain.MONTH


def _past_the_writing(state: State, timex: Timex, term: Expression) -> bool:
    """'Two days later he was dead', of a text that tells no date: what is done lies not after the day of writing, nor
    what still is so: 'Ten years on, the town mourns'."""
    if counted(term) <= 0 or timex.text.endswith(" on"):
        return counted(term) > 0  # 'Twelve years on, she is free'
    side = side_by_words(state.text, timex.start, timex.end)
    return side == "past" or (side is None and isinstance(term, Shift))


_OPENS_ON = re.compile(
    r"\b(?:opens|closes|begins|starts|ends|expires|runs out|takes effect|resumes|(?:is|are) due) (?:on|in|before|by) $"
    r"|\b(?:wants|hopes for|expects) (?:an?|the|his|her|its|their) [a-z]+ (?:in|by|before) $"
)


def _on_agenda(state: State, timex: Timex) -> bool:
    """'Will rule on 31 March'; in a report also 'the tribunal closes on Dec. 31'."""
    present = not state.story and _OPENS_ON.search(state.text, max(0, timex.start - 32), timex.start)
    if present or announced(state.text, timex.start):
        return True
    closed = state.document is not None and TOLD_OF_SUBJECT.search(
        state.text, max(0, timex.start - SENTENCE), timex.start
    )
    return bool(closed) and side_by_words(*told_in(state, timex)) == "future"


def _names_only_day(term: Expression) -> bool:
    """'On the 12th' after 11 July: of the month then talked about."""
    inner = core(term)
    return isinstance(inner, Partial) and bool(inner.day) and not inner.month


def _in_that_month(state: State, timex: Timex) -> bool:
    """'You resigned in June 2016.' – 'On the 6th, yes.'"""
    last = state.last
    if last is None or last.end is None or last.interval.grain not in (*WEEKS, Grain.MONTH) or not last.stated_year:
        return False
    return timex.start - last.end <= _JUST_TOLD


def _later_month(state: State, timex: Timex) -> bool:
    """Whether a month was told since: 'She left on 28 February. By the middle of the following month … On the 20th'."""
    last = state.last
    return last is not None and last.interval.grain is Grain.MONTH and went_on(state, timex)


def _narrative(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """The date whose year a bare month or day takes: in a story LAST, in news that of a heading or the same month."""
    if state.document is not None and _of_obituary(state, timex):
        return state.document
    if (year := _year_in_front(state, timex, term)) is not None:
        return year
    if (quarter := quarter_again(state, timex, term)) is not None:
        return quarter
    if (entry := state.entry or _label_told(state)) is not None and _next_entry(entry, state, timex, term):
        return _entry_before(state, entry)
    if _listed_ahead(state, timex, term):
        return state.mention
    if state.last is not None and _year_of_sentence(state, state.last, timex, term):
        return _year_of_season(state.last, term)
    if by_then(state, timex, term) or looks_back(state, timex, term):
        return state.last
    if (again := told_again(state, term)) is not None:
        return again
    last = state.last_year
    if last is None or last.interval.start is None:
        return None
    fine = state.last_month
    if fine and fine.interval.start and last.interval.grain.rank >= Grain.YEAR.rank and last.kind != "HEADING":
        named = state.heading.interval.start if state.heading else None
        counted = not any(letter.isdigit() for letter in last.words)  # 'a year later': the story itself goes on
        onward = (
            counted or state.by_years or state.years_on > 1 or state.document is not None
        ) and last.interval.start.year > fine.interval.start.year
        years = abs(fine.interval.start.year - last.interval.start.year)
        passing = not onward and not begins_sentence(state.text, last) and years < 100
        under_heading = named is not None and named.year == last.interval.start.year
        last = fine if (passing and not under_heading) or fine.interval.start.year == last.interval.start.year else last
    if state.document is not None and (_on_agenda(state, timex) or next_meeting(state.text, timex)):
        return None  # 'the court will give its ruling on 31 March'
    if state.document is not None and not state.heading and told_to_writer(state, timex):
        return None
    if state.heading is None and is_ahead(state, last) and _is_over(state, timex, last):
        return None  # 'the trial, set for June 2019 … he killed them on 28 June'
    if state.story or state.heading is not None or told_long_ago(state, timex, term):
        return last
    assert last.interval.start is not None
    assert state.document is not None
    assert state.document.interval.start is not None
    if state.document.interval.start.year == last.interval.start.year or _back_from(state, last):
        return None
    inner = core(term)
    if last.interval.grain is Grain.DAY and near(state, last, timex, _JUST_TOLD) and had_on(state, timex):
        # 'raised on 14 January 2019. She had sunk on'
        return last if isinstance(inner, Partial) and inner.day else None
    if sets_scene(state, last) and near(state, last, timex, SAME_SCENE):
        return last
    if in_turn(state, last, timex, inner):
        return last
    if last.end is None or last.interval.grain.rank > Grain.SEASON.rank or not isinstance(inner, Partial):
        return None
    if timex.start - last.end < REPORT and only_then(state.document, last, inner):
        return last
    if inner.day and not same_sentence(state.text, last, timex) and fresh(state, timex, state.document, inner):
        return last if right_behind(state, last, timex, inner) else None
    if names_thing(state, last):
        return None  # 'was blamed for the November 2003 bombings. Sales dropped in January'
    if inner.month == last.interval.start.month:
        return last if timex.start - last.end < 1500 else None
    return last if inner.month and near(state, last, timex, 600) and goes_on(state, last, inner) else None


def _of_obituary(state: State, timex: Timex) -> bool:
    """The day on which who the text mourns died is of its own year, whatever was told since: 'After her stroke in 2016
    she moved to Oman, where she died on 28 January'."""
    lead = state.text[max(0, timex.start - _CLAUSE) : timex.start]
    died = _DIED.search(lead)
    return died is not None and not _KIN.search(lead) and _MOURNS.search(state.text, 0, _OPENING) is not None


def _year_in_front(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'The earthquake of 1848 (16 October)': the year before the bracket, though the text only mentions it."""
    if not state.text.endswith(("(", "(on "), 0, timex.start) or not isinstance(core(term), Partial):
        return None
    for told in (state.passed, state.mention):
        beside = told is not None and told.interval.grain is Grain.YEAR and told.end is not None
        if told and beside and state.text[told.end or 0 : timex.start].strip() in ("(", "(on"):
            return told
    return None


def _back_from(state: State, year: Anchor) -> bool:
    """Whether dates of the year of writing were told since: 'in 2016. … It opened in April. On 3 May …'."""
    last = state.last
    return last is not None and not last.stated_year and (last.start or 0) > (year.start or 0)


def _is_over(state: State, timex: Timex, planned: Anchor) -> bool:
    """Whether it is told in the past: 'The rest is due on 15 May 2024. In November the firm took delivery'."""
    past = side_by_words(state.text, timex.start, timex.end) == "past"
    if not state.story:
        return past
    ahead = side_by_words(state.text, planned.start or 0, planned.end or 0, weak=True) == "future"
    return ahead and (past or told_done(state.text, timex.start, timex.end))


_NOT_LISTED = re.compile(r"\b(?:from|than|since|after|was|were|had|[a-z]{2,}ed)\b")
_LABELS = re.compile(r"\.?:|\s[–—-]\s")
_MONTHS_ON = 6  # from one entry of such a list to the next


def _listed_ahead(state: State, timex: Timex, term: Expression) -> bool:
    """'She goes to Rome in December, Paris in January, and Oslo in March': each month follows the one told."""
    told, inner, written = state.mention, core(term), state.document
    if told is None or written is None or not isinstance(inner, Partial) or not inner.month:
        return False
    begins, today = told.interval.start, written.interval.start
    if begins is None or today is None:
        return False
    if in_a_row(state.text, told, timex):
        return True  # 'met on 8, 12 and 16 June', told in May: all of last year
    between = state.text[told.end or 0 : timex.start]
    months = (inner.month - begins.month) % 12
    if begins <= today or not same_sentence(state.text, told, timex):
        return False
    return ("," in between or " and " in between) and months <= _MONTHS_ON and not _NOT_LISTED.search(between)


def _label_told(state: State) -> Anchor | None:
    """The month that opens a line: 'April 2017: border closed.', and below it '9 June: state of emergency.'"""
    last = state.last
    if last is None or last.start is None or last.end is None or last.interval.grain is not Grain.MONTH:
        return None
    return last if starts_line(state.text, last.start) and _LABELS.match(state.text, last.end) else None


def _next_entry(entry: Anchor, state: State, timex: Timex, term: Expression) -> bool:
    """Whether a day and month label a line as a date did before, or open it with their weekday: diaries and
    chronologies go on from entry to entry, whatever other years these speak of."""
    inner = core(term)
    if not entry.stated_year:
        return False
    if not isinstance(inner, Partial) or not (inner.day and inner.month):
        return False
    return labels_line(state.text, timex) or (inner.weekday is not None and opens_line(state.text, timex))


def _entry_before(state: State, day: Anchor) -> Anchor:
    """The entry told last: that of a day, or behind it one of a month or of part of one ('Mid-September: …')."""
    last = state.last
    if last is None or last.start is None or last.start < (day.start or 0) or not last.stated_year:
        return day
    return last if starts_line(state.text, last.start) else day


_OF_PAPER = re.compile(
    r"\s(?:[a-z]+\s)?(?:guidance|totals|earnings|outlook|forecasts?|budget|estimates?|results|targets?)\b"
)
_BESIDE_YEAR = re.compile(
    r"(?:[,:;]|\s[–—])\s(?:\w+\s)?(?:on|in|at|during|back in|one|early in|late in)\s(?:[\w-]+\s){0,5}$"
)


def _year_of_sentence(state: State, year: Anchor, timex: Timex, term: Expression) -> bool:
    """'In 1958 he joined an expedition, reaching the ridge in August', 'Two years ago, on a wet night in November', 'In
    1066 the king was crowned at Christmas'."""
    inner = core(term)
    of_year = bool(inner.month or inner.season) if isinstance(inner, Partial) else isinstance(inner, Yearly)
    if year.end is None or year.kind == "HEADING" or not of_year:
        return False
    if year.interval.grain in (Grain.SEASON, Grain.HALF) and year.stated_year and isinstance(inner, Partial):
        return same_sentence(state.text, year, timex) and _lies_in(inner, year.interval)
    if year.interval.grain is not Grain.YEAR:
        return False
    if not same_sentence(state.text, year, timex) or _OF_PAPER.match(state.text, year.end):
        return False  # 'The firm issued 2014 guidance in December'
    if state.text.endswith(("for ", "for the "), 0, year.start):
        return False  # 'Enrolment for the 2021–22 school year opens in July'
    between = state.text[year.end : timex.start]
    if isinstance(inner, Yearly) and side_by_words(state.text, timex.start, timex.end) != "past":
        return False  # 'In 2010 he was elected, and he hopes to visit at Christmas'
    if _BESIDE_YEAR.fullmatch(between):
        return not _on_agenda(state, timex)  # 'The film, shot in 2020, opens in April'
    return begins_sentence(state.text, year) and not SAID.search(between)


_TWO_YEARS = 2
_SEASON_ENDS = 7  # the month up to which school years and seasons last


def _year_of_season(told: Anchor, term: Expression) -> Anchor:
    """'The school year 2016-17 ends in June': of its two years the one that the month lies in."""
    inner, begins, ends = core(term), told.interval.start, told.interval.end
    if not isinstance(inner, Partial) or begins is None or ends is None or ends.year - begins.year != _TWO_YEARS:
        return told
    first = not inner.month or inner.month > _SEASON_ENDS
    year = Interval.of(begins.replace(year=begins.year + (not first)), Grain.YEAR)
    return replace(told, interval=year) if year else told


def _lies_in(inner: Partial, whole: Interval) -> bool:
    """'In the spring of 2015, probably in April'."""
    found = in_year(inner, whole.start.year) if whole.start else None
    return found is not None and whole.holds(found)
