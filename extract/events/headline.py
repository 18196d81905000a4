"""`what`: a short headline made of the clause: subject, predicate, object, then what places it.

The words are the text's own in their own order; names are canonical; dates, relative clauses, asides and quotation
marks are left out, and the least telling phrases go first where there are more than `LIMIT` words.
"""

from __future__ import annotations

from itertools import pairwise

from extract.events.roles import Names, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.words import PLANNING, REPORTING

LIMIT = 12
_CUT = frozenset(
    [
        "relcl",
        "acl",
        "appos",
        "advcl",
        "parataxis",
        "punct",
        "cc",
        "conj",
        "mark",
        "intj",
        "ccomp",
        "meta",
        "discourse",
        "dep",
        "predet",
        "preconj",
    ]
)
_CUT_NOUN = _CUT - {"punct", "cc", "conj", "acl", "mark"}
_VERB_GROUP = ("aux", "auxpass", "neg", "prt", "cop", "expl")
_OBJECTS = ("dobj", "obj", "dative", "attr", "oprd", "acomp", "agent")
_LOOSE_ENDS = ("ADP", "DET", "CCONJ", "PART", "SCONJ", "PUNCT")
_STOPS = frozenset({"—", "–", "--", ":", ";", "“", "”", '"', "``", "''"})
_LONGEST = 60  # tokens of a phrase that are looked at: a list of a thousand names is still one phrase
_ARTICLES = ("The", "A", "An")
_CURRENCIES = ("$", "€", "£", "US$")
_POSSESSIVE = ("his", "her", "their", "its")


def headline(names: Names, predicate: int, date: set[int], depth: int = 0) -> str:
    """The clause of `predicate` as a headline of at most `LIMIT` words (one that quotes, a little more)."""
    tree = names.tree
    if tree.tokens[predicate].pos in NOMINAL and tree.child(predicate, "cop", "nsubj", "nsubjpass") is None:
        return _spell(names, _fit(names, [(0, _phrase(tree, predicate, date, _CUT_NOUN))]))
    if tree.lemma(predicate) in REPORTING and depth == 0:
        content = said(tree, predicate)
        if content is not None:
            return _quoting(names, predicate, content, date)
    text = _spell(names, _fit(names, _groups(tree, names, predicate, date)))
    objects = [i for i in tree.among(predicate, "dobj") if tree.tokens[i].tag in ("WDT", "WP")]
    if objects and tree.tokens[predicate].dep == "relcl":
        thing = _words(names, _phrase(tree, tree.parent(predicate), date, _CUT))
        text = (
            f"{text} {' '.join([thing[0].lower() if thing[0] in _ARTICLES else thing[0], *thing[1:7]])}"
            if thing
            else text
        )
    return text


def _groups(tree: Tree, names: Names, predicate: int, date: set[int]) -> list[tuple[int, list[int]]]:
    """Phrases of the clause with how telling they are, 0 most."""
    chain = _chain(tree, predicate)
    verbs = sorted({i for verb in chain for i in [verb, *tree.among(verb, *_VERB_GROUP)]} - date)
    groups: list[tuple[int, list[int]]] = [(0, verbs)]
    subject = _subject(tree, chain[-1])
    if subject is not None:
        groups.append((1, _phrase(tree, subject, date, _CUT)))
    for verb in chain:
        for other in tree.children[verb]:
            dep = tree.tokens[other].dep
            if other in chain or other in date or tree.tokens[other].tag in ("WDT", "WP"):
                continue
            if dep in _OBJECTS:
                groups.append((2, _phrase(tree, other, date, _CUT)))
            elif dep == "xcomp" and verb == predicate:
                groups.append((3, _phrase(tree, other, date, _CUT - {"mark"})))
            elif dep == "prep" and verb == predicate and tree.lemma(other) != "accord":
                phrase = _phrase(tree, other, date, _CUT)
                if len(phrase) > 1:
                    groups.append((3 if any(i in names.at for i in phrase) else 4, phrase))
    return groups


def _chain(tree: Tree, predicate: int) -> list[int]:
    """The predicate and the verbs that govern it as their complement: "refused to return" needs "refused"."""
    chain = [predicate]
    while len(chain) < 4:
        above, dep = tree.parent(chain[-1]), tree.tokens[chain[-1]].dep
        aim = dep == "advcl" and tree.lemma(above) in PLANNING and tree.tokens[chain[-1]].tag == "VB"
        if not (dep == "xcomp" or aim) or not tree.is_verb(above):
            break
        chain.append(above)
    return chain


def _quoting(names: Names, predicate: int, content: int, date: set[int]) -> str:
    """Who says what: "Name said: ..."; the content alone where nobody is named."""
    tree = names.tree
    what = headline(names, content, date, 1)
    subject = _subject(tree, predicate)
    who = _words(names, _phrase(tree, subject, date, _CUT)) if subject is not None else []
    if not who:
        return what
    verb = "said" if tree.lemma(predicate) == "tell" else tree.tokens[predicate].text
    return _capital(f"{' '.join(who[:6])} {verb}: {what}")


def said(tree: Tree, verb: int) -> int | None:
    """The predicate of what a reporting verb passes on: its clause, or the sentence's main verb that it trails."""
    content = tree.child(verb, "ccomp")
    if content is None and tree.child(verb, "dobj") is None:
        main = ("ROOT", "ccomp", "parataxis", "advcl")
        earlier = [i for i in range(verb) if tree.is_verb(i) and tree.tokens[i].dep in main]
        quoted = any(token.text in ("”", "''", '"') for token in tree.tokens[: verb + 1])
        content = earlier[0] if earlier and (quoted or tree.tokens[verb].dep == "parataxis") else None
    return content


