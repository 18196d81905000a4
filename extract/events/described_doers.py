"""Who is described and then does something, whose deed was taken for what describes the last noun before it.

"Men armed with rifles | stormed the bank", "A boat packed with migrants | capsized". And who did it himself, before
what it did to others: "A bomb | exploded in Varna and six people were killed".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import BY_ITSELF, OWN_DOING, UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, is_below, labels_below
from extract.events.rule import rule
from extract.events.tree import BREAKS, NOMINAL, SUBJECTS
from extract.events.words import GIVING, REPORTING, TIME_NOUNS
from extract.records import Token

# What describes somebody or something, and is never the deed that a past tense tells without an object.
_DESCRIBING = frozenset(["arm", "back", "base", "bind", "clad", "cram", "crowd", "disguise", "dress", "fill", "lade"])
_DESCRIBING |= frozenset(["lead", "load", "mask", "overload", "pack", "situate", "station", "support"])
# Verbs whose participle has an object too ("a man | called Noor", "families | denied food").
_TWO_OBJECTS = GIVING | frozenset(["ask", "call", "charge", "cost", "deny", "dub", "elect", "entitle", "fee", "name"])
_TWO_OBJECTS |= frozenset(["nickname", "offer", "owe", "pay", "promise", "refuse", "send", "show", "teach", "tell"])
_TWO_OBJECTS |= frozenset(["date", "jail", "know", "make", "rename", "rent", "sentence", "title", "value", "worth"])
_BY_ITSELF = OWN_DOING | frozenset(["assemble", "crash", "detonate", "explode", "gather", "overturn", "surrender"])
_OF_VERB = SUBJECTS | {"npadvmod"}
_NO_TENSE = frozenset({"JJ", "VBG", "VBN"})
_STEPS = 6


@rule(
    tags="VBN VBD",
    deps="acl advcl amod",
    before=3,
    behind=1,
    once=True,
    examples=[
        "Men=man:NNS:nsubj:2→nsubj:5 armed=arm:VBN:ROOT:2→acl:1 with:IN:prep:2 guns=gun:NNS:pobj:3 "
        "stormed=storm:VBN:acl:4→ROOT:5 it:PRP:dobj:5 .:.:punct:2→punct:5",
        "Men=man:NNS:ROOT:1→nsubj:6 wearing=wear:VBG:acl:1 masks=mask:NNS:dobj:2 "
        "and:CC:cc:3 hats=hat:NNS:conj:3 seized=seize:VBN:acl:5→ROOT:6 it:PRP:dobj:6",
        "A:DT:det:2 boat:NN:nsubj:3→nsubj:6 packed=pack:VBD:ROOT:3→acl:2 with:IN:prep:3 men=man:NNS:pobj:4 "
        "capsized=capsize:VBN:acl:5→ROOT:6 off:RP:prep:6 Varna:NNP:pobj:7 .:.:punct:3→punct:6",
        "A:DT:det:2 man:NN:npadvmod:3→nsubj:6 armed:JJ:ROOT:3→acl:2 with:IN:prep:3 guns=gun:NNS:pobj:4 "
        "attacked=attack:VBD:advcl:3→ROOT:6 boys=boy:NNS:dobj:6 .:.:punct:3→punct:6",
        "A:DT:det:2 man:NN:ROOT:2→nsubj:7 disguised=disguise:VBN:acl:2 as:IN:prep:3 a:DT:det:8→det:6 "
        "cook:NN:compound:8→pobj:4 opened=open:VBN:amod:8→ROOT:7 fire:NN:pobj:4→dobj:7 in:IN:prep:3→prep:7 "
        "Varna:NNP:pobj:9 .:.:punct:2→punct:7",
        "Men=man:NNS:nsubj:8→nsubj:5 armed:JJ:acl:1 with:IN:prep:2 guns=gun:NNS:pobj:3 entered=enter:VBD:acl:4→ROOT:5 "
        "it:PRP:dobj:5 ,:,:punct:8→punct:5 killed=kill:VBD:ROOT:8→conj:5 two:CD:dobj:8 "
        "and:CC:cc:8 fled=flee:VBD:conj:8",
    ],
    never=[
        "Men=man:NNS:nsubj:7 armed:JJ:acl:1 with:IN:prep:2 guns=gun:NNS:pobj:3 sold=sell:VBD:acl:4 here:RB:advmod:5 "
        "killed=kill:VBD:ROOT:7 two:CD:dobj:7",
        "Men=man:NNS:nsubj:2 armed=arm:VBN:ROOT:2 with:IN:prep:2 guns=gun:NNS:pobj:3 made=make:VBN:acl:4 "
        "in:IN:prep:5 Oman:NNP:pobj:6",
        "Men=man:NNS:nsubj:2 dined=dine:VBD:ROOT:2 with:IN:prep:2 men=man:NNS:pobj:3 robbed=rob:VBN:acl:4 "
        "it:PRP:dobj:5",
        "Men=man:NNS:nsubj:2 looked=look:VBD:ROOT:2 for:IN:prep:2 boats=boat:NNS:pobj:3 capsized=capsize:VBN:acl:4 "
        "off:IN:prep:5 Oman:NNP:pobj:6",
        "Men=man:NNS:ROOT:1 armed=arm:VBN:acl:1 by:IN:agent:2 men=man:NNS:pobj:3 called=call:VBN:acl:4 Noor:NNP:dobj:5",
        "Oman:NNP:nsubj:2 says=say:VBZ:ROOT:2 the:DT:det:4 jet:NN:dobj:2 crashed=crash:VBN:acl:4 today:NN:npadvmod:5",
        "Cars=car:NNS:nsubj:2 collided=collide:VBN:ROOT:2 after:IN:prep:2 walls=wall:NNS:pobj:3 "
        "collapsed=collapse:VBD:acl:4 today:NN:npadvmod:5",
    ],
)
def then_did(tokens: Sequence[Token], index: int) -> Hung:
    """It has an object or is nobody's doing but one's own, behind what describes who opens the sentence: "A boat packed
    with men | capsized"."""
    token, last = tokens[index], index - 1
    thing = token.head if token.dep == "amod" else None
    if thing is None and token.head != last and not (token.dep == "advcl" and tokens[token.head].tag in _NO_TENSE):
        return {}
    held = (tokens[last].head, tokens[last].dep) == (thing, "compound")
    if thing is not None and not (index < thing <= index + 4 and held):
        return {}
    first = _describing(tokens, token.head if thing is None else thing, index)
    who = None if first is None else _described(tokens, first)
    if first is None or who is None or any(one.pos == "PUNCT" for one in tokens[who:index]):
        return {}
    if tokens[first].tag == "VBD" and any(one.text == "after" for one in tokens[first:index]):
        return {}  # "The mayor asked for help after a blast killed Noor"
    if tokens[first].lemma in OWN_DOING:
        return {}  # "Two cars collided after a wall collapsed"
    if thing is None and not _does(tokens, index, first):
        return {}
    above = tokens[first] if tokens[first].dep in ("ROOT", "ccomp") else tokens[who]
    if above.dep in SUBJECTS:
        return _first_of_deeds(tokens, who, index)
    hung: Hung = {index: (index if above.dep == "ROOT" else above.head, above.dep), who: (index, "nsubj")}
    hung[first] = (who, "acl")
    if thing is not None:
        hung |= {last: (tokens[thing].head, tokens[thing].dep), thing: (index, "dobj")}
        hung |= {i: (last, tokens[i].dep) for i in range(last) if tokens[i].head == thing}
    lent = {who, first} if above.dep == "ROOT" else {first}
    for i, one in enumerate(tokens):
        if one.head in lent and i not in (who, first, index) and (i > index or (i < who and _opens(one))):
            hung[i] = (index, one.dep)
    return {i: place for i, place in hung.items() if place != (tokens[i].head, tokens[i].dep)}


