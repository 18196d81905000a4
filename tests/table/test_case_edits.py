"""What a person does to a case: corrected, logged, undone; names and events merged and split; events added."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

import pandas as pd
import pytest

from extract.table import schema
from extract.table.case import Case, CaseError

AT = datetime(2026, 5, 4, 12, 30)


def row(case: Case, event: str) -> pd.Series[Any]:
    table = case.table()
    return table[table["event"] == event].iloc[0]


def test_corrections_apply_and_are_logged(case: Case) -> None:
    event = case.table()["event"].iloc[-1]
    revision = case.revision()
    case.edit(
        [(event, "start", datetime(2001, 2, 3)), (event, "end", "2001-02-04"), (event, "grain", "day")], "Ann", AT
    )
    case.edit([(event, "actors", ["Ben Oduya", "Ben Oduya", ""])], "Ann", AT)
    case.edit([(event, "rule", "by hand")], "Ann", AT)
    assert case.revision() != revision
    found = row(case, event)
    assert (found["start"], found["end"]) == (pd.Timestamp(2001, 2, 3), pd.Timestamp(2001, 2, 4))
    assert found["actors"] == ("Ben Oduya",)
    assert found["corrected"] == ("actors", "end", "grain", "rule", "start")
    assert found["review"] == "corrected"
    schema.check(case.table())
    assert case.table()["start"].dropna().is_monotonic_increasing
    edit = case.log()[0]
    assert (edit.author, edit.at, edit.field) == ("Ann", "2026-05-04T12:30:00", "start")
    assert edit.value == "2001-02-03T00:00:00"


def test_what_follows_from_a_correction(case: Case) -> None:
    table = case.table()
    event = table["event"][table["agents"].map(bool)].iloc[0]
    case.edit([(event, "actors", [])], "A", AT)
    assert row(case, event)["agents"] == ()
    case.undo("A", AT)
    assert row(case, event)["agents"] == table["agents"][table["event"] == event].iloc[0]
    case.edit([(event, "places", ["Vienna"])], "A", AT)
    found = row(case, event)
    assert found["place_path"].startswith("Vienna / ")
    assert found["place_path"].endswith("Austria")
    assert 48 < found["latitude"] < 49
    case.edit([(event, "places", ["Nowhere in Particular"])], "A", AT)
    assert row(case, event)["place_path"] == "Nowhere in Particular"
    assert pd.isna(row(case, event)["latitude"])
    case.edit([(event, "places", [])], "A", AT)
    assert row(case, event)["place_path"] == ""
    assert row(case, event)["corrected"] == ("places",)


def test_review_note_and_tags(case: Case) -> None:
    first, second = case.table()["event"].iloc[:2]
    case.edit(
        [(first, "review", "accepted"), (second, "review", "rejected"), (first, "tags", ["key", "court"])], "A", AT
    )
    case.edit([(first, "note", "=see page 3")], "A", AT)
    found = row(case, first)
    assert (found["review"], found["note"], found["tags"]) == ("accepted", "=see page 3", ("key", "court"))
    assert found["corrected"] == ()
    assert row(case, second)["review"] == "rejected"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("colour", "red", "'colour' can't be corrected"),
        ("event", "x", "'event' can't be corrected"),
        ("status", "imagined", "'imagined' is not one of"),
        ("start", "soon", "soon"),
        ("review", "maybe", "'maybe' is not one of"),
        ("passage_text", "rewritten", "'passage_text' can't be corrected"),
        ("confidence", "high", "high"),
    ],
)
def test_wrong_corrections_are_refused_whole(field: str, value: Any, message: str, case: Case) -> None:
    event = case.table()["event"].iloc[0]
    with pytest.raises(CaseError, match=message):
        case.edit([(event, "note", "fine"), (event, field, value)], "A", AT)
    assert case.log() == []


def test_an_event_that_is_not_there_is_said(case: Case) -> None:
    with pytest.raises(CaseError, match="there is no event nothing"):
        case.edit([("nothing", "note", "x")], "A", AT)


def test_undo_and_redo_are_each_authors_own(case: Case) -> None:
    event = case.table()["event"].iloc[0]
    what = row(case, event)["what"]
    case.edit([(event, "what", "One")], "A", AT)
    case.edit([(event, "note", "of B")], "B", AT)
    case.edit([(event, "what", "Two"), (event, "tags", ["x"])], "A", AT)
    undone = case.undo("A", AT)
    assert [(edit.field, edit.value) for edit in undone] == [("what", "Two"), ("tags", ["x"])]
    assert (row(case, event)["what"], row(case, event)["tags"], row(case, event)["note"]) == ("One", (), "of B")
    case.undo("A", AT)
    assert row(case, event)["what"] == what
    assert case.undo("A", AT) == []
    case.redo("A", AT)
    case.redo("A", AT)
    assert row(case, event)["what"] == "Two"
    case.undo("A", AT)
    case.edit([(event, "what", "Three")], "A", AT)
    assert case.redo("A", AT) == []
    assert row(case, event)["what"] == "Three"
    assert [edit.holds for edit in case.log() if edit.action == "set"] == [True, True, False, False, True]


def test_the_log_and_the_originals_never_change(case: Case) -> None:
    case.edit([(case.table()["event"].iloc[0], "note", "x")], "A", AT)
    other = sqlite3.connect(case.path)
    for attack in ("UPDATE original SET bytes = x''", "UPDATE edit SET value = 1", "DELETE FROM edit"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            other.execute(attack)
    other.close()


def test_names_merge_and_split(case: Case) -> None:
    case.merge_names(["Lena Okafor", "plain words"], "L. Okafor", "A", AT)
    actors = set(case.table()["actors"].explode().dropna())
    assert "L. Okafor" in actors
    assert not actors & {"Lena Okafor", "plain words"}
    case.split_name("plain words", "A", AT)
    assert "plain words" in set(case.table()["actors"].explode().dropna())
    case.undo("A", AT)
    case.undo("A", AT)
    assert "Lena Okafor" in set(case.table()["actors"].explode().dropna())


def test_events_merge_and_split(case: Case) -> None:
    table = case.table()
    first, second, third = table["event"].iloc[[0, 5, 9]]
    case.merge_events([first, second, third], "A", AT)
    groups = {row(case, event)["same_as"] for event in (first, second, third)}
    assert len(groups) == 1
    assert groups != {""}
    case.split_event(second, "A", AT)
    assert row(case, second)["same_as"] == ""
    assert row(case, first)["same_as"] == row(case, third)["same_as"] != ""
    case.undo("A", AT)
    case.undo("A", AT)
    pd.testing.assert_series_equal(case.table()["same_as"], table["same_as"])


def test_an_event_added_by_hand(case: Case, make_event: Any) -> None:
    event = case.add_event("kinds.txt", make_event(500, "2019", what="Nobody had found this"), "A", AT)
    found = row(case, event)
    assert found["added"]
    assert (found["what"], found["review"], found["document"]) == ("Nobody had found this", "accepted", "kinds.txt")
    assert found["passage_text"] == "In 2019 the bridge at Qarin fell. Nobody saw it."
    case.edit([(event, "what", "Found")], "A", AT)
    assert row(case, event)["what"] == "Found"
    schema.check(case.table())
    case.undo("A", AT)
    case.undo("A", AT)
    assert event not in set(case.table()["event"])
    with pytest.raises(CaseError, match="there is no document other"):
        case.add_event("other", make_event(), "A", AT)
