"""Fills the hole of an expression: a term and the date it counts from give an interval, a TIMEX3 value, a modifier.

Unknown in, unknown out: what cannot be placed gives None, and a None inside makes the whole None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from extract.dates import interval as time
from extract.dates.calendars import falls_on
from extract.dates.expression import (
    Bent,
    Between,
    Borrow,
    CenturyTurn,
    Clock,
    Count,
    Either,
    Expression,
    Fixed,
    Hole,
    Length,
    Meaning,
    Nth,
    Part,
    Partial,
    Place,
    RangeEnd,
    Ref,
    Repeat,
    Share,
    Shift,
    Step,
    This,
    Turn,
    Valued,
    When,
    Within,
    Yearly,
    hole,
)
from extract.dates.interval import Amount, Grain, Interval, Mod
from extract.dates.lengths import duration
from extract.dates.nearest import in_year, nearest, stepping, turned
from extract.dates.notation import to_timex3

_NOON = 12  # o'clock
_DAY_ENDS = 24  # o'clock: the end of its day, not the beginning of the next (ISO 8601)
_HOURS_AWAY = 12  # from here on it is as likely another day
_HOURS_OF_DAY = 24
_MODS = {"START": Mod.START, "MID": Mod.MID, "END": Mod.END}


@lru_cache(8192)
def fill(term: Expression, place: Place | None) -> Meaning | None:
    """The term's meaning as counted from `place`; None where it needs one and has none, or there is no such date."""
    match term:
        case Fixed():
            return Meaning(term.interval, mod=term.interval.mod, flags=term.flags)
        case Valued():
            return Meaning(None, term.value, term.mod)
        case Ref():
            return Meaning(None, term.value)
        case Repeat():
            return Meaning(None, term.cycle.value)
        case Length() if term.whole is not None:
            whole = fill(term.whole, place)
            count = int(term.amount.count or 0)
            edge = _nth(Nth(term.where, term.amount.unit, term.whole, count), whole) if count > 1 else None
            return Meaning(edge.interval if edge else None, duration(term.amount), term.mod)
        case Length():
            return Meaning(_stretch(term, place), duration(term.amount), term.mod)
        case Yearly() if term.year:
            return _of(term.rule(term.year))
        case Either():
            return fill(term.day_first, place) or fill(term.month_first, place)
        case Part():
            return _part(term, fill(_morrow(term, place), place))
        case Nth():
            return _nth(term, fill(term.inner, place))
        case Share():
            whole_period = fill(term.inner, place)
            share = (
                time.shared(whole_period.interval, term.n, term.of) if whole_period and whole_period.interval else None
            )
            return replace(whole_period, interval=share) if whole_period and share else whole_period
        case Within():
            return _within(term, fill(term.whole, place))
        case Bent():
            return _bent(term, fill(term.inner, place))
        case Between():
            last = fill(term.last, place)
            if later_month(term.first, term.last) and last and last.interval:  # from October to March
                return _between(fill(term.first, Place(last.interval, "past")), last)
            first = fill(term.first, place)
            if hole(term.last) is Hole.STORY and first and first.interval:  # 'from 11pm on 3 May to 4am the next day'
                last = fill(term.last, Place(first.interval, "past"))
            return _between(first, _next_after(term.first, first, term.last) or last)
        case RangeEnd():
            if term.first is not None and not later_month(term.first, term.inner):
                return _next_after(term.first, fill(term.first, place), term.inner) or fill(term.inner, place)
            return fill(term.inner, place)
        case Borrow():
            return _borrowed(term, fill(term.lender, place))
        case Clock() if term.inner is not None:
            return _clock(_in_half(term), fill(term.inner, place))
        case Shift() if term.base is not None:
            base = fill(term.base, place)
            return _shifted(term, base.interval) if base and base.interval else None
    if place is None or place.anchor.start is None:
        return None
    return _from_anchor(term, place)


