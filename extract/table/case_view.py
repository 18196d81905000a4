"""The table a person sees: events as extracted, with what the log says about them laid over."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from extract.entities import matching, places
from extract.records import Place, stable_id
from extract.table import actors, case_log, case_near, cells, same_event, schema
from extract.table.case_log import REVIEW_FIELDS, Edit, State
from extract.table.case_snapshot import Store

NAMES = ("actors", "reported_by", "agents", "affected")

Fields = Mapping[str, Mapping[str, Any]]
Load = Callable[[], tuple[int, pd.DataFrame]]
"""Gives the events as extracted, and the number of document changes they stand at."""

SMALL = 2_000
"""Events up to which every correction brings the same events together anew over the whole table. In a larger one that
is done over the events near in time (`near`), as those far away can't be the same."""

TELLING = frozenset(case_near.TELLING)


class View:
    """The tables made last, so that marking one event as reviewed does not bring a million together again.

    Each is made of the one before: as extracted; with added events, actors and same events brought together (`whole`,
    kept in a snapshot too); corrected; reviewed.
    """

    def __init__(self, store: Store | None, case: str) -> None:
        self._store = store
        self._case = case
        self._base: tuple[int, pd.DataFrame] | None = None
        self._whole: tuple[str, pd.DataFrame, pd.Index[Any]] | None = None
        self._corrected: tuple[str, pd.DataFrame, pd.Index[Any]] | None = None
        self._last: tuple[Any, pd.DataFrame] | None = None
        self._lock = threading.Lock()

    def table(self, changes: int, edits: Sequence[Edit], load: Load) -> pd.DataFrame:
        """The table with everything that the log says; `load` gives the events as extracted."""
        number = (changes, edits[-1].number if edits else 0, len(edits))
        with self._lock:
            if self._last is None or self._last[0] != number:
                state = case_log.fold(edits)
                corrected_table, rows = self._with_corrections(changes, state, load)
                self._last = (number, reviewed(corrected_table, rows, state))
            return self._last[1].copy(deep=False)

    def _with_corrections(self, changes: int, state: State, load: Load) -> tuple[pd.DataFrame, pd.Index[Any]]:
        fields = _telling(state)
        key = _fingerprint(
            changes, state.added, state.names, fields, state.together, sorted(state.apart), state.documents
        )
        if self._corrected is None or self._corrected[0] != key:
            whole, rows = self._brought_together(changes, state, load)
            if fields and len(whole) <= SMALL:
                table = brought_together(corrected(self._events(changes, state, load), fields), state)
            else:
                table = whole
            if table is not whole:
                rows = pd.Index(table["event"])
            table = laid_over(table, rows, fields, state)
            rows = rows if table is whole else pd.Index(table["event"])
            self._corrected = (key, table, rows)
        return self._corrected[1:]

    def _brought_together(self, changes: int, state: State, load: Load) -> tuple[pd.DataFrame, pd.Index[Any]]:
        key = _fingerprint(_program(), changes, state.added, state.names)
        if self._whole is None or self._whole[0] != key:
            kept, known = self._whole_before()
            if kept is None or known != key:
                kept = self._renewed(kept, actors.unify(self._events(changes, state, load), state.names))
                if self._store:
                    self._store.write(kept, {"case": self._case, "key": key, "program": _program()})
            self._whole = (key, kept, pd.Index(kept["event"]))
        return self._whole[1:]

    def _whole_before(self) -> tuple[pd.DataFrame | None, str]:
        """The table brought together last, here or in the snapshot, and its key; None where another program made it."""
        if self._whole is not None:
            return self._whole[1], self._whole[0]
        kept, about = self._store.read(self._case) if self._store else (None, {})
        return (kept, str(about.get("key"))) if about.get("program") == _program() else (None, "")

    def _renewed(self, before: pd.DataFrame | None, table: pd.DataFrame) -> pd.DataFrame:
        """The table with the same events marked; in a large one only near what changed since `before`."""
        if before is None:
            return case_near.by_years(table)
        return same_event.mark(table) if len(table) <= SMALL else case_near.marked(before, table)

    def _events(self, changes: int, state: State, load: Load) -> pd.DataFrame:
        if self._base is None or self._base[0] < changes:
            self._base = self._corrected = self._last = None  # a million events are not held twice
            self._base = load()
        base = self._base[1]
        return schema.concat([base, added(state)]) if state.added else base


