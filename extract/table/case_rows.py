"""Single rows of a case file: read and written inside a transaction that the caller holds."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from extract.records import Document
from extract.table import cells
from extract.table.case_file import CaseError
from extract.table.case_load import OF_EVENT, day
from extract.table.case_log import Edit, State
from extract.table.schema import SCHEMA

_EDIT = "number, step, at, author, action, event, field, value, before, document, about, target"
_PLACE = ("document", "what", "when", "when_start", "trigger", "trigger_start", "trigger_end", "start", "end")
"""What the log notes of an event, to find it again in a newer extraction and to say what it was."""


def changes(connection: sqlite3.Connection) -> int:
    """How often documents were added, replaced or deleted."""
    return int(connection.execute("SELECT value FROM meta WHERE key = 'changes'").fetchone()[0])


def count_change(connection: sqlite3.Connection) -> int:
    """Counts one more change of the documents; returns the number."""
    connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'changes'")
    return changes(connection)


# --- the log ------------------------------------------------------------------------------------------------


def edits(connection: sqlite3.Connection, after: int = 0) -> list[Edit]:
    """The lines of the log, oldest first."""
    found = connection.execute(f"SELECT {_EDIT} FROM edit WHERE number > ? ORDER BY number", (after,))
    names = _EDIT.split(", ")
    return [_edit(dict(zip(names, row, strict=True))) for row in found]


class Log:
    """The log as read last: only its new lines are read again."""

    def __init__(self) -> None:
        self._known: list[Edit] = []

    def edits(self, connection: sqlite3.Connection) -> list[Edit]:
        """All lines, oldest first; do not change the list."""
        count, last = connection.execute("SELECT count(*), coalesce(max(number), 0) FROM edit").fetchone()
        known = self._known
        if count < len(known) or (known and last < known[-1].number):
            known = []  # a document was deleted for good, and its lines with it
        fresh = edits(connection, known[-1].number if known else 0)
        if len(known) + len(fresh) != count:
            fresh, known = edits(connection), []
        self._known = known + fresh if fresh else known
        return self._known


def _edit(row: dict[str, Any]) -> Edit:
    for name in ("value", "before", "about"):
        row[name] = json.loads(row[name]) if row[name] is not None else None
    return Edit(**row)


def last_edit(connection: sqlite3.Connection) -> int:
    """The number of the log's last line."""
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM edit").fetchone()[0])


def next_step(connection: sqlite3.Connection) -> int:
    """The number of a new step: higher than any there ever was."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'edit'").fetchone()
    return (row[0] if row else 0) + 1


def log(
    connection: sqlite3.Connection,
    step: int,
    author: str,
    at: datetime | str,
    action: str,
    value: Any = None,
    before: Any = None,
    about: Any = None,
    **more: Any,
) -> None:
    """Appends a line."""
    when = at.isoformat(timespec="seconds") if isinstance(at, datetime) else at
    told = {"step": step, "at": when, "author": cells.clean(author), "action": action, **more}
    for name, content in (("value", value), ("before", before), ("about", about)):
        told[name] = json.dumps(content, ensure_ascii=False) if content is not None else None
    if action == "set":
        told["value"] = json.dumps(value, ensure_ascii=False)  # None is a value too: "no date"
    names = ", ".join(told)
    connection.execute(f"INSERT INTO edit ({names}) VALUES ({', '.join('?' * len(told))})", tuple(told.values()))


def described(connection: sqlite3.Connection, events: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What each of the events is, as extracted: its words, place and document, and in "was" all its fields."""
    columns = ", ".join(f'event."{name}"' for name in OF_EVENT)
    asked = (
        f"SELECT document.name, {columns} FROM event JOIN document ON document.id = event.document"
        " WHERE event.event IN (SELECT value FROM json_each(?))"
    )
    found = {}
    for name, *values in connection.execute(asked, (json.dumps(list(events)),)):
        row = dict(zip(OF_EVENT, values, strict=True))
        was = {field: json.loads(value) if SCHEMA[field] == "tuple" else value for field, value in row.items()}
        found[row["event"]] = {field: (was | {"document": name})[field] for field in _PLACE} | {"was": was}
    return found


def described_added(state: State) -> dict[str, dict[str, Any]]:
    """The same of the events added by hand."""
    return {
        event: {field: row.get(field) for field in _PLACE} | {"was": dict(row)} for event, row in state.added.items()
    }


# --- documents ----------------------------------------------------------------------------------------------


def clean(document: Document) -> Document:
    """The document as SQLite can hold it, with a SHA-256."""
    text, name, title = cells.clean(document.text), cells.clean(document.name), cells.clean(document.title)
    sha256 = document.sha256 or hashlib.sha256(text.encode()).hexdigest()
    return replace(document, text=text, name=name, title=title, sha256=sha256)


