"""Who shot whom, whatever the parse took "shot" for: "Police in Varna shot dead two men", "shot and hurt a nurse"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.model import CALENDAR
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL
from extract.events.words import TIME_NOUNS
from extract.records import Token

_SECOND = frozenset({"injured", "killed", "wounded"})
_OF_A_NAME = frozenset({"ADJ", "DET", "NOUN", "NUM", "PART", "PROPN"})
_OPENS_NAME = _OF_A_NAME | {"PRON"}
_WHERE = frozenset({"aboard", "at", "from", "in", "inside", "near", "of", "on", "outside", "with"})


@rule(
    words="shot",
    before=1,
    behind=2,
    examples=[
        "Gunmen=gunman:NN:compound:2→NN:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:amod:5→JJ:oprd:2 two:CD:nummod:5 "
        "men=man:NNS:dobj:2 in:IN:prep:5 Varna:NNP:pobj:6",
        "Police:NNS:compound:6→NNS:nsubj:4 in:IN:prep:1 Varna:NNP:compound:4→NNP:pobj:2 "
        "shot:NN:pobj:2→shoot=VBD/VERB:ROOT:4 dead:JJ:amod:6→JJ:oprd:4 men=man:NNS:ROOT:6→NNS:dobj:4 "
        "in:IN:prep:6→prep:4 May:NNP:pobj:7",
        "Police:NNS:ROOT:1→NNS:nsubj:4 in:IN:prep:1 Varna:NNP:compound:4→NNP:pobj:2 "
        "shot:NN:pobj:2→shoot=VBD/VERB:ROOT:4 and:CC:cc:1→CC:cc:4 killed=kill:VBD:conj:1→VBD:conj:4 Noor:NNP:dobj:6",
        "Men=man:NNS:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:oprd:2 a:DT:det:5 boy:NN:dobj:3→NN:dobj:2 "
        "in:IN:prep:3→IN:prep:2 May:NNP:pobj:6",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 shot=shoot:VBN:ROOT:3 dead:JJ:oprd:3 in:IN:prep:3 Varna:NNP:pobj:5",
        "Noor:NNP:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:oprd:2 in:IN:prep:2 Varna:NNP:pobj:4",
        "Noor:NNP:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:oprd:2 a:DT:det:5 day:NN:npadvmod:2 later:RB:advmod:5",
        "Men=man:NNS:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:oprd:2 a:DT:det:5 boy:NN:dobj:2 .:.:punct:2",
        "Noor:NNP:ROOT:1 who:WP:nsubj:3 shot=shoot:VBD:relcl:1 dead:JJ:amod:5 boys=boy:NNS:dobj:3 .:.:punct:1",
    ],
)
def shot_whom(tokens: Sequence[Token], shot: int) -> Mended:
    """Before it stands who did it, with where he was, behind "dead" or a second harm whom it befell."""
    dead = tokens[shot + 1].text == "dead"
    second = shot + 2 if tokens[shot + 1].text == "and" and tokens[shot + 2].text in _SECOND else shot
    begin = shot + 2 if dead else second + 1
    if (not dead and second == shot) or begin >= len(tokens) or tokens[begin].pos not in _OPENS_NAME:
        return {}
    whom = begin
    while whom + 1 < len(tokens) and _goes_on(tokens, whom + 1):
        whom += 1
    doer = _doer(tokens, shot)
    timed = any(one.text in CALENDAR or one.lemma.lower() in TIME_NOUNS for one in tokens[begin : whom + 1])
    if doer is None or timed or tokens[whom].pos not in (*NOMINAL, "PRON"):
        return {}  # "Noor shot dead two days before the vote"
    who, openers = doer
    mine = {who, shot, shot + 1, second, whom, *openers}
    root = next((i for i in mine if tokens[i].head == i), None)
    if root is None and (tokens[shot].pos != "VERB" or tokens[shot].head in mine):
        return {}
    told = replace(tokens[shot], lemma="shoot", pos="VERB", tag="VBD")
    mended = {shot: told if root is None else replace(told, dep="ROOT", head=shot)}
    mended |= _hung_doer(tokens, shot, doer, mine) | _hung_harm(tokens, shot, second)
    mended[whom] = replace(tokens[whom], dep="dobj", head=second)
    mended |= {i: replace(tokens[i], head=whom) for i in range(begin, whom) if tokens[i].head in mine}
    taken = {who, shot + 1, root} - {shot, second, None}
    mended |= {i: replace(tokens[i], head=shot) for i in range(whom + 1, len(tokens)) if tokens[i].head in taken}
    return {i: token for i, token in mended.items() if token != tokens[i]}


def _hung_doer(tokens: Sequence[Token], shot: int, doer: tuple[int, dict[int, int]], mine: set[int]) -> Mended:
    """Who did it as the subject, and the phrases that say where he was as his."""
    who, openers = doer
    mended = {who: replace(tokens[who], dep="nsubj", head=shot)}
    for opener, held in openers.items():
        mended[opener] = replace(tokens[opener], dep="prep", head=who)
        mended[held] = replace(tokens[held], dep="pobj", head=opener)
        mended |= {i: replace(tokens[i], head=held) for i in range(opener + 1, held) if tokens[i].head in mine}
    return mended


def _hung_harm(tokens: Sequence[Token], shot: int, second: int) -> Mended:
    """ "Dead", or the second harm with its "and"."""
    beside = tokens[shot + 1]
    if second == shot:
        return {shot + 1: replace(beside, tag="JJ", pos="ADJ", dep="oprd", head=shot)}
    harm = replace(tokens[second], tag="VBD", pos="VERB", dep="conj", head=shot)
    return {shot + 1: replace(beside, dep="cc", head=shot), second: harm}


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is still of whom it befell: "three | suspected kidnappers"."""
    described = tokens[index].tag in ("VBG", "VBN") and tokens[index + 1 :][:1] and tokens[index + 1].pos in NOMINAL
    return bool(described) or (tokens[index].pos in _OF_A_NAME and tokens[index].text != "dead")


def _doer(tokens: Sequence[Token], shot: int) -> tuple[int, dict[int, int]] | None:
    """Who stands before "shot", past where he was ("two men | on a motorcycle"), and those phrases: opener → noun."""
    openers = dict[int, int]()
    noun = shot - 1
    while noun >= 0 and tokens[noun].pos in NOMINAL:
        first = noun
        while first > 0 and tokens[first - 1].pos in _OF_A_NAME:
            first -= 1
        if first < 2 or tokens[first - 1].text not in _WHERE or tokens[first - 2].pos not in NOMINAL:
            opened = first and tokens[first - 1].pos in ("ADP", "AUX", "VERB", "PRON")
            return None if opened and tokens[first - 1].tag != "CC" else (noun, openers)
        openers[first - 1] = noun
        noun = first - 2
    return None


RULES = (shot_whom,)
