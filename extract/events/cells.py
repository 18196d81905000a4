"""A table's row: what is told stands in one cell, and a cell that is only a name says where, or who took part."""

from __future__ import annotations

from extract.events.roles import PARTY_LABELS, PLACE_LABELS, Names, Roles, name_of
from extract.records import Passage

_BETWEEN = "\t"


def cell_of(text: str, row: Passage, start: int, end: int) -> tuple[int, int]:
    """The cell that these characters stand in; the whole row where it has only one."""
    first = text.rfind(_BETWEEN, row.start, start) + 1
    last = text.find(_BETWEEN, end, row.end)
    return (first or row.start), (last if last >= 0 else row.end)


def elsewhere(names: Names, cell: tuple[int, int]) -> set[int]:
    """The tokens of the sentence outside this cell."""
    return {i for i, token in enumerate(names.tree.tokens) if token.end <= cell[0] or token.start >= cell[1]}


def add_names(roles: Roles, names: Names, text: str, row: Passage, cell: tuple[int, int]) -> None:
    """Gives a row's happening the names that fill other cells of it."""
    for mention in names.mentions:
        if cell[0] <= mention.start < cell[1]:
            continue
        own = cell_of(text, row, mention.start, mention.end)
        if text[own[0] : own[1]].strip(" .") != mention.text:
            continue
        if mention.label in PLACE_LABELS:
            roles.add("places", name_of(mention))
        elif mention.label in PARTY_LABELS:
            roles.add("others", name_of(mention))
