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

from extract.dates import interval as time
from extract.dates.expression import (
    Bent,
    Between,
    Borrow,
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
    Yearly,
    hole,
)
from extract.dates.filling import fill, in_year
from extract.dates.inferred import infer_published
from extract.dates.interval import Grain, Interval
from extract.dates.notation import to_edtf, to_timex3
from extract.dates.tense import side_by_parse, side_by_words
from extract.dates.unplaced import unplaced
from extract.dates.why import explain
from extract.records import AnchorKind, Dated, DateStatus, Document, Passage, Sentence, Timex

__all__ = ["infer_published", "resolve"]


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
    last_year: Anchor | None = None  # the last date whose year was written or follows from one written
    quarter: Anchor | None = None
    passage: Passage | None = None


def resolve(document: Document, timexes: Sequence[Timex], sentences: Sequence[Sentence] = ()) -> list[Dated]:
    """Every expression with its date, or unresolved; in the order given, one for one."""
    state = _State(document.text, _published(document, timexes), sentences, _order(timexes))
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
    anchor = _anchor(state, timex, term, needs)
    side = _side(state, timex, term, anchor) if needs in (Hole.YEAR, Hole.WEEK) else "past"
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
    return term


def _dated(
    timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, flags: tuple[str, ...], side: Side
) -> Dated:
    interval, value, mod = meaning.interval, meaning.value, meaning.mod
    if interval is not None and not value:
        value, mod = to_timex3(interval)
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
        to_edtf(interval) if interval is not None else "",
        status,
        anchor.kind if anchor else "",
        explain(timex, term, meaning, anchor.interval if anchor else None, anchor.kind if anchor else "", side, _where(timex, anchor)),
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
            return state.document or _assumed(state.last_day) or _assumed(state.last)
        case Hole.STORY:
            return _story(state, timex, term) or _assumed(state.document)
        case Hole.PERIOD:
            near = state.last if _near(state, state.last, timex, 160) or state.document is None else None
            return near or state.document
        case Hole.DAY:
            if state.document is None or _near(state, state.last_day, timex, 400):
                return state.last_day or state.document
            return state.document
        case Hole.WEEK:
            if state.document is None:
                return state.last_day or state.last
            return state.document
        case _:
            return _narrative(state, timex, term) or state.document or state.last


def _assumed(anchor: Anchor | None) -> Anchor | None:
    return replace(anchor, assumed=True) if anchor else None


def _near(state: _State, anchor: Anchor | None, timex: Timex, reach: int) -> bool:
    """Whether the anchor stands at most that many characters before, in the same passage."""
    if anchor is None or anchor.end is None or timex.start - anchor.end > reach:
        return False
    return "\n\n" not in state.text[anchor.end : timex.start]


def _story(state: _State, timex: Timex, term: Expression) -> Anchor | None:
    """LAST at the grain asked: days need a day, years are content with anything."""
    inner = term
    while isinstance(inner, Bent) or hasattr(inner, "inner"):
        inner = inner.inner  # type: ignore[union-attr]
    unit = inner.unit if isinstance(inner, This | Step) else inner.amount.unit if isinstance(inner, Shift) else Grain.YEAR
    if unit.rank <= Grain.WEEK.rank and isinstance(inner, Step | Shift | This) and state.last_day is not None:
        if state.last is None or state.last.interval.grain.rank > unit.rank:
            return state.last_day
    return state.last


def _narrative(state: _State, timex: Timex, term: Expression) -> Anchor | None:
    """The date whose year a bare month or day takes: in a story without publication date always LAST."""
    last = state.last_year
    if last is None:
        return None
    if state.document is None or state.document.interval.start is None or last.interval.start is None:
        return state.last or last
    gap = state.document.interval.start.year - last.interval.start.year
    if gap == 0:
        return None
    if last.kind == "HEADING" or _near(state, last, timex, 700):
        return last
    inner = term.inner if isinstance(term, Bent) else term
    same_month = isinstance(inner, Partial) and inner.month == last.interval.start.month and last.interval.grain.rank <= Grain.MONTH.rank
    return last if same_month and last.end is not None and timex.start - last.end < 1500 else None


def _side(state: _State, timex: Timex, term: Expression, anchor: Anchor | None) -> Side:
    if anchor is not None and anchor.kind != "DOCUMENT":
        return _told_order(term, anchor.interval)
    side = side_by_parse(state.sentences, timex.start, timex.end) if state.sentences else None
    return side or side_by_words(state.text, timex.start, timex.end) or "past"


def _told_order(term: Expression, last: Interval) -> Side:
    """Stories go forward: a month after LAST is of the same year, a month well before it of the next."""
    inner = term
    while not isinstance(inner, Partial | Yearly) and hasattr(inner, "inner"):
        inner = inner.inner
    if last.start is None or not isinstance(inner, Partial | Yearly) or last.grain.rank >= Grain.YEAR.rank:
        return "same"
    if isinstance(inner, Partial) and (inner.weekday is not None or inner.day) and not inner.month:
        return "future"
    found = in_year(inner, last.start.year)
    if found is None or found.start is None or found.end is None or found.end > last.start:
        return "same"
    ahead = (found.start.month - last.start.month) % 12
    return "future" if ahead <= 5 else "same"


# --- moving on ----------------------------------------------------------------------------------------------------------


def _move(
    state: _State, timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, needs: Hole, side: Side
) -> None:
    """LAST moves on dates of the main narration: not on lengths, sets, vague words, dates in parentheses."""
    interval = _own(term, meaning, anchor, side)
    if interval is None or interval.start is None or interval.end is None or isinstance(term, Length | Ref):
        return
    lead = state.text[max(0, timex.start - 60) : timex.start]
    if lead.rfind("(") > lead.rfind(")"):
        return
    kind: AnchorKind = "HEADING" if state.passage and state.passage.section == "heading" else "LAST"
    year_known = needs == Hole.NONE or (anchor is not None and anchor.stated_year)
    moved = Anchor(interval, kind, timex.start, timex.end, timex.text, year_known, bool(anchor and anchor.assumed))
    state.last = moved
    if interval.grain.rank <= Grain.DAY.rank:
        state.last_day = moved
    if year_known:
        state.last_year = moved


def _own(term: Expression, meaning: Meaning, anchor: Anchor | None, side: Side) -> Interval | None:
    """The date itself, without what 'since', 'until' or a range make of it."""
    if isinstance(term, Bent | RangeEnd):
        inner = fill(term.inner, Place(anchor.interval, side) if anchor else None)
        return inner.interval if inner else None
    if isinstance(term, Between):
        inner = fill(term.first, Place(anchor.interval, side) if anchor else None)
        return inner.interval if inner else None
    return meaning.interval
