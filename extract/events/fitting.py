"""Which words a headline has room for: a phrase without its dates and asides, cut where it may end."""

from __future__ import annotations

from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.events.names import Names
from extract.events.tree import SUBJECTS, Tree
from extract.events.wording import HYPHENS, LOOSE_ENDS, words
from extract.events.words import PLACE_NOUNS

LIMIT = 12
_LONGEST = 60  # tokens of a phrase that are looked at: a list of a thousand names is still one phrase
_LEANING = frozenset({"compound", "amod", "nmod", "nn", "poss", "det", "nummod", "case"})
_OBJECT = 2  # the rank of what a verb is nothing without
_CORE = 3  # words beyond the limit for it
_NAMED = 3  # the last rank of phrases that hold names
_LONG_NAME = 5  # words beyond the limit for a name that can't be cut ("in the Harbour Court for the District of Varna")
_OF_BOTH = ("against", "in", "of", "to", "with")
_BESIDE = ("along", "among", "including", "together")
_BIDDING = word_set("""
allow ask encourage enable force invite let order permit persuade tell urge want
""")
_TOWNS = frozenset({"city", "suburb", "town", "village"})
_AREAS = frozenset({"district", "municipality", "province"})


def phrase(tree: Tree, head: int, date: set[int], without: frozenset[str]) -> list[int]:
    """The phrase below `head` without dates and asides; empty where only a preposition is left."""
    kept = []
    todo = [head]
    while todo:
        node = todo.pop()
        if node in date:
            continue
        kept.append(node)
        for other in tree.children[node]:
            token = tree.tokens[other]
            pair = token.dep in ("conj", "cc") and (_is_one_of_two(tree, node) or _ranks(tree, node))
            called = token.dep == "intj" and other > 0 and token.text[:1].isupper()  # "at Well 32"
            first = min(tree.subtree(other)) if token.dep == "appos" else 0
            goes_on = first == node + 1 and tree.tokens[first].text != ","  # "the lawyer Omar Noor"
            if goes_on or (first == node + 2 and _breaks_word(tree, node)):  # "the Tamba–Keri road"
                kept += phrase(tree, other, date, without - {"conj", "cc"})
                continue
            if (token.dep in without and not pair and not called) or token.pos in ("PUNCT", "SPACE"):
                continue
            if token.dep == "npadvmod" and token.pos == "NUM" and tree.tokens[other - 1].text == ",":
                continue  # an age: "Noor, 56, left"
            beside = token.text.lower() in _BESIDE and tree.tokens[other - 1].text == ","
            if token.dep == "prep" and (beside or (head == node and _is_aside(tree, head, other))):
                continue
            if token.dep == "acl" and _only_dated(tree, other, date):
                continue
            brought = tree.among(other, "pobj", "pcomp") if token.dep == "prep" else []
            rest = brought or set(tree.subtree(other)) - {other}
            if token.dep == "prep" and date.issuperset(rest) and (rest or token.text != "as"):  # "as many as"
                continue
            todo.append(other)
    told = any(tree.tokens[i].pos not in LOOSE_ENDS for i in kept) or tree.tokens[head].dep in SUBJECTS  # "another"
    return sorted(kept) if told else []


def _is_one_of_two(tree: Tree, word: int) -> bool:
    """Whether a word says little without the one joined to it ("between Oman and Yemen", "leaders of | Oman and
    Yemen")."""
    brought = tree.lemma(tree.parent(word))
    named = [tree.tokens[i].pos for i in (word, *tree.among(word, "conj"))]
    side_by_side = tree.tokens[min(word + 1, len(tree.tokens) - 1)].pos == "CCONJ"  # not "in Oman on 3 May and Yemen"
    both = named == ["PROPN", "PROPN"] and (brought == "from" or (brought in _OF_BOTH and side_by_side))
    return brought == "between" or both


def _ranks(tree: Tree, word: int) -> bool:
    """Whether a word tells which or how many, beside another that does ("the third and fifth applicants", "all but
    one", "one and a half years")."""
    told = tree.tokens[word]
    which = told.dep == "nummod" or (told.dep == "amod" and told.tag == "JJ")
    return (which and tree.parent(word) > word) or told.text.lower() == "all"


def _only_dated(tree: Tree, participle: int, date: set[int]) -> bool:
    """Whether a participle brings nothing but the day ("the elections | set for 3 May")."""
    below = set(tree.subtree(participle)) - {participle}
    return bool(below & date) and all(tree.tokens[i].pos in LOOSE_ENDS for i in below - date)


