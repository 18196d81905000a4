"""The predicate of a date where the word before it settles that, whatever the parse says further off."""

from __future__ import annotations

from extract.events.closing_dates import TRYING_FOR
from extract.events.parse import FINITE
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.words import REPORTING, SAYING, STATES, TIES, TIME_NOUNS, WRITINGS


def beside(tree: Tree, date: list[int]) -> int | None:
    """The predicate where the word before the date settles it, whatever the parse says further off.

    A verb ("said today that …", "left on Friday"); a conjunction, for the clause it opens ("that last week they …").
    """
    left = date[0] - 1
    while left >= 0 and date[0] - left <= 3 and tree.tokens[left].pos in ("ADP", "DET", "ADV"):
        if tree.tokens[left].dep in ("mark", "cc") or tree.tokens[left].text.lower() == "than":
            break
        left -= 1
    if left < 0:
        return None
    if _set_off(tree, left, date) and tree.is_event_noun(left - 1) and not counts(tree, tree.parent(left - 1)):
        return left - 1
    gapped = _gapped(tree, left, date)
    if gapped is not None:
        return gapped
    token = tree.tokens[left]
    if tree.is_event_noun(left) and token.dep in SUBJECTS and left < date[0] <= date[-1] < tree.parent(left):
        return _inside_subject(tree, left, tree.parent(left))
    if tree.tokens[date[0] - 1].text == "of" and tree.is_event_noun(left) and tree.tokens[left].dep == "pobj":
        return left  # "the minutes of the meeting of 10 May were read"
    looked_back = _looked_back_at(tree, left)
    if looked_back is not None:
        return looked_back
    saying = tree.lemma(left) in REPORTING and left == date[0] - 1
    said_of = saying and _is_subject(tree, date)
    told = token.pos == "VERB" and (saying or tree.is_verb(left)) and not said_of
    told = told and not (tree.tokens[left - 1].text == "as" and left not in tree.path(date[0]))  # "met as planned on"
    charged = token.tag == "VBG" and any(tree.lemma(i) in TRYING_FOR for i in tree.path(left)[1:4])
    told = told and not (charged and left not in tree.path(date[0]))  # "was convicted of poaching on"
    placing = token.dep == "relcl" and tree.lemma(left) in STATES and left not in tree.path(date[0])
    if told and not placing and tree.lemma(left) not in ("be", "have", "compare"):
        return left
    above = tree.parent(left)
    if token.dep == "mark" and above > date[-1] and tree.is_predicate(above):
        return above
    following = _finite_behind(tree, date[-1])
    if following is not None and token.pos in _BEFORE_VERBS:
        return _inside_subject(tree, left, following)
    if token.dep == "cc":
        later = [i for i in tree.among(above, "conj") if i > date[-1] and tree.is_predicate(i)]
        if later and tree.child(later[0], *SUBJECTS) is not None:
            return later[0]
    return None


BACKWARD = frozenset({"after", "following", "follow", "since", "before", "despite", "amid", "upon", "until", "pending"})
CAUSING = frozenset({"attribute", "connect", "due", "link", "owe", "relate", "tie", "want"})
# What stands before a bare date as the subject of the verb behind it, or ends it.
_BEFORE_VERBS = NOMINAL | {"PRON", "ADJ", "NUM"}


def _gapped(tree: Tree, left: int, date: list[int]) -> int | None:
    """The verb that a second date goes with unsaid ("was extended on 3 May and then, on 2 June, for a week")."""
    while left > 0 and tree.tokens[left].text.lower() in (",", "then", "again"):
        left -= 1
    verb = tree.parent(left)
    if tree.tokens[left].pos != "CCONJ" or not tree.is_verb(verb) or not verb < left:
        return None
    behind = any(token.pos in ("VERB", "AUX", "NOUN") and token.dep != "pobj" for token in tree.tokens[date[-1] + 1 :])
    return None if behind else verb


def _is_subject(tree: Tree, date: list[int]) -> bool:
    """Whether something is told of the day itself ("said Tuesday is the deadline")."""
    node = tree.head_of(date)
    subject = node is not None and tree.tokens[node].dep in SUBJECTS
    return subject and _finite_behind(tree, date[-1]) in tree.path(date[0])[1:]


