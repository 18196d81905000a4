"""`python -m extract`: the table where it was asked for, what failed on stderr, the exit status as promised."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from extract.__main__ import main
from extract.reading import sandbox
from extract.table import schema

REPORT = "BATUMI, March 16, 2021 (Wire) – A crane fell on Monday. Two days earlier inspectors had visited the port.\n"


Run = Callable[..., subprocess.CompletedProcess[str]]


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extract", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


@pytest.fixture
def here(capfd: pytest.CaptureFixture[str]) -> Run:
    """The command within this process: seconds less each time than a new one, whose imports `run` shows."""

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        capfd.readouterr()
        try:
            status = main(arguments)
        except SystemExit as ended:  # of what argparse refuses
            status = ended.code
        return subprocess.CompletedProcess(arguments, status, *capfd.readouterr())

    return call


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as people have them: one good report among files that are none."""
    folder = tmp_path_factory.mktemp("mixed")
    (folder / "good.txt").write_text(REPORT, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "arabic.txt").write_bytes("وقع الانفجار في بغداد صباح يوم الثلاثاء وقتل فيه عدة أشخاص".encode("cp1256"))
    (folder / "wide.txt").write_bytes(REPORT.encode("utf-16"))
    (folder / "undated.txt").write_text("Nothing in here tells when anything was.", encoding="utf-8")
    (folder / "what.xyz").write_bytes(b"\x00\x01\x02")
    return folder


def test_a_folder_with_bad_files_gives_the_rest(root: Path, mixed: Path, tmp_path: Path) -> None:
    output = tmp_path / "events.csv"
    done = run(root, str(mixed), "-o", str(output))
    assert done.returncode == 0, done.stderr
    table = schema.restore(pd.read_csv(output, dtype=str, keep_default_na=False))
    good = table[table["document"].astype(str).str.contains("good")]
    assert {str(day.date()) for day in good["start"]} >= {"2021-03-15", "2021-03-13"}
    assert table["document"].astype(str).str.contains("wide").any()
    assert "Traceback" not in done.stderr
    for bad in ("empty.txt", "picture.txt", "what.xyz"):
        assert [line for line in done.stderr.splitlines() if bad in line], f"{bad} is not named:\n{done.stderr}"


def test_nothing_readable_is_status_2(root: Path, tmp_path: Path) -> None:
    done = run(root, str(tmp_path / "absent.txt"), "-o", "-")
    assert done.returncode == 2
    assert "absent.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_nonsense_publication_date_is_said_and_the_rest_goes_on(here: Run, mixed: Path) -> None:
    done = here(str(mixed / "good.txt"), "--published", "the day after never")
    assert done.returncode == 0
    assert "the day after never" in done.stderr
    assert "crane" in done.stdout


def test_an_unknown_suffix_or_model_is_one_sentence(here: Run, mixed: Path, tmp_path: Path) -> None:
    for arguments in (["-o", str(tmp_path / "events.exe")], ["--model", "no_such_model"]):
        done = here(str(mixed / "good.txt"), *arguments)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr


CHRONOLOGY = "Date,Event,Place\n3 May 2019,Fire at the port,Varna\nsometime,Ferry sold,\n"


def test_a_table_of_events_goes_into_a_case_and_into_a_file(here: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(CHRONOLOGY, encoding="utf-8")
    for options in ([], ["--case", str(tmp_path / "own.case")]):
        output = tmp_path / "out.csv"
        done = here(str(own), "-o", str(output), *options)
        assert done.returncode == 0, done.stderr
        assert "ow 2: “sometime” is no date that can be read" in done.stderr
        table = schema.restore(pd.read_csv(output, dtype=str, keep_default_na=False))
        assert table["what"].tolist() == ["Fire at the port", "Ferry sold"]
    again = here(str(own), "--case", str(tmp_path / "own.case"), "--quiet")
    assert "Already here" in again.stderr
    assert again.stderr.strip().endswith(f"0 new events; 1 documents in {tmp_path / 'own.case'}")


def test_columns_are_told_on_the_command_line(here: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("A,B\n2 June 2020,The port was closed yesterday.\n", encoding="utf-8")
    done = here(str(own), "--columns", "text=B,date=A")
    assert ",2020-06-01," in done.stdout, done.stderr
    done = here(str(own), "--columns", "when=A,what=B")
    assert ",2020-06-02," in done.stdout, done.stderr
    done = here(str(own), "--columns", "text=C")
    assert done.returncode == 2
    assert "its columns are: A, B" in done.stderr
    done = here(str(own), "--columns", "colour=B")
    assert "“colour=B” is not like text=Body" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_system_cannot_limit_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sandbox, "has_memory_limit", lambda: False)
    (tmp_path / "own.csv").write_text(CHRONOLOGY, encoding="utf-8")
    assert main([str(tmp_path / "own.csv"), "-o", str(tmp_path / "out.csv")]) == 0
    assert capsys.readouterr().err.startswith(sandbox.degraded())
