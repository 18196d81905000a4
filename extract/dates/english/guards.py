"""Which neighbours make a word no time word: false friends of months, weekdays, seasons and years, by words alone."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.english.lexicon import listed
from extract.dates.grammar import Look

PREPOSITIONS = set(
    listed(
        "in since by until till from to during of before after between through throughout around about circa past "
        "for on late "
        "early mid and or than ca c under with up onwards ending ended beginning starting into towards toward "
        "when as via "
        "dated year years within over due throughout alone spring summer"
    )
)
DETERMINERS = set(listed("the its his her their our my your this that a an each both last next first second fiscal"))
# A number before one of these counts things and names no year.
COUNTED = re.compile(
    r"(?i)\s*-?(?:people|men|women|children(?!['’]s)|troops|soldiers|dollars|euros|pounds|percent|per cent|%|points?"
    r"|miles?|meters?|metres?|"
    r"feet|foot|ft|km|kilomet\w+|kg|kilograms?|cc|hp|mph|mm|cm|tons?|tonnes?|barrels?|shares?|copies|times|jobs|workers|"
    r"employees|members|residents|houses|homes|cars|seats|votes|students|pages?|words|years?|days?|weeks?|months?|hours?|minutes?|"
    r"others|million|billion|thousand|model|chairs|ships|aircraft|tanks|prisoners|casualties|dead|street|avenue|road|ave|main|"
    r"lire|yen|marks|francs|rubles|roubles|calories|degrees|(?-i:watts)|acres|hectares|families|persons|deaths|units|species|pieces|"
    r"pesos|rupees|"
    r"(?-i:(?!to |for |and |by |with |in |when |as |or )[a-z]+)"
    r" (?:people|men|women|troops|soldiers|dollars|workers|employees|copies|shares))\b"
)
NUMBERED = set(
    listed(
        "article page room section sections chapter no number nos bus flight highway route unit area version release "
        "boeing airbus "
        "iso rfc psalm studio suite apartment apt box building gate figure fig table appendix paragraph rule form "
        "model series "
        "channel phone tel fax call code zip level level windows resolution act law decree regulation directive hb "
        "sb public "
        "convention cost costs usd eur gbp us$ p pp vol volume § u.s.c usc pl p.l line item exhibit docket case order "
    )
)
MODAL_AFTER = set(
    listed(
        "i he she it we you they be have not also well or never one the a an this that these those there still "
        "yet god as "
        "seem need take want help contain include cause only even become occur result require continue"
    )
)
MONTH_LEAD = (
    PREPOSITIONS
    | DETERMINERS
    | set(listed("every each late early mid next last previous coming following same said until"))
)
NAME_AFTER = set(
    listed(
        "times post harbor street road avenue classic palace telegraph journal herald tribune mirror express star "
        "independent "
        "mail school night nights"
    )
) - {"night", "nights"}
TITLES = frozenset(listed("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lady Judge Senator Private Sergeant"))
# Names of streets and firms, in just this case.
THINGS_NAMED = frozenset(listed("Street Road Avenue Lane Drive Terrace Group Ltd Ltd. Inc Inc. Corp Corp. LLC plc"))
_HEADING = re.compile(r"(?:^|\n)\s*(?:[=#*•–-]+\s*)?$")


_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|Lane|Place|Square|Highway)"
)


def year_like(look: Look) -> bool:
    """Whether a bare number is a year: what stands before introduces one, and what follows is not counted by it."""
    before, words = look.before, look.words
    if (
        COUNTED.match(look.tail)
        or _ADDRESS.match(look.tail)
        or re.match(r"[.,]\d|[-/:]\d(?!\d{3}\b|\d\b(?!\d))|%|[A-Za-z]|\s?[x×°]", look.tail)
    ):
        return False
    low = before.lower().rstrip(".")
    if re.search(r"[A-Za-z\d]$|\d\s?\(\d+\):\s?$", look.lead) or re.match(r"\s?\+", look.tail):
        return False  # the road A1237, a journal's pages, 1000+
    if re.search(r"[$€£§]\s?$|#$|\d[.,/:-]$|[A-Za-z]-$", look.lead) or low in NUMBERED:
        return bool(re.search(r"(?i)\bmid-$|\bpre-$|\bpost-$", look.lead))
    if re.search(r"(?i)\byear (?:was|is|of (?:our|the) lord) $", look.lead):
        return True
    if not words[:4].isdigit() or (re.match(r"['’]s\b", look.tail) and 1500 <= int(words[:4]) <= 2100):
        return True
    if re.search(r"(?i)\bat least $", look.lead) and re.search(
        r"(?i)\b(?:since|until|from|before|by) at least $", look.lead
    ):
        return True
    if re.search(r"(?:^|[.!?]['\"”]?\s+|\n\s*)$", look.lead) and re.match(
        r"\s+(?:was|is|saw|brought|had|has|will|began|ended|marked|started|proved|became|turned)\b", look.tail
    ):
        return 1500 <= int(words[:4]) <= 2100
    if _modern(words) and (_OF_THAT_YEAR.search(look.lead) or _SPEAKS.match(look.tail) or _AS_OF.match(look.tail)):
        return True
    if _opens_with_year(look) or _edition(look) or (_VINTAGE.match(look.tail) and _modern(words)):
        return True
    if low in PREPOSITIONS:
        return not _plural_count(look, low)
    if low in DETERMINERS or before.endswith(("'s", "’s", "s'", "s’")):
        return _modern(words) or not re.match(r"\s+[a-z]+s\b", look.tail) or bool(_EVENTS.match(look.tail))
    if (
        re.search(r"\([^()]*$", look.lead)
        and re.match(r"\s*[;),]", look.tail)
        and (before[:1].isupper() or low in {"m", "d", "b", "div", "r", "fl", "al", "est", "died", "born"})
    ):
        return True
    if before.endswith("ed") and look.after.lower() in {"with", "in", "at", "as"} and 1900 <= int(words[:4]) <= 2100:
        return True
    if (
        re.search(r"(?i)(?:\b(?:the|its|his|her|their|our|an?)|\w['’]s)\s+(?:[a-z-]+\s+){1,2}$", look.lead)
        and re.match(r"\s+[a-z]+\b", look.tail)
        and not re.match(r"\s+[a-z]+s\b", look.tail)
    ):
        return 1500 <= int(words[:4]) <= 2100
    if re.search(r"[(\[;–—]\s*$|[-]\s+$", look.lead) or _HEADING.search(look.lead):
        return not re.match(r"\s+[a-z]+s\b", look.tail) or bool(re.match(r"\s*[)\]:–—,;-]", look.tail))
    if re.search(r",\s*$", look.lead):
        return bool(
            re.match(r"\s*(?:[,.);:\]]|$|\n|and\b|or\b|in\b|to\b|when\b|he\b|she\b|the\b|a\b|at\b|by\b|\[)", look.tail)
        )
    if re.match(r"\s*[)\]]|;", look.tail) and before[:1].isupper():
        return True
    return low in {
        "ad",
        "period",
        "born",
        "died",
        "summer",
        "winter",
        "spring",
        "autumn",
        "easter",
        "christmas",
        "season",
        "copyright",
        "©",
    } or (
        before[:1].isupper()
        and bool(re.match(r"\s*(?:[.,;)]|$|\n|[A-Z])", look.tail))
        and 1900 <= int(words[:4]) <= 2100
        and low not in NUMBERED
        and bool(
            re.search(
                r"(?i)(?:cup|olympics|games|championship|festival|census|summit|world|euro|expo|elections?|awards?)$",
                before,
            )
        )
    )


_VINTAGE = re.compile(r"\s(?:vintage|edition|presidential|Olympics?|World Cup|census|Paralympics|Winter|Summer)\b")
_PLACED = re.compile(r"\s*(?:[.,;:)\]](?!\d)|$|\n|(?:in|at|for|to|by|on|and|was|is|as|with|or)\b)")
# No edition of these has a year for its number.
_MODELS = frozenset(listed("windows office boeing airbus runner space odyssey radio route unit figure table eq world"))


def _opens_with_year(look: Look) -> bool:
    """'1669, reportedly built …', '1647: the palace', '1997 they declared it': at a sentence's start."""
    if not re.search(r"(?:^|[.!?]['\"”]?\s+|\n\s*)$", look.lead):
        return False
    said = re.match(r"\s?[,:]\s(?!\d)|\s(?:he|she|they|we|it)\s", look.tail)
    return bool(said) and 1400 <= int(look.words[:4]) <= 2040


