"""Reading files in the background: one after the other, each kept as soon as it is done, cancellable between documents.

The thread holds no Streamlit; the page looks at `Progress` whenever it is drawn.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.pipeline import Extracted, Settings, extract_many
from extract.reading import formats

Keep = Callable[[Extracted, "Source"], bool]
"""Keeps what one document of a file gave; False where the same content is there already."""


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
    """What became of one file, as a sentence; `fine` where nothing is to be said against it."""

    name: str
    sentence: str
    fine: bool


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


def start(sources: Sequence[Source], keep: Keep, settings: Settings | None = None) -> Progress:
    """Begins to read in a thread of its own."""
    progress = Progress(len(sources), sum(source.size for source in sources), time.monotonic())
    threading.Thread(target=run, args=(sources, keep, progress, settings), daemon=True).start()
    return progress


def run(sources: Iterable[Source], keep: Keep, progress: Progress, settings: Settings | None = None) -> None:
    """Reads one file after the other; what fails gives a sentence, and the rest goes on."""
    try:
        for source in sources:
            if progress.cancelled.is_set():
                progress.lines.append(
                    Line(source.name, "Cancelled: this file and those after it were not read.", False)
                )
                break
            progress.current = source.name
            progress.lines.append(_one(source, keep, progress, settings))
            progress.done += 1
            progress.bytes_done += source.size
    finally:
        progress.finished.set()


def _one(source: Source, keep: Keep, progress: Progress, settings: Settings | None) -> Line:
    held = source.data if source.data is not None else source.path or b""
    try:
        documents = formats.read(held, source.name, source.published)
        added = [extracted for extracted in extract_many(documents, settings) if keep(extracted, source)]
    except Exception as error:  # one file's failure must not cost the rest; it is told in the list of files
        return Line(source.name, f"Not added: {error}", False)
    if not added:
        return Line(source.name, "Already here: the same content was added before.", True)
    events = sum(len(extracted.events) for extracted in added)
    progress.events += events
    return _line(source.name, added, events)


def _line(name: str, added: Sequence[Extracted], events: int) -> Line:
    unread = [problem.message for extracted in added for problem in extracted.problems if problem.stage == "reading"]
    several = f" in {len(added):,} documents" if len(added) > 1 else ""
    counted = f"{events:,} {'event' if events == 1 else 'events'}{several}"
    if unread:
        return Line(name, f"{counted}. {' '.join(unread[:3])}", False)
    if not events:
        return Line(name, "No dated event was found in it.", False)
    return Line(name, counted, True)


def pasted_name(text: str) -> str:
    """A name for pasted text: its first words, and a few digits of its hash so that two pastes differ."""
    words = "-".join("".join(sign if sign.isalnum() else " " for sign in text[:80]).split()[:6]).lower()
    return f"{words or 'pasted'}-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:6]}.txt"
