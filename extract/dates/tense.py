"""Which side of the anchor a bare month or weekday lies on: by the words around it (`cues`), or by the parsed verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extract.dates import rx
from extract.dates.announced import announced
from extract.dates.cue_words import LOOKS_AHEAD, LOOKS_BACK, STARTING
from extract.dates.cues import AS_OF, NO_LATER, PHRASE, SENTENCE, beside
from extract.dates.expression import Side
from extract.dates.look import SENTENCE_END
from extract.dates.notices import told_ahead
from extract.dates.pasts import PASTS
from extract.dates.present import does_then, he_does, on_agenda, posted, who_does
from extract.records import Sentence, Token

_WEAK = re.compile(
    r"(?<!moved )(?<!went )(?<!came )(?<!flew )(?<!back )"  # 'moved to london in aug'
    r"\bto (?!death\b|(?:court|hospital|prison|jail|church|school|work|bed|power|safety)\b)(?!have (?:been"
    r"|[a-z]+(?:ed|en|wn|ft|ld|nt|ght|ung))\b)"
    r"(?!the |a |an |its |his |her |their |this |that |him\b|them\b|us\b|me\b|it\b|[A-Z]|[a-z]+ings?\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|just|about|nearly|only|more|less) )[a-z]+\b"
    r"(?:(?! (?:when|who|after|what|how|why"
    r"|where) )[^,;])*$"  # 'meant to help when she shot him in April' tells what is over
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
_WILL_BE = re.compile(r" (?:will|won['’]t|could|may|might|is an?|is going|looks)\b")
_CLAUSE = re.compile(r",|;|\band\b|\bbut\b|\bwhile\b|\bwhich\b|\bwho\b|\bthat\b|\bwhere\b|\bwhen\b")
# In the present tense these speak of what is to come: 'the court sits on Monday'.
_TIMETABLE = {
    "open", "close", "begin", "start", "end", "expire", "leave", "arrive", "meet", "play", "return", "resume", "vote",
    "depart", "sit", "convene", "take", "continue", "conclude", "occur",
}  # fmt: skip


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
    if weak and lead.endswith(" for ") and _RECORD_FOR.search(lead):
        return "past"
    if weak and (
        (_WEAK.search(lead) and not _WAS_DOING.search(lead) and not _DID_SO.search(lead))
        or (lead.endswith(" for ") and any(c.isdigit() for c in text[start:end]))
    ):
        return "future"
    if tail[:2] in ("'s", "’s") and _SUBJECT.search(lead) and (after := _first_cue(tail)):
        return after  # 'and Monday's verdict is scheduled to be broadcast'
    if _WILL_BE.match(tail) and _OF_A_CLAUSE.search(lead):
        return "future"
    if posted(lead, tail):
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
    return bool(_DONE.search(lead)) and not posted(lead, "")


_SOMEONE = "(?:him|her|them|us|me|the|a|an|his|their|its|my|our)\\b|[A-Z]"  # 'spoke to him on', not 'hoped to leave on'
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
    r"\bhad (?:[a-z]+ly |already |all )?(?!planned|hoped|expected|scheduled|agreed|promised|wanted|been (?:due|set))"
    r"(?:[a-z]{2,}(?:ed|wn|ne)|left|lost|fled|met|built|cut|sent|won|made|begun|become|come|run|shut|paid|sold|taken"
    r"|been|fallen|given|broken|risen|written)\b[^.;:,!?]*$"
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
    words = _NAME_IN_ED.sub("-", words.replace("May", "M.y")).lower()  # the month is no modal verb, Mohamed no past
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


def side_by_parse(sentences: Sequence[Sentence], start: int, end: int) -> Side | None:
    """By the verb that governs the words: past tense, will + infinitive, what is scheduled; None without a verb."""
    tokens = _sentence_at(sentences, start)
    at = next((i for i, token in enumerate(tokens) if token.start < end and start < token.end), None)
    verb = None if at is None else _verb_above(tokens, at, ("VERB", "AUX"))
    if verb is None:
        return None
    return "past" if _reached(tokens, verb) else _tense(tokens, verb)


def _sentence_at(sentences: Sequence[Sentence], start: int) -> Sequence[Token]:
    """The words of the sentence that holds this character; none where it was not read."""
    number = bisect_right(sentences, start, key=lambda one: one.start) - 1
    return sentences[number].tokens if number >= 0 and start < sentences[number].end else ()


_LOOKING_BACK = frozenset({"after", "as", "because", "since", "that"})  # 'because it leaked', 'said that they fled'
_FOLLOWING = frozenset({"before", "till", "until"})


def told_under(sentences: Sequence[Sentence], above: int, start: int) -> bool:
    """Whether a clause tells the time at `start` that only explains a past verb with a date of its own, at `above`:
    'exhumed on 12 May 2019 a trader who vanished in January', 'was dismissed for leaking it', 'said that they fled'."""
    tokens = _sentence_at(sentences, start)
    if above >= start:
        return False
    day, own = (next((i for i, one in enumerate(tokens) if one.start <= at < one.end), None) for at in (above, start))
    main, told = (None if at is None else _verb_above(tokens, at) for at in (day, own))
    if main is None or told is None or day is None or not day < told or tokens[told].tag == "VB":
        return False
    if tokens[main].tag not in ("VBD", "VBN") or "future" in (_tense(tokens, main), _tense(tokens, told)):
        return False
    for _ in tokens:
        if tokens[told].dep != "conj" or tokens[told].head == told:
            break
        told = tokens[told].head
    if told == main or not _explains(tokens, told):
        return False
    for _ in tokens:
        told = tokens[told].head
        if told == main or tokens[told].head == told:
            break
    return told == main


def _verb_above(tokens: Sequence[Token], at: int, parts: Sequence[str] = ("VERB",)) -> int | None:
    """The first word of these parts of speech on the way up, in any tree, also one with a circle."""
    for _ in tokens:
        if tokens[at].pos in parts:
            return at
        at = tokens[at].head
    return None


def _explains(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the clause of that verb looks back: not ', which shut it in May', 'before it left', ', killing two'."""
    token = tokens[verb]
    first = next((i for i in range(verb + 1) if i == verb or tokens[i].head == verb), verb)
    if token.dep in ("relcl", "acl"):
        return tokens[first - 1].text != "," and token.head < first
    if token.dep == "pcomp":
        return tokens[token.head].lemma.lower() not in _FOLLOWING
    marks = {one.lemma.lower() for one in tokens if one.head == verb and one.dep == "mark"}
    return bool(marks & _LOOKING_BACK) if token.dep in ("advcl", "ccomp") else False


