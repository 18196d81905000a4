"""Helpers of the readers' tests."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of real reports, which is no part of the project."""
    folder = Path(os.environ.get("TIMELINE_SHARED", Path(__file__).parents[2].parent / "shared")) / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared reports are not on this machine (TIMELINE_SHARED)")
    return folder


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The maker of small real files of every format."""
    spec = importlib.util.spec_from_file_location("made", Path(__file__).with_name("made.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
