"""Places by the words that say what kind of place they are."""

from __future__ import annotations

import pytest

from extract.entities.place_kinds import by_kind


def places_of(text: str) -> list[str]:
    return [mention.text for mention in sorted(by_kind(text, [(0, len(text))]), key=lambda m: m.start)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells hit Nos Taw, Karvat and Ma Tarn Kone villages.", ["Nos Taw", "Karvat", "Ma Tarn Kone"]),
        ("Men burned the villages of Tarnay, Karvat and Nos.", ["Tarnay", "Karvat", "Nos"]),
        ("They fled from Nos kebele, Karvat woreda, Tarnay zone.", ["Nos", "Karvat", "Tarnay"]),
        ("Troops shelled Karvat village.", ["Karvat"]),
        ("It held Omar Noor, 52, of Tarnay, for a night.", ["Tarnay"]),
        ("It met at Bab Tarnay church.", ["Bab Tarnay church"]),
        ("They left Tarn Hollow, a remote village in the hills.", ["Tarn Hollow"]),
        ("Police stormed Tarnay, a favela in the north.", ["Tarnay"]),
        ("Shells hit the Tarnay steelworks and Varna's Karvat airport.", ["Tarnay steelworks", "Karvat airport"]),
        ("He lived in Sheikh Tarn, on the coast.", ["Sheikh Tarn"]),
        ("It hit Tarnay, the provincial capital, and Karvat, the capital of Varna.", ["Tarnay", "Karvat"]),
        ("It took Tarnay, some 25 km (16 miles) west of Varna.", ["Tarnay"]),
        ("It fell in Tarn Hollow hamlet, not in the Syrian village.", ["Tarn Hollow"]),
    ],
)
def test_what_is_said_to_be_a_place_is_one(text: str, names: list[str]) -> None:
    assert places_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Hillgate Bank, a town lender, closed.",
        "Omar Noor, the capital markets head, left.",
        "On Monday, 25 km north of the line, Peter, 3 miles from home, met the UN, 2 km off.",
        "In the Karvat district court he was silent.",
        "Nordic and Baltic states agreed.",
        "Near the Syrian church they met.",
        "A dam at the Claimant's mine failed.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert places_of(text) == []
