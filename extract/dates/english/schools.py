"""The year as schools and sports count it: last semester, the spring of 2003, her freshman year, the same season."""

from __future__ import annotations

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Hole, Step, This, fixed
from extract.dates.grammar import Look
from extract.dates.interval import Grain

# TIMEX3 has no semesters; two make a year, as halves do.


@rule("this (whole | entire | past | current)? semester", {"this semester": "2020-H2"}, phrase="PERIOD")
def this_semester() -> Expression:
    return This(Grain.HALF)


@rule("last semester", {"Last semester I failed": "2020-H1"}, phrase="PERIOD")
def last_semester() -> Expression:
    return Step(Grain.HALF, -1)


@rule("next semester", {"next semester": "2021-H1"}, phrase="PERIOD")
def next_semester() -> Expression:
    return Step(Grain.HALF, 1)


@rule(
    "(his | her | their | my | our | the) (freshman | sophomore | junior | senior | final | first) year",
    {"[2003] In 2003, his freshman year, he": "2003", "[2006] in 2006, her senior year": "2006"},
    never=["[2003] In 2003, his freshman year was over", "[2003] in his freshman year"],
    guard=lambda look: (
        bool(rx.search(r"\b(?:1[89]|20)\d\d,\s$", look.lead))
        and bool(rx.match(r"\s*(?:[,.;)]|$|at\b|of\b)", look.tail))
    ),
    priority=1,
)
def school_year_named() -> Expression:
    return This(Grain.YEAR, Hole.STORY)


@rule(
    "(michaelmas | hilary | trinity | lent | easter) (term | sittings) ,? (of | in)? YEARX",
    {"Michaelmas Term 1923": "1923", "in Hilary term, 2016": "2016"},
    never=["a long term 2016 plan"],
    priority=3,
)
def term_of_year(yearx: int) -> Expression | None:
    """Courts and colleges each have their own terms: the year is all that is sure."""
    return fixed(time.year(yearx))


def _played(look: Look) -> bool:
    """Whether a season is of sports or of a year's round, and not of a series or the weather."""
    return not rx.match(r"(?:['’]s)? (?:of|finales?|finals?|episodes?|ticket|pass|openers?|premieres?)\b|-", look.tail)


@rule(
    "(the same | that same) season",
    {"[2009] in the same season, he was named captain": "2009"},
    never=["[2009] that season", "[2009] the same season of the series"],
    guard=_played,
    priority=1,
)
def that_season() -> Expression:
    return This(Grain.YEAR, Hole.STORY)
