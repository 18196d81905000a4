"""Whether a dated report goes on with a year other than its own: a life, a case, what followed within days."""

from __future__ import annotations

import re
from datetime import datetime

from extract.dates.asides import ENDS
from extract.dates.expression import Expression, Fixed, Partial, Place, Side, Yearly
from extract.dates.filling import fill
from extract.dates.interval import Grain, Interval
from extract.dates.nearest import in_year
from extract.dates.sides import had_on
from extract.dates.story import Anchor, State, begins_sentence, near, opens_sentence, same_sentence, told_in
from extract.dates.tense import side_by_words, told_done
from extract.dates.terms import core
from extract.dates.verb_tense import told_under
from extract.records import Timex

SAME_STORY = 2000  # characters within which a day told is the one that weekdays stand beside
STARTED = r"\b(?:began|begun|started|broke out|breaking out|erupted|opened)\b"
# What opens and is over some time; a bridge or bank that opened in a year still stands.
_GOING_ON = (
    r"(?i:battle|campaign|case|clashes|conference|congress|construction|council|crisis|drought|epidemic|excavations?"
    r"|exhibition|expedition|fair|famine|festival|fighting|fire|games|hearing|inquest|inquiry|investigation|negotiations"
    r"|offensive|parliament|project|protests?|rebellion|revolt|riots?|season|session|siege|strike|talks|trial|unrest"
    r"|uprising|violence|war|work)"
)
_BEGAN_IN = re.compile(
    r"\b(?:(?:began|begun|started|broke out|breaking out|erupted)\b"
    rf"|{_GOING_ON} (?:[\w’'-]+ ){{0,4}}?opened\b)[^.!?;\n]* $"
)
_CLAUSE = 80  # characters before a year in which it is told what began
SAID = re.compile(
    r"\b(?:said|says|told|announced|reported)\b|\b(?:and|but|now)\s(?:in|on|by|until|since)\s[^,.]{0,20}$"
)
_IN_A_ROW = 2  # dates of other years after which a passage tells of then
_TILL_NOW = re.compile(r"[^.!?;\n]{0,40} (?:and|but) (?:have|has) [a-z]+ ")
_FIVE_MONTHS = 160  # days that a story goes on at most to a month told in passing in news
_SENTENCES = 3  # that such a story goes on in, told as done
_HISTORY = 50  # years: one such date is enough where it lies further back than news look


_LEAD = 600  # characters in which an article tells first what it is about
_LED = "told at the beginning of the text"


def remember(state: State, timex: Timex, term: Expression, found: Interval | None) -> None:
    """A day told without its year is of the same year wherever news tell it again; so is the day that a history's lead
    tells with it ("The coup of 11 May 1974 … Background … On 11 May")."""
    if found is None or found.grain is not Grain.DAY:
        return
    if state.document is None or state.story:
        if isinstance(core(term), Fixed) and timex.start < _LEAD and found.start is not None:
            told = Anchor(found, "LAST", timex.start, timex.end, timex.text, True, note=_LED)
            state.days_told.setdefault((found.start.month, found.start.day), told)
    elif isinstance(term, Partial) and term.month and term.day:
        told = Anchor(found, "LAST", timex.start, timex.end, timex.text, False)
        state.days_told.setdefault((term.month, term.day), told)


def told_again(state: State, term: Expression) -> Anchor | None:
    """'On 7 October they broke through. … In October 2021 the group was banned. … the attack of 7 October'."""
    last, inner = state.last_year, core(term)
    if last is None or last.interval.start is None or not state.days_told or not isinstance(inner, Partial):
        return None
    day = state.days_told.get((inner.month or 0, inner.day or 0))
    begins = day.interval.start if day else None
    return day if begins and begins.year != last.interval.start.year else None


def told_long_ago(state: State, timex: Timex, term: Expression) -> bool:
    """Whether the paragraph, or a report that has told no news, tells of other years than its own and goes on with
    them: a life, a case."""
    last = state.last_year
    if last is None or last is not state.last:
        return False
    history = _of_history(state, last)
    if not history and state.run < _IN_A_ROW and not _opened_by(state, last, timex):
        return False
    if not near(state, last, timex, 300) and (state.news or timex.start - (last.end or 0) > SAME_STORY):
        return False
    here = history or same_sentence(state.text, last, timex)
    if not here and is_now(state, timex) and side_by_words(state.text, last.start or 0, last.end or 0) == "past":
        return False  # 'She joined in 1994 and was promoted in 2009. She retires in July'
    if not here and fresh(state, timex, state.document, core(term)):
        return False  # 'closed in 2006 and reopened two years later. On Aug. 5 the ramp collapsed', of 20 August 2010
    # 'has been closed since September', 'sales fell in April and have not recovered': up to the day of writing
    since = state.text.endswith("since ", 0, timex.start) or _TILL_NOW.match(state.text, timex.end)
    return not since and not SAID.search(state.text[last.end or 0 : timex.start])


