"""Verbs in a row that were hung on a noun, or taken for what describes one, told by what stands between them.

"was begun and opened by the king", "They pleaded guilty and were jailed", "stormed the office on 3 May,
seized papers and arrested six".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.only_verbs import does_it
from extract.events.parse import Hung, has_subject, is_below, labels_below, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GIVING, REPORTING, TIME_NOUNS
from extract.records import Token

_GRANTING = frozenset({"appoint", "award", "elect", "give", "grant", "hand", "name", "offer", "pay", "show", "tell"})
_BEFORE_NOUN = frozenset({"amod", "compound", "det", "nummod", "poss"})
_BETWEEN = frozenset({"amod", "compound", "det", "nummod", "poss", "punct", "nmod"})
_NO_DEED = GIVING | {"call", "dub", "know", "name"}


def _last_of_row(tokens: Sequence[Token], behind: int, first: int, thing: int) -> int | None:
    """The past tense that "and" brings behind this word and its object, where it goes on with the first deed."""
    for last in range(behind + 2, len(tokens)):
        token = tokens[last]
        if token.tag == "VBD" and token.dep == "conj" and token.head in (first, behind, thing):
            joined = tokens[last - 1].text == "and"
            return last if joined or (tokens[last - 1].pos == "ADV" and tokens[last - 2].text == "and") else None
    return None


def _is_time(tokens: Sequence[Token], preposition: int) -> bool:
    """Whether a preposition brings a day or another time, which all deeds share, or nothing."""
    what = next((i for i in range(preposition + 1, len(tokens)) if tokens[i].head == preposition), preposition)
    word = tokens[what]
    return what == preposition or word.pos == "NUM" or word.text in CALENDAR or word.lemma.lower() in TIME_NOUNS


@rule(
    tags="VBN",
    deps="advcl",
    before=2,
    once=True,
    examples=[
        "It:PRP:nsubj:2 approved=approve:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 rejected=reject:VBN:advcl:2→conj:2 "
        "bids=bid:NNS:dobj:5 and:CC:cc:5 rested=rest:VBD:conj:5"
    ],
    never=[
        "It:PRP:nsubj:2 collapsed=collapse:VBD:ROOT:2 ,:,:punct:2 given=give:VBN:advcl:2 its:PRP$:poss:6 age:NN:dobj:4"
    ],
)
def listed_deed(tokens: Sequence[Token], index: int) -> Hung:
    """A participle with an object of its own is a deed beside the verb before it: "approved it, | rejected bids"."""
    token, first = tokens[index], tokens[index].head
    if tokens[first].tag != "VBD" or not first < index - 1 or tokens[index - 1].text != ",":
        return {}
    below = labels_below(tokens, index)
    done = "dobj" in below and not below & {"aux", "auxpass", "mark", "agent", *SUBJECTS}
    return {index: (first, "conj")} if done and token.lemma.lower() not in _GRANTING else {}


@rule(
    deps="amod",
    behind=1,
    once=True,
    examples=[
        "Two:CD:nummod:3→nsubj:2 pleaded=plead:VBD:amod:3→ROOT:2 guilty:JJ:nsubjpass:6→acomp:2 and:CC:cc:3→cc:2 "
        "were=be:VBD:auxpass:6 jailed=jail:VBN:ROOT:6→conj:2",
        "Noor:NNP:nsubj:3→nsubj:2 pleaded=plead:VBD:amod:3→ROOT:2 guilty:NN:ROOT:3→acomp:2 in:IN:prep:3→prep:2 "
        "May:NNP:pobj:4 and:CC:cc:3→cc:2 was=be:VBD:auxpass:8 jailed=jail:VBN:conj:3→conj:2",
        "Noor:NNP:poss:5→nsubj:4 and:CC:cc:1 Pike:NNP:conj:1 pleaded=plead:VBD:amod:5→ROOT:4 guilty:NN:ROOT:5→acomp:4",
        "Men:NNS:ROOT:1→nsubj:5 and:CC:cc:1 a:DT:det:4 boy:NN:npadvmod:5→conj:1 pleaded=plead:VBD:amod:6→ROOT:5 "
        "guilty:NN:conj:1→acomp:5",
        "Clerk:NN:nsubj:9→nsubj:5 ,:,:punct:1 Noor:NNP:appos:1 ,:,:punct:5 pleaded=plead:VBD:amod:6→ROOT:5 "
        "guilty:NN:appos:1→acomp:5 and:CC:cc:1→cc:5 is=be:VBZ:aux:9 cooperating=cooperate:VBG:ROOT:9→conj:5",
        "A:DT:det:2 man:NN:ROOT:2→nsubj:4 ,:,:punct:2 pleaded=plead:VBD:amod:5→ROOT:4 guilty:NN:conj:2→acomp:4 "
        "in:IN:prep:5→prep:4 May:NNP:pobj:6 and:CC:cc:2→cc:4 testified=testify:VBD:conj:2→conj:4",
        "Noor:NNP:ROOT:1→nsubj:5 ,:,:punct:1 61:CD:dep:1 ,:,:punct:5 pleaded=plead:VBN:amod:6→ROOT:5 "
        "innocent:NN:dep:1→acomp:5 in:IN:prep:6→prep:5 May:NNP:pobj:7",
    ],
    never=["The:DT:det:3 pleading=plead:VBG:amod:3 men=man:NNS:nsubj:4 left=leave:VBD:ROOT:4 Varna:NNP:dobj:4"],
)
def pleaded(tokens: Sequence[Token], index: int) -> Hung:
    """Who pleaded guilty did so, and what stands behind "and" came of it: "pleaded guilty and were | given"."""
    guilty, verb = tokens[index].head, tokens[tokens[index].head].head
    if tokens[index].lemma.lower() != "plead" or tokens[guilty].text not in ("guilty", "innocent"):
        return {}
    if verb < index:
        return _pleaded_behind(tokens, index, guilty)
    if verb == guilty:
        own = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head == guilty and i not in (index, guilty)}
        own |= {i: (index, "nsubj") for i, (_, dep) in own.items() if i < index and dep == "poss"}  # "Noor and Pike |"
        return own | {index: (index, "ROOT"), guilty: (index, "acomp")}
    who = next((i for i in range(index) if tokens[i].head == guilty and tokens[i].pos in ("NUM", *NOMINAL)), None)
    if who is None or tokens[guilty].dep not in SUBJECTS:
        return {}
    above = index if tokens[verb].head == verb else tokens[verb].head
    hung: Hung = {i: (index, tokens[i].dep) for i in range(guilty + 1, verb) if tokens[i].head == guilty}
    hung |= {index: (above, tokens[verb].dep), verb: (index, "conj")}
    return hung | {guilty: (index, "acomp"), who: (index, "nsubj")}


def _pleaded_behind(tokens: Sequence[Token], index: int, guilty: int) -> Hung:
    """The same, where what he pleaded was taken for a noun or name: "His clerk, Omar Noor, | pleaded guilty"."""
    who = tokens[guilty].head
    while tokens[who].dep in ("appos", "conj") and tokens[who].head < who:
        who = tokens[who].head
    verb = tokens[who].head
    subject = tokens[who].dep in SUBJECTS and verb > guilty
    named = subject and tokens[guilty].dep in ("appos", "conj")
    if tokens[who].pos not in NOMINAL or not (named or verb == who < index):
        return {}
    his = {guilty, tokens[guilty].head, who}
    hung: Hung = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head in his and i > guilty and i != verb}
    other = "conj" if any(tokens[i].head == who and tokens[i].dep == "cc" for i in range(who, index)) else "appos"
    hung |= {i: (who, other) for i in range(who, index) if (tokens[i].head, tokens[i].dep) == (index, "npadvmod")}
    hung |= {guilty: (index, "acomp"), who: (index, "nsubj")}
    if verb == who:
        return hung | {index: (index, "ROOT")}
    above = index if tokens[verb].head == verb else tokens[verb].head
    return hung | {index: (above, tokens[verb].dep), verb: (index, "conj")}


@rule(
    tags="VBN VBD",
    deps="amod",
    before=2,
    behind=1,
    once=True,
    examples=[
        "They:PRP:nsubj:2 hired=hire:VBD:ROOT:2 and:CC:cc:2 trained=train:VBN:amod:5→conj:2 "
        "fighters=fighter:NNS:conj:2→dobj:2"
    ],
    never=[
        "They:PRP:nsubj:2 hired=hire:VBD:ROOT:2 nurses=nurse:NNS:dobj:2 and:CC:cc:3 trained=train:VBN:amod:6 "
        "cooks=cook:NNS:conj:3"
    ],
)
def right_behind(tokens: Sequence[Token], index: int) -> Hung:
    """What is joined to a verb right behind it is a verb, and both have the noun: "hired and | trained fighters"."""
    verb, thing = index - 2, tokens[index].head
    joined = tokens[index - 1].dep == "cc" and tokens[index - 1].head == verb and tokens[verb].tag == "VBD"
    shared = thing > index and (tokens[thing].head, tokens[thing].dep) == (verb, "conj")
    return {index: (verb, "conj"), thing: (verb, "dobj")} if joined and shared else {}


@rule(
    parts="NOUN PROPN",
    deps="conj",
    examples=[
        "It:PRP:nsubj:2 fell=fall:VBD:ROOT:2 ,:,:punct:2 and:CC:cc:2 the:DT:det:6 ship:NN:conj:2→nsubj:7 "
        "sailed=sail:VBD:acl:6→conj:2 in:IN:prep:7 June:NNP:pobj:8"
    ],
    never=[
        "He:PRP:nsubj:2 sold=sell:VBD:ROOT:2 cars=car:NNS:dobj:2 and:CC:cc:3 boats=boat:NNS:conj:3 "
        "stolen=steal:VBN:acl:5"
    ],
)
def noun_joined(tokens: Sequence[Token], index: int) -> Hung:
    """A noun is not joined to a verb: the past tense that describes it is joined, with the noun as its subject ("It
    fell, and the first ship | sailed in June")."""
    first = tokens[index].head
    if tokens[first].pos != "VERB" or not first < index:
        return {}
    told = (i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (index, "acl"))
    verb = next((i for i in told if tokens[i].tag == "VBD" or does_it(tokens, i)), None)
    if verb is None:
        return {}
    opening = [i for i in range(first, index) if tokens[i].head == index and tokens[i].dep == "prep"]
    return {verb: (first, "conj"), index: (verb, "nsubj")} | dict.fromkeys(opening, (verb, "prep"))


@rule(
    tags="VBD VBN",
    deps="advcl conj ccomp parataxis",
    before=4,
    once=True,
    examples=[
        "Oman:NNP:nsubj:2 taxed=tax:VBD:ROOT:2 Varnan:JJ:amod:4 goods:NNS:dobj:2 and:CC:cc:4→cc:2 "
        "Varna:NNP:conj:4→nsubj:7 retaliated=retaliate:VBD:advcl:2→conj:2 in:IN:prep:7 May:NNP:pobj:8",
        "She:PRP:nsubj:2 had=have:VBD:ROOT:2 fever:NN:dobj:2 and:CC:cc:3→cc:2 blood:NN:compound:6 "
        "tests=test:NNS:conj:3→nsubj:7 showed=show:VBD:conj:2 it:PRP:dobj:7",
        "Water:NN:nsubj:2 rose=rise:VBD:ROOT:2 by:IN:prep:2 metres=metre:NNS:pobj:3 and:CC:cc:4→cc:2 "
        "people=people:NNS:nsubj:7 died=die:VBD:advcl:2→conj:2",
    ],
    never=[
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 Noor:NNP:dobj:2 and:CC:cc:3 Quist:NNP:conj:3 when:WRB:advmod:7 "
        "asked=ask:VBD:advcl:2",
        "They:PRP:nsubj:2 killed=kill:VBD:ROOT:2 Noor:NNP:dobj:2 and:CC:cc:3 Quist:NNP:conj:3 and:CC:cc:2 "
        "fled=flee:VBD:conj:2",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 in:IN:prep:2 May:NNP:pobj:3 and:CC:cc:2 Noor:NNP:nsubj:7 "
        "left=leave:VBD:ccomp:2",
    ],
)
def second_subject(tokens: Sequence[Token], index: int) -> Hung:
    """What stands between "and" and a past tense without subject did it: "taxed goods and | Varna retaliated"."""
    who, first = index - 1, tokens[index].head
    own = next((i for i in range(first, index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None)
    if own is not None:
        return _with_own(tokens, index, own)
    thing = tokens[who].head
    joint = who - 1
    while joint > thing and tokens[joint].head == who and tokens[joint].dep in _BEFORE_NOUN:
        joint -= 1
    stands = tokens[joint].text == "and" and tokens[who].pos in NOMINAL and tokens[who].dep == "conj" and thing < joint
    if not stands or not first < thing or tokens[first].tag != "VBD" or labels_below(tokens, index) & {"mark"}:
        return {}
    return {joint: (first, "cc"), who: (index, "nsubj"), index: (first, "conj")}


def _with_own(tokens: Sequence[Token], verb: int, subject: int) -> Hung:
    """The same of a verb that has its subject, behind the "and" that was hung on a noun before it."""
    first = tokens[verb].head
    joint = min([subject, *(i for i in range(first, subject) if is_below(tokens, i, subject))]) - 1
    finite = tokens[verb].tag == "VBD" or "auxpass" in labels_below(tokens, verb)
    past = tokens[first].tag in ("VBD", "VBN") and tokens[first].lemma.lower() not in REPORTING
    joins = tokens[joint].text == "and" and first < tokens[joint].head < joint and tokens[verb].dep != "conj"
    if not joins or not finite or not past or labels_below(tokens, verb) & {"mark", "advmod"}:
        return {}
    return {joint: (first, "cc"), verb: (first, "conj")}


_NEXT = frozenset({"afterwards", "again", "eventually", "finally", "later", "subsequently", "then"})


@rule(
    tags="VBN VBD",
    deps="parataxis advcl",
    before=4,
    examples=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 ,:,:punct:3 then:RB:advmod:6 "
        "freed=free:VBN:parataxis:3→conj:3",
    ],
    never=[
        "Noor:NNP:nsubj:2 said=say:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 they:PRP:nsubj:7 then:RB:advmod:7 "
        "left=leave:VBD:parataxis:2",
    ],
)
def then_too(tokens: Sequence[Token], index: int) -> Hung:
    """What was done next to whom, or by whom, the sentence tells of: "was held in May, then | freed"."""
    first = tokens[index].head
    opens = tokens[index - 1].text in _NEXT and tokens[index - 2].text in (",", "and")
    own = labels_below(tokens, index) & {*SUBJECTS, "aux", "auxpass", "mark"}
    if not opens or own or not first < index or not has_subject(tokens, first):
        return {}
    return {index: (first, "conj")}


@rule(
    words="attempted",
    tags="VBD VBN",
    deps="conj",
    before=4,
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD/AUX:auxpass:3 charged=charge:VBN:ROOT:3 with:IN:prep:3 murder:NN:pobj:4 "
        "and:CC:cc:3→cc:5 attempted=attempt:VBD:conj:3→amod:8 arson:NN:dobj:7→conj:5 in:IN:prep:7→prep:3 "
        "May:NNP:pobj:9",
    ],
    never=[
        "He:PRP:nsubj:3 was=be:VBD/AUX:auxpass:3 charged=charge:VBN:ROOT:3 with:IN:prep:3 murder:NN:pobj:4 and:CC:cc:3 "
        "attempted=attempt:VBD:conj:3 a:DT:det:9 coup:NN:dobj:7",
    ],
)
def and_attempted(tokens: Sequence[Token], index: int) -> Hung:
    """A crime that somebody is charged with beside another: "charged with murder and | attempted arson in May"."""
    verb, first, crime = tokens[index].head, index - 2, index + 1
    of = tokens[first].head
    tried = tokens[index - 1].text == "and" and tokens[first].dep == "pobj" and tokens[of].head == verb
    if not tried or tokens[of].text not in ("of", "with", "for", "to") or tokens[crime].pos != "NOUN":
        return {}
    behind: Hung = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and i > crime}
    return behind | {index: (crime, "amod"), crime: (first, "conj"), index - 1: (first, "cc")}


