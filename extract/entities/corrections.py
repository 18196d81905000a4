"""The language model's mentions with their typical mistakes put right: extent, label, what is no name at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.dates.calendar_names import ANY_WEEKDAY
from extract.entities import places
from extract.entities.known import ORGANISATION_WORDS, known
from extract.entities.labels import label_of
from extract.entities.matching import PORTFOLIOS, SAINTS, is_acronym, is_company
from extract.entities.no_bodies import named_within
from extract.entities.shapes import (
    COMMON_NOUNS,
    DUTIES,
    LARGE_CITY,
    NOT_NAMES,
    OPENING_NOUNS,
    OPENS_PLACES,
    PLACE_LABELS,
    TIME_WORDS,
    Span,
    around,
    is_first_name,
    name_at,
    without_titles,
)
from extract.entities.titles import TITLES
from extract.entities.wordlist import word_set
from extract.records import Mention

# A name that opens or ends so is a happening's, a law's or a prize's, not a body's.
_HAPPENINGS = word_set("Hurricane Typhoon Cyclone Siege Battle Treaty Tropical Feast Summit")
_HAPPENING_ENDS = word_set("""
War Wars Treaty Act Accord Accords Agreement Trophy Award Awards Medal Prize Olympics Games Cup Strike
""")
_CONDITIONS = word_set("Alarm Alert Calamity Catastrophe Disaster Emergency Exception Siege Union War")
# Who holds an office is no body: "the Commissioner of Police, Lena Quist".
_HOLDERS = word_set("commissioner minister secretary director chief governor mayor chairman inspector superintendent")
# What those are who lead a company: "Group Finance Director", "Chief Marketing Officer".
_MANAGERS = _HOLDERS | word_set("executive manager officer president treasurer")
_OF_STAFF = word_set("chief commercial executive global group joint legal marketing operations sales vice")
# What is filed in a court: "Minute Entry", "ORDER", "Summons".
_PAPERS = word_set("""
affidavit answer complaint declaration docket entry exhibit memorandum minute motion notice order petition stipulation
subpoena summons transcript verdict warrant
""")
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Ltd|Corp|Co|Plc|PLC|LLC|L\.L\.C|S\.A|N\.V)\b\.?|(?<=\b(?:Inc|Ltd|Cor|Cos))\.|(?<= Corp)\.|(?<= Co)\."
)
# Who belongs to a body, cut into its name: "[Members of] Los Remos", "KAF [press service]".
_PEOPLE_OF = re.compile(
    r"(?:Members|Fighters|Troops|Soldiers|Gunmen|Men|Militants|Units|Elements|Deputies|Firefighters|Officers|Agents|Crews"
    r"|Employees|Workers|Students|Followers|Activists|Leaders|Supporters|Officials|Detectives|Troopers|Paramilitaries|Rebels|Residents|Guards|Police)"
    r" of (?:the )?(?=[A-Z])|(?:Shares|Shareholders|Stakes) (?:in|of) (?=[A-Z])"
    r"|(?:Supervisory |Management )?Board(?: of (?:Directors|Managers|Trustees))? of (?:the )?"
    r"(?=[A-Z][\w&.,’' -]{0,50}\b(?:Inc|Ltd|Limited|Corp|Corporation|Co|Company|plc|PLC|LLC|S\.A|N\.V|AG)\b)"
)
_PRESS = re.compile(
    r"(?<=\w) (?:press (?:service|office|centre|center)|spokes\w+|officials?|sources?|fighters?|members?)$"
)
# "elected to Parliament | for Varna West", "U.S. | District Judge Lena Quist"
_SEAT = re.compile(
    r"(?<=U\.S\.) (?:District|Magistrate|Circuit)$"
    r"|(?:(?<=House of Commons)|(?<=Parliament)|(?<=Senate)|(?<=Congress)) for .+"
)
_GROUP_OF = re.compile(r"(?<=\w Group) of (?P<land>[A-Z].+)$")  # "the Karvat Group | of Oman"

_NEXT_WORD = re.compile(r"[ \u00a0]([A-Za-z]+)\b")
_SMALL = re.compile(r"(the|[A-Z][a-z]*)[ \u00a0]+(?=\S)")
# What no name ends in: "Apple [on Friday]", "Unified Aircraft [for general]".
_TAIL = re.compile(
    r"(?<=[\w.)])(?:[ \u00a0]+(?:on|in|at|by|for|since|until|last|this|next|from|to|and|the|of|as|who|that|said)\b"
    rf"(?:[ \u00a0]+[a-z]+| (?:{ANY_WEEKDAY}|January|February|March|April|June|July|August"
    r"|September|October|November|December))?)$"
)
# The day of the news behind a name: "the embassy in Basra [Tuesday]", but "Bloody Sunday".
_OF_A_DAY = re.compile(rf"{ANY_WEEKDAY}['’]s[ \u00a0](?=[A-Z])")  # "Sunday's | Karvat Post"
_WEEKDAY = re.compile(
    r"(?<=[\w.)])(?<!\bBlack)(?<!\bBloody)(?<!\bGood)(?<!\bHoly)(?<!\bPalm)(?<!\bEaster)(?<!\bSuper)(?<!\bAsh)(?<!\bCyber)"
    rf"[ \u00a0]+{ANY_WEEKDAY}$"
)
_OPENS_NAMES = word_set("""
New Old Part May Police God English Web Internet Spring Winter Summer Three Four Five
""")
_POSSESSOR = re.compile(r"([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})['’]s\s+(?=[A-Z])")
_TWO = re.compile(r"([A-Z][\w.]*)[-–/]([A-Z][\w.]*)")
_ANOTHER = re.compile(
    r"(\S+ .+?) and ((?:Alliance|Association|Centre|Center|Coalition|Committee|Council|Federation|Front|League|Movement"
    r"|Network|Organi[sz]ation|Party|Union) (?:of|for|against) .+)"
)
_BACKED = re.compile(
    r"([A-Z][\w.]*)-(?:backed|based|led|aligned|linked|affiliated|controlled|held|aided|supported|funded|allied|trained"
    r"|sponsored|dominated|run|owned|occupied|administered|born|educated|installed|brokered|imposed|majority|populated"
    r"|inhabited|speaking|flagged|registered|headquartered)(?:\s+|$)"
)
# A church or village called after a saint, which the model cuts short: "the rectory of [St Karvat]'s in Tarn".
_SAINTS = re.compile(rf"{SAINTS.pattern}(?= (?:in|on|at|and|was|were|is)\b|[,.;)])")
_AROUND = 120  # characters
_LONGEST_SAINT = 40  # characters
_CUT_ACRONYM = re.compile(r"(?<![\w-])([A-Z]{2,5}-)$")  # "SLM-AW"
_TRADES = word_set("Analyst Associate Spokesman Spokeswoman Spokesperson Leader Chief Aunt Uncle Rival")
_TRADE = re.compile(
    r"(?:Analyst|Associate|Spokes(?:man|woman|person)|Leader|Chief|Aunt|Uncle|Rival)[ \u00a0]+(?=[A-Z])"
)


# What an age or style is called, and nobody: "the Tarnic period".
_AGE_BEHIND = re.compile(r"[ \u00a0](?:period|era|age|style|epoch|dynasty)\b")
# Names of two cells, "Rebels Attack Tarn – Army"; the head of an article: "Brown.—William Brown was born".
_PARTED = re.compile(r"\t| {3,}|[ \u00a0][–—][ \u00a0]|\.[–—](?=[A-Z])")
# Two people by their first names, taken for one: "his sons Karl | and | Otto"; not "Mr and Mrs Noor".
_TWO_PEOPLE = re.compile(r"(?<=\w)(?<!Mr)(?<!Dr)[ \u00a0]and[ \u00a0](?=[A-Z][a-z])")


# What is called after who lived there: "Drewry's Bluff".
_SOMEBODY_S = re.compile(
    r"(?<![\w-])[A-Z][a-z]+['’]s (?:Bluff|Corner|Court House|Cove|Creek|Crossing|Farm|Ferry|Ford|Gap|Hill|Landing"
    r"|Mills?|Neck|Point|Run|Station|Stortford|Tavern)\b"
)
# Several of whom no single one is called: "| Exams | were cancelled".
_SEVERAL = re.compile(r"[A-Z][a-z]+s (?:were|are|have)\b")
_LONGEST_BE = 5
_OPENINGS = frozenset({". ", "– ", ": ", "\n\n"})
_LONGEST_OWNER = 24  # characters before a place's second word


def _called_after(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The whole of a place's name that is called after somebody, of which the model has one word."""
    for found in _SOMEBODY_S.finditer(text, max(0, start - _LONGEST_OWNER), end + _LONGEST_OWNER):
        if found.start() <= start and end <= found.end():
            return found.span()
    return None


