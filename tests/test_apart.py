"""Extraction in a process of its own: the same results, a stop within a document, and a process that ends by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import intake
from extract.apart import Stopped, Worker
from extract.pipeline import extract_many
from extract.records import Document
from extract.table.case import Case

FERRY = Document("ferry.txt", "The ferry sank on 12 March 1994 off Varna. Three days later divers reached the wreck.")
BRIDGE = Document("bridge.txt", "The bridge fell on 7 June 2001.")
LONG = Document("long.txt", "On 7 June 2001 the bridge near Varna fell. The mayor resigned a week later. " * 20_000)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    found = Worker()
    yield found
    found.stop()


def test_it_gives_what_this_process_gives(worker: Worker) -> None:
    assert list(worker.extract([FERRY, BRIDGE])) == list(extract_many([FERRY, BRIDGE]))


def test_how_far_it_is_is_told_while_documents_are_read(worker: Worker) -> None:
    text = "\n\n".join(f"On {day} May 2019 the court in Varna heard witness {day}." for day in range(1, 29))
    told: list[float] = []
    assert len(list(worker.extract([Document("hearing.txt", text), BRIDGE], heard=told.append))) == 2
    assert len(told) > 4
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 2


def test_a_stop_is_heard_within_a_document_and_the_next_is_read(worker: Worker) -> None:
    stop = threading.Event()
    threading.Timer(1.0, stop.set).start()
    with pytest.raises(Stopped):
        list(worker.extract([LONG], cancelled=stop))
    assert [one.document.name for one in worker.extract([BRIDGE])] == ["bridge.txt"]


def test_where_the_process_ends_the_document_is_told_and_the_rest_is_read(worker: Worker) -> None:
    threading.Timer(1.0, worker.stop).start()
    lost, read = worker.extract([LONG, BRIDGE])
    assert [problem.stage for problem in lost.problems] == ["extraction"]
    assert not lost.events
    assert len(read.events) == 1


def test_a_cancelled_file_is_not_there_and_what_was_read_stays(worker: Worker, tmp_path: Path) -> None:
    sources = [intake.Source("bridge.txt", BRIDGE.text.encode()), intake.Source("long.txt", LONG.text.encode())]
    with Case.open(tmp_path / "own.case") as case:
        progress = intake.Progress(2, 2, 0.0, worker=worker)
        stopping = threading.Timer(3.0, progress.cancelled.set)
        stopping.start()
        intake.run(sources, case, progress)
        assert progress.finished.is_set()
        assert progress.lines[-1].sentence.startswith("Cancelled")
        assert "long.txt" not in {entry.name for entry in case.documents()}
