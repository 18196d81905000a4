"""Words that stand for a body named before: "the company", "the ministry", "the vessel", "it said that it".

A mention is made only where one such body can be meant; beside two, the words stay what they are.

1. "the company", "the group": the one body of the paragraph so far that is no ministry, court or medium; where it names
   none, of the paragraph before. What the words have meant in the document once they mean beside an auditor too: only
   whom a paragraph begins with takes them over.
2. "the ministry", "the court": the one of the paragraph, else of the document so far, whose name says it is one.
3. "the vessel", "the tanker": the one ship of the paragraph so far, or of the document; "she": see `_as_she`.
4. "it", "they", "he", "she" right behind a verb of saying: who says so.
5. "…, it said": the one body with which the sentence opens.
6. "It" before what only bodies do ("It acquired …", "In May it sold …"): the one body of the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extract.entities import craft
from extract.entities.shapes import HULLS, VESSEL
from extract.entities.wordlist import word_set
from extract.records import Mention

_NOUN = re.compile(
    r"\b[Tt]he (?:(?:terror|terrorist|militant|rebel|armed|jihadist|extremist|insurgent|Islamist) )?"
    r"(?P<noun>aircraft|airliner|airplane|jet|jetliner|plane|company|firm|airline|railroad|railway|carrier|manufacturer|bank"
    r"|corporation|contractor|party|newspaper|group|movement|organi[sz]ation|charity|militia|agency|ministry|court|tribunal"
    r"|council|commission|committee|authority|university|institute|foundation|observatory|federation|department|bureau"
    r"|battalion|regiment|brigade|squadron|museum|hospital|college"
    r"|ship|vessel|tanker|ferry|freighter|frigate|boat|trawler|yacht)\b"
    r"(?! (?:of|for|on(?! (?:[A-Z][a-z]+day\b|\d))|against"
    r"|in(?! (?:\d|a statement))|at|official|spokes|lawyer|member|commander|leader)|,?[ \u00a0][“\"']?[A-Z])"
)
# What calls itself by its kind: the noun stands for the body whose name holds it.
_KINDS = word_set("""
agency ministry court tribunal council commission committee authority university institute foundation observatory
federation department bureau party railroad railway battalion regiment brigade squadron museum hospital college
""")
_UNITS = word_set("battalion regiment squadron")
_UNIT = re.compile(r"\d{1,3}(?:st|nd|rd|th) ")
_SHIPS = word_set("ship vessel tanker ferry freighter frigate boat trawler yacht")
# What peoples' and armed movements' names are beside bodies' ("the Houthis … the group").
_MOVEMENTS = word_set("group movement militia organisation organization")
_NO_COMPANY = re.compile(
    r"\b(?:Ministry|Army|Police|Parliament|Government|Court|Council|Commission|Agency|Nations|Union|Brigade|Forces|Corps"
    r"|News|TV|Times|Post|Press|Senate|Congress|Department|Authority|University|Office"
    r"|Church|Clinic|College|Hospital|Jail|Museum|Prison|School)\b"
)
_NO_PAPER = re.compile(
    r"\b(?:Amnesty|Association|Bank|Committee|Company|Corp|Federation|Foundation|Front|Fund|Inc|League|Ltd|Movement"
    r"|Network|Organi[sz]ation|Party|Project|Society|Trust|Watch)\b"
)
_SHIP_BEFORE = re.compile(rf"{VESSEL}$")
_LONGEST_TITLE = 100  # characters of a first line that says whose paper it is
_LEAD = 40  # characters from a paragraph's beginning in which it names whom it is about
_ASIDE = re.compile(r"\b(?:against|at|by|for|from|of|to|with) (?:the )?$")
# Who only passes on what is told: "As first reported by Acme, the company dumped waste".
_PASSES_ON = re.compile(
    r"\b(?:according to|(?:broken|cited|disclosed|obtained|published|quoted|reported|revealed|seen) by|told) (?:the )?$"
)
_BEFORE = 24  # characters before a ship's name in which the word for it stands


def bodies(text: str, mentions: Sequence[Mention], paragraphs: Sequence[int]) -> list[Mention]:
    """The mentions that such words make, where none is yet; `paragraphs` are where these begin."""
    taken = {mention.start for mention in mentions}
    made = [*_by_noun(text, mentions, paragraphs), *_itself(text, mentions)]
    made += [*_as_she(text, mentions, paragraphs), *_it_said(text, mentions, paragraphs)]
    made += _going_on(text, sorted([*mentions, *made], key=lambda m: m.start), paragraphs)
    return [mention for mention in made if mention.start not in taken]


def _by_noun(text: str, mentions: Sequence[Mention], paragraphs: Sequence[int]) -> Iterator[Mention]:
    named = sorted(
        (m for m in mentions if (m.label == "ORG" and not _passes_on(text, m)) or _is_movement(m)),
        key=lambda m: m.start,
    )
    ends = [m.end for m in named]
    ships = _ships(text, named)
    launched = next((m.end for m in named if m.name in ships), 0)  # where the first ship is named
    firsts = list({m.name: m for m in reversed(named)}.values())[::-1]  # each name where it stands first
    first_ends = [m.end for m in firsts]
    meant: dict[str, str] = {}
    start = paragraphs[0] if paragraphs else 0
    title = range(start, max(start, text.find("\n", start, start + _LONGEST_TITLE)))
    whose = text[title.start : title.stop].split()  # "VARNA CITY COURT" heads its judgment: it is "the court"
    whose = [
        word.lower() for word in whose if all(one[0].isupper() or one in ("and", "for", "of", "the") for one in whose)
    ]
    for found in _NOUN.finditer(text, ends[0]) if named else ():
        noun = found["noun"]
        last = bisect_right(ends, found.start())
        opening = bisect_right(paragraphs, found.start())
        floor = paragraphs[opening - 1] if opening else 0
        first = bisect_right(ends, floor)
        names = _fitting(noun, named[first:last], ships)
        if not names and noun in _KINDS:
            so_far = firsts[: bisect_right(first_ends, found.start())]
            names = _fitting(noun, [m for m in so_far if noun not in whose or m.start in title], ships)
        if not names and noun in _SHIPS and len(ships) == 1 and launched <= found.start():
            names = ships  # the one ship that the document tells of
        elif not names and noun not in _SHIPS and opening > 1:
            lead = paragraphs[opening - 2]
            before = named[bisect_right(ends, lead) : first]
            before = before if before and before[0].start - lead <= _LEAD else []
            names = _fitting(noun, before, ships)
        if len(names) != 1:
            continue
        [name] = names
        if meant.get(noun, name) == name or any(m.name == name and _leads(text, floor, m) for m in named[first:last]):
            meant[noun] = name
            yield Mention(found.start(), found.end(), found.group(), "ORG", name)


def _ships(text: str, named: Sequence[Mention]) -> set[str]:
    """The names among these that are ships', as the word before them or their first one says."""
    return {
        m.name
        for m in named
        if m.name.split()[0] in HULLS or _SHIP_BEFORE.search(text, max(0, m.start - _BEFORE), m.start)
    }


