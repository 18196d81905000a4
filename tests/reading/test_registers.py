"""Columns of days that tell what was done with what a table lists."""

from __future__ import annotations

import pytest

from extract.reading.columns import ARTICLES, EVENTS, kind, proposed
from extract.reading.registers import day_columns, deed, is_to_come
from extract.reading.rows import Row, lengths


def rows(*lines: dict[str, str]) -> list[Row]:
    return [Row(number, line) for number, line in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Decided On", "Decided"), ("Date awarded", "Awarded"), ("date_of_award", "Award"), ("Arrived", "Arrived"),
        ("Hearing date", "Hearing"), ("Last inspected", "Last inspected"),
        ("Date", ""), ("Start date", ""), ("Date of birth", ""), ("DOB", ""), ("Last updated", ""), ("Scraped at", ""),
        ("DateAwarded", "Awarded"), ("StartDate", ""), ("RecordedDate", ""), ("Birthday", ""), ("Value date", ""),
        ("Valid until", ""), ("Dateline", ""),
    ],
)  # fmt: skip
def test_what_a_head_says_was_done(head: str, told: str) -> None:
    assert deed(head) == told


def test_what_is_to_come() -> None:
    assert is_to_come("Next due")
    assert is_to_come("ScheduledDate")
    assert not is_to_come("Closed")


def test_a_column_of_days_is_known_by_its_cells() -> None:
    held = rows(
        {"Permit": "P-1", "Applied": "12.01.2021", "Decided": "", "Won": "2", "Heard": "yes"},
        {"Permit": "P-2", "Applied": "soon", "Decided": "3 May 2021 10:00", "Won": "1", "Heard": "2021-04-05"},
        {"Permit": "P-3", "Applied": "2021-03-04", "Decided": "", "Won": "3", "Heard": "no"},
        {"Permit": "P-4", "Applied": "14/03/2021", "Decided": "", "Won": "3", "Heard": "no"},
    )
    assert day_columns(["Permit", "Applied", "Decided", "Won", "Heard"], held) == ("Applied", "Decided")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"Vessel": "Nour", "Arrived": "4 May 2021", "Left": "6 May 2021"}, "events"),
        ({"Tender": "T-1", "Description": "pipes", "Awarded": "4 May 2021"}, "events"),
        ({"Title": "Port opens", "Body": "The port opened. " * 50, "Collected": "4 May 2021"}, "articles"),
        ({"Site": "Post", "Full story": "The port opened. " * 50, "Appeared": "4 May 2021"}, "articles"),
        ({"Item": "Pump", "Price": "12.50", "Valid until": "4 May 2021"}, "articles"),
        ({"Name": "Lena Quist", "Phone": "112", "DOB": "4 May 1971"}, "articles"),
    ],
)
def test_a_register_is_a_table_of_events(line: dict[str, str], expected: str) -> None:
    names, held = list(line), rows(line)
    days = day_columns(names, held)
    assert kind(names, lengths(names, held), days) == expected
    assert proposed(names, EVENTS, days).get("when") == (days[0] if days else None)
    assert "when" not in proposed(names, ARTICLES, days)
