"""Verbs that the parse left without their subject, told by the words before them, whatever the dates.

1. Who is counted beside others: "Nine people were killed and 13 | wounded", "two were shot and another | hurt".
2. A paper that closes a sentence: "They own land in Malta, the newspaper | reported."
3. Whom "as" brings in, taken for what somebody is: "as the minister on Tuesday | announced plans".
4. What somebody will do, taken for the speaker's: "said that Noor had given notice and | would leave in May".
5. Whom something befell, taken for who speaks of it: "demanded the release of Noor, | jailed since 2001".
6. A participle taken for an adjective: "was begun and | opened by the king", "They pleaded guilty and were jailed";
   one with an object of its own: "approved the plan, | rejected bids and ended the talks".
7. A name and what describes it, taken for the sentence: "Noor, 56, a painter from Varna, | founded a school",
   "Noor, who led a strike, | was shot".
8. The first past tense of a sentence, taken for what describes a noun: "One of the officers | retired in May",
   "Another series of attacks | hit posts in Karvat",
   "Trucks escorted by police | entered the ward"; one behind "after": "a day after the court | freed Noor".
9. The verb of a second sentence, taken for what describes its subject: "It fell, and the first ship | sailed in June".
10. Two subjects of one verb, "and" between them: "A guard and | his son were shot"; whom something said is about:
    "says a guard | was shot"; "which" behind a comma: "fled to Tarn, which | has been their seat".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.mishung import FINITE, Hung, has_subject
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import BY_ITSELF, HARM, OWN_DOING, REPORTING, UNDERGONE
from extract.records import Token

_COUNTING = frozenset(["another", "dozens", "hundreds", "many", "others", "scores", "several", "some", "thousands"])
_SUMS = _COUNTING | {"both", "few", "most"}
_GRANTING = frozenset({"appoint", "award", "elect", "give", "grant", "hand", "name", "offer", "pay", "show", "tell"})
_LONGEST_COUNT = 6  # tokens of "and at least 13 other people"
_IN_COUNT = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PRON"})


def _counted_beside(tokens: Sequence[Token]) -> Hung:
    """The participle is joined to the passive before it, the count is its subject."""
    hung: Hung = {}
    for index, token in enumerate(tokens[3:], 3):
        if token.tag not in ("VBN", "VBD") or token.pos != "VERB" or token.dep in ("amod", "relcl"):
            continue
        first = index
        while index - first < _LONGEST_COUNT and tokens[first - 1].pos in _IN_COUNT:
            first -= 1
        count = range(first, index)
        passive = _passive_before(tokens, first - 1) if tokens[first - 1].text in ("and", ",") else None
        if passive is None or not any(tokens[i].pos == "NUM" or tokens[i].text.lower() in _COUNTING for i in count):
            continue
        if any(one.head == index and one.dep in ("aux", "auxpass", "nsubj", "mark") for one in tokens):
            continue
        head = next((i for i in reversed(count) if tokens[i].pos in ("NOUN", "NUM", "PRON", "DET")), None)
        if head is not None:
            hung |= {index: (passive, "conj"), head: (index, "nsubjpass")}
            hung |= {i: (head, tokens[i].dep) for i in count if i != head and not first <= tokens[i].head < index}
    return hung


def _passive_before(tokens: Sequence[Token], mark: int) -> int | None:
    """The passive verb that the clause before an "and" or a comma is built on."""
    passives = (token.head for token in reversed(tokens[:mark]) if token.dep == "auxpass" and token.head < mark)
    return next(passives, None)


def _closing_paper(tokens: Sequence[Token]) -> Hung:
    """The paper is the subject of what was taken for its participle."""
    for index, token in enumerate(tokens[3:], 3):
        paper = token.head
        if token.dep != "acl" or token.tag != "VBD" or paper != index - 1 or token.lemma.lower() not in REPORTING:
            continue
        first = paper
        while first > 1 and first <= tokens[first - 1].head <= paper and tokens[first - 1].text != ",":
            first -= 1
        root = next((i for i, one in enumerate(tokens) if one.head == i), index)
        closes = not any(one.pos in ("VERB", "AUX") for one in tokens[index + 1 :])
        if first > 1 and tokens[first - 1].text == "," and closes and root < first:
            return {index: (root, "parataxis"), paper: (index, "nsubj")}
    return {}


def _brought_by_as(tokens: Sequence[Token]) -> Hung:
    """Whom "as" brings in is the subject of the finite verb behind."""
    for index, token in enumerate(tokens):
        opener = token.head
        if token.dep != "pobj" or token.pos not in NOMINAL or tokens[opener].text.lower() != "as":
            continue
        verb = next((i for i in range(index + 1, len(tokens)) if tokens[i].pos in ("VERB", "AUX")), None)
        if verb is None or tokens[verb].tag not in ("VBD", "VBZ", "VBP") or tokens[verb].dep != "advcl":
            continue
        if tokens[verb].head == tokens[opener].head and not has_subject(tokens, verb):
            return {index: (verb, "nsubj"), opener: (verb, "mark")}
    return {}


def _told_would(tokens: Sequence[Token]) -> Hung:
    """What is joined to a verb of saying by "and would" goes on with what is said."""
    for token in tokens:
        verb, says = token.head, tokens[token.head].head
        if token.text != "would" or token.dep != "aux" or tokens[verb].dep != "conj" or not says < verb:
            continue
        if tokens[says].lemma.lower() not in REPORTING or has_subject(tokens, verb):
            continue
        told = next((i for i in range(says, verb) if tokens[i].head == says and tokens[i].dep == "ccomp"), None)
        if told is not None:
            return {verb: (told, "conj")}
    return {}


def _joined_participle(tokens: Sequence[Token]) -> Hung:
    """A participle with who did it goes on with the passive before it ("was begun and | opened by the king")."""
    for index, token in enumerate(tokens[3:], 3):
        thing = token.head
        if token.dep != "amod" or token.tag != "VBN" or thing < index or tokens[index - 1].text not in ("and", ","):
            continue
        by = any(one.head == index and one.dep == "agent" for one in tokens[index:])
        passive = _passive_before(tokens, index - 1)
        if by and passive is not None:
            return {index: (passive, "conj"), thing: (index, "npadvmod")}
    return {}


def _listed_deed(tokens: Sequence[Token]) -> Hung:
    """A participle with an object of its own is a deed beside the verb before it ("approved it, | rejected bids")."""
    for index, token in enumerate(tokens[2:], 2):
        first = token.head
        if token.dep != "advcl" or token.tag != "VBN" or tokens[first].tag != "VBD" or not first < index - 1:
            continue
        below = {one.dep for one in tokens if one.head == index}
        done = "dobj" in below and not below & {"aux", "auxpass", "mark", "agent", *SUBJECTS}
        if done and tokens[index - 1].text == "," and token.lemma.lower() not in _GRANTING:
            return {index: (first, "conj")}
    return {}


def _pleaded(tokens: Sequence[Token]) -> Hung:
    """Who pleaded guilty did so, and what stands behind "and" came of it ("pleaded guilty and were | given")."""
    for index, token in enumerate(tokens[:-1]):
        guilty, verb = token.head, tokens[token.head].head
        if token.dep != "amod" or token.lemma.lower() != "plead" or tokens[guilty].text != "guilty" or verb < index:
            continue
        who = next((i for i in range(index) if tokens[i].head == guilty and tokens[i].pos in ("NUM", *NOMINAL)), None)
        if who is None or tokens[guilty].dep not in SUBJECTS:
            continue
        behind = {i: (index, tokens[i].dep) for i in range(guilty + 1, verb) if tokens[i].head == guilty}
        above = index if tokens[verb].head == verb else tokens[verb].head
        return behind | {
            index: (above, tokens[verb].dep),
            verb: (index, "conj"),
            guilty: (index, "acomp"),
            who: (index, "nsubj"),
        }
    return {}


def _undergone(tokens: Sequence[Token]) -> Hung:
    """What a person undergoes goes to the name before the comma, not to who speaks of it."""
    for index, token in enumerate(tokens[3:], 3):
        name, verb = index - 2, token.head
        if token.dep != "advcl" or token.tag != "VBN" or token.lemma.lower() not in UNDERGONE:
            continue
        active = has_subject(tokens, verb) and not any(one.head == verb and one.dep == "auxpass" for one in tokens)
        alone = not any(one.head == index and one.dep in ("mark", "aux", "auxpass") for one in tokens)
        if tokens[index - 1].text == "," and tokens[name].pos == "PROPN" and verb < name and active and alone:
            return {index: (name, "acl")}
    return {}


def _behind_descriptions(tokens: Sequence[Token]) -> Hung:
    """The past tense behind the last comma is the verb of what opens the sentence, not one of its descriptions."""
    root = next((i for i, token in enumerate(tokens) if token.head == i), 0)
    if not tokens or tokens[root].pos not in NOMINAL or any(tokens[i].pos == "VERB" for i in range(root)):
        return {}
    if root + 1 >= len(tokens) or tokens[root + 1].text != ",":
        return {}
    for verb in range(root + 3, len(tokens)):
        token = tokens[verb]
        if token.pos != "VERB" or token.dep not in ("acl", "parataxis") or has_subject(tokens, verb):
            continue
        helpers = [i for i in range(root, verb) if tokens[i].head == verb and tokens[i].dep in ("aux", "auxpass")]
        first = helpers[0] if helpers else verb
        if (helpers or token.tag == "VBD") and tokens[first - 1].text == "," and first - 1 > root + 1:
            passive = any(tokens[i].dep == "auxpass" for i in helpers)
            behind = {i: (verb, tokens[i].dep) for i in range(verb + 1, len(tokens)) if tokens[i].head == root}
            return behind | {verb: (verb, "ROOT"), root: (verb, "nsubjpass" if passive else "nsubj")}
    return {}


def _aged(tokens: Sequence[Token]) -> Hung:
    """Who stands before an age is the subject ("Keba, 61, | seized power")."""
    for index, token in enumerate(tokens[:-4]):
        age, verb = tokens[index + 2], token.head
        set_off = tokens[index + 1].text == "," == tokens[index + 3].text and age.pos == "NUM" and len(age.text) < 3
        if set_off and token.dep == "npadvmod" and token.pos == "PROPN" and verb > index + 3:
            return {} if has_subject(tokens, verb) else {index: (verb, "nsubj")}
    return {}


def _only_verb(tokens: Sequence[Token]) -> Hung:
    """The first past tense that a sentence without a verb of its own has is its verb, its first noun the subject."""
    if not tokens or tokens[-1].text not in (".", ";"):
        return {}
    root = next((i for i, token in enumerate(tokens) if token.head == i), 0)
    noun = tokens[root].pos in ("NOUN", "PROPN", "NUM", "DET") or tokens[root].text.lower() in _SUMS
    if not (noun or (root == 0 and tokens[0].tag == "VBG")) or any(one.tag == "MD" for one in tokens):
        return {}
    finite = [i for i, one in enumerate(tokens) if one.tag in FINITE and not _is_subordinate(tokens, i)]
    alone = [i for i, one in enumerate(tokens) if one.tag == "VBN" and (_does_it(tokens, i) or _behind_name(tokens, i))]
    verb = (finite or alone or [root])[0]
    if not root < verb or not all(_goes_on(tokens, verb, other) for other in finite[1:]):
        return {}
    return _as_adjective(tokens, root, verb) if tokens[verb].dep == "amod" else _as_participle(tokens, root, verb)


def _goes_on(tokens: Sequence[Token], verb: int, other: int) -> bool:
    """Whether a second finite verb is of a clause of its own, so that it is not the sentence's."""
    clause = tokens[other].head if tokens[other].dep in ("aux", "auxpass") else other
    between = range(verb + 1, clause)
    which = any(tokens[i].tag in ("WDT", "WP") and tokens[i - 1].text == "," for i in between)
    return which or (has_subject(tokens, clause) and any(tokens[i].text == ";" for i in between))


