"""What a sentence tells and was not so: "Reports that he had died proved false"."""

from __future__ import annotations

from extract.entities.wordlist import word_set
from extract.events.parse import FINITE
from extract.events.tree import NOMINAL, Tree

_FALSE = word_set("baseless fabricated false groundless unfounded untrue wrong")


def proved_false(tree: Tree, predicate: int) -> bool:
    """Whether it is only told in what was no truth: "Reports that he had | died | proved false"."""
    told = tree.parent(predicate)
    that = any(tree.tokens[i].text == "that" for i in tree.among(predicate, "mark"))
    if not that or told > predicate or (told and tree.tokens[told].pos not in NOMINAL):
        return False
    behind = range(predicate + 1, len(tree.tokens))
    proved = (i for i in behind if tree.lemma(i) in ("be", "prove", "turn") and tree.tokens[i].tag in FINITE)
    return any(_is_false(tree, i + 1) for i in proved)


def _is_false(tree: Tree, first: int) -> bool:
    """Whether that is what it "proved" or "turned out to be", not "proved | the witness wrong"."""
    end = next((i for i in range(first, len(tree.tokens)) if tree.tokens[i].text in _FALSE), None)
    return end is not None and end < first + 4 and all(one.pos not in NOMINAL for one in tree.tokens[first:end])
