"""Passives that the model does not see: participles of old, and those without an auxiliary.

"Was overthrown and killed" is read as how he is; "Noor charged with fraud", "Union banned", as headlines and
chronologies have it, as a deed of whom it befell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import BY_ITSELF, OF_ONE, OWN_DOING, UNDERGONE
from extract.events.parse import first_behind, has_subject, labels_below, words_below
from extract.events.rule import Mended, rule
from extract.events.tree import DASHES, SUBJECTS
from extract.events.words import COUNTING
from extract.records import Token

_PARTICIPLES = {
    "burnt": "burn",
    "forsaken": "forsake",
    "overridden": "override",
    "overrun": "overrun",
    "overtaken": "overtake",
    "overthrown": "overthrow",
    "slain": "slay",
}
_TAKEN_FOR_NOUNS = {"upheld": "uphold"}
_PASSIVE = {"nsubj": "nsubjpass", "csubj": "csubjpass"}
# What nobody does without an object: with none, it was done to the subject.
_DONE_TO = OF_ONE | word_set("""
ban bury capture cremate disqualify exile nominate oust overrule pardon rearrest reinstate reject remand rescue
""")
_DONE_TO_THINGS = word_set("confiscate demolish destroy dismantle ransack raze seize shutter torch")
_FOUND_SO = word_set("alive dead drowned guilty hanged injured murdered strangled unconscious unharmed wounded")
_MONEY = word_set("$ £ € crown dollar euro franc krone peso pound rand rouble ruble rupee shilling yen yuan")
_WEAPONS = word_set("baton bayonet blade bludgeon lance lathi sabre saber shield spear stick sword")
_HELD_IN = word_set("camp cell clinic court custody detention hospital jail prison")  # "transferred to Varna prison"
_MARKS = frozenset({":", *DASHES})  # "Judgment: Noor | fined"
_BESIDE = frozenset({"acomp", "advcl", "advmod", "agent", "cc", "conj", "npadvmod", "nsubj", "oprd", "prep", "punct"})


@rule(
    words=frozenset(_PARTICIPLES),
    deps="acomp advmod oprd",
    before=1,
    examples=[
        "Selim:NNP:nsubj:2→NNP:nsubjpass:3 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:3 overthrown:JJ:acomp:2"
        "→overthrow=VBN:ROOT:3 and:CC:cc:2→CC:cc:3 killed=kill:VBN:conj:2→VBN:conj:3 in:IN:prep:5 Tarn:NNP:pobj:6",
        "He:PRP:nsubj:2→PRP:nsubjpass:3 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:3 overtaken:RB:advmod:2"
        "→overtake=VBN:ROOT:3 near:IN:prep:3 Tarn:NNP:pobj:4 and:CC:cc:2→CC:cc:3 hanged=hang:VBD:conj:2→VBN:conj:3",
    ],
    never=[
        "He:PRP:nsubj:2 looked=look:VBD:ROOT:2 overtaken:JJ:acomp:2",
    ],
)
def befell(tokens: Sequence[Token], index: int) -> Mended:
    """It is the verb, "was" its auxiliary, and what is joined to it befell him too: "was | overthrown | and killed"."""
    be = tokens[index].head
    if tokens[be].lemma != "be" or be > index or "dobj" in labels_below(tokens, be):
        return {}
    mended = with_auxiliary(tokens, index, _PARTICIPLES[tokens[index].text])
    for i, one in enumerate(tokens):
        if one.head == be and one.dep == "conj" and (one.text in _PARTICIPLES or _goes_without(tokens, i)):
            lemma = _PARTICIPLES.get(one.text, one.lemma)
            mended[i] = replace(mended[i], lemma=lemma, tag="VBN", pos="VERB")
    return mended


def with_auxiliary(tokens: Sequence[Token], participle: int, lemma: str) -> dict[int, Token]:
    """What was taken for how somebody is as the verb, "was" as its auxiliary, and what hung on that as its own."""
    be = tokens[participle].head
    copula = tokens[be]
    mended = {
        i: replace(one, head=participle, dep=_PASSIVE.get(one.dep, one.dep))
        for i, one in enumerate(tokens)
        if one.head == be
    }
    above = participle if copula.head == be else copula.head
    mended[be] = replace(copula, pos="AUX", head=participle, dep="auxpass")
    verb = replace(tokens[participle], lemma=lemma, pos="VERB", tag="VBN", head=above, dep=copula.dep)
    return mended | {participle: verb}


def _goes_without(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb joined to it has neither subject nor object of its own."""
    below = labels_below(tokens, verb)
    return tokens[verb].tag in ("VBD", "VBN") and not below & {*SUBJECTS, "dobj", "ccomp", "aux", "auxpass"}


