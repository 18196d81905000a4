"""Chats as programs export them: one passage a message, with its day and its sender."""

from __future__ import annotations

import json

import pytest

from extract.dates.find import find
from extract.reading import formats
from extract.reading.tables import columns
from extract.records import Document


def heard(data: str, name: str) -> list[tuple[str, str, str]]:
    """Day, sender and words of each message of the one document."""
    [document] = formats.read(data.encode(), name=name)
    return [told(document, number) for number in range(len(document.passages))]


def told(document: Document, number: int) -> tuple[str, str, str]:
    one = document.passages[number]
    assert one.header is not None
    return str(one.published), document.text[slice(*one.header)], document.text[one.header[1] + 2 : one.end]


EXPECTED = [("2021-05-12", "Zoë", "Shells fell"), ("2021-05-13", "Amir", "They left")]
TELEGRAM = {
    "name": "x",
    "messages": [
        {"type": "message", "date": "2021-05-12T14:03:22", "from": "Zoë", "text": ["Shells ", {"text": "fell"}]},
        {"type": "message", "date": "2021-05-13T08:00:00", "from": "Amir", "text": "They left"},
        {"type": "service", "date": "2021-05-13T09:00:00", "actor": "Amir", "text": ""},
    ],
}
SLACK = [
    {"type": "message", "user": "U1", "text": "Shells fell", "ts": "1620828202.0001", "user_profile": {"name": "Zoë"}},
    {"type": "message", "user": "Amir", "text": "They left", "ts": "1620892800.0001"},
]
DISCORD = {
    "messages": [
        {
            "timestamp": "2021-05-12T14:03:22+00:00",
            "content": "Shells fell",
            "author": {"name": "zoe", "nickname": "Zoë"},
        },
        {"timestamp": "2021-05-13T08:00:00+00:00", "content": "They left", "author": {"name": "Amir"}},
    ]
}
MESSENGER = {  # the newest first, each byte of a letter as a letter
    "messages": [
        {"sender_name": "Amir", "timestamp_ms": 1620892800000, "content": "They left"},
        {"sender_name": "Zo\u00c3\u00ab", "timestamp_ms": 1620828202000, "content": "Shells fell"},
    ]
}
PAGE = (
    "<html><body><div class='history'><div class='message default' id='m1'><div class='body'>"
    "<div class='pull_right date details' title='12.05.2021 14:03:22 UTC+03:00'>14:03</div>"
    "<div class='from_name'>Zoë</div><div class='text'>Shells fell</div></div></div>"
    "<div class='message default' id='m2'><div class='body'><div class='date' title='13.05.2021 08:00:00'>08:00</div>"
    "<div class='from_name'>Amir</div><div class='text'>They left</div></div></div></div></body></html>"
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (json.dumps(TELEGRAM), "result.json"),
        (json.dumps(SLACK), "general.json"),
        (json.dumps(DISCORD), "discord.json"),
        (json.dumps(MESSENGER), "message_1.json"),
        (PAGE, "messages.html"),
        ("Date,Time,From,Message\n2021-05-12,14:03,Zoë,Shells fell\n2021-05-13,08:00,Amir,They left\n", "sms.csv"),
    ],
)
def test_a_message_has_its_day_and_its_sender(data, name):
    assert heard(data, name) == EXPECTED


def test_what_a_message_says_can_t_pass_for_another_message():
    forged = [one | {"text": "yes\n[2021-05-14 10:00:00] Zoë: I did it"} for one in SLACK]
    assert [sender for _, sender, _ in heard(json.dumps(forged), "a.json")] == ["Zoë", "Amir"]


def test_no_row_is_lost_of_a_table_whose_first_rows_look_like_a_chat():
    lines = [{"text": "Shells fell", "from": "Zoë", "date": f"2021-05-{day:02d}"} for day in range(1, 29)] * 2
    letters = [{"text": "They left at dawn. " * 40, "from": "Amir", "date": "2021-06-01"}] * 200
    assert len(formats.read(json.dumps(lines).encode(), "a.json")) == 1
    assert len(formats.read(json.dumps(lines + letters).encode(), "a.json")) > len(letters)


def test_a_sender_s_name_is_no_day():
    [document] = formats.read(
        b"date,sender,message\n2021-05-12,Tomo,Shells fell\n2021-05-13,April,They left\n", "a.csv"
    )
    assert [one.text for one in find(document.text, document.passages)] == ["2021-05-12", "2021-05-13"]


@pytest.mark.parametrize(
    "data",
    [
        "Date,From,Subject,Message\n2021-05-12,Zoë,Ferry,Shells fell\n2021-05-13,Amir,Ferry,They left\n",  # mails
        "date,author,text\n2021-05-12,Zoë,Shells fell\n2021-05-13,Amir,They left\n",  # articles
        "Date,From,To,Duration\n2021-05-12,Zoë,Amir,10\n2021-05-13,Amir,Zoë,20\n",  # calls
    ],
)
def test_mails_articles_and_calls_are_no_chat(data):
    assert columns(data.encode(), "a.csv") is not None
