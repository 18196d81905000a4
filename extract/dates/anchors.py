"""Which date an expression counts from: a fold over the document that turns Timexes into Dated.

The fold carries the date last talked about. For every expression: 1. the hole it has says which anchors may fill it,
2. the anchor is chosen (`_place`), 3. the term is filled, 4. the steps are told in plain words, 5. LAST moves on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from extract.dates.expression import (
    Bent,
    Between,
    Either,
    Expression,
    Fixed,
    Hole,
    Length,
    Meaning,
    Partial,
    Place,
    RangeEnd,
    Ref,
    Shift,
    Side,
    Step,
    This,
    Turn,
    Valued,
    Yearly,
    hole,
)
from extract.dates.filling import fill, in_year
from extract.dates.grammar import Look
from extract.dates.inferred import infer_published
from extract.dates.interval import Amount, Grain, Interval
from extract.dates.notation import to_edtf, to_timex3
from extract.dates.tense import announced, side_by_parse, side_by_words
from extract.dates.unplaced import before_christ, unplaced
from extract.dates.why import explain
from extract.records import AnchorKind, Dated, DateStatus, Document, Passage, Sentence, Timex

__all__ = ["infer_published", "resolve"]


_ONE_YEAR = Amount(1, Grain.YEAR)
_LAST_YEAR = Step(Grain.YEAR, -1)
_MONEY = re.compile(r"(?i)(?:illion|\d|cents|a share|loss|profit|earnings|figure)\s*,?\s*(?:in|for|from)?\s*$")
_PERIOD_OF_REPORT = re.compile(r"(?i)(?:the )?(?:(?:first |latest )?(?:nine|six) months|(?:fiscal |full )?year)$")


# Texts name the same days again and again.
_edtf = lru_cache(4096)(to_edtf)
_timex3 = lru_cache(4096)(to_timex3)


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


@dataclass(slots=True)
class _State:
    """What the fold carries."""

    text: str
    document: Anchor | None
    sentences: Sequence[Sentence]
    day_first: bool | None
    last: Anchor | None = None
    last_day: Anchor | None = None
    last_time: Anchor | None = None
    mention: Anchor | None = None  # the same, planned dates included: then, at the time
    last_year: Anchor | None = None  # the last date whose year was written or follows from one written
    last_month: Anchor | None = None  # the same, at least as fine as a season
    heading: Anchor | None = None  # the month or year that a heading names
    entry: Anchor | None = None  # the day that a line opens with: an entry of a diary or chronology
    said: Anchor | None = None  # the date last talked about inside quotation marks
    quarter: Anchor | None = None
    bc: int = 0
    story: bool = False
    passage: Passage | None = None


def resolve(document: Document, timexes: Sequence[Timex], sentences: Sequence[Sentence] = ()) -> list[Dated]:
    """Every expression with its date, or unresolved; in the order given, one for one."""
    state = _State(document.text, _published(document, timexes), sentences, _order(timexes))
    state.story = _tells_story(state.document, timexes)
    passages = sorted(document.passages, key=lambda passage: passage.start)
    starts = [passage.start for passage in passages]
    dated: list[Dated] = []
    for timex in timexes:
        at = bisect_right(starts, timex.start) - 1
        _enter(state, passages[at] if at >= 0 else None, document)
        dated.append(_one(state, timex))
    return dated


def _published(document: Document, timexes: Sequence[Timex]) -> Anchor | None:
    if document.published is not None:
        assumed = document.published_from == "inferred"
        return Anchor(_day(document.published), "DOCUMENT", assumed=assumed)
    found = infer_published(document.text, document.passages, timexes)
    return Anchor(_day(found), "DOCUMENT", assumed=True) if found else None


def _day(moment: date) -> Interval:
    found = Interval.of(datetime(moment.year, moment.month, moment.day), Grain.DAY)
    assert found is not None or moment.year == 9999
    return found or Interval(datetime(9999, 12, 31), datetime.max, Grain.DAY)


def _order(timexes: Sequence[Timex]) -> bool | None:
    """Whether figures stand day first: by a date that can be read one way only, else by how written dates are ordered."""
    votes = 0
    style = 0
    for timex in timexes:
        if timex.rule == "figures_date" and "/" in timex.text and isinstance(timex.expression, Fixed):
            parts = [int(part) for part in re.findall(r"\d+", timex.text)]
            if len(parts) == 3 and parts[0] < 100:
                votes += (parts[0] > 12) - (parts[1] > 12)
        elif timex.rule in ("full_date", "month_day"):
            style += 1 if re.match(r"(?:the )?\d", timex.text) else -1
    total = votes or style
    return None if total == 0 else total > 0


def _tells_story(published: Anchor | None, timexes: Sequence[Timex]) -> bool:
    """Whether the document tells of other years than its own: full dates of other years outnumber yesterdays by far."""
    if published is None or published.interval.start is None:
        return True
    year = published.interval.start.year
    past = sum(
        isinstance(timex.expression, Fixed) and timex.expression.interval.start is not None
        and timex.expression.interval.start.year != year
        for timex in timexes
    )  # fmt: skip
    present = sum(hole(timex.expression) in (Hole.SPEECH, Hole.WEEK) for timex in timexes)
    return past >= 5 and past > 3 * present


def _enter(state: _State, passage: Passage | None, document: Document) -> None:
    """Another passage: a quoted mail has its own publication date."""
    if passage is state.passage:
        return
    was, state.passage = state.passage, passage
    if passage and passage.published:
        state.document = Anchor(_day(passage.published), "DOCUMENT")
        state.last = state.last_day = state.last_year = None
    elif was and was.published:
        state.document = Anchor(_day(document.published), "DOCUMENT") if document.published else None


# --- one expression ---------------------------------------------------------------------------------------------------


def _one(state: _State, timex: Timex) -> Dated:
    term, flags = timex.expression, timex.flags
    if isinstance(term, Either):
        term, flags = _ordered(state, term, flags)
    term = _in_quarter(state, timex, term)
    needs = hole(term)
    if state.bc and (era := before_christ(term, state.bc)):
        term, needs = era, Hole.NONE
    anchor = _anchor(state, timex, term, needs)
    side = _side(state, timex, term, anchor) if needs in (Hole.YEAR, Hole.WEEK) or isinstance(term, Turn) else "past"
    meaning = fill(term, Place(anchor.interval, side) if anchor else None)
    if meaning is None or (needs and anchor is None and not isinstance(term, Length)):
        return _unresolved(timex, term, flags)
    dated = _dated(timex, term, meaning, anchor if needs else None, flags, side)
    if state.passage is None or state.passage.section not in ("teaser", "furniture"):
        _move(state, timex, term, meaning, anchor, needs, side)
    return dated


def _ordered(state: _State, term: Either, flags: tuple[str, ...]) -> tuple[Expression, tuple[str, ...]]:
    if state.day_first is None:
        return term.day_first, (*flags, "ambiguous_order")
    return (term.day_first if state.day_first else term.month_first), flags


def _in_quarter(state: _State, timex: Timex, term: Expression) -> Expression:
    """In a quarterly report 'a year ago' and 'last year' mean the same quarter of the year before."""
    if state.quarter is None or state.quarter.end is None or timex.start - state.quarter.end > 900:
        return term
    year_back = isinstance(term, Shift) and term.amount == _ONE_YEAR and term.when == "before" and term.base is None
    if isinstance(term, Step) and term == _LAST_YEAR:
        year_back = bool(_MONEY.search(state.text[max(0, timex.start - 40) : timex.start]))
    if not year_back:
        return term
    return Shift(_ONE_YEAR, "before", Hole.PERIOD, This(Grain.QUARTER, Hole.PERIOD), Grain.QUARTER)


def _dated(
    timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, flags: tuple[str, ...], side: Side
) -> Dated:
    interval, value, mod = meaning.interval, meaning.value, meaning.mod
    if interval is not None and not value:
        value, mod = _timex3(interval)
        mod = meaning.mod or mod
    status: DateStatus = "stated"
    if anchor is not None:
        status = "assumed" if anchor.assumed else "inferred"
    if interval is None and value.endswith("_REF"):
        status = "unresolved" if value != "PRESENT_REF" else status
    return Dated(
        timex.start,
        timex.end,
        timex.text,
        timex.type,
        value,
        str(mod) if mod else None,
        interval,
        _edtf(interval) if interval is not None else "",
        status,
        anchor.kind if anchor else "",
        explain(
            timex,
            term,
            meaning,
            anchor.interval if anchor else None,
            anchor.kind if anchor else "",
            side,
            _where(timex, anchor),
        ),
        timex.rule,
        anchor.start if anchor else None,
        anchor.end if anchor else None,
        tuple(dict.fromkeys((*flags, *meaning.flags))),
    )


def _where(timex: Timex, anchor: Anchor | None) -> str:
    return anchor.words if anchor else ""


def _unresolved(timex: Timex, term: Expression, flags: tuple[str, ...]) -> Dated:
    why = f"'{timex.text}' lacks a date to count from: none was given and none is found in the text"
    return Dated(
        timex.start, timex.end, timex.text, timex.type, unplaced(term), None, None, "", "unresolved", "", why, timex.rule, flags=flags
    )  # fmt: skip


# --- choosing the anchor -------------------------------------------------------------------------------------------------


def _anchor(state: _State, timex: Timex, term: Expression, needs: Hole) -> Anchor | None:
    match needs:
        case Hole.NONE:
            return None
        case Hole.SPEECH:
            return state.document or state.entry
        case Hole.STORY:
            return _story(state, timex, term) or _assumed(state.document)
        case Hole.PERIOD if _unit(term) is Grain.QUARTER:
            return state.quarter or _last_quarter(state.document) or state.last
        case Hole.PERIOD:
            near = state.last if _near(state, state.last, timex, 160) or state.document is None else None
            return near or state.document
        case Hole.DAY:
            return _day_under_discussion(state, timex)
        case Hole.WEEK:
            if state.document is None:
                return state.entry or state.last_day or state.last
            return state.document
        case _:
            return _narrative(state, timex, term) or state.document or state.last


def _day_under_discussion(state: _State, timex: Timex) -> Anchor | None:
    """The day that a clock time belongs to: LAST where it is near and not in the future, else the day of writing."""
    near = state.last_day
    if near is None or state.document is None:
        return near or state.document
    start, published = near.interval.start, state.document.interval.start
    if start and published and start > published and not _same_sentence(state.text, near, timex):
        return state.document
    return near if _near(state, near, timex, 400) else state.document


def _assumed(anchor: Anchor | None) -> Anchor | None:
    return replace(anchor, assumed=True) if anchor else None


def _near(state: _State, anchor: Anchor | None, timex: Timex, reach: int) -> bool:
    """Whether the anchor stands at most that many characters before, in the same passage."""
    if anchor is None or anchor.end is None or timex.start - anchor.end > reach:
        return False
    return "\n\n" not in state.text[anchor.end : timex.start]


def _unit(term: Expression) -> Grain:
    """The unit that an expression counts in."""
    while not isinstance(term, This | Step | Shift):
        inner = getattr(term, "inner", None) or getattr(term, "whole", None) or getattr(term, "first", None)
        if inner is None:
            return Grain.YEAR
        term = inner
    if isinstance(term, Shift):
        return _unit(term.base) if term.base is not None else term.amount.unit
    return term.unit


def _last_quarter(published: Anchor | None) -> Anchor | None:
    """Reports speak of the quarter that ended last."""
    if published is None:
        return None
    before = published.interval.minus(Amount(1, Grain.QUARTER))
    return replace(published, interval=before) if before else None


def _story(state: _State, timex: Timex, term: Expression) -> Anchor | None:
    """LAST at the grain asked: days need a day, years are content with anything. A speaker goes on from his own dates."""
    unit = _unit(term)
    if unit is Grain.SECOND and _near(state, state.mention, timex, 400):
        return state.mention
    said = state.said
    if said and said is not state.last and _near(state, said, timex, 500) and _quoted(state, timex.start):
        return said
    if Grain.SECOND.rank < unit.rank < Grain.DAY.rank and _near(state, state.last_time, timex, 600):
        return state.last_time
    if unit.rank <= Grain.WEEK.rank and unit is not Grain.SECOND and state.last_day is not None:
        if state.last is None or state.last.interval.grain.rank > unit.rank:
            return state.last_day
    return state.last


def _narrative(state: _State, timex: Timex, term: Expression) -> Anchor | None:
    """The date whose year a bare month or day takes: in a story LAST, in news that of a heading or the same month."""
    last = state.last_year
    if last is None or last.interval.start is None:
        return None
    fine = state.last_month
    if fine and fine.interval.start and last.interval.grain.rank >= Grain.YEAR.rank and last.kind != "HEADING":
        named = state.heading.interval.start if state.heading else None
        passing = (
            not _begins_sentence(state.text, last) and abs(fine.interval.start.year - last.interval.start.year) < 30
        )
        under_heading = named is not None and named.year == last.interval.start.year
        if (passing and not under_heading) or fine.interval.start.year == last.interval.start.year:
            last = fine
    if state.document is not None and announced(state.text, timex.start):
        return None  # 'the court will give its ruling on 31 March'
    if state.story or state.heading is not None:
        return last
    assert last.interval.start is not None
    assert state.document is not None
    assert state.document.interval.start is not None
    if state.document.interval.start.year == last.interval.start.year:
        return None
    inner = _core(term)
    same_month = isinstance(inner, Partial) and inner.month == last.interval.start.month
    fine_enough = last.interval.grain.rank <= Grain.MONTH.rank
    return last if same_month and fine_enough and last.end is not None and timex.start - last.end < 1500 else None


def _begins_sentence(text: str, anchor: Anchor) -> bool:
    """'In 1940, …': the story goes on in that year; 'aid was cut off in 1976' only mentions it."""
    start = anchor.start or 0
    lead = text[max(0, start - 40) : start]
    return bool(re.search(r"(?:^|[.!?:;]['\"”’)]*\s+|\n\s*)(?:\w+ ){0,2}$", lead))


def _core(term: Expression) -> Expression:
    while not isinstance(term, Partial | Yearly):
        inner = getattr(term, "inner", None) or getattr(term, "first", None)
        if inner is None:
            return term
        term = inner
    return term


def _side(state: _State, timex: Timex, term: Expression, anchor: Anchor | None) -> Side:
    if anchor is not None and anchor is state.entry and hole(term) is Hole.WEEK:
        return side_by_words(state.text, timex.start, timex.end) or "past"
    if anchor is not None and anchor.kind != "DOCUMENT":
        return _told_order(term, anchor.interval)
    cue = side_by_parse(state.sentences, timex.start, timex.end) if state.sentences else None
    inner = _core(term)
    weekday = isinstance(inner, Partial) and not (inner.month or inner.day)
    cue = cue or side_by_words(state.text, timex.start, timex.end, weak=not weekday)
    if (
        anchor is None
        or not isinstance(inner, Partial | Yearly)
        or (isinstance(inner, Partial) and not _in_year(inner))
    ):
        if cue is None and _is_message(state.text):
            return "same" if isinstance(inner, Partial) and inner.weekend else "future"
        return cue or "past"
    return _nearer(inner, anchor.interval, cue)


def _is_message(text: str) -> bool:
    """A short message speaks of what is planned."""
    return len(text) <= 300 and Look(text, 0, 0).informal


def _in_year(inner: Partial) -> bool:
    return bool(inner.month or inner.season or inner.quarter or inner.half)


def _nearer(inner: Partial | Yearly, anchor: Interval, cue: Side | None) -> Side:
    """The side of a date without a year: by the cue, but nobody says 'November' for one eleven months away."""
    past, future = fill(inner, Place(anchor, "past")), fill(inner, Place(anchor, "future"))
    if not (past and future and past.interval and future.interval and anchor.start):
        return cue or "past"
    if past.interval.start is None or future.interval.start is None:
        return cue or "past"
    back, ahead = (anchor.start - past.interval.start).days, (future.interval.start - anchor.start).days
    if cue == "future":
        return "past" if ahead > (190 if isinstance(inner, Partial) and inner.quarter else 290) else "future"
    reach = (110 if cue is None else 75) if isinstance(inner, Partial) and inner.day else 100 if cue is None else 31
    return "future" if ahead <= reach and back > 240 and not (isinstance(inner, Partial) and inner.quarter) else "past"


def _told_order(term: Expression, last: Interval) -> Side:
    """Stories go forward: a month after LAST is of the same year, a month well before it of the next."""
    inner = _core(term)
    if last.start is None or not isinstance(inner, Partial | Yearly) or last.grain.rank >= Grain.YEAR.rank:
        return "same"
    if isinstance(inner, Partial) and (inner.weekday is not None or inner.day) and not inner.month:
        return "future"
    found = in_year(inner, last.start.year)
    if found is None or found.start is None or found.end is None or found.end > last.start:
        return "same"
    ahead = (found.start.month - last.start.month) % 12
    return "future" if 1 <= ahead <= 5 else "same"


# --- moving on ----------------------------------------------------------------------------------------------------------


def _move(
    state: _State, timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, needs: Hole, side: Side
) -> None:
    """LAST moves on dates of the main narration: not on lengths, sets, vague words, dates in parentheses."""
    if isinstance(term, Valued) and term.value[:2] == "BC" and term.value[2:6].isdigit():
        state.bc = int(term.value[2:6])
        return
    if (
        isinstance(term, Length)
        and term.amount.unit in (Grain.MONTH, Grain.YEAR)
        and _PERIOD_OF_REPORT.match(timex.text)
    ):
        state.quarter = None  # what is compared from here on is no quarter
    interval = _own(term, meaning, anchor, side)
    if interval is not None and needs == Hole.NONE:
        state.bc = 0
    if interval is None or interval.start is None or interval.end is None or isinstance(term, Length | Ref):
        return
    lead = state.text[max(0, timex.start - 60) : timex.start]
    if lead.rfind("(") > lead.rfind(")"):
        return
    if (
        isinstance(term, Bent)
        and term.opens == "start"
        and state.last
        and _same_sentence(state.text, state.last, timex)
    ):
        return  # 'rose from 3,500 in March to 200,000 by December': the story goes on in March
    if isinstance(term, Shift | Step) and _unit(term) in (Grain.YEAR, Grain.QUARTER) and _MONEY.search(lead):
        return  # 'compared with $3 million a year earlier': a comparison, the story stays where it is
    opens, alone = _line(state.text, timex)
    heading = alone or (state.passage is not None and state.passage.section == "heading")
    kind: AnchorKind = "HEADING" if heading else "LAST"
    year_known = needs == Hole.NONE or (anchor is not None and anchor.stated_year)
    moved = Anchor(interval, kind, timex.start, timex.end, timex.text, year_known, bool(anchor and anchor.assumed))
    state.mention = moved
    published = state.document.interval.start if state.document else None
    if needs is not Hole.NONE and published is not None and interval.start > published:
        return  # what is planned is no place where the story goes on
    state.last = moved
    if interval.grain.rank < Grain.PART.rank:
        state.last_time = moved
    if _quoted(state, timex.start):
        state.said = moved
    if interval.grain.rank <= Grain.DAY.rank:
        state.last_day = moved
    if year_known:
        state.last_year = moved
        if interval.grain.rank < Grain.HALF.rank:
            state.last_month = moved
    if heading and interval.grain.rank > Grain.DAY.rank:
        state.heading = moved
    if opens and interval.grain is Grain.DAY and isinstance(term, Fixed | Partial):
        state.entry = moved
    if interval.grain is Grain.QUARTER and not isinstance(term, Shift) and side != "future":
        ended = (
            state.document is None
            or state.document.interval.start is None
            or interval.end <= state.document.interval.start
        )
        if ended or state.quarter is None:
            state.quarter = moved


def _quoted(state: _State, at: int) -> bool:
    """Whether quotation marks are open there, within the passage."""
    start = max(state.passage.start if state.passage else 0, at - 600)
    lead = state.text[start:at]
    if "“" in lead or "”" in lead:
        return lead.count("“") > lead.count("”")
    return lead.count('"') % 2 == 1


def _same_sentence(text: str, anchor: Anchor, timex: Timex) -> bool:
    return anchor.end is not None and not re.search(r"[.!?]\s|\n", text[anchor.end : timex.start])


def _line(text: str, timex: Timex) -> tuple[bool, bool]:
    """Whether the words open their line, and whether they fill it."""
    lead = text[max(0, timex.start - 12) : timex.start]
    tail = text[timex.end : timex.end + 12]
    opens = bool(re.search(r"(?:^|\n)[\s=#*•–-]*$", lead)) and (timex.start < 12 or "\n" in lead)
    return opens, opens and bool(re.match(r"[\s=:]*(?:\n|$)", tail))


def _own(term: Expression, meaning: Meaning, anchor: Anchor | None, side: Side) -> Interval | None:
    """The date itself, without what 'since', 'until' or a range make of it."""
    if isinstance(term, Bent | RangeEnd):
        inner = fill(term.inner, Place(anchor.interval, side) if anchor else None)
        return inner.interval if inner else None
    if isinstance(term, Between):
        inner = fill(term.first, Place(anchor.interval, side) if anchor else None)
        first, whole = inner.interval if inner else None, meaning.interval
        return Interval.of(whole.start, first.grain) if first and whole and whole.start else first
    return meaning.interval
