"""What figures are compared with: 'a year earlier' of a quarter, half or month is the same one of the year before."""

from __future__ import annotations

import re

from extract.dates.asides import COMPARED, MONEY
from extract.dates.english.to_the_day import a_year
from extract.dates.expression import Expression, Hole, Partial, Shift, Step, This, Within
from extract.dates.interval import Amount, Grain
from extract.dates.quarters import last_quarter
from extract.dates.story import Anchor, State, same_sentence
from extract.records import Timex

_COMPARED = 300  # characters within which figures are compared
_REPORT = 2000  # characters within which a report names its quarter
_ONE_YEAR = Amount(1, Grain.YEAR)
_LAST_YEAR = Step(Grain.YEAR, -1)
# 'fourth-quarter earnings last year', 'income fell 53 percent last year': no comparison with a quarter
_OF_THAT_YEAR = re.compile(r"(?i)\bquarter[ -](?:[a-z]+ ){0,2}[a-z]+ $|(?:percent|%) $")
_QUARTERS = ("first", "second", "third", "fourth")
# '$376 million a year earlier in the first quarter'
_QUARTER_BEHIND = re.compile(r"(?i) (?:in|for) (?:the|its) (?:fiscal )?(first|second|third|fourth) quarter\b(?! of)")
_BALANCE = re.compile(r"(?i)\b(?:as of|as at|at) $")  # what an account stood at on a day


def in_quarter(state: State, timex: Timex, term: Expression) -> Expression:
    """In a quarterly report 'a year ago' and 'last year' mean the same quarter of the year before."""
    reported = state.quarter is not None and state.quarter.end is not None and timex.start - state.quarter.end <= 900
    if timex.rule == "year_period":
        under = state.quarter if reported else last_quarter(state.document) if "quarter" in timex.text else None
        start = under.interval.start if under else None  # 'the 1988 period', 'the 1988 quarter'
        return Within(Partial(quarter=(start.month + 2) // 3), term) if start else term
    if timex.rule in _SAME_UNIT:
        return _same_unit(state, timex, term)
    if timex.rule == "quarter_year_ago" and "eriod" in timex.text and (half := _half_told(state, timex)):
        return half
    if timex.rule == "quarter_year_ago" and "eriod" in timex.text and state.quarter is None:
        # 'nine-month profit was up on the same period last year'
        long = state.long_told > max(0, timex.start - _COMPARED)
        if not long and (told := _told_here(state, timex)) is not None:
            return _year_before(told.interval.grain if not _ends_range(state, told) else Grain.YEAR)
        same = timex.text.startswith("the same ")
        long = long or (same and "uarter" not in state.text[max(0, timex.start - _REPORT) : timex.end])
        return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.YEAR) if long else term
    named = _QUARTER_BEHIND.match(state.text, timex.end) if _a_year_back(term) else None
    if named and MONEY.search(state.text[max(0, timex.start - 40) : timex.start]):
        number = _QUARTERS.index(named[1].lower()) + 1
        return Shift(_ONE_YEAR, "before", base=Partial(quarter=number), grain=Grain.QUARTER)
    month = _same_compared(state, timex, term)
    if month is not None or not reported:
        return month or term
    if timex.rule == "period_ended" and state.fiscal and isinstance(term, Shift):
        return This(Grain.QUARTER, Hole.PERIOD)  # the fiscal third quarter: 'the quarter ended July 31'
    if timex.rule == "previous_unit" and isinstance(term, Step) and term.unit is Grain.YEAR and _against(state, timex):
        return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.YEAR)
    year_back = _a_year_back(term) and not state.text.endswith(('"', "“"), 0, timex.start)  # '"A year ago we …"'
    if isinstance(term, Step) and term == _LAST_YEAR:
        lead = state.text[max(0, timex.start - 40) : timex.start]
        year_back = bool(MONEY.search(lead)) and not _OF_THAT_YEAR.search(lead)
    if not year_back:
        return term
    return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.QUARTER)


