"""What the present tense tells of a weekday or a day without its year is to come: 'On Tuesday voters choose a mayor'.

Asked only where no word of the sentence looks ahead or back by itself (`cue_words`). To extend: a verb of what is on
the calendar in `_DO`, which is also read with an s; a verb that tells of what was in `_OF_WHAT_WAS`, one of what
nobody plans in `_UNPLANNED`.
"""

from __future__ import annotations

import re

from extract.dates.english.lexicon import listed
from extract.dates.pasts import LOOKALIKES, PASTS

# 'the army is urging residents to stay indoors Wednesday'
_GOING_ON = re.compile(r"\b(?:is|are) (?:[a-z]+ly )?[a-z]{2,}ing\b[^,;:]* to [a-z]+\b[^,;:]*$")
# 'Burial is Friday', 'the Senate votes Thursday': what is told of a weekday in the present tense is to come
_NOT_BACK = r"(?!after\b|from\b|since\b|following\b|over\b|by\b|of\b|in\b|at\b)"
_ABOUT_WHAT_WAS = (
    "(?!(?:investigat|prob|mourn|recover|search|count|deny|examin|review|blam|study|reel|assess|rebuild|ring|clean"
    "|suffer)ing)"
)
_IS = r"(?:[Ii]s|[Aa]re|am|[Ii]sn['’]t|[Aa]ren['’]t|I['’]m|[Ww]e['’]re|[Tt]hey['’]re|[Yy]ou['’]re)"
_WHO = r"(?: (?:I|you|we|he|she|they|it|any(?:one|body)|everyone|not|also|still|now|never))?"
_DOING = rf"{_ABOUT_WHAT_WAS}[a-z]+ing"
_AGENDA = re.compile(
    rf"(?:\b{_IS}{_WHO}(?: possible| likely| unlikely| open| closed| on the way| on track| away| off| out"
    rf"| abroad| free| busy"
    rf"| invited(?: to [a-z ]{{1,24}})?| welcome| (?:being )?(?:{_DOING}|[a-z]+n)(?: {_NOT_BACK}[a-z]+){{0,2}}"
    rf"| being [a-z]+ed)?(?: before| until)?"
    rf"|\b{_IS}{_WHO} (?:away|off|abroad|out(?: of (?:the )?office)?|on (?:leave|holiday|vacation))(?: from)?"
    r"|\b(?:votes?|hears?|gets?|go(?:es)? (?:out|live|up|on|to)|takes? up"
    rf"|celebrates?|docks?|lands?|debates?|decides?|considers?|delivers?|launches"
    rf"|addresses|plays?|faces?|visits?|signs?|joins|speaks|testifies|appears|awaits?)"
    rf"(?: (?:in|at) [A-Z]\w+| {_NOT_BACK}[\w'’-]+){{0,4}})"
    r" (?:on )?$"
)
# Of a month or a day of one: 'Are you coming in May?', 'The rules are being changed in May'
_IN_HAND = re.compile(
    rf"(?:\b{_IS}{_WHO} (?:being [a-z]+(?:ed|n)|{_DOING}(?: {_NOT_BACK}[a-z]+)?|away|off|invited to [a-z ]{{1,20}})"
    r"|\bI['’]m (?:away|off|out|busy))"
    r" (?:in|on) (?:the |early |late )?$"
)
# 'On Thursday he flies to Moscow'
_HE_DOES = re.compile(r",?\s+(?:he|she|it)\s+(?!was\b|has\b|is\b|does\b|says\b)[a-z]+s\b")
_OPENS = re.compile(
    r"(?:(?:But|And|Then|So|Early|Late|Later|Starting) )*"
    r"(?:At (?:noon|midday|midnight|dawn|dusk|lunchtime|[\d.:]{1,5}(?: ?[ap]\.?m\.?)?) )?"
    r"(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom|[Dd]uring|[Bb]y) )?"
    r"(?:the |early |late |mid-?)?$"
)
_OPINION = (
    "(?:think|believe|know|guess|say|hear|understand|feel|mean|wonder|remember|suppose|wish|like|love|hate|do|don)"
)
_DO = (
    "address announce appear appeal arrive assemble attend ban battle begin bury celebrate challenge change choose "
    "clash close come commemorate compete consider contest convene crown cut debate decide defend deliver discuss "
    "draw eat elect end enter expire face fight finish fly gather get give go hand have head hear hold host "
    "introduce join kick land launch leave lift march mark meet miss move observe open owe pay pick play present "
    "publish question queue race rally receive release reopen report resume retire return review rule run sail "
    "scrap sign sing sit speak stage stand start stay stop strike switch take tackle talk testify travel turn "
    "unveil visit vote walk welcome"
)
_BASE = "|".join(_DO.split())
_PLURAL = "(?:[a-z]{2,}[^s\\W]s|people|men|women|children|police|fans|crew|both|all|[A-Z][\\w’'-]+|team|side)"
_THEY_DO = re.compile(
    rf",?\s(?:(?:I|we|you|they) (?!{_OPINION}\b)(?:[a-z]+ly |all |also )?[a-z]+\b"
    r"|there(?: is| are|['’]s) (?!no doubt)"
    rf"|(?:(?!to\b|that\b|who\b|which\b|and\b|as\b)[\w’'-]+ ){{0,6}}?{_PLURAL} (?:also |again |all "
    rf"|finally )?(?:{_BASE})\b"
    rf"(?!-|,? (?:and|or) )"
    rf"|(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,3}}?[a-z-]+[^s\W]"
    rf"|(?:[A-Z][\w-]+ ){{0,3}}[A-Z][\w-]+[^s\W])"
    rf" (?:{_BASE})(?:e?s)\b(?!-|,? (?:and|or) )"
    r"|(?:[a-z]+(?:ers|ors|ists|ians|ants|men|women)|people|children|pupils|students|fans|MPs|police)"
    r" (?!of|in|on|at|from|with|for|and|or|to|say|think|believe)[a-z]+(?<!ed)(?<!ing)(?<!s)"
    r" (?:the|an?|his|her|its|their|for|out|to|against|down)\b"
    r"|(?:(?!to\b|that\b|who\b|which\b|and\b|as\b)[\w’'-]+ ){1,4}?(?:is|are) (?:in|at|on|back|off|away|home"
    r"|here|there)\b)"
)
_DONE_NOW = re.compile(r"\b(?:after|since|ago|earlier|yesterday|previous|last (?:week|month|year|night|[A-Z]))\b")


