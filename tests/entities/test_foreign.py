"""Bodies, firms, streets and people by words of other languages."""

from __future__ import annotations

import pytest

from extract.entities import foreign
from extract.records import Mention


def texts(mentions: list[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


@pytest.mark.parametrize(
    "name",
    [
        "Fundacja Tarn",
        "Movimiento de los Karvat",
        "Association tarnaise des droits",
        "Stichting Karvathulp",
        "Partido Tarn Karvat",
        "PT Tarn Karvat",
        "Karvat & Sons",
        "Karvat et Fils",
        "Tarn, Karvat & Co",
    ],
)
def test_bodies(name: str) -> None:
    text = f"In May {name} paid for it."
    assert texts(list(foreign.bodies(text, [(0, len(text))]))) == [name]


@pytest.mark.parametrize(
    "text",
    ["The Union said in May that it paid.", "An association of Tarn paid.", "Tarn and Karvat paid.", "The Front held."],
)
def test_no_bodies(text: str) -> None:
    assert not list(foreign.bodies(text, [(0, len(text))]))


@pytest.mark.parametrize("name", ["Calle 14", "Rue Karvat", "Tarn Prospekt", "Karvatgracht", "Jalan Tarn"])
def test_streets(name: str) -> None:
    text = f"They met on {name} in May."
    assert texts(list(foreign.streets(text, [(0, len(text))]))) == [name]


def test_no_streets() -> None:
    text = "Via Karvat they went on Monday, on their way."
    assert not list(foreign.streets(text, [(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So Le Quang Tarn left.", ["Le Quang Tarn"]),
        ("Le Tarn fell.", []),
        ("A judge, Won Tarn-suk, met Choe Son-tan.", ["Won Tarn-suk", "Choe Son-tan"]),
        ("A Hong Kong-based firm and a Kim Tarn-led team left.", []),
    ],
)
def test_people(text: str, names: list[str]) -> None:
    assert texts(list(foreign.people(text, [(0, len(text))]))) == names
