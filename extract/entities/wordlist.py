"""How this room writes a table of words, as running text, and asks fast whether one of some words stands in a text."""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a text, set apart by commas."""
    return frozenset(" ".join(part.split()) for part in text.split(",") if part.strip())


def opening(letters: str, choice: str) -> re.Pattern[str]:
    r"""Finds where `\b(?:choice)` does, and far faster, as a class alone at the beginning is searched for.

    `letters`: all that the choice may begin with. A match is of the first letter only.
    """
    return re.compile(rf"[{letters}](?<=\b.)(?<=(?=(?:{choice})).)")
