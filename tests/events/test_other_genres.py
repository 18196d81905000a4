"""Rows of what is no news: ships' histories, filings, diaries, judgments, lists of what happened when."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.reading.passages import split
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
            [("2024-05-20", "The firm sold its shares to Tarnay and Company, LLC, as agent", "", "")],
        ),
        (
            "In connection with the Merger Agreement, on 20 May 2024, the board closed the plant.",
            [("2024-05-20", "The board closed the plant in connection with the Merger Agreement", "", "")],
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
            "The Tarn Rifles were raised in May 1914. In 1916 the 7th Battalion landed at Varna.\n\n"
            "The battalion left in March 1917. In 1919 it was disbanded.",
            [
                ("1917-03", "The 7th Battalion left", "7th Battalion", ""),
                ("1919", "7th Battalion was disbanded", "", "7th Battalion"),
            ],
        ),
        (
            "Omar Noor was elected to the council in 1924, defeating Karim Tarn. He resigned in 1927. In 1931 he left.",
            [("1927", "Omar Noor resigned", "Omar Noor", ""), ("1931", "Omar Noor left", "Omar Noor", "")],
        ),
        (
            "INTERVIEWER: When did you come?\nMRS. QUIST: I came in May 1943.\nINTERVIEWER: And then?\n"
            "MRS. QUIST: I left in 1946.",
            [("1943-05", "Quist came", "Quist", ""), ("1946", "Quist left", "Quist", "")],
        ),
        (
            "DIARY OF OMAR NOOR\n4 January 1943. Left Varna by train.\n6 January. Arrived at the camp.\n"
            "9 January. Met Lena Quist.",
            [
                ("1943-01-04", "Left Varna by train", "Omar Noor", ""),
                ("1943-01-06", "Arrived at the camp", "Omar Noor", ""),
            ],
        ),
        (
            "Edwin Tarn was apprenticed in 1845. He left Varna in 1861, married Julia Quist and joined Karim Noor. "
            "Between 1868 and 1874 he built a railway. He was dismissed in 1879.",
            [
                ("1868/1874", "Edwin Tarn built a railway", "Edwin Tarn", ""),
                ("1879", "Edwin Tarn was dismissed", "", "Edwin Tarn"),
            ],
        ),
        (
            "The 1st Tarn Light Horse was raised in 1794. In 1900 the regiment sent two companies to Oman.",
            [
                ("1794", "The 1st Tarn Light Horse was raised", "", "1st Tarn Light Horse"),
                ("1900", "1st Tarn Light Horse sent two companies to Oman", "1st Tarn Light Horse", ""),
            ],
        ),
        (
            "STATEMENT OF PC 4471 DANIEL NOOR\nOn 14 July 2019 I arrested Lena Quist at Varna.",
            [("2019-07-14", "Daniel Noor arrested Lena Quist at Varna", "Daniel Noor", "Lena Quist")],
        ),
        (
            "Mr Noor presented with a cough on 3 June 2014.",
            [("2014-06-03", "Noor presented with a cough", "Noor", "")],
        ),
        (
            "Inquest into the death of Omar Noor\nOmar Noor, aged 34, died in custody at Varna on 9 August 2017, and "
            "was found by an officer on the wing.",
            [("2017-08-09", "Omar Noor died in custody at Varna", "", "Omar Noor")],
        ),
        (
            "Key dates\n\nMARCH 2011\n\n- 18-27: Police beat Omar Noor, who left in April.\n\n- 28: Omar Noor dies.",
            [
                ("2011-03-18/2011-03-27", "Police beat Omar Noor", "", "Omar Noor"),
                ("2011-03-28", "Omar Noor dies", "", "Omar Noor"),
            ],
        ),
    ],
)
def test_the_rows_of_a_record(text: str, expected: list[Row]) -> None:
    found = rows(text)
    assert [row for row in found if row in expected] == expected, found


def test_what_only_a_charge_tells_is_alleged() -> None:
    found = extract_document(
        Document("a.txt", "According to the indictment, Noor paid Quist in 2015 and was arrested on 3 May 2017.")
    ).events
    assert [row.status for row in found] == ["alleged", "happened"]


def test_it_is_no_exchange_on_which_shares_are_sold() -> None:
    found = rows(
        "Its shares began trading on the Varna Stock Exchange on 6 July 2009. In March 2010 it acquired a bank."
    )
    assert found[-1][1:] == ("It acquired a bank", "", "")


def test_who_met_somebody_and_gave_him_something_is_not_the_one_who_got_it() -> None:
    found = rows("Omar Noor left. On 3 May 2017 Noor met with a clerk at an inn and gave him money.")
    assert [row[1:] for row in found] == [
        ("Omar Noor met with a clerk at an inn", "Omar Noor", ""),
        ("Omar Noor gave him money", "Omar Noor", ""),
    ]


def test_an_indictment_with_its_number_alleges_what_its_lettered_acts_tell() -> None:
    text = (
        "INDICTMENT No. 09-CR-112\n\nThe Grand Jurors present:\n\n"
        "From January 5, 2008, through March 30, 2008, Omar Noor and Lena Quist conspired to rob a shop.\n\n"
        "(a) On January 19, 2008, Noor rented a van.\n\n(b) On February 2, 2008, Quist photographed the door.\n\n"
        "(c) During the early morning hours of February 9, 2008, Noor broke into the shop."
    )
    found = extract_document(Document("a.txt", text, split(text))).events
    assert [(row.dated.edtf, row.status) for row in found] == [
        ("2008-01-05/2008-03-30", "alleged"),
        ("2008-01-19", "alleged"),
        ("2008-02-02", "alleged"),
        ("2008-02-09", "alleged"),
    ]
