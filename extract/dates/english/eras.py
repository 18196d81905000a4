"""Years and centuries before and after Christ: 480 BC, AD 79, the 5th century BC."""

from __future__ import annotations

from extract.dates import interval as time
from extract.dates.english.lexicon import rule
from extract.dates.expression import (
    Expression,
    Fixed,
    Valued,
)
from extract.dates.interval import Mod


@rule(
    "(the | AD)? AD (YEAR | INT) | (YEAR | INT) AD",
    {"AD 79": "0079", "79 AD": "0079", "A.D. 1066": "1066"},
    priority=1,
    phrase="PERIOD",
)
def anno_domini(year: int = 0, int: int = 0) -> Expression | None:
    whole = time.year(year or int)
    return Fixed(whole) if whole else None


@rule(
    "NUM BC",
    {"480 BC": "BC0480", "44 B.C.": "BC0044", "1200 BCE": "BC1200"},
    priority=1,
    phrase="PERIOD",
)
def before_christ(num: float) -> Expression | None:
    return Valued(f"BC{int(num):04d}") if 0 < num < 10000 else None


@rule(
    "[NUM] (- | to | and) [NUM2 BC]",
    {"499-493 BC": "BC0499; BC0493", "from 499 to 493 BC": "BC0499; BC0493"},
    priority=1,
)
def before_christ_pair(num: float, num2: float) -> tuple[Expression, ...] | None:
    return (Valued(f"BC{int(num):04d}"), Valued(f"BC{int(num2):04d}")) if num > num2 else None


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


@rule("the? ORD -? century BC", {"the 5th century BC": "BC04"}, priority=1)
def century_before_christ(ord: int) -> Expression:
    return Valued(f"BC{ord - 1:02d}")