# What tells of what is known, shown, felt or lasts: 'the widow recalls the flood on Sunday', 'police seek a man'
_OF_WHAT_WAS = listed(
    "accept accuse acknowledge admit allege answer apologise apologize argue ask bear belong blame boast cite claim "
    "compare complain concern condemn confirm contain credit criticise criticize defend demand deny depict describe "
    "detail disclose document dispute evoke explain express face fault feature feel follow give grieve hail hear "
    "honour include insist investigate involve know lament lack live love maintain make mean mention miss mourn "
    "name need note own praise probe prove quote recall recount reel refer reflect regret reject remain remember "
    "report resemble respond result reveal say see seek seem show stem stress suffer suggest support talk tell thank "
    "think trace urge want warn welcome wish worry write"
)
# What a picture's caption tells
_OF_A_PICTURE = listed(
    "carry chant cheer clap embrace gesture hold hug inspect kiss lie light look pass pose pray react ride run "
    "shout sit smile smoke stand stare wait walk watch wave wear"
)
# What befalls or is not known before: a headline's 'The army kills six rebels on Monday'
_UNPLANNED = listed(
    "arrest beat collapse collide crash damage defeat destroy die drown erupt escape explode flee injure kill lose "
    "perish rescue shoot survive weep win wound"
)
# Nouns in the plural that look like verbs: 'the street protests on Sunday'
_THINGS = listed(
    "attack battle blast bomb clash crash cut deal drop election exchange fall fight flood gain hike increase loss "
    "march murder order price protest raid rain rally result riot rise rule sale score shot strike storm talk "
    "tremor trial win"
)


# What only names are said to do on a day to come: 'Congress adjourns on Friday', 'Season 2 premieres Thursday'
_ON_CALENDAR = listed(
    "adjourn air conclude debut disband dissolve expire graduate marry perform premiere reconvene relaunch ship shut "
    "swear tour"
)


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "s"


def _either(verbs: list[str]) -> str:
    return "(?:" + "|".join(form for verb in verbs for form in (verb, _third_person(verb))) + ")"


