"""Chats as programs export them, in JSON, in tables and as pages, laid down as `chat.py` knows them.

To add a program's form: its names for words, sender and time to `_NAMES`, or a line of `_PAGES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from extract.reading.chat import days_of
from extract.reading.columns import bare
from extract.reading.draft import Draft
from extract.reading.rows import SAMPLED, Row, shown
from extract.records import Passage

_FEWEST = 2  # messages that make a chat
_LONGEST = 600  # characters of a usual message; what is longer are articles and their authors

#: What the words, the sender and the time of a message are called, by program, best first.
_NAMES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("text",), ("from",), ("date",)),  # Telegram
    (("text",), ("userprofile", "username", "user"), ("ts",)),  # Slack
    (("content",), ("author",), ("timestamp",)),  # Discord
    (("content",), ("sendername",), ("timestampms",)),  # Messenger, Instagram
    (
        ("message", "messagetext", "messagebody", "body", "text", "content"),
        ("sender", "sendername", "from", "fromname", "nickname", "nick", "username"),
        ("timestamp", "datetime", "date", "senton", "sentat", "datesent", "sent", "timesent", "time"),
    ),
)
#: What no message has but a mail, an article, a call or a post.
_OTHERS = frozenset(["title", "headline", "subject", "url", "link", "amount", "duration", "createdat"])
#: What a person's entry calls their name.
_WHO = ("nickname", "real_name", "display_name", "name", "username")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[apAP]\.?[mM]\b\.?)?")
_DAY = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[ -][^\W\d_]{3,9}\.?[ -]\d{2,4}|[^\W\d_]{3,9}\.? \d{1,2},? \d{4}"
)
_EPOCH = re.compile(r"\d{9,10}(?:\.\d{1,9})?|\d{12,13}")
_MILLISECONDS = 100_000_000_000

#: What a page's message, its sender, time and words are classed as: Telegram, Discord.
_PAGES = (
    ("message", "from_name", ("date",), "text"),
    (
        "chatlog__message-container",
        "chatlog__author",
        ("chatlog__timestamp", "chatlog__short-timestamp"),
        "chatlog__content",
    ),
)


class _Message(NamedTuple):
    when: str
    who: str
    said: str


def of_rows(rows: Sequence[Row], format: str) -> Draft | None:
    """The chat that a table's rows or a list's objects are; None where they are none."""
    names = {bare(name): name for row in rows[:SAMPLED] for name in reversed(list(row.cells))}
    if not _OTHERS.isdisjoint(names):
        return None
    for called in _NAMES:
        words, senders, times = ([names[one] for one in kind if one in names] for kind in called)
        if not (words and senders and times):
            continue
        times = [times[0], *(name for name in times[1:] if bare(name) == "time")]  # a day and its hour
        found = [_message(row, words[0], senders, times) for row in rows]
        full = [one for one in found if one.who and one.said]
        usual = sorted(len(one.said) for one in full)
        if len(full) >= _FEWEST and usual[len(usual) // 2] <= _LONGEST and (draft := _laid_out(full, format)):
            return draft
    return None


def whole(rows: Sequence[Row], format: str, prefix: str, most: int) -> Draft | None:
    """The chat of a table whose first rows are one, up to `most` messages; None where the rows behind them are none."""
    told = (f"only the first {most:,} messages were read",) if len(rows) > most else ()
    chat = of_rows(rows[:most], format)
    return replace(chat, member=prefix.removesuffix(", "), problems=told) if chat else None


def _message(row: Row, words: str, senders: Sequence[str], times: Sequence[str]) -> _Message:
    who = next((name for column in senders if (name := _person(row.cells.get(column)))), "")
    said = shown(row.cells.get(words)).strip()
    if bare(senders[0]) == "sendername":
        who, said = _mended(who), _mended(said)
    return _Message(" ".join(shown(row.cells.get(column)).strip() for column in times).strip(), who, said)


def of_page(tree: Any) -> Draft | None:
    """The chat that a program wrote as a page; None where the page is none."""
    for message, sender, times, words in _PAGES:
        found: list[_Message] = []
        who = ""
        for one in tree.iterfind(".//div[@class]"):
            if message not in one.get("class").split():
                continue
            who = next(_texts(one, sender), "") or who
            when = next((child.get("title") or _words(child) for child in _classed(one, *times)), "")
            said = " ".join(_texts(one, words))
            if who and when and said:
                found.append(_Message(when, who, said))
        if len(found) >= _FEWEST and (draft := _laid_out(found, "html")):
            return draft
    return None


def _classed(element: Any, *names: str) -> Iterator[Any]:
    named = set(names)
    return (one for one in element.iter("div", "span", "a") if not named.isdisjoint((one.get("class") or "").split()))


def _texts(element: Any, name: str) -> Iterator[str]:
    return (text for one in _classed(element, name) if (text := _words(one)))


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _laid_out(messages: Sequence[_Message], format: str) -> Draft | None:
    """The messages in the order of their time: "[2021-05-12 14:03:22] Amir: …"."""
    told = list(times([one.when for one in messages]))
    if 2 * sum(day is not None for day, _ in told) < len(told):
        return None
    parts: list[str] = []
    passages: list[Passage] = []
    at = 0
    ordered = sorted(zip(told, messages, strict=True), key=lambda one: (one[0][0] or date.max, one[0][1]))
    for (day, clock), message in ordered:
        lead = f"[{' '.join(filter(None, (day.isoformat(), clock)))}] " if day else ""
        who = " ".join(message.who.split())
        line = f"{lead}{who}: {message.said}"
        header = (at + len(lead), at + len(lead) + len(who))
        passages.append(Passage(at, at + len(line), "body", header=header, published=day))
        parts.append(line)
        at += len(line) + 1
    return Draft("\n".join(parts), format, tuple(passages))


def times(written: Sequence[str]) -> Iterator[tuple[date | None, str]]:
    """Day and hour of each time: as figures in one order, or counted from 1970 in Greenwich."""
    days = [match[0] if (match := _DAY.search(one)) else "" for one in written]
    known = iter(days_of([day for day in days if day], american=False))
    for one, day in zip(written, days, strict=True):
        if _EPOCH.fullmatch(one):
            seconds = float(one) / 1000 if float(one) > _MILLISECONDS else float(one)
            moment = datetime.fromtimestamp(seconds, UTC)
            yield moment.date(), moment.strftime("%H:%M:%S")
            continue
        clock = _CLOCK.search(one.replace(day, " ", 1)) if day else None
        yield (next(known) if day else None), clock[0] if clock else ""


def _person(value: Any) -> str:
    if isinstance(value, Mapping):
        return next((str(value[key]) for key in _WHO if value.get(key)), "")
    return shown(value).strip()


def _mended(text: str) -> str:
    """Messenger writes each byte of a letter as a letter of its own: "Ã©" for "é"."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
