"""The predicate that a date governs: up the tree from the date to the word that names the happening.

1. A date hangs on a word, through a preposition or not; climb from there.
2. The first happening on the way is the predicate: a verb, a noun that names a happening, an adjective with its copula.
3. A plain noun is climbed over ("in the third quarter", "to an unnamed city next week"), and so is a second date.
4. Verbs that only lend their grammar hand on to what they are about ("is expected to close in May": close).
5. A date at the head of a sentence, or before a dash or colon, belongs to the main predicate, and to its coordinates.
6. Where a sentence has no verb, its head noun is the predicate ("2011: Protests in Daraa").
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from extract.events.tree import CLAUSAL, NOMINAL, SUBJECTS, Tree
from extract.events.words import DATED_THINGS, PLANNING, RAISING, REPORTING, TIME_NOUNS

_PUNCTUATION = frozenset({"PUNCT", "SYM", "SPACE", "X"})
_CITED = frozenset({"PROPN", "PUNCT", "CCONJ", "X"})
_CITING = frozenset({"et", "al", "al.", "&", "e.g.", "see", "also", "cf.", "ed.", "eds."})
_TRANSPARENT = frozenset({"ADP", "SCONJ", "PART", "ADV", "DET", "NUM", "INTJ", "CCONJ"})


def governed(tree: Tree, start: int, end: int, others: Set[int] = frozenset()) -> list[int]:
    """The tokens that the date at these characters tells the time of, the main one first; none where it dates nothing.

    `others` are the tokens of the sentence's other dates: a coordinated verb with one of them does not share this one.
    """
    date = tree.inside(start, end)
    if not date:
        return []
    node = tree.head_of(date)
    if node is None or _is_citation(tree, date):
        return []
    found = _opening(tree, date, node)
    if found is None:
        found = _climb(tree, node, set(date))
    if found is None:
        found = _fallback(tree, date)
    if found is None:
        return []
    found = _real(tree, found, date)
    return [found, *_coordinates(tree, found, date, others)]


def _is_citation(tree: Tree, date: list[int]) -> bool:
    """A year behind an author's name in brackets, "(Nowak et al., 2010)": the date of a book, not of a happening."""
    first = date[0]
    if len(date) > 1 or first < 3 or tree.tokens[first - 1].text != ",":
        return False
    named = False
    for index in range(first - 2, -1, -1):
        token = tree.tokens[index]
        if token.text in ("(", "[", ";"):
            return named and (token.text != ";" or any(one.text in ("(", "[") for one in tree.tokens[:index]))
        if token.pos not in _CITED and token.text.lower() not in _CITING:
            return False
        named = named or token.text[:1].isupper()
    return False


def _climb(tree: Tree, node: int, date: set[int]) -> int | None:
    """The first happening above the date."""
    way = tree.path(node)
    for below, here in pairwise(way):
        if here in date:
            continue
        token = tree.tokens[here]
        if token.pos in _TRANSPARENT and tree.child(here, "cop") is None:
            continue
        if tree.is_predicate(here):
            return here
        if token.pos == "ADJ" or token.dep in ("acomp", "oprd"):
            above = tree.parent(here)
            if token.dep in ("acomp", "attr", "oprd") and tree.is_verb(above):
                return above
            if token.dep in ("amod", "acl", "appos") and above < here < min(date):
                return here
            continue
        if token.pos in NOMINAL and _noun_takes(tree, here, below, date):
            return here
    return None


def _noun_takes(tree: Tree, noun: int, below: int, date: set[int]) -> bool:
    """Whether this noun, rather than the verb above it, is what the date tells the time of."""
    lemma = tree.lemma(noun)
    if lemma in TIME_NOUNS or not tree.is_event_noun(noun):
        return False
    before = max(date) < noun
    if before and lemma in DATED_THINGS:
        return tree.tokens[below].dep != "compound" and lemma not in (
            "issue",
            "edition",
            "report",
            "budget",
            "model",
            "code",
        )
    return True


