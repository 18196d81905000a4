"""Titles that end with a year and headings that are a month: the days below lie in them."""

from __future__ import annotations

import pytest

from extract import find_dates


def values(text: str, published: str | None = None) -> list[str]:
    return [one.value for one in find_dates(text, published)]


@pytest.mark.parametrize(
    "title",
    [
        "Diary 1917",
        "# Log of the Petrel 1917",
        "THE SIEGE OF KESTVIK 1917",
        "Parish council minutes 1917",
        "War diary of the 3rd Foot 1917",
    ],
)
def test_days_lie_in_the_year_of_the_title(title: str) -> None:
    assert values(f"{title}\n\n12 May. Hail.\n14 May. Sun.") == ["1917", "1917-05-12", "1917-05-14"]
    assert values(f"{title}\n\nOn March 3 the dyke broke.") == ["1917", "1917-03-03"]


@pytest.mark.parametrize(
    "title",
    [
        "Boeing 1917",
        "Room 1917",
        "Bed 1917",
        "People killed 1917",
        "Horizon 2020",
        "Patient 1917",
        "Agenda 2010",
        "Vision 2030",
        "Windows 2000",
        "Law 1978",
    ],
)
def test_what_is_numbered_is_no_year(title: str) -> None:
    assert values(f"{title}\n\nOn March 3 the dyke broke.") == ["XXXX-03-03"]


def test_a_name_alone_with_a_year_is_a_title_where_the_text_tells_of_it() -> None:
    assert values("KESTVIK 2021\n\nOn March 3 the dyke broke at Kestvik.") == ["2021", "2021-03-03"]


def test_a_title_above_full_dates_says_nothing() -> None:
    assert values("Kestvik 1917\n\nOn March 3, 2012 the dyke broke.") == ["2012-03-03"]


def test_a_month_alone_on_its_line_is_a_heading() -> None:
    text = "March 2014\nOn the 3rd the gate fell.\n\nJune\nOn the 8th a siege began.\n\n--AUGUST--\n4: Hail"
    assert values(text) == ["2014-03", "2014-03-03", "2014-06", "2014-06-08", "2014-08", "2014-08-04"]


def test_names_on_lines_of_their_own_are_no_months() -> None:
    assert values("In 2012.\n\nYours,\n\nJune\n\nPS. Bring rope.") == ["2012"]
    assert values("In 2012.\n\nSee you soon\n\nJune\n\nPS. Bring rope.") == ["2012"]
    assert values("Present:\n\nApril Jones\nJune\nAugust Brand\n\nWe met on 5 May 2014.") == ["2014-05-05"]
