"""Adding documents and looking through those that are there."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from extract import intake
from extract.reading import sandbox
from extract.table.case import Case, CaseError
from views import cases, columns, edits, following, grid, paper, reading, session, typed, wording, workspace
from views.filters import Shown
from views.marking import literal, safe
from views.workspace import Workspace

KINDS = "Reports: PDF, Word, text, saved web pages, e-mail, exported chats, slides, books, tables, archives of these"

WIDTHS = {"Document": 330, "Title": 330, "Events": 75, "Problems": 85, "Published": 150, "Known from": 110}


def show(space: Workspace, shown: Shown) -> None:
    """Draws what became of the last files, the forms to add more, and the documents of the workspace."""
    reading.told()
    if lack := sandbox.degraded():
        st.caption(lack)
    upload, paste, folder = st.tabs(["Upload files", "Paste text", "A folder on this machine"])
    with upload:
        _upload()
    with paste:
        _paste()
    with folder:
        _folder()
    _listing(space)
    if space.case and not space.case.read_only:
        columns.show(space.case, _begin)
    cases.manage(space)


def _upload() -> None:
    with st.form("upload", clear_on_submit=True, border=False):
        # files of every kind are taken: of one that is not read, the list of what became of them says why
        files = st.file_uploader(KINDS, accept_multiple_files=True, key="files")
        published = _published(
            "files", "Leave it empty where the files state their own: it goes before what they state."
        )
        if st.form_submit_button("Add", type="primary") and _good(published):
            if files:
                _begin([intake.Source(file.name, file.getvalue(), published=published or None) for file in files])
            else:
                st.warning("Choose at least one file first.")


def _paste() -> None:
    with st.form("paste", clear_on_submit=False, border=False):
        text = st.text_area("Text of a report", height=220, key="pasted", placeholder="Paste a report here …")
        published = _published("text", "Words such as “yesterday” count from it.")
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
                _begin(found, intake.left_out(folder))
            else:
                st.warning("No file in this folder has an ending that is read.")


def local() -> bool:
    """Whether only this machine can reach the dashboard."""
    address = str(st.get_option("server.address") or "")
    try:
        return address == "localhost" or ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _published(what: str, why: str) -> str:
    label = f"Publication date of the {what}, if you know it"
    return st.text_input(label, key=f"published-of-{what}", placeholder="e.g. 4 June 2021", help=why).strip()


def _good(published: str) -> bool:
    """Whether the date reads; says so where it does not."""
    interval = typed.interval(published) if published else None
    if published and (interval is None or interval.start is None):
        st.warning(f"“{published}” is not a date: write it as 4 June 2021 or 2021-06-04.")
        return False
    return True


def _begin(sources: list[intake.Source], left_out: intake.Line | None = None) -> None:
    """Reads into the chosen case; where the samples are looked at, into one's own case, and the samples leave.

    `left_out`: what is told of files that are not among these.
    """
    name = workspace.chosen()
    name = workspace.FIRST_CASE if name == workspace.SAMPLES_NAME else name
    try:
        progress = intake.start(sources, workspace.case(name), worker=workspace.worker())
    except CaseError as error:
        st.error(literal(str(error)))
        return
    progress.lines += [left_out] if left_out else []
    reading.begun(name, progress)
    session.rerun(case=name)


def _listing(space: Workspace) -> None:
    name = "the sample reports" if space.name == workspace.SAMPLES_NAME else space.name
    st.html(f"<h2>Documents in {safe(name)}</h2>")
    frame = _entries(space.case) if space.case else _of_table(space.table)
    if not len(frame):
        st.caption("None yet: add some above.")
        return
    _chosen(space, [str(frame["Document"].iat[row]) for row in _ticked() if row < len(frame)])
    st.dataframe(
        frame,
        key="documents",
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        height=grid.height(len(frame), 420),
        column_config={name: st.column_config.Column(width=width) for name, width in WIDTHS.items()},
        alt="Documents with their publication dates and numbers of events; ticked ones can be worked on together.",
    )
    st.html(paper.listed(frame))


def _ticked() -> list[int]:
    """The rows of the table that are ticked; asked before it is drawn, as what is done with them stands above it."""
    held: Any = st.session_state.get("documents")
    return list(held["selection"]["rows"]) if held else []


def _chosen(space: Workspace, names: list[str]) -> None:
    """What can be done with the documents that are ticked, above the table, where it is in sight."""
    with st.container(key="document-actions", horizontal=True, vertical_alignment="center", gap="small"):
        case = space.case if space.case and not space.case.read_only else None
        told = [one for name in names for one in (space.case.told_by(name) if space.case else [name])]
        label = "Show only their events" if len(names) > 1 else "Show only its events"
        show = {"document": told, "view": "timeline", "window": None}
        st.button(label, disabled=not names, on_click=session.put, kwargs=show, key="only-document")
        if case:
            shut = f"publication-{edits.steps()}"  # it closes when what was entered is kept
            with st.popover("Publication date …", icon=":material/event:", disabled=not names, key=shut):
                publication(case, names)
            _deleting(case, names)
        said = literal(names[0]) if len(names) == 1 else wording.number(len(names), "document")
        st.caption(said if names else "Tick documents to work on them.", width="content")


def _deleting(case: Case, names: list[str]) -> None:
    """Deleting asks once more: it can't be undone."""
    parts = list(dict.fromkeys(part for name in names for part in (case.parts(name) or [name])))
    what = literal(names[0]) if len(names) == 1 else wording.number(len(names), "document")
    if len(parts) > len(names):
        what = f"{what} and all else that came in the same file, {len(parts):,} parts together"
    with st.popover("Delete …", icon=":material/delete:", disabled=not names):
        st.write(f"Delete {what}, with the events and what was said of them? This can't be undone.")
        st.button("Yes, delete for good", on_click=_delete, args=(case, parts), type="primary", key="delete-document")


