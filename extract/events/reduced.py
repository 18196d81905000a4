"""Clauses cut short that tell of the noun before them: "the plant, opened in 1960, by June", "By the time he left"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import HARM_NOUNS, OF_SOMEBODY, TOPPLING
from extract.events.parse import FINITE, Hung, first_behind, happens, has_subject, labels_below, verb_above, words_below
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import SUPPORT, TIME_NOUNS, WRITINGS
from extract.records import Token

_MADE = frozenset({"appoint", "crown", "declare", "elect", "name", "nominate", "ordain", "proclaim", "re-elect"})


@rule(
    tags="VBN",
    deps="conj advcl",
    before=3,
    behind=3,
    examples=[
        "It:PRP:nsubj:3 will:MD:aux:3 close:VB:ROOT:3 the:DT:det:5 plant:NN:dobj:3 ,:,:punct:3 "
        "opened=open:VBN:conj:3→acl:5 in:IN:prep:7 1960:CD:pobj:8 ,:,:punct:7 by:IN:prep:7→prep:3 June:NNP:pobj:11",
        "They:PRP:nsubj:2 issued=issue:VBD:ROOT:2 a:DT:det:4 report:NN:dobj:2 on:IN:prep:4 gas:NN:pobj:5 ,:,:punct:2 "
        "written=write:VBN:advcl:2→acl:4 by:IN:agent:8 Noor:NNP:pobj:9 ,:,:punct:8 in:IN:prep:8→prep:2 May:NNP:pobj:12 "
        ".:.:punct:2",
    ],
    never=[
        "They:PRP:nsubj:2 looted=loot:VBD:ROOT:2 shops=shop:NNS:dobj:2 ,:,:punct:2 burned=burn:VBN:conj:2 "
        "cars=car:NNS:dobj:5 ,:,:punct:2 and:CC:cc:2 fled=flee:VBD:conj:2",
        "They:PRP:nsubj:2 were=be:VBD:auxpass:3 held=hold:VBN:ROOT:3 in:IN:prep:3 cells=cell:NNS:pobj:4 ,:,:punct:3 "
        "beaten=beat:VBN:conj:3 at:IN:prep:7 night:NN:pobj:8 ,:,:punct:3 and:CC:cc:3 starved=starve:VBN:conj:3",
    ],
)
def set_off_by_commas(tokens: Sequence[Token], index: int) -> Hung:
    """A participle between two commas right behind the object tells of that, and what follows is the verb's: "close the
    plant, | opened in 1960, by June"."""
    verb, noun = tokens[index].head, index - 2
    own = labels_below(tokens, index)
    made = "agent" in own and index + 1 < len(tokens) and tokens[index + 1].text == "by"
    if made and tokens[noun].dep == "pobj":  # "issued a report on the spill, | written by Noor, in May"
        noun = next((i for i in range(verb + 1, noun) if (tokens[i].head, tokens[i].dep) == (verb, "dobj")), noun)
    object_ = tokens[noun].head == verb and tokens[noun].dep == "dobj" and tokens[noun].pos in NOMINAL and verb < noun
    measured = tokens[index].lemma == "compare" or tokens[index].text == "compared"  # with another time's figure
    told_of_who = tokens[verb].dep == "relcl"  # "Noor, who led the army, plotted with Quist, to"
    if not object_ or measured or told_of_who or tokens[index - 1].text != "," or tokens[verb].tag == "VBN":
        return {}
    if own & {"dobj", "aux", "auxpass", "nsubj", "cc", "ccomp", "xcomp"} or ("agent" in own and not made):
        return {}
    comma = next((i for i in range(index + 1, len(tokens)) if tokens[i].text == ","), None)
    if comma is None or any(one.pos == "VERB" or one.text == "and" for one in tokens[index + 1 : comma + 2]):
        return {}
    if made and (comma + 1 >= len(tokens) or tokens[comma + 1].pos != "ADP"):
        return {}
    behind = (i for i in range(comma + 1, len(tokens)) if tokens[i].head == index)
    return {index: (noun, "acl")} | {i: (verb, tokens[i].dep) for i in behind}