@rule(
    words="surrounding",
    deps="conj",
    before=2,
    behind=2,
    examples=[
        "A:DT:det:2 ban:NN:ROOT:2 in:IN:prep:2 Varna:NNP:pobj:3 and:CC:cc:2→cc:4 "
        "surrounding=surround:VBG:conj:2→amod:7 towns=town:NNS:dobj:6→conj:4 on:IN:prep:6→prep:2 Friday:NNP:pobj:8",
    ],
    never=[
        "They:PRP:nsubj:2 entered=enter:VBD:ROOT:2 Varna:NNP:dobj:2 ,:,:punct:2 surrounding=surround:VBG:conj:2 "
        "towns=town:NNS:dobj:5 there:RB:advmod:5",
    ],
)
def and_around_it(tokens: Sequence[Token], index: int) -> Hung:
    """What surrounds a place is where, nothing done: "a curfew in Varna and | surrounding towns on Friday"."""
    place, around = index - 2, index + 1
    if tokens[index - 1].text != "and" or tokens[around].head != index or tokens[around].pos not in NOMINAL:
        return {}
    above = tokens[index].head
    above = tokens[above].head if tokens[above].pos == "ADP" else above
    behind: Hung = {i: (above, one.dep) for i, one in enumerate(tokens) if one.head == index and i > around}
    return behind | {index: (around, "amod"), around: (place, "conj"), index - 1: (place, "cc")}


