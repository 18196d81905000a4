"""Reads Universal Dependencies treebanks (CoNLL-U) and turns their trees into ClearNLP-style ones.

Universal Dependencies makes content words heads; the rules in `events/`, spaCy's `noun_chunks` and every published
English spaCy pipeline expect prepositions and copulas as heads and the labels nsubj, nsubjpass, dobj, prep, pobj,
agent, attr, acomp, aux, auxpass, relcl, advcl, ccomp, xcomp, conj … So one set of rules serves them all.

The steps, in order (each takes a `Tree` and changes its heads and labels in place):
1. names: the last word of a flat name is its head
2. copulas: "is" heads "a teacher"
3. reported speech: "…, he said" heads what was said
4. prepositions: "in" heads "London"; "after" heads "attacking"
5. coordination: each conjunct hangs on the one before it, the conjunction on the conjunct before it
6. labels, by table
7. punctuation: on the lowest word that spans its neighbours
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.entities.train_words import listed

ROOT = -1
TREEBANKS = ("en_gum-free-ud", "en_ewt-ud")

RENAMED = {
    "acl:relcl": "relcl",
    "advcl:relcl": "advcl",
    "aux:pass": "auxpass",
    "cc:preconj": "preconj",
    "compound:prt": "prt",
    "csubj:outer": "csubj",
    "csubj:pass": "csubjpass",
    "det:predet": "predet",
    "discourse": "intj",
    "dislocated": "dep",
    "fixed": "advmod",
    "flat": "compound",
    "goeswith": "dep",
    "iobj": "dative",
    "list": "dep",
    "nmod:desc": "compound",
    "nmod:poss": "poss",
    "nmod:unmarked": "npadvmod",
    "nsubj:outer": "nsubj",
    "nsubj:pass": "nsubjpass",
    "obj": "dobj",
    "obl": "npadvmod",
    "obl:agent": "agent",
    "obl:unmarked": "npadvmod",
    "orphan": "dep",
    "reparandum": "dep",
    "root": "ROOT",
    "vocative": "npadvmod",
}
REPORTING = frozenset(
    listed(
        "say tell report add explain announce claim note write state argue ask believe think suggest insist warn "
        "reply declare admit guess suppose recall remark confirm"
    )
)
LINKING = frozenset(listed("become seem appear look feel sound smell taste remain stay get grow turn prove go keep be"))
PARTICIPLE_PREPOSITIONS = frozenset(
    listed(
        "of in for by after before without from on about at with to since through despite into against upon besides "
        "instead towards toward over between beyond"
    )
)
NAME_TAGS = ("NNP", "NNPS")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET")
# These children belong to the clause, not to the predicate noun or adjective: they move to the copula.
CLAUSE_CHILDREN = frozenset(
    listed(
        "nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer expl aux mark cc punct advcl parataxis discourse "
        "vocative dislocated obl:unmarked"
    )
)
PREPOSITIONAL = frozenset(
    listed("obl obl:agent obl:unmarked nmod nmod:unmarked nmod:desc advmod xcomp acl advcl amod advcl:relcl")
)


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word of a treebank; `space` tells whether a space follows it in the text."""

    form: str
    lemma: str
    pos: str
    tag: str
    space: bool


@dataclass(slots=True)
class Tree:
    """A sentence with its heads (indices, ROOT for the root) and labels; `opens_block` where a paragraph starts."""

    words: list[Word]
    heads: list[int]
    deps: list[str]
    opens_block: bool = False
    opens_document: bool = False

    def children(self, head: int, *labels: str) -> list[int]:
        """The dependents of a word in text order, all or those with one of these labels."""
        return [i for i, h in enumerate(self.heads) if h == head and (not labels or self.deps[i] in labels)]

    def lift(self, child: int, label: str) -> None:
        """Let a dependent take its head's place; the old head hangs on it under `label`."""
        old = self.heads[child]
        self.heads[child], self.deps[child] = self.heads[old], self.deps[old]
        self.heads[old], self.deps[old] = child, label

    def ancestors(self, word: int) -> list[int]:
        """The word itself and all its heads up to the root."""
        path = [word]
        while self.heads[path[-1]] != ROOT and len(path) <= len(self.heads):
            path.append(self.heads[path[-1]])
        return path


