"""Which dates a text only mentions while its story stays elsewhere: in brackets, comparisons, of things, in flashbacks.

1. `mentioned`: the story stays where it is, though later words may still mean the date.
2. `resumes`: the story follows for a clause ("who joined in 1998 and rose a year later,") and comes back behind it.
"""

from __future__ import annotations

import re

from extract.dates.expression import Bent, Expression, Fixed, Hole, Shift, Step, hole
from extract.dates.interval import Grain
from extract.dates.pasts import PASTS, by_letter
from extract.dates.terms import counted
from extract.records import Timex

MONEY = re.compile(
    r"(?i)(?:illion|\d(?:%|\s?(?:mn?|bn|tn)\b)?|cents|percent|(?:a|per) share|loss|profit|earnings|figure)"
    r"\s*,?\s*(?:in|for|from)?\s*$"
)
COMPARED = re.compile(r"(?i)\b(?:from|than|below|above|compared (?:with|to)|versus|against)\s+(?:the )?$")

# 'rebounded from a $128-million loss in the fourth quarter of 1990'
_COMPARED_SUM = re.compile(
    r"(?i)\b(?:from|than|compared (?:with|to)|against|versus) (?:an? |about |some |only |just )?"
    r"(?:(?:loss|profit|surplus|deficit) of )?(?:[$€£¥]\s?\d|\d[\d.,]*\s?(?:[mbtr]+illion|%|per ?cent))"
    r"[^;\n]{0,50} (?:in|for|during) (?:the )?$"
)

