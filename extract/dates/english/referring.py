"""Words behind "before", "after" or "of" that refer to a happening: the fire, his arrest, he died, the siege ended.

1. A clause with a pronoun: "he died", "it came into force". 2. A noun of a happening behind an article, a possessive or
a name: "the gas explosion", "Brown's arrest", "the end of the war". 3. A clause whose verb says what happened: "the
bridge collapsed", "the ceasefire took effect". An indefinite article refers to nothing that was told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.dates.english.guards import ends_clause
from extract.dates.english.happenings import (
    BEGINS,
    ENDS,
    HAPPENS,
    IRREGULAR,
    LASTING,
    NOUNS,
    SINGLING,
    VERBS,
    is_noun,
    of_noun,
    of_verb,
)
from extract.dates.english.lexicon import listed
from extract.dates.expression import Happening, Phase
from extract.dates.look import Look

_LONGEST = 100  # characters of a reference
_WORD = re.compile(r"[^\W_][\w'’-]*")
_GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_OWN = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we", "your": "you"}
_PRONOUNS = {"he": "he", "she": "she", "they": "they", "it": "it", "i": "i", "we": "we", "you": "you"}
_ARTICLES = frozenset({"the", "that", "this", "those", "these"})
_BE = frozenset(listed("was were had been is be got"))
_ADVERBS = re.compile(r"(?:\w+ly|first|last|even|also|himself|herself|just|not|never|already|still)$")
# Single facts of a country or town that need no article.
_BARE = frozenset(listed("independence liberation partition unification reunification annexation ratification"))
_PHASES: dict[str, Phase] = dict.fromkeys(listed("start beginning outbreak onset opening commencement"), "begin")
_PHASES |= dict.fromkeys(listed("end close conclusion lifting termination"), "end")
# What ties words to those before them, and what else ends a noun phrase.
LINKING = frozenset(
    listed(
        "of in on at to from by for with without into onto over under between against during through throughout after "
        "before until since near that this which who whose what when where while as because but or and nor if than"
    )
)
STOPS = LINKING | frozenset(
    listed(
        "a an the whom was were is are be been had has have did do does would could should will may might must not he "
        "she they it we you i his her its their our my"
    )
)
_TO = frozenset({"to", "into", "from", "in", "at", "for"})
_WHOM = frozenset({"him", "them", "me", "us"})
_WITH_MORE = frozenset({"of", "on", "at", "against", "in"})
_NUMBER = re.compile(r"\d")
_END = re.compile(r"[.!?;](?=[\"”’')\]]*(?:\s|$))|[,:()–—]|\n\n")
_BEGINS = re.compile(
    r"(?:(?:(?:^|\n)\W*|[.!?:;]['\"”’)]*\s+[\"“‘'(\[]?)(?:(?:(?i:and|but|only|even)|In|On|By|During)\s+)?"
    r"|, (?:and|but) )$"
)
_PAST = re.compile(r"\w{3,}ed$")
_FINITE = IRREGULAR | {verb for verb in (*VERBS, *HAPPENS) if " " not in verb}
_SAME_CLAUSE = frozenset({"and", "but", "or", "who", "which", "that"})  # before a further verb: 'packed and left'
_FINITE |= frozenset(
    listed("is are been has have would could might must will can may shall left ran went became set put hit shut")
)


class Words(NamedTuple):
    """The words of a clause, as they stand and in small letters, with the offsets of their ends."""

    said: list[str]
    low: list[str]
    ends: list[int]


@lru_cache(1024)
def _verb_phrases(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Verb phrases by their first word, the longest first."""
    by_first: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        words = phrase.split()
        by_first.setdefault(words[0], []).append(words)
    return by_first


_TOLD = _verb_phrases(tuple(VERBS))
_BEGUN, _ENDED = _verb_phrases(tuple(BEGINS)), _verb_phrases(tuple(ENDS))
_CAME = _verb_phrases(tuple(HAPPENS))


Wanted = Literal["any", "clause", "noun"]


def referred(text: str, at: int, opens: bool = False, wanted: Wanted = "any") -> tuple[Happening, int] | None:
    """The happening that the words from `at` on refer to, and where they end; None where they refer to none.

    `opens`: the words open their sentence, so that its main clause may follow without a mark. `wanted`: behind "the
    day" only a clause will do, behind "of" only a noun.
    """
    words = _clause(text, at)
    if wanted == "clause" and words.low and words.low[0] in ("that", "when", "on", "in") and len(words.low) > 1:
        skip = 1 + (words.low[1] == "which")  # 'the day that', 'the week in which'
        words = Words(words.said[skip:], words.low[skip:], words.ends[skip:])
    read = _told_clause if wanted == "clause" else _named if wanted == "noun" else _reference
    found = read(words, opens) if words.low else None
    if found is None:
        return None
    happening, end = found
    return replace(happening, words=" ".join(text[at:end].split())), end