def _in_half(term: Clock) -> Clock:
    """8:30 on the evening of 11 October is 20:30, half past twelve that night of the next day."""
    which = term.inner.which if isinstance(term.inner, Part) else ""
    if which == "NI" and term.hour == _NOON and not term.half_told:
        return replace(term, hour=_DAY_ENDS)
    earliest = {"AF": 1, "EV": 1, "NI": 5}.get(which, 12)
    return replace(term, hour=term.hour + 12) if earliest <= term.hour < 12 else term


def _of(interval: Interval | None, flags: tuple[str, ...] = ()) -> Meaning | None:
    return Meaning(interval, mod=interval.mod, flags=flags) if interval else None


# --- terms that enclose others ---------------------------------------------------------------------------------------


def _part(term: Part, whole: Meaning | None) -> Meaning | None:
    if whole is None:
        return None
    if whole.interval is None:
        return replace(whole, mod=_MODS.get(term.which, term.mod))
    if mod := _MODS.get(term.which):
        value = whole.value or to_timex3(whole.interval)[0]
        return replace(whole, interval=time.narrowed(whole.interval, mod), mod=mod, value=value)
    if whole.interval.grain.rank > Grain.DAY.rank:
        return None
    part = time.part_of_day(whole.interval, term.which)
    if part and term.mod:
        part = time.narrowed(part, term.mod)
        return Meaning(part, f"{_day_value(part)}T{term.which}", term.mod, whole.flags)
    return _of(part, whole.flags)


_EVENING = 18  # o'clock
_SMALL_HOURS = 5  # o'clock: before it, a clock time told of a night is of the morning


def _morrow(term: Part, place: Place | None) -> Expression | None:
    """The day of a part of a day: 'until morning', told of an evening, is the morning after."""
    if term.which != "MO" or term.inner != This(Grain.DAY, Hole.DAY) or place is None:
        return term.inner
    told = place.anchor.start
    if told is None or place.anchor.grain is not Grain.PART or told.hour < _EVENING:
        return term.inner
    return Step(Grain.DAY, 1, Hole.DAY)


def _day_value(interval: Interval) -> str:
    return interval.start.date().isoformat() if interval.start else ""


def _nth(term: Nth, whole: Meaning | None) -> Meaning | None:
    if whole is None or whole.interval is None or whole.interval.start is None or whole.interval.end is None:
        return None
    start, end = whole.interval.start, whole.interval.end
    if term.weekday is not None:
        return _of(_nth_weekday(start, end, term.n, term.weekday))
    if term.count > 1:
        edge = time.moved(start, term.count, term.unit) if term.n > 0 else time.moved(end, -term.count, term.unit)
        if edge is None:
            return None
        return _of(Interval(start, edge, Grain.DAY) if term.n > 0 else Interval(edge, end, Grain.DAY))
    if term.unit is Grain.WEEK:
        middle = start + timedelta(days=7 * term.n - 4) if term.n > 0 else end + timedelta(days=7 * term.n + 3)
        return _of(Interval.of(middle, Grain.WEEK))
    moment = time.moved(start, term.n - 1, term.unit) if term.n > 0 else time.moved(end, term.n, term.unit)
    if moment is None or not start <= moment < end:
        return None
    return _of(Interval.of(moment, term.unit))


def _nth_weekday(start: datetime, end: datetime, n: int, weekday: int) -> Interval | None:
    if n > 0:
        moment = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (n - 1))
    else:
        last = end - timedelta(days=1)
        moment = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-n - 1))
    return Interval.of(moment, Grain.DAY) if start <= moment < end else None


def _within(term: Within, whole: Meaning | None) -> Meaning | None:
    if whole is None or whole.interval is None or whole.interval.start is None or whole.interval.end is None:
        return None
    start = whole.interval.start
    if isinstance(term.inner, Partial) and term.inner.day and not term.inner.month:
        found = time.day(start.year, start.month, term.inner.day)
    elif isinstance(term.inner, Partial) and term.inner.weekday is not None and not term.inner.month:
        found = _nth_weekday(start, whole.interval.end, 1, term.inner.weekday)
    else:
        found = in_year(term.inner, start.year)
        if found and found.start and found.start < start:
            found = in_year(term.inner, start.year + 1)
    return _of(found, whole.flags) if found else None