_SHE = re.compile(r"\b[Ss]he\b")


def _as_she(text: str, mentions: Sequence[Mention], paragraphs: Sequence[int]) -> Iterator[Mention]:
    """Mentions made of "she" where a ship, and nobody else, was told of: the one of the sentence before, else of the
    paragraph so far, else whom the paragraph before tells of alone."""
    ships = _ships(text, [m for m in mentions if m.label == "ORG"])
    told = sorted((m for m in mentions if m.name in ships or m.label == "PERSON"), key=lambda m: m.start)
    starts = [m.start for m in told]
    others = [m.start for m in told if m.label != "ORG"]
    since: list[int] = []  # from which one on only the name is told that stands here
    for number, mention in enumerate(told):
        since.append(since[-1] if number and told[number - 1].name == mention.name else number)
    for found in _SHE.finditer(text, starts[0]) if ships else ():
        opening = bisect_right(paragraphs, found.start())
        floor = paragraphs[opening - 1] if opening else 0
        first, end = bisect_left(starts, floor), bisect_left(starts, found.start())
        if first == end and opening > 1:
            first = bisect_left(starts, paragraphs[opening - 2])
        if first == end or bisect_left(others, starts[first]) < bisect_right(others, starts[end - 1]):
            continue
        stop = text.rfind(". ", floor, max(floor, found.start() - 2))
        last = bisect_right(starts, stop, first, end)
        if told[end - 1].name in ships and since[end - 1] <= (last if last < end else first):
            yield Mention(*found.span(), found.group(), "ORG", told[end - 1].name)


