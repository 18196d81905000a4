"""Which stretches of a document are worth parsing: the sentences of its dates, its opening, and what defines a term.

The language model costs a hundred times what finding dates does, so it reads only what an event row can come from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set

from extract.dates.expression import Expression, Length, Ref, Repeat
from extract.entities import terms
from extract.entities.datelines import dateline, stamp
from extract.entities.quoted import speaking
from extract.reading.forms import forms
from extract.reading.headed import under_days
from extract.reading.items import cuts
from extract.reading.loglines import lines
from extract.reading.messages import sent_when, words_begin
from extract.reading.passages import opens_entry
from extract.reading.table_rows import cells
from extract.records import Passage, Timex

# A sentence's end as typesetting shows it; deliberately blind to what is not sure (an abbreviation's full stop before a
# capital), because too long a span costs a little time and too short a one costs the predicate.
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}[ \t\r\n]{1,4}(?=[\"'“‘«(\[]{0,2}[A-Z0-9])|\n[ \t]*\n")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|vs|No|Nos|Art|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|JAN|FEB|MAR|APR|AUG|SEPT?|OCT|NOV|DEC|Mon|Tue|Wed|Thu|Fri|Sat|Sun|ca|cf|al|etc|approx|Brig|Hon|Rev|"
    r"Adm|Amb|Asst|Atty|Bde|Bn|Bty|Cdr|Cllr|Cmdr|Comdr|Const|Coy|Cpl|Dep|Det|Dir|Engr|Fr|Insp|Lieut|Min|Msgr|Ofc|Pfc|Pres|Pte|Pvt|Regt|Sec|Sqn|"
    r"Spc|Supt)|\((?:art|b|c|ca|d|fl|no|nos|p|para|pp|r|sec)"
    r"|(?:[;,)]|\b[Hh]e|\b[Ss]he|\band|\d{4}) (?:b|bapt?|bp|bur|d|div|m)"
    r"|\.[a-zA-Z])\.$"
)
# A sentence that may go on with the one before it (`extract.events.carried`): "Profit rose 3%."
GOES_ON = re.compile(
    r"\b(?:[Aa]lso|[Oo]thers?|[Aa]nother)\b|\b[Mm]ore (?:\w+ )?(?:were|was|had|died|people)\b|"
    r"\b(?:advanced|climbed|closed|declined|decreased|dipped|doubled|"
    r"dropped|eased|edged|fell|finished|gained|grew|increased|jumped|lost|narrowed|plummeted|plunged|rallied|rose|"
    r"rocketed|shrank|sank|skidded|slid|slipped|slumped|soared|surged|ticked|tripled|tumbled|widened)\b[^\n]{0,80}\d|"
    r"\b(?:arrested|captured|detained|died|drowned|evacuated|executed|hospitali[sz]ed|hurt|injured|killed|perished|"
    r"wounded)\b"
)
# A sentence that opens with a pronoun tells of whom or what the one before did.
PRONOUN = re.compile(
    r"[\s\d.]{0,8}(?:(?:At|By|During|In|On) [^.;\n]{3,50}[, ])?"
    r"(?:He|It|She|They|he|it|she|they|(?:His|Her|Its|Their)[ ]\w+)\b"
)
# What somebody goes on to say, where the sentence before tells what he said.
SAYS = re.compile(r"\b(?:said|told)\b")
SPOKE = re.compile(r"\b(?:said|says|told|tells|announced|reported|added|warned|stated|declared|confirmed|denied)\b")
# A sentence that only tells when the next one was: "It was the next morning, about seven. | Soldiers came."
ONLY_WHEN = re.compile(r"[\s\d.]{0,8}(?:[AQ][.:] )?(?:It|This|That) was [^.;:]{3,50}[.]?\s*$")
_CLAUSE = re.compile(r";[ \n]+(?=[^\W\d](?:[^\s.;]+ ){2,}[^\s.;])")
NUMBER = 3  # characters of "12.": a paragraph's number belongs to its first sentence
# What numbers a paragraph is no word of its first sentence: "2.5 £1.1 million was paid", "(b) On 3 May", "c. On 4 May".
PARAGRAPH = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){1,2}\.?|\((?:[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{2,4})[.)])\s+(?=[\"“]?[A-Z£$€])"
)
QUESTION = re.compile(r"Q[.:]?\s")
# Of an interview; "A. Smith" and "Noor: In May" are one only behind a question.
ANSWER = re.compile(r"(?:[QA][.:]?|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}:)\s+(?=[\"“]?[A-Z£$€\d])")
# A question that an answer of nothing but a day dates: for it ("When were you held?" – "On 3 May."), or for the deed
# ("And you signed the report?" – "Yes, on 3 May.").
_FOR_A_DAY = re.compile(
    r"\b(?:[Ww]hen|[Ww]hat (?:date|day|month|time|year))\b[^?\n]{0,200}\?$"
    r"|(?:^|[.?!:]\s)(?:[QA][.:]?\s)?(?:(?:And|So|Then|But|Now),? )?"
    r"(?i:you|he|she|they|we|did|was|were|had|have|has)\b"
    r"(?![^?\n]*\b(?:who|whom|what|why|where|how|which|whose)\b)[^.?!\n]{5,200}\?$"
)
_LONGEST_QUESTION = 240  # characters
STAMP = 24  # characters of a sentence that is only a day: "3 May 2014. Rebels took the town."
HOUR = re.compile(r"\d{1,2}[:.]?\d\d")
OPENS = re.compile(r"[.;\n]\s{0,2}$")
ENTRY = re.compile(r"\s?(?:[-–—:]\s)?[ \t]{0,3}[A-Z]")
LONGEST_ENTRY = 8  # sentences of a chronology's entry that are all read
TELLING = 4  # words of a table's cell that is read by itself
LONGEST_FIELD = 2000  # characters of a form's field that is read whole
SILENT = ("furniture", "teaser")


def around(text: str, passages: Sequence[Passage], timexes: Sequence[Timex]) -> list[tuple[int, int]]:
    """Character ranges, in order and apart, of the sentences with a time expression and each document's opening.

    Furniture and teasers are left out: they give no events. What names no days ("now", "three weeks", "every Monday")
    needs no sentence of its own.
    """
    dates = sorted((timex.start, timex.end) for timex in timexes if _names_days(timex.expression))
    wanted = [start for start, _ in dates]
    fields = {index: begin for form in forms(text, passages) for index, begin in form.fields.values()}
    labelled = lines(text, passages, dates)
    headed = {*under_days(text, passages, dates), *labelled, *sent_when(text, passages, dates)}
    defining = terms.defining(text)
    chosen: list[tuple[int, int]] = []
    entries: list[int] = []
    opened = False
    at = 0
    for index, passage in enumerate(passages):
        if passage.section in SILENT:
            continue
        if index in fields and passage.end - passage.start <= LONGEST_FIELD:
            _append(chosen, fields[index], passage.end, passage.start)
            opened = True
            continue
        while at < len(wanted) and wanted[at] < passage.start:
            at += 1
        has_date = at < len(wanted) and wanted[at] < passage.end
        opening = not opened
        defines = _any_within(defining, passage.start, passage.end)
        if not has_date and not opening and not defines and index not in headed:
            continue
        opened |= passage.section != "heading" and len(text[passage.start : passage.end].split()) > 8
        sentences = list(split(text, passage.start, passage.end))
        entry = index in headed or (has_date and opens_entry(text, passage, *dates[at]))
        entries += [index] if entry and passage.section != "table" else []
        entry = (entry or (has_date and passage.section == "table")) and len(sentences) <= LONGEST_ENTRY
        last = -2
        quoted = set(speaking(text, sentences, wanted)) if has_date else set()
        for number, (start, end) in enumerate(sentences):
            while at < len(wanted) and wanted[at] < start:
                at += 1
            dated = at < len(wanted) and wanted[at] < end
            goes_on = last == number - 1 and _goes_on(text, start, end, sentences[number - 1])
            if dated or goes_on:
                last = number
            if dated and number and PRONOUN.match(text, start, end):
                _append(chosen, *sentences[number - 1], passage.start)
            asked = passages[index - 1] if index and not number and dated else passage
            answers = ANSWER.match(text, start, end) if asked is not passage else None
            told = answers and QUESTION.match(text, asked.start) and PRONOUN.match(text, answers.end(), end)
            if told or (answers and asks_for_day(text, asked)):
                _append(chosen, asked.start, asked.end, asked.start)
            defines_here = defines and _any_within(defining, start, end)
            if dated or goes_on or entry or defines_here or number in quoted or (opening and number == 0):
                _append(chosen, start, end, passage.start)
    hours = [(one.start, one.end) for one in timexes if one.type == "TIME" and HOUR.fullmatch(one.text)]
    read = _without_hours(text, without_datelines(text, chosen, passages, set(wanted)), sorted(hours))
    begins = [begin for _, begin in labelled.values()]
    begins += [
        at for index in {*labelled, *entries} for at in clauses(text, passages[index].start, passages[index].end)
    ]
    return list(cuts(text, _cut(read, sorted([*begins, *_telling_cells(text, passages)])), dates))


def _telling_cells(text: str, passages: Sequence[Passage]) -> Iterator[int]:
    """Where the cells of tables begin and end that tell something: read with others, one has lost its clause."""
    for passage in passages:
        row = list(cells(text, passage.start, passage.end)) if passage.section == "table" else []
        for start, end in row if len(row) > 1 else ():
            if len(text[start:end].split()) >= TELLING:
                yield start
                yield end


def _cut(ranges: Iterable[tuple[int, int]], begins: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The ranges, cut where the words of a log's line begin behind its day, and around the cells of a table."""
    for start, end in ranges:
        for at in begins[bisect_left(begins, start + 1) : bisect_left(begins, end)]:
            yield start, at
            start = at
        yield start, end


