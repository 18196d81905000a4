"""Hours as logs write them: four figures at a line's start or behind 'at', 13.05 where other lines begin so."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates import rx
from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.english.guards import NUMBERED
from extract.dates.english.lexicon import rule
from extract.dates.english.modifiers import OF_A_CLOCK
from extract.dates.english.spellings import day_in_figures
from extract.dates.expression import Bent, Clock, Expression
from extract.dates.grammar import Look
from extract.dates.interval import Mod
from extract.dates.look import line_start

# A text that writes its hours as four figures: '0600' behind 'at' or at a line's start, '1420 hrs'.
_FOUR_FIGURES = re.compile(
    r"(?:\b[Aa]t |(?:^|\n)\W?)0\d[0-5]\d\b(?!-\d\d-)|\b[0-2]\d[0-5]\d ?(?:hrs|hours|h|(?:\w+ )?(?:\w+ )?time)\b"
    r"|(?:^|\n)\W?(?:[01]\d|2[0-3])[:.][0-5]\d\s"
)
_LINE_OPENS = re.compile(r"\W?[0-2]\d[0-5]\d [A-Z]")
_FAR = 1500  # characters on each side in which such an hour stands


# The title of a log with its day, under which no line opens with a year: "INCIDENT LOG – 9 JUNE 2017".
_TITLE = 200  # characters
_OF_LOG = re.compile(
    r"(?i)\b(?:log|logbook|incident|occurrences?|operations?|dispatch|control room|call ?sheet|cad|duty|shift)\b"
)
_ITS_DAY = re.compile(
    rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? (?:{ANY_SHORT_MONTH})[a-z]*\.?,? (?:19|20)\d\d\b"
    rf"|\b(?:{ANY_SHORT_MONTH})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?, (?:19|20)\d\d\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b"
)
_LINE_OF_HOUR = re.compile(r"(?m)^\W?(?P<figures>\d{4})(?=[ \t:–—-])")
_FEWEST_LINES = 3


def _of_a_log(look: Look) -> bool:
    near = look.text[max(0, look.start - _FAR) : look.end + _FAR]
    return bool(_FOUR_FIGURES.search(near)) or _under_title(look.text, near)


def _under_title(text: str, near: str) -> bool:
    """Whether the text's title is a log's with its day, and all lines that open with four figures open with an hour."""
    title = text[:_TITLE]
    if not (_OF_LOG.search(title) and _ITS_DAY.search(title)):
        return False
    hours = [int(one["figures"]) for one in _LINE_OF_HOUR.finditer(near)]
    return len(hours) >= _FEWEST_LINES and all(hour < 2400 and hour % 100 < 60 for hour in hours)


def _no_year(look: Look) -> bool:
    """Whether figures behind "about" are rather an hour than a year of those that reports tell of, or a sum."""
    recent = rx.search(r"(?:19|20)\d\d\Z", look.words) or rx.match(r" (?:that|the (?:next|following)) ", look.tail)
    counted = OF_A_CLOCK.match(look.tail) or _COUNTED.match(look.tail) or rx.match(r" [a-z]*(?:men|ople)\b", look.tail)
    return not (recent or counted)


def _next_entry(look: Look) -> bool:
    """'0715 Woke. 0740 Breakfast.': entries that follow one another in a line that an hour opens."""
    if look.tail.startswith(": "):
        return True
    line = line_start(look.text, look.start, _FAR) if rx.match(r" [A-Z]", look.tail) else None
    return line is not None and bool(_LINE_OPENS.match(look.text, line))


def _moment(figures: int) -> Clock | None:
    hour, minute = divmod(figures, 100)
    return Clock(hour, minute) if hour <= 24 and minute < 60 else None


_OPENS_LINE = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_OPENS_ENTRY = re.compile(r"[.;] $")
_ENTRY = re.compile(r"[)\]]?(?:\s?[:.–—|-]|\t| (?=[A-Z]|\d{1,3} [a-z]))")
_OF_DUTY = re.compile(
    r"(?i)(?:^|\n)[^\n]{0,40}\b(?:duty|scene|arrived|left|cleared|returned|back|ended|finished|eta) $"
)
# A line that opens with an hour; one alone may be a figure.
_DOTTED_OPENS = re.compile(r"(?:^|\n)\W?(?:[01]\d|2[0-3])[:.][0-5]\d\s")
_LINE_ENDS = re.compile(r"[ \t]*\.?[ \t]*(?:\n|$)")
_AT = re.compile(
    r"\b(?:at|about|approximately|around|approx\.?|by|until|from|since|before|after|between|@)\s$", re.IGNORECASE
)
# 'Operating hours: 0900–1800'
_HOURS_OF = re.compile(r"(?i)\bhours\b[^.;\n]{0,30}[:,]? $")
# 'High water Dover 0423 and 1648'
_TIDE = re.compile(r"(?i)\b(?:(?:high|low) (?:water|tide)|[HL]W|sun(?:rise|set)|moon(?:rise|set))\b[^.;\n\d]{0,24}$")
_AT_ALONE = re.compile(r"(?:\b[Aa]t|@)\s$")
_COUNTED = re.compile(
    r"\s*(?:%|percent|per\b|points?|[a-z]*cents\b|dollars|euros|[a-z]+s\b|\d)|[.,/-]\d"
    r"|\s[A-Z][\w.]*\s(?:St|Ave|Rd|Dr|Ln|Blvd|Street|Avenue|Road|Drive|Lane|Court|Place)\b"
)


@rule(
    "FOUR",
    {
        "Vitals at 0600: stable": "2020-10-20T06:00",
        "Shots\n0340 Caller reports": "2020-10-20T03:40",
        "Diary\n0715 Woke. 0740 Ate.": "2020-10-20T07:15; 2020-10-20T07:40",
    },
    never=["room 0340", "the 0600 series", "0340 of them", "at 0671"],
    guard=lambda look: (
        (bool(_AT.search(look.lead)) and not _COUNTED.match(look.tail))
        or (bool(_OPENS_LINE.search(look.lead)) and bool(_ENTRY.match(look.tail)))
        or (bool(_OPENS_ENTRY.search(look.lead)) and _next_entry(look))
    ),
)
def early_figures(four: int) -> Expression | None:
    return _moment(four)


@rule(
    "YEAR",
    {
        "at 0610 he woke; at 1830 he ate": "2020-10-20T18:30",
        "at 0610 he woke\n1415 Caller rings again": "2020-10-20T14:15",
        "at 0610 he woke\n1610 28 people left": "2020-10-20T16:10",
        "Incident log, 9 June 2017\n1604 Call\n1611 Police arrive\n1622 Fire out": "2017-06-09T16:04; "
        "2017-06-09T16:11; 2017-06-09T16:22",
    },
    never=[
        "Log of rulers, 9 June 2017\n1604 James\n1625 Charles\n1685 James again",
        "at 1830",
        "At 0610 shots were heard at 1450 Elm St",
        "in 1830 at 0600",
        "1415 Agincourt is won",
    ],
    guard=lambda look: (
        (
            (bool(_AT_ALONE.search(look.lead)) and not _COUNTED.match(look.tail))
            or (bool(_OPENS_LINE.search(look.lead)) and bool(_ENTRY.match(look.tail)))
            or (bool(_OPENS_ENTRY.search(look.lead)) and _next_entry(look))
            or (bool(_OF_DUTY.search(look.lead)) and bool(_LINE_ENDS.match(look.tail)))
        )
        and _of_a_log(look)
    ),
    priority=2,
)
def late_figures(year: int) -> Expression | None:
    return _moment(year)


@rule(
    "(c '.'? | ca '.'? | circa | approx '.'? | about | around) (FOUR | YEAR)",
    {
        "Log\n0915 On patrol\nc. 1130 called to a theft": "2020-10-20T11:30 APPROX",
        "hit a hill about 1742 Alaska daylight time; it left about 1725.": "2020-10-20T17:25 APPROX",
    },
    never=[
        "c. 1130 an abbey was founded",
        "0915 On patrol\nthe wall dates from c. 1130",
        "at 0610 he woke; about 1915 it was sold",
        "at 0610 he woke; about 1200 men left",
    ],
    guard=lambda look: (
        look.start > 0
        and _of_a_log(look)
        and (bool(_OPENS_LINE.search(look.lead)) or (look.words[:2] in ("ab", "ar", "ap") and _no_year(look)))
    ),
    priority=2,
)
def about_figures(year: int = -1, four: int = -1) -> Expression | None:
    found = _moment(max(year, four))
    return Bent(found, Mod.APPROX) if found else None


_OF_DAY = re.compile(
    r"(?i)\b(?:programme|program|agenda|timetable|schedule|itinerary|running order"
    r"|order of (?:the day|events|service))\b"
)
# 'Price schedule', and under it '9.50 Haircut'
_OF_PRICES = re.compile(r"(?i)\b(?:charges|fares?|fees?|menu|pric(?:es?|ing)|rates|tariffs?)\b|[$£€]")
_SLOT = re.compile(r"(?m)^\W{0,3}(\d{1,2}\.\d\d)(?:\s?[-–]\s?\d{1,2}\.\d\d)?\s")


def _dotted_log(look: Look) -> bool:
    opened = _DOTTED_OPENS.findall(look.text, max(0, look.start - _FAR), look.end + _FAR)
    return look.words[1:2].isdigit() and len(opened) > 1


def _scheduled(look: Look) -> bool:
    """'Programme', and under it '9.30 Welcome', '11.00 Coffee': lines that all open with an hour to five minutes."""
    near = look.text[max(0, look.start - _FAR) : look.end + _FAR]
    slots = _SLOT.findall(near) if _OF_DAY.search(near) and not _OF_PRICES.search(near) else ()
    return len(slots) >= _FEWEST_LINES and all(rx.fullmatch(r"(?:1?\d|2[0-3])\.[0-5][05]", slot) for slot in slots)


@rule(
    "DECIMAL (hours | hrs)?",
    {
        "Log\n07:02 on duty\n13.05 meal break": "2020-10-20T13:05",
        "Log\n06.30 hrs – Shelling\n09.15 hrs – Troops leave": "2020-10-20T06:30; 2020-10-20T09:15",
        "Programme\n9.30 Welcome\n11.00 Coffee\n2.15 Talk": "2020-10-20T09:30; 2020-10-20T11:00; 2020-10-20T14:15",
        "Live\n\n16.05\n\nTwo roads out of the town are closed.\n\n11.20\n\nThe water has reached the old mill.": (
            "2020-10-20T16:05; 2020-10-20T11:20"
        ),
    },
    never=[
        "Bread\n16.05\nMilk\n11.20",
        "Figures\n13.05 percent",
        "07:02 on duty\ncost 13.05 in all",
        "07:02 on duty\n13.75 litres",
        "Menu\n2.50 Coffee\n3.00 Tea\n9.15 Lunch",
        "Price schedule\n9.50 Haircut\n12.00 Colour\n4.15 Fringe",
    ],
    guard=lambda look: (
        bool(rx.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?: ?h(?:ou)?rs)?", look.words))
        and bool(_OPENS_LINE.search(look.lead))
        and bool(rx.match(r" [A-Za-z]|:? |\t|\s*\n\s*[A-Z][^\n]{25}", look.tail))
        and not _COUNTED.match(look.tail)
        and (_scheduled(look) or _dotted_log(look))
    ),
    priority=1,
)
def dotted_entry(decimal: float) -> Expression:
    hour, minute = divmod(round(decimal * 100), 100)
    return Clock(hour, minute, half_told=not 0 < hour < 10)


@rule(
    "[DECIMAL] (- | to) [DECIMAL2]",
    {
        "Agenda\n9.30–10.15 Welcome\n10.15–11.00 Coffee\n11.00–12.30 Talk": (
            "2020-10-20T09:30; 2020-10-20T10:15; 2020-10-20T10:15; 2020-10-20T11:00; 2020-10-20T11:00; 2020-10-20T12:30"
        )
    },
    never=["Menu\n2.50–3.00 Coffee\n3.00–4.50 Tea\n9.15–9.50 Lunch"],
    guard=lambda look: bool(_OPENS_LINE.search(look.lead) and rx.match(r" [A-Z]", look.tail)) and _scheduled(look),
    priority=1,
)
def dotted_slot(decimal: float, decimal2: float) -> tuple[Expression, ...]:
    return dotted_entry(decimal), dotted_entry(decimal2)


# A whole date, and two hours of the clock.
_DAY_AND_HOURS = re.compile(
    r".*(?:\d[/.-]\d{1,4}|[A-Za-z]\.?,? (?:\d{1,2},? )?(?:19|20)\d\d),?\s(?:(?:at|from|between)\s)?"
    r"(?:[01]\d|2[0-3])[0-5][05]\s?(?:[-–]|to|and)\s?(?:[01]\d|2[0-4])[0-5][05]"
)


@rule(
    "[DATE] ,? [DECIMAL]",
    {"Notes\n14/6/04 08.30 Admitted": "2004-06-14; 2004-06-14T08:30"},
    never=["Sales\n14/6/04 12.50 each", "Sales\n14/6/04 12.75 Total", "on 14/6/04 08.30 Admitted"],
    guard=lambda look: (
        bool(_OPENS_LINE.search(look.lead))
        and bool(rx.search(r"\s(?:[01]\d|2[0-3])\.[0-5]\d\Z", look.words))
        and bool(rx.match(r"\s(?:[A-Z]|[–—-]\s)", look.tail))
    ),
    priority=1,
)
def dotted_entry_of_day(date: Expression, decimal: float) -> tuple[Expression, ...]:
    hour, minute = divmod(round(decimal * 100), 100)
    return date, Clock(hour, minute, inner=date)


@rule(
    "[FOUR] (and | or | to | until | - | , ) [FOUR2 | YEAR]",
    {
        "at 0600 and 1800": "2020-10-20T06:00; 2020-10-20T18:00",
        "from 0915 to 1130": "2020-10-20T09:15; 2020-10-20T11:30",
        "High water Dover 0423 and 1648": "2020-10-20T04:23; 2020-10-20T16:48",
    },
    never=["0600 and 1800", "in 0915 and 1130"],
    guard=lambda look: bool(_AT.search(look.lead) or _TIDE.search(look.lead)) and not _COUNTED.match(look.tail),
    priority=2,
)
def two_in_figures(four: int, four2: int = 0, year: int = 0) -> tuple[Expression, ...] | None:
    first, last = _moment(four), _moment(four2 or year)
    return (first, last) if first and last else None


@rule(
    "[YEAR | FOUR] (and | or | to | until | -) [(YEAR2 | FOUR2) (hours | hrs | h) (on? (DATE))?]",
    {
        "between 1830 and 1915 hrs on 3 May 2018": "2018-05-03T18:30; 2018-05-03T19:15",
        "from 0900 to 1730 hours": "2020-10-20T09:00; 2020-10-20T17:30",
    },
    never=["between 1830 and 1880 hours"],
    priority=3,
)
def two_in_figures_of_day(
    year: int = -1, four: int = -1, year2: int = -1, four2: int = -1, date: Expression | None = None
) -> tuple[Expression, ...] | None:
    first, last = _moment(max(year, four)), _moment(max(year2, four2))
    return (replace(first, inner=date), replace(last, inner=date)) if first and last else None


@rule(
    "[DATE] (, | at | from | between)? [(YEAR | FOUR)] (- | to | and) [(YEAR2 | FOUR2)]",
    {
        "Date/time of occurrence: 06/14/2021 2030-2100": "2021-06-14; 2021-06-14T20:30; 2021-06-14T21:00",
        "on 14 June 2021, 0915 to 1130": "2021-06-14; 2021-06-14T09:15; 2021-06-14T11:30",
    },
    never=["on 14 June 2021 2019-2020 budgets", "in June 2030-2100", "between June 2021 and 2030"],
    guard=lambda look: bool(_DAY_AND_HOURS.fullmatch(look.words)),
    priority=3,
)
def day_and_hours_in_figures(
    date: Expression, year: int = -1, four: int = -1, year2: int = -1, four2: int = -1
) -> tuple[Expression, ...] | None:
    first, last = _moment(max(year, four)), _moment(max(year2, four2))
    return (date, replace(first, inner=date), replace(last, inner=date)) if first and last else None


@rule(
    "FOUR ,? on? DATE | DATE ,? FOUR",
    {
        "at 0630 on 6 June 1944": "1944-06-06T06:30",
        "ended 0400, 6 June 1944": "1944-06-06T04:00",
        "on 6 June 1944, 0400": "1944-06-06T04:00",
    },
    never=["room 0400 on 6 June 1944", "6 June 1944, 0400-0800", "6 June 1944 0161 496 0000", "at 0671, 6 June 1944"],
    guard=lambda look: (
        not rx.match(r"[-–/.,]?\d|\s\d|\s[a-z]+s\b", look.tail) and look.before.lower().rstrip(".") not in NUMBERED
    ),
    priority=1,
)
def figures_of_date(four: int, date: Expression) -> Expression | None:
    clock = _moment(four)
    return replace(clock, inner=date) if clock else None


@rule(
    "(at | by | until | from) (about | around | approximately)? [YEAR on DATE]",
    {
        "At about 1640 on Tuesday 19 September 2000 a train": "2000-09-19T16:40 APPROX",
        "by 1130 on 3 May 2018": "2018-05-03T11:30",
    },
    never=["at 1671 on Tuesday", "in 1640 on 3 May"],
    priority=2,
)
def late_figures_of_date(year: int, date: Expression) -> Expression | None:
    clock = _moment(year)
    return replace(clock, inner=date) if clock else None


@rule(
    "[FOUR] (to | until | -) [(FOUR2 | YEAR) ,? on? DATE]",
    {"valid 0300 to 1100 Friday 23 October": "2020-10-23T03:00; 2020-10-23T11:00"},
    never=["0300 to 1190 on 3 May 2018"],
    priority=2,
)
def figures_of_day(four: int, date: Expression, four2: int = -1, year: int = -1) -> tuple[Expression, ...] | None:
    return two_in_figures_of_day(four=four, four2=four2, year2=year, date=date)


@rule(
    "[FOUR] - [FOUR2 | YEAR]",
    {"Watch log, 0400-0800: rain": "2020-10-20T04:00; 2020-10-20T08:00"},
    never=["tel. 0400-0800", "code 0400-0800: broken"],
    guard=lambda look: (
        bool(rx.search(r"(?:^|\n|[,;(])\s?$", look.lead) and rx.match(r"\s?[:)]\s", look.tail))
        or (bool(_OPENS_LINE.search(look.lead)) and look.start > 0 and bool(rx.match(r" [A-Za-z]", look.tail)))
        or (bool(_HOURS_OF.search(look.lead)) and not _COUNTED.match(look.tail))
    ),
    priority=2,
)
def watch(four: int, four2: int = 0, year: int = 0) -> tuple[Expression, ...] | None:
    return two_in_figures(four, four2, year)


@rule(
    "[DAYNUM / DAYNUM2] ,? [YEAR | FOUR] (hours | hrs)?",
    {"Log\n10/19 2214 Traffic stop": "2020-10-19; 2020-10-19T22:14"},
    never=["won 10/19 2214", "10/19 2214 men"],
    guard=lambda look: bool(
        _OPENS_LINE.search(look.lead) and rx.match(r"\s?[:.–—|-]?(?:\s[A-Z]|\t)|\s?(?:hrs|hours)", look.tail)
    ),
    priority=2,
)
def day_and_hour_of_log(daynum: int, daynum2: int, year: int = -1, four: int = -1) -> tuple[Expression, ...] | None:
    day, clock = day_in_figures(daynum, daynum2), _moment(max(year, four))
    return (day, replace(clock, inner=day)) if day and clock else None