def _is_aside(tree: Tree, noun: int, preposition: int) -> bool:
    """A phrase set off behind a subject ("Noor, from Varna, died", "Noor, along with his partner, bought it")."""
    set_off = preposition > noun and tree.tokens[preposition - 1].text == ","
    return set_off and tree.tokens[noun].dep in SUBJECTS and tree.parent(noun) > preposition


def fit(names: Names, groups: list[tuple[int, list[int]]]) -> list[int]:
    """The most telling groups that stay within the limit, in the order of the text."""
    chosen: set[int] = set()
    doer_and_verb = True
    for rank, group in sorted(groups, key=lambda item: (item[0], item[1][:1])):
        room = LIMIT - _count(names, chosen)
        if room <= 0:
            break
        group = group[:_LONGEST]
        size = _count(names, set(group))
        if size > room or (rank == 1 and size > 8):
            whole, group = group, _shorten(names, group, min(room, 8 if rank == 1 else room))
            needed = rank == _OBJECT or (doer_and_verb and _before(names, whole[0]) in chosen)
            if not group and rank <= _NAMED and size <= room + _LONG_NAME:
                group = whole
            elif not group and needed:  # who was killed is told, though the killers have long names
                group = _shorten(names, whole, room + _CORE)
        doer_and_verb = doer_and_verb and (rank < _OBJECT or not group)
        chosen.update(group)
    return sorted(chosen)


def _before(names: Names, index: int) -> int:
    """The word before this one, but for a day between them ("called | on Monday | for a release of the men")."""
    before = index - 1
    while before in names.dates or (names.tree.tokens[before].pos == "ADP" and before + 1 in names.dates):
        before -= 1
    return before


def _count(names: Names, indexes: set[int]) -> int:
    return len(words(names, sorted(indexes)))


def _shorten(names: Names, group: list[int], room: int) -> list[int]:
    """The front of a phrase, up to a place where it may end."""
    tree = names.tree
    cut = list(group)
    # "in violation | of the accord" says nothing
    hung = {i for i in group if tree.tokens[i].dep == "prep" and tree.tokens[i].text != "of"}
    while cut and (
        _count(names, set(cut)) > room
        or tree.tokens[cut[-1]].pos in (*LOOSE_ENDS, "ADJ", "NUM")
        or (tree.tokens[cut[-1]].dep in _LEANING | {"advmod"} and tree.parent(cut[-1]) not in cut)
        or (
            tree.tokens[cut[-1]].tag in ("RB", "VB", "VBG")
            and any(i in group and i not in cut for i in tree.children[cut[-1]])
        )
        or (tree.parent(cut[-1]) in hung and _wants_of(tree, cut))
        or _is_bidden(tree, cut, group)
        or _breaks_word(tree, cut[-1])
    ):
        last = cut.pop()
        if cut and tree.tokens[last].dep == "nummod" and tree.parent(last) == cut[-1]:
            cut.pop()  # "from Ward 4" is no "from Ward"
    return cut


def _is_bidden(tree: Tree, cut: list[int], group: list[int]) -> bool:
    """Whether what the last one is allowed or told to do is cut off: "was freed to allow him | to negotiate"."""
    verb = tree.parent(cut[-1])
    if tree.lemma(verb) not in _BIDDING or tree.tokens[cut[-1]].dep not in ("dative", "dobj", "nsubj"):
        return False
    return any(i in group and i not in cut for i in tree.among(verb, "xcomp", "ccomp"))


def _breaks_word(tree: Tree, last: int) -> bool:
    """Whether what follows is of one word with it ("a 10-year | -old boy", "the Tamba | –Keri road")."""
    run = tree.tokens[last : last + 3]
    if len(run) < 3 or run[1].text not in HYPHENS or run[2].pos in ("DET", "PRON"):
        return False
    return all(a.end == b.start for a, b in pairwise(run))


def _wants_of(tree: Tree, cut: list[int]) -> bool:
    """Whether the last noun is nothing without the "of" that was cut off, as only places are ("in front" is none)."""
    last = cut[-1]
    cut_off = any(tree.tokens[i].text == "of" and i not in cut for i in tree.children[last])
    named = any(tree.tokens[i].pos == "PROPN" for i in tree.among(last, "compound"))  # "in Varna district | of Oman"
    if tree.lemma(last) in _TOWNS or (tree.lemma(last) in _AREAS and not named):  # "in the eastern city | of Varna"
        return cut_off
    return cut_off and not (tree.lemma(last) in PLACE_NOUNS and any(i < last for i in tree.children[last]))