@rule(
    tags="VBN VBD",
    deps="advcl ROOT",
    before=2,
    behind=2,
    examples=[
        "In:IN:prep:3→prep:7 papers=paper:NNS:pobj:1 filed=file:VBD:ROOT:3→acl:2 Monday:NNP:dobj:3→npadvmod:3 "
        ",:,:punct:7 he:PRP:nsubj:7 denied=deny:VBD:parataxis:3→ROOT:7 it:PRP:dobj:7 .:.:punct:3→punct:7",
        "In:IN:prep:5→prep:9 talks=talk:NNS:pobj:1 with:IN:prep:2 Noor:NNP:pobj:3 printed=print:VBD:advcl:9→acl:2 "
        "today:NN:npadvmod:5 ,:,:punct:9 he:PRP:nsubj:9 denied=deny:VBD:ROOT:9",
        "In:IN:prep:4→prep:9 the:DT:det:3 report:NN:pobj:1 released=release:VBN:advcl:9→acl:3 last:JJ:amod:6 "
        "week:NN:npadvmod:4 ,:,:punct:9 police:NNS:nsubj:9 found=find:VBD:ROOT:9 arms:NNS:dobj:9",
        "In:IN:prep:3→prep:7 documents=document:NNS:pobj:1 filed=file:VBD:advcl:7→acl:2 Monday:NNP:npadvmod:3 "
        ",:,:punct:7 he:PRP:nsubj:7 denied=deny:VBD:ROOT:7 it:PRP:dobj:7",
        "In:IN:prep:3→prep:7 papers=paper:NNS:pobj:1 filed=file:VBD:advcl:7→acl:2 Monday:NNP:dobj:3→npadvmod:3 "
        ",:,:punct:7 he:PRP:nsubj:7 denied=deny:VBD:ROOT:7 it:PRP:dobj:7",
    ],
    never=[
        "In:IN:prep:3 Varna:NNP:pobj:1 asked=ask:VBN:advcl:8 on:IN:prep:3 Monday:NNP:pobj:4 ,:,:punct:8 "
        "he:PRP:nsubj:8 denied=deny:VBD:ROOT:8 it:PRP:dobj:8",
        "In:IN:prep:5 a:DT:det:3 car:NN:pobj:1 he:PRP:nsubj:5 left=leave:VBD:advcl:9 Monday:NNP:npadvmod:5 ,:,:punct:9 "
        "police:NNS:nsubj:9 found=find:VBD:ROOT:9 arms:NNS:dobj:9",
    ],
)
def in_what_was_done(tokens: Sequence[Token], index: int) -> Hung:
    """A participle behind an opening phrase tells of its noun, and the phrase is the main verb's: "In the report to the
    king | released last week, police …", "In the village, | burned in May, a church …"."""
    before = [i for i in range(index) if tokens[i].head == index and tokens[i].pos not in ("ADV", "PUNCT")]
    opens, verb = before[0] if before else index, tokens[index].head
    noun = first_behind(tokens, opens, "pobj") or index
    if len(before) != 1 or tokens[opens].dep != "prep" or noun >= index or tokens[noun].pos != "NOUN":
        return {}
    if opens and tokens[opens - 1].text not in (",", ";", "“", "``", "and", "but"):
        return {}
    if verb == index:
        mains = (i for i in range(index + 2, len(tokens)) if tokens[i].head == index and tokens[i].dep == "parataxis")
        verb = next((i for i in mains if tokens[i].tag in FINITE and has_subject(tokens, i)), index)
    told = _telling_of(tokens, index, noun)
    behind = [i for i in range(index + 1, verb) if tokens[i].text == ","]
    if not behind or not told:
        return {}
    told[opens] = (verb, "prep")
    if tokens[index].head == index:
        rest = (i for i in range(behind[0], len(tokens)) if tokens[i].head == index and i != verb)
        told |= {verb: (verb, "ROOT")} | {i: (verb, tokens[i].dep) for i in rest}
    return told


def _telling_of(tokens: Sequence[Token], index: int, noun: int) -> Hung:
    """A participle that tells of a noun, with its day; none where it has what only a verb of its own has."""
    thing = first_behind(tokens, index, "dobj")
    day = thing is not None and {tokens[thing].text, tokens[thing].lemma.lower()} & (CALENDAR | TIME_NOUNS)
    below = labels_below(tokens, index) - ({"dobj"} if day else set())  # "filed | Monday"
    if below & {"aux", "auxpass", "dobj", "ccomp", "mark", *SUBJECTS}:
        return {}
    return {index: (noun, "acl")} | ({thing: (index, "npadvmod")} if day and thing is not None else {})


