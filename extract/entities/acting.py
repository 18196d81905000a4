"""Bodies that a document calls by an acronym alone, told by what bodies do and have done to them.

1. It acts: "the KLT launched attacks", "KLT troops", "held by the KLT", "the KLT's commander".
2. Every reader knows it ("told NATO of it").
3. It stands so once: all its places in the document are names then, also "KLT patrols".
4. It is spelled out: its letters are the initials of the only such body that the document names (`spelled_out`).
An acronym of something else ("the DNA matched", "the CCTV showed") is a word of `_NO_BODY`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from extract.entities import places
from extract.entities.known import known
from extract.entities.matching import bag, initials, is_acronym
from extract.entities.shapes import FOLLOWERS, NOT_NAMES, Span, mixed_case_around, name_at
from extract.entities.wordlist import word_set
from extract.records import Mention

_NAME = r"(?P<name>[A-Z]{3,6}(?:-[A-Z]{1,4})?)"
_DEED = (
    r"(?:abducted|accused|acquired|admitted|agreed|announced|appealed|appointed|approved|arrested|asked|attacked|awarded|banned"
    r"|began|blamed|blocked|briefed|called|captured|charged|claimed|clashed|closed|concluded|condemned|conducted|confirmed"
    r"|convened|decided|declared|declined|demanded|denied|deployed|detained|dismissed|elected|endorsed|established|executed"
    r"|expelled|filed|fined|fired|forced|found|fought|founded|gave|held|hired|identified|informed|interviewed|intercepted"
    r"|investigated|invited|issued|joined|killed|launched|learned|made|met|notified|opened|ordered|organi[sz]ed|ousted"
    r"|published|purchased|raided|received|recommended|recruited|refused|rejected|released|replaced|replied|reported|requested"
    r"|rescued|responded|ruled|said|seized|selected|sent|set|shelled|signed|staged|stated|stormed|struck|submitted|sued"
    r"|suspended|told|took|urged|visited|voted|warned|withdrew|won|wrote)"
)
_DOES = (
    r"(?:accuses|agrees|announces|appoints|approves|arrests|asks|attacks|calls|claims|concludes|condemns|conducts|confirms"
    r"|declares|denies|detains|hands|informs|investigates|issues|kills|launches|notifies|opens|orders|publishes|raids|receives"
    r"|recommends|rejects|releases|reports|requests|responds|rules|says|seizes|sends|signs|submits|sues|suspends|tells|takes"
    r"|urges|warns|withdraws|writes)"
)
_SERVES = (
    rf"(?:{FOLLOWERS}|agents?|board|chair(?:man|woman|person)?|chief|commander|delegation|delegates?|director|executives?|forces|head|headquarters|investigators"
    r"|lawyers?|leaders?|leadership|member|officers?|officials?|patrols?|president|rebels|secretary|soldiers?|spokes(?:man|woman|person)"
    r"|staff|team|troops|units?)"
)
# What befalls bodies, and no act, disease or device.
_BEFELL = r"(?:accused|banned|criminali[sz]ed|disbanded|dissolved|fined|outlawed|proscribed|raided|sued|toppled)"
# 'the KLT also said', 'KLT has since ordered'
_BETWEEN = r"(?:(?:also|have|has|had|later|then|since|reportedly|allegedly|subsequently|[a-z]{3,}ly) ){0,3}"
_ACTS = re.compile(
    rf"(?<![\w.-])(?:(?:[Tt]he|[\w.]+-(?:aligned|backed|based|led|linked)) {_NAME} (?:{_BETWEEN}{_DEED}|{_DOES})\b"
    r"|(?P<bare>[A-Z]{3,6}(?:-[A-Z]{1,4})?)"
    rf"(?:['’]s? {_SERVES}\b| (?:{_SERVES}|{_DOES})\b"
    rf"| {_BETWEEN}(?:announced|said|told|claimed|denied|ordered|arrested)\b)"
    rf"|(?P<befell>[A-Z]{{3,6}}(?:-[A-Z]{{1,4}})?) (?:was|has been|had been) {_BEFELL}\b"
    r"|\b(?:chaired|chairs|disbanded|dissolved|founded|headed|heads|joined|led|leads|outlawed|proscribed|quit)"
    r" (?:the )?(?P<headed>[A-Z]{3,6})(?![\w-]| [A-Z])"
    r"|[a-z]{2,}(?:ed|en|ld|ught) by (?:the )?(?P<by>[A-Z]{3,6}(?:-[A-Z]{1,4})?)(?![\w-])(?! [A-Z]))"
)
_SIGN = re.compile(r"(?<![\w.-])[A-Z]{3,6}(?:-[A-Z]{1,4})?(?!\w|\.\w)")
_LETTERS = re.compile(r"(?<![\w.-])[A-Z]{3,7}(?!\w|\.\w)")
_ROMAN = re.compile(r"[IVXLC]+")
_NO_BODY = word_set("""
ADHD AIDS AIS ANPR APC APCS ASAP ATM BCE BMI BST CBE CCTV CEO CET CFO CFR COO COVID CPR CPS CSV CTO CVR DAD DDT DIY
DNA DOB DUI DVD ECG ECT EDT EEG ENT ESP EST ETA ETD FAQ FDR FYI GBP GDP GMT GNP GPS GSM HGV HIV HMO HTML HTTP ICU IDP
IDPS IED IEDS IMEI IPO ISBN ISSN LED LGBT LGBTQ LNG LPG MBE MERS MOT MOU MPG MPH MRI NCO NCOS NGO NGOS OBE OCR PDF PCR
PIN POA POW POWS PPE PST PTSD PVC QRF RADAR RIP RPG RPGS RPM SARS SAT SATS SIM SME SMS SOS STD SUV SUVS SWAT TBA TBC
TNT UAV UAVS URL USB USD UTC UXO VAT VHF UHF VIN VIP VPN WMD WWII XML ZIP MAY MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC
JAN FEB MON TUE WED THU FRI SUN
""")


def acting(text: str, spans: Sequence[Span]) -> Iterator[Mention]:
    """Acronyms that act, at every place where they stand; countries ("the DRC said") are found by their own names."""
    bodies: set[str] = set()
    for begin, stop in spans:
        if _SIGN.search(text, begin, stop):
            for found in _ACTS.finditer(text, begin, stop):
                group = found.lastgroup or ""
                if _is_body(found[group]) and mixed_case_around(text, *found.span(group)):
                    bodies.add(found[group])
            bodies |= {sign for sign in _SIGN.findall(text, begin, stop) if known().get(sign, ("",))[0] == "ORG"}
    if not bodies:
        return
    for begin, stop in spans:
        for found in _SIGN.finditer(text, begin, stop):
            if found.group() in bodies and mixed_case_around(text, *found.span()):
                yield name_at(text, *found.span(), "ORG")


_LEAST_WORDS = 3  # of a name that goes by its initials


def spelled_out(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the acronyms of bodies named in full, which were unmarked or had another label."""
    spelled: dict[str, set[frozenset[str]]] = {}
    for name in {one.text for one in mentions if one.label == "ORG" and one.text.count(" ") >= _LEAST_WORDS - 1}:
        for letters in initials(name) if not is_acronym(name) else ():
            spelled.setdefault(letters, set()).add(bag(name))
    if not spelled:
        return list(mentions)
    found = [
        name_at(text, *sign.span(), "ORG")
        for begin, stop in spans
        for sign in _LETTERS.finditer(text, begin, stop)
        if len(spelled.get(sign.group(), ())) == 1 and _is_body(sign.group()) and mixed_case_around(text, *sign.span())
    ]
    found = _without_rivals(text, found, spelled)
    mine = {one.start for one in found}
    others = [one for one in mentions if one.start not in mine or not _LETTERS.fullmatch(one.text)]
    held = {at for one in others for at in range(one.start, one.end)} if found else set()
    return sorted((*others, *(one for one in found if one.start not in held)), key=lambda one: one.start)


_SMALL = r"(?:[ \u00a0](?:of|for|the|and|in|on|de|la))*[ \u00a0]"


def _word_in(letter: str) -> str:
    return rf"{letter}[a-z][\w-]*"


def _without_rivals(text: str, found: list[Mention], spelled: Mapping[str, Set[frozenset[str]]]) -> list[Mention]:
    """Without the acronyms that other names of the text may stand for, also where these were not read."""
    signs = sorted({one.text for one in found})
    if not signs:
        return found
    wholes = re.compile("|".join(rf"(?P<{sign}>\b{_SMALL.join(map(_word_in, sign))})" for sign in signs))
    rivals = {
        hit.lastgroup
        for hit in wholes.finditer(text)
        if not any(bag(hit.group()) <= name for name in spelled[hit.lastgroup or ""])
    }
    return [one for one in found if one.text not in rivals]


def _is_body(name: str) -> bool:
    told = name in _NO_BODY or name in NOT_NAMES or _ROMAN.fullmatch(name)
    return not told and not places.is_country(name) and places.country_of(name) is None