_CHOOSING = frozenset({"appoint", "assign", "choose", "elect", "name", "pick", "select"})


def _reached(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what was done at once served this aim ("fired tear gas to disperse crowds on Saturday")."""
    token, above = tokens[verb], tokens[tokens[verb].head]
    thing = any(one.head == token.head and one.dep == "dobj" for one in tokens)
    if token.dep == "xcomp" and above.lemma in _CHOOSING:  # "was selected to lead the inquiry on Wednesday"
        return any(one.head == token.head and one.tag == "VBD" for one in tokens)
    return token.tag == "VB" and token.dep == "advcl" and above.tag == "VBD" and above.pos == "VERB" and thing


# What was tried, failed or begun was so on the day told, whatever came of it; so was what somebody was made to do.
_AT_ONCE = frozenset(
    ["appear", "attempt", "begin", "bother", "continue", "dare", "decline", "fail", "forget", "hasten", "have", "help"]
)
_AT_ONCE |= {"hesitate", "hurry", "manage", "neglect", "omit", "proceed", "race", "refuse", "rush", "scramble", "seek"}
_AT_ONCE |= {"seem", "start", "struggle", "try"}
# Who went or came together to do something did it then ("took to the streets to protest on Friday").
_WENT_TO = (
    frozenset({"arrive", "assemble", "come", "convene", "converge", "descend", "drive", "enter", "fight", "flock"})
    | {"fly", "gather", "go", "intervene", "march", "meet", "move", "pour", "queue", "rally", "return", "step"}
    | {"swarm", "take", "travel", "turn", "walk"}
)
_GONE_TO = frozenset(
    {"airport", "capital", "city", "court", "hospital", "scene", "square", "station", "street", "town"}
)
_DAYS = frozenset({"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MADE = frozenset(
    {"allow", "bring", "compel", "deploy", "dispatch", "force", "make", "need", "oblige", "permit", "send"}
)
_LET = frozenset({"allow", "compel", "force", "permit"})  # "allowed the ship to dock"
_ABLE = frozenset({"able", "quick", "slow", "unable"})
_MODALS = frozenset({"can", "could", "may", "might", "shall", "will", "would"})


def _done_then(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an infinitive's day is that of the past verb above it: "tried to flee on Friday", "was forced to land",
    "gathered to mourn him"; not "flew to Cairo on Monday to attend a summit on Friday"."""
    above = tokens[verb].head
    told = tokens[above]
    if told.text in _ABLE:  # "was unable to attend"
        return tokens[told.head].tag == "VBD"
    if tokens[verb].dep == "acl" and told.dep == "pobj" and told.lemma.lower() in _GONE_TO:
        above = tokens[told.head].head  # "went to court to challenge it"
        told = tokens[above]
    elif tokens[verb].dep not in ("xcomp", "ccomp", "advcl"):
        return False
    if told.tag not in ("VBD", "VBN"):
        return False
    helpers = [one for one in tokens if one.head == above and one.dep in ("aux", "auxpass")]
    if any(one.lemma.lower() in _MODALS for one in helpers):
        return False
    if any(one.dep == "auxpass" for one in helpers):
        return told.lemma.lower() in _MADE
    if tokens[verb].dep == "xcomp" and told.lemma.lower() in _LET:
        return True
    went = told.lemma.lower() in _WENT_TO and above < verb
    return told.lemma.lower() in _AT_ONCE or (went and all(one.text.lower() not in _DAYS for one in tokens[:verb]))


def _given_up(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an aim is told as over: "had hoped to leave on Friday", "was to sail on Friday but stayed in port"."""
    above = tokens[verb].head
    if above == verb or tokens[above].pos not in ("VERB", "AUX", "ADJ"):
        return False
    over = any(one.head == above and one.dep == "aux" and one.text.lower() == "had" for one in tokens[:verb])
    was = any(one.head in (above, tokens[above].head) and one.text.lower() in ("was", "were") for one in tokens[:verb])
    but = next((i for i in range(verb, len(tokens)) if tokens[i].text.lower() == "but"), len(tokens))
    did = any(one.tag == "VBD" and one.dep in ("ROOT", "aux", "auxpass", "ccomp", "conj") for one in tokens[but:])
    return over or ((was or tokens[above].text.lower() in ("was", "were")) and did)


_WITNESSED = frozenset({"feel", "hear", "let", "make", "notice", "observe", "see", "watch"})


def _is_witnessed(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb without 'to' tells what was seen or brought about: 'saw two trucks leave on 14 March'."""
    token, above = tokens[verb], tokens[tokens[verb].head]
    bare = token.tag in ("VB", "VBP") and token.dep in ("xcomp", "ccomp") and token.head < verb - 1
    return bare and above.lemma.lower() in _WITNESSED and above.tag in ("VBD", "VBN", "VB")


_UNITS = frozenset({"day", "week", "month", "year"})


def _as_done(tokens: Sequence[Token], verb: int) -> bool:
    """'The raids were planned for months', 'by a cell', 'huts were set on fire': how it was done, not for when."""
    inner = {i for i, one in enumerate(tokens) if one.head == verb and one.dep in ("agent", "prep")}
    ends = [one for one in tokens if one.head in inner and one.dep == "pobj"]
    if tokens[verb].lemma == "set":
        return any(one.text == "fire" for one in ends) or any(
            one.head == verb and (one.dep in ("oprd", "prt") or one.text == "alight") for one in tokens
        )
    return any(one.dep == "agent" for one in (tokens[i] for i in inner)) or any(
        one.lemma in _UNITS and one.tag == "NNS" for one in ends
    )


def _tense(tokens: Sequence[Token], verb: int) -> Side | None:
    below = [token for token in tokens if token.head == verb and token.dep in ("aux", "auxpass", "mark")]
    if {"before", "could"} <= {token.text for token in below}:  # "was shot before he could flee on Friday"
        return _tense(tokens, tokens[verb].head) if tokens[verb].head < verb else None
    if not below and _is_witnessed(tokens, verb):
        return _tense(tokens, tokens[verb].head)
    helpers = {token.lemma.lower() for token in below if token.dep != "mark"}
    tags = {token.tag for token in below if token.dep != "mark"}
    tag = tokens[verb].tag
    if "to" in helpers and "have" not in helpers and (tag == "VB" or "be" in helpers):  # "had to be rescued"
        return "past" if _done_then(tokens, verb) or _given_up(tokens, verb) else "future"
    if helpers & {"will", "shall", "'ll", "would"}:
        return "future"
    planned = tokens[verb].lemma in {"schedule", "expect", "plan", "due", "slate", "set"}
    if tokens[verb].lemma in ("plan", "set") and _as_done(tokens, verb):
        planned = False
    if "have" in helpers or tag == "VBD" or ("VBD" in tags and not planned):
        return "past"
    if planned:  # 'was scheduled for Monday'
        return "future"
    if tag in ("VBZ", "VBP") and tokens[verb].lemma in _TIMETABLE:
        return "future"
    return None
