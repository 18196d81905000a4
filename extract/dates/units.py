"""Calendar units for the notations: the arithmetic of `interval.py`, kept within what `datetime` can hold.

A notation must be able to write any interval, also one that touches the first or the last day of the calendar.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from extract.dates.interval import Grain, Interval, floor

INSTANT = timedelta(microseconds=1)


def month_start(months: int) -> datetime:
    """The first moment of a month counted from January of year 0."""
    year, month = divmod(months, 12)
    if year < 1:
        return datetime.min
    return datetime(year, month + 1, 1) if year <= 9999 else datetime.max


def unit_at(moment: datetime, grain: Grain) -> tuple[datetime, datetime]:
    """The calendar unit of that grain which holds the moment, half-open."""
    period = Interval.of(moment, grain)
    if period is None or period.start is None or period.end is None:
        return floor(moment, grain), datetime.max
    return period.start, period.end


def unit(moment: datetime, grain: Grain) -> Interval:
    """`unit_at` as an interval."""
    return Interval(*unit_at(moment, grain), grain)


def plus(moment: datetime, length: timedelta) -> datetime:
    """The sum."""
    return moment + length if datetime.max - moment > length else datetime.max


def last_moment(end: datetime) -> datetime:
    """The last moment before an excluded end."""
    return end - INSTANT if end > datetime.min else end
