"""Words that the model took for one body: whom or what they name instead, as "Lawyers for | Omar Noor" do."""

from __future__ import annotations

import re

from extract.entities import places
from extract.entities.shapes import COMMON_NOUNS, LED, OFFICES, is_first_name, may_be_person, name_at
from extract.records import Mention

_LED_BY = re.compile(rf"\b(?:{'|'.join(sorted(LED))})(?P<of> of (?P<who>[A-Z][\w-]+)(?: [A-Z][\w-]+){{1,2}})$")
_ANY = rf"(?:{'|'.join(sorted(COMMON_NOUNS | {'Attorneys', 'Friends'}))})"
_ANYBODY = re.compile(rf"{_ANY} (?:for|of)(?:[ \u00a0][a-z\d][\w'’-]*)*")  # "Lawyers for the families of 41 [people]"
# Nobody's name but his whose they are: "Lawyers for | Lena Quist".
_THEIRS = re.compile(rf"{_ANY} (?:for|of) (?P<first>[A-Z][\w'-]+) [A-Z]")
_OF_A_COUNTRY = re.compile(
    r"(?:Lawyers|Attorneys|Supporters|Opponents|Allies|Troops) (?:for|of|from) (?P<name>[A-Z][\w ]+)$"
)
_LONGEST_NAME = 5  # words of a person's name, with the office before it


def named_within(text: str, start: int, end: int) -> list[Mention] | None:
    """Who or what is named by the words, nobody where they only describe; None where they may be one body."""
    if _ANYBODY.fullmatch(text, start, end):
        return []
    if (whose := _THEIRS.match(text, start, end)) and is_first_name(whose["first"]):
        return [name_at(text, whose.start("first"), end, "PERSON")]
    if (of := _OF_A_COUNTRY.match(text, start, end)) and places.is_country(of["name"]):
        return [name_at(text, of.start("name"), end, "GPE")]  # "Lawyers for Guinea's former leader"
    if (led := _LED_BY.search(text, start, end)) and is_first_name(led["who"]):  # "the Karvat Front | of Omar Noor"
        return [name_at(text, start, led.start("of"), "ORG"), name_at(text, led.start("who"), end, "PERSON")]
    holder = _holder_behind(text, start, end)
    return None if holder is None else [name_at(text, holder, end, "PERSON")]


def _holder_behind(text: str, start: int, end: int) -> int | None:
    """Where the person begins whose office the model took for a body ("Varna Police Commander | Omar Noor")."""
    words = text[start:end].split(" ")
    offices = [at for at, word in enumerate(words[:-1]) if at and word.lower() in OFFICES]
    if not offices or len(words) - offices[-1] > _LONGEST_NAME or not may_be_person(words[offices[-1] + 1 :]):
        return None
    return start + len(" ".join(words[: offices[-1] + 1])) + 1
