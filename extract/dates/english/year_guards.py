r"""Whether a bare number is a year ("in 1812", "the 2005 elections") or counts, numbers and prices something.

Judges are asked in order, and the first that knows decides; one that does not know says None. To add one: say in its
docstring what it knows, by an example, and put it into `JUDGES` before those that would be misled. Words before the
number may stand at the end of the line above (` ?\s\Z`), not above a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.dates import rx
from extract.dates.english.bare_numbers import ADDRESS, Number
from extract.dates.english.guards import DETERMINERS, NO_PLURALS, NUMBERED, PREPOSITIONS, model_year
from extract.dates.english.lexicon import listed
from extract.dates.english.year_lines import LINE_OPENS, closes_item, opens_one_of_several, titles
from extract.dates.look import Look


def year_like(look: Look) -> bool:
    """Whether a bare number is a year: what stands before introduces one, and what follows is not counted by it."""
    before = look.before
    number = Number(look, look.words, look.lead, look.tail, before, before.lower().rstrip("."))
    for judge in JUDGES:
        verdict = judge(number)
        if verdict is not None:
            return verdict
    return False


# --- it is counted, numbered or priced -----------------------------------------------------------------------------

# A number before one of these counts things and names no year.
COUNTED = re.compile(
    r"(?i)\s*-?(?:(?:and|to|or) (?:2[1-9]\d\d|[3-9]\d{3}|\d\d,\d{3}) )?"  # 'between 2000 and 3000 men'
    r"(?:people|men|women|children(?!['’]s)|troops|soldiers|dollars|euros|pounds|percent|per cent|%|points?"
    r"|miles?|meters?|metres?|feet|foot|ft|km|kilomet\w+|kg|kilograms?|cc|hp|mph|mm|cm|tons?|tonnes?|barrels?|shares?"
    r"|copies|times|jobs|workers|employees|members|residents|houses|homes|cars|seats|votes|students|pages?|words|years?"
    r"|days?|weeks?|months?|hours?|minutes?|others|million|billion|thousand|model|chairs|ships|aircraft|tanks"
    r"|prisoners|casualties|dead|block|street|avenue|road|ave|main|lire|yen|marks|francs|rubles|roubles|calories"
    r"|degrees|(?-i:watts)|acres|hectares|families|persons|deaths|units|species|pieces|pesos|rupees|ms|secs|mins|bytes"
    r"|[kKMG]B|rpm|mg|ml|m(?=\s(?:in\s\d|freestyle|hurdles|final|race|run|record|high|above|deep|long|tall|wide|up|away"
    r"|below|of|from|asl)\b)|m\.?a\.?s\.?l|(?<=-)(?:seat(?:er)?|bed|room|member|page|word|acre|mile|strong|odd|plus)|"
    r"(?-i:(?!to |for |and |by |with |in |when |as |or |after |before |because |while |where |until |that "
    r"|were |did |had |some |many |most |no )[a-z]+)"
    r" (?:people|men|women|troops|soldiers|dollars|workers|employees|copies|shares))\b"
)
# '1950.5', but '2018.3 She': a footnote's mark; the 1922 Committee; 'ran the 1500 in 3:35'
_GOES_ON = re.compile(
    r"[.,]\d(?!\d?\d?\s+[A-Z])|[-/:]\d(?!\d{3}\b|\d\b(?!\d))|%|[A-Za-z]|\s?[x×°]"
    r"|\sof (?:them|us|you|th[eo]se)\b|\s(?:Fund|Committee)\b|\sin \d:\d\d\b(?! ?[ap]\.?m)"
)
# 'call 1800 2010 2015'
_CALLED = re.compile(r"(?i)\b(?:call|phone|tel\w*|fax|dial|ring|text|mobile)\b[^.;]{0,20}\Z")


def _counts(number: Number) -> bool | None:
    """'1,200 people', '1812 Elm Street', 'call 1800 2010 2015', '1950.5', '1900%', 'a 2009 Ford Focus'."""
    lead, tail = number.lead, number.tail
    counts = COUNTED.match(tail) or ADDRESS.match(tail) or _GOES_ON.match(tail) or model_year(number.low, tail)
    return False if counts or (rx.match(r"\s\d{3,4}\b", tail) and _CALLED.search(lead)) else None


# What stands before a number of pages: 92 (6): 1087–1101, vol. 9, 1204, pp. 1204–1219; or within a word: A1237.
PAGES = re.compile(
    r"(?:[A-Za-z\d]|(?:\d\s?\(\d+(?:[-–]\d+)?\)\s?[:,]|\bvol\.?\s\d+,|\d:|\bpp?\.?)\s?(?:\d{1,4}[-–—])?)\Z"
)
# 'house numbers 1900 to 1950'
_NUMBERS = re.compile(
    r"(?i)\b(?:numbers?|nos\.?|pages|tables|plates|lines|items|lots|rooms|cells|sections|articles|paras?|paragraphs"
    r"|chapters|recitals|boxes|clauses)"
    r"(?:\s\d+(?:,|\s(?:to|and|or|-|–))){0,4} ?\s\Z|\b(?:page|sheet|slide|frame|item|copy|print)\s\d+\sof ?\s\Z"
)
# 'Her PIN is 1812'
_CODE = re.compile(
    r"(?i)\b(?:pin|code|password|extension|ext\.?|combination|locker|number)\s(?:(?:is|was)\s)?\Z"
    r"|\b(?:vin|card|account|number|phone|acct|policy|chassis)(?: no\.?)?\s(?:ending|beginning|starting)"
    r"(?:\s(?:in|with))? ?\s\Z"
)


def _numbers(number: Number) -> bool | None:
    """The road A1237, a journal's pages, 1000+; $1900, 'Boeing 1900', but 'mid-1900'."""
    if (PAGES.search(number.lead) and not _CHAPTER.search(number.lead)) or rx.match(r"\s?\+", number.tail):
        return False
    if (
        rx.search(r"(?:[$€£§]|(?<=[^=\n])=)[^\S\n]?\Z|#\Z|\w\[\Z|\d[.,/:-]\Z|[A-Za-z]-\Z", number.lead[-3:])
        or number.low in NUMBERED
    ):
        return bool(rx.search(r"(?i)\b(?:mid|pre|post)-\Z", number.lead))
    return None


