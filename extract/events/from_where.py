"""Where somebody is from, told between the article and the noun: "The Varna, Conn., maker of pumps said"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.place_words import STATES
from extract.entities.wordlist import word_set
from extract.events.parse import Hung, has_subject, labels_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL
from extract.records import Token

_OF_NOUN = frozenset({"ADJ", "NOUN", "PROPN"})
_STATES = word_set("Iowa Miss. Ohio Ontario Quebec Texas Utah") | {f"{state}." for state in STATES}


@rule(
    words=_STATES,
    before=3,
    behind=2,
    examples=[
        "The:DT:det:2→det:6 Varna:NNP:nsubj:7→compound:6 ,:,:punct:2 Conn.:NNP:conj:2→appos:2 ,:,:punct:4 "
        "maker:NN:conj:4→nsubj:7 left=leave:VBD:ROOT:7",
        "A:DT:det:2→det:6 Varna:NNP:nmod:6→compound:6 ,:,:punct:2 Mich.:NNP:appos:2 ,:,:punct:4 man:NN:nsubj:7 "
        "left=leave:VBD:ROOT:7",
    ],
    never=[
        "In:IN:prep:7 Varna:NNP:pobj:1 ,:,:punct:2 Conn.:NNP:appos:2 ,:,:punct:7 men=man:NNS:nsubj:7 "
        "left=leave:VBD:ROOT:7",
    ],
)
def town_in_state(tokens: Sequence[Token], index: int) -> Hung:
    """A town and its state between article and noun only say where from: "The Varna, | Conn., maker of pumps left"."""
    if tokens[index - 1].text != "," or tokens[index + 1].text != ",":
        return {}
    town = first = index - 2
    while first > 0 and tokens[first].pos == "PROPN":
        first -= 1
    noun = index + 2
    while noun + 1 < len(tokens) and tokens[noun].pos in _OF_NOUN and tokens[noun + 1].pos in _OF_NOUN:
        noun += 1
    if first == town or tokens[first].text.lower() not in ("a", "an", "the") or tokens[noun].pos not in NOMINAL:
        return {}
    within = range(first, noun + 1)
    heads = [i for i in within if tokens[i].head not in within or tokens[i].head == i]
    top = noun if noun in heads else next((i for i in heads if tokens[i].pos in NOMINAL), noun)
    above = noun if tokens[top].head == top else tokens[top].head
    if above in within and above != noun:
        return {}
    hung: Hung = {i: (noun, one.dep) for i, one in enumerate(tokens) if one.head in (top, town, index) and i > noun}
    hung |= {i: (noun, tokens[i].dep) for i in range(first) if tokens[i].head == top and top != noun}
    hung |= {i: (noun, "compound") for i in range(index + 2, noun) if tokens[i].head not in range(index + 2, noun)}
    hung |= {first: (noun, "det"), town: (noun, "compound"), index: (town, "appos")}
    return hung | {noun: (above, _as(tokens, top))}


def _as(tokens: Sequence[Token], top: int) -> str:
    """As what it hangs on its verb: the subject of one without, where it was taken for a measure."""
    verb, dep = tokens[top].head, tokens[top].dep
    if dep != "npadvmod" or not top < verb or has_subject(tokens, verb):
        return dep
    return "nsubjpass" if "auxpass" in labels_below(tokens, verb) else "nsubj"


RULES = (town_in_state,)