_POINTS_FROM = re.compile(
    r"(?i)(?:%|\bper ?cent|\bpoints?|[bmtr]illion)[^.;,]{0,25}"
    r" (?:from|than|below|above|over|against|compared (?:with|to)) $"
)
_COMPARED_GRAINS = (Grain.MONTH, Grain.QUARTER)
_RANGE_ON = re.compile(r" (?:to|through|until|till) ")
_LEAD = 60  # characters before a date in which such words stand
_BESIDE = 100  # characters of its sentence on each side
ENDS = re.compile(r"[.!?]\s|\n")
STOP = re.compile(r"[.!?;]\s|\n")
_UNTIL = re.compile(r"(?i)\b(?:until|till)\s(?:[^\W\d][\w'’-]*\s){1,8}$")
_TOLD_LATER = re.compile(
    r"(?:[\"”'’] (?:(?:[A-Z]\w+|he|she|they) )?(?:wrote|said|noted|observed)|\b(?:recalled|remembered|reminisced))"
    r" [^.;:\"”]{0,80}\bin $"
)
_WHICH_LASTED = re.compile(r"\b(?:that|which) (?:[a-z]+ ){1,3}(?:until|till)\s(?:[^\W\d][\w'’-]*\s){1,8}$")
_WHICH_HE = re.compile(r"\b(?:which|who|that|whom|where) (?:(?:he|she|they|it|we|I|had) )?(?:[a-z]+ ){1,3}$")
FIXED_FOR = re.compile(r"\b(?:(?:scheduled|planned|slated|fixed|set|due) (?:for|on)|booked for) (?:the |a )?$")
_FIXED_ENDS = ("for ", "on ", "the ", "a ")  # what the pattern ends with: far cheaper to ask
_SINCE = re.compile(r"\b[Ss]ince (?:\S*[^\s.,;:!?] ){0,8}(?:\w+ \d+\s?[-–]\s?)?$")
_THAN = re.compile(r"(?i)\b(?:than|below|above|compared (?:with|to)|versus) (?:that |those )?(?:in |of |for )?$")
NEGATION = r"(?:\b(?:not|never|no|none|nothing|nobody|nor)|n['’]t)\b"
# 'nothing happened until', 'lost none until': what is told then happened then
NOT_UNTIL = re.compile(rf"(?i)(?:{NEGATION}|\b(?:neither|only)\b)[^.;:!?]*\b(?:un)?till?\b")
# 'renewed a cease-fire first declared in', 'under a law passed in': a thing, told by what was once done to it
_DONE_TO = r"(?:[a-z]{2,}ed|built|written|drawn up|made|won|taken|begun|sent|bought|sold|brought|given|found|seen)"
_OF_THING = re.compile(
    r"\b(?:of|by|with|under|to|from|in|at|against|for|into|on|[a-z]{2,}(?:ed|ing)) (?:an?|the|its|his|her|their) "
    rf"(?:[\w-]+ ){{1,2}}(?:first |originally )?{_DONE_TO} (?:back )?(?:in |on )?(?:the )?$"
)
_MADE_IN = re.compile(r" (?!(?:and|but|or|to|until|when|with|was|is|in|on|at|from|through)\b)[A-Za-z]{3,}")
# 'A drum delivered the previous day was found': the date belongs to the subject
_OF_SUBJECT = re.compile(rf"(?:^|[.!?;:]\s|\n)(?:\S+ ){{1,5}}{_DONE_TO} (?:back )?(?:in |on )?(?:the )?$")
# 'Gunmen killed three on Wednesday, officials said today.': the story stays with what they told of
_SAID = re.compile(
    r",[\"”’']{0,2} (?:[^\s,;:.]+ ){1,6}(?:said|announced|reported|confirmed|told (?:\w+ ){1,2})(?: here| late| early)?"
    r" (?:on )?$"
)
# What is named by its date, late in its sentence: 'the revolution of', 'the attacks of'
_NAMED_BY = re.compile(
    r"[^\W\d][\w'’]*[^.!?\n]{16,} (?:the|those) (?:[\w-]+ )?(?:tsunami|earthquake|attacks?|bombings?|massacre"
    r"|revolution|coup|elections?|war|crisis|uprising|riots?|agreements?|accords?|treaty|ceasefire|cease-fire|truce|murders?|killings?"
    r"|crash|fire|flood|disaster|referendum|strike|protests?|genocide|invasion) of (?:the )?$"
)
_THAT_WOULD = re.compile(
    r"\b(?:agreed|announced|decided|declared|ordered|promised|ruled|said|told|threatened|vowed|warned)\b[^.;,]{0,30}"
    r"\bthat (?:[\w'’-]+ ){0,8}$"
)
# What is known by its year and still stands: 'the 1914 edition had warned of it', 'a law of 1978 forbade it'
_WORKS = (
    r"(?:acts?|almanacs?|atlas|bill|censuses|census|code|constitution|convention|charter|decree|edition|editions|guidebook"
    r"|directive|film|laws?|manual|map|novel|ordinance|record|regulations|rules|statutes?|survey|textbook|treaty|treaties)"
)
_STANDING = re.compile(rf" (?:[a-z]+ )?{_WORKS}\b")
_STANDING_OF = re.compile(rf"\b{_WORKS} of $")
_AT_CENSUS = re.compile(r"(?:^|[.!?;]\s|\n)(?:At|By|In|With) the (?:[a-z]+ )?(?:census|convention|survey|treaty) of $")
# What something came after, late in its sentence: 'was listed in this case after his arrest on'
_CAME_AFTER = re.compile(
    r"[^\W\d][\w'’]*[^.!?\n]{12,} (?:after|since|following|before) (?:his|her|their|its|the|[A-Z]\w+['’]s) (?:\w+ )?"
    r"(?:arrest|detention|abduction|kidnapping|release|conviction|acquittal|death|killing|murder|appointment|election"
    r"|resignation|dismissal|launch|creation|founding) (?:on|in) (?:the )?$"
)
_AFTER = (" after ", " since ", " following ", " before ")
_NUMBER_OF = re.compile(r"\bNos?\.? ?[\d/-]+ of (?:the year )?$")
# What a body is told by: 'a civilian militia, an auxiliary force set up in'
_SET_UP = re.compile(
    r", (?:an?|the|its) (?:[\w-]+ ){0,3}(?:agency|alliance|body|charity|coalition|commission|committee|company|force"
    r"|group|militia|mission|movement|network|operation|organi[sz]ation|outlet|party|programme?|unit) "
    r"(?:(?:that|which) was )?(?:set up|created|deployed|established|formed|founded|launched|started) (?:back )?"
    r"(?:in|on) $"
)
_VERB = re.compile(r",?\s(?:was|were|had|has|is|are|will|would|could)\b")
# The same before any verb: 'A commission appointed the previous August delivered its findings'
_THING_DONE_TO = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{1,2}}{_DONE_TO} (?:(?:back )?(?:in|on) )?(?:the )?$"
)
_DID = re.compile(r"\s[a-z]{3,}ed\s(?:an?|the|its|his|her|their|that|no|to|in|on)\b")
# What another source says, or what was not to be: 'late on 13 March, not on Sunday as the army says'
RATHER = re.compile(r",? (?:and |but )?(?:not|rather than|instead of) (?:on |in |from |until )?(?:the )?")
_OR_AT = re.compile(r"(?:,? (?:or )?\(?|\s?/\s?)(?:\d[\d:.]{0,4} [^(),;\n]{0,9}on )?")
ZONED = re.compile(r"\b(?:GMT|UTC|[A-Z]{2,4}T)\b")


