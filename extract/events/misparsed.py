"""Verbs, participles and adjectives taken for one another, told by the words themselves, whatever the dates.

1. "shot" beside "killed" that was taken for a noun, "acting" before an office for a verb, a participle behind a
    passive for a past tense: "was seized and brought to Varna".
2. A verb with a subject of its own that was taken for a word of its object: "the Treasury imposed sanctions".
3. A participle set off by a comma that was taken for part of the subject: "Sentencing him, Judge Noor said".
4. A clause behind "reported that" that was taken for an object and its participle.
5. The verb of a clause with "when" that was hung on its subject's participle: "when a bus carrying pupils crashed".
6. What a closing speaker says, taken for a second subject and its participle: "A bomb exploded, police said".
7. A participle behind the subject, taken for the subject: "The elections set for May were put off".
8. A participle with an article, taken for a clause: "took the rotating chair".
9. A passive taken for a copula with what it says: "The ship was sunk by a mine".
10. A participle that only describes the subject, taken for its verb: "Gunmen linked to a gang have fled", "Men wearing
    masks stormed the college".
11. A verb taken for an adjective, a participle for the subject: "The minister, Lena Quist, held talks", "Hoping for
    peace, the council voted".
12. Harm done that was taken for an adjective of those harmed: "killed a child and injured others", "entered the
    village and set fire to houses".

What only hangs on the wrong word is `mishung`, what marks show to belong together `marks`, verbs without their
subject are `subjectless`, subjects given to what stands before them `lost_subjects`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events import (
    doers,
    inner_clauses,
    joined_verbs,
    lost_subjects,
    lost_verbs,
    marks,
    mishung,
    mishung_verbs,
    only_verbs,
    participles,
    phrasal,
    subjectless,
    torn,
    trailing,
)
from extract.events.parse import FINITE, Hung, has_subject, verb_above
from extract.events.rule import Rulebook
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import DEMANDING, HARM, REASSIGNED, REPORTING, UNDERGONE
from extract.records import Token

WORD_OF = frozenset({"compound", "nmod", "amod", "nummod"})
_HARMING = HARM | {"abduct", "attack", "beat", "burn", "destroy", "loot", "rape", "shoot", "strike"}
_HARMED = frozenset(
    ["abducted", "beaten", "burned", "burnt", "damaged", "destroyed", "detained", "hurt", "injured", "killed"]
)
_HARMED |= frozenset({"looted", "raped", "torched", "wounded"})


# What authorities do, and seldom what a noun behind is told to be ("closed the office and | banned meetings").
_ORDERED = frozenset(["acquitted", "arrested", "banned", "blocked", "confiscated", "declared", "deported", "dismissed"])
_ORDERED |= frozenset(["expelled", "fired", "freed", "imposed", "sacked", "seized", "suspended"])
_FINDING = frozenset(["describe", "discover", "document", "find", "identify", "include", "list", "mention", "name"])
_FINDING |= frozenset(["notice", "record", "report", "see", "show", "visit"])


RULES = Rulebook(
    (
        *mishung.RULES,
        *mishung_verbs.RULES,
        *phrasal.RULES,
        *participles.RULES,
        *inner_clauses.RULES,
        *doers.RULES,
        *joined_verbs.RULES,
        *only_verbs.RULES,
        *subjectless.RULES,
        *torn.RULES,
    )
)


def rehung(tokens: Sequence[Token]) -> Hung:
    """The words that hang elsewhere, or as something else, than the parse has them."""
    hung: Hung = {}
    for rule in marks.RULES:
        hung |= rule(tokens)
    hung |= RULES.all(tokens)
    for rule in (*lost_subjects.RULES, *lost_verbs.RULES, *_RULES):
        hung |= rule(tokens)
    hung |= trailing.closing_speaker(tokens) | trailing.opening_source(tokens)
    return hung


def _no_adjective(tokens: Sequence[Token]) -> Hung:
    """The verb takes the noun's place, the noun is its object."""
    hung: Hung = {}
    for index, token in enumerate(tokens):
        if token.dep not in ("amod", "compound") or token.tag not in ("VBN", "VBD") or not token.head > index:
            continue
        if torn.is_passive_and(tokens, index):
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
    """The clause behind "reported that" that was taken for an object and its participle ("that men killed Noor"), or
    whose "that" for the article of several things ("hopes that guards leave")."""
    for index, token in enumerate(tokens[1:], 1):
        noun = token.head
        if token.text != "that" or token.dep != "det" or not noun > index:
            continue
        one_of = tokens[noun].text == "one" and tokens[noun + 1].text == "of"  # "confirmed that | one of them left"
        if tokens[noun].dep == "nsubj" and (tokens[noun].tag == "NNS" or one_of):
            return {index: (tokens[noun].head, "mark")}
        if tokens[index - 1].lemma not in REPORTING:
            continue
        told = [i for i in range(noun + 1, len(tokens)) if tokens[i].head == noun and tokens[i].dep == "acl"]
        if told and told[0] == noun + 1 and any(one.head == told[0] and one.dep in ("dobj", "prep") for one in tokens):
            return {index: (told[0], "mark"), noun: (told[0], "nsubj"), told[0]: (index - 1, "ccomp")}
    return {}


