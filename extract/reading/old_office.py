"""The binary files of Word 97–2003 (.doc) and of Outlook (.msg), taken apart by olefile into their streams.

Word: [MS-DOC]; the pieces of its text lie where the piece table says, in one byte a letter or two. What a tracked
change deleted is text like all other there, and is kept. Outlook: [MS-OXMSG]; a message becomes a mail and is read so.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import groupby
from typing import Any

from extract.reading import mail
from extract.reading.draft import Block, Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.office import draft
from extract.reading.passages import split
from extract.reading.published import CREATED
from extract.reading.text import decode

_LOCKED = "it is protected by a password; save a copy without one"
_DAMAGED = "it is damaged: its parts can't be found"


def _opened(data: bytes) -> Any:
    import olefile

    try:
        return olefile.OleFileIO(io.BytesIO(data))
    except Exception as error:  # olefile meets broken files with a dozen kinds of errors
        raise Unreadable(_DAMAGED) from error


def _stream(parts: Any, name: str) -> bytes:
    """A stream's bytes, none where there is no such stream or its sectors can't be followed."""
    try:
        return bytes(parts.openstream(name).read()) if parts.exists(name) else b""
    except (OSError, struct.error):
        return b""


# Word

# Places in the file information block that opens the stream of a Word document.
_VERSION, _FLAGS, _LENGTHS, _PIECES = 0x02, 0x0A, 0x4C, 0x1A2
_WORD_97 = 0xC1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_TEXT, _FOOTNOTES, _HEADERS, _MACROS, _COMMENTS, _ENDNOTES, _BOXES = range(7)  # the order in which the lengths stand
_COMPRESSED = 0x40000000
_PAGE_BREAK, _CELL, _LINE_BREAK = "\x0c", "\x07", "\x0b"
_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14|(?=\x15))|\x15")  # a field's code; its result stays
_SIGNS = str.maketrans({"\x1e": "-", "\x1f": None, "\xa0": " ", "\u00ad": None} | dict.fromkeys(map(chr, range(1, 7))))


def read_doc(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A Word document of 1997–2003: its text, tables, notes and text boxes; headers and footers are left out."""
    with _opened(data) as parts:
        head = _stream(parts, "WordDocument")
        if len(head) < _PIECES + 8:
            raise Unreadable(_DAMAGED)
        (version,), (flags,) = struct.unpack_from("<H", head, _VERSION), struct.unpack_from("<H", head, _FLAGS)
        if flags & _ENCRYPTED:
            raise Unreadable(_LOCKED)
        if version < _WORD_97:
            raise Unreadable("it was written by a Word older than that of 1997; save it as .docx")
        table = _stream(parts, "1Table" if flags & _TABLE_1 else "0Table")
        told = parts.get_metadata()
    text = "".join(_pieces(head, table, limits))
    lengths = struct.unpack_from("<7i", head, _LENGTHS)
    places = [max(sum(lengths[:part]), 0) for part in range(8)]
    kept = [text[places[part] : places[part + 1]] for part in (_TEXT, _FOOTNOTES, _ENDNOTES, _BOXES)]
    created = told.create_time
    metadata = {CREATED: created.date().isoformat()} if isinstance(created, datetime) and created.year > 1990 else {}
    blocks = [block for part in kept for block in _blocks(part)]
    return [draft(blocks, "doc", _title(told.title), metadata)]


def _pieces(head: bytes, table: bytes, limits: Limits) -> Iterator[str]:
    """The text, piece by piece as the piece table lists them; Unreadable where there is no such table."""
    start, size = struct.unpack_from("<II", head, _PIECES)
    listed = table[start : start + size]
    place = 0
    while listed[place : place + 1] == b"\x01":  # formatting, before the table itself
        place += 3 + int.from_bytes(listed[place + 1 : place + 3], "little")
    if listed[place : place + 1] != b"\x02":
        raise Unreadable(_DAMAGED)
    listed = listed[place + 5 :]
    count = (len(listed) - 4) // 12
    if count < 1:
        raise Unreadable(_DAMAGED)
    ends = struct.unpack_from(f"<{count + 1}I", listed)
    read = 0
    for number in range(count):
        length = ends[number + 1] - ends[number]
        (where,) = struct.unpack_from("<I", listed, 4 * (count + 1) + 8 * number + 2)
        if length < 0 or read + length > limits.max_characters:
            raise Unreadable(_DAMAGED)
        read += length
        if where & _COMPRESSED:
            where = (where & ~_COMPRESSED) // 2
            yield head[where : where + length].decode("cp1252", "replace").ljust(length)
        else:
            yield head[where : where + 2 * length].decode("utf-16-le", "replace").ljust(length)


def _blocks(text: str) -> Iterator[Block]:
    """Paragraphs, and rows of tables."""
    plain: list[str] = []
    cells: list[str] = []
    within = ""  # paragraphs of a cell that has more than one
    lines = _FIELD.sub("", text).translate(_SIGNS).replace(_PAGE_BREAK, "\r").replace(_LINE_BREAK, "\n")
    for words, mark in re.findall(f"([^\r{_CELL}]*)([\r{_CELL}]|$)", lines):
        if mark == _CELL:
            yield from _paragraphs(plain)
            plain = []
            cells.append(" ".join(f"{within} {words}".split()))
            within = ""
        elif cells and cells[-1]:  # a row is not ended yet
            within += f" {words}"
        else:
            yield from (Block("\t".join(row), "table") for row in _rows(cells))
            cells = []
            plain.append(f"{within} {words}".strip())
            within = ""
    yield from (Block("\t".join(row), "table") for row in _rows([*cells, within.strip()]))
    yield from _paragraphs(plain)


