"""The text as its rules read it: single spaces, no wrapped line, no bullet, no emphasis, the usual capitals.

Rules look at neighbours ("the week | before her arrest"), and what a typist, a printer or an OCR program put between
two words must not change what they read. So dates are sought in an evened copy, and what is found there is told by its
place in the document. A text that is even already is read as it stands.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.dates.english import ENGLISH, capitals
from extract.dates.lines import above_its_day
from extract.records import Document, Passage, Sentence, Timex

_GLANCE = 64  # characters of a stretch by which most are seen not to be caseless
_WIDE = 4  # more blanks in a row part columns
_BLANK = r"[^\S\n\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"  # a space of any width, and \r
_INVISIBLE = r"[\u00ad\u200b\u2060\ufeff]"
_BULLETS = "•●▪◦‣∙"
_SPACING = (
    rf"(?P<hyphen>(?<=\w)-{_BLANK}*+\n{_BLANK}*+(?=\w))|(?P<wrap>{_BLANK}*+\n{_BLANK}*+)"
    rf"|(?P<blank>{_BLANK}{{2,}}+|(?! ){_BLANK})|{_INVISIBLE}"
)
_UNEVEN = re.compile(_SPACING)
_MARKED = re.compile(
    rf"{_SPACING}|(?m:^)[{_BULLETS}*–—-]\s"
    r"|(?<![\w*])\*{1,3}(?=[\w'’‘\"“(])|(?<=[\w.,;:!?)'’”\"])\*{1,3}(?![\w*])"  # *2010*, **12 May**:
    r"|(?<!\w)_{1,3}(?=[^\W_])|(?<=[^\W_])_{1,3}(?!\w)"
    r"|(?<=\b[Ww]eek)[-‑](?=ends?\b)"
)
# Where one of those may begin: looked for first, since trying all of them at every character costs five times that.
_HINT = re.compile(rf"[\s\u00ad\u200b\u2060\ufeff{_BULLETS}*_–—‑-](?:(?<! )|(?=\s))")
_RARE = re.compile(rf"{_INVISIBLE}|(?! ){_BLANK}")
_SPACES = ("  ", "\r")  # one of these stands in most texts whose blanks are not even
# And one of these in those with emphasis or bullets.
_MARKS = ("*", "_", "eek-end", "\n- ", "\n– ", "\n— ", "eek‑end", *_BULLETS)
_NUMBER = re.compile(r"\d{1,3}[.)]?\t(?=[A-Z])")
_LAST_WORD = re.compile(r"[^\W_]+$")
_FIRST_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 16  # characters of a word that a hyphen may part

# A line that ends so goes on: no sentence and no heading ends with such a word.
_GOES_ON = re.compile(
    r"(?i)(?<=[a-z] )(?:the|an?|of|in|on|at|by|from|to|until|since|before|after|and|or|between|during|each|every|its"
    r"|their|his|her|early|late|last|next|this|that)$"
)
_SHORT = re.compile(
    r"(?:\b[AaPp]\.?[Mm]|\b[A-Z][a-z]{1,3})\.$"
)  # a full stop that ends no sentence: p.m., Sept., Tues.
_WORD_BEFORE = re.compile(r"[A-Za-z][,;:]?\s[\"“‘'(\u200e\u200f]?$")
_ROUND_BREAK = 60  # characters before and after a line break in which an expression that it parts stands


class Stretch(NamedTuple):
    """What is searched at once; `prose` where a line break in it is the wrapping's."""

    start: int
    end: int
    prose: bool