def _numbers_behind_words(number: Number) -> bool | None:
    """'house numbers 1900 to 1950', 'the PIN is 1812'."""
    return False if _NUMBERS.search(number.lead) or _CODE.search(number.lead) else None


# 'the Companies Act 1985', 'Working Time Regulations 1998', '(Boundaries) Order 1931'
_STATUTE = re.compile(r"[A-Z][\w’')]*\s(?:Acts?|Order|Regulations|Rules|Ordinance|Bill|Measure|Statute|Decree) ?\s\Z")
_LAST_LAW = 2040


def _of_law(number: Number) -> bool | None:
    """'the Companies Act 1985'."""
    law = _STATUTE.search(number.lead) and number.words[:4].isdigit()
    return number.lies(1400, _LAST_LAW) if law else None


# 'The population was 1950'; but 'it was 1950', 'the year was 1950'
_COUNTS = frozenset(listed("was were totalled totaled numbered averaged"))
_YEAR_WAS = re.compile(r"(?i)\b(?:it|this|that|year|date|time|now|still|already|when|here)\s(?:was|were) ?\s\Z")


def _is_said(number: Number) -> bool | None:
    """'The population was 1950', but 'the year was 1950', 'the year of our Lord 1307'."""
    if number.low in _COUNTS:
        return bool(_YEAR_WAS.search(number.lead))
    return True if rx.search(r"(?i)\byear\s(?:is|of\s(?:our|the)\slord) ?\s\Z", number.lead) else None


# --- the words before introduce a year -----------------------------------------------------------------------------

# 'In 1918 women got the vote.', 'By 1994 many people had fled', 'and in 1987 students took to the streets'
_OPENS_CLAUSE = re.compile(
    r"(?:\b(?:In|By|Since|Until|From|Before|After|During)|(?:[,;:–—]|\b(?:and|but|that|when|as))\sin"
    r"|\b(?:[Ii]n|[Oo]f|[Bb]y)\sthe\syear) ?\s\Z"
)
_THEN_THEY = re.compile(
    r"\s(?:onwards? )?(?!to |for |and |by |with |in |or )(?:[a-z]+ (?:of )?){0,2}"
    r"(?!miles|met(?:er|re)s|kilomet|tons\b|tonnes|barrels|pages|words|years|days|weeks|months|hours|minutes|seconds|points"
    r"|dollars|euros|pounds|francs|marks|degrees|acres|hectares|calories|units|pieces|species)"
    r"(?:people|men|women|children|troops|aircraft|[a-z]{3,}s)\b(?! (?:per|each|of|in all)\b)"
)


