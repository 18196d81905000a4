"""Names that the words around them complete or give away, where the model saw none, or only a part.

1. A body, its area and the acronym of both are one name: "the Harbour Union Mission in Darfur (HUMID)".
2. Gangs, cartels and clans by the noun beside them: "the Los Remos gang", "rival gangs, Los Remos and La Barra".
3. People by a first name that every reader knows: "in 1965 she married Edward Noorland".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS
from extract.entities.matching import acronym_fits, is_acronym
from extract.entities.shapes import (
    CAP,
    FIRST_NAME_PLACES,
    NOT_NAMES,
    PLACE_LABELS,
    SEQUENCE,
    TITLE_WORDS,
    Span,
    is_first_name,
    may_be_person,
    name_at,
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


def gangs(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Gangs and the like by their noun; what every reader knows as a place is one ("gangs in Varna")."""
    for begin, stop in spans:
        for pattern in (_GANG_AHEAD, _GANG_BEHIND):
            for found in pattern.finditer(text, begin, stop):
                for group in found.groupdict():
                    if found.group(group) and _is_gang(found.group(group).split()):
                        yield name_at(text, *found.span(group), "ORG")


def _is_gang(words: list[str]) -> bool:
    if words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS or is_first_name(words[0]):
        return False
    name = " ".join(words)
    return not (places.is_adjective(words[0]) or places.is_known(name) or places.is_country(name))


def by_first_name(text: str, spans: Sequence[Span], lines: Sequence[Span]) -> Iterator[Mention]:
    """Two or three capitals of which the first is a first name and none is a body's or a place's word."""
    for begin, stop in spans:
        for found in SEQUENCE.finditer(text, begin, stop):
            words = re.sub(r"['’]s?$", "", found.group()).split()
            known = len(words) in (2, 3) and is_first_name(words[0]) and words[0].lower() not in FIRST_NAME_PLACES
            if not known or any(start <= found.start() < end for start, end in lines) or not may_be_person(words):
                continue
            if any(word.isupper() or word in GROUP_WORDS or word in ORGANISATION_WORDS for word in words[1:]):
                continue
            if not places.is_known(" ".join(words)):
                yield name_at(text, found.start(), found.start() + len(" ".join(words)), "PERSON")
