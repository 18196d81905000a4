"""Verbs that were taken for nouns, adjectives or names: "police shot and wounded a guard", "Oman lodges a protest"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.model import CALENDAR
from extract.events.deed_words import REASSIGNED
from extract.events.inner_clauses import accused_of
from extract.events.parse import FINITE, has_finite, is_below, labels_below, words_below
from extract.events.phrasal import shot_dead
from extract.events.retag_passives import with_auxiliary
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DEMANDING
from extract.records import Token


@rule(
    words="shot",
    parts="NOUN",
    behind=1,
    examples=[
        "Police:NN:compound:2→NN:nsubj:2 shot:NN:ROOT:2→shoot=VBD:ROOT:2 and:CC:cc:2 wounded=wound:VBD:conj:2 "
        "guards=guard:NNS:dobj:4",
        "Noor:NNP:compound:2→NNP:nsubj:2 shot:NN:ROOT:2→shoot=VBN:ROOT:2 dead:JJ:oprd:2 in:IN:prep:2 Varna:NNP:pobj:4",
        "They:PRP:nsubj:2 shot:NN:ROOT:2→shoot=VBD:ROOT:2 Noor:NNP:dobj:2 dead:JJ:oprd:2 .:.:punct:2",
    ],
    never=["The:DT:det:2 shot:NN:nsubj:3 missed=miss:VBD:ROOT:3 .:.:punct:3"],
)
def shot(tokens: Sequence[Token], index: int) -> Mended:
    """Beside whom it befell and "dead", or, behind a noun of its own, before "dead" or another deed."""
    behind = tokens[index + 1 : index + 3]
    verb = replace(tokens[index], lemma="shoot", pos="VERB", tag="VBD")
    if (shot_dead(tokens, index) or index) > index + 1:
        return {index: verb}
    killed = behind[0].text == "dead" or (behind[0].text == "and" and behind[-1].tag == "VBD")
    who = tokens[index - 1]
    if not index or not killed or tokens[index].tag != "NN" or who.pos not in NOMINAL or who.head != index:
        return {}
    if behind[0].text == "dead" and behind[-1].pos in ("ADP", "PUNCT", "ADJ"):
        verb = replace(verb, tag="VBN")  # "Noor shot dead near Varna": nobody whom he shot is told
    return {index: verb, index - 1: replace(who, dep="nsubj")}


@rule(
    words="guilty",
    before=1,
    examples=[
        "He:PRP:nsubj:2 pleaded=plead:VBD:ROOT:2 not:RB:neg:4 guilty:VB:xcomp:2→JJ:acomp:2 at:IN:prep:4→prep:2 "
        "trial:NN:pobj:5",
        "He:PRP:nsubj:2 pleaded=plead:VBD:ROOT:2 guilty:JJ/VERB:dobj:2→JJ:acomp:2 to:TO:aux:5→IN:prep:2 "
        "murder:VB:xcomp:3→NN:pobj:4 in:IN:prep:5→prep:2 May:NNP:pobj:6",
        "Noor:NNP:nsubj:2 found=find:VBD:ROOT:2→VBN:ROOT:2 guilty:NN:dobj:2→JJ:oprd:2 of:IN:prep:3 theft:NN:pobj:4",
        "Noor:NNP:nsubj:2 found=find:VBD:ROOT:2→VBN:ROOT:2 not:RB:neg:4 guilty:JJ:dobj:2→JJ:oprd:2",
        "They:PRP:nsubj:2 found=find:VBD:ROOT:2 a:DT:det:5→DT:det:4 clerk:NN:compound:5→NN:dobj:2 "
        "guilty:NN:dobj:2→JJ:oprd:2 of:IN:prep:5 theft:NN:pobj:6",
        "They:PRP:nsubj:2 found=find:VBD:ROOT:2 Noor:NNP:nsubj:4→NNP:dobj:2 guilty:NN/VERB:dobj:2→JJ:oprd:2 "
        "in:IN:prep:4→prep:2 May:NNP:pobj:5",
    ],
    never=["They:PRP:nsubj:3 are=be:VBP:aux:3 pleading=plead:VBG:ROOT:3 guilty:JJ:acomp:3 today:NN:npadvmod:3"],
)
def plea(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody pleads is no verb, and says of nothing when or where: "pleaded not | guilty to murder at trial"."""
    token = tokens[index]
    if tokens[token.head].text in ("found", "find") and token.head < index:
        return _found_so(tokens, index)
    verb = index - 1 - (tokens[index - 1].text == "not")
    if tokens[verb].lemma.lower() != "plead" or token.head != verb:
        return {}
    mended = {i: replace(one, head=verb) for i, one in enumerate(tokens[index:], index) if one.head == index}
    to = tokens[index + 1 : index + 3]
    if len(to) == 2 and to[0].tag == "TO" and to[1].tag == "VB" and to[1].head == index:
        deed = index + 2
        mended |= {i: replace(one, head=verb) for i, one in enumerate(tokens[deed:], deed) if one.head == deed}
        mended[index + 1] = replace(to[0], tag="IN", pos="ADP", dep="prep", head=verb)
        mended[deed] = replace(to[1], tag="NN", pos="NOUN", dep="pobj", head=index + 1)
    mended[index] = replace(token, tag="JJ", pos="ADJ", dep="acomp")
    return {i: one for i, one in mended.items() if one != tokens[i]}


