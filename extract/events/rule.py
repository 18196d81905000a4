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
    """`meaning` gives, for a sentence and the word it is asked of, what becomes of which words.

    It is asked of words with one of these forms, tags, labels and parts of speech (of all where none are named), with
    so many words before and behind; where it `opens`, of a sentence's first word only, and where it has something to
    say but `once`, of no more words of that sentence.
    """

    name: str
    meaning: Meaning[T]
    words: frozenset[str]
    tags: frozenset[str]
    deps: frozenset[str]
    parts: frozenset[str]
    before: int
    behind: int
    opens: bool
    once: bool
    examples: Sequence[str]
    never: Sequence[str]

    def fits(self, tag: str, dep: str, part: str) -> bool:
        """Whether it may be asked of words of this kind, whatever their form and place."""
        kinds = ((self.tags, tag), (self.deps, dep), (self.parts, part))
        return all(not wanted or kind in wanted for wanted, kind in kinds)

    def stands(self, index: int, size: int) -> bool:
        """Whether it may be asked at this place in a sentence of this many words."""
        return (index == 0 if self.opens else self.before <= index) and index < size - self.behind


def rule(
    *,
    words: str | frozenset[str] = "",
    tags: str | frozenset[str] = "",
    deps: str | frozenset[str] = "",
    parts: str | frozenset[str] = "",
    before: int = 0,
    behind: int = 0,
    opens: bool = False,
    once: bool = False,
    examples: Sequence[str],
    never: Sequence[str],
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
            before=before,
            behind=behind,
            opens=opens,
            once=once,
            examples=examples,
            never=never,
        )

    return made


def _each(names: str | frozenset[str]) -> frozenset[str]:
    return frozenset(names.split()) if isinstance(names, str) else names


Numbered = tuple[tuple[int, Rule[T]], ...]


class Rulebook(Generic[T]):
    """Rules in their order, asked in one walk; a word only of those that its form, its kinds and its place leave."""

    def __init__(self, rules: Iterable[Rule[T]]) -> None:
        self.rules = tuple(rules)
        self._words = frozenset[str]().union(*(one.words for one in self.rules))
        # as many words before and behind as matter to any
        self._before = max((one.before or one.opens for one in self.rules), default=0)
        self._behind = max((one.behind for one in self.rules), default=0)
        self._fitting: dict[tuple[str, str, str], Numbered[T]] = {}
        self._asked: dict[tuple[str, str, str, str, int, int], Numbered[T]] = {}

    def _of(self, token: Token, index: int, size: int) -> Numbered[T]:
        """The rules that may be asked of a word at this place, with their number."""
        before, behind = min(index, self._before), min(size - 1 - index, self._behind)
        word = token.text if token.text in self._words else ""
        key = (token.tag, token.dep, token.pos, word, before, behind)
        rules = self._asked.get(key)
        if rules is None:
            fitting = self._fitting.get(key[:3])  # many words of one kind, and few kinds
            if fitting is None:
                fitting = self._fitting[key[:3]] = tuple(e for e in enumerate(self.rules) if e[1].fits(*key[:3]))
            standing = (each for each in fitting if each[1].stands(before, before + 1 + behind))
            rules = tuple(each for each in standing if not each[1].words or word in each[1].words)
            self._asked[key] = rules
        return rules

    def first(self, tokens: Sequence[Token]) -> dict[int, T]:
        """What becomes of the words where of each word only the first rule counts that has something to say."""
        found: dict[int, T] = {}
        for index, token in enumerate(tokens):
            for _, one in self._of(token, index, len(tokens)):
                if mended := one.meaning(tokens, index):
                    found |= mended
                    break
        return found

    def all(self, tokens: Sequence[Token]) -> dict[int, T]:
        """What becomes of the words where all rules count; what a later rule says of a word holds."""
        said: dict[int, dict[int, T]] = {}
        for index, token in enumerate(tokens):
            for number, one in self._of(token, index, len(tokens)):
                if not (one.once and number in said) and (mended := one.meaning(tokens, index)):
                    said.setdefault(number, {}).update(mended)
        return {word: what for number in sorted(said) for word, what in said[number].items()}
