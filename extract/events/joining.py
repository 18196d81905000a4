"""Sentences that the model cut in the middle, made whole: one that ends in a word, with the next on the same line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extract.events.words import REPORTING
from extract.records import Sentence, Token

LONGEST = 150
"""Tokens of a joined sentence: what never ends (a list without full stops) stays as the model cut it."""


def whole(text: str, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences in order, those joined that only together are one ("Police said Monday | they had left.")."""
    joined: list[Sentence] = []
    for one in sorted(sentences, key=lambda sentence: sentence.start):
        if joined and _goes_on(text, joined[-1], one):
            joined[-1] = _join(joined[-1], one)
        else:
            joined.append(one)
    return joined


def _goes_on(text: str, before: Sentence, after: Sentence) -> bool:
    if not before.tokens or not after.tokens or len(before.tokens) + len(after.tokens) > LONGEST:
        return False
    last = before.tokens[-1].text[-1:]
    between = text[before.end : after.start]
    return (last.isalnum() or last == ",") and len(between) <= 2 and not between.strip() and "\n" not in between


def _join(before: Sentence, after: Sentence) -> Sentence:
    """One tree: the part without a verb hangs on the other's root, what is said on the verb of saying."""
    shift = len(before.tokens)
    tokens = [*before.tokens, *(replace(token, head=token.head + shift) for token in after.tokens)]
    first, second = _root(before), shift + _root(after)
    if tokens[first].pos not in ("VERB", "AUX") and tokens[second].pos in ("VERB", "AUX"):
        tokens[first] = replace(tokens[first], head=second, dep=_hung(tokens[first]))
    else:
        said = tokens[first].lemma.lower() in REPORTING and tokens[second].pos in ("VERB", "AUX")
        tokens[second] = replace(tokens[second], head=first, dep="ccomp" if said else _hung(tokens[second]))
    return Sentence(before.start, after.end, tuple(tokens))


def _root(sentence: Sentence) -> int:
    return next((i for i, token in enumerate(sentence.tokens) if token.head == i), 0)


def _hung(token: Token) -> str:
    if token.pos == "ADP":
        return "prep"
    return "npadvmod" if token.pos in ("NOUN", "PROPN", "NUM") else "parataxis"
