"""Plain text and Markdown: bytes to characters, in whatever encoding, one character for one undecodable byte."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import Limits
from extract.reading.passages import split
from extract.reading.transcripts import unnumbered

#: Single-byte and East Asian encodings worth guessing, in order of preference where the bytes fit several alike.
GUESSES = [
    "cp1252",
    "cp1251",
    "cp1256",
    "cp1250",
    "cp1254",
    "cp1253",
    "cp1255",
    "cp1257",
    "cp1258",
    "koi8_r",
    "koi8_u",
    "cp866",
    "iso8859_5",
    "iso8859_6",
    "iso8859_8",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
    "cp874",
    "mac_roman",
]
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 64 * 1024  # bytes looked at to guess an encoding
_MOSTLY_CONTROL = 0.02  # share of control bytes above which bytes are not text in a one-byte encoding


def _one_for_one(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd" * (error.end - error.start), error.end


codecs.register_error("one_for_one", _one_for_one)


def read_text(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A text file; its text is kept exactly, save for the byte order mark, the numbers of a transcript's lines and
    the hyphens at the ends of a printed page's."""
    text, problems = decode(data)
    return [Draft(unhyphened(unnumbered(text)), "text", problems=problems)]


_BROKEN = re.compile(r"(?<=[a-z])-[ \t]*\r?\n[ \t]*([a-z]+[,.;:!?]?)(?:[ \t]+(?=\S)|(?=[ \t]*\r?\n))")
_BREAKS = 3  # broken words that show a page's narrow lines
_LINES = 40  # of which one is broken at least; rarer ones are compounds that an editor parted
_KEEPS = re.compile(
    r"(?i)\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|anti|co|ex|half|non|pro|self|vice)\Z"
)


def unhyphened(text: str) -> str:
    """The text of a page set in narrow lines, as it was scanned, with its broken words whole on the upper line."""
    if len(_BROKEN.findall(text)) < max(_BREAKS, text.count("\n") / _LINES):
        return text

    def whole(broken: re.Match[str]) -> str:
        keeps = "-" if _KEEPS.search(text, max(0, broken.start() - 10), broken.start()) else ""
        return keeps + broken[1] + ("\n" if broken[0][-1].isspace() else "")

    return _BROKEN.sub(whole, text)


def read_markdown(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """A Markdown file, kept as it is written; the title is its first heading, the date that of its front matter."""
    text, problems = decode(data)
    heading = re.search(r"^#{1,2} +(\S.{0,500})", text, re.MULTILINE)
    matter = re.match(r"---\r?\n(.{0,5000}?)\r?\n---\r?\n", text, re.DOTALL)
    fields = dict(re.findall(r"^(\w+): *['\"]?(.+?)['\"]?\s*$", matter[1], re.MULTILINE)) if matter else {}
    metadata = {f"front matter {key}": fields[key] for key in ("date", "published", "pubdate") if key in fields}
    title = fields.get("title") or (heading[1].rstrip(" #\r") if heading else "")
    passages = None
    if matter:  # it tells of the file, nothing that happened
        found = split(text)
        passages = tuple(replace(one, section="furniture") if one.start < matter.end() else one for one in found)
    return [Draft(text, "markdown", passages, title, metadata, problems=problems)]


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters of the bytes, and sentences on what could not be decoded.

    Order: byte order mark, `declared` (an HTML page's or a mail's charset), UTF-8, UTF-16/32 without mark, damaged
    UTF-8, then charset-normalizer's best among GUESSES. Raises Unreadable where the bytes are not text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if declared and (text := _as_declared(data, declared)) is not None:
        return text, ()
    if (wide := _wide(data[:_SAMPLE])) is not None:
        return _replacing(data, wide)
    sample = data[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls > max(3, len(sample) * _MOSTLY_CONTROL):
        raise Unreadable("this is not text, although its name says so")
    if (text := _strictly(data, "utf-8")) is not None:
        return text, ()
    if _damaged_utf8(sample):
        return _replacing(data, "utf-8")
    return _replacing(data, _guess(sample))


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding it says it has; UTF-8 where it is that, whatever it says, as saved pages often do."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError, UnicodeError):
        return None
    if not data.isascii() and (text := _strictly(data, "utf-8")) is not None:
        return text
    # Browsers read Latin-1 as Windows-1252; codecs that are no text's (zlib, escapes) are refused.
    name = {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)
    return _strictly(data, name) if _DECLARABLE.fullmatch(name) else None


_DECLARABLE = re.compile(
    r"utf-8|cp\d{3,4}|iso8859-\d{1,2}|koi8-[rut]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|iso2022_\w+|tis-620"
)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _replacing(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "one_for_one")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode()) if encoding == "utf-8" else text.count("\ufffd")
    if wrong <= 0:
        return text, ()
    return text, (f"{wrong} of its bytes could not be decoded as {encoding.upper()} and stand as \ufffd",)


def _wide(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark: zero (or the same script's) bytes at every other place."""
    if len(sample) < 4:
        return None
    for encoding, size, high in (("utf-32-le", 4, 3), ("utf-32-be", 4, 0), ("utf-16-le", 2, 1), ("utf-16-be", 2, 0)):
        whole = sample[: len(sample) - len(sample) % size]
        highs = whole[high::size]
        if size == 4:
            likely = bool(highs) and highs.count(0) == len(highs) and whole[(high + 2) % 4 :: 4].count(0) > 0
            likely = likely and whole.count(0) * 2 >= len(whole)
        else:
            low = whole[1 - high :: size]
            likely = sum(byte < 0x20 and byte not in b"\n\r\t" for byte in highs) > 0.6 * len(highs)
            likely = likely and len(set(highs)) <= 12 and sum(byte < 8 for byte in low) < 0.2 * len(low)
        if likely and (text := _strictly(_even(whole, encoding), encoding)) is not None and _sensible(text):
            return encoding
    return None


def _even(sample: bytes, encoding: str) -> bytes:
    """The sample without a surrogate pair cut at its end."""
    if encoding == "utf-16-le" and 0xD8 <= sample[-1] <= 0xDB:
        return sample[:-2]
    if encoding == "utf-16-be" and 0xD8 <= sample[-2] <= 0xDB:
        return sample[:-2]
    return sample


def _sensible(text: str) -> bool:
    good = sum(
        character.isalnum() or character.isspace() or character in ".,;:!?'\"()-–—’“”،؛؟。、" for character in text
    )
    return good >= 0.85 * len(text)


def _damaged_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "one_for_one")
    right = sum(character > "\x7f" and character != "\ufffd" for character in text)
    wrong = text.count("\ufffd")
    return right > wrong  # whole sequences hardly ever arise by chance


def _guess(sample: bytes) -> str:
    """charset-normalizer's best, but Western European where only few letters of Latin words are in question."""
    high = sum(byte > 0x7F for byte in sample)
    letters = sum(0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A for byte in sample)
    if high < 0.05 * letters and not _only_elsewhere(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(GUESSES), threshold=0.5).best()
    return best.encoding if best else "cp1252"


def _only_elsewhere(sample: bytes) -> bool:
    """Bytes that Windows-1252 does not assign, or as signs inside of words where a letter must stand."""
    text = sample.decode("cp1252", "one_for_one")
    odd = len(re.findall(r"(?<=[a-z])[¡-¿×÷\ufffd](?=[a-z])", text))
    return odd > 0 and odd * 4 > sum(character > "\x7f" for character in text)
