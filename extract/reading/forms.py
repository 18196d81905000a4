"""Reports written as a form, a field a line: "Date: 3 May 2014", "Place: Basra", "Description: Gunmen shot …".

What happened stands in a field of its own, else in the heading above ("Crash of a Tarn 12 near Varna", "Date & Time: 3
May 2014"). A record of one person tells it in the labels ("Name: Omar Noor", "Date of arrest: 3 May 2014").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.records import Passage

_LABEL = re.compile(
    r"[*•·–-]?\s?(?P<name>[A-Z][^\W\d_]{1,15}(?: (?:[^\W\d_]{1,15}|/|&)){0,5})"
    r"(?: \([A-Za-z]{2,12}\))?\s?:\s+(?=\S)"
)
_CELL = re.compile(
    r"(?P<name>[A-Z][^\W\d_]{1,15}(?: (?:[^\W\d_]{1,15}|/|&)){0,5})(?:\(s\))? ?:?\t(?=[^\t\n]+\Z)"
)  # the first of two
_DAYS = re.compile(
    r"(?i:(?:incident |event |start |initial )?dates?(?: and time| & time)?(?: of (?:the )?\w+)?|when|day)$"
)
_OF_THE_PAPER = re.compile(
    r"dates? of (?:the )?(?:birth|entry|interview|issue|publication|receipt|release|report|statement|submission|visit)$"
)
_TELLING = frozenset(
    ["account", "allegation", "circumstances", "description", "details", "event", "event description", "facts"]
)
_TELLING |= {"incident", "incident description", "narrative", "summary", "summary of facts", "what happened"}
_LONGEST_DATE = 60  # characters of a field that is only a day
_BARE_LABEL = re.compile(r"[*•·–-]?\s?(?P<name>[A-Z][a-z]{1,15}(?: [a-z]{1,15}){0,3})\s?:\s*")  # its words follow
_WHEN_IT_HAPPENED = re.compile(
    r"(?i:(?:incident |event )?dates?(?: and | & )time|date of (?:accident|incident|event))$"
)
_LONGEST_HEADING = 120  # characters
_PAPER = re.compile(r"(?i)\b(?:bulletin|form|record|report|sheet|summary)\b")  # what a heading calls the paper itself
_PLACES = frozenset(["location", "place", "venue"])  # beside a day, in a box of facts
_FEWEST = 3  # fields that make a heading's words what they tell of
WHOSE = re.compile(
    r"(?:(?:full )?name(?: of (?:the )?(?:accused|deceased|detainee|patient|person|prisoner|victim))?|accused|deceased"
    r"|defendant|detainee|patient|prisoner|subject|victim)$"
)
_TURN = re.compile(
    r"date of (?:\w+ )?(?P<noun>\w+)$|(?P<other>\w+) date$|(?:date )?(?:abducted|acquitted|arrested|born|charged"
    r"|convicted|deported|detained|died|disappeared|escaped|executed|freed|hanged|indicted|jailed|kidnapped|killed|murdered"
    r"|last seen|released|sentenced|shot|tried|wounded)$"
)
_BEFALLS = frozenset({"abduction", "admission", "appointment", "arrest", "birth", "conviction", "death", "deportation"})
_BEFALLS |= {"detention", "disappearance", "dismissal", "election", "execution", "expulsion", "hanging", "imprisonment"}
_BEFALLS |= {"kidnapping", "killing", "murder", "release", "resignation", "sentencing", "transfer", "trial"}
_BEFALLS |= {"acquittal", "burial", "capture", "indictment", "sentence", "surrender"}
_HAPPENINGS = frozenset({"event", "incident", "interview", "occurrence", "report"})  # which a field of its own tells
_OWN_DEEDS = frozenset({"died", "disappeared", "escaped"})
NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*(?:,? |$)){2,5}")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the passages of its day and of what is told, and where each field's value begins by its label.

    A line of a person's record tells its own day: there `dated` is -1, and of its fields are left whose record it is
    ("whose") and where that happened ("place").
    """

    dated: int
    told: int
    begin: int
    fields: Mapping[str, tuple[int, int]]


_APART = re.compile(r" {3,}(?=\S)")
_FIELD = re.compile(r"(?:\d{1,2}[.)] )?[A-Z][^:\s]{0,20}(?: [^:\s]{1,20}){0,3} ?: ?\S")


