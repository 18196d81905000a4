"""Hours told with their minutes in words: ten to eight, twenty past six; "When?" – "Eleven thirty."."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.clock import to_hour
from extract.dates.english.lexicon import phrase, rule
from extract.dates.english.spoken_hours import NOTHING_COUNTED, clock_of
from extract.dates.expression import Clock, Expression

_ASKED = re.compile(
    r"(?i)\b(?:when|what time)\b[^.!?\n]{0,50}\?[\"”]?\s+(?:[a-z][\w.]{0,12}: )?"
    r"(?:[–—-] )?(?:(?:like|about|around|oh|uh|um|well|maybe|probably|at),? ){0,3}$"
)


@rule(
    "(DIGIT | TEEN) -? MINUTEWORDS",
    {
        "What time did he call? Eleven thirty.": "2020-10-20T11:30",
        "When's your train? – Ten forty-five, I think.": "2020-10-20T10:45",
    },
    never=["How much? Eleven thirty.", "When did he win? Eleven thirty-two votes in, he knew."],
    guard=lambda look: bool(_ASKED.search(look.lead)) and bool(rx.match(r"[.,!?]|$", look.tail)),
)
def answered(minutewords: int, digit: int = 0, teen: int = 0) -> Expression | None:
    return clock_of(digit or teen, minutewords) if minutewords < 60 else None


_DECIDED = re.compile(
    r"\b(?:adopt|approv|carri|decid|defeat|divid|pass|reject|rul|vot)ed\b[^.;]{0,40} by $"
    r"|\b(?:beat(?:en)?|held|lost|split|upheld|won)\b[^.;]{0,40} by $"
)
_TO = {5: 55, 10: 50, 20: 40, 25: 35}


@rule(
    "(at | about | around | by | until | till | til | since | from | nearly | almost | it POSSESSIVE | was) about?"
    " [(WHOLE | INT) (minutes | mins)? to (HOUR | WHOLE2) (HALFDAY | THISPART | on? DAYTIME)?]",
    {
        "by five to six in the evening": "2020-10-20T17:55",
        "He came at ten to eight.": "2020-10-20T07:50",
        "at ten to six this morning": "2020-10-20T05:50",
        "at about twenty minutes to three we heard it": "2020-10-20T02:40 APPROX",
        "she rang about 20 to 9": "2020-10-20T08:40 APPROX",
    },
    never=[
        "cut from 25 to nine",
        "at five to ten percent",
        "about ten to twelve people",
        "at 8 to 10",
        "about ten to one",
        "the vote was ten to six this morning",
        "the court ruled by five to four",
    ],
    guard=lambda look: (
        bool(NOTHING_COUNTED.match(look.tail))
        and not look.words.lower().endswith(" one")
        and "-" not in look.words
        and not (look.words[0].isdigit() and look.lead.endswith("from "))
        and not (look.lead.endswith("by ") and _DECIDED.search(look.lead))
        and not (look.lead.endswith(" was ") and not rx.search(r"\b[Ii]t was $", look.lead))
    ),
    priority=2,
)
def minutes_to(
    whole: float = 0,
    int: int = 0,
    hour: int = 0,
    whole2: float = 0,
    halfday: str = "",
    thispart: Expression | None = None,
    daytime: Expression | None = None,
) -> tuple[Expression, ...] | None:
    """Only minutes that a clock face shows; in figures only where they can't be a range (20 to 9)."""
    minutes, comes = int or round(whole), hour or round(whole2)
    if minutes not in _TO or not 1 <= comes <= 12 or (int and int < comes):
        return None
    told = to_hour(comes, halfday) if halfday else None
    if told is not None:
        return (Clock((told - 1) % 24, _TO[minutes]),)
    return (Clock((comes - 1) % 12 or 12, _TO[minutes], inner=thispart or daytime, half_told=False),)


@phrase("TIMEX", "(WHOLE | DAYNUM) minutes? past (WHOLE2 | HOUR) (o APOSTROPHE clock | oclock)? HALFDAY?")
def minutes_past(
    whole: float = 0, whole2: float = 0, daynum: int = 0, hour: int = 0, halfday: str = ""
) -> Clock | None:
    """Ten past six, 20 past 8 at night: only minutes that a clock face shows."""
    shown = (int(whole) or daynum) in (5, 10, 20, 25)
    return told_minutes_past(whole, whole2, daynum, hour, halfday) if shown else None


@phrase("TIMEX", "(WHOLE | DAYNUM) (minute | minutes) past (WHOLE2 | HOUR) (o APOSTROPHE clock | oclock)? HALFDAY?")
def told_minutes_past(
    whole: float = 0, whole2: float = 0, daynum: int = 0, hour: int = 0, halfday: str = ""
) -> Clock | None:
    """Seven minutes past 3 p.m.: with the word 'minutes' any number of them up to the half hour."""
    clock_hour, minutes = int(whole2) or hour, int(whole) or daynum
    found = to_hour(clock_hour, halfday) if 1 <= clock_hour <= 12 and 1 <= minutes < 30 else None
    return Clock(found, minutes, half_told=bool(halfday)) if found is not None else None
