"""Which deed each day is of, and whether it came about by then, in sentences as others word them."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    document = Document("report.txt", text, published=date(2022, 3, 15), published_from="given")
    return list(extract_document(document).events)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "The army buried the soldiers killed in May on Friday.",
            ["The army buried the soldiers", "The soldiers were killed"],
        ),
        (
            "A court jailed a man arrested in 2019 for nine years on Monday.",
            ["A court jailed a man for nine years", "A man was arrested"],
        ),
        ("The judge released two men held since 2018 last week.", ["The judge released two men", "Two men were held"]),
        (
            "Pirates freed the sailors who had been held since March on Friday.",
            ["Pirates freed the sailors", "The sailors had been held"],
        ),
    ],
)
def test_the_second_date_behind_a_participle_is_of_what_was_done_to_it(text: str, what: list[str]) -> None:
    assert [row.what for row in rows(text)] == what


def test_who_was_selected_to_lead_was_so_on_a_past_weekday() -> None:
    (row,) = rows("Judge Noor was selected to lead the inquiry on Thursday.")
    assert row.status == "happened"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "The raid carried out in May was condemned on Friday.",
            ["The raid was carried out", "The raid was condemned"],
        ),
        ("It would close the plant, opened in 1960, by June 2023.", ["It would close the plant", "The plant opened"]),
        (
            "Mortars hit the market on 8 May 2014, the clinic on 9 May and the port on 11 May.",
            ["Mortars hit the market", "Mortars hit the clinic", "Mortars hit the port"],
        ),
        (
            "She worked as a clerk in 1998, as a prosecutor in 2003 and as a judge in 2011.",
            ["She worked as a clerk", "She worked as a prosecutor", "She worked as a judge"],
        ),
        (
            "Lena Quist, appointed chief judge on 3 May 2016, resigned on 9 July 2017.",
            ["Lena Quist was appointed chief judge", "Lena Quist resigned"],
        ),
        (
            "Rosa Pinto, elected mayor in May 2011, fled in August 2013.",
            ["Rosa Pinto was elected mayor", "Rosa Pinto fled"],
        ),
        (
            "The union called off its strike on 11 May 2017 after the company reinstated 40 workers on 10 May.",
            ["The union called off its strike", "The company reinstated 40 workers"],
        ),
        (
            "The arrest in May 2016 of Colonel Noor provoked riots on 3 June.",
            ["The arrest of Colonel Noor", "The arrest of Colonel Noor provoked riots"],
        ),
        ("The soldiers opened fire without warning on 30 January 1972.", ["The soldiers opened fire without warning"]),
        (
            "General Sun, head of the garrison until 2015, was purged on 8 January 2016.",
            ["General Sun was purged"],
        ),
        ("Heavy rain on Friday and Saturday caused a flood.", ["Heavy rain caused a flood"] * 2),
        ("By the time police arrived on Friday, the men had fled.", ["Police arrived"]),
    ],
)
def test_each_date_has_its_own_verb(text: str, what: list[str]) -> None:
    assert [row.what for row in rows(text)] == what


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Police on 12 May 2019 exhumed a trader who vanished in January.", ["2019-05-12", "2019-01"]),
        ("The firm closed on 4 May 2018 after a fire gutted it on 9 March.", ["2018-05-04", "2018-03-09"]),
        ("The firm dismissed Rao on 4 March 2013 for leaking a memo on 28 February.", ["2013-03-04", "2013-02-28"]),
        ("“They took my son on 5 May,” she told the court on 3 October 2018.", ["2018-05-05", "2018-10-03"]),
        ("The firm was sold on 4 October 2018 to Acme, which closed it in May.", ["2018-10-04", "2021-05"]),
        ("He was arrested on 4 May 2018 and was freed in March.", ["2018-05-04", "2022-03"]),
    ],
)
def test_what_explains_a_deed_with_a_year_lies_in_it(text: str, days: list[str]) -> None:
    assert [row.dated.edtf for row in rows(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ship was supposed to sail on Friday but stayed in port.", "2022-03-11"),
        ("They had hoped to leave on Friday.", "2022-03-11"),
        ("The ship is supposed to sail on Friday but may stay.", "2022-03-18"),
    ],
)
def test_an_aim_that_was_given_up_lies_back(text: str, day: str) -> None:
    assert [(row.dated.value, row.status) for row in rows(text)] == [(day, "planned")]


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("Rebels tried to take the town on Friday.", "2022-03-11", "happened"),
        ("He was forced to resign on Friday.", "2022-03-11", "happened"),
        ("Thousands gathered to mourn him on Friday.", "2022-03-11", "happened"),
        ("He had to leave the city on Friday.", "2022-03-11", "happened"),
        ("She was able to flee on Friday.", "2022-03-11", "happened"),
        ("Troops were deployed to guard the port on Friday.", "2022-03-11", "happened"),
        ("Families had to be evacuated on Friday.", "2022-03-11", "happened"),
        ("Thousands took to the streets to protest on Friday.", "2022-03-11", "happened"),
        ("Lawyers went to court to challenge the ban on Friday.", "2022-03-11", "happened"),
        ("The judge allowed the ship to sail on Friday.", "2022-03-11", "happened"),
        ("A man was arrested before he could flee on Friday.", "2022-03-11", "happened"),
        ("He will have to leave on Friday.", "2022-03-18", "planned"),
        ("They will have to be moved on Friday.", "2022-03-18", "planned"),
        ("The vote was to be held on Friday.", "2022-03-18", "planned"),
        ("He was ordered to leave on Friday.", "2022-03-18", "planned"),
        ("The army will try to free them on Friday.", "2022-03-18", "planned"),
    ],
)
def test_what_was_tried_or_forced_was_so_on_its_day(text: str, day: str, status: str) -> None:
    assert [(row.dated.value, row.status) for row in rows(text)] == [(day, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In 1974 he would become president.", "happened"),
        ("Noor, who would become president in 1974, was jailed.", "happened"),
        ("He would leave the army in 2010 if he lost.", "planned"),
        ("The bill would ban ivory from 2010.", "planned"),
        ("The firm would leave the country in May 2030.", "planned"),
        ("Had the pilot turned back on 3 May 2014, the ship would have been saved.", "denied"),
    ],
)
def test_what_was_still_to_come_then_came_about(text: str, status: str) -> None:
    assert [row.status for row in rows(text)] == [status]
