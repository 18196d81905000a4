"""Clauses with "who" and "which" that the parse hung on the wrong noun, or took apart.

"the mother of two boys, | who was held", "lodged an appeal on Friday, | which Acme lost".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.entities.wordlist import word_set
from extract.events.deed_words import BEFALLING
from extract.events.parse import Hung, happens, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import REPORTING, TIME_NOUNS
from extract.records import Token

_HOMES = frozenset({"birthplace", "bastion", "cradle", "headquarters", "heartland", "home", "hotbed", "seat"})
_HOMES |= {"site", "source", "stronghold"}
_OF_NOUN = frozenset(
    {"amod", "compound", "det", "nmod", "npadvmod", "nummod", "poss", "punct"}
)  # what opens its phrase


@rule(
    words="who",
    before=4,
    behind=2,
    once=True,
    examples=[
        "Noor:NNP:ROOT:1 and:CC:cc:1 Quist:NNP:conj:1 ,:,:punct:3 who:WP:nsubjpass:7 were=be:VBD:auxpass:7 "
        "held=hold:VBN:relcl:3→relcl:1",
        "A:DT:det:2 driver:NN:ROOT:2 and:CC:cc:2 a:DT:det:5 guard:NN:conj:2 who:WP:nsubj:8 have:VBP:aux:8 "
        "fled=flee:VBN:relcl:5→relcl:2",
    ],
    never=[
        "Noor:NNP:ROOT:1 and:CC:cc:1 Quist:NNP:conj:1 ,:,:punct:3 who:WP:nsubjpass:7 was=be:VBD:auxpass:7 "
        "held=hold:VBN:relcl:3",
        "Noor:NNP:ROOT:1 and:CC:cc:1 guards=guard:NNS:conj:1 ,:,:punct:3 who:WP:nsubjpass:7 were=be:VBD:auxpass:7 "
        "held=hold:VBN:relcl:3",
    ],
)
def who_are_both(tokens: Sequence[Token], index: int) -> Hung:
    """ "Who were" tells of more than the one named last: "Noor and Quist, | who were held"."""
    verb = tokens[index].head
    one = tokens[verb].head
    several = tokens[index + 1].text in ("were", "are", "have") and tokens[index].dep in SUBJECTS and one < index < verb
    if not several or tokens[verb].dep != "relcl" or tokens[one].tag not in ("NN", "NNP"):
        return {}
    first = one
    while tokens[first].dep == "conj" and tokens[first].head < first and tokens[tokens[first].head].pos in NOMINAL:
        first = tokens[first].head
    return {verb: (first, "relcl")} if first < one else {}


@rule(
    words="who whom",
    before=4,
    behind=1,
    once=True,
    examples=[
        "The:DT:det:2 murder:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 guard:NN:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 shot=shoot:VBN:relcl:2→relcl:5"
    ],
    never=[
        "The:DT:det:2 brother:NN:ROOT:2 of:IN:prep:2 a:DT:det:5 guard:NN:pobj:3 ,:,:punct:2 who:WP:nsubjpass:9 "
        "was=be:VBD:auxpass:9 shot=shoot:VBN:relcl:2"
    ],
)
def who_befell(tokens: Sequence[Token], index: int) -> Hung:
    """ "Who" is the one whom a harm befell, not the harm: "the murder of a guard, | who was shot"."""
    verb, harm = tokens[index].head, tokens[tokens[index].head].head
    if tokens[verb].dep != "relcl" or tokens[harm].pos != "NOUN" or tokens[harm].lemma.lower() not in BEFALLING:
        return {}
    whose = (i for i in range(harm + 1, index) if tokens[tokens[i].head].text == "of" and tokens[i].dep == "pobj")
    whom = next((i for i in whose if tokens[tokens[i].head].head == harm and tokens[i].pos in NOMINAL), None)
    return {} if whom is None else {verb: (whom, "relcl")}


_DONE_TO_HIM = word_set(
    "accuse acquit arrest charge convict depose detain extradite indict jail hold imprison sentence suspect wound"
)


@rule(
    tags="VBN",
    deps="acl",
    before=4,
    behind=1,
    examples=[
        "The:DT:det:2 trial:NN:ROOT:2 of:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:2 arrested=arrest:VBN:acl:2→acl:4 "
        "in:IN:prep:6 May:NNP:pobj:7",
    ],
    never=[
        "The:DT:det:2 son:NN:ROOT:2 of:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:2 arrested=arrest:VBN:acl:2 in:IN:prep:6 "
        "May:NNP:pobj:7",
        "The:DT:det:2 trial:NN:ROOT:2 of:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:2 opened=open:VBN:acl:2 in:IN:prep:6 "
        "May:NNP:pobj:7",
    ],
)
def who_was_taken(tokens: Sequence[Token], index: int) -> Hung:
    """Who is arrested or jailed is a person, not his trial: "the trial of Omar Noor, | arrested in May"."""
    told, name = tokens[index].head, index - 2
    if tokens[index].lemma not in _DONE_TO_HIM or tokens[index - 1].text != "," or not told < name:
        return {}
    of = tokens[tokens[name].head]
    person = tokens[name].pos == "PROPN" and tokens[name].dep == "pobj" and of.text in ("against", "for", "of")
    return {index: (name, "acl")} if person and of.head == told and happens(tokens[told]) else {}


@rule(
    words="who whom",
    before=4,
    behind=1,
    once=True,
    examples=[
        "Men=man:NNS:nsubj:9 with:IN:prep:1 Noor:NNP:pobj:2 ,:,:punct:1 whom:WP:dobj:8 she:PRP:nsubj:8 "
        "had:VBD:aux:8 met=meet:VBN:relcl:1→relcl:3 fled=flee:VBD:ROOT:9",
        "Quist:NNP:nsubj:2 sued=sue:VBD:ROOT:2 with:IN:prep:2 Noor:NNP:pobj:3 ,:,:punct:2 who:WP:nsubjpass:8 "
        "was=be:VBD:auxpass:8 shot=shoot:VBN:relcl:1→relcl:4",
    ],
    never=[
        "Quist:NNP:nsubj:9 ,:,:punct:1 of:IN:prep:1 Varna:NNP:pobj:3 ,:,:punct:1 who:WP:nsubjpass:8 "
        "was=be:VBD:auxpass:8 shot=shoot:VBN:relcl:1 left=leave:VBD:ROOT:9",
        "Quist:NNP:nsubj:9 ,:,:punct:1 of:IN:prep:1 Varna:NNP:pobj:3 ,:,:punct:1 whom:WP:dobj:8 he:PRP:nsubj:8 "
        "met=meet:VBD:relcl:1 left=leave:VBD:ROOT:9",
    ],
)
def who_is_named_last(tokens: Sequence[Token], index: int) -> Hung:
    """ "Who" behind a comma is the one named right before it, where something is done with or against him: "laid
    charges against Noor, | who was arrested"; "whom" always: "the wife of Noor, | whom police shot"."""
    verb, name = tokens[index].head, index - 2
    if tokens[index - 1].text != "," or tokens[verb].dep != "relcl" or not tokens[verb].head < name:
        return {}
    by = tokens[name].head
    if tokens[name].pos != "PROPN":
        return {}
    if tokens[index].text == "whom" and tokens[name - 1].text != "," and tokens[index].dep == "dobj":
        parted = any(one.text == "," for one in tokens[tokens[verb].head : name])  # "Quist, of Varna, whom"
        return {} if parted else {verb: (name, "relcl")}
    person = tokens[name].dep == "pobj" and tokens[by].text in ("against", "with")
    return {verb: (name, "relcl")} if person else {}