@rule(
    tags="VBN VBD",
    deps="advcl",
    before=4,
    behind=1,
    examples=[
        "He:PRP:nsubj:2 quit=quit:VBD:ROOT:2 after:IN:prep:2 talks=talk:NNS:pobj:3 held=hold:VBN:advcl:2→acl:4 "
        "in:IN:prep:5 May:NNP:pobj:6",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 after:IN:prep:2 talks=talk:NNS:pobj:3 flanked=flank:VBN:advcl:2 "
        "by:IN:agent:5 guards=guard:NNS:pobj:6",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 found=find:VBN:ROOT:3 after:IN:prep:3 a:DT:det:6 fire:NN:pobj:4 "
        "burned=burn:VBN:advcl:3 to:IN:prep:7 death:NN:pobj:8",
    ],
)
def which_was_held(tokens: Sequence[Token], index: int) -> Hung:
    """What is held or staged is the happening named right before it: "quit after talks | held in May"."""
    noun, verb = index - 1, tokens[index].head
    held = tokens[index].lemma.lower() in SUPPORT and verb < noun and tokens[noun].dep == "pobj"
    return _telling_of(tokens, index, noun) if held and happens(tokens[noun]) else {}


@rule(
    words="By by",
    behind=3,
    examples=[
        "By:IN:prep:5→prep:9 the:DT:det:4→det:3 time:NN:compound:4→pobj:1 police:NNS:nsubj:5 "
        "arrived=arrive:VBD:advcl:9→relcl:3 ,:,:punct:9 they:PRP:nsubj:9 had=have:VBD:aux:9 fled=flee:VBN:ROOT:9",
    ],
    never=["By:IN:prep:6 the:DT:det:3 time:NN:compound:4 limit:NN:pobj:1 he:PRP:nsubj:6 left=leave:VBD:ROOT:6"],
)
def by_the_time(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands behind "by the time" does what follows: "By the time | police arrived"."""
    time, verb = index + 2, tokens[index].head
    own = (i for i in range(time + 1, verb) if tokens[i].head == verb and tokens[i].dep in ("nsubj", "nsubjpass"))
    subject = next(own, tokens[time].head)
    if [one.text for one in tokens[index + 1 : index + 3]] != ["the", "time"] or tokens[verb].pos != "VERB":
        return {}
    does = tokens[subject].head == verb and tokens[subject].dep in ("nsubj", "nsubjpass") and time < subject < verb
    main = tokens[verb].head
    if not does or tokens[verb].dep != "advcl" or main <= verb:
        return {}
    return {
        index: (main, "prep"),
        index + 1: (time, "det"),
        time: (index, "pobj"),
        verb: (time, "relcl"),
    }


@rule(
    tags="VBN VBD",
    deps="amod",
    before=2,
    behind=3,
    examples=[
        "Quist:NNP:nsubj:8 ,:,:punct:1 appointed=appoint:VBN:amod:4→acl:1 judge:NN:appos:1→oprd:3 in:IN:prep:4→prep:3 "
        "May:NNP:pobj:5 ,:,:punct:8 resigned=resign:VBD:ROOT:8",
    ],
    never=[
        "Noor:NNP:nsubj:8 ,:,:punct:1 convicted=convict:VBN:amod:4 murderer:NN:appos:1 of:IN:prep:4 "
        "Quist:NNP:pobj:5 ,:,:punct:8 fled=flee:VBD:ROOT:8",
    ],
)
def made_what(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody was made, between commas: "Quist, | appointed judge in May, | resigned"."""
    office, who = tokens[index].head, index - 2
    named = tokens[index].lemma in _MADE and tokens[index - 1].text == "," and index < office
    if not named or tokens[who].pos not in NOMINAL:
        return {}
    verb, dep = tokens[office].head, tokens[office].dep
    taken = dep in SUBJECTS and tokens[who].head in (index, verb)  # the office, for who resigned
    if not taken and (verb, dep) != (who, "appos"):
        return {}
    when = {i: (index, "prep") for i, one in enumerate(tokens) if one.head == office < i and one.text in ("in", "on")}
    hung: Hung = {index: (who, "acl"), office: (index, "oprd")} | when
    return hung | {who: (verb, dep)} if taken else hung


@rule(
    tags="VBD VBN",
    deps="ROOT ccomp",
    before=4,
    behind=3,
    examples=[
        "Noor:NNP:npadvmod:5→nsubjpass:10 ,:,:punct:5→punct:1 the:DT:det:4 baker:NN:nsubj:5→appos:1 "
        "held=hold:VBD:ROOT:5→acl:4 in:IN:prep:5 Varna:NNP:pobj:6 ,:,:punct:10 was=be:VBD:auxpass:10 "
        "freed=free:VBN:parataxis:5→ROOT:10 .:.:punct:5→punct:10",
    ],
    never=[
        "Today:NN:npadvmod:5 ,:,:punct:5 the:DT:det:4 baker:NN:nsubj:5 held=hold:VBD:ROOT:5 it:PRP:dobj:5 ,:,:punct:10 "
        "he:PRP:nsubjpass:10 was=be:VBD:auxpass:10 told=tell:VBN:parataxis:5 .:.:punct:5",
    ],
)
def introduced(tokens: Sequence[Token], index: int) -> Hung:
    """Who is told of between commas and then does something, or undergoes it: "Noor, a baker | held in Varna, was
    freed"."""
    below = [i for i, one in enumerate(tokens) if one.head == index and i != index]
    who = next((i for i in below if i < index and tokens[i].dep in SUBJECTS), None)
    named = [i for i in below if i < index and tokens[i].dep == "npadvmod" and tokens[i].tag in ("NNP", "NNPS")]
    if who is None or len(named) != 1 or not named[0] + 1 < who or tokens[named[0] + 1].text != ",":
        return {}
    verb = next((i for i in below if i > index and tokens[i].dep == "parataxis"), None)
    if verb is None or labels_below(tokens, index) & {"aux", "auxpass"} or tokens[who].pos != "NOUN":
        return {}
    helpers = [i for i, one in enumerate(tokens) if one.head == verb and one.dep in ("aux", "auxpass") and i < verb]
    first = min([verb, *helpers])
    if labels_below(tokens, verb) & {*SUBJECTS, "cc"} or tokens[first - 1].text != ",":
        return {}
    passive = "auxpass" in labels_below(tokens, verb)
    hung: Hung = {i: (verb, "punct") for i in below if i > verb and tokens[i].dep == "punct"}
    above, dep = tokens[index].head, tokens[index].dep
    hung |= {verb: (verb if above == index else above, dep), named[0] + 1: (named[0], "punct")}
    hung |= {named[0]: (verb, "nsubjpass" if passive else "nsubj"), who: (named[0], "appos"), index: (who, "acl")}
    return hung


@rule(
    tags="VBN",
    deps="advcl",
    before=4,
    behind=1,
    examples=[
        "Among:IN:prep:4 the:DT:det:3 dead:JJ:pobj:1 was=be:VBD:ROOT:4 Noor:NNP:attr:4 ,:,:punct:5 "
        "killed=kill:VBN:advcl:4→acl:5 in:IN:prep:7 Varna:NNP:pobj:8",
    ],
    never=[
        "Noor:NNP:nsubj:2 was=be:VBD:ROOT:2 a:DT:det:4 judge:NN:attr:2 ,:,:punct:4 killed=kill:VBN:advcl:2 in:IN:prep:6"
    ],
)
def of_whom_it_was(tokens: Sequence[Token], index: int) -> Hung:
    """Behind a name that comes after "was" it tells of that: "Among the dead was Noor, | killed in Varna"."""
    was, name = tokens[index].head, index - 2
    named = tokens[name].dep in ("attr", "nsubj") and tokens[name].head == was < name and tokens[name].pos == "PROPN"
    opened = any(one.dep in ("prep", "advmod", "acomp") and one.head == was for one in tokens[:was])
    return {index: (name, "acl")} if named and opened and tokens[index - 1].text == "," else {}


_BEFELL = OF_SOMEBODY | TOPPLING | {"elect", "execute", "exile", "liquidate", "place", "shoot"}
_HIS = frozenset(
    {"ally", "backer", "critic", "death", "family", "foe", "follower", "friend", "opponent", "relative", "son"}
)
_HIS |= {"creditor", "shareholder", "supporter", "widow", "wife"}


@rule(
    tags="VBN",
    deps="conj acl advcl",
    before=3,
    behind=4,
    examples=[
        "It:PRP:nsubjpass:3 was=be:VBD:auxpass:3 built=build:VBN:ROOT:3 by:IN:agent:3 Noor:NNP:pobj:4 ,:,:punct:3 "
        "exiled=exile:VBN:conj:3→acl:5 in:IN:prep:7 1950:CD:pobj:8 ,:,:punct:3 and:CC:cc:7 his:PRP$:poss:13 "
        "son:NN:conj:7",
        "Friends=friend:NNS:ROOT:1→nsubj:9 of:IN:prep:1 Noor:NNP:pobj:2 ,:,:punct:3 jailed=jail:VBN:acl:1→acl:3 "
        "in:IN:prep:5 May:NNP:pobj:6 ,:,:punct:5 marched=march:VBN:advcl:5→ROOT:9 there:RB:advmod:9",
    ],
    never=[
        "Officers=officer:NNS:nsubj:9 of:IN:prep:1 Noor:NNP:pobj:2 ,:,:punct:3 jailed=jail:VBN:acl:1 in:IN:prep:5 "
        "May:NNP:pobj:6 ,:,:punct:5 fled=flee:VBD:ROOT:9",
        "He:PRP:nsubjpass:3 was=be:VBD:auxpass:3 accused=accuse:VBN:ROOT:3 by:IN:agent:3 Noor:NNP:pobj:4 ,:,:punct:3 "
        "jailed=jail:VBN:conj:3 in:IN:prep:7 May:NNP:pobj:8 ,:,:punct:3 and:CC:cc:7 freed=free:VBN:conj:7",
    ],
)
def whom_it_befell(tokens: Sequence[Token], index: int) -> Hung:
    """What befell somebody, between commas right behind his name, befell him: "friends of Noor, | jailed in May,
    marched"."""
    name, told = index - 2, tokens[index].head
    if tokens[index].lemma.lower() not in _BEFELL or tokens[index - 1].text != "," or tokens[name].tag != "NNP":
        return {}
    comma = next((i for i in range(index + 1, min(index + 8, len(tokens))) if tokens[i].text == ","), None)
    by = tokens[name].head
    if comma is None or tokens[name].dep != "pobj" or tokens[by].text not in ("by", "of") or told in (name, by):
        return {}
    dated = any(one.pos == "NUM" or one.text in CALENDAR for one in tokens[index:comma])
    behind = tokens[comma + 1 : comma + 3]
    goes_on = [one.text for one in behind[:1]] == ["and"] and behind[-1].pos in ("VERB", "AUX", "ADV")
    goes_on = goes_on or bool(labels_below(tokens, index) & {"aux", "auxpass", *SUBJECTS})
    if not dated or goes_on or any(one.pos in ("VERB", "AUX") for one in tokens[index + 1 : comma]):
        return {}
    his = tokens[told].lemma.lower() in _HIS if tokens[told].pos == "NOUN" else tokens[index].dep == "conj"
    if not his:
        return {}
    main = next((i for i in range(comma + 1, len(tokens)) if tokens[i].head == index and tokens[i].pos == "VERB"), None)
    if main is None or tokens[told].pos != "NOUN":
        return {index: (name, "acl")}
    if tokens[told].head != told or has_subject(tokens, main):
        return {}
    return {index: (name, "acl"), main: (main, "ROOT"), told: (main, "nsubj")}


_TAKEN = _BEFELL | {"hold"}
_FREEING = frozenset({"free", "freedom", "liberate", "liberation", "release"})


@rule(
    tags="VBN",
    before=4,
    behind=1,
    once=True,
    examples=[
        "They:PRP:nsubj:2 sought=seek:VBD:ROOT:2 the:DT:det:4 release:NN:dobj:2 of:IN:prep:4 Noor:NNP:pobj:5 "
        ",:,:punct:2 held=hold:VBN:advcl:2→acl:6 since:IN:prep:8 May:NNP:pobj:9",
        "Acme:NNP:nsubj:9→nsubj:2 called=call:VBD:acl:1→ROOT:2 for:IN:prep:2 the:DT:det:5 release:NN:pobj:3 "
        "of:IN:prep:5 Noor:NNP:pobj:6 ,:,:punct:9→punct:2 held=hold:VBN:ROOT:9→acl:7 since:IN:prep:9 May:NNP:pobj:10",
    ],
    never=[
        "After:IN:prep:9 the:DT:det:3 release:NN:pobj:1 of:IN:prep:3 Noor:NNP:pobj:4 ,:,:punct:9 he:PRP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 held=hold:VBN:ROOT:9 again:RB:advmod:9",
    ],
)
def to_be_freed(tokens: Sequence[Token], index: int) -> Hung:
    """Who is to be freed is who was held: "demanded the release of Noor, | held since May"."""
    name = index - 2
    if tokens[index - 1].text != "," or tokens[index].lemma.lower() not in _TAKEN or tokens[name].pos not in NOMINAL:
        return {}
    while tokens[name].dep == "conj" and tokens[name].head < name:  # "of Noor and Quist, | held in May"
        name = tokens[name].head
    first = tokens[name].head if tokens[name].dep == "appos" else name  # "of two editors, Noor and Quist"
    of = tokens[first].head
    freed = tokens[of].head if tokens[of].text == "of" else of
    if tokens[freed].lemma.lower() not in _FREEING or not freed < first:
        return {}
    own = words_below(tokens, index)
    if own.keys() & {"aux", "auxpass"} or (tokens[index].head, tokens[index].dep) == (name, "acl"):
        return {}
    if "nsubj" not in own:
        return {} if tokens[index].head == index else {index: (name, "acl")}
    who = own["nsubj"]
    main = next((i for i in range(who + 1, freed) if (tokens[i].head, tokens[i].dep) == (who, "acl")), None)
    if main is None or tokens[main].tag not in FINITE | {"VBN"}:
        return {}
    moved = {i: (main, one.dep) for i, one in enumerate(tokens) if one.head == index != i and i < index}
    ends = {i: (main, one.dep) for i, one in enumerate(tokens) if one.head == index and one.dep == "punct"}
    above = main if tokens[index].head == index else tokens[index].head
    return moved | ends | {main: (above, tokens[index].dep), index: (name, "acl")}


COMING_OUT = frozenset({"air", "broadcast", "circulate", "issue", "post", "publish", "release"})
_WORKS = WRITINGS | word_set(
    "album autobiography book documentary film list magazine memoir novel photograph song story"
)
_FREED = word_set("captive detainee hostage inmate man people prisoner suspect woman worker")


# What is announced or lifted, not what it is on: "a ban on gatherings | announced in May".
_IMPOSING = frozenset({"announce", "impose", "introduce", "lift", "order", "reimpose", "relax"})
_BANS = word_set("""
ban blockade boycott ceasefire curb curfew cut embargo freeze levy lockdown moratorium restriction sanction tariff tax
truce
""")
# What is done or owned up to, not to whom: "an attack on a convoy | claimed by the VF".
_STAGING = frozenset({"attribute", "cause", "claim", "conduct", "mount", "perpetrate", "stage"})


@rule(
    tags="VBN VBD",
    deps="acl",
    before=4,
    behind=1,
    examples=[
        "A:DT:det:2 letter:NN:ROOT:2 to:IN:prep:2 the:DT:det:5 king:NN:pobj:3 published=publish:VBN:acl:5→acl:2 "
        "in:IN:prep:6 May:NNP:pobj:7",
        "A:DT:det:2 raid:NN:ROOT:2 on:IN:prep:2 it:PRP:pobj:3 staged=stage:VBN:acl:4→acl:2 in:IN:prep:5 May:NNP:pobj:6",
    ],
    never=[
        "A:DT:det:2 letter:NN:ROOT:2 to:IN:prep:2 the:DT:det:5 hostages=hostage:NNS:pobj:3 released=release:VBN:acl:5 "
        "in:IN:prep:6 May:NNP:pobj:7",
        "A:DT:det:2 list:NN:ROOT:2 of:IN:prep:2 books=book:NNS:pobj:3 published=publish:VBN:acl:4 in:IN:prep:5 "
        "May:NNP:pobj:6",
    ],
)
def what_came_out(tokens: Sequence[Token], index: int) -> Hung:
    """What is published is the writing, not whom or what it tells of: "a letter to the king | published in May"."""
    told = tokens[index].head
    paper = tokens[tokens[told].head].head
    lemma = tokens[index].lemma.lower()
    works = _BANS if lemma in _IMPOSING else HARM_NOUNS if lemma in _STAGING else _WORKS
    fits = lemma in COMING_OUT | _IMPOSING | _STAGING and paper < told == index - 1 and tokens[told].dep == "pobj"
    fits = fits and tokens[paper].lemma.lower() in works
    fits = fits and (lemma in _STAGING or tokens[tokens[told].head].text != "of")
    comes_out = _WORKS | _FREED if lemma in COMING_OUT else _WORKS | _FREED | HARM_NOUNS
    return {index: (paper, "acl")} if fits and tokens[told].lemma.lower() not in comes_out else {}


_SETTING_OUT = COMING_OUT | {"adopt", "date", "deliver", "enact", "hand", "pass", "promulgate", "sign"}
_PAPERS = _WORKS | word_set("act bill decision directive injunction judgement judgment law plan treaty warrant")


@rule(
    tags="VBN VBD",
    deps="advcl conj",
    before=4,
    behind=1,
    examples=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 over:IN:prep:2 laws=law:NNS:pobj:3 of:IN:prep:4 Oman:NNP:pobj:5 "
        ",:,:punct:2 issued=issue:VBN:conj:2→acl:4 in:IN:prep:8 May:NNP:pobj:9",
    ],
    never=["It:PRP:nsubj:2 read:VBD:ROOT:2 a:DT:det:4 law:NN:dobj:2 ,:,:punct:2 passed=pass:VBD:conj:2 it:PRP:dobj:6"],
)
def set_out(tokens: Sequence[Token], index: int) -> Hung:
    """What comes out is the paper, not who does the sentence's deed: "fought the order of Acme, | issued on 3 May"."""
    verb, noun = tokens[index].head, index - 2
    bare = labels_below(tokens, index).isdisjoint({"agent", "aux", "auxpass", "dobj", *SUBJECTS})
    if tokens[index].lemma.lower() not in _SETTING_OUT or tokens[index - 1].text != "," or not bare:
        return {}
    while tokens[noun].lemma.lower() not in _PAPERS and tokens[noun].dep in ("compound", "pobj", "prep"):
        noun = tokens[noun].head
    told = tokens[noun].lemma.lower() in _PAPERS and tokens[noun].pos == "NOUN"
    told = told and (verb < noun or tokens[noun].dep == "pobj")  # "In her memoirs, | published in 1962, she"
    return {index: (noun, "acl")} if told and verb_above(tokens, noun) == verb else {}


