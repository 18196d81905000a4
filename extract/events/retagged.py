"""Parts of speech put right that a word beside them gives away, before what hangs wrong is hung anew.

Deeds in a row (`retag_rows`) are told first, as none of them is what it looks like beside the next. Of the other words
the rules are in ten tables: who shot whom (`retag_shot`), passives that are not seen (`retag_passives`), deeds beside
names (`retag_deeds`), verbs taken for something else (`retag_verbs`, in headlines `retag_headlines`), tenses
(`retag_tenses`, of a second verb `retag_joined`), other words taken for verbs or for each other (`retag_others`), nouns
taken for verbs (`retag_nouns`), and how people are left (`retag_left`).
"""

from __future__ import annotations

from collections.abc import Mapping

from extract.events import (
    retag_deeds,
    retag_headlines,
    retag_joined,
    retag_left,
    retag_nouns,
    retag_others,
    retag_passives,
    retag_rows,
    retag_shot,
    retag_tenses,
    retag_verbs,
)
from extract.events.parse import ring_of
from extract.events.rule import Rulebook
from extract.records import Token

_TABLES = (
    retag_shot,
    retag_passives,
    retag_deeds,
    retag_headlines,
    retag_verbs,
    retag_tenses,
    retag_joined,
    retag_others,
    retag_nouns,
    retag_left,
)
ROWS = Rulebook(retag_rows.RULES)
RULES = Rulebook(tuple(rule for table in _TABLES for rule in table.RULES))


def retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    rowed = _with(tokens, ROWS.first(tokens)) if retag_rows.may_have(tokens) else tokens
    return _with(rowed, RULES.first(rowed))


def _with(tokens: tuple[Token, ...], mended: Mapping[int, Token]) -> tuple[Token, ...]:
    if not mended:
        return tokens
    hung = {index: (word.head, word.dep) for index, word in mended.items() if word.head != tokens[index].head}
    kept = mended.keys() - (ring_of(tokens, hung) if hung else set())
    return tuple(mended[index] if index in kept else token for index, token in enumerate(tokens))