def _found_so(tokens: Sequence[Token], guilty: int) -> Mended:
    """Whom a court finds guilty is the object, and the day is that of the finding: "found Noor | guilty in May"."""
    verb = tokens[guilty].head
    below = [i for i, one in enumerate(tokens) if one.head == guilty and one.text not in ("of", "not")]
    who = next((i for i in below if tokens[i].dep in SUBJECTS and verb < i < guilty), None)
    last = guilty - 1 - (tokens[guilty - 1].text == "not")
    if who is None and tokens[last].dep == "compound" and tokens[last].head == guilty and tokens[last].pos in NOMINAL:
        who = last  # "found Omar Noor guilty"
        below = [i for i in below if i > guilty or i == who]
    mended = {i: replace(tokens[i], head=verb) for i in below}
    if who == last:
        inner = (i for i in range(verb + 1, last) if tokens[i].head in (guilty, last))
        mended |= {i: replace(tokens[i], head=last) for i in inner}
    own = {one.dep for i, one in enumerate(tokens) if one.head == verb and i != guilty}
    if who is not None:
        mended[who] = replace(tokens[who], dep="dobj", head=verb)
    elif (
        guilty - (tokens[guilty - 1].text == "not") == verb + 1
        and tokens[verb].tag == "VBD"
        and "nsubj" in own
        and not own & {"aux", "dobj", "auxpass"}
    ):
        mended[verb] = replace(tokens[verb], tag="VBN")  # "Noor found guilty of theft"
    return mended | {guilty: replace(tokens[guilty], tag="JJ", pos="ADJ", dep="oprd")}


