"""Names without a mention of the model, given away by what stands beside them."""

from __future__ import annotations

import pytest

from extract.entities.rules import with_rules
from extract.pipeline import extract_document
from extract.records import Document


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.label, mention.text) for mention in with_rules(Document("a", text), [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dead were Nyan Tarn, 50, and another.", ("PERSON", "Nyan Tarn")),
        ("It held Nyan Tarn (29) there.", ("PERSON", "Nyan Tarn")),
        ("Police arrested Kestrel Ridge members.", ("ORG", "Kestrel Ridge")),
        ("So Lena “Owl” Karvati left.", ("PERSON", "Lena “Owl” Karvati")),
        ("They died in Karvat, Tarnay department, in May.", ("GPE", "Tarnay")),
        ("Police apprehended Ariana Karvati, a baker.", ("PERSON", "Ariana Karvati")),
        ("In May Nyan Tarn, a baker, was sentenced.", ("PERSON", "Nyan Tarn")),
        ("In May Deir Karvat was heavily shelled.", ("GPE", "Deir Karvat")),
        ("They hid in the village of Youssef Karvat.", ("GPE", "Youssef Karvat")),
        ("It fell in the Karvat and Bab Tarnay neighbourhoods.", ("GPE", "Karvat")),
        ("It fell in the Karvat and Bab Tarnay neighbourhoods.", ("GPE", "Bab Tarnay")),
        ("It hit a tent in the Bab Tarnay district.", ("GPE", "Bab Tarnay")),
        ("It struck Somalia; in Somalia's Karvat region men fled.", ("GPE", "Karvat")),
        ("Men fled Barangay Tarnay in May.", ("GPE", "Barangay Tarnay")),
        ("In May the army captured Tarnay Bab after a siege.", ("GPE", "Tarnay Bab")),
        ("Vietnam voted. To Karv was elected.", ("PERSON", "To Karv")),
        ("Listed: KARVATI, Omar Petrov — born 1966.", ("PERSON", "KARVATI, Omar Petrov")),
        ("Then Hillgate plc grew.", ("ORG", "Hillgate plc")),
        ("Then Minas del Tarn S.A. de C.V. grew.", ("ORG", "Minas del Tarn S.A. de C.V.")),
        ("So Mothers for Justice wrote.", ("ORG", "Mothers for Justice")),
        ("They died near Sint-Karvat.", ("GPE", "Sint-Karvat")),
        ("In May Noor's widow, Karvati, founded it.", ("PERSON", "Karvati")),
        ("Police held its spokesperson, Fanta Karvé.", ("PERSON", "Fanta Karvé")),
        ("Its commander, Abdou Tarn, fled.", ("PERSON", "Abdou Tarn")),
        ("It met Messrs Karvat & Tarnay.", ("ORG", "Karvat & Tarnay")),
        ("Fighters of the Kestrel unit fled.", ("ORG", "Kestrel")),
        ("It lies in Karvat Local Government Area.", ("GPE", "Karvat Local Government Area")),
        ("In May the KLT launched attacks.", ("ORG", "KLT")),
        ("A man held by the KLT fled.", ("ORG", "KLT")),
        ("KLT conducts a dive.", ("ORG", "KLT")),
        ("The town fell to KLT-N troops.", ("ORG", "KLT-N")),
        ("The Karvat Tarn Union met in May. A KTU office burned.", ("ORG", "KTU")),
        ("The Noor Aid Network and KTAN sued.", ("ORG", "Noor Aid Network")),
        ("The Karvat Front of Omar Noor met.", ("ORG", "Karvat Front")),
        ("The Independent Tarn Directorate met.", ("ORG", "Independent Tarn Directorate")),
        ("They boarded a ship, the Karvat Star, in May.", ("ORG", "Karvat Star")),
        ("Then Headteacher Amado Karvat left.", ("PERSON", "Amado Karvat")),
        ("Then Minister of Health Amado Karvat left.", ("PERSON", "Amado Karvat")),
        ("So the Commissioner for Human Rights Zeid al Karvat left.", ("PERSON", "Zeid al Karvat")),
    ],
)
def test_given_away(text: str, name: tuple[str, str]) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In May, 50 men fled.",
        "Ten men died in Tuesday's blast at the mill.",
        "Soldiers were bombed.",
        "The DNA matched, the CCTV showed him and the GPS found it.",
        "THE KLT LAUNCHED ATTACKS.",
        "The Ford unit closed.",
        "It was heard in Karvat district court.",
        "The court sentenced President Omar.",
        "The KTU of Omar burned. Kestrel and Tarn United played.",
    ],
)
def test_not_given_away(text: str) -> None:
    assert not [name for name in found(text) if name[1] not in ("Ford", "Omar")]


def test_people_filed_by_their_family_name_are_called_as_elsewhere() -> None:
    text = (
        "**KARVATI, Omar Petrov** — born 3 May 1966.\n\nKarvati left on 4 May 2019.\n\nAMMAN, Jordan — He left in 2020."
    )
    people = {name for event in extract_document(Document("a.md", text)).events for name in event.actors}
    assert people == {"Omar Petrov Karvati"}


def test_an_acronym_that_two_bodies_may_have_is_neither_s() -> None:
    text = "The Karvat Survey Group left. The Karvat Study {} came. A KSG pen fell."
    assert ("ORG", "KSG") not in found(text.format("Group"))
    assert ("ORG", "KSG") in found(text.format("Papers"))


def test_what_somebody_goes_by_stands_in_brackets_within_his_name() -> None:
    assert ("PERSON", "Robert (Bob) Hall") in found("Robert (Bob) Hall of Varna died.")
    assert ("PERSON", "Elizabeth Ann (Betty) Quist") in found("Elizabeth Ann (Betty) Quist of Varna died.")
    for text in ("Paul Hall (Labour) Karl Vane (Liberal) stood.", "Lena Quist (Norway) Ida Dale won."):
        assert not [name for _, name in found(text) if "(" in name]
