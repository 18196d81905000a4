"""Which date 'a week earlier', 'that day' and 'the following month' count from: the date last talked about.

1. The date last talked about at the grain asked (`_told`). 2. What is told as done can't lie after the day of writing,
and what is announced lies after it: then another date that the text has told is meant (`_fitting`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from extract.dates.asides import ENDS, FIXED_FOR, NOT_UNTIL, STOP
from extract.dates.expression import Expression, Length, Part, Partial, Place, Shift, Step, This, Turn, Within
from extract.dates.filling import fill
from extract.dates.interval import Grain, Interval, Mod
from extract.dates.lines import starts_line
from extract.dates.plans import SAME_PLAN, WILL, plan_told, to_come
from extract.dates.story import Anchor, State, begins_sentence, near, opens_sentence, quoted, same_sentence, told_in
from extract.dates.tense import side_by_words
from extract.dates.terms import core, counted, unit_of
from extract.records import Timex

_LEAD = 80  # characters before it in which figures stand
_IN_SIGHT = 500  # characters within which "at the time" means a date
# 'A week later comes Lahti'
_IS_ON = re.compile(r",?\s(?:comes?|follows?|(?:it|there) (?:is|are)|(?:it|there)['’]s)\b")
_SAME_SPEECH = 400  # characters within which somebody speaks of the day just told


_IN_A_YEAR = re.compile(r",? in (?:the year )?[12]\d{3}\b")  # 'On this day in 1848' is one of every year


def on_this_day(state: State, timex: Timex) -> bool:
    """'On 3 May 1848 the Diet met. On this day the king yielded': of the day told."""
    if timex.text != "this day" or state.last_day is None or quoted(state, timex.start):
        return False
    if not state.text.endswith(("On ", "on "), 0, timex.start) or _IN_A_YEAR.match(state.text, timex.end):
        return False
    return (
        near(state, state.last_day, timex, _SAME_SPEECH) is not None and side_by_words(*told_in(state, timex)) == "past"
    )


def said_then(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'He was seized on 14 February. "Three days ago I was free," he told them.': speech within a story without a day
    of writing is of the day just told, where it counts by days."""
    if isinstance(core(term), This) and unit_of(term).rank >= Grain.MONTH.rank and _of_story(state, timex, term):
        return state.last
    near_day = near(state, state.last_day, timex, _SAME_SPEECH) and unit_of(term).rank <= Grain.WEEK.rank
    return state.last_day if near_day and quoted(state, timex.start) else None


_RIGHT_BEHIND = re.compile(r"[.:]? {1,2}(?:And )?(?:[Ii]n )?")
_LIES_IN = re.compile(r"(?i)\b(?:in|during|of|throughout|within|by|until|from|at|through) $")
_SAW = re.compile(r" (?:also )?(?:was|were|saw|had|brought|marked|witnessed|proved|passed|began|ended)\b")
_NOW = re.compile(r"\b(?:is|are|has|have|will|would|shall|now)\b")


def _of_story(state: State, timex: Timex, term: Expression) -> bool:
    """Whether a history means by 'during this year', 'the close of this year' the one it has just told of."""
    last, text = state.last, state.text
    if (
        last is None
        or last.interval.grain.rank > unit_of(term).rank
        or state.first_person
        or quoted(state, timex.start)
    ):
        return False
    if not near(state, last, timex, _SAME_SPEECH):
        return False
    above = last.kind == "HEADING" and opens_sentence(text, timex.start)
    if above or _RIGHT_BEHIND.fullmatch(text, last.end or 0, timex.start):
        return True  # annals: '1015.\nThis year there was a great meeting', 'A.D. 873. This year'
    lead = ENDS.split(text[max(0, timex.start - 80) : timex.start])[-1]
    tail = ENDS.split(text[timex.end : timex.end + 80])[0]
    inside = _LIES_IN.search(lead) or _SAW.match(tail) or timex.text.lower().startswith("the ")
    return bool(inside) and not _NOW.search(lead + " " + tail)


