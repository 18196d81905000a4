"""What is looked at: the sample reports, a case of one's own, or a table file given at the start.

Loaded once for all sessions (`st.cache_resource`) and never changed in place: a case's table is made anew with each of
its revisions.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from extract.pipeline import Extracted, extract_document, to_table
from extract.reading import formats
from extract.records import Document
from views import index, loading
from views.intake import Source

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
        at = self.index.at(event)
        return None if at < 0 else self.table.iloc[at]


def of(table: pd.DataFrame, name: str, document: Callable[[str], Document | None], **more: Any) -> Workspace:
    """A workspace around a table."""
    ready = index.ordered(table)
    return Workspace(name, ready, index.build(ready), table.attrs.get("problems", ()), document, **more)


@st.cache_resource(show_spinner="Opening the sample reports …")
def samples() -> Workspace:
    """The reports that come with the program, with their table as extracted; their texts are read when asked for."""
    return of(loading.load(SAMPLE_TABLE), "samples", sample_document)


@st.cache_resource(max_entries=40, show_spinner=False)
def sample_document(name: str) -> Document | None:
    """One of the sample reports by its file name."""
    paths = {path.name: path for path in SAMPLES.iterdir()}
    read = formats.read(paths[name]) if name in paths else []
    return read[0] if read else None


@st.cache_resource(max_entries=2, show_spinner="Opening the table …")
def file(path: str) -> Workspace:
    """A table file (CSV, Parquet) that was exported before; its documents' texts are not there, their passages are."""
    return of(loading.load(Path(path)), Path(path).name, lambda name: None)


@dataclass(slots=True, eq=False)
class Own:
    """What a person added in this session; `revision` rises with every document."""

    extracted: dict[str, Extracted]
    revision: int = 0

    def keep(self, extracted: Extracted, source: Source) -> bool:
        """Adds one document's events, unless its content is there already."""
        document = extracted.document
        key = document.sha256 + document.name.rpartition("/")[0] if document.text else document.name
        if key in self.extracted:
            return False
        self.extracted[key] = extracted
        self.revision += 1
        return True

    def workspace(self) -> Workspace:
        """All of it as a workspace."""
        found = list(self.extracted.values())
        table = to_table((one.document, one.events) for one in found)
        table.attrs["problems"] = [asdict(problem) for one in found for problem in one.problems]
        documents = {one.document.name: one.document for one in found}
        return of(table, "own documents", documents.get)


def given() -> str:
    """The table file named on the command line (`streamlit run dashboard.py -- events.parquet`), or nothing."""
    return sys.argv[1] if len(sys.argv) > 1 and Path(sys.argv[1]).suffix.lower() in loading.SUFFIXES else ""


def current() -> Workspace:
    """What this session looks at: the table it was started with, else its own documents, else the samples."""
    if given():
        return file(given())
    own = mine()
    if not own.extracted or st.session_state["case"] == "samples":
        return samples()
    if st.session_state.get("own-revision") != own.revision:
        st.session_state["own-revision"] = own.revision
        st.session_state["own-workspace"] = own.workspace()
    held: Workspace = st.session_state["own-workspace"]
    return held


def mine() -> Own:
    """The documents added in this session."""
    held: Own = st.session_state.setdefault("own", Own({}))
    return held


@st.cache_resource(show_spinner=False)
def warm() -> threading.Thread:
    """Loads the language model in the background, once, so that the first report does not wait for it."""
    thread = threading.Thread(target=lambda: extract_document(Document("warm", "It began on 3 May 2019.")), daemon=True)
    thread.start()
    return thread
