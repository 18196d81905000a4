"""Periods that a day closes, and ranges, as rows tell them."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "words", "first", "end"),
    [
        ("For the nine months ended June 30, 2021, sales rose at Acme.", "the nine months", "2020-10-01", "2021-07-01"),
        ("In the year ended 31 March 2019, Acme lost $2 million.", "the year", "2018-04-01", "2019-04-01"),
        ("Acme lost $2 million in the quarter ended Jan. 31, 2019.", "the quarter", "2018-11-01", "2019-02-01"),
    ],
)
def test_what_is_told_of_a_period_is_of_the_days_up_to_the_one_that_closes_it(text, words, first, end):
    (event,) = extract_document(Document("x", text)).events
    assert event.dated.text == words
    assert (str(event.dated.interval.start.date()), str(event.dated.interval.end.date())) == (first, end)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "Between 3 and 9 February 2023, 41 people were killed in Dorsk.",
            "3 and 9 February 2023",
            "2023-02-03",
        ),
        ("The court sat from 30 May to 2 June 2003.", "30 May to 2 June 2003", "2003-05-30"),
        ("The council met on 3 and 9 May 2011.", "3", "2011-05-03"),
        ("He was held in May 2011, on 31 May he fled.", "May 2011", "2011-05"),
    ],
)
def test_a_range_is_shown_by_the_words_of_both_its_ends(text, words, value):
    dated = extract_document(Document("x", text)).events[0].dated
    assert dated.value == value
    assert dated.text == text[dated.start_char : dated.end_char] == words
    assert f"'{words}'" in dated.why


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The Ionian revolt lasted from 499 to 493 BC.", [("499 to 493 BC", "BC0499/BC0493")]),
        ("Between 490 and 480 BC Persia invaded Greece.", [("490 and 480 BC", "BC0490/BC0480")]),
        ("Persia invaded Greece in 490 and 480 BC.", [("490", "BC0490"), ("480 BC", "BC0480")]),
        ("Rome fought Carthage in 264 BC and took Syracuse in 212 BC.", [("264 BC", "BC0264"), ("212 BC", "BC0212")]),
    ],
)
def test_a_range_before_christ_is_one_row_and_two_times_are_two(text: str, dates: list[tuple[str, str]]) -> None:
    events = extract_document(Document("wars.txt", text)).events
    assert [(event.dated.text, event.dated.value) for event in events] == dates
