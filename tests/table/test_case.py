"""The case file: what is kept, what is said about it, and what is gone for good."""

from __future__ import annotations

import dataclasses
import hashlib
import sqlite3
from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest

from extract.dates.interval import Grain, Interval
from extract.records import Document, Event
from extract.table import cells, schema
from extract.table.case import Case, CaseError, Edit

AT = datetime(2026, 5, 4, 12, 30)


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
    case.edit([(event, "note", "look again")], "A", AT)
    case.close()
    with Case.open(case.path) as again:
        assert row(again, event)["note"] == "look again"
        assert again.revision() != ""


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
    case.edit([("old0", "what", "Kept by id")], "A", AT)
    case.edit([("old1", "what", "Found again")], "A", AT)
    case.edit([("old2", "what", "Orphaned")], "A", AT)
    _, _, newer = story(make_document, make_event, "new")
    kept = case.add(document, data, [events[0], newer[1]], version="2")
    assert kept.replaced
    assert kept.moved == {"old1": "new1"}
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
    case.delete_documents(["box.mbox/1"])
    assert case.original("2" * 64) == mailbox
    case.delete_documents(["box.mbox/2"])
    assert connection.execute(count, (mailbox,)).fetchone() == (0,)
    connection.close()


def test_views_for_other_tools(case: Case) -> None:
    event = case.table()["event"].iloc[0]
    case.edit([(event, "what", "Said otherwise")], "A", AT)
    case.edit([(event, "review", "accepted")], "A", AT)
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
    case.edit([(event, "what", "One")], "A", AT)
    case.edit([(event, "what", "Two")], "A", AT)
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
