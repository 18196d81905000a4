"""Statements, court papers and police reports: who tells, who is told of, and what was asked for."""

from __future__ import annotations

from datetime import date

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    document = Document("report.txt", text, published=date(2022, 3, 15), published_from="given")
    return list(extract_document(document).events)


def test_the_two_of_a_case_are_two() -> None:
    told = "Haddad v Ministry of the Interior\n\nOn 21 June 2021 the ministry told his wife that he had been released."
    assert rows(told)[0].reported_by == ("Ministry of the Interior",)


def test_who_states_what_and_whom_it_befell() -> None:
    told = "AFFIDAVIT\n\nI, Grace Kamau, of Varna, state as follows:\n\n1. THAT on 15th April 2020 I left the port."
    assert rows(told)[0].what == "Grace Kamau left the port"
    told = "Lena Quist saw Omar Noor.\n\nBen Osei was to have gone, but on 3 May 2019 the fever seized him."
    assert rows(told)[-1].affected == ("Ben Osei",)
    assert rows("Fighting intensified near Varna on 3 May 2019.")[0].what == "Fighting intensified near Varna"


def test_who_stands_behind_a_date_and_what_was_located() -> None:
    told = "On 4 June 2021, Ilic and another officer, Omar Noor, removed Lena Quist from a ward."
    (row,) = rows(f"According to court documents, {told[:1].lower()}{told[1:]}")
    assert row.what.startswith("Ilic and another officer")
    assert (row.agents[-1], row.affected) == ("Omar Noor", ("Lena Quist",))
    told = "On 11 June 2021 a body was located near Varna and identified as Lena Quist on 14 June 2021."
    assert [row.what for row in rows(told)] == [
        "A body was located near Varna",
        "A body was identified as Lena Quist",
    ]


def test_what_somebody_is_told_and_what_is_told_beside_it() -> None:
    (row,) = rows("Omar Osei informed the board that the fire on 28 October destroyed a third of the stock.")
    assert (row.what, row.reported_by) == ("The fire destroyed a third of the stock", ("Omar Osei",))
    met, will = rows("Omar Osei met Lena Quist on Saturday; she will testify next week.")
    assert (met.reported_by, will.what) == ((), "Lena Quist will testify")


def test_he_of_whom_nobody_knows_is_not_who_is_named_beside_him() -> None:
    found = rows("He added that they had fought men of Omar Noor. He said 100 people were killed on Sunday.")
    assert [row.reported_by for row in found] == [()]
