"""People listed in a table with the days of what befell them: "Name | Date of arrest | Date of death | Outcome".

The head of such a day's column says what happened then; the other cells tell of other things ("Released").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.events.cells import MOST_COLUMNS, PLACE_HEADS, placed
from extract.events.lives import Turn
from extract.reading.forms import NAME, WHOSE, befell
from extract.reading.table_rows import cells, heads
from extract.records import Dated, Document, Mention, Passage, Place


def listed_people(
    document: Document, dates: Sequence[Dated], mentions: Sequence[Mention], places: Mapping[str, Place]
) -> Iterator[Turn]:
    """What the rows of such tables tell, a turn each day; `dates` and `mentions` in order."""
    starts = [one.start_char for one in dates]
    begins = [one.start for one in mentions]
    for row in document.passages:
        if row.section != "table" or row.header is None:
            continue
        inside = dates[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        if inside:
            named = mentions[bisect_left(begins, row.start) : bisect_left(begins, row.end)]
            yield from _row(document.text, row, inside, named, places)


def _row(
    text: str, row: Passage, dates: Sequence[Dated], mentions: Sequence[Mention], places: Mapping[str, Place]
) -> Iterator[Turn]:
    own = list(cells(text, row.start, row.end))[:MOST_COLUMNS]
    columns = list(zip(heads(text, row), own, strict=False))
    whose = next((cell for head, cell in columns if WHOSE.match(head)), None)
    turns = [(*turn, cell) for head, cell in columns if (turn := befell(head))[0]]
    if whose is None or not turns:
        return
    written = text[slice(*whose)].strip()
    person = next((one for one in mentions if one.text == written and whose[0] <= one.start < whose[1]), None)
    if person is None and not NAME.fullmatch(written):
        return
    person = person or Mention(*whose, written, "PERSON")
    for told, noun, (start, end) in turns:
        inside = (one for one in dates if start <= one.start_char < end)
        dated = next((one for one in inside if one.text == text[start:end].strip()), None)
        if dated is None:
            continue
        at = {f"place of {noun}"} | (PLACE_HEADS if len(turns) == 1 else set())
        there = [name for head, cell in columns if head in at for name in _places(text, cell, mentions)]
        yield Turn(person, dated, told, tuple(places.get(name, Place(name)) for name in there))


def _places(text: str, cell: tuple[int, int], mentions: Sequence[Mention]) -> list[str]:
    value = text[slice(*cell)].strip()
    return placed([one for one in mentions if cell[0] <= one.start < cell[1]], value) if value else []
