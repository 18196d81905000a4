"""What is looked at: the sample reports, a case of one's own, or a table file given at the start.

Loaded once for all sessions (`st.cache_resource`) and never changed in place: a case's table is made anew with each of
its revisions.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from extract.reading import formats
from extract.records import Document
from extract.table import schema
from views import index

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "data" / "documents"
SAMPLE_TABLE = ROOT / "data" / "events.csv"


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """A table with its index; `text` gives a document's text by its name, None where only the table is there."""

    name: str
    table: pd.DataFrame
    index: index.Index
    problems: Sequence[Mapping[str, Any]]
    document: Callable[[str], Document | None]
    editable: bool = False

    def row(self, event: str) -> pd.Series[Any] | None:
        """The row of an event by its id, None if there is none."""
        at = self.index.position.get(event)
        return None if at is None else self.table.iloc[at]


def of(table: pd.DataFrame, name: str, document: Callable[[str], Document | None], **more: Any) -> Workspace:
    """A workspace around a table."""
    ready = index.ordered(table)
    return Workspace(name, ready, index.build(ready), table.attrs.get("problems", ()), document, **more)


@st.cache_resource(show_spinner="Opening the sample reports …")
def samples() -> Workspace:
    """The reports that come with the program, with their table as extracted; their texts are read when asked for."""
    return of(load(SAMPLE_TABLE), "samples", sample_document)


@st.cache_resource(max_entries=40, show_spinner=False)
def sample_document(name: str) -> Document | None:
    """One of the sample reports by its file name."""
    paths = {path.name: path for path in SAMPLES.iterdir()}
    read = formats.read(paths[name]) if name in paths else []
    return read[0] if read else None


@st.cache_resource(max_entries=2, show_spinner="Opening the table …")
def file(path: str) -> Workspace:
    """A table file (CSV, Parquet) that was exported before; its documents' texts are not there, their passages are."""
    return of(load(Path(path)), Path(path).name, lambda name: None)


def load(path: Path) -> pd.DataFrame:
    """An event table from its file, with the columns' types restored."""
    if path.suffix == ".parquet":
        return schema.restore(pd.read_parquet(path))
    return schema.restore(pd.read_csv(path, dtype=str, keep_default_na=False))


def given() -> str:
    """The table file named on the command line (`streamlit run dashboard.py -- events.parquet`), or nothing."""
    return sys.argv[1] if len(sys.argv) > 1 and Path(sys.argv[1]).suffix in (".parquet", ".csv") else ""
