"""Documents and events of a case: written to SQLite, and read from it as a table.

Where a snapshot of the table stands beside the case, only the documents that changed since are read from SQLite.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from extract.records import Document, Event, Passage, Problem, stable_id
from extract.table import cells, schema
from extract.table.case_snapshot import Store

ELSEWHERE = {"document", "title", "sha256", "published", "published_from", "language"}  # with the document
ELSEWHERE |= {"section", "passage", "passage_text", "page"}  # with the passage
ELSEWHERE |= {"same_as", "conflict"}  # made over the whole table
OF_EVENT = [name for name in schema.SCHEMA if name not in ELSEWHERE]
"""The columns kept with each event; those in `ELSEWHERE` come with its document and passage, or from `imported`."""

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
    return put_rows(connection, key, document, list(schema.rows(document, events)), [event.passage for event in events])


def put_rows(
    connection: sqlite3.Connection, key: int, document: Document, rows: Sequence[schema.Row], passages: Sequence[int]
) -> list[str]:
    """Writes events given as tuples in SCHEMA's order, with the numbers of their passages; returns their ids."""
    places = [list(schema.SCHEMA).index(name) for name in OF_EVENT]
    passage_at = list(schema.SCHEMA).index("passage")
    marks = ", ".join("?" * (len(OF_EVENT) + 3))
    lines: list[tuple[Any, ...]] = []
    ids: dict[str, None] = {}
    for number, row in zip(passages, rows, strict=True):
        values = [sql(row[place]) for place in places]
        values[0] = _free_id(connection, document, values[0], ids)
        ids[values[0]] = None
        lines.append((*values, key, number, row[passage_at]))
    connection.executemany(f"INSERT INTO event ({_COLUMNS}, document, passage, passage_id) VALUES ({marks})", lines)
    return list(ids)


def plain_rows(table: pd.DataFrame, kinds: Mapping[str, str] = schema.SCHEMA) -> list[schema.Row]:
    """A table's rows as tuples of plain Python values in the order of `kinds`, None for what is missing."""
    columns = [
        table[name].dt.to_pydatetime().tolist() if kind == "datetime64[s]" else table[name].tolist()
        for name, kind in kinds.items()
    ]
    return [tuple(map(_present, row)) for row in zip(*columns, strict=True)]


def _present(value: Any) -> Any:
    return None if not isinstance(value, str) and cells.missing(value) else value


def _free_id(connection: sqlite3.Connection, document: Document, event: str, taken: Container[str]) -> str:
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
            Passage(start, end, section, page, (first, last) if first is not None else None, day(sent))
            for start, end, section, page, first, last, sent in passages
        ),
        title=title,
        published=day(published),
        published_from=published_from,
        sha256=sha256,
        format=kind,
        language=language,
        problems=tuple(Problem(name, *problem) for problem in problems),
    )


def day(text: str | None) -> date | None:
    """A date from its ISO text."""
    return date.fromisoformat(text[:10]) if text else None


# --- all events ---------------------------------------------------------------------------------------------


def events(connection: sqlite3.Connection, store: Store | None, identity: str) -> pd.DataFrame:
    """The table of all events as extracted, in order; uses and renews the snapshot where one is given."""
    revisions = dict(connection.execute("SELECT name, revision FROM document"))
    kept, about = store.read(identity) if store else (None, {})
    held = about.get("documents", {})
    if kept is not None and held == revisions:
        return kept
    same = {name for name, revision in held.items() if revisions.get(name) == revision}
    if imported := _imported(connection):
        # their rows bear the names of other documents, so they can't be told apart in the snapshot by that
        same -= imported.keys()
        kept = (
            kept[~kept["event"].isin({event for events in imported.values() for event in events})]
            if kept is not None
            else None
        )
    table = schema.concat(_parts(connection, kept, same, [name for name in revisions if name not in same]))
    if store:
        store.write(table, {"case": identity, "documents": revisions})
    return table


def _imported(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The events of each document that was downloaded here as a table."""
    asked = "SELECT name, event FROM imported JOIN event USING (event) JOIN document ON document.id = event.document"
    found: dict[str, list[str]] = {}
    for name, event in connection.execute(asked):
        found.setdefault(name, []).append(event)
    return found


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
    around = _of_passages(connection, keys, numbers, chosen, given) | {"passage": passages}
    _tell(connection, around, columns[0], chosen, given)
    made |= {name: _typed(name, values) for name, values in around.items()}
    for name in ("same_as", "conflict"):
        made[name] = _typed(name, [""] * len(found))
    return pd.DataFrame({name: made[name] for name in schema.SCHEMA})


def _tell(
    connection: sqlite3.Connection,
    columns: Mapping[str, Any],
    events: Sequence[str],
    chosen: str,
    given: tuple[Any, ...],
) -> None:
    """Puts what imported rows tell of their documents in place of the document they came in."""
    asked = f"SELECT event, told FROM imported WHERE event IN (SELECT event FROM event{chosen})"
    told = dict(connection.execute(asked, given).fetchall())
    for at, event in enumerate(events) if told else ():
        for name, value in json.loads(told.get(event, "{}")).items():
            columns[name][at] = value


def _of_passages(
    connection: sqlite3.Connection, keys: Sequence[int], numbers: Sequence[int], chosen: str, given: tuple[Any, ...]
) -> dict[str, list[Any]]:
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
    made = {name: [documents[key][place] for key in keys] for name, place in places.items()}
    taken: dict[str, list[Any]] = {"passage_text": texts, "section": sections, "page": pages, "published": published}
    return made | {name: [values[row] for row in at] for name, values in taken.items()}


def _typed(name: str, values: Sequence[Any]) -> pd.Series[Any]:
    kind = schema.SCHEMA[name]
    if kind == "tuple":
        once = {text: tuple(json.loads(text)) for text in set(values)}
        return cells.column([once[text] for text in values])
    if kind == "datetime64[s]":
        return pd.Series(np.array([text or "NaT" for text in values], dtype="datetime64[s]"))
    return schema.typed(name, kind, [value or None for value in values] if kind == "category" else values)
