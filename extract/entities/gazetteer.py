"""The gazetteer's tables: how names of places are made comparable, and the lines in which they are found.

Tables stand in `data/places/` (origin and licences in its README); nothing is loaded before the first question. Cities
and districts are many, so their tables are never parsed: they are sorted by `key` and searched by halves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from extract.entities.wordlist import word_set
from extract.records import Place

FOLDER = Path(__file__).resolve().parents[2] / "data" / "places"

_NOT_LETTERS = re.compile(r"[^\w\s]|_")
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ar|az|an|ad|at|the) (?=\w{3})")
_UNFOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_DROPPED = str.maketrans(dict.fromkeys("'’‘`ʿʾʻ´."))


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


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the gazetteer: `code` is a country's ISO code or that of a region; `people` in thousands."""

    kind: str
    code: str
    latitude: float | None
    longitude: float | None
    people: int = 0

    @property
    def country(self) -> str:
        return self.code[:2]


def rows(name: str) -> Iterator[list[str]]:
    with (FOLDER / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _number(text: str) -> float | None:
    return float(text) if text else None


@cache
def units() -> dict[str, tuple[str, Entry, str]]:
    """Countries and first-level regions by code: name, entry, capital."""
    given = {row[0]: row[1] for row in rows("countries.tsv")}
    shown = {(iso, name): english for iso, name, _, english in rows("region_variants.tsv") if english}
    return {
        code: (
            given.get(code) or shown.get((code[:2], name), name),
            Entry("country" if len(code) == 2 else "region", code, _number(latitude), _number(longitude)),
            capital,
        )
        for code, name, latitude, longitude, capital in rows("regions.tsv")
    }


@cache
def countries() -> dict[str, str]:
    """ISO codes by the key of every name and abbreviation of a country."""
    found = {key(name): code for code, (name, _, _) in units().items() if len(code) == 2}
    for iso, name, variants, _ in rows("countries.tsv"):
        if iso != "iso":
            found |= {key(spelling): iso for spelling in (name, *variants.split("|")) if spelling}
    return found


@cache
def adjectives() -> dict[str, str]:
    """ISO codes by a country's adjective, its plural and its nouns for people, exactly as written."""
    found = {}
    for iso, _, _, adjectives in rows("countries.tsv"):
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
def regions() -> dict[str, tuple[Entry, ...]]:
    """First-level regions by key."""
    found: dict[str, list[Entry]] = {}
    by_name: dict[tuple[str, str], Entry] = {}
    for code, name, *_ in rows("regions.tsv"):
        if len(code) > 2:
            entry = units()[code][1]
            found.setdefault(key(name), []).append(entry)
            by_name.setdefault((code[:2], name), entry)
    for iso, name, variants, shown in rows("region_variants.tsv"):
        here = by_name.get((iso, name))
        for spelling in (*variants.split("|"), shown) if here else ():
            if spelling and here and here not in found.setdefault(key(spelling), []):
                found[key(spelling)].append(here)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def areas() -> dict[str, tuple[str, Place]]:
    """Wider or informal areas by key: the country they lie in ("" where in none or several) and the place."""
    found = {}
    for name, variants, within, latitude, longitude in rows("areas.tsv"):
        if name == "name":
            continue
        place = Place(name, f"{name} / {within}" if within else name, float(latitude), float(longitude))
        for spelling in (name, *variants.split("|")):
            if spelling:
                found[key(spelling)] = (countries().get(key(within), "") if within else "", place)
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


def districts(wanted: str) -> tuple[Entry, ...]:
    """Counties, provinces and districts below the first level whose key is `wanted`."""
    lines = (line.split("\t") for line in _found("districts.tsv", wanted + "\t"))
    return tuple(Entry("district", code, float(latitude), float(longitude)) for _, code, latitude, longitude in lines)


@cache
def _towns_in_the_news() -> dict[str, list[str]]:
    """Lines as those of the cities for places that GeoNames' towns of 500 people lack, by key."""
    found: dict[str, list[str]] = {}
    for iso, name, variants, latitude, longitude in rows("towns.tsv"):
        for spelling in (name, *variants.split("|")) if iso != "iso" else ():
            if spelling:
                found.setdefault(key(spelling), []).append(f"{key(spelling)}\t{iso}\t{latitude}\t{longitude}\t0")
    return found


def in_the_news(wanted: str) -> bool:
    """Whether this key is that of a place of which reports tell and GeoNames' towns do not."""
    return wanted in _towns_in_the_news()


def city_lines(wanted: str) -> Iterator[str]:
    """The lines of the cities whose key is `wanted`."""
    yield from _found("cities.tsv", wanted + "\t")
    yield from _towns_in_the_news().get(wanted, ())


def city(line: str) -> Entry:
    _, code, latitude, longitude, people = line.split("\t")
    return Entry("city", code, float(latitude), float(longitude), int(people))


def loose_cities(country: str, name: str) -> Iterator[str]:
    """The lines of one country's cities that sound like this name."""
    for spelling in _found("spellings.tsv", f"{country} {loose_key(name)}\t"):
        for line in city_lines(spelling.split("\t")[1]):
            if city(line).country == country:
                yield line
