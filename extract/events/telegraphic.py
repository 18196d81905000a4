"""Lines of logs and diaries, told without subject or article: "Sighted Cape Horn", "Left Varna at noon".

The parse takes their first word for part of the name behind it. Of these words it is the verb, where no other stands in
the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from extract.entities.telegraphic import OPENINGS
from extract.events.deed_words import OWN_DOING
from extract.events.only_verbs import does_it
from extract.events.parse import has_finite, root_of
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.records import Token

_THINGS = frozenset({"PROPN", "DET", "NUM", "PRON"})
_BESIDE = frozenset({"amod", "case", "compound", "det", "nmod", "nummod", "npadvmod", "poss", "punct"})
_OWNED = frozenset({"DT", "PRP$", "PRP"})
_RAISED = frozenset({"appoint", "commission", "crown", "elect", "gazette", "make", "name", "ordain", "promote"})


def told(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with their verb as such, where the sentence has no other: one of a log's that opens it, or a participle
    behind what it was done to ("Fire extinguished by the crew")."""
    if len(tokens) < 2 or has_finite(tokens[1:]):
        return tokens
    root = root_of(tokens, 0)
    first, behind = tokens[0], tokens[1]
    if first.text.lower() in OPENINGS and not (first.pos == "VERB" and root == 0):
        follows = behind.pos in _THINGS or behind.tag in _OWNED or behind.text[:1].isdigit()  # "Relieved 2nd Bn."
        return _hung_below(tokens, 0, root, "dobj", "VBD") if follows else tokens
    if first.tag == "VBN" and (root, first.head, first.dep) == (1, 1, "amod") and first.lemma in _RAISED:
        return _hung_below(tokens, 0, root, "oprd", "VBN")  # "Promoted Captain with effect from May"
    done = tokens[root + 1] if root + 1 < len(tokens) else first
    bare = tokens[root].pos in NOMINAL and all(one.head <= root and one.dep in _BESIDE for one in tokens[:root])
    if bare and done.text == "," and (verb := _behind_who_it_is(tokens, root)):
        return _hung_below(tokens, verb, root, *(("nsubj", "VBD") if does_it(tokens, verb) else ("nsubjpass", "VBN")))
    if bare and done.tag == "VBN" and done.dep == "acl" and done.head == root and done.text.endswith("ed"):
        # "Mill burned in May", "Troops crossed into Oman", "The premier called for talks"
        did = does_it(tokens, root + 1)
        return _hung_below(tokens, root + 1, root, *(("nsubj", "VBD") if did else ("nsubjpass", "VBN")))
    return tokens


def _behind_who_it_is(tokens: Sequence[Token], root: int) -> int:
    """The participle behind commas that say who somebody is: "Driver, Dale Rusk, 34, of Varna, | arrested for theft";
    0 where none is. What stands alone between commas only describes: "The bridge, built in 1910"."""
    for index in range(root + 3, len(tokens)):
        one = tokens[index]
        if one.tag == "VBN" and one.dep == "acl" and one.head == root and one.text.endswith("ed"):
            closed = any(other.text == "," and other.head == root for other in tokens[index + 1 :])
            return index if tokens[index - 1].text == "," and not closed else 0
    return 0


def _hung_below(tokens: tuple[Token, ...], verb: int, root: int, dep: str, tag: str) -> tuple[Token, ...]:
    """The words with this verb as the sentence's root, and what was it hung below it."""
    word = tokens[verb].text.lower()
    lemma = OPENINGS.get(word, tokens[verb].lemma) if tokens[verb].pos != "VERB" else tokens[verb].lemma
    anew = list(tokens)
    anew[verb] = replace(tokens[verb], lemma=lemma, pos="VERB", tag=tag, dep="ROOT", head=verb)
    if root != verb:
        anew[root] = replace(tokens[root], dep=dep, head=verb)
    for index, one in enumerate(tokens):
        if one.head == root and index not in (root, verb) and one.dep == "punct":
            anew[index] = replace(one, head=verb)
        elif one.head == verb and index not in (root, verb) and tokens[verb].pos != "VERB":
            anew[index] = replace(one, dep="dep")
    return tuple(anew)


def goes_without_i(tree: Tree, predicate: int, dates: Set[int] = frozenset()) -> bool:
    """What who writes a diary did, told without "I": "Met Dr Lamb", "Went to Varna and | bought bread"."""
    done = tree.tokens[predicate].tag == "VBD" or tree.child(predicate, "dobj") is not None
    done = done or tree.lemma(predicate) in OWN_DOING  # "Arrived at Varna"
    return done and _opens(tree, predicate, dates) and tree.child(predicate, *SUBJECTS, "auxpass") is None


def befell_whose_life(tree: Tree, predicate: int, dates: Set[int]) -> bool:
    """What was done to whose life it is, told without the name: "Promoted to major", "Convicted and | sentenced"."""
    token = tree.tokens[predicate]
    return token.tag == "VBN" and _opens(tree, predicate, dates) and tree.child(predicate, *SUBJECTS, "aux") is None


def _opens(tree: Tree, predicate: int, dates: Set[int]) -> bool:
    """Whether a verb, or the one it is joined to, opens its sentence, at most behind its day."""
    first = predicate
    while tree.tokens[first].dep == "conj" and tree.parent(first) < first and tree.is_verb(tree.parent(first)):
        first = tree.parent(first)
    return tree.is_verb(first) and all(tree.tokens[i].pos in ("PUNCT", "ADV") or i in dates for i in range(first))