def by_another_clock(text: str, end: int, timex: Timex) -> bool:
    """'9 p.m. Friday (0100 GMT Saturday)', 'on Friday, or 0100 GMT on Saturday': what is told up to `end`, as another
    zone counts it."""
    if text[end : timex.start] == " on ":
        return ZONED.search(text, max(0, end - len(" GMT")), end) is not None  # '0100 GMT on | Saturday': its own day
    return bool(_OR_AT.fullmatch(text, end, timex.start) and ZONED.search(text, end, timex.end))


# A parenthesis that is a sentence, or several: '(He left in May.)'
_SENTENCE_IN_IT = re.compile(r"(?:^|[.!?][\"”’']*\s|\n)\s*\([\"“‘']?(?=[A-Z])")


def bracketed(text: str, start: int) -> bool:
    """Whether a parenthesis within a sentence is open there."""
    opened = text.rfind("(", max(0, start - _LEAD), start)
    if opened < 0 or text.find(")", opened, start) >= 0:
        return False
    sentence = _SENTENCE_IN_IT.search(text, max(0, opened - 4), opened + 2)
    return sentence is None or sentence.end() < opened


_LONGEST_SENTENCE = 2000  # characters


def one_sentence(text: str, end: int, start: int) -> bool:
    """Whether no sentence ends between two dates."""
    return start - end <= _LONGEST_SENTENCE and not ENDS.search(text, end, start)


_OF_ITS_AGE = re.compile(
    r" (?!(?:and|but|or|to|until|when|with|by|was|is|in|on|at|from|through|it|they|he|she|the)\b)[a-z]{3,}"
)


# 'The minutes of the meeting of 12 October were approved': of the meeting before the one that is told
_MINUTES_OF = re.compile(
    r"\b[Mm]inutes of (?:(?:the|our) )?(?:(?:last |previous )?(?:meeting|session) )?(?:(?:held )?(?:on|of) )?(?:the )?$"
)
_WERE_READ = re.compile(r",? (?:were|was|are|having been|had been) ")


_OF_BEFORE = re.compile(r"(?i)\b(?:the|an?|its|his|her|their|our) [a-z]+ of $")


