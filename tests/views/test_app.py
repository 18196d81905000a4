"""The page itself without a browser: filters, selection, links and cases through Streamlit's own test driver."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from extract import intake
from extract.table.case import CaseError
from views import cases as views_cases
from views import filters, review, source, state, workspace

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
    name = actor.options[0].rpartition(" · ")[0]
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


@pytest.fixture
def ferry(cases: Path):
    """A case with the events of one report."""
    case = workspace.case("ferry")
    intake.run([intake.Source("ferry.txt", FERRY)], case, intake.Progress(1, 1, 0.0))
    return case


def _labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_undo_is_there_after_an_edit_in_every_view_by_a_key_that_text_fields_do_not_need(ferry) -> None:
    event = str(ferry.table()["event"].iloc[0])
    app = _open(case="ferry", event=event)
    assert "Undo" not in _labels(app)
    app.button(key="reject").click().run()
    assert "1 rejected" in _says(app)
    for view in state.VIEWS:
        app.session_state["view"] = view
        app.run()
        assert not app.exception
        undo = next(button for button in app.button if button.label == "Undo")
        assert undo.proto.shortcut.lower() == "u"
        assert "unreviewed → rejected" in undo.proto.help.replace("\\", "")
    undo.click().run()
    assert str(ferry.table()["review"].iloc[0]) == "unreviewed"


def test_names_are_brought_together_into_one_of_them(cases: Path) -> None:
    case = workspace.case("names")
    text = b"Amira Haddad met Paul Durand on 3 May 2019. On 5 May 2019 Amira Haddad arrested Paul Durand."
    intake.run([intake.Source("names.txt", text)], case, intake.Progress(1, 1, 0.0))
    app = _open(case="names", view="review")
    names = app.multiselect(key="merge-names").options
    assert len(names) >= 2
    app.multiselect(key="merge-names").set_value(names[:2]).run()
    app.button(key="merge-button").click().run()
    assert not app.exception
    held = {name for actors in case.table()["actors"] for name in actors}
    assert len(held & set(names[:2])) == 1
    assert held <= set(names)


def test_names_that_are_ticked_among_the_actors_are_brought_together(cases: Path) -> None:
    case = workspace.case("names")
    text = b"Amira Haddad met Paul Durand on 3 May 2019. On 5 May 2019 Amira Haddad arrested Paul Durand."
    intake.run([intake.Source("names.txt", text)], case, intake.Progress(1, 1, 0.0))
    app = _open(case="names", view="actors")
    app.session_state["actors-list"] = {"selection": {"rows": [0, 1], "columns": [], "cells": []}}
    app.run()
    app.button(key="actors-together").click().run()
    assert not app.exception
    assert {name for actors in case.table()["actors"] for name in actors} == {"Amira Haddad"}


def test_one_word_in_documents_that_share_nothing_is_told_as_open(cases: Path) -> None:
    case = workspace.case("namesakes")
    texts = {"diary": "On 4 May 1890 Dale came to tea.", "report": "Dale resigned on 1 June 2015 after the audit."}
    intake.run(
        [intake.Source(f"{name}.txt", text.encode()) for name, text in texts.items()], case, intake.Progress(2, 1, 0.0)
    )
    app = _open(case="namesakes", view="actors")
    app.session_state["actors-list"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert not app.exception
    assert any("perhaps not one and the same" in one.value for one in app.caption)


def test_the_publication_date_of_several_documents_is_set_at_once(cases: Path) -> None:
    case = workspace.case("letters")
    files = [intake.Source(f"{name}.txt", f"Yesterday the {name} sank.".encode()) for name in ("ferry", "barge")]
    intake.run(files, case, intake.Progress(2, 1, 0.0))
    app = _open(case="letters", view="documents")
    app.session_state["documents"] = {"selection": {"rows": [0, 1], "columns": [], "cells": []}}
    app.run()
    field = next(one for one in app.text_input if one.label == "Publication date of 2 documents")
    field.set_value("4 June 2021")
    next(one for one in app.button if one.label == "Set, and count the dates anew").click().run()
    assert not app.exception
    assert list(case.table()["edtf"]) == ["2021-06-03", "2021-06-03"]


def test_what_is_reviewed_makes_room_in_the_queue(ferry) -> None:
    app = _open(case="ferry", view="review")
    queue = review.order(*_seen("ferry"))
    first = str(ferry.table()["event"].iloc[int(queue[0])])
    app.session_state["event"] = first
    app.run()
    app.button(key="accept").click().run()
    assert not app.exception
    assert app.session_state["event"] != first
    assert str(ferry.table()["event"].iloc[int(review.order(*_seen("ferry"))[-1])]) == first


def _seen(name: str):
    space = workspace._of_case(name)
    return space, filters.apply(space.index, filters.active({}))


def test_a_date_that_can_not_be_read_is_not_saved_and_said(ferry) -> None:
    event = str(ferry.table()["event"].iloc[0])
    app = _open(case="ferry", view="review", event=event)
    app.text_input(key=f"date-{event}-0").set_value("some day or other")
    next(button for button in app.button if button.label == "Save").click().run()
    assert not app.exception
    assert ["no date that can be read" in error.value for error in app.error] == [True]
    assert not ferry.log()


def test_who_took_part_is_corrected_and_is_an_actor_then(ferry) -> None:
    event = str(ferry.table()["event"].iloc[0])
    held = ferry.table()["actors"].iloc[0]
    app = _open(case="ferry", view="review", event=event)
    app.multiselect(key=f"affected-{event}-0").set_value(["Crew of the ferry"])
    next(button for button in app.button if button.label == "Save").click().run()
    assert not app.exception
    row = ferry.table().iloc[0]
    assert row["affected"] == ("Crew of the ferry",)
    assert row["actors"] == (*held, "Crew of the ferry")


def test_who_is_no_actor_any_more_did_nothing(ferry) -> None:
    event = str(ferry.table()["event"].iloc[0])
    for field in ("actors", "agents"):
        ferry.edit([(event, field, ("Crew of the ferry", "Pilot"))], "me", "2026-01-01T00:00:00")
    app = _open(case="ferry", view="review", event=event)
    app.multiselect(key=f"actors-{event}-0").set_value(["Pilot"])
    next(button for button in app.button if button.label == "Save").click().run()
    assert not app.exception
    row = ferry.table().iloc[0]
    assert row["actors"] == row["agents"] == ("Pilot",)


def test_a_month_without_its_year_is_offered_with_years(ferry) -> None:
    app = _open(case="ferry", dates="March")
    button = next(one for one in app.button if str(one.key).startswith("year-"))
    button.click().run()
    assert app.session_state["dates"].startswith("March 1994")
    assert "possibly in March 1994" in _says(app)


def test_what_was_not_read_and_tables_with_days_of_their_own_ask_for_no_publication_date(ferry) -> None:
    table = b"date,event\n2019-05-03,The ferry sank\n"
    sources = [intake.Source("picture.jpg", b"\xff\xd8\xff\xe0 x"), intake.Source("days.csv", table)]
    intake.run([*sources, intake.Source("notes.txt", b"The ferry sank.")], ferry, intake.Progress(3, 1, 0.0))
    asked = _open(case="ferry", view="problems").multiselect(key="undated-documents").options
    assert "notes.txt" in asked
    assert not {"picture.jpg", "days.csv"} & set(asked)


def test_choices_do_not_jump_when_a_filter_leaves_nothing(cases: Path) -> None:
    def order(app: AppTest) -> list[list[str]]:
        return [[option.rpartition(" · ")[0] for option in group.options] for group in app.get("button_group")]

    assert order(_open(words="zzzzzz")) == order(_open())


def test_an_empty_case_says_what_to_do(cases: Path) -> None:
    workspace.case("empty")
    for view in ("timeline", "list", "map", "actors", "review"):
        app = _open(case="empty", view=view)
        assert "Drop in reports" in app.info[0].value
        assert "Add documents" in _labels(app)
    app.button(key="add-here").click().run()
    assert app.session_state["view"] == "documents"


def test_a_saved_case_opens_beside_the_others_with_its_corrections(ferry, cases: Path, tmp_path: Path) -> None:
    event = str(ferry.table()["event"].iloc[0])
    ferry.edit([(event, "note", "looked at")], "me", "2026-01-01T00:00:00")
    kept = views_cases._copy(ferry)
    assert workspace.taken_in("ferry.case", kept) == "ferry 2"
    again = workspace.case("ferry 2")
    pd.testing.assert_frame_equal(again.table(), ferry.table())
    assert again.intact(ferry.documents()[0].sha256)
    again.edit([(event, "note", "")], "me", "2026-01-02T00:00:00")
    assert ferry.table()["note"].iloc[0] == "looked at"
    assert workspace.taken_in("../..\\..//x?.case", kept) == "x"
    assert sorted(path.name for path in cases.glob("*.case")) == ["ferry 2.case", "ferry.case", "x.case"]


def test_what_is_no_case_is_not_taken_in(cases: Path) -> None:
    for data in (b"", b"this is no database " * 400):
        with pytest.raises(CaseError, match="own"):
            workspace.taken_in("own.case", data)
    assert not workspace.names()


def test_a_document_is_deleted_only_when_asked_once_more(ferry) -> None:
    app = _open(case="ferry", view="documents")
    app.session_state["documents"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert ferry.documents()
    app.button(key="delete-document").click().run()
    assert not app.exception
    assert not ferry.documents()
    assert app.session_state["documents"]["selection"]["rows"] == []
    assert [toast.value for toast in app.toast] == ["ferry\\.txt deleted\\."]


def test_the_choices_of_a_filter_are_shown_as_they_are(ferry) -> None:
    app = _open(case="ferry")
    assert app.multiselect(key="document").options == ["ferry.txt · 2"]


def test_nothing_in_the_source_panel_is_a_bare_nan(cases: Path) -> None:
    case = workspace.case("chat")
    chat = b"12/05/2021, 14:03 - Amir: the police came yesterday\n13/05/2021, 09:10 - Lena: <Media omitted>\n"
    intake.run([intake.Source("chat.txt", chat)], case, intake.Progress(1, 1, 0.0))
    row = case.table().iloc[0]
    shown = source.facts(row) + source.more(row)
    assert "12 May 2021" in shown
    assert "nan" not in shown.lower()