def _edition(look: Look) -> bool:
    """'Fan Expo Canada 2016 in Toronto', 'from Gass 1997 to': a name within its sentence and its year."""
    return (
        _modern(look.words)
        and bool(re.search(r"[\w,&]\s[A-Z][\w'’&-]{2,}\s$", look.lead))
        and look.before.lower() not in NUMBERED | _MODELS
        and bool(_PLACED.match(look.tail))
    )


# What happened in a year, in the plural: 'the 2000 elections'.
_EVENTS = re.compile(
    r"(?i)\s+(?:elect|sale|earn|talk|result|profit|revenue|riot|attack|series|protest|event|hearing|game|olympics|floods"
    r"|fires|census)"
)
# 'the disputed 2005 elections', 'Bush's sweeping 2003 cuts', 'has started off 2006', 'WWDC 2005'.
_OF_THAT_YEAR = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|whose|[Aa]n?|this|that)|\w['’]s)\s+(?:[a-z-]+\s+){1,2}$"
    r"|\bwhose\s+$|\b(?:marked|ended|finished|began|started|opened|closed|entered)(?:\s+off)?\s+$|\b[A-Z]{3,5}\s+$"
)
_SPEAKS = re.compile(r"\s+(?:was|is|saw|brought|had|has|will|would|began|ended|marked|started|proved|became|turned)\b")
_AS_OF = re.compile(
    r"\s+(?:Nobel|World|Olympic|National|levels?|figures|prices|dollars|standards|borders|boundaries|lines?)\b"
)


