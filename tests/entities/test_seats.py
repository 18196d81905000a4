"""Capitals that a text tells by their country alone."""

from __future__ import annotations

import pytest

from extract.entities import seats
from extract.records import Mention


def capitals(text: str, country: str, label: str) -> list[str]:
    at = text.index(country)
    named = [Mention(at, at + len(country), country, label, country)]
    return [one.name for one in seats.mentions(text, named)]


def test_the_capital_of_a_country_is_its_town() -> None:
    assert capitals("Jets struck the Yemeni capital at dawn.", "Yemeni", "NORP") == ["Sanaa"]
    assert capitals("It stands near Nigeria's capital.", "Nigeria", "GPE") == ["Abuja"]


@pytest.mark.parametrize(
    ("text", "country", "label"),
    [
        ("Nigeria's capital spending rose.", "Nigeria", "GPE"),
        ("A bomb hit the Afghan capital Kabul.", "Afghan", "NORP"),  # told by its name
        ("He left the Kazakh capital in 1996.", "Kazakh", "NORP"),  # which was another town then
        ("Yemeni traders left the capital.", "Yemeni", "NORP"),
        ("British capital built the railway.", "British", "NORP"),
    ],
)
def test_what_is_none(text: str, country: str, label: str) -> None:
    assert capitals(text, country, label) == []
