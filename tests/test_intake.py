"""Reading into a case: each file told of, the rest going on, the same content once, archives by their members."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from extract import intake
from extract.table.case import Case

FERRY = b"The ferry sank on 12 March 1994 off Varna. Three days later divers reached the wreck."


@pytest.fixture
def case(tmp_path: Path):
    with Case.open(tmp_path / "own.case") as opened:
        yield opened


def _read(case: Case, *sources: intake.Source) -> intake.Progress:
    progress = intake.Progress(len(sources), sum(source.size for source in sources), 0.0)
    intake.run(sources, case, progress)
    return progress


def test_every_file_has_its_line_and_the_rest_goes_on(case: Case, tmp_path: Path) -> None:
    progress = _read(
        case,
        intake.Source("empty.txt", b""),
        intake.Source("ferry.txt", FERRY),
        intake.Source("gone.txt", path=tmp_path / "gone.txt"),
        intake.Source("dateless.txt", b"Nothing is told here."),
    )
    assert [line.name for line in progress.lines] == ["empty.txt", "ferry.txt", "gone.txt", "dateless.txt"]
    assert [line.fine for line in progress.lines] == [False, True, False, False]
    assert progress.finished.is_set()
    assert progress.share == 1.0
    assert progress.events == len(case.table()) == 2


def test_the_same_content_is_added_once(case: Case) -> None:
    _read(case, intake.Source("ferry.txt", FERRY))
    again = _read(case, intake.Source("ferry.txt", FERRY))
    assert again.lines[0].sentence.startswith("Already here")
    assert len(case.documents()) == 1


def test_members_of_an_archive_come_with_their_own_originals(case: Case) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/ferry.txt", FERRY)
        archive.writestr("b.txt", "The bridge fell on 7 June 2001.")
    progress = _read(case, intake.Source("reports.zip", packed.getvalue()))
    assert progress.lines[0].fine, progress.lines[0].sentence
    assert all(case.intact(entry.sha256) for entry in case.documents())
    assert len(case.documents()) == 2


def _packed_chronology() -> bytes:
    packed, inner = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("later.csv", "date,what\n4 May 2019,The bridge was closed\n")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/ferry.txt", FERRY)
        archive.writestr("a/events.csv", "date,what\n3 May 2019,The bridge fell\n2019-05-04,It was searched\n")
        archive.writestr("more.zip", inner.getvalue())
    return packed.getvalue()


def test_tables_of_events_in_an_archive_are_read_too(case: Case, tmp_path: Path) -> None:
    progress = _read(case, intake.Source("all.zip", _packed_chronology()))
    [line] = progress.lines
    assert line.fine, line.sentence
    assert "a/events.csv: 2 events." in line.sentence
    assert "more.zip/later.csv: 1 event." in line.sentence
    assert {entry.name for entry in case.documents()} == {
        "all.zip/a/ferry.txt", "all.zip/a/events.csv", "all.zip/more.zip/later.csv",
    }  # fmt: skip
    assert all(case.intact(entry.sha256) for entry in case.documents())
    assert progress.events == len(case.table())
    again = _read(case, intake.Source("all.zip", _packed_chronology()))
    assert again.lines[0].fine
    assert again.events == 0

    (tmp_path / "all.zip").write_bytes(_packed_chronology())
    documents, tables = intake.gather(tmp_path / "all.zip")
    assert [document.name for document in documents] == ["all.zip/a/ferry.txt"]
    assert sorted(len(table.table) for table in tables) == [1, 2]
    assert not any(document.problems for document in documents)


def test_cancelled_is_said_and_what_was_done_stays(case: Case) -> None:
    progress = intake.Progress(1, 1, 0.0)
    progress.cancelled.set()
    intake.run([intake.Source("ferry.txt", FERRY)], case, progress)
    assert progress.lines[0].sentence.startswith("Cancelled")
    assert not case.documents()


def test_another_publication_date_counts_the_dates_anew(case: Case) -> None:
    _read(case, intake.Source("note.txt", b"The court released him yesterday.", published="2020-05-10"))
    assert case.table()["edtf"].tolist() == ["2020-05-09"]
    [entry] = case.documents()
    from datetime import date

    assert intake.again(case, entry.name, date(2021, 1, 1)) == 1
    assert case.table()["edtf"].tolist() == ["2020-12-31"]
    assert case.intact(entry.sha256)


def test_a_folder_gives_its_readable_files_and_follows_no_link_out(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / "deep").mkdir(parents=True)
    outside.mkdir()
    (inside / "deep" / "a.txt").write_bytes(FERRY)
    (inside / "b.exe").write_bytes(b"MZ")
    (outside / "secret.txt").write_bytes(FERRY)
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    assert [source.name for source in intake.below(inside)] == ["deep/a.txt"]


def test_time_left_follows_the_bytes() -> None:
    progress = intake.Progress(2, 100, 10.0)
    assert progress.left(12.0) is None
    progress.bytes_done = 25
    assert progress.left(20.0) == pytest.approx(30.0)


def test_the_first_seconds_say_nothing_of_the_time_left() -> None:
    progress = intake.Progress(31, 10_000, 0.0, bytes_now=300, part=(0, 1), within=0.5)
    assert progress.left(4.0) is None
    assert progress.left(20.0) is not None


def test_names_of_pasted_texts_are_plain_and_differ() -> None:
    one, other = intake.pasted_name("Police in Lyon: <b>!"), intake.pasted_name("Police in Lyon: <b>?")
    assert one != other
    assert one.startswith("police-in-lyon-b-")
    assert intake.pasted_name("…").startswith("pasted-")


def test_files_of_a_folder_that_are_of_no_kind_that_is_read_are_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jpg", "c.exe", ".DS_Store"):
        (tmp_path / name).write_bytes(b"On 3 May 2018 it fell.")
    line = intake.left_out(tmp_path)
    assert line is not None
    assert line.sentence == "2 files of kinds that are not read: b.jpg, c.exe"
    assert [source.name for source in intake.below(tmp_path)] == ["a.txt"]
    (tmp_path / "b.jpg").unlink()
    (tmp_path / "c.exe").unlink()
    assert intake.left_out(tmp_path) is None
