"""Rows of sentences as reports, histories and chronologies of others word them, of which the parse makes nothing."""

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
            "In June and July 2004, following an order given in other parts of Anbar, the government of Iraq hired and "
            "trained militia forces in West Anbar in response to the KLT’s raids.",
            "The government of Iraq hired militia forces in West Anbar",
        ),
        ("The deadliest raid since the start of the siege occurred on 4 June 2006.", "The deadliest raid occurred"),
        (
            "Most of the arrests occurred in northern Karvat in 2014, which since 2015 has been the seat of revolt.",
            "Most of the arrests occurred in northern Karvat",
        ),
        (
            "Talks with the KLT reopened at Tarn in May 1961; later the mayor decreed a truce.",
            "Talks with the KLT reopened",
        ),
        (
            "Since the war began a decade ago, rebel groups, gangs, and security forces have killed hundreds.",
            "The war began",
        ),
        (
            "Noor was born on 3 May 1962 in Basra, Iraq, to a rich family.",
            "Noor was born in Basra, Iraq, to a rich family",
        ),
        (
            "A village guard and his son were killed in an ambush on 3 May 2021.",
            "A village guard and his son were killed",
        ),
        ("The chief says a guard was killed in a raid on 3 May 2021.", "A guard was killed"),
        ("The lawyer for Omar Noor, Lena Quist, was detained on 4 June 2020.", "Lena Quist was detained"),
        (
            "Guards beat Lena Quist to death on 4 June 2020 after Omar Noor complained.",
            "Guards beat Lena Quist to death",
        ),
        ("Quist was a nurse who founded the ward in 1930.", "Quist founded the ward"),
        ("Joining the navy in 1916, Noor held many posts.", "Noor joined the navy"),
        ("Quist was a clerk, working in Varna before entering politics in 1972.", "Quist entered politics"),
        ("Varna was calm on Sunday before a blast flattened houses on Monday.", "Varna was calm"),
        (
            "The court in Varna ruled on Monday that Noor was rightly jailed.",
            "The court in Varna ruled: Noor was jailed",
        ),
        ("The mission said Monday it had left the town.", "The mission said: It had left the town"),
        ("Noor was tried in 2012 but faced a retrial in 2013.", "Noor was tried"),
        ("The residents of the camp who left on 3 May were shot at.", "The residents of the camp"),
        (
            "Lena Quist confirmed the arrest of Omar Noor, who was named chairman on Friday.",
            "Omar Noor was named chairman",
        ),
        ("On 3 May police arrested defeated candidate Omar Noor.", "Police arrested defeated candidate Omar Noor"),
        ("A boat carrying up to 90 people capsized in Oman on 3 May, police said.", "A boat capsized in Oman"),
        (
            "The Omani army and armed rebel groups have allegedly killed at least 107 villagers in Varna since 2019.",
            "The Omani army and armed rebel groups have killed at least 107 villagers",
        ),
        (
            "The annual report UNAMA released on Sunday said 300 guards were killed.",
            "United Nations Assistance Mission in Afghanistan released the annual report",
        ),
        ("A second bomber disguised as a cameraman blew himself up on Monday.", "A second bomber blew himself up"),
        ("KABUL, Afghanistan | Lena Quist left the town of Karvat on 3 May.", "Lena Quist left the town of Karvat"),
        ("The mill burns down on 3 May 2019.", "The mill burns down"),
        ("She fought the order of the council, issued on 3 May 2019.", "The order of the council was issued"),
        ("In its reply dated 4 May 2021, the firm stated that mills had closed.", "The firm stated: Mills had closed"),
        ("Noor was charged with the killings in 1986.", "Noor was charged with the killings"),
        ("On 3 May 2019 we bought Tarnay for £32m.", "We bought Tarnay for £32m"),
        ("Six guards were killed and 44 more were hurt in Varna in May 2021.", "Six guards were killed"),
        ("On Friday the VF claimed responsibility for Thursday's raid.", "The VF claimed responsibility for the raid"),
        (
            "Rebels shelled the port, the local Oman radio channel Quill said on Friday.",
            "The local Oman radio channel Quill said: Rebels shelled the port",
        ),
    ],
)
def test_the_row_says_what_the_sentence_says(text: str, what: str) -> None:
    assert next(row.what for row in rows(text)).startswith(what)


