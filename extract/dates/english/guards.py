"""Which neighbours make a word no time word: false friends of months, weekdays, seasons and years, by words alone."""

from __future__ import annotations

import re

from extract.dates import rx
from extract.dates.english.lexicon import listed
from extract.dates.grammar import Look

PREPOSITIONS = set(
    listed(
        "in since by until till from to during of before after between through throughout around about circa past "
        "for on late "
        "early mid and or than ca c under with up onwards ending ended beginning starting into towards toward "
        "when as via abt aft bef "
        "dated year years within over due throughout alone spring summer"
    )
)
DETERMINERS = set(listed("the its his her their our my your this that a an each both last next first second fiscal"))
# A number before one of these counts things and names no year.
COUNTED = re.compile(
    r"(?i)\s*-?(?:people|men|women|children(?!['’]s)|troops|soldiers|dollars|euros|pounds|percent|per cent|%|points?"
    r"|miles?|meters?|metres?|"
    r"feet|foot|ft|km|kilomet\w+|kg|kilograms?|cc|hp|mph|mm|cm|tons?|tonnes?|barrels?|shares?|copies|times|jobs"
    r"|workers|"
    r"employees|members|residents|houses|homes|cars|seats|votes|students|pages?|words|years?|days?|weeks?|months?"
    r"|hours?|minutes?|"
    r"others|million|billion|thousand|model|chairs|ships|aircraft|tanks|prisoners|casualties|dead|block|street|avenue"
    r"|road|ave|main|"
    r"lire|yen|marks|francs|rubles|roubles|calories|degrees|(?-i:watts)|acres|hectares|families|persons|deaths"
    r"|units|species|pieces|"
    r"pesos|rupees|ms|secs|mins|bytes|[kKMG]B|rpm|mg|ml|m(?=\s(?:high|above|deep|long|tall|wide|up|away|below|of|from|asl)\b)|m\.?a\.?s\.?l|"
    r"(?-i:(?!to |for |and |by |with |in |when |as |or |after |before |because |while |where |until )[a-z]+)"
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
        "tables bwv hwv kv hob opus map hill road rte hwy camp sector zone ward hut book liber folio fol lot block "
        "tract parcel reel roll "
        "frame plate badge serial dkt ecf peugeot nokia "
        "annex protocol schedule attachment enclosure sheet plan drawing circular civ crim ewca ewhc uksc "
        "h.r h.b s.b a.b h.j.res s.j.res "
        "convention cost costs usd eur gbp us$ p pp vol volume § u.s.c usc pl p.l line item exhibit docket case order "
    )
)
# 'call 1800 2010 2015'
_CALLED = re.compile(r"(?i)\b(?:call|phone|tel\w*|fax|dial|ring|text|mobile)\b[^.;]{0,20}$")
_HEADING = re.compile(r"(?:^|\n)\s*(?:[=#*•–-]+\s*)?$")


_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|Dr\.|Lane|Ln\b|Court|Ct\.|Place|Square|Highway)"
)


# 'house numbers 1900 to 1950'
_NUMBERS = re.compile(
    r"(?i)\b(?:numbers?|nos\.?|pages|tables|plates|lines|items|lots|rooms|cells|sections|articles|paras?|paragraphs"
    r"|chapters|recitals|boxes|clauses)"
    r"(?:\s\d+(?:,|\s(?:to|and|or|-|–))){0,4}\s$|\b(?:page|sheet|slide|frame|item|copy|print)\s\d+\sof\s$"
)
# What stands before a number of pages: 92 (6): 1087–1101, vol. 9, 1204, pp. 1204–1219; or within a word: A1237.
PAGES = re.compile(
    r"(?:[A-Za-z\d]|(?:\d\s?\(\d+(?:[-–]\d+)?\)\s?[:,]|\bvol\.?\s\d+,|\d:|\bpp?\.?)\s?(?:\d{1,4}[-–—])?)$"
)


_HEDGES = frozenset({"possibly", "perhaps", "probably", "maybe", "even"})


_SENTENCE_BEFORE = re.compile(r"[a-z]{3}\.\s$")
_SENTENCE_BEHIND = re.compile(r"\.\s+[A-Z]")
_LIFE = re.compile(r"(?i)\b(?:born|died|founded|incorporated|established|completed|dissolved):\s$")


