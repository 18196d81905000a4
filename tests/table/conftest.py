"""Documents and events of our own making, with every trap that a cell, a name or a date can hold."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from extract.dates.interval import Grain, Interval, Mod
from extract.records import Dated, Document, Event, Passage, Place, Problem, stable_id
from extract.table import cells, chronology
from extract.table.case import Case

TRAPS = (
    "plain words",
    '=HYPERLINK("http://example.org";"open")',
    " =1+1",
    "'=1+1",
    "''quoted",
    "+44 20",
    "-5",
    "@sum",
    "\tindented",
    "NA",
    "'NA",
    "none",
    "True",
    "007",
    "1e5",
    "2019",
    "1234567890123456",
    "inf",
    "a; b",
    "back\\slash",
    "_x0041_ literal",
    "bell \x07 and null \x00",
    "line\r\nbreak\rreturn\nfeed",
    'say "so", then',
    "سقوط المدينة",
    "half \ud83d surrogate",
    "𝔘nicode \ufffe end",
    "; ",
    "\\; ",
)


def dated_of(words: str, interval: Interval | None, **more: object) -> Dated:
    known: dict[str, object] = {
        "start_char": 0,
        "end_char": len(words),
        "text": words,
        "type": "DATE",
        "value": "2019",
        "mod": None,
        "interval": interval,
        "edtf": "2019" if interval else "",
        "status": "stated" if interval else "unresolved",
        "anchor": "DOCUMENT",
        "why": "the year stands in the words",
        "rule": "year",
        "confidence": 0.9,
    }
    return Dated(**(known | more))  # type: ignore[arg-type]


@pytest.fixture
def make_document() -> Callable[..., Document]:
    def make(
        name: str = "report.txt", text: str = "In 2019 the bridge at Qarin fell. Nobody saw it.", **more: object
    ) -> Document:
        known: dict[str, object] = {
            "passages": (Passage(0, len(text), "body", 2),),
            "published": date(2020, 3, 4),
            "published_from": "dateline",
            "title": "The bridge",
            "sha256": stable_id(text) * 4,
        }
        return Document(name, text, **(known | more))  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_event() -> Callable[..., Event]:
    def make(number: int = 0, words: str = "2019", interval: Interval | str | None = "year", **more: object) -> Event:
        if interval == "year":
            interval = Interval(datetime(2019, 1, 1), datetime(2020, 1, 1), Grain.YEAR, Mod.APPROX)
        dated = dated_of(words, interval, **more.pop("dated", {}))  # type: ignore[arg-type]
        known: dict[str, object] = {
            "what": "The bridge at Qarin fell",
            "trigger": "fell",
            "trigger_start": 28,
            "trigger_end": 32,
            "passage": 0,
            "actors": ("Lena Okafor",),
            "agents": ("Lena Okafor",),
            "places": (Place("Qarin", "Qarin / Westland", 12.25, -3.5),),
            "reported_by": ("Harbour Gazette",),
        }
        return Event(stable_id("event", number, words), dated=dated, **(known | more))  # type: ignore[arg-type]

    return make


@pytest.fixture
def pairs(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> list[tuple[Document, list[Event]]]:
    """Two documents: one with a trap in every text, one with every kind of date."""
    traps = [
        make_event(
            number,
            trap,
            what=trap,
            actors=(trap, "Lena Okafor"),
            places=(Place(trap, f"{trap} / Westland"),),
            dated={"why": trap, "flags": ("weekday_mismatch", trap.replace("\ud83d", ""))},
        )
        for number, trap in enumerate(TRAPS)
    ]
    kinds = [
        make_event(100, interval=None),
        make_event(101, interval=Interval(None, datetime(2011, 1, 1), Grain.YEAR)),
        make_event(102, interval=Interval(datetime(2017, 1, 1), None, Grain.YEAR, throughout=True)),
        make_event(103, interval=Interval(datetime(1, 1, 1), datetime(101, 1, 1), Grain.CENTURY)),
        make_event(104, interval=Interval(datetime(9999, 1, 1), datetime(9999, 12, 31), Grain.DAY)),
        make_event(105, interval=Interval(datetime(1899, 12, 31, 23, 59, 58), datetime(1900, 1, 1), Grain.SECOND)),
        make_event(106, interval=Interval(datetime(2019, 9, 10, 6), datetime(2019, 9, 10, 12), Grain.PART), actors=()),
        make_event(107, dated={"mod": "START", "anchor_start": 4, "anchor_end": 9}, places=(), status="denied"),
    ]
    first = make_document("=traps; (1).txt", "A passage with\r\na \x0b break, _x000D_ and \ud800.", title="=title")
    return [(first, traps), (make_document("kinds.txt", published=None, published_from=""), kinds)]


@pytest.fixture
def kept(pairs: Any) -> list[tuple[Document, bytes, list[Event]]]:
    """The documents of `pairs` with bytes that fit their SHA-256, their events' ids made unique."""
    made = []
    for document, events in pairs:
        data = cells.clean(document.text).encode()
        made.append((dataclasses.replace(document, sha256=hashlib.sha256(data).hexdigest()), data, events))
    return made


@pytest.fixture
def case(tmp_path: Path, kept: Any) -> Any:
    """An open case with those documents."""
    with Case.open(tmp_path / "my.case") as opened:
        for document, data, events in kept:
            problems = [Problem(document.name, "dates", f"{document.name}: \ud800", 1, 2)]
            opened.add(document, data, events, problems, "1")
        yield opened


@pytest.fixture
def dates() -> Callable[..., list[str]]:
    """The EDTF of each row of a CSV table of events, in the order of the rows."""

    def read(text: str, **more: Any) -> list[str]:
        found = chronology.read(text.encode(), "own.csv", **more)
        by_row = sorted(
            (found.rows[event], edtf) for event, edtf in zip(found.table["event"], found.table["edtf"], strict=True)
        )
        return [edtf for _, edtf in by_row]

    return read