_BUILT = re.compile(r" (?:international )?(?:airport|airbase|barracks|bridge|hospital|mosque|prison|stadium)\b")
_DEFINED = re.compile(r"[ \u00a0]\([\"“]")  # behind it stands how the document calls it


def corrected(text: str, mention: Mention) -> Iterator[Mention]:
    """The mention with its evident label and extent; two where two names were glued; none where it is no name."""
    parted = _PARTED.search(text, mention.start, mention.end)
    if mention.label == "PERSON" and not parted:
        parted = _TWO_PEOPLE.search(text, mention.start, mention.end)
    if parted:
        for first, last in ((mention.start, parted.start()), (parted.end(), mention.end)):
            yield from corrected(text, name_at(text, first, last, mention.label))
        return
    defined = _DEFINED.search(text, mention.start, mention.end)
    start, end = _edges(text, _quoted(text, mention.start, mention.end), defined.start() if defined else mention.end)
    if saint := _SAINTS.match(text, start, start + _LONGEST_SAINT):
        yield name_at(text, start, saint.end(), "FAC")
        return
    backed = _BACKED.match(text, start, end)
    if backed:
        if places.country_of(backed.group(1)):
            yield name_at(text, start, backed.end(1), "GPE")
        start = backed.end()
    label = label_of(text, start, end, mention.label) if start < end else ""
    if label in PLACE_LABELS and (called := _called_after(text, start, end)):
        yield name_at(text, *called, "LOC")
        return
    owned = label in ("ORG", *PLACE_LABELS) and not SAINTS.match(text, start, end)  # "St. Luke's Hospital" is one name
    possessor = _POSSESSOR.match(text, start, end) if owned else None
    if possessor and (places.country_of(possessor.group(1)) or _is_town_s(possessor.group(1), label)):
        yield name_at(text, start, possessor.end(1), "GPE")
        start = possessor.end()
        label = label_of(text, start, end, mention.label)
    if label == "PERSON":
        start, end = _person_only(text, start, end)
        if (built := _BUILT.match(text, end)) and start < end:
            yield name_at(text, start, built.end(), "FAC")  # "at Omar Noor | airport"
            return
        if text[start - 4 : start].lower() == "the " and _AGE_BEHIND.match(text, end):
            return
        if _SEVERAL.match(text, start, end + _LONGEST_BE) and (not start or text[start - 2 : start] in _OPENINGS):
            return
    elif label in PLACE_LABELS:
        start = _opened(text, start)
    legal = _LEGAL_FORM.match(text, end) if label == "ORG" else None
    end = legal.end() if legal else end
    if _no_name(text[start:end], label) or (label == "ORG" and _is_portfolio(text, start, end)):
        return
    words = text[start:end]
    mapped = label in PLACE_LABELS and places.is_known(words.title(), LARGE_CITY)  # "new york", not "headache"
    unlike = label in ("ORG", "PERSON", *PLACE_LABELS) and words.islower() and words not in known() and not mapped
    if unlike and _has_capitals(text, start, end):
        return  # "seamen", in a text that writes names as names
    if label == "ORG" and (others := named_within(text, start, end)) is not None:
        yield from others
        return
    if label in ("ORG", *PLACE_LABELS) and (person := _person_behind(text, start, end)) is not None:
        yield name_at(text, start, person - 1, "GPE")
        yield name_at(text, person, end, "PERSON")
        return
    glued = _glued(text[start:end])
    if glued:
        for offset, part, kind in glued:
            yield name_at(text, start + offset, start + offset + len(part), kind)
        return
    yield name_at(text, start, end, label)


