"""Adding documents and looking through those that are there."""

from __future__ import annotations

import ipaddress
import time
from pathlib import Path

import pandas as pd
import streamlit as st

from extract.reading import formats
from views import intake, session, typed, workspace
from views.filters import Shown
from views.marking import safe
from views.workspace import Workspace


def show(space: Workspace, shown: Shown) -> None:
    """Draws the forms, the progress of a reading that runs, and the documents of the workspace."""
    _reading()
    upload, paste, folder = st.tabs(["Upload files", "Paste text", "A folder on this machine"])
    with upload:
        _upload()
    with paste:
        _paste()
    with folder:
        _folder()
    _switch()
    _listing(space)


def _upload() -> None:
    with st.form("upload", clear_on_submit=True, border=False):
        files = st.file_uploader(
            "Reports", type=[suffix[1:] for suffix in formats.suffixes()], accept_multiple_files=True, key="files"
        )
        published = _published("upload-published", "for all of these files, where they don't state their own")
        if st.form_submit_button("Add", type="primary") and _good(published):
            if files:
                _begin([intake.Source(file.name, file.getvalue(), published=published or None) for file in files])
            else:
                st.warning("Choose at least one file first.")


def _paste() -> None:
    with st.form("paste", clear_on_submit=False, border=False):
        text = st.text_area("Text of a report", height=220, key="pasted", placeholder="Paste a report here …")
        published = _published("paste-published", "words such as “yesterday” count from it")
        if st.form_submit_button("Find its events", type="primary") and _good(published):
            if text.strip():
                data = text.encode("utf-8", "replace")
                _begin([intake.Source(intake.pasted_name(text), data, published=published or None)])
            else:
                st.warning("There is no text yet.")


def _folder() -> None:
    if not local():
        st.info("A folder can only be named where the dashboard is bound to this machine (127.0.0.1).")
        return
    with st.form("folder", border=False):
        path = st.text_input("Folder", key="folder-path", placeholder="/home/me/reports")
        if st.form_submit_button("Add all files in it", type="primary"):
            folder = Path(path).expanduser()
            if not path.strip() or not folder.is_dir():
                st.warning("There is no such folder on this machine.")
            elif found := intake.below(folder):
                _begin(found)
            else:
                st.warning("No file in this folder has an ending that is read.")


def local() -> bool:
    """Whether only this machine can reach the dashboard."""
    address = str(st.get_option("server.address") or "")
    try:
        return address == "localhost" or ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _published(key: str, why: str) -> str:
    return st.text_input("Publication date, if you know it", key=key, placeholder="e.g. 4 June 2021", help=why).strip()


def _good(published: str) -> bool:
    """Whether the date reads; says so where it does not."""
    interval = typed.interval(published) if published else None
    if published and (interval is None or interval.start is None):
        st.warning(f"“{published}” is not a date: write it as 4 June 2021 or 2021-06-04.")
        return False
    return True


def _begin(sources: list[intake.Source]) -> None:
    st.session_state["reading"] = intake.start(sources, workspace.mine().keep)
    st.rerun()


def _reading() -> None:
    progress: intake.Progress | None = st.session_state.get("reading")
    if progress is None:
        return
    if not progress.finished.is_set():
        _running()
    elif st.session_state.get("told") == id(progress):
        _told(progress)
    else:
        st.session_state["told"] = id(progress)
        fine = progress.events and all(line.fine for line in progress.lines)
        session.rerun(case="", window=None, event="", view="timeline" if fine else "documents")


@st.fragment(run_every=0.4)
def _running() -> None:
    progress: intake.Progress = st.session_state["reading"]
    if progress.finished.is_set():
        st.rerun()
    left = progress.left(time.monotonic())
    ahead = f", about {left:,.0f} s left" if left is not None and left >= 1 else ""
    st.progress(progress.share, f"{progress.done:,} of {progress.total:,} files, {progress.events:,} events{ahead}")
    st.text(progress.current)
    st.button("Cancel", on_click=progress.cancelled.set, key="cancel-reading")


def _told(progress: intake.Progress) -> None:
    """What became of each file of the last reading."""
    added = sum(line.fine for line in progress.lines)
    st.html(
        f'<p role="status"><b>{progress.events:,} events</b> from {added:,} of {progress.total:,} files.</p><ul>'
        + "".join(f"<li><b>{safe(line.name)}</b>: {safe(line.sentence)}</li>" for line in progress.lines[:200])
        + "</ul>"
    )


def _switch() -> None:
    """The samples leave when the first own file comes, and return on demand."""
    if not workspace.mine().extracted:
        return
    if st.session_state["case"] == "samples":
        st.button("Back to my documents", on_click=session.put, kwargs={"case": "", "event": "", "window": None})
    else:
        st.button(
            "Show the sample reports", on_click=session.put, kwargs={"case": "samples", "event": "", "window": None}
        )


def _listing(space: Workspace) -> None:
    table = space.table
    st.html(f"<h2>Documents in {safe(space.name)}</h2>")
    columns = ["document", "title", "published", "published_from", "language", "sha256"]
    found = table[columns].drop_duplicates("document").sort_values("document")
    counts = table["document"].astype("str").value_counts()
    frame = pd.DataFrame(
        {
            "Document": found["document"].astype("str"),
            "Title": found["title"],
            "Events": [int(counts[str(name)]) for name in found["document"]],
            "Published": [f"{day:%Y-%m-%d}" if pd.notna(day) else "not known" for day in found["published"]],
            "Known from": ["" if pd.isna(source) else str(source) for source in found["published_from"]],
            "SHA-256": [str(sha)[:16] for sha in found["sha256"]],
        }
    )
    st.dataframe(frame, key="documents", hide_index=True, alt="Documents with their publication dates.")