def read_conllu(path: Path) -> Iterator[Tree]:
    """The trees of a CoNLL-U file as they stand there, multi-word tokens resolved, empty nodes left out."""
    block = document = False
    lines: list[list[str]] = []
    with path.open(encoding="utf-8") as source:
        for line in source:
            line = line.rstrip("\n")
            if line.startswith("#"):
                document |= line.startswith("# newdoc")
                block |= line.startswith(("# newdoc", "# newpar"))
            elif line:
                lines.append(line.split("\t"))
            elif lines:
                yield _tree(lines, block, document)
                block = document = False
                lines = []
    if lines:
        yield _tree(lines, block, document)


def _tree(lines: list[list[str]], block: bool, document: bool) -> Tree:
    tree = Tree([], [], [], block, document)
    joined_until, joined_space = 0, True
    for columns in lines:
        number, space = columns[0], "SpaceAfter=No" not in columns[9]
        if "." in number:
            continue
        if "-" in number:
            joined_until, joined_space = int(number.split("-")[1]), space
            continue
        if int(number) < joined_until:
            space = False
        elif int(number) == joined_until:
            space = joined_space
        pos = "PROPN" if columns[4] in NAME_TAGS else columns[3]
        tree.words.append(Word(columns[1], columns[2], pos, columns[4], space))
        tree.heads.append(int(columns[6]) - 1)
        tree.deps.append(columns[7])
    return tree


def clearnlp(tree: Tree) -> Tree:
    """The same tree in ClearNLP style (the steps of this module, in place); returned for convenience."""
    for step in STEPS:
        step(tree)
    return tree


def names(tree: Tree) -> None:
    for first in range(len(tree.words)):
        parts = tree.children(first, "flat")
        if not parts or tree.words[parts[-1]].pos == "NUM":
            continue
        others = [i for i in tree.children(first) if i not in parts]
        tree.lift(parts[-1], "compound")
        for part in parts[:-1]:
            tree.heads[part], tree.deps[part] = parts[-1], "compound"
        for other in others:
            tree.heads[other] = parts[-1]


def copulas(tree: Tree) -> None:
    for copula in range(len(tree.words)):
        if tree.deps[copula] != "cop":
            continue
        predicate = tree.heads[copula]
        outer = bool(tree.children(predicate, "nsubj:outer", "csubj:outer"))
        label = _predicate_label(tree, predicate, outer)
        moved = [
            i
            for i in tree.children(predicate)
            if i != copula and (_of_outer_clause if outer else _of_clause)(tree, i, copula, predicate)
        ]
        extraposed = bool(tree.children(predicate, "expl"))
        tree.lift(copula, label)
        for child in moved:
            tree.heads[child] = copula
            if tree.deps[child] == "csubj" and extraposed and child > copula:
                tree.deps[child] = "ccomp"


def _predicate_label(tree: Tree, predicate: int, outer: bool) -> str:
    pos, tag = tree.words[predicate].pos, tree.words[predicate].tag
    if tree.children(predicate, "case"):
        return "obl"
    if outer or (pos == "VERB" and tree.children(predicate, "nsubj", "mark") and tag not in ("VBN", "VBG", "JJ")):
        return "xcomp" if tag == "VB" and not tree.children(predicate, "nsubj") else "ccomp"
    if pos == "ADV":
        return "advmod"
    return "acomp" if pos in ("ADJ", "VERB") else "attr"


