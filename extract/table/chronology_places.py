"""Where the rows of a table of events lie: a town in the district, province and country that stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extract.entities.place_rows import lying
from extract.records import Place
from extract.table.chronology_rows import Row, several

Located = Mapping[tuple[str, tuple[str, ...]], Place]
"""A name and what it lies in as its row tells → its place."""


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
    return several(row.cell("place")) or row.within[:1]
