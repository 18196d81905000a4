"""The event table: its columns and their types, how events become it, and how a file read back becomes it again.

Nothing known is written one way per kind: "" in texts, () in tuples, NaN in categories, NaT in times, <NA> in numbers.
To add a column: name it in `SCHEMA` (its place there is its place in the table) and fill it in `_row`; exports, restore
and the case follow from `SCHEMA`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from extract.dates import before_christ
from extract.dates.interval import Grain, Mod
from extract.records import DateStatus, Document, Event, EventStatus, Passage, PublishedFrom, Section, day, stable_id
from extract.table import cells

SCHEMA: dict[str, str] = {
    "event": "str",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "grain": "category",
    "throughout": "bool",
    "when": "str",
    "value": "str",
    "mod": "category",
    "edtf": "str",
    "date_status": "category",
    "flags": "tuple",
    "anchor": "str",
    "anchor_start": "Int64",
    "anchor_end": "Int64",
    "why": "str",
    "rule": "category",
    "confidence": "float32",
    "status": "category",
    "what": "str",
    "trigger": "str",
    "actors": "tuple",
    "places": "tuple",
    "reported_by": "tuple",
    "agents": "tuple",
    "affected": "tuple",
    "place_path": "str",
    "latitude": "float64",
    "longitude": "float64",
    "document": "category",
    "title": "str",
    "sha256": "str",
    "published": "datetime64[s]",
    "published_from": "category",
    "section": "category",
    "passage": "str",
    "passage_text": "str",
    "page": "Int32",
    "when_start": "Int64",
    "when_end": "Int64",
    "trigger_start": "Int64",
    "trigger_end": "Int64",
    "same_as": "str",
    "conflict": "str",
    "language": "category",
}
"""Column → kind. `start` is included, `end` excluded; one NaT is open on that side, both mean unresolved; offsets are
characters into the document's text; `same_as` and `conflict` are filled by `same_event.mark`."""

REVIEW: dict[str, str] = {"review": "category", "note": "str", "tags": "tuple", "corrected": "tuple", "added": "bool"}
"""What a case adds, joined on `event`: the state of review, a note, tags, which columns a person corrected, and whether
the event was added by hand."""

CATEGORIES: dict[str, tuple[str, ...]] = {
    "grain": tuple(str(grain) for grain in Grain),
    "mod": tuple(str(mod) for mod in Mod),
    "date_status": get_args(DateStatus),
    "status": get_args(EventStatus),
    "published_from": tuple(source for source in get_args(PublishedFrom) if source),
    "section": get_args(Section),
    "review": ("unreviewed", "accepted", "rejected", "corrected"),
}
"""The values a closed category may take, in order; `grain` is ordered, finest first. The others are open: their
categories are the values that occur, sorted."""

ORDER = ("start", "value", "document", "when_start", "trigger_start", "event")
"""What rows are sorted by: when it began (by `value` only before Christ), then the document and the place in it;
undated events come last."""

Row = tuple[Any, ...]


class SchemaError(ValueError):
    """The table is not an event table: the message names the column and the reason."""


def columns(table: pd.DataFrame | None = None) -> dict[str, str]:
    """SCHEMA, and the REVIEW columns too where the table has them."""
    return SCHEMA | {name: kind for name, kind in REVIEW.items() if table is not None and name in table}


def empty() -> pd.DataFrame:
    """A table without events."""
    return from_rows([])


def build(pairs: Iterable[tuple[Document, Sequence[Event]]]) -> pd.DataFrame:
    """The table of many documents' events, in the order `ORDER`; equal input in any order gives an equal table.

    Lone surrogates, which no column of texts can hold, become U+FFFD. Two events of one id (the same text under two
    names) keep apart: the later one in the table's order gets a new id made from its document's name.
    """
    return unique_ids(from_rows([row for document, events in pairs for row in rows(document, events)]))


def rows(document: Document, events: Sequence[Event]) -> Iterator[Row]:
    """One document's events as tuples in SCHEMA's order, unsorted."""
    texts: dict[int, tuple[str, str]] = {}
    for event in events:
        at = event.passage
        passage = document.passages[at] if 0 <= at < len(document.passages) else Passage(0, len(document.text))
        if at not in texts:
            text = cells.clean(document.text[passage.start : passage.end])
            texts[at] = (passage_id(document, passage), text)
        yield tuple(_row(document, event, passage, *texts[at]).values())


