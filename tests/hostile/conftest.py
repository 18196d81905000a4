"""Loads the makers of files: good ones of the readers' tests, and hostile ones."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The maker of small real files of every format."""
    return _load(Path(__file__).parents[1] / "reading" / "made.py")


@pytest.fixture(scope="session")
def corpus() -> ModuleType:
    """The maker of hostile files."""
    _load(Path(__file__).with_name("corpus_pages.py"))  # it takes those from there by name
    return _load(Path(__file__).with_name("corpus.py"))


@pytest.fixture(scope="session")
def fuzz() -> ModuleType:
    """The command that feeds random input."""
    return _load(Path(__file__).with_name("fuzz.py"))
