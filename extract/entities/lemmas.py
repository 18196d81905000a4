"""Verbs whose base the embedded model's lemma tables do not give, since no treebank they were made of has them.

"fined" was of "fin", "freed" of "fre", "fled" of "flead". To add one: a base into `BASES` where the tables' rules lead
to it once it is known ("freed" to "free"), an irregular form into `FORMS` behind its base. What they list and is no
verb is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, MutableSequence
from itertools import product
from typing import Any, Protocol

from extract.entities.wordlist import word_set

BASES = word_set("""
abscond atone boycott centre clone clothe condone decree demote deplete deplore distil drone elope enrol free gazette
guarantee impair implore loathe manoeuvre patrol phone referee repel revere sabre scythe soothe stone tape telephone toe
""")
FORMS = """
arise arisen; awake awoke; bear borne; beat beaten; befall befell befallen; bite bit bitten; bleed bled; breed bred;
burn burnt; cling clung; eye eyed; flee fled; fling flung; forbid forbidden; foresee foreseen; forgive forgiven;
forsake forsook; freeze froze; gas gassed gassing; hamstring hamstrung; insure insured; kneel knelt; lend lent;
mimic mimicked mimicking; mislead misled; outdo outdid; overcome overcame; override overrode overridden;
overrun overran; oversee oversaw overseen; overtake overtaken; overthrow overthrew overthrown;
panic panicked panicking; plead pled; quiz quizzed quizzing; ring rung; rise risen; shake shook; shoe shod;
shrink shrank shrunk; slay slew slain; slide slid; sling slung; spill spilt; spin spun; spring sprung; sting stung;
stride strode; strike stricken; string strung; strive strove; swear swore; swim swam swum; tear tore;
traffic trafficked trafficking; tread trod trodden; undergo underwent undergone; uphold upheld;
weave wove woven; withstand withstood
"""
# No verbs at all, though the tables list them: "trying" was of "trye".
_MISTAKEN = frozenset({"trye", "usee"})
# A verb that ends like this before "-ed" or "-ing" has an "e" ("envisaged"; behind a consonant "fined", not
# "raided", "joined"): its last consonant would be doubled otherwise.
_WITH_E = ("ag", "lg", "rg", "ug", "as", "os", "us", "ns", "ps", "rs")
_AFTER_CONSONANT = ("ad", "am", "ap", "ar", "ed", "ib", "id", "im", "in", "ip", "od", "ud", "um", "un", "up", "ut")
_CONSONANTS = "bcdfghjklmnprstvwz"


class Lookups(Protocol):
    """The tables of spaCy's rule lemmatizer."""

    def get_table(self, name: str) -> Mapping[str, Any]: ...


def complete(lookups: Lookups) -> None:
    """Adds to the lemmatizer's tables what they lack of verbs; what they know of a form holds."""
    index: MutableSequence[str] = lookups.get_table("lemma_index")["verb"]
    index[:] = [base for base in index if base not in _MISTAKEN]
    index.extend(sorted(BASES.difference(index)))
    exceptions: MutableMapping[str, list[str]] = lookups.get_table("lemma_exc")["verb"]
    for row in FORMS.split(";"):
        base, *forms = row.split()
        exceptions.update((form, [base]) for form in forms)
    rules: MutableSequence[list[str]] = lookups.get_table("lemma_rules")["verb"]
    stems = (*_WITH_E, *(first + last for last, first in product(_AFTER_CONSONANT, _CONSONANTS)))
    at = rules.index(["ed", ""])
    rules[at:at] = [[stem + ending, stem + "e"] for stem in stems for ending in ("ed", "ing")]
