"""Nouns and names beside one another that explain each other or stand in a row, and what an adjective takes with it.

"a court in the capital, Varna, charged", "Noor, 61, seized it", "units responsible for shelling Varna".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import WORD_OF, Hung, first_behind, has_subject, labels_below, root_of, verb_above
from extract.events.rule import rule
from extract.events.tree import SUBJECTS
from extract.events.words import OF_DEEDS
from extract.records import Token


@rule(
    words="capital",
    deps="pobj",
    before=2,
    behind=3,
    once=True,
    examples=[
        "A:DT:det:2 court:NN:nsubj:8 in:IN:prep:2 the:DT:det:5 capital:NN:pobj:3 ,:,:punct:5 Varna:JJ:conj:2→appos:5 "
        ",:,:punct:9 charged=charge:VBD:ROOT:9 Noor:NNP:dobj:9",
    ],
    never=[
        "In:IN:prep:7 the:DT:det:3 capital:NN:pobj:1 ,:,:punct:7 Noor:NNP:nsubj:7 then:RB:advmod:7 "
        "left=leave:VBD:ROOT:7"
    ],
)
def capital_named(tokens: Sequence[Token], index: int) -> Hung:
    """The name between commas behind "the capital" is its own: "a court in the | capital, Varna, charged"."""
    name = index + 2
    if tokens[index + 1].text != "," or tokens[index + 3].text != "," or not tokens[name].text[:1].isupper():
        return {}
    return {name: (index, "appos")} if tokens[name].dep in ("conj", "dep", "npadvmod") else {}


@rule(
    words="for",
    deps="prep",
    before=2,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 named=name:VBD:ROOT:2 units=unit:NNS:dobj:2 responsible:JJ:amod:3 for:IN:prep:2→prep:4 "
        "shelling=shell:VBG:pcomp:5 Varna:NNP:dobj:6",
    ],
    never=["They:PRP:nsubj:2 blamed=blame:VBD:ROOT:2 Noor:NNP:dobj:2 for:IN:prep:2 shelling=shell:VBG:pcomp:4"],
)
def responsible_for(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is responsible for hangs on that: "units responsible | for shelling Varna"."""
    before = tokens[index - 1]
    told = before.text in ("responsible", "notorious", "infamous") and before.dep == "amod" and before.head < index - 1
    return {index: (index - 1, "prep")} if told and tokens[index].head != index - 1 else {}