def _opens_clause(number: Number) -> bool | None:
    """'In 1918 women got the vote': what follows is no plural that is counted."""
    opens = _OPENS_CLAUSE.search(number.lead) and _THEN_THEY.match(number.tail)
    return True if opens and number.lies(1101, 2039) and not number.words[:4].endswith("00") else None


_SPEAKS = re.compile(r"\s+(?:was|is|saw|brought|had|has|will|would|began|ended|marked|started|proved|became|turned)\b")
_MAY = re.compile(r"\s+(?:could|should|may|might)\b")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?]['\"”]?\s+|\n\s*)\Z")
_WORD_ENDS = re.compile(r"[a-z]{3,}[.!?]['\"”]? ?\s\Z")


def _begins_sentence(number: Number) -> bool | None:
    """'They passed the law. 2019 brought good news', where 'law 2019' would be its number."""
    speaks = _SPEAKS.match(number.tail) or (not number.words.endswith("00") and _MAY.match(number.tail))
    begins = number.modern and speaks and _WORD_ENDS.search(number.lead)
    return True if begins else None


_HEDGES = frozenset({"possibly", "perhaps", "probably", "maybe", "even"})


def _as_late_as(number: Number) -> bool | None:
    """'as late as 1950', 'in perhaps 1850'."""
    if number.low == "as" and rx.search(r"(?i)\bas\s(?:late|early|recently|far\sback)\sas ?\s\Z", number.lead):
        return True
    if number.low in _HEDGES and rx.search(r"(?i)(?:\b(?:in|or|by|from|of)|\d,)\s(?:or\s)?[a-z]+ ?\s\Z", number.lead):
        return True
    return None


def _spelled(number: Number) -> bool | None:
    """'in two thousand and five'; every other number in words, and '1950's', has been weighed by its pattern."""
    words, tail = number.words, number.tail
    if words.lower().startswith("two thousand") and not rx.search(r"(?i)\byear ?\s\Z", number.lead):
        return number.low in PREPOSITIONS and " " in words[4:] and not rx.match(r"-|\s+[a-z]+s\b", tail)
    if not words[:4].isdigit() or (rx.match(r"['’]s\b", tail) and number.lies(1500, 2100)):
        return True
    return None


def _at_least(number: Number) -> bool | None:
    """'since at least 1990'."""
    told = number.low == "least" and rx.search(r"(?i)\b(?:since|until|from|before|by)\sat\sleast ?\s\Z", number.lead)
    return True if told else None


_BEFORE_COUNTS = frozenset(listed("of for to with about around than over by from and or up at on under some ca circa"))
# What happened in a year, in the plural: 'the 2000 elections'.
_EVENTS = re.compile(
    r"(?i)\s+(?:elect|sale|earn|talk|result|profit|revenue|riot|attack|series|protest|event|hearing|game|olympics|floods"
    r"|revolutions|uprisings|rebellions|reforms|famines|massacres|treaties|mutinies|epidemics|wars"
    r"|fires|census|levels|figures|forecasts|estimates|exports|imports|deliver|budget)"
)


def _behind_preposition(number: Number) -> bool | None:
    """'in 1812', but 'of 1916 men', 'about 2000 refugees'."""
    return not _plural_count(number) if number.low in PREPOSITIONS else None


def _plural_count(number: Number) -> bool:
    """'of 1916 men', 'about 2000 refugees', 'by 1500 rebels': a plain plural right after the number."""
    plural = rx.match(r"\s+(?:[a-z]+(?:ed|ing|an|al|sh|ese|ic)\s+)?([a-z]{3,}s)\b", number.tail)
    if not plural or plural.group(1) in NO_PLURALS or (number.modern and _EVENTS.match(number.tail)):
        return False
    return number.low in _BEFORE_COUNTS and not rx.search(r"\d{4}\s(?:to|and|or) ?\s\Z", number.lead)


_OWNERS = frozenset(listed("his her their its my your our a an"))


def _behind_determiner(number: Number) -> bool | None:
    """'the 2005 elections', 'Bush's 2003 cuts'; 'he got a 1290', 'the 1500 rebels' are none."""
    if number.low in _OWNERS and not number.modern and rx.match(r"\s*[.,;!?]|\son the\b", number.tail):
        return False
    if number.low in DETERMINERS or number.before.endswith(("'s", "’s", "`s", "s'", "s’")):
        return number.modern or not rx.match(r"\s+[a-z]+s\b", number.tail) or bool(_EVENTS.match(number.tail))
    return None


# --- the year stands with what happened in it ----------------------------------------------------------------------

# 'the disputed 2005 elections', 'Bush's sweeping 2003 cuts', 'has started off 2006', 'WWDC 2005'.
_OF_THAT_YEAR = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|whose|[Aa]n?|this|that)|\w['’]s)\s+(?:[a-z-]+\s+){1,2}\Z"
    r"|\bwhose\s+\Z|\b(?:will|will probably|to|should|could|may|might) (?:end|finish|close)\s+\Z"
    r"|\b(?:marked|ended|finish(?:ed|ing)|began|started|opened|closed|entered)(?:\s+off)?\s+\Z|\b[A-Z]{3,5}\s+\Z"
)
_AS_OF = re.compile(
    r"\s+(?:Nobel|World|Olympic|National|levels?|figures|prices|dollars|standards|borders|boundaries|lines?)\b"
)