# 'The rate cuts on Friday' are things, what 'cuts its rate on Friday' is a verb
# But what names a team is announced: 'the coach names his squad on Friday'
_NAMES_TEAM = r"names? (?:the|his|her|its|their) (?:[a-z]+ )?(?:cabinet|line-?up|side|squad|team)\b"
_NOT_TO_COME = (
    rf"(?!{_NAMES_TEAM}){_either(_OF_WHAT_WAS + _OF_A_PICTURE + _UNPLANNED)}\b"
    rf"|{_either(_THINGS)}\b(?! (?:the|an?|its|his|her|their)\b)"
)
_HELPS = (
    "news|is|are|was|were|has|have|had|does|did|do|can|could|will|would|may|might|must|should|shall|as|this|his|its|us|perhaps"
    "|always|besides|not|the|an|her|their|my|our|your|of|in|on|at|by|to|for|from|with|and|or|but|who|that|which|when|if"
    "|so|than|past|along|through|across|around|between|near|under|behind|after|before|since|until|into|over|about|up"
    "|out|off|down|back|here|there|all|both|some|any|no|more|most|me|you|him|it|them|he|she|we|they|these|those|each|such"
)
_ARTICLE = "(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our)"
# 'The report shows old firms …' is not of firms
_SAYS = "|".join(_third_person(verb) for verb in _OF_WHAT_WAS + _UNPLANNED)
_NOUNS = rf"(?:(?!(?:of|on|in|at|by|who|that|which|to|and|or|from|for|with|{_SAYS})\b)[\w’'-]+ )"
_OBJECT = (
    r"(?: (?!(?:after|from|since|following|over|by|of|because|despite|amid|about|that|who|which|when|if|as|against"
    r"|on)\b)[\w’'-]+){0,6}"
)
_HAPPENED = (
    r"(?<!\bfire)(?<!\btheft)(?<!attack)(?<!\braid)(?<!crash)(?<!blast)(?<!strike)(?<!murder)(?<!accident)(?<!killing)"
    r"(?<!\bcoup)(?<!death)(?<!flood)(?<!storm)(?<!ed)"
)
_ONE = rf"(?:(?:{_ARTICLE}|[Aa]n?) {_NOUNS}{{0,3}}?(?!(?:{_HELPS})\b)[\w’'-]*(?:[^\W\ds]|ss)|[Hh]e|[Ss]he|[Ii]t)"
_MANY = (
    rf"(?:{_ARTICLE} {_NOUNS}{{0,3}}?(?!(?:news|{_SAYS})\b)(?:[\w’'-]*[^\W\d]s|children|people|men|women|police|crew)"
    r"|[Tt]hey|[Ww]e|I|[Yy]ou)"
)
_ALSO = "(?:also |now |then )?"
# 'Parliament reconvenes on Tuesday': a name does only what is planned, as 'Gaza strikes' are things
_NAMED = r"[A-Z][\w’'.-]*(?: (?:of (?=[A-Z])|and (?=[A-Z]))?[A-Z\d][\w’'.-]*){0,4}"
_PLANNED = "|".join(
    _third_person(verb)
    for verb in _DO.split() + _ON_CALENDAR
    if verb
    not in _THINGS + _UNPLANNED + _OF_A_PICTURE + ["draw", "head", "kick", "question", "queue", "race", "report"]
)
_DO_IT = (
    rf"(?:{_ONE} {_ALSO}(?!{_NOT_TO_COME}|(?:{_HELPS})\b)[a-z]{{2,}}s"
    rf"|{_NAMED} {_ALSO}(?:{_PLANNED})\b(?!-|,? (?:and|or) )"
    rf"|{_MANY} {_ALSO}(?!{_NOT_TO_COME}|(?:{_HELPS}|{f'{PASTS} {LOOKALIKES}'.replace(' ', '|')}|{_OPINION})\b)"
    rf"(?:(?:{_BASE}|{'|'.join(_ON_CALENDAR)})\b|[a-z]{{2,}}(?<!ed)(?<!ing)(?<!s)(?<!ly)(?= [\w’'-]+ (?!$))))"
)
# 'The widow sells the mill on Tuesday', 'They launch the boat on Tuesday'; not 'the police station on Tuesday', nor
# what a picture shows: 'A soldier guards a bridge in Varna on Tuesday'
_TELLS = re.compile(
    rf"\s*(?:(?:But|And|So|Then) )?(?!An? .* (?:in|at|near|outside) [A-Z]){_DO_IT}{_OBJECT}{_HAPPENED} (?:on )?$"
)
# 'The wedding is October 12'
_IS_ON = re.compile(r"(?<!today )(?<!Today )(?<!it )(?<!It )\b(?:is|are) (?:on )?$")
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;!?)]|$|\n|(?:and|at|in|but)\b)")
_EVERY_YEAR = re.compile(r"\b(?:celebrate|observe|mark|commemorate|fall|honou?r)s?\b")  # 'celebrates 1 January'
# 'On Tuesday the widow sells the mill'
_ON_DAY = re.compile(r" on [A-Z][a-z]+day\b")
_TELLS_BEHIND = re.compile(rf",? {_DO_IT}(?!-|,? (?:and|or) )")


def he_does(tail: str) -> bool:
    """Whether a pronoun's verb in the present tense stands right behind the date."""
    return bool(_HE_DOES.match(tail))


_BREAKS = re.compile(r"[,.;:!?\n]")
_WHO_DOES = re.compile(r"(?:\bwho|, which) (?=[a-z]+ )")


