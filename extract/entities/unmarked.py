"""Names that the model left unmarked, and what stands beside them gives away.

1. People by their age and by a nickname between their names: "Nyan Tarn, 50", "Omar Noor (29)", "Lena “Owl” Quist".
2. People by what is done to nobody else: "police arrested Lena Quist, a baker", "Omar Noor was sentenced".
3. Towns by what is done to no person: "Tarn Hollow was shelled".
4. Places by the word before or behind them that says so: "Barangay Tarnay", "the village of Omar Karvat",
   "the Karvat and Bab Tarn neighbourhoods".
5. Companies by their legal form: "Hillgate plc".
6. Forces by the noun behind them: "the Kestrel unit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.shapes import (
    AREA_NOUNS,
    BUILDINGS,
    CAP,
    INNER,
    NOT_NAMES,
    OWNER,
    PLACES_ONLY,
    TIME_WORDS,
    TITLE_WORDS,
    TOWN,
    Span,
    may_be_person,
    name_at,
    unowned,
)
from extract.records import Mention

_TWO = rf"{CAP}(?:[ \u00a0](?:{INNER}[ \u00a0])?{CAP}){{1,3}}"
_SOME = rf"{CAP}(?:[ \u00a0]{CAP}){{0,2}}"
_AGED = re.compile(rf"(?P<name>{_TWO})(?:,? \((?:aged )?\d\d\)|, (?:aged )?[1-9]\d(?=[,;.)]| and\b))")
_NICKNAMED = re.compile(
    rf"(?P<name>{CAP}(?:[ \u00a0]{CAP})? (?:“[^”\n]{{2,20}}”|\"[^\"\n]{{2,20}}\"|‘[^’\n]{{2,20}}’)"
    rf" {CAP}(?:[ \u00a0]{CAP})?(?: Jr\.)?)"
)
_TAKEN = (
    r"(?:abducted|acquitted|apprehended|arraigned|arrested|assassinated|beheaded|convicted|detained|executed|extradited"
    r"|gunned down|imprisoned|indicted|jailed|kidnapped|lynched|murdered|sentenced|stabbed|tortured)"
)
_SEIZED = r"(?:besieged|bombarded|bombed|captured|overrun|recaptured|retaken|shelled|stormed|torched)"
_SEIZES = r"(?:besieged|bombarded|captured|liberated|occupied|overran|recaptured|retook|shelled|stormed)"
_OBJECT = re.compile(
    rf"\b(?!was |were |been )(?P<verb>{_TAKEN}) (?P<name>{_TWO})"
    r"(?=[,.;)]| (?:after|and|as|at|because|before|during|for|from|in|near|on|over|outside|to|who|with)\b)"
)
_SUBJECT = re.compile(rf"(?P<name>{_TWO})(?:,[^,.\n]{{3,60}},)? (?:was|were|has been|had been) {_TAKEN}\b")
_TOWN_TAKEN = re.compile(rf"(?P<name>{_SOME}) (?:was|were|has been|had been) (?:\w+ly )?{_SEIZED}\b")
# "… captured Tarnay on Monday": of one whom the model takes for a person nothing is said.
_TOWN_OBJECT = re.compile(
    rf"\b{_SEIZES} (?P<name>{_SOME})"
    r"(?=[.;]|,? (?:after|and|at|before|during|from|in|on|overnight|since)\b)"
)
_GIVEAWAY = re.compile(rf"{_TAKEN}|{_SEIZED}|{_SEIZES}")


def people(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by their age, and by what is done to people alone."""
    for begin, stop in spans:
        for found in [*_AGED.finditer(text, begin, stop), *_all(text, begin, stop, _OBJECT, _SUBJECT)]:
            start, words = _bare(found)
            if len(words) > 1 and _is_person(words):
                yield name_at(text, start, found.end("name"), "PERSON")


