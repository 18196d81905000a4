"""Where a date stands in its line: opening it, filling it, labelling it."""

from __future__ import annotations

import re

from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.records import Timex

_OPENS_LINE = re.compile(r"(?:^|\n)[\s=#*•–\"“-]*$")
_FILLS_LINE = re.compile(r"[\s=:*–—-]*(?:\n|$)|\.\n")
_LABELS = re.compile(r"[.:,]?\s*(?:\n|$)|[.:]\s|\s?[–—]\s|\s-\s|[.:]\s?[–—-]|—(?=[A-Z])")
_DAY_BELOW = re.compile(rf"[.:]?[ \t]*\n\s*(?:{ANY_SHORT_MONTH})[a-z]*\.? \d{{1,2}}\b")
# 'Week ending 16 October 2022', on a line of its own
WEEK_ENDING = re.compile(r" (?:ended|ending|to) (?:on )?[^\n]{4,30}\n")


def above_its_day(text: str, end: int) -> bool:
    """Whether the year ending here closes its line and the next one opens with a day: "Rome, 1787 | Jan. 4. Snow"."""
    return _DAY_BELOW.match(text, end) is not None


def in_line(text: str, timex: Timex) -> tuple[bool, bool]:
    """Whether the words open their line, and whether they fill it."""
    lead = text[max(0, timex.start - 12) : timex.start]
    tail = text[timex.end : timex.end + 12]
    opens = ("\n" in lead or timex.start < 12) and bool(_OPENS_LINE.search(lead))
    return opens, opens and bool(_FILLS_LINE.match(tail))


_ENTRY = re.compile(
    r"(?:^|[.!?]\s|\n)(?:(?:[A-Z]\w+['’]?s? )?(?:[Dd]iary|[Jj]ournal|[Ll]og|[Ee]ntry)(?: of| for|[,:])? )?$"
)
_ENTRY_ENDS = re.compile(r"[.:]\s+[A-Z“\"]|\s[–—-]\s+[A-Z“\"]")


def opens_entry(text: str, timex: Timex) -> bool:
    """Whether the words are an entry's label within a line: '1 Sept. 1939. Germans invaded Poland this morning.'"""
    return bool(_ENTRY_ENDS.match(text, timex.end) and _ENTRY.search(text, max(0, timex.start - 40), timex.start))


def starts_line(text: str, at: int) -> bool:
    """Whether nothing but a list's mark stands before it in its line."""
    return not text[max(0, at - 12) : at].rpartition("\n")[2].strip(' *•–—-"“')


def opens_line(text: str, timex: Timex) -> bool:
    return in_line(text, timex)[0]


def labels_line(text: str, timex: Timex) -> bool:
    """Whether the words open their line and something marks them off: the entry of a diary."""
    return opens_line(text, timex) and bool(_LABELS.match(text, timex.end))
