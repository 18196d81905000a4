"""Dates without a year that take it from one told beside them, whatever the story or the day of writing would say.

1. The date of the paper that tells it: 'A report of 9 May 2019 says guards beat inmates on 14 April'.
2. The end of its range: 'every Monday from June until his arrest in November 2018'.
3. The last of several deeds in a sentence: 'arrested on 3 March, charged on 9 April and convicted on 1 May 2014'.
4. A year whose ', when' tells of it: 'the worst flood since 2009, when 30 people drowned on 4 June'.
5. Where no date is told or given, whatever year the sentence tells next; anywhere 'It was 1857' in the next sentence.
6. The first entry of a chronology that tells a year, for those above it (`labels.year_below`).
7. The day or month before it in a row: 'They met on 8, 12 and 16 June', told in May (`in_a_row`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Fixed, Hole, Partial, hole
from extract.dates.filling import fill
from extract.dates.interval import Grain
from extract.dates.labels import year_below
from extract.dates.look import SENTENCE_END
from extract.dates.pasts import PASTS
from extract.dates.story import Anchor
from extract.dates.terms import core
from extract.records import Timex

_LEAD = 40  # characters before a date in which it is named what it dates
_REACH = 140  # characters from the date of a paper to what it tells
_FOLLOWING = 4  # dates looked through for the year


def year_beside(text: str, timexes: Sequence[Timex], index: int, alone: bool) -> Anchor | None:
    """The date whose year such a date takes; `alone`: the text has told none yet and has no day of writing."""
    for found, note in (reported_in(text, timexes, index), range_ends(text, timexes, index)):
        meaning = fill(found.expression, None) if found is not None and not hole(found.expression) else None
        day = meaning.interval if meaning is not None else None
        if found is not None and day is not None and day.grain.rank < Grain.SEASON.rank:
            return Anchor(day, "QUOTE", found.start, found.end, found.text, note=note)
    of = year_of_when(text, timexes, index)
    if of is not None and isinstance(year := core(of.expression), Fixed):
        return Anchor(year.interval, "LAST", of.start, of.end, of.text, note="the year of which it tells")
    ahead = shared_year(text, timexes, index) or year_ahead(text, timexes, index, alone)
    ahead = ahead or year_below(text, timexes, index)
    if ahead is None or not isinstance(ahead.expression, Fixed):
        return None
    note = f"which the text tells next ('{ahead.text}')"
    return Anchor(ahead.expression.interval, "LAST", ahead.start, ahead.end, ahead.text, True, note=note)


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
_ACCORDING = re.compile(r"(?:\b[Aa]ccording to|(?:^|[.!?][\"”’)]?\s|\n)In) [^,.;]{1,80}$")


def reported_in(text: str, timexes: Sequence[Timex], index: int) -> tuple[Timex | None, str]:
    """The full date of the paper that tells what happened on a day without its year, and what that date is called."""
    timex = timexes[index]
    for paper in timexes[max(0, index - 2) : index]:
        between = text[paper.end : timex.start]
        if not isinstance(paper.expression, Fixed) or len(between) > _REACH or SENTENCE_END.search(between):
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


# not 'when it burned and will reopen in May'
_WHEN = re.compile(r", (?:the year )?when\b(?:(?!\b(?:is|are|has|have|will|would|can|may)\b)[^.,!?;\n])*")


def year_of_when(text: str, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The year that a clause of when tells of: 'first met in 2012, when they worked in Oslo in the summer'."""
    for told in reversed(timexes[max(0, index - 2) : index]):
        year = core(told.expression)
        if isinstance(year, Fixed) and year.interval.grain is Grain.YEAR:
            return told if _WHEN.fullmatch(text, told.end, timexes[index].start) else None
    return None


