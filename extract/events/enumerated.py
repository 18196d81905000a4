"""Verbs that are numbered within a sentence: "the Company (i) notified the exchange and (ii) requested a halt".

The model takes the number for a name or for "I", and what stands behind for a clause of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.events.parse import FINITE
from extract.events.tree import NOMINAL, SUBJECTS
from extract.records import Token

_NUMBER = re.compile(r"[ivxIVX]{1,4}|[a-hA-H]|[1-9]")
_TOLD = FINITE | {"VBN"}


def joined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The numbers as marks, the subject before one with its verb, the verbs behind the others joined to the first."""
    anew = list(tokens)
    first: int | None = None
    for index in range(1, len(tokens) - 3):
        label, verb = index + 1, index + 3
        bracketed = tokens[index].text == "(" and tokens[index + 2].text == ")"
        if not bracketed or tokens[verb].tag not in _TOLD or not _NUMBER.fullmatch(tokens[label].text):
            continue
        if tokens[label].dep in SUBJECTS and tokens[label].head == verb and tokens[index - 1].pos in NOMINAL:
            anew[index - 1] = replace(tokens[index - 1], head=verb, dep="nsubj")
        anew[label] = replace(tokens[label], lemma=tokens[label].text, pos="PUNCT", tag="LS", dep="punct", head=verb)
        if first is None:
            first = verb
        elif tokens[verb].head == first and tokens[verb].dep in ("parataxis", "ccomp", "dep", "advcl"):
            anew[verb] = replace(tokens[verb], dep="conj")
    return tokens if first is None else tuple(anew)
