"""Verbs of two words, told by the words themselves: "called off the strike"."""

from __future__ import annotations

from collections.abc import Sequence

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
    ],
    never=[
        "They:PRP:nsubj:2 ran=run:VBD:ROOT:2 out:IN:prep:2 doors=door:NNS:pobj:3 .:.:punct:2",
        "They:PRP:nsubj:2 called=call:VBD:ROOT:2 it:PRP:dobj:2 off:RP:prt:2 on:IN:prep:2 Monday:NNP:pobj:5",
    ],
)
def behind_particle(tokens: Sequence[Token], index: int) -> Hung:
    """What stands behind a particle is the verb's object ("called off | the strike"), also where the particle was taken
    for a preposition ("carried out | a search")."""
    at = tokens[index].head
    particle, verb = tokens[at], tokens[at].head
    listed = tokens[verb].lemma.lower() in PARTICLES.get(particle.text.lower(), ())
    hangs = particle.dep == "prt" and (listed or particle.text.lower() not in ("in", "on"))
    taken = particle.dep == "prep" and listed and at == verb + 1 and tokens[verb].pos == "VERB"
    hung: Hung = {at: (verb, "prt")} if taken else {}
    if (hangs or taken) and "dobj" not in labels_below(tokens, verb):
        hung[index] = (verb, "dobj")
    return hung


RULES = (behind_particle,)
