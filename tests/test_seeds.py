"""Two real reports: every dated event a careful reader finds stands as a row, on the right days, with its names."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extract import extract_events, read

FLOORS = json.loads((Path(__file__).parent / "scores.json").read_text(encoding="utf-8"))["seeds"]


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Path:
    return shared / "seeds"


@pytest.fixture(scope="module")
def table(seeds: Path) -> Any:
    documents = [document for path in sorted(seeds.glob("*.txt")) for document in read(path)]
    return extract_events(documents)


def day_of(moment: Any, up: bool = False) -> str | None:
    """ISO day; an end within a day counts as that whole day."""
    import pandas as pd

    if pd.isna(moment):
        return None
    return str((moment.ceil("D") if up else moment.floor("D")).date())


def test_the_seeds_hold_their_floors(table: Any, seeds: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        for row in table.itertuples():
            record = {
                "doc": row.document, "trigger": row.trigger, "section": row.section,
                "when_start": int(row.when_start), "when_end": int(row.when_end),
                "trigger_start": int(row.trigger_start),
                "start": day_of(row.start), "end": day_of(row.end, up=True),
                "actors": list(row.actors), "places": list(row.places), "reported_by": list(row.reported_by),
            }  # fmt: skip
            file.write(json.dumps(record) + "\n")
    command = [sys.executable, str(seeds / "score_seeds.py"), str(rows), "-v"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    scored = json.loads(next(line for line in lines if line.startswith("{")))
    assert scored["events"] == FLOORS["events"], lines
    assert scored["surplus"] == 0, lines
    short = {
        f"{field} {kind}": (scored[field][kind], floor)
        for field, floors in FLOORS["names"].items()
        for kind, floor in floors.items()
        if (scored[field][kind] or 0) < floor
    }
    assert not short, lines


def test_the_publication_dates_are_read_or_inferred(table: Any) -> None:
    facts = {row.document: (row.published.date(), row.published_from) for row in table.itertuples()}
    assert facts["quds-force-visit.txt"] == (date(2019, 9, 21), "dateline")
    assert facts["militia-commander.txt"] == (date(2021, 6, 4), "inferred")
