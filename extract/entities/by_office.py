"""Mentions made of "the minister" and "the Mayor", where one only of those named is told to hold that office.

Not where somebody without a name holds it too ("a minister", "Oman's president"), nor where another holder was told of
since ("the new mayor", "the president of Chad"), years went by or the office may have passed on ("Noor was mayor in
2005. In 2012 the mayor …"), nor in a sentence that names him ("Noor said the president had called"), nor far behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from extract.entities import people
from extract.entities.spans import SENTENCE_END
from extract.records import Mention

_OFFICES = (
    "ambassador|archbishop|bishop|chancellor|chairman|chairwoman|commissioner|congressman|congresswoman|coroner"
    "|councilman|councilwoman|envoy|governor|headteacher|king|magistrate|mayor|minister|ombudsman|premier|president"
    "|prince|princess|prosecutor|queen|senator|sheriff|vicar"
)
_NOT_HE = r"(?<!vice )(?<!vice-)(?<!deputy )(?<!former )(?<!ex-)(?<!prime )(?<!late )(?<!then )"
_OF_WHAT = r"(?: (?:of|for) (?:the )?(?-i:[A-Z])[\w’'-]+(?:,? (?:and |of |the )*(?-i:[A-Z])[\w’'-]+){0,4})?"
_BEFORE = re.compile(
    rf"\b{_NOT_HE}(?P<office>{_OFFICES}){_OF_WHAT},? $",
    re.IGNORECASE,
)
# Not "Omar Noor, met the mayor", "Omar Noor, the mayor's brother".
_BEHIND = re.compile(
    rf", (?:who is )?(?:the )?(?:(?!(?:the|an?)\b)[\w’'-]+ ){{0,2}}?{_NOT_HE}(?P<office>{_OFFICES})\b(?!['’]s|-)",
    re.IGNORECASE,
)
# Not what any holder of the office does: "the prosecutor must prove it".
_STANDING = re.compile(
    rf"\b[Tt]he (?P<office>(?i:{_OFFICES}))\b(?!,? [A-Z]| (?:of|for|general|elect|himself|must|shall|may|should)\b|-)"
)
_HOLDS = re.compile(rf"\b{_NOT_HE}(?P<office>{_OFFICES})\b", re.IGNORECASE)
_PLAIN = re.compile(r"(?i)\b(?:the|as|was|is|became|elected|appointed|named|made) $")
# Somebody who holds such an office and has no name: "another minister", "the company's president".
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[\w-]+['’]s?) (?:[a-z-]+ ){0,2}$")
_NAMED = re.compile(r",? [A-Z]")
# One follows another.
_TURNOVER = re.compile(
    r"\b(?:succe(?:eded|eds|ssor)|replac|resign|oust|overthr|toppl|depose|abdicat|crowned|inaugurat|sworn in|elected"
    r"|died|(?:takes?|took|left|leaves|leaving) office)"
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_TERM = 3  # years that go by in which an office has one holder
_REACH = 70  # characters before a name in which his office stands
_SENTENCE = 300  # characters of a sentence that are looked at
_FAR = 2500  # characters behind where he was told of last


def mentions(text: str, named: Sequence[Mention], persons: Mapping[int, people.Person]) -> Iterator[Mention]:
    """The mentions that offices make; `persons` by number of the mention in `named`."""
    standing = list(_STANDING.finditer(text))
    if not standing:
        return
    his: dict[int, list[int]] = {}  # person → where he is named
    holds: list[tuple[int, str, people.Person]] = []
    for start, number in sorted((named[number].start, number) for number in persons):
        his.setdefault(id(persons[number]), []).append(start)
        holds += [(at, office, persons[number]) for office, at in _offices(text, start, named[number].end)]
    holds.sort(key=lambda told: told[0])
    others, unnamed = _others(text, {at for at, _, _ in holds})
    taken = {mention.start for mention in named}
    held: dict[str, dict[int, people.Person]] = {}  # office → who held it so far
    last: dict[int, int] = {}  # person → where his office stood last
    told = 0
    for found in standing:
        start, office = found.start(), found["office"].lower()
        while told < len(holds) and holds[told][0] < start:
            _, other, person = holds[told]
            held.setdefault(other, {})[id(person)] = person
            told += 1
        if len(held.get(office, ())) != 1 or start in taken or office in unnamed:
            continue
        [(key, person)] = held[office].items()
        behind = bisect_left(his[key], start)
        before = max([last.get(key, 0), *his[key][max(0, behind - 1) : behind]])
        if start - before > _FAR or bisect_left(others[office], before) < bisect_left(others[office], start):
            continue
        if _beside(text, start, his[key][max(0, behind - 1) : behind + 1]) or _passed(text, before, start):
            continue
        last[key] = start
        yield Mention(*found.span(), found.group(), "PERSON", person.name)


def _offices(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The offices told right before a name and right behind it, and where."""
    for found in (_BEFORE.search(text, max(0, start - _REACH), start), _BEHIND.match(text, end)):
        if found:
            yield found["office"].lower(), found.start("office")


def _others(text: str, held: Set[int]) -> tuple[dict[str, list[int]], set[str]]:
    """Where an office is told of that is not just called "the mayor", and nobody named holds ("the new mayor", "the
    mayor of Varna"); and the offices that somebody without a name holds ("a mayor", "Varna's mayor")."""
    others: dict[str, list[int]] = defaultdict(list)
    unnamed: set[str] = set()
    for found in _HOLDS.finditer(text):
        start, office = found.start(), found["office"].lower()
        if start in held:
            continue
        if _SOMEBODY.search(text, max(0, start - _REACH), start) and not _NAMED.match(text, found.end()):
            unnamed.add(office)
        lead = _PLAIN.search(text, max(0, start - 12), start)
        if not lead or (lead.group().lower() == "the " and not _STANDING.match(text, lead.start())):
            others[office].append(start)
    return others, unnamed


def _beside(text: str, start: int, his: Sequence[int]) -> bool:
    """Whether the sentence names him too, before or behind."""
    for named in his:
        first, last = sorted((named, start))
        if last - first < _SENTENCE and not SENTENCE_END.search(text, first, last + 1):
            return True
    return False


def _passed(text: str, before: int, start: int) -> bool:
    """Whether years went by since he was told of, or the office may have passed to another."""
    opens = max((end.end() for end in SENTENCE_END.finditer(text, max(0, before - _SENTENCE), before + 1)), default=0)
    begin = max(opens, before - _SENTENCE)
    years = [int(year.group()) for year in _YEAR.finditer(text, begin, start + _REACH)]
    return (bool(years) and max(years) - min(years) > _TERM) or bool(_TURNOVER.search(text, begin, start))
