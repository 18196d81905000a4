"""The publication date where it must be inferred from the text's own dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extract.dates.asides import next_meeting
from extract.dates.centuries import of_their_century
from extract.dates.expression import Bent, Expression, Fixed, Partial
from extract.dates.interval import Grain
from extract.dates.labels import year_below
from extract.dates.letters import GREETS, SALUTES, full_day, opens_report
from extract.dates.look import SENTENCE_END
from extract.dates.nearest import in_year
from extract.dates.tense import side_by_words
from extract.records import Document, Passage, Timex

_OPENING = 3  # passages among which a heading dates the document ("Minutes of the session of 6 April 2021")
_HEAD_LENGTH = 120  # characters of a line
_HEAD_LINES = 3
_MEETING = re.compile(r"\b(?:[Mm]inutes|MINUTES)\b|\b(?:[Mm]eeting|MEETING)\b.* (?:of|held) ")
_HEADER = 8  # lines among which a letter or mail says when it was sent
_STAMP = re.compile(r"(?i)(?:date|dated|sent|date sent)\s?:\s")
_LETTER_HEAD = 500  # characters in which a letter greets somebody
_HALF = re.compile(r"(?<=\d )[ap]\.m\.")  # ends no sentence
_YEARS_AHEAD = 7  # a weekday fits its date again after at most so many years, leap days aside


def with_publication(document: Document, timexes: Sequence[Timex]) -> Document:
    """The document with the publication date that its own dates tell, where it has none."""
    if document.published is not None:
        return document
    found = infer_published(document.text, document.passages, of_their_century(timexes, None))
    return replace(document, published=found, published_from="inferred") if found else document


def infer_published(text: str, passages: Sequence[Passage], timexes: Sequence[Timex]) -> date | None:
    """The first 'June 4' of a report whose body names later only full dates: it is of the first year after the latest.

    A weekday beside it must fit, behind a wire's dateline also the one told first; the past years told are over then.
    Before that, a full date in a heading of the opening, if no later one follows. None where the first date of the body
    is a full one: then it tells a story of its own.
    """
    opens = _headed(text, passages, timexes) or _of_letter(text, timexes) or _of_dateline(text, timexes)
    if (opens := opens or _spoken(text, timexes)) is not None:
        return opens
    body = _in_body(timexes, passages)
    latest = max((day for timex in body if (day := _full(timex.expression))), default=None)
    lead = next((timex for timex in body if timex.type in ("DATE", "TIME")), None)
    if latest is None or lead is None or _told_together(text, lead, body):
        return None
    if lead is timexes[0] and year_below(text, timexes, 0) is not None:
        return None  # a chronology
    term = lead.expression.inner if isinstance(lead.expression, Bent) else lead.expression
    if not isinstance(term, Partial) or not term.month or not term.day:
        return None
    wire = lead.start <= _DATELINE_REACH and _FILED.match(text, lead.end) is not None
    first = max([latest.year, *(_years_told(text, body) if wire else ())])
    days = [
        found.start.date()
        for year in range(first, first + _YEARS_AHEAD)
        if (found := in_year(term, year)) and found.start
    ]
    fits = [day for day in days if day >= latest and term.weekday in (None, day.weekday())]
    spoken = _weekday_behind(lead, body) if wire else None
    told_of = (day for day in fits if spoken in (day.weekday(), (day.weekday() - 1) % 7))
    return next(told_of, fits[0] if fits else None)


_LEAD = 300  # characters in which a wire report says on which weekday it was


def _years_told(text: str, body: Sequence[Timex]) -> Iterator[int]:
    """The years that stand alone, of what is told as past."""
    for timex in body:
        term = timex.expression
        year = term.interval.start if isinstance(term, Fixed) and term.interval.grain is Grain.YEAR else None
        if year and side_by_words(text, timex.start, timex.end) == "past":
            yield year.year


def _weekday_behind(lead: Timex, body: Sequence[Timex]) -> int | None:
    """The weekday that the report names first, which is that of its dateline or the day before."""
    near = (timex.expression for timex in body if lead.end < timex.start <= lead.end + _LEAD)
    return next((term.weekday for term in near if isinstance(term, Partial) and term.weekday is not None), None)


# 'LYON, France, Nov. 18 (AP) -- Police …' in a paper of the day after: what stands before the day and behind.
_FILED_AT = re.compile(r"[ \t]*[A-Z][A-Z .'’-]+(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})?,? $")
_FILED = re.compile(r"(?: \([A-Z][\w/ .]{1,20}\))?\s?(?:--|[–—_:]|- )")
_DATELINE_REACH = 600  # characters at a report's top
_ON_ITS_WAY = 3  # days from writing to print


def filed(text: str, timexes: Sequence[Timex], published: date) -> date | None:
    """The day in the dateline of a report that was printed some days later: its "today" is that day."""
    for timex in timexes:
        if timex.start > _DATELINE_REACH:
            return None
        line = text.rfind("\n", 0, timex.start) + 1
        if not _FILED.match(text, timex.end) or not _FILED_AT.fullmatch(text[line : timex.start]):
            continue
        days = (published - timedelta(days=back) for back in range(1, min(_ON_ITS_WAY + 1, published.toordinal())))
        return next((day for day in days if _names(timex.expression, day)), None)
    return None


def _names(term: Expression, day: date) -> bool:
    """Whether the expression is that day, with its year or without."""
    if isinstance(term, Partial) and term.day and (found := in_year(term, day.year)) and found.start:
        return found.start.date() == day
    return full_day(term) == day


_ONE_MATTER = timedelta(days=31)  # so near to it, the date that a person gives is the letter's own


def own_day(document: Document, timexes: Sequence[Timex]) -> date | None:
    """The day at the head of a letter, mail or minutes that were published later, as in a collection."""
    published = document.published
    if published is None or not (kinds := _kinds(document.text, document.passages)):
        return None
    by_letter = _of_letter(document.text, timexes) if "letter" in kinds else None
    day = by_letter or _headed(document.text, document.passages, timexes)
    nearest = _ONE_MATTER if document.published_from == "given" else timedelta()
    if day is None or published - day <= nearest:
        return None
    written = (timex for timex in timexes if full_day(timex.expression) == day)
    return day if kinds - {"letter"} or any(_set_off(document.text, timex) for timex in written) else None


def _kinds(text: str, passages: Sequence[Passage]) -> set[str]:
    """What the head says that the document is, of those that are written on one day."""
    heads = [passage for passage in passages[:_OPENING] if _is_head(text, passage)]
    told = {
        "letter": GREETS.search("\n" + text[:_LETTER_HEAD]) is not None,
        "message": any(_STAMP.match(text, passage.start) for passage in passages[:_HEADER]),
        "minutes": any(_OF_MEETING.match(text, passage.start, passage.end) for passage in heads),
    }
    return {kind for kind, so in told.items() if so}


# 'Minutes of the board', 'Council Meeting, 3 May'; not 'Court hears of meeting held on 3 May', 'Meeting on the raid of'
_OF_MEETING = re.compile(
    r"\W*(?:(?:[A-Z][\w’'.&-]*|annual|board|council|committee|general|group|meeting|monthly|ordinary|planning|project"
    r"|special|staff|steering|sub-?committee|team|town|weekly|working|of|the|and|for),? ){0,6}"
    r"(?:[Mm]inutes\b|MINUTES\b|(?:[Mm]eeting|MEETING)(?: of [^,\n]{1,60})?,? (?:held )?(?:on |of )?(?:the )?"
    r"(?:[A-Z]\w+day,? )?(?:\d|[A-Z][a-z]{2,8}\.? \d))"
)
# 'Camp Lenz, 3 May'; not 'Open letter on the raid of 3 May'
_BESIDE_PLACE = re.compile(r"(?:^|[\n,.:]|\n[ \t]*[A-Z]\w+day)[ \t]*(?:the )?$")


def _set_off(text: str, timex: Timex) -> bool:
    """Whether a day opens its line, or stands behind a place or a name."""
    return _BESIDE_PLACE.search(text, max(0, timex.start - 40), timex.start) is not None


_OPENER = 12  # characters before a date that opens its sentence
_DATELINE_ENDS = re.compile(r"\s?(?:\(|--|[–—:]|- )")
_HAD_BEEN = re.compile(r"[^.;!?\n]*\b(?:had|have|has)\b")


def _told_together(text: str, lead: Timex, body: Sequence[Timex]) -> bool:
    """Whether a full date of the same sentence tells the year ('on 3 May, five days later, and on 15 May 2016'), or the
    story goes on to it: 'The mutiny began on 10 May. By June 1857 the city was lost.'"""
    stop = SENTENCE_END.search(text, lead.end)
    end = stop.start() if stop else len(text)
    if any(lead.end < timex.start < end and _full(timex.expression) for timex in body):
        return True
    if stop is None or _DATELINE_ENDS.match(text, lead.end):
        return False
    on = next((timex for timex in body if stop.end() <= timex.start <= stop.end() + _OPENER), None)
    return on is not None and bool(_full(on.expression)) and not _HAD_BEEN.match(text, on.end)


def _headed(text: str, passages: Sequence[Passage], timexes: Sequence[Timex]) -> date | None:
    """The one day named in the headings a document opens with, where no full date of the document is later.

    Letters and minutes may name later ones: of what was resolved, and when to meet again.
    """
    stamped = [passage for passage in passages[:_HEADER] if _STAMP.match(text, passage.start)]
    headings = stamped or [passage for passage in passages[:_OPENING] if _is_head(text, passage)]
    if headings and all(_is_head(text, passage) for passage in passages):
        return None  # a list or table, which no text follows
    days = {
        day
        for timex in timexes
        if any(passage.start <= timex.start < passage.end for passage in headings)
        and (day := full_day(timex.expression))
    }
    if days and _of_diary(text, passages, timexes):
        return None
    if len(days) != 1:
        return None
    told = [timex for timex in timexes if not next_meeting(text, timex)]
    dated = GREETS.search("\n" + text[:_LETTER_HEAD]) or any(
        _MEETING.search(text, passage.start, passage.end) for passage in headings
    )
    later = not dated and any((other := _full(timex.expression)) and other > max(days) for timex in told)
    return None if later else days.pop()


def _of_letter(text: str, timexes: Sequence[Timex]) -> date | None:
    """The day that opens a letter, right before whom it greets."""
    for first in timexes[:_HEAD_LINES]:
        salutes = first.start <= _HEAD_LENGTH and SALUTES.match(text, first.end)
        if "\n" in text[timexes[0].start : first.start]:
            break
        if salutes and (day := full_day(first.expression)):
            return day  # 'Thursday evening [3 May 1821]. My dear Ann,' as editors complete it
    return _at_foot(text, timexes)


_FOOT = re.compile(r"(?:\n|[.,] )(?:(?:[A-Z]\.|[A-Z][\w’'-]*),? )*$")  # 'Yours, Karl. ', 'Paris, ' on a line of its own


def _at_foot(text: str, timexes: Sequence[Timex]) -> date | None:
    """The day that closes a letter alone in its document, which greets somebody first and names no later day."""
    last = timexes[-1] if timexes else None
    day = full_day(last.expression) if last else None
    greets = SALUTES.match("\n" + text[:_HEAD_LENGTH]) if day else None
    if last is None or day is None or greets is None or GREETS.search(text, greets.end() - 1):
        return None
    closes = not text[last.end :].strip(" .\n") and _FOOT.search(text, max(0, last.start - _HEAD_LENGTH), last.start)
    return day if closes and all((_full(one.expression) or day) <= day for one in timexes) else None


def _of_dateline(text: str, timexes: Sequence[Timex]) -> date | None:
    """The day in a report's dateline, where no later one is named: "BATUMI, March 16, 2021 (Sea Wire) – Three"."""
    first = timexes[0] if timexes else None
    day = full_day(first.expression) if first and first.start <= _DATELINE_REACH else None
    if first is None or day is None:
        return None
    line = text.rfind("\n", 0, first.start) + 1
    agency = _FILED.match(text, first.end) and _FILED_AT.fullmatch(text[line : first.start])
    if not agency and not opens_report(text, (first.start, first.end, day)):
        return None
    return None if any((other := _full(one.expression)) and other > day for one in timexes) else day


