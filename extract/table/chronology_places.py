"""Where the rows of a table of events lie: a town in the district, province and country that stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.entities import places
from extract.records import Place
from extract.table.chronology_rows import Row, several

Located = Mapping[tuple[str, tuple[str, ...]], Place]
"""A name and what it lies in as its row tells → its place."""

_IN = " / "


def located_in(rows: Iterable[Row]) -> Located:
    """Every place of the table with where it lies."""
    asked: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for row in rows:
        here = asked[row.within]
        for names in (_named(row), *map(several, row.places.values())):
            here |= dict.fromkeys(names)
    return {
        (name, within): place for within, names in asked.items() for name, place in _lying(list(names), within).items()
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


def _lying(names: Sequence[str], within: tuple[str, ...]) -> dict[str, Place]:
    """The names with where they lie."""
    found = places.locate([*names, *within], within)
    told = {name: found[name] for name in names}
    for name in names:
        first, comma, last = name.partition(",")
        if comma and not told[name].path:
            told[name] = replace(_in(first.strip(), last.rpartition(",")[2].strip()), name=name)
        if within and not _agrees(told[name], found[within[-1]]):
            told[name] = Place(name, _IN.join(dict.fromkeys((name, *within))))
    return told


def _in(name: str, around: str) -> Place:
    """ "Beirut, Lebanon", "Mansour, west Baghdad": the first part in the last one's country, else in the last."""
    own, wider = places.locate([name], [around])[name], places.locate([around])[around]
    return own if own.path or not wider.path else replace(wider, path=f"{name}{_IN}{wider.path}")


def _agrees(place: Place, around: Place) -> bool:
    """Whether a place of the gazetteer lies in the country that its row tells."""
    return bool(place.path) and place.path.split(_IN)[-1] == (around.path or place.path).split(_IN)[-1]
