"""Verbs of headlines and chronologies that were taken for nouns: "Rebels free six men", "Tanks storm Varna"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.events.parse import FINITE, root_of
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL
from extract.events.words import GROUPS
from extract.records import Token

# What is no noun, nor, between several who act and whom they act on, an adjective.
_VERBS = {word: word for word in ("abduct", "behead", "deport", "detain", "evict", "free", "kidnap")}
# What may be a noun, but not behind several who bear arms: "Tanks storm Varna".
_ARMED_VERBS = frozenset({"ambush", "attack", "bomb", "raid", "shell", "storm", "strike"})
_ARMS = GROUPS | {"force", "gunboat", "helicopter", "jet", "plane", "ship", "tank", "troop", "warplane"}
_VERBS |= {word: word for word in _ARMED_VERBS}
_VERBS |= {"overran": "overrun", "overthrew": "overthrow", "shot": "shoot", "slew": "slay", "retook": "retake"}


@rule(
    words=frozenset(_VERBS),
    tags="NN NNP JJ",
    deps="compound nmod amod",
    before=1,
    behind=1,
    examples=[
        "a:DT:det:3→det:2 gunman:NN:compound:3→NN:nsubj:3 shot:NN:compound:4→shoot=VBD:ROOT:3 "
        "Noor:NNP:ROOT:4→NNP:dobj:3 on:IN:prep:4→prep:3 a:DT:det:7 bus:NN:pobj:5",
        "Rebels=rebel:NNS:ROOT:1→NNS:nsubj:5 under:IN:prep:1 Omar:NNP:compound:4 Noor:NNP:compound:6→NNP:pobj:2 "
        "overran:NN:compound:6→overrun=VBD:ROOT:5 Varna:NNP:pobj:2→NNP:dobj:5 on:IN:prep:1→prep:5 Friday:NNP:pobj:7",
        "Rebels=rebel:NNS:compound:4→NNS:nsubj:2 free:JJ:amod:4→VBP:ROOT:2 12:CD:nummod:4 hostages=hostage:NNS:ROOT:4"
        "→NNS:dobj:2 on:IN:prep:4→prep:2 Friday:NNP:pobj:5",
        "Tanks=tank:NNS:compound:3→NNS:nsubj:2 storm:NN:compound:3→VBP:ROOT:2 Varna:NNP:ROOT:3→NNP:dobj:2 "
        "on:IN:prep:3→prep:2 Friday:NNP:pobj:4",
        "Gunmen=gunman:NNS:ROOT:1→NNS:nsubj:2 free:JJ:amod:3→VBP:ROOT:2 Noor:NNP:appos:1→NNP:dobj:2",
    ],
    never=[
        "Winter:NN:compound:3 storm:NN:compound:3 warnings=warning:NNS:ROOT:3 for:IN:prep:3 Varna:NNP:pobj:4",
        "Duty:NN:compound:3 free:JJ:amod:3 shops=shop:NNS:ROOT:3 for:IN:prep:3 travellers=traveller:NNS:pobj:4",
        "A:DT:det:4 warning:NN:compound:4 shot:NN:compound:4 rule:NN:nsubj:5 applies=apply:VBZ:ROOT:5 .:.:punct:5",
    ],
)
def only_a_verb(tokens: Sequence[Token], index: int) -> Mended:
    """In a sentence without a verb: who stands before it did it to whom it was taken to describe."""
    thing, root = tokens[index].head, root_of(tokens, index)
    while index < thing < tokens[thing].head and tokens[thing].dep == "compound":
        thing = tokens[thing].head  # "abduct | journalist Noor"
    if thing <= index or any(one.tag in FINITE or one.tag == "MD" for one in tokens):
        return {}
    who = index - 1
    opens = root == who and tokens[thing].head == who  # "Gunmen | free Noor"
    if not opens and (tokens[who].head not in (index, thing) or thing not in (root, index + 1)):
        return {}
    adjective = tokens[index].tag == "JJ" and tokens[who].tag not in ("NNS", "NNPS")  # "duty free shops"
    armed = tokens[who].tag == "NNS" and tokens[who].lemma.lower() in _ARMS
    if tokens[who].pos not in NOMINAL or adjective or (tokens[index].text in _ARMED_VERBS and not armed):
        return {}
    lemma = _VERBS[tokens[index].text]
    tag = "VBP" if lemma == tokens[index].text else "VBD"
    verb = replace(tokens[index], lemma=lemma, pos="VERB", tag=tag, dep="ROOT", head=index)
    mended = {index: verb, thing: replace(tokens[thing], dep="dobj", head=index)}
    if root < index:  # "rebels under Noor | overran Varna"
        mended |= {} if opens else {who: replace(tokens[who], dep=tokens[thing].dep, head=tokens[thing].head)}
        mended[root] = replace(tokens[root], dep="nsubj", head=index)
        loose = range(index, len(tokens))
    else:
        mended[who] = replace(tokens[who], dep="nsubj", head=index)
        mended |= {i: replace(tokens[i], head=who) for i in range(who) if tokens[i].head == index}
        loose = range(len(tokens))
    for i in loose:
        if tokens[i].head == root and i not in mended and tokens[i].dep in ("prep", "punct", "npadvmod", "advmod"):
            mended[i] = replace(tokens[i], head=index)
    return mended


@rule(
    words="march protest rally riot strike",
    tags="NN",
    deps="pobj",
    before=3,
    examples=[
        "Dockers=docker:NNS:ROOT:1→NNS:nsubj:4 in:IN:prep:1→prep:4 Varna:NNP:compound:4→NNP:pobj:2 "
        "strike:NN:pobj:2→VBP:ROOT:4 over:IN:prep:1→prep:4 pay:NN:pobj:5",
    ],
    never=["Dockers=docker:NNS:nsubj:5 in:IN:prep:1 the:DT:det:4 strike:NN:pobj:2 won=win:VBD:ROOT:5"],
)
def crowds_do_it(tokens: Sequence[Token], index: int) -> Mended:
    """In a headline, what people in a town do: "Dockers in Varna | strike over pay"."""
    place, preposition = tokens[index - 1], tokens[index].head
    who = tokens[preposition].head
    if place.tag != "NNP" or place.head != index or tokens[preposition].text not in ("in", "at", "outside"):
        return {}
    if tokens[who].head != who or tokens[who].tag != "NNS" or any(one.tag in FINITE for one in tokens):
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == who and i > index}
    mended[index] = replace(tokens[index], pos="VERB", tag="VBP", dep="ROOT", head=index)
    mended[index - 1] = replace(place, dep="pobj", head=preposition)
    mended[preposition] = replace(tokens[preposition], head=index)
    return mended | {who: replace(tokens[who], dep="nsubj", head=index)}


RULES = (only_a_verb, crowds_do_it)