@rule(
    tags="CD",
    before=2,
    behind=2,
    once=True,
    examples=[
        "Noor:NNP:npadvmod:5→nsubj:5 ,:,:punct:1 61:CD:appos:1 ,:,:punct:5 seized=seize:VBD:ROOT:5 power:NN:dobj:5",
        "Noor:NNP:ROOT:1→nsubj:5 ,:,:punct:1 61:CD:appos:1 ,:,:punct:1 shot=shoot:VBD:appos:1→ROOT:5 it:PRP:dobj:5",
        "In:IN:prep:8 May:NNP:pobj:1 ,:,:punct:2 Noor:NNP:conj:2→nsubj:8 ,:,:punct:4 61:CD:conj:4 ,:,:punct:8 "
        "shot=shoot:VBD:ROOT:8 Quist:NNP:dobj:8",
    ],
    never=[
        "May:NNP:npadvmod:6 ,:,:punct:1 2:CD:appos:1 ,:,:punct:6 Noor:NNP:nsubj:6 seized=seize:VBD:ROOT:6 "
        "power:NN:dobj:6",
        "They:PRP:nsubj:2 freed=free:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 61:CD:appos:3 ,:,:punct:3 in:IN:prep:2 "
        "May:NNP:pobj:7",
    ],
)
def aged(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands before an age is the subject of the verb that has none: "Keba, | 61, seized power"."""
    name, behind = index - 2, index + 2
    set_off = tokens[index - 1].text == "," == tokens[index + 1].text and len(tokens[index].text) < 3
    if not set_off or tokens[name].pos != "PROPN" or tokens[name].dep in (*SUBJECTS, "dobj", "compound"):
        return {}
    root = root_of(tokens, name)
    if root == name:
        return _behind_age(tokens, name, behind)
    verb = tokens[name].head if tokens[name].dep == "npadvmod" else root
    opens = tokens[name].dep == "npadvmod" or (tokens[name].dep in ("conj", "pobj", "appos") and tokens[0].head == verb)
    if not opens or verb <= index or tokens[verb].pos != "VERB" or has_subject(tokens, verb):
        return {}
    return {name: (verb, "nsubjpass" if "auxpass" in labels_below(tokens, verb) else "nsubj")}


def _behind_age(tokens: Sequence[Token], name: int, verb: int) -> Hung:
    """The verb behind the age of whom was taken for the sentence."""
    token = tokens[verb]
    if token.dep not in ("conj", "appos", "dep", "parataxis") or token.head != name or token.tag != "VBD":
        return {}
    behind = {i: (verb, tokens[i].dep) for i in range(verb + 1, len(tokens)) if tokens[i].head == name}
    return behind | {verb: (verb, "ROOT"), name: (verb, "nsubj")}


@rule(
    words="More more",
    deps="advmod amod nsubj nsubjpass",
    behind=4,
    once=True,
    examples=[
        "More:JJR:advmod:7→amod:4 than:IN:prep:1→quantmod:4 a:DT:det:4→quantmod:4 dozen:NN:nummod:5 "
        "people=people:NNS:nsubjpass:7 were=be:VBD:auxpass:7 killed=kill:VBN:ROOT:7",
        "More:JJR:advmod:6→amod:4 than:IN:prep:1→quantmod:4 a:DT:det:4→quantmod:4 dozen:NN:nummod:5 "
        "people=people:NNS:pobj:2→nsubj:6 died=die:VBD:ROOT:6",
    ],
    never=[
        "More:JJR:nsubj:6 than:IN:prep:1 a:DT:det:4 few:JJ:amod:5 people=people:NNS:pobj:2 left=leave:VBD:ROOT:6",
        "More:JJR:amod:2 men=man:NNS:nsubj:3 left=leave:VBD:ROOT:3 Varna:NNP:dobj:3 then:RB:advmod:3",
    ],
)
def more_than_a_dozen(tokens: Sequence[Token], index: int) -> Hung:
    """How many it was not fewer than goes with the number: "| More than a dozen people were killed"."""
    number = index + 3
    if tokens[index + 1].text != "than" or tokens[index + 2].text not in ("a", "one") or tokens[number].head <= number:
        return {}
    if tokens[number].lemma.lower() not in ("dozen", "hundred", "million", "thousand") or tokens[index].head == number:
        return {}
    hung: Hung = {index: (number, "amod"), index + 1: (number, "quantmod"), index + 2: (number, "quantmod")}
    who, verb = tokens[number].head, verb_above(tokens, index)
    if tokens[who].head == index + 1 and verb is not None:
        passive = "auxpass" in labels_below(tokens, verb)
        hung[who] = (verb, "dobj" if verb < index else "nsubjpass" if passive else "nsubj")
    return hung


@rule(
    parts="PROPN",
    deps=SUBJECTS,
    before=4,
    behind=1,
    once=True,
    examples=[
        "The:DT:det:2 arrests=arrest:NNS:nsubj:9 in:IN:prep:2 Oman:NNP:pobj:3 ,:,:punct:4 Chad:NNP:nsubj:9→conj:4 "
        "and:CC:cc:6 Mali:NNP:conj:6 came=come:VBD:ROOT:9",
    ],
    never=[
        "In:IN:prep:2 all:DT:pobj:1 ,:,:punct:8 in:IN:prep:8 Oman:NNP:pobj:4 ,:,:punct:8 Noor:NNP:nsubj:8 "
        "left=leave:VBD:ROOT:8 early:RB:advmod:8"
    ],
)
def second_place(tokens: Sequence[Token], index: int) -> Hung:
    """A verb's second subject, behind a place, goes on with the places: "arrests in Oman, | Chad and Mali came"."""
    place, verb = index - 2, tokens[index].head
    if tokens[index - 1].text != "," or tokens[place].dep != "pobj" or tokens[place].pos != "PROPN":
        return {}
    other = any(tokens[i].head == verb and tokens[i].dep in SUBJECTS for i in range(place))
    joined = tokens[index + 1].text == "and" and any(one.head == index and one.dep == "conj" for one in tokens)
    return {index: (place, "conj")} if other and joined else {}


@rule(
    tags="VBG",
    deps="advcl",
    before=5,
    behind=1,
    examples=[
        "Work:NN:nsubj:2 resumed=resume:VBD:ROOT:2 on:IN:prep:2 a:DT:det:5 boat:NN:pobj:3 that:WDT:nsubj:7 "
        "sank=sink:VBD:relcl:5 here:RB:advmod:7 ,:,:punct:2 drowning=drown:VBG:advcl:2→advcl:7 men=man:NNS:dobj:10",
    ],
    never=[
        "Men=man:NNS:nsubj:2 attacked=attack:VBD:ROOT:2 a:DT:det:4 boat:NN:dobj:2 that:WDT:nsubj:6 "
        "sank=sink:VBD:relcl:4 ,:,:punct:2 killing=kill:VBG:advcl:2 two:CD:dobj:8",
    ],
)
def what_it_cost(tokens: Sequence[Token], index: int) -> Hung:
    """Whom a disaster cost their lives is told of it, not of what was done about it: "work resumed on a boat that
    sank, | drowning two"."""
    main = tokens[index].head
    if tokens[index - 1].text != "," or tokens[index].lemma.lower() not in _COST or main > index:
        return {}
    sank = next((i for i in range(index - 2, main, -1) if tokens[i].dep == "relcl"), None)
    if sank is None or tokens[sank].lemma.lower() not in _DISASTERS or tokens[main].lemma.lower() not in _ABOUT_IT:
        return {}
    return {index: (sank, "advcl")}


_COST = frozenset({"drown", "injure", "kill", "leave", "maim", "wound"})
_DISASTERS = frozenset(
    ["blow", "capsize", "catch", "collapse", "crash", "derail", "detonate", "erupt", "explode", "hit", "overturn"]
)
_DISASTERS |= {"plunge", "rip", "sink", "strike", "sweep", "tear", "topple"}
_ABOUT_IT = frozenset(
    ["arrest", "begin", "comb", "continue", "detain", "end", "halt", "hunt", "identify", "investigate", "probe"]
)
_ABOUT_IT |= {"recover", "release", "resume", "retrieve", "return", "search", "suspend", "visit"}


@rule(
    parts="PROPN",
    deps="appos",
    before=4,
    behind=1,
    once=True,
    examples=[
        "Lawyers=lawyer:NNS:nsubj:8 for:IN:prep:1 the:DT:det:4 leader:NN:pobj:2 ,:,:punct:1 Noor:NNP:appos:1→appos:4 "
        ",:,:punct:8 left=leave:VBD:ROOT:8",
    ],
    never=[
        "Aides=aide:NNS:nsubj:9 of:IN:prep:1 the:DT:det:4 leader:NN:pobj:2 ,:,:punct:1 Noor:NNP:appos:1 and:CC:cc:6 "
        "Quist:NNP:conj:6 left=leave:VBD:ROOT:9",
    ],
)
def one_of_whose(tokens: Sequence[Token], index: int) -> Hung:
    """One name behind several people and whose they are is his: "lawyers for the leader, Omar | Noor, said"."""
    several = tokens[index].head
    first = min([index, *(i for i in range(index) if tokens[i].head == index and tokens[i].dep in WORD_OF)])
    whose = first - 2
    if tokens[several].tag != "NNS" or tokens[first - 1].text != "," or not several < whose:
        return {}
    his = tokens[whose].tag == "NN" and tokens[whose].dep == "pobj" and tokens[tokens[whose].head].head == several
    joined = any(one.head == index and one.dep == "conj" for one in tokens)
    return {index: (whose, "appos")} if his and not joined else {}


@rule(
    parts="PROPN",
    deps="conj",
    before=6,
    behind=4,
    once=True,
    examples=[
        "Two:CD:nummod:2 aides=aide:NNS:nsubj:12 of:IN:prep:2 Brenn:NNP:pobj:3 ,:,:punct:4 Omar:NNP:compound:7 "
        "Noor:NNP:conj:4→appos:2 and:CC:cc:7 Lena:NNP:compound:10 Quist:NNP:conj:7 ,:,:punct:12 left=leave:VBD:ROOT:12",
    ],
    never=[
        "Two:CD:nummod:2 aides=aide:NNS:nsubj:11 of:IN:prep:2 Brenn:NNP:pobj:3 ,:,:punct:4 Omar:NNP:compound:7 "
        "Noor:NNP:conj:4 and:CC:cc:7 Lena:NNP:compound:10 Quist:NNP:conj:7 left=leave:VBD:ROOT:11",
    ],
)
def several_by_name(tokens: Sequence[Token], index: int) -> Hung:
    """Names between commas behind several people are theirs: "two members of the Front, Omar | Noor and Lena Quist,
    resigned"."""
    whose = tokens[index].head
    several = tokens[tokens[whose].head].head
    first = min([index, *(i for i in range(index) if tokens[i].head == index and tokens[i].dep in WORD_OF)])
    verb = tokens[several].head
    counted = any(one.tag == "CD" and one.head == several for one in tokens[:several])  # not "Staff of Acme, Holt Ltd"
    theirs = counted and tokens[whose].dep == "pobj" and tokens[several].dep in SUBJECTS
    if not theirs or tokens[first - 1].text != "," or first == index or not several < whose < index < verb:
        return {}
    closed = next((i for i in range(index + 1, verb) if tokens[i].text == "," and tokens[i].head == verb), None)
    listed = closed is not None and any(one.text == "and" for one in tokens[index:closed])
    told = closed is not None and all(tokens[i].head == verb for i in range(closed, verb))
    return {index: (several, "appos")} if listed and told else {}


@rule(
    words="of on",
    deps="prep",
    before=2,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 convicted=convict:VBD:ROOT:2 Noor:NNP:dobj:2 of:IN:prep:3→prep:2 fraud:NN:pobj:4",
        "He:PRP:nsubj:3 will:MD:aux:3 appeal:VB:ROOT:3 his:PRP$:poss:5 conviction:NN:dobj:3 on:IN:prep:3→prep:5 "
        "Friday:NNP:pobj:6",
    ],
    never=[
        "They:PRP:nsubj:2 freed=free:VBD:ROOT:2 Noor:NNP:dobj:2 of:IN:prep:3 Oman:NNP:pobj:4",
        "He:PRP:nsubj:3 will:MD:aux:3 leave:VB:ROOT:3 Varna:NNP:dobj:3 on:IN:prep:3 Friday:NNP:pobj:5",
    ],
)
def of_what(tokens: Sequence[Token], index: int) -> Hung:
    """Of what somebody is convicted goes with the verb; on which day, with what is appealed: "will appeal his
    conviction | on Friday"."""
    head = tokens[index].head
    verb = tokens[head].head
    if tokens[index].text == "of":
        told = tokens[head].dep == "dobj" and tokens[head].pos == "PROPN" and tokens[verb].lemma.lower() in OF_DEEDS
        return {index: (verb, "prep")} if told and verb < head else {}
    thing = index - 1
    appealed = tokens[head].lemma.lower() == "appeal" and tokens[head].tag == "VB" and tokens[thing].head == head
    return {index: (thing, "prep")} if appealed and tokens[thing].lemma.lower() in _APPEALED else {}