def begins(look: Look) -> bool:
    """Whether the words open their clause, but for 'and', 'only' or a preposition."""
    return bool(_BEGINS.search(look.lead))


def stands_alone(look: Look) -> bool:
    """Whether nothing is told from which the words count, so that they count from the date last talked about."""
    return ends_clause(look) or (begins(look) and main_clause(look.text, look.end))


def main_clause(text: str, at: int) -> bool:
    """Whether the words from `at` on are one clause, the main one: 'The day after the mosque was cleared.'

    With a mark or a second verb in it, or another subject behind a noun, they refer to what happened: 'The day after he
    died the shop closed.'
    """
    end = _END.search(text, at, at + 2 * _LONGEST)
    if end is None:
        return False
    words = [word.group() for word in _WORD.finditer(text, at, end.start())]
    verbs = _finite(words)
    had = bool(verbs) and words[verbs[0]] == "had" and text.startswith((", and ", ", but "), end.start())
    if end.group() not in ".!?;" and not had:  # 'The day before it had rained, but …'
        return False
    if not verbs or any(_is_subject(word) and not _joins(before) for before, word in pairwise(words[: verbs[0]])):
        return False
    further = (verb for last, verb in pairwise(verbs) if not all(map(_ADVERBS.match, words[last + 1 : verb])))
    return all(words[verb - 1].lower() in _SAME_CLAUSE for verb in further) and _consumed(text, at, words[: verbs[0]])


def _finite(words: list[str]) -> list[int]:
    """Indices of the words that are verbs or belong to one: 'was', 'had been', 'left'."""
    low = [word.lower() for word in words]
    return [at for at, word in enumerate(low) if word in _FINITE or _PAST.match(word)]


def _is_subject(word: str) -> bool:
    """Whether a noun phrase begins with that word."""
    return word.lower() in _ARTICLES | _OWN.keys() | _PRONOUNS.keys() or word[:1].isupper()


def _joins(word: str) -> bool:
    """Whether what stands behind that word goes on with the same clause: 'left and', 'the wall of', 'Ann'."""
    return word.lower() in STOPS - _PRONOUNS.keys() or word[:1].isupper()


def _consumed(text: str, at: int, subject: list[str]) -> bool:
    """Whether no noun of the subject is a happening of its own: 'The year after the war prices doubled.'"""
    read = referred(text, at, opens=True)
    return read is None or len(text[at : read[1]].split()) > len(subject)


def _told_clause(words: Words, opens: bool) -> tuple[Happening, int] | None:
    """Behind "the day": 'he died', 'the Pact entered into force', 'the siege began'."""
    first = words.low[0]
    if first in _PRONOUNS:
        return _reference(words, opens)
    if first not in _ARTICLES and first not in _OWN and not words.said[0][:1].isupper():
        return None
    at = 0 if words.said[0][:1].isupper() else 1
    found = _noun(words, at, _OWN.get(first, ""), opens)
    if found is not None and found[1] > words.ends[max(0, _head(words, at, opens))]:
        return found
    return _clause_of(words, at)


def _named(words: Words, opens: bool) -> tuple[Happening, int] | None:
    """Behind "of": 'the fire', 'his death', 'Brown's arrest'."""
    first = words.low[0]
    at = 1 if first in _ARTICLES or first in _OWN else 0
    bare = first in _BARE or is_noun(first) or words.said[0][:1].isupper()
    return _noun(words, at, _OWN.get(first, ""), opens, clause=False) if at or bare else None


def _reference(words: Words, opens: bool) -> tuple[Happening, int] | None:
    first = words.low[0]
    if first in _PRONOUNS:
        found = _verb(words, 1)
        return (_told(found, whose=_PRONOUNS[first]), words.ends[_whole(words, found[1])]) if found else None
    if first in _OWN:
        return _noun(words, 1, _OWN[first], opens) or _clause_of(words, 1)
    if first in _ARTICLES or words.said[0][:1].isupper() or first in _BARE or (first in NOUNS and first != "rising"):
        at = 1 if first in _ARTICLES else 0
        told = _noun(words, at, "", opens) or _clause_of(words, at)
        bare = first in NOUNS and first not in _BARE  # 'the third day after admission': of any such
        return (replace(told[0], known=False), told[1]) if told and bare else told
    return None


