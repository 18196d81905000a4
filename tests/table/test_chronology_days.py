"""Days of a table of events: as their cells write them, and by what stands beside and above."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from extract.pipeline import find_dates
from extract.table.chronology_dates import Cell, read

Dates = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("When;What\n05/03/2018;a\n05/23/2018;b\n", ["2018-05-03", "2018-05-23"]),
        ("When;What\n05/03/2018;a\n23/05/2018;b\n", ["2018-03-05", "2018-05-23"]),
        ("Start\tEnd\tEvent\n3 May 2019\t6 June 2019\ta\n", ["2019-05-03/2019-06-06"]),
        ("Start,End,Event\n3 May 2019,2 May 2019,a\n", ["2019-05-03"]),
        ("Year,Month,Day,Headline,Text\n1994,3,12,a,b\n1995,,,c,\n1996,May,,d,\n", ["1994-03-12", "1995", "1996-05"]),
        ("Date,Time,Event\n3 May 2019,14:30,a\n", ["2019-05-03"]),
        ("Datum,Ereignis\n3. Mai 2019,a\n", ["2019-05-03"]),
        ("Date,Event\n2019-05-03/2019-05-06,a\nc. 1850,b\n1990s,c\n", ["2019-05-03/2019-05-06", "1850~", "199X"]),
    ],
)
def test_dates_as_people_write_them_in_tables(dates: Dates, table: str, expected: list[str]) -> None:
    assert dates(table) == expected


def test_relative_words_count_from_the_day_that_a_person_gives(dates: Dates) -> None:
    assert dates("Date,Event\nyesterday,a\n", published=date(2020, 5, 10)) == ["2020-05-09"]
    assert dates("Date,Event\nyesterday,a\n") == [""]


def test_words_beside_a_date_do_not_hide_it(dates: Dates) -> None:
    cell = "3 May 2019 (evening edition)"
    assert find_dates(cell)
    assert dates(f"Date,Event\n{cell},a\n") == ["2019-05-03"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Year,Date,Event\n1974,3 May,Strike\n,9 June,Army sent in\n1975,,Union banned\n,early,Trial\n",
         ["1974-05-03", "1974-06-09", "1975", "[1975-01..1975-04]"]),
        ("Year,Month,Event\n1974,May,Strike\n,June,Army sent in\n1975,,Union banned\n", ["1974-05", "1974-06", "1975"]),
        ("Month,Date,Event\nMay 1974,3,Strike\n,9,Army sent in\n", ["1974-05-03", "1974-05-09"]),
        ("Year,Event\n1974,Strike\n,Army sent in\n", ["1974", "1974"]),
        ("Year,Month,Title\n1974,5,Strike\n1975,6,Army sent in\n", ["1974-05", "1975-06"]),
    ],
)  # fmt: skip
def test_a_year_or_month_of_its_own_column_completes_the_day(dates: Dates, table: str, expected: list[str]) -> None:
    assert dates(table) == expected


def test_a_ditto_mark_is_the_day_of_the_row_above(dates: Dates) -> None:
    assert dates('Date,Event\n3 May 2019,a\n"""",b\nsame day,c\nditto,d\n4 May 2019,e\n,f\n') == [
        "2019-05-03", "2019-05-03", "2019-05-03", "2019-05-03", "2019-05-04", "",
    ]  # fmt: skip


def test_a_day_that_stands_once_is_that_of_the_rows_below_it(dates: Dates) -> None:
    assert dates("Date,Time,Event\n3 May 2019,09:40,a\n,11:00,b\n4 May 2019,,c\n") == ["2019-05-03"] * 2 + [
        "2019-05-04"
    ]
    assert dates("Date,Event\n3 May 2019,a\n,b\n,c\n4 May 2019,d\n") == ["2019-05-03"] * 3 + ["2019-05-04"]
    assert dates("Date,Event\n3 May 2019,a\n4 May 2019,b\n,c\n,d\n") == ["2019-05-03", "2019-05-04", "", ""]
    assert dates("Date,Event\n3 May 2019,a\n,b\n4 May 2018,c\n,d\n5 May 2019,e\n") == [
        "2019-05-03", "", "2018-05-04", "", "2019-05-05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Date,Event,Exhibit\n2013,,\n4 March,a,1\n2014,,\n11 January,c,3\n", ["2013-03-04", "2014-01-11"]),
        ("Date,Event,Exhibit\nMarch 2013,,\n4,a,1\n19th,b,2\n", ["2013-03-04", "2013-03-19"]),
        ("Date from,Date to,Event\n44256,44258,a\n44291,,b\n", ["2021-03-01/2021-03-03", "2021-04-05"]),
        ("Date,Event\nQ3 2012,a\n4/5 May 2012,b\n", ["[2012-07..2012-09]", "[2012-05-04..2012-05-05]"]),
        ("Date,Event\n12-14 Sept 2011,a\nfrom 12 to 14 Sept 2011,b\n", ["2011-09-12/2011-09-14"] * 2),
        ("Date,Time,Event\n03/02/2020,06:40-06:55,a\n14/02/2020,evening?,b\n", ["2020-02-03", "2020-02-14"]),
        ("No,Date reported,Date of violation,Kind\n1,12 June 2021,3 June 2021,a\n", ["2021-06-03"]),
    ],
)  # fmt: skip
def test_days_that_their_cells_tell_only_with_what_stands_beside(dates: Dates, table: str, expected: list[str]) -> None:
    assert dates(table) == expected


def test_a_title_completes_the_days_below_it(dates: Dates) -> None:
    rows = "4,Varna,Shelling of a market\n17,Burgas,Ferry burned\n"
    assert dates(f"INCIDENTS – JANUARY 2016,,\nDay,Town,Incident\n{rows}") == ["2016-01-04", "2016-01-17"]
    assert dates(f"Printed 3 January 2016,,\nDay,Town,Incident\n{rows}") == ["", ""]


def test_a_sheet_s_figure_in_a_column_of_days_is_the_day_it_counts_from_1900() -> None:
    told = {words: read(Cell(words, words, 0)).edtf for words in ("43862", "43862.5", "1999", "99862", "5", "438621")}
    assert told == {"43862": "2020-02-01", "43862.5": "2020-02-01", "1999": "1999", "99862": "", "5": "", "438621": ""}
    assert read(Cell("43862", "43862", 0), "43864").edtf == "2020-02-01/2020-02-03"