def _has_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around are written as usual, with a capital within the line."""
    return any(letter.isupper() for letter in around(text, start, end, _AROUND))


def _is_town_s(name: str, label: str) -> bool:
    """Whether a place is a quarter of a town that stands before it: "Boston's Back Bay"."""
    return label in PLACE_LABELS and places.is_known(name, LARGE_CITY, exact=True)


def _quoted(text: str, start: int, end: int) -> int:
    """Where the name begins in whose midst a quotation opens that closes behind it: 'the "[Tarn Rising]" movement'."""
    opened = max(text.rfind(mark, start, end) for mark in '"“«')
    mark = text[opened] if opened > start else ""
    closes = mark and text[start:end].count(mark) == 1 and text[end : end + 1] in ('"', "”", "»")
    return opened + 1 if closes else start


def _edges(text: str, start: int, end: int) -> Span:
    """Without marks, possessive and small words at either end."""
    while start < end and not (text[start].isalnum() or text[start] == "["):
        start += 1
    if hyphened := _CUT_ACRONYM.search(text, max(0, start - 8), start):
        start = hyphened.start(1)
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)]"):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    if text[start:end] in known():
        return start, end
    if day := _OF_A_DAY.match(text, start, end):
        start = day.end()
    if cut := _TAIL.search(text, start, end) or _WEEKDAY.search(text, start, end):
        end = cut.start()
    while small := _SMALL.match(text, start, end):
        if small.group(1) not in NOT_NAMES - _OPENS_NAMES and small.group(1) != "the":
            break
        start = small.end()
    if text.startswith("of ", start):  # "the [Government] of Oman"
        start += 3
    if text.startswith("Per ", start) and text[start + 4 : end] in known():  # "Per | Reuters, two were killed"
        start += 4
    if people := _PEOPLE_OF.match(text, start, end):
        start = people.end()
    if (creed := text[start:end].partition(" ")[0]) in _CREEDS and len(creed) < end - start:
        start += len(creed) + 1  # "Islamist | Karvat Front"
    if (whose := _GROUP_OF.search(text, start, end)) and places.country_of(whose["land"]):
        end = whose.start()
    if cut := _PRESS.search(text, start, end) or _SEAT.search(text, start, end):
        end = cut.start()
    if (told := text.find(" [", start, end)) > 0 and "]" not in text[told:end]:
        end = told  # "a Daesh [Islamic State] commander"
    if numbered := _ON_AIR.match(text, start):
        end = max(end, numbered.end())
    return start, end


_ON_AIR = re.compile(r"(?:Canal|Channel|Kanal|Radio|TV) \d{1,3}(?: News)?\b(?! [a-z]*m\b)")  # "Channel 9"
_OPENER = re.compile(r"(?<![\w-])([A-Z][a-zãï]+)[ \u00a0]$")


def _opened(text: str, start: int) -> int:
    """Where a place's name begins, of which the model left out the first word: "Umm | Karvat", "San | Remo"."""
    if text.startswith("The Hague", start - 4):
        return start - 4
    before = _OPENER.search(text, max(0, start - 15), start)
    return before.start(1) if before and before.group(1) in OPENS_PLACES else start


