"""Reports written as a form, a field a line: "Date: 3 May 2014", "Place: Basra", "Description: Gunmen shot …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.records import Passage

_LABEL = re.compile(r"[*•·–-]?\s?(?P<name>[A-Z][^\W\d_]{1,15}(?: (?:[^\W\d_]{1,15}|/|&)){0,3})\s?:\s+(?=\S)")
_DAYS = re.compile(
    r"(?i:(?:incident |event |start |initial )?dates?(?: and time| & time)?(?: of (?:the )?\w+)?|when|day)$"
)
_TELLING = frozenset(
    ["account", "allegation", "circumstances", "description", "details", "event", "event description", "facts"]
)
_TELLING |= {"incident", "incident description", "narrative", "summary", "summary of facts", "what happened"}
_LONGEST_DATE = 60  # characters of a field that is only a day


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the passages of its day and of what is told, and where each field's value begins by its label."""

    dated: int
    told: int
    begin: int
    fields: Mapping[str, tuple[int, int]]


def forms(text: str, passages: Sequence[Passage]) -> list[Form]:
    """The forms of a document that name a day and tell what happened then."""
    found = []
    for fields in _runs(text, passages):
        day = next((label for label in fields if _DAYS.match(label)), None)
        told = next((label for label in fields if label in _TELLING), None)
        if day is None or told is None:
            continue
        passage, begin = fields[day]
        if passages[passage].end - begin <= _LONGEST_DATE:
            found.append(Form(passage, fields[told][0], fields[told][1], fields))
    return found


def _runs(text: str, passages: Sequence[Passage]) -> Iterator[dict[str, tuple[int, int]]]:
    """The labelled passages that follow one another; a label that comes again begins the next form."""
    fields: dict[str, tuple[int, int]] = {}
    for index, passage in enumerate(passages):
        label = _LABEL.match(text, passage.start, passage.end) if passage.section != "table" else None
        name = label.group("name").lower() if label else ""
        if label is None or name in fields:
            yield fields
            fields = {}
        if label is not None:
            fields[name] = (index, label.end())
    yield fields
