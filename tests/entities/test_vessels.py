"""Ships by the words around their names."""

from __future__ import annotations

import pytest

from extract.entities.vessels import ships


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
