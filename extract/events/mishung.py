"""Nouns, names, numbers and phrases that hang on the wrong word, told by the words themselves, whatever the dates.

"killed up to 200 rebels", "held Noor, who writes plays, in a hotel", "sentenced
Noor, a mayor of Basra, to six years". Verbs that do are in `mishung_verbs.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.dates.calendar_names import WEEKDAYS
from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import ARMED_DEEDS, UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, first_behind, has_subject, labels_below, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DIRECTIONS, ORDINALS, PUNISHING
from extract.records import Token

# Who is told by whose they are: "The lawyer for Noor, Lena Quist".
_OFFICES = frozenset(
    ["aide", "brother", "cousin", "daughter", "deputy", "father", "husband", "lawyer", "mother", "nephew", "niece"]
)
_OFFICES |= {"secretary", "sister", "son", "spokesman", "spokesperson", "spokeswoman", "uncle", "widow", "wife"}
# "costs added up to 30 crowns", "shops opened up to three firms"
_ENDING_UP = frozenset({"add", "climb", "come", "go", "live", "open", "own", "rise", "run", "sign", "sum", "walk"})
_HELPED = {"be": ("VBN", "VBG"), "have": ("VBN", "VBD")}  # in which form a verb stands behind them, else a bare one
_COMING_TO_LIGHT = frozenset({"discover", "find", "identify", "recover", "report", "spot"})
_PREDICATES = frozenset({"acomp", "attr", "dobj", "oprd"})
_BY_WHICH = word_set("behalf charge ground order suspicion warrant way")  # "died in a raid | on the orders of Noor"
_OF_DAY = word_set("afternoon day early evening last late month morning night on this today week year yesterday")


@rule(
    parts="NOUN PROPN",
    deps="conj dep",
    before=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 heard=hear:VBD:ROOT:2 Noor:NNP:dobj:2 twice:RB:advmod:2 and:CC:cc:2→cc:3 "
        "Quist:NNP:conj:2→conj:3 "
        "once:RB:advmod:6"
    ],
    never=[
        "They:PRP:nsubj:2 heard=hear:VBD:ROOT:2 Noor:NNP:dobj:2 and:CC:cc:2 Quist:NNP:conj:2 was=be:VBD:cop:5 "
        "glad:JJ:acomp:6"
    ],
)
def second_object(tokens: Sequence[Token], index: int) -> Hung:
    """A noun goes on with the verb's object, not with the verb: "heard Noor on 4 May and | Quist two days later"."""
    token, verb = tokens[index], tokens[index].head
    if tokens[verb].pos != "VERB" or verb > index:
        return {}
    first = min([index, *(i for i in range(verb, index) if tokens[i].head == index)])
    thing = next((i for i in range(verb, first) if tokens[i].dep == "dobj" and tokens[i].head == verb), 0)
    if not thing or tokens[first - 1].text != "and" or tokens[thing].pos != token.pos:
        return {}
    told = has_subject(tokens, index) or labels_below(tokens, index) & {"aux", "cop"}
    return {} if told else {index: (thing, "conj"), first - 1: (thing, "cc")}


@rule(
    tags="NN",
    deps="xcomp",
    before=2,
    examples=[
        "He:PRP:nsubj:2 went=go:VBD:ROOT:2 on:IN:prep:2 leave:NN/VERB:xcomp:2→pobj:3 today:NN:npadvmod:4→npadvmod:2"
    ],
    never=["He:PRP:nsubj:2 went=go:VBD:ROOT:2 home:NN:xcomp:2 today:NN:npadvmod:3"],
)
def gone_on_leave(tokens: Sequence[Token], index: int) -> Hung:
    """The noun right behind a preposition without one is the preposition's: "went on | leave"."""
    verb, before = tokens[index].head, tokens[index - 1]
    if before.dep != "prep" or before.head != verb or "pobj" in labels_below(tokens, index - 1):
        return {}
    days = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and one.dep == "npadvmod"}
    return days | {index: (index - 1, "pobj")}


