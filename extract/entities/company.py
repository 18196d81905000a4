"""Whether a name is somebody's or a place's by the company it keeps throughout a document.

The language model labels each name alone, and names of languages it saw little of by their looks. What stands beside
them is plainer: nobody is "near" a person, no village "was sentenced".

1. Names that stand in a row are of one kind: what tells of one, tells of all ("Omar, Noor and Quist were freed").
2. What any mention of a name tells holds for all of them; where mentions differ, the model's labels stay.
3. A word of somebody's full name means him, unless it is a place's name too ("Somchai" of "Somchai Wongsawang").
4. Names every reader knows, and first names, keep what they are.
5. A body is what has shareholders or a board, what people found or join as its chief executive, of which "which" tells
   what it makes, and what stands behind a noun for one ("the retailer Tarnay"). So is a ship ("the Tarn Dawn docked").
6. Who buys, is bought, hires or is sued is no small place, though it may be somebody; who is addressed is somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from extract.entities import places
from extract.entities.known import GROUP_WORDS, ORGANISATION_WORDS, known
from extract.entities.labels import label_of
from extract.entities.matching import acronym_fits, is_acronym, is_company, person_words
from extract.entities.shapes import (
    BUILDINGS,
    DEED_BEHIND,
    FOLLOWERS,
    HULLS,
    IS_A_BODY,
    LARGE_CITY,
    NAMED_BODY,
    NOT_NAMES,
    PERSON_TAKEN,
    PLACE_LABELS,
    TOWN,
    is_first_name,
    may_be_person,
    not_owning,
)
from extract.entities.titles import ROLES, TITLES
from extract.records import Mention

_REACH = 60  # characters of a name's company that are looked at, on either side
_HUMAN = "|".join(
    sorted([*(role for role in ROLES - {"owner"} if " " not in role), "colleague", "guard", "neighbor", "neighbour"])
)
_BOUND_FOR = (
    r"(?:arriv|com|came|fle|sail|travel|return|dr[io]v|fl[ey]w|walk|march|mov|depart|escap|withdr[ae]w|retreat|deport"
    r"|transferr|left|leav|head|wrote)\w*(?: back| home| to (?:me|us|him|her|them)| (?:north|south|east|west)\w*)?"
)
_WAY = (
    r"(?i:border|bridge|bus(?:es)?|canal|corridor|ferr(?:y|ies)|flights?|highway|motorway|pipeline|rail(?:way|road)?"
    r"|roads?|route|service|street|track|traffic|trains?|tunnel)(?: line| link| services?)?"
)
# What leads to a place and to nobody, before its name.
_THERE = re.compile(
    r"(?:\b(?:[Nn]ear|[Oo]utside|[Ii]nto|[Ii]nside|[Aa]round|(?:boat|coast) off|[Bb]orn in"
    rf"|{_WAY} (?:between|from|to|from [A-Z][\w -]{{2,24}} to)"
    r"|(?:outskirts|streets|residents|people|north|south|east|west|mayor|governor|siege|km|miles|village|town|city|port"
    r"|hamlet|villages|towns|cities|hamlets|settlements|districts) (?:of|from)"
    r"|enter(?:ed|s)|reach(?:ed|es)|overran|captur(?:ed|es)|recaptured|retook|besieged|shell(?:ed|s)|bombard(?:ed|s)"
    r"|occupied|evacuated|liberated"
    r"|(?:was|were|been) (?:built|found|fought|held|hit|killed|located|met|moored|opened|struck) at"
    r"|(?:occurred|took place) at"
    r"|(?:banished|evacuated|transferred|deported|exiled|flown|driven|marched|displaced) (?:\w+ ){0,3}to"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|who) (?:was|were|had been|has been|have been) (?:then |later |first )?"
    r"(?:sent|taken) (?:back )?to"
    r"|\b(?:arrested|captured|conscripted|convicted|detained|drafted|enlisted|recruited|wounded) (?:[\w,]+ ){0,4}and "
    r"(?:then |later )?(?:brought|moved|posted|sent|taken) (?:back )?to)"
    rf"|\b{_BOUND_FOR} (?:at|from|in|into|to|for|towards|via|through)) (?:the )?$"
)
_BORN_THERE = re.compile(r"\b[Bb]orn (?:on [\w ]{4,20} |in \d{4} )?(?:at|in|near) $")
# The same, where it could be said of somebody too ("confidence in Omar", "left Omar in tears").
_IN = re.compile(r"(?<!\bconfidence )(?<!\bfaith )(?<!\btrust )(?<!\binterest )(?<!\bbelieve )\b[Ii]n (?:the )?$")
_LEFT = re.compile(r"\b(?:left|leaves) $")
_FOLLOWERS = re.compile(f" {FOLLOWERS}")
_TOOK = re.compile(r"\b(?:[Cc]ontrol of|hold|holds|held|lost|seize|seized|take|taken|takes|took) $")
_ON_A_DAY = re.compile(r" (?:on|in|at|by|for) (?:\d|[A-Z])|\.")
# What is told of places alone, behind their name; a story's dateline with its agency.
_PLACE_BEHIND = re.compile(
    r"-based\b|"
    r",? (?:[A-Z][a-z]{2,8}\.? \d\d?,? )?\((?:AP|AFP|Reuters|dpa|Xinhua|UPI|TASS|ANSA|EFE|Kyodo|Bloomberg)\)"
    r"|, in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} (?:district|province|county|region|governorate|department|state)\b"
    r"| (?:burst its banks|overflowed|flooded|fell to|(?:was|were|had been) (?:re)?(?:shelled|besieged|overrun|flooded"
    r"|liberated|occupied|evacuated)) "
)
# Who is named next: an office or trade, or what is done to people alone.
_SOMEBODY = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ii]ts|[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,2}"
    rf"(?:{_HUMAN})(?: of [^,.;]{{3,40}})?, "
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:late |elder |older |younger |former )?(?:{_HUMAN}) "
    r"|\b(?:acquitt|appoint|arrest|assassinat|abduct|behead|buri|convict|detain|elect|indict|interrogat|interview|jail"
    r"|kidnapp|kill|marri|murder|nominat|question|sentenc|succeed|summon|tortur)(?:ed|ing) "
    r"|\b(?:trial|murder|killing|death|arrest|assassination|funeral|testimony|disappearance|abduction|resignation) of "
    r"|\b(?:farewell|homage|tributes?) to |\bDear )$"
)
_ADDRESSED = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Madam|Sir|Lord|Lady|Dame|Baroness)\.?[ \n]$"
)  # "Ms Quist reported that revenue rose"
_AGAINST = re.compile(r" vs?\.? [A-Z]")  # "in Noor v Acme Ltd"
_THEN = r"(?:, [^,.;]{3,40},)? (?:(?:has|had|later|also|then|both|never|himself|herself) ){0,2}"
_SOMEBODY_BEHIND = re.compile(
    rf",? \(?(?:aged )?\d\d\)?,|, who(?:se)?\b|, (?:an?|the|his|her|then|former) (?:[a-z-]+ ){{0,3}}(?:{_HUMAN})\b"
    r"|['’]s? (?:wife|husband|widow|son|daughter|brother|sister|father|mother|lawyers?|attorney|body|family|cousin"
    r"|nephew|uncle|bodyguards?|death|arrest|trial|resignation|funeral)\b"
    rf"|{_THEN}(?:arrived|arrives|confessed|died|escaped|fled|married|recalled|resigned|retired|surrendered|testified"
    r"|(?:replaced|succeeded) (?:him|her)|was found (?:dead|guilty|hanged|shot|strangled)"
    r"|was born|wept|(?:was|were|is|are|been) (?:re-?)?(?:abducted|arrested|beaten|beheaded|buried|deported|detained"
    r"|extradited|freed|hanged|hospitali[sz]ed|imprisoned|injured|interrogated|jailed|kidnapped|killed|murdered|promoted"
    r"|questioned|stabbed|summoned|tortured|wounded))\b"
)
# What befalls nobody but people, though a town of fewer people may have the name: "police arrested Lugo in Karvat".
_TAKEN = rf"(?:{PERSON_TAKEN}|acquitted|buried|indicted)"
_BEFELL = re.compile(rf"\b{_TAKEN} $|\b(?:farewell|homage|tributes?) to $")
_BEFELL_BEHIND = re.compile(rf" (?:was|has been|had been) (?:{_TAKEN}|found (?:dead|guilty|hanged|strangled))\b")
_OPENS_CLAUSE = re.compile(r"(?:^|[.!?:\n“\"] ?|\b(?:after|before|said|that|until|when) )$")
_WHERE_OR_WHOSE = re.compile(r"['’]| [A-Z]| (?:and [A-Z]|residents|people|men|villagers)")
# A town that falls to somebody, or on a day: "Gao fell on 31 March".
_FELL = re.compile(
    r" (?:fell|has fallen|had fallen)(?= to\b(?! (?:his|her|the (?:floor|ground)))|[.,;]|"
    r" (?:on|in) (?:\d|[A-Z])| (?:a|two|three) (?:days?|weeks?) )"
)
# What people do and undergo, and bodies too.
_BANNED = re.compile(r"\b(?:bans?|sanctions|sentences?) imposed on $")
_LIVES = re.compile(
    rf"{_THEN}(?:accused|admitted|called|conceded|declared|denied|followed|insisted|joined|left|meet|met|pleaded|replied"
    r"|said|says|sued|survived|told|visited|wrote|(?:was|were|is|are|been) (?:re-?)?(?:acquitted|appointed|charged"
    r"|convicted|dismissed|elected|executed|indicted|released|sacked|sentenced|tried))\b"
)
# What a body is called by, before its name: the noun for one, and who or what only bodies have.
_BODY_BEFORE = re.compile(
    rf"(?:{NAMED_BODY}"
    r"|\b(?:[A-Z][\w.]+|based) (?:daily|weekly)"
    r"|\b(?:airlines|banks|clubs|companies|firms|newspapers|retailers|start-?ups|websites),?"
    r"|\b(?:CEO|board|chairman|chairwoman|chief executive|managing director|[Ss]hareholders?|[Ss]hares?|stake"
    r"|parent company|subsidiary) (?:of|in)|\b(?:captain|midfielder|played|plays|signed|striker) for"
    r"|\bmerge[dr]? with|\b(?:[Aa]ircraft|[Bb]attery|[Cc]ar|[Cc]ement|[Cc]hip|[Dd]rug|[Ee]ngine|[Ff]urniture|[Pp]hone"
    r"|[Pp]lane|[Ss]hoe|[Ss]oftware|[Ss]teel|[Tt]oy|[Tt]ruck|[Tt]yre|[Vv]accine)[ -]?maker) $"
)
# The same, where a place could be meant too ("the founder of Tarnay", "the acquisition of Tarnay").
_NO_PERSON_BEFORE = re.compile(
    r"\b(?:(?:acquisition|co-founder|founder|takeover) of|(?:co-)?founded(?: the (?:[a-z]+ ?){1,2})?|nationali[sz]ed"
    r"|privati[sz]ed|(?:[Ee]mployees|[Ee]ngineers?|executives?|economist|interns?|managers?|[Ss]taff|[Ww]orkers) at) $"
)
_BODY_BEHIND = re.compile(
    r"['’]s? (?:board|bondholders|CEO|chairman|chairwoman|chief executive|chief financial officer|co-founders?"
    r"|finance chief|founders?|goalkeeper|managing director|market (?:share|value)|midfielder|parent company"
    r"|share price|shareholders|striker|subsidiar(?:y|ies))\b"
    rf"|{IS_A_BODY}"
    r"| (?:was (?:delisted|nationali[sz]ed|privati[sz]ed|relegated)|merged with|employs (?:about |some )?\d"
    r"|shares (?:climbed|closed|dropped|fell|gained|jumped|lost|plunged|rose|slid|surged|tumbled)"
    r"|(?:posted|reported) (?:an? |record )?(?:[a-z]+ ){0,3}(?:loss|losses|profits?|revenues?|sales))\b"
)
# What firms alone do, and what is done to nobody else.
_FIRM_BEHIND = re.compile(
    r", whose (?:board|chief executive|founders?|share price|shareholders|shares)\b"
    r"| shares (?:had|have|were)\b"
    r"| (?:filed for (?:an IPO|(?:bankruptcy|Chapter \d+) protection|insolvency)"
    r"|went (?:bust|public|into (?:administration|insolvency|liquidation|receivership))"
    r"|was listed on the (?:[A-Z]\w+ ){0,3}(?:[Ss]tock )?[Ee]xchange|was (?:liquidated|wound up)"
    r"|(?:hired|laid off|recruited) (?:about |over |some )?\d[\d,.]* (?:[a-z]+ )?(?:developers|employees"
    r"|engineers|scientists)|(?:axed|cut|shed) (?:about |over |some )?\d[\d,.]* jobs"
    r"|opened \d+ (?:[a-z]+ )?(?:branches|outlets|restaurants|shops|stores)|recalled (?:about |some )?\d[\d,.]* [a-z]+"
    r"|(?:cancelled|changed|cut|doubled|halted|lowered|raised|reported|resumed|slashed|suspended) its (?:[a-z]+ )?"
    r"(?:dividend|flights|forecast|guidance|name|operations|output|prices|production|profits?|sailings|sales|services))\b"
)
_JOINS = re.compile(r"\b(?:join(?:ed|ing|s)?|left) $")
_AS_WHAT = re.compile(
    r" as (?:an? |its |the )?(?:(?:deputy|new) )?(?:CEO|CFO|chief [a-z]+(?: officer)?|(?:finance|managing|non-executive"
    r"|sales) director|general counsel|head of|[a-z]+ manager)\b"
)
# ", which makes tyres": of a name that is not only where, or whose, it is.
_WHICH = re.compile(
    r", which (?:also |had |has |now |then )?(?:acquire[ds]|bought|closed it|employ(?:ed|s)|makes|manufacture[ds]"
    r"|own(?:ed|s)|publishe[ds]|sells|sold it|shut it)\b"
)
_HELD_BY = re.compile(r"\b(?:against|at|by|for|from|in|near|of|on|outside|(?P<to>to)|with|and|or) $")
_SOLD_TO = re.compile(r"\b(?:leased|sells?|selling|sold|transferred)\b[^,.;]{0,40} to $")
# Whom one deals with: somebody or a body, and no small place.
_DEALT_WITH = re.compile(
    r"\b(?:acquir(?:ed?|es|ing)|bought|buy(?:s|ing)?|fined|suing|sue[ds]?"
    r"|(?:acquired|bought|employed|fired|hired|owned|sacked|sued|taken over) by|(?:employed|work|worked|working"
    r"|works) for|contract with|(?:[Cc]ustomers?|[Ee]mployees?|licence|license|offices|[Ss]taff) of|competitor"
    r"|co-founded|nationali[sz]ed|privati[sz]ed"
    r"|(?:fine|penalty) imposed on|changed its name (?:from(?: \w+ to)?|to)) $"
)
_TOLD_TO = re.compile(r"\b(?:allowed|forced|obliged|ordered|told) $")
_LEFT_FOR = re.compile(r" (?:to (?:join|work for)|for a (?:job|rival))\b")
_TO_DO = re.compile(r" to (?:close|compensate|halt|pay|recall|refund|repay|sell|stop)\b")
_BANKRUPT = re.compile(r" (?:filed|files) for bankruptcy\b")
# A ship by its article and what ships alone do: "the Tarn Dawn ran aground".
_AFLOAT = re.compile(
    r" (?:anchored|berthed|capsized|docked|foundered|landed \d+|ran aground|sailed|sank|set sail|(?:had been|was)"
    r" (?:boarded|refloated|scuttled|sunk|torpedoed|towed))\b"
)
# Who speaks for bodies, and for people too.
_SPEAKER_BEHIND = re.compile(r"['’]s? spokes(?:man|woman|person)\b")
# What has an article is nobody's name, where no noun follows: "the Tarnay attacked", not "the Noor trial".
_THE = re.compile(r"\b[Tt]he $")
_NO_NOUN = re.compile(
    r"(?:[.,;:]| (?:and|are|at|by|did|for|from|had|has|have|in|is|of|on|or|to|under|was|were|will|with|would"
    r"|[a-z]+ed)\b)"
)
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI"})
# Whom forces stand by: a person, a body or a place that every reader knows.
_LOYAL = re.compile(r"\b(?:allegiance|loyal|loyalty) to $")
# What is made, and has a name of its own that is nobody's: "the pesticide Tarnex was banned".
_THING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[a-z]+ )?(?:album|antibiotic|app|chatbot|cryptocurrency|drug|fungicide|herbicide"
    r"|insecticide|malware|medicine|messenger|opioid|painkiller|pesticide|product|ransomware|rocket|satellite|sedative|software"
    r"|spyware|vaccine|video ?game|weedkiller) $"
)
# What stands between names in a row, also where each has its day: "in Varna (3 May), Gdynia (4 May) and Sopot".
_DAY = r"(?: \((?=[^()]*\d)[^()]{1,24}\)| (?:on|in) \d[\w ]{2,20}?)"
_LINK = re.compile(rf"{_DAY}?(?:,? and |, | or )")
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z]{1,7})\)")
_OWNER = ("'s", "’s")


def by_company(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in their order, people and places labelled as their company tells."""
    told: dict[str, set[str]] = {}
    for row in _rows(text, mentions):
        kind = _kind(text, row)
        for mention in row if kind else ():
            told.setdefault(_name(mention), set()).update((kind, "person") if kind == "victim" else (kind,))
    whose: dict[str, set[str]] = {}
    for mention in mentions:
        sure = mention.label == "PERSON" or (mention.label == "GPE" and told.get(_name(mention)) == {"person"})
        if sure and " " in mention.text:
            words = mention.text.split()
            ends = (" ".join(words[at:]) for at in range(1, len(words) - 1))  # "Álvarez Tovar", "Thin Thin Khaing"
            for part in (*person_words(mention.text), *ends):
                whose.setdefault(part, set()).add(mention.text)
    alone = {_name(m) for m in mentions if m.label == "PERSON" and " " not in m.text}
    things = {name for name, kinds in told.items() if kinds == {"thing"} and " " not in name and name not in whose}
    mentions = [m for m in mentions if m.label != "PERSON" or _name(m) not in things or is_first_name(_name(m))]
    told = {name: kinds - {"thing"} for name, kinds in told.items()}
    return [_relabelled(text, mention, told.get(_name(mention), set()), whose, alone) for mention in mentions]