@rule(
    words="since",
    deps="mark",
    before=2,
    behind=3,
    once=True,
    examples=[
        "Men=man:NNS:ROOT:1→nsubjpass:6 missing=miss:VBG:acl:1 since:IN:mark:6→prep:2 May:NNP:nsubjpass:6→pobj:3 "
        "were=be:VBD:auxpass:6 found=find:VBN:acl:1→ROOT:6 .:.:punct:1→punct:6",
        "A:DT:det:2 man:NN:nsubj:3→nsubjpass:7 held=hold:VBN:ROOT:3→acl:2 since:IN:mark:7→prep:3 "
        "May:NNP:nsubjpass:7→pobj:4 was=be:VBD:auxpass:7 freed=free:VBN:advcl:3→ROOT:7 .:.:punct:3→punct:7",
        "Bodies=body:NNS:nsubj:12→nsubjpass:10 of:IN:prep:1 men=man:NNS:pobj:2 missing=miss:VBG:acl:3 "
        "since:IN:mark:10→prep:4 3:CD:nummod:7 May:NNP:nsubjpass:10→pobj:5 were=be:VBD:auxpass:10 since:RB:advmod:10 "
        "found=find:VBN:advcl:4→ccomp:12 police:NN:nsubj:12 said=say:VBD:ROOT:12",
        "A:DT:det:2 man:NN:ROOT:2→nsubjpass:8 missing=miss:VBG:acl:2 since:IN:mark:8→prep:3 3:CD:npadvmod:8→pobj:4 "
        "May:NNP:npadvmod:5 was=be:VBD:auxpass:8 found=find:VBN:advcl:3→ROOT:8 .:.:punct:2→punct:8",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 since:IN:mark:6 May:NNP:nsubjpass:6 was=be:VBD:auxpass:6 "
        "beaten=beat:VBN:advcl:2",
        "Men=man:NNS:nsubj:2 held=hold:VBN:acl:1 since:IN:mark:6 it:PRP:nsubjpass:6 was=be:VBD:auxpass:6 "
        "freed=free:VBN:advcl:2",
    ],
)
def since_a_day(tokens: Sequence[Token], index: int) -> Hung:
    """No month does anything: whom it befell is who was missing or held "since May | was freed"."""
    verb = tokens[index].head
    days = {*SUBJECTS, "npadvmod"}
    day = next((i for i in range(index + 1, verb) if tokens[i].head == verb and tokens[i].dep in days), 0)
    told = next((i for i in range(index - 1, 0, -1) if tokens[i].pos == "VERB" or tokens[i].tag == "VBG"), 0)
    if (tokens[day].text not in CALENDAR and tokens[day].tag != "CD") or not told:
        return {}
    topic = tokens[told].head
    if tokens[told].dep == "ROOT":
        topic = next((i for i in range(told) if tokens[i].head == told and tokens[i].dep in SUBJECTS), told)
    elif tokens[told].dep not in ("acl", "relcl"):
        return {}
    while tokens[topic].dep == "pobj" and tokens[tokens[tokens[topic].head].head].pos in NOMINAL:
        topic = tokens[tokens[topic].head].head
    main = tokens[topic].head
    bare = not any(one.head == told and one.dep in ("aux", "auxpass") for one in tokens)
    if tokens[topic].pos not in NOMINAL or topic > told or (tokens[told].dep == "ROOT" and not bare):
        return {}
    label = tokens[day].dep if tokens[day].dep in SUBJECTS else "nsubjpass" if tokens[verb].tag == "VBN" else "nsubj"
    hung: Hung = {index: (told, "prep"), day: (index, "pobj"), topic: (verb, label)}
    if main in (topic, told):
        above = (verb, "ROOT")
        hung |= {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head in (topic, told) and one.pos == "PUNCT"}
    elif main == verb:
        above = (tokens[verb].head, "ccomp")
    elif tokens[main].lemma.lower() in REPORTING and main > verb:
        above = (main, "ccomp")
    else:
        return {}
    return hung | {verb: above} | ({told: (topic, "acl")} if tokens[told].dep == "ROOT" else {})


