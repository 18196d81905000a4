"""Words that guards ask for beside a time word, and the guards that rules of several kinds share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.dates import rx
from extract.dates.english.lexicon import listed
from extract.dates.grammar import Look

# Figures that are one thing to another: "a ratio of 24/7", "the odds are 10:1".
PROPORTION = re.compile(
    r"(?i)\b(?:ratio|scale|odds|proportion|mixture|mix|score|margin)s? (?:of|is|are|was|were|at|to|by) (?:about )?$"
    r"|\b(?:running time|run-?time|duration|length)(?: is|:) $"
)
# Neither persons nor things that a number counts, for all their "s"; 'the Act of 1968 applies': a verb.
NO_PLURALS = frozenset(
    listed(
        "was has is its his this onwards onward towards hundreds thousands millions dozens elections sales talks "
        "always perhaps across afterwards besides thus shows depicts portrays applies provides requires states makes "
        "gives allows remains comes defines sets prohibits authorizes governs covers says means contains includes "
        "refers abolishes repeals does names lists mentions records describes calls tells speaks bans marks grants"
    )
)
PREPOSITIONS = set(
    listed(
        "in since by until till from to during of before after between through throughout around about circa past for "
        "on late early mid and or than ca c under with up onwards ending ended beginning starting into towards toward "
        "when as via abt aft bef dated year years within over due alone spring summer"
    )
)
DETERMINERS = set(listed("the its his her their our my your this that a an each both last next first second fiscal"))
NUMBERED = set(
    listed(
        "article page room section sections chapter no number nos bus flight highway route unit area version release "
        "boeing airbus iso rfc psalm studio suite apartment apt box building gate figure fig table appendix paragraph "
        "rule form model series novel orwell's orwell’s russell stoxx lots truck tram channel phone tel fax call code "
        "zip level windows resolution act law decree regulation directive hb sb public tables bwv hwv kv hob opus map "
        "hill road rte hwy camp sector zone ward hut book liber folio fol lot block tract parcel reel roll frame plate "
        "badge serial dkt ecf peugeot nokia annex protocol schedule attachment enclosure sheet plan drawing circular "
        "civ crim ewca ewhc uksc h.r h.b s.b a.b h.j.res s.j.res bib lane shirt jersey vision convention cost costs "
        "usd eur gbp us$ p pp vol volume § u.s.c usc pl p.l line item exhibit docket case order"
    )
)
TITLES = frozenset(
    listed(
        "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lady Judge Senator Private Sergeant Sgt Sgt. Capt Capt. Captain Col "
        "Col. Colonel Lt Lt. Lieutenant Gen Gen. General Maj Maj. Major Cpl Cpl. Corporal Pte Pvt. Rev Rev. Prof Prof. "
        "Professor Cllr Councillor Hon. Inspector Constable Justice Nurse Sister Brother Father Lord Princess Minister"
    )
)
# Names of streets and firms, in just this case.
THINGS_NAMED = frozenset(
    listed(
        "Queen Hare Street St Road Rd Avenue Ave Lane Ln Drive Dr Court Ct Terrace Close Place Valley Hall Farm "
        "Cottage Lodge Manor Mill Gardens Crescent Group Ltd Ltd. Inc Inc. Corp Corp. LLC plc"
    )
)
# What happens on a day: 'the 6 July 2017 crash', 'weekend elections'.
DEED = re.compile(
    r" (?:(?!of |in |at |on |to |and |or )[a-z]+ )?(?:attacks?|bombings?|crash|accident|elections?|vote|poll|referendum"
    r"|meeting|summit|talks|agreement|accord|deal|deadline|coup|massacre|raids?|killings?|murders?|shooting|protests?"
    r"|demonstrations?|rally|march|match|game|final|hearing|report|letter|issue|edition|statement|speech|resolution|order"
    r"|ruling|decision|incident|strikes?|earthquake|quake|tsunami|fire|explosion|blast|uprising|clashes|ceasefire|truce"
    r"|session|launch|debate|riots?|violence|unrest|fighting|bloodshed|battles?|disaster|storm|floods?|offensive"
    r"|operation|ambush|arrests?|memo|email|interview|visit|ceremony|parade)\b"
)
# Before a paper that comes out daily or weekly: 'a Danish daily', 'the weekly said'
PAPER = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts) (?:(?:leading|opposition|independent|private|[A-Z][\w'’-]+) )*$")
INITIAL = re.compile(r"(?<![.\w])[A-Z]\.\s$")  # J. May, J. Winter


# 'the leftist daily La Voz', not 'a bus runs daily Monday to Friday'
_THAT_PAPER = re.compile(r"(?i)(?:^|\b(?:the|an?|its|and|or|\w+['’]s) )(?:[\w-]+ ){0,2}$")
_TITLE = re.compile(
    r" (?!(?:[MTWFS]\w+day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|J[au]|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec|May|Easter|Chr))[A-Z]"
)


def names_paper(look: Look) -> bool:
    """Whether a paper that comes out daily or weekly is named behind the words."""
    return _TITLE.match(look.tail) is not None and _THAT_PAPER.search(look.lead) is not None


def capital(look: Look) -> bool:
    """Whether the words begin with a capital letter."""
    return look.words[:1].isupper()


_GOES_ON = re.compile(
    r"\s*(?:[^\w\s]|$|\n)|\s+(?:and|but|or|for|in|at|on|with|by|to|from|as|about|when|while|because|if|so|that"
    r"|I|he|she|we|they|you|it|there|my|our|his|her|their|your|was|were|is|had|has|have|did)\b(?! last\b)"
)


def before_the_last(look: Look) -> bool:
    """Whether 'the night before last' names a night itself: none before 'last Friday' or, as letters leave out the
    article, before whatever noun was the last ('each week before last orders')."""
    if look.words[:4].lower() == "the ":
        return not _LAST_PERIOD.match(look.tail)
    return bool(_GOES_ON.match(look.tail)) and look.before.lower() not in _COUNTS_ONE


_LAST_PERIOD = re.compile(r"\s+(?:[A-Za-z]+day|weeks?|months?|years?|spring|summer|autumn|fall|winter)\b")
_COUNTS_ONE = frozenset({"a", "an", "one", "each", "every", "last", "next", "that", "this", "first", "same"})


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


_WARM = re.compile(
    r"(?i)temperature|degrees|\b(?:highs|lows)\b|(?<!was )(?<!were )(?<!been )\b(?:shot|scored)\b"
    r"|\b(?:high|low) (?:around|in|near|of|reaching) (?:the )?$"
)
# No figure stands between: not 'shares worth $3 million in the 80s', 'rates rose from 1975 to the 80s'
_PRICED = re.compile(
    r"(?i)\b(?:prices?|shares?|stock|rates?|yields?|yen|dollar|rise|climb|drop)\b[^.;:\d]*\b(?:into|to|at) (?:the )?$"
    r"|\b(?:shares?|stocks?|bonds?|bid|offer)\b[^.;:\d]*\b(?:worth|valued|trad(?:ed|ing)|quoted|price|priced)\b"
    r"[^.;:\d]*\b(?:in|at) (?:the )?$"
)


def measured(look: Look) -> bool:
    """'Temperatures in the 80s', 'a share price in the mid-30's'."""
    return bool(_WARM.search(look.lead) or _WARM.search(look.tail) or _PRICED.search(look.lead))