@rule(
    tags="NN NNP NNS VB VBD VBG VBN VBP VBZ",
    parts="ADJ NOUN PROPN VERB",
    behind=1,
    examples=[
        "The:DT:det:2 army:NN:nsubj:3 left=leave:VBD/ADJ:ROOT:3→VBD:ROOT:3 Varna:NNP:dobj:3 .:.:punct:3",
        "They:PRP:nsubj:2 torched:NN:ROOT:2→VBD:ROOT:2 houses=house:NNS:dobj:2 .:.:punct:2",
        "It:PRP:nsubj:2 upheld=uphold:NN/VERB:ROOT:2→VBD:ROOT:2 the:DT:det:4 verdict:NN:dobj:2 .:.:punct:2",
        "The:DT:det:2 mill:NN:nsubj:3 burns=burn:NNS:ROOT:3→VBZ:ROOT:3 down:RP:advmod:3→RP:prt:3 .:.:punct:3",
        "The:DT:det:2 mayor:NN:nsubj:5 of:IN:prep:2 Varna:NNP:pobj:3 orders=order:NNS:ROOT:5→VBZ:ROOT:5 a:DT:det:7 "
        "halt:NN:dobj:5",
        "Farmers=farmer:NNS:nsubj:4 from:IN:prep:1 Oman:NNP:pobj:2 march:NNP:ROOT:4→VBP:ROOT:4 to:IN:prep:4 "
        "Varna:NNP:pobj:5",
    ],
    never=[
        "A:DT:det:3 speed:NN:compound:3 limit:NN:ROOT:3 .:.:punct:3",
        "Noor:NNP:nsubj:3 two:CD:nummod:3 burns=burn:NNS:ROOT:3 .:.:punct:3",
    ],
)
def with_subject(tokens: Sequence[Token], index: int) -> Mended:
    """What has a subject, and a tense, an auxiliary or an object."""
    token = tokens[index]
    own = labels_below(tokens, index)
    who = words_below(tokens[:index], index).get("nsubj", index)
    alone = token.dep == "ROOT" and token.text.islower() and _close(tokens, who, index)
    if token.tag in ("NN", "NNP"):
        if alone and tokens[who].tag == "NNS" and own <= _OF_VERBS and not has_finite(tokens[: index + 2]):
            return {index: replace(token, lemma=token.text, pos="VERB", tag="VBP")}  # "Farmers from Mali | march to"
        past = token.text.endswith("ed") or (token.pos == "VERB" and token.lemma.lower() != token.text.lower())
        verb = past and {"nsubj", "dobj"} <= own
        return {index: replace(token, pos="VERB", tag="VBD")} if verb else {}
    if token.tag == "NNS":  # "The mill | burns down"
        verb = alone and tokens[who].tag in ("NN", "NNP") and own <= _OF_VERBS
        down = {index + 1: replace(tokens[index + 1], dep="prt")} if tokens[index + 1].tag == "RP" else {}
        return down | {index: replace(token, pos="VERB", tag="VBZ")} if verb else {}
    does = (
        token.pos != "VERB"
        and token.text != "last"
        and own & SUBJECTS
        and (token.tag in FINITE or own & {"aux", "auxpass", "dobj"})
    )
    return {index: replace(token, pos="VERB")} if does else {}


_OF_VERBS = frozenset({"ROOT", "advmod", "ccomp", "dobj", "nsubj", "npadvmod", "prep", "prt", "punct"})


def _close(tokens: Sequence[Token], who: int, verb: int) -> bool:
    """Whether only what tells of who does it stands before the verb: "the mayor | of Varna | orders a halt"."""
    return all(is_below(tokens, i, who) and tokens[i].text != "," for i in range(who + 1, verb))


@rule(
    tags="NN",
    deps="ccomp",
    behind=1,
    examples=[
        "They:PRP:nsubj:2 demanded=demand:VBD:ROOT:2 that:IN:mark:5 Noor:NNP:compound:5→NNP:nsubj:5 "
        "resign:NN:ccomp:2→VB:ccomp:2 .:.:punct:2"
    ],
    never=[
        "They:PRP:nsubj:2 said=say:VBD:ROOT:2 that:IN:mark:5 state:NN:compound:5 property:NN:ccomp:2 was=be:VBD:aux:5"
    ],
)
def demanded(tokens: Sequence[Token], index: int) -> Mended:
    """What is demanded of whom stands before it: "demanded that Noor | resign"."""
    below = [i for i in range(index) if tokens[i].head == index]
    demands = tokens[tokens[index].head].lemma.lower() in DEMANDING and any(tokens[i].text == "that" for i in below)
    if not demands or tokens[below[-1]].pos not in NOMINAL:
        return {}
    return {index: replace(tokens[index], pos="VERB", tag="VB"), below[-1]: replace(tokens[below[-1]], dep="nsubj")}


