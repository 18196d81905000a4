"""What a value before Christ is in words and in order."""

from __future__ import annotations

import pytest

from extract.dates import before_christ


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("BC0480", None, "480 BC"),
        ("BC0480-09", None, "September 480 BC"),
        ("BC0044-03-15", None, "15 March 44 BC"),
        ("BC0479-SP", "START", "early spring 479 BC"),
        ("BC047", None, "470s BC"),
        ("BC04", "END", "late 5th century BC"),
        ("BC10", None, "11th century BC"),
        ("BC0450", "AFTER", "after 450 BC"),
        ("BC0466", "APPROX", "about 466 BC"),
        ("BC0450", "LESS_THAN", "450 BC"),
        ("BC0480-13", None, "480 BC"),
        ("BC0499/BC0493", None, "499–493 BC"),
        ("BC0481-FA/BC0480-SP", None, "autumn 481–spring 480 BC"),
        ("1980", None, ""),
        ("BCE", None, ""),
    ],
)
def test_in_words(value: str, mod: str | None, words: str) -> None:
    assert before_christ.in_words(value, mod) == words


def test_the_rank_grows_with_time() -> None:
    values = [
        "BC05",
        "BC0500",
        "BC04",
        "BC049",
        "BC0499",
        "BC0490",
        "BC0480",
        "BC0480-03",
        "BC0480-SU",
        "BC0480-08-02",
        "BC0480-WI",
    ]
    values += ["BC0479", "BC0044-03-14", "BC0044-03-15", "BC0001"]
    ranks = [before_christ.rank(value) for value in values]
    assert ranks == sorted(ranks, key=lambda rank: rank or 0)
    assert len(set(ranks)) == len(ranks)
    assert max(rank or 0 for rank in ranks) < 0
    assert before_christ.rank("1980") is None