# 'Good evening. It is Saturday, 22 June 2019.': the day on which it is said.
_IT_IS = re.compile(r"\b(?:[Ii]t(?: is|[’']s)|[Tt]oday is)(?: now)?(?: [A-Z][a-z]+day,?)?(?: the)? $")
_SPOKEN_REACH = 400  # characters at a broadcast's top


def _spoken(text: str, timexes: Sequence[Timex]) -> date | None:
    """The day that a broadcast names as its own at its beginning, where no full date of it is later."""
    for timex in timexes:
        if timex.start > _SPOKEN_REACH:
            break
        day = full_day(timex.expression)
        if day and _IT_IS.search(text, max(0, timex.start - 40), timex.start):
            later = any((other := _full(one.expression)) and other > day for one in timexes)
            return None if later else day
    return None


def _of_diary(text: str, passages: Sequence[Passage], timexes: Sequence[Timex]) -> bool:
    """Whether such a line opens an entry, as others after it do: 'Sunday 2 July 1916', 'Monday 3 July'."""
    alone = {passage.start: passage.end for passage in passages if passage.end - passage.start <= _HEAD_LENGTH}
    opening = [timex for timex in timexes if alone.get(timex.start, -1) - timex.end in (0, 1)]
    return len(opening) > 1 and any(isinstance(timex.expression, Partial) for timex in opening)


