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
"""  # noqa: E501 (one case a line)


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case[:50])
def test_report(case: str) -> None:
    text, expected = case.split(" ||")
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert "; ".join(f"{item.value} {item.mod}" if item.mod else item.value for item in found) == expected.strip()


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Profit for its fiscal first quarter rose. In the quarter ended Sept. 29, sales fell.", [True, True, False]),
        ("In fiscal 1988 and the financial year 1987 it lost money.", [True, True]),
        ("Third-quarter net rose to $5 million. In 1988 it fell.", [False, False]),
    ],
)
def test_periods_of_a_business_year_are_flagged(text: str, flagged: list[bool]) -> None:
    found = resolve(Document("x", text, published=date(1989, 10, 26)), find(text))
    assert ["fiscal" in item.flags for item in found] == flagged
