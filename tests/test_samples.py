"""The sample documents' table is what a fresh extraction gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from extract import extract_events, read
from extract.table import schema


def test_a_fresh_extraction_equals_the_kept_table(root: Path) -> None:
    documents = [document for path in sorted((root / "data" / "documents").iterdir()) for document in read(path)]
    fresh = extract_events(documents)
    kept = schema.restore(pd.read_csv(root / "data" / "events.csv", dtype=str, keep_default_na=False))
    fresh.attrs = kept.attrs = {}
    pd.testing.assert_frame_equal(fresh, kept)


def test_there_is_enough_to_see(root: Path) -> None:
    kept = schema.restore(pd.read_csv(root / "data" / "events.csv", dtype=str, keep_default_na=False))
    assert len(kept) >= 80
    assert kept["document"].nunique() >= 8
