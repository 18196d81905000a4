"""What the log of a case means: which steps hold after undo and redo, and what they say about events and names.

A pure fold over the lines of `edit`, oldest first; nothing here touches the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.table import cells, schema

STEPPED = frozenset({"set", "add", "merge names", "split name", "merge events", "split event", "document"})
"""The actions a person undoes; "moved" is the program's own, when it finds an event again after a new extraction."""

_FOUND = {"event", "when", "when_start", "when_end", "trigger", "trigger_start", "trigger_end"}  # words of the document
_FOUND |= {"document", "title", "sha256", "published", "published_from", "language", "section", "page"}
_FOUND |= {"passage", "passage_text", "same_as", "conflict", "corrected", "added"}
FIELDS: dict[str, str] = {name: kind for name, kind in (schema.SCHEMA | schema.REVIEW).items() if name not in _FOUND}
"""What may be corrected of an event, with its kind: what was understood, never what was found."""

DOCUMENT_FIELDS: dict[str, str] = {"published": "datetime64[s]", "title": "str", "language": "str"}
REVIEW_FIELDS = frozenset({"review", "note", "tags"})


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the log. `value` and `before` are plain JSON values (times as ISO texts, tuples as lists)."""

    number: int
    step: int
    at: str
    author: str
    action: str
    event: str | None = None
    field: str | None = None
    value: Any = None
    before: Any = None
    document: str | None = None
    about: Mapping[str, Any] | None = None
    target: int | None = None
    holds: bool = True


@dataclass(slots=True)
class State:
    """What holds: corrected values by event and field, events added by hand, names and events brought together."""

    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    added: dict[str, dict[str, Any]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    together: list[tuple[str, ...]] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    about: dict[str, Mapping[str, Any]] = field(default_factory=dict)


def undone(edits: Iterable[Edit]) -> set[int]:
    """The steps that do not hold: whose last word is an undo."""
    gone: set[int] = set()
    for edit in edits:
        if edit.action == "undo" and edit.target is not None:
            gone.add(edit.target)
        elif edit.action == "redo" and edit.target is not None:
            gone.discard(edit.target)
    return gone


def next_undo(edits: Iterable[Edit], author: str) -> int | None:
    """The step that this author's next undo takes back: their last one that holds."""
    return _stacks(edits, author)[0]


def next_redo(edits: Iterable[Edit], author: str) -> int | None:
    """The step that this author's next redo brings back; None once they have done something else since."""
    return _stacks(edits, author)[1]


def _stacks(edits: Iterable[Edit], author: str) -> tuple[int | None, int | None]:
    done: list[int] = []
    back: list[int] = []
    for edit in edits:
        if edit.author != author:
            continue
        if edit.action == "undo" and edit.target in done:
            done.remove(edit.target)
            back.append(edit.target)
        elif edit.action == "redo" and edit.target in back:
            back.remove(edit.target)
            done.append(edit.target)
        elif edit.action in STEPPED and edit.step not in done:
            done.append(edit.step)
            back.clear()
    return (done[-1] if done else None), (back[-1] if back else None)


def fold(edits: Sequence[Edit]) -> State:
    """The state that the log leads to. What is said later wins, field by field, whoever said it."""
    gone = undone(edits)
    moved = {str(edit.value): str(edit.event) for edit in edits if edit.action == "moved"}
    state = State()
    for edit in edits:
        if edit.action in STEPPED and edit.step not in gone:
            _apply(state, edit, moved)
    return state


def _apply(state: State, edit: Edit, moved: Mapping[str, str]) -> None:
    match edit.action:
        case "set":
            event = followed(edit.event or "", moved)
            state.fields.setdefault(event, {})[edit.field or ""] = edit.value
            state.about.setdefault(event, edit.about or {})
        case "add":
            state.added[edit.event or ""] = edit.value
        case "merge names":
            into = edit.value["into"]
            state.names.pop(into, None)
            state.names |= {name: into for name in edit.value["names"] if name != into}
        case "split name":
            state.names.pop(edit.value["name"], None)
            state.names |= {name: name for name in [edit.value["name"]]}
        case "merge events":
            events = tuple(followed(event, moved) for event in edit.value["events"])
            state.apart -= set(events)
            state.together.append(events)
        case "split event":
            event = followed(edit.event or "", moved)
            state.together = [tuple(one for one in group if one != event) for group in state.together]
            state.apart.add(event)
        case "document":
            state.documents.setdefault(edit.document or "", {})[edit.field or ""] = edit.value


def followed(one: str, into: Mapping[str, str]) -> str:
    """Where a chain leads: the name a merged one goes by, through merges of merges; the id an event has now, after
    being found again in newer extractions. A circle ends before it closes."""
    seen = {one}
    while (following := into.get(one)) and following not in seen:
        one = following
        seen.add(one)
    return one


def stored(field: str, value: Any, kinds: Mapping[str, str] = FIELDS) -> Any:
    """A value as the log keeps it (plain JSON), checked; raises ValueError naming the field and the reason."""
    if field not in kinds:
        raise ValueError(f"'{field}' can't be corrected; what can: {', '.join(kinds)}")
    kind = kinds[field]
    if kind == "tuple" and not isinstance(value, str):
        return list(cells.names(value))
    if isinstance(value, str):
        value = cells.clean(value)
    [plain] = cells.read([value], kind, escaped=False)
    schema.typed(field, kind, [plain])
    if kind == "datetime64[s]":
        return plain.isoformat() if plain else None
    return list(plain) if kind == "tuple" else plain


def typed(field: str, value: Any) -> Any:
    """A stored value as the table holds it."""
    [plain] = cells.read([value], FIELDS[field], escaped=False)
    return plain
