"""Deeds told beside names that were taken for words of those, or for the other tense: "had Noor arrested", "With Noor
held in May", "of kidnapping Omar Noor", "Arresting Lena Quist was wrong", "After kidnapping Noor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.events.deed_words import BY_ITSELF, HARM, OWN_DOING, UNDERGONE
from extract.events.parse import first_behind, has_subject, labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_CAUSING = frozenset({"get", "have", "order", "want"})
_ALONE = OWN_DOING | BY_ITSELF
_DEEDS = UNDERGONE | HARM | {"rape", "threaten"}


@rule(
    tags="VBD VBN",
    deps="acl xcomp ccomp advcl",
    before=2,
    behind=1,
    examples=[
        "Noor:NNP:nsubj:2 had=have:VBD:ROOT:2 Lena:NNP:compound:4 Quist:NNP:dobj:2 "
        "arrested=arrest:VBD:xcomp:2→VBN:acl:4 on:IN:prep:5 Monday:NNP:pobj:6",
        "With:IN:prep:3→prep:6 Noor:NNP:pobj:1 held=hold:VBD:advcl:6→VBN:acl:2 ,:,:punct:6 prices=price:NNS:nsubj:6 "
        "fell=fall:VBD:ROOT:6",
        "With:IN:prep:6 Noor:NNP:pobj:1 held=hold:VBD:acl:2→VBN:acl:2 in:IN:prep:3 Varna:NNP:pobj:4 "
        "prices=price:NNS:nsubj:7 fell=fall:VBD:ROOT:7",
    ],
    never=[
        "Noor:NNP:nsubj:2 had=have:VBD:ROOT:2 friends=friend:NNS:dobj:2 died=die:VBD:acl:3 there:RB:advmod:4",
        "Noor:NNP:nsubj:2 met=meet:VBD:ROOT:2 men=man:NNS:dobj:2 held=hold:VBD:acl:3 there:RB:advmod:4",
    ],
)
def caused(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody had done to whom stands before it: "had Noor | arrested"; what was done to whom "with" brings."""
    token = tokens[index]
    opener = 0 if (tokens[0].text, tokens[0].head) == ("With", index) else None  # "With Noor | held, prices fell"
    thing = token.head if token.dep == "acl" else first_behind(tokens, token.head, "dobj")
    thing = thing if opener is None else first_behind(tokens, 0, "pobj")
    if thing is None or not thing < index or tokens[thing].pos not in NOMINAL:
        return {}
    cause, last = tokens[thing].head, tokens[index - 1]
    ordered = tokens[thing].dep == "dobj" and tokens[cause].lemma.lower() in _CAUSING and tokens[cause].pos == "VERB"
    opens = tokens[thing].dep == "pobj" and tokens[cause].text == "With" and cause == 0
    beside = index - 1 == thing or (last.dep == "conj" and last.head == thing)
    own = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux"}
    if not ((ordered and token.head in (cause, thing)) or opens) or not beside or own or token.lemma.lower() in _ALONE:
        return {}
    made = replace(token, tag="VBN", dep="acl", head=thing)
    moved = {} if opener is None else {0: replace(tokens[0], head=token.head)}
    return {} if made == token else moved | {index: made}


@rule(
    tags="VBG NN NNP JJ",
    deps="compound amod",
    before=1,
    behind=2,
    examples=[
        "for:IN:prep:5 kidnapping:NN:compound:4→kidnap=VBG:pcomp:1 Omar:NNP:compound:4 Noor:NNP:pobj:1→NNP:dobj:2",
    ],
    never=[
        "with:IN:prep:5 visiting:VBG:amod:4 Omar:NNP:compound:4 Noor:NNP:pobj:1",
        "of:IN:prep:4 questioning:NN:compound:3 rules:NNS:pobj:1 came=come:VBD:ROOT:4",
    ],
)
def of_doing(tokens: Sequence[Token], index: int) -> Mended:
    """The deed behind a preposition and before a name is no word of that: "for | kidnapping Omar Noor"."""
    name, preposition = tokens[index].head, index - 1
    base = _base(tokens[index].text)
    behind = tokens[name].head == preposition and tokens[preposition].pos in ("ADP", "SCONJ")
    if not base or not behind or tokens[name].tag != "NNP" or name < index or tokens[index].text[:1].isupper():
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == name and i > name}
    mended[name] = replace(tokens[name], dep="dobj", head=index)
    deed = replace(tokens[index], lemma=base, pos="VERB", tag="VBG", dep="pcomp", head=preposition)
    return mended | {index: deed}


