"""Years by where they stand: opening one line of several, closing one item of several or a record's title."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.english.bare_numbers import ADDRESS, Number
from extract.dates.english.guards import NUMBERED, in_order
from extract.dates.english.lexicon import listed

LINE_OPENS = re.compile(r"(?:^|\n)\s*(?:[=#*•–-]+\s*)?\Z")
# '1907 Transferred to Aden'; no '1812 Elm Street', no '1600 Troops leave' among other figures.
_YEAR_LINE = re.compile(r"(?m)^[ \t]*(?:[•*–-] )?(?P<year>1[4-9]\d\d|20[0-3]\d)(?:\s?[:–—])?[ \t]+(?=[A-Z])")
_MONTH_AND_YEAR = re.compile(rf"\b(?:{ANY_SHORT_MONTH})[a-z]*\.?,? (\d{{4}})\b")
_NEAR_LINES = 600  # characters on each side in which its neighbours stand
_FEWEST_LINES = 3


def opens_one_of_several(number: Number) -> bool | None:
    """Whether a year opens one of several lines that do so in order, as in a list of what happened when."""
    look, tail = number.look, number.tail
    if not (LINE_OPENS.search(number.lead) and rx.match(r"(?:\s?[:–—])?[ \t]+[A-Z]", tail)) or ADDRESS.match(tail):
        return None
    near = look.text[max(0, look.start - _NEAR_LINES) : look.end + _NEAR_LINES]
    years = [int(one["year"]) for one in _YEAR_LINE.finditer(near) if not ADDRESS.match(near, one.end("year"))]
    if len(years) < _FEWEST_LINES or not in_order(years):
        return None
    clock = all(year % 100 < 60 for year in years)  # "1604 Caller reported smoke", but for "May 1913" among them
    told = any(min(years) <= int(year) <= max(years) for year in _MONTH_AND_YEAR.findall(near))
    return True if told or not clock else None


_ITEM = re.compile(
    r"(?:\A|[;,:.]\s|\n)[^;,:\n\d$€£%]{2,60}\s(?P<year>1[5-9]\d\d|20[0-4]\d)(?=[;,.]\s|[.;]?\s*\Z|[.;]?\n)"
)
_NEAR_ITEMS = 130  # characters


def closes_item(number: Number) -> bool | None:
    """Whether a year closes one of three or more items that do so in order: 'theft 1998, arson 2003, assault 2011'."""
    look = number.look
    closes = number.tail[:1] in ("", ",", ";", ".", "\n") and (number.before.isalpha() or number.lead.endswith(") "))
    if not closes or (not number.modern and not number.lies(1701, 1899)):
        return None
    begin = max(0, look.start - _NEAR_ITEMS)
    near = look.text[begin : look.end + _NEAR_ITEMS]
    items = [(one.start(), one.end("year"), int(one["year"])) for one in _ITEM.finditer(near)]
    here = next((i for i, one in enumerate(items) if one[1] == look.end - begin), None)
    if here is None:
        return None
    first = last = here
    while first and items[first - 1][1] == items[first][0] and items[first - 1][2] <= items[first][2]:
        first -= 1
    while last + 1 < len(items) and items[last][1] == items[last + 1][0] and items[last][2] <= items[last + 1][2]:
        last += 1
    return True if last - first + 1 >= _FEWEST_LINES else None


# --- titles ---------------------------------------------------------------------------------------------------------

# What is numbered or aims at a year, besides what is numbered anywhere: 'Patient 1893', 'Agenda 2010'
_NO_RECORDS = NUMBERED | set(
    listed(
        "agenda strategy goals goal plans target targets project programme program policy roadmap initiative "
        "patient sample subject ticket invoice runway locker window office space odyssey runner radio world "
        "suspect victim grave coin object print cabin seat car train ship station post stop engine machine product "
        "batch regiment squadron battalion lodge branch local club fc since founded established est population hotel "
        "total votes strength killed wounded injured dead"
    )
)
# What needs no other word in its title; any other word alone is numbered ('Bed 1903') if it is no name told again below
_RECORDS = frozenset(
    listed(
        "diary diaries journal log logbook minutes chronology timeline calendar notebook notes events annals chronicle "
        "register review report itinerary season history summary proceedings"
    )
)
_TITLE_TOP = 400  # characters from the document's top in which a title ends
_LONGEST_TITLE = 80
_LAST_YEAR = 2029
_CLOSES_LINE = re.compile(r"[ .:*=]*\n")
_TITLE = re.compile(r"[ \t#*=]*[A-Z“‘\"'][^.;:!?\n]* $")
_MONTH = rf"(?:{ANY_SHORT_MONTH})[a-z]{{0,6}}\b\.?"
_FIRST_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)(?P<year>,? \d{{4}}\b)?"
    rf"|\n[ \t#*=]*{_MONTH}(?P<own>,? \d{{4}})?[ .:*=]*\n|\b[Ii]n {_MONTH}(?P<other>,? \d{{4}}\b)?"
)
_NEAR_TITLE = 600  # characters below it in which its first day stands


def titles(number: Number) -> bool | None:
    """Whether a year closes the title of a record whose first day below lacks one: 'Diary 1917 | 12 May. Rained.'"""
    look = number.look
    if look.start > _TITLE_TOP or not _CLOSES_LINE.match(number.tail) or number.low in _NO_RECORDS:
        return None
    line = look.text.rfind("\n", 0, look.start) + 1
    told = number.lies(1100, _LAST_YEAR) and (number.modern or not number.words.endswith("00"))
    if not told or look.start - line > _LONGEST_TITLE or not _TITLE.match(look.text[line : look.start]):
        return None
    below = look.text[look.end : look.end + _NEAR_TITLE]
    alone = not look.text[line : look.start].strip(" \t#*=").rstrip().count(" ")
    if alone and number.low not in _RECORDS and number.before.capitalize() not in below:
        return None
    first = _FIRST_DAY.search(below)
    return True if first and not (first["year"] or first["own"] or first["other"]) else None
