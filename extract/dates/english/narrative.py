"""Words that count from the date last talked about: the following month, the day before, that same evening."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import meanings, phrase, rule
from extract.dates.english.referring import begins, stands_alone
from extract.dates.expression import (
    Expression,
    Hole,
    Part,
    Partial,
    Shift,
    Step,
    This,
    Turn,
    Within,
)
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain, Mod


@rule(
    "the (following | next | subsequent | ensuing | succeeding) (UNIT) | the UNIT after that | the UNIT after | "
    "the UNIT following | the UNIT thereafter | the UNIT that followed | the very next UNIT",
    {
        "[3 October 2018] the following day": "2018-10-04",
        "[October 2018] The following month": "2018-11",
        "[1945] the next year": "1946",
        "[3 October 2018] the day after": "2018-10-04",
        "[3 October 2018] The day after that he left": "2018-10-04",
    },
    never=["the next second", "the day after the vote", "the year after his birth"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute"))
        and (not look.words.lower().endswith((" after", " following")) or stands_alone(look))
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
    "the very? (previous | preceding | prior) (UNIT) | the (UNIT) (before that? | earlier | prior)",
    {
        "[3 October 2018] the previous day": "2018-10-02",
        "[1941] the previous year": "1940",
        "[3 October 2018] the day before": "2018-10-02",
        "[1992] The year before that he had lost": "1991",
    },
    never=["the day before the vote", "the year before his birth", "the week before Christmas"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute"))
        and (not look.words.lower().endswith((" before", " prior")) or stands_alone(look))
    ),
    priority=1,
    phrase="STORYPERIOD",
)
def previous_unit(unit: Grain) -> Expression:
    return Step(unit, -1, Hole.PERIOD if unit is Grain.QUARTER else Hole.STORY)


# 'that first day of term'
_FIRST_OF = re.compile(r"-|\s(?:school|term|class|back|off|of|student|pupil|cover)")


@rule(
    "(that (same | very | first)? | the latter | the same | the very same | that very same | this same | the said) "
    "(calendar | fiscal)? (UNIT)",
    {
        "[3 October 2018] that day": "2018-10-03",
        "[3 October 2018] the same month": "2018-10",
        "[3 October 2018] that same year": "2018",
        "[3 October 2018] That first day it rained.": "2018-10-03",
    },
    never=["that second attempt", "that first day school", "that first week-long strike", "that minute detail"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "hour", "decade's", "quarter", "calendar day"))
        and not (" first " in look.words and _FIRST_OF.match(look.tail))
    ),
    phrase="STORYPERIOD",
)
def that_unit(unit: Grain) -> Expression:
    return This(unit, Hole.STORY)


def _story_part(name: str, words: str, inner: Expression, examples: dict[str, str]) -> None:
    def part(daypart: str, edge: Mod | None = None, edge2: Mod | None = None) -> Expression:
        return Part(daypart, inner, edge or edge2)

    part.__name__ = name
    rule(f"EDGE? ({words}) EDGE2? DAYPART", examples, priority=2, phrase="STORYPART")(part)


_story_part(
    "that_part",
    "that | that same | that first | the same",
    This(Grain.DAY, Hole.STORY),
    {
        "[3 October 2018] that evening": "2018-10-03TEV",
        "[3 October 2018] That same night": "2018-10-03TNI",
        "[3 October 2018] later that night": "2018-10-03TNI END",
    },
)


@rule(
    "same (UNIT | DAYPART)",
    {
        "[3 October 2018] it fell; same day, the school closed": "2018-10-03",
        "[3 October 2018] it fell; same evening": "2018-10-03TEV",
        "[3 October 2018] It came and was answered same day.": "2018-10-03",
    },
    never=["on the same second", "of same day delivery"],
    guard=lambda look: (
        (begins(look) or (look.before.endswith("ed") and bool(rx.match(r"\s*[.,;:?!)]|$", look.tail))))
        and not look.tail.startswith("-")
    ),
    priority=2,
)
def same_in_notes(unit: Grain = Grain.DAY, daypart: str = "") -> Expression:
    return Part(daypart, This(Grain.DAY, Hole.STORY)) if daypart else This(unit, Hole.STORY)


_story_part(
    "next_part",
    "the next | the following | next",
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
    "the DAYPART before",
    {"[3 October 2018] the night before": "2018-10-02TNI"},
    never=["the night before the vote"],
    guard=stands_alone,
    priority=1,
)
def part_before(daypart: str) -> Expression:
    return Part(daypart, Step(Grain.DAY, -1, Hole.STORY))


@rule(
    "the DAYPART (after | following)",
    {"[3 October 2018] the morning after": "2018-10-04TMO", "[3 October 2018] The night following": "2018-10-04TNI"},
    never=["the morning after the vote", "the evening following his arrest"],
    guard=stands_alone,
    priority=1,
)
def part_after(daypart: str) -> Expression:
    return Part(daypart, Step(Grain.DAY, 1, Hole.STORY))


# 'He said that Thursday's vote was lost': of a verb of saying or thinking, no 'that Thursday'; but 'her first show that
# summer.'
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|thinks?|thinking|thought|believ(?:ed?|es|ing)|hop(?:ed?|es|ing)|kn[eo]ws?|warn(?:ed|s|ing)"
    r"|announced|confirm(?:ed|s)|report(?:ed|s)|note[ds]|add(?:ed|s)|claim(?:ed|s)|den(?:ied|ies)|agreed|suggest(?:ed|s)"
    r"|(?:fear|insist|predict|expect|show|forecast|estimat)(?:e?d|e?s)?|told [a-z]+) $"
)


_WHOSE = re.compile(r"\b(?:[Ii]n|[Oo]n|[Aa]t|by|for|from|of|to|until|till|since|[Aa]fter|before|with|about|and) $")


def _is_no_pronoun(look: Look) -> bool:
    """Whether 'that' opens a clause: 'They concluded that Thursday's blasts were its work'."""
    if not look.words.startswith("that "):
        return False
    if look.tail[:2] in {"'s", "’s"}:
        return not _WHOSE.search(look.lead)
    return bool(_SAID.search(look.lead)) and not (look.words.endswith(_SEASONS) and rx.match(r"[.,;]", look.tail))


