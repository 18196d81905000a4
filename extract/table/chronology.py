"""A table of events that a person has already, as a document whose passages are its rows, and its events.

One downloaded here keeps every column, corrections included. Another's is read by the names of its columns
(`reading.columns.EVENTS`, or a person's own `mapping`): each row becomes one event with its date as written there; a
date that can't be read is told with the row's number, and the row stays.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd

from extract.entities import places
from extract.reading import columns, tables
from extract.reading.draft import Unreadable
from extract.reading.formats import showable
from extract.reading.forms import befell
from extract.reading.limits import Limits
from extract.reading.rows import shown
from extract.records import Document, Event, Passage, Place, Problem, stable_id
from extract.table import actors, case_log, cells, chronology_dates, same_event, schema
from extract.table.case_view import replaced, reviewed

VERSION = "table of events 3"
"""Raised whenever the same file would give other events, so that a case reads it again."""

FORMAT = "events"
"""`Document.format` of a table of events."""

_OF_OURS = ("when", "what", "actors", "places", "reported_by", "note", "tags", "document", "page")
_PARTIES = ("actors", "agents", "affected")
_NOBODY = frozenset(["-", "–", "?", "n/a", "na", "none", "not known", "unclear", "unidentified", "unknown"])
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_MIDNIGHT = re.compile(r"(?<=\d)[T ]00:00:00(?:\.0+)?\Z")  # how databases write out a day
_DITTO = re.compile(r"""(?i)["”″〃]|''|’’|-["”]-|ditto|do\.|ibid\.?|idem|(?:the )?same(?: date| day)?""")
# Heads of columns that count rows.
_NUMBERS = re.compile(r"(?i)no\.?|nr\.?|#|id|s/?no\.?|row|serial(?: no\.?| number)?")
_LINE = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, eq=False)
class Chronology:
    """`document`: its text is the rows, a passage each. `table` has SCHEMA's and REVIEW's columns; `rows` tells the
    passage of each event. `ours`: downloaded here, so that rows tell of documents that need not be there.

    Of another's, `roles` are its columns by what they stand for, `events` its rows, `fields` their notes and tags."""

    document: Document
    table: pd.DataFrame
    rows: Mapping[str, int]
    ours: bool
    problems: tuple[Problem, ...]
    roles: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as laid out in the text: its words, and where each column's cell stands."""

    where: str
    cells: Mapping[str, str]
    at: Mapping[str, tuple[int, int]]
    passage: int
    start: int
    end: int


def is_one(data: bytes, name: str, mapping: Mapping[str, str] | None = None, limits: Limits | None = None) -> bool:
    """Whether a file is a table of events, as far as its first table tells, or as a person said."""
    found = tables.columns(data, name, limits)
    return found is not None and (found.kind if not mapping else columns.kind_of(found.names, mapping)) != "articles"


def read(
    data: bytes,
    name: str,
    mapping: Mapping[str, str] | None = None,
    published: date | None = None,
    limits: Limits | None = None,
) -> Chronology:
    """The events in a table. `published` is what "yesterday" in it counts from. Raises Unreadable with the reason."""
    held = [one for one in tables.cells(data, name, limits) if one.rows]
    if not held:
        raise Unreadable("this table holds no rows")
    told = [sentence for one in held[:1] for sentence in one.problems]
    name = showable(name)
    if mapping is None and columns.kind(held[0].columns) == "ours":
        try:
            return _ours(held[0], name, hashlib.sha256(data).hexdigest(), told)
        except schema.SchemaError as error:
            told.append(
                f"it was downloaded here and changed since ({error}), so it was read by its columns' names alone"
            )
    return _by_names(held, name, hashlib.sha256(data).hexdigest(), mapping, published, told)


def joined(pairs: Iterable[tuple[Document, Sequence[Event]]], chronologies: Sequence[Chronology]) -> pd.DataFrame:
    """Documents' events and tables of events as one table; with REVIEW's columns where there are tables of events."""
    table = schema.build(pairs)
    if chronologies:
        found = (one.table.drop(columns=list(schema.REVIEW)) for one in chronologies)
        table = schema.unique_ids(schema.concat([table, *found]))
    table = same_event.mark(actors.unify(table))
    if not chronologies:
        return table
    said = pd.concat([one.table[["event", *schema.REVIEW]] for one in chronologies]).drop_duplicates("event")
    table = _with_review(table)
    at = pd.Index(table["event"]).get_indexer(pd.Index(said["event"])).tolist()
    return table.assign(**{name: replaced(name, table[name], at, said[name].tolist()) for name in schema.REVIEW})


# --- downloaded here ----------------------------------------------------------------------------------------


def _ours(held: tables.Cells, name: str, sha256: str, told: Sequence[str]) -> Chronology:
    numbers = [row[0] for row in held.rows]
    frame = pd.DataFrame([row[1:] for row in held.rows], columns=held.columns, dtype=object)
    table = schema.restore(frame)
    text, rows = _laid_out([held], [column for column in held.columns if column in _OF_OURS])
    at = dict(zip(table["event"], range(len(numbers)), strict=True))
    document = _document(name, text, rows, sha256, None)
    ordered = schema.ordered(_with_review(table))
    return Chronology(document, ordered, at, True, _problems(name, told))


