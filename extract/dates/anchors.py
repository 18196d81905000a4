"""Which date an expression counts from: a fold over the document that turns Timexes into Dated.

The fold carries the date last talked about. For every expression: 1. the hole it has says which anchors may fill it,
2. the anchor is chosen (`choice.py`), 3. the term is filled, 4. the steps are told in plain words, 5. LAST moves on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from extract.dates.apposed import apposed
from extract.dates.centuries import in_era_gone, of_its_century, of_their_century
from extract.dates.choice import anchor_of
from extract.dates.clock_days import of_that_night
from extract.dates.closed import closed
from extract.dates.compared import in_quarter
from extract.dates.confidence import confidence_of
from extract.dates.even import Even, evened, stretches
from extract.dates.expression import (
    CenturyTurn,
    Clock,
    Expression,
    Fixed,
    FromHappening,
    Hole,
    Length,
    Meaning,
    Part,
    Partial,
    Place,
    RangeEnd,
    Ref,
    Repeat,
    Shift,
    Side,
    Turn,
    hole,
    timex_type,
)
from extract.dates.filling import fill
from extract.dates.habit import by_years, impersonal, in_first_person, tells_story, timeless
from extract.dates.happened import Happened, origin_of, struck_on
from extract.dates.hours import in_its_half, stamped
from extract.dates.inferred import filed, infer_published, own_day
from extract.dates.interval import Grain, Interval
from extract.dates.labels import past_labels
from extract.dates.lengths import duration
from extract.dates.letters import datelines, days
from extract.dates.notation import notations
from extract.dates.order import day_first, in_order
from extract.dates.other_years import remember
from extract.dates.quotes import named, said_on, same_quotation
from extract.dates.recurring import nowadays, recurs
from extract.dates.sides import side_of
from extract.dates.spread import spread
from extract.dates.story import Anchor, State, go_on, move, same_sentence
from extract.dates.terms import core, this_of
from extract.dates.unplaced import before_christ, unplaced, unplaced_mod
from extract.dates.why import explain
from extract.dates.year_beside import year_beside
from extract.records import NO_ANCHOR, Dated, DateStatus, Document, Passage, Sentence, Timex

_MESSAGE = 400  # characters: a text this short speaks of the day it was written
_OF_SPEAKER = (Hole.SPEECH, Hole.WEEK)  # what counts from the day on which a quotation was said
_LAST_TURN = Interval(datetime(2000, 1, 1), datetime(2001, 1, 1), Grain.YEAR)
# The rules whose decades or years may lack their century.
_DECADES = frozenset(
    {"decade", "bare_decade", "two_decades", "two_short_decades", "early_period", "mid_period", "late_period"}
) | {"tick_year"}
_OF_DATELINE = "the day of its dateline"
_OF_MESSAGE = "the day this message was sent"  # what the anchor of a quoted mail and of a chat's message is called


def resolve(document: Document, timexes: Sequence[Timex], sentences: Sequence[Sentence] = ()) -> list[Dated]:
    """Every expression with its date, or unresolved, in the order given.

    Left out is only what is no expression of time unless the text dates what happened then: 'the day he died'.
    """
    even = evened(document.text, tuple(stretches(document.text, document.passages)))
    if even is None:
        return _resolved(document, timexes, sentences)
    sentences = [even.sentence(sentence) for sentence in sentences]
    found = _resolved(even.document(document), [even.timex(timex) for timex in timexes], sentences)
    return [_back(document.text, even, dated) for dated in found]


def _back(text: str, even: Even, dated: Dated) -> Dated:
    """What was resolved in the evened text, at its place in the document and in its words."""
    start, end = even.original(dated.start_char, dated.end_char)
    told: tuple[int | None, int | None] = (dated.anchor_start, dated.anchor_end)
    if dated.anchor_start is not None and dated.anchor_end is not None:
        told = even.original(dated.anchor_start, dated.anchor_end)
    return replace(
        dated, start_char=start, end_char=end, text=text[start:end], anchor_start=told[0], anchor_end=told[1]
    )


def _resolved(document: Document, timexes: Sequence[Timex], sentences: Sequence[Sentence]) -> list[Dated]:
    timexes = of_their_century(timexes, document.published)
    published = _published(document, timexes)
    state = State(document.text, published, sentences, day_first(timexes, published.interval if published else None))
    state.labels = past_labels(document.text, timexes)
    state.first_person = in_first_person(document.text)
    written = state.document.interval if state.document else None
    state.story = tells_story(written, timexes)
    state.by_years = by_years(timexes)
    state.timeless = timeless(document.text, written, timexes)
    state.impersonal = state.timeless and impersonal(document.text)
    state.now = len(document.text) <= _MESSAGE or any(_speaks_of_now(timex.expression) for timex in timexes)
    passages = sorted(document.passages, key=lambda passage: passage.start)
    starts = [passage.start for passage in passages]
    dated: list[Dated] = []
    happened = Happened(document.text, dated)
    waiting: list[int] = []
    opening = datelines(document.text, days(timexes), published is not None)
    before: tuple[Anchor | None, Anchor | None, Anchor | None] = (None, None, None)
    for index, timex in enumerate(timexes):
        at = bisect_right(starts, timex.start) - 1
        _enter(state, passages[at] if at >= 0 else None, document)
        own = index == 0 and document.published_from == "given"  # its own dateline, which a person has put right
        if not own and (state.document or len(opening) > 1) and (day := opening.get(timex.start)) is not None:
            state.document = Anchor(_day(day), "DOCUMENT", words=_OF_DATELINE)
        lacks = hole(timex.expression)
        speech = _speech(state, timexes, index) if lacks in _OF_SPEAKER else None
        if lacks is Hole.YEAR and not (index and same_quotation(state, timexes[index - 1], timex)):
            speech = _in_year_of_speech(state, timexes, index)
        if lacks is Hole.DAY:
            speech = struck_on(state, happened, timex)
        if lacks is Hole.YEAR and speech is None:
            speech = year_beside(state.text, timexes, index, state.last is None and state.document is None)
        told = (state.last, state.last_day, state.said)
        again = index > 0 and _says_again(state, timex, before[0])
        if again or (index and _shares_day(timex, timexes[index - 1 : index])):
            state.last, state.last_day, state.said = before  # 'three days later, at noon': counted once
        origin = origin_of(state, happened, timexes, index)
        one = _one(state, timex, speech, origin)
        dated.append(one)
        if isinstance(timex.expression, FromHappening) and origin is None:
            waiting.append(index)
        if one.type == "TIME" and one.interval is not None and one.interval.start is not None and stamped(state, timex):
            state.sent = one.interval.start.time()
        if again or _shares_day(timex, timexes[index + 1 : index + 2]):
            state.last, state.last_day, state.said = (
                told  # 'at 09:15 the next day': the day is told by the next expression
            )
        before = told
    told_all = _told_later(state, happened, timexes, dated, waiting) if waiting else dated
    return apposed(state.text, closed(state.text, told_all))


def _told_later(
    state: State, happened: Happened, timexes: Sequence[Timex], dated: list[Dated], waiting: Sequence[int]
) -> list[Dated]:
    """'The night before he died …', of which the text tells only later when it was; 'the day he died', if it does."""
    for index in waiting:
        origin = origin_of(state, happened, timexes, index)
        dated[index] = _beside(state, timexes[index], origin) or dated[index]
    nothing = {index for index in waiting if dated[index].interval is None and _or_nothing(timexes[index].expression)}
    return [one for index, one in enumerate(dated) if index not in nothing]


def _or_nothing(term: Expression) -> bool:
    return isinstance(term, FromHappening) and term.or_nothing


def _shares_day(timex: Timex, following: Sequence[Timex]) -> bool:
    """Whether a clock time took its day from the expression right after it."""
    term = timex.expression
    term = term.inner if isinstance(term, RangeEnd) else term
    if not following or not isinstance(term, Clock):
        return False
    day = following[0].expression
    return term.inner is (day.inner if isinstance(day, Part) and term.inner is not None else day)


def _says_again(state: State, timex: Timex, before: Anchor | None) -> bool:
    """'Shot on 20 May. They were found on 24 May, four days later': counted from what was told before, it is that."""
    last, term = state.last, timex.expression
    if last is None or last.end is None or not isinstance(term, Shift) or state.text[last.end : timex.start] != ", ":
        return False
    found = fill(term, Place(before.interval)) if before is not None else None
    return found is not None and found.interval is not None and found.interval.holds(last.interval)


def _speech(state: State, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """Inside a dated quotation, the day on which it was said."""
    found = said_on(state, timexes, index)
    if found is None:
        return None
    timex, term = found, found.expression
    anchor = anchor_of(state, timex, term, hole(term))
    meaning = fill(term, Place(anchor.interval, side_of(state, timex, term, anchor)) if anchor else None)
    if meaning is None or meaning.interval is None or meaning.interval.start is None:
        return None
    day = meaning.interval
    if timexes[index].text.lower() == "yesterday" and named(state.text, timexes[index], timexes[index + 1 : index + 2]):
        day = _day((meaning.interval.start + timedelta(days=1)).date())  # 'yesterday, 20 July' is that day
    return Anchor(day, "QUOTE", timex.start, timex.end, timex.text)


def _in_year_of_speech(state: State, timexes: Sequence[Timex], index: int) -> Anchor | None:
    """'“They took him on 5 May,” she told the court on 3 October 2018': of the year in which it was said."""
    found = said_on(state, timexes, index)
    full = found is not None and isinstance(found.expression, Fixed) and found.start > timexes[index].end
    return _speech(state, timexes, index) if full else None


def _published(document: Document, timexes: Sequence[Timex]) -> Anchor | None:
    if document.published is not None:
        assumed = document.published_from == "inferred"
        day = filed(document.text, timexes, document.published) or own_day(document, timexes)
        if day is not None:
            return Anchor(_day(day), "DOCUMENT", words=_OF_DATELINE, assumed=assumed)
        return Anchor(_day(document.published), "DOCUMENT", assumed=assumed)
    found = infer_published(document.text, document.passages, timexes)
    return Anchor(_day(found), "DOCUMENT", assumed=True) if found else None


def _day(moment: date) -> Interval:
    found = Interval.of(datetime(moment.year, moment.month, moment.day), Grain.DAY)
    return found or Interval(datetime(9999, 12, 31), datetime.max, Grain.DAY)


def _speaks_of_now(term: Expression) -> bool:
    """Yesterday, last week, Tuesday, 3 October: words that only the day of writing makes a date."""
    inner = core(term)
    if isinstance(inner, Partial):
        return hole(term) in (Hole.WEEK, Hole.YEAR) and (inner.weekday is not None or bool(inner.month and inner.day))
    return hole(term) is Hole.SPEECH and not isinstance(term, Length)


def _enter(state: State, passage: Passage | None, document: Document) -> None:
    """Another passage: a quoted mail has its own publication date."""
    if passage is state.passage:
        return
    was, state.passage = state.passage, passage
    if passage and passage.published:
        state.document = Anchor(_day(passage.published), "DOCUMENT", words=_OF_MESSAGE)
        if was is None or was.section != "furniture" or was.published != passage.published:
            state.sent = None  # else the line above the message has told it
        state.last = state.last_day = state.last_year = None
        state.sides.clear()
    elif was and was.published:
        state.document = Anchor(_day(document.published), "DOCUMENT") if document.published else None
        state.sent = None


def _beside(state: State, timex: Timex, origin: Anchor | None) -> Dated | None:
    """An expression that counts from a happening, by the date of that; None where the text has none that fits.

    In a story it is a date as a whole (WikiWars); in news "three days" stays a length (TimeBank), and is placed.
    """
    term = timex.expression
    if origin is None or not isinstance(term, FromHappening):
        return None
    on = isinstance(term.inner, Shift) and term.inner.when == "after"
    meaning = fill(term.inner, Place(_last_day(origin.interval) if on else origin.interval))
    if meaning is None or meaning.interval is None:
        return None
    if isinstance(term.plain, Length) and (not state.story or not term.beyond):
        meaning = replace(meaning, value=duration(term.plain.amount), mod=term.plain.mod)
    elif term.plain is not None:
        end = timex.end + term.beyond
        timex = replace(timex, end=end, text=state.text[timex.start : end], type=timex_type(term.inner))
    dated = _dated(timex, term.inner, meaning, origin, timex.flags, "past")
    if state.passage is None or state.passage.section not in ("teaser", "furniture"):
        move(state, timex, term.inner, meaning, origin, Hole.STORY, "past")
    state.counted = origin.start
    return dated


def _last_day(told: Interval) -> Interval:
    """Of a happening of several days its last: 'the battle of 14–15 August … two days after the battle'."""
    if told.grain is not Grain.DAY or told.end is None:
        return told
    return Interval.of(told.end - timedelta(days=1), Grain.DAY) or told


def _one(state: State, timex: Timex, speech: Anchor | None, origin: Anchor | None = None) -> Dated:
    go_on(state, timex)
    if isinstance(timex.expression, FromHappening):
        if (found := _beside(state, timex, origin)) is not None:
            return found
        _lose_day(state, timex)
        if timex.expression.plain is None:
            return _undated(timex)
        timex = replace(timex, expression=timex.expression.plain)
    elif isinstance(timex.expression, Length) and _FROM_NEWS.match(state.text, timex.end):
        _lose_day(state, timex)
    term, flags = timex.expression, timex.flags
    term, flags = in_order(term, flags, state.day_first)
    term = in_its_half(state, timex, of_that_night(state, timex, in_quarter(state, timex, term)))
    if isinstance(term, CenturyTurn) and state.last is None and state.document is None:
        term = Fixed(_LAST_TURN)
    needs = hole(term)
    if state.document is None and state.last and timex.rule in _DECADES:
        told, term = term, of_its_century(timex.text, term, state.last.interval)
        if told is not term:
            needs, speech = Hole.STORY, state.last
    if state.bc and (era := before_christ(term, state.bc)):
        term, needs = era, Hole.NONE
    again = recurs(state, timex, term, needs)
    if again or isinstance(term, Repeat):
        state.recurred = timex.end
    if again:
        return _recurring(timex, term, flags)
    if nowadays(state, timex, term):
        term, needs = Ref("PRESENT_REF"), Hole.NONE
    anchor = speech or anchor_of(state, timex, term, needs)
    if needs in (Hole.PERIOD, Hole.STORY):
        anchor = in_era_gone(state, timex, term, anchor)
    sided = needs in (Hole.YEAR, Hole.WEEK) or isinstance(term, Turn) or this_of(term) is not None
    side = side_of(state, timex, term, anchor) if sided else "past"
    if needs is Hole.WEEK:
        state.side = (timex.end, side)
    state.month_side = (timex.end, side) if needs is Hole.YEAR else None
    meaning = fill(term, Place(anchor.interval, side) if anchor else None)
    if meaning is None or (needs and anchor is None and not isinstance(term, Length)):
        return _unresolved(timex, term, flags, anchor, state.document is not None)
    if _of_own_year(state, timex, meaning):
        flags = (*flags, "fiscal")
    days = spread(term, meaning, anchor.interval) if anchor else meaning
    dated = _dated(timex, term, days, anchor if needs else None, flags, side)
    if state.passage is None or state.passage.section not in ("teaser", "furniture"):
        move(state, timex, term, meaning, anchor, needs, side)
    if needs in (Hole.YEAR, Hole.NONE):
        remember(state, timex, term, meaning.interval)
    return dated


_FROM_NEWS = re.compile(r" (?:after|before) an? [^.;:]*\b(?:[a-z]+ed|broke|fell|went|struck|began|sank)\b")


def _lose_day(state: State, timex: Timex) -> None:
    """The story has gone on to a day untold: 'They met three days after a bomb went off. The next day …'."""
    state.lost = 0 if state.last and same_sentence(state.text, state.last, timex) else timex.end


def _of_own_year(state: State, timex: Timex, meaning: Meaning) -> bool:
    """Whether a period is counted in the business year of an organisation, which begins in a month we don't know."""
    if meaning.interval is None or meaning.interval.grain not in (Grain.QUARTER, Grain.HALF, Grain.YEAR):
        return False
    spoken = any(word in timex.text for word in ("iscal", "inancial", "FY"))
    return spoken or (meaning.interval.grain is Grain.QUARTER and state.fiscal)