def _name(mention: Mention) -> str:
    return not_owning(mention.text)


def _rows(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Names with "and" between the last two together; others each alone ("the mayor of Karvat, Omar Noor, spoke")."""
    row: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.start):
        if row and not _LINK.fullmatch(text, row[-1].end, mention.start):
            yield from _row(text, row)
            row = []
        row.append(mention)
    if row:
        yield from _row(text, row)


def _row(text: str, row: list[Mention]) -> Iterator[list[Mention]]:
    listed = any(text[one.end : next_.start].endswith(("and ", "or ")) for one, next_ in pairwise(row))
    yield from [row] if listed else ([one] for one in row)


def _kind(text: str, row: Sequence[Mention]) -> str:
    """What the words before the first or behind the last tell: "place", "person", "body", "living" (one of the two),
    "dealer" (the same, and no small place), "thing", or nothing."""
    start, end = row[0].start, row[-1].end
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _AGAINST.match(after):
        return "living"
    if _BORN_THERE.search(before) and after[:2] not in _OWNER:
        return "place"  # "born on 9 April 1926 in Varna, the daughter of a captain"
    if _ADDRESSED.search(before):
        return "person"
    if len(row) == 1 and _THING.search(before):
        return "thing"
    if _tells_body(row, before, after):
        return "body"
    followed = _FOLLOWERS.match(after)
    if len(row) == 1 and _befell(before, after):
        return "victim"
    fell = _FELL.match(after) or (_TOOK.search(before) and _ON_A_DAY.match(after))
    if len(row) == 1 and fell and places.is_known(_name(row[0]), TOWN, exact=True):
        return "place"
    person = bool((_SOMEBODY.search(before) and not followed) or _SOMEBODY_BEHIND.match(after))
    there = _THERE.search(before) or (_LEFT.search(before) and _ON_A_DAY.match(after)) or _PLACE_BEHIND.match(after)
    place = bool(there) and after[:2] not in _OWNER
    living = bool(_LIVES.match(after) or _LOYAL.search(before) or _BANNED.search(before))
    if not (person or place) and _deals(before, after):
        return "dealer"
    if person or living:
        return "" if person and place else "person" if person else "living"
    return "place" if place or (_IN.search(before) and after[:2] not in _OWNER) else ""


def _befell(before: str, after: str) -> bool:
    """Whether it befell one that befalls people alone; not "arrested Oman residents"."""
    done = _BEFELL.search(before) and not (_WHERE_OR_WHOSE.match(after) or _FOLLOWERS.match(after))
    return bool(done or (_BEFELL_BEHIND.match(after) and _OPENS_CLAUSE.search(before)))


def _tells_body(row: Sequence[Mention], before: str, after: str) -> bool:
    """Whether the words beside tell that these are firms, papers or clubs."""
    if _BODY_BEHIND.match(after):
        return True
    people = all(mention.label == "PERSON" for mention in row)
    if _SPEAKER_BEHIND.match(after) and not any(mention.label == "PERSON" for mention in row):
        return True
    the_one = people and len(row) == 1 and not row[0].text.endswith("s")  # "the Noors" are a family
    if the_one and _THE.search(before) and _NO_NOUN.match(after):
        return True
    if len(row) == 1 and _is_firm(before, after):
        return True
    called = _BODY_BEFORE.search(before) and not (people and DEED_BEHIND.match(after))
    return bool(called or (people and _NO_PERSON_BEFORE.search(before)))


def _is_firm(before: str, after: str) -> bool:
    """Whether one alone does what firms or ships do, or undergoes it."""
    if _FIRM_BEHIND.match(after) or (_JOINS.search(before) and _AS_WHAT.match(after)):
        return True
    if _WHICH.match(after):
        held = _HELD_BY.search(before)
        return not held or bool(held["to"] and _SOLD_TO.search(before))
    return bool(_THE.search(before) and _AFLOAT.match(after))


def _deals(before: str, after: str) -> bool:
    """Whether one buys, is bought, sued or hired by, or is ordered to pay."""
    told = _TOLD_TO.search(before) and _TO_DO.match(after)
    told = told or (_LEFT.search(before) and _LEFT_FOR.match(after))
    return bool(told or _DEALT_WITH.search(before) or _SOLD_TO.search(before) or _BANKRUPT.match(after))


def _relabelled(text: str, mention: Mention, told: Set[str], whose: Mapping[str, Set[str]], alone: Set[str]) -> Mention:
    name, label = _name(mention), mention.label
    victim = "victim" in told and label in ("GPE", "LOC") and "place" not in told
    told = told - {"victim"}
    if label in ("NORP", "FAC") or name in known() or name in NOT_NAMES or is_acronym(name):
        return mention
    if label != "ORG" and _spelled_out(text, mention):
        return replace(mention, label="ORG")
    part = bool(whose.get(name, set()) - {mention.text})
    if "body" in told:
        body = told <= {"body", "living", "dealer"} and label != "ORG" and not part and _may_be_body(name)
        return replace(mention, label="ORG") if body else mention
    if "dealer" in told and told <= {"living", "dealer"}:
        placed = label in ("GPE", "LOC") and not (part or places.is_known(name, TOWN))
        return replace(mention, label="ORG") if placed and _may_be_body(name) else mention
    if told == {"place"} and label in ("PERSON", "ORG"):
        return replace(mention, label="GPE") if _may_be_place(mention, part) else mention
    if part and told == {"person"} and label == "GPE":
        return replace(mention, label="PERSON")  # "sentenced Paris", where Omar Paris was introduced
    somebody = bool(told) and "place" not in told and ("person" in told or label != "ORG")
    somebody = somebody or ("place" not in told and (part or (" " in name and name.split()[-1] in alone)))
    if label != "PERSON" and somebody and _may_be_person(name, part or victim):
        return replace(mention, label="PERSON")
    return mention


def _spelled_out(text: str, mention: Mention) -> bool:
    """Whether an acronym in brackets behind it gives a body away: "Tarn Karvat Jirga (TKJ)"."""
    bracket = _ACRONYM.match(text, mention.end)
    words = mention.text.split()
    return bool(
        bracket
        and len(words) > 1
        and acronym_fits(bracket.group(1), mention.text)
        and not (is_first_name(words[0]) or places.is_known(mention.text))
    )


def _may_be_place(mention: Mention, part: bool) -> bool:
    """Whether nothing but its label speaks against a place: no first name, no word of a person's or body's name."""
    words = mention.text.split()
    body = bool({words[0], words[-1]} & (ORGANISATION_WORDS | GROUP_WORDS)) or mention.text.isupper()
    body = body or label_of(mention.text, 0, len(mention.text), "GPE") == "ORG"  # "Office for Police Conduct"
    return not (part or body or is_company(_name(mention)) or is_first_name(words[0]) or words[0].lower() in TITLES)


def _may_be_body(name: str) -> bool:
    """Whether nothing but its label speaks against a body: no first name or title, no place that every reader knows."""
    words = name.split()
    mapped = places.is_known(name, LARGE_CITY) or places.country_of(name) is not None or places.is_area(name)
    somebody = is_first_name(words[0]) or is_first_name(words[-1]) or any(word.lower() in TITLES for word in words)
    return not (mapped or somebody or (len(words) > 1 and words[-1] in _NUMERALS))


def _may_be_person(name: str, part: bool) -> bool:
    """Whether no word of it is a body's and no map knows it; `part`: a word of a person's name may be a town's too."""
    words = name.split()
    telling = words[0] in HULLS or set(words) & (ORGANISATION_WORDS | GROUP_WORDS | BUILDINGS)
    least = LARGE_CITY if part else TOWN if len(words) > 1 else 0
    mapped = places.is_known(name, least) or places.country_of(name) is not None
    return not (
        telling or mapped or (places.is_area(name) and not part) or places.is_adjective(words[0]) or "&" in words
    )


_WITH_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms)\.? ([A-Z][\w'’-]+)")


def addressed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Names of two words and more that the model takes for places, but whose last the text addresses ("Mr. Kenric")."""
    if "Mr" not in text and "Ms" not in text:
        return list(mentions)
    surnames = {not_owning(found) for found in _WITH_TITLE.findall(text)}
    return [replace(m, label="PERSON") if _is_addressed(m, surnames) else m for m in mentions]


def _is_addressed(mention: Mention, surnames: set[str]) -> bool:
    words = mention.text.split()
    return mention.label in PLACE_LABELS and len(words) > 1 and words[-1] in surnames and may_be_person(words)
