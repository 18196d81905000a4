"""The timeline on screen: the overview, the zoom buttons, and the figure whose marks select events."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import numpy as np
import streamlit as st

from views import axis, following, measure, page, paper, session, state, timeline
from views.filters import Shown
from views.index import moment, off_axis
from views.marking import NO_TEX
from views.marks import Window
from views.workspace import Workspace

CONFIG = {**NO_TEX, **page.MOVED}
ICONS = {
    "Earlier": ":material/chevron_left:",
    "Later": ":material/chevron_right:",
    "In": ":material/zoom_in:",
    "Out": ":material/zoom_out:",
}
PLAIN = {**NO_TEX, "displayModeBar": False, "scrollZoom": False}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the whole timeline view."""
    whole = timeline.extent(space.index, shown.rows)
    if whole is None:
        page.nothing("dated event")
        return
    window = _held(space, shown, session.window() or timeline.focus(space.index, shown.rows) or whole)
    _overview(space, shown, window)
    _controls(space, window, whole)
    wide = measure.width()
    lanes, colour = st.session_state["lanes"], st.session_state["colour"]
    first = tuple(st.session_state[lanes]) if lanes in state.FIELDS and lanes != "none" else ()
    drawn = timeline.timeline(
        space.table, space.index, shown, window, lanes, colour, first, session.ringed(), session.colours(), wide
    )
    _said(space, shown, drawn)
    if drawn.legend:
        st.html(timeline.legend(drawn))
    key = f"graphic-{st.session_state.setdefault('drawn', 0)}"
    with st.container(key="timeline-graphic", gap=None):
        axis.held()
        st.plotly_chart(
            drawn.figure,
            key=key,
            on_select=lambda: _picked(key),
            selection_mode=("points", "box"),
            config=CONFIG,
            theme=None,
            alt=f"Timeline. {drawn.says} The List view holds the same events as a table.",
        )
    if session.ringed():
        following.mark()
    inside = np.flatnonzero(timeline.touching(space.index, shown.rows, window))
    kept = inside[: paper.MOST]
    st.html(paper.table(space.table.take(shown.rows[kept]), list(kept + 1), len(inside)))
    st.html(paper.fitted(wide + measure.STEP, int(drawn.figure.layout.height)))
    measure.ruler()


def _said(space: Workspace, shown: Shown, drawn: timeline.Graphic) -> None:
    """What is seen, how to move, and the way to what has no place on a timeline."""
    ancient, undated = off_axis(space.table, space.index, shown.rows)
    absent = [f"{len(ancient):,} before Christ"] if len(ancient) else []
    absent += [f"{len(undated):,} without a date"] if len(undated) else []
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(drawn.says, width="content")
        with st.container(key="hint", width="content"):  # not for paper
            closer = "" if drawn.legend else "Zoom in or click a bar to see each. "
            st.caption(f"{closer}Drag to move, Ctrl and the wheel to zoom.", width="content")
        if absent:
            told = f"Not shown: {', '.join(absent)}"
            st.button(told, type="tertiary", on_click=session.put, kwargs={"view": "problems"}, key="to-undated")


def _held(space: Workspace, shown: Shown, window: Window) -> Window:
    """The window, moved to the event that was just chosen elsewhere than here; it can be left again."""
    row = space.index.at(session.ringed())
    if st.session_state.get("looked") == session.turn() or shown.place(row) < 0:
        return window
    held = timeline.holding(space.index, row, window)
    session.put(looked=session.turn(), **({"window": held} if held != window else {}))
    return held


def _overview(space: Workspace, shown: Shown, window: Window) -> None:
    drawn = timeline.overview(space.index, shown, window, session.colours(), measure.width())
    if drawn is None:
        return
    key = f"overview-{st.session_state.setdefault('framed', 0)}"
    st.container(key="timeline-overview").plotly_chart(
        drawn.figure,
        key=key,
        on_select=lambda: _framed(key),
        selection_mode=("box", "points"),
        config=PLAIN,
        theme=None,
        alt=f"Overview: {drawn.says}. Drag across it to look at a stretch of time.",
    )


def _controls(space: Workspace, window: Window, whole: Window) -> None:
    with st.container(key="look", horizontal=True, vertical_alignment="center", gap="xsmall"):
        _choice("Lanes", "lanes", _lanes(space))
        _choice("Colour", "colour", state.COLOURS)
        for label, factor, shift in (("Earlier", 1.0, -0.5), ("Later", 1.0, 0.5), ("In", 0.5, 0.0), ("Out", 2.0, 0.0)):
            target = timeline.zoomed(window, whole, factor, shift)
            st.button(label, icon=ICONS[label], on_click=_look, args=(target,), key=f"zoom-{label}")
        st.button("All", on_click=_look, args=(whole,), disabled=window == whole, help="The whole range of time")


def _lanes(space: Workspace) -> dict[str, str]:
    """The lanes that are offered: by tag only where there are tags, or a link asks for it."""
    tags = len(space.index.facets["tag"].names) or st.session_state["lanes"] == "tag"
    return {key: name for key, name in state.LANES.items() if key != "tag" or tags}


def _choice(label: str, key: str, names: dict[str, str]) -> None:
    st.selectbox(
        label,
        list(names),
        key=key,
        format_func=lambda name: f"{label}: {names[name].lower()}",
        width=158,
        label_visibility="collapsed",
    )


def _look(window: Window) -> None:
    session.put(window=window)


def _picked(key: str) -> None:
    """A click on a mark selects its event, on a bar looks into it; a box looks at its stretch of time."""
    selection = st.session_state[key]["selection"]
    if (stretch := _stretch(selection)) is not None:
        session.put(window=stretch, drawn=st.session_state["drawn"] + 1)
        return
    for point in selection["points"]:
        name = _customdata(point)
        if "/" in name:
            _into(name, "drawn")
        elif name:
            session.select(name, ring=False)
        return


def _framed(key: str) -> None:
    selection = st.session_state[key]["selection"]
    if (stretch := _stretch(selection)) is not None:
        session.put(window=stretch, framed=st.session_state["framed"] + 1)
    elif selection["points"]:
        _into(_customdata(selection["points"][0]), "framed")


def _into(name: str, counter: str) -> None:
    start, end = (datetime.fromisoformat(part) for part in name.split("/"))
    session.put(window=(start, end), **{counter: st.session_state[counter] + 1})


def _customdata(point: dict[str, Any]) -> str:
    held = point.get("customdata") or [""]
    return str(held if isinstance(held, str) else held[0])


def _stretch(selection: dict[str, Any]) -> Window | None:
    """The time between the sides of the box that was drawn, if one was and it is not a slip of the hand."""
    if not selection.get("box"):
        return None
    start, end = sorted(_moment(side) for side in selection["box"][0]["x"])
    return (start, end) if (end - start).total_seconds() >= 60 else None


def _moment(side: Any) -> datetime:
    """Plotly gives a side of a box as "2019-08-11 03:12:44.1234" or in milliseconds."""
    if isinstance(side, str):
        return datetime.fromisoformat(side[:19].strip().ljust(10, "0"))
    return moment(int(side) // 1000)
