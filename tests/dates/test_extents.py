"""Lengths of time in histories take in what filled them, those of news do not; titles of works hold none."""

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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('She directed "Ten Days in Varna" and was gone by Friday.', ["Friday"]),
        ("His play, Seven Days in Autumn, closed after two weeks.", ["two weeks"]),
        ("She read Around the World in Eighty Days over the past 10 sessions.", []),
        ('The best-seller "Tuesdays with Noor" is banned.', []),
        ('A banner read "Strike on Friday"; his telegram: "Arriving Monday."', ["Friday", "Monday"]),
        ("They saw 12 Years a Slave, then 28 Days Later, on Monday.", ["Monday"]),
        ("The Winter of Our Discontent was banned in 1970, as was the novel 1984.", ["1970"]),
        ('It was stamped "Monday, 3 May" and "Received 4 May 2018".', ["Monday, 3 May", "4 May 2018"]),
        ("“Last Friday Noor called me for Ten Days in a row,” he said.", ["Last Friday", "Ten Days"]),
        ("Notice is given within Thirty Days of the Closing.", ["Thirty Days"]),
        ("The 6 July 2018 crash killed nine; on the 6 July he was away.", ["6 July 2018", "the 6 July"]),
        ("On May 3 Group Captain Noor left the June 4th Movement.", ["May 3"]),
        ("It is shut on Christmas Day and at Easter, says Noor.", ["Christmas Day", "Easter"]),
        ("A man named August took the tug Sunday Rose out on Friday.", ["Friday"]),
        ("The Russell 2000 rose; the militia has 2000 to 2500 men.", []),
        (
            "He fell ill on the third day of the three-day visit, which began on 3 May 2018.",
            ["the third day", "three-day", "3 May 2018"],
        ),
        ("The 1922 Committee met on Sunday, the Mail on Sunday said.", ["Sunday"]),
    ],
)
def test_what_belongs_to_a_name(sentence: str, expected: list[str]) -> None:
    assert [item.text for item in find(sentence)] == expected
