"""Documents and events of a case: written to SQLite, and read from it as a table.

Where a snapshot of the table stands beside the case, only the documents that changed since are read from SQLite.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from extract.records import Document, Event, Passage, Problem, stable_id
from extract.table import cells, schema
from extract.table.case_snapshot import Store

_ELSEWHERE = {"document", "title", "sha256", "published", "published_from", "language"}  # with the document
_ELSEWHERE |= {"section", "passage", "passage_text", "page"}  # with the passage
_ELSEWHERE |= {"same_as", "conflict"}  # made over the whole table
OF_EVENT = [name for name in schema.SCHEMA if name not in _ELSEWHERE]
"""The columns kept with each event."""

BATCH = 50_000
"""Events read from SQLite at a time."""

_COLUMNS = ", ".join(f'"{name}"' for name in OF_EVENT)


# --- one document -------------------------------------------------------------------------------------------


def put_document(connection: sqlite3.Connection, key: int, document: Document, problems: Iterable[Problem]) -> None:
    """Writes a document's passages and problems; its own row stands already."""
    connection.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (key, number, one.start, one.end, one.section, one.page, *(one.header or (None, None)), _iso(one.published))
            for number, one in enumerate(document.passages)
        ],
    )
    connection.executemany(
        "INSERT INTO problem VALUES (?, ?, ?, ?, ?)",
        [(key, one.stage, cells.clean(one.message), one.start, one.end) for one in problems],
    )


def put_events(connection: sqlite3.Connection, key: int, document: Document, events: Sequence[Event]) -> list[str]:
    """Writes a document's events; returns their ids in the order given."""
    places = [list(schema.SCHEMA).index(name) for name in OF_EVENT]
    passage_at = list(schema.SCHEMA).index("passage")
    marks = ", ".join("?" * (len(OF_EVENT) + 3))
    lines: list[tuple[Any, ...]] = []
    ids: list[str] = []
    for event, row in zip(events, schema.rows(document, events), strict=True):
        values = [sql(row[place]) for place in places]
        values[0] = _free_id(connection, document, values[0], set(ids))
        ids.append(values[0])
        lines.append((*values, key, event.passage, row[passage_at]))
    connection.executemany(f"INSERT INTO event ({_COLUMNS}, document, passage, passage_id) VALUES ({marks})", lines)
    return ids


def _free_id(connection: sqlite3.Connection, document: Document, event: str, taken: set[str]) -> str:
    fresh, count = event, 0
    while fresh in taken or connection.execute("SELECT 1 FROM event WHERE event = ?", (fresh,)).fetchone():
        fresh = stable_id(event, document.name, count)
        count += 1
    return fresh


def sql(value: Any) -> Any:
    """A value of the table as SQLite keeps it."""
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return _iso(value) if isinstance(value, date) else int(value) if isinstance(value, bool) else value


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value is not None else None


