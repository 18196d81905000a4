"""Parts of speech put right that a word beside them gives away, before what hangs wrong is hung anew.

"shot and killed", "without charge", "the parliament building", "Thirty-six people", "the WHO delivered", "the accused".
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import replace

from extract.events import participles, phrasal
from extract.events.mishung import FINITE, has_subject
from extract.events.tree import NOMINAL, SUBJECTS
from extract.events.words import BY_ITSELF, DEMANDING, GIVING, OWN_DOING, TIME_NOUNS, UNDERGONE
from extract.records import Token

_AIMS = frozenset({"aims", "hopes", "offers", "plans", "vows"})  # as a verb
_WORD_DEPS = {"DET": "det", "ADJ": "amod"}
_SHORT = 7  # letters: "already", "perhaps", "further"
_NO_THINGS = frozenset(
    {"altogether", "elsewhere", "heretofore", "hitherto", "nevertheless", "nonetheless", "otherwise"}
)
_NO_THINGS |= {"sometimes", "therefore", "thereafter"}
# What is told without an object only of whom it befell: "General Noor killed in Varna".
_OF_SOMEBODY = frozenset(
    {"abduct", "acquit", "arrest", "assassinate", "behead", "convict", "deport", "detain", "evict"}
)
_OF_SOMEBODY |= {"extradite", "hospitalize", "imprison", "indict", "injure", "jail", "kidnap", "kill", "murder"}
_OF_SOMEBODY |= {"sentence", "wound"}
# Those to whom a participle with an article gives a name.
_THOSE = frozenset(["accused", "condemned", "convicted", "dead", "deceased", "displaced", "injured", "wounded"])


def retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    anew = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        behind = tokens[index + 1]
        if token.text == "shot" and token.pos == "NOUN" and (whose := _shot(tokens, index)) is not None:
            anew[index] = replace(token, lemma="shoot", pos="VERB", tag="VBD")
            if whose < index:
                anew[whose] = replace(tokens[whose], dep="nsubj")
                if behind.text == "dead" and tokens[min(index + 2, len(tokens) - 1)].pos in ("ADP", "PUNCT", "ADJ"):
                    anew[index] = replace(anew[index], tag="VBN")  # "Noor shot dead near Varna"
        elif token.tag == "VBD" and token.dep in ("acl", "advcl") and _is_set_off(tokens, index):
            anew[index] = replace(token, tag="VBN")
        elif token.dep == "conj" and token.tag in ("VBN", "VB", "VBP") and _goes_on_past(tokens, index):
            anew[index] = replace(token, tag="VBD")
        elif token.text == "fled" and token.lemma != "flee":
            anew[index] = replace(token, lemma="flee", pos="VERB", tag=token.tag if token.tag == "VBN" else "VBD")
        elif token.tag == "VBD" and token.text.endswith(("en", "wn")):  # no past tense: "Noor beaten in Varna"
            anew[index] = replace(token, tag="VBN")
        elif token.tag == "VBG" and _is_deed(tokens, index):
            anew[index] = replace(token, lemma=token.text.lower(), pos="NOUN", tag="NN")
        elif token.pos in ("ADJ", "NOUN", "PROPN") and _stands_as_verb(tokens, index):
            anew[index] = replace(token, pos="VERB", tag=token.tag if token.tag.startswith("VB") else "VBD")
        elif token.dep == "nsubjpass" and _does_it(tokens, token.head):
            anew[index] = replace(token, dep="nsubj")
        elif phrasal.is_thing(tokens, index):
            anew[index] = replace(token, lemma=token.text, pos="NOUN", tag="NN")
        elif token.text == "of" and behind.tag == "NN" and behind.text.endswith("ing") and behind.dep == "compound":
            if participles.accused_of(tokens, index) is not None:
                anew[index + 1] = replace(behind, pos="VERB", tag="VBG")
        elif token.tag == "VBD" and (_goes_on_passive(tokens, index) or _befalls(tokens, index)):
            anew[index] = replace(token, tag="VBN")
        elif token.dep in ("dobj", "pobj") and token.tag == "VBZ" and _is_counted(tokens, index):
            anew[index] = replace(token, pos="NOUN", tag="NNS")
        elif token.tag == "VBZ" and token.dep == "advcl" and _is_object(tokens, index):
            anew[index] = replace(token, pos="NOUN", tag="NNS", dep="dobj")
            anew[index - 1] = replace(tokens[index - 1], dep="amod", head=index)
        elif token.dep == "ccomp" and token.tag == "NN" and (named := _wished_of(tokens, index)) is not None:
            anew[index] = replace(token, pos="VERB", tag="VB")
            anew[named] = replace(tokens[named], dep="nsubj")
        elif token.text in _THOSE and token.tag in ("VBN", "VBD") and index and tokens[index - 1].text.lower() == "the":
            if tokens[index - 1].dep == "det" and behind.pos not in NOMINAL and behind.pos != "ADJ":
                anew[index] = replace(token, lemma=token.text, pos="NOUN", tag="NN")
        elif token.pos == "NUM" and token.dep == "pobj" and _is_hyphened(tokens, index):
            anew[index] = replace(token, dep="nummod", head=tokens[index - 2].head)  # "Thirty-six people"
            anew[index - 1] = replace(tokens[index - 1], head=index, dep="punct")
        elif token.text == "magnitude" and token.dep in SUBJECTS and tokens[token.head].dep != "nummod":
            below = next((i for i in range(index + 1, token.head) if tokens[i].dep in SUBJECTS), None)
            if below is not None:  # "A magnitude 6.3 | earthquake struck"
                anew[index] = replace(token, dep="compound", head=below)
        elif token.pos == "ADV" and token.dep == "advmod" and _is_lost_thing(tokens, index):
            anew[index] = replace(token, pos="NOUN", tag="NN", dep="nsubj", head=index + 1)
            anew[index - 1] = replace(tokens[index - 1], dep=_WORD_DEPS[tokens[index - 1].pos], head=index)
        elif token.text in _AIMS and token.dep == "ROOT" and token.tag == "NNS" and _is_aim(tokens, index):
            anew[index] = replace(token, lemma=token.text[:-1], pos="VERB", tag="VBZ")
            anew[index - 1] = replace(tokens[index - 1], dep="nsubj")  # "The ministry | plans to resume flights"
        elif token.tag == "NNS" and token.dep == "ROOT" and _does_to(tokens, index):
            anew[index] = replace(token, lemma=token.text[:-1], pos="VERB", tag="VBZ")  # "A photograph | shows it"
            anew[index - 1] = replace(tokens[index - 1], dep="nsubj")  # "Oman | lodges a protest"
        elif token.tag == "VBN" and token.text == "called" and _calls_on(tokens, index):
            anew[index] = replace(token, tag="VBD")
        elif token.text == "fighting" and token.dep == "pcomp" and behind.pos != "DET" and behind.text != "for":
            anew[index] = replace(token, lemma=token.text, pos="NOUN", tag="NN", dep="pobj")  # "killed in | fighting"
        elif token.tag == "VB" and token.dep == "xcomp" and token.text[:1].isupper() and index:
            if tokens[index - 1].pos == "NOUN" and tokens[index - 1].dep == "dobj":  # "sued the company | Acme"
                anew[index] = replace(token, lemma=token.text, pos="PROPN", tag="NNP", dep="appos", head=index - 1)
                for other, one in enumerate(tokens[index + 1 :], index + 1):
                    if one.head == index:
                        anew[other] = replace(one, head=token.head)
        elif token.tag == "JJ" and token.dep == "acomp" and token.text.endswith("ed") and behind.text == "by":
            if tokens[token.head].lemma == "be" and token.head < index:
                anew[index] = replace(token, pos="VERB", tag="VBN")  # "was | booed by protesters"
        elif token.text == "aggravated" and token.tag == "VBN" and token.dep == "pobj" and behind.text.isalpha():
            anew[index] = replace(token, lemma=token.text, pos="ADJ", tag="JJ", dep="amod", head=index + 1)
            anew[index + 1] = replace(behind, pos="NOUN", tag="NN", dep="pobj", head=token.head)
            for other, one in enumerate(tokens[index + 2 :], index + 2):
                if one.head == index:
                    anew[other] = replace(one, head=tokens[token.head].head)
        elif token.text == "WHO" and token.tag == "WP" and any(one.text.islower() for one in tokens):
            anew[index] = replace(token, lemma="WHO", pos="PROPN", tag="NNP")
        elif token.tag == "VBP" and token.dep == "ccomp" and _is_demanded(tokens, index):
            anew[index] = replace(token, tag="VB")  # "recommends that the ministry | publish it"
        elif token.tag == "VB" and token.dep == "pcomp" and token.head == index - 1 and tokens[index - 1].tag == "IN":
            anew[index] = replace(token, pos="NOUN", tag="NN", dep="pobj")  # "without charge"
        elif token.lemma == "sale" and token.tag == "NNS":
            anew[index] = replace(token, lemma="sales")  # a figure, where one sale is a deed
        elif token.text == "acting" and token.pos == "VERB" and behind.tag in ("NNP", "NN"):
            anew[index] = replace(token, pos="ADJ", tag="JJ", dep="amod", head=_last_noun(tokens, index + 1))
    return tokens if all(map(operator.is_, anew, tokens)) else tuple(anew)


def _shot(tokens: Sequence[Token], index: int) -> int | None:
    """The word before "shot" that is its subject (itself where none is told), where it is a verb: with whom it befell
    and "dead", or, behind a noun of its own, with "dead" or another deed ("police | shot and wounded")."""
    if (phrasal.shot_dead(tokens, index) or index) > index + 1:
        return index
    behind = tokens[index + 1 : index + 3]
    killed = behind[0].text == "dead" or (behind[0].text == "and" and behind[-1].tag == "VBD")
    noun = index and tokens[index - 1].pos in NOMINAL and tokens[index - 1].head == index
    return index - 1 if noun and killed and tokens[index].tag == "NN" else None


def _is_lost_thing(tokens: Sequence[Token], index: int) -> bool:
    """Whether an article or adjective before a word, and a verb behind, make it a thing ("An | aftershock rattled")."""
    told = tokens[index + 1].pos == "VERB" and tokens[index + 1].tag in ("VBD", "VBN")
    alone = index > 0 and tokens[index - 1].pos in _WORD_DEPS and len(tokens[index].text) > _SHORT
    opens = next((i for i in range(index - 1, -1, -1) if tokens[i].pos != "ADJ"), 0)
    adverb = tokens[index].text.endswith("ly") or tokens[index].text.lower() in _NO_THINGS
    return told and alone and tokens[opens].pos == "DET" and not adverb


def _does_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that was taken for a noun has its subject right before it and an object behind it."""
    before, behind = tokens[index - 1], tokens[index + 1]
    subject = index > 0 and before.head == index and before.dep in ("nsubj", "compound") and before.pos in NOMINAL
    own = behind.tag == "PRP" or behind.pos in ("DET", "NUM")
    return subject and own and any(one.head == index and one.dep == "dobj" for one in tokens[index + 1 :])