def _dated(
    timex: Timex, term: Expression, meaning: Meaning, anchor: Anchor | None, flags: tuple[str, ...], side: Side
) -> Dated:
    interval, value, mod = meaning.interval, meaning.value, meaning.mod
    edtf = ""
    if interval is not None:
        named = notations(interval)
        edtf = named.edtf
        if not value:
            value, mod = named.value, meaning.mod or named.mod
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
        edtf,
        status,
        anchor.kind if anchor else "",
        explain(
            timex,
            term,
            meaning,
            anchor.interval if anchor else None,
            anchor.kind if anchor else "",
            side,
            (anchor.note or anchor.words) if anchor else "",
            bool(anchor and anchor.note),
        ),
        timex.rule,
        anchor.start if anchor else None,
        anchor.end if anchor else None,
        tuple(dict.fromkeys((*flags, *meaning.flags))),
        confidence_of(timex.rule, status, anchor.kind if anchor else "", timex.type),
    )


def _unresolved(timex: Timex, term: Expression, flags: tuple[str, ...], anchor: Anchor | None, given: bool) -> Dated:
    why = f"'{timex.text}' lacks a date to count from: none was given and none is found in the text"
    if given:
        why = f"'{timex.text}' counts from a date that the text does not tell"
    if anchor is not None and anchor.words:
        why = f"'{timex.text}' counts from a day, and the date last talked about ('{anchor.words}') does not tell which"
    return Dated(
        timex.start, timex.end, timex.text, timex.type, unplaced(term), unplaced_mod(term), None, "",
        "unresolved", "", why, timex.rule, flags=(*flags, NO_ANCHOR)
    )  # fmt: skip


def _undated(timex: Timex) -> Dated:
    why = f"'{timex.text}' counts from what happened on a day that the text does not tell"
    return Dated(
        timex.start, timex.end, timex.text, timex.type, unplaced(timex.expression), None, None, "",
        "unresolved", "", why, timex.rule, flags=(*timex.flags, NO_ANCHOR)
    )  # fmt: skip


def _recurring(timex: Timex, term: Expression, flags: tuple[str, ...]) -> Dated:
    why = f"'{timex.text}' speaks of what is so again and again, not of one date"
    return Dated(
        timex.start, timex.end, timex.text, timex.type, unplaced(term), unplaced_mod(term), None, "",
        "unresolved", "", why, timex.rule, flags=flags
    )  # fmt: skip
