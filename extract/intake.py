"""Files into a case: one after the other, each kept as soon as it is done, cancellable between files.

Used by the dashboard (in a thread of its own, the page looks at `Progress` whenever it is drawn) and the command line.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from extract.apart import Stopped, Worker
from extract.pipeline import Extracted, Settings, extract_many, version
from extract.progress import Heard
from extract.reading import archive, formats
from extract.reading.draft import Unreadable
from extract.reading.limits import Limits
from extract.records import Document
from extract.table import chronology, chronology_told
from extract.table.case import Case, CaseError, Kept

ENOUGH = 0.1
"""Part of a file that tells how long the rest will take."""
EARLY, LITTLE = 10.0, 0.1
"""Seconds and part of all work before which nothing is known of the speed: the language model comes up in them."""
ALREADY = "Already here: the same content was added before."


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its bytes, or where they lie; of a table also which column has which role, as a person said."""

    name: str
    data: bytes | None = None
    path: Path | None = None
    published: str | None = None
    columns: Mapping[str, str] | None = None

    def read(self) -> bytes:
        """The bytes; raises OSError where the file can't be read."""
        return self.data if self.data is not None else self.path.read_bytes() if self.path else b""

    @property
    def size(self) -> int:
        """Bytes, 0 where the file is gone."""
        if self.data is not None:
            return len(self.data)
        return self.path.stat().st_size if self.path and self.path.is_file() else 0


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file, as a sentence; `fine` where nothing is to be said against it, `read` where it is in the
    case now."""

    name: str
    sentence: str
    fine: bool
    read: bool = True


@dataclass(slots=True)
class Progress:
    """How far the reading is; written by one thread, read by the page. `worker`: the process that extracts, if not
    this one; it hears a cancellation within a document. `bytes_now`, `began_now`: of the file in hand; `part`: how
    many of its documents (mails, rows, members of an archive) are done, and how many there are; `within`: the work
    done on those that are not, in documents."""

    total: int
    bytes_total: int
    began: float
    done: int = 0
    bytes_done: int = 0
    bytes_now: int = 0
    began_now: float = 0.0
    part: tuple[int, int] = (0, 0)
    within: float = 0.0
    events: int = 0
    current: str = ""
    lines: list[Line] = field(default_factory=list)
    cancelled: threading.Event = field(default_factory=threading.Event)
    finished: threading.Event = field(default_factory=threading.Event)
    worker: Worker | None = None

    @property
    def share(self) -> float:
        """Part of the work done, 0–1, by bytes; of a file of many documents, by how many of them are done."""
        done = self.bytes_done + self.bytes_now * self.share_now
        return 1.0 if self.finished.is_set() else min(done / max(self.bytes_total, 1), 0.99)

    @property
    def share_now(self) -> float:
        """Part of the file in hand that is done, 0–1."""
        return min((self.part[0] + self.within) / max(self.part[1], 1), 1.0)

    def heard(self, within: float) -> None:
        """Hears how much of the documents in hand is done."""
        self.within = within

    def left(self, now: float) -> float | None:
        """Seconds left at the speed so far; None while nothing is known: also in the first seconds, and where the file
        in hand, of which little is done yet, is larger than all before it."""
        share, lasting = self.share, now - self.began
        early = lasting < EARLY and share < LITTLE
        if share <= 0 or lasting <= 0 or early or (self.bytes_now > self.bytes_done and self.share_now < ENOUGH):
            return None
        return lasting / share * (1 - share)


def below(folder: Path) -> list[Source]:
    """Every file below a folder that may be read, by name; links out of the folder are left out."""
    root = folder.resolve()
    paths = [path for path in _files(root) if formats.suffix_of(path.name) in formats.suffixes()]
    return [Source(str(path.relative_to(root)), path=path) for path in paths if path.resolve().is_relative_to(root)]


def left_out(folder: Path) -> Line | None:
    """What is told of the files below a folder that are of no kind that is read; None where there are none."""
    names = [path.name for path in _files(folder) if formats.suffix_of(path.name) not in formats.suffixes()]
    if not names:
        return None
    more = f" and {len(names) - 5:,} more" if len(names) > 5 else ""
    what = "1 file" if len(names) == 1 else f"{len(names):,} files"
    shown = ", ".join(formats.showable(name) for name in names[:5])
    return Line(formats.showable(folder.name), f"{what} of kinds that are not read: {shown}{more}", False, False)


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not formats.is_litter(path.as_posix())]


def sources(path: Path, published: str | None = None, columns: Mapping[str, str] | None = None) -> list[Source]:
    """A file or everything below a folder, as sources; a path that isn't there stays one, so that it is told.

    `columns` are of the tables among them.
    """
    found = below(path) if path.is_dir() else [Source(path.name, path=path)]
    tabular = [columns if formats.is_table(source.name) else None for source in found]
    return [replace(source, published=published, columns=own) for source, own in zip(found, tabular, strict=True)]


def gather(
    path: Path, published: str | None = None, columns: Mapping[str, str] | None = None, settings: Settings | None = None
) -> tuple[list[Document], list[chronology.Chronology]]:
    """The documents in a file or folder, and the tables of events among them."""
    documents, tables = formats.read(path, published=published), []
    found = sources(path, published, columns)
    within = [part for source in found for part in _tables_of_events(source)]
    for source in (*filter(_is_table, found), *within):
        own, table = _read(source, source.read(), source.columns)
        documents = [one for one in documents if formats.file_of(one.name) != source.name]
        tables += [_with_names(table, settings)] if table else []
        documents += own if table is None else []
    return documents, tables


def _is_table(source: Source) -> bool:
    return formats.is_table(source.name) and 0 < source.size <= Limits().max_bytes


def start(
    sources: Sequence[Source], case: Case, settings: Settings | None = None, worker: Worker | None = None
) -> Progress:
    """Begins to read into the case in a thread of its own; `worker` extracts, if one is given."""
    progress = Progress(len(sources), sum(source.size for source in sources), time.monotonic(), worker=worker)
    threading.Thread(target=run, args=(sources, case, progress, settings), daemon=True).start()
    return progress


def run(sources: Iterable[Source], case: Case, progress: Progress, settings: Settings | None = None) -> None:
    """Reads one file after the other; what fails gives a sentence, and the rest goes on."""
    try:
        for source in sources:
            if progress.cancelled.is_set():
                progress.lines.append(
                    Line(source.name, "Cancelled: it and the files after it were not read.", False, False)
                )
                break
            progress.current, progress.bytes_now, progress.part, progress.within = source.name, source.size, (0, 0), 0.0
            progress.began_now = time.monotonic()
            progress.lines.append(_one(source, case, progress, settings))
            progress.done += 1
            progress.bytes_done, progress.bytes_now = progress.bytes_done + source.size, 0
    except Stopped:
        progress.lines.append(Line(progress.current, "Cancelled while it was read: it is not there.", False, False))
    finally:
        progress.finished.set()


def again(
    case: Case, name: str, published: date | None, settings: Settings | None = None, worker: Worker | None = None
) -> int:
    """Extracts a document of the case anew with another publication date; returns how many events it gives."""
    document = case.document(name)
    if document is None:
        raise CaseError(f"There is no document {name} in this case.")
    if document.format == chronology.FORMAT:
        data = case.original(document.sha256) or b""
        try:
            table = chronology.read(data, name, columns_of(case, document.sha256), published)
        except Unreadable as reason:
            raise CaseError(f"{name}: {reason}") from reason
        return case.add_table(_with_names(table, settings, worker), data).events
    changed = replace(document, published=published, published_from="given" if published else "", problems=())
    [extracted] = _extracted([changed], settings, worker)
    case.add(extracted.document, None, extracted.events, extracted.problems, version(settings))
    return len(extracted.events)


def columns_of(case: Case, sha256: str) -> dict[str, str] | None:
    """Which column of a table has which role, as a person said for this case; None where nobody did."""
    said: dict[str, str] | None = case.setting(f"columns of {sha256}")
    return said


def renew(case: Case, settings: Settings | None = None, worker: Worker | None = None) -> int:
    """Extracts anew what was counted from a publication date that holds no longer; returns how many documents."""
    names = [entry.name for entry in case.documents() if entry.stale]
    documents = [document for name in names if (document := case.document(name)) is not None]
    for extracted in _extracted([replace(document, problems=()) for document in documents], settings, worker):
        case.add(extracted.document, None, extracted.events, extracted.problems, version(settings))
    return len(documents)


def _extracted(
    documents: Sequence[Document], settings: Settings | None, worker: Worker | None,
    cancelled: threading.Event | None = None, heard: Heard | None = None,
) -> Iterator[Extracted]:  # fmt: skip
    if worker is None:
        return extract_many(documents, settings, heard=heard)
    return worker.extract(documents, settings, cancelled, heard)


def _one(source: Source, case: Case, progress: Progress, settings: Settings | None) -> Line:
    try:
        if _is_table(source):
            return _table(source, case, progress, settings)
        held = source.data if source.data is not None else source.path or b""
        tables = _tables_of_events(source)
        apart = {table.name for table in tables}
        documents = [one for one in formats.read(held, source.name, source.published) if one.name not in apart]
        lines = [_add(source, documents, case, progress, settings)] if documents else []
        lines += [_table(table, case, progress, settings) for table in tables]
        return _together(source.name, lines)
    except Stopped:
        raise
    except Exception as error:  # one file's failure must not cost the rest; it is told in the list of files
        return Line(source.name, f"Not added: {error}", False, False)


def _add(
    source: Source, documents: Sequence[Document], case: Case, progress: Progress, settings: Settings | None,
    anew: bool = False,
) -> Line:  # fmt: skip
    """Extracts and keeps those documents of a file that the case needs; `anew`: all of them."""
    made = version(settings)
    fresh = [one for one in documents if one.sha256 and (anew or case.needs(one.sha256, made, one.name))]
    originals = _originals(source) if fresh else {"": b""}
    added = []
    progress.part = (0, len(fresh))
    for extracted in _extracted(fresh, settings, progress.worker, progress.cancelled, progress.heard):
        document = extracted.document
        original = originals.get(document.sha256, originals[""])
        case.add(document, original, extracted.events, extracted.problems, made)
        added.append(extracted)
        progress.part, progress.within = (len(added), len(fresh)), max(progress.within - 1, 0.0)
        progress.events += len(extracted.events)
    return _line(source.name, documents, added)


def _table(source: Source, case: Case, progress: Progress, settings: Settings | None) -> Line:
    """A table of articles or of events, its columns as a person said for this case, else by their names."""
    data = source.read()
    sha256 = hashlib.sha256(data).hexdigest()
    before = columns_of(case, sha256)
    mapping = dict(source.columns) if source.columns else before
    documents, table = _read(source, data, mapping)
    anew = mapping != before
    if anew and any(document.text for document in documents):
        _withdraw(case, sha256, documents)
        case.set(f"columns of {sha256}", mapping)
    if table is None:
        return _add(source, documents, case, progress, settings, anew)
    if not anew and not case.needs(table.document.sha256, chronology.VERSION, table.document.name):
        return Line(source.name, ALREADY, True)
    progress.part = (0, 1)
    table = _with_names(table, settings, progress.worker, progress.cancelled, progress.heard)
    kept = case.add_table(table, data)
    progress.events += kept.events
    return _told_of(source.name, table, kept)


def _with_names(
    table: chronology.Chronology, settings: Settings | None, worker: Worker | None = None,
    cancelled: threading.Event | None = None, heard: Heard | None = None,
) -> chronology.Chronology:  # fmt: skip
    """A table of events with who and where is read in its rows."""
    asked = chronology_told.asked(table)
    if asked is None:
        return table
    [extracted] = _extracted([asked], settings, worker, cancelled, heard)
    return chronology_told.answered(table, extracted.document, extracted.events, extracted.mentions)


def _read(
    source: Source, data: bytes, mapping: Mapping[str, str] | None
) -> tuple[list[Document], chronology.Chronology | None]:
    """A table's documents; of a table of events the one, with its events."""
    if chronology.is_one(data, source.name, mapping):
        try:
            table = chronology.read(data, source.name, mapping, formats.given_date(source.published)[0])
        except Unreadable as reason:
            return [formats.unread(source.name, str(reason), hashlib.sha256(data).hexdigest())], None
        return [table.document], table
    if mapping:
        return formats.read_table(data, source.name, mapping, source.published), None
    return formats.read(data, source.name, source.published), None


