"""What a sentence tells and was not so: "Reports that he had died proved false", "Had the alarm been raised, the ship
could have been saved", "was to have been finished by 1954"."""

from __future__ import annotations

from extract.entities.wordlist import word_set
from extract.events.tree import NOMINAL, SUBJECTS, Tree

_WOULD = frozenset({"could", "might", "would"})
_TO_HAVE = (["was", "to", "have"], ["were", "to", "have"])
_FALSE = word_set("baseless fabricated false groundless unfounded untrue wrong")


def proved_false(tree: Tree, predicate: int) -> bool:
    """Whether it is only told in what was no truth: "Reports that he had | died | proved false"."""
    told = tree.parent(predicate)
    that = any(tree.tokens[i].text == "that" for i in tree.among(predicate, "mark"))
    behind = range(predicate + 1, len(tree.tokens) - 1)
    proved = next(
        (i for i in behind if tree.lemma(i) in ("prove", "turn") and tree.tokens[i].tag in ("VBD", "VBZ")), None
    )
    if not that or proved is None or tree.tokens[told].pos not in NOMINAL or told > predicate:
        return False
    return any(one.text in _FALSE for one in tree.tokens[proved + 1 : proved + 5])


def had_it_been(tree: Tree, predicate: int) -> bool:
    """Whether it is told of what was not so: "| Had | the alarm been | raised | , the ship could have been saved"."""
    had = tree.child(predicate, "aux")
    subject = tree.child(predicate, *SUBJECTS)
    opens = had is not None and subject is not None and had < subject < predicate and tree.tokens[had].text == "Had"
    return opens and any(one.text in _WOULD for one in tree.tokens[predicate:])


def was_to_have(tree: Tree, predicate: int) -> bool:
    """Whether it was only meant to be done by then: "was to have been | finished | by 1954"."""
    before = [one.text for one in tree.tokens[max(0, predicate - 4) : predicate]]
    return before[-4:-1] in _TO_HAVE or before[-3:] in _TO_HAVE
