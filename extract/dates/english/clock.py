"""Times of day: 10 p.m. Wednesday, 05:30, noon, 11.30pm on 30 September, 0800 hours, half past nine, 031200Z OCT."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates import rx
from extract.dates.english.absolute import date_of, full_year
from extract.dates.english.calendar_guards import HOURS_BEHIND
from extract.dates.english.guards import PROPORTION, opens_line_of_log
from extract.dates.english.lexicon import ENGLISH, listed, meanings, phrase, rule
from extract.dates.expression import Clock, Expression, Hole, Part, Shift, This
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain

_NOON, _MIDNIGHT = 12, 24
_AROUND = "((just | shortly | soon) (before | after))?"
_ZONE_OFFSET = "(gmt | utc) ('+' | -) (INT | COLON)"
_ZONE_TIME = (
    "(alaska | atlantic | eastern | central | mountain | pacific | greenwich)"
    " (standard | daylight | mean | european | summer)? time"
)
_CITY_TIME = "(london | uk | new york | us | paris | berlin | moscow | beijing | tokyo | sydney) time"
ZONE = (
    f"({_ZONE_OFFSET} | ZONENAME | '(' ({_ZONE_OFFSET} | ZONENAME | {_ZONE_TIME} | {_CITY_TIME} | local time) ')'"
    f" | {_ZONE_TIME} | {_CITY_TIME})?"
)
ENGLISH.weak |= set(re.findall(r"\w+", _CITY_TIME)) - {"time"}


def to_hour(hour: int, meridiem: str) -> int | None:
    """The hour of the day, told by a, p or n (at night); None where it is none."""
    if not meridiem:
        return hour if hour <= 24 else None
    if meridiem == "n":  # nine at night, two in the night
        meridiem = "p" if 5 <= hour < 12 else "a"
    if not 1 <= hour <= 12:
        return hour if 13 <= hour <= 23 and meridiem == "p" else None
    return hour % 12 + (12 if meridiem == "p" else 0)


@phrase("TIMEX", f"(HOUR | DECIMAL | COLON | INT) MERIDIEM {ZONE}")
def meridiem_time(meridiem: str, hour: int = 0, decimal: float = 0, colon: str = "", int: int = 0) -> Clock | None:
    minute = 0
    if colon:
        return _colon(colon, meridiem)
    if decimal:
        hour, minute = divmod(round(decimal * 100), 100)
    elif int >= 100:
        hour, minute = divmod(int, 100)
    found = to_hour(hour, meridiem)
    return Clock(found, minute) if found is not None and minute < 60 else None


def _colon(text: str, meridiem: str = "") -> Clock | None:
    parts = [int(part) for part in text.partition(".")[0].split(":")]
    hour = to_hour(parts[0], meridiem)
    if hour is None or parts[1] > 59 or (len(parts) > 2 and parts[2] > 59):
        return None
    told = bool(meridiem) or hour > 12 or text[0] == "0"
    return Clock(hour, parts[1], parts[2] if len(parts) > 2 else None, half_told=told)


@phrase("TIMEX", f"HOUR - TWO MERIDIEM {ZONE}")
def hyphened_time(hour: int, two: int, meridiem: str) -> Clock | None:
    """7-30 a.m., as old papers print it."""
    found = to_hour(hour, meridiem)
    return Clock(found, two) if found is not None and hour <= _NOON < two < 60 else None


@phrase("TIMEX", f"COLON (hours | hrs)? {ZONE}")
def colon_time(colon: str) -> Clock | None:
    return _colon(colon)


@phrase("TIMEX", "COLON ('+' | -) (FOUR | YEAR) ('(' ZONENAME ')')?", first=True)
def colon_time_offset(colon: str) -> Clock | None:
    """08:12:44 +0100, as the headers of mails write it; 08:12 - 0900 is a range."""
    return _colon(colon) if colon.count(":") == 2 else None


@phrase("TIMEX", "(YEAR | FOUR) (hours | hrs | h) local time?")
@phrase("TIMEX", f"(YEAR | FOUR) (hours | hrs | h) {ZONE}")
def four_figures(year: int = -1, four: int = -1) -> Clock | None:
    number = max(year, four)
    hour, minute = divmod(number, 100)
    return Clock(hour, minute) if (number >= 100 or four >= 0) and hour <= 24 and minute < 60 else None


@phrase("TIMEX", "(HOUR | TWO) (utc | gmt | 'Z')")
def hour_of_zone(hour: int = 0, two: int = 0) -> Clock | None:
    """18 UTC, 00Z, as weather reports write it."""
    return Clock(max(hour, two), 0) if max(hour, two) < 24 else None


@phrase("TIMEX", "TIMED ZONENAME")
def letters_zone(timed: str) -> Clock | None:
    """16h53m UTC, as seismologists and astronomers write it; without a zone it is a length."""
    figures = [int(part) for part in re.findall(r"\d+", timed)]
    if len(figures) < 2 or figures[0] > 23 or figures[1] > 59:
        return None
    return Clock(figures[0], figures[1], figures[2] if len(figures) > 2 and figures[2] < 60 else None)


@phrase("TIMEX", "DECIMAL (ZONENAME | (hours | hrs) ZONENAME)")
def dotted_zone(decimal: float) -> Clock | None:
    """22.40 UTC, 13.08 BST."""
    hour, minute = divmod(round(decimal * 100), 100)
    return Clock(hour, minute) if hour < 24 and minute < 60 else None


@phrase("HALFDAY", "MERIDIEM")
def half_by_letters(meridiem: str) -> str:
    return meridiem


@phrase("HALFDAY", "in the DAYPART")
def half_by_part(daypart: str) -> str:
    return {"MO": "a", "NI": "n"}.get(daypart, "p")


meanings("HALFDAY", {"at night": "n"})


@phrase("TIMEX", "(WHOLE | HOUR) (o APOSTROPHE clock | oclock) HALFDAY?")
def o_clock(whole: float = 0, hour: int = 0, halfday: str = "") -> Clock | None:
    found = to_hour(int(whole) or hour, halfday)
    return Clock(found, 0, half_told=bool(halfday)) if found is not None else None


@phrase("TIMEX", "half -? past (WHOLE | HOUR) (o APOSTROPHE clock | oclock)? HALFDAY?")
def half_past(whole: float = 0, hour: int = 0, halfday: str = "") -> Clock | None:
    found = to_hour(int(whole) or hour, halfday)
    return Clock(found, 30, half_told=bool(halfday)) if found is not None else None


@phrase("TIMEX", "a? quarter -? past (WHOLE | HOUR) (o APOSTROPHE clock | oclock)? HALFDAY?")
def quarter_past(whole: float = 0, hour: int = 0, halfday: str = "") -> Clock | None:
    found = to_hour(int(whole) or hour, halfday)
    return Clock(found, 15, half_told=bool(halfday)) if found is not None else None


@phrase("TIMEX", "a? quarter (to | before) (WHOLE | HOUR) (o APOSTROPHE clock | oclock)? HALFDAY?")
def quarter_to(whole: float = 0, hour: int = 0, halfday: str = "") -> Clock | None:
    found = to_hour(int(whole) or hour, halfday)
    return Clock((found - 1) % 24, 45, half_told=bool(halfday)) if found is not None else None


@phrase("TIMEX", f"(FOUR | YEAR) (ZONENAME | {_ZONE_TIME} | local time? | 'L')")
def four_figures_zone(year: int = -1, four: int = -1) -> Clock | None:
    return four_figures(year, four)


@phrase("MINUTEWORDS", "TENS -? DIGIT? | TEEN | (oh | o) -? DIGIT")
def minutes_in_words(tens: int = 0, teen: int = 0, digit: int = 0) -> int:
    return tens + teen + digit


@phrase("TIMEX", f"(DIGIT | TEEN) -? MINUTEWORDS HALFDAY {ZONE}")
def hour_and_minutes_in_words(minutewords: int, halfday: str, digit: int = 0, teen: int = 0) -> Clock | None:
    """Nine twenty-five p.m., six fifteen in the morning."""
    found = to_hour(digit or teen, halfday) if 1 <= (digit or teen) <= 12 else None
    return Clock(found, minutewords) if found is not None and minutewords < 60 else None


@phrase("TIMEX", "WHOLE (MERIDIEM | in the DAYPART | at night)")
def spelled_time(whole: float, meridiem: str = "", daypart: str = "NI") -> Clock | None:
    half = meridiem or {"AF": "p", "EV": "p", "MO": "a"}.get(daypart, "p" if whole > 4 else "a")
    found = to_hour(int(whole), half) if whole <= 12 and half else None
    return Clock(found, 0) if found is not None else None


@phrase("TIMEX", "HOUR (in the DAYPART | at night)")
def hour_of_part(hour: int, daypart: str = "NI") -> Clock | None:
    found = to_hour(hour, "a" if daypart == "MO" else "p") if hour <= 12 else None
    return Clock(found, 0) if found is not None else None


@phrase("TIMEX", "COLON (in the DAYPART | at night)", first=True)
def colon_of_part(colon: str, daypart: str = "NI") -> Clock | None:
    after_midnight = daypart == "NI" and int(colon.split(":")[0]) < 5
    return _colon(colon, "a" if daypart == "MO" or after_midnight else "p")


meanings("TIMEX", {f"(noon | (TWO | twelve) (o APOSTROPHE clock)? noon) {ZONE}": Clock(12, 0)})


@phrase("TIMEX", "(WHOLE | INT) (minutes | mins)? past (noon | MIDNIGHT)")
def past_twelve(whole: float = 0, int: int = 0, midnight: bool = False) -> Clock | None:
    minutes = int or round(whole)
    return Clock(0 if midnight else 12, minutes) if 1 <= minutes <= 59 else None


meanings("MIDNIGHT", {"midnight": True})


meanings("TIMEX", {f"(midnight | (TWO | twelve) midnight) {ZONE}": Clock(24, 0)})


# The clock of a recording, at the start of a line: 00:01:15 INTERVIEWER: When did it start?
_NO_RECORDING = "05"  # hours: a recording is shorter, a radio log tells what time it was
_TIMECODE = re.compile(r"\d\d:\d\d(?::\d\d)?$")
_SPEAKER = re.compile(r"(?<=:\d\d:\d\d)[\])]?\s*(?:-->|[-–]\s|[A-Z][\w .'’-]{0,40}:\s)| [a-z]{1,3}:\s")


_VERSES = re.compile(
    r"(?i)\b(?:verses?|vv?\.|psalms?|chapters?|surahs?|suras?|lines?)\s(?:\d+:\d+\s?(?:to|and|[-–,])\s?)?$"
)
_RATIO = re.compile(r"(?i)\b(?:ratio|scale|odds|proportion)s?\b[^.;]{0,24}\s(?:from|between|to|and) $")


# What it took: 'a time of 2:03:59', 'won in 1:02:11'.
_RACE = re.compile(r"(?i)\b(?:time of|record of|best of|in|clocked|clocking|run|ran|timed at)\s(?:about )?$")
# 'unit 5 on scene 22:19'; not 'won 22:19'
_LATER_HOUR = re.compile(r"(?:1[3-9]|2[0-3]):\d\d$")
_SCORED = frozenset(
    listed(
        "in won lost beat beaten beating led leading trailing score scored set sets win winning defeat draw drew ratio"
    )
)
# 'Dep. Wien Westbahnhof 17:20, arr. Salzburg 20:04': what leaves and comes, with the place between
_TIMETABLE = re.compile(
    r"(?i)\b(?:dep|arr|depart\w*|arriv\w*|leav\w+|train|flight|ferry|bus|coach|tram|sailings?|platform|via|calls|eta|etd"
    r"|kick-?off|doors|gates)\b\.?[^.;\n]{0,30}$|(?:[01]\d|2[0-3]):[0-5]\d\s?[-–]\s[^.;\n\d]{1,24}$"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;?!)](?!\d)|$|\n)")
_BEFORE_HOURS = frozenset(
    [
        "",
        *listed(
            "at by from to until till after before since around about past and between on of time time: the @ than - – "
            "only precisely exactly approximately roughly nearly almost circa was is names it's it’s "
            "departs depart dep dep. arrives arr arr. leaves starts begins opens closes ends"
        ),
    ]
)


def _not_a_score(look: Look) -> bool:
    """Not 3:2, not Psalm 23:4, not a part of a longer row of figures."""
    words, lead, tail = look.words, look.lead, look.tail
    if (
        _VERSES.search(lead)
        or _RATIO.search(lead)
        or (lead[-1:] == "(" and tail[:1] == ")" and rx.fullmatch(r"\d:\d\d", words))
    ):
        return False  # how long a song is: (4:12)
    if words[-1:].isalpha() and rx.match(r"-[a-z]", tail):
        return False  # the noon-day gun, a midnight-blue coat
    if (
        _TIMECODE.match(words)
        and words[:2] < _NO_RECORDING
        and rx.search(r"(?:^|\n)\W{0,2}$", lead)
        and _SPEAKER.match(look.text, look.end)
    ):
        return False
    if not rx.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", words):
        return True
    if rx.match(
        r":(?! [^\W\d])|\.\d|-\d|-[a-z]|%|\s(?:long|in length|odds|scale|ratio|split|over \d)\b", tail
    ) or rx.search(r"[\d:$]\Z", lead):
        return False
    if (_RACE.search(lead) and words.count(":") == 2) or PROPORTION.search(lead):
        return False
    before = look.before
    if before.lower() in _BEFORE_HOURS or words[0] == "0" or len(words) > 5:
        return True
    if rx.search(r"(?:[;|,(\[]|\d{4}|day)\s*$", lead) or (rx.search(r"[.!?]\s$", lead) and not before[:1].isdigit()):
        return True
    if before.islower() and before not in _SCORED and _LATER_HOUR.match(words) and _CLAUSE_ENDS.match(tail):
        return True
    if len(words) < 5:
        return False
    if opens_line_of_log(look):
        return True
    in_timetable = before[:1].isupper() and _TIMETABLE.search(lead)
    return bool(in_timetable) or (look.informal and int(words[:2]) < 24 and not rx.match(r"\s*(?:to|for|win)\b", tail))


@rule(
    f"[{_AROUND} TIMEX]",
    {
        "10 p.m.": "2020-10-20T22:00",
        "22:40: shots are heard": "2020-10-20T22:40",
        "10:12:40 UNIT 9: Shots fired": "2020-10-20T10:12:40",
        "11.30pm": "2020-10-20T23:30",
        "0800 hours": "2020-10-20T08:00",
        "0012 hrs": "2020-10-20T00:12",
        "half past nine am": "2020-10-20T09:30",
        "shortly after 9 a.m.": "2020-10-20T09:00",
        "five past midnight": "2020-10-20T00:05",
        "9 o'clock in the evening": "2020-10-20T21:00",
        "Log\n11:32 - Noor found\n11:41 Medics arrive": "2020-10-20T11:32; 2020-10-20T11:41",
    },
    never=["Psalm 23:40", "a ratio of 3:20:1", "I am 5", "00:01:15 INTERVIEWER: When was it?", "the noon-day gun",
           "Romans\n11:32 For all"],
    guard=_not_a_score,
)  # fmt: skip
def clock_alone(timex: Clock) -> Expression:
    return timex


@rule(
    f"{_AROUND} TIMEX (sharp | prompt)? ,? (on | of)? (DAYTIME | THISPART | DATE) | DATE ,? TIMEX",
    {
        "10 p.m. Wednesday": "2020-10-14T22:00",
        "02:14 GMT on 1 October 2018": "2018-10-01T02:14",
        "noon Thursday": "2020-10-15T12:00",
        "noon EST today": "2020-10-20T12:00",
        "10:30 tomorrow morning": "2020-10-21T10:30",
        "tomorrow 5pm": "2020-10-21T17:00",
        "6:30 tonight": "2020-10-20T18:30",
        "9am sharp tomorrow": "2020-10-21T09:00",
    },
    never=["5 may 2018", "midnight on the night of 5/6 November 1971", "open until 2 a.m. On Friday, fans"],
    guard=lambda look: (
        not (rx.search(r"\d/\d{1,2}$", look.words) and rx.match(r"\s[A-Z][a-z]{2}", look.tail))
        and not rx.match(r"[^\d]*\d{1,2} [A-Z][a-z]+.*, \d", look.words)
        and not rx.search(r"\. On ", look.words)
        and not (", " in look.words and HOURS_BEHIND.match(look.tail))
    ),
)
def clock_with_date(
    timex: Clock, date: Expression | None = None, thispart: Expression | None = None, daytime: Expression | None = None
) -> Expression | None:
    inner = date or thispart or daytime
    return replace(timex, inner=inner) if inner else None


@rule(
    "(between | from)? [TIMEX] (- | to | and | until) [TIMEX2]",
    {"10:00-17:30": "2020-10-20T10:00; 2020-10-20T17:30", "9am-5pm": "2020-10-20T09:00; 2020-10-20T17:00"},
    never=["the ratio rose from 1:12 to 1:19"],
    priority=1,
    guard=_not_a_score,
)
def clock_range(timex: Clock, timex2: Clock) -> tuple[Expression, ...]:
    return timex, timex2


@rule(
    "(between | from)? [TIMEX] (- | to | and | until) [TIMEX2] ,? on? [DAYTIME | DATE]",
    {
        "Stolen between 10 p.m. and 1 a.m. on Friday night": "2020-10-16T22:00; 2020-10-17T01:00; 2020-10-16TNI",
        "between midnight and 4 a.m. on 6 May": "2020-05-06T00:00; 2020-05-06T04:00; 2020-05-06",
        "at 10:35 and 10:39 on Friday morning": "2020-10-16T10:35; 2020-10-16T10:39; 2020-10-16TMO",
    },
    never=["It sat from 2 p.m. until 6 p.m. On 19 March he left."],
    guard=lambda look: ". On " not in look.words,
    priority=2,
)
def clock_range_of_day(
    timex: Clock, timex2: Clock, date: Expression | None = None, daytime: Expression | None = None
) -> tuple[Expression, ...] | None:
    day = date or daytime
    inner = day.inner if isinstance(day, Part) else day
    if isinstance(day, Part) and day.which in ("EV", "NI") and timex2.hour < _NOON <= timex.hour and inner:
        morning = Shift(Amount(1, Grain.DAY), "after", base=inner)
        return (replace(timex, inner=inner), replace(timex2, inner=morning), day)
    first = 0 if timex.hour == _MIDNIGHT > timex2.hour else timex.hour  # between midnight and 4 a.m. that day begins
    return (replace(timex, hour=first, inner=inner), replace(timex2, inner=inner), day) if day else None


@rule(
    "[(just | shortly | soon)? (after | past) midnight] (on? [DATE | DAYTIME])",
    {"shortly after midnight on Tuesday": "2020-10-20T00:00; 2020-10-20"},
    priority=2,
)
def after_midnight(date: Expression | None = None, daytime: Expression | None = None) -> tuple[Expression, ...] | None:
    day = date or daytime
    inner = day.inner if isinstance(day, Part) else day
    return (Clock(0, 0, inner=inner), day) if day else None  # the first minutes of that day, not its end


@rule(
    "[TIMEX] (local time)? '(' [TIMEX2] (local time)? ')' ,? on? [DAYTIME | DATE]",
    {"at 3:30 pm local time (1930 GMT) on Monday": "2020-10-19T15:30; 2020-10-19T19:30; 2020-10-19"},
    priority=1,
)
def clock_elsewhere(
    timex: Clock, timex2: Clock, date: Expression | None = None, daytime: Expression | None = None
) -> tuple[Expression, ...] | None:
    return clock_range_of_day(timex, timex2, date, daytime)


@rule(
    "[HOUR | DECIMAL] (- | to | for) [TIMEX]",
    {
        "10-11 a.m.": "2020-10-20T10:00; 2020-10-20T11:00",
        "from 10.30 to 11.45pm": "2020-10-20T22:30; 2020-10-20T23:45",
        "6.30 for 7pm": "2020-10-20T18:30; 2020-10-20T19:00",
    },
    never=["rose from 1.75 to 10 p.m."],
)
def hour_range(timex: Clock, hour: int = 0, decimal: float = 0) -> tuple[Expression, ...] | None:
    number, minute = divmod(round(decimal * 100), 100) if decimal else (hour, 0)
    last = timex.hour, timex.minute or 0
    first = Clock(number + (12 if timex.hour > 12 and (number + 12, minute) < last else 0), minute)
    return (first, timex) if minute < 60 and (first.hour, minute) < last else None


@rule(
    "MILITARY MONTH (YEARX | TWO)?",
    {"031200Z OCT 2020": "2020-10-03T12:00", "06 0800Z JUN 44": "1944-06-06T08:00"},
    priority=2,
)
def military(military: str, month: int, yearx: int = 0, two: int = 0) -> Expression | None:
    figures = "".join(military.split())
    day, hour, minute = int(figures[:2]), int(figures[2:4]), int(figures[4:6])
    inner = date_of(yearx or (full_year(two) if two else 0), month, day)
    return Clock(hour, minute, inner=inner, zone=figures[6:]) if inner and hour < 24 and minute < 60 else None


# --- parts of the day without a day ----------------------------------------------------------------------------------


@rule(
    "(at | by | before | since | until | till | after | from) [first light | daylight | day - break | day break]",
    {
        "[3 October 2018] At first light they went on.": "2018-10-03TMO",
        "[3 October 2018] We set sail at daylight.": "2018-10-03TMO",
    },
    never=["from daylight robbery", "by daylight saving rules", "since first light bulbs were sold"],
    guard=lambda look: not rx.match(r"[\s-]+(?:savings?|robbery|bulbs?|hours?|fades?)\b", look.tail),
)
def first_light() -> tuple[Expression, ...]:
    return (Part("MO", This(Grain.DAY, Hole.DAY)),)


@rule(
    "the (dead | middle | thick | still) of (the)? night",
    {"[3 October 2018] He woke in the middle of the night.": "2018-10-03TNI"},
    never=["the middle of the night shift"],
    guard=lambda look: look.after not in {"shift", "sky", "bus"},
    priority=1,
)
def dead_of_night() -> Expression:
    return Part("NI", This(Grain.DAY, Hole.DAY))
