"""Kills a program that works on a case, at random moments, and looks at what is left: `python tests/table/kill.py 100`.

After each kill the file must open and pass its integrity check, hold every document and edit that was reported as done,
whole, and at most the one more that was under way.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from extract.dates.interval import Grain, Interval
from extract.records import Dated, Document, Event, Passage, stable_id
from extract.table import case_file
from extract.table.case import Case

EVENTS = 7
KINDS = ("import", "edit", "migration")


def report(number: int) -> tuple[Document, bytes, list[Event]]:
    """A document with its bytes and events, another one for each number."""
    text = f"Report {number}. In 2019 the bridge fell. " + "It rained. " * 200
    data = text.encode()
    interval = Interval(datetime(2019, 1, 1), datetime(2020, 1, 1), Grain.YEAR)
    dated = Dated(13, 17, "2019", "DATE", "2019", None, interval, "2019", "stated", "", "the year stands there")
    events = [
        Event(stable_id(number, which), f"Event {which}", "fell", 29, 33, dated, 0, actors=("Lena Okafor",))
        for which in range(EVENTS)
    ]
    import hashlib

    document = Document(
        f"{number}.txt", text, (Passage(0, len(text)),), "", date(2020, 1, 1), "given", hashlib.sha256(data).hexdigest()
    )
    return document, data, events


def work(path: Path, kind: str) -> Iterator[str]:
    """Works on the case without end, and says what is done after it is done."""
    with Case.open(path) as case:
        yield "open"
        number = 0
        while True:
            number += 1
            document, data, events = report(number)
            if kind == "edit" and number > 3:
                event = report(number % 3 + 1)[2][number % EVENTS].id
                step = case.edit([(event, "what", f"Said {number}"), (event, "review", "accepted")], "A", f"{number}")
                yield f"edit {step}"
                if number % 5 == 0:
                    case.undo("A", f"{number}")
                    yield "undo"
            else:
                case.add(document, data, events, version="1")
                yield f"document {number}"


def killed(path: Path, kind: str, seconds: float) -> list[str]:
    """Runs `work` in a process of its own for so long, then kills it; what it said was done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        for done in work(path, kind):
            os.write(writing, f"{done}\n".encode())
        os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as said:
        return said.read().decode().split("\n")[:-1]


def check(path: Path, done: list[str]) -> None:
    """Raises AssertionError where anything is lost or half done; `Case.open` runs the integrity check."""
    if not path.exists():
        assert not done, "the file is gone"
        return
    with Case.open(path) as case:
        documents = {entry.name: entry for entry in case.documents()}
        wanted = {f"{line.split()[1]}.txt" for line in done if line.startswith("document")}
        assert wanted <= documents.keys(), f"lost: {wanted - documents.keys()}"
        assert len(documents) <= len(wanted) + 1, "more than one document was under way"
        for name, entry in documents.items():
            assert entry.events == EVENTS, f"{name} is half there"
            assert case.intact(entry.sha256), f"the bytes of {name} have changed"
            kept = case.document(name)
            assert kept is not None
            assert kept.text == report(int(name.split(".")[0]))[0].text
        log = case.log()
        steps = {int(line.split()[1]) for line in done if line.startswith("edit")}
        assert steps <= {edit.step for edit in log}, "an edit is lost"
        for step in {edit.step for edit in log if edit.action == "set"}:
            assert sum(edit.step == step for edit in log) == 2, "an edit is half there"
        assert len({edit.step for edit in log}) <= len([line for line in done if line[:4] in ("edit", "undo")]) + 1
        assert len(case.table()) == EVENTS * len(documents)


def run(folder: Path, seed: int) -> int:
    """One kill and one look; returns how many things had been done."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    path = folder / f"{seed}.case"
    seconds = chance.uniform(0, 0.8)
    if kind == "migration":
        seconds = chance.uniform(0, 0.15)
        if seed % 2:
            old = case_file.File(path, case_file._connect(case_file._uri(path, "mode=rwc")))
            case_file.migrate(old, until=1)
            old.close()
    done = killed(path, kind, seconds)
    check(path, done)
    return len(done)


if __name__ == "__main__":
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        counts = [run(Path(folder), seed) for seed in range(runs)]
    print(f"{runs} kills, {sum(counts)} things done before them, {counts.count(0)} before the first: nothing lost")