def _behind_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands before what was taken for an adjective, which it can't then be ("of Oman | hired men")."""
    thing, name = tokens[index].head, tokens[index - 1]
    return tokens[index].dep == "amod" and thing > index > 0 and name.pos == "PROPN" and name.head in (index, thing)


def _as_participle(tokens: Sequence[Token], root: int, verb: int) -> Hung:
    """The verb was taken for what describes the subject ("One of the officers | retired")."""
    token = tokens[verb]
    if token.dep != "acl" or token.head not in range(root, verb):
        return {}
    below = {one.dep: i for i, one in enumerate(tokens) if one.head == verb}
    opener = below.get("mark", root)
    since = tokens[opener].text in ("since", "before", "after") and token.head == root == opener - 1
    if since and "nsubj" in below:  # "The first raid | since the start of the siege | came in June"
        hung = {opener: (root, "prep"), below["nsubj"]: (opener, "pobj"), verb: (verb, "ROOT"), root: (verb, "nsubj")}
        return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head == root}
    undergone = token.lemma.lower() in UNDERGONE | HARM and "dobj" not in below  # "Two men held in Karvat."
    if undergone or below.keys() & {"agent", "auxpass", "aux", *SUBJECTS} or tokens[verb - 1].text == ",":
        return {}
    opening = {i: (verb, one.dep) for i, one in enumerate(tokens[:root]) if one.head == root and one.dep == "prep"}
    behind = {i: (verb, one.dep) for i, one in enumerate(tokens) if i > verb and one.head == root}
    return opening | behind | {verb: (verb, "ROOT"), root: (verb, "nsubj")}


