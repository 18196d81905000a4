"""What a verb of saying passes on: its clause, or the sentence that it trails, and what joins the two."""

from __future__ import annotations

from extract.entities.model import CALENDAR
from extract.events.tree import SUBJECTS, Tree
from extract.events.words import WRITINGS

_DEMANDING = frozenset({"demand", "order", "propose", "recommend", "request", "urge"})
_LONGEST_CLOSE = 8  # words behind the verb of a speaker that closes a sentence ("said in a statement on Monday.")


def said(tree: Tree, verb: int) -> int | None:
    """The predicate of what a reporting verb passes on: its clause, or the sentence's main verb that it trails."""
    clauses = (i for i in tree.among(verb, "ccomp") if tree.tokens[i].text not in CALENDAR)  # "said | Monday | it had"
    content = next(clauses, None) or _in_writing(tree, verb)
    thing = next((i for i in tree.among(verb, "dobj") if tree.tokens[i].text not in CALENDAR), None)
    if content is None and (thing is None or tree.lemma(verb) == "tell"):
        main = ("ROOT", "ccomp", "parataxis", "advcl")
        earlier = [i for i in range(verb) if tree.is_verb(i) and tree.tokens[i].dep in main]
        quoted = any(token.text in ("”", "''", '"') for token in tree.tokens[: verb + 1])
        trailing = quoted or is_set_off(tree, verb) or _closes(tree, verb)
        above = [i for i in earlier if tree.is_root(i) or tree.parent(i) == verb]
        content = (above or earlier)[0] if earlier and trailing else None
    return content


def is_set_off(tree: Tree, verb: int) -> bool:
    """Whether a speaker's clause is set off from what is said (", the ministry said"); behind a semicolon, or still to
    come, it is a deed of its own ("I met Quist; she will testify")."""
    if tree.tokens[verb].dep != "parataxis" or any(tree.tokens[i].tag == "MD" for i in tree.among(verb, "aux")):
        return False
    first = min(tree.subtree(verb))
    return first == 0 or tree.tokens[first - 1].text != ";"


def _closes(tree: Tree, verb: int) -> bool:
    """Whether a speaker and its verb close the sentence behind a comma, whatever the parse took them for
    ("must free the men and drop all charges, the Committee to Protect Journalists said on Monday")."""
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > verb or tree.tokens[subject].tag in ("WP", "WDT", "PRP"):
        return False
    first = min(tree.subtree(subject))
    behind = tree.tokens[verb + 1 :]
    plain = len(behind) <= _LONGEST_CLOSE and not any(token.pos in ("VERB", "AUX", "SCONJ") for token in behind)
    return plain and first > 0 and tree.tokens[first - 1].text == ","


def _in_writing(tree: Tree, verb: int) -> int | None:
    """The that-clause the parse hung on what the words stand in ("said in a statement that they had left")."""
    for index in range(verb + 1, len(tree.tokens)):
        if tree.tokens[index].text.lower() == "that" and tree.is_verb(tree.parent(index)):
            clause = tree.parent(index)
            holder = tree.parent(clause)
            written = tree.lemma(holder) in WRITINGS | {"address"} and tree.parent(tree.parent(holder)) == verb
            return clause if written and tree.tokens[clause].dep in ("relcl", "acl", "ccomp") else None
    return None


def passed_on(tree: Tree, content: int) -> str:
    """What joins a verb of saying and what is said: a colon, or "that" for what is demanded ("that Noor resign")."""
    bare = tree.tokens[content].tag == "VB" or any(tree.tokens[i].tag == "VB" for i in tree.among(content, "auxpass"))
    bare = bare or (tree.tokens[content].tag == "VBP" and tree.lemma(tree.parent(content)) in _DEMANDING)
    helped = tree.child(content, "aux") is not None
    return " that" if bare and not helped and tree.child(content, *SUBJECTS) is not None else ":"


def fronted(tree: Tree, main: int) -> int:
    """What a headline tells before who says so ("Army may have | used gas in Varna, HRW says"), else its main verb."""
    content = said(tree, main) if tree.tokens[main].tag in ("VBZ", "VBP") and tree.lemma(main) == "say" else None
    told = content is not None and content < main and tree.child(content, *SUBJECTS) is not None
    return content if content is not None and told and _closes(tree, main) else main