def nicknamed(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by a nickname between their names, which the model takes for two."""
    for begin, stop in spans:
        for found in _NICKNAMED.finditer(text, begin, stop):
            start, words = _bare(found)
            if len(words) > 2 and not places.is_adjective(words[0]):
                yield name_at(text, start, found.end("name"), "PERSON")


def _bare(found: re.Match[str]) -> tuple[int, list[str]]:
    """Where the name begins without small words and titles before it ("In May | Deir Karvat"), and its words."""
    start, words = found.start("name"), found["name"].split()
    while words and (words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS):
        start += len(words.pop(0)) + 1
    return start, words


def _is_person(words: Sequence[str]) -> bool:
    odd = any(word in TIME_WORDS or word.isupper() or word.lower() in TITLE_WORDS for word in words)
    return not odd and may_be_person(words) and not places.is_known(" ".join(words), TOWN)


def _all(text: str, begin: int, stop: int, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What these patterns find in a stretch that holds one of their verbs."""
    if _GIVEAWAY.search(text, begin, stop):
        for pattern in patterns:
            yield from pattern.finditer(text, begin, stop)


def towns(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Towns by what is done to towns alone; not those that the gazetteer knows, which are found anyway."""
    for begin, stop in spans:
        for found in _all(text, begin, stop, _TOWN_TAKEN, _TOWN_OBJECT):
            start, words = _bare(found)
            name = " ".join(words)
            body = any(word in ORGANISATION_WORDS or word in BUILDINGS or word in AREA_NOUNS for word in words)
            if words and not (
                body or places.is_adjective(words[0]) or name[-1] == "s" or name in known() or name.isupper()
            ):
                yield name_at(text, start, found.end("name"), "GPE")


_KINDS = r"(?:village|hamlet|town|township|municipality|barangay|settlement|neighbou?rhood)"
_PLURALS = (
    r"(?:villages|hamlets|towns|townships|districts|neighbou?rhoods|suburbs|municipalities|settlements|provinces|counties"
    r"|governorates|regions)"
)
_AREA = (
    r"(?:district|quarter|ward|sector|area|province|region|governorate|suburb|subdivision|department|oblast|canton)\b"
    r"(?! (?:court|attorney|judge|council))"
)
_LIST = rf"(?:{_SOME}, ){{0,6}}{_SOME},? (?:and|or) {_SOME}"
_DECLARED = re.compile(rf"\b(?:{_PLURALS} of (?P<names>{_LIST})|(?:{_KINDS}|{_PLURALS}) of (?P<name>{_SOME}))")
_OPENED = re.compile(rf"\b(?P<name>(?:{'|'.join(sorted(PLACES_ONLY))})[ \u00a0]{_SOME})")
_LISTED = re.compile(rf"(?<![\w-])(?P<names>{_LIST}) {_PLURALS}\b")
_BEFORE_QUARTER = re.compile(rf"(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]f) (?:the )?|, )(?P<name>{_SOME}) {_AREA}")
# Where somebody lives, behind his age: "Omar Noor, 52, of Tarnay, was sentenced".
_HOME = re.compile(rf", \d\d,? of (?P<name>{_SOME})(?=[,.;])")
_TOLD = re.compile(rf"{_KINDS}|{_AREA}|{_PLURALS}")
_PLACED = re.compile("|".join(sorted(PLACES_ONLY)))
_BETWEEN = re.compile(r",? and |,? or |, ")


def settlements(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Places that a word for their kind says to be one, each of a list: "the villages of Tarn, Varna and Nos"."""
    for begin, stop in spans:
        told = [_DECLARED, _LISTED, _BEFORE_QUARTER] if _TOLD.search(text, begin, stop) else []
        for pattern in [_HOME, *told, *([_OPENED] if _PLACED.search(text, begin, stop) else [])]:
            for found in pattern.finditer(text, begin, stop):
                at = found.start(found.lastgroup or 0)
                for name in _BETWEEN.split(found[found.lastgroup or 0]):
                    at = text.index(name, at)
                    owner = OWNER.match(name)  # "Somalia's | Lower Shabelle"
                    start, end = unowned(text, at + (owner.end() if owner else 0), at + len(name))
                    if _may_be_place(text[start:end]):
                        yield name_at(text, start, end, "GPE")
                    at += len(name)


def _may_be_place(name: str) -> bool:
    words = name.split()
    apart = words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS or places.is_adjective(words[0])
    return not (apart or name in known() or words[-1] in ORGANISATION_WORDS or words[-1] in TIME_WORDS)


_FORMS = r"(?:plc|PLC|Ltd|Limited|Inc|Corp|LLC|LLP|GmbH|AG|NV|SpA|Pty|Bhd|ASA|Oyj)"
_LEGAL = re.compile(rf"(?P<name>{CAP}(?:[ \u00a0](?:{CAP}|&)){{0,4}},? {_FORMS}\b)")
_LEGAL_SIGN = re.compile(rf"\b{_FORMS}\b")
_FORCE = re.compile(
    rf"\b(?:[Tt]he|by|from|of) (?P<name>{_SOME}) (?:unit|battalion|brigade|regiment|faction|squad|platoon|front"
    r"|(?:armed|rebel|militant|jihadist|guerrilla|paramilitary) group|rebels|rebel movement)\b"
)


def legal(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Companies by their legal form."""
    for begin, stop in spans:
        if _LEGAL_SIGN.search(text, begin, stop):
            for found in _LEGAL.finditer(text, begin, stop):
                start, words = _bare(found)
                if len(words) > 1:
                    yield name_at(text, start, found.end("name"), "ORG")


def forces(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Forces by the noun behind their name."""
    for begin, stop in spans:
        for found in _FORCE.finditer(text, begin, stop):
            words = found["name"].split()
            placed = places.is_adjective(words[0]) or places.is_known(found["name"])
            if not (placed or words[0] in NOT_NAMES or words[0].lower() in TITLE_WORDS):
                yield name_at(text, *found.span("name"), "ORG")
