"""What "it" and "they" mean that open a headline: the subject they stand for, where the words allow only one.

1. In a clause beside a main one, its subject: "The storm killed 14 when it hit the coast".
2. Of what somebody says, the speaker, where a thing or a body speaks: "The company said it would close".
3. At the head of a sentence, whom or what the sentence before brought in as its subject and nothing else can be:
   "A wallet was handed in at the desk. It was returned". Not "A bomb struck a mosque. It was built …".

A pronoun that stays is better than a wrong noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.entities.titles import sex_of
from extract.events.fitting import phrase
from extract.events.names import Names, name_of
from extract.events.subjects import subject_of
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.wording import words
from extract.events.words import BODIES, DECIDING, GROUPS, NOBODY, REPORTING, SAYING, TIME_NOUNS
from extract.records import Mention

_NAMED = frozenset({"he", "she"})
_UNDERGOING = frozenset({"him", "her"})
_SMALL = frozenset({"ADP", "ADV", "CCONJ", "DET", "PUNCT"})
_PARTIES = frozenset({"ORG", "PERSON"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_SEVERAL = frozenset({"they"})
_ONE = frozenset({"it"})
_CUT = frozenset(["relcl", "acl", "appos", "advcl", "parataxis", "punct", "ccomp", "dep", "meta"])
_CLAUSES = frozenset({"advcl", "conj", "ccomp"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "several", "some", "two", "three", "four", "five", "six"})
_LOCATING = frozenset({"after", "at", "by", "during", "from", "in", "into", "near", "on", "outside", "with"})
# What is told of a building as often as of who or what was there.
_OF_PLACES = frozenset({"build", "close", "establish", "found", "open", "reopen", "renovate"})
_LONGEST = 7  # words


def pronouns(names: Names) -> Iterator[Mention]:
    """The mentions that pronouns of a sentence make by its tree: "he" of the one person who does what is told around
    it, "him" of the one to whom the same subject did what is told before."""
    tree = names.tree
    for index, token in enumerate(tree.tokens):
        word = token.text.lower()
        if token.tag != "PRP" or index in names.at or word not in _NAMED | _UNDERGOING:
            continue
        doer = word in _NAMED and token.dep in SUBJECTS
        meant = _doer(names, index) if doer else _undergoer(names, index) if token.dep == "dobj" else None
        if meant is not None and meant.label == "PERSON" and _sex_fits(meant, word):
            yield Mention(token.start, token.end, token.text, meant.label, name_of(meant))


def _doer(names: Names, pronoun: int) -> Mention | None:
    """The subject of the clause around the pronoun's, where nobody of its kind is named between the two."""
    tree = names.tree
    for node in tree.path(pronoun)[2:]:
        subject = tree.child(node, *SUBJECTS) if tree.is_verb(node) else None
        if subject is None:
            continue
        mention = names.at.get(subject)
        if mention is None or subject > pronoun or tree.tokens[subject].tag in ("WP", "WDT"):
            return None
        own = tree.inside(mention.start, mention.end)
        between = range(own[-1] + 1, pronoun)
        if any((other := names.at.get(i)) is not None and other.label == "PERSON" for i in between):
            return None
        return None if any(tree.tokens[i].text in _QUOTES for i in between) else mention
    return None


def _undergoer(names: Names, pronoun: int) -> Mention | None:
    """Whom the subject of a verb did something to before: "police arrested Omar Noor and charged | him"."""
    tree = names.tree
    verb = tree.parent(pronoun)
    while tree.tokens[verb].dep == "conj" and tree.child(verb, *SUBJECTS) is None:
        verb = tree.parent(verb)
        thing = tree.child(verb, "dobj")
        called = None if thing is None or thing in names.at else tree.child(thing, "appos")  # "the journalist | Noor"
        mention = None if thing is None else names.at.get(thing if called is None else called)
        if mention is not None and tree.is_verb(verb):
            doer = tree.child(verb, *SUBJECTS)
            two = {name_of(one) for one in (mention, None if doer is None else names.at.get(doer)) if one is not None}
            told = [one for one in names.mentions if one.label == "PERSON" and one.start < tree.starts[pronoun]]
            return mention if two.issuperset(map(name_of, told)) else None
    return None