def year_like(look: Look) -> bool:
    """Whether a bare number is a year: what stands before introduces one, and what follows is not counted by it."""
    before, words, lead, tail = look.before, look.words, look.lead, look.tail
    if (_OPENS_CLAUSE.search(lead) and _THEN_THEY.match(tail) and _modern(words, 1100)) or _labels_line(look):
        return True
    if (
        COUNTED.match(tail)
        or _ADDRESS.match(tail)
        or (rx.match(r"\s\d{3,4}\b", tail) and _CALLED.search(lead))
        or rx.match(
            r"[.,]\d|[-/:]\d(?!\d{3}\b|\d\b(?!\d))|%|[A-Za-z]|\s?[x×°]|\sof (?:them|us|you|these|those)\b", tail
        )
    ):
        return False
    if _STATUTE.search(lead) and words[:4].isdigit():
        return 1400 <= int(words[:4]) <= _LAST_LAW
    low = before.lower().rstrip(".")
    if PAGES.search(lead) or rx.match(r"\s?\+", tail):
        return False  # the road A1237, a journal's pages, 1000+
    if rx.search(r"[$€£§=]\s?$|#$|\w\[$|\d[.,/:-]$|[A-Za-z]-$", lead[-3:]) or low in NUMBERED:
        return bool(rx.search(r"(?i)\bmid-$|\bpre-$|\bpost-$", lead))
    if low == "as" and rx.search(r"(?i)\bas (?:late|early|recently|far back) as $", lead):
        return True
    if low in _HEDGES and rx.search(r"(?i)(?:\b(?:in|or|by|from|of)|\d,) (?:or )?[a-z]+ $", lead):
        return True
    if _NUMBERS.search(lead) or _CODE.search(lead):
        return False
    if low in _COUNTS:
        return bool(_YEAR_WAS.search(lead))
    if low in {"was", "is", "lord"} and rx.search(r"(?i)\byear (?:was|is|of (?:our|the) lord) $", lead):
        return True
    if words.lower().startswith("two thousand") and not rx.search(r"(?i)\byear $", lead):
        return low in PREPOSITIONS and " " in words[4:] and not rx.match(r"-|\s+[a-z]+s\b", tail)
    if not words[:4].isdigit() or (rx.match(r"['’]s\b", tail) and 1500 <= int(words[:4]) <= 2100):
        return True
    if low == "least" and rx.search(r"(?i)\b(?:since|until|from|before|by) at least $", lead):
        return True
    if rx.search(r"(?:^|[.!?]['\"”]?\s+|\n\s*)$", lead) and rx.match(
        r"\s+(?:was|is|saw|brought|had|has|will|began|ended|marked|started|proved|became|turned)\b", tail
    ):
        return 1500 <= int(words[:4]) <= 2100
    if _modern(words) and (_OF_THAT_YEAR.search(lead) or _SPEAKS.match(tail) or _AS_OF.match(tail)):
        return True
    if _opens_with_year(look) or _edition(look) or (_VINTAGE.match(tail) and _modern(words)):
        return True
    if low in PREPOSITIONS:
        return not _plural_count(look, low)
    if low in _OWNERS and not _modern(words) and rx.match(r"\s*[.,;!?]", tail):
        return False  # 'her score was 1600 and his 1540'
    if low in DETERMINERS or before.endswith(("'s", "’s", "`s", "s'", "s’")):
        return _modern(words) or not rx.match(r"\s+[a-z]+s\b", tail) or bool(_EVENTS.match(tail))
    if (
        rx.search(r"\([^()]*$", lead)
        and rx.match(r"\s*[;),]", tail)
        and (before[:1].isupper() or low in {"m", "d", "b", "div", "r", "fl", "al", "est", "died", "born"})
    ):
        return True
    if _DONE_IN.search(lead) and rx.match(r"\s*[,;.)]", tail):
        return 1500 <= int(words[:4]) <= 2100  # 'Ordained 1894, he was …'
    if _LIFE.search(lead) or (_SENTENCE_BEFORE.search(lead) and _SENTENCE_BEHIND.match(tail)):
        return 1000 <= int(words[:4]) <= 2100  # 'Died: 1906 London', 'Anglo-Saxon Chronicle. 1135. In this year'

    if before.endswith("ed") and look.after.lower() in {"with", "in", "at", "as"} and 1900 <= int(words[:4]) <= 2100:
        return True
    if (
        rx.search(r"(?i)(?:\b(?:the|its|his|her|their|our|an?)|\w['’]s)\s+(?:[a-z-]+\s+){1,2}$", lead)
        and rx.match(r"\s+[a-z]+\b", tail)
        and not rx.match(r"\s+[a-z]+s\b", tail)
    ):
        return 1500 <= int(words[:4]) <= 2100
    if rx.search(r"[(\[;–—]\s*$|[-]\s+$", lead) or _HEADING.search(lead):
        return not rx.match(r"\s+[a-z]+s\b", tail) or bool(rx.match(r"\s*[)\]:–—,;-]", tail))
    if rx.search(r"\b(?:1\d|20)\d\d & $", lead):
        return _modern(words) or not rx.match(r"\s+[a-z]+s\b", tail)
    if rx.search(r",\s*$", lead):
        return bool(
            rx.match(
                r"\s*(?:[,.);:\]]|$|\n|& "
                r"|(?:and|or|in|to|for|as|when|he|she|the|a|at|by)\b|\[)|[-–]\d\d(?:[.,;]|\sand\b|\sor\b|\s?\()",
                tail,
            )
        )
    if rx.match(r"\s*[)\]]|;", tail) and before[:1].isupper():
        return True
    return low in {
        "ad",
        "date",
        "dates",
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
        *_MADE,
    } or (
        before[:1].isupper()
        and bool(rx.match(r"\s*(?:[.,;)]|$|\n|[A-Z])", tail))
        and 1900 <= int(words[:4]) <= 2100
        and low not in NUMBERED
        and bool(
            rx.search(
                r"(?i)(?:cup|olympics|games|championship|festival|census|summit|world|euro|expo|elections?|awards?)$",
                before,
            )
        )
    )