def _subject(tree: Tree, predicate: int) -> int | None:
    """Own subject, the noun a participle or relative clause hangs on, or the shared one of coordinated verbs."""
    for _ in range(5):
        own = tree.child(predicate, "nsubj", "nsubjpass", "csubj")
        token = tree.tokens[predicate]
        above = tree.parent(predicate)
        if own is not None and tree.tokens[own].tag not in ("WDT", "WP") and tree.tokens[own].text.lower() != "that":
            return own
        if above == predicate:
            break
        if token.dep in ("acl", "relcl"):
            return above
        if token.dep not in ("conj", "xcomp", "advcl", "pcomp"):
            break
        predicate = tree.parent(above) if token.dep == "pcomp" else above
    return _left_of(tree, predicate)


def _left_of(tree: Tree, predicate: int) -> int | None:
    """For a finite verb that the parse gives no subject: the first noun of the stretch without verbs before it."""
    bare = tree.tokens[predicate].tag == "VB" and tree.child(predicate, "aux") is None
    if tree.tokens[predicate].tag not in ("VBD", "VBZ", "VBP", "VBN", "MD") and not bare:
        return None
    first = predicate
    while first > 0 and not tree.is_verb(first - 1) and tree.tokens[first - 1].text not in _STOPS:
        first -= 1
    for index in range(first, predicate):
        token = tree.tokens[index]
        if token.pos in NOMINAL and token.dep not in ("compound", "pobj", "npadvmod", "poss", "nmod", "amod"):
            return index
    return None


def _phrase(tree: Tree, head: int, date: set[int], without: frozenset[str]) -> list[int]:
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
            pair = token.dep in ("conj", "cc") and tree.lemma(tree.parent(node)) == "between"
            if (token.dep in without and not pair) or token.pos in ("PUNCT", "SPACE"):
                continue
            if token.dep == "prep" and not set(tree.subtree(other)) - date - {other}:
                continue
            todo.append(other)
    return sorted(kept) if any(tree.tokens[i].pos not in _LOOSE_ENDS for i in kept) else []


def _fit(names: Names, groups: list[tuple[int, list[int]]]) -> list[int]:
    """The most telling groups that stay within the limit, in the order of the text."""
    chosen: set[int] = set()
    for rank, group in sorted(groups, key=lambda item: (item[0], item[1][:1])):
        room = LIMIT - _count(names, chosen)
        if room <= 0:
            break
        group = group[:_LONGEST]
        if _count(names, set(group)) > room or (rank == 1 and _count(names, set(group)) > 8):
            group = _shorten(names, group, min(room, 8 if rank == 1 else room))
        chosen.update(group)
    return sorted(chosen)


def _count(names: Names, indexes: set[int]) -> int:
    return len(_words(names, sorted(indexes)))


def _shorten(names: Names, group: list[int], room: int) -> list[int]:
    """The front of a phrase, up to a place where it may end."""
    tree = names.tree
    cut = list(group)
    while cut and (_count(names, set(cut)) > room or tree.tokens[cut[-1]].pos in (*_LOOSE_ENDS, "ADJ", "NUM")):
        cut.pop()
    return cut


def _words(names: Names, indexes: list[int]) -> list[str]:
    """The words, each name once and canonical, written together where the text does so."""
    tree = names.tree
    words: list[str] = []
    last_mention, previous = None, -2
    for index in indexes:
        mention, token = names.at.get(index), tree.tokens[index]
        glued = _glued(tree, previous, index)
        previous = index
        if mention is not None and mention.label != "NORP" and token.tag != "POS":
            if mention is last_mention:
                continue
            last_mention = mention
            name = name_of(mention).split()
            if words and words[-1].lower() == "the" and name[0].lower() == "the":
                words.pop()
            if token.tag == "PRP$" or token.text.lower() in _POSSESSIVE:
                name[-1:] = [name[-1] + "’s"]
            words.extend(name)
        elif glued is not None and words:
            words[-1] += glued + token.text
        elif token.text.strip():
            words.append(token.text)
    return words


def _glued(tree: Tree, previous: int, index: int) -> str | None:
    """What stands between two words that the text writes as one ("", "-"); None where a space does."""
    if previous < 0 or index - previous > 2:
        return None
    between = tree.tokens[previous + 1 : index]
    if any(token.text not in ("-", "–", "/", ".", "’", "'") for token in between):
        return None
    run = tree.tokens[previous : index + 1]
    if all(a.end == b.start for a, b in pairwise(run)):
        return "".join(token.text for token in between)
    return None


def _spell(names: Names, indexes: list[int]) -> str:
    tree = names.tree
    kept = list(indexes)
    while (
        kept
        and tree.tokens[kept[-1]].dep != "prt"
        and (tree.tokens[kept[-1]].pos in _LOOSE_ENDS or tree.tokens[kept[-1]].text in _CURRENCIES)
    ):
        kept.pop()
    while kept and tree.tokens[kept[0]].pos in ("CCONJ", "SCONJ", "PUNCT"):
        kept.pop(0)
    return _capital(" ".join(_words(names, kept or indexes)).strip(" ,;:-–—"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
