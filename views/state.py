"""What a link restores: the whole view as a flat mapping, read from the URL and written to it.

To add something a link should keep: one line in `FIELDS`. Values from a URL are untrusted: what does not read is the
default. Defaults are left out of the URL, and ids go into it, never texts of a document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

VIEWS = {
    "timeline": "Timeline",
    "list": "List",
    "map": "Map",
    "actors": "Actors",
    "review": "Review",
    "problems": "Undated & problems",
    "documents": "Documents",
    "download": "Download",
}
WITHOUT_SOURCE = ("documents", "download")
"""Views that are not about a selected event: they have the whole width."""
LANES = {
    "actor": "Actor",
    "place": "Place",
    "document": "Document",
    "by": "Reported by",
    "tag": "Tag",
    "none": "No lanes",
}
COLOURS = {
    "status": "Status",
    "date_status": "Kind of date",
    "document": "Document",
    "by": "Reported by",
    "review": "Review",
}
ACCOUNTS = {"all": "All accounts", "once": "Each once"}
LONGEST = 300
MOST = 60


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the state: its default, and how it reads from the URL's strings (None: not readable)."""

    default: Any
    parse: Callable[[Sequence[str]], Any]
    write: Callable[[Any], list[str]]


def _text(values: Sequence[str]) -> str | None:
    text = values[-1].strip() if values else ""
    return text[:LONGEST] if text.isprintable() else None


def _texts(values: Sequence[str]) -> list[str]:
    return [value[:LONGEST] for value in dict.fromkeys(values) if value and value.isprintable()][:MOST]


def _one_of(names: Mapping[str, str]) -> Callable[[Sequence[str]], str | None]:
    return lambda values: values[-1] if values and values[-1] in names else None


def _share(values: Sequence[str]) -> float | None:
    try:
        share = float(values[-1])
    except (ValueError, IndexError):
        return None
    return round(share, 2) if 0 <= share <= 1 else None


def _page(values: Sequence[str]) -> int | None:
    return int(values[-1]) if values and values[-1].isascii() and values[-1].isdigit() and len(values[-1]) < 7 else None


def _window(values: Sequence[str]) -> tuple[datetime, datetime] | None:
    try:
        start, end = (datetime.fromisoformat(part) for part in values[-1].split("/"))
    except (ValueError, IndexError):
        return None
    return (start, end) if start.tzinfo is None and end.tzinfo is None and start < end else None


def _single(value: Any) -> list[str]:
    return [str(value)]


def _choice(names: Mapping[str, str], default: str) -> Field:
    return Field(default, _one_of(names), _single)


# What the choices of the side bar hold, each a list.
ROLES = ("agent", "affected")
FILTERED_BY = ("actor", *ROLES, "place", "document", "by", "tag", "status", "date_status", "section", "review", "also")

FIELDS: dict[str, Field] = {
    "view": _choice(VIEWS, "timeline"),
    "event": Field("", _text, _single),
    "lanes": _choice(LANES, "actor"),
    "colour": _choice(COLOURS, "status"),
    "window": Field(None, _window, lambda window: ["/".join(end.isoformat(timespec="minutes") for end in window)]),
    **{key: Field([], _texts, list) for key in (*FILTERED_BY, "columns")},
    "dates": Field("", _text, _single),
    "match": _choice({"possibly": "Possibly", "certainly": "Certainly"}, "possibly"),
    "accounts": _choice(ACCOUNTS, "all"),
    "words": Field("", _text, _single),
    "confidence": Field(0.0, _share, _single),
    "page": Field(1, _page, _single),
    "case": Field("", _text, _single),
}

FILTERING = (*FILTERED_BY, "dates", "match", "accounts", "words", "confidence")
"""The fields that restrict what is shown; clearing all filters resets these."""


def default(key: str) -> Any:
    """A fresh default value."""
    value = FIELDS[key].default
    return list(value) if isinstance(value, list) else value


def read(parameters: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The whole state: what the URL says, where it says it readably, and the defaults."""
    values = {}
    for key, field in FIELDS.items():
        parsed = field.parse(parameters[key]) if parameters.get(key) else None
        values[key] = default(key) if parsed is None else parsed
    return values


def write(values: Mapping[str, Any]) -> dict[str, list[str]]:
    """The URL's parameters: all that differs from the default."""
    return {
        key: field.write(values[key])
        for key, field in FIELDS.items()
        if key in values and values[key] not in (None, field.default)
    }
