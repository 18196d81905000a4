"""The list: the same events as a table, reachable and usable by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from views import following, grid, measure, page, paper, session, wording
from views.filters import Shown
from views.workspace import Workspace

PAGE = 200
ABOVE = 220
"""Pixels of the window that stand above the list and below it."""
COLUMNS = {
    "number": "No.",
    "when_shown": "When",
    "what": "What happened",
    "actors": "Actors",
    "agents": "Who did it",
    "affected": "To whom",
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
    "tags": "Tags",
    "note": "Note",
    "section": "Section",
    "page": "Page",
    "published": "Published",
    "same_as": "Same as",
    "conflict": "Conflict",
}
USUAL = ["number", "when_shown", "what", "actors", "places", "status", "reported_by", "document"]

FIGURES = ("number", "when_shown")
"""Columns of numbers, to be set to the left; of texts none may be: one in Arabic would begin outside of its cell."""
WIDTHS = {"number": 52, "when_shown": 190, "what": 370, "actors": 210, "places": 150, "why": 330}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the list; a chosen row is the selected event."""
    if not len(shown.rows):
        page.nothing("event")
        return
    offered = [key for key in COLUMNS if key in space.table or key in ("number", "when_shown")]
    pages = -(-len(shown.rows) // PAGE)
    place = shown.place(space.index.at(st.session_state["event"]))
    if place >= 0 and st.session_state.get("paged") != session.turn():  # a choice turns to its page, once
        session.put(page=place // PAGE + 1, paged=session.turn())
    number = min(max(st.session_state["page"], 1), pages)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        with st.popover("Columns", icon=":material/view_column:"):
            st.multiselect(
                "Shown columns", offered, key="columns", format_func=COLUMNS.__getitem__, placeholder="the usual"
            )
        if pages > 1:
            st.session_state["page-typed"] = number
            st.number_input(f"Page of {pages:,}", 1, pages, key="page-typed", on_change=_turn, width=160)
    rows = shown.rows[(number - 1) * PAGE : number * PAGE]
    chosen = [key for key in st.session_state["columns"] if key in offered] or USUAL
    frame = display(space.table.take(rows), chosen, (number - 1) * PAGE)
    keys = {COLUMNS["when_shown"]: range(len(frame))} if "when_shown" in chosen else {}
    key = f"list-{number}"
    events = list(space.table["event"].take(rows))
    here = [place % PAGE] if place >= 0 and place // PAGE + 1 == number else []
    following.choose(key, here)
    st.container(key="on-screen").dataframe(
        grid.sortable(frame, keys),
        key=key,
        hide_index=True,
        on_select=lambda: _picked(key, events),
        selection_mode="single-row",
        column_config={
            COLUMNS[name]: st.column_config.Column(width=width, alignment="left" if name in FIGURES else None)
            for name, width in WIDTHS.items()
        },
        height=grid.height(len(frame), measure.height() - ABOVE),
        alt="The events shown, in order of time; choosing a row opens its source.",
    )
    measure.ruler("high")
    for at in here:
        following.row("on-screen", at, len(frame))
    st.html(paper.table(space.table.take(rows), range((number - 1) * PAGE + 1, number * PAGE + 1), len(rows)))


_MONTH = re.compile(r"\b(?:January|February|August|September|October|November|December)\b")
_WHOLE = 26  # letters of a time that its column shows


def _fitting(time: str) -> str:
    """A time that is too long for its column with its months cut: "1 Sep 1939 – 2 Sep 1945"."""
    return _MONTH.sub(lambda month: month[0][:3], time) if len(time) > _WHOLE else time


def display(rows: pd.DataFrame, columns: list[str], before: int = 0) -> pd.DataFrame:
    """The rows as people read them: names joined, dates in words, nothing where nothing is known.

    They are numbered on from `before`: the number is an event's place among those that are shown.
    """
    made: dict[str, Sequence[object]] = {}
    for key in columns:
        if key == "number":
            made[COLUMNS[key]] = range(before + 1, before + 1 + len(rows))
        elif key == "when_shown":
            made[COLUMNS[key]] = [_fitting(time) for time in wording.times(rows)]
        elif len(rows) and isinstance(rows[key].iloc[0], tuple):
            made[COLUMNS[key]] = ["; ".join(names) for names in rows[key]]
        elif key == "published":
            made[COLUMNS[key]] = [wording.day(day) for day in rows[key]]
        elif key == "conflict":
            made[COLUMNS[key]] = [wording.conflict(text) for text in rows[key]]
        elif key == "confidence":
            made[COLUMNS[key]] = [wording.share(value) for value in rows[key]]
        else:
            made[COLUMNS[key]] = ["" if pd.isna(value) else str(value) for value in rows[key]]
    return pd.DataFrame(made)


def _picked(key: str, events: list[str]) -> None:
    for row in st.session_state[key]["selection"]["rows"]:
        session.select(events[row])


def _turn() -> None:
    session.put(page=st.session_state["page-typed"])
