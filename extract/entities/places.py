"""What a name is – a country, its adjective, a region, an area, a city – and where the place lies that it names.

To add a spelling: a region's goes into `region_variants.tsv`, a country's into `countries.tsv`, a wider area's (a sea,
a mountain range, a former state) into `areas.tsv` (`gazetteer.py` reads them).

Of several places of one name the most likely wins: one in a country the document speaks of before the rest, in a region
that it names, then the one with more people; a town of fewer than 15,000 and a district count only in such a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.entities import gazetteer
from extract.entities.gazetteer import Entry, key, loose_key
from extract.entities.place_words import DIRECTION, NARROWER, TOWN_KINDS, WIDER, is_side, without_kind
from extract.records import Place

__all__ = [
    "NARROWER",
    "TOWN_KINDS",
    "WIDER",
    "capital_country",
    "country_of",
    "is_adjective",
    "is_area",
    "is_country",
    "is_known",
    "is_region",
    "key",
    "listed",
    "locate",
    "loose_key",
    "path_of",
    "people",
    "within",
    "without_kind",
]

# What says that not the town of that name is meant, and what says that it is.
_AS_AREA = re.compile(
    rf"(?i)^(?:the )?(?:county |(?!greater ){DIRECTION}|(?:{WIDER}|{NARROWER}) of )|(?: (?:{WIDER}|{NARROWER}))$"
)
_AS_TOWN = re.compile(rf"(?i)^(?:the )?(?:central |downtown |(?:{TOWN_KINDS}) of )| (?:{TOWN_KINDS})$")
_AS_WIDER = re.compile(rf"(?i)^(?:the )?(?:county |(?:{WIDER}) of )|(?: (?:{WIDER}))$")
_REGION_OF = re.compile(rf"(?i)(?:the )?(.+ (?:{WIDER}|{NARROWER})) of (?:the )?(.+)")
# A building that goes by its town's name lies where the town does: "Luton Airport", "Batu Gajah prison".
_AT_TOWN = re.compile(
    r"(?i) (?:(?:central|general|international|military|university) )?(?:airbase|airfield|airport|barracks"
    r"|border crossing|bridge|camp|cathedral|crossing|dams?|hospital|jail|monastery|prison|refinery|stadium|station"
    r"|university)$"
)
# Thousands of people a place must have to be meant where nothing points to it; where other countries are named, more.
_LEAST_PEOPLE = 15
_LEAST_ELSEWHERE = 100
# As many people (in thousands) as a region counts for against cities of its name.
_REGION_WEIGHT = 40
_DISTRICT_WEIGHT = 18
_SAID_SO = 100  # times as likely where the words around the name say what kind of place it is
_REGION_NAMED = 20  # times as likely in a region that the document names
_WIDE = re.compile(
    r"Ocean|Sea|Gulf|Strait|Africa|Asia|Europe|America|East\b|Balkans|Caucasus|Sahel|Levant|Canal|Arctic|Antarctica|Alps"
    r"|Himalayas|Peninsula|Heights|Mountains|Delta|Mediterranean|Caribbean|Lake|Scandinavia|Baltics|Midwest|Bekaa|Mandab"
)
# Countries named like another country's region that is as often meant: they are no hint to themselves.
_ALSO_A_REGION = frozenset({"Georgia"})


# --- what a name is ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def country_of(name: str) -> str | None:
    """The common name of the country that a country's name, abbreviation or adjective means ("U.S.", "Iraqi")."""
    bare = name.strip()
    iso = gazetteer.adjectives().get(bare)
    if iso is None and not (bare in ("Us", "Car") or bare.islower()):
        iso = gazetteer.countries().get(key(bare))
    return gazetteer.units()[iso][0] if iso else None


def is_adjective(name: str) -> bool:
    """Whether this is a country's adjective or its word for its people ("Syrian", "Iraqis"), case sensitive."""
    return name in gazetteer.adjectives()


def is_district(name: str, place: Place) -> bool:
    """Whether a place that was located by this name is a district, which may lie on the map where its town does."""
    at = (place.latitude, place.longitude)
    return any((one.latitude, one.longitude) == at for one in gazetteer.districts(key(without_kind(name))))


def is_country(name: str) -> bool:
    """Whether this is a country's name or abbreviation (not its adjective)."""
    return not name.islower() and name != "Us" and key(name) in gazetteer.countries()


def listed() -> Iterator[tuple[str, str]]:
    """Every country, adjective and area as written, with its label: what a scan over a text looks for."""
    for iso, name, variants, _ in gazetteer.rows("countries.tsv"):
        if iso != "iso":
            yield from ((spelling, "GPE") for spelling in (name, *variants.split("|")) if spelling[:1].isupper())
    yield from ((adjective, "NORP") for adjective in gazetteer.adjectives())
    for name, variants, *_ in gazetteer.rows("areas.tsv"):
        if name != "name":
            label = "LOC" if _WIDE.search(name) else "GPE"
            yield from ((spelling, label) for spelling in (name, *variants.split("|")) if spelling[:1].isupper())


def is_area(name: str) -> bool:
    """Whether this is a sea, mountain range, continent, disputed territory or other area that is no country."""
    return key(name) in gazetteer.areas()


def capital_country(name: str) -> str | None:
    """The country whose capital bears this name ("Tehran" → "Iran")."""
    return _capitals().get(key(name))


@cache
def _capitals() -> dict[str, str]:
    found = {key(capital): name for _, (name, _, capital) in gazetteer.units().items() if capital}
    found |= {"kyiv": "Ukraine", "kiev": "Ukraine", "jerusalem": "Israel", "washington": "United States"}
    return found


def is_region(name: str) -> bool:
    """Whether this is a first-level region's name, with or without its kind ("Anbar", "Anbar Province")."""
    return key(name) in gazetteer.regions() or key(without_kind(name)) in gazetteer.regions()


@lru_cache(maxsize=65536)
def is_known(name: str, least: int = 15, exact: bool = False) -> bool:
    """Whether the gazetteer holds this name: a country, region, area or a city of `least` thousand people.

    Words for its kind and direction ("Anbar Province", "northern Syria") may stand with it unless `exact`.
    """
    bare = name if exact else without_kind(name)
    return any(
        is_country(each)
        or key(each) in gazetteer.regions()
        or key(each) in gazetteer.areas()
        or any(gazetteer.city(line).people >= least for line in gazetteer.city_lines(key(each)))
        for each in {name, bare}
    )


def is_told_of(name: str, least: int) -> bool:
    """Whether this is a city of `least` thousand people, or a village or crossing of the news ("Spin Boldak")."""
    return is_known(name, least, exact=True) or gazetteer.in_the_news(key(name))


def people(name: str) -> int:
    """Thousands of inhabitants of the largest city so named; 0 where none is known."""
    return max((gazetteer.city(line).people for line in gazetteer.city_lines(key(name))), default=0)


# --- where a name lies ------------------------------------------------------------------------------------------


_LARGER = 2  # times the people of its namesakes: of less, either may be meant
_FAR_LARGER = 20  # times the people of its namesakes: whoever says Paris means that of France


@dataclass(frozen=True, slots=True)
class _Hint:
    """What a document speaks of: countries (ISO codes, likeliest first), regions it names, regions of its towns."""

    countries: tuple[str, ...] = ()
    regions: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()


def locate(names: Sequence[str], country_hint: Iterable[str] = ()) -> dict[str, Place]:
    """Every name with its place; a name the gazetteer does not know keeps an empty path and no coordinates.

    `country_hint`: countries the document speaks of beside those among `names`, likeliest first (names or adjectives).
    """
    hint = _hint(country_hint, names)
    return {name: _place(name, hint) for name in dict.fromkeys(names)}