def test_kin_and_company_told_of_between_commas_did_nothing() -> None:
    fled = rows("Noor, whose brother Ali was killed in March 2018, fled to Tunis in May 2018.")
    assert [(row.what, row.agents) for row in fled[1:]] == [("Noor fled to Tunis", ("Noor",))]
    held = rows("The minister, who belongs to the party of Haider Noor, lost his post after his arrest in May 2017.")
    assert held
    assert not any(row.agents or row.affected for row in held)


def test_a_headline_ends_before_what_it_cannot_tell_whole() -> None:
    found = rows("The crash occurred on Sunday as the Arvo, one of the largest boats, was nearing the dock.")
    assert [row.what for row in found] == ["The crash occurred"]


@pytest.mark.parametrize(
    ("text", "day", "did", "befell"),
    [
        ("The court convicted Omar Noor of beating two guards in May 2013.", "2013-05", ["Omar Noor"], []),
        ("The court fined Acme Marine on 3 May for dumping waste in 2018.", "2018", ["Acme Marine"], []),
        ("Omar Noor survived the bombing of 3 May 2019.", "2019-05-03", [], []),
        ("Oman condemned Friday's brutal raid.", "2022-03-11", [], []),
        ("Oman said the VF claimed responsibility for Friday's raid.", "2022-03-11", [], []),
        ("Ten people are confirmed dead due to floods in Varna on Sunday, police said.", "2022-03-13", [], []),
        ("He was held over the 2006 shooting death of Lena Quist.", "2006", [], ["Lena Quist"]),
        (
            "Lena Quist and Omar Noor complained of Karvat District policemen, who beat them in May 2019.",
            "2019-05",
            [],
            [],
        ),
    ],
)
def test_who_did_on_a_day_what_a_sentence_tells(text: str, day: str, did: list[str], befell: list[str]) -> None:
    told = next(row for row in rows(text) if row.dated.edtf == day)
    assert (list(told.agents), list(told.affected), told.status) == (did, befell, "happened")


@pytest.mark.parametrize(
    ("text", "agents", "affected"),
    [
        ("The government of Oman hired fighters in May 2003.", ("Oman",), ()),
        ("28 July 2011: Omar Noor shot dead near Karvat", (), ("Omar Noor",)),
        ("20 October 2011: Omar Noor killed as KLT fighters enter Karvat", ("KLT",), ("Omar Noor",)),
        ("In 1959 South Vietnam signed a treaty.", ("South Vietnam",), ()),
        ("On 3 May 2021 armed Islamist groups attacked Omar Noor.", (), ("Omar Noor",)),
        ("Noor was stabbed by Quist in a row at a house they shared in Varna in May 2022.", ("Quist",), ("Noor",)),
        ("Oman summoned Iranian envoy Omar Noor for a meeting on 8 May 2018.", ("Oman",), ("Omar Noor",)),
        ("Liu He met Omar Noor in Varna on 9 May 2019.", ("Liu He",), ("Omar Noor",)),
        ("On 4 May 2020 staff of Varna University were attacked.", (), ()),
        ("Noor was put on an Interpol wanted list in 2016 and arrested in Spain.", (), ("Noor",)),
    ],
)
def test_who_did_it_and_whom_it_befell(text: str, agents: tuple[str, ...], affected: tuple[str, ...]) -> None:
    assert (rows(text)[0].agents, rows(text)[0].affected) == (agents, affected)


def test_who_confirms_an_attack_did_not_make_it() -> None:
    found = rows("Omar Noor confirmed the killing of two guards in an attack on 3 May 2021.")
    assert all(not row.agents for row in found if row.trigger == "attack")
    found = rows("Lena Quist was killed in Monday’s attack.")
    assert found
    assert not any(row.agents for row in found)


def test_years_in_brackets_behind_a_name_are_a_life_and_no_dateline() -> None:
    found = rows("Josiah Hallett (1788–1851) founded the brewery in 1816.")
    assert [row.what for row in found if row.dated.value == "1816"] == ["Josiah Hallett founded the brewery"]
    assert not rows("Tarn City Rovers (2013–present)")


