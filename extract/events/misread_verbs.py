"""Verbs, participles and adjectives taken for one another, told by the words themselves, whatever the dates.

"the Treasury imposed sanctions", "Gunmen linked to a gang have fled", "The ship was sunk by a mine".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import HARM, OWN_DOING, REASSIGNED, UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, bare, has_finite, has_subject, labels_below, verb_above
from extract.events.rule import rule
from extract.events.subjectless import said_what
from extract.events.torn import is_passive_and
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GIVING, REPORTING
from extract.records import Token

_HARMING = HARM | {"abduct", "attack", "beat", "burn", "destroy", "loot", "rape", "shoot", "strike"}
_HARMED = frozenset(
    ["abducted", "beaten", "burned", "burnt", "damaged", "destroyed", "detained", "hurt", "injured", "killed"]
)
_HARMED |= frozenset({"looted", "raped", "torched", "wounded"})
# What authorities do, and seldom what a noun behind is told to be ("closed the office and | banned meetings").
_ORDERED = frozenset(["acquitted", "arrested", "banned", "blocked", "confiscated", "declared", "deported", "dismissed"])
_ORDERED |= frozenset(["expelled", "fired", "freed", "imposed", "sacked", "seized", "suspended"])
_FINDING = frozenset(["describe", "discover", "document", "find", "identify", "include", "list", "mention", "name"])
_FINDING |= frozenset(["notice", "record", "report", "see", "show", "visit"])


@rule(
    tags="VBN VBD",
    deps="amod compound",
    examples=[
        "The:DT:det:2 board:NN:nsubj:3 imposed=impose:VBN:amod:4→ROOT:3 fines=fine:NNS:ROOT:4→dobj:3 "
        ".:.:punct:4→punct:3",
        "Toure:NNP:nsubj:2 dismissed=dismiss:VBD:amod:3→ROOT:2 director:NN:compound:4 Kone:NNP:ROOT:4→dobj:2",
        "The:DT:det:5→det:2 club:NN:compound:3→nsubj:3 sacked=sack:VBN:amod:5→ROOT:3 coach:NN:compound:5 "
        "Kone:NNP:ROOT:5→dobj:3",
    ],
    never=[
        "The:DT:det:3 imposed=impose:VBN:amod:3 fines=fine:NNS:nsubj:4 hurt:VBD:ROOT:4 .:.:punct:4",
        "The:DT:det:5 state:NN:compound:3 appointed=appoint:VBN:amod:5 judge:NN:compound:5 Kone:NNP:nsubj:6 "
        "left=leave:VBD:ROOT:6",
    ],
)
def no_adjective(tokens: Sequence[Token], index: int) -> Hung:
    """The verb with a subject takes the place of the noun that is its object: "the Treasury | imposed sanctions"."""
    noun = tokens[index].head
    while index < noun < tokens[noun].head and tokens[noun].dep == "compound":
        noun = tokens[noun].head  # "dismissed director | Kone"
    subject = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None)
    did: Hung = {}
    if subject is None and tokens[noun].pos == "PROPN" and tokens[noun].head == noun and not has_finite(tokens):
        subject = index - 1 if (tokens[index - 1].head, tokens[index - 1].dep) == (index, "compound") else None
        did = {} if subject is None else {subject: (index, "nsubj")}  # "The club | sacked coach Omar Noor"
        did |= {i: (index - 1, "det") for i in range(index - 1) if did and tokens[i].pos == "DET"}
    if subject is None or not noun > index or is_passive_and(tokens, index) or said_what(tokens, index):
        return {}
    above = tokens[noun].head
    comma = next((i for i in range(above - 1, noun, -1) if tokens[i].text == ","), None) if above > noun else None
    if comma is not None and tokens[noun].dep == "nsubj" and tokens[above].lemma.lower() in REPORTING:
        who = next((i for i in range(comma + 1, above) if tokens[i].dep == "conj" and tokens[i].pos in NOMINAL), None)
        if who is not None:  # "Shops suffered damage in protests, police | said"
            return {index: (above, "ccomp"), noun: (index, "dobj"), who: (above, "nsubj")}
    hung: Hung = {index: (index if above == noun else above, tokens[noun].dep), noun: (index, "dobj")}
    hung |= {i: (index, tokens[i].dep) for i in range(subject) if tokens[i].head == noun}
    marks = (i for i in range(noun, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "punct")
    return hung | dict.fromkeys(marks, (index, "punct")) | did


@rule(
    tags="VBN",
    parts="VERB",
    deps=SUBJECTS,
    once=True,
    examples=[
        "A:DT:det:2 car:NN:nsubj:4→nsubjpass:6 last:RB:advmod:4 seen=see:VBN:nsubjpass:6→acl:2 was=be:VBD:auxpass:6 "
        "found=find:VBN:ROOT:6"
    ],
    never=["The:DT:det:2 wounded=wound:VBN:nsubjpass:4 were=be:VBD:auxpass:4 freed=free:VBN:ROOT:4"],
)
def subject_s_participle(tokens: Sequence[Token], index: int) -> Hung:
    """The noun takes the place of the participle behind it: "The elections | set for May were put off"."""
    token = tokens[index]
    if not token.head > index:
        return {}
    own = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None)
    if own is None and index > 1 and tokens[index - 1].text == ",":  # "said the elections, set for May, were"
        own = index - 2 if tokens[index - 2].dep == "dobj" else None
    if own is None or tokens[own].pos not in NOMINAL:
        return {}
    return {own: (token.head, token.dep), index: (own, "acl")}


@rule(
    tags="VBG",
    deps="advcl xcomp ccomp dobj",
    behind=1,
    once=True,
    examples=[
        "It:PRP:nsubj:2 took=take:VBD:ROOT:2 the:DT:det:4→det:5 rotating=rotate:VBG:xcomp:2→amod:5 "
        "chair:NN:dobj:4→dobj:2"
    ],
    never=["It:PRP:nsubj:2 began=begin:VBD:ROOT:2 rotating=rotate:VBG:xcomp:2 chairs=chair:NNS:dobj:3"],
)
def rotating(tokens: Sequence[Token], index: int) -> Hung:
    """A participle with an article describes the noun behind it: "took the | rotating chair"."""
    thing = index + 1
    before = [i for i in range(index) if tokens[i].head == index]
    if tokens[thing].head != index or tokens[thing].dep != "dobj" or all(tokens[i].dep != "det" for i in before):
        return {}
    hung: Hung = {i: (thing, tokens[i].dep) for i in before}
    return hung | {thing: (tokens[index].head, "dobj"), index: (thing, "amod")}


@rule(
    tags="VBN",
    deps="acomp",
    once=True,
    examples=[
        "It:PRP:nsubj:2→nsubjpass:3 was=be:VBD:ROOT:2→auxpass:3 sunk=sink:VBN:acomp:2→ROOT:3 by:IN:prep:3 "
        "mines=mine:NNS:pobj:4"
    ],
    never=["It:PRP:nsubj:2 was=be:VBD:ROOT:2 sunk=sink:VBN:acomp:2 in:IN:prep:3 mud:NN:pobj:4"],
)
def passive(tokens: Sequence[Token], index: int) -> Hung:
    """The participle taken for what a copula says takes its place: "was | sunk by a mine"."""
    token, be = tokens[index], tokens[index].head
    if be >= index or tokens[be].lemma.lower() != "be" or tokens[be].dep in HELPERS:
        return {}
    by = any(one.head == index and one.text.lower() == "by" for one in tokens[index:])
    if not by and token.lemma.lower() not in REASSIGNED:
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == be and i not in (be, index)]
    hung: Hung = {i: (index, "nsubjpass" if tokens[i].dep == "nsubj" else tokens[i].dep) for i in below}
    above = index if tokens[be].head == be else tokens[be].head
    return hung | {be: (index, "auxpass"), index: (above, tokens[be].dep)}


_CLAUSE = frozenset({"WDT", "WP", "WP$", "WRB"})
_BRINGING = frozenset({"after", "although", "as", "because", "before", "since", "that", "until", "while"})


@rule(
    parts="VERB",
    deps="conj parataxis ccomp",
    once=True,
    examples=[
        "Men=man:NNS:nsubj:2→nsubj:6 linked=link:VBD:ROOT:2→acl:1 to:IN:prep:2 it:PRP:pobj:3 have:VBP:aux:6 "
        "fled=flee:VBN:conj:2→ROOT:6 .:.:punct:2→punct:6",
        "A:DT:det:2 march:NN:npadvmod:3→nsubj:6 planned=plan:VBN:ROOT:3→acl:2 here:RB:advmod:3 was=be:VBD:auxpass:6 "
        "banned=ban:VBN:conj:3→ROOT:6 .:.:punct:3→punct:6",
    ],
    never=[
        "The:DT:det:2 chief:NN:nsubj:3 says=say:VBZ:ROOT:3 guards=guard:NNS:nsubj:6 have:VBP:aux:6 "
        "fled=flee:VBN:ccomp:3",
        "Prices=price:NNS:nsubj:2 eased=ease:VBD:ROOT:2 after:IN:prep:2 Rita:NNP:pobj:3 was=be:VBD:auxpass:6 "
        "downgraded=downgrade:VBN:conj:2 .:.:punct:2",
        "Tensions=tension:NNS:nsubj:2 remain:VBP:ROOT:2 high:JJ:acomp:2 men=man:NNS:conj:2 have:VBP:aux:6 "
        "warned=warn:VBN:conj:2 of:IN:prep:6 it:PRP:pobj:7",
    ],
)
def described(tokens: Sequence[Token], index: int) -> Hung:
    """The finite verb takes the place of the participle before it, which only describes the subject: "Gunmen linked to
    a gang | have fled"."""
    token, first = tokens[index], tokens[index].head
    may_describe = tokens[first].tag in ("VBN", "VBD") and tokens[first].lemma.lower() not in OWN_DOING
    if not first < index or tokens[first].pos != "VERB" or not may_describe:
        return {}
    below, subject = bare(tokens, first)
    if tokens[first].tag == "VBN" and tokens[first - 1].tag == "NN" and tokens[first - 1].dep == "npadvmod":
        subject = first - 1  # "A march | planned for 4 May was called off"
    if subject is None or any(tokens[i].dep in ("cc", "punct", "mark") for i in below if i < index):
        return {}
    if tokens[first].tag == "VBD" and (tokens[first].lemma.lower() in REPORTING or tokens[subject].tag == "PRP"):
        return {}  # "The chief said a guard was killed"
    has_thing = tokens[first].tag == "VBD" and any(tokens[i].dep == "dobj" for i in below)
    if has_thing and tokens[first].lemma.lower() not in GIVING:
        return {}
    if token.dep == "parataxis" and tokens[first].tag == "VBG" and tokens[first - 1].text == ",":
        return {}  # "The boat that sank, killing six, was raised": `participles.outcome_between`
    own = [one for one in tokens[first:index] if one.head == index and one.dep in HELPERS]
    if not own or own[0].tag not in FINITE or has_subject(tokens, index):
        return {}
    row = tokens[subject].pos == "PROPN" or any(one.head == index and one.dep == "conj" for one in tokens[index + 1 :])
    if tokens[first].tag == "VBD" and row and tokens[tokens.index(own[0]) - 1].text == ",":
        return {}  # "Noor enlisted in 1914, was wounded and died", "The house met, was dissolved and did not sit again"
    if any(one.tag in _CLAUSE or one.text in _BRINGING for one in tokens[first + 1 : index]):
        return {}  # "Prices eased after the storm was downgraded", "followed Quist, whose test was confirmed"
    above = index if tokens[first].head == first else tokens[first].head
    hung: Hung = {i: (index, tokens[i].dep) for i in below if i > index}
    return hung | {index: (above, tokens[first].dep), first: (subject, "acl"), subject: (index, "nsubj")}


