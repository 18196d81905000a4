"""The map on screen: a click on a place filters by it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from views import map as places
from views import page, session
from views.filters import Shown
from views.workspace import Workspace

CONFIG = {"scrollZoom": True, "displaylogo": False, "modeBarButtonsToRemove": ["toImage", "lasso2d", "autoScale2d"]}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the map view."""
    row = space.row(st.session_state["event"])
    selected = "" if row is None else str(row["place_path"])
    drawn = places.draw(space.table, shown, selected, session.colours())
    if drawn is None:
        page.nothing("event with a place on the map")
        return
    st.caption(f"{drawn.says} Click a place to see only its events.")
    key = f"map-{st.session_state.setdefault('mapped', 0)}"
    st.plotly_chart(
        drawn.figure,
        key=key,
        on_select=lambda: _picked(key),
        selection_mode="points",
        config=CONFIG,
        theme=None,
        alt=f"Map of events. {drawn.says} The place filter at the left holds the same places.",
    )
    if st.session_state["place"]:
        st.button("Every place again", on_click=session.clear, args=(("place",),), icon=":material/close:")


def _picked(key: str) -> None:
    points: list[dict[str, Any]] = st.session_state[key]["selection"]["points"]
    if points and (held := points[0].get("customdata")):
        session.put(place=[str(held[0])], mapped=st.session_state["mapped"] + 1)
