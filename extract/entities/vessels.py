"""Ships by the words around their names, where the model saw none or took them for places.

1. By what stands before: "HMS Montrose", "the MV Tarn Leader".
2. By a noun before or behind: "the dhow Tarnay", "a tanker, identified as the Lena Quist", "the Lena Quist oil tanker",
   "two ferries, the Lena Quist and the Tarn Leader".
3. By what it is called behind a comma: "the Lena Quist, a Greek-owned tanker".
4. "identified the vessel on Monday as the Lena Quist".
5. By who sails on it: "the crew of the Lena Quist"; no town has "the" before it (`sailed`).
6. By what is done to ships, in a text that speaks of them: "sank the Lena Quist off Varna", "the Tarnay was torpedoed".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.shapes import (
    BUILDINGS,
    CAP,
    HULLS,
    NOT_NAMES,
    SHORT_NAME,
    TIME_WORDS,
    TITLE_WORDS,
    VESSEL,
    Span,
    name_at,
    unowned,
)
from extract.entities.wordlist import opening
from extract.records import Mention

_NOUN = (
    r"(?:barge|brig|bulk carrier|cargo ship|container ship|corvette|cruise ship|cruiser|destroyer|dhow|ferry|freighter"
    r"|frigate|galleon|gunboat|icebreaker|liner|minesweeper|paddle steamer|sailing ship|schooner|ship|steamer|steamship"
    r"|submarine|supertanker|tanker|trawler|tug|tugboat|vessel|warship|whaler|yacht)"
)
_MANY = (
    r"(?:tankers|ferries|freighters|frigates|ships|trawlers|vessels|warships|submarines|destroyers|cruisers|dhows"
    r"|barges)"
)
_HULL_WORDS = [[hull] for hull in HULLS]
_HULL = re.compile(rf"\b(?P<name>(?:{'|'.join(sorted(HULLS))})[ \u00a0](?:St\. )?{SHORT_NAME})")
_FLAG = rf"(?:{CAP}[ -](?:registered|flagged|owned|built|operated) )?"
_AHEAD = re.compile(
    rf"\b(?:{_NOUN},? (?:which was |is |was )?(?:identified as|named|called|known as) (?:the )?"
    rf"|identified the {_NOUN} (?:on [A-Z]\w+ )?as (?:the )?|\b[Tt]he {_FLAG}(?:[a-z-]+ ){{0,2}}{_NOUN} )"
    rf"(?P<name>(?:St\. )?{SHORT_NAME})"
)
_ABOARD = re.compile(
    rf"\b(?:aboard|on board) the (?P<name>(?:St\. )?{SHORT_NAME})(?! (?:aircraft|plane|airliner|flight|jet)\b)"
)
_BEHIND = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts) (?P<name>{CAP}(?: {CAP}){{0,2}}) (?:(?:crude|oil|gas|product|chemical) )?{_NOUN}\b"
)
_APART = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Hh]is) (?:[a-z-]+ ){{0,2}}{_NOUN}, the (?P<name>{SHORT_NAME})(?=,)"
)
_LIST = re.compile(rf"\b{_MANY}, the (?P<name>{SHORT_NAME})(?: and the (?P<second>{SHORT_NAME}))?")
_CALLED = re.compile(rf"\b[Tt]he (?P<name>{SHORT_NAME}), (?:an?|the|{CAP}['’]s) (?:[\w-]+ ){{0,3}}{_NOUN}\b")
_DONE = r"(?:approached|boarded|hijacked|hit|intercepted|rammed|scuttled|seized|struck|sunk|torpedoed|towed)"
_TAKEN = re.compile(
    rf"\b(?:boarded|hijacked|rammed|sank|scuttled|seized|struck|torpedoed) the (?P<name>{SHORT_NAME})"
    r"(?=[,.;]|,? (?:after|as|at|in|near|north|off|on|south|west|east|with)\b)"
    rf"|\b[Tt]he (?P<second>{SHORT_NAME}) (?:was|were|had been) {_DONE}\b"
)
_SIGN = opening("bcdfgilmpstvwy", rf"(?:{_NOUN}|{_MANY}|boats)\b")
_HULL_SIGN = opening("BHIKMRTU", r"(?:HM[AC]?S|US[SN]S?|USCGC|M/?V|MT|RMS|INS|KRI|BRP|ROKS|TCG|RV) [A-Z]")


def ships(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Ships that the words around say to be one; not "the Oman ferry", whose place that is."""
    hulls = _HULL_SIGN.search(text)
    afloat = [_TAKEN, _ABOARD] if hulls or _SIGN.search(text) else []
    bare = _without_hull(text) if hulls else None
    for begin, stop in spans:
        patterns = [_HULL] if _HULL_SIGN.search(text, begin, stop) else []
        patterns += [*afloat, *((_AHEAD, _BEHIND, _APART, _LIST, _CALLED) if _SIGN.search(text, begin, stop) else ())]
        for pattern in patterns:
            for found in pattern.finditer(text, begin, stop):
                for group, name in found.groupdict().items():
                    if name and _is_ship(name.split(), pattern is _HULL):
                        yield name_at(text, *unowned(text, *found.span(group)), "ORG")
        if bare:
            for found in bare.finditer(text, begin, stop):
                if text[max(0, found.start() - 8) : found.start()].split()[-1:] not in _HULL_WORDS:
                    yield name_at(text, *found.span(), "ORG")


