"""Numbers in words: twenty-five, a couple of, two and a half, two hundred, nearly a dozen, spelled years."""

from __future__ import annotations

from dataclasses import dataclass

from extract.dates.english.lexicon import meanings, phrase
from extract.dates.interval import Mod


@dataclass(frozen=True, slots=True)
class Count:
    """How many, None = unknown; `most` where a range is meant (two to three); `mod` where the words hedge."""

    number: float | None
    mod: Mod | None = None
    most: float | None = None


@phrase("WHOLE", "TENS -? DIGIT | TENS | TEEN | DIGIT")
def spelled(tens: int = 0, teen: int = 0, digit: int = 0) -> float:
    return float(tens + teen + digit)


@phrase("AMOUNT", "NUM")
def figures(num: float) -> float:
    return float(num)


@phrase("AMOUNT", "(a | WHOLE | NUM) million")
def millions(whole: float = 1, num: float = 1) -> float:
    """As geologists count: 65 million years ago."""
    return whole * num * 1_000_000


@phrase("AMOUNT", "(a | WHOLE | NUM) billion")
def billions(whole: float = 1, num: float = 1) -> float:
    return whole * num * 1_000_000_000


@phrase("AMOUNT", "INT FRACTION", first=True)
def with_fraction(int: int, fraction: float) -> float:
    return int + fraction


@phrase("AMOUNT", "WHOLE '(' INT ')'", first=True)
def words_and_figures(whole: float, int: int) -> float | None:
    """As contracts write it: thirty (30) days."""
    return whole if whole == int else None


@phrase("AMOUNT", "INT '(' WHOLE ')'", first=True)
def figures_and_words(int: int, whole: float) -> float | None:
    """36 (thirty-six) months."""
    return words_and_figures(whole, int)


@phrase("AMOUNT", "WHOLE")
def in_words(whole: float) -> float:
    return whole


@phrase("AMOUNT", "(a | WHOLE)? hundred (and? WHOLE2)?")
def hundreds(whole: float = 1, whole2: float = 0) -> float:
    return whole * 100 + whole2


@phrase("AMOUNT", "(a | WHOLE | NUM) thousand")
def thousands(whole: float = 1, num: float = 1) -> float:
    return whole * num * 1000


meanings("AMOUNT", {"a? dozen": 12.0})


@phrase("AMOUNT", "a? half -? a? -? dozen | WHOLE -? dozen", first=True)
def counted_dozens(whole: float = 0.5) -> float:
    return whole * 12


meanings("HALF_MORE", {"-? (and | '&') -? a? -? half": 0.5})


@phrase("COUNT", "a | an | AMOUNT")
def exact(amount: float = 1) -> Count:
    return Count(amount)


@phrase("COUNT", "AMOUNT HALF_MORE", first=True)
def with_half(amount: float, half_more: float) -> Count:
    return Count(amount + half_more)


meanings("COUNT", {"half (a | an) | half -? | a half -?": Count(0.5)})


@phrase("COUNT", "AMOUNT -? odd")
def odd_many(amount: float) -> Count:
    """Thirty-odd, 20 odd."""
    return Count(amount, Mod.APPROX)


@phrase("COUNT", "(another | a (good | whole | full | solid | mere | grand)) AMOUNT HALF_MORE?")
def stressed(amount: float, half_more: float = 0) -> Count:
    """A good twenty minutes, another two and a half years."""
    return Count(amount + half_more)


meanings(
    "COUNT",
    {
        "a? couple of? | a pair of": Count(2, Mod.APPROX),
        "(a | the)? few | several | many (,? many)? | some | a number of | a (good | great) many | numerous "
        "| countless | various | untold": Count(None),
        "(several | many | a few) dozen": Count(None),
    },
)


@phrase("COUNT", "AMOUNT (to | or | -) AMOUNT2")
def between(amount: float, amount2: float) -> Count | None:
    return Count(amount, most=amount2) if amount < amount2 else None


@phrase("COUNT", "between AMOUNT and AMOUNT2")
def between_two(amount: float, amount2: float) -> Count | None:
    """Between nine and fifteen thousand: both are thousands."""
    shared = 1000 if amount2 % 1000 == 0 and amount * 1000 < amount2 else 1
    return between(amount * shared, amount2)


meanings(
    "HEDGE",
    {
        "some | about | around | approximately | roughly | circa | an? estimated | '~' | approx": Mod.APPROX,
        "nearly | almost | less than | fewer than | (a little | a bit | slightly | just)? under | not quite "
        "| close to": Mod.LESS_THAN,
        "(a little | a bit | slightly)? (over | more than) | just over | well over | upwards of "
        "| in excess of": Mod.MORE_THAN,
        "at least | no less than | not less than | a minimum of": Mod.EQUAL_OR_MORE,
        "up to | at most | no more than | not more than | no longer than | a maximum of "
        "| as (much | long) as": Mod.EQUAL_OR_LESS,
    },
)


@phrase("YEARX", "YEAR")
def year_figures(year: int) -> int | None:
    return year if 1000 <= year <= 2200 else None


@phrase("YEARX", "TEEN -? (TENS -? DIGIT? | TEEN2) | TENS2 -? (TENS3 -? DIGIT2 | TEEN3 | TENS4)")
def year_in_words(
    teen: int = 0, tens: int = 0, digit: int = 0, teen2: int = 0,
    tens2: int = 0, tens3: int = 0, digit2: int = 0, teen3: int = 0, tens4: int = 0,
) -> int | None:  # fmt: skip
    century, rest = teen or tens2, tens + digit + teen2 + tens3 + digit2 + teen3 + tens4
    if tens2 not in (0, 20) or (teen and not 16 <= teen <= 19):
        return None
    return century * 100 + rest


@phrase("YEARX", "two thousand (and? WHOLE)?")
def year_two_thousand(whole: float = 0) -> int:
    return 2000 + int(whole)
