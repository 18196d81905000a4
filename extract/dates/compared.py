"""What figures are compared with: 'a year earlier' of a quarter, half or month is the same one of the year before."""

from __future__ import annotations

import re

from extract.dates.asides import COMPARED, MONEY
from extract.dates.expression import Expression, Hole, Partial, Shift, Step, This, Within
from extract.dates.interval import Amount, Grain
from extract.dates.quarters import last_quarter
from extract.dates.story import State, same_sentence
from extract.records import Timex

_COMPARED = 300  # characters within which figures are compared
_ONE_YEAR = Amount(1, Grain.YEAR)
_LAST_YEAR = Step(Grain.YEAR, -1)
# 'fourth-quarter earnings last year', 'income fell 53 percent last year': no comparison with a quarter
_OF_THAT_YEAR = re.compile(r"(?i)\bquarter[ -](?:[a-z]+ ){0,2}[a-z]+ $|(?:percent|%) $")
_BALANCE = re.compile(r"(?i)\b(?:as of|as at|at) $")  # what an account stood at on a day


def in_quarter(state: State, timex: Timex, term: Expression) -> Expression:
    """In a quarterly report 'a year ago' and 'last year' mean the same quarter of the year before."""
    reported = state.quarter is not None and state.quarter.end is not None and timex.start - state.quarter.end <= 900
    if timex.rule == "year_period":
        under = state.quarter if reported else last_quarter(state.document) if "quarter" in timex.text else None
        start = under.interval.start if under else None  # 'the 1988 period', 'the 1988 quarter'
        return Within(Partial(quarter=(start.month + 2) // 3), term) if start else term
    if timex.rule == "quarter_year_ago" and "eriod" in timex.text and (half := _half_told(state, timex)):
        return half
    if timex.rule == "quarter_year_ago" and "eriod" in timex.text and state.quarter is None:
        # 'nine-month profit was up on the same period last year'
        long = state.long_told > max(0, timex.start - _COMPARED)
        return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.YEAR) if long else term
    month = _same_compared(state, timex, term)
    if month is not None or not reported:
        return month or term
    if timex.rule == "period_ended" and state.fiscal and isinstance(term, Shift):
        return This(Grain.QUARTER, Hole.PERIOD)  # the fiscal third quarter: 'the quarter ended July 31'
    year_back = _a_year_back(term) and not state.text.endswith(('"', "“"), 0, timex.start)  # '"A year ago we …"'
    if isinstance(term, Step) and term == _LAST_YEAR:
        lead = state.text[max(0, timex.start - 40) : timex.start]
        year_back = bool(MONEY.search(lead)) and not _OF_THAT_YEAR.search(lead)
    if not year_back:
        return term
    return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.QUARTER)


def _half_told(state: State, timex: Timex) -> Expression | None:
    """'First-half profit rose to $4 million from $3 million in the same period last year'."""
    last = state.last
    if last is None or last.interval.grain is not Grain.HALF or timex.start - (last.end or 0) > _COMPARED:
        return None
    return Shift(_ONE_YEAR, "before", Hole.STORY, This(Grain.HALF, Hole.STORY), Grain.HALF)


def _a_year_back(term: Expression) -> bool:
    return isinstance(term, Shift) and term.amount == _ONE_YEAR and term.when == "before" and term.base is None


def _same_compared(state: State, timex: Timex, term: Expression) -> Expression | None:
    """'Permits in August were down from a year ago': the August before. So for a day: '$410 million at 31 December'."""
    told = state.last
    if told is None or told.interval.grain not in (Grain.MONTH, Grain.DAY, Grain.HALF) or not _a_year_back(term):
        return None
    lead = state.text[max(0, timex.start - 60) : timex.start]
    if not same_sentence(state.text, told, timex) or not (MONEY.search(lead) or COMPARED.search(lead)):
        return None
    grain = told.interval.grain
    if grain is Grain.DAY and not _BALANCE.search(state.text, max(0, (told.start or 0) - 12), told.start or 0):
        return None
    return Shift(_ONE_YEAR, "before", Hole.STORY, This(grain, Hole.STORY), grain)