def _without_hull(text: str) -> re.Pattern[str] | None:
    """What ships go by once "HMS Montrose" was told: "Montrose"; not where it is a place's or a person's name too."""
    names = {found["name"].replace("\u00a0", " ").split(" ", 1)[1] for found in _HULL.finditer(text)}
    told = "|".join(sorted((re.escape(name) for name in names if _is_ship(name.split(), False)), reverse=True))
    return re.compile(rf"\b(?<![\w'’-])(?:{told})(?![\w-])(?! {CAP})") if told else None


def _is_ship(words: Sequence[str], sure: bool) -> bool:
    if sure:
        return True
    placed = ("-" in words[0] and words[0][0] != "A") or places.is_adjective(words[0])
    placed |= places.is_known(" ".join(words), least=0)
    other = words[0] in NOT_NAMES or words[0] in TIME_WORDS or words[0].lower().rstrip(".") in TITLE_WORDS - {"st"}
    built = words[-1] in ORGANISATION_WORDS or words[-1] in BUILDINGS or " ".join(words) in known()
    return not (placed or other or built or words[0].isupper())


_SAILORS = ("rew of the ", "aptain of the ", "kipper of the ", "ngineer of the ")
_SAILED = re.compile(
    rf"\b(?:[Cc]aptain|[Cc]rew|[Ss]kipper|[Ee]ngineer) of the (?P<name>{SHORT_NAME})\b"
    r"(?! (?:[a-z-]+ )?(?:club|side|team)\b)"
)
_AFLOAT = ("he ship ", "he vessel ")  # a plane has a crew and people on board too


def sailed(text: str, mentions: Sequence[Mention]) -> set[str]:
    """Names taken for towns that are ships', since there is a crew of "the" such, or the text speaks of a ship, and
    calls no such town without "the"."""
    manned = {found["name"] for found in _SAILED.finditer(text)} if any(sign in text for sign in _SAILORS) else set()
    towns = [m for m in mentions if m.label == "GPE"] if manned or any(sign in text for sign in _AFLOAT) else []
    bare = {m.text for m in towns if not text.endswith(("the ", "The "), 0, m.start)}
    return {
        m.text
        for m in towns
        if m.text not in bare
        and not (places.is_country(m.text) or places.is_area(m.text))
        and (m.text in manned or not (" " in m.text or places.is_known(m.text)))
    }


_VESSEL = re.compile(rf"{VESSEL}(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")


def no_places(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Ships act and are acted upon; they are no places, though the model takes their names for such."""
    if not any(m.label != "ORG" for m in mentions):
        return list(mentions)
    ships = {found.group("name") for found in _VESSEL.finditer(text)}
    ships = {re.sub(r"['’]s$", "", name) for name in ships if not places.country_of(name)} | sailed(text, mentions)
    return [replace(m, label="ORG") if m.text in ships and m.label != "NORP" else m for m in mentions]