@rule(
    words="cent percent %",
    deps="attr",
    before=3,
    behind=1,
    examples=[
        "It:PRP:nsubj:2→PRP:nsubjpass:5 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:5 11:CD:nummod:4 percent:NN:attr:2→"
        "NN:npadvmod:5 funded=fund:VBN:acl:4→VBN:ROOT:5 .:.:punct:2→.:punct:5",
        "It:PRP:nsubj:2→PRP:nsubjpass:5 was=be:VBD/AUX:auxpass:5 11:CD:nummod:4 %:NN:attr:2→NN:npadvmod:5 "
        "funded=fund:VBN:ROOT:5",
    ],
    never=["It:PRP:nsubj:2 was=be:VBD/AUX:ROOT:2 11:CD:nummod:4 percent:NN:attr:2 lower:JJR:amod:4"],
)
def by_a_share(tokens: Sequence[Token], index: int) -> Mended:
    """How far it was done is no quality: "was 11 | percent | funded"."""
    be, verb = tokens[index].head, index + 1
    if tokens[be].lemma != "be" or tokens[verb].tag != "VBN":
        return {}
    if tokens[be].head == verb:
        mended = {
            i: replace(one, head=verb, dep=_PASSIVE.get(one.dep, one.dep))
            for i, one in enumerate(tokens)
            if one.head == be
        }
    elif tokens[verb].head in (index, be):
        under_be = [replace(one, head=be) if i == verb else one for i, one in enumerate(tokens)]
        mended = with_auxiliary(under_be, verb, tokens[verb].lemma)
    else:
        return {}
    return mended | {index: replace(tokens[index], head=verb, dep="npadvmod")}


@rule(
    words="himself herself itself themselves duly",
    deps="attr npadvmod",
    before=2,
    behind=1,
    examples=[
        "Noor:NNP:nsubj:2→NNP:nsubjpass:4 was=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:4 himself:PRP:attr:2→PRP:npadvmod:4 "
        "jailed=jail:VBN:acomp:2→VBN:ROOT:4 in:IN:prep:4 May:NNP:pobj:5",
        "Noor:NNP:nsubjpass:4 was=be:VBD:auxpass:4 himself:PRP:attr:2→PRP:npadvmod:4 jailed=jail:VBN:ROOT:4",
        "Noor:NNP:nsubj:6 having=have:VBG:aux:6→VBG:aux:5 been=be:VBN:auxpass:6→VBN:auxpass:5 "
        "duly:NN:attr:6→RB:advmod:5 told=tell:VBN:acl:4→VBN:advcl:6 left=leave:VBD:ROOT:6",
    ],
    never=["Noor:NNP:nsubj:2 was=be:VBD:ROOT:2 himself:PRP:attr:2 again:RB:advmod:2"],
)
def underwent_himself(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody underwent himself too is no quality of his: "Noor was | himself | jailed", "having been | duly |
    served"."""
    verb = index + 1
    if tokens[index - 1].lemma != "be" or tokens[verb].tag != "VBN":
        return {}
    if tokens[index].text == "duly":
        main = tokens[index - 1].head
        main = tokens[main].head if tokens[main].dep in SUBJECTS else main
        helpers = {index - 1: replace(tokens[index - 1], head=verb, dep="auxpass")}
        if tokens[index - 2].lemma == "have":
            helpers[index - 2] = replace(tokens[index - 2], head=verb, dep="aux")
        told = {verb: replace(tokens[verb], head=main, dep="advcl")} if main > verb else {}
        return helpers | told | {index: replace(tokens[index], tag="RB", pos="ADV", head=verb, dep="advmod")}
    taken = tokens[verb].dep in ("acomp", "acl") and tokens[verb].head in (index - 1, index)
    mended = with_auxiliary(tokens, verb, tokens[verb].lemma) if taken and tokens[verb].head == index - 1 else {}
    if not mended and tokens[index - 1].head != verb:
        return {}
    return mended | {index: replace(tokens[index], head=verb, dep="npadvmod")}


@rule(
    tags="NN",
    deps="ROOT conj ccomp advcl relcl",
    before=2,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 upheld:NN:ROOT:3→uphold=VBN:ROOT:3 in:IN:prep:3 May:NNP:pobj:4",
    ],
    never=[
        "It:PRP:nsubj:3 was=be:VBD:cop:3 murder:NN:ROOT:3 in:IN:prep:3 May:NNP:pobj:4",
    ],
)
def by_its_auxiliary(tokens: Sequence[Token], index: int) -> Mended:
    """A noun has no "was" of a passive: "The verdict was | upheld"."""
    token = tokens[index]
    if not any(one.dep == "auxpass" and one.head == index for one in tokens[:index]):
        return {}
    return {index: replace(token, tag="VBN", pos="VERB", lemma=_TAKEN_FOR_NOUNS.get(token.text, token.lemma))}


