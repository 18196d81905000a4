"""Take the events away: every format, what is shown or everything.

The files are made when they are asked for, outside of the page's run: what makes them may not look at the session.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable

import pandas as pd
import streamlit as st

from extract.records import Document
from extract.table import exports
from extract.table.redact import redact
from views import report, wording
from views.filters import Shown
from views.workspace import Workspace

GROUPS = {
    "To read and to print": (".html", ".docx", ".chronology.xlsx"),
    "Tables": (".csv", ".xlsx", ".json", ".jsonl", ".parquet"),
    "Calendars, maps and timelines": (".ics", ".geojson", ".timeline.json", ".timeline.csv", ".timemap.xlsx"),
    "For other programs": (".jsonld", ".ftm.json", ".tml", ".tml.zip"),
}
"""The formats by what they are for; one that is named nowhere stands in the last group."""
ABOUT = {
    ".html": "opens offline, with every source and its hash",
    ".docx": "chronology with quotes and citations",
    ".chronology.xlsx": "one line an event, to sort, filter and go on with",
    ".csv": "opens in every spreadsheet; reads back equal",
    ".xlsx": "workbook; reads back equal",
    ".json": "for programs; reads back equal",
    ".jsonl": "one event a line; reads back equal",
    ".parquet": "for data tools; reads back equal",
    ".ics": "for every calendar program",
    ".geojson": "for map programs, with time",
    ".timeline.json": "to put on a page with TimelineJS",
    ".timeline.csv": "the same, to edit as a sheet",
    ".timemap.xlsx": "three sheets for a TimeMap",
    ".jsonld": "linked data in the words of schema.org",
    ".ftm.json": "FollowTheMoney entities for Aleph",
    ".tml": "the document with its dates and events marked",
    ".tml.zip": "the documents with their dates and events marked",
}
"""What a format is good for."""
MARKS = {".csv": BOM_UTF8, ".timeline.csv": BOM_UTF8}
"""What stands before a file that is opened by a double click: without it Excel takes "Kalniņa" for "KalniÅ†a"."""


def show(space: Workspace, shown: Shown) -> None:
    """Draws the download view."""
    if not space.index.size:
        st.info("There is no event yet: add documents first.")
        return
    scopes = {"shown": f"What is shown ({len(shown.rows):,})", "all": f"All events ({space.index.size:,})"}
    scope = st.segmented_control(
        "Which events", list(scopes), default="shown", format_func=scopes.__getitem__, required=True
    )

    everything = scope == "all"
    size = space.index.size if everything else len(shown.rows)
    names, places = _hidden(space)
    title = shown.sentence if not everything and not (names or places) else f"{size:,} events"
    lanes, colour = st.session_state["lanes"], st.session_state["colour"]

    def taken() -> tuple[pd.DataFrame, list[Document]]:
        table = space.table if everything else space.table.take(shown.rows).reset_index(drop=True)
        table = table.copy(deep=False)
        table.attrs = {"problems": list(space.problems)}
        return redact(table, names, places, _documents(space, table))

    def page() -> bytes:
        table, documents = taken()
        by_name = {document.name: document for document in documents}
        return report.write(table, title, by_name.get, table.attrs["problems"], lanes, colour)

    sources = space.table[["document"]] if everything else space.table[["document"]].take(shown.rows)
    stem = "events-redacted" if names or places else space.name if space.case else "events"
    if names or places:
        st.caption(f"In what you take now, {wording.number(len(names) + len(places), 'name')} will be replaced.")
    for heading, suffixes in _grouped().items():
        st.html(f"<h3>{heading}</h3>")
        columns = st.columns(3, gap="small")
        for number, suffix in enumerate(suffixes):
            with columns[number % 3]:
                if suffix == ".html":
                    _button("Timeline page (HTML)", f"{stem}.html", "text/html", page, ABOUT[suffix])
                    continue
                format, refusal = exports.FORMATS[suffix], exports.refusal(sources, suffix)
                about = refusal or ABOUT.get(suffix, "")
                _button(format.label, f"{stem}{suffix}", format.mime, _maker(taken, suffix), about, bool(refusal))
    st.caption("Text cells that a spreadsheet would take for a formula carry a leading apostrophe in CSV and XLSX.")


def _grouped() -> dict[str, list[str]]:
    known = [suffix for suffixes in GROUPS.values() for suffix in suffixes]
    found = {
        name: [one for one in suffixes if one == ".html" or one in exports.FORMATS] for name, suffixes in GROUPS.items()
    }
    next(reversed(found.values())).extend(suffix for suffix in exports.FORMATS if suffix not in known)
    return found


def _hidden(space: Workspace) -> tuple[list[str], list[str]]:
    """The names and places that a person wants replaced in what they take away."""
    with st.expander("Hide names and places", icon=":material/visibility_off:"):
        left, right = st.columns(2)
        with left:
            names = st.multiselect(
                "Names", list(space.index.facets["actor"].names[:500]), key="hide-names", accept_new_options=True
            )
        with right:
            known = dict.fromkeys(str(path).split(" / ")[0] for path in space.index.facets["place"].names[:500])
            places = st.multiselect("Places", list(known), key="hide-places", accept_new_options=True)
        st.caption(
            "They become “Person A”, “Place A” … in every column, passage, title and file name, parts of a name too. "
            "Coordinates of these places, hashes and offsets are left out. Look the copy through before you share it."
        )
    return names, places


def _button(label: str, file: str, mime: str, make: Callable[[], bytes], about: str, disabled: bool = False) -> None:
    with st.container(gap="xxsmall"):
        st.download_button(
            label,
            make,
            file,
            mime,
            key=f"download-{file}",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
            disabled=disabled,
        )
        st.caption(about or file)


def _maker(taken: Callable[[], tuple[pd.DataFrame, list[Document]]], suffix: str) -> Callable[[], bytes]:
    def make() -> bytes:
        table, documents = taken()
        return MARKS.get(suffix, b"") + exports.write(table, suffix, documents)

    return make


def _documents(space: Workspace, table: pd.DataFrame) -> list[Document]:
    names = table["document"].astype("str").unique()
    return [document for name in names if (document := space.document(str(name))) is not None]
