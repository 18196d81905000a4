"""Less usual spellings of days and periods: 4 Feb '98, 4-Feb-98, 9. November 1989, week 19 of 2018, 4Q16."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import day_term, full_year
from extract.dates.english.guards import NUMBERED, PROPORTION
from extract.dates.english.lexicon import MONTH, phrase, rule
from extract.dates.expression import (
    Either,
    Expression,
    Fixed,
    Part,
    Partial,
    Ref,
    Shift,
    Step,
    Within,
    Yearly,
    fixed,
)
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain, Interval, Mod


@rule(
    "(WEEKDAY ,?)? (DAYX (day of | of)? MONTH ,? TICK | MONTH DAYX ,? TICK | DAYX - MONTH - TWO)",
    {"4th Feb '98": "1998-02-04", "Oct. 3, '18": "2018-10-03", "4-Feb-98": "1998-02-04", "12-SEP-07": "2007-09-12"},
    never=["31-Feb-98"],
    priority=1,
    phrase="DATE",
)
def day_of_short_year(
    month: int, dayx: int, tick: int = 0, two: int = 0, weekday: int | None = None
) -> Expression | None:
    return day_term(full_year(tick or two), month, dayx, weekday)


@rule(
    "(DAYNUM | ORD) '.' MONTH ,? YEARX",
    {
        "on 9. November 1989": "1989-11-09",
        "dated 3. May 2011": "2011-05-03",
        "on 2nd. March, 2019": "2019-03-02",
        "the stamp of 2.MAR.2019": "2019-03-02",
    },
    never=["section 9. November 1989", "He scored 9. November 1989 was colder"],
    guard=lambda look: (
        look.before.lower().rstrip(".") not in NUMBERED
        and (
            bool(rx.match(r"\d+[a-z]", look.words))
            or not rx.match(r",?\s+(?:was|were|is|saw|brought|had|marked|came|began|ended)\b", look.tail)
        )
    ),
    phrase="DATE",
)
def dotted_day(month: int, yearx: int, daynum: int = 0, ord: int = 0) -> Expression | None:
    return day_term(yearx, month, daynum or ord)


@rule(
    "MONTH DECIMAL",
    {"on SEPT.3.1939": "1939-09-03"},
    never=["in March 3.5", "Sept. 3.193"],
    guard=lambda look: bool(rx.search(r"\b(?:0?[1-9]|[12]\d|3[01])\.(?:1[5-9]|20)\d\d$", look.words)),
    priority=1,
    phrase="DATE",
)
def dotted_throughout(month: int, decimal: float) -> Expression | None:
    return day_term(round(decimal % 1 * 10000), month, int(decimal))


@rule(
    "the month of (MONTH ,? of? YEARX | MONTH)",
    {"in the month of August 2010": "2010-08", "the month of May": "2020-05"},
    priority=1,
)
def the_month_of(month: int, yearx: int = 0) -> Expression | None:
    return fixed(time.month(yearx, month)) if yearx else Partial(month=month)


_WEEKS = 53
_LONGEST_COUNT = 42  # weeks, of what is counted from a beginning of its own


@rule(
    "week (INT | DAYNUM | TWO) (of | , | '/')? (the year)? YEARX",
    {"in week 19 of 2018": "2018-W19", "week 40, 2018": "2018-W40", "Week 23/2022: no cases": "2022-W23"},
    never=["week 60 of 2018"],
    priority=1,
)
def numbered_week(yearx: int, int: int = 0, daynum: int = 0, two: int = 0) -> Expression | None:
    return fixed(_week_in(int or daynum or two, yearx))


def _week_in(number: int, year: int) -> Interval | None:
    try:
        return Interval.of(datetime.fromisocalendar(year, number, 1), Grain.WEEK)
    except ValueError:
        return None


@rule(
    "(epi | epidemiological | calendar | iso | reporting) (week | wk) (no '.'?)? (INT | DAYNUM | TWO)",
    {"in epi week 12": "2020-W12", "during calendar week 40": "2020-W40"},
    never=["the sixth calendar week", "epi week 60"],
    priority=1,
)
def week_by_number(int: int = 0, daynum: int = 0, two: int = 0) -> Expression | None:
    """The week of that number, by ISO 8601, of the year that is talked about."""
    number = int or daynum or two
    return Yearly(f"week {number}", partial(_week_in, number)) if 1 <= number <= _WEEKS else None


@rule(
    "in [week TWO]",
    {"in week 45": "2020-W45"},
    never=["in week 32 of pregnancy", "in week 12", "in week 45 of the siege"],
    guard=lambda look: not rx.match(r"\s(?:of|after|post)\b|['’]", look.tail),
    priority=1,
)
def late_week_by_number(two: int) -> tuple[Expression, ...] | None:
    """A high number alone: lower ones are also of a season, a course or a pregnancy."""
    return (Yearly(f"week {two}", partial(_week_in, two)),) if _LONGEST_COUNT < two <= _WEEKS else None


@rule(
    "the (eve of) (DATE | FEASTDAY)",
    {"on the eve of 4 July 2017": "2017-07-03", "on the eve of Yom Kippur": "2020-09-27"},
    never=["the eve of the vote"],
    priority=1,
)
def eve_of(date: Expression | None = None, feastday: Expression | None = None) -> Expression | None:
    day = date or feastday
    if day is None or isinstance(day, Step):
        return None
    return Shift(Amount(1, Grain.DAY), "before", base=day, grain=Grain.DAY)


@rule(
    "[the eve of] the [DATE]",
    {"on the eve of the November 3 primaries": "2020-11-02; 2020-11-03"},
    never=["the eve of the vote"],
    guard=lambda look: bool(rx.match(r"\s[a-z]", look.tail)),
    priority=2,
)
def eve_of_what_is_on(date: Expression) -> tuple[Expression, ...] | None:
    if isinstance(date, Step):
        return None
    return Shift(Amount(1, Grain.DAY), "before", base=date, grain=Grain.DAY), date


@phrase("PERIOD", "TEEN -? DECADES", first=True)
def decade_after_part_in_words(teen: int, decades: int) -> Expression | None:
    """Only after a part: the late nineteen-fifties."""
    return fixed(Interval.of(datetime(teen * 100 + decades, 1, 1), Grain.DECADE)) if 15 <= teen <= 19 else None


@rule(
    "the TEEN -? DECADES",
    {"the nineteen-sixties": "196", "the nineteen thirties": "193", "in the eighteen-nineties": "189"},
    never=["the fourteen sixties"],
    priority=1,
    phrase="PERIOD",
)
def decade_in_words(teen: int, decades: int) -> Expression | None:
    return decade_after_part_in_words(teen, decades)


@rule(
    "HALFYEAR | QUARTERYEAR",
    {"2016Q3": "2016-Q3", "2021Q2": "2021-Q2", "4Q16": "2016-Q4", "2H 2019": "2019-H2", "1Q2018": "2018-Q1"},
    never=["5Q16", "4QX"],
    priority=1,
    phrase="PERIOD",
)
def business_code(quarteryear: str = "", halfyear: str = "") -> Expression | None:
    text = quarteryear or halfyear
    part, year = (
        rx.search(r"[QHqh]([1-4])$|(?<!\d)([1-4])[QHqh]", text),
        rx.search(r"(?<!\d)\d{4}|\d\d(?!\d)", text),
    )
    if part is None or year is None:
        return None
    number = int(part[1] or part[2])
    whole = time.year(int(year[0]) if len(year[0]) == 4 else 2000 + int(year[0]))
    inner = Partial(quarter=number) if quarteryear else Partial(half=number) if number < 3 else None
    return Within(inner, Fixed(whole)) if whole and inner else None


@rule(
    "(WEEKDAY ,?)? RUNTOGETHER",
    {"on 12MAY21": "2021-05-12", "left 03Oct1998": "1998-10-03"},
    never=["12may21st", "32MAY21"],
    priority=1,
    phrase="DATE",
)
def run_together(runtogether: str, weekday: int | None = None) -> Expression | None:
    day, month, year = rx.match(r"(\d+)(\D+)(\d+)", runtogether).groups()  # type: ignore[union-attr]
    whole_year = int(year) if len(year) > 2 else full_year(int(year))
    return day_term(whole_year, MONTH[month.lower()], int(day), weekday)


_BEHIND_SHORT_YEAR = re.compile(
    r"\s*(?:[.,;:?!)\]|](?!\d)|$|\n|[-–—/]\s|\t)"
    r"|,?\s+(?:(?:at|by|to|and|until|when|he|she|they|we|I|was|says|reads)\b(?! \d+ [a-z])"
    r"|\d{1,2}[:.]\d\d|[0-2]\d[0-5]\d\b)"
)


# 'On 3 May, 12, mostly women, had died'
_OF_THEM = re.compile(
    r", (?:mostly|mainly|largely|among|all|most|many|some|half|both|including|one|two|three|four|five|six"
    r"|several|nearly)\b"
)


_LAST_DAY = 31
# 'on June 8, 12, 16 and 20', 'June 8, 12 and, if needed, 16'
_DAYS_GO_ON = re.compile(r",? (?:and |or |& )?[0-3]?\d(?![\w:]|[.,]\d)|,? (?:and|or), ")


@rule(
    "(WEEKDAY ,?)? (DAYX of? MONTH ,? TWO | MONTH DAYX , TWO)",
    {
        "logged 22 Nov 16": "2016-11-22",
        "cable of 27 JUL 09 reported": "2009-07-27",
        "(Fri 4 May 12)": "2012-05-04",
    },
    never=[
        "on 12 May 21 people",
        "On 12 May, 21 and 14 men",
        "By 12 May 21 had died",
        "30 May 12 dozen",
        "On 3 May, 12, mostly women, had died",
        "on June 8, 12 and, if needed, 16",
    ],
    guard=lambda look: (
        (
            not _OF_THEM.match(look.tail)
            and bool(_BEHIND_SHORT_YEAR.match(look.tail))
            and not (int(look.words[-2:]) <= _LAST_DAY and _DAYS_GO_ON.match(look.tail))
        )
        or bool(  # as cables write it; nobody counts 09 men
            rx.search(r"\b[A-Z]{3,} \d\d$| 0\d$", look.words) and not rx.match(r"[-–/.,:]?\d|\s[a-z]+s\b", look.tail)
        )
    ),
    priority=1,
)
def day_of_bare_short_year(month: int, dayx: int, two: int, weekday: int | None = None) -> Expression | None:
    """Where nothing follows that the figures could count."""
    return day_term(full_year(two), month, dayx, weekday)


@rule(
    "EDGE on (DATE DAYPART)",
    {"late on Saturday night": "2020-10-17TNI END", "early on Friday morning": "2020-10-16TMO START"},
    priority=1,
)
def edge_of_day_part(edge: Mod, date: Expression, daypart: str) -> Expression:
    return Part(daypart, date, edge)


@rule("the (final | closing | last) quarter of YEARX", {"the final quarter of 2018": "2018-Q4"}, phrase="PERIOD")
def closing_quarter(yearx: int) -> Expression | None:
    return Within(Partial(quarter=4), Fixed(whole)) if (whole := time.year(yearx)) else None


@rule(
    "the (UNIT) after next",
    {"the week after next": "2020-W45", "the year after next": "2022"},
    priority=1,
    phrase="PERIOD",
)
def unit_after_next(unit: Grain) -> Expression | None:
    return Step(unit, 2) if unit.rank >= Grain.DAY.rank else None


@rule(
    "the (SEASON months)",
    {"in the summer months": "2020-SU"},
    never=["fall months behind"],
    priority=2,
)
def months_of_season(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "the other (day | week | night) | (some time | ages | ever so long) ago | back in the day",
    {"the other day": "PAST_REF", "some time ago": "PAST_REF", "we did that back in the day": "PAST_REF"},
    never=["every other day", "the other days", "back in the day room", "back in the day of the king"],
    guard=lambda look: (
        not look.words.lower().startswith("back")
        or (
            not rx.match(
                r"\s+(?!(?:and|i|we|you|u|he|she|they|it|my|our|when|there|everyone|people|before|with)\b)[a-z]+\b",
                look.tail,
            )
        )
    ),
    priority=3,
)
def lately() -> Expression:
    return Ref("PAST_REF")


@rule(
    "in [those (days | times | years)]",
    {"in those days the ferry ran": "PAST_REF"},
    never=["in those years of war", "in those days that followed"],
    guard=lambda look: not rx.match(r"\s+(?:of|when|that|which|before|after|between|since)\b", look.tail),
    priority=2,
)
def in_those_days() -> tuple[Expression, ...]:
    return (Ref("PAST_REF"),)


# What stands before 5/18 where it is a date; before the second kind also eighths and thirds stand.
_BEFORE_FIGURES = re.compile(
    r"(?i)(?:\b(?:next (?:appointment|appt|check-?up|visit|meeting|game|session|class|lesson|payment|show|shift|exam)"
    r"|on|due|dated|until|till|til|thru|through|since|starting|starts|ending|ends|effective|expires|for"
    r"|deadline|opens|closes|drops|airs|updated?|edit|edited|posted|admitted|discharged|filed|received|rec['’]d|shipped|signed|ordered|seen"
    r"|d/c['’]?d|as of|date:|[a-z]+day|mon|tues?|wed|thurs?|fri|sat|sun),?|\d/\d\d?,|\d/\d\d\s?(?:and|or|to|&|,|-"
    r"|–))\s?\(?$"
)
_BEFORE_FRACTION = re.compile(r"(?i)\b(?:by|from|before|after|of|between|and|or|to)\s$")
_AFTER_FIGURES = re.compile(
    r"(?i)\s*(?:[.,;:?!)\]](?!\d)|$|\n|[-–]\s?\d|[&|@]\s|#[a-z]|(?:at|and|or|to|in|for|from|is|was|will|if|when|we|i|it|he|she|they"
    r"|through|thru|until|@|with|but|so|as|the|noon|midnight)\b|\d{1,2}(?::\d\d)?\s?[ap]\.?m)"
)


_FULL_FIGURES = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d\d)?\d\d(?![\d/])")
_FULL_FIGURES_BEHIND = re.compile(
    r"(?:, ?\d{1,2}/\d{1,2}){0,6},?(?: ?[-–&] ?| (?:and|or|to) )\d{1,2}/\d{1,2}/(?:\d\d)?\d\d(?![\d/])"
)
_SAME_LIST = 120  # characters: '15/03/2019 clinic closed, reopened 17/03'
_LABEL = re.compile(r"(?m)^[ \t•*·–-]{0,4}(\d{1,2}/\d{1,2})(?=\s?[:–—]\s?\D|\s-\s|\t)")
# '9/10 draft due': no 3/4 cup, no 7/10 for a film, no second message of seven
_WORDED_LABEL = re.compile(
    r"(?m)^[ \t•*·–-]{0,4}(?![13]/[248]\b|[1-7]/[3568]\b|1/16\b)(\d{1,2}/(\d{1,2}))"
    r"(?= (?!cups?\b|oz\b|tsp|tbsp|inch|pints?\b)[A-Za-z])"
)
_WHOLE_LABEL = re.compile(r"(?m)^[ \t•*·–-]{0,4}\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b")
_SAME_LOG = 400  # characters in which a log's next line or the one before begins


def _labels_a_line(look: Look) -> bool:
    """Whether it opens a line of a log, and the line before or behind opens so too."""
    begin = look.text.rfind("\n", max(0, look.start - 6), look.start) + 1
    own, worded = _LABEL.match(look.text, begin), _WORDED_LABEL.match(look.text, begin)
    before, behind = look.text[max(0, begin - _SAME_LOG) : begin], look.text[look.end : look.end + _SAME_LOG]
    if worded is not None and worded.start(1) == look.start:
        others = _WORDED_LABEL.findall(before) + _WORDED_LABEL.findall(behind)
        return bool(others) and any(last != worded[2] for _, last in others)
    if own is None or own.start(1) != look.start:
        return False
    return any(label.search(near) for label in (_LABEL, _WHOLE_LABEL) for near in (before, behind))


def _month_and_day(look: Look) -> bool:
    """Whether figures with a stroke are a day: 'due 1/31', 'Friday (5/18)'; not 3/4 of a mile, 24/7, a score."""
    if " " in look.words.strip() and "/" not in look.words.split()[-1]:
        return False
    if _labels_a_line(look):
        return True
    if not _AFTER_FIGURES.match(look.tail) or rx.search(r"[\d$€£.]\Z", look.lead) or PROPORTION.search(look.lead):
        return False
    if _FULL_FIGURES.search(look.text, max(0, look.start - _SAME_LIST), look.start):
        return True
    if _FULL_FIGURES_BEHIND.match(look.text, look.end):
        return True
    low, high = sorted(int(part) for part in re.findall(r"\d+", look.words))
    if _BEFORE_FIGURES.search(look.lead) or look.words[0].isalpha():
        return True
    return bool(_BEFORE_FRACTION.search(look.lead)) and high > 12 and high not in (16, 32, 64) and low > 0


@rule(
    "(valid | good) (thru | through | until | till | to) ':'? [DAYNUM / TWO]"
    " | (exp '.'? | expiry | expires | expiration) date? (on | in)? ':'? [DAYNUM / TWO]",
    {"Valid thru 09/24": "2024-09", "Exp. date: 11/23": "2023-11"},
    never=["Valid thru 09/24/2020", "Expires 09/10"],
    guard=lambda look: not rx.match(r"[/\d]", look.tail),
    priority=2,
)
def month_of_expiry(daynum: int, two: int) -> tuple[Expression, ...] | None:
    """On cards and labels, where the second figure can't be meant as a day that has been."""
    whole = time.month(2000 + two, daynum) if daynum <= 12 < two < 60 else None
    return (Fixed(whole),) if whole else None