def publication(case: Case, names: Sequence[str]) -> None:
    """A form for the publication date of these documents: what counts from it is resolved anew at once."""
    whose = literal(names[0]) if len(names) == 1 else wording.number(len(names), "document")
    with st.form(f"published-{'-'.join(names)[:200]}", border=False):
        text = st.text_input(f"Publication date of {whose}", placeholder="e.g. 4 June 2021")
        if st.form_submit_button("Set, and count the dates anew") and text.strip() and _good(text.strip()):
            interval = typed.interval(text)
            if interval is None or interval.start is None:
                return
            day = interval.start.date()
            with st.spinner("Counting the dates anew …"):
                done = edits.guarded(lambda: _publish(case, names, day))
            if done:
                edits.step()
                session.rerun(event="")


def _publish(case: Case, names: Sequence[str], day: date) -> None:
    count = 0
    for name in names:
        case.correct_document(name, "published", day, edits.author(), edits.now())
        count += intake.again(case, name, day, worker=workspace.worker())
    st.session_state["said"] = f"{wording.number(count, 'event')}, counted from {wording.day(day)}"


def _delete(case: Case, names: list[str]) -> None:
    """The file is kept while a part of it is here, and with it what the part said: so all its parts go together."""
    if edits.guarded(lambda: case.delete_documents(names)):
        following.choose("documents", [])  # another document stands in that row now
        st.session_state["said"] = f"{names[0] if len(names) < 2 else wording.number(len(names), 'document')} deleted."


def _entries(case: Case) -> pd.DataFrame:
    entries = case.documents()
    return pd.DataFrame(
        {
            "Document": [entry.name for entry in entries],
            "Title": [entry.title for entry in entries],
            "Events": [entry.events for entry in entries],
            "Problems": [entry.problems for entry in entries],
            "Published": [wording.day(entry.published) for entry in entries],
            "Known from": [entry.published_from for entry in entries],
            "SHA-256": [entry.sha256[:16] for entry in entries],
        }
    )


def _of_table(table: pd.DataFrame) -> pd.DataFrame:
    columns = ["document", "title", "published", "published_from", "language", "sha256"]
    found = table[columns].drop_duplicates("document").sort_values("document")
    counts = table["document"].astype("str").value_counts()
    return pd.DataFrame(
        {
            "Document": found["document"].astype("str"),
            "Title": found["title"],
            "Events": [int(counts[str(name)]) for name in found["document"]],
            "Published": [wording.day(day) for day in found["published"]],
            "Known from": ["" if pd.isna(source) else str(source) for source in found["published_from"]],
            "SHA-256": [str(sha)[:16] for sha in found["sha256"]],
        }
    )
