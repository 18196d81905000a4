"""What counts from the story and has its date beside it: "a day earlier, on 3 June, …", "the next day, June 5, …".

The date that is written there says which day is meant, whatever the story was thought to be at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.dates.closed import told_by
from extract.dates.interval import Grain, Interval
from extract.dates.notation import in_words, to_timex3
from extract.records import Dated

_COUNTS = frozenset({"length_earlier", "length_later", "previous_unit", "following_unit", "that_unit"})
# The rules of dates that state their year, and of those that leave it to be found.
_WITH_YEAR = frozenset({"full_date", "month_year", "bare_year"})
_WITHOUT_YEAR = frozenset({"month_day", "weekday_month_day", "bare_month"})
_APART = re.compile(r",\s(?:(?P<inside>on|in)\s(?:the\s)?)?")
_ENDS = re.compile(r"[,.;:)]|\s[–—-]\s")
_GRAINS = {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}  # by the length of a value without its week
_LONGEST_GAP = 9  # characters between the two


def apposed(text: str, found: Sequence[Dated]) -> list[Dated]:
    """The dates in their order, each that is told once more beside it with the date that is written there."""
    told = list(found)
    for number, (one, written) in enumerate(pairwise(found)):
        if one.rule in _COUNTS and written.start_char - one.end_char < _LONGEST_GAP:
            told[number] = _as_written(text, one, written) or one
    return told


def _as_written(text: str, one: Dated, written: Dated) -> Dated | None:
    """The first as the second says it, where this is as fine and stands apart from the sentence."""
    apart = _APART.fullmatch(text, one.end_char, written.start_char)
    grain = _GRAINS.get(len(one.value)) if "W" not in one.value and "T" not in one.value else None
    day = written.interval
    if apart is None or grain is None or day is None or day.start is None or day.grain.rank > grain.rank:
        return None
    if not apart["inside"] and not _ENDS.match(text, written.end_char):
        return None
    states = written.rule in _WITH_YEAR
    if not states and (written.rule not in _WITHOUT_YEAR or grain is Grain.YEAR or one.value[4:] == written.value[4:]):
        return None
    interval = Interval.of(day.start, grain)
    if interval is None or one.interval == interval:
        return None
    why = f"'{one.text}' is told by '{written.text}' beside it → {in_words(interval)}"
    return told_by(one, written, interval, to_timex3(interval)[0], written.flags, why)
