"""Names that the words around them complete or give away, where the model saw none, or only a part.

1. A body, its area and the acronym of both are one name: "the Harbour Union Mission in Darfur (HUMID)"; so is all that
   the acronym spells: "the Ports and Maritime Organization (PMO)".
2. Gangs, cartels and clans by the noun beside them: "the Los Remos gang", "rival gangs, Los Remos and La Barra".
3. People by a first name that every reader knows: "in 1965 she married Edward Noorland".
4. Media and companies by the noun beside them: "the Kestrel website", "the contractor, Hillgate Pumps, left".
5. Firms with several names: "the Karvat, Varna & Tarn Railroad", "the Varna Rail Road", "Tarn and Company, LLC".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS
from extract.entities.matching import acronym_fits, is_acronym
from extract.entities.repetitions import long_form
from extract.entities.shapes import (
    CAP,
    DEED_BEHIND,
    FIRST_NAME_PLACES,
    IS_A_BODY,
    NAMED_BODY,
    NOT_NAMES,
    PLACE_LABELS,
    SEQUENCE,
    SHORT_NAME,
    TITLE_WORDS,
    Span,
    is_first_name,
    may_be_person,
    name_at,
    not_owning,
)
from extract.records import Mention

_AREA = re.compile(r" (?:in|for|of|to) (?:the )?$")
_BRACKET = re.compile(r" \(([A-Z][A-Za-z]{2,9})\)")
_NAMES = rf"{CAP}(?:[ \u00a0]{CAP}){{0,3}}"
_GANG_AHEAD = re.compile(
    r"\b(?:gangs?|cartels?|clans?|militias?|factions|guerrillas)(?:,| called| known as| named)? "
    rf"(?P<one>{_NAMES})(?:(?:,| and) (?P<two>{_NAMES}))?"
)
_GANG_BEHIND = re.compile(
    rf"\b(?:[Tt]he|by|rival|from) (?P<one>{_NAMES}) (?:gang|cartel|clan|militia|mafia|crime group)\b"
)


def joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The long names of bodies whose acronym stands behind the area they work in."""
    before = {mention.end: mention for mention in mentions if mention.label == "ORG"}
    for place in mentions:
        bracket = _BRACKET.match(text, place.end) if place.label in PLACE_LABELS else None
        link = _AREA.search(text, max(0, place.start - 10), place.start) if bracket else None
        body = before.get(link.start()) if link else None
        if bracket and body and is_acronym(bracket.group(1)) and not acronym_fits(bracket.group(1), place.text):
            yield name_at(text, body.start, place.end, "ORG")
    ends = {mention.end: mention for mention in mentions if mention.label in ("ORG", "PERSON", "GPE")}
    for second in mentions:
        first = ends.get(second.start - 3) if text.startswith(" & ", second.start - 3) else None
        if first is not None and " " not in first.text and second.label in ("ORG", "PERSON", "GPE"):
            yield name_at(text, first.start, second.end, "ORG")  # "the lawyers Noor & Quist"
    for body in before.values():
        bracket = _BRACKET.match(text, body.end)
        if bracket and is_acronym(bracket.group(1)) and not acronym_fits(bracket.group(1), body.text):
            begin = long_form(text, body.end, bracket.group(1))
            if begin is not None and begin < body.start:
                yield name_at(text, begin, body.end, "ORG")


