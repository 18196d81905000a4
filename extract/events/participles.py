"""Participles and past tenses taken for one another in a sentence of several deeds, told by the words themselves.

"fined Noor, freed Quist and left", "Noor, held in May, now lives abroad", "A bomb taped to a bus blew up, hurting six".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import OWN_DOING, UNDERGONE
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, labels_below, root_of, verb_above
from extract.events.rule import rule
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import GIVING, REPORTING
from extract.records import Token

_LATER = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})


def finite_behind(tokens: Sequence[Token], first: int) -> int | None:
    """The finite verb without a subject behind a comma that hangs on this one."""
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        if token.head != first or token.dep not in _LATER or has_subject(tokens, index):
            continue
        if any(one.head == index and one.dep in ("mark", "advmod") and one.tag in ("IN", "WRB") for one in tokens):
            continue
        did = token.tag == "VBN" and token.lemma.lower() not in UNDERGONE and tokens[index - 1].text == ","
        if (is_finite(tokens, index) or did) and any(tokens[i].text == "," for i in range(first, index)):
            return index
    return None


def is_finite(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has a tense, by itself or by its first auxiliary."""
    helpers = [one.tag for one in tokens[:verb] if one.head == verb and one.dep in HELPERS]
    return tokens[verb].pos in ("VERB", "AUX") and (helpers[0] if helpers else tokens[verb].tag) in (*FINITE, "MD")


@rule(
    tags="VBD VBN",
    parts="VERB",
    examples=[
        "He:PRP:nsubj:2 fined=fine:VBD:ROOT:2 Noor:NNP:dobj:2 ,:,:punct:2 freed=free:VBD:conj:3→conj:2 "
        "Quist:NNP:dobj:5 and:CC:cc:5 left=leave:VBD:conj:5",
        "He:PRP:nsubj:2 opened=open:VBD:ROOT:2 a:DT:det:4 bridge:NN:dobj:2 and:CC:cc:2 shot=shoot:VBD:advcl:2→conj:2 "
        "a:DT:det:8 guard:NN:dobj:6",
        "He:PRP:nsubj:2 joined=join:VBD:ROOT:2 a:DT:det:4 party:NN:dobj:2 ,:,:punct:7 was=be:VBD/AUX:auxpass:7 "
        "fined=fine:VBN:parataxis:2→conj:2 and:CC:cc:7 rose=rise:VBD:conj:7",
        "He:PRP:nsubj:2 hid=hide:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:5 sold=sell:VBD:ccomp:2→conj:2 a:DT:det:7 "
        "car:NN:dobj:5 and:CC:cc:5 left=leave:VBD:conj:5",
        "He:PRP:nsubj:2 joined=join:VBD:ROOT:2 it:PRP:dobj:2 ,:,:punct:2 rose=rise:VBD:parataxis:2→conj:2 and:CC:cc:5 "
        "left=leave:VBD:conj:5",
    ],
    never=[
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:2 shot=shoot:VBD:advcl:2 twice:RB:advmod:4",
        "He:PRP:nsubj:2 left=leave:VBD:ROOT:2 ,:,:punct:4 reported=report:VBD:parataxis:2 on:IN:prep:4 May:NNP:pobj:5",
    ],
)
def goes_on(tokens: Sequence[Token], index: int) -> Hung:
    """A past tense without a subject goes on with the verb before it: "fined Noor, | freed Quist and left", "joined the
    party, was | elected in May and left"."""
    token = tokens[index]
    first, own = token.head, labels_below(tokens, index)
    opens = next((i for i in range(first + 1, index) if tokens[i].head == index and tokens[i].dep in HELPERS), index)
    if not first < index or tokens[opens - 1].text not in (",", "and"):
        return {}
    row = token.dep == "parataxis" and "cc" in own and token.lemma.lower() not in REPORTING
    if token.dep == "conj" and tokens[first].pos in NOMINAL and tokens[first].dep in ("dobj", "pobj"):
        above = verb_above(tokens, first)
        first = first if above is None else above
    elif token.dep == "ccomp":
        if tokens[opens - 1].text != "," or "dobj" not in labels_below(tokens, first):
            return {}  # "stopped a car on 3 May, | found a gun and fled"
    elif token.dep not in ("parataxis", "advcl"):
        return {}
    if tokens[first].tag != "VBD" or not (row or "dobj" in own) or own & {*SUBJECTS, "aux", "mark", "advmod"}:
        return {}
    told = is_finite(tokens, index) if row else token.tag == "VBD" and "auxpass" not in own
    return {index: (first, "conj")} if told else {}


