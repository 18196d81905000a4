"""The date last talked about: what a document has told so far, and how the story moves on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import time, timedelta

from extract.dates.asides import (
    ENDS,
    STOP,
    bracketed,
    heard,
    mentioned,
    next_meeting,
    of_subject,
    of_thing,
    one_sentence,
    pluperfect,
    resumes,
    unquoted,
    who_had,
)
from extract.dates.expression import (
    Clock,
    Expression,
    Fixed,
    Hole,
    Length,
    Meaning,
    Part,
    Partial,
    RangeEnd,
    Ref,
    Shift,
    Side,
    Valued,
    Within,
    Yearly,
)
from extract.dates.interval import WEEKS, Grain, Interval
from extract.dates.lines import WEEK_ENDING, above_its_day, in_line, opens_entry
from extract.dates.terms import core, counted, itself, looks_back, period_of_report, unit_of
from extract.dates.titles import of_title
from extract.records import AnchorKind, Passage, Sentence, Timex

_YEARS_BEFORE = re.compile(r"\d{4},? (?:\d{4},? ){0,4}and $")  # 'In 1440, 1443 and 1444 he sent fleets'
_OPENS = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|\n[\s•*·–—-]*)(?:\w+ ){0,2}$")
_THREE_MONTHS = re.compile(
    r"(?i)\b(?:(?:three|3)[ -]months?(?: periods?)? (?:end(?:ed|ing) (?:on |in )?|to |through )|quarter to )$"
)


# 'This report covers calendar year 2019': its Januaries are of that year
_COVERS = re.compile(
    r"(?i)\b(?:report|review|chapter|survey) (?:covers|concerns) (?:events (?:in|of) )?(?:calendar year )?$"
)
_OF_ALL = "year_of_all_dates"
_STORY = ("last", "last_day", "last_time", "last_year", "last_month", "dated_day")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that expressions count from, and where it stands in the text (None: the publication date)."""

    interval: Interval
    kind: AnchorKind
    start: int | None = None
    end: int | None = None
    words: str = ""
    stated_year: bool = False
    assumed: bool = False
    note: str = ""  # what it is called in place of its words


@dataclass(slots=True)
class State:
    """What the fold carries."""

    text: str
    document: Anchor | None
    sentences: Sequence[Sentence]
    day_first: bool | None
    last: Anchor | None = None
    last_day: Anchor | None = None
    dated_day: Anchor | None = None  # the same, where its words name a date or count from one that did
    last_time: Anchor | None = None
    mention: Anchor | None = None  # the same, planned dates included: then, at the time
    plan: Anchor | None = None  # the last date told that lies after the day of writing
    last_year: Anchor | None = None  # the last date whose year was written or follows from one written
    last_month: Anchor | None = None  # the same, at least as fine as a season
    aside: Anchor | None = None  # the last date in brackets, the first of two: 'the war (1866–69)'
    heading: Anchor | None = None  # the month or year that a heading names
    entry: Anchor | None = None  # the day that a line opens with: an entry of a diary or chronology
    outside: tuple[Anchor | None, ...] | None = None  # where the story (`_STORY`) was before a parenthesis
    told: tuple[Anchor | None, ...] | None = None  # where the story was (`_STORY`) before it looked back …
    back: int = 0  # … and where it goes on, if not with the next sentence
    news: bool = False  # whether it has told of a day by the day of writing: yesterday, on Sunday
    witness: bool = False  # whether it is left for the day on which somebody told of it
    counted: int | None = None  # where the date starts that was counted from: 'a day after the vote of 3 May'
    lost: int = 0  # where the last day ends that is told of what has none: 'the day after the fire'
    passed: Anchor | None = None  # the last date that the text only mentioned
    resumed: Anchor | None = None  # the one it has come back from: 'who joined in 1998, has stayed'
    month: Anchor | None = None  # the last month told as a whole that lies before the day of writing
    said: Anchor | None = None  # the date last talked about inside quotation marks
    quarter: Anchor | None = None
    newest: Anchor | None = None  # the latest of them
    reported: Anchor | None = None  # the same, also after figures for longer periods
    fiscal: bool = False  # whether its quarters are of a business year of its own
    sides: dict[Partial, tuple[int, Side]] = field(default_factory=dict)  # of weekdays and months, where words told it
    side: tuple[int, Side] | None = None  # where the last weekday ends, and on which side it lies
    month_side: tuple[int, Side] | None = None  # the same of the month or season told last
    labels: frozenset[int] = frozenset()  # where the labels of a list start that tells what has happened
    bc: str = ""  # the value last told, where it lies before our calendar
    story: bool = False
    days_told: dict[tuple[int, int], Anchor] = field(default_factory=dict)  # by month and day, of news
    long_told: int = 0  # where the last period under report ends that is longer than a quarter
    recurred: int = 0  # where the last expression ends that names what is so again and again
    years_on: int = 0  # how many later years, one after the other, were told since the last month or day of a year
    run: int = 0  # how many dates of other years were told in a row, in one paragraph
    first_person: bool = False  # whether someone tells of himself
    by_years: bool = False  # whether it names rather years than days: a life, the history of a house
    timeless: bool = False  # whether it is long and never does: a guide, a manual
    impersonal: bool = False  # whether, besides, nobody speaks in it
    now: bool = True  # whether the document speaks of its own day at all
    passage: Passage | None = None
    sent: time | None = None  # when the message was sent that the passage is

    @property
    def by_default(self) -> Anchor | None:
        """The publication date where nothing but its being there speaks for it: what counts from it is assumed."""
        return replace(self.document, assumed=True) if self.document else None