def _is_portfolio(text: str, start: int, end: int) -> bool:
    """Whether the words only say of what somebody is minister: "Labour Minister Lena Quist" is of no party."""
    behind, told = _NEXT_WORD.match(text, end), text[start:end].lower()
    office = "" if behind is None else behind[1].lower()
    return (office in _HOLDERS and told in PORTFOLIOS) or (office in _MANAGERS and _manages(told.split()))


def _manages(words: Sequence[str]) -> bool:
    """Whether these words, with "officer" or the like behind them, only say what somebody is in a company."""
    return not _OF_STAFF.isdisjoint(words) and set(words) <= _OF_STAFF | PORTFOLIOS


# What somebody is for, where it stands before what he is: "armed Islamist groups" are nobody by name.
_CREEDS = word_set("Islamist Jihadist Salafi Salafist Separatist Leftist Rightist Loyalist NGO")


def _no_name(name: str, label: str) -> bool:
    """Whether this is a date, a small word, or the name of a happening, law or prize."""
    words = name.split()
    return (
        not any(letter.isalpha() for letter in name)
        or name in NOT_NAMES
        or name in COMMON_NOUNS
        or name in OPENING_NOUNS
        or name == "absentia"
        or name in _CREEDS
        or (words[0] in TIME_WORDS and len(words) < 3)
        or (words[:2] == ["State", "of"] and words[-1] in _CONDITIONS)
        or "\n\n" in name
        or (label == "ORG" and words[0].lower() in _HOLDERS and "of" in words)
        or (label == "PERSON" and words[0] == "for")  # "the Commissioner | for Human Rights | Lena Quist"
        or (label == "ORG" and name.lower().replace("-", " ") in TITLES)
        or (label == "ORG" and words[-1].lower() in _MANAGERS and _manages(name.lower().split()[:-1]))
        or (label == "ORG" and all(word.lower() in _PAPERS for word in words))
        or (label != "PERSON" and len(words) > 1 and (words[0] in _HAPPENINGS or words[-1] in _HAPPENING_ENDS))
    )


