"""Rows of sentences as reports write them, every field as an analyst needs it."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Lena Quist said on 3 May 2018 that she regretted what happened in Varna.",
            "She regretted what happened in Varna",
        ),
        ("The mayor said on 3 May 2018 it was clear that the army had fired first.", "It was clear that the army had"),
        ("Police found what they called a bomb factory on 3 May 2018.", "Police found what they called a bomb factory"),
        ("The minister condemned on 3 May 2018 what he called a cowardly attack on a school.", "condemned what he"),
        ("Omar Noor asked on 3 May 2018 whether the road was open.", "Omar Noor asked whether the road was open"),
        ("The mayor was afraid on 3 May 2018 to leave.", "The mayor was afraid to leave"),
    ],
)
def test_what_is_felt_or_asked_is_told_with_its_clause(text, what):
    [event] = rows(text)
    assert what in event.what


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The firm vowed on 1 June 2018 to close the mill by the end of the year.", ["happened", "planned"]),
        ("Both sides agreed on 3 May 2018 to exchange prisoners on 5 May 2018.", ["happened", "planned"]),
        ("They managed on 3 May 2018 to flee.", ["happened"]),
    ],
)
def test_what_was_vowed_on_one_day_is_planned_for_another(text, status):
    assert sorted(event.status for event in rows(text)) == status


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Omar Noor told Reuters and Al Jazeera that the army shelled Varna on 3 May 2018.", "Al Jazeera"),
        ("Witnesses told VOA two bombers drove a truck to the gate on 3 May 2018.", "VOA"),
        ("Omar Noor was freed and told Reuters that the army shelled Varna on 3 May 2018.", "Omar Noor"),
        ("Omar Noor left Varna and told Reuters that the army shelled it on 3 May 2018.", "Omar Noor"),
    ],
)
def test_every_paper_that_was_told_is_a_source(text, told_by):
    assert all(told_by in event.reported_by and len(event.reported_by) > 1 for event in rows(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("In a decree signed on 3 May 2018, Omar Noor dissolved parliament.", "Omar Noor dissolved parliament"),
        ("In a letter sent on 3 May 2018 to the council, the union demanded talks.", "The union demanded talks"),
        ("In the report released last week, the board concluded that police had fired.", "The board concluded"),
        ("In a book published in 1974, he was a hero.", "A book was published"),
        ("In a car bought on 3 May 2018, police found a rifle.", "A car was bought"),
    ],
)
def test_what_a_writing_that_came_out_then_says_is_done_then(text, what):
    [event] = rows(text)
    assert event.what.startswith(what)


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Omar Noor denied it and said the army shelled Varna on 3 May 2018.", ("Omar Noor",)),
        ("Omar Noor met them and Lena Quist said the army shelled Varna on 3 May 2018.", ("Lena Quist",)),
        ("60 percent of residents said the army shelled Varna on 3 May 2018.", ("residents",)),
    ],
)
def test_who_says_so_is_told_by_the_verb_before_or_behind_a_count(text, told_by):
    assert {event.reported_by for event in rows(text)} == {told_by}


def test_a_court_does_not_undergo_its_judgment():
    [event] = rows("The judgment of the Constitutional Court of 3 May 2018 was final.")
    assert (event.agents, event.affected) == (("Constitutional Court",), ())


@pytest.mark.parametrize(
    "text",
    [
        "Omar Noor was in Varna, about 40 miles from Basra, on 3 May 2018.",
        "The envoy told a committee on Syria in Varna on 3 May 2018 that they had left.",
    ],
)
def test_what_a_place_is_only_measured_from_or_spoken_of_is_not_where(text):
    assert {place.name for event in rows(text) for place in event.places} == {"Varna"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Soldiers raided a house in Varna on 3 May 2018, where two men were shot and killed.",
            ["Soldiers raided a house in Varna", "Two men were shot", "Two men were killed"],
        ),
        ("She left Varna on 3 May 2018, where she had been held.", ["She left Varna"]),
        ("He moved to Varna in 1971, where he was arrested.", ["He moved to Varna"]),
        ("The ship sailed on 3 May 2018 from Varna, where it was built.", ["The ship sailed from Varna"]),
        ("She was taken to Rome on 3 May 2018, where she was shot.", ["She was taken to Rome", "She was shot"]),
        ("He fled to Rome in May 2018, where he was jailed.", ["He fled to Rome"]),
        ("He returned to Rome and died of a fever in 1971.", ["He died of a fever"]),
    ],
)
def test_what_somebody_underwent_there_is_of_that_day(text, what):
    assert [event.what for event in rows(text)] == what


def test_behind_a_semicolon_another_speaks():
    found = rows(
        "Acme Watch says it was on 2 April 2018; the ministry said on 9 May 2018 that it happened in May 2017."
    )
    assert {event.reported_by for event in found if event.dated.text != "2 April 2018"} == {("ministry",)}


@pytest.mark.parametrize(
    "text",
    [
        "Oman declared a State of Emergency on 3 May 2018.",
        "Partisans blew up a bridge in Oman on 3 May 2018.",
        "Pistols were seized in Oman on 3 May 2018.",
    ],
)
def test_what_only_opens_a_sentence_or_is_declared_is_nobody_and_nowhere(text):
    [event] = rows(text)
    assert {*event.actors, *(place.name for place in event.places)} == {"Oman"}


def test_what_a_film_shows_is_not_done_when_it_came_out_and_a_decree_does_what_it_says() -> None:
    assert [event.what for event in rows("In the video released on 3 May 2019, soldiers shot a man.")] == [
        "The video was released"
    ]
    assert "dissolved" in rows("In a decree signed on 3 May 2019, Noor dissolved parliament.")[0].what


def test_what_was_done_at_a_place_that_was_only_visited_is_not_of_that_day() -> None:
    assert [event.what for event in rows("They visited the camp on 3 May 2019, where prisoners were tortured.")] == [
        "They visited the camp"
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The firm denied the claims in a letter to the panel dated 3 May 2018.", "The firm denied the claims in a"),
        ("The judge froze the accounts in an order dated 3 May 2018.", "The judge froze the accounts in an order"),
        ("The minister resigned in a letter sent on 3 May 2018.", "The minister resigned in a letter"),
        ("The court, by decision of 3 May 2018, declared the complaint void.", "The court declared the complaint void"),
        ("The panel, by letter dated 3 May 2018, asked for the records.", "The panel asked for the records"),
        ("The leaders of Chad and Sudan met on 3 May 2018.", "The leaders of Chad and Sudan met"),
        ("The court jailed Noor for insulting the king in a letter sent on 3 May 2018.", "A letter was sent"),
    ],
)
def test_the_row_of_a_dated_letter_tells_what_was_done_by_it(text, what):
    [event] = rows(text)
    assert event.what.startswith(what)


@pytest.mark.parametrize(
    ("behind", "days"),
    [
        ("The attack came a day after rebels captured the fort.", ["2018-05-03", "2018-05-02"]),
        ("It came two weeks after a bomb killed nine people.", ["2018-05-03", "2018-04-19"]),
        ("The announcement came a day after rebels captured the fort.", ["2018-05-03"]),
        ("The bus came a day after rebels captured the fort.", ["2018-05-03"]),
        ("The attack came several days after rebels captured the fort.", ["2018-05-03"]),
    ],
)
def test_what_a_told_deed_came_after_is_counted_from_it(behind, days):
    assert [event.dated.value for event in rows(f"Warplanes bombed a bakery on 3 May 2018. {behind}")] == days


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "On 3 May 2018, men armed with knives entered the village, beheaded two elders and burned homes.",
            [
                "Men armed with knives entered the village",
                "Men armed with knives beheaded two elders",
                "Men armed with knives burned homes",
            ],
        ),
        ("Since May 2018, a group known locally as the Lions has attacked 12 villages.", ["A group has attacked 12"]),
        (
            "On 3 May 2018 a lorry packed with explosives hit the gate and killed nine guards.",
            ["A lorry hit the gate", "A lorry killed nine guards"],
        ),
        ("The bank fell on 3 May 2018 and plans to close in 2019.", ["The bank fell", "The bank plans to close"]),
    ],
)
def test_who_is_described_does_each_deed(text, what):
    told = [event.what for event in rows(text)]
    assert len(told) == len(what)
    assert all(one.startswith(start) for one, start in zip(told, what, strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Monday the offices of the party were set on fire and looted.", "happened"),
        ("At least 40 huts were set alight on Sunday.", "happened"),
        ("Three villages near Kibumba were set ablaze by militiamen on Sunday.", "happened"),
        ("Peru was set to sign the treaty on 3 June 2014.", "planned"),
        ("Schools will stay closed until Monday.", "planned"),
        ("The road stayed closed until Monday.", "happened"),
    ],
)
def test_what_is_set_on_fire_is_not_set_for_a_day(text: str, told: str) -> None:
    [event] = extract_document(Document("report.txt", text, published=date(2014, 5, 20))).events
    assert event.status == told


@pytest.mark.parametrize(
    ("text", "agents", "affected", "what"),
    [
        ("The chief executive of Norvik, Pavel Drost, fled on 3 June 2013.", ("Pavel Drost",), (), "Pavel Drost fled"),
        (
            "The prime minister of Peru, Ana Reis, resigned on 3 May 2013.",
            ("Ana Reis",),
            (),
            "Ana Reis resigned",
        ),
        (
            "Police arrested the chief executive of Norvik, Pavel Drost, on 3 June 2013.",
            (),
            ("Pavel Drost",),
            "Police arrested Pavel Drost",
        ),
        (
            "The mayor of Springfield, South Dakota, resigned on 3 May 2013.",
            (),
            (),
            "The mayor of Springfield resigned",
        ),
    ],
)
def test_who_is_named_behind_an_office_and_its_body_holds_it(
    text: str, agents: tuple[str, ...], affected: tuple[str, ...], what: str
) -> None:
    [event] = extract_document(Document("report.txt", text)).events
    assert (event.agents, event.affected, event.what) == (agents, affected, what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "By a writ issued on 14 January 2010 the plaintiff claimed damages for trespass.",
            "The plaintiff claimed damages for trespass by a writ",
        ),
        (
            "In court papers filed Monday, the Department asked the judge to dismiss the case.",
            "The Department asked the judge to dismiss the case",
        ),
        (
            "The group claimed responsibility for both attacks in a statement posted on a website on Thursday.",
            "The group claimed responsibility for both attacks in a statement",
        ),
        ("In papers found on Monday, police saw the name of the mayor.", "Papers were found"),
        ("Noor was charged with inciting violence in a video posted on 3 May 2013.", "A video was posted"),
    ],
)
def test_what_is_claimed_before_a_court_is_claimed_when_that_was_filed(text: str, what: str) -> None:
    [event] = extract_document(Document("report.txt", text, published=date(2014, 5, 20))).events
    assert event.what.startswith(what)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 1985 the river rose by nine metres and 140 people died.",
            ["The river rose by nine metres", "140 people died"],
        ),
        ("On Friday the bridge collapsed under a truck and three people were hurt.", 2),
        ("In 1994 the mine was closed and 400 men lost their jobs.", 2),
        ("Police searched the warehouse, which belongs to Norvik, on Monday.", ["Police searched the warehouse"]),
        ("He visited his brother, who lived in Lisbon, in May 2013.", ["He visited his brother"]),
        ("They praised Noor, who died in Lisbon in May 2013.", ["Noor died in Lisbon"]),
    ],
)
def test_each_deed_has_its_own_day(text: str, told: list[str] | int) -> None:
    found = [event.what for event in extract_document(Document("report.txt", text, published=date(2014, 5, 20))).events]
    assert len(found) == told if isinstance(told, int) else found == told


@pytest.mark.parametrize(
    ("text", "agents", "affected"),
    [
        ("On Monday, Kenya, Uganda and Tanzania left the union.", ("Kenya", "Uganda", "Tanzania"), ()),
        ("In June 2012, Peru, Chile and Mexico formed an alliance.", ("Peru", "Chile", "Mexico"), ()),
        ("Three men linked to Hamas were arrested on Monday.", (), ()),
        ("A group linked to Hamas bombed the market on Monday.", ("Hamas",), ()),
    ],
)
def test_who_opens_the_sentence_behind_its_date_acts(
    text: str, agents: tuple[str, ...], affected: tuple[str, ...]
) -> None:
    [event] = extract_document(Document("report.txt", text, published=date(2014, 5, 20))).events
    assert (event.agents, event.affected) == (agents, affected)
