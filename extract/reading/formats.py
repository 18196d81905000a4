"""Any file in, Documents out: by suffix and bytes to its reader, within limits; a sentence for what can't be read.

To add a format:
1. write `read_x(data, name, limits) -> list[Draft]` in a module of its own, raising Unreadable with the reason;
2. add a line to READERS: suffix, the kinds `sniff.kind` may find behind it, the reader, whether it is risky;
3. teach `sniff.kind` its leading bytes if it has some; 4. add it to the tests, also to the hostile ones.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from extract.reading import archive, clippings, sandbox, sniff
from extract.reading.draft import Draft, Unreadable
from extract.reading.limits import MEGABYTE, Limits
from extract.reading.passages import cut, split
from extract.reading.published import stated
from extract.reading.shapes import plain_date
from extract.records import Document, Passage, Problem, PublishedFrom

__all__ = ["READERS", "Limits", "read", "read_table", "suffixes"]


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of one format are read: `where` is "module:function"; a `risky` one runs in a process of its own.

    `what` a person calls such a file; `kinds` of bytes (`sniff.kind`) that may stand behind its suffix.
    """

    what: str
    kinds: frozenset[str]
    where: str
    risky: bool = False


def _reader(what: str, kinds: str, where: str, risky: bool = False) -> Reader:
    return Reader(what, frozenset(kinds.split()), where, risky)


_TEXT = _reader("plain text", "text", "text:read_text")
_MARKDOWN = _reader("Markdown", "text", "text:read_markdown")
_HTML = _reader("an HTML page", "html text", "html:read_html", risky=True)
_PDF = _reader("a PDF", "pdf", "pdf:read_pdf", risky=True)
_DOCX = _reader("a Word document", "docx", "office:read_docx", risky=True)
_DOC = _reader("an old Word document", "doc", "old_office:read_doc", risky=True)
_MSG = _reader("an Outlook message", "msg", "old_office:read_msg", risky=True)
_ODT = _reader("an OpenDocument text", "odt", "office:read_odt", risky=True)
_RTF = _reader("a Rich Text document", "rtf", "rtf:read_rtf", risky=True)
_MHTML = _reader("a saved page", "mhtml mail text html", "saved:read_mhtml", risky=True)
_WEBARCHIVE = _reader("a page saved by Safari", "webarchive", "saved:read_webarchive", risky=True)
_EML = _reader("an e-mail", "mail text mbox", "mail:read_eml", risky=True)
_EMLX = _reader("a message of Apple's Mail", "text mail", "mail:read_emlx", risky=True)
_MBOX = _reader("a mailbox", "mbox", "mail:read_mbox", risky=True)
_CSV = _reader("a table", "text", "tabular:read_csv", risky=True)
_XLSX = _reader("an Excel table", "xlsx", "tabular:read_xlsx", risky=True)
_XLS = _reader("an old Excel table", "xls", "tabular:read_xls", risky=True)
_ODS = _reader("an OpenDocument table", "ods", "tabular:read_ods", risky=True)
_PPTX = _reader("a presentation", "pptx", "slides:read_pptx", risky=True)
_JSON = _reader("JSON", "text", "tabular:read_json", risky=True)
_JSONL = _reader("JSON Lines", "text", "tabular:read_jsonl", risky=True)
_JS = _reader("a script of a Twitter archive", "text", "tabular:read_js", risky=True)
_ICS = _reader("a calendar", "text", "tabular:read_ics", risky=True)
_EPUB = _reader("an EPUB book", "epub", "book:read_epub", risky=True)
_SUBTITLES = _reader("subtitles", "vtt text", "subtitles:read_subtitles")
_FEED = _reader("a feed of news", "text html", "feeds:read_feed", risky=True)
_WARC = _reader("a web archive", "warc gzip", "warc:read_warc", risky=True)
_WACZ = _reader("a packed web archive", "wacz", "warc:read_wacz", risky=True)

