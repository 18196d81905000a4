"""Parts of speech put right that a word beside them gives away, before what hangs wrong is hung anew.

The rules are in seven tables: verbs taken for something else (`retag_verbs`, of old: `retag_passives`), deeds beside
names (`retag_deeds`), nouns taken for verbs (`retag_nouns`), other words taken for verbs or for each other
(`retag_others`), tenses (`retag_tenses`), and how people are left (`retag_left`).
"""

from __future__ import annotations

from extract.events import retag_deeds, retag_left, retag_nouns, retag_others, retag_passives, retag_tenses, retag_verbs
from extract.events.rule import Rulebook
from extract.records import Token

RULES = Rulebook(
    (
        *retag_passives.RULES,
        *retag_deeds.RULES,
        *retag_verbs.RULES,
        *retag_tenses.RULES,
        *retag_others.RULES,
        *retag_nouns.RULES,
        *retag_left.RULES,
    )
)


def retagged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with the parts of speech put right that a word beside them gives away."""
    mended = RULES.first(tokens)
    return tuple(mended.get(index, token) for index, token in enumerate(tokens)) if mended else tokens
