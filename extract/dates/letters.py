"""Several letters, mails or reports in one document: the day in each one's dateline, from which its words count.

'Pretoria, 2 December 1899' on a line of its own, 'NAIROBI, 9 March 2013 (Reuters) – …' before a report's first words,
or a day alone above whom a letter greets. To extend: a word between names in a letterhead (`_JOINING`), or one that
opens no dateline (`_NO_PLACE`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from extract.dates.expression import Bent, Clock, Expression, Fixed
from extract.dates.interval import Grain
from extract.dates.lines import starts_line
from extract.records import Timex

#: 'Camp near York, January 14, 1863. Dear wife, …', 'Paris, 12 July 1789. Sir, …': a letter in one paragraph
_WHOM = r"(?:My |Our )?(?:[Dd]ear(?:est)?|[Bb]eloved|[Hh]onou?red|Sirs?|Madam|Gentlemen)\b[^.;!?\n]{0,40}[,:;—–]"
SALUTES = re.compile(rf"[\])]?\.?\s+{_WHOM}")
#: The same to be searched for: by its first letter, as a class alone at the beginning is searched for fastest.
GREETS = re.compile(rf"[BbDdGHhMOS](?<=\s.)(?<=(?={_WHOM}).)")
_TOWN = r"[A-Z][\w.'’-]*(?: (?:de|del|da|of|al|la))?"
# 'New Delhi, August 1, 2020 — Police must …': the place and day that open a report among others of one page
_AT = re.compile(rf"{_TOWN}(?: {_TOWN}){{0,3}} ?(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}} ?)?, $")
_NO_PLACE = re.compile(
    r"(?:On|In|By|At|As|Until|Till|Since|From|After|Before|Between|Published|Updated|Posted|Born|Died|Killed|Adopted"
    r"|Signed|Done|[A-Z][a-z]+day)\b"
)
_OPENS = re.compile(r"(?: \([A-Z][\w/ .]{1,20}\))? ?(?:--|[–—]|- )\s?[“\"A-Z]")
_LONGEST_PLACE = 60  # characters
# 'British Embassy, Paris, ', 'Headquarters, Army of the Potomac, ', 'H.M.S. Victory, off Toulon, '
_JOINING = r"near|of|in|at|on|before|off|below|above|opposite|the|de|la|du|am|upon|and"
_LETTERHEAD = re.compile(rf"(?:(?:(?:[A-Z0-9][\w.'’-]*|{_JOINING}),? ){{0,8}}[A-Z][\w.'’-]*,? )?(?:the )?$")
_LINE_ENDS = re.compile(
    r"[\])]?[.,]?(?:\s?[,—–-]\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|noon|midnight))?[ \t]*(?=\n|$)"
)
# 'Thursday evening [3 May 1821]': how editors complete what stands in the letter
_COMPLETED = re.compile(r"[A-Z][a-z]+day(?: (?:[Mm]orn(?:ing)?|[Nn]oon|[Aa]fternoon|[Ee]vening|[Nn]ight))?[,.]? [\[(]$")
_LETTER_TOP = 600  # characters from a document's top to its first letterhead
_BELOW = re.compile(r"\n[^\n]{40}")  # words below a letterhead, as none stand below the last day at a letter's foot
_SENTENCE_BELOW = re.compile(r"\n[^\n]{8,}[.!?…][\"”’')]*[ \t]*(?:\n|$)")


Day = tuple[int, int, date]
"""A day told in full: where its words begin and end."""


def days(timexes: Iterable[Timex]) -> list[Day]:
    """Those that are complete to the day."""
    told = ((one.start, one.end, full_day(one.expression)) for one in timexes)
    return [(start, end, day) for start, end, day in told if day is not None]


def datelines(text: str, told: Iterable[Day], published: bool = False) -> dict[int, date]:
    """The place of each day that opens a part of the document, in order, with that day.

    Days on lines of their own do where there are several, the first at the top and something told below the last.
    A day without a place does above whom a letter greets, and where the document has a publication date above whatever
    is told: the posts of a blog, the entries of a printed diary.
    """
    told = list(told)
    found = {one[0]: one[2] for one in told if opens_report(text, one)}
    others = (_as_completed(text, one) for one in told if one[0] not in found)
    heads = [one for one in others if _is_letterhead(text, one, published)]
    if not heads or heads[0][0] > _LETTER_TOP or not _tells(text, heads[-1], len(text)):
        return found
    ends = [one[0] for one in heads[1:]] + [len(text)]
    opening = {one[0]: one[2] for one, end in zip(heads, ends, strict=True) if _tells(text, one, end)}
    return dict(sorted((found | opening).items())) if len(set(opening.values())) > 1 else found


def opens_report(text: str, told: Day) -> bool:
    """Whether the day stands in the dateline with which a report begins."""
    start, end, _ = told
    line = text.rfind("\n", max(0, start - _LONGEST_PLACE), start) + 1
    if (line == 0 and start > _LONGEST_PLACE) or not _OPENS.match(text, end):
        return False
    place = text[line:start]
    return bool(_AT.fullmatch(place)) and not _NO_PLACE.match(place)


def _as_completed(text: str, told: Day) -> Day:
    """The day from the weekday on that an editor has put it behind."""
    start, end, day = told
    completed = (
        _COMPLETED.search(text, max(0, start - _LONGEST_PLACE), start) if text[start - 1 : start] in "[(" else None
    )
    return (completed.start(), end, day) if completed else told


def _tells(text: str, head: Day, end: int) -> bool:
    """Whether words stand below a letterhead, and below a day alone a sentence ('Born' and 'Due' are labels)."""
    start, close, _ = head
    if starts_line(text, start):
        return bool(_SENTENCE_BELOW.search(text, close, end) or SALUTES.match(text, close))
    return bool(_BELOW.search(text, close, close + _LETTER_TOP))


def _is_letterhead(text: str, told: Day, alone: bool) -> bool:
    """Whether the line is a place and its day, or a day `alone` or above whom the letter greets."""
    start, end, _ = told
    line = text.rfind("\n", max(0, start - 2 * _LONGEST_PLACE), start) + 1
    if (line == 0 and start > 2 * _LONGEST_PLACE) or not _LINE_ENDS.match(text, end):
        return False
    place = text[line:start].lstrip().removeprefix("[")
    if place.endswith(("[", "(")) and SALUTES.match(text, end):  # 'London [3 May 1821]', not a picture's caption
        place = f"{place[:-1].rstrip(' ,')}, "
    if not place:
        return alone or bool(SALUTES.match(text, end))
    return bool(_LETTERHEAD.fullmatch(place)) and not _NO_PLACE.match(place)


def full_day(term: Expression) -> date | None:
    """The date of an expression that is complete to the day."""
    inner = term.inner if isinstance(term, Bent | Clock) else term
    if isinstance(inner, Fixed) and inner.interval.grain.rank <= Grain.DAY.rank and inner.interval.start:
        return inner.interval.start.date()
    return None
