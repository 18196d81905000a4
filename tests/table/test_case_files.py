"""A case as files: its snapshots, backups, what is deleted for good, what opens and what does not."""

from __future__ import annotations

import dataclasses
import hashlib
import shutil
import sqlite3
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract.records import Problem
from extract.table import case_file, case_load, case_schema, case_snapshot, case_view, schema
from extract.table.case import Case, CaseDamaged, CaseError, NotACase

AT = datetime(2026, 5, 4, 12, 30)


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
    case.edit([(event, "note", "Zerubbabel again")], "A", AT)
    other = case.table()["event"].iloc[0]
    case.edit([(other, "note", "stays")], "A", AT)
    assert b"erubbabel" in _on_disk(case.path)
    assert case.delete_documents(["zerubbabel.txt"])
    assert b"erubbabel" not in _on_disk(case.path)
    assert [edit.value for edit in case.log()] == ["stays"]
    assert event not in set(case.table()["event"])
    with pytest.raises(sqlite3.IntegrityError):
        sqlite3.connect(case.path).execute("DELETE FROM edit")


def everywhere(path: Path) -> bytes:
    """All bytes beside the case and in the temporary folder."""
    folders = (path.parent, Path(tempfile.gettempdir()))
    return b"".join(one.read_bytes() for folder in folders for one in folder.rglob("*") if one.is_file())


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch: Any) -> None:
    """Temporary files of this test alone, SQLite's too."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))


@pytest.mark.usefixtures("own_temporary_folder")
def test_whatever_quotes_a_deleted_document_goes_with_it(
    case: Case, make_document: Any, make_event: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(case_snapshot, "SMALLEST", 1)
    secret = b"erubbabel"
    data = "".join(f"Message {number}: Zerubbabel was seen.\n" for number in range(200)).encode()
    stays = case.table()["event"].iloc[:2].tolist()
    for number in range(3):
        text = f"Message {number}: Zerubbabel was seen."
        part = make_document(
            f"zerubbabel.mbox, message {number}", text, sha256=hashlib.sha256(text.encode()).hexdigest()
        )
        event = make_event(900 + number, what=text, actors=("Zerubbabel Quist", "Lena Okafor"), agents=())
        case.add(part, data, [event], [Problem(part.name, "dates", "Zerubbabel")], "1")
    ids = [make_event(900 + number).id for number in range(3)]
    case.merge_events([*stays, ids[0]], "A", AT)
    case.merge_events(ids[:2], "A", AT)
    case.split_event(ids[2], "A", AT)
    case.merge_names(["Zerubbabel Quist", "Lena Okafor"], "The two", "A", AT)
    case.merge_names(["Harbour Gazette"], "Zerubbabel Quist", "A", AT)
    case.split_name("Zerubbabel Quist", "A", AT)
    case.edit([(ids[0], "what", "Zerubbabel, seen twice")], "A", AT)
    case.undo("A", AT)
    case.correct_document("zerubbabel.mbox, message 1", "title", "Zerubbabel's mail", "A", AT)
    case.set(f"columns of {hashlib.sha256(data).hexdigest()}", {"text": "Zerubbabel"})
    case.table()
    snapshot = case.path.with_name(f"{case.path.name}.table")
    snapshot.with_name(f"{snapshot.name}.17.part").write_bytes(b"Zerubbabel")
    assert secret in everywhere(case.path)
    assert len(parts := case.parts("zerubbabel.mbox, message 1")) == 3
    assert case.delete_documents(parts)
    assert secret not in everywhere(case.path)
    said = [(edit.action, edit.value) for edit in case.log() if edit.action.startswith(("merge", "split"))]
    assert said == [
        ("merge events", {"events": sorted(stays)}),
        ("merge names", {"names": ["Lena Okafor"], "into": "The two"}),
    ]
    assert len(set(case.table()["same_as"][case.table()["event"].isin(stays)])) == 1
    case.delete()
    assert list(case.path.parent.glob("my.case*")) == []
    assert b"Okafor" not in everywhere(case.path)


def test_a_deleted_case_is_gone(case: Case) -> None:
    case.table()
    case.delete()
    assert [one.name for one in case.path.parent.iterdir() if one.name.startswith("my.case")] == []


def test_backup_and_restore(case: Case, tmp_path: Path) -> None:
    event = case.table()["event"].iloc[0]
    case.edit([(event, "note", "before")], "A", AT)
    before = case.table()
    case.backup(tmp_path / "copy.case")
    case.edit([(event, "note", "after")], "A", AT)
    case.close()
    with Case.restore(tmp_path / "copy.case", case.path) as restored:
        pd.testing.assert_frame_equal(restored.table(), before)
        restored.edit([(event, "note", "on it goes")], "A", AT)
    with pytest.raises(CaseError, match="could not be written"), Case.open(case.path) as again:
        again.backup(tmp_path / "no folder" / "copy.case")


def test_a_broken_backup_changes_nothing(case: Case, tmp_path: Path) -> None:
    (tmp_path / "bad.case").write_bytes(b"no database at all, only words" * 100)
    case.close()
    with pytest.raises(NotACase, match="is not a case file"):
        Case.restore(tmp_path / "bad.case", case.path)
    with Case.open(case.path) as again:
        assert len(again.documents()) == 2


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
        copy.edit([(copy.table()["event"].iloc[0], "note", "only here")], "A", AT)
        assert first.log() == []