@rule(
    tags="VBN VBD VB",
    deps="amod",
    before=3,
    behind=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 in:IN:prep:2 Varna:NNP:pobj:4 ,:,:punct:5 "
        "questioned=question:VBN:amod:8→conj:2 staff:NN:conj:5→dobj:7 ,:,:punct:2 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 burned=burn:VBN:amod:6→conj:2 "
        "homes=home:NNS:dobj:2→dobj:5 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 held=hold:VBD:amod:9→conj:2 "
        "men=man:NNS:dobj:5→dobj:5 and:CC:cc:6 shot=shoot:VBD:conj:2 boys=boy:NNS:dobj:8",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 on:IN:prep:2 3:CD:nummod:9→pobj:4 May:NNP:npadvmod:5 "
        ",:,:punct:9 looted=loot:VBN:amod:9→conj:2 homes=home:NNS:pobj:4→dobj:8 and:CC:cc:9→cc:2 "
        "left=leave:VBD:conj:9→conj:2",
    ],
    never=[
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 Varna:NNP:dobj:2 ,:,:punct:2 besieged=besiege:VBN:amod:6 "
        "Basra:NNP:conj:3 and:CC:cc:6 Tarn:NNP:conj:6",
        "They:PRP:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:2 retired=retire:VBN:amod:7 "
        "army:NN:compound:7 chief:NN:appos:3 in:IN:prep:2 Varna:NNP:pobj:8",
    ],
)
def listed(tokens: Sequence[Token], index: int) -> Hung:
    """Behind a comma and before "and" with another past tense: "raided it, | burned homes and left"."""
    thing = tokens[index].head
    own = next((i for i in range(index + 1, thing) if (tokens[i].head, tokens[i].dep) == (index, "dobj")), None)
    first = verb_above(tokens, thing)
    if own is not None and first is not None and tokens[first].dep == "conj":  # "raided it, | held men and shot boys"
        thing, first = own, tokens[first].head
    if tokens[index - 1].text != "," or thing < index or tokens[index].lemma.lower() in _NO_DEED:
        return {}
    if first is None or first >= index - 1 or tokens[first].tag != "VBD" or tokens[thing].tag not in ("NN", "NNS"):
        return {}
    plain = all(tokens[i].dep in _BETWEEN for i in range(index + 1, thing))
    last = _last_of_row(tokens, index, first, thing)
    if not plain or last is None:
        return {}
    behind = thing + 1
    brought = behind < len(tokens) and (tokens[behind].dep, tokens[behind].head) == ("prep", first)
    told: Hung = {behind: (index, "prep")} if brought and not _is_time(tokens, behind) else {}
    if tokens[last].head == thing:
        told |= {last: (first, "conj"), **{i: (first, "cc") for i in range(thing, last) if tokens[i].dep == "cc"}}
    if tokens[thing].dep == "pobj":  # "raided it on | 3 May, looted | homes"
        days = (i for i in range(tokens[thing].head, index) if tokens[i].head == thing and tokens[i].dep != "punct")
        told |= dict.fromkeys(days, (tokens[thing].head, "pobj"))
    return told | {index: (first, "conj"), thing: (index, "dobj")}


