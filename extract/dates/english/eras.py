"""Years and centuries before and after Christ: 480 BC, AD 79, the 5th century BC, "in 366" where others are as old."""

from __future__ import annotations

import re
from datetime import datetime

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import day_term
from extract.dates.english.lexicon import listed, phrase, rule
from extract.dates.english.year_guards import COUNTED
from extract.dates.expression import (
    Bent,
    Between,
    Expression,
    Fixed,
    Part,
    RangeEnd,
    Valued,
    fixed,
)
from extract.dates.grammar import Look
from extract.dates.interval import Grain, Interval, Mod

# Rules whose figures are a year only in a document that names years as old beyond doubt: in 366, about 373.
IN_OLD_COMPANY = frozenset({"old_year", "old_years", "old_date", "old_decade"})
OLD = 1000  # a year of fewer than four figures


@phrase("PERIOD", "(the | AD)? AD (YEAR | INT) | (YEAR | INT) AD", first=True)
@rule(
    "(the | AD)? AD (YEAR | INT) | (YEAR | INT) AD",
    {"AD 79": "0079", "79 AD": "0079", "a.d. 1066": "1066", "AD842": "0842"},
    never=["released by 4AD", "served a.d. lib"],
    guard=lambda look: not rx.fullmatch(r"\d{1,2}AD", look.words),
    priority=1,
)
def anno_domini(year: int = 0, int: int = 0) -> Expression | None:
    return fixed(time.year(year or int))


@rule(
    "(DAYX of? MONTH | MONTH DAYX) ,? ((YEAR | INT) AD | AD (YEAR | INT))",
    {"22 June, 79 AD": "0079-06-22", "14 October 1066 AD": "1066-10-14"},
    never=["30 February 79 AD"],
    priority=-1,
)
def day_of_our_lord(dayx: int, month: int, year: int = 0, int: int = 0) -> Expression | None:
    return day_term(year or int, month, dayx)


@rule(
    "[(the? years of?)? INT] - [INT2 AD]",
    {"about the years 316-396 A.D.": "0316; 0396"},
    never=["396-316 AD"],
    priority=3,
)
def years_of_our_lord(int: int, int2: int) -> tuple[Expression, ...] | None:
    return anno_domini_pair(int=int, int2=int2)


@rule(
    "[AD (YEAR | INT)] (- | to | until) [(YEAR2 | INT2)]",
    {"AD 98–117": "0098; 0117", "from AD 41 to 54": "0041; 0054"},
    never=["AD 98 to 12"],
    priority=3,
)
def anno_domini_pair(year: int = 0, int: int = 0, year2: int = 0, int2: int = 0) -> tuple[Expression, ...] | None:
    first, last = time.year(year or int), time.year(year2 or int2)
    if first is None or last is None or (year or int) >= (year2 or int2):
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@phrase("PERIOD", "NUM BC", first=True)
@rule(
    "NUM BC",
    {"480 BC": "BC0480", "44 B.C.": "BC0044", "1200 BCE": "BC1200"},
    priority=1,
)
def before_christ(num: float) -> Expression | None:
    return Valued(f"BC{int(num):04d}") if 0 < num < 10000 else None


@rule(
    "from? [HEDGE? NUM] (- | to | and | or | until) [HEDGE2? NUM2 BC]",
    {
        "499-493 BC": "BC0499; BC0493",
        "from 499 to 493 BC": "BC0499; BC0493",
        "about 1200 to about 400 BCE": "BC1200 APPROX; BC0400 APPROX",
    },
    priority=1,
)
def before_christ_pair(
    num: float, num2: float, hedge: Mod | None = None, hedge2: Mod | None = None
) -> tuple[Expression, ...] | None:
    pair = Valued(f"BC{int(num):04d}", hedge), Valued(f"BC{int(num2):04d}", hedge2)
    return pair if 10000 > num > num2 > 0 else None


@rule(
    "(c | ca) '.'? [NUM] (- | to) [NUM2 BC]",
    {"dated c. 450–400 BC": "BC0450 APPROX; BC0400 APPROX"},
    never=["c. 400–450 BC"],
    priority=2,
)
def about_before_christ_pair(num: float, num2: float) -> tuple[Expression, ...] | None:
    return before_christ_pair(num, num2, Mod.APPROX, Mod.APPROX)


