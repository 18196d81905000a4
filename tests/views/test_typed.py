"""Dates as people type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from extract.dates.notation import from_edtf, in_words
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("c. 3 June 2016", "about 3 June 2016"),
        ("5 May 2016 (approx.)", "about 5 May 2016"),
        ("since May 2016", "May 2016 or after"),
        ("after 5 May 2016", "after 5 May 2016"),
        ("no later than 5 May 2016", "5 May 2016 or before"),
        ("before 2011", "before 2011"),
        ("3-5 June 2016", "3–5 June 2016"),
        ("between 3 and 5 June 2016", "3–5 June 2016"),
        ("3 or 4 June 2016", "3–4 June 2016"),
        ("3 June 2016 at 2pm", "3 June 2016, 14:00"),
        ("2016-2018", "2016–2018"),
        ("on 5 May 2016", "5 May 2016"),
        ("le 5 mai 2016", "5 May 2016"),
        ("Donnerstag, 5. Mai 2018", "5 May 2018"),
    ],
)
def test_every_word_counts(text: str, words: str) -> None:
    interval = typed.interval(text)
    assert interval is not None
    assert in_words(interval) == words


@pytest.mark.parametrize(
    "text",
    ["possibly 5 May 2016", "2016 to", "vor 5. Mai 2018", "5 May 2016 and 2017 and 2018", "3 May 2018 (two days)"],
)
def test_a_word_that_is_not_understood_makes_it_no_date(text: str) -> None:
    assert typed.interval(text) is None


@pytest.mark.parametrize(
    "edtf",
    ["2016", "2016-05-03", "2016-05/2018-06", "2015-12-28/2016-01-03", "2014/..", "../2020-07-14", "2016~", "198X"],
)
def test_what_the_table_shows_is_read_back(edtf: str) -> None:
    shown = from_edtf(edtf)
    again = typed.interval(in_words(shown))
    assert again is not None
    assert (again.start, again.end) == (shown.start, shown.end)


def test_an_open_range_filters() -> None:
    interval, words = typed.span("since 2016")
    assert interval is not None
    assert (interval.start, interval.end, words) == (datetime(2016, 1, 1), None, "2016 or after")
    interval, words = typed.span("from 2016 to 2018")
    assert interval is not None
    assert (interval.end, words) == (datetime(2019, 1, 1), "2016 to 2018")


def test_relative_words_count_from_the_publication_date() -> None:
    interval = typed.interval("yesterday", date(2019, 5, 10))
    assert interval is not None
    assert interval.start == datetime(2019, 5, 9)


@pytest.mark.parametrize("text", ["", "  ", "nonsense", "<b>", "99", "may", "to", "2019 to nonsense", "2020 to 2019"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert typed.span(text) == (None, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("June", "June 2015"),
        ("3 May to 5 June", "3 May – 5 June 2015"),
        ("juin", "June 2015"),
        ("2016", ""),
        ("no", ""),
    ],
)
def test_what_lacks_its_year_can_be_given_one(text: str, said: str) -> None:
    assert typed.in_year(text, 2015)[1] == said


@pytest.mark.parametrize("text", ["May 2018 to June 2019", "May 2018 – June 2019"])
def test_a_range_of_two_dates(text: str) -> None:
    interval, words = typed.span(text)
    assert interval is not None
    assert (interval.start, interval.end) == (datetime(2018, 5, 1), datetime(2019, 7, 1))
    assert "2018" in words
    assert "2019" in words