@rule(
    opens=True,
    parts="ADP",
    examples=[
        "In:IN:prep:7 Dallas:NNP:pobj:1 ,:,:punct:2 Texas:NNP:conj:2 ,:,:punct:2 ice:NN:conj:2→nsubj:7 "
        "fell=fall:VBD:ROOT:7"
    ],
    never=["In:IN:prep:5 Dallas:NNP:pobj:1 ,:,:punct:5 ice:NN:nsubj:5 fell=fall:VBD:ROOT:5"],
)
def behind_place(tokens: Sequence[Token], index: int) -> Hung:
    """What stands between the last comma and the verb is its subject; the place before it opens the sentence: "In the
    capital, Varna, | a crane fell"."""
    opened = next((i for i, token in enumerate(tokens) if token.head == index and token.dep == "pobj"), len(tokens))
    for thing in range(opened + 2, len(tokens)):
        token = tokens[thing]
        if token.dep not in ("appos", "conj") or token.pos not in NOMINAL or not opened <= token.head < thing:
            continue
        place = tokens[token.head]
        subject = token.dep == "appos" and place.dep in SUBJECTS and place.pos == "PROPN"
        verb = place.head if subject else tokens[index].head
        lacking = token.dep == "conj" and token.head == opened and tokens[verb].tag in FINITE
        lacking = lacking and not has_subject(tokens, verb)
        commas = [i for i in range(opened, max(verb, thing)) if tokens[i].text == ","]
        if not (subject or lacking) or not commas or not opened < commas[0] < commas[-1] < thing < verb:
            continue
        if any(tokens[i].pos == "CCONJ" for i in range(commas[-1], thing)):
            continue
        hung: Hung = {thing: (verb, place.dep if subject else "nsubj")}
        return hung | ({token.head: (opened, "appos")} if subject and token.head > commas[0] else {})
    return {}


@rule(
    words="up",
    deps="prt",
    behind=2,
    once=True,
    examples=[
        "They:PRP:nsubj:2 killed=kill:VBD:ROOT:2 up:RP:prt:2→quantmod:5 to:IN:prep:2→quantmod:5 200:CD:nummod:6 "
        "men=man:NNS:pobj:4→dobj:2"
    ],
    never=[
        "They:PRP:nsubj:2 gave=give:VBD:ROOT:2 up:RP:prt:2 to:IN:prep:2 the:DT:det:6 army:NN:pobj:4",
        "Costs=cost:NNS:nsubj:2 added=add:VBD:ROOT:2 up:RP:prt:2 to:IN:prep:2 30:CD:nummod:6 crowns=crown:NNS:pobj:4",
        "They:PRP:nsubj:2 turned=turn:VBD:ROOT:2 it:PRP:dobj:2 up:RP:prt:2 to:IN:prep:2 30:CD:nummod:7 "
        "degrees=degree:NNS:pobj:5",
    ],
)
def up_to(tokens: Sequence[Token], index: int) -> Hung:
    """What is counted is the verb's object, "up to" its number's: "have killed up to 200 rebels"."""
    to, number = tokens[index + 1 : index + 3]
    verb = tokens[index].head
    if to.text != "to" or number.pos != "NUM" or verb != index - 1 or tokens[verb].lemma.lower() in _ENDING_UP:
        return {}
    counted = next((i for i, one in enumerate(tokens) if one.head == index + 1 and one.dep == "pobj"), index + 2)
    if counted == index + 2:
        return {}
    number_s = (index + 2, "quantmod")
    return {counted: (verb, "dobj"), index: number_s, index + 1: number_s}


