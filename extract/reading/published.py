"""The publication date where a document states it, best source first; where it must be inferred, `dates.anchors` does.

1. the file's own metadata (JSON-LD, meta elements, <time>, a mail's Date header), 2. near the top a dateline ("LONDON,
3 May 2019 —") or byline ("Published: 3 May 2019"), 3. the file's name, 4. as a last resort the day a document's file
was created, which its source then says. A file's modification time is never evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from extract.reading.forms import forms, records
from extract.reading.shapes import ENTRY_ALONE, FULL, FULL_DATE, SHORT_WEEKDAY, WEEKDAY, written_day
from extract.reading.stamps import stamped
from extract.records import Passage, PublishedFrom

#: The metadata key under which readers hand over a creation date: weaker than anything the text itself says.
CREATED = "document properties: created"
#: Ends the key of a date that is only that of a change: weaker than a dateline or byline.
UPDATED = " (updated)"

_TOP = 12  # passages at the top in which datelines and bylines stand
_END = 3  # passages at the end in which a byline may stand
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)")  # "**Urgent report – 3 May 2019**"
_FORM = 25  # passages on top among which a form's fields stand
_DATELINE_LENGTH = 120  # characters
_BYLINE_LENGTH = 200
_WEEKDAY = rf"(?:{WEEKDAY},? |{SHORT_WEEKDAY} |[^\W\d_]{{2,10}}[.,]{{1,2}} )?"
#: "1:37 PM March 26, 2021", "10:12 AM ET, Mon March 4, 2019"
_HOUR = r"(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[(]?[a-z]{2,4}[)]?)?,? (?:on )?)?"
_AGENCY = r"(?: \([^()]{2,30}\))?"
_DASH = r"\s?(?:[-–—―]{1,2}|:)\s?"

#: "Iran, September 21, 2019—", "BAGHDAD, Oct. 3, 2019 (Reuters) –", "KYIV (AFP), 3 May 2019 –".
_DATELINE = re.compile(
    rf"(?P<place>[A-ZÀ-ÞŞČŠŽ'’][\w'’.\-]*(?:[ ,/]{{1,2}}[\w'’.\-]+){{0,6}}?){_AGENCY}[,:]?\s?[(]?{_WEEKDAY}"
    rf"(?P<date>\b{FULL})[)]?"
    rf"(?:\s?[(/][^()]{{2,40}}[)/]?)?{_DASH}(?=\S|$)"
)
#: "LONDON — 3 May 2019 — ", "BEIRUT, Lebanon – 3 May 2019: ", "KYIV (AFP) – 3 May 2019 – "
_PLACE_DASH_DATE = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][\w'’.\-]*(?:[ ,/]{{1,2}}[\w'’.\-]+){{0,4}}?){_AGENCY}\s?[-–—]\s?{_WEEKDAY}"
    rf"(?P<date>\b{FULL})(?:{_DASH}|[.]?\s*$)"
)
#: "September 21, 2019 – BAGHDAD – ", "(Beirut, May 3, 2019) – "; not "3 May 2014 (GAO): ", the label of an entry
_DATE_FIRST = re.compile(
    rf"[(]?(?:(?P<place>[A-ZÀ-Þ][\w'’. -]{{1,40}}),? )?{_WEEKDAY}(?P<date>\b{FULL})[)]?\s?"
    r"(?:[-–—|]|\([A-Z][\w ]{1,30}\)(?!:))"
)

#: "Beirut, 3 May 2019" alone on its line, as over a letter or statement.
_LETTERHEAD = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][\w'’.\-]*(?:[ /][\w'’.\-]+){{0,3}}),? (?:the )?{_WEEKDAY}(?P<date>\b{FULL})\.?\s*$"
)
#: A paragraph of two sentences and more.
_STORY = re.compile(r"[a-z\d][.!?][\"”’]? +[A-Z\"“‘].{20,}?[a-z\d][.!?](?:\s|$)", re.DOTALL)
_NOTE = re.compile(r"\[\d{1,3}\] ")  # a footnote: its day is that of what it cites
_UNTIL = re.compile(rf"\s?[-–—]\s?{_WEEKDAY}{FULL}")  # a life's two ends: "Hanna Berg (14 May 1887 – 2 March 1961)"
_DATELINES = (_DATELINE, _PLACE_DASH_DATE, _DATE_FIRST, _LETTERHEAD)

_PUBLISHED = (
    r"(?:first |originally |date )?(?:published|decided|delivered|handed down|publication date|posted|released|issued"
    r"|(?:report(?:ing)? )?date(?: of (?:publication|release|issue|(?:the )?report))?|held(?= on)"
    r"|sent(?=:)|press release|news release|for immediate release|filed|dated|publié|veröffentlicht"
    r"|publicado|pubblicato|stand|fecha|datum)"
)
_UPDATED = r"(?:last )?(?:updated?|modified|revised|aktualisiert|mis à jour|actualizado)"
_LABELLED = re.compile(
    rf"\W{{0,3}}(?P<label>{_PUBLISHED}|{_UPDATED})(?: (?:on|at|le|am|el))?\s?[:–—|-]?\s{{0,3}}{_HOUR}{_WEEKDAY}"
    rf"(?P<date>\b{FULL})",
    re.IGNORECASE,
)
#: The same in a form set as a table: "Date of report | 9 June 2022".
_CELLS = re.compile(
    rf"(?:date (?:published|issued|submitted|of (?:the )?(?:issue|publication|release|report|statement|submission))"
    rf"|report(?:ing)? date|publication date|published|issued|submitted)(?: on)? ?:?\t"
    rf"{_HOUR}{_WEEKDAY}(?P<date>\b{FULL})\W{{0,3}}",
    re.IGNORECASE,
)
#: What follows such a date in a sentence: "Released on 3 May 2019, he fled".
_SENTENCE = re.compile(r",?\s+(?!(?:by|at|in|under|updated|last|and (?:last )?updated|[ap]\.?m)\b)[a-z]")
_NEXT = re.compile(r"(?i)[^.\n]{0,20}\bnext (?:council |committee |board )?(?:hearing|meeting|session|sitting)\W*")
_OPENS_LINE = re.compile(rf"(?P<date>{FULL})\s[A-Z]")
#: "Judgment of 10 December 2021", "Minutes of the session of 6 April 2021": a line that only says what it is and when.
_TITLED = re.compile(
    r"(?:judge?ment|decision|ruling|verdict|order|statement|report|letter|memorandum|minutes|resolution|opinion"
    r"|press release)"
    rf"(?: of the [\w ]{{3,40}}?)?,? (?:of|dated|on) (?:the )?{_WEEKDAY}(?P<date>\b{FULL})\.?",
    re.IGNORECASE,
)
#: The same behind what numbers such a paper: "Situation Report No. 4 (as of 18 November 2019)", "Flash Update #3 | …".
#: Of the days that it covers, the last.
_NUMBERED = re.compile(
    r"(?:[^.!?]|(?i:no)\.){0,80}?\b(?:appeal|briefing|bulletin|log|minutes|report|sitrep|snapshot|update)\b"
    r"(?:[^.!?]|no\.){0,30}?(?:\s?[:|,(–—-]\s?|\s(?=as ))(?:\d{1,2}(?: [a-z]{3,9})? ?[–-] ?)?"
    rf"(?:as (?:of|at) )?{_WEEKDAY}(?P<date>\b{FULL})[)]?(?:,? (?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,12}})?\.?"
    rf"|(?:status )?as (?:of|at) {_WEEKDAY}(?P<alone>\b{FULL})"
    rf"|(?:period covered|(?:reporting|covering) period)\s?:?\s(?:[^.!?]{{1,25}}?(?:[–-]|to) ?)(?P<last>\b{FULL})",
    re.IGNORECASE,
)
#: When a cable or signal was sent, alone on its line behind its precedence: "DTG 031200Z MAY 68", "O R 120930Z JAN 73".
_SENT = re.compile(
    r"(?:(?:DTG|DATE[-/ ]TIME GROUP|FM|[A-Z])[: ]{1,2}){0,4}"
    r"(?P<day>[0-3]\d)[0-2]\d[0-5]\d ?[A-Z] ?(?P<month>[A-Z]{3})[A-Z]{0,6} ?(?P<year>(?:1[89]|20)?\d\d)\b"
    r"(?:\s{2,}.{0,40}|\W*)"
)
_CENTURY = 30  # of a year's last two figures those below are this century's
_BYLINE = re.compile(rf"(?:[Bb]y|BY|Von|Par|Por)\s[^.!?]{{2,120}}?[,|•·–—-]\s?{_WEEKDAY}(?P<date>\b{FULL})")
_ALONE = re.compile(rf"\W{{0,3}}{_WEEKDAY}(?P<date>\b{FULL})(?:[ ,|T]+(?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,30}})?\W{{0,3}}")

_IN_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<s>[-_. ]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_DAY_FIRST_NAME = re.compile(
    r"(?<!\d)(?P<d>0[1-9]|[12]\d|3[01])(?P<s>[-_. ])(?P<m>0[1-9]|1[0-2])(?P=s)(?P<y>(?:19|20)\d{2})(?!\d)"
)
# A court's list of what was filed, whose head says when the case began.
_DOCKET = re.compile(
    r"(?m)\bDOCKET FOR CASE\b|\b(?:Docket|DOCKET) (?:Text|TEXT)\b|^\W{0,5}DOCKET(?: ENTRIES| SHEET)?\W{0,3}$"
)
_FIRST = 2_000  # characters of a list's head
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d%]|[.,]\d)")
_YEARS = range(1450, 2200)  # a publication: since printing, and not an identifier read as a year


def stated(
    text: str, passages: Sequence[Passage], name: str, metadata: Mapping[str, str]
) -> tuple[date | None, PublishedFrom]:
    """The publication date the document states and where it does; (None, "") where it states none.

    `metadata` maps a place in the file to the date written there, best first, as the readers found it.
    """
    for key, written in metadata.items():
        if key != CREATED and not key.endswith(UPDATED) and (day := _day(written)):
            return day, "byline" if key.startswith("byline") else "metadata"
    day, source = _in_text(text, passages)
    if day:
        return day, source
    for key, written in metadata.items():
        if key.endswith(UPDATED) and (day := _day(written)):
            return day, "byline" if key.startswith("byline") else "metadata"
    day = in_name(name)
    if day:
        return day, "file name"
    if CREATED in metadata and (day := _day(metadata[CREATED])) and not _saved_again(text, day):
        return day, "document properties"
    return None, ""


def _heads(text: str, passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether what begins with a dash is no list but the paper and the day ("- The Varna Times - Friday, …")."""
    return passage in passages[: _TOP // 2] and stamped(text[passage.start : passage.end]) is not None


def _saved_again(text: str, created: date) -> bool:
    """Whether a file was made long after the last year that its text names: printed or saved anew, not published."""
    years = [int(year) for year in set(_YEAR.findall(text)) if int(year) <= created.year]
    return bool(years) and max(years) < created.year - 1


def _day(written: str) -> date | None:
    day = written_day(written.strip()[:80]) if written.strip() else None
    return day if day and day.year in _YEARS else None


def _in_text(text: str, passages: Sequence[Passage]) -> tuple[date | None, PublishedFrom]:
    if _DOCKET.search(text, 0, _FIRST):
        return None, ""
    told = {passages[form.dated] for form in forms(text, passages)}  # when it happened, not when it was written
    told |= {passages[form.told] for form in records(text, passages)}
    silent = ("teaser", "furniture", "table")
    body = [passage for passage in passages if passage.section not in silent and passage not in told]
    body = [passage for passage in body if not _NOTE.match(text, passage.start)]
    body = [passage for passage in body if passage.section != "list" or _heads(text, passage, passages)]
    dispatches = _many(text, body)
    if sent := _sent(text, passages):
        return sent, "dateline"
    updated: date | None = None
    begun = False  # whether a paragraph of the report stands before: a day that opens a line behind it is an entry's
    for place, passage in enumerate(body):
        if _TOP <= place < len(body) - _END:
            continue
        top = place < _TOP
        line = _EMPHASIS.sub("", text[passage.start : min(passage.end, passage.start + 400)])
        if place and _NEXT.fullmatch(text, body[place - 1].start, body[place - 1].end):
            continue  # the day on which they meet again
        if top and not dispatches and passage.section != "caption" and (day := _day_of(_datelines(line, begun))):
            return day, "dateline"
        day, is_update = _byline(line, passage.end - passage.start, not dispatches and place < _TOP // 2, top)
        if not day and place < _TOP // 2 and not begun and not dispatches and (stamp := stamped(line)):
            day, is_update = _day(stamp[0]), stamp[1]
        if day and not is_update:
            return day, "byline"
        updated = updated or day
        begun = begun or (passage.section == "body" and _STORY.search(text, passage.start, passage.end) is not None)
    day = updated or _in_cells(text, passages)
    return (day, "byline") if day else (None, "")


def _sent(text: str, passages: Sequence[Passage]) -> date | None:
    """The day of a cable's own date-time group near the top."""
    top = text[: passages[min(_TOP, len(passages)) - 1].end] if passages else ""
    for match in filter(None, map(_SENT.fullmatch, map(str.strip, top.splitlines()))):
        year = int(match["year"])
        year += 0 if year > 99 else 2000 if year < _CENTURY else 1900
        if day := _day(f"{match['day']} {match['month'].title()} {year}"):
            return day
    return None


def _in_cells(text: str, passages: Sequence[Passage]) -> date | None:
    """The day of a form's own field for it, among those on top that are set as a table."""
    cells = (_CELLS.fullmatch(text, one.start, one.end) for one in passages[:_FORM] if one.section == "table")
    return next((day for found in cells if found and (day := _day(found["date"]))), None)


def _many(text: str, passages: Sequence[Passage]) -> bool:
    """Datelines or days alone over several passages head the entries of a chronology, not the report; so does a
    dateline before a later day alone ("INCIDENT LOG – 14 March 2018 – Station 4", "15 March 2018"). A log's lines open
    with their days ("03/05/2021 Noise complaint")."""
    datelines, alone, headings = 0, 0, 0
    opening: set[str] = set()
    first: date | None = None
    for passage in passages:
        line = text[passage.start : min(passage.end, passage.start + 200)]
        if opens := _OPENS_LINE.match(line):
            opening.add(opens["date"])
        if passage.section == "heading" and ENTRY_ALONE.fullmatch(line) and not line.isdecimal():
            headings += 1
        if _ALONE.fullmatch(line):
            alone += 1
            if first is not None and (_day(line) or first) > first:
                return True
        elif matches := list(_datelines(line)):
            datelines += 1
            first = first or _day_of(matches)
    return alone > 1 or datelines > 2 or len(opening) > 2 or (alone > 0 and headings > 2)


def _datelines(line: str, begun: bool = False) -> Iterator[re.Match[str]]:
    """The shapes of a dateline that a line begins with."""
    patterns = (pattern for pattern in _DATELINES if not (begun and pattern is _DATE_FIRST))
    return filter(None, (pattern.match(line) for pattern in patterns))


def _day_of(datelines: Iterable[re.Match[str]]) -> date | None:
    """The day of the first that is one: of a place, and no life's beginning."""
    for match in datelines:
        ranged = _UNTIL.match(match.string, match.end("date"))
        if not ranged and match.end("date") <= _DATELINE_LENGTH and _is_place(match["place"] or ""):
            return _day(match["date"])
    return None


def _is_place(words: str) -> bool:
    """ "Port au Prince", "Deir ez-Zor", none at all; but no sentence's beginning: "On Monday", "The strike of"."""
    parts = [part.strip(",.:") for part in words.split()]
    if not parts:
        return True
    if parts[0].lower() in _NO_PLACE or parts[-1].lower() in _JOINING or any(letter.isdigit() for letter in words):
        return False
    return all(part in _JOINING or not (part[:1].islower() or part.lower() in _NO_PLACE) for part in parts)


_JOINING = frozenset(
    ("of", "the", "de", "la", "le", "el", "al", "as", "ash", "ez", "du", "del", "des", "da",
     "do", "di", "au", "sur", "on", "upon", "am", "an", "and", "y", "i", "e")
)  # fmt: skip
_NO_PLACE = frozenset(
    ("on", "in", "at", "since", "until", "by", "from", "before", "after", "between", "during", "the", "a", "an",
     "this", "that", "it", "he", "she", "they", "we", "i", "as", "when", "while", "and", "but", "or", "for",
     "with", "of", "to", "published", "updated", "posted", "date", "dated", "last", "about", "around", "today",
     "yesterday", "argued", "reargued", "heard", "filed", "submitted", "decided", "signed", "adopted", "born", "died",
     "killed", "declassified", "received", "released", "approved",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)  # fmt: skip


def _byline(line: str, length: int, alone: bool, top: bool) -> tuple[date | None, bool]:
    """The day in a byline, and whether it is only that of an update or the last that a report covers; `alone`: a day
    alone may be one."""
    if length > _BYLINE_LENGTH:
        return None, False
    match = _LABELLED.match(line)
    if match and not _SENTENCE.match(line, match.end()):
        return _day(match["date"]), bool(re.match(_UPDATED, match["label"], re.IGNORECASE))
    if not top:
        return None, False
    match = _BYLINE.match(line) or ((_ALONE.fullmatch(line) or _TITLED.fullmatch(line)) if alone else None)
    if not match and alone and (numbered := _NUMBERED.fullmatch(line)):
        return _day(numbered["date"] or numbered["alone"] or numbered["last"]), numbered["last"] is not None
    if not match:
        match = _labelled_inside(line)
    return (_day(match["date"]), False) if match else (None, False)


def _labelled_inside(line: str) -> re.Match[str] | None:
    """ "By A. Writer | Published 3 May 2019 | Updated 4 May 2019"."""
    for match in FULL_DATE.finditer(line):
        if _SENTENCE.match(line, match.end()):
            continue
        before = line[max(0, match.start() - 40) : match.end()]
        for found in _LABELLED.finditer(before):
            if found.end() == len(before) and not re.match(_UPDATED, found["label"], re.IGNORECASE):
                told = found["label"][:1].islower() and before[: found.start("label")].rstrip()[-1:].isalpha()
                return None if told else found  # 'the suit was filed on 3 May'
    return None


def in_name(name: str) -> date | None:
    """The day in a file's name, year first ("20190921-report.txt") or day first with separators."""
    for pattern in (_IN_NAME, _DAY_FIRST_NAME):
        for match in pattern.finditer(name):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    return None