@rule(
    tags="VBN",
    deps="amod",
    before=2,
    once=True,
    examples=[
        "The:DT:det:2 mayor:NN:ROOT:2→nsubj:6 ,:,:punct:2 Quist:NNP:appos:2 ,:,:punct:2 held=hold:VBN:amod:7→ROOT:6 "
        "talks=talk:NNS:conj:2→dobj:6"
    ],
    never=[
        "The:DT:det:2 mayor:NN:nsubj:7 ,:,:punct:2 aged=age:VBN:amod:5 Quist:NNP:appos:2 ,:,:punct:2 "
        "left=leave:VBD:ROOT:7"
    ],
)
def unverbed(tokens: Sequence[Token], index: int) -> Hung:
    """The verb of a sentence that seems to have none: "The minister, Lena Quist, | held talks with unions"."""
    thing = tokens[index].head
    subject = tokens[thing].head
    if tokens[index - 1].text != "," or not thing > index or tokens[thing].dep not in ("appos", "conj"):
        return {}
    if tokens[subject].head != subject or tokens[subject].pos not in NOMINAL:
        return {}
    if has_finite(tokens):
        return {}
    return {index: (index, "ROOT"), subject: (index, "nsubj"), thing: (index, "dobj")}


@rule(
    tags="VBG",
    deps="csubj",
    before=2,
    behind=3,
    once=True,
    examples=[
        "Acme:NNP:nsubj:3→nsubj:6 ,:,:punct:1 quoting=quote:VBG:csubj:6→acl:1 guards=guard:NNS:dobj:3 ,:,:punct:6 "
        "said=say:VBD:ROOT:6 he:PRP:nsubj:8 died=die:VBD:ccomp:6"
    ],
    never=[
        "Acme:NNP:nsubj:3 ,:,:punct:1 leaving=leave:VBG:csubj:6 town:NN:dobj:3 then:RB:advmod:6 helped=help:VBD:ROOT:6"
    ],
)
def aside_of_doing(tokens: Sequence[Token], index: int) -> Hung:
    """Who does two things, one of them between commas: "Acme, | quoting a guard, said he died"."""
    verb = tokens[index].head
    who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep == "nsubj"), None)
    if who is None or tokens[index - 1].text != "," or tokens[verb - 1].text != "," or tokens[verb].tag not in FINITE:
        return {}
    others = any(one.head == verb and one.dep in SUBJECTS for at, one in enumerate(tokens) if at != index)
    return {} if others else {who: (verb, "nsubj"), index: (who, "acl")}


