"""What a case answers with: a document without its text, what became of an added one, corrections without event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from extract.records import Document
from extract.table import case_load


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the case without its text. `stale`: a person changed its publication date since its extraction."""

    name: str
    title: str
    published: date | None
    published_from: str
    sha256: str
    size: int
    format: str
    language: str
    version: str
    events: int
    problems: int
    stale: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What `add` did: the name the document has in the case, whether it replaced an older extraction, which corrected
    events were found again under a new id (old → new; `orphans` has the others), and how many events it has now."""

    name: str
    replaced: bool = False
    moved: Mapping[str, str] | None = None
    events: int = 0


@dataclass(frozen=True, slots=True)
class Orphan:
    """Corrections of an event that the newest extraction does not have; `about` says what it was."""

    event: str
    document: str
    about: Mapping[str, Any]
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table among the files of a case: its name, the SHA-256 of its bytes, the documents it gave."""

    name: str
    sha256: str
    documents: tuple[str, ...]


_D = TypeVar("_D", Document, Entry)


def entry(row: Sequence[Any], stale: bool) -> Entry:
    """A row of the database as an entry."""
    names = [made.name for made in fields(Entry)]
    told = dict(zip(names, (*row, stale), strict=True))
    return Entry(**(told | {"published": case_load.day(told["published"])}))


def corrected(document: _D, said: Mapping[str, Any]) -> _D:
    """A document with what a person said about it."""
    changed = dict(said)
    if "published" in changed:
        changed |= {"published": case_load.day(changed["published"]), "published_from": "given"}
    return replace(document, **changed)
