"""What names no one date, in a text that has a date of its own."""

from __future__ import annotations

from datetime import date

import pytest

from extract import find_dates

NEWS = "The council voted yesterday to rebuild the bridge, and the mayor said that work would begin at once. " * 6
GUIDE = "The old town lies on a hill above the river, and its walls can be walked in full. " * 20


def values(text: str) -> list[str]:
    return [item.value for item in find_dates(text, date(2021, 6, 16)) if item.text != "yesterday"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The office is open 9am–5pm Monday to Friday.",
            ["XXXX-WXX-1T09:00", "XXXX-WXX-1T17:00", "XXXX-WXX-1", "XXXX-WXX-5"],
        ),
        ("The night train usually leaves at 7:30 p.m. for the coast.", ["XXXX-XX-XXT19:30"]),
        ("In the evenings the last bus leaves at 8 p.m.", ["XXXX-XX-XXTEV", "XXXX-XX-XXT20:00"]),
        ("Founders' Day is celebrated on 26 March with a parade.", ["XXXX-03-26"]),
        ("The choir meets every other Thursday at 7 p.m.", ["XXXX-WXX-4", "XXXX-XX-XXT19:00"]),
        (
            "The bus left every Monday and Thursday at 8.30 am.",
            ["XXXX-WXX-1", "XXXX-WXX-4", "XXXX-XX-XXT08:30"],
        ),
        ("Floods usually come in May or June.", ["XXXX-05", "XXXX-06"]),
        ("Monday to Friday the clinic is open.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("The archive is closed on Christmas Day and the day after.", ["XXXX-12-25", "XXXX-XX-XX"]),
        ("The saint is celebrated on 17 March; the day before is a fast.", ["XXXX-03-17", "XXXX-XX-XX"]),
        ("The court, which normally sits in the spring, met in March.", ["XXXX-SP", "2021-03"]),
        ("On a Monday you have the beach to yourself.", ["XXXX-WXX-1"]),
    ],
)
def test_a_routine_has_no_date(sentence: str, expected: list[str]) -> None:
    assert values(NEWS + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The office was open from 9 a.m. on Monday.", ["2021-06-14T09:00"]),
        ("He usually works here, but left at 7:30 p.m. on Monday.", ["2021-06-14T19:30"]),
        ("Founders' Day is celebrated on 2 July this year.", ["2021-07-02"]),
        ("The normally calm city was shelled in May.", ["2021-05"]),
        ("It usually snows in the north, but the storm came in April.", ["2021-04"]),
        ("He spoke at a Monday news conference.", ["2021-06-14"]),
        ("The fair was open Monday to Wednesday.", ["2021-06-14", "2021-06-16"]),
        ("He was shot on 4 May and died the day after.", ["2021-05-04", "2021-05-05"]),
    ],
)
def test_what_is_told_has_one(sentence: str, expected: list[str]) -> None:
    assert values(NEWS + sentence) == expected


def test_today_in_a_guide_is_nowadays() -> None:
    assert values(GUIDE + "Today the mill houses a museum.") == ["PRESENT_REF"]
    assert values("We thank you all for coming. " * 60 + "Today we open a new school.") == ["2021-06-16"]


def test_days_in_figures_label_the_lines_of_a_log() -> None:
    assert values("Follow-up\n\n- 07/06: complaint filed\n- 23/05: photographs taken\n") == ["2021-06-07", "2021-05-23"]
    assert values("1/2: it is half\nand 3/4 - it is more") == []


def test_a_feast_in_a_guide_keeps_its_day_where_it_has_one() -> None:
    assert values(GUIDE + "The gates are closed on Christmas Day and at Easter.") == ["XXXX-12-25", "XXXX-XX-XX"]


def test_a_day_that_only_says_which_one_it_was_is_not_before_our_era() -> None:
    [_, tuesday] = find_dates("8 June 2021 was warm. It was a Tuesday.")
    assert tuesday.why == "'Tuesday' is any such day, not one date"


def test_the_hours_of_a_chronology_are_of_its_days_in_the_present_tense_too() -> None:
    log = "12 May 2006. 9 p.m.: The ferry leaves the harbour with ninety people on board.\n\n" + "".join(
        f"12:{minute} a.m.: The officer of the watch calls the mate and asks what he is to do, and is told to wait.\n\n"
        for minute in range(10, 30)
    )
    found = [item.value for item in find_dates(log)]
    assert found[1] == "2006-05-12T21:00"
    assert all(value.startswith("2006-05-13T00:") for value in found[2:])
