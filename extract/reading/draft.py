"""What a reader hands back before it becomes a Document: text, passages and the metadata found in the file."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from extract.records import Passage, Section


class Unreadable(Exception):
    """A file that can't be read; its message is the reason alone, "this PDF is a scan without text"."""


def few(numbers: Sequence[int], most: int = 10) -> str:
    """The first of some numbers, for a sentence: "3, 5, 8 and 12 more"."""
    return ", ".join(map(str, numbers[:most])) + (f" and {len(numbers) - most} more" if len(numbers) > most else "")


@dataclass(frozen=True, slots=True)
class Draft:
    """One document as its reader sees it.

    `passages` None: to be found in the text by `passages.split`. `metadata` maps where a date (or title, author) was
    found to what is written there, best first. `member` is the name of the part of the file this is ("3 of 12", a page
    name), empty where the file is one document. `problems` are sentences without the file's name.
    """

    text: str
    format: str
    passages: tuple[Passage, ...] | None = None
    title: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    language: str = ""
    member: str = ""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text a reader found, to be laid under the others; `under` indexes the block that heads it."""

    text: str
    section: Section = "body"
    page: int | None = None
    under: int | None = None
    published: date | None = None


def assemble(blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """Lay blocks under each other, a blank line between, and say where each stands; empty ones are left out."""
    parts: list[str] = []
    passages: list[Passage] = []
    places: dict[int, tuple[int, int]] = {}
    position = 0
    for index, block in enumerate(blocks):
        text = block.text.strip()
        if not text:
            continue
        cut = block.text.rstrip()
        empty = len(cut) - len(cut.lstrip("\t")) if block.section == "table" else 0  # cells before the first
        if parts:
            tight = block.section == passages[-1].section and block.section in ("list", "table")
            glue = "\n" if tight else "\n\n"
            parts.append(glue)
            position += len(glue)
        parts.append("\t" * empty + text)
        position += empty
        places[index] = (position, position + len(text))
        header = places.get(block.under) if block.under is not None else None
        passages.append(Passage(*places[index], block.section, block.page, header, block.published))
        position += len(text)
    return "".join(parts), tuple(passages)


def to_json(drafts: Iterable[Draft]) -> bytes:
    """Drafts as JSON: what comes back from a parsing process is data, never a pickle."""
    rows = [dataclasses.asdict(draft) for draft in drafts]
    return json.dumps(rows, default=str, ensure_ascii=True).encode("ascii")


def from_rows(rows: Iterable[dict[str, Any]]) -> list[Draft]:
    """The drafts again, from what `to_json` wrote and was loaded."""
    return [_draft(row) for row in rows]


def _draft(row: dict[str, Any]) -> Draft:
    rows = row.pop("passages")
    passages = None if rows is None else tuple(_passage(one) for one in rows)
    return Draft(**{**row, "passages": passages, "problems": tuple(row["problems"])})


def _passage(row: dict[str, Any]) -> Passage:
    header = tuple(row["header"]) if row["header"] else None
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return Passage(row["start"], row["end"], row["section"], row["page"], header, published)
