"""The figures on the gold of others never fall below what has been reached."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FLOORS = {"recall": 62.0, "date_precision": 93.0, "trigger_P": 90.0}
NAMES = {"who": 70.0, "where": 58.0}


def test_meantime(shared: Path, root: Path) -> None:
    command = [sys.executable, root / "tests" / "benchmarks" / "events_figures.py", "meantime"]
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scored = json.loads(line[line.index("{") : line.rindex("}") + 1])
    assert {key: scored[key] for key, floor in FLOORS.items() if scored[key] < floor} == {}
    assert {key: scored[key]["F1"] for key, floor in NAMES.items() if scored[key]["F1"] < floor} == {}