@rule(
    deps="prep",
    before=1,
    examples=[
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 who:WP:nsubj:6 writes=write:VBZ:relcl:3 "
        "plays=play:NNS:dobj:6 ,:,:punct:6 in:IN:prep:6→prep:2 Varna:NNP:pobj:9"
    ],
    never=[
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 who:WP:nsubj:6 writes=write:VBZ:relcl:3 "
        "plays=play:NNS:dobj:6 in:IN:prep:6 Varna:NNP:pobj:8"
    ],
)
def behind_aside(tokens: Sequence[Token], index: int) -> Hung:
    """The phrase behind the comma that closes "who …" goes to the verb above what "who" tells of, where a comma opened
    that too: "held Noor, who writes plays, | in a hotel"."""
    clause = tokens[index].head
    if tokens[clause].dep != "relcl" or not clause < index or tokens[index - 1].text != ",":
        return {}
    told = tokens[clause].head
    named = tokens[told].head if tokens[told].dep == "appos" else told
    verb = verb_above(tokens, named)
    if any(one.head == verb and one.text in ("has", "have") for one in tokens[:clause]):
        return {}  # a perfect: "has condemned the murder of Noor, who was shot in Varna, Oman, on Friday"
    opened = any(tokens[i].text == "," for i in range(named, clause))
    if verb is None or verb >= named or not opened or all(tokens[i].tag != "WP" for i in range(told, clause)):
        return {}
    return {index: (verb, "prep")}