@rule(
    tags="VBN VBD",
    deps="amod",
    before=1,
    once=True,
    examples=[
        "It:PRP:nsubj:2 killed=kill:VBD:ROOT:2 a:DT:det:4 child:NN:dobj:2 and:CC:cc:4 injured=injure:VBN:amod:7→conj:2 "
        "others=other:NNS:dobj:2→dobj:6",
        "They:PRP:nsubj:2 entered=enter:VBD:ROOT:2 Tarn:NNP:dobj:2 and:CC:cc:3 set:VBN:amod:6→conj:2 "
        "fire:NN:conj:3→dobj:5 "
        "to:IN:prep:6→prep:5 houses=house:NNS:pobj:7",
    ],
    never=[
        "They:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:4 child:NN:dobj:2 and:CC:cc:4 injured=injure:VBN:amod:7 "
        "men=man:NNS:conj:4"
    ],
)
def harmed_too(tokens: Sequence[Token], index: int) -> Hung:
    """The participle behind "and" is a deed beside the verb's, the noun behind it its object: "killed a child and |
    injured others", "entered the village and | set fire to houses"."""
    token, thing = tokens[index], tokens[index].head
    if thing <= index or tokens[index - 1].text not in ("and", ","):
        return {}
    fire = token.text == "set" and thing == index + 1 and tokens[thing].text == "fire"
    entered = verb_above(tokens, tokens[thing].head) if fire else None
    if entered is not None:
        to = [i for i in range(thing, min(len(tokens), thing + 3)) if tokens[i].text == "to"]
        return {index: (entered, "conj"), thing: (index, "dobj")} | dict.fromkeys(to, (index, "prep"))
    first = tokens[thing].head if tokens[thing].dep == "conj" else index - 1
    verb = tokens[thing].head if tokens[thing].dep == "dobj" else tokens[first].head
    done = tokens[verb].tag == "VBD" and verb < index and tokens[index - 1].text == "and"
    if not done or tokens[verb].pos != "VERB":
        return {}
    named = tokens[thing].pos == "PROPN" and thing == index + 1 and token.lemma.lower() in UNDERGONE
    ordered = token.text.lower() in _ORDERED and tokens[verb].lemma.lower() not in _FINDING
    if not (named or ordered or (tokens[verb].lemma.lower() in _HARMING and token.text.lower() in _HARMED)):
        return {}
    behind = [i for i in range(thing + 1, len(tokens)) if tokens[i].head == verb and tokens[i].dep == "prep"]
    return dict.fromkeys(behind, (index, "prep")) | {index: (verb, "conj"), thing: (index, "dobj")}


