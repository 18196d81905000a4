"""What is announced goes on from what was announced: which date to come, told before, an expression counts from."""

from __future__ import annotations

import re

from extract.dates.interval import Grain
from extract.dates.story import Anchor, State, near, same_sentence, told_in
from extract.dates.tense import side_by_words
from extract.records import Timex

SAME_PLAN = 300  # characters within which what is announced goes on from what was
_JUST_PLANNED = 120  # characters behind a plan in which a day without its month is of it
WILL = re.compile(r"[^.!?;\n]{0,60}\b(?:will|shall|(?:is|are) to)\b")

# 'He arrives on Thursday. Planes with tents were to leave the same day'
_WAS_TO = re.compile(r"\b(?:was|were) (?:(?:due|expected|scheduled|set) )?to (?!have\b)[a-z]+\b[^.;:!?]{0,60}$")


def is_ahead(state: State, told: Anchor) -> bool:
    """Whether the date lies after the day of writing."""
    written, begins = state.document.interval.end if state.document else None, told.interval.start
    return written is not None and begins is not None and begins >= written


def to_come(state: State, timex: Timex) -> Anchor | None:
    """What its sentence has just told that lies after the day of writing: no story moves on to it."""
    here = state.mention
    return here if here and is_ahead(state, here) and same_sentence(state.text, here, timex) else None


def goes_on_from_plan(state: State, timex: Timex) -> bool:
    """Whether a day without its month is of what is announced, one sentence before."""
    plan = state.plan
    if plan is None or plan is not state.mention or not near(state, plan, timex, _JUST_PLANNED):
        return False
    if plan.interval.grain.rank > Grain.MONTH.rank:
        return False
    return side_by_words(*told_in(state, timex)) != "past"


def plan_told(state: State, timex: Timex, unit: Grain) -> Anchor | None:
    """'He flies to Bonn on Friday. He will speak there that afternoon': what is announced is of the day announced."""
    plan, last = state.plan, state.last
    if plan is None or plan.interval.grain.rank > unit.rank or not near(state, plan, timex, SAME_PLAN):
        return None
    if last is not None and (last.start or 0) > (plan.start or 0):
        return None
    ahead = side_by_words(*told_in(state, timex)) == "future" or WILL.match(state.text, timex.end)
    ahead = ahead or _WAS_TO.search(state.text, max(0, timex.start - _JUST_PLANNED), timex.start)
    return plan if ahead else None
