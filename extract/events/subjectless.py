"""Verbs that the parse left without their subject, told by the words before them, whatever the dates.

"Nine people were killed and 13 wounded", "as the minister on Tuesday announced plans".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, labels_below, root_of
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import REPORTING, TIME_NOUNS
from extract.records import Token

COUNTING = frozenset(["another", "dozens", "hundreds", "many", "others", "scores", "several", "some", "thousands"])
_OF_TOLD = frozenset(
    {"advcl", "prep", "xcomp"}
)  # "says land | devoted to poppies was", "said a wedding | in Varna was"
_STEPS = 6  # from a word of what opens the sentence up to its verb
_SAME = frozenset({"following", "next", "same"})
_LONGEST_COUNT = 6  # tokens of "and at least 13 other people"
_IN_COUNT = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PRON"})


def passive_before(tokens: Sequence[Token], mark: int) -> int | None:
    """The passive verb that the clause before an "and" or a comma is built on."""
    passives = (token.head for token in reversed(tokens[:mark]) if token.dep == "auxpass" and token.head < mark)
    return next(passives, None)


def said_what(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of saying was taken for an adjective of the subject of what is said."""
    thing = tokens[index].head
    verb = tokens[thing].head
    does = tokens[thing].dep in SUBJECTS and index < thing < verb and tokens[verb].tag in FINITE | {"VBN", "VB"}
    return tokens[index].lemma.lower() in REPORTING and does


@rule(
    tags="VBN VBD",
    parts="VERB",
    before=3,
    examples=[
        "Nine:CD:nummod:2 people:NNS:nsubjpass:4 were=be:VBD:auxpass:4 killed=kill:VBN:ROOT:4 and:CC:cc:4 "
        "13:CD:conj:4→nsubjpass:7 wounded=wound:VBN:advcl:4→conj:4 .:.:punct:4"
    ],
    never=[
        "Nine:CD:nsubjpass:3 were=be:VBD:auxpass:3 killed=kill:VBN:ROOT:3 and:CC:cc:3 13:CD:nsubj:6 "
        "left=leave:VBD:conj:3",
        "She:PRP:nsubjpass:3 was=be:VBD:auxpass:3 elected=elect:VBN:ROOT:3 and:CC:cc:3 in:IN:prep:7 1975:CD:pobj:5 "
        "published=publish:VBD:conj:3 it:PRP:dobj:7",
    ],
)
def counted_beside(tokens: Sequence[Token], index: int) -> Hung:
    """Who is counted beside others, "Nine people were killed and 13 | wounded": the participle is joined to the passive
    before it, the count is its subject."""
    if tokens[index].dep in ("amod", "relcl"):
        return {}
    first = index
    while index - first < _LONGEST_COUNT and tokens[first - 1].pos in _IN_COUNT:
        first -= 1
    count = range(first, index)
    passive = passive_before(tokens, first - 1) if tokens[first - 1].text in ("and", ",") else None
    if tokens[first].text in ("by", "during", "from", "in", "on", "since", "until"):
        return {}  # "was appointed in 1972, and | in 1975 | published her Flora"
    if passive is None or not any(tokens[i].pos == "NUM" or tokens[i].text.lower() in COUNTING for i in count):
        return {}
    of = next((i for i in count if tokens[i].text == "of"), index)  # "dozens | of houses destroyed"
    head = next((i for i in range(of - 1, first - 1, -1) if tokens[i].pos in ("NOUN", "NUM", "PRON", "DET")), None)
    if head is None or labels_below(tokens, index) & {"aux", "auxpass", "nsubj", "mark"}:
        return {}
    hung: Hung = {index: (passive, "conj"), head: (index, "nsubjpass")}
    return hung | {i: (head, tokens[i].dep) for i in count if i != head and not first <= tokens[i].head < index}