@rule(
    words="dated",
    deps="advcl",
    before=2,
    behind=2,
    examples=[
        "In:IN:prep:4→prep:7 its:PRP$:poss:3 reply:NN:pobj:1 dated=date:VBN:advcl:7→acl:3 4:CD:dobj:4→npadvmod:4 "
        "May:NNP:npadvmod:5 stated=state:VBD:ROOT:7",
    ],
    never=["In:IN:prep:4 May:NNP:pobj:1 Noor:NNP:nsubj:4 dated=date:VBD:advcl:4 4:CD:nummod:6 men=man:NNS:dobj:4"],
)
def bears_date(tokens: Sequence[Token], index: int) -> Hung:
    """What bears a date is the paper before it: "in its reply | dated 4 May, Acme stated"."""
    noun = index - 2 if tokens[index - 1].text == "," else index - 1
    opener = tokens[noun].head
    if tokens[noun].pos != "NOUN" or tokens[opener].head != index or tokens[opener].pos != "ADP":
        return {}
    day = {index + 1: (index, "npadvmod")} if tokens[index + 1].pos == "NUM" else {}
    return {opener: (tokens[index].head, "prep"), index: (noun, "acl")} | day


RULES = (
    set_out,
    bears_date,
    to_be_freed,
    set_off_by_commas,
    in_what_was_done,
    what_came_out,
    which_was_held,
    by_the_time,
    made_what,
    introduced,
    of_whom_it_was,
    whom_it_befell,
)