def _base(text: str, ending: str = "ing") -> str:
    """The verb of a deed with such an ending; "" where it is none that is done to people."""
    stem = text.lower().removesuffix(ending)
    bases = (stem, stem + "e", stem[:-1]) if stem != text.lower() else ()
    return next((base for base in bases if base in _DEEDS), "")


@rule(
    words="freed",
    tags="NN JJ",
    before=1,
    behind=1,
    examples=[
        "Omar:NNP:compound:2 Noor:NNP:compound:3→NNP:nsubj:3 freed:NN:ROOT:3→free=VBD:ROOT:3 Quist:NNP:dobj:3",
        "Among:IN:prep:6 those:DT:det:3→DT:pobj:1 freed:NN:pobj:1→free=VBN:acl:2 in:IN:prep:3 May:NNP:pobj:4 "
        "was=be:VBD:ROOT:6 Noor:NNP:attr:6",
    ],
    never=["The:DT:det:2 freed:NN:nsubj:3 left=leave:VBD:ROOT:3 .:.:punct:3"],
)
def freed(tokens: Sequence[Token], index: int) -> Mended:
    """The model knows no "freed"."""
    token, who = tokens[index], tokens[index - 1]
    verb = replace(token, lemma="free", pos="VERB")
    if who.text.lower() == "those" and who.head == index:
        those = replace(who, dep=token.dep, head=token.head)
        return {index - 1: those, index: replace(verb, tag="VBN", dep="acl", head=index - 1)}
    done = first_behind(tokens, index, "dobj")
    if (
        who.head != index
        or who.dep not in ("compound", "nsubj")
        or done is None
        or has_subject(tokens[: index - 1], index)
    ):
        return {}
    return {index - 1: replace(who, dep="nsubj"), index: replace(verb, tag="VBD")}


@rule(
    tags="JJ",
    deps="conj",
    before=3,
    behind=2,
    examples=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 ,:,:punct:3 "
        "poisoned:JJ:conj:3→poison=VBN:conj:3 and:CC:cc:5 fined=fine:VBN:conj:5",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 ,:,:punct:3 naked:JJ:conj:3 and:CC:cc:5 "
        "cold:JJ:conj:5",
    ],
)
def undergone_in_row(tokens: Sequence[Token], index: int) -> Mended:
    """What is joined to a passive and done to people was done too: "was kidnapped, | poisoned and freed"."""
    first, base = tokens[index].head, _base(tokens[index].text, "ed")
    if not base or tokens[first].tag != "VBN" or "auxpass" not in labels_below(tokens, first):
        return {}
    return {index: replace(tokens[index], lemma=base, pos="VERB", tag="VBN")}


@rule(
    words="burst cut hit shut split",
    tags="NN NNS VB",
    deps="ROOT",
    before=1,
    behind=1,
    examples=[
        "A:DT:det:2 quake:NN:nsubj:3 hit:NN:ROOT:3→hit=VBD/VERB:ROOT:3 Varna:NNP:dobj:3 in:IN:prep:3 May:NNP:pobj:5",
        "The:DT:det:2 dam:NN:nsubj:3 burst:NN:ROOT:3→burst=VBD/VERB:ROOT:3 in:IN:prep:3 May:NNP:pobj:4",
    ],
    never=[
        "It:PRP:nsubj:4 was:VBD:cop:4 a:DT:det:4 hit:NN:ROOT:4 there:RB:advmod:4",
        "A:DT:det:2 hit:NN:ROOT:2 in:IN:prep:2 May:NNP:pobj:3",
    ],
)
def like_a_noun(tokens: Sequence[Token], index: int) -> Mended:
    """A past tense that looks like a noun, between who did it and to what: "A quake | hit Varna", "the dam | burst"."""
    below, told = labels_below(tokens, index), tokens[index].text == "burst"
    if not {"nsubj"} <= below or below & {"aux", "cop"} or not (told or "dobj" in below):
        return {}
    if not told and (tokens[index - 1].pos not in NOMINAL or tokens[index].tag == "VB"):
        return {}
    return {index: replace(tokens[index], lemma=tokens[index].text.lower(), pos="VERB", tag="VBD")}