def _person_behind(text: str, start: int, end: int) -> int | None:
    """Where the person begins whom the model ran together with a country ("Ambassador to Oman | Lena Quist")."""
    words = text[start:end].split(" ")
    for size in range(1, len(words) - 1):
        if is_first_name(words[size]) and words[-1] not in ORGANISATION_WORDS:
            country = " ".join(words[:size])
            return start + len(country) + 1 if places.is_country(country) else None
    return None


def _glued(name: str) -> list[tuple[int, str, str]]:
    """Offset, words and label of each name in "PMF/PMU" or "Syria-Iraq"; nothing where it is one name."""
    parts = name.split("/")
    if len(parts) > 1 and all(map(is_acronym, parts)):
        return [(sum(len(p) + 1 for p in parts[:n]), part, "ORG") for n, part in enumerate(parts)]
    bodies = name.split(" and ")
    if len(bodies) == 2 and all(len(part.split()) > 1 and part.split()[-1] in ORGANISATION_WORDS for part in bodies):
        return [(0, bodies[0], "ORG"), (len(bodies[0]) + 5, bodies[1], "ORG")]  # "Karvat Army and Varna Front"
    if another := _ANOTHER.match(name):  # "the Karvat Battalion and Union of Tarn Mothers"
        return [(0, another.group(1), "ORG"), (another.start(2), another.group(2), "ORG")]
    if parties := _AGAINST.fullmatch(name):  # "Noor v Acme Ltd"
        found = ((parties.start(side), parties[side]) for side in (1, 2))
        return [(at, part, "ORG" if _is_body(part) else "PERSON") for at, part in found]
    two = _TWO.fullmatch(name)
    if two and not places.country_of(name) and places.country_of(two.group(1)) and places.country_of(two.group(2)):
        return [(0, two.group(1), "GPE"), (two.start(2), two.group(2), "GPE")]
    return []


