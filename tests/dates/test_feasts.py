"""Feasts against published calendars from 1900 to 2100, and every English name against its feast."""

import pickle
from datetime import date, datetime, timedelta

import holidays
import pytest
from dateutil.easter import EASTER_ORTHODOX, easter
from holidays.calendars.islamic import _IslamicLunar

from extract import find_dates
from extract.dates.anchors import resolve
from extract.dates.english.feast_names import DATED_NAMES, NAMES, ONCE_NAMES
from extract.dates.feasts import FEASTS, orthodox_easter, western_easter
from extract.dates.find import find
from extract.dates.interval import Mod
from extract.dates.named_days import ONCE
from extract.records import Document

# The years of the published Umm al-Qura calendar that ours follows; past 1500 AH (2077) almanacs differ by two days.
UMM_AL_QURA = range(1946, 2078)
CALENDAR = holidays.UnitedStates(years=range(1971, 2101), observed=False)


def day(name: str, year: int) -> date | None:
    interval = FEASTS[name](year)
    if interval is None or interval.start is None or interval.end is None:
        return None
    middle = interval.start + (interval.end - interval.start) / 2 if interval.mod is Mod.APPROX else interval.start
    return middle.date()


def test_easter_of_every_year() -> None:
    for year in range(1583, 2101):
        assert western_easter(year) == easter(year)
        assert orthodox_easter(year) == easter(year, EASTER_ORTHODOX)


@pytest.mark.parametrize(
    "name", ["New Year's Day", "Memorial Day", "Labor Day", "Columbus Day", "Thanksgiving", "Christmas"]
)
def test_american_holidays_of_every_year(name: str) -> None:
    named = {"Christmas": "Christmas Day", "Thanksgiving": "Thanksgiving Day"}.get(name, name)
    dates = [found for found in CALENDAR if CALENDAR.get(found) == named]
    assert len(dates) > 100
    for found in dates:
        assert day(name, found.year) == found


@pytest.mark.parametrize(
    ("name", "table"),
    [("Eid al-Fitr", "EID_AL_FITR_DATES"), ("Eid al-Adha", "EID_AL_ADHA_DATES"), ("Ashura", "ASHURA_DATES"),
    ("Mawlid", "MAWLID_DATES"),
     ("Ramadan", "RAMADAN_BEGINNING_DATES"), ("Arbaeen", "ARBAEEN_DATES")],
)  # fmt: skip
def test_moon_sighted_feasts_lie_within_a_day(name: str, table: str) -> None:
    for year, published in getattr(_IslamicLunar, table).items():
        dates = [date(year, *pair) for pair in (published if isinstance(published[0], tuple) else (published,))]
        ours = day(name, year)
        if ours is not None and year in UMM_AL_QURA:
            assert min(abs((ours - found).days) for found in dates) <= 1, (year, ours, dates)


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("Nowruz", date(2021, 3, 21)), ("Nowruz", date(2019, 3, 21)), ("Eid al-Fitr", date(2019, 6, 4)),
        ("Eid al-Adha", date(2019, 8, 11)),
        ("Ashura", date(2018, 9, 20)), ("Ramadan", date(2020, 4, 24)), ("Diwali", date(2020, 11, 14)),
        ("Diwali", date(2017, 10, 19)), ("Diwali", date(2006, 10, 21)), ("Diwali", date(1998, 10, 19)),
        ("Lunar New Year", date(1968, 1, 30)),
        ("Lunar New Year", date(2023, 1, 22)), ("Yom Kippur", date(1973, 10, 6)), ("Rosh Hashanah", date(2021, 9, 7)),
        ("Passover", date(2022, 4, 16)), ("Hanukkah", date(2021, 11, 29)), ("Purim", date(2022, 3, 17)),
        ("Orthodox Christmas", date(2020, 1, 7)),
        ("Orthodox Easter", date(2021, 5, 2)), ("Good Friday", date(1998, 4, 10)), ("Easter Monday", date(1916, 4, 24)),
        ("Thanksgiving", date(1939, 11, 23)), ("Thanksgiving", date(1941, 11, 20)),
        ("Thanksgiving", date(1935, 11, 28)),
        ("Black Friday", date(2019, 11, 29)), ("Cyber Monday", date(2019, 12, 2)), ("Election Day", date(2016, 11, 8)),
        ("Victoria Day", date(2019, 5, 20)), ("Advent Sunday", date(2019, 12, 1)), ("Mother's Day", date(2019, 5, 12)),
        ("Vesak", date(2014, 5, 13)), ("Holi", date(2019, 3, 21)), ("Mid-Autumn Festival", date(2019, 9, 13)),
    ],
)  # fmt: skip
def test_well_known_feasts(name: str, there: date) -> None:
    found = day(name, there.year)
    assert found is not None
    assert abs((found - there).days) <= (1 if name in ("Eid al-Fitr", "Eid al-Adha", "Ashura") else 0)


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_is_in_its_year_and_can_be_sent_to_another_process(name: str) -> None:
    rule = pickle.loads(pickle.dumps(FEASTS[name]))
    for year in (1, 622, 1500, 1867, 1999, 2019, 2050, 9999):
        interval = rule(year)
        if interval is not None:
            assert interval.start + timedelta(days=1) >= datetime(year, 1, 1)
            assert interval.start < datetime(year, 12, 31, 23)


