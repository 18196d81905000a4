"""Voice: whether who is told of does something or undergoes it, for verbs and for the nouns of what is done to people.

"was seized and beaten" is undergone twice, "is said to have fled" is not; "the arrest of Noor", "Noor's arrest" befell
him, "Noor's visit", "the resignation of Noor" was his.
"""

from __future__ import annotations

from extract.events.deed_words import BEFALLING, BY_ITSELF, OWN_DOING, OWN_NOUNS
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import PARTICLES

_WOUNDS = frozenset({"burn", "casualty", "damage", "fracture", "injury", "loss", "wound"})
_DYING = frozenset({"death", "suicide"})  # befalls who dies, as "died" does
# What bodies and people say and decide: "the judgment | of the Varna court".
_ISSUED = frozenset({"decision", "decree", "finding", "judgement", "judgment", "opinion", "order", "resolution"})
_ISSUED |= {"ruling", "statement", "verdict", "vote"}
# Where those meet whom "of" names: "the meeting | of the Varna Council".
_GATHERED = frozenset({"assembly", "conference", "congress", "convention", "meeting", "rally", "session", "summit"})
_SHARING = frozenset({"acl", "xcomp", "advcl", "pcomp", "ccomp", "dep"})


def undergoes(tree: Tree, verb: int) -> bool:
    """Whether its subject, its own or the one it shares, undergoes what the verb tells; asked of a verb in a row, the
    answers for those before it are kept: "seized and held and beaten and" may go on for a page."""
    if verb not in tree.undergone:
        tree.undergone[verb] = _undergoes(tree, verb)
    return tree.undergone[verb]


def _undergoes(tree: Tree, verb: int) -> bool:
    if tree.child(verb, "auxpass", "nsubjpass", "agent") is not None or _suffers(tree, verb):
        return True
    token, first = tree.tokens[verb], tree.parent(verb)
    if (
        (tree.lemma(verb) in OWN_DOING and token.text != "sunk")
        or token.tag != "VBN"
        or any(tree.lemma(i) == "have" for i in tree.among(verb, "aux"))
    ):
        return False
    if token.dep == "ROOT":  # a headline: "Noor sentenced in Varna"; not "Noor set off"
        particle = tree.child(verb, "prt")
        can_be = particle is None or tree.lemma(verb) in PARTICLES.get(tree.tokens[particle].text, ())
        return can_be and tree.child(verb, "aux", "dobj") is None and tree.lemma(verb) not in OWN_DOING | BY_ITSELF
    if token.dep == "conj" and first < verb and tree.child(verb, *SUBJECTS) is None:
        return undergoes(tree, first)
    acts = tree.child(verb, "nsubj") is not None and tree.child(verb, "dobj") is not None
    return token.dep in _SHARING and not acts  # "when his wife | called police", taken for a participle


def _suffers(tree: Tree, verb: int) -> bool:
    """'suffered head injuries', 'sustained wounds', 'is missing'."""
    thing = tree.child(verb, "dobj")
    if thing is None and tree.tokens[verb].text == "missing":
        return True
    if tree.lemma(verb) not in ("suffer", "sustain", "undergo") or thing is None:
        return False
    return tree.lemma(verb) != "sustain" or tree.lemma(thing) in _WOUNDS


def role_of_noun(tree: Tree, noun: int, preposition: str) -> str:
    """What somebody is to a happening's noun whom "of", or a possessive ("poss"), brings to it: agents or affected."""
    lemma = tree.lemma(noun)
    if preposition == "of":
        killed = any(tree.lemma(i) in BEFALLING for i in tree.among(noun, "compound"))  # "the shooting death of Noor"
        own = lemma in _ISSUED | _GATHERED | (OWN_NOUNS - _DYING)
        return "agents" if own and not killed else "affected"
    of = any(tree.lemma(i) == "of" for i in tree.among(noun, "prep"))
    return "affected" if lemma in BEFALLING | _DYING and not of else "agents"
