"""Choosing, making and deleting cases."""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st

from extract.table.case import Case, CaseError
from views import edits, session, workspace
from views.marking import literal, plain
from views.workspace import Workspace

LARGEST = 2_000
"""Megabytes of a case file that is opened through the browser; a larger one is put into the folder of cases."""


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
    """A new case, a copy of this one to keep, one that was kept before, and deleting this one."""
    if workspace.given():
        return
    with st.expander("Cases: new, save a copy, open a copy, delete", key="cases"):
        with st.form("new-case", border=False, clear_on_submit=True):
            name = st.text_input("Name of a new case", placeholder="e.g. port fire 2021").strip()
            if st.form_submit_button("Make it"):
                _make(name)
        if space.case:
            _kept(space, space.case)
        _open()
        if space.case:
            sure = st.checkbox(f"Yes, delete “{literal(space.name)}” with all its documents and corrections")
            st.button("Delete this case for good", disabled=not sure, on_click=_delete, args=(space,))


def _kept(space: Workspace, case: Case) -> None:
    """The case as one file to take away, complete even while it is in use."""
    st.download_button(
        f"Save a copy of “{literal(space.name)}”",
        lambda: _copy(case),
        f"{space.name}{workspace.SUFFIX}",
        "application/vnd.sqlite3",
        key="save-case",
        on_click="ignore",
        icon=":material/download:",
    )
    st.caption(
        "One file with its documents, events, corrections and notes: a backup, or to hand over. "
        f"The case itself is {literal(str(case.path))}."
    )


def _copy(case: Case) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy"
        case.backup(path)
        return path.read_bytes()


def _open() -> None:
    """Opens a case that was kept as a file: as a case of its own, nothing that is here is replaced."""
    with st.form("open-case", border=False, clear_on_submit=True):
        file = st.file_uploader(
            "A case saved before", type=[workspace.SUFFIX[1:]], key="case-file", max_upload_size=LARGEST
        )
        if not st.form_submit_button("Open it"):
            return
    if file is None:
        st.warning("Choose a case file first: its name ends in “.case”.")
        return
    try:
        name = workspace.taken_in(file.name, file.getvalue())
    except CaseError as error:
        st.warning(literal(str(error)))
        return
    session.rerun(**session.fresh() | {"case": name, "view": "timeline"})


def _make(name: str) -> None:
    if name in workspace.names():
        st.warning("There is a case of this name already.")
        return
    try:
        workspace.case(name)
    except CaseError as error:
        st.warning(literal(str(error)))
        return
    session.rerun(**session.fresh() | {"case": name})


def _delete(space: Workspace) -> None:
    if space.case and edits.guarded(space.case.delete):
        workspace.close(space.name)
        session.put(**session.fresh() | {"case": ""})


def _fresh() -> None:
    """Another case begins without the old one's filters and selection."""
    session.put(**session.fresh())


def _said(name: str) -> str:
    return "Sample reports" if name == workspace.SAMPLES_NAME else plain(name)
