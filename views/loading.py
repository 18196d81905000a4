"""An event table from its file, fast enough for a million events: Parquet by columns, other formats as they restore."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.table import schema

SUFFIXES = (".parquet", ".csv")


def load(path: Path) -> pd.DataFrame:
    """The table in a CSV or Parquet file of ours, checked; raises SchemaError naming the column and the reason."""
    if path.suffix.lower() == ".parquet":
        return _parquet(path)
    table: pd.DataFrame = schema.restore(pd.read_csv(path, dtype=str, keep_default_na=False))
    return table


def _parquet(path: Path) -> pd.DataFrame:
    held = pq.ParquetFile(path).schema_arrow.names
    wanted = {name: kind for name, kind in (schema.SCHEMA | schema.REVIEW).items() if name in held}
    if missing := [name for name in schema.SCHEMA if name not in wanted]:
        raise schema.SchemaError(f"column '{missing[0]}' is missing")
    categories = [name for name, kind in wanted.items() if kind == "category"]
    read = pq.read_table(path, columns=list(wanted), read_dictionary=categories)
    columns = {name: _column(name, kind, read.column(name)) for name, kind in wanted.items()}
    table = pd.DataFrame(columns)
    if pc.count_distinct(read.column("event")).as_py() != len(table):
        raise schema.SchemaError("column 'event': an id occurs twice")
    if (backwards := table["start"] > table["end"]).any():
        raise schema.SchemaError(f"column 'end': event {table['event'][backwards].iloc[0]} ends before it starts")
    return table


def _column(name: str, kind: str, values: pa.ChunkedArray) -> pd.Series[Any]:
    try:
        if kind == "tuple":
            return pd.Series(_tuples(values))
        if kind == "category":
            return _category(name, values)
        if kind == "str":
            values = pc.fill_null(values.cast(pa.large_string()), "")
        elif kind == "datetime64[s]":
            values = values.cast(pa.timestamp("s"))
        made: pd.Series[Any] = pd.Series(values.to_pandas()).astype(pd.api.types.pandas_dtype(kind))
        return made
    except schema.SchemaError:
        raise
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, TypeError, ValueError) as error:
        raise schema.SchemaError(f"column '{name}' can't be read as {kind}: {error}") from error


def _tuples(values: pa.ChunkedArray) -> Sequence[Any]:
    """Lists of names as tuples, each distinct one made once."""
    lists = values.combine_chunks().cast(pa.list_(pa.string()))
    keys = pc.binary_join(lists, "\x1f")
    lengths = pc.fill_null(pc.list_value_length(lists), 0).to_numpy(zero_copy_only=False)
    coded = pc.fill_null(keys, "").dictionary_encode()
    made = np.empty(len(coded.dictionary), dtype=object)
    made[:] = [tuple(key.split("\x1f")) for key in coded.dictionary.to_pylist()]
    found: Any = made[coded.indices.to_numpy(zero_copy_only=False)]
    found[lengths == 0] = _filled(int((lengths == 0).sum()))
    return found  # type: ignore[no-any-return]


def _filled(count: int) -> Any:
    empty = np.empty(count, dtype=object)
    for at in range(count):
        empty[at] = ()
    return empty


def _category(name: str, values: pa.ChunkedArray) -> pd.Series[Any]:
    found = pd.Series(values.to_pandas()).astype("category")
    known = schema.CATEGORIES.get(name)
    if known and (strange := sorted(set(found.cat.categories) - set(known))):
        raise schema.SchemaError(f"column '{name}': {strange[0]!r} is not one of {', '.join(known)}")
    categories = pd.Index(known or sorted(found.cat.categories), dtype="str")
    found = found.cat.set_categories(categories)
    return found.cat.as_ordered() if name == "grain" else found
