"""A table kept beside its case as Arrow, only so that it is read faster: SQLite stays the truth.

A snapshot may be deleted at any time; one that was cut off, or is of another case or program, is not used. Texts that
many rows share are kept once, and so are tuples: a pool of distinct ones, and in the columns numbers into it.
"""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from extract.table import schema

SMALLEST = 5_000
"""Events from which a snapshot pays."""

_SHARED = ("passage_text", "passage", "title", "sha256")
_OPTIONS = pa.ipc.IpcWriteOptions(compression="lz4")


@dataclass(frozen=True, slots=True)
class Store:
    """Where one snapshot is; `write` and `read` never raise: without a snapshot all is slower, nothing else."""

    path: Path

    def write(self, table: pd.DataFrame, about: Mapping[str, Any]) -> None:
        """Keeps a table (SCHEMA's columns) with what it was made from; a small one is not worth it."""
        if len(table) < SMALLEST:
            return
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            with pa.OSFile(str(part), "wb") as out:
                for arrow in _tables(table, about):
                    with pa.ipc.new_stream(out, arrow.schema, options=_OPTIONS) as writer:
                        writer.write_table(arrow)
            part.replace(self.path)
        except OSError:
            part.unlink(missing_ok=True)  # a full disk: the next table is made again

    def read(self, case: str) -> tuple[pd.DataFrame | None, dict[str, Any]]:
        """The table and what it was made from; None where there is none of that case that can be used."""
        try:
            with pa.OSFile(str(self.path), "rb") as source:
                pool = pa.ipc.open_stream(source).read_all()
                arrow = pa.ipc.open_stream(source).read_all()
            about = json.loads(arrow.schema.metadata[b"about"])
            if about["case"] != case or arrow.column_names != list(schema.SCHEMA):
                return None, {}
            tuples = _tuples(pool)
            made = {name: _pandas(arrow[name], kind, name, tuples) for name, kind in schema.SCHEMA.items()}
        except (OSError, pa.ArrowException, ValueError, KeyError, TypeError):
            return None, {}
        return pd.DataFrame(made, copy=False), about

    def forget(self) -> None:
        """Deletes the snapshot, overwritten, and what a program that was killed left of one."""
        for path in (self.path, *self.path.parent.glob(f"{glob.escape(self.path.name)}.*.part")):
            try:
                with path.open("r+b") as file:
                    file.write(bytes(path.stat().st_size))
                    file.flush()
                    os.fsync(file.fileno())
            except FileNotFoundError:
                continue
            path.unlink(missing_ok=True)


def _tables(table: pd.DataFrame, about: Mapping[str, Any]) -> tuple[pa.Table, pa.Table]:
    """The pool of tuples and the table."""
    tuples: dict[tuple[str, ...], int] = {}
    columns: dict[str, Any] = {}
    for name, kind in schema.SCHEMA.items():
        if kind == "tuple":
            codes, once = pd.factorize(table[name])
            numbers = np.array([tuples.setdefault(value, len(tuples)) for value in once], dtype=np.int32)
            columns[name] = pa.array(numbers[codes] if len(once) else codes.astype(np.int32))
        else:
            columns[name] = _arrow(table[name], kind, name)
    offsets = np.concatenate([[0], np.cumsum([len(value) for value in tuples])]).astype(np.int32)
    words = pc.dictionary_encode(pa.array([word for value in tuples for word in value], pa.string()))
    pool = pa.table({"tuple": pa.ListArray.from_arrays(pa.array(offsets), words.indices)})
    pool = pool.replace_schema_metadata({"words": json.dumps(words.dictionary.to_pylist())})
    return pool, pa.table(columns).replace_schema_metadata({"about": json.dumps(about)})


def _tuples(pool: pa.Table) -> npt.NDArray[np.object_]:
    known = np.array([*json.loads(pool.schema.metadata[b"words"]), ""], dtype=object)
    lists = pool["tuple"].combine_chunks()
    lists = lists.chunk(0) if isinstance(lists, pa.ChunkedArray) else lists
    words = known[lists.values.to_numpy()].tolist()
    tuples = np.empty(len(lists), dtype=object)
    tuples[:] = [tuple(words[first:last]) for first, last in pairwise(lists.offsets.to_numpy().tolist())]
    return tuples


def _arrow(column: pd.Series[Any], kind: str, name: str) -> Any:
    if kind == "category":
        codes = column.cat.codes.to_numpy(np.int32)
        held = pa.array(codes, mask=codes < 0)
        return pa.DictionaryArray.from_arrays(held, pa.array(column.cat.categories, pa.string()))
    if kind == "str":
        plain = pa.array(column, pa.large_string())
        return pc.dictionary_encode(plain) if name in _SHARED else plain
    return pa.array(column)


def _pandas(column: pa.ChunkedArray, kind: str, name: str, tuples: npt.NDArray[np.object_]) -> pd.Series[Any]:
    if kind == "tuple":
        return pd.Series(tuples[column.to_numpy()], dtype=object)
    if kind == "category":
        one = column.unify_dictionaries().combine_chunks()
        one = one.chunk(0) if isinstance(one, pa.ChunkedArray) else one
        codes = one.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        dtype = pd.CategoricalDtype(pd.Index(one.dictionary.to_pylist(), dtype="str"), ordered=name == "grain")
        return pd.Series(pd.Categorical.from_codes(codes, dtype=dtype))
    if kind == "str":
        column = column.cast(pa.large_string()) if name in _SHARED else column
        return pd.Series(pd.array(column, dtype="str"))
    if kind == "datetime64[s]":
        return pd.Series(column.to_numpy().astype("datetime64[s]"))
    return pd.Series(column.to_pandas().astype(kind)) if kind.startswith("Int") else pd.Series(column.to_numpy())