@rule(
    tags="VBD",
    deps="advcl relcl",
    before=1,
    behind=2,
    once=True,
    examples=[
        "They:PRP:nsubj:2 charged=charge:VBD:advcl:4→ROOT:2 ,:,:punct:4 broke=break:VBD:ROOT:4→conj:2 it:PRP:dobj:4 "
        "and:CC:cc:4 fled=flee:VBD:conj:4",
        "Noor:NNP:nsubj:7→nsubj:5 ,:,:punct:1 armed=arm:VBN:acl:1 ,:,:punct:3 robbed=rob:VBD:advcl:3→ROOT:5 "
        "him:PRP:dobj:5 fled=flee:VBD:ROOT:7→conj:5 and:CC:cc:7 hid=hide:VBD:conj:7",
    ],
    never=[
        "When:WRB:advmod:3 they:PRP:nsubj:3 charged=charge:VBD:advcl:5 ,:,:punct:5 broke=break:VBD:ROOT:5",
        "They:PRP:nsubj:2 charged=charge:VBD:advcl:5 ,:,:punct:5 he:PRP:nsubj:5 fled=flee:VBD:ROOT:5 it:PRP:dobj:5",
        "Noor:NNP:nsubj:6 ,:,:punct:1 who:WP:nsubj:4 robbed=rob:VBD:relcl:1 him:PRP:dobj:4 fled=flee:VBD:ROOT:6",
    ],
)
def first_in_row(tokens: Sequence[Token], index: int) -> Hung:
    """The first deed in a row has their subject and is no clause: "they | charged, broke it and fled", also behind what
    commas set off from who did it ("Noor, armed with a knife, | robbed two men, took their car and fled")."""
    above, own = tokens[index].head, labels_below(tokens, index)
    if own & {"aux", "auxpass", "mark", "advmod"}:
        return {}
    who = above
    while above < index and tokens[who].dep in ("acl", "appos"):
        who = tokens[who].head
    behind = above if above > index else tokens[who].head
    if behind < index or tokens[behind].tag != "VBD" or "conj" not in labels_below(tokens, behind):
        return {}
    place = index if tokens[behind].head == behind else tokens[behind].head
    hung: Hung = {index: (place, tokens[behind].dep), behind: (index, "conj")}
    if above == behind:
        alone = own & SUBJECTS and not has_subject(tokens, behind)
        return hung if alone and tokens[behind - 1].text == "," else {}
    if own & SUBJECTS or "dobj" not in own or tokens[who].dep not in SUBJECTS or tokens[index - 1].text != ",":
        return {}
    return hung | {i: (index, tokens[i].dep) for i in range(index) if tokens[i].head == behind}