def _as_adjective(tokens: Sequence[Token], root: int, verb: int) -> Hung:
    """The verb was taken for what describes its object ("A series of attacks | hit posts in Karvat")."""
    thing = tokens[verb].head
    if not verb < thing or tokens[thing].pos not in NOMINAL or tokens[thing].head not in range(root, verb):
        return {}
    opening = {i: (verb, one.dep) for i, one in enumerate(tokens[:root]) if one.head == root and one.dep == "prep"}
    comma = [i for i in opening if any(tokens[k].text == "," for k in range(i, root))]
    opening = opening if len(comma) == len(opening) else {}
    behind = {i: (verb, one.dep) for i, one in enumerate(tokens) if i > thing and one.head == root}
    also = [i for i in range(verb + 1, thing) if tokens[i].head == thing and tokens[i].tag[:2] == "VB"]
    joined: Hung = dict.fromkeys(also, (verb, "conj"))
    if tokens[thing].dep == "pobj" and _behind_name(tokens, verb):  # "The government of Oman | hired men"
        joined[verb - 1] = (tokens[thing].head, "pobj")
        joined |= {i: (verb - 1, tokens[i].dep) for i in range(root, verb - 1) if tokens[i].head == thing}
    return opening | behind | joined | {verb: (verb, "ROOT"), root: (verb, "nsubj"), thing: (verb, "dobj")}


