"""Who holds an office, where he is named behind its body: "the head of the Tarn Fund, Ines Cardoso,", or without a
comma behind his portfolio: "Minister of Health Omar Noor".

The parse hangs his name on the body; where the name is known to be a person's, it is hung on the office.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.entities.shapes import OFFICES
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
        if name is None:
            continue
        if (office := _office(tokens, named, name)) is not None:
            tokens[name] = replace(tokens[name], head=office, dep="appos")
        elif (brings := _behind_portfolio(tokens, named, name)) is not None:
            _parted(tokens, brings, named, name)
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


def _behind_portfolio(tokens: Sequence[Token], named: Sequence[int], name: int) -> int | None:
    """What brings the portfolio of which this name was taken for the last word: "Commissioner | for | Human Rights Zeid
    Karim"; not "the lawyer for President Noor", "the minister for Omar Noor"."""
    brings, before = tokens[name].head, named[0] - 1
    office = tokens[brings].head
    if tokens[name].dep != "pobj" or tokens[brings].lemma not in ("for", "of") or not office < brings < before:
        return None
    between = [one.text for one in tokens[brings + 1 : named[0]]]
    held = tokens[office].lemma.lower() in OFFICES | TITLES and tokens[office].tag in ("NN", "NNP")
    titled = any(word.lower().rstrip(".") in TITLES | OFFICES | ROLES for word in between)
    written = all(word[:1].isupper() or word in ("the", "and", ",") for word in between)
    return brings if held and written and not titled and between[-1][:1].isupper() else None


def _parted(tokens: list[Token], brings: int, named: Sequence[int], name: int) -> None:
    """The portfolio is all that the preposition brings; the name takes the office's place, as behind "President"."""
    last, office = named[0] - 1, tokens[brings].head
    for i in range(brings + 1, last):
        if tokens[i].head == name:
            tokens[i] = replace(tokens[i], head=last)
    tokens[last] = replace(tokens[last], head=brings, dep="pobj")
    above = name if tokens[office].head == office else tokens[office].head
    tokens[name] = replace(tokens[name], head=above, dep=tokens[office].dep)
    tokens[office] = replace(tokens[office], head=name, dep="compound")


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
