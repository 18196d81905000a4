"""Files into a case: one after the other, each kept as soon as it is done, cancellable between files.

Used by the dashboard (in a thread of its own, the page looks at `Progress` whenever it is drawn) and the command line.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from extract.pipeline import Extracted, Settings, extract_many, version
from extract.reading import archive, formats
from extract.reading.limits import Limits
from extract.records import Document
from extract.table.case import Case, CaseError

ARCHIVES = (".zip",)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its bytes, or where they lie."""

    name: str
    data: bytes | None = None
    path: Path | None = None
    published: str | None = None

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
    """How far the reading is; written by one thread, read by the page."""

    total: int
    bytes_total: int
    began: float
    done: int = 0
    bytes_done: int = 0
    events: int = 0
    current: str = ""
    lines: list[Line] = field(default_factory=list)
    cancelled: threading.Event = field(default_factory=threading.Event)
    finished: threading.Event = field(default_factory=threading.Event)

    @property
    def share(self) -> float:
        """Part of the work done, 0–1, by bytes."""
        return 1.0 if self.finished.is_set() else min(self.bytes_done / max(self.bytes_total, 1), 0.99)

    def left(self, now: float) -> float | None:
        """Seconds left at the speed so far; None while nothing is known."""
        if not self.bytes_done or now <= self.began:
            return None
        return (now - self.began) / self.bytes_done * (self.bytes_total - self.bytes_done)


def below(folder: Path) -> list[Source]:
    """Every file below a folder that may be read, by name; links out of the folder are left out."""
    root = folder.resolve()
    known = formats.suffixes()
    paths = [path for path in sorted(root.rglob("*")) if path.suffix.lower() in known and path.is_file()]
    return [Source(str(path.relative_to(root)), path=path) for path in paths if path.resolve().is_relative_to(root)]


def sources(path: Path, published: str | None = None) -> list[Source]:
    """A file or everything below a folder, as sources; a path that isn't there stays one, so that it is told."""
    found = below(path) if path.is_dir() else [Source(path.name, path=path)]
    return [replace(source, published=published) for source in found]


def start(sources: Sequence[Source], case: Case, settings: Settings | None = None) -> Progress:
    """Begins to read into the case in a thread of its own."""
    progress = Progress(len(sources), sum(source.size for source in sources), time.monotonic())
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
            progress.current = source.name
            progress.lines.append(_one(source, case, progress, settings))
            progress.done += 1
            progress.bytes_done += source.size
    finally:
        progress.finished.set()


def again(case: Case, name: str, published: date | None, settings: Settings | None = None) -> int:
    """Extracts a document of the case anew with another publication date; returns how many events it gives."""
    document = case.document(name)
    if document is None:
        raise CaseError(f"There is no document {name} in this case.")
    changed = replace(document, published=published, published_from="given" if published else "", problems=())
    [extracted] = extract_many([changed], settings)
    case.add(extracted.document, None, extracted.events, extracted.problems, version(settings))
    return len(extracted.events)


def renew(case: Case, settings: Settings | None = None) -> int:
    """Extracts anew what was counted from a publication date that holds no longer; returns how many documents."""
    names = [entry.name for entry in case.documents() if entry.stale]
    documents = [document for name in names if (document := case.document(name)) is not None]
    for extracted in extract_many([replace(document, problems=()) for document in documents], settings):
        case.add(extracted.document, None, extracted.events, extracted.problems, version(settings))
    return len(documents)


def _one(source: Source, case: Case, progress: Progress, settings: Settings | None) -> Line:
    held = source.data if source.data is not None else source.path or b""
    try:
        documents = formats.read(held, source.name, source.published)
        made = version(settings)
        fresh = [one for one in documents if one.sha256 and case.needs(one.sha256, made, one.name)]
        originals = _originals(source) if fresh else {"": b""}
        added = []
        for extracted in extract_many(fresh, settings):
            document = extracted.document
            original = originals.get(document.sha256, originals[""])
            case.add(document, original, extracted.events, extracted.problems, made)
            added.append(extracted)
            progress.events += len(extracted.events)
    except Exception as error:  # one file's failure must not cost the rest; it is told in the list of files
        return Line(source.name, f"Not added: {error}", False, False)
    return _line(source.name, documents, added)


def _line(name: str, documents: Sequence[Document], added: Sequence[Extracted]) -> Line:
    failed = [problem for extracted in added for problem in extracted.problems if problem.stage == "extraction"]
    first = [problem for document in documents[:3] for problem in document.problems[:1]]
    told = " ".join(problem.message for problem in (*first, *failed[:3]))
    read = [extracted for extracted in added if extracted.document.text.strip()]
    if not read:
        return (
            Line(name, told, False, False)
            if told
            else Line(name, "Already here: the same content was added before.", True)
        )
    events = sum(len(extracted.events) for extracted in read)
    several = f" in {len(read):,} documents" if len(read) > 1 else ""
    counted = f"{events:,} {'event' if events == 1 else 'events'}" if events else "No dated event was found"
    return Line(name, f"{counted}{several}. {told}".strip(), bool(events) and not told)


def _originals(source: Source) -> dict[str, bytes]:
    """The bytes that documents of this file came from, by their SHA-256: the file's own, and an archive's members'.

    Under "" the file's own again: a message, a table's row or an attachment is a part of it.
    """
    data = source.data if source.data is not None else source.path.read_bytes() if source.path else b""
    found = {hashlib.sha256(data).hexdigest(): data, "": data}
    for content in _members(data, source.name, 2):
        found[hashlib.sha256(content).hexdigest()] = content
    return found


def _members(data: bytes, name: str, depth: int) -> Iterator[bytes]:
    if depth == 0 or not name.lower().endswith(ARCHIVES):
        return
    for member, content in archive.members(data, Limits()):
        if isinstance(content, bytes):
            yield content
            yield from _members(content, member, depth - 1)


def pasted_name(text: str) -> str:
    """A name for pasted text: its first words, and a few digits of its hash so that two pastes differ."""
    words = "-".join("".join(sign if sign.isalnum() else " " for sign in text[:80]).split()[:6]).lower()
    return f"{words or 'pasted'}-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:6]}.txt"
