"""Pasts that no ending shows: said, took, fell."""

from __future__ import annotations

PASTS = (
    "said told took made went came began rose fell held left met won lost sent saw got gave found became brought "
    "bought built chose drew fought kept knew led paid ran shot sold spoke spent stood struck swore taught thought "
    "threw understood wore wrote since ate beat blew broke caught dealt drank drove fed felt fled flew forgot froze "
    "grew heard hid laid lay lent lit meant overcame rang rode sang sank sat shook shrank slept slid sought sprang "
    "stole stuck swam swept swung tore withdrew woke wept dug arose awoke befell bent burnt clung crept forbade "
    "forgave hung knelt leapt mistook overran overthrew overtook rebuilt repaid retook rewrote shone spat spun "
    "undertook underwent upheld withheld"
)


def by_letter(words: str) -> str:
    """A choice of words in which only those with the letter at hand are tried."""
    endings: dict[str, list[str]] = {}
    for word in words.split():
        endings.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in endings.items())
