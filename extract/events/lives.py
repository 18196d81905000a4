"""Lives told in brackets behind a name: "Lena Quist (12 May 1887 – 3 June 1961)", "(born 1960)", "(d. 1944)".

They are a birth and a death, not the time of what the sentence tells; years too few or too many for a life, and those
of who reigned, are left to the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.dates.edtf import to_edtf
from extract.dates.notation import from_timex3, in_words
from extract.events.names import name_of
from extract.records import Dated, Document, Event, Mention, Place, stable_id

_OPENS = re.compile(r"['’]?s?,? ?\(")
_LONGEST = 90  # characters of a bracket that tells a life
_BORN = re.compile(r"(?:\b(?:born|née \w+|b\.)|\*)[^;()]{0,24}$")
_DIED = re.compile(r"(?:\b(?:died|d\.)|†)[^;()]{0,24}$")
_FROM = re.compile(r"(?:c(?:a|irca)?\.? ?)?$")
_TO = re.compile(r"(?:,? (?:in )?[A-Z][\w' -]{2,20})? ?(?:[-–—]|to) ?(?:c(?:a|irca)?\.? ?)?")
_END = re.compile(r"(?:,? (?:in )?[A-Z][\w' -]{2,20})?\)")
_REIGNED = re.compile(
    r"\b(?:[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Pp]ope|[Ss]ultan|[Cc]aliph|[Ss]hah|[Tt]sar|[Dd]uke) $"
)
_YEARS = range(14, 111)


@dataclass(frozen=True, slots=True)
class Turn:
    """What befell somebody, and when: "{} was born", "Arrest of {}"."""

    person: Mention
    dated: Dated
    told: str
    places: tuple[Place, ...] = ()

    def event(self, document: Document, passage: int) -> Event:
        """Its row; the words that tell it are the date's."""
        one, name = self.dated, name_of(self.person)
        return Event(
            id=stable_id(document.sha256, one.start_char, one.end_char, self.told.replace("{} ", ""), one.value),
            what=self.told.replace("{}", name),
            trigger=one.text,
            trigger_start=one.start_char,
            trigger_end=one.end_char,
            dated=one,
            passage=passage,
            actors=(name,),
            affected=(name,),
            places=self.places,
        )


def lives(text: str, mentions: Sequence[Mention], dates: Sequence[Dated]) -> Iterator[Turn]:
    """The births and deaths of a document's brackets; `dates` in order."""
    starts = [one.start_char for one in dates]
    for person in mentions:
        opened = _OPENS.match(text, person.end) if person.label == "PERSON" else None
        close = text.find(")", person.end, person.end + _LONGEST) if opened else -1
        if opened is None or close < 0:
            continue
        inside = dates[bisect_left(starts, opened.end()) : bisect_left(starts, close)]
        yield from _turns(text, person, opened.end(), inside)


def _turns(text: str, person: Mention, begin: int, inside: Sequence[Dated]) -> Iterator[Turn]:
    if not 1 <= len(inside) <= 2 or inside[0].interval is None:
        return
    whole = [_alone(one) for one in inside]
    leads = [begin, *(one.end_char for one in inside[:-1])]
    told = [text[lead : one.start_char] for lead, one in zip(leads, inside, strict=True)]
    if len(whole) == 2 and _FROM.match(told[0]) and _TO.fullmatch(told[1]) and _END.match(text, whole[1].end_char):
        if _is_span(whole) and not _REIGNED.search(text, max(0, person.start - 12), person.start):
            yield Turn(person, whole[0], "{} was born")
            yield Turn(person, whole[1], "{} died")
        return
    for one, lead in zip(whole, told, strict=True):
        if _BORN.search(lead):
            yield Turn(person, one, "{} was born")
        elif _DIED.search(lead):
            yield Turn(person, one, "{} died")


def _is_span(ends: Sequence[Dated]) -> bool:
    years = [one.interval.start.year for one in ends if one.interval and one.interval.start]
    return len(years) == 2 and years[1] - years[0] in _YEARS


def _alone(one: Dated) -> Dated:
    """The date without the range that it begins."""
    interval = from_timex3(one.value, one.mod) if one.interval is not None else None
    if interval is None or interval == one.interval:
        return one
    why = f"'{one.text}' says all of it → {in_words(interval)}"
    return replace(one, interval=interval, edtf=to_edtf(interval), why=why)
