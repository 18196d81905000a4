"""How people are left, or come back: "left 20 dead and 30 injured" tells one deed, for all its participles, and so does
"returned from the war wounded"; and whom somebody freed: "30 kidnapped in May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.events.deed_words import HARM, UNDERGONE
from extract.events.parse import labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import SUBJECTS
from extract.records import Token

_STATES = frozenset({"dead", "displaced", "homeless", "hospitalised", "hospitalized", "hurt", "injured", "killed"})
_STATES |= frozenset({"maimed", "missing", "orphaned", "stranded", "trapped", "unconscious", "widowed", "wounded"})
_OF_AMOUNT = frozenset({"CD", "DT", "IN", "JJ", "JJR", "JJS", "NN", "NNP", "NNS", "PRP", "PRP$", "RB", "RBR"})
_COUNTED = frozenset({"CD", "NN", "NNP", "NNS", "PRP"})
_LONGEST_AMOUNT = 7  # words


@rule(
    words="leave leaves left leaving",
    parts="VERB",
    behind=2,
    examples=[
        "Raids:NNS:nsubj:2 left=leave:VBD:ROOT:2 at:IN:prep:5 least:JJS:pobj:3 14:CD:advcl:2→CD:dobj:2 "
        "dead:JJ:advcl:2→JJ:oprd:2",
        "Raids:NNS:nsubj:2 left=leave:VBD:ROOT:2 one:CD:nummod:4 child:NN:dobj:2 dead:JJ:oprd:2 "
        "and:CC:cc:2→CC:cc:4 nine:CD:nsubj:9→CD:conj:4 badly:RB:advmod:9 wounded=wound:VBD:conj:2→wounded=JJ:amod:7 "
        "on:IN:prep:9→IN:prep:2 Friday:NNP:pobj:10",
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 boys=boy:NNS:dobj:2 and:CC:cc:2→CC:cc:3 a:DT:det:6 "
        "nurse:NN:nsubj:7→NN:conj:3 injured=injure:VBN:acl:6→injured=JJ:oprd:2",
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 men=man:NNS:dobj:2 dead:JJ:oprd:2 or:CC:cc:4 "
        "missing=miss:VBG:conj:4→missing=JJ:conj:4 in:IN:prep:6→IN:prep:2 May:NNP:pobj:7",
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 scores=score:NNS:dobj:2→NNS:dobj:2 of:IN:prep:3 men=man:NNS:pobj:4 "
        "homeless:JJ:oprd:2→JJ:oprd:2",
        "Blasts:NNS:nsubj:2 left=leave:VBD:ROOT:2 miners=miner:NNS:nsubj:4→NNS:dobj:2 "
        "trapped=trap:VBD:advcl:2→trapped=JJ:oprd:2",
    ],
    never=[
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 the:DT:det:5 dead:JJ:amod:5 men:NNS:dobj:2",
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 two:CD:nummod:4 towns=town:NNS:dobj:2 in:IN:prep:2 May:NNP:pobj:5",
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 the:DT:det:4 town:NN:dobj:2 ,:,:punct:2 wounded=wound:VBN:advcl:2",
    ],
)
def left_so(tokens: Sequence[Token], verb: int) -> Mended:
    """Who is left dead is what is left, who wounded is joined to them, and the day is the leaving's: "left 20 dead and
    30 | injured | on Friday"."""
    mended = dict[int, Token]()
    first, begin = None, verb + 1
    while (state := _state(tokens, begin)) is not None:
        who = next((i for i in range(state - 1, begin - 1, -1) if tokens[i].tag in _COUNTED), None)
        if who is None:
            break
        while (of := tokens[who].head) < who and tokens[of].text == "of" and begin <= tokens[of].head < of:
            who = tokens[of].head  # "left thousands of people | stranded"
        joint = next((i for i in range(begin, who) if tokens[i].tag == "CC"), None)
        if joint is not None:  # "left three boys and a nurse | injured"
            mended |= {
                joint: replace(tokens[joint], head=joint - 1),
                who: replace(tokens[who], head=joint - 1, dep="conj"),
            }
            who = joint - 1
        behind = (i for i in range(state + 1, len(tokens)) if tokens[i].head in (who, state) and i != who)
        mended |= {i: replace(tokens[i], head=verb) for i in behind if tokens[i].dep not in ("cc", "conj")}
        word = tokens[state]
        so = replace(word, lemma=word.text.lower(), tag="JJ", pos="ADJ")
        if first is None:
            mended |= {who: replace(tokens[who], head=verb, dep="dobj"), state: replace(so, head=verb, dep="oprd")}
            first = who
        else:
            mended[begin - 1] = replace(tokens[begin - 1], head=first, dep="cc")
            mended |= {who: replace(tokens[who], head=first, dep="conj"), state: replace(so, head=who, dep="amod")}
        also = state + 2
        if also < len(tokens) and tokens[state + 1].text == "or" and tokens[also].text.lower() in _STATES:
            behind = (i for i in range(also + 1, len(tokens)) if tokens[i].head == also and tokens[i].dep == "prep")
            mended |= {i: replace(tokens[i], head=verb) for i in behind}
            missing = replace(tokens[also], lemma=tokens[also].text.lower(), tag="JJ", pos="ADJ")
            mended[also] = replace(missing, head=state, dep="conj")
        if [one.text for one in tokens[state + 1 : state + 2]] != ["and"]:
            break
        begin = state + 2
    return {i: token for i, token in mended.items() if token != tokens[i]}


