"""Mentions made of "the minister" and "the Mayor", where one only of those named before is told to hold that office.

Not where somebody without a name holds it too ("a minister", "Oman's president"), not "the president of Oman", and not
far behind where he was last told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.entities import people
from extract.records import Mention

_OFFICES = (
    "ambassador|archbishop|bishop|chancellor|chairman|chairwoman|commissioner|congressman|congresswoman|coroner"
    "|councilman|councilwoman|envoy|governor|headteacher|king|magistrate|mayor|minister|ombudsman|premier|president"
    "|prince|princess|prosecutor|queen|senator|sheriff|vicar"
)
_NOT_HE = r"(?<!vice )(?<!vice-)(?<!deputy )(?<!former )(?<!ex-)(?<!prime )"
_OF_WHAT = r"(?: (?:of|for) (?:the )?(?-i:[A-Z])[\w’'-]+(?:,? (?:and |of |the )*(?-i:[A-Z])[\w’'-]+){0,4})?"
_BEFORE = re.compile(
    rf"\b{_NOT_HE}(?P<office>{_OFFICES}){_OF_WHAT},? $",
    re.IGNORECASE,
)
# Not "Omar Noor, met the mayor", "Omar Noor, the mayor's brother".
_BEHIND = re.compile(
    rf", (?:the |then |who is )?(?:(?!(?:the|an?)\b)[\w’'-]+ ){{0,2}}?{_NOT_HE}(?P<office>{_OFFICES})\b(?!['’]s|-)",
    re.IGNORECASE,
)
_STANDING = re.compile(rf"\b[Tt]he (?P<office>(?i:{_OFFICES}))\b(?!,? [A-Z]| (?:of|for|general|elect|himself)\b|-)")
# Somebody who holds such an office and has no name: "another minister", "the company's president".
_HOLDS = re.compile(rf"\b(?P<office>{_OFFICES})\b(?!,? [A-Z])")
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[\w-]+['’]s?) (?:[a-z-]+ ){0,2}$")
_REACH = 70  # characters before a name in which his office stands
_FAR = 2500  # characters behind where he was told of last


def mentions(text: str, named: Sequence[Mention], persons: Mapping[int, people.Person]) -> Iterator[Mention]:
    """The mentions that offices make; `persons` by number of the mention in `named`."""
    told = sorted((named[number].start, number) for number in persons)
    held: dict[str, dict[int, people.Person]] = {}  # office → who held it so far
    last: dict[int, int] = {}  # person → where he was told of last
    unnamed: set[str] | None = None
    at = 0
    taken = {mention.start for mention in named}
    for found in _STANDING.finditer(text, told[0][0]) if told else ():
        while at < len(told) and told[at][0] < found.start():
            start, number = told[at]
            person = persons[number]
            for office in _offices(text, start, named[number].end):
                held.setdefault(office, {})[id(person)] = person
            last[id(person)] = start
            at += 1
        office = found["office"].lower()
        holders = held.get(office, {})
        if len(holders) != 1 or found.start() in taken:
            continue
        unnamed = set(_unnamed(text)) if unnamed is None else unnamed
        if office in unnamed:
            continue
        [(key, person)] = holders.items()
        if found.start() - last[key] <= _FAR:
            last[key] = found.start()
            yield Mention(*found.span(), found.group(), "PERSON", person.name)


def _unnamed(text: str) -> Iterator[str]:
    """The offices that somebody without a name holds."""
    for found in _HOLDS.finditer(text):
        if _SOMEBODY.search(text, max(0, found.start() - _REACH), found.start()):
            yield found["office"]


def _offices(text: str, start: int, end: int) -> Iterator[str]:
    """The offices told right before a name and right behind it."""
    for found in (_BEFORE.search(text, max(0, start - _REACH), start), _BEHIND.match(text, end)):
        if found:
            yield found["office"].lower()
