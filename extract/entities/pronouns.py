"""Mentions made of "he", "she", "him" and "the commander", where one person only can be meant.

1. The one such person of the paragraph before the pronoun; who does something to "him" is not he.
2. "He" that opens a sentence: the one such person of the sentence before it.
3. A pronoun that opens a paragraph: whom alone the paragraph before told of; in what opens a sentence with nobody named
   before, who is named behind its comma.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from extract.dates.calendar_names import ANY_MONTH
from extract.entities import focus, people, quoted
from extract.entities.titles import ROLES
from extract.records import Mention

# Not "the general amnesty", "the major parties".
_PRONOUN = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he|him|[Hh]is|[Hh]er)\b"
    r"|\b[Tt]he (?!(?:chief|general|major|principal|private) (?!said|told|had|has|was|is|and|who)[a-z]+(?<!ed)\b)"
    r"(?P<role>[a-z]{4,14})\b"
)


def mentions(
    text: str, named: Sequence[Mention], persons: Mapping[int, people.Person], paragraphs: Sequence[int]
) -> Iterator[Mention]:
    """The mentions that pronouns make; `persons` by number of the mention in `named`, `paragraphs` by their begin."""
    told: dict[int, focus.Met] = {}
    for number, person in sorted(persons.items(), key=lambda one: named[one[0]].start):
        start = named[number].start
        told.setdefault(bisect_right(paragraphs, start), []).append((start, person))
    ends = {named[number].start: named[number].end for number in persons}
    marks = quoted.marks(text)
    hero = focus.hero(text, told)
    left: focus.Focus = {}
    for paragraph in range(len(paragraphs) + 1):
        here = told.get(paragraph, [])
        if not here and not left:
            continue
        begin = paragraphs[paragraph - 1] if paragraph else 0
        end = paragraphs[paragraph] if paragraph < len(paragraphs) else len(text)
        if here and not left and (ahead := _OF_WHO_FOLLOWS.search(text, begin, here[0][0])):
            person = here[0][1]
            if person.sex in (_sex(ahead), ""):
                yield Mention(ahead.start("who"), ahead.end("who"), ahead.group("who"), "PERSON", person.name)
        met: focus.Met = []
        for found, meant in _meant_in(text, begin, end, here, ends, left, marks, met):
            meant.called = meant.called or ("" if found.group("role") else _sex(found))
            yield Mention(found.start(), found.end(), found.group(), "PERSON", meant.name)
        left = focus.behind(text, begin, here, met, left, hero)


def _meant_in(
    text: str,
    begin: int,
    end: int,
    here: focus.Met,
    ends: Mapping[int, int],
    left: focus.Focus,
    marks: Sequence[int],
    met: focus.Met,
) -> Iterator[tuple[re.Match[str], people.Person]]:
    """Each pronoun of a paragraph that can mean one only, and whom; `here`: who is named in it, `left`: whom the one
    before left in mind, `met`: filled with who is named or meant, in order."""
    before: dict[int, people.Person] = {}
    beside: list[people.Person] = []  # somebody's kin and lawyers
    at = 0
    untold = _OPENING_HE.search(text, begin, here[0][0]) if here and not left else None
    for found in _PRONOUN.finditer(text, begin if left else ends[here[0][0]], end):
        while at < len(here) and ends[here[at][0]] <= found.start():
            start, person = here[at]
            at += 1
            if _ASKED.match(text, ends[start]) or (text[start - 2 : start] == ", " and text[ends[start]] == "?"):
                continue  # "Karl Berg, what did he tell you?": somebody else
            if (before or met or left) and focus.is_kin(text, begin, start):
                beside.append(person)
            elif not _is_aside(text, begin, start):
                before[id(person)] = person
                met.append((start, person))
        if quoted.is_open(marks, begin, found.start()) or len(before) > _MOST_PEOPLE:
            continue
        if _SAYS.match(text, found.end()) and any(one.sex in (_sex(found), "") for one in beside):
            continue  # "His lawyer, Omar Noor, came. He said": either
        if untold and not found.group("role") and _sex(found) == _sex(untold):
            continue  # "The prisoner was tried. He … before Mr Justice Noor. He": of whom it tells has no name
        if before:
            meant = _whom(text, found, before, met, left.get(_sex(found)))
            meant = None if meant and _does_to_himself(text, found, meant, here, ends) else meant
        else:
            meant = _goes_on_with(text, begin, found, left.get(_sex(found)), here, met)
        if meant:
            met.append((found.start(), meant))
            yield found, meant


def _whom(
    text: str, found: re.Match[str], before: Mapping[int, people.Person], met: focus.Met, in_mind: people.Person | None
) -> people.Person | None:
    """The one of those named before in the paragraph, else of the sentence before."""
    subject = _does_it(text, found, met)
    if met and _OF_HIM.search(text[met[-1][0] : found.start()]):
        subject = met[-1][1]
    if met and _UNNAMED.search(text, max(met[-1][0] + 1, found.start() - _LOOK_BACK), found.start()):
        return None
    if not found.group("role") and _goes_on_with_somebody(text, found, met):
        return None
    if met and found.group() in ("he", "she") and _speaks_of_himself(text, found.start(), met):
        return None
    if subject and _THEN_TO_HIM.search(text, max(0, found.start() - _LOOK_BACK), found.start()):
        in_mind = None  # "Noor met a man and gave him": somebody of this sentence
    left = [person for person in before.values() if person is not subject]
    unnamed = in_mind and in_mind is not subject and id(in_mind) not in before and not found.group("role")
    if in_mind and left and unnamed and any(one is in_mind for _, one in met):
        left.append(in_mind)  # "Her studio opened. She shared it with Lena Quist. She left": she was told of all along
    if not left:
        return in_mind if in_mind is not subject else None  # "Ludo Winter brought him", and only he was told of before
    if _goes_on_unnamed(text, found, met):
        return None
    goes_on = in_mind and met and met[0][1] is in_mind and in_mind.sex == _sex(found) and not found.group("role")
    alone = goes_on and all(person is in_mind or person.sex not in (_sex(found), "") for person in left)
    return _meant(found, left) or _in_focus(text, found, met) or (in_mind if alone else None)


# Of whom is told what another did: "He knew Omar Noor, whose sister | he | married".
_OF_HIM = re.compile(r"^[^,.;:\n]+, (?:whose (?:[\w’'-]+ ){1,3}|whom )$")
# Of whom it is told since: "Omar Noor was shot. The king himself fled to Tarn. He died there."
_UNNAMED = re.compile(
    r"(?:[.!?;:]\s+|, (?:and|but|while) )[Tt]he (?:old |young |new |former )?(?:bey|bishop|caliph|chief|count|duke|earl"
    r"|emir|emperor|empress|general|governor|king|khan|pasha|pope|president|prince|princess|queen|rajah?|regent|shah"
    r"|sheikh|sultan|tsar|viceroy|vizier)(?: himself| herself|, however,)?"
    r" (?:was|had|did|[a-z]{2,}ed|went|came|took|gave|sent|fled|fell|left|rode|made|held|led|won|lost|put|set|drew"
    r"|withdrew|rose|began|became)\b"
)


def _goes_on_with_somebody(text: str, found: re.Match[str], met: focus.Met) -> bool:
    """Whether the sentence before, or the pronoun's own, is about somebody without a name, and all who are named in it
    stand only at his side: "A man was shot by Officer Noor. He died": the man did."""
    starts = _starts(text, found)
    opens = bool(starts) and (
        starts[-1] == found.start() or _WHEN.fullmatch(text, starts[-1], found.start()) is not None
    )
    begin = starts[-2] if opens and len(starts) > 1 else starts[-1] if starts and not opens else found.start()
    if (
        opens
        and not _SAYS.match(text, found.end())
        and focus.tells_of_somebody(text, begin, found.start(), _sex(found))
    ):
        return True  # "Officer Noor shot a man. He died"
    somebody = focus.SOMEBODY_OPENS.match(text, begin, found.start())
    if somebody is None or somebody["f" if _sex(found) == "m" else "m"]:
        return False
    named = [start for start, _ in met if start >= somebody.end()]
    whose = any(begin <= start < somebody.end() for start, _ in met)  # "Omar Noor's son was killed. He"
    return (bool(named) or whose) and all(focus.is_beside_somebody(text, begin, start) for start in named)


# Who holds an office, and tells of himself: "Lena Quist asked why. The mayor answered that | he would write".
_OF_HIMSELF = re.compile(
    r"(?:[.!?;:]\s+|\n|, (?:and|but|while) )[Tt]he (?:[a-z]+ ){0,2}(?P<office>ambassador|chairman|chairwoman"
    r"|chancellor|chief|director|envoy|governor|king|mayor|minister|pope|premier|president|prince|queen|sheikh"
    r"|secretary|sultan) "
    r"(?:added|announced|answered|declared|explained|noted|pledged|promised|replied|said|stated|vowed|warned|wrote)"
    r"(?: (?:on )?[A-Z][a-z]+day)?,?(?: that)? $"
)


def _speaks_of_himself(text: str, start: int, met: focus.Met) -> bool:
    """Whether the pronoun that begins there is who speaks, by his office; unless one of those named before has it."""
    told = _OF_HIMSELF.search(text, max(0, start - 90), start)
    if told is None:
        return False
    beside = (text[max(0, name - 40) : min(name + 90, told.start())] for name, _ in met)
    return all(told["office"] not in words for words in beside)


def _goes_on_unnamed(text: str, found: re.Match[str], met: focus.Met) -> bool:
    """Whether the sentence before opens with the same pronoun, of which nobody knows whom it means: "He added that they
    had fought Omar Noor. He said …"."""
    starts = _starts(text, found)
    if found.group() not in ("He", "She") or len(starts) < 2 or starts[-1] != found.start():
        return False
    subject = _HE_OPENS.match(text, starts[-2])
    if subject is None or subject.group(1) != found.group() or "\n" in text[starts[-2] : found.start()]:
        return False
    return all(start != subject.start(1) for start, _ in met)


