"""Lives told in brackets behind a name: "Lena Quist (12 May 1887 – 3 June 1961)", "(born 1960)", "(d. 1944)", and
what befell somebody: "(arrested 3 May 2014 in Varna)".

They are a birth and a death, not the time of what the sentence tells; years too few or too many for a life, and those
of who reigned, are left to the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.dates.edtf import to_edtf
from extract.dates.notation import from_timex3, in_words
from extract.events.names import PLACE_LABELS, name_of
from extract.reading.forms import befell
from extract.records import Dated, Document, Event, Mention, Place, stable_id

_OPENS = re.compile(r"['’]?s?,? ?\(")
_LONGEST = 90  # characters of a bracket that tells a life
_AT_THE = ("at the ", "in the ")  # a house, and nobody
_LIFE = {
    "{} was born": re.compile(r"(?:\b(?:born|née \w+|b\.)|\*)[^;()]{0,24}$"),
    "{} died": re.compile(r"(?:\b(?:died|d\.)|†)[^;()]{0,24}$"),
    "{} married": re.compile(r"\bm\. ?$"),
}
_THERE = r"(?: (?:in|at|near|outside) [A-Z][\w' -]{2,20})?"
_DONE = re.compile(rf"{_THERE}(?:[;,] ?|,? and )?(?:was )?(?P<how>[a-z]+){_THERE},?(?: on| in)? ?")
_REST = re.compile(r"(?:,? (?:in|at|near|outside) [A-Z][\w', -]{2,30}|, [A-Z][\w', -]{2,30})?\)")
_AT = re.compile(r"(?:\b(?:in|at|near|outside|b\.|d\.)|[,–—-]) ?$")
_FROM = re.compile(r"(?:[A-Z][\w' -]{2,20}, )?(?:c(?:a|irca)?\.? ?)?$")
_TO = re.compile(r"(?:,? (?:in )?[A-Z][\w' -]{2,20})? ?(?:[-–—]|to) ?(?:[A-Z][\w' -]{2,20}, )?(?:c(?:a|irca)?\.? ?)?")
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
    word: tuple[int, int] = (0, 0)  # the word that tells it; none: the date itself does

    def event(self, document: Document, passage: int) -> Event:
        """Its row."""
        one, name = self.dated, name_of(self.person)
        start, end = self.word if any(self.word) else (one.start_char, one.end_char)
        return Event(
            id=stable_id(document.sha256, one.start_char, one.end_char, self.told.replace("{} ", ""), one.value),
            what=self.told.replace("{}", name),
            trigger=document.text[start:end],
            trigger_start=start,
            trigger_end=end,
            dated=one,
            passage=passage,
            actors=(name,),
            affected=(name,),
            places=self.places,
        )


def once(turns: Iterable[Turn]) -> list[Turn]:
    """The turns without those told twice of somebody, in a box of facts and in brackets: the one with a place stays."""
    told: dict[tuple[str, str, str], Turn] = {}
    for turn in turns:
        key = (name_of(turn.person), turn.told, turn.dated.value)
        if key not in told or (turn.places and not told[key].places):
            told[key] = turn
    return list(told.values())


def lives(
    text: str, mentions: Sequence[Mention], dates: Sequence[Dated], places: Mapping[str, Place]
) -> Iterator[Turn]:
    """What a document's brackets tell of whom they stand behind; `mentions` and `dates` in order."""
    starts = [one.start_char for one in dates]
    begins = [one.start for one in mentions]
    for person in mentions:
        opened = _OPENS.match(text, person.end) if person.label == "PERSON" else None
        close = text.find(")", person.end, person.end + _LONGEST) if opened else -1
        if opened is None or close < 0 or text.endswith(_AT_THE, 0, person.start):
            continue  # "a dancer at the Folies Bergère (d. 1990)"
        begin = opened.end()
        inside = dates[bisect_left(starts, begin) : bisect_left(starts, close)]
        named = mentions[bisect_left(begins, begin) : bisect_left(begins, close)] if inside else ()
        for turn, (first, last) in _turns(text, person, (begin, close), inside):
            there = (one for one in named if first <= one.start < last and one.label in PLACE_LABELS)
            name = next(
                (name_of(one) for one in there if one.start == first or _AT.search(text, first, one.start)), None
            )
            yield turn if name is None else replace(turn, places=(places.get(name, Place(name)),))


def _turns(
    text: str, person: Mention, bracket: tuple[int, int], inside: Sequence[Dated]
) -> Iterator[tuple[Turn, tuple[int, int]]]:
    """The turns that one bracket tells, each with where that is told."""
    if not 1 <= len(inside) <= 2 or inside[0].interval is None:
        return
    (begin, close), whole = bracket, [_alone(one) for one in inside]
    leads = [begin, *(one.end_char for one in inside[:-1])]
    told = [text[lead : one.start_char] for lead, one in zip(leads, inside, strict=True)]
    if len(whole) == 2 and _FROM.match(told[0]) and _TO.fullmatch(told[1]) and _END.match(text, whole[1].end_char):
        dash = whole[0].end_char + max(told[1].find(mark) for mark in "-–—")
        if _is_span(whole) and not _REIGNED.search(text, max(0, person.start - 12), person.start):
            yield Turn(person, whole[0], "{} was born"), (begin, dash)
            yield Turn(person, whole[1], "{} died"), (dash, close)
        return
    found = [_befallen(words) for words in told]
    if not _REST.match(text, inside[-1].end_char):  # "(held 3 May 2014 by Acme's guards)"
        found = [None if one is None or one.how else one for one in found]
    begins = [lead + (0 if one is None else one.begin) for lead, one in zip(leads, found, strict=True)]
    for one, turn, first, last in zip(whole, found, begins, [*begins[1:], close], strict=True):
        if turn is not None:
            word = (first, first + turn.how)
            yield Turn(person, one, turn.told, word=word if turn.how else (0, 0)), (first, last)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words before a date tell of whom the bracket stands behind."""

    told: str
    begin: int  # of what tells it, in those words
    how: int = 0  # the letters of the participle that tells it, none for births and deaths


def _befallen(words: str) -> _Told | None:
    for told, pattern in _LIFE.items():
        if life := pattern.search(words):
            return _Told(told, life.start())
    done = _DONE.fullmatch(words)
    told = befell(done["how"])[0] if done else ""
    return _Told(told, done.start("how"), len(done["how"])) if done and told else None


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
