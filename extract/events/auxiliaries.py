"""The auxiliary that a participle goes without in its sentence and has in a headline: "A report was completed"."""

from __future__ import annotations

from extract.events.subjects import subject_of
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import BY_ITSELF, OWN_DOING


def with_auxiliary(tree: Tree, predicate: int, text: str) -> str:
    """A participle behind its noun with the auxiliary it goes without ("a report completed in May": it was)."""
    being = [i for i in tree.among(predicate, "auxpass") if tree.tokens[i].text == "being"]
    subject = subject_of(tree, predicate)
    if being and subject is not None and tree.child(predicate, "aux") is None:  # "a week after he was shot"
        return text.replace(" being ", f" {_was(tree, subject, predicate)} ", 1)
    beside = tree.tokens[predicate].dep == "conj" and tree.child(tree.parent(predicate), "auxpass") is not None
    own = tree.child(predicate, "nsubjpass")
    if beside and own is not None and tree.child(predicate, "aux", "auxpass") is None:
        return _spelt(tree, predicate, text, own)  # "ten houses were burned and two men killed"
    above = predicate
    while tree.tokens[above].dep == "conj" and tree.tokens[above].tag == "VBN" and above > tree.parent(above):
        above = tree.parent(above)
    told = [tree.tokens[i] for i in (above, predicate)]
    if tree.lemma(predicate) in OWN_DOING or (
        tree.lemma(predicate) in BY_ITSELF and not tree.among(predicate, "agent")
    ):
        return text
    bare = tree.child(predicate, "aux", "auxpass", "dobj", *SUBJECTS) is None
    noun = tree.parent(above)
    copula = told[0].dep == "advcl" and tree.lemma(noun) == "be" and tree.tokens[above - 1].text == ","
    if copula and subject is not None and subject < noun:
        noun = subject  # "was a wooden one, built by monks"
    elif told[0].dep != "acl":
        return text
    if any(token.tag != "VBN" for token in told) or not bare or noun > predicate:
        return text
    if subject != noun or not tree.tokens[noun].text[:1].isalpha():
        return text
    return _spelt(tree, predicate, text, noun)


def _spelt(tree: Tree, participle: int, text: str, subject: int) -> str:
    who, verb, rest = text.partition(f" {tree.tokens[participle].text}")
    return text if not verb or not who or rest[:1].strip() else f"{who} {_was(tree, subject, participle)}{verb}{rest}"


def _was(tree: Tree, subject: int, participle: int) -> str:
    token = tree.tokens[subject]
    several = token.tag in ("NNS", "NNPS") or (token.tag == "CD" and token.text.lower() not in ("1", "one"))
    several = several or any(other < participle for other in tree.among(subject, "conj"))
    return "were" if several else "was"
