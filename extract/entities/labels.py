"""What kind of name a mention is, by its own words and those beside it: the recogniser's label, put right."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS, known
from extract.entities.matching import is_acronym
from extract.entities.place_words import STATES
from extract.entities.shapes import (
    BUILDINGS,
    LARGE_CITY,
    PERSON_TAKEN,
    PLACE_LABELS,
    PLACES_ONLY,
    STATE_CODES,
    SURE_BUILDINGS,
    TITLE_WORDS,
    TOWN,
    TOWN_SEIZED,
    beside_name,
    form_of,
    is_first_name,
    may_be_person,
    mixed_case_around,
)
from extract.entities.titles import CALLINGS, RANKS
from extract.entities.wordlist import word_set

_KIND_BEHIND = re.compile(
    r"[ \u00a0](?:airport|city|council|district|governor|governorate|mayor|police|province|residents|suburb|town"
    r"|village)\b"
)
# What opens nobody's name but a person's.
_ADDRESSES = word_set("Alhaji Comrade Dona Doña Hajia Hajiya Malam Mallam Padre")
_KINDS = word_set("city town village county province district township municipality camp region state ward")
# Where people are kept or cross, by the noun behind its name: "the al-Tarn camp"; not "the KAF camp".
_CAMP_BEHIND = re.compile(
    r"[ \u00a0](?:(?:refugee|displacement|displaced persons|IDP|internment|labou?r|concentration|migrant|transit) )?"
    r"(?:camp|checkpoint|crossing)\b"
)
# "Tarn, Nova Scotia": the town before the region it lies in.
_REGION_BEHIND = re.compile(r", ([A-Z][\w.]+(?: [A-Z][\w.]+)?)\b(?=[,.]|$| [a-z(])")
_WORKS = word_set("bridge cathedral crossing dam dams mosque refinery roundabout stadium tunnel")
# What stands in small letters behind an area's name: "Tarnay department", but "the Tarn fire department".
_AREA_BEHIND = re.compile(rf" (?:{places.WIDER}|{places.NARROWER}|{places.TOWN_KINDS})$")
_SERVICES = word_set("Fire Health Police Justice State Sheriff Transport Education Transportation Interior")
_TAKEN = re.compile(rf" (?:was|were|has been|had been) (?:{PERSON_TAKEN}|executed|freed|paroled|remanded)\b")
_TOWN_TAKEN = re.compile(rf"\b{TOWN_SEIZED}[ \u00a0]$")
_DOTTED = re.compile(r"(?:[A-Z]\.){2}")
_BODY_END = re.compile(r"[a-z] [A-Z]{3,5}$")  # "Varna District PDF"
_AT_PLACE = re.compile(r"\b(?:in|near|from|to|outside|into|around|towards?)[ \u00a0]$")
_WITHIN = re.compile(r"(?<=[a-z], )$|(?<=\bin )$")
# "Supreme Court of Oman", "Independent Office for Police Conduct", "Health and Safety Executive"
_BODY_OF = re.compile(
    r"(?:[A-Z][\w.]*[ \u00a0]){1,3}(?:Court|(?:Agency|Board|Bureau|Cent(?:er|re)|Commission|Committee|Council"
    r"|Department|Institute|Office)(?= (?:for|on))) (?:for|of|on) |(?:(?!Chief )[A-Z]\w+ (?:and )?){2,4}Executive$"
)
# "Henderson, 43, had", "the appellant, Rickie Mount"
_AGED = re.compile(r", [1-9]\d, (?:a|an|had|has|is|of|said|the|told|was|who)\b")
_PARTY = re.compile(r"\b(?:[Aa]ppellant|[Aa]pplicant|[Cc]laimant|[Dd]efendant|[Rr]espondent), $")


_CALLED = re.compile(rf"\b(?i:{'|'.join(sorted(CALLINGS))})[ \u00a0]$")


def is_called(text: str, start: int) -> bool:
    """Whether a calling before a name shows that it is no park: "Attorney | Helen Park"."""
    return _CALLED.search(text, max(0, start - 15), start) is not None


_HEARS = re.compile(r"\btold $")


class _Said(NamedTuple):
    """A name, where it stands, and the label that the recogniser gave it."""

    text: str
    start: int
    end: int
    label: str
    words: str
    parts: list[str]

    @property
    def beside_name(self) -> bool:
        return beside_name(self.text, self.start, self.end)

    @property
    def mixed_case(self) -> bool:
        return mixed_case_around(self.text, self.start, self.end)

    @property
    def town(self) -> bool:
        return places.is_known(self.words, TOWN, exact=True)


def label_of(text: str, start: int, end: int, label: str) -> str:
    """What kind of name it is: as every name's words tell, then as those of a person, a place or a body do."""
    words = " ".join(text[start:end].split())
    said = _Said(text, start, end, label, words, words.split())
    for judge in (_by_words, _of_person, _of_body, _of_place):
        found = judge(said)
        if found:
            return found
    return label


