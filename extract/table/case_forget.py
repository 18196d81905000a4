"""What deleting for good takes along: everything in a case that quotes a document, in the log and the settings too."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.reading import formats
from extract.table import case_schema

_NAMING = ("actors", "reported_by", "agents", "affected", "places")
_NAMES = " UNION ".join(f"SELECT one.value FROM event, json_each(event.{column}) AS one" for column in _NAMING)


def documents(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Deletes documents with their events, the files that no other document came in, and what the log says of them:
    edits, merges of their events, and merged names that no event bears any more. The caller's transaction holds."""
    ids, bearing = _events(connection, names), _names(connection)
    files = {formats.file_of(name) for name in names}
    connection.execute("DELETE FROM document WHERE name IN (SELECT value FROM json_each(?))", (json.dumps(names),))
    connection.execute("DELETE FROM original WHERE sha256 NOT IN (SELECT original FROM document)")
    connection.execute(
        "DELETE FROM setting WHERE key LIKE 'columns of %' AND substr(key, 12) NOT IN (SELECT sha256 FROM original)"
    )
    left = {name for (name,) in connection.execute("SELECT name FROM document")}
    gone = {*names, *(name for name in _told_of(connection) - left if formats.file_of(name) in files)}
    connection.execute(case_schema.UNGUARD_LOG)
    connection.execute("DELETE FROM edit WHERE document IN (SELECT value FROM json_each(?))", (json.dumps(list(gone)),))
    connection.execute("DELETE FROM edit WHERE event IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    lost = bearing - _names(connection)
    _rewrite(connection, "merge events", "events", ids, fewest=2)
    _rewrite(connection, "merge names", "names", lost, fewest=1)
    connection.executemany(
        "DELETE FROM edit WHERE action = 'split name' AND json_extract(value, '$.name') = ?", [(name,) for name in lost]
    )
    connection.execute(case_schema.GUARD_LOG)


def everything(connection: sqlite3.Connection) -> None:
    """Empties the case."""
    connection.execute(case_schema.UNGUARD_LOG)
    for table in ("edit", "document", "original", "setting"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(case_schema.GUARD_LOG)


def _events(connection: sqlite3.Connection, names: Sequence[str]) -> set[str]:
    """The ids that events of those documents have or had."""
    asked = (
        "SELECT event FROM event JOIN document ON document.id = event.document"
        " WHERE name IN (SELECT value FROM json_each(:names))"
        " UNION SELECT event FROM edit WHERE event <> '' AND document IN (SELECT value FROM json_each(:names))"
    )
    return {event for (event,) in connection.execute(asked, {"names": json.dumps(names)})}


def _names(connection: sqlite3.Connection) -> set[str]:
    """The names that events of the case bear, extracted or added by hand."""
    found = {name for (name,) in connection.execute(_NAMES)}
    for (value,) in connection.execute("SELECT value FROM edit WHERE action = 'add'"):
        row: Mapping[str, Any] = json.loads(value)
        found.update(name for column in _NAMING for name in row.get(column) or ())
    return found


def _told_of(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT DISTINCT document FROM edit WHERE document IS NOT NULL")}


def _rewrite(connection: sqlite3.Connection, action: str, key: str, gone: Iterable[str], fewest: int) -> None:
    """Takes those names or events out of the merges that the log tells of; one of too few, or into such a name, goes
    whole."""
    taken = set(gone)
    # the guards that stand refuse changes, so a line is written anew under its number
    for number, value in connection.execute("SELECT number, value FROM edit WHERE action = ?", (action,)).fetchall():
        said = json.loads(value)
        kept = [one for one in said[key] if one not in taken]
        if len(kept) == len(said[key]) and said.get("into") not in taken:
            continue
        row = list(connection.execute("SELECT * FROM edit WHERE number = ?", (number,)).fetchone())
        connection.execute("DELETE FROM edit WHERE number = ?", (number,))
        if len(kept) >= fewest and said.get("into") not in taken:
            row[row.index(value)] = json.dumps(said | {key: kept}, ensure_ascii=False)
            connection.execute(f"INSERT INTO edit VALUES ({', '.join('?' * len(row))})", row)