# 'Est. 1887', 'Repr. 1984', 'built 1902'.
_MADE = listed(
    "det leg coll acq est estd repr rpt publ pub rev erected "
    "built founded established reprinted restored rebuilt painted"
)
_DONE_IN = re.compile(r"(?:(?:^|\.\s|\n)[A-Z]|;\s[a-z])[a-z]+ed\s$")
_OWNERS = frozenset(listed("his her their its my your our"))
# 'the Companies Act 1985', 'Working Time Regulations 1998', '(Boundaries) Order 1931'
_STATUTE = re.compile(r"[A-Z][\w’')]*\s(?:Act|Acts|Order|Regulations|Rules|Ordinance|Bill|Measure|Statute|Decree)\s$")
_LAST_LAW = 2040
# 'The population was 1950'; but 'it was 1950', 'the year was 1950'
_COUNTS = frozenset(listed("was were totalled totaled numbered averaged"))
_YEAR_WAS = re.compile(r"(?i)\b(?:it|this|that|year|date|time|now|still|already|when|here)\s(?:was|were)\s$")
# 'Her PIN is 1812'
_CODE = re.compile(
    r"(?i)\b(?:pin|code|password|extension|ext\.?|combination|locker|number)\s(?:(?:is|was)\s)?$"
    r"|\b(?:vin|card|account|number|phone|acct|policy|chassis)(?: no\.?)? (?:ending|beginning|starting)(?: in| with)? $"
)
_VINTAGE = re.compile(
    r"\s(?:vintage|edition|presidential|Olympics?|World Cup|census|Paralympics|Winter|Summer|guidance|totals|earnings"
    r"|outlook|forecasts?|revenues?|profits?|results)\b"
)
_PLACED = re.compile(r"\s*(?:[.,;:)\]](?!\d)|$|\n|(?:in|at|for|to|by|on|and|was|is|as|with|or)\b)")
# No edition of these has a year for its number.
_MODELS = frozenset(listed("windows office boeing airbus runner space odyssey radio route unit figure table eq world"))


def _opens_with_year(look: Look) -> bool:
    """'1669, reportedly built …', '1647: the palace', '1997 they declared it': at a sentence's start."""
    if not rx.search(r"(?:^|[.!?]['\"”]?\s+|\n\s*)$", look.lead):
        return False
    said = rx.match(r"\s?[,:]\s(?!\d)|\s(?:he|she|they|we|it)\s", look.tail)
    return bool(said) and 1400 <= int(look.words[:4]) <= 2040


# '1907 Transferred to Aden'; no '1812 Elm Street', no '1600 Troops leave' among other figures.
_YEAR_LINE = re.compile(r"(?m)^[ \t]*(?:[•*–-] )?(?P<year>1[4-9]\d\d|20[0-3]\d)(?:\s?[:–—])?[ \t]+(?=[A-Z])")
_MONTH_AND_YEAR = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (\d{4})\b")
_NEAR_LINES = 600  # characters on each side in which its neighbours stand
_FEWEST_LINES = 3


def _labels_line(look: Look) -> bool:
    """Whether a year opens one of several lines that do so in order, as in a list of what happened when."""
    if not (_HEADING.search(look.lead) and rx.match(r"(?:\s?[:–—])?[ \t]+[A-Z]", look.tail)) or _ADDRESS.match(
        look.tail
    ):
        return False
    near = look.text[max(0, look.start - _NEAR_LINES) : look.end + _NEAR_LINES]
    years = [int(one["year"]) for one in _YEAR_LINE.finditer(near) if not _ADDRESS.match(near, one.end("year"))]
    clock = all(year % 100 < 60 for year in years)  # "1604 Caller reported smoke", but for "May 1913" among them
    clock = clock and not any(years[0] <= int(year) <= years[-1] for year in _MONTH_AND_YEAR.findall(near))
    return len(years) >= _FEWEST_LINES and years == sorted(years) and years[0] < years[-1] and not clock


