"""Registers: tables that list things and tell in columns of days what was done with each ("Applied", "Decided on").

Such a column is known by its cells; its head says what happened then. To leave out columns of another kind of day, add
the word of their heads to `_OF_THE_LIST`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.reading.rows import SAMPLED, Row, is_day, shown

_MOSTLY = 3  # of four cells that hold something
_WORD = re.compile(r"[A-Za-z]+")
_INNER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "StartDate" are two words
#: Days on which nothing happened but to the list itself, from which on its cells hold, and which tell people apart.
_OF_THE_LIST = frozenset([
    "accessed", "added", "anniversary", "archived", "birth", "birthday", "born", "captured", "collected", "crawled",
    "dateline", "dob", "downloaded", "edited", "extracted", "fetched", "generated", "indexed", "interview", "login",
    "modified", "posted", "printed", "published", "recorded", "report", "reported", "reporting", "retrieved",
    "saved", "scraped", "synced", "timestamp", "updated", "uploaded", "valid", "validity", "value", "verified",
])  # fmt: skip
_TO_COME = frozenset(["deadline", "due", "expected", "expires", "expiry", "next", "planned", "scheduled", "target"])
_SAYS_NOTHING = re.compile(r"(?i)^(?:date|day)s?(?: of(?: the)?)?\b ?|(?:[ _-]+(?:on|at|date|day|time))+$")
_ONLY_A_DAY = frozenset(
    ["datum", "end", "ended", "ending", "fecha", "from", "hour", "last", "month", "next", "of", "period", "season"]
)
_ONLY_A_DAY |= frozenset(["start", "time", "to", "until", "week", "when", "year", "years"])


def day_columns(columns: Sequence[str], rows: Sequence[Row]) -> tuple[str, ...]:
    """The columns whose cells are days, as their first values show, and whose heads tell what happened then."""
    found = []
    for column in columns:
        cells = [text for row in rows[:SAMPLED] if (text := shown(row.cells.get(column)).strip())]
        if deed(column) and cells and sum(map(is_day, cells)) * 4 >= len(cells) * _MOSTLY:
            found.append(column)
    return tuple(found)


def deed(head: str) -> str:
    """What the head of a column of days says was done: "Decided on" → "Decided", "Date awarded" → "Awarded"; "" where
    it says nothing, or something of the list itself."""
    told = _SAYS_NOTHING.sub("", _SAYS_NOTHING.sub("", _spelt(head))).strip(" :")
    named = {word.lower() for word in _WORD.findall(told)}
    return "" if named <= _ONLY_A_DAY or named & _OF_THE_LIST else told[0].upper() + told[1:]


def is_to_come(head: str) -> bool:
    """Whether such a head tells of what is planned: "Next due", "Expires"."""
    return not _TO_COME.isdisjoint(word.lower() for word in _WORD.findall(_spelt(head)))


def _spelt(head: str) -> str:
    words = " ".join(head.replace("_", " ").split())
    return words if " " in words else _INNER.sub(" ", words)
