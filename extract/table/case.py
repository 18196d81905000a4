"""The case file: one SQLite file with documents, what was extracted from them, and everything a person did about it.

Originals and the log of edits are never changed; what was extracted may be extracted again. One transaction per
document and per edit, so a crash loses at most the one in progress, and several programs may use one case at once.
`case_schema` has the tables, `case_file` opening and locking, `case_log` what the log means, `case_rows` single rows,
`case_load` and `case_view` the table. Nothing here looks at a clock: the caller says who did something and when.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

import pandas as pd

from extract.records import Document, Event, Problem, stable_id
from extract.table import (
    case_files,
    case_forget,
    case_import,
    case_keep,
    case_load,
    case_log,
    case_rows,
    case_view,
    chronology,
    schema,
)
from extract.table.case_entries import Entry, Kept, Orphan, TableFile, corrected, entry
from extract.table.case_file import CaseBusy, CaseDamaged, CaseError, CaseReadOnly, File, NotACase
from extract.table.case_log import Edit
from extract.table.case_snapshot import Store
from extract.table.chronology import Chronology

__all__ = [
    "Case",
    "CaseBusy",
    "CaseDamaged",
    "CaseError",
    "CaseReadOnly",
    "Edit",
    "Entry",
    "Kept",
    "NotACase",
    "Orphan",
    "TableFile",
]

EXTRACTED, TABLE = ".extracted", ".table"
"""Suffixes of the two snapshots beside a large case: events as extracted, and brought together."""

Change = tuple[str, str, Any]
"""(event, field, value): what to correct."""


class Case:
    """An open case. Use it as a context manager, or `close` it. Safe to share between threads."""

    def __init__(self, file: File) -> None:
        self._file = file
        with file.reading() as connection:
            self._identity: str = connection.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()[0]
        self._view = self._fresh_view()
        self._log = case_rows.Log()

    # --- opening ------------------------------------------------------------------------------------------------

    @classmethod
    def open(cls, path: str | Path, create: bool = True, read_only: bool = False) -> Self:
        """Opens a case, or makes one where there is none; checks its integrity and brings old versions up to date.

        A file that can't be written opens for reading, and `read_only` says why. Raises CaseError with a sentence.
        """
        return cls(File.open(Path(path), create, read_only))

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the case is."""
        return self._file.path

    @property
    def read_only(self) -> str:
        """Why nothing can be changed, as a sentence; "" where it can."""
        return self._file.read_only

    def _store(self, suffix: str) -> Store | None:
        return None if self.read_only else Store(self.path.with_name(self.path.name + suffix))

    def _fresh_view(self) -> case_view.View:
        return case_view.View(self._store(TABLE), self._identity)

    def revision(self) -> str:
        """A text that changes whenever anything in the case does, in this or another program: a key for caches."""
        with self._file.reading() as connection:
            return f"{self._identity}-{case_rows.changes(connection)}-{case_rows.last_edit(connection)}"

    # --- documents ----------------------------------------------------------------------------------------------

    def needs(self, sha256: str, version: str, name: str | None = None) -> bool:
        """Whether a file of that content must be extracted: it is new, or of another version, or its date was changed.

        With a name: whether that document of the file must be (an archive or mailbox gives several).
        """
        asked = "SELECT id, name, version FROM document WHERE sha256 = ? AND ? IN (given_name, name, '')"
        with self._file.reading() as connection:
            found = connection.execute(asked, (sha256, name or "")).fetchall()
            stale = case_rows.stale(connection, case_log.fold(self._log.edits(connection)))
        return not found or any(kept != version or called in stale for _, called, kept in found)

    def add(
        self,
        document: Document,
        original: bytes | None,
        events: Sequence[Event],
        problems: Iterable[Problem] = (),
        version: str = "",
    ) -> Kept:
        """Keeps a document with its events, in place of an older extraction of the same content and name.

        `original`: the bytes of the file it came in, kept once by their SHA-256 – its own, or those of the mailbox,
        table or archive it is a part of (None where the case has them already, or where the text was pasted).
        Corrections stay with their event, found again by its words and place if its id has changed; the others are
        orphans.
        """
        return self._keep(
            document, original, problems, version,
            lambda connection, key, named: case_load.put_events(connection, key, named, events),
        )  # fmt: skip

    def add_table(self, table: Chronology, original: bytes) -> Kept:
        """Keeps a table of events as a document, in place of an older reading of the same file; its reviews, notes,
        tags and corrections are edits in the file's name. Events that the case has from elsewhere are left out."""

        def put(connection: sqlite3.Connection, key: int, named: Document) -> list[str]:
            ids = case_import.put(connection, key, named, table)
            case_import.say(connection, named.name, table, ids, self._log.edits(connection))
            return ids

        return self._keep(table.document, original, table.problems, chronology.VERSION, put)

    def _keep(
        self,
        document: Document,
        original: bytes | None,
        problems: Iterable[Problem],
        version: str,
        put: case_keep.Put,
    ) -> Kept:
        with self._file.writing() as connection:
            edits = self._log.edits(connection)
            return case_keep.keep(connection, edits, case_rows.clean(document), original, problems, version, put)

    def documents(self) -> list[Entry]:
        """The documents in the order they came, corrections of their titles and dates applied, without their texts."""
        asked = (
            "SELECT document.name, title, published, published_from, document.sha256, size, format, language, version,"
            " (SELECT count(*) FROM event WHERE event.document = document.id),"
            " (SELECT count(*) FROM problem WHERE problem.document = document.id)"
            " FROM document JOIN original ON original.sha256 = document.original ORDER BY document.id"
        )
        with self._file.reading() as connection:
            found = connection.execute(asked).fetchall()
            state = case_log.fold(self._log.edits(connection))
            stale = case_rows.stale(connection, state)
        entries = [entry(row, row[0] in stale) for row in found]
        return [corrected(entry, state.documents.get(entry.name, {})) for entry in entries]

    def tables(self) -> list[TableFile]:
        """The tables among the files that came, those too that could not be read."""
        with self._file.reading() as connection:
            return case_files.tables(connection)

    def told_by(self, name: str) -> list[str]:
        """The documents that a document's events tell of: itself, or those a table downloaded here was made from."""
        with self._file.reading() as connection:
            return case_files.told_by(connection, name)

    def origin(self, event: str) -> tuple[str, str] | None:
        """The table and row that an event was imported from ("events.csv", "row 3"); None for an extracted one."""
        with self._file.reading() as connection:
            return case_files.origin(connection, event)

    def withdraw(self, names: Iterable[str]) -> None:
        """Takes documents out that a new reading of their file no longer gives; what was said of them stays in the log
        (`orphans`)."""
        with self._file.writing() as connection:
            connection.executemany("DELETE FROM document WHERE name = ?", [(name,) for name in names])
            case_rows.count_change(connection)

    def document(self, name: str) -> Document | None:
        """A document with its text and passages, a person's title and publication date applied; None if not there."""
        with self._file.reading() as connection:
            found = case_load.document(connection, name)
            state = case_log.fold(self._log.edits(connection)) if found else case_log.State()
        return corrected(found, state.documents.get(name, {})) if found else None

    def original(self, sha256: str) -> bytes | None:
        """The bytes of the file that a document of that SHA-256 came in; None if the case does not have them."""
        found = self._original(sha256)
        return found[1] if found else None

    def intact(self, sha256: str) -> bool:
        """Whether the file that a document of that SHA-256 came in is stored byte for byte as it came."""
        found = self._original(sha256)
        return found is not None and hashlib.sha256(found[1]).hexdigest() == found[0]

    def _original(self, sha256: str) -> tuple[str, bytes] | None:
        asked = (
            "SELECT sha256, bytes FROM original WHERE sha256 = ?"
            " OR sha256 IN (SELECT original FROM document WHERE sha256 = ?) LIMIT 1"
        )
        with self._file.reading() as connection:
            found: tuple[str, bytes] | None = connection.execute(asked, (sha256, sha256)).fetchone()
        return found

    def problems(self) -> list[dict[str, Any]]:
        """What could not be read or resolved, as plain dicts: document, stage, message, start, end."""
        asked = (
            'SELECT name, stage, message, start, problem."end" FROM problem'
            " JOIN document ON document.id = problem.document ORDER BY document.id, problem.rowid"
        )
        with self._file.reading() as connection:
            found = connection.execute(asked).fetchall()
        return [dict(zip(("document", "stage", "message", "start", "end"), row, strict=True)) for row in found]

    # --- the table ----------------------------------------------------------------------------------------------

    def table(self) -> pd.DataFrame:
        """All events in SCHEMA's columns and then REVIEW's, with corrections, merges and added events applied.
        Made once per `revision`, shared: never change it in place. `.attrs["problems"]` lists the problems.
        """
        with self._file.reading() as connection:
            changes, edits = case_rows.changes(connection), self._log.edits(connection)
        table = self._view.table(changes, edits, self._extracted)
        table.attrs["problems"] = self.problems()
        return table

    def _extracted(self) -> tuple[int, pd.DataFrame]:
        with self._file.reading() as connection:
            table = case_load.events(connection, self._store(EXTRACTED), self._identity)
            return case_rows.changes(connection), table

    # --- edits --------------------------------------------------------------------------------------------------

    def edit(self, changes: Iterable[Change], author: str, at: datetime | str) -> int:
        """Corrections of events' fields (also "review", "note", "tags"), undone together; the step's number in the log.

        Raises CaseError where a field or value is none.
        """
        with self._file.writing() as connection:
            changes = list(changes)
            state = case_log.fold(self._log.edits(connection))
            about = case_rows.described(connection, {event for event, _, _ in changes}) | case_rows.described_added(
                state
            )
            step = case_rows.next_step(connection)
            for event, field, value in changes:
                if event not in about and event not in state.fields:
                    raise CaseError(f"{self.path.name}: there is no event {event}")
                try:
                    stored = case_log.stored(field, value)
                except ValueError as error:
                    raise CaseError(str(error)) from error
                known = about.get(event) or state.about.get(event, {})
                before = state.fields.get(event, {}).get(field, known.get("was", {}).get(field))
                case_rows.log(
                    connection, step, author, at, "set", event=event, field=field, value=stored, before=before,
                    document=known.get("document"), about={key: known[key] for key in known if key != "was"},
                )  # fmt: skip
        return step

    def add_event(self, document: str, event: Event, author: str, at: datetime | str) -> str:
        """Keeps an event that a person found in a document of the case; returns its id."""
        with self._file.writing() as connection:
            source = case_load.document(connection, document)
            if source is None:
                raise CaseError(f"{self.path.name}: there is no document {document}")
            [row] = schema.rows(source, [event])
            step = case_rows.next_step(connection)
            named = dict(zip(schema.SCHEMA, row, strict=True))
            named["event"] = stable_id("added", self._identity, step)
            stored = {
                name: case_load.sql(value) if schema.SCHEMA[name] != "tuple" else value for name, value in named.items()
            }
            case_rows.log(connection, step, author, at, "add", event=named["event"], value=stored, document=document)
        return str(named["event"])

    def merge_names(self, names: Iterable[str], into: str, author: str, at: datetime | str) -> int:
        """These names are one actor, called `into`, in every column of names."""
        return self._one(author, at, "merge names", value={"names": sorted(set(names)), "into": into}, field="name")

    def split_name(self, name: str, author: str, at: datetime | str) -> int:
        """This name is an actor of its own, whatever was merged before by hand or by rule."""
        return self._one(author, at, "split name", value={"name": name}, field="name")

    def merge_events(self, events: Iterable[str], author: str, at: datetime | str) -> int:
        """These events are one and the same, told several times."""
        return self._one(author, at, "merge events", value={"events": sorted(set(events))}, field="same_as")

    def split_event(self, event: str, author: str, at: datetime | str) -> int:
        """This event is not the same as any other."""
        return self._one(author, at, "split event", event=event, field="same_as")

    def correct_document(self, name: str, field: str, value: Any, author: str, at: datetime | str) -> int:
        """Corrects a document's "published", "title" or "language"; a new publication date makes it stale (`needs`)."""
        try:
            stored = case_log.stored(field, value, case_log.DOCUMENT_FIELDS)
        except ValueError as error:
            raise CaseError(str(error)) from error
        document = self.document(name)
        if document is None:
            raise CaseError(f"{self.path.name}: there is no document {name}")
        before = getattr(document, field)
        before = before.isoformat() if isinstance(before, date) else before
        return self._one(author, at, "document", document=name, field=field, value=stored, before=before)

    def _one(self, author: str, at: datetime | str, action: str, **more: Any) -> int:
        with self._file.writing() as connection:
            step = case_rows.next_step(connection)
            case_rows.log(connection, step, author, at, action, **more)
        return step

    def undo(self, author: str, at: datetime | str) -> list[Edit]:
        """Takes this author's last step back; returns its lines, none where there is nothing to undo."""
        return self._turn("undo", case_log.next_undo, author, at)

    def redo(self, author: str, at: datetime | str) -> list[Edit]:
        """Brings back what this author undid last, unless they did something else since; returns its lines."""
        return self._turn("redo", case_log.next_redo, author, at)

    def _turn(self, action: str, choose: Any, author: str, at: datetime | str) -> list[Edit]:
        with self._file.writing() as connection:
            edits = self._log.edits(connection)
            target = choose(edits, author)
            if target is None:
                return []
            case_rows.log(connection, case_rows.next_step(connection), author, at, action, target=target)
        return [edit for edit in edits if edit.step == target]

    def log(self) -> list[Edit]:
        """Everything that was done, oldest first; `holds` is False for what was undone."""
        with self._file.reading() as connection:
            edits = self._log.edits(connection)
        gone = case_log.undone(edits)
        return [replace(edit, holds=edit.step not in gone) for edit in edits]

    def orphans(self) -> list[Orphan]:
        """Corrections that hold, but whose event the newest extraction does not have."""
        with self._file.reading() as connection:
            state = case_log.fold(self._log.edits(connection))
            there = case_rows.described(connection, state.fields).keys() | state.added.keys()
        lost = [(event, said) for event, said in state.fields.items() if event not in there]
        return [Orphan(event, state.about[event].get("document", ""), state.about[event], said) for event, said in lost]

    # --- settings -----------------------------------------------------------------------------------------------

    def setting(self, key: str, default: Any = None) -> Any:
        """A setting of this case."""
        with self._file.reading() as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else default

    def set(self, key: str, value: Any) -> None:
        """Keeps a setting: any plain JSON value."""
        with self._file.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, json.dumps(value)))

    # --- for good -----------------------------------------------------------------------------------------------

    def parts(self, name: str) -> list[str]:
        """The documents that came in the same file: the messages of a mailbox, the rows of a table."""
        with self._file.reading() as connection:
            return case_files.parts(connection, name)

    def delete_documents(self, names: Sequence[str]) -> bool:
        """Deletes documents for good: text, events, what the log says of them, and their files, overwritten on disk.

        A file is kept while other `parts` of it are here, and so is what it holds: delete those too.
        False where its pages could not be overwritten yet because another program reads the case: `wipe` again later.
        """
        with self._file.writing() as connection:
            case_forget.documents(connection, names)
            case_rows.count_change(connection)
        self._log = case_rows.Log()
        self._forget_snapshots()
        self._view = self._fresh_view()
        return self.wipe()

    def _forget_snapshots(self) -> None:
        for suffix in (EXTRACTED, TABLE):
            Store(self.path.with_name(self.path.name + suffix)).forget()

    def wipe(self) -> bool:
        """Gives the space of deleted things back, overwritten; False while another program still reads them."""
        return self._file.wipe()

    def delete(self) -> None:
        """Deletes the whole case for good, with all its files; closes it."""
        with self._file.writing() as connection:
            case_forget.everything(connection)
        self.wipe()
        self.close()
        self._forget_snapshots()
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def backup(self, target: str | Path) -> None:
        """A complete copy, checked; the case may be in use meanwhile."""
        self._file.backup(Path(target))

    @classmethod
    def restore(cls, backup: str | Path, path: str | Path) -> Self:
        """Puts a backup in place of the case at `path` (which must be closed) and opens it; the backup stays.

        The backup is checked first; raises CaseError and changes nothing where it is no sound case.
        """
        backup, path = Path(backup), Path(path)
        File.open(backup, create=False, read_only=True).close()
        part = path.with_name(path.name + ".part")
        try:
            shutil.copyfile(backup, part)
            for suffix in ("-wal", "-shm", EXTRACTED, TABLE):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise CaseError(f"{path.name}: the backup could not be put there ({error})") from error
        return cls.open(path, create=False)
