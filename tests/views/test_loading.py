"""Tables from files: what was written comes back, what is no event table is refused with the column's name."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from extract.table import exports, schema
from views import loading


@pytest.mark.parametrize("suffix", [".parquet", ".csv"])
def test_a_written_table_comes_back_equal(synthetic, tmp_path: Path, suffix: str) -> None:
    table = schema.ordered(synthetic(200))
    path = tmp_path / f"events{suffix}"
    path.write_bytes(exports.write(table, suffix))
    pd.testing.assert_frame_equal(loading.load(path), table)


def test_a_missing_column_is_named(synthetic, tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    synthetic(5).drop(columns="why").to_parquet(path)
    with pytest.raises(schema.SchemaError, match="'why' is missing"):
        loading.load(path)


def test_a_doubled_id_is_refused(synthetic, tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    synthetic(3).assign(event="same").to_parquet(path)
    with pytest.raises(schema.SchemaError, match="twice"):
        loading.load(path)
