"""Registers within documents: tables whose columns of days say what was done with what they list.

"Permit | Applicant | Applied | Decided": each day is an event, "Applied: …", told by the head of its column with the
row's other cells. Tables of files of their own are read by `table.chronology`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.events.cells import MOST_COLUMNS, add_names, docketed, telling_cell
from extract.events.fitting import LIMIT
from extract.events.roles import Roles
from extract.reading.registers import deed, is_to_come
from extract.reading.table_rows import cells, heads
from extract.records import Dated, Document, Event, Mention, Passage, Place, stable_id

_NUMBER = re.compile(r"\d{1,3}\.?")  # of the row
_FEWEST = 3  # cells of a row: what it lists, a day, something else


def registers(
    document: Document, dates: Sequence[Dated], mentions: Sequence[Mention], places: Mapping[str, Place]
) -> Iterator[Event]:
    """What the days of such tables tell, an event each; `dates` and `mentions` in order."""
    starts, begins = [one.start_char for one in dates], [one.start for one in mentions]
    for number, row in enumerate(document.passages):
        if row.section != "table" or row.header is None:
            continue
        inside = dates[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        told = telling_cell(document.text, row) or docketed(document.text, row)
        if inside and told is None:
            named = mentions[bisect_left(begins, row.start) : bisect_left(begins, row.end)]
            yield from _row(document, number, row, inside, named, places)


def _row(
    document: Document,
    number: int,
    row: Passage,
    dates: Sequence[Dated],
    mentions: Sequence[Mention],
    places: Mapping[str, Place],
) -> Iterator[Event]:
    text = document.text
    own = list(cells(text, row.start, row.end))[:MOST_COLUMNS]
    whole = {(one.start_char, one.end_char): one for one in dates}
    days: list[tuple[str, tuple[int, int], Dated]] = []
    rest: list[tuple[int, int]] = []
    for head, (start, end) in zip(heads(text, row), own, strict=False):
        value = text[start:end]
        begin = start + len(value) - len(value.lstrip())
        dated = whole.get((begin, begin + len(value.strip())))
        if dated is None:
            rest.append((start, end))
        elif done := deed(head):
            days.append((done, (start, end), dated))
    if len(own) < _FEWEST or not rest or len(days) + len(rest) < len(own):  # a day without a deed: a chronicle's
        return
    told = [
        one
        for start, end in rest
        if not any(start <= dated.start_char < end for dated in dates)
        and (one := text[start:end].strip())
        and not _NUMBER.fullmatch(one)
    ]
    listed = " ".join("; ".join(told).split()[:LIMIT])
    for done, cell, dated in days if listed else ():
        roles = Roles()
        told_by = add_names(roles, mentions, text, row, cell)
        yield Event(
            id=stable_id(document.sha256, dated.start_char, dated.end_char, done, dated.value),
            what=f"{done}: {listed}".rstrip(" ;,"),
            trigger=text[dated.start_char : dated.end_char],
            trigger_start=dated.start_char,
            trigger_end=dated.end_char,
            dated=dated,
            passage=number,
            status="planned" if is_to_come(done) else "happened",
            actors=roles.actors,
            agents=tuple(roles.agents),
            affected=tuple(roles.affected),
            places=tuple(places.get(name, Place(name)) for name in roles.places),
            reported_by=told_by,
        )