@dataclass(frozen=True, slots=True)
class Even:
    """An evened text; from `here[i]` on in it stands what stands from `there[i]` on in the document."""

    text: str
    here: array[int] = field(default_factory=lambda: array("q", [0]))
    there: array[int] = field(default_factory=lambda: array("q", [0]))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where in the document the words stand that stand there in the evened text."""
        return self._out(start), max(self._out(start), self._out(end - 1) + 1)

    def _out(self, at: int) -> int:
        point = bisect_right(self.here, at) - 1
        return self.there[point] + at - self.here[point]

    def at(self, place: int) -> int:
        """Where in the evened text a place of the document lies."""
        point = bisect_right(self.there, place) - 1
        found = self.here[point] + place - self.there[point]
        return min(found, self.here[point + 1]) if point + 1 < len(self.here) else found

    def timex(self, timex: Timex) -> Timex:
        """An expression of the document, in the evened text."""
        start, end = self.at(timex.start), self.at(timex.end)
        return replace(timex, start=start, end=end, text=self.text[start:end])

    def sentence(self, sentence: Sentence) -> Sentence:
        tokens = tuple(replace(one, start=self.at(one.start), end=self.at(one.end)) for one in sentence.tokens)
        return Sentence(self.at(sentence.start), self.at(sentence.end), tokens)

    def document(self, document: Document) -> Document:
        passages = tuple(
            replace(one, start=self.at(one.start), end=self.at(one.end), header=one.header and self._span(one.header))
            for one in document.passages
        )
        return replace(document, text=self.text, passages=passages)

    def _span(self, span: tuple[int, int]) -> tuple[int, int]:
        return self.at(span[0]), self.at(span[1])


@lru_cache(maxsize=1)  # dates are found and resolved in the same text
def evened(text: str, stretches: tuple[Stretch, ...]) -> Even | None:
    """The text with even spaces and the usual capitals in its stretches; None where it has none but such."""
    cased = _cased(text, stretches)
    even = _evened(cased, stretches)
    return Even(cased) if even is None and cased is not text else even


def _cased(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with the usual capitals where a stretch is all capitals or all small letters."""
    parts: list[str] = []
    last = 0
    for start, end, _ in stretches:
        if capitals.not_caseless(text[start : min(end, start + _GLANCE)]):
            continue
        if capitals.caseless(text[start:end]):
            parts += text[last:start], capitals.cased(text[start:end])
            last = end
    return "".join((*parts, text[last:])) if parts else text


def _evened(text: str, stretches: Sequence[Stretch]) -> Even | None:
    # Not "it sank _ the sixth", a dash.
    marked = any(mark in text and text.count(mark) > text.count(f" {mark} ") for mark in _MARKS)
    wrapped = any(prose and text.find("\n", start, end) >= 0 for start, end, prose in stretches)
    spaced = any(blanks in text for blanks in _SPACES) or (not text.isascii() and _RARE.search(text))
    if not (marked or wrapped or spaced):
        return None
    uneven = _MARKED if marked else _UNEVEN
    even, parts, last, length, done = Even(""), list[str](), 0, 0, 0
    for start, end, prose in stretches:
        for match in _matches(uneven, text, max(start, done), end):
            by = _instead(text, match, prose)
            if by is None:
                continue
            parts += text[last : match.start()], by
            length += match.start() - last + len(by)
            last = match.end()
            if match.end() - match.start() != len(by):
                even.here.append(length)
                even.there.append(last)
        done = max(done, end)
    return replace(even, text="".join((*parts, text[last:]))) if parts else None


