"""Names of people whole, where the model took a part of them only, or a word that is none of theirs.

1. A word is in a name or is not: "Wójcik | -Łęcka", "Ben | -Shalom".
2. Small words of names hold both sides together: "Hendrik | ter Horst", "Nurul binti | Kassim", "María del | Pilar".
   And a first name that stands alone before a capital has lost its surname: "Patricia | Donnelly notified it".
3. A capital before a name in a sentence begins it: "On Monday | Aminata | Diallo Touré accused …"; so it does behind
   the year of a chronology's entry.
4. What opens a diary's line is no name: "Met | Omar Noor at the church."
5. Whose body stands behind him is called so himself: "Lena Quist of | Lawyers for Land".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS, known
from extract.entities.matching import is_acronym
from extract.entities.shapes import (
    BUILDINGS,
    CAP,
    COMMON_NOUNS,
    DUTIES,
    FIRST_NAME_PLACES,
    LARGE_CITY,
    NOT_NAMES,
    PARTICLES,
    PLACE_LABELS,
    TIME_WORDS,
    TITLE_WORDS,
    is_first_name,
    name_at,
)
from extract.entities.titles import ROLES
from extract.entities.wordlist import word_set
from extract.records import Mention

# Middle names cut to a letter that Latin script writes as two ("Yu." is Юрий's).
_SHORT = "Ch|Dm|Kh|Md|Ph|Sh|St|Th|Ts|Ya|Ye|Yu|Zh"
_WITHIN = re.compile(r"(?:-[A-ZÀ-ÖØ-ÞĀ-Ž]|['’](?!s\b)\w)[\w'’-]*(?<!['’]s)(?<!['’])")
_GOES_ON = re.compile(rf"(?: (?:{PARTICLES})){{1,3}} {CAP}(?: {CAP})?(?<!['’]s)|(?<= (?:{_SHORT}))\. {CAP}(?<!['’]s)")
_BEGUN = re.compile(r"(?<![\w'’-])[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*-$")
_HELD = re.compile(rf"(?<![\w.'’-])(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+)(?: (?:{PARTICLES})){{1,3}} $")
_BEFORE = re.compile(r"(?:(?P<lead>[^\s.!?:;–—]) )?(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-ž]{2,}(?:-[A-Z][a-z]+)?) $")
_LABEL = re.compile(r"\d\)?\s?[:–—-]\s$")  # '1559 – Dravya | Shah takes the town'
_NO_NAME = re.compile(r".*(?:ed|ing|ly|al|er|or)$")  # 'Exiled Shah', 'Rebel leader'
_NO_FIRST_NAME = re.compile(r".*(?:ist|crat|ian|ese|ish)$")
# What happened, as diaries open a line.
_DIARY = word_set("""
Arrested Asked Attended Buried Called Collected Dined Found Heard Helped Interviewed Joined Left Lost Lunched Met Paid
Phoned Rang Received Rescued Saw Sent Spoke Telephoned Thanked Told Took Visited Wrote
""")
_LINE_BEGINS = re.compile(r"(?:^|[.!?:;\n–—-])[ \u00a0]*$")
_OF_BODY = re.compile(r"(?<=\w) of (?:the )?(?=[A-Z])")
_TRAILING = re.compile(rf" (?:{PARTICLES})$")
_NAMED_HE = re.compile(r" (?:He|She)(?= [a-z]|[,.;)]|['’]s)")  # "Liu He left"
_HE_NAMED = re.compile(r"(?<![\w.])(?:He|She) $")  # "He Peirong left": no pronoun stands right before a name
_SURNAME = re.compile(r" (?P<name>[A-Z][a-z]{2,})(?=,? [a-z])")
_LONGEST = 40  # characters before a name that may be its


def whole(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in order with people's names as they stand in the text; parts that they took in are gone."""
    result: list[Mention] = []
    starts = {mention.start for mention in mentions}
    for mention in sorted(mentions, key=lambda m: m.start):
        floor = result[-1].end if result else 0
        if mention.start < floor:
            continue
        cut = mention.label in PLACE_LABELS and _TRAILING.search(mention.text)  # "Nurul Huda binti | Kassim"
        cut = cut or (mention.label == "GPE" and _HE_NAMED.search(text, max(floor, mention.start - 3), mention.start))
        result += _person(text, mention, floor, starts) if mention.label == "PERSON" or cut else [mention]
    return result


def _person(text: str, mention: Mention, floor: int, starts: Set[int]) -> Iterator[Mention]:
    start = _beginning(text, mention.start, floor)
    start, end = _with_he(text, start, _end(text, mention.end), floor)
    lost = _SURNAME.match(text, end) if is_first_name(text[start:end]) else None
    if lost and end + 1 not in starts and not (_tells(lost["name"]) or places.is_known(lost["name"], LARGE_CITY)):
        end = lost.end()
    words = text[start:end].split(" ")
    if len(words) > 1 and words[0] in _DIARY and _LINE_BEGINS.search(text, max(0, start - 3), start):
        start += len(words[0]) + 1
    body = _OF_BODY.search(text, start, end)
    if body and " " in text[start : body.start()]:
        yield name_at(text, start, body.start(), "PERSON")
        yield name_at(text, body.end(), end, "ORG")
    else:
        yield name_at(text, start, end, "PERSON")


def _end(text: str, end: int) -> int:
    """Where the name ends that goes on within its last word or behind small words."""
    for pattern in (_WITHIN, _GOES_ON, _WITHIN):
        more = pattern.match(text, end)
        end = more.end() if more else end
    return end


def _with_he(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    """The name with the "He" that is a part of it."""
    first = _HE_NAMED.search(text, max(floor, start - 4), start)
    last = None if " " in text[start:end] else _NAMED_HE.match(text, end)
    return first.start() if first else start, last.end() if last else end


def _beginning(text: str, start: int, floor: int) -> int:
    """Where the name begins of which the model left out the first part."""
    low = max(floor, start - _LONGEST)
    begun = _BEGUN.search(text, low, start)
    start = begun.start() if begun else start
    held = _HELD.search(text, low, start)
    if held and _first_of_name(held["name"]):
        return held.start("name")
    before = _BEFORE.search(text, low, start)
    if before is None:
        return start
    if _LABEL.search(text, max(low, before.start() - 12), before.start("name")) and _may_open(before["name"]):
        return before.start("name")
    if _first_of_name(before["name"]) and (before["lead"] or is_first_name(before["name"])):
        return before.start("name")
    return start


def _may_open(word: str) -> bool:
    """Whether what opens a chronology's entry before a surname may be a first name, though a town may be called so."""
    return not (_tells(word) or _NO_NAME.match(word) or places.is_adjective(word))


def _tells(word: str) -> bool:
    """Whether it is a word for a thing, a day, a body, an office, or one that opens sentences."""
    telling = NOT_NAMES | COMMON_NOUNS | TIME_WORDS | ORGANISATION_WORDS | GROUP_WORDS | BUILDINGS | _DIARY | DUTIES
    plain = word.lower().rpartition("-")[2]  # 'Rear-Admiral'
    return word in telling or plain in TITLE_WORDS or plain in ROLES


def _first_of_name(word: str) -> bool:
    if is_first_name(word) and word.lower() not in FIRST_NAME_PLACES:
        return True
    placed = places.is_adjective(word) or places.is_known(word) or word in known()
    return not (_tells(word) or placed or is_acronym(word) or _NO_FIRST_NAME.match(word))
