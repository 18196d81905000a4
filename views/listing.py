"""The list: the same events as a table, reachable and usable by keyboard alone."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import session
from views.filters import Shown
from views.report import in_time
from views.workspace import Workspace

PAGE = 200
COLUMNS = {
    "when_shown": "When",
    "what": "What happened",
    "actors": "Actors",
    "places": "Places",
    "status": "Status",
    "date_status": "Date is",
    "reported_by": "Reported by",
    "document": "Document",
    "confidence": "Confidence",
    "when": "Words",
    "edtf": "EDTF",
    "value": "TIMEX3",
    "why": "Why this date",
    "review": "Review",
    "note": "Note",
    "section": "Section",
    "page": "Page",
    "published": "Published",
    "same_as": "Same as",
    "conflict": "Conflict",
}
USUAL = ["when_shown", "what", "actors", "places", "status", "reported_by", "document"]

WIDTHS = {"when_shown": 190, "what": 330, "actors": 210, "places": 150, "why": 330}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the list; a chosen row is the selected event."""
    if not len(shown.rows):
        st.info("No event passes the filters. Clear one at the left.")
        return
    offered = [key for key in COLUMNS if key in space.table or key == "when_shown"]
    with st.popover("Columns", icon=":material/view_column:"):
        st.multiselect(
            "Shown columns", offered, key="columns", format_func=COLUMNS.__getitem__, placeholder="the usual"
        )
    pages = -(-len(shown.rows) // PAGE)
    page = min(max(st.session_state["page"], 1), pages)
    if pages > 1:
        st.number_input(f"Page of {pages:,}", 1, pages, page, key="page-typed", on_change=_turn, width=160)
    rows = shown.rows[(page - 1) * PAGE : page * PAGE]
    chosen = [key for key in st.session_state["columns"] if key in offered] or USUAL
    frame = display(space.table.take(rows), chosen)
    key = f"list-{page}"
    events = list(space.table["event"].take(rows))
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        on_select=lambda: _picked(key, events),
        selection_mode="single-row",
        column_config={COLUMNS[name]: st.column_config.Column(width=width) for name, width in WIDTHS.items()},
        height=min(38 + 35 * len(frame), 640),
        alt="The events shown, in order of time; choosing a row opens its source.",
    )


def display(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows as people read them: names joined, dates in words, nothing where nothing is known."""
    made = {}
    for key in columns:
        if key == "when_shown":
            made[COLUMNS[key]] = [in_time(*ends) for ends in zip(rows["start"], rows["end"], strict=True)]
        elif len(rows) and isinstance(rows[key].iloc[0], tuple):
            made[COLUMNS[key]] = ["; ".join(names) for names in rows[key]]
        elif key == "published":
            made[COLUMNS[key]] = [f"{day:%Y-%m-%d}" if pd.notna(day) else "" for day in rows[key]]
        elif key == "confidence":
            made[COLUMNS[key]] = [f"{value:.0%}" for value in rows[key]]
        else:
            made[COLUMNS[key]] = ["" if pd.isna(value) else str(value) for value in rows[key]]
    return pd.DataFrame(made)


def _picked(key: str, events: list[str]) -> None:
    for row in st.session_state[key]["selection"]["rows"]:
        session.select(events[row])


def _turn() -> None:
    session.put(page=st.session_state["page-typed"])
