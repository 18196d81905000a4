"""Words that count from a day: today, last week, three days ago, a week earlier, the following month, at the time."""

from __future__ import annotations

import re

from extract.dates.english.absolute import date_of
from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import (
    Expression,
    Hole,
    Part,
    Partial,
    Ref,
    Shift,
    Step,
    This,
    Turn,
    Within,
)
from extract.dates.interval import Amount, Grain, Mod

# --- day by day --------------------------------------------------------------------------------------------------------


@rule(
    "today",
    {"today": "2020-10-20"},
    never=["USA Today"],
    guard=lambda look: not (look.words[0].isupper() and look.before[:1].isupper()),
    phrase="DATE",
)
def today() -> Expression:
    return This(Grain.DAY)


@rule("yesterday", {"yesterday": "2020-10-19"}, phrase="DATE")
def yesterday() -> Expression:
    return Step(Grain.DAY, -1)


@rule("tomorrow | tmrw | tmr | tomoro", {"tomorrow": "2020-10-21"}, phrase="DATE")
def tomorrow() -> Expression:
    return Step(Grain.DAY, 1)


@rule("the? day before yesterday", {"the day before yesterday": "2020-10-18"}, phrase="DATE")
def day_before_yesterday() -> Expression:
    return Step(Grain.DAY, -2)


@rule("the? day after tomorrow", {"the day after tomorrow": "2020-10-22"}, phrase="DATE")
def day_after_tomorrow() -> Expression:
    return Step(Grain.DAY, 2)


@rule("tonight | tonite", {"tonight": "2020-10-20TNI"}, phrase="THISPART")
def tonight() -> Expression:
    return Part("NI", This(Grain.DAY))


@rule(
    "overnight",
    {"overnight": "2020-10-19TNI"},
    guard=lambda look: (
        not re.match(r"\s+[a-z]+s?\b(?<!\bin)", look.tail) or look.after in {"in", "on", "at", "and", "by", "to"}
    ),
)
def overnight() -> Expression:
    return Part("NI", Step(Grain.DAY, -1))


# --- this, last, next ----------------------------------------------------------------------------------------------------


@phrase("THIS", "this | the current | the present")
def this_word() -> int:
    return 0


@phrase("LAST", "last | the past | the last | this past | the previous | the preceding")
def last_word() -> int:
    return -1


@phrase("NEXT", "next | the coming | this coming | the upcoming")
def next_word() -> int:
    return 1


@rule(
    "this (whole | entire | very | same)? -? (calendar | fiscal | business | financial | school | academic)? (UNIT) | the (current | present) (fiscal | calendar)? (UNIT)",
    {
        "this week": "2020-W43",
        "this month": "2020-10",
        "this year": "2020",
        "the current fiscal year": "2020",
        "this century": "20",
    },
    never=["this minute detail", "this second attempt"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute")) and not re.match(r"This [A-Z]", look.words)
    ),
    phrase="PERIOD",
)
def this_unit(unit: Grain) -> Expression:
    return This(unit)


@rule(
    "last (calendar | fiscal | school | academic)? (UNIT) | this past (UNIT)",
    {"last week": "2020-W42", "last month": "2020-09", "last year": "2019", "last century": "19"},
    never=["the last second", "at the last minute"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "hour", "day")) and look.before.lower() != "the"
    ),
    phrase="PERIOD",
)
def last_unit(unit: Grain) -> Expression:
    return Step(unit, -1)


@rule(
    "next (calendar | fiscal | school | academic)? (UNIT) | (the | this) coming (UNIT)",
    {"next week": "2020-W44", "next month": "2020-11", "next year": "2021"},
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "hour", "day")) and look.before.lower() != "the"
    ),
    phrase="PERIOD",
)
def next_unit(unit: Grain) -> Expression:
    return Step(unit, 1)


@rule(
    "the (past | last) UNIT",
    {"the past year": "2019", "the past week": "2020-W42"},
    never=["the last second", "the past day", "the last day"],
    guard=lambda look: not look.words.lower().endswith(("second", "minute", "day", "decade", "century")),
    phrase="PERIOD",
)
def the_past(unit: Grain) -> Expression:
    return Step(unit, -1)