def _first_of_deeds(tokens: Sequence[Token], who: int, index: int) -> Hung:
    """It is the first of several deeds: "Men armed with guns | entered Varna, killed two and fled"."""
    second = tokens[who].head
    row = tokens[second - 1].text in (",", "and") and not has_subject(tokens[: second + 1], index)
    if not row or tokens[second].tag != "VBD" or tokens[index].tag != "VBD" or tokens[second].dep != "ROOT":
        return {}
    hung: Hung = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head == second and i < who}
    hung |= {who: (index, "nsubj"), index: (index, "ROOT"), second: (index, "conj")}
    return hung | {
        i: (index, one.dep) for i, one in enumerate(tokens) if one.head == second and i > index and one.dep == "punct"
    }


def _opens(token: Token) -> bool:
    """Whether it is of the sentence where it stands before who does it ("| In May | a man armed with …")."""
    return token.dep in ("prep", "npadvmod", "punct", "advmod", "mark")


def _describing(tokens: Sequence[Token], index: int, verb: int) -> int | None:
    """The participle on the way up from a noun, where it may only describe."""
    for _ in range(_STEPS):
        token = tokens[index]
        if token.tag[:2] == "VB" or token.dep == "acl" or token.text == "armed":
            return index if index < verb - 1 and _may_describe(tokens, index) else None
        if token.head == index or token.dep not in ("pobj", "prep", "agent", "dobj", "compound", "conj", "nmod"):
            return None
        index = token.head
    return None


