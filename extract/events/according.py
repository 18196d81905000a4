"""Whom a sentence cites beside its clauses: "according to Acme, …", "…, per local officials", "As the Herald told, …",
"reported by", and the media in which somebody wrote or was interviewed.
"""

from __future__ import annotations

from extract.events.names import PARTY_LABELS, Names, name_of
from extract.events.speakers import PASSED_ON, passed_on, publishes, speakers
from extract.events.tree import NOMINAL, Tree
from extract.events.words import GROUPS, MEMBERS, REPORTING, SOURCES, SPOKEN_FOR

_FIGURES = frozenset({"count", "data", "estimate", "figure", "record", "report", "statement", "tally"})
_CITING = frozenset(
    {("according", "to"), ("reported", "by"), ("confirmed", "by"), ("documented", "by"), ("interview", "with")}
    | {("interview", "to"), ("writing", "in"), ("speaking", "to"), ("interview", "in")}
)
_LEADING = frozenset({"as", "per"} | {first for first, _ in _CITING | PASSED_ON})
_ONLY_MEDIA = frozenset({"interview", "writing", "speaking"})
_FIRST = frozenset({"already", "earlier", "first", "previously"})  # "as | first | reported by"
_REACH = 7  # words from "as" to the verb of saying


def according(names: Names, predicate: int) -> list[str]:
    """Those behind "according to" and the like, and the media in which somebody wrote or was interviewed.

    What opens a clause behind a semicolon holds of that clause only ("Noor left; according to Acme, he was seized").
    """
    tree = names.tree
    for index, token in enumerate(tree.tokens[:-2]):
        word = token.text.lower()
        if word not in _LEADING:
            continue
        behind = tree.tokens[index + 1].text.lower()
        opens = index == 0 or tree.tokens[index - 1].text == ","
        cited = _as_said if word == "as" else _cited if word == "per" else None
        if word == "per" and _is_first_name(tree, index):
            continue
        if opens and cited is not None and (found := cited(names, index + 1)):
            return found
        if (paper := passed_on(names, index)) is not None and publishes(paper):
            return [paper]
        as_ = index - 2 if index > 1 and tree.tokens[index - 1].text in _FIRST else index - 1
        if (word, behind) not in _CITING or (behind == "by" and tree.tokens[as_].text.lower() != "as"):
            continue
        if index > 1 and tree.tokens[index - 1].text == ";" and not _is_of_clause(tree, index, predicate):
            continue
        below = tree.among(index + 1, "pobj") or tree.among(index, "pobj")
        head = below[0] if below else _first_noun(names, index + 2)
        if word in _ONLY_MEDIA:
            medium = names.at.get(head) if head is not None else None
            if medium is not None and publishes(name_of(medium)):
                return [name_of(medium)]
            continue  # "in an interview with his lawyer he said, according to Acme, that"
        if head is not None and tree.lemma(head) in SOURCES and head not in names.at:
            # "to a statement by the court", "to an inquiry carried out by the court"
            made = [i for i in tree.among(head, "acl") if tree.tokens[i].tag == "VBN"]
            by = [a for i in (index, head, *made) for a in tree.among(i, "prep", "agent") if tree.lemma(a) == "by"]
            written = [b for a in by for b in tree.among(a, "pobj")]
            head = next((b for b in written if b in names.at), head)
        return speakers(names, head) if head is not None else []
    return []


def _is_first_name(tree: Tree, per: int) -> bool:
    """Whether it is somebody's name: "members, | Per Holm and Tove Lind, left", "| Per Holm left"."""
    behind = tree.tokens[per + 1]
    if tree.tokens[per].text != "Per" or behind.pos != "PROPN":
        return False
    named = per > 0 or tree.tokens[per].dep == "compound"
    return named or not any(token.text == "," for token in tree.tokens[: per + _REACH])


def _is_of_clause(tree: Tree, opening: int, predicate: int) -> bool:
    """Whether a word stands between what opens a clause and the next semicolon."""
    return predicate > opening and all(token.text != ";" for token in tree.tokens[opening:predicate])


def _as_said(names: Names, first: int) -> list[str]:
    """Who is named between "as" and a verb of saying that a comma follows: "As | the Herald revealed, …"."""
    tokens = names.tree.tokens
    verb = next((i for i in range(first + 1, min(len(tokens) - 1, first + _REACH)) if tokens[i].pos == "VERB"), None)
    if verb is None or names.tree.lemma(verb) not in REPORTING or tokens[verb + 1].text not in (",", "."):
        return []
    return _cited_named(names, first)


def _cited(names: Names, first: int) -> list[str]:
    """The party behind "per", or the people: "Per | the Herald, …", "…, per | local officials"."""
    head = _first_noun(names, first)
    if head is not None and _owns_figures(names.tree, head):
        return speakers(names, head)  # "per the ministry's figures"
    people = head is not None and head not in names.at and names.tree.lemma(head) in GROUPS | MEMBERS | SPOKEN_FOR
    return speakers(names, head) if head is not None and people else _cited_named(names, first)


def _owns_figures(tree: Tree, head: int) -> bool:
    behind = tree.tokens[head + 1 : head + 3]
    return len(behind) > 1 and behind[0].tag == "POS" and behind[1].lemma.lower() in _FIGURES


def _cited_named(names: Names, first: int) -> list[str]:
    """The party or body whose name begins here, by the words alone: "Per | the Herald, …"."""
    head = _first_noun(names, first)
    mention = names.at.get(head) if head is not None else None
    return [name_of(mention)] if mention is not None and mention.label in PARTY_LABELS else []


def _first_noun(names: Names, first: int) -> int | None:
    """Where the phrase that begins here has its head, by words alone: the last noun of the first run of them."""
    tokens = names.tree.tokens
    head = None
    for index in range(first, min(len(tokens), first + 12)):
        if tokens[index].pos in NOMINAL or index in names.at:
            head = index
        elif head is not None or tokens[index].pos in ("PUNCT", "VERB", "AUX"):
            break
    return head