@rule(
    words="aims hopes offers plans vows",
    tags="NNS",
    deps="ROOT",
    behind=1,
    examples=[
        "The:DT:det:3→DT:det:2 ministry:NN:compound:3→NN:nsubj:3 plans:NNS:ROOT:3→plan=VBZ:ROOT:3 to:TO:aux:5 "
        "resume:VB:acl:3→VB:xcomp:3 "
        "flights=flight:NNS:dobj:5"
    ],
    never=["The:DT:det:3 ministry:NN:compound:3 plans=plan:NNS:ROOT:3 for:IN:prep:3 flights=flight:NNS:pobj:4"],
)
def aim(tokens: Sequence[Token], index: int) -> Mended:
    """Between who wants something and what he wants: "The ministry | plans to resume flights"."""
    token, who, to = tokens[index], tokens[index - 1], tokens[index + 1]
    done = tokens[to.head]
    wanted = to.text == "to" and done.head == index and done.tag == "VB"
    if not wanted or who.head != index or who.dep not in ("compound", "nsubj"):
        return {}
    goal = {i: replace(one, head=index - 1) for i, one in enumerate(tokens[: index - 1]) if one.head == index}
    goal[to.head] = replace(done, dep="xcomp")
    return goal | {
        index: replace(token, lemma=token.text[:-1], pos="VERB", tag="VBZ"),
        index - 1: replace(who, dep="nsubj"),
    }


@rule(
    tags="JJ",
    deps="ROOT acomp ccomp conj relcl",
    before=1,
    examples=[
        "Noor:NNP:nsubj:2 was=be:VBD:ROOT:2 booed:JJ:acomp:2→VBN:acomp:2 by:IN:prep:3 fans=fan:NNS:pobj:4",
        "Noor:NNP:nsubj:2 was=be:VBD:ROOT:2 detached=detach:JJ:acomp:2→VBN:acomp:2 for:IN:prep:3 duty:NN:pobj:4",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 it:PRP:nsubjpass:5 was=be:VBD:auxpass:5 poisoned:JJ:ccomp:2→VBN:ccomp:2",
    ],
    never=[
        "Noor:NNP:nsubj:2 was=be:VBD:ROOT:2 gifted:JJ:acomp:2 in:IN:prep:3 chess:NN:pobj:4",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 it:PRP:nsubj:5 was=be:VBD:cop:5 crooked:JJ:ccomp:2",
    ],
)
def done_by(tokens: Sequence[Token], index: int) -> Mended:
    """Behind "was" and before "by", or what befalls units and ships: "was | booed by protesters"; and what has the
    helper and subject of a passive."""
    token, copula = tokens[index], tokens[tokens[index].head]
    if not token.text.endswith("ed") or token.text.startswith("un"):  # "was | unchanged"
        return {}
    by = index + 1 < len(tokens) and tokens[index + 1].text == "by"
    done = token.dep == "acomp" and token.head < index and copula.lemma == "be"
    done = done and (by or token.lemma.lower() in REASSIGNED)
    if not done and not labels_below(tokens, index) >= {"auxpass", "nsubjpass"}:
        return {}
    return {index: replace(token, pos="VERB", tag="VBN")}


@rule(
    tags="NN",
    deps="compound",
    behind=1,
    examples=[
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 accused=accuse:VBN:ROOT:3 of:IN:prep:3 "
        "kidnapping:NN:compound:6→VBG:compound:6 guards=guard:NNS:pobj:4"
    ],
    never=["The:DT:det:2 use:NN:nsubj:6 of:IN:prep:2 fishing:NN:compound:5 nets=net:NNS:pobj:3 fell=fall:VBD:ROOT:6"],
)
def accused_deed(tokens: Sequence[Token], index: int) -> Mended:
    """What somebody is accused of: "accused of | kidnapping guards"."""
    deed = tokens[index].text.endswith("ing") and index and accused_of(tokens, index - 1) is not None
    return {index: replace(tokens[index], pos="VERB", tag="VBG")} if deed else {}