def _bent(term: Bent, inner: Meaning | None) -> Meaning | None:
    if inner is None:
        return None
    mod = term.mod or inner.mod
    if inner.interval is None:
        return replace(inner, mod=mod)
    value = inner.value or to_timex3(inner.interval)[0]
    start, end, grain = inner.interval.start, inner.interval.end, inner.interval.grain
    if term.mod is Mod.BEFORE and inner.interval.mod is Mod.END:  # 'before the end of May' is May or before
        interval = Interval(None, end, grain, Mod.ON_OR_BEFORE)
    elif term.mod is Mod.AFTER and inner.interval.mod is Mod.START:
        interval = Interval(start, None, grain, Mod.ON_OR_AFTER)
    elif term.mod is Mod.BEFORE:
        interval = Interval(None, start, grain, mod)
    elif term.mod is Mod.AFTER:
        interval = Interval(end, None, grain, mod)
    elif term.opens == "end":
        interval = Interval(start, None, grain, mod)
    elif term.opens == "start":
        interval = Interval(None, end, grain, mod)
    else:
        interval = inner.interval.bent(mod)
    shown = inner.mod if term.opens or term.mod in (Mod.BEFORE, Mod.AFTER) else mod
    return replace(inner, interval=interval, value=value, mod=shown)


def _between(first: Meaning | None, last: Meaning | None) -> Meaning | None:
    if first is None or first.interval is None or last is None or last.interval is None:
        return first
    whole = time.spanning(first.interval, last.interval)
    if whole is None:
        return first
    return replace(first, interval=whole, value=first.value or to_timex3(first.interval)[0])


def _next_after(first: Expression, begun: Meaning | None, last: Expression) -> Meaning | None:
    """The last end of a range as it next comes after the first: 'Monday to Friday' is one week's."""
    if not isinstance(first, Partial) or not isinstance(last, Partial) or begun is None or begun.interval is None:
        return None
    if (first.weekday is None) != (last.weekday is None):
        return None  # 'from Sept. 14 to Thursday': the Thursday of the day of writing
    return _of(stepping(last, begun.interval.start, False), last.flags) if begun.interval.start else None


def later_month(first: Expression, last: Expression) -> bool:
    """Whether a range crosses New Year: from October to March."""
    return isinstance(first, Partial) and isinstance(last, Partial) and (first.month or 0) > (last.month or 13)


def _borrowed(term: Borrow, lender: Meaning | None) -> Meaning | None:
    if lender is None or lender.interval is None or lender.interval.start is None:
        return None
    if isinstance(term.inner, Clock):
        return _clock(term.inner, replace(lender, interval=Interval.of(lender.interval.start, Grain.DAY)))
    for year in (lender.interval.start.year, lender.interval.start.year - 1):
        found = in_year(term.inner, year)
        if found and found.start and (found.start <= lender.interval.start or _unsorted(found, lender.interval)):
            return _of(found)
    return None


_FOLLOWS = 6  # months after the one before it at most, where months are listed in their order


def _unsorted(one: Interval, other: Interval) -> bool:
    """'June and April', two months of one year, where 'November and March' is of two."""
    if one.start is None or other.start is None or one.grain is not Grain.MONTH or other.grain is not Grain.MONTH:
        return False
    return (other.start.month - one.start.month) % 12 > _FOLLOWS


