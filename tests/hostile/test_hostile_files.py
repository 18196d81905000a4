"""Broken and hostile files: each gives a sentence or a result, within limits, and the others are read all the same.

The files of a gigabyte and more are made only where TIMELINE_SLOW is set.
"""

import os
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from extract.reading import sandbox
from extract.reading.draft import Unreadable
from extract.reading.formats import is_table, read
from extract.reading.limits import MEGABYTE, Limits
from extract.table import chronology, schema

LIMITS = Limits(seconds=20, memory=1024 * MEGABYTE, max_expanded=100 * MEGABYTE, max_members=300)
slow = pytest.mark.skipif(not os.environ.get("TIMELINE_SLOW"), reason="makes gigabytes; set TIMELINE_SLOW")


@pytest.fixture(scope="module")
def hostile(corpus, made):
    """Every hostile file: what is wrong with it, its name, its bytes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile's own, on names that stand twice
        return list(corpus.files(made))


def complaints(documents, what):
    """Every document has a text with exact passages, or a sentence that names it; all sentences, for further checks."""
    assert documents, what
    sentences = []
    for document in documents:
        assert document.text.strip() or document.problems, what
        assert all(0 <= p.start < p.end <= len(document.text) for p in document.passages), what
        assert document.name.isprintable(), what
        for problem in document.problems:
            assert problem.message.startswith(f"{document.name}: "), what
            assert "\n" not in problem.message, what
            assert "Traceback" not in problem.message, what
            assert len(problem.message) < 1000, what
            sentences.append(problem.message)
        (document.text + document.title + "".join(sentences)).encode("utf-8")
    return sentences


def test_every_hostile_file_gives_a_sentence_or_a_result(hostile, corpus):
    assert len(hostile) >= 300
    for what, name, data in hostile:
        documents = read(data, name=name, limits=LIMITS)
        complaints(documents, what)
        assert not any(corpus.SECRET in document.text for document in documents), what


def test_the_good_files_among_hostile_ones_are_read(hostile, made, tmp_path):
    good = made.everything()
    for place, (name, data) in enumerate(good.items()):
        (tmp_path / f"{place:03} good {name}").write_bytes(data)
    for place, (what, name, data) in enumerate(hostile):
        if place % 9 == 0 and len(data) < MEGABYTE and name.isprintable():
            (tmp_path / f"{place:03} {Path(name).name[-40:] or what}").write_bytes(data)
    documents = read(tmp_path, limits=LIMITS)
    complaints(documents, "the folder")
    read_well = {document.name.split("/")[0].split(",")[0] for document in documents if document.text}
    texts = [(place, name) for place, name in enumerate(good) if not name.endswith(".ics")]  # those are events
    assert {f"{place:03} good {name}" for place, name in texts} <= read_well


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bomb.zip", "as a zip bomb does"),
        ("locked.zip", "it is protected by a password"),
        ("locked.pdf", "this PDF is protected by a password"),
        ("locked.docx", "it is protected by a password"),
        ("scan.pdf", "this PDF is a scan without text; run OCR on it first"),
        ("nested.zip", "it lies in an archive in an archive"),
        ("many.zip", "only the first 300 of 10,000 files"),
        ("program.txt", "it is a Windows program"),
        ("nothing.txt", "this file is empty"),
    ],
)
def test_what_is_said_of_the_best_known_tricks(name, reason, hostile):
    data = next(data for _, one, data in hostile if one == name)
    assert any(reason in sentence for sentence in complaints(read(data, name=name, limits=LIMITS), name))


def test_a_reader_that_takes_too_long_is_stopped(made):
    text = made.pdf([[(72, 700 - 10 * n, 9, "ha " * 30) for n in range(60)] for _ in range(300)])
    [document] = read(text, name="a.pdf", limits=Limits(seconds=0.05))
    assert document.problems[0].message == "a.pdf: reading it took longer than 0.05 seconds and was stopped"
    assert read(made.pdf([[(72, 700, 9, "The port was closed.")]]), name="b.pdf")[0].text == "The port was closed."


@pytest.mark.skipif(not sandbox.has_memory_limit(), reason=sandbox.degraded())
def test_a_reader_that_takes_too_much_memory_is_stopped():
    flood = b"[" + b"[]," * 12_000_000 + b"[]]"
    [document] = read(flood, name="a.json", limits=Limits(memory=512 * MEGABYTE, seconds=60))
    assert "memory" in document.problems[0].message


ATTEMPTS = {
    "a connection": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "a look-up": "import socket; socket.getaddrinfo('example.org', 80)",
    "a program": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a file": "open('written', 'w')",
    "a file by its number": "import os; os.open('written', os.O_WRONLY | os.O_CREAT)",
    "a removal": "import os; os.remove('written')",
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_reader_led_astray_gets_nowhere(attempt, tmp_path):
    code = (
        "from extract.reading import sandbox; sandbox._confine(10**10)\n"
        f"try:\n    {ATTEMPTS[attempt]}\nexcept PermissionError as error: print('refused', error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("refused"), done.stderr
    assert not (tmp_path / "written").exists()


def test_a_reader_that_dies_is_told_and_replaced(made):
    worker = sandbox._take(Limits())
    worker.process.kill()
    with pytest.raises(Unreadable, match="broke down"):
        worker.ask("text:read_text", b"The port was closed.", "a.txt", Limits())
    worker.stop()
    assert read(made.docx(), name="a.docx")[0].text


def test_a_flaw_of_the_program_is_not_told_as_the_file_s(tmp_path, monkeypatch):
    (tmp_path / "flawed.py").write_text("def read(data, name, limits):\n    return undefined_name\n", encoding="utf-8")
    monkeypatch.setattr(sandbox, "import_module", lambda name: __import__(name.rpartition(".")[2]))
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(Unreadable, match="the file may be sound") as told:
        sandbox.call("flawed:read", b"", "a.txt", Limits())
    assert "undefined_name" in str(told.value)


def test_a_file_of_two_gigabytes_is_not_read(tmp_path):
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(2 * 1024 * MEGABYTE)
    [document] = read(path)
    assert document.problems[0].message == "sparse.txt: it is 2,048 MB, more than the 200 MB that are read"


@slow
def test_an_archive_of_a_gigabyte_of_nothing(tmp_path):
    path = tmp_path / "gigabyte.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for _ in range(1100):
            member.write(b"0" * MEGABYTE)
    assert "as a zip bomb does" in complaints(read(path), "a gigabyte")[0]


@slow
def test_an_archive_of_many_large_files(tmp_path):
    path = tmp_path / "large.zip"
    noise = os.urandom(MEGABYTE // 2).hex().encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(110):
            with archive.open(f"{number}.txt", "w") as member:
                for _ in range(10):
                    member.write(noise)
    sentences = complaints(read(path), "many large files")
    assert any("more than" in sentence for sentence in sentences)


@slow
def test_a_text_of_a_hundred_megabytes(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(b"The port was closed on 3 May 2018. " * 3_000_000)
    [document] = read(path)
    assert len(document.text) == Limits().max_characters


def test_hostile_tables_of_events_give_events_or_a_sentence(hostile):
    tables = [(what, name, data) for what, name, data in hostile if is_table(name)]
    tables += [
        ("formulas", "a.csv", b"Date,Event\n=1+1,=HYPERLINK(1)\n@x,+1\n"),
        ("no end of columns", "a.csv", b"Date,Event" + b",x" * 30_000 + b"\n2019,a\n"),
        ("dates of every size", "a.csv", b"Date,Event\n" + b"9" * 5_000 + b",a\n99999-99-99,b\n0000-00-00,c\n"),
        ("coordinates", "a.csv", b"Date,Event,Lat,Lon\n2019,a,nan,inf\n2019,b,1e999,-\n"),
        ("no text", "a.json", b'[{"date": {"a": [1]}, "event": [[]], "when": null}]'),
        ("surrogates", "a.json", b'[{"date": "2019", "event": "\\ud800"}]'),
        ("a download with lies", "a.csv", b"event,start,end,when,what,edtf,date_status\n1,x,2,3,4,5,6\n"),
    ]
    assert len(tables) > 60
    for what, name, data in tables:
        try:
            found = chronology.read(data, name, limits=LIMITS)
        except Unreadable:  # told in a sentence, as intake shows it
            continue
        schema.check(found.table)
        assert set(found.rows) == set(found.table["event"]), what
        assert all("\n" not in problem.message for problem in found.problems), what