def _calls_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether somebody "called on" or "for" something: without an auxiliary nobody was called anything."""
    own = {one.dep for one in tokens if one.head == index}
    return tokens[index + 1].text in ("for", "on", "upon") and "nsubj" in own and not own & {"aux", "auxpass"}


def _is_aim(tokens: Sequence[Token], index: int) -> bool:
    """Whether who wants something stands before a word and what he wants behind it."""
    who, to = tokens[index - 1], tokens[index + 1]
    done = tokens[to.head]
    return who.head == index and who.dep == "compound" and to.text == "to" and done.head == index and done.tag == "VB"


def _is_set_off(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma parts a verb without a subject from the noun it tells of ("Noor, | hanged in May, was")."""
    by_itself = tokens[index].lemma.lower() in OWN_DOING | BY_ITSELF
    own = {one.dep for one in tokens if one.head == index} if tokens[index].dep == "advcl" else set()
    by_itself |= bool(own & {"dobj", "mark", "ccomp", "xcomp", "aux", "prt"})
    return not by_itself and tokens[index - 1].text == "," and not has_subject(tokens, index)


def _befalls(tokens: Sequence[Token], index: int) -> bool:
    """Whether who stands before a verb without object or auxiliary underwent it ("Gunman | killed as troops move")."""
    lemma, own = tokens[index].lemma.lower(), {one.dep: one for one in tokens if one.head == index}
    if tokens[index].dep != "ROOT":
        return False
    harmed = lemma in _OF_SOMEBODY or (lemma == "shoot" and "oprd" in own and own["oprd"].text == "dead")
    return harmed and "nsubj" in own and not own.keys() & {"dobj", "ccomp", "aux", "auxpass", "prt", "dative"}


