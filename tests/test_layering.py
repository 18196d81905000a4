"""The rooms import only what the design allows: read from the source, not hoped for."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*ROOT.glob("extract/**/*.py"), *ROOT.glob("views/**/*.py"), ROOT / "dashboard.py"])
ROOMS = {"reading", "dates", "entities", "events", "table"}
ABOVE = ("extract.pipeline", "extract.intake", "extract.apart", "extract.cluster")
PURE_VIEWS = {"filters", "state", "timeline", "map", "report"}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module a file names in an import, wherever it stands in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the rooms"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    return name.split(".")[0]


def breaches(path: Path) -> Iterator[str]:
    name = module_name(path)
    names = set(imports(path))
    tops = {top(each) for each in names}
    room = name.split(".")[1] if "." in name else ""

    def only_in(library: str, *homes: str) -> Iterator[str]:
        if library in tops and not any(name == home or name.startswith(home + ".") for home in homes):
            yield f"{name} imports {library}, allowed only in {', '.join(homes)}"

    yield from only_in("dateparser", "extract.dates.written")
    yield from only_in("dask", "extract.cluster")
    if tops & {"spacy", "thinc"} and not name.startswith(("extract.entities.model", "extract.entities.train")):
        yield f"{name} imports spaCy"
    if "pandas" in tops and name.startswith("extract") and room != "table" and name != "extract.pipeline":
        yield f"{name} imports pandas"
    if name.startswith("extract") and tops & {"streamlit", "plotly"}:
        yield f"{name} draws"
    if room in PURE_VIEWS and name.startswith("views") and "streamlit" in tops:
        yield f"{name} is a pure view but imports streamlit"
    if "dashboard" in tops:
        yield f"{name} imports the dashboard"
    if (room == "dates" or name == "extract.records") and name != "extract.dates.written":
        foreign = {each for each in names if top(each) not in sys.stdlib_module_names and top(each) != "extract"}
        inside = {each for each in names if top(each) == "extract"}
        allowed = ("extract.dates", "extract.records", "extract")
        yield from (f"{name} imports {each}" for each in foreign if top(each) != "regex")
        yield from (
            f"{name} imports {each}" for each in inside if not each.startswith(allowed[:2]) and each != "extract"
        )
    if name.startswith("extract.") and room in ROOMS and any(each.startswith(ABOVE) for each in names):
        yield f"{name} imports what puts the rooms together"
    if room == "reading":
        yield from (
            f"{name} imports {each}"
            for each in names
            if each.startswith("extract.dates.")
            and not each.startswith(("extract.dates.written", "extract.dates.interval"))
        )
    if name == "extract.dates.grammar" and any(".english" in each for each in names):
        yield "the grammar knows a language"
    if ".dates.english" in name and any("anchors" in each for each in names):
        yield f"{name} knows the anchors"


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_imports_keep_to_the_rooms(path: Path) -> None:
    assert list(breaches(path)) == []


@pytest.mark.parametrize("path", [path for path in SOURCES if "extract" in path.parts], ids=module_name)
def test_no_clock_in_the_extractor(path: Path) -> None:
    """Today's date never resolves a document's words."""
    calls = [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    assert not [call for call in calls if call.endswith((".now", ".today", ".utcnow"))]


def test_the_design_names_every_file_and_none_that_is_gone() -> None:
    design = re.sub(r"(?s)```.*?```", "", (ROOT / "extract" / "README.md").read_text(encoding="utf-8"))
    told = set(re.findall(r"(\w+)\.py\b", design))
    code = {word for span in re.findall(r"`([^`]+)`", design) for word in re.findall(r"\w+", span)}
    present = {path.stem for path in SOURCES if not path.stem.startswith("__")}
    unnamed = {path.stem for path in ROOT.glob("extract/**/*.py") if not path.stem.startswith("__")} - told - code
    tests = {path.stem for path in ROOT.glob("tests/**/*.py")}
    assert (unnamed, told - present - tests) == (set(), set())


def test_top_level_holds_nothing_else() -> None:
    allowed = {
        "dashboard.py",
        "extract",
        "data",
        "tests",
        "views",
        "requirements.txt",
        "README.md",
        "pyproject.toml",
        "LICENSE",
    }
    present = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.name != "__pycache__"}
    assert present <= allowed