def passage_id(document: Document, passage: Passage) -> str:
    """The id of a passage: the same on every run."""
    return stable_id(document.sha256, document.name, passage.start, passage.end)


def _row(document: Document, event: Event, passage: Passage, name: str, text: str) -> dict[str, Any]:
    dated, interval = event.dated, event.dated.interval
    place = event.places[0] if event.places else None
    published = passage.published or document.published
    return {
        "event": event.id,
        "start": interval.start if interval else None,
        "end": interval.end if interval else None,
        "grain": str(interval.grain) if interval else None,
        "throughout": bool(interval and interval.throughout),
        "when": cells.clean(dated.text),
        "value": cells.clean(dated.value),
        "mod": str(dated.mod) if dated.mod else None,
        "edtf": dated.edtf,
        "date_status": dated.status,
        "flags": tuple(dated.flags),
        "anchor": str(dated.anchor),
        "anchor_start": dated.anchor_start,
        "anchor_end": dated.anchor_end,
        "why": cells.clean(dated.why),
        "rule": dated.rule or None,
        "confidence": dated.confidence,
        "status": event.status,
        "what": cells.clean(event.what),
        "trigger": cells.clean(event.trigger),
        "actors": cells.names(event.actors),
        "places": cells.names(place.name for place in event.places),
        "reported_by": cells.names(event.reported_by),
        "agents": cells.names(event.agents),
        "affected": cells.names(event.affected),
        "place_path": cells.clean(place.path or place.name) if place else "",
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "document": cells.clean(document.name) or None,
        "title": cells.clean(document.title),
        "sha256": document.sha256,
        "published": day(published) if published else None,
        "published_from": document.published_from or None,
        "section": passage.section,
        "passage": name,
        "passage_text": text,
        "page": passage.page,
        "when_start": dated.start_char,
        "when_end": dated.end_char,
        "trigger_start": event.trigger_start,
        "trigger_end": event.trigger_end,
        "same_as": "",
        "conflict": "",
        "language": document.language or None,
    }


def from_rows(found: Sequence[Row], wanted: Mapping[str, str] = SCHEMA) -> pd.DataFrame:
    """Tuples in SCHEMA's order as a sorted table with the columns' types."""
    turned = list(zip(*found, strict=True)) if found else [()] * len(wanted)
    named = dict(zip(wanted, turned, strict=True))
    return ordered(pd.DataFrame({name: typed(name, kind, named[name]) for name, kind in wanted.items()}))


def typed(name: str, kind: str, values: Sequence[Any]) -> pd.Series[Any]:
    """Python values as a column of that kind; raises SchemaError where one does not fit."""
    try:
        match kind:
            case "tuple":
                return cells.column(values)
            case "category":
                return _category(name, values)
            case "datetime64[s]":
                return pd.Series(np.array([_second(moment) for moment in values], dtype="datetime64[s]"))
            case "str":
                return pd.Series(list(values), dtype="str")
            case "bool":
                return pd.Series(np.array(values, dtype=bool))
            case "Int64" | "Int32":
                return pd.Series(pd.array(list(values), dtype=kind))
            case _:
                return pd.Series(np.array([np.nan if one is None else one for one in values], dtype=kind))
    except (TypeError, ValueError, OverflowError) as error:
        raise SchemaError(f"column '{name}' does not hold {kind} values: {error}") from error


def _second(moment: datetime | None) -> np.datetime64:
    return np.datetime64(moment, "s") if moment is not None else np.datetime64("NaT", "s")


def _category(name: str, values: Sequence[Any]) -> pd.Series[Any]:
    known = CATEGORIES.get(name)
    present = sorted({value for value in values if value is not None and value == value})
    if known is not None and (strange := sorted(set(present) - set(known))):
        raise ValueError(f"{strange[0]!r} is not one of {', '.join(known)}")
    dtype = pd.CategoricalDtype(pd.Index(known or present, dtype="str"), ordered=name == "grain")
    return pd.Series(pd.Categorical(list(values), dtype=dtype))


def ordered(table: pd.DataFrame) -> pd.DataFrame:
    """The table in the order `ORDER`, open categories trimmed to the values that occur and sorted, rows renumbered."""
    table = table.copy(deep=False)
    for name, kind in columns(table).items():
        if kind == "category" and name not in CATEGORIES:
            used = table[name].cat.remove_unused_categories().cat
            table[name] = used.set_categories(pd.Index(sorted(used.categories), dtype="str"))
    order = _order(table)
    return table.take(order).reset_index(drop=True) if order is not None else table.reset_index(drop=True)