def who_does(lead: str) -> bool:
    """'The man who faces trial on Tuesday says …': what is told in the present tense of him is to come."""
    ends = [who.end() for who in _WHO_DOES.finditer(lead)]
    if not ends:
        return False
    does = lead[ends[-1] :]
    subject = "He " if does.partition(" ")[0].endswith("s") else "They "
    return not _BREAKS.search(does) and bool(_AGENDA.match(does) or _TELLS.fullmatch(subject + does))


# 'Members vote Friday on a deal reached Sunday'; not 'The union votes Friday ended the strike'
_IS_DOING = re.compile(r"\b(?:is|are) (?:[a-z]+ly )?[a-z]+ing\b")
_MANY_DO = re.compile(
    rf"(?:^|[,;:] )(?:[A-Z][\w’'-]+ )?(?:[\w’'-]+ )?{_PLURAL} "
    r"(?:choose|consider|debate|decide|elect|face|go to the polls|meet|play|vote) (?:on )?$"
)


# Whose strike in a headline is an attack: 'Militants strike on Monday in Basra'.
_STRUCK = r"(?i:attackers|bombers|fighters|gunmen|helicopters|insurgents|jets|militants|raiders|robbers|terrorists) "
# 'The court rules on Friday.', 'Nurses strike on Thursday over pay'; not 'Nurses strike on Thursday shut wards'
_RULES = re.compile(
    r"(?:^|[,;:] )(?:(?:The|A|Its|His|Her|Their) (?:[\w-]+ ){0,2}(?:court|judge|tribunal|jury|panel) rules"
    r"|(?:[A-Z][\w-]+ ){1,3}(?:Court|Tribunal) rules"
    rf"|(?:[\w-]+ )?(?!{_STRUCK})[A-Z]?[a-z]+(?:ers|ors|ists|ians|ses|men|ts) strike)"
    r"(?: again)? (?:on )?$"
)
_RULED = re.compile(r"\s*(?:[.,;!?)]|$|\n|(?:and|but|over|for|against|on|in|whether|if)\b)")


def does_then(lead: str) -> bool:
    """Whether a clause in the present tense ends at the date, whatever is told of its object behind it."""
    return bool(_TELLS.fullmatch(lead) or _MANY_DO.search(lead)) and not _IS_DOING.search(lead)


# 'Closed on Thanksgiving', 'Library closed Monday for repairs'
_POSTED = re.compile(
    r"(?:(?:^|[.!?:•*]\s|\n)\W*(?:(?!(?:The|An?|His|Her|Its|Our|Their)\b)[A-Z][\w’'-]+ )?(?:[Ll]ibrary|[Oo]ffices?"
    r"|[Ss]hop|[Ss]tore|[Cc]linic|[Mm]useum|[Pp]ool|[Gg]ym|[Bb]ranch|[Cc]af[eé]|[Rr]estaurant|[Ss]urgery|[Hh]all)"
    r" (?:closed|shut|open)|(?:^|[!:•*]\s|\n)\W*(?:Closed|Shut|Open|Cancell?ed))"
    r"(?: all day| early)?(?: (?:on|from|for|over))? (?:the )?"
    r"(?:[A-Z][\w’']+(?: [A-Z][\w’']+){0,2}(?:, and|,| and| to| until)? (?:on |from )?){0,3}$"
)
# not 'Office closed Monday after a flood', 'Closed on 3 May, it was opened anew', 'Closed Friday at 104 yen'
_TOLD_OF_IT = re.compile(
    r",? (?!(?:and|from|until|till|to)\b)[a-z]+ (?:was|were|had)\b"
    r"|[^.!?]* (?:after|because|following|when|amid|at)\b"
)


def posted(lead: str, tail: str) -> bool:
    """Whether a notice says what is shut that day; `lead` reaches over the sentences before."""
    return bool(_POSTED.search(lead)) and not _TOLD_OF_IT.match(tail)


def on_agenda(lead: str, tail: str, of_year: bool) -> bool:
    """Whether a clause in the present tense tells what is on then; `of_year`: of a month, or a day of one.

    Not of 'Friday's' game."""
    if tail[:2] in ("'s", "’s"):
        return False
    if _OPENS.fullmatch(lead):
        if day := _ON_DAY.match(tail):  # 'At noon on Friday the abbot leads …', asked of 'noon'
            tail = tail[day.end() :]
        return bool(_THEY_DO.match(tail) or _TELLS_BEHIND.match(tail)) and not _DONE_NOW.search(tail)
    if of_year:
        if _IS_ON.search(lead) and _ENDS_CLAUSE.match(tail):
            return True
        return bool(_IN_HAND.search(lead) or (_TELLS.fullmatch(lead) and not _EVERY_YEAR.search(lead)))
    if _RULES.search(lead) and _RULED.match(tail):
        return True
    return bool(_AGENDA.search(lead) or _GOING_ON.search(lead) or _TELLS.fullmatch(lead))
