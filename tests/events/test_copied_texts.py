"""Rows of sentences as pages of the web have them: long openings, citations, bylines glued to the story."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(
        extract_document(Document("page.txt", text, published=date(2021, 12, 9), published_from="given")).events
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "After the siege of Lenz and the fall of Varin, General Omar Haas surrendered on April 9, 1865.",
            "General Omar Haas surrendered",
        ),
        (
            "A trial goes on, and letters will show that the miners were not to blame, the mayor said Friday in Oslo.",
            "The mayor said",
        ),
        ("Crowds and police converged on the Lenz market on Monday.", "Crowds and police converged on the Lenz market"),
        (
            "One conviction was read: on 17 March 2011 at Lenz Court the accused was fined for theft.",
            "The accused was fined for theft",
        ),
        ("The film shows the 25 August attack on a mill.", "The attack on a mill"),
        ("A ferry ran aground just after midnight on Friday.", "A ferry ran aground"),
        ("An aftershock rattled parts of Lenz on Friday, the paper said.", "An aftershock rattled parts of Lenz"),
        ("The plan was given up and in 1973, Lena Haas bought the land.", "Lena Haas bought the land"),
        (
            "The ministry announced Friday that it is joining a lawsuit.",
            "The ministry announced: It is joining a lawsuit",
        ),
        ("On Friday it was reported that the army had seized power.", "The army had seized power"),
        ("Omar Haas told Reuters soldiers found a body on Friday.", "Soldiers found a body"),
        (
            "Haas was arrested at a farm, on suspicion of breaching the peace, in the early hours of August 6, 2005.",
            "Haas was arrested at a farm",
        ),
        ("She set up the 6 April group in March.", "She set up the 6 April group"),
        ("A boat that sank off Lenz, killing six men, was raised on Friday.", "A boat was raised"),
        (
            "On May 3, police in Lenz, in the north, held Omar Haas, a reporter for the local paper, and a clerk fled.",
            "Police in Lenz held Omar Haas",
        ),
        ("Police beat two reporters covering a march on Friday.", "Police beat two reporters"),
        ("The bus that fell in a lake, killing two men, was raised on Friday.", "The bus was raised"),
        ("Omar Haas, the clerk held hostage in Lenz, was freed on Friday.", "Omar Haas was freed"),
        ("Yesterday, Haas, a clerk who worked for a paper in Lenz, was found dead.", "Haas was found dead"),
        ("Rebels free six clerks near Lenz on Friday.", "Rebels free six clerks near Lenz"),
        ("The clerk was killed after an encounter with troops in Lenz on Friday.", "The clerk was killed"),
        ("Tanks storm Lenz on Friday after a siege.", "Tanks storm Lenz"),
        (
            "Oman on Friday handed a jail term to Nobel Prize-winning activist Omar Haas.",
            "Oman handed a jail term to Nobel Prize-winning activist Omar Haas",
        ),
        ("Six men have died, the mayor announced on Friday, adding that 12 were ill.", "The mayor announced: Six men"),
        ("Around 50 huts were looted and burned by troops on Friday.", "Around 50 huts were looted"),
        ("Lenz is the cradle of a sect that grew in 1996.", "A sect grew"),
        ("Again Lena Haas gave money in 1892.", "Lena Haas gave money"),
        ("On Friday a shell hit a mill located in the old town of Lenz.", "A shell hit a mill"),
        ("They made no attempt to warn the miners before shooting them on Saturday.", "Shooting them"),
    ],
)
def test_what_a_long_sentence_tells(text: str, what: str) -> None:
    assert next(row.what for row in rows(text)).startswith(what)


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Police entered the town on 3 May, seized ledgers, and held three clerks.",
            ["Police entered the town", "Police seized ledgers", "Police held three clerks"],
        ),
        (
            "On 3 May, gunmen attacked a village near Lenz, opened fire on farmers and fled.",
            ["Gunmen attacked a village near Lenz", "Gunmen opened fire on farmers", "Gunmen fled"],
        ),
        (
            "Men raided the mill on 3 May in the capital, Lenz, questioned the staff for hours, and took two away.",
            ["Men raided the mill in the capital", "Men questioned the staff for hours", "Men took two away"],
        ),
        (
            "Omar Haas, a clerk, was detained on 3 May at the mill, released the same evening, and arrested on 9 May.",
            ["Omar Haas was detained at the mill", "Omar Haas was released", "Omar Haas was arrested"],
        ),
        (
            "Lenz police tipped off their Oslo colleagues in early 2019, and he was arrested on 3 May 2019.",
            ["Lenz police tipped off their Oslo colleagues", "He was arrested"],
        ),
        (
            "Lena Haas, who has died aged 91, exposed conditions at Lenz hospital in 1969.",
            ["Lena Haas exposed conditions at Lenz hospital"],
        ),
        ("Omar Haas, 43, hid the money on 3 May 2018.", ["Omar Haas hid the money"]),
        ("Lena Haas, 43, pleaded guilty on 3 May 2018.", ["Lena Haas pleaded guilty"]),
        (
            "According to evidence presented at trial, on 3 May 2018, Omar Haas, 43, beat and strangled Lena Quist.",
            ["Omar Haas beat Lena Quist", "Omar Haas strangled Lena Quist"],
        ),
    ],
)
def test_each_of_several_deeds_is_told(text: str, deeds: list[str]) -> None:
    assert [row.what for row in rows(text)] == deeds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("More than a dozen men were killed on Friday.", ["More than a dozen men were killed"]),
        (
            "Elsewhere Thursday, several U.S. lawmakers, including Omar Haas, visited Lenz.",
            ["Several U.S. lawmakers visited Lenz"],
        ),
        ("The arrests this month in Oslo, Lenz and Varin came after a tip.", ["The arrests in Oslo came after a tip"]),
        ("The 2014 Lenz war began on 8 July 2014.", ["The Lenz war began"]),
        ("Nine men were charged for taking part in riots in May.", ["Nine men were charged for taking part in riots"]),
        ("Two men blew up a van packed with gas in a Lenz suburb Friday.", ["Two men blew up a van"]),
    ],
)
def test_who_did_what_is_told_once(text: str, told: list[str]) -> None:
    assert [row.what for row in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "what", "edtf", "status"),
    [
        (
            "The court ordered Omar Haas to be held until January 23.",
            "The court ordered Omar Haas to be held",
            "[..2022-01-23]",
            "happened",
        ),
        (
            "A court cleared Omar Haas of killing Lena Quist on 3 May 2019.",
            "Omar Haas killing Lena Quist",
            "2019-05-03",
            "denied",
        ),
        ("She was remanded in custody until January 23.", "She was remanded in custody", "[..2022-01-23]", "happened"),
        ("She was held there until November 23.", "She was held there", "[..2021-11-23]", "happened"),
        ("He will appeal his conviction on Wednesday.", "His conviction", "2021-12-08", "happened"),
        (
            "He was charged on Monday with money laundering.",
            "He was charged with money laundering",
            "2021-12-06",
            "happened",
        ),
    ],
)
def test_what_a_court_does(text: str, what: str, edtf: str, status: str) -> None:
    row = rows(text)[0]
    assert (row.what, row.dated.edtf, row.status) == (what, edtf, status)


def test_whom_a_disaster_killed_is_told_of_it() -> None:
    told = rows("The search resumed on Monday for a ferry that capsized off Lenz on Sunday, drowning six men.")
    assert [(row.dated.text, "drowning" in row.what) for row in told] == [("Monday", False), ("Sunday", True)]


def test_a_dateline_places_no_further_deed_of_a_raid_elsewhere() -> None:
    told = rows("OSLO (AP) — Men raided a shop in Bergen on Friday, questioned the staff, and took two away.")
    assert [[place.name for place in row.places] for row in told] == [["Bergen"], [], []]


def test_what_happened_yesterday_is_no_plan_where_somebody_will_speak_of_it() -> None:
    assert next(row.status for row in rows("He will speak about yesterday's arrest.")) == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Guards sold the cattle, according to the 2003 commission report.",
        "He was charged under the Public Parks Act 1986.",
        "They met in accordance with Section 12 of the Ports Act, 2001.",
        "The mission counted 315 deaths, a decline from the high figure in 2016.",
        "The court followed the ruling in R v Haas [2016] UKSC 8.",
    ],
)
def test_years_of_papers_and_laws_date_nothing(text: str) -> None:
    assert not rows(text)


def test_a_deed_told_in_the_past_does_not_date_what_goes_on() -> None:
    assert len(rows("Earlier this week, Haas turned down a deal, and she is already facing a trial.")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It covers the period from 1 to 30 June 2020.", []),
        ("The reporting period is 1 January to 31 March 2020.", []),
        ("This report covers events between 1 May and 31 July 2019.", []),
        ("In the reporting period from 1 to 30 June 2020 twelve people fled.", ["Twelve people fled"]),
        ("The strike covered the port on 3 May 2020.", ["The strike covered the port"]),
    ],
)
def test_the_time_that_a_report_covers_is_no_row(text: str, told: list[str]) -> None:
    assert [row.what.removesuffix(" in the reporting period") for row in rows(text)] == told


def test_the_year_a_law_was_passed_is_told() -> None:
    assert [row.what for row in rows("Parliament passed the Public Parks Act 1986.")] == [
        "Parliament passed the Public Parks Act"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jan. 5—LENZ — Omar Haas was sentenced Wednesday.",
        "LENZ, Norway, Dec 8 (Reuters) Omar Haas was sentenced Wednesday.",
    ],
)
def test_a_dateline_s_day_dates_no_row(text: str) -> None:
    assert [(row.dated.text, row.what) for row in rows(text)] == [("Wednesday", "Omar Haas was sentenced")]