def _modern(words: str) -> bool:
    """Whether a number can hardly be anything but a year: of our time, and not round."""
    return 1900 < int(words[:4]) < 2040 and not words[:4].endswith("00")


def _plural_count(look: Look, low: str) -> bool:
    """'of 1916 men', 'about 2000 refugees', 'by 1500 rebels': a plain plural right after the number."""
    plural = re.match(r"\s+(?:[a-z]+(?:ed|ing|an|al|sh|ese|ic)\s+)?([a-z]{3,}s)\b", look.tail)
    if not plural or plural.group(1) in {
        "was",
        "has",
        "is",
        "its",
        "his",
        "this",
        "onwards",
        "onward",
        "towards",
        "elections",
        "sales",
        "talks",
        "always",
        "perhaps",
        "across",
        "afterwards",
        "besides",
        "thus",
    }:
        return False
    if re.search(r"\d{4}\s(?:to|and|or)\s$", look.lead):
        return False
    return low in {
        "of",
        "for",
        "to",
        "with",
        "about",
        "around",
        "than",
        "over",
        "by",
        "from",
        "and",
        "or",
        "up",
        "at",
        "on",
        "under",
        "some",
    }


def capital(look: Look) -> bool:
    """Whether the words begin with a capital letter."""
    return look.words[:1].isupper()


_SURNAME = re.compile(r"\s(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Z](?:[a-z]+\b|\b)")
_MONTH_ONLY = frozenset(listed("in since until till during late early mid of last next this"))
# 'the planned May trip', 'its March sales', 'at May's pace'
_MONTHLY_THING = re.compile(
    r"\s(?:[a-z]+ial )?(?:elections?|vote|meeting|summit|trip|visit|report|sales|figures|results|deliver\w+|contracts?|"
    r"futures|attacks?|bombings?|coup|quarter|earnings|referendum|conference|deadline|data|output|exports|imports|issue|survey)\b"
    r"|['’]s [a-z]"
)


