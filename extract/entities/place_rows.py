"""Where the places lie that stand beside each other in a row: a town in the province and country beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.entities.places import country_of, is_country, locate
from extract.records import Place

_IN = " / "


def nested(row: Sequence[Place], cells: Iterable[str]) -> tuple[Place, ...]:
    """The places of a row, each in the country that one of its `cells` is, the narrowest first, countries last."""
    lands = {land: cell for cell in cells if is_country(cell) and (land := country_of(cell))}
    names = [place.name for place in row if not is_country(place.name)] if len(lands) == 1 else []
    if not names:
        return tuple(row)
    found = lying(names, tuple(lands.values()))
    inner = sorted((found[name] for name in names), key=lambda place: -place.path.count(_IN))
    return (*inner, *(place for place in row if is_country(place.name)))


def countries_last(places: Sequence[Place]) -> tuple[Place, ...]:
    """The places of a row with a country behind what lies in it: "in Nepal's capital, | Kathmandu" lies there."""
    around = {place.path.rpartition(_IN)[2] for place in places if _IN in place.path}
    return tuple(sorted(places, key=lambda place: place.path in around))


def lying(names: Sequence[str], within: tuple[str, ...]) -> dict[str, Place]:
    """The names with where they lie; `within`: what stands beside them, the country last."""
    found = locate([*names, *within], within)
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
    own, wider = locate([name], [around])[name], locate([around])[around]
    return own if own.path or not wider.path else replace(wider, path=f"{name}{_IN}{wider.path}")


def _agrees(place: Place, around: Place) -> bool:
    """Whether a place of the gazetteer lies in the country that its row tells."""
    return bool(place.path) and place.path.split(_IN)[-1] == (around.path or place.path).split(_IN)[-1]
