"""Verbs of headlines and chronologies that were taken for nouns: "Rebels free six men", "Army shells Varna"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.wordlist import word_set
from extract.events.deed_words import HARM, STRIKES, UNDERGONE
from extract.events.parse import FINITE, first_behind, has_finite, root_of
from extract.events.rule import Mended, rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GROUPS, REPORTING
from extract.records import Token

# What is no noun, nor, between several who act and whom they act on, an adjective.
_VERBS = {word: word for word in ("abduct", "behead", "deport", "detain", "evict", "free", "kidnap", "veto")}
# What may be a noun, but not behind several who bear arms: "Tanks storm Varna".
_ARMED_VERBS = frozenset({"ambush", "attack", "bomb", "raid", "shell", "storm", "strike"})
_ARMS = GROUPS | {"force", "gunboat", "helicopter", "jet", "plane", "ship", "tank", "troop"}
_VERBS |= {word: word for word in _ARMED_VERBS}
_VERBS |= {"overran": "overrun", "overthrew": "overthrow", "shot": "shoot", "slew": "slay", "retook": "retake"}

# What is done to somebody or something, and who does such things without an article; the second have it with "s".
_DEEDS = (HARM | STRIKES | UNDERGONE | word_set("accuse ambush block clear disperse fire rape stone stop")) - {
    "launch",
    "subject",
}
_SEVERAL = word_set("""
authorities bandits deputies drones fighters firefighters forces guards gunmen helicopters hijackers insurgents jets
lawmakers men militants militiamen officers pirates police prosecutors protesters rebels rescuers residents settlers
soldiers students troops villagers warplanes workers
""")
_ONE = word_set("""
airstrike army artillery blast bomber company court crowd drone government gunman judge jury militia minister ministry
mob navy parliament patrol president prosecutor regulator senate tribunal union
""")
# What is decided, by one alone: the plurals are nouns that others have.
_DECIDED = word_set("annul approve back ban block cancel extend halt order overturn quash reject suspend uphold")
# What two or three do together; the second are things too, and places stand in pairs: "Baikonur, Oman launch site".
_TOGETHER = word_set("exchange expel reopen recall resume seal sever sign suspend swap veto")
_TOGETHER_AND = _TOGETHER | word_set("back ban block halt hold launch")
_PRESENT = {deed: deed for deed in _DEEDS | _TOGETHER_AND}
_PRESENT |= {f"{deed}es" if deed.endswith(("ch", "sh", "ss", "x")) else f"{deed}s": deed for deed in _DEEDS | _DECIDED}
_PRESENT |= {f"{deed[:-1]}ies": deed for deed in _DEEDS | _DECIDED if deed.endswith("y")}  # "ratifies"
_DESCRIBING = frozenset({"CD", "DT", "IN", "JJ", "NN", "NNP", "NNS"})  # "hundreds of opposition supporters"
_LONGEST_CROWD = 12  # words
_OBJECT = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNS", "PRP$"})
# What is fired, where the word is no noun: "Police fire chief".
_FIRED = word_set("blanks bullets live mortars plastic rockets rubber shells shots stun tear warning")
# What a deed and such a word only describe: "Police search warrant", "Army raid victims".
_THINGS = word_set("campaign case data figure file operation order party record report statistics team victim warrant")
# What people do without an object.
_CROWDS_DO = word_set("""
celebrate clash demonstrate gather grieve learn march mourn parade picket pray protest queue rally riot search strike
""")


@rule(
    words=frozenset(_PRESENT),
    tags="JJ NN NNP NNS VB",
    before=1,
    behind=1,
    examples=[
        "Police=police:NN:compound:5→NN:nsubj:2 arrest:NN:compound:5→VBP:ROOT:2 union:NN:compound:5 "
        "leader:NN:compound:5 Noor:NNP:ROOT:5→NNP:dobj:2 .:.:punct:5→.:punct:2",
        "Army:NN:compound:2→NN:nsubj:2 shells=shell:NNS:compound:3→VBZ:ROOT:2 Varna:NNP:ROOT:3→NNP:dobj:2",
        "Judge:NN:compound:2→NN:nsubj:2 orders=order:NNS:nsubj:3→VBZ:ROOT:2 release:NN:ROOT:3→NN:dobj:2 of:IN:prep:3 "
        "Noor:NNP:pobj:4",
        "Court:NN:compound:2→NN:nsubj:2 upholds=uphold:NNS:nsubj:3→VBZ:ROOT:2 ban:VB:ROOT:3→NN:dobj:2 on:IN:prep:3"
        "→prep:2 Acme:NNP:pobj:4",
        "Parliament:NN:compound:3→NN:nsubj:2 ratifies:NNS:compound:3→ratify=VBZ:ROOT:2 accord:NN:ROOT:3→NN:dobj:2",
        "Court:NNP:ROOT:1→NNP:nsubj:4 in:IN:prep:1 Varna:NNP:compound:4→NNP:pobj:2 jails=jail:NNS:pobj:2→VBZ:ROOT:4 "
        "Omar:NNP:compound:6 Noor:NNP:appos:4→NNP:dobj:4 for:IN:prep:1→prep:4 theft:NN:pobj:7",
        "Chad:NNP:ROOT:1→NNP:nsubj:4 ,:,:punct:1 Oman:NNP:amod:4→NNP:conj:1 sign:NN:compound:5→VBP:ROOT:4 "
        "deal:NN:appos:1→NN:dobj:4 in:IN:prep:5 Varna:NNP:pobj:6",
        "Police=police:NN:nsubj:2 search:VB:ROOT:2→VBP:ROOT:2 his:PRP$:poss:4 flat:JJ:dobj:2",
        "Police=police:NN:compound:2→NN:nsubj:2 fire:NN:compound:4→VBP:ROOT:2 tear:NN:compound:4 gas:NN:ROOT:4"
        "→NN:dobj:2 at:IN:prep:4→prep:2 marchers=marcher:NNS:pobj:5",
        "Police=police:NNS:nsubj:2 clear:JJ:ROOT:2→VBP:ROOT:2 a:DT:det:4 line:NN:dobj:2",
    ],
    never=[
        "Police=police:NN:compound:3 search:NN:compound:3 warrant:NN:ROOT:3 for:IN:prep:3 Noor:NNP:pobj:4",
        "Police=police:NN:compound:3 fire:NN:compound:3 chief:NN:ROOT:3 of:IN:prep:3 Varna:NNP:pobj:4",
        "Police=police:NN:compound:2 raid:NN:ROOT:2 on:IN:prep:2 Varna:NNP:pobj:3",
        "Police=police:NN:compound:2 arrest:NN:nsubj:4 rates=rate:NNS:dep:2 fell=fall:VBD:ROOT:4",
        "Police=police:NNS:ROOT:1 in:IN:prep:1 Varna:NNP:compound:4 raid:NN:pobj:2 on:IN:prep:4 Acme:NNP:pobj:5",
        "Varna:NNP:ROOT:1 ,:,:punct:1 Oman:NNP:compound:5 launch:NN:compound:5 site:NN:appos:1",
        "The:DT:det:4 army:NN:compound:4 raid:NN:compound:4 victims=victim:NNS:ROOT:4",
    ],
)
def done_now(tokens: Sequence[Token], index: int) -> Mended:
    """In a sentence without a verb, between who does such things and what it is done to: "Police | arrest | Noor"."""
    word, who = tokens[index], _doer(tokens, index)
    several = _do_such(tokens, who, index)
    one = tokens[who].text.lower() in _ONE and word.text not in _DEEDS | _TOGETHER_AND
    behind = tokens[index + 1]
    follows = behind.tag in _OBJECT | {"VB"} or behind.dep == "amod"  # "frees captured pilots"
    follows = follows and behind.lemma.lower() not in _THINGS
    if not (several or one) or not follows:
        return {}
    if word.text in ("fire", "fires") and behind.text not in _FIRED and behind.tag != "CD":
        return {}
    if has_finite(tokens):
        return {}
    root, thing = root_of(tokens, index), _thing(tokens, index)
    verb = replace(word, lemma=_PRESENT[word.text], pos="VERB", tag="VBP" if several else "VBZ", dep="ROOT", head=index)
    mended = {index: verb, who: replace(tokens[who], dep="nsubj", head=index)}
    for i, other in enumerate(tokens):
        if who < i < index:
            mended[i] = _hung_between(tokens, who, i, index)
        elif i < who and other.head >= who:
            mended[i] = replace(other, head=who, dep="compound" if other.dep == "ROOT" else other.dep)
        elif i == thing:
            named = replace(other, tag="NN", pos="NOUN") if other.tag == "VB" else other
            mended[i] = replace(named, head=index, dep="dobj")
        elif index < i < thing and other.head in (index, root) and other.dep != "punct":
            mended[i] = replace(other, head=thing)
        elif other.text == "of" and other.head == thing:
            continue
        elif i > thing and (other.head <= index or other.head == root) and i != root:
            mended[i] = replace(other, head=index)
    return {i: token for i, token in mended.items() if token != tokens[i]}


def _do_such(tokens: Sequence[Token], who: int, verb: int) -> bool:
    """Whether they are several who do such a thing: by what they are, or as they are named one after the other."""
    joints = {one.text for one in tokens[who + 1 : verb]} & {",", "and"}
    if joints:
        return tokens[verb].text in (_TOGETHER_AND if "and" in joints else _TOGETHER)
    return tokens[who].text.lower() in _SEVERAL and tokens[verb].text in _DEEDS


def _hung_between(tokens: Sequence[Token], who: int, index: int, verb: int) -> Token:
    """A word between who does it and the verb: "Court | in Port Varna | jails Noor", "Chad | , Oman | seal border"."""
    word = tokens[index]
    if word.text in (",", "and"):
        return replace(word, head=who, dep="punct" if word.text == "," else "cc")
    if word.pos == "ADP":
        return replace(word, head=who, dep="prep")
    if index + 1 < verb and tokens[index + 1].text not in (",", "and"):
        return replace(word, head=index + 1, dep="compound")
    placed = tokens[who + 1].pos == "ADP"
    return replace(word, head=who + 1 if placed else who, dep="pobj" if placed else "conj")


def _doer(tokens: Sequence[Token], verb: int) -> int:
    """The word before the verb, before the place that stands between, or the first of several names that open the
    sentence: "Court | in Varna jails Noor", "Chad | and Oman sign"."""
    front = tokens[:verb]
    joint = next((i for i, one in enumerate(front) if one.text in (",", "and")), verb)
    named = all(one.tag == "NNP" or one.text in (",", "and") for one in front) and tokens[verb - 1].tag == "NNP"
    if 0 < joint < verb and named:
        return joint - 1
    at = verb - 1
    while at > 1 and tokens[at].tag in ("NNP", "NN") and tokens[at].text[:1].isupper():
        at -= 1
    placed = at < verb - 1 and tokens[at].text in ("at", "from", "in", "near", "outside")
    return at - 1 if placed and at else verb - 1


def _thing(tokens: Sequence[Token], verb: int) -> int:
    """The last word of what is done to: of those behind the verb that go on without a mark or preposition."""
    last = verb + 1
    for index in range(verb + 2, len(tokens)):
        if tokens[index].tag not in (_OBJECT if tokens[last].tag != "NNP" else ("NNP",)):
            break
        last = index
    return last


@rule(
    words=frozenset(_VERBS),
    tags="NN NNP JJ",
    deps="compound nmod amod",
    before=1,
    behind=1,
    examples=[
        "a:DT:det:3→det:2 gunman:NN:compound:3→NN:nsubj:3 shot:NN:compound:4→shoot=VBD:ROOT:3 "
        "Noor:NNP:ROOT:4→NNP:dobj:3 on:IN:prep:4→prep:3 a:DT:det:7 bus:NN:pobj:5",
        "Rebels=rebel:NNS:ROOT:1→NNS:nsubj:5 under:IN:prep:1 Omar:NNP:compound:4 Noor:NNP:compound:6→NNP:pobj:2 "
        "overran:NN:compound:6→overrun=VBD:ROOT:5 Varna:NNP:pobj:2→NNP:dobj:5 on:IN:prep:1→prep:5 Friday:NNP:pobj:7",
        "Rebels=rebel:NNS:compound:4→NNS:nsubj:2 free:JJ:amod:4→VBP:ROOT:2 12:CD:nummod:4 hostages=hostage:NNS:ROOT:4"
        "→NNS:dobj:2 on:IN:prep:4→prep:2 Friday:NNP:pobj:5",
        "Tanks=tank:NNS:compound:3→NNS:nsubj:2 storm:NN:compound:3→VBP:ROOT:2 Varna:NNP:ROOT:3→NNP:dobj:2 "
        "on:IN:prep:3→prep:2 Friday:NNP:pobj:4",
        "Chad:NNP:ROOT:1→NNP:nsubj:4 and:CC:cc:1 Oman:NNP:compound:5→NNP:conj:1 veto:NN:compound:5→VBP:ROOT:4 "
        "plan:NN:conj:1→NN:dobj:4 .:.:punct:1→punct:4",
        "Gunmen=gunman:NNS:ROOT:1→NNS:nsubj:2 free:JJ:amod:3→VBP:ROOT:2 Noor:NNP:appos:1→NNP:dobj:2",
    ],
    never=[
        "Winter:NN:compound:3 storm:NN:compound:3 warnings=warning:NNS:ROOT:3 for:IN:prep:3 Varna:NNP:pobj:4",
        "Oman:NNP:compound:3 veto:NN:compound:3 power:NN:ROOT:3 in:IN:prep:3 Varna:NNP:pobj:4",
        "Duty:NN:compound:3 free:JJ:amod:3 shops=shop:NNS:ROOT:3 for:IN:prep:3 travellers=traveller:NNS:pobj:4",
        "A:DT:det:4 warning:NN:compound:4 shot:NN:compound:4 rule:NN:nsubj:5 applies=apply:VBZ:ROOT:5 .:.:punct:5",
    ],
)
def only_a_verb(tokens: Sequence[Token], index: int) -> Mended:
    """In a sentence without a verb: who stands before it did it to whom it was taken to describe."""
    thing, root = tokens[index].head, root_of(tokens, index)
    while index < thing < tokens[thing].head and tokens[thing].dep == "compound":
        thing = tokens[thing].head  # "abduct | journalist Noor"
    if thing <= index or has_finite(tokens):
        return {}
    who = index - 1
    opens = root == who and tokens[thing].head == who  # "Gunmen | free Noor"
    if not opens and (tokens[who].head not in (index, thing) or thing not in (root, index + 1)):
        return {}
    if tokens[index].text == "veto" and (tokens[who - 1].dep != "cc" or tokens[who].tag != "NNP"):
        return {}  # "Oman veto power"
    adjective = tokens[index].tag == "JJ" and tokens[who].tag not in ("NNS", "NNPS")  # "duty free shops"
    armed = tokens[who].tag == "NNS" and tokens[who].lemma.lower() in _ARMS
    if tokens[who].pos not in NOMINAL or adjective or (tokens[index].text in _ARMED_VERBS and not armed):
        return {}
    lemma = _VERBS[tokens[index].text]
    tag = "VBP" if lemma == tokens[index].text else "VBD"
    verb = replace(tokens[index], lemma=lemma, pos="VERB", tag=tag, dep="ROOT", head=index)
    mended = {index: verb, thing: replace(tokens[thing], dep="dobj", head=index)}
    if root < index:  # "rebels under Noor | overran Varna"
        mended |= {} if opens else {who: replace(tokens[who], dep=tokens[thing].dep, head=tokens[thing].head)}
        mended[root] = replace(tokens[root], dep="nsubj", head=index)
        loose = range(index, len(tokens))
    else:
        mended[who] = replace(tokens[who], dep="nsubj", head=index)
        mended |= {i: replace(tokens[i], head=who) for i in range(who) if tokens[i].head == index}
        loose = range(len(tokens))
    for i in loose:
        if tokens[i].head == root and i not in mended and tokens[i].dep in ("prep", "punct", "npadvmod", "advmod"):
            mended[i] = replace(tokens[i], head=index)
    return mended


_WHERE = frozenset({"across", "around", "at", "from", "in", "near", "outside"})


@rule(
    words=_CROWDS_DO,
    tags="NN NNP",
    deps="pobj",
    before=3,
    examples=[
        "Dockers=docker:NNS:ROOT:1→NNS:nsubj:4 in:IN:prep:1→prep:4 Varna:NNP:compound:4→NNP:pobj:2 "
        "strike:NN:pobj:2→VBP:ROOT:4 over:IN:prep:1→prep:4 pay:NN:pobj:5",
    ],
    never=["Dockers=docker:NNS:nsubj:5 in:IN:prep:1 the:DT:det:4 strike:NN:pobj:2 won=win:VBD:ROOT:5"],
)
def crowds_do_it(tokens: Sequence[Token], index: int) -> Mended:
    """In a headline, what people in a town do: "Dockers in Varna | strike over pay"."""
    place, preposition = tokens[index - 1], tokens[index].head
    who = tokens[preposition].head
    if place.tag != "NNP" or place.head != index or tokens[preposition].text not in _WHERE:
        return {}
    if tokens[who].head != who or tokens[who].tag != "NNS" or any(one.tag in FINITE for one in tokens):
        return {}
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == who and i > index}
    mended[index] = replace(tokens[index], pos="VERB", tag="VBP", dep="ROOT", head=index)
    mended[index - 1] = replace(place, dep="pobj", head=preposition)
    mended[preposition] = replace(tokens[preposition], head=index)
    return mended | {who: replace(tokens[who], dep="nsubj", head=index)}


@rule(
    words=_CROWDS_DO,
    tags="JJ NN NNP RB VB",
    before=1,
    examples=[
        "Protesters=protester:NNS:ROOT:1→NNS:nsubj:2 march:RB:dep:1→VBP:ROOT:2 in:IN:prep:1→IN:prep:2 Varna:NNP:pobj:3",
        "Relatives=relative:NNS:amod:2→NNS:nsubj:2 mourn:NN:ROOT:2→VBP:ROOT:2 at:IN:prep:2 graves=grave:NNS:pobj:3",
        "Supporters=supporter:NNS:ROOT:1→NNS:nsubj:4 of:IN:prep:1 Noor:NNP:pobj:2→NNP:pobj:2 "
        "rally:NN:pobj:2→VBP:ROOT:4 in:IN:prep:4 Varna:NNP:pobj:5",
        "Hundreds=hundred:NNS:ROOT:1→NNS:nsubj:4 of:IN:prep:1 women=woman:NNS:compound:4→NNS:pobj:2 "
        "rally:NN:pobj:2→VBP:ROOT:4 in:IN:prep:4 Varna:NNP:pobj:5",
    ],
    never=[
        "Workers=worker:NNS:compound:3 strike:NN:compound:3 vote:NN:ROOT:3 in:IN:prep:3 Varna:NNP:pobj:4",
        "Women=woman:NNS:poss:3 's:POS:case:1 march:NN:ROOT:3 in:IN:prep:3 Varna:NNP:pobj:4",
        "Students=student:NNS:nsubj:2 left=leave:VBD:ROOT:2 rally:NN:dobj:2",
    ],
)
def crowds_act(tokens: Sequence[Token], index: int) -> Mended:
    """What several who open a sentence without a verb do: "Protesters | march in Varna", "Women | queue for water"."""
    of = index
    while of > 1 and tokens[of - 1].tag in ("NNP", "NNPS"):
        of -= 1
    who = of - 2 if of < index and tokens[of - 1].text == "of" else index - 1  # "supporters | of Omar Noor"
    if index > _LONGEST_CROWD or tokens[who].tag != "NNS" or has_finite(tokens):
        return {}
    before = all(one.tag in _DESCRIBING for one in tokens[:who])
    if not before or not (index + 1 >= len(tokens) or tokens[index + 1].pos in ("ADP", "ADV", "PUNCT")):
        return {}
    root = root_of(tokens, index)
    mended = {i: replace(one, head=index) for i, one in enumerate(tokens) if one.head == root and i > index}
    many = next((i for i in range(1, who) if tokens[i].text == "of"), 0)  # "hundreds | of opposition supporters"
    top = many - 1 if many else who
    for i in range(who):
        if tokens[i].head in (index, root):
            mended[i] = replace(tokens[i], head=top if i < top else who)
    if many:
        mended |= {many: replace(tokens[many], head=top), who: replace(tokens[who], dep="pobj", head=many)}
    mended[index] = replace(tokens[index], lemma=tokens[index].text, pos="VERB", tag="VBP", dep="ROOT", head=index)
    return mended | {top: replace(tokens[top], dep="nsubj", head=index)}


@rule(
    tags="NN NNS",
    parts="NOUN",
    deps="ROOT",
    before=1,
    behind=1,
    examples=[
        "Taliban:NNP:nsubj:2 capture:NN:ROOT:2→VBP:ROOT:2 Varna:NNP:compound:4 district:NN:dobj:2",
        "Sri:NNP:compound:2 Lanka:NNP:compound:3→NNP:nsubj:3 blocks=block:NNS:ROOT:3→VBZ:ROOT:3 social:JJ:amod:5 "
        "media:NNS:dobj:3",
        "The:DT:det:2 ministry:NN:compound:3→NN:nsubj:3 withdraws=withdraw:NNS:ROOT:3→VBZ:ROOT:3 his:PRP$:poss:5 "
        "card:NN:dobj:3",
    ],
    never=[
        "Police=police:NNS:compound:2 reports=report:NNS:ROOT:2 of:IN:prep:2 theft:NN:pobj:3",
        "Noor:NNP:compound:2 reports=report:NNS:ROOT:2 ,:,:punct:2 riots=riot:NNS:dobj:2",
    ],
)
def takes_an_object(tokens: Sequence[Token], index: int) -> Mended:
    """No noun has an object: what has one, in a sentence without a verb, is the verb ("Oman | blocks social media")."""
    who = index - 1
    thing = first_behind(tokens, index, "dobj")
    stands = tokens[who].pos in NOMINAL and tokens[who].head == index and tokens[who].dep in ("compound", "nsubj")
    if not stands or thing is None or has_finite(tokens):
        return {}
    if any(one.pos in ("PUNCT", "ADP") for one in tokens[index:thing]):
        return {}
    verb = replace(tokens[index], pos="VERB", tag="VBZ" if tokens[index].tag == "NNS" else "VBP")
    return {index: verb} | ({who: replace(tokens[who], dep="nsubj")} if tokens[who].dep != "nsubj" else {})


@rule(
    tags="NNS",
    parts="NOUN",
    deps="ROOT",
    before=1,
    behind=2,
    examples=[
        "The:DT:det:3 complaint:NN:compound:3→NN:nsubj:3 alleges=allege:NNS:ROOT:3→VBZ:ROOT:3 "
        "that:WDT:mark:6→WDT:mark:6 he:PRP:nsubj:6 stole=steal:VBD:relcl:3→VBD:ccomp:3 it:PRP:dobj:6",
        "Her:PRP$:poss:3 lawyer:NN:compound:3→NN:nsubj:3 alleges=allege:NNS:ROOT:3→VBZ:ROOT:3 she:PRP:nsubjpass:6 "
        "was=be:VBD:auxpass:6 beaten=beat:VBN:relcl:3→VBN:ccomp:3",
        "Justice:NNP:compound:2 Noor:NNP:compound:3→NNP:nsubj:3 rules=rule:NNS:ROOT:3→VBZ:ROOT:3 that:WDT:mark:7 "
        "the:DT:det:6 lease:NN:nsubj:7 is=be:VBZ:ccomp:3 void:JJ:acomp:7",
    ],
    never=[
        "The:DT:det:3 drug:NN:compound:3 charges=charge:NNS:ROOT:3 against:IN:prep:3 him:PRP:pobj:4",
        "The:DT:det:3 bank:NN:compound:3 records=record:NNS:ROOT:3 that:WDT:nsubj:5 burned=burn:VBD:relcl:3",
        "The:DT:det:3 bank:NN:compound:3 loans=loan:NNS:ROOT:3 that:WDT:dobj:6 he:PRP:nsubj:6 took=take:VBD:relcl:3",
    ],
)
def says_what_follows(tokens: Sequence[Token], index: int) -> Mended:
    """A word of saying that a clause with a subject of its own follows is the verb of a sentence that lacks one ("The
    complaint | alleges that he stole it")."""
    who = index - 1
    if tokens[index].lemma.lower() not in _SAYING or (tokens[who].head, tokens[who].dep) != (index, "compound"):
        return {}
    clause = next(filter(None, (first_behind(tokens, index, dep) for dep in ("relcl", "ccomp", "acl"))), None)
    own = None if clause is None else next((i for i in range(index + 1, clause) if tokens[i].head == clause), None)
    if clause is None or own is None or own != index + 1:
        return {}
    subject = next((i for i in range(own, clause) if tokens[i].head == clause and tokens[i].dep in SUBJECTS), clause)
    if subject == clause or tokens[subject].text == "that" == tokens[clause - 1].text:
        return {}
    verb = replace(tokens[index], pos="VERB", tag="VBZ")
    hung = {index: verb, who: replace(tokens[who], dep="nsubj"), clause: replace(tokens[clause], dep="ccomp")}
    return hung | ({own: replace(tokens[own], dep="mark")} if tokens[own].text == "that" else {})


_SAYING = REPORTING | {"charge", "record", "rule"}


@rule(
    tags="NNP",
    deps="ROOT",
    behind=3,
    examples=[
        "Chad:NNP:ROOT:1→NNP:nsubj:4 ,:,:punct:1 Oman:NNP:nsubj:4→NNP:conj:1 sign:VB:parataxis:1→VBP:ROOT:4 "
        "accord:NN:dobj:4 .:.:punct:1→punct:4",
    ],
    never=[
        "Chad:NNP:ROOT:1 ,:,:punct:1 Oman:NNP:nsubj:4 signs=sign:VBZ:parataxis:1 accord:NN:dobj:4",
        "Chad:NNP:ROOT:1 ,:,:punct:1 men=man:NNS:nsubj:4 say:VBP:parataxis:1 .:.:punct:1",
    ],
)
def two_by_a_comma(tokens: Sequence[Token], index: int) -> Mended:
    """Of two names that a headline parts by a comma, both did it: "Nepal, India | sign accord"."""
    who = index + 2
    while who < len(tokens) - 1 and tokens[who].dep == "compound" and tokens[who].tag == "NNP":
        who += 1
    verb = tokens[who].head
    stands = tokens[index + 1].text == "," and tokens[who].tag == "NNP" and tokens[who].dep == "nsubj"
    if not stands or verb != who + 1 or tokens[verb].head != index or tokens[verb].tag not in ("VB", "VBP"):
        return {}
    mended = {i: replace(one, head=verb) for i, one in enumerate(tokens) if i > verb and one.head == index}
    mended[who] = replace(tokens[who], dep="conj", head=index)
    mended[index] = replace(tokens[index], dep="nsubj", head=verb)
    return mended | {verb: replace(tokens[verb], tag="VBP", dep="ROOT", head=verb)}


RULES = (done_now, only_a_verb, crowds_do_it, crowds_act, takes_an_object, says_what_follows, two_by_a_comma)
