"""Words that begin a run are found wherever they stand, and no others: as a look at each word would find them."""

from __future__ import annotations

import re

import pytest

from extract import find_dates
from extract.dates.english import ENGLISH
from extract.dates.english.lexicon import listed
from extract.dates.grammar import _Engine
from extract.dates.hits import _STRETCH, Hits
from extract.dates.patterns import scan

STRONG = frozenset({"May", "monday", "week"})
COMPANY = {"fall": re.compile(r"(?:^|\b)last $")}
HITS = Hits(STRONG, COMPANY, r"\d{1,2}:\d\d|\d{4} [A-Z]{3}", "[0-9]")


def slow(text: str) -> list[int]:
    """The same by a look at each word and figure in turn."""
    found = []
    for match in re.finditer(r"(\d{1,2}:\d\d|\d{4} [A-Z]{3})|[^\W\d_]+", text):
        word, before = match.group(), COMPANY.get(match.group())
        if match.lastindex or word in STRONG or (before and before.search(text[: match.start()])):
            found.append(match.start())
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May",
        "in May, weeks before a week (monday's) and Maya's dismay",
        "last fall they fall; the fall of May_May and 3May4",
        "at 12:30 in May, 12:30:15, 1999 MAY 1999 Ma",
        "à la May – “week” May\u00adflower, Mayé, ١٢ week",
        "x" * (3 * _STRETCH) + " May " + "week" * _STRETCH + " week",
        "word May 12:30 " * _STRETCH,
        ("y" * (_STRETCH - 2)) + " May and " + ("z" * (_STRETCH - 6)) + " week.",
    ],
)
def test_what_is_found_is_what_a_look_at_each_word_finds(text: str) -> None:
    assert list(HITS.find(text, 0, len(text))) == slow(text)


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "May week May week"
    assert list(HITS.find(text, 4, 12)) == [4, 9]


@pytest.mark.parametrize("word", listed("said into under being much well like near further different financial I"))
def test_what_news_are_full_of_begins_no_run(word: str) -> None:
    assert word not in _Engine(ENGLISH).strong


@pytest.mark.parametrize("text", ["the said period", "well over two years", "the time being", "by 3.5.2018", "at 9.30"])
def test_their_company_still_does(text: str) -> None:
    list(ENGLISH.find(text, 0, len(text)))
    assert ENGLISH._engine is not None
    assert list(ENGLISH._engine.hits.find(text, 0, len(text)))


def test_prices_and_shares_begin_no_run() -> None:
    list(ENGLISH.find("", 0, 0))
    assert ENGLISH._engine is not None
    text = "It rose 1.9 percent to $13.65, down to 37.5 million."
    assert not list(ENGLISH._engine.hits.find(text, 0, len(text)))


def test_what_was_read_before_changes_nothing() -> None:
    text = "during World War I"
    alone = find_dates(text)
    find_dates("He and I, as my mother says, met on Monday; I'd go – I, too.")
    assert find_dates(text) == alone
    assert [date.text for date in alone] == ["World War I"]


def test_a_pattern_names_the_classes_of_figures() -> None:
    with pytest.raises(ValueError, match="'2' in 'the 2nd day' is a figure"):
        scan("the 2nd day")
