"""Finds the time expressions of a document by its words alone: passages in, Timexes out, in order, never overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.dates.english import ENGLISH
from extract.dates.english.joins import join
from extract.dates.expression import timex_type
from extract.records import Passage, Timex


def find(text: str, passages: Sequence[Passage] = ()) -> list[Timex]:
    """The time expressions of the passages (of the whole text where there are none)."""
    spans: Iterable[tuple[int, int]] = [(p.start, p.end) for p in passages] or [(0, len(text))]
    timexes: list[Timex] = []
    for start, end in spans:
        for item in join(text, list(ENGLISH.find(text, start, end))):
            term = item.expression
            words = text[item.start : item.end]
            timexes.append(Timex(item.start, item.end, words, timex_type(term), item.rule.name, term))
    return timexes
