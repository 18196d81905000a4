"""What a case survives: kill -9, a full disk, two programs at once, many threads."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extract.table.case import Case, CaseReadOnly

resource = pytest.importorskip("resource", reason="this system limits no process")

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("kill", Path(__file__).with_name("kill.py"))
assert _spec is not None
assert _spec.loader is not None
kill = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kill)

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@needs_fork
@pytest.mark.parametrize("seed", [0, 1, 2, 4, 5])
def test_kill_9_loses_at_most_what_was_under_way(seed: int, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILL_ONE, str(seed), str(tmp_path)], check=True, cwd=ROOT)


KILL_ONE = """
import sys; from pathlib import Path
sys.path.insert(0, 'tests/table'); import kill
kill.run(Path(sys.argv[2]), int(sys.argv[1]))
"""

FULL = """
import resource, sys
sys.path.insert(0, 'tests/table'); import kill
from extract.table.case import Case, CaseReadOnly
case = Case.open(sys.argv[1])
document, data, events = kill.report(1)
case.add(document, data, events)
if sys.argv[2] == 'file size':
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
else:
    case._file._connection.execute('PRAGMA max_page_count=200')
added = 1
try:
    for number in range(2, 2_000):
        case.add(*kill.report(number))
        added += 1
except CaseReadOnly as error:
    print(added, error)
else:
    sys.exit('the disk never filled up')
assert len(case.documents()) == added
assert len(case.table()) == added * kill.EVENTS
assert case.document('1.txt').text == document.text
case.close()
again = Case.open(sys.argv[1])
assert len(again.documents()) == added
"""


@needs_fork
@pytest.mark.parametrize("full", ["file size", "pages"])
def test_a_full_disk_is_said_and_reading_goes_on(full: str, tmp_path: Path) -> None:
    path = tmp_path / "full.case"
    done = subprocess.run([sys.executable, "-c", FULL, str(path), full], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "the disk is full or can't be written: nothing was changed, reading goes on" in done.stdout
    with Case.open(path) as case:
        assert len(case.documents()) == int(done.stdout.split()[0])
        assert case.read_only == ""


def _import(path: str, first: int, count: int) -> None:
    with Case.open(path) as case:
        for number in range(first, first + count):
            case.add(*kill.report(number), version="1")


@needs_fork
def test_two_programs_write_while_a_third_reads_and_edits(tmp_path: Path) -> None:
    path = tmp_path / "shared.case"
    with Case.open(path) as case:
        case.add(*kill.report(0))
        context = multiprocessing.get_context("fork")
        others = [context.Process(target=_import, args=(str(path), first, 25)) for first in (100, 200)]
        for other in others:
            other.start()
        event = kill.report(0)[2][0].id
        edits = 0
        while any(other.is_alive() for other in others) or edits < 10:
            case.edit([(event, "what", f"Said {edits}")], "A", "now")
            assert len(case.table()) % kill.EVENTS == 0
            edits += 1
        for other in others:
            other.join()
            assert other.exitcode == 0
        assert len(case.documents()) == 51
        assert len(case.log()) == edits
        assert f"Said {edits - 1}" in set(case.table()["what"])


def test_threads_share_a_case(tmp_path: Path) -> None:
    failures: list[Exception] = []
    with Case.open(tmp_path / "threads.case") as case:
        case.add(*kill.report(0))
        event = kill.report(0)[2][0].id

        def one(number: int) -> None:
            try:
                for turn in range(5):
                    case.edit([(event, "note", f"{number} {turn}")], f"A{number}", "now")
                    assert case.table()["note"].str.len().max() > 0
                    case.undo(f"A{number}", "now")
            except Exception as error:
                failures.append(error)

        threads = [threading.Thread(target=one, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures
        assert len(case.log()) == 40
        assert case.table()["note"].str.len().max() == 0


def test_a_case_opened_for_reading_only_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kept.case"
    with Case.open(path) as case:
        case.add(*kill.report(0))
    with Case.open(path, read_only=True) as case:
        assert len(case.table()) == kill.EVENTS
        assert case.read_only
        with pytest.raises(CaseReadOnly, match="can't be changed"):
            case.set("a", 1)


UNWRITABLE = """
import resource, sys
sys.path.insert(0, 'tests/table'); import kill
from extract.table.case import Case, CaseReadOnly
with Case.open(sys.argv[1]) as case:
    case.add(*kill.report(0))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # nothing at all can be written
with Case.open(sys.argv[1]) as case:
    assert len(case.table()) == kill.EVENTS
    try:
        case.set('a', 1)
    except CaseReadOnly:
        sys.exit(0)
sys.exit('it was written')
"""


@needs_fork
def test_a_case_on_a_read_only_disk_is_read(tmp_path: Path) -> None:
    """In a process of its own: the limit is on all that a process writes, a test's own files too."""
    command = [sys.executable, "-c", UNWRITABLE, str(tmp_path / "kept.case")]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