_TELLING = frozenset({"after", "although", "as", "because", "before", "since", "though", "until", "when", "while"})


@rule(
    tags="VBD VBN",
    deps="conj",
    before=6,
    examples=[
        "She:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:mark:5 men=man:NNS:nsubj:5 burned=burn:VBD:advcl:2 "
        "it:PRP:dobj:5 ,:,:punct:5→punct:2 and:CC:cc:5→cc:2 reached=reach:VBD:conj:5→conj:2 Varna:NNP:dobj:9",
    ],
    never=[
        "She:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:mark:5 men=man:NNS:nsubj:5 burned=burn:VBD:advcl:2 "
        "it:PRP:dobj:5 and:CC:cc:5 shot=shoot:VBD:conj:5 Noor:NNP:dobj:8",
        "She:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:mark:5 men=man:NNS:nsubj:5 burned=burn:VBD:advcl:2 "
        "it:PRP:dobj:5 ,:,:punct:5 and:CC:cc:5 shot=shoot:VBD:conj:5 her:PRP$:poss:11 son:NN:dobj:9",
        "She:PRP:nsubj:2 fled=flee:VBD:ROOT:2 after:IN:mark:5 men=man:NNS:nsubj:5 came=come:VBD:advcl:2 ,:,:punct:5 "
        "burned=burn:VBD:conj:5 it:PRP:dobj:7 ,:,:punct:5 and:CC:cc:5 left=leave:VBD:conj:7",
    ],
)
def goes_on_behind_clause(tokens: Sequence[Token], index: int) -> Hung:
    """A comma before "and" closes the clause that told when or why: "fled after men burned her shop, and | reached
    Varna" is what she did."""
    told = tokens[index].head
    main = tokens[told].head
    joint = next((i for i in range(index - 1, told, -1) if tokens[i].dep == "cc" and tokens[i].head == told), 0)
    between = tokens[joint + 1 : index]
    near = joint and tokens[joint - 1].text == "," and all(one.head == index for one in between)
    if not near or tokens[told].dep != "advcl" or not main < told or tokens[main].tag not in ("VBD", "VBN"):
        return {}
    brought = any(one.head == told and one.text in _TELLING for one in tokens[main:told])
    row = any(one.text == "," for one in tokens[told : joint - 1]) or has_subject(tokens, index)
    passive = tokens[index].tag == "VBN" and not any(one.dep == "auxpass" for one in between)
    said = tokens[main].lemma.lower() in REPORTING or tokens[told].lemma.lower() in REPORTING
    words = range(index + 1, min(index + 4, len(tokens)))  # "fled when men broke the door, and | shot her son"
    hers = any(tokens[i].tag in ("PRP", "PRP$") and tokens[i - 1].pos != "ADP" for i in words)
    if hers or not brought or row or passive or said or not (has_subject(tokens, told) and has_subject(tokens, main)):
        return {}
    return {joint - 1: (main, "punct"), joint: (main, "cc"), index: (main, "conj")}


RULES = (
    goes_on_behind_clause,
    first_in_row,
    and_around_it,
    and_attempted,
    then_too,
    noun_joined,
    right_behind,
    listed_deed,
    pleaded,
    second_subject,
    listed,
)