_YEAR = re.compile(r"\b\d{4}\b")
_SECOND_DAY = 24  # characters behind the first of two days in which their year stands: "on August 3 | and 4, 2011"
_BETWEEN = 120  # characters between two of those deeds
_DEED = rf"(?:[a-z]{{2,}}ed|was|were|had|hit|cut|hurt|shut|put|set|{PASTS.replace(' ', '|')})\b"
_WORD = (
    r"(?!(?:who|which|that|whose|when|where|after|before|since|because|until|while|if|as|said|says|told|according|of)\b)"
    r"[\w'’-]+"
)
_THEN = "(?:then|later|finally|again|also|he|she|they|it|was|were|[a-z]+ly)"
# Between the dates of one sentence: what was done next ('and convicted', ', then was freed', 'and he died', 'and on') …
_NEXT_DEED = re.compile(
    rf"(?: {_WORD}){{0,8}}(?:,|,? (?:and|but)|, (?:and )?then) "
    rf"(?:{_THEN} ){{0,3}}(?:{_DEED} (?:{_WORD} ){{0,6}})?(?:on|in) (?:the )?$"
)
# … or where or to whom it was done too: 'and on Varin', 'and the mill'.
_NEXT_PLACE = re.compile(r"(?: [\w'’-]+){0,5} and (?:(?:on|in|at|to|from) )?(?:(?:the|a|an) )?(?:[\w'’-]+ ){1,4}on $")
_ANY_DEED = re.compile(rf"\b(?:{_DEED}|of|that|who|which)")
_OF_THING = re.compile(  # 'the deal signed on'
    rf"\b(?:the|an?|its|their|his|her) (?:(?!(?:and|but) )[\w'’-]+ ){{1,3}}{_DEED} (?:on|in) $"
)


def shared_year(text: str, timexes: Sequence[Timex], index: int) -> Timex | None:
    """The full date that ends a row of deeds, of which only it tells the year."""
    first = core(timexes[index].expression)
    if not isinstance(first, Partial) or not first.month:
        return None
    last = timexes[index]
    for timex in timexes[index + 1 : index + 1 + _FOLLOWING]:
        if timex.type in ("DURATION", "SET"):
            continue
        between = text[last.end : timex.start]
        if len(between) > _BETWEEN or _OF_THING.search(between):
            return None
        if not (_NEXT_DEED.match(between) or _next_place(between)):
            return None
        term = timex.expression
        if isinstance(term, Fixed) and term.interval.grain.rank <= Grain.MONTH.rank:
            return timex if _YEAR.search(text, timex.start, timex.end + _SECOND_DAY) else None
        inner = core(term)
        if hole(term) is not Hole.YEAR or not isinstance(inner, Partial) or not inner.month:
            return None
        last = timex
    return None


def _next_place(between: str) -> bool:
    return bool(_NEXT_PLACE.match(between)) and not _ANY_DEED.search(between.rpartition(" and ")[2])


_IT_WAS = re.compile(r"[^.!?]*[.!?] (?:It was|The year was|This was in|That was in) (?:in )?(?:the year )?$")


def year_ahead(text: str, timexes: Sequence[Timex], index: int, alone: bool) -> Timex | None:
    """Where no date is told or given (`alone`), the year told last in the sentence: 'On 3 February, five days later,
    and on 15 February 2016'. Anywhere 'The evening of 13 May was hot. It was 1857'."""
    for timex in timexes[index + 1 : index + 1 + _FOLLOWING]:
        told = timex.expression.interval if isinstance(timex.expression, Fixed) else None
        ends = SENTENCE_END.search(text, timexes[index].end, timex.start)
        if ends and (told is None or not _IT_WAS.fullmatch(text, timexes[index].end, timex.start)):
            return None
        if told is not None and (ends or (alone and told.grain.rank <= Grain.MONTH.rank)):
            return timex
    return None


# Between two dates told in a row: 'on 8, 12 and 16 June'
_ROW = re.compile(r",? ?(?:(?:and|or|&|to|through|until|till|then|[-–/])\.? ?)?(?:on |in )?(?:the )?")
_ROW_GOES_ON = 6  # months at most from one date of a row to the next


def in_a_row(text: str, told: Anchor, timex: Timex) -> bool:
    """Whether a day or month follows one like it told in a row; not what says it again: 'Last week, on 3 June'."""
    inner, begins = core(timex.expression), told.interval.start
    if told.stated_year or told.end is None or begins is None or not isinstance(inner, Partial) or not inner.month:
        return False
    if told.interval.grain is not (Grain.DAY if inner.day else Grain.MONTH) or not _ROW.fullmatch(
        text, told.end, timex.start
    ):
        return False
    months = (inner.month - begins.month) % 12
    return months <= _ROW_GOES_ON and not (months == 0 and 0 < (inner.day or 0) < begins.day)