@rule(
    tags="JJ",
    deps="acomp",
    before=1,
    behind=3,
    examples=[
        "Huts=hut:NNS:nsubj:2→NNS:nsubjpass:3 were=be:VBD:ROOT:2→VBD:auxpass:3 looted:JJ:acomp:2→VBN:ROOT:3 "
        "and:CC:cc:3 burned=burn:VBN:conj:3 by:IN:agent:5 men=man:NNS:pobj:6 .:.:punct:2→punct:3",
    ],
    never=[
        "They:PRP:nsubj:2 are=be:VBP:ROOT:2 crowded:JJ:acomp:2 and:CC:cc:3 cold:JJ:conj:3 by:IN:prep:2 noon:NN:pobj:6"
    ],
)
def both_by(tokens: Sequence[Token], index: int) -> Mended:
    """What befell somebody together with what is told to be done by others: "were | looted and burned by men"."""
    token, copula = tokens[index], tokens[index].head
    behind = [one.text for one in tokens[index + 1 : index + 4 : 2]] == ["and", "by"]
    both = behind and tokens[index + 2].tag == "VBN" and tokens[index + 2].head == index
    if not both or not token.text.endswith("ed") or tokens[copula].lemma != "be" or copula > index:
        return {}
    return with_auxiliary(tokens, index, token.lemma)