def _without_hours(
    text: str, ranges: Iterable[tuple[int, int]], hours: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The ranges with the hours cut off that open a log's entries ("0955 | Pilot disembarked. | 1010 | …"): read with
    them, an entry without articles has no verb."""
    for start, end in ranges:
        first = bisect_left(hours, (start, start))
        for begin, stop in hours[first : bisect_left(hours, (end, end))]:
            opens = begin == start or OPENS.search(text, max(start, begin - 3), begin)
            if not opens or not ENTRY.match(text, stop, end):
                continue
            if start < begin:
                yield start, begin
            yield begin, stop
            start = stop
        yield start, end


def asks_for_day(text: str, passage: Passage) -> bool:
    """Whether a passage ends with a question that an answer of nothing but a day dates."""
    if text[passage.end - 1] != "?":
        return False
    return _FOR_A_DAY.search(text[max(passage.start, passage.end - _LONGEST_QUESTION) : passage.end]) is not None


def without_datelines(
    text: str, ranges: Iterable[tuple[int, int]], passages: Sequence[Passage], dated: Set[int] = frozenset()
) -> Iterator[tuple[int, int]]:
    """The ranges with a story's dateline cut off, and the date that labels a list's entry: read with it,
    "BASRA — Gunmen killed" has no subject. `dated`: where dates begin, which number no paragraph ("12.03.21 Trial")."""
    opening = {passage.start for passage in passages if passage.section in ("body", "caption")}
    asked = [QUESTION.match(text, passage.start) is not None or asks_for_day(text, passage) for passage in passages]
    answers = {one.start for here, before, one in zip(asked, [False, *asked], passages, strict=False) if here or before}
    entries = {passage.start for passage in passages if passage.section == "list"}
    # "[3 May 2021, 14:03] Amir: …": when and who is no part of the sentence
    senders = {one.start: begin for one in passages if (begin := words_begin(text, one)) > one.start}
    for start, end in ranges:
        behind = senders.get(start) or (dateline(text, start, end) if start in opening else 0)
        label = ANSWER if start in answers else PARAGRAPH
        labelled = label.match(text, start, end) if start in opening and start not in dated else None
        if labelled:
            start = labelled.end()
        behind = behind or (stamp(text, start, end) if start in opening or start in entries else 0)
        if behind and end - behind > NUMBER:
            yield start, behind
            yield behind, end
        else:
            yield start, end


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the offsets, which are in order, lies in the range."""
    return bisect_left(places, start) < bisect_left(places, end)


def _goes_on(text: str, start: int, end: int, before: tuple[int, int]) -> bool:
    """Whether a sentence may go on with the one before it."""
    if GOES_ON.search(text, start, end) or before[1] - before[0] <= STAMP or ONLY_WHEN.match(text, *before):
        return True
    return bool(SAYS.search(text, start, end) and SPOKE.search(text, *before))


def _names_days(expression: Expression) -> bool:
    """Whether an anchor could give it days: no vague reference, rate, or bare length."""
    if isinstance(expression, Length):
        return bool(expression.where)
    return not isinstance(expression, Ref | Repeat)


def split(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Rough sentences of a stretch, by punctuation alone."""
    begin = start
    for mark in SENTENCE_END.finditer(text, start, end):
        if mark.start() - begin <= NUMBER:
            continue
        if text[mark.start()] == "." and ABBREVIATION.search(text, max(begin, mark.start() - 8), mark.start() + 1):
            continue
        yield begin, mark.end()
        begin = mark.end()
    if begin < end:
        yield begin, end


def clauses(text: str, start: int, end: int) -> Iterable[int]:
    """Where an entry goes on behind a semicolon with what may be a clause: "Noor resigns; | Deng takes over"."""
    return (mark.end() for mark in _CLAUSE.finditer(text, start, end) if text.find(" ", start, mark.start()) >= 0)


def _append(chosen: list[tuple[int, int]], start: int, end: int, floor: int) -> None:
    """Joins neighbouring sentences of one passage, so that the model sees them with their context."""
    if chosen and chosen[-1][0] <= start and end <= chosen[-1][1]:
        return
    if chosen and chosen[-1][1] == start and start > floor:
        chosen[-1] = (chosen[-1][0], end)
    else:
        chosen.append((start, end))