@pytest.mark.parametrize(
    ("text", "day", "what"),
    [
        ("An 8 pm curfew was imposed on 3 May 2021.", "3 May 2021", "A curfew was imposed"),
        ("They missed the 6 pm deadline on 3 May 2021.", "3 May 2021", "They missed the deadline"),
        ("He used a ladder to climb into the consulate on Monday.", "Monday", "He used a ladder to climb into"),
        ("Omar Noor and Lena Quist, who were held on 3 May 2021, deny it.", "3 May 2021", "Omar Noor and Lena Quist"),
    ],
)
def test_one_row_for_the_day_and_none_for_the_hour_of_a_thing(text: str, day: str, what: str) -> None:
    (row,) = rows(text)
    assert (row.dated.text, row.status) == (day, "happened")
    assert row.what.startswith(what)


def test_what_is_denied_behind_the_day_of_denial_is_denied() -> None:
    found = rows("Omar Noor denied on 4 June 2020 that he had met Lena Quist in 2018.")
    assert [(row.dated.value, row.status) for row in found] == [("2020-06-04", "happened"), ("2018", "denied")]


def test_what_was_lived_in_or_run_aground() -> None:
    found = rows("She was killed in a car he owned in 2019.")
    assert [row.what for row in found] == ["She was killed in a car"]
    found = rows("The ship ran aground and sank on 5 May 2020.")
    assert [row.trigger for row in found] == ["ran", "sank"]


def test_what_the_day_is_told_by() -> None:
    found = rows("On 14 April 1912, the night the ship sank, Noor sent a telegram.")
    assert {row.what: row.dated.value for row in found} == {
        "The ship sank": "1912-04-14TNI",
        "Noor sent a telegram": "1912-04-14",
    }
    found = rows("On 14 April 1912, the night after the ship sank, Noor sent a telegram.")
    assert not any(row.what == "The ship sank" and row.dated.value.startswith("1912-04-14") for row in found)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Omar Noor, its chief officer, flew to Minsk on 19 June 2020 and has not been seen.",
            "Omar Noor flew to Minsk",
        ),
        ("On 9 May 2019, six days after the fire killed ten people, Omar Noor resigned.", "The fire killed ten people"),
        ("On 12 June 2014 soldiers returned and burned the mosque.", "Soldiers returned"),
        ("A court jailed Noor under a reinstated term on 2 May.", "A court jailed Noor under a reinstated term"),
        ("Over 200 people died trying to reach Oman in 2015.", "Over 200 people died trying to reach Oman"),
        (
            "The union has condemned the murder of a guard, who was shot in Karvat, Iraq, on Tuesday.",
            "A guard was shot in Karvat",
        ),
        ("Police are looking into Sunday's incident where gunmen shot two men.", "Gunmen shot two men"),
        (
            "Lena Quist, a nurse, who was hit by a car in Varna succumbed to her injuries on Friday.",
            "Lena Quist succumbed to her injuries",
        ),
        ("A clerk was charged in the August 2018 killing of Omar Noor.", "The killing of Omar Noor"),
        ("Clashes between police and fishermen erupted in May.", "Clashes between police and fishermen erupted"),
        ("Noor is missing after his boat capsized off Varna on 4 May 2021.", "Noor’s boat capsized off Varna"),
        (
            "The Coast Guard Service of Oman called on Monday for a release of all fishermen held there.",
            "The Coast Guard Service of Oman called for a release of all fishermen",
        ),
        ("Quist issued the denial Sunday.", "Quist issued the denial"),
        ("Noor was shot dead Sunday behind a barn.", "Noor was shot dead behind a barn"),
        ("The court ruled the law unconstitutional Friday.", "The court ruled the law unconstitutional"),
        ("Noor finished fourth in last year's elections.", "Noor finished fourth in the elections"),
        ("Ten clerks were injured in last month's bombing.", "Ten clerks were injured in the bombing"),
        ("Shops closed first on 3 May 2020.", "Shops closed"),
        (
            "Ten clerks were hurt in a raid late Friday on a depot near Varna.",
            "Ten clerks were hurt in a raid on a depot near Varna",
        ),
        ("Per Reuters, two men died on 4 May 2019.", "Two men died"),
        ("Holt dismissed the statement that Noor made on 4 May 2019.", "Noor made the statement"),
        (
            "Aides said Friday tests showed the cat was poisoned.",
            "Aides said: Tests showed that the cat was poisoned",
        ),
        ("Tuesday was the deadliest day since the ceasefire was signed.", "The deadliest day"),
        (
            "In a separate incident early Sunday, an army spokesman says troops shot three men.",
            "Troops shot three men",
        ),
        ("In a statement on Sunday, the army says troops shot three men.", "The army says: Troops shot three men"),
        (
            "Officials announced Friday that tests showed the man had died of flu.",
            "Officials announced: Tests showed that the man had died of flu",
        ),
    ],
)
def test_the_first_row_tells_what_was_done_and_no_more(text: str, what: str) -> None:
    assert rows(text)[0].what == what


