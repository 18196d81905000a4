"""`what`: a short headline made of the clause: subject, predicate, object, then what places it.

The words are the text's own in their own order; names are canonical; dates, relative clauses, asides and quotation
marks are left out, and the least telling phrases go first where there are more than `LIMIT` words.
"""

from __future__ import annotations

from itertools import pairwise

from extract.events.roles import Names, name_of
from extract.events.tree import NOMINAL, Tree
from extract.events.words import ALLEGING, REPORTING, WRITINGS

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
    groups = _groups(tree, names, predicate, date)
    text = _ordered(names, groups, _fit(names, groups))
    if tree.tokens[predicate].dep == "relcl" and _lacks_object(tree, predicate):
        thing = _words(names, _phrase(tree, tree.parent(predicate), date, _CUT))
        if thing:
            text = f"{text} {' '.join([thing[0].lower() if thing[0] in _ARTICLES else thing[0], *thing[1:7]])}"
    return text


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells of the noun it hangs on as its object ("a post he held")."""
    objects = tree.among(verb, "dobj")
    if objects:
        return any(tree.tokens[i].tag in ("WDT", "WP") for i in objects)
    own = tree.child(verb, "nsubj")
    relative = own is None or tree.tokens[own].tag in ("WDT", "WP") or tree.tokens[own].text.lower() == "that"
    others = tree.child(verb, "auxpass", "nsubjpass", "attr", "acomp", "ccomp", "xcomp", "prt", "advmod", "mark")
    return not relative and others is None and not any(tree.child(i, "pobj") is None for i in tree.among(verb, "prep"))


def _ordered(names: Names, groups: list[tuple[int, list[int]]], chosen: list[int]) -> str:
    """The words in the text's order, but what opens the sentence behind the rest ("Ministers met at a talk")."""
    tree = names.tree
    subject = min((i for rank, group in groups if rank == 1 for i in group), default=0)
    verb = min((i for rank, group in groups if rank == 0 for i in group), default=0)
    aside = {i for rank, group in groups if rank > 2 and group and group[-1] < subject < verb for i in group}
    if subject > verb and tree.tokens[verb].tag in ("VBN", "VBG") and tree.tokens[verb].dep == "advcl":
        who = [i for i in chosen if i in {i for rank, group in groups if rank == 1 for i in group}]
        others = [i for i in chosen if i not in who]
        if not who or not others or (len(who) == 1 and tree.tokens[who[0]].pos == "PRON"):
            return _spell(names, others or chosen)
        rest = _words(names, others)
        return " ".join([_spell(names, who), rest[0][:1].lower() + rest[0][1:], *rest[1:]])
    opening = [i for i in chosen if i in aside]
    if not opening:
        return _spell(names, chosen)
    first, text = tree.tokens[opening[0]], " ".join(_words(names, opening))
    lowered = text if first.pos == "PROPN" or opening[0] in names.at else text[:1].lower() + text[1:]
    return f"{_spell(names, [i for i in chosen if i not in aside])} {lowered}"


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
            elif verb == predicate and other > verb and (dep == "xcomp" or (dep == "advcl" and _is_aim(tree, other))):
                groups.append((3, _phrase(tree, other, date, _CUT - {"mark"})))
            elif dep == "prep" and verb == predicate and tree.lemma(other) != "accord":
                phrase = _phrase(tree, other, date, _CUT)
                if len(phrase) > 1:
                    groups.append((3 if any(i in names.at for i in phrase) else 4, phrase))
    return groups


def _is_aim(tree: Tree, verb: int) -> bool:
    """An infinitive of purpose without a subject ("voted to extend the mission")."""
    return tree.tokens[verb].tag == "VB" and tree.child(verb, "nsubj", "nsubjpass", "mark", "cop") is None


def _chain(tree: Tree, predicate: int) -> list[int]:
    """The predicate and the verbs that govern it as their complement: "refused to return" needs "refused"."""
    chain = [predicate]
    while len(chain) < 4:
        above, dep = tree.parent(chain[-1]), tree.tokens[chain[-1]].dep
        if dep == "xcomp" and tree.tokens[above].dep == "acomp" and tree.lemma(tree.parent(above)) == "be":
            chain += [above, tree.parent(above)]
            break
        if dep == "pcomp" and tree.tokens[above].dep == "prep" and tree.lemma(tree.parent(above)) in ALLEGING:
            chain += [above, tree.parent(above)]
            continue
        aim = dep == "advcl" and _is_aim(tree, chain[-1]) and above < chain[-1]
        ready = dep in ("advcl", "ccomp") and tree.tokens[chain[-1]].tag == "VB" and tree.lemma(above) == "be"
        if not (dep == "xcomp" or aim or ready) or not tree.is_verb(above):
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
    content = tree.child(verb, "ccomp") or _in_writing(tree, verb)
    if content is None and tree.child(verb, "dobj") is None:
        main = ("ROOT", "ccomp", "parataxis", "advcl")
        earlier = [i for i in range(verb) if tree.is_verb(i) and tree.tokens[i].dep in main]
        quoted = any(token.text in ("”", "''", '"') for token in tree.tokens[: verb + 1])
        content = earlier[0] if earlier and (quoted or tree.tokens[verb].dep == "parataxis") else None
    return content


def _in_writing(tree: Tree, verb: int) -> int | None:
    """The that-clause the parse hung on what the words stand in ("said in a statement that they had left")."""
    for index in range(verb + 1, len(tree.tokens)):
        if tree.tokens[index].text.lower() == "that" and tree.is_verb(tree.parent(index)):
            clause = tree.parent(index)
            holder = tree.parent(clause)
            written = tree.lemma(holder) in WRITINGS and tree.parent(tree.parent(holder)) == verb
            return clause if written and tree.tokens[clause].dep in ("relcl", "acl", "ccomp") else None
    return None


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
            return _topmost(tree, above) if token.dep == "acl" and token.tag == "VBN" else above
        if token.dep not in ("conj", "xcomp", "advcl", "pcomp"):
            break
        predicate = tree.parent(above) if token.dep == "pcomp" else above
    return _left_of(tree, predicate)


def _topmost(tree: Tree, noun: int) -> int:
    """The noun of a whole sentence whose verb the parse took for a participle ("The trial of the mayor opened.")."""
    tokens = tree.tokens
    root = tree.path(noun)[-1]
    finite = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
    held = root < noun and all(tokens[i].dep in ("pobj", "prep") for i in tree.path(noun)[:-1])
    return root if held and not finite and tokens[root].pos in NOMINAL and tokens[-1].text == "." else noun


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
    if previous < 0 or not 0 < index - previous <= 2:
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