def _may_describe(tokens: Sequence[Token], index: int) -> bool:
    """Whether what the parse gives a tense, or took for a verb, may be a participle."""
    below, lemma = labels_below(tokens, index), tokens[index].lemma.lower()
    if below & (HELPERS | {"neg"}) or tokens[index].tag in ("VBZ", "VBP"):
        return False  # "Oman says a jet crashed"
    past = tokens[index].tag != "VBD" or lemma in _DESCRIBING
    return past or ("dobj" not in below and lemma not in OWN_DOING | REPORTING)


def _described(tokens: Sequence[Token], first: int) -> int | None:
    """Who stands right before the participle, as its subject, or opens the sentence, which has no verb then."""
    who = first - 1
    if tokens[who].pos not in NOMINAL:
        return None
    if tokens[first].dep in ("ROOT", "ccomp"):
        return who if tokens[who].head == first and tokens[who].dep in _OF_VERB else None
    beside = tokens[who].dep == "nsubj" and tokens[who].head > first and tokens[who].head > who + 1
    return who if tokens[first].head == who and (tokens[who].dep == "ROOT" or beside) else None


def _does(tokens: Sequence[Token], verb: int, first: int) -> bool:
    """Whether the past tense is what somebody does and not what befell the noun before it."""
    below = labels_below(tokens, verb)
    if below & {"advmod", "agent", "aux", "auxpass", "mark", *SUBJECTS} or tokens[verb].lemma.lower() in _TWO_OBJECTS:
        return False
    thing = next((one for i, one in enumerate(tokens) if i > verb and (one.head, one.dep) == (verb, "dobj")), None)
    if thing is None or thing.text in CALENDAR:  # "a bomb planted under a bridge | detonated Tuesday"
        told = tokens[first].tag != "VBD" or tokens[first].lemma.lower() in _DESCRIBING
        alone = tokens[first].dep != "acl" or tokens[-1].text == "."  # no line of a list, nor a title
        return tokens[verb].lemma.lower() in _BY_ITSELF and told and alone
    return thing.lemma.lower() not in TIME_NOUNS and thing.pos != "NUM"


_LATER = frozenset({"advcl", "ccomp", "conj", "dobj", "parataxis", "xcomp"})
# What is done to a text, a law or those asked, and told without an object only where it describes them.
_DONE_TO = UNDERGONE | frozenset(["file", "issue", "offer", "pass", "survey", "unseal"])
_REPORTED = frozenset({"dead", "killed", "lost", "missing", "stolen"})  # whom somebody else reported so