def _starts(text: str, found: re.Match[str]) -> list[int]:
    """Where the sentences begin that lie shortly before a pronoun, its own last."""
    floor = max(0, found.start() - _LOOK_BACK)
    opened = [0] if not floor else []
    opened += [mark.end() for mark in _LINE_START.finditer(text, floor, found.end())]
    return sorted([*opened, *(mark.end() for mark in focus.SENTENCE_START.finditer(text, floor, found.end()))])


# Somebody without a name whom the pronoun may mean instead ("The suspect said he"); not "in the summer of 1940 he".
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) (?!(?:[a-z’'-]+ ){0,2}(?:army|authorities|commission|committee|company"
    r"|council|court|government|ministry|office|parliament|police|tribunal)\b)(?!(?:age|end|beginning|early|late|same|following|next|previous|spring"
    r"|summer|autumn|fall|winter|year|month|week|day|morning|afternoon|evening|night|outbreak|start|war)\b)[a-z]"
)


def _goes_on_with(
    text: str, begin: int, found: re.Match[str], in_mind: people.Person | None, named: focus.Met, met: focus.Met
) -> people.Person | None:
    """Whom alone the paragraph before told of, for the pronoun that opens this one and those that go on with it.

    Not "In his speech, Omar Noor said": where somebody else is named further on in the sentence, it may be him; but
    "He was pardoned by Omar Noor" tells of another.
    """
    sex = _sex(found)
    if in_mind is None or found.group("role") or in_mind.sex not in (sex, "") or (sex == "f" and not in_mind.sex):
        return None
    if met:
        return in_mind
    marked = _MARK.match(text, begin)
    begin = marked.end() if marked else begin
    if focus.SENTENCE_START.search(text, begin, found.end()):
        return None
    if _OPENS_ON_HIM.match(text, begin) and _ON_HIM.fullmatch(text, begin, found.start()):
        return None if _SAYS.match(text, found.end()) else in_mind
    opens = begin == found.start() or _WHEN.fullmatch(text, begin, found.start())
    if opens and found.group() in ("He", "She", "he", "she"):
        floor = max(0, begin - _LOOK_BACK)
        last = max((mark.end() for mark in focus.SENTENCE_START.finditer(text, floor, begin - 1)), default=floor)
        last = max(last, text.rfind("\n", floor, begin - 2) + 1)
        told = focus.tells_of_somebody(text, last, begin, sex) and not _SAYS.match(text, found.end())
        return None if told else in_mind  # "Officer Noor shot a man.\n\nHe died"
    if _SOMEBODY.search(text, begin, found.start()):
        return None
    stop = focus.SENTENCE_START.search(text, found.end(), found.end() + _LOOK_BACK)
    end = stop.start() if stop else found.end() + _LOOK_BACK
    others = [one for one in named if one[0] < end and one[1].sex in (sex, "") and one[1] is not in_mind]
    return in_mind if all(focus.is_kin(text, begin, start) for start, _ in others) else None


# What opens a sentence and tells of its subject alone: "Born in Varna, the son of a miner, | he", "The son of a miner,
# | he", "After leaving school at 14, | he". Prepositions that look like participles open with another's deed.
_OPENS_ON_HIM = re.compile(
    r"(?:Born|Brought up|Left|Sent|Taught|(?:The|An?) (?:[a-z-]+ ){0,4}(?:child|daughter|grandson|granddaughter|native"
    r"|son|veteran)\b"
    r"|(?!According|Barring|Concerning|Considering|During|Excluding|Following|Including|Indeed|Pending|Regarding)"
    r"[A-Z][a-z]{2,}(?:ed|ing)|(?:Aged|At the age of) \w+"
    r"|(?:After|Before|Besides|By|Despite|On|Since|Upon|When|While|Without) [a-z]{2,}ing)\b"
)
_ON_HIM = re.compile(
    r"(?:(?!\b(?:was|were|had|did|is|are|has|that|when|while|because|and (?:s?he|they))\b)[^.;:\n“”\"]){3,200}, "
)
_ASKED = re.compile(
    r", (?:(?:how|what|when|where|why) )?(?:are|can|could|did|do|does|had|has|have|is|was|were|will|would) [^.!\n]*\?"
)
_SAYS = re.compile(r" (?:also )?(?:adds?|added|says?|said|tells?|told)\b")
# The number of a paragraph, or what marks an answer.
_MARK = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[QA][.:])\s+")
# What somebody is the object of: "Masked men kidnapped | Omar Noor and freed him"; not "the retired Omar Noor".
_UNDERGOES = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )\b(?:(?:abduct|arrest|attack|captur|charg|detain|injur|interview|jail|kidnapp"
    r"|kill|question|releas|rescu|seiz|stopp|tortur|wound)ed|beat|caught|found|freed|held|shot|took)"
    r" (?:[A-Z]?[a-z]+ ){0,2}$"
)
_APART = re.compile(
    r"[;:—–]| (?:that|who|which|when|because|said|says|while|if)\b| (?:after|before|as|than) (?!$)"  # "| after her"
    r"| (?:and|but) (?!(?:then |later |[a-z]+ly )?[a-z]+ (?:at |for |on |to |with )?$)"  # "met Quist and | gave him"
)
_SET_OFF = re.compile(r", wh(?:o|om|ose|ich)\b[^,.;:—]*,")  # "Quist, | who had hired Noor, | called him"
_WHO_DID = re.compile(r", who (?:(?:had|has|later|then|first|also|once) )*[a-z]+ (?:at |for |on |to |with )?$")
# Not "hit | her car".
_UNDERGONE = re.compile(r"[.,;:]| (?:after|and|as|at|before|by|during|for|from|in|into|of|on|over|to|when|with)\b")
_THEN_TO_HIM = re.compile(r" and (?:then |later |[a-z]+ly )?[a-z]+ (?:at |for |on |to |with )?$")


def _does_it(text: str, found: re.Match[str], near: focus.Met) -> people.Person | None:
    """Who does to "him" what is told, and so is another: "Omar Noor, his friend, succeeded him"."""
    if found.group() != "him" and not (found.group() == "her" and _UNDERGONE.match(text, found.end())):
        return None
    stops = [
        mark.end() for mark in focus.SENTENCE_START.finditer(text, max(0, found.start() - _LOOK_BACK), found.start())
    ]
    begin = stops[-1] if stops else 0
    # "His lawyer, Lena Quist, saw him": whose lawyer it is does nothing here.
    doing = ((start, person) for start, person in near if text[start : start + 4].lower() not in ("his ", "her "))
    first = next(((start, person) for start, person in doing if start >= begin), None)
    if first and _UNDERGOES.search(text, begin, first[0]):
        return None
    if first is None:
        return None
    between = _SET_OFF.sub(",", text[first[0] : found.start()])
    return first[1] if _WHO_DID.search(between) or not _APART.search(between) else None


def _does_to_himself(
    text: str, found: re.Match[str], meant: people.Person, named: focus.Met, ends: Mapping[int, int]
) -> bool:
    """Whether who "he" would be is named behind it in one clause: nobody says "Omar Noor … he had seen Noor"."""
    if found.group() not in ("he", "she", "He", "She"):
        return False
    stop = _CLAUSE_END.search(text, found.end(), found.end() + _CLAUSE)
    end = stop.start() if stop else found.end() + _CLAUSE
    return any(found.end() < start < end and person is meant for start, person in named if start in ends)


_CLAUSE = 60  # characters
_CLAUSE_END = re.compile(r"[,.;:—–\n]| (?:and|but|that|when|where|which|who|after|before|because|as|while|if)\b")
# The pronoun that a paragraph's second or later sentence opens with.
_OPENING_HE = re.compile(r"(?<=[a-z\d)][.!?] )(?P<who>He|She)\b(?P<role>(?!))?")
# Who is named only behind the comma: "Since | his arrest in May, Omar Noor has been held".
_OF_WHO_FOLLOWS = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?] ))(?:(?:[A-Z][a-z]+ )?(?:[Aa]fter|[Bb]efore)|Following|Since|Until|Despite"
    r"|During|Upon|When|While|Prior to|At the time of)"
    r" (?P<who>his|her|he|she) [^,.;:\n]{2,70}, (?:[A-Z][a-z]+\.? ){0,3}$"
)
_FEMALE = ("she", "her")


