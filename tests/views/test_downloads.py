"""What can be taken away, and what a format refuses."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from extract.table import exports
from views import downloads, loading

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("TIMELINE_CASES", str(tmp_path))
    app = AppTest.from_file(str(DASHBOARD), default_timeout=60)
    app.query_params["view"] = "download"
    app.run()
    assert not app.exception
    return app


def test_every_format_has_its_button(app: AppTest) -> None:
    buttons = {button.proto.label: button.proto.disabled for button in app.get("download_button")}
    assert set(buttons) == {"Timeline page (HTML)"} | {format.label for format in exports.FORMATS.values()}
    assert [label for label, disabled in buttons.items() if disabled] == ["TimeML (one document)"]


def test_names_and_places_can_be_hidden(app: AppTest) -> None:
    names = app.multiselect(key="hide-names")
    names.set_value(names.options[:1])
    app.multiselect(key="hide-places").set_value(["Somewhere not in the list"])
    app.run()
    assert not app.exception


def test_a_copy_with_hidden_names_is_called_so(app: AppTest) -> None:
    app.multiselect(key="hide-names").set_value(app.multiselect(key="hide-names").options[:1]).run()
    assert not app.exception
    assert any("1 name will be replaced" in caption.value for caption in app.caption)


def test_every_format_stands_in_one_group() -> None:
    found = [suffix for suffixes in downloads._grouped().values() for suffix in suffixes]
    assert sorted(found) == sorted([".html", *exports.FORMATS])
    assert set(downloads.ABOUT) >= set(found)


def test_a_csv_opens_in_excel_with_its_letters_and_here_again(tmp_path: Path) -> None:
    samples = loading.load(Path(__file__).parents[2] / "data" / "events.csv")
    path = tmp_path / "events.csv"
    path.write_bytes(downloads._maker(lambda: (samples, []), ".csv")())
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    pd.testing.assert_frame_equal(loading.load(path), samples)