@rule(
    tags="VBN VBD",
    before=2,
    once=True,
    examples=[
        "Noor:NNP:nsubj:3→nsubj:9 ,:,:punct:3 held=hold:VBN:ROOT:3→acl:1 in:IN:prep:3 May:NNP:pobj:4 ,:,:punct:9 "
        "could:MD:aux:9 not:RB:neg:9 vote:VB:parataxis:3→ROOT:9 .:.:punct:3→punct:9"
    ],
    never=[
        "Noor:NNP:nsubj:3 ,:,:punct:3 sang=sing:VBD:ROOT:3 and:CC:cc:3 danced=dance:VBD:conj:3 .:.:punct:3",
        "The:DT:det:2 chief:NN:nsubj:6 ,:,:punct:2 Noor:NNP:appos:2 ,:,:punct:2 balked=balk:VBD:ROOT:6 at:IN:prep:6 "
        "it:PRP:pobj:7 ,:,:punct:6 but:CC:cc:6 has=have:VBZ:conj:6 hope:NN:dobj:11 .:.:punct:6",
        "Police:NNS:nsubj:5 in:IN:prep:1 Varna:NNP:pobj:2 ,:,:punct:5 held=hold:VBD:ROOT:5 Noor:NNP:dobj:5 ,:,:punct:5 "
        "and:CC:cc:5 searched=search:VBD:conj:5 it:PRP:dobj:9",
    ],
)
def set_off(tokens: Sequence[Token], index: int) -> Hung:
    """The finite verb takes the place of the participle between commas: "Noor, | held in May, could not vote"."""
    token = tokens[index]
    if token.head != index or tokens[index - 1].text != "," or token.pos == "AUX" or token.lemma in ("be", "say"):
        return {}
    below = [i for i, one in enumerate(tokens) if one.head == index and i != index]
    subject = next((i for i in below if tokens[i].dep in SUBJECTS and i < index), None)
    told = finite_behind(tokens, index)
    if subject is None or told is None or any(tokens[i].dep in HELPERS for i in below if i < index):
        return {}
    if [one.text for one in tokens[subject:index]].count(",") > 1:
        return {}  # "Noor, a clerk, sang, and left"
    with_object = (
        any(tokens[i].dep == "dobj" and i > index for i in below) and tokens[index].lemma.lower() not in GIVING
    )
    says = any(tokens[i].dep in ("ccomp", "pcomp") for i in below if i < told)  # "told men that he left, and would"
    if with_object or says or any(tokens[i].pos == "VERB" for i in range(index)):
        return {}
    hung: Hung = {i: (told, tokens[i].dep) for i in below if i > told or i < subject}
    return hung | {told: (told, "ROOT"), index: (subject, "acl"), subject: (told, "nsubj")}


