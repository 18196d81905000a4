"""E-mail: one document a message, dated by its Date header, quoted replies by the day they were sent; mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

from extract.reading import html, quoted
from extract.reading.draft import Block, Draft, Unreadable, assemble
from extract.reading.limits import Limits
from extract.reading.page_plain import plain_blocks
from extract.reading.page_repair import repair
from extract.reading.passages import split
from extract.reading.text import decode

_FROM_LINE = re.compile(rb"^From [^\r\n]{0,520}\r?\n(?=[!-9;-~]{1,76}:)", re.MULTILINE)
_UNSEEN = re.compile(r"(?i)(?:^|[;\s])display\s*:\s*none|mso-hide\s*:\s*all")
_PARTS = 200  # parts of a message looked at


def read_eml(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """One message, and the files attached to it."""
    return list(_message(data, "", limits))


def read_emlx(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """One message as Apple's Mail keeps it: its length in the first line, the program's own notes behind it."""
    length = re.match(rb"\s*(\d{1,12})[ \t]*\r?\n", data)
    if not length:
        raise Unreadable("it is not a message of Apple's Mail")
    return list(_message(data[length.end() : length.end() + int(length[1])], "", limits))


def read_mbox(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A mailbox: its messages, the first `limits.max_members` of them, each followed by what is attached to it."""
    heads = list(_FROM_LINE.finditer(data))
    if not heads:
        raise Unreadable("this is not a mailbox: it holds no messages")
    ends = [*(head.start() for head in heads[1:]), len(data)]
    drafts: list[Draft] = []
    for number, (head, end) in enumerate(zip(heads, ends, strict=True), 1):
        if number > limits.max_members:
            told = f"only the first {limits.max_members:,} of its {len(heads):,} messages were read"
            drafts[-1] = replace(drafts[-1], problems=(*drafts[-1].problems, told))
            break
        member = f"message {number}"
        try:
            drafts.extend(_message(re.sub(rb"(?m)^>(>*From )", rb"\1", data[head.end() : end]), member, limits))
        except (Unreadable, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            reason = str(error) if isinstance(error, Unreadable) else "it is damaged"
            drafts.append(Draft("", "mail", member=member, problems=(reason,)))
    return drafts


def _message(data: bytes, member: str, limits: Limits) -> Iterator[Draft]:
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not isinstance(message, EmailMessage):
        raise Unreadable("it is damaged")
    words, problems = _body(message)
    attached = list(_attached(message, member, limits))
    if not words.strip() and not attached:
        raise Unreadable("this message holds no text" + "".join(f"; {problem}" for problem in problems))
    metadata = {"mail Date": day_of(written)} if (written := _header(message, "date")) else {}
    head = [Block(f"{key}: {value}") for key in ("From", "To", "Subject") if (value := _header(message, key.lower()))]
    text, passages = assemble([*head, *_replies(words)])
    subject = _header(message, "subject")
    yield Draft(text, "mail", passages, subject, metadata, member=member, problems=problems)
    yield from attached


def _replies(words: str) -> Iterator[Block]:
    """The message's passages, without the marks of quoting: each quoted one knows the day it was sent."""
    for passage in split(words):
        lines = words[passage.start : passage.end].split("\n")
        text = " ".join(quoted.bare(line.strip()).strip() for line in lines)
        yield Block(text, passage.section, published=passage.published)


def _attached(message: EmailMessage, member: str, limits: Limits) -> Iterator[Draft]:
    """What is attached, each file read by its own format's reader or told to be none."""
    from extract.reading.formats import attached

    found = [part for part in islice(message.walk(), _PARTS) if part.get_content_disposition() == "attachment"]
    for number, part in enumerate(found, 1):
        name = " ".join(str(part.get_filename() or f"attachment {number}").split())[:120]
        shown = f"{member}, {name}" if member else name
        payload = part.get_payload(decode=True)
        try:
            drafts = attached(payload if isinstance(payload, bytes) else b"", name, limits)
        except Unreadable as reason:
            yield Draft("", "mail", member=shown, problems=(str(reason),))
            continue
        for draft in drafts:
            yield replace(draft, member=f"{shown}, {draft.member}" if draft.member else shown)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())[:1000]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):  # the standard parser on broken headers
        return ""


def day_of(written: str) -> str:
    """The day of a date as mails write it ("Thu, 16 Aug 2018 09:12:44 +0200"); any other as it stands."""
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return written


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The plain text part, or the HTML part's text where there is none."""
    plain: list[str] = []
    rich: list[str] = []
    problems: list[str] = []
    for part in islice(message.walk(), _PARTS):
        kind = part.get_content_type()
        if part.is_multipart() or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            continue
        payload = part.get_payload(decode=True)
        try:
            text, sentences = decode(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
            problems.extend(sentences)
            (rich if kind == "text/html" else plain).append(text)
        except Unreadable as reason:
            problems.append(str(reason))
    if any(text.strip() for text in plain):
        return "\n\n".join(_unflowed(plain)), tuple(problems)
    for text in rich:
        try:
            page = html.parse(text)
            _drop_unseen(page)
            repair(page)
            plain.append("\n\n".join(block.text for block in plain_blocks(page, quoting=True)))
        except Unreadable as reason:
            problems.append(str(reason))
    return "\n\n".join(plain), tuple(problems)


def _drop_unseen(page: Any) -> None:
    """Take out what a mail does not show: the lead that only a list of mails shows beside the subject."""
    for element in [one for one in page.iter() if isinstance(one.tag, str) and _UNSEEN.search(one.get("style") or "")]:
        if element.getparent() is not None:
            element.drop_tree()


def _unflowed(texts: list[str]) -> Iterator[str]:
    """Windows' line ends as one character, so that offsets are what a person counts."""
    for text in texts:
        yield text.replace("\r\n", "\n").strip("\n")
