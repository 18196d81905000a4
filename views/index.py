"""Integer codes beside the table's columns, made once, so that a million events filter and count in a blink."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from extract.table import schema

Mask = npt.NDArray[np.bool_]
Seconds = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int64]

EARLIEST, LATEST = -(2**62), 2**62
NAT = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class Facet:
    """A column people choose from; `preposition` and `say` put a chosen value into a sentence."""

    label: str
    column: str
    preposition: str = ""
    say: Callable[[str], str] = str


def place_words(path: str) -> str:
    """ "Al Bukamal / Deir ez-Zor / Syria" as people say it: "Al Bukamal, Syria"."""
    parts = path.split(" / ")
    return parts[0] if len(parts) == 1 else f"{parts[0]}, {parts[-1]}"


FACETS: dict[str, Facet] = {
    "actor": Facet("Actor", "actors"),
    "agent": Facet("Who did it", "agents", "done by "),
    "affected": Facet("To whom", "affected", "done to "),
    "place": Facet("Place", "places", "in ", place_words),
    "document": Facet("Document", "document", "from "),
    "by": Facet("Reported by", "reported_by", "reported by "),
    "status": Facet("Status", "status"),
    "date_status": Facet("Date is", "date_status", "date "),
    "section": Facet("Section", "section", "in a "),
    "review": Facet("Review", "review"),
    "tag": Facet("Tag", "tags", "tagged "),
}


SEVERAL = frozenset({"actors", "agents", "affected", "reported_by", "tags"})
"""Columns that hold several names each."""


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """Which rows have which of the names: one code per pair, `rows` ascending."""

    names: npt.NDArray[np.object_]
    codes: npt.NDArray[np.int32]
    rows: npt.NDArray[np.int32]
    size: int

    def having(self, chosen: Iterable[str]) -> Mask:
        """The rows with one of the chosen names; unknown names are in no row."""
        names = frozenset(chosen)
        wanted = np.fromiter((name in names for name in self.names), dtype=bool, count=len(self.names))
        mask = np.zeros(self.size, dtype=bool)
        mask[self.rows[wanted[self.codes]]] = True
        return mask

    def counts(self, mask: Mask, same: npt.NDArray[np.int32] | None = None) -> npt.NDArray[np.int64]:
        """How many of the rows in the mask have each name; with `same`, rows of one such number count once."""
        inside = mask[self.rows]
        codes = self.codes[inside]
        if same is not None:
            events = same[self.rows[inside]]
            several = events >= 0
            pairs = np.unique(np.stack([codes[several], events[several]]), axis=1)
            codes = np.concatenate([codes[~several], pairs[0]])
        return np.bincount(codes, minlength=len(self.names))


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The table by numbers: times in seconds since 1970 (open ends at `EARLIEST`/`LATEST`), facets as codes.

    `best` is where the marker stands: the middle of an interval the event lies somewhere inside of, the beginning of
    one it fills, the known end of an open one, `NAT` where there is no date. `same` numbers the events that several
    reports tell, -1 where one does.
    """

    size: int
    start: Seconds
    end: Seconds
    best: Seconds
    dated: Mask
    open_start: Mask
    open_end: Mask
    throughout: Mask
    confidence: npt.NDArray[np.float32]
    facets: Mapping[str, Codes]
    headlines: pa.Array
    passages: pa.Array
    passage_codes: npt.NDArray[np.int32]
    events: pa.Array
    same: npt.NDArray[np.int32]

    def at(self, event: str) -> int:
        """The row of an event by its id, -1 where there is none."""
        return int(pc.index(self.events, event).as_py()) if event.isprintable() else -1

    def containing(self, word: str, among: Rows | None = None) -> Mask:
        """The rows in whose headline, passage or names the word occurs, in any case; of `among` only, if given."""
        low = word.lower()
        rows = np.arange(self.size) if among is None else among
        headlines = self.headlines if among is None else self.headlines.take(pa.array(among))
        codes = self.passage_codes[rows]
        asked = np.unique(codes) if among is not None and len(among) < self.size // 4 else None
        passages = self.passages if asked is None else self.passages.take(pa.array(asked))
        inside = np.zeros(len(self.passages), dtype=bool)
        inside[slice(None) if asked is None else asked] = _holds(passages, low)
        found: Mask = np.zeros(self.size, dtype=bool)
        found[rows] = _holds(headlines, low) | inside[codes]
        named: Mask = np.zeros(self.size, dtype=bool)
        for key in ("actor", "place", "by", "document", "tag"):
            facet = self.facets[key]
            if names := [name for name in facet.names if low in name.lower()]:
                named |= facet.having(names)
        if among is not None:
            only = np.zeros(self.size, dtype=bool)
            only[among] = True
            named &= only
        return found | named