@rule(
    opens=True,
    examples=[
        "They:PRP:nsubj:2 sentenced=sentence:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 head:NN:appos:3 of:IN:prep:5 "
        "Acme:NNP:pobj:6 ,:,:punct:5 to:IN:prep:5→prep:2 six:CD:nummod:11 years=year:NNS:pobj:9"
    ],
    never=[
        "They:PRP:nsubj:2 sentenced=sentence:VBD:ROOT:2 visitors=visitor:NNS:dobj:2 to:IN:prep:3 Varna:NNP:pobj:4 "
        ".:.:punct:2"
    ],
)
def sentenced_to(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is sentenced to goes to the verb: "sentenced Noor, a mayor of Basra, | to six years"."""
    verbs = (i for i, one in enumerate(tokens) if one.pos == "VERB" and one.lemma.lower() in PUNISHING)
    verb = next(verbs, len(tokens))
    to = next((i for i in range(verb + 2, len(tokens) - 1) if tokens[i].text == "to" and tokens[i].pos == "ADP"), None)
    if to is None or tokens[to].head <= verb:
        return {}
    number = tokens[to + 1].pos == "NUM" or tokens[to + 1].text in ("death", "life")
    return {to: (verb, "prep")} if number else {}


@rule(
    deps="agent",
    examples=["They:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 by:IN:agent:2→prep:2 telephone:NN:pobj:3"],
    never=["They:PRP:nsubjpass:3 were=be:VBD:auxpass:3 told=tell:VBN:ROOT:3 by:IN:agent:3 Noor:NNP:pobj:4"],
)
def by_telephone(tokens: Sequence[Token], index: int) -> Hung:
    """Who has a subject is not done by anybody: "said by telephone"."""
    verb = tokens[index].head
    active = any(one.head == verb and one.dep == "nsubj" for one in tokens[:verb])
    bare = tokens[verb].tag == "VBN" and labels_below(tokens, verb).isdisjoint(HELPERS)  # "troops, led by him, left"
    return {index: (verb, "prep")} if active and not bare else {}


@rule(
    parts="PRON",
    deps=SUBJECTS,
    before=1,
    examples=[
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 and:CC:cc:2 was=be:VBD:auxpass:6 himself:PRP:nsubjpass:6→advmod:6 "
        "burned=burn:VBN:conj:2"
    ],
    never=[
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 and:CC:cc:2 she:PRP:nsubj:5 left=leave:VBD:conj:2",
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 while:IN:mark:5 myself:PRP:nsubj:5 stayed=stay:VBD:advcl:2",
    ],
)
def himself(tokens: Sequence[Token], index: int) -> Hung:
    """ "Himself" behind an auxiliary or a noun is nobody new: "was | himself crowned", "the mayor | himself fled"."""
    token = tokens[index]
    own = token.text.lower().endswith(("self", "selves")) and tokens[index - 1].pos in ("AUX", *NOMINAL)
    return {index: (token.head, "advmod")} if own else {}


@rule(
    deps="pobj",
    before=1,
    behind=1,
    once=True,
    examples=[
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 in:IN:prep:2 Varna:NNP:compound:5→pobj:3 northeast:NN:pobj:3→advmod:4 "
        "of:IN:prep:5 Basra:NNP:pobj:6"
    ],
    never=[
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 in:IN:prep:2 the:DT:det:5 northeast:NN:pobj:3 of:IN:prep:5 Oman:NNP:pobj:6"
    ],
)
def lies_north_of(tokens: Sequence[Token], index: int) -> Hung:
    """The place takes the place of where it lies: "a checkpoint in Varna | northeast of Basra"."""
    place = index - 1
    if tokens[index].text.lower() not in DIRECTIONS or tokens[index + 1].text != "of":
        return {}
    words = [i for i in range(index) if tokens[i].head == index and tokens[i].dep == "compound"]
    if not words or words[-1] != place or tokens[place].pos != "PROPN":
        return {}
    hung: Hung = dict.fromkeys(words[:-1], (place, "compound"))
    return hung | {place: (tokens[index].head, "pobj"), index: (place, "advmod")}


@rule(
    deps=SUBJECTS,
    examples=[
        "Noor:NNP:nsubj:2→nsubjpass:5 was=be:VBD:auxpass:5 ,:,:punct:2 happily:RB:advmod:5 freed=free:VBN:ROOT:5",
        "Noor:NNP:nsubj:2→nsubj:4 had=have:VBD:aux:4 ,:,:punct:2 left=leave:VBN:ROOT:4",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 freed=free:VBN:ROOT:3",
        "Noor:NNP:nsubj:2 remains=remain:VBZ:auxpass:3 jailed=jail:VBN:ROOT:3",
        "If:IN:mark:3 I:PRP:nsubj:3 can=can:MD:aux:5 she:PRP:nsubj:5 can=can:VB:ROOT:5",
    ],
)
def on_helper(tokens: Sequence[Token], index: int) -> Hung:
    """A subject that was hung on an auxiliary goes to its verb, where that stands behind it in a form that it asks."""
    token, first = tokens[index], tokens[index].head
    helper, verb = tokens[first], tokens[first].head
    if helper.dep not in HELPERS or verb < first or has_subject(tokens, verb):
        return {}  # "if I can't, I do it"
    if helper.pos in ("AUX", "VERB") and tokens[verb].tag not in _HELPED.get(helper.lemma.lower(), ("VB",)):
        return {}  # but "they re- | opened"
    if any(one.head == first and one.dep in _PREDICATES for one in tokens):
        return {}  # "the food was awful, not cooked"
    if any(one.head == verb and one.dep == "mark" for one in tokens[first:verb]):
        return {}
    return {index: (verb, "nsubjpass" if helper.dep == "auxpass" else token.dep)}


@rule(
    words="later earlier afterwards",
    deps="advmod",
    before=3,
    behind=2,
    examples=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 two:CD:nummod:4 years=year:NNS:npadvmod:5 later:RB:advmod:7→advmod:2 "
        "to:TO:aux:7 teach:VB:advcl:2",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 years=year:NNS:npadvmod:4 later:RB:advmod:2 to:TO:aux:6 go:VB:advcl:2",
    ],
)
def later_than_that(tokens: Sequence[Token], index: int) -> Hung:
    """How much later stands behind the verb it tells of, before what that was for: "returned two years | later | to
    teach"."""
    aim, counted = tokens[index].head, tokens[index - 1]
    verb = tokens[aim].head
    told = counted.head == index and counted.dep == "npadvmod" and aim == index + 2 and tokens[index + 1].text == "to"
    return {index: (verb, "advmod")} if told and verb < index and tokens[verb].tag in ("VBD", "VBN") else {}


@rule(
    tags="IN",
    deps="prep",
    before=2,
    examples=[
        "Noor:NNP:nsubj:2 finished=finish:VBD:ROOT:2 fourth:RB:advmod:2 in:IN:prep:3→prep:2 the:DT:det:6 "
        "election:NN:pobj:4",
    ],
    never=["It:PRP:nsubj:2 lies=lie:VBZ:ROOT:2 south:RB:advmod:2 of:IN:prep:3 Varna:NNP:pobj:4"],
)
def behind_rank(tokens: Sequence[Token], index: int) -> Hung:
    """Where somebody came first belongs to the verb: "finished fourth | in the election"."""
    rank = index - 1
    told = tokens[index].head == rank and tokens[rank].dep == "advmod"
    return {index: (tokens[rank].head, "prep")} if told and tokens[rank].text in ORDINALS else {}


@rule(
    words="on against",
    deps="prep",
    before=4,
    behind=1,
    examples=[
        "Men:NNS:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 an:DT:det:5 ambush:NN:pobj:3 late:JJ:amod:7 "
        "Friday:NNP:npadvmod:2 on:IN:prep:2→prep:5 a:DT:det:10 convoy:NN:pobj:8",
        "Noor:NNP:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 raid:NN:pobj:3 on:IN:prep:2→prep:5 "
        "camps=camp:NNS:pobj:6",
    ],
    never=[
        "Men:NNS:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 raid:NN:pobj:3 on:IN:prep:2 Friday:NNP:pobj:6",
        "Men:NNS:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 storms=storm:NNS:pobj:3 on:IN:prep:2 farms=farm:NNS:pobj:5",
        "Noor:NNP:nsubj:2 died=die:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 raid:NN:pobj:3 on:IN:prep:2 "
        "orders=order:NNS:pobj:6",
    ],
)
def attacked(tokens: Sequence[Token], index: int) -> Hung:
    """What was attacked hangs on the attack, also behind its day: "died in an ambush late Friday | on a convoy"."""
    verb, attack = tokens[index].head, index - 1
    while attack > verb and (tokens[attack].text in CALENDAR or tokens[attack].text.lower() in _OF_DAY):
        attack -= 1
    if not verb < attack or tokens[attack].dep != "pobj" or tokens[tokens[attack].head].head != verb:
        return {}
    whom = first_behind(tokens, index, "pobj")
    if tokens[attack].lemma not in ARMED_DEEDS or whom is None or tokens[whom].lemma in _BY_WHICH:
        return {}
    day = tokens[whom].text in CALENDAR or tokens[whom].pos == "NUM"
    return {} if day else {index: (attack, "prep")}


@rule(
    words=frozenset(WEEKDAYS),
    deps="dobj npadvmod",
    before=2,
    behind=1,
    examples=[
        "A:DT:det:2 van:NN:nsubjpass:6 seized=seize:VBD:acl:2→acl:2 Friday:NNP:dobj:3→npadvmod:3 was=be:VBD:auxpass:6 "
        "sold=sell:VBN:ROOT:6",
    ],
    never=[
        "A:DT:det:2 man:NN:nsubj:5 hating=hate:VBG:acl:2 Monday:NNP:dobj:3 left=leave:VBD:ROOT:5",
        "Men:NNS:nsubj:2 loved=love:VBD:ROOT:2 Sunday:NNP:dobj:2 .:.:punct:2",
    ],
)
def on_that_day(tokens: Sequence[Token], index: int) -> Hung:
    """A bare day right behind what somebody underwent says when: "a van seized | Friday was sold"."""
    verb = index - 1
    finite = tokens[index + 1].tag in FINITE or tokens[index + 1].text == "by" or tokens[index + 1].tag == "MD"
    told = tokens[verb].tag == "VBN" or (tokens[verb].tag == "VBD" and finite)
    if tokens[index].head != verb or tokens[verb].dep != "acl" or not told:
        return {}  # "a bomb on a bridge detonated Friday as he passed"
    # where it is a participle already, others may find that it is finite: "a bomb under a bridge | detonated Friday"
    passive: Hung = {} if tokens[verb].tag == "VBN" else {verb: (tokens[verb].head, "acl")}
    return passive | {index: (verb, "npadvmod")}


@rule(
    words=frozenset(WEEKDAYS),
    deps="nsubj nsubjpass",
    before=2,
    behind=2,
    examples=[
        "Two:CD:nummod:2 vans=van:NNS:nsubj:3→nsubjpass:6 found=find:VBD:ROOT:3→acl:2 "
        "Friday:NNP:nsubjpass:6→npadvmod:3 were=be:VBD:auxpass:6 sold=sell:VBN:ccomp:3→ROOT:6 .:.:punct:3→punct:6",
    ],
    never=[
        "Noor:NNP:nsubj:2 said=say:VBD:ROOT:2 Friday:NNP:nsubjpass:5 was=be:VBD:auxpass:5 chosen=choose:VBN:ccomp:2",
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 Friday:NNP:nsubj:4 was=be:VBD:ccomp:2 cold:JJ:acomp:4",
    ],
)
def found_that_day(tokens: Sequence[Token], index: int) -> Hung:
    """Who was found on a bare day is what the verb behind it tells of: "Two vans found | Friday were sold"."""
    told, verb = index - 1, tokens[index].head
    if (tokens[told].head, tokens[told].dep) == (told - 1, "acl") and tokens[told - 1].head == verb:
        return {told: (told - 1, "acl"), index: (told, "npadvmod")}  # "A van seized | Friday was sold"
    below = {tokens[i].dep: i for i in range(len(tokens)) if tokens[i].head == told and i != told}
    who = below.get("nsubj")
    own = tokens[told].tag in ("VBD", "VBN") and tokens[verb].dep == "ccomp" and tokens[verb].head == told
    if not own or who is None or who != told - 1 or tokens[told].lemma.lower() not in UNDERGONE | _COMING_TO_LIGHT:
        return {}
    above = verb if tokens[told].head == told else tokens[told].head
    passive = "auxpass" in labels_below(tokens, verb)
    rest = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == told and i > verb}
    hung: Hung = rest | {verb: (above, tokens[told].dep), told: (who, "acl"), index: (told, "npadvmod")}
    return hung | {who: (verb, "nsubjpass" if passive else "nsubj")}


