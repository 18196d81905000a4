"""Whom somebody told something, where what he was told was hung on him, or he was taken for a word of it.

"told investigators he | was beaten", "told reporters | soldiers entered the town".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.inner_clauses import TELLING_SOMEBODY
from extract.events.parse import Hung, first_behind, has_subject
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DEMANDING, HEARERS, REPORTING
from extract.records import Token

_TOLD = HEARERS | {"media", "parliament", "police", "press"}


@rule(
    tags="VBD VBN VBZ",
    deps="relcl",
    before=3,
    examples=[
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 men=man:NNS:dative:2 she:PRP:nsubjpass:6 was=be:VBD:auxpass:6 "
        "beaten=beat:VBN:relcl:3→ccomp:2",
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 the:DT:det:4 court:NN:dobj:2 she:PRP:nsubj:6 "
        "fled=flee:VBD:relcl:4→ccomp:2",
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 the:DT:det:4 nurse:NN:dative:2 what:WP:dobj:7 he:PRP:nsubj:7 "
        "saw=see:VBD:relcl:4→ccomp:2",
    ],
    never=[
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 a:DT:det:4 man:NN:dobj:2 he:PRP:nsubj:6 met=meet:VBD:relcl:4",
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 a:DT:det:4 man:NN:dobj:2 who:WP:nsubjpass:7 was=be:VBD:auxpass:7 "
        "held=hold:VBN:relcl:4",
    ],
)
def told_somebody(tokens: Sequence[Token], index: int) -> Hung:
    """What somebody is told tells nothing of him, also without "that": "told the court he | was beaten"; not where the
    clause lacks its object ("told the man he met")."""
    hearer = tokens[index].head
    told = tokens[hearer].head
    if tokens[hearer].dep not in ("dative", "dobj") or tokens[told].lemma.lower() not in TELLING_SOMEBODY:
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == index and i != index]
    who = next((i for i in below if hearer < i < index and tokens[i].dep in SUBJECTS), None)
    if tokens[hearer + 1].text in ("how", "what", "why"):  # "told the nurse | what he saw"
        return {index: (told, "ccomp")}
    if who is None or any(tokens[i].tag in ("WDT", "WP", "WRB") for i in range(hearer + 1, index)):
        return {}
    whole = any(tokens[i].dep in ("nsubjpass", "dobj", "attr", "acomp", "ccomp", "xcomp") for i in below)
    hears = tokens[hearer].lemma.lower() in HEARERS
    return {index: (told, "ccomp")} if whole or hears else {}


@rule(
    deps="compound",
    before=2,
    behind=2,
    examples=[
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 reporters=reporter:NNS:compound:4→dative:2 men=man:NNS:nsubj:5 "
        "fled=flee:VBD:ccomp:2",
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 the:DT:det:5→det:4 BBC:NNP:compound:5→dative:2 men=man:NNS:nsubj:6 "
        "fled=flee:VBD:ccomp:2",
    ],
    never=[
        "He:PRP:nsubj:2 told=tell:VBD:ROOT:2 police=police:NN:compound:4 officers=officer:NNS:dative:2 "
        "men=man:NNS:nsubj:6 fled=flee:VBD:ccomp:2",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 sports=sport:NNS:compound:4 fans=fan:NNS:nsubj:5 fled=flee:VBD:ccomp:2",
    ],
)
def told_them_who(tokens: Sequence[Token], index: int) -> Hung:
    """Who is told is no part of who did it: "told reporters | soldiers fled", "told the BBC | rebels fled"."""
    who = tokens[index].head
    clause = tokens[who].head
    told = tokens[clause].head
    opens = index - 1 if tokens[index - 1].pos != "DET" else index - 2
    if who != index + 1 or tokens[who].dep not in SUBJECTS or tokens[clause].dep != "ccomp" or opens != told:
        return {}
    several = tokens[who].tag == "NNS" and tokens[index].text.isupper() and len(tokens[index].text) > 1
    named = tokens[index].tag == "NNS" or tokens[index].lemma.lower() in _TOLD or several
    if not named or tokens[told].lemma.lower() not in TELLING_SOMEBODY:
        return {}
    return {index: (told, "dative")} | ({index - 1: (index, "det")} if opens < index - 1 else {})


@rule(
    words="said says recalled told remembered",
    deps="ROOT",
    before=4,
    behind=4,
    once=True,
    examples=[
        "Men=man:NNS:nsubj:2 came=come:VBD:ccomp:5 ,:,:punct:5 he:PRP:nsubj:5 said=say:VBD:ROOT:5 ,:,:punct:5 "
        "and:CC:cc:5→cc:2 took=take:VBD:conj:5→conj:2 him:PRP:dobj:8 .:.:punct:5",
    ],
    never=[
        "Men=man:NNS:nsubj:2 came=come:VBD:ccomp:5 ,:,:punct:5 he:PRP:nsubj:5 said=say:VBD:ROOT:5 ,:,:punct:5 "
        "and:CC:cc:5 she:PRP:nsubj:9 took=take:VBD:conj:5 him:PRP:dobj:9",
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 men=man:NNS:nsubj:4 came=come:VBD:ccomp:2 ,:,:punct:2 he:PRP:nsubj:7 "
        "said=say:VBD:ROOT:7 ,:,:punct:7 and:CC:cc:2 left=leave:VBD:conj:2 .:.:punct:2",
    ],
)
def told_on(tokens: Sequence[Token], index: int) -> Hung:
    """What goes on behind who says it, between commas, is what he says: "Men came, he said, and | took him away"."""
    told = next((i for i in range(index) if (tokens[i].head, tokens[i].dep) == (index, "ccomp")), None)
    who = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep == "nsubj"), None)
    if (
        told is None
        or who is None
        or not told < who
        or [one.text for one in tokens[index + 1 : index + 3]] != [",", "and"]
    ):
        return {}
    goes_on = first_behind(tokens, index, "conj")
    if goes_on is None or tokens[goes_on].tag not in ("VBD", "VBN") or tokens[told].tag not in ("VBD", "VBN"):
        return {}
    if any(one.head == goes_on and one.dep in SUBJECTS for one in tokens):
        return {}
    return {goes_on: (told, "conj"), index + 2: (told, "cc")}


_OPENS = frozenset({"ROOT", "ccomp", *SUBJECTS})
_WAY = frozenset({"acl", "dobj", "pobj", "prep"})  # from the last noun before the verb to the one that speaks


@rule(
    words="that",
    tags="IN",
    deps="mark",
    before=3,
    behind=2,
    once=True,
    examples=[
        "Counsel=counsel:NN:ROOT:1→nsubj:5 for:IN:prep:1 the:DT:det:4 man:NN:pobj:2 argued=argue:VBD:acl:4→ROOT:5 "
        "on:IN:prep:5 Friday:NNP:pobj:6 that:IN:mark:10 he:PRP:nsubj:10 fled=flee:VBD:relcl:1→ccomp:5 "
        ".:.:punct:1→punct:5",
        "A:DT:det:2 man:NN:nsubj:9→nsubj:5 leading=lead:VBG:acl:2 it:PRP:dobj:3 said=say:VBN:acl:4→ROOT:5 "
        "today:NN:npadvmod:5 that:IN:mark:9 she:PRP:nsubj:9 fled=flee:VBD:ROOT:9→ccomp:5 .:.:punct:9→punct:5",
    ],
    never=[
        "The:DT:det:2 son:NN:nsubj:7 of:IN:prep:2 a:DT:det:5 man:NN:pobj:3 killed=kill:VBN:acl:5 said=say:VBD:ROOT:7 "
        "that:IN:mark:10 he:PRP:nsubj:10 fled=flee:VBD:ccomp:7",
    ],
)
def says_that(tokens: Sequence[Token], index: int) -> Hung:
    """What is said with "that" says who opens the clause, not the last noun before it: "Counsel for the man | argued on
    Friday that he fled", "The lawyer leading the case | said that he fled"."""
    clause = tokens[index].head
    saying = next((i for i in range(index - 1, max(index - 7, 0), -1) if tokens[i].pos == "VERB"), 0)
    if tokens[saying].dep != "acl" or tokens[saying].tag not in ("VBD", "VBN") or clause < index:
        return {}
    if tokens[saying].lemma.lower() not in REPORTING | DEMANDING or not has_subject(tokens, clause):
        return {}
    who = tokens[saying].head
    while tokens[who].dep in _WAY and tokens[who].head < who:
        who = tokens[who].head
    above = tokens[who].head
    if who > saying or tokens[who].pos not in NOMINAL or tokens[who].dep not in _OPENS or above not in (who, clause):
        return {}
    hung: Hung = {i: (saying, "punct") for i, one in enumerate(tokens) if (one.head, one.dep) == (above, "punct")}
    return hung | {saying: (saying, "ROOT"), who: (saying, "nsubj"), clause: (saying, "ccomp")}


RULES = (told_somebody, told_them_who, told_on, says_that)