# 'HEADQUARTERS, June 20th, 1864.', 'Camp near York, 3 May 1781.': no sentence, though it ends like one.
_LETTERHEAD = re.compile(
    r"(?:[A-Z][\w’']*,? (?:(?:near|of|in|at|on|before|off|below|above|opposite) )?(?:the )?){1,6}"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}),? \d{4}\.$"
)


def _is_head(text: str, passage: Passage) -> bool:
    """A heading, or a few words on lines of their own that are no sentence."""
    if passage.section != "body":
        return passage.section == "heading"
    words = text[passage.start : passage.end].rstrip()
    if _HALF.match(words, len(words) - 4):
        words = words[:-4]
    if _LETTERHEAD.match(words):
        words = words[:-1]
    lines = words.split("\n", _HEAD_LINES)
    short = len(lines) <= _HEAD_LINES and max(map(len, lines)) <= _HEAD_LENGTH
    return short and not words.endswith((".", "?", "!", ";", ","))


def _in_body(timexes: Sequence[Timex], passages: Sequence[Passage]) -> list[Timex]:
    """Those that stand in no teaser and no furniture."""
    ordered = sorted(passages, key=lambda passage: passage.start)
    starts = [passage.start for passage in ordered]

    def told(timex: Timex) -> bool:
        at = bisect_right(starts, timex.start) - 1
        return at < 0 or timex.start >= ordered[at].end or ordered[at].section not in ("teaser", "furniture")

    return [timex for timex in timexes if told(timex)]


def _full(term: Expression) -> date | None:
    """The last day of a date that is complete to the month at least."""
    inner = term.inner if isinstance(term, Bent) else term
    if isinstance(inner, Fixed) and inner.interval.grain.rank <= Grain.MONTH.rank and inner.interval.start:
        return inner.interval.start.date()
    return None
