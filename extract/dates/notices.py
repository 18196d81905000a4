"""Lines without a verb that tell what is on: "Next meeting: Friday", "Carol service, Christmas Eve".

Their dates lie ahead of the day of writing. A line that names a record of what was ("Minutes of the meeting on Friday")
is none. To extend: a word of OCCASIONS, or a phrase of CALLS that needs no occasion.
"""

from __future__ import annotations

import re

_WORD = 24  # characters of a word, and what may stand before it
_LINE = 120  # characters on each side in which the line of a notice stands
OCCASIONS = (
    "meeting|agm|egm|festival|fair|fete|fête|service|mass|concert|recital|lecture|talk|workshop|seminar|webinar|sale"
    "|auction|party|dinner|lunch|supper|breakfast|quiz|disco|ball|bazaar|exhibition|walk|outing|trip|rehearsal"
    "|performance|premiere|screening|match|fixture|game|tournament|hearing|exam|test|appointment|session|class|classes"
    "|open day|open evening|carols|singing|barbecue|bbq|picnic|parade|procession|ceremony|vigil|conference|assembly"
    "|reception|raffle|draw|collection|delivery|enrolment|registration|interviews?|auditions|doors|tickets|kick-?off"
    "|closing date|deadline|start date|expiry|renewal|issue|term|sitting|ballot|rally|march|picket|clinic|surgery"
    "|appt|b-?day|presale|finals|check-?up"
)
CALLS = (
    "next|coming up|upcoming|forthcoming|for your diary|diary dates?|save the date|deadline|closing date|closes|rsvp"
    "|due|apply by|book by|reply by|submissions?|on sale|tickets|reminder|don['’]t miss|not to be missed|join us"
    "|watch out for|coming soon|coming to"
)
_RECORD = re.compile(
    r"(?i)\b(?:minutes|notes|record|report|summary|results?|review|photos|transcript|actions|from|(?<!date )of"
    r"|after|following|further to|thanks?|sorry|apologies)\b"
)
_AT = r"(?:\s(?:on|from|at|for|in|by|until|starts?|begins?))?(?: the)?(?:\s(?:first|second|third|fourth|last))?\s?$"
_OCCASION = re.compile(rf"(?i)\b(?:{OCCASIONS})s?(?:,[^,]{{1,30}})?\s?[:,;–—(-]?{_AT}")
_CALL = re.compile(rf"(?i)\b(?:{CALLS})\b[^.!?]*$")
_OCCASION_BEHIND = re.compile(rf"(?i)\s(?:[a-z]+\s)?(?:{OCCASIONS})s?\b")


_PUT_OFF = re.compile(
    r"(?:['’]s\s(?:[\w'’-]+\s){1,4}?|\s)"
    r"(?:(?:has|have) been (?:called off|cancell?ed|postponed|put (?:off|back)|rescheduled"
    r"|scrapped|brought forward|delayed|sold out|banned)|(?:is|are) (?:off|in doubt|sold out|cancell?ed))\b"
)


# 'Parades marking St Patrick's Day have been called off'; not 'The protest held on 3 May has been banned'
_TO_BE = re.compile(r"\b(?:arranged|planned|scheduled|due|set|slated|marking|to mark|celebrating)\b[^.;!?]{0,30}$")
_AWAY = re.compile(r" is (?:(?:only|just|still|barely|about) )?(?:[a-z]+|\d+) (?:day|week|month)s? away\b")


_GATHERING = re.compile(
    rf"\b(?:{OCCASIONS}|wedding|marathon|summit|elections?|vote|referendum|trial|race|talks|games?)s?\s(?:at )?$"
)


def occasion_named(text: str, start: int) -> bool:
    """Whether what is on stands right before the date: 'sales for the concert this Saturday have been slow'."""
    return _GATHERING.search(text, max(0, start - _WORD), start) is not None


# 'City host United in Sunday's final', 'They face Ghana in Friday's semi-final'
_PLAYS = re.compile(
    r"\b(?:takes? on|hosts?|faces?|meets?|plays?|travels? to|visits?|welcomes?|awaits?)\b[^.;]{0,60} (?:in|on|for) $"
)
_FIXTURE = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:final|(?:semi|quarter)-?finals?|match|game|leg|derby|race|opener|clash|fixture|tie"
    r"|decider)\b"
)


def plays(text: str, start: int, end: int) -> bool:
    """Whether it is told who plays that day."""
    return bool(_FIXTURE.match(text, end)) and bool(_PLAYS.search(text, max(0, start - _LINE), start))


def put_off(text: str, start: int, end: int) -> bool:
    """Whether what is told to be put off or in doubt was to be that day: 'Sunday's match has been called off'; or to
    be so long to come: 'Christmas is three months away'."""
    off = _PUT_OFF.match(text, end)
    was_to_be = off is not None and (off[0][:1] != " " or bool(_TO_BE.search(text, max(0, start - _LINE), start)))
    return was_to_be or _AWAY.match(text, end) is not None


# 'Flying out tues', 'Heading to LA Friday!': what somebody is about to do; not 'Heading home Friday I saw a fox'
_ON_THE_MOVE = re.compile(
    r"(?i)\W*(?:(?:then|and|so|now|also|prob|probably|def) )?(?:arriving|celebrating|coming|dropping|driving|finishing"
    r"|flying|getting|going|graduating|having|heading|hosting|launching|leaving|marrying|meeting|moving|opening"
    r"|performing|playing|releasing|returning|running|seeing|shooting|speaking|starting|taking|throwing|travell?ing"
    r"|visiting|watching|working)(?:,? (?!(?:in|at|near|outside) [A-Z]\w+ $)[\w'’@&/-]+){0,7} (?:on )?(?:the )?"
)
_REMARK_ENDS = re.compile(r"\s*(?:[.!?)]|$|\n|[#@]|https?:|[\U0001F300-\U0001FAFF]|,? (?:back|then|and then) )")


def told_ahead(lead: str, tail: str) -> bool:
    """Whether the words before and behind a date, none of them a verb, are those of a notice."""
    lead = lead[-_LINE:].rpartition("\n")[2]
    if _RECORD.search(lead):
        return False
    if _ON_THE_MOVE.fullmatch(lead) and _REMARK_ENDS.match(tail):
        return True
    return bool(_CALL.search(lead) or _OCCASION.search(lead) or _OCCASION_BEHIND.match(tail))
