"""Parses that are wrong whatever dates stand in the sentence, told by the words themselves.

1. "shot" beside "killed" that was taken for a noun, "acting" before an office for a verb.
2. A finite verb that is joined to one without tense: "began culling birds and launched inspections".
3. A verb with a subject of its own that was taken for an adjective: "the Treasury imposed sanctions".
4. A participle set off by a comma that was taken for part of the subject: "Sentencing him, Judge Noor said".
5. A clause behind "reported that" that was taken for an object and its participle.
6. The place that opens a sentence, taken for its subject: "In the capital, Varna, a crane fell".
7. "Up to" a number, taken for a particle: "have killed up to 200 rebels".
8. A phrase behind the comma that closes "who …", hung on that clause: "held Noor, who writes plays, in a hotel".
9. The verb of a clause with "when" that was hung on its subject's participle: "when a bus carrying pupils crashed".
10. What a closing speaker says, taken for a second subject and its participle: "A bomb exploded, police said".
11. What was founded, hung on the word before its name: "the owners of Acme, established in 1953".
12. Harm done that was taken for an adjective of those harmed: "killed a child and injured others".
13. What somebody is sentenced to, hung on what is told of him: "sentenced Noor, a mayor of Basra, to six years".
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import replace

from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import HARM, PUNISHING, REPORTING
from extract.records import Token

Hung = dict[int, tuple[int, str]]
"""Word → its new head and label."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
WORD_OF = frozenset({"compound", "nmod", "amod", "nummod"})
_BARE = frozenset({"VB", "VBG"})
_HARMING = HARM | {"abduct", "attack", "beat", "burn", "destroy", "loot", "rape", "shoot", "strike"}
_HARMED = frozenset(
    ["abducted", "beaten", "burned", "burnt", "damaged", "destroyed", "detained", "hurt", "injured", "killed"]
)
_HARMED |= frozenset({"looted", "raped", "torched", "wounded"})
_FOUNDING = frozenset({"build", "construct", "create", "establish", "form", "found", "incorporate"})


def rehung(tokens: Sequence[Token]) -> Hung:
    """The words that hang elsewhere, or as something else, than the parse has them."""
    hung: Hung = {}
    for rule in _RULES:
        hung |= rule(tokens)
    return hung


def verb_above(tokens: Sequence[Token], index: int) -> int | None:
    """The first verb on the way up from a word."""
    for _ in tokens:
        if tokens[index].pos == "VERB":
            return index
        if tokens[index].head == index:
            return None
        index = tokens[index].head
    return None


def retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    anew = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        if token.text == "shot" and token.tag == "NN" and index and tokens[index - 1].pos in NOMINAL:
            killed = behind.text == "dead" or (
                behind.text == "and" and tokens[min(index + 2, len(tokens) - 1)].tag == "VBD"
            )
            if killed and tokens[index - 1].head == index:
                anew[index] = replace(token, lemma="shoot", pos="VERB", tag="VBD")
                anew[index - 1] = replace(tokens[index - 1], dep="nsubj")
        elif token.text == "acting" and token.pos == "VERB" and behind.tag in ("NNP", "NN"):
            anew[index] = replace(token, pos="ADJ", tag="JJ", dep="amod", head=_last_noun(tokens, index + 1))
    return tokens if all(map(operator.is_, anew, tokens)) else tuple(anew)


def _last_noun(tokens: Sequence[Token], first: int) -> int:
    """Where the run of nouns ends that begins here."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos in NOMINAL:
        last += 1
    return last


def _joined_to_bare(tokens: Sequence[Token]) -> Hung:
    """The finite verb goes to the finite one above the infinitive or participle."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "conj" or token.tag != "VBD" or token.pos != "VERB":
            continue
        joined = tokens[token.head]
        verb = tokens[joined.head]
        if joined.tag in _BARE and joined.dep in ("xcomp", "advcl") and token.head < index and verb.tag == "VBD":
            hung[index] = (joined.head, "conj")
    return hung


