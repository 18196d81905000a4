"""Full dates in passages that are not in English: rows that say where to look, and nothing that was not understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.dates.expression import Fixed
from extract.dates.interval import Grain
from extract.records import Dated, Document, Event, Timex, stable_id

FOREIGN = "foreign_language"
"""The flag of a date in a passage that was not understood."""

_WORDS = 12
_SENTENCE_END = re.compile(r"(?<=[^\W\d][^\W\d][.!?…])\s+|(?<=[。！？؟۔])|\n")


def is_full(timex: Timex) -> bool:
    """Whether its words name a day or month of a year by themselves, in whatever language."""
    term = timex.expression
    return isinstance(term, Fixed) and term.interval.grain.rank <= Grain.MONTH.rank


def rows(document: Document, dated: Sequence[Dated], passages: Mapping[int, str]) -> list[Event]:
    """One event per date of these passages: its sentence's first words stand for what happened."""
    events = []
    for number in sorted(passages):
        block = document.passages[number]
        for one in dated:
            if block.start <= one.start_char < block.end and block.section not in ("furniture", "teaser"):
                events.append(_row(document, one, number))
    return events


def _row(document: Document, one: Dated, number: int) -> Event:
    marked = replace(one, flags=(*one.flags, FOREIGN))
    return Event(
        id=stable_id(document.sha256, one.start_char, one.end_char, FOREIGN, one.value),
        what=_sentence(document, one, number),
        trigger=one.text,
        trigger_start=one.start_char,
        trigger_end=one.end_char,
        dated=marked,
        passage=number,
    )


def _sentence(document: Document, one: Dated, number: int) -> str:
    block = document.passages[number]
    start, end = block.start, block.end
    for mark in _SENTENCE_END.finditer(document.text, block.start, block.end):
        if mark.end() <= one.start_char:
            start = mark.end()
        elif mark.start() >= one.end_char:
            end = mark.start()
            break
    words = document.text[start:end].split()
    short = " ".join(words[:_WORDS])[: 10 * _WORDS]
    return short if len(words) <= _WORDS and len(short) < 10 * _WORDS else f"{short} …"
