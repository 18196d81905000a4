"""Nouns that were taken for verbs or pronouns: "defendants Omar Noor", "money laundering", "a parachute mine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.events.parse import labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_GOING = frozenset({"come", "go", "rush", "return", "send", "take"})
_LOOTED = {"looted": "loot", "ransacked": "ransack", "torched": "torch", "vandalised": "vandalise"}
_LOOTED |= {"vandalized": "vandalize"}


@rule(
    tags="NN NNS",
    parts="VERB",
    deps=SUBJECTS | {"pobj", "dobj"},
    behind=2,
    examples=[
        "In:IN:prep:6 May:NNP:pobj:1 defendants=defendant:NNS/VERB:nsubj:6→NNS:nsubj:6 Omar:NNP:compound:5 "
        "Noor:NNP:dobj:3→NNP:appos:3 conspired=conspire:VBD:ROOT:6 .:.:punct:6"
    ],
    never=["In:IN:prep:4 May:NNP:pobj:1 banks=bank:NNS/VERB:nsubj:4 closed=close:VBD:ROOT:4 .:.:punct:4"],
)
def said_of_names(tokens: Sequence[Token], index: int) -> Mended:
    """The noun before a name, by its tag and place, is no verb with that for its object: "defendants | Omar Noor"."""
    name = next((i for i in range(index + 1, len(tokens)) if tokens[i].head == index and tokens[i].dep == "dobj"), None)
    below = labels_below(tokens, index)
    if name is None or tokens[name].pos != "PROPN" or below & {*SUBJECTS, "aux", "auxpass", "mark", "xcomp", "ccomp"}:
        return {}
    return {index: replace(tokens[index], pos="NOUN"), name: replace(tokens[name], dep="appos")}


@rule(
    words="briefing hearing meeting offering wedding",
    tags="VBG",
    deps="acl",
    before=2,
    examples=[
        "Acme:NNP:nsubj:2 cancelled=cancel:VBD:ROOT:2 its:PRP$:poss:4→PRP$:poss:5 share:NN:dobj:2→NN:compound:5 "
        "offering=offer:VBG:acl:4→offering=NN:dobj:2 on:IN:prep:5 Friday:NNP:pobj:6",
    ],
    never=[
        "Acme:NNP:nsubj:2 runs=run:VBZ:ROOT:2 a:DT:det:4 shop:NN:dobj:2 offering=offer:VBG:acl:4 tea:NN:dobj:5",
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 men=man:NNS:dobj:2 meeting=meet:VBG:acl:3 in:IN:prep:4 Varna:NNP:pobj:5",
    ],
)
def what_is_held(tokens: Sequence[Token], index: int) -> Mended:
    """Right behind the noun that tells its kind and without an object, it is what is held: "its share | offering"."""
    kind = index - 1
    if tokens[index].head != kind or tokens[kind].tag != "NN" or labels_below(tokens, index) - {"prep", "npadvmod"}:
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == kind != i}
    mended[kind] = replace(tokens[kind], dep="compound", head=index)
    above = index if tokens[kind].head == kind else tokens[kind].head
    word = tokens[index]
    return mended | {index: replace(word, lemma=word.text, pos="NOUN", tag="NN", dep=tokens[kind].dep, head=above)}


@rule(
    words="mine",
    tags="PRP PRP$",
    before=1,
    behind=1,
    examples=[
        "A:DT:det:2→DT:det:3 land:NN:npadvmod:4→NN:compound:3 mine=my:PRP:nsubj:4→mine=NN:nsubj:4 "
        "exploded=explode:VBD:ROOT:4 .:.:punct:4"
    ],
    never=["The:DT:det:2 car:NN:nsubj:3 was=be:VBD:ROOT:3 mine=my:PRP:attr:3 .:.:punct:3"],
)
def land_mine(tokens: Sequence[Token], index: int) -> Mended:
    """Behind a noun and before a verb it explodes: "a parachute | mine destroyed the vestry"."""
    token, kind = tokens[index], tokens[index - 1]
    if kind.pos != "NOUN" or kind.head != token.head or token.dep not in SUBJECTS:
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens[:index]) if one.head == index - 1}
    mended[index - 1] = replace(kind, dep="compound", head=index)
    return mended | {index: replace(token, lemma="mine", pos="NOUN", tag="NN")}


@rule(
    words="Elsewhere Meanwhile Separately",
    opens=True,
    parts="PROPN NOUN",
    examples=[
        "Elsewhere=Elsewhere:NNP:compound:2→elsewhere=RB/ADV:advmod:6 Friday:NNP:nsubj:6 ,:,:punct:2 "
        "two:CD:nummod:5 men=man:NNS:appos:2 died=die:VBD:ROOT:6",
    ],
    never=["Elsewhere=Elsewhere:NNP:ROOT:1 .:.:punct:1"],
)
def is_no_name(tokens: Sequence[Token], index: int) -> Mended:
    """What opens a sentence before its day or subject is an adverb: "| Elsewhere Friday, two men died"."""
    root = next((i for i, one in enumerate(tokens) if one.head == i), index)
    word = tokens[index]
    adverb = replace(word, lemma=word.text.lower(), pos="ADV", tag="RB", head=root, dep="advmod")
    return {index: adverb} if root != index else {}


@rule(
    tags="VB",
    deps="pobj",
    before=1,
    examples=["He:PRP:nsubj:2 went=go:VBD:ROOT:2 to:IN:prep:2 work:VB:pobj:3→NN:pobj:3 .:.:punct:2"],
    never=[
        "He:PRP:nsubj:2 went=go:VBD:ROOT:2 to:IN:prep:2 find:VB:pobj:3 Noor:NNP:dobj:4 .:.:punct:2",
        "They:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 of:IN:prep:2 “:``:punct:5 waive:VB:pobj:3 .:.:punct:2",
    ],
)
def held_by_preposition(tokens: Sequence[Token], index: int) -> Mended:
    """What a preposition holds is no verb: "went back to | work"."""
    if labels_below(tokens, index) & {"dobj", "aux", "xcomp", "ccomp"} or tokens[index - 1].pos == "PUNCT":
        return {}  # "the meaning of “waive”"
    return {index: replace(tokens[index], lemma=tokens[index].text.lower(), pos="NOUN", tag="NN")}


_CRIMES = frozenset({"laundering", "peddling", "poaching", "rigging", "smuggling", "tampering", "trafficking"})
_OF_CRIMES = frozenset(
    ["arms", "child", "drug", "drugs", "election", "evidence", "gun", "human", "influence", "ivory", "jury", "money"]
)
_OF_CRIMES |= {"organ", "people", "sex", "tobacco", "vote", "weapons", "wildlife", "witness"}


@rule(
    words=_CRIMES,
    before=2,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 charged=charge:VBN:ROOT:3 with:IN:prep:3 "
        "money:NN:pobj:4→NN:compound:6 laundering=launder:VBG:advcl:3→laundering=NN:pobj:4 in:IN:prep:6 May:NNP:pobj:7",
    ],
    never=[
        "They:PRP:nsubj:3 were=be:VBD:aux:3 laundering=launder:VBG:ROOT:3 money:NN:dobj:3",
        "Men=man:NNS:nsubj:4 caught=catch:VBN:acl:1 smuggling=smuggle:VBG:xcomp:2 left=leave:VBD:ROOT:4",
    ],
)
def crime(tokens: Sequence[Token], index: int) -> Mended:
    """What a crime is called goes with its name, which is a noun: "charged with money | laundering"."""
    thing, token = tokens[index - 1], tokens[index]
    if thing.text.lower() not in _OF_CRIMES or thing.pos not in NOMINAL or thing.head == index:
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == index - 1 and i != index}
    mended[index] = replace(token, lemma=token.text.lower(), pos="NOUN", tag="NN", head=thing.head, dep=thing.dep)
    return mended | {index - 1: replace(thing, head=index, dep="compound")}


@rule(
    words="church court hospital prison school war",
    tags="VB",
    deps="xcomp advcl",
    before=2,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 went=go:VBD:ROOT:2 to:TO:aux:4→IN/ADP:prep:2 court:VB:xcomp:2→NN:pobj:3 to:TO:aux:6 "
        "challenge:VB:xcomp:4→VB:advcl:2 it:PRP:dobj:6",
    ],
    never=["He:PRP:nsubj:2 hoped=hope:VBD:ROOT:2 to:TO:aux:4 court:VB:xcomp:2 voters=voter:NNS:dobj:4"],
)
def gone_to(tokens: Sequence[Token], index: int) -> Mended:
    """Where one goes is a place, not what one does there: "went to | court to challenge it"."""
    verb, to = tokens[index].head, index - 1
    if (
        tokens[to].text != "to"
        or verb >= to
        or tokens[verb].lemma not in _GOING
        or "dobj" in labels_below(tokens, index)
    ):
        return {}
    below = {i: replace(one, head=verb) for i, one in enumerate(tokens) if one.head == index and i not in (to, index)}
    mended = {i: replace(one, dep="advcl") if one.dep == "xcomp" else one for i, one in below.items()}
    mended[to] = replace(tokens[to], tag="IN", pos="ADP", dep="prep", head=verb)
    place = replace(tokens[index], lemma=tokens[index].text, tag="NN", pos="NOUN", dep="pobj", head=to)
    return mended | {index: place}


@rule(
    words="neighbouring neighboring",
    tags="VBG",
    deps="pcomp",
    before=1,
    behind=1,
    examples=[
        "Men:NNS:nsubj:5 from:IN:prep:1 neighbouring=neighbour:VBG:pcomp:2→neighbouring=JJ:amod:4 "
        "Oman:NNP:nsubj:5→NNP:pobj:2 attacked=attack:VBD:ROOT:5",
    ],
    never=["He:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 of:IN:prep:2 neighbouring=neighbour:VBG:pcomp:3 on:IN:prep:4"],
)
def beside_it(tokens: Sequence[Token], index: int) -> Mended:
    """A word of the name behind it, which is where they come from: "men from | neighbouring Oman attacked"."""
    name = index + 1
    while name + 1 < len(tokens) and tokens[name].dep == "compound" and tokens[name].head > name:
        name += 1
    if tokens[name].tag != "NNP":
        return {}
    word = replace(tokens[index], lemma=tokens[index].text, tag="JJ", pos="ADJ", dep="amod", head=name)
    return {index: word, name: replace(tokens[name], dep="pobj", head=tokens[index].head)}


@rule(
    tags="JJ",
    deps="amod",
    before=4,
    behind=3,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 looted:JJ:amod:6→loot=VBN:amod:6 "
        "homes=home:NNS:dobj:2 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 smashed:JJ:amod:6→smash=VBN:amod:6 "
        "doors=door:NNS:dobj:2 and:CC:cc:2 left=leave:VBD:conj:2",
    ],
    never=[
        "They:PRP:nsubj:2 found=find:VBD:ROOT:2 burned:JJ:amod:6 ,:,:punct:6 looted:JJ:amod:6 homes=home:NNS:dobj:2 "
        "in:IN:prep:2 Varna:NNP:pobj:7",
    ],
)
def done_in_a_row(tokens: Sequence[Token], index: int) -> Mended:
    """A deed among others, as "and" and a past tense follow: "raided it, | looted homes and left"."""
    word = tokens[index].text
    row = tokens[index - 1].text == "," and tokens[index].head > index and len(word) > 4 and word.endswith("ed")
    last = next((i for i, one in enumerate(tokens) if i > index + 1 and tokens[i - 1].text == "and"), index)
    if not row or tokens[last].tag != "VBD" or not any(one.tag == "VBD" for one in tokens[:index]):
        return {}
    if word not in _LOOTED and (tokens[index].head != index + 1 or tokens[index + 1].tag != "NNS"):
        return {}
    base = word[:-1] if word[-3] in "cguvz" else word[:-2]  # "damaged", "smashed"
    return {index: replace(tokens[index], lemma=_LOOTED.get(word, base), tag="VBN", pos="VERB")}


@rule(
    words="aims hopes lives plans vows",
    tags="NNS",
    deps="conj",
    before=4,
    behind=2,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 born=bear:VBN:ROOT:3 in:IN:prep:3 1961:CD:pobj:4 and:CC:cc:3 "
        "lives=life:NNS:conj:3→live=VBZ:conj:3 in:IN:prep:7 Varna:NNP:pobj:8",
        "It:PRP:nsubj:2 sent=send:VBD:ROOT:2 tents=tent:NNS:dobj:2 and:CC:cc:2 plans=plan:NNS:conj:2→plan=VBZ:conj:2 "
        "to:TO:aux:7 help:VB:acl:5→VB:xcomp:5 .:.:punct:2",
    ],
    never=[
        "It:PRP:nsubj:2 set:VBD:ROOT:2 aims=aim:NNS:dobj:2 and:CC:cc:3 plans=plan:NNS:conj:3 to:TO:aux:7 help:VB:acl:5",
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 ill:JJ:acomp:2 and:CC:cc:2 plans=plan:NNS:conj:2 for:IN:prep:5 "
        "it:PRP:pobj:6",
        "He:PRP:nsubj:2 saved=save:VBD:ROOT:2 homes=home:NNS:dobj:2 and:CC:cc:3 lives=life:NNS:conj:3 in:IN:prep:2 "
        "Varna:NNP:pobj:6",
    ],
)
def and_lives(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody does too, taken for things: "was born in 1961 and | lives in Varna", "fell and | plans to
    sue"."""
    token, behind = tokens[index], tokens[index + 1 : index + 3]
    if tokens[index - 1].text != "and" or tokens[token.head].pos != "VERB":
        return {}
    lemma = token.text.removesuffix("s")
    verb = {index: replace(token, lemma=lemma, pos="VERB", tag="VBZ")}
    if lemma == "live":
        return verb
    aim = len(behind) == 2 and behind[0].text == "to" and behind[1].tag == "VB" and behind[1].head == index
    return verb | {index + 2: replace(behind[1], dep="xcomp")} if aim else {}


RULES = (
    and_lives,
    crime,
    held_by_preposition,
    is_no_name,
    what_is_held,
    land_mine,
    said_of_names,
    gone_to,
    beside_it,
    done_in_a_row,
)
