"""Other calendars against the libraries that know them, day by day where that is quick."""

from datetime import date, timedelta

import pytest
from convertdate import hebrew as hebrew_oracle
from convertdate import julian as julian_oracle
from convertdate import persian as persian_oracle
from hijridate import Gregorian

from extract.dates import calendars

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # convertdate's own

SAMPLED = [date(1900, 1, 1) + timedelta(days=37 * n) for n in range(1980)]  # 1900–2100, every weekday and month


@pytest.mark.parametrize(
    ("ours", "oracle"),
    [
        (calendars.julian, julian_oracle),
        (calendars.solar_hijri, persian_oracle),
        (calendars.hebrew, hebrew_oracle),
    ],
    ids=["julian", "solar_hijri", "hebrew"],
)
def test_days_agree_with_convertdate(ours, oracle) -> None:
    for day in SAMPLED[::30]:
        there = oracle.from_gregorian(day.year, day.month, day.day)
        assert ours(*there) == day, there


def test_every_persian_new_year_from_1900_to_2100() -> None:
    for year in range(1279, 1480, 4):
        assert calendars.solar_hijri(year, 1, 1) == date(*persian_oracle.to_gregorian(year, 1, 1))


def test_islamic_days_agree_with_umm_al_qura() -> None:
    for day in (day for day in SAMPLED if date(1945, 12, 5) <= day <= date(2077, 11, 1)):
        there = Gregorian.fromdate(day).to_hijri()
        assert calendars.islamic(there.year, there.month, there.day) == day


@pytest.mark.parametrize(
    ("calendar", "there", "here"),
    [
        (calendars.julian, (1917, 10, 25), date(1917, 11, 7)),  # the October Revolution
        (calendars.julian, (1582, 10, 5), date(1582, 10, 15)),
        (calendars.solar_hijri, (1400, 3, 12), date(2021, 6, 2)),
        (calendars.solar_hijri, (1399, 12, 30), date(2021, 3, 20)),  # leap
        (calendars.islamic, (1441, 1, 5), date(2019, 9, 4)),
        (calendars.islamic, (1, 1, 1), date(622, 7, 19)),  # 16 July 622 Julian
        (calendars.islamic, (1300, 1, 1), date(1882, 11, 12)),
        (calendars.islamic, (1500, 12, 1), date(2077, 10, 18)),
        (calendars.hebrew, (5708, 2, 5), date(1948, 5, 14)),  # Israel's declaration of independence
        (calendars.hebrew, (5782, 13, 14), date(2022, 3, 17)),  # Purim of a leap year
    ],
)
def test_well_known_days(calendar, there, here) -> None:
    assert calendar(*there) == here


@pytest.mark.parametrize(
    "nothing",
    [
        calendars.julian(1900, 2, 30), calendars.julian(0, 1, 1), calendars.solar_hijri(1400, 12, 30),
        calendars.solar_hijri(9000, 1, 1),
        calendars.islamic(1441, 13, 1), calendars.islamic(0, 1, 1), calendars.hebrew(5781, 13, 1),
        calendars.hebrew(5781, 2, 30),
        calendars.islamic(30000, 1, 1), calendars.hebrew(30000, 1, 1),
    ],
)  # fmt: skip
def test_what_is_no_day_there(nothing) -> None:
    assert nothing is None


def test_every_one_of_our_years_is_covered_by_islamic_ones() -> None:
    for year in range(700, 2200, 7):
        covered = {
            found.year
            for one in calendars.islamic_years(year)
            for month in (1, 12)
            if (found := calendars.islamic(one, month, 1))
        }
        assert {year - 1, year, year + 1} & covered
        firsts = [calendars.islamic(one, 1, 1) for one in calendars.islamic_years(year)]
        assert firsts[0] is not None
        assert firsts[0] <= date(year, 1, 1)
        last = calendars.islamic(calendars.islamic_years(year)[-1] + 1, 1, 1)
        assert last is not None
        assert last > date(year, 12, 31)
