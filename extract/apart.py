"""Extraction in a process of its own: who looks at a page need not wait for it, and a stop is heard within a document.

The process is started once, keeps its language model, and ends with the one that started it. What goes between the two
is pickled: both ends are this program, and documents are in it as text alone.
"""

from __future__ import annotations

import atexit
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from extract.pipeline import Extracted, Settings, extract_many
from extract.progress import Heard
from extract.records import Document, Problem

ROOT = Path(__file__).parents[1]
LOOK = 0.1
"""Seconds between two looks at whether it shall stop."""
_DONE = None
_ENDED = "ended"


class Stopped(Exception):
    """A person cancelled while a document was being read."""


class Worker:
    """One process that extracts for whoever asks, one after the other; a new one comes in place of one that ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        atexit.register(self.stop)

    def extract(
        self, documents: Sequence[Document], settings: Settings | None = None, cancelled: threading.Event | None = None,
        heard: Heard | None = None,
    ) -> Iterator[Extracted]:  # fmt: skip
        """As `extract_many`, in order. Raises Stopped when `cancelled` is set meanwhile.

        Where the process ends by itself (no memory is left, a library fails), the document that it had in hand gets a
        Problem, and the rest is read by a new one.
        """
        left = list(documents)
        while left:
            while not self._lock.acquire(timeout=LOOK):
                _check(cancelled)
            try:
                for answer in self._answered(left, settings, cancelled):
                    if isinstance(answer, Extracted):
                        left.pop(0)
                        yield answer
                    elif heard:
                        heard(answer)
            finally:
                self._lock.release()
            if left:
                yield _failed(left.pop(0))

    def warm(self) -> None:
        """Starts the process and lets it load the language model, so that the first report does not wait for it."""
        with self._lock:
            self._ask([Document("warm", "It began on 3 May 2019.")], None)
            while (answer := self._answers.get()) is not _DONE:
                if answer == _ENDED:
                    self.stop()
                    return

    def stop(self) -> None:
        """Ends the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _answered(
        self, documents: Sequence[Document], settings: Settings | None, cancelled: threading.Event | None
    ) -> Iterator[Extracted | float]:
        self._ask(documents, settings)
        complete = False
        try:
            while True:
                _check(cancelled)
                try:
                    answer = self._answers.get(timeout=LOOK)
                except queue.Empty:
                    continue
                complete = answer is _DONE
                if complete or answer == _ENDED:
                    return
                yield answer
        finally:
            # What it would still say is nobody's answer. One that ended is waited for: until then, another thread may
            # be waiting too, `poll` does not know yet, and the next question would be put to the dead.
            if not complete:
                self.stop()

    def _ask(self, documents: Sequence[Document], settings: Settings | None) -> None:
        if self._process is None or self._process.poll() is not None:
            self._start()
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            pickle.dump((list(documents), settings), self._process.stdin)
            self._process.stdin.flush()
        except OSError:  # it has just ended; its reader says so
            return

    def _start(self) -> None:
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self._answers = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "extract.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()


def _check(cancelled: threading.Event | None) -> None:
    if cancelled is not None and cancelled.is_set():
        raise Stopped


def _listen(stream: BinaryIO, answers: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            answers.put(pickle.load(stream))
    except (EOFError, OSError, pickle.UnpicklingError):
        answers.put(_ENDED)


def _failed(document: Document) -> Extracted:
    problem = Problem(
        document.name, "extraction", f"{document.name}: it could not be read to its end; the program that reads stopped"
    )
    return Extracted((), (*document.problems, problem), document)


def main() -> None:
    """Answers what stands on the standard input, document by document, until it ends."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    sys.stdout = sys.stderr  # a library that prints must not write between the answers
    while True:
        try:
            documents, settings = pickle.load(asked)
        except EOFError:
            return

        def tell(answer: Extracted | float | None) -> None:
            pickle.dump(answer, answers)
            answers.flush()

        try:
            for extracted in extract_many(documents, settings, heard=tell):
                tell(extracted)
            tell(_DONE)
        except BrokenPipeError:  # nobody asks any more
            return


if __name__ == "__main__":
    main()