def month_like(look: Look) -> bool:
    """'May' and 'March' as months: not the verb, not the name of a person or street."""
    words = look.words.lower()
    if look.after in THINGS_NAMED or (words in {"jan", "jun"} and _SURNAME.match(look.tail)):
        return look.after not in THINGS_NAMED and look.before.lower() in _MONTH_ONLY  # not Jan Wilson, Jun V.
    ambiguous = re.match(r"(may|march|mar|sep|dec|jan|june|april|august|sun)\b", words)
    if look.before.lower() == "the" and re.match(r" (?:on|for|to|against) [A-Z]", look.tail):
        return False  # the March on Rome
    if not ambiguous:
        return look.words[:1].isupper() or len(words) > 3 or look.before.lower() in MONTH_LEAD
    if ambiguous.group(1) in {"sep", "dec", "jan"}:
        person = (
            words.isalpha()
            and (re.match(r"\s[A-Z][a-z]+\b(?! \d)", look.tail) or look.before[:1].isupper())
            and look.before.lower() not in MONTH_LEAD
        )
        return (look.words[:1].isupper() and not person) or look.before.lower() in MONTH_LEAD
    low_before, after = look.before.lower(), look.after
    if low_before in {"v.", "vs.", "v", "vs"} or look.before in TITLES:
        return False
    has_day = bool(re.search(r"\d", look.words))
    if look.words[:1].islower():
        if ambiguous.group(1) in {"may", "march", "mar"}:
            return (has_day and ambiguous.group(1) != "may") or (
                low_before in {"in", "since", "until", "last", "next", "early", "late"} and ambiguous.group(1) != "mar"
            )
        august_body = ambiguous.group(1) == "august" and low_before in DETERMINERS and re.match(r"\s+[a-z]", look.tail)
        return has_day or (low_before in MONTH_LEAD and not august_body)
    if has_day:
        return not re.match(r"\s+\d(?!\.\d)", look.tail) and not re.match(r"[,.]\d", look.tail)
    if low_before in MONTH_LEAD:
        return not (
            ambiguous.group(1) in {"april", "june", "august", "may"}
            and low_before in {"and", "or", "with", "by", "for", "to", "than", "as"}
            and after[:1].isupper()
        )
    if look.words.isupper() and after.isupper() and len(after) > 1:
        return False
    if ambiguous.group(1) in {"may", "march"}:
        if re.match(_MONTHLY_THING, look.tail) and look.before[-1:].islower():
            return True
        if look.before and look.before[:1].isupper() and not re.search(r"[.!?]\W*$", look.lead):
            return False
        return (
            after.lower() not in MODAL_AFTER
            and bool(re.match(r"\s*(?:[:,.–—;)-]|$|\n)", look.tail))
            and not re.search(r"\w$", look.lead.rstrip(" "))
        )
    return not after[:1].isupper() and not (
        look.before[:1].isupper() and look.before.lower() not in MONTH_LEAD and bool(re.search(r"\w\s$", look.lead))
    )


# 'see u sat', 'Friday night or sat', 'free mon?': only in a short message.
_DAY_OF_MESSAGE = re.compile(
    r"(?i)\b(?:see|cya|meet|catch|call|text) (?:you|u|ya|me|us|y'all) $|\b(?:free|off|back|closed|open|starts?|ends?) $"
    r"|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*(?: (?:night|nite|am|pm|morning|evening))?"
    r"(?: (?:or|and|&|to) |\s?[/&,-]\s?)$"
)


def weekday_like(look: Look) -> bool:
    """Weekdays: full names with a capital, unless part of a name; short ones only beside what asks for a day."""
    word = look.words.lower().rstrip(".")
    after = look.after
    if look.before in TITLES or (after[:1].isupper() and after.lower() in NAME_AFTER):
        return False
    if look.before in {
        "Black",
        "Bloody",
        "Ash",
        "Good",
        "Palm",
        "Maundy",
        "Shrove",
        "Cyber",
        "Super",
        "Easter",
        "Whit",
    }:
        return False
    if len(word) <= 5 and word in {"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"}:
        lead = look.before.lower()
        if word in {"sat", "sun", "mon", "wed"}:
            if _DAY_OF_MESSAGE.search(look.lead) and look.informal:
                return True
            return (
                lead
                in {"on", "this", "next", "last", "by", "until", "til", "till", "every", "from", "since", "or", "and"}
                and (look.words[0].isupper() or lead in {"on", "this", "next", "last"})
                and after.lower() not in {"ami", "down", "nav"}
                and not (word == "sun" and look.words[0].islower())
            ) or (
                look.words[0].isupper()
                and not look.before
                and bool(re.match(r"\s*[:,]|\s?[-–/&]\s?(?:[MTWFS][a-z]{2,5}\b)", look.tail))
                and word != "sun"
            )
        if look.before[:1].isupper() and re.match(r"\s[A-Z]", look.tail) and not re.search(r"[.!?,;:]\s$", look.lead):
            return False  # Khin Thu Htay
        return (
            look.words[0].isupper()
            or lead in {"on", "this", "next", "last", "by", "until", "til", "since", "every"}
            or not look.before
            or bool(_DAY_OF_MESSAGE.search(look.lead))
        )
    return True


