"""Where the words of a sentence hang that its parse hung wrong, whatever the dates: all rules on that.

Nouns and phrases (`mishung`, `appositions`, `from_where`), verbs (`mishung_verbs`, `misread_verbs`), verbs of two
words (`phrasal`), participles (`participles`, `reduced`, `described_doers`), clauses (`relatives`, `antecedents`,
`contact_clauses`), doers (`doers`), verbs without their clause or subject (`only_verbs`, `openings`, `joined_verbs`,
`subjectless`) or with two (`one_subject`) and what was torn apart, or parted by what stands between (`torn`,
`parted`), are asked of a sentence in one walk; what its marks show to belong together (`marks`), subjects given to
what stands before them (`lost_subjects`), verbs taken for words of a noun (`lost_verbs`), its speaker (`trailing`)
and the verb behind what commas set off (`told_behind`) of the whole sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.events import (
    antecedents,
    appositions,
    contact_clauses,
    described_doers,
    doers,
    from_where,
    inner_clauses,
    joined_passives,
    joined_verbs,
    lost_subjects,
    lost_verbs,
    marks,
    mishung,
    mishung_verbs,
    misread_verbs,
    one_subject,
    only_verbs,
    openings,
    parted,
    participles,
    phrasal,
    reduced,
    relatives,
    subjectless,
    told_behind,
    told_whom,
    torn,
    trailing,
)
from extract.events.parse import Hung
from extract.events.rule import Rulebook
from extract.records import Token

RULES = Rulebook(
    (
        *one_subject.RULES,
        *mishung.RULES,
        *appositions.RULES,
        *from_where.RULES,
        *mishung_verbs.RULES,
        *phrasal.RULES,
        *participles.RULES,
        *inner_clauses.RULES,
        *doers.RULES,
        *joined_verbs.RULES,
        *joined_passives.RULES,
        *openings.RULES,
        *only_verbs.RULES,
        *subjectless.RULES,
        *torn.RULES,
        *parted.RULES,
        *reduced.RULES,
        *relatives.RULES,
        *antecedents.RULES,
        *misread_verbs.RULES,
        *told_whom.RULES,
        *described_doers.RULES,
        *contact_clauses.RULES,
    )
)


def rehung(tokens: Sequence[Token]) -> Hung:
    """The words that hang elsewhere, or as something else, than the parse has them."""
    hung: Hung = {}
    for rule in (*marks.RULES, *lost_subjects.RULES, *lost_verbs.RULES):
        hung |= rule(tokens)
    hung |= RULES.all(tokens) | trailing.closing_speaker(tokens) | trailing.opening_source(tokens)
    return hung | told_behind.told_behind(tokens)
