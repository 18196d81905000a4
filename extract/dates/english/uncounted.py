"""Lengths of time without their number: for decades, weeks of rain, the early years, hours and hours, some time."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Length
from extract.dates.grammar import Look
from extract.dates.interval import Amount, Grain

_SMALL = {"seconds", "minutes", "the seconds", "the minutes", "these minutes", "the hours", "these hours"}


@rule(
    "the (UNIT | UNITS) ahead",
    {"in the year ahead": "P1Y", "the months ahead will be hard": "PXM"},
    never=["the hour ahead of her", "the minutes ahead"],
    guard=lambda look: look.after.lower() not in {"of", "in"},
    priority=3,
)
def units_ahead(unit: Grain | None = None, units: Grain | None = None) -> Expression | None:
    grain = unit or units
    return Length(Amount(1 if unit else None, grain)) if grain and grain.rank >= Grain.DAY.rank else None


_KINDS = frozenset({"appreciation", "awareness", "works"})  # 'customer appreciation days', 'she works days'


def _is_length(look: Look) -> bool:
    """'Within days', 'days of rage'; not 'awareness days', 'MOS 11B'."""
    if look.words == "MOS":
        return False
    return look.words.lower() != "days" or look.before.lower() not in _KINDS


_AT_WORK = re.compile(
    r"(?i)\b(?:(?:my|your|his|her|our|their|its|reduced|longer?|shorter|flexible|fewer|extra|unsocial|contracted) "
    r"|after-)$"
)


@rule(
    "UNITS (-? long)? | (many | some | these | those | the)? UNITS",
    {"for decades": "PXDE", "within days": "PXD", "weeks of rain": "PXW", "the years": "PXY"},
    never=[
        "Hours: 8 to 6",
        "in its darkest hours",
        "The twenties were lean years.",
        "These minutes are subject to confirmation",
        "our Hours of Operation",
        "three months pregnant of course",
        "the minutes of the meeting",
        "It stands in the minutes released on Thursday.",
        "His hours were cut.",
        "It rose in after-hours trading.",
        "She came back on reduced hours.",
        "It will hold customer appreciation days.",
        "He works days and sleeps in barns.",
        "the average age of MOS 11B soldiers",
    ],
    guard=lambda look: (
        (
            look.words.lower() not in _SMALL
            or (look.before.lower() in {"within", "in", "for"} and not rx.match(r" of (?:the|its|a) ", look.tail))
            or bool(rx.match(r" (?:before|after)\b", look.tail))
            or look.lead.endswith("matter of ")
        )
        and look.words.lower() not in {"quarters", "the quarters"}
        and not (look.words.lower() == "hours" and _AT_WORK.search(look.lead))
        and (" " in look.words or _is_length(look))
        and not rx.search(
            r"\d(?:[\d.,]*\d)?[\s-]?$|['’]s?\s*$|(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten|other|both"
            r"|working|school|curfew|trading|licensing|contact|teaching|flying|banking|glory|leap"
            r"|autumn|twilight|golden|early|old|dog|salad|small|office|opening|visiting|peak|rush|business|late"
            r"|daylight|darkest|finest|market|feast|wash|speech|holy"
            r"|good|bad|hard|lean|best|worst|happy|happiest))\s+$",
            look.lead,
        )
        and not rx.match(r"[\s-]+old\b|['’]? Wars?\b|\sv\.?\s|:\s|\s+of (?i:operation|opening|business)\b", look.tail)
        and look.before.lower() not in {"on", "as"}
        and not rx.search(r"(?i)\bas many $", look.lead)
        and not (look.words == "the minutes" and rx.match(r"\s+(?:released|published|issued|show|say)\b", look.tail))
        and (
            look.words.lower() not in {"days", "the days"}
            or look.before.lower() != ""
            or bool(rx.match(r"\s+(?:after|before|of)\b", look.tail))
        )
    ),
)
def bare_units(units: Grain) -> Expression | None:
    return Length(Amount(None, units))


@rule(
    "UNITS and UNITS2",
    {"We waited hours and hours.": "PTXH", "for years and years": "PXY"},
    never=["the days and weeks after"],
    priority=1,
)
def units_and_units(units: Grain, units2: Grain) -> Expression | None:
    return Length(Amount(None, units)) if units is units2 else None


@rule(
    "some time",
    {"for some time": "PXM"},
    never=["the first time", "this time", "time after time", "at the time", "some time between May and June"],
    guard=lambda look: (
        look.before.lower() not in {"at", "once", "worth"}
        and not rx.match(
            r" (?:between|before|after|in|on|around|during|last|next|that|this|today|tomorrow)\b", look.tail
        )
    ),
    priority=-1,
)
def some_time() -> Expression | None:
    return Length(Amount(None, Grain.MONTH))


@rule(
    "(the | these | those)? (first | final | last | early | later | intervening | subsequent | succeeding | "
    "ensuing | remaining) UNITS",
    {"the early years": "PXY", "the intervening years": "PXY"},
    never=["in the early hours"],
    guard=lambda look: not look.words.lower().endswith(("seconds", "minutes", "quarters", "early hours")),
)
def framed_units(units: Grain) -> Expression:
    return Length(Amount(None, units))