def _year_did(number: Number) -> bool | None:
    """'1944 saw the invasion', 'the disputed 2005 elections', 'at 1990 levels'."""
    if _SENTENCE_OPENS.search(number.lead) and _SPEAKS.match(number.tail):
        return number.lies(1500, 2100)
    told = _OF_THAT_YEAR.search(number.lead) or _SPEAKS.match(number.tail) or _AS_OF.match(number.tail)
    return True if told and number.modern else None


_VINTAGE = re.compile(
    r"\s(?:vintage|edition|presidential|Olympics?|World Cup|census|Paralympics|Winter|Summer|guidance|totals|earnings"
    r"|outlook|forecasts?|revenues?|profits?|results)\b"
)
_PLACED = re.compile(r"\s*(?:[.,;:?!)\]](?!\d)|$|\n|(?:in|at|for|to|by|on|and|was|is|as|with|or)\b)")
# No edition of these has a year for its number.
_MODELS = frozenset(listed("windows office boeing airbus runner space odyssey radio route unit figure table eq world"))


def _edition(number: Number) -> bool | None:
    """'Fan Expo Canada 2016 in Toronto', 'from Gass 1997 to', '2018 World Cup': a name and its year."""
    if not number.modern:
        return None
    named = (
        rx.search(r"[\w,&]\s[A-Z][\w'’&-]{2,} ?\s\Z", number.lead)
        and number.before.lower() not in NUMBERED | _MODELS
        and _PLACED.match(number.tail)
    )
    return True if named or _VINTAGE.match(number.tail) else None


_DONE_IN = re.compile(r"(?:(?:^|\.\s|\n)[A-Z]|;\s[a-z])[a-z]+ed ?\s\Z")
_LIFE = re.compile(
    r"(?i)\b(?:born|died|founded|incorporated|established|completed|dissolved|chronology|timeline|diary|review): ?\s\Z"
)
_SENTENCE_BEFORE = re.compile(r"[a-z]{3}\. ?\s\Z")
_SENTENCE_BEHIND = re.compile(r"(?:\.|:|\s[-–—])\s+[A-Z]")


def _befell(number: Number) -> bool | None:
    """'Ordained 1894, he was …', 'Died: 1906 London', 'The Chronicle. 1135. In this year', 'opened 2005 with'."""
    lead, tail = number.lead, number.tail
    if _DONE_IN.search(lead) and rx.match(r"\s*[,;.)]", tail):
        return number.lies(1500, 2100)
    if _LIFE.search(lead) or (_SENTENCE_BEFORE.search(lead) and _SENTENCE_BEHIND.match(tail)):
        return number.lies(1000, 2100)
    with_year = number.before.endswith("ed") and number.look.after.lower() in {"with", "in", "at", "as"}
    return True if with_year and number.lies(1900, 2100) else None


def _described(number: Number) -> bool | None:
    """'the great 1906 earthquake', but no plural."""
    the = rx.search(r"(?i)(?:\b(?:the|its|his|her|their|our|an?)|\w['’]s)\s+(?:[a-z-]+\s+){1,2}\Z", number.lead)
    thing = rx.match(r"\s+[a-z]+\b", number.tail) and not rx.match(r"\s+[a-z]+s\b", number.tail)
    return number.lies(1500, 2100) if the and thing else None


