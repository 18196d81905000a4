"""Laws of the arithmetic of time: moving there and back, parts inside their whole, unknown in – unknown out."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import interval as time
from extract.dates.expression import Clock, Expression, Fixed, Length, Nth, Part, Partial, Place, Shift, Step, This
from extract.dates.filling import fill
from extract.dates.interval import PARTS_OF_DAY, Amount, Grain, Interval, Mod
from extract.dates.lengths import duration

moments = st.datetimes(min_value=datetime(100, 1, 1), max_value=datetime(8900, 1, 1))
grains = st.sampled_from([grain for grain in Grain if grain is not Grain.PART])
whole_days = st.sampled_from([Grain.DAY, Grain.WEEK])


@given(moments, whole_days, st.integers(0, 5000))
def test_there_and_back_is_the_same_day(moment: datetime, unit: Grain, count: int) -> None:
    start = Interval.of(moment, Grain.DAY)
    assert start is not None
    there = start.plus(Amount(count, unit))
    assert there is not None
    assert there.minus(Amount(count, unit)) == start


@given(moments, grains)
def test_a_period_holds_its_moment(moment: datetime, grain: Grain) -> None:
    whole = Interval.of(moment, grain)
    assert whole is not None
    assert whole.start is not None
    assert whole.end is not None
    if grain is Grain.WEEKEND:
        assert whole.start.weekday() == 5
    else:
        assert whole.start <= moment < whole.end
    assert time.floor(whole.start, grain) == whole.start


@given(moments, st.sampled_from([Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.WEEK, Grain.DAY]))
def test_early_mid_and_late_make_up_the_whole(moment: datetime, grain: Grain) -> None:
    whole = Interval.of(moment, grain)
    assert whole is not None
    early, mid, late = (time.narrowed(whole, mod) for mod in (Mod.START, Mod.MID, Mod.END))
    assert (early.start, early.end, mid.end, late.end) == (whole.start, mid.start, late.start, whole.end)
    assert all(whole.holds(part) for part in (early, mid, late))


@given(moments, st.sampled_from(sorted(PARTS_OF_DAY)))
def test_a_part_of_day_lies_in_its_day(moment: datetime, code: str) -> None:
    day = Interval.of(moment, Grain.DAY)
    assert day is not None
    part = time.part_of_day(day, code)
    assert part is not None
    assert day.holds(part)


UNKNOWN: list[Expression] = [
    Shift(Amount(None, Grain.WEEK), "before"),
    Part("MID", Partial(month=2, day=30)),
    Nth(6, Grain.WEEK, Partial(month=13)),
    Step(Grain.MILLENNIUM, 90),
    Clock(9, inner=Partial(month=2, day=31)),
    Length(Amount(9999, Grain.YEAR), where=-1),
]


@pytest.mark.parametrize("term", UNKNOWN, ids=[type(term).__name__ for term in UNKNOWN])
def test_unknown_in_unknown_out(term: Expression) -> None:
    day = Interval.of(datetime(2020, 5, 5), Grain.DAY)
    assert day is not None
    meaning = fill(term, Place(day))
    assert meaning is None or meaning.interval is None


@pytest.mark.parametrize("term", [This(Grain.YEAR), Partial(month=5), Step(Grain.DAY, -1)])
def test_a_hole_without_anchor_stays_empty(term: Expression) -> None:
    assert fill(term, None) is None


@pytest.mark.parametrize(
    ("amount", "value"),
    [
        (Amount(3, Grain.WEEK), "P3W"),
        (Amount(1.5, Grain.HOUR), "PT1H30M"),
        (Amount(0.5, Grain.HOUR), "PT30M"),
        (Amount(2, Grain.YEAR, Amount(3, Grain.MONTH)), "P2Y3M"),
        (Amount(None, Grain.MONTH), "PXM"),
        (Amount(None, Grain.MINUTE), "PTXM"),
        (Amount(1, Grain.DECADE), "P1DE"),
    ],
)
def test_lengths_are_written_as_timex3_does(amount: Amount, value: str) -> None:
    assert duration(amount) == value


def test_months_end_where_they_end() -> None:
    january = time.day(2019, 1, 31)
    assert january is not None
    assert january.plus(Amount(1, Grain.MONTH)) == time.day(2019, 2, 28)
    assert time.day(2019, 2, 30) is None
    assert Fixed(january).interval.grain is Grain.DAY


def test_the_calendar_has_ends() -> None:
    last = time.year(9999)
    assert last is None or last.plus(Amount(1, Grain.YEAR)) is None
    first = time.day(1, 1, 1)
    assert first is not None
    assert first.minus(Amount(1, Grain.DAY)) is None


def test_24_o_clock_lies_in_the_day_that_it_ends() -> None:
    day = time.day(2018, 5, 4)
    assert day is not None
    meaning = fill(Clock(24, 0, inner=Fixed(day)), None)
    assert meaning is not None
    assert meaning.value == "2018-05-04T24:00"
    assert meaning.interval is not None
    assert meaning.interval.end == day.end
    assert day.holds(meaning.interval)


@pytest.mark.parametrize(
    ("mod", "first", "end"),
    [
        (Mod.START, datetime(2017, 1, 1), datetime(2018, 1, 1)),
        (Mod.MID, datetime(2017, 9, 1), datetime(2018, 5, 1)),
        (Mod.END, datetime(2018, 1, 1), datetime(2019, 1, 1)),
    ],
)
def test_a_school_year_begins_in_its_first_year_and_ends_in_its_second(
    mod: Mod, first: datetime, end: datetime
) -> None:
    whole = Interval(datetime(2017, 1, 1), datetime(2019, 1, 1), Grain.YEAR, throughout=True)
    part = time.narrowed(whole, mod)
    assert (part.start, part.end, part.mod) == (first, end, mod)