def _paragraphs(texts: Iterable[str]) -> Iterator[Block]:
    text = "\n\n".join(filter(None, texts))
    return (Block(text[one.start : one.end], one.section) for one in split(text))


def _rows(cells: Sequence[str]) -> Iterator[Sequence[str]]:
    """The rows of a table's cells, each of which ends with an empty one; where all are as long as the first, its empty
    cells are none of these."""
    length = next((place for place, cell in enumerate(cells) if not cell), len(cells)) + 1
    starts = range(0, len(cells), length)
    if not any(cells[place] for place in range(length - 1, len(cells), length)):
        return (cells[start : start + length - 1] for start in starts)
    return (list(row) for full, row in groupby(cells, bool) if full)


def _title(held: bytes | str | None) -> str:
    text = held.decode("cp1252", "replace") if isinstance(held, bytes) else held or ""
    return " ".join(text.replace("\0", " ").split())


# Outlook

_SUBJECT, _BODY, _HTML, _HEADERS_SENT = "0037", "1000", "1013", "007D"
_SENDER, _ADDRESS, _TO, _CC = "0C1A", "5D01", "0E04", "0E03"
_SENT, _DELIVERED = 0x0039, 0x0E06
_FILE, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_TIME = 0x0040  # the type of a property that is a moment
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_ATTACHED = "__attach_version1.0_"
_MOST_ATTACHED = 200


def read_msg(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A message saved by Outlook, and the files attached to it, as if they were a mail."""
    with _opened(data) as parts:
        message = EmailMessage(policy=policy.SMTP)
        sender, address = _words(parts, _SENDER), _words(parts, _ADDRESS)
        heads = {
            "From": f"{sender} <{address}>" if address and address != sender else sender,
            "To": _words(parts, _TO),
            "Cc": _words(parts, _CC),
            "Subject": _words(parts, _SUBJECT),
            "Date": _moment(_stream(parts, "__properties_version1.0"), _words(parts, _HEADERS_SENT, lines=True)),
        }
        plain, rich = _words(parts, _BODY, lines=True), _words(parts, _HTML, lines=True)
        message.set_content(plain or rich, subtype="plain" if plain.strip() or not rich else "html", cte="base64")
        for file, content in _attachments(parts):
            message.add_attachment(content, "application", "octet-stream", filename=file)
    for key, value in heads.items():
        if value:
            message[key] = value
    return mail.read_eml(message.as_bytes(), name, limits)


def _words(parts: Any, tag: str, folder: str = "", lines: bool = False) -> str:
    """A property that is a text, in Unicode, in a code page or as bytes; on one line unless `lines`."""
    if held := _stream(parts, f"{folder}__substg1.0_{tag}001F"):
        text = held.decode("utf-16-le", "replace")
    else:
        held = _stream(parts, f"{folder}__substg1.0_{tag}001E") or _stream(parts, f"{folder}__substg1.0_{tag}0102")
        text = decode(held)[0] if held.strip(b"\0 \r\n\t") else ""
    text = text.replace("\0", "")
    return text if lines else " ".join(text.split())[:1000]


def _moment(properties: bytes, headers: str) -> str:
    """When it was sent, as a mail's Date says it: its own property, else the header, else when it came."""
    found = {}
    for place in range(32, len(properties) - 15, 16):
        kind, tag, ticks = (
            *struct.unpack_from("<HH", properties, place),
            *struct.unpack_from("<Q", properties, place + 8),
        )
        if kind == _TIME and tag in (_SENT, _DELIVERED) and 0 < ticks < 2**62:
            found[tag] = ticks
    if _SENT not in found and (written := re.search(r"^Date:[ \t]*(\S.{0,80})$", headers, re.M | re.I)):
        return written[1].strip()
    ticks = found.get(_SENT) or found.get(_DELIVERED)
    try:
        return format_datetime(_EPOCH + timedelta(microseconds=ticks // 10)) if ticks else ""
    except OverflowError:
        return ""


def _attachments(parts: Any) -> Iterator[tuple[str, bytes]]:
    """The attached files with their names; of a message within the message the name alone, as none is opened."""
    folders = sorted({path[0] for path in parts.listdir() if path[0].startswith(_ATTACHED)})
    for number, folder in enumerate(folders[:_MOST_ATTACHED], 1):
        names = (_words(parts, tag, f"{folder}/") for tag in (_LONG_NAME, _SHORT_NAME))
        shown = next(filter(None, names), f"attachment {number}")
        if parts.exists(f"{folder}/__substg1.0_{_FILE}000D"):
            yield f"{shown}.eml", b""
        else:
            yield shown, _stream(parts, f"{folder}/__substg1.0_{_FILE}0102")
