"""Parts of speech put right that a word beside them gives away, before what hangs wrong is hung anew.

The rules are in nine tables: who shot whom (`retag_shot`), passives that are not seen (`retag_passives`), deeds beside
names (`retag_deeds`), verbs taken for something else (`retag_verbs`, in headlines `retag_headlines`), tenses
(`retag_tenses`), other words taken for verbs or for each other (`retag_others`), nouns taken for verbs (`retag_nouns`),
and how people are left (`retag_left`).
"""

from __future__ import annotations

from extract.events import (
    retag_deeds,
    retag_headlines,
    retag_left,
    retag_nouns,
    retag_others,
    retag_passives,
    retag_shot,
    retag_tenses,
    retag_verbs,
)
from extract.events.rule import Rulebook
from extract.records import Token

_TABLES = (
    retag_shot,
    retag_passives,
    retag_deeds,
    retag_headlines,
    retag_verbs,
    retag_tenses,
    retag_others,
    retag_nouns,
    retag_left,
)
RULES = Rulebook(tuple(rule for table in _TABLES for rule in table.RULES))


def retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    mended = RULES.first(tokens)
    return tuple(mended.get(index, token) for index, token in enumerate(tokens)) if mended else tokens