#: Suffix → reader: what may be read at all, and what its bytes must be.
READERS: dict[str, Reader] = {
    ".txt": _TEXT, ".text": _TEXT, ".log": _TEXT, ".md": _MARKDOWN, ".markdown": _MARKDOWN,
    ".html": _HTML, ".htm": _HTML, ".xhtml": _HTML, ".mhtml": _MHTML, ".mht": _MHTML, ".webarchive": _WEBARCHIVE,
    ".pdf": _PDF,
    ".docx": _DOCX, ".docm": _DOCX, ".doc": _DOC, ".odt": _ODT, ".rtf": _RTF,
    ".eml": _EML, ".emlx": _EMLX, ".mbox": _MBOX, ".msg": _MSG,
    ".csv": _CSV, ".tsv": _CSV, ".xlsx": _XLSX, ".xls": _XLS, ".ods": _ODS, ".pptx": _PPTX,
    ".json": _JSON, ".jsonl": _JSONL, ".ndjson": _JSONL, ".js": _JS,
    ".ics": _ICS, ".xml": _FEED, ".rss": _FEED, ".atom": _FEED,
    ".epub": _EPUB, ".srt": _SUBTITLES, ".vtt": _SUBTITLES, ".warc": _WARC, ".warc.gz": _WARC, ".wacz": _WACZ,
}  # fmt: skip
#: What bytes are read as that bear no name, or another format's.
_BY_KIND = {
    "text": _TEXT, "html": _HTML, "pdf": _PDF, "docx": _DOCX, "odt": _ODT, "rtf": _RTF, "mail": _EML, "mbox": _MBOX,
    "doc": _DOC, "msg": _MSG, "xlsx": _XLSX, "xls": _XLS, "ods": _ODS, "pptx": _PPTX, "epub": _EPUB,
    "vtt": _SUBTITLES, "warc": _WARC, "wacz": _WACZ, "mhtml": _MHTML, "webarchive": _WEBARCHIVE,
}  # fmt: skip
_PACKED_TARS = (".tar.gz", ".tar.bz2", ".tar.xz")
#: Kinds that are plain text as well: a .txt file may hold a mail, and is read as text.
_TEXTUAL = frozenset({"html", "mail", "mbox", "vtt", "rtf"})
_ARCHIVES = frozenset({".zip", ".tar", ".tgz", *_PACKED_TARS})
#: Files that systems leave in folders and archives, no one's documents.
_LITTER = re.compile(
    r"(?:^|/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|~\$[^/]*|__MACOSX(?:/.*)?|\.git(?:/.*)?)$", re.IGNORECASE
)
_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def is_table(name: str) -> bool:
    """Whether a file is a table by its name."""
    reader = READERS.get(suffix_of(name))
    return reader is not None and reader.where.startswith("tabular:")


def is_archive(name: str) -> bool:
    """Whether a file is an archive of others by its name."""
    return suffix_of(name) in _ARCHIVES


def file_of(name: str) -> str:
    """The name of the file that a document is a part of: "a.csv" of "a.csv, row 3"."""
    ending = "|".join(re.escape(suffix) for suffix in sorted(READERS, key=len, reverse=True))
    found = re.match(rf"(.+?(?:{ending}))(?:, |$)", name, re.IGNORECASE)
    return found[1] if found else name