def _by_words(said: _Said) -> str:
    """What the words alone say, whatever the label: adjectives, courts, ranks, names that everybody knows."""
    label, words, parts = said.label, said.words, said.parts
    listed = known().get(words) or known().get("al-" + words)
    place = label in PLACE_LABELS
    if places.is_adjective(words):
        return "NORP"
    if place and words.isupper() and len(words) > 4 and said.town:
        return label  # "BELFAST" opens a report
    if place and _BODY_OF.match(words):
        return "ORG"
    if words.rstrip(".") in STATES and said.text[said.start - 2 : said.start] == ", ":
        return "GPE"  # "Stamford, Conn."
    if len(parts) > 1 and parts[0] in PLACES_ONLY:
        return "GPE"
    if place and len(parts) > 1 and parts[0].rstrip(".").lower() in RANKS and parts[1][:1].isupper():
        return "PERSON"  # "Sgt A. Tarn"
    if place and len(parts) > 1 and parts[0].lower() in CALLINGS and is_first_name(parts[1]):
        return "PERSON"  # "Attorney Helen Park"
    if place and len(parts) > 1 and parts[0] in _ADDRESSES:
        return "PERSON"
    if parts[0] in ("U", "Daw") and 1 < len(parts) < 5 and label in ("ORG", *PLACE_LABELS):
        return "PERSON"  # "U Nyan Tarn": how Burmese address each other
    of_place = label in ("ORG", "PERSON", "FAC") and _KIND_BEHIND.match(said.text, said.end)
    if of_place and (said.town or places.is_region(words)):
        return "GPE"
    if listed and not (label == "PERSON" and said.beside_name):
        return listed[0]
    if label == "GPE" and len(parts) > 1 and parts[-1] in _WORKS:
        return "FAC"  # "the Tarnay dam burst"
    return "GPE" if label == "NORP" and places.capital_country(words) and not listed else ""


def _of_person(said: _Said) -> str:
    """A person's name that is one of a body, a country or a town."""
    words, parts = said.words, said.parts
    if said.label != "PERSON":
        return ""
    if parts[-1] in ORGANISATION_WORDS or any(part in GROUP_WORDS for part in parts) or _is_branch(parts):
        return "ORG"
    if places.country_of(words) and not said.beside_name:
        return "GPE"
    if is_first_name(parts[0]) and is_called(said.text, said.start):
        return said.label
    form = form_of(parts) if len(parts) > 1 and parts[0].lower() not in TITLE_WORDS else ""
    if form in ("FAC", "LOC", "GPE"):
        return form
    if len(parts) > 1 and _WITHIN.search(said.text[max(0, said.start - 4) : said.start]) and places.is_region(words):
        return "GPE"  # "in Tarn, Nova Scotia"
    if is_first_name(parts[0]):
        return said.label
    if places.capital_country(words) and not said.beside_name:
        return "GPE"
    cued = re.search(r"\b(?:in|near|from|outside|into)[ \u00a0]$", said.text[max(0, said.start - 8) : said.start])
    if (cued and places.is_known(words, LARGE_CITY)) or (len(parts) > 1 and places.is_known(words, TOWN)):
        return "GPE"
    short = is_acronym(words) and 2 < len(words) < 6 and words.isupper() and words.isalpha()
    return "ORG" if short and said.mixed_case else _in_area(said)