# 'Founded in 1974, the firm employs 90': told of who the sentence is about, not of then
_DESCRIBED = re.compile(
    r"(?:^|[.!?][\"”’]?\s|\n)[A-Z][a-z]+(?:ed|rn|lt|wn|en) (?:back )?(?:in|during) (?:the |early |late )*$"
)


_THEN = re.compile(r"\b(?:would|was|were|had|did)\b")
# 'It was sent last Friday | and should arrive by the end of the week'
_ITS_OWN_CLAUSE = re.compile(
    rf"{ENDS.pattern}|; |\b(?:and|but) (?=(?:\w+ )?(?:should|will|shall|may|might|can|must|is|are"
    r"|hopes?|plans?|expects?)\b)"
)


def is_now(state: State, timex: Timex) -> bool:
    """Whether it is told in the present or future tense: 'Talks broke off in April. They may resume this month'."""
    text, start, end = told_in(state, timex)
    if state.document is None or side_by_words(text, start, end) != "future":
        return False
    return not _THEN.search(_ITS_OWN_CLAUSE.split(text[max(0, start - _CLAUSE) : start])[-1])


def _opened_by(state: State, year: Anchor, timex: Timex) -> bool:
    """'In 2014 war broke out. The town fell on 12 May.' – 'The trial began in 2012. On 5 March it was halted.'"""
    inner, text, start = core(timex.expression), state.text, year.start or 0
    if (
        year.interval.grain.rank < Grain.SEASON.rank
        or state.document is None
        or not isinstance(inner, Partial | Yearly)
    ):
        return False
    if _DESCRIBED.search(text, max(0, start - 30), start):
        return False
    written, told = state.document.interval.start, year.interval.start
    if written and told and told > written and not text.endswith(("In ", "in ", "During "), 0, start):
        return False  # 'Earnings for 2019 are forecast at $3.10. The dividend is payable Oct. 15'
    opens = begins_sentence(text, year)
    if not opens and not _BEGAN_IN.search(text, max(0, start - _CLAUSE), start):
        return False
    between = text[year.end or 0 : timex.start]
    near_by = len(ENDS.findall(between)) == 1 or (opens and _told_on(state, year, timex, between))
    return near_by and not fresh(state, timex, state.document, inner)


_OF_NOW = re.compile(r"\n\s*\n|\b(?:is|are|has|have|will|now|today|says?|said)\b")
_YEARS_BACK = 10


def _told_on(state: State, year: Anchor, timex: Timex, between: str) -> bool:
    """'In 1942 the camp held 4,000. Hunger killed a third of them. In April typhus broke out.'"""
    written, told = state.document.interval.start if state.document else None, year.interval.start
    if written is None or told is None or written.year - told.year < _YEARS_BACK:
        return False
    if len(ENDS.findall(between)) > _SENTENCES or _OF_NOW.search(between):
        return False
    return opens_sentence(state.text, timex.start) and told_done(state.text, timex.start, timex.end)


def _of_history(state: State, anchor: Anchor) -> bool:
    written, told = state.document.interval.start if state.document else None, anchor.interval.start
    fine = anchor.interval.grain.rank <= Grain.MONTH.rank
    return fine and written is not None and told is not None and written.year - told.year >= _HISTORY


def fresh(state: State, timex: Timex, document: Anchor | None, inner: Expression) -> bool:
    """Whether that day is in the month before the publication, or planned for the one after: it is no old story."""
    of_day = bool(inner.day) if isinstance(inner, Partial) else isinstance(inner, Yearly)
    if document is None or not isinstance(inner, Partial | Yearly) or not of_day:
        return False
    side = side_by_words(state.text, timex.start, timex.end) or "past"
    written, told = document.interval.start, _begins(inner, document, side)
    return written is not None and told is not None and abs((written - told).days) <= 30


def right_behind(state: State, day: Anchor, timex: Timex, inner: Partial) -> bool:
    """'Its closure was announced on 20 July 2021. On 1 August …', of August 2022: the next sentence, and days later."""
    if day is not state.last or day.interval.grain is not Grain.DAY or "\n" in state.text[day.end or 0 : timex.start]:
        return False
    before, told = day.interval.start, _begins(inner, day, "future")
    if before is None or told is None or (told - before).days > 31 or not opens_sentence(state.text, timex.start):
        return False
    return len(ENDS.findall(state.text, day.end or 0, timex.start)) == 1


def goes_on(state: State, last: Anchor, inner: Partial) -> bool:
    """Whether a date soon after LAST and before the publication goes on with its story."""
    before, told = last.interval.start, _begins(inner, last, "future")
    published = state.document.interval.start if state.document else None
    if before is None or told is None or published is None:
        return False
    return 0 <= (told - before).days <= _FIVE_MONTHS and (published - told).days > 0


_SCENE = re.compile(r"(?i)\b(?:it|this|(?:the )?year)(?: is|['’]s| was) (?:the year )?$")
SAME_SCENE = 600  # characters that such a year reaches