def near(state: State, anchor: Anchor | None, timex: Timex, reach: int) -> bool:
    """Whether the anchor stands at most that many characters before, in the same passage."""
    if anchor is None or anchor.end is None or timex.start - anchor.end > reach:
        return False
    return "\n\n" not in state.text[anchor.end : timex.start]


def told_in(state: State, timex: Timex) -> tuple[str, int, int]:
    """The text in which cues for the expression stand, and where it stands there: of a chat its own message only."""
    here = state.passage
    if here is None or here.published is None or not here.start <= timex.start < here.end:
        return state.text, timex.start, timex.end
    return state.text[here.start : here.end], timex.start - here.start, timex.end - here.start


def begins_sentence(text: str, anchor: Anchor) -> bool:
    """'In 1940, …': the story goes on in that year; 'aid was cut off in 1976' only mentions it."""
    return opens_sentence(text, anchor.start or 0)


def opens_sentence(text: str, start: int) -> bool:
    """Whether at most two words stand before it in its sentence."""
    lead = text[max(0, start - 40) : start]
    return bool(_OPENS.search(_YEARS_BEFORE.sub("", lead)))


def move(
    state: State, timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, needs: Hole, side: Side
) -> None:
    """LAST moves on dates of the main narration: not on lengths, sets, vague words, dates in parentheses."""
    if isinstance(term, Valued) and term.value[:2] == "BC" and term.value[2:6].isdigit() and len(term.value) > 4:
        state.bc = term.value
        return
    if period_of_report(timex.text, term):
        state.quarter, state.long_told = None, timex.end  # what is compared from here on is no quarter
    if needs in (Hole.SPEECH, Hole.WEEK):
        state.run = 0
        state.news = state.news or anchor is state.document
    interval = itself(term, meaning, anchor.interval if anchor else None, side)
    if interval is not None and needs == Hole.NONE:
        state.bc = ""
    if interval is None or interval.start is None or interval.end is None or isinstance(term, Length | Ref):
        return
    if bracketed(state.text, timex.start) and timex.rule != _OF_ALL:
        _tell_aside(state, timex, interval, needs is Hole.NONE, isinstance(term, RangeEnd))
        return
    year_known = needs == Hole.NONE or (anchor is not None and anchor.stated_year)
    moved = Anchor(interval, "LAST", timex.start, timex.end, timex.text, year_known, bool(anchor and anchor.assumed))
    if timex.start == state.counted:
        state.passed = moved
        return
    last = state.last
    owned = counted(term) < 0 and state.text.startswith(("'s", "’s"), timex.end)  # 'added to the previous day's rally'
    published = state.document.interval.end if state.document else None
    ahead = published is not None and interval.start >= published
    if owned or mentioned(state.text, timex, term, interval.grain, (last.end or 0) if last else None):
        state.passed = moved
        state.plan = moved if ahead else state.plan
        return
    if _far_back(state, term, anchor, interval):
        state.passed = moved
        return
    opens, alone = in_line(state.text, timex)
    opens = opens or (state.document is None and opens_entry(state.text, timex))
    alone = alone or (interval.grain is Grain.YEAR and above_its_day(state.text, timex.end))
    alone = alone or (opens and interval.grain is Grain.WEEK and WEEK_ENDING.match(state.text, timex.end) is not None)
    heading = alone or (state.passage is not None and state.passage.section == "heading")
    if heading:
        moved = replace(moved, kind="HEADING")
    state.run = _in_a_row(state, timex, interval, year_known, anchor)
    state.mention = moved
    if heading and isinstance(term, RangeEnd) and interval.grain is Grain.YEAR:
        return  # below 'Part One: 1789–1792' the story begins with the first of its years
    state.plan = moved if ahead else state.plan
    state.month = moved if interval.grain is Grain.MONTH and not ahead else state.month
    if ahead and (needs is not Hole.NONE or (last is not None and same_sentence(state.text, last, timex))):
        return  # what is planned is no place where the story goes on
    if ahead and of_thing(state.text, timex, interval.grain):
        return
    if next_meeting(state.text, timex):
        return  # 'Date of next meeting: 4 November': the minutes go on in their own
    _leave_story(state, timex, term, interval, needs, anchor)
    _tell(state, timex, moved, needs, anchor)
    _open_chapter(state, timex, moved, term, heading and interval.grain.rank > Grain.DAY.rank, opens, needs)
    _turn_quarter(state, timex, moved, side)


