"""Where words and figures stand that give a time expression away: all words of a stretch are looked up at once.

Most words of a text are none. So marks and figures are blanked, the rest is split and intersected with the words that
tell, which costs a tenth of a look at each word; only of those that are found is the place asked for.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping

_STRETCH = 2000  # characters looked up at once: what is found in one is sought in it again
_LEAD = 16  # characters before a weak word in which its company stands
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTER = ("", " ")


class _Letters(dict[int, str]):
    """For `str.translate`: every character that is no letter becomes a space; offsets stay as they are."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if _WORD.match(character) else " "
        return self[code]


_LETTERS = _Letters()


class Hits:
    """The words that begin a run, the weak ones that do so after some words, and the figures.

    `beginnings` is the class of characters that a figure begins with: a class is searched for far faster than a choice.
    """

    def __init__(
        self, strong: frozenset[str], company: Mapping[str, re.Pattern[str]], figures: str, beginnings: str
    ) -> None:
        self._telling = strong | company.keys()
        self._company = company
        self._figures = re.compile(f"{beginnings}(?<=(?=({figures})).)")

    def find(self, text: str, start: int, end: int) -> Iterator[int]:
        """Their offsets in `text[start:end]`, in order. A word within a figure (12 May 1999) is no hit of its own."""
        figures = self._figures.finditer(text, start, end)
        first, last, done = *_next_span(figures, start), start
        for low, letters in _stretches(text, start, end):
            if found := self._telling.intersection(letters.split()):
                for at in self._places(found, text, start, low, letters):
                    while first <= at:
                        yield first
                        first, last, done = *_next_span(figures, last), last
                    if at >= done:
                        yield at
        while first < end:
            yield first
            first, last = _next_span(figures, last)

    def _places(self, words: frozenset[str], text: str, start: int, low: int, letters: str) -> list[int]:
        """Where these words stand, as far as they have the company they need."""
        places: list[int] = []
        for word in words:
            before = self._company.get(word)
            at = letters.find(word)
            while at >= 0:
                after = at + len(word)
                if letters[after : after + 1] in _NO_LETTER and (not at or letters[at - 1] == " "):
                    stands = low + at
                    if before is None or before.search(text, max(start, stands - _LEAD), stands):
                        places.append(stands)
                at = letters.find(word, after)
        places.sort()
        return places


def _next_span(figures: Iterator[re.Match[str]], done: int) -> tuple[int, int]:
    """The next figure that does not begin within the last one (the 30 of 12:30); one beyond any text where none is."""
    for match in figures:
        if match.start() >= done:
            return match.span(1)
    return sys.maxsize, sys.maxsize


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The text with all but letters blanked, in pieces cut between words, each with its offset."""
    while start < end:
        letters = text[start : min(end, start + _STRETCH)].translate(_LETTERS)
        if start + len(letters) < end:
            letters = letters[: letters.rfind(" ") + 1]
        if letters:
            yield start, letters
            start += len(letters)
        else:  # one word longer than any that tells
            word = _WORD.match(text, start, end)
            start = word.end() if word else end
