"""A rule about one word of a parse: of which words it is asked, what it puts right, and examples that are run as tests.

An example is a sentence as the model may parse it, a word a cell: `text[=lemma]:TAG[/POS]:dep:head`, `head` counted
from 1 (its own number: root). Behind "→" stands what the rule makes of the word: `[lemma=]TAG[/POS]:dep:head`. The part
of speech is written where it is not the usual one of the tag. `never` holds sentences of which the rule, though asked,
has nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extract.records import Token

T = TypeVar("T")
Mended = dict[int, Token]  # words put right, by their place in the sentence
Meaning = Callable[[Sequence[Token], int], Mapping[int, T]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[T]):
    """`meaning` gives, for a sentence and the word it is asked of, what becomes of which words; of words with one of
    these forms, tags, labels and parts of speech, of all where none are named."""

    name: str
    meaning: Meaning[T]
    words: frozenset[str]
    tags: frozenset[str]
    deps: frozenset[str]
    parts: frozenset[str]
    examples: Sequence[str]
    never: Sequence[str]

    def asked_of(self, token: Token) -> bool:
        """Whether a word is of the kind, and the form, that it has something to say of."""
        return self.fits(token.tag, token.dep, token.pos) and (not self.words or token.text in self.words)

    def fits(self, tag: str, dep: str, part: str) -> bool:
        """Whether it may be asked of words of this kind, whatever their form."""
        kinds = ((self.tags, tag), (self.deps, dep), (self.parts, part))
        return all(not wanted or kind in wanted for wanted, kind in kinds)


def rule(
    *,
    words: str | frozenset[str] = "",
    tags: str | frozenset[str] = "",
    deps: str | frozenset[str] = "",
    parts: str | frozenset[str] = "",
    examples: Sequence[str],
    never: Sequence[str] = (),
) -> Callable[[Meaning[T]], Rule[T]]:
    """Makes a rule of a function, named after it."""

    def made(meaning: Meaning[T]) -> Rule[T]:
        return Rule(
            name=meaning.__name__,
            meaning=meaning,
            words=_each(words),
            tags=_each(tags),
            deps=_each(deps),
            parts=_each(parts),
            examples=examples,
            never=never,
        )

    return made


def _each(names: str | frozenset[str]) -> frozenset[str]:
    return frozenset(names.split()) if isinstance(names, str) else names


class Rulebook(Generic[T]):
    """Rules in their order; a word is only asked of those that its tag, label and part of speech leave."""

    def __init__(self, rules: Iterable[Rule[T]]) -> None:
        self.rules = tuple(rules)
        self._by_kind: dict[tuple[str, str, str], tuple[Rule[T], ...]] = {}

    def of(self, token: Token) -> tuple[Rule[T], ...]:
        """The rules to ask of a word, but for those that name words."""
        kind = (token.tag, token.dep, token.pos)
        rules = self._by_kind.get(kind)
        if rules is None:
            rules = self._by_kind[kind] = tuple(one for one in self.rules if one.fits(*kind))
        return rules

    def first(self, tokens: Sequence[Token], index: int) -> Mapping[int, T]:
        """What the first rule that has something to say of a word makes of it."""
        token = tokens[index]
        for one in self.of(token):
            if (not one.words or token.text in one.words) and (mended := one.meaning(tokens, index)):
                return mended
        return {}
