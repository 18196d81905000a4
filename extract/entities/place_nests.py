"""Where the places of a document lie: of namesakes the one in the country it speaks of, and what its words tell of one
place within another ("Palma, in Mozambique", "Oman's Karvat", "Tarnay, a suburb of Varna").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.entities import gazetteer
from extract.entities.gazetteer import key
from extract.entities.place_words import NARROWER, WIDER
from extract.entities.places import country_of, is_area, is_country, is_region, locate, path_of, people, within
from extract.records import Document, Mention, Place


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
        told = within(inner, outer)
        if told is None or inner not in found:
            continue
        region = gazetteer.units()[told.code][1]
        if outer in found and region in gazetteer.regions().get(key(outer), ()):
            found[outer] = Place(outer, path_of(outer, region), region.latitude, region.longitude)
        there = path_of(inner, told)
        if there.split(_IN)[-2:] != found[inner].path.split(_IN)[-2:] and not found[inner].path.endswith(_IN + outer):
            found[inner] = Place(inner, there, told.latitude, told.longitude)
    for inner, outer, link, a_building in _told_within(document.text, mentions):
        around, own = found.get(outer), found.get(inner)
        placed = own is not None and own.path and not (around and _is_elsewhere(own, around, link))
        if around is not None and around.path and not placed:
            in_town = a_building and people(outer) >= (_CITY if is_region(outer) else 1) and not is_country(outer)
            at = (around.latitude, around.longitude) if in_town else _NOWHERE  # what is in a region may be anywhere
            found[inner] = _inside(inner, around, at)
        elif own is not None and around is not None and own.path == inner + _IN + around.path.split(_IN)[-1]:
            found[inner] = replace(own, path=inner + _IN + around.path)  # of which the map only knows the country
    for inner, outer in _rows_of_a_country(document.text, mentions):
        if _is_elsewhere(found[inner], found[outer], " in "):
            found[inner] = _inside(inner, found[outer])
    for inner, outer in _of_towns(document.text, mentions):
        if found[inner].path.split(_IN)[-2:] != found[outer].path.split(_IN)[-2:]:
            found[inner] = _inside(inner, found[outer])
    for inner, outer in _in_districts(document.text, mentions):
        own, around = found[inner], found[outer]
        wider = around.path.split(_IN)[-2:]
        if around.path and own.path.split(_IN)[-2:] != wider:
            town = within(inner, wider[0])
            found[inner] = _inside(inner, around, (town.latitude, town.longitude) if town else _NOWHERE)
    return found


_NOWHERE = (None, None)  # off the map


def _inside(inner: str, around: Place, at: tuple[float | None, float | None] = _NOWHERE) -> Place:
    return Place(inner, inner + _IN + around.path, *at)


def _is_elsewhere(own: Place, around: Place, link: str) -> bool:
    """Whether the map has a town in another country than the text ("Palma, in Mozambique", "Wellington, a suburb of
    Freetown"); not one so large that only it can be meant."""
    land, told = (place.path.split(_IN)[-1] for place in (own, around))
    if link == ", " or land == told or not (is_country(land) and is_country(told)):
        return False
    if link.startswith(", a"):
        return True
    sure = is_country(own.name) or is_area(own.name) or is_region(own.name) or people(own.name) >= _METROPOLIS
    return not sure and (is_country(around.name) or is_region(around.name))


_COUNTRY_BEHIND = re.compile(r", (?:in )?(?:(?:[a-z-]+ern|[a-z]*(?:east|west)|central) )?(?:the )?")


def _rows_of_a_country(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Each place of a row before the country they all lie in: "Karvat, Bole and Tolon, northern Ghana"."""
    here = [m for m in mentions if m.label in ("GPE", "LOC")]
    for number, land in enumerate(here[1:], 1):
        if not is_country(land.text) or not _COUNTRY_BEHIND.fullmatch(text[here[number - 1].end : land.start][:40]):
            continue
        first = number - 1
        while first and _in_row(text, here, first - 1) and not is_country(here[first - 1].text):
            first -= 1
        inner = here[first:number] if " and " in text[here[first].start : land.start] else ()
        yield from ((one.name or one.text, land.name or land.text) for one in inner)


def _of_towns(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Quarters behind the town whose they are: "Honiara's Chinatown", not "Oman's Karvat"."""
    here = [m for m in mentions if m.label in ("GPE", "LOC")]
    for one, other in pairwise(here):
        town, quarter = one.name or one.text, other.name or other.text
        lands = is_country(town) or is_country(quarter)
        if text[one.end : other.start] in _OWNS and people(town) >= _OWNING and not lands:
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


def _told_within(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str, str, bool]]:
    """Places before the one they are told to lie in, by which words, and if buildings, the outer ones first: "the
    Tarn school in Varna", "Tarnay, a village in Karvat"; after a comma only a region or country, no row of places."""
    here = [m for m in mentions if m.label in ("GPE", "LOC", "FAC") or _is_site(m)]
    for number in range(len(here) - 2, -1, -1):
        one, other = here[number : number + 2]
        between = text[one.end : other.start]
        if between in _OWNS and other.label == "FAC":  # "Tripoli's Mitiga airport"
            yield other.name or other.text, one.name or one.text, between, True
        if len(between) > _LONGEST_LINK or not _TOLD_WITHIN.fullmatch(between):
            continue
        outer = other.name or other.text
        if between == ", " and (one.label == "ORG" or not (is_country(outer) or is_region(outer))):
            continue
        if between == ", " and (_in_row(text, here, number - 1) or _in_row(text, here, number + 1)):
            continue
        yield one.name or one.text, outer, between, one.label in ("FAC", "ORG")


def _in_row(text: str, here: Sequence[Mention], number: int) -> bool:
    """Whether this place and the next are two of a row, not a place and its country."""
    if not 0 <= number < len(here) - 1:
        return False
    between = text[here[number].end : here[number + 1].start]
    return between in _OF_ROW and not (between == ", " and is_country(here[number + 1].text))


_OF_ROW = frozenset({", ", " and ", ", and ", " or "})
_OWNS = ("'s ", "’s ")
_LONGEST_LINK = 60  # characters
_OWNING = 15  # thousands of people a town must have for its quarters to be told
_METROPOLIS = 1000  # thousands of people
_CITY = 100  # thousands of people: "in Istanbul" means the city, not its province
_SITES = frozenset({"Academy", "Clinic", "College", "Hospital", "Hotel", "Mall", "School", "University"})


def _is_site(mention: Mention) -> bool:
    return mention.label == "ORG" and mention.text.rpartition(" ")[2] in _SITES
