"""Business reports: quarters by the day they ended, what they are compared with, halves that are no match's."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates.anchors import resolve
from extract.dates.find import find
from extract.records import Document

# Published on 26 October 1989.
CASES = """
In the quarter ended July 31, Acme lost $2 million, against $3 million a year earlier. || 1989-Q2; 1989-07-31; 1988-Q2
Third-quarter net rose to $5 million. In the 1988 period, Acme lost $1 million. For the quarter, sales fell. || 1989-Q3; 1988-Q3; 1989-Q3
Net fell in the third quarter from the third quarter of 1988; for the quarter, sales rose. || 1989-Q3; 1988-Q3; 1989-Q3
In the first half, profit rose 8%. || 1989-H1
In the first half, he scored twice. ||
The July-September quarter was weak. || 1989-Q3
Output fell in the week ended Saturday. || 1989-W42; 1989-10-21
At year-end 1988, it had three plants. || 1988 END
Sales rose 3% last month from the same month last year. || 1989-09; 1988-09
Sales rose 3% in August from the same month a year earlier. || 1989-08; 1988-08
Exports in April were above those of the same month of 1988. || 1989-04; 1988-04
Sales rose 3% last week compared with the same week last year. || 1989-W42; 1988-W42
Rebels killed 112 in May, compared with 87 in the same period last year. || 1989-05; 1988-05
Rebels killed 112 between January and May, against 87 in the same period of the previous year. || 1989-01; 1989-05; 1988
Between January and May rebels killed 112, against 87 in the same period last year. || 1989-01; 1989-05; 1988
Killings rose 20% compared with the same period last year. || 1988
In the second quarter of 1988 sales rose 4%, and in the third they fell. || 1988-Q2; 1988-Q3
"""  # noqa: E501 (one case a line)


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case[:50])
def test_report(case: str) -> None:
    text, expected = case.split(" ||")
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert "; ".join(f"{item.value} {item.mod}" if item.mod else item.value for item in found) == expected.strip()


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Profit for its fiscal first quarter rose. In the quarter, sales fell.", [True, True]),
        ("In fiscal 1988 and the financial year 1987 it lost money.", [True, True]),
        ("Third-quarter net rose to $5 million. In 1988 it fell.", [False, False]),
    ],
)
def test_periods_of_a_business_year_are_flagged(text: str, flagged: list[bool]) -> None:
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert ["fiscal" in item.flags for item in found] == flagged


# Published on 26 October 1989; words, their TIMEX3 value, the days they cover.
ENDED = """
In the quarter ended Jan. 31, 1989, sales fell. || the quarter | 1988-Q4 | [1988-11..1989-01]
In the week ended 11 October, 300 people fled. || the week | 1989-W40 | [1989-10-05..1989-10-11]
In the six months to 30 September, sales fell. || the six months | P6M | 1989-04/1989-09
The year ended 31 March 1989 saw a loss. || The year | P1Y | 1988-04/1989-03
Profit fell in the 52 weeks ended 29 April 1989. || the 52 weeks | P52W | 1988-05-01/1989-04-29
Profit fell in the fiscal first quarter ended July 31. || the fiscal first quarter | 1989-Q1 | [1989-05..1989-07]
Profit fell in the first quarter ended March 31, 1987. || the first quarter | 1987-Q1 | [1987-01..1987-03]
In the 24 hours to 6 p.m. on 3 May 1989, ten died. || the 24 hours | PT24H | 1989-05-02/1989-05-03
With two weeks to 3 November, both sides met. || two weeks | P2W |
They extended the six months to 30 November. || the six months | P6M |
They held it for three days. May 3 was a holiday. || three days | P3D |
"""


@pytest.mark.parametrize("case", ENDED.strip().splitlines(), ids=lambda case: case[:50])
def test_period_ends_on_the_day_that_closes_it(case: str) -> None:
    text, expected = case.split(" || ")
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert f"{found[0].text} | {found[0].value} | {found[0].edtf}".strip() == expected.strip()
