"""Helpers of the readers' tests."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of real reports, which is no part of the project."""
    folder = Path(os.environ.get("TIMELINE_SHARED", Path(__file__).parents[2].parent / "shared")) / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared reports are not on this machine (TIMELINE_SHARED)")
    return folder
