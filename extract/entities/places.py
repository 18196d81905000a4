"""What a name is – a country, its adjective, a region, an area, a city – and where the place lies that it names.

To add a spelling: a region's goes into `region_variants.tsv`, a country's into `countries.tsv`, a wider area's (a sea,
a mountain range, a former state) into `areas.tsv` (`gazetteer.py` reads them).

Of several places of one name the most likely wins: one in a country the document speaks of before the rest, in a region
that it names, then the one with more people; a town of fewer than 15,000 and a district count only in such a country.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from extract.entities import gazetteer
from extract.entities.gazetteer import Entry, key, loose_key
from extract.entities.place_words import DIRECTION, NARROWER, TOWN_KINDS, WIDER, is_side, without_kind
from extract.records import Document, Mention, Place

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
    "of_document",
    "people",
    "without_kind",
]

# What says that not the town of that name is meant, and what says that it is.
_AS_AREA = re.compile(rf"(?i)^(?:the )?(?:county |{DIRECTION}|(?:{WIDER}|{NARROWER}) of )|(?: (?:{WIDER}|{NARROWER}))$")
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


def of_document(document: Document, mentions: Sequence[Mention]) -> dict[str, Place]:
    """The place of every place's canonical name in a document; the countries it names most come first as hints."""
    spoken: Counter[str] = Counter()
    names = []
    for mention in mentions:
        name = mention.name or mention.text
        if mention.label in ("GPE", "LOC", "FAC"):
            names.append(name)
        country = country_of(name) or country_of(mention.text)
        if country:
            spoken[country] += 1
    found = locate(list(dict.fromkeys(names)), [country for country, _ in spoken.most_common()])
    for inner, outer in _pairs(document.text, mentions):
        told = _within(inner, outer)
        if told is None or inner not in found:
            continue
        region = gazetteer.units()[told.code][1]
        if outer in found and region in gazetteer.regions().get(key(outer), ()):
            found[outer] = Place(outer, _path(outer, region), region.latitude, region.longitude)
        there = _path(inner, told)
        if there.split(_IN)[-2:] != found[inner].path.split(_IN)[-2:] and not found[inner].path.endswith(_IN + outer):
            found[inner] = Place(inner, there, told.latitude, told.longitude)
    for inner, outer, a_building in _told_within(document.text, mentions):
        around, own = found.get(outer), found.get(inner)
        if around is not None and around.path and not (own is not None and own.path):
            in_town = a_building and people(outer) >= (_CITY if is_region(outer) else 1) and not is_country(outer)
            at = (around.latitude, around.longitude) if in_town else (None, None)  # what is in a region may be anywhere
            found[inner] = Place(inner, inner + _IN + around.path, *at)
        elif own is not None and around is not None and own.path == inner + _IN + around.path.split(_IN)[-1]:
            found[inner] = replace(own, path=inner + _IN + around.path)  # of which the map only knows the country
    for inner, outer in _of_towns(document.text, mentions):
        if found[inner].path.split(_IN)[-2:] != found[outer].path.split(_IN)[-2:]:
            found[inner] = Place(inner, inner + _IN + found[outer].path, None, None)
    for inner, outer in _in_districts(document.text, mentions):
        own, around = found[inner], found[outer]
        wider = around.path.split(_IN)[-2:]
        if around.path and own.path.split(_IN)[-2:] != wider:
            town = _within(inner, wider[0])
            on_map = (town.latitude, town.longitude) if town else (None, None)
            found[inner] = Place(inner, inner + _IN + around.path, *on_map)
    return found