def mentioned(text: str, timex: Timex, term: Expression, grain: Grain, last: int | None) -> bool:
    """Whether the story stays where it is. `last`: where the date last talked about ends, None where there is none."""
    lead = text[max(0, timex.start - _LEAD) : timex.start]
    if last is not None and isinstance(term, Bent) and term.opens == "end":
        return True  # 'since 2017' is the background of the story
    if last is not None and RATHER.fullmatch(text, last, timex.start):
        return True
    if last is not None and "ince " in lead and _SINCE.search(lead):
        return True  # 'the lowest since a rate of 798,000 in January 1991'
    in_or_on = lead.endswith(("in ", "on "))
    if grain is Grain.YEAR and in_or_on and _TOLD_LATER.search(text, max(0, timex.start - _BESIDE), timex.start):
        return True  # '"We had no bread," recalled one of them in 1898'
    if "inutes of " in lead and _MINUTES_OF.search(lead) and _WERE_READ.match(text, timex.end):
        return True
    if "No" in lead and _NUMBER_OF.search(lead):
        return True  # 'in connection with lawsuit No. 741 of 2019'
    if last is not None and lead.endswith(_FIXED_ENDS) and FIXED_FOR.search(lead):
        return True  # 'with a last attempt fixed for the following day': told before it is done, if it ever is
    if "ntil " in lead and _WHICH_LASTED.search(lead):
        return True  # 'launched an assault that lasted until the fall of the city in May'
    if isinstance(term, Shift) and term.when == "before" and _WHICH_HE.search(lead):
        return True  # 'a rib which he had cracked two days before'
    if last is not None and counted(term) < 0 and _OF_BEFORE.search(lead):
        return True  # 'the harvest of the year before had rotted'
    unit = term.amount.unit if isinstance(term, Shift) else term.unit if isinstance(term, Step) else None
    in_units = unit in (Grain.YEAR, Grain.QUARTER, Grain.MONTH)
    if in_units and (MONEY.search(lead) or COMPARED.search(lead)):
        return True  # 'compared with $3 million a year earlier': a comparison, the story stays where it is
    if last is not None and hole(term) in (Hole.NONE, Hole.STORY) and _COMPARED_SUM.search(lead):
        return True
    if (
        last is not None
        and grain in _COMPARED_GRAINS
        and _POINTS_FROM.search(lead)
        and not _RANGE_ON.match(text, timex.end)
    ):
        return True  # 'Orders in March fell 3% from February'
    if last is not None and grain is Grain.CENTURY and _OF_ITS_AGE.match(text, timex.end) and not in_or_on:
        return True  # 'the theft of a 16th-century scroll'
    here = last is not None and one_sentence(text, last, timex.start)
    if here and grain is Grain.MONTH and looked_back(text, timex):
        return True
    if here and "that " in lead and grain.rank <= Grain.MONTH.rank and _THAT_WOULD.search(lead):
        told = STOP.split(text[timex.end : timex.end + _BESIDE])[0]
        if "would " in told or "would " in lead.rpartition("that ")[2]:
            return True  # 'On 5 May he told them that from Monday they would have to pay'
    fixed = last is not None and isinstance(term, Fixed)
    if fixed and grain.rank <= Grain.MONTH.rank and lead.endswith(("of ", "of the ")) and _NAMED_BY.search(lead):
        return True  # 'in 1990, in 1995 and by the tsunami of 26 December 2004'
    if fixed and (in_or_on or lead.endswith("the ")):
        wide = text[max(0, timex.start - _BESIDE) : timex.start]
        if (", " in wide and _SET_UP.search(wide)) or (
            any(word in wide for word in _AFTER) and _CAME_AFTER.search(wide)
        ):
            return True  # 'was listed in this case after his arrest on 10 June 2018'
    if here and fixed and grain is Grain.YEAR and lead.endswith((" a ", " the ")) and _MADE_IN.match(text, timex.end):
        return True  # 'a bomb in a 1993 Ford exploded at 9.02', 'the 1968 treaty'
    standing = grain is Grain.YEAR and (_STANDING.match(text, timex.end) or _STANDING_OF.search(lead))
    if (
        standing and isinstance(term, Fixed) and not _AT_CENSUS.search(lead)
    ):  # also where nothing was told yet: 'The 1986 tax law hurt them'
        return True
    return here and _beside_last(text, timex, term, grain, lead)


def _beside_last(text: str, timex: Timex, term: Expression, grain: Grain, lead: str) -> bool:
    """The same, where the date last talked about stands in its sentence."""
    if grain is Grain.DAY and text.startswith(".", timex.end) and _SAID.search(lead):
        return True
    if _THAN.search(lead):
        return True  # 'imports in March were below February 1990'
    until = isinstance(term, Bent) and term.opens == "start" and hole(term) not in (Hole.NONE, Hole.STORY)
    if until and _BY_THEN.search(lead):
        return False
    if until or _UNTIL.search(lead):  # 'from 3,500 in March to 200,000 by December', 'until its fall in May'
        return not NOT_UNTIL.search(lead)
    return bool(_OF_THING.search(lead))


