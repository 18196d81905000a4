"""How histories name their times: the 16th and 17th centuries, 12.XI.1942, 7 (20) March 1917, mid- to late 1990s."""

from __future__ import annotations

import re
from datetime import datetime

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import day_term, full_year
from extract.dates.english.lexicon import rule
from extract.dates.expression import (
    Bent,
    Between,
    CenturyTurn,
    Expression,
    Fixed,
    Hole,
    Part,
    Partial,
    RangeEnd,
    This,
    Valued,
)
from extract.dates.interval import Grain, Interval, Mod

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def century_term(number: int) -> Expression | None:
    if not 1 <= number <= 40:
        return None
    first = max((number - 1) * 100, 1)
    return Fixed(Interval(datetime(first, 1, 1), datetime(number * 100, 1, 1), Grain.CENTURY))


# 'his third century of the series', in cricket
_HIS = re.compile(r"(?:\w['’]s?|\b(?i:his|her|my|a|their)) (?:[a-z]+ )?$")
_HIS_OWN = re.compile(r"\b(?i:his|her|my) (?:[a-z]+ )?$")
_AT_BAT = re.compile(
    r"[^.;!?]*\b(?:innings|wickets?|overs|balls|runs|Tests?|one-day|series|unbeaten|bats(?:man|men)?|batt(?:er|ed|ing)"
    r"|bowlers?|match|lifted|not out|\d+-\d)\b"
)


@rule(
    "the? (TENS -?)? ORD -? (century AD? | (c | cent | 'C') '.')",
    {
        "the twenty-first century": "20",
        "the 20th century": "19",
        "the fourth century AD": "03",
        "the 1st century": "00",
        "17th Century": "16",
        "in the 15th c.": "14",
        "John the Calybite, 5th cent.": "04",
    },
    never=[
        "Twenty-first Century Fox",
        "the Twentieth Century Fund",
        "He scored his third century of the series.",
        "Root's tenth century came off 98 balls.",
    ],
    guard=lambda look: (
        not (look.words.endswith("Century") and look.after[:1].isupper())
        and not (_HIS.search(look.lead) and (_HIS_OWN.search(look.lead) or _AT_BAT.match(look.tail)))
    ),
    phrase="PERIOD",
)
def century(ord: int, tens: int = 0) -> Expression | None:
    return None if tens and ord > 9 else century_term(tens + ord)


@rule(
    "(the | a) [ORD - century]",
    {"the 16th-century church": "15", "a nineteenth-century house": "18"},
    never=["the 16th - century"],
    guard=lambda look: bool(rx.match(r"\s+[a-z]", look.tail)) and " - " not in look.words,
    priority=1,
)
def century_adjective(ord: int) -> tuple[Expression, ...] | None:
    term = century(ord)
    return (term,) if term else None


@rule(
    "(from | between)? [the? EDGE? -? ORD] -? (century | centuries)? (and | or | to | through | - | until)"
    " [the? EDGE2? -? (ORD2 -? (century | centuries))]"
    " | [the? ORD] , [the? ORD2] ,? (and | or) [the? ORD3 -? (century | centuries)]",
    {
        "in the fifth, sixth and seventh centuries": "04; 05; 06",
        "the sixteenth and seventeenth centuries": "15; 16",
        "from the 15th to the 19th century": "14; 18",
        "the 12th–14th centuries": "11; 13",
        "between the late third and early fifth centuries": "02 END; 04 START",
    },
    never=["the 6th to the 12th week", "the second or third attempt"],
    priority=2,
)
def centuries(
    ord: int, ord2: int, ord3: int = 0, edge: Mod | None = None, edge2: Mod | None = None
) -> tuple[Expression, ...] | None:
    first, last = century_term(ord), century_term(ord2)
    if first is None or last is None or ord >= ord2:
        return None
    if ord3:
        third = century_term(ord3) if ord3 > ord2 else None
        return (first, last, third) if third else None
    first, last = Part(edge, first) if edge else first, Part(edge2, last) if edge2 else last
    return (first, last) if ord2 == ord + 1 else (Between(first, last), RangeEnd(last))


@rule(
    "[the? ORD] (century | centuries)? (and | or | to | through | -) [the? (ORD2 -? (century | centuries) BC)]",
    {"the 6th and 5th centuries BC": "BC05; BC04"},
    priority=3,
)
def centuries_before_christ(ord: int, ord2: int) -> tuple[Expression, ...] | None:
    return (Valued(f"BC{ord - 1:02d}"), Valued(f"BC{ord2 - 1:02d}")) if ord > ord2 else None