def sets_scene(state: State, year: Anchor) -> bool:
    """'It is 1915. On 21 November the ship goes down.'"""
    if year.interval.grain is not Grain.YEAR or year.start is None or year.end is None:
        return False
    return state.text[year.end : year.end + 1] in ".,;:!" and bool(
        _SCENE.search(state.text, max(0, year.start - 24), year.start)
    )


def in_turn(state: State, last: Anchor, timex: Timex, inner: Expression) -> bool:
    """Whether a quarter or half follows another in one sentence: 'Q1 2012 was weak; in Q2 it rose'."""
    if not isinstance(inner, Partial) or not (inner.quarter or inner.half):
        return False
    alike = last.interval.grain is (Grain.QUARTER if inner.quarter else Grain.HALF)
    return alike and same_sentence(state.text, last, timex) and goes_on(state, last, inner)


def _begins(inner: Partial | Yearly, anchor: Anchor, side: Side) -> datetime | None:
    """When a date begins that is counted from there."""
    found = fill(inner, Place(anchor.interval, side))
    return found.interval.start if found is not None and found.interval is not None else None


def by_then(state: State, timex: Timex, term: Expression) -> bool:
    """'She took over in 2014. By October she had sacked half the staff': of the year told one sentence before."""
    last, inner = state.last, core(term)
    if last is None or last.end is None or not last.stated_year or not isinstance(inner, Partial) or not inner.month:
        return False
    if not state.text.endswith("By ", 0, timex.start) or not told_done(state.text, timex.start, timex.end):
        return False
    return last.interval.grain.rank <= Grain.YEAR.rank and len(ENDS.findall(state.text, last.end, timex.start)) == 1


def looks_back(state: State, timex: Timex, term: Expression) -> bool:
    """'On 12 May 2019 they exhumed a trader who vanished in January': what only explains a deed lies not after it. So
    with what had happened: 'Before he was poisoned on 4 March 2018, he had been to Oslo in February'."""
    last, inner = state.last, core(term)
    of_year = bool(inner.month) if isinstance(inner, Partial) else isinstance(inner, Yearly)
    if last is None or last.start is None or not last.stated_year or not isinstance(inner, Partial | Yearly):
        return False
    begins = last.interval.start if of_year else None
    if begins is None or last.interval.grain.rank > Grain.MONTH.rank or not same_sentence(state.text, last, timex):
        return False
    found = in_year(inner, begins.year)
    if found is None or found.start is None or found.start > begins:
        return False
    return had_on(state, timex) or told_under(state.sentences, last.start, timex.start)


def only_then(document: Anchor, told: Anchor, inner: Partial) -> bool:
    """Whether it is of that year and not of the one of writing: 'On 16 August 2012 they killed 34 men. The killings on
    16 August (the very day) followed others on Friday 10 August (a Friday then) and 12 August (as the one before)'."""
    then, now = told.interval.start, document.interval.start
    if then is None or now is None or not inner.day or not inner.month:
        return False
    in_days = told.interval.grain.rank <= Grain.DAY.rank
    if in_days and then.month == inner.month and (then.day == inner.day or not _YEAR.search(told.words)):
        return True
    found = [in_year(inner, day.year) for day in (then, now)]
    fits = [one is not None and one.start is not None and one.start.weekday() == inner.weekday for one in found]
    return inner.weekday is not None and fits == [True, False]


_YEAR = re.compile(r"\d{4}")


# 'A neighbour told us on 4 September that she had seen them', 'when we visited the village on 4 September'
_TO_THE_WRITER = re.compile(
    r"\b(?:(?:told|assured|informed|wrote to|spoke (?:to|with)|confirmed to) (?:us|me|our [a-z]+)"
    r"|we (?:spoke|met|visited|interviewed|inspected|saw)\b[^.,;:!?]{0,40}) on (?:the )?$"
)


def told_to_writer(state: State, timex: Timex) -> bool:
    """Whether somebody told it to who writes, who asked not long before."""
    return _TO_THE_WRITER.search(state.text, max(0, timex.start - _CLAUSE), timex.start) is not None


_THE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[a-z]+['’]s) $")
_THING = re.compile(
    r",? (?!(?:and|or|but|to|when|with|was|were|is|has|had|in|on|at|from|until|through|that|who|which)\b)[a-z]{4,}"
)


def names_thing(state: State, day: Anchor) -> bool:
    """Whether the date only tells which attack, vote or deal is meant."""
    named = _THE.search(state.text, max(0, (day.start or 0) - 12), day.start or 0)
    return named is not None and _THING.match(state.text, day.end or 0) is not None


_BEGAN = re.compile(rf"^[^.]*\)[^.]*{STARTED}")


def begun(state: State, timex: Timex) -> Anchor | None:
    """'The Border War (1866–69) broke out on 17 July': of its first year, where nothing else is told yet."""
    aside = state.aside
    if aside is None or not same_sentence(state.text, aside, timex):
        return None
    return aside if _BEGAN.match(state.text[aside.end or 0 : timex.start]) else None