def fields_of(line: str) -> list[tuple[int, int]]:
    """The fields of a form that stand on one line: "Name: Omar Noor   Arrested: 3 May 2014"; else the whole line."""
    ends = [0, *(gap.end() for gap in _APART.finditer(line))] if "   " in line and ":" in line else []
    if len(ends) < 2 or not all(_FIELD.match(line, start) for start in ends):
        return [(0, len(line))]
    return [(start, start + len(line[start:end].rstrip())) for start, end in pairwise([*ends, len(line)])]


def forms(text: str, passages: Sequence[Passage]) -> list[Form]:
    """The forms of a document that name a day and tell what happened then."""
    found = []
    for fields in _runs(text, passages):
        day = next((label for label in fields if _DAYS.match(label) and not _OF_THE_PAPER.match(label)), None)
        told = next((label for label in fields if label in _TELLING), None)
        boxed = day is not None and passages[fields[day][0]].section == "table" and not _PLACES.isdisjoint(fields)
        boxed = boxed and told is None
        if day is not None and (boxed or _WHEN_IT_HAPPENED.match(day)) and len(fields) >= _FEWEST:
            above = fields[next(iter(fields))][0] - 1
            above -= above > 0 and text.startswith("Part of ", passages[above].start)
            heading = text[passages[above].start : passages[above].end] if above >= 0 else ""
            if heading and len(heading) <= _LONGEST_HEADING and not _PAPER.search(heading):
                fields, told = fields | {_HEADING: (above, passages[above].start)}, _HEADING
        if day is None or told is None:
            continue
        passage, begin = fields[day]
        if passages[passage].end - begin <= _LONGEST_DATE:
            found.append(Form(passage, fields[told][0], fields[told][1], fields))
    return found


_HEADING = "heading"


def records(text: str, passages: Sequence[Passage]) -> list[Form]:
    """The lines of people's records that tell when something befell them."""
    found = []
    for fields in _runs(text, passages):
        whose = next((label for label in fields if WHOSE.match(label)), None)
        if whose is None or not NAME.fullmatch(text[fields[whose][1] : passages[fields[whose][0]].end].strip()):
            continue
        for label, (passage, begin) in fields.items():
            turn = _TURN.match(label)
            if turn is None or turn["noun"] in _HAPPENINGS or passages[passage].end - begin > _LONGEST_DATE:
                continue
            place = fields.get(f"place of {turn['noun'] or turn['other']}")
            own = {"whose": fields[whose]} | ({"place": place} if place else {})
            found.append(Form(-1, passage, begin, own))
    return found


def befell(head: str) -> tuple[str, str]:
    """What the head of a column of days says of whom its rows list, and its noun: "Date of arrest" ("Arrest of {}",
    "arrest"), "Released on" ("{} was released", ""); nothing where it says no such thing."""
    turn = _TURN.match(head.strip().lower().removesuffix(" on"))
    if turn is None:
        return "", ""
    noun = turn["noun"] or turn["other"] or ""
    if noun:
        return (f"{noun.capitalize()} of {{}}", noun) if noun in _BEFALLS else ("", "")
    done = turn[0].removeprefix("date ")
    return ("{} " if done in _OWN_DEEDS else "{} was ") + done, ""


def _bare_label(text: str, passage: Passage) -> str:
    """The label that a passage is, whose words stand below it: "Account:", a heading "Narrative"; "" for others."""
    label = _BARE_LABEL.fullmatch(text, passage.start, passage.end)
    if label is not None:
        return label["name"].lower()
    heading = text[passage.start : passage.end].strip("#* ").lower() if passage.section == "heading" else ""
    return heading if heading in _TELLING else ""


def _runs(text: str, passages: Sequence[Passage]) -> Iterator[dict[str, tuple[int, int]]]:
    """The labelled passages that follow one another; a label that comes again begins the next form."""
    fields: dict[str, tuple[int, int]] = {}
    for index, passage in enumerate(passages):
        above = _bare_label(text, passages[index - 1]) if index else ""
        if above in _TELLING and passage.section != "heading":
            fields.setdefault(above, (index, passage.start))
            continue
        if index + 1 < len(passages) and _bare_label(text, passage):
            continue
        pattern = _CELL if passage.section == "table" else _LABEL
        label = pattern.match(text, passage.start, passage.end)
        if label is None and passage.section == "table" and text.count("\t", passage.start, passage.end) == 1:
            continue  # "Report no. | 14", "Part of | …"
        name = label.group("name").lower() if label else ""
        if label is None or name in fields:
            yield fields
            fields = {}
        if label is not None:
            fields[name] = (index, label.end())
    yield fields
