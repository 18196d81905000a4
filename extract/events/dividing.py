"""One verb told once for several dates: which of its places and names belong to which date.

"They met in Gdynia on 3 May and in Sopot on 5 May": what stands before each date is that date's. "They met on 3 May in
Gdynia and on 5 May in Sopot": what stands behind, and where one date would be left with nothing, all share all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.entities.wordlist import word_set
from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, name_of
from extract.events.tree import SUBJECTS, Tree
from extract.records import Event, Mention


def divided(events: Iterable[Event], mentions: Sequence[Mention]) -> Iterator[tuple[Event, tuple[Mention, ...]]]:
    """The events of one sentence that have a verb in common, each with the mentions that are another date's.

    `mentions` are those of the sentence.
    """
    together: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        together[event.trigger_start].append(event)
    for group in together.values():
        if len(group) < 2:
            continue
        group.sort(key=lambda event: event.dated.start_char)
        behind = [one for one in mentions if one.start >= group[0].trigger_end]
        foreign: list[list[Mention]] = [[] for _ in group]
        for labels, told in ((PLACE_LABELS, _places(group[0])), (PARTY_LABELS, set(group[0].actors))):
            wanted = [one for one in behind if one.label in labels and name_of(one) in told]
            for number, own in enumerate(_shares(group, wanted)):
                kept = {name_of(one) for one in own}  # "arrested Noor on 7 June and his brother on 9 June"
                foreign[number] += [one for one in wanted if one not in own and name_of(one) not in kept]
        for event, others in zip(group, foreign, strict=True):
            if others:
                yield event, tuple(others)


# What one does as another did, whose name alone follows: "Spain signed the treaty on 3 May and | Greece on 9 May".
BY_EACH = word_set("""
abolish achieve adopt approve attain ban close declare gain hold impose introduce join leave legalise legalize lift
obtain open ratify recognise recognize reopen secure sign win
""")
_STATES_DO = frozenset({"recognise", "recognize"})  # a state, as other states do: "France recognised Oman on 3 May"
_GAP = 5  # words between two dates: "and | the | United | Kingdom | on"


def of_other_subjects(names: Names, here: Sequence[Event]) -> Iterator[tuple[Event, Mention, list[Mention]]]:
    """Of events of one verb with a subject of its own each ("Noor arrived on 3 May and | Petrov | on 5 May"): who that
    is, and all of those names."""
    tree = names.tree
    together: dict[int, list[Event]] = defaultdict(list)
    for event in here:
        together[event.trigger_start].append(event)
    for group in together.values():
        verb = tree.inside(group[0].trigger_start, group[0].trigger_end)[0]
        first = _subject(names, verb) if len(group) > 1 else None
        if first is None:
            continue
        group.sort(key=lambda event: event.dated.start_char)
        before = names.tree.inside(tree.tokens[verb].end, group[0].dated.start_char)
        alike = any(i in names.at and names.at[i].label == first.label for i in before)
        if alike and tree.lemma(verb) not in _STATES_DO:
            continue  # "Noor met with Quist on 3 May and Petrov on 5 May"
        found = [_between(names, *pair) for pair in pairwise(group)]
        own = [one for one in found if one is not None and one.label == first.label]
        if len(own) == len(found):
            for event, whose in zip(group, [first, *own], strict=True):
                yield event, whose, [first, *own]


def _subject(names: Names, verb: int) -> Mention | None:
    """The name that is the subject of a verb which others may be told to have done too: of one without object, or with
    one that is no name."""
    who, thing = (names.tree.child(verb, *labels) for labels in (tuple(SUBJECTS), ("dobj",)))
    if who is None or who > verb or names.tree.child(who, "conj") is not None:
        return None
    lemma = names.tree.lemma(verb)
    each = thing is None or lemma in _STATES_DO or (lemma in BY_EACH and thing not in names.at)
    return names.at.get(who) if each else None


def _between(names: Names, one: Event, other: Event) -> Mention | None:
    """The name that stands alone between two dates, behind "and" or a comma and before a preposition."""
    words = names.tree.tokens
    gap = names.tree.inside(one.dated.end_char, other.dated.start_char)
    bare = bool(gap) and words[gap[-1]].pos != "ADP"  # "and Chile | a month later"
    if not 3 - bare <= len(gap) <= _GAP or words[gap[0]].text not in (",", ";", "and"):
        return None
    inner = [i for i in gap[1 : len(gap) if bare else -1] if words[i].text.lower() not in ("and", "the")]
    told = {id(names.at.get(i)): names.at.get(i) for i in inner}
    return next(iter(told.values())) if len(told) == 1 else None


def _places(event: Event) -> set[str]:
    return {place.name for place in event.places}


def _shares(group: Sequence[Event], wanted: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each date, by whether they stand before or behind it; nothing where that leaves a date bare.
    Where they stand before, a date without one has those of the date before it ("Italy (2002, 2014), Peru (1991)")."""
    starts = [event.dated.start_char for event in group]
    gaps = [sum(start < one.start for start in starts) for one in wanted]
    if not gaps or starts[0] < group[0].trigger_end:
        return []
    first = 1 if min(gaps) > 0 else 0
    if max(gaps) - first >= len(group):
        return []
    shares: list[list[Mention]] = [[] for _ in group]
    for one, gap in zip(wanted, gaps, strict=True):
        shares[gap - first].append(one)
    for number in range(1, len(shares) if first == 0 else 0):
        shares[number] = shares[number] or shares[number - 1]
    return shares if all(shares) else []


def of_other_objects(names: Names, here: Sequence[Event]) -> Iterator[tuple[Event, set[int], list[Mention]]]:
    """Of events of one verb with an object or office each, the tokens and names of the others' ("shelled | Varna | on
    Friday and | the port | on Sunday", "served | as mayor | from 2004 and | as governor | from 2010")."""
    tree = names.tree
    for event in here:
        verb = tree.inside(event.trigger_start, event.trigger_end)[0]
        same = {(one.dated.start_char, one.dated.end_char) for one in here if one.trigger_start == event.trigger_start}
        dates = sorted(same)
        things = _things(tree, verb) if len(dates) > 1 else []
        begins = [tree.tokens[i].start for i in things]
        between = zip(dates, begins[1:], dates[1:], strict=False)
        placed = len(things) == len(dates) and all(end <= at < start for (_, end), at, (start, _) in between)
        if not placed:
            continue
        below = [set(tree.subtree(i)) - names.dates for i in things]
        shares = [one.difference(*below[k + 1 :]) for k, one in enumerate(below)]
        own = shares.pop(next(k for k, (start, _) in enumerate(dates) if start == event.dated.start_char))
        gone = set().union(*shares) - own
        told = {name_of(one) for i, one in names.at.items() if i in own}
        yield event, gone, [one for i, one in names.at.items() if i in gone and name_of(one) not in told]


def _things(tree: Tree, verb: int) -> list[int]:
    """The objects of a verb in their order, else what it was done as."""
    first = tree.child(verb, "dobj")
    found = [i for i in tree.among(verb, "prep", "conj") if tree.lemma(i) == "as"] if first is None else [first]
    for one in found:
        found += [i for i in tree.among(one, "conj") if first is not None or tree.lemma(i) == "as"]
    return sorted(found)
