"""Who holds an office, where he is named between commas behind its body: "the head of the Tarn Fund, Ines Cardoso,".

The parse hangs his name on the body; where the name is known to be a person's, it is hung on the office.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.titles import ROLES, TITLES
from extract.events.names import Names
from extract.events.tree import Tree
from extract.records import Mention, Sentence, Token

_OF = frozenset({"at", "for", "in", "of"})


def with_holders(sentence: Sentence, mentions: Sequence[Mention]) -> Sentence:
    """The sentence with people's names hung on the offices they hold."""
    tokens = list(sentence.tokens)
    for mention in mentions:
        if mention.label != "PERSON":
            continue
        named = [i for i, one in enumerate(tokens) if mention.start <= one.start < mention.end]
        name = next((i for i in named if tokens[i].head not in named), None)
        if name is not None and (office := _office(tokens, named, name)) is not None:
            tokens[name] = replace(tokens[name], head=office, dep="appos")
    return sentence if tuple(tokens) == sentence.tokens else replace(sentence, tokens=tuple(tokens))


def _office(tokens: Sequence[Token], named: Sequence[int], name: int) -> int | None:
    """The office of whom this name, set off by commas, stands beside a body or place of: not "the mayor of Varna, Noor
    and two others", nor "the daughter of the mayor, Ivo Petkov"."""
    first, behind = named[0], named[-1] + 1
    body = tokens[name].head
    set_off = first > 0 and tokens[first - 1].text == "," and behind < len(tokens) and tokens[behind].text in ",.;"
    if not set_off or tokens[name].dep not in ("appos", "conj") or body > first:
        return None
    for _ in range(3):
        preposition = tokens[body].head
        if tokens[body].dep != "pobj" or tokens[preposition].lemma not in _OF or holds(tokens[body]):
            return None
        body = tokens[preposition].head
        if holds(tokens[body]):
            return body
    return None


def whose_office(names: Names, node: int) -> bool:
    """Whether a body only says whose office it is that somebody named beside it holds."""
    tree = names.tree
    office = tree.parent(tree.parent(node))
    if tree.tokens[node].dep != "pobj" or not holds(tree.tokens[office]):
        return False
    beside = (names.at.get(i) for i in tree.among(office, "appos") if i > node)
    return any(one is not None and one.label == "PERSON" for one in beside)


def is_of_body(tree: Tree, noun: int) -> bool:
    """Whether who is named behind it holds this office: a body stands between, not another who may be meant."""
    below = [i for of in tree.among(noun, "prep") for i in tree.among(of, "pobj")]
    return holds(tree.tokens[noun]) and not any(holds(tree.tokens[i]) for i in below)


def holds(token: Token) -> bool:
    """Whether this is what one person is: "director", "editor"."""
    lemma = token.lemma.lower()
    return token.tag == "NN" and (lemma in ROLES or lemma in TITLES)