_AFIRE = frozenset({"ablaze", "afire", "aflame", "alight"})


@rule(
    words=_AFIRE,
    parts="VERB NOUN ADV",
    before=2,
    behind=1,
    examples=[
        "Mobs=mob:NNS:nsubj:2 set:VBD:ROOT:2 a:DT:det:4 bus:NN:dobj:2 ablaze:VBD:advcl:2→JJ:oprd:2 "
        "on:IN:prep:5→prep:2 Friday:NNP:pobj:6",
        "Huts=hut:NNS:nsubj:2→NNS:nsubjpass:3 were=be:VBD/AUX:ROOT:2→VBD/AUX:auxpass:3 set:VBN:amod:4→VBN:ROOT:3 "
        "ablaze:NN:acomp:2→JJ:oprd:3 on:IN:prep:4→prep:3 Friday:NNP:pobj:5",
        "Huts=hut:NNS:nsubjpass:4→nsubjpass:3 were=be:VBD/AUX:auxpass:4→VBD/AUX:auxpass:3 set:VBN:amod:4→VBN:ROOT:3 "
        "ablaze:VBN:ROOT:4→JJ:oprd:3 on:IN:prep:4→prep:3 Friday:NNP:pobj:5",
        "Mobs=mob:NNS:nsubj:2 set:VBD:ROOT:2 a:DT:det:5→det:4 bus:NN:compound:5→dobj:2 ablaze:NN:dobj:2→JJ:oprd:2 "
        "today:NN:npadvmod:2",
    ],
    never=["The:DT:det:2 bus:NN:nsubj:3 stood=stand:VBD:ROOT:3 ablaze:RB:advmod:3 all:DT:det:6 day:NN:npadvmod:3"],
)
def set_ablaze(tokens: Sequence[Token], index: int) -> Mended:
    """How something is set is no deed of its own: "set a bus | ablaze"."""
    verb = next((i for i in range(index - 1, -1, -1) if tokens[i].pos == "VERB"), None)
    if verb is None or tokens[verb].lemma.lower() != "set":
        return {}
    mended = {i: replace(one, head=verb) for i, one in enumerate(tokens) if one.head == index and i != index}
    mended[index] = replace(tokens[index], pos="ADJ", tag="JJ", dep="oprd", head=verb)
    if tokens[index - 1].head == index and tokens[index - 1].pos in NOMINAL:
        inner = (i for i in range(verb + 1, index - 1) if tokens[i].head == index)
        mended |= {i: replace(tokens[i], head=index - 1) for i in inner}
        mended[index - 1] = replace(tokens[index - 1], head=verb, dep="dobj")
    if tokens[verb].head != index:
        return mended
    # taken for a word of it: "was set | ablaze"
    above, dep = (verb, "ROOT") if tokens[index].head == index else (tokens[index].head, tokens[index].dep)
    mended[verb] = replace(tokens[verb], head=above, dep=dep)
    if tokens[above].lemma != "be" or above > verb or above == verb:
        return mended
    return mended | with_auxiliary([mended.get(i, one) for i, one in enumerate(tokens)], verb, "set")