def _edition(look: Look) -> bool:
    """'Fan Expo Canada 2016 in Toronto', 'from Gass 1997 to': a name within its sentence and its year."""
    return (
        _modern(look.words)
        and bool(rx.search(r"[\w,&]\s[A-Z][\w'’&-]{2,}\s$", look.lead))
        and look.before.lower() not in NUMBERED | _MODELS
        and bool(_PLACED.match(look.tail))
    )


# What happened in a year, in the plural: 'the 2000 elections'.
_EVENTS = re.compile(
    r"(?i)\s+(?:elect|sale|earn|talk|result|profit|revenue|riot|attack|series|protest|event|hearing|game|olympics"
    r"|floods"
    r"|fires|census|levels|figures|forecasts|estimates|exports|imports|deliver|budget)"
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


def _modern(words: str, first: int = 1900) -> bool:
    """Whether a number can hardly be anything but a year: of our time, and not round."""
    return words[:4].isdigit() and first < int(words[:4]) < 2040 and not words[:4].endswith("00")


# 'In 1918 women got the vote.', 'By 1994 many people had fled', 'and in 1987 students took to the streets'
_OPENS_CLAUSE = re.compile(
    r"(?:\b(?:In|By|Since|Until|From|Before|After|During)|(?:[,;:–—]|\b(?:and|but|that|when|as)) in"
    r"|\b(?:[Ii]n|[Oo]f|[Bb]y) the year) $"
)
_THEN_THEY = re.compile(
    r"\s(?:onwards? )?(?!to |for |and |by |with |in |or )(?:[a-z]+ (?:of )?){0,2}"
    r"(?!miles|met(?:er|re)s|kilomet|tons\b|tonnes|barrels|pages|words|years|days|weeks|months|hours|minutes|seconds|points"
    r"|dollars|euros|pounds|francs|marks|degrees|acres|hectares|calories|units|pieces|species)"
    r"(?:people|men|women|children|troops|aircraft|[a-z]{3,}s)\b(?! (?:per|each|of|in all)\b)"
)


# 'The Act of 1968 applies': a verb and no plural.
_LAWS_DO = listed(
    "applies provides requires states makes gives allows remains shows comes defines sets prohibits authorizes governs "
    "covers says means contains includes refers abolishes repeals does"
)


def _plural_count(look: Look, low: str) -> bool:
    """'of 1916 men', 'about 2000 refugees', 'by 1500 rebels': a plain plural right after the number."""
    plural = rx.match(r"\s+(?:[a-z]+(?:ed|ing|an|al|sh|ese|ic)\s+)?([a-z]{3,}s)\b", look.tail)
    if (
        not plural
        or (_modern(look.words) and _EVENTS.match(look.tail))
        or plural.group(1)
        in {
            "was",
            "has",
            "is",
            "its",
            "his",
            "this",
            "onwards",
            "onward",
            "towards",
            "hundreds",
            "thousands",
            "millions",
            "dozens",
            "elections",
            "sales",
            "talks",
            "always",
            "perhaps",
            "across",
            "afterwards",
            "besides",
            "thus",
            "shows",
            "depicts",
            "portrays",
            *_LAWS_DO,
        }
    ):
        return False
    if rx.search(r"\d{4}\s(?:to|and|or)\s$", look.lead):
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
        "ca",
        "circa",
    }


def capital(look: Look) -> bool:
    """Whether the words begin with a capital letter."""
    return look.words[:1].isupper()


def ends_clause(look: Look) -> bool:
    tail = look.tail
    opens = look.words[:1].isupper() or rx.search(r"(?:[;:,–—]|\band)\s$", look.lead)
    subordinate = look.words.endswith(" after")  # 'a year after the fighting had stopped'
    if (
        opens
        and not subordinate
        and rx.match(r"\s+(?:(?:he|she|they|it|we|the \w+)\s+had|nobody|no one|few|none)\b", tail)
    ):
        return True
    return not rx.match(r"\s+[A-Za-z\d]", tail) or bool(
        rx.match(
            r"\s+(?:and|but|or|nor|in|at|on|with|by|to|from|as|for|under|near|while|because|was|were|is|had|has"
            r"|did|would|"
            r"could|there|came|saw|found|went|took|began|fell|also|again|only|not|without|through|amid|alongside"
            r"|aged|via|into|out|up|after|during)\b",
            tail,
        )
    )


def no_age(look: Look) -> bool:
    """Not 'in his mid-forties', 'in her early 60s'."""
    return not (
        look.before.lower() in {"his", "her", "their", "my", "our", "your"}
        and look.words.lower().endswith(("ies", "0s"))
    )


def ends_headline(look: Look) -> bool:
    """'Jones To Retire This Week', where 'This Week' is no programme."""
    of_someone = look.before.endswith(("'s", "’s"))
    return bool(look.before) and not of_someone and rx.match(r"[ \t]*(?:\n|$)", look.tail) is not None
