"""All the days that 'two weeks later' may be, where what it counts from is known by its month or season alone.

Its value stays the likeliest month, as the corpora have it, and so does the date that the story goes on from.
"""

from __future__ import annotations

from dataclasses import replace

from extract.dates.expression import Expression, Meaning, Shift
from extract.dates.interval import Grain, Interval, moved
from extract.dates.notation import to_timex3

_WHOLE = (Grain.MONTH, Grain.SEASON)
_FINE = (Grain.DAY, Grain.WEEK)


def spread(term: Expression, meaning: Meaning, anchor: Interval) -> Meaning:
    """The same with as many days as its anchor has, each as far away as the words say."""
    found = meaning.interval
    if not isinstance(term, Shift) or term.base is not None or term.mod is not None or found is None or found.mod:
        return meaning
    amount = term.amount
    if amount.finest not in _FINE or amount.count is None or amount.rest is not None or found.grain != anchor.grain:
        return meaning
    if anchor.grain not in _WHOLE or anchor.mod or anchor.start is None or anchor.end is None:
        return meaning
    days = round(amount.count * (7 if amount.unit is Grain.WEEK else 1)) * (1 if term.when == "after" else -1)
    start, end = moved(anchor.start, days, Grain.DAY), moved(anchor.end, days, Grain.DAY)
    if start is None or end is None:
        return meaning
    return replace(meaning, interval=Interval(start, end, Grain.DAY), value=meaning.value or to_timex3(found)[0])
