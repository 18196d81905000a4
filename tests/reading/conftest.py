"""Helpers of the readers' tests."""

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extract.reading.formats import read
from extract.records import Document


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


@pytest.fixture(scope="module")
def everything(made: ModuleType) -> dict[str, bytes]:
    """A good file of every suffix."""
    return made.everything()


@pytest.fixture
def one() -> Callable[..., Document]:
    """Reads bytes that are one document."""

    def read_one(data: bytes, name: str, **rest: Any) -> Document:
        [document] = read(data, name=name, **rest)
        return document

    return read_one


@pytest.fixture
def sentence(one: Callable[..., Document]) -> Callable[..., str]:
    """The one sentence about a file that can't be read."""

    def told(data: bytes, name: str, **rest: Any) -> str:
        document = one(data, name, **rest)
        assert document.text == ""
        assert document.passages == ()
        [problem] = document.problems
        assert problem.stage == "reading"
        assert "\n" not in problem.message
        assert "Traceback" not in problem.message
        return problem.message

    return told


@pytest.fixture
def words() -> Callable[..., list[str]]:
    """The texts of a document's passages, of one section or all."""
    return lambda document, section=None: [
        document.text[p.start : p.end] for p in document.passages if section in (None, p.section)
    ]
