"""Who shot whom, whatever the parse took "shot" for: "Police in Varna shot dead two men", "shot and hurt a nurse"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.model import CALENDAR
from extract.events.parse import HELPERS, labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL
from extract.events.words import GROUPS, REPORTING, TIME_NOUNS
from extract.records import Token

_SECOND = frozenset({"injured", "killed", "wounded"})
_OF_A_NAME = frozenset({"ADJ", "DET", "NOUN", "NUM", "PART", "PROPN"})
_OPENS_NAME = _OF_A_NAME | {"PRON"}
_AFTER = frozenset({"after", "before", "since"})
_PEOPLE = GROUPS | {"boy", "bystander", "child", "civilian", "demonstrator", "girl", "man", "pedestrian", "person"}
_PEOPLE |= {"prisoner", "protester", "resident", "tourist", "villager", "woman"}
_WHERE = frozenset({"above", "aboard", "at", "behind", "from", "in", "inside", "near", "of", "on", "outside", "with"})


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
        "Police:NNS:nsubj:2 said=say:VBD:ROOT:2 men=man:NNS:compound:4→NNS:nsubj:4 "
        "shot:NN/VERB:ccomp:2→shoot=VBD/VERB:ccomp:2 and:CC:cc:2→CC:cc:4 killed=kill:VBD:conj:2→VBD:conj:4 "
        "Noor:NNP:dobj:6",
        "Men=man:NNS:ROOT:1→NNS:nsubj:5 above:IN:prep:1 the:DT:det:6→DT:det:4 city:NN:compound:6→NN:pobj:2 "
        "shot:NN:compound:6→shoot=VBD/VERB:ROOT:5 children=child:NNS:pobj:2→NNS:dobj:5 .:.:punct:1→.:punct:5",
        "Men=man:NNS:nsubj:9→NNS:nsubj:5 above:IN:prep:1 the:DT:det:6→DT:det:4 city:NN:compound:6→NN:pobj:2 "
        "shot:NN:compound:6→shoot=VBD/VERB:ROOT:5 children=child:NNS:pobj:2→NNS:dobj:5 as:IN:mark:9 they:PRP:nsubj:9 "
        "fled=flee:VBD:ROOT:9→VBD:advcl:5 .:.:punct:9→.:punct:5",
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 after:IN:prep:2 police:NN:compound:5→NN:pobj:3 "
        "shot:NN:pobj:3→shoot=VBD/VERB:acl:4 dead:JJ:acl:4→JJ:oprd:5 Noor:NNP:dobj:6→NNP:dobj:5 .:.:punct:2",
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
    # "snipers above the city | shot | civilians"
    bare = tokens[shot].dep == "compound" and tokens[begin].tag == "NNS" and tokens[begin].lemma in _PEOPLE
    if not (dead or bare or second > shot) or begin >= len(tokens) or tokens[begin].pos not in _OPENS_NAME:
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
    a_verb = tokens[shot].pos == "VERB" or tokens[shot].dep == "ccomp"
    after = tokens[shot].dep == "pobj" and tokens[tokens[shot].head].text in _AFTER and not openers
    clause = tokens[who].head if bare and tokens[who].dep == "nsubj" and tokens[who].head > whom else shot
    clause = clause if "mark" in labels_below(tokens, clause) and tokens[clause].dep == "ROOT" else shot
    if root is None and not after and clause == shot and (not a_verb or tokens[shot].head in mine):
        return {}
    told = replace(tokens[shot], lemma="shoot", pos="VERB", tag="VBD")
    mended = {shot: told if root is None else replace(told, dep="ROOT", head=shot)}
    if clause != shot:  # "snipers shot children | as they queued", with "queued" for the main verb
        left = (i for i, one in enumerate(tokens) if one.head == clause and (i < shot or one.pos == "PUNCT"))
        mended = {i: replace(tokens[i], head=shot) for i in left}
        mended |= {clause: replace(tokens[clause], dep="advcl", head=shot), shot: replace(told, dep="ROOT", head=shot)}
    mended |= _hung_doer(tokens, shot, doer, mine) | ({} if bare else _hung_harm(tokens, shot, second))
    if after:  # "a day after police | shot | dead a boy"
        mended |= {
            who: replace(tokens[who], dep="pobj", head=tokens[shot].head),
            shot: replace(told, dep="acl", head=who),
        }
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
            told_by = tokens[first - 1].lemma.lower() in REPORTING or tokens[first - 1].text in _AFTER
            if opened and tokens[shot].head == first - 1 and told_by:
                opened = False  # "Police said | soldiers shot and wounded two men"
            return None if opened and tokens[first - 1].tag != "CC" else (noun, openers)
        openers[first - 1] = noun
        noun = first - 2
    return None


@rule(
    words="shot",
    tags="NN NNP VBD",
    deps="dobj pobj",
    before=3,
    behind=2,
    examples=[
        "A:DT:det:2 guard:NN:ROOT:2→NN:nsubj:6 based=base:VBN:acl:2 in:IN:prep:3 Varna:NNP:compound:6→NNP:pobj:4 "
        "shot:NN:pobj:4→shoot=VBD/VERB:ROOT:6 two:CD:nummod:8 men=man:NNS:npadvmod:2→NNS:dobj:6 "
        "in:IN:prep:8→IN:prep:6 May:NNP:pobj:9",
        "Men=man:NNS:nsubj:2→NNS:nsubj:5 manning=man:VBG:ROOT:2→VBG:acl:1 a:DT:det:5→DT:det:4 "
        "post:NN:compound:5→NN:dobj:2 shot:NN:dobj:2→shoot=VBD/VERB:ROOT:5 Noor:NNP:npadvmod:2→NNP:dobj:5 "
        ".:.:punct:2→.:punct:5",
        "Men=man:NNS:ROOT:1→NNS:nsubj:5 on:IN:prep:1 a:DT:det:5→DT:det:4 motorcycle:NN:compound:5→NN:pobj:2 "
        "shot:NN:pobj:2→shoot=VBD/VERB:ROOT:5 Noor:NNP:appos:5→NNP:dobj:5 .:.:punct:1→.:punct:5",
    ],
    never=[
        "Men=man:NNS:ROOT:1 hit=hit:VBN:acl:1 by:IN:prep:2 a:DT:det:6 cannon:NN:compound:6 shot:NN:pobj:3 "
        "two:CD:nummod:8 days=day:NNS:npadvmod:2 ago:RB:advmod:2",
    ],
)
def described_shot(tokens: Sequence[Token], shot: int) -> Mended:
    """Behind who is only described it is what he did to whom stands behind it: "A guard based in Varna | shot men"."""
    place, told = tokens[shot - 1], tokens[shot].head
    first = told if tokens[shot].dep == "dobj" else tokens[told].head
    only_placed = tokens[first].pos in NOMINAL and tokens[first].dep == "ROOT"  # "Two men on a motorcycle | shot Noor"
    who = first if only_placed else first - 1
    square = only_placed and place.pos == "ADJ" and tokens[shot - 2].pos == "DET"  # "Police in the square | shot Noor"
    if not (place.pos in NOMINAL or square) or place.head != shot or not 0 <= who <= first < shot:
        return {}
    above = tokens[who] if tokens[first].dep == "acl" else tokens[first]
    subject = only_placed or (tokens[first].dep == "acl" and tokens[first].head == who) or tokens[who].head == first
    bare = only_placed or (tokens[first].tag in ("VBN", "VBG") and not labels_below(tokens, first) & HELPERS)
    whom = shot + 1
    while whom + 1 < len(tokens) and _goes_on(tokens, whom + 1):
        whom += 1
    timed = any(one.text in CALENDAR or one.lemma.lower() in TIME_NOUNS for one in tokens[shot + 1 : whom + 1])
    fits = tokens[shot + 1].pos in _OPENS_NAME and tokens[whom].pos in (*NOMINAL, "PRON") and not timed
    if above.dep != "ROOT" or not subject or not bare or not fits:
        return {}
    mended = {shot: replace(tokens[shot], lemma="shoot", pos="VERB", tag="VBD", dep="ROOT", head=shot)}
    mended[shot - 1] = replace(place, dep=tokens[shot].dep, head=told)
    if not only_placed:
        mended[first] = replace(tokens[first], dep="acl", head=who)
    mended[who] = replace(tokens[who], dep="nsubj", head=shot)
    mended[whom] = replace(tokens[whom], dep="dobj", head=shot)
    for i, one in enumerate(tokens):
        if one.head == shot and i < shot - 1:
            mended[i] = replace(one, head=shot - 1)
        elif i not in mended and one.head in (who, first, whom) and (i > whom or (i < who and one.dep == "prep")):
            mended[i] = replace(one, head=shot)
    return mended


@rule(
    words="shot",
    tags="NN",
    deps="conj",
    before=3,
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 seized=seize:VBN:ROOT:3 and:CC:cc:3 "
        "shot:NN:conj:3→shoot=VBN/VERB:conj:3 in:IN:prep:5 May:NNP:pobj:6",
    ],
    never=["He:PRP:nsubj:2 heard=hear:VBD:ROOT:2 and:CC:cc:2 shot:NN:conj:2 in:IN:prep:4 May:NNP:pobj:5"],
)
def and_shot(tokens: Sequence[Token], shot: int) -> Mended:
    """Behind another thing that befell somebody it befell him too: "was seized and | shot in May"."""
    first = tokens[shot].head
    behind = tokens[shot + 1].text in (".", ",", "at", "by", "dead", "in", "on")
    joined = tokens[shot - 1].text == "and" and tokens[first].tag == "VBN" and behind
    return {shot: replace(tokens[shot], lemma="shoot", pos="VERB", tag="VBN")} if joined else {}


RULES = (and_shot, shot_whom, described_shot)
