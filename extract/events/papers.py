"""A paper that a sentence speaks of has a day of its own: "The court considered a letter of 3 May".

What is done with it was done at another time ("Thank you for your email of 3 May", "the letter of 3 May was read out").
Who makes it on that day is no such case ("issued a statement dated 3 May"), nor who does something in it ("denied it in
a letter of 3 May": `predicates.voiced`).
"""

from __future__ import annotations

from collections.abc import Set

from extract.entities.wordlist import word_set
from extract.events.tree import Tree

PAPERS = word_set("""
affidavit complaint email fax invitation invoice letter memo memorandum message note notice order petition reply report
request resolution response statement submission telegram
""")
_MAKING = word_set("""
adopt approve circulate compose deliver dispatch draft file give hand issue lodge make pass post prepare present publish
release send serve sign submit swear write
""")
_CARRYING = frozenset({"in", "by", "via", "through", "with", "under", "from"})


def is_paper(tree: Tree, noun: int, dates: Set[int]) -> bool:
    """Whether a word is a paper with a day of its own: nobody did anything on it but who wrote it."""
    if tree.lemma(noun) not in PAPERS or tree.tokens[noun].pos != "NOUN":
        return False
    return any(_dated(tree, i) == noun for i in dates if tree.parent(i) not in dates)


def paper_of(tree: Tree, node: int) -> int | None:
    """The paper that is only spoken of and has its own day; `node` is the head of the date."""
    paper = _dated(tree, node)
    governor = -1 if paper is None else tree.parent(paper)
    if paper is None or tree.tokens[paper].dep not in ("dobj", "nsubjpass", "pobj"):
        return None
    other = _CARRYING if tree.tokens[paper].dep == "pobj" else _MAKING
    return None if tree.lemma(governor) in other else paper


def _dated(tree: Tree, node: int) -> int | None:
    """The paper on which a day hangs by "of" or "dated"."""
    above = tree.parent(node)
    if tree.lemma(above) not in ("of", "date") or not above < node:
        return None
    paper = tree.parent(above)
    if tree.lemma(above) == "date" and tree.tokens[paper].dep == "pobj" and tree.lemma(tree.parent(paper)) == "to":
        paper = tree.parent(tree.parent(paper))  # "his letter to Omar Noor | dated 3 May"
    named = tree.lemma(paper) in PAPERS and tree.tokens[paper].pos == "NOUN" and paper < above
    return paper if named else None
