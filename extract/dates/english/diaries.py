"""Entries that name their day alone: of a diary below one with its month, of a chronology below a month's heading."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.dates import rx
from extract.dates.calendar_names import ANY_MONTH, ANY_SHORT_WEEKDAY
from extract.dates.english.lexicon import rule
from extract.dates.expression import Between, Expression, Hole, Partial, RangeEnd, This, Within
from extract.dates.grammar import Look
from extract.dates.interval import Grain

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = rf"(?:{ANY_SHORT_WEEKDAY})[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|[nr]?d|th)?"
_MARK = r"(?:\s?[:–—]|\s-\s|\.(?=[ \n–—-])|\.?\n)"
_ENTRY_ABOVE = re.compile(
    rf"(?:^|\n)[ \t]*(?:{_WEEKDAY},? )?(?:{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY})(?:,? \d{{4}})?,?{_MARK}"
)
_REACH = 2500  # characters before an entry in which the one with its month stands


def _opens_entry(look: Look) -> bool:
    """Whether an ordinal opens its line and is marked off, below an entry that names its month."""
    return (
        (bool(rx.search(r"(?:^|\n)[ \t]*$", look.lead)) or _entry_in_line(look))
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
        "\n14 April 1847. Broke camp. 15th. Found water.": "1847-04-15",
    },
    never=[
        "14 April 1847. Broke camp.\n5th Division came.",
        "In April we broke camp.\n15th. Found water.",
        "On 14 April 1847 we met. 15th. Division came.",
    ],
    guard=_opens_entry,
    priority=-3,
)
def day_of_diary(dayx: int) -> Expression:
    return Partial(day=dayx)


_LABEL_ENDS = re.compile(r"\s?[:–—]|\s-\s|\.[ \n–—-]|\n")


def _opens_with_weekday(look: Look) -> bool:
    """Whether a weekday and a bare number open their line and are marked off, below a day or heading with the month."""
    if not look.words[-1:].isdigit() or not rx.search(r"(?:^|\n)[ \t*_]*$", look.lead):
        return False
    above = max(0, look.start - _REACH)
    marked = _LABEL_ENDS.match(look.tail)
    return bool(marked and (_ENTRY_ABOVE.search(look.text, above, look.start) or _month_above(look)))


@rule(
    "WEEKDAY ,? DAYX",
    {
        "\n14 February 1912. Broke camp.\n\nFriday, 16: Evans is ill.": "1912-02-16",
        "MAY 1926\nMon 3 - Miners are locked out.": "1926-05-03",
        "May, 1926\n\nTues. 4. No papers.": "1926-05-04",
        "\nTues. 14 July 1868. Fair wind.\n\nWed. 15. Calm.": "1868-07-15",
    },
    never=["Friday, 16: Evans is ill.", "14 February 1912. Broke camp.\nFriday 16 dogs died."],
    guard=_opens_with_weekday,
    priority=3,
)
def weekday_of_diary(weekday: int, dayx: int) -> Expression:
    return Partial(weekday=weekday, day=dayx)


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


# --- below a heading that names the month ----------------------------------------------------------------------------

_MONTH_HEADING = re.compile(
    rf"(?i)(?:^|\n)(?:[^\n\d]{{0,40}}\b(?:{ANY_MONTH}),? \d{{4}}|[ =#*•–—-]*(?:{ANY_MONTH}))[ =#*:.–—-]*\n"
)
_MARKED = re.compile(r"\s?[:–—]\s|\s-\s[A-Z]")
_MARKED_ORDINAL = re.compile(r"\s?[:.–—-]\s|\.\s?(?:[–—]|--)|[–—](?=[A-Z])")


def _line_of_chronology(look: Look) -> bool:
    """Whether a bare number opens a line and is marked off, under a heading that names a month."""
    opens = rx.search(r"(?:^|\n)[ \t•*–-]*$", look.lead)
    marked = (_MARKED if look.words[-1:].isdigit() else _MARKED_ORDINAL).match(look.tail)
    return bool(opens and marked and _month_above(look))


def _month_above(look: Look) -> bool:
    return bool(_MONTH_HEADING.search(look.text[max(0, look.start - _REACH) : look.start]))


def _day_below_month(look: Look) -> bool:
    return _line_of_chronology(look) or (_entry_in_line(look) and _month_above(look)) or _unmarked_entry(look)


_SENTENCE_ENDS = re.compile(r"[a-z\d)”\"][.!?][)”\"]? ?[–—-]* $|[.!?]\s?[–—]\s?$")
_NEXT_ENTRY = re.compile(r"\.\s?[–—-]*\s?[A-Z]")
_OPENED = re.compile(rf"[ \t•*]*(?:{_WEEKDAY},? )?(?:{_MONTH} )?(\d{{1,2}})(?:(?:st|nd|rd|th)\b| (?:of )?{_MONTH})")


def _entry_in_line(look: Look) -> bool:
    """'24th. Rain. 25th. We marched': an ordinal between sentences of a line that an earlier one opened."""
    if look.words[-1:].isdigit() or not (_SENTENCE_ENDS.search(look.lead) and _NEXT_ENTRY.match(look.tail)):
        return False
    line = look.text.rfind("\n", max(0, look.start - _REACH), look.start) + 1
    opened, number = _OPENED.match(look.text, line), re.match(r"\d+", look.words)
    return bool(opened and number and int(opened[1]) < int(number[0]))


_UNMARKED = re.compile(r"(?m)^[ \t•*–-]*(\d{1,2}) (?=[A-Z][a-z])")


def _unmarked_entry(look: Look) -> bool:
    """'3 Miners are locked out' in a list that names days, which leave some out, and not the numbers of its items."""
    if not (
        look.words.isdigit() and rx.search(r"(?:^|\n)[ \t•*–-]*$", look.lead) and rx.match(r" [A-Z][a-z]", look.tail)
    ):
        return False
    above = list(_MONTH_HEADING.finditer(look.text, max(0, look.start - _REACH), look.start))
    if not above:
        return False
    below = _MONTH_HEADING.search(look.text, look.end, look.end + _REACH)
    end = below.start() if below else look.end + _REACH
    days = [int(one[1]) for one in _UNMARKED.finditer(look.text, above[-1].end() - 1, end)]
    in_order = all(one <= two for one, two in pairwise(days)) and len(days) > 1
    return in_order and days[-1] <= _LAST_DAY and days[-1] - days[0] >= len(days)


_LAST_DAY = 31


@rule(
    "DAYX",
    {
        "May 1926\n3: Miners are locked out.": "1926-05-03",
        "MAY 1926\n3 - Miners are locked out.": "1926-05-03",
        "MAY 1926\n3rd. Miners are locked out.": "1926-05-03",
        "May, 1926.\n\n3rd.--Miners are locked out.": "1926-05-03",
        "November 1862\n\n11th–In camp. Rain.": "1862-11-11",
        "May 1926.\n\n2nd. Rain. 3rd. We marched to Corrie.": "1926-05-02; 1926-05-03",
        "May 1926\n3 Miners are locked out.\n9 Miners return.": "1926-05-03; 1926-05-09",
        "3 May 1926\n\n--JUNE--\n4: Miners return.": "1926-06-04",
    },
    never=[
        "May 1926\n33: Miners",
        "3: Miners are locked out.",
        "We met in May\n3: Miners",
        "May 1926\n3. Miners",
        "May 1926\n1 Introduction\n2 Background\n3 Miners",
        "May 1926\n3 Miners are locked out.",
        "May 1926\n9 Miners\n3 Others",
        "May 1926\n\nRain. 3rd. Division marched.",
    ],
    guard=_day_below_month,
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
