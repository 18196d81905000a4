"""The entries of a chronology ("3 May 2014: Man killed in raid"): their words are a headline already.

What is short stands as it is; of a longer entry, its front up to where it may end ("Police arrest the poet Noor in
Varna, two others …"). What the parse makes of words without articles and auxiliaries is no help there.
"""

from __future__ import annotations

from extract.entities.citations import uncited
from extract.entities.emphasis import without_emphasis
from extract.events.fitting import LIMIT
from extract.events.names import Names
from extract.events.saying import said
from extract.events.tree import SUBJECTS, Tree
from extract.events.wording import LOOSE_ENDS
from extract.records import Sentence

_BESIDE = 3  # words beyond a headline's limit where the whole entry is one
_LONGEST_SCENE = 12  # words of a sentence that only sets the time
_SHORTEST = 3  # words of a front that tells something
_BULLETS = frozenset("-–—•*·▪●◦")
_ENDS = frozenset({",", ";", ":", "–", "—"})


def is_mark(sentence: Sentence, day: int) -> bool:
    """What the model took for a sentence between a day that ends at `day` and what happened then: a dash, and the end
    of the day itself ("AUG. | 2 – ")."""
    return all(token.pos in ("PUNCT", "SYM") or token.end <= day for token in sentence.tokens)


def stands_alone(tree: Tree, dates: set[int]) -> bool:
    """Whether a sentence holds nothing but dates: a list item's, a table cell's, a line's; "It was | 30 May 2017."."""
    if len(tree.tokens) < _LONGEST_SCENE and [token.text for token in tree.tokens[:2]] == ["It", "was"]:
        return all(
            i in dates or token.pos in ("PUNCT", "ADP", "DET", "ADV") for i, token in enumerate(tree.tokens[2:], 2)
        )
    return not any(
        token.pos in ("VERB", "NOUN", "PROPN", "AUX") or (token.pos == "ADJ" and token.dep == "ROOT")  # "burglary 2003"
        for i, token in enumerate(tree.tokens)
        if i not in dates
    )


def entry(names: Names, predicate: int, text: str) -> str:
    """The front of the entry whose main predicate this is, in the text's own words; "" where it can't be cut well.

    What somebody says is put together from the parse, as a front of it would be nobody's words.
    """
    tree = names.tree
    tokens = tree.tokens
    if said(tree, predicate) is not None or any(token.text in ('"', "“", "”") for token in tokens):
        return ""
    if any(tokens[at].text in ("I", "me") for at in names.at):  # a name is to stand there
        return ""
    last = len(tokens) if tokens[-1].text.isalnum() else len(tokens) - 1
    joined = next((i for i in tree.among(predicate, "conj") if tree.is_verb(i)), None)
    if joined is not None:
        who = tree.child(joined, *SUBJECTS)
        mark = (joined if who is None else min(tree.subtree(who))) - 1
        if mark > predicate and (tokens[mark].pos == "CCONJ" or tokens[mark].text == ","):
            last = mark  # what else was done has a row of its own
    first = _behind_sender(names)
    while first < predicate and tokens[first].text in _BULLETS:
        first += 1
    if last - first > LIMIT + _BESIDE:
        last = _cut(names, predicate, first)
    if last - first < _SHORTEST or last <= predicate or not names.dates.isdisjoint(range(first, last)):
        return ""
    front = " ".join(without_emphasis(text[tokens[first].start : tokens[last - 1].end]).split())
    front = front.rstrip(" ,;:")
    if front.count("(") > front.count(")"):
        front += ")" if text.startswith(")", tokens[last - 1].end) else ""
    return front[:1].upper() + front[1:]


def whole_line(line: str) -> str:
    """What a log's line tells first, in its own words where they are a headline's length; "" else."""
    front = " ".join(without_emphasis(uncited(line)).split()).rstrip(" .;")
    if front.startswith("I "):
        return ""  # a name is to stand there
    return front[:1].upper() + front[1:] if len(front.split()) <= LIMIT + _BESIDE else ""


def _behind_sender(names: Names) -> int:
    """The first word behind a dateline, or behind who wrote the message ("Amir: | they shelled the market")."""
    first = max(names.dateline, default=-1) + 1
    return first + (0 < first < len(names.tree.tokens) and names.tree.tokens[first].pos == "PUNCT")


def _cut(names: Names, predicate: int, first: int) -> int:
    """Where the words that stand of a long entry end: at a mark behind the predicate, else at a preposition."""
    tokens = names.tree.tokens
    front = range(max(predicate + 1, first + _SHORTEST), min(len(tokens), first + LIMIT + 2))
    mark = next((i for i in front if tokens[i].text in _ENDS), None)
    if mark is not None:
        return mark
    joins = ("ADP", "SCONJ", "CCONJ")
    opens = (
        i for i in reversed(front) if (tokens[i].pos in joins and tokens[i].text != "of") or tokens[i].text == "to"
    )
    return next((i for i in opens if tokens[i - 1].pos not in (*LOOSE_ENDS, "AUX", "ADV", "ADJ", "VERB")), 0)