@rule(
    words="alleging asserting claiming contending",
    tags="NN VBG",
    before=1,
    behind=1,
    examples=[
        "He:PRP:nsubj:2 filed=file:VBD:ROOT:2 a:DT:det:5→det:4 suit:NN:compound:5→dobj:2 alleging:NN:dobj:2→"
        "allege=VBG:acl:4 that:IN:mark:8 Acme:NNP:nsubj:8 lied=lie:VBD:relcl:5→VBD:ccomp:5",
        "He:PRP:nsubj:2 filed=file:VBD:ROOT:2 a:DT:det:4 suit:NN:dobj:2 alleging:NN:dobj:2→allege=VBG:acl:4 "
        "that:IN:mark:8 Acme:NNP:nsubj:8 lied=lie:VBD:ccomp:5",
        "He:PRP:nsubj:2 filed=file:VBD:ROOT:2 suits=suit:NNS:compound:5→dobj:2 claiming=claim:VBG:amod:5→"
        "VBG:acl:3 men=man:NNS:nsubj:6 lied=lie:VBD:ccomp:2→ccomp:4",
    ],
    never=["He:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:4 claiming:NN:dobj:2 ended=end:VBN:acl:4"],
)
def alleged_in(tokens: Sequence[Token], index: int) -> Mended:
    """What a paper says is no paper: "a suit | alleging | that Acme lied", "a suit | claiming | Acme lied"."""
    paper, word, thing = index - 1, tokens[index], tokens[index].head
    told = word.dep == "amod" and tokens[thing].dep in SUBJECTS and thing > index
    below = [i for i, one in enumerate(tokens) if one.head == index != i]
    clause = [i for i in below if i > index and tokens[i].dep in ("ccomp", "relcl")]
    clause += [tokens[index + 1].head] if tokens[index + 1].text == "that" else [tokens[thing].head] if told else []
    if tokens[paper].pos not in NOMINAL or not clause or clause[0] < index or (word.tag == "VBG" and not told):
        return {}
    said = clause[0]
    mended = {i: replace(tokens[i], head=paper) for i in below if i < index}
    if tokens[paper].head == index:
        above = paper if word.head == index else word.head
        mended[paper] = replace(tokens[paper], dep=word.dep, head=above)
    elif told and tokens[paper].head == thing:
        mended[paper] = replace(tokens[paper], dep="dobj", head=tokens[said].head)
    mended[said] = replace(tokens[said], dep="ccomp", head=index)
    return mended | {index: replace(word, lemma=_ALLEGE[word.text], pos="VERB", tag="VBG", dep="acl", head=paper)}


_ALLEGE = {"alleging": "allege", "asserting": "assert", "claiming": "claim", "contending": "contend"}


@rule(
    tags="VBN",
    parts="NOUN",
    deps="nsubj nsubjpass",
    before=1,
    behind=2,
    examples=[
        "An:DT:det:3→DT:det:2 appeal:NN:compound:3→NN:nsubjpass:7 lodged:VBN/NOUN:nsubjpass:7→lodge=VBN/VERB:acl:2 "
        "in:IN:prep:3 July:NNP:pobj:4 was=be:VBD/AUX:auxpass:7 dismissed=dismiss:VBN:ROOT:7",
    ],
    never=["The:DT:det:2 injured:VBN/NOUN:nsubjpass:4 were=be:VBD/AUX:auxpass:4 freed=free:VBN:ROOT:4 .:.:punct:4"],
)
def of_its_subject(tokens: Sequence[Token], index: int) -> Mended:
    """What describes the noun right before it is not the subject, which that is: "An appeal | lodged in July was"."""
    noun, token = index - 1, tokens[index]
    if (tokens[noun].head, tokens[noun].dep, tokens[noun].pos) != (index, "compound", "NOUN"):
        return {}
    lemma = token.text.removesuffix("d" if token.text[:-2].endswith(_MUTE) else "ed")
    words = {i: replace(one, head=noun) for i, one in enumerate(tokens[:noun]) if one.head == index}
    told = replace(token, lemma=lemma, pos="VERB", dep="acl", head=noun)
    return words | {noun: replace(tokens[noun], dep=token.dep, head=token.head), index: told}