@rule(
    tags="VBG",
    before=2,
    once=True,
    examples=[
        "A:DT:det:2 bomb:NN:nsubj:10→nsubj:7 taped=tape:VBN:acl:2 to:IN:prep:3 a:DT:det:6 bus:NN:pobj:4 "
        "blew=blow:VBD:acl:2→ROOT:7 up:RP:prt:7 ,:,:punct:10 wounding=wound:VBG:ROOT:10→advcl:7 six:CD:dobj:10"
    ],
    never=[
        "A:DT:det:2 bomb:NN:nsubj:3 blew=blow:VBD:ROOT:3 up:RP:prt:3 ,:,:punct:3 wounding=wound:VBG:advcl:3 "
        "six:CD:dobj:6"
    ],
)
def outcome(tokens: Sequence[Token], index: int) -> Hung:
    """What came of it stands behind the comma, the deed is the past tense: "A bomb taped to a bus | blew up, "
    "hurting"."""
    token = tokens[index]
    below = [i for i in range(index) if tokens[i].head == index and tokens[i].dep != "punct"]
    subject = next((i for i in below if tokens[i].dep in SUBJECTS), None)
    if subject is None or tokens[index - 1].text != ",":
        return {}
    if any(tokens[i].dep in (*HELPERS, "mark", "cc") for i in below):
        return {}
    verbs = (i for i in range(index - 1, subject, -1) if tokens[i].tag == "VBD" and tokens[i].dep == "acl")
    verb = next((i for i in verbs if not has_subject(tokens, i)), None)
    if verb is None:
        return {}
    above = verb if token.head == index else token.head
    said = tokens[above].lemma.lower() in REPORTING and above > index
    hung: Hung = {i: (verb, tokens[i].dep) for i in below}
    return hung | {verb: (above, "ccomp" if said else token.dep), index: (verb, "advcl")}


_ASKED = frozenset({"agree", "appeal", "call", "march", "protest", "rally", "vote", "warn"})


@rule(
    opens=True,
    examples=[
        "Noor:NNP:ROOT:1→nsubj:5 on:IN:prep:1 3:CD:pobj:2 May:NNP:npadvmod:3 questioned=question:VBN:acl:1→ROOT:5 "
        "Quist:NNP:dobj:5 .:.:punct:1",
        "Nurses=nurse:NNS:ROOT:1→nsubj:4 on:IN:prep:1 Friday:NNP:pobj:2 called=call:VBN:acl:1→ROOT:4 for:IN:prep:4 "
        "pay:NN:pobj:5 .:.:punct:1",
        "Noor:NNP:ROOT:1→nsubj:7 ,:,:punct:1 held=hold:VBN:acl:1 in:IN:prep:3 May:NNP:pobj:4 ,:,:punct:7 "
        "protested=protest:VBD:advcl:3→ROOT:7 .:.:punct:1",
    ],
    never=[
        "Two:CD:nummod:2 men=man:NNS:ROOT:2 held=hold:VBN:acl:2 in:IN:prep:3 May:NNP:pobj:4 .:.:punct:2",
        "Noor:NNP:ROOT:1 ,:,:punct:1 a:DT:det:4 cook:NN:appos:1 ,:,:punct:1 held=hold:VBN:acl:1 in:IN:prep:6 "
        "May:NNP:pobj:7 .:.:punct:1",
    ],
)
def without_verb(tokens: Sequence[Token], index: int) -> Hung:
    """Of a sentence whose verb was taken for a participle: what is told behind a participle or clause that commas set
    off ("Noor, held in May, | protested in Varna"), or what has an object ("Noor on 3 May | questioned Quist")."""
    root = root_of(tokens, index)
    if tokens[root].pos not in NOMINAL or tokens[-1].text != ".":
        return {}
    below = [i for i in range(root + 1, len(tokens)) if tokens[i].head == root and tokens[i].dep in ("acl", "relcl")]
    first = below[0] if below else None
    if first is None or any(is_finite(tokens, i) for i in range(len(tokens)) if tokens[i].head == root and i != first):
        return {}
    own = labels_below(tokens, first)
    does = tokens[first].tag == "VBN" and "dobj" in own and not own & {"agent", *HELPERS} and first > root + 1
    if does and (tokens[first - 1].text != "," or any(one.pos == "NUM" for one in tokens[root:first])):
        return {first: (first, "ROOT"), root: (first, "nsubj")}
    asked = tokens[first].lemma.lower() in _ASKED and tokens[first - 1].text in CALENDAR and first == root + 3
    if asked and not own & {"agent", *HELPERS}:
        return {first: (first, "ROOT"), root: (first, "nsubj")}  # "A union on Tuesday | called for a strike"
    opened = next((i for i in range(root + 1, first + 1) if tokens[i].text == ","), None)
    if opened is None or opened > root + 1:
        return {}
    done = "dobj" in own or tokens[first].lemma.lower() in OWN_DOING | _BY_THEMSELVES
    if opened < first - 2 and tokens[first - 1].text == "," and done and not own & {"agent", *HELPERS}:
        return {first: (first, "ROOT"), root: (first, "nsubj")}  # "Acme, once the biggest of all, | filed for it"
    for verb in range(first + 2, len(tokens)):
        token = tokens[verb]
        joined = token.head in (root, first) and token.dep in ("advcl", "acl", "conj", "parataxis")
        if not joined or has_subject(tokens, verb) or token.tag not in (*FINITE, "VBN"):
            continue
        helps = (i for i in range(first, verb) if tokens[i].head == verb and tokens[i].dep.startswith("aux"))
        helper = next(helps, verb)
        if tokens[helper - 1].text == ",":
            return {verb: (verb, "ROOT"), root: (verb, "nsubj" if helper == verb else "nsubjpass")}
    return {}


