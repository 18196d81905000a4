"""Places by the words around them that say what kind of place they are, where the model saw none or something else.

1. By the kind behind: "in Tarnay village", "Karvat, Varna and Bab Tarn districts", "the Omar refugee camp".
2. By the kind before: "the village of Omar Karvat", "the towns of Tarnay and Varna", "Barangay Tarnay".
3. By what is said of it behind a comma: "Tarn Hollow, a remote village in the hills", "Tarnay, 25 km west of Varna".
4. By who lives there: "Omar Noor, 52, of Tarnay, was sentenced".
5. Buildings by their noun: "at Karvat church", "near the Omar Noor bridge".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.shapes import (
    NOT_NAMES,
    OWNER,
    PLACES_ONLY,
    SHORT_NAME,
    TIME_WORDS,
    TITLE_WORDS,
    Span,
    is_first_name,
    name_at,
    unowned,
)
from extract.entities.wordlist import opening
from extract.records import Mention

_TOWN = (
    rf"(?:{places.TOWN_KINDS}|ward|quarter|sector|subdivision|area|commune"
    r"|(?:(?:refugee|displacement|displaced persons|IDP) )?camps?)"
)
_AREA = "(?:" + "|".join(kind for kind in f"{places.WIDER}|{places.NARROWER}".split("|") if kind != "division") + ")"
# "the Karvat district court" is a body.
_OF_BODY = (
    r"(?! (?:attorney|authorit\w+|chief|commission\w*|council|court|government|governor|health|hospital|judge"
    r"|legislature|media|news|official|police|prosecutor|radio|school|television|TV|university)s?\b)"
)
_PLURAL = (
    r"(?:(?:(?:refugee|displacement|displaced persons|IDP) )?camps|cities|communes|counties|districts|governorates"
    r"|hamlets|kebeles|municipalities|neighbou?rhoods|provinces|regions"
    r"|settlements|states|suburbs|towns|townships|villages|woredas|zones)"
)
_LIST = rf"(?:{SHORT_NAME}, ){{0,6}}{SHORT_NAME},? (?:and|or) {SHORT_NAME}"
_TO_IT = (
    r"(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|[Ff]rom|[Oo]f|to|[Oo]utside|into|[Aa]round|attacked|bombarded|bombed|burned|burnt|entered"
    r"|hit|looted|raided|razed|shelled|stormed|struck|targeted|torched)|['’]s|,) (?:the )?"
)
_BEHIND = re.compile(rf"{_TO_IT}(?P<name>{SHORT_NAME}) (?:{_TOWN}|{_AREA})\b{_OF_BODY}")
_LISTED = re.compile(rf"(?<![\w-])(?P<names>{_LIST}) (?P<kinds>{_PLURAL})\b")
_DECLARED = re.compile(
    rf"\b(?:{_PLURAL} of (?P<names>{_LIST})"
    r"|(?:village|hamlet|town|township|municipality|barangay|settlement|neighbou?rhood"
    rf"|{_PLURAL}) of (?P<name>{SHORT_NAME}))"
)
_SAID_KIND = (
    r"(?:barrio|camp|city|commune|favela|hamlet|neighbou?rhood|oasis|resort|settlement|shantytown|slum|suburb|town|township"
    r"|village)"
)
_SAID = re.compile(
    rf"(?P<name>{SHORT_NAME}), (?:an? (?:[a-z-]+ ){{0,3}}{_SAID_KIND}\b"
    r"|(?:the|its) (?:[a-z]+ ){0,2}(?:capital|seat)(?=[,.]| (?:city )?of [A-Z]))"
)
_AFAR = re.compile(
    rf"(?P<name>{SHORT_NAME}), (?:(?:about|around|roughly|some|just|less than|more than|nearly) )?\d[\d,.]*"
    r" ?(?:kms?|kilomet(?:re|er)s?|miles?) (?:\([^)\n]{2,20}\) )?"
    r"(?:from|off|outside|(?:to the )?(?:north|south|east|west))"
)
_OPENED = re.compile(rf"\b(?P<name>(?:{'|'.join(sorted(PLACES_ONLY))})[ \u00a0]{SHORT_NAME})")
_HOME = re.compile(rf", \d\d,? of (?P<name>{SHORT_NAME})(?=[,.;])")
_BUILDINGS = (
    r"(?:airbase|airfield|airport|barracks|bridge|cathedral|cemetery|checkpoint|church"
    r"|clinic|colliery|crossing|dam|detention cent(?:re|er)|hospital|intersection|interchange|junction|mausoleum|mine"
    r"|monastery|mosque|power (?:plant|station)|prison|quarry|refinery|roundabout|shrine|smelter|stadium|steelworks"
    r"|synagogue|temple)"
)
_BUILDING = re.compile(
    rf"(?:{_TO_IT}|\b(?:on|inside) (?:the )?(?![A-Z][a-z]+day\b))"
    rf"(?P<name>{SHORT_NAME} {_BUILDINGS})\b"
)
# Towns that begin as a form of address does: nobody is near a sheikh in that way.
_SHEIKH = re.compile(
    r"\b(?:in|near|outside) (?P<name>Sheikh [A-Z][\w'’-]+)(?=[,.;]| (?:and|district|in|neighbou?rhood|on)\b)"
)
# One of these stands beside every such place: looked for first, as most sentences hold none.
_SIGN = opening("a-z", rf"(?:{_TOWN}|{_AREA}|{_PLURAL}|{_SAID_KIND}|capital|seat)\b")
_BUILT = opening("abcdhijmpqrst", rf"{_BUILDINGS}\b")
_PLACED = re.compile("|".join(sorted(PLACES_ONLY)))
_BETWEEN = re.compile(r",? and |,? or |, ")


def by_kind(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Places that a word for their kind says to be one, each of a list."""
    far = " km" in text or " kilom" in text or " mile" in text
    for begin, stop in spans:
        patterns = [_HOME, *((_BEHIND, _LISTED, _DECLARED, _SAID) if _SIGN.search(text, begin, stop) else ())]
        patterns += [_AFAR] if far else []
        for pattern in [*patterns, *([_OPENED] if _PLACED.search(text, begin, stop) else [])]:
            for found in pattern.finditer(text, begin, stop):
                for start, end in _each(text, *found.span(_group(found))):
                    if _may_be_place(text[start:end], found):
                        yield name_at(text, start, end, "GPE")
        for found in _SHEIKH.finditer(text, begin, stop) if text.find(" Sheikh ", begin, stop) >= 0 else ():
            yield name_at(text, *found.span("name"), "GPE")
        for found in _BUILDING.finditer(text, begin, stop) if _BUILT.search(text, begin, stop) else ():
            name = found["name"].rpartition(" ")[0]
            if _may_be_place(name, found) and not places.is_known(name):
                owner = OWNER.match(found["name"])  # "Varna's | Tarn airport"
                begin = found.start("name") + (owner.end() if owner else 0)
                if text[begin].isupper():  # not "the Defendant's | mine"
                    yield name_at(text, begin, found.end("name"), "FAC")


def _group(found: re.Match[str]) -> str:
    return "names" if "names" in found.re.groupindex and found["names"] else "name"


def _each(text: str, start: int, end: int) -> Iterator[Span]:
    """Where each name of a list stands, without an owner before it ("Somalia's | Lower Shabelle")."""
    at = start
    for name in _BETWEEN.split(text[start:end]):
        at = text.index(name, at)
        owner = OWNER.match(name)
        yield unowned(text, at + (owner.end() if owner else 0), at + len(name))
        at += len(name)


def _may_be_place(name: str, found: re.Match[str]) -> bool:
    words = name.split()
    if not words or (found.re in (_SAID, _AFAR) and (is_first_name(words[0]) or name.isupper())):
        return False
    if found.re is _LISTED and found["kinds"] == "states" and not places.is_known(name):
        return False  # "Nordic and Baltic states"
    apart = words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS or places.is_adjective(words[0])
    return not (apart or name in known() or words[-1] in ORGANISATION_WORDS or words[-1] in TIME_WORDS)
