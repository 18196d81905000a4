"""What the present tense tells of a weekday or a day without its year is to come: 'On Tuesday voters choose a mayor'.

Asked only where no word of the sentence looks ahead or back by itself (`cue_words`). To extend: a verb of what is on
the calendar in `_DO`, which is also read with an s.
"""

from __future__ import annotations

import re

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
    r"(?:(?:But|And|Then|So|Early|Late|Later|Starting) )*(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom|[Dd]uring|[Bb]y) )?"
    r"(?:the |early |late |mid-?)?$"
)
_OPINION = (
    "(?:think|believe|know|guess|say|hear|understand|feel|mean|wonder|remember|suppose|wish|like|love|hate|do|don)"
)
_DO = (
    "address announce appear appeal arrive assemble attend ban battle begin bury celebrate challenge change choose "
    "clash close come commemorate compete consider contest convene crown cut debate decide defend deliver discuss "
    "draw elect end enter expire face fight finish fly gather give go hand have head hear hold host introduce join "
    "kick land launch leave lift march mark meet miss move observe open owe pay pick play present publish question "
    "queue race rally receive release reopen report resume retire return review rule run sail scrap sign sing sit "
    "speak stage stand start stay stop strike switch take tackle talk testify travel turn unveil visit vote walk "
    "welcome"
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


def he_does(tail: str) -> bool:
    """Whether a pronoun's verb in the present tense stands right behind the date."""
    return bool(_HE_DOES.match(tail))


def on_agenda(lead: str, tail: str, of_year: bool) -> bool:
    """Whether a clause in the present tense tells what is on then; `of_year`: of a month, or a day of one.

    Not of 'Friday's' game."""
    if tail[:2] in ("'s", "’s"):
        return False
    if _OPENS.fullmatch(lead):
        return bool(_THEY_DO.match(tail)) and not _DONE_NOW.search(tail)
    return bool(_IN_HAND.search(lead) if of_year else _AGENDA.search(lead) or _GOING_ON.search(lead))