def no_age(look: Look) -> bool:
    """Not 'in his mid-forties', 'in her early 60s', 'shares worth in the mid 30s'."""
    words = look.words.lower()
    if not words.endswith(("ies", "0s", "0's", "0’s")):
        return True
    whose = look.before.lower() in {"his", "her", "their", "my", "our", "your"}
    return not whose and (rx.search(r"\d{3}|['’]\d", words) is not None or not measured(look))


def ends_headline(look: Look) -> bool:
    """'Jones To Retire This Week', where 'This Week' is no programme."""
    of_someone = look.before.endswith(("'s", "’s"))
    return bool(look.before) and not of_someone and rx.match(r"[ \t]*(?:\n|$)", look.tail) is not None


# 'a silver 2009 Honda Accord', 'a case of 1982 Bordeaux': not 'the 2009 Toyota recalls', 'In 2009 Toyota recalled'
_MODEL = re.compile(
    r"\s+(?:Acura|Alfa Romeo|Aston Martin|Audi|BMW|Bentley|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citro[eë]n|Corvette"
    r"|Datsun|Dodge|Ferrari|Fiat|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kia|Lada|Lamborghini"
    r"|Land Rover|Lexus|Maserati|Mazda|Mercedes|Mini Cooper|Mitsubishi|Mustang|Nissan|Oldsmobile|Opel"
    r"|Peugeot|Plymouth|Pontiac|Porsche|Range Rover|Renault|Rolls[- ]Royce|Saab|Seat|Skoda|Subaru|Suzuki|Tesla|Toyota"
    r"|Vauxhall|Volkswagen|Volvo|VW|Yamaha|Barolo|Bordeaux|Burgundy|Ch[âa]teau|Merlot|Riesling|Rioja)\b"
    r"(?! (?:AG|Company|Foundation|Group|IPO|Motors?)\b)"  # 'the 2010 Ford Motor strike'
    r"(?!(?: [A-Z][\w'’-]*){0,3} (?:Cup|Race|Classic|Championships?|Open|League|Series|Masters|Rally|Trophy|Prix))"
    r"(?=[-,.;:)\]\n]|$|\s(?:[A-Z\d(]|(?:with|and|or|in|was|were|is|at|from|to|on|that|which|for|whose|near|into|parked"
    r"|registered|driven|car|sedan|saloon|pick-?up|SUV|truck|van|lorry|motorcycle|estate|coupe|convertible)\b))"
)


