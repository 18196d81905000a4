"""Hours as people say them: back at 8, 5ish, half seven, ten to eight, open Mon–Fri 9–5, 3am last night."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates import rx
from extract.dates.english.clock import to_hour
from extract.dates.english.dotted_hours import PRICED
from extract.dates.english.lexicon import DIGIT, meanings, phrase, rule
from extract.dates.expression import Bent, Clock, Expression, Part, Step, This
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Mod

_AT = (
    "(at | @ | by | about | around | abt | til | till | until | since | from | after | before) (like | about | around)?"
)

# What may follow an hour: the end of the words, or what goes on with them; no noun that it counts.
NOTHING_COUNTED = re.compile(
    r"(?i)\s*(?:[.;:!?)](?!\d)|,(?!\d)|$|\n|[^\w\s.,:;%°/$£€\d'’+×-])|\s+(?:and|n|or|but|so|if|when|where|as|because"
    r"|cos|cuz|then"
    r"|sharp|ish|on the dot|today|last night|yesterday"
    r"|tomorrow|tmrw|tmr|tmw|tonight|2nite|tonite|2moro|(?:this|that|the same"
    r"|the next) (?:morn|after|even)\w*"
    r"|i|we|he|she|they|you|u|it|the|my|our|your|ur|his|her|their|with|for|to|in|at|on|from|outside|by|near|pls"
    r"|please|plz|x+|lol"
    r"|mate|babe|hun|guys|everyone|thanks|thx|ok|every|most|again|instead|latest|though|tho|just|only|already"
    r"|and a half"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|sat|fri|thurs?|tues?|weds?)\b(?! of\b)"
)
# What is done at an hour: 'I left home at 8', 'doors open at 7'.
_DONE_AT_HOUR = re.compile(
    r"(?i)\b(?:(?:see|c|meet) (?:you|u|ya)|left|leaves?|leaving"
    r"|arriv\w+|woke|wake|awake|waking|(?:got|get|gets|getting) (?:up|home|in|back"
    r"|there|here|to \w+|off)"
    r"|clos(?:es?|ed|ing)|opens?|opened|shuts?|meet\w*|met|start\w*|finish\w*|ends?|ended|begins?|began|knock off"
    r"|clock\w* (?:in|out|off|on)"
    r"|(?:am|is|are|was|were|be|been|i['’]m|he['’]s|she['’]s|we['’]re) (?:there|here|back|home|up|in bed|in|off"
    r"|done|out|awake)"
    r"|been (?:awake|open|waiting|working|driving|walking|sitting|standing|playing|cooking|drinking) since"
    r"|come|came|coming|home|back|show\w* up|turn\w* up|(?:pick|drop)\w* (?:\w+ )?(?:up|off)|collect\w* \w+|bed"
    r"|shift|train|bus"
    r"|flight|doors|kick-?off|appointment|appt|match|lunch|dinner|breakfast|tea|party|class|lecture|meeting|school"
    r"|work|game|gig|"
    r"alarm|rang|called|phoned|phone|call|ring|went (?:out|home|off|to bed)|set off|eat|ate|serv\w+"
    r"|departs?|rose|rise|rising|(?:^|[.!?:;—–]\s?)up|reveille|roll-?call|prayers|vespers|mass|dined|supped|supper"
    r"|halted|marched|camped|encamped|weighed|sailed|anchored|embarked|turned in|lights out"
    r"|(?<=, )say)\b(?:[^.!?;\n]{0,24})$"
)
_EARLY = re.compile(
    r"(?i)\bmarched (?:off )?(?:at|by|before)\s{2}|"  # right before the hour
    r"\b(?:woke|wake|awake|waking|alarm|(?:got|get|getting|be|been|am|was|were|i['’]?m|we['’]re) up|up (?:at"
    r"|since|from|by|(?:un)?till?)|rose|rise|reveille|breakfast|morn\w*|dawn|sunrise|early|slept|sleep|asleep|insomnia|cockerel|newborn|hungover)\b|\ba\.?m\b"
)
_LATE = re.compile(
    r"(?i)\b(?:dinner|dined|supper|supped|tonight|tonite|2nite|evening|eve|night|nite|gig|kick-?off|film|movie|pub|drinks|party"
    r"|concert|bed|"
    r"doors|dark|shuts?|sunset|bbq|curfew|turned in|lights out)\b"
)
_WORKING_DAY_BEGINS = 7  # an hour below it, said without its half, is of the afternoon


def half_by_words(look: Look) -> bool | None:
    """Whether the words around an hour put it after noon: dinner at 8; not 'woke at 5'. None where they don't say."""
    around = look.lead + " " + look.tail[:24]
    if _EARLY.search(around):
        return False
    return True if _LATE.search(around) else None