def _of_outer_clause(tree: Tree, child: int, copula: int, predicate: int) -> bool:
    return child < copula or tree.deps[child] in ("nsubj:outer", "csubj:outer", "punct", "parataxis")


def _of_clause(tree: Tree, child: int, copula: int, predicate: int) -> bool:
    dep, pos = tree.deps[child], tree.words[predicate].pos
    adjectival = pos in ("ADJ", "ADV", "VERB")
    if dep in CLAUSE_CHILDREN:
        return True
    if dep in ("advmod", "cc:preconj", "obl"):
        if child < copula or tree.words[child].lemma in ("not", "never"):
            return True
        if dep == "obl":
            return not adjectival
        if child > predicate:
            return tree.words[child].lemma != "enough"
        between = range(child + 1, predicate)
        return any(tree.heads[i] == predicate and (not adjectival or tree.deps[i] != "advmod") for i in between)
    if dep == "conj":
        clause = tree.children(child, "cop", "nsubj", "nsubj:pass", "aux", "aux:pass")
        return tree.words[child].pos in ("VERB", "AUX") or bool(clause)
    return False


def reported_speech(tree: Tree) -> None:
    for verb in range(len(tree.words)):
        if tree.deps[verb] != "parataxis" or tree.words[verb].lemma not in REPORTING:
            continue
        if tree.children(verb, "nsubj") and not tree.children(verb, "ccomp", "obj", "xcomp", "mark"):
            tree.lift(verb, "ccomp")


def prepositions(tree: Tree) -> None:
    for word in range(len(tree.words)):
        cases = [i for i in tree.children(word, "case") if tree.words[i].tag != "POS"]
        before, after = [i for i in cases if i < word], [i for i in cases if i > word]
        if before and tree.deps[word] != "nmod:poss":
            _head_by_prepositions(tree, word, before)
        elif after and not before:
            tree.deps[word] = "advmod" if tree.deps[word] in PREPOSITIONAL else tree.deps[word]
            tree.lift(after[0], "npadvmod")
        elif tree.words[word].tag == "VBG" and tree.deps[word] in ("advcl", "acl", "conj", "obl", "nmod"):
            marks = [i for i in tree.children(word, "mark") if i < word]
            clause = tree.children(word, "nsubj", "nsubj:pass")
            if marks and not clause and tree.words[marks[0]].lemma in PARTICIPLE_PREPOSITIONS:
                _head_by_prepositions(tree, word, marks[:1])


def _head_by_prepositions(tree: Tree, word: int, before: list[int]) -> None:
    first, old, head = before[0], tree.deps[word], tree.heads[word]
    outside = [
        i
        for i in tree.children(word)
        if i not in before and (tree.deps[i] in ("cc", "cc:preconj") or (i < first and tree.deps[i] != "det"))
    ]
    tree.lift(first, "pcomp" if tree.words[word].pos in ("VERB", "AUX", "ADV") else "pobj")
    if old in PREPOSITIONAL:
        tree.deps[first] = "agent" if old == "obl:agent" else "prep"
    if old == "conj" and head != ROOT and tree.deps[head] in ("pobj", "pcomp"):
        tree.heads[first] = _outermost_preposition(tree, head)
    for child in outside:
        tree.heads[child] = first
    chain = [first, *before[1:]]
    fixed = [i for i in tree.children(first, "fixed") if i < word]
    if tree.words[first].lemma in ("because", "due"):
        for i in fixed:
            tree.deps[i] = "pcomp"
    elif tree.words[first].lemma == "such" and fixed:
        tree.lift(fixed[0], "amod")
        tree.heads[word] = fixed[0]
        for child in tree.children(first):
            tree.heads[child] = fixed[0]
        chain[0] = fixed[0]
    else:
        chain[1:1] = fixed
    for upper, lower in itertools.pairwise(chain):
        tree.heads[lower], tree.deps[lower] = upper, "prep"
    tree.heads[word] = chain[-1]


