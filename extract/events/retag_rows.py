"""Deeds in a row, "attacked villages, | looted shops and kidnapped women": what stands behind a comma or "and" and has
an object of its own is no word of the thing that follows, and no thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.entities.wordlist import word_set
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_REGULAR = word_set("""
abduct abolish ambush annul appoint arrest assault attack besiege block bomb bombard burn cancel capture chase close
confiscate damage demolish desecrate destroy detain dismiss dissolve enter evict execute expel fire handcuff harass
impose injure interrogate kill loot maim murder occupy open plunder punch question raid ransack rape rob sack search
seize shell slaughter smash storm surround suspend threaten torch torture vandalise vandalize wound wreck
""")
_OTHERS = {
    "banned": "ban",
    "beat": "beat",
    "broke": "break",
    "burst": "burst",
    "cancelled": "cancel",
    "cut": "cut",
    "drove": "drive",
    "held": "hold",
    "hanged": "hang",
    "kidnapped": "kidnap",
    "overran": "overrun",
}
_OTHERS |= {
    "shot": "shoot",
    "stabbed": "stab",
    "stole": "steal",
    "threw": "throw",
    "took": "take",
    "tore": "tear",
    "burnt": "burn",
}


def _past(verb: str) -> str:
    return verb[:-1] + "ied" if verb.endswith("y") else verb + ("d" if verb.endswith("e") else "ed")


_DEEDS = {_past(verb): verb for verb in _REGULAR - {"destroy"}} | _OTHERS | {"destroyed": "destroy"}
_OBJECT = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP", "PRP$"})  # how an object begins
_DESCRIBED = frozenset({"amod", "compound", "det", "nummod", "poss", "nmod", "quantmod"})
_THINGS = frozenset({*NOMINAL, "NUM", "PRON"})
_LONGEST = 16  # words of one deed
_WHOLE = 80  # words of a row, and before it
_FEWEST = 3


@rule(
    words=frozenset(_DEEDS),
    before=1,
    behind=6,
    once=True,
    examples=[
        "They:PRP:nsubj:2 burned=burn:VBD:ROOT:2 homes=home:NNS:dobj:2 ,:,:punct:3→,:punct:2 "
        "killed=kill:VBD:amod:9→VBD:conj:2 guards=guard:NNS:dobj:5→NNS:dobj:5 and:CC:cc:6→CC:cc:2 "
        "abducted=abduct:VBN:amod:9→VBD:conj:2 girls=girl:NNS:dobj:2→NNS:dobj:8",
        "They:PRP:nsubj:2 attacked=attack:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:3→,:punct:2 "
        "looted:JJ:amod:6→loot=VBD:conj:2 shops=shop:NNS:conj:3→NNS:dobj:5 and:CC:cc:2 held=hold:VBD:conj:2 "
        "women=woman:NNS:dobj:8 on:IN:prep:2→IN:prep:8 Friday:NNP:pobj:10",
    ],
    never=[
        "They:PRP:nsubj:2 saw=see:VBD:ROOT:2 bodies=body:NNS:dobj:2 ,:,:punct:3 burned=burn:VBN:amod:6 "
        "homes=home:NNS:conj:3 and:CC:cc:6 looted:JJ:amod:9 shops=shop:NNS:conj:6 in:IN:prep:2 Varna:NNP:pobj:10",
        "They:PRP:nsubj:2 attacked=attack:VBD:ROOT:2 torched=torch:VBN:amod:4 homes=home:NNS:dobj:2 ,:,:punct:4 "
        "looted:JJ:amod:7 shops=shop:NNS:conj:4 and:CC:cc:7 damaged:JJ:amod:10 cars=car:NNS:conj:7",
        "They:PRP:nsubj:2 attacked=attack:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 killed=kill:VBD:conj:2 "
        "guards=guard:NNS:dobj:5 and:CC:cc:2 abducted=abduct:VBD:conj:2 girls=girl:NNS:dobj:8",
    ],
)
def deeds_in_a_row(tokens: Sequence[Token], first: int) -> Mended:
    """Of three deeds or more the first has what the sentence's verb had, the others are joined to it."""
    row = [first, *_others(tokens, first)]
    if len(row) < _FEWEST or tokens[row[-1] - 1].text != "and" or not _is_done(tokens, first):
        return {}
    if all(tokens[i].tag in ("VBD", "VBN") and tokens[i].dep == "conj" and tokens[i].head in row for i in row[1:]):
        return {}
    main = next((i for i in row if tokens[i].head not in range(first, len(tokens)) or tokens[i].head == i), first)
    above = first if tokens[main].head == main else tokens[main].head
    mended = dict[int, Token]()
    for index in range(max(0, first - _WHOLE), first):
        if tokens[index].head in row:
            mended[index] = replace(tokens[index], head=first)
    doer = first - 1
    if tokens[first].tag != "VBD":
        mended[doer] = replace(tokens[doer], head=first, dep="nsubj")
    for verb, end in zip(row, [*row[1:], len(tokens)], strict=True):
        mended |= _deed(tokens, verb, end, first)
    dep = tokens[main].dep if above != first else "ROOT"
    mended[first] = replace(mended[first], head=above, dep=dep)
    for joint in row[1:]:
        for index in range(joint - 1, first, -1):
            if tokens[index].text not in (",", "and"):
                break
            mended[index] = replace(tokens[index], head=first, dep="cc" if tokens[index].text == "and" else "punct")
    return {index: token for index, token in mended.items() if token != tokens[index]}