def document(connection: sqlite3.Connection, name: str) -> Document | None:
    """A document as it was kept, or None if there is none of that name."""
    asked = (
        "SELECT id, name, text, title, published, published_from, sha256, format, language FROM document WHERE name = ?"
    )
    row = connection.execute(asked, (name,)).fetchone()
    if row is None:
        return None
    key, name, text, title, published, published_from, sha256, kind, language = row
    passages = connection.execute(
        'SELECT start, "end", section, page, header_start, header_end, published FROM passage WHERE document = ?'
        " ORDER BY number",
        (key,),
    ).fetchall()
    problems = connection.execute('SELECT stage, message, start, "end" FROM problem WHERE document = ?', (key,))
    return Document(
        name=name,
        text=text,
        passages=tuple(
            Passage(start, end, section, page, (first, last) if first is not None else None, _date(day))
            for start, end, section, page, first, last, day in passages
        ),
        title=title,
        published=_date(published),
        published_from=published_from,
        sha256=sha256,
        format=kind,
        language=language,
        problems=tuple(Problem(name, *problem) for problem in problems),
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


# --- all events ---------------------------------------------------------------------------------------------


def events(connection: sqlite3.Connection, store: Store | None, identity: str) -> pd.DataFrame:
    """The table of all events as extracted, in order; uses and renews the snapshot where one is given."""
    revisions = dict(connection.execute("SELECT name, revision FROM document"))
    kept, about = store.read(identity) if store else (None, {})
    held = about.get("documents", {})
    same = {name for name, revision in held.items() if revisions.get(name) == revision}
    if kept is not None and held == revisions:
        return kept
    table = schema.concat(_parts(connection, kept, same, [name for name in revisions if name not in same]))
    if store:
        store.write(table, {"case": identity, "documents": revisions})
    return table


def _parts(
    connection: sqlite3.Connection, kept: pd.DataFrame | None, same: set[str], changed: Sequence[str]
) -> Iterator[pd.DataFrame]:
    """What is kept, then the changed documents, in batches: as Python objects a million events take gigabytes."""
    if kept is not None and same:
        yield kept if same.issuperset(kept["document"].cat.categories) else kept[kept["document"].isin(same)]
    asked = "SELECT name, (SELECT count(*) FROM event WHERE event.document = document.id) FROM document"
    counts = dict(connection.execute(asked))
    batch: list[str] = []
    size = 0
    for name in changed:
        batch.append(name)
        size += counts[name]
        if size >= BATCH:
            yield _from_sql(connection, batch)
            batch, size = [], 0
    if batch:
        yield _from_sql(connection, batch)


def _from_sql(connection: sqlite3.Connection, names: Sequence[str]) -> pd.DataFrame:
    """The events of those documents."""
    chosen = " WHERE document IN (SELECT id FROM document WHERE name IN (SELECT value FROM json_each(?)))"
    given = (json.dumps(names),)
    found = connection.execute(f"SELECT document, passage, passage_id, {_COLUMNS} FROM event{chosen}", given).fetchall()
    if not found:
        return schema.empty()
    keys, numbers, passages, *columns = zip(*found, strict=True)
    made = {name: _typed(name, values) for name, values in zip(OF_EVENT, columns, strict=True)}
    made |= _of_passages(connection, keys, numbers, chosen, given) | {"passage": _typed("passage", passages)}
    for name in ("same_as", "conflict"):
        made[name] = _typed(name, [""] * len(found))
    return pd.DataFrame({name: made[name] for name in schema.SCHEMA})


def _of_passages(
    connection: sqlite3.Connection, keys: Sequence[int], numbers: Sequence[int], chosen: str, given: tuple[Any, ...]
) -> dict[str, pd.Series[Any]]:
    """The columns that an event has from its passage and document."""
    by_id = chosen.replace(" document IN", " id IN", 1)
    documents: dict[int, Sequence[Any]] = {
        key: rest
        for key, *rest in connection.execute(
            "SELECT id, name, title, sha256, counted_from, CASE WHEN counted_from IS published THEN published_from"
            f" ELSE 'given' END, language, text FROM document{by_id}",
            given,
        )
    }
    found = connection.execute(
        f'SELECT document, number, start, "end", section, page, published FROM passage{chosen}', given
    )
    row_of: dict[tuple[int, int], int] = {}
    texts: list[str] = []
    sections: list[str] = []
    pages: list[int | None] = []
    published: list[str | None] = []
    for key, number, start, end, section, page, day in found:
        row_of[key, number] = len(texts)
        texts.append(documents[key][-1][start:end])
        sections.append(section)
        pages.append(page)
        published.append(day or documents[key][3])
    for pair in set(zip(keys, numbers, strict=True)) - row_of.keys():
        row_of[pair] = len(texts)
        texts.append(documents[pair[0]][-1])
        sections.append("body")
        pages.append(None)
        published.append(documents[pair[0]][3])
    at = [row_of[pair] for pair in zip(keys, numbers, strict=True)]
    places = {"document": 0, "title": 1, "sha256": 2, "published_from": 4, "language": 5}
    made = {name: _typed(name, [documents[key][place] for key in keys]) for name, place in places.items()}
    taken: dict[str, list[Any]] = {"passage_text": texts, "section": sections, "page": pages, "published": published}
    return made | {name: _typed(name, [values[row] for row in at]) for name, values in taken.items()}


def _typed(name: str, values: Sequence[Any]) -> pd.Series[Any]:
    kind = schema.SCHEMA[name]
    if kind == "tuple":
        once = {text: tuple(json.loads(text)) for text in set(values)}
        return cells.column([once[text] for text in values])
    if kind == "datetime64[s]":
        return pd.Series(np.array([text or "NaT" for text in values], dtype="datetime64[s]"))
    return schema.typed(name, kind, [value or None for value in values] if kind == "category" else values)
