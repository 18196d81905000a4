"""A Parquet file of ours as an event table, read by columns: a million events in seconds; checked as by `restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extract.table import cells, schema


def load(path: Path) -> pd.DataFrame:
    """The table in a Parquet file; raises SchemaError naming the column and the reason."""
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
            held = cells.tuples(values)
            if held is None:
                raise schema.SchemaError(f"column '{name}' holds something else than lists of texts")
            return pd.Series(held, dtype=object)
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


def _category(name: str, values: pa.ChunkedArray) -> pd.Series[Any]:
    found = pd.Series(values.to_pandas()).astype("category")
    known = schema.CATEGORIES.get(name)
    if known and (strange := sorted(set(found.cat.categories) - set(known))):
        raise schema.SchemaError(f"column '{name}': {strange[0]!r} is not one of {', '.join(known)}")
    categories = pd.Index(known or sorted(found.cat.categories), dtype="str")
    found = found.cat.set_categories(categories)
    return found.cat.as_ordered() if name == "grain" else found
