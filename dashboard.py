"""The dashboard: reports in, a timeline of dated, sourced events out. Start it with `streamlit run dashboard.py`."""

from __future__ import annotations

import streamlit as st

from views import (
    actors,
    cases,
    documents,
    downloads,
    filters,
    globe,
    graphic,
    listing,
    page,
    problems,
    reading,
    review,
    session,
    sidebar,
    source,
    state,
    workspace,
)

VIEWS = {
    "timeline": graphic.show,
    "list": listing.show,
    "map": globe.show,
    "actors": actors.show,
    "review": review.show,
    "problems": problems.show,
    "documents": documents.show,
    "download": downloads.show,
}

st.set_page_config("Event timeline", layout="wide", initial_sidebar_state="auto")
page.style()
session.begin()
space = workspace.current()
interval, words = sidebar.dates()
shown = filters.apply(space.index, filters.active(session.values(), interval, words))

with st.sidebar:
    cases.choose()
    sidebar.show(space.index, shown)

page.heading(shown.sentence, session.restricted())
page.messages()
reading.show(empty=not space.index.size)
with st.container(key="views", horizontal=True, vertical_alignment="center", gap="small"):
    st.segmented_control(
        "View",
        list(state.VIEWS),
        key="view",
        format_func=state.VIEWS.__getitem__,
        required=True,
        label_visibility="collapsed",
        width="content",
    )
    review.steps_back(space.case)
view = st.session_state["view"]
if view in state.WITHOUT_SOURCE:
    VIEWS[view](space, shown)
else:
    left, right = st.columns([2.3, 1], gap="medium")
    with left.container(key="view-left"):
        VIEWS.get(view, graphic.show)(space, shown)
    with right.container(key="source"):
        source.show(space, shown)
session.write_link()
workspace.warm()  # last: the page comes before the language model