def _far_back(state: State, term: Expression, anchor: Anchor | None, told: Interval) -> bool:
    """Whether a diary or chronology goes on from its entry and not from there: 'It is a year ago to-day since we left',
    'during the past year', '3 January: Noor, seized on 28 December, is charged'."""
    if state.entry is None or anchor is None or anchor.start != state.entry.start:
        return False
    if looks_back(term):
        return anchor is state.entry and unit_of(term).rank >= Grain.MONTH.rank
    entry = state.entry.interval
    if told.start is None or told.end is None or entry.start is None or told.end > entry.start:
        return False
    return (anchor is state.entry and told.grain.rank >= Grain.MONTH.rank) or (
        isinstance(core(term), Partial | Yearly) and told.start.year < entry.start.year
    )


def _leave_story(
    state: State, timex: Timex, term: Expression, interval: Interval, needs: Hole, anchor: Anchor | None
) -> None:
    """Where the text only looks back from, or explains, it remembers where the story was and where it goes on."""
    last, ends = state.last.interval.start if state.last else None, interval.end
    earlier = bool(last and ends and ends <= last)
    before = earlier and needs is Hole.NONE and not state.text.startswith((", had ", " had "), timex.end)
    state.back = resumes(state.text, timex, before) or (before or looks_back(term)) * of_subject(state.text, timex)
    far = interval.grain.rank > Grain.WEEK.rank or (anchor is not None and anchor.kind == "QUOTE")
    said = looks_back(term) if needs is Hole.STORY else needs is Hole.SPEECH and far
    if said and quoted(state, timex.start):
        state.back = unquoted(state.text, timex)
    state.witness = _of_witness(state, timex, interval)
    left = earlier and needs is Hole.YEAR and pluperfect(state.text, timex)  # 'It had left in February'
    if state.back or state.witness or left or _explains(state, timex, term, anchor):
        state.told = state.told or tuple(getattr(state, name) for name in _STORY)
    elif state.last is None or interval != state.last.interval:  # 'the day before, a Sunday, he had begged them'
        state.told = None


def _tell(state: State, timex: Timex, moved: Anchor, needs: Hole, anchor: Anchor | None) -> None:
    """The story goes on from here, with its day, its month and its year."""
    grain = moved.interval.grain
    state.last = moved
    if grain.rank < Grain.PART.rank:
        state.last_time = moved
    if quoted(state, timex.start):
        state.said = moved
    if grain.rank <= Grain.DAY.rank:
        state.last_day = moved
        dated = needs in (Hole.NONE, Hole.YEAR) or (anchor is not None and anchor is state.dated_day)
        dated = dated or (anchor is not None and anchor.kind == "LAST" and anchor.interval.grain in WEEKS)
        state.dated_day = moved if dated else None
    if moved.stated_year and grain.rank <= Grain.YEAR.rank:
        before, own = state.last_year, moved.interval.start
        later = before is None or before.interval.start is None or (own is not None and before.interval.start <= own)
        state.years_on = state.years_on + 1 if later and grain.rank > Grain.SEASON.rank else 0
        state.last_year = moved
        if grain.rank < Grain.HALF.rank:
            state.last_month = moved


