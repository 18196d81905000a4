"""Statements, court papers and police reports: who tells, who is told of, and what was asked for."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    document = Document("report.txt", text, published=date(2022, 3, 15), published_from="given")
    return list(extract_document(document).events)


def test_the_two_of_a_case_are_two() -> None:
    told = "Haddad v Ministry of the Interior\n\nOn 21 June 2021 the ministry told his wife that he had been released."
    assert rows(told)[0].reported_by == ("Ministry of the Interior",)


def test_who_states_what_and_whom_it_befell() -> None:
    told = "AFFIDAVIT\n\nI, Grace Kamau, of Varna, state as follows:\n\n1. THAT on 15th April 2020 I left the port."
    assert rows(told)[0].what == "Grace Kamau left the port"
    told = "Lena Quist saw Omar Noor.\n\nBen Osei was to have gone, but on 3 May 2019 the fever seized him."
    assert rows(told)[-1].affected == ("Ben Osei",)
    assert rows("Fighting intensified near Varna on 3 May 2019.")[0].what == "Fighting intensified near Varna"


def test_a_day_that_only_another_tells_is_his() -> None:
    rows_ = rows("The mill burned down on 13 March 2021, not on Sunday as the army says. Four people died that night.")
    assert [(row.dated.value, row.status, row.reported_by) for row in rows_] == [
        ("2021-03-13", "happened", ()),
        ("2021-03-14", "alleged", ("army",)),
        ("2021-03-13TNI", "happened", ()),
    ]
    assert [row.status for row in rows("He was arrested on 3 May 2021, not on 5 May.")] == ["happened", "denied"]


def test_what_is_only_to_be_done_was_not_done_on_a_day_that_is_past() -> None:
    [event] = rows("Acme agreed to sell the mill last month.")
    assert (event.trigger, event.status) == ("agreed", "happened")
    [event] = rows("The board signed a contract to sell the mill on 3 May 2019.")
    assert (event.what, event.status) == ("The board signed a contract to sell the mill", "happened")
    [event] = rows("They agreed to meet in Varna on 3 May 2023.")
    assert (event.trigger, event.status) == ("meet", "planned")


def test_a_happening_that_others_answer_has_its_own_place_and_doer() -> None:
    left, invasion = rows(
        "On 7 August 2019 Lena Quist left Basra in response to Iraq's invasion of Kuwait on 2 August."
    )
    assert [place.name for place in left.places] == ["Basra"]
    assert (invasion.agents, [place.name for place in invasion.places]) == (("Iraq",), ["Kuwait"])


def test_a_dividend_is_declared_on_the_day_of_that_and_not_when_it_is_paid() -> None:
    [event] = rows("Directors yesterday declared a dividend of 18 cents a share, payable April 15.")
    assert event.dated.text == "yesterday"


def test_who_stands_behind_a_date_and_what_was_located() -> None:
    told = "On 4 June 2021, Ilic and another officer, Omar Noor, removed Lena Quist from a ward."
    (row,) = rows(f"According to court documents, {told[:1].lower()}{told[1:]}")
    assert row.what.startswith("Ilic and another officer")
    assert (row.agents[-1], row.affected) == ("Omar Noor", ("Lena Quist",))
    told = "On 11 June 2021 a body was located near Varna and identified as Lena Quist on 14 June 2021."
    assert [row.what for row in rows(told)] == [
        "A body was located near Varna",
        "A body was identified as Lena Quist",
    ]


def test_what_somebody_is_told_and_what_is_told_beside_it() -> None:
    (row,) = rows("Omar Osei informed the board that the fire on 28 October destroyed a third of the stock.")
    assert (row.what, row.reported_by) == ("The fire destroyed a third of the stock", ("Omar Osei",))
    met, will = rows("Omar Osei met Lena Quist on Saturday; she will testify next week.")
    assert (met.reported_by, will.what) == ((), "Lena Quist will testify")


def told(text: str) -> list[tuple[str, str]]:
    return [(row.dated.edtf, row.what) for row in rows(text)]


def test_a_day_behind_a_semicolon_is_that_of_its_own_clause() -> None:
    fell, closed = told("A rally was held on 9 August 2020; the next day, troops closed the bridge.")
    assert (fell, closed) == (("2020-08-09", "A rally was held"), ("2020-08-10", "Troops closed the bridge"))
    left, seized = rows("The ship left Oman on 3 May 2014; according to Acme, pirates boarded it on 5 May.")
    assert (left.reported_by, seized.reported_by) == ((), ("Acme",))


def test_who_was_seized_and_taken_away_was_taken_then_but_not_sentenced() -> None:
    assert len(told("Noor was arrested on 3 May 2016 and taken to a police station.")) == 2
    assert len(told("Noor was arrested on 3 May 2016 and sentenced to five years.")) == 1
    searched, seized = told("The office was searched on 3 May 2016 and six laptops confiscated.")
    assert (searched[1], seized[1]) == ("The office was searched", "Six laptops were confiscated")
    came, shot = told("Two gunmen came to his house on 3 May 2016, his widow said, and shot him dead.")
    assert (came[0], shot) == ("2016-05-03", ("2016-05-03", "Two gunmen shot him dead"))


def test_deeds_in_a_row_before_their_day() -> None:
    found = told("Militants kidnapped teachers, looted clinics and destroyed bridges on 4 July 2015.")
    assert [what.split()[1] for _, what in found] == ["kidnapped", "looted", "destroyed"]
    found = told("On 4 July 2015 militiamen looted shops, burned churches and killed nine people.")
    assert [what.split()[1] for _, what in found] == ["looted", "burned", "killed"]


def test_what_only_sets_the_scene() -> None:
    assert told("It was 30 May 2017. The soldiers entered our houses.") == [
        ("2017-05-30", "The soldiers entered our houses")
    ]
    assert told("The first time they detained Noor was on 3 May 2016.") == [("2016-05-03", "They detained Noor")]
    (row,) = rows("Noor was moved to Varna, where he died on 10 December 2002.")
    assert [place.name for place in row.places] == ["Varna"]
    (row,) = rows("The commission's report lists the burning of three villages on 16 June 2004.")
    assert (row.what, row.agents) == ("The burning of three villages", ())


def test_he_of_whom_nobody_knows_is_not_who_is_named_beside_him() -> None:
    found = rows("He added that they had fought men of Omar Noor. He said 100 people were killed on Sunday.")
    assert [row.reported_by for row in found] == [()]


@pytest.mark.parametrize(
    ("text", "places", "affected"),
    [
        ("Soldiers from Uganda arrived in Mogadishu on Friday.", ["Mogadishu"], ()),
        ("An earthquake struck northern Italy on Friday.", ["Italy"], ()),
        ("Nine men died in Mogadishu on Friday, according to Nairobi.", ["Mogadishu"], ()),
        ("The king of Norway fell ill in Barcelona on Friday.", ["Barcelona"], ()),
        ("The railway from Baku reached the harbour on Friday.", [], ()),
        ("The railway from Baku was bombed on Friday.", ["Baku"], ()),
        ("The ship had arrived from Oman on Friday.", [], ()),
        ("The lease went to a firm from Oman on Friday.", [], ()),
        ("Jets carried out two strikes on the Al-Shifa hospital on Friday.", ["Al-Shifa hospital"], ()),
        ("France imposed sanctions on Iran on Friday.", [], ("Iran",)),
    ],
)
def test_where_it_was_and_whom_it_befell(text: str, places: list[str], affected: tuple[str, ...]) -> None:
    assert [([place.name for place in row.places], row.affected) for row in rows(text)] == [(places, affected)]


@pytest.mark.parametrize(
    ("named", "agents", "said"),
    [
        ("Councillor Lena Quist asked why.", (), ("mayor",)),
        ("Lena Quist, the mayor of Varna, stayed silent.", ("Lena Quist",), ("Lena Quist",)),
    ],
)
def test_who_tells_what_he_will_do_is_who_does_it(named: str, agents: tuple[str, ...], said: tuple[str, ...]) -> None:
    [event] = rows(f"{named} The mayor answered that she would write to the Port Agency on 3 May 2023.")
    assert (event.agents, event.reported_by) == (agents, said)


def test_both_sides_of_a_clash_clash() -> None:
    assert rows("Clashes between Armenia and Azerbaijan erupted on Friday.")[0].agents == ("Armenia", "Azerbaijan")


def test_what_somebody_is_dismissed_for_he_did() -> None:
    found = rows("Noor was dismissed on Friday for leaking a memo in February.")
    assert [(row.what, row.status) for row in found] == [
        ("Noor was dismissed for leaking a memo", "happened"),
        ("Noor leaked a memo", "happened"),
    ]


def test_what_was_done_at_what_is_dated_was_done_then() -> None:
    def told(text: str) -> list[tuple[str, str]]:
        return [(one.what, one.dated.value) for one in extract_document(Document("a.txt", text)).events]

    assert told("A retrial was held on 3 May 2014, where a jury awarded Farrell $2,500.") == [
        ("A retrial was held", "2014-05-03"),
        ("A jury awarded Farrell $2,500", "2014-05-03"),
    ]
    assert ("Omar Noor resigned", "2014-05-03") in told(
        "She attended a meeting on 3 May 2014 at which Omar Noor resigned."
    )
    assert told("He died in Varna on 3 May 2014, where he had lived.") == [("He died in Varna", "2014-05-03")]
    assert told("A law was passed in May 2014 in which the state may jail editors.") == [
        ("A law was passed", "2014-05")
    ]
    court = "On 3 May 2014 the court ruled on the 1974 incident in which guards shot at dockers on strike."
    assert [when for what, when in told(court) if "shot" in what] in ([], ["1974"])


def test_the_day_of_a_paper_that_something_is_known_from_is_no_row() -> None:
    for text in (
        "The owner suffered injuries, according to a 9 May 2014 news release.",
        "According to a May 2013 report, 40 people fled.",
    ):
        assert extract_document(Document("a.txt", text)).events == ()
