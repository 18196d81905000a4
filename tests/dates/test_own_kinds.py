"""One short text per kind of time expression: the half the rules were written on and the half nobody reads, apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import timex_scoring as scoring

from extract import find_dates

TESTS = Path(__file__).parents[1]
FLOORS = json.loads((TESTS / "scores.json").read_text(encoding="utf-8"))["own_gold_kinds"]


def _half(parity: int) -> list[scoring.Annotated]:
    documents = scoring.load(TESTS / "gold" / "kinds")
    return [document for document in documents if int(document.name.rsplit("-", 1)[1]) % 2 == parity]


@pytest.mark.parametrize(("half", "parity"), [("odd", 1), ("even", 0)])
def test_each_half_holds_its_floors(half: str, parity: int) -> None:
    figures, _ = scoring.score(_half(parity), lambda text, published: scoring.marked(find_dates(text, published)))
    short = {kind: (figures[kind], floor) for kind, floor in FLOORS[half].items() if figures[kind] < floor}
    assert not short, f"{half}: {short} (found, floor)"