def _that_clause(tokens: Sequence[Token]) -> Hung:
    """What is said or denied with "that" behind the day, taken for a clause of result ("denied on Friday that")."""
    for index, token in enumerate(tokens):
        clause = token.head
        if token.text != "that" or token.dep != "mark" or tokens[clause].dep != "advcl":
            continue
        saying = tokens[clause].head
        says = tokens[saying].lemma.lower() in REPORTING | DEMANDING and saying < index and tokens[saying].pos == "VERB"
        if says and not any(one.head == saying and one.dep in ("dobj", "ccomp") for one in tokens):
            return {clause: (saying, "ccomp")}
    return {}


def _bare(tokens: Sequence[Token], verb: int) -> tuple[list[int], int | None]:
    """What hangs on a verb, and its subject where no auxiliary helps it."""
    below = [i for i, one in enumerate(tokens) if one.head == verb and i != verb]
    subject = next((i for i in below if tokens[i].dep == "nsubj" and i < verb), None)
    return below, None if any(tokens[i].dep in ("aux", "auxpass") for i in below if i < verb) else subject


def _when_clause(tokens: Sequence[Token]) -> Hung:
    """The verb takes the participle's place, the participle goes to its subject."""
    for index, token in enumerate(tokens):
        doing = token.head
        if tokens[doing].tag != "VBG" or tokens[doing].dep != "advcl" or token.text.lower() != "when":
            continue
        below, subject = _bare(tokens, doing)
        told = [i for i in (*below, tokens[doing].head) if i > doing and tokens[i].dep == "advcl"]
        verb = next((i for i in told if tokens[i].tag in ("VBD", "VBN")), None)
        if subject is None or subject < index or verb is None:
            continue
        if any(one.head == verb and one.dep in (*SUBJECTS, "mark", "aux", "auxpass") for one in tokens):
            continue
        above = tokens[doing].head if verb in below else tokens[verb].head
        return {verb: (above, "advcl"), doing: (subject, "acl"), subject: (verb, "nsubj"), index: (verb, "advmod")}
    return {}


def _when_described(tokens: Sequence[Token]) -> Hung:
    """ "When" belongs to the verb, not to what describes its subject; nor is the verb the subject's participle
    ("injured when armed men stormed")."""
    for index, token in enumerate(tokens[1:], 1):
        if tokens[token.head].dep != "amod" or not token.head > index or token.text.lower() != "when":
            continue
        thing = tokens[token.head].head
        above = tokens[thing].head
        if tokens[thing].dep in SUBJECTS and above > thing and tokens[above].dep in ("advcl", "ccomp"):
            return {index: (above, "advmod"), above: (tokens[above].head, "advcl")}
        verb, before = thing + 1, tokens[index - 1]
        clause = verb < len(tokens) and tokens[verb].head == thing and tokens[verb].dep == "acl"
        if not clause or tokens[verb].tag not in ("VBN", "VBD"):
            continue
        hung: Hung = {index: (verb, "advmod"), thing: (verb, "nsubj"), verb: (above, "advcl")}
        if before.head == thing and before.tag in ("VBN", "VBD"):  # "37 were killed and 80 injured"
            hung |= {index - 1: (above, "conj"), verb: (index - 1, "advcl")}
            if tokens[index - 2].dep == "conj" and tokens[index - 2].pos == "NUM":
                hung[index - 2] = (index - 1, "nsubjpass")
        return hung
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
        between = range(thing + 1, speaker)
        told = next((i for i in between if (tokens[i].head, tokens[i].dep) in ((thing, "acl"), (verb, "ccomp"))), None)
        comma = any(tokens[i].text == "," for i in range(told or speaker, speaker))
        if told is not None and comma and tokens[told].tag in ("VBN", "VBD"):
            return {told: (verb, "ccomp"), thing: (told, "nsubj")} | {
                i: (told, tokens[i].dep) for i in below if i < thing
            }
    return {}


