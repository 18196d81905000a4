"""Subjects that the parse gave to what stands before them, told by the words themselves, whatever the dates.

1. The second noun of what opens the sentence, taken for its subject: "After the siege and the fall of Varna, | General
   Noor surrendered".
2. Who is told, taken for a word of who did something: "told Reuters | soldiers found him".
3. The day of an arrest, taken for that of what somebody is suspected of.
4. A verb with a subject of its own, taken for the subject of the next: "Oman imposed duties on goods and | Chad
   retaliated", "The Herald reports | Noor remained jailed".
5. Whom "who" means, where its clause was hung on a place or deed: "residents of the camp | who left", "the arrest of
   Noor, | who was named on Friday".
6. Whose kin is told of between commas, taken for a word of that: "Noor, whose brother died in May, | fled".
7. Who brought out what is quoted, taken for a second subject: "The report | Acme released on Sunday said".
8. Of whom somebody speaks who is told of between the two: "“The rebels,” | Noor said on Monday, “burned the mill.”"
9. The first of those who did something, taken for a second date: "On 4 June 2021, | Noor and Quist left".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.dates.calendar_names import MONTHS
from extract.entities.model import CALENDAR
from extract.events.parse import FINITE, HELPERS, Hung, has_subject, is_below
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import EVENT_NOUNS, PLACE_NOUNS, REPORTING, WRITINGS
from extract.records import Token

_DID = FINITE | {"VBN"}


def _behind_opening(tokens: Sequence[Token]) -> Hung:
    """The noun right before the verb is its subject, the one behind "and" goes with what opens the sentence."""
    if len(tokens) < 6 or tokens[0].pos not in ("ADP", "SCONJ"):
        return {}
    for verb, token in enumerate(tokens):
        if token.tag not in FINITE or token.pos != "VERB":
            continue
        first = next((i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
        comma = next((i for i in range(verb - 1, first or verb, -1) if tokens[i].text == ","), None)
        who = verb - 1
        if first is None or comma is None or comma + 2 > who or tokens[who].pos not in NOMINAL:
            return {}
        opens = first
        while opens > 0 and tokens[opens - 1].pos in ("DET", "ADJ", "PROPN", "NOUN"):
            opens -= 1
        between = tokens[comma + 1 : who]
        if tokens[opens - 1].pos != "CCONJ" or any(one.pos not in (*NOMINAL, "DET", "ADJ") for one in between):
            return {}
        brought = next((i for i in range(1, opens) if tokens[i].head == 0), 0)
        last = comma - 1  # what the parse made a word of the subject: "the fall of Varna, General Noor"
        taken = tokens[last].head in range(comma, verb)
        hung: Hung = {who: (verb, "nsubj"), first: (brought, "conj")}
        return hung | ({last: (tokens[who].head, tokens[who].dep)} if taken and tokens[who].head < comma else {})
    return {}


def _told_whom(tokens: Sequence[Token]) -> Hung:
    """The name between "told" and who did something is the one told ("told Reuters | soldiers found him")."""
    for tell, token in enumerate(tokens[:-3]):
        who = tell + 1
        while who < len(tokens) - 1 and tokens[who].pos == "PROPN" and tokens[who].dep == "compound":
            who += 1
        if token.text.lower() != "told" or who == tell + 1 or tokens[who].tag not in ("NNS", "NN"):
            continue
        did = tokens[who].head
        if tokens[who].dep in SUBJECTS and did == who + 1 and tokens[did].head == tell and tokens[did].dep == "ccomp":
            return {who - 1: (tell, "dative")} | dict.fromkeys(range(tell + 1, who - 1), (who - 1, "compound"))
    return {}


def _in_custody_then(tokens: Sequence[Token]) -> Hung:
    """A day behind a comma tells of the arrest, not of what somebody is suspected of ("was arrested, on suspicion of
    theft or of breaking the peace, | in the early hours of 6 August")."""
    for of, token in enumerate(tokens[2:-3], 2):
        if token.text != "of" or tokens[of - 1].text not in ("suspicion", "charges") or tokens[of - 2].text != "on":
            continue
        deed, verb = of + 1, tokens[of - 2].head
        if tokens[deed].tag != "VBG" or tokens[deed].head != of or tokens[verb].pos != "VERB" or verb > of:
            continue
        for index in range(deed + 1, len(tokens) - 1):
            own = tokens[index].head == deed and tokens[index].dep == "prep" and tokens[index].text in ("in", "on")
            if own and tokens[index - 1].text == ",":
                return {index: (verb, "prep")}
    return {}


def _two_clauses(tokens: Sequence[Token]) -> Hung:
    """The first verb takes the second one's place; that is what it reports, or is joined to it with its own subject."""
    for first, token in enumerate(tokens):
        second = token.head
        beside = token.dep in SUBJECTS or (token.dep == "advcl" and not has_subject(tokens, second))
        finite = token.tag in FINITE and token.pos == "VERB" and tokens[second].pos in ("VERB", "AUX")
        if not beside or not finite or not second > first + 1 or not has_subject(tokens, first):
            continue
        place = (first if tokens[second].head == second else tokens[second].head, tokens[second].dep)
        if token.tag == "VBZ" and token.dep in SUBJECTS and token.lemma.lower() in REPORTING:
            return {first: place, second: (first, "ccomp")}
        who = second - 1
        while who > first and tokens[who].dep in ("aux", "auxpass", "neg", "advmod"):
            who -= 1
        joint = next((i for i in range(who - 1, first, -1) if tokens[i].pos == "CCONJ"), first)
        between = tokens[joint + 1 : who]
        if (
            joint == first
            or (token.dep == "advcl" and any(one.text == "," for one in tokens[first:joint]))
            or tokens[who].dep != "conj"
            or any(one.pos not in ("DET", "ADJ", *NOMINAL) for one in between)
        ):
            continue
        opening = {i: (first, one.dep) for i, one in enumerate(tokens[:first]) if one.head == second and i != first}
        return {first: place, second: (first, "conj"), joint: (first, "cc"), who: (second, "nsubj")} | opening
    return {}


def _who(tokens: Sequence[Token]) -> Hung:
    """The clause belongs to the people of the place, or to whom the deed befell."""
    for index, token in enumerate(tokens[3:], 3):
        clause = tokens[token.head]
        thing = tokens[clause.head]
        if token.text != "who" or token.dep not in SUBJECTS or clause.dep != "relcl" or thing.tag != "NN":
            continue
        named = index - 1 - (tokens[index - 1].text == ",")
        of = tokens[tokens[named].head]
        if thing.lemma.lower() in EVENT_NOUNS and tokens[named].pos == "PROPN" and of.text == "of":
            return {token.head: (named, "relcl")} if of.head == clause.head else {}
        place = thing.lemma.lower() in PLACE_NOUNS and thing.dep == "pobj" and named == clause.head
        people = tokens[thing.head].head
        if place and tokens[people].tag == "NNS" and tokens[thing.head].text in ("at", "from", "in", "of"):
            return {token.head: (people, "relcl")}
    return {}


def _whose(tokens: Sequence[Token]) -> Hung:
    """The name before ", whose" is the subject of the verb behind the clause's comma."""
    for whose, token in enumerate(tokens[2:-3], 2):
        last = tokens[whose - 2]  # "Noor and Quist, | whose trial"
        name = last.head if last.dep == "conj" and tokens[last.head].pos == "PROPN" else whose - 2
        told = tokens[token.head].head
        if token.tag != "WP$" or tokens[whose - 1].text != "," or tokens[name].pos not in NOMINAL:
            continue
        if tokens[name].head != told or tokens[token.head].dep not in SUBJECTS or tokens[told].pos != "VERB":
            continue
        for verb in range(told + 2, len(tokens)):
            joined = tokens[verb].dep in ("advcl", "conj", "parataxis")
            behind = tokens[verb].head == told and joined and tokens[verb].pos == "VERB"
            helpers = [i for i in range(told, verb) if tokens[i].head == verb and tokens[i].dep in HELPERS]
            opens = helpers[0] if helpers and tokens[helpers[0]].tag in FINITE else verb  # "… in May, | was acquitted"
            if behind and tokens[opens - 1].text == "," and tokens[verb].tag in (*FINITE, "VBN"):
                if has_subject(tokens, verb):
                    break
                place = (verb if tokens[told].head == told else tokens[told].head, tokens[told].dep)
                passive = any(tokens[i].dep == "auxpass" for i in helpers)
                return {verb: place, name: (verb, "nsubjpass" if passive else "nsubj"), told: (name, "relcl")}
    return {}


def _brought_out(tokens: Sequence[Token]) -> Hung:
    """Who stands between a writing and what was done with it did that."""
    for who, token in enumerate(tokens[1:-2], 1):
        thing, verb = who - 1, who + 1
        while thing > 0 and tokens[thing].dep == "compound" and tokens[thing].head == who:
            thing -= 1
        both = token.dep == tokens[thing].dep == "nsubj" and token.head == tokens[thing].head > verb
        done = tokens[verb].tag in ("VBN", "VBD") and tokens[verb].dep == "acl" and tokens[verb].head == who
        if both and done and tokens[thing].lemma.lower() in WRITINGS and tokens[thing].pos == "NOUN":
            return {who: (verb, "nsubj"), verb: (thing, "relcl")}
    return {}


def _spoken_of(tokens: Sequence[Token]) -> Hung:
    """The noun before the speaker is the subject of the verb behind him that has none."""
    for says, token in enumerate(tokens[3:-2], 3):
        if token.tag in FINITE and token.lemma.lower() in REPORTING and (hung := _what_is_said(tokens, says)):
            return hung
    return {}


def _what_is_said(tokens: Sequence[Token], says: int) -> Hung:
    """The same for this verb of saying."""
    comma = next((i for i in range(says - 1, 0, -1) if tokens[i].text == ","), 0)
    own = [i for i, one in enumerate(tokens[:says]) if one.head == says and one.dep in (*SUBJECTS, "ccomp", "dobj")]
    own = [i for i in own if tokens[i].pos in (*NOMINAL, "PRON") or tokens[i].dep in SUBJECTS]
    topic = next((i for i in own if i < comma), None)
    verb = _verb_said(tokens, says) if topic is not None else 0
    if topic is None or not verb:
        return {}
    if any(one.head == verb and one.dep == "mark" for one in tokens[says:verb]):
        return {}  # "The mayor, Noor, said that if it rains, it would be put off"
    speaker = next((i for i in own if i > comma), None)
    helped = (i for i in range(says, verb) if tokens[i].head == verb and tokens[i].dep in (*HELPERS, "neg"))
    begins = next(helped, verb)
    if "," not in (tokens[begins - 1].text, tokens[begins - 2].text) or tokens[begins].tag not in (*FINITE, "MD"):
        return {}
    taken = next((i for i in range(says, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if tokens[topic].dep == "nsubj" and speaker is None and taken is None:
        return {}
    if taken is not None and (taken > begins or speaker is not None):
        return {}
    passive = any(one.head == verb and one.dep == "auxpass" for one in tokens[says:verb])
    hung: Hung = {topic: (verb, "nsubjpass" if passive else "nsubj"), verb: (says, "ccomp")}
    if tokens[says].head == verb:
        hung[says] = (says, "ROOT") if tokens[verb].head == verb else (tokens[verb].head, tokens[verb].dep)
    return hung | ({taken: (says, "nsubj")} if taken is not None else {})


def _verb_said(tokens: Sequence[Token], says: int) -> int:
    """The verb behind a verb of saying that it hangs on, or that hangs on it; 0 where there is none."""
    if tokens[says].dep in ("advcl", *_SAID) and tokens[says].head > says:
        return tokens[says].head
    below = (i for i in range(says + 2, len(tokens)) if tokens[i].head == says and tokens[i].dep in _SAID)
    return next((i for i in below if tokens[i].pos == "VERB"), 0)


def _behind_date(tokens: Sequence[Token]) -> Hung:
    """Who stands behind a date's comma is the subject of the verb behind him that has none."""
    for who, token in enumerate(tokens[3:-1], 3):
        if token.dep not in ("conj", "appos") or tokens[who - 1].text != "," or not token.text[:1].isupper():
            continue
        if tokens[token.head].pos != "NUM" or token.head > who or token.text in CALENDAR:
            continue
        month = any(one.text in MONTHS for one in tokens[max(0, token.head - 1) : who])
        verb = next((i for i in range(who + 1, len(tokens)) if tokens[i].tag in _DID and tokens[i].pos == "VERB"), 0)
        if not month or not verb:
            continue
        # "Noor and another officer, | Omar Quist, | left"
        taken = next((i for i in range(who + 1, verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
        known = (who, taken) if taken is not None and verb == taken + 2 and tokens[taken + 1].text == "," else (who,)
        between = all(
            tokens[i].pos == "PUNCT" or any(is_below(tokens, i, one) for one in known) for i in range(who + 1, verb)
        )
        if not between or (taken is not None and taken not in known) or tokens[verb].dep not in _MAIN:
            continue
        last = next((i for i in range(verb - 1, who, -1) if tokens[i].dep == "conj" and i != taken), who)
        return {who: (verb, "nsubj")} | ({} if taken is None else {taken: (last, "appos")})
    return {}


_MAIN = frozenset({"ROOT", "ccomp", "conj"})


_SAID = frozenset({"ccomp", "parataxis"})

RULES = (
    _behind_date,
    _spoken_of,
    _whose,
    _brought_out,
    _who,
    _two_clauses,
    _in_custody_then,
    _told_whom,
    _behind_opening,
)