@rule(
    tags="VBD",
    deps="ROOT appos parataxis",
    before=1,
    examples=[
        "Gunman:NN:nsubj:2 killed=kill:VBD:ROOT:2→VBN:ROOT:2 as:IN:mark:5 troops:NNS:nsubj:5 move:VBP:advcl:2",
        "Union:NN:nsubj:2 banned=ban:VBD:ROOT:2→VBN:ROOT:2 .:.:punct:2",
        "Noor:NNP:nsubj:2 released=release:VBD:ROOT:2→VBN:ROOT:2 on:IN:prep:2 bail:NN:pobj:3",
        "Noor:NNP:nsubj:2 shot=shoot:VBD:ROOT:2→VBN:ROOT:2 dead:JJ:oprd:2 in:IN:prep:2 Varna:NNP:pobj:4",
        "Noor:NNP:nsubj:2 found=find:VBD:ROOT:2→VBN:ROOT:2 dead:JJ:oprd:2 in:IN:prep:2 Varna:NNP:pobj:4",
        "Noor:NNP:nsubj:2 charged=charge:VBD:ROOT:2→VBN:ROOT:2 with:IN:prep:2 fraud:NN:pobj:3",
        "Noor:NNP:nsubj:2 transferred=transfer:VBD:ROOT:2→VBN:ROOT:2 to:IN:prep:2 prison:NN:pobj:3",
        "Verdict:NN:ROOT:1 —:,:punct:1 Noor:NNP:nsubj:4→nsubjpass:4 fined=fine:VBD:parataxis:1→VBN:parataxis:1",
        "Sentence:NN:ROOT:1 :::punct:1 Noor:NNP:nsubj:4→nsubjpass:4 jailed=jail:VBD:appos:1→VBN:appos:1",
        "Acme:NNP:nsubj:2→nsubjpass:2 fined=fine:VBD:ROOT:2→VBN:ROOT:2 300:CD:nummod:4 euros=euro:NNS:dobj:2",
    ],
    never=[
        "Smoking:NN:nsubj:2 killed=kill:VBD:ROOT:2 millions=million:NNS:dobj:2 .:.:punct:2",
        "Police:NNS:nsubj:2 fined=fine:VBD:ROOT:2 300:CD:nummod:4 drivers=driver:NNS:dobj:2",
        "Police:NNS:nsubj:2 arrested=arrest:VBD:ROOT:2 many:JJ:oprd:2 of:IN:prep:3 them:PRP:pobj:4",
        "Guards=guard:NNS:nsubj:2 detained=detain:VBD:ROOT:2 the:DT:det:6 attorney:NN:compound:6 "
        "general:NN:compound:6 Friday:NNP:npadvmod:2",
        "Noor:NNP:nsubj:2 transferred=transfer:VBD:ROOT:2 to:IN:prep:2 Acme:NNP:pobj:3",
        "They:PRP:nsubj:2 charged=charge:VBD:ROOT:2 with:IN:prep:2 swords=sword:NNS:pobj:3",
        "Noor:NNP:nsubj:2 elected=elect:VBD:ROOT:2 to:TO:aux:4 stay:VB:xcomp:2",
        "She:PRP:nsubj:2 found=find:VBD:ROOT:2 out:RP:prt:2 .:.:punct:2",
    ],
)
def befalls(tokens: Sequence[Token], index: int) -> Mended:
    """Who stands before a verb without object or auxiliary underwent it: "Gunman | killed as troops move in"."""
    own = words_below(tokens, index)
    paid = tokens[index].lemma == "fine" and "dobj" in own and tokens[own["dobj"]].lemma.lower() in _MONEY
    if paid:
        del own["dobj"]  # "Ruling: Acme | fined 300 euros"
    if "nsubj" not in own or not own.keys() <= _BESIDE or not _underwent(tokens, index, own):
        return {}
    whose = own["nsubj"]
    inner = tokens[index].dep != "ROOT"
    if inner and not any(one.text in _MARKS for one in tokens[:whose]):
        return {}
    whom = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    clause = own.get("advcl")
    if (
        (whom.pos == "PROPN" and whom.text not in CALENDAR)
        or _opens_object(whom)
        or (clause is not None and tokens[clause].tag == "VBZ" and not has_subject(tokens, clause))
    ):
        return {}  # an object taken for something else: "nominated Judge Noor May 3", "arrested two suspects"
    passive = {whose: replace(tokens[whose], dep="nsubjpass")} if inner or paid else {}
    return passive | {index: replace(tokens[index], tag="VBN")}


_JOINED = dict.fromkeys(("ccomp", "conj", "parataxis"))


@rule(
    tags="VBD VBN",
    deps="ROOT ccomp conj parataxis",
    before=1,
    examples=[
        "Noor:NNP:nsubj:2→nsubjpass:2 killed=kill:VBD:ROOT:2→VBN:ROOT:2 ,:,:punct:2 Ames:NNP:nsubj:5→nsubjpass:5 "
        "wounded=wound:VBD:ccomp:2→VBN:conj:2 .:.:punct:2",
    ],
    never=[
        "Noor:NNP:nsubj:2 killed=kill:VBD:ROOT:2 ,:,:punct:2 Ames:NNP:nsubj:5 fled=flee:VBD:conj:2 .:.:punct:2",
        "Noor:NNP:nsubj:2 killed=kill:VBD:ROOT:2 Ames:NNP:dobj:2 ,:,:punct:2 Quist:NNP:nsubj:6 "
        "wounded=wound:VBD:conj:2 her:PRP:dobj:6",
    ],
)
def each_befell(tokens: Sequence[Token], index: int) -> Mended:
    """Of two told in one breath each underwent his own: "Noor | killed, Ames | wounded"."""
    joined = tokens[index].dep != "ROOT"
    beside = words_below(tokens, index)
    other = tokens[index].head if joined else next((beside[dep] for dep in _JOINED if dep in beside), index)
    if other == index or tokens[max(index, other)].dep not in _JOINED:
        return {}
    for verb in (other, index):
        own = {dep.removesuffix("pass"): i for dep, i in words_below(tokens, verb).items()}
        if (
            "nsubj" not in own
            or not own.keys() <= _BESIDE | _JOINED.keys()
            or tokens[verb].lemma.lower() not in _DONE_TO
        ):
            return {}
    whom = replace(tokens[own["nsubj"]], dep="nsubjpass")
    return {own["nsubj"]: whom, index: replace(tokens[index], tag="VBN", dep="conj" if joined else "ROOT")}


