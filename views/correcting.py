"""The form that corrects one event. What stands in it is taken when "Save" is pressed, so that no keystroke is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from extract.dates.notation import in_words
from extract.table.case import Case
from extract.table.schema import CATEGORIES
from views import edits, typed, wording
from views.index import FACETS
from views.marking import STYLE, literal, safe
from views.report import passage
from views.workspace import Workspace

MOST_NAMES = 500


@st.dialog("Correct this event", width="large")
def opened(space: Workspace, case: Case, row: pd.Series[Any]) -> None:
    """The form over the view in which the event was read; it closes when what was entered is kept."""
    st.html(f"{STYLE}{passage(row, space.document(str(row['document'])))}")
    show(space, case, row)
    if st.session_state.pop("saved", False):
        st.rerun()


def show(space: Workspace, case: Case, row: pd.Series[Any]) -> None:
    """Draws the fields of the event; the date is read while it is typed."""
    event = str(row["event"])
    words = st.text_input(
        "Date, in words, EDTF or ISO", key=_key("date", event), placeholder=wording.when(row), live=True
    )
    if words.strip():
        interval = typed.interval(words, _published(row))
        said = f"is read as: {in_words(interval)}" if interval else "is no date that can be read"
        st.html(f'<p class="quiet" role="status">“{safe(words)}” {safe(said)}</p>')
    _fields(space, row)
    if refused := st.session_state.pop("not-saved", ""):
        st.error(literal(refused))
    with st.container(horizontal=True, gap="small"):
        st.button("Save", type="primary", on_click=_save, args=(case, row))
        apart = not row["same_as"]
        st.button("Not the same as others", disabled=apart, on_click=_apart, args=(case, event))


def _key(field: str, event: str) -> str:
    """The key of a field's widget: a new one after each step, so that the form shows what holds now."""
    return f"{field}-{event}-{edits.steps()}"


def _fields(space: Workspace, row: pd.Series[Any]) -> None:
    event = str(row["event"])
    left, right = st.columns(2)
    with left:
        st.text_input("Headline", str(row["what"]), key=_key("what", event))
        states = CATEGORIES["status"]
        st.selectbox("Status", states, states.index(row["status"]), key=_key("status", event))
        _several(space, "tags", row)
        st.text_area("Note", str(row["note"]), key=_key("note", event), height=76)
    with right:
        for name in ("agents", "affected", "actors", "places"):
            _several(space, name, row)


def _several(space: Workspace, name: str, row: pd.Series[Any]) -> None:
    facet = SEVERAL[name]
    names = space.index.facets[facet].names[:MOST_NAMES]
    known = [str(one).split(" / ")[0] if facet == "place" else str(one) for one in names]
    near = row["actors"] if facet == "actor" else ()
    st.multiselect(
        LABELS.get(name) or FACETS[facet].label + "s",
        list(dict.fromkeys([*row[name], *near, *known])),
        list(row[name]),
        key=_key(name, str(row["event"])),
        accept_new_options=True,
        select_all=False,
        format_func=str,
        help="Choose some, or type new ones",
    )


def _save(case: Case, row: pd.Series[Any]) -> None:
    """Keeps what differs from the row; of a date that can't be read it says so, and keeps nothing."""
    event = str(row["event"])
    words = str(st.session_state.get(_key("date", event)) or "").strip()
    interval = typed.interval(words, _published(row)) if words else None
    if words and interval is None:
        st.session_state["not-saved"] = (
            f"Not saved: “{words}” is no date that can be read. Try 3 May 2019 or 2019-05-03."
        )
        return
    fields = _changed(row, {name: st.session_state.get(_key(name, event)) for name in FIELDS})
    if interval is not None:
        fields |= edits.dated(interval, words)
    if not fields:
        st.session_state.update(said="Nothing was changed.", saved=True)
    elif edits.set_fields(case, [event], fields):
        edits.step()
        st.session_state.update(said="Saved.", saved=True)


SEVERAL = {"agents": "actor", "affected": "actor", "actors": "actor", "places": "place", "tags": "tag"}
"""Fields of several names each, and the facet whose names are offered."""
LABELS = {"agents": FACETS["agent"].label, "affected": FACETS["affected"].label, "actors": "All actors"}
FIELDS = ("what", "status", "note", *SEVERAL)
"""The fields of the form beside the date: columns of the table."""


def _changed(row: pd.Series[Any], entered: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something else than the row; an empty headline is none, and who took part is an actor: who is
    no actor any more did and underwent nothing either."""
    told: dict[str, Any] = {}
    for name, value in entered.items():
        plain = tuple(value) if isinstance(value, list) else str(value or "").strip()
        if plain != row[name] and not (name in ("what", "status") and not plain):
            told[name] = plain
    for role in ("agents", "affected") if "actors" in told else ():
        left = tuple(name for name in row[role] if name in told["actors"])
        if role not in told and left != row[role]:
            told[role] = left
    parts = [name for role in ("agents", "affected") for name in told.get(role, ())]
    everybody = tuple(dict.fromkeys([*told.get("actors", row["actors"]), *parts]))
    return told | ({"actors": everybody} if everybody != row["actors"] else {})


def _published(row: pd.Series[Any]) -> date | None:
    return row["published"].date() if pd.notna(row["published"]) else None


def _apart(case: Case, event: str) -> None:
    if edits.guarded(lambda: case.split_event(event, edits.author(), edits.now())):
        st.session_state.update(said="It stands alone now.", saved=True)