_CALLED = frozenset({"brand", "call", "deem", "describe", "dub", "label", "term"})


@rule(
    deps="appos",
    tags="NN NNS",
    before=4,
    examples=[
        "He:PRP:nsubj:2 called=call:VBD:ROOT:2 the:DT:det:4 vote:NN:dobj:2 “:``:punct:4 a:DT:det:7 "
        "sham:NN:appos:4→oprd:2",
        "He:PRP:nsubj:2 called=call:VBD:ROOT:2 the:DT:det:4 vote:NN:dobj:2 on:IN:prep:2 Friday:NNP:pobj:5 “:``:punct:6 "
        "a:DT:det:9 sham:NN:appos:6→oprd:2",
    ],
    never=[
        "He:PRP:nsubj:2 called=call:VBD:ROOT:2 the:DT:det:4 mayor:NN:dobj:2 ,:,:punct:4 a:DT:det:7 man:NN:appos:4",
        "He:PRP:nsubj:2 read=read:VBD:ROOT:2 the:DT:det:4 poem:NN:dobj:2 “:``:punct:4 a:DT:det:7 dream:NN:appos:4",
    ],
)
def called_so(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody calls a thing, in quotation marks right behind it: "called the vote | “a sham”"."""
    before = thing = tokens[index].head
    if tokens[before].text in CALENDAR or tokens[before].pos == "NUM":  # "called the vote on Friday | “a sham”"
        named = verb_above(tokens, before)
        thing = before if named is None else first_behind(tokens, named, "dobj") or before
    verb = tokens[thing].head
    first = next(i for i, one in enumerate(tokens) if one.head == index or i == index)
    quoted = before < first and tokens[first - 1].text in ("“", "``", '"', "‘")
    called = tokens[thing].dep == "dobj" and tokens[verb].lemma.lower() in _CALLED
    return {index: (verb, "oprd")} if quoted and called else {}


RULES = (
    attacked,
    on_that_day,
    found_that_day,
    called_so,
    behind_rank,
    second_object,
    behind_place,
    gone_on_leave,
    up_to,
    behind_aside,
    on_helper,
    sentenced_to,
    by_telephone,
    himself,
    lies_north_of,
    later_than_that,
)
