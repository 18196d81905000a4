"""A table of events that a person has already, as a document whose passages are its rows, and its events.

One downloaded here keeps every column, corrections included. Another's is read by the names of its columns
(`reading.columns.EVENTS`, or a person's own `mapping`): each row becomes one event with its date as written there; a
date that can't be read is told with the row's number, and the row stays.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pandas as pd

from extract.dates.written import Order
from extract.reading import columns, tables
from extract.reading.draft import Unreadable
from extract.reading.formats import showable
from extract.reading.forms import befell
from extract.reading.limits import Limits
from extract.reading.registers import deed, is_to_come
from extract.records import Dated, Document, Event, EventStatus, Passage, Place, Problem, stable_id
from extract.table import actors, case_log, cells, chronology_dates, same_event, schema
from extract.table.case_view import replaced, reviewed
from extract.table.chronology_places import Located, located_in, places_of, travelling
from extract.table.chronology_rows import Row, days_of, headings, laid_out, of_events, serials, several, with_roles

VERSION = "table of events 15"
"""Raised whenever the same file would give other events, so that a case reads it again."""

FORMAT = "events"
"""`Document.format` of a table of events."""

_OF_OURS = ("when", "what", "actors", "places", "reported_by", "note", "tags", "document", "page")
_PARTIES = ("actors", "agents", "affected")
_NOBODY = frozenset(["-", "–", "?", "n/a", "na", "none", "not known", "unclear", "unidentified", "unknown"])
# Heads of columns that count rows.
_NUMBERS = re.compile(
    r"(?i)(?:case|entry|event|file|incident|record|report|victim)[ _]?(?:no\.?|nr\.?|#|id|ref(?:erence)?|code|number)"
    r"|no\.?|nr\.?|#|id|s/?no?\.?|row|serial(?: no\.?| number)?"
)
_LINE = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, eq=False)
class Chronology:
    """`document`: its text is the rows, a passage each. `table` has SCHEMA's and REVIEW's columns; `rows` tells the
    passage of each event. `ours`: downloaded here, so that rows tell of documents that need not be there.

    Of another's, `events` are its rows, `roles` of each the columns of its table by what they stand for, `fields` their
    notes and tags."""

    document: Document
    table: pd.DataFrame
    rows: Mapping[str, int]
    ours: bool
    problems: tuple[Problem, ...]
    roles: tuple[Mapping[str, str], ...] = ()
    events: tuple[Event, ...] = ()
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)


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
    text, rows = laid_out([(held, {})], [column for column in held.columns if column in _OF_OURS])
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
    named, unread = with_roles(held, mapping)
    text, laid = laid_out(named)
    document = _document(name, text, laid, sha256, published)
    rows = travelling(of_events(laid))
    days = days_of(rows, headings(laid, {one.prefix: one.title for one, _ in named}))
    order = chronology_dates.order(words for words, _ in days)
    reading = _Reading(name, sha256, text, published, order, serials(rows, "end"))
    located = located_in(rows)
    every = list(dict.fromkeys(column for one, _ in named for column in one.columns))
    found = [
        event
        for row, (words, above) in zip(rows, days, strict=True)
        for event in _events(row, reading.when(row, words, above), reading, every, located)
    ]
    said = _said(found)
    events = tuple(event for event, _ in found)
    table = schema.build([(document, events)])
    table = reviewed(table, pd.Index(table["event"]), case_log.State(fields=said))
    at = {event.id: event.passage for event in events}
    told_of = (*_problems(name, [*told, *unread]), *reading.problems)
    return Chronology(document, table, at, False, told_of, tuple(row.roles for _, row in found), events, said)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is the same for all rows of a file, and what could not be read in them."""

    name: str
    sha256: str
    text: str
    published: date | None
    order: Order | None
    counts: frozenset[str]
    problems: list[Problem] = field(default_factory=list)

    def when(self, row: Row, words: str, above: bool) -> Dated:
        """The date of a row; `above`: it stands only in a row above."""
        column = row.roles.get("when") or row.roles.get("year", "")
        dated = self.at(row, column, words, row.day(self.counts, "end"), row.cell("time"))
        return replace(dated, why=f"{dated.why}; what it lacks stands above its row") if above else dated

    def at(self, row: Row, column: str, words: str, last: str = "", time: str = "") -> Dated:
        """The date in a column of a row."""
        start, end = row.at.get(column, (row.start, row.start))
        cell = chronology_dates.Cell(words, self.text[start:end], start, self.order, self.published, time)
        dated = chronology_dates.read(cell, last)
        if dated.interval is None:
            sentence = f"{self.name}, {row.where}: {dated.why}"
            self.problems.append(Problem(self.name, "dates", sentence, start, end))
        return replace(dated, why=f"{row.where} of {self.name}: {dated.why}")


