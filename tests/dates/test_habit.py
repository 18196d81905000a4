"""What recurs has no year, in a guide; who tells of himself means the weekdays beside the day he tells of."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.dates.habit import in_first_person
from extract.records import Document

PLAIN = "The old town lies on a hill above the river, and its walls can be walked in full. " * 20
VLOG = "I got up and I made my tea, and I told my sister that I was tired of it all. " * 25


def values(text: str, published: date | None = date(2021, 6, 20)) -> list[str]:
    document = Document("x", text, published=published)
    return [item.value for item in resolve(document, find(text))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In January it is about four degrees.", ["XXXX-01"]),
        ("Ferries run between October and April.", ["XXXX-10", "XXXX-04"]),
        ("There is one flight on Thursday morning.", ["XXXX-WXX-4TMO"]),
        ("Winter is the season to avoid, and you can ski in March.", ["XXXX-03"]),
        ("The castle was burnt down in 1752.", ["1752"]),
    ],
)
def test_a_guide_tells_what_recurs(sentence: str, expected: list[str]) -> None:
    assert values(PLAIN + sentence) == expected


def test_a_short_notice_means_one_date() -> None:
    assert values("The elections are in November.") == ["2021-11"]


def test_a_text_of_its_day_means_one_date() -> None:
    assert values(PLAIN + "Last week it was reopened. The fair is in August.")[1] == "2021-08"


def test_in_the_morning_is_no_one_morning() -> None:
    assert values(PLAIN + "Last week I came. In the morning it is quiet.")[1] == "XXXX-XX-XXTMO"


def test_weekdays_beside_a_day_told() -> None:
    assert in_first_person(VLOG)
    assert not in_first_person(PLAIN)
    told = "On 12 May I fell ill. I had been at work on Monday. On Friday I went home. I will rest on Tuesday."
    assert values(VLOG + told) == ["2021-05-12", "2021-05-10", "2021-05-14", "2021-06-22"]
