"""Chats kept as plain text (WhatsApp, Signal, Telegram, Discord, IRC): a passage a message, dated by when it was sent.

To add a program's form: a line of `_OPENINGS`, with the groups `day` and, where the line names the sender, `sender`; a
line of `_UNDER_DAYS` where the day stands above its messages on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from extract.reading.shapes import MONTH, SHORT_WEEKDAY, written_day
from extract.records import Passage, Section

_SPACE = "[ \u00a0\u202f]"
_CLOCK = (
    rf"\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:{_SPACE}?[apAP]\.?{_SPACE}?[mM]\.?)?"
    r"(?: ?Z| UTC| GMT| ?[+-]\d{2}:?\d{2})?"
)
_WEEKDAY = rf"(?:{SHORT_WEEKDAY}[a-z]{{0,6}},? )?"
_DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}}[ -]{MONTH}[ -]\d{{2,4}}"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_DAY = f"(?P<day>{_DATE})"
_WHEN = rf"{_WEEKDAY}{_DAY}(?:T|,? {{1,2}}(?:at )?){_CLOCK}"
_SENDER = r"(?:<(?P<nick>[^<>\n]{1,60})> |(?P<sender>[^:\n]{1,60}): )"
_OPENINGS = (
    rf"\[{_WHEN}\] (?:{_SENDER})?",  # [12/05/2021, 14:03:22] Amir: …
    rf"\[{_CLOCK}, {_DAY}\] (?:{_SENDER})?",  # [14:03, 12/05/2021] Amir: …, as copied out of WhatsApp's page
    rf"{_WHEN} [-–] (?:{_SENDER})?",  # 12/05/2021, 14:03 - Amir: …
    rf"{_WHEN}:? {_SENDER}",  # 2021-05-12 14:03:22 Amir: …, 2021-05-12T14:03:22Z <amir> …
    rf"(?P<sender>[^:()\[\]\n]{{1,60}}) [(\[]{_WHEN}[)\]]: ",  # Amir (12/05/2021 14:03): …
)
# Forms whose day and sender stand above the message.
_NAME = r"(?P<sender>[\w+#'’-]{1,30}(?: [\w.#'’-]{1,30}){0,3})"
_OPENINGS_ABOVE = (
    rf"(?P<sender>[^\[\]\n]{{1,60}}), \[{_WHEN}\]:?[ \t]*$",  # Amir, [12.05.2021 14:03]
    rf"\[{_WHEN}\] (?P<sender>[^:\n]{{1,60}})$",  # [12-May-21 02:03 PM] amir#1234
    rf"{_NAME}(?: [—–-] | {{2,}}|\t|\n){_WHEN}[ \t]*$",  # amir — 05/12/2021 2:03 PM
    rf"{_WHEN}(?: \([^()\n]{{1,80}}\))?\n{_NAME}$",  # May 12, 2021  2:03:22 PM, then who wrote
    rf"From: (?P<sender>[^\n]{{1,60}})\n(?:[A-Z][a-z]{{2,12}}: [^\n]{{0,80}}\n){{0,3}}Sent: {_WHEN}$"
    r"(?:\nReceived: [^\n]{0,60}$)?",
)
# A day on a line of its own: --- Day changed Thu May 13 2021, ----- 12 May 2021 -----, Wednesday, May 12th, 2021
_DAY_LINE = re.compile(
    rf"^[-*=—–# ]*(?:(?:Day changed(?: to)?|Log opened|BEGIN LOGGING AT|Session Start:) )?{_WEEKDAY}"
    rf"(?:{_DAY}|(?P<month>{MONTH} \d{{1,2}}) [\d:]{{8}} (?P<year>\d{{4}}))[-*=—–# ]*$",
    re.MULTILINE,
)
_UNDER_DAYS = re.compile(
    rf"^(?:\[?{_CLOCK}\]? (?:[-–] )?{_SENDER}"  # 14:03 <amir> …, [14:03] Amir: …
    rf"|(?P<first>[^:()\[\]\n]{{1,60}}?) [(\[]{_CLOCK}[)\]]:? "  # Amir [14:03]: …
    rf"|(?P<above>[^:()\[\]\n]{{1,60}}?)(?: {{1,2}}\[| {{1,2}}){_CLOCK}\]?$)",  # Amir  2:03 PM
    re.MULTILINE,
)
_INVISIBLE = "\u200e\u200f\ufeff"  # marks of direction that WhatsApp writes before a line
_FORMS = {
    re.compile(rf"^[{_INVISIBLE}]?{form}", re.MULTILINE): form in _OPENINGS_ABOVE
    for form in (*_OPENINGS, *_OPENINGS_ABOVE)
}
_ANY_WHEN = re.compile(rf"{_WHEN}|{_CLOCK}, {_DATE}\]")
# 14:03, and 14.03 behind a date; each begins with its mark, for which a text is searched fastest
_ANY_CLOCK = (
    re.compile(r":\d\d(?!\d)(?<=\d:\d\d)(?<!:\d\d:\d\d)"),
    re.compile(r"\.\d\d(?!\d)(?:(?<=\d\d \d\.\d\d)|(?<=\d\d, \d\.\d\d)|(?<=\d\d \d\d\.\d\d)|(?<=\d\d, \d\d\.\d\d))"),
)
_AMERICAN = re.compile(
    rf"\b[1-9]/\d{{1,2}}/\d\d,? \d{{1,2}}:\d\d(?::\d\d)?{_SPACE}?[AP]M\b|{_SPACE}[AP]M, [1-9]/\d{{1,2}}/\d{{4}}\]"
)
# what stands in place of a picture, or of a message that was taken back
_NOTHING = re.compile(
    r"<?(?:media|image|video|audio|sticker|gif|document|contact card|voice message)(?: file)? omitted>?"
    r"|<attached: [^<>\n]{1,200}>|(?:this|you deleted this) message(?: was deleted)?\.?|null",
    re.IGNORECASE,
)
_HEAD = 3000  # characters: what has no message among them is no chat
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
    if len(messages) < _FEWEST or 2 * _told(messages)[0] < len(messages):
        return 0, ()  # lines without senders are a log's
    days = days_of([message.day for message in messages], bool(_AMERICAN.search(text, 0, _HEAD)))
    passages: list[Passage] = []
    ends = [message.start for message in messages[1:]] + [len(text)]
    for message, day, end in zip(messages, days, ends, strict=True):
        end = message.start + len(text[message.start : end].rstrip())
        start = message.start
        if message.alone:
            line_end = message.start + len(text[message.start : message.body].rstrip())
            passages.append(Passage(start, line_end, "furniture", published=day))
            start = message.body + len(text[message.body : end]) - len(text[message.body : end].lstrip())
        if start < end:
            said = text[message.body : end].strip(f"{_INVISIBLE} \n")
            section: Section = "body" if message.sender and not _NOTHING.fullmatch(said) else "furniture"
            passages.append(Passage(start, end, section, header=message.sender, published=day))
    return messages[0].start, tuple(passages)


def _messages(text: str) -> list[_Message]:
    """By the form that opens most lines; asked are only texts that open with two times of day, as most are no chats."""
    head = text[:_HEAD]
    if sum(len(clock.findall(head)) for clock in _ANY_CLOCK) < _FEWEST:
        return []
    best = _under_days(text) if _DAY_LINE.search(head) else []
    if not _ANY_WHEN.search(head):
        return best
    for form, above in _FORMS.items():
        if form.search(head):
            found = [
                _Message(match.start(), match.end(), match["day"], _sender(match), above)
                for match in form.finditer(text)
            ]
            best = max(best, found, key=_told)
    return best


def _told(messages: Sequence[_Message]) -> tuple[int, int]:
    """How many of the messages name their sender, and how many there are."""
    return sum(message.sender is not None for message in messages), len(messages)


def _under_days(text: str) -> list[_Message]:
    """Messages that tell their hour only, each of the day on the line above it; the lines of days stand among them."""
    days = list(_DAY_LINE.finditer(text))
    found = [match for match in _UNDER_DAYS.finditer(text) if match.start() > days[0].start()]
    if len(found) < _FEWEST:
        return []
    messages: list[_Message] = []
    day = ""
    for match in sorted((*days, *found), key=lambda match: match.start()):
        if match.re is _DAY_LINE:
            day = match["day"] or f"{match['month']} {match['year']}"
        messages.append(_Message(match.start(), match.end(), day, _sender(match), bool(match.groupdict().get("above"))))
    return messages


def _sender(match: re.Match[str]) -> tuple[int, int] | None:
    groups = match.groupdict()
    return next((match.span(name) for name in ("sender", "nick", "first", "above") if groups.get(name)), None)


def days_of(written: Sequence[str], american: bool) -> list[date | None]:
    """The days as written. Figures are read in the order that every one of them allows and in which time goes on; of
    two such, in that of the shorter time, else of the way an `american` telephone writes them."""
    written = [re.sub(r"(?<=[a-z.][ -])(?=\d\d$)", "20", day) for day in written]  # 12-May-21
    figures = [[int(part) for part in re.findall(r"\d+", day)] for day in written]
    if not all(len(parts) == 3 for parts in figures):
        return [written_day(day) for day in written]
    orders = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
    first = orders[1:2] if american else ()
    readings = [[_day(parts, order) for parts in figures] for order in (*first, *orders)]

    def misfits(days: list[date | None]) -> tuple[int, int, int]:
        known = [day for day in days if day]
        back = sum(later < earlier for earlier, later in pairwise(known))
        return len(days) - len(known), back, (max(known) - min(known)).days if known else 0

    return min(readings, key=misfits)


def _day(parts: list[int], order: tuple[int, int, int]) -> date | None:
    year, month, day = (parts[place] for place in order)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
