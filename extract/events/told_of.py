"""Who takes part in a happening whose noun only opens, or is only the subject of, the clause that tells of it.

1. "The arrest of Lena Quist was condemned by Acme": Acme arrested nobody. Only a verb that carries a deed out ("was led
   by") says who did it.
2. "In a raid on 3 May, Acme's guards arrested Noor": who did what was done there takes part.
"""

from __future__ import annotations

from extract.events.deed_words import ARMED_DEEDS, BEFALLING, HARM_NOUNS, OWN_NOUNS
from extract.events.names import Names, name_of
from extract.events.roles import Roles, participants
from extract.events.tree import Tree
from extract.events.words import CONTESTING, SUPPORT

_DEEDS = BEFALLING | HARM_NOUNS | OWN_NOUNS | ARMED_DEEDS
_CARRIES_OUT = SUPPORT | CONTESTING | {"authorise", "authorize", "command", "commit", "coordinate", "direct", "do"}
_CARRIES_OUT |= {"fight", "head", "lead", "mastermind", "orchestrate", "order", "oversee", "perpetrate", "plan"}
_CARRIES_OUT |= {"spearhead", "supervise"}
_MANY_HANDS = ARMED_DEEDS - frozenset({"ambush", "fire", "gunfire", "massacre"})  # in these somebody does other things


def told_of(names: Names, predicate: int, clause: int) -> Roles:
    """Who takes part in the happening of `predicate`, told by the clause of this word (often its own)."""
    tree = names.tree
    roles = participants(names, clause)
    if clause != predicate:
        return _what_was_done_about(names, predicate, clause, roles) if _is_deed(tree, predicate, clause) else roles
    verb = _done_in(tree, predicate)
    if verb is not None and not roles.affected and not roles.places:
        done = participants(names, verb)
        for role in ("agents", "affected", "others", "places"):
            for name in getattr(done, role):
                roles.add(role, name)
    return roles


def _is_deed(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the noun names somebody's deed, to which the passive verb says what was done about it."""
    passive = tree.tokens[noun].dep == "nsubjpass" and tree.lemma(noun) in _DEEDS
    return passive and tree.lemma(verb) not in _CARRIES_OUT


def _what_was_done_about(names: Names, noun: int, verb: int, told: Roles) -> Roles:
    """The deed's own names in their roles; whoever the verb brings in besides only takes part."""
    roles = participants(names, noun)
    roles.agents[:] = [name for name in roles.agents if name not in told.agents or _inside(names, noun, name)]
    for name in told.affected:
        roles.add("affected" if _inside(names, noun, name) else "others", name)
    for name in [*told.agents, *told.others]:
        roles.add("others", name)
    roles.places[:] = list(dict.fromkeys([*told.places, *roles.places]))
    return roles


def _inside(names: Names, noun: int, name: str) -> bool:
    """Whether the name stands in the phrase of the noun."""
    below = set(names.tree.subtree(noun))
    return any(name_of(mention) == name for i, mention in names.at.items() if i in below)


def _done_in(tree: Tree, noun: int) -> int | None:
    """The main verb that a deed opens in which it was done: "In a raid on 3 May they | arrested Noor"."""
    above = tree.parent(noun)
    verb = tree.parent(above)
    opens = tree.tokens[noun].dep == "pobj" and noun < verb and tree.is_verb(verb) and tree.is_root(verb)
    within = opens and tree.lemma(above) in ("in", "during") and tree.lemma(noun) in _MANY_HANDS
    return verb if within and tree.tokens[verb].tag in ("VBD", "VBN") else None