def _holds(texts: pa.Array, low: str) -> Mask:
    held: Mask = pc.match_substring(texts, low).to_numpy(zero_copy_only=False)
    return held


def seconds(moment: datetime | None, side: int) -> int:
    """Seconds since 1970 of naive local time; None is before (`side` < 0) or after everything."""
    if moment is None:
        return LATEST if side > 0 else EARLIEST
    return int((moment - datetime(1970, 1, 1)).total_seconds())


def moment(value: int) -> datetime:
    """Naive local time from seconds, kept within the years 1–9999."""
    lowest, highest = -62_135_596_800, 253_402_300_799
    return datetime(1970, 1, 1) + timedelta(seconds=min(max(value, lowest), highest))


def build(table: pd.DataFrame) -> Index:
    """The index of a table that `ordered` has put in order."""
    size = len(table)
    start, open_start = _times(table["start"], EARLIEST)
    end, open_end = _times(table["end"], LATEST)
    dated = ~(open_start & open_end)
    throughout = table["throughout"].fillna(False).to_numpy(dtype=bool)
    texts, unique = pd.factorize(table["passage_text"].fillna(""))
    return Index(
        size=size,
        start=start,
        end=end,
        best=_best(start, end, open_start, open_end, throughout),
        dated=dated,
        open_start=open_start,
        open_end=open_end,
        throughout=throughout,
        confidence=table["confidence"].to_numpy(dtype=np.float32),
        facets={key: _codes(table, key) for key in FACETS},
        headlines=pc.utf8_lower(pa.array(table["what"].fillna(""), type=pa.large_string())),
        passages=pc.utf8_lower(pa.array(unique, type=pa.large_string())),
        passage_codes=texts.astype(np.int32),
        events=pa.array(table["event"], type=pa.large_string()),
        same=_same(table["same_as"]),
    )


def _same(column: pd.Series[Any]) -> npt.NDArray[np.int32]:
    codes, names = pd.factorize(column)
    alone = np.array([not name for name in names], dtype=bool)
    return np.where((codes < 0) | alone[codes], -1, codes).astype(np.int32) if len(names) else codes.astype(np.int32)


def ordered(table: pd.DataFrame) -> pd.DataFrame:
    """The table by time (before Christ first, unresolved last), then by document and place in it; numbered anew."""
    when = schema.seconds(table["start"].fillna(table["end"]), table["value"])
    keys = [when, table["document"].cat.codes, table["when_start"].fillna(-1)]
    order = np.lexsort([np.asarray(key) for key in reversed(keys)])
    if (order == np.arange(len(order))).all():
        return table.reset_index(drop=True)
    return table.take(order).reset_index(drop=True)


def _times(column: pd.Series[Any], missing: int) -> tuple[Seconds, Mask]:
    absent = column.isna().to_numpy()
    stamps = column.to_numpy(dtype="datetime64[s]").astype(np.int64)
    return np.where(absent, missing, stamps), absent


