"""Rows of what is no news: ships' histories, filings, diaries, judgments, lists of what happened when."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document

Row = tuple[str, str, str, str]


def rows(text: str) -> list[Row]:
    """Day, headline, who did it, whom it befell."""
    found = extract_document(Document("report.txt", text)).events
    return [(row.dated.edtf, row.what, " ".join(row.agents), " ".join(row.affected)) for row in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HMS Tarnleigh was launched in May 1904. She struck a mine off Varna on 3 June 1905.\n\n"
            "In 1906 the ship was refitted. In 1911, Tarnleigh was detached for service in the east.",
            [
                ("1904-05", "HMS Tarnleigh was launched", "", "HMS Tarnleigh"),
                ("1905-06-03", "HMS Tarnleigh struck a mine off Varna", "HMS Tarnleigh", ""),
                ("1906", "HMS Tarnleigh was refitted", "", "HMS Tarnleigh"),
                ("1911", "HMS Tarnleigh was detached for service in the east", "", "HMS Tarnleigh"),
            ],
        ),
        (
            "On 17 May 2024, the Company (i) notified Acme Inc. of the merger and (ii) closed the plant.",
            [
                ("2024-05-17", "The Company notified Acme Inc. of the merger", "", "Acme Inc."),
                ("2024-05-17", "The Company closed the plant", "", ""),
            ],
        ),
        (
            "On 20 May 2024, the firm sold its shares to Tarnay and Company, LLC, as agent.",
            [("2024-05-20", "The firm sold its shares to Tarnay and Company, LLC as agent", "", "")],
        ),
        (
            "In connection with the Merger Agreement, on 20 May 2024, the board closed the plant.",
            [("2024-05-20", "The board closed the plant in connection with the Merger Agreement", "", "")],
        ),
        (
            "On 16 June 1987, a grand jury named Omar Noor, along with nine others, in an indictment for fraud.",
            [("1987-06-16", "A grand jury named Omar Noor, along with nine others", "", "Omar Noor")],
        ),
        (
            "On 3 May 1915 we were relieved by the Varna Rifles, and marched back to Tarn.",
            [
                ("1915-05-03", "We were relieved by the Varna Rifles", "Varna Rifles", ""),
                ("1915-05-03", "We marched back to Tarn", "", ""),
            ],
        ),
        (
            "The Varna Rifles\n1870 Stationed at the castle\n1914 Embarked for France in August\n1919 Disbanded",
            [
                ("1870", "Stationed at the castle", "", ""),
                ("1914-08", "Embarked for France", "", ""),
                ("1919", "Disbanded", "", ""),
            ],
        ),
        (
            "Key dates\n\nMARCH 2011\n\n- 18-27: Police beat Omar Noor, who left in April.\n\n- 28: Omar Noor dies.",
            [
                ("2011-03-18/2011-03-27", "Police beat Omar Noor", "", "Omar Noor"),
                ("2011-03-28", "Omar Noor dies", "Omar Noor", ""),
            ],
        ),
    ],
)
def test_the_rows_of_a_record(text: str, expected: list[Row]) -> None:
    found = rows(text)
    assert [row for row in found if row in expected] == expected, found


def test_who_met_somebody_and_gave_him_something_is_not_the_one_who_got_it() -> None:
    found = rows("Omar Noor left. On 3 May 2017 Noor met with a clerk at an inn and gave him money.")
    assert [row[1:] for row in found] == [
        ("Omar Noor met with a clerk at an inn", "Omar Noor", ""),
        ("Omar Noor gave him money", "Omar Noor", ""),
    ]