@rule(
    tags="VBN VBD VBG",
    deps="ROOT",
    parts="VERB",
    before=1,
    behind=2,
    examples=[
        "Polls=poll:NNS:nsubj:2→nsubj:4 released=release:VBN:ROOT:2→acl:1 Tuesday:NNP:npadvmod:2 "
        "show:VBP:conj:2→ROOT:4 gains=gain:NNS:dobj:4 .:.:punct:2→punct:4",
        "Bills=bill:NNS:nsubj:2→nsubj:4 passed=pass:VBD:ROOT:2→acl:1 Tuesday:NNP:nsubj:4→npadvmod:2 "
        "cut:VBP:advcl:2→ROOT:4 aid:NN:dobj:4 .:.:punct:2→punct:4",
        "A:DT:det:2 van:NN:nsubj:3→nsubjpass:6 reported=report:VBD:ROOT:3→acl:2 stolen=steal:VBN:xcomp:3 "
        "was=be:VBD:auxpass:6 found=find:VBN:conj:3→ROOT:6 .:.:punct:3→punct:6",
        "Today:NN:npadvmod:4→npadvmod:8 ,:,:punct:4→punct:8 men=man:NNS:nsubj:4→nsubj:8 seeking=seek:VBG:ROOT:4→acl:3 "
        "a:DT:det:6 truce:NN:dobj:4 will:MD:aux:8 meet:VB:parataxis:4→ROOT:8 .:.:punct:4→punct:8",
    ],
    never=[
        "Guards=guard:NNS:nsubj:2 freed=free:VBD:ROOT:2 Noor:NNP:dobj:2 and:CC:cc:2 say:VBP:conj:2 so:RB:advmod:5",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 there:EX:expl:4 are=be:VBP:ccomp:2 guns=gun:NNS:attr:4 .:.:punct:2",
        "Men=man:NNS:nsubj:2 died=die:VBD:ROOT:2 as:IN:mark:5 fires=fire:NNS:nsubj:5 burn:VBP:advcl:2 .:.:punct:2",
        "Men=man:NNS:nsubjpass:3 were=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 Friday:NNP:npadvmod:3 pray:VBP:conj:3",
    ],
)
def did_so_described(tokens: Sequence[Token], index: int) -> Hung:
    """Who or what a participle describes does what the finite verb behind it tells: "Polls | released Tuesday show"."""
    below = [i for i, one in enumerate(tokens) if one.head == index != i]
    who = next((i for i in below if tokens[i].dep in ("nsubj", "nsubjpass") and i < index), None)
    last = tokens[index - 1].text == "last" and tokens[index - 2].pos in NOMINAL  # "a girl last | seen was"
    who = index - 2 if last and who is None else who
    verb = next((i for i in below if i > index + 1 and _tells(tokens, index, i)), None)
    if who is None or verb is None or any(tokens[i].dep in HELPERS | {"mark"} for i in below if i < index):
        return {}
    between = labels_below(tokens[:verb], index)
    describes = tokens[index].tag == "VBG" or "dobj" not in between
    told_so = tokens[index].text == "reported" and tokens[index + 1].text in _REPORTED
    if not describes or (tokens[index].tag == "VBD" and tokens[index].lemma.lower() not in _DONE_TO and not told_so):
        return {}
    if any(
        tokens[i].text in BREAKS or tokens[i].pos == "CCONJ"
        for i in range(who, verb)
        if tokens[i].head in (index, verb)
    ):
        return {}
    passive = any(one.dep == "auxpass" and one.head == verb for one in tokens)
    hung: Hung = {i: (verb, tokens[i].dep) for i in below if i < who or i > verb}
    hung |= {i: (index, "npadvmod") for i in range(index, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS}
    hung |= {i: (index, "prep") for i in range(index, verb) if (tokens[i].head, tokens[i].dep) == (verb, "mark")}
    return hung | {index: (who, "acl"), verb: (verb, "ROOT"), who: (verb, "nsubjpass" if passive else "nsubj")}


def _tells(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a finite verb behind a participle has no subject of its own but a day, and no word that brings it in."""
    if tokens[verb].dep not in _LATER or tokens[verb].pos not in ("VERB", "AUX"):
        return False
    own = [one for one in tokens if one.head == verb and one is not tokens[verb]]
    helped = any(one.dep in HELPERS and one.tag in FINITE | {"MD"} for one in own)
    if not helped and tokens[verb].tag not in FINITE:
        return False
    own_subject = any(one.dep in (*SUBJECTS, "expl") and one.text not in CALENDAR for one in own)
    since = {tokens[one.head].start for one in tokens if one.dep == "pobj"}  # "wanted | since 2009 was held"
    brought = any(one.dep == "mark" and one.start not in since for one in own)
    return not own_subject and not brought and not any(one.tag in ("WRB", "EX", "WDT", "WP") for one in own)


@rule(
    tags="VBN VBD",
    deps="ROOT ccomp",
    before=1,
    behind=4,
    examples=[
        "A:DT:det:2 group:NN:nsubj:3→nsubj:7 known=know:VBN:ROOT:3→acl:2 as:IN:mark:7→prep:3 Sunna:NNP:nsubj:7→pobj:4 "
        "has=have:VBZ:aux:7 raided=raid:VBN:advcl:3→ROOT:7 Varna:NNP:dobj:7 .:.:punct:3→punct:7",
        "A:DT:det:2 lorry:NN:nsubj:3→nsubj:6 packed=pack:VBD:ROOT:3→acl:2 with:IN:mark:6→prep:3 "
        "bombs:NNS:nsubj:6→pobj:4 hit:VBD:advcl:3→ROOT:6 it:PRP:dobj:6",
    ],
    never=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 known=know:VBN:ROOT:3 as:IN:mark:6 men=man:NNS:nsubj:6 "
        "left=leave:VBD:advcl:3 Varna:NNP:dobj:6",
        "He:PRP:nsubj:2 packed=pack:VBD:ROOT:2 as:IN:mark:5 men=man:NNS:nsubj:5 left=leave:VBD:advcl:2 it:PRP:dobj:5",
    ],
)
def known_as(tokens: Sequence[Token], index: int) -> Hung:
    """Who is known by a name, or laden with something, does what follows: "A group | known as the Front has raided it",
    "A lorry | packed with bombs hit it"."""
    known = tokens[index].lemma == "know" and tokens[index].tag == "VBN"
    if not known and tokens[index].lemma not in _DESCRIBING:
        return {}
    who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in _OF_VERB), None)
    by = ("as",) if known or tokens[index].lemma in ("disguise", "dress") else ("by", "in", "with")
    mark = next((i for i in range(index + 1, min(index + 4, len(tokens))) if tokens[i].text in by), None)
    if (
        who is None
        or who != index - 1
        or tokens[who].pos not in NOMINAL
        or mark is None
        or labels_below(tokens, index) & HELPERS
    ):
        return {}
    verb = tokens[mark].head
    name = next((i for i in range(mark, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if tokens[verb].head != index or name is None or tokens[verb].dep not in _LATER:
        return {}
    hung: Hung = {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and (i < who or i > verb)}
    above = (verb if tokens[index].head == index else tokens[index].head, tokens[index].dep)
    passive = "auxpass" in labels_below(tokens, verb)
    hung |= {mark: (index, "prep"), name: (mark, "pobj"), verb: above, index: (who, "acl")}
    return hung | {who: (verb, "nsubjpass" if passive else "nsubj")}


_DID_ITSELF = BY_ITSELF | _BY_ITSELF | {"burst", "derail"}


@rule(
    tags="VBD VBN",
    deps="acl",
    before=1,
    behind=4,
    examples=[
        "A:DT:det:2 bomb:NN:nsubjpass:8→nsubj:3 exploded=explode:VBN:acl:2→VBN:ROOT:3 there:RB:advmod:3 "
        "and:CC:cc:2→cc:3 people=people:NNS:nsubjpass:8 were=be:VBD:auxpass:8 killed=kill:VBN:ROOT:8→conj:3 "
        ".:.:punct:8→punct:3",
        "Fans=fan:NNS:nsubjpass:9→nsubj:5 of:IN:prep:1 two:CD:nummod:4 clubs=club:NNS:pobj:2 "
        "clashed=clash:VBD:acl:4→ROOT:5 and:CC:cc:1→cc:5 men=man:NNS:nsubjpass:9 were=be:VBD:auxpass:9 "
        "hurt:VBN:ROOT:9→conj:5",
        "Thousands=thousand:NNS:nsubjpass:9→nsubj:2 marched=march:VBD:acl:1→ROOT:2 in:IN:prep:2 Varna:NNP:pobj:3 "
        "and:CC:cc:4→cc:2 six:CD:nummod:7 people:NNS:nsubjpass:9 were=be:VBD:auxpass:9 held=hold:VBN:ROOT:9→conj:2",
        "Ships=ship:NNS:nsubj:7→nsubj:2 capsized=capsize:VBN:acl:1→ROOT:2 off:IN:prep:2 Varna:NNP:pobj:3 "
        "and:CC:cc:4→cc:2 men=man:NNS:conj:4→nsubj:7 drowned=drown:VBD:ROOT:7→conj:2",
    ],
    never=[
        "Men=man:NNS:nsubjpass:6 shot=shoot:VBN:acl:1 and:CC:cc:1 boys=boy:NNS:nsubjpass:6 were=be:VBD:auxpass:6 "
        "buried=bury:VBN:ROOT:6",
        "Crowds=crowd:NNS:nsubj:6 gathered=gather:VBD:acl:1 there:RB:advmod:2 and:CC:cc:1 men=man:NNS:conj:1 "
        "left=leave:VBD:ROOT:6",
    ],
)
def each_its_verb(tokens: Sequence[Token], index: int) -> Hung:
    """What nobody is made to do is no participle: its noun did it, and behind "and" somebody else did the rest."""
    who = tokens[index].head
    if tokens[who].dep == "pobj" and tokens[tokens[who].head].dep == "prep":  # "fans of two clubs | clashed"
        who = tokens[tokens[who].head].head
    verb = tokens[who].head
    if tokens[index].lemma not in _DID_ITSELF or tokens[who].dep not in SUBJECTS or not who < index < verb:
        return {}
    second = next((i for i in range(verb - 1, index, -1) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    own = "nsubjpass" if "auxpass" in labels_below(tokens, verb) else "nsubj"
    if second is None:
        second = next((i for i in range(verb - 1, index, -1) if _is_of_second(tokens, index, i, verb)), None)
    if second is None or tokens[second].pos not in NOMINAL:
        return {}
    joined = second - 1
    while joined > index and (tokens[joined].head in range(joined + 1, second + 1)):
        joined -= 1
    if tokens[joined].tag != "CC" or joined <= index or any(one.tag == "CC" for one in tokens[index:joined]):
        return {}
    hung: Hung = {index: (index if tokens[verb].head == verb else tokens[verb].head, tokens[verb].dep)}
    hung |= {who: (index, "nsubj"), joined: (index, "cc"), verb: (index, "conj"), second: (verb, own)}
    return hung | {
        i: (index, one.dep)
        for i, one in enumerate(tokens)
        if one.head == verb and i not in (who, joined) and (i < who or one.dep == "punct")
    }


def _is_of_second(tokens: Sequence[Token], first: int, noun: int, verb: int) -> bool:
    """Whether a noun joined to one behind the first verb is whom the second tells of: "capsized off Varna and | two
    men | drowned"."""
    if tokens[noun].dep != "conj" or tokens[noun].pos != "NOUN" or not first < tokens[noun].head < noun:
        return False
    between = range(noun + 1, verb)
    return all(is_below(tokens, i, noun) or (tokens[i].head == verb and tokens[i].dep in HELPERS) for i in between)


@rule(
    tags="VBD",
    deps="acl",
    before=3,
    behind=3,
    once=True,
    examples=[
        "Men=man:NNS:ROOT:1→nsubj:4 with:IN:prep:1 guns=gun:NNS:pobj:2 entered=enter:VBD:acl:3→ROOT:4 it:PRP:dobj:4 "
        ",:,:punct:1→punct:4 and:CC:cc:1→cc:4 shot=shoot:VBD:conj:1→conj:4 Noor:NNP:dobj:8",
        "Men=man:NNS:nsubj:7→nsubj:4 on:IN:prep:1 bikes=bike:NNS:pobj:2 stormed=storm:VBD:acl:3→ROOT:4 it:PRP:dobj:4 "
        "and:CC:cc:1→cc:4 beat=beat:VBD:ROOT:7→conj:4 Noor:NNP:dobj:7",
    ],
    never=[
        "Men=man:NNS:nsubj:7 with:IN:prep:1 guns=gun:NNS:pobj:2 sold=sell:VBD:acl:3 in:IN:prep:4 Oman:NNP:pobj:5 "
        "left=leave:VBD:ROOT:7",
        "Men=man:NNS:nsubj:6 with:IN:prep:1 guns=gun:NNS:pobj:2 called=call:VBD:acl:3 Noor:NNP:dobj:4 "
        "left=leave:VBD:ROOT:6 and:CC:cc:6 hid=hide:VBD:conj:6",
    ],
)
def first_of_his(tokens: Sequence[Token], index: int) -> Hung:
    """The first of two deeds joined by "and", behind what only describes who did them: "men with guns | entered the
    bank and shot a guard"."""
    thing = tokens[index].head
    preposition = tokens[thing].head
    who = tokens[preposition].head
    described = thing == index - 1 and tokens[thing].dep == "pobj" and who == preposition - 1
    below = labels_below(tokens, index)
    if not described or "dobj" not in below or below & {"agent", "mark", *HELPERS, *SUBJECTS}:
        return {}
    top = tokens[who].head == who
    second = (
        i for i, one in enumerate(tokens) if i > index and one.tag in ("VB", "VBD") and tokens[i - 1].text == "and"
    )
    then = next(
        (i for i in second if (tokens[i].head == who and tokens[i].dep == "conj") or tokens[who].head == i), None
    )
    if then is None or not (top or tokens[who].dep == "nsubj") or labels_below(tokens, then) & HELPERS:
        return {}
    place = index if top or tokens[then].head == then else tokens[then].head
    dep = tokens[who].dep if top else tokens[then].dep
    beside = {"cc", "punct", "prep", "npadvmod"} - (set() if top else {"prep"})
    hung: Hung = {
        i: (index, one.dep)
        for i, one in enumerate(tokens)
        if (one.head == who and one.dep in beside and i != preposition) or (one.head == then and i < who)
    }
    return hung | {index: (place, dep), who: (index, "nsubj"), then: (index, "conj")}


RULES = (then_did, did_so_described, known_as, each_its_verb, first_of_his)