def within(inner: str, outer: str) -> Entry | None:
    """The largest town of the first name that lies in the second, a country or region; or a region of that country."""
    own = gazetteer.countries().get(key(outer), "")
    regions = {entry.code for entry in gazetteer.regions().get(key(outer), ())}
    towns = map(gazetteer.city, gazetteer.city_lines(key(inner)) if own or regions else ())
    there = [t for t in towns if t.country == own or t.code in regions]
    there += [region for region in gazetteer.regions().get(key(inner), ()) if region.country == own]
    return max(there, key=lambda t: _REGION_WEIGHT if t.kind == "region" else t.people, default=None)


def _hint(countries: Iterable[str], names: Sequence[str]) -> _Hint:
    """Countries named, those first given first, then those of cities whose name is no other's; regions likewise."""
    codes = []
    for name in (*countries, *names):
        land = gazetteer.adjectives().get(name) or gazetteer.countries().get(key(name))
        if land is None and (area := gazetteer.areas().get(key(name))):
            land = area[0]
        if land and (name in countries or name not in _ALSO_A_REGION):
            codes.append(land)
    told = set(codes)
    for name in (name for name in names if not is_side(name)):
        regions = gazetteer.regions().get(key(name)) or gazetteer.regions().get(key(without_kind(name)), ())
        towns = [gazetteer.city(line) for line in gazetteer.city_lines(key(name))]
        large = [city for city in towns if city.people >= _LEAST_PEOPLE]
        most = max((city.people for city in large), default=0)
        lands = {city.country for city in large if city.people * _FAR_LARGER > most}
        if lands and not lands & told and any(city.country in told for city in towns):
            continue  # "Ras al-Ayn" of a text on Syria speaks of no other country
        lands |= {region.country for region in regions}
        if len(lands) == 1:
            codes += lands
    found = tuple(dict.fromkeys(codes))
    sure = _Hint(found)
    entries = [entry for name in dict.fromkeys(names) if (entry := _best(name, sure)) and entry.country in found]
    return _Hint(
        found,
        frozenset(entry.code for entry in entries if entry.kind == "region"),
        frozenset(entry.code for entry in entries if entry.kind == "city"),
    )


@lru_cache(maxsize=8192)
def _in_its_land(name: str, hint: _Hint) -> Place | None:
    """Where a name says itself in which country or region: "Hillah, Iraq", "Oromia Region of Ethiopia"."""
    told = _REGION_OF.fullmatch(name)
    inner, _, outer = (told[1], "", told[2]) if told else name.partition(", ")
    own = gazetteer.countries().get(key(outer)) if outer else None
    regions = frozenset(entry.code for entry in gazetteer.regions().get(key(outer), ())) if outer else frozenset()
    within = tuple(dict.fromkeys((*((own,) if own else ()), *sorted(code[:2] for code in regions))))  # "Macon, Georgia"
    found = _best(inner, _Hint((*within, *hint.countries), regions)) if within else None
    if found is None or found.country not in within:
        return None
    return Place(name, path_of(inner, found), found.latitude, found.longitude)


def _place(name: str, hint: _Hint) -> Place:
    if own_land := _in_its_land(name, hint):
        return own_land
    own_region = key(name) in gazetteer.regions()  # "North Darfur" is no part of Darfur that only its words tell
    for spelling in dict.fromkeys((name, name if own_region else without_kind(name))):
        country = gazetteer.countries().get(key(spelling))
        if country and spelling != name and any(gazetteer.city_lines(key(name))):
            break  # "Benin City" is a town
        regions_here = [
            entry for entry in gazetteer.regions().get(key(spelling), ()) if entry.country in hint.countries
        ]
        a_region = any(entry.code in hint.near for entry in regions_here)
        if spelling in _ALSO_A_REGION and a_region and not any(code[:2] == country for code in hint.near):
            break  # "Macon, Georgia"
        if country and not (regions_here and country not in hint.countries):
            entry = gazetteer.units()[country][1]
            return Place(name, gazetteer.units()[country][0], entry.latitude, entry.longitude)
        if key(spelling) in gazetteer.areas():
            area = gazetteer.areas()[key(spelling)][1]
            return Place(name, area.path, area.latitude, area.longitude)
    found = _best(name, hint) or _best(_AT_TOWN.sub("", name), hint)
    return Place(name, path_of(name, found), found.latitude, found.longitude) if found else Place(name)


