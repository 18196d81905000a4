"""What befalls somebody, of old: participles that the model takes for how he is ("was overthrown and killed")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.events.rule import Mended, rule
from extract.events.tree import SUBJECTS
from extract.records import Token

_PARTICIPLES = {
    "burnt": "burn",
    "forsaken": "forsake",
    "overrun": "overrun",
    "overtaken": "overtake",
    "overthrown": "overthrow",
    "slain": "slay",
}
_PASSIVE = {"nsubj": "nsubjpass", "csubj": "csubjpass"}


@rule(
    words=frozenset(_PARTICIPLES),
    deps="acomp advmod oprd",
    before=1,
    examples=[
        "Selim:NNP:nsubj:2→NNP:nsubjpass:3 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:3 overthrown:JJ:acomp:2"
        "→overthrow=VBN:ROOT:3 and:CC:cc:2→CC:cc:3 killed=kill:VBN:conj:2→VBN:conj:3 in:IN:prep:5 Tarn:NNP:pobj:6",
        "He:PRP:nsubj:2→PRP:nsubjpass:3 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:3 overtaken:RB:advmod:2"
        "→overtake=VBN:ROOT:3 near:IN:prep:3 Tarn:NNP:pobj:4 and:CC:cc:2→CC:cc:3 hanged=hang:VBD:conj:2→VBN:conj:3",
    ],
    never=[
        "He:PRP:nsubj:2 looked=look:VBD:ROOT:2 overtaken:JJ:acomp:2",
    ],
)
def befell(tokens: Sequence[Token], index: int) -> Mended:
    """It is the verb, "was" its auxiliary, and what is joined to it befell him too: "was | overthrown | and killed"."""
    token, be = tokens[index], tokens[index].head
    copula = tokens[be]
    if copula.lemma != "be" or be > index or any(one.dep == "dobj" and one.head == be for one in tokens):
        return {}
    above = index if copula.head == be else copula.head
    verb = replace(token, lemma=_PARTICIPLES[token.text], pos="VERB", tag="VBN", head=above, dep=copula.dep)
    mended = {index: verb, be: replace(copula, head=index, dep="auxpass")}
    for i, one in enumerate(tokens):
        if one.head == be and i not in mended:
            mended[i] = replace(one, head=index, dep=_PASSIVE.get(one.dep, one.dep))
            if one.dep == "conj" and (one.text in _PARTICIPLES or _goes_without(tokens, i)):
                lemma = _PARTICIPLES.get(one.text, one.lemma)
                mended[i] = replace(mended[i], lemma=lemma, tag="VBN", pos="VERB")
    return mended


def _goes_without(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb joined to it has neither subject nor object of its own."""
    below = {one.dep for one in tokens if one.head == verb}
    return tokens[verb].tag in ("VBD", "VBN") and not below & {*SUBJECTS, "dobj", "ccomp", "aux", "auxpass"}


RULES = (befell,)