def _of_towns(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Quarters behind the town whose they are: "Honiara's Chinatown", not "Oman's Karvat"."""
    here = [m for m in mentions if m.label in ("GPE", "LOC")]
    for one, other in pairwise(here):
        town, quarter = one.name or one.text, other.name or other.text
        lands = is_country(town) or is_country(quarter)
        if text[one.end : other.start] in _OWNS and people(town) >= _LEAST_PEOPLE and not lands:
            yield quarter, town


_DISTRICT_BEHIND = re.compile(rf" (?:{NARROWER}|{WIDER})\b", re.I)


def _in_districts(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Villages before the district that they lie in: "Karvatin, Tarnay district"."""
    here = [m for m in mentions if m.label in ("GPE", "LOC")]
    for one, other in pairwise(here):
        if text[one.end : other.start] == ", " and _DISTRICT_BEHIND.match(text, other.end):
            yield one.name or one.text, other.name or other.text


_WITHIN = (", ", " in ")
_IN = " / "


def _pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Towns before the region or country they lie in ("Florence, Arizona", "Alexandria in Louisiana"); no row of towns
    ("Homs, Hama, Aleppo")."""
    here = [m for m in mentions if m.label in ("GPE", "LOC", "FAC")]
    beside = [text[a.end : b.start] in _WITHIN for a, b in pairwise(here)]
    for number, (one, other) in enumerate(pairwise(here)):
        goes_on = number + 1 < len(beside) and beside[number + 1] and not is_country(here[number + 2].text)
        in_row = (number > 0 and beside[number - 1]) or goes_on or text.startswith((" and ", " or "), other.end)
        if beside[number] and not in_row and one.text == (one.name or one.text):
            yield one.text, other.text


_TOLD_WITHIN = re.compile(
    r",? in (?:the )?(?:(?:[a-z]+(?:ern|east|west)|central|(?:city|district|province|state|town) of) )?(?:the )?"
    r"|, an? (?:[a-z-]+ ){0,3}(?:camp|city|district|hamlet|neighbou?rhood|quarter|settlement|suburb|town|township"
    r"|village) (?:in|of) (?:the )?(?:[a-z]+ern |central )?"
    r"| (?:area|camp|district|neighbou?rhood|prison|quarter|suburb|village) (?:in|of) (?:the )?|, "
)


def _told_within(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str, bool]]:
    """Places before the one that they are told to lie in, and whether they are buildings, the outer ones first: "the
    Tarn school in Varna", "Tarnay, a village in Karvat"; after a comma only a region or country, no row of places."""
    here = [m for m in mentions if m.label in ("GPE", "LOC", "FAC") or _is_site(m)]
    for number in range(len(here) - 2, -1, -1):
        one, other = here[number : number + 2]
        between = text[one.end : other.start]
        if between in _OWNS and other.label == "FAC":  # "Tripoli's Mitiga airport"
            yield other.name or other.text, one.name or one.text, True
        if len(between) > _LONGEST_LINK or not _TOLD_WITHIN.fullmatch(between):
            continue
        outer = other.name or other.text
        if between == ", " and (one.label == "ORG" or not (is_country(outer) or is_region(outer))):
            continue
        if between == ", " and (_in_row(text, here, number - 1) or _in_row(text, here, number + 1)):
            continue
        yield one.name or one.text, outer, one.label in ("FAC", "ORG")


def _in_row(text: str, here: Sequence[Mention], number: int) -> bool:
    """Whether this place and the next are two of a row, not a place and its country."""
    if not 0 <= number < len(here) - 1:
        return False
    between = text[here[number].end : here[number + 1].start]
    return between in _OF_ROW and not (between == ", " and is_country(here[number + 1].text))


_OF_ROW = frozenset({", ", " and ", ", and ", " or "})
_OWNS = ("'s ", "’s ")
_LONGEST_LINK = 60  # characters
_CITY = 100  # thousands of people: "in Istanbul" means the city, not its province
_SITES = frozenset({"Academy", "Clinic", "College", "Hospital", "Hotel", "Mall", "School", "University"})


def _is_site(mention: Mention) -> bool:
    return mention.label == "ORG" and mention.text.rpartition(" ")[2] in _SITES


def _within(inner: str, outer: str) -> Entry | None:
    """The largest town of the first name that lies in the second, a country or region."""
    own = gazetteer.countries().get(key(outer), "")
    regions = {entry.code for entry in gazetteer.regions().get(key(outer), ())}
    towns = map(gazetteer.city, gazetteer.city_lines(key(inner)) if own or regions else ())
    return max((t for t in towns if t.country == own or t.code in regions), key=lambda t: t.people, default=None)


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
    return Place(name, _path(inner, found), found.latitude, found.longitude)


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
    return Place(name, _path(name, found), found.latitude, found.longitude) if found else Place(name)


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
    if len({entry.country for entry in entries if weight(entry) == weight(best)}) > 1:
        return None  # nothing tells Palmyra in Syria from that in Brazil
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


def _path(name: str, entry: Entry) -> str:
    """Names from the place outwards, the first as the document writes it, none twice in a row."""
    country = gazetteer.units()[entry.country][0]
    if entry.kind == "region" or len(entry.code) == 2:
        return f"{name} / {country}"
    region = gazetteer.units()[entry.code][0]
    return " / ".join([name, country] if key(name) == key(region) else [name, region, country])
