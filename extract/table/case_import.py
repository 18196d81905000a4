"""A table of events into a case: its rows as events of one document, what was said of them as lines of the log.

A table downloaded here tells of documents that need not be in this case: `imported` keeps what its rows say of those,
beside the events. Reviews, notes, tags and corrections become edits in the file's name: a person's own go before them,
and all of them go when the document is deleted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from extract.records import Document
from extract.table import actors, case_load, case_log, case_rows, same_event, schema
from extract.table.case_log import Edit
from extract.table.chronology import Chronology

_DOCUMENT, _SHA = (list(schema.SCHEMA).index(name) for name in ("document", "sha256"))
_TOLD = [name for name in case_load.ELSEWHERE if name not in ("passage", "same_as", "conflict")]


def put(connection: sqlite3.Connection, key: int, document: Document, chronology: Chronology) -> list[str]:
    """Writes the events of a table and, where it was downloaded here, what its rows tell of their documents; returns
    their ids. An event that the case has from elsewhere is left out."""
    by_hand = chronology.table["added"].to_numpy(dtype=bool)
    found = chronology.table[~by_hand]
    there = _elsewhere(connection, found["event"]) if chronology.ours else set()
    rows = [row for row in case_load.plain_rows(found) if row[0] not in there]
    ids = case_load.put_rows(connection, key, document, rows, [chronology.rows[row[0]] for row in rows])
    if chronology.ours:
        taken = dict(connection.execute("SELECT name, sha256 FROM document").fetchall())
        lines = ((event, _told(row, document.name, taken)) for event, row in zip(ids, rows, strict=True))
        connection.executemany("INSERT INTO imported VALUES (?, ?)", lines)
    return ids


def say(
    connection: sqlite3.Connection, document: str, chronology: Chronology, ids: Sequence[str], edits: Sequence[Edit]
) -> None:
    """Appends what the table says of its events beyond what was found; not what anybody said of them before."""
    table = chronology.table[chronology.table["event"].isin(ids) | chronology.table["added"]].reset_index(drop=True)
    known = {(edit.event, edit.field) for edit in edits}
    lines = [line for line in _said(table, document) if (line.get("event"), line.get("field")) not in known]
    if chronology.ours and not any(edit.author == document for edit in edits):
        lines += [*_names(table), *_groups(table)]
    if not lines:
        return
    about = case_rows.described(connection, {str(line["event"]) for line in lines if line["action"] == "set"})
    step = case_rows.next_step(connection)
    for line in lines:
        of_event = about.get(str(line.get("event")), {})
        known_about = {name: value for name, value in of_event.items() if name != "was"} or None
        case_rows.log(connection, step, document, "", **(line | {"document": document, "about": known_about}))


def _elsewhere(connection: sqlite3.Connection, events: Iterable[str]) -> set[str]:
    asked = "SELECT event FROM event WHERE event IN (SELECT value FROM json_each(?))"
    return {event for (event,) in connection.execute(asked, (json.dumps(list(events)),))}


def _told(row: schema.Row, file: str, taken: Mapping[str, str]) -> str:
    """What a row tells of its document, as JSON; another document of that name keeps its name for itself."""
    told = dict(zip(schema.SCHEMA, row, strict=True))
    if taken.get(row[_DOCUMENT], row[_SHA]) != row[_SHA]:
        told["document"] = f"{row[_DOCUMENT]} (from {file})"
    return json.dumps({name: case_load.sql(told[name]) for name in _TOLD}, ensure_ascii=False)


def _said(table: pd.DataFrame, document: str) -> Iterator[dict[str, Any]]:
    """Lines of the log for the columns of REVIEW."""
    plain = ("unreviewed", "corrected")
    wanted = table["added"] | ~table["review"].isin(plain) | (table["note"] != "")
    wanted |= table["tags"].map(bool) | table["corrected"].map(bool)
    kinds = schema.SCHEMA | schema.REVIEW
    for row in case_load.plain_rows(table[wanted], kinds):
        said = dict(zip(kinds, row, strict=True))
        fields = {name: said[name] for name in said["corrected"] if name in case_log.FIELDS}
        usual = "corrected" if fields else "accepted" if said["added"] else "unreviewed"
        fields |= {"review": said["review"]} if said["review"] != usual else {}
        fields |= {name: said[name] for name in ("note", "tags") if said[name]}
        if said["added"]:
            stored = {
                name: said[name] if kind == "tuple" else case_load.sql(said[name])
                for name, kind in schema.SCHEMA.items()
            }
            yield {"action": "add", "event": said["event"], "value": stored, "field": ""}
        for name, value in fields.items():
            yield {"action": "set", "event": said["event"], "field": name, "value": _plain(value)}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else case_load.sql(value)


def _names(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Names that stand apart in the table, though by rule they would be one."""
    for name, into in actors.canonical(table).items():
        if name != into:
            yield {"action": "split name", "field": "name", "value": {"name": name}}


def _groups(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Same events that the table tells otherwise than the rule does: those apart, then those together."""
    found, held = _members(same_event.mark(table)), _members(table)
    together = {event for group in held for event in group}
    for group in found:
        for event in sorted(group - together):
            yield {"action": "split event", "event": event, "field": "same_as"}
    for group in held:
        if not any(group <= other for other in found):
            yield {"action": "merge events", "field": "same_as", "value": {"events": sorted(group)}}


def _members(table: pd.DataFrame) -> list[set[str]]:
    marked = table[(table["same_as"] != "").to_numpy(dtype=np.bool_)]
    return [set(events) for _, events in marked.groupby("same_as", sort=True)["event"]]