def _outermost_preposition(tree: Tree, noun: int) -> int:
    top = tree.heads[noun]
    while tree.deps[top] == "prep" and tree.words[tree.heads[top]].tag == "IN" and tree.heads[top] == top - 1:
        top = tree.heads[top]
    return top


def coordination(tree: Tree) -> None:
    for head in range(len(tree.words)):
        previous = head
        for conjunct in [i for i in tree.children(head, "conj") if i > head]:
            tree.heads[conjunct] = previous
            for word in tree.children(conjunct, "cc"):
                if word < conjunct:
                    tree.heads[word] = previous
            previous = conjunct


def labels(tree: Tree) -> None:
    for word, dep in enumerate(tree.deps):
        tree.deps[word] = _label(tree, word, dep)


def _label(tree: Tree, word: int, dep: str) -> str:
    own, head = tree.words[word], tree.heads[word]
    over = tree.words[head] if head != ROOT else own
    if head == ROOT:
        return "ROOT"
    if dep in ("advmod", "det") and own.lemma in ("not", "never", "n't"):
        return "neg"
    if dep == "mark" and own.tag == "TO":
        return "aux"
    if dep == "xcomp" and own.pos != "VERB":
        if over.lemma in LINKING:
            return "acomp" if own.pos == "ADJ" else "attr"
        return "oprd" if own.pos in (*NOMINAL, "ADJ") else "xcomp"
    if dep == "nsubj" and over.lemma == "be" and any(tree.words[i].tag == "EX" for i in tree.children(head, "expl")):
        return "attr"
    if dep == "expl":
        return "expl" if own.tag == "EX" else "nsubj"
    if dep == "amod" and own.tag in NAME_TAGS:
        return "compound"
    if dep == "flat" and own.pos == "NUM":
        return "nummod"
    return RENAMED.get(dep, dep)


def punctuation(tree: Tree) -> None:
    """Punctuation hangs on the lowest word above both neighbours: one convention, whatever the treebank's."""
    marks = [i for i, dep in enumerate(tree.deps) if dep == "punct" and not tree.children(i)]
    loose = set(marks)
    words = [i for i in range(len(tree.words)) if i not in loose]
    root = next((i for i, h in enumerate(tree.heads) if h == ROOT), 0)
    for mark in marks:
        left = next((i for i in reversed(words) if i < mark), None)
        right = next((i for i in words if i > mark), None)
        if left is None or right is None:
            tree.heads[mark] = root if mark != root else ROOT
            continue
        above = set(tree.ancestors(right))
        tree.heads[mark] = next((i for i in tree.ancestors(left) if i in above), root)


STEPS: tuple[Callable[[Tree], None], ...] = (
    names,
    copulas,
    reported_speech,
    prepositions,
    coordination,
    labels,
    punctuation,
)


def tree_doc(vocab: Vocab, trees: list[Tree]) -> Doc:
    """Consecutive trees as one annotated text, in the treebank's own tokens."""
    words = [w for tree in trees for w in tree.words]
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for tree in trees:
        offset = len(heads)
        heads += [offset + (i if head < 0 else head) for i, head in enumerate(tree.heads)]
        starts += [i == 0 for i in range(len(tree.heads))]
    return Doc(
        vocab,
        words=[w.form for w in words],
        spaces=[w.space for w in words],
        tags=[w.tag for w in words],
        pos=[w.pos for w in words],
        lemmas=[w.lemma for w in words],
        heads=heads,
        deps=[dep for tree in trees for dep in tree.deps],
        sent_starts=starts,
    )


def blocks(trees: Iterable[Tree], longest: int = 8) -> Iterator[list[Tree]]:
    """The trees paragraph by paragraph, none of more than `longest` sentences."""
    block: list[Tree] = []
    for tree in trees:
        if block and (tree.opens_block or tree.opens_document or len(block) >= longest):
            yield block
            block = []
        block.append(tree)
    if block:
        yield block
