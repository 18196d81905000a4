"""Dates as archives and registers write them, largest unit first: 1957, August; 1907 May 12–1909 Aug. 3; Anno 1571."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.absolute import day_or_month, day_term, full_year
from extract.dates.english.lexicon import phrase, rule
from extract.dates.expression import Between, Expression, Fixed, RangeEnd, fixed
from extract.dates.grammar import Look

# Where an entry of a list stands, or the end of one.
_ENTRY_BEGINS = re.compile(r"(?:^|\n|[(\[:;–—-]|(?<!\d),)\s*$|\bdated\s$")
_ENTRY_ENDS = re.compile(r"\s*(?:$|[\n,:;.)\]–—](?!\d)|-\s)")


def _whole_entry(look: Look) -> bool:
    if rx.match(r";\d{1,3}[(:]", look.tail):
        return True  # J Clim. 2004 May;17(10)
    return bool(_ENTRY_BEGINS.search(look.lead) and _ENTRY_ENDS.match(look.tail)) and "  " not in look.words


_LAST_PRINTED = 2040
# What stands before 2022-09 where it is a month.
_ISO_MONTH = re.compile(r"(?i)(?:\b(?:in|of|from|to|through|since|until|by|during|for|dated|and)|[,;:(|]|^|\n)\s?$")
_ISO_MONTH_BEHIND = re.compile(r" (?:to|through|until|[-–]) (?:1[5-9]|20)\d\d-(?:0\d|1[0-2])\b")


@rule(
    "YEARX ,? MONTH",
    {"Letters, 1957 August": "1957-08", "(1957, Aug.)": "1957-08"},
    never=["In 1957, August was hot", "1957, August came early", "In 1957, May and June were wet"],
    guard=_whole_entry,
    priority=1,
)
def year_and_month(yearx: int, month: int) -> Expression | None:
    return fixed(time.month(yearx, month))


@phrase("YEARFIRST", "YEARX ,? MONTH DAYX?")
def largest_first(yearx: int, month: int, dayx: int = 0) -> Expression | None:
    return day_or_month(yearx, month, dayx) if dayx else fixed(time.month(yearx, month))


@rule(
    "[YEARFIRST] (- | to) [YEARFIRST2 | YEARX]",
    {
        "1957, August – 1961, May": "1957-08; 1961-05",
        "1907 May-1909 Aug. 3": "1907-05; 1909-08-03",
        "1907 May 12-1912": "1907-05-12; 1912",
    },
    never=["1961, May – 1957, August"],
    priority=3,
)
def largest_first_range(
    yearfirst: Expression, yearfirst2: Expression | None = None, yearx: int = 0
) -> tuple[Expression, ...] | None:
    last = yearfirst2 or (fixed(time.year(yearx)) if yearx else None)
    if not isinstance(yearfirst, Fixed) or not isinstance(last, Fixed):
        return None
    fits = time.spanning(yearfirst.interval, last.interval)
    return (Between(yearfirst, last), RangeEnd(last)) if fits else None


@rule(
    "(INT | DAYNUM) '/' YEARX ,? (of | dated | promulgated) [the? DAYX of? MONTH | MONTH DAYX]",
    {"Law no. 19/2003 of 22 August": "2003-08-22", "Royal Decree 1373/1998, of 7 November": "1998-11-07"},
    never=["Law no. 19/2003 of 31 June"],
    guard=lambda look: not rx.match(r",?\s\d{4}\b", look.tail),
    priority=3,
)
def day_of_numbered_law(
    yearx: int, dayx: int, month: int, int: int = 0, daynum: int = 0
) -> tuple[Expression, ...] | None:
    """A law is of the year in its number."""
    found = day_term(yearx, month, dayx)
    return (found,) if found else None


@rule(
    "YEARX - TWO",
    {
        "in 2022-09": "2022-09",
        "Letters, 1912-03": "1912-03",
        "the papers cover 1938-04 through 1939-09": "1938-04; 1939-09",
    },
    never=["in 2009-12", "won 2022-09", "call 2022-09-77"],
    guard=lambda look: (
        bool(_ISO_MONTH.search(look.lead) or _ISO_MONTH_BEHIND.match(look.tail))
        and look.words[-2].isdigit()
        and not rx.match(r"[-–/:.]?\d|\w", look.tail)
    ),
    priority=1,
)
def iso_month(yearx: int, two: int) -> Expression | None:
    """Only where it can't be a range of years: 2009-12."""
    return fixed(time.month(yearx, two)) if yearx % 100 >= two else None


@rule(
    "MONTH - TWO",
    {"Sales, Nov-98": "1998-11", "in Sep-22": "2022-09"},
    never=["on Sep-22", "Sep-22-2019", "May-12 a.m."],
    guard=lambda look: (
        look.before.lower() not in {"on", "by", "until", "before", "after"}
        and not rx.match(r"[-/:.]?\d|\w|\s?[ap]\.?m", look.tail)
        and bool(rx.match(r"[A-Z][a-z]{2}\W\d\d$", look.words))
    ),
)
def month_of_short_year_hyphened(month: int, two: int) -> Expression | None:
    """As spreadsheets write a month."""
    return fixed(time.month(full_year(two), month))


_ROMAN = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


@rule(
    "ROMANYEAR",
    {"printed MDCCXCII": "1792", "MCMLXXXIV": "1984", "in MMXIX": "2019"},
    never=["MMC", "MIX", "Louis MCI", "size MMXLV"],
)
def roman_year(romanyear: str) -> Expression | None:
    """A year in Roman figures, where it can hardly be a word or a size: of four letters, from printing on."""
    values = [_ROMAN[letter] for letter in romanyear]
    year = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return fixed(time.year(year)) if len(romanyear) > 3 and 1400 <= year <= _LAST_PRINTED else None


@rule(
    "(anno | anno domini) [YEARX]",
    {"Anno 1571 the tower fell": "1571", "built anno domini 1402": "1402"},
    never=["anno 1571 men"],
    guard=lambda look: not rx.match(r"\s(?:men|people|pounds|ships)\b", look.tail),
    priority=1,
)
def in_the_year(yearx: int) -> tuple[Expression, ...] | None:
    whole = time.year(yearx)
    return (Fixed(whole),) if whole else None