def is_litter(path: str) -> bool:
    """Whether a system left this file in a folder: no one's document."""
    return bool(_LITTER.search(path))


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be read, for the help of an upload field."""
    return tuple(sorted({*READERS, *_ARCHIVES}))


def read(
    source: str | os.PathLike[str] | bytes,
    name: str | None = None,
    published: date | str | None = None,
    limits: Limits | None = None,
) -> list[Document]:
    """The documents in a file, a folder (all files below it), or bytes; archives, mailboxes and tables give several.

    Never raises for what a file holds or that it is missing: what can't be read is a Document with empty text and one
    Problem. `published` goes before every date found; words that are no date are a Problem and are left out.
    """
    limits = limits or Limits()
    given, complaint = given_date(published)
    found = _bytes(source, name or "pasted text", limits) if isinstance(source, bytes) else _path(source, name, limits)
    return [_publish(document, given, complaint) for document in found]


def read_table(
    data: bytes,
    name: str,
    mapping: Mapping[str, str],
    published: date | str | None = None,
    limits: Limits | None = None,
) -> list[Document]:
    """As `read`, for a table of articles whose columns a person told: {"text": "Body", "published": "Day", …}."""
    limits = limits or Limits()
    given, complaint = given_date(published)
    found = _bytes(data, name, limits, options={"mapping": dict(mapping)})
    return [_publish(document, given, complaint) for document in found]


def given_date(published: date | str | None) -> tuple[date | None, str]:
    """The publication date that a person gave, and where their words are no date a sentence that says so."""
    if isinstance(published, datetime):
        return published.date(), ""
    if published is None or isinstance(published, date):
        return published, ""
    if not published.strip():
        return None, ""
    if day := plain_date(published):
        return day, ""
    from extract.dates.written import parse_written

    interval = parse_written(published)
    if interval is None or interval.start is None:
        return None, f"“{showable(published)[:60]}” is not a date, so it was not used as the publication date"
    return interval.start.date(), ""


def _publish(document: Document, given: date | None, complaint: str) -> Document:
    if complaint:
        problem = _problem(document.name, complaint)
        return replace(document, problems=(*document.problems, problem))
    if given is None:
        return document
    return replace(document, published=given, published_from="given")


def _path(source: str | os.PathLike[str], name: str | None, limits: Limits) -> Iterator[Document]:
    try:
        path = Path(source)
        status = path.stat()
    except (OSError, ValueError) as error:
        shown = name or showable(os.path.basename(os.fspath(source)) or os.fspath(source))
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else _system(error)
        yield unread(shown, reason)
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, limits)
        return
    yield from _file(path, name or path.name, limits)


def _file(path: Path, name: str, limits: Limits) -> Iterator[Document]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield unread(name, "this is not a regular file")
            return
        if status.st_size > limits.max_bytes:
            yield unread(name, too_large(status.st_size, limits))
            return
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        yield unread(name, _system(error))
        return
    yield from _bytes(data, name, limits)


def _folder(root: Path, limits: Limits) -> Iterator[Document]:
    """All files below, in the order of their names; links that lead out of the folder are not followed."""
    count = 0
    failures: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=failures.append):
        folders.sort()
        for file in sorted(files):
            path = Path(folder) / file
            shown = path.relative_to(root).as_posix()
            if is_litter(shown):
                continue
            count += 1
            if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
                yield unread(shown, "this is a link to a file outside of the folder")
            else:
                yield from _file(path, shown, limits)
    for failure in failures:
        yield unread(showable(os.path.basename(failure.filename or root.name)), _system(failure))
    if not count and not failures:
        yield unread(root.name, "this folder holds no files")


def _system(error: Exception) -> str:
    words = getattr(error, "strerror", None) or str(error) or "the system refused"
    return f"it can't be opened ({words[0].lower()}{words[1:]})"


def too_large(size: int, limits: Limits) -> str:
    return f"it is {_size(size)}, more than the {_size(limits.max_bytes)} that are read"


def _size(size: int) -> str:
    return f"{size / MEGABYTE:,.0f} MB" if size >= MEGABYTE else f"{size:,} bytes"


def _bytes(
    data: bytes, name: str, limits: Limits, depth: int = 0, options: Mapping[str, Any] | None = None
) -> Iterator[Document]:
    shown = showable(name)
    if len(data) > limits.max_bytes:
        yield unread(shown, too_large(len(data), limits))
        return
    kind = sniff.kind(data)
    digest = hashlib.sha256(data).hexdigest()
    suffix = suffix_of(shown)
    if suffix in _ARCHIVES and kind != "empty":
        yield from _members(data, shown, limits, depth)
        return
    try:
        reader, note = choose(suffix, kind)
        drafts = _drafts(reader, data, shown, limits, options or {})
    except Unreadable as reason:
        yield unread(shown, str(reason), digest)
        return
    for draft in drafts:
        yield _document(draft, shown, digest, note, limits)


def suffix_of(name: str) -> str:
    lower = name.lower()
    return next((double for double in (".warc.gz", *_PACKED_TARS) if lower.endswith(double)), Path(lower).suffix)


def choose(suffix: str, kind: str) -> tuple[Reader, str]:
    """The reader for what a suffix promises, or for what the bytes are instead, with a note that says so."""
    if kind == "empty":
        raise Unreadable("this file is empty")
    if kind.startswith("!"):
        raise Unreadable(f"it can't be read: it is {kind[1:]}")
    if suffix and suffix not in READERS:
        known = ", ".join(one[1:] for one in suffixes())
        raise Unreadable(f"files ending in “{suffix[:20]}” are not read (these are: {known})")
    if not suffix:
        if kind not in _BY_KIND:
            raise Unreadable("it can't be read: it is an archive; give it a name that ends in .zip or .tar.gz")
        return _BY_KIND[kind], ""
    reader = READERS[suffix]
    if reader is _TEXT and kind == "html":
        return _HTML, f"by its content this is {_HTML.what}, and was read so"
    if reader in (_XLSX, _XLS, _ODS) and kind == "text":
        return _CSV, f"by its content this is {_CSV.what} in plain text, and was read so"
    if kind in reader.kinds or (kind in _TEXTUAL and "text" in reader.kinds):
        return reader, ""
    other = _BY_KIND.get(kind)
    if other is None or kind == "text":
        raise Unreadable(f"it is not what its name says: its content is not {reader.what}")
    return other, f"by its content this is {other.what}, and was read so"


def _drafts(reader: Reader, data: bytes, name: str, limits: Limits, options: Mapping[str, Any]) -> list[Draft]:
    if options and not reader.where.startswith("tabular:"):
        raise Unreadable(f"it is no table of articles but {reader.what}")
    if reader.risky:
        return clippings.apart(sandbox.run(reader.where, data, name, limits, **options))
    return clippings.apart(sandbox.call(reader.where, data, name, limits))


def attached(data: bytes, name: str, limits: Limits) -> list[Draft]:
    """The drafts of a file within a file (a mail's attachment), read in the process that reads the outer one.

    Raises Unreadable; an archive or a mail within a mail is not opened.
    """
    suffix = suffix_of(showable(name))
    if suffix in _ARCHIVES or suffix in (".eml", ".mbox", ".msg"):
        raise Unreadable("it is attached to a mail and not opened; save it and add it by itself")
    if len(data) > limits.max_bytes:
        raise Unreadable(too_large(len(data), limits))
    reader, note = choose(suffix, sniff.kind(data))
    if reader in (_EML, _MBOX):
        raise Unreadable("it is attached to a mail and not opened; save it and add it by itself")
    drafts = sandbox.call(reader.where, data, name, limits)
    return [replace(draft, problems=(note, *draft.problems)) for draft in drafts] if note else drafts


def _members(data: bytes, name: str, limits: Limits, depth: int) -> Iterator[Document]:
    """An archive's files; `depth` counts the archives around it."""
    if depth >= limits.nesting:
        yield unread(name, "it lies in an archive in an archive, and those are not opened any further")
        return
    found = False
    for member, content in archive.members(data, limits):
        if _LITTER.search(member):
            continue
        found = True
        shown = f"{name}/{showable(archive.plain_name(member))}" if member else name
        if isinstance(content, str):
            yield unread(shown, content)
        else:
            yield from _bytes(content, shown, limits, depth + 1)
    if not found:
        yield unread(name, "this archive holds no files")


def _document(draft: Draft, name: str, digest: str, note: str, limits: Limits) -> Document:
    shown = f"{name}, {showable(draft.member)}" if draft.member else name
    sentences = [*([note] if note else []), *draft.problems]
    text, passages = draft.text, draft.passages
    if len(text) > limits.max_characters:
        sentences.append(f"only its first {limits.max_characters:,} of {len(text):,} characters were read")
        text = text[: limits.max_characters]
    if not text.strip():
        return unread(shown, "; ".join(sentences) or "it holds no text", digest)
    text = _UNPAIRED.sub("\ufffd", text)
    passages = split(text) if passages is None else cut(text, _within(passages, len(text)))
    day, source, failure = _stated(text, passages, shown, draft.metadata)
    sentences.extend(failure)
    return Document(
        name=shown,
        text=text,
        passages=passages,
        title=showable(draft.title)[:300] or _first_heading(text, passages),
        published=day,
        published_from=source,
        sha256=_digest(draft, digest),
        format=draft.format,
        language=draft.language or "en",
        problems=tuple(_problem(shown, sentence) for sentence in sentences),
    )


_UNPAIRED = re.compile("[\ud800-\udfff]")


def _stated(
    text: str, passages: tuple[Passage, ...], name: str, metadata: dict[str, str]
) -> tuple[date | None, PublishedFrom, list[str]]:
    """The stated publication date; a date string that breaks its parser must not cost the document."""
    try:
        return *stated(text, passages, name, metadata), []
    except Exception as error:
        return None, "", [f"its publication date could not be looked for ({type(error).__name__}: {error})"]


def _digest(draft: Draft, digest: str) -> str:
    """One part of a file (a message, a row) has a digest of its own: its text's, with the file's."""
    if not draft.member:
        return digest
    return hashlib.sha256(f"{digest}\n{draft.member}\n{draft.text}".encode("utf-8", "replace")).hexdigest()


def _within(passages: tuple[Passage, ...], length: int) -> tuple[Passage, ...]:
    """Those that lie in the text: it may have been cut, and what another process says is not believed."""
    return tuple(passage for passage in passages if 0 <= passage.start < passage.end <= length)


def _first_heading(text: str, passages: tuple[Passage, ...]) -> str:
    for passage in passages[:6]:
        if passage.section == "heading" and text[passage.end - 1] != ":":  # "BETWEEN:" is no title
            return showable(text[passage.start : passage.end]).strip("# ")[:300]
    return ""


def unread(name: str, reason: str, digest: str = "") -> Document:
    """What stands in a list for a file that could not be read: no text, and a sentence."""
    shown = showable(name)
    return Document(shown, "", sha256=digest, format="", problems=(_problem(shown, reason),))


def _problem(name: str, sentence: str) -> Problem:
    """A sentence about a document: on one line, also where it quotes from a file (a column's name)."""
    return Problem(name, "reading", f"{name}: {' '.join(_UNSHOWABLE.sub(' ', sentence).split())}")


def showable(name: str) -> str:
    """A name as it may stand in a list: no line breaks, control or direction characters, not too long."""
    cleaned = " ".join(_UNSHOWABLE.sub(" ", name).split())
    return cleaned if len(cleaned) <= 200 else f"{cleaned[:120]}…{cleaned[-60:]}"
