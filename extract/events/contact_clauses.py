"""Contact clauses, which tell of a noun without "that" or "which": "the plea the men signed", "the gun police found".

What stands behind such a clause is the sentence's verb, and the noun its subject: "The ship the navy seized | sank".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.parse import HELPERS, Hung, has_subject, words_below
from extract.events.rule import rule
from extract.events.tree import BREAKS, NOMINAL, SUBJECTS
from extract.events.words import GIVING
from extract.records import Token

_CLAUSE = frozenset({"acl", "relcl"})
_TAKEN_FOR = frozenset({"advcl", "acl", "relcl", "ccomp", "conj"})  # what the sentence's verb is no more
_ONE = frozenset({"is", "was", "has"})
_OFTEN_SEVERAL = frozenset({"affairs", "arms", "customs", "drugs", "rights", "sales", "savings", "sports", "women"})
_TWICE = GIVING | {"call", "deny", "name", "offer", "send", "show", "tell"}  # "showed the court | the plea | signed"
_WHOSE = frozenset({"DT", "PRP$"})


@rule(
    tags="VBN VBD",
    deps="acl",
    before=4,
    examples=[
        "He:PRP:nsubj:2 ignored=ignore:VBD:ROOT:2 the:DT:det:4 plea:NN:dobj:2 the:DT:det:6 men=man:NNS:dobj:2→nsubj:7 "
        "signed=sign:VBN:acl:6→relcl:4 in:IN:prep:7 May:NNP:pobj:8",
        "The:DT:det:2 plea:NN:nsubj:6 the:DT:det:4 men=man:NNS:nsubj:6→nsubj:5 signed=sign:VBN:acl:4→relcl:2 "
        "was=be:VBD:ROOT:6 long:JJ:acomp:6",
        "By:IN:prep:8 a:DT:det:3 plea:NN:pobj:1 the:DT:det:5 men=man:NNS:nsubj:8→nsubj:6 signed=sign:VBN:acl:5→relcl:3 "
        "Noor:NNP:nsubj:8 stayed=stay:VBD:ROOT:8",
    ],
    never=[
        "They:PRP:nsubj:2 showed=show:VBD:ROOT:2 the:DT:det:4 court:NN:dobj:2 the:DT:det:6 plea:NN:dobj:2 "
        "signed=sign:VBN:acl:6 in:IN:prep:7 May:NNP:pobj:8",
        "Near:IN:prep:7 the:DT:det:3 gate:NN:pobj:1 the:DT:det:5 men=man:NNS:nsubj:7 held=hold:VBN:acl:5 "
        "fled=flee:VBD:ROOT:7",
        "He:PRP:nsubj:2 ignored=ignore:VBD:ROOT:2 the:DT:det:4 plea:NN:dobj:2 the:DT:det:6 one:NN:appos:4 "
        "signed=sign:VBN:acl:6 by:IN:agent:7 Noor:NNP:pobj:8",
    ],
)
def who_did_it(tokens: Sequence[Token], index: int) -> Hung:
    """What seems to have befallen the second of two nouns it did to the first: "the plea | the men | signed"."""
    who = index - 1
    thing = _side_by_side(tokens, who) if tokens[index].head == who else None
    if thing is None or _has_object(tokens, index):
        return {}
    verb = tokens[who].head
    behind = any((one.head, one.dep) == (verb, tokens[who].dep) for one in tokens[index:])
    inside = tokens[thing].dep == "pobj" and tokens[who].dep in ("dobj", *SUBJECTS) and not behind
    if inside or tokens[verb].lemma.lower() in _TWICE or tokens[thing].head == who:
        return {}
    return {index: (thing, "relcl"), who: (index, "nsubj")}


@rule(
    tags="VBD VBN",
    deps=_TAKEN_FOR,
    before=4,
    once=True,
    examples=[
        "A:DT:det:2 house:NN:ROOT:2→nsubj:6 the:DT:det:4 family:NN:nsubj:5 bought=buy:VBN:relcl:2→relcl:2 "
        "burned=burn:VBN:advcl:5→ROOT:6 down:RP:prt:6 .:.:punct:2→punct:6",
        "A:DT:det:2 letter:NN:ROOT:2→nsubj:8 the:DT:det:4 bank:NN:nsubj:5 sent=send:VBN:relcl:2→relcl:2 "
        "to:IN:prep:5 Noor:NNP:pobj:6 warned=warn:VBD:relcl:2→ROOT:8 .:.:punct:2→punct:8",
    ],
    never=[
        "A:DT:det:2 house:NN:ROOT:2 the:DT:det:4 family:NN:nsubj:5 bought=buy:VBD:relcl:2 and:CC:cc:5 "
        "sold=sell:VBD:conj:5 .:.:punct:2",
        "A:DT:det:2 house:NN:ROOT:2 that:WDT:nsubj:4 burned=burn:VBD:relcl:2 down:RP:prt:4 "
        "rebuilt=rebuild:VBN:advcl:4 .:.:punct:2",
    ],
)
def main_verb_behind(tokens: Sequence[Token], index: int) -> Hung:
    """A verb without subject or mark behind a contact clause tells of the noun: "the ship the navy seized | sank"."""
    clause = tokens[index].head
    if tokens[clause].head == clause:  # hung on the noun itself: "A letter the bank sent | warned"
        clause = next(
            (i for i in range(clause + 1, index) if tokens[i].head == clause and tokens[i].dep in _CLAUSE), index
        )
    noun = tokens[clause].head
    if tokens[clause].dep not in _CLAUSE or not noun < clause < index or tokens[noun].head != noun:
        return {}
    below, own = words_below(tokens, clause), words_below(tokens, index)
    who = below.get("nsubj", noun)
    bare = tokens[noun].pos in NOMINAL and tokens[noun + 1].dep not in ("punct", "prep") and tokens[who].tag[0] != "W"
    between = {one.text for one in tokens[noun:index]} & (BREAKS | {"and", "but", "or", "which", "that", "who"})
    if (
        not (bare and noun < who < clause)
        or between
        or below.keys() & {"dobj", *HELPERS}
        or own.keys() & {*SUBJECTS, "mark"}
    ):
        return {}
    told = {
        index: (index, "ROOT"),
        noun: (index, "nsubjpass" if "auxpass" in own else "nsubj"),
        clause: (noun, "relcl"),
    }
    return told | {i: (index, one.dep) for i, one in enumerate(tokens) if i > index and one.head == noun}


@rule(
    tags="VBD VBN",
    deps="acl ROOT",
    before=3,
    behind=3,
    once=True,
    examples=[
        "The:DT:det:3→det:2 documents=document:NNS:compound:3→nsubjpass:8 "
        "prosecutors=prosecutor:NNS:nsubjpass:8→nsubj:4 seized=seize:VBN:acl:3→relcl:2 in:IN:prep:4 May:NNP:pobj:5 "
        "were=be:VBD:auxpass:8 returned=return:VBN:ROOT:8 .:.:punct:8",
        "The:DT:det:3→det:2 gun:NN:compound:3→nsubjpass:8 detectives=detective:NNS:nsubjpass:8→nsubj:4 "
        "found=find:VBN:acl:3→relcl:2 in:IN:prep:4 May:NNP:pobj:5 was=be:VBD:auxpass:8 sold=sell:VBN:ROOT:8",
        "The:DT:det:3→det:2 grenade:NN:compound:3→nsubj:7 soldiers=soldier:NNS:nsubj:4 "
        "threw=throw:VBD:ROOT:4→relcl:2 in:IN:prep:4 May:NNP:pobj:5 killed=kill:VBD:advcl:4→ROOT:7 Noor:NNP:dobj:7 "
        ".:.:punct:4→punct:7",
    ],
    never=[
        "The:DT:det:3 prison:NN:compound:3 guards=guard:NNS:nsubjpass:8 held=hold:VBN:acl:3 in:IN:prep:4 "
        "May:NNP:pobj:5 were=be:VBD:auxpass:8 freed=free:VBN:ROOT:8 .:.:punct:8",
        "The:DT:det:3 bank:NN:compound:3 robbers=robber:NNS:nsubj:4 fled=flee:VBD:ROOT:4 in:IN:prep:4 May:NNP:pobj:5 "
        "armed=arm:VBN:advcl:4 .:.:punct:4",
    ],
)
def noun_and_doers(tokens: Sequence[Token], index: int) -> Hung:
    """Two nouns in a row are the noun and who did it where no compound agrees: "the gun detectives | found was"."""
    who, noun = index - 1, index - 2
    plural = tokens[who].tag == "NNS" or tokens[who].text == "police"
    row = plural and tokens[noun].tag in ("NN", "NNS") and tokens[noun].head == who and tokens[noun - 1].head == who
    if (
        not row
        or tokens[noun - 1].pos not in ("DET", "NUM", "ADJ")
        or words_below(tokens, index).keys() & {"dobj", "agent"}
    ):
        return {}
    finite = tokens[index].dep == "ROOT"
    main = _below(tokens, index) if finite else tokens[who].head
    if main is None or main < index or has_subject(tokens, main) is finite:
        return {}
    below = words_below(tokens, main)
    helper = tokens[next((i for i in range(index, main) if tokens[i].head == main and tokens[i].dep in HELPERS), main)]
    if finite:  # what did not happen to the doers, as they have their verb
        fits = "mark" not in below and (tokens[main].tag == "VBD" or helper.dep in HELPERS)
    elif tokens[noun].tag == "NN":
        fits = helper.text in _ONE  # "the gun detectives found | was"
    else:
        fits = tokens[noun].text not in _OFTEN_SEVERAL
    if not fits or any(one.text in BREAKS | {"and", "but", "or"} for one in tokens[index:main]):
        return {}
    hung: Hung = {i: (noun, tokens[i].dep) for i in range(noun) if tokens[i].head == who}
    hung |= {
        noun: (main, "nsubjpass" if "auxpass" in below else "nsubj"),
        who: (index, "nsubj"),
        index: (noun, "relcl"),
    }
    if finite:
        hung |= {main: (main, "ROOT")}
        hung |= {i: (main, one.dep) for i, one in enumerate(tokens) if i > main and one.head == index}
    return hung


def _below(tokens: Sequence[Token], verb: int) -> int | None:
    """The first verb behind that was taken for a clause of this one."""
    later = range(verb + 1, len(tokens))
    return next((i for i in later if tokens[i].head == verb and tokens[i].dep in _TAKEN_FOR), None)


def _side_by_side(tokens: Sequence[Token], second: int) -> int | None:
    """The noun that stands right before another with its article or whose it is; none for days."""
    start = next((i for i in range(second - 1, max(second - 5, 0), -1) if tokens[i].tag in _WHOSE), None)
    if start is None or tokens[start].head != second or tokens[second].pos not in NOMINAL:
        return None
    first = tokens[start - 1]
    told = first.pos == "NOUN" and first.text not in CALENDAR and first.tag in ("NN", "NNS")
    return start - 1 if told and all(one.text != "," for one in tokens[start:second]) else None


def _has_object(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has an object of its own, or is told of whom by whom."""
    below = [one for one in tokens[verb + 1 :] if one.head == verb]
    days = [one for one in below if one.text.strip(".") in CALENDAR]  # "issued | Tuesday"
    return any(one.dep in ("agent", "dobj", "xcomp", "ccomp") or one.text == "by" for one in below if one not in days)


RULES = (who_did_it, main_verb_behind, noun_and_doers)
