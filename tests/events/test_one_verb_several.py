"""Clauses behind semicolons, verbs told once for several people or days, days of which one is meant, who tells it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


def told(text: str) -> list[tuple[str, str]]:
    return [(event.dated.edtf, event.what) for event in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 3 May 2012 armed men entered Karvat; 12,000 people fled to the mission.",
            ["Armed men entered Karvat", "12,000 people fled to the mission"],
        ),
        ("A bomb went off in Varna on 3 May 2012 – six people died.", ["A bomb went off in Varna", "Six people died"]),
        (
            "On 3 May 2012 rebels raided Karvat; three houses were burned; cattle were stolen.",
            ["Rebels raided Karvat", "Three houses were burned", "Cattle were stolen"],
        ),
        ("In May 2012 rebels took Varna; 300 people were killed.", ["Rebels took Varna", "300 people were killed"]),
        ("In May 2012 rebels took Varna; the mayor left the town.", ["Rebels took Varna"]),
        ("Noor was held in Varna on 3 May 2012; he was later freed.", ["Noor was held in Varna"]),
        (
            "On 3 May 2012 some 4,000 men protested in Varna; police used tear gas and detained 27 people.",
            ["Some 4,000 men protested in Varna", "Police used tear gas", "Police detained 27 people"],
        ),
        ("Soldiers held me on 3 May 2012; they beat me.", ["Soldiers held me", "They beat me"]),
        ("The mine was closed on 3 May 2012; its owner had run out of money.", ["The mine was closed"]),
        ("Noor was arrested on 3 May 2012; he was born in Varna.", ["Noor was arrested"]),
        ("Noor was arrested on 3 May 2012; he is still in prison.", ["Noor was arrested"]),
    ],
)
def test_a_clause_behind_a_mark_goes_on_with_the_deed_before_it(text: str, expected: list[str]) -> None:
    found = rows(text)
    assert [event.what for event in found] == expected
    assert [event.dated.status for event in found[1:]] == ["inferred"] * (len(expected) - 1)


def test_who_found_somebody_guilty_says_nothing_behind_the_semicolon() -> None:
    found = rows("On 3 May 2012 the judge found him guilty; he was taken to prison.")
    assert [(event.what, event.reported_by) for event in found][1] == ("He was taken to prison", ())


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Gao fell on 31 March 2012, Timbuktu a day later.", ("2012-04-01", "Timbuktu fell")),
        ("Two men were arrested on 3 May 2012 and a third on 5 May.", ("2012-05-05", "A third was arrested")),
        ("Shops closed first on 3 March 2020, then schools on 9 March.", ("2020-03-09", "Schools closed")),
        ("Noor met with Quist on 3 May 2012 and Petrov on 5 May.", ("2012-05-05", "Noor met with Quist")),
        ("The office closed on 3 May 2012, then again on 5 May.", ("2012-05-05", "The office closed")),
        (
            "She joined the party in 1961, entered parliament in 1970 and died in 2002.",
            ("1970", "She entered parliament"),
        ),
    ],
)
def test_each_day_tells_who_did_it_then(text: str, second: tuple[str, str]) -> None:
    assert told(text)[1] == second


def test_a_day_called_by_its_happening_is_the_one_told_behind_it() -> None:
    text = "On the day of the vote, 31 May 2016, gunmen attacked a polling station in Varna."
    assert told(text) == [("2016-05-31", "Gunmen attacked a polling station in Varna")]


def test_later_than_planned_is_no_day() -> None:
    assert told("The book appeared on 3 May 2016, a week later than planned.") == [("2016-05-03", "The book appeared")]


def test_who_else_takes_part_alone() -> None:
    both = rows("Lopez resigned on 3 May 2016 and Diaz on 5 May.")
    assert [(event.what, event.agents) for event in both] == [
        ("Lopez resigned", ("Lopez",)),
        ("Diaz resigned", ("Diaz",)),
    ]


def test_a_colon_brings_in_who_did_it_when() -> None:
    found = told("Three towns fell in a week: Gao on 31 March 2012, Timbuktu on 1 April and Kidal on 2 April.")
    assert [(edtf, what.split(" ")[0]) for edtf, what in found] == [
        ("2012-03-31", "Gao"),
        ("2012-04-01", "Timbuktu"),
        ("2012-04-02", "Kidal"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The attack took place on either 3 or 4 May 2011.", ["[2011-05-03..2011-05-04]"]),
        ("He was shot on 3, 4 or 5 May 2011.", ["[2011-05-03..2011-05-05]"]),
        ("The grave was dug in June or July 1995.", ["[1995-06..1995-07]"]),
        ("He was beaten on 3 and 4 May 2011.", ["2011-05-03", "2011-05-04"]),
        ("No attack was reported on 3 or 4 May 2011.", ["2011-05-03", "2011-05-04"]),
    ],
)
def test_of_two_days_one_is_meant(text: str, edtf: list[str]) -> None:
    assert [event.dated.edtf for event in rows(text)] == edtf


@pytest.mark.parametrize(
    ("text", "what", "said_by"),
    [
        ("His wife told investigators he was beaten on 9 June 2015.", "He was beaten", "wife"),
        ("The complaint alleges that he stole the van on 9 June 2015.", "He stole the van", "complaint"),
        ("A resident told reporters soldiers entered Varna on 9 June 2015.", "Soldiers entered Varna", "resident"),
        ("Men held in the camp said guards shot a boy on 9 June 2015.", "Guards shot a boy", "men"),
    ],
)
def test_who_tells_it_and_what(text: str, what: str, said_by: str) -> None:
    assert [(event.what, event.reported_by) for event in rows(text)] == [(what, (said_by,))]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The union called off the strike of 13 July 2015.", "denied"),
        ("The court upheld the ruling of 13 July 2015.", "happened"),
        ("We signed nothing on 1 July 2017.", "denied"),
        ("Does he agree that had the dam been built in 2017, Varna would have been safe?", "denied"),
        ("She pleaded not guilty to poisoning her husband in March 2014.", "denied"),
    ],
)
def test_a_deed_told_by_its_day(text: str, status: str) -> None:
    assert [event.status for event in rows(text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of the visit of Omar Noor on 29 April 2016, they left.", [("2016-04-29", "The visit of Omar Noor")]),
        (
            "The resignation came two days after the police search of his home on 22 March 2016.",
            [("2016-03-24", "The resignation came"), ("2016-03-22", "The police search of his home")],
        ),
        (
            "Noor was tried in May 1921 and acquitted, and Quist was tried in June 1922 and hanged in July 1922.",
            [
                ("1921-05", "Noor was tried"),
                ("1921-05", "Noor was acquitted"),
                ("1922-06", "Quist was tried"),
                ("1922-07", "Quist was hanged"),
            ],
        ),
        (
            "In July 2013 the head of the mill, Mrs Lena Quist, noticed gaps and called the guards.",
            [("2013-07", "Lena Quist noticed gaps"), ("2013-07", "Lena Quist called the guards")],
        ),
        (
            "In December 2022, armed men in plain clothes abducted Omar Noor; he was released on 4 May 2023.",
            [("2022-12", "Armed men in plain clothes abducted Omar Noor"), ("2023-05-04", "Omar Noor was released")],
        ),
        (
            "On 3 May 2022 Acme Ltd reported results for the quarter ended March 31, 2022, and announced a merger.",
            [
                ("2022-05-03", "Acme Ltd reported results"),
                ("2022-05-03", "Acme Ltd announced a merger"),
            ],
        ),
        (
            "When the shelling began on 8 June 2016, residents hid in cellars.",
            [("2016-06-08", "The shelling began"), ("2016-06-08", "Residents hid in cellars")],
        ),
    ],
)
def test_a_deed_beside_another_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
