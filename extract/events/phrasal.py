"""Verbs of two words, told by the words themselves: "called off the strike", "the guards shot Noor dead"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import Hung, labels_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL
from extract.events.words import PARTICLES
from extract.records import Token

_DEAD_BEHIND = 8  # tokens between "shot" and "dead"
_NAMED = frozenset({"ADJ", "ADP", "ADV", "CCONJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})


def shot_dead(tokens: Sequence[Token], shot: int) -> int | None:
    """Where "dead" stands behind "shot" and whom it befell; None where it does not."""
    if tokens[shot].text.lower() not in ("shot", "shoot", "shooting", "shoots"):
        return None
    for index in range(shot + 1, min(len(tokens), shot + _DEAD_BEHIND)):
        if tokens[index].text == "dead" and (index == shot + 1 or tokens[index - 1].pos in (*NOMINAL, "PRON", "NUM")):
            return index
        if tokens[index].pos not in _NAMED:
            return None
    return None


@rule(
    deps="pobj",
    examples=[
        "They:PRP:nsubj:2 called=call:VBD:ROOT:2 off:RP:prt:2 the:DT:det:5 strike:NN:pobj:3→dobj:2 .:.:punct:2",
        "They:PRP:nsubj:2 carried=carry:VBD:ROOT:2 out:IN:prep:2→prt:2 searches=search:NNS:pobj:3→dobj:2 .:.:punct:2",
        "Loot:NN:nsubj:6 he:PRP:nsubj:3 took=take:VBD:relcl:1 in:IN:prt:3→prep:3 2011:CD:pobj:4 burned=burn:VBD:ROOT:6",
    ],
    never=[
        "They:PRP:nsubj:2 ran=run:VBD:ROOT:2 out:IN:prep:2 doors=door:NNS:pobj:3 .:.:punct:2",
        "They:PRP:nsubj:2 called=call:VBD:ROOT:2 it:PRP:dobj:2 off:RP:prt:2 on:IN:prep:2 Monday:NNP:pobj:5",
    ],
)
def behind_particle(tokens: Sequence[Token], index: int) -> Hung:
    """What stands behind a particle is the verb's object ("called off | the strike"), also where the particle was taken
    for a preposition ("carried out | a search"); before a day or year it is one ("took | in 2011")."""
    at = tokens[index].head
    particle, verb = tokens[at], tokens[at].head
    listed = tokens[verb].lemma.lower() in PARTICLES.get(particle.text.lower(), ())
    if particle.dep == "prt" and particle.tag == "IN" and (tokens[index].tag == "CD" or tokens[index].text in CALENDAR):
        return {at: (verb, "prep")}
    hangs = particle.dep == "prt" and (listed or particle.text.lower() not in ("in", "on"))
    taken = particle.dep == "prep" and listed and at == verb + 1 and tokens[verb].pos == "VERB"
    hung: Hung = {at: (verb, "prt")} if taken else {}
    if (hangs or taken) and "dobj" not in labels_below(tokens, verb):
        hung[index] = (verb, "dobj")
    return hung


@rule(
    tags="RP",
    deps="prep",
    before=1,
    examples=["It:PRP:nsubj:2 switched=switch:VBD:ROOT:2 off:RP:prep:2→prt:2 its:PRP$:poss:5 lights=light:NNS:dobj:2"],
    never=["He:PRP:nsubj:2 drove=drive:VBD:ROOT:2 off:RP:prep:2 the:DT:det:5 road:NN:pobj:3 .:.:punct:2"],
)
def with_particle(tokens: Sequence[Token], index: int) -> Hung:
    """A particle that brings no noun is the verb's own: "switched | off | its lights"."""
    verb = index - 1
    alone = tokens[index].head == verb and tokens[verb].pos == "VERB" and not labels_below(tokens, index)
    return {index: (verb, "prt")} if alone else {}


@rule(
    parts="VERB",
    once=True,
    examples=[
        "They:PRP:nsubj:2 shot=shoot:VBD:ROOT:2 dead:JJ:dobj:2→oprd:2 in:IN:prep:2 Varna:NNP:pobj:4",
        "Guards=guard:NNS:nsubj:2 shot=shoot:VBD:ROOT:2 Noor:NNP:nsubj:4→dobj:2 dead:JJ:ccomp:2→oprd:2 .:.:punct:2",
        "Guards=guard:NNS:nsubj:4→nsubj:2 shot=shoot:VBN:amod:4→ROOT:2 Noor:NNP:compound:4→dobj:2 "
        "dead:JJ:ROOT:4→oprd:2 "
        "in:IN:prep:4→prep:2 Varna:NNP:pobj:5",
        "They:PRP:nsubj:2 shot=shoot:VBD:ccomp:7 six:CD:nummod:4 men=man:NNS:dobj:2 dead:JJ:amod:4→oprd:2 ,:,:punct:7 "
        "said=say:VBD:ROOT:7 Noor:NNP:nsubj:7",
    ],
    never=["They:PRP:nsubj:2 shot=shoot:VBD:ROOT:2 and:CC:cc:2 left=leave:VBD:conj:2 two:CD:nummod:6 dead:JJ:dobj:4"],
)
def shot_him_dead(tokens: Sequence[Token], index: int) -> Hung:
    """Who was shot is the object, "dead" what became of him; before the verb stands its subject."""
    dead = shot_dead(tokens, index)
    if dead is None:
        return {}
    if dead == index + 1:
        return {dead: (index, "oprd")} if tokens[dead].head == index else {}
    hit = (i for i in range(dead - 1, index, -1) if tokens[i].head == dead or tokens[i].head <= index)
    whom = next(hit, dead - 1)
    hung: Hung = {dead: (index, "oprd")}
    if tokens[whom].dep != "conj":
        hung[whom] = (index, "dobj")
    return hung if tokens[dead].head == index else hung | _around_dead(tokens, index, whom, dead)


def _around_dead(tokens: Sequence[Token], shot: int, whom: int, dead: int) -> Hung:
    """Where belongs what hung on the noun or adjective that the parse made the whole of it."""
    above = shot if tokens[dead].head == dead else tokens[dead].head
    who = shot - 1 if shot and tokens[shot - 1].pos in NOMINAL else shot
    anew: Hung = {shot: (above, tokens[dead].dep)} if shot < tokens[shot].head <= dead else {}
    for i in range(shot):
        if shot <= tokens[i].head <= dead:
            of_who = i != who and tokens[i].dep in ("det", "compound", "amod", "nummod")
            anew[i] = (who if of_who else shot, tokens[i].dep)
    if who < shot and tokens[who].head in (shot, whom, dead):
        anew[who] = (shot, "nsubj")
    anew |= {i: (shot, one.dep) for i, one in enumerate(tokens[dead + 1 :], dead + 1) if one.head == dead}
    inner = (i for i in range(shot + 1, whom) if tokens[i].head in (dead, shot))
    return anew | {i: (whom, tokens[i].dep) for i in inner}


RULES = (behind_particle, with_particle, shot_him_dead)
