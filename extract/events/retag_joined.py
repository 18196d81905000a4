"""Second verbs of two whose tense was taken for another: "bombed it and beat Noor", "was seized and taken to Varna"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import ENDED, UNDERGONE
from extract.events.parse import has_subject, labels_below
from extract.events.rule import Mended, rule
from extract.events.tree import SUBJECTS
from extract.events.words import GIVING, TIME_NOUNS
from extract.records import Token

# What gives somebody an office or a name: "was elected a Fellow and made a dame".
_NAMING = frozenset({"appoint", "create", "crown", "elect", "knight", "make", "name", "ordain", "promote"})
# Whom one bids do something: "was called in and told to leave"; what is asked for oneself: "asked to see Noor".
_BIDDING = frozenset({"allow", "ask", "compel", "instruct", "order", "permit", "require", "tell", "urge"})
_ASKED_FOR = word_set("be borrow go have join know meet see speak stay talk use")
_UNCHANGED = frozenset({"beat", "cut", "hid", "hit", "shot"})  # pasts that look like other words
ANY_TENSE = _UNCHANGED | {"burst", "cost", "hurt", "put", "quit", "set", "shut", "split", "spread"}
# Participles that pasts do not look like, and those that describe more often than they tell.
_OF_PARTICIPLES = ("aken", "allen", "een", "idden", "itten", "iven", "oken", "olen", "osen", "own", "ozen", "unk")
_DESCRIBING = word_set("""
alleged armed armoured armored displaced injured limited masked mixed organised organized related retired so-called
suspected uniformed united unarmed unnamed used wounded
""")
# What somebody hands on or finds, and words that say of it what was done to it: "seized gold and | smuggled | fuel".
_HANDLING = word_set("buy confiscate destroy discover display export find import recover seize sell supply treat")
_OF_GOODS = word_set("""
banned canned carved contaminated cooked dried enriched forged infected laundered pirated processed refined salted
smoked smuggled
""")


@rule(
    tags="VBN VB VBP NN",
    deps="conj parataxis advcl",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:4 beat:VBP:parataxis:2→VBD:conj:2 Noor:NNP:dobj:4 "
        ".:.:punct:2",
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 beat:VBD:conj:2 Noor:NNP:dobj:4 and:CC:cc:4 "
        "robbed=rob:VBN:conj:4→VBD:conj:4 Quist:NNP:dobj:7",
        "They:PRP:nsubj:2 raided=raid:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 beat:VB/VERB:advcl:2→VBD:conj:2 "
        "staff:NN:dobj:5 and:CC:cc:2 left=leave:VBD:conj:2",
        "They:PRP:nsubj:2 bombed=bomb:VBD:ROOT:2 the:DT:det:4 port:NN:dobj:2 and:CC:cc:2 beat:VB:conj:2→VBD:conj:2 "
        "Noor:NNP:dobj:6 .:.:punct:2",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 tried=try:VBN:ROOT:3 but:CC:cc:3 faced=face:VBN:conj:3→VBD:conj:3 "
        "a:DT:det:7 retrial:NN:dobj:5 .:.:punct:3",
        "It:PRP:nsubj:2 burned=burn:VBD:ROOT:2 and:CC:cc:2 collapsed=collapse:VBN:conj:2→VBD:conj:2 in:IN:prep:4 "
        "May:NNP:pobj:5",
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 and:CC:cc:2 hid:NN:conj:2→hide=VBD:conj:2 in:IN:prep:2 May:NNP:pobj:5",
    ],
    never=[
        "They:PRP:nsubj:3 must:MD:aux:3 go:VB:ROOT:3 and:CC:cc:3 beat:VB:conj:3 Noor:NNP:dobj:5",
        "They:PRP:nsubj:2 left=leave:VBD:ROOT:2 and:CC:cc:2 were=be:VBD:auxpass:5 fined=fine:VBN:conj:2 much:JJ:dobj:5",
        "They:PRP:nsubj:2 let=let:VBD:ROOT:2 it:PRP:dobj:2 go:VB:ccomp:2 and:CC:cc:2 hear:VB:conj:2 Noor:NNP:dobj:6",
        "Noor:NNP:nsubj:2 arrested=arrest:VBD:ROOT:2 and:CC:cc:2 charged=charge:VBN:conj:2 in:IN:prep:4 May:NNP:pobj:5",
        "It:PRP:nsubj:2 stood=stand:VBD:ROOT:2 bare:JJ:acomp:2 and:CC:cc:2 roofed=roof:VBN:conj:2 in:IN:prep:5 "
        "May:NNP:pobj:6",
    ],
)
def goes_on_past(tokens: Sequence[Token], index: int) -> Mended:
    """A verb with an object of its own is joined to a past tense: "bombed the port and | beat Noor"; where it is
    nothing that anybody undergoes, also without one ("burned and | collapsed") and to a passive ("was tried but |
    faced a retrial")."""
    token, first = tokens[index], tokens[index].head
    unlike = token.dep == "advcl" or token.tag == "NN"  # "raided it, | beat staff and left"
    if unlike and (token.text not in _UNCHANGED or token.tag == "VBN" or (token.pos != "VERB" and token.text != "hid")):
        return {}
    above = tokens[first].head  # "raided it, | arrested Noor and | seized a van"
    row = above if tokens[first].dep in ("advcl", "conj") and tokens[above].tag == "VBD" else first
    row = row if above < first and not labels_below(tokens, first) & {*SUBJECTS, "mark"} else first
    past = tokens[first].tag == "VBD" or (row != first and labels_below(tokens, first).isdisjoint({"aux", "auxpass"}))
    done = first < index and past and tokens[first].pos == "VERB"
    done = done and (has_subject(tokens, row) or tokens[row].head == row)
    if token.dep != "conj" and (token.tag == "VBN" or tokens[index - 1].text != ","):
        return {}
    if token.tag in ("VB", "VBP") and token.text not in ANY_TENSE and token.text == token.lemma:
        return {}  # "approve of it and want it"
    own = labels_below(tokens, index)
    if token.tag == "VBN" and token.lemma.lower() not in GIVING | UNDERGONE and first < index:
        done |= any(one.head == first and one.dep == "auxpass" for one in tokens[:index])
    if not done or own & {*SUBJECTS, "aux", "auxpass"} or not ("dobj" in own or _goes_on_alone(tokens, index)):
        return {}
    lemma = "hide" if token.text == "hid" else token.lemma
    return {index: replace(token, lemma=lemma, tag="VBD", pos="VERB", dep="conj")}


_BEING_SO = word_set("become feel get grow keep lie look remain seem stand stay")  # "stood empty and | boarded up"


def _goes_on_alone(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb without an object is no participle: by its form, or since nobody undergoes it."""
    token, first = tokens[verb], tokens[verb].head
    if tokens[verb - 1].text != "and" or tokens[first].tag != "VBD" or tokens[first].pos != "VERB":
        return False
    if token.text == "hid":
        return True
    own, before = labels_below(tokens, verb), labels_below(tokens, first)
    participle = token.text.endswith(("en", "wn", "one", "un", "ung", "unk"))
    undergone = token.lemma.lower() in UNDERGONE or participle or "agent" in own
    so = tokens[first].lemma.lower() in _BEING_SO or before & {"acomp", "oprd", "auxpass"}
    return token.tag == "VBN" and not undergone and not so


@rule(
    tags="VBD",
    deps="conj parataxis advcl",
    behind=1,
    examples=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 seized=seize:VBN:ROOT:3 and:CC:cc:3 jailed=jail:VBD:conj:3"
        "→VBN:conj:3 in:IN:prep:5 Varna:NNP:pobj:6",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 seized=seize:VBN:ROOT:3 ,:,:punct:3 tried=try:VBD:parataxis:3"
        "→VBN:conj:3 in:IN:prep:5 Varna:NNP:pobj:6",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 called=call:VBN:ROOT:3 and:CC:cc:3 told=tell:VBD:conj:3→VBN:conj:3 "
        "to:TO:aux:7 leave:VB:xcomp:5",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 jailed=jail:VBN:ROOT:3 and:CC:cc:3 fined=fine:VBD:conj:3"
        "→VBN:conj:3 fifty:CD:nummod:7 francs=franc:NNS:dobj:5",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 seized=seize:VBN:ROOT:3 ,:,:punct:3 released=release:VBD:advcl:3"
        "→VBN:conj:3 that:DT:det:7 evening:NN:dobj:5",
        "Lena:NNP:nsubjpass:3 was=be:VBD:auxpass:3 elected=elect:VBN:ROOT:3 and:CC:cc:3 made=make:VBD:conj:3"
        "→VBN:conj:3 a:DT:det:7 dame:NN:dobj:5",
        "Noor:NNP:nsubj:2 fled=flee:VBD:ROOT:2 but:CC:cc:2 was=be:VBD/AUX:auxpass:5 seized=seize:VBN:conj:2 "
        "and:CC:cc:5 extradited=extradite:VBD:conj:5→VBN:conj:5 .:.:punct:2",
    ],
    never=[
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 freed=free:VBN:ROOT:3 and:CC:cc:3 killed=kill:VBD:conj:3 "
        "a:DT:det:7 guard:NN:dobj:5",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 and:CC:cc:3 asked=ask:VBD:conj:3 "
        "to:TO:aux:7 see:VB:xcomp:5 Lena:NNP:dobj:7",
        "Noor:NNP:nsubjpass:3 was=be:VBD:auxpass:3 freed=free:VBN:ROOT:3 and:CC:cc:3 tried=try:VBD:conj:3 "
        "to:TO:aux:7 leave:VB:xcomp:5",
    ],
)
def goes_on_passive(tokens: Sequence[Token], index: int) -> Mended:
    """A verb without subject, and without object but for what was given or how long, shares the auxiliary before it:
    "was seized and | taken", "was jailed and | fined 50,000 francs", "was seized and | charged the following day"."""
    lemma, first = tokens[index].lemma.lower(), tokens[index].head
    comma = index - (2 if tokens[index - 1].text in ("later", "then") else 1)  # "was held in May, then | moved to Oman"
    apart = tokens[index].dep != "conj" and tokens[comma].text != ","
    if lemma not in UNDERGONE | ENDED | _NAMING | _BIDDING or first >= index or apart:
        return {}
    while _is_joined(tokens, first) and tokens[first].head < first and "auxpass" not in labels_below(tokens, first):
        first = tokens[first].head  # "was seized, held and | shot"; not "fled but was seized and | shot"
    below = [one for one in tokens if one.head == index]
    bid = next((one.lemma.lower() for one in below if one.dep == "xcomp"), "")
    if (lemma in _BIDDING and (not bid or bid in _ASKED_FOR)) or (lemma == "try" and bid):
        return {}
    things = [one for one in below if one.dep == "dobj"]
    plain = not things or lemma in GIVING or any(thing.lemma.lower() in TIME_NOUNS for thing in things)
    office = any(thing.text.isupper() for thing in things)  # "was called to the bar and | appointed QC"
    plain = plain or (lemma in _NAMING and (office or tokens[first].lemma.lower() in _NAMING))
    passive = any(one.head == first and one.dep == "auxpass" for one in tokens[:index])
    passive = passive and not (lemma == "move" and tokens[first].text == "born")  # "was born in Varna, moved to Oman"
    if not passive or not plain or any(one.dep in (*SUBJECTS, "ccomp", "mark") for one in below):
        return {}
    return {index: replace(tokens[index], tag="VBN", dep="conj")}


@rule(
    tags="VBN VBD",
    deps="amod",
    before=4,
    behind=1,
    examples=[
        "They:PRP:nsubj:2 took=take:VBD:ROOT:2 it:PRP:dobj:2 in:IN:prep:2 May:NNP:pobj:4 and:CC:cc:2 "
        "captured=capture:VBN:amod:8→VBD:conj:2 villages=village:NNS:dobj:2→dobj:7 in:IN:prep:8 June:NNP:pobj:9",
        "She:PRP:nsubjpass:3 was=be:VBD:auxpass:3 elected=elect:VBN:ROOT:3 Fellow:NNP:dobj:3 in:IN:prep:3 "
        "1976:CD:pobj:5 and:CC:cc:3 appointed=appoint:VBD:amod:9→VBN:conj:3 CBE:NNP:conj:3→dobj:8",
        "They:PRP:nsubj:2 bought=buy:VBD:ROOT:2 it:PRP:dobj:2 in:IN:prep:2 2004:CD:pobj:4 and:CC:cc:3→CC:cc:2 "
        "exported=export:VBN:amod:8→VBD:conj:2 copper:NN:conj:3→dobj:7 from:IN:prep:2→prep:7 2006:CD:pobj:9",
    ],
    never=[
        "They:PRP:nsubj:2 seized=seize:VBD:ROOT:2 cars=car:NNS:dobj:2 in:IN:prep:2 2004:CD:pobj:4 and:CC:cc:3 "
        "stolen=steal:VBN:amod:8 boats=boat:NNS:conj:3 in:IN:prep:2 2006:CD:pobj:9",
        "They:PRP:nsubj:2 seized=seize:VBD:ROOT:2 rifles=rifle:NNS:dobj:2 and:CC:cc:3 used=use:VBN:amod:6 "
        "shells=shell:NNS:conj:3 in:IN:prep:2 2006:CD:pobj:7",
    ],
)
def done_later(tokens: Sequence[Token], index: int) -> Mended:
    """What stands behind the first deed's day and "and" describes nothing, but was done: "took the town in May and |
    captured | villages in June"; not "seized cars in May and | stolen | boats in June"."""
    joint, thing = index - 1, tokens[index].head
    first = tokens[thing].head if tokens[tokens[thing].head].pos == "VERB" else tokens[tokens[thing].head].head
    row = range(first + 1, joint)
    if tokens[joint].dep != "cc" or tokens[thing].dep not in ("conj", "dobj") or thing < index or not row:
        return {}
    past = tokens[first].tag == "VBD" or "auxpass" in labels_below(tokens, first) or tokens[first].dep == "conj"
    dated = any(tokens[i].pos == "NUM" or tokens[i].text in CALENDAR for i in row)
    form = tokens[index].text
    describes = form in _DESCRIBING or (form in _OF_GOODS and tokens[first].lemma.lower() in _HANDLING)
    if not past or not dated or describes or form.endswith(_OF_PARTICIPLES):
        return {}
    top = next((i for i in (first, tokens[first].head) if "auxpass" in labels_below(tokens, i)), None)
    given = top is not None and tokens[index].lemma.lower() in _NAMING
    mended = {index: replace(tokens[index], tag="VBN" if given else "VBD", pos="VERB", dep="conj", head=first)}
    mended[thing] = replace(tokens[thing], dep="dobj", head=index)
    if tokens[joint].head != first:
        mended[joint] = replace(tokens[joint], head=first)
    return mended | {i: replace(one, head=index) for i, one in enumerate(tokens) if i > thing and _tells(one, first)}


def _tells(token: Token, verb: int) -> bool:
    """Whether a word tells when, where or how a verb was done."""
    return token.head == verb and token.dep in ("advmod", "npadvmod", "prep")


def _is_joined(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb may share the auxiliary before it, also where its own tag is still wrong."""
    token = tokens[verb]
    past = token.tag == "VBD" and token.lemma.lower() in UNDERGONE | ENDED and not has_subject(tokens, verb)
    return (token.tag == "VBN" or past) and token.dep in ("conj", "advcl", "parataxis")


@rule(
    words="appointed chosen crowned declared elected made named nominated ordained proclaimed voted",
    tags="VBN VBD",
    deps="amod",
    before=4,
    behind=3,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 elected=elect:VBN:ROOT:3 in:IN:prep:3 1998:CD:pobj:4 "
        ",:,:punct:8→,:punct:3 named=name:VBN:amod:8→VBN:conj:3 mayor:NN:npadvmod:3→NN:oprd:7 in:IN:prep:3→IN:prep:7 "
        "2002:CD:pobj:9 and:CC:cc:3 shot=shoot:VBN:conj:3",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 seen=see:VBN:ROOT:3 by:IN:agent:3 Berg:NNP:pobj:4 ,:,:punct:3 "
        "an:DT:det:9 elected=elect:VBN:amod:9 mayor:NN:appos:5 in:IN:prep:3 2002:CD:pobj:10",
    ],
)
def made_next(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody was made next describes no office: "was elected in 1998, | named mayor in 2002 and shot"."""
    office = tokens[index].head
    first = next(
        (i for i in range(index - 1, 0, -1) if tokens[i].tag == "VBN" and "auxpass" in labels_below(tokens, i)), 0
    )
    comma = tokens[index - 1].text == ","
    if not comma or not first or not index < office or tokens[office].tag != "NN" or tokens[office].head > office:
        return {}
    end = next((i for i in range(office + 1, len(tokens)) if tokens[i].pos in ("PUNCT", "CCONJ")), len(tokens))
    own = [i for i in range(office + 1, end) if tokens[i].head == first and tokens[i].dep == "prep"]
    mended = {i: replace(tokens[i], head=index) for i in own}
    mended[index] = replace(tokens[index], tag="VBN", dep="conj", head=first)
    return mended | {
        index - 1: replace(tokens[index - 1], head=first),
        office: replace(tokens[office], dep="oprd", head=index),
    }


RULES = (made_next, goes_on_past, goes_on_passive, done_later)