@rule(
    "((last | this | next | this coming)? WEEKDAY ,?)? DAYNUM / DAYNUM2",
    {
        "join us this Friday 10/23 at noon": "2020-10-23",
        "we meet Friday 10/23": "2020-10-23",
        "due 1/31 at noon": "2021-01-31",
        "on 9/26": "2020-09-26",
        "we meet on Friday (10/23)": "2020-10-23",
        "it was closed from 8/24 to 8/27": "2020-08-24; 2020-08-27",
    },
    never=[
        "open 24/7",
        "rose by 7/16",
        "on 3/4 of the land",
        "won 5/18",
        "on 30/31",
        "at a ratio of 24/7",
        "from 1/2 to 3/4",
    ],
    guard=_month_and_day,
    phrase="DATE",
)
def day_in_figures(daynum: int, daynum2: int, weekday: int | None = None) -> Expression | None:
    day_first = Partial(month=daynum2, day=daynum, weekday=weekday) if _in_month(daynum, daynum2) else None
    month_first = Partial(month=daynum, day=daynum2, weekday=weekday) if _in_month(daynum2, daynum) else None
    if day_first and month_first and daynum != daynum2:
        return Either(day_first, month_first)
    return day_first or month_first


def _in_month(day: int, month: int) -> bool:
    return month <= 12 and day <= time.last_day(2000, month)
