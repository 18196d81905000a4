"""Short messages, where a bare word stands for the day of writing: 'Lazy morning', 'Expo 2015', 'Day 2', 'at 2250'."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.calendar_names import ANY_SHORT_MONTH
from extract.dates.english.guards import PROPORTION
from extract.dates.english.lexicon import rule
from extract.dates.expression import (
    Between,
    Clock,
    Expression,
    Fixed,
    Hole,
    Length,
    Part,
    Partial,
    RangeEnd,
    Ref,
    Repeat,
    Step,
    This,
    fixed,
)
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Cycle, Grain


def _message(look: Look) -> bool:
    return look.informal and not rx.search(r"[#@/$\w-]\Z", look.lead) and not rx.match(r"[\w'’-]|\s?%", look.tail)


@rule(
    "another? UNIT",
    {"lol busy day": "P1D", "another day of camp lol": "P1D", "crazy week of school #tired": "P1W"},
    never=["a long day", "#day off"],
    guard=lambda look: (
        _message(look)
        and look.words.lower().removeprefix("another ") in {"day", "week", "month", "year"}
        and not rx.match(r"\s+\d{1,2}\b", look.tail)  # 'in year 9'
        and not look.words.isupper()
        and look.before != "New"
        and not rx.match(r"\s+of the (?:year|month|week)\b", look.tail)
        and not rx.search(r"(?i)\b(?:day|week|month|time|part|half|end|start|rest|song|game|guy) of the $", look.lead)
    ),
    priority=-2,
)
def bare_unit(unit: Grain) -> Expression:
    return Length(Amount(1, unit))


@rule("day (NUM | WHOLE)", {"Day 2 of the trip :)": "P1D"}, never=["on day 2 of the trial"], guard=_message)
def numbered_day() -> Expression:
    return Length(Amount(1, Grain.DAY))


@rule(
    "(the | a | an | the (whole | entire))? (late | early)? DAYPART",
    {"Goood morning!! #sun": "2020-10-20TMO", "nice evening with @anna": "2020-10-20TEV"},
    never=["a rainy afternoon", "Morning Post"],
    guard=_message,
    priority=-2,
)
def bare_daypart(daypart: str) -> Expression:
    return Part(daypart, This(Grain.DAY, Hole.DAY))


@rule(
    "one? DAYPARTS | one DAYPART",
    {"what horror nights!! omg": "2020-10-20TNI", "lol one night only": "2020-10-20TNI"},
    never=["the nights are long"],
    guard=_message,
    priority=-2,
)
def bare_dayparts(daypart: str = "", dayparts: str = "") -> Expression:
    return Part(daypart or dayparts, This(Grain.DAY, Hole.DAY))


@rule(
    "SEASON",
    {"I feel my winter is near lol": "2020-WI"},
    never=["winter is near"],
    guard=lambda look: _message(look) and look.words.lower() not in {"fall", "spring"},
    priority=-2,
)
def bare_season_word(season: str) -> Expression:
    return Partial(season=season)


@rule(
    "YEAR",
    {"Photo Expo 2015 #art": "2015"},
    never=[
        "RT 2000 people",
        "(n = 2012); see p. 4",
        "room 2015 #art",
        "i bought 2000 of them lol",
        "i planted 2015 tulip bulbs",
    ],
    guard=lambda look: (
        _message(look)
        and 1950 <= int(look.words) <= 2050
        and not (look.words.endswith("00") and not look.before[:1].isupper())
        and look.before.lower() not in {"at", "room"}
        and not rx.match(
            r"\s+(?:people|pax|dollars|points|quid|bucks|calories|steps|followers|likes"
            r"|[a-z]+ [a-z]{2,}s\b)",
            look.tail,
        )
    ),
    priority=-2,
)
def year_of_event(year: int) -> Expression | None:
    return fixed(time.year(year))


@rule(
    "(YEAR | INT)",
    {"left school at 1015 lol": "2020-10-20T10:15"},
    never=["at 1015 Main Street", "in 2015 lol", "not seen since 2019 lol"],
    guard=lambda look: (
        _message(look)
        and look.before.lower() in {"at", "abt", "since", "til", "till"}
        and not (look.before.lower() == "since" and 1950 <= int(look.words) <= 2050)
        and not rx.match(
            r" (?:[A-Z]\w+ ){1,2}(?:St|Street|Ave|Avenue|R(?:oa)?d|Lane|Ln|Drive|Dr|Blvd|Way)\b", look.tail
        )
    ),
    priority=1,
)
def figures_time(year: int = -1, int: int = -1) -> Expression | None:
    hour, minute = divmod(max(year, int), 100)
    return Clock(hour, minute) if 0 < hour < 24 and minute < 60 else None


def _short_step(name: str, word: str, count: int, examples: dict[str, str]) -> None:
    def stepped(unit_short: Grain) -> Expression | None:
        return Step(unit_short, count) if unit_short.rank > Grain.DAY.rank else None

    stepped.__name__ = name
    clear = ("last yr", "last wk", "next yr", "next wk")  # in whatever text
    rule(f"{word} UNIT_SHORT", examples, guard=lambda look: look.words.endswith(clear) or _message(look))(stepped)


_short_step("last_short_unit", "last", -1, {"last yr was better lol": "2019", "I was in Paris last yr": "2019"})
_short_step("this_short_unit", "this", 0, {"so tired this wk :(": "2020-W43"})
_short_step("next_short_unit", "next", 1, {"next wk im off!!": "2020-W44"})


@rule(
    "HOUR / DAYNUM",
    {"open 24/7 lol": "P1D", "guarded 24/7.": "P1D"},
    never=["a ratio of 24/8", "on 24/7/2019", "The ratio was 24/7 by weight."],
    guard=lambda look: (
        look.words == "24/7" and not rx.match(r"[/.-]?\d", look.tail) and not PROPORTION.search(look.lead)
    ),
    priority=2,
)
def round_the_clock() -> Expression:
    return Repeat(Cycle("P1D", Amount(1, Grain.DAY)))


_CLAUSE_ENDS = re.compile(
    r"(?i)\s*(?:[.,;:!?)]|$|\n|(?:and|or|but|for|in|at|on|to|with|if|when|so|then|sharp|ish|the|i|we|he|she|they"
    r"|it|lol|haha\w*|x+|pls|plz|please|tops|max|hun|babe|mate|n|ok)\b)"
)
_ON_THE_WAY = re.compile(
    r"(?i)\b(?:there|here|back|home|ready|done|off|out|leav\w+|arriv\w+|land\w*|start\w*|meet\w*"
    r"|(?:see|c) (?:you|u|ya)|with (?:you|u)|call(?:ing)? (?:you|u|me))(?: like| about)? in (?:like |about )?$"
)


@rule(
    "in (like | about)? [INT | WHOLE]",
    {"be there in 10 lol": "PT10M", "back in 5!!": "PT5M"},
    never=["be there in 10 years lol", "there in 2015 lol", "back in 5th place lol", "be there in 10"],
    guard=lambda look: (
        not rx.search(r"\b0\d$", look.words)  # 'back in 09'
        and _message(look)
        and bool(_ON_THE_WAY.search(look.lead))
        and bool(_CLAUSE_ENDS.match(look.text, look.end))
    ),
)
def minutes_unsaid(int: int = 0, whole: float = 0) -> tuple[Expression, ...] | None:
    """Who is back in 5 is so in five minutes."""
    number = int or round(whole)
    return (Length(Amount(number, Grain.MINUTE)),) if 1 <= number <= _MINUTES_AT_MOST else None


_MINUTES_AT_MOST = 45


@rule(
    "rn",
    {"rn im at the gym lol": "PRESENT_REF"},
    never=["the RN on duty", "an rn"],
    guard=lambda look: _message(look) and look.words.islower() and look.before not in {"a", "an", "the"},
)
def right_now() -> Expression:
    return Ref("PRESENT_REF")


_WISHED = re.compile(r"(?i)\b(?:have|enjoy) (?:a|your|the) (?:\w+ )?$")


@rule(
    "weekend",
    {"Great weekend everyone! #fun": "2020-W43-WE", "Have a good weekend": "2020-W43-WE"},
    never=["a great weekend"],
    guard=lambda look: _message(look) or bool(_WISHED.search(look.lead)),
    priority=-2,
)
def bare_weekend() -> Expression:
    return Partial(weekend=True)


@rule(
    "the week", {"to end off the week! #food": "2020-W43"}, never=["to end off the week"], guard=_message, priority=-1
)
def the_week() -> Expression:
    return This(Grain.WEEK)


_BEFORE_HOUR = "(at | around | about | by | until | till | from | before | after | since)"


@rule(
    f"{_BEFORE_HOUR} about? [(HOUR | WHOLE) THISPART]",
    {"be there at 8 tonight": "2020-10-20T20:00", "left around six this morning": "2020-10-20T06:00 APPROX"},
    never=["won 8 tonight", "after 14 this morning"],
    priority=2,
)
def hour_of_this_part(thispart: Part, hour: int = 0, whole: float = 0) -> tuple[Expression, ...] | None:
    number = hour or int(whole)
    return (Clock(number, 0, inner=thispart),) if 1 <= number <= 12 else None


@rule(
    "(from | between) [(HOUR | WHOLE | MIDNIGHT)] (to | until | till | and)"
    " [(HOUR2 | WHOLE2) on? (THISPART | DAYTIME | STORYPART)]",
    {
        "From 6 to 8 this evening roads are shut.": "2020-10-20T18:00; 2020-10-20T20:00",
        "between midnight and six this morning": "2020-10-20T00:00; 2020-10-20T06:00",
    },
    never=["from 8 to 14 this evening", "from 8 to 6 this evening"],
    priority=3,
)
def hours_of_this_part(
    thispart: Part | None = None,
    daytime: Part | None = None,
    storypart: Part | None = None,
    hour: int = 0,
    whole: float = 0,
    hour2: int = 0,
    whole2: float = 0,
    midnight: bool = False,
) -> tuple[Expression, ...] | None:
    part, first, last = thispart or daytime or storypart, hour or int(whole), hour2 or int(whole2)
    if part is None or not (first or midnight) or not first < last <= 12:
        return None
    if storypart is not None and isinstance(storypart.inner, Step):
        return None  # 'between six and eight the next morning': counted once
    until = Clock(last, 0, inner=part)
    return Between(Clock(first, 0, inner=part.inner if midnight else part), until), RangeEnd(until)


@rule(
    "[(THISPART | DAYTIME)] ,? (at | around | about | from) [(HOUR | WHOLE)]",
    {
        "tonight at 8": "2020-10-20TNI; 2020-10-20T20:00",
        "Friday night around nine": "2020-10-16TNI; 2020-10-16T21:00 APPROX",
        "tomorrow morning at 9": "2020-10-21TMO; 2020-10-21T09:00",
    },
    never=["last night at 1:2 odds", "tonight at 8 Park Road", "tonight at 30", "last night at 10 schools"],
    guard=lambda look: bool(_CLAUSE_ENDS.match(look.text, look.end)) and not rx.match(r"[:.,]\d", look.tail),
    priority=2,
)
def part_at_hour(
    thispart: Part | None = None, daytime: Part | None = None, hour: int = 0, whole: float = 0
) -> tuple[Expression, ...] | None:
    part, number = thispart or daytime, hour or int(whole)
    return (part, Clock(number, 0, inner=part)) if part is not None and 1 <= number <= 12 else None


@rule(
    "(DATE | this) MERIDIEM",
    {
        "free on Friday pm": "2020-10-16TAF",
        "back tomorrow am": "2020-10-21TMO",
        "I called this am": "2020-10-20TMO",
        "held this AM while he slept": "2020-10-20TMO",
    },
    never=["today am I wrong", "5 May am Main", "this am here", "this AM radio", "this PM has"],
    guard=lambda look: (
        (look.words in ("this AM", "this PM") or bool(_CLAUSE_ENDS.match(look.text, look.end)))
        and not rx.match(r"\s+(?:I|i|we|the|radio|stations?|band|is|was|has|had|will|who)\b", look.tail)
    ),
    priority=1,
)
def half_of_day(meridiem: str, date: Expression | None = None) -> Expression:
    return Part("MO" if meridiem == "a" else "AF", date or This(Grain.DAY))


@rule(
    "in [MONTH TWO]",
    {"i joined in sept 18 lol": "2018-09"},
    never=["i joined in sept 18 people", "He joined in September 18", "in march 7 lol"],
    guard=lambda look: look.informal and bool(rx.match(r"\s*(?:[.,;!?)]|$|\n|(?:and|but|so|lol)\b)", look.tail)),
    priority=2,
)
def month_of_short_year(month: int, two: int) -> tuple[Expression, ...] | None:
    whole = time.month(2000 + two, month) if 10 <= two <= 31 else None
    return (Fixed(whole),) if whole else None


@rule("weekend next week", {"we got weekend next week": "2020-W44-WE"}, priority=2)
def weekend_of_next_week() -> Expression:
    return Step(Grain.WEEKEND, 1)


@rule(
    "(the | my | our)? (first | last | final | second last) (day)",
    {"last day to vote!! #expo": "2020-10-20", "that marks my last day of camp lol": "2020-10-20"},
    never=["the last day", "on the last day of the trial", "Friday is my last day lol"],
    guard=lambda look: (
        _message(look)
        and not rx.search(r"(?i)\b(?:on|until|since|is|was|be)(?: (?:my|the|our|your|his|her))? $", look.lead)
        and not rx.match(r"[^.!?\n]{0,30}\b(?:was|were|today|yesterday|tomorrow)\b", look.tail)
    ),
    priority=1,
)
def day_of_a_row() -> Expression:
    return This(Grain.DAY)


_OF_A_YEAR = re.compile(rf"(?i)\b(?:{ANY_SHORT_MONTH})[a-z]*\W+(?:\d{{1,2}}\w*\W+)?\d{{4}}$")


@rule(
    "(DAYTIME | THISPART) ,? (YEAR | FOUR)",
    {"closes this Friday night, 2359 lol": "2020-10-23T23:59"},
    never=["on Friday night, 2016 people", "this evening 2400 lol", "it began at dawn on 3 may 2019 lol"],
    guard=lambda look: _message(look) and not _OF_A_YEAR.search(look.words),
    priority=2,
)
def part_and_figures(
    daytime: Part | None = None, thispart: Part | None = None, year: int = -1, four: int = -1
) -> Expression | None:
    part, (hour, minute) = daytime or thispart, divmod(max(year, four), 100)
    return Clock(hour, minute, inner=part.inner) if part is not None and hour < 24 and minute < 60 else None
