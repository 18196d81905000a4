"""The table a person sees: events as extracted, with what the log says about them laid over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from extract.records import stable_id
from extract.table import case_log, cells, schema
from extract.table.case_log import REVIEW_FIELDS, Edit, State

NAMES = ("actors", "reported_by", "agents", "affected")

Fields = Mapping[str, Mapping[str, Any]]


class View:
    """The tables made last, so that marking one event as reviewed does not bring a million together again."""

    def __init__(self) -> None:
        self._base: tuple[int, pd.DataFrame] | None = None
        self._whole: tuple[Any, pd.DataFrame, pd.Index[Any]] | None = None
        self._last: tuple[Any, pd.DataFrame] | None = None

    def base(self, changes: int, load: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The events as extracted, loaded where the documents have changed."""
        if self._base is None or self._base[0] != changes:
            self._base = (changes, load())
        return self._base[1]

    def table(self, base: pd.DataFrame, changes: int, edits: Sequence[Edit]) -> pd.DataFrame:
        """The table with everything that the log says."""
        number = (changes, edits[-1].number if edits else 0, len(edits))
        if self._last is None or self._last[0] != number:
            state = case_log.fold(edits)
            key = (changes, _fingerprint(state))
            if self._whole is None or self._whole[0] != key:
                whole = whole_table(base, state)
                self._whole = (key, whole, pd.Index(whole["event"]))
            self._last = (number, reviewed(self._whole[1], self._whole[2], state))
        return self._last[1].copy(deep=False)


def _fingerprint(state: State) -> str:
    """Of all that is more than review: what the table must be brought together again for."""
    fields = {
        event: {name: values[name] for name in values.keys() - REVIEW_FIELDS} for event, values in state.fields.items()
    }
    told = [{event: values for event, values in fields.items() if values}, state.added, state.names, state.documents]
    told += [state.together, sorted(state.apart)]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def whole_table(base: pd.DataFrame, state: State) -> pd.DataFrame:
    """Events, those added by hand too, corrected, their actors and same events brought together over the table."""
    from extract.table import actors, same_event

    table = schema.concat([base, added(state)]) if state.added else base
    changed = {
        event: {name: values[name] for name in values.keys() - REVIEW_FIELDS} for event, values in state.fields.items()
    }
    table = corrected(table, pd.Index(table["event"]), changed)
    table = same_event.mark(actors.unify(table, state.names))
    names = {event: {name: values[name] for name in values.keys() & set(NAMES)} for event, values in changed.items()}
    rows = pd.Index(table["event"])
    return grouped(renamed(corrected(table, rows, names), state.names), rows, state)


def added(state: State) -> pd.DataFrame:
    """The events added by hand as a table."""
    kinds = schema.SCHEMA
    rows = [
        tuple(cells.read([row[name]], kind, escaped=False)[0] for name, kind in kinds.items())
        for row in state.added.values()
    ]
    return schema.from_rows(rows)


def corrected(table: pd.DataFrame, rows: pd.Index[Any], fields: Fields) -> pd.DataFrame:
    """The table with those values in place of its own; in order again where dates changed."""
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
            table[name] = _replaced(name, table[name], *zip(*there, strict=True))
    return schema.ordered(table) if by_field.keys() & set(schema.ORDER) or _opened(by_field) else table


def _opened(by_field: Mapping[str, Any]) -> bool:
    return any(
        (schema.SCHEMA | schema.REVIEW)[name] == "category" and name not in schema.CATEGORIES for name in by_field
    )


def _replaced(name: str, column: pd.Series[Any], at: Sequence[int], values: Sequence[Any]) -> pd.Series[Any]:
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
    called = {name: case_log.canonical(name, names) for name in names}
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
