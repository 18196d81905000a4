"""The reading of files that runs in the background: how far it is, in every view; what became of each file."""

from __future__ import annotations

import time
from collections.abc import Sequence

import streamlit as st

from extract import intake
from views import session, state, wording, workspace
from views.marking import literal, safe, shortened

OFTEN = 0.4
CALM = 2.0
"""Seconds between two looks at the progress, and at least between two updates of the whole page by it."""
LONG = 20.0
"""Seconds from which it is said how long a file takes: a sign of life where nothing else moves."""
KNOWN = 10
"""Documents of a file from which its speed is known."""
MOST_LINES = 200
LONGEST_NAME = 80


@st.cache_resource(show_spinner=False)
def _all() -> dict[str, list[intake.Progress]]:
    """The readings into each case that go on, or were the last, for every session: after a reload, or in a second
    window, they are still seen."""
    return {}


def begun(name: str, progress: intake.Progress) -> None:
    """Remembers a reading that has just been started, into the case of that name; others into it may go on."""
    _all()[name] = [*(one for one in _all().get(name, []) if not one.finished.is_set()), progress]
    st.session_state["reading-into"] = name
    st.session_state.pop("told", None)


def show(empty: bool) -> None:
    """Draws the progress of the readings that this session waits for; once they are done, shows what came of them.

    `empty`: nothing is seen yet of the case, so that what was found may come up in every view.
    """
    name = st.session_state.get("reading-into") or _met()
    held = _all().get(name, [])
    if not held or st.session_state.get("told") == id(held[-1]):
        return
    if not all(progress.finished.is_set() for progress in held):
        _running(name, empty)
        return
    st.session_state["told"] = id(held[-1])
    events, files = _summed(held)
    said = f"{wording.number(events, 'event')} from {wording.number(files, 'file')}."
    if st.session_state["view"] != "documents":  # nobody is taken away from what they look at
        st.session_state["said"] = f"Read into “{name}”: {said}"
        session.rerun()
    fine = events and all(line.fine for progress in held for line in progress.lines)
    session.rerun(case=name, window=None, event="", view=state.default("view") if fine else "documents")


def told() -> None:
    """What became of each file of the last readings, for the view where files are added: first what needs a look."""
    held = _all().get(st.session_state.get("reading-into", ""), [])
    lines = [line for progress in held for line in progress.lines]
    if not lines:
        return
    events, files = _summed(held)
    head = f"<b>{wording.number(events, 'event')}</b> from {sum(line.read for line in lines):,} of "
    shown = sorted(lines, key=lambda line: line.fine)[:MOST_LINES]
    items = "".join(
        f"<li{'' if line.fine else ' class=look'}><b>{safe(line.name)}</b>: "
        f"{safe(line.sentence.replace(f'{line.name}: ', ''))}</li>"
        for line in shown
    )
    more = f"<p>{wording.number(len(lines) - len(shown), 'more file')}.</p>" if len(lines) > len(shown) else ""
    st.html(f'<p role="status">{head}{wording.number(files, "file")}.</p><ul class="files">{items}</ul>{more}')


def _summed(held: Sequence[intake.Progress]) -> tuple[int, int]:
    """The events and the files of these readings."""
    return sum(progress.events for progress in held), sum(progress.total for progress in held)


def _met() -> str:
    """The case that is looked at, where files are being read into it that another window or visit has added."""
    name = workspace.chosen()
    if all(progress.finished.is_set() for progress in _all().get(name, [])):
        return ""
    st.session_state["reading-into"] = name
    return name


@st.fragment(run_every=OFTEN)
def _running(name: str, empty: bool) -> None:
    held = _all()[name]
    going = [progress for progress in held if not progress.finished.is_set()]
    if not going:
        st.rerun()
    done = sum(progress.done for progress in held)
    before, at = st.session_state.setdefault("reading-seen", (done, time.monotonic()))
    if before != done and time.monotonic() - at > CALM:
        st.session_state["reading-seen"] = (done, time.monotonic())
        if workspace.chosen() == name and (empty or st.session_state["view"] == "documents"):
            st.rerun()
    for progress in going:
        number = held.index(progress)
        with st.container(key=f"reading-{number}", horizontal=True, vertical_alignment="center", gap="small"):
            st.progress(progress.share, sentence(progress, time.monotonic()))
            st.button(
                "Cancel",
                on_click=progress.cancelled.set,
                key=f"cancel-reading-{number}",
                disabled=progress.cancelled.is_set(),
                help="What has been read stays; the rest is left out",
            )


def sentence(progress: intake.Progress, now: float) -> str:
    """How far the reading is, as markdown: the file in hand, how many are done, what was found, the time left."""
    current = literal(shortened(progress.current, LONGEST_NAME))
    if progress.cancelled.is_set():
        return f"Stopping: {current} is given up …"
    head = f"Reading {current}" if current else "Reading"
    parts, all_parts = progress.part
    share = f" ({progress.share_now:.0%})" if progress.share_now >= 0.01 else ""
    within = f" ({parts:,} of its {all_parts:,} documents)" if all_parts > 1 else share
    known = progress.done > 1 or parts >= KNOWN or progress.share_now >= intake.ENOUGH
    left = progress.left(now) if known else None
    ahead = f", {_duration(left)} left" if left is not None and left >= 2 else ""
    found = wording.number(progress.events, "event")
    lasting = now - (progress.began_now or progress.began)
    since = f", at it for {_duration(lasting)}" if not ahead and not within and lasting >= LONG else ""
    so_far = f", {found}" if all_parts > 1 else ""
    if progress.done:
        return (
            f"{head}{within}: {progress.done:,} of {wording.number(progress.total, 'file')} done, {found}{ahead}{since}"
        )
    first = f": the first of {progress.total:,} files" if progress.total > 1 else ""
    return f"{head}{within}{first}{so_far}{ahead}" if within else f"{head}{first}{since} …"


def _duration(seconds: float) -> str:
    """A rough length of time, as one says it."""
    if seconds < 90:
        return f"about {max(round(seconds / 5) * 5, 5)} seconds"
    minutes = round(seconds / 60)
    return f"about {minutes} minutes" if minutes < 90 else f"about {round(minutes / 60)} hours"