def _clock(term: Clock, day: Meaning | None) -> Meaning | None:
    if day is None or day.interval is None or day.interval.start is None or day.interval.grain.rank > Grain.DAY.rank:
        return None
    midnight = time.floor(day.interval.start, Grain.DAY)
    if (
        not term.half_told
        and term.hour < _NOON
        and day.interval.grain is Grain.PART
        and day.interval.start.hour >= _NOON
        and not (day.interval.start.hour >= _EVENING and term.hour < _SMALL_HOURS)
    ):
        return _clock(replace(term, hour=term.hour + _NOON, half_told=True), day)
    grain = Grain.SECOND if term.second is not None else Grain.MINUTE if term.minute is not None else Grain.HOUR
    try:
        moment = midnight + timedelta(hours=term.hour, minutes=term.minute or 0, seconds=term.second or 0)
    except OverflowError:
        return None
    if term.hour == _DAY_ENDS and not term.minute:
        end = time.end_of_day(midnight)
        return Meaning(end, f"{midnight.date().isoformat()}T24:00", term.mod, day.flags) if end else None
    found = Interval.of(moment, grain)
    return Meaning(found.bent(term.mod), mod=term.mod, flags=day.flags) if found else None


# --- terms that count from the anchor --------------------------------------------------------------------------------


