"""The days of rows as a reader sees them: those that stand on a line of their own, and those that date nothing."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


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


def test_a_line_that_opens_with_an_hour_is_an_entry_of_its_own() -> None:
    told = rows(
        "DUTY LOG\nDate: 14/09/2019\n\n09:10 - PC Ellis checks cell 4, all in order\n"
        "11:32 - Noor found unresponsive in cell 4; ambulance called\n11:41 - Paramedics arrive\n"
    )
    assert {row.what.partition(" ")[0]: row.dated.value for row in told} == {
        "PC": "2019-09-14T09:10", "Noor": "2019-09-14T11:32", "Paramedics": "2019-09-14T11:41",
    }  # fmt: skip
    told = rows("12 Nov 2012\n06.30 hrs – Heavy shelling heard near Tarn\n09.15 hrs – Troops withdraw from Tarn\n")
    assert [row.dated.value for row in told] == ["2012-11-12T06:30", "2012-11-12T09:15"]


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry in Case No. 441 of 2018 is long.",
        "Prosecutors say Omar Noor, governor of Karvat from 2004 to 2009, stole the money.",
        "The yield is 3 percent below the 2018 yield.",
        "The yield is the lowest since the 2018 season.",
        "Why Aid Fails\nRelief Partners International, 14 September 2021\nAid fails where it is late.",
        "That values the firm at $9 million, based on Tuesday’s closing price of $3.",
    ],
)
def test_what_dates_no_happening_is_no_row(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Noor was a clerk at the port before quitting in 2011.", ["quitting"]),
        ("Noor joined the board in 2000 and was also a member of the union.", ["joined"]),
        ("In 1990 she moved to Oslo, and for ten years she taught at a school.", ["moved"]),
        ("Since the coup on 1 February 2011, at least 50 civilians have been killed.", ["coup"]),
        ("The two sides have not spoken since the coup in 2011.", ["coup"]),
    ],
)
def test_what_lasted_or_followed_was_not_done_then(text: str, told: list[str]) -> None:
    assert [row.trigger for row in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Founded in 1871, the town has become a centre of trade.", ["The town was founded"]),
        ("Wounded on 9 May 1990, Omar Noor left the army.", ["Omar Noor was wounded"]),
        ("Asked on 9 May 1990, Omar Noor left the room.", ["Omar Noor was asked", "Omar Noor left the room"]),
    ],
)
def test_what_somebody_underwent_before_dates_no_other_deed(text: str, told: list[str]) -> None:
    assert [row.what for row in rows(text)] == told


def test_what_has_been_done_since_a_happening_of_a_year_is_of_that_year_on() -> None:
    events = extract_document(Document("report.txt", "Since the war in 2011, Oman has supplied fighters.")).events
    assert [(event.trigger, event.dated.value) for event in events] == [("war", "2011"), ("supplied", "2011")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A fire destroyed the 19th-century cathedral on 4 May 2021.", ["4 May 2021"]),
        ("A 1960s tower block was demolished.", []),
        ("The 19th-century emperor banned the guilds.", ["19th-century"]),
        ("The 17th-century king was praised on 4 May 2021.", ["4 May 2021"]),
        ("The 19th-century Royal Hotel burned on 4 May 2021.", ["4 May 2021"]),
        ("The 1990s war killed thousands.", ["The 1990s"]),
        ("In the 1920s cinema attendance fell.", ["the 1920s"]),
    ],
)
def test_the_age_of_a_thing_is_not_when_something_happened(text: str, when: list[str]) -> None:
    assert [row.dated.text for row in rows(text)] == when