def _best(name: str, hint: _Hint) -> Entry | None:
    """The likeliest entry of that name: in a hinted country first, a region before a small town, then by people."""
    entries = _candidates(name, hint)
    if not entries:
        return None
    as_area, as_town = bool(_AS_AREA.search(name)), bool(_AS_TOWN.search(name))

    def weight(entry: Entry) -> float:
        known = entry.country in hint.countries
        nearness = 1 / (1 + hint.countries.index(entry.country)) if known else 1 / (len(hint.countries) + 10)
        size: float = {"region": _REGION_WEIGHT, "district": _DISTRICT_WEIGHT}.get(entry.kind, entry.people + 1)
        said = as_town if entry.kind == "city" else as_area
        there = entry.code in hint.regions and entry.kind != "region" and not as_area
        return nearness * size * (_SAID_SO if said else 1) * (_REGION_NAMED if there else 1)

    best = max(entries, key=weight)
    foreign = best.kind == "city" and hint.countries and best.country not in hint.countries
    least = weight(best) / (_LARGER if foreign else 1)
    if len({entry.country for entry in entries if weight(entry) >= least}) > 1:
        return None  # nothing tells Palmyra in Syria from that in Brazil, Valencia in Venezuela from that in Spain
    namesakes = [entry for entry in entries if entry.kind == "district" and entry.country == best.country]
    if best.kind == "district" and len({entry.code for entry in namesakes} - hint.regions) > 0 and len(namesakes) > 1:
        near = [entry for entry in namesakes if entry.code in hint.regions] or [
            entry for entry in namesakes if entry.code in hint.near
        ]
        return near[0] if len(near) == 1 else Entry("district", best.country, None, None)
    return best


def _candidates(name: str, hint: _Hint) -> list[Entry]:
    """What the gazetteer has of that name and may be meant."""
    entries: list[Entry] = []
    bare = without_kind(name)
    for spelling in dict.fromkeys((name, bare)):
        entries += gazetteer.regions().get(key(spelling), ())
        entries += map(gazetteer.city, gazetteer.city_lines(key(spelling)))
    districts = [
        entry
        for entry in gazetteer.districts(key(bare))
        if entry.country in hint.countries and (_AS_AREA.search(name) or (bare == name and entry.country != "US"))
    ]
    if not districts and _AS_WIDER.search(name) and not any(entry.kind == "region" for entry in entries):
        districts = list(gazetteer.districts(key(bare)))  # "County Armagh": only one country has such a one
        districts = districts if len({district.country for district in districts}) == 1 else []
    least = _LEAST_ELSEWHERE if hint.countries else _LEAST_PEOPLE
    entries = [e for e in entries if e.kind == "region" or e.people >= least or e.country in hint.countries]
    if any(entry.kind == "region" and entry.country in hint.countries[:1] for entry in entries):
        entries = [entry for entry in entries if entry.country in hint.countries]
    if _AS_WIDER.search(name) and (districts or any(entry.kind == "region" for entry in entries)):
        entries = [entry for entry in entries if entry.kind == "region"]
    entries += districts
    if not any(entry.country in hint.countries for entry in entries) and len(key(name)) > 3:
        for country in [country for country in hint.countries if country in gazetteer.TRANSLITERATED][:8]:
            entries += map(gazetteer.city, gazetteer.loose_cities(country, bare))
    return [e for e in entries if e.kind == "region" and e.country in hint.countries] if is_side(bare) else entries


def path_of(name: str, entry: Entry) -> str:
    """Names from the place outwards, the first as the document writes it, none twice in a row."""
    country = gazetteer.units()[entry.country][0]
    if entry.kind == "region" or len(entry.code) == 2:
        return f"{name} / {country}"
    region = gazetteer.units()[entry.code][0]
    return " / ".join([name, country] if key(name) == key(region) else [name, region, country])
