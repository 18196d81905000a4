"""Lengths of time in histories take in what filled them; those of news do not."""

from __future__ import annotations

import pytest

from extract.dates.find import find

HISTORY = "In 1642 war came, and in 1646 it was over. "
NEWS = "On Tuesday the mayor said that, as in 1998 and 1999, there was no money. "


def lengths(text: str) -> list[str]:
    return [item.text for item in find(text) if item.type == "DURATION"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("After four years of bitter fighting, the king fled.", "four years of bitter fighting"),
        ("The early years of the war brought no victory.", "The early years of the war"),
        ("He wrote it in the last years of his life.", "the last years of his life"),
        ("Two months of siege followed.", "Two months of siege"),
        ("It took three weeks of which he spent one in bed.", "three weeks"),
    ],
)
def test_a_history(sentence: str, expected: str) -> None:
    assert lengths(HISTORY + sentence) == [expected]


def test_news() -> None:
    assert lengths(NEWS + "After four years of bitter fighting, he went.") == ["four years"]
