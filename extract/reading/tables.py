"""Tables before they are read: their columns for a person to look at and change, and their cells as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.reading import columns as roles
from extract.reading import sandbox, sniff
from extract.reading.draft import Unreadable
from extract.reading.formats import choose, showable, suffix_of, too_large
from extract.reading.limits import Limits


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, for a person to look at: of each its first values, and what it is taken for by its name.

    `kind`: of articles, of events, or of events as one downloads them here; `mapping`: role (`columns.ROLES`) → column;
    `days`: those that tell what was done when (`registers.day_columns`).
    """

    names: tuple[str, ...]
    samples: Mapping[str, Sequence[str]]
    kind: roles.Kind
    mapping: Mapping[str, str]
    days: Sequence[str] = ()


def columns(data: bytes, name: str, limits: Limits | None = None) -> Columns | None:
    """The columns of a file's first table; None where it is no table that can be read."""
    try:
        reader, _ = choose(suffix_of(showable(name)), sniff.kind(data))
        if not reader.where.startswith("tabular:"):
            return None
        [draft] = sandbox.run("tabular:read_columns", data, showable(name), limits or Limits())
    except Unreadable:
        return None
    found = json.loads(draft.text)
    names, days = found["columns"], found["days"]
    kind = roles.kind(names, found["lengths"], days)
    known = roles.ARTICLES if kind == "articles" else roles.EVENTS
    return Columns(tuple(names), found["samples"], kind, roles.proposed(names, known, days), days) if names else None


class Cells(NamedTuple):
    """A table as it is: what stands before its rows' numbers (a sheet's name), its columns, and its rows, each with its
    number first; `problems` are sentences without the file's name; `title` is what stands above the names."""

    prefix: str
    columns: list[str]
    rows: list[list[Any]]
    problems: tuple[str, ...]
    title: str = ""


def cells(data: bytes, name: str, limits: Limits | None = None) -> list[Cells]:
    """The tables in a file with their cells as they are. Raises Unreadable with the reason."""
    limits = limits or Limits()
    if len(data) > limits.max_bytes:
        raise Unreadable(too_large(len(data), limits))
    reader, note = choose(suffix_of(showable(name)), sniff.kind(data))
    if not reader.where.startswith("tabular:"):
        raise Unreadable(f"it is no table but {reader.what}")
    drafts = sandbox.run("tabular:read_cells", data, showable(name), limits)
    held = [json.loads(draft.text) for draft in drafts]
    return [
        Cells(draft.member, one["columns"], one["rows"], (*([note] if note else ()), *draft.problems), one["title"])
        for draft, one in zip(drafts, held, strict=True)
    ]