def _withdraw(case: Case, sha256: str, documents: Sequence[Document]) -> None:
    """Takes out what an earlier reading of a table gave and this one does not."""
    now = {(document.sha256, document.name) for document in documents}
    held = {name for file in case.tables() if file.sha256 == sha256 for name in file.documents}
    case.withdraw(
        entry.name for entry in case.documents() if entry.name in held and (entry.sha256, entry.name) not in now
    )


def _told_of(name: str, table: chronology.Chronology, kept: Kept) -> Line:
    problems = [problem.message.removeprefix(f"{name}: ").removeprefix(f"{name}, ") for problem in table.problems]
    more = f" and {len(problems) - 3:,} more rows" if len(problems) > 3 else ""
    first = "; ".join(problems[:3])
    elsewhere = len(table.table) - kept.events - int(table.table["added"].sum())
    told = [
        f"{kept.events:,} {'event' if kept.events == 1 else 'events'}.",
        f"{elsewhere:,} of its rows are events of this case already and were left out." if elsewhere else "",
        f"{first[:1].upper()}{first[1:]}{more}." if first else "",
    ]
    return Line(name, " ".join(filter(None, told)), bool(kept.events) and not problems)


def _line(name: str, documents: Sequence[Document], added: Sequence[Extracted]) -> Line:
    failed = [
        problem for extracted in added for problem in extracted.problems if problem.stage in ("extraction", "language")
    ]
    first = [problem for document in documents[:3] for problem in document.problems[:1]]
    told = " ".join(problem.message for problem in (*first, *failed[:3]))
    read = [extracted for extracted in added if extracted.document.text.strip()]
    if not read:
        return Line(name, told, False, False) if told else Line(name, ALREADY, True)
    events = sum(len(extracted.events) for extracted in read)
    several = f" in {len(read):,} documents" if len(read) > 1 else ""
    counted = f"{events:,} {'event' if events == 1 else 'events'}" if events else "No dated event was found"
    return Line(name, f"{counted}{several}. {told}".strip(), bool(events) and not told)