@rule(
    words="beat cut hid hit shot",
    tags="NN VB",
    parts="VERB",
    before=1,
    behind=2,
    examples=[
        "Noor:NNP:nsubj:2 beat:NN/VERB:ROOT:2→beat=VBD:ROOT:2 and:CC:cc:2 stabbed=stab:VBN:conj:2 Quist:NNP:dobj:4",
        "Noor:NNP:nsubj:2 robbed=rob:VBD:ROOT:2 and:CC:cc:2 shot=shoot:NN/VERB:conj:2→shoot=VBD:conj:2 "
        "Quist:NNP:dobj:2 .:.:punct:2",
        "Noor:NNP:ROOT:1 ,:,:punct:1 61:CD:appos:1 ,:,:punct:1 hid=hide:NN/VERB:conj:1→hide=VBD:conj:1 it:PRP:dobj:5 "
        ".:.:punct:1",
    ],
    never=[
        "Noor:NNP:nsubj:3 could:MD:aux:3 beat:VB/VERB:ROOT:3 and:CC:cc:3 stab:VB:conj:3 Quist:NNP:dobj:5",
        "They:PRP:nsubj:2 beat:VB/VERB:ROOT:2 Noor:NNP:dobj:2 often:RB:advmod:2",
    ],
)
def one_of_two(tokens: Sequence[Token], index: int) -> Mended:
    """A past tense that looks like a noun, beside another one or an age: "Noor | beat and stabbed Quist"."""
    token, other = tokens[index], tokens[index + 2]
    own = labels_below(tokens, index)
    aged = index > 3 and tokens[index - 1].text == "," == tokens[index - 3].text and tokens[index - 2].tag == "CD"
    if token.dep == "conj" and not aged:
        past = tokens[index - 1].text == "and" and tokens[token.head].tag == "VBD" and tokens[index + 1].pos == "PROPN"
    elif aged:
        past = tokens[index - 4].pos == "PROPN" and "dobj" in own
    else:
        past = tokens[index + 1].text == "and" and other.head == index and other.text.endswith("ed")
        past = past and "nsubj" in own and not own & {"aux", "auxpass"}
    return {index: replace(token, tag="VBD")} if past else {}


_FINDING = frozenset({"carry", "confiscate", "discover", "find", "recover", "seize", "sell", "steal", "uncover"})


@rule(
    tags="VBN VBD VB JJ",
    deps="amod",
    before=6,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 shot=shoot:VBD:conj:2 two:CD:nummod:6 men=man:NNS:dobj:4 "
        "and:CC:cc:6→CC:cc:4 looted:JJ:amod:9→loot=VBD/VERB:conj:4 shops=shop:NNS:conj:6→NNS:dobj:8",
    ],
    never=[
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 and:CC:cc:2 took=take:VBD:conj:2 two:CD:nummod:6 men=man:NNS:dobj:4 "
        "and:CC:cc:6 looted:JJ:amod:9 goods=good:NNS:conj:6",
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 took=take:VBD:conj:2 two:CD:nummod:6 men=man:NNS:dobj:4 "
        "and:CC:cc:6 looted:JJ:amod:9 goods=good:NNS:conj:6 and:CC:cc:4 fled=flee:VBD:conj:4",
    ],
)
def last_in_row(tokens: Sequence[Token], index: int) -> Mended:
    """Of deeds in a row only the last has its "and": "stormed the camp, shot two men and | looted shops"."""
    token, thing = tokens[index], tokens[index].head
    beside = tokens[thing].head
    verb = tokens[beside].head if tokens[beside].pos in NOMINAL and tokens[beside].dep == "dobj" else beside
    first = tokens[verb].head
    row = tokens[thing].dep in ("conj", "dobj") and tokens[first].tag == "VBD" and first < verb < index < thing
    joined = (
        tokens[verb].dep in ("conj", "parataxis") and tokens[verb - 1].text == "," and tokens[index - 1].text == "and"
    )
    done = token.lemma.lower() if token.pos == "VERB" else _base(token.text, "ed")
    found = tokens[verb].lemma.lower() in _FINDING  # "seized a rifle and forged passports"
    if found or not (row and joined and done) or any(one.tag == "CC" for one in tokens[first:verb]):
        return {}
    if any(one.dep == "conj" and one.head in (first, verb) and one.pos == "VERB" for one in tokens[verb + 1 :]):
        return {}
    behind = (i for i in range(thing + 1, len(tokens)) if tokens[i].head == verb and tokens[i].pos != "PUNCT")
    return {i: replace(tokens[i], head=index) for i in behind} | {
        index - 1: replace(tokens[index - 1], head=verb),
        index: replace(token, lemma=done, tag="VBD", pos="VERB", dep="conj", head=verb),
        thing: replace(tokens[thing], dep="dobj", head=index),
    }


