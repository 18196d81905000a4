"""Finds the time expressions of a document by its words alone: passages in, Timexes out, in order, never overlapping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.dates.english import ENGLISH
from extract.dates.english.joins import join
from extract.dates.expression import timex_type
from extract.records import Passage, Timex


def find(text: str, passages: Sequence[Passage] = ()) -> list[Timex]:
    """The time expressions of the passages (of the whole text where there are none)."""
    timexes: list[Timex] = []
    for start, end in _spans(text, passages):
        for item in join(text, list(ENGLISH.find(text, start, end))):
            term = item.expression
            words = text[item.start : item.end]
            timexes.append(Timex(item.start, item.end, words, timex_type(term), item.rule.name, term))
    return timexes


def _spans(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """The stretches to search: passages, joined where only a line break parts them in the middle of a sentence."""
    if not passages:
        yield 0, len(text)
        return
    start, end = passages[0].start, passages[0].end
    for before, passage in pairwise(passages):
        wrapped = (
            before.section == passage.section == "body"
            and before.end - before.start > 40
            and text[end - 1].isalnum()
            and text[end : passage.start].strip(" \t\r") == "\n"
        )
        if not wrapped:
            yield start, end
            start = passage.start
        end = passage.end
    yield start, end