def _turn_rule(name: str, words: str, turn: str, examples: dict[str, str], never: tuple[str, ...] = ()) -> None:
    def partial(weekday: int | None = None, month: int | None = None, season: str = "") -> Expression:
        return Turn(Partial(weekday=weekday, month=month, season=season), turn)  # type: ignore[arg-type]

    partial.__name__ = name
    pattern = f"({words}) (WEEKDAY | MONTH | SEASON)"

    def guard(look: object) -> bool:
        text, after = look.words, look.after  # type: ignore[attr-defined]
        return (
            not re.search(r"\b(?:may|march|fall|spring|sun|sat|mar)$", text)
            or not after.islower()
            or (bool(re.search(r"(?:fall|spring)$", text)) and after not in {"to", "in", "from"})
        )

    rule(pattern, examples, never, guard, priority=1, phrase="DATE")(partial)


_turn_rule(
    "last_named",
    "last | this past",
    "last",
    {"last Friday": "2020-10-16", "last May": "2020-05", "last autumn": "2019-FA"},
)
_turn_rule(
    "next_named",
    "next | this coming | the coming",
    "next",
    {"next Monday": "2020-10-26", "next October": "2021-10", "next summer": "2021-SU"},
)
_turn_rule("this_named", "this", "this", {"this summer": "2020-SU", "this Friday": "2020-10-23"}, ("this may be",))


@rule(
    "(the? SEASON | MONTH | WEEKDAY) ,? (of | in)? PERIOD",
    {"October of last year": "2019-10", "Friday last week": "2020-10-16", "the summer of last year": "2019-SU"},
    never=["May 2018 to"],
    guard=lambda look: bool(re.search(r"(?i)\b(?:year|week|month|decade|century)$", look.words)),
)
def named_in_period(
    period: Expression, month: int | None = None, season: str = "", weekday: int | None = None
) -> Expression | None:
    return (
        Within(Partial(month=month, season=season, weekday=weekday), period)
        if isinstance(period, Step | This)
        else None
    )


# --- early, late, earlier, later ------------------------------------------------------------------------------------------


@rule(
    "earlier (in | on)? (PERIOD | DATE | THISPART)",
    {
        "earlier this month": "2020-10 START",
        "earlier this year": "2020 START",
        "Earlier Sunday": "2020-10-18 START",
        "earlier today": "2020-10-20 START",
    },
    guard=lambda look: bool(
        re.match(
            r"(?i)earlier (?:in (?:the|this|that)|on|this|today|yesterday|[A-Z][a-z]+day|last|that|in [A-Z])",
            look.words,
        )
    ),
    phrase="BENT",
)
def earlier_in(
    period: Expression | None = None, date: Expression | None = None, thispart: Expression | None = None
) -> Expression | None:
    inner = period or date or thispart
    return Part("START", inner) if inner else None


@rule(
    "later (in | on)? (PERIOD | DATE | THISPART | STORYPERIOD)",
    {"later this year": "2020 END", "later this month": "2020-10 END", "later today": "2020-10-20 END"},
    guard=lambda look: bool(
        re.match(r"(?i)later (?:in (?:the|this|that)|on|this|today|[A-Z][a-z]+day|next|that|in [A-Z])", look.words)
    ),
    phrase="BENT",
)
def later_in(
    period: Expression | None = None,
    date: Expression | None = None,
    thispart: Expression | None = None,
    storyperiod: Expression | None = None,
) -> Expression | None:
    inner = period or date or thispart or storyperiod
    return Part("END", inner) if inner else None


@rule("(early on | early) DATE", {"early Tuesday": "2020-10-20 START"}, priority=1, phrase="BENT")
def early_day(date: Expression) -> Expression:
    return Part("START", date)


@rule(
    "(late on | late) DATE",
    {"late Friday": "2020-10-16 END", "late yesterday": "2020-10-19 END"},
    priority=1,
    phrase="BENT",
)
def late_day(date: Expression) -> Expression:
    return Part("END", date)


# --- parts of the day --------------------------------------------------------------------------------------------------------


@rule(
    "this (early | late | mid -?)? DAYPART",
    {"this morning": "2020-10-20TMO", "this evening": "2020-10-20TEV"},
    phrase="THISPART",
)
def this_part(daypart: str) -> Expression:
    return Part(daypart, This(Grain.DAY))


@rule("last (night | evening | nite)", {"last night": "2020-10-19TNI"}, priority=2, phrase="THISPART")
def last_night() -> Expression:
    return Part("NI", Step(Grain.DAY, -1))


