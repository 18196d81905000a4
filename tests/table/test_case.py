"""The case file: what is kept, what is said about it, and what is gone for good."""

from __future__ import annotations

import dataclasses
import hashlib
import shutil
import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract.dates.interval import Grain, Interval
from extract.records import Document, Event, Problem
from extract.table import case_file, case_load, case_schema, case_snapshot, case_view, cells, schema
from extract.table.case import Case, CaseDamaged, CaseError, Edit, NotACase

AT = datetime(2026, 5, 4, 12, 30)


@pytest.fixture
def kept(pairs: Any) -> list[tuple[Document, bytes, list[Event]]]:
    """The documents of `pairs` with bytes that fit their SHA-256, their events' ids made unique."""
    made = []
    for document, events in pairs:
        data = cells.clean(document.text).encode()
        made.append((dataclasses.replace(document, sha256=hashlib.sha256(data).hexdigest()), data, events))
    return made


@pytest.fixture
def case(tmp_path: Path, kept: Any) -> Any:
    with Case.open(tmp_path / "my.case") as opened:
        for document, data, events in kept:
            problems = [Problem(document.name, "dates", f"{document.name}: \ud800", 1, 2)]
            opened.add(document, data, events, problems, "1")
        yield opened


def row(case: Case, event: str) -> pd.Series[Any]:
    table = case.table()
    return table[table["event"] == event].iloc[0]


def test_documents_come_back_as_they_were(case: Case, kept: Any) -> None:
    for document, data, _ in kept:
        found = case.document(document.name)
        assert found is not None
        clean = dataclasses.replace(document, text=cells.clean(document.text))
        assert dataclasses.replace(found, problems=()) == clean
        assert case.original(document.sha256) == data
        assert case.intact(document.sha256)
    assert [entry.name for entry in case.documents()] == [document.name for document, _, _ in kept]
    assert case.document("none") is None
    assert case.problems()[0] == {
        "document": kept[0][0].name, "stage": "dates", "message": f"{kept[0][0].name}: \ufffd", "start": 1, "end": 2,
    }  # fmt: skip


def test_the_table_is_the_one_of_the_documents(case: Case, kept: Any) -> None:
    table = case.table()
    schema.check(table)
    assert list(table.columns) == [*schema.SCHEMA, *schema.REVIEW]
    built = schema.build([(document, events) for document, _, events in kept])
    alike = [name for name in schema.SCHEMA if name not in (*case_names(), "same_as", "conflict")]
    pd.testing.assert_frame_equal(table[alike], built[alike])
    assert set(table["review"]) == {"unreviewed"}
    assert table.attrs["problems"] == case.problems()


def case_names() -> tuple[str, ...]:
    return ("actors", "agents", "affected", "reported_by")  # brought together over the table


def test_a_case_opens_again(case: Case) -> None:
    before = case.table()
    event = before["event"].iloc[3]
    case.correct(event, "note", "look again", "A", AT)
    case.close()
    with Case.open(case.path) as again:
        assert row(again, event)["note"] == "look again"
        assert again.revision() != ""


# --- edits -----------------------------------------------------------------------------------------------------


def test_corrections_apply_and_are_logged(case: Case) -> None:
    event = case.table()["event"].iloc[-1]
    revision = case.revision()
    case.edit(
        [(event, "start", datetime(2001, 2, 3)), (event, "end", "2001-02-04"), (event, "grain", "day")], "Ann", AT
    )
    case.correct(event, "actors", ["Ben Oduya", "Ben Oduya", ""], "Ann", AT)
    case.correct(event, "rule", "by hand", "Ann", AT)
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
    case.correct(event, "actors", [], "A", AT)
    assert row(case, event)["agents"] == ()
    case.undo("A", AT)
    assert row(case, event)["agents"] == table["agents"][table["event"] == event].iloc[0]
    case.correct(event, "places", ["Vienna"], "A", AT)
    found = row(case, event)
    assert found["place_path"].startswith("Vienna / ")
    assert found["place_path"].endswith("Austria")
    assert 48 < found["latitude"] < 49
    case.correct(event, "places", ["Nowhere in Particular"], "A", AT)
    assert row(case, event)["place_path"] == "Nowhere in Particular"
    assert pd.isna(row(case, event)["latitude"])
    case.correct(event, "places", [], "A", AT)
    assert row(case, event)["place_path"] == ""
    assert row(case, event)["corrected"] == ("places",)


