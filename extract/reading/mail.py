"""E-mail: one document a message, dated by its Date header, quoted replies by the day they were sent; mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from extract.reading import html
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.text import decode

_FROM_LINE = re.compile(rb"^From \S{0,320}[^\r\n]{0,200}\r?\n(?=[!-9;-~]{1,76}:)", re.MULTILINE)
_PARTS = 200  # parts of a message looked at
_ATTACHED = 20  # names of attachments told


def read_eml(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """One message."""
    return [_message(data, "")]


def read_mbox(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A mailbox: its messages, the first `limits.max_members` of them."""
    starts = [match.end() for match in _FROM_LINE.finditer(data)]
    ends = [*[match.start() for match in _FROM_LINE.finditer(data)][1:], len(data)]
    if not starts:
        raise Unreadable("this is not a mailbox: it holds no messages")
    drafts: list[Draft] = []
    unread: list[str] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        if number > limits.max_members:
            unread.append(f"only the first {limits.max_members:,} of its {len(starts):,} messages were read")
            break
        try:
            drafts.append(_message(re.sub(rb"(?m)^>(>*From )", rb"\1", data[start:end]), f"message {number}"))
        except (Unreadable, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            reason = str(error) if isinstance(error, Unreadable) else "it is damaged"
            drafts.append(Draft("", "mail", member=f"message {number}", problems=(reason,)))
    if unread and drafts:
        last = drafts[-1]
        drafts[-1] = Draft(last.text, last.format, last.passages, last.title, last.metadata, last.language, last.member,
                           (*last.problems, *unread))  # fmt: skip
    return drafts


def _message(data: bytes, member: str) -> Draft:
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    subject = _header(message, "subject")
    text, problems = _body(message)
    attached = [str(part.get_filename() or "unnamed") for part, _ in zip(message.walk(), range(_PARTS), strict=False)
                if part.get_content_disposition() == "attachment"]  # fmt: skip
    if attached:
        names = ", ".join(" ".join(one.split())[:60] for one in attached[:_ATTACHED])
        problems = (*problems, f"what is attached to it was not read ({names}); save and add it by itself")
    if not text.strip():
        raise Unreadable("this message holds no text" + ("".join(f"; {problem}" for problem in problems)))
    metadata = {}
    if written := _header(message, "date"):
        metadata["mail Date"] = _day(written)
    head = "".join(f"{key}: {value}\n" for key in ("From", "To", "Subject") if (value := _header(message, key)))
    return Draft(f"{head}\n{text}" if head else text, "mail", None, subject, metadata, member=member, problems=problems)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())[:1000]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):  # the standard parser on broken headers
        return ""


def _day(written: str) -> str:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return written


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The plain text part, or the HTML part's text where there is none."""
    plain: list[str] = []
    rich: list[str] = []
    problems: list[str] = []
    for part, _ in zip(message.walk(), range(_PARTS), strict=False):
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
            plain.append(html.from_markup(text).text)
        except Unreadable as reason:
            problems.append(str(reason))
    return "\n\n".join(plain), tuple(problems)


def _unflowed(texts: list[str]) -> Iterator[str]:
    """Windows' line ends as one character, so that offsets are what a person counts."""
    for text in texts:
        yield text.replace("\r\n", "\n").strip("\n")
