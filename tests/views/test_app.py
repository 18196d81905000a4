"""The page itself without a browser: filters, selection, links and cases through Streamlit's own test driver."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract import intake
from views import state, workspace

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
FERRY = b"The ferry sank on 12 March 1994 off Varna. Three days later divers reached the wreck."


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    return tmp_path


def _open(**parameters: object) -> AppTest:
    app = AppTest.from_file(str(DASHBOARD), default_timeout=60)
    for key, value in parameters.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def _says(app: AppTest) -> str:
    return next(one.proto.body for one in app.get("html") if "says" in one.proto.body)


def test_it_opens_on_the_samples(cases: Path) -> None:
    app = _open()
    assert "events</h1>" in _says(app)
    assert app.session_state["view"] == "timeline"


def test_an_actor_is_filtered_and_said(cases: Path) -> None:
    app = _open()
    actor = app.multiselect(key="actor")
    name = actor.options[0].rpartition(" · ")[0].replace("\\", "")
    app.session_state["actor"] = [name]
    app.run()
    assert not app.exception
    assert f": {name}</h1>" in _says(app)


def test_a_link_restores_view_filters_and_event(cases: Path) -> None:
    first = _open()
    space = workspace._samples()
    event = str(space.table["event"].iloc[3])
    app = _open(view="list", status=["planned", "denied"], event=event)
    assert app.session_state["event"] == event
    assert "planned or denied" in _says(app)
    assert len(app.dataframe) == 1
    assert not first.exception


@pytest.mark.parametrize("view", list(state.VIEWS))
def test_every_view_runs_with_and_without_an_event(cases: Path, view: str) -> None:
    _open(view=view)
    event = str(workspace._samples().table["event"].iloc[0])
    _open(view=view, event=event, words="zzzzzz")


def test_unknown_ids_and_names_in_a_link_do_no_harm(cases: Path) -> None:
    app = _open(event="no such event", actor=["nobody"], case="../../etc/passwd", document=["<b>"])
    assert ": nobody" in _says(app)
    assert app.session_state["actor"] == ["nobody"]


def test_clearing_takes_every_filter_back(cases: Path) -> None:
    app = _open(words="fire", status=["planned"], dates="2021", confidence="0.5")
    next(button for button in app.button if button.label == "Clear all filters").click().run()
    assert not app.exception
    assert {key: app.session_state[key] for key in state.FILTERING} == {
        key: state.default(key) for key in state.FILTERING
    }


def test_dates_are_read_as_words_and_said(cases: Path) -> None:
    assert "possibly in" in _says(_open(dates="March 2021"))
    app = _open(dates="no date at all")
    assert [warning.value for warning in app.warning]


def test_a_case_is_corrected_and_the_correction_undone(cases: Path) -> None:
    case = workspace.case("my case")
    progress = intake.Progress(1, 1, 0.0)
    intake.run([intake.Source("ferry.txt", FERRY)], case, progress)
    event = str(case.table()["event"].iloc[0])
    app = _open(case="my case", view="review", event=event)
    app.text_input(key=f"what-{event}-0").set_value("The ferry went down")
    next(button for button in app.button if button.label == "Save").click().run()
    assert not app.exception
    assert case.table()["what"].iloc[0] == "The ferry went down"
    assert app.text_input(key=f"what-{event}-1").value == "The ferry went down"
    next(button for button in app.button if button.label == "Undo").click().run()
    assert case.table()["what"].iloc[0] != "The ferry went down"
    assert app.text_input(key=f"what-{event}-2").value == case.table()["what"].iloc[0]
    app.button(key="reject").click().run()
    assert not app.exception
    assert str(case.table()["review"].iloc[0]) == "rejected"


def test_names_of_cases_are_plain(cases: Path) -> None:
    assert workspace.valid_name("port fire 2021")
    for name in ("", "../x", "a/b", "samples", ".hidden", "x" * 80):
        assert not workspace.valid_name(name)


def test_a_damaged_case_gives_a_sentence_and_the_samples(cases: Path) -> None:
    (cases / "broken.case").write_bytes(b"this is no database " * 400)
    app = _open(case="broken")
    assert ["broken" in error.value for error in app.error] == [True]
    assert app.session_state["case"] == workspace.SAMPLES_NAME
    assert "events</h1>" in _says(app)