def _sex(found: re.Match[str]) -> str:
    return "f" if (found.group("who") or "").lower() in _FEMALE else "m"


def _is_aside(text: str, begin: int, start: int) -> bool:
    """Whether the name at `start` only helps to tell who somebody else is, who has no name there."""
    return bool(_BESIDE_SOMEBODY.search(text, max(begin, start - _ASIDE_REACH), start))


# "The former minister, who belongs to the party of | Haider Noor, …"
_BESIDE_SOMEBODY = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){0,3}[a-z-]+, who(?:se)?"
    r" (?!(?:is|was|has been) (?:named|called|identified|known))[^,.;:]{4,}$"
)
_ASIDE_REACH = 120
_MOST_PEOPLE = 12  # in a paragraph: beyond that a pronoun is nobody's in particular


def _meant(found: re.Match[str], before: Sequence[people.Person]) -> people.Person | None:
    """The one person of those named before whom this pronoun or "the commander" can mean."""
    role = found.group("role")
    if role:
        one = before[0] if len(before) == 1 and role in ROLES else None
        return one if one and any(role in title for title in (*one.titles, *_ranks(one))) else None
    sex = _sex(found)
    left = [person for person in before if person.sex in (sex, "")]
    if len(left) == 1 and (sex == "m" or left[0].sex == "f" or len(before) == 1):
        return left[0]
    return None


