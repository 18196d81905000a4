"""Chats as plain text: one passage a message, the day it was sent, and who sent it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from extract.pipeline import extract_document
from extract.reading.formats import read
from extract.reading.passages import split
from extract.records import Event, Passage

BRACKETS = """[28/05/2021, 13:58:02] Messages are end-to-end encrypted.
[28/05/2021, 14:03:22] Amir: they shelled the market in Douma
[28/05/2021, 14:06:41] Lina: ok
we meet tomorrow
[29/05/2021, 09:00:01] Amir: Two people were killed yesterday near the school
"""
DASHES = """5/3/21, 2:04 PM - Omar K.: The checkpoint was attacked this morning
5/13/21, 9:10 PM - +963 944 111 222: Yesterday they arrested Samir al-Ali in Homs
5/14/21, 8:00 AM - Omar K.: he was released
"""
ALONE = """Amir, [12.05.2021 14:03]
The market was shelled this morning.

Lina, [12.05.2021 14:05]
Hassan was wounded yesterday.
"""


def messages(text: str) -> list[tuple[str, date | None]]:
    return [(text[one.start : one.end], one.published) for one in split(text) if one.section == "body"]


def senders(text: str) -> list[str]:
    return [text[slice(*one.header)] for one in split(text) if one.section == "body" and one.header]


def events(text: str, folder: Path) -> list[Event]:
    file = folder / "chat.txt"
    file.write_text(text, encoding="utf-8")
    return [event for document in read(file) for event in extract_document(document).events]


def test_each_message_knows_its_day_and_sender() -> None:
    found = messages(BRACKETS)
    assert [day for _, day in found] == [date(2021, 5, 28), date(2021, 5, 28), date(2021, 5, 29)]
    assert found[1][0].endswith("we meet tomorrow")
    assert senders(BRACKETS) == ["Amir", "Lina", "Amir"]
    assert senders(DASHES) == ["Omar K.", "+963 944 111 222", "Omar K."]
    assert senders(ALONE) == ["Amir", "Lina"]
    assert [words for words, _ in messages(ALONE)] == [
        "The market was shelled this morning.",
        "Hassan was wounded yesterday.",
    ]


def test_the_order_of_figures_is_the_one_that_fits_all_messages() -> None:
    assert [day for _, day in messages(DASHES)] == [date(2021, 5, 3), date(2021, 5, 13), date(2021, 5, 14)]
    in_time = "[3/5/21, 10:00] A: one\n[4/5/21, 10:00] B: two\n[1/6/21, 10:00] A: three\n"
    assert [day for _, day in messages(in_time)] == [date(2021, 5, 3), date(2021, 5, 4), date(2021, 6, 1)]


@pytest.mark.parametrize("text", ["On [3/5/21, 10:00] he left. He came.\n", "12/05/2021, 14:03 - Amir: once\n", ""])
def test_one_line_is_no_chat(text: str) -> None:
    assert all(one.published is None for one in split(text))


@pytest.mark.parametrize(
    "said", ["<Media omitted>", "image omitted", "This message was deleted", "\u200eaudio omitted"]
)
def test_what_stands_in_place_of_a_picture_is_furniture(said: str) -> None:
    text = f"12/05/2021, 14:03 - Amir: {said}\n12/05/2021, 14:04 - Lena: the media omitted it\n"
    assert [passage.section for passage in split(text)] == ["furniture", "body"]


def test_every_character_lies_in_one_passage() -> None:
    for text in (BRACKETS, DASHES, ALONE, "Export of a group\n\n" + BRACKETS):
        passages: tuple[Passage, ...] = split(text)
        assert all(a.end <= b.start for a, b in pairwise(passages))
        assert "".join(text.split()) == "".join("".join(text[p.start : p.end].split()) for p in passages)


def test_rows_of_a_chat_count_from_the_message_and_name_who_wrote_it(tmp_path: Path) -> None:
    rows = {(event.trigger, event.dated.text): event for event in events(DASHES, tmp_path)}
    arrested = rows["arrested", "Yesterday"]
    assert arrested.dated.value == "2021-05-12"
    assert arrested.reported_by == ("+963 944 111 222",)
    assert ("arrested", "5/13/21, 9:10 PM") not in rows, "the message's date is not that of what has its own"
    assert not any("Omar K." in event.actors for event in rows.values())
    assert {event.reported_by for event in events(BRACKETS, tmp_path)} >= {("Amir",)}
