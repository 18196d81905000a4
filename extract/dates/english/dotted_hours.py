"""Hours written with a point: on 10 June at 14.00, the meeting closed at 21.10; not prices and rates."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates import rx
from extract.dates.english.clock import ZONE, to_hour
from extract.dates.english.guards import NUMBERED
from extract.dates.english.lexicon import MONTHS, rule
from extract.dates.expression import Clock, Expression
from extract.dates.grammar import Look

_TIME = r"(?:[01]?\d|2[0-3])\.[0-5]\d"
# Figures after 'at' that are a price or a rate, not a time.
PRICED = re.compile(
    r"(?i)\b(?:shares?|stocks?|index|traded?|trading|closed|closing|quoted|priced?|yields?|bonds?|bid|dollar|settled)\b"
)
_PRICED_BEHIND = re.compile(
    r"(?i)\s*(?:[ap]\.?\s?m\b|%|percent|per cent|points?|[mb]illion|[a-z]*cents|dollars|euros|pounds|a share|each)"
)
_HALF_BEHIND = re.compile(r"\s(?:in the (?:early |late )?(?:morning|afternoon|evening|night)|at night)\b")
_WHOLE_TIME = re.compile(rf"(?<!\d){_TIME}$")
# What happens at a time and has no price: the meeting closed at 21.10, sunset was at 20.47.
_TIMED = re.compile(
    r"(?i)\b(?:meeting|session|sunset|sunrise|moonrise|moonset|due|came|adjourned|left|leaves"
    r"|depart(?:s|ed)?|arrive[sd]?|sailed|landed|woke|commenced|kick(?:s|ed)?[- ]off|train|bus|ferry|doors"
    r"|curfew|services?|ceremony|concert|class|lunch|dinner|breakfast|supper|tea|mass|evensong|school|lessons?|film"
    r"|trains|buses|ferries|died|born|got (?:up|home|back)|rang|prayers?|vespers|communion|rehearsal"
    r"|funeral|wedding|interview|appointment"
    r"|reveille|embarked|disembarked|halted|marched|anchored|set (?:off|out)|turned in|took off|sounded|went off)\b"
    rf"[^.;]{{0,24}}\b(?:at|about|around) (?:{_TIME}(?: hours)?,? and (?:was )?[a-z]+ at )?$"
)
# The same of what may also have a price, or be one: 'war was declared at 11.15', 'the film starts at 8.15'.
_BEGUN = re.compile(
    r"(?i)\b(?:begins?|began|starts?|started|arrested|struck|declared|served)\b[^.;]{0,24}\b(?:at|about|around) $"
)
_VALUED = re.compile(
    r"(?i)\b(?:bidding|bids?|auctions?|dividends?|marks?|tax\w*|unemployment|deficit|growth|debt|interest|fees?|tickets?"
    r"|menus?|deals?|improv\w+|cuts?|reduc\w+|increas\w+|declin\w+|grew)\b"
)
_AND_CLOSED = re.compile(
    r"(?: hours)?,? and (?:was )?(?:closed|ended|adjourned) at "
)  # 'opened at 14.00 and closed at'

_PART_FOLLOWS = re.compile(
    r"\s+(?:(?:that|this|the same|the next|the following|in the|on the) (?:morning|afternoon|evening|night)\b"
    r"|(?:on )?(?:[A-Z][a-z]+day|yesterday|tomorrow|today)\b)"
)
# 'At 7.30 we left.', 'By 9.45 all was over.': what opens a sentence and is told of nothing measured.
_OPENS_WITH_IT = re.compile(r"(?:^|[.!?;:][\"”’)]*\s|\n)(?:At|By|Until|From) (?:about |around |approximately )?$")
_TELLS_ON = re.compile(
    r",?\s(?!(?:to|per|for|times|against|in|of|on|x|kilo\w*|k?g|k?m|[mc]?l|h|hours|[a-z]*tons?|metres|miles|seconds)\b)[A-Za-z]"
)
# 'This morning, at 8.20, the siren went off', 'On 1 July the whistles blew at 7.30.': to five minutes, of a day told.
_DAY_TOLD = re.compile(
    r"\b(?:morning|afternoon|evening|night|[A-Z][a-z]+day|today|yesterday|tomorrow|(?:1\d|20)\d\d"
    rf"|(?:{'|'.join(month.capitalize() for month in MONTHS)}))\b[^.;:!?\d$£€%]{{0,50}}\bat (?:about |around )?$"
)
_MEASURED = re.compile(
    r"(?i)\b(?:rates?|euro|pound|sterling|yen|francs?|rand|rupees?|lira|peso|inflation|prices?|oil|crude|gold|silver|wheat"
    r"|barrel|fell|rose|stood|stands?|valued|sold|bought|cost|clocked|won|scored|magnitude|average[ds]?|rated|odds)\b"
)
_ENDS_IT = re.compile(r"[.,;:!?)](?!\d)|$|\n|\s(?:and|but|when|with|the|he|she|they|we|a)\b")


def _dotted(figures: float, day: Expression | None = None) -> Clock:
    """14.30: hours and minutes as one decimal."""
    hour, minute = divmod(round(figures * 100), 100)
    return Clock(hour, minute, inner=day, half_told=hour == 0 or hour > 12)


@rule(
    f"[DATE] ,? (at | from) [DECIMAL {ZONE}] (hours | hrs | h)?",
    {
        "on Wednesday 10 June 2020 at 14.00": "2020-06-10; 2020-06-10T14:00",
        "on 10 June 2020 at 7.05 CET": "2020-06-10; 2020-06-10T07:05",
        "on 10 June 2020, from 10.15 h": "2020-06-10; 2020-06-10T10:15",
    },
    never=["The shares closed on Friday at 14.25", "on 3 May at 14.25 percent", "on 3 May at 7.5"],
    guard=lambda look: (
        bool(rx.search(rf"(?<!\d){_TIME}(?:\s\D+)?$", look.words))
        and not _HALF_BEHIND.match(look.tail)
        and not _PRICED_BEHIND.match(look.tail)
        and not PRICED.search(look.lead)
    ),
    priority=1,
)
def dotted_time_of_day(date: Expression, decimal: float) -> tuple[Expression, ...]:
    return date, _dotted(decimal, date)


def _of_a_day_told(look: Look) -> bool:
    day = _DAY_TOLD.search(look.lead)
    if day is None or look.words.rstrip()[-1:] not in "05" or not _ENDS_IT.match(look.tail):
        return False
    return not _MEASURED.search(look.lead[day.start() :])


def _begun(look: Look) -> bool:
    if not _BEGUN.search(look.lead) or not _ENDS_IT.match(look.tail):
        return False
    return not any(priced.search(look.lead) for priced in (PRICED, _MEASURED, _VALUED))


def _at_a_time(look: Look) -> bool:
    opens = _OPENS_WITH_IT.search(look.lead) and _TELLS_ON.match(look.tail)
    if opens or _TIMED.search(look.lead) or _begun(look) or _of_a_day_told(look):
        priced = PRICED.search(_AND_CLOSED.sub("", look.tail, count=1))
        return not _PRICED_BEHIND.match(look.tail) and not priced
    told = rx.match(r"0\d|\S+\s", look.words) or _PART_FOLLOWS.match(look.tail)
    return bool(told) and not PRICED.search(look.lead)


@rule(
    f"(at | by | until | from) (about | around | approximately)? [DECIMAL {ZONE}]",
    {
        "at 7.05 CET": "2020-10-20T07:05",
        "[3 May 2018] take-off at 00.41": "2018-05-03T00:41",
        "The Chair closed the meeting at 21.10.": "2020-10-20T21:10",
        "The session opened at 14.00 and closed at 16.25.": "2020-10-20T14:00; 2020-10-20T16:25",
        "On Monday the whistles blew at 7.30.": "2020-10-19T07:30",
    },
    never=[
        "at 8.11 percent",
        "quoted at 1.35 on Friday",
        "at 0.41",
        "at 8.11 a share",
        "the bus pass sold at 8.11 each",
        "On Monday the euro was fixed at 1.35.",
    ],
    guard=lambda look: bool(rx.match(rf"{_TIME}(?:$|\s)", look.words)) and _at_a_time(look),
)
def dotted_time(decimal: float) -> tuple[Expression, ...]:
    return (_dotted(decimal),)


_FIVES = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5][05]")
_GOES_ON = re.compile(
    r"(?i)\b(?:open|shut|met|meets?|meetings|sessions?|lasted|runs?|ran|sat|sits|registration|hours|works?|worked|practice|training"
    r"|rehearsals?|shifts?|duty|masses|trains?|leaves?|leave|departs?|services?|mass|call|daily|[a-z]+days?)\b"
    r"[^.;]{0,30}\b(?:at|from|between) $"
)
_TIMES_END = re.compile(r"\s*(?:[.,;:!?)](?!\d)|$|\n|(?:on|every|each|daily|and|but|when|with|in the)\b)")


def _timed_list(look: Look) -> bool:
    """Hours to five minutes, in a row or as the ends of a span, of what goes on then and has no price."""
    if not all(_FIVES.fullmatch(figure) for figure in re.findall(r"\d+\.\d+", look.words)):
        return False
    told = _GOES_ON.search(look.lead) or _TIMED.search(look.lead) or _BEGUN.search(look.lead)
    priced = any(one.search(look.lead) for one in (PRICED, _MEASURED, _VALUED))
    return bool(told) and not priced and not _PRICED_BEHIND.match(look.tail) and bool(_TIMES_END.match(look.tail))


@rule(
    "at [DECIMAL] (and | or) [DECIMAL2] | at [DECIMAL] , [DECIMAL2] ,? (and | or) [DECIMAL3]"
    " | (from | between) [DECIMAL] (to | until | till | and) [DECIMAL2]",
    {
        "Mass is at 9.30 and 11.15.": "2020-10-20T09:30; 2020-10-20T11:15",
        "Trains leave at 6.15, 7.30 and 8.45.": "2020-10-20T06:15; 2020-10-20T07:30; 2020-10-20T08:45",
        "The session lasted from 9.30 to 11.15.": "2020-10-20T09:30; 2020-10-20T11:15",
    },
    never=[
        "The shares closed at 9.30 and 11.15.",
        "The rate rose from 9.30 to 11.15.",
        "lunch is from 9.30 to 11.15 pounds",
        "trains cost from 9.30 to 11.15 each",
    ],
    guard=_timed_list,
    priority=1,
)
def dotted_times(decimal: float, decimal2: float, decimal3: float = 0) -> tuple[Expression, ...]:
    return tuple(_dotted(figures) for figures in (decimal, decimal2, decimal3) if figures)


_AT_IT = re.compile(r"(?i)\b(?:at|about|around|by|until|till|from|before|after|since|to|and|approximately) $")
_AT = "(at (about | around | approximately)? | about | around | by | until | till | from | before | after | since)"


@rule(
    f"{_AT}? [DECIMAL {ZONE} on? (DAYTIME | THISPART | STORYPART)] | {_AT} [DECIMAL {ZONE} ,? on DATE]",
    {
        "At 14.35 on 9 May 1978 a call came": "1978-05-09T14:35",
        "by 7.05 on 9 May 1978": "1978-05-09T07:05",
        "It closes at 10.30 tonight.": "2020-10-20T22:30",
        "Rehearsal 7.15 tomorrow evening": "2020-10-21T19:15",
        "[3 May 2018] at about 9.15 that evening": "2018-05-03T21:15 APPROX",
        "[3 May 2018] at 8.11 that morning": "2018-05-03T08:11",
    },
    never=[
        "traded at 14.35 on 9 May 1978",
        "at 14.75 on 9 May 1978",
        "at 14.3 on 9 May 1978",
        "The shares stood at 10.30 this morning",
        "The rate rose to 10.30 on Monday morning",
    ],
    guard=lambda look: (
        bool(rx.match(rf"{_TIME}\s", look.words))
        and not PRICED.search(look.lead)
        and not rx.search(r"\b(?:to|was|is|of|[$€£])\s?$", look.lead)
    ),
    priority=1,
)
def dotted_time_on_day(
    decimal: float,
    date: Expression | None = None,
    daytime: Expression | None = None,
    thispart: Expression | None = None,
    storypart: Expression | None = None,
) -> tuple[Expression, ...]:
    return (_dotted(decimal, date or daytime or thispart or storypart),)


@rule(
    f"{_AT}? [DECIMAL (in the DAYPART | at night)]",
    {
        "[3 May 2018] at 10.51 in the morning": "2018-05-03T10:51",
        "At 7.30 in the evening the guests sat down.": "2020-10-20T19:30",
        "It fell at about 11.20 at night.": "2020-10-20T23:20 APPROX",
        "until 1.05 at night": "2020-10-20T01:05",
    },
    never=["The shares stood at 10.30 in the morning", "at 14.75 in the morning", "fell 1.25 in the afternoon"],
    guard=lambda look: (
        bool(rx.match(rf"{_TIME}\s", look.words)) and not PRICED.search(look.lead) and bool(_AT_IT.search(look.lead))
    ),
    priority=2,
)
def dotted_time_of_part(decimal: float, daypart: str = "NI") -> tuple[Expression, ...] | None:
    hour, minute = divmod(round(decimal * 100), 100)
    found = to_hour(hour, {"MO": "a", "NI": "n"}.get(daypart, "p"))
    return (Clock(found, minute),) if found is not None else None


@rule(
    "(sunrise | sunset | sundown | sunup | dawn | dusk) [DECIMAL]",
    {"Sunset 18.47, clear": "2020-10-20T18:47"},
    never=["Sunset 18.47 a share", "sunset 18.75"],
    guard=lambda look: bool(_WHOLE_TIME.search(look.words)) and not _PRICED_BEHIND.match(look.tail),
)
def dotted_sunrise(decimal: float) -> tuple[Expression, ...]:
    return (replace(_dotted(decimal), half_told=True),)


@rule(
    "DECIMAL",
    {
        "Time of death 03.22, certified": "2020-10-20T03:22",
        "Pune 06.25, Daund 07.40": "2020-10-20T06:25; 2020-10-20T07:40",
    },
    never=["p = 00.05", "rose 03.22 percent", "section 03.22", "03.75 litres", "cost 03.22 each"],
    guard=lambda look: (
        bool(rx.fullmatch(r"0\d\.[0-5]\d", look.words))
        and look.before.lower().rstrip(".") not in NUMBERED
        and bool(rx.match(r"\s*(?:[,;)]|\.(?!\d)|$|\n)", look.tail))
        and not rx.search(r"[$€£=<>+×*/-]\s?$", look.lead)
        and not PRICED.search(look.lead)
    ),
    priority=-1,
)
def dotted_small_hour(decimal: float) -> Expression:
    """Nobody writes a quantity with a nought before it."""
    return replace(_dotted(decimal), half_told=True)


@rule(
    "at about? [DECIMAL (hours | hrs) (on DATE)?]",
    {"at 14.05 hours": "2020-10-20T14:05", "at 14.05 hours on 12 August 2010": "2010-08-12T14:05"},
    never=["at 30.5 hours", "at 9.75 hours"],
    priority=3,
)
def decimal_hours(decimal: float, date: Expression | None = None) -> tuple[Expression, ...] | None:
    hour, minute = divmod(round(decimal * 100), 100)
    return (Clock(hour, minute, inner=date),) if hour < 24 and minute < 60 else None