def _state(tokens: Sequence[Token], begin: int) -> int | None:
    """Where it is said how those are left whom the words from `begin` on name or count."""
    for at in range(begin, min(begin + _LONGEST_AMOUNT, len(tokens))):
        behind = tokens[at + 1].tag if at + 1 < len(tokens) else ""
        if tokens[at].text.lower() in _STATES:
            return at if at > begin else None
        both = tokens[at].text == "and" and tokens[at - 1].tag in ("NN", "NNS") and behind in ("CD", "DT")
        if tokens[at].tag not in _OF_AMOUNT and not both:
            return None
    return None


_BACK = frozenset({"arrive", "come", "emerge", "escape", "get", "go", "limp", "return", "stagger", "walk"})
_BACK_SO = (_STATES - {"dead", "killed", "missing"}) | frozenset(
    {"blinded", "broken", "changed", "crippled", "disabled", "disfigured", "exhausted", "paralysed", "paralyzed"}
    | {"scarred", "shaken", "sickened", "traumatised", "traumatized", "unharmed", "weakened"}
)


@rule(
    words=_BACK_SO,
    deps="acl",
    before=3,
    examples=[
        "He:PRP:nsubj:2 returned=return:VBD:ROOT:2 from:IN:prep:2 the:DT:det:5 war:NN:pobj:3 "
        "wounded=wound:VBD:acl:5→wounded=JJ:oprd:2 in:IN:prep:6→IN:prep:2 1916:CD:pobj:7",
    ],
    never=[
        "He:PRP:nsubj:2 returned=return:VBD:ROOT:2 with:IN:prep:2 men=man:NNS:pobj:3 wounded=wound:VBN:acl:4 "
        "in:IN:prep:5 May:NNP:pobj:6",
        "He:PRP:nsubj:2 returned=return:VBD:ROOT:2 from:IN:prep:2 Varna:NNP:pobj:3 ,:,:punct:2 "
        "wounded=wound:VBN:acl:4 in:IN:prep:6 May:NNP:pobj:7",
    ],
)
def back_so(tokens: Sequence[Token], state: int) -> Mended:
    """Who comes back is in that state, not what he comes from: "returned from the war | wounded in 1916"."""
    place = tokens[state].head
    origin = tokens[place].head
    verb = tokens[origin].head
    from_there = place == state - 1 and tokens[place].dep == "pobj" and tokens[origin].text == "from"
    if not from_there or tokens[verb].lemma.lower() not in _BACK or tokens[place].tag == "NNS":
        return {}  # "returned from camps | scarred by war"
    so = replace(tokens[state], lemma=tokens[state].text.lower(), tag="JJ", pos="ADJ", dep="oprd", head=verb)
    behind = (i for i in range(state + 1, len(tokens)) if tokens[i].head == state and tokens[i].dep == "prep")
    return {state: so} | {i: replace(tokens[i], head=verb) for i in behind if tokens[i].text != "by"}


@rule(
    tags="VBN VBD",
    deps="advcl",
    before=3,
    behind=1,
    examples=[
        "Police:NNS:nsubj:2 freed=free:VBD/NOUN:ROOT:2→VBD/VERB:ROOT:2 30:CD:npadvmod:2→CD:dobj:2 "
        "kidnapped=kidnap:VBD:advcl:2→VBN:acl:3 in:IN:prep:4 May:NNP:pobj:5",
    ],
    never=[
        "Police:NNS:nsubj:2 freed=free:VBD:ROOT:2 30:CD:dobj:2 fled=flee:VBD:advcl:2 there:RB:advmod:4",
        "Prices:NNS:nsubj:2 rose=rise:VBD:ROOT:2 30:CD:dobj:2 boosted=boost:VBN:advcl:2 by:IN:agent:4 it:PRP:pobj:5",
    ],
)
def those_taken(tokens: Sequence[Token], index: int) -> Mended:
    """Who is only counted underwent what stands behind: "freed 30 | kidnapped in May"."""
    token, main, number = tokens[index], tokens[index].head, index - 1
    counted = tokens[number].pos == "NUM" and tokens[number].head == main and tokens[number].dep in ("dobj", "npadvmod")
    bare = labels_below(tokens, index).isdisjoint({"aux", "auxpass", "dobj", "mark", *SUBJECTS})
    if not (counted and bare and tokens[main].tag == "VBD" and main == number - 1 and token.lemma.lower() in _TAKEN):
        return {}
    mended = {index: replace(token, tag="VBN", dep="acl", head=number), number: replace(tokens[number], dep="dobj")}
    return mended | ({} if tokens[main].pos == "VERB" else {main: replace(tokens[main], pos="VERB")})


_TAKEN = (UNDERGONE | HARM) - _STATES

RULES = (those_taken, left_so, back_so)