def _open_chapter(
    state: State, timex: Timex, moved: Anchor, term: Expression, titled: bool, opens: bool, needs: Hole
) -> None:
    """The month or year that a heading names, the day that an entry of a diary or chronology opens with."""
    interval, lead = moved.interval, _lead(state, timex)
    covered = interval.grain is Grain.YEAR and needs is Hole.NONE and _COVERS.search(lead) is not None
    covered = covered or timex.rule == _OF_ALL
    if covered or titled:
        state.heading = moved
        if state.entry is not None and not interval.holds(state.entry.interval):
            state.entry = None  # another chapter of the chronology
    told = _IS_TOLD.match(state.text, timex.end)  # '9 November 1989 was a Thursday' labels nothing
    day = interval.grain.rank <= Grain.DAY.rank and isinstance(_of_day(term), Fixed | Partial | Within)
    if opens and day and not told:
        state.entry = moved


_IS_TOLD = re.compile(r"\s(?:was|saw|is|will be|dawned|had been)\b")
_HALF_QUARTER = timedelta(days=46)
_REPORTED_BY = timedelta(days=400)  # after its end no report is about a quarter


def _turn_quarter(state: State, timex: Timex, moved: Anchor, side: Side) -> None:
    """The quarter that a report is about: the one it names, or the three months ended on a day it names."""
    interval = moved.interval
    if interval.start is None or interval.end is None:
        return
    if interval.grain in (Grain.DAY, Grain.MONTH) and _THREE_MONTHS.search(_lead(state, timex)):
        quarter = Interval.of(interval.end - _HALF_QUARTER, Grain.QUARTER)
        state.quarter = state.reported = replace(moved, interval=quarter) if quarter else state.quarter
    if interval.grain is not Grain.QUARTER:
        return
    state.fiscal = state.fiscal or "iscal" in timex.text
    written = state.document.interval.start if state.document else None
    ended = written is None or interval.end <= written
    old = written is not None and written - interval.end > _REPORTED_BY
    if side != "future" and (ended or state.quarter is None) and not old and not _compares(state, timex, interval):
        state.quarter = state.reported = moved
        later = state.newest and state.newest.interval.start and state.newest.interval.start > interval.start
        state.newest = state.newest if later and "iscal" not in timex.text else moved


def _lead(state: State, timex: Timex) -> str:
    return state.text[max(0, timex.start - 60) : timex.start]


def _of_day(term: Expression) -> Expression:
    """Without the hour or part of the day: '5 October, evening' opens the entry of that day."""
    while isinstance(term, Part | Clock) and term.inner is not None:
        term = term.inner
    return term


def _tell_aside(state: State, timex: Timex, interval: Interval, stated: bool, ends_range: bool) -> None:
    """Dates in a parenthesis are told of it alone: what stands in it counts from them, behind it the story goes on."""
    state.outside = state.outside or tuple(getattr(state, name) for name in _STORY)
    aside = Anchor(interval, "LAST", timex.start, timex.end, timex.text, stated)
    if stated and not ends_range:
        state.aside = aside
    state.last = aside
    if interval.grain.rank <= Grain.DAY.rank:
        state.last_day = aside


_BORN = re.compile(r"\b(?:born|founded|married|died)\b")


def _in_a_row(state: State, timex: Timex, interval: Interval, year_known: bool, anchor: Anchor | None) -> int:
    """How many dates of other years than that of writing were told in a row, with this one."""
    written = state.document.interval.start if state.document else None
    if not year_known or written is None or interval.start is None or interval.start.year >= written.year:
        return 0
    last = state.last
    if (
        last is not None
        and interval.grain is last.interval.grain is Grain.YEAR
        and same_sentence(state.text, last, timex)
    ):
        return max(state.run, 1)  # 'was built in 1961 and widened in 1987' tells as little of then as one year does
    on = near(state, last, timex, 300) or (anchor is not None and anchor is last)
    return state.run + 1 if on else 1


