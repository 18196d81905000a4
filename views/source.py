"""The source panel: the selected event's passage with its words marked, why it is dated so, and who else tells it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from extract.records import Document
from views import copying, document, review, session, wording
from views.filters import Shown
from views.marking import safe
from views.report import passage
from views.workspace import Workspace


def show(space: Workspace, shown: Shown) -> None:
    """Draws the panel for the session's selected event."""
    row = space.row(st.session_state["event"])
    then = _steps(space, shown)
    if row is None:
        st.html(
            '<p class="quiet">Choose an event in the timeline or the list: its source opens here.</p>' + _keys(space)
        )
        return
    event = str(row["event"])
    if space.case and not space.case.read_only:
        review.verdict(space, space.case, row, then)
    held = space.document(str(row["document"]))
    st.html(f"<h2>{safe(row['what'])}</h2>{facts(row)}")
    st.html(passage(row, held, tuple(st.session_state["words"].split())))
    if space.case and (origin := space.case.origin(event)):
        st.html(f'<p class="quiet">Imported from {safe(origin[0])}, {safe(origin[1])}.</p>')
    st.html(f'<p class="why"><b>Why this date:</b> {safe(row["why"])}</p>')
    _anchor(space, row, held)
    st.html(more(row))
    _quote(space, row, held)
    copying.button(space, space.index.at(event))
    if held is not None:
        st.button("Read the whole document", on_click=_read, icon=":material/article:")
        if st.session_state.pop("reading-document", False):
            document.show(space, held, event)
    _others(space, row)


KEYS = {"J": "next event", "K": "previous", "Esc": "close"}
KEYS_IN_A_CASE = {"A": "accept", "X": "reject", "E": "correct", "U": "undo", "Y": "redo"}


def _keys(space: Workspace) -> str:
    """The keys that work here."""
    known = KEYS | (KEYS_IN_A_CASE if space.case and not space.case.read_only else {})
    return (
        f'<p class="quiet keys">{" ".join(f"<span><kbd>{key}</kbd> {what}</span>" for key, what in known.items())}</p>'
    )


def _read() -> None:
    st.session_state["reading-document"] = True


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
    """What a reader asks first: when, in which words, where it is written, who says so, what speaks against it."""
    return _terms(
        "facts",
        ("When", wording.when(row), ""),
        ("Words", f"“{row['when']}”" if row["when"] else "", "The words of the report that the date was read from"),
        ("Source", f"{row['document']}{_page(row)}", ""),
        ("Reported by", "; ".join(row["reported_by"]), ""),
        ("Others say", wording.conflict(row["conflict"]), "What other reports of the same event say differently"),
        ("Take care", wording.flags(row["flags"]), ""),
        ("Review", _reviewed(row), wording.EXPLAINED.get(_reviewed(row), "")),
        ("Tags", "; ".join(row.get("tags", ())), ""),
        ("Note", str(row.get("note", "")), ""),
    )


def more(row: pd.Series[Any]) -> str:
    """All else that is known of it."""
    others = wording.other_actors(row)
    return _terms(
        "more",
        ("Who did it", "; ".join(row["agents"]), ""),
        ("To whom", "; ".join(row["affected"]), ""),
        ("Actors" if len(others) == len(row["actors"]) else "Other actors", "; ".join(others), ""),
        ("Places", wording.place(str(row["place_path"])) or "; ".join(row["places"]), ""),
        ("Status", str(row["status"]), wording.EXPLAINED.get(str(row["status"]), "")),
        ("Date is", str(row["date_status"]), wording.EXPLAINED.get(str(row["date_status"]), "")),
        ("Confidence", wording.share(row["confidence"]) if row["confidence"] else "", wording.CONFIDENCE),
        ("EDTF", row["edtf"], "The date in the Extended Date/Time Format, for exchange with other programs"),
        ("Document", row["title"], ""),
        ("Published", _published(row), ""),
    )


def _terms(name: str, *terms: tuple[str, object, str]) -> str:
    """Terms with what they are, as a list of definitions; what a term means stands under the pointer."""
    kept = [(term, value, title) for term, value, title in terms if isinstance(value, str) and value]
    lines = [f"<dt{_title(title)}>{term}</dt><dd>{safe(value)}</dd>" for term, value, title in kept]
    return f'<dl class="{name}">{"".join(lines)}</dl>'


def _reviewed(row: pd.Series[Any]) -> str:
    """What a person decided on it, if one did."""
    return "" if row.get("review", "unreviewed") == "unreviewed" else str(row["review"])


def _title(text: str) -> str:
    return f' title="{safe(text)}"' if text else ""


def _steps(space: Workspace, shown: Shown) -> str:
    """The way to the events before and behind, in the order of the view; returns the one behind, or ""."""
    rows = review.order(space, shown) if st.session_state["view"] == "review" and space.case else shown.rows
    at = space.index.at(st.session_state["event"])
    found = np.flatnonzero(rows == at)
    here = len(found) > 0
    # an event that is not shown stands between two that are, where these are in the table's order
    place = int(found[0]) if here else int((shown.rows < at).sum()) if at >= 0 and rows is shown.rows else 0
    after = place + here
    events = {
        label: str(space.table["event"].iat[int(rows[number])]) if 0 <= number < len(rows) else ""
        for label, number in (("Previous", place - 1), ("Next", after))
    }
    with st.container(key="steps", horizontal=True, vertical_alignment="center", gap="xsmall"):
        for label, key in (("Previous", "K"), ("Next", "J")):
            event = events[label]
            st.button(label, shortcut=key, disabled=not event, on_click=session.select, args=(event,))
        if at >= 0:
            st.button("Close", shortcut="Esc", on_click=session.select, args=("",), key="close-source")
        if here:
            st.html(f'<span class="quiet">{place + 1:,} of {len(rows):,}</span>', width="content")
    return events["Next"]


def _others(space: Workspace, row: pd.Series[Any]) -> None:
    """The same event in other documents, each with its own date, and why it is taken for the same."""
    if not row["same_as"]:
        return
    here = space.index.at(str(row["event"]))
    others = [int(at) for at in np.flatnonzero(space.table["same_as"] == row["same_as"]) if at != here]
    if not others:
        return
    st.html("<h3>Also told by</h3>")
    for at in others:
        other = space.table.iloc[at]
        when = wording.when(other)
        quote = passage(other, space.document(str(other["document"])))
        why = wording.same(space.table, here, at)
        st.html(f'<p class="quiet">{safe(other["document"])} · {safe(when)}</p>{quote}')
        st.html(f'<p class="why"><b>Why the same event:</b> {safe(why)}</p>')
        st.button("Open this account", key=f"open-{other['event']}", on_click=session.select, args=(other["event"],))


def _page(row: pd.Series[Any]) -> str:
    return f", page {row['page']}" if pd.notna(row["page"]) else ""


def _published(row: pd.Series[Any]) -> str:
    if pd.isna(row["published"]):
        return ""
    # the day of a message within a chat is known from nothing but the message
    known = f" ({row['published_from']})" if pd.notna(row["published_from"]) else ""
    return f"{wording.day(row['published'])}{known}"