@rule(
    words="did was were",
    before=1,
    behind=2,
    examples=[
        "Only:RB:advmod:2 in:IN:prep:4→IN:prep:7 May:NNP:pobj:2 did=do:VBD/VERB:ROOT:4→VBD/AUX:aux:7 "
        "the:DT:det:7→DT:det:6 town:NN:compound:7→NN:nsubj:7 surrender:NN:dobj:4→VB/VERB:ROOT:7 .:.:punct:4→.:punct:7",
        "Nor:CC:cc:4 did=do:VBD/AUX:aux:4 Noor:NNP:compound:4→NNP:nsubj:4 resign:VB:ROOT:4 there:RB:advmod:4",
        "Only:RB:advmod:2 then:RB:advmod:3→RB:advmod:6 was=be:VBD/AUX:ROOT:3→VBD/AUX:auxpass:6 the:DT:det:5 "
        "wall:NN:attr:3→NN:nsubjpass:6 torn=tear:VBN:acl:5→VBN:ROOT:6 down:RP:prt:6",
    ],
    never=[
        "Only:RB:advmod:2 Noor:NNP:nsubj:3 did=do:VBD/VERB:ROOT:3 the:DT:det:6 camp:NN:compound:6 work:NN:dobj:3",
        "In:IN:prep:3 May:NNP:pobj:1 was=be:VBD/AUX:ROOT:3 a:DT:det:5 fight:NN:attr:3 lost=lose:VBN:acl:5 "
        "there:RB:advmod:6",
    ],
)
def turned_about(tokens: Sequence[Token], index: int) -> Mended:
    """Behind "not until" or "nor" an auxiliary stands before who did it: "Only in May did the town | surrender"."""
    token, opening = tokens[index], {one.text.lower() for one in tokens[:2]}
    turned = opening & _TURNING and not any(one.tag in FINITE or one.tag == "WP" for one in tokens[:index])
    heads = (i for i, one in enumerate(tokens) if one.head == index and one.dep in SUBJECTS)
    if not turned or any(tokens[i].text not in CALENDAR for i in heads):
        return {}
    end = next((i for i in range(index + 1, len(tokens)) if tokens[i].tag not in _OF_SUBJECT), len(tokens) - 1)
    did = token.text == "did"
    verb = end - 1 if did and tokens[end].tag != "VB" else end
    who = verb - 1
    forms = ("JJ", "NN", "VB") if did else ("VBD", "VBN")
    above = {index, verb} if did else {index, who, verb}
    beside = tokens[verb].head in above and tokens[who].head in (index, verb)
    if who <= index or tokens[verb].tag not in forms or not beside or token.dep == "auxpass":
        return {}
    lemma = tokens[verb].text if did else tokens[verb].lemma
    told = replace(tokens[verb], lemma=lemma, tag="VB" if did else "VBN", pos="VERB")
    passive = "" if did else "pass"
    top = token if token.dep != "aux" else tokens[verb]
    below = {i: one for i, one in enumerate(tokens) if one.head == index and i != index}
    hung = {i: replace(one, head=verb, dep="prt" if one.tag == "RP" else one.dep) for i, one in below.items()}
    hung |= {i: replace(one, head=who) for i, one in enumerate(tokens[:who]) if one.head == verb and i > index}
    hung |= {index: replace(token, pos="AUX", dep="aux" + passive, head=verb)}
    hung |= {verb: replace(told, dep=top.dep, head=verb if top.dep == "ROOT" else top.head)}
    return hung | {who: replace(tokens[who], dep="nsubj" + passive, head=verb)}


_OF_SUBJECT = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP", "PRP$"})
_TURNING = frozenset({"neither", "never", "no", "nor", "not", "only", "rarely", "seldom"})
_MUTE = ("c", "dg", "s", "u", "v", "z")  # before an "e" that the past leaves out: "lodge"


RULES = (
    alleged_in,
    set_ablaze,
    shot,
    plea,
    with_subject,
    demanded,
    aim,
    done_by,
    accused_deed,
    of_its_subject,
    turned_about,
)