@rule(
    words="died",
    deps="relcl",
    before=3,
    behind=3,
    once=True,
    examples=[
        "Noor:NNP:ROOT:1→nsubj:8 ,:,:punct:1 who:WP:nsubj:5 has:VBZ:aux:5 died=die:VBN:relcl:1 aged:JJ:advmod:5 "
        ",:,:punct:9 exposed=expose:VBN:amod:9→ROOT:8 fraud:NN:dobj:5→dobj:8 in:IN:prep:5→prep:8 1969:CD:pobj:10",
    ],
    never=[
        "Noor:NNP:nsubj:7 ,:,:punct:1 who:WP:nsubj:4 died=die:VBD:relcl:1 there:RB:advmod:4 ,:,:punct:7 "
        "exposed=expose:VBD:ROOT:7 fraud:NN:dobj:7",
    ],
)
def who_has_died(tokens: Sequence[Token], index: int) -> Hung:
    """Nobody dies anything: what stands behind the comma is what the dead did: "Noor, who has | died, exposed it"."""
    name = tokens[index].head
    thing = first_behind(tokens, index, "dobj")
    if thing is None or tokens[name].head != name or tokens[name].pos != "PROPN":
        return {}
    verb = next((i for i in range(index + 1, thing) if tokens[i].head == thing and tokens[i].dep == "amod"), None)
    if verb is None or tokens[verb].tag not in ("VBN", "VBD") or tokens[verb - 1].text != ",":
        return {}
    behind = {i: (verb, tokens[i].dep) for i in range(thing + 1, len(tokens)) if tokens[i].head == index}
    return behind | {verb: (verb, "ROOT"), name: (verb, "nsubj"), thing: (verb, "dobj")}


