"""One verb told once for several dates: which of its places and names belong to which date.

"They met in Gdynia on 3 May and in Sopot on 5 May": what stands before each date is that date's. "They met on 3 May in
Gdynia and on 5 May in Sopot": what stands behind. Where one date would be left with nothing, all dates share all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extract.events.names import PARTY_LABELS, PLACE_LABELS, Names, name_of
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
    """Of two events of one verb with an object each, the tokens and names of the other's ("shelled | Varna | on Friday
    and | the port | on Sunday")."""
    tree = names.tree
    for event in here:
        thing = tree.child(tree.inside(event.trigger_start, event.trigger_end)[0], "dobj")
        dates = [(one.dated.start_char, one.dated.end_char) for one in here if one.trigger_start == event.trigger_start]
        for other in tree.among(thing, "conj") if thing is not None and len(dates) == 2 else ():
            (_, first), (second, _) = sorted(dates)
            if not first <= tree.tokens[other].start < second:
                continue
            added = set(tree.subtree(other)) - names.dates
            own = set(tree.subtree(thing or 0)) - added - names.dates
            gone = added if event.dated.start_char < first else own
            told = {name_of(one) for i, one in names.at.items() if i in (added | own) - gone}
            yield event, gone, [one for i, one in names.at.items() if i in gone and name_of(one) not in told]
