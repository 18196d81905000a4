"""Words that were parted from the one they belong to by what stands between, told by the words themselves.

"were | today in Varna | handed prison terms", "held Noor, a clerk, and | Quist, a nurse", "a march against the mayor |
which took place in Varna", "are | yet | to be freed".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.parse import FINITE, Hung, has_subject, labels_below, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import (
    BEFALLING,
    COUNTS,
    EVENT_NOUNS,
    EVENT_SUFFIXES,
    GIVING,
    NOT_EVENTS,
    PUNISHING,
    UNDERGONE,
)
from extract.records import Token

_HAPPENING = frozenset({"happened", "occurred", "took"})
# Papers and penalties: what stands behind one was done to it, not by who did it ("upheld the sentence, issued in May").
_ISSUED = frozenset(
    {"ban", "decision", "decree", "fine", "licence", "license", "order", "permit", "ruling", "sentence"}
)
_ISSUED |= {"term", "verdict", "warrant"}
_ISSUING = frozenset({"deliver", "hand", "impose", "issue", "pass", "pronounce", "sign", "suspend"})
_CASES = frozenset({"case", "complaint", "inquiry", "investigation", "lawsuit", "probe", "suit"})
_CASE_VERBS = frozenset({"bring", "file", "initiate", "launch", "lodge", "open"})


@rule(
    words="yet",
    before=1,
    behind=2,
    once=True,
    examples=[
        "They:PRP:nsubjpass:6 are=be:VBP:auxpass:6 yet:RB:advmod:2→neg:6 to:TO:aux:6 be:VB:auxpass:6 "
        "freed=free:VBN:ROOT:6",
        "It:PRP:nsubj:2→nsubj:5 has=have:VBZ/AUX:ROOT:2→aux:5 yet:RB:advmod:2→neg:5 to:TO:aux:5 rule:VB:xcomp:2→ROOT:5",
    ],
    never=["He:PRP:nsubj:2 came=come:VBD:ROOT:2 yet:CC:cc:2 left=leave:VBD:conj:2 early:RB:advmod:4"],
)
def yet_to(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody has yet to do was not done: "has | yet to rule" is one verb."""
    helper, verb = index - 1, tokens[index + 1].head
    if tokens[index + 1].text != "to" or not verb > index + 1 or tokens[helper].lemma.lower() not in ("be", "have"):
        return {}
    hung: Hung = {index: (verb, "neg")}
    if tokens[verb].head != helper:
        return hung
    subject = {i: (verb, one.dep) for i, one in enumerate(tokens[:helper]) if one.head == helper}
    above = verb if tokens[helper].head == helper else tokens[helper].head
    return hung | subject | {verb: (above, tokens[helper].dep), helper: (verb, "aux")}


@rule(
    tags="VBD",
    parts="VERB",
    deps="acl advcl",
    before=1,
    examples=[
        "It:PRP:nsubj:2 lists=list:VBZ:ROOT:2 writers=writer:NNS:dobj:2 jailed=jail:VBD:advcl:2→acl:3 in:IN:prep:4 "
        "May:NNP:pobj:5",
        "Those:DT:pobj:1 men=man:NNS:ROOT:2 held=hold:VBD:acl:2→acl:2 since:IN:prep:3 May:NNP:pobj:4",
    ],
    never=[
        "He:PRP:nsubj:2 freed=free:VBD:ROOT:2 men=man:NNS:dobj:2 when:WRB:advmod:5 told=tell:VBD:advcl:2 "
        "so:RB:advmod:5",
        "Those:DT:det:2 men=man:NNS:ROOT:2 police:NNS:nsubj:4 held=hold:VBD:acl:2 since:IN:prep:4",
        "Those:DT:det:2 men=man:NNS:ROOT:2 killed=kill:VBD:acl:2 six:CD:dobj:3",
    ],
)
def who_underwent(tokens: Sequence[Token], index: int) -> Hung:
    """What people undergo, told right behind them without an object, is a participle of theirs: "writers | jailed in
    May", "men | held since May"."""
    noun = index - 1
    if tokens[noun].tag not in ("NNS", "NN") or tokens[noun].dep in SUBJECTS:
        return {}
    told = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux", "auxpass", "mark", "prt", "xcomp", "ccomp"}
    if told or tokens[index].lemma.lower() not in UNDERGONE or tokens[index].head > index:
        return {}
    return {index: (noun, "acl")}


