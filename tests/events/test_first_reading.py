"""Rows as a reader sees them, of sentences that reports are full of."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("One of the two officers retired in 2011.", "One of the two officers retired"),
        ("A second clearance followed on 2 July 2021.", "A second clearance followed"),
        (
            "On the night of 21 June 2021, bulldozers escorted by about 60 port police entered the ward.",
            "Bulldozers entered the ward",
        ),
        (
            "By a judgment of 6 June 2012 the Varna High Court awarded Omar Noor 1,200 euros.",
            "The Varna High Court awarded Omar Noor 1,200 euros by a judgment",
        ),
        ("The review is due to be completed by July 2023.", "The review is due to be completed"),
        ("The storm killed 14 when it hit Sofala on 4 May 2021.", "The storm hit Sofala"),
        ("Remarks: The cotton had been loaded at Santos on 1 November 2018.", "The cotton had been loaded at Santos"),
        ("The Harbour Fund allocated US$2.5 million on 5 September 2017.", "The Harbour Fund allocated US$2.5 million"),
        ("Thirty-six people died when a freighter came down on 4 May 2015.", "Thirty-six people died"),
        ("Protesters stormed the parliament building on 6 October 2020.", "Protesters stormed the parliament building"),
        ("He was arrested in Velia in 2017 but escaped from custody a year later.", "He escaped from custody"),
    ],
)
def test_the_headline_says_what_happened(text: str, what: str) -> None:
    assert what in [row.what for row in rows(text)]


def test_what_it_stands_for_is_told_where_nothing_else_can_be_meant() -> None:
    told = rows("A wallet was handed in at the desk on 4 May 2021. It was returned to its owner on 6 May 2021.")
    assert told[-1].what == "A wallet was returned to its owner"
    told = rows("A bomb exploded near a mosque on 3 May 2021. It was built in 1920.")
    assert told[-1].what == "It was built"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Noor should have left the house on 5 May 2021.", "denied"),
        ("Noor may have left the house on 5 May 2021.", "alleged"),
        ("The court ordered Noor to leave the house by 5 May 2021.", "planned"),
        ("The board recommends that the list be published by 5 May 2021.", "planned"),
        ("The court ordered Noor on 5 May 2021 to leave the house.", "happened"),
    ],
)
def test_what_did_not_happen_or_is_asked_for_is_told_so(text: str, status: str) -> None:
    assert [row.status for row in rows(text)] == [status]


def test_a_day_on_a_line_of_its_own_dates_what_stands_below() -> None:
    told = rows(
        "The siege\n\n3 May 2014\n\nRebels took the town of Varna. Twelve people were killed.\n\n"
        "5 May 2014\n\nThe army withdrew to Karvat.\n"
    )
    assert [(str(row.dated.value), row.what) for row in told] == [
        ("2014-05-03", "Rebels took the town of Varna"),
        ("2014-05-03", "Twelve people were killed"),
        ("2014-05-05", "The army withdrew to Karvat"),
    ]


def test_one_date_alone_on_a_line_heads_nothing() -> None:
    assert rows("The siege\n\n3 May 2014\n\nRebels took the town of Varna.\n") == []


def test_a_log_s_hours_are_of_the_day_above_them() -> None:
    told = rows(
        "Tue. Oct. 10, 2023\n0230 - A man was arrested on Mill Road.\n1340 - A car last seen on Sunday was found.\n\n"
        "Wed. Oct. 11, 2023\n0900 - A fire broke out at the quarry.\n"
    )
    days = {row.what: str(row.dated.value)[:10] for row in told}
    assert days["A man was arrested on Mill Road"] == "2023-10-10"
    assert days["A fire broke out at the quarry"] == "2023-10-11"