def _two_subjects(tokens: Sequence[Token]) -> Hung:
    """What "and" joins to a subject is joined to it, and no second one ("A guard and | his son were shot")."""
    hung: Hung = {}
    for index, token in enumerate(tokens[2:], 2):
        if token.dep not in SUBJECTS or token.head < index:
            continue
        first = next((i for i in range(index - 1, -1, -1) if _is_subject(tokens[i], token.head)), None)
        joined = next((i for i in range(index) if tokens[i].dep == "cc" and tokens[i].head == first), None)
        if first is None or joined is None or not first < joined < index:
            continue
        if all(tokens[i].head == index or tokens[i].pos in ("DET", "ADJ") for i in range(joined + 1, index)):
            hung[index] = (first, "conj")
    return hung


def _is_subject(token: Token, verb: int) -> bool:
    return token.dep in SUBJECTS and token.head == verb and token.pos in NOMINAL


def _said_of(tokens: Sequence[Token]) -> Hung:
    """What was taken for the object of a verb of saying is the subject of what is said ("says | a guard was shot")."""
    for verb, token in enumerate(tokens):
        says = token.head
        if token.dep != "ccomp" or tokens[says].lemma.lower() not in REPORTING or not says < verb:
            continue
        told = next((i for i in range(says + 1, verb) if tokens[i].head == says and tokens[i].dep == "dobj"), None)
        helped = {one.dep for one in tokens if one.head == verb} & {"aux", "auxpass"}
        if told is not None and helped and not has_subject(tokens, verb):
            return {told: (verb, "nsubjpass" if "auxpass" in helped else "nsubj")}
    return {}


def _which_is(tokens: Sequence[Token]) -> Hung:
    """ "Which" behind a comma is the subject of the verb behind it that has none, and tells of the noun before."""
    hung: Hung = {}
    for index, token in enumerate(tokens[2:-1], 2):
        if token.text != "which" or tokens[index - 1].text != "," or token.dep in (*SUBJECTS, "pobj"):
            continue
        verb = next((i for i in range(index + 1, len(tokens)) if tokens[i].tag in FINITE), None)
        if verb is None:
            continue
        clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
        noun = next((i for i in range(index - 2, -1, -1) if _is_noun(tokens[i])), None)
        told = clause > index and tokens[clause].dep in ("advcl", "ccomp", "relcl")
        if told and noun is not None and not has_subject(tokens, clause):
            hung |= {index: (clause, "nsubj"), clause: (noun, "relcl")}
    return hung