@rule(
    tags="VBN",
    deps="advcl acl relcl ccomp",
    before=4,
    examples=[
        "They:PRP:nsubj:2 ordered=order:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 a:DT:det:6 clerk:NN:appos:3 ,:,:punct:2 "
        "to:TO:aux:10 be:VB:auxpass:10 held=hold:VBN:advcl:2→xcomp:2",
    ],
    never=[
        "They:PRP:nsubj:2 freed=free:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:2 only:RB:advmod:8 to:TO:aux:8 "
        "be:VB:auxpass:8 held=hold:VBN:advcl:2",
    ],
)
def to_be_done(tokens: Sequence[Token], index: int) -> Hung:
    """What is ordered to be done with somebody: "ordered Noor, a clerk, to be | held"."""
    if tokens[index - 1].text != "be" or tokens[index - 2].text != "to":
        return {}
    verb = next((i for i in range(index - 3, -1, -1) if tokens[i].lemma.lower() in _ORDERING), None)
    if verb is None or tokens[verb].pos != "VERB" or first_behind(tokens[:index], verb, "dobj") is None:
        return {}
    return {index: (verb, "xcomp")}


@rule(
    parts="PROPN",
    deps="conj dep npadvmod parataxis",
    before=4,
    behind=1,
    examples=[
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 ,:,:punct:2 killing=kill:VBG:advcl:2 a:DT:det:6 nurse:NN:dobj:4 "
        ",:,:punct:4 Lena:NNP:compound:9 Quist:NNP:conj:4→appos:6 ,:,:punct:9 44:CD:advmod:4→appos:9 .:.:punct:2",
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 ,:,:punct:2 killing=kill:VBG:advcl:2 its:PRP$:poss:6 owner:NN:dobj:4 "
        ",:,:punct:2 Lena:NNP:compound:9 Quist:NNP:dep:2→appos:6 .:.:punct:2",
    ],
    never=[
        "They:PRP:nsubj:2 visited=visit:VBD:ROOT:2 a:DT:det:4 town:NN:dobj:2 ,:,:punct:2 Varna:NNP:conj:2 and:CC:cc:6 "
        "Oman:NNP:conj:6",
        "They:PRP:nsubj:2 freed=free:VBD:ROOT:2 two:CD:nummod:4 men=man:NNS:dobj:2 ,:,:punct:2 Omar:NNP:compound:7 "
        "Noor:NNP:conj:2 and:CC:cc:7 Quist:NNP:conj:7",
    ],
)
def whom_by_name(tokens: Sequence[Token], index: int) -> Hung:
    """A name of two words behind the comma of one object is its own: "killing the driver, Omar | Noor, 44"."""
    first = index
    while first and tokens[first - 1].head == index and tokens[first - 1].dep == "compound":
        first -= 1
    thing, verb = first - 2, tokens[index].head
    if first == index or thing < 2 or tokens[first - 1].text != "," or tokens[index + 1].text not in (",", ".", "("):
        return {}
    one = tokens[thing]
    if one.tag != "NN" or one.dep != "dobj" or not verb <= one.head or tokens[one.head].pos != "VERB":
        return {}
    told = any(token.head == thing and token.dep in ("det", "poss") for token in tokens[one.head : thing])
    age = index + 2 if tokens[index + 1].text == "," and index + 2 < len(tokens) else index
    hung: Hung = {age: (index, "appos")} if tokens[age].tag == "CD" and tokens[age].head == one.head else {}
    return hung | {index: (thing, "appos")} if told else {}