def _with_review(table: pd.DataFrame) -> pd.DataFrame:
    """The table with all of REVIEW's columns."""
    missing = [name for name in schema.REVIEW if name not in table]
    if not missing:
        return table
    blank = reviewed(table[list(schema.SCHEMA)], pd.Index(table["event"]), case_log.State())
    return pd.DataFrame({name: (table if name in table else blank)[name] for name in schema.SCHEMA | schema.REVIEW})


# --- another's ----------------------------------------------------------------------------------------------


def _by_names(
    held: Sequence[tables.Cells],
    name: str,
    sha256: str,
    mapping: Mapping[str, str] | None,
    published: date | None,
    told: list[str],
) -> Chronology:
    roles = _roles(held[0].columns, mapping)
    held = [one for one in held if all(column in one.columns for column in roles.values())]
    text, rows = _laid_out(held, None)
    document = _document(name, text, rows, sha256, published)
    written = _repeated([_words(row, roles) for row in rows])
    order = chronology_dates.order(written)
    located = _located(rows, roles)
    every = list(dict.fromkeys(column for one in held for column in one.columns))
    parties = {role: columns.alike(every, roles.get(role, "")) for role in _PARTIES}
    events: list[Event] = []
    problems: list[Problem] = []
    for row, words in zip(rows, written, strict=True):
        start, end = row.at.get(roles.get("when") or roles.get("year", ""), (row.start, row.start))
        cell = chronology_dates.Cell(words, text[start:end], start, order, published)
        dated = chronology_dates.read(cell, _day(row, roles, "end"))
        if dated.interval is None:
            problems.append(Problem(name, "dates", f"{name}, {row.where}: {dated.why}", start, end))
        dated = replace(dated, why=f"{row.where} of {name}: {dated.why}")
        people = {role: _people(row, parties[role]) for role in _PARTIES}
        events.append(_event(row, roles, dated, people, _places(row, roles, located), sha256))
    said = _said(events, rows, roles)
    table = schema.build([(document, events)])
    table = reviewed(table, pd.Index(table["event"]), case_log.State(fields=said))
    at = {event.id: row.passage for event, row in zip(events, rows, strict=True)}
    told_of = (*_problems(name, told), *problems)
    return Chronology(document, table, at, False, told_of, roles, tuple(events), said)


def _roles(names: Sequence[str], mapping: Mapping[str, str] | None) -> dict[str, str]:
    """Which column has which role. Raises Unreadable where a chosen one is not there, or none tells what happened."""
    if mapping is not None:
        if strange := [column for column in mapping.values() if column not in names]:
            listed = ", ".join(column[:30] for column in names[:12])
            raise Unreadable(f"it has no column “{strange[0][:60]}” (its columns are: {listed})")
        if "what" not in mapping:
            raise Unreadable("no column was named for what happened")
        return dict(mapping)
    roles = columns.proposed(names, columns.EVENTS)
    if "what" not in roles and "when" not in roles:
        raise Unreadable("no column of it tells what happened")
    return roles


def _event(
    row: _Row,
    roles: Mapping[str, str],
    dated: chronology_dates.Dated,
    people: Mapping[str, tuple[str, ...]],
    where: tuple[Place, ...],
    sha256: str,
) -> Event:
    what = _cell(row, roles, "what")
    told = "" if what else _befallen(row, roles, people)
    whom = people["affected"] or (people["actors"] if told and "what" not in roles else ())
    start, end = row.at.get(roles.get("what", ""), (dated.start_char, dated.end_char))
    return Event(
        stable_id("row", sha256, row.where),
        _LINE.sub(" ", what or told or _unnamed(row, roles)),
        "",
        start,
        end,
        dated,
        row.passage,
        actors=tuple(dict.fromkeys(name for role in _PARTIES for name in people[role])),
        agents=people["agents"],
        affected=whom,
        places=where,
        reported_by=_several(_cell(row, roles, "source")),
    )


def _befallen(row: _Row, roles: Mapping[str, str], people: Mapping[str, tuple[str, ...]]) -> str:
    """What the head of the days' column says befell whom a row names, then what else the row tells."""
    told, _ = befell(roles.get("when", ""))
    whom = people["affected"] or people["actors"]
    if not (told and whom):
        return ""
    rest = _free(row, roles)
    return told.replace("{}", "; ".join(whom)) + (f": {rest}" if rest else "")


def _free(row: _Row, roles: Mapping[str, str]) -> str:
    """The cells that have no role, each behind its column's name, without the rows' numbers."""
    names = {column: " ".join(column.split()) for column in row.cells if column not in roles.values()}
    return "; ".join(f"{name}: {row.cells[column]}" for column, name in names.items() if not _NUMBERS.fullmatch(name))


