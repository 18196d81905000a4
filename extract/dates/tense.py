"""Which side of the anchor a bare month or weekday lies on, by the words around it; by its verb: `verb_tense`."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.announced import announced
from extract.dates.cue_words import LOOKS_AHEAD, LOOKS_BACK, STARTING
from extract.dates.cues import AS_OF, NO_LATER, PHRASE, SENTENCE, beside
from extract.dates.expression import Side
from extract.dates.look import SENTENCE_END
from extract.dates.notices import told_ahead
from extract.dates.pasts import PASTS
from extract.dates.present import does_then, he_does, on_agenda, posted, who_does

_WEAK = re.compile(
    r"(?<!moved )(?<!went )(?<!came )(?<!flew )(?<!back )"  # 'moved to london in aug'
    r"\bto (?!death\b|(?:court|hospital|prison|jail|church|school|work|bed|power|safety)\b)(?!have (?:been"
    r"|[a-z]+(?:ed|en|wn|ft|ld|nt|ght|ung))\b)"
    r"(?!the |a |an |its |his |her |their |this |that |him\b|them\b|us\b|me\b|it\b|[A-Z]|[a-z]+ings?\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|just|about|nearly|only|more|less) )[a-z]+\b"
    # 'meant to help when she shot him in April', 'meant to leave but fell ill in April' tell what is over
    r"(?:(?! (?:when|who|after|what|how|why|where) | (?:and|but) (?:[a-z]+ly )?(?:[a-z]{3,}ed|was|were|had"
    rf"|{PASTS.replace(' ', '|')})\b)[^,;])*$"
)
# 'were using dogs to hunt badgers on 22 February'; not 'were hoping to hunt'
_WAS_DOING = re.compile(
    r"\b(?:was|were) (?!planning|hoping|going|preparing|aiming|trying|due|set|getting|asking|urging|seeking|waiting"
    r"|considering|proposing|threatening|offering|looking)[a-z]{2,}ing\b[^.;:]*\bto [a-z]+\b[^.;:]*$"
)
# 'was forced to resign in June', 'helped her to flee', 'continued to fall': what came of it was done
_DID_SO = re.compile(
    r"(?:(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bbeen )(?<!\bto have )\b"
    r"(?:forced|compelled|obliged|helped|allowed|enabled|permitted|led|caused|prompted|drove|brought)"
    r"(?: (?!to )[\w'’-]+){0,5}"
    r"|\b(?:managed|failed|refused|began|started|continued|ceased|proceeded|appeared|seemed|proved|came|went on|dared"
    r"|neglected|had|(?:was|were) (?:un)?able)) to [a-z]+\b[^.;:]*$"
    r"|\b(?:guilty|admits|admit|admitting) (?:to )?[a-z]+ing\b[^.;:,]*$"
)
_UNTIL = re.compile(r"(?i)\b(?:until|till|til)\s+(?:the )?$")
_SINCE = re.compile(r"(?i)\bsince\s+(?:(?:the|at|least|about|around|early|late|last)\s+|mid-?\s?){0,2}$")
# What is said, or fixed for a day to come.
_FIXED = (
    "(?:scheduled|expected|planned|slated|delayed|postponed|cancelled|canceled|moved|deferred|adjourned"
    "|called|listed|proposed|wanted|needed|agreed|announced|said|told|set|put|due|used|based|offered|ordered|organi[sz]ed|aimed)\\b"
)
# Not 'were expected in', 'said in', and not 'to be held on'
_DONE = re.compile(
    rf"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bto have )(?<!\bstay )(?<!\bremain )(?<!\bbeing )(?<!\b[Ii]f )\b(?!{_FIXED})"
    rf"(?:\w{{3,}}ed|died|was|were|{PASTS.replace(' ', '|')}|broke out|took (?:effect|office|place|power)"
    r"|(?:came|went|entered)(?: into)? (?:effect|force|office|power|service|use))"
    r" (?:(?:up|out|down|off|over|dead|here|there|again|home|abroad|by [a-z]+) )?(?:at|in|on|during) (?:the )?$"
)
# 'Work, begun in June, should end soon', 'A third man, arrested on Monday, will appear in court'
_DONE_BEFORE = re.compile(
    rf",\s(?:[a-z]+ly )?(?!{_FIXED})(?:[a-z]{{2,}}ed|begun|built|held|made|sent|shot|bought|sold|found|given|taken)"
    r"(?: (?!to\b)[\w'’-]+){0,4}? (?:(?:in|on|at) )?(?:the |early |late )?$"
)
_DONE_ENDS = ("at ", "in ", "on ", "during ", "the ")
_STOP = re.compile(SENTENCE_END.pattern + r"|\n\s*\n|[“”\"]")
_SAYING = re.compile(r"\b(?:said|told|announced|added|promised|predicted|warned)\b")
_SUBJECT = re.compile(r"(?:^|,|\b(?:and|but|that|says?|said|as|if|because|expects?))\s*$")
# '… because they believe Monday will be quiet'
_OF_A_CLAUSE = re.compile(
    r"\b(?:that|if|because|whether|(?:believe|think|hope|know|fear|expect|predict|sure|say)s?)\s$"
    r"|[,;]\s$"  # 'Monday was bad, this Friday will be good'
)
_WILL_BE = re.compile(r" (?:will|won['’]t|could|may|might|is an?|is going|looks)\b(?! have\b)")
_CLAUSE = re.compile(r",|;|\band\b|\bbut\b|\bwhile\b|\bwhich\b|\bwho\b|\bthat\b|\bwhere\b|\bwhen\b")


# 'The court, which freed him in March, rules on Friday': what is told of the subject is another clause's
_BEHIND_COMMA = (
    r" [^,;:()\"“”]{3,110}, "
    r"(?!(?:and|or|but|on|in|at|by|for|from|with|after|before|until|since|during|including|where|who|which)\b)"
    r"(?=[a-z]{3,} )"
)
_WHO_DID = re.compile(r", (?:who|which|whose|whom|where)" + _BEHIND_COMMA)
# 'Lund, who won in 2005, retires in', 'Lund, hurt in 2005, plays on'
TOLD_OF_SUBJECT = re.compile(
    r", (?:who|which|whose|whom|where|[a-z]+(?:ed|en|wn|t|ng))(?=[^,;:.!?]*\b(?:1[5-9]|20)\d\d, )"
    + _BEHIND_COMMA
    + r"[^,;:.!?]*$"
)


def side_by_words(text: str, start: int, end: int, weak: bool = False) -> Side | None:
    """The nearest cue in the sentence: first in the words before, from near to far, then in those after.

    `weak` also takes a bare infinitive ('to acquire the bank in January') as looking ahead.
    """
    lead, tail = text[max(0, start - SENTENCE) : start], text[end : end + SENTENCE]
    cue = beside(text, start, end)
    if cue is AS_OF and announced(text, start):
        return "future"
    if cue is not None and not (cue.after and who_does(lead)):
        return "past" if cue is NO_LATER and _done_by(lead, tail) else cue.side
    if tail[:1] == "," and _DONE_BEFORE.search(lead):
        return "past"
    stops = [stop.end() for stop in _STOP.finditer(lead)]
    lead = lead[stops[-1] :] if stops else lead
    tail = tail[: stop.start()] if (stop := _STOP.search(tail)) else tail
    if ", wh" in lead:
        lead = _WHO_DID.sub(" who ", lead)  # asked for by `who_does`
    if weak and lead.endswith(" for ") and _RECORD_FOR.search(lead):
        return "past"
    if weak and (
        (_WEAK.search(lead) and not _WAS_DOING.search(lead) and not _DID_SO.search(lead))
        or (lead.endswith(" for ") and any(c.isdigit() for c in text[start:end]))
    ):
        return "future"
    if tail[:2] in ("'s", "’s") and _SUBJECT.search(lead) and (after := _first_cue(tail)):
        return after  # 'and Monday's concert is due to be shown'
    if _WILL_BE.match(tail) and _OF_A_CLAUSE.search(lead):
        return "future"
    if posted(text[max(0, start - SENTENCE) : start], tail):
        return "future"
    if before := _last_cue(lead):
        return before
    if not weak and does_then(lead) and not _DID_THEN.match(tail):
        return "future"
    if _OPENS_DAY.fullmatch(lead) and _AGREED.match(tail):
        return "past"
    if he_does(tail) or who_does(lead):
        return "future"
    clause = _CLAUSE.search(tail, 1)
    after = _first_cue(tail[: clause.start()] if clause else tail) or _first_cue(tail)
    if after or not (on_agenda(lead, tail, weak) or told_ahead(lead, tail) or _aims(lead, tail)):
        return after
    return "future"


_DID_THEN = re.compile(rf"['’]s\b| (?:\w{{3,}}ed|was|were|had|has|{PASTS.replace(' ', '|')})\b")
# 'Also Saturday, members agreed to meet again': that day they did so, whenever they meet
_OPENS_DAY = re.compile(r"\W*(?:(?:But|And|Also|Meanwhile|Separately|Earlier|Late|Later|Early),? )*(?:[Oo]n )?")
_AGREED = re.compile(
    r",? (?:(?!will\b|is\b|are\b|has\b|have\b|those\b|who\b)[\w'’.-]+ ){1,6}(?:agreed|told|asked|promised|pledged|vowed"
    r"|decided|voted|refused|urged|warned|called|ordered|instructed|required)\b"
)
# 'The log contains an entry for 13 February'; not 'the court set a hearing for'
_RECORD_FOR = re.compile(
    r"\b(?:accounts?|bills?|data|entr(?:y|ies)|figures|invoices?|log|minutes|receipts?|records?|results?|statements?)"
    r" for $"
)
_HEADS = re.compile(
    r"[\W\d]*(?:Actions?(?: points?)?: )?(?:(?![a-z]+(?:ed|ing)\b|(?:was|were|had|said"
    r"|told)\b)[\w.'’&-]+ ){1,5}to [a-z]"
)


def _aims(lead: str, tail: str) -> bool:
    """'Court to rule on Tuesday', 'J. Tan to send the draft by Friday': where no verb tells anything else."""
    return " to " in lead and tail[:2] not in ("'s", "’s") and bool(_HEADS.match(lead) and _WEAK.search(lead))


def _done_by(lead: str, tail: str) -> bool:
    """'faded by Friday', 'as late as Friday it was open': done, where 'agreed to pay by Friday' is to come."""
    by = rx.search(r"\b(?:[Bb]y|[Aa]s (?:early|late|soon) as)\s+(?:the |late |early |mid-?)?$", lead)
    if by is None:
        return False
    clause = re.split(r"[.!?;]\s|\n|,(?! with )", lead[: by.start()])[-1]  # "met, with all leaving by Friday"
    if len(clause.split()) <= 1:  # nothing before it but 'and'
        return _first_cue(_SAYING.sub("", re.split(r"[.!?;]\s|\n", tail)[0])) == "past"
    return _last_cue(clause) == "past" and not rx.search(
        r"(?i)\b(?:to|if|unless|promised|assured|guaranteed)\b", clause
    )


def until(text: str, start: int) -> bool:
    """Whether the words wait for the date: 'only five days till'."""
    return bool(_UNTIL.search(text, max(0, start - 12), start))


def since(text: str, start: int) -> bool:
    """Whether something has lasted from the date on: 'since January' in December is of this year."""
    return bool(_SINCE.search(text, max(0, start - 24), start))


def done(text: str, start: int) -> bool:
    """Whether the verb right before the date says that it is over: 'was killed on', 'died in'."""
    if not text.endswith(_DONE_ENDS, 0, start):  # what the pattern ends with: far cheaper to ask
        return False
    lead = text[max(0, start - PHRASE) : start]
    return bool(_DONE.search(lead)) and not posted(lead, text[start : start + SENTENCE])


# 'spoke to him on', 'fell to 9 % in', not 'hoped to leave on'
_SOMEONE = "(?:him|her|them|us|me|the|a|an|his|their|its|my|our)\\b|[A-Z]|[$€£]?\\d"
_PAST = (
    rf"(?!{_FIXED})(?:(?:was|were|had)\b(?! (?:been |to be |later |then |now |again )?{_FIXED})"
    rf"|(?:saw|[a-z]{{2,}}ed|{PASTS.replace(' ', '|')})\b)(?! (?:in|on|by|for)\b| to (?!{_SOMEONE}))"
)
_TO_DATE = r" (?:and|to|until|till|through) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?[A-Z][a-z]+\.?(?: \d{1,2})?"
# 'In October she sacked half the staff', 'By October, 300 people had died', 'Between April and June 40 were killed'
_OPENS = re.compile(
    r"(?:^|[.!?][\"”’]?\s+|\n\s*)(?:(?:But|And|Then) )?(?:(?:In|On|By|During|From|Between|Late in|Early in)"
    r"|(?:From|Between) [^.!?;\n]{3,12} (?:to|and|until|through)) (?:the |late |early |mid-)?$"
)
# 'After the coup on 3 May, the airport was closed', 'Since the vote on 3 May, he has hidden'
_SINCE_THEN = re.compile(
    r"(?:^|[.!?][\"”’]?\s+|\n\s*)(?:(?:But|And) )?(?:[A-Z]?[\w ]{2,12} after|After|Following|Since|During|Until"
    r"|Because of|Due to|Despite|Amid) [^.,;!?\n]{3,60} (?:on|in|of) (?:the |late |early |mid-)?$"
)
_THEY_HAVE = re.compile(rf",(?:\s[\w'’-]+){{1,6}}?\s(?:has|have|did|{_PAST})")
_THEY_DID = re.compile(rf"(?:{_TO_DATE})?,?(?!\s(?:and|or|when|after|as|of|to)\b)(?:\s[\w'’-]+){{1,5}}?\s{_PAST}")
# 'April was the wettest month'
_BEGINS = re.compile(r"(?:^|[.!?][\"”’]?\s+|\n\s*)$")
_IT_DID = re.compile(r" (?:was|saw|brought|had|proved|marked|ended|passed)\b")
# 'An attack in April killed 40', 'the April attack killed 40'
_OF_THING = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:[\w'’-]+ ){1,3}(?:in|on|of) (?:early |late )?$"
)
_DID = re.compile(rf" {_PAST}")
_WENT = "(?:moved|went|came|flew|returned|fled|travell?ed|emigrated|escaped|sailed)(?= (?:back |home |on )?to [A-Z])"
# 'He moved to Lima in April', 'Police arrested him on April 2'
_SAID_DONE = re.compile(
    r"(?:^|[.!?;:][\"”’]?\s+|\n\s*|, (?:and|but) )"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Tt]heir )?(?:[\w'’-]+ ){0,2}[\w'’-]+)"
    r"(?:, (?:who|which|whose) [^.;!?,]{3,60},)?"
    rf" (?:[a-z]+ly |also |then )?(?:{_PAST}|{_WENT})"
    rf"(?: (?!to (?!{_SOMEONE})|for\b|that\b|until\b|till\b|by\b|of\b|and\b|but\b|who\b|which\b|will\b|if\b)"
    r"(?:[\w'’-]+|[$€£]?\d[\d,.]*(?:[^\W\d]\w*)?)){0,6}"
    r" (?:early |late )?(?:in|on) (?:the |early |late )?$"
)
_THE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]n?) (?:early |late )?$")
_THING_DID = re.compile(rf"(?: [a-z]{{3,}}){{1,2}} {_PAST}")
_MAY_BE = re.compile(r"[^.!?;\n]*\b(?:will|would|could|should|may|might|is to|are to|is due|are due|if|unless)\b")
_HAD_DONE = re.compile(
    r"\bhad (?:[a-z]+ly |already |all )?(?!planned|hoped|expected|scheduled|agreed|promised|wanted"
    r"|been (?:due|set (?:for|to)))(?:[a-z]{2,}(?:ed|wn|ne)|[a-z]+un[gk]|become|begun|broken|chosen|come|cut|driven"
    r"|eaten|fallen|forgotten|frozen|given|hit|ridden|risen|run|shut|spoken|stolen|struck|swum|taken|woken|written|been"
    rf"|{PASTS.replace(' ', '|')})\b[^.;:,!?]*$"
)


def told_done(text: str, start: int, end: int) -> bool:
    """Whether the date opens a sentence that tells what was done then, or the pluperfect leads to it."""
    lead = text[max(0, start - 40) : start]
    if _OPENS.search(lead):
        did = _THEY_DID.match(text, end)
    elif _BEGINS.search(lead):
        did = _IT_DID.match(text, end)
    elif _OF_THING.search(lead):
        did = _DID.match(text, end)
    else:
        did = _THING_DID.match(text, end) if _THE.search(lead) else None
    if did is None and text.startswith(",", end) and _SINCE_THEN.search(text, max(0, start - 2 * PHRASE), start):
        did = _THEY_HAVE.match(text, end)
    if did is not None:
        return not _MAY_BE.match(text, end)
    if _SAID_DONE.search(text, max(0, start - 2 * PHRASE), start):
        return True
    return bool(_HAD_DONE.search(text, max(0, start - PHRASE), start))


_BARE = re.compile(rf"come(?: back| over| round)?|{STARTING}")
_DID_NOT = re.compile(r"\bdid(?:n['’]t)?\b[^.;:,]*$")
_NAME_IN_ED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ed\b")


def _cues(words: str) -> tuple[list[int], list[int]]:
    """Where something looks ahead, and where something looks back that is no part of the former ('is expected to')."""
    month = words.replace("May", "M.y") if not words.startswith(("May I ", "May we ")) else words
    words = _NAME_IN_ED.sub("-", month).lower()  # the month is no modal verb, Mohamed no past
    future = [match.span() for match in LOOKS_AHEAD.finditer(words)]
    if future and "did" in words:  # 'Why did the bank close on Friday?'
        future = [
            (at, end) for at, end in future if not (_BARE.fullmatch(words, at, end) and _DID_NOT.search(words[:at]))
        ]
    past = [match.start() for match in LOOKS_BACK.finditer(words)]
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
