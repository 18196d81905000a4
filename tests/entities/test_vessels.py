"""Ships by the words around their names."""

from __future__ import annotations

import re

import pytest

from extract.entities.vessels import sailed, ships
from extract.records import Mention


def found(text: str) -> list[str]:
    return [mention.text for mention in ships(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The tanker, identified as the Lena Quist, fled.", ["Lena Quist"]),
        ("The Tarn Hollow oil tanker sank; the Oman ferry did not.", ["Tarn Hollow"]),
        ("It hit HMS Karvat and the MV Tarn Leader.", ["HMS Karvat", "MV Tarn Leader"]),
        ("The navy identified the vessel on Thursday as the Lena Quist.", ["Lena Quist"]),
        ("The dhow Tarnay sank.", ["Tarnay"]),
        ("It let go two tankers, the Lena Quist and the Tarn Leader, in May.", ["Lena Quist", "Tarn Leader"]),
        ("The Lena Quist, a Greek-owned oil tanker, called for help.", ["Lena Quist"]),
        ("Pirates seized the Tarn Leader off Oman; no tanker was near.", ["Tarn Leader"]),
        ("The Tarnay was torpedoed beside a tanker.", ["Tarnay"]),
        ("HMS Tarnleigh sailed. In May Tarnleigh was hit; Tarnleigh Road is gone.", ["HMS Tarnleigh", "Tarnleigh"]),
    ],
)
def test_given_away(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The crew of the Tarnay reported smoke.", False),
        ("A fire on the Tarnay broke out. The ship sank.", False),
        ("A fire in the Tarnay broke out.", True),
        ("Doctors on board the plane left. Troops entered the Tarnay.", True),
        ("The ship left Tarnay. The Tarnay sank.", True),
        ("The captain of the Tarnay side left.", True),
    ],
)
def test_no_town_has_a_crew_or_an_article(text: str, town: bool) -> None:
    towns = [Mention(found.start(), found.end(), found.group(), "GPE") for found in re.finditer("Tarnay", text)]
    assert sailed(text, towns) == (set() if town else {"Tarnay"})


@pytest.mark.parametrize(
    "text",
    [
        "The Oman-flagged oil tanker sank.",
        "The ferry Monday was late.",
        "The ship Captain Omar built sank.",
        "Rebels seized the Palace in May.",
    ],
)
def test_no_ships(text: str) -> None:
    assert found(text) == []
