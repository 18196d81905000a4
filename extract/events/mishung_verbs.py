"""Verbs that hang on the wrong verb, told by the words themselves, whatever dates stand in the sentence.

"began culling birds and launched inspections", "asked them to pay and to leave", "killed 14 when it struck, the agency
said". Nouns and phrases that do are in `mishung.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.inner_clauses import TELLING_SOMEBODY
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, labels_below
from extract.events.rule import rule
from extract.events.tree import DASHES, NOMINAL, SUBJECTS
from extract.events.words import DEMANDING, GROUPS, REPORTING, TIME_NOUNS
from extract.records import Token

_BARE = frozenset({"VB", "VBG"})
_MARKS = frozenset({",", '"', "”", "''", "’"})
_TELLING_WHAT = TELLING_SOMEBODY | {"deny"}  # "denied reports that Noor left"
_SPEAKING = frozenset(
    {"agency", "army", "authority", "bank", "commission", "council", "court", "department", "government"}
)
_SPEAKING |= {"institute", "military", "ministry", "mission", "office", "official", "organisation", "organization"}
# What is planned or undertaken, and to what end: "a plot to kill guards", "an offensive to crush the rebels".
_PLANS = word_set("""
attempt battle bid campaign conspiracy drive effort fight intent intention manoeuvre mission move offensive operation
plan plot push raid scheme struggle
""")


@rule(
    tags="VBD",
    parts="VERB",
    deps="conj",
    examples=[
        "They:PRP:nsubj:2 began=begin:VBD:ROOT:2 culling=cull:VBG:xcomp:2 birds=bird:NNS:dobj:3 and:CC:cc:3 "
        "launched=launch:VBD:conj:3→conj:2 checks=check:NNS:dobj:6",
        "He:PRP:nsubj:2 kept=keep:VBD:ROOT:2 denying=deny:VBG:xcomp:2 that:IN:mark:7 he:PRP:nsubj:7 had=have:VBD:aux:7 "
        "lied=lie:VBN:ccomp:3 and:CC:cc:7 fled=flee:VBD:conj:3→conj:7",
        "It:PRP:nsubj:2 accused=accuse:VBD:ROOT:2 Oman:NNP:dobj:2 of:IN:prep:2 doing=do:VBG:pcomp:4 little:JJ:dobj:5 "
        "to:TO:aux:8 reduce:VB:advcl:5 harm:NN:dobj:8 and:CC:cc:8 called=call:VBD:conj:8→conj:2 for:IN:prep:11",
    ],
    never=[
        "They:PRP:nsubj:2 began=begin:VBD:ROOT:2 talks=talk:NNS:dobj:2 and:CC:cc:2 launched=launch:VBD:conj:2 "
        "checks=check:NNS:dobj:5"
    ],
)
def joined_to_bare(tokens: Sequence[Token], index: int) -> Hung:
    """The finite verb goes to the finite one above the infinitive or participle: "began culling birds and |
    launched inspections"."""
    first = tokens[index].head
    joined, above = tokens[first], tokens[first].head
    while (tokens[above].tag in _BARE or tokens[above].pos not in ("VERB", "AUX")) and tokens[above].head < above:
        above = tokens[above].head
    if joined.tag not in _BARE or joined.dep not in ("xcomp", "advcl") or not first < index:
        return {}
    inner = next((i for i in range(index - 1, first, -1) if _has_done(tokens, i)), None)
    if inner is not None:
        return {index: (inner, "conj")}
    return {index: (above, "conj")} if tokens[above].tag == "VBD" else {}