def _passes_on(text: str, mention: Mention) -> bool:
    return bool(_PASSES_ON.search(text, max(0, mention.start - _BEFORE), mention.start))


def _leads(text: str, floor: int, mention: Mention) -> bool:
    """Whether the paragraph from `floor` on is about it: named early, and not as whose auditor somebody is."""
    return mention.start - floor <= _LEAD and not _ASIDE.search(text, floor, mention.start)


def _is_movement(mention: Mention) -> bool:
    """A people's or movement's plural that may act as a body: "the Houthis"."""
    return mention.label == "NORP" and mention.name == mention.text and mention.text.endswith("s")


def _fitting(noun: str, named: Sequence[Mention], ships: set[str]) -> set[str]:
    """The names among these that the noun can stand for."""
    if noun in _SHIPS:
        return {m.name for m in named if m.name in ships}
    if noun in _KINDS:
        called = {m.name for m in named if " " in m.name and noun.capitalize() in m.name.split()}
        return called if called or noun not in _UNITS else {m.name for m in named if _UNIT.match(m.name)}
    if noun == "newspaper":
        named = [m for m in named if not _NO_PAPER.search(m.name)]
    flies = noun in craft.NOUNS
    named = [m for m in named if m.label == "ORG" or noun in _MOVEMENTS]
    fitting = {m.name for m in named if craft.is_craft(m.name) == flies and m.name not in ships}
    return set() if any(_NO_COMPANY.search(name) for name in fitting) and len(fitting) == 1 else fitting


_SAID = (
    r",?[ \u00a0](?:(?:has|have|had|also|today|yesterday) ){0,2}(?:added|agreed|alleges|announced|announces|claims?"
    r"|claimed|confirmed|confirms|decided|declared|denied|denies|disclosed|insisted|insists|maintains|promised|revealed|said|say"
    r"|says|stated|states|warned|warns)"
    r"(?: (?:today|yesterday|[A-Z][a-z]+day|on [A-Z][a-z]+day|late|early|in a statement)){0,2}(?: that)? "
)
# What somebody says of himself: "the airline announced today that it is buying five jets".
# Not what is only denied or said of it: "denied it on Monday".
_GOES_ON = r"(?= (?!(?:on|in|at|to|by|for|and|or|but|with|after|as|when|while|yesterday|today)\b)[a-z])"
# Nor "it" that stands for nothing, where no "that" opens the clause: "said it was raining".
_GOES_ON += r"(?!(?<!that it)(?<!that they) (?:is|was|were|are|had been|has been|will be|would be)\b)"
_OF_ITSELF = re.compile(rf"{_SAID}(?P<itself>it|they)\b{_GOES_ON}")
_OF_HIMSELF = re.compile(rf"(?:{_SAID}|[ \u00a0]as saying (?:that )?)(?P<itself>s?he)\b")