def _is_noun(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN") and token.text not in CALENDAR


def _no_adjective_joined(tokens: Sequence[Token]) -> Hung:
    """What is joined to a verb right behind it is a verb, and both have the noun ("hired and | trained fighters")."""
    for index, token in enumerate(tokens[2:-1], 2):
        verb, thing = index - 2, token.head
        joined = tokens[index - 1].dep == "cc" and tokens[index - 1].head == verb and tokens[verb].tag == "VBD"
        shared = thing > index and (tokens[thing].head, tokens[thing].dep) == (verb, "conj")
        if token.dep == "amod" and token.tag in ("VBN", "VBD") and joined and shared:
            return {index: (verb, "conj"), thing: (verb, "dobj")}
    return {}


def _is_subordinate(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a finite verb, or the verb it helps, is of a clause that "after" or "which" brings in."""
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    opened = any(one.head == clause and one.dep in ("mark", *SUBJECTS) for one in tokens)
    return tokens[clause].dep in ("relcl", "advcl") and opened


def _does_it(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what looks like a participle can be none, as nobody can be made its object or it has one of its own."""
    below = {one.dep for one in tokens if one.head == verb}
    lemma = tokens[verb].lemma.lower()
    at = lemma == "fire" and any(one.head == verb and one.text in ("on", "at") for one in tokens[verb : verb + 2])
    return at or lemma in OWN_DOING | BY_ITSELF or ("xcomp" in below and tokens[verb].dep == "acl")


def _verb_of_after(tokens: Sequence[Token]) -> Hung:
    """The past tense between two nouns behind "after" is a clause's ("a day after the court | freed Noor")."""
    for verb, token in enumerate(tokens[2:-1], 2):
        subject, thing = token.head, tokens[token.head].head
        if (
            token.tag not in ("VBD", "VBN")
            or token.dep != "acl"
            or tokens[subject].dep != "compound"
            or not subject < verb < thing
        ):
            continue
        opener = tokens[thing].head
        if tokens[thing].dep == "pobj" and tokens[opener].text.lower() in ("after", "before", "since", "until"):
            words = {i: (subject, tokens[i].dep) for i in range(opener + 1, subject) if tokens[i].head == thing}
            clause: Hung = {opener: (verb, "mark"), verb: (tokens[opener].head, "advcl"), thing: (verb, "dobj")}
            return words | clause | {subject: (verb, "nsubj")}
    return {}


def _joined_to_noun(tokens: Sequence[Token]) -> Hung:
    """A verb goes on with a verb, not with the noun behind a preposition ("was begun under Quist and | finished",
    "was charged with wounding and | bailed")."""
    for index, token in enumerate(tokens[2:], 2):
        name = tokens[token.head]
        if token.dep != "conj" or token.pos != "VERB" or token.tag not in ("VBD", "VBN"):
            continue
        verb = tokens[name.head].head
        joined = tokens[index - 1].pos == "CCONJ" and name.dep in ("pobj", "pcomp") and token.head < index
        if joined and tokens[verb].pos == "VERB" and tokens[verb].tag in ("VBD", "VBN") and verb < token.head:
            return {index: (verb, "conj"), index - 1: (verb, "cc")}
    return {}


def _noun_joined(tokens: Sequence[Token]) -> Hung:
    """A noun is not joined to a verb: the past tense that describes it is joined, with the noun as its subject."""
    hung: Hung = {}
    for noun, token in enumerate(tokens):
        first = token.head
        if token.dep != "conj" or token.pos not in NOMINAL or tokens[first].pos != "VERB" or not first < noun:
            continue
        told = (i for i in range(noun + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (noun, "acl"))
        verb = next((i for i in told if tokens[i].tag == "VBD" or _does_it(tokens, i)), None)
        if verb is not None:
            opening = [i for i in range(first, noun) if tokens[i].head == noun and tokens[i].dep == "prep"]
            hung |= {verb: (first, "conj"), noun: (verb, "nsubj")} | dict.fromkeys(opening, (verb, "prep"))
    return hung


RULES = (
    _joined_to_noun,
    _noun_joined,
    _only_verb,
    _which_is,
    _two_subjects,
    _said_of,
    _no_adjective_joined,
    _verb_of_after,
    _counted_beside,
    _closing_paper,
    _brought_by_as,
    _told_would,
    _undergone,
    _behind_descriptions,
    _aged,
    _joined_participle,
    _listed_deed,
    _pleaded,
)
