"""Verbs and objects torn apart, as filings, medical and maritime reports word them.

"A grand jury named Omar Noor", "Acme named Lena Quist Chief Executive", "CT revealed a liver abscess", "He was
readmitted and cultures were taken", "held its meeting as planned on 3 May", "Oslo-based Tarnay
sold two ships".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import FINITE, HELPERS, Hung, has_subject, root_of
from extract.events.rule import rule
from extract.events.tree import NOMINAL
from extract.records import Token

_DECIDING = frozenset(["board", "commission", "committee", "council", "court", "jury", "panel", "tribunal"])
_OF_CLAUSES = frozenset({"prep", "punct", "advcl", "advmod", "npadvmod", "cc", "conj"})
_OFFICE = frozenset(
    ["Acting", "Chair", "Chairman", "Chairwoman", "Chief", "Deputy", "Director", "Executive", "General", "Head"]
)
_LETTING = frozenset({"allow", "enable", "permit"})
_OFFICE |= frozenset({"Interim", "President", "Secretary", "Senior", "Treasurer", "Vice"})


@rule(
    tags="VBN",
    deps="acl",
    before=1,
    once=True,
    examples=[
        "A:DT:det:3 grand:JJ:amod:3 jury:NN:ROOT:3→nsubj:4 named=name:VBN:acl:3→ROOT:4 Omar:NNP:compound:6 "
        "Noor:NNP:oprd:4→dobj:4 in:IN:prep:3→prep:4 May:NNP:pobj:7"
    ],
    never=[
        "The:DT:det:2 jury:NN:ROOT:2 named=name:VBN:acl:2 by:IN:agent:3 Omar:NNP:pobj:4",
        "A:DT:det:2 man:NN:ROOT:2 named=name:VBN:acl:2 Noor:NNP:oprd:3",
    ],
)
def decided(tokens: Sequence[Token], index: int) -> Hung:
    """Behind a body that decides, with an object of its own: the sentence's verb ("A jury | named Omar Noor")."""
    body = index - 1
    own = {one.dep for one in tokens[index:] if one.head == index}
    if tokens[index].head != body or tokens[body].head != body or tokens[body].lemma.lower() not in _DECIDING:
        return {}
    if not own & {"dobj", "oprd"} or "agent" in own:
        return {}
    below = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head == body and one.dep in _OF_CLAUSES}
    below |= {i: (index, "dobj") for i, one in enumerate(tokens) if one.head == index and one.dep == "oprd"}
    return below | {index: (index, "ROOT"), body: (index, "nsubj")}


@rule(
    words="appointed elected named promoted",
    tags="VBN VBD",
    deps="acl amod",
    before=1,
    behind=2,
    once=True,
    examples=[
        "Acme:NNP:compound:6→nsubj:2 named=name:VBN:acl:1→ROOT:2 Lena:NNP:compound:6 Quist:NNP:compound:5→dobj:2 "
        "Chief:NNP:compound:6 Officer:NNP:nsubj:7→oprd:2 effective:JJ:ROOT:7→advmod:2 May:NNP:npadvmod:7→npadvmod:2",
        "Acme:NNP:compound:2 Inc.:NNP:ROOT:2→nsubj:3 named=name:VBN:acl:2→ROOT:3 Lena:NNP:compound:5 "
        "Quist:NNP:compound:7→dobj:3 chief:JJ:amod:7 executive:NN:oprd:3→oprd:3",
    ],
    never=[
        "Men:NNS:nsubj:4 named=name:VBN:acl:1 Noor:NNP:oprd:2 left=leave:VBD:ROOT:4 early:RB:advmod:4",
        "Noor:NNP:nsubj:5 elected=elect:VBN:acl:1 Omani:NNP:compound:4 king:NN:oprd:2 left=leave:VBD:ROOT:5",
    ],
)
def appointed(tokens: Sequence[Token], index: int) -> Hung:
    """Right behind a name and before another one: the verb ("Acme Inc. | named Lena Quist chief executive")."""
    who, name = index - 1, index
    root = root_of(tokens, index)
    if tokens[who].tag != "NNP" or tokens[root].tag in FINITE or tokens[index + 2].tag != "NNP":
        return {}
    if any(one.head == root and one.dep in HELPERS for one in tokens):
        return {}  # "Acme has hired a Chief Buyer | named Lena Quist"
    while tokens[name + 1].tag == "NNP" and tokens[name + 1].text not in _OFFICE and name + 2 < len(tokens):
        name += 1
    last = name
    while last + 1 < len(tokens) and tokens[last + 1].pos in (*NOMINAL, "ADJ") and tokens[last + 1].text != "effective":
        last += 1
    if any(one.head == index and one.dep in ("aux", "auxpass", "agent") for one in tokens) or name == index:
        return {}
    hung: Hung = {who: (index, "nsubj"), index: (index, "ROOT"), name: (index, "dobj")}
    hung |= {last: (index, "oprd")} if last > name else {}
    above = {root, who, last} - {index}
    for i, one in enumerate(tokens):
        if i not in hung and one.head in above and (i > last or one.dep in _OF_CLAUSES) and i not in above:
            hung[i] = (index, one.dep)
    return hung | ({root: (index, "advmod")} if root not in hung else {})