def _no_adjective(tokens: Sequence[Token]) -> Hung:
    """The verb takes the noun's place, the noun is its object."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep != "amod" or token.tag not in ("VBN", "VBD") or not token.head > index:
            continue
        noun, subject = (
            token.head,
            next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None),
        )
        if subject is None:
            continue
        above = tokens[noun].head
        hung[index] = (index if above == noun else above, tokens[noun].dep)
        hung[noun] = (index, "dobj")
        hung |= {i: (index, tokens[i].dep) for i in range(subject) if tokens[i].head == noun}
        hung |= {
            i: (index, "punct") for i in range(noun, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "punct"
        }
    return hung


def _set_off(tokens: Sequence[Token]) -> Hung:
    """The participle that opens a sentence goes to the verb of the noun behind the comma."""
    first = tokens[0] if tokens else None
    if first is None or first.tag != "VBG" or first.dep not in WORD_OF or first.head == 0:
        return {}
    verb = tokens[first.head].head
    comma = any(tokens[i].text == "," for i in range(1, first.head))
    return {0: (verb, "advcl")} if comma and tokens[first.head].dep in SUBJECTS and verb > first.head else {}


def _said_that(tokens: Sequence[Token]) -> Hung:
    """The clause behind "reported that" that was taken for an object and its participle ("that men killed Noor")."""
    for index, token in enumerate(tokens[1:], 1):
        noun = token.head
        if token.text != "that" or token.dep != "det" or not noun > index or tokens[index - 1].lemma not in REPORTING:
            continue
        told = [i for i in range(noun + 1, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "acl"]
        if told and told[0] == noun + 1 and any(one.head == told[0] and one.dep in ("dobj", "prep") for one in tokens):
            return {index: (told[0], "mark"), noun: (told[0], "nsubj"), told[0]: (index - 1, "ccomp")}
    return {}


def _behind_place(tokens: Sequence[Token]) -> Hung:
    """What stands between the last comma and the verb is its subject; the place before it opens the sentence."""
    opened = next((i for i, token in enumerate(tokens) if token.head == 0 and token.dep == "pobj"), None)
    if opened is None or tokens[0].pos != "ADP":
        return {}
    for thing in range(opened + 2, len(tokens)):
        token = tokens[thing]
        if token.dep not in ("appos", "conj") or token.pos not in NOMINAL or not opened <= token.head < thing:
            continue
        place = tokens[token.head]
        subject = token.dep == "appos" and place.dep in SUBJECTS and place.pos == "PROPN"
        verb = place.head if subject else tokens[0].head
        lacking = token.dep == "conj" and token.head == opened and tokens[verb].tag in FINITE
        lacking = lacking and not any(one.head == verb and one.dep in SUBJECTS for one in tokens)
        commas = [i for i in range(opened, max(verb, thing)) if tokens[i].text == ","]
        if not (subject or lacking) or not commas or not opened < commas[0] < commas[-1] < thing < verb:
            continue
        if any(tokens[i].pos == "CCONJ" for i in range(commas[-1], thing)):
            continue
        hung: Hung = {thing: (verb, place.dep if subject else "nsubj")}
        return hung | ({token.head: (opened, "appos")} if subject and token.head > commas[0] else {})
    return {}


def _up_to(tokens: Sequence[Token]) -> Hung:
    """What is counted is the verb's object, "up to" its number's."""
    for index in range(len(tokens) - 2):
        up, to, number = tokens[index : index + 3]
        if up.dep == "prt" and up.text == "up" and to.text == "to" and number.pos == "NUM":
            counted = next((i for i, one in enumerate(tokens) if one.head == index + 1 and one.dep == "pobj"), None)
            if counted is not None and counted != index + 2:
                return {counted: (up.head, "dobj"), index: (index + 2, "quantmod"), index + 1: (index + 2, "quantmod")}
    return {}


def _behind_aside(tokens: Sequence[Token]) -> Hung:
    """The phrase goes to the verb above what "who" or "which" tells of, where a comma opened that too."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        clause = token.head
        if token.dep != "prep" or tokens[clause].dep != "relcl" or not clause < index or tokens[index - 1].text != ",":
            continue
        told = tokens[clause].head
        named = tokens[told].head if tokens[told].dep == "appos" else told
        verb = verb_above(tokens, named)
        opened = any(tokens[i].text == "," for i in range(named, clause))
        if verb is not None and verb < named and opened and any(tokens[i].tag == "WP" for i in range(told, clause)):
            hung[index] = (verb, "prep")
    return hung


