"""Words that were parted from the one they belong to by what stands between, told by the words themselves.

"were | today in Varna | handed prison terms", "held Noor, a clerk, and | Quist, a nurse", "are | yet | to be
freed".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, Hung, first_behind, has_subject, labels_below, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GIVING, PUNISHING, UNDERGONE
from extract.records import Token

# Papers and penalties: what stands behind one was done to it, not by who did it ("upheld the sentence, issued in May").
_ISSUED = frozenset(
    {"ban", "decision", "decree", "fine", "licence", "license", "order", "permit", "ruling", "sentence"}
)
_ISSUED |= {"term", "verdict", "warrant"}
_ISSUING = frozenset({"deliver", "hand", "impose", "issue", "pass", "pronounce", "sign", "suspend"})
_CASES = frozenset({"case", "complaint", "inquiry", "investigation", "lawsuit", "probe", "suit"})
_STRUCK = frozenset({"ambush", "assault", "attack"})
_LENGTHS = frozenset({"kilometer", "kilometre", "km", "metre", "meter", "mile"})
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
    what = first_behind(tokens, index, "pobj")
    who = next((i for i in range(index, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if what is None or who is None or not what < who < verb or tokens[verb].tag != "VBD":
        return {}
    if tokens[what].pos not in NOMINAL or any(tokens[i].pos != "PROPN" for i in range(what + 1, who + 1)):
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
    parts="NOUN",
    deps="oprd",
    before=3,
    once=True,
    examples=[
        "Oman:NNP:nsubj:2 banned=ban:VBD:ROOT:2 entry:NN:dobj:2 to:IN:prep:3 Aqsa:NNP:compound:6 "
        "Mosque:NNP:pobj:4→compound:7 compound:NN:oprd:2→pobj:4"
    ],
    never=["They:PRP:nsubj:2 elected=elect:VBD:ROOT:2 Noor:NNP:dobj:2 of:IN:prep:3 Varna:NNP:pobj:4 mayor:NN:oprd:2"],
)
def named_place(tokens: Sequence[Token], index: int) -> Hung:
    """A noun right behind a name goes with it, not with a verb that gives no office: "the Aqsa Mosque | compound"."""
    name, verb = index - 1, tokens[index].head
    preposition = tokens[name].head
    placed = tokens[name].pos == "PROPN" and tokens[name].dep == "pobj" and tokens[preposition].text != "of"
    return {name: (index, "compound"), index: (preposition, "pobj")} if placed and verb < preposition < name else {}


@rule(
    tags="VBN",
    deps="conj",
    before=3,
    once=True,
    examples=[
        "Marches=march:NNS:ROOT:1→nsubjpass:8 on:IN:prep:1 May:NNP:pobj:2 and:CC:cc:1→cc:5 on:IN:prep:8→conj:2 "
        "June:NNP:pobj:5 were=be:VBD:auxpass:8 banned=ban:VBN:conj:1→ROOT:8"
    ],
    never=["Noor:NNP:ROOT:1 and:CC:cc:1 Quist:NNP:conj:1 were=be:VBD:auxpass:5 held=hold:VBN:conj:1"],
)
def whose_days(tokens: Sequence[Token], index: int) -> Hung:
    """A second day behind "and" parts a noun from its verb, which is not joined to it: "Marches in May and in June |
    were banned"."""
    noun = tokens[index].head
    helper = next((i for i in range(noun, index) if (tokens[i].head, tokens[i].dep) == (index, "auxpass")), None)
    if tokens[noun].head != noun or tokens[noun].pos != "NOUN" or helper is None or has_subject(tokens, index):
        return {}
    joint = next((i for i in range(noun, index) if (tokens[i].head, tokens[i].dep) == (noun, "cc")), None)
    first = first_behind(tokens, noun, "prep")
    if joint is None or first is None or tokens[joint + 1].pos != "ADP" or not first < joint < helper:
        return {}
    hung: Hung = {joint: (joint + 1, "cc"), joint + 1: (first, "conj")}
    return hung | {index: (index, "ROOT"), noun: (index, "nsubjpass")}


@rule(
    tags="VBD VBN",
    parts="VERB",
    deps="conj advcl",
    before=3,
    behind=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 report:VBP:ROOT:2 the:DT:det:4 case:NN:dobj:2 of:IN:prep:4 Noor:NNP:pobj:5 ,:,:punct:8 "
        "attacked=attack:VBD:conj:2→acl:6 there:RB:advmod:8 by:IN:prep:8 men=man:NNS:pobj:10"
    ],
    never=[
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:5 attacked=attack:VBD:conj:2 Varna:NNP:dobj:5 "
        "by:IN:prep:5 night:NN:pobj:7"
    ],
)
def who_was_attacked(tokens: Sequence[Token], index: int) -> Hung:
    """A harm behind a name and a comma, with who did it, befell who is named: "the case of Noor, | attacked by men"."""
    name = index - 2
    harmed = tokens[index].lemma.lower() in UNDERGONE | _STRUCK
    if tokens[index - 1].text != "," or tokens[name].pos != "PROPN" or not harmed:
        return {}
    below = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux", "auxpass", "mark", "cc"}
    by = next((i for i in range(index + 1, len(tokens)) if tokens[i].text == "by" and tokens[i].head == index), None)
    who = None if by is None else first_behind(tokens, by, "pobj")
    if below or who is None or tokens[who].tag not in ("NNS", "NNP", "NNPS"):
        return {}
    return {index: (name, "acl")}


