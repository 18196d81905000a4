"""Verbs that the parse took for a word of a noun, or a word of a noun for a verb, told by the words themselves.

1. What somebody became, taken for the sentence's verb: "Omar Noor, a clerk | turned rebel who fled, called for peace".
2. What whom a verb harms is called, taken for a second verb: "arrested | defeated hopeful Omar Noor".
3. The verb behind what is set off from its subject, taken for a word of its object: "The Quay Committee, a charity, |
   accused members of the council".
4. The verb of a clause with "after", taken for one joined to the main verb: "was jailed after a jury | found him
   guilty".
   So with an aside between the two: "as the ferry, one of many, was | approaching".
5. Those counted in a second clause, taken for how far it goes: "Five were killed and | six more were hurt".
6. What nobody undergoes, taken for what describes the last noun: "A ferry carrying 300 people | capsized".
7. "Shot" beside another deed, whose doers were taken for a word of it: "Israeli | forces shot and wounded two".
8. What somebody is disguised or known as, taken for who does it: "A bomber disguised as a cook | blew himself up";
   or what somebody is unhappy with: "Guards unhappy with pay | set fire to the fort".
9. A past behind "and", taken for a word of its object beside a day: "The rain began Monday and | flooded homes".
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.entities.model import CALENDAR
from extract.events.deed_words import OWN_DOING
from extract.events.parse import FINITE, HELPERS, Hung, has_subject
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import REPORTING
from extract.records import Token

_PAST = frozenset({"VBD", "VBN"})


def _called_by_participle(tokens: Sequence[Token]) -> Hung:
    """A participle right behind a verb in the past describes whom that one harms."""
    for index, token in enumerate(tokens[2:], 2):
        verb, did = index - 1, tokens[index - 1]
        if token.tag != "VBN" or token.head != verb or token.dep not in ("advcl", "ccomp", "xcomp", "conj", "acl"):
            continue
        if did.tag != "VBD" or did.pos != "VERB" or did.lemma.lower() in _LINKING or not has_subject(tokens, verb):
            continue
        thing = next(
            (i for i in range(index + 1, len(tokens)) if tokens[i].head == index and tokens[i].dep == "dobj"), 0
        )
        if not thing or any(one.pos not in ("ADJ", *NOMINAL, "NUM") for one in tokens[index + 1 : thing]):
            continue
        if any(one.head == index and one.dep in ("aux", "auxpass", "neg") for one in tokens):
            continue
        hung: Hung = {index: (thing, "amod"), thing: (verb, "dobj")}
        return hung | {i: (verb, one.dep) for i, one in enumerate(tokens) if one.head == index and i > thing}
    return {}


_LINKING = frozenset(
    {"appear", "become", "feel", "get", "go", "grow", "have", "look", "prove", "remain", "seem", "stay"}
)


def _turned(tokens: Sequence[Token]) -> Hung:
    """Who is called by what he was and became is the subject of the finite verb behind the comma."""
    for index, token in enumerate(tokens[3:-2], 3):
        was, became = tokens[index - 1], tokens[index + 1]
        if token.text != "turned" or was.pos != "NOUN" or became.tag not in ("NN", "JJ") or token.dep == "acl":
            continue
        first = next((i for i in range(index - 1, 0, -1) if tokens[i].text == ","), 0)
        who = first - 1
        described = all(one.pos in ("DET", "ADJ", *NOMINAL) for one in tokens[first + 1 : index])
        if not first or tokens[who].pos != "PROPN" or not described:
            continue
        commas = (i for i in range(index, len(tokens) - 1) if tokens[i].text == ",")
        verb = next((i + 1 for i in commas if tokens[i + 1].tag in _PAST and tokens[i + 1].pos == "VERB"), 0)
        if not verb or has_subject(tokens, verb):
            return {}
        place = (verb if token.head == index else token.head, token.dep)
        below = (i for i, one in enumerate(tokens) if i > verb and one.dep == "advcl" and one.head < verb)
        hung: Hung = {verb: place, who: (verb, "nsubj"), index - 1: (who, "appos"), index: (index - 1, "acl")}
        return hung | dict.fromkeys(below, (verb, "advcl"))
    return {}


def _beside_day(tokens: Sequence[Token]) -> Hung:
    """What is joined to a day is none, so the past before it is a verb and it its object."""
    for index, token in enumerate(tokens[3:-1], 3):
        if token.dep != "amod" or token.tag != "VBD" or tokens[index - 1].text != "and" or token.head < index:
            continue
        thing, day = token.head, tokens[token.head].head
        verb = tokens[day].head
        if (
            tokens[thing].dep == "conj"
            and tokens[day].text in CALENDAR
            and day == index - 2
            and tokens[verb].tag == "VBD"
        ):
            return {index: (verb, "conj"), index - 1: (verb, "cc"), thing: (index, "dobj"), day: (verb, "npadvmod")}
    return {}


def _behind_set_off(tokens: Sequence[Token]) -> Hung:
    """The past right behind the second comma is the verb of a sentence that has none."""
    root = next((i for i, one in enumerate(tokens) if one.head == i and one.dep == "ROOT"), None)
    if root is None or tokens[root].pos not in NOMINAL or any(one.tag in (*FINITE, "MD") for one in tokens):
        return {}
    commas = [i for i, one in enumerate(tokens) if one.text == "," and i > root][:2]
    if len(commas) < 2 or commas[1] + 2 >= len(tokens) or tokens[commas[0] + 1].pos != "DET":
        return {}
    verb = commas[1] + 1
    thing = tokens[verb].head
    if tokens[verb].tag not in _PAST or tokens[verb].dep != "amod" or not verb < thing:
        return {}
    beside = tokens[thing].head
    between = {beside: (root, "appos")} if root < beside < verb else {}
    return {verb: (verb, "ROOT"), root: (verb, "nsubj"), thing: (verb, "dobj")} | between


def _after(tokens: Sequence[Token]) -> Hung:
    """The noun behind "after" is the subject of the verb behind it that has none."""
    for verb, token in enumerate(tokens[3:], 3):
        if token.pos != "VERB" or token.dep not in ("advcl", "conj") or has_subject(tokens, verb):
            continue
        helped = next((i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in HELPERS), verb)
        if tokens[helped].tag not in FINITE:
            continue
        aside = tokens[helped - 1].text == "," and token.dep == "advcl"
        who = helped - 1
        if aside:
            who = next((i - 1 for i in range(helped - 2, 1, -1) if tokens[i].text == ","), 0)
        opener = tokens[tokens[who].head]
        if opener.text.lower() in ("in", "of", "at", "from") and tokens[opener.head].pos == "NOUN":
            who = opener.head  # "after a court | in Varna charged him"
            opener = tokens[tokens[who].head]
        brought = tokens[who].dep == "pobj" and opener.dep == "prep" and opener.text.lower() in _OPENERS
        if brought and token.head == opener.head < tokens[who].head:
            does = "nsubjpass" if tokens[verb - 1].dep == "auxpass" else "nsubj"
            return {verb: (opener.head, "advcl"), tokens[who].head: (verb, "mark"), who: (verb, does)}
    return {}


_OPENERS = frozenset({"after", "as", "before"})


def _own_doing(tokens: Sequence[Token]) -> Hung:
    """The subject before the participle is the one of what nobody undergoes."""
    for verb, token in enumerate(tokens[3:], 3):
        thing = tokens[token.head]
        if token.dep != "acl" or token.tag not in _PAST or token.lemma.lower() not in OWN_DOING:
            continue
        who = thing.head if tokens[thing.head].pos == "VERB" else tokens[thing.head].head
        bringing = tokens[who]
        who = bringing.head
        main = tokens[who].head
        if bringing.dep != "acl" or tokens[who].dep not in SUBJECTS or not who < verb < main:
            continue
        if thing.dep not in ("dobj", "pobj") or any(one.text == "," for one in tokens[who:verb]):
            continue
        says = tokens[main].lemma.lower() in REPORTING
        if says:
            return {verb: (main, "ccomp"), who: (verb, "nsubj")}
        return {verb: (tokens[main].head, tokens[main].dep), who: (verb, "nsubj"), main: (verb, "advcl")}
    return {}


def _as_what(tokens: Sequence[Token]) -> Hung:
    """The noun behind "as" is only what somebody is called, who is the subject of the verb behind it."""
    for opener, token in enumerate(tokens[2:-2], 2):
        called = opener - 1
        felt = tokens[called].tag == "JJ" and tokens[called].dep in ("acl", "amod") and token.text in _ABOUT
        if token.dep not in ("mark", "prep") or not (felt or (token.text == "as" and tokens[called].tag in _PAST)):
            continue
        who: int | None = tokens[called].head
        if tokens[called].dep == "ROOT" and tokens[called].text in _DISGUISED:
            who = next((i for i in range(called) if tokens[i].head == called and tokens[i].dep in SUBJECTS), None)
        elif not (felt or tokens[called].dep == "acl") or tokens[tokens[called].head].dep != "ROOT":
            continue
        below = (i for i in range(opener + 2, len(tokens)) if tokens[i].head == called and tokens[i].dep == "advcl")
        verb = next(below, 0)
        what = next((i for i in range(opener, verb) if tokens[i].head in (opener, verb) and tokens[i].dep in _OWN), 0)
        if (
            verb
            and what
            and who is not None
            and who < called
            and tokens[verb].tag in _PAST
            and tokens[what].pos in NOMINAL
        ):
            hung: Hung = {verb: (verb, "ROOT"), who: (verb, "nsubj"), opener: (called, "prep"), what: (opener, "pobj")}
            return hung | {called: (who, "acl")}
    return {}


_ABOUT = frozenset({"about", "at", "over", "with"})
_OWN = SUBJECTS | {"pobj"}
_DISGUISED = frozenset({"described", "disguised", "dressed", "portrayed"})  # the model knows no "disguise"


def _six_more(tokens: Sequence[Token]) -> Hung:
    """A number and "more" behind "and" are the subject of the passive that has none."""
    for more, token in enumerate(tokens[2:-2], 2):
        verb, number = token.head, more - 1
        if token.text not in ("more", "others") or tokens[number].pos != "NUM" or tokens[more - 2].pos != "CCONJ":
            continue
        passive = any(one.head == verb and one.dep == "auxpass" and i > more for i, one in enumerate(tokens))
        if passive and verb > more and not has_subject(tokens, verb):
            return {number: (verb, "nsubjpass"), more: (number, "amod")}
    return {}


RULES = (
    _after,
    _as_what,
    _six_more,
    _own_doing,
    _called_by_participle,
    _turned,
    _behind_set_off,
    _beside_day,
)
