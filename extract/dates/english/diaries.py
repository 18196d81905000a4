"""Entries of a diary or chronology that name their day alone: '15th.' below one with its month ('14th April. Broke
camp.'), '3: Miners are locked out.' below a heading that names it."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.expression import Between, Expression, Hole, Partial, RangeEnd, This, Within
from extract.dates.grammar import Look
from extract.dates.interval import Grain

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MARK = r"(?:\s?[:–—]|\s-\s|\.(?=[ \n–—-])|\.?\n)"
_ENTRY_ABOVE = re.compile(
    rf"(?:^|\n)[ \t]*(?:[A-Z][a-z]+day,? )?(?:{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY})(?:,? \d{{4}})?,?{_MARK}"
)
_REACH = 2500  # characters before an entry in which the one, or the heading, with its month stands


def _opens_entry(look: Look) -> bool:
    """Whether an ordinal opens its line and is marked off, below an entry that names its month."""
    return (
        bool(rx.search(r"(?:^|\n)[ \t]*$", look.lead))
        and look.words[-1:].isalpha()
        and bool(rx.match(r"\s?[:–—]|\s-\s|\.[ –—-]", look.tail))
        and bool(_ENTRY_ABOVE.search(look.text, max(0, look.start - _REACH), look.start))
    )


@rule(
    "DAYX",
    {
        "\n14 April 1847. Broke camp.\n15th. Found water.": "1847-04-15",
        "\nApril 14th, 1847.—Broke camp.\n15th.—Found water.": "1847-04-15",
        "\n29 April 1847: Broke camp.\n2nd: Found water.": "1847-05-02",
    },
    never=["14 April 1847. Broke camp.\n5th Division came.", "In April we broke camp.\n15th. Found water."],
    guard=_opens_entry,
    priority=-3,
)
def day_of_diary(dayx: int) -> Expression:
    return Partial(day=dayx)


@rule(
    "[DAYX] (- | to | and) [DAYX2]",
    {"\n14 April 1847. Broke camp.\n17th to 20th. Stayed at the wells.": "1847-04-17; 1847-04-20"},
    never=["14 April 1847. Broke camp.\n20th to 17th. Stayed."],
    guard=_opens_entry,
    priority=-3,
)
def days_of_diary(dayx: int, dayx2: int) -> tuple[Expression, ...] | None:
    first, last = day_of_diary(dayx), day_of_diary(dayx2)
    return (Between(first, last), RangeEnd(last)) if dayx < dayx2 else None


_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_HEADING = re.compile(rf"(?i)(?:^|\n)(?:[^\n\d]{{0,40}}\b{_MONTHS},? \d{{4}}|[ =#*•–—-]*{_MONTHS})[ =#*:.–—-]*\n")


def _line_of_chronology(look: Look) -> bool:
    """Whether a bare number opens a line, under a heading that names a month."""
    return (
        bool(rx.search(r"(?:^|\n)[ \t•*–-]*$", look.lead))
        and bool(
            rx.match(
                r"\s?[:–—]\s|\s-\s[A-Z]" if look.words[-1:].isdigit() else r"\s?[:.–—-]\s|\.\s?(?:[–—]|--)", look.tail
            )
        )
        and bool(_MONTH_HEADING.search(look.text[max(0, look.start - _REACH) : look.start]))
    )


@rule(
    "DAYX",
    {
        "May 1926\n3: Miners are locked out.": "1926-05-03",
        "MAY 1926\n3 - Miners are locked out.": "1926-05-03",
        "MAY 1926\n3rd. Miners are locked out.": "1926-05-03",
        "May, 1926.\n\n3rd.--Miners are locked out.": "1926-05-03",
        "3 May 1926\n\n--JUNE--\n4: Miners return.": "1926-06-04",
    },
    never=["May 1926\n33: Miners", "3: Miners are locked out.", "We met in May\n3: Miners", "May 1926\n3. Miners"],
    guard=_line_of_chronology,
    priority=-3,
)
def line_of_chronology(dayx: int) -> Expression:
    return Within(Partial(day=dayx), This(Grain.MONTH, Hole.STORY))


@rule(
    "[DAYX] - [DAYX2]",
    {"May 1926\n3-12: General strike.": "1926-05-03; 1926-05-12"},
    never=["3-12: General strike.", "May 1926\n12-3: lost", "May 1926\nlost 3-12: bad"],
    guard=_line_of_chronology,
    priority=-3,
)
def days_of_chronology(dayx: int, dayx2: int) -> tuple[Expression, ...] | None:
    if dayx >= dayx2:
        return None
    first, last = line_of_chronology(dayx), line_of_chronology(dayx2)
    return Between(first, last), RangeEnd(last)
