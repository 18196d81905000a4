"""Who did it where a deed's noun tells: "was killed in an Israeli strike", "died in a Karvat Front attack".

The one who strikes stands before the noun, as a people's adjective, a country or a body; a town there is where it was
("the Varna bombing"). Only what somebody does to others counts: nobody makes an Italian earthquake.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.entities.wordlist import word_set
from extract.events.deed_words import ARMED_DEEDS
from extract.events.names import PARTY_LABELS, Names
from extract.events.where import MODIFIERS
from extract.records import Mention

_IN = word_set("in by during under from")


def by_whose_deed(names: Names, predicate: int) -> Iterator[Mention]:
    """Those whose attack it was that somebody was killed, hurt or made to flee in."""
    tree = names.tree
    for preposition in tree.among(predicate, "prep", "agent"):
        if tree.lemma(preposition) not in _IN:
            continue
        for deed in tree.among(preposition, "pobj"):
            if tree.lemma(deed) in ARMED_DEEDS and deed not in names.at:
                yield from _before(names, deed)


def _before(names: Names, deed: int) -> Iterator[Mention]:
    tree = names.tree
    for index in range(deed - 1, max(-1, deed - 6), -1):
        mention = names.at.get(index)
        if mention is None:
            if deed not in tree.path(index) or tree.tokens[index].dep not in (*MODIFIERS, "nummod", "det"):
                return
            continue
        acts = mention.label in PARTY_LABELS or mention.label == "NORP" or names.is_country(mention)
        if acts and deed in tree.path(index) and tree.tokens[index].dep in MODIFIERS:
            yield mention
        return


def owns_deed(names: Names, noun: int, node: int) -> bool:
    """Whether it stands before a deed against somebody as the one who does it: "Oman's shelling of Varna | began"."""
    tree = names.tree
    owner = tree.parent(node) == noun and tree.tokens[node].dep == "poss" and tree.is_event_noun(noun)
    against = (
        i for a in tree.among(noun, "prep") if tree.lemma(a) in ("of", "on", "against") for i in tree.among(a, "pobj")
    )
    return owner and any(i not in names.dates for i in against)
