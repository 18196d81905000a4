"""Take the events away: every format, what is shown or everything.

The files are made when they are asked for, outside of the page's run: what makes them may not look at the session.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from extract.records import Document
from extract.table import exports
from views import report
from views.filters import Shown
from views.workspace import Workspace

ABOUT = {
    ".csv": "opens in every spreadsheet; reads back equal",
    ".xlsx": "Excel workbook",
    ".json": "for programs; reads back equal",
    ".jsonl": "one event a line",
    ".parquet": "for data tools; reads back equal",
    ".ics": "calendar",
    ".geojson": "map programs",
    ".docx": "chronology with citations, for print",
}
"""What a format is good for, where its name does not say it."""


def show(space: Workspace, shown: Shown) -> None:
    """Draws the download view."""
    if not space.index.size:
        st.info("There is no event yet: add documents first.")
        return
    scopes = {"shown": f"What is shown ({len(shown.rows):,})", "all": f"All events ({space.index.size:,})"}
    scope = st.segmented_control(
        "Which events", list(scopes), default="shown", format_func=scopes.__getitem__, required=True
    )

    def rows() -> pd.DataFrame:
        return space.table if scope == "all" else space.table.take(shown.rows).reset_index(drop=True)

    title = shown.sentence if scope == "shown" else f"{space.index.size:,} events"
    lanes, colour = st.session_state["lanes"], st.session_state["colour"]

    def page() -> bytes:
        return report.write(rows(), title, space.document, space.problems, lanes, colour)

    _button("Timeline page (HTML)", "timeline.html", "text/html", page, "opens offline, with sources and their hashes")
    for suffix, format in exports.FORMATS.items():
        about = ABOUT.get(suffix, "")
        _button(format.label, f"events{suffix}", format.mime, _maker(space, rows, suffix), about)
    st.caption("Text cells that a spreadsheet would take for a formula carry a leading apostrophe in CSV and XLSX.")


def _button(label: str, file: str, mime: str, make: Callable[[], bytes], about: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.download_button(
            label, make, file, mime, key=f"download-{file}", on_click="ignore", icon=":material/download:", width=260
        )
        st.caption(about or file)


def _maker(space: Workspace, rows: Callable[[], pd.DataFrame], suffix: str) -> Callable[[], bytes]:
    def make() -> bytes:
        table = rows()
        return exports.write(table, suffix, _documents(space, table), space.problems)

    return make


def _documents(space: Workspace, table: pd.DataFrame) -> list[Document]:
    names = table["document"].astype("str").unique()
    return [document for name in names if (document := space.document(str(name))) is not None]
