"""What the rows of a table of events tell: who, where and how sure, where no column says it."""

from __future__ import annotations

from typing import Any

import pytest

from extract import intake
from extract.pipeline import extract_document
from extract.table import chronology, chronology_told
from extract.table.case import Case

TABLE = (
    "Date,Description,Notes\n"
    "3 May 2019,Police raided the office of the Harbour Union in Varna,seen\n"
    "sometime,Minister Lena Okafor met Tomas Will,\n"
    "June 2019,Okafor denied that she had paid Will,\n"
)


def told(text: str) -> chronology.Chronology:
    table = chronology.read(text.encode(), "own.csv")
    asked = chronology_told.asked(table)
    assert asked is not None
    extracted = extract_document(asked)
    return chronology_told.answered(table, extracted.document, extracted.events, extracted.mentions)


@pytest.fixture(scope="module")
def rows() -> list[Any]:
    found = told(TABLE)
    return sorted(found.table.to_dict("records"), key=lambda row: found.rows[row["event"]])


def test_who_and_where_stand_in_what_is_told(rows: list[Any]) -> None:
    assert "Harbour Union" in rows[0]["actors"]
    assert rows[0]["places"] == ("Varna",)
    assert "Bulgaria" in rows[0]["place_path"]


def test_what_and_when_and_a_person_s_notes_stay_as_they_were_typed(rows: list[Any]) -> None:
    assert rows[0]["what"] == "Police raided the office of the Harbour Union in Varna"
    assert [row["edtf"] for row in rows] == ["2019-05-03", "", "2019-06"]
    assert rows[0]["note"] == "seen"


def test_one_actor_has_one_name_over_the_rows_also_in_one_without_a_date(rows: list[Any]) -> None:
    assert set(rows[1]["actors"]) == {"Lena Okafor", "Tomas Will"}
    assert "Lena Okafor" in rows[2]["actors"]


def test_a_column_goes_before_what_is_read() -> None:
    [row] = told("Date,Event,Who,Place\n3 May 2019,Lena Okafor spoke in Varna,Ministry of Ports,Sofia\n").table.to_dict(
        "records"
    )
    assert (row["actors"], row["places"]) == (("Ministry of Ports",), ("Sofia",))


def test_rows_without_words_are_not_read() -> None:
    assert chronology_told.asked(chronology.read(b"Date,From,To\n2021-03-04,a,b\n", "calls.csv")) is None


def test_a_case_gets_the_names_of_a_table(case: Case) -> None:
    intake.run([intake.Source("own.csv", TABLE.encode())], case, intake.Progress(1, 1, 0.0))
    assert "Lena Okafor" in {name for names in case.table()["actors"] for name in names}