@rule(
    words="between",
    before=1,
    behind=4,
    once=True,
    examples=[
        "Clashes=clash:NNS:ROOT:1→nsubj:6 between:IN:prep:1 police:NNS:pobj:2 and:CC:cc:1→cc:3 "
        "men=man:NNS:nsubj:6→conj:3 erupted=erupt:VBD:conj:1→ROOT:6"
    ],
    never=[
        "He:PRP:nsubj:2 sat=sit:VBD:ROOT:2 between:IN:prep:2 Noor:NNP:pobj:3 and:CC:cc:2 Quist:NNP:nsubj:7 "
        "sang=sing:VBD:conj:2"
    ],
)
def between_both(tokens: Sequence[Token], index: int) -> Hung:
    """What happens between two has both behind "between", and is what the verb tells of: "Clashes between police and |
    protesters erupted"."""
    what = tokens[index].head
    first = first_behind(tokens, index, "pobj")
    if first is None or what != index - 1 or tokens[what].head != what or tokens[what].tag not in ("NN", "NNS", "VBG"):
        return {}
    joint = next((i for i in range(first + 1, len(tokens)) if tokens[i].text == "and"), None)
    second = next((i for i in range(joint or len(tokens), len(tokens)) if tokens[i].dep in SUBJECTS), None)
    if joint is None or second is None or tokens[joint].head not in (what, first):
        return {}
    verb = tokens[second].head
    if not second < verb or tokens[verb].head != what or tokens[verb].dep not in ("conj", "relcl", "acl", "parataxis"):
        return {}
    hung: Hung = {joint: (first, "cc"), second: (first, "conj")}
    return hung | {verb: (verb, "ROOT"), what: (verb, tokens[second].dep)}


@rule(
    tags="NNP",
    deps="npadvmod",
    before=4,
    examples=[
        "They:PRP:nsubj:2 shelled=shell:VBD:ROOT:2 Varna:NNP:dobj:2 ,:,:punct:2 40:CD:nummod:6 km:NNS:npadvmod:2 "
        "away:RB:advmod:6 ,:,:punct:6 late:JJ:amod:10 Friday:NNP:npadvmod:6→npadvmod:2",
    ],
    never=["They:PRP:nsubj:2 walked=walk:VBD:ROOT:2 40:CD:nummod:4 km:NNS:npadvmod:2 Friday:NNP:npadvmod:4"],
)
def when_and_how_far(tokens: Sequence[Token], index: int) -> Hung:
    """The day behind how far it was from somewhere is the deed's: "shelled Varna, 40 km away, | late Friday"."""
    far = tokens[index].head
    away = far < index and tokens[far].dep == "npadvmod" and tokens[far].lemma.lower() in _LENGTHS
    apart = any(one.text == "," for one in tokens[far:index])
    return {index: (tokens[far].head, "npadvmod")} if away and apart and tokens[index].text in CALENDAR else {}


@rule(
    tags="VBG VBN",
    deps="amod acl advcl",
    before=3,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 gave=give:VBD:ROOT:2 it:PRP:dobj:2 to:IN:prep:2 Prize:NNP:pobj:4→npadvmod:7 "
        "-:HYPH:punct:2→punct:7 winning=win:VBG:acl:3→amod:8 Noor:NNP:dobj:7→pobj:4",
        "They:PRP:nsubj:2 spoke=speak:VBD:ROOT:2 to:IN:prep:2 Varna:NNP:compound:5 Prize:NNP:pobj:3→npadvmod:7 "
        "-:HYPH:punct:5→punct:7 winning=win:VBG:amod:8 Noor:NNP:appos:5→pobj:3",
    ],
    never=["They:PRP:nsubj:2 met=meet:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 limping=limp:VBG:amod:6 men:NNS:conj:3"],
)
def describing(tokens: Sequence[Token], index: int) -> Hung:
    """What stands before a hyphen and a participle only tells of whom these describe: "to Prize-| winning Noor"."""
    told, who = index - 2, tokens[index].head
    if tokens[index].dep != "amod":  # taken for a deed: "a letter to Prize-| winning Noor"
        who = next((i for i, one in enumerate(tokens) if (one.head, one.dep) == (index, "dobj")), told)
    beside = tokens[index].dep != "amod" or (tokens[who].head, tokens[who].dep) == (told, "appos")
    if tokens[index - 1].tag != "HYPH" or who < index or not beside or tokens[told].head > told:
        return {}
    hung: Hung = {who: (tokens[told].head, tokens[told].dep), told: (index, "npadvmod"), index - 1: (index, "punct")}
    return hung | {index: (who, "amod")}


RULES = (
    describing,
    when_and_how_far,
    yet_to,
    who_was_attacked,
    between_both,
    named_place,
    whose_days,
    who_underwent,
    handed_there,
    second_told_of,
    after_who_did,
    issued_then,
    opened_against,
    whom,
    to_himself,
)