def _is_branch(parts: list[str]) -> bool:
    """Whether it is a known body's in one land or language: "BBC Tarnic", "Lidl Ireland"."""
    if len(parts) == 1 or known().get(parts[0], ("",))[0] != "ORG":
        return False
    return is_acronym(parts[0]) or bool(places.country_of(parts[-1]))


def _in_area(said: _Said) -> str:
    """'Basra Province' is a place; 'Border Service' is none."""
    if not (_AREA_BEHIND.search(said.words) and said.parts[-2][0].isupper()):
        return ""
    return said.label if said.parts[-2] in _SERVICES else "GPE"


def _of_body(said: _Said) -> str:
    """A body's name that is one of a country, a town, a building or a person."""
    text, label, words, parts = said.text, said.label, said.words, said.parts
    if label not in ("ORG", "PERSON", "GPE"):
        return ""
    if label == "ORG" and (places.country_of(words) or (words != "Congress" and places.is_area(words))):
        return "GPE"
    if label == "ORG" and (found := _in_area(said)):
        return found
    body = parts[-1] in ORGANISATION_WORDS or is_acronym(words)
    if label == "ORG" and not body and _CAMP_BEHIND.match(text, said.end):
        return "GPE"
    region = _REGION_BEHIND.match(text, said.end) if label == "ORG" and said.town else None
    if region and (places.is_region(region[1]) or places.is_country(region[1])):
        return "GPE"
    if label in ("ORG", "GPE") and len(parts) == 1 and _TAKEN.match(text, said.end) and words[-1] != "s":
        return label if is_acronym(words) or words in ORGANISATION_WORDS or places.is_known(words) else "PERSON"
    if label != "ORG":
        return ""
    if _TOWN_TAKEN.search(text, max(0, said.start - 15), said.start) and not is_acronym(words):
        body = parts[-1] in ORGANISATION_WORDS or parts[-1] in GROUP_WORDS or parts[-1][-1] == "s"
        return label if body else "GPE"
    if _DOTTED.fullmatch(words) and words.replace(".", "") in STATE_CODES:
        return "GPE" if text[max(0, said.start - 2) : said.start] == ", " else label
    if len(parts) == 1 and places.capital_country(words) and not said.beside_name:
        return "GPE"
    if len(parts) > 1 and parts[-1] in SURE_BUILDINGS:
        return "FAC"
    if parts[-3:] == ["Local", "Government", "Area"]:
        return "GPE"
    if len(words) > 4 and _AT_PLACE.search(text, max(0, said.start - 9), said.start):
        return "GPE" if said.town and parts[-1] not in ORGANISATION_WORDS else label
    return ""


def _of_place(said: _Said) -> str:
    """A place's name that is one of a person or a body."""
    text, words, parts = said.text, said.words, said.parts
    if said.label not in PLACE_LABELS:
        return ""
    if len(parts) == 1 and _HEARS.search(text, max(0, said.start - 6), said.start) and not places.is_known(words, 0):
        return "ORG"  # "told Karvatnet that"
    if _AGED.match(text, said.end) or _PARTY.search(text, max(0, said.start - 14), said.start):
        return "PERSON"
    person = len(parts) < 4 and is_first_name(parts[0]) and parts[-1].lower() not in _KINDS
    if person and not places.is_known(words) and may_be_person(parts):
        return "PERSON"
    if len(parts) > 1 and _BODY_END.search(words) and parts[-1] not in STATE_CODES and parts[-1] != "LGA":
        return "ORG" if said.mixed_case else said.label
    if is_acronym(words) and words.replace(".", "") not in STATE_CODES and not places.is_country(words):
        return "ORG" if said.mixed_case else said.label
    defined = len(parts) > 1 or text[max(0, said.start - 4) : said.start].lower() == "the "  # "the Panel"
    return "ORG" if defined and parts[-1] in ORGANISATION_WORDS - BUILDINGS else ""
