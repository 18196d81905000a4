"""The reading of files that runs in the background: how far it is, in every view; what became of each file."""

from __future__ import annotations

import time

import streamlit as st

from extract import intake
from views import session, state, wording, workspace
from views.marking import literal, safe

OFTEN = 0.4
CALM = 2.0
"""Seconds between two looks at the progress, and at least between two updates of the whole page by it."""
MOST_LINES = 200


@st.cache_resource(show_spinner=False)
def _all() -> dict[str, intake.Progress]:
    """The last reading into each case, for every session: after a reload, or in a second window, it is still seen."""
    return {}


def begun(name: str, progress: intake.Progress) -> None:
    """Remembers a reading that has just been started, into the case of that name."""
    _all()[name] = progress
    st.session_state["reading-into"] = name
    st.session_state.pop("told", None)


def show() -> None:
    """Draws the progress of the reading that this session waits for; once it is done, shows what came of it."""
    name = st.session_state.get("reading-into") or _met()
    progress = _all().get(name)
    if progress is None or st.session_state.get("told") == id(progress):
        return
    if not progress.finished.is_set():
        _running(name)
        return
    st.session_state["told"] = id(progress)
    said = f"{wording.number(progress.events, 'event')} from {wording.number(progress.total, 'file')}."
    if st.session_state["view"] != "documents":  # nobody is taken away from what they look at
        st.session_state["said"] = f"Read into “{name}”: {said}"
        session.rerun()
    fine = progress.events and all(line.fine for line in progress.lines)
    session.rerun(case=name, window=None, event="", view=state.default("view") if fine else "documents")


def told() -> None:
    """What became of each file of the last reading, for the view where files are added."""
    progress = _all().get(st.session_state.get("reading-into", ""))
    if progress is None or not progress.lines:
        return
    read = sum(line.read for line in progress.lines)
    lines = [(line.name, line.sentence.removeprefix(f"{line.name}: ")) for line in progress.lines[-MOST_LINES:]]
    items = "".join(f"<li><b>{safe(name)}</b>: {safe(sentence)}</li>" for name, sentence in lines)
    head = (
        f"<b>{wording.number(progress.events, 'event')}</b> from {read:,} of {wording.number(progress.total, 'file')}."
    )
    st.html(f'<p role="status">{head}</p><ul>{items}</ul>')


def _met() -> str:
    """The case that is looked at, where files are being read into it that another window or visit has added."""
    name = workspace.chosen()
    progress = _all().get(name)
    if progress is None or progress.finished.is_set():
        return ""
    st.session_state["reading-into"] = name
    return name


@st.fragment(run_every=OFTEN)
def _running(name: str) -> None:
    progress = _all()[name]
    if progress.finished.is_set():
        st.rerun()
    done, at = st.session_state.get("reading-seen", (progress.done, 0.0))
    if done != progress.done and time.monotonic() - at > CALM:
        st.session_state["reading-seen"] = (progress.done, time.monotonic())
        if workspace.chosen() == name and st.session_state["view"] == "documents":
            st.rerun()
    with st.container(key="reading", horizontal=True, vertical_alignment="center", gap="small"):
        st.progress(progress.share, sentence(progress, time.monotonic()))
        st.button(
            "Cancel",
            on_click=progress.cancelled.set,
            key="cancel-reading",
            disabled=progress.cancelled.is_set(),
            help="What has been read stays; the rest is left out",
        )


def sentence(progress: intake.Progress, now: float) -> str:
    """How far the reading is, as markdown: the file in hand, how many are done, what was found, the time left."""
    if progress.cancelled.is_set():
        return f"Stopping after {literal(progress.current)} …"
    head = f"Reading {literal(progress.current)}" if progress.current else "Reading"
    if not progress.done:
        return f"{head}: the first of {wording.number(progress.total, 'file')} …"
    left = progress.left(now) if progress.done > 1 else None
    ahead = f", {_duration(left)} left" if left is not None and left >= 2 else ""
    found = wording.number(progress.events, "event")
    return f"{head}: {progress.done:,} of {wording.number(progress.total, 'file')} done, {found}{ahead}"


def _duration(seconds: float) -> str:
    """A rough length of time, as one says it."""
    if seconds < 90:
        return f"about {max(round(seconds / 5) * 5, 5)} seconds"
    minutes = round(seconds / 60)
    return f"about {minutes} minutes" if minutes < 90 else f"about {round(minutes / 60)} hours"