@rule(
    "the turn of the century",
    {
        "at the turn of the century": "2000 APPROX",
        "[1865] by the turn of the century": "1900 APPROX",
        "[1907] the turn of the century": "1900 APPROX",
    },
    never=["the turn of the twentieth century"],
)
def turn_of_the_century() -> Expression:
    return CenturyTurn()


@rule(
    "the turn of the? year (YEARX? (- | '/') (TWO | YEARX2))?",
    {
        "since the turn of the year": "2020-01 APPROX",
        "at the turn of the year 1989/90": "1990-01 APPROX",
        "the turn of the year 1944–1945": "1945-01 APPROX",
    },
    never=["a turn of the year-old wheel"],
)
def turn_of_the_year(yearx: int = 0, two: int = -1, yearx2: int = 0) -> Expression | None:
    if not yearx:
        return Bent(Partial(month=1), Mod.APPROX)
    after = yearx2 or yearx + 1
    if after != yearx + 1 or (two >= 0 and two != after % 100):
        return None
    whole = time.month(after, 1)
    return Bent(Fixed(whole), Mod.APPROX) if whole else None


@rule("the turn of the millennium", {"since the turn of the millennium": "2000 APPROX"})
def turn_of_the_millennium() -> Expression | None:
    whole = time.year(2000)
    return Bent(Fixed(whole), Mod.APPROX) if whole else None


@rule(
    "the turn of the (ORD -? century)",
    {"the turn of the twentieth century": "1900 APPROX", "the turn of the 21st century": "2000 APPROX"},
    priority=1,
)
def turn_of_that_century(ord: int) -> Expression | None:
    whole = Interval.of(datetime((ord - 1) * 100, 1, 1), Grain.YEAR) if 2 <= ord <= 40 else None
    return Bent(Fixed(whole), Mod.APPROX) if whole else None


@rule(
    "the? mid -? (to | or) -? late -? PERIOD",
    {"the mid- to late 1990s": "199 END", "mid-to-late 2019": "2019 END"},
    priority=2,
)
def middle_to_end(period: Expression) -> Expression:
    return Part("END", period)


@rule("the? early -? (to | or) -? mid -? PERIOD", {"the early to mid-1930s": "193 START"}, priority=2)
def start_to_middle(period: Expression) -> Expression:
    return Part("START", period)


_WORLD_WARS = {1: ((1914, 7, 28), (1918, 11, 12)), 2: ((1939, 9, 1), (1945, 9, 3))}  # the day after the last


def _world_war(name: str, words: str, number: int, examples: dict[str, str]) -> None:
    def world_war(int: int = number) -> Expression | None:
        if int != number:
            return None
        start, end = _WORLD_WARS[number]
        return Fixed(Interval(datetime(*start), datetime(*end), Grain.DAY))

    world_war.__name__ = name
    rule(f"during the? [{words}]", examples, never=["He wrote of World War II"])(world_war)


_world_war(
    "first_world_war",
    "world war ('I' | one | INT) | first world war",
    1,
    {"during World War I": "1914-07-28/1918-11-11", "during the First World War": "1914-07-28/1918-11-11"},
)
_world_war(
    "second_world_war",
    "world war ('II' | two | INT) | second world war | 'WWII'",
    2,
    {"during World War II": "1939-09-01/1945-09-02", "during World War 2": "1939-09-01/1945-09-02"},
)


@rule(
    "ROMANDATE",
    {
        "12.XI.1942": "1942-11-12",
        "03/V/1980": "1980-05-03",
        "3 VII 1944": "1944-07-03",
        "27 vi 1916": "1916-06-27",
        "died 12.ix.44": "1944-09-12",
    },
    never=["Louis XIV 1715", "31.II.1942", "3 x 2000", "Act 3.i.20.4", "4 V 20"],
    guard=lambda look: not rx.match(r"[.,/-]\d", look.tail),
)
def roman_month(romandate: str) -> Expression | None:
    day, month, year = re.split(r"[.\s/-]+", romandate)
    number = _ROMAN.index(month.upper()) + 1 if month.upper() in _ROMAN else 0
    whole = int(year) if len(year) == 4 else full_year(int(year))
    return day_term(whole, number, int(day)) if number else None


@rule(
    "mid -? century",
    {"[1630] By mid-century the wolves had gone.": "16 MID"},
    never=["mid-century furniture", "a mid-century modern house"],
    guard=lambda look: (
        look.before.lower() in {"by", "until", "till", "around", "since", "before", "after", "at"}
        and not rx.match(r"[ -](?:modern|furniture|design|style|house|building|architect)", look.tail)
    ),
)
def mid_century() -> Expression:
    """Of the century that the story is in."""
    return Part("MID", This(Grain.CENTURY, Hole.STORY))
