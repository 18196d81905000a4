"""What a person does to a case, with their name and the time: the one place of the dashboard that looks at a clock."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import streamlit as st

from extract import intake
from extract.dates.interval import Interval
from extract.dates.notation import in_words, to_edtf, to_timex3
from extract.table.case import Case, CaseError, Edit
from views import workspace

PARTS_OF_DATE = frozenset(
    {
        "start",
        "end",
        "grain",
        "throughout",
        "value",
        "mod",
        "date_status",
        "why",
        "confidence",
        "anchor",
        "anchor_start",
        "anchor_end",
    }
)
"""Fields that go with the EDTF text when a date is corrected."""
SAID = {"edtf": "date", "what": "headline", "agents": "who did it", "affected": "to whom"}
"""Fields by another name than the table's, as the form calls them."""


def author() -> str:
    """Who edits: the name typed in the review view, else the one this machine knows the person by."""
    typed = str(st.session_state.get("author") or "").strip()
    return typed or _system_name()


def now() -> datetime:
    """The time that the log notes."""
    return datetime.now().replace(microsecond=0)


def guarded(act: Callable[[], Any]) -> bool:
    """Does it; where the case refuses, shows its sentence. Returns whether it was done."""
    try:
        act()
    except CaseError as error:
        st.session_state["refused"] = str(error)
        return False
    return True


def set_fields(case: Case, events: Sequence[str], fields: Mapping[str, Any]) -> bool:
    """Corrects these fields of these events as one step."""
    changes = [(event, field, value) for event in events for field, value in fields.items()]
    return guarded(lambda: case.edit(changes, author(), now()))


def undo(case: Case) -> None:
    """Takes the last step back, and says what it was."""
    guarded(lambda: _turned(case, "Undone", case.undo(author(), now())))


def redo(case: Case) -> None:
    """Brings back what was undone last, and says what it was."""
    guarded(lambda: _turned(case, "Done again", case.redo(author(), now())))


def steps() -> int:
    """How often this session has corrected, undone or redone something: forms are drawn anew with each."""
    return int(st.session_state.get("steps", 0))


def step() -> None:
    """Counts one more."""
    st.session_state["steps"] = steps() + 1


def _turned(case: Case, head: str, edits: Sequence[Edit]) -> None:
    """Says what was turned; where that was a publication date, what counts from it is resolved anew."""
    if any(edit.action == "document" and edit.field == "published" for edit in edits):
        intake.renew(case, worker=workspace.worker())
    step()
    _told(head, edits)


def dated(interval: Interval, typed: str) -> dict[str, Any]:
    """The fields of an event whose date a person typed."""
    value, mod = to_timex3(interval)
    return {
        "start": interval.start,
        "end": interval.end,
        "grain": str(interval.grain),
        "throughout": interval.throughout,
        "value": value,
        "mod": str(mod) if mod else None,
        "edtf": to_edtf(interval),
        "date_status": "stated",
        "anchor": "",
        "anchor_start": None,
        "anchor_end": None,
        "why": f"{author()} typed “{typed}”: {in_words(interval)}",
        "confidence": 1.0,
    }


def telling(edit: Edit) -> bool:
    """Whether a line of the log says something to a person: of a corrected date one line does, not ten."""
    return edit.action != "moved" and not (edit.action == "set" and edit.field in PARTS_OF_DATE)


def sentence(edit: Edit) -> str:
    """A line of the log in words."""
    about = edit.about or {}
    what = str(about.get("what") or edit.event or edit.document or "")
    match edit.action:
        case "set":
            field = SAID.get(str(edit.field), edit.field)
            before = edit.before or ("unreviewed" if field == "review" else None)
            return f"{field} of “{what}”: {_plain(before)} → {_plain(edit.value)}"
        case "merge names":
            return f"{', '.join(edit.value['names'])} are one: {edit.value['into']}"
        case "split name":
            return f"{edit.value['name']} stands alone"
        case "merge events":
            return f"{len(edit.value['events'])} events are the same"
        case "split event":
            return f"“{what}” is not the same as others"
        case "document":
            return f"{edit.field} of {edit.document}: {_plain(edit.before)} → {_plain(edit.value)}"
        case "add":
            return f"added “{edit.value.get('what', '')}”"
        case _:
            return edit.action


def _told(head: str, edits: Sequence[Edit]) -> None:
    told = [edit for edit in edits if telling(edit)] or edits
    more = f" and {len(told) - 1} more" if len(told) > 1 else ""
    st.session_state["said"] = f"{head}: {sentence(told[0])}{more}" if told else "There is nothing to take back."


def _plain(value: Any) -> str:
    if value is None or value == "" or value == []:
        return "nothing"
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _system_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "someone"