def _when_clause(tokens: Sequence[Token]) -> Hung:
    """The verb takes the participle's place, the participle goes to its subject."""
    for index, token in enumerate(tokens):
        doing = token.head
        if token.text.lower() != "when" or tokens[doing].tag != "VBG" or tokens[doing].dep != "advcl":
            continue
        below = [i for i, one in enumerate(tokens) if one.head == doing]
        subject = next((i for i in below if tokens[i].dep == "nsubj" and index < i < doing), None)
        told = [i for i in (*below, tokens[doing].head) if i > doing and tokens[i].dep == "advcl"]
        verb = next((i for i in told if tokens[i].tag in ("VBD", "VBN")), None)
        if subject is None or verb is None or any(tokens[i].dep in ("aux", "auxpass") for i in below):
            continue
        if any(one.head == verb and one.dep in (*SUBJECTS, "mark", "aux", "auxpass") for one in tokens):
            continue
        above = tokens[doing].head if verb in below else tokens[verb].head
        return {verb: (above, "advcl"), doing: (subject, "acl"), subject: (verb, "nsubj"), index: (verb, "advmod")}
    return {}


def _second_speaker(tokens: Sequence[Token]) -> Hung:
    """The participle is what is said, what opens the sentence goes to it."""
    for verb, token in enumerate(tokens):
        if token.head != verb or token.tag != "VBD" or token.lemma not in REPORTING:
            continue
        below = [i for i in range(verb) if tokens[i].head == verb]
        subjects = [i for i in below if tokens[i].dep == "nsubj"]
        if len(subjects) != 2:
            continue
        thing, speaker = subjects
        told = next((i for i in range(thing + 1, speaker) if tokens[i].head == thing and tokens[i].dep == "acl"), None)
        comma = any(tokens[i].text == "," for i in range(told or speaker, speaker))
        if told is not None and comma and tokens[told].tag in ("VBN", "VBD"):
            return {told: (verb, "ccomp"), thing: (told, "nsubj")} | {
                i: (told, tokens[i].dep) for i in below if i < thing
            }
    return {}


def _founded(tokens: Sequence[Token]) -> Hung:
    """The participle goes to the name right before the comma."""
    for index, token in enumerate(tokens[2:], 2):
        if token.dep != "acl" or token.tag != "VBN" or token.lemma.lower() not in _FOUNDING:
            continue
        named = tokens[index - 2]
        of = tokens[named.head]
        if tokens[index - 1].text == "," and named.pos == "PROPN" and of.text == "of" and of.head == token.head:
            return {index: (index - 2, "acl")}
    return {}


def _harmed_too(tokens: Sequence[Token]) -> Hung:
    """The participle behind "and" is a deed beside the verb's, the noun behind it its object."""
    for index, token in enumerate(tokens[1:], 1):
        thing = token.head
        if token.dep != "amod" or token.tag not in ("VBN", "VBD") or thing <= index or tokens[index - 1].text != "and":
            continue
        first = tokens[thing].head if tokens[thing].dep == "conj" else index - 1
        verb = tokens[thing].head if tokens[thing].dep == "dobj" else tokens[first].head
        done = tokens[verb].tag == "VBD" and verb < index and tokens[verb].lemma.lower() in _HARMING
        if done and tokens[verb].pos == "VERB" and token.text.lower() in _HARMED:
            return {index: (verb, "conj"), thing: (index, "dobj")}
    return {}


def _sentenced_to(tokens: Sequence[Token]) -> Hung:
    """The punishment goes to the verb."""
    verb = next((i for i, one in enumerate(tokens) if one.pos == "VERB" and one.lemma.lower() in PUNISHING), None)
    if verb is None:
        return {}
    for index in range(verb + 2, len(tokens) - 1):
        if tokens[index].text == "to" and tokens[index].pos == "ADP":
            number = tokens[index + 1].pos == "NUM" or tokens[index + 1].text in ("death", "life")
            return {index: (verb, "prep")} if number and tokens[index].head > verb else {}
    return {}


_RULES = (
    _joined_to_bare,
    _no_adjective,
    _set_off,
    _said_that,
    _behind_place,
    _up_to,
    _behind_aside,
    _when_clause,
    _second_speaker,
    _founded,
    _harmed_too,
    _sentenced_to,
)
