"""Days that something is set for, called off on or put off to: "the hearing was adjourned | to 3 May"."""

from __future__ import annotations

from collections.abc import Set

from extract.events.lending import is_day_set
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import BESPEAKING, FIXING, PUTTING_OFF

# "The match was called off", "the vote was brought forward": it was not on the day that was set.
_OFF = {"call": ("off",), "put": ("off", "back"), "bring": ("forward",)}


def is_off(tree: Tree, verb: int) -> bool:
    """Whether a verb of two words says that what was planned is not to be, or not then."""
    away = _OFF.get(tree.lemma(verb))
    return away is not None and any(tree.tokens[i].text in away for i in tree.children[verb])


def is_moved(tree: Tree, verb: int, told: int, dates: Set[int]) -> bool:
    """Whether another day is told to be set instead; what was adjourned may have begun, unless it was only set."""
    held = tree.lemma(verb) == "adjourn" and all(tree.lemma(i) not in FIXING for i in tree.among(told, "acl"))
    dated = tree.tokens[told].dep in (*SUBJECTS, "dobj") and not dates.isdisjoint(tree.subtree(told))
    return dated and not held and tree.lemma(verb) not in BESPEAKING and put_off_to(tree, verb, dates) is not None


def put_off_to(tree: Tree, predicate: int, dates: Set[int]) -> int | None:
    """The word between a happening that was given a day and that day: "the hearing was adjourned | to 3 May"."""
    lemma = tree.lemma(predicate)
    leading = _FOR if lemma in BESPEAKING else frozenset[str]()
    leading = _TO_A_DAY if lemma in PUTTING_OFF or is_off(tree, predicate) else leading
    if not leading:
        return None
    things = tree.among(predicate, "dobj") if leading is _FOR else []
    for other in (i for above in (predicate, *things) for i in tree.among(above, "prep")):
        if tree.lemma(other) == "from":  # "was moved from 4 | to 18 May"
            other = next((i for day in tree.among(other, "pobj") for i in tree.among(day, "prep")), other)
        if other > predicate and tree.lemma(other) in leading and not dates.isdisjoint(tree.among(other, "pobj")):
            return other
    return None


_FOR = frozenset({"for"})
_TO_A_DAY = _FOR | {"till", "to", "until"}


def is_set_for(tree: Tree, told: int, dates: Set[int]) -> bool:
    """Whether a day is only set for what this word or clause names: "the vote was set for 3 March"."""
    copula = tree.parent(told) if tree.tokens[told].dep in SUBJECTS else told
    fixed = tree.child(copula, "acomp") if tree.lemma(copula) == "be" else None
    return (fixed is not None and tree.lemma(fixed) in FIXING) or is_day_set(tree, told, dates)