def _order(table: pd.DataFrame) -> npt.NDArray[np.intp] | None:
    """Where each row goes, None where all stand right; texts (the ids) are compared only where all else is equal."""
    keys = [seconds(table["start"], table["value"]), table["document"].cat.codes.to_numpy().astype(np.int64)]
    keys[1][keys[1] < 0] = _LAST
    keys += [table[name].to_numpy(dtype=np.int64, na_value=_LAST) for name in ORDER[3:5]]
    order = np.lexsort(keys[::-1])
    same = np.ones(max(len(order) - 1, 0), dtype=bool)
    for key in keys:
        same &= key[order][1:] == key[order][:-1]
    if same.any():
        run = np.concatenate([[0], np.cumsum(~same)])
        ids = np.zeros(len(order), dtype=np.int64)
        alike = np.flatnonzero(np.concatenate([[False], same]) | np.concatenate([same, [False]]))
        events = table["event"].to_numpy()[order[alike]]
        ids[alike[np.argsort(events, kind="stable")]] = np.arange(len(alike))
        order = order[np.lexsort((ids, run))]
    return None if (order == np.arange(len(order))).all() else order


def seconds(times: pd.Series[Any], values: pd.Series[Any]) -> npt.NDArray[np.int64]:
    """What rows are sorted by in time: seconds since 1970, before all where the `value` is before Christ, else last."""
    told = times.to_numpy(dtype="datetime64[s]").astype(np.int64)
    absent = np.flatnonzero(times.isna())
    ranks = (before_christ.rank(value) for value in values.take(absent))
    told[absent] = [_LAST if rank is None else _FIRST + rank for rank in ranks]
    return told


_LAST = np.iinfo(np.int64).max
_FIRST = -70_000_000_000  # seconds, before the year 1: events before Christ have a rank, but no `start`


