"""Parts of a day: this morning, Friday night, the evening of 11 December, the night of 3–4 May."""

from __future__ import annotations

import re
from typing import Literal

from extract.dates import rx
from extract.dates.english.absolute import date_of, full_date, weekday_month_day
from extract.dates.english.guards import before_the_last, ends_clause
from extract.dates.english.lexicon import listed, meanings, phrase, rule
from extract.dates.expression import (
    Between,
    Expression,
    Hole,
    Part,
    Partial,
    Step,
    This,
    Turn,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Mod


@rule(
    "tonight | THIS_NIGHT",
    {"tonight": "2020-10-20TNI", "see u 2nite": "2020-10-20TNI"},
    phrase="THISPART",
)
def tonight() -> Expression:
    return Part("NI", This(Grain.DAY))


meanings("EDGE", {"early | earlier": Mod.START, "late | later": Mod.END, "mid": Mod.MID})


@rule(
    "EDGE? this (early | late | mid -?)? DAYPART",
    {
        "this morning": "2020-10-20TMO",
        "this evening": "2020-10-20TEV",
        "early this morning": "2020-10-20TMO START",
    },
    phrase="THISPART",
)
def this_part(daypart: str, edge: Mod | None = None) -> Expression:
    return Part(daypart, This(Grain.DAY), edge)


@rule(
    "EDGE? (last DAYPART | lastnight | lastnite)",
    {"last night": "2020-10-19TNI", "late last night": "2020-10-19TNI END", "last evening": "2020-10-19TEV"},
    never=["Enjoy our last evening here", "my last night in Rome"],
    guard=lambda look: look.before.lower() not in {"the", "my", "our", "your", "their", "his", "its", "very"},
    priority=2,
    phrase="THISPART",
)
def last_night(daypart: str = "NI", edge: Mod | None = None) -> Expression | None:
    return Part(daypart, Step(Grain.DAY, -1), edge) if daypart in ("NI", "EV") else None


@rule(
    "EDGE? (DATE ,? DAYPART) | (DATE) EDGE DAYPART",
    {
        "Friday morning": "2020-10-16TMO",
        "yesterday afternoon": "2020-10-19TAF",
        "tomorrow night": "2020-10-21TNI",
        "early Monday afternoon": "2020-10-19TAF START",
        "October 3, 2018, evening": "2018-10-03TEV",
    },
    never=["Friday Night Lights", "Saturday Evening Post"],
    guard=lambda look: (
        not look.after[:1].isupper()
        or (look.words[-1:].islower() and not rx.search(r"(?:Night|Morning|Evening)$", look.words))
    ),
    phrase="DAYTIME",
)
def part_of_named_day(date: Expression, daypart: str, edge: Mod | None = None) -> Expression:
    return Part(daypart, date, edge)


_WEEKDAY_PART_DATE = "EDGE? WEEKDAY DAYPART ,? (the? DAYX of? MONTH | MONTH DAYX) (,? YEARX)?"


@phrase("DAYTIME", _WEEKDAY_PART_DATE, first=True)
@rule(
    _WEEKDAY_PART_DATE,
    {
        "Monday morning, June 8, 2015": "2015-06-08TMO",
        "late Friday night, 9 October": "2020-10-09TNI END",
    },
    never=["Sunday morning, June 31"],
)
def part_of_weekday_and_date(
    weekday: int, daypart: str, dayx: int, month: int, yearx: int = 0, edge: Mod | None = None
) -> Expression | None:
    day = full_date(month, dayx, yearx, weekday) if yearx else weekday_month_day(month, dayx, weekday)
    return Part(daypart, day, edge) if day else None


_STORY_TURNS: tuple[tuple[str, Literal["this", "next", "last"]], ...] = (
    ("that | that same | the same | that very", "this"),
    ("the following", "next"),
    ("the previous | the preceding", "last"),
)
for _words, _turn in _STORY_TURNS:

    @phrase("STORYDAY", f"({_words}) WEEKDAY")
    def weekday_of_story(weekday: int, turn: Literal["this", "next", "last"] = _turn) -> Expression:
        return Turn(Partial(weekday=weekday), turn, Hole.STORY)


@rule(
    "EDGE? STORYDAY DAYPART",
    {
        "[3 October 2018] That Friday night it rained.": "2018-10-05TNI",
        "[3 October 2018] The following Monday morning": "2018-10-08TMO",
    },
    never=["[3 October 2018] That Friday nightclub"],
    priority=2,
)
def part_of_weekday_told(storyday: Expression, daypart: str, edge: Mod | None = None) -> Expression:
    return Part(daypart, storyday, edge)


@rule(
    "[the DAYPARTS of DAYX] (and | '&' | or) [DAYX2 of? MONTH (,? YEARX)?]"
    " | [the DAYPARTS of DAYX] , [DAYX2] ,? (and | '&' | or) [DAYX3 of? MONTH (,? YEARX)?]"
    " | [the DAYPARTS of MONTH DAYX] (and | '&' | or) [DAYX2 (,? YEARX)?]",
    {
        "on the nights of 3 and 4 May 2018": "2018-05-03TNI; 2018-05-04TNI",
    },
    priority=2,
)
def parts_of_days(
    dayparts: str, dayx: int, dayx2: int, month: int, dayx3: int = 0, yearx: int = 0
) -> tuple[Expression, ...] | None:
    days = [date_of(yearx, month, day) for day in (dayx, dayx2, dayx3) if day]
    parts = tuple(Part(dayparts, day) for day in days if day)
    return parts if len(parts) == len(days) else None


@rule(
    "from? [(dusk | dawn | sunrise | sunset | daybreak | nightfall)] (to | till | until) [DAYPART] (on? [DATE])?",
    {
        "The curfew ran from dusk to dawn.": "2020-10-20TEV; 2020-10-21TMO",
        "It rained from dawn to dusk on Monday.": "2020-10-19TMO; 2020-10-19TEV; 2020-10-19",
    },
    never=["Dawn to Evening", "a dusk to dawn curfew"],
    guard=lambda look: look.words[0].islower() and look.before.lower() != "a",
    priority=2,
)
def dusk_to_dawn(daypart: str, date: Expression | None = None) -> tuple[Expression, ...]:
    first, day = "EV" if daypart in ("MO", "DT") else "MO", date or This(Grain.DAY, Hole.DAY)
    parts = Part(first, day), Part(daypart, day)
    return (*parts, date) if date else parts


@rule(
    "DAYPART (trading) DATE",
    {"in midday trading Friday": "2020-10-16TMI"},
    never=["in early trading Friday"],
)
def trading_of_day(daypart: str, date: Expression) -> Expression:
    return Part(daypart, date)


@rule(
    "(mid -? | early | late | (just | shortly | soon) (before | after))? DAYPART (DATE | STORYPERIOD)",
    {
        "dawn Thursday": "2020-10-15TMO",
        "They came shortly after sunrise Wednesday": "2020-10-14TMO",
        "mid-afternoon yesterday": "2020-10-19TAF",
        "early afternoon Saturday": "2020-10-17TAF",
        "seen at lunchtime yesterday": "2020-10-19TMI",
        "[3 October 2018] At dawn the next day": "2018-10-04TMO",
    },
    never=["night Thursday", "Dawn Friday sang"],
    guard=lambda look: bool(
        rx.match(
            r"(?:(?:just|shortly|soon) \w+ )?"
            r"(?:mid|early|late|dawn|daybreak|sunrise|dusk|sunset|nightfall|lunchtime|midday)\b",
            look.words,
        )
    ),
)
def daypart_of_named_day(
    daypart: str, date: Expression | None = None, storyperiod: Expression | None = None
) -> Expression | None:
    return _part_of_day(daypart, date or storyperiod)


def _part_of_day(daypart: str, day: Expression | None, edge: Mod | None = None) -> Expression | None:
    """None for the dawn of a longer period: 'the morning of the previous week'."""
    if day is None or (isinstance(day, Step | This) and day.unit is not Grain.DAY):
        return None
    return Part(daypart, day, edge)


@rule(
    "(EDGE (in | on) | (just | shortly | soon) (before | after))? the? (early -? | late -? | mid -?)? DAYPART (hours)? "
    "(of | on) (DATE | FEASTDAY | STORYPERIOD)",
    {
        "the morning of Tuesday, October 6": "2020-10-06TMO",
        "the night of 6 May 1809": "1809-05-06TNI",
        "the evening of December 11, 2012": "2012-12-11TEV",
        "from dawn on 3 June 1848": "1848-06-03TMO",
        "the morning of Christmas Eve": "2020-12-24TMO",
        "[3 October 2018] on the morning of the following day": "2018-10-04TMO",
        "shortly before dawn on Sunday": "2020-10-18TMO",
        "early on the morning of Good Friday 1998": "1998-04-10TMO START",
    },
    phrase="DAYTIME",
)
def part_of_date(
    daypart: str,
    date: Expression | None = None,
    feastday: Expression | None = None,
    storyperiod: Expression | None = None,
    edge: Mod | None = None,
) -> Expression | None:
    return _part_of_day(daypart, date or feastday or storyperiod, edge)


@rule(
    "((midnight on)? the? night (of | from | between) | overnight (on | from)?) DAYX (- | to | and | '/')"
    " (DAYX2 of? MONTH (,? YEARX)?)",
    {
        "the night of 3–4 May 2018": "2018-05-03TNI",
        "on the night of 4 to 5 May": "2020-05-04TNI",
        "seized night of 2/3 February 2012": "2012-02-02TNI",
        "overnight on 2/3 February 2012": "2012-02-02TNI",
    },
    priority=3,
)
def night_between(dayx: int, dayx2: int, month: int, yearx: int = 0) -> Expression | None:
    evening, morning = date_of(yearx, month, dayx), date_of(yearx, month, dayx2)
    return Between(Part("NI", evening), Part("SH", morning)) if evening and morning else None


@rule(
    "the night (of | from | between) (WEEKDAY ,? (to | - | '/' | and | on | into) WEEKDAY2)"
    " | the night of (MONTH DAYX (- | to | '/') DAYX2 (,? YEARX)?)",
    {
        "on the night of Monday to Tuesday": "2020-10-19TNI",
        "the night from Saturday to Sunday": "2020-10-17TNI",
        "the night of May 3rd to 4th": "2020-05-03TNI",
    },
    never=["the night of Monday and Friday"],
    priority=3,
)
def night_to_next(
    weekday: int | None = None,
    weekday2: int | None = None,
    month: int = 0,
    dayx: int = 0,
    dayx2: int = 0,
    yearx: int = 0,
) -> Expression | None:
    if weekday is not None:
        return Part("NI", Partial(weekday=weekday)) if weekday2 == (weekday + 1) % 7 else None
    return night_between(dayx, dayx2, month, yearx)


# What may follow a time, so that it is not the time of a thing: no 'dawn raids', 'the 12th Division'.
_NO_NOUN = re.compile(
    r"(?i)\s*(?:[.,;:?!)–—-]|$|\n)|\s+(?:and|or|when|as|while|after|before|until|till?|in|at|on|by|from|near|with|to|not|no"
    r"|the|an?|my|our|his|her|its|their|this|that|these|those|all|both|another|he|she|they|i|we|it|there|one|two|three|four"
    r"|five|six|some|several|many|most|nearly|about|armed|troops|soldiers|police|gunmen|rebels)\b"
)


_GOES_ON = re.compile(
    r" (?!meeting|hearing|sitting|evening|morning|landing|crossing)[a-z]{3,}ing\b"
    r"| (?:was|were|had|saw|brought|found|passed|began|came|fell|left|took|made|went|drew|gave|held)\b"
)
_DID = re.compile(r" (?!armou?red|mechani[sz]ed|mounted|united)[a-z]{3,}ed\b")  # 'of the 8th recrossed'


@rule(
    "(EDGE (in | on))? the DAYPART of the (ORD)",
    {
        "On the evening of the 12th its governor left": "2020-10-12TEV",
        "Late on the night of the 3rd we left.": "2020-10-03TNI END",
        "They spent the night of the 3rd felling trees.": "2020-10-03TNI",
        "and on the night of the 8th recrossed the river": "2020-10-08TNI",
    },
    never=[
        "the evening of the 12th Division",
        "the morning of the first day",
        "the night of the third May",
        "on the night of the second failed coup",
    ],
    guard=lambda look: bool(
        _NO_NOUN.match(look.tail)
        or _GOES_ON.match(look.tail)
        or (look.words[-3:-2].isdigit() and _DID.match(look.tail))
    ),
    priority=1,
    phrase="STORYPART",
)
def part_of_ordinal(daypart: str, ord: int, edge: Mod | None = None) -> Expression | None:
    return Part(daypart, Partial(day=ord), edge) if ord <= 31 else None


@rule(
    "(this | DATE) (aft | avo)",
    {"u around this aft lol": "2020-10-20TAF", "nails tmrw aft then dinner": "2020-10-21TAF"},
    never=["This aft cabin is full."],
    guard=lambda look: look.informal,
)
def this_short_part(date: Expression | None = None) -> Expression:
    return Part("AF", date or This(Grain.DAY))


@rule(
    "this eve",
    {"whos free this eve??": "2020-10-20TEV"},
    never=["This eve of battle was quiet."],
    guard=lambda look: look.informal and not rx.match(r"\s+of\b", look.tail),
)
def this_eve() -> Expression:
    return Part("EV", This(Grain.DAY))


@rule(
    "WEEKDAY eve",
    {"see you thurs eve": "2020-10-22TEV", "on Sunday eve.": "2020-10-18TEV"},
    never=["Friday Eve left", "Sunday eve of the vote"],
    guard=lambda look: look.words.endswith("eve") and not rx.match(r"\s+of\b", look.tail),
    phrase="DAYTIME",
)
def eve_of_weekday(weekday: int) -> Expression:
    return Part("EV", Partial(weekday=weekday))


@rule(
    "the? night before last",
    {"the night before last": "2020-10-18TNI", "They came back night before last, wet.": "2020-10-18TNI"},
    never=["the night before last Friday", "every night before last orders"],
    guard=before_the_last,
    priority=2,
)
def night_before_last() -> Expression:
    return Part("NI", Step(Grain.DAY, -2))


_POINTS = frozenset(listed("dawn daybreak sunrise sunup sunset sundown dusk nightfall midday midmorning midafternoon"))
_SPENT = frozenset(listed("spent spend spending spends"))
_CARRIED = frozenset(
    listed("in at by until till during since through throughout into towards toward")
)  # what may stand before a part of a day that is told alone


_ALONE = re.compile(r" (?:alone|together|there|here|outside|awake|under|[a-z]+ing)\b(?! (?:shift|watch|service)s?\b)")


_OF_DAY = re.compile(r" (?:on |of )?(?:the )?(?:[A-Z][a-z]{2,5}day\b|\d{1,2}\b|[A-Z][a-z]{2,8}\.? \d)")


def _told_alone(look: Look) -> bool:
    """Whether the words are a time, and no noun's: 'the night watch', 'the Morning Post'."""
    before, words = look.before.lower(), look.words.lower()
    if look.after[:1].isupper() or rx.match(r"[-\s]*(?:of|shift|watch)", look.tail):
        return False
    if words.startswith(("just", "shortly", "soon")) and _OF_DAY.match(look.tail):
        return False  # 'shortly before dawn on Sunday': of that day
    around = before in ("around", "about") and look.words.islower()
    if around or before in ("before", "after") or words.startswith(("just", "shortly", "soon")):
        return words.split()[-1] in _POINTS and bool(_NO_NOUN.match(look.tail))
    if before in _SPENT:
        return words == "the night" and bool(_NO_NOUN.match(look.tail) or _ALONE.match(look.tail))
    if before not in _CARRIED:
        return False
    by = before in ("by", "until", "till", "towards", "toward")
    return words not in ("morning", "afternoon", "evening") or (by and (ends_clause(look) or before != look.before))


@rule(
    "((just | shortly | soon) (before | after))? the? (early | late | mid -?)? DAYPART (hours)?",
    {
        "in the morning": "2020-10-20TMO",
        "at night": "2020-10-20TNI",
        "in the late afternoon": "2020-10-20TAF",
        "[3 October 2018] By morning they had gone": "2018-10-03TMO",
        "[3 October 2018] towards evening": "2018-10-03TEV",
        "[3 October 2018] Shortly after dawn they came": "2018-10-03TMO",
        "[3 October 2018] They left before sunrise": "2018-10-03TMO",
        "[3 October 2018] It ended around dawn.": "2018-10-03TMO",
        "[3 October 2018] They spent the night in a barn": "2018-10-03TNI",
    },
    never=[
        "Morning Post",
        "a song about Dawn",
        "a night watchman",
        "before morning prayers",
        "before dawn raids",
        "spent the night shift",
    ],
    guard=_told_alone,
)
def part_alone(daypart: str) -> Expression:
    return Part(daypart, This(Grain.DAY, Hole.DAY))


meanings("LATERON", {"earlier": Mod.START, "later": Mod.END})


@rule(
    "[LATERON in the DAYPART] | EDGE in [the DAYPART]",
    {
        "[3 October 2018] Later in the evening it rained.": "2018-10-03TEV END",
        "[3 October 2018] Early in the morning he left": "2018-10-03TMO START",
    },
    never=["later in the evening class", "early in the Morning Post"],
    guard=lambda look: (
        look.words[1:].islower() and not rx.match(r"\s+(?:class|shift|watch|paper|news|service|session)", look.tail)
    ),
    priority=1,
)
def edge_of_part(daypart: str, edge: Mod | None = None, lateron: Mod | None = None) -> tuple[Expression, ...]:
    """'Early in' stays outside, as GUM marks it; 'later in' is inside, as in 'later in the day'."""
    return (Part(daypart, This(Grain.DAY, Hole.DAY), edge or lateron),)
