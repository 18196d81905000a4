"""What the names of two rows say of whether they tell of one event: whom both name, and whom only one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.entities import places
from extract.entities.matching import person_words, same_word
from extract.table.actors import person_like
from extract.table.event_signs import Reason, Signs, apart
from extract.table.stems import stem


def of_names(one: Signs, other: Signs, alone: bool = False) -> Iterator[Reason]:
    """Whom both name; two who would have to be one, and are not. `alone`: nothing says that both did one thing."""
    shared = shared_names(one, other)
    known = [name for name in shared if telling(name)]
    if known:
        yield Reason(min(3.0, 2.0 + 0.5 * (len(known) - 1)), f"Both name {', '.join(known)}.", own=not alone)
    elif shared:
        two = len(shared) > 1 and not alone  # states: "Ethiopia and Eritrea signed"
        yield Reason(1.0 if two else 0.5, f"Both name {', '.join(shared)}.", own=two)
    mine = [name for name in one.actors if telling(name) and name not in shared]
    theirs = [b for b in other.actors if telling(b) and not any(same_actor(b, name) for name in shared)]
    if mine and theirs:
        # Whom somebody met beside was another meeting, on one day as well.
        met = "meeting" in one.kinds & other.kinds
        signed = "signing" in one.kinds & other.kinds and not apart(one, other)  # for their side
        another = (not (known or signed) and _in_one_part(one, mine, other, theirs)) or (
            met and (apart(one, other) or (_take_part(one, mine) and _take_part(other, theirs)))
        )
        another = another or any(_namesakes(a, b) for a in mine for b in theirs)
        words = f"One names {', '.join(mine)}, the other {', '.join(theirs)}."
        yield Reason(-4.0 if another else -1.0, words, contradicts=another)


def shared_names(one: Signs, other: Signs) -> list[str]:
    """The actors of both, also where one only tells them in its headline."""
    shared = [a for a in one.actors if any(same_actor(a, b) for b in other.actors) or _told_in(a, other)]
    return shared + [b for b in other.actors if _told_in(b, one) and not any(same_actor(a, b) for a in one.actors)]


def words_of_shared(one: Signs, other: Signs) -> set[str]:
    """The words of names that both have, which are counted as names already."""
    both = [name for name in shared_names(one, other) if telling(name)]
    return {stem(word) for name in both for word in places.key(name).split()}


def _in_one_part(one: Signs, mine: Sequence[str], other: Signs, theirs: Sequence[str]) -> bool:
    """Whether both take part, and not one as who did it, the other as whom it befell ("The army fired", "on Noor")."""
    if not _take_part(one, mine) or not _take_part(other, theirs):
        return False
    only = [
        (not who.isdisjoint(names) and whom.isdisjoint(names), not whom.isdisjoint(names) and who.isdisjoint(names))
        for who, whom, names in ((one.agents, one.affected, mine), (other.agents, other.affected, theirs))
    ]
    return (only[0][0], only[1][1]) != (True, True) and (only[0][1], only[1][0]) != (True, True)


def _take_part(sign: Signs, names: Sequence[str]) -> bool:
    """Whether one of these does or undergoes it, or is a person, so far as the row tells who does."""
    doing = sign.agents | sign.affected
    return not doing.isdisjoint(names) if doing else any(map(person_like, names))


def _told_in(name: str, other: Signs) -> bool:
    """Whether the other's headline has all words of a name, or a person's last one, where the extraction saw none
    ("The Sea Prince sank", "Noor's acquittal")."""
    words = [word for word in map(places.key, name.split()) if len(word) > 2]
    return len(words) > 1 and (
        other.text.issuperset(words)
        or (words[-1] in other.capitals and person_like(name) and not _of_another(name, other))
    )


def _of_another(name: str, other: Signs) -> bool:
    """Whether the other row names somebody else with this surname."""
    last = person_words(name)[-1:]
    return any(len(person_words(actor)) > 1 and person_words(actor)[-1:] == last for actor in other.actors)


@lru_cache(maxsize=65536)
def telling(name: str) -> bool:
    """Whether a name points at someone in particular: no country, no "police"."""
    state = places.country_of(name) or places.capital_country(name)
    return any(letter.isupper() for letter in name) and state is None


@lru_cache(maxsize=65536)
def same_actor(one: str, other: str) -> bool:
    if places.key(one) == places.key(other):
        return True
    if telling(one) != telling(other):
        return False  # no land is somebody with its initials: "U. S. Marine"
    short, long = sorted((person_words(one), person_words(other)), key=len)
    if len(short) == 1:
        return len(long) > 1 and (same_word(short[0], long[-1]) or same_word(short[0], long[0]))
    return all(map(same_word, short, long[: len(short)]))  # "U. Masi", "Ugo Masi"


@lru_cache(maxsize=65536)
def _namesakes(one: str, other: str) -> bool:
    """Whether two names share all but the first word, as of two people or firms ("Peter Oyo", "Paul Oyo")."""
    mine, theirs = person_words(one), person_words(other)
    if len(mine) != len(theirs) or len(mine) < 2 or not all(map(same_word, mine[1:], theirs[1:])):
        return False
    initial = min(len(mine[0]), len(theirs[0])) == 1 and mine[0][0] == theirs[0][0]
    return not initial and not same_word(mine[0], theirs[0])
