"""Our own annotated texts hold their floors, everywhere and without any other data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import timex_scoring as scoring

from extract import find_dates

SCORES = json.loads((Path(__file__).parents[1] / "scores.json").read_text(encoding="utf-8"))


def found(text: str, published: date | None) -> Sequence[scoring.Marked]:
    return [scoring.Marked(d.start_char, d.end_char, d.type, d.value, d.mod) for d in find_dates(text, published)]


def test_the_gold_is_large_enough_and_well_formed() -> None:
    documents = scoring.load()
    assert sum(len(document.gold) for document in documents) >= 300
    assert all("[[" not in document.text and "|" not in document.text for document in documents)


def test_own_gold_holds_its_floors() -> None:
    figures, errors = scoring.score(scoring.load(), found)
    floors = SCORES["own_gold_dates"]
    short = {kind: (figures[kind], floor) for kind, floor in floors.items() if figures[kind] < floor}
    assert not short, f"{short} (found, floor)\n" + "\n".join(errors)


def test_the_negatives_give_no_dates() -> None:
    documents = [document for document in scoring.load() if document.name.startswith("negatives")]
    surplus = [
        document.text[d.start : d.end] for document in documents for d in found(document.text, document.published)
    ]
    assert len(surplus) <= SCORES["own_negatives_surplus"], surplus
