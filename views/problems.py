"""What has no date and what could not be read or resolved: counted, listed, each with what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from extract.table.case import Case
from views import documents, grid, paper, session
from views.filters import Shown
from views.index import off_axis
from views.marking import Mark, marked, plain, safe
from views.workspace import Workspace

MOST = 500
AROUND = 240
"""Characters shown on both sides of words that could not be resolved."""


def show(space: Workspace, shown: Shown) -> None:
    """Draws the shown events that no timeline holds, and all problems."""
    ancient, undated = off_axis(space.table, space.index, shown.rows)
    if len(ancient):
        st.html(f"<h2>Events before Christ ({len(ancient):,})</h2>")
        st.caption("The timeline begins with the year 1. In the list they come first, in their order.")
        _events(space.table.take(ancient[:MOST]), "ancient", "Why this date")
    st.html(f"<h2>Undated events ({len(undated):,})</h2>")
    if len(undated):
        st.caption(
            "Their words give no day that could be counted from anything. Choose one to see its source and correct it."
        )
        _events(space.table.take(undated[:MOST]), "undated", "Why it has no date")
    else:
        st.caption("Every event that passes the filters has a date.")
    if space.case:
        _undated_documents(space.case)
    if space.problems or space.case:  # a table file holds events only: what its documents left unread is not known
        st.html(f"<h2>Not read or not resolved ({len(space.problems):,})</h2>")
    if space.problems:
        _problems(space)
    elif space.case:
        st.caption("Every document was read, and every date resolved.")


_WITHOUT_DAY = ("", "events")  # the formats of files that were not read, and of tables whose rows have their own days


def _undated_documents(case: Case) -> None:
    """Documents whose publication date nobody knows: what counts from it could not be resolved."""
    read = [entry for entry in case.documents() if entry.format not in _WITHOUT_DAY and entry.size]
    names = [entry.name for entry in read if entry.published is None]
    st.html(f"<h2>Documents without a publication date ({len(names):,})</h2>")
    if not names:
        st.caption("Every document's publication date is known.")
        return
    st.caption("Words such as “yesterday” count from it. Choose those of one day, and say when they were published.")
    chosen = st.multiselect(
        "Documents", names, key="undated-documents", format_func=plain, placeholder=f"any of {len(names):,}"
    )
    if chosen:
        documents.publication(case, chosen)


def _events(rows: pd.DataFrame, key: str, why: str) -> None:
    names = {"what": "What happened", "when": "Words", "why": why, "document": "Document"}
    events = list(rows["event"])
    frame = rows[list(names)].astype("str").rename(columns=names)
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        on_select=lambda: _picked(key, events),
        selection_mode="single-row",
        height=grid.height(len(frame), 360),
        alt="Events before Christ." if key == "ancient" else "Undated events.",
    )
    st.html(paper.listed(frame))


def _picked(key: str, events: list[str]) -> None:
    for row in st.session_state[key]["selection"]["rows"]:
        session.select(events[row])


def _problems(space: Workspace) -> None:
    counts = Counter(str(problem["document"]) for problem in space.problems)
    st.caption(f"In {len(counts):,} {'document' if len(counts) == 1 else 'documents'}.")
    listed = space.problems[:MOST]
    frame = pd.DataFrame(
        {
            "Document": [str(problem["document"]) for problem in listed],
            "Step": [str(problem["stage"]) for problem in listed],
            "What is wrong": [_told(problem) for problem in listed],
        }
    )
    picked = st.dataframe(
        frame,
        key="problems",
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height=grid.height(len(frame), 420),
        column_config={"What is wrong": st.column_config.Column(width=480)},
        alt="Problems; choose one to see what can be done.",
    )
    st.html(paper.listed(frame, len(space.problems)))
    rows = picked["selection"]["rows"]
    if rows and rows[0] < len(listed):
        _one(space, listed[rows[0]])


def _told(problem: Mapping[str, Any]) -> str:
    """What is wrong, without the document's name, which stands beside it."""
    told = str(problem["message"]).removeprefix(f"{problem['document']}: ")
    return f"{told[:1].upper()}{told[1:]}"


def _one(space: Workspace, problem: Mapping[str, Any]) -> None:
    """The words that could not be resolved in their surroundings, and the way to resolve them."""
    name = str(problem["document"])
    held = space.document(name)
    st.html(f"<p><b>{safe(name)}</b>: {safe(_told(problem))}</p>")  # the cell may be too narrow for it
    if held is not None and problem["start"] is not None:
        start, end = int(problem["start"]), int(problem["end"])
        first, last = max(0, start - AROUND), min(len(held.text), end + AROUND)
        st.html(marked(held.text[first:last], [Mark(start, end, "date")], first))
    if space.case is None:
        st.caption("In a case of your own you can set the document's publication date here.")
    elif held is not None and held.text:
        documents.publication(space.case, [name])