_LINE_START = re.compile(r"\n\s*")
_LOOK_BACK = 600  # characters: a longer sentence has lost its subject


def _in_focus(text: str, found: re.Match[str], met: focus.Met) -> people.Person | None:
    """Whom "He" means that opens a sentence: the one such person of the sentence before it, or whom it is about."""
    if found.group("role"):
        return None
    floor = max(0, found.start() - _LOOK_BACK)
    starts = [mark.end() for mark in focus.SENTENCE_START.finditer(text, floor, found.end())]
    if not starts or not (starts[-1] == found.start() or _WHEN.fullmatch(text, starts[-1], found.start())):
        return None
    begin = starts[-2] if len(starts) > 1 else floor
    sex = _sex(found)
    subject = _HE_OPENS.match(text, begin)
    if subject and begin < found.start():  # "She played Lena Quist. In May she left": who that was goes on
        return next((person for start, person in met if start == subject.start(1) and person.sex in (sex, "")), None)
    near = {
        id(person): (start, person) for start, person in reversed(met) if begin <= start and person.sex in (sex, "")
    }
    told = sorted(near.values(), key=lambda one: one[0])
    meant = {start for start, _ in met}
    if told and any(one.start() not in meant for one in _SUBJECT[sex].finditer(text, begin, told[0][0])):
        return None  # "In his youth he translated Mill. He died": who translated him
    if len(told) > 1 and all(focus.AT_HIS_SIDE.search(text, begin, start) for start, _ in told[1:]):
        return told[0][1]  # "Omar Noor came before Judge Lena Quist. He …"
    return told[0][1] if len(told) == 1 else None


