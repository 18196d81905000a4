"""People listed in a table with the days of what befell them: "Name | Date of arrest | Date of death | Outcome".

The head of such a day's column says what happened then; the other cells tell of other things ("Released"). A box of
facts beside an article ("Born | 3 May 1950 Varna") tells of whom the article is about, a fact a row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.events.cells import MOST_COLUMNS, PLACE_HEADS, placed
from extract.events.lives import Turn
from extract.events.names import PLACE_LABELS, name_of
from extract.reading.forms import NAME, WHOSE, befell
from extract.reading.table_rows import cells, heads
from extract.records import Dated, Document, Mention, Passage, Place

_FACT = 2  # the cells of a fact: what it is, and what is so
_LEADS = 3  # words of a full name before the day of birth
_BORN = frozenset(["born", "date of birth"])


def listed_people(
    document: Document, dates: Sequence[Dated], mentions: Sequence[Mention], places: Mapping[str, Place]
) -> Iterator[Turn]:
    """What the rows of such tables tell, a turn each day; `dates` and `mentions` in order."""
    starts = [one.start_char for one in dates]
    begins = [one.start for one in mentions]
    whose = _whose(document, mentions)
    for row in document.passages:
        if row.section != "table" or (row.header is None and whose is None):
            continue
        inside = dates[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        if inside:
            named = mentions[bisect_left(begins, row.start) : bisect_left(begins, row.end)]
            fact = _fact(document.text, row, inside, named, places, whose) if whose is not None else None
            yield from _row(document.text, row, inside, named, places) if fact is None else [fact]


def _whose(document: Document, mentions: Sequence[Mention]) -> Mention | None:
    """Whom the document is about: the person whose name alone stands at its head, as a page's title does."""
    first = next((one for one in document.passages if one.section not in ("furniture", "teaser")), None)
    if first is None or first.section not in ("heading", "caption"):
        return None
    words = document.text[first.start : first.end].strip()
    if not NAME.fullmatch(words):
        return None
    titled = next((one for one in mentions if first.start <= one.start < first.end), None)
    known = titled is not None and titled.label == "PERSON"
    born = any(_label(document.text, row) in _BORN for row in document.passages if row.section == "table")
    return (titled if known else Mention(first.start, first.end, words, "PERSON")) if known or born else None


def _label(text: str, row: Passage) -> str:
    """What the first of a row's two cells says, in small letters; "" in other rows."""
    own = list(cells(text, row.start, row.end))
    return text[slice(*own[0])].strip(" :").lower() if len(own) == _FACT else ""


def _fact(
    text: str,
    row: Passage,
    dates: Sequence[Dated],
    mentions: Sequence[Mention],
    places: Mapping[str, Place],
    whose: Mention,
) -> Turn | None:
    """What a row of a box of facts tells of whom the article is about."""
    told = befell(_label(text, row))[0]
    begin = list(cells(text, row.start, row.end))[-1][0]
    if not told or text[begin : dates[0].start_char].strip(" (\n").count(" ") > _LEADS:
        return None
    named = [name_of(one) for one in mentions if one.start > dates[0].end_char and one.label in PLACE_LABELS]
    return Turn(whose, dates[0], told, tuple(places.get(name, Place(name)) for name in named[:1]))


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