def _is_hyphened(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number goes on with the one before a hyphen ("Thirty- | six")."""
    first, mark = tokens[index - 2], tokens[index - 1]
    glued = index > 1 and first.end == mark.start and mark.end == tokens[index].start
    return glued and mark.text == "-" and first.pos == "NUM" and first.dep == "nummod" and first.head > index


def _is_demanded(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told with "that" what one thing is to do."""
    below = {one.dep: one for one in tokens[:index] if one.head == index}
    single = "nsubj" in below and below["nsubj"].tag in ("NN", "NNP")
    return single and "mark" in below and tokens[tokens[index].head].lemma.lower() in DEMANDING


def _is_counted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number, an article or another noun belongs to a word ("two government | outposts")."""
    return any(one.head == index and one.dep in ("nummod", "det", "compound") for one in tokens[:index])


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb in the present without subject or conjunction is what the word before it describes ("returned
    guilty | verdicts")."""
    thing, verb = tokens[index - 1], tokens[index].head
    described = thing.dep == "dobj" and thing.head == verb == index - 2 and tokens[verb].tag == "VBD"
    return described and not any(one.head == index and one.dep in (*SUBJECTS, "mark", "advmod") for one in tokens)


def _wished_of(tokens: Sequence[Token], index: int) -> int | None:
    """Of whom something is demanded that was taken for a noun ("demanded that Noor | resign")."""
    below = [i for i in range(index) if tokens[i].head == index]
    demanded = tokens[tokens[index].head].lemma.lower() in DEMANDING and any(tokens[i].text == "that" for i in below)
    return below[-1] if demanded and tokens[below[-1]].pos in NOMINAL else None


def _goes_on_past(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb with an object of its own is joined to a past tense ("bombed the port and | beat Noor")."""
    first = tokens[index].head
    done = first < index and tokens[first].tag == "VBD" and tokens[first].pos == "VERB" and has_subject(tokens, first)
    own = {one.dep for one in tokens if one.head == index}
    return done and "dobj" in own and not own & {*SUBJECTS, "aux", "auxpass"}


def _stands_as_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether what was taken for an adjective or noun has what only verbs have ("The army | left Varna in May")."""
    token = tokens[index]
    if not token.tag.startswith("VB") and not (token.tag == "NN" and token.text.endswith("ed")):
        return False
    own = {one.dep for one in tokens if one.head == index}
    if token.tag.startswith("VB"):
        return bool(own & SUBJECTS) and (token.tag in FINITE or bool(own & {"aux", "auxpass", "dobj"}))
    return {"nsubj", "dobj"} <= own


def _is_deed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in "-ing" names a deed ("the killing of Noor", "Noor's beating")."""
    if tokens[index].dep in ("pobj", "dobj", "nsubj") and tokens[index + 1].text == "of":
        return True
    return any(one.head == index and one.dep == "poss" and one.tag != "PRP$" for one in tokens[:index])


def _does_it(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb without the auxiliary of a passive can't be one: finite, with a particle or an object, or what
    nobody undergoes."""
    own = {one.dep for one in tokens if one.head == verb}
    if "auxpass" in own or "agent" in own:
        return False
    return tokens[verb].tag in FINITE or bool(own & {"dobj", "prt"}) or tokens[verb].lemma.lower() in OWN_DOING


def _goes_on_passive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb without subject, and without object but for what was given, shares the auxiliary before it ("was
    seized and | taken")."""
    if tokens[index].lemma.lower() not in UNDERGONE:
        return False
    first = tokens[index].head
    while tokens[first].tag == "VBN" and tokens[first].dep in ("conj", "advcl") and tokens[first].head < first:
        first = tokens[first].head  # "was seized, held and | shot"
    own = {one.dep for one in tokens if one.head == index}
    passive = any(one.head == first and one.dep == "auxpass" for one in tokens[:index])
    got = tokens[index].lemma.lower() in GIVING  # "was jailed and | fined 50,000 francs"
    got = (
        got
        or any(  # "was seized and | charged the following day"
            one.head == index and one.dep == "dobj" and one.lemma.lower() in TIME_NOUNS for one in tokens[index:]
        )
    )
    other = {*SUBJECTS, "ccomp"} if got else {*SUBJECTS, "dobj", "ccomp"}
    return tokens[index].dep == "conj" and first < index and passive and not own & other


def _last_noun(tokens: Sequence[Token], first: int) -> int:
    """Where the run of nouns ends that begins here."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos in NOMINAL:
        last += 1
    return last