_UPRISINGS = {"Arab", "Prague", "Croatian", "Damascus", "Beijing"}  # names of events: the Arab Spring


def season_like(look: Look) -> bool:
    """Seasons, not the verbs 'fall' and 'spring', not part of a name."""
    words = look.words.lower().split()
    word = words[-1]
    lead = look.before.lower()
    if look.after[:1].isupper() and look.words.split()[-1][:1].isupper():
        return False
    if re.match(
        r"\s+(?:(?:counter-?)?offensive|campaign|storm|session|months|games|camps?|capital|house|weather)\b", look.tail
    ):
        return False
    if look.before in _UPRISINGS or (
        words[0] != "the" and re.match(r"\s+(?:schools?|camps?|jobs?|clothes|coats?)\b", look.tail)
    ):
        return False
    if words[0] == "the" and word in {"summer", "winter", "autumn"}:
        return True
    if word in {"fall", "spring"}:
        if words[0] == "the":
            return (word == "spring" and (lead in PREPOSITIONS or bool(re.match(r"\s+(?:and|to) ", look.tail)))) or (
                lead in {"in", "by", "during", "until", "since", "of"}
                and not re.match(r"\s+(?:of\s+(?!\d)|in)\b", look.tail)
            )
        return (
            lead
            in {
                "in",
                "by",
                "during",
                "until",
                "since",
                "every",
                "each",
                "late",
                "early",
                "last",
                "next",
                "this",
                "of",
                "and",
                "or",
            }
            and not re.match(r"\s+(?:in|of|from|by)\b", look.tail)
        ) or (word == "spring" and look.words[0].isupper() and bool(look.before))
    return len(words) > 1 or lead in PREPOSITIONS | {"that", "each", "every", "past"}


def ends_clause(look: Look) -> bool:
    tail = look.tail
    opens = look.words[:1].isupper() or re.search(r"(?:[;:,–—]|\band)\s$", look.lead)
    if opens and re.match(r"\s+(?:he|she|they|it|we|the \w+)\s+had\b", tail):
        return True
    return not re.match(r"\s+[A-Za-z\d]", tail) or bool(
        re.match(
            r"\s+(?:and|but|or|nor|in|at|on|with|by|to|from|as|for|under|near|while|because|was|were|is|had|has|did|would|"
            r"could|there|came|saw|also|again|only|not|without|through|amid|alongside|aged|via|into|out|up|after|during)\b",
            tail,
        )
    )


def no_age(look: Look) -> bool:
    """Not 'in his mid-forties', 'in her early 60s'."""
    return not (
        look.before.lower() in {"his", "her", "their", "my", "our", "your"}
        and look.words.lower().endswith(("ies", "0s"))
    )


_YEARS = re.compile(r"\b(?:1\d|20)\d\d\b|\bBC\b")
_NEWS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\bsaid\b")
_NEIGHBOURHOOD = 1500  # characters on each side
_BEGINNING = 100_000  # characters that show what kind of text it is


def tells_history(text: str, start: int, end: int) -> bool:
    """Whether the neighbourhood tells history: years, and no weekdays of news.

    Annotators mark more in histories (WikiWars) than in news (TimeBank): 'former', 'recent', 'years of war' as a whole.
    """
    around = text[max(0, start - _NEIGHBOURHOOD) : end + _NEIGHBOURHOOD]
    news = len(_NEWS.findall(around))
    return (not news and len(_YEARS.findall(around)) >= 2) or (news <= 1 and _is_history(text))


@lru_cache(4)
def _is_history(text: str) -> bool:
    """Whether the text (a long one: its beginning) names ten years and more, far oftener than weekdays and sayings."""
    years = len(_YEARS.findall(text, 0, _BEGINNING))
    return years >= 10 and years > 4 * len(_NEWS.findall(text, 0, _BEGINNING))