def _has_done(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause with a subject tells of the past here ("allegations that he | had spread rumours and fled")."""
    past = tokens[verb].tag == "VBD" or any(one.head == verb and one.text in ("had", "was", "were") for one in tokens)
    return tokens[verb].pos == "VERB" and past and has_subject(tokens, verb)


@rule(
    words="after before",
    before=1,
    once=True,
    examples=[
        "He:PRP:nsubj:2 fled=flee:VBD:ROOT:2 ,:,:punct:2 weeks=week:NNS:nsubj:7→npadvmod:7 after:IN:prep:4→mark:7 "
        "police:NNS:pobj:5→nsubj:7 charged=charge:VBD:advcl:2 him:PRP:dobj:7 ,:,:punct:7 and:CC:cc:7 "
        "vanished=vanish:VBD:conj:7→conj:2"
    ],
    never=["The:DT:det:2 day:NN:nsubj:5 after:IN:prep:2 Easter:NNP:pobj:3 is=be:VBZ:ROOT:5 free:JJ:acomp:5"],
)
def time_before(tokens: Sequence[Token], index: int) -> Hung:
    """A length of time before "after" is no subject: who stands behind it is; what "and" goes on with behind the comma
    is the main verb's ("fled, weeks after police charged him, and | vanished")."""
    length = tokens[index].head
    if tokens[length].lemma not in TIME_NOUNS or length != index - 1:
        return {}
    someone = next((i for i, one in enumerate(tokens) if one.head == index and one.dep == "pobj"), 0)
    verb = tokens[length].head
    if tokens[length].dep not in SUBJECTS or not someone or tokens[verb].tag != "VBD" or verb < someone:
        return {}
    main = tokens[verb].head
    hung: Hung = {length: (verb, "npadvmod"), index: (verb, "mark"), someone: (verb, "nsubj"), verb: (main, "advcl")}
    for i, one in enumerate(tokens[verb:], verb):
        parted = [k for k in range(verb, i) if tokens[k].text == ","]
        if one.head == verb and one.dep == "conj" and parted and main < length:
            hung[i] = (main, "conj")
    return hung


@rule(
    parts="VERB",
    deps="ccomp",
    examples=[
        "It:PRP:nsubj:2 is=be:VBZ:ROOT:2 due:JJ:acomp:2 to:TO:aux:6 be:VB:auxpass:6 opened=open:VBN:ccomp:2→xcomp:2"
    ],
    never=["The:DT:det:2 aim:NN:nsubj:3 is=be:VBZ:ROOT:3 that:IN:mark:6 banks=bank:NNS:nsubj:6 lend:VBP:ccomp:3"],
)
def infinitive(tokens: Sequence[Token], index: int) -> Hung:
    """An infinitive without a subject goes with the one before it: "is due to be | completed by July"."""
    be = tokens[index].head
    if tokens[be].lemma != "be" or not be < index:
        return {}
    below = [(one.text.lower(), one.dep) for one in tokens[:index] if one.head == index]
    bare = ("to", "aux") in below and not any(dep in SUBJECTS or dep == "mark" for _, dep in below)
    return {index: (be, "xcomp")} if bare else {}


@rule(
    tags="VB",
    deps="acl conj",
    once=True,
    examples=[
        "They:PRP:nsubj:2 asked=ask:VBD:ROOT:2 Noor:NNP:dobj:2 to:TO:aux:5 leave:VB:acl:3→xcomp:2",
        "They:PRP:nsubj:2 asked=ask:VBD:ROOT:2 him:PRP:dobj:2 to:TO:aux:5 pay:VB:xcomp:2 and:CC:cc:2 to:TO:aux:8 "
        "leave:VB:conj:2→conj:5",
    ],
    never=["They:PRP:nsubj:2 won=win:VBD:ROOT:2 a:DT:det:4 right:NN:dobj:2 to:TO:aux:6 leave:VB:acl:4"],
)
def also_to(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is asked to do goes with the asking; a second infinitive behind "and to" is joined to the first:
    "asked them to pay and to | leave"."""
    asked = tokens[index].head
    if tokens[index].dep == "acl":
        whom = tokens[asked].dep in ("dobj", "dative") and tokens[asked].head < asked < index
        demands = whom and tokens[tokens[asked].head].lemma.lower() in DEMANDING
        return {index: (tokens[asked].head, "xcomp")} if demands else {}
    if not asked < index or tokens[asked].tag not in FINITE or has_subject(tokens, index):
        return {}
    opened = any(one.head == index and one.text.lower() == "to" for one in tokens[asked:index])
    firsts = (i for i in range(asked + 1, index) if tokens[i].head == asked and tokens[i].dep in ("xcomp", "advcl"))
    first = next((i for i in firsts if tokens[i].tag == "VB"), None)
    return {index: (first, "conj")} if opened and first is not None else {}


@rule(
    tags="VBD",
    deps="ccomp advcl",
    once=True,
    examples=[
        "It:PRP:nsubj:2 killed=kill:VBD:ROOT:2→ccomp:7 14:CD:dobj:2 ,:,:punct:7 the:DT:det:6 agency:NN:nsubj:7 "
        "said=say:VBD:ccomp:2→ROOT:7"
    ],
    never=["It:PRP:nsubj:2 grew=grow:VBD:ROOT:2 ,:,:punct:2 as:IN:mark:6 Noor:NNP:nsubj:6 said=say:VBD:advcl:2"],
)
def speaker_as_clause(tokens: Sequence[Token], index: int) -> Hung:
    """A closing speaker taken for a clause of what he says: "killed 14 when it struck, the agency | said"."""
    told = tokens[index].head
    if not told < index or tokens[told].head != told or tokens[told].pos != "VERB":
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == index]
    who = next((i for i in below if tokens[i].dep == "nsubj" and i < index), None)
    told_before = [i for i in below if tokens[i].dep == "ccomp" and i < (who or 0)]  # "it sank when …, police said"
    content = {tokens[i].dep for i in below if i not in told_before} & {"ccomp", "dobj", "mark", "advmod"}
    if who is None or content or tokens[index].lemma.lower() not in REPORTING:
        return {}
    comma = next((i for i in range(who, told, -1) if tokens[i].text == ","), None)
    if comma is None or any(tokens[i].pos == "VERB" for i in range(comma, index)):
        return {}
    before: Hung = {i: (told, tokens[i].dep) for i in below if i < comma}
    before |= dict.fromkeys(told_before, (told, "advcl"))
    return before | {index: (index, "ROOT"), told: (index, "ccomp")}


@rule(
    words="after After although as As because before Before once since until when When while While",
    tags="IN",
    deps="mark",
    behind=2,
    examples=[
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 after:IN:mark:6 their:PRP$:poss:5 boat:NN:pobj:3→nsubj:6 "
        "sank=sink:VBD:advcl:2 off:IN:prep:6 Varna:NNP:pobj:7",
    ],
    never=[
        "He:PRP:nsubj:2 died=die:VBD:ROOT:2 after:IN:mark:6 rain:NN:pobj:3 ships=ship:NNS:nsubj:6 "
        "sank=sink:VBD:advcl:2",
        "He:PRP:nsubj:2 fasted=fast:VBD:ROOT:2 since:IN:mark:6 May:NNP:pobj:3 to:TO:aux:6 protest:VB:advcl:2",
    ],
)
def brought_in(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands between "after" and the verb it brings in is that verb's subject: "after their boat | sank"."""
    verb = tokens[index].head
    noun = next((i for i in range(index + 1, verb) if (tokens[i].head, tokens[i].dep) == (index, "pobj")), None)
    if noun is None or tokens[noun].pos not in (*NOMINAL, "PRON") or has_subject(tokens, verb):
        return {}
    if any(tokens[i].tag == "TO" or tokens[i].text in DASHES for i in range(noun, verb)):
        return {}  # "as homework to write", "the pass – handed out a day after he asked – helped"
    own = labels_below(tokens, verb)
    told = tokens[verb].pos == "VERB" and (tokens[verb].tag in FINITE | {"VBN"} or own & HELPERS)
    return {noun: (verb, "nsubjpass" if "auxpass" in own else "nsubj")} if told else {}


@rule(
    words="as",
    deps="conj",
    before=4,
    examples=[
        "Noor:NNP:nsubj:2 served=serve:VBD:ROOT:2 as:IN:prep:2 mayor:NN:pobj:3 ,:,:punct:3 as:IN:conj:3→prep:2 "
        "judge:NN:pobj:6 and:CC:cc:6 as:IN:conj:6→prep:2 envoy:NN:pobj:9"
    ],
    never=[
        "Noor:NNP:nsubj:2 served=serve:VBD:ROOT:2 as:IN:prep:2 mayor:NN:pobj:3 and:CC:cc:2 as:IN:conj:2 judge:NN:pobj:6"
    ],
)
def as_in_a_row(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody was one after the other: "served as mayor, | as judge and | as envoy"."""
    first = tokens[index].head
    if tokens[first].text != "as":
        return {}
    while tokens[first].text == "as" and tokens[first].dep == "conj" and tokens[first].head < first:
        first = tokens[first].head
    verb = tokens[first].head if tokens[first].text == "as" else first
    return {index: (verb, "prep")} if tokens[verb].pos == "VERB" else {}


@rule(
    tags="VB",
    deps="advcl xcomp",
    before=3,
    examples=[
        "They:PRP:nsubj:2 indicted=indict:VBD:ROOT:2 him:PRP:dobj:2 for:IN:prep:2 conspiracy:NN:pobj:4 to:TO:aux:7 "
        "kill:VB:advcl:2→acl:5 guards=guard:NNS:dobj:7",
        "They:PRP:nsubjpass:3 were=be:VBD:auxpass:3 killed=kill:VBN:ROOT:3 in:IN:prep:3 an:DT:det:6 "
        "offensive:NN:pobj:4 to:TO:aux:8 crush:VB:advcl:3→acl:6 rebels=rebel:NNS:dobj:8",
    ],
    never=[
        "They:PRP:nsubj:2 met=meet:VBD:ROOT:2 in:IN:prep:2 Varna:NNP:pobj:3 to:TO:aux:6 plan:VB:advcl:2 it:PRP:dobj:6",
        "They:PRP:nsubjpass:3 were=be:VBD:auxpass:3 sent=send:VBN:ROOT:3 in:IN:prep:3 a:DT:det:6 lorry:NN:pobj:4 "
        "to:TO:aux:8 meet:VB:advcl:3 Noor:NNP:dobj:8",
    ],
)
def plotted(tokens: Sequence[Token], index: int) -> Hung:
    """What was planned or undertaken tells of the plan: "charged with conspiracy to | kill guards", "were killed in an
    offensive to | crush rebels"; not what goes on behind a comma: "its bid to join, | resuming talks"."""
    plan, above = index - 2, tokens[index].head
    told = tokens[index - 1].tag == "TO" and tokens[index - 1].head == index and tokens[plan].lemma.lower() in _PLANS
    if not told or tokens[plan].dep != "pobj" or tokens[plan].pos != "NOUN" or above > plan:
        return {}
    own = (i for i, one in enumerate(tokens) if one.head == index and one.dep == "advcl")
    return {index: (plan, "acl")} | {i: (above, "advcl") for i in own if tokens[i - 1].text == ","}


_BY_RIGHT = word_set("ability authority chance influence lead leave opportunity permission position power right time")


@rule(
    tags="VB",
    deps="acl xcomp",
    before=4,
    examples=[
        "He:PRP:nsubj:2 used=use:VBD:ROOT:2 a:DT:det:4 knife:NN:dobj:2 to:TO:aux:6 rob:VB:acl:4→advcl:2 "
        "Quist:NNP:dobj:6 on:IN:prep:6 Friday:NNP:pobj:8",
        "They:PRP:nsubj:2 used=use:VBD:ROOT:2 drones=drone:NNS:dobj:2 to:TO:aux:5 strike:VB:xcomp:2→advcl:2",
    ],
    never=[
        "He:PRP:nsubj:2 used=use:VBD:ROOT:2 the:DT:det:4 right:NN:dobj:2 to:TO:aux:6 vote:VB:acl:4",
        "It:PRP:nsubj:3 is=be:VBZ:auxpass:3 used=use:VBN:ROOT:3 to:TO:aux:5 strike:VB:xcomp:3",
    ],
)
def used_to_do_it(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody used a thing for is told of the using, not of the thing: "used a knife to | rob a clerk"."""
    thing = tokens[index].head if tokens[index].dep == "acl" else index - 2
    use = tokens[thing].head
    if tokens[use].lemma != "use" or tokens[thing].dep != "dobj" or not use < thing < index:
        return {}
    held = tokens[index].head in (thing, use) and tokens[index - 1].text == "to"
    return {index: (use, "advcl")} if held and tokens[thing].lemma.lower() not in _BY_RIGHT else {}


@rule(
    tags="VBD",
    deps="advcl conj dep parataxis",
    before=3,
    behind=2,
    examples=[
        "Troops=troop:NNS:nsubj:3 will:MD:aux:3 leave:VB:ROOT:3→ccomp:5 ,:,:punct:3 "
        "announced=announce:VBD:conj:3→ROOT:5 the:DT:det:7 president:NN:dobj:5→nsubj:5 on:IN:prep:5 Friday:NNP:pobj:8",
    ],
    never=[
        "Noor:NNP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 announced=announce:VBD:conj:2 a:DT:det:6 plan:NN:dobj:4 "
        "and:CC:cc:4 won=win:VBD:conj:4",
        "Noor:NNP:nsubj:2 called=call:VBD:ROOT:2 ,:,:punct:2 warned=warn:VBD:conj:2 the:DT:det:6 police:NNS:dobj:4 "
        "and:CC:cc:4 fled=flee:VBD:conj:4",
    ],
)
def speaks_behind(tokens: Sequence[Token], index: int) -> Hung:
    """Who stands behind a verb of saying that a comma sets off says it: "They leave, | announced the president"."""
    told, behind = tokens[index].head, labels_below(tokens, index)
    if tokens[index].lemma.lower() not in REPORTING or tokens[index - 1].text not in _MARKS or told > index:
        return {}
    who = next((i for i, one in enumerate(tokens) if i > index and (one.head, one.dep) == (index, "dobj")), None)
    other = behind & {*SUBJECTS, "cc", "ccomp", "xcomp", "conj", "mark", "aux"}
    if who is None or other or not has_subject(tokens, told):
        return {}
    speaker = tokens[who].tag in ("NNP", "NNPS") or tokens[who].lemma.lower() in GROUPS | _SPEAKING
    if not speaker or tokens[who].text in CALENDAR:
        return {}
    above = tokens[told].head
    marks = (i for i in range(who, len(tokens)) if tokens[i].head == told and tokens[i].dep == "punct")
    hung: Hung = {index: (index if above == told else above, tokens[told].dep), told: (index, "ccomp")}
    return hung | dict.fromkeys(marks, (index, "punct")) | {who: (index, "nsubj")}


@rule(
    tags="VBD VBZ VBP VBN",
    deps="relcl acl",
    before=4,
    examples=[
        "Noor:NNP:nsubj:2 told=tell:VBD:ROOT:2 men=man:NNS:dobj:2 that:IN:mark:6 Quist:NNP:nsubj:6 "
        "left=leave:VBD:relcl:3→ccomp:2 on:IN:prep:6 Friday:NNP:pobj:7",
    ],
    never=[
        "Noor:NNP:nsubj:2 emphasized=emphasize:VBD:ROOT:2 claims=claim:NNS:dobj:2 that:IN:mark:6 Quist:NNP:nsubj:6 "
        "left=leave:VBD:acl:3 on:IN:prep:6 Friday:NNP:pobj:7",
        "Noor:NNP:nsubj:2 told=tell:VBD:ROOT:2 men=man:NNS:dobj:2 that:WDT:dobj:6 Quist:NNP:nsubj:6 "
        "knew=know:VBD:relcl:3 so:RB:advmod:6",
    ],
)
def told_whom(tokens: Sequence[Token], index: int) -> Hung:
    """What "that" brings in behind who was told is what they were told: "told reporters that Quist | left"."""
    whom = tokens[index].head
    verb = tokens[whom].head
    that = next((i for i in range(whom, index) if (tokens[i].head, tokens[i].dep) == (index, "mark")), None)
    if that is None or tokens[that].text != "that" or tokens[that].tag != "IN" or not verb < whom < index:
        return {}
    tells = tokens[verb].lemma.lower() in _TELLING_WHAT and tokens[whom].dep == "dobj" and tokens[verb].pos == "VERB"
    return {index: (verb, "ccomp")} if tells and has_subject(tokens, index) else {}


@rule(
    tags="VBN VBD VBZ VBP",
    deps="advcl",
    before=1,
    behind=4,
    examples=[
        "Many:JJ:nsubj:3 have:VBP:aux:3 died=die:VBN:advcl:7→ccomp:7 ,:,:punct:7 the:DT:det:6 mayor:NN:nsubj:7 "
        "announced=announce:VBD:ROOT:7 ,:,:punct:7 adding=add:VBG:advcl:7 no:DT:det:11 names=name:NNS:dobj:9",
    ],
    never=[
        "When:WRB:advmod:3 he:PRP:nsubj:3 left=leave:VBD:advcl:7 ,:,:punct:7 the:DT:det:6 mayor:NN:nsubj:7 "
        "spoke=speak:VBD:ROOT:7 of:IN:prep:7 it:PRP:pobj:8",
    ],
)
def said_before(tokens: Sequence[Token], index: int) -> Hung:
    """What stands whole before a comma and who says it is what is said: "Many have | died, the mayor announced"."""
    says, below = tokens[index].head, labels_below(tokens, index)
    whole = below & SUBJECTS and not below & {"mark", "advmod"}
    if says < index or tokens[says].lemma.lower() not in REPORTING - {"cite", "quote"} or not whole:
        return {}  # whom an agency quotes says it
    speaker = next((i for i, one in enumerate(tokens) if (one.head, one.dep) == (says, "nsubj")), 0)
    comma = any(one.text == "," and one.head == says for one in tokens[index:speaker])
    return {index: (says, "ccomp")} if index < speaker < says and comma else {}


RULES = (
    said_before,
    told_whom,
    speaks_behind,
    plotted,
    used_to_do_it,
    as_in_a_row,
    joined_to_bare,
    time_before,
    infinitive,
    also_to,
    speaker_as_clause,
    brought_in,
)