def _after_noon(look: Look, hour: int) -> bool:
    """Whether an hour without its half is of the afternoon: 'meet at 5', 'dinner at 8', not 'woke at 5'."""
    told = half_by_words(look)
    return hour < _WORKING_DAY_BEGINS if told is None else told and hour < 12


# What an hour can't be followed by even in a message: what it counts or numbers.
COUNTED = re.compile(
    r"(?i)[a-z]|\s*[.,:]\d|\s*[-–/]\s?\d|\s+(?-i:[A-Z][a-z])|\s?[%°$£€+×]|\s+(?!(?:was|is|its|this|always|thats"
    r"|lets|yes|as|us|hes|shes|guys|unless|perhaps)\b)"
    r"(?:[a-z]{2,}s|people|men|women|percent|per cent|quid|bucks|million|billion|thousand|hundred|km|kg|mph|st|rd"
    r"|road|avenue|of|x \d"
    r"|ppl|pax|pct|year|month|week|day|hour|minute|second|yr|mth|wk|hr|min|sec|mile|star|point|hour|degree|foot"
    r"|feet|inch|other)\b"
)


# Its half of the day is told: then the words are of another rule.
HALF_TOLD = re.compile(
    r"(?i)\s*(?:[ap]\.?m\b|in the (?:morning|afternoon|evening)|at night"
    r"|o['’]?\s?clock|noon\b|midnight\b|hours|hrs|minutes? (?:past|to)"
    r"|past \w|to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
)


# 'by six fifteen', 'until two thirty'; not 'it rose by six fifteen'
_WITH_MINUTES = re.compile(r"(?i)[a-z][ -](?:oh|ten|eleven|twelve|[a-z]+teen|twenty|thirty|fou?rty|fifty)\b")
_NO_PRICE = re.compile(
    r"(?i)(?<!ose )(?<!ell )(?<!aid )(?<!old )(?<!for )\b(?:at|by|till?|until|before|after|around) (?:like )?$"
)


# 'At 9 on Monday', not 'put the toll at 9 on Monday'
_ON_DAY = re.compile(
    r" on (?:[A-Z][a-z]+day\b|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]"
    r"|[A-Z][a-z]{2,8}\.? \d|the (?:morning|evening|night|day) )"
)
_DAY_AT = re.compile(
    r"\b(?:[Tt]o(?:day|morrow|night)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?) (?:at|around|about) $"
)
_STANDS_AT = re.compile(
    r"(?i)\b(?:tolls?|puts?|stood|stands?|remain\w*|unchanged|rates?|levels?|total|count|numbers?|scores?|odds|rank\w*"
    r"|finish\w*|estimat\w+|measured|valued|peak\w*|hold|held|steady|flat|[$£€])\b[^.!?]*$"
)


def _at_on_day(look: Look) -> bool:
    at = look.lead.endswith(("At ", "at ", "around ", "Around ", "about "))
    on = at and bool(_ON_DAY.match(look.tail) or _DAY_AT.search(look.lead))
    return on and not (_STANDS_AT.search(look.lead) or PRICED.search(look.lead))


# 'She left school at twelve': how old she was
_AT_AGE = re.compile(r"\b(?:le(?:ft|aving) school|orphaned|apprenticed|to sea|sent to work|into service) at $")
# 'Shares were up by four'
_RISEN_BY = re.compile(r"\b(?!(?:I|[Hh]e|[Ss]he|[Ww]e|[Yy]ou)\b)\w+ (?:is|are|was|were) (?:up|down|off|out|in) by $")


def _hour_alone(look: Look) -> bool:
    words = look.words.lower()
    minutes = bool(_WITH_MINUTES.search(words))
    if HALF_TOLD.match(look.tail) or (minutes and PRICED.search(look.lead)) or _RISEN_BY.search(look.lead):
        return False
    if _AT_AGE.search(look.lead) and not look.informal:
        return False
    if NOTHING_COUNTED.match(look.tail):
        told = look.informal or "half" in words or bool(_DONE_AT_HOUR.search(look.lead)) or _at_on_day(look)
        return told or (minutes and bool(_NO_PRICE.search(look.lead)))
    return look.informal and look.before.lower() in {"at", "til", "till", "until"} and not COUNTED.match(look.tail)