_SAME_UNIT = frozenset(
    {"same_unit_last_year", "same_unit_a_year_earlier", "same_unit_of_year", "same_period_the_year_before"}
)
_RANGE_TO = re.compile(r"(?i)\b(?:between|from|since)\b[^.;!?]{1,40}$|\d ?[-–—] ?$|\b(?:to|through|until) $")


def _same_unit(state: State, timex: Timex, term: Expression) -> Expression:
    """'3% up in May from the same month last year', 'than in the same month of 2023', 'in the same period the year
    before': of the month or day told in this sentence."""
    told = _told_here(state, timex)
    start = told.interval.start if told else None
    if told is None or start is None:
        return term
    grain = told.interval.grain
    if timex.rule == "same_period_the_year_before":
        return term if grain is Grain.DAY or told is state.passed or _ends_range(state, told) else _year_before(grain)
    if timex.rule != "same_unit_of_year":
        years = isinstance(term, Shift) and term.amount in (_ONE_YEAR, a_year(Grain.WEEK)) and term.when == "before"
        fits = years and isinstance(term, Shift) and term.grain is grain
        if fits and told is state.passed and told.words.lower() == f"last {grain.value}":
            return Shift(_ONE_YEAR, "before", base=Step(grain, -1), grain=grain)  # it is no part of the story
        return _year_before(grain) if fits and told is state.mention else term
    if grain is Grain.MONTH and "month" in timex.text:
        return Within(Partial(month=start.month), term)
    return Within(Partial(month=start.month, day=start.day), term) if grain is Grain.DAY else term


def _told_here(state: State, timex: Timex) -> Anchor | None:
    """The last date of this sentence, or of the one before."""
    told = max((state.mention, state.passed), key=lambda one: (one.start or 0) if one else -1)
    return told if told and told.start is not None and timex.start - (told.end or 0) <= _COMPARED else None


def _ends_range(state: State, told: Anchor) -> bool:
    return _RANGE_TO.search(state.text, max(0, (told.start or 0) - 60), told.start or 0) is not None


def _year_before(grain: Grain) -> Expression:
    """The same such period of the year before the date told."""
    return Shift(a_year(grain), "before", Hole.STORY, This(grain, Hole.STORY), grain)


def _half_told(state: State, timex: Timex) -> Expression | None:
    """'First-half profit rose to $4 million from $3 million in the same period last year'."""
    last = state.last
    if last is None or last.interval.grain is not Grain.HALF or timex.start - (last.end or 0) > _COMPARED:
        return None
    return _year_before(Grain.HALF)


def _against(state: State, timex: Timex) -> bool:
    """'$3 million in the third quarter of 2019. The prior year included a gain': of the quarter under report, not of
    the one compared with."""
    last, lead = state.last, state.text[max(0, timex.start - 60) : timex.start]
    before = last is not None and last.interval.grain is Grain.QUARTER and last is not state.quarter
    return before or bool(COMPARED.search(lead))


def _a_year_back(term: Expression) -> bool:
    return isinstance(term, Shift) and term.amount == _ONE_YEAR and term.when == "before" and term.base is None


def _same_compared(state: State, timex: Timex, term: Expression) -> Expression | None:
    """'Permits in August were down from a year ago': the August before. So for a day: '$410 million at 31 December'."""
    told = state.last
    if told is None or told.interval.grain not in (Grain.MONTH, Grain.DAY, Grain.HALF) or not _a_year_back(term):
        return None
    if state.quarter is not None and state.quarter.start == told.start:
        return None  # 'for the three months to March'
    lead = state.text[max(0, timex.start - 60) : timex.start]
    if not same_sentence(state.text, told, timex) or not (MONEY.search(lead) or COMPARED.search(lead)):
        return None
    grain = told.interval.grain
    if grain is Grain.DAY and not _BALANCE.search(state.text, max(0, (told.start or 0) - 12), told.start or 0):
        return None
    return _year_before(grain)