_ORDERING = frozenset({"allow", "ask", "command", "direct", "instruct", "order", "require"})


_APPEALED = frozenset({"conviction", "decision", "judgment", "ruling", "sentence", "verdict"})


@rule(
    parts="PROPN",
    deps="conj",
    before=5,
    examples=[
        "Noor:NNP:nsubjpass:10 ,:,:punct:1 52:CD:appos:1 ,:,:punct:3 of:IN:prep:3 Varna:NNP:pobj:5 and:CC:cc:3→cc:1 "
        "Quist:NNP:conj:3→conj:1 were=be:VBD:auxpass:10 jailed=jail:VBN:ROOT:10",
        "Noor:NNP:nsubjpass:13 ,:,:punct:1 52:CD:appos:1 ,:,:punct:3 of:IN:prep:3 Varna:NNP:pobj:5 and:CC:cc:6→cc:1 "
        "Quist:NNP:conj:6→conj:1 ,:,:punct:8 26:CD:conj:8→appos:8 ,:,:punct:8 were=be:VBD:auxpass:13 "
        "jailed=jail:VBN:ROOT:13",
    ],
    never=[
        "Noor:NNP:nsubjpass:8 ,:,:punct:1 a:DT:det:4 judge:NN:appos:1 and:CC:cc:4 Quist:NNP:conj:1 "
        "were=be:VBD:auxpass:8 jailed=jail:VBN:ROOT:8",
        "Noor:NNP:nsubjpass:10 ,:,:punct:1 52:CD:appos:1 ,:,:punct:3 of:IN:prep:3 Hale:NNP:pobj:5 and:CC:cc:6 "
        "Varna:NNP:conj:6 was=be:VBD:auxpass:10 jailed=jail:VBN:ROOT:10",
    ],
)
def beside_the_aged(tokens: Sequence[Token], index: int) -> Hung:
    """Nobody is joined to an age, nor who has one to an address: "Noor, 52, of Varna, and | Quist, 26, were"."""
    behind = tokens[index + 1 : index + 4]
    own = [one.text for one in behind[::2]] == [",", ","] and behind[1].tag == "CD"
    age = joined = tokens[index].head
    for _ in range(_ADDRESS if own else 0):
        if tokens[age].tag == "CD" or tokens[age].dep not in ("conj", "pobj", "appos", "prep"):
            break
        age = tokens[age].head
    name = tokens[age].head
    set_off = tokens[age].tag == "CD" and tokens[age - 1].text == "," and name == age - 2
    if not set_off or tokens[name].pos != "PROPN" or tokens[age].dep not in ("appos", "npadvmod", "dep", "nummod"):
        return {}
    hung: Hung = {i: (name, "cc") for i in range(age + 1, index) if (tokens[i].head, tokens[i].dep) == (joined, "cc")}
    if own and tokens[index + 2].dep == "conj" and tokens[index + 2].head == index:
        hung[index + 2] = (index, "appos")
    return hung | {index: (name, "conj")}


