"""Who takes part, as what, and where, in plain sentences as they are read."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "agents", "affected"),
    [
        ("Police arrested Karim Noor's brother on 3 May 2018.", (), ()),
        ("The brother of Karim Noor was killed on 3 May 2018.", (), ()),
        ("Karim Noor's lawyers filed the appeal on 3 May 2018.", (), ()),
        ("Karim Noor's soldiers burned the village on 3 May 2018.", ("Karim Noor",), ()),
        ("Police arrested Noor's brother Ali on 3 May 2018.", (), ("Ali",)),
        ("Two former employees of Acme sued Holt Ltd on 3 May 2018.", (), ("Holt Ltd",)),
        ("Karim Noor, the brother of Ali Tarn, was killed on 3 May 2018.", (), ("Karim Noor",)),
        ("Three men, including Karim Noor, robbed a bank on 3 May 2018.", ("Karim Noor",), ()),
        ("Ten nations, including China and Oman, signed it on 3 May 2018.", ("China", "Oman"), ()),
        ("Six men, including a nurse from Oman, fled on 3 May 2018.", (), ()),
        ("Barcelona beat Madrid on 3 May 2018.", ("Barcelona",), ("Madrid",)),
    ],
)
def test_who_only_tells_whose_brother_it_was_neither_does_nor_undergoes_it(text, agents, affected):
    [event] = extract_document(Document("report.txt", text)).events
    assert (event.agents, event.affected) == (agents, affected)


@pytest.mark.parametrize(
    ("text", "agents", "places"),
    [
        ("Noor was killed in an Israeli strike near Homs on 3 May 2018.", ("Israel",), ("Homs",)),
        ("Noor was killed in a U.S. drone strike near Homs on 3 May 2018.", ("U.S.",), ("Homs",)),
        ("Three guards died in a Hamas attack near Gaza on 3 May 2018.", ("Hamas",), ("Gaza",)),
        ("Ten people were killed in the Baghdad bombing on 3 May 2018.", (), ("Baghdad",)),
        ("Ten people died in an Italian earthquake on 3 May 2018.", (), ()),
    ],
)
def test_whose_strike_it_was_did_it(text, agents, places):
    [event] = extract_document(Document("report.txt", text)).events
    assert event.agents == agents
    assert tuple(place.name for place in event.places) == places


@pytest.mark.parametrize(
    ("text", "agents", "affected", "places"),
    [
        ("A Moscow court jailed Omar Noor on 3 May 2018.", (), ("Omar Noor",), ("Moscow",)),
        ("Omar Noor, 34, from Basra, was jailed on 3 May 2018.", (), ("Omar Noor",), ()),
        ("Omar Noor, 34, of Mill Road, Basra, pleaded guilty on 3 May 2018.", ("Omar Noor",), (), ()),
        ("Omar Noor was arrested on 3 May 2018, days after Hamas filed a complaint.", (), ("Omar Noor",), ()),
        ("Omar Noor was himself jailed on 3 May 2018.", (), ("Omar Noor",), ()),
        ("A relief column under Omar Noor left Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("The film, directed by Omar Noor and released on 3 May 2018, won a prize.", (), (), ()),
        ("The deputy mayor of Kallendorf was arrested on 3 May 2018.", (), (), ()),
        ("A shell fell on 3 May 2018, killing the driver, Omar Noor, 44.", (), ("Omar Noor",), ()),
        ("On 3 May 2018 two guards shot into the air, wounding Omar Noor.", (), ("Omar Noor",), ()),
        (
            "Omar Noor, 41, of Mill Road, Basra, and Lena Quist, 26, of no fixed address, were arrested on 3 May 2018.",
            (),
            ("Omar Noor", "Lena Quist"),
            (),
        ),
        (
            "According to the indictment, Omar Noor, 52, of Basra, and Lena Quist, 47, of Mosul, sold it in May 2018.",
            ("Omar Noor", "Lena Quist"),
            (),
            (),
        ),
        ("Israeli police arrested Omar Noor on 3 May 2018.", ("Israel",), ("Omar Noor",), ()),
        ("Omar Noor died in hospital on 3 May 2018.", (), ("Omar Noor",), ()),
        ("The arrest of Lena Quist on 3 May 2018 was condemned by Human Rights Watch.", (), ("Lena Quist",), ()),
        ("The killing of Lena Quist on 3 May 2018 was carried out by Hamas.", ("Hamas",), ("Lena Quist",), ()),
        ("Iran's bombardment of Basra began on 3 May 2018.", ("Iran",), (), ("Basra",)),
        ("In a raid on 3 May 2018, Iraqi troops freed Omar Noor in Basra.", ("Iraq",), ("Omar Noor",), ("Basra",)),
        ("An ambush by Hamas near Gaza left four soldiers dead on 3 May 2018.", ("Hamas",), (), ("Gaza",)),
        ("The UN mission's deputy head, Lena Quist, was freed on 3 May 2018.", (), ("Lena Quist",), ()),
        ("The French president, Lena Quist, left on 3 May 2018.", ("Lena Quist",), (), ()),
        ("Rebels under Omar Noor shelled Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("Bosnian Serb soldiers shelled Tuzla on 3 May 2018.", ("Bosnian Serb",), (), ("Tuzla",)),
        ("Iran severed ties with Iraq on 3 May 2018.", ("Iran",), (), ()),
        ("The convoy was ambushed on the Basra-Mosul road on 3 May 2018.", (), (), ("Mosul", "Basra")),
        ("Toulouse police freed Omar Noor on 3 May 2018.", (), ("Omar Noor",), ("Toulouse",)),
        ("Guards fired on Omar Noor in Basra on 3 May 2018.", (), ("Omar Noor",), ("Basra",)),
        ("Iran imposed sanctions on Iraq on 3 May 2018.", ("Iran",), ("Iraq",), ()),
        ("At the request of Iran, Omar Noor left Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("Omar Noor held talks on Iraq in Geneva on 3 May 2018.", ("Omar Noor",), (), ("Geneva",)),
        ("A teacher kidnapped by Hamas was freed on 3 May 2018.", (), (), ()),
        ("The Iraqi invasion of Iran on 3 May 2018 drew protests.", ("Iraq",), (), ("Iran",)),
        ("An Iranian offensive was launched near Basra on 3 May 2018.", ("Iran",), (), ("Basra",)),
        ("Turkish forces stopped the Iranian offensive on 3 May 2018.", ("Turkey",), (), ()),
        ("An Iranian protest was held near Basra on 3 May 2018.", (), (), ("Basra",)),
        ("Omar Noor spied on Lena Quist on 3 May 2018.", ("Omar Noor",), ("Lena Quist",), ()),
        ("Omar Noor's horsemen galloped into Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("The son of Iran's president was arrested on 3 May 2018.", (), (), ()),
        ("Lena Quist condemned Baghdad on 3 May 2018.", ("Lena Quist",), ("Iraq",), ()),
        ("Omar Noor spoke at Karvat College on 3 May 2018.", ("Omar Noor",), (), ("Karvat College",)),
        ("Forces loyal to Omar Noor shelled Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("Omar Noor died in a shoot-out with US troops in Basra on 3 May 2018.", (), ("Omar Noor",), ("Basra",)),
        ("Minister for Foreign Affairs Lena Quist left Basra on 3 May 2018.", ("Lena Quist",), (), ("Basra",)),
        ("Special Envoy for Yemen Martin Reiss left on 3 May 2018.", ("Martin Reiss",), (), ()),
        ("The lawyer for President Omar Noor resigned on 3 May 2018.", (), (), ()),
        ("She survived the Beirut blast of 3 May 2018.", (), (), ("Beirut",)),
        ("The meeting of the Tarn Council on 3 May 2018 ended early.", ("Tarn Council",), (), ()),
        ("A meeting of the Tarn Council was held on 3 May 2018.", ("Tarn Council",), (), ()),
        ("The trial of Omar Noor was held on 3 May 2018.", (), ("Omar Noor",), ()),
        ("Lena Quist was appointed Group Finance Director on 3 May 2018.", (), ("Lena Quist",), ()),
        ("Lena Quist was appointed OBE on 3 May 2018.", (), ("Lena Quist",), ()),
        ("The former head of the Tarn Bank pleaded guilty on 3 May 2018.", (), (), ()),
        ("The chairman of the Tarn Bank resigned on 3 May 2018.", (), (), ()),
        ("Police detained the chairman of the Tarn Bank on 3 May 2018.", (), (), ()),
        ("The head of the Tarn Bank visited Basra on 3 May 2018.", ("Tarn Bank",), (), ("Basra",)),
        ("The head of the Tarn Bank was shot on 3 May 2018.", (), (), ()),
        ("The head of the Tarn Bank fined two clerks on 3 May 2018.", ("Tarn Bank",), (), ()),
        ("Omar Noor missed a flight to Basra on 3 May 2018.", ("Omar Noor",), (), ()),
        ("The bus to Basra left Mosul on 3 May 2018.", (), (), ("Mosul",)),
        ("Omar Noor took a train to Basra on 3 May 2018.", ("Omar Noor",), (), ("Basra",)),
        ("After leaving Mosul on 3 May 2018, Omar Noor joined Acme Ltd.", ("Omar Noor",), (), ("Mosul",)),
        ("Acme Marine held its Annual General Meeting in Basra on 3 May 2018.", ("Acme Marine",), (), ("Basra",)),
        (
            "Italy's secret services freed Omar Noor in The Hague on 3 May 2018.",
            ("Italy",),
            ("Omar Noor",),
            ("The Hague",),
        ),
    ],
)
def test_a_town_does_nothing_its_court_does_and_death_befalls(text, agents, affected, places):
    [event] = extract_document(Document("report.txt", text)).events
    assert (event.agents, event.affected) == (agents, affected)
    assert tuple(place.name for place in event.places) == places


def test_who_is_found_guilty_did_it() -> None:
    [event] = extract_document(Document("a", "Omar Noor was found guilty of bribing a judge in 2019.")).events
    assert event.agents == ("Omar Noor",)