_SEASONS = ("spring", "summer", "autumn", "fall", "winter")


_CLAUSE = re.compile(r", (?:the|he|she|it|they|we|I)\b|,? [A-Z]| (?:the|he|she|it|they|we|a|an|his|her|its|their)\b")


def _story_turn(name: str, words: str, turn: str, examples: dict[str, str]) -> None:
    def named(month: int | None = None, weekday: int | None = None, season: str = "") -> Expression:
        return Turn(Partial(month=month, weekday=weekday, season=season), turn, Hole.STORY)  # type: ignore[arg-type]

    named.__name__ = name
    rule(
        f"({words}) (MONTH | WEEKDAY | SEASON)",
        examples,
        guard=lambda look: (
            (
                look.words.split()[-1].lower() not in {"sun", "sat", "mon", "wed", "mar", "may", "march", "fall"}
                or look.before.lower() in {"in", "on", "by"}
                or (
                    look.words.endswith(" fall")
                    and (look.words[0] == "T" or look.before == "and")
                    and _CLAUSE.match(look.tail)
                )
                or (look.words.endswith((" March", " May")) and not look.tail.startswith(" on "))
            )
            and not rx.match(r"\.? \d{1,2}(?!\d|,\d)", look.tail)  # 'there is talk that April 9th …'
            and not _is_no_pronoun(look)
        ),
        priority=1,
    )(named)
    phrase("STORYPERIOD", f"({words}) (MONTH | SEASON)")(named)


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
    "that | that same | that first | the same | that very",
    "this",
    {
        "[June 1916] that summer": "1916-SU",
        "[June 1916] that first winter": "1916-WI",
        "[June 1916] He won, and that fall Congress paid.": "1916-FA",
        "[June 1916] that August": "1916-08",
    },
)


@rule(
    "AMOUNT DAYPARTS (earlier | before)",
    {"[October 3, 2018] two nights earlier": "2018-10-01TNI"},
    never=["two nights before the vote"],
    guard=stands_alone,
    priority=2,
)
def nights_earlier(amount: float, dayparts: str) -> Expression | None:
    return Part(dayparts, Step(Grain.DAY, -int(amount), Hole.STORY)) if amount == int(amount) > 0 else None


