"""Chats kept as plain text (WhatsApp, Signal, Telegram, IRC): one passage a message, dated by the day it was sent.

To add a program's form: a line of `_OPENINGS`, with the groups `day` and, where the line names the sender, `sender`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from extract.reading.shapes import written_day
from extract.records import Passage, Section

_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[apAP]\.?[mM]\.?)?"
_DAY = r"(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} [A-Za-z]{3,9}\.? \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})"
_SENDER = r"(?:<(?P<nick>[^<>\n]{1,60})> |(?P<sender>[^:\n]{1,60}): )"
_OPENINGS = (
    rf"\[{_DAY},? {_CLOCK}\] (?:{_SENDER})?",  # [12/05/2021, 14:03:22] Amir: …
    rf"{_DAY},? {_CLOCK} [-–] (?:{_SENDER})?",  # 12/05/2021, 14:03 - Amir: …
    rf"(?P<sender>[^\[\]\n]{{1,60}}), \[{_DAY}(?: at)? {_CLOCK}\]:?[ \t]*$",  # Amir, [12.05.2021 14:03]
)
_INVISIBLE = "\u200e\u200f\ufeff"  # marks of direction that WhatsApp writes before a line
_FORMS = tuple(re.compile(rf"^[{_INVISIBLE}]?{form}", re.MULTILINE) for form in _OPENINGS)
# what stands in place of a picture, or of a message that was taken back
_NOTHING = re.compile(
    r"<?(?:media|image|video|audio|sticker|gif|document|contact card|voice message)(?: file)? omitted>?"
    r"|<attached: [^<>\n]{1,200}>|(?:this|you deleted this) message(?: was deleted)?\.?|null",
    re.IGNORECASE,
)
_HEAD = 3000  # characters: what has no message among them is no chat
_MARKS = ("[", ":", ", [")  # what each form has at least: asked first, as most texts are no chats
_FEWEST = 2  # messages that make a chat


@dataclass(frozen=True, slots=True)
class _Message:
    start: int
    body: int  # where its words begin, after date and sender
    day: str
    sender: tuple[int, int] | None
    alone: bool  # date and sender stand on a line of their own


def split_chat(text: str) -> tuple[int, tuple[Passage, ...]]:
    """Where the first message starts, and the passages from there on; none where the text is no chat.

    A message is one passage with its date and sender, whose name is its header. What the program itself says ("Amir
    left the group", without a sender), "<Media omitted>" and a date on a line of its own are furniture.
    """
    messages = _messages(text)
    if len(messages) < _FEWEST:
        return 0, ()
    days = _days([message.day for message in messages])
    passages: list[Passage] = []
    ends = [message.start for message in messages[1:]] + [len(text)]
    for message, day, end in zip(messages, days, ends, strict=True):
        end = message.start + len(text[message.start : end].rstrip())
        start = message.start
        if message.alone:
            line_end = message.start + len(text[message.start : message.body].rstrip())
            passages.append(Passage(start, line_end, "furniture"))
            start = message.body + len(text[message.body : end]) - len(text[message.body : end].lstrip())
        if start < end:
            said = text[message.body : end].strip(f"{_INVISIBLE} \n")
            section: Section = "body" if message.sender and not _NOTHING.fullmatch(said) else "furniture"
            passages.append(Passage(start, end, section, header=message.sender, published=day))
    return messages[0].start, tuple(passages)


def _messages(text: str) -> list[_Message]:
    """By the form that opens most lines."""
    best: list[_Message] = []
    head = text[:_HEAD]
    for mark, form in zip(_MARKS, _FORMS, strict=True):
        if mark not in head or not form.search(head):
            continue
        found = [
            _Message(match.start(), match.end(), match["day"], _sender(match), form is _FORMS[-1])
            for match in form.finditer(text)
        ]
        best = max(best, found, key=len)
    return best


def _sender(match: re.Match[str]) -> tuple[int, int] | None:
    named = [group for group in ("sender", "nick") if match.groupdict().get(group)]
    return match.span(named[0]) if named else None


def _days(written: Sequence[str]) -> list[date | None]:
    """The days as written. Figures are read in the order that every one of them allows and in which time goes on."""
    figures = [[int(part) for part in re.findall(r"\d+", day)] for day in written]
    if not all(len(parts) == 3 for parts in figures):
        return [written_day(day) for day in written]
    readings = [[_day(parts, order) for parts in figures] for order in ((2, 1, 0), (2, 0, 1), (0, 1, 2))]

    def misfits(days: list[date | None]) -> tuple[int, int]:
        known = [day for day in days if day]
        return len(days) - len(known), sum(later < earlier for earlier, later in pairwise(known))

    return min(readings, key=misfits)


def _day(parts: list[int], order: tuple[int, int, int]) -> date | None:
    year, month, day = (parts[place] for place in order)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