@rule(
    tags="VBN",
    deps="amod",
    before=4,
    behind=1,
    once=True,
    examples=[
        "They:PRP:nsubj:2→nsubjpass:6 were=be:VBD:ROOT:2→auxpass:6 today:NN:npadvmod:2→npadvmod:6 in:IN:prep:2→prep:6 "
        "Varna:NNP:npadvmod:6→pobj:4 handed=hand:VBN:amod:7→ROOT:6 terms=term:NNS:pobj:4→dobj:6"
    ],
    never=[
        "They:PRP:nsubj:2 were=be:VBD:ROOT:2 still:RB:advmod:2 in:IN:prep:2 occupied=occupy:VBN:amod:6 Varna:NNP:pobj:4"
    ],
)
def handed_there(tokens: Sequence[Token], index: int) -> Hung:
    """A time and place part the auxiliary from its participle: "were today in Varna | handed prison terms"."""
    thing, place = tokens[index].head, index - 1
    where = tokens[thing].head
    be = tokens[where].head
    if tokens[index].lemma.lower() not in UNDERGONE | GIVING | PUNISHING or not be < where < place < index < thing:
        return {}
    copula = tokens[be].lemma.lower() == "be" and tokens[be].tag in FINITE and has_subject(tokens, be)
    if not copula or tokens[place].pos != "PROPN" or labels_below(tokens, be) & {"acomp", "attr", "auxpass"}:
        return {}
    above = index if tokens[be].head == be else tokens[be].head
    hung: Hung = {i: (index, one.dep) for i, one in enumerate(tokens) if one.head == be and i != be}
    hung |= {i: (index, "nsubjpass") for i in range(be) if tokens[i].head == be and tokens[i].dep in SUBJECTS}
    hung |= {
        i: (index, "prep") for i in range(thing, len(tokens)) if (tokens[i].head, tokens[i].dep) == (thing, "agent")
    }
    return hung | {
        index: (above, tokens[be].dep),
        be: (index, "auxpass"),
        place: (where, "pobj"),
        thing: (index, "dobj"),
    }


@rule(
    parts="PROPN",
    deps="conj",
    before=5,
    behind=3,
    once=True,
    examples=[
        "Police:NNS:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 a:DT:det:6 clerk:NN:appos:3 of:IN:prep:6 "
        "Acme:NNP:pobj:7 ,:,:punct:8 and:CC:cc:8→cc:3 Quist:NNP:conj:8→conj:3 ,:,:punct:11 a:DT:det:14 "
        "nurse:NN:pobj:7→appos:11"
    ],
    never=[
        "Police:NNS:nsubj:2 held=hold:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 a:DT:det:6 friend:NN:appos:3 of:IN:prep:6 "
        "Lind:NNP:pobj:7 and:CC:cc:8 Quist:NNP:conj:8 ,:,:punct:3 in:IN:prep:2 Varna:NNP:pobj:12"
    ],
)
def second_told_of(tokens: Sequence[Token], index: int) -> Hung:
    """Of two people of whom it is told who they are the second is joined to the first, not to what the first belongs
    to: "held Noor, a clerk of Acme, and | Quist, a nurse"."""
    first = next((i for i in range(index - 1, 0, -1) if tokens[i].dep == "appos" and tokens[i].pos == "NOUN"), None)
    who = None if first is None else tokens[first].head
    if first is None or who is None or not who < first or tokens[who].pos != "PROPN" or tokens[who].dep != "dobj":
        return {}
    joint = next((i for i in range(index - 1, first, -1) if tokens[i].pos == "CCONJ"), first)
    set_off = tokens[joint].text == "and" and tokens[joint - 1].text == "," and tokens[who + 1].text == ","
    named = all(tokens[i].pos == "PROPN" for i in range(joint + 1, index))
    described = tokens[index + 1].text == "," and tokens[index + 2].text in ("a", "an", "the")
    if not (set_off and named and described and first <= tokens[index].head < joint):
        return {}
    hung: Hung = {index: (who, "conj"), joint: (who, "cc")}
    nouns = (i for i in range(index + 3, len(tokens)) if tokens[i].pos == "NOUN" and tokens[i].head <= index)
    what = next(nouns, None)
    return hung if what is None or tokens[what].head == index else hung | {what: (index, "appos")}


