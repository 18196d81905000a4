"""Names of people whole, where a part of them was taken."""

from __future__ import annotations

import pytest

from extract.entities.whole import whole
from extract.records import Mention


def names(text: str, *parts: tuple[str, str]) -> list[tuple[str, str]]:
    mentions = [Mention(text.index(part), text.index(part) + len(part), part, label) for part, label in parts]
    return [(mention.label, mention.text) for mention in whole(text, mentions)]


@pytest.mark.parametrize(
    ("text", "part", "name"),
    [
        ("So Lena Quist-Łarny left.", "Lena Quist", "Lena Quist-Łarny"),
        ("So Lena Quist-Łarny left.", "Łarny", "Lena Quist-Łarny"),
        ("So Hendrik Jan ter Quist left.", "Hendrik Jan", "Hendrik Jan ter Quist"),
        ("So María del Tarn Quist left.", "Tarn Quist", "María del Tarn Quist"),
        ("So Omar ag Tarnay left.", "Omar", "Omar ag Tarnay"),
        ("So Omar Yu. Tarn left.", "Omar Yu", "Omar Yu. Tarn"),
        ("On Monday Aminati Diallo Tarn spoke.", "Diallo Tarn", "Aminati Diallo Tarn"),
        ("9 May. Met Omar Noor there.", "Met Omar Noor", "Omar Noor"),
    ],
)
def test_whole(text: str, part: str, name: str) -> None:
    assert ("PERSON", name) in names(text, (part, "PERSON"))


def test_what_a_name_took_in_is_gone() -> None:
    assert names("So Jan ter Tarn left.", ("Jan", "PERSON"), ("Tarn", "GPE")) == [("PERSON", "Jan ter Tarn")]


def test_the_body_behind_a_person_is_a_name_of_its_own() -> None:
    found = names("So Lena Quist of Tarn Watch left.", ("Lena Quist of Tarn Watch", "PERSON"))
    assert found == [("PERSON", "Lena Quist"), ("ORG", "Tarn Watch")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy for Human Rights Omar Noor left.", "Omar Noor"),
        ("It was Iraqi Omar Noor.", "Omar Noor"),
        ("On Monday Omar Noor spoke.", "Omar Noor"),
        ("Yesterday Omar Noor's son spoke.", "Omar Noor"),
        ("Then Judge Omar Noor spoke.", "Omar Noor"),
        ("Tarnay. Omar Noor spoke.", "Omar Noor"),
    ],
)
def test_what_stands_beside_a_name_stays_out(text: str, name: str) -> None:
    assert names(text, (name, "PERSON")) == [("PERSON", name)]
