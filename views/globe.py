"""The map on screen: a click on a place filters by it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from views import map as places
from views import measure, page, session
from views.filters import Shown
from views.marking import NO_TEX
from views.workspace import Workspace

CONFIG = {**NO_TEX, **page.MOVED}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the map view."""
    row = space.row(st.session_state["event"])
    selected = "" if row is None else str(row["place_path"])
    found = places.places(space.table, shown)
    if not len(found):
        page.nothing("event with a place on the map")
        return
    look = _look(places.looks(found, selected))
    drawn = places.draw(found, len(shown.rows), selected, session.colours(), look, measure.width())
    st.caption(f"{drawn.says} Click a place to see only its events.")
    key = f"map-{st.session_state.setdefault('mapped', 0)}-{look}"
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
    measure.ruler()


def _look(offered: list[str]) -> str:
    """Which part of the earth is seen; what was chosen is kept as long as it can be seen."""
    if len(offered) < 2:
        return offered[0]
    if st.session_state.get("map-look") not in offered:
        st.session_state["map-look"] = offered[0]
    chosen = st.segmented_control(
        "Part of the map",
        offered,
        key="map-look",
        format_func=places.LOOKS.__getitem__,
        required=True,
        label_visibility="collapsed",
    )
    return chosen or offered[0]


def _picked(key: str) -> None:
    points: list[dict[str, Any]] = st.session_state[key]["selection"]["points"]
    if points and (held := points[0].get("customdata")):
        session.put(place=[str(held[0])], mapped=st.session_state["mapped"] + 1)