def model_year(before: str, tail: str) -> bool:
    """Whether a year names the model of a car or a wine; `before` is the word that stands before it."""
    return before in _OF_MODELS and bool(_MODEL.match(tail))


_OF_MODELS = DETERMINERS | set(
    listed("of with white black silver grey gray red blue green gold beige tan brown dark light new used stolen old")
)

_MANY = 5  # years of which one may stand apart


def in_order(years: Sequence[int]) -> bool:
    """Whether the years of some lines go one way, on or back; of many one may not: a life's schools stand before its
    posts."""
    back = sum(later < earlier for earlier, later in pairwise(years))
    return len(set(years)) > 1 and min(back, len(years) - 1 - back) <= (len(years) >= _MANY)


# Lines that open with an hour: 11:32 - Noor found unresponsive
_LINE_OF_HOUR = re.compile(r"(?:^|\n)[ \t]*[(\[]?(\d\d):\d\d(?=[)\]]?(?:\s?[-–—:|])?\s[^\W\d_])")
_FAR = 1500  # characters on each side in which another such line stands
_LINE_OPENS = re.compile(r"\n[ \t]*[(\[]?$")
_ENTRY_FOLLOWS = re.compile(r"[)\]]?(?:\s?[-–—:|])?\s[^\W\d_a-z]")


def opens_line_of_log(look: Look) -> bool:
    """Whether the hour opens one of several lines that an hour of the day opens: a log's, and no verses."""
    if len(look.words) != len("11:32") or not _LINE_OPENS.search(look.lead):
        return False
    near = _LINE_OF_HOUR.findall(look.text, max(0, look.start - _FAR), look.end + _FAR)
    return len(near) > 1 and all(int(hour) < 24 for hour in near) and bool(_ENTRY_FOLLOWS.match(look.tail))