def test_review_note_and_tags(case: Case) -> None:
    first, second = case.table()["event"].iloc[:2]
    case.edit(
        [(first, "review", "accepted"), (second, "review", "rejected"), (first, "tags", ["key", "court"])], "A", AT
    )
    case.correct(first, "note", "=see page 3", "A", AT)
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
        case.correct("nothing", "note", "x", "A", AT)


def test_undo_and_redo_are_each_authors_own(case: Case) -> None:
    event = case.table()["event"].iloc[0]
    what = row(case, event)["what"]
    case.correct(event, "what", "One", "A", AT)
    case.correct(event, "note", "of B", "B", AT)
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
    case.correct(event, "what", "Three", "A", AT)
    assert case.redo("A", AT) == []
    assert row(case, event)["what"] == "Three"
    assert [edit.holds for edit in case.log() if edit.action == "set"] == [True, True, False, False, True]


def test_the_log_and_the_originals_never_change(case: Case) -> None:
    case.correct(case.table()["event"].iloc[0], "note", "x", "A", AT)
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
    case.correct(event, "what", "Found", "A", AT)
    assert row(case, event)["what"] == "Found"
    schema.check(case.table())
    case.undo("A", AT)
    case.undo("A", AT)
    assert event not in set(case.table()["event"])
    with pytest.raises(CaseError, match="there is no document other"):
        case.add_event("other", make_event(), "A", AT)


# --- extracting again ------------------------------------------------------------------------------------------------


def test_what_must_be_extracted(case: Case, kept: Any) -> None:
    sha256 = kept[0][0].sha256
    assert not case.needs(sha256, "1")
    assert not case.needs(sha256, "1", kept[0][0].name)
    assert case.needs(sha256, "2")
    assert case.needs(sha256, "1", "another member of the archive")
    assert case.needs("0" * 64, "1")


def test_a_new_publication_date_makes_a_document_stale(case: Case, kept: Any) -> None:
    document, _, events = kept[0]
    case.correct_document(document.name, "published", "2018-05-06", "A", AT)
    entry = case.documents()[0]
    assert entry.stale
    assert entry.published == date(2018, 5, 6)
    assert case.needs(document.sha256, "1")
    changed = case.document(document.name)
    assert changed is not None
    assert (changed.published, changed.published_from) == (date(2018, 5, 6), "given")
    case.add(changed, None, events, version="1")
    assert not case.documents()[0].stale
    assert not case.needs(document.sha256, "1")
    assert set(case.table()["published"][case.table()["document"] == document.name]) == {pd.Timestamp(2018, 5, 6)}
    assert set(case.table()["published_from"].dropna()) == {"given"}
    case.undo("A", AT)
    assert case.documents()[0].stale
    assert case.needs(document.sha256, "1")
    before = case.document(document.name)
    assert before is not None
    assert (before.published, before.published_from) == (document.published, document.published_from)
    case.add(before, None, events, version="1")
    assert not case.documents()[0].stale
    assert case.documents()[0].published == document.published


def test_a_title_given_by_a_person_shows_in_the_table(case: Case, kept: Any) -> None:
    name = kept[1][0].name
    case.correct_document(name, "title", "What became of it", "A", AT)
    case.correct_document(name, "language", "fr", "A", AT)
    table = case.table()
    assert set(table["title"][table["document"] == name]) == {"What became of it"}
    assert set(table["language"][table["document"] == name]) == {"fr"}
    schema.check(table)


def story(make_document: Any, make_event: Any, ids: str = "") -> tuple[Document, bytes, list[Event]]:
    text = "In 2019 the bridge fell. In 2020 it was rebuilt. In 2021 it fell again."
    data = text.encode()
    document = make_document("story.txt", text, sha256=hashlib.sha256(data).hexdigest())
    spots = [("2019", 3, "fell", 19), ("2020", 28, "rebuilt", 40), ("2021", 52, "fell", 60)]
    events = [
        dataclasses.replace(
            make_event(
                number, words, dated={"start_char": at, "end_char": at + 4}, trigger=trigger,
                trigger_start=start, trigger_end=start + len(trigger),
            ),
            id=f"{ids}{number}",
        )
        for number, (words, at, trigger, start) in enumerate(spots)
    ]  # fmt: skip
    return document, data, events


