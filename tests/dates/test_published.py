"""What counts from the day of publication, and what shows that words do not."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.records import Dated, Document


def dated(text: str, published: date) -> list[Dated]:
    return resolve(Document("x", text, published=published), find(text, ()))


def values(text: str, published: date) -> list[str]:
    return [f"{item.value} {item.mod}" if item.mod else item.value for item in dated(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today, on 14 December 2014, men entered the flat.", ["2014-12-14", "2014-12-14"]),
        (
            "Oman must free Noor.\n\nVarna, August 1, 2014 — Police held Lena Quist yesterday.",
            ["2014-08-01", "2014-07-31"],
        ),
        (
            "Noor died on 3 December 2014. Over the next three days, police held two men.",
            ["2014-12-03", "2014-12-03/2014-12-06"],
        ),
        (
            "Noor died on 3 December 2014. Over the next three days, police will hold two men.",
            ["2014-12-03", "2014-12-19/2014-12-22"],
        ),
        (
            "Noor died on 3 December 2014. Over the next three days, police held two men, according to their lawyer.",
            ["2014-12-03", "2014-12-03/2014-12-06"],
        ),
        (
            "On 6 December 2014 police searched a flat. Noor, who was held on 5 December 2014, was freed the next day.",
            ["2014-12-06", "2014-12-05", "2014-12-06"],
        ),
        (
            "On 9 December 2014 rebels took it. The mayor, who was elected on 3 April 2014, fled the next day.",
            ["2014-12-09", "2014-04-03", "2014-12-10"],
        ),
        (
            "On 16 August 2012 police killed 34 men. The strike had begun on Thursday 9 August.",
            ["2012-08-16", "2012-08-09"],
        ),
        (
            "He was shot on 28 November.\nA man was charged at a hearing on Friday morning.",
            ["2014-11-28", "2014-12-19"],
        ),
        ("The report was dated yesterday, 20 July 2014.", ["2014-07-20", "2014-07-20"]),
        (
            "It rained on Friday. He was named in the case again after his arrest on 3 May 2011. He left in June.",
            ["2014-12-19", "2011-05-03", "2014-06"],
        ),
        (
            "It rained on Friday. He is of a force, a militia set up in November 2012 to help. A coup came in January.",
            ["2014-12-19", "2012-11", "2014-01"],
        ),
        (
            "It is to be opened on Friday. Planes with guests were to leave the same day.",
            ["2014-12-19", "2014-12-19"],
        ),
        (
            "Profit rose in the third quarter. A unit that lost money in the second quarter broke even in April"
            " and sold more in the latest period.",
            ["[2014-07..2014-09]", "[2014-04..2014-06]", "2014-04", "[2014-07..2014-09]"],
        ),
        (
            "Shares fell on Friday. On 31 May it lost a suit. Sales rose in July.\n\nBy 1130 GMT it stood at 9p.",
            ["2014-12-19", "2014-05-31", "2014-07", "2014-12-19"],
        ),
        (
            "He was to retire at the meeting in June but agreed in April to stay for another year.",
            ["2014-06", "2014-04", ""],
        ),
        (
            "It lost $9 million in the three months to September, against $3 million a year before. The cabinet was to "
            "meet Tuesday to discuss it.",
            ["2014-07/2014-09", "2014-09", "[2013-07..2013-09]", "2014-12-23"],
        ),
        (
            "He came on Friday. He sees the board today, which called it off in June. Later in the day he speaks.",
            ["2014-12-19", "2014-12-19", "2014-06", "2014-12-19"],
        ),
        (
            '"It was good," she said on Thursday evening. Shares were down 1 percent in early afternoon trading.',
            ["2014-12-18", "2014-12-19"],
        ),
        (
            "It aims at growth of 4 percent from the fourth quarter of 2012. A year ago the rate was higher.",
            ["[2012-10..2012-12]", "2013"],
        ),
        (
            "On 16 December 2012 police killed 34 men. The killings on 16 December were filmed.",
            ["2012-12-16", "2012-12-16"],
        ),
    ],
)
def test_what_shows_that_words_do_not_count_from_the_publication(text: str, expected: list[str]) -> None:
    assert [one.edtf for one in dated(text, date(2014, 12, 19))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At mid-century the town had two theatres.", "19 MID"),
        ("By mid-century the wolves had gone.", "19 MID"),
        ("By mid-century the sea will have risen by a foot.", "20 MID"),
        ("Emissions must fall to zero by mid-century.", "20 MID"),
        ("Late in the decade the mill was sold.", "201 END"),
        ("In the first half of the decade output fell.", "202"),
        ("The mill was due to stop milling at the end of the decade.", "202 END"),
        ("The firm promised to close the mine at the end of the decade.", "202 END"),
    ],
)
def test_what_is_told_as_done_lies_in_no_decade_or_century_to_come(text: str, expected: str) -> None:
    assert values(text, date(2024, 6, 13)) == [expected]


def test_who_an_obituary_mourns_died_in_its_year_and_others_did_when_they_are_told_to() -> None:
    text = "Lena Quist has died aged 91. After a stroke in 2016 she moved to Varna, where she died on 28 January."
    assert values(text, date(2021, 2, 3))[-1] == "2021-01-28"
    other = "Lena Quist has died aged 91. In 2016 they left Varna. Her husband died on 28 May."
    assert values(other, date(2021, 2, 3))[-1] == "2016-05-28"
    life = "Lena Quist wrote poems. In 2016 she moved to Varna, where she died on 28 May."
    assert values(life, date(2021, 2, 3))[-1] == "2016-05-28"
