"""Names by language model and rules together, on conflict reports that others annotated."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def test_f1_on_conflict_reports_is_at_least_80(shared: Path, root: Path) -> None:
    spec = importlib.util.spec_from_file_location("names_with_rules", root / "tests/benchmarks/names_with_rules.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    name = "measure/re3d-bbc.iob"
    assert benchmark.f1(benchmark.counted(shared / "training" / name)) >= benchmark.FILES[name]
