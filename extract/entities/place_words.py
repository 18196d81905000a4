"""The words of a place's name that say what kind of place it is or on which side: "Anbar Province", "the North"."""

from __future__ import annotations

import re

from extract.entities.wordlist import word_set

#: States of the US and Canada as news shortens them behind a town, without their last stop.
STATES = word_set("""
Ala Ariz Ark B.C Calif Colo Conn D.C Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont N.C N.D N.H N.J N.M N.Y Neb
Nev Okla Ont Ore Pa Que R.I S.C S.D Tenn Va Vt W.Va Wash Wis Wyo
""")
DIRECTION = (
    r"greater |eastern |western |northern |southern |southeastern |southwestern |northeastern |northwestern |east "
    r"|west |north |south "
)
WIDER = r"governorate|province|region|oblast|krai|state|county|prefecture|department|canton|division|voivodeship"
NARROWER = (
    r"district|sub-?district|township|raion|rayon|commune|parish|countryside|lga|local government area|woreda|zone"
    r"|tehsil|taluka?|territory|upazila|mandal|cercle|payam|sub-?county"
)
TOWN_KINDS = r"city|town|village|port|municipality|suburb|hamlet|settlement|kebele|barangay|neighbou?rhood"
_KIND = re.compile(
    rf"(?i)^(?:the |central |downtown |{DIRECTION}|county |(?:{WIDER}|{NARROWER}|{TOWN_KINDS}|island) of )"
    rf"|(?: (?:{WIDER}|{NARROWER}|{TOWN_KINDS}))$"
)
_SIDE = r"(?:(?:north|south)?[- ]?(?:east|west)|north|south)(?:ern)?(?: central)?"
_ONLY_A_SIDE = re.compile(rf"(?i)(?:the )?{_SIDE}")
_OF_A_SIDE = re.compile(rf"(?i)(?:the )?({_SIDE}|central) (?:{WIDER}|{NARROWER})")


def without_kind(name: str) -> str:
    """Without the word for its kind or direction: "Anbar Province" → "Anbar", "the city of Mosul" → "Mosul".

    A region of a side keeps that: "Eastern Province" → "Eastern".
    """
    if of_a_side := _OF_A_SIDE.fullmatch(name):
        return of_a_side[1]
    before = ""
    while before != name:
        before, name = name, _KIND.sub("", name, count=1).strip()
    return name or before


def is_side(name: str) -> bool:
    """Whether this is a side of whatever country is told of, "the North", "Eastern", unless it has such a region."""
    return _ONLY_A_SIDE.fullmatch(name) is not None
