"""Deeds in a row, "stormed the office on 3 May, seized papers and arrested six", whose second the parse took for a word
of a noun, or for the main one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import Hung, verb_above
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


RULES = (listed,)
