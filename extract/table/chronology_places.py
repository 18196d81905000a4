"""Where the rows of a table of events lie: a town in the district, province and country that stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.entities.place_rows import lying
from extract.entities.places import locate
from extract.reading.columns import bare
from extract.records import Place
from extract.table.chronology_rows import Row, several

#: What the two ends of a journey are called.
_ENDS = (
    ("origin", "from departure departureairport departurefrom departureport departedfrom origin originairport "
     "placeofdeparture portofdeparture sailedfrom"),
    ("destination", "to arrival arrivalairport arrivalport arrivedat destination destinationairport placeofarrival "
     "portofarrival sailedto"),
)  # fmt: skip
Located = Mapping[tuple[str, tuple[str, ...]], Place]
"""A name and what it lies in as its row tells → its place."""


def travelling(rows: Sequence[Row]) -> list[Row]:
    """The rows, with "origin" and "destination" among the roles where two columns hold from where to where something
    went: most of their cells are places that the gazetteer knows, no people, hours or days."""
    seen = {column: None for row in rows for column in row.cells}
    ends = {role: next((one for one in seen if bare(one) in called.split()), "") for role, called in _ENDS}
    if not all(ends.values()):
        return list(rows)
    for column in ends.values():
        names = {row.cells[column] for row in rows if column in row.cells}
        known = sum(bool(place.path) for place in locate(list(names)).values())
        if not names or 2 * known < len(names):
            return list(rows)
    return [_with_ends(row, ends) for row in rows]


def _with_ends(row: Row, ends: Mapping[str, str]) -> Row:
    """The row with the two ends of a journey, unless its place or its parties are others."""
    own = {role: column for role, column in row.roles.items() if not (role == "place" and column in ends.values())}
    taken = not ends.keys().isdisjoint(own) or not set(own.values()).isdisjoint(ends.values())
    return row if taken or "place" in own else replace(row, roles={**own, **ends})


def located_in(rows: Iterable[Row]) -> Located:
    """Every place of the table with where it lies."""
    asked: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for row in rows:
        here = asked[row.within]
        for names in (_named(row), *map(several, row.places.values())):
            here |= dict.fromkeys(names)
    return {
        (name, within): place for within, names in asked.items() for name, place in lying(list(names), within).items()
    }


def places_of(row: Row, located: Located) -> tuple[Place, ...]:
    """The places of a row, the first with the coordinates of the row, where it has some."""
    found = [located[name, row.within] for name in _named(row)]
    try:
        latitude, longitude = (float(row.cell(side)) for side in ("latitude", "longitude"))
    except ValueError:  # no coordinates of its own: the gazetteer's stand
        return tuple(found)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return tuple(found)
    first = found[0] if found else Place(f"{latitude:g}, {longitude:g}")
    return (replace(first, latitude=latitude, longitude=longitude), *found[1:])


def _named(row: Row) -> tuple[str, ...]:
    """The places of a row; where it tells none, the district, province or country around it."""
    return several(row.cell("place")) or tuple(filter(None, (row.cell(role) for role, _ in _ENDS))) or row.within[:1]