_AGAINST = re.compile(r"([A-Z].{2,60}?) vs?\.? ([A-Z].{2,60})")


def _is_body(party: str) -> bool:
    return is_company(party) or not ORGANISATION_WORDS.isdisjoint(party.split())


_DUTY_OF = re.compile(r"\b(?:for|of) (?:the )?(?:[A-Z][\w-]+,? (?:and )?){0,3}$")
_DUTY_REACH = 60  # characters before the last word of an office


def _person_only(text: str, start: int, end: int) -> Span:
    """A person's name without the titles before it and the trade after a dash; nothing where only titles are left."""
    cut = re.search(r"\s[-–—]\s|(?<=[a-z]{3})['’]s\s", text[start:end])  # "Lena Quist['s Hindu] party"
    end = start + cut.start() if cut else end
    if text.startswith("of ", start):  # "Secretary [of State Paul Grant]"
        start = text.rfind(" ", 0, max(0, start - 1)) + 1
    first, _, rest = text[start:end].partition(" ")
    if first in DUTIES and rest and _DUTY_OF.search(text, max(0, start - _DUTY_REACH), start):
        start += len(first) + 1
    trade = _TRADE.match(text, start, end)
    start = trade.end() if trade else start
    if text[start:end] in _TRADES:
        return end, end
    return without_titles(text, start, end)


# What is bestowed on somebody, and what bodies hold: "was appointed OBE", "the Military Cross", "its Annual Meeting".
_BESTOWED = re.compile(
    r"BEM|CBE|CMG|DBE|DSC|DSO|GBE|GCMG|KBE|KCB|KCMG|LVO|MBE|MVO|OBE|QC|.+ Medal|Order of Merit|Purple Heart"
    r"|Distinguished Service Order|(?:Bronze|Silver) Star|Croix de [Gg]uerre|L[eé]gion (?:of Honou?r|d['’][Hh]onneur)"
    r"|(?:Victoria|George|Military|Iron|Distinguished (?:Service|Flying)|Air Force|Navy|Royal Red) Cross"
    r"|(?:Annual |Extraordinary )*(?:General )?(?:Election|Meeting|Strike)|AGM|EGM"
)


def unbestowed(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without honours, decorations and gatherings, which are nobody."""
    return [one for one in mentions if not _BESTOWED.fullmatch(one.text)]


# --- headlines ----------------------------------------------------------------------------------------------------

_LEAST_HEADLINE = 5  # words


def headlines(text: str, spans: Sequence[Span]) -> list[Span]:
    """Lines in title case or capitals: capitals are no sign of a name there."""
    found = []
    for begin, stop in spans:
        for line in re.finditer(r"[^\n]+", text[begin:stop]):
            words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line.group()) if len(word) > 3]
            capital = sum(word[0].isupper() for word in words)
            if (
                len(words) >= _LEAST_HEADLINE
                and capital >= 0.8 * len(words)
                and line.group().rstrip()[-1:] not in ".,;"
            ):
                found.append((begin + line.start(), begin + line.end()))
    return found


def inside(mention: Mention, stretches: Sequence[Span]) -> bool:
    """Whether a mention begins in one of these stretches, given in order."""
    at = bisect_right(stretches, mention.start, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and mention.start < stretches[at][1]


def believable(mentions: Sequence[Mention], lines: Sequence[Span]) -> list[Mention]:
    """Of the names inside headlines only those that stand in the running text too, or that every reader knows."""
    outside = {m.text for m in mentions if not inside(m, lines)}
    last_words = {name.split()[-1] for name in outside}
    return [
        m
        for m in mentions
        if not inside(m, lines)
        or m.text in outside
        or m.text in known()
        or m.text.split()[-1] in last_words
        or (m.label == "PERSON" and is_first_name(m.text.split()[0]))
        or places.is_country(m.text)
    ]
