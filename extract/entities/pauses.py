"""Where a reader pauses though the author set no comma: behind a date that opens a clause, before who acts.

"On 28 March a man called", "In the late 1970s a terminal was planned", "After the battle of 3 May rebels fled",
"After retiring in 1991 he wrote": read without a pause, the language model takes the man for a word of the date, and
the clause has lost its subject. Read with a comma, it has one. So does what a happening cost, counted behind its date:
"A bomb exploded on 3 May and 12 people were killed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.records import Timex

_CLAUSE = (
    r"(?:^|[.!?;:—–\n][\"'”’»)\]]{0,3}\s+|\s(?:and|but|while|where|when|that|because)\s+)"
    r"[\"'“‘«(]{0,2}(?:(?:and|but|then|also|later|early|late)\s+)?"
)
_PREPOSITION = (
    r"(?:about|after|around|at|before|between|by|by about|by around|during|from|in|on|over|since|throughout|towards?|"
    r"until|within)\s+(?:(?:about|approximately|around|exactly)\s+)?"
)
_PART = (
    r"(?:(?:the )?(?:early |late )?(?:afternoon|autumn|beginning|end|evening|morning|night|start|summer|winter) of\s+)?"
)
# What stands between a clause's beginning and its date. Without a preposition ("two days later the court") the model
# reads as well by itself, and the comma made two happenings of one.
_OPENS = re.compile(f"{_CLAUSE}{_PREPOSITION}{_PART}$", re.IGNORECASE)
_LONGEST_OPENING = 48  # characters of the above
# The date of what opens the clause: "A week after the battle of", "Before moving to Oman in". Nobody acts in it.
_NO_VERB = r"(?!(?:he|I|it|she|they|we|who|which|that|and|but|had|has|have|is|are|was|were|will|would)\b)"
_SO_LONG = r"(?:(?:shortly|soon|(?:[a-z]+ )?(?:an?|the|\w+) (?:hour|day|week|fortnight|month|year|decade)s?) )?"
_OPENS_WITH = re.compile(
    rf"{_CLAUSE}(?:{_SO_LONG}(?:after|at|before|(?:from \d{{4}} )?until|despite|during|following|in|on|since|under"
    r"|upon|with) (?:an?|the|his|her|its|their) "
    rf"|(?:after|before|by|following|on|since|upon|while) (?=[a-z]+ing ))"
    rf"(?:{_NO_VERB}[\w'’-]+ ){{1,6}}(?:of|on|in|at|dated)\s(?:(?:about|around|the)\s)?$",
    re.IGNORECASE,
)
_LONGEST_WITH = 90  # characters of the above
_GOES_ON = re.compile(
    r"\s?[–-]\s?|\s(?:in |of |on )?"
)  # "At 5 a.m. on 3 May two men", "At 5 a.m. the next morning two men"
# What begins a subject: "a man", "his brother", "two men", "they", a name.
_WHO = re.compile(
    r"\s{1,4}(?:(?:a|all|an|another|both|each|every|he|her|his|I|its?|many|most|my|no|our|several|she|some|that|the|their|"
    r"these|they|this|those|we|you|your|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|"
    r"armed|authorities|crowds|demonstrators|fighters|forces|government|gunmen|local|masked|members|men|militants|militiamen|military|officials|people|police|"
    r"prosecutors|protesters|rebels|residents|security|soldiers|students|suspected|troops|unidentified|unknown|villagers|women|workers)\s|"
    r"(?!(?:AD|AM|And|At|B?CE?|By|During|For|From|GMT|In|Of|On|Or|PM|To|UTC|With|[A-Z]{2,3}T)\b)[A-Z][\w.’'-]*[\s,])"
)
# How many it cost, in a clause of its own: "and 12 people were killed", "and dozens of passengers drowned".
_COST = re.compile(
    r"\s+and\s+(?:(?:about|almost|around|at least|more than|nearly|over|some|up to) )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|(?:dozens|hundreds|scores"
    r"|thousands)(?: of)?) (?!(?:an?|the|h[ei][rs]|its|their|this|that|who|(?:day|hour|minute|month|week|year)s?)\b)"
    r"(?:[a-z-]+ ){1,3}?(?:was|were|died|drowned|fell|fled|perished|suffered|sustained)\b"
)


def pauses(text: str, timexes: Iterable[Timex]) -> Iterator[int]:
    """Offsets, in order, behind which a comma is to be read."""
    opened = -1  # where the last date that opens a clause ends
    for timex in timexes:
        goes_on = opened >= 0 and _GOES_ON.fullmatch(text, opened, timex.start)
        if goes_on or _opens(text, timex.start):
            opened = timex.end
            if _WHO.match(text, timex.end):
                yield timex.end
                continue
        if _COST.match(text, timex.end):
            yield timex.end


def _opens(text: str, start: int) -> bool:
    """Whether a date there opens a clause, alone or with what it dates."""
    if _OPENS.search(text, max(0, start - _LONGEST_OPENING), start):
        return True
    return _OPENS_WITH.search(text, max(0, start - _LONGEST_WITH), start) is not None
