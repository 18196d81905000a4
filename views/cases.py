"""Choosing, making and deleting cases."""

from __future__ import annotations

import streamlit as st

from extract.table.case import CaseError
from views import edits, session, workspace
from views.marking import literal
from views.workspace import Workspace


def choose() -> None:
    """The selector at the top of the sidebar; the samples are always among the choices."""
    if workspace.given():
        st.caption(f"Looking at {literal(workspace.current().name)}")
        return
    names = [*workspace.names(), workspace.SAMPLES_NAME]
    if len(names) < 2:
        st.caption("Looking at the sample reports. Add your own under “Documents”.")
        return
    chosen = workspace.chosen()
    if st.session_state["case"] != chosen:
        st.session_state["case"] = chosen
    st.selectbox("Case", names, key="case", format_func=_said, on_change=_fresh)


def manage(space: Workspace) -> None:
    """New case, and deleting this one."""
    if workspace.given():
        return
    with st.expander("Cases"):
        with st.form("new-case", border=False, clear_on_submit=True):
            name = st.text_input("Name of a new case", placeholder="e.g. port fire 2021").strip()
            if st.form_submit_button("Make it"):
                _make(name)
        if space.case:
            path = space.case.path
            st.caption(f"This case is one file: {literal(str(path))}. Copy it to back it up or hand it over.")
            sure = st.checkbox(f"Yes, delete “{literal(space.name)}” with all its documents and corrections")
            st.button("Delete this case for good", disabled=not sure, on_click=_delete, args=(space,))


def _make(name: str) -> None:
    if name in workspace.names():
        st.warning("There is a case of this name already.")
        return
    try:
        workspace.case(name)
    except CaseError as error:
        st.warning(literal(str(error)))
        return
    session.rerun(case=name, event="", window=None)


def _delete(space: Workspace) -> None:
    if space.case and edits.guarded(space.case.delete):
        workspace.close(space.name)
        session.put(case="", event="", window=None)


def _fresh() -> None:
    """Another case begins without the old one's filters and selection."""
    session.clear()
    session.put(event="", window=None, page=1)


def _said(name: str) -> str:
    return "Sample reports" if name == workspace.SAMPLES_NAME else literal(name)