def _sex_fits(meant: Mention, word: str) -> bool:
    sex = sex_of(name_of(meant).split()[0])
    return not sex or sex == ("f" if word in ("her", "she") else "m")


def without_pronoun(what: str, names: Names, clause: int, before: Names | None) -> tuple[str, tuple[str, ...]]:
    """The headline with its opening pronoun replaced by what it stands for, and whom that names, who take part then;
    unchanged and nobody where that is not clear.

    `clause`: the predicate it is made of; `before`: the sentence that this one follows in its paragraph.
    """
    first, _, rest = what.partition(" ")
    tree = names.tree
    if first.lower() not in _ONE | _SEVERAL or not rest:
        return what, ()
    pronoun = subject_of(tree, clause)
    if pronoun is None or tree.tokens[pronoun].text.lower() != first.lower() or pronoun in names.at:
        return what, ()
    if first.lower() == "it" and _stands_for_nothing(tree, pronoun):
        return what, ()
    told, noun = names, _in_sentence(names, clause, pronoun)
    if noun is None and before is not None:
        told, noun = before, _of_sentence_before(names, clause, pronoun, before)
    meant = "" if noun is None else _spelled(told, noun)
    if noun is None or not meant:
        return what, ()
    takes_part = (one for i in _with_joined(told.tree, noun) if (one := told.at.get(i)) is not None)
    return f"{meant[:1].upper()}{meant[1:]} {rest}", tuple(name_of(one) for one in takes_part if one.label in _PARTIES)


def _stands_for_nothing(tree: Tree, pronoun: int) -> bool:
    """ "It was resolved to …", "It is believed that …"."""
    verb = tree.parent(pronoun)
    passive = tree.child(verb, "auxpass") is not None and tree.child(verb, "xcomp", "ccomp", "csubj") is not None
    return passive and tree.lemma(verb) in SAYING | DECIDING | _HELD_TRUE


_HELD_TRUE = frozenset({"resolve", "believe", "estimate", "expect", "feel", "hope", "know", "think", "understand"})


def _in_sentence(names: Names, clause: int, pronoun: int) -> int | None:
    """The main clause's subject, for a pronoun in a clause beside it."""
    tree = names.tree
    for node in tree.path(clause)[:-1]:
        above, dep = tree.parent(node), tree.tokens[node].dep
        if dep not in _CLAUSES or not tree.is_verb(above):
            return None
        subject = subject_of(tree, above)
        if subject is None or subject == pronoun or subject > pronoun:
            continue
        if any(tree.tokens[i].tag == "WDT" for a in tree.among(node, "prep") for i in tree.children[a]):
            return None  # "was wrong, after which it was sent again"
        speaks = dep == "ccomp"
        if speaks and (tree.lemma(above) not in REPORTING or _is_person(names, subject)):
            return None
        return subject if _agrees(names, subject, pronoun, tree) else None
    return None


def _of_sentence_before(names: Names, clause: int, pronoun: int, before: Names) -> int | None:
    """What the sentence before is about, for a pronoun that opens this one."""
    tree = names.tree
    day = names.dates | names.dateline
    opens = all(_is_small(tree, i) or i in day for i in range(pronoun))
    if not opens or tree.lemma(clause) in _OF_PLACES:
        return None
    other = before.tree
    root = next((i for i in range(len(other.tokens)) if other.is_root(i) and other.is_verb(i)), None)
    subject = None if root is None else other.child(root, *SUBJECTS)
    if subject is None or not _agrees(before, subject, pronoun, tree):
        return None
    named = before.at.get(subject)
    bodies = {name_of(one) for one in before.mentions if one.label == "ORG"}
    if named is not None and bodies == {name_of(named)}:
        return subject
    if not _is_new(before, subject) and not _are_the_people(before, subject):
        return None
    own = set(other.subtree(subject))
    for index, token in enumerate(other.tokens):
        if index in own or index in before.dates or token.pos not in NOMINAL or token.dep == "compound":
            continue
        located = token.dep == "pobj" and other.lemma(other.parent(index)) in _LOCATING
        if not located and _agrees(before, index, pronoun, tree):
            return None
    return subject