def _clause(text: str, at: int) -> Words:
    """The words up to the next mark, at most nine."""
    words = Words([], [], [])
    stop = at + _LONGEST
    while len(words.low) < 9:
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end() if gap else at)
        if word is None or word.end() > stop or _NUMBER.search(word.group()):
            break
        words.said.append(word.group())
        words.low.append(word.group().lower().replace("’", "'"))
        words.ends.append(word.end())
        at = word.end()
    return words


def _phrase(phrases: dict[str, list[list[str]]], words: Words, at: int) -> int:
    """Index of the last word of one of these phrases that begins there, -1 for none."""
    for phrase in phrases.get(words.low[at], ()) if at < len(words.low) else ():
        if words.low[at : at + len(phrase)] == phrase:
            return at + len(phrase) - 1
    return -1


def _verb(words: Words, at: int) -> tuple[str, int, bool] | None:
    """(verb, index of its last word, whether it was suffered) where a predicate begins there."""
    suffered = False
    while at < len(words.low) and (words.low[at] in _BE or _ADVERBS.match(words.low[at])):
        suffered = suffered or words.low[at] in _BE - {"had"}
        at += 1
    for phrases in (_TOLD, _BEGUN, _ENDED, _CAME):
        if (last := _phrase(phrases, words, at)) >= 0:
            return " ".join(words.low[at : last + 1]), last, suffered
    word = words.low[at] if at < len(words.low) else ""
    if (word.endswith("ed") and len(word) > 4) or word in IRREGULAR - _BE:
        return word, at, suffered
    return None


def _whole(words: Words, verb: int) -> int:
    """Index of the last word of what belongs to the verb: 'we crossed the border', 'he was moved to Hull'."""
    at = verb + 1
    to = at < len(words.low) and words.low[at] in _TO
    at += to
    begin = at
    if at < len(words.low) and words.low[at] in _WHOM:
        return at
    if at < len(words.low) and words.low[at] in _ARTICLES | _OWN.keys():
        at += 2
    else:
        while at < len(words.low) and words.said[at][:1].isupper() and words.low[at] not in _PRONOUNS:
            at += 1
    if at == begin or at > len(words.low):
        return verb
    following = words.low[at] if at < len(words.low) else ""
    ends = following in STOPS if to else following in _ARTICLES | _OWN.keys() | _PRONOUNS.keys() | {""}
    return at - 1 if ends or not following else verb


def _told(found: tuple[str, int, bool], whose: str = "", names: tuple[str, ...] = ()) -> Happening:
    verb, _, suffered = found
    return Happening(of_verb(verb), whose=whose, names=names, suffered=suffered, known=verb in VERBS)


def _noun(words: Words, at: int, whose: str, opens: bool, clause: bool = True) -> tuple[Happening, int] | None:
    """'the gas explosion', 'the end of the war', 'Brown's arrest', 'the siege ended', 'the treaty was signed'."""
    phase: Phase = ""
    if len(words.low) > at + 2 and words.low[at] in _PHASES and words.low[at + 1] == "of":
        phase = _PHASES[words.low[at]]
        at += 2 + (words.low[at + 2] in _ARTICLES)
    head = _head(words, at, opens)
    if head < 0:
        return _unlisted(words, at, whose, phase)
    noun, last = words.low[head], head
    names = tuple(_name(word) for word in words.low[at:head] if word.endswith(("'s", "s'")))
    names += tuple(said.lower() for said in words.said[at:head] if said[:1].isupper() and said[-1:] not in "s’'")
    families, after = of_noun(noun), head + 1
    following = words.low[after] if after < len(words.low) else ""
    if following in _WITH_MORE:
        last, more = _with_more(words, after)
        names += more
    elif not clause:
        if following in _TAILS:
            return None
    elif not phase and (begun := _phase_of(words, after)):
        phase, last = begun
    elif (happens := _phrase(_CAME, words, after)) >= 0:
        last = happens
    elif (following in _BE or following in VERBS) and (done := _verb(words, after)):
        families, last = families | of_verb(done[0]), done[1]
    elif (
        following in _BE
        or following in _TAILS
        or (following and following not in STOPS and not opens and not _goes_on(following))
    ):
        return None  # 'the fire brigade'
    lasts = bool({noun, noun.removesuffix("s")} & LASTING)
    singling = tuple(word for word in words.low[at:head] if word in SINGLING)
    known = noun in NOUNS or noun.removesuffix("s") in NOUNS or lasts
    return Happening(families, phase, whose, names, singling, lasts=lasts, known=known), words.ends[last]


