"""Words that were parted from the one they belong to by what stands between, told by the words themselves.

"are | yet | to be freed", "upheld the sentence, | issued in May", "Clashes between police and | rebels erupted".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.deed_words import UNDERGONE
from extract.events.parse import FINITE, Hung, first_behind, has_subject, labels_below, verb_above
from extract.events.reduced import COMING_OUT
from extract.events.rule import rule
from extract.events.subjectless import counted_beside
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import WRITINGS
from extract.records import Token

_QUOTES = frozenset({'"', "“", "``"})  # "had in May | “wrongfully kept” him"
# Papers and penalties: what stands behind one was done to it, not by who did it ("upheld the sentence, issued in May").
_ISSUED = frozenset(
    {"ban", "decision", "decree", "fine", "licence", "license", "order", "permit", "ruling", "sentence"}
)
_ISSUED |= {"term", "verdict", "warrant"}


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
        "Her:PRP$:poss:2 letter:NN:ROOT:2 to:IN:prep:2 friends=friend:NNS:pobj:3 published=publish:VBD:acl:2→acl:2 "
        "in:IN:prep:5 May:NNP:pobj:6",
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
    paper = tokens[index].head
    if tokens[index].lemma.lower() in COMING_OUT and tokens[paper].lemma.lower() in WRITINGS and paper < noun:
        noun = paper  # "a letter to the bishop | published in May"
    told = labels_below(tokens, index) & {*SUBJECTS, "dobj", "aux", "auxpass", "mark", "prt", "xcomp", "ccomp"}
    if told or tokens[index].lemma.lower() not in UNDERGONE or tokens[index].head > index:
        return {}
    if counted_beside.meaning(tokens, index):
        return {}
    return {index: (noun, "acl")}


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
    deed = tokens[index].dep == "advcl" and has_subject(tokens, index)  # "after Oman test-| fired missiles"
    if tokens[index - 1].tag != "HYPH" or who < index or not beside or tokens[told].head > told or deed:
        return {}
    hung: Hung = {who: (tokens[told].head, tokens[told].dep), told: (index, "npadvmod"), index - 1: (index, "punct")}
    return hung | {index: (who, "amod")}


@rule(
    words="to",
    deps="aux",
    before=1,
    behind=2,
    examples=[
        "Letter:NN:ROOT:1 to:TO:aux:4→to=TO/AUX:prep:1 director:NN:pobj:2 sent=send:VBN:acl:1 Monday:NNP:npadvmod:4",
        "Calls:NNS:nsubj:5 to:TO:aux:5→to=TO/AUX:prep:1 the:DT:det:4 house:NN:dobj:5→pobj:2 made=make:VBN:ROOT:5",
    ],
    never=[
        "Talks:NNS:ROOT:1 to:TO:aux:4 be:VB:auxpass:4 held=hold:VBN:acl:1 here:RB:advmod:4",
        "He:PRP:nsubj:2 wants=want:VBZ:ROOT:2 to:TO:aux:5 quietly:RB:advmod:5 leave:VB:xcomp:2",
    ],
)
def bare_to(tokens: Sequence[Token], index: int) -> Hung:
    """No participle stands behind a bare "to": a noun does ("Letter | to director sent Monday")."""
    verb, noun = tokens[index].head, index + 1
    while noun < verb and noun < tokens[noun].head < verb:
        noun += 1
    helped = any(one.head == verb and one.dep in ("aux", "auxpass") for one in tokens[index + 1 : verb])
    if tokens[verb].tag != "VBN" or helped or not noun < verb or tokens[noun].pos not in NOMINAL:
        return {}
    if tokens[index - 1].pos not in NOMINAL:
        return {}
    hung: Hung = {index: (index - 1, "prep")}
    return hung if tokens[noun].head == index else hung | {noun: (index, "pobj")}


def from_auxiliary(tokens: Sequence[Token], date: list[int]) -> Hung:
    """The participle that a date parts from its auxiliary takes its place, and all that hangs on that: "who was on
    Friday | acquitted", "had in May 2011 | left"."""
    first, last = date[0] - 1, date[-1] + 1
    while first > 0 and tokens[first].pos in ("ADP", "DET"):
        first -= 1
    if tokens[first].text == "," and last < len(tokens) - 1 and tokens[last].text == ",":  # "was, on 3 May, shot"
        first, last = first - 1, last + 1
    while last < len(tokens) - 1 and (tokens[last].tag == "RB" or tokens[last].text in _QUOTES):
        last += 1
    helper = tokens[first]
    if last >= len(tokens) or tokens[last].tag not in ("VBN", "VBD") or helper.lemma.lower() not in ("be", "have"):
        return {}
    if helper.tag not in FINITE or helper.dep in ("aux", "auxpass") or helper.pos not in ("AUX", "VERB"):
        return {}
    if helper.lemma.lower() == "have" and any(tokens[i].head == first and tokens[i].dep == "dobj" for i in date):
        return {}  # "I have one week | left"
    if tokens[last].dep == "xcomp" and tokens[first + 1].tag == "CD":
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == first and i not in (first, last)]
    passive = helper.lemma.lower() == "be"
    hung: Hung = {i: (last, tokens[i].dep) for i in below}
    if passive:
        hung |= {i: (last, "nsubjpass") for i in below if tokens[i].dep == "nsubj"}
    hung[last] = (last if helper.head == first else helper.head, helper.dep)
    return hung | {first: (last, "auxpass" if passive else "aux")}


RULES = (
    bare_to,
    describing,
    yet_to,
    between_both,
    who_underwent,
    whom,
)
