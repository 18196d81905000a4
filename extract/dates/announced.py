"""Whether a clause says what will be, before its date or behind it; and plans that were given up."""

from __future__ import annotations

import re

from extract.dates.cues import PHRASE, SENTENCE
from extract.dates.pasts import PASTS

_ANNOUNCED = re.compile(
    r"(?i)\b(?:will|shall|'ll|must(?= [a-z]+ )(?! have)|(?:is|are) (?:scheduled|expected|due|set|planned) (?:to"
    r"|for|by)|(?:is|are) to (?!date\b)[a-z]+"
    r"|(?<!ed )(?<!the )(?<!its )(?<!their )(?:plans?|aims?|intends?|hopes?|expects?) to"
    r"|(?:could|might)(?! have) [a-z]+ (?:as (?:early|soon) as|by|next|until))\b[^.!?;]*$"
)
# 'originally scheduled for March', 'had been set for June', 'had planned to marry in May': of a plan that was given up
_ONCE_PLANNED = re.compile(
    r"\b(?:(?:originally|initially|first|had been) (?:been )?(?:scheduled|planned|due|expected|slated"
    r"|set(?= (?:for|to)\b))"
    r"|had (?:[a-z]+ly )?(?:planned|hoped|intended|meant|wanted|wished|expected|vowed|promised))\b[^.;!?]{0,50}$"
)
# 'By Christmas the line will be open', 'In November, voters are to choose'; not 'In May he said that it will'
_OPENS = re.compile(
    r"(?:^|[.!?:;][\"”’]?\s+|\n\s*|[“\"‘])(?:(?:But|And|Then|So) )?(?:[Ii]n|[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Cc]ome"
    r"|[Bb]efore|[Aa]fter|[Dd]uring|[Ll]ate in|[Ee]arly in)\s(?:the |late |early |mid-?)?$"
)
_NO_VERB = (
    rf"(?!(?:{PASTS.replace(' ', '|')}|was|were|had|has|have|did|[a-z]{{2,}}ed|who|which|that|and|or|as|when|after)\b)"
)
_THEN_WILL = re.compile(
    rf",?(?:\s{_NO_VERB}[\w'’-]+){{1,6}}?(?:['’]ll|\s(?:will|plans? to|aims? to|intends? to|hopes? to|expects? to"
    r"|(?:is|are) (?:now |also )?(?:scheduled|expected|due|set|planned|hoping|supposed) to"
    r"|(?:is|are) to (?!date\b)[a-z]+|(?:should|must) be))\b"
)


def announced_behind(text: str, start: int, end: int) -> bool:
    """Whether the date opens a clause that goes on with what will be."""
    return bool(_OPENS.search(text, max(0, start - _LEAD), start)) and bool(_THEN_WILL.match(text, end))


_LEAD = 30  # characters before a date that opens its clause


def once_planned(text: str, start: int) -> bool:
    """Whether a plan is told that no longer holds: its day may have passed."""
    return bool(_ONCE_PLANNED.search(text, max(0, start - 2 * PHRASE), start))


# 'was to speak on 4 September but fell ill', 'had planned to leave on Tuesday but stayed'
_WAS_TO = re.compile(
    r"\b(?:(?:was|were) (?:(?:due|scheduled|expected|supposed|set|meant) )?to (?!have\b)[a-z]+"
    r"|(?:was|were) (?:due|scheduled|expected) (?:in|at|back|home|here|on)"
    r"|had (?:planned|hoped|meant|intended|wanted) to [a-z]+)\b[^.;:!?]{0,40}$"
)
_BUT = re.compile(
    r",? (?:[a-z]+ ){0,2}but (?!(?:put|will|would|may|is|are|has|have|moved)\b)"
    r"(?:(?:the|its|his|her|their|our|my|an?) )?(?:[a-z]+ )?"
    r"(?:did not|didn['’]t|never|failed|(?!put|will|would|may|is|are|has|have|moved)"
    rf"(?:{PASTS.replace(' ', '|')}|was|were|had|[a-z]{{2,}}ed|fell|put)\b)(?! (?:said|been) )"
)
_MOVED = re.compile(
    r"[^.;!?]*\b(?:postponed|delayed|put (?:it|them )?off|adjourned|moved|rescheduled|brought forward"
    r"|(?:put|pushed|set) back)\b"
)


def given_up(text: str, start: int, end: int) -> bool:
    """Whether what was to be on that day is told not to have come to pass: the day lies behind."""
    return (
        text.startswith((" but", ", but"), end)
        and _BUT.match(text, end) is not None
        and not _MOVED.match(text, end)
        and _WAS_TO.search(text, max(0, start - SENTENCE), start) is not None
    )


def announced(text: str, start: int) -> bool:
    """Whether the sentence so far says what will be."""
    return bool(_ANNOUNCED.search(text, max(0, start - SENTENCE), start))


# 'Sales fell in 2016 and should recover by the end of the year'
_TO_BE = re.compile(r"\b(?:should|expects?|forecasts?|predicts?|promises|targets)\b(?! have)[^.!?;]*$")


def to_be(text: str, start: int) -> bool:
    """Whether the sentence so far says in the present tense what will, or should, be."""
    return announced(text, start) or bool(_TO_BE.search(text, max(0, start - SENTENCE), start))


_CAME_TO_PASS = re.compile(
    r",?[^.;:,!?\n]{0,40} (?:went ahead|took place|(?:was|were) held|passed|ended|began|started|opened)\b"
)
_CAME_TO_NOTHING = re.compile(
    r",?[^.;:,!?\n]{0,40} (?:broke down|collapsed|failed|never|did(?: not|n['’]t)|fell through|came to nothing)\b"
)
_CALLED_OFF = re.compile(
    r",?[^.;:,!?\n]{0,40} (?:was|were) (?:abandoned|banned|called off|cancell?ed|delayed|postponed|put off|scrapped)\b"
)
_SOON = 60  # days: 'talks planned for June broke down', said in October
_A_HALF_YEAR_LATER = 190  # days: 'the fair set for March was cancelled'


def reach_of_plan(text: str, end: int, most: int) -> int:
    """How many days ahead at most (`most`) what was planned lies, by what is told of the plan behind its day."""
    if _CAME_TO_PASS.match(text, end):
        return 0
    if _CAME_TO_NOTHING.match(text, end):
        return _SOON
    return _A_HALF_YEAR_LATER if _CALLED_OFF.match(text, end) else most
