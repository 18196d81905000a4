"""The documents view: what a table's columns were taken for, changed by a person; what the system can't limit."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract import intake
from extract.reading import sandbox
from views import reading, workspace

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
TABLE = b"Day,Headline,Story\n3 May 2019,Fire at the port,The port burnt on 1 June 2018.\n"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    case = workspace.case("mine")
    intake.run([intake.Source("own.csv", TABLE)], case, intake.Progress(1, 1, 0.0))
    opened = AppTest.from_file(str(DASHBOARD), default_timeout=60)
    opened.query_params["view"] = "documents"
    opened.run()
    assert not opened.exception
    yield opened
    workspace.close("mine")


def _page(app: AppTest) -> str:
    return " ".join(one.proto.body for one in app.get("html"))


def test_the_columns_are_told_with_what_they_hold(app: AppTest) -> None:
    assert "read as a table of reports" in _page(app)
    assert "text from <b>Story</b>" in _page(app)
    [text] = [box for box in app.selectbox if box.label == "Text"]
    assert "Story: The port burnt on 1 June 2018." in text.options


def test_other_columns_are_read_at_once_and_kept(app: AppTest) -> None:
    [kind] = [radio for radio in app.radio if radio.label == "What its rows are"]
    kind.set_value("events").run()
    [button] = [one for one in app.button if one.label.startswith("Read it again")]
    button.click().run()
    until = time.monotonic() + 60
    while not reading._all()["mine"][-1].finished.is_set() and time.monotonic() < until:
        time.sleep(0.05)
    case = workspace.case("mine")
    assert case.table()["edtf"].tolist() == ["2019-05-03"]
    [file] = case.tables()
    assert intake.columns_of(case, file.sha256) == {"when": "Day", "what": "Headline"}


def test_by_which_columns_a_place_is_found_is_told(app: AppTest) -> None:
    table = b"Date,Event,Country,Town,District\n2019-05-03,Fire,Lebanon,Tripoli,North <b>\n"
    case = workspace.case("mine")
    intake.run([intake.Source("places.csv", table)], case, intake.Progress(1, 1, 0.0))
    app.run()
    assert "place from <b>Town</b>" in _page(app)
    assert "Where a place lies is told by <b>District</b>, <b>Country</b>." in _page(app)


def test_a_table_without_its_text_is_refused_with_a_word(app: AppTest) -> None:
    [text] = [box for box in app.selectbox if box.label == "Text"]
    text.set_value("")
    [button] = [one for one in app.button if one.label.startswith("Read it again")]
    button.click().run()
    assert [one.value for one in app.warning] == [
        "Choose the column with the text, or of events the one that says what happened."
    ]


def test_what_the_system_cannot_limit_is_said_once(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    said = sandbox.degraded()
    assert said == "" or said in [one.value for one in app.caption]
    monkeypatch.setattr(sandbox, "has_memory_limit", lambda: False)
    app.run()
    assert [one.value for one in app.caption].count(sandbox.degraded()) == 1