def _events(
    row: Row, dated: Dated, reading: _Reading, every: Sequence[str], located: Located
) -> Iterator[tuple[Event, Row]]:
    """What a row tells: its event, and what its further columns of days say befell the same person later."""
    people = {role: _people(row, columns.alike(every, row.roles.get(role, ""))) for role in _PARTIES}
    where = places_of(row, located)
    further = list(row.further_days)
    event = _event(row, dated, people, where, reading.sha256)
    if dated.interval is not None or not further:
        yield event, row
    whom = people["affected"] or people["actors"]
    for column, told, noun in further:
        if told and not whom:
            continue
        own = reading.at(row, column, row.cells[column])
        what = told.replace("{}", "; ".join(whom)) if told else _listed(row, column)
        key = stable_id("row", reading.sha256, row.where, column)
        there = tuple(located[name, row.within] for name in several(row.places.get(noun, "")))
        start, end = row.at[column]
        befallen = whom if told else people["affected"]
        alone = replace(event, actors=whom, agents=(), affected=befallen)  # who arrested him need not have released him
        alone = replace(alone, trigger_start=start, trigger_end=end, dated=own, places=there if told else where)
        yield replace(alone, id=key, what=what, status=_status(column)), row


def _event(
    row: Row, dated: Dated, people: Mapping[str, tuple[str, ...]], where: tuple[Place, ...], sha256: str
) -> Event:
    what = row.cell("what")
    befallen = "" if what else _befallen(row, people)
    told = "" if what else befallen or _listed(row, row.roles.get("when", ""))
    whom = people["affected"] or (people["actors"] if befallen and "what" not in row.roles else ())
    start, end = row.at.get(row.roles.get("what", ""), (dated.start_char, dated.end_char))
    return Event(
        stable_id("row", sha256, row.where),
        _LINE.sub(" ", what or told or _unnamed(row)),
        "",
        start,
        end,
        dated,
        row.passage,
        _status(row.roles.get("when", "")),
        actors=tuple(dict.fromkeys(name for role in _PARTIES for name in people[role])),
        agents=people["agents"],
        affected=whom,
        places=where,
        reported_by=several(row.cell("source")),
    )


def _befallen(row: Row, people: Mapping[str, tuple[str, ...]]) -> str:
    """What the head of the days' column says befell whom a row names, then what else the row tells."""
    told, _ = befell(row.roles.get("when", ""))
    whom = people["affected"] or people["actors"]
    if not (told and whom):
        return ""
    rest = _free(row)
    return told.replace("{}", "; ".join(whom)) + (f": {rest}" if rest else "")


def _listed(row: Row, column: str) -> str:
    """What a register tells of a day: what was done then, to or by whom, and what else the row tells; "" where that
    column is none of a register's."""
    if column not in row.days:
        return ""
    if columns.passes(row.roles):
        return f"{deed(column)}: {_unnamed(row)}"
    names = [name for role in _PARTIES if (name := row.cell(role))]
    more = not names or row.cell("tags") or _free(row)
    return f"{deed(column)}: " + "; ".join([*names, _unnamed(row)] if more else names)


def _status(column: str) -> EventStatus:
    return "planned" if is_to_come(column) else "happened"


def _free(row: Row) -> str:
    """The cells that have no role, each behind its column's name, without the rows' numbers."""
    used = {*row.roles.values(), *row.days, *(column for column in row.cells if columns.around(column) is not None)}
    used |= {one for column in row.cells if (stood := row.dated_by(column)) for one in (column, stood)}
    names = {column: " ".join(column.split()) for column in row.cells if column not in used}
    return "; ".join(f"{name}: {row.cells[column]}" for column, name in names.items() if not _NUMBERS.fullmatch(name))


def _unnamed(row: Row) -> str:
    """What a row tells where no column says it: its kind, and first from whom or where to whom or where, if something
    passes or goes there."""
    told = ": ".join(part for part in (row.cell("tags"), _free(row)) if part) or "; ".join(row.cells.values())
    ways = ("origin", "destination") if "origin" in row.roles else ("agents", "affected")
    ends = [row.cell(role) for role in ways]
    going = ways[0] in row.roles and (ways[0] == "origin" or columns.passes(row.roles))
    return f"{ends[0]} to {ends[1]}: {told}" if going and all(ends) else told


def _said(found: Iterable[tuple[Event, Row]]) -> dict[str, dict[str, Any]]:
    """The file's own notes and tags of its events."""
    fields: dict[str, dict[str, Any]] = {}
    for event, row in found:
        note, tags = row.cell("note"), several(row.cell("tags").replace(",", ";"))
        said = ({"note": cells.clean(note)} if note else {}) | ({"tags": list(tags)} if tags else {})
        if said:
            fields[event.id] = said
    return fields


def _people(row: Row, named: Sequence[str]) -> tuple[str, ...]:
    """The names in these columns of a row; neither how many they are nor that they are not known."""
    names = several("; ".join(row.cells.get(column, "") for column in named))
    return tuple(name for name in names if name.lower() not in _NOBODY and not name.isdecimal())


# --- as a document ------------------------------------------------------------------------------------------


def _document(name: str, text: str, rows: Sequence[Row], sha256: str, published: date | None) -> Document:
    passages = tuple(Passage(row.start, row.end, "table") for row in rows)
    given: Any = "given" if published else ""
    return Document(name, text, passages, "", published, given, sha256, FORMAT)


def _problems(name: str, told: Iterable[str]) -> tuple[Problem, ...]:
    return tuple(Problem(name, "reading", f"{name}: {sentence}") for sentence in told)
