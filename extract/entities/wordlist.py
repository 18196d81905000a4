"""How this room writes a table of words: as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a text, set apart by commas."""
    return frozenset(" ".join(part.split()) for part in text.split(",") if part.strip())
