"""The day on which something was said: 'yesterday' inside quotation marks counts from the date beside 'she said'; the
date of the paper that tells it, of the end of its range, of what is told next.

Anywhere "today, on 14 December 2014" is that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Bent, Expression, Fixed, Hole, Partial, Shift, Step, This
from extract.dates.interval import Grain
from extract.dates.look import SENTENCE_END
from extract.dates.story import State, quoted
from extract.dates.terms import unit_of
from extract.records import Timex

_SAYING = re.compile(
    r"(?i)\b(?:said|says|told|wrote|writes|recalled|added|testified|reported|explained|asked|replied|declared|announced|noted|"
    r"quoted|reads?|reading|ran|interview(?:ed)?|letter|diary|statement|saying|telling|tweeted|posted|warned|admitted|insisted|claimed|stated)\b"
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")
_CLOSES = re.compile('[”"]')
_OPENS = re.compile(r"\s*[:,]\s*")
_NAMED = re.compile(r"(?:, (?:on )?| on | \()(?:the )?")  # 'Today, on 14 December 2014', 'today (28 March 2016)'
_LEAD = 40  # characters before a date in which a verb of saying makes it that of a quotation: 'told us on 5 May: "…"'
_REACH = 140  # characters between the quotation and the date of its being said
_LONGEST = 1000  # characters of a quotation looked through


def said_on(state: State, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The expression that dates the quotation in which the timex stands, or says which day "today" is.

    None where the timex stands in no quotation, or none that is dated as finely as the timex counts: "two years ago"
    can be counted from 'he said in 2013', yesterday from a day only.
    """
    timex, text = timexes[index], state.text
    day = named(text, timex, timexes[index + 1 : index + 2])
    if day is not None:
        return day
    if not quoted(state, timex.start):
        return None
    term = timex.expression
    unit = unit_of(term) if isinstance(term, Shift | Step | This) else Grain.DAY
    close = _CLOSES.search(text, timex.end, timex.end + _LONGEST)
    if close is not None:
        for later in timexes[index + 1 : index + 12]:
            between = text[close.end() : later.start]
            if later.start >= close.end() and (len(between) > _REACH or _SENTENCE_END.search(between)):
                break
            if later.start >= close.end() and _SAYING.search(between) and _dates(later, unit):
                return later
    opening = max(text.rfind(mark, max(0, timex.start - _LONGEST), timex.start) for mark in '“"')
    for earlier in reversed(timexes[max(0, index - 8) : index]):
        if earlier.end <= opening:
            between = text[earlier.end : opening]
            if between.count('"') % 2 or between.count("”") > between.count("“"):
                continue  # of a quotation before it: 'he had come "last Tuesday" and would leave "next week"'
            opens = _OPENS.fullmatch(between)  # 'in his letter of 7 April:', also on a line of its own
            said = _SAYING.search(text, *_before(earlier)) if opens else _SAYING.search(between)
            dated = said and (opens or (len(between) <= _REACH and not _SENTENCE_END.search(between)))
            return earlier if dated and _dates(earlier, unit) else None
    return None


def same_quotation(state: State, before: Timex, timex: Timex) -> bool:
    """Whether one stands before it within the same words quoted: '“We left in 2010. On 5 May we came,” she said'."""
    return quoted(state, before.start) and not any(mark in state.text[before.end : timex.start] for mark in '"“”')


def named(text: str, timex: Timex, following: Sequence[Timex]) -> Timex | None:
    """The full date that says which day "today" or "yesterday" is."""
    if timex.text.lower() not in ("today", "yesterday"):
        return None
    for later in following:
        term = later.expression
        if isinstance(term, Fixed) and term.interval.grain is Grain.DAY:
            return later if _NAMED.fullmatch(text[timex.end : later.start]) else None
    return None


