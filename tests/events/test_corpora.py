"""The figures on the gold of others never fall below what has been reached (`tests/scores.json`)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("corpus", ["timebank", "meantime", "semeval15_docs"])
def test_the_figures_of_a_corpus(shared: Path, root: Path, corpus: str) -> None:
    floors = json.loads((root / "tests" / "scores.json").read_text(encoding="utf-8"))["corpora_events"][corpus]
    command = [sys.executable, root / "tests" / "benchmarks" / "events_figures.py", corpus]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    line = next(line for line in lines if line.startswith(f"{corpus} all "))
    scored = json.loads(line[line.index("{") :])
    reached = {key: one["F1"] if isinstance(one, dict) else one for key, one in scored.items()}
    assert {key: reached[key] for key, floor in floors.items() if reached[key] < floor} == {}