def _unnamed(row: _Row, roles: Mapping[str, str]) -> str:
    """What a row tells where no column says it; first from whom to whom, where something passes."""
    told = _free(row, roles) or "; ".join(row.cells.values())
    ends = [_cell(row, roles, role) for role in ("agents", "affected")]
    return f"{ends[0]} to {ends[1]}: {told}" if columns.passes(roles) and all(ends) else told


def _places(row: _Row, roles: Mapping[str, str], located: Mapping[str, Place]) -> tuple[Place, ...]:
    found = [located[name] for name in _several(_cell(row, roles, "place"))]
    try:
        latitude, longitude = (float(_cell(row, roles, side)) for side in ("latitude", "longitude"))
    except ValueError:  # no coordinates of its own: the gazetteer's stand
        return tuple(found)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return tuple(found)
    first = found[0] if found else Place(f"{latitude:g}, {longitude:g}")
    return (replace(first, latitude=latitude, longitude=longitude), *found[1:])


def _located(rows: Iterable[_Row], roles: Mapping[str, str]) -> dict[str, Place]:
    """Every place of the table with where it lies; of "Beirut, Lebanon" the first part, in the last one's country."""
    names = list(dict.fromkeys(name for row in rows for name in _several(_cell(row, roles, "place"))))
    found = places.locate(names)
    for name in names:
        first, comma, last = name.partition(",")
        if comma and not found[name].path:
            hint = places.locate([first.strip()], [last.rpartition(",")[2].strip()])[first.strip()]
            found[name] = replace(hint, name=name)
    return found


def _said(events: Sequence[Event], rows: Sequence[_Row], roles: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The file's own notes and tags of its events."""
    fields: dict[str, dict[str, Any]] = {}
    for event, row in zip(events, rows, strict=True):
        note, tags = _cell(row, roles, "note"), _several(_cell(row, roles, "tags").replace(",", ";"))
        said = ({"note": cells.clean(note)} if note else {}) | ({"tags": list(tags)} if tags else {})
        if said:
            fields[event.id] = said
    return fields


def _repeated(written: Sequence[str]) -> list[str]:
    """The dates of the rows, where one that only says so is that of the row above."""
    found: list[str] = []
    for words in written:
        found.append(found[-1] if found and _DITTO.fullmatch(words) else words)
    return found


def _words(row: _Row, roles: Mapping[str, str]) -> str:
    """The date of a row as one text: with its time of day, or put together of its year, month and day."""
    if "year" not in roles:
        return f"{_day(row, roles, 'when')} {_cell(row, roles, 'time')}".strip()
    parts = [_cell(row, roles, part) for part in ("year", "month", "day")]
    if all(part.isdigit() for part in parts if part):
        parts = [part for part in parts if part and int(part)]  # a day or month of 0 is not known
        return "-".join(part.zfill(2) for part in parts if part)
    return " ".join(part for part in reversed(parts) if part)


def _cell(row: _Row, roles: Mapping[str, str], role: str) -> str:
    return row.cells.get(roles.get(role, ""), "")


def _day(row: _Row, roles: Mapping[str, str], role: str) -> str:
    return _MIDNIGHT.sub("", _cell(row, roles, role))


def _people(row: _Row, named: Sequence[str]) -> tuple[str, ...]:
    """The names in these columns of a row; neither how many they are nor that they are not known."""
    names = _several("; ".join(row.cells.get(column, "") for column in named))
    return tuple(name for name in names if name.lower() not in _NOBODY and not name.isdecimal())


def _several(cell: str) -> tuple[str, ...]:
    return cells.names(part.strip() for part in _SEVERAL.split(cell))


# --- as a document ------------------------------------------------------------------------------------------


def _laid_out(held: Iterable[tables.Cells], wanted: Sequence[str] | None) -> tuple[str, list[_Row]]:
    """The rows under one another, "Row 3" and then a line for each cell that is not empty, and where those stand."""
    parts: list[str] = []
    rows: list[_Row] = []
    position = 0
    for table in held:
        for number, *values in table.rows:
            where = f"{table.prefix}row {number}"
            head = f"{where[0].upper()}{where[1:]}"
            lines, at, told = [head], {}, {}
            here = position + len(head)
            for column, value in zip(table.columns, values, strict=True):
                cell = cells.clean(shown(value)).strip()
                if not cell or not (wanted is None or column in wanted):
                    continue
                label = f"{' '.join(column.split())}: "
                at[column] = (here + 1 + len(label), here + 1 + len(label) + len(cell))
                told[column] = cell
                lines.append(label + cell)
                here = at[column][1]
            rows.append(_Row(where, told, at, len(rows), position, here))
            parts.append("\n".join(lines))
            position = here + 2
    return "\n\n".join(parts), rows


def _document(name: str, text: str, rows: Sequence[_Row], sha256: str, published: date | None) -> Document:
    passages = tuple(Passage(row.start, row.end, "table") for row in rows)
    given: Any = "given" if published else ""
    return Document(name, text, passages, "", published, given, sha256, FORMAT)


def _problems(name: str, told: Iterable[str]) -> tuple[Problem, ...]:
    return tuple(Problem(name, "reading", f"{name}: {sentence}") for sentence in told)