@rule(
    tags="VBD",
    deps="relcl",
    before=3,
    once=True,
    examples=[
        "A:DT:det:2 march:NN:ROOT:2 against:IN:prep:2 Noor:NNP:pobj:3 which:WDT:nsubj:6 took=take:VBD:relcl:4→relcl:2 "
        "place:NN:dobj:6 there:RB:advmod:6"
    ],
    never=[
        "A:DT:det:2 march:NN:ROOT:2 by:IN:prep:2 Noor:NNP:pobj:3 who:WP:nsubj:6 took=take:VBD:relcl:4 "
        "bribes=bribe:NNS:dobj:6",
        "The:DT:det:2 case:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 raid:NN:pobj:3 which:WDT:nsubj:7 "
        "occurred=occur:VBD:relcl:5",
    ],
)
def which_took_place(tokens: Sequence[Token], index: int) -> Hung:
    """What took place is a happening, nobody who is named behind it: "a march against Noor which | took place"."""
    verb, told = tokens[index], tokens[index].head
    if verb.text not in _HAPPENING or not told < index or _happens(tokens[told]):
        return {}
    place = any(one.text == "place" and one.head == index for one in tokens[index : index + 3])
    which = any(one.text in ("that", "which") and one.head == index for one in tokens[told:index])
    if not which or (verb.text == "took" and not place):
        return {}
    way = told
    for _ in range(8):
        way = tokens[way].head
        if tokens[way].pos == "NOUN" and _happens(tokens[way]):
            return {index: (way, "relcl")}
    return {}


def _happens(token: Token) -> bool:
    """Whether a noun names a happening."""
    lemma = token.lemma.lower()
    return token.pos == "NOUN" and (
        lemma in EVENT_NOUNS or (lemma.endswith(EVENT_SUFFIXES) and lemma not in NOT_EVENTS)
    )


