"""Verbs of two words, and the nouns in "-ing" that were taken for one, told by the words themselves.

1. What stands behind a particle is the verb's object: "called off the strike", "took over | the station".
2. A particle taken for a preposition: "carried out | a search".
3. Whom somebody shot dead: "the guards | shot Noor dead".
4. A thing in "-ing" taken for a participle: "stormed the parliament | building".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.mishung import Hung
from extract.events.tree import NOMINAL
from extract.events.words import MADE, NAMED_BY_DOING, PARTICLES
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


def is_thing(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in "-ing" behind a noun names a thing: what only some do, only if nothing hangs on it."""
    token, noun = tokens[index], tokens[index - 1]
    if token.text not in NAMED_BY_DOING or token.dep not in ("acl", "amod") or token.head != index - 1:
        return False
    own = {one.dep for one in tokens if one.head == index}
    return noun.tag in ("NN", "NNP") and own <= ({"prep"} if token.text in MADE else set())


def _behind_particle(tokens: Sequence[Token]) -> Hung:
    """What hangs on a particle is the verb's object."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        particle = tokens[token.head]
        if token.dep != "pobj":
            continue
        verb = particle.head
        listed = tokens[verb].lemma.lower() in PARTICLES.get(particle.text.lower(), ())
        hangs = particle.dep == "prt" and (listed or particle.text.lower() not in ("in", "on"))
        taken = particle.dep == "prep" and listed and token.head == verb + 1 and tokens[verb].pos == "VERB"
        if taken:
            hung[token.head] = (verb, "prt")
        if (hangs or taken) and not any(one.head == verb and one.dep == "dobj" for one in tokens):
            hung[index] = (verb, "dobj")
    return hung


def _shot_dead(tokens: Sequence[Token]) -> Hung:
    """Who was shot is the object, "dead" what became of him; before the verb stands its subject."""
    for shot, token in enumerate(tokens):
        dead = shot_dead(tokens, shot) if token.pos == "VERB" else None
        if dead is None:
            continue
        if dead == shot + 1:
            return {dead: (shot, "oprd")} if tokens[dead].head == shot else {}
        whom = next(
            (i for i in range(dead - 1, shot, -1) if tokens[i].head == dead or tokens[i].head <= shot), dead - 1
        )
        hung: Hung = {dead: (shot, "oprd")}
        if tokens[whom].dep != "conj":
            hung[whom] = (shot, "dobj")
        if tokens[dead].head != shot:  # the noun or adjective that the parse made the whole of it
            above = tokens[dead].head
            hung[shot] = (
                (shot if above == dead else above, tokens[dead].dep)
                if token.head > shot
                else hung.get(shot, (token.head, token.dep))
            )
            before = [i for i in range(shot) if shot <= tokens[i].head <= dead]
            subject = shot - 1 if shot and tokens[shot - 1].pos in NOMINAL else None
            for i in before:
                word = subject is not None and i != subject and tokens[i].dep in ("det", "compound", "amod", "nummod")
                hung[i] = (subject, tokens[i].dep) if word and subject is not None else (shot, tokens[i].dep)
            if subject is not None and tokens[subject].head in (shot, whom, dead):
                hung[subject] = (shot, "nsubj")
            hung |= {i: (shot, one.dep) for i, one in enumerate(tokens[dead + 1 :], dead + 1) if one.head == dead}
            inner = range(shot + 1, whom)
            hung |= {i: (whom, tokens[i].dep) for i in inner if tokens[i].head in (dead, shot) and i != whom}
        return hung
    return {}


def _thing(tokens: Sequence[Token]) -> Hung:
    """The thing takes the place of the noun before it, which only says of what kind it is."""
    hung: Hung = {}
    for index, token in enumerate(tokens[1:], 1):
        noun = index - 1
        if token.text not in NAMED_BY_DOING or not is_thing(tokens, index):
            continue
        above = index if tokens[noun].head == noun else tokens[noun].head
        below = [i for i, one in enumerate(tokens) if one.head == noun and i not in (noun, index)]
        hung |= {i: (index, tokens[i].dep) for i in below if tokens[i].dep != "compound"}
        hung |= {index: (above, tokens[noun].dep), noun: (index, "compound")}
    return hung


RULES = (_behind_particle, _shot_dead, _thing)
