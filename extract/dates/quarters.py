"""Which quarter a report is about where it only says "the year" or "the quarter"."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.announced import announced
from extract.dates.cues import PHRASE
from extract.dates.expression import Expression, Partial
from extract.dates.interval import Amount, Grain
from extract.dates.story import Anchor, State, same_sentence
from extract.dates.terms import core
from extract.records import Timex

REPORT = 1500  # characters within which figures are still of the quarter named
_EXPECTS = re.compile(r"[^.;\n]{0,60}\b(?:expects?|expected|forecasts?|sees|predicts?|anticipates?|will|would)\b")


def closing_quarter(state: State, timex: Timex) -> Anchor | None:
    """In January's to March's reports on the fourth quarter 'the year' is the one it closed."""
    found, written = state.quarter, state.document
    if written is None or announced(state.text, timex.start) or _EXPECTS.match(state.text, timex.end):
        return None
    if state.text.endswith("For ", 0, timex.start):
        found = last_quarter(written)  # 'For the year, the firm reported a profit'
    elif found is None or found.end is None or timex.start - found.end > REPORT:
        return None
    began, day = found.interval.start if found else None, written.interval.start
    if began is None or day is None or (began.month, began.year) != (10, day.year - 1) or day.month > 3:
        return None
    return found


def last_quarter(published: Anchor | None) -> Anchor | None:
    """Reports speak of the quarter that ended last."""
    if published is None:
        return None
    before = published.interval.minus(Amount(1, Grain.QUARTER))
    return replace(published, interval=before, words="a quarter before the publication date") if before else None


def quarter_again(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'Profit rose in the first quarter, after a loss in that of 1990. In the first quarter, volume grew': the one
    under report, whatever it was compared with."""
    under, inner = state.quarter, core(term)
    if under is None or under.interval.start is None or timex.start - (under.end or 0) > REPORT:
        return None
    same = isinstance(inner, Partial) and inner.quarter and inner.quarter * 3 - 2 == under.interval.start.month
    return under if same and under.kind == "LAST" else None


_WITHIN = re.compile(r"\b(?:in|during|by|until|late in|early in)\s(?:the )?$")
_FIGURES = re.compile(
    r"\b(?:report|post|results?|earnings|earn|profits?|loss(?:es)?|lose|charges?|gains?|net|income|dividends?|sales"
    r"|revenues?|write-?(?:off|down)s?)\b"
)


def reported(text: str, start: int) -> bool:
    """Whether figures are told of the quarter, not what will be done in it: 'expects a loss for the', 'a record'."""
    return not _WITHIN.search(text, max(0, start - 12), start) or bool(
        _FIGURES.search(text, max(0, start - PHRASE), start)
    )


def quarter_begun(state: State, timex: Timex) -> Anchor | None:
    """'Second-quarter profit may fall short of the 34 cents earned in the year-ago quarter', written in April: the one
    that its sentence tells, not yet over."""
    told, written = state.mention, state.document.interval.start if state.document else None
    if told is None or written is None or told.interval.end is None or told.interval.grain is not Grain.QUARTER:
        return None
    return told if told.interval.end > written and same_sentence(state.text, told, timex) else None