_PAPER = (
    r"(?:reports?|statement|letter|affidavit|complaint|article|release|indictment|memo|memorandum|briefing|study"
    r"|communiqu[eé]|dispatch|cable|e-?mail|post|judge?ment|ruling|bulletin|survey|note|petition|submission|communication)"
)
_PUBLISHED = re.compile(
    rf"\b(?P<paper>{_PAPER})(?: (?:published|released|issued|dated|filed|sent|written|posted|circulated|submitted"
    r"|signed|sworn)(?: by [^,.;]{1,30})?)?(?:,? (?:of|on|from|dated|published|released|issued))? $"
)
_PAPER_BEHIND = re.compile(rf"\s(?P<paper>{_PAPER})\b")
# 'A report of 3 May says soldiers burned huts on', 'According to a report published on 9 May, guards beat inmates on'
_TELLS = re.compile(
    r"\b(?:says?|said|states?|stated|describe[sd]?|alleges?|alleged|found|finds|accuse[sd]?|details?|detailed|claim(?:s|ed)?"
    r"|noted?|notes|that|how|reported)\b(?! (?:on |in )?$)"
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|(?:^|[.!?]\s|\n)In) [^,.;]{1,80}$")


def reported_in(text: str, timexes: Sequence[Timex], index: int) -> tuple[Timex | None, str]:
    """The full date of the paper that tells what happened on a day without its year, and what that date is called."""
    timex = timexes[index]
    for paper in timexes[max(0, index - 2) : index]:
        between = text[paper.end : timex.start]
        if not isinstance(paper.expression, Fixed) or len(between) > _REACH or _SENTENCE_END.search(between):
            continue
        lead = _PUBLISHED.search(text, max(0, paper.start - 2 * _LEAD), paper.start)
        named_by = lead or _PAPER_BEHIND.match(text, paper.end)
        if named_by is None or paper.expression.interval.grain is not Grain.DAY:
            continue
        if _TELLS.search(between) or (
            "," in between and _ACCORDING.search(text, max(0, paper.start - _REACH), paper.start)
        ):
            return paper, f"the day of the {named_by['paper']} that tells it"
    return None, ""


RANGE_ENDS = "where the range ends"
_BEGINS_RANGE = re.compile(r"\b(?:[Ff]rom|[Bb]etween) (?:the |late |early |mid-?)?$")
_TO_ITS_END = re.compile(r" (?:until|till|to|through|and) (?:[a-z]+ ){0,4}(?:of |in |on )?(?:early |late )?$")


def range_ends(text: str, timexes: Sequence[Timex], index: int) -> tuple[Timex | None, str]:
    """The date that ends a range whose beginning has no year: 'from June until his arrest in November 2018'."""
    timex, following = timexes[index], timexes[index + 1 : index + 2]
    if not following or not _BEGINS_RANGE.search(text, max(0, timex.start - _LEAD), timex.start):
        return None, ""
    ends = _TO_ITS_END.fullmatch(text, timex.end, following[0].start)
    return (following[0], RANGE_ENDS) if ends else (None, "")


_IT_WAS = re.compile(r"[^.!?]*[.!?] (?:It was|The year was|This was in|That was in) (?:in )?(?:the year )?$")


def year_ahead(text: str, timexes: Sequence[Timex], index: int, alone: bool) -> Timex | None:
    """Where no date is told or given (`alone`), the year told last in the sentence: 'On 3 February, five days later,
    and on 15 February 2016'. Anywhere 'The evening of 13 May was hot. It was 1857'."""
    for timex in timexes[index + 1 : index + 5]:
        told = timex.expression.interval if isinstance(timex.expression, Fixed) else None
        ends = SENTENCE_END.search(text, timexes[index].end, timex.start)
        if ends and (told is None or not _IT_WAS.fullmatch(text, timexes[index].end, timex.start)):
            return None
        if told is not None and (ends or (alone and told.grain.rank <= Grain.MONTH.rank)):
            return timex
    return None


def _before(timex: Timex) -> tuple[int, int]:
    return max(0, timex.start - _LEAD), timex.start


def _dates(timex: Timex, unit: Grain) -> bool:
    """Whether it names a day, or what is as fine as the unit: 3 May, Tuesday, yesterday."""
    term: Expression = timex.expression
    inner = term.inner if isinstance(term, Bent) else term
    if isinstance(inner, Fixed):
        return inner.interval.grain.rank <= max(unit.rank, Grain.DAY.rank)
    if isinstance(inner, Step):
        return inner.unit is Grain.DAY and inner.hole is Hole.SPEECH
    return isinstance(inner, Partial) and bool((inner.month and inner.day) or inner.weekday is not None)