@rule(
    words="after before After Before",
    deps="prep",
    behind=4,
    once=True,
    examples=[
        "In:IN:prep:7→prep:10 May:NNP:pobj:1 ,:,:punct:7 after:IN:prep:7→mark:7 writer:NN:pobj:4→compound:6 "
        "Noor:NNP:nsubj:7 left=leave:VBD:ROOT:7→advcl:10 ,:,:punct:7 police:NNS:nsubj:10 "
        "charged=charge:VBD:ccomp:7→ROOT:10 him:PRP:dobj:10"
    ],
    never=[
        "After:IN:prep:5 lunch:NN:pobj:1 ,:,:punct:5 Noor:NNP:nsubj:5 said=say:VBD:ROOT:5 ,:,:punct:5 "
        "police:NNS:nsubj:8 left=leave:VBD:ccomp:5"
    ],
)
def after_who_did(tokens: Sequence[Token], index: int) -> Hung:
    """Who is named with what he is behind "after" did what follows, and the clause behind the comma is the main one:
    "after writer Noor | left, police charged him"."""
    verb = tokens[index].head
    what = first_pobj(tokens, index)
    who = next((i for i in range(index, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if what is None or who is None or not what < who < verb or tokens[verb].tag != "VBD":
        return {}
    if any(tokens[i].pos != "PROPN" for i in range(what + 1, who + 1)):
        return {}
    main = next((i for i in range(verb + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (verb, "ccomp")), None)
    if main is None or not has_subject(tokens, main) or all(tokens[i].text != "," for i in range(verb, main)):
        return {}
    above = main if tokens[verb].head == verb else tokens[verb].head
    hung: Hung = {i: (main, one.dep) for i, one in enumerate(tokens[:index]) if one.head == verb and one.dep == "prep"}
    return hung | {
        index: (verb, "mark"),
        what: (who, "compound"),
        verb: (main, "advcl"),
        main: (above, tokens[verb].dep),
    }


def first_pobj(tokens: Sequence[Token], preposition: int) -> int | None:
    """The noun that a preposition brings in."""
    below = ((i, one) for i, one in enumerate(tokens) if one.head == preposition)
    return next((i for i, one in below if one.dep == "pobj" and one.pos in NOMINAL), None)


@rule(
    tags="VBN VBD",
    deps="advcl conj",
    before=3,
    examples=[
        "Judges=judge:NNS:nsubj:2 upheld=uphold:VBD:ROOT:2 the:DT:det:4 sentence:NN:dobj:2 ,:,:punct:2 "
        "issued=issue:VBN:advcl:2→acl:4 in:IN:prep:6 May:NNP:pobj:7"
    ],
    never=[
        "Judges=judge:NNS:nsubj:2 upheld=uphold:VBD:ROOT:2 the:DT:det:4 sentence:NN:dobj:2 and:CC:cc:2 "
        "imposed=impose:VBD:conj:2 a:DT:det:8 fine:NN:dobj:6",
        "Noor:NNP:nsubj:2 left=leave:VBD:ROOT:2 the:DT:det:4 house:NN:dobj:2 ,:,:punct:2 issued=issue:VBN:advcl:2 "
        "a:DT:det:8 pass:NN:dobj:6",
    ],
)
def issued_then(tokens: Sequence[Token], index: int) -> Hung:
    """What a comma sets off behind a paper or penalty tells when it was issued or how: "upheld the sentence, |
    issued in May"."""
    verb = tokens[index].head
    if not verb < index or tokens[index - 1].text != "," or tokens[index].lemma.lower() not in _ISSUING:
        return {}
    if tokens[verb].dep == "conj" and tokens[verb].lemma.lower() in _ISSUING:
        verb = tokens[verb].head
    paper = next((i for i in range(verb, index) if (tokens[i].head, tokens[i].dep) == (verb, "dobj")), None)
    if paper is None or tokens[paper].lemma.lower() not in _ISSUED:
        return {}
    own = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux", "auxpass", "ccomp"}
    return {} if own else {index: (paper, "acl")}


@rule(
    tags="VBN",
    deps="acl",
    before=3,
    behind=1,
    once=True,
    examples=[
        "A:DT:det:2 case:NN:ROOT:2 of:IN:prep:2 fraud:NN:pobj:3 opened=open:VBN:acl:4→acl:2 against:IN:prep:5 "
        "it:PRP:pobj:6"
    ],
    never=["A:DT:det:2 case:NN:ROOT:2 of:IN:prep:2 wine:NN:pobj:3 opened=open:VBN:acl:4 in:IN:prep:5 May:NNP:pobj:6"],
)
def opened_against(tokens: Sequence[Token], index: int) -> Hung:
    """What is opened against somebody is the case, not what it is about: "a case of fraud | opened against it"."""
    about = tokens[index].head
    case = tokens[tokens[about].head].head
    if tokens[index].lemma.lower() not in _CASE_VERBS or tokens[case].lemma.lower() not in _CASES or not case < about:
        return {}
    against = any(one.text == "against" and one.head == index for one in tokens[index:])
    return {index: (case, "acl")} if against else {}


@rule(
    tags="VBD VBN",
    deps="advcl conj dep",
    before=3,
    once=True,
    examples=[
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 six:CD:nummod:4 people:NNS:dobj:2 dead:JJ:amod:4→oprd:2 and:CC:cc:5 "
        "30:CD:conj:5 injured=injure:VBD:advcl:2→conj:5"
    ],
    never=[
        "It:PRP:nsubj:2 left=leave:VBD:ROOT:2 six:CD:nummod:4 people:NNS:dobj:2 dead:JJ:oprd:2 and:CC:cc:2 "
        "injured=injure:VBD:conj:2 30:CD:dobj:7"
    ],
)
def left_injured(tokens: Sequence[Token], index: int) -> Hung:
    """How many were left injured beside the dead: "left six people dead and 30 | injured" is one deed."""
    left = tokens[index].head
    if not left < index or tokens[left].lemma.lower() != "leave" or tokens[index].lemma.lower() not in UNDERGONE:
        return {}
    dead = next((i for i in range(index - 1, left, -1) if tokens[i].text in ("dead", "injured", "wounded")), None)
    told = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux", "auxpass"}
    if dead is None or told or tokens[index - 1].pos != "NUM":
        return {}
    return {index: (dead, "conj"), dead: (left, "oprd")}


@rule(
    parts="PROPN",
    deps="oprd",
    before=1,
    once=True,
    examples=["Troops=troop:NNS:nsubj:2 arrested=arrest:VBN:ROOT:2 Noor:NNP:oprd:2→dobj:2 there:RB:advmod:2"],
    never=["They:PRP:nsubj:2 named=name:VBD:ROOT:2 him:PRP:dobj:2 Noor:NNP:oprd:2"],
)
def whom(tokens: Sequence[Token], index: int) -> Hung:
    """A name right behind what people undergo is whom it befell: "arrested | Noor"."""
    verb = tokens[index].head
    below = labels_below(tokens, verb)
    done = tokens[verb].lemma.lower() in UNDERGONE and not below & {"dobj", "auxpass", "nsubjpass"} and "nsubj" in below
    return {index: (verb, "dobj")} if done and verb < index and verb_above(tokens, index) == verb else {}


@rule(
    parts="VERB",
    before=3,
    once=True,
    examples=[
        "Noor:NNP:ROOT:1 ,:,:punct:1 who:WP:dobj:6→nsubj:6 self:NN:compound:6 -:HYPH:punct:6 "
        "immolated=immolate:VBD:relcl:1"
    ],
    never=[
        "Noor:NNP:ROOT:1 ,:,:punct:1 who:WP:nsubj:6 self:NN:compound:6 -:HYPH:punct:6 immolated=immolate:VBD:relcl:1"
    ],
)
def to_himself(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody does to himself has no other object: "who self-immolated"."""
    if tokens[index - 1].text != "-" or tokens[index - 2].text.lower() != "self" or has_subject(tokens, index):
        return {}
    who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in ("dobj", "nsubjpass")), None)
    return {} if who is None else {who: (index, "nsubj")}


@rule(
    words="who",
    before=4,
    behind=2,
    once=True,
    examples=[
        "The:DT:det:2 mother:NN:ROOT:2 of:IN:prep:2 two:CD:nummod:5 boys=boy:NNS:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 held=hold:VBN:relcl:5→relcl:2"
    ],
    never=[
        "The:DT:det:2 mother:NN:ROOT:2 of:IN:prep:2 two:CD:nummod:5 boys=boy:NNS:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "were=be:VBD:auxpass:9 held=hold:VBN:relcl:5"
    ],
)
def who_is_one(tokens: Sequence[Token], index: int) -> Hung:
    """ "Who was" tells of one, not of the several just named: "the mother of two boys, | who was held"."""
    verb, several = tokens[index].head, index - 1 if tokens[index - 1].text != "," else index - 2
    of = tokens[several].head
    one = tokens[of].head
    singular = tokens[index + 1].text in ("was", "is", "has") and tokens[index].dep in SUBJECTS
    if not singular or tokens[verb].dep not in ("relcl", "advcl") or tokens[several].tag != "NNS":
        return {}
    whose = tokens[of].text == "of" and tokens[several].dep == "pobj" and tokens[one].tag == "NN" and one < of
    return {verb: (one, "relcl")} if whose and tokens[one].lemma.lower() not in COUNTS else {}


@rule(
    words="who whom",
    before=4,
    behind=1,
    once=True,
    examples=[
        "The:DT:det:2 murder:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 guard:NN:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 shot=shoot:VBN:relcl:2→relcl:5"
    ],
    never=[
        "The:DT:det:2 brother:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 guard:NN:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 shot=shoot:VBN:relcl:2"
    ],
)
def who_befell(tokens: Sequence[Token], index: int) -> Hung:
    """ "Who" is the one whom a harm befell, not the harm: "the murder of a guard, | who was shot"."""
    verb, harm = tokens[index].head, tokens[tokens[index].head].head
    if tokens[verb].dep != "relcl" or tokens[harm].pos != "NOUN" or tokens[harm].lemma.lower() not in BEFALLING:
        return {}
    whose = (i for i in range(harm + 1, index) if tokens[tokens[i].head].text == "of" and tokens[i].dep == "pobj")
    whom = next((i for i in whose if tokens[tokens[i].head].head == harm and tokens[i].pos in NOMINAL), None)
    return {} if whom is None else {verb: (whom, "relcl")}


RULES = (
    yet_to,
    who_is_one,
    who_befell,
    who_underwent,
    handed_there,
    second_told_of,
    which_took_place,
    after_who_did,
    issued_then,
    opened_against,
    left_injured,
    whom,
    to_himself,
)
