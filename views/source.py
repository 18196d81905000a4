"""The source panel: the selected event's passage with its words marked, why it is dated so, and who else tells it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from extract.records import Document
from views import document, review, session
from views.filters import Shown
from views.marking import safe
from views.report import in_time, passage
from views.workspace import Workspace


def show(space: Workspace, shown: Shown) -> None:
    """Draws the panel for the session's selected event."""
    row = space.row(st.session_state["event"])
    _steps(space, shown)
    if row is None:
        st.html('<p class="quiet">Choose an event in the timeline or the list: its source opens here.</p>')
        return
    event = str(row["event"])
    if space.case and not space.case.read_only:
        review.verdict(space.case, event)
    held = space.document(str(row["document"]))
    st.html(f"<h2>{safe(row['what'])}</h2>{facts(row)}")
    st.html(passage(row, held))
    if space.case and (origin := space.case.origin(event)):
        st.html(f'<p class="quiet">Imported from {safe(origin[0])}, {safe(origin[1])}.</p>')
    st.html(f'<p class="why"><b>Why this date:</b> {safe(row["why"])}</p>')
    _anchor(space, row, held)
    _quote(space, row, held)
    if held is not None:
        st.button("Read the whole document", on_click=_read, args=(event,), icon=":material/article:")
        if st.session_state.pop("reading-document", "") == event:
            document.show(space, held, event)
    _others(space, row)


def _read(event: str) -> None:
    st.session_state["reading-document"] = event


def _anchor(space: Workspace, row: pd.Series[Any], held: Document | None) -> None:
    """What the date was counted from, and the way to the event that stands there."""
    if pd.isna(row["anchor_start"]):
        return
    start, end = int(row["anchor_start"]), int(row["anchor_end"])
    if held is not None:
        st.html(f'<p class="quiet">Counted from “{safe(held.text[start:end])}”.</p>')
    there = space.table["when_start"].eq(start).to_numpy(dtype=bool, na_value=False)
    there &= (space.table["document"] == row["document"]).to_numpy()
    targets = space.table["event"][there]
    if len(targets) and targets.iloc[0] != row["event"]:
        st.button("Go to what it counts from", on_click=session.select, args=(str(targets.iloc[0]),), key="to-anchor")


def _quote(space: Workspace, row: pd.Series[Any], held: Document | None) -> None:
    """Whether the words still stand in the stored original."""
    sha, name = str(row["sha256"]), str(row["document"])
    intact = space.intact(name, sha) if sha else None
    if intact is None or held is None:
        return
    start, end = row["when_start"], row["when_end"]
    same = bool(row["added"]) if "added" in row else False
    same = same or pd.isna(start) or held.text[int(start) : int(end)] == row["when"]
    if intact and same:
        st.html(f'<p class="quiet">✓ The words stand in the stored original (SHA-256 {safe(sha[:12])}…).</p>')
    else:
        st.warning("The stored original has changed since these words were read from it.")


def facts(row: pd.Series[Any]) -> str:
    """Date, people, places and source as a list of definitions."""
    pairs = [
        ("When", in_time(row["start"], row["end"])),
        ("Words", f"“{row['when']}”" if row["when"] else ""),
        ("EDTF", row["edtf"]),
        ("Date is", _how_sure(row)),
        ("Status", row["status"]),
        ("Actors", "; ".join(row["actors"])),
        ("Places", str(row["place_path"]).replace(" / ", ", ") or "; ".join(row["places"])),
        ("Reported by", "; ".join(row["reported_by"])),
        ("Document", row["title"]),
        ("File", f"{row['document']}{_page(row)}"),
        ("Published", _published(row)),
        ("Others say", row["conflict"]),
    ]
    kept = [(name, str(value)) for name, value in pairs if isinstance(value, str) and value]
    return '<dl class="facts">' + "".join(f"<dt>{name}</dt><dd>{safe(value)}</dd>" for name, value in kept) + "</dl>"


def _steps(space: Workspace, shown: Shown) -> None:
    rows = shown.rows
    at = space.index.at(st.session_state["event"])
    place = int((rows < at).sum()) if at >= 0 else -1
    before = rows[place - 1] if place > 0 else None
    here = place >= 0 and place < len(rows) and rows[place] == at
    after = place + 1 if here else max(place, 0)
    following = rows[after] if after < len(rows) else None
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for label, key, target in (("Previous", "K", before), ("Next", "J", following)):
            event = "" if target is None else str(space.table["event"].iat[int(target)])
            st.button(label, shortcut=key, disabled=not event, on_click=session.select, args=(event,))
        if here:
            st.html(f'<span class="quiet">{place + 1:,} of {len(rows):,}</span>')


def _others(space: Workspace, row: pd.Series[Any]) -> None:
    """The same event in other documents, each with its own date."""
    if not row["same_as"]:
        return
    others = space.table[(space.table["same_as"] == row["same_as"]) & (space.table["event"] != row["event"])]
    if not len(others):
        return
    st.html("<h3>Also told by</h3>")
    for _, other in others.iterrows():
        when = in_time(other["start"], other["end"])
        quote = passage(other, space.document(str(other["document"])))
        st.html(f'<p class="quiet">{safe(other["document"])} · {safe(when)}</p>{quote}')
        st.button("Open this account", key=f"open-{other['event']}", on_click=session.select, args=(other["event"],))


def _how_sure(row: pd.Series[Any]) -> str:
    return f"{row['date_status']}, confidence {row['confidence']:.0%}" if row["confidence"] else str(row["date_status"])


def _page(row: pd.Series[Any]) -> str:
    return f", page {row['page']}" if pd.notna(row["page"]) else ""


def _published(row: pd.Series[Any]) -> str:
    return f"{row['published']:%Y-%m-%d} ({row['published_from']})" if pd.notna(row["published"]) else ""
