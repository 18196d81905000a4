"""Names that the model left unmarked, and what stands beside them gives away.

1. People by their age and by a nickname between their names: "Nyan Tarn, 50", "Omar Noor (29)", "Lena “Owl” Quist".
2. People by their kin ("his brother Wilson"), and by what is done to nobody else: "police arrested Lena Quist",
   "Omar Noor was sentenced".
3. Towns by what is done to no person: "Tarn Hollow was shelled".
4. Companies by their legal form: "Hillgate plc".
5. Forces by the noun behind them, and movements: "the Kestrel unit", "Tarn Rising activists".
6. Towns by what leads to them: "near Sint-Tarn", "born in Karvat-Tarn".
7. Bodies by what they stand for: "Mothers for Justice", "Shelter for All".
8. Units by their number: "the 1st Tarn Light Horse".
9. People by the portfolio before them: "Minister of Health Amadou Ba".
10. People as lists file them, by their family name in capitals: "VOLKOV, Oleg Petrovich — born 1966".
11. Towns that the gazetteer knows by the day each has in a row: "in Varna (3 May), Jos (4 May) and Hit (9 May)".
12. Bodies that a document calls by their kind, with a capital within its sentences too: "what the | Panel | saw".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.matching import is_acronym
from extract.entities.shapes import (
    AREA_NOUNS,
    BUILDINGS,
    CAP,
    COMMON_NOUNS,
    DUTIES,
    FIRM,
    FOLLOWERS,
    INNER,
    LEGAL_FORMS,
    NOT_NAMES,
    PERSON_TAKEN,
    SHORT_NAME,
    TIME_WORDS,
    TITLE_WORDS,
    TOWN,
    TOWN_SEIZED,
    Span,
    is_first_name,
    may_be_person,
    name_at,
    not_owning,
    unowned,
)
from extract.entities.wordlist import opening, word_set
from extract.records import Mention

_TWO = rf"{CAP}(?:[ \u00a0](?:{INNER}[ \u00a0])?{CAP}){{1,3}}"
_AGED = re.compile(rf"(?P<name>{_TWO})(?:,? \((?:aged )?\d\d\)|, (?:aged )?[1-9]\d(?=[,;.)]| and\b))")
_NICKNAMED = re.compile(
    rf"(?P<name>{CAP}(?:[ \u00a0]{CAP})? (?:“[^”\n]{{2,20}}”|\"[^\"\n]{{2,20}}\"|‘[^’\n]{{2,20}}’"
    rf"|\((?P<short>[A-Z][a-z]{{1,12}})\))"
    rf" {CAP}(?:[ \u00a0]{CAP})?(?: Jr\.)?)"
)
_TAKEN = (
    rf"(?:{PERSON_TAKEN}|acquitted|apprehended|arraigned|convicted|executed|extradited|gunned down|indicted|lynched)"
)
_SEIZED = r"(?:besieged|bombarded|bombed|captured|overrun|recaptured|retaken|shelled|stormed|torched)"
_OBJECT = re.compile(
    rf"\b(?!was |were |been )(?P<verb>{_TAKEN}) (?P<name>{_TWO})"
    r"(?=[,.;)]| (?:after|and|as|at|because|before|during|for|from|in|near|on|over|outside|to|who|with)\b)"
)
_SUBJECT = re.compile(rf"(?P<name>{_TWO})(?:,[^,.\n]{{3,60}},)? (?:was|were|has been|had been) {_TAKEN}\b")
_TOWN_TAKEN = re.compile(rf"(?P<name>{SHORT_NAME}) (?:was|were|has been|had been) (?:\w+ly )?{_SEIZED}\b")
# "… captured Tarnay on Monday": of one whom the model takes for a person nothing is said.
_TOWN_OBJECT = re.compile(
    rf"\b{TOWN_SEIZED} (?P<name>{SHORT_NAME})"
    r"(?=[.;]|,? (?:after|and|at|before|during|from|in|on|overnight|since)\b)"
)
# Who heads a body, named behind a comma: "its commander, Abdou Tarn, fled".
_HEADS = (
    r"(?:chair(?:man|woman|person)?|chief executive|commander|director|editor|founder|leader|president|secretary"
    r"|treasurer)"
)
# Kin by its word: "Noor's widow, Ilona, founded it", "his brother Wilson was shot".
_KIN = re.compile(
    r"(?:['’]s|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y))"
    r" (?:late |elder |older |younger |eldest |youngest |first |second )?"
    r"(?:wife|husband|widow|widower|son|daughter|brother|sister|father|mother|uncle|aunt|nephew|niece|cousin|fiancée?|grandson"
    rf"|granddaughter|grandfather|grandmother|attorney|lawyer"
    rf"|spokes(?:man|woman|person)|{_HEADS}(?=, {CAP}[ \u00a0]{CAP})),? "
    rf"(?P<name>{CAP}(?:[ \u00a0](?:{INNER}[ \u00a0])?{CAP}){{0,3}})"
)
_DUTIES = DUTIES | word_set("Culture Energy Foreign Home Human Information Labour Public Social Sport Sports Transport")
_DUTY = rf"(?:{'|'.join(sorted(_DUTIES))})"
# "Commissioner for Human Rights", "Secretary of State for Defence", "Minister of Trade and Industry"
_IN_CHARGE = re.compile(
    rf"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Dd]irector|[Rr]apporteur|[Ee]nvoy|[Cc]oordinator)"
    rf"(?:[ -][Gg]eneral)?(?: of State)? (?:for|of|on) (?:{_DUTY}(?:, | and | ))+"
    rf"(?P<name>(?!{_DUTY}\b){CAP}(?:[ \u00a0](?:{INNER}[ \u00a0]|al[- ])?{CAP}){{1,3}})"
)
_IN_CHARGE_SIGN = re.compile(rf" (?:for|of|on) {_DUTY} (?:and )?[A-Z]")
_GIVEAWAY = opening("abcdeghijklmorst", rf"{_TAKEN}|{_SEIZED}|{TOWN_SEIZED}")


def people(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by their age, and by what is done to people alone."""
    for begin, stop in spans:
        for found in [*_AGED.finditer(text, begin, stop), *_all(text, begin, stop, _OBJECT, _SUBJECT)]:
            start, words = _bare(found)
            if len(words) > 1 and _is_person(words):
                yield name_at(text, start, found.end("name"), "PERSON")
        for found in _KIN.finditer(text, begin, stop):
            start, words = _bare(found)
            if words and _is_person(words) and not places.is_known(words[0]):
                yield name_at(text, *unowned(text, start, found.end("name")), "PERSON")