@cache
def _program() -> str:
    """Of the code that brings events together: a snapshot made by other code is not used."""
    rooms = (Path(__file__).parent, Path(matching.__file__).parent)
    return _fingerprint(*(stable_id(file.read_bytes().hex()) for room in rooms for file in sorted(room.glob("*.py"))))


def _fingerprint(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _telling(state: State) -> dict[str, dict[str, Any]]:
    """The corrections that are more than review."""
    fields = {
        event: {name: value for name, value in values.items() if name not in REVIEW_FIELDS}
        for event, values in state.fields.items()
    }
    return {event: values for event, values in fields.items() if values}


def brought_together(table: pd.DataFrame, state: State) -> pd.DataFrame:
    """Actors under one name, and same events marked."""
    return same_event.mark(actors.unify(table, state.names))


def laid_over(table: pd.DataFrame, rows: pd.Index[Any], fields: Fields, state: State) -> pd.DataFrame:
    """Corrections over a table brought together: what a person said stands, and so do the groups they made."""
    before = table
    if fields:
        table = renamed(corrected(table, implied(table, rows, fields), rows), state.names)
        if len(table) > SMALL:
            table = near(before, table, rows, fields)
    table = grouped(of_documents(table, state.documents), rows, state)
    said = {name for values in fields.values() for name in values}
    return schema.ordered(table) if said & {"start", "document", "rule", "language", *schema.ORDER} else table


def of_documents(table: pd.DataFrame, documents: Mapping[str, Mapping[str, Any]]) -> pd.DataFrame:
    """The table with titles and languages as a person gave them (a new publication date needs a new extraction)."""
    for name, values in documents.items():
        at = np.flatnonzero(table["document"] == name)
        for field in ("title", "language"):
            if field in values and len(at):
                table = table.copy(deep=False)
                table[field] = replaced(field, table[field], at.tolist(), [values[field]] * len(at))
    return table


def near(before: pd.DataFrame, table: pd.DataFrame, rows: pd.Index[Any], fields: Fields) -> pd.DataFrame:
    """The same events marked anew among those near in time to the corrected ones, before or after the correction."""
    at = rows.get_indexer(pd.Index([event for event in fields if fields[event].keys() & TELLING], dtype="str"))
    at = at[at >= 0]
    if not len(at):
        return table
    changed = np.zeros(len(table), dtype=bool)
    changed[at] = True
    spans = [(start[at][dated[at]], end[at][dated[at]]) for start, end, dated in map(case_near.days, (before, table))]
    return case_near.around(table, changed, spans, set(before["same_as"].iloc[at]) - {""})


def added(state: State) -> pd.DataFrame:
    """The events added by hand as a table."""
    kinds = schema.SCHEMA
    rows = [
        tuple(cells.read([row[name]], kind, escaped=False)[0] for name, kind in kinds.items())
        for row in state.added.values()
    ]
    return schema.from_rows(rows)


def corrected(table: pd.DataFrame, fields: Fields, rows: pd.Index[Any] | None = None) -> pd.DataFrame:
    """The table with those values in place of its own, its rows in their order."""
    rows = pd.Index(table["event"]) if rows is None else rows
    table = table.copy(deep=False)
    by_field: dict[str, dict[str, Any]] = {}
    for event, values in fields.items():
        for name, value in values.items():
            by_field.setdefault(name, {})[event] = value
    for name, values in by_field.items():
        at = rows.get_indexer(pd.Index(list(values), dtype="str"))
        typed = [case_log.typed(name, value) for value in values.values()]
        there = [(place, value) for place, value in zip(at.tolist(), typed, strict=True) if place >= 0]
        if there:
            table[name] = replaced(name, table[name], *zip(*there, strict=True))
    return table


def implied(table: pd.DataFrame, rows: pd.Index[Any], fields: Fields) -> Fields:
    """The corrections and what follows from them: roles of actors that are still there, and where a place lies.

    `table` has its actors under one name already, as the person who corrected them saw them.
    """
    whole: dict[str, dict[str, Any]] = {}
    for event, row in _found(rows, fields):
        values = dict(fields[event])
        if "actors" in values:
            for role in ("agents", "affected"):
                held: Any = table[role].iat[row]
                values.setdefault(role, [name for name in held if name in values["actors"]])
        if "places" in values and "place_path" not in values:
            first = values["places"][0] if values["places"] else ""
            place = places.locate([first]).get(first, Place(first)) if first else Place("")
            values |= {"place_path": place.path or place.name, "latitude": place.latitude, "longitude": place.longitude}
        whole[event] = values
    return whole


def replaced(name: str, column: pd.Series[Any], at: Sequence[int], values: Sequence[Any]) -> pd.Series[Any]:
    """The column of that name with other values in those rows."""
    kind = (schema.SCHEMA | schema.REVIEW)[name]
    if kind == "tuple":
        held = column.to_numpy(copy=True)
        for place, value in zip(at, values, strict=True):
            held[place] = value
        return pd.Series(held, dtype=object)
    column = column.copy()
    if kind == "category" and name not in schema.CATEGORIES:
        fresh = {value for value in values if value is not None} - set(column.cat.categories)
        column = column.cat.add_categories(sorted(fresh))
    fresh_values: Any = list(values) if kind == "category" else schema.typed(name, kind, values).array
    column.iloc[list(at)] = fresh_values
    return column


def renamed(table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The table with merged names under the one they go by."""
    if not names:
        return table
    called = {name: case_log.followed(name, names) for name in names}
    table = table.copy(deep=False)
    for column in NAMES:
        codes, once = pd.factorize(table[column])
        fresh = np.empty(len(once), dtype=object)
        fresh[:] = [cells.names(called.get(name, name) for name in value) for value in once]
        if len(fresh):
            table[column] = pd.Series(fresh[codes], dtype=object)
    return table


def grouped(table: pd.DataFrame, rows: pd.Index[Any], state: State) -> pd.DataFrame:
    """The table with the groups of same events as a person made them."""
    if not state.together and not state.apart:
        return table
    same = table["same_as"].tolist()
    for group in state.together:
        at = [place for place in rows.get_indexer(pd.Index(list(group), dtype="str")).tolist() if place >= 0]
        if len(at) > 1:
            known = {same[place] for place in at} - {""}
            joint = stable_id("same", *sorted(group))
            same = [joint if value in known else value for value in same] if known else same
            for place in at:
                same[place] = joint
    for place in rows.get_indexer(pd.Index(sorted(state.apart), dtype="str")).tolist():
        if place >= 0:
            same[place] = ""
    alone = pd.Series(same, dtype="str")
    once = alone.map(alone.value_counts()) == 1
    return table.assign(same_as=alone.mask(once & (alone != ""), ""))


def reviewed(table: pd.DataFrame, rows: pd.Index[Any], state: State) -> pd.DataFrame:
    """The table with REVIEW's columns."""
    states = schema.CATEGORIES["review"]
    review = np.zeros(len(table), dtype=np.int8)
    note = np.full(len(table), "", dtype=object)
    tags, fields = np.empty(len(table), dtype=object), np.empty(len(table), dtype=object)
    tags.fill(())
    fields.fill(())
    by_hand = np.zeros(len(table), dtype=bool)
    for _, place in _found(rows, state.added):
        by_hand[place] = True
        review[place] = states.index("accepted")
    for event, place in _found(rows, state.fields):
        values = state.fields[event]
        changed = tuple(sorted(values.keys() - REVIEW_FIELDS))
        fields[place] = changed
        word = values.get("review") or ("corrected" if changed else states[review[place]])
        review[place] = states.index(word)
        note[place] = values.get("note", "")
        tags[place] = tuple(values.get("tags", ()))
    table = table.copy(deep=False)
    table["review"] = pd.Series(
        pd.Categorical.from_codes(review, dtype=pd.CategoricalDtype(pd.Index(states, dtype="str")))
    )
    table["note"] = pd.Series(note, dtype="str")
    table["tags"] = pd.Series(tags, dtype=object)
    table["corrected"] = pd.Series(fields, dtype=object)
    table["added"] = by_hand
    return table


def _found(rows: pd.Index[Any], events: Mapping[str, Any]) -> list[tuple[str, int]]:
    at = rows.get_indexer(pd.Index(list(events), dtype="str")).tolist() if events else []
    return [(event, place) for event, place in zip(events, at, strict=True) if place >= 0]
