"""The progress of a reading: said in words, seen in every view, and nobody is taken away from what they look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract import intake
from views import reading, workspace

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"


def _progress(done: int, **more: object) -> intake.Progress:
    progress = intake.Progress(6, 600, 0.0, done=done, bytes_done=100 * done, events=9 * done, current="a_b.txt")
    for name, value in more.items():
        setattr(progress, name, value)
    return progress


def test_how_far_it_is_is_said_with_the_file_in_hand() -> None:
    assert (
        reading.sentence(_progress(0), 60.0)
        == "Reading a\\_b\\.txt: the first of 6 files, at it for about 60 seconds …"
    )
    assert reading.sentence(_progress(0), 1.0) == "Reading a\\_b\\.txt: the first of 6 files …"
    assert (
        reading.sentence(_progress(2), 60.0)
        == "Reading a\\_b\\.txt: 2 of 6 files done, 18 events, about 2 minutes left"
    )
    assert reading.sentence(_progress(5), 30.0).endswith("45 events, about 5 seconds left")
    mails = _progress(0, total=1, bytes_total=100, bytes_now=100, part=(25, 100))
    assert (
        reading.sentence(mails, 20.0)
        == "Reading a\\_b\\.txt (25 of its 100 documents), 0 events, about 60 seconds left"
    )
    assert mails.share == 0.25
    book = _progress(0, total=1, bytes_total=100, bytes_now=100, part=(0, 1), within=0.4)
    assert reading.sentence(book, 20.0) == "Reading a\\_b\\.txt (40%), about 30 seconds left"
    assert book.share == 0.4
    large = _progress(2, bytes_done=10, bytes_now=590, began_now=20.0)  # nothing is known of its speed
    assert reading.sentence(large, 60.0).endswith("2 of 6 files done, 18 events, at it for about 40 seconds")
    assert reading.sentence(_progress(0, total=1), 1.0) == "Reading a\\_b\\.txt …"
    stopping = _progress(2)
    stopping.cancelled.set()
    assert reading.sentence(stopping, 1.0) == "Stopping: a\\_b\\.txt is given up …"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    workspace.case("dam")
    app = AppTest.from_file(str(DASHBOARD), default_timeout=60)
    app.query_params["case"] = "dam"
    app.query_params["view"] = "list"
    return app


def test_a_reading_is_seen_in_every_view_and_may_be_cancelled(app: AppTest) -> None:
    progress = _progress(1)
    reading._all()["dam"] = [progress]
    app.run()
    assert not app.exception
    app.button(key="cancel-reading-0").click().run()
    assert progress.cancelled.is_set()


def test_when_it_is_done_the_view_stays(app: AppTest) -> None:
    progress = _progress(1)
    reading._all()["dam"] = [progress]
    app.run()
    progress.finished.set()
    app.run()
    assert not app.exception
    assert app.session_state["view"] == "list"
    assert [toast.value for toast in app.toast] == ["Read into “dam”\\: 9 events from 6 files\\."]


def test_two_readings_into_one_case_are_both_seen_and_told_of_together(app: AppTest) -> None:
    first, second = _progress(1), _progress(2)
    reading._all()["dam"] = [first, second]
    app.run()
    app.button(key="cancel-reading-1").click().run()
    assert second.cancelled.is_set()
    assert not first.cancelled.is_set()
    second.finished.set()
    app.run()
    assert not app.toast
    assert [button.key for button in app.button if "cancel" in str(button.key)] == ["cancel-reading-0"]
    first.finished.set()
    app.run()
    assert [toast.value for toast in app.toast] == ["Read into “dam”\\: 27 events from 12 files\\."]


def test_a_new_reading_joins_those_that_go_on_and_takes_the_place_of_those_that_are_done(app: AppTest) -> None:
    done, going, new = _progress(6), _progress(1), _progress(0)
    done.finished.set()
    reading._all()["dam"] = [done, going]
    app.run()
    reading.begun("dam", new)
    assert reading._all()["dam"] == [going, new]
