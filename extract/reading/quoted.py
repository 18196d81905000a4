"""Mail quoted inside a text: how deep a line is quoted, who is said to have written it, and on which day.

What only says who wrote, to whom and when ("Sent: …", "On 3 May, X <x@…> wrote:") tells of no event: it is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extract.reading.shapes import FULL_DATE, written_day
from extract.records import Passage

_MARKS = re.compile(r"(?:>\s?)+")
_WROTE = r"(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)"
_ATTRIBUTION = re.compile(
    rf"(?:On|Am|Le|El|Il|Op|Em|Den|At)\b.{{6,160}}\b{_WROTE}\b.{{0,80}}:",
)
_WROTE_ALONE = re.compile(rf"(?:<[^<>]{{1,60}}> ?)?{_WROTE}\s?:")
_FORWARDED = re.compile(
    r"-{2,}\s?(?:original message|forwarded message|forwarded by .{1,60}|ursprüngliche nachricht|message d'origine)"
    r"\s?-{2,}"
    r"|begin forwarded message:",
    re.IGNORECASE,
)
_SENT = re.compile(r"(?:sent|date|gesendet|datum|envoyé|fecha)\s?:\s*(?=\S)", re.IGNORECASE)
_FROM = re.compile(r"(?:from|von|de)\s?:\s*\S", re.IGNORECASE)
_HEADER = re.compile(
    r"(?:from|von|de|to|an|à|para|subject|betreff|objet|asunto|cc|sent|date|gesendet|datum|envoyé)\s?:", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:subject|betreff|objet|asunto)\s?:", re.IGNORECASE)
_TO = re.compile(r"to\s?:", re.IGNORECASE)
# "Ada Moor on 03/02/2001 06:22:35 PM", "From: Ada Moor   03/02/2001 06:22 PM", or the stamp on a line of its own
_STAMPED = re.compile(
    r"(?:.{1,160}(?: on |\s{2,}|\t))?(\d{1,2})/(\d{1,2})/(\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s?[AP]M", re.IGNORECASE
)


# What no quoted mail is without: asked first, as most texts quote none. The second kind has a colon behind it.
_SIGNS = (">", "message", "nachricht", "forwarded by")
_SIGNS_BEFORE_COLON = (
    *("to:", "to :", "from:", "from :", "von:", "von :", "de:", "de :"),
    *("wrote", "schrieb", "a écrit", "escribió", "ha scritto", "schreef", "escreveu", "skrev"),
)
_LONGEST = 400  # characters of an attribution
_TOP = 1  # the last passage at the top that may be the mail's own header, where a title stands before it
_SENTENCE_ENDS = ".!?"


def opens_header(line: str) -> bool:
    """ "From: …"."""
    return bool(_FROM.match(line))


def _opens_header(text: str, passages: Sequence[Passage], place: int) -> bool:
    """ "From: …", with "Sent: …" in the lines below: what mail programs put over a message they forward."""
    lines = [bare(text[passage.start : passage.end]) for passage in passages[place : place + 4]]
    return opens_header(lines[0]) and any(_SENT.match(line) for line in lines[1:])


def _stamped(text: str, passages: Sequence[Passage], place: int) -> date | None:
    """The day of a line that mail programs of the nineties put over a mail: who and when, then "To: …".

    "Ada Moor on 03/02/2001 06:22:35 PM" – always the month first, with a clock of twelve hours.
    """
    first, *rest = text[passages[place].start : passages[place].end].strip().split("\n")
    match = _STAMPED.fullmatch(first)
    below = (*rest, *(text[one.start : one.end] for one in passages[place + 1 : place + 3]))
    if match is None or not any(_TO.match(line.strip()) for line in below):
        return None
    month, day, year = (int(figure) for figure in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def depth(line: str) -> int:
    """How many ">" stand before the line."""
    match = _MARKS.match(line)
    return match[0].count(">") if match else 0


def bare(line: str) -> str:
    """The line without its ">"."""
    match = _MARKS.match(line)
    return line[match.end() :] if match else line


def is_attribution(line: str) -> bool:
    """ "On 3 May 2019, X wrote:"."""
    if len(line) > _LONGEST or line.rstrip()[-1:] not in (":", "-"):
        return False  # most lines: asked before the words are joined
    words = " ".join(bare(line).split())
    return (words.endswith(":") and bool(_ATTRIBUTION.fullmatch(words))) or bool(_FORWARDED.fullmatch(words))


def ends_attribution(line: str) -> bool:
    """ "wrote:", which mail programs wrap onto a line of its own."""
    return len(line) <= 80 and bool(_WROTE_ALONE.fullmatch(line))


def day_in(line: str) -> date | None:
    """The day of the first full date in a line; None without one."""
    match = FULL_DATE.search(line)
    return written_day(match[0]) if match else None


def _may_quote(lowered: str) -> bool:
    """Whether a text in small letters has any sign of a quoted mail."""
    signs = (*_SIGNS, *_SIGNS_BEFORE_COLON) if ":" in lowered else _SIGNS
    return any(sign in lowered for sign in signs)


def date_quotes(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give each quoted passage the day its mail was sent: the attribution line's before it, or a forwarded header's."""
    if not _may_quote(text.lower()):
        return tuple(passages)
    days: dict[int, date | None] = {}
    forwarded: date | None = None
    in_header = False
    dated: list[Passage] = []
    for place, passage in enumerate(passages):
        line = text[passage.start : passage.end]
        level = depth(line)
        if bare(line):  # ">" alone stands between a mail and the one it quotes, as deep as the upper
            days = {one: day for one, day in days.items() if one <= max(level, 1)}
        if is_attribution(line):
            below = depth(text[passages[place + 1].start : passages[place + 1].end]) if place + 1 < len(passages) else 0
            within = bool(level) and below == level and level not in days  # "> On …, X wrote:" stands in what it heads
            days[level + (not within)] = day_in(line)
            in_header = bool(_FORWARDED.fullmatch(" ".join(bare(line).split())))
            mails = in_header or within or "@" in line or below > level
            dated.append(replace(passage, section="furniture") if mails else passage)
            continue
        is_below = place > _TOP or (place == _TOP and text[passages[0].end - 1] in _SENTENCE_ENDS)
        in_header = in_header or (is_below and _opens_header(text, passages, place))
        if stamped := _stamped(text, passages, place):
            forwarded, in_header = stamped, True
            dated.append(replace(passage, section="furniture"))
            continue
        if in_header and _SENT.match(bare(line)):
            forwarded = day_in(line)
        in_header = in_header and bool(_HEADER.match(bare(line)))
        day = days.get(level) if level else forwarded
        if in_header and not _SUBJECT.match(bare(line)):
            passage = replace(passage, section="furniture")
        dated.append(replace(passage, published=day) if day and passage.published is None else passage)
    return tuple(dated)