def _unlisted(words: Words, at: int, whose: str, phase: Phase) -> tuple[Happening, int] | None:
    """A noun of no table that fills its phrase, a happening if the text dates it: 'the first case'."""
    end = at
    while end < len(words.low) and words.low[end] not in STOPS and not (end > at and _goes_on(words.low[end])):
        end += 1
        if _verb(words, end):
            return None  # a clause
    noun = words.low[end - 1]
    bare = end < len(words.low) and words.low[end] in _BE | {"that", "which", "who"}
    if not at < end <= at + 3 or bare or noun in _TIMES or noun.endswith(("'s", "s'", "ed")):
        return None
    singling = tuple(words.low[at : end - 1])
    return Happening(of_noun(noun), phase, whose, singling=singling, known=False), words.ends[end - 1]


# Nouns that name no happening in "the day of the week", "a year of the people".
_TIMES = frozenset(
    listed(
        "second minute hour day night morning evening week weekend month quarter year decade century season time times "
        "moment age people world country others rest same latter former first last next public media"
    )
)


# What makes the noun before it only a part of another: 'the fire brigade', 'the trial judge'.
_TAILS = frozenset(
    listed(
        "brigade officer officers service services crew crews fighters fighter station engine chief helicopter "
        "helicopters plane planes dog judge lawyer lawyers court campaign result results official officials monitors "
        "commission day crime crimes veteran veterans hero widow leader leaders committee ship ships certificate row "
        "camp toll penalty squad warrant alarm insurance site scene victim victims survivor survivors suspect suspects "
        "report party cake dress ring night season ballot box zone plan plans threat threats effort efforts agreement "
        "treaty process team"
    )
)
_NEXT = re.compile(
    r"\w+ly$|\w{3,}ed$|(?:there|then|only|they|people|police|some|all|no|none|her|him|two|three|most|many|both)$"
)


def _goes_on(word: str) -> bool:
    """Whether that word, right behind a noun, opens the main clause: 'the day before the fire nobody slept'."""
    return bool(_NEXT.match(word)) or word in _PRONOUNS


def _phase_of(words: Words, at: int) -> tuple[Phase, int] | None:
    """The beginning or the end that a verb behind the noun tells: 'the ceasefire took effect', 'the siege ended'."""
    at += at < len(words.low) and words.low[at] == "had"
    if (last := _phrase(_ENDED, words, at)) >= 0:
        return "end", last
    return ("begin", last) if (last := _phrase(_BEGUN, words, at)) >= 0 else None


def _head(words: Words, at: int, opens: bool) -> int:
    """Index of the noun of a happening that the phrase ends with; -1 where it has none."""
    head = -1
    for index in range(at, min(at + 5, len(words.low))):
        word = words.low[index]
        if word in STOPS:
            break
        if is_noun(word):
            if head >= 0 and opens and word.endswith("s"):
                break  # 'A year after the coup elections were held'
            head = index
        elif head >= 0:
            break
    return head


def _with_more(words: Words, at: int) -> tuple[int, tuple[str, ...]]:
    """'the death of his brother', 'the attack on the convoy': where it ends, and the names it brings in."""
    of = words.low[at] == "of"
    index = at + 1 + (at + 1 < len(words.low) and words.low[at + 1] in _ARTICLES | _OWN.keys())
    begin = index
    while index < len(words.low) and index < begin + 3 and words.low[index] not in STOPS:
        if index > begin and not words.said[index][:1].isupper():
            break  # one noun, or a name of several words
        index += 1
    if index == begin:
        return at - 1, ()
    told = words.low[begin:index] if of or words.said[begin][:1].isupper() else []
    return index - 1, tuple(_name(word) for word in told[-1:])


def _name(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _clause_of(words: Words, at: int) -> tuple[Happening, int] | None:
    """'the bridge collapsed', 'Brandt resigned', 'the king was executed'."""
    index = at
    while index < len(words.low) and index < at + 5:
        word = words.low[index]
        if index > at and (found := _verb(words, index)) is not None:
            subject = tuple(_name(name) for name in words.low[at:index][-1:])
            return _told(found, names=subject), words.ends[_whole(words, found[1])]
        if word in STOPS:
            return None
        index += 1
    return None