_BY_THEMSELVES = frozenset({"agree", "apply", "decline", "file", "opt", "plead", "refuse", "vote", "withdraw"})


@rule(
    words="admitted alleged announced claimed conceded confirmed declared denied insisted",
    tags="VBN VBD",
    deps="acl",
    before=3,
    behind=5,
    once=True,
    examples=[
        "Heads=head:NNS:ROOT:1→nsubj:4 of:IN:prep:1 staff:NN:pobj:2 denied=deny:VBN:acl:3→ROOT:4 on:IN:prep:4 "
        "Friday:NNP:pobj:5 that:IN:mark:10 men=man:NNS:nsubj:10 had=have:VBD/AUX:aux:10 fled=flee:VBN:relcl:1→ccomp:4 "
        ".:.:punct:1",
    ],
    never=[
        "Heads=head:NNS:nsubj:11 of:IN:prep:1 states=state:NNS:pobj:2 declared=declare:VBN:acl:3 free:JJ:oprd:4 "
        "on:IN:prep:4 Friday:NNP:pobj:6 say=say:VBP:ROOT:11 so:RB:advmod:8 then:RB:advmod:8 now:RB:advmod:8",
    ],
)
def said_by_the_whole(tokens: Sequence[Token], index: int) -> Hung:
    """Who opens the sentence says what follows with "that", not the name within: "Guards of the fort | denied that"."""
    root = index
    for _ in range(6):
        root = tokens[root].head
        if tokens[root].dep not in ("pobj", "prep", "compound"):
            break
    that = next((i for i in range(index + 1, min(index + 6, len(tokens))) if tokens[i].text == "that"), None)
    if tokens[root].head != root or tokens[root].pos not in NOMINAL or that is None or not root < index:
        return {}
    told = tokens[that].head
    if (
        tokens[that].dep not in ("mark", "dobj")
        or not has_subject(tokens, told)
        or tokens[told].dep not in ("acl", "relcl", "ccomp")
        or not told > that
    ):
        return {}
    own = labels_below(tokens, index) & {"agent", "dobj", "nsubj", *HELPERS}
    return {} if own else {index: (index, "ROOT"), root: (index, "nsubj"), told: (index, "ccomp"), that: (told, "mark")}


@rule(
    words="issued published released",
    tags="VBN",
    deps="acl",
    before=4,
    behind=4,
    examples=[
        "Quist:NNP:nsubj:2 said=say:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 note:NN:pobj:3 issued=issue:VBN:acl:5 "
        "then:RB:advmod:6 that:IN:mark:10 men=man:NNS:nsubj:10 fled=flee:VBD:ccomp:6→ccomp:2",
    ],
    never=[
        "Quist:NNP:nsubj:2 spoke=speak:VBD:ROOT:2 in:IN:prep:2 a:DT:det:5 note:NN:pobj:3 issued=issue:VBN:acl:5 "
        "then:RB:advmod:6 that:IN:mark:10 men=man:NNS:nsubj:10 fled=flee:VBD:ccomp:6",
    ],
)
def said_in_it(tokens: Sequence[Token], index: int) -> Hung:
    """What is said in a paper is no word of its coming out: "said in a note issued today | that men fled"."""
    within = tokens[tokens[index].head].head
    says = tokens[within].head
    if tokens[within].text != "in" or tokens[says].lemma.lower() not in REPORTING or not says < within < index:
        return {}
    content = next((i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (index, "ccomp")), 0)
    return {content: (says, "ccomp")} if content and not any(one.dep == "ccomp" for one in tokens[:content]) else {}


