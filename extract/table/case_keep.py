"""One document into a case, inside a transaction; the corrections of an older extraction find their events again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from extract.records import Document, Problem
from extract.table import case_load, case_log, case_rows
from extract.table.case_entries import Kept
from extract.table.case_log import Edit

Put = Callable[[sqlite3.Connection, int, Document], list[str]]
"""Writes the events of the document of that key; returns their ids."""


def keep(
    connection: sqlite3.Connection,
    edits: Sequence[Edit],
    document: Document,
    original: bytes | None,
    problems: Iterable[Problem],
    version: str,
    put: Put,
) -> Kept:
    """Writes a document with what `put` writes of its events; `edits` is the log so far."""
    kept = case_rows.keep_original(connection, document, original)
    key, name, older = case_rows.slot(connection, document)
    given = case_rows.given_name(connection, key) or document.name
    state = case_log.fold(edits)
    before = case_rows.of_document(connection, name, state)
    given_date = "published" in state.documents.get(name, {})
    stated = case_rows.stated(connection, key) if given_date else None
    if older:
        connection.execute("DELETE FROM document WHERE id = ?", (key,))
    named = replace(document, name=name)
    case_rows.put(connection, key, named, given, kept, version, stated)
    case_load.put_document(connection, key, named, problems)
    ids = put(connection, key, named)
    moved = case_rows.find_again(connection, key, before)
    for old, new in moved.items():
        step = case_rows.next_step(connection)
        case_rows.log(connection, step, "", "", "moved", event=new, value=old, document=name)
    return Kept(name, older, moved, len(ids))