@rule(
    tags="JJ",
    deps="amod conj",
    before=3,
    behind=3,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 looted:JJ:amod:6→loot=VBN:amod:6 "
        "homes=home:NNS:conj:3 and:CC:cc:6 left=leave:VBD:conj:6",
        "They:PRP:nsubj:2 attacked=attack:VBD:ROOT:2 ,:,:punct:2 looted:JJ:conj:2→loot=VBD:conj:2 and:CC:cc:4 "
        "burned=burn:VBD:conj:4 it:PRP:dobj:6",
    ],
    never=[
        "They:PRP:nsubj:2 seized=seize:VBD:ROOT:2 guns=gun:NNS:dobj:2 ,:,:punct:3 forged:JJ:amod:6 "
        "papers=paper:NNS:conj:3 and:CC:cc:6 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 widows=widow:NNS:dobj:2 ,:,:punct:3 wounded:JJ:amod:6 "
        "men=man:NNS:conj:3 and:CC:cc:6 monks=monk:NNS:conj:6",
    ],
)
def done_between(tokens: Sequence[Token], index: int) -> Mended:
    """What stands between a past tense with its comma and "and" with another was done too: "raided it, | looted homes
    and left", "attacked, | looted and burned it"."""
    token, last = tokens[index], max(index, tokens[index].head) + 1
    first = next((i for i in range(index - 2, 0, -1) if tokens[i].tag == "VBD"), None)
    ends = last < len(tokens) - 1 and tokens[last].text == "and" and tokens[last + 1].tag == "VBD"
    if not token.text.endswith("ed") or tokens[index - 1].text != "," or not ends or first is None:
        return {}
    beside = token.dep == "amod" or token.head == first
    if not beside or not has_subject(tokens, first) or tokens[first].lemma.lower() in _FINDING:
        return {}
    lemma = _base(token.text, "ed") or token.text.removesuffix("ed")
    return {index: replace(token, lemma=lemma, pos="VERB", tag="VBN" if token.dep == "amod" else "VBD")}


@rule(
    words="set",
    deps="amod",
    before=4,
    behind=2,
    examples=[
        "They:PRP:nsubj:2 burned=burn:VBD:ROOT:2 homes=home:NNS:dobj:2 and:CC:cc:3→CC:cc:2 "
        "set:JJ:amod:6→VBD/VERB:conj:2 cars=car:NNS:conj:3→NNS:dobj:5 on:IN:prep:2→IN:prep:5 fire:NN:pobj:7",
    ],
    never=[
        "They:PRP:nsubj:2 sold=sell:VBD:ROOT:2 rings=ring:NNS:dobj:2 and:CC:cc:3 set:JJ:amod:6 stones=stone:NNS:conj:3 "
        "on:IN:prep:2 Friday:NNP:pobj:7",
    ],
)
def set_on_fire(tokens: Sequence[Token], index: int) -> Mended:
    """What is set on fire is no more of what was told before: "burned homes and | set cars on fire"."""
    thing, cc = tokens[index].head, index - 1
    on = thing + 1
    lit = [one.text for one in tokens[on : on + 2]] == ["on", "fire"] or tokens[on].text in ("ablaze", "alight")
    first = tokens[thing].head
    verb = tokens[first].head
    told = tokens[thing].dep == "conj" and tokens[first].dep == "dobj" and tokens[verb].tag == "VBD"
    if not (lit and told and first < cc < index < thing) or tokens[cc].tag != "CC":
        return {}
    return {
        cc: replace(tokens[cc], head=verb),
        index: replace(tokens[index], lemma="set", tag="VBD", pos="VERB", dep="conj", head=verb),
        thing: replace(tokens[thing], dep="dobj", head=index),
        on: replace(tokens[on], head=index),
    }


RULES = (
    set_on_fire,
    done_between,
    last_in_row,
    like_a_noun,
    one_of_two,
    undergone_in_row,
    caused,
    of_doing,
    freed,
)