def _subject_s_participle(tokens: Sequence[Token]) -> Hung:
    """The noun takes the place of the participle behind it ("The elections set for May were put off")."""
    for index, token in enumerate(tokens):
        if token.dep not in SUBJECTS or token.tag != "VBN" or token.pos != "VERB" or not token.head > index:
            continue
        own = next((i for i in range(index) if tokens[i].head == index and tokens[i].dep in SUBJECTS), None)
        if own is None and index > 1 and tokens[index - 1].text == ",":  # "said the elections, set for May, were"
            own = index - 2 if tokens[index - 2].dep == "dobj" else None
        if own is not None and tokens[own].pos in NOMINAL:
            return {own: (token.head, token.dep), index: (own, "acl")}
    return {}


def _rotating(tokens: Sequence[Token]) -> Hung:
    """A participle with an article describes the noun behind it ("took the rotating chair")."""
    for index, token in enumerate(tokens[:-1]):
        thing = index + 1
        if token.tag != "VBG" or tokens[thing].head != index or tokens[thing].dep != "dobj":
            continue
        before = [i for i in range(index) if tokens[i].head == index]
        if any(tokens[i].dep == "det" for i in before) and token.dep in ("advcl", "xcomp", "ccomp", "dobj"):
            hung: Hung = {i: (thing, tokens[i].dep) for i in before}
            return hung | {thing: (token.head, "dobj"), index: (thing, "amod")}
    return {}


def _passive(tokens: Sequence[Token]) -> Hung:
    """The participle taken for what a copula says takes its place ("was sunk by a mine")."""
    for index, token in enumerate(tokens):
        be = token.head
        if (
            token.dep != "acomp"
            or be >= index
            or tokens[be].lemma.lower() != "be"
            or tokens[be].dep in ("aux", "auxpass")
        ):
            continue
        by = any(one.head == index and one.text.lower() == "by" for one in tokens[index:])
        if token.tag != "VBN" or not (by or token.lemma.lower() in REASSIGNED):
            continue
        below = [i for i, one in enumerate(tokens) if one.head == be and i not in (be, index)]
        hung: Hung = {i: (index, "nsubjpass" if tokens[i].dep == "nsubj" else tokens[i].dep) for i in below}
        return hung | {
            be: (index, "auxpass"),
            index: (index if tokens[be].head == be else tokens[be].head, tokens[be].dep),
        }
    return {}


def _described(tokens: Sequence[Token]) -> Hung:
    """The finite verb takes the place of the participle before it, which only describes the subject."""
    for index, token in enumerate(tokens):
        first = token.head
        if not first < index or tokens[first].pos != "VERB" or token.pos != "VERB":
            continue
        below, subject = _bare(tokens, first)
        if subject is None or any(tokens[i].dep in ("cc", "punct", "mark") for i in below if i < index):
            continue
        if token.dep == "ccomp" and tokens[first].lemma.lower() in REPORTING and tokens[first].tag in FINITE:
            continue  # "The chief says a guard was killed"
        own = [one for one in tokens[first:index] if one.head == index and one.dep in ("aux", "auxpass")]
        joined = token.dep == "conj" or (token.dep in ("parataxis", "ccomp") and not has_subject(tokens, index))
        if joined and own and own[0].tag in ("VBP", "VBZ", "VBD"):
            above = tokens[first].head
            hung: Hung = {i: (index, tokens[i].dep) for i in below if i > index}
            hung |= {index: (index if above == first else above, tokens[first].dep)}
            return hung | {first: (subject, "acl"), subject: (index, "nsubj")}
    return {}