@rule(
    deps="dobj",
    parts="NOUN PROPN",
    before=1,
    behind=2,
    examples=[
        "Noor:NNP:nsubj:2 said=say:VBD:ROOT:2 soldiers=soldier:NNS:dobj:2→nsubj:4 "
        "shot=shoot:VBN:acl:3→ccomp:2 at:IN:prep:4 them:PRP:pobj:5",
    ],
    never=[
        "Noor:NNP:nsubj:2 saw=see:VBD:ROOT:2 soldiers=soldier:NNS:dobj:2 shot=shoot:VBN:acl:3 at:IN:prep:4 "
        "dawn:NN:pobj:5",
        "Noor:NNP:nsubj:2 said=say:VBD:ROOT:2 prayers=prayer:NNS:dobj:2 written=write:VBN:acl:3 by:IN:agent:4 "
        "monks=monk:NNS:pobj:5",
    ],
)
def said_they(tokens: Sequence[Token], index: int) -> Hung:
    """Who is told of behind "said" is nothing that is said: "said soldiers | shot at the crowd"."""
    verb, did = tokens[index].head, index + 1
    said = tokens[verb].lemma.lower() in ("say", "claim") and verb < index
    if not said or tokens[did].tag != "VBN" or (tokens[did].head, tokens[did].dep) != (index, "acl"):
        return {}
    return {} if "agent" in labels_below(tokens, did) else {index: (did, "nsubj"), did: (verb, "ccomp")}


