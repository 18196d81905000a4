"""Lengths of time that a closing day makes a period."""

from __future__ import annotations

from datetime import datetime

import pytest

from extract.dates.interval import Grain, Interval
from extract.pipeline import extract_document
from extract.records import Document

SALES = (
    "For:IN:prep:8 the:DT:det:3 {}:NNS:pobj:1 {}:VBN:acl:3 June:NNP:npadvmod:4 ,:,:punct:8 sales=sale:NNS:nsubj:8 "
    "rose=rise:VBD:ROOT:8 .:.:punct:8"
)


def rows(case, value: str, length: str = "months", closing: str = "ended=end") -> list[tuple[str, str, str, str]]:
    text = case(SALES.format(length, closing))
    june = text.dated("June", value="2021-06", interval=Interval.of(datetime(2021, 6, 1), Grain.MONTH))
    events = text.events(text.dated(f"the {length}", type="DURATION", value=value, interval=None), june)
    return [
        (event.trigger, event.dated.value, str(event.dated.interval.start.date()), str(event.dated.interval.end.date()))
        for event in events
    ]


def test_the_period_reaches_back_from_the_day_that_closes_it(case):
    assert rows(case, "P9M") == [("rose", "P9M", "2020-10-01", "2021-07-01")]


def test_a_year_of_the_books_is_called_by_the_one_it_closes_in(case):
    assert rows(case, "P1Y", "year") == [("rose", "2021", "2020-07-01", "2021-07-01")]


@pytest.mark.parametrize(("value", "closing"), [("PXM", "ended=end"), ("P9M", "before")])
def test_only_a_known_length_with_its_end_is_a_period(case, value, closing):
    assert not [row for row in rows(case, value, closing=closing) if row[0] == "rose" and row[1] == value]


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