def in_charge(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by the portfolio before them."""
    for begin, stop in spans:
        for found in _IN_CHARGE.finditer(text, begin, stop) if _IN_CHARGE_SIGN.search(text, begin, stop) else ():
            if _is_person(words := found["name"].split()) and not ORGANISATION_WORDS.intersection(words):
                yield name_at(text, *unowned(text, *found.span("name")), "PERSON")


_FILED = re.compile(
    rf"(?m:^|[•*.;:–-])[ *\t]*(?P<name>(?P<family>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+), (?P<given>{CAP})"
    rf"(?:[ \u00a0]{CAP}){{0,3}})(?=\*\*|\s*(?:[(;,.:\n—–]|$)| (?:born|DOB|a\.k\.a))"
)
_FILED_SIGN = re.compile(r"[A-ZÀ-Þ]{3}, [A-ZÀ-Þ]")


def filed(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People with their family name first, in capitals; not a dateline's town ("VARNA, Bulgaria")."""
    for begin, stop in spans:
        for found in _FILED.finditer(text, begin, stop) if _FILED_SIGN.search(text, begin, stop) else ():
            given = found["given"]
            day = given in TIME_WORDS and text[found.end("given") : found.end("given") + 3].strip(". ")[:1].isdigit()
            if is_first_name(given) and not (day or places.is_country(given) or places.is_region(given)):
                yield name_at(text, *found.span("name"), "PERSON")


# A family name that English has as a preposition: "To Lam was elected".
_TO = re.compile(r"\bTo [A-Z][a-z]{1,6}(?= (?:became|had|has|is|met|said|told|took|visited|was|will)\b|['’]s\b)")


def vietnamese(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People called To, in a text that speaks of Vietnam."""
    for begin, stop in spans if "Vietnam" in text else ():
        for found in _TO.finditer(text, begin, stop):
            if not places.is_known(found.group()[3:], TOWN):
                yield name_at(text, *found.span(), "PERSON")


def nicknamed(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """People by a nickname between their names, which the model takes for two."""
    for begin, stop in spans:
        for found in _NICKNAMED.finditer(text, begin, stop):
            start, words = _bare(found)
            if found["short"] and not (words and _is_short_for(found["short"], words[0])):
                continue
            if len(words) > 2 and not places.is_adjective(words[0]):
                yield name_at(text, start, found.end("name"), "PERSON")


def _is_short_for(short: str, first: str) -> bool:
    """Whether what stands in brackets is what he goes by: "Robert (Bob) Hall", not "Paul Hall (Labour)"."""
    alike = is_first_name(short) or short[0] == first[0]
    return is_first_name(first) and alike and not places.is_known(short)


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


_LEGAL_SIGN = re.compile(rf"\b{LEGAL_FORMS}(?![\w-])")
_FORCE = re.compile(
    rf"\b(?:[Tt]he|by|from|of) (?P<name>{SHORT_NAME}) (?:unit|battalion|brigade|regiment|faction|squad|platoon|front"
    r"|(?:armed|rebel|militant|jihadist|guerrilla|paramilitary) group|rebels|rebel movement)\b"
)
_FOLLOWED = re.compile(rf"(?<![\w-])(?P<name>{CAP} {CAP}(?: {CAP})?|[A-Z]{{3,6}}) {FOLLOWERS}\b")
_FOLLOWERS = re.compile(FOLLOWERS)


# What people stand for, or where they serve: "Human Rights activists" are of no body.
_CALLINGS = frozenset({"Armed", "City", "Civil", "Forces", "Former", "Human", "Rights", "School", "Security", "Women"})


def legal(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Companies by their legal form."""
    for begin, stop in spans:
        if _LEGAL_SIGN.search(text, begin, stop):
            for found in FIRM.finditer(text, begin, stop):
                start, words = _bare(found)
                if len(words) > 1:
                    yield name_at(text, start, found.end("name"), "ORG")


_UNIT = re.compile(
    rf"\b\d{{1,3}}(?:st|nd|rd|th) (?:{CAP} ){{0,3}}(?:Artillery|Battalion|Battery|Borderers|Brigade|Buffs|Cavalry"
    r"|Dragoons|Foot|Fusiliers|Grenadiers|Guards|Gurkhas|Highlanders|Horse|Hussars|Infantry|Lancers|Marines|Regiment|Rifles"
    r"|Volunteers|Yeomanry)\b"
)
_UNIT_SIGN = re.compile(r"\d(?:st|nd|rd|th) [A-Z]")


def units(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Units by their number: "the 1st Tarn Light Horse"."""
    for begin, stop in spans:
        if _UNIT_SIGN.search(text, begin, stop):
            yield from (name_at(text, *found.span(), "ORG") for found in _UNIT.finditer(text, begin, stop))


def forces(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Forces, and movements, by the noun behind their name."""
    for begin, stop in spans:
        followed = _FOLLOWED.finditer(text, begin, stop) if _FOLLOWERS.search(text, begin, stop) else ()
        for found in chain(_FORCE.finditer(text, begin, stop), followed):
            words = found["name"].split()
            placed = places.is_adjective(words[0]) or places.is_known(found["name"])
            told = {*words} & (TIME_WORDS | COMMON_NOUNS | _CALLINGS) or any(w.lower() in TITLE_WORDS for w in words)
            if not (placed or told or words[0] in NOT_NAMES):
                yield name_at(text, *found.span("name"), "ORG")


_LEADS = re.compile(
    r"(?:\b(?:near|outside|born in|died in|(?:fled|sailed|left|set out|returned|headed) (?:for|to)"
    r"|(?:mayor|towns?|villages?) of|arrived in|captured|outskirts of)"
    r"|(?:,|ashore|boats?|coast|km|kilomet(?:re|er)s|miles?|sank|capsized|waters) off)"
    rf" (?P<name>{CAP}(?: {CAP}){{0,2}})(?!['’]s|['’]? [A-Z])"
)


def ahead(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Towns by what leads to them and to nobody."""
    for begin, stop in spans:
        for found in _LEADS.finditer(text, begin, stop):
            words = found["name"].split()
            if words[-1] != not_owning(words[-1]):
                continue  # "died in Monday's blast"
            told = {*words} & (NOT_NAMES | TIME_WORDS | COMMON_NOUNS | ORGANISATION_WORDS | BUILDINGS)
            title = any(word.lower() in TITLE_WORDS or is_first_name(word) for word in words)
            if not (told or title or places.is_adjective(words[0]) or found["name"] in known() or is_acronym(words[0])):
                yield name_at(text, *found.span("name"), "GPE")


_EACH_ON_A_DAY = re.compile(rf"\d\)?(?:,? and |, )(?P<name>{SHORT_NAME}) (?:\(|on |in )(?=\d)")


def dated(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Towns in a row with a day each."""
    for begin, stop in spans:
        for found in _EACH_ON_A_DAY.finditer(text, begin, stop):
            name = found["name"]
            if places.is_known(name, TOWN) and name not in TIME_WORDS and not is_first_name(name.split()[0]):
                yield name_at(text, *found.span("name"), "GPE")


_CAUSE = (
    r"(?:Accountability|Action|All|Change|Children|Choice|Clean Water|Climate|Democracy|Development|Dignity|Equality"
    r"|Families|Freedom|Healing|Hope|Human Rights|Humanity|Justice|Land|Liberty|Life|Migrants|Nature|Peace|Prisoners"
    r"|Progress|Reconciliation|Reform|Refugees|Relief|Rights|Solidarity|Torture|Transparency|Truth|Unity|Victims|Violence"
    r"|War|Water|Women|Workers)"
)
_FOR_A_CAUSE = re.compile(
    rf"(?<![\w-])(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:for|[Ww]ithout|[Aa]gainst) (?:the )?(?:[A-Z][a-z]+ ){{0,2}}"
    rf"{_CAUSE}(?: and {_CAUSE})?)(?![\w-])"
)
_CAUSES = re.compile(rf" (?:for|[Ww]ithout|[Aa]gainst) [^.,;\n]{{0,30}}?{_CAUSE}\b")


def causes(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Bodies by what they stand for."""
    for begin, stop in spans:
        for found in _FOR_A_CAUSE.finditer(text, begin, stop) if _CAUSES.search(text, begin, stop) else ():
            start, words = _bare(found)
            if words[0][0].isupper() and words[0] not in TIME_WORDS and not words[0].endswith("ing"):
                yield name_at(text, start, found.end("name"), "ORG")


_KIND = (
    r"Assembly|Authority|Board|Bureau|Cabinet|Chamber|Commission|Committee|Congress|Council|Court|Directorate|Federation"
    r"|Inquiry|Inspectorate|Ministry|Mission|Panel|Parliament|Secretariat|Senate|Synod|Tribunal"
)
_BY_KIND = re.compile(rf"\b[Tt]he (?P<name>{_KIND})\b(?! of | for |[-–&]| [A-Z0-9])")


def by_their_kind(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """What a document writes with a capital behind "the" within a sentence, wherever it stands so."""
    bodies = {one["name"] for one in _BY_KIND.finditer(text) if text[one.start()] == "t"}
    for begin, stop in spans if bodies else ():
        for one in _BY_KIND.finditer(text, begin, stop):
            if one["name"] in bodies:
                yield name_at(text, *one.span("name"), "ORG")