@rule(
    "(early | late)? (DATE ,? DAYPART) | (DATE) (late | early) DAYPART",
    {
        "Friday morning": "2020-10-16TMO",
        "yesterday afternoon": "2020-10-19TAF",
        "tomorrow night": "2020-10-21TNI",
        "October 3, 2018, evening": "2018-10-03TEV",
    },
    never=["Friday Night Lights", "Saturday Evening Post"],
    guard=lambda look: (
        not look.after[:1].isupper()
        or (look.words[-1:].islower() and not re.search(r"(?:Night|Morning|Evening)$", look.words))
    ),
    phrase="DAYTIME",
)
def part_of_named_day(date: Expression, daypart: str) -> Expression:
    return Part(daypart, date)


@rule(
    "((early | late) in)? the? (early | late | mid -?)? DAYPART (hours)? of DATE",
    {
        "the morning of Tuesday, October 6": "2020-10-06TMO",
        "the night of 6 May 1809": "1809-05-06TNI",
        "the evening of December 11, 2012": "2012-12-11TEV",
    },
    phrase="DAYTIME",
)
def part_of_date(daypart: str, date: Expression) -> Expression:
    return Part(daypart, date)


@rule(
    "the night of DAYX (- | to | '/') (DAYX2 of? MONTH ,? YEARX?)",
    {"the night of 3–4 May 2018": "2018-05-03TNI"},
    priority=3,
)
def night_between(dayx: int, dayx2: int, month: int, yearx: int = 0) -> Expression | None:
    inner = date_of(yearx, month, dayx)
    return Part("NI", inner) if inner else None


# --- counted from now ------------------------------------------------------------------------------------------------------------


