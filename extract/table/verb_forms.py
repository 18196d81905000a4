"""The forms of verbs and of nouns for deeds, so that a table need only name two: "raid raided" gives "raiding"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from extract.entities.wordlist import word_set

# Verbs whose forms no ending gives, each with its base first.
_IRREGULAR = """
beat beats beating beaten; become becomes becoming became; bleed bleeds bleeding bled; blow blows blowing blew blown;
break breaks breaking broke broken; bring brings bringing brought; build builds building built;
buy buys buying bought; catch catches catching caught; choose chooses choosing chose chosen;
come comes coming came; cut cuts cutting; die dies dying died dead; dig digs digging dug;
drive drives driving drove driven;
fall falls falling fell; fight fights fighting fought; find finds finding found; flee flees fleeing fled;
freeze freezes freezing froze frozen; give gives giving gave given; go goes going went gone;
hear hears hearing heard; hit hits hitting; hold holds holding held; lay lays laying laid;
leave leaves leaving left; lead leads leading led; let lets letting; lose loses losing lost; make makes making made;
meet meets meeting met; overthrow overthrows overthrowing overthrew overthrown;
run runs running ran; seek seeks seeking sought; sell sells selling sold; send sends sending sent;
set sets setting; shake shakes shaking shook shaken; shoot shoots shooting shot; shut shuts shutting;
sink sinks sinking sank sunk; slay slays slaying slew slain; speak speaks speaking spoke spoken;
stand stands standing stood; steal steals stealing stole stolen; strike strikes striking struck stricken;
string strings stringing strung; swear swears swearing swore sworn; sweep sweeps sweeping swept;
take takes taking took taken; tear tears tearing tore torn; throw throws throwing threw thrown;
uphold upholds upholding upheld; win wins winning won; withdraw withdraws withdrawing withdrew withdrawn;
write writes writing wrote written
"""
# Of these a table tells which forms it means: "took the town", but "was taken to the hospital".
_LIGHT = word_set("become come give go hold lead leave make take")


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """The forms of each verb that has forms of its own, by any of them."""
    families = [tuple(family.split()) for family in _IRREGULAR.split(";")]
    return {form: family for family in families for form in family}


def forms_of(past: str) -> dict[str, tuple[str, ...]]:
    """The forms a verb would have, by each base that its past may be of: "raided" of "raid", "seized" of "seize"."""
    if not past.endswith("ed"):
        return {}
    stem = past[:-2]
    bases = {stem: f"{stem}ing", f"{stem}e": f"{stem}ing"}
    if stem[-1:] == stem[-2:-1]:
        bases[stem[:-1]] = f"{stem}ing"
    if stem.endswith("i"):
        bases[f"{stem[:-1]}y"] = f"{stem[:-1]}ying"
    return {base: (base, _with_s(base), past, doing) for base, doing in bases.items()}


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else f"{base}s"


def inflected(words: Collection[str]) -> set[str]:
    """Words with the other forms of those verbs of which two are among them, and with the plurals of nouns of deeds."""
    told, found = set(words), set(words)
    for word in words:
        found.update(*(forms for base, forms in forms_of(word).items() if base in words))
        family = irregular().get(word, ())
        if len(told.intersection(family)) > 1 and family[0] not in _LIGHT:
            found.update(family)
        if word.endswith(("tion", "sion", "ment")):
            found.add(f"{word}s")
    return found
