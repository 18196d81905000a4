"""Whether a word is a weekday or a season, or a verb, a name, the sun: sat, sun, mon, wed, fall, spring, Winter."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.guards import DETERMINERS, INITIAL, PREPOSITIONS, THINGS_NAMED, TITLES
from extract.dates.english.lexicon import MEETING, listed
from extract.dates.look import Look

_NAME_AFTER = set(
    listed(
        "times post harbor street road avenue classic palace telegraph journal herald tribune mirror express star "
        "independent weld addams island mosque "
        "mail school world people news club society mercury gazette observer chronicle review business magazine sport"
    )
)
_THIS_OR_NEXT = frozenset(listed("on this next last nxt lst coming"))
_FEAST_BEFORE = frozenset(
    listed("Black Bloody Ash Good Palm Maundy Shrove Cyber Super Easter Whit Ruby Man Girl Freaky Manic Lucky")
    + listed("Sheffield TGI Casual")
)
# Operation Sunday Justice, the tug Sunday Rose
_NAMED_THINGS = frozenset(listed("Operation Project Hotel tug tanker ferry yacht trawler freighter schooner steamer"))
# 'see u sat', 'Friday night or sat', 'free mon?': only in a short message.
_DAY_OF_MESSAGE = re.compile(
    r"(?i)\b(?:see|cya|meet|catch|call|text) (?:you|u|ya|me|us|y'all) $"
    r"|(?:how|what|wot|hows|whats) (?:about|abt) $|\b(?:free|off|back|closed|open|starts?"
    r"|ends?) $"
    r"|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*(?: (?:night|nite|am|pm|morning|evening))?"
    r"(?: (?:or|and|n|&|to) |\s?[/&,-]\s?)$"
)


# 'sun @ 2', 'mon 27th', 'sat arvo'
_HOUR_OF_DAY = re.compile(
    r"(?i)\s*(?:@|at|from|about|around)?\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m\b|st\b|nd\b|rd\b|th\b|[.,!?]|$|\n)"
    r"|\s(?:night|nite|morning|arvo|eve|afternoon|evening)\b"
)
# 'come mon', 'exam wed!'
_DAY_BEHIND = re.compile(rf"(?i)\b(?:{MEETING}|till?|until|by|since) $")
_REMARK_ENDS = re.compile(r"\s*(?:[.,!?;:)]|$|\n|[\U0001F300-\U0001FAFF]|(?:at|@|and|or|if|x+|lol|pls|plz|then)\b)")
# 'Mon-Fri', 'wed to sat'
_TO_A_DAY = re.compile(
    r"(?i)\s?(?:[-–—/&]|to|thru|through)\s?(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day)\b"
    r"|(?i:\s(?:and|n|or|&|\+)\s(?:mon|tues?|weds|thurs?|fri|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)


# 'Sat 10-1', 'Sun 9am-noon': hours of opening
HOURS_BEHIND = re.compile(
    r"(?i):?\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|to|till?|until)\s?(?:\d{1,2}(?![\w/-])|\d{1,2}[:.]\d\d"
    r"|\d{1,2}\s?[ap]\.?m\b|noon|midnight|late)"
)
_SPECIAL = re.compile(r"\s(?:Night|Morning|Evening)(?:\sat the)?\s[A-Z]")  # Saturday Night Live
# friday.com, a Sunday circulation of 300,000, 2010 Sunday Dr.
_NO_DAY = re.compile(
    r"\.(?:com|org|net)\b|\s(?:circulation|best|roast)\b(?! friend)|\s(?:Dr|Rd|Ave|Blvd|Ln)\."
    r"|\s(?:[A-Z][a-z]+ )?Club\b"  # the Thursday Murder Club
)
_CLASS = re.compile(r"[ -]school(?:s|ers?|teachers?)?\b")  # 'a Sunday school', but 'On Sunday school officials said'
# Whom people of West and Southern Africa are named after the day of: Sunday Adelaja, Friday Okafor
_SURNAME = re.compile(
    r"\s(?:Ade(?!laide|n\b)|Ajay|Ajak|Akin|Alabi|Anya|Ayo|Agb|Afol|Abio|Awo|Balog|Chukw|Chid|Ek[ew]|Efe|Ehi|Eze|Fago|Fala"
    r"|Fash|Fayo|Gbad|Ibe[hk]|Igb|Ikech|Ikem|Ikp|Jumb|Nkw|Nna|Nwa|Nwo|Oba[sty]|Obi|Obo|Odu|Og[bu]|Oj[io]|Ok[aeo]|Ola[a-z]"
    r"|Olis|Olu|Omo|Onu|Ony|Osa[gyz]|Osh|Osi|Oy[ei]|Phiri|Ude|Udo|Ugw|Uch|Ume|Uzo)[a-z]{1,10}\b"
)
_PAPER_ON = re.compile(r"\b[Tt]he (?:Mail|Independent|Sport) on $")  # and Sunday
_ASKS_FOR_DAY = frozenset(listed("on last this next every each since until till from"))
_SHORT = frozenset(listed("mon tue tues wed weds thu thur thurs fri sat sun"))
_WORDS = frozenset(listed("sat sun mon wed"))  # short names that are words, names or the sun
_BEFORE_CAPITAL = frozenset(listed("by until til till every from to since or and"))


def weekday_like(look: Look) -> bool:
    """Weekdays: full names with a capital, unless part of a name; short ones only beside what asks for a day."""
    word, after = look.words.lower().rstrip("."), look.after
    named = after.lower().removesuffix("'s").removesuffix("’s") in _NAME_AFTER or _SPECIAL.match(look.tail)
    if look.before in TITLES or (after[:1].isupper() and named) or after in THINGS_NAMED:
        return False
    if (
        look.words in ("Friday", "Sunday", "Monday")
        and _SURNAME.match(look.tail)
        and look.before.lower() not in _ASKS_FOR_DAY
    ):
        return False
    if (
        look.before in _FEAST_BEFORE
        or (look.before in _NAMED_THINGS and look.after[:1].isupper())
        or _NO_DAY.match(look.tail)
    ):
        return False
    if look.words == "Sunday" and (
        _PAPER_ON.search(look.lead) or (_CLASS.match(look.tail) and look.before.lower() not in _ASKS_FOR_DAY)
    ):
        return False
    if _TO_A_DAY.match(look.tail) or word not in _SHORT:
        return True
    if word in _WORDS:
        return _word_for_day(look, word)
    if look.before[:1].isupper() and rx.match(r"\s[A-Z]", look.tail) and not rx.search(r"[.!?,;:]\s$", look.lead):
        return False  # Khin Thu Htay
    asked = look.before.lower() in {"on", "this", "next", "last", "by", "until", "til", "since", "every"}
    return look.words[0].isupper() or asked or not look.before or not rx.match(r"-?[a-z]", look.tail)


def _word_for_day(look: Look, word: str) -> bool:
    """'see u sat', 'next wed', 'from Mon', 'Sat: closed', 'Sun 9am-noon', but not 'he sat', 'the sun'."""
    capital = look.words[0].isupper()
    if look.informal and (
        _DAY_OF_MESSAGE.search(look.lead)
        or _HOUR_OF_DAY.match(look.tail)
        or (_DAY_BEHIND.search(look.lead) and _REMARK_ENDS.match(look.tail))
    ):
        return True
    lead = look.before.lower()
    asked = lead in _THIS_OR_NEXT or (capital and lead in _BEFORE_CAPITAL)
    if asked and look.after.lower() not in {"ami", "down", "nav"} and not (word == "sun" and not capital):
        return True
    label = rx.match(r"\s*[:,]|\s?[-–/&]\s?[MTWFS][a-z]{2,5}\b|\s(?:was|is)\b", look.tail)
    opens = not look.before or rx.search(r"\n[ \t]*$", look.lead)
    if capital and opens and label and word != "sun":
        return True
    return capital and bool(HOURS_BEHIND.match(look.tail))


def repeats_day(look: Look) -> bool:
    """'every Tuesday', 'on Fridays', but not 'each sat', a TGI Fridays, the Fridays restaurant."""
    if look.before == "TGI" or (look.words == "Fridays" and rx.match(r" (?:restaurants?|chain|outlets?)\b", look.tail)):
        return False
    return not rx.search(r"(?:sat|sun|wed|mon|may|march|mar)$", look.words)


# 'a fall of 777 points' is no autumn
DROP = re.compile(
    r"(?:\s+of\s+[\d.,]+)?\s?(?:%|(?:per\s?cent|percentage|points?|feet|met(?:er|re)s|pounds|dollars|pence)\b)"
)

_UPRISINGS = {"Arab", "Prague", "Croatian", "Damascus", "Beijing"}  # names of events: the Arab Spring
_NO_SEASON = re.compile(
    r"\s+(?:(?i:of (?:our )?discontent)|(?:counter-?)?offensive|campaign|storms?|heat|clothing|session|months|games"
    r"|training|cleaning|camps?|capital|house|weather)\b"
)
_SEASONAL = re.compile(r"\s+(?:schools?|camps?|jobs?|clothes|coats?|water|wheat|barley)\b")
_BEFORE_SEASON = frozenset(
    listed("in by between from during until since every each late early last next this of and or")
)


# 'Autumn' alone in its line, below a line that is or closes with a year
_LINE_ENDS = re.compile(r"[ \t]*:?[ \t]*(?:\n|$)")
_YEAR_ABOVE = re.compile(r"(?:^|\n)[^\n]{0,60}\b(?:1[4-9]|20)\d\d[^\n\w]{0,3}\n")
_REACH = 4000  # characters before it in which that line stands


def season_like(look: Look) -> bool:
    """Seasons, not the verbs 'fall' and 'spring', not part of a name."""
    words = look.words.lower().removesuffix(" term").removesuffix(" semester").split()
    word = words[-1]
    opens_line = rx.search(r"(?:^|\n)[ \t]*\Z", look.lead) and look.words[0].isupper()
    if opens_line and _LINE_ENDS.match(look.tail):
        return bool(_YEAR_ABOVE.search(look.text, max(0, look.start - _REACH), look.start))
    if look.tail[:1].isdigit() or (look.after[:1].isupper() and look.words.split()[-1][:1].isupper()):
        return False  # code SPRING24, Winter Palace
    if _NO_SEASON.match(look.tail) or INITIAL.search(look.lead) or rx.match(r"['’]s\s[A-Z]", look.tail):
        return False  # J. Winter; The Winter's Tale
    if look.before in _UPRISINGS or _SEASONAL.match(look.tail):
        return False
    if words[0] == "the" and word in {"summer", "winter", "autumn"}:
        return True
    if opens_line and rx.match(r"(?::|\s[–—-])\s", look.tail):
        return True  # a label of a chronology: 'Autumn: the siege begins'
    if word in {"fall", "spring"}:
        return _fall_or_spring(look, words[0] == "the", word)
    return len(words) > 1 or look.before.lower() in PREPOSITIONS | {"that", "each", "every"}


_NO_FORENAME = PREPOSITIONS | DETERMINERS


def _fall_or_spring(look: Look, defined: bool, word: str) -> bool:
    """'in the fall', 'last spring', but not 'a fall of 777 points', 'the fall of Rome', 'a spring in her step'."""
    lead, tail = look.before.lower(), look.tail
    if DROP.match(tail) or rx.match(r"-[a-z]", tail):
        return False  # 'the spring-loaded trap'
    if not defined:
        told = lead in _BEFORE_SEASON and not rx.match(r"\s+(?:in|of|from|by)\b", tail)
        named = look.before[:1].isupper() and lead not in _NO_FORENAME and look.lead.endswith(f"{look.before} ")
        return told or (word == "spring" and look.words[0].isupper() and bool(look.before) and not named)
    hope = rx.match(r"\s+of\s+(?!(?:that|this|the|last|next|each)\b)[a-z]", tail)  # and no year
    if word == "spring" and not hope and (lead in PREPOSITIONS or rx.match(r"\s+(?:and|to) ", tail)):
        return True
    return lead in {"in", "by", "during", "until", "since", "of"} and not rx.match(r"\s+(?:of\s+(?!\d)|in)\b", tail)


def is_no_drop(look: Look) -> bool:
    """Not who fell, or what prices did, in that year: 'after a fall in 2001', but 'in the fall in 2001'."""
    words = look.words.lower().removeprefix("the ")
    return not words.startswith("fall in ") or look.lead.endswith(("in ", "In "))
