"""What is asked of the words of a sentence as the model parsed it, before they are mended and built into a tree."""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.tree import SUBJECTS
from extract.events.words import EVENT_NOUNS, EVENT_SUFFIXES, NOT_EVENTS
from extract.records import Token

Hung = dict[int, tuple[int, str]]
"""Word → its new head and label."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"aux", "auxpass"})
WORD_OF = frozenset({"compound", "nmod", "amod", "nummod"})  # how the words of a noun hang on it


def verb_above(tokens: Sequence[Token], index: int) -> int | None:
    """The first verb on the way up from a word."""
    for _ in tokens:
        if tokens[index].pos == "VERB":
            return index
        if tokens[index].head == index:
            return None
        index = tokens[index].head
    return None


def happens(token: Token) -> bool:
    """Whether a noun names a happening."""
    lemma = token.lemma.lower()
    return token.pos == "NOUN" and (
        lemma in EVENT_NOUNS or lemma == "incident" or (lemma.endswith(EVENT_SUFFIXES) and lemma not in NOT_EVENTS)
    )


def root_of(tokens: Sequence[Token], otherwise: int) -> int:
    """The word that all others hang on, the first of several; `otherwise` where the tree has none."""
    return next((i for i, token in enumerate(tokens) if token.head == i), otherwise)


def first_behind(tokens: Sequence[Token], head: int, dep: str) -> int | None:
    """The first word behind this one that hangs on it with this label."""
    return next((i for i in range(head + 1, len(tokens)) if (tokens[i].head, tokens[i].dep) == (head, dep)), None)


def has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a subject hangs on the word."""
    return any(one.head == verb and one.dep in SUBJECTS for one in tokens)


def has_finite(tokens: Sequence[Token]) -> bool:
    """Whether one of the words is a finite verb or a modal."""
    return any(one.tag in FINITE or one.tag == "MD" for one in tokens)


def labels_below(tokens: Sequence[Token], index: int) -> set[str]:
    """The labels of what hangs on a word."""
    return {one.dep for one in tokens if one.head == index}


def words_below(tokens: Sequence[Token], index: int) -> dict[str, int]:
    """The words that hang on a word, by their labels: the last of those with the same one."""
    return {one.dep: i for i, one in enumerate(tokens) if one.head == index != i}


def bare(tokens: Sequence[Token], verb: int) -> tuple[list[int], int | None]:
    """What hangs on a verb, and its subject where no auxiliary helps it."""
    below = [i for i, one in enumerate(tokens) if one.head == verb and i != verb]
    subject = next((i for i in below if tokens[i].dep == "nsubj" and i < verb), None)
    return below, None if any(tokens[i].dep in HELPERS for i in below if i < verb) else subject


def ring_of(tokens: Sequence[Token], hung: Hung) -> set[int]:
    """Words that would hang on each other in a ring, none where all hang on the root."""
    known: set[int] = set()
    for index in hung:
        way: list[int] = []
        while index not in known:
            known.add(index)
            way.append(index)
            index = hung[index][0] if index in hung else tokens[index].head
        if index in way and index != way[-1]:
            return set(way[way.index(index) :])
    return set()


def is_below(tokens: Sequence[Token], below: int, above: int) -> bool:
    """Whether a word hangs below another, within a few steps."""
    for _ in range(6):
        if below == above:
            return True
        below = tokens[below].head
    return False
