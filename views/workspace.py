"""What is looked at: the sample reports, a case of one's own, or a table file given at the start.

Tables and indexes are made once for all sessions (`st.cache_resource`) and never changed in place: a case's are made
anew with each of its revisions.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from extract.apart import Worker
from extract.reading import formats
from extract.records import Document
from extract.table.case import Case, CaseError
from views import index, loading
from views.marking import literal

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "data" / "documents"
SAMPLE_TABLE = ROOT / "data" / "events.csv"
SAMPLES_NAME = "samples"
FIRST_CASE = "my case"
SUFFIX = ".case"


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """A table with its index; `document` gives a document by its name, None where only the table is there.

    `intact` tells whether the stored original of a SHA-256 still has it (None: there is no original to check); `case`
    is set where corrections can be kept.
    """

    name: str
    table: pd.DataFrame
    index: index.Index
    problems: Sequence[Mapping[str, Any]]
    document: Callable[[str], Document | None]
    intact: Callable[[str, str], bool | None]
    case: Case | None = None

    def row(self, event: str) -> pd.Series[Any] | None:
        """The row of an event by its id, None if there is none."""
        at = self.index.at(event)
        return None if at < 0 else self.table.iloc[at]


def current() -> Workspace:
    """What this session looks at: the table it was started with, or the chosen case, or the samples.

    A case that can't be opened is told of in a sentence, and the samples come in its place.
    """
    if given():
        return _given_table()
    name = chosen()
    if name == SAMPLES_NAME:
        return _samples()
    try:
        return _of_case(name)
    except CaseError as error:
        st.session_state["refused"] = str(error)
        st.session_state["case"] = SAMPLES_NAME
        return _samples()


def _given_table() -> Workspace:
    try:
        return _file(given())
    except (OSError, ValueError) as error:
        st.error(literal(f"{Path(given()).name} can't be shown: {error}"))
        st.stop()


def chosen() -> str:
    """The name of the case this session looks at: the link's if there is one, else the one last written, or samples."""
    asked = str(st.session_state["case"])
    known = names()
    if asked == SAMPLES_NAME or asked in known:
        return asked
    return known[0] if known else SAMPLES_NAME


def folder() -> Path:
    """Where cases are kept: `data/case/`, or what TIMELINE_CASES names."""
    return Path(os.environ.get("TIMELINE_CASES") or ROOT / "data" / "case")


def names() -> list[str]:
    """The cases there are, the last written first."""
    found = folder().glob(f"*{SUFFIX}")
    return [path.stem for path in sorted(found, key=lambda path: (-path.stat().st_mtime, path.name))]


def valid_name(name: str) -> bool:
    """Whether a case may be called so: a plain file name of letters, digits, spaces, - and _."""
    return bool(re.fullmatch(r"[^\W_][\w -]{0,60}", name)) and name != SAMPLES_NAME


def case(name: str) -> Case:
    """The open case of that name, made if it is new; raises CaseError with a sentence."""
    if not valid_name(name):
        raise CaseError("A case is called by letters, digits, spaces, “-” and “_”.")
    folder().mkdir(parents=True, exist_ok=True)
    return _open(str(folder() / f"{name}{SUFFIX}"))


def taken_in(file: str, data: bytes) -> str:
    """Puts a saved case beside the others and returns its name, a new one where there is one of that name already.

    Raises CaseError with a sentence where the file is no sound case.
    """
    plain = re.sub(r"[^\w -]|^[\W_]+", "", Path(file).stem)[:50].strip() or FIRST_CASE
    wanted = [plain, *(f"{plain} {number}" for number in range(2, 1000))]
    name = next(one for one in wanted if one not in names() and valid_name(one))
    folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / f"{plain}{SUFFIX}"
        copy.write_bytes(data)
        Case.restore(copy, folder() / f"{name}{SUFFIX}").close()
    return name


def close(name: str) -> None:
    """Lets go of a case, so that its file can be deleted."""
    _open.clear(str(folder() / f"{name}{SUFFIX}"))


@st.cache_resource(show_spinner=False)
def _open(path: str) -> Case:
    return Case.open(path)


def _of_case(name: str) -> Workspace:
    opened = case(name)
    return _revision(name, opened.revision(), opened)


@st.cache_resource(max_entries=4, show_spinner=False)
def _revision(name: str, revision: str, _opened: Case) -> Workspace:
    return _around(_opened.table(), name, _opened.document, lambda document, sha: _opened.intact(sha), _opened)


@st.cache_resource(show_spinner="Opening the sample reports …")
def _samples() -> Workspace:
    """The reports that come with the program, with their table as extracted; their texts are read when asked for."""
    return _around(loading.load(SAMPLE_TABLE), SAMPLES_NAME, sample, _sample_intact)


@st.cache_resource(max_entries=40, show_spinner=False)
def sample(name: str) -> Document | None:
    """One of the sample reports by its file name."""
    paths = {path.name: path for path in SAMPLES.iterdir()}
    read = formats.read(paths[name]) if name in paths else []
    return read[0] if read else None


def _sample_intact(name: str, sha: str) -> bool | None:
    path = next((path for path in SAMPLES.iterdir() if path.name == name), None)
    return None if path is None else hashlib.sha256(path.read_bytes()).hexdigest() == sha


@st.cache_resource(max_entries=2, show_spinner="Opening the table …")
def _file(path: str) -> Workspace:
    """A table exported before; its documents' texts are not there, their passages are."""
    return _around(loading.load(Path(path)), Path(path).name, lambda name: None, lambda name, sha: None)


def _around(
    table: pd.DataFrame,
    name: str,
    document: Callable[[str], Document | None],
    intact: Callable[[str, str], bool | None],
    case: Case | None = None,
) -> Workspace:
    ready = index.ordered(table)
    return Workspace(name, ready, index.build(ready), table.attrs.get("problems", ()), document, intact, case)


def given() -> str:
    """The table file named on the command line (`streamlit run dashboard.py -- events.parquet`), or nothing."""
    return sys.argv[1] if len(sys.argv) > 1 and Path(sys.argv[1]).suffix.lower() in loading.SUFFIXES else ""


@st.cache_resource(show_spinner=False)
def worker() -> Worker:
    """The process that extracts, one for all sessions: the page stays quick while it works."""
    return Worker()


@st.cache_resource(show_spinner=False)
def warm() -> threading.Thread:
    """Loads the language model in the background, once, so that the first report does not wait for it."""
    thread = threading.Thread(target=worker().warm, daemon=True)
    thread.start()
    return thread
