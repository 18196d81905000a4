"""Who, to whom, where and how sure, read in what the rows of a table of events tell.

`asked` writes the rows of a table as a chronology ("3 May 2021: Police raided …"); what the extractor finds in it goes
back to the rows by `answered`. A column of the table goes before what is read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

import pandas as pd

from extract.dates.interval import Grain
from extract.entities.places import locate
from extract.events.names import PARTY_LABELS, PLACE_LABELS
from extract.records import Document, Event, Mention, Passage
from extract.table import case_log, cells, schema
from extract.table.case_view import reviewed
from extract.table.chronology import Chronology

LONGEST = 1_000_000
"""Characters of a table that is read so: a minute or two. A longer one has what its columns say."""

_EARLIEST = 1000  # years that are written with four figures
_ANY_DAY = "1 January 2000: "  # before a row without a date: the extractor reads only what is dated


def asked(chronology: Chronology) -> Document | None:
    """The rows as a chronology, a passage each; None where it would be too long, or no column tells what happened."""
    if not any("what" in roles for roles in chronology.roles):
        return None
    lines = [_head(event) + event.what for event in chronology.events]
    if not lines or sum(map(len, lines)) > LONGEST:
        return None
    passages = []
    position = 0
    for line in lines:
        passages.append(Passage(position, position + len(line)))
        position += len(line) + 2
    own = chronology.document
    return Document(own.name, "\n\n".join(lines), tuple(passages), "", own.published, own.published_from)


def answered(
    chronology: Chronology, list_of_rows: Document, events: Sequence[Event], mentions: Sequence[Mention]
) -> Chronology:
    """The table with what the extractor found in the document that `asked` gave."""
    starts = [passage.start for passage in list_of_rows.passages]
    told: dict[int, Event] = {}
    for event in events:
        row = chronology.events[event.passage]
        if event.dated.start_char < starts[event.passage] + len(_head(row)):
            told.setdefault(event.passage, event)
    named: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[bisect_right(starts, mention.start) - 1].append(mention)
    rows = tuple(
        _told(row, told.get(number), named[number], roles) if "what" in roles else row
        for number, (row, roles) in enumerate(zip(chronology.events, chronology.roles, strict=True))
    )
    table = schema.build([(chronology.document, rows)])
    state = case_log.State(fields=chronology.fields)
    return replace(chronology, table=reviewed(table, pd.Index(table["event"]), state), events=rows)


def _told(row: Event, event: Event | None, mentions: Sequence[Mention], roles: Collection[str]) -> Event:
    """One row with what its words tell: of its own event, else only the names that stand in it."""
    if event is None:
        people = cells.names(mention.name for mention in mentions if mention.label in PARTY_LABELS)
        names = list(dict.fromkeys(mention.name for mention in mentions if mention.label in PLACE_LABELS))
        found = row if "actors" in roles else replace(row, actors=_joined(row.actors, people))
        return found if "place" in roles else replace(found, places=tuple(locate(names).values()))
    found = replace(row, status=event.status)
    if "actors" not in roles:
        found = replace(found, actors=_joined(row.actors, event.actors))
    if "place" not in roles:
        found = replace(found, places=event.places)
    if "source" not in roles:
        found = replace(found, reported_by=event.reported_by)
    known = set(found.actors)
    agents = row.agents or tuple(name for name in event.agents if name in known and name not in row.affected)
    affected = row.affected or tuple(name for name in event.affected if name in known and name not in agents)
    return replace(found, agents=agents, affected=affected)


def _joined(own: Sequence[str], told: Sequence[str]) -> tuple[str, ...]:
    """The names that columns of the row hold, and those of what it tells."""
    return tuple(dict.fromkeys((*own, *told)))


def _head(row: Event) -> str:
    """The day, month or year of a row in words, as a chronology has it."""
    start = row.dated.interval.start if row.dated.interval else None
    if row.dated.interval is None or start is None or start.year < _EARLIEST:
        return _ANY_DAY
    grain = row.dated.interval.grain.rank
    day = f"{start.day} " if grain <= Grain.WEEK.rank else ""
    month = f"{start:%B} " if grain < Grain.YEAR.rank else ""
    return f"{day}{month}{start.year}: "