def test_what_is_not_known_is_none() -> None:
    assert FEASTS["Lunar New Year"](1850) is None
    assert FEASTS["Holi"](1990) is None
    assert FEASTS["Thanksgiving"](1800) is None


SPOKEN = {
    "Christmas Day": "2020-12-25", "St. Patrick's Day": "2020-03-17", "Saint Patrick's Day": "2020-03-17",
    "Valentine's Day": "2020-02-14",
    "New Year's Eve": "2020-12-31", "New Years Eve": "2020-12-31", "the Fourth of July": "2020-07-04",
    "Mother's Day": "2020-05-10",
    "Mothers' Day": "2020-05-10", "Martin Luther King Jr. Day": "2020-01-20", "MLK Day": "2020-01-20",
    "Presidents' Day": "2020-02-17",
    "Labor Day": "2020-09-07", "Labour Day": "2020-05-01", "Veterans Day": "2020-11-11",
    "All Saints' Day": "2020-11-01",
    "Rosh Hashanah": "2020-09-19", "Eid ul-Fitr": "2020-05-24", "Eid al-Adha": "2020-07-31",
    "the Feast of Sacrifice": "2020-07-31",
    "the Prophet's Birthday": "2020-10-29", "Chinese New Year": "2020-01-25", "Tet": "2020-01-25",
    "Nowruz": "2020-03-20",
    "Ash Wednesday": "2020-02-26", "Mardi Gras": "2020-02-25", "Orthodox Christmas": "2020-01-07",
    "Diwali": "2020-11-14",
    "V-E Day": "1945-05-08", "VE Day": "1945-05-08", "VJ Day": "1945-08-15", "Halloween": "2020-10-31",
    "the holy month of Ramadan": "2020-04-24/2020-05-23",
}  # fmt: skip


@pytest.mark.parametrize(("words", "value"), SPOKEN.items())
def test_names_as_they_are_written(words: str, value: str) -> None:
    said = f"{words} {value[:4]}"
    text = f"They met on {said}, as planned."
    dated = resolve(Document("x", text), find(text))
    assert [(item.text.removeprefix("the "), item.value) for item in dated] == [(said.removeprefix("the "), value)]


def test_every_name_has_its_feast() -> None:
    assert NAMES.keys() | DATED_NAMES.keys() == FEASTS.keys()
    assert ONCE_NAMES.keys() | {"9/11"} == ONCE.keys()


def test_an_uncertain_feast_says_so() -> None:
    text = "The truce held until Eid al-Fitr 2019."
    dated = resolve(Document("x", text), find(text))
    assert (dated[0].value, dated[0].mod) == ("2019-06-04", "APPROX")
    assert "moon" in dated[0].why


def test_may_day_in_a_year_is_the_first_of_may() -> None:
    assert [one.value for one in find_dates("They marched on May Day in 1936.")] == ["1936-05-01"]
    assert [one.value for one in find_dates("It was a fine May day in 1936.")] == ["1936-05", "1936"]


def test_may_with_a_full_stop_is_read_before_a_day_and_year() -> None:
    assert [one.value for one in find_dates("He left on May. 14, 1931.")] == ["1931-05-14"]
    assert [one.value for one in find_dates("It closed in May. 14 men left.", "1931-07-01")] == ["1931-05"]
