"""Whom a paragraph leaves in mind, so that the next may open with "he" or "she" for them.

1. Who alone is told of; of several, the one man and the one woman who open a sentence of it.
2. It goes on with whom the one before left, where others only stand at their side: "He was examined by Dr Quist".
3. In a life ("Omar Noor, born in Varna …"): of whom it tells, unless another is told of in between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from extract.entities import people

Met = list[tuple[int, people.Person]]
"""Who was named or meant so far in a paragraph, and where."""
Focus = Mapping[str, people.Person]
"""By "m" and "f": whom "he" and "she" mean that open a paragraph."""

_HEAD = 300  # characters at the top of a document in which it says whose life it tells
_LIFE = re.compile(r"\b[Bb]orn (?:at|in|into|near|on|to)\b|\([Bb](?:orn|\.) |\(\d[^()\n]{2,24}[–—-][^()\n]{2,24}\d\)")


def hero(text: str, told: Mapping[int, Met]) -> people.Person | None:
    """Whose life the document tells: who is named at its head, and twice as often as anybody else; None elsewhere."""
    if not _LIFE.search(text):
        return None
    named = [one for here in told.values() for one in here]
    times = Counter(id(person) for _, person in named)
    most = times.most_common(2)
    if not most or most[0][1] < 2 * max(1, most[-1][1] if len(most) > 1 else 0):
        return None
    return next((person for start, person in named if id(person) == most[0][0] and start < _HEAD), None)


def behind(text: str, begin: int, here: Met, met: Met, left: Focus, hero: people.Person | None) -> Focus:
    """Whom the paragraph from `begin` on leaves in mind. `here`: who is named in it, `met`: with those whom its
    pronouns meant, in order; `left`: whom the one before left."""
    mind = _told_of(text, begin, here, met, left)
    if hero is None or not hero.sex:
        return mind
    told = any(person is hero for _, person in (*here, *met))
    if told or hero.sex not in mind:
        return {**mind, hero.sex: hero}
    return mind


def _told_of(text: str, begin: int, here: Met, met: Met, left: Focus) -> Focus:
    first = (met or here)[0][1] if met or here else None
    if first is not None and first in left.values() and all(_is_beside_him(text, begin, one, first) for one in here):
        return {sex: person for sex, person in left.items() if person is first}
    told = {
        id(person): (start, person)
        for number, (start, person) in reversed(list(enumerate(here)))
        if not number or not is_kin(text, begin, start)
    }
    if not told:
        return left if met else {}
    if first is not None and first in left.values():
        told[id(first)] = (met or here)[0]  # "He met Omar Noor.\n\nHe left": either
    if all(is_beside_somebody(text, _sentence(text, begin, start), start) for start, _ in here):
        return {}  # "A man was shot by Officer Noor.\n\nHe died": of whom it tells has no name
    if len(told) == 1:
        person = next(iter(told.values()))[1]
        return {"m": person, "f": person}
    mind = {}
    for sex in "mf":
        fitting = [(start, person) for start, person in told.values() if person.sex in (sex, "")]
        if len(fitting) == 1 and fitting[0][1].sex == sex and _opens_sentence(text, begin, fitting[0][0]):
            mind[sex] = fitting[0][1]
    return mind


def _opens_sentence(text: str, begin: int, start: int) -> bool:
    """Whether the name at `start` stands first in its sentence, but for a title or when it was."""
    return _BEFORE_SUBJECT.fullmatch(text, _sentence(text, begin, start), start) is not None


_BEFORE_SUBJECT = re.compile(
    r"(?:(?:In|On|At|By|After|During|Since) [^,;:\n]{2,50}, )?(?:(?:[A-Z][\w.]* ){0,4}|[Tt]he (?:[a-z-]+ ){1,4})"
)


def _is_beside_him(text: str, begin: int, told: tuple[int, people.Person], him: people.Person) -> bool:
    """Whether he is named there himself, or somebody who does not take his place: "by Dr Quist", "She married Noor"."""
    start, person = told
    other = him.sex and person.sex not in (him.sex, "")
    return person is him or bool(other or AT_HIS_SIDE.search(text, begin, start))


_PERSON = (
    r"(?:(?P<m>boy|brother|businessman|client|father|fisherman|grandfather|gunman|husband|man|nephew|policeman|son|uncle)"
    r"|(?P<f>aunt|daughter|girl|grandmother|mother|niece|policewoman|sister|widow|wife|woman)|\d+-year-old|aide|accused"
    r"|baby|bodyguards?|child|civilian|clerk|climber|colleague|cousin|cyclist|deceased|decedent|demonstrator|detainee"
    r"|diver|doctor|driver|employee|farmer|fireman|friend|guards?|hiker|hostage|infant|inmate|journalist|miner|motorist"
    r"|nurse|passenger|passer-by|patient|pedestrian|pensioner|person|pilot|prisoner|protester|pupil|resident|sailor"
    r"|shopkeeper|soldier|student|suspect|swimmer|teacher|teenager|toddler|tourist|trader|victim|witness|worker|youth)\b"
    r"(?!['’]| [A-Z]|,? (?:called|identified|known|named)\b|, [A-Z])"
)
# Whom a sentence is about who has no name there: "A man", "The 34-year-old driver", "One of the guards", "Noor's son".
SOMEBODY_OPENS = re.compile(
    r"(?:(?:On|In|At|By) [^,.;\n]{2,40},? )?(?:(?:[Aa]n?|[Tt]he|[Oo]ne(?: of the)?|[Aa]nother|[Tt]his|[Hh]is|[Hh]er"
    r"|[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?) (?:[a-z\d-]+,? ){0,3}?)?"
    rf"{_PERSON}"
)
# To whom who is named there does it, or of whom he tells: "Officer Noor shot | a man", "Noor said | a boy drowned".
_DOES_TO_SOMEBODY = re.compile(
    r"\b(?:(?:arrest|charg|convict|defend|detain|interview|jail|kill|prosecut|question|releas|rescu|sentenc|stabb|stopp)ed"
    r"|fired at|freed|hit|shot|struck|tried|(?:said|says|told [a-z]+)(?: that)?)(?: and [a-z]+)? "
    rf"(?:an?|another|his|her|the) (?:[a-z\d-]+,? ){{0,3}}?{_PERSON}"
)
# "…, Sheriff Omar Noor said. | He", "…, said Omar Noor. | He".
_SPEAKER_CLOSES = re.compile(
    r", (?:(?:[\w’'-]+ ){1,8}(?:said|says|told [A-Za-z ]{2,30})(?: (?:on|in|at) [\w ]{2,20})?"
    r"|(?:said|says) [^,.;:]{3,60})\.\s+$"
)
_KIN_SAME = (
    r"\b(?:[Hh]is|[Hh]er) (?:late |elder |older |younger |only |eldest |youngest |first )?"
    r"(?:(?P<m>brother|father|grandfather|grandson|nephew|son|uncle)"
    r"|(?P<f>aunt|daughter|grandmother|granddaughter|mother|niece|sister))\b"
)
# Of whose father somebody speaks, after whom he is named, and who did something with his brother.
_BRINGS_IN = re.compile(
    r"\b(?:(?:adored|admired|idoli[sz]ed|mourn(?:s|ed)?|misses|missed|recall(?:s|ed)|remember(?:s|ed)|describe[sd]"
    r"|buried|never (?:knew|met)|(?:named|called) after|(?:speaks|spoke|talk(?:s|ed)|told \w+|tells \w+|wrote|writes)"
    r" (?:about|of)|took after|succeeded|and|like) )" + _KIN_SAME
)
_HAS_KIN = re.compile(_KIN_SAME)
# "Omar Noor visited his father. | He was a miner": either.
_IS_DESCRIBED = re.compile(
    r"(?:He|She) (?:was|is|had been) (?:(?:then |only |just )?\d|an? |one of"
    r"|(?:\w+teen|\w+ty|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_SAYS_WHO = re.compile(r"\b(?:as|called|identified|is|known|named)\b[^,.;]{0,20}$")


def is_beside_somebody(text: str, begin: int, start: int) -> bool:
    """Whether a name only stands at the side of somebody without one, whom the sentence from `begin` on is about."""
    opens = SOMEBODY_OPENS.match(text, begin, start)
    at_side = opens is not None and AT_HIS_SIDE.search(text, begin, start) is not None
    return at_side and not _SAYS_WHO.search(text, begin, start)


def tells_of_somebody(text: str, begin: int, end: int, sex: str) -> bool:
    """Whether a sentence tells what who is named did to somebody of that sex who has no name there, or says of them,
    before his own name too ("A boy drowned, Sheriff Noor said. He was nine"), or brings in his father or her mother."""
    found = _DOES_TO_SOMEBODY.search(text, begin, end) or _BRINGS_IN.search(text, begin, end)
    if found is None and _SPEAKER_CLOSES.search(text, begin, end):
        found = SOMEBODY_OPENS.match(text, begin, end)
    if found is None and _IS_DESCRIBED.match(text, end):
        found = _HAS_KIN.search(text, begin, end)
    return found is not None and not found["f" if sex == "m" else "m"]


def _sentence(text: str, begin: int, start: int) -> int:
    """Where the sentence begins that `start` stands in; `begin`: of its paragraph."""
    return max((mark.end() for mark in SENTENCE_START.finditer(text, begin, start)), default=begin)


SENTENCE_START = re.compile(r"[.!?][\"”’)]{0,2}\s+(?=[A-Z\"“])")
# Before whom, with whom or by whom something was done that somebody else was named first in.
AT_HIS_SIDE = re.compile(
    r"\b(?:against|before|beating|by|defeating|for|from|of|replacing|succeeding|to|under|with)"
    r"(?: (?:[a-z]+|[A-Z][a-z.]*(?:\.[A-Z]\.)?)){0,4} $"
)
# Whose son, wife or lawyer somebody is who is told of: "Omar Noor, the son of Karim Noor and his wife Lena. He …".
_KIN = re.compile(
    r"(?:\b(?:son|daughter|child|brother|sister|nephew|niece|cousin|grandson|granddaughter|widow|wife|husband|heir"
    r"|pupil) of"
    r"|\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?(?:wife|husband|father|mother|brother|sister|son|daughter|uncle|aunt|grandfather"
    r"|aide|assistant|attorney|boyfriend|colleague|counsel|cousin|deputy|doctor|driver|employer|fianc[eé]e?|friend"
    r"|girlfriend|lawyer|neighbou?r|nephew|niece|partner|predecessor|secretary|spokes(?:man|woman)|stepfather|stepson"
    r"|successor|teacher|widow))"
    r"(?: (?:an?|the) (?:[\w’'-]+ ){0,4}[\w’'-]+,)?(?: [A-Z][\w'’-]+){0,4}(?:, an? [^,.;:\n]{2,50})?,?(?: and)?"
    r"(?: (?:his|her) (?:wife|husband))?,? $"
)
_OF_HIS = re.compile(r"\b[Aa]mong (?:his|her) [a-z][^.,;:\n]{2,60} (?:was|were) $")  # "pupils", "victims in Oslo"
_KIN_REACH = 140  # characters before a name in which that stands


def is_kin(text: str, begin: int, start: int) -> bool:
    """Whether the name at `start` is only told as whose son or wife somebody is; `begin`: of its paragraph."""
    begin = max(begin, start - _KIN_REACH)
    return bool(_KIN.search(text, begin, start) or _OF_HIS.search(text, begin, start))