meanings("ISH", {"-? ish": Mod.APPROX})


@phrase("TIMEX", "half (WHOLE | HOUR) HALFDAY")
def half_hour_of_part(halfday: str, whole: float = 0, hour: int = 0) -> Clock | None:
    found = to_hour(int(whole) or hour, halfday)
    return Clock(found, 30) if found is not None else None


@phrase("SPOKENHOUR", "HOUR | WHOLE")
def whole_hour(hour: int = 0, whole: float = 0) -> Expression | None:
    return clock_of(hour or int(whole), 0)


@phrase("SPOKENHOUR", "half (HOUR | WHOLE) ISH?")
def half_hour(hour: int = 0, whole: float = 0, ish: Mod | None = None) -> Expression | None:
    """In Britain half seven is half past seven."""
    return clock_of(hour or int(whole), 30, ish)


@phrase("SPOKENHOUR", "(DIGIT | TEEN) -? MINUTEWORDS")
def hour_and_minutes(minutewords: int, digit: int = 0, teen: int = 0) -> Expression | None:
    """At six thirty, until seven forty-five."""
    return clock_of(digit or teen, minutewords) if minutewords < 60 else None


def clock_of(hour: int, minute: int, mod: Mod | None = None) -> Expression | None:
    if not 1 <= hour <= 12:
        return None
    clock = Clock(hour, minute, half_told=False)
    return Bent(clock, mod) if mod else clock


def _of_afternoon(term: Expression) -> Expression:
    """The same hour of the afternoon."""
    if isinstance(term, Bent):
        return replace(term, inner=_of_afternoon(term.inner))
    assert isinstance(term, Clock)
    return replace(term, hour=term.hour % 12 + 12)


@rule(
    f"{_AT} [SPOKENHOUR]",
    {
        "I woke up at 5.": "2020-10-20T05:00",
        "she got home about nine": "2020-10-20T09:00 APPROX",
        "the train leaves at half nine": "2020-10-20T09:30",
        "I left by seven fifteen.": "2020-10-20T07:15",
        "He had been up since four.": "2020-10-20T04:00",
        "Are you free on Monday at 10?": "2020-10-26T10:00",
    },
    never=[
        "about five of them",
        "won at 8 Park Road",
        "it closed at 9 percent",
        "since nine people",
        "at 5 he left",
        "it sold at six fifty",
        "Shares were up by four.",
        "She left school at twelve.",
        "The euro stood on Monday at 10.",
        "Schools reopen on Monday at 9 sites.",
    ],
    guard=lambda look: _hour_alone(look) and not _after_noon(look, _hour_in(look.words)),
    priority=1,
)
def hour_alone(spokenhour: Expression) -> tuple[Expression, ...]:
    return (spokenhour,)


@rule(
    f"{_AT} [SPOKENHOUR]",
    {
        "dinner is at 8, dont be late": "2020-10-20T20:00",
        "see u around 5": "2020-10-20T17:00 APPROX",
        "We meet at half five.": "2020-10-20T17:30",
    },
    never=["We meet at half five of them", "lol it costs about 5 quid"],
    guard=lambda look: _hour_alone(look) and _after_noon(look, _hour_in(look.words)),
    priority=1,
)
def hour_alone_afternoon(spokenhour: Expression) -> tuple[Expression, ...]:
    return (_of_afternoon(spokenhour),)


@rule(
    "(HOUR | WHOLE) ISH",
    {"be there 5ish": "2020-10-20T17:00 APPROX", "around about six-ish": "2020-10-20T18:00 APPROX"},
    never=["5ish people", "a sixish bid"],
    guard=lambda look: not COUNTED.match(look.tail) and _after_noon(look, _hour_in(look.words)),
)
def ish_afternoon(ish: Mod, hour: int = 0, whole: float = 0) -> Expression | None:
    found = clock_of(hour or int(whole), 0, ish)
    return _of_afternoon(found) if found else None


@rule(
    "(HOUR | WHOLE) ISH",
    {"got up 9ish": "2020-10-20T09:00 APPROX"},
    never=["9ish people"],
    guard=lambda look: not COUNTED.match(look.tail),
    priority=-1,
)
def ish_alone(ish: Mod, hour: int = 0, whole: float = 0) -> Expression | None:
    return clock_of(hour or int(whole), 0, ish)


