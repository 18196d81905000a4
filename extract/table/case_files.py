"""The files that a case's documents came in, and the rows that events were imported from."""

from __future__ import annotations

import json
import sqlite3

from extract.reading import formats
from extract.table.case_entries import TableFile
from extract.table.chronology import FORMAT


def tables(connection: sqlite3.Connection) -> list[TableFile]:
    """The tables among the files that came, those too that could not be read."""
    asked = (
        "SELECT original, given_name, json_group_array(name) FROM (SELECT * FROM document ORDER BY id)"
        " GROUP BY original ORDER BY min(id)"
    )
    found = [(formats.file_of(name), sha256, names) for sha256, name, names in connection.execute(asked)]
    return [
        TableFile(name, sha256, tuple(json.loads(names))) for name, sha256, names in found if formats.is_table(name)
    ]


def told_by(connection: sqlite3.Connection, name: str) -> list[str]:
    """The documents that a document's events tell of: itself, or those a table downloaded here was made from."""
    asked = (
        "SELECT DISTINCT json_extract(told, '$.document') FROM imported JOIN event USING (event)"
        " JOIN document ON document.id = event.document WHERE name = ?"
    )
    return [told for (told,) in connection.execute(asked, (name,))] or [name]


def origin(connection: sqlite3.Connection, event: str) -> tuple[str, str] | None:
    """The table and row that an event was imported from ("events.csv", "row 3"); None for an extracted one."""
    asked = (
        "SELECT name, substr(text, passage.start + 1, 100) FROM event JOIN document ON document.id = event.document"
        " JOIN passage ON passage.document = document.id AND passage.number = event.passage"
        " WHERE event = ? AND format = ?"
    )
    found = connection.execute(asked, (event, FORMAT)).fetchone()
    return (found[0], found[1].partition("\n")[0].lower()) if found else None


def parts(connection: sqlite3.Connection, name: str) -> list[str]:
    """The documents that came in the same file as this one, itself among them."""
    asked = "SELECT name FROM document WHERE original = (SELECT original FROM document WHERE name = ?) ORDER BY id"
    return [part for (part,) in connection.execute(asked, (name,))]