# What a body does, and no ship, plan or day.
_GOES_ON_DOING = re.compile(
    r"[.”\"] (?:(?:After|At|Before|By|During|Earlier|In|Last|Later|On|Since|That)\b[^.;\n]{2,40}?,? (?=it ))?"
    r"(?P<it>[Ii]t) (?:(?:also|later|then|finally|soon|first|now|had|has|subsequently) ){0,2}"
    r"(?:(?:acquired|announced|appealed|appointed|banned|bought|built|dismissed|employed|established|expanded|filed|founded"
    r"|funded|hired|introduced|issued|launched|merged|named|purchased|published|released|relocated|sacked|sold|sued"
    r"|suspended|trained|embarked|disembarked|fought|landed|marched|sailed"
    r"|(?:agreed to|closed|cut|donated|opened|opposes|opposed|pledged|produced|produces|recalled|reported|signed)"
    r"(?= [a-z$£€\d])(?! (?:at|by|for|from|in|on|to|with|its doors)\b))\b"
    r"|(?:was|has been) (?:amalgamated|chartered|disbanded|dissolved|established|founded|incorporated|mobili[sz]ed"
    r"|raised|re-?formed|re-raised|renamed|reorgani[sz]ed|restructured)\b)"
)
_BESIDE = re.compile(
    r"\b(?:against|at|by|for|from|in|of|on|through|to|under|with) (?:(?:the|its|an?) (?:[a-z]+ ){0,2})?$"
)
# Who only stands beside something in the sentence: "since the loss of its best customer, the retailer | Berg".
_FURTHER_ON = re.compile(
    r"\b(?:against|at|by|for|from|in|of|on|through|to|under|with) (?:[a-z]+ ){0,4}"
    r"(?:[a-z]+, (?:an?|the) (?:[a-z]+ ){1,2})?$"
)
_SENTENCE = 400  # characters of the sentence before that are looked at


def _going_on(text: str, mentions: Sequence[Mention], paragraphs: Sequence[int]) -> Iterator[Mention]:
    """Mentions made of the "It" that a sentence begins with, where the one before speaks of one body only."""
    named = [m for m in mentions if m.label == "ORG"]
    starts = [m.start for m in named]
    done: list[Mention] = []
    for found in _GOES_ON_DOING.finditer(text):
        opening = bisect_right(paragraphs, found.start())
        floor = max(paragraphs[opening - 1] if opening else 0, found.start() - _SENTENCE)
        stop = text.rfind(". ", floor, found.start())
        begin = floor if stop < 0 else stop + 2
        near = named[bisect_left(starts, begin) : bisect_left(starts, found.start())]
        near += [m for m in done[-1:] if m.start >= begin]
        if all(_BESIDE.search(text, begin, m.start) for m in near):
            continue  # "Shares are traded on the Varna Exchange. It bought": who that was is not told
        if near and _OPENS_WITH.fullmatch(text, begin, near[0].start):
            near = near[:1] + [m for m in near[1:] if not _FURTHER_ON.search(text, near[0].end, m.start)]
        if len({m.name for m in near}) == 1:
            done.append(Mention(*found.span("it"), found["it"], "ORG", near[0].name))
            yield done[-1]


_IT_SAID = re.compile(
    r",[”\"]? (?P<it>it) (?:(?:also|has|later) )?(?:added|announced|confirmed|disclosed|said|warned)\b"
)


# What may stand before the body: nothing with a capital, as that may be another ("Acme bought Berg Ltd, it said").
_OPENS_WITH = re.compile(r"\W*(?:(?:The|An?|But|And|Meanwhile,|(?:In|On) [\w ]{3,20},) )?(?:[a-z-]+ ){0,3}")


def _it_said(text: str, mentions: Sequence[Mention], paragraphs: Sequence[int]) -> Iterator[Mention]:
    """Mentions made of the "it" that closes what somebody said of himself, the one body of the sentence, which opens
    with it: "Acme will cut 90 jobs, it said"."""
    named = sorted((m for m in mentions if m.label == "ORG"), key=lambda m: m.start)
    starts = [m.start for m in named]
    for found in _IT_SAID.finditer(text) if named else ():
        opening = bisect_right(paragraphs, found.start())
        floor = max(paragraphs[opening - 1] if opening else 0, found.start() - _SENTENCE)
        stop = text.rfind(". ", floor, found.start())
        begin = floor if stop < 0 else stop + 2
        near = named[bisect_left(starts, begin) : bisect_left(starts, found.start())]
        if len({m.name for m in near}) == 1 and _OPENS_WITH.fullmatch(text, begin, near[0].start):
            yield Mention(*found.span("it"), found["it"], "ORG", near[0].name)


def _itself(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions made of the pronoun where somebody says something of himself."""
    for mention in mentions:
        pattern = {"ORG": _OF_ITSELF, "PERSON": _OF_HIMSELF}.get(mention.label)
        found = pattern.match(text, mention.end) if pattern else None
        if found:
            yield Mention(*found.span("itself"), found.group("itself"), mention.label, mention.name)
