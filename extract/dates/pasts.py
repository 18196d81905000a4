"""Pasts that no ending shows, or too short for it: said, took, fell, died."""

from __future__ import annotations

PASTS = (
    "said told took made went came began rose fell held left met won lost sent saw got gave found became brought "
    "bought built chose drew fought kept knew led paid ran shot sold spoke spent stood struck swore taught thought "
    "threw understood wore wrote since ate beat blew broke caught dealt drank drove fed felt fled flew forgot froze "
    "grew heard hid laid lay lent lit meant overcame rang rode sang sank sat shook shrank slept slid sought sprang "
    "stole stuck swam swept swung tore withdrew woke wept dug arose awoke befell bent burnt clung crept forbade "
    "forgave hung knelt leapt mistook overran overthrew overtook rebuilt repaid retook rewrote shone spat spun "
    "undertook underwent upheld withheld bade beheld dreamt dwelt flung foresaw foretold forsook forwent leant learnt "
    "mislaid misread outdid outgrew outran outshone outsold overate overheard oversaw overslept redid relaid remade "
    "resold retold rethought slew slung spilt stank strode strove strung stung throve trod undid underwrote unwound "
    "withstood wove wrung died lied tied vied sued owed bled bred sped"
)
# Pasts that are also presents or nouns, so that alone they tell no time
LOOKALIKES = (
    "beset bet bid bore bound broadcast burst bust cast cost cut fit forecast ground hit hurt knit let offset outbid "
    "overrun put quit read recast rent rerun reset rid set shed shut slit smelt spelt split spoilt spread thrust "
    "undercut upset wed wet wound"
)


def by_letter(words: str) -> str:
    """A choice of words in which only those with the letter at hand are tried."""
    endings: dict[str, list[str]] = {}
    for word in words.split():
        endings.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in endings.items())
