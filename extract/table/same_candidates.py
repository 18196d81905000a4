"""Which rows are compared as perhaps telling of one event: those near in time that share words, names or places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from extract.entities import places
from extract.entities.matching import heard
from extract.table.event_signs import Signs
from extract.table.same_around import RARE, families, marks_around
from extract.table.same_place import elsewhere
from extract.table.same_story import is_alone, marks_of_story

NEAR_DAYS = 2
"""How far apart the days of one event may be told."""
WIDE = 14
"""Days: from here on a stretch says little about the day."""
_CROWD = 60  # rows of one word in one week: such a word tells nothing


def gap_of(one: Signs, other: Signs) -> int:
    """By how many days a row's last day is before the other's first."""
    return max((one.start - other.end).days + 1, (other.start - one.end).days + 1, 0)


def candidates(signs: Sequence[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Pairs of rows near in time that share at least two words, names or places, once each.

    Rows of a few days meet in the weeks they touch, rows of longer stretches in their years; a word that too many rows
    of a shelf have says nothing and is passed over, which keeps the work near linear.
    """
    weeks: dict[tuple[str, int], list[int]] = defaultdict(list)
    years: dict[tuple[str, int], list[int]] = defaultdict(list)
    marks = [_marks(sign) for sign in signs]
    # Longer stretches first: a year's shelf is kept only for the words they have.
    for number in sorted(range(len(signs)), key=lambda number: signs[number].days < WIDE):
        sign = signs[number]
        wide = sign.days >= WIDE
        told = range(sign.start.year, (sign.end - timedelta(1)).year + 1)
        touched = range(sign.start.toordinal() // 7, (sign.end.toordinal() - 1) // 7 + 1)
        for mark_ in marks[number]:
            for year in told if mark_[0] not in "=#!~" else ():
                if wide or (mark_, year) in years:
                    years[mark_, year].append(number)
            for week in () if wide else touched:
                weeks[mark_, week].append(number)
    pairs: set[tuple[int, int]] = set()
    for (mark_, week), here in weeks.items():
        beyond = weeks.get((mark_, week + 1), [])
        if len(here) + len(beyond) <= (_CROWD // 3 if mark_[0] == "!" else _CROWD):
            pairs.update((a, b) for at, a in enumerate(here) for b in (*here[at + 1 :], *beyond) if a != b)
    for here in years.values():
        if len(here) <= _CROWD // 2:
            longer = [number for number in here if signs[number].days >= WIDE]
            pairs.update((a, b) for a in longer for b in here if a != b)
    for one, other in sorted({(min(pair), max(pair)) for pair in pairs}):
        a, b = signs[one], signs[other]
        if a.document == b.document or gap_of(a, b) > NEAR_DAYS or elsewhere(a, b):
            continue
        more = bool(a.words & b.named or b.words & a.named) or (is_alone(a) and is_alone(b))
        if len(marks[one] & marks[other]) + more > 1:
            yield a, b


def _marks(sign: Signs) -> set[str]:
    named = {f"@{heard(word)}" for actor in sign.actors for word in actor.split() if word[:1].isupper()}
    where = {f"#{places.loose_key(part)}" for part in sign.place[:1]}
    return (
        named
        | set(sign.words)
        | where
        | {f"={kind}" for kind in sign.meant}
        | {f"=~{number}" for number in families(sign)}
        | {f"+{count}" for count in sign.counts}
        | {f"!{mark_}" for mark_ in sign.meant & RARE}
        | marks_around(sign)
        | marks_of_story(sign)
    )