def _matches(uneven: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `uneven.finditer` gives, tried only where a hint stands."""
    for hint in _HINT.finditer(text, start, end):
        if hint.start() >= start and (match := uneven.match(text, hint.start(), end)):
            yield match
            start = match.end()


def _instead(text: str, match: re.Match[str], prose: bool) -> str | None:
    """What the evened text has in place of these blanks; None where they stay."""
    blanks = match.group()
    if match.lastgroup == "blank":
        return (" " if len(blanks) <= _WIDE else " " * len(blanks)) if prose or len(blanks) == 1 else None
    if match.lastgroup is None:
        return ""
    if not prose:
        return None
    if match.lastgroup == "hyphen":
        return _unhyphened(text, match.start(), match.end())
    if _is_entry(text, text.rfind("\n", max(0, match.start() - _LONGEST_LINE), match.start()) + 1, match.end()):
        return None
    ends = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    return " " if ends and (ends[-1].isalnum() or ends[-1] in ",)" or _SHORT.search(ends)) else None


def _unhyphened(text: str, start: int, end: int) -> str | None:
    """What stands for a hyphen and the line break behind it: nothing within a word, the hyphen in 'twenty- | five'."""
    left = _LAST_WORD.search(text, max(0, start - _LONGEST_WORD), start)
    right = _FIRST_WORD.match(text, end, end + _LONGEST_WORD)
    if left is None or right is None:
        return None
    if ENGLISH.knows(left.group() + right.group()):
        return ""  # Octo- | ber
    return "-" if _tells(left.group()) else None


def stretches(text: str, passages: Sequence[Passage]) -> Iterator[Stretch]:
    """The stretches to search: passages, joined where only a line break parts them in the middle of a sentence.

    Without passages the whole text, as it stands.
    """
    if not passages:
        yield Stretch(0, len(text), False)
        return
    start, end, joined = _behind_number(text, passages[0]), passages[0].end, False
    for before, passage in pairwise(passages):
        if _wrapped(text, before, passage):
            joined = True
        else:
            yield Stretch(start, end, joined or _is_prose(before))
            start, joined = _behind_number(text, passage), False
        end = passage.end
    yield Stretch(start, end, joined or _is_prose(passages[-1]))


def _behind_number(text: str, passage: Passage) -> int:
    """Where a passage begins to tell: of a table's row behind its number ("12 | May 2016"), if it is no day's."""
    number = _NUMBER.match(text, passage.start, passage.end) if passage.section == "table" else None
    if number is None or (passage.header and text[slice(*passage.header)].lower().startswith(("da", "time"))):
        return passage.start
    return number.end()


def _wrapped(text: str, before: Passage, passage: Passage) -> bool:
    """Whether the second passage goes on with the first one's sentence, or with its last date."""
    if passage.section != "body" or before.section not in ("body", "heading"):
        return False
    if passage.published and passage.header and passage.start <= passage.header[0] < passage.end:
        return False  # the next message of a chat
    if text[before.end : passage.start].strip(" \t\r") != "\n":
        return False
    if _is_entry(text, before.start, passage.start):
        return False
    long = before.end - before.start > _WRAPPED_AT
    if before.section == "body" and before.header == passage.header and long and text[before.end - 1].isalnum():
        return True
    lead = text[max(before.start, before.end - _ROUND_BREAK) : before.end]
    if lead[-1] == "-":
        return len(lead) > 1 and _unhyphened(text, before.end - 1, passage.start) is not None
    if _GOES_ON.search(lead):
        return True
    return _parts_expression(lead, text[passage.start : min(passage.end, passage.start + _ROUND_BREAK)])


_OPENS_WITH_YEAR = re.compile(
    r"\s*(?:(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? )?(?:1\d|20)\d\d(?:\s?[-–—]\s?(?:\d\d(?:\d\d)?|now|present|today))?"
    r"(?: {1,24}[A-Z]|\s?[:–—] )"
)


_OPENS_WITH_HOUR = re.compile(
    r"(?:[01]\d|2[0-3])[:.]?[0-5]\d(?:\s?[-–—]\s?\d\d[:.]?\d\d)?\b[^\na-z]{0,3}(?:hrs|hours|[A-Z])"
)
_CLOSES_WITH_YEAR = re.compile(r"\b(?:1\d|20)\d\d(?=[.:]?\s*$)")


def _is_entry(text: str, line: int, behind: int) -> bool:
    """Whether two lines are rows of cells, or open with a year or an hour each, as a list's entries do ("1907 Sent to
    Aden", "May 1908 Died", "11:32 - Noor found"), or the second with a day of the year that closes the first."""
    if " | " in text[line:behind] and " | " in text[behind : behind + _LONGEST_LINE].partition("\n")[0]:
        return True  # "Items | Seized by", "3 May 2019 | Varna"
    if _OPENS_WITH_HOUR.match(text, behind) and _OPENS_WITH_HOUR.match(text, line):
        return True
    year = _CLOSES_WITH_YEAR.search(text, max(line, behind - _LONGEST_WORD), behind)
    return (year is not None and above_its_day(text, year.end())) or bool(
        _OPENS_WITH_YEAR.match(text, behind) and _OPENS_WITH_YEAR.match(text, line)
    )


_LONGEST_LINE = 400  # characters
_WRAPPED_AT = 40  # characters: a line of prose as long as that was wrapped where it does not end a sentence


def _parts_expression(lead: str, tail: str) -> bool:
    """Whether an expression that stands in a sentence begins in one line and ends in the next: 'on 21 | October'."""
    last, first = _LAST_WORD.search(lead.rstrip(",.'’")), _FIRST_WORD.match(tail)
    if last is None or first is None or not (_tells(last.group()) or _tells(first.group())):
        return False
    for found in ENGLISH.find(f"{lead} {tail}", 0, len(lead) + 1 + len(tail)):
        if found.start < len(lead) < found.end:
            return bool(_WORD_BEFORE.search(lead, 0, found.start))
    return False


def _tells(word: str) -> bool:
    return word[0].isdigit() or ENGLISH.knows(word)


def _is_prose(passage: Passage) -> bool:
    """Whether its line breaks say nothing: not in a message, whose lines its writer broke."""
    return passage.section in ("body", "list") and passage.published is None