def go_on(state: State, timex: Timex) -> None:
    """Behind a parenthesis, and behind a look back that only explains ('had left the evening before'), the story goes
    on where it was. So it does behind the day on which a witness was heard.
    """
    if state.outside is not None and not bracketed(state.text, timex.start):
        first, last = state.aside, state.last
        _return_to(state, state.outside)
        state.outside = None
        if first and last and state.last is None and state.document is None:
            opened = of_title(state.text, first.start or 0, first.interval, last.interval, last.end or 0)
            if opened:
                _tell(state, timex, replace(first, interval=opened), Hole.NONE, None)
    if state.told is None or state.last is None:
        return
    if state.back:
        over = timex.start >= state.back
    else:  # 'a month earlier it had fled; a month later it was gone'
        stop = STOP if counted(timex.expression) > 0 else ENDS
        if not stop.search(state.text, state.last.end or 0, timex.start):
            return
        if state.witness and heard(state.text, timex):
            state.told, state.witness = None, False  # '… when he gave evidence the following day': of the hearing
            return
        over = state.witness or not pluperfect(state.text, timex)
    if over and not _nothing_else(state):
        state.resumed = state.last if state.back else state.resumed
        _return_to(state, state.told)
        state.mention = state.last
    if over or not state.back:
        state.told, state.back, state.witness = None, 0, False


def _nothing_else(state: State) -> bool:
    """'Noor, who was freed on 16 June 2017, left on 18 June', 'The revolt, which had begun in March 1821, reached the
    town on 3 May', where nothing else tells a year; not 'born on'."""
    last = state.last
    if state.document is not None or last is None or any(state.told or ()):
        return False
    before = (max(0, (last.start or 0) - 60), last.start or 0)
    month = last.interval.grain is Grain.MONTH and _HAD_BEGUN.search(state.text, *before) is not None
    return (month or last.interval.grain is Grain.DAY) and not _BORN.search(state.text, *before)


_HAD_BEGUN = re.compile(r", wh(?:ich|o) had [^,.;:]{1,50}$")


def _return_to(state: State, told: tuple[Anchor | None, ...]) -> None:
    for name, anchor in zip(_STORY, told, strict=True):
        setattr(state, name, anchor)


def _explains(state: State, timex: Timex, term: Expression, anchor: Anchor | None) -> bool:
    """Whether a look back only explains: 'had left the evening before', 'a letter sent the day before was found'."""
    if who_had(state.text, timex):
        return True
    if not looks_back(term):
        return False
    return pluperfect(state.text, timex) or _occasion(state, anchor, timex)


_HEARD_LATER = timedelta(days=6)  # after what he tells of


def _of_witness(state: State, timex: Timex, interval: Interval) -> bool:
    """'Three residents, interviewed on 3 February, said that …': no happening of the story, which was days before."""
    story = state.told[0] if state.told else state.last
    if story is None or story.interval.end is None or interval.start is None:
        return False
    if interval.start - story.interval.end < _HEARD_LATER or same_sentence(state.text, story, timex):
        return False
    return heard(state.text, timex)


_OCCASION = re.compile(r"\b(?:after|following|despite|because of|in (?:response to|retaliation for))\s[^;:,]*$")


def _occasion(state: State, anchor: Anchor | None, timex: Timex) -> bool:
    """'It began on 14 August, after her dismissal a week earlier': what the dated happening followed."""
    if anchor is None or anchor.end is None or not same_sentence(state.text, anchor, timex):
        return False
    return bool(_OCCASION.search(state.text, anchor.end, timex.start))


def _compares(state: State, timex: Timex, interval: Interval) -> bool:
    """'the year-ago quarter', 'the 1988 period': the same quarter of an earlier year is compared with, not reported."""
    term = timex.expression
    if isinstance(term, Shift) and term.amount.unit is Grain.YEAR:
        return True
    now = state.quarter.interval.start if state.quarter else None
    then = interval.start
    return now is not None and then is not None and now.month == then.month and now.year > then.year


def quoted(state: State, at: int) -> bool:
    """Whether quotation marks are open there, within the passage."""
    start = max(state.passage.start if state.passage else 0, at - 1500)
    text = state.text
    opened, closed = text.count("“", start, at), text.count("”", start, at)
    return opened > closed if opened or closed else text.count('"', start, at) % 2 == 1


def same_sentence(text: str, anchor: Anchor, timex: Timex) -> bool:
    return anchor.end is not None and one_sentence(text, anchor.end, timex.start)