@rule(
    words="would",
    deps="aux",
    once=True,
    examples=[
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 Noor:NNP:nsubj:5 had=have:VBD:aux:5 resigned=resign:VBN:ccomp:2 "
        "and:CC:cc:2 "
        "would:MD:aux:8 leave:VB:conj:2→conj:5 soon:RB:advmod:8"
    ],
    never=["He:PRP:nsubj:2 left=leave:VBD:ROOT:2 and:CC:cc:2 would:MD:aux:5 return:VB:conj:2 soon:RB:advmod:5"],
)
def told_would(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody will do, taken for the speaker's, goes on with what is said: "said that Noor had given notice and |
    would leave in May"."""
    verb = tokens[index].head
    says = tokens[verb].head
    if tokens[verb].dep != "conj" or not says < verb:
        return {}
    if tokens[says].lemma.lower() not in REPORTING or has_subject(tokens, verb):
        return {}
    told = next((i for i in range(says, verb) if tokens[i].head == says and tokens[i].dep == "ccomp"), None)
    return {} if told is None else {verb: (told, "conj")}


@rule(
    tags="VBN",
    deps="advcl",
    before=3,
    once=True,
    examples=[
        "They:PRP:nsubj:2 demanded=demand:VBD:ROOT:2 the:DT:det:4 release:NN:dobj:2 of:IN:prep:4 Noor:NNP:pobj:5 "
        ",:,:punct:2 "
        "jailed=jail:VBN:advcl:2→acl:6 since:IN:prep:8 2001:CD:pobj:9"
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 seen=see:VBN:ROOT:3 in:IN:prep:3 Varna:NNP:pobj:4 ,:,:punct:3 "
        "jailed=jail:VBN:advcl:3"
    ],
)
def undergone(tokens: Sequence[Token], index: int) -> Hung:
    """Whom something befell, taken for who speaks of it: "demanded the release of Noor, | jailed since 2001"."""
    name, verb = index - 2, tokens[index].head
    if tokens[index].lemma.lower() not in UNDERGONE or tokens[index - 1].text != "," or tokens[name].pos != "PROPN":
        return {}
    active = has_subject(tokens, verb) and "auxpass" not in labels_below(tokens, verb)
    if verb >= name or not active or labels_below(tokens, index) & {"mark", "aux", "auxpass", "dobj"}:
        return {}  # "raided it on 3 May, seized papers and left"
    return {index: (name, "acl")}


@rule(
    opens=True,
    examples=[
        "Noor:NNP:ROOT:1→nsubj:6 ,:,:punct:1 a:DT:det:4 painter:NN:appos:1 ,:,:punct:1 founded=found:VBD:acl:4→ROOT:6 "
        "schools=school:NNS:dobj:6",
        "Noor:NNP:ROOT:1→nsubjpass:8 ,:,:punct:1 who:WP:nsubj:4 struck=strike:VBD:relcl:1 ,:,:punct:1 "
        "was=be:VBD:auxpass:8 "
        "later:RB:advmod:8 shot=shoot:VBN:parataxis:1→ROOT:8",
    ],
    never=["Noor:NNP:ROOT:1 ,:,:punct:1 held=hold:VBD:acl:1 twice:RB:advmod:3 in:IN:prep:3 Varna:NNP:pobj:5"],
)
def behind_descriptions(tokens: Sequence[Token], index: int) -> Hung:
    """A name and what describes it, taken for the sentence, "Noor, 56, a painter from Varna, | founded a school": the
    past tense behind the last comma is the verb of what opens the sentence, not one of its descriptions."""
    root = root_of(tokens, index)
    if tokens[root].pos not in NOMINAL or any(tokens[i].pos == "VERB" for i in range(root)):
        return {}
    if root + 1 >= len(tokens) or tokens[root + 1].text != ",":
        return {}
    for verb in range(root + 3, len(tokens)):
        token = tokens[verb]
        if token.pos != "VERB" or token.dep not in ("acl", "parataxis") or has_subject(tokens, verb):
            continue
        helpers = [i for i in range(root, verb) if tokens[i].head == verb and tokens[i].dep in ("aux", "auxpass")]
        first = helpers[0] if helpers else verb
        if (helpers or token.tag == "VBD") and tokens[first - 1].text == "," and first - 1 > root + 1:
            passive = any(tokens[i].dep == "auxpass" for i in helpers)
            behind = {i: (verb, tokens[i].dep) for i in range(verb + 1, len(tokens)) if tokens[i].head == root}
            return behind | {verb: (verb, "ROOT"), root: (verb, "nsubjpass" if passive else "nsubj")}
    return {}


@rule(
    deps=SUBJECTS,
    before=2,
    examples=[
        "A:DT:det:2 guard:NN:nsubjpass:7 and:CC:cc:2 his:PRP$:poss:5 son:NN:nsubjpass:7→conj:2 were=be:VBD:auxpass:7 "
        "shot=shoot:VBN:ROOT:7",
        "A:DT:det:2 militant:JJ:nsubjpass:7 and:CC:cc:2 two:CD:nummod:5 guards=guard:NNS:nsubjpass:7→conj:2 "
        "were=be:VBD:auxpass:7 shot=shoot:VBN:ROOT:7",
    ],
    never=[
        "A:DT:det:2 guard:NN:nsubj:3 left=leave:VBD:ROOT:3 and:CC:cc:3 his:PRP$:poss:6 son:NN:nsubj:7 "
        "stayed=stay:VBD:conj:3"
    ],
)
def joined_subject(tokens: Sequence[Token], index: int) -> Hung:
    """What "and" joins to a subject is joined to it, and no second one: "A guard and | his son were shot"."""
    verb = tokens[index].head
    if verb < index:
        return {}
    before = range(index - 1, -1, -1)
    subjects = (
        i for i in before if tokens[i].dep in SUBJECTS and tokens[i].head == verb and tokens[i].pos in (*NOMINAL, "ADJ")
    )
    first = next(subjects, None)
    if first is None:
        return {}
    whose = {first, *(i for i in range(first, index) if tokens[i].dep == "pobj")}  # "talks with Oman and | Iran began"
    joined = max((i for i in range(first, index) if tokens[i].dep == "cc" and tokens[i].head in whose), default=first)
    other = any(tokens[i].dep == "conj" and tokens[i].head == tokens[joined].head for i in range(joined, index))
    parted = tokens[joined - 1].text == "," and any(one.tag == "VBD" for one in tokens[first:joined])
    if joined == first or other or tokens[joined].text == "but" or parted:
        return {}  # "rounds landed there, but | no injuries were told"
    first = tokens[joined].head
    alone = all(joined < tokens[i].head <= index or tokens[i].pos in ("DET", "ADJ") for i in range(joined + 1, index))
    return {index: (first, "conj")} if alone else {}


@rule(
    deps="ccomp",
    once=True,
    examples=[
        "He:PRP:nsubj:2 says=say:VBZ:ROOT:2 a:DT:det:4 guard:NN:dobj:2→nsubjpass:6 was=be:VBD:auxpass:6 "
        "shot=shoot:VBN:ccomp:2"
    ],
    never=["He:PRP:nsubj:2 told=tell:VBD:ROOT:2 a:DT:det:4 guard:NN:dobj:2 Noor:NNP:nsubj:6 left=leave:VBD:ccomp:2"],
)
def said_of(tokens: Sequence[Token], index: int) -> Hung:
    """What was taken for the object of a verb of saying is the subject of what is said: "says | a guard was shot"."""
    says = tokens[index].head
    if tokens[says].lemma.lower() not in REPORTING or not says < index:
        return {}
    told = next((i for i in range(says + 1, index) if tokens[i].head == says and tokens[i].dep == "dobj"), None)
    helped = labels_below(tokens, index) & {"aux", "auxpass"}
    did = tokens[index].tag in FINITE and tokens[says].lemma.lower() == "say"  # "say the boy, who was ill, | died"
    if told is None or not (helped or did) or has_subject(tokens, index):
        return {}
    mine = [i for i in range(told + 1, index) if tokens[i].head == says and tokens[i].dep in _OF_TOLD]
    hung: Hung = {i: (told, "acl" if tokens[i].pos == "VERB" else tokens[i].dep) for i in mine}
    return hung | {told: (index, "nsubjpass" if "auxpass" in helped else "nsubj")}


@rule(
    tags="VBN VBD",
    deps="amod",
    before=1,
    behind=2,
    examples=[
        "Noor:NNP:nsubj:2 said=say:VBD:amod:3→ROOT:2 work:NN:nsubj:4 is=be:VBZ:ROOT:4→ccomp:2 slow:JJ:acomp:4 "
        ".:.:punct:4→punct:2",
    ],
    never=["The:DT:det:3 reported=report:VBN:amod:3 deal:NN:nsubj:4 is=be:VBZ:ROOT:4 off:RB:advmod:4"],
)
def said_to_be(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody said is, or does, something: "the paper said | work is slow"."""
    thing = tokens[index].head
    verb = tokens[thing].head
    speaks = any(one.head == index and one.dep == "nsubj" for one in tokens[:index])
    if not speaks or not said_what(tokens, index):
        return {}
    above = tokens[verb].head
    hung: Hung = {index: (index if above == verb else above, tokens[verb].dep), verb: (index, "ccomp")}
    for i, one in enumerate(tokens):
        if one.head == verb and i not in (index, verb) and (i < index or (one.dep == "punct" and i > verb)):
            hung[i] = (index, one.dep)
    return hung


@rule(
    deps="appos conj npadvmod pobj",
    parts="PROPN NOUN",
    before=2,
    behind=1,
    once=True,
    examples=[
        "Yesterday:NN:npadvmod:9 ,:,:punct:1 Noor:NNP:appos:1→nsubjpass:9 ,:,:punct:3 a:DT:det:6 clerk:NN:appos:3 "
        ",:,:punct:9 was=be:VBD:auxpass:9 found=find:VBN:ROOT:9 .:.:punct:9",
        "Last:JJ:amod:2 week:NN:nsubj:9→npadvmod:9 ,:,:punct:2 General:NNP:compound:5 Noor:NNP:appos:2→nsubj:9 "
        ",:,:punct:5 57:CD:npadvmod:5 ,:,:punct:5 resigned=resign:VBD:ROOT:9 .:.:punct:9",
        "In:IN:prep:6 Varna:NNP:pobj:1 ,:,:punct:2 mayor:NN:compound:5 Quist:NNP:conj:2→nsubj:6 "
        "said=say:VBD:ROOT:6 so:RB:advmod:6",
        "In:IN:prep:9 May:NNP:npadvmod:4→pobj:1 ,:,:punct:4 Noor:NNP:pobj:1→nsubj:9 ,:,:punct:4 a:DT:det:7 "
        "clerk:NN:appos:4 ,:,:punct:9 resigned=resign:VBD:ROOT:9 .:.:punct:9",
    ],
    never=[
        "Yesterday:NN:npadvmod:6 ,:,:punct:1 Friday:NNP:appos:1 ,:,:punct:6 he:PRP:nsubj:6 left=leave:VBD:ROOT:6",
        "In:IN:prep:6 Varna:NNP:pobj:1 ,:,:punct:2 Oslo:NNP:conj:2 they:PRP:nsubj:6 fought=fight:VBD:ROOT:6",
        "In:IN:prep:7 Varna:NNP:pobj:1 ,:,:punct:2 Oslo:NNP:conj:2 and:CC:cc:2 Bergen:NNP:conj:4 "
        "fighting=fight:VBD:ROOT:7",
        "Lena:NNP:compound:2 Day:NNP:nsubj:7 ,:,:punct:2 a:DT:det:5 clerk:NN:appos:2 ,:,:punct:2 "
        "resigned=resign:VBD:ROOT:7",
    ],
)
def behind_opening(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands behind the comma of what opens the sentence does what it tells: "Yesterday, | Noor, a clerk, was
    found", "In a report issued Sunday, | the union said"."""
    opening, comma = tokens[index].head, index - 1
    day = opening + 1 if tokens[index].dep == "pobj" else 0  # "In May, | Noor, a clerk, resigned": hung on him
    if day and (day >= index or tokens[day].head != index or tokens[day].text not in CALENDAR):
        return {}
    while comma > opening and tokens[comma].head in range(comma + 1, index + 1) and tokens[comma].pos != "PUNCT":
        comma -= 1
    verb = opening
    for _ in range(_STEPS):
        verb = tokens[verb].head if verb < index else verb
    if tokens[comma].text != "," or any(one.text == "," for one in tokens[:comma]) or verb < index:
        return {}
    own = [i for i, one in enumerate(tokens) if one.head == verb and one.dep in SUBJECTS]
    timed = tokens[opening].pos != "PROPN" or tokens[opening].text in CALENDAR  # not "Lena Day, a clerk, resigned"
    told = timed and tokens[opening].lemma.lower() in TIME_NOUNS and own == [opening]  # "Last week, | Noor resigned"
    below, last = labels_below(tokens, verb), verb - 1
    while tokens[last].pos in ("ADV", "AUX") or tokens[last].dep in HELPERS:
        last -= 1
    apart = tokens[index + 1].text in (",", "(") and tokens[last].text in (",", ")")
    finite = tokens[verb].tag in FINITE or bool(below & HELPERS)
    if (own and not told) or not (apart or last == index) or not finite or tokens[index].text in CALENDAR:
        return {}
    hung: Hung = {index: (verb, "nsubjpass" if "auxpass" in below else "nsubj")}
    if day:
        hung[day] = (opening, "pobj")
    return hung | ({opening: (verb, "npadvmod")} if told else {})


@rule(
    words=";",
    before=2,
    behind=4,
    examples=[
        "Huts=hut:NNS:nsubj:2 fell=fall:VBD:ROOT:2 ;:,:punct:2 the:DT:det:6 same:JJ:amod:6 day:NN:npadvmod:9 "
        ",:,:punct:6 Noor:NNP:nsubj:9 left=leave:VBD:relcl:6→conj:2",
        "Huts=hut:NNS:nsubj:2 fell=fall:VBD:ROOT:2 ;:,:punct:2 that:DT:det:5 night:NN:dep:2→npadvmod:7 "
        "Noor:NNP:nsubj:7 left=leave:VBD:relcl:5→conj:2",
        "Huts=hut:NNS:nsubj:2 fell=fall:VBD:ROOT:2 ;:,:punct:2 the:DT:det:6 next:JJ:amod:6 "
        "day:NN:npadvmod:2→npadvmod:9 ,:,:punct:6 men=man:NNS:conj:6→nsubj:9 left=leave:VBD:acl:6→conj:2",
    ],
    never=[
        "Huts=hut:NNS:nsubj:2 fell=fall:VBD:ROOT:2 ;:,:punct:2 the:DT:det:5 day:NN:nsubj:8 Noor:NNP:nsubj:7 "
        "left=leave:VBD:relcl:5 brought=bring:VBD:parataxis:2 rain:NN:dobj:8",
    ],
)
def behind_next_day(tokens: Sequence[Token], index: int) -> Hung:
    """What is told of the day that opens a clause was done then: "Huts fell; the next day, | troops closed it"."""
    first, above = tokens[index + 1].text.lower(), tokens[index].head
    day = index + (2 if first == "that" else 3)
    told = first == "that" or (first == "the" and tokens[day - 1].text.lower() in _SAME)
    if not told or tokens[day].lemma.lower() not in TIME_NOUNS or above >= index:
        return {}
    who = next((i for i in range(day + 1, len(tokens)) if tokens[i].head == day and tokens[i].dep == "conj"), None)
    place = (day, "relcl" if who is None else "acl")
    verb = next((i for i in range(day + 2, len(tokens)) if (tokens[i].head, tokens[i].dep) == place), None)
    if verb is None or tokens[verb].tag not in FINITE | {"VBN"} or has_subject(tokens, verb) == (who is not None):
        return {}
    hung: Hung = {verb: (above, "conj"), day: (verb, "npadvmod")}
    return hung if who is None else hung | {who: (verb, "nsubj")}


@rule(
    tags="NNS NNPS",
    deps="compound",
    behind=1,
    examples=[
        "Officials:NNS:nsubj:2 say:VBP:ROOT:2 soldiers=soldier:NNS:compound:4→nsubj:4 shot=shoot:VBN:ccomp:2 "
        "and:CC:cc:4 killed=kill:VBD:conj:4 two:CD:nummod:8 men:NNS:dobj:6",
    ],
    never=[
        "They:PRP:nsubj:2 saw=see:VBD:ROOT:2 the:DT:det:5 arms:NNS:compound:5 depot:NN:dobj:2",
        "Noor:NNP:nsubj:4 was=be:VBD:auxpass:4 arms:NNS:compound:4 trained=train:VBN:ROOT:4 there:RB:advmod:4",
    ],
)
def those_who_did(tokens: Sequence[Token], index: int) -> Hung:
    """Several who were taken for a word of their verb: "officials say | soldiers shot and killed two men"."""
    verb = index + 1
    does = tokens[index].head == verb and tokens[verb].pos == "VERB" and tokens[verb].tag in FINITE | {"VBN"}
    if not does or has_subject(tokens, verb) or labels_below(tokens, verb) & HELPERS:
        return {}
    return {index: (verb, "nsubj")}


RULES = (
    behind_next_day,
    those_who_did,
    behind_opening,
    said_to_be,
    joined_subject,
    said_of,
    counted_beside,
    told_would,
    undergone,
    behind_descriptions,
)