def test_what_somebody_has_yet_to_do_was_not_done() -> None:
    found = rows("Two men were seized on 3 May 2021 and are yet to be released as of Monday.")
    assert [row.status for row in found] == ["happened", "denied"]


def test_what_shells_did_to_a_town_it_did_not_do() -> None:
    found = rows("The town was hit by shells on Friday, leaving two dead in Karvat on Sunday.")
    assert found[-1].what == "Shells left two dead in Karvat"


def test_a_force_called_as_an_agency_is_none_where_it_has_an_article() -> None:
    assert rows("The AFP arrested Omar Noor in Varna on 3 May 2021.")[0].agents == ("AFP",)
    assert rows("Noor fled on 3 May 2021, AFP reported.")[0].reported_by == ("Agence France-Presse",)


def test_the_city_a_report_is_from_says_nothing() -> None:
    found = rows("Nairobi — The Port Authority says Omar Noor fled on 3 May 2021.")
    assert [row.reported_by for row in found] == [("Port Authority",)]


def test_what_was_said_in_a_speech_was_not_judged_then() -> None:
    found = rows(
        "Omar Noor was acquitted on 3 May 2021 of inciting men in a speech delivered in the town of Karvat last year."
    )
    assert [row.dated.value for row in found if "acquitted" in row.what] == ["2021-05-03"]


def test_the_brother_told_of_later_is_not_who_was_told_of_first() -> None:
    found = rows("Noor was shot on 3 May 2021 and his brother, Ali Noor, fled. Noor died on 5 May 2021.")
    assert [(row.dated.value, row.affected) for row in found if row.affected] == [
        ("2021-05-03", ("Noor",)),
        ("2021-05-05", ("Noor",)),
    ]


def test_either_denies_nothing() -> None:
    assert {row.status for row in rows("The strikers were either fined or jailed on 4 March.")} == {"happened"}


def test_who_suffers_wounds_does_nothing() -> None:
    assert rows("Lena Noor suffered burns on Friday.")[0].affected == ("Lena Noor",)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A truce was nearly reached on Friday.", "denied"),
        ("The town was nearly destroyed on Friday.", "happened"),
        ("It was unclear whether he fled on Friday.", "alleged"),
    ],
)
def test_what_nearly_happened_did_not_and_whether_it_did_is_open(text: str, status: str) -> None:
    assert [row.status for row in rows(text)] == [status]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leaders condemned the attack on the mosque earlier this week.", ["The attack on the mosque"]),
        ("Among the dead was Colonel Sesay, killed in an ambush on 3 May.", ["Colonel Sesay was killed in an ambush"]),
        (
            "Benin won independence on 1 August 1960 and Niger on 3 August.",
            ["Benin won independence", "Niger won independence"],
        ),
    ],
)
def test_what_is_told_of_whom_the_sentence_names(text: str, told: list[str]) -> None:
    assert [row.what for row in rows(text)] == told


def test_who_fell_in_an_attack_did_not_make_it() -> None:
    fell = (
        "Noor lost his leg in Friday's attack.",
        "Noor fell in an attack on Friday.",
        "Verdict: Noor fined on Friday.",
        "Ruling: Noor fined 300 euros on Friday.",
        "Sentence: Noor jailed for two years on Friday.",
        "Update — Noor arrested on Friday.",
    )
    for text in fell:
        assert [(row.agents, row.affected) for row in rows(text)] == [((), ("Noor",))]


def test_the_number_of_an_issue_is_no_happening() -> None:
    assert rows("No. 212, October 1986") == rows("INTERIM REPORT No. 2 (22 March – 6 April 2010)") == []
