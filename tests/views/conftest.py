"""A synthetic table with realistic proportions, of any size, the same on every run."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

_SPEC = importlib.util.spec_from_file_location("synthetic", Path(__file__).parents[1] / "benchmarks" / "synthetic.py")
assert _SPEC is not None
assert _SPEC.loader is not None
_SYNTHETIC = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_SYNTHETIC)


@pytest.fixture(scope="session")
def synthetic() -> Callable[[int], pd.DataFrame]:
    """Makes a table of so many events."""
    make: Callable[[int], pd.DataFrame] = _SYNTHETIC.table
    return make