def _opening(tree: Tree, date: list[int], node: int) -> int | None:
    """The main predicate, for a date that opens its sentence or stands before a dash or colon."""
    first, last = date[0], date[-1]
    lead = [
        i
        for i in range(first)
        if tree.tokens[i].pos not in _PUNCTUATION | {"ADP", "SCONJ", "ADV", "CCONJ", "DET", "INTJ"}
    ]
    if lead:
        return None
    after = last + 1
    if after >= len(tree.tokens):
        return None
    following = tree.tokens[after].text
    if following not in {",", ":", "-", "–", "—", "--", "|", "\t", ".", "_"}:
        return None
    main = _main(tree, set(range(after + 1)))
    if following == "," and main is not None and tree.tokens[main].start < tree.tokens[node].start:
        return None
    return main


def _main(tree: Tree, without: set[int]) -> int | None:
    """The main predicate outside these tokens: the root, or the first verb, or the first noun of a fragment."""
    for index in range(len(tree.tokens)):
        if index not in without and tree.is_root(index) and tree.is_predicate(index):
            return index
    verbs = [i for i in range(len(tree.tokens)) if i not in without and tree.is_verb(i)]
    finite = [i for i in verbs if tree.tokens[i].dep not in CLAUSAL and tree.tokens[i].dep != "aux"]
    if finite:
        return finite[0]
    events = [i for i in range(len(tree.tokens)) if i not in without and tree.is_event_noun(i)]
    if events:
        return events[0]
    return verbs[0] if verbs else None


def _fallback(tree: Tree, date: list[int]) -> int | None:
    """Where climbing met nothing: what stands below a date that is its sentence's root, or the main predicate."""
    main = _main(tree, set(date))
    if main is not None:
        return main
    nouns = [
        i for i, token in enumerate(tree.tokens) if i not in date and token.pos in NOMINAL and token.text[:1].isalpha()
    ]
    heads = [i for i in nouns if tree.tokens[i].dep not in ("compound", "nmod", "poss", "amod")] or nouns
    return heads[0] if heads else None


def _real(tree: Tree, found: int, date: list[int]) -> int:
    """Past verbs that only lend their grammar, to the happening itself."""
    for _ in range(3):
        token = tree.tokens[found]
        lemma = token.lemma.lower()
        below = tree.child(found, "xcomp")
        if below is None or not tree.is_verb(below) or tree.tokens[below].start < token.start:
            return found
        adjacent = min(date) > below
        if lemma in RAISING or (lemma in PLANNING and adjacent):
            found = below
            continue
        return found
    return found


def _coordinates(tree: Tree, found: int, date: list[int], others: Set[int]) -> list[int]:
    """Verbs coordinated with the predicate that share its date: no date of their own may stand between."""
    if not tree.is_verb(found):
        return []
    shared = []
    position = date[0]
    opening = position < found
    todo = tree.among(found, "conj")
    while todo:
        other = todo.pop(0)
        if not tree.is_verb(other) or tree.lemma(other) in REPORTING:
            continue
        if others & set(tree.subtree(other, frozenset({"conj", "relcl", "advcl", "ccomp"}))):
            continue
        own_subject = tree.child(other, *SUBJECTS) is not None
        if (opening and (not own_subject or position < 4)) or (not opening and not own_subject and position > other):
            shared.append(other)
            todo.extend(tree.among(other, "conj"))
    return shared


def trigger_span(tree: Tree, predicate: int) -> tuple[int, int]:
    """The predicate's characters: the one word, with its copula and complement where the verb alone says nothing."""
    token = tree.tokens[predicate]
    if token.pos in ("VERB", "AUX") and token.lemma.lower() == "be":
        complement = tree.child(predicate, "attr", "acomp", "oprd")
        if complement is not None and predicate < complement <= predicate + 3:
            return token.start, tree.tokens[complement].end
        return token.start, token.end
    place = tree.child(predicate, "dobj")
    if place == predicate + 1 and tree.lemma(place) == "place" and token.lemma.lower() == "take":
        return token.start, tree.tokens[place].end
    particle = tree.child(predicate, "prt")
    if particle == predicate + 1:
        return token.start, tree.tokens[particle].end
    return token.start, token.end


def main_predicate(tree: Tree) -> int | None:
    """The main predicate of a sentence without a date of its own, its head noun where it has no verb."""
    return _fallback(tree, [])
