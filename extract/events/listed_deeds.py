"""Deeds in a row, "stormed the office on 3 May, seized papers and arrested six", whose second the parse took for a word
of a noun, or for the main one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import Hung, has_subject, labels_below, verb_above
from extract.events.rule import rule
from extract.events.words import GIVING, TIME_NOUNS
from extract.records import Token

_BETWEEN = frozenset({"amod", "compound", "det", "nummod", "poss", "punct", "nmod"})
_NO_DEED = GIVING | {"call", "dub", "know", "name"}


def _last_of_row(tokens: Sequence[Token], behind: int, first: int) -> bool:
    """Whether a past tense that "and" brings behind this word goes on with the first deed."""
    for last in range(behind + 2, len(tokens)):
        token = tokens[last]
        if token.tag == "VBD" and token.dep == "conj" and token.head in (first, behind):
            return tokens[last - 1].text == "and" or (tokens[last - 1].pos == "ADV" and tokens[last - 2].text == "and")
    return False


def _is_time(tokens: Sequence[Token], preposition: int) -> bool:
    """Whether a preposition brings a day or another time, which all deeds share, or nothing."""
    what = next((i for i in range(preposition + 1, len(tokens)) if tokens[i].head == preposition), preposition)
    word = tokens[what]
    return what == preposition or word.pos == "NUM" or word.text in CALENDAR or word.lemma.lower() in TIME_NOUNS


@rule(
    tags="VBN VBD VB",
    deps="amod",
    before=3,
    behind=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 in:IN:prep:2 Varna:NNP:pobj:4 ,:,:punct:5 "
        "questioned=question:VBN:amod:8→conj:2 staff:NN:conj:5→dobj:7 ,:,:punct:2 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 burned=burn:VBN:amod:6→conj:2 "
        "homes=home:NNS:dobj:2→dobj:5 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 held=hold:VBD:amod:9→conj:2 "
        "men=man:NNS:dobj:5→dobj:5 and:CC:cc:6 shot=shoot:VBD:conj:2 boys=boy:NNS:dobj:8",
    ],
    never=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 Varna:NNP:dobj:2 ,:,:punct:2 besieged=besiege:VBN:amod:6 "
        "Basra:NNP:conj:3 and:CC:cc:6 Tarn:NNP:conj:6",
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:2 retired=retire:VBN:amod:7 "
        "army:NN:compound:7 chief:NN:appos:3 in:IN:prep:2 Varna:NNP:pobj:8",
    ],
)
def listed(tokens: Sequence[Token], index: int) -> Hung:
    """Behind a comma and before "and" with another past tense: "raided it, | burned homes and left"."""
    thing = tokens[index].head
    own = next((i for i in range(index + 1, thing) if (tokens[i].head, tokens[i].dep) == (index, "dobj")), None)
    first = verb_above(tokens, thing)
    if own is not None and first is not None and tokens[first].dep == "conj":  # "raided it, | held men and shot boys"
        thing, first = own, tokens[first].head
    if tokens[index - 1].text != "," or thing < index or tokens[index].lemma.lower() in _NO_DEED:
        return {}
    if first is None or first >= index - 1 or tokens[first].tag != "VBD" or tokens[thing].tag not in ("NN", "NNS"):
        return {}
    plain = all(tokens[i].dep in _BETWEEN for i in range(index + 1, thing))
    if not plain or not _last_of_row(tokens, index, first):
        return {}
    behind = thing + 1
    brought = behind < len(tokens) and (tokens[behind].dep, tokens[behind].head) == ("prep", first)
    told: Hung = {behind: (index, "prep")} if brought and not _is_time(tokens, behind) else {}
    return told | {index: (first, "conj"), thing: (index, "dobj")}


@rule(
    tags="VBN VBD",
    deps="acl",
    before=3,
    behind=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 on:IN:prep:2 3:CD:pobj:4 May:NNP:npadvmod:5 ,:,:punct:2 "
        "seized=seize:VBN:acl:6→conj:2 papers=paper:NNS:dobj:8 and:CC:cc:8 held=hold:VBD:conj:8→conj:2 "
        "Noor:NNP:dobj:11",
    ],
    never=[
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 him:PRP:dobj:2 on:IN:prep:2 3:CD:pobj:4 May:NNP:npadvmod:5 ,:,:punct:2 "
        "given=give:VBN:acl:6 his:PRP$:poss:10 age:NN:dobj:8 and:CC:cc:2 left=leave:VBD:conj:2",
    ],
)
def listed_behind_day(tokens: Sequence[Token], index: int) -> Hung:
    """The same where it was taken for what describes the day: "raided it on 3 May, | seized papers and left"."""
    day, below = tokens[index].head, labels_below(tokens, index)
    first = verb_above(tokens, day)
    timed = tokens[day].pos in ("NUM", "PROPN") and tokens[index - 1].text == ","
    done = "dobj" in below and not below & {"agent", "aux", "auxpass"} and tokens[index].lemma.lower() not in _NO_DEED
    if not timed or not done or first is None or not first < day < index or tokens[first].tag != "VBD":
        return {}
    joined = {i: (first, "conj") for i, one in enumerate(tokens) if one.head == index and one.dep == "conj"}
    return joined | {index: (first, "conj")} if _last_of_row(tokens, index, first) else {}


@rule(
    tags="VBD",
    deps="advcl",
    before=1,
    behind=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 entered=enter:VBD:advcl:5→ROOT:2 Varna:NNP:dobj:2 ,:,:punct:5 "
        "searched=search:VBD:ROOT:5→conj:2 it:PRP:dobj:5 and:CC:cc:5 left=leave:VBD:conj:5",
    ],
    never=[
        "As:IN:mark:3 they:PRP:nsubj:3 entered=enter:VBD:advcl:6 ,:,:punct:6 he:PRP:nsubj:6 fled=flee:VBD:ROOT:6 "
        "and:CC:cc:6 hid=hide:VBD:conj:6",
    ],
)
def first_listed(tokens: Sequence[Token], index: int) -> Hung:
    """The first of several deeds, taken for a clause of the second: "They | entered Varna, searched it and left"."""
    second = tokens[index].head
    if second < index or tokens[second].tag != "VBD" or tokens[second].head != second or tokens[second - 1].text != ",":
        return {}
    own = labels_below(tokens, index)
    if "nsubj" not in own or own & {"mark", "aux", "auxpass", "advmod"} or has_subject(tokens, second):
        return {}
    before = {i: (index, tokens[i].dep) for i in range(index) if tokens[i].head == second}
    return before | {index: (index, "ROOT"), second: (index, "conj")} if _last_of_row(tokens, second, second) else {}


@rule(
    tags="IN",
    deps="prep",
    before=5,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 opened=open:VBD:conj:2 fire:NN:dobj:5 "
        "on:IN:prep:2→prep:5 farmers=farmer:NNS:pobj:7 and:CC:cc:2 left=leave:VBD:conj:2",
    ],
    never=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 burned=burn:VBD:conj:2 "
        "homes=home:NNS:dobj:5 on:IN:prep:2 Friday:NNP:pobj:7",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 and:CC:cc:2 burned=burn:VBD:conj:2 "
        "homes=home:NNS:dobj:6 in:IN:prep:2 Varna:NNP:pobj:8",
    ],
)
def of_nearest(tokens: Sequence[Token], index: int) -> Hung:
    """What follows a deed behind a comma, and is no time, is told of that: "raided it, opened fire | on farmers"."""
    first, verb = tokens[index].head, index - 1
    while verb > first and tokens[verb].pos not in ("VERB", "PUNCT", "CCONJ"):
        verb -= 1
    listed = tokens[verb].tag == "VBD" and tokens[verb].dep == "conj" and tokens[verb].head == first < verb
    if not listed or tokens[verb - 1].text != "," or tokens[first].tag != "VBD":
        return {}
    return {} if _is_time(tokens, index) else {index: (verb, "prep")}


RULES = (of_nearest, listed, listed_behind_day, first_listed)
