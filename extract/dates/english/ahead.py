"""Lengths counted ahead of the day of writing: in two weeks' time, ten years from now, three weeks away."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import rule
from extract.dates.expression import Expression, Ref, Shift
from extract.dates.interval import Amount, Grain, Mod

# Before 'in five years': what is still to come.
_TO_COME = re.compile(
    r"(?i)\b(?:will|would|'ll|’ll|shall|going to|to be|due|expires?|matures?|scheduled)\b[^.!?;]{0,30}\bin $"
    r"|\b(?:it is|it['’]s) (?:christmas|easter|[a-z]+(?:mas|day)) in $"
    r"|(?i:\b(?:starts?|begins?|ends?|opens?|closes?|returns?|resumes?|arrives?"
    r"|appears?|sits?|meets?|votes?|marry|marries|sails?|leaves?|goes? on trial"
    r"|goes? to (?:court|trial|the polls|the country)"
    r"|lapses?|retires?|graduates?|departs?|reopens?|runs? out|takes? effect|falls? due|comes? into force|goes on sale"
    r"|leaving|moving|coming|flying(?: out| home)?|moving out|(?:see|c) (?:you|u|ya)"
    r"|(?:be|come|i['’]?m|we['’]?re|he['’]?s|she['’]?s|\A\s*) ?back|\A\s*due"
    r"|exam|interview|birthday|b-?day|wedding|holidays?|baby|is|are"
    r"|(?:is|are) (?:expected|promised|forecast|planned|likely|possible))"
    r"(?: (?:uni|school|work|college|in (?:court|[A-Z][a-z]+)|my \w+|the \w+|a new \w+))? in $)"
    r"|(?:^|[.;:,]\s+|\n)(?i:review|f/u|follow[- ]?up|return|re-?check|repeat|reassess|rtc)\b[^.!?;]{0,20}\bin $"
)
# 'the first in five years', 'the first woman to be elected in forty years'
_SINCE_THEN = re.compile(
    r"(?i)\b(?:time|\w+est|first|second|third|\w+th|only|once|twice) (?:\w+ ){0,2}in $"
    r"|\b(?:first|second|third|only|last|[a-z]{3,6}(?<!r)(?<!w)est) (?:\w+ ){1,3}to (?:\w+ ){1,4}in $"
)
_BARELY = re.compile(r" (?:exactly|just|only|precisely) $")
# 'In two months, we will know.'
_THEN_WILL = re.compile(r",?\s(?:[\w'’-]+\s){1,5}?(?:will|shall|won['’]t)\b|,?\s\w+['’]ll\b")


@rule(
    "in [HEDGE? LENGTH (APOSTROPHE | POSSESSIVE)? time] | [HEDGE? LENGTH from (now | today)] | [HEDGE? LENGTH hence]",
    {"in two weeks' time": "2020-11-03", "ten years from now": "2030", "three days from now": "2020-10-23"},
    priority=1,
)
def from_now(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    return Shift(amount, "after", mod=hedge or mod) if amount.count is not None else Ref("FUTURE_REF")


@rule(
    "in [HEDGE? LENGTH] | in (exactly | just | only | precisely) [LENGTH]",
    {
        "It expires in just three days.": "2020-10-23",
        "it will be redeemed in five years": "2025",
        "the permit will expire in three days": "2020-10-23",
        "A ruling is expected in two weeks.": "2020-11-03",
        "The vote is in three weeks.": "2020-11-10",
        "In two months, we will know.": "2020-12",
    },
    never=[
        "it was built in three days",
        "the first time in five years",
        "is the second in ten days to occur",
        "He would be the first soldier to be executed in five years.",
        "back in two hours",
        "In two months he knew.",
    ],
    guard=lambda look: (
        bool(
            _TO_COME.search(lead := _BARELY.sub(" ", look.lead))
            or (lead.endswith("In ") and _THEN_WILL.match(look.tail))
        )
        and not _SINCE_THEN.search(look.lead)
        and not rx.match(r"\s*(?:of|ended|ago|time)\b|['’]", look.tail)
    ),
)
def in_length(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> tuple[Expression, ...] | None:
    amount, mod = length
    if not amount.count or amount.unit.rank < Grain.DAY.rank:
        return None
    return (Shift(amount, "after", mod=hedge or mod),)


@rule(
    "HEDGE? LENGTH (away | off)",
    {"The exam is three weeks away.": "2020-11-10", "The vote is only ten days off.": "2020-10-30"},
    never=["I am two days away from home", "She has three days off.", "The coast is two days away by boat."],
    guard=lambda look: (
        bool(rx.search(r"(?i)(?:\b(?:is|are|its)|['’]s)(?: (?:only|just|still|now|barely|less than))* $", look.lead))
        and bool(rx.match(r"\s*(?:[.,;:!?)]|$|\n|(?:and|but|so)\b)", look.tail))
    ),
    priority=1,
)
def length_away(length: tuple[Amount, Mod | None], hedge: Mod | None = None) -> Expression | None:
    amount, mod = length
    if amount.count is None or amount.unit.rank < Grain.DAY.rank:
        return None
    return Shift(amount, "after", mod=hedge or mod)