_SUBJECT = {"m": re.compile(r"\b[Hh]e\b"), "f": re.compile(r"\b[Ss]he\b")}
_HE_OPENS = re.compile(r"(?:(?:In|On|Between|By|From|Since) (?:\w+ ){0,3}\d{4},? )?([Hh]e|[Ss]he)\b")
# What says when, before the pronoun that opens the clause: "In 1931 he was knighted".
_WHEN = re.compile(
    rf"(?:(?:In|On|Between|From|Since|During|By|Around|About|Early in|Late in) (?:the )?(?:(?:{ANY_MONTH}"
    r"|spring|summer|autumn|winter|\d{1,2}|\d{4}|of|and|early|late|mid)[ ,-]{1,2}){1,6}"
    r"|(?:That|The following|The next|The same) (?:year|month|day|week),? "
    r"|(?:After|Before|During|Since|Following) (?:the|his|her) (?:ban|ceasefire|coup|crisis|divorce|election|failure"
    r"|fall|famine|fire|funeral|invasion|revolution|strike|surrender|trial|uprising|war|wedding)(?: of \d{4})?,? "
    r"|(?:Later|Soon|Then|Afterwards)(?: that year)?,? )"
)
_RANKS = {
    "general": ("commander", "general", "officer"),
    "colonel": ("commander", "colonel", "officer"),
    "captain": ("commander", "captain", "officer"),
    "major": ("commander", "major", "officer"),
    "brigadier": ("commander", "general", "officer"),
    "minister": ("minister", "politician"),
    "mp": ("lawmaker", "legislator", "politician"),
    "senator": ("lawmaker", "senator", "politician"),
    "king": ("king", "monarch"),
}


def _ranks(person: people.Person) -> Iterator[str]:
    """What else one of a title is called."""
    for title in person.titles:
        for word in title.split():
            yield from _RANKS.get(word, ())
