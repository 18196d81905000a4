"""Rows of sentences that reports of crimes, courts, crashes and scandals are full of."""

from __future__ import annotations

from extract.pipeline import extract_document
from extract.records import Document, Event


def rows(text: str) -> list[Event]:
    return list(extract_document(Document("report.txt", text)).events)


_OF_CRIMES_AND_COURTS = {
    "Gunmen shot Ines Cardoso dead outside her home on 3 May 2012.": "Gunmen shot Ines Cardoso dead outside her home",
    "Attackers shot nine people dead at a hotel in Rome on 4 May 2012.": (
        "Attackers shot nine people dead at a hotel in Rome"
    ),
    "She was charged with money laundering on 5 May 2012.": "She was charged with money laundering",
    "He was charged with smuggling on 6 May 2012.": "He was charged with smuggling",
    "He was jailed for smuggling in 2013.": "He was jailed for smuggling",
    "Police registered a case of murder on 7 May 2013.": "Police registered a case of murder",
    "The driver, Omar Noor, pleaded guilty on 8 May 2013 to causing two deaths.": (
        "Omar Noor pleaded guilty to causing two deaths"
    ),
    "Three sailors pleaded guilty and were fined 500 euros on 9 May 2013.": "Three sailors were fined 500 euros",
    "The trial of Lena Quist, which began on 10 May 2013, was adjourned.": "The trial of Lena Quist began",
    "A march against the mayor, which took place on 11 May 2013, was peaceful.": (
        "A march against the mayor took place"
    ),
    "Gunmen described as bandits abducted nine pupils on 12 May 2013.": "Gunmen abducted nine pupils",
    "The court directed the editor, Lena Quist, to be released on bail on 13 May 2013.": (
        "The court directed Lena Quist to be released on bail"
    ),
    "Relatives of the victim, Omar Noor, met the mayor on 14 May 2013.": "Relatives of the victim met the mayor",
    "Two climbers were killed trying to reach the summit on 15 May 2013.": (
        "Two climbers were killed trying to reach the summit"
    ),
    "Ines Cardoso, a banker turned politician, won the vote on 16 May 2013.": "Ines Cardoso won the vote",
    "The guard was freed, confirmed the ministry on 17 May 2013.": "The ministry confirmed: The guard was freed",
    "Rebels set a bus ablaze in Rome on 18 May 2013.": "Rebels set a bus ablaze in Rome",
    "The men are alleged to have killed a guard on 19 May 2013.": "The men are alleged to have killed a guard",
}


def test_what_reports_of_crimes_and_courts_are_full_of() -> None:
    assert [row.what for row in rows("\n\n".join(_OF_CRIMES_AND_COURTS))] == list(_OF_CRIMES_AND_COURTS.values())


_OF_BLOTTERS_AND_SCANDALS = {  # what was told, who did it and whom it befell
    "Ines Cardoso was sacked as transport minister in May 2017.": (
        ["Ines Cardoso was sacked as transport minister | > Ines Cardoso"]
    ),
    "Karim Noor, armed with a knife, wounded two guards, robbed a shop and fled on 3 May 2014.": (
        [
            "Karim Noor wounded two guards | Karim Noor >",
            "Karim Noor robbed a shop | Karim Noor >",
            "Karim Noor fled | Karim Noor >",
        ]
    ),
    "The villagers handed in a petition, signed by 1,900 people, on 4 May 2014.": (
        ["The villagers handed in a petition | >"]
    ),
    "Lena Quist was stripped of the title she won in 2011 and ordered to repay 400 euros.": (
        ["Lena Quist won the title | Lena Quist >"]
    ),
    "Fatal crash: Omar Haddad, 81, was killed on 5 May 2014 on Route 16.": (
        ["Omar Haddad was killed on Route 16 | > Omar Haddad"]
    ),
    "Vera Molnar has been missing since June 2014.": ["Vera Molnar has been missing | > Vera Molnar"],
    "The town was besieged by Tomas Berg and taken on 6 May 2014.": (
        ["The town was besieged by Tomas Berg | Tomas Berg >", "The town was taken | >"]
    ),
    "The board rejected a bid made by Acme Ltd on 7 May 2014.": ["A bid made by Acme Ltd | Acme Ltd >"],
    "Two pilots, Per Holm and Tove Berg, landed on 7 May 2014.": [
        "Per Holm and Tove Berg landed | Per Holm+Tove Berg >"
    ],
    "The firm was told to return the money it took and fined 2,000 euros in June 2014.": (
        ["The firm was told to return the money | >", "The firm was fined 2,000 euros | >"]
    ),
    "The boat capsized and sank on 8 May 2014.": ["The boat capsized | >", "The boat sank | >"],
    "The suspect fled and hid in May 2014.": ["The suspect fled | >", "The suspect hid | >"],
    "Ship seized and detained on 10 May 2014.": ["Ship seized | >", "Ship detained | >"],
    "The convoy was ambushed by gunmen and destroyed on 11 May 2014.": (
        ["The convoy was ambushed by gunmen | >", "The convoy was destroyed | >"]
    ),
    "Missing boy: Karim Lund, 9, was found on 12 May 2014.": ["Karim Lund was found | > Karim Lund"],
    "Per Lund, 31, was hurt on 13 May 2014.": ["Per Lund was hurt | > Per Lund"],
}


def test_what_blotters_and_scandals_are_full_of() -> None:
    told = rows("\n\n".join(_OF_BLOTTERS_AND_SCANDALS))
    found = [f"{one.what} | {'+'.join(one.agents)} > {'+'.join(one.affected)}".replace("|  >", "| >") for one in told]
    assert [one.strip() for one in found] == [what for rows_ in _OF_BLOTTERS_AND_SCANDALS.values() for what in rows_]
    assert not any(one.reported_by or one.status != "happened" for one in told)
    told = rows("Lukas Berg won the race in 2015. His team, Nordal, sacked him in May 2017.")
    assert [(one.agents, one.affected) for one in told][1] == (("Nordal",), ("Lukas Berg",))
    told = rows("GRAZDORF, May 3, 2014 (Phoenix) - Omar Noor was banned on Monday.")
    assert [one.places for one in told] == [()]  # an agency is not where it happened


def test_what_a_report_that_is_dismissed_says_is_denied() -> None:
    told = rows(
        "Noor dismissed reports that Acme sold arms in May 2014. He rejected a claim that Acme bought it in June 2014."
    )
    assert [one.status for one in told] == ["denied", "denied"]
    (row,) = rows("Per Interfax, the ship sank on 3 May 2014.")
    assert row.reported_by == ("Interfax",)