@rule(
    "DAYX of? MONTH ,? NUM BC | MONTH DAYX ,? NUM BC",
    {"15 March 44 BC": "BC0044-03-15", "March 15, 44 BC": "BC0044-03-15"},
    priority=2,
)
def day_before_christ(dayx: int, month: int, num: float) -> Expression | None:
    return Valued(f"BC{int(num):04d}-{month:02d}-{dayx:02d}") if dayx <= time.last_day(2000, month) else None


@rule("(early | late | mid -?)? MONTH of? NUM BC", {"April 480 BC": "BC0480-04"}, priority=2)
def month_before_christ(month: int, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{month:02d}")


@rule("late SEASON of? NUM BC", {"late autumn of 481 BC": "BC0481-FA END"}, priority=2)
def late_season_before_christ(season: str, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{season}", Mod.END)


@rule("the? SEASON of? NUM BC", {"the autumn of 481 BC": "BC0481-FA"}, priority=1)
def season_before_christ(season: str, num: float) -> Expression:
    return Valued(f"BC{int(num):04d}-{season}")


@rule("the? DECADE BC", {"the 470s BC": "BC047"}, priority=2, phrase="PERIOD")
def decade_before_christ(decade: int) -> Expression:
    return Valued(f"BC{decade // 10:03d}")


@phrase("PERIOD", "the? ORD -? millennium BC", first=True)
@rule("the? ORD -? millennium BC", {"the third millennium BC": "BC2"}, priority=1)
def millennium_before_christ(ord: int) -> Expression:
    return Valued(f"BC{ord - 1}")


@phrase("PERIOD", "the? ORD -? century BC", first=True)
@rule("the? ORD -? century BC", {"the 5th century BC": "BC04"}, priority=1)
def century_before_christ(ord: int) -> Expression:
    return Valued(f"BC{ord - 1:02d}")


_SAYS_YEAR = re.compile(
    r"\s*(?:[.,;:?!)\]–—-]|$|\n|(?:and|to|when|until|under|by|the|a|an|he|she|they|it|his|AD|CE|[A-Z]\w+)\b)"
)


@rule(
    "the year of? (THREE | TWO)",
    {"in the year 476": "0476", "It was built in the year 71.": "0071"},
    never=["the year 12 pupils", "in the year 10 class", "the year 71 ships sank"],
    guard=lambda look: bool(_SAYS_YEAR.match(look.tail)) and look.before.lower() not in {"a", "of"},
)
def the_year_of_three(three: int = 0, two: int = 0) -> Expression | None:
    return fixed(time.year(three or two))


# No part of a PERIOD, as 'the start of the year 215 people died' tells.
_EARLY_YEAR = "the year (THREE | TWO)"


@rule(
    f"the (end | close) of {_EARLY_YEAR}",
    {"By the end of the year 410, the Goths": "0410 END"},
    never=["By the end of the year 410 people had left."],
    guard=lambda look: bool(_SAYS_YEAR.match(look.tail)),
    priority=2,
)
def end_of_the_year_of_three(three: int = 0, two: int = 0) -> Expression | None:
    year = the_year_of_three(three, two)
    return Part("END", year) if year else None


@rule(
    f"(about | around) {_EARLY_YEAR}",
    {"In about the year 870 the Danes came": "0870 APPROX"},
    never=["about the year 870 ships sank"],
    guard=lambda look: bool(_SAYS_YEAR.match(look.tail)),
    priority=2,
)
def about_the_year_of_three(three: int = 0, two: int = 0) -> Expression | None:
    year = the_year_of_three(three, two)
    return Bent(year, Mod.APPROX) if year else None


def _opens_sentence(look: Look) -> bool:
    """'In 410, the Goths …', 'In 348 Pachomius died': at a sentence's start, and no count of things."""
    if look.before not in {"In", "By", "Since", "Until", "Around", "From"}:
        return False
    return bool(rx.match(r",\s|\s+(?:[A-Z]|the\b|a\b|an\b|he\b|she\b|his\b|they\b)", look.tail)) and not COUNTED.match(
        look.tail
    )


@rule(
    "THREE",
    {"In 410, the Goths took Rome": "0410"},
    never=["In 410 days", "In 300 cases, the", "page 410", "He paid 410, the rest later"],
    guard=lambda look: _opens_sentence(look) and int(look.words) > 100,
)
def early_year(three: int) -> Expression | None:
    return fixed(time.year(three))


# --- years of three figures, told by their company --------------------------------------------------------------------

_NOT_COUNTED = re.compile(
    r"\s*(?:[.,;:?!)\]]|$|\n|\(|[-–]\s?\d{3}\b|(?:and|or|to|by|in|at|on|under|after|when|while|with|as|but|the|a|he"
    r"|she|they|it"
    r"|his|her|their|became|was|were|had|until|through|from|[A-Z]\w+)\b)"
)


def _early(look: Look) -> bool:
    """No count of anything, no page and no larger number."""
    if COUNTED.match(look.tail) or rx.match(r"[.,:/]\d|[%°A-Za-z]|\s?[-–]\s?\d{1,2}\b(?!\d)", look.tail):
        return False
    return bool(_NOT_COUNTED.match(look.tail)) and not rx.search(r"[\d$€£#§][-.,/]?\Z|\bp{1,2}\.\s?$", look.lead)


_BEFORE_YEAR = listed("in by until till since after before from to and during about around circa early late the")

_OF_YEAR = re.compile(
    r"(?i)\b(?:spring|summer|autumn|winter|part|half|beginning|end|rest|siege|battle|council|synod|sack|treaty"
    r"|peace|revolt)"
    r" of $"
)


@rule(
    "THREE | HEDGE THREE",
    {"[AD 79] when, in 366": "0366", "[79 AD] about 373": "0373 APPROX"},
    never=[
        "[AD 79] a population of 366",
        "[AD 79] in 366 towns",
        "when, in 366",
        "[AD 79] about 300 men",
        "[AD 79] in 14.5",
    ],
    guard=lambda look: (
        _early(look)
        and (not look.words.isdigit() or look.before.lower() in _BEFORE_YEAR or bool(_OF_YEAR.search(look.lead)))
    ),
)
def old_year(three: int, hedge: Mod | None = None) -> Expression | None:
    whole = time.year(three)
    if whole is None or (hedge and hedge is not Mod.APPROX):
        return None
    return Bent(Fixed(whole), hedge) if hedge else Fixed(whole)


# '1990's bottom line', but '1990's music', 'the 1990's results'
_OF_ONE_YEAR = re.compile(
    r" (?:[a-z]+est|worst|most|first|second|third|fourth|bottom|net|total|sales|profits?|earnings|loss(?:es)?|results?"
    r"|levels?|figures?|budget|record|revenues?)\b"
)


@rule(
    "DECADE",
    {"1990's bottom line": "1990", "It was 1980's biggest hit.": "1980"},
    never=["the 1990's results", "early 1990's sales", "1990's music", "the '90's figures"],
    guard=lambda look: rx.match(r"[12]\d{3}['’]", look.words) is not None and bool(_OF_ONE_YEAR.match(look.tail)),
    priority=1,
)
def one_year(decade: int) -> Expression | None:
    return fixed(time.year(decade))


@rule(
    "the DECADE",
    {"[AD 79] throughout the 770s": "077"},
    never=["the 770s engine", "[AD 79] the A380s"],
    guard=lambda look: look.words[4:7].isdigit() and look.words[-1] == "s" and not look.words[7:8].isdigit(),
    priority=-1,
)
def old_decade(decade: int) -> Expression | None:
    return fixed(Interval.of(datetime(decade, 1, 1), Grain.DECADE)) if 100 <= decade < 1000 else None


@rule(
    "(in | from | between | HEDGE)? [THREE] (- | to | and | or) [THREE2]",
    {"[AD 79] about 360-366": "0360; 0366", "[AD 79] between 360 and 366": "0360; 0366"},
    never=["[AD 79] between 100 and 200 ships", "pages 360-366"],
    guard=lambda look: (
        _early(look)
        and look.before.lower()
        in {"in", "from", "between", "about", "around", "circa", "until", "of", "during", "reigned"}
    ),
)
def old_years(three: int, three2: int, hedge: Mod | None = None) -> tuple[Expression, ...] | None:
    first, last = time.year(three), time.year(three2)
    if first is None or last is None or three >= three2:
        return None
    return Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))


@rule(
    "(DAYX of? MONTH | MONTH DAYX ,)? ,? (of | in)? THREE | MONTH of? THREE",
    {"[AD 79] 30 September 420": "0420-09-30", "[AD 79] December of 384": "0384-12"},
    never=["[AD 79] 30 September 420 men", "30 September 420"],
    guard=_early,
    priority=1,
)
def old_date(three: int, month: int = 0, dayx: int = 0) -> Expression | None:
    return fixed(time.day(three, month, dayx) if dayx else time.month(three, month) if month else None)