def _are_the_people(names: Names, subject: int) -> bool:
    """Whether a subject is two or more people by name and nobody else is named: "Pike and Hennessy were arrested"."""
    joined = {name_of(one) for i in _with_joined(names.tree, subject) if (one := names.at.get(i)) is not None}
    return len(joined) > 1 and joined == {name_of(one) for one in names.mentions if one.label == "PERSON"}


def _with_joined(tree: Tree, noun: int) -> list[int]:
    """The noun and those joined to it: "Pike and | Hennessy"."""
    return [noun, *(i for other in tree.among(noun, "conj") for i in _with_joined(tree, other))]


def _is_small(tree: Tree, index: int) -> bool:
    """A word that stands before a subject without being one: "In the year ended 31 December"."""
    token = tree.tokens[index]
    return token.pos in _SMALL or token.dep == "npadvmod" or tree.lemma(index) in TIME_NOUNS


def _is_new(names: Names, subject: int) -> bool:
    """Whether a subject is brought in here, as what is told next goes on with it: "A wallet", "Two men"."""
    tree = names.tree
    articles = [tree.tokens[i].text.lower() for i in tree.children[subject] if tree.tokens[i].pos in ("DET", "NUM")]
    bare = not articles and tree.tokens[subject].tag == "NNS"
    counted = any(tree.tokens[i].pos == "NUM" for i in tree.children[subject])
    return bare or counted or bool(_INDEFINITE.intersection(articles))


def _agrees(names: Names, noun: int, pronoun: int, tree: Tree) -> bool:
    """Whether "they" can stand for this noun, or "it"."""
    token = names.tree.tokens[noun]
    joined = any(names.tree.tokens[i].pos in NOMINAL for i in names.tree.among(noun, "conj"))
    named = names.at.get(noun)
    body = named is not None and named.label == "ORG"
    several = (token.tag in ("NNS", "NNPS") and not body) or joined or token.text.lower() in ("people", "police")
    if token.pos not in NOMINAL or names.tree.lemma(noun) in NOBODY:
        return False
    if tree.tokens[pronoun].text.lower() in _SEVERAL:
        return several
    return not several and not _is_person(names, noun)


def _is_person(names: Names, noun: int) -> bool:
    tree = names.tree
    mention = names.at.get(noun)
    if mention is not None:
        return mention.label == "PERSON"
    return tree.tokens[noun].pos == "PROPN" or tree.lemma(noun) in _PEOPLE


# Of who acts for others, one alone is a person; of these words, a body.
_PEOPLE = (GROUPS | {"boy", "child", "girl", "man", "resident", "victim", "witness", "woman"}) - BODIES


def _spelled(names: Names, noun: int) -> str:
    """The noun with what stands beside it, where that is short; a body by its name."""
    named = names.at.get(noun)
    if named is not None and named.label == "ORG" and names.tree.child(noun, "conj") is None:
        first = names.tree.inside(named.start, named.end)[0]
        article = first > 0 and names.tree.tokens[first - 1].text.lower() == "the"
        return f"the {name_of(named)}" if article else name_of(named)
    said = words(names, phrase(names.tree, noun, names.dates, _CUT))
    if len(said) > _LONGEST:
        said = words(names, phrase(names.tree, noun, names.dates, _CUT | {"prep"}))
    return " ".join(said) if 0 < len(said) <= _LONGEST else ""