def _best(start: Seconds, end: Seconds, open_start: Mask, open_end: Mask, throughout: Mask) -> Seconds:
    middle = np.where(throughout, start, start + (end - start) // 2)
    best = np.where(open_start, end, np.where(open_end, start, middle))
    return np.where(open_start & open_end, NAT, best)


def _codes(table: pd.DataFrame, key: str) -> Codes:
    if key == "place":
        return _places(table)
    if key == "review" and "review" not in table:
        rows = np.arange(len(table), dtype=np.int32)
        return Codes(np.array(["unreviewed"][: len(rows)], dtype=object), np.zeros_like(rows), rows, len(rows))
    if key == "tag" and "tags" not in table:
        return Codes(np.array([], dtype=object), np.array([], np.int32), np.array([], np.int32), len(table))
    column = table[FACETS[key].column]
    return _several(column) if FACETS[key].column in SEVERAL else _scalar(column)


def _scalar(column: pd.Series[Any]) -> Codes:
    codes, names = pd.factorize(column.astype("category").cat.remove_unused_categories())
    rows = np.flatnonzero(codes >= 0).astype(np.int32)
    return Codes(np.array([str(name) for name in names], dtype=object), codes[rows].astype(np.int32), rows, len(column))


def _several(column: pd.Series[Any]) -> Codes:
    # Equal tuples are mostly one object: each is taken apart once, and not a million times.
    values = column.to_numpy()
    which, _ = pd.factorize(np.fromiter(map(id, values), dtype=np.int64, count=len(values)))
    first = np.zeros(which.max(initial=-1) + 1, dtype=np.int64)
    first[which[::-1]] = np.arange(len(values))[::-1]
    once = values[first]
    lengths = np.fromiter(map(len, once), dtype=np.int64, count=len(once))
    flat = np.fromiter(chain.from_iterable(once), dtype=object, count=int(lengths.sum()))
    codes, names = pd.factorize(flat)
    times = lengths[which]
    at = np.repeat((np.cumsum(lengths) - lengths)[which], times) + _counting(times)
    rows = np.repeat(np.arange(len(values), dtype=np.int32), times)
    return Codes(np.asarray(names, dtype=object), codes.astype(np.int32)[at], rows, len(values))


def _places(table: pd.DataFrame) -> Codes:
    """Each event is in its places and in everything around them: a country includes its towns.

    Only the first place of an event carries its path; the others take the path that their name has most often.
    """
    size = len(table)
    path_codes, unique = pd.factorize(table["place_path"].fillna(""))
    paths = [str(path) for path in unique]
    named = _several(table["places"])
    common = _usual_paths(path_codes, paths)
    first = np.ones(len(named.rows), dtype=bool)
    first[1:] = named.rows[1:] != named.rows[:-1]
    with_path = np.array([bool(path) for path in paths], dtype=bool)
    rest = ~(first & with_path[path_codes[named.rows]])
    values = [*paths, *(common.get(name, name) for name in named.names)]
    rows = np.concatenate([np.arange(size, dtype=np.int32), named.rows[rest]])
    codes = np.concatenate([path_codes, named.codes[rest] + len(paths)])
    return _around(values, rows, codes, size)


def _usual_paths(codes: npt.NDArray[np.intp], paths: Sequence[str]) -> dict[str, str]:
    usual: dict[str, str] = {}
    for code in np.argsort(-np.bincount(codes, minlength=len(paths)), kind="stable"):
        parts = str(paths[code]).split(" / ")
        for depth, name in enumerate(parts):
            usual.setdefault(name, " / ".join(parts[depth:]))
    return usual


def _around(values: Sequence[str], rows: npt.NDArray[Any], codes: npt.NDArray[Any], size: int) -> Codes:
    """Codes of the values and of all that contains them, each once a row."""
    nodes: dict[str, int] = {}
    inside: list[list[int]] = []
    for value in values:
        parts = value.split(" / ") if value else []
        around = [" / ".join(parts[depth:]) for depth in range(len(parts))]
        inside.append([nodes.setdefault(node, len(nodes)) for node in around])
    lengths = np.array([len(found) for found in inside], dtype=np.int64)
    flat = np.array(list(chain.from_iterable(inside)), dtype=np.int64)
    offsets = np.concatenate([[0], np.cumsum(lengths)])[:-1]
    times = lengths[codes]
    which = np.repeat(offsets[codes], times) + _counting(times)
    pairs = np.sort(np.repeat(rows.astype(np.int64), times) * max(len(nodes), 1) + flat[which])
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]]
    found, node = np.divmod(pairs, max(len(nodes), 1))
    return Codes(np.array(list(nodes), dtype=object), node.astype(np.int32), found.astype(np.int32), size)


def _counting(times: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """0 … n-1 for each n in turn."""
    ends = np.cumsum(times)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) - np.repeat(ends - times, times)


def off_axis(table: pd.DataFrame, index: Index, rows: Rows) -> tuple[Rows, Rows]:
    """Which of the rows are before Christ, and which without a date: neither have a place on a timeline."""
    absent = rows[~index.dated[rows]]
    ancient = table["value"].take(absent).str.startswith("BC").to_numpy(dtype=bool)
    return absent[ancient], absent[~ancient]
