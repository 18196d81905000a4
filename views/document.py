"""A whole document to read: all its dates, names and events marked; a missed event is added by selecting its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from extract.dates.interval import Interval
from extract.dates.notation import in_words, to_edtf, to_timex3
from extract.pipeline import find_dates
from extract.records import Dated, Document, Event, stable_id
from extract.table.case import Case
from views import edits, following, picking, session, typed
from views.marking import STYLE, Mark, hits, marked, safe
from views.workspace import Workspace

LONGEST = 150_000
"""Characters shown at once; of longer documents the part around the event."""
MOST_NAMES = 400


@st.dialog("The whole document", width="large")
def show(space: Workspace, document: Document, event: str) -> None:
    """Opens the document over the page, at the selected event's words."""
    rows = space.table[space.table["document"] == document.name]
    row = space.row(event)
    at = int(row["trigger_start"]) if row is not None and pd.notna(row["trigger_start"]) else 0
    first = max(0, at - LONGEST // 2) if len(document.text) > LONGEST else 0
    text = document.text[first : first + LONGEST]
    st.html(
        f"{STYLE}<p class='passage quiet'><b>{safe(document.title or document.name)}</b> · {len(rows):,} events. "
        "<mark class='date'>dates</mark>, <mark class='event'>events</mark>, <mark class='name'>names</mark></p>"
    )
    if len(document.text) > LONGEST:
        st.caption(f"{LONGEST:,} of {len(document.text):,} characters, around the event.")
    with st.container(height=480):
        sought = hits(text, st.session_state["words"].split(), first)
        st.html(marked(text, [*marks(document, rows), *sought, *_here(row)], first, tag="div"))
    following.words()
    if space.case and not space.case.read_only:
        _missed(space.case, document, first)


def marks(document: Document, rows: pd.DataFrame) -> Iterator[Mark]:
    """Marks for the dates found, the events' predicates, and the names in the events."""
    for dated in _dates(document.sha256, document.text, str(document.published or "")):
        yield Mark(*dated, "date")
    for start, end in zip(rows["trigger_start"], rows["trigger_end"], strict=True):
        if pd.notna(start):
            yield Mark(int(start), int(end), "event")
    columns = [rows[key] for key in ("actors", "places", "reported_by")]
    names = list(dict.fromkeys(name for column in columns for held in column for name in held))[:MOST_NAMES]
    if names:
        pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        yield from (Mark(*found.span(), "name") for found in re.finditer(rf"\b(?:{pattern})\b", document.text))


def _here(row: pd.Series[Any] | None) -> list[Mark]:
    if row is None or pd.isna(row["trigger_start"]):
        return []
    return [Mark(int(row["trigger_start"]), int(row["trigger_end"]), "here")]


@st.cache_data(max_entries=60, show_spinner=False)
def _dates(sha: str, _text: str, published: str) -> list[tuple[int, int]]:
    return [(dated.start_char, dated.end_char) for dated in find_dates(_text, published or None)]


def _missed(case: Case, document: Document, first: int) -> None:
    """The form for an event that was not found: its words are selected in the text above, or typed."""
    st.html("<h3>Add an event that is missing</h3>")
    taken = picking.picked(document.text, first)
    if taken is not None:
        st.session_state["missed words"], st.session_state["missed at"] = taken
    with st.form("missed", border=False, clear_on_submit=True):
        words = st.text_input(
            "Its words, copied from the text above", placeholder="e.g. was seen at the border", key="missed words"
        )
        when = st.text_input("Its date, in words, EDTF or ISO", placeholder="e.g. 3 May 2019")
        what = st.text_input("A headline, if the words are not one")
        if not st.form_submit_button("Add it"):
            return
    near = int(st.session_state.pop("missed at", 0))
    at = picking.nearest(document.text, words.strip(), near) if words.strip() else -1
    interval = typed.interval(when, document.published)
    if at < 0:
        st.warning("These words do not stand in the document: copy them exactly.")
    elif interval is None:
        st.warning("This is no date that can be read: try 3 May 2019, May 2019 or 2019-05-03.")
    else:
        event = made(document, words.strip(), at, interval, when.strip(), what.strip())
        if edits.guarded(lambda: _add(case, document, event)):
            session.rerun()


def _add(case: Case, document: Document, event: Event) -> None:
    st.session_state["added"] = case.add_event(document.name, event, edits.author(), edits.now())


def made(document: Document, words: str, at: int, interval: Interval, when: str, what: str) -> Event:
    """The event that a person found: its words and date, with where they stand."""
    number = next((n for n, one in enumerate(document.passages) if one.start <= at < one.end), 0)
    passage = document.passages[number] if document.passages else None
    found = document.text.find(when, passage.start, passage.end) if passage else -1
    start, end = (found, found + len(when)) if found >= 0 else (at, at + len(words))
    value, mod = to_timex3(interval)
    dated = Dated(
        start, end, when, "DATE", value, str(mod) if mod else None, interval, to_edtf(interval), "stated", "",
        f"{edits.author()} added it with the date “{when}”: {in_words(interval)}", confidence=1.0,
    )  # fmt: skip
    name = stable_id(document.sha256, at, words, when)
    return Event(name, what or words, words[:60], at, at + len(words), dated, number)
