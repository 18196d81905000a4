"""The gazetteer: from a place's name to where it lies, and whether a name is a place, country or country's adjective.

Tables stand in `data/places/` (origin and licences in its README); nothing is loaded before the first question.
To add a spelling: a region's goes into `region_variants.tsv`, a country's into `countries.tsv`, a wider area's (a sea,
a mountain range, a former state) into `areas.tsv`.

Cities are many, so their table is never parsed: it is sorted by `key` and searched by halves. Of several places of one
name the most likely wins: one in a country the document speaks of before the rest, then the one with more people; a
town of fewer than 15,000 counts only in such a country.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from extract.entities.wordlist import word_set
from extract.records import Document, Mention, Place

FOLDER = Path(__file__).resolve().parents[2] / "data" / "places"

_NOT_LETTERS = re.compile(r"[^\w\s]|_")
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ar|az|an|ad|at|the) (?=\w{3})")
_UNFOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_DROPPED = str.maketrans(dict.fromkeys("'’‘`ʿʾʻ´."))
_KIND = re.compile(
    r"(?i)^(?:the |greater |central |downtown |eastern |western |northern |southern |southeastern |southwestern "
    r"|northeastern |northwestern |east |west |north |south |(?:city|town|village|province|governorate|state|region"
    r"|district|port|island|municipality|suburb|oblast) of )"
    r"|(?: (?:governorate|province|region|oblast|state|district|city|county|prefecture|department|canton"
    r"|municipality|suburb|countryside))$"
)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.lower().translate(_DROPPED).translate(_UNFOLDED))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


@lru_cache(maxsize=131072)
def key(name: str) -> str:
    """A name in plain lower-case letters and single spaces, without article: equal for spellings of one name."""
    words = " ".join(_NOT_LETTERS.sub(" ", _folded(name)).split())
    words = re.sub(r"^st (?=\w)", "saint ", words)
    return _ARTICLE.sub("", words)


_LOOSE = (
    (re.compile(r" (?:al|el|ad|as|ash|an|ar|az|at|ed|es|ez|ul|uz)(?= )"), " "),
    (re.compile(r"sch|ch|sh"), "s"),
    (re.compile(r"kh|q|ck|k|c"), "k"),
    (re.compile(r"gh|dj|j|g"), "g"),
    (re.compile(r"dh|th|(?<=.)h\b"), lambda m: {"dh": "d", "th": "t"}.get(m.group(), "")),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[wv]"), "w"),
    (re.compile(r"ou|oo|aw|au|ow|ew|[ou]w?"), "u"),
    (re.compile(r"ei|ai|ay|ey|ee|ie|iy|[eiy]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def loose_key(name: str) -> str:
    """`key` with what transliterations differ in made equal: vowels, doubled letters, k/q, inner articles."""
    text = key(name)
    for pattern, by in _LOOSE:
        text = pattern.sub(by, text)
    return text.replace(" ", "")


# Countries whose places are written in Latin letters in many ways: only there is a like-sounding name trusted.
TRANSLITERATED = word_set("""
AE AF AM AZ BD BG BH BY CN DJ DZ EG ER ET GE GR IL IN IQ IR JO KG KR KP KW KZ LB LK LY MA MD MM MN MR NP OM PK PS QA
RU SA SD SO SS SY TD TH TJ TM TN TR TW UA UZ YE
""")
# Thousands of people a place must have to be meant where nothing points to it; where other countries are named, more.
_LEAST_PEOPLE = 15
_LEAST_ELSEWHERE = 100
# As many people (in thousands) as a region counts for against cities of its name.
_REGION_WEIGHT = 40
_WIDE = re.compile(
    r"Ocean|Sea|Gulf|Strait|Africa|Asia|Europe|America|East\b|Balkans|Caucasus|Sahel|Levant|Canal|Arctic|Antarctica|Alps"
    r"|Himalayas|Peninsula|Heights|Mountains|Delta|Mediterranean|Caribbean|Lake|Scandinavia|Baltics|Midwest|Bekaa|Mandab"
)
# Countries named like another country's region that is as often meant: they are no hint to themselves.
_ALSO_A_REGION = frozenset({"Georgia"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the gazetteer: `code` is a country's ISO code or that of a region; `people` in thousands."""

    kind: str
    code: str
    latitude: float | None
    longitude: float | None
    people: int = 0

    @property
    def country(self) -> str:
        return self.code[:2]