def _opens_object(token: Token) -> bool:
    """Whether whom it befell may begin here, behind the verb: "arrested | many of them", "detained | the general"."""
    return token.text in ("a", "an", "the", "most") or token.text.lower() in COUNTING


def _underwent(tokens: Sequence[Token], index: int, own: dict[str, int]) -> bool:
    """Whether a verb with what hangs on it tells what was done to its subject."""
    so = own.get("oprd", own.get("acomp"))
    match tokens[index].lemma.lower():
        case "shoot":
            return so is not None and tokens[so].text == "dead"
        case "bar":
            return tokens[index + 1].text == "from" if index + 1 < len(tokens) else False
        case "find":
            return so is not None and tokens[so].text in _FOUND_SO
        case "charge":
            behind = [one.lemma.lower() for one in tokens[index + 1 :]]
            return behind[:1] == ["with"] and not _WEAPONS.intersection(behind) and tokens[own["nsubj"]].tag != "PRP"
        case "transfer":
            behind = [one.lemma.lower() for one in tokens[index + 1 :]]
            return behind[:1] == ["to"] and not _HELD_IN.isdisjoint(behind)
        case lemma:
            too = own.get("conj")  # "Ship | seized and detained in May"
            both = too is not None and tokens[too].tag == "VBN" and {lemma, tokens[too].lemma.lower()} <= UNDERGONE
            return lemma in _DONE_TO or (both and _goes_without(tokens, too or index))


@rule(
    tags="VBN VBD",
    deps="conj",
    before=4,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 raided=raid:VBN:ROOT:3 and:CC:cc:3 "
        "papers=paper:NNS:nsubj:6→nsubjpass:6 seized=seize:VBN:conj:3→conj:3 .:.:punct:3",
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 searched=search:VBN:ROOT:3 and:CC:cc:3 my:PRP$:poss:6 "
        "phone:NN:nsubj:7→nsubjpass:7 confiscated=confiscate:VBD:conj:3→VBN:conj:3",
    ],
    never=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 raided=raid:VBN:ROOT:3 and:CC:cc:3 men=man:NNS:nsubj:6 "
        "fled=flee:VBN:conj:3 .:.:punct:3",
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 raided=raid:VBN:ROOT:3 and:CC:cc:3 men=man:NNS:nsubj:6 "
        "seized=seize:VBD:conj:3 Noor:NNP:dobj:6",
    ],
)
def befell_too(tokens: Sequence[Token], index: int) -> Mended:
    """What is told in one breath with a passive befell its own subject: "was raided and papers | seized"."""
    own, token = words_below(tokens, index), tokens[index]
    lemma = token.lemma.lower()
    before = labels_below(tokens, token.head) if token.head < index else set()
    if "auxpass" not in before or not own.keys() <= _BESIDE or "nsubj" not in own or lemma in OWN_DOING | BY_ITSELF:
        return {}
    if (token.tag == "VBD" and lemma not in _DONE_TO | _DONE_TO_THINGS) or tokens[own["nsubj"]].tag == "PRP":
        return {}
    return {
        index: replace(token, tag="VBN", pos="VERB"),
        own["nsubj"]: replace(tokens[own["nsubj"]], dep="nsubjpass"),
    }


_JUDGED = word_set("ban disqualify fine order sentence suspend")