@rule(
    tags="VBN VBD",
    deps="amod",
    before=3,
    behind=2,
    examples=[
        "A:DT:det:2 jury:NN:ROOT:2→nsubj:5 on:IN:prep:2→prep:5 Friday:NNP:pobj:3 convicted=convict:VBN:amod:6→ROOT:5 "
        "Noor:NNP:appos:2→dobj:5 of:IN:prep:5 murder:NN:pobj:7 .:.:punct:2→punct:5",
    ],
    never=[
        "A:DT:det:2 film:NN:ROOT:2 on:IN:prep:2 the:DT:det:6 convicted=convict:VBN:amod:6 Noor:NNP:pobj:3 .:.:punct:2",
        "The:DT:det:2 mayor:NN:nsubj:6 ,:,:punct:2 convicted=convict:VBN:amod:5 Noor:NNP:appos:2 fled=flee:VBD:ROOT:6",
    ],
)
def on_the_day_did(tokens: Sequence[Token], index: int) -> Hung:
    """What stands behind the day was done on it by who stands before it: "A jury on Friday | convicted Noor"."""
    name = tokens[index].head
    who = tokens[name].head
    day = index - 1
    on = next((i for i in range(day, who, -1) if tokens[i].text == "on"), None)
    dated = tokens[day].text in CALENDAR or tokens[day].pos == "NUM"
    between = [one for one in tokens[who + 1 : index] if one.text in (",", "(", "–")] if who < index else [tokens[who]]
    if tokens[name].dep != "appos" or not who < index < name or on is None or not dated or between:
        return {}
    if tokens[who].dep != "ROOT":
        return {}
    rest = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head == who and (i > name or i == on)}
    opening = {i: (index, one.dep) for i, one in enumerate(tokens[:who]) if one.head == who and one.dep == "prep"}
    return rest | opening | {index: (index, "ROOT"), who: (index, "nsubj"), name: (index, "dobj")}


@rule(
    tags="NN VBG",
    deps="compound amod",
    before=2,
    behind=2,
    once=True,
    examples=[
        "He:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:6→det:4 stone:NN:compound:6→dobj:2 honoring:NN:compound:6→acl:4 "
        "Koreans:NNPS:dobj:2→dobj:5 who:WP:nsubj:8 died=die:VBD:relcl:6",
    ],
    never=[
        "He:PRP:nsubj:2 saw=see:VBD:ROOT:2 the:DT:det:6 oil:NN:compound:6 drilling:NN:compound:6 "
        "platforms=platform:NNS:dobj:2 there:RB:advmod:2",
        "He:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:6 steel:NN:compound:6 building:NN:compound:6 "
        "works:NNS:dobj:2 there:RB:advmod:2",
    ],
)
def of_several(tokens: Sequence[Token], index: int) -> Hung:
    """Behind "a" the noun is the one before a verb in "-ing", whose object are the several: "a stone | honoring
    Koreans who died"."""
    several, thing, article = tokens[index].head, index - 1, index - 2
    told = index + 2 < len(tokens) and (tokens[index + 2].tag in ("WP", "WDT") or tokens[index + 2].dep == "acl")
    fits = several == index + 1 and tokens[several].tag in ("NNS", "NNPS") and tokens[index].text.endswith("ing")
    fits = fits and told and tokens[article].text.lower() in ("a", "an") and tokens[article].head == several
    if not fits or tokens[thing].head not in (index, several):
        return {}
    return {
        article: (thing, "det"),
        thing: (tokens[several].head, tokens[several].dep),
        index: (thing, "acl"),
        several: (index, "dobj"),
    }


RULES = (
    no_adjective,
    subject_s_participle,
    rotating,
    passive,
    described,
    unverbed,
    aside_of_doing,
    harmed_too,
    said_they,
    on_the_day_did,
    of_several,
)
