"""What reports tell in a row: deeds of one day, what befell several, towns and people with a day each; and beside what
they tell of: in captions, of what was done there."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels burned homes, killed villagers and abducted girls in Varna on 4 March 2018.",
            [
                ("Rebels burned homes", []),
                ("Rebels killed villagers", []),
                ("Rebels abducted girls in Varna", ["Varna"]),
            ],
        ),
        (
            "Gunmen attacked, looted and burned the village on 3 May 2021.",
            [("Gunmen attacked the village", []), ("Gunmen looted the village", []), ("Gunmen burned the village", [])],
        ),
        (
            "Omar Noor, a clerk, pleaded guilty to theft on 3 May 2021.",
            [("Omar Noor pleaded guilty to theft", [])],
        ),
        (
            "Gunmen laughed, danced and burned the village on 3 May 2021.",
            [("Gunmen laughed", []), ("Gunmen danced", []), ("Gunmen burned the village", [])],
        ),
        (
            "On 3 May 2021 the rebels advanced, seized the bridge and fled.",
            [("The rebels advanced", []), ("The rebels seized the bridge", []), ("The rebels fled", [])],
        ),
        (
            "Schools were closed, roads blocked and flights cancelled in Varna on 3 May 2014.",
            [
                ("Schools were closed", ["Varna"]),
                ("Roads were blocked", ["Varna"]),
                ("Flights were cancelled in Varna", ["Varna"]),
            ],
        ),
        (
            "Two guards were killed and five wounded on 3 May 2014 in an ambush near Varna.",
            [
                ("Two guards were killed in an ambush near Varna", ["Varna"]),
                ("Five were wounded", ["Varna"]),
            ],
        ),
        (
            "Two men were arrested in Varna and three killed in Basra on 3 May 2014.",
            [("Two men were arrested in Varna", ["Varna"]), ("Three were killed in Basra", ["Basra"])],
        ),
    ],
)
def test_deeds_of_one_day(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(row.what, [place.name for place in row.places]) for row in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bombers struck in Kano (4 May 2014), Jos (20 May 2014) and Maiduguri (1 July 2014).",
            [
                ("Bombers struck in Kano", "Kano"),
                ("Bombers struck in Jos", "Jos"),
                ("Bombers struck in Maiduguri", "Maiduguri"),
            ],
        ),
        (
            "The army recaptured Palmyra on 3 May 2016, Aleppo on 4 June 2016 and Deir ez-Zor on 5 July 2016.",
            [
                ("The army recaptured Palmyra", "Palmyra"),
                ("The army recaptured Aleppo", "Aleppo"),
                ("The army recaptured Deir ez-Zor", "Deir ez-Zor"),
            ],
        ),
    ],
)
def test_towns_with_a_day_each(text: str, told: list[tuple[str, str]]) -> None:
    found = rows(text)
    assert [(row.what, *(place.name for place in row.places)) for row in found] == told
    assert len({row.dated.edtf for row in found}) == len(told)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru ratified the treaty on 13 March 2016, Bolivia on 20 March 2016 and Chile a month later.", "Bolivia"),
        ("Germany recognised Kosovo on 20 February 2008, Italy on 21 February and Hungary on 19 March.", "Italy"),
    ],
)
def test_states_with_a_day_each(text: str, who: str) -> None:
    found = rows(text)
    assert [row.agents for row in found][1] == (who,)
    assert len({row.agents for row in found}) == 3
    assert not any(row.places for row in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The court heard of the killing of Omar Noor on 3 May 2016 and the attack on Varna on 9 May 2016.",
            [("The killing of Omar Noor", "2016-05-03"), ("The attack on Varna", "2016-05-09")],
        ),
        (
            "The report documents the shelling of Varna on 3 May 2016, the air strike on Basra on 4 June 2016 and the "
            "burning of crops in July 2016.",
            [
                ("The shelling of Varna", "2016-05-03"),
                ("The air strike on Basra", "2016-06-04"),
                ("The burning of crops", "2016-07"),
            ],
        ),
        (
            "After the attack on 3 May 2016 and the raid on 9 May 2016, the school closed.",
            [("The attack", "2016-05-03"), ("The raid", "2016-05-09")],
        ),
        (
            "The army launched an attack on 3 May 2016 and an operation on 9 May 2016.",
            [("The army launched an attack", "2016-05-03"), ("The army launched an operation", "2016-05-09")],
        ),
    ],
)
def test_happenings_with_a_day_each(text: str, told: list[tuple[str, str]]) -> None:
    assert [(row.what, row.dated.edtf) for row in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("There was a clash on 8 July 2017 in which two soldiers died.", ["A clash", "Two soldiers died"]),
        (
            "Police broke up a rally in Varna on 8 July 2017 in which two people were hurt.",
            ["Police broke up a rally in Varna", "Two people were hurt"],
        ),
        ("A fire broke out on 3 May 2017 in a mill in which 60 people lived.", ["A fire broke out in a mill"]),
        (
            "The blast killed four people instantly; a fifth, Omar Noor, died on 24 June 2017.",
            ["A fifth, Omar Noor, died"],
        ),
        ("Protesters march in Varna, 5 August 2017.", ["Protesters march in Varna"]),
        ("Women queue for water in Aden, 5 August 2017.", ["Women queue for water in Aden"]),
        (
            "A photo taken on 5 August 2017 shows soldiers patrolling a street in Gao.",
            ["Soldiers patrolling a street in Gao"],
        ),
        ("The video was filmed on 5 August 2017.", ["The video was filmed"]),
    ],
)
def test_what_was_done_there(text: str, what: list[str]) -> None:
    assert [row.what for row in rows(text)] == what


def test_a_country_before_a_headline_is_where_it_happened() -> None:
    [row] = rows("Egypt: Activist Alaa Nasser sentenced to five years on 13 August 2019")
    assert (row.agents, row.affected, [place.name for place in row.places]) == ((), ("Alaa Nasser",), ["Egypt"])
    [row] = rows("Mexico: Three journalists killed in Veracruz on 13 August 2019")
    assert (row.actors, [place.name for place in row.places]) == ((), ["Veracruz"])


def test_people_listed_behind_what_befell_them() -> None:
    found = rows("The following were executed: Reza Amini (9 May 2019) and Hadi Karimi (11 May 2019).")
    assert [(row.what, row.affected) for row in found] == [
        ("Reza Amini was executed", ("Reza Amini",)),
        ("Hadi Karimi was executed", ("Hadi Karimi",)),
    ]


def test_the_date_of_a_law_is_not_when_it_was_amended() -> None:
    [row] = rows("The law of 3 July 2004 was amended on 16 July 2019.")
    assert row.dated.edtf == "2019-07-16"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("3 May 2014 – Driver, Omar Noor, 34, of Varna, arrested for theft.", "Omar Noor"),
        ("The council met on 3 May 2014. Letter to director sent 5 May.", "Letter to director was sent"),
    ],
)
def test_a_line_without_its_helping_verb(text: str, what: str) -> None:
    row = rows(text)[-1]
    assert what in row.what
    assert row.status == "happened"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A crane collapsed and three workers died on 3 May 2021.", ["A crane collapsed", "Three workers died"]),
        ("A crane collapsed on 3 May 2021 and three workers died.", ["A crane collapsed", "Three workers died"]),
        (
            "A bomb exploded in Varna on 3 May 2021, and 12 people were killed.",
            ["A bomb exploded in Varna", "12 people were killed"],
        ),
        ("A bus crashed on 3 May 2021 and two men were later arrested.", ["A bus crashed"]),
        ("The army entered on 3 May 2021 and 200 people were still trapped.", ["The army entered"]),
        (
            "Acme bought the mill from Karl Vane for two million dollars in 2019.",
            ["Acme bought the mill from Karl Vane for two million dollars"],
        ),
        ("A bus crashed, and two people died on 3 May 2021.", ["Two people died"]),
        (
            "At the Dissolution in 1538 the abbey was closed and its lands were sold to Noor.",
            ["The abbey was closed at the Dissolution", "Its lands were sold to Noor"],
        ),
        ("On 3 May 2021 the army entered, and the mayor has since fled.", ["The army entered"]),
        ("Two ships were sold for recycling in May 2021.", ["Two ships were sold for recycling"]),
        ("The home, run by Acme, was closed in May 2021 after guards left.", ["The home was closed"]),
        ("Omar Noor spoke.\n\nNoor studied under Lena Quist.\n\nIn May 2021 he left.", ["Omar Noor left"]),
        ("Noor was held for questioning on 3 May 2021.", ["Noor was held for questioning"]),
        ("Noor was arrested for selling drugs on 3 May 2021.", ["Noor was arrested for selling drugs"]),
        (
            "Noor was arrested on suspicion of assaulting Quist on 3 May 2021.",
            ["Noor was arrested on suspicion of assaulting Quist"],
        ),
        (
            "Noor pleaded guilty to wounding Quist at Varna Court on 3 May 2021.",
            ["Noor pleaded guilty to wounding Quist at Varna Court"],
        ),
        ("The coach was told of the decision on 3 May 2021.", ["The coach was told of the decision"]),
        (
            "Two bombers struck a wedding hall in the eastern city of Varna on 3 May 2021, killing 31 and wounding 74.",
            ["Two bombers struck a wedding hall in the eastern city of Varna"],
        ),
        ("This report describes events in May 2021.", []),
        ("Two cars collided after a wall collapsed on 3 May 2021.", ["A wall collapsed"]),
    ],
)
def test_what_came_to_pass_in_one_breath(text: str, told: list[str]) -> None:
    assert [row.what for row in rows(text)] == told


def test_where_somebody_lives_is_not_where_he_was_charged() -> None:
    [row] = rows("Omar Noor, 34, of Mill Road, Tarnfield, was charged on 3 May 2021.")
    assert not row.places
    [row] = rows("A fire broke out in a flat of Mill Road, Tarnfield, on 3 May 2021.")
    assert [place.name for place in row.places] == ["Mill Road", "Tarnfield"]