def _looked_back_at(tree: Tree, left: int) -> int | None:
    """The happening that "after", "following", "since" brings in, with the phrase before the date that places it."""
    for node in tree.path(left)[:5]:
        if tree.is_verb(node) or node > left:
            return None
        joined = (i for i in tree.path(node) if tree.tokens[i].dep != "conj")  # "after the raid and | the siege"
        first = next(joined, node)
        if tree.is_event_noun(node) and tree.tokens[first].dep in ("pobj", "dobj"):
            return node if tree.lemma(tree.parent(first)) in BACKWARD else None
    return None


def _set_off(tree: Tree, comma: int, date: list[int]) -> bool:
    """Whether a preposition and the date stand between commas ("the take-off, at 8 a.m., was normal")."""
    after = date[-1] + 1
    closed = after < len(tree.tokens) and tree.tokens[after].text == ","
    return closed and not opened_by(tree, comma - 1) and 0 < comma < date[0] - 1 and tree.tokens[comma].text == ","


def counts(tree: Tree, preposition: int) -> bool:
    """Whether a length is counted from what it brings in ("two weeks before the vote, on 3 May, …")."""
    counted = preposition > 0 and tree.lemma(preposition - 1) in TIME_NOUNS
    return counted and tree.lemma(preposition) in ("after", "before")


# What says under what, and not when, something was done.
_UNDER = frozenset({"pursuant", "under", "upon", "subject"})
_UNDER_TWO = [["in", "connection"], ["in", "accordance"], ["as", "part"], ["in", "anticipation"], ["in", "response"]]


def opened_by(tree: Tree, noun: int) -> bool:
    """Whether only what came before or after, says so, or was the reason, opens the sentence ("Before the vote, on 2
    May, Noor left", "According to the indictment, in May …", "In connection with the merger, on 2 May, …")."""
    way = tree.path(noun)[1:]
    opening = tree.tokens[0].text.lower()
    if 0 in way and opening == "according":
        return True  # also "According to evidence presented at trial, on 2 May, …"
    if 0 in way and opening in ("after", "before", "following"):  # not "After police held him in Varna, on 2 May, he"
        return 0 in way[:2] or not any(tree.tokens[i].tag in FINITE for i in range(noun))
    words = [token.text.lower() for token in tree.tokens[:2]]
    if words[0] == "as" and 1 in way and tree.tokens[1].tag == "VBN":
        return True  # "As told in the same filing, on 2 May, …"
    return 0 in way and (words[0] in _UNDER or words in _UNDER_TWO)


def _inside_subject(tree: Tree, left: int, verb: int) -> int:
    """What the date is told of inside the subject of the verb behind it, else that verb.

    A clause ("the issues that hurt sales this year are settled", "the man shot in Basra on Friday died"), a happening
    ("the raid on Basra in May killed six"), but never the paper that says something ("the report on Friday said").
    """
    for node in tree.path(left):
        if node == verb:
            break
        that = tree.tokens[node].dep == "acl" and tree.child(node, *SUBJECTS) is not None  # "the fact that he left in"
        if (that or tree.tokens[node].dep == "relcl") and tree.is_verb(node) and tree.tokens[node].tag in FINITE:
            return node
        clause = tree.tokens[node].dep in ("acl", "relcl")
        participle = clause and tree.tokens[node].tag == "VBN" and tree.is_verb(node)
        if participle and tree.lemma(node) in CAUSING:
            caused = [i for i in tree.path(left) if i > node and tree.is_event_noun(i)]
            return caused[0] if caused else verb
        if participle and tree.lemma(node) not in TIES:
            return node
        if tree.tokens[node].dep in SUBJECTS and tree.lemma(node) in WRITINGS and tree.lemma(verb) in SAYING:
            return verb
        if tree.tokens[node].dep in SUBJECTS and tree.is_event_noun(node):
            body = tree.tokens[node].pos == "PROPN" and tree.lemma(verb) in REPORTING  # "the Campaign for Peace said"
            return verb if body else node
    return verb


def _finite_behind(tree: Tree, last: int) -> int | None:
    """The finite verb that stands right behind the date ("the court in May ruled …")."""
    index = last + 1
    while index < len(tree.tokens) and index <= last + 2 and tree.tokens[index].pos == "ADV":
        index += 1
    if index >= len(tree.tokens):
        return None
    token = tree.tokens[index]
    if token.dep in ("aux", "auxpass") and token.tag in FINITE | {"MD"}:
        return tree.parent(index) if tree.is_verb(tree.parent(index)) else None
    finite = token.tag in FINITE or (token.tag == "VBN" and tree.is_root(index))
    return index if finite and tree.is_verb(index) else None