@rule(
    words="that",
    deps="dobj mark pobj prep",
    before=1,
    behind=4,
    examples=[
        "The:DT:det:2 Court:NNP:nsubj:3 notes=note:VBZ:ROOT:3 that:IN:dobj:3→mark:12 the:DT:det:6 Board:NN:pobj:4"
        "→nsubj:12 ,:,:punct:6 by:IN:prep:3→prep:12 a:DT:det:10 letter:NN:pobj:8 ,:,:punct:12 "
        "told=tell:VBD:parataxis:3→ccomp:3 him:PRP:dobj:12",
    ],
    never=[
        "He:PRP:nsubj:2 noted=note:VBD:ROOT:2 that:DT:dobj:2 and:CC:cc:2 left=leave:VBD:conj:2 the:DT:det:7 "
        "house:NN:dobj:5 in:IN:prep:5 May:NNP:pobj:8",
    ],
)
def that_who_did(tokens: Sequence[Token], index: int) -> Hung:
    """ "That" brings in what is said of the noun behind it: "notes | that | the Board, by a letter, told him"."""
    says = index - 1
    noun = next((i for i in range(index + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (index, "pobj")), index)
    told = (i for i in range(noun + 1, len(tokens)) if tokens[i].head == says and tokens[i].dep in _TOLD)
    verb = next((i for i in told if tokens[i].tag in FINITE and not has_subject(tokens, i)), index)
    if tokens[says].lemma.lower() not in REPORTING or not index < noun < verb:
        return {}
    between = {i: (verb, one.dep) for i, one in enumerate(tokens) if noun < i < verb and one.head == says}
    return between | {index: (verb, "mark"), noun: (verb, "nsubj"), verb: (says, "ccomp")}


_TOLD = frozenset({"ccomp", "conj", "parataxis"})


@rule(
    words="which",
    deps="pobj",
    before=4,
    behind=3,
    examples=[
        "They:PRP:nsubj:2 noted=note:VBD:ROOT:2 cases=case:NNS:dobj:2 since:IN:mark:10→prep:2 "
        "January:NNP:nsubjpass:10→pobj:4 in:IN:prep:10 which:WDT:pobj:6 men=man:NNS:pobj:6→nsubjpass:10 "
        "were=be:VBD:auxpass:10 beaten=beat:VBN:advcl:2→relcl:3",
    ],
    never=[
        "They:PRP:nsubj:2 saw=see:VBD:ROOT:2 a:DT:det:4 town:NN:dobj:2 in:IN:prep:8 which:WDT:pobj:5 "
        "men=man:NNS:nsubjpass:8 were=be:VBD:auxpass:9 held=hold:VBN:relcl:4",
    ],
)
def in_which_who(tokens: Sequence[Token], index: int) -> Hung:
    """No month is beaten: the noun behind "which" is the subject, "cases since January in which | men were beaten"."""
    opener, verb = tokens[index].head, tokens[tokens[index].head].head
    since = next((i for i in range(opener) if (tokens[i].head, tokens[i].dep) == (verb, "mark")), 0)
    month, thing = since + 1, since - 1
    behind = (i for i in range(index + 1, verb) if (tokens[i].head, tokens[i].dep) == (opener, "pobj"))
    noun = next(behind, 0)
    if not (noun and since and tokens[month].text in CALENDAR and tokens[thing].pos == "NOUN"):
        return {}
    passive = "auxpass" in labels_below(tokens, verb)
    hung: Hung = {noun: (verb, "nsubjpass" if passive else "nsubj"), month: (since, "pobj"), verb: (thing, "relcl")}
    return hung | {since: (tokens[verb].head, "prep")}


RULES = (
    that_who_did,
    in_which_who,
    said_in_it,
    said_by_the_whole,
    goes_on,
    set_off,
    outcome,
    without_verb,
)