def test_corrections_survive_a_newer_extraction(case: Case, make_document: Any, make_event: Any) -> None:
    document, data, events = story(make_document, make_event, "old")
    case.add(document, data, events, version="1")
    case.correct("old0", "what", "Kept by id", "A", AT)
    case.correct("old1", "what", "Found again", "A", AT)
    case.correct("old2", "what", "Orphaned", "A", AT)
    _, _, newer = story(make_document, make_event, "new")
    kept = case.add(document, data, [events[0], newer[1]], version="2")
    assert kept.replaced
    assert kept.moved == {"old1": "new1"}
    assert kept.orphaned == ("old2",)
    assert row(case, "old0")["what"] == "Kept by id"
    assert row(case, "new1")["what"] == "Found again"
    [orphan] = case.orphans()
    assert (orphan.event, orphan.document, orphan.fields) == ("old2", "story.txt", {"what": "Orphaned"})
    assert orphan.about["when"] == "2021"
    again = case.add(document, data, newer, version="3")
    assert again.moved == {"old0": "new0", "old2": "new2"}
    assert row(case, "new1")["what"] == "Found again"
    assert row(case, "new2")["what"] == "Orphaned"
    assert case.orphans() == []


def test_a_taken_name_gets_a_number(case: Case, make_document: Any, make_event: Any) -> None:
    document, data, events = story(make_document, make_event)
    other = dataclasses.replace(document, text="Else. 2019.", sha256=hashlib.sha256(b"Else. 2019.").hexdigest())
    assert case.add(document, data, events, version="1").name == "story.txt"
    assert case.add(other, b"Else. 2019.", events[:1], version="1").name == "story.txt (2)"
    assert case.add(other, b"Else. 2019.", events[:1], version="2").name == "story.txt (2)"
    assert not case.needs(other.sha256, "2", "story.txt")
    assert case.table()["event"].is_unique


def test_a_document_without_its_bytes_is_refused(case: Case, make_document: Any, make_event: Any) -> None:
    document = make_document("story.txt", "In 2019 it fell.", sha256="1" * 64)
    with pytest.raises(CaseError, match=r"story\.txt: the bytes of the file it came in are missing"):
        case.add(document, None, [make_event()])
    assert "story.txt" not in [entry.name for entry in case.documents()]


def test_parts_of_a_file_share_its_bytes(case: Case, make_document: Any, make_event: Any) -> None:
    mailbox = b"two messages"
    for number in (1, 2):
        part = make_document(f"box.mbox/{number}", f"Message {number}.", sha256=f"{number}" * 64)
        case.add(part, mailbox, [make_event(number)], version="1")
        assert case.original(part.sha256) == mailbox
        assert case.intact(part.sha256)
        assert not case.needs(part.sha256, "1", part.name)
    connection = sqlite3.connect(case.path)
    count = "SELECT count(*) FROM original WHERE bytes = ?"
    assert connection.execute(count, (mailbox,)).fetchone() == (1,)
    again = make_document("box.mbox/1", "Message 1.", sha256="1" * 64, title="Again")
    assert case.add(again, None, [make_event(1)], version="2").replaced
    case.delete_document("box.mbox/1")
    assert case.original("2" * 64) == mailbox
    case.delete_document("box.mbox/2")
    assert connection.execute(count, (mailbox,)).fetchone() == (0,)
    connection.close()


# --- the snapshot --------------------------------------------------------------------------------------------------


