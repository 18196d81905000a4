"""Aircraft by maker and model."""

from __future__ import annotations

import pytest

from extract.entities.craft import is_craft, with_models
from extract.records import Mention


@pytest.mark.parametrize("name", ["Boeing 787 Dreamliner", "Airbus A380", "Boeing 737-800", "A380", "Sukhoi Su-24"])
def test_a_model(name: str) -> None:
    assert is_craft(name)


@pytest.mark.parametrize("name", ["Boeing", "Airbus Group", "Brigade 45", "Boeing Commercial Airplanes", "PMF"])
def test_no_model(name: str) -> None:
    assert not is_craft(name)


def test_a_maker_before_a_number_is_the_aircraft_and_its_bare_number_too() -> None:
    text = "Boeing sold an Airbus A330. The A330 left; two A330s stayed. Boeing 2007 figures fell."
    makers = [Mention(0, 6, "Boeing", "ORG"), Mention(15, 21, "Airbus", "ORG"), Mention(61, 67, "Boeing", "ORG")]
    found = [mention.text for mention in with_models(text, makers)]
    assert found == ["Boeing", "Airbus A330", "A330", "A330", "Boeing"]