_ADDRESS = 5  # steps from a street's town up to whose age stands before it


@rule(
    deps="dobj",
    before=4,
    examples=[
        "Oman:NNP:nsubj:2 reported=report:VBD:ROOT:2 another:DT:det:4 outbreak:NN:dobj:2 –:NFP:punct:2 "
        "the:DT:det:7 seventh:NN:dobj:2→appos:4 this:DT:det:9 month:NN:npadvmod:7",
    ],
    never=[
        "He:PRP:nsubj:2 sold=sell:VBD:ROOT:2 mills=mill:NNS:dobj:2 –:NFP:punct:2 and:CC:cc:2 bought=buy:VBD:conj:2 "
        "land:NN:dobj:6",
    ],
)
def behind_dash(tokens: Sequence[Token], index: int) -> Hung:
    """What explains the object behind a dash, taken for a second one: "reported a case – | the seventh this month"."""
    verb = tokens[index].head
    first = next((i for i in range(verb + 1, index) if tokens[i].head == verb and tokens[i].dep == "dobj"), None)
    if first is None or all(tokens[i].text not in ("-", "–", "—") for i in range(first + 1, index)):
        return {}
    return {index: (first, "appos")}


RULES = (
    one_of_whose,
    several_by_name,
    behind_dash,
    of_what,
    to_be_done,
    who_has_died,
    what_it_cost,
    more_than_a_dozen,
    second_place,
    aged,
    capital_named,
    responsible_for,
    beside_the_aged,
    whom_by_name,
)
