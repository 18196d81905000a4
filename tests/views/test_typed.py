"""Dates as people type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from views import typed


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019", (2019, 1, 1), (2020, 1, 1)),
        ("2019-08", (2019, 8, 1), (2019, 9, 1)),
        ("3 May 2019", (2019, 5, 3), (2019, 5, 4)),
        ("  mid-August   2019 ", (2019, 8, 11), (2019, 8, 21)),
        ("[2019-08-11..2019-08-20]", (2019, 8, 11), (2019, 8, 21)),
    ],
)
def test_words_edtf_and_iso(text: str, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    interval = typed.interval(text)
    assert interval is not None
    assert (interval.start, interval.end) == (datetime(*start), datetime(*end))


def test_relative_words_count_from_the_publication_date() -> None:
    interval = typed.interval("yesterday", date(2019, 5, 10))
    assert interval is not None
    assert interval.start == datetime(2019, 5, 9)


@pytest.mark.parametrize("text", ["", "  ", "nonsense", "<b>", "99", "may", "to", "2019 to nonsense", "2020 to 2019"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert typed.span(text) == (None, "")


@pytest.mark.parametrize("text", ["May 2018 to June 2019", "May 2018 – June 2019"])
def test_a_range_of_two_dates(text: str) -> None:
    interval, words = typed.span(text)
    assert interval is not None
    assert (interval.start, interval.end) == (datetime(2018, 5, 1), datetime(2019, 7, 1))
    assert "2018" in words
    assert "2019" in words