def _from_anchor(term: Expression, place: Place) -> Meaning | None:
    anchor = place.anchor
    assert anchor.start is not None  # the caller asked
    match term:
        case Partial():
            found = nearest(term, anchor, place.side)
            return _of(found, (*term.flags, *_misfit(term, found)))
        case Yearly():
            return _of(nearest(term, anchor, place.side))
        case Shift():
            return _shifted(term, anchor)
        case This():
            if anchor.grain.rank > term.unit.rank:
                return Meaning(anchor, mod=anchor.mod)
            return _of(Interval.of(anchor.start, term.unit))
        case Step():
            if anchor.grain.rank > max(term.unit.rank, Grain.DAY.rank):
                return None
            moment = time.moved(time.floor(anchor.start, term.unit), term.count, term.unit)
            return _of(Interval.of(moment, term.unit)) if moment else None
        case CenturyTurn():
            turn = time.year((anchor.start.year + 70) // 100 * 100)
            return _of(turn.bent(Mod.APPROX)) if turn else None
        case Turn():
            return _of(turned(term, anchor, place.side))
        case Clock():
            return _clock(term, Meaning(anchor))
        case Count():
            return _counted(term, anchor)
        case _:
            return None


def _counted(term: Count, begun: Interval) -> Meaning | None:
    """Its n-th day, week or year; what lasts began on the first day, so that day four is three days on."""
    if begun.start is None or begun.grain.rank > (Grain.DAY if term.unit.rank <= Grain.WEEK.rank else term.unit).rank:
        return None
    first = time.floor(begun.start, begun.grain if begun.grain.rank >= Grain.DAY.rank else Grain.DAY)
    start, end = (time.moved(first, n, term.unit) for n in (term.n - 1, term.n))
    if start is None or end is None:
        return None
    if term.unit is Grain.DAY or begun.grain is term.unit:
        return _of(Interval.of(start, term.unit))
    middle = Interval.of(start + (end - start) / 2, term.unit)
    return Meaning(Interval(start, end, Grain.DAY), to_timex3(middle)[0]) if middle else None


def _misfit(term: Partial, found: Interval | None) -> tuple[str, ...]:
    """A date whose weekday is another than the one written: the date wins, and that is said."""
    if found is None or found.start is None or term.weekday is None or not term.day:
        return ()
    return () if falls_on(found.start.date(), term.weekday) else ("weekday_mismatch",)


def _stretch(term: Length, place: Place | None) -> Interval | None:
    """Where the words place a length: 'the past two months' end with the anchor's day, 'the next …' begin with it."""
    if not term.where or place is None or place.anchor.start is None or place.anchor.end is None:
        return None
    anchor = place.anchor
    if not term.deictic and term.amount.unit.rank >= Grain.DAY.rank > anchor.grain.rank:
        anchor = Interval.of(place.anchor.start, Grain.DAY) or anchor  # whole days, also after a time of day
    start, end = anchor.start, anchor.end
    if not term.deictic:  # 'the following two days' begin after the day told, 'the previous 24 hours' end before it
        start, end = end, start
    if term.where < 0:
        back = anchor.minus(term.amount)
        return Interval(back.start, end, Grain.DAY, throughout=True) if back else None
    ahead = anchor.plus(term.amount)
    return Interval(start, ahead.end, Grain.DAY, throughout=True) if ahead else None


def _in_days(amount: Amount) -> bool:
    return amount.finest in (Grain.DAY, Grain.WEEK)


def _middle(anchor: Interval) -> Interval:
    """The day in the middle of a month or season, from which 'eight weeks later' leads to the likeliest one."""
    whole = anchor.grain in (Grain.MONTH, Grain.SEASON) and anchor.mod is None
    if not whole or anchor.start is None or anchor.end is None:
        return time.centred(anchor)
    return Interval.of(anchor.start + (anchor.end - anchor.start) / 2, Grain.DAY) or anchor


def _shifted(term: Shift, anchor: Interval) -> Meaning | None:
    """Counted from the anchor: months and years keep their own grain, weeks and days give a day.

    From an anchor coarser than the unit ('two days later' after a bare June) the result is as coarse as the anchor.
    """
    amount = term.amount
    if amount.finest.rank < Grain.DAY.rank and (amount.count is None or anchor.grain.rank >= Grain.PART.rank):
        return _hours_away(term, anchor)
    centre = _middle(anchor) if _in_days(amount) else time.centred(anchor)
    moved = centre.plus(amount) if term.when == "after" else centre.minus(amount)
    if moved is None or moved.start is None:
        return None
    finest = amount.finest
    grain = term.grain or (Grain.DAY if finest in (Grain.WEEK, Grain.WEEKEND) else finest)
    if amount.count is not None and amount.count != int(amount.count) and grain.rank >= Grain.YEAR.rank:
        grain = Grain.MONTH if grain is Grain.YEAR else Grain.YEAR
    if grain is Grain.DECADE and amount.count is not None and term.mod is None:
        grain = Grain.YEAR  # a decade after 1840 it is 1850; 'almost two decades' is as rough as it says
    if grain.rank < Grain.DAY.rank:
        grain = anchor.grain
    grain = max(grain, anchor.grain, key=lambda grain: grain.rank)
    found = Interval.of(moved.start, grain)
    if found and (side := _AT_LEAST.get((term.when, term.mod))):
        return Meaning(_on_side(found, side), to_timex3(found)[0], side)
    return _of(time.unsure_as(found.bent(term.mod), anchor)) if found else None


# 'More than ten years ago' is before that year ended; TIMEX3 names the side of a point, not the size of the length.
_AT_LEAST: dict[tuple[When, Mod | None], Mod] = {
    ("before", Mod.MORE_THAN): Mod.BEFORE,
    ("before", Mod.EQUAL_OR_MORE): Mod.ON_OR_BEFORE,
    ("after", Mod.MORE_THAN): Mod.AFTER,
    ("after", Mod.EQUAL_OR_MORE): Mod.ON_OR_AFTER,
}


def _on_side(found: Interval, side: Mod) -> Interval:
    """From a counted day or year on, or up to it, with all of it: it is only as exact as its unit."""
    if side in (Mod.BEFORE, Mod.ON_OR_BEFORE):
        return replace(found, start=None, mod=side)
    return replace(found, end=None, mod=side)


def _hours_away(term: Shift, anchor: Interval) -> Meaning | None:
    """'Two hours ago', 'minutes later', where no hour is told: that day, or so; '48 hours later' is two days on."""
    amount = term.amount
    if anchor.grain.rank > Grain.DAY.rank or anchor.start is None:
        return None
    hours = (amount.count or 0) / (1 if amount.unit is Grain.HOUR else 60)
    if anchor.grain is Grain.PART and amount.count is not None and hours < 1:
        return _of(anchor)
    day = Interval.of(anchor.start, Grain.DAY)
    if hours and hours % _HOURS_OF_DAY == 0:
        return _shifted(replace(term, amount=Amount(hours // _HOURS_OF_DAY, Grain.DAY)), day) if day else None
    return Meaning(day.bent(Mod.APPROX), mod=Mod.APPROX) if day and hours < _HOURS_AWAY else None
