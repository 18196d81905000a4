"""Chats as plain text: one passage a message, the day it was sent, and who sent it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from extract.pipeline import extract_document, find_dates
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
    within_days = "6/4/21, 8:41 PM - A: one\n6/5/21, 7:02 AM - B: two\n6/10/21, 1:12 PM - A: three\n"
    assert [day for _, day in messages(within_days)] == [date(2021, 6, 4), date(2021, 6, 5), date(2021, 6, 10)]
    american = "6/4/21, 8:41 PM - A: one\n6/4/21, 8:43 PM - B: two\n"
    assert [day for _, day in messages(american)] == [date(2021, 6, 4), date(2021, 6, 4)]


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


def test_a_message_without_a_day_of_its_own_is_told_on_the_day_it_was_sent(tmp_path: Path) -> None:
    chat = (
        "12/25/19, 9:05 PM - Kwame: Police raided the union office at 6 pm\n"
        "12/25/19, 9:07 PM - Efua: Who did they take?\n"
        "12/26/19, 7:30 AM - Kwame: They took the chairman, Mr Boateng\n"
        "12/28/19, 1:15 PM - Efua: He appears on Monday\n"
    )
    told = [(one.dated.edtf, one.what, one.reported_by) for one in events(chat, tmp_path)]
    assert told == [
        ("2019-12-25", "Police raided the union office", ("Kwame",)),
        ("2019-12-26", "They took the chairman, Mr Boateng", ("Kwame",)),
        ("2019-12-30", "Boateng appears", ("Efua",)),
    ]


def test_who_wrote_stands_above_the_message_too(tmp_path: Path) -> None:
    chat = "amir — 05/12/2021 2:03 PM\nPolice shot two men yesterday.\nlina — 05/13/2021 9:10 AM\nok\n"
    assert [one.reported_by for one in events(chat, tmp_path)] == [("amir",)]


PROGRAMS = {
    "WhatsApp's page": "[14:03, 12/05/2021] Amir: hi\n[08:03, 13/05/2021] Lina: ok\n",
    "American WhatsApp's page": "[2:03 PM, 5/12/2021] Amir: hi\n[8:03 AM, 5/13/2021] Lina: ok\n",
    "Telegram": "Amir Khan, [12 May 2021 at 14:03:22]:\nhi\n\nLina, [13 May 2021 at 14:03:22]:\nok\n",
    "Signal": "From: Amir (+44 7700 900123)\nType: incoming\nSent: Wed, 12 May 2021 14:03:22 +0100\n\nhi\n\n"
    "From: Lina\nType: incoming\nSent: Thu, 13 May 2021 14:03:22 +0100\n\nok\n",
    "Discord": "[12-May-21 02:03 PM] amir#1234\nhi\n\n[13-May-21 09:03 AM] lina#5678\nok\n",
    "Discord, copied": "amir — 05/12/2021 2:03 PM\nhi\nlina — 05/13/2021 9:10 AM\nok\n",
    "Messenger": "Amir\nMay 12, 2021 2:03 PM\nhi\n\nLina\nMay 13, 2021 9:00 AM\nok\n",
    "an archive of SMS": "2021-05-12 14:03:22 Amir: hi\n2021-05-13 08:00:01 Lina: ok\n",
    "a bouncer's log": "2021-05-12T14:03:22Z <amir> hi\n2021-05-13T08:00:22Z <lina> ok\n",
    "Spanish WhatsApp": "12/05/2021, 2:03 p. m. - Amir: hi\n13/05/2021, 8:03 a. m. - Lina: ok\n",
    "IRC": "--- Log opened Wed May 12 00:00:00 2021\n14:03 <amir> hi\n"
    "--- Day changed Thu May 13 2021\n08:00 <lina> ok\n",
    "Slack": "Wednesday, May 12th, 2021\nAmir  2:03 PM\nhi\nThursday, May 13th, 2021\nLina  8:03 AM\nok\n",
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_each_program_tells_day_and_sender_its_own_way(program: str) -> None:
    text = PROGRAMS[program]
    assert [day for _, day in messages(text)] == [date(2021, 5, 12), date(2021, 5, 13)]
    assert [name.split("#")[0].split()[0].title() for name in senders(text)] == ["Amir", "Lina"]


def test_the_clock_of_the_message_tells_which_half_an_hour_is_of() -> None:
    chat = (
        "[12/05/2021, 07:45:22] Amir: see you at 6\n[12/05/2021, 14:04:02] Lina: been up since 5\n"
        "[13/05/2021, 09:20:00] Amir: been here since 9\n[13/05/2021, 21:20:00] Lina: he left at 7\n"
        "[13/05/2021, 22:00:00] Amir: tmrw at 8 then\n"
    )
    told = {found.text: found.value for found in find_dates(chat) if "/" not in found.text and found.type == "TIME"}
    assert told == {
        "6": "2021-05-12T18:00",
        "5": "2021-05-12T05:00",
        "9": "2021-05-13T09:00",
        "7": "2021-05-13T19:00",
        "8": "2021-05-14T08:00",
    }


def test_words_of_the_next_message_say_nothing_of_this_ones_weekday() -> None:
    chat = "[12/05/2021, 07:45] Amir: call u on friday\n[13/05/2021, 08:00] Lina: he was killed and it was raining\n"
    assert [found.value for found in find_dates(chat) if found.text == "friday"] == ["2021-05-14"]


@pytest.mark.parametrize(
    "sent", ["[12/25/2019, 9:05 PM] Efua: ", "12/25/19, 9:05 PM - Efua: ", "Efua, [25.12.2019 21:05]\n"]
)
def test_each_sentence_of_a_message_is_told_on_its_day_and_no_other_word_of_it(sent: str, tmp_path: Path) -> None:
    said = (
        "Two guards were shot. Police stopped a lorry. Two men have been freed.",
        "I think he is tired. Did they beat him? We may leave. I love this town!",
        "The mayor came yesterday. He left in a hurry. The guard, Mr Boateng, resigned",
    )
    chat = "\n".join(f"{sent}{words}" for words in said)
    told = [(one.dated.edtf, one.what) for one in events(chat, tmp_path)]
    assert told == [
        ("2019-12-25", "Two guards were shot"),
        ("2019-12-25", "Police stopped a lorry"),
        ("2019-12-25", "Two men have been freed"),
        ("2019-12-24", "The mayor came"),
    ]