# --- marks tell: brackets, lines, commas ---------------------------------------------------------------------------


def _opens_sentence(number: Number) -> bool | None:
    """'1669, reportedly built …', '1647: the palace', '1997 they declared it': at a sentence's start."""
    if not _SENTENCE_OPENS.search(number.lead):
        return None
    said = rx.match(r"\s?[,:]\s(?!\d)|\s(?:he|she|they|we|it)\s", number.tail)
    return True if said and number.lies(1400, 2040) else None


def _source(number: Number) -> bool | None:
    """'(Noor 1997)', '(b. 1907)', '(Tarn et al., 2003; …'."""
    bracketed = rx.search(r"\([^()]*\Z", number.lead) and rx.match(r"\s*[;),]", number.tail)
    short = number.low in {"m", "d", "b", "div", "r", "fl", "al", "est", "died", "born"}
    return True if bracketed and (number.before[:1].isupper() or short) else None


_CHAPTER = re.compile(r"(?i)(?:^|\n)(?:part|chapter|book|phase|stage|volume|act|period)\s\w{1,8}\s?[:.,–—-]+ ?\s\Z")


_LIST_OPENS = re.compile(r"[a-z]:\s*\Z|\b(?:19|20)\d\d \([a-z][^()\d]{2,40}\)(?:, |; |,? and )\s*\Z")
_LIST_GOES_ON = re.compile(r"\s\([a-z][^()\d]{2,40}\)|[,;] (?:19|20)\d\d\b")


def _set_off(number: Number) -> bool | None:
    """'(1907', '– 1907', a line's start; 'in 1914 & 1915'; 'Basra, 1907,'."""
    lead, tail = number.lead, number.tail
    plural = rx.match(r"\s+[a-z]+s\b", tail)
    if rx.search(r"[(\[;–—]\s*\Z|-\s+\Z", lead) or LINE_OPENS.search(lead):
        return not plural or bool(rx.match(r"\s*[)\]:–—,;-]", tail))
    if _CHAPTER.search(lead) and rx.match(r"\.?\s*(?:\n|\Z)", tail):
        return number.lies(1000, 2040)
    if rx.search(r"\b(?:1\d|20)\d\d\s& ?\s\Z", lead):
        return number.modern or not plural
    if _LIST_OPENS.search(lead) and _LIST_GOES_ON.match(tail):
        return number.modern  # 'Convictions: 1996 (theft), 1998 (fraud)', 'Wins: 1996, 1998'
    if rx.search(r",\s*\Z", lead):
        return bool(
            rx.match(
                r"\s*(?:[,.);:?!\]]|$|\n|& |(?:and|or|in|to|for|as|when|he|she|the|a|at|by)\b|\[)"
                r"|[-–]\d\d(?:[.,;]|\sand\b|\sor\b|\s?\()",
                tail,
            )
        )
    return True if rx.match(r"\s*[)\]]|;", tail) and number.before[:1].isupper() else None


# 'Est. 1887', 'Repr. 1984', 'built 1902', 'period 1907'
_DATING = frozenset(
    listed(
        "ad date dates period dug born died summer winter spring autumn easter christmas season copyright © det leg "
        "excavated coll acq est estd repr rpt publ pub rev erected built founded established reprinted restored "
        "rebuilt painted"
    )
)


def _dated(number: Number) -> bool | None:
    """'period 1907', 'Est. 1887', 'World Cup 1998.'"""
    occasion = (
        number.before[:1].isupper()
        and number.lies(1900, 2100)
        and rx.match(r"\s*(?:[.,;?!)]|$|\n|[A-Z])", number.tail)
        and number.low not in NUMBERED
        and rx.search(
            r"(?i)(?:cup|olympics|games|championship|festival|census|summit|world|euro|expo|elections?|awards?)$",
            number.before,
        )
    )
    return number.low in _DATING or bool(occasion)


JUDGES: tuple[Callable[[Number], bool | None], ...] = (
    _begins_sentence,
    _opens_clause,
    opens_one_of_several,
    closes_item,
    titles,
    _counts,
    _of_law,
    _numbers,
    _as_late_as,
    _numbers_behind_words,
    _is_said,
    _spelled,
    _at_least,
    _year_did,
    _opens_sentence,
    _edition,
    _behind_preposition,
    _behind_determiner,
    _source,
    _befell,
    _described,
    _set_off,
    _dated,
)