def may_have(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has deeds enough for a row."""
    return sum(token.text in _DEEDS for token in tokens) >= _FEWEST


def _is_done(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody does the first: no "was attacked", no "to storm", and no word of what is attacked."""
    token, before = tokens[first], tokens[max(0, first - _WHOLE) : first]
    own = {one.dep for one in before if one.head == first}
    had = any(one.head == first and one.dep == "aux" and one.lemma == "have" for one in before)
    if own & {"aux", "auxpass"} and not (had and "auxpass" not in own):
        return False
    if (token.tag == "VBD" or had) and token.dep not in _DESCRIBED:
        return bool(own & SUBJECTS) or token.dep == "conj"
    return before[-1].tag in ("NNS", "PRP") and not any(one.tag == "VBD" for one in before)


def _others(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """The deeds that follow in the row, each behind a comma or "and", with an object of its own."""
    begin = first
    for index in range(first + 1, min(first + _WHOLE, len(tokens) - 1)):
        token = tokens[index]
        if index - begin > _LONGEST or token.text in (".", ";", ":", "that", "who", "which", "when", "after", "before"):
            return
        joined = tokens[index - 1].text in (",", "and")
        if joined and token.text in _DEEDS and tokens[index + 1].tag in _OBJECT and _has_thing(tokens, begin, index):
            yield index
            begin = index
            if tokens[index - 1].text == "and":
                return
        elif token.tag in ("VBZ", "VBP", "MD") or (token.text in _DEEDS and not joined):
            return


def _has_thing(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether a noun or pronoun stands between two deeds."""
    return any(tokens[i].pos in _THINGS for i in range(verb + 1, end))


def _deed(tokens: Sequence[Token], verb: int, end: int, first: int) -> Mended:
    """One deed with its object; what a preposition brings behind that stays where it is, or goes with the deed."""
    tag = "VBN" if tokens[first].tag == "VBN" else "VBD"
    told = replace(tokens[verb], lemma=_DEEDS[tokens[verb].text], tag=tag, pos="VERB", head=first, dep="conj")
    mended = {verb: told}
    thing = verb
    for index in range(verb + 1, end):
        if tokens[index].tag not in _OBJECT | {"VBN", "HYPH", "POS"}:
            break
        thing = index if tokens[index].pos in _THINGS else thing
    if thing > verb:
        mended[thing] = replace(tokens[thing], head=verb, dep="dobj")
    for index in range(verb + 1, end):
        outside = not verb < tokens[index].head < end
        if index < thing and (outside or tokens[index].head == verb):
            dep = tokens[index].dep if tokens[index].dep in _DESCRIBED else "compound"
            mended[index] = replace(tokens[index], head=thing, dep=dep)
        elif index > thing and tokens[index].dep in ("prep", "npadvmod", "advmod") and outside:
            mended[index] = replace(tokens[index], head=verb)
    return mended


@rule(
    tags="VBN",
    before=2,
    behind=6,
    once=True,
    examples=[
        "Homes=home:NNS:nsubjpass:3 were=be:VBD:auxpass:3 burned=burn:VBN:ROOT:3 ,:,:punct:9→,:punct:3 "
        "shops=shop:NNS:nsubj:9→NNS:nsubjpass:6 looted:JJ:acl:5→loot=VBN:conj:3 and:CC:cc:6→CC:cc:3 "
        "women=woman:NNS:conj:6→NNS:nsubjpass:9 raped=rape:VBD:advcl:3→VBN:conj:3 on:IN:prep:9 Friday:NNP:pobj:10",
    ],
    never=[
        "Homes=home:NNS:nsubjpass:3 were=be:VBD:auxpass:3 burned=burn:VBN:ROOT:3 ,:,:punct:3 "
        "shops=shop:NNS:nsubj:6 closed=close:VBD:conj:3 and:CC:cc:6 the:DT:det:9 army:NN:nsubj:10 "
        "left=leave:VBD:conj:3 Varna:NNP:dobj:10",
    ],
)
def undergone_in_a_row(tokens: Sequence[Token], first: int) -> Mended:
    """What befell several, told with one "were": "homes were burned, | shops looted and women raped"."""
    if tokens[first - 1].dep != "auxpass" or tokens[first - 1].head != first:
        return {}
    row = list(_participles(tokens, first))
    if len(row) < _FEWEST - 1 or tokens[row[-1][0] - 1].text != "and":
        return {}
    mended = dict[int, Token]()
    end = row[-1][1]
    for begin, verb in row:
        done, thing = tokens[verb], verb - 1
        lemma = _DEEDS[done.text] if done.tag not in ("VBN", "VBD") else done.lemma
        mended[verb] = replace(done, lemma=lemma, tag="VBN", pos="VERB", head=first, dep="conj")
        of = next((i for i in range(begin, verb) if tokens[i].text == "of"), None)  # "dozens of houses"
        mended[thing if of is None else of - 1] = replace(
            tokens[thing if of is None else of - 1], head=verb, dep="nsubjpass"
        )
        for index in range(begin - 1, begin - 3, -1):
            if tokens[index].text in (",", "and"):
                mended[index] = replace(tokens[index], head=first, dep="cc" if tokens[index].text == "and" else "punct")
    for index in range(first + 1, len(tokens)):
        if tokens[index].head in {verb for _, verb in row} and tokens[index].dep == "prep" and index > end:
            mended[index] = replace(tokens[index], head=end)
    return {index: token for index, token in mended.items() if token != tokens[index]}


def _participles(tokens: Sequence[Token], first: int) -> Iterator[tuple[int, int]]:
    """The further ones of such a row, each with where what it befell begins: a comma or "and", a noun, a participle
    that a mark, "and", a preposition or nothing follows."""
    joint = first + 1
    while joint < len(tokens) - 2 and tokens[joint].text in (",", "and"):
        begin = joint + 2 if tokens[joint + 1].text == "and" else joint + 1
        verb = begin
        while verb < min(begin + 7, len(tokens)) and (
            tokens[verb].tag in _OBJECT - {"PRP"} or (tokens[verb].text == "of" and verb > begin)
        ):
            if verb > begin and tokens[verb].text in _DEEDS:
                break
            verb += 1
        if verb == begin or verb >= len(tokens) or tokens[verb - 1].tag not in ("NN", "NNS", "NNP", "CD"):
            return
        told = tokens[verb].tag == "VBN" or tokens[verb].text in _DEEDS
        last = verb + 1 >= len(tokens) or tokens[verb + 1].pos in ("PUNCT", "CCONJ", "ADP")
        if not told or not last:
            return
        yield begin, verb
        joint = verb + 1


RULES = (deeds_in_a_row, undergone_in_a_row)