@rule(
    "[SPOKENHOUR] (sharp | on the dot)",
    {"be there, 6 sharp": "2020-10-20T18:00", "Doors nine on the dot": "2020-10-20T09:00"},
    never=["9 sharp knives", "it rose 6 sharply"],
    guard=lambda look: not COUNTED.match(look.tail.lstrip().removeprefix("sharp").removeprefix("on the dot")),
)
def hour_sharp(spokenhour: Expression) -> tuple[Expression, ...]:
    clock = spokenhour.inner if isinstance(spokenhour, Bent) else spokenhour
    early = isinstance(clock, Clock) and clock.hour < _WORKING_DAY_BEGINS
    return (_of_afternoon(spokenhour) if early else spokenhour,)


_NUMBERS = {word: number for number, word in enumerate([*DIGIT, "ten", "eleven", "twelve"], 1)}


def _hour_in(words: str) -> int:
    """The hour in the words: figures, else a number in words."""
    figures = rx.search(r"\d+", words)
    if figures:
        return int(figures[0])
    return next((_NUMBERS[word] for word in re.findall(r"[a-z]+", words.lower()) if word in _NUMBERS), 0)


def _runs_past_noon(words: str) -> bool:
    """Whether the first number is above the second: '10 and 2' are hours, no amounts."""
    figures = [int(found) for found in re.findall(r"\d+", words)]
    return len(figures) == 2 and figures[0] > figures[1]


_COMES = re.compile(
    r"(?i)\b(?:come|coming|came|arriv\w+|deliver\w*|call(?:ed)?|ring|open|opens|visit\w*|there|here|home|round"
    r"|happened|in|out|free"
    r"|available) between $"
)


@rule(
    "between [HOUR | WHOLE] and [HOUR2 | WHOLE2]",
    {"he said he would come between 8 and 12": "2020-10-20T08:00; 2020-10-20T12:00"},
    never=["children between 8 and 12 came", "he came between 8 and 12 times", "between 8 and 12 of them came"],
    guard=lambda look: (
        bool(NOTHING_COUNTED.match(look.tail)) and (bool(_COMES.search(look.lead)) or _runs_past_noon(look.words))
    ),
    priority=1,
)
def between_bare_hours(
    hour: int = 0, whole: float = 0, hour2: int = 0, whole2: float = 0
) -> tuple[Expression, ...] | None:
    first, last = hour or round(whole), hour2 or round(whole2)
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    if last < _WORKING_DAY_BEGINS:
        return Clock(first + 12 if first < last else first, 0), Clock(last + 12, 0)
    return (Clock(first, 0), Clock(last, 0)) if first < last else None