def _rows(name: str) -> Iterator[list[str]]:
    with (FOLDER / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _number(text: str) -> float | None:
    return float(text) if text else None


@cache
def _units() -> dict[str, tuple[str, _Entry, str]]:
    """Countries and first-level regions by code: name, entry, capital."""
    given = {row[0]: row[1] for row in _rows("countries.tsv")}
    return {
        code: (
            given.get(code, name),
            _Entry("country" if len(code) == 2 else "region", code, _number(latitude), _number(longitude)),
            capital,
        )
        for code, name, latitude, longitude, capital in _rows("regions.tsv")
    }


@cache
def _countries() -> dict[str, str]:
    """ISO codes by the key of every name and abbreviation of a country."""
    found = {key(name): code for code, (name, _, _) in _units().items() if len(code) == 2}
    for iso, name, variants, _ in _rows("countries.tsv"):
        if iso != "iso":
            found |= {key(spelling): iso for spelling in (name, *variants.split("|")) if spelling}
    return found


@cache
def _adjectives() -> dict[str, str]:
    """ISO codes by a country's adjective, its plural and its nouns for people, exactly as written."""
    found = {}
    for iso, _, _, adjectives in _rows("countries.tsv"):
        for adjective in adjectives.split("|") if iso != "iso" else ():
            if adjective:
                found[adjective] = iso
                if not adjective.endswith(("ish", "ch", "ese", "s")):
                    found[adjective + "s"] = iso
    people = {"Briton": "GB", "Britons": "GB", "Spaniard": "ES", "Spaniards": "ES", "Dane": "DK", "Danes": "DK"}
    people |= {"Finn": "FI", "Finns": "FI", "Swede": "SE", "Swedes": "SE", "Pole": "PL", "Poles": "PL"}
    people |= {"Turk": "TR", "Turks": "TR", "Frenchman": "FR", "Irishman": "IE", "Scottish": "GB", "Welsh": "GB"}
    return found | people


@cache
def _regions() -> dict[str, tuple[_Entry, ...]]:
    """First-level regions by key."""
    found: dict[str, list[_Entry]] = {}
    by_name: dict[tuple[str, str], _Entry] = {}
    for code, (name, entry, _) in _units().items():
        if len(code) > 2:
            found.setdefault(key(name), []).append(entry)
            by_name[code[:2], key(name)] = entry
    for iso, name, variants in _rows("region_variants.tsv"):
        entry_here = by_name.get((iso, key(_stripped(name)))) or by_name.get((iso, key(name)))
        for spelling in variants.split("|") if entry_here else ():
            if spelling and entry_here and entry_here not in found.setdefault(key(spelling), []):
                found[key(spelling)].append(entry_here)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def _areas() -> dict[str, tuple[str, Place]]:
    """Wider or informal areas by key: the country they lie in ("" where in none or several) and the place."""
    found = {}
    for name, variants, within, latitude, longitude in _rows("areas.tsv"):
        if name == "name":
            continue
        place = Place(name, f"{name} / {within}" if within else name, float(latitude), float(longitude))
        for spelling in (name, *variants.split("|")):
            if spelling:
                found[key(spelling)] = (_countries().get(key(within), "") if within else "", place)
    return found


@cache
def _table(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def _found(name: str, prefix: str) -> Iterator[str]:
    """The lines of a sorted table that begin so."""
    table, wanted = _table(name), prefix.encode()
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle)
        if table[middle:end] < wanted:
            low = end + 1
        else:
            high = middle
    while table.startswith(wanted, low):
        end = table.find(b"\n", low)
        yield table[low:end].decode()
        low = end + 1


def _city_lines(wanted: str) -> Iterator[str]:
    """The lines of the cities whose key is `wanted`."""
    return _found("cities.tsv", wanted + "\t")


def _city(line: str) -> _Entry:
    _, code, latitude, longitude, people = line.split("\t")
    return _Entry("city", code, float(latitude), float(longitude), int(people))


def _loose_cities(country: str, name: str) -> Iterator[str]:
    """The lines of one country's cities that sound like this name."""
    for spelling in _found("spellings.tsv", f"{country} {loose_key(name)}\t"):
        for line in _city_lines(spelling.split("\t")[1]):
            if _city(line).country == country:
                yield line


def _stripped(name: str) -> str:
    """Without the word for its kind or direction: "Anbar Province" → "Anbar", "the city of Mosul" → "Mosul"."""
    before = ""
    while before != name:
        before, name = name, _KIND.sub("", name, count=1).strip()
    return name or before


# --- what a name is ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def country_of(name: str) -> str | None:
    """The common name of the country that a country's name, abbreviation or adjective means ("U.S.", "Iraqi")."""
    bare = name.strip()
    iso = _adjectives().get(bare)
    if iso is None and not (bare in ("Us", "Car") or bare.islower()):
        iso = _countries().get(key(bare))
    return _units()[iso][0] if iso else None


def is_adjective(name: str) -> bool:
    """Whether this is a country's adjective or its word for its people ("Syrian", "Iraqis"), case sensitive."""
    return name in _adjectives()


def is_country(name: str) -> bool:
    """Whether this is a country's name or abbreviation (not its adjective)."""
    return not name.islower() and name != "Us" and key(name) in _countries()


def listed() -> Iterator[tuple[str, str]]:
    """Every country, adjective and area as written, with its label: what a scan over a text looks for."""
    for iso, name, variants, _ in _rows("countries.tsv"):
        if iso != "iso":
            yield from ((spelling, "GPE") for spelling in (name, *variants.split("|")) if spelling[:1].isupper())
    yield from ((adjective, "NORP") for adjective in _adjectives())
    for name, variants, *_ in _rows("areas.tsv"):
        if name != "name":
            label = "LOC" if _WIDE.search(name) else "GPE"
            yield from ((spelling, label) for spelling in (name, *variants.split("|")) if spelling[:1].isupper())


def is_area(name: str) -> bool:
    """Whether this is a sea, mountain range, continent, disputed territory or other area that is no country."""
    return key(name) in _areas()


def capital_country(name: str) -> str | None:
    """The country whose capital bears this name ("Tehran" → "Iran")."""
    return _capitals().get(key(name))


@cache
def _capitals() -> dict[str, str]:
    found = {key(capital): name for _, (name, _, capital) in _units().items() if capital}
    found |= {"kyiv": "Ukraine", "kiev": "Ukraine", "jerusalem": "Israel", "washington": "United States"}
    return found


def is_region(name: str) -> bool:
    """Whether this is a first-level region's name, with or without its kind ("Anbar", "Anbar Province")."""
    return key(name) in _regions() or key(_stripped(name)) in _regions()


@lru_cache(maxsize=65536)
def is_known(name: str, least: int = 15, exact: bool = False) -> bool:
    """Whether the gazetteer holds this name: a country, region, area or a city of `least` thousand people.

    Words for its kind and direction ("Anbar Province", "northern Syria") may stand with it unless `exact`.
    """
    bare = name if exact else _stripped(name)
    return any(
        is_country(each)
        or key(each) in _regions()
        or key(each) in _areas()
        or any(_city(line).people >= least for line in _city_lines(key(each)))
        for each in {name, bare}
    )


def people(name: str) -> int:
    """Thousands of inhabitants of the largest city so named; 0 where none is known."""
    return max((_city(line).people for line in _city_lines(key(name))), default=0)


# --- where a name lies ------------------------------------------------------------------------------------------


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
    return locate(list(dict.fromkeys(names)), [country for country, _ in spoken.most_common()])


def _hint(countries: Iterable[str], names: Sequence[str]) -> tuple[str, ...]:
    """ISO codes of the countries spoken of, those named first first; then those of cities whose name is no other's."""
    codes = []
    for name in (*countries, *names):
        iso = _adjectives().get(name) or _countries().get(key(name))
        if name in _ALSO_A_REGION and name not in countries:
            continue
        area = _areas().get(key(name))
        if iso or (area and area[0]):
            codes.append(iso or (area[0] if area else ""))
    for name in names:
        lands = {city.country for city in map(_city, _city_lines(key(name))) if city.people >= _LEAST_PEOPLE}
        lands |= {region.country for region in _regions().get(key(name), ())}
        if len(lands) == 1:
            codes += lands
    return tuple(dict.fromkeys(codes))


@lru_cache(maxsize=8192)
def _place(name: str, hint: tuple[str, ...]) -> Place:
    for spelling in dict.fromkeys((name, _stripped(name))):
        country = _countries().get(key(spelling))
        region_here = [entry for entry in _regions().get(key(spelling), ()) if entry.country in hint]
        if country and not (region_here and country not in hint):
            entry = _units()[country][1]
            return Place(name, _units()[country][0], entry.latitude, entry.longitude)
        if key(spelling) in _areas():
            area = _areas()[key(spelling)][1]
            return Place(name, area.path, area.latitude, area.longitude)
    # "Hillah, Iraq" carries its own hint.
    if ", " in name:
        inner, outer = name.split(", ", 1)
        own = _countries().get(key(outer))
        regions = [entry.code for entry in _regions().get(key(outer), ())]
        within = (own,) if own else tuple(code[:2] for code in regions)
        if within:
            found = _best(inner, (*within, *hint), tuple(regions))
            if found and (found.country in within):
                return Place(name, _path(inner, found), found.latitude, found.longitude)
    found = _best(name, hint)
    return Place(name, _path(name, found), found.latitude, found.longitude) if found else Place(name)


def _best(name: str, hint: tuple[str, ...], regions: tuple[str, ...] = ()) -> _Entry | None:
    """The likeliest entry of that name: in a hinted country first, a region before a small town, then by people."""
    entries: list[_Entry] = []
    kind_named = _stripped(name) != name
    for spelling in dict.fromkeys((name, _stripped(name))):
        entries += _regions().get(key(spelling), ())
        entries += map(_city, _city_lines(key(spelling)))
    least = _LEAST_ELSEWHERE if hint else _LEAST_PEOPLE
    entries = [entry for entry in entries if entry.kind == "region" or entry.people >= least or entry.country in hint]
    if not any(entry.country in hint for entry in entries) and len(key(name)) > 3:
        for country in [country for country in hint if country in TRANSLITERATED][:8]:
            entries += map(_city, _loose_cities(country, _stripped(name)))
    if not entries:
        return None

    def weight(entry: _Entry) -> float:
        nearness = 1 / (1 + hint.index(entry.country)) if entry.country in hint else 1 / (len(hint) + 10)
        size = entry.people + 1 if entry.kind == "city" else _REGION_WEIGHT
        return nearness * size * (100 if kind_named and entry.kind == "region" else 1)

    return max(entries, key=lambda entry: (entry.code in regions, weight(entry)))


def _path(name: str, entry: _Entry) -> str:
    """Names from the place outwards, the first as the document writes it, none twice in a row."""
    country = _units()[entry.country][0]
    if entry.kind == "region" or len(entry.code) == 2:
        return f"{name} / {country}"
    region = _units()[entry.code][0]
    return " / ".join(dict.fromkeys((name, region, country)))