def _together(name: str, lines: Sequence[Line]) -> Line:
    """What became of a file and of the tables of events within it, as one line."""
    told = " ".join(
        line.sentence if line.name == name else f"{line.name.removeprefix(f'{name}/')}: {line.sentence}"
        for line in lines
    )
    return Line(name, told, all(line.fine for line in lines), any(line.read for line in lines))


def _tables_of_events(source: Source) -> list[Source]:
    """The tables of events in an archive: each is read by itself, its rows are events already."""
    if not formats.is_archive(source.name) or source.size > Limits().max_bytes:
        return []
    members = [Source(name, data, None, source.published) for name, data in _members(source.read(), source.name)]
    return [one for one in members if _is_table(one) and chronology.is_one(one.read(), one.name)]


def _originals(source: Source) -> dict[str, bytes]:
    """The bytes that documents of this file came from, by their SHA-256: the file's own, and an archive's members'.

    Under "" the file's own again: a message, a table's row or an attachment is a part of it.
    """
    data = source.read()
    found = {hashlib.sha256(data).hexdigest(): data, "": data}
    for _, content in _members(data, source.name):
        found[hashlib.sha256(content).hexdigest()] = content
    return found


def _members(data: bytes, name: str, depth: int = 2) -> Iterator[tuple[str, bytes]]:
    """The files in an archive and in archives within it, named as their documents are; of no archive none."""
    if depth == 0 or not formats.is_archive(name):
        return
    for member, content in archive.members(data, Limits()):
        if isinstance(content, bytes):
            shown = f"{name}/{formats.showable(archive.plain_name(member))}"
            yield shown, content
            yield from _members(content, shown, depth - 1)


def pasted_name(text: str) -> str:
    """A name for pasted text: its first words, and a few digits of its hash so that two pastes differ."""
    words = "-".join("".join(sign if sign.isalnum() else " " for sign in text[:80]).split()[:6]).lower()
    return f"{words or 'pasted'}-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:6]}.txt"
