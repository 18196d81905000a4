"""Words as rows are compared by: their stems, which of them say nothing, what kind of happening or thing one tells."""

from __future__ import annotations

from functools import cache, lru_cache

from extract.entities.wordlist import word_set
from extract.table.happenings import alike, kinds, things

# Predicates that say little by themselves: that two sources use them is no sign.
LIGHT = word_set("""
begin began begun start started be is was were been have has had do did make made take took taken say said continue
hold held give gave given become became come came go went get got see saw call called use used keep kept
announc announce announced
""")
STOP = word_set("""
a an and are as at be been being but by for from had has have he her him his in into is it its more most near new
not of off on one or out over said says she such than that the their them they this to told two under up was were
when where which while who whom will with would about after against all also among around before between both during
each first last least no only other people per some three until upon very four five six seven eight nine ten year
years month months week weeks day days report reports reported according
""")


@cache
def kinds_told() -> dict[str, frozenset[str]]:
    """The kinds of happenings of each word as it is compared."""
    found: dict[str, frozenset[str]] = {}
    for word, of in kinds().items():
        found[stem(word)] = found.get(stem(word), frozenset()) | of
    return found


@cache
def things_told() -> dict[str, tuple[str, str]]:
    """The thing that each word as it is compared names."""
    return {stem(alike().get(word, word)): thing for word, thing in things().items()}


_ENDINGS = (
    "'s",
    "’s",
    "ings",
    "ing",
    "ments",
    "ment",
    "ations",
    "ation",
    "ions",
    "ion",
    "ied",
    "ies",
    "ed",
    "es",
    "s",
    "e",
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings: crude, but the same for its forms."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