@rule(
    tags="NN NNS",
    deps="advmod npadvmod",
    before=2,
    once=True,
    examples=[
        "CT:NNP:nsubj:2 revealed=reveal:VBD:ROOT:2 a:DT:det:4→det:5 liver:NN:dobj:2→compound:5 "
        "abscess:NN:advmod:2→dobj:2 ,:,:punct:2 which:WDT:nsubj:8 burst:VBD:advcl:2→relcl:5"
    ],
    never=["He:PRP:nsubj:2 lost=lose:VBD:ROOT:2 a:DT:det:4 leg:NN:dobj:2 years=year:NNS:npadvmod:2 ago:RB:advmod:5"],
)
def rest_of_object(tokens: Sequence[Token], index: int) -> Hung:
    """A noun right behind the object and hung on its verb: the object goes on ("revealed a liver | abscess")."""
    first, verb = index - 1, tokens[index].head
    if tokens[first].dep != "dobj" or tokens[first].head != verb or tokens[first].tag != "NN":
        return {}
    if tokens[index].dep == "npadvmod" or tokens[index].lemma.lower() in _ADVERBS:
        return {}
    below: Hung = {i: (index, one.dep) for i, one in enumerate(tokens[:first]) if one.head == first}
    behind = tokens[index + 1 : index + 3]
    if len(behind) == 2 and behind[0].text == "," and behind[1].text in ("which", "who"):
        clause = behind[1].head
        if tokens[clause].dep == "advcl" and tokens[clause].head == verb:
            below[clause] = (index, "relcl")
    return below | {first: (index, "compound"), index: (verb, "dobj")}


_ADVERBS = frozenset({"home", "today", "tomorrow", "tonight", "yesterday", "west", "east", "north", "south", "time"})


@rule(
    tags="VBN",
    deps="amod",
    before=2,
    behind=3,
    once=True,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 readmitted=readmit:VBN:amod:5→ROOT:3 and:CC:cc:3 "
        "cultures=culture:NNS:nsubjpass:7 were=be:VBD:auxpass:7 taken=take:VBN:ROOT:7→conj:3"
    ],
    never=[
        "His:PRP$:poss:4 old:JJ:amod:4 broken=break:VBN:amod:4 boats=boat:NNS:nsubjpass:6 were=be:VBD:auxpass:6 "
        "sold=sell:VBN:ROOT:6"
    ],
)
def two_passives(tokens: Sequence[Token], index: int) -> Hung:
    """A passive describes no noun behind "and", the subject of a second one ("was readmitted and cultures | were")."""
    thing = tokens[index].head
    second = tokens[thing].head
    if not (is_passive_and(tokens, index) and index < thing < second) or tokens[second].tag not in ("VBN", "VBD"):
        return {}
    above = tokens[second].head
    return {index: (index if above == second else above, tokens[second].dep), second: (index, "conj")}


