"""One verb told once for several dates: which of its places and names belong to which date.

"They met in Gdynia on 3 May and in Sopot on 5 May": what stands before each date is that date's. "They met on 3 May in
Gdynia and on 5 May in Sopot": what stands behind. Where one date would be left with nothing, all dates share all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, name_of
from extract.events.tree import Tree
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


def _places(event: Event) -> set[str]:
    return {place.name for place in event.places}


def _shares(group: Sequence[Event], wanted: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each date, by whether they stand before or behind it; nothing where that leaves a date bare."""
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
