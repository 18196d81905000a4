"""How much of a file is read at most: every cap in one place, each with a unit."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one file. What is cut off is said in a Problem; what is over a hard cap is not read at all.

    `max_bytes` of a file as it lies on the disk; `max_pages` of a PDF; `max_members` of an archive, mailbox or table of
    articles; `max_rows` of a table of events; `max_ratio` unpacked to packed size of an archive member; `max_expanded`
    bytes unpacked from one archive; `max_characters` of a document's text; `seconds` and `memory` (bytes) for parsing
    one file in a process of its own; `nesting` archives within each other that are opened.
    """

    max_bytes: int = 200 * MEGABYTE
    max_pages: int = 5_000
    max_members: int = 5_000
    max_rows: int = 200_000
    max_ratio: float = 200.0
    max_expanded: int = 500 * MEGABYTE
    max_characters: int = 20_000_000
    seconds: float = 120.0
    memory: int = 2_048 * MEGABYTE
    nesting: int = 2
