"""The present tense of headlines and chronologies, taken for nouns: "Police | arrest | Noor", "Army | shells | Varna".

The parse makes one long name of such a sentence. Where it has no other verb, a word that is a deed's form is its verb,
between those who do such things and what begins an object.
"""

from __future__ import annotations

from dataclasses import replace

from extract.entities.wordlist import word_set
from extract.events.parse import FINITE, root_of
from extract.events.words import HARM, STRIKES, UNDERGONE
from extract.records import Token

_DEEDS = (HARM | STRIKES | UNDERGONE | word_set("accuse block search ambush rape rob stone stop")) - {
    "subject",
    "launch",
}
# Who is named without an article; those of one form have their verb with "s".
_SEVERAL = word_set("police troops forces authorities officers soldiers gunmen rebels militants protesters prosecutors")
_SEVERAL |= word_set("militiamen rescuers firefighters residents villagers workers students fighters insurgents jets")
_SEVERAL |= word_set("warplanes helicopters drones lawmakers deputies men guards settlers hijackers pirates bandits")
_ONE = word_set("army navy court government ministry militia mob union drone blast airstrike president minister judge")
_ONE |= word_set("jury tribunal senate parliament regulator company gunman bomber crowd patrol prosecutor artillery")
_OBJECT = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNS", "PRP$"})
#: What such a word and a deed's name only tell of: "Police search warrant", "Army raid victims".
_THINGS = word_set("campaign case data figures file operation order party record report statistics team victim warrant")
_LATEST = 3  # words before the verb


def told(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with their verb as such, where the sentence has no other."""
    verb = _verb(tokens)
    if verb is None or any(one.tag in FINITE or one.tag == "MD" for i, one in enumerate(tokens) if i != verb):
        return tokens
    root = root_of(tokens, 0)
    word = tokens[verb].text.lower()
    several = tokens[verb - 1].text.lower() in _SEVERAL
    lemma = word if several else _base(word)
    anew = list(tokens)
    anew[verb] = replace(tokens[verb], lemma=lemma, pos="VERB", tag="VBP" if several else "VBZ", dep="ROOT", head=verb)
    anew[verb - 1] = replace(tokens[verb - 1], dep="nsubj", head=verb)
    thing = _thing(tokens, verb)
    for index, one in enumerate(tokens):
        if index < verb - 1 and one.head >= verb - 1:
            anew[index] = replace(one, head=verb - 1, dep=one.dep if one.dep != "ROOT" else "compound")
        elif index == thing:
            anew[index] = replace(one, head=verb, dep="dobj")
        elif verb < index < thing and one.head in (verb, root) and one.dep != "punct":
            anew[index] = replace(one, head=thing)
        elif index > thing and (one.head <= verb or one.head == root) and index != root:
            anew[index] = replace(one, head=verb)
    return tuple(anew)


def _verb(tokens: tuple[Token, ...]) -> int | None:
    """The place of the word that is a deed's form, behind who does it."""
    for index in range(1, min(_LATEST + 1, len(tokens) - 1)):
        token, who, next_one = tokens[index], tokens[index - 1].text.lower(), tokens[index + 1]
        if token.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or next_one.tag not in _OBJECT:
            continue
        word = token.text
        done = word in _DEEDS if who in _SEVERAL else who in _ONE and word.endswith("s") and _base(word) in _DEEDS
        if done and next_one.lemma.lower() not in _THINGS:
            return index
    return None


def _base(word: str) -> str:
    """ "shell" of "shells", "seize" of "seizes", "search" of "searches"."""
    return next((one for one in (word[:-1], word[:-2]) if one in _DEEDS), word[:-1])


def _thing(tokens: tuple[Token, ...], verb: int) -> int:
    """The last word of the object: of the words behind the verb that go on without a mark or preposition."""
    last = verb + 1
    for index in range(verb + 2, len(tokens)):
        if tokens[index].tag not in (_OBJECT if tokens[last].tag != "NNP" else ("NNP",)):
            break
        last = index
    return last