def keep_original(connection: sqlite3.Connection, document: Document, original: bytes | None) -> str:
    """Keeps the bytes of the file a document came in, once; returns their SHA-256.

    Without them: those the case has already, or the text itself where it is all there was (pasted). Raises CaseError
    where the bytes are neither given nor known.
    """
    if original is None:
        asked = "SELECT original FROM document WHERE sha256 = ? UNION SELECT sha256 FROM original WHERE sha256 = ?"
        if known := connection.execute(asked, (document.sha256, document.sha256)).fetchone():
            return str(known[0])
        original = document.text.encode()
        if hashlib.sha256(original).hexdigest() != document.sha256:
            raise CaseError(f"{document.name}: the bytes of the file it came in are missing")
    sha256 = hashlib.sha256(original).hexdigest()
    connection.execute("INSERT OR IGNORE INTO original VALUES (?, ?, ?)", (sha256, len(original), original))
    return sha256


def slot(connection: sqlite3.Connection, document: Document) -> tuple[int, str, bool]:
    """The document's key and name in the case, and whether it is there already; a taken name gets a number."""
    asked = "SELECT id, name FROM document WHERE sha256 = ? AND ? IN (given_name, name)"
    row = connection.execute(asked, (document.sha256, document.name)).fetchone()
    if row:
        return row[0], row[1], True
    name, count = document.name, 1
    while connection.execute("SELECT 1 FROM document WHERE name = ?", (name,)).fetchone():
        count += 1
        name = f"{document.name} ({count})"
    key = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM document").fetchone()[0]
    return key, name, False


def given_name(connection: sqlite3.Connection, key: int) -> str | None:
    """What the document of that key was called when it first came."""
    row = connection.execute("SELECT given_name FROM document WHERE id = ?", (key,)).fetchone()
    return row[0] if row else None


def stated(connection: sqlite3.Connection, key: int) -> tuple[str | None, str] | None:
    """The publication date that a document states, and where; None if the document is not there."""
    row: tuple[str | None, str] | None = connection.execute(
        "SELECT published, published_from FROM document WHERE id = ?", (key,)
    ).fetchone()
    return row


def put(
    connection: sqlite3.Connection,
    key: int,
    document: Document,
    given: str,
    original: str,
    version: str,
    published: tuple[str | None, str] | None,
) -> None:
    """Writes a document's own row; `original`: the SHA-256 of the file it came in; `published`: the date it states and
    where, if that is not the one it was extracted with."""
    counted_from = document.published.isoformat() if document.published else None
    connection.execute(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, document.name, given, document.sha256, original, document.title,
         *(published or (counted_from, document.published_from)), document.format, document.language, document.text,
         version, count_change(connection), counted_from),
    )  # fmt: skip


def of_document(connection: sqlite3.Connection, name: str, state: State) -> dict[str, dict[str, Any]]:
    """The corrected events of a document, described: those there and those an earlier extraction lost."""
    known = {
        event for event, about in state.about.items() if about.get("document") == name and event not in state.added
    }
    return {event: dict(state.about[event]) for event in known} | described(connection, known)


def find_again(connection: sqlite3.Connection, key: int, lost: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Old id → new id for events that a new extraction of the document has under another id.

    The same predicate at the same place wins, then the same predicate and date words nearest by; each event is found
    once, and none that is no better than a guess.
    """
    columns = ", ".join(f'"{name}"' for name in _PLACE[1:])
    there = {
        row[0]: dict(zip(_PLACE[1:], row[1:], strict=True))
        for row in connection.execute(f"SELECT event, {columns} FROM event WHERE document = ?", (key,))
    }
    free = {event: about for event, about in there.items() if event not in lost}
    found: dict[str, str] = {}
    for old, about in sorted(lost.items(), key=lambda item: (item[1].get("trigger_start") or 0, item[0])):
        if old in there:
            continue
        nearness = {event: _likeness(about, other) for event, other in free.items()}
        best = min(nearness, key=lambda event: (nearness[event], event), default=None)
        if best is not None and nearness[best] < _UNLIKE:
            found[old] = best
            del free[best]
    return found


_UNLIKE = (9, 0, 0)


def _likeness(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[int, int, int]:
    """How far two events are from being the same one; (0, 0, 0) is the same words in the same place, told the same."""
    same_trigger = _folded(old.get("trigger")) == _folded(new["trigger"])
    same_when = _folded(old.get("when")) == _folded(new["when"])
    away = abs((old.get("trigger_start") or 0) - (new["trigger_start"] or 0))
    otherwise = sum(old.get(name) != new[name] for name in ("what", "start", "end"))
    if same_trigger and same_when:
        return (0 if away == 0 else 1, away, otherwise)
    if same_trigger and away == 0:
        return (2, away, otherwise)
    if same_when and old.get("when_start") == new["when_start"]:
        return (3, away, otherwise)
    return _UNLIKE


def _folded(words: Any) -> str:
    return " ".join(str(words or "").casefold().split())


def stale(connection: sqlite3.Connection, state: State) -> set[str]:
    """The documents whose events were counted from another publication date than holds now."""
    found = set()
    for name, published, counted_from in connection.execute("SELECT name, published, counted_from FROM document"):
        holds = state.documents.get(name, {}).get("published", published)
        if day(holds) != day(counted_from):
            found.add(name)
    return found
