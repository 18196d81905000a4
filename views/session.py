"""The state of one browser session: seeded from the URL, held in `st.session_state`, written back to the URL.

Every field of `state.FIELDS` is a key of the session and of the widget that sets it, if there is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NoReturn

import streamlit as st

from views import state, theme

KEPT = ("author", "review-order")
"""Values of widgets that outlive a change of the view, without a place in the link."""


def begin() -> None:
    """Seeds the session from its link, once; later keeps the values of widgets that are not drawn in this run."""
    if "seeded" in st.session_state:
        for key in (*state.FIELDS, *KEPT):
            if key in st.session_state:
                st.session_state[key] = st.session_state[key]
        st.session_state.update(st.session_state.pop("pending", {}))
        return
    st.session_state["seeded"] = True
    for key, value in state.read({key: st.query_params.get_all(key) for key in st.query_params}).items():
        st.session_state[key] = value


def values() -> dict[str, Any]:
    """The state as it stands."""
    return {key: st.session_state[key] for key in state.FIELDS}


def write_link() -> None:
    """The address bar says what is seen."""
    wanted = state.write(values())
    if {key: st.query_params.get_all(key) for key in st.query_params} != wanted:
        st.query_params.from_dict(wanted)


def put(**changes: Any) -> None:
    """Sets fields of the state; for callbacks, where widgets are not drawn yet."""
    st.session_state.update(changes)


def rerun(**changes: Any) -> NoReturn:
    """Runs the page again with these fields of the state; for the middle of a run, where widgets are drawn already."""
    st.session_state["pending"] = changes
    st.rerun()


def select(event: str, ring: bool = True) -> None:
    """Selects an event. `ring`: the timeline rings it; not after a click there, which marks it without a new figure."""
    st.session_state["event"] = event
    st.session_state["ring"] = event if ring else ""
    st.session_state["turn"] = turn() + 1


def turn() -> int:
    """How often an event was chosen: each choice is followed once, and then left to the hand that scrolls on."""
    return int(st.session_state.get("turn", 0))


def ringed() -> str:
    """The event that the figures must ring themselves."""
    return str(st.session_state.setdefault("ring", st.session_state["event"]))


def clear(keys: Iterable[str] = state.FILTERING) -> None:
    """Takes filters back to their defaults."""
    for key in keys:
        st.session_state[key] = state.default(key)


def fresh() -> dict[str, Any]:
    """The state with which another case begins: without filters and selection."""
    return {key: state.default(key) for key in (*state.FILTERING, "event", "window", "page")}


def restricted() -> bool:
    """Whether any filter restricts what is shown."""
    return any(st.session_state[key] not in (state.default(key), None) for key in state.FILTERING)


def window() -> tuple[datetime, datetime] | None:
    """The time window that is looked at; None for everything."""
    held: tuple[datetime, datetime] | None = st.session_state["window"]
    return held


def colours() -> theme.Theme:
    """The figures' colours for the browser's theme."""
    return theme.DARK if st.context.theme.type == "dark" else theme.LIGHT