def is_passive_and(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle has an auxiliary of its own and "and" behind it: a verb beside others."""
    aided = any(one.head == index and one.dep == "auxpass" for one in tokens[:index])
    return aided and tokens[index + 1].text in ("and", ",")


@rule(
    words="planned scheduled expected intended usual hoped",
    tags="VBN",
    deps="advcl",
    before=2,
    behind=1,
    examples=[
        "It:PRP:nsubj:2 met=meet:VBD:ROOT:2 as:IN:mark:4 planned=plan:VBN:advcl:2 on:IN:prep:4→prep:2 May:NNP:pobj:5"
    ],
    never=["It:PRP:nsubj:2 met=meet:VBD:ROOT:2 as:IN:mark:5 was=be:VBD:aux:5 planned=plan:VBN:advcl:2 by:IN:agent:5"],
)
def as_planned(tokens: Sequence[Token], index: int) -> Hung:
    """What stands behind "as planned" belongs to what was done so ("held its meeting as planned | on 3 May")."""
    if tokens[index - 1].text != "as" or tokens[index - 1].head != index:
        return {}
    verb = tokens[index].head
    behind = range(index + 1, len(tokens))
    return {
        i: (verb, tokens[i].dep) for i in behind if tokens[i].head == index and tokens[i].dep in ("prep", "npadvmod")
    }


@rule(
    deps="advmod amod dep npadvmod",
    opens=True,
    behind=2,
    examples=[
        "KLTV:RB:advmod:2→nsubj:2 paid=pay:VBD:ROOT:2 fines=fine:NNS:dobj:2 .:.:punct:2",
    ],
    never=[
        "TODAY:NN:npadvmod:3 Noor:NNP:nsubj:3 left=leave:VBD:ROOT:3 .:.:punct:3",
        "Just:RB:advmod:2 wanted=want:VBD:ROOT:2 to:TO:aux:4 ask:VB:xcomp:2 .:.:punct:2",
        "Overnight:RB:advmod:2 closed=close:VBD:ROOT:2 two:CD:nummod:4 plants=plant:NNS:dobj:2 .:.:punct:2",
    ],
)
def name_first(tokens: Sequence[Token], index: int) -> Hung:
    """An acronym right before the verb that lacks a subject is it: "KLTV | paid fines"."""
    token, verb = tokens[index], tokens[index + 1]
    acronym = token.text.isupper() and token.text.isalpha() and len(token.text) > 2
    bare = token.head == index + 1 and verb.tag in FINITE and not has_subject(tokens, index + 1)
    return {index: (index + 1, "nsubj")} if acronym and bare and not verb.text.isupper() else {}


@rule(
    tags="VB",
    deps="acl",
    before=3,
    examples=[
        "They:PRP:nsubj:2 allowed=allow:VBD:ROOT:2 the:DT:det:4 ship:NN:dobj:2 to:TO:aux:6 dock:VB:acl:4→xcomp:2",
    ],
    never=["They:PRP:nsubj:2 had=have:VBD:ROOT:2 a:DT:det:4 plan:NN:dobj:2 to:TO:aux:6 leave:VB:acl:4"],
)
def allowed_to(tokens: Sequence[Token], index: int) -> Hung:
    """Who is allowed to do something does it: "allowed the ship to | dock"."""
    who = tokens[index].head
    verb = tokens[who].head
    let = tokens[verb].lemma in _LETTING and tokens[verb].tag in ("VBD", "VBZ", "VBP", "VB")
    if not let or tokens[who].dep != "dobj" or not verb < who < index or tokens[index - 1].text != "to":
        return {}
    return {index: (verb, "xcomp")}


RULES = (
    name_first,
    decided,
    appointed,
    rest_of_object,
    two_passives,
    as_planned,
    allowed_to,
)
