"""`what`: a short headline made of the clause: subject, predicate, object, then what places it.

The words are the text's own in their own order; names are canonical; dates, relative clauses, asides and quotation
marks are left out, and the least telling phrases go first where there are more than `LIMIT` words.
"""

from __future__ import annotations

from extract.events.roles import Names, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.words import REPORTING

LIMIT = 12
_CUT = frozenset(
    {"relcl", "acl", "appos", "advcl", "parataxis", "punct", "cc", "conj", "mark", "intj", "ccomp", "meta", "discourse"}
)
_CUT_NOUN = frozenset({"relcl", "appos", "advcl", "parataxis", "intj", "ccomp", "meta", "discourse"})
_VERB_GROUP = ("aux", "auxpass", "neg", "prt", "cop")
_OBJECTS = ("dobj", "obj", "dative", "attr", "oprd", "acomp", "agent", "xcomp")


def headline(names: Names, predicate: int, date: set[int], depth: int = 0) -> str:
    """The clause of `predicate` as a headline of at most `LIMIT` words (a quoting one a little more)."""
    tree = names.tree
    if tree.tokens[predicate].pos in NOMINAL and tree.child(predicate, "cop", "nsubj", "nsubjpass") is None:
        return _sentence(names, _fit(names, [(0, _phrase(tree, _noun_top(tree, predicate), date, _CUT_NOUN))]))
    groups: list[tuple[int, list[int]]] = [(0, _verb_group(tree, predicate))]
    subject = _subject(tree, predicate)
    if subject is not None:
        groups.append((1, _phrase(tree, subject, date, _CUT)))
    content = tree.child(predicate, "ccomp") if tree.lemma(predicate) in REPORTING else None
    for other in tree.children[predicate]:
        dep = tree.tokens[other].dep
        if dep in _OBJECTS:
            groups.append((2, _phrase(tree, other, date, _CUT)))
        elif dep == "prep":
            phrase = _phrase(tree, other, date, _CUT)
            if len(phrase) > 1:
                groups.append((3 if any(i in names.at for i in phrase) else 4, phrase))
    if subject is not None and subject > predicate and content is not None:
        groups[1:2] = []
    words = _fit(names, groups)
    text = _sentence(names, words, subject)
    if content is not None and depth == 0:
        said = headline(names, content, date, depth + 1)
        who = _words(names, _phrase(tree, subject, date, _CUT), subject) if subject is not None else []
        verb = tree.tokens[predicate].text
        text = f"{' '.join(who[:5])} {verb}: {said}".strip() if who else said
        text = text[:1].upper() + text[1:]
    return text


def _noun_top(tree: Tree, noun: int) -> int:
    """The head of the phrase the noun stands in as a modifier ("attack helicopter" keeps its head)."""
    return noun


def _subject(tree: Tree, predicate: int) -> int | None:
    """Own subject, the noun a participle or relative clause hangs on, or the shared one of coordinated verbs."""
    for _ in range(4):
        own = tree.child(predicate, "nsubj", "nsubjpass", "csubj")
        token = tree.tokens[predicate]
        above = tree.parent(predicate)
        if own is not None and tree.tokens[own].tag not in ("WDT", "WP") and tree.tokens[own].text.lower() != "that":
            return own
        if above == predicate:
            return None
        if token.dep in ("acl", "relcl"):
            return above
        if token.dep in ("conj", "xcomp", "advcl"):
            predicate = above
            continue
        return None
    return None


def _verb_group(tree: Tree, predicate: int) -> list[int]:
    return sorted([predicate, *tree.among(predicate, *_VERB_GROUP)])


def _phrase(tree: Tree, head: int, date: set[int], without: frozenset[str]) -> list[int]:
    """The phrase below `head` without dates and asides; empty where only a preposition of the date is left."""
    kept = []
    todo = [head]
    while todo:
        node = todo.pop()
        if node in date:
            continue
        kept.append(node)
        for other in tree.children[node]:
            dep = tree.tokens[other].dep
            if dep in without or (
                tree.tokens[other].pos in ("PUNCT", "SPACE") and tree.tokens[other].text not in "-$€£%"
            ):
                continue
            if dep == "prep" and date & set(tree.subtree(other)) and not set(tree.subtree(other)) - date - {other}:
                continue
            todo.append(other)
    content = [i for i in kept if tree.tokens[i].pos not in ("ADP", "DET", "PUNCT", "SCONJ", "PART")]
    return sorted(kept) if content else []


def _fit(names: Names, groups: list[tuple[int, list[int]]]) -> list[int]:
    """The most telling groups that stay within the limit, in the order of the text; the first is always in."""
    chosen: set[int] = set()
    for _, group in sorted(groups, key=lambda item: item[0]):
        room = LIMIT - _count(names, chosen)
        if room <= 0:
            break
        if _count(names, set(group)) > room:
            group = _shorten(names, group, room)
        chosen.update(group)
    return sorted(chosen)


def _count(names: Names, indexes: set[int]) -> int:
    return len(_words(names, sorted(indexes), None))


def _shorten(names: Names, group: list[int], room: int) -> list[int]:
    """The front of a phrase up to a place where it may end."""
    tree = names.tree
    cut = list(group)
    while cut and (
        _count(names, set(cut)) > room
        or tree.tokens[cut[-1]].pos in ("ADP", "DET", "CCONJ", "ADJ", "PART", "SCONJ", "PUNCT")
    ):
        cut.pop()
    return cut


def _words(names: Names, indexes: list[int], subject: int | None) -> list[str]:
    """The words with each name given once, by its canonical name."""
    tree = names.tree
    words: list[str] = []
    last = None
    for index in indexes:
        mention = names.at.get(index)
        token = tree.tokens[index]
        if mention is not None and mention.label != "NORP" and token.text.lower() not in ("'s", "’s", "'", "’"):
            if mention is last:
                continue
            last = mention
            own = token.text.lower()
            name = name_of(mention)
            words.extend(
                [name + "’s"] if token.tag == "PRP$" or own in ("his", "her", "their", "its") else name.split()
            )
            continue
        glued = token.text in ("'s", "’s", "'", "’", "n't", "n’t", "%", "-") or (token.tag == "POS")
        if words and (glued or (words[-1] in "$€£-" and words[-1])):
            words[-1] += token.text
        else:
            words.append(token.text)
    return words


def _sentence(names: Names, indexes: list[int], subject: int | None = None) -> str:
    words = _words(names, indexes, subject)
    while words and words[0].lower() in ("and", "but", "or", ",", "that"):
        words = words[1:]
    text = " ".join(word.strip() for word in words).strip(" ,;:-–—")
    return text[:1].upper() + text[1:]