def _matches(text: str, spans: Sequence[Span], *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for begin, stop in spans:
        for pattern in patterns:
            yield from pattern.finditer(text, begin, stop)


def gangs(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Gangs and the like by their noun; what every reader knows as a place is one ("gangs in Varna")."""
    for found in _matches(text, spans, _GANG_AHEAD, _GANG_BEHIND):
        for group in found.groupdict():
            if found.group(group) and _is_gang(found.group(group).split()):
                yield name_at(text, *found.span(group), "ORG")


def _is_gang(words: list[str]) -> bool:
    if words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS or is_first_name(words[0]):
        return False
    name = " ".join(words)
    return not (places.is_adjective(words[0]) or places.is_known(name) or places.is_country(name))


_MEDIUM = re.compile(
    rf"\b(?:[Tt]he|based|[Ll]ocal|state-run|[Dd]aily|to|by)[ \u00a0](?:[A-Z][\w.]*-based[ \u00a0])?"
    rf"(?P<name>{SHORT_NAME})[ \u00a0](?:website|web site|daily|newspaper|news agency"
    r"|news site|news website|magazine|media outlet|TV channel|television channel|news channel"
    r"|broadcaster|radio station|weekly|tabloid)\b"
)


def media(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Media by the noun after them: "the UAE-based National website"."""
    for found in _matches(text, spans, _MEDIUM):
        words = found["name"].split()
        if not (places.is_adjective(found["name"]) or words[0] in NOT_NAMES or words[0].endswith("-based")):
            yield name_at(text, *found.span("name"), "ORG")


_COMPANY = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir) (?:[a-z]+ ){0,2}(?:company|firm|contractor|supplier|subsidiary|airline"
    r"|manufacturer|shipper)"
    rf"(?: of (?:the )?[a-z]+)?, (?P<name>{CAP}(?:[ \u00a0]{CAP}){{1,3}}),"
)


# "a company called Acme Marine", "the charity known as Open Wells": whatever the name looks like.
_CALLED = re.compile(
    r"\b(?:company|firm|business|consultancy|charity|association|group|network|start-up|startup|organi[sz]ation|NGO)"
    rf"(?:,)? (?:called|named|known as) (?:the )?(?P<name>{CAP}(?:[ \u00a0]{CAP}){{0,3}})"
)


# "Tarnay, a Nigerian oil firm," – not "Lena Quist, a company director", nor "Noor, a member of the group".
_SAID_TO_BE = re.compile(rf"(?<![\w-])(?P<name>{CAP}(?:[ \u00a0]{CAP}){{0,3}}){IS_A_BODY}")
_OWNER = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[a-z]+ ){0,2}(?:charterer|developer|operator|owner|regulator|watchdog)"
    rf"(?: of (?:the )?[a-z]+)?, (?P<name>{CAP}(?:[ \u00a0]{CAP}){{0,3}}),"
)


def companies(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Companies by the noun before them: "the contractor, Hillgate Pumps, left"."""
    for found in _matches(text, spans, _COMPANY, _CALLED, _SAID_TO_BE):
        words = found["name"].split()
        placed = found.re is _SAID_TO_BE and (places.is_country(found["name"]) or places.is_area(found["name"]))
        if not (placed or is_first_name(words[0]) or words[0].lower() in TITLE_WORDS or words[0] in NOT_NAMES):
            yield name_at(text, *found.span("name"), "ORG")


_NOUN_BEFORE = re.compile(rf"{NAMED_BODY} (?P<name>{SHORT_NAME})")


def called(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Firms, papers and clubs by the noun before a name that the model left unmarked: "the retailer Tarnay"."""
    for found in _matches(text, spans, _NOUN_BEFORE, _OWNER):
        words = not_owning(found["name"]).split()
        end = found.start("name") + len(" ".join(words))
        told = (
            words[0].lower() in TITLE_WORDS
            or words[0] in NOT_NAMES
            or words[0][:2] in ("I'", "I’")
            or is_first_name(words[0])
        )
        if not (told or places.is_adjective(words[0]) or DEED_BEHIND.match(text, end)):
            yield name_at(text, found.start("name"), end, "ORG")


_FIRM = re.compile(
    rf"(?:{CAP}, ){{0,3}}{CAP} & {CAP} (?:{CAP} )?(?:Railroad|Railway|Brothers|Company)\b"
    rf"|{CAP}(?: & {CAP}|(?: {CAP}){{0,2}}) Rail Road(?: and (?:{CAP} )?Company)?"
    rf"|{CAP}(?:,? {CAP}){{0,2}},? (?:and|&) (?:Company|Co\.|Sons|Brothers|Partners|Associates)\b"
    r"(?:,? (?:LLC|L\.L\.C\.|Inc\b\.?|Ltd\b\.?|LP|L\.P\.))?"
)


_FIRM_SIGN = re.compile(r"&|Rail Road| and (?:Company|Co\.|Sons|Brothers|Partners|Associates)\b")


def firms(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Firms whose names hold a comma, an "&", "and Company" or two words for the railway."""
    named = [span for span in spans if _FIRM_SIGN.search(text, *span)]
    for found in _matches(text, named, _FIRM):
        if found.group().split()[0].rstrip(",") not in NOT_NAMES:
            yield name_at(text, *found.span(), "ORG")


def by_first_name(text: str, spans: Sequence[Span], lines: Sequence[Span]) -> Iterator[Mention]:
    """Two or three capitals of which the first is a first name and none is a body's or a place's word."""
    for found in _matches(text, spans, SEQUENCE):
        if not is_first_name(found.group().split(" ", 1)[0]):
            continue
        words = not_owning(found.group()).split()
        fitting = len(words) in (2, 3) and words[0].lower() not in FIRST_NAME_PLACES
        if not fitting or any(start <= found.start() < end for start, end in lines) or not may_be_person(words):
            continue
        if any(word.isupper() or word in GROUP_WORDS or word in ORGANISATION_WORDS for word in words[1:]):
            continue
        if not places.is_known(" ".join(words)):
            yield name_at(text, found.start(), found.start() + len(" ".join(words)), "PERSON")
