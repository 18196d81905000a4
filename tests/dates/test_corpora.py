"""Other people's annotated texts hold their floors; skips where they are absent. The scorer is theirs as well."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extract import find_dates

FLOORS = json.loads((Path(__file__).parents[1] / "scores.json").read_text(encoding="utf-8"))["corpora_dates"]
STORIES = ("wikiwars_timex3",)  # told without a publication date
DAYS_ONLY = ("gum_dates",)  # annotated for dates alone


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_timex", shared / "corpora" / "score_timex.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(name: str, record: dict[str, Any]) -> dict[str, Any]:
    published = None if name in STORIES or not record["dct"] else record["dct"][:10]
    marks = [
        {"start": d.start_char, "end": d.end_char, "text": d.text, "type": d.type, "value": d.value, "mod": d.mod}
        for d in find_dates(record["text"], published)
    ]
    return {"doc_id": record["doc_id"], "timexes": marks}


@pytest.mark.parametrize("name", FLOORS)
def test_a_corpus_holds_its_floors(name: str, shared: Path, scorer: ModuleType) -> None:
    gold = scorer.load(shared / "corpora" / f"{name}.jsonl")
    system = {key: found(name, record) for key, record in gold.items()}
    if name in DAYS_ONLY:
        for side in (gold, system):
            for record in side.values():
                record["timexes"] = [mark for mark in record["timexes"] if scorer.interval(mark.get("value"))]
    scored = scorer.score(gold, system, name in DAYS_ONLY)
    figures = {kind: round(100 * scored[kind]["f1"], 1) for kind in FLOORS[name]}
    short = {kind: (figures[kind], floor) for kind, floor in FLOORS[name].items() if figures[kind] < floor}
    assert not short, f"(reached, floor): {short}"