def _in_clothes(tokens: Sequence[Token]) -> Hung:
    """The past tense behind a participle's object is the sentence's verb ("Men wearing masks stormed the college")."""
    for index, token in enumerate(tokens):
        thing = token.head
        if token.dep == "xcomp" and token.tag in ("VBN", "VBD"):
            thing = index - 1
        elif token.dep != "acl" or token.tag != "VBD":
            continue
        if thing != index - 1 or tokens[thing].dep != "dobj":
            continue
        doing = tokens[thing].head
        below, subject = _bare(tokens, doing)
        if tokens[doing].tag == "VBG" and tokens[doing].head == doing and subject is not None:
            hung: Hung = {i: (index, tokens[i].dep) for i in below if i > index}
            return hung | {index: (index, "ROOT"), doing: (subject, "acl"), subject: (index, "nsubj")}
    return {}


def _unverbed(tokens: Sequence[Token]) -> Hung:
    """The verb of a sentence that seems to have none ("The minister, Lena Quist, held talks with unions")."""
    if any(token.tag in FINITE or token.tag == "MD" for token in tokens):
        return {}
    for index, token in enumerate(tokens[2:], 2):
        thing = token.head
        if token.dep != "amod" or token.tag != "VBN" or tokens[index - 1].text != "," or not thing > index:
            continue
        subject = tokens[thing].head
        if (
            tokens[thing].dep in ("appos", "conj")
            and tokens[subject].head == subject
            and tokens[subject].pos in NOMINAL
        ):
            return {index: (index, "ROOT"), subject: (index, "nsubj"), thing: (index, "dobj")}
    return {}


def _opened_by_doing(tokens: Sequence[Token]) -> Hung:
    """The noun behind the last comma is the subject, not the participle that opens the sentence."""
    first = tokens[0] if tokens else None
    if first is None or first.tag != "VBG" or first.dep not in SUBJECTS or tokens[first.head].tag != "VBD":
        return {}
    verb = first.head
    comma = next((i for i in range(verb - 1, 0, -1) if tokens[i].text == ","), None)
    if comma is None:
        return {}
    for index in range(comma + 1, verb):
        if tokens[index].dep in ("appos", "conj") and tokens[index].head < comma and tokens[index].pos in NOMINAL:
            return {index: (verb, "nsubj"), 0: (verb, "advcl")}
    return {}


def _harmed_too(tokens: Sequence[Token]) -> Hung:
    """The participle behind "and" is a deed beside the verb's, the noun behind it its object."""
    for index, token in enumerate(tokens[1:], 1):
        thing = token.head
        if (
            token.dep != "amod"
            or token.tag not in ("VBN", "VBD")
            or thing <= index
            or tokens[index - 1].text not in ("and", ",")
        ):
            continue
        fire = token.text == "set" and thing == index + 1 and tokens[thing].text == "fire"
        entered = verb_above(tokens, tokens[thing].head) if fire else None
        if entered is not None:
            to = [i for i in range(thing, min(len(tokens), thing + 3)) if tokens[i].text == "to"]
            return {index: (entered, "conj"), thing: (index, "dobj")} | dict.fromkeys(to, (index, "prep"))
        first = tokens[thing].head if tokens[thing].dep == "conj" else index - 1
        verb = tokens[thing].head if tokens[thing].dep == "dobj" else tokens[first].head
        done = tokens[verb].tag == "VBD" and verb < index and tokens[index - 1].text == "and"
        named = tokens[thing].pos == "PROPN" and thing == index + 1 and token.lemma.lower() in UNDERGONE
        ordered = token.text.lower() in _ORDERED and tokens[verb].lemma.lower() not in _FINDING
        both = named or ordered or (tokens[verb].lemma.lower() in _HARMING and token.text.lower() in _HARMED)
        if done and tokens[verb].pos == "VERB" and both:
            behind = [i for i in range(thing + 1, len(tokens)) if tokens[i].head == verb and tokens[i].dep == "prep"]
            return dict.fromkeys(behind, (index, "prep")) | {index: (verb, "conj"), thing: (index, "dobj")}
    return {}


_RULES = (
    _no_adjective,
    _set_off,
    _said_that,
    _that_clause,
    _when_clause,
    _when_described,
    _second_speaker,
    _subject_s_participle,
    _rotating,
    _passive,
    _described,
    _in_clothes,
    _unverbed,
    _opened_by_doing,
    _harmed_too,
)