# 'In March he sailed; by the end of May he was within sight of Richmond': a clause of its own
_BY_THEN = re.compile(r"[;:,](?: and| but)? by (?:the )?$")
# 'Lund, who joined in 1998, …', 'Lund, the diplomat who made peace in 1986, …'
_WHO = re.compile(
    r",\s(?:(?:(?:an?|the|its|his|her|their|one)\s(?:[^\s,.;:]+\s){1,6})?(?:who|whose|which)"
    r"|(?:an?|the|one)\s(?:[^\s,.;:]+\s){1,6}that)\s(?!(?:is|was|are|were)\s(?:on\s|in\s|at\s)?\S*$)"
)
# The same without a pronoun, behind a subject: 'Envoys from the city, sent the previous autumn to ask for help, found'
_SENT = re.compile(
    rf"^\W*(?!(?:In|On|At|By|From|After|Before|When|While|As|Once|Then|He|She|They|It)\b)[A-Z][\w'’-]*"
    rf"(?: (?:of|from|in|the|to|and|[A-Z][\w'’-]+|[a-z]+s))*,\s(?P<done>{_DONE_TO})\s(?:[a-z]+ ){{0,4}}$"
)
# The same of any thing, where its date lies before what the story has reached: 'By 1840 the siege, begun in June 1836,
# was lifted', 'said that the cease-fire declared on 31 August 1994 would end'
_NO_VERB = rf"(?!(?:was|were|had|has|is|are|who|which|[a-z]{{2,}}ed|{by_letter(PASTS)})\b)[\w'’-]+"
_MADE_BEFORE = re.compile(
    rf"(?:^\W*|[;:,–—]\s|\b(?:that|and|but|while|when|as)\s)(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[A-Z][\w'’-]*)"
    rf"(?: {_NO_VERB}){{1,6}}?,\s(?:first |originally |itself )?{_DONE_TO}(?: [a-z]+){{0,6}}\s$"
)
# 'Hana Brandt, mayor of Varna from 1986 to 1994, died'
_HELD = re.compile(
    r"^\W*(?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*,\s(?:(?:\d+|an?|the|its|his|her|former|once|one-time)\b,? )*"
    r"(?![a-z]+(?:ing|ed)\b)[a-z]\w+(?: [^\W\d][\w'’-]*){1,6} "
    r"(?:from (?:\d{4} (?:to|until|till) )?|until |till |between (?:\d{4} and )?)$"
)
_ON = re.compile(
    r"[^.!?;\n]{0,120}?,\s(?=(?:will|would|has|had|is|was|are|were|says|can|could|cut|hit|put|quit|set|split"
    rf"|[a-z]{{2,}}ed|{by_letter(PASTS.replace(' since ', ' '))})\b"
    r"(?![^.!?;\n]{0,80}, and [a-z]+ed\b))"
)


def resumes(text: str, timex: Timex, before: bool) -> int:
    """Where the story goes on: the main clause behind one on its subject ('Mr Hall, who joined in 1998, will stay'),
    'the day after' behind 'the day before'; else 0.

    `before`: whether the date is stated and lies before the one last talked about.
    """
    if pair := _mirrored(text, timex):
        return pair
    lead = text[max(0, timex.start - 2 * _BESIDE) : timex.start]
    if "," not in lead:
        return 0
    lead = STOP.split(lead)[-1]
    who = _WHO.search(lead) or _SENT.search(lead) or _HELD.match(lead)
    who = who or (_MADE_BEFORE.search(lead) if before else None)
    if who is None or _ON.match(lead, who.end()):
        return 0
    on = _ON.match(text, timex.end)
    return on.end() if on else 0


_DAY_BEFORE = re.compile(r"(?i)the (day|night|week|month|year) before")
_DAY_AFTER = re.compile(r"(?i)[^\d\n]{1,120}?\b(?=the (day|night|week|month|year) after\b(?! that\b))")


def _mirrored(text: str, timex: Timex) -> int:
    """Where its counterpart stands, counted from the same date: 'the day before he was free, and the day after he sat
    in a cell'; else 0."""
    before = _DAY_BEFORE.fullmatch(timex.text)
    after = _DAY_AFTER.match(text, timex.end) if before else None
    return after.end() if before and after and after[1] == before[1].lower() else 0


_NEXT_MEETING = re.compile(r"(?i)\bnext (?:hearing|meeting|session|sitting)\b[^.\n]{0,45}\s*$")


def next_meeting(text: str, timex: Timex) -> bool:
    """'Date of next meeting: 4 November'."""
    lead = text[max(0, timex.start - _LEAD) : timex.start]
    return "ext " in lead and _NEXT_MEETING.search(lead) is not None


_CLOSES = re.compile('[”"]')
_QUOTATION = 1000  # characters of a quotation looked through


