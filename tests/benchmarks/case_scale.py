"""How a case bears many events: `python tests/benchmarks/case_scale.py [EVENTS]` (default 100,000).

A hundred documents of a hundred events are added as any others; the rest are copies of them made in SQL, so that a
million take minutes and not an hour. Printed: processor seconds (the machine may be busy) and the peak memory of each
step, first without snapshots and then, in a process of its own, with them.
"""

from __future__ import annotations

import hashlib
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from extract.dates.interval import Grain, Interval
from extract.records import Dated, Document, Event, Passage, Place, stable_id
from extract.table.case import Case
from extract.table.case_load import OF_EVENT

DOCUMENTS, EVENTS = 100, 100
NAMES = [
    f"{first} {last}" for first in ("Lena", "Tomas", "Ada", "Omar", "Ines") for last in ("Okafor", "Will", "Quist")
]
VERBS = ("met", "attacked", "arrested", "left", "signed")


def step(name: str, act: Callable[[], Any]) -> Any:
    """Does it, and prints what it took."""
    began = time.process_time()
    result = act()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{name:34} {time.process_time() - began:8.2f} s {memory:6d} MB", flush=True)
    return result


def report(number: int, chance: random.Random, days: int = 73_000) -> tuple[Document, bytes, list[Event]]:
    """A document of thirty paragraphs with a hundred events over two centuries, or over so many days."""
    lines = [
        f"Paragraph {line} of report {number}. " + "The bridge near the river was closed. " * 8 for line in range(30)
    ]
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(30)]
    text = "\n".join(lines)
    passages = tuple(Passage(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    events = []
    for which in range(EVENTS):
        first = datetime(1820, 1, 1) + timedelta(days=chance.randrange(days))
        interval = Interval(first, first + timedelta(days=chance.choice((1, 1, 7, 31))), Grain.DAY)
        words = f"{first:%d %B %Y}"
        dated = Dated(
            which, which + len(words), words, "DATE", "", None, interval, "", "stated", "", "all in the words"
        )
        actors = tuple(chance.sample(NAMES, 2))
        what = f"{actors[0]} {(verb := chance.choice(VERBS))} {actors[1]}"
        town = chance.randrange(300)
        place = Place(f"Town {town}", f"Town {town} / Region {town % 30}", 1.0, 2.0)
        events.append(
            Event(stable_id(number, which), what, verb, which, which + 5, dated, which % 30, "happened", actors,
                  places=(place,))
        )  # fmt: skip
    data = text.encode()
    sha256 = hashlib.sha256(data).hexdigest()
    return (
        Document(f"{number}.txt", text, passages, f"Report {number}", date(2020, 1, 1), "given", sha256),
        data,
        events,
    )


def make(path: Path, wanted: int) -> None:
    """A case of that many events."""
    chance = random.Random(7)
    with Case.open(path) as case:
        for number in range(min(DOCUMENTS, wanted // EVENTS)):
            case.add(*report(number, chance), version="1")
    columns = ", ".join(f'"{name}"' for name in OF_EVENT[1:])
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    for copy in range(1, wanted // (DOCUMENTS * EVENTS)):
        on = copy * DOCUMENTS
        connection.execute(
            f"INSERT INTO document SELECT id + {on}, '{copy}-' || name, '{copy}-' || given_name, sha256, original,"
            f" title, published, published_from, format, language, text, version, revision + {on}, counted_from"
            " FROM document"
            f" WHERE id <= {DOCUMENTS}"
        )
        connection.execute(
            f'INSERT INTO passage SELECT document + {on}, number, start, "end", section, page, header_start,'
            f" header_end, published FROM passage WHERE document <= {DOCUMENTS}"
        )
        connection.execute(
            f"INSERT INTO event (event, document, passage, passage_id, {columns}) SELECT '{copy}-' || event,"
            f" document + {on}, passage, '{copy}-' || passage_id, {columns} FROM event WHERE document <= {DOCUMENTS}"
        )
    connection.execute("COMMIT")
    connection.close()


def measure(path: Path, more: bool) -> None:
    """Opens, loads and edits it."""
    case = step("open, with its integrity check", lambda: Case.open(path))
    table = step("table", case.table)
    event = table["event"].iloc[len(table) // 2]
    del table
    for name, field, value in (
        ("review", "review", "accepted"),
        ("headline", "what", "Said otherwise"),
        ("date", "start", "1999-01-01"),
    ):
        step(f"correct its {name}", lambda field=field, value=value: case.edit([(event, field, value)], "A", "now"))
        step("table", case.table)
    for _ in range(3):
        case.undo("A", "now")
    if more:
        case.add(*report(DOCUMENTS, random.Random(8), days=60), version="1")
        step("table with one more document", case.table)
    case.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]), sys.argv[3] == "with snapshots")
    else:
        size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "large.case"
            step(f"make {size:,} events", lambda: make(file, size))
            for kind in ("without snapshots", "with snapshots"):
                print(kind, flush=True)
                subprocess.run([sys.executable, __file__, "--measure", str(file), kind], check=True)