@rule(
    "HEDGE? (just | only)? LENGTH ago",
    {
        "three days ago": "2020-10-17",
        "two weeks ago": "2020-10-06",
        "five months ago": "2020-05",
        "ten years ago": "2010",
        "a fortnight ago": "2020-10-06",
        "nearly two weeks ago": "2020-10-06 LESS_THAN",
        "several years ago": "PAST_REF",
    },
)
def ago(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    if amount.count is None:
        return Ref("PAST_REF")
    return Shift(amount, "before", mod=hedge or mod)


@rule(
    "(a long time | years | months | weeks | days | decades | centuries | hours) ago",
    {"years ago": "PAST_REF", "a long time ago": "PAST_REF"},
)
def long_ago() -> Expression:
    return Ref("PAST_REF")


@rule(
    "in [HEDGE? LENGTH APOSTROPHE? time] | [HEDGE? LENGTH from (now | today)] | [HEDGE? LENGTH hence]",
    {"in two weeks' time": "2020-11-03", "ten years from now": "2030", "three days from now": "2020-10-23"},
    priority=1,
)
def from_now(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    return Shift(amount, "after", mod=hedge or mod) if amount.count is not None else Ref("FUTURE_REF")


# --- counted from the story ------------------------------------------------------------------------------------------------------

EARLIER = "earlier | before | previously | prior | beforehand"
LATER = "later | after | afterwards | afterward | thereafter | on | further on"


@rule(
    "(HEDGE | just | only | some | barely | a mere)? LENGTH (earlier | before that | before | previously | prior | beforehand)",
    {
        "[October 3, 2018] A week earlier": "2018-09-26",
        "[June 2018] six months earlier": "2017-12",
        "[3 October 2018] Two weeks before": "2018-09-19",
    },
    never=["a year before the war", "two days before the vote", "the day before Christmas"],
    guard=lambda look: (
        look.words.lower().endswith(("earlier", "previously", "beforehand", "before that")) or _ends_clause(look)
    ),
)
def length_earlier(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    if amount.count is None:
        return Ref("PAST_REF")
    return Shift(amount, "before", Hole.STORY, mod=hedge or mod)


def _ends_clause(look: object) -> bool:
    tail = look.tail  # type: ignore[attr-defined]
    if look.words[:1].isupper() and re.match(r"\s+(?:he|she|they|it|we)\s+had\b", tail):  # type: ignore[attr-defined]
        return True
    return not re.match(
        r"\s+(?:the|a|an|his|her|its|their|he|she|it|they|we|i|that|this|being|[a-z]+ing|[A-Z]\w*|\d|our|my|these|those|such|any|all|some|most|when|which)\b",
        tail,
    )


@rule(
    "(HEDGE | just | only | some | barely | a mere)? LENGTH (later | after that | afterwards | afterward | thereafter | on | after)",
    {
        "[October 3, 2018] Two days later": "2018-10-05",
        "[June 2018] three months later": "2018-09",
        "[1945] Ten years after that": "1955",
    },
    never=["two years after the war", "three days on the road"],
    guard=lambda look: (
        look.words.lower().endswith(("later", "after that", "afterwards", "afterward", "thereafter"))
        or (_ends_clause(look) and look.words.lower().endswith("after"))
        or bool(look.words.lower().endswith(" on") and re.match(r"\s*[,.;:]", look.tail))
    ),
)
def length_later(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    if amount.count is None:
        return Ref("FUTURE_REF")
    return Shift(amount, "after", Hole.STORY, mod=hedge or mod)


@rule(
    "(weeks | days | months | years | hours | minutes | decades | moments) (earlier | before)",
    {"weeks earlier": "PAST_REF"},
)
def units_earlier() -> Expression:
    return Ref("PAST_REF")


@rule(
    "(weeks | days | months | years | hours | minutes | decades | moments) (later | afterwards)",
    {"weeks later": "FUTURE_REF"},
)
def units_later() -> Expression:
    return Ref("FUTURE_REF")


@rule(
    "the (following | next | subsequent | ensuing | succeeding) (UNIT) | the UNIT after | the UNIT thereafter | the UNIT that followed | the very next UNIT",
    {
        "[3 October 2018] the following day": "2018-10-04",
        "[October 2018] The following month": "2018-11",
        "[1945] the next year": "1946",
        "[3 October 2018] the day after": "2018-10-04",
    },
    never=["the next second", "the day after the vote", "the year after his birth"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute"))
        and (not look.words.lower().endswith(" after") or _ends_clause(look))
    ),
    priority=1,
    phrase="STORYPERIOD",
)
def following_unit(unit: Grain) -> Expression:
    return Step(unit, 1, Hole.STORY)


@rule(
    "next (day | night | morning | evening | afternoon)",
    {"[3 October 2018] next day": "2018-10-04"},
    guard=lambda look: look.words.lower() == "next day",
)
def next_day() -> Expression:
    return Step(Grain.DAY, 1, Hole.STORY)


@rule(
    "the (previous | preceding | prior) (UNIT) | the (UNIT) (before | earlier | prior) | the very? previous (UNIT)",
    {
        "[3 October 2018] the previous day": "2018-10-02",
        "[1941] the previous year": "1940",
        "[3 October 2018] the day before": "2018-10-02",
    },
    never=["the day before the vote", "the year before his birth", "the week before Christmas"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute"))
        and (not look.words.lower().endswith((" before", " prior")) or _ends_clause(look))
    ),
    priority=1,
    phrase="STORYPERIOD",
)
def previous_unit(unit: Grain) -> Expression:
    return Step(unit, -1, Hole.STORY)


@rule(
    "(that | that same | that very | the same | this same | the said) (calendar | fiscal)? (UNIT)",
    {
        "[3 October 2018] that day": "2018-10-03",
        "[3 October 2018] the same month": "2018-10",
        "[3 October 2018] that same year": "2018",
    },
    never=["that second attempt", "that minute detail"],
    guard=lambda look: not look.words.lower().endswith(("second", "minute", "hour", "decade's", "quarter")),
    phrase="STORYPERIOD",
)
def that_unit(unit: Grain) -> Expression:
    return This(unit, Hole.STORY)


def _story_part(name: str, words: str, inner: Expression, examples: dict[str, str]) -> None:
    def part(daypart: str) -> Expression:
        return Part(daypart, inner)

    part.__name__ = name
    rule(f"({words}) (early | late)? DAYPART", examples, priority=2)(part)


_story_part(
    "that_part",
    "that | that same | the same | later that | late that | early that | earlier that",
    This(Grain.DAY, Hole.STORY),
    {"[3 October 2018] that evening": "2018-10-03TEV", "[3 October 2018] That same night": "2018-10-03TNI"},
)
_story_part(
    "next_part",
    "the next | the following | early the next | early the following | next",
    Step(Grain.DAY, 1, Hole.STORY),
    {"[3 October 2018] The next morning": "2018-10-04TMO"},
)
_story_part(
    "previous_part",
    "the previous | the preceding",
    Step(Grain.DAY, -1, Hole.STORY),
    {"[3 October 2018] the previous night": "2018-10-02TNI"},
)


@rule(
    "the DAYPART before | the DAYPART after",
    {"[3 October 2018] the night before": "2018-10-02TNI"},
    guard=_ends_clause,
    priority=1,
)
def part_before(daypart: str) -> Expression:
    return Part(daypart, Step(Grain.DAY, -1, Hole.STORY))


def _story_turn(name: str, words: str, turn: str, examples: dict[str, str]) -> None:
    def named(month: int | None = None, weekday: int | None = None, season: str = "") -> Expression:
        return Turn(Partial(month=month, weekday=weekday, season=season), turn, Hole.STORY)  # type: ignore[arg-type]

    named.__name__ = name
    rule(
        f"({words}) (MONTH | WEEKDAY | SEASON)",
        examples,
        guard=lambda look: (
            look.words.split()[-1].lower() not in {"sun", "sat", "mon", "wed", "mar", "may", "march", "fall"}
            or look.before.lower() in {"in", "on"}
        ),
        priority=1,
        phrase="STORYDATE",
    )(named)


_story_turn(
    "following_named",
    "the following | the next",
    "next",
    {"[June 1914] the following August": "1914-08", "[3 October 2018] the following Monday": "2018-10-08"},
)
_story_turn(
    "previous_named",
    "the previous | the preceding",
    "last",
    {"[June 1814] the previous winter": "1813-WI", "[3 October 2018] the previous Friday": "2018-09-28"},
)
_story_turn(
    "that_named",
    "that | that same | the same | that very",
    "this",
    {"[June 1916] that summer": "1916-SU", "[June 1916] that August": "1916-08"},
)


@rule(
    "(the? SEASON | MONTH | DAYX of? MONTH | MONTH DAYX) (of | in)? (STORYPERIOD)",
    {
        "[June 1956] December of that year": "1956-12",
        "[1539] the autumn of the same year": "1539-FA",
        "[3 June 1956] August the following year": "1957-08",
    },
    priority=1,
)
def named_in_story(
    storyperiod: Expression, season: str = "", month: int | None = None, dayx: int | None = None
) -> Expression:
    return Within(Partial(season=season, month=month, day=dayx), storyperiod)


@rule(
    "(early | in early)? (the? (early) (STORYPERIOD)) | early in STORYPERIOD | early STORYPERIOD",
    {
        "[late 1998] early the next year": "1999 START",
        "[1944] early the following year": "1945 START",
        "[1944] early in the same year": "1944 START",
    },
    priority=1,
)
def early_story(storyperiod: Expression) -> Expression:
    return Part("START", storyperiod)


@rule(
    "late in? STORYPERIOD | the end of STORYPERIOD | later STORYPERIOD",
    {
        "[June 1944] the end of that year": "1944 END",
        "[June 1944] late that year": "1944 END",
        "[June 1944] later that year": "1944 END",
    },
    priority=1,
)
def late_story(storyperiod: Expression) -> Expression:
    return Part("END", storyperiod)


def _edge(name: str, words: str, which: str, examples: dict[str, str]) -> None:
    def edge(unit: Grain) -> Expression:
        return Part(which, This(unit, Hole.PERIOD))

    edge.__name__ = name
    rule(
        f"({words}) (of | in) the (UNIT)",
        examples,
        priority=1,
        guard=lambda look: (
            not look.words.lower().endswith(("second", "minute", "hour"))
            and not (look.words.lower().endswith("the end of the day") and look.before.lower() == "at")
        ),
    )(edge)


_edge(
    "end_of_the_unit",
    "the? very? end | the? close | late | later",
    "END",
    {"the end of the year": "2020 END", "the end of the month": "2020-10 END", "later in the day": "2020-10-20 END"},
)
_edge(
    "start_of_the_unit",
    "the? very? beginning | the? start | early | earlier",
    "START",
    {"the beginning of the year": "2020 START", "early in the week": "2020-W43 START"},
)
_edge("middle_of_the_unit", "the? middle", "MID", {"the middle of the month": "2020-10 MID"})


@rule(
    "the weekend | the? wkend | weekend",
    {"over the weekend": "2020-W42-WE"},
    guard=lambda look: (
        look.words.lower().startswith("the ") or look.before.lower() in {"on", "at", "by", "over", "during", "since"}
    ),
)
def the_weekend() -> Expression:
    return Partial(weekend=True)


@rule(
    "the (UNIT)",
    {"for the year": "2020", "in the month": "2020-10"},
    never=["the year of the dragon", "the day he died", "the week that was", "the decade"],
    guard=lambda look: (
        look.words.lower() in {"the year", "the month", "the week", "the quarter"}
        and look.before.lower() in {"for", "in", "during", "of", "throughout", "within", "on"}
        and bool(re.match(r"\s*(?:[,.;:)]|$|\n|as\b|and\b|was\b|were\b|with\b|the\b|in\b|at\b|on\b|from\b)", look.tail))
    ),
    priority=-1,
)
def the_period(unit: Grain) -> Expression:
    return This(unit, Hole.PERIOD)


# --- vague ------------------------------------------------------------------------------------------------------------------


@rule(
    "now | right now | just now | currently | nowadays | these days | presently | at present | the present | present day | the present day | the present time | the time being | this (crucial | critical)? moment | the current moment",
    {
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "these days": "PRESENT_REF",
        "right now": "PRESENT_REF",
        "the present": "PRESENT_REF",
    },
    priority=1,
    guard=lambda look: (
        look.words.lower() != "present"
        and not (
            look.words.lower() == "the present"
            and re.match(r"\s+[a-z]", look.tail)
            and look.after not in {"and", "to", "by", "for", "in"}
        )
    ),
)
def now() -> Expression:
    return Ref("PRESENT_REF")


@rule(
    "recently | more recently | lately | the past | the recent past | in? the distant past | previously | just recently",
    {"recently": "PAST_REF", "in the past": "PAST_REF"},
    never=["in the past year", "the past tense", "walked past the past president"],
    guard=lambda look: (
        not (
            look.words.lower().endswith("the past")
            and re.match(r"\s+[a-z]", look.tail)
            and look.after
            not in {
                "and",
                "to",
                "by",
                "for",
                "in",
                "but",
                "it",
                "he",
                "she",
                "they",
                "we",
                "the",
                "that",
                "when",
                "with",
                "or",
                "as",
                "is",
                "has",
                "have",
                "had",
                "been",
            }
        )
        and (look.words.lower() != "previously" or bool(re.search(r"(?:^|[.!?]['\"”’]*\s+|\n\s*)$", look.lead)))
    ),
)
def recently() -> Expression:
    return Ref("PAST_REF")


@rule(
    "the (near | not too distant | immediate | distant)? future | near future",
    {"in the future": "FUTURE_REF", "the near future": "FUTURE_REF"},
    never=["the future of the union", "the future king"],
    guard=lambda look: (
        not re.match(r"\s+(?:of|[a-z]+)\b", look.tail)
        or look.after
        in {"and", "to", "by", "for", "in", "but", "it", "is", "as", "or", "with", "at", "on", "if", "that"}
    ),
)
def the_future() -> Expression:
    return Ref("FUTURE_REF")


@rule(
    "at [the time | that time | that point | that moment] | [then] | by [then | that time] | until [then | that time] | since [then | that time]",
    {"[October 2019] At the time": "2019-10", "[3 October 2018] By then": "2018-10-03"},
    never=["then again", "at the time of the war", "and then they left", "at the same time"],
    guard=lambda look: (
        (look.words.lower() != "then" and not re.match(r"\s+(?:of|when|that|he|she|they|it|the|being)\b", look.tail))
        or (look.words.lower() == "then" and look.before.lower() in {"by", "until", "till", "since", "from"})
    ),
)
def at_the_time() -> Expression:
    return This(Grain.SECOND, Hole.STORY)


@rule(
    "(this | that) (period | time)",
    {"[1940] during this period": "1940", "[1940] During that time": "1940"},
    guard=lambda look: (
        (look.before.lower() in {"during", "throughout", "in", "over"} and not look.after[:1].islower())
        or look.before.lower() in {"during", "throughout"}
    ),
    priority=1,
)
def that_period() -> Expression:
    return This(Grain.SECOND, Hole.STORY)