def story_anchor(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """The date that an expression counts from which counts from what the text has told; None where it has told none."""
    if counted(term) < 0 and unit_of(term) is Grain.MONTH and (month := month_reported(state, timex)):
        return month
    if state.lost and _of_lost_day(state, timex, term):
        return None
    told = _so_called(state, timex, term) or _told(state, timex, term)
    if told is None and state.document is None and counted(term) > 0 and state.passed:
        return (
            state.passed if same_sentence(state.text, state.passed, timex) else None
        )  # 'The treaty of 1839 was broken'
    found = _fitting(state, timex, term, told or state.document)
    return told if found is state.document else found


_LOST = 400  # characters


def _of_lost_day(state: State, timex: Timex, term: Expression) -> bool:
    """'They left on 2 May. Three days after the fire they met. The next day …': when the fire was is not told."""
    told = state.last.end or 0 if state.last else 0
    goes_on = (
        told < state.lost < timex.start <= state.lost + _LOST and "\n\n" not in state.text[state.lost : timex.start]
    )
    return goes_on and counted(term) != 0 and unit_of(term).rank < Grain.YEAR.rank


def _fitting(state: State, timex: Timex, term: Expression, anchor: Anchor | None) -> Anchor | None:
    """'Lost none until 29 August. Three weeks later his captain broke a leg', written in November, is of September."""
    written = state.document
    if anchor is None or written is None or written.interval.start is None or written.interval.end is None:
        return anchor
    if not counted(term) or (found := _start(term, anchor)) is None:
        return anchor
    plan = state.plan
    if anchor is plan and same_sentence(state.text, plan, timex):
        return anchor
    side = side_by_words(*told_in(state, timex))
    over = side == "past" and state.text.startswith(",", timex.end)  # 'A man, arrested a week later, will appear'
    side = "future" if not over and WILL.match(state.text, timex.end) else side
    ahead = side == "future" or bool(side is None and _IS_ON.match(state.text, timex.end))
    onward = counted(term) > 0 or unit_of(term).rank < Grain.MONTH.rank  # not 'higher than a year earlier'
    if ahead and onward and near(state, plan, timex, SAME_PLAN):
        return plan  # 'takes over on 3 June; a month later she will present the figures'
    if found >= written.interval.end and side != "future":
        others = (state.passed, state.mention, state.last, state.last_day, state.last_month, state.last_year)
        fit = [one for one in others if one and (then := _start(term, one)) and then < written.interval.end]
        on = timex.text.endswith(" on")  # 'Today, 25 years on, survivors lit candles': since a day that is not told
        return max(fit, key=lambda one: one.start or 0, default=None if on else anchor)
    return anchor


def _start(term: Expression, anchor: Anchor) -> datetime | None:
    """When the term begins, counted from the anchor."""
    meaning = fill(term, Place(anchor.interval))
    return meaning.interval.start if meaning and meaning.interval else None


_FIGURES = re.compile(r"(?i)\d\s?(?:%|per ?cent\b|[a-z]*\s?points?\b)|illion\b|\bindex\b")
_REPORT = 1200  # characters within which the figures are of the month told
_QUARTER = timedelta(days=92)


def month_reported(state: State, timex: Timex) -> Anchor | None:
    """'In January prices rose … The index gained 0.9 % in the month, the office said today, after 0.8 % the previous
    month': of figures, the month under report, where LAST is but the day on which they were told."""
    month, last, written = state.month, state.last, state.document.interval.start if state.document else None
    if month is None or month.end is None or written is None or timex.start - month.end > _REPORT:
        return None
    told, ends = last.interval.start if last else None, month.interval.end
    if told is None or ends is None or told < ends or not timedelta(0) <= written - ends <= _QUARTER:
        return None
    return month if _FIGURES.search(state.text, max(0, timex.start - _LEAD), timex.start) else None


def _so_called(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """'On 26 October 1997 … She told the court yesterday that on that Sunday': the day told that is a Sunday."""
    while isinstance(term, Part):
        term = term.inner
    if not isinstance(term, Turn) or term.turn != "this" or not isinstance(term.inner, Partial) or term.inner.month:
        return None
    for day in (state.last_day, state.dated_day, state.last_month):
        begins = day.interval.start if day and day.interval.grain.rank <= Grain.DAY.rank else None
        if day and begins and begins.weekday() == term.inner.weekday and timex.start - (day.end or 0) <= _REPORT:
            return day
    return None


def _on_a_later_day(state: State) -> bool:
    """Whether a day was told behind the last hour: 'left at noon. On the 14th it stopped. Six hours later'."""
    hour, day = state.last_time, state.last_day
    if hour is None or day is None or hour.interval.start is None or day.interval.start is None:
        return False
    return day.interval.start.date() > hour.interval.start.date()


def _told(state: State, timex: Timex, term: Expression) -> Anchor | None:
    """LAST at the grain asked: days need a day, years take anything. A speaker goes on from his own dates."""
    unit = unit_of(term)
    aside = _in_its_clause(state, timex)
    fine = aside is not None and aside.interval.grain.rank <= unit.rank
    fine = fine and not (state.last and timex.text == "that year")  # 'granted in 1609, was withdrawn that year'
    if aside and (unit is Grain.SECOND or (fine and (_that(term) or (counted(term) > 0 and _of_then(state, aside))))):
        return aside
    if unit is Grain.SECOND:  # at the time, then: not of a date that is long out of sight
        close = state.mention is not None and timex.start - (state.mention.end or 0) <= _IN_SIGHT
        return state.mention if close else state.last if state.document is None else None
    planned = state.mention
    same_day = unit is Grain.DAY and _that(term) and planned and planned.interval.grain.rank <= unit.rank
    if planned and same_day and same_sentence(state.text, planned, timex):
        return planned  # 'he will fly there on Wednesday and speak on the same day'
    if _that(term) and (told := plan_told(state, timex, unit)):
        return told
    if (isinstance(term, Turn) or isinstance(core(term), Shift | Step)) and (planned_here := to_come(state, timex)):
        return planned_here  # 'closed tomorrow and the day after'
    if counted(term) > 0 and (grown := _of_age(state, timex)):
        return grown
    if counted(term) and (beside := _just_mentioned(state, timex, counted(term) > 0, unit)):
        return beside
    if counted(term) > 0 and (fixed := _fixed_here(state, timex) or _and_then(state, timex, unit)):
        return fixed
    if isinstance(term.whole if isinstance(term, Within) else term, This) and (
        beside := _mentioned_last(state, timex, unit)
    ):
        return beside
    said = state.said
    if said and said is not state.last and near(state, said, timex, 500) and quoted(state, timex.start):
        return said
    if Grain.SECOND.rank < unit.rank < Grain.DAY.rank and near(state, state.last_time, timex, 600):
        return state.last_day if _on_a_later_day(state) else state.last_time
    coarse = state.last is None or state.last.interval.grain.rank > unit.rank
    if coarse and Grain.SECOND.rank < unit.rank <= Grain.WEEK.rank:
        if state.last_day is not None:
            on = _opens_entry(state, timex) or went_on(state, timex, counted(term) > 0)
            return state.last if on else state.last_day
        if (
            state.now
            and not state.story
            and state.last is not None
            and state.last.interval.grain.rank >= Grain.YEAR.rank
        ):
            # no week is counted back from a whole year
            return state.last if unit.rank < Grain.DAY.rank else state.by_default or state.last
    beside_month = coarse and unit is Grain.MONTH and near(state, state.last_month, timex, 600)
    if beside_month and (_of_last_year(state) or _year_in_passing(state)):
        return state.last_month  # 'in June … earlier that year … that month'
    return state.last or aside


def _that(term: Expression) -> bool:
    """'The same day', 'that afternoon'."""
    return isinstance(term.inner if isinstance(term, Part) else term, This)


def _of_then(state: State, aside: Anchor) -> bool:
    """Whether what a sentence tells of its subject is of the days that the story is in or later, or it is in none."""
    last, told = state.last.interval.start if state.last else None, aside.interval.start
    return last is None or (told is not None and (told > last or (last - told).days <= _SAME_DAYS))


def _in_its_clause(state: State, timex: Timex) -> Anchor | None:
    """'The owner, who bought it in 2018, has raised wages since then', 'a man, who was held on 12 May, was freed the
    next day': what the sentence has told of its subject."""
    aside, at = state.resumed, state.mention.start if state.mention else None
    if aside and aside.words.lower().replace("before", "after") == timex.text.lower():
        return None  # 'the day before … and the day after'
    return aside if aside and (aside.start or 0) > (at or 0) and same_sentence(state.text, aside, timex) else None


_SAME_DAYS = 14
_AGE = re.compile(
    r"\b(?:[Aa]t (?:the )?age(?: of)? |[Aa]ged |[Ww]hen (?:he|she) was |[Aa]t (?=[a-z\d]+,? (?:he|she)\b))"
    r"(\d\d?|[a-z]+)\b"
)
_IN_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_YEARS = {word: number for number, word in enumerate(f"{_IN_WORDS} eighteen nineteen twenty".split(), 2)}
_OF_LIFE = 300  # characters within which an age counts from the birth told


def _of_age(state: State, timex: Timex) -> Anchor | None:
    """'Born in 1873. At the age of 16 he ran away to sea. Four years later': about the year in which he was 16."""
    born, text = state.last, state.text
    if born is None or born.start is None or born.end is None or timex.start - born.end > _OF_LIFE:
        return None
    begins, lead = born.interval.start, text[max(0, born.start - 60) : born.start]
    if begins is None or born.interval.grain.rank > Grain.YEAR.rank or "orn " not in lead:
        return None
    for age in _AGE.finditer(text, born.end, timex.start):
        number = int(age[1]) if age[1].isdigit() else _YEARS.get(age[1], 0)
        year = Interval.of(datetime(begins.year + number, 1, 1), Grain.YEAR) if number else None
        if year:
            born = replace(born, interval=replace(year, mod=Mod.APPROX), start=age.start(), end=age.end(), words=age[0])
    return born if born is not state.last else None


_UNTIL = re.compile(r"\b(?:until|till?|to|through)(?: (?:early|mid|late)[ -]?)? ?$")


def _lasted_till(state: State, last: Anchor, beside: Anchor) -> bool:
    """'On 20 August they fought; a truce lasted till 7 September. A week later': from its end, told last and later."""
    ends, until = last.interval.end, beside.interval.start
    if not state.text.startswith((".", ";"), beside.end or 0) or beside.interval.grain.rank > Grain.MONTH.rank:
        return False
    if not _UNTIL.search(state.text, max(0, (beside.start or 0) - 20), beside.start or 0):
        return False  # 'ruled that the hall would close on 30 June. The next day'
    return ends is not None and until is not None and (until >= ends or last.interval.holds(beside.interval))


def _just_mentioned(state: State, timex: Timex, onward: bool, unit: Grain) -> Anchor | None:
    """'She has led the firm since 2016. The year before she had …': the one date of the sentence before."""
    beside, last = state.passed, state.last
    if last and beside and last.interval.grain.rank <= unit.rank < beside.interval.grain.rank:
        return None  # 'On 4 May they fled. Nothing like it had been seen since 1914. The next day …'
    if beside is None or beside.end is None or not opens_sentence(state.text, timex.start):
        return None
    if last and (
        (last.start or 0) > (beside.start or 0)
        or not (
            ENDS.search(state.text, last.end or 0, beside.start or 0) or (onward and _lasted_till(state, last, beside))
        )
    ):
        return None  # the story has gone on, or stands in that sentence itself
    return beside if len(STOP.findall(state.text, beside.end, timex.start)) == 1 else None


def _fixed_here(state: State, timex: Timex) -> Anchor | None:
    """'A first round is planned for mid-June, a second two weeks later': what its sentence says was fixed for a day."""
    beside = state.passed
    if beside is None or beside.start is None or not same_sentence(state.text, beside, timex):
        return None
    on = state.last is not None and (state.last.start or 0) > beside.start
    return beside if not on and FIXED_FOR.search(state.text, max(0, beside.start - 40), beside.start) else None


_AND_DID = re.compile(r",? and (?:[a-z]+ly |then )?(?!is\b|are\b|has\b|have\b)[a-z]{3,}(?: [\w’'-]+){0,3}? ")


def _and_then(state: State, timex: Timex, unit: Grain) -> Anchor | None:
    """'A ruin until the council bought it in 1948 and opened it two years later': from the deed it is joined to."""
    beside = state.passed
    if beside is None or beside.end is None or beside.interval.grain.rank > unit.rank or unit.rank < Grain.DAY.rank:
        return None
    done = state.text.endswith(
        ("in ", "on "), 0, beside.start
    )  # not 'broke the law of 1948 and was shut two years later'
    return beside if done and _AND_DID.fullmatch(state.text, beside.end, timex.start) else None


def _mentioned_last(state: State, timex: Timex, unit: Grain) -> Anchor | None:
    """'He ran the mill until his death in 1871. It burned the same year': the date told last, though only mentioned."""
    beside, last = state.passed, state.last
    if beside is None or beside.end is None or beside.interval.grain.rank > unit.rank or unit.rank < Grain.DAY.rank:
        return None
    if last is not None and (last.start or 0) > (beside.start or 0):
        return None
    return beside if len(ENDS.findall(state.text, beside.end, timex.start)) <= 1 else None


def _of_last_year(state: State) -> bool:
    """Whether the last month told is of the year last told."""
    month, last = state.last_month, state.last
    if month is None or last is None or month.interval.start is None or last.interval.start is None:
        return False
    return last.interval.grain is Grain.YEAR and month.interval.start.year == last.interval.start.year


def _year_in_passing(state: State) -> bool:
    """'They fled on 4 May 1931. The gate, built in 1914, …': the year last told is not where the story went on."""
    month, last = state.last_month, state.last
    if month is None or last is None or last.interval.grain.rank < Grain.YEAR.rank:
        return False
    told, ends = month.interval.start, last.interval.end
    return not begins_sentence(state.text, last) or (told is not None and ends is not None and ends <= told)


def went_on(state: State, timex: Timex, onward: bool = False) -> bool:
    """Whether the story has gone to another month in this sentence, or has reached a later one: 'On 25 May it rained.
    In July he left. A week later …'. `onward`: whether the words go on from it, so that it may also be an earlier one.
    """
    day, last = state.last_day, state.last
    if day is None or last is None:
        return False
    if in_month_told(state, timex):
        return True
    if last.interval.grain.rank > Grain.SEASON.rank and not begins_sentence(state.text, last):
        return False  # a year in passing
    left, reached = day.interval, last.interval
    if left.start is None or left.end is None or reached.start is None or reached.end is None:
        return False
    later, anew = left.end <= reached.start, onward and reached.end <= left.start and _told_anew(state, last)
    return (later or anew) and (last.start or 0) > (day.start or 0)


def _told_anew(state: State, last: Anchor) -> bool:
    """Whether it goes on from an earlier month: 'He was sentenced on Thursday. In April 2014 he had met them. The next
    day …', 'Nothing happened until April 2014'."""
    until = NOT_UNTIL.search(state.text, max(0, (last.start or 0) - 60), last.start or 0)
    return begins_sentence(state.text, last) or until is not None


def in_month_told(state: State, timex: Timex) -> bool:
    """Whether LAST is a month named in this sentence: 'Last March, after a quarrel earlier in the day'."""
    last = state.last
    return last is not None and last.interval.grain is Grain.MONTH and same_sentence(state.text, last, timex)


def _opens_entry(state: State, timex: Timex) -> bool:
    """Whether LAST is the month that opens this line of a chronology: 'Late March – … A week later he resigned.'"""
    last = state.last
    if last is None or last.interval.grain is not Grain.MONTH or last.start is None or last.end is None:
        return False
    here = timex.start - last.end < 400 and "\n" not in state.text[last.end : timex.start]
    return here and starts_line(state.text, last.start)


# 'The index is up 7 points for the year': whatever year was told before
_STANDS = re.compile(
    r"(?:\b(?:is|are|remains?|stands?)\b|['’](?:s|re)\b)[^.;\n]{0,40}"
    r"\b(?:up|down|higher|lower)\b[^.;\n]{0,40}\b(?:for|on) $"
)


def of_year_written(state: State, timex: Timex, term: Expression) -> bool:
    """'It was 3.5 % in January, as in December. Analysts expect 4 % by the end of the year': not of that December's."""
    text = state.text
    if unit_of(term) is not Grain.YEAR or state.document is None or state.story:
        return False
    if _STANDS.search(text, max(0, timex.start - 100), timex.start):
        return True
    if state.last and same_sentence(text, state.last, timex):
        return False
    return (
        "would have " not in text[max(0, timex.start - 60) : timex.end + 60]
        and side_by_words(*told_in(state, timex)) == "future"
    )


_OVER = re.compile(r"\b(?:Over|In|For|During|Within|Throughout) $")
_TO_COME = re.compile(
    r"(?:(?! according to)[^.!?\n])*\b(?:will|shall|would|may|might|could|should|must|can|is|are|has|have|plan\w*"
    r"|expect\w*|aim\w*|said|says|told|announced|pledged|promised|vowed|to)\b"
)


def over_the_next(state: State, timex: Timex, term: Expression) -> bool:
    """'On the 20th he set himself alight. Over the next three days, police picked up two monks': told as done, the
    length goes on from what was told."""
    if not isinstance(term, Length) or term.where <= 0:
        return False
    if not _OVER.search(state.text, max(0, timex.start - 12), timex.start):
        return False
    text, start, end = told_in(state, timex)
    return not _TO_COME.match(text, end) and side_by_words(text, start, end) == "past"