def test_the_snapshot_gives_the_same_table(case: Case, kept: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(case_snapshot, "SMALLEST", 1)
    from_sql = case.table()
    case.close()
    files = [case.path.with_name(f"my.case{suffix}") for suffix in (".extracted", ".table")]
    assert all(file.exists() for file in files)
    with Case.open(case.path) as reader:
        monkeypatch.setattr(case_load, "events", lambda *_: pytest.fail("the snapshot was not used"))
        pd.testing.assert_frame_equal(reader.table(), from_sql)
    monkeypatch.undo()
    monkeypatch.setattr(case_snapshot, "SMALLEST", 1)
    files[1].unlink()
    with Case.open(case.path) as reader, monkeypatch.context() as patched:
        patched.setattr(case_load, "_from_sql", lambda *_: pytest.fail("the snapshot was not used"))
        pd.testing.assert_frame_equal(reader.table(), from_sql)
    with Case.open(case.path) as reader:
        document, data, events = kept[0]
        reader.add(dataclasses.replace(document, title="Renewed"), data, events[:3], version="2")
        assert set(reader.table()["title"]) == {"Renewed", "The bridge"}
        fresh = reader.table()
    for file in files:
        file.write_bytes(file.read_bytes()[:500])
    with Case.open(case.path) as reader:
        pd.testing.assert_frame_equal(reader.table(), fresh)


def test_large_tables_are_corrected_like_small_ones(case: Case, monkeypatch: Any) -> None:
    table = case.table()
    first, second, third = table["event"].iloc[[1, 12, 20]]
    case.edit(
        [(first, "start", "2019-05-06"), (first, "end", "2019-05-07"), (second, "actors", ["Ada Quist"])], "A", AT
    )
    case.edit([(third, "what", "Said otherwise"), (third, "rule", "typed")], "A", AT)
    small = case.table()
    monkeypatch.setattr(case_view, "SMALL", 0)
    with Case.open(case.path) as again:
        large = again.table()
    schema.check(large)
    pd.testing.assert_frame_equal(large, small)


# --- settings, gone for good, copies ---------------------------------------------------------------------------------


def test_settings(case: Case) -> None:
    assert case.setting("lanes", "none") == "none"
    case.set("lanes", ["actor", 1])
    assert case.setting("lanes") == ["actor", 1]


def _on_disk(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.iterdir() if one.name.startswith(path.name))


def test_a_deleted_document_leaves_no_trace(case: Case, make_document: Any, make_event: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(case_snapshot, "SMALLEST", 1)
    text = "In 2019 Zerubbabel Quist was seen. " * 300
    data = text.encode()
    document = make_document("zerubbabel.txt", text, sha256=hashlib.sha256(data).hexdigest())
    case.add(document, data, [make_event(900, what="Zerubbabel Quist was seen")], version="1")
    event = case.table()["event"][case.table()["what"] == "Zerubbabel Quist was seen"].iloc[0]
    case.correct(event, "note", "Zerubbabel again", "A", AT)
    other = case.table()["event"].iloc[0]
    case.correct(other, "note", "stays", "A", AT)
    assert b"erubbabel" in _on_disk(case.path)
    assert case.delete_document("zerubbabel.txt")
    assert b"erubbabel" not in _on_disk(case.path)
    assert [edit.value for edit in case.log()] == ["stays"]
    assert event not in set(case.table()["event"])
    with pytest.raises(sqlite3.IntegrityError):
        sqlite3.connect(case.path).execute("DELETE FROM edit")


def test_a_deleted_case_is_gone(case: Case) -> None:
    case.table()
    case.delete()
    assert [one.name for one in case.path.parent.iterdir() if one.name.startswith("my.case")] == []


def test_backup_and_restore(case: Case, tmp_path: Path) -> None:
    event = case.table()["event"].iloc[0]
    case.correct(event, "note", "before", "A", AT)
    before = case.table()
    case.backup(tmp_path / "copy.case")
    case.correct(event, "note", "after", "A", AT)
    case.close()
    with Case.restore(tmp_path / "copy.case", case.path) as restored:
        pd.testing.assert_frame_equal(restored.table(), before)
        restored.correct(event, "note", "on it goes", "A", AT)
    with pytest.raises(CaseError, match="could not be written"), Case.open(case.path) as again:
        again.backup(tmp_path / "no folder" / "copy.case")


def test_a_broken_backup_changes_nothing(case: Case, tmp_path: Path) -> None:
    (tmp_path / "bad.case").write_bytes(b"no database at all, only words" * 100)
    case.close()
    with pytest.raises(NotACase, match="is not a case file"):
        Case.restore(tmp_path / "bad.case", case.path)
    with Case.open(case.path) as again:
        assert len(again.documents()) == 2


# --- opening ---------------------------------------------------------------------------------------------------------


def test_what_is_no_case_is_said(tmp_path: Path) -> None:
    (tmp_path / "words.case").write_text("words " * 1000)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.close()
    for name, message in (
        ("words.case", "is not a case file"),
        ("other.db", "is a database, but not a case file"),
        (".", "is a folder"),
        ("no/such.case", "does not exist"),
    ):
        with pytest.raises(NotACase, match=message):
            Case.open(tmp_path / name)
    with pytest.raises(NotACase, match="there is no such case"):
        Case.open(tmp_path / "new.case", create=False)
    assert sqlite3.connect(tmp_path / "other.db").execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_case_of_a_newer_program_is_left_alone(case: Case) -> None:
    case.close()
    newer = sqlite3.connect(case.path)
    newer.execute("PRAGMA user_version=99")
    newer.close()
    with pytest.raises(NotACase, match="newer version"):
        Case.open(case.path)


def test_an_older_case_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.case"
    old = case_file.File(path, case_file._connect(case_file._uri(path, "mode=rwc")))
    case_file.migrate(old, until=1)
    old.close()
    with Case.open(path) as case:
        assert case.documents() == []
    version = sqlite3.connect(path).execute("PRAGMA user_version").fetchone()[0]
    assert version == len(case_schema.MIGRATIONS)


def test_a_damaged_case_is_said(case: Case, tmp_path: Path) -> None:
    case.close()
    data = bytearray(case.path.read_bytes())
    data[8192:16384] = b"\xff" * 8192
    broken = tmp_path / "broken.case"
    broken.write_bytes(data)
    with pytest.raises(CaseDamaged, match="is damaged"):
        Case.open(broken)


def test_a_copied_case_is_its_own(case: Case, tmp_path: Path) -> None:
    case.close()
    shutil.copyfile(case.path, tmp_path / "copy.case")
    with Case.open(tmp_path / "copy.case") as copy, Case.open(case.path) as first:
        copy.correct(copy.table()["event"].iloc[0], "note", "only here", "A", AT)
        assert first.log() == []


def test_views_for_other_tools(case: Case) -> None:
    event = case.table()["event"].iloc[0]
    case.correct(event, "what", "Said otherwise", "A", AT)
    case.correct(event, "review", "accepted", "A", AT)
    other = sqlite3.connect(case.path)
    found = other.execute(
        "SELECT what, review, document, passage_text FROM timeline WHERE event = ?", (event,)
    ).fetchone()
    assert found[:2] == ("Said otherwise", "accepted")
    case.undo("A", AT)
    assert other.execute("SELECT review FROM timeline WHERE event = ?", (event,)).fetchone() == ("unreviewed",)
    assert other.execute("SELECT events FROM actor WHERE actor = 'Lena Okafor'").fetchone()[0] > 30
    assert other.execute("SELECT count(*) FROM source").fetchone() == (2,)
    assert other.execute("SELECT place FROM place").fetchone()
    other.close()


def test_edits_are_said_with_what_stood_there(case: Case) -> None:
    event = case.table()["event"].iloc[0]
    case.correct(event, "what", "One", "A", AT)
    case.correct(event, "what", "Two", "A", AT)
    first, second = case.log()
    assert isinstance(first, Edit)
    assert first.before == row_what(case, event)
    assert second.before == "One"


def row_what(case: Case, event: str) -> str:
    connection = sqlite3.connect(case.path)
    return str(connection.execute("SELECT what FROM event WHERE event = ?", (event,)).fetchone()[0])


def test_intervals_of_every_kind_come_back(case: Case, make_document: Any, make_event: Any) -> None:
    interval = Interval(datetime(1, 1, 1, 0, 0, 1), datetime(9999, 12, 31, 23, 59, 59), Grain.SECOND, throughout=True)
    text = "long"
    document = make_document("long.txt", text, sha256=hashlib.sha256(b"long").hexdigest())
    case.add(document, b"long", [make_event(1, interval=interval)], version="1")
    table = case.table()
    found = table[table["document"] == "long.txt"].iloc[0]
    assert (found["start"].isoformat(), found["end"].isoformat()) == ("0001-01-01T00:00:01", "9999-12-31T23:59:59")
    assert found["throughout"]
