"""What every room's tests share: where the gold data of others lies, if it is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora, seeds and training data; the test skips where it is absent."""
    folder = Path(os.environ.get("TIMELINE_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpora").is_dir():
        pytest.skip(f"needs the gold data of others (TIMELINE_SHARED), not at {folder}")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT
