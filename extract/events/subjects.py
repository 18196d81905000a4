"""Whom or what a predicate is told of, also where the parse gives it no subject of its own."""

from __future__ import annotations

from extract.events.arguments import blamed, noun_before, who_is
from extract.events.charges import taken_for
from extract.events.deed_words import HARM
from extract.events.parse import FINITE
from extract.events.tree import NOMINAL, Tree
from extract.events.words import PHASE

_ARISING = frozenset({"arise", "break", "erupt", "happen", "occur"})
STOPS = frozenset({"—", "–", "--", ":", ";", "“", "”", '"', "``", "''"})


def _own(tree: Tree, predicate: int) -> int | None:
    """The subject that the parse gives a verb; "that" only where there is no other ("3. That on 3 May | I left")."""
    found = tree.among(predicate, "nsubj", "nsubjpass", "csubj")
    return next((i for i in found if tree.tokens[i].text.lower() != "that"), found[0] if found else None)


def subject_of(tree: Tree, predicate: int) -> int | None:
    """Own subject, the noun a participle or relative clause hangs on, or the shared one of coordinated verbs."""
    for step in range(5):
        own = _named_second(tree, predicate) or _own(tree, predicate)
        token = tree.tokens[predicate]
        above = tree.parent(predicate)
        if own is not None and tree.tokens[own].tag not in ("WDT", "WP") and tree.tokens[own].text.lower() != "that":
            return own
        if above == predicate:
            break
        began = tree.lemma(predicate) in PHASE | _ARISING and own is not None and own > 0
        if own is not None and began and tree.tokens[own].tag == "WDT" and tree.is_event_noun(own - 1):
            return own - 1  # "killed men in fighting that began on Friday"
        if own is not None and tree.tokens[own].tag in ("WDT", "WP") and tree.tokens[own - 1].text == "," and own > 1:
            named = noun_before(tree, own)  # ", which begins on Friday", wherever the parse hangs it
            people = tree.lemma(above) in ("crew", "personnel", "police", "staff")
            several = people or tree.tokens[above].tag == "NNS"
            has = (tree.tokens[i] for i in (predicate, *tree.among(predicate, "aux", "auxpass")))
            one = named is not None and tree.tokens[named].tag == "NN" and several
            if one and (people or any(word.tag == "VBZ" or word.text == "was" for word in has)):
                return named  # "workers at the mine, which | has been shut since May"
            return who_is(tree, above) if token.dep == "relcl" and tree.tokens[above].pos in NOMINAL else named
        if (
            token.dep == "acl"
            and tree.lemma(predicate) in PHASE | {"launch", "wage"}
            and tree.tokens[above].dep == "pobj"
        ):
            war = tree.parent(tree.parent(above))  # "the war on drugs | launched by Noor"
            above = war if tree.is_event_noun(war) and not tree.is_event_noun(above) else above
        if token.dep == "acl" and step and token.tag == "VB" and tree.tokens[above].dep == "dobj":
            predicate = tree.parent(above)  # "They made no attempt to help him before | shooting him"
            continue
        if (taken := taken_for(tree, predicate)) is not None:
            return blamed(tree, predicate) or subject_of(tree, taken)
        if token.dep in ("acl", "relcl"):
            whom = who_is(tree, above) if own is not None else above
            return _topmost(tree, above) if token.dep == "acl" and token.tag == "VBN" else whom
        if token.dep not in ("conj", "xcomp", "advcl", "pcomp"):
            break
        if (whose := blamed(tree, predicate)) is not None:
            return whose
        if token.dep == "advcl" and token.tag == "VBG" and tree.lemma(predicate) in HARM | {"leave"}:
            agent = tree.child(above, "agent")  # "The town was hit by shells, | killing six"
            harmed = tree.child(above, "nsubjpass") is not None and tree.child(predicate, "dobj") is not None
            if harmed and tree.tokens[predicate - 1].text == ",":
                return None if agent is None else tree.child(agent, "pobj")
        predicate = tree.parent(above) if token.dep == "pcomp" else above
    return _left_of(tree, predicate)


def _named_second(tree: Tree, predicate: int) -> int | None:
    """The subject behind a comma, where what describes it was taken for one too ("A baker by trade, Noor left")."""
    subjects = [i for i in tree.among(predicate, "nsubj", "nsubjpass") if i < predicate]
    last = subjects[-1] if len(subjects) > 1 else None
    if last is None or tree.tokens[last].pos not in (*NOMINAL, "PRON") or tree.child(last, "cc") is not None:
        return None  # a list: "women, children and invalids left"
    before = min(tree.subtree(subjects[-1])) - 1
    return subjects[-1] if tree.tokens[before].text == "," or before == subjects[-2] else None


def _topmost(tree: Tree, noun: int) -> int:
    """The noun of a whole sentence whose verb the parse took for a participle ("The trial of the mayor opened.")."""
    tokens = tree.tokens
    root = tree.path(noun)[-1]
    finite = any(token.tag in FINITE | {"MD"} for token in tokens)
    held = root < noun and all(tokens[i].dep in ("pobj", "prep") for i in tree.path(noun)[:-1])
    return root if held and not finite and tokens[root].pos in NOMINAL and tokens[-1].text == "." else noun


def before_verb(tree: Tree, predicate: int, stops: frozenset[str] = STOPS) -> range:
    """The stretch without verbs before a verb, up to one of the stops."""
    first = predicate
    while first > 0 and not tree.is_verb(first - 1) and tree.tokens[first - 1].text not in stops:
        first -= 1
    return range(first, predicate)


def _left_of(tree: Tree, predicate: int) -> int | None:
    """For a finite verb that the parse gives no subject: the first noun of the stretch without verbs before it."""
    bare = tree.tokens[predicate].tag == "VB" and tree.child(predicate, "aux") is None
    if tree.tokens[predicate].tag not in FINITE | {"VBN", "MD"} and not bare:
        return None
    for index in before_verb(tree, predicate):
        token = tree.tokens[index]
        if token.pos in NOMINAL and token.dep not in ("compound", "pobj", "npadvmod", "poss", "nmod", "amod"):
            return index
    return None