@rule(
    "AMOUNT (WEEKDAYS | SEASONS | DAYPARTS) later",
    {
        "[October 3, 2018] two Fridays later": "2018-10-12",
        "[spring 1890] three summers later": "1892-SU",
        "[October 3, 2018] two nights later": "2018-10-05TNI",
    },
    never=["Fridays later in the year"],
    priority=2,
)
def nth_later(amount: float, weekdays: int | None = None, seasons: str = "", dayparts: str = "") -> Expression | None:
    if amount < 1 or amount != int(amount):
        return None
    if dayparts:
        return Part(dayparts, Step(Grain.DAY, int(amount), Hole.STORY))
    first = Turn(Partial(weekday=weekdays, season=seasons), "next", Hole.STORY)
    unit, grain = (Grain.YEAR, Grain.SEASON) if seasons else (Grain.WEEK, Grain.DAY)
    return Shift(Amount(amount - 1, unit), "after", base=first, grain=grain)


def _named_beside(name: str, words: str, turn: str, examples: dict[str, str], never: list[str]) -> None:
    def named(month: int | None = None, weekday: int | None = None, season: str = "") -> Expression:
        return Turn(Partial(month=month, weekday=weekday, season=season), turn, Hole.STORY)  # type: ignore[arg-type]

    named.__name__ = name
    rule(f"the (MONTH | WEEKDAY | SEASON) ({words})", examples, never, guard=stands_alone, priority=1)(named)


_named_beside(
    "named_following",
    "following | after | after that | that followed",
    "next",
    {
        "[3 October 2018] kept on the Monday following": "2018-10-08",
        "[June 1914] The winter that followed": "1914-WI",
    },
    ["the Monday following the vote", "the spring after the war", "the May after next"],
)
_named_beside(
    "named_before",
    "before | before that | previous | prior",
    "last",
    {"[3 October 2018] The Thursday before, she had paid": "2018-09-27", "[June 1914] the March before": "1914-03"},
    ["the Monday before the vote", "the summer before last"],
)


@rule(
    "(the? (early | late)? SEASON | the? WEEKDAY | MONTH | DAYX of? MONTH | MONTH DAYX) (of | in)? (STORYPERIOD)"
    " | [the MONTH of (STORYPERIOD)] | the? QUARTER_NAME of (STORYPERIOD)",
    {
        "[June 1956] December of that year": "1956-12",
        "[1539] the autumn of the same year": "1539-FA",
        "[3 June 1956] until the April of the year following": "1957-04",
        "[3 June 1956] August the following year": "1957-08",
        "[3 June 1956] the Friday of the following week": "1956-06-08",
        "[1989] the first quarter of that year": "1989-Q1",
        "[1989] the second quarter of the following year": "1990-Q2",
    },
    never=["Friday that month", "the fourth quarter of the following week"],
    priority=1,
)
def named_in_story(
    storyperiod: Expression,
    season: str = "",
    month: int | None = None,
    dayx: int | None = None,
    weekday: int | None = None,
    quarter_name: int | None = None,
) -> Expression | None:
    unit = storyperiod.unit if isinstance(storyperiod, Step | This) else None
    if (weekday is not None and unit is not Grain.WEEK) or (quarter_name and unit is not Grain.YEAR):
        return None
    return Within(Partial(season=season, month=month, day=dayx, weekday=weekday, quarter=quarter_name), storyperiod)


meanings(
    "STORYEDGE",
    {"early | the? (beginning | start) of": "START", "mid -? | the? middle of": "MID", "late | the? end of": "END"},
)


@rule(
    "STORYEDGE (MONTH | SEASON) (of | in)? STORYPERIOD",
    {
        "[June 1956] late November of that year": "1956-11 END",
        "[June 1956] early March the following year": "1957-03 START",
    },
    priority=2,
)
def edge_of_named_in_story(storyedge: str, storyperiod: Expression, month: int | None = None, season: str = "") -> Part:
    return Part(storyedge, Within(Partial(month=month, season=season), storyperiod))


@rule(
    "(early | in early)? (the? (early) (STORYPERIOD)) | (early | earlier) STORYPERIOD",
    {
        "[June 1944] earlier that year": "1944 START",
        "[late 1998] early the next year": "1999 START",
        "[1944] early the following year": "1945 START",
        "[June 1916] earlier that summer": "1916-SU START",
    },
    priority=1,
)
def early_story(storyperiod: Expression) -> Expression:
    return Part("START", storyperiod)


@rule(
    "(late | later) STORYPERIOD",
    {"[June 1944] later that year": "1944 END", "[June 1916] late that same summer": "1916-SU END"},
    priority=1,
)
def late_story(storyperiod: Expression) -> Expression:
    return Part("END", storyperiod)