def concat(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Event tables under one another as one table, in order.

    Column by column, each let go once it is taken over: a million rows are not held twice if `tables` is a generator.
    """
    parts = [table.copy(deep=False) for table in tables]
    parts = [part for part in parts if len(part)] or [empty()]
    kinds = columns(parts[0])
    whole: dict[str, pd.Series[Any]] = {}
    order: npt.NDArray[np.intp] | None = None
    for name in sorted(kinds, key=lambda name: name not in ORDER):
        column = _joined(name, kinds[name], [part.pop(name) for part in parts])
        whole[name] = column if order is None else column.take(order).reset_index(drop=True)
        if len(whole) == len(ORDER):
            order = _order(pd.DataFrame(whole))
            if order is not None:
                whole = {key: column.take(order).reset_index(drop=True) for key, column in whole.items()}
    return pd.DataFrame({name: whole[name] for name in kinds})


def _joined(name: str, kind: str, pieces: Sequence[pd.Series[Any]]) -> pd.Series[Any]:
    if kind == "category" and name not in CATEGORIES:
        used = [piece.cat.remove_unused_categories() for piece in pieces]
        union = pd.Index(sorted({value for piece in used for value in piece.cat.categories}), dtype="str")
        pieces = [piece.cat.set_categories(union) for piece in used]
    return pd.concat(pieces, ignore_index=True)


def unique_ids(table: pd.DataFrame) -> pd.DataFrame:
    """A sorted table in which every event has its own id."""
    again = table["event"].duplicated()
    if not again.any():
        return table
    taken = set(table["event"])
    ids = table["event"].tolist()
    for row in np.flatnonzero(again).tolist():
        count = 0
        while (fresh := stable_id(ids[row], table["document"].iat[row], count)) in taken:
            count += 1
        taken.add(fresh)
        ids[row] = fresh
    return table.assign(event=pd.Series(ids, dtype="str"))


def check(table: pd.DataFrame) -> pd.DataFrame:
    """The same table, if it is an event table; raises SchemaError naming the column and the reason."""
    wanted = columns(table)
    if missing := [name for name in wanted if name not in table]:
        raise SchemaError(f"column '{missing[0]}' is missing")
    if strange := [str(name) for name in table.columns if name not in wanted]:
        raise SchemaError(f"column '{strange[0]}' is none of the event table's")
    if list(table.columns) != list(wanted):
        wrong = next(name for name, here in zip(wanted, table.columns, strict=True) if name != here)
        raise SchemaError(f"column '{wrong}' is not in its place")
    for name, kind in wanted.items():
        _check_column(name, kind, table[name])
    _check_ids(table["event"])
    backwards = table["start"] > table["end"]
    if backwards.any():
        raise SchemaError(f"column 'end': event {table['event'][backwards].iloc[0]} ends before it starts")
    return table


def _check_column(name: str, kind: str, column: pd.Series[Any]) -> None:
    if kind == "tuple":
        if wrong := [value for value in column if not isinstance(value, tuple)]:
            raise SchemaError(f"column '{name}' holds {type(wrong[0]).__name__} instead of tuple")
    elif kind == "category":
        known = CATEGORIES.get(name)
        if not isinstance(column.dtype, pd.CategoricalDtype):
            raise SchemaError(f"column '{name}' is {column.dtype} instead of category")
        if known and tuple(column.cat.categories) != known:
            raise SchemaError(f"column '{name}' has other categories than {', '.join(known)}")
    elif str(column.dtype) != kind:
        raise SchemaError(f"column '{name}' is {column.dtype} instead of {kind}")
    elif kind == "str" and column.isna().any():
        raise SchemaError(f"column '{name}' has missing values instead of empty texts")


def restore(table: pd.DataFrame) -> pd.DataFrame:
    """The event table from a CSV, XLSX, JSON or Parquet file of ours as pandas read it, equal to what was written.

    The rows keep their order. Columns that are not ours are left out, so that a file with a person's own columns opens;
    raises SchemaError where one of ours is missing or a value can't be read as its kind.
    """
    if not len(table.columns) and not len(table):
        return empty()  # what pandas makes of a JSON file without events
    table = cells.joined(table)
    wanted = columns(table)
    if missing := [name for name in wanted if name not in table]:
        raise SchemaError(f"column '{missing[0]}' is missing")
    escaped = not any(cells.is_list(value) for value in table["actors"])
    restored = {}
    for name, kind in wanted.items():
        try:
            restored[name] = _restored(name, kind, table[name], escaped)
        except SchemaError:
            raise
        except (TypeError, ValueError, OverflowError) as error:
            raise SchemaError(f"column '{name}' can't be read as {kind}: {error}") from error
    _check_ids(restored["event"])
    return pd.DataFrame(restored)


def _restored(name: str, kind: str, column: pd.Series[Any], escaped: bool) -> pd.Series[Any]:
    """One column as it was: each distinct value is read once, lists by columns."""
    if kind == "tuple" and not escaped and (held := cells.tuples(column)) is not None:
        return pd.Series(held, dtype=object)
    if (ready := _ready(kind, column, escaped)) is not None:
        return ready
    alike = column.dtype != object or pd.api.types.infer_dtype(column, skipna=True) in _ALIKE
    if not alike:  # 1 and True are equal, and yet not the same text
        return typed(name, kind, cells.read(column, kind, escaped))
    codes, once = pd.factorize(column, use_na_sentinel=False)
    return typed(name, kind, cells.read(once, kind, escaped)).take(codes).reset_index(drop=True)


def _ready(kind: str, column: pd.Series[Any], escaped: bool) -> pd.Series[Any] | None:
    """The column where its reader gave it the right type already, as of Parquet; None where it must be read."""
    of_type = pd.api.types
    column = column.reset_index(drop=True)
    if kind == "datetime64[s]" and of_type.is_datetime64_dtype(column):
        rounded: pd.Series[Any] = column.dt.round("s").astype(kind)
        return rounded
    if kind == "bool" and column.dtype == bool:
        return column
    if kind.startswith(("Int", "float")) and of_type.is_numeric_dtype(column) and column.dtype != bool:
        return pd.Series(column.array, dtype=of_type.pandas_dtype(kind))
    if kind == "str" and not escaped and isinstance(column.dtype, pd.StringDtype):
        return pd.Series(column.fillna("").array, dtype="str")
    return None


_ALIKE = frozenset({"string", "empty", "boolean", "integer", "floating"})


def _check_ids(ids: pd.Series[Any]) -> None:
    if (again := ids.duplicated()).any():
        raise SchemaError(f"column 'event': the id {ids[again].iloc[0]} occurs twice")
