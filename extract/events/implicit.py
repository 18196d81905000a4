"""Happenings told without a time word of their own: the time their narrative stands at (`date_status` assumed).

1. A news lead's happening takes the publication date.
2. Elsewhere it takes the time the narrative stands at: the last date of the main narration before it.
3. Only main and coordinated predicates that tell something done: no states, no reporting verbs, no hypotheticals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.records import Dated, Document, Event, Sentence


def undated(
    document: Document, dates: Sequence[Dated], sentences: Sequence[Sentence], events: Sequence[Event]
) -> Iterator[tuple[Dated, int, int]]:
    """(assumed date, sentence, predicate) for each happening without a date of its own."""
    yield from ()
