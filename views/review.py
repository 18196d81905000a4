"""Review: accept, reject and correct events, bring names and events together or apart, take steps back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from extract.table import case_log
from extract.table.case import Case, Edit
from extract.table.schema import CATEGORIES
from views import correcting, edits, following, grid, page, paper, session, wording
from views.filters import Shown
from views.marking import literal, safe
from views.workspace import Workspace

PAGE = 200
QUEUE = "queue"
SORTS = {"confidence": "least sure first", "time": "in order of time"}


def show(space: Workspace, shown: Shown) -> None:
    """Draws the review view; in a workspace that keeps no corrections it says how to get there."""
    if space.case is None:
        st.info("Corrections are kept in a case of your own. Add documents under “Documents”, and review them here.")
        return
    if space.case.read_only:
        st.warning(literal(f"Nothing can be changed: {space.case.read_only}"))
    _head(space.case, space)
    _queue(space, space.case, shown)
    row = space.row(st.session_state["event"])
    if row is not None:
        st.html(f"<h2>Correct: {safe(row['what'])}</h2>")
        correcting.show(space, space.case, row)
    _names(space, space.case)
    _log(space.case)


def verdict(space: Workspace, case: Case, row: pd.Series[Any], then: str) -> None:
    """Accept, reject and correct, for the source panel, with their keys.

    In the review view the next event of the queue, `then`, comes up by itself, and the form stands below the queue.
    """
    reviewing = st.session_state["view"] == "review"
    event = str(row["event"])
    with st.container(horizontal=True, gap="small"):
        for label, key, state in (("Accept", "A", "accepted"), ("Reject", "X", "rejected")):
            args = (case, [event], state, then if reviewing else "")
            st.button(label, shortcut=key, on_click=_mark, args=args, key=label.lower())
        if not reviewing:
            st.button("Correct", shortcut="E", on_click=session.put, kwargs={"correcting": event}, key="correct")
    if st.session_state.pop("correcting", "") == event:
        correcting.opened(space, case, row)


def order(space: Workspace, shown: Shown) -> npt.NDArray[np.int64]:
    """The rows that are shown in the order in which the queue has them.

    By confidence those that are done come last: else they would fill the queue, and what is left would never come up.
    """
    if st.session_state.get("review-order", next(iter(SORTS))) != "confidence":
        return shown.rows
    done = (space.table["review"].to_numpy() != "unreviewed")[shown.rows]
    return shown.rows[np.lexsort((space.index.confidence[shown.rows], done))]


def steps_back(case: Case | None) -> None:
    """Undo and redo, in every view of a case in which something was changed.

    Their keys are plain letters: Ctrl+Z would also be heard while a text is typed, where it belongs to the text.
    """
    if case is None or case.read_only:
        return
    log, author = case.log(), edits.author()
    if log:
        back, again = case_log.next_undo(log, author), case_log.next_redo(log, author)
        _step("Undo", "U", back, log, edits.undo, case)
        _step("Redo", "Y", again, log, edits.redo, case)


def _step(label: str, keys: str, step: int | None, log: list[Edit], act: Callable[[Case], None], case: Case) -> None:
    told = [edits.sentence(edit) for edit in log if edit.step == step and edits.telling(edit)]
    st.button(
        label,
        icon=f":material/{label.lower()}:",
        shortcut=keys,
        on_click=act,
        args=(case,),
        disabled=step is None,
        help=literal(told[0]) if told else None,
    )


def _head(case: Case, space: Workspace) -> None:
    counts = space.table["review"].value_counts()
    parts = [f"{int(counts.get(state, 0)):,} {state}" for state in CATEGORIES["review"]]
    st.html(f'<p role="status">{safe(", ".join(parts))}.</p>')
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input("Your name, for the log", key="author", placeholder=edits.author(), width=200)
        st.selectbox("Order", list(SORTS), key="review-order", format_func=SORTS.__getitem__, width=190)


def _queue(space: Workspace, case: Case, shown: Shown) -> None:
    queue = order(space, shown)[:PAGE]
    if not len(queue):
        page.nothing("event")
        return
    rows = space.table.take(queue)
    events = list(rows["event"])
    frame = _frame(rows)
    _tick(events)
    picked = st.container(key="queue-rows").dataframe(
        grid.sortable(frame, {"When": rows.index}),
        key=QUEUE,
        hide_index=True,
        on_select=lambda: _picked(events),
        selection_mode="multi-row",
        height=grid.height(len(rows), 330),
        column_config={
            "When": st.column_config.Column(width=170, alignment="left"),
            "What happened": st.column_config.Column(width=320),
        },
        alt="Events to review; choose one to correct it, or several to mark them together.",
    )
    if (here := st.session_state["event"]) in events:
        following.row("queue-rows", events.index(here), len(events))
    st.html(paper.listed(frame, len(shown.rows)))
    chosen = [events[row] for row in picked["selection"]["rows"] if row < len(events)]
    if len(shown.rows) > PAGE:
        st.caption(f"The first {PAGE:,} of {len(shown.rows):,}: as they are reviewed, others come up.")
    _bulk(space, case, chosen)


def _tick(events: list[str]) -> None:
    """Ticks the event that was just chosen elsewhere, by a key or in another view, in place of what was ticked."""
    here = st.session_state["event"]
    if st.session_state.get("ticked") == session.turn() or here not in events:
        return
    st.session_state["ticked"] = session.turn()
    held = st.session_state.get(QUEUE)
    if held is None or events.index(here) not in held["selection"]["rows"]:
        following.choose(QUEUE, [events.index(here)])


def _frame(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Review": rows["review"].astype("str"),
            "When": wording.times(rows),
            "What happened": rows["what"],
            "Confidence": [wording.share(value) for value in rows["confidence"]],
            "Actors": ["; ".join(names) for names in rows["actors"]],
            "Note": rows["note"],
        }
    )


def _picked(events: list[str]) -> None:
    rows = st.session_state[QUEUE]["selection"]["rows"]
    if rows:
        session.select(events[rows[-1]])


def _bulk(space: Workspace, case: Case, chosen: list[str]) -> None:
    """What can be done with the rows that are ticked."""
    label = f"{len(chosen)} chosen" if chosen else "Tick rows to mark them together:"
    with st.container(key="bulk", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<span class="quiet">{label}</span>')
        off = not chosen
        st.button("Accept these", disabled=off, on_click=_mark, args=(case, chosen, "accepted"))
        st.button("Reject these", disabled=off, on_click=_mark, args=(case, chosen, "rejected"))
        st.button("Back to unreviewed", disabled=off, on_click=_mark, args=(case, chosen, "unreviewed"))
        st.button("These are the same event", disabled=len(chosen) < 2, on_click=_same, args=(case, chosen))
        with st.popover("Tag these", disabled=off, icon=":material/sell:"):
            known = [str(name) for name in space.index.facets["tag"].names]
            st.multiselect(
                "Tags", known, key="bulk-tags", accept_new_options=True, help="Choose some, or type new ones"
            )
            st.button("Add these tags", on_click=_tag, args=(space, case, chosen), key="tag-these")


def _mark(case: Case, events: list[str], state: str, then: str = "") -> None:
    if edits.set_fields(case, events, {"review": state}):
        st.session_state["said"] = f"{wording.number(len(events), 'event')} {state}."
        if then:
            session.select(then)
        else:
            _untick()


def _untick() -> None:
    if st.session_state.get(QUEUE) is not None:
        following.choose(QUEUE, [])


def _tag(space: Workspace, case: Case, events: list[str]) -> None:
    """Adds the tags to those that the events have, as one step."""
    added = [tag for name in st.session_state["bulk-tags"] if (tag := str(name).strip())]
    rows = [row for event in events if (row := space.row(event)) is not None]
    changes = [
        (str(row["event"]), "tags", tuple(dict.fromkeys([*row["tags"], *added])))
        for row in rows
        if not set(added) <= set(row["tags"])
    ]
    if changes and edits.guarded(lambda: case.edit(changes, edits.author(), edits.now())):
        st.session_state.update(said=f"{wording.number(len(changes), 'event')} tagged {', '.join(added)}.")
        st.session_state["bulk-tags"] = []


def _same(case: Case, events: list[str]) -> None:
    if edits.guarded(lambda: case.merge_events(events, edits.author(), edits.now())):
        st.session_state["said"] = f"{wording.number(len(events), 'event')} are the same now."
        _untick()


def _names(space: Workspace, case: Case) -> None:
    """Several names of one actor, or one name that stands for two."""
    with st.expander("Bring names together or apart"):
        names = [str(name) for name in space.index.facets["actor"].names[:2000]]
        merged = st.multiselect("These names", names, key="merge-names", select_all=False)
        longest = sorted(merged, key=lambda name: (-len(name), name))
        into = st.selectbox("are all", longest, placeholder="choose two or more names first")
        few = len(merged) < 2 or into is None
        st.button(
            "Bring together", disabled=few, on_click=bring_together, args=(case, merged, into), key="merge-button"
        )
        alone = st.selectbox("This name stands alone", names, index=None, key="split-name")
        st.button("Take apart", disabled=not alone, on_click=_split, args=(case, alone), key="split-button")


def bring_together(case: Case, names: list[str], into: str) -> None:
    """These names are all that of one actor."""
    if edits.guarded(lambda: case.merge_names(names, into, edits.author(), edits.now())):
        st.session_state["merge-names"] = []
        st.session_state["said"] = f"{', '.join(names)}: all are {into} now."


def _split(case: Case, name: str) -> None:
    if edits.guarded(lambda: case.split_name(name, edits.author(), edits.now())):
        st.session_state["said"] = f"{name} stands alone now."


def _log(case: Case) -> None:
    log = [edit for edit in case.log() if edits.telling(edit)]
    with st.expander(f"Log ({len(log):,})"):
        if not log:
            st.caption("Nothing was changed yet.")
            return
        frame = pd.DataFrame(
            {
                "When": [edit.at.replace("T", " ") for edit in reversed(log)],
                "Who": [edit.author for edit in reversed(log)],
                "What": [edits.sentence(edit) for edit in reversed(log)],
                "Holds": ["" if edit.holds else "undone" for edit in reversed(log)],
            }
        )
        st.dataframe(frame.head(500), hide_index=True, alt="What was done, the last first.")
        orphans = case.orphans()
        if orphans:
            st.caption(f"{len(orphans):,} corrections belong to events that the newest extraction no longer has:")
            st.dataframe(pd.DataFrame({"Event": [str(one.about.get("what", one.event)) for one in orphans],
                                       "Document": [one.document for one in orphans]}), hide_index=True)  # fmt: skip