@rule(
    "(at | @ | from | til | till | until | by | starts | start | starting | opens | closes | ends) [DECIMAL]",
    {"film starts 7.45 lol": "2020-10-20T07:45", "im up at 5.30 :(": "2020-10-20T05:30"},
    never=["shares closed at 7.45", "lol it costs from 7.45 each", "omg starts at 7.5"],
    guard=lambda look: (
        look.informal
        and bool(rx.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", look.words))
        and not COUNTED.match(look.tail)
        and not rx.match(r"\s*(?:[ap]\.?m\b|each|percent|per|pounds|dollars)", look.tail)
    ),
)
def dotted_hour_of_message(decimal: float) -> tuple[Expression, ...]:
    hour, minute = divmod(round(decimal * 100), 100)
    return (Clock(hour, minute, half_told=False),)


@rule(
    "(HOUR | WHOLE) ISH on? DATE",
    {"lets do 10ish tomorrow": "2020-10-21T10:00 APPROX", "5ish on Friday": "2020-10-16T17:00 APPROX"},
    priority=2,
)
def ish_of_day(ish: Mod, date: Expression, hour: int = 0, whole: float = 0) -> Expression | None:
    number = hour or round(whole)
    if not 1 <= number <= 12:
        return None
    return Bent(Clock(number + 12 if number < _WORKING_DAY_BEGINS else number, 0, inner=date), ish)


@rule(
    "at (about | approximately | around | roughly)? [YEAR | FOUR]",
    {"He rang at approximately 2140.": "2020-10-20T21:40 APPROX", "they left at about 0630": "2020-10-20T06:30 APPROX"},
    never=["shares closed at 2150.", "they left at 1500 metres"],
    guard=lambda look: (
        not look.informal
        and bool(_DONE_AT_HOUR.search(look.lead))
        and bool(NOTHING_COUNTED.match(look.tail))
        and not PRICED.search(look.lead)
    ),
)
def four_figures_at(year: int = -1, four: int = -1) -> tuple[Expression, ...] | None:
    hour, minute = divmod(max(year, four), 100)
    return (Clock(hour, minute),) if hour < 24 and minute < 60 else None


@rule(
    "TIMEX (last night | lastnight | lastnite) | (last night | lastnight | lastnite) at? TIMEX",
    {"home at 3am last night": "2020-10-20T03:00", "at 11pm last night": "2020-10-19T23:00"},
    priority=3,
)
def hour_of_last_night(timex: Clock) -> Expression:
    """The small hours of last night are today's."""
    small = timex.hour < _SMALL_HOURS or timex.hour == 24
    return replace(timex, hour=timex.hour % 24, inner=This(Grain.DAY) if small else Part("NI", Step(Grain.DAY, -1)))


_SMALL_HOURS = 6


@rule(
    "at about? [(HOUR | WHOLE | (DIGIT | TEEN) -? MINUTEWORDS) on? (DAYTIME | STORYPART)]"
    " | (by | until | till | before | after | from | around | about) [(HOUR | WHOLE | DECIMAL) on? STORYPART]"
    " | [TIMEX STORYPART]",
    {
        "at 9 Saturday morning": "2020-10-17T09:00",
        "at eight tomorrow evening": "2020-10-21T20:00",
        "at ten-thirty on Friday morning": "2020-10-16T10:30",
        "at nine on the morning of 3 May 2018": "2018-05-03T09:00",
        "[3 May 2018] at 5 the next morning": "2018-05-04T05:00",
        "[3 May 2018] by 5.40 that evening": "2018-05-03T17:40",
        "[3 May 2018] at 9:15 the next morning": "2018-05-04T09:15",
        "at three on the morning of the 14th": "2020-10-14T03:00",
    },
    priority=2,
)
def hour_of_day_part(
    daytime: Part | None = None,
    storypart: Part | None = None,
    hour: int = 0,
    whole: float = 0,
    digit: int = 0,
    teen: int = 0,
    minutewords: int = 0,
    decimal: float = 0,
    timex: Clock | None = None,
) -> tuple[Expression, ...] | None:
    if timex is not None:
        return (replace(timex, inner=storypart),)
    number, minutes = hour or int(whole) or digit or teen, minutewords
    if decimal:
        number, minutes = divmod(round(decimal * 100), 100)
    return (Clock(number, minutes, inner=daytime or storypart),) if 1 <= number <= 12 and minutes < 60 else None


@rule(
    "between [HOUR | WHOLE | DECIMAL] and [TIMEX]",
    {
        "between 10.30 and 11.45 a.m.": "2020-10-20T10:30; 2020-10-20T11:45",
        "between 2 and 3 a.m.": "2020-10-20T02:00; 2020-10-20T03:00",
        "between two and 3.30 p.m.": "2020-10-20T14:00; 2020-10-20T15:30",
        "between 8 and 8.30 pm": "2020-10-20T20:00; 2020-10-20T20:30",
    },
    priority=3,
)
def between_hours(timex: Clock, hour: int = 0, whole: float = 0, decimal: float = 0) -> tuple[Expression, ...] | None:
    number, minute = divmod(round(decimal * 100), 100) if decimal else (hour or int(whole), 0)
    last = timex.hour, timex.minute or 0
    first = replace(timex, hour=number + (12 if timex.hour > 12 and (number + 12, minute) < last else 0), minute=minute)
    return (first, timex) if 1 <= number <= 12 and minute < 60 and (first.hour, minute) < last else None


@rule(
    "(a | the | my | our | his | her | their) [TIMEX]",
    {"We took a 7:10 train.": "2020-10-20T07:10", "He missed the 18:40 ferry.": "2020-10-20T18:40"},
    never=["a 3:20 ratio", "a 4:12 song"],
    guard=lambda look: bool(
        rx.match(
            r" (?:[a-z]+ )?(?:train|bus|coach|tram|flight|ferry|boat|sailing|express|departure|service)\b", look.tail
        )
    ),
    priority=1,
)
def hour_of_train(timex: Clock) -> tuple[Expression, ...]:
    return (timex,)