@rule(
    tags="VBD VBN",
    deps="conj",
    before=6,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 stripped=strip:VBN:ROOT:3 of:IN:prep:3 titles=title:NNS:pobj:4 "
        "he:PRP:nsubj:7 won=win:VBD:relcl:5 and:CC:cc:7→cc:3 fined=fine:VBD:conj:7→VBN:conj:3 in:IN:prep:9 "
        "May:NNP:pobj:10",
    ],
    never=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 shown=show:VBN:ROOT:3 a:DT:det:5 bar:NN:dobj:3 he:PRP:nsubj:7 "
        "knew=know:VBD:relcl:5 and:CC:cc:7 ordered=order:VBD:conj:7 beer:NN:dobj:9",
        "Men=man:NNS:nsubjpass:3 were=be:VBD:auxpass:3 fed=feed:VBN:ROOT:3 beer:NN:dobj:3 he:PRP:nsubj:6 "
        "bought=buy:VBD:relcl:4 and:CC:cc:6 sold=sell:VBD:conj:6",
    ],
)
def judged_too(tokens: Sequence[Token], index: int) -> Mended:
    """Whom something befell is judged, not who does what only tells of a thing of his: "was stripped of the titles he
    won and | fined", "was told to return what it took and | fined 90 euros"; not "and | fined his son"."""
    told, token = tokens[index].head, tokens[index]
    if tokens[told].dep != "relcl" or told > index or token.lemma.lower() not in _JUDGED:
        return {}
    verb = tokens[told].head
    while tokens[verb].dep in ("dobj", "pobj", "prep", "xcomp"):
        verb = tokens[verb].head
    thing = first_behind(tokens, index, "dobj")
    own = thing is not None and "nummod" not in labels_below(tokens, thing)
    if own or "auxpass" not in labels_below(tokens, verb) or tokens[told - 1].dep != "nsubj":
        return {}
    moved = {i: verb for i in range(told, index) if (tokens[i].head, tokens[i].dep) == (told, "cc")}
    moved |= {i: index for i in range(index, len(tokens)) if (tokens[i].head, tokens[i].dep) == (told, "prep")}
    return {i: replace(tokens[i], head=above) for i, above in moved.items()} | {
        index: replace(token, tag="VBN", head=verb)
    }


@rule(
    tags="VBN VBD VB",
    deps="conj",
    before=5,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 hit=hit:VBN:ROOT:3 by:IN:agent:3 mines=mine:NNS:pobj:4 "
        "and:CC:cc:5→cc:3 sunk=sink:VBD:conj:5→VBN:conj:3 in:IN:prep:5→IN:prep:7 May:NNP:pobj:8",
    ],
    never=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 seen=see:VBN:ROOT:3 by:IN:agent:3 men=man:NNS:pobj:4 "
        "killed=kill:VBN:acl:5 and:CC:cc:6 burned=burn:VBN:conj:6 in:IN:prep:6 May:NNP:pobj:9",
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 seen=see:VBN:ROOT:3 by:IN:agent:3 Noor:NNP:pobj:4 and:CC:cc:5 "
        "Wounded:VBN:conj:5 Knee:NNP:dep:7",
    ],
)
def undergone_besides(tokens: Sequence[Token], index: int) -> Mended:
    """What was done besides is not joined to who did it, nor told of him: "was hit by mines and | sunk in May"."""
    token, doer, cc = tokens[index], tokens[index].head, index - 1
    by = tokens[doer].head
    if tokens[by].dep != "agent" or tokens[cc].dep != "cc" or doer > index or not token.text.islower():
        return {}
    verb = tokens[by].head
    behind = {i: replace(tokens[i], head=index) for i in range(index + 1, len(tokens)) if tokens[i].head == doer}
    done = replace(token, lemma=_SUNK.get(token.text, token.lemma), tag="VBN", pos="VERB", head=verb)
    return behind | {index: done, cc: replace(tokens[cc], head=verb)}


_SUNK = {"sunk": "sink"}


@rule(
    words="served",
    tags="VBN",
    deps="conj",
    before=4,
    behind=1,
    examples=[
        "She:PRP:nsubjpass:3 was=be:VBD:auxpass:3 elected=elect:VBN:ROOT:3 and:CC:cc:3 served=serve:VBN:conj:3"
        "→VBD:conj:3 until:IN:prep:5 May:NNP:pobj:6",
    ],
    never=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 cooked=cook:VBN:ROOT:3 and:CC:cc:3 served=serve:VBN:conj:3 "
        "with:IN:prep:5 rice:NN:pobj:6",
    ],
)
def then_served(tokens: Sequence[Token], index: int) -> Mended:
    """Whoever was elected or sworn in served himself: "was elected and | served until May"."""
    how = tokens[index + 1].text.lower() in ("as", "until", "till")
    own = labels_below(tokens, index) & {"aux", "auxpass", "agent"}
    return {index: replace(tokens[index], tag="VBD")} if how and not own else {}


RULES = (
    judged_too,
    undergone_besides,
    then_served,
    befell,
    underwent_himself,
    by_a_share,
    by_its_auxiliary,
    both_by,
    befalls,
    each_befell,
    befell_too,
)