def unquoted(text: str, timex: Timex) -> int:
    """Where the quotation ends: what a speaker says of his own 'year ago' is not where the text's story stands."""
    close = _CLOSES.search(text, timex.end, timex.end + _QUOTATION)
    return close.end() if close else 0


def of_subject(text: str, timex: Timex) -> int:
    """Where the verb stands behind a date of the thing told of, not of the telling: 'A drum delivered the previous day
    was found to be cracked'; else 0."""
    begin = max(0, timex.start - _BESIDE)
    if _VERB.match(text, timex.end):
        of = _OF_SUBJECT.search(text, begin, timex.start) or _THING_DONE_TO.search(text, begin, timex.start)
        return timex.end if of else 0
    return timex.end if _DID.match(text, timex.end) and _THING_DONE_TO.search(text, begin, timex.start) else 0


# 'contracts maturing in January 2014', 'the January 2014 rate'
_DUE = re.compile(r"\b(?:maturing|expiring|due|for delivery|delivery) (?:in |on |by )?$")
_THE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|an?) $")
_THING = re.compile(r" (?!(?:and|but|when|with|will|are|they|there|from|until|for)\b)[a-z]{3,}")


def of_thing(text: str, timex: Timex, grain: Grain) -> bool:
    """Whether a date yet to come only tells which thing is meant."""
    lead = text[max(0, timex.start - _LEAD) : timex.start]
    if _DUE.search(lead):
        return True
    named = _THE.search(lead) and _THING.match(text, timex.end)
    return grain.rank <= Grain.MONTH.rank and named is not None


_HAD = re.compile(r"(?i)\bhad\b|['’]d been\b")


def pluperfect(text: str, timex: Timex) -> bool:
    """Whether its sentence tells of what had been before."""
    lead = STOP.split(text[max(0, timex.start - _BESIDE) : timex.start])[-1]
    return bool(_HAD.search(lead) or _HAD.search(STOP.split(text[timex.end : timex.end + _BESIDE])[0]))


# 'In December 1911 he died, having fallen ill in March', 'after a strike in March he left'
_HAVING = re.compile(
    r"\b(?:having [a-z]+|(?:after|following) (?:an?|the|his|her|its|their) [a-z-]+"
    rf"|, [a-z]+ by (?:an?|the) [a-z-]+|\b(?:an?|the) [a-z-]+ {_DONE_TO}) (?:[a-z]+ ){{0,3}}(?:in|on|of) (?:the )?$"
)
_HE_HAD = re.compile(r",? (?:[\w’']+ ){1,3}had (?:[a-z]+ly |never |not )?(?:been|[a-z]+(?:ed|en|wn|one))\b")


def looked_back(text: str, timex: Timex) -> bool:
    """Whether a date only tells when what led to the one told in its sentence was."""
    return _HAVING.search(text, max(0, timex.start - _LEAD), timex.start) is not None


def had_then(text: str, timex: Timex) -> bool:
    """'In March he had fallen ill', not 'By March he had'."""
    return not text.endswith(("By ", "by "), 0, timex.start) and _HE_HAD.match(text, timex.end) is not None


# Who tells what he saw: 'interviewed on 3 February, she said', 'told us on 3 February that', 'in her testimony'.
_WITNESS = re.compile(
    r"\b(?:(?:was|were|whom we|we|,|who had been) interviewed|(?:told|spoke to|speaking to|spoke with) us"
    r"|recalled|testif\w+|(?:gave|giving) evidence"
    r"|[Ii]n (?:an?|his|her|their|\w+) (?:\w+ )?(?:interviews?|testimony|affidavit|witness statement))\b"
)


def heard(text: str, timex: Timex) -> bool:
    """Whether its sentence so far says who was heard."""
    begin = timex.start - len(ENDS.split(text[max(0, timex.start - _BESIDE) : timex.start])[-1])
    return _WITNESS.search(text, begin, timex.start) is not None


# 'Tepic, who had left office in May 2020, denied it': the story does not go on from there.
_WHO_HAD = re.compile(r"[,–—(] ?(?:who|which|whose \w+) (?:\w+ )?had (?:[^\W\d]\S* ){1,7}$")


def who_had(text: str, timex: Timex) -> bool:
    """Whether it is told of what its subject had done."""
    return _WHO_HAD.search(text, max(0, timex.start - _LEAD), timex.start) is not None
