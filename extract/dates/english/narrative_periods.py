"""Periods that the text is in: the end of the year, the weekend, for the quarter, within the week, in the new year."""

from __future__ import annotations

import re

from extract.dates import interval as time
from extract.dates import rx
from extract.dates.english.guards import DEED, ends_clause
from extract.dates.english.lexicon import listed, rule
from extract.dates.expression import (
    Between,
    Expression,
    Fixed,
    Hole,
    Length,
    Part,
    Partial,
    RangeEnd,
    Step,
    This,
)
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain


@rule(
    "[MONTH ,? YEARX] (to | until | till | through) [the MONTH2 (following | after)]",
    {"From October 1914 to the April following he lay in hospital": "1914-10; 1915-04"},
    never=["from October 1914 to the April following the defeat"],
    guard=lambda look: not rx.match(r" (?:the|an?|his|her|their|its)\b", look.tail),
    priority=3,
)
def month_to_the_following(month: int, yearx: int, month2: int) -> tuple[Expression, ...] | None:
    first, last = time.month(yearx, month), time.month(yearx + (month2 <= month), month2)
    return (Between(Fixed(first), Fixed(last)), RangeEnd(Fixed(last))) if first and last else None


_ANY_WEEKEND = frozenset(listed("every each holiday long bank"))


@rule(
    "the (long | holiday | bank holiday)? weekend | the? wkend | weekend",
    {
        "over the weekend": "2020-W42-WE",
        "Three drowned over the long weekend.": "2020-W42-WE",
        "Troops were sent in after weekend riots.": "2020-W42-WE",
    },
    never=["a weekend break", "a long weekend game", "every weekend game", "Weekend Edition"],
    guard=lambda look: (
        look.words.lower().startswith("the ")
        or look.before.lower() in {"on", "at", "by", "over", "during", "since"}
        or (look.before.lower() not in _ANY_WEEKEND and bool(DEED.match(look.tail)))
    ),
)
def the_weekend() -> Expression:
    return Partial(weekend=True)


# 'nine months of the year', but not 'woman of the year'.
_PART_OF = re.compile(
    r"(?i)\b(?:days|weeks|months|quarters|half|most|much|rest|remainder|part|all|third|balance) of\s+$"
)
_PRIZE = re.compile(
    r"(?i)\b(?:man|woman|person|player|team|coach|song|album|film|book|car|game|word|artist|rookie|driver|"
    r"athlete|teacher|company|time|times|event|outfit|photo|story|deal|award|season) of\s+$"
)
# 'Sales for the quarter rose 3%', and what moves for a day: '0.2% for the day', 'six points for the day'.
_MOVED = re.compile(
    r"\s(?:also )?(?:rose|fell|climbed|declined|dropped|increased|decreased|grew|slid|slipped|jumped|surged|soared|"
    r"plunged|totaled|totalled|reached|came|shrank|edged|more|about|nearly)\b"
)
_RATE = re.compile(r"\d.*\bfor $")
_RATE_BEHIND = re.compile(r", [^.]*\b(?:climbed|rose|gained|added|fell|lost|sank|slipped|dropped|tumbled|eased)\b")
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[,.;:?!)–—]|--|$|\n|(?:as|and|but|was|were|with|the|in|at|on|from|because|due|while|despite|through|would|will|"
    r"is|are|compared|up|down)\b|(?:of|to|by) \$?\d|to [JFMASOND][a-z]+\.? \d)"
)
_NAMED_AFTERWARDS = re.compile(r"-|['’]|\s*(?:that|when|which|of|after|before|he|she|they|it|we|the|mile|back)\b")
_REPORTED = re.compile(r"(?i)\b(?:(?:19|20)\d\d|profits?|earnings|sales|revenues?|prices|output|losses)\b")
_DID = re.compile(  # not what is so in any year
    r"(?i)\b(?:has|have|had) (?:[a-z]+ly )?[a-z]+(?:ed|n|t)\b[^.;]*$"
    r"|(?:^|[.;])(?![^.;]*\b(?:is|are|be|can|may)\b)[^.;]*\b[a-z]{3,}ed\b[^.;]*$"
)
_CLAUSE = 120  # characters before it in which that stands
_OF_PERIODS = frozenset({"for", "in", "during", "within", "on", "throughout"})
_CLOSED = frozenset({"ended", "ends", "end", "entered", "began", "begin", "closed", "finished", "finish", "started"})


def _of_a_report(look: Look) -> bool:
    """'for the year', 'throughout the quarter', 'it ended the week up 3%', 'unchanged at 1.2 for the day'."""
    words, before = look.words.lower(), look.before.lower()
    if words == "the day":
        if before != "for" or not (_RATE.search(look.lead) or _RATE_BEHIND.match(look.tail)):
            return False
    elif words not in {"the year", "the month", "the week", "the quarter"}:
        return False
    elif before in _CLOSED:
        return not _NAMED_AFTERWARDS.match(look.tail)
    if (
        before == "throughout"
        and words == "the year"
        and not (_REPORTED.search(look.lead) or _DID.search(look.text[max(0, look.start - _CLAUSE) : look.start]))
    ):
        return False  # what is so in any year
    if before not in _OF_PERIODS and (not _PART_OF.search(look.lead) or _PRIZE.search(look.lead)):
        return False
    return bool(_CLAUSE_ENDS.match(look.tail) or _MOVED.match(look.tail))


@rule(
    "the (UNIT)",
    {
        "for the year": "2020",
        "in the month": "2020-10",
        "It lost 0.2% for the day.": "2020-10-20",
        "For the day, the index climbed 3 points.": "2020-10-20",
        "It ended the week up three points.": "2020-W43",
    },
    never=[
        "the year of the dragon",
        "the day he died",
        "the week that was",
        "the decade",
        "the player of the year.",
        "He ended the year of mourning",
        "in the year he died",
    ],
    guard=_of_a_report,
    priority=-1,
)
def the_period(unit: Grain) -> Expression:
    return This(unit, Hole.PERIOD)


@rule(
    "before [the UNIT] (was | is) (out | over | up)",
    {"[3 June 1526] Before the month was out it had voted": "1526-06", "He will go before the year is out.": "2020"},
    never=["before the day was over"],
    guard=lambda look: not look.words.lower().endswith(("second", "minute", "hour", "day", "quarter")),
    priority=2,
)
def before_it_was_out(unit: Grain) -> tuple[Expression, ...]:
    return (This(unit, Hole.PERIOD),)


@rule(
    "within [the UNIT]",
    {"[3 October 2018] He was dead within the week.": "P1W", "it was rebuilt within the year": "P1Y"},
    never=["within the week of prayer"],
    guard=lambda look: (
        not look.words.lower().endswith(("second", "minute", "quarter", "decade"))
        and (ends_clause(look) or (look.before == "Within" and not look.tail.startswith(" of ")))
    ),
    priority=1,
)
def within_the_unit(unit: Grain) -> tuple[Expression, ...]:
    return (Length(Amount(1, unit)),)


@rule(
    "(in | into | by | before | to | until | till) [the (new) year] | [early in the (new) year]",
    {"[2 December 2002] In the new year the roof fell in.": "2003 START", "put off until the new year": "2021 START"},
    never=["in the new year group", "before the new year-end rules"],
    guard=lambda look: (
        (ends_clause(look) and look.tail[:1] != "-")
        or bool(rx.match(r"\s+(?:he|she|they|it|we|I|you|the)\b", look.tail))
    ),
    priority=1,
)
def into_the_new_year() -> tuple[Expression, ...]:
    return (Part("START", Step(Grain.YEAR, 1, Hole.PERIOD)),)