@rule(
    words="Since since",
    deps="mark",
    behind=6,
    once=True,
    examples=[
        "Since:IN:mark:8→prep:8 the:DT:det:3 coup:NN:nsubjpass:8→pobj:1 ,:,:punct:8 men=man:NNS:nsubjpass:8 "
        "have:VBP/AUX:aux:8 been=be:VBN/AUX:auxpass:8 held=hold:VBN:ROOT:8",
    ],
    never=[
        "Since:IN:mark:4 the:DT:det:3 coup:NN:nsubj:4 failed=fail:VBD:advcl:9 ,:,:punct:9 men=man:NNS:nsubjpass:9 "
        "have:VBP/AUX:aux:9 been=be:VBN/AUX:auxpass:9 held=hold:VBN:ROOT:9",
    ],
)
def since_it_happened(tokens: Sequence[Token], index: int) -> Hung:
    """Of two subjects the one before the comma is since when it is so: "Since the coup, | men have been held"."""
    verb = tokens[index].head
    subjects = [i for i in range(index + 1, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS]
    if len(subjects) != 2 or not happens(tokens[subjects[0]]):
        return {}
    parted = any(one.text == "," for one in tokens[subjects[0] : subjects[1]])
    perfect = any(one.head == verb and one.lemma.lower() == "have" for one in tokens[subjects[1] : verb])
    return {index: (verb, "prep"), subjects[0]: (index, "pobj")} if parted and perfect else {}


@rule(
    words="which whom",
    deps="dobj",
    before=3,
    behind=2,
    once=True,
    examples=[
        "He:PRP:nsubj:2 lodged=lodge:VBD:ROOT:2 an:DT:det:4 appeal:NN:dobj:2 on:IN:prep:2 Friday:NNP:pobj:5 "
        ",:,:punct:2 which:WDT:dobj:10 Acme:NNP:nsubj:10 lost=lose:VBD:advcl:2→relcl:4",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 on:IN:prep:2 Friday:NNP:pobj:3 ,:,:punct:2 which:WDT:dobj:8 "
        "Acme:NNP:nsubj:8 noted=note:VBD:advcl:2",
    ],
)
def which_was_done(tokens: Sequence[Token], index: int) -> Hung:
    """A clause with "which" as its object tells of the object of the verb before it, though the day stands between:
    "lodged an appeal on Friday, | which the court dismissed"."""
    clause = tokens[index].head
    verb = tokens[clause].head
    apart = tokens[index - 1].text == "," and verb < index < clause
    if not apart or tokens[clause].dep not in ("advcl", "ccomp", "conj", "parataxis"):
        return {}
    things = [i for i in range(verb + 1, index - 1) if (tokens[i].head, tokens[i].dep) == (verb, "dobj")]
    return {clause: (things[0], "relcl")} if len(things) == 1 and tokens[things[0]].pos in NOMINAL else {}


@rule(
    parts="NOUN PROPN",
    deps=SUBJECTS,
    before=4,
    behind=1,
    examples=[
        "The:DT:det:2 man:NN:nsubj:6 who:WP:nsubj:4 shot=shoot:VBD:relcl:2 Noor:NNP:nsubj:6→dobj:4 "
        "fled=flee:VBD:ROOT:6",
        "A:DT:det:2 guard:NN:nsubjpass:8 who:WP:nsubj:4 beat:VBD:relcl:2 a:DT:det:6 boy:NN:nsubjpass:8→dobj:4 "
        "was=be:VBD:auxpass:8 jailed=jail:VBN:ROOT:8",
    ],
    never=[
        "The:DT:det:2 man:NN:nsubj:7 who:WP:nsubj:4 fled=flee:VBD:relcl:2 ,:,:punct:2 Noor:NNP:nsubj:7 "
        "died=die:VBD:ROOT:7",
        "The:DT:det:2 man:NN:nsubj:6 whom:WP:dobj:4 shot=shoot:VBD:relcl:2 Noor:NNP:nsubj:6 fled=flee:VBD:ROOT:6",
    ],
)
def whom_he_shot(tokens: Sequence[Token], index: int) -> Hung:
    """Whom "who" did it to, taken for a second subject of the verb behind: "the man who shot | Noor fled"."""
    verb = tokens[index].head
    first = index
    while first and tokens[first - 1].dep in _OF_NOUN and first - 1 < tokens[first - 1].head <= index:
        first -= 1  # its phrase: "18-year-old Omar | Noor"
    deed = first - 1
    if verb < index or deed < 2 or tokens[deed].dep != "relcl" or tokens[deed].tag not in ("VBD", "VBZ", "VBP"):
        return {}
    who = tokens[deed].head
    below = {one.dep: one.text for one in tokens[who:index] if one.head == deed}
    both = tokens[who].head == verb and tokens[who].dep in SUBJECTS and "dobj" not in below
    return {index: (deed, "dobj")} if both and below.get("nsubj") in ("that", "which", "who") else {}


_OF_A_DAY = TIME_NOUNS | CALENDAR | word_set("ago earlier early in last late next on this yesterday")
_LED_TO = frozenset({"cause", "force", "lead", "mean", "prompt", "result", "spark", "trigger"})  # what came of it later


@rule(
    words="that which",
    deps=SUBJECTS,
    before=5,
    behind=1,
    once=True,
    examples=[
        "He:PRP:nsubj:2 fined=fine:VBD:ROOT:2 it:PRP:dobj:2 for:IN:prep:2 a:DT:det:6 fire:NN:pobj:4 two:CD:nummod:8 "
        "years=year:NNS:npadvmod:9 ago:RB:advmod:11 that:WDT:nsubj:11 killed=kill:VBD:advcl:2→relcl:6 six:CD:dobj:11",
    ],
    never=[
        "He:PRP:nsubj:2 said=say:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 speech:NN:pobj:3 last:JJ:amod:7 "
        "week:NN:npadvmod:2 that:DT:nsubj:9 hurt=hurt:VBD:ccomp:2",
    ],
)
def which_of_a_day(tokens: Sequence[Token], index: int) -> Hung:
    """A day may stand between a noun and the clause that tells of it: "for a fire two years ago | that killed six".
    Where the noun happens, and the verb above is not told to lie in it, the day is that clause's."""
    verb = tokens[index].head
    above, noun = tokens[verb].head, index - 1
    while noun > 1 and (tokens[noun].pos == "NUM" or {tokens[noun].text, tokens[noun].lemma.lower()} & _OF_A_DAY):
        noun -= 1
    wrong = above < noun < index - 1 < verb - 1 and tokens[verb].dep in ("advcl", "ccomp", "parataxis")
    thing = tokens[noun].pos in NOMINAL and tokens[noun].dep in ("pobj", "dobj") and tokens[index].tag != "DT"
    if not (wrong and thing) or tokens[above].lemma.lower() in REPORTING:
        return {}
    # "on charges of raids a year ago that killed six": "on" is not the killing's
    hung: Hung = {i: (above, tokens[i].dep) for i in range(above + 1, noun) if tokens[i].head == verb}
    hung[verb] = (noun, "relcl")
    aside = tokens[noun].dep == "pobj" and tokens[tokens[noun].head].text not in ("at", "during", "in", "on")
    if aside and happens(tokens[noun]) and tokens[verb].lemma.lower() not in _LED_TO:
        inside = range(noun + 1, index)
        hung |= {i: (verb, tokens[i].dep) for i in inside if tokens[i].head not in (*inside, noun, verb)}
    return hung


@rule(
    words="which whom",
    deps="pobj",
    before=2,
    behind=2,
    examples=[
        "A:DT:det:2 crash:NN:nsubj:8 in:IN:prep:5→prep:7 which:WDT:pobj:3 14:CD:nummod:6 men=man:NNS:nsubj:7 "
        "died=die:VBD:relcl:2 led=lead:VBD:ROOT:8 to:IN:prep:8 it:PRP:pobj:9",
        "He:PRP:nsubj:2 survived=survive:VBD:ccomp:10→ROOT:2 battles=battle:NNS:dobj:2 of:IN:prep:3 May:NNP:pobj:4 "
        "in:IN:prep:8→prep:10 which:WDT:pobj:6 800:CD:nummod:9 men=man:NNS:nsubj:10 fell=fall:VBD:ROOT:10→relcl:3",
    ],
    never=[
        "A:DT:det:2 crash:NN:nsubj:7 in:IN:prep:6 which:WDT:pobj:3 men=man:NNS:nsubj:6 died=die:VBD:relcl:2 "
        "led=lead:VBD:ROOT:7 to:IN:prep:7 it:PRP:pobj:8",
    ],
)
def in_which_many(tokens: Sequence[Token], index: int) -> Hung:
    """What "in which" tells is the verb's, not the count's before it, and tells of the noun before: "a crash in | which
    14 men died"."""
    opener, below = tokens[index].head, tokens[tokens[index].head].head
    verb = verb_above(tokens, below)
    if opener != index - 1 or below < index or verb is None or verb in (below, index) or verb < below:
        return {}
    hung: Hung = {opener: (verb, "prep")}
    first = next((i for i in range(opener) if (tokens[i].head, tokens[i].dep) == (verb, "ccomp")), None)
    thing = opener - 1 - (tokens[opener - 1].text == ",")
    while tokens[thing].pos in ("ADP", "NUM") or tokens[thing].text in CALENDAR:
        if tokens[thing].head in (thing, verb):
            return hung
        thing = tokens[thing].head
    if first is None or tokens[verb].head != verb or tokens[thing].pos not in NOMINAL:
        return hung
    marks = (i for i in range(first, len(tokens)) if tokens[i].head == verb and tokens[i].dep == "punct")
    return hung | dict.fromkeys(marks, (first, "punct")) | {verb: (thing, "relcl"), first: (first, "ROOT")}


@rule(
    words="whom",
    deps="conj dobj",
    before=3,
    behind=2,
    examples=[
        "She:PRP:nsubj:2 met=meet:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 whom:WP:dobj:2→dobj:7 she:PRP:nsubj:7 "
        "married=marry:VBD:relcl:5→relcl:3 later:RBR:advmod:7",
        "She:PRP:nsubj:2 left=leave:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:3 whom:WP:conj:3→dobj:7 she:PRP:nsubj:7 "
        "met=meet:VBD:relcl:5→relcl:3 in:IN:prep:7 May:NNP:pobj:8 ,:,:punct:7 and:CC:cc:5→cc:3 sons=son:NNS:conj:5"
        "→conj:3",
        "His:PRP$:poss:2 wife:NN:nsubj:7 ,:,:punct:2 Lena:NNP:appos:2 ,:,:punct:2 whom:WP:dobj:8 he:PRP:nsubj:8 "
        "married=marry:VBD:advcl:9→relcl:4 fled=flee:VBD:ROOT:9",
    ],
    never=[
        "The:DT:det:2 man:NN:nsubj:7 ,:,:punct:2 whom:WP:dobj:6 they:PRP:nsubj:6 shot=shoot:VBD:relcl:2 "
        "died=die:VBD:ROOT:7"
    ],
)
def whom_somebody_did(tokens: Sequence[Token], index: int) -> Hung:
    """ "Whom" is the one named before the comma, to whom its clause was done: "Noor, | whom she married in 1961"."""
    name = index - 2
    below = (i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (index, "relcl"))
    verb = next(below, tokens[index].head)
    if tokens[index - 1].text != "," or tokens[name].pos not in NOMINAL or verb < index or tokens[verb].pos != "VERB":
        return {}
    if tokens[verb].dep in ("relcl", "ROOT") and tokens[index].head == verb:
        return {}
    own: Hung = {i: (name, one.dep) for i, one in enumerate(tokens) if one.head == index and i != verb}
    return own | {index: (verb, "dobj"), verb: (name, "relcl")}


RULES = (
    whom_somebody_did,
    in_which_many,
    whom_he_shot,
    which_of_a_day,
    which_was_done,
    since_a_day,
    since_it_happened,
    who_is_named_last,
    who_are_both,
    who_befell,
    who_was_taken,
)
