"""What speaks for one event beside the rows themselves: small places, figures alike, titles and passages around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log

from extract.entities import places
from extract.entities.wordlist import word_set
from extract.table.commonplace import says_more
from extract.table.event_signs import DAILY, LARGE_COUNT, Reason, Signs, is_wide, told_around
from extract.table.frequent import shares
from extract.table.happenings import things
from extract.table.same_place import elsewhere, same_place
from extract.table.stems import kinds_told, things_told

# Kinds of happenings of which a small place hardly has two on one day.
ONCE_IN_A_TOWN = word_set("""
abduction attack avalanche blockade breach capture clash collapse crash curfew downing epidemic escape eviction
explosion fire flood hijacking invasion landslide outage poisoning reopening siege sinking spill stampede surrender
walkout withdrawal
""")
_OFTEN = DAILY | {"abduction", "opening", "protest", "recovery", "rescue", "storm", "vote"}
_BY_CHANCE = word_set("collapse crash flood landslide quake sinking storm")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SEATS = re.compile(r"\b[A-Z]\w+ House\b|\bHouse of\b")  # the White House is no building that something befell
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+)?")
_MANY_NAMES = 40
DEADLY = word_set("""
attack avalanche clash collapse crash epidemic explosion fire flood landslide quake sinking storm
""")
DESTROYING = DEADLY | {"eviction", "vandalism"}
RARE = word_set(
    "coup downing grounding landslide quake sinking"
)  # of these two sources hardly tell two on one day, wherever
_A_NIGHT = 2  # days
_LARGE_TOWN = 500  # thousands of people
_ALIKE = ((20, 1.6), (10, 1.25))
"""From which figure on two are near each other if the higher one is so many times the lower one at most."""
_MANY = 50  # of so many there are hardly two such figures on a day
_AT_FIRST = 4  # what is counted on the first day may grow by this: "at least 78 dead", "218 people"
_WORDS_AROUND = 3
_MOST_KINDS = 3  # an "accident" beside who died may be any
_MANY_AROUND = 5


def on_one_day(one: Signs, other: Signs) -> bool:
    """Whether both are on one and the same day, or in the night to the next."""
    return max(one.days, other.days) <= _A_NIGHT and one.start < other.end and other.start < one.end


# Kinds by which one happening may be told: who was hurt, what it was done with.
_AKIN = [
    (frozenset({"killing", "injury"}), DEADLY),
    (frozenset({"killing"}), frozenset({"injury"})),
    (frozenset({"attack"}), frozenset({"clash", "explosion", "siege"})),
    (frozenset({"sinking"}), frozenset({"disappearance"})),
    (frozenset({"escape"}), frozenset({"attack", "explosion", "siege"})),
    (frozenset({"collapse"}), frozenset({"explosion", "flood"})),
    (frozenset({"breach"}), frozenset({"collapse", "flood", "sinking", "spill"})),
    (frozenset({"storm"}), frozenset({"collapse", "flood", "landslide"})),
    (frozenset({"crash", "downing"}), frozenset({"explosion", "fire"})),
    (frozenset({"clash"}), frozenset({"eviction", "protest"})),
    (frozenset({"escape"}), frozenset({"withdrawal"})),
    (frozenset({"rescue"}), frozenset({"release", "siege"})),
    (frozenset({"purchase"}), frozenset({"signing"})),
    (frozenset({"resignation"}), frozenset({"dismissal", "seizure"})),
    (frozenset({"siege"}), frozenset({"attack", "capture"})),
    (frozenset({"coup", "seizure"}), frozenset({"abduction", "arrest", "resignation"})),
    (frozenset({"disappearance"}), frozenset({"abduction", "theft"})),
    (frozenset({"abduction"}), frozenset({"arrest"})),
    (frozenset({"search"}), frozenset({"arrest", "attack", "recovery"})),
    (frozenset({"suspension"}), frozenset({"dismissal"})),
    (frozenset({"breach"}), frozenset({"explosion", "spill"})),
    (frozenset({"blockade"}), frozenset({"closing", "protest"})),
    (frozenset({"destruction"}), DESTROYING),
    (frozenset({"rescue"}), frozenset({"eviction", "recovery"})),
    (frozenset({"epidemic", "poisoning", "stampede"}), frozenset({"injury", "killing"})),
    (frozenset({"flight"}), frozenset({"eviction", "rescue"})),
    (frozenset({"ban"}), frozenset({"blockade", "closing"})),
    (frozenset({"release"}), frozenset({"discharge"})),
    (frozenset({"hijacking"}), frozenset({"abduction", "capture", "theft"})),
]


def akin(one: Signs, other: Signs) -> frozenset[str]:
    """The kinds by which two rows may tell one happening on one day: "Twelve guards died", "The post was attacked"."""
    if not on_one_day(one, other):
        return frozenset()
    both = ((one.kinds, other.kinds), (other.kinds, one.kinds))
    found = ((mine & these, theirs & those) for mine, theirs in both for these, those in _AKIN)
    return next((mine | theirs for mine, theirs in found if mine and theirs), frozenset())


def families(sign: Signs) -> Iterator[int]:
    """By which of these one and another kind may tell of what a row tells."""
    if sign.days <= _A_NIGHT:
        yield from (number for number, both in enumerate(_AKIN) if not sign.kinds.isdisjoint(both[0] | both[1]))


@lru_cache(maxsize=65536)
def is_small(place: tuple[str, ...]) -> bool:
    """Whether this is no country, region, large town or wide water, so that little happens there on a day."""
    if not place:
        return False
    name = place[0].title()
    if is_wide(place) and not places.people(name):
        return False
    return not (places.is_country(name) or places.is_area(name) or places.people(name) > _LARGE_TOWN)


def in_one_small_place(one: Signs, other: Signs) -> bool:
    """Whether both happened on one day where little happens."""
    small = on_one_day(one, other) and is_small(one.place) and is_small(other.place)
    return small and same_place(one.place, other.place)


def once_there(one: Signs, other: Signs) -> bool:
    """Whether the small place in which both are has hardly two happenings of their kind on that day."""
    if not on_one_day(one, other) or not is_small(one.place):
        return False
    if not ONCE_IN_A_TOWN.isdisjoint(one.kinds & other.kinds):
        return True
    return bool(akin(one, other)) and not _BY_CHANCE.isdisjoint(one.kinds | other.kinds)


def around(one: Signs, other: Signs, meant: frozenset[str], several: bool = False) -> Iterator[Reason]:
    """What the passages of two rows of one day say beside them: of "was rescued in Varna" no other word is the same,
    and yet both tell of the baby, the rubble and the quake. `meant` are the kinds of happenings of both; `several`:
    which of several such happenings it is, the reports do not say."""
    if not on_one_day(one, other) or one.document == other.document:
        return
    (mine, my_counts), (theirs, their_counts) = told_around(one.around), told_around(other.around)
    counts = {count for count in my_counts & their_counts if count >= LARGE_COUNT} - (one.counts & other.counts)
    both = mine & theirs if meant else frozenset[str]()
    both -= (one.words & other.words) | one.named | other.named | shares().keys()
    words = sorted(word for word in both if says_more(word))
    seldom = bool(words) and one.days == other.days == 1 and not meant <= _OFTEN
    if len(words) >= _WORDS_AROUND or (words and counts) or seldom:
        told = ", ".join([*map(str, sorted(counts)), *(f"{word}…" for word in words[:5])])
        much = bool(counts) or seldom or len(words) >= _MANY_AROUND
        yield Reason(1.0 if much else 0.5, f"Beside it, both mention {told}.", own=not several)
    if same := _thing_around(one, other):
        yield Reason(1.0, f"Both mention a {same}.", own=True)
    yield from () if meant else _kind_around(one, other)
    yield from _place_around(one, other, meant)
    yield from _figures(one, other)


_SORTS = ("building", "vehicle")


@lru_cache(maxsize=4096)
def _things_in(text: str) -> frozenset[tuple[str, str]]:
    found = (things().get(word) for word in _WORD.findall(_SEATS.sub(" ", text).lower()))
    return frozenset(thing for thing in found if thing and thing[0] in _SORTS)


def _thing_around(one: Signs, other: Signs) -> str:
    """What it befell, where one row at least tells it only around its headline, and neither tells of another."""
    said = {things_told()[word][1] for word in one.words & other.words if word in things_told()}
    for sort in _SORTS:
        mine, theirs = ({name for of, name in sign.things if of == sort} for sign in (one, other))
        if mine and theirs:
            continue
        told = [{name for of, name in _things_in(sign.around) if of == sort} for sign in (one, other)]
        both = ((mine or told[0]) & (theirs or told[1])) - said
        if len(both) == 1:
            return both.pop()
    return ""


def marks_around(sign: Signs) -> set[str]:
    """What stands around a row, by which others are looked for: its things, and its places where it has none itself."""
    if sign.days > _A_NIGHT:
        return set()
    marks = {f"!{name}" for _, name in _things_in(sign.around)}
    sizes = {int(log(count, _ALIKE[0][1])) for count in sign.counts if count >= _ALIKE[-1][0]}
    marks |= {f"!{size + more}" for size in sizes for more in (0, 1)}  # one of them is that of figures near it
    if not is_small(sign.place):
        marks |= {f"#{places.loose_key(name)}" for name in _CAPITALISED.findall(sign.around)[:_MANY_NAMES]}
    return marks


def _kind_around(one: Signs, other: Signs) -> Iterator[Reason]:
    """Around who died stands what the other tells of: "More than 300 died", in "Monday's landslide"."""
    for mine, theirs in ((one, other), (other, one)):
        if "killing" in mine.kinds and (same := sorted(theirs.kinds & DEADLY & _kinds_in(mine.around))):
            own = not RARE.isdisjoint(same) or _there(one, other)
            yield Reason(1.5, f"One mentions beside it the {same[0]} of which the other tells.", own=own)


@lru_cache(maxsize=4096)
def _kinds_in(text: str) -> frozenset[str]:
    words, _ = told_around(text)
    kinds = (kinds_told().get(word, frozenset()) for word in words)
    return frozenset[str]().union(*(of for of in kinds if len(of) <= _MOST_KINDS))


def _place_around(one: Signs, other: Signs, meant: frozenset[str]) -> Iterator[Reason]:
    """The small place of one row that stands around the other, which names none itself or only the land."""
    for mine, theirs in ((one, other), (other, one)):
        wider = is_small(mine.place) and not is_small(theirs.place) and not elsewhere(one, other)
        if wider and set(mine.place[0].split()) <= _capitalised(theirs.around):
            kinds = meant or one.kinds | other.kinds
            own = not ONCE_IN_A_TOWN.isdisjoint(kinds)
            yield Reason(
                1.0 if kinds.isdisjoint(_BY_CHANCE) else 1.5,
                f"{mine.place[0].title()} is mentioned beside the other.",
                own=own,
            )


@lru_cache(maxsize=4096)
def _capitalised(text: str) -> frozenset[str]:
    """The words of its names: the town of Hit is not told in "prices hit a high"."""
    return frozenset(places.key(word) for word in _WORD.findall(text) if word[0].isupper())


def _there(one: Signs, other: Signs) -> bool:
    return bool(one.place and other.place) and not is_wide(one.place) and same_place(one.place, other.place)


def _figures(one: Signs, other: Signs) -> Iterator[Reason]:
    """Large figures that differ as those of two sources do."""
    if not one.counts or not other.counts or one.counts & other.counts:
        return
    low, high = sorted((max(one.counts), max(other.counts)))
    if any(low >= least and high <= low * times for least, times in _ALIKE):
        yield Reason(
            1.0,
            f"Their numbers, {low} and {high}, are near each other.",
            own=(low >= _MANY and high <= low * _ALIKE[-1][1]) or bool(one.place and other.place),
        )
    elif low >= _MANY and high <= low * _AT_FIRST and one.place and other.place and same_place(one.place, other.place):
        yield Reason(0.5, f"Numbers as high as {low} and {high} are seldom told twice of one place on a day.", own=True)
