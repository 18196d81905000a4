"""What two reports that tell of one happening say of their other rows: what both tell of a day is one thing as well.

"Four men were taken into custody on Friday" names nobody and no place, and any town arrests somebody on a Friday. But
where both reports tell of Thursday's bombing, and each of one arrest on Friday, both tell of the same arrest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.entities.wordlist import word_set
from extract.table.event_signs import DAILY, Reason, Signs
from extract.table.same_around import on_one_day
from extract.table.same_story import is_alone, link

_NEAR = 14  # days: what two reports tell of further off may be of another matter
_BESIDE = 1500  # characters: what stands further off in a report may be of another one as well
_WEIGHT = 1.5
_AGAINST = -1.5  # what weighs so much tells of two happenings, whatever else their reports share
# Of which one matter has several on a day, told by or of another each: "the governor resigned", "the judge resigned".
_SEVERAL = word_set("appeal appointment dismissal report resignation speech statement suspension vote")
_PART = 0.4  # of what all names of a story weigh: so much two stories of one matter share
NEARLY = 2.5
"""What must speak for one event already, of which another one that both reports tell of may say the rest."""
_MORE = 3.5  # more than that both are of one kind and day

Links = Mapping[str, Mapping[object, Sequence[Signs]]]


def links_of(joined: Iterable[tuple[Signs, object]]) -> Links:
    """The rows of each document that are joined to others, by what they are joined under."""
    found: dict[str, dict[object, list[Signs]]] = defaultdict(lambda: defaultdict(list))
    for sign, name in joined:
        if name != "":
            found[sign.document][name].append(sign)
    return found


def may_follow(one: Signs, other: Signs, told: Sequence[Reason]) -> bool:
    """Whether two rows of a day tell of one kind of happening, each report once, and nothing parts them."""
    meant = one.meant & other.meant
    if not meant or one.document == other.document or not on_one_day(one, other):
        return False
    if (one.start, one.end) != (other.start, other.end) or any(reason.weight <= _AGAINST for reason in told):
        return False
    sole = (meant & one.sole & other.sole) - _SEVERAL
    return bool(sole) and sum(reason.weight for reason in told) >= NEARLY and _of_one_matter(one, other)


def _of_one_matter(one: Signs, other: Signs) -> bool:
    """Whether each report tells of nothing else on that day, or both share much of whom and what they name."""
    if one.story is None or other.story is None:
        return False
    if is_alone(one) and is_alone(other):
        return True
    names, _, _ = link(one.story, other.story)
    return names > 0 and names >= _PART * min(one.story.rich, other.story.rich)


Pair = tuple[Signs, Signs, list[Reason]]


def with_links(groups: Sequence[Sequence[Signs]], nearly: Sequence[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Pairs that are nearly one event: with what other events of their reports say of them, and those of which these
    say nothing. Two such pairs speak for each other if a day has few of their kinds and each has a word in common."""
    joined = [(sign, number) for number, group in enumerate(groups) for sign in group]
    few = [(sign, -1 - number) for number, pair in enumerate(nearly) if _is_telling(*pair) for sign in pair[:2]]
    links, wider = links_of(joined), links_of([*joined, *few])
    told, left = list[Pair](), list[Pair]()
    for one, other, reasons in nearly:
        more = [*of_matter(one, other, wider if _is_telling(one, other, reasons) else links)]
        (told if more else left).append((one, other, [*reasons, *more]))
    return told, left


def _is_telling(one: Signs, other: Signs, told: Sequence[Reason]) -> bool:
    return not one.meant & other.meant <= DAILY and sum(reason.weight for reason in told) >= _MORE


def of_matter(one: Signs, other: Signs, links: Links) -> Iterator[Reason]:
    """That their reports tell of another event near by."""
    mine, theirs = links.get(one.document, {}), links.get(other.document, {})
    names = mine.keys() & theirs.keys()
    found = [sign for name in names if _beside(other, theirs[name]) for sign in _beside(one, mine[name])]
    if found:
        nearest = min(found, key=lambda sign: (abs((sign.start - one.start).days), sign.start, sign.event))
        yield Reason(_WEIGHT, f"Both reports tell of another event as well, of {nearest.start}.", own=True)


def _beside(one: Signs, others: Iterable[Signs]) -> list[Signs]:
    """Those told near a row, in its report and in time, and of something else."""
    return [
        sign
        for sign in others
        if one.when is not None and sign.when is not None and abs(one.when - sign.when) <= _BESIDE
        if (days := abs((sign.start - one.start).days)) <= _NEAR
        if days or (sign.kinds | sign.told).isdisjoint(one.kinds | one.told)
    ]
