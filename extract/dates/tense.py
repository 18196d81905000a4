"""Which side of the anchor a bare month or weekday lies on: by the words around it, or by the parsed verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.dates.expression import Side
from extract.dates.look import SENTENCE_END
from extract.records import Sentence, Token

# Both are looked for in lower-case words: to search without regard to case is three times as slow.
_FUTURE = re.compile(
    r"\b(?:will|would|shall|won't|'ll|’ll|going to|gonna|(?:is|are|be|was|were)? ?(?:scheduled|expected|due"
    r"|slated|supposed|likely|"
    r"planned|poised|bound|about|ready|hoping|planning) (?:to|for|on|in|by)(?<!due to)|set (?:to|for)|expects?"
    r"|expected"
    r"|plans? to|hopes? to|intends? to|(?:is|are) (?:planned|tentatively|to [a-z]+)|(?:the|an?|its|his"
    r"|their) planned|"
    r"aims? to|scheduled|expires?|effective|slated|matures?|maturing|payable|faces"
    r"|(?<!was )(?<!were )due(?! to (?:the|an?|its|his|her|their|bad|heavy|lack|\W))(?! to\s*$)|to be|ahead of|"
    r"wants? to|must|prepares? (?:to|for)|preparing (?:to|for)|facing|upcoming|"
    r"see you|see u|cant wait|can't wait|looking forward|calling for|calls? for|"
    r"(?:may|might|could)(?! (?:not|hardly|barely|scarcely|no longer|only|hear|see|smell|feel|tell)\b)|(?:should"
    r"|shld|shud) (?:be|b)\b|takes? (?:effect|office|place)|go to the polls|"
    r"(?:polls|doors|gates|shops|schools) (?:re)?(?:open|close)|"
    r"(?<!had )(?<!has )(?<!have )(?<!ve )come(?: back| over| round)?(?= $| on $)|happy to|having (?:the|my|our"
    r"|an?|his|her|their) (?:[a-z]+ ){1,3}?[a-z]+ed(?= $| on $| on the $)|cob|eod"
    r"|(?:i['’]m|we['’]re) (?:in|off|out|away|back)(?= $| on $)|reminder|deadline is"
    r"|any ?time (?:on|after|before|from)|"
    r"tomorrow|(?:i['’]m|i am|we['’]re|we are) (?!not)[a-z]+ing"
    r"(?: (?:the|my|our|an?|his|her) (?:[a-z]+ ){1,3}?[a-z]+ed(?= $| on $| on the $))?|"
    r"(?:how|what) about(?= $| on $)|let me know|let['’]?s|(?:can|could) (?:you|u|we)|give (?:me|us) a call"
    r"|(?:works?|better|good|free) for|any plans|have plans|doesn['’]?t work|works better"
    r"|(?:am|are|is|i['’]m) (?:free|available|busy)"
    r"|(?:come|stop|drop) (?:by|over|round|to|see)|(?:join|meet|call|ring|text) (?:me|us)|wanna|up for|should we"
    r"|rsvp|"
    r"(?:reports|travels|flies|heads|goes|speaks) to|testifies|appears before|"
    r"(?:have|has|['’]ve got) (?:an?|my|our|two|three|another|more)\b(?! been)|"
    r"(?:is|are) forecast|opens|closes|ends|reopens|"
    r"begins?|starts|leaves|arrives|meets|returns|resumes?|departs|convenes?)\b"
)
_PAST = re.compile(
    r"(?<!\bbe )\b(?:was|were|could (?:hardly|barely|scarcely|not|hear|see|smell|feel|tell)|couldn't|seen"
    r"|had|did|has|(?<!\bto )(?<!\bwill )(?<!\bmay )(?<!would )(?<!could )have|been|said"
    r"|told|took|made|went|came|began|rose|fell|held|left|met|won|lost|sent|saw|got|gave|found|became|brought|bought"
    r"|built|chose|cut|drew|fought|hit|kept|knew|led|let|paid|put|ran|read|set|shot|shut|sold|spoke|spent|"
    r"stood|struck|swore|taught|thought|threw|understood|voted|wore|wrote|since"
    r"|(?<!\ba )(?<!\ban |ly )(?<!\b(?:the|its|his|her) )(?<!\b(?:still|their) )"
    r"(?!(?:unit|limit|hundr|inde|spe|proce|exce|succe|bre|nak|sacr)ed\b)\w{3,}ed)\b"
)
_WEAK = re.compile(r"\bto (?!the |a |an |its |his |her |their |this |that |[A-Z]|[a-z]+ings?\b)[a-z]+\b[^,;]*$")
_UNTIL = re.compile(r"(?i)\b(?:until|till|til)\s+(?:the )?$")
_AHEAD = re.compile(
    r"(?i)\b(?:by|beyond|until|till?|no later than|as early as|as soon as|as late as|next|to expire|effective|payable"
    r"|of record|(?:outlook|forecasts?|guidance|projections?|prospects|expectations|hopes) (?:for|in)"
    r"|(?:optimistic|pessimistic|confident|cautious|worried|upbeat|bullish) about)\s+"
    r"(?:after )?(?:close of (?:play|business) |cob |eod |noon |midday )?(?:on )?(?:the |late |early |mid-?)?$"
)
# 'was put off to Monday', 'was declared for Wednesday': the verb is past, the day is to come
_FIXED_FOR = re.compile(
    r"(?i)\b(?:postponed|rescheduled|adjourned|deferred|delayed|moved|changed|shifted|rebooked|pushed|put (?:back"
    r"|off)|pushed back|listed"
    r"|declared|called|booked|summoned|convened|arranged)"
    r"(?: (?:an?|the|my|our|his|her|their) (?:\w+ )?\w+)? (?:to|for|until|till)\s+(?:the |late |early |mid-?)?$"
)
# 'The meeting is on Friday at …'
_IS_ON = re.compile(r"(?i)\b(?:is|are) (?:on|at|in)\s+(?:(?:at|on|[ap]\.?m\.?|[\d:.]+(?:[ap]m)?|[a-z]+day)\s+){0,3}$")
# 'before results are announced on Monday', 'the list is published Friday'
_IS_DONE_ON = re.compile(
    r"\b(?:is|are) (?:announced|released|held|published|inaugurated|sworn in|unveiled|issued|opened)\s+(?:on |in )?$"
)
# 'wheat for July delivery', 'ahead of the Monday deadline'
_TO_BE_MET = re.compile(
    r"\s(?:(?:[A-Z][\w.]+\s){0,4}deadline|court date|delivery|futures|contracts?|settlement|expiration)\b"
    r"|\sat the (?:very )?latest\b"
)
# 'whether Thursday's fall goes on' is told of the market's 81-point drop Thursday
_HAPPENED = re.compile(
    r"(?<!planned )(?<!expected )(?<!next )\b(?:drop|decline|plunge|slide|surge|sell-?off|bombing|explosion|shooting"
    r"|killing|crash|collapse|earthquake|clashes|attack)s? (?:on )?(?:late |early )?$"
)
# 'Ghana plans Friday to open its border'
# 'Monday works', 'Tuesday suits me better', 'Friday is fine'
_SUITS = re.compile(
    r"(?i)\s+(?:(?:night|morning|afternoon|evening|lunch) )?(?:works|suits|(?:doesn['’]?t|wouldn['’]?t|won['’]?t)"
    r"(?: work| suit|[.!?,;]|$)|(?:is|'s|would be|wd be)"
    r" (?:fine|good|great|ok|okay|better|best|perfect|easier|out|free|full|booked))"
)
_PLANS = re.compile(r"\b(?:plans?|expects?|hopes?|intends?|aims?|wants?|is|are|was|were)\s(?:on )?$")
# 'according to a report Friday', 'in a statement Friday'
_IN_WHAT_IS_SAID = re.compile(
    r"(?i)\b(?:according to|in an? (?:[\w-]+ ){0,3}(?:statement|report|speech|interview|letter|message|article)\b)"
    r"[^,.;]*$"
)
# 'the army is urging residents to stay indoors Wednesday'
_GOING_ON = re.compile(r"\b(?:is|are) (?:[a-z]+ly )?[a-z]{2,}ing\b[^,;:]* to [a-z]+\b[^,;:]*$")
_BACK = re.compile(r"(?i)\b(?:since|ended|last|back in|as of|(?:months|weeks|year) to)\s+(?:the |late |early |mid-?)?$")
_ANNOUNCED = re.compile(
    r"(?i)\b(?:will|shall|'ll|(?:is|are) (?:scheduled|expected|due|set|planned) (?:to"
    r"|for|by)|(?:is|are) to be|(?:could|might)(?! have) [a-z]+ (?:as (?:early|soon) as|by|next|until))\b[^.!?;]*$"
)
# Not 'were expected in', 'said in', and not 'to be held on'
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bto have )\b(?!(?:scheduled|expected|planned|slated|delayed|postponed|moved|deferred|adjourned"
    r"|called|listed|proposed|wanted|needed|agreed|announced|said|told|set|put|due|used|based|offered|ordered)\b)"
    r"(?:\w{3,}ed|was|were|died|began|fell|rose|met|won|lost|left|went|came|took place|broke out|sent|sold|made"
    r"|struck)"
    r" (?:(?:up|out|down|off|over|dead|here|there|again|home|abroad|by [a-z]+) )?(?:in|on|during) (?:the )?$"
)
_STOP = re.compile(SENTENCE_END.pattern + r"|\n\s*\n|[“”\"]")
# 'the offer had been scheduled to expire on Friday': it was put off since
_WAS_PLANNED = re.compile(r"\bhad (?:\w+ )?been (?:\w+ly )?(?:scheduled|expected|due|set|planned|slated)\b[^.;]*$")
_SAYING = re.compile(r"\b(?:said|told|announced|added|promised|predicted|warned)\b")
_LASTED_UNTIL = re.compile(
    r"\b(?:held|lasted|stayed|went on|continued|waited|worked|lived|fought|served|ran|stood|slept) "
    r"(?:[\w:.]+ ){0,8}(?:until|till) (?:noon on |midnight on |dawn on )?(?:the |late |early )?$"
    r"|\b(?:(?:did|had|was|were|could)(?: not|n['’]t|nt)|never) [^.;]{1,40}(?:until|till) (?:the |late |early )?$"
    r"|\b(?:heard|knew|saw|did|was|were|had|told|found|came) (?:[a-z]+ )?(?:not|nothing|nobody|none|no)\b"
    r"[^.;,]{0,40}\b(?:until|till) (?:the |late |early )?$"
)
_HAD = re.compile(r"[^.;]{1,40}?\bhad\b")  # 'by November, the number had risen'
# 'The China Daily Thursday quotes an official', "Friday's papers say", 'Speaking Sunday in Rome, he'
_REPORTED_ON = re.compile(
    r",?\s+(?:quotes|quoted|reports|reported|says|said|writes|carries|accuses|indicates|announced|told)\b"
    r"|['’]s\s+(?:reports?|papers?|newspapers?|editions?|issue)\b"
)
_SPEAKING = re.compile(r"(?i)\b(?:writing|speaking|talking|addressing reporters)\s+(?:on\s+)?(?:late |early )?$")
# 'On Thursday he flies to Moscow'
_PRESENT = re.compile(r",?\s+(?:he|she|it)\s+(?!was\b|has\b|is\b|does\b|says\b)[a-z]+s\b")
_SUBJECT = re.compile(r"(?:^|,|\b(?:and|but|that|says?|said|as|if|because|expects?))\s*$")
_CLAUSE = re.compile(r",|;|\band\b|\bbut\b|\bwhile\b|\bwhich\b|\bwho\b|\bthat\b|\bwhere\b|\bwhen\b")
# In the present tense these speak of what is to come: 'the court sits on Monday'.
_TIMETABLE = {
    "open", "close", "begin", "start", "end", "expire", "leave", "arrive", "meet", "play", "return", "resume", "vote",
    "depart", "sit", "convene", "take",
}  # fmt: skip
_WINDOW = 160  # characters of the sentence looked at on each side
_BESIDE = 60  # characters in which the words before a date stand
_RIGHT_BEFORE = 36  # the longest that the patterns of one verb and its preposition take: every character more is tried


def side_by_words(text: str, start: int, end: int, weak: bool = False) -> Side | None:
    """The nearest cue in the sentence: first in the words before, from near to far, then in those after.

    `weak` also takes a bare infinitive ('to acquire the bank in January') as looking ahead.
    """
    lead = text[max(0, start - _WINDOW) : start]
    beside = lead[-_RIGHT_BEFORE:]
    if _BACK.search(beside) or _SPEAKING.search(beside) or _REPORTED_ON.match(text, end) or _lasted_until(lead):
        return "past"
    if (
        fixed_for(text, start)
        or _IS_ON.search(lead[-_BESIDE:])
        or _IS_DONE_ON.search(beside)
        or (_PLANS.search(beside) and text.startswith(" to ", end))
    ):
        return "future"
    if _AHEAD.search(beside) and not _HAD.match(text, end):
        return "past" if _done_by(lead, text[end : end + _WINDOW]) else "future"
    if ("had " in lead and _WAS_PLANNED.search(lead)) or _in_what_is_said(lead):
        return "past"
    if _TO_BE_MET.match(text, end) or _SUITS.match(text, end):
        return "future"
    if _HAPPENED.search(beside):
        return "past"
    stops = [stop.end() for stop in _STOP.finditer(lead)]
    lead = lead[stops[-1] :] if stops else lead
    tail = text[end : end + _WINDOW]
    stop_match = _STOP.search(tail)
    tail = tail[: stop_match.start()] if stop_match else tail
    if weak and (_WEAK.search(lead) or (lead.endswith(" for ") and any(c.isdigit() for c in text[start:end]))):
        return "future"
    if tail[:2] in ("'s", "’s") and _SUBJECT.search(lead):
        after = _first_cue(tail)  # 'and Monday's verdict is scheduled to be broadcast'
        if after:
            return after
    before = _last_cue(lead)
    if before:
        return before
    if _PRESENT.match(tail):
        return "future"
    clause = _CLAUSE.search(tail, 1)
    after = _first_cue(tail[: clause.start()] if clause else tail) or _first_cue(tail)
    return after or ("future" if _GOING_ON.search(lead) else None)


def _in_what_is_said(lead: str) -> bool:
    """'according to a report Friday': the day it was said. One look for its words before the pattern is tried."""
    return ("n a" in lead or "ccording" in lead) and bool(_IN_WHAT_IS_SAID.search(lead))


def _lasted_until(lead: str) -> bool:
    """'the truce held until Sunday': over, where 'was put off until Sunday' is to come."""
    return "til" in lead[-12:] and bool(_LASTED_UNTIL.search(lead))


def _done_by(lead: str, tail: str) -> bool:
    """'hopes faded by Wednesday night', 'by Friday it was over': done, where 'agreed to pay by Friday' is to come."""
    by = re.search(r"\b[Bb]y\s+(?:the |late |early |mid-?)?$", lead)
    if by is None:
        return False
    clause = re.split(r"[.!?;]\s|\n|,", lead[: by.start()])[-1]
    if len(clause.split()) <= 1:  # nothing before it but 'and'
        return _first_cue(_SAYING.sub("", re.split(r"[.!?;]\s|\n", tail)[0])) == "past"
    return _last_cue(clause) == "past" and not re.search(r"(?i)\b(?:to|if|unless)\b", clause)


def until(text: str, start: int) -> bool:
    """Whether the words wait for the date: 'only five days till'."""
    return bool(_UNTIL.search(text, max(0, start - 12), start))


def fixed_for(text: str, start: int) -> bool:
    """Whether the words right before the date fix something for it: 'was adjourned to', 'was called for'."""
    return bool(_FIXED_FOR.search(text, max(0, start - _RIGHT_BEFORE), start))


def done(text: str, start: int) -> bool:
    """Whether the verb right before the date says that it is over: 'was killed on', 'died in'."""
    return bool(_DONE.search(text, max(0, start - _BESIDE), start))


def announced(text: str, start: int) -> bool:
    """Whether the sentence so far says what will be."""
    return bool(_ANNOUNCED.search(text, max(0, start - _WINDOW), start))


def _cues(words: str) -> tuple[list[int], list[int]]:
    """Where something looks ahead, and where something looks back that is no part of the former ('is expected to')."""
    words = words.replace("May", "M.y").lower()  # the month is no modal verb
    future = [match.span() for match in _FUTURE.finditer(words)]
    past = [match.start() for match in _PAST.finditer(words)]
    if future:
        past = [at for at in past if not any(start <= at < end for start, end in future)]
    return [start for start, _ in future], past


def _last_cue(words: str) -> Side | None:
    future, past = _cues(words)
    if not (future or past):
        return None
    return "future" if max(future, default=-1) >= max(past, default=-1) else "past"


def _first_cue(words: str) -> Side | None:
    future, past = _cues(words)
    if not (future or past):
        return None
    return "future" if min(future, default=len(words)) <= min(past, default=len(words)) else "past"


def side_by_parse(sentences: Sequence[Sentence], start: int, end: int) -> Side | None:
    """By the verb that governs the words: past tense, will + infinitive, what is scheduled; None without a verb."""
    sentence = next((s for s in sentences if s.start <= start < s.end), None)
    if sentence is None:
        return None
    at = next((i for i, token in enumerate(sentence.tokens) if token.start < end and start < token.end), None)
    if at is None:
        return None
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        token = sentence.tokens[at]
        if token.pos in ("VERB", "AUX"):
            return _tense(sentence.tokens, at)
        at = token.head
    return None


def _tense(tokens: Sequence[Token], verb: int) -> Side | None:
    helpers = {token.lemma.lower() for token in tokens if token.head == verb and token.dep in ("aux", "auxpass")}
    tags = {token.tag for i, token in enumerate(tokens) if token.head == verb and token.dep in ("aux", "auxpass")}
    tag = tokens[verb].tag
    if helpers & {"will", "shall", "'ll", "would"} or (tag == "VB" and "to" in helpers):
        return "future"
    if tag == "VBD" or "VBD" in tags or "have" in helpers:
        return "past"
    if tokens[verb].lemma in {"schedule", "expect", "plan", "due", "slate", "set"}:
        return "future"
    if tag in ("VBZ", "VBP") and tokens[verb].lemma in _TIMETABLE:
        return "future"
    return None
