"""An event table from a file: Parquet by columns, CSV as it restores."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from extract.table import columnar, schema

SUFFIXES = (".parquet", ".csv")


def load(path: Path) -> pd.DataFrame:
    """The table in a CSV or Parquet file of ours, checked; raises SchemaError naming the column and the reason."""
    if path.suffix.lower() == ".parquet":
        return columnar.load(path)
    table: pd.DataFrame = schema.restore(pd.read_csv(path, dtype=str, keep_default_na=False))
    return table
